"""Cells for spreadsheets: what they would take for a formula is marked as text, and the mark is taken off again."""

from __future__ import annotations

from typing import Final

#: What spreadsheets take for the beginning of a formula.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs: what looks like a formula begins with an apostrophe.

    >>> harmless("=1+1"), harmless("Fernbank")
    ("'=1+1", 'Fernbank')
    """
    return "'" + cell if cell.startswith(_FORMULA) else cell


def as_written(cell: str) -> str:
    """A cell as it was before :func:`harmless`.

    >>> as_written("'=1+1"), as_written("'Tis")
    ('=1+1', "'Tis")
    """
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell
