"""Pairs of owners for people to decide: a table that is filled in by hand, and then is one of judgements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from caregraph import _resources
from caregraph.errors import CaregraphError, SourceError
from caregraph.export import check_place, save
from caregraph.model import Register
from caregraph.pipeline import Progress, knowledge_for
from caregraph.pipeline.gathering import judgement_tables, judgements_for, judgements_in
from caregraph.query import Cell, Table
from caregraph.registers import Tally, as_source, recognise
from caregraph.registers.rows import read_records
from caregraph.registers.rules import RuleReader
from caregraph.resolve import Judgement, RegisterParties
from caregraph.resolve.judgements import COLUMNS, is_judgements, judgements_from
from caregraph.resolve.proposals import Proposal, propose
from caregraph.sources import read_source, unread_register, walk
from caregraph.sources.knowledge import Knowledge
from caregraph.sources.registers import read_register
from caregraph.spreadsheets import as_written

#: What a proposal says beside its two names; the columns of a judgement stand before.
FURTHER: Final = ("score", "leftRows", "rightRows", "why")


class ReviewError(CaregraphError):
    """The file in the place of a table for review is none, and would be lost; the message names it and the remedy."""


class _Former(NamedTuple):
    """What is kept of an earlier review: the rows in which a person has written, under its columns, and the judgements."""

    columns: tuple[str, ...] = (*COLUMNS, *FURTHER)
    rows: tuple[tuple[Cell, ...], ...] = ()
    decided: tuple[Judgement, ...] = ()


def review(paths: Sequence[Path] = (), out: Path | None = None, progress: Progress | None = None) -> Table:
    """The pairs of owners in registers that may be one body, for a person to decide; what is decided is not asked again.

    Args:
        paths: registers and folders of them, those of the package if there are none. Documents are passed over. A table of judgements
            among them, or at the top of a folder, takes the place of the packaged one.
        out: a CSV file to write. Rows of it in which a person has written are kept as they are, and stand first; all others are
            proposals of an earlier time, and are replaced.
        progress: told of what is done.

    Returns:
        The columns of a table of judgements (``left,right,decision,by,on,reason``), then the score, the number of rows of each name, and
        what speaks for the pair. Rows that are kept come first, then the pairs under which one setting has stood, then the others, the most
        alike first.

    Raises:
        SourceError: when a register cannot be read.
        JudgementError: when judgements cannot be read, or contradict each other; the file is then as it was.
        ReviewError: when ``out`` is a file of another kind.
        ExportError: when ``out`` cannot be written.
    """
    given = list(paths) or [_resources.path("seeds")]
    former = _Former() if out is None else _former(out)
    own = judgements_in([path for path in given if out is None or path.resolve() != out.resolve()])
    judgements = [*(judgements_for() if own is None else own), *former.decided]
    # a file that is filled in may lie in the folder already, as its table of judgements
    judgements = list({row[:-1]: row for row in judgements}.values())
    knowledge = knowledge_for(next((path for path in given if (path / "registers").is_dir()), None))
    owners = owner_names(given, knowledge, judgements, progress)
    settings = {name: numbers.keys() - {""} for name, numbers in owners.items()}
    counts = {name: numbers.total() for name, numbers in owners.items()}
    rows = [*former.rows, *_proposed(propose(counts, knowledge, judgements, settings), former)]
    table = Table(former.columns, tuple(rows), "Owners that may be one")
    if out is not None:
        save(table.to_csv().encode(), out)
    return table


def owner_names(
    paths: Sequence[Path], knowledge: Knowledge, judgements: Sequence[Judgement] = (), progress: Progress | None = None
) -> dict[str, Counter[str]]:
    """The names of owners as the registers under paths write them, with the settings that each has, and in how many rows.

    Raises:
        SourceError: when a register cannot be read.
        JudgementError: when the judgements contradict each other.
    """
    parties = RegisterParties(knowledge, judgements)
    tables = judgement_tables(paths)
    files = [path for path in walk([path for path in paths if path not in tables]) if isinstance(path, Path)]
    found: dict[str, Counter[str]] = {}
    for number, path in enumerate(files):
        if progress is not None:
            progress("reading", number, len(files))
        if unread_register(path) is not None:
            source = read_source(path)
            assert isinstance(source, Register)
            for name, setting in _owners(source, parties):
                found.setdefault(name, Counter())[setting] += 1
    return found


def _owners(register: Register, parties: RegisterParties) -> Iterator[tuple[str, str]]:
    """The owner and the setting of each row that names both."""
    recognised = recognise(register)
    if recognised is None:
        return
    parts = [party for rule in recognised.mapping.claim for party in (*rule.subject, *rule.object)]
    columns = sorted({party.column for party in parts if party.read == "owner"} & set(recognised.columns))
    if not columns:
        return
    tally, key = Tally(), recognised.mapping.key
    reader = RuleReader(as_source(register, recognised), recognised, parties, tally)
    for _, row in read_records(register, recognised, reader, tally):
        setting = row.cells[key].text if key in row.cells else ""
        yield from ((cell.text, setting) for column in columns if not (cell := row.cells[column]).reason)


def _former(out: Path) -> _Former:
    """What a file keeps of an earlier review."""
    check_place(out)
    if not out.exists():
        return _Former()
    try:
        there = read_register(out)
    except SourceError as error:
        raise ReviewError(f"{error}; it would be lost: give the name of a file that does not exist yet") from error
    if not is_judgements(there):
        raise ReviewError(f"{out}: is no table of judgements, and would be lost; give the name of a file that does not exist yet")
    columns = (*COLUMNS, *FURTHER, *(column for column in there.columns if column not in (*COLUMNS, *FURTHER)))
    by_hand = columns[2 : len(COLUMNS)] + columns[len(COLUMNS) + len(FURTHER) :]
    rows = [row.cells for row in there.rows if any(row.cells[column].strip() for column in by_hand)]
    kept = tuple(tuple(as_written(row.get(column, "")) for column in columns) for row in rows)
    return _Former(columns, kept, judgements_from(there))


def _proposed(proposals: Sequence[Proposal], former: _Former) -> Iterator[tuple[Cell, ...]]:
    there = {frozenset(row[:2]) for row in former.rows}
    further = ("",) * (len(former.columns) - len(COLUMNS) - len(FURTHER))
    for p in proposals:
        if frozenset((p.left, p.right)) not in there:
            yield (p.left, p.right, "", "", "", "", p.score, p.left_homes, p.right_homes, p.why, *further)
