"""Names that come later: "to a company. The company is X", "a trust. The trust, X, …", "… It is called X"."""

from __future__ import annotations

from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row, Unit

#: Verbs by which a name is given, and what may stand between them and it.
_BE: Final = frozenset({"is", "was", "be", "been", "are"})
_CALLED: Final = frozenset({"called", "named", "to", "be", "known", "as", "will", "now"})
#: What further may stand between a body and the name that it is given: "a body that will go by the name of X".
_GOING_BY: Final = _BE | _CALLED | frozenset(
    {"that", "which", "would", "has", "have", "go", "goes", "by", "the", "name", "names", "of", "take", "takes", "taking", "title", "trade",
     "trades", "trading", "bear", "bears", "bearing", "styled", "christened", "dubbed", ","}
)  # fmt: skip
_NAMING: Final = frozenset({"called", "named", "known", "name", "title", "trade", "trades", "trading", "styled", "christened", "dubbed"})
#: Participles behind which a body's new name stands, and what may go before them.
_RENAMED: Final = frozenset({"called", "named", "known", "renamed", "rechristened", "rebranded"})
_LATELY: Final = frozenset({"now", "since", "today", "later", "then", "been", "being", "subsequently", "also", "currently"})
#: How far back a body may have been spoken of that is named now.
_REACH: Final = 2
#: Nouns for any body.
_ANY: Final = frozenset({"body", "organisation", "company", "provider"})


class LaterNames:
    """Remembers the body without a name that a text spoke of last, and knows its name when it comes."""

    def __init__(self) -> None:
        self.waiting: tuple[int, Found] | None = None

    def read(self, row: Row) -> None:
        """Give the name that a sentence tells to the body spoken of before; then note whom this sentence leaves without one."""
        index = row.sentence.index
        for number, unit in enumerate(row.units):
            found = unit.payload
            if unit.letter == "p" and isinstance(found, Found) and found.kind == "described" and not found.refers:
                name = _given_behind(row.units, number, found) or _given_later(row.units, number, found)
                found.refers = [name] if name is not None else []
        if self.waiting is not None and index - self.waiting[0] <= _REACH:
            name = _named_in(row, self.waiting[1])
            if name is not None:
                self.waiting[1].refers = [name]
                self.waiting = None
        parties = [unit.payload for unit in row.units if unit.letter == "p" and isinstance(unit.payload, Found)]
        if any(root.kind == "named" for party in parties for root in roots_of(party)):
            self.waiting = None
        new = [
            party for party in parties if party.kind == "described" and not party.refers and party.surface.lower().startswith(("a ", "an "))
        ]
        if len(new) == 1 and row.units[-1].code != ":":
            self.waiting = index, new[0]


def _named_in(row: Row, waiting: Found) -> Found | None:
    """The name that a sentence gives to the body that is waiting for one."""
    units = row.units
    for number, unit in enumerate(units):
        found = unit.payload
        told = found.refers[0] if unit.letter == "x" and isinstance(found, Found) and found.refers and _means(found, waiting) else None
        if told is not None and told.kind == "named" and told.letter == "p":
            return told  # "the trust, X, …"
        apposed = units[number + 2] if number + 3 < len(units) and units[number + 1].code == "," and units[number + 3].code == "," else None
        if apposed is not None and apposed.letter == "p" and unit.letter == "p" and isinstance(found, Found) and _means(found, waiting):
            name = apposed.payload
            if isinstance(name, Found) and name.kind == "named":
                return name  # "the trust, X, opens …"
        if unit.letter == "p" and isinstance(found, Found) and found.kind == "named" and _as_it_will_be_known(units, number):
            return found  # "X, as the trust will be known, opens …"
        if number < 3 and _subject(unit, waiting) and number + 1 < len(units) and (units[number + 1].code in _BE | {"will"}):
            at = number + 2
            while at < len(units) and units[at].code in _CALLED:
                at += 1
            name = units[at].payload if at < len(units) else None
            if isinstance(name, Found) and units[at].letter in ("p", "u", "h") and name.kind == "named" and _ends(units, at):
                if units[at].letter in ("u", "h"):
                    name.type, name.letter = waiting.type, "p"
                    units[at].become("p")
                return name
    return None


def _given_behind(units: list[Unit], number: int, body: Found) -> Found | None:
    """The name that the words right behind a body give it: "a trust to be called X", "a body that will go by the name of X"."""
    at = number + 1
    while at < min(len(units), number + 12) and (units[at].code in _GOING_BY or units[at].payload == "which"):
        at += 1
    if at >= len(units) or _NAMING.isdisjoint(unit.code for unit in units[number + 1 : at]):
        return None
    name = units[at].payload
    if not isinstance(name, Found) or name.kind != "named" or units[at].letter not in ("p", "u", "h"):
        return None
    if units[at].letter in ("u", "h"):
        name.type, name.letter = body.type, "p"
        units[at].become("p")
    return name


def _given_later(units: list[Unit], number: int, body: Found) -> Found | None:
    """The name that the sentence goes on to give the body of which it speaks first: "the trust … was sold and is now called X"."""
    if any(unit.letter == "p" for unit in units[:number]):
        return None
    later = next((n for n in range(number + 1, len(units)) if units[n].letter == "p"), len(units))
    called = later - 1
    while called > number and units[called].code in ("as", "to", "be"):
        called -= 1
    before = called - 1
    while before > number and units[before].code in _LATELY:
        before -= 1
    if units[called].code not in _RENAMED or later == len(units) or units[before].code not in _BE | {"and", "then", ",", "has", "had"}:
        return None
    name = units[later].payload
    return name if isinstance(name, Found) and name.kind == "named" and name is not body and _ends(units, later) else None


def _as_it_will_be_known(units: list[Unit], number: int) -> bool:
    """Whether a name is followed by "as it will be known"."""
    behind = [unit.code for unit in units[number + 1 : number + 9]]
    return behind[:2] == [",", "as"] and bool({"known", "called", "named"} & set(behind))


def _subject(unit: Unit, waiting: Found) -> bool:
    """Whether a unit takes up the body that is waiting: "it", "the company"."""
    found = unit.payload
    if unit.code == "name":
        return True
    if isinstance(found, str):
        return found == "it"
    return isinstance(found, Found) and (found.surface.lower() == "it" or (unit.letter == "p" and _means(found, waiting)))


def _means(found: Found, waiting: Found) -> bool:
    definite = found.surface.lower().startswith("the ") or found.surface.lower().startswith("this ")
    nouns = {party.noun.rpartition(" ")[2] for party in (found, waiting)}
    return definite and (len(nouns) == 1 or bool(nouns & _ANY))


def _ends(units: list[Unit], number: int) -> bool:
    return number + 1 >= len(units) or units[number + 1].code in (".", ",", ";", ":", "and", "(")
