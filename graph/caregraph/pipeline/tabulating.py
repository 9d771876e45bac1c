"""Claims from registers: from the reference tables of ``seeds/registers``, and from the registers that have a description."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract import reading_digest
from caregraph.extract.tables import KNOWN_TABLES, table_claims
from caregraph.ids import digest
from caregraph.model import Claim, Register
from caregraph.pipeline.report import RowCount
from caregraph.registers import Recognised, Tally, as_source, mappings, read_rows, recognise
from caregraph.resolve import Judgement, RegisterParties
from caregraph.sources.knowledge import Knowledge

#: To be raised whenever what a register says is written in another form: registers of a store are then read again when next loaded.
_FORM: Final = "2"


@dataclass
class Tabulation:
    """The claims of one register, made as they are asked for, once, and the count of its rows when they have been."""

    register: Register
    claims: Iterable[Claim]
    counts: list[RowCount] = field(default_factory=list)


class Tabulator:
    """Reads registers; ``read_with`` is a hash of the tables, descriptions and judgements that it reads them with."""

    def __init__(self, knowledge: Knowledge, judgements: Iterable[Judgement] = ()) -> None:
        self.knowledge = knowledge
        self.judgements = tuple(judgements)
        self.read_with = digest(_FORM, reading_digest(knowledge), *(mapping.model_dump_json() for mapping in mappings()), *self.judgements)
        self._parties: RegisterParties | None = None

    def read(self, register: Register) -> Tabulation | None:
        """What a register says; None where it is of no known kind.

        Raises:
            SourceError: when a reference table lacks a column or speaks of what no table knows, when an essential column of a
                register is missing, or the day of a list cannot be told.
        """
        if register.table in KNOWN_TABLES:
            return self._reference(register)
        recognised = recognise(register)
        return None if recognised is None else self._described(register, recognised)

    def parties(self) -> RegisterParties:
        """Who stands behind the names of registers; made once.

        Raises:
            JudgementError: when the judgements contradict each other.
        """
        if self._parties is None:
            self._parties = RegisterParties(self.knowledge, self.judgements)
        return self._parties

    def kinds(self) -> tuple[str, ...]:
        """What the registers are called that can be read."""
        return tuple(sorted({*KNOWN_TABLES, *(mapping.name for mapping in mappings())}))

    def _reference(self, register: Register) -> Tabulation:
        claims = tuple(table_claims(register, self.knowledge))
        rows = len(register.rows)
        count = RowCount(name=register.name, kind=register.table, rows=rows + register.empty, read=rows, empty=register.empty)
        return Tabulation(register, claims, [count])

    def _described(self, register: Register, recognised: Recognised) -> Tabulation:
        source = as_source(register, recognised)
        counts: list[RowCount] = []
        return Tabulation(source, self._claims(source, recognised, self.parties(), counts), counts)

    def _claims(self, register: Register, recognised: Recognised, parties: RegisterParties, counts: list[RowCount]) -> Iterator[Claim]:
        tally = Tally()
        yield from read_rows(register, recognised, parties, tally)
        counts.append(
            RowCount(
                name=register.name,
                kind=recognised.mapping.name,
                rows=tally.rows,
                read=tally.read,
                empty=tally.empty,
                skipped=dict(tally.skipped),
                left_out=dict(tally.left_out),
                places={reason: tuple(rows) for reason, rows in tally.places.items()},
            )
        )
