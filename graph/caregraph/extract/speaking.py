"""Who "we" are in a text that its publisher only passes on, such as an advertisement; who "I" am, who signs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.units import Row, Unit
from caregraph.extract.wordbook import QUOTES
from caregraph.model import Document

_DID: Final = frozenset({"did", "does", "do", "had", "has", "have"})
_AGREEMENTS: Final = frozenset({"contract", "agreement", "partnership", "deal", "arrangement", "tie", "link"})
#: So many units a signature has at most.
_SIGNATURE: Final = 10
#: What may follow the name in a signature: a comma, or the office on the line below.
_BELOW: Final = frozenset({",", "commissioner", "director", "chair", "leader", "independent", "chief"})
_WE: Final = frozenset({"we", "our", "us"})
#: What may follow the name by which a text says who "we" are; a genitive makes it another's.
_ENDS: Final = frozenset({".", ",", ";", ":", "(", "and", "–", "—", "!"})


def who_speaks(document: Document, rows: Sequence[Row]) -> Found | None:
    """The provider or council that speaks of itself as "we": "We are X", or "X runs … . Our board …" at the beginning; else None."""
    for row in rows:
        for number, unit in enumerate(row.units[:-2]):
            if unit.payload == "we" and row.units[number + 1].code in ("are", "'re") and not _quoted(document, row, unit):
                found = _party(row.units[number + 2])
                if found is not None and (number + 3 >= len(row.units) or row.units[number + 3].code in _ENDS):
                    return found
    first = _party(rows[0].units[0]) if rows and rows[0].units else None
    if first is None:
        return None
    goes_on = [row for row in rows[1:] if row.sentence.paragraph == rows[0].sentence.paragraph and row.units]
    ours = any(str(row.units[0].payload) in _WE and not _quoted(document, row, row.units[0]) for row in goes_on)
    return first if ours else None


def who_signs(document: Document, rows: Sequence[Row]) -> Found | None:
    """Who "I" am: whoever has signed a text on its last line ("X, commissioner"), or is named at its head ("(X): I am …"); else None."""
    if not rows:
        return None
    head = rows[0].units
    colon = next((n for n, unit in enumerate(head[:24]) if unit.code == ":"), 0)
    named = next((head[n] for n in range(colon - 1, max(-1, colon - 3), -1) if head[n].letter in ("h", "m")), None)
    if named is not None and isinstance(named.payload, Found) and colon + 1 < len(head) and head[colon + 1].code in ("i", "“"):
        return named.payload
    last = rows[-1].units
    signed = last[0] if 0 < len(last) <= _SIGNATURE and last[0].letter in ("h", "m") else None
    plain = signed is not None and (len(last) < 2 or last[1].code in _BELOW) and last[-1].code not in (".", "!", "?", ":")
    return signed.payload if plain and signed is not None and isinstance(signed.payload, Found) else None


def deals_with(row: Row, number: int) -> bool:
    """Whether a council is named as the other side of an agreement, so that the text need not be about it: "the contract with X"."""
    before = [unit.code for unit in row.units[max(0, number - 3) : number]]
    return before[-1:] == ["with"] and not _AGREEMENTS.isdisjoint(before)


def compared(row: Row, number: int) -> bool:
    """Whether a council is only named as where something like it was done: "…, as my department did in X"."""
    before = [unit.code for unit in row.units[max(0, number - 8) : number]]
    if not before or before[-1] not in ("in", "with", "at", "to", "for") or "as" not in before:
        return False
    at = len(before) - 1 - before[::-1].index("as")
    return at > 0 and before[at - 1] == "," and "," not in before[at:] and not _DID.isdisjoint(before[at:])


def _party(unit: Unit) -> Found | None:
    found = unit.payload
    return found if unit.letter in ("c", "p") and isinstance(found, Found) and found.kind == "named" else None


def _quoted(document: Document, row: Row, unit: Unit) -> bool:
    """Whether a quotation has begun before a unit in its sentence, or right at it."""
    said = document.text[row.sentence.start : unit.start]
    return any(mark in said for mark in QUOTES if mark not in "'’")
