"""Signs around a grade: that a sentence speaks of grades, of what lies behind, of inspections out of which somebody comes."""

from __future__ import annotations

from typing import Final

from caregraph.extract.closed import STOPS
from caregraph.extract.found import Found
from caregraph.extract.units import Unit

#: Verbs for whoever is told his grade: "was told that it required improvement".
TOLD: Final = frozenset({"told", "informed", "notified"})
_LEARNED: Final = frozenset({"learned", "learnt", "heard"})
_PASSIVE: Final = frozenset({"was", "were", "been", "is", "are", "being"})
#: Verbs for a way that lies behind, and words for one that does not.
_DONE: Final = frozenset({"took", "taken", "was", "were", "lasted", "complete", "completed", "ended", "made", "cited", "praised"})
_UNDONE: Final = frozenset({"planned", "far", "not", "n't", "yet", "would", "will", "half", "begun", "stalled", "meant", "should", "could"})
_EMERGING: Final = frozenset({"came", "come", "comes", "coming", "emerge", "emerges", "emerged", "emerging"})
#: Participles for what was done before a grade was given.
_INSPECTED: Final = frozenset({"inspected", "reinspected", "re-inspected", "visited", "assessed", "examined", "reviewed"})


def emerged_from(units: list[Unit], noun: int) -> int | None:
    """The verb by which somebody comes out of an inspection, before its noun: "came out of its last inspection as good"."""
    for number in range(noun - 1, max(1, noun - 7), -1):
        code = units[number].code
        if code in ("of", "from"):
            verb = number - 1 - (units[number - 1].code == "out")
            return verb if verb >= 0 and units[verb].code in _EMERGING and (code == "from" or verb < number - 1) else None
        if code in STOPS or code == "," or units[number].letter in ("c", "p", "s"):
            return None
    return None


def visit_before(units: list[Unit], verb: int, visits: frozenset[str], others: frozenset[str]) -> int | None:
    """What "that" and a verb for the end of a visit follow: the visit, or whom it was paid: "a visit to X in the spring that ended in"."""
    that = verb - 1
    if that < 2 or not (units[that].code == "that" or units[that].payload == "which"):
        return None
    party = None
    for number in range(that - 1, max(-1, that - 12), -1):
        unit = units[number]
        if unit.code in visits:
            return number if party is None else party
        if unit.letter in ("c", "p", "s"):
            party = number if party is None or unit.letter != "s" else party
        elif unit.code in others or unit.code in STOPS or (unit.letter and unit.letter not in "drin") or unit.code.endswith("ed"):
            return None
    return None


def visits_another(units: list[Unit], verb: int, visits: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a verb for the end of a visit is of one to a school or the like: "a visit to a school in X that ended in"."""
    before = [unit.code for unit in units[max(0, verb - 12) : verb]]
    visit = next((n for n in range(len(before) - 1, -1, -1) if before[n] in visits), len(before))
    return not others.isdisjoint(before[visit:])


def one_of_several(units: list[Unit], number: int) -> bool:
    """Whether a grade is a member of a list that says "or": grades that there are, not one that was given."""
    first = last = number
    while first and (units[first - 1].letter == "q" or units[first - 1].code in (",", "or", "and", "either")):
        first -= 1
    while last + 1 < len(units) and (units[last + 1].letter == "q" or units[last + 1].code in (",", "or", "and")):
        last += 1
    members = units[first : last + 1]
    grades = sum(unit.letter == "q" for unit in members)
    return grades > 2 or (grades > 1 and any(unit.code == "or" for unit in members))


def clause_around(units: list[Unit], number: int) -> list[Unit]:
    """The units around a grade, up to the next mark that ends a clause on either side."""
    first = next((n for n in range(number, -1, -1) if units[n].code in STOPS), -1) + 1
    last = next((n for n in range(number, len(units)) if units[n].code in STOPS), len(units))
    return units[first:last]


def vouched(units: list[Unit], number: int) -> bool:
    """Whether something else in the sentence shows that it speaks of grades: inspectors, another grade, somebody who is told."""
    others = any(unit.letter == "r" or (unit.letter == "q" and unit is not units[number]) for unit in units)
    return others or was_told(units, 0, len(units))


def travelled(units: list[Unit], way: int, number: int) -> bool:
    """Whether the way between two grades lies behind: "X's journey from inadequate to good took three years"."""
    told = {unit.code for unit in units[way : min(len(units), number + 9)]}
    return "from" in told and bool(told & _DONE) and not told & _UNDONE


def was_told(units: list[Unit], first: int, last: int) -> bool:
    """Whether somebody "was told" or "learned" something among some units; not what somebody told others."""
    for number in range(max(0, first), last):
        code = units[number].code
        if code in _LEARNED or (code in TOLD and {unit.code for unit in units[max(0, number - 2) : number]} & _PASSIVE):
            return True
    return False


def before_insertion(units: list[Unit], at: int) -> int:
    """Where the words before a unit end, without the clause that commas insert there: "from inadequate, where it was in 2020, to"."""
    if not at or units[at - 1].code != ",":
        return at
    for opening in range(at - 3, max(0, at - 12), -1):
        if units[opening].code == ",":
            inserted = units[opening + 1].code in ("where", "when") or units[opening + 1].payload == "which"
            return opening if inserted else at
    return at


def inspected_and(units: list[Unit], verb: int, be: frozenset[str]) -> int | None:
    """The participle of inspecting that "and" joins to a verb of rating: "was inspected by Ofsted in June and judged"."""
    if verb < 4 or units[verb - 1].code != "and":
        return None
    for first in range(verb - 2, max(0, verb - 12), -1):
        if units[first].code in STOPS or units[first].code == ",":
            return None
        if units[first].code in _INSPECTED and units[first - 1].code in be:
            return first
    return None


def pronoun(unit: Unit) -> str:
    """The pronoun that a unit is; empty where it is none, or some other words."""
    words = unit.payload.surface if isinstance(unit.payload, Found) else unit.payload
    return words.lower() if isinstance(words, str) else ""


def next_grade(units: list[Unit], verb: int) -> str:
    """The grade right behind a verb; empty where there is none."""
    grade = next((unit.payload for unit in units[verb + 1 : verb + 5] if unit.letter == "q"), "")
    return grade if isinstance(grade, str) else ""


def serves(units: list[Unit], number: int) -> bool:
    """Whether inspectors left somebody "with an inadequate service"."""
    following = units[number + 1] if number + 1 < len(units) else None
    return following is not None and following.letter == "s" and any(unit.letter == "r" for unit in clause_around(units, number))


def listed_again(units: list[Unit], to: int) -> bool:
    """Whether a council before "to" follows a grade of another with no more than a joint between: "X was found to be good, Y to …"."""
    if to < 2 or units[to - 1].letter != "c":
        return False
    at = to - 2 - (units[to - 2].code == "the")
    joint = at
    while at > 0 and (units[at].code in (",", "and", ";", "while", "but") or units[at].letter == "d"):
        at -= 1
    return at < joint and units[at].letter == "q"
