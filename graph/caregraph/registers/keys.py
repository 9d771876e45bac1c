"""Which rows of a register can be read, and of which subjects a list tells."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

from caregraph.model import Register
from caregraph.registers.cells import Cell, read_cell
from caregraph.registers.columns import Recognised
from caregraph.terms import Coverage

AGAIN: Final = "the same row again"
#: A list of graded settings alone has a grade in every row, but for slips; whole ones lacked 7 to 23 in 100 (2021, 2022 and 2025).
_GRADED: Final = 0.97
#: So many essential cells beside the key make a row that of a setting; a total or a note below the table has fewer.
_OF_A_SETTING: Final = 2


def skipped_rows(register: Register, recognised: Recognised) -> dict[int, str]:
    """The rows below the header that cannot be read, by number, with the reason.

    They are those without their key, and those whose key stands twice. Of rows that are the same cell for cell the first is read. Of rows
    that differ and have one key none is: nobody can say which is right.
    """
    mapping = recognised.mapping
    if not mapping.key:
        return {}
    skipped: dict[int, str] = {}
    contents: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    keys = _keys(register, recognised)
    if mapping.unique:
        for record in register.rows:
            contents[keys[record.number].text].add(record.values)
    met: set[str] = set()
    for record in register.rows:
        key = keys[record.number]
        if record.number <= recognised.above:
            continue
        if key.reason:
            skipped[record.number] = f"{mapping.key}: {key.reason}"
        elif len(contents[key.text]) > 1:
            skipped[record.number] = f"{mapping.key}: stands in several rows that differ"
        elif mapping.unique and key.text in met:
            skipped[record.number] = f"{mapping.key}: {AGAIN}"
        met.add(key.text)
    return skipped


def coverage(register: Register, recognised: Recognised) -> tuple[Coverage, int]:
    """Of which settings a list tells, and how many are on it.

    A list with rows that cannot be read may have any setting in them, so that nothing follows from what its other rows leave out. One
    that has a value in (nearly) every row of the column that tells graded settings has these alone.
    """
    skipped = skipped_rows(register, recognised)
    read = [row for row in register.rows if row.number > recognised.above and row.number not in skipped]
    essentials = [recognised.columns[meaning] for meaning in recognised.mapping.essentials if meaning != recognised.mapping.key]
    unread = [row for row in register.rows if row.number in skipped and not skipped[row.number].endswith(AGAIN)]
    if any(sum(bool(row.values[column].strip()) for column in essentials) >= _OF_A_SETTING for row in unread):
        return Coverage.SOME, len(read)
    column = recognised.columns.get(recognised.mapping.graded_by)
    graded = column is not None and sum(bool(row.values[column].strip()) for row in read) >= _GRADED * len(read)
    return Coverage.GRADED if graded else Coverage.WHOLE, len(read)


def _keys(register: Register, recognised: Recognised) -> dict[int, Cell]:
    mapping = recognised.mapping
    described, column = mapping.columns[mapping.key], recognised.columns[mapping.key]
    table = mapping.tables.get(described.table)
    return {row.number: read_cell(row.values[column], described, table) for row in register.rows}
