"""The answer to a question: rows under named columns, and the forms in which people want them."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from html import escape
from typing import TYPE_CHECKING, Final, TypeAlias, overload

from caregraph import markdown
from caregraph.errors import QueryError
from caregraph.query.nearest import nearest
from caregraph.spreadsheets import harmless

if TYPE_CHECKING:
    import pandas

#: An IRI is a ``str``; None where nothing is known.
Cell: TypeAlias = str | int | float | bool | date | None

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]]+")
_LABEL: Final = "Label"
_LONGEST_SHOWN: Final = 120


class Row(dict[str, Cell]):
    """A row by column.

    Attributes:
        relation: the subject, predicate and object that the row is about, by IRI and local name; the object is None where the row is
            about all of them, and ``relation`` where it is about no single one.
    """

    relation: tuple[str, str, str | None] | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Table:
    """Rows under columns.

    A column ``councilLabel`` has the names of the IRIs in the column ``council``.

    Attributes:
        columns: their names.
        rows: a cell for each column; a ``str`` may be an IRI.
        title: the question.
        says: which relation a row is about, as in :class:`~caregraph.query.CannedQuery`.
        note: what else one has to know to read it; empty for nothing.

    >>> table = Table(columns=("council", "councilLabel"), rows=(("https://w3id.org/caregraph/id/council/SLG", "Slough"),))
    >>> table.column("councilLabel")
    ('Slough',)
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: str = ""
    says: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(f"a row has {len(row)} cells under {len(self.columns)} columns: {row}")

    def __repr__(self) -> str:
        return f"<Table {self.title!r}: {_rows(len(self))} under {', '.join(self.columns)}>"

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Row]:
        """The rows by column."""
        for number in range(len(self.rows)):
            yield self[number]

    @overload
    def __getitem__(self, number: int) -> Row: ...
    @overload
    def __getitem__(self, number: slice) -> Table: ...
    def __getitem__(self, number: int | slice) -> Row | Table:
        """One row, which ``kg.why`` explains where it is about a relation; the first is 0. A slice is a table of some of the rows.

        >>> table = Table(columns=("name",), rows=(("Slough",), ("Leeds",)))
        >>> table[-1]
        {'name': 'Leeds'}
        >>> len(table[:1])
        1

        Raises:
            QueryError: when there are not so many.
        """
        if isinstance(number, slice):
            return replace(self, rows=self.rows[number])
        try:
            row = Row(zip(self.columns, self.rows[number], strict=True))
        except IndexError:
            raise QueryError(f"the table has no row {number}; it has {len(self)}, and the first is 0") from None
        if self.says:
            subject, predicate, *objects = (row.get(word, word) for word in self.says.split())
            obj = objects[0] if objects else None
            if isinstance(subject, str) and isinstance(predicate, str) and (isinstance(obj, str) or not objects):
                row.relation = (subject, predicate, obj if isinstance(obj, str) else None)
        return row

    def column(self, name: str) -> tuple[Cell, ...]:
        """The cells of one column.

        Raises:
            QueryError: when there is none of that name; the message offers the nearest.
        """
        if name not in self.columns:
            raise QueryError(f"the table has no column {name!r}{nearest(name, self.columns)}")
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def keep_columns(self, *names: str) -> Table:
        """The table with these columns alone, in this order; ``council`` keeps ``councilLabel``, its name, beside it.

        >>> table = Table(columns=("a", "council", "councilLabel"), rows=((1, "https://example.org/SLG", "Slough"),))
        >>> table.keep_columns("council").columns
        ('council', 'councilLabel')

        Raises:
            QueryError: when there is no column of such a name; the message offers the nearest.
        """
        columns = dict.fromkeys(column for name in names for column in (name, name + _LABEL) if column == name or column in self.columns)
        cells = [self.column(column) for column in columns]
        rows = tuple(zip(*cells, strict=True)) if cells else ((),) * len(self)
        # a row that no longer names its parties is about no relation
        lost = set(self.says.split()) & (set(self.columns) - columns.keys())
        return replace(self, columns=tuple(columns), rows=rows, says="" if lost else self.says)

    def keep_rows(self, fits: Callable[[Row], object]) -> Table:
        """The table with those rows alone that fit.

        >>> table = Table(columns=("name", "homes"), rows=(("Slough", 3), ("Leeds", 9)))
        >>> table.keep_rows(lambda row: row["name"] == "Leeds").column("homes")
        (9,)
        """
        return replace(self, rows=tuple(cells for cells, row in zip(self.rows, self, strict=True) if fits(row)))

    def to_json(self) -> str:
        """A list of objects; numbers and truth values as such, everything else a string, or null where nothing is known."""
        rows = [{name: cell.isoformat() if isinstance(cell, date) else cell for name, cell in row.items()} for row in self]
        return json.dumps(rows, ensure_ascii=False, indent=1)

    def to_csv(self) -> str:
        """CSV (RFC 4180); what a spreadsheet would take for a formula begins with an apostrophe."""
        out = io.StringIO(newline="")
        rows = csv.writer(out)
        rows.writerow(self.columns)
        rows.writerows([harmless(_text(cell)) if isinstance(cell, str) else _text(cell) for cell in row] for row in self.rows)
        return out.getvalue()

    def to_markdown(self) -> str:
        """A table in Markdown, every cell on one line."""
        return markdown.table(map(markdown.cell, self.columns), ((markdown.cell(_text(value)) for value in row) for row in self.rows))

    def to_df(self) -> pandas.DataFrame:
        """The table as a pandas data frame.

        Raises:
            QueryError: when pandas is not installed.
        """
        try:
            import pandas
        except ImportError as error:
            raise QueryError("a data frame needs pandas: pip install 'caregraph[notebook]'") from error
        return pandas.DataFrame(list(self.rows), columns=list(self.columns))

    def _repr_html_(self) -> str:
        """For notebooks: names link to their IRIs; what is long is cut, and in full where one points at it, as is the quote of a row."""
        named = {name: name + _LABEL for name in self.columns if name + _LABEL in self.columns}
        shown = [name for name in self.columns if name not in named]
        links = {label: name for name, label in named.items()}
        head = "".join(f"<th>{escape(name.removesuffix(_LABEL) if name in links else name)}</th>" for name in shown)
        quotes = [name for name in self.columns if name.startswith("quote") and name.removeprefix("quote") in ("", "s", "1", "2")]
        body = ""
        for row in self:
            quote = " | ".join(f"“{row[name]}”" for name in quotes if row[name])
            first = f' title="{escape(quote)}"' if quote else ""
            cells = [f"{_html(row[name], row.get(links.get(name, '')))}</td>" for name in shown]
            body += f"<tr><td{first}>" + "<td>".join(cells) + "</tr>"
        note = f"; {escape(self.note)}" if self.note else ""
        caption = f"<caption>{escape(self.title)}</caption>" if self.title else ""
        return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{_rows(len(self))}{note}</p>"


def _rows(number: int) -> str:
    return f"{number} row{'' if number == 1 else 's'}"


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _html(cell: Cell, target: Cell = None) -> str:
    text = _text(cell)
    short = text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1].rstrip() + "…"
    inside = escape(short)
    address = target if isinstance(target, str) else text
    if _ADDRESS.fullmatch(address):
        inside = f'<a href="{escape(address)}" rel="noopener noreferrer">{inside or escape(address)}</a>'
    return inside if short == text else f'<span title="{escape(text)}">{inside}</span>'
