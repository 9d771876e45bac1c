"""The claims of a register's rows, with every row accounted for."""

from __future__ import annotations

from collections.abc import Iterator

from caregraph.model import Claim, Evidence, Register, RegisterRow
from caregraph.registers.columns import Recognised
from caregraph.registers.keys import skipped_rows
from caregraph.registers.rules import Parties, Row, RuleReader
from caregraph.registers.snapshots import snapshot_day
from caregraph.registers.tally import Tally

__all__ = ["Parties", "read_records", "read_rows"]


def read_rows(register: Register, recognised: Recognised, parties: Parties, tally: Tally) -> Iterator[Claim]:
    """The claims that a register makes, row by row.

    A claim's evidence is its row: the cells of the columns that the mapping knows, as written, with their headers. Claims are built
    without validation, since there are many and all their parts are made here.

    Args:
        register: the file as read; a list of a day that has no date yet is dated as its captions or name tell.
        recognised: its kind, from :func:`~caregraph.registers.columns.recognise`.
        parties: who knows which entity a name stands for.
        tally: told of every row and of all that is left out; complete once the last claim has been taken.

    Raises:
        SourceError: when it is a list whose day cannot be told.
    """
    if recognised.mapping.snapshot and register.date is None:
        register = register.model_copy(update={"date": snapshot_day(register)})
    reader = RuleReader(register, recognised, parties, tally)
    tally.rows += len(register.rows) + register.empty
    tally.empty += register.empty
    quoted = _quoted(recognised)
    for record, row in read_records(register, recognised, reader, tally):
        drafts = list(reader.drafts(row))
        if not drafts:
            tally.silent += 1
            continue
        cites = row.cells[recognised.mapping.cites].text if recognised.mapping.cites in row.cells else ""
        quote = _quote(recognised.headers, record, row, quoted)
        evidence = (Evidence(quote=quote, row=record.number, cites=cites),)
        for draft in drafts:
            if draft.subject.entity == draft.object.entity:
                tally.leave_out(draft.rule.id, "would relate a party to itself")
                continue
            tally.claims[draft.rule.id] += 1
            yield Claim.model_construct(
                source=register.id, subject=draft.subject, predicate=draft.rule.predicate, object=draft.object,
                status=draft.rule.status, value=draft.value, manner=draft.manner, date=draft.date, date_role=draft.role,
                scope=draft.rule.scope, method=draft.method, evidence=evidence,
                duration="", attributed_to="", actor="", confidence=1.0,  # its own defaults, which cost more to look up than to give
            )  # fmt: skip


def read_records(register: Register, recognised: Recognised, reader: RuleReader, tally: Tally) -> Iterator[tuple[RegisterRow, Row]]:
    """The rows that can be read; those that cannot are counted as skipped, with the reason."""
    skipped = skipped_rows(register, recognised)
    for record in register.rows:
        if record.number <= recognised.above:
            tally.skip(record.number, "header, or above it")
        elif record.number in skipped:
            tally.skip(record.number, skipped[record.number])
        else:
            tally.read += 1
            yield record, reader.row(record.values)


def _quoted(recognised: Recognised) -> list[tuple[int, str]]:
    """The columns of a quote, as they stand in the file, with their meaning."""
    columns = recognised.mapping.columns
    return sorted((number, meaning) for meaning, number in recognised.columns.items() if columns[meaning].quoted)


def _quote(headers: tuple[str, ...], record: RegisterRow, row: Row, quoted: list[tuple[int, str]]) -> str:
    parts: list[str] = []
    for number, meaning in quoted:
        cell = record.values[number]
        if cell.strip() and cell.strip().lower() != "redacted" and meaning not in row.withheld:
            parts.append(f"{headers[number]}: {cell}")
    return " | ".join(parts)
