"""Who is no commissioner, though a sentence seems to say so: the minister who sends one, buyers of places, holders of other offices."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.other_offices import of_another_office
from caregraph.extract.units import Unit

#: A minister by what stands beside the name; who was one before may be a commissioner now.
_POST: Final = (
    r"(?:(?!former|ex-|once|permanent|commissioner|whom? |that |sent |chosen |picked |named |by )[^\s,]+ ){0,4}?"
    r"(?<!permanent )(?:secretary|minister|secretary of state)"
)
_MINISTER: Final = re.compile(rf" , (?!<i\d+> the )(?:the |then |the then |now )?{_POST} ")
_OFFICE: Final = re.compile(r"^(?!.*\b(?:former|ex|once|permanent)\b).*\b(?:secretary|minister|secretary of state)$", re.IGNORECASE)
_MINISTER_BEFORE: Final = re.compile(r"(?<! former)(?<! ex) (?:\w+ )?(?:secretary|minister)(?: ,)? $")
#: What somebody does "as the government's commissioner", and nobody else.
_AS_ONE: Final = re.compile(r" as (?:(?:the|a|its|their|lead|independent|special|government|<[gmsi]\d+>|'s|children's) ){0,4}commissioner ")
#: Offices that somebody leaves before he is a commissioner.
_OTHER_OFFICE: Final = re.compile(
    r" (?:\S+ )?(?:as|from) (?:\S+ ){0,3}?(?:director|chief|leader|head|executive|chair|adviser|boss|<j\d+>) "
)
#: "has joined X as a director".
_AS_ANOTHER: Final = re.compile(
    r" (?:[^\s,;:]+ ){0,3}?as (?:(?!commissioner )[^\s,;:]+ ){0,3}?(?:director|chief|leader|head|executive|chair|adviser|boss|<j\d+>) "
)
_RECALLED: Final = re.compile(r" (?:<[gm]\d+>|was|were|been|be|ministers) (?:\S+ ){0,2}$")
_TO_SEVERAL: Final = re.compile(r" (?:councils|authorities|boroughs|towns|places|<c\d+>) (?:to|in|for|at) <i\d+> (?:\S+ ){0,6}$")
_FORMER: Final = (["former"], ["previous"], ["retired"], ["one-time"])
_SENDS: Final = re.compile(
    r" (?:, [^,]{3,60} , )?(?:who|that|<i\d+>) (?:\S+ ){0,2}?(?:imposed|sent|appointed|chose|named|picked|dispatched|despatched|installed"
    r"|put|ordered|brought|announced|selected) "
)
#: Commissioners who buy places or look after others.
_BUYERS: Final = re.compile(r" at (?:the )?<c\d+> | (?:place|places|placements|foster|adult|adults|police|crime|buy|buying|health) ")


def no_commissioner(match: Match) -> bool:
    """Whether a reading makes somebody a commissioner who is none."""
    row, head, frame = match.row, match.head, match.frame.id
    if frame in ("leads-the-commissioners", "commissioner-with-brief") and _BUYERS.search(row.words(0, len(row.units))):
        return True
    if frame in ("commissioner-comes", "office-entered") and _AS_ANOTHER.match(row.words(head + 1, head + 9)):
        return True
    if frame == "commissioner-goes" and _OTHER_OFFICE.match(row.words(head + 1, head + 8)):
        return True
    if row.units[head].code.startswith("recall") and not _RECALLED.search(row.words(max(0, head - 5), head)):
        return True  # "colleagues recall her"
    if any(_left_for(row.units, unit) for unit in match.roles.get("council", ())):
        return True  # "went home to X"
    if of_another_office(match):
        return True
    if frame in ("office-taken", "commissioner-sent") and "council" not in match.roles and _TO_SEVERAL.search(row.words(0, head)):
        return True  # "the list of councils to which she was sent"
    ahead = [unit.code for unit in row.units[max(0, head - 2) : head]]
    if frame in ("commissioner", "commissioner-before") and "council" not in match.roles and ahead[:1] == ["a"] and ahead[1:] in _FORMER:
        return True  # "its chair is a former commissioner": who knows where
    if frame == "as-commissioner" and _AS_ONE.search(row.words(head, len(row.units))) is None:
        return True
    return _of_minister(match)


def _left_for(units: list[Unit], council: Unit) -> bool:
    """Whether a council is where somebody goes home to, and not where he was sent."""
    at = next((n for n, unit in enumerate(units) if unit is council), 0)
    return at > 1 and units[at - 1].code == "to" and units[at - 2].code in ("home", "back", "returned", "return", "returns")


def _of_minister(match: Match) -> bool:
    """Whether a person is said to be a minister, or to have sent somebody: "it was X, communities secretary then, who imposed them"."""
    units = match.row.units
    for person in [unit for name in ("person", "predecessor") for unit in match.roles.get(name, ())]:
        at = next((n for n, unit in enumerate(units) if unit is person), None)
        if at is None:
            continue
        if person.letter == "m" and isinstance(person.payload, Found) and person.payload.surface == "I":
            return True  # a minister's own statement
        if person.letter == "x" and isinstance(person.payload, Found) and _OFFICE.search(person.payload.surface):
            return True  # "by X, the education secretary": who sends somebody
        behind = " " + " ".join(_shown(unit) for unit in units[at + 1 : at + 14]) + " "
        before = " " + " ".join(_shown(unit) for unit in units[max(0, at - 4) : at]) + " "
        if _MINISTER.match(behind) or _MINISTER_BEFORE.search(before) or (units[max(0, at - 2)].payload == "It" and _SENDS.match(behind)):
            return True
    return False


def _shown(unit: Unit) -> str:
    """The words of a unit, small."""
    return (unit.payload.surface if isinstance(unit.payload, Found) and unit.letter in ("g", "m", "x", "i") else unit.code).lower()
