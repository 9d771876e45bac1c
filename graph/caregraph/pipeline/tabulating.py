"""Claims from registers: from the reference tables of ``seeds/registers``, and from the registers that have a description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from caregraph.extract.tables import KNOWN_TABLES, table_claims
from caregraph.model import Claim, Register
from caregraph.pipeline.report import RowCount
from caregraph.sources.knowledge import Knowledge


@dataclass
class Tabulation:
    """The claims of one register, made as they are asked for, and the count of its rows once they have been."""

    register: Register
    claims: Iterable[Claim]
    counts: list[RowCount] = field(default_factory=list)


class Tabulator:
    """Reads registers."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge

    def read(self, register: Register) -> Tabulation | None:
        """What a register says; None where it is of no known kind.

        Raises:
            SourceError: when a reference table lacks a column or speaks of what no table knows, or an essential column of a
                register is missing.
        """
        if register.table in KNOWN_TABLES:
            return self._reference(register)
        return None

    def _reference(self, register: Register) -> Tabulation:
        claims = tuple(table_claims(register, self.knowledge))
        rows = len(register.rows)
        count = RowCount(name=register.name, kind=register.table, rows=rows + register.empty, read=rows, empty=register.empty)
        return Tabulation(register, claims, [count])

    def kinds(self) -> Iterator[str]:
        """What the registers are called that can be read."""
        yield from sorted(KNOWN_TABLES)
