"""The rows of the reference tables, read by column, with errors that name the place."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.model import Register, RegisterRow
from caregraph.sources.former_names import FormerName, former_names, without_remark
from caregraph.terms import EntityType

T = TypeVar("T")

#: The reference tables, and the columns that each must have.
REQUIRED: Final[dict[str, tuple[str, ...]]] = {
    "authorities": ("key", "name", "short_name", "type", "region", "gss", "dfe_code", "start", "end", "successors", "aliases"),
    "providers": (
        "key",
        "name",
        "type",
        "legal_form",
        "company_number",
        "councils",
        "scope",
        "from",
        "to",
        "former_names",
        "aliases",
        "source",
    ),
    "government": ("key", "name", "type", "role", "start", "end", "successors", "aliases", "source"),
    "office-holders": ("key", "person", "post", "body", "start", "end", "aliases", "source"),
    "organisations": ("key", "name", "type", "aliases", "domains", "source"),
    "regions": ("key", "name", "gss"),
}


def check_columns(table: Register) -> None:
    """Refuse a reference table that lacks a column.

    Raises:
        SourceError: naming the file and the first column that is missing.
    """
    wanted = REQUIRED[table.table]
    twice = [column for column in wanted if f"{column} (2)" in table.columns]
    if twice:
        raise SourceError(f"{table.name}:{table.header}: two columns are named {twice[0]!r}; rename one")
    missing = [column for column in wanted if column not in table.columns]
    if missing:
        raise SourceError(f"{table.name}:1: the column {missing[0]!r} is missing; a table of {table.table} has {', '.join(wanted)}")


class TableRow:
    """A row read by column, whose errors name the place."""

    def __init__(self, table: Register, row: RegisterRow) -> None:
        self.table, self.row = table, row
        self.key = row.cells["key"]
        if not self.key:
            raise self.error("key", "is empty; every row has a key")

    def __getitem__(self, column: str) -> str:
        return self.row.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """The parts of a cell between its bars."""
        return tuple(part.strip() for part in self[column].split("|") if part.strip())

    def names(self, column: str) -> tuple[str, ...]:
        """The names of a cell, without remarks in brackets."""
        return tuple(map(without_remark, self.many(column)))

    def former(self, column: str) -> tuple[FormerName, ...]:
        """The former names of a cell, with their days."""
        return self.read(column, lambda _cell: former_names(self.many(column)))

    def day(self, column: str) -> PartialDate | None:
        """The date of a cell; None where it is empty."""
        return self.read(column, PartialDate.parse) if self[column] else None

    def type(self) -> EntityType:
        """The class that the row gives its entity."""
        return self.read("type", EntityType)

    def kept(self, **columns: str) -> dict[str, str]:
        """The cells that are not empty, by the names that they are to have."""
        return {name: self[column] for name, column in columns.items() if self[column]}

    def read(self, column: str, reader: Callable[[str], T]) -> T:
        """What a reader makes of a cell; it raises ValueError where it cannot."""
        try:
            return reader(self[column])
        except ValueError as error:
            raise self.error(column, f"{error}") from error

    def error(self, column: str, message: str) -> SourceError:
        """An error that names the file, the row and the column."""
        return SourceError(f"{self.table.name}:{self.row.number + 1}.{column}: {message}")
