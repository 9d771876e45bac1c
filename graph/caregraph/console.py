"""What the command line prints: tables for people and programs, progress and messages for people alone."""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from caregraph.errors import CaregraphError

try:
    import resource
except ImportError:  # Windows has none
    resource = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from caregraph.pipeline import LoadReport, Progress
    from caregraph.pipeline.report import RowCount
    from caregraph.query import Table


class Format(StrEnum):
    """How a table is printed."""

    table = "table"
    csv = "csv"
    json = "json"
    md = "md"


@contextmanager
def progress() -> Iterator[Progress]:
    """A progress bar on standard error; silent where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _what, _done, _of: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=1)
        yield lambda what, done, of: bar.update(task, description=what, completed=done, total=max(of, 1))


def print_table(table: Table, form: Format, *, remedy: str = "") -> None:
    """Print a table on standard output; on standard error its note, or that it is empty and what to do then."""
    if form is Format.json:
        typer.echo(table.to_json())
    elif form is Format.csv:
        typer.echo(table.to_csv(), nl=False)
    elif form is Format.md:
        typer.echo(table.to_markdown())
    else:
        _rich(table)
    if len(table) == 0:
        say(f"no rows; {remedy}" if remedy else "no rows")
    if table.note:
        say(f"note: {table.note}")


_NUMBER = re.compile(r"-?[\d,.]+%?")
#: From so many rows on, what all of them say alike is said once above them.
_SEVERAL = 4
#: The longest word of a cell that a column has to hold unbroken; a file name or an address may be broken.
_WORD = 16


def _rich(table: Table) -> None:
    """A table for people: labels, not IRIs; bounds of one date in one column; a block for each row where its words would be broken."""
    from rich.console import Console
    from rich.table import Table as RichTable
    from rich.text import Text

    columns, rows = _readable(table)
    console = Console(width=None if sys.stdout.isatty() else 200, highlight=False)
    alike, columns, rows = _alike(columns, rows)
    lines = [Text.assemble((f"{name}: ", "dim"), cell) for name, cell in alike]
    needed = [max([len(name), *(_longest(row[number]) for row in rows)]) for number, name in enumerate(columns)]
    widths = [max([len(name), *(len(row[number]) for row in rows)]) for number, name in enumerate(columns)]
    if rows and (sum(widths) > 2.5 * console.width or sum(needed) + 3 * len(needed) + 1 > console.width):
        console.print(table.title, style="bold")
        for line in lines:
            console.print(line)
        for row in rows:
            console.print()
            for name, cell in zip(columns, row, strict=True):
                if cell:
                    console.print(Text.assemble((f"{name:>16}  ", "dim"), cell), soft_wrap=not sys.stdout.isatty())
        return
    shown = RichTable(header_style="bold")
    if table.title:
        console.print(table.title, style="bold")
    for line in lines:
        console.print(line)
    for name, least in zip(columns, needed, strict=True):
        shown.add_column(name, overflow="fold", min_width=least)
    for row in rows:
        shown.add_row(*map(Text, row))
    console.print(shown)


def _longest(cell: str) -> int:
    return max((min(len(word), _WORD) for word in cell.split()), default=0)


def _alike(columns: list[str], rows: list[list[str]]) -> tuple[list[tuple[str, str]], list[str], list[list[str]]]:
    """What is the same in every one of several rows and no number, to be said once; and the columns and cells that are left."""
    if len(rows) < _SEVERAL:
        return [], columns, rows
    same = [len({row[number] for row in rows}) == 1 and not _NUMBER.fullmatch(rows[0][number]) for number in range(len(columns))]
    kept = [number for number, one in enumerate(same) if not one]
    if not kept:
        return [], columns, rows
    told = [(columns[number], rows[0][number]) for number, one in enumerate(same) if one]
    return told, [columns[number] for number in kept], [[row[number] for number in kept] for row in rows]


def _readable(table: Table) -> tuple[list[str], list[list[str]]]:
    """What a person reads of a table: "2014-01-01 – 2014-12-31" for two bounds, and neither empty columns nor what another tells.

    An IRI stands back behind the label beside it, days behind the column ``basis`` that tells them in words.
    """
    names = list(table.columns)
    in_words = {"start", "end", "firstSeen", "lastSeen"} if {"basis", "certainty"} <= set(names) else set()
    rows = [["" if cell is None else str(cell) for cell in row] for row in table.rows]
    told: list[tuple[str, list[str]]] = []
    for number, name in enumerate(names):
        cells = [row[number] for row in rows]
        base = name.removesuffix("Earliest")
        if name != base and f"{base}Latest" in names:
            latest = names.index(f"{base}Latest")
            cells = [_between(row[number], row[latest]) for row in rows]
            name = base
        elif name.endswith("Latest") and f"{name.removesuffix('Latest')}Earliest" in names:
            continue
        if f"{name}Label" not in names and name not in in_words and any(cells):
            told.append((name.removesuffix("Label"), cells))
    return [name for name, _ in told], [[cells[n] for _, cells in told] for n in range(len(rows))]


def _between(low: str, high: str) -> str:
    if low == high:
        return low
    return f"{low} – {high}" if low and high else f"from {low}" if low else f"by {high}"


def print_report(report: LoadReport, *, verbose: bool) -> None:
    """Say what a load did, and what the dataset holds now."""
    done = [
        f"{len(names)} {what}"
        for what, names in (
            ("added", report.added),
            ("replaced", report.replaced),
            ("unchanged", report.unchanged),
            ("removed", report.removed),
        )
        if names
    ]
    say("sources: " + (", ".join(done) or "none"))
    if verbose:
        for what, names in (
            ("added", report.added),
            ("replaced", report.replaced),
            ("unchanged", report.unchanged),
            ("removed", report.removed),
        ):
            for name in names:
                say(f"  {what}: {name}")
    for skipped in report.skipped:
        say(f"  passed over: {skipped.path}: {skipped.reason}")
    if report.tables:
        say(f"rows: {_rows(report.rows())}")
    for table in report.tables:
        if verbose or table.skipped:
            say(f"  {table.name} ({table.kind}): {_rows(table)}")
        if verbose:
            for line in _reasons(table):
                say(f"    {line}")
    if report.outdated:
        say(f"read with other tables or judgements, and not among the paths; load again: {', '.join(report.outdated)}")
    say(
        f"the dataset now holds {report.documents} documents, {report.registers} registers, {report.claims} claims, "
        f"{report.entities} entities, {report.facts} facts, {report.unresolved} unresolved mentions"
    )


def _rows(table: RowCount) -> str:
    skipped = [f"{count:,} skipped ({reason})" for reason, count in sorted(table.skipped.items())]
    return ", ".join([f"{table.rows:,} in the files, {table.read:,} read", *(skipped or ["none skipped"]), f"{table.empty:,} empty"])


def _reasons(table: RowCount) -> Iterator[str]:
    for reason, rows in sorted(table.places.items()):
        shown = ", ".join(map(str, rows)) + (" …" if len(rows) < table.skipped[reason] else "")
        yield f"skipped, {reason}: rows {shown}"
    for reason, count in sorted(table.left_out.items(), key=lambda item: (-item[1], item[0])):
        yield f"no claim made, {count} times: {reason}"


@contextmanager
def effort() -> Iterator[None]:
    """Say at the end how long it took, and how much memory the process needed at most (where the system tells)."""
    started = time.monotonic()
    yield
    spent = f"took {time.monotonic() - started:.1f} seconds"
    if resource is not None:
        unit = 1 if sys.platform == "darwin" else 1024  # in bytes there, in kilobytes elsewhere
        spent += f" and at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 2**20:.0f} MB of memory"
    say(spent)


def wrong_use(error: Exception) -> str:
    """What to say of a command that was used wrongly: one line that says where to look, or the help where nothing was asked for."""
    told: str = error.format_message() if hasattr(error, "format_message") else str(error)
    if "\n" in told:
        return told
    command = getattr(getattr(error, "ctx", None), "command_path", "caregraph")
    return f"caregraph: {told.replace('Value error, ', '').removeprefix('Invalid value: ').rstrip('.')}; see {command} --help"


def remedy_for(question: str, parameters: Mapping[str, str], needed: Iterable[str]) -> str:
    """What to do when a question has no answer: leave out what it could be asked without, and see what it does not know.

    >>> remedy_for("who-runs", {"as_of": "1900-01-01"}, [])
    'ask without --as-of, or see what it does not know: caregraph query who-runs --help'
    """
    spare = [f"--{name.replace('_', '-')}" for name in parameters if name not in set(needed)]
    leave_out = f"ask without {' or '.join(spare)}, or " if spare else ""
    return f"{leave_out}see what it does not know: caregraph query {question} --help"


def say(text: str) -> None:
    """Print a line on standard error."""
    typer.echo(text, err=True)


def parameters_of(words: list[str]) -> dict[str, str]:
    """``--as-of 2016-05-16`` and ``--as-of=2016-05-16`` to ``{"as_of": …}``."""
    parameters: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--") or len(word) < 3:
            raise typer.BadParameter(f"{word!r} is no parameter; write --name VALUE")
        name, equals, value = word[2:].partition("=")
        if not equals:
            following = next(rest, None)
            if following is None or following.startswith("--"):
                raise typer.BadParameter(f"--{name} needs a value")
            value = following
        key = name.replace("-", "_")
        if key in parameters:
            raise typer.BadParameter(f"--{name} is given twice; ask once for each value")
        parameters[key] = value
    return parameters


def query_text(text: str) -> str:
    """The query that somebody means: the text itself, the file that it names, or standard input for ``-``.

    Raises:
        CaregraphError: when it is neither a query nor a file with one.
    """
    if text == "-":
        return sys.stdin.read()
    path = Path(text)
    if (
        len(text) < 1024
        and "{" not in text
        and "\n" not in text
        and not text.lstrip().lower().startswith(("describe", "load", "clear", "drop"))
    ):
        try:
            return path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CaregraphError(f"{text}: is neither a query nor a file with one ({error.__class__.__name__}); check the path") from error
    return text
