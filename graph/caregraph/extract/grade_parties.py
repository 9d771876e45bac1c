"""Whose the grades of a sentence are: whether two are of one party, who is meant between them, and who gave them."""

from __future__ import annotations

from typing import Final

from caregraph.extract.closed import GENITIVE
from caregraph.extract.found import Found
from caregraph.extract.grade_phrases import Whose
from caregraph.extract.matching import Match
from caregraph.extract.phrases import roots_in, same_party
from caregraph.extract.units import Row, Unit

_WHOSE: Final = ("council", "provider", "area")
_WERE: Final = frozenset({"is", "are", "was", "were", "has", "have", "had"})
#: What inspectors do always, which tells of no visit: "Ofsted inspects councils every three years".
_HABITS: Final = frozenset({"inspects", "inspect", "scrutinises"})
#: With these before "time", a grade is one that had been given before.
_COUNTED: Final = frozenset({"second", "third", "fourth"})
#: With these before "to", they are yet to do it.
_AWAITED: Final = frozenset(
    {"due", "expected", "scheduled", "set", "planned", "likely", "about", "plan", "plans", "intends", "is", "are", "expects", "returning"}
    | {"return", "returns", "returned", "back"}
)
_SMALL: Final = frozenset({"also", "now", "soon", "then", "next", "re"})
#: Words that count a grade on from one told before, and how many sentences back that may be.
_LATELY: Final = 3
_ONE_MORE: Final = frozenset({"second", "third", "fourth", "further", "another"})


def subject_between(units: list[Unit], grade: int) -> Unit | None:
    """The provider whose "its services" are: the subject behind a council, "in X a trust is in charge; Ofsted rates its services good"."""
    services = next((n for n in range(grade - 1, 0, -1) if units[n].letter == "s"), 0)
    if not services or not str(units[services].payload).lower().startswith(("its ", "their ")):
        return None
    last = next((n for n in range(services - 1, 0, -1) if units[n].letter in ("c", "p")), 0)
    subject = units[last].letter == "p" and (units[last - 1].letter == "c" or units[last - 1].code in (",", ";", "and", "but"))
    return units[last] if last and subject else None


def parties_of(match: Match) -> list[int]:
    """Which units of a sentence a grade is of."""
    return [id(unit) for name in _WHOSE for unit in match.roles.get(name, ())]


def same_parties(match: Match, before: Match) -> bool:
    """Whether two grades are of one party, which the later may have as a pronoun."""
    own, earlier = ([root for name in _WHOSE for unit in one.roles.get(name, ()) for root in roots_in(unit)] for one in (match, before))
    return parties_of(match) == parties_of(before) or (bool(own) and all(any(same_party(root, other) for other in earlier) for root in own))


def of_pronoun(match: Match) -> bool:
    """Whether a grade is told as "its" alone."""
    units = [unit for name in _WHOSE for unit in match.roles.get(name, ())]
    return all(unit.payload in ("its", "their", "it", "they") for unit in units)


def untied(whose: Whose, units: list[Unit]) -> bool:
    """Whether a grade is said of an "it" that takes up nobody whom the text has named."""
    return any(units[at].letter == "i" and units[at].payload in ("it", "its") for at in whose.roles.values())


def whose_it_is(match: Match) -> dict[str, list[Unit]]:
    """The roles of the party of a grade, and empty ones for what it is not."""
    return {name: match.roles.get(name, []) for name in _WHOSE}


def a_second_time(units: list[Unit], grade: list[Unit]) -> bool:
    """Whether a grade is told as one that had been given before: "twice rated", "found inadequate for the second time"."""
    twice = next((n for n, unit in enumerate(units) if unit.code == "twice"), len(units))
    if any(unit.letter == "q" and unit not in grade for unit in units[twice + 1 : twice + 2]):
        return False  # "Once inadequate and twice good, X …"
    codes = [unit.code for unit in units]
    counted = any(code in _COUNTED and codes[n - 2 : n - 1] == ["for"] and codes[n + 1 : n + 2] == ["time"] for n, code in enumerate(codes))
    return counted or "twice" in codes


def inspects(found: Found) -> bool:
    """Whether a regulator is one that inspects children's services, and not the one of markets or of hospitals."""
    return found.kind == "anaphor" or any(key.endswith(("/ofsted", "inspection")) for key in found.candidates)


def inspects_always(match: Match) -> bool:
    """Whether a verb tells what inspectors do as a rule, and no visit that they have made or are to make."""
    units = match.row.units
    if units[match.head].code not in _HABITS:
        return False
    before = [unit.code for unit in units[max(0, match.head - 6) : match.head] if unit.code not in _SMALL and not unit.letter]
    coming = before[-1:] == ["will"] or (before[-1:] == ["to"] and not _AWAITED.isdisjoint(before[-3:-1]))
    return units[match.head].code != "inspect" or not coming


def is_inspectorate(unit: Unit) -> bool:
    """Whether a unit is a regulator that inspects children's services."""
    return isinstance(unit.payload, Found) and inspects(unit.payload)


def one_more(row: Row, before: Match) -> bool:
    """Whether a sentence counts on from the grade told last: "a second outstanding judgement", after one that was outstanding."""
    grade = before.roles["grade"][0].payload
    at = next((n for n, unit in enumerate(row.units) if unit.letter == "q"), 0)
    lately = 0 < row.sentence.index - before.row.sentence.index <= _LATELY
    return lately and at > 0 and row.units[at].payload == grade and row.units[at - 1].code in _ONE_MORE


def of_nothing_told(whose: Whose, units: list[Unit], told: Match | None, row: Row) -> bool:
    """Whether a grade is said of what "X's" is left out behind, where nothing before was of services: "X's were rated good"."""
    at = next((at for at in whose.roles.values() if at + 2 < len(units) and units[at + 1].code in GENITIVE), None)
    if at is None or units[at + 2].letter or units[at + 2].code not in _WERE or any(unit.letter == "s" for unit in units[:at]):
        return False
    return told is None or told.row.sentence.index != row.sentence.index - 1
