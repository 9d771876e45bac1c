"""What is said of a company between commas: where it ends, and whether "it" has the company so described."""

from __future__ import annotations

from typing import Final

from caregraph.extract.apposed import described_before
from caregraph.extract.closed import STOPS
from caregraph.extract.found import Found
from caregraph.extract.units import Unit

#: What may stand before a verb of owning.
_BY_THE_WAY: Final = frozenset({"now", "currently", "already", "still", "itself", "also"})
_OPENS: Final = frozenset({"a", "an", "the", "one", "another"})
_PASSING: Final = frozenset({"to", "from"})
#: So many units a description has at most, and so many stand between "to" and a name.
_LONGEST: Final = 24
_NAME: Final = 7


def described_until(units: list[Unit], comma: int, end: int) -> int | None:
    """The comma that closes a description: "sold X, an agency that it bought in 2014, to Y"; None where none is opened, or closed so.

    Args:
        units: the sentence.
        comma: the place of a comma.
        end: where the clause ends.
    """
    if not comma or comma + 3 >= end or units[comma - 1].letter not in ("p", "o", "u"):
        return None
    opened = units[comma + 1]
    if opened.code not in _OPENS and opened.letter != "x":
        return None
    for number in range(comma + 2, min(end - 1, comma + _LONGEST)):
        unit = units[number]
        if unit.code == "," and units[number + 1].code in _PASSING:
            return number if _party_behind(units, number + 2, end) else None
        if unit.code in STOPS or (unit.letter in ("p", "o") and isinstance(unit.payload, Found) and unit.payload.kind == "named"):
            return None
    return None


def _party_behind(units: list[Unit], first: int, end: int) -> bool:
    """Whether a name stands there, or behind what tells of it: "to the London fund X"."""
    named = next((n for n in range(first, min(end, first + _NAME)) if units[n].letter and units[n].letter in "pouch"), None)
    return named is not None and all(unit.letter or unit.code.isalpha() for unit in units[first:named])


def described(units: list[Unit], first: int, last: int) -> set[int]:
    """The units of a stretch that stand in such descriptions."""
    apart: set[int] = set()
    for number in range(first, last):
        if units[number].code == "," and (closing := described_until(units, number, len(units))) is not None:
            apart.update(range(number + 1, closing))
    return apart


def described_as_its(units: list[Unit], head: int) -> int | None:
    """The unit of the party that a noun behind a comma describes by what "it" has: "join X to Y, a chain that it already owns"."""
    at = head - 1
    while at > 2 and units[at].code in _BY_THE_WAY:
        at -= 1
    pronoun = units[at].payload
    named = isinstance(pronoun, Found) and pronoun.surface.lower() in ("it", "they")
    return described_before(units, at - 1) if at > 2 and named and units[at - 1].code == "that" else None
