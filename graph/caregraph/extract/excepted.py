"""Of whom a sentence tells nothing, since it tells of all others: "every council but X has", "all homes except those of X"."""

from __future__ import annotations

from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.units import Row, Unit

#: Behind "all" and the like, who follows these is the one of whom it is not so; so far apart they stand at most.
_EXCEPT: Final = frozenset({"but", "except", "excepting", "barring", "bar", "save"})
_ALL: Final = frozenset({"all", "every", "each", "everything", "everyone", "everybody"})
_ALL_OF: Final = tuple(f"{word} " for word in sorted(_ALL))
_ALL_WITHIN: Final = 7


def leave_out_exceptions(row: Row) -> None:
    """Of whom a sentence tells nothing, since it tells of all others: "every council but X", "all homes except those of X"."""
    units = row.units
    for number, unit in enumerate(units):
        if unit.letter not in ("c", "p", "o") or number < 2:
            continue
        at = number - 1 - (units[number - 1].code == "for")
        around = range(max(0, at - _ALL_WITHIN), at)
        first = next(
            (n for n in around if units[n].code in _ALL or (units[n].letter == "c" and _surface(units[n]).startswith(_ALL_OF))), None
        )
        if first is None or units[at].code not in _EXCEPT or units[at - 1].code == ",":
            continue
        for apart in (unit, *(other for other in units[first:at] if other.letter == "c")):
            apart.become("z")


def has_exceptions(row: Row) -> bool:
    """Whether a sentence tells something of all councils but one."""
    return any(unit.letter == "z" and isinstance(unit.payload, Found) and unit.payload.letter == "c" for unit in row.units)


def _surface(unit: Unit) -> str:
    return unit.payload.surface.lower() if isinstance(unit.payload, Found) else ""
