"""What a clause hands on to a relation that it does not itself tell of: what is still to come into being, holds nothing yet.

"X is to be a company of which Y is the only owner" plans the owner with the company, "Two commissioners, A and B, will help" the
commissioners with their help. Parties that are there already ("the company of which …", "both commissioners …") are left as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.surroundings import Verdict
from caregraph.extract.units import Row, Unit
from caregraph.terms import Status

_RELATIVE: Final = ("which", "who", "whose", "whom")
_NEW: Final = ("a ", "an ", "another ", "one ")
_TO_BE: Final = re.compile(
    r" (?P<modal>is to|are to|was to|were to|will|shall|would|could|might|may|should|must) (?:\S+ly |also |then )?(?:be|become) $"
)
_NOT_BE: Final = re.compile(r" (?:is|are|was|were|be|will|shall|would|could|may|should|must) (not|n't|never) (?:to )?(?:be |become )?$")
_PAST_MODALS: Final = frozenset({"was to", "were to", "would", "could", "might"})
_SUPPOSING: Final = frozenset({"would", "could", "might", "may", "should"})
_MAKING: Final = frozenset().union(*(inflections(verb) for verb in ("create", "establish", "form", "found", "launch", "build", "set")))
#: Verbs of one who decides, with what is decided on as their object; and of one who only thinks of it.
_DECIDING: Final = frozenset().union(
    *(inflections(verb) for verb in ("plan", "intend", "want", "favour", "prefer", "choose", "envisage", "settle", "opt", "back"))
)
_THINKING: Final = frozenset().union(
    *(inflections(verb) for verb in ("propose", "recommend", "consider", "suggest", "mull", "weigh", "discuss", "contemplate"))
)
#: A relation told as over, or as done, in the relative clause was there before what was planned.
_PAST: Final = frozenset({"was", "were", "had", "has", "have", "been", "already", "now", "currently", "did"})
_COUNTED: Final = frozenset(
    {"a", "an", "another", "one", "two", "three", "four", "five", "six", "several", "some", "more", "further", "new"}
)
_BETWEEN: Final = frozenset(
    {"new", "further", "more", "government", "government-appointed", "independent", "other", "of", "the", "'s", "joint"}
)
_KEEPING: Final = frozenset({"continue", "remain", "stay", "go", "keep", "carry", "return", "leave", "resign", "depart", "step", "stand"})


def of_what_is_to_come(row: Row, first: int, head: int, judge: Callable[[int], Verdict]) -> Verdict | None:
    """What the clause before a relative clause makes of a relation in it: planned with a body that is planned.

    Args:
        row: the sentence.
        first: the first unit of the clause of the relation, right behind "which" or "that".
        head: the unit of its head.
        judge: gives the verdict on another head of the sentence.
    """
    units = row.units
    opens = first - 1
    if opens < 2 or not (units[opens].payload in _RELATIVE or units[opens].code == "that"):
        return None
    body = _antecedent(units, opens)
    if body is None:
        return None
    before = row.words(0, body)
    if (denied := _NOT_BE.search(before)) is not None:
        return Verdict(Status.DENIED, denied.group(1))
    found = _TO_BE.search(before)
    backshifted = {"was", "were"} if found is not None and found["modal"] in _PAST_MODALS else set()
    between = [unit.code for unit in units[first : head + 1]]
    if (_PAST - backshifted).intersection(between) or (between[-1].endswith("ed") and not {"be", *backshifted}.intersection(between)):
        return None
    if found is not None:
        return Verdict(Status.HYPOTHETICAL if found["modal"] in _SUPPOSING else Status.PLANNED, f"{found['modal']} be")
    verb = body - 1
    while verb > 0 and units[verb].code in ("on", "for", "up", "itself", "together"):
        verb -= 1
    if units[verb].code in _MAKING:
        made = judge(verb)
        return made if made.status in (Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED) else None
    if verb and units[verb - 1].code in ("of", "the", "a", "its", "by"):
        return None  # "the plan", not "they plan"
    if units[verb].code in _THINKING:
        return Verdict(Status.HYPOTHETICAL, units[verb].code)
    if units[verb].code in _DECIDING:
        decides = any(unit.letter in ("c", "g", "m", "x", "i") for unit in units[max(0, verb - 3) : verb])
        told = judge(verb)
        doubtful = told.status in (Status.HYPOTHETICAL, Status.DENIED) and told.cue != units[verb].code
        return told if doubtful else Verdict(Status.PLANNED if decides else Status.HYPOTHETICAL, units[verb].code)
    return None


def _antecedent(units: list[Unit], opens: int) -> int | None:
    """The unit of the new body that a relative clause describes: "a company of which …", "a company, X, whose …"."""
    at = opens - 1
    while at > 0 and (units[at].code in ("of", "in", "for", "by", "under", "through", "to", "with") or units[at].code == ","):
        at -= 1
    if at > 1 and _named(units[at]):
        at -= 2 if units[at - 1].code in ("called", "named", ",") else 0
    payload = units[at].payload
    if at > 0 and isinstance(payload, Found) and payload.surface.lower().startswith(_NEW):
        return at
    # "a wholly new sort of company", where it is not one unit
    start = next((n for n in range(at, max(0, at - 5), -1) if units[n].code in ("a", "an", "another")), None)
    plain = start is not None and all(not unit.letter and unit.code.replace("-", "").isalpha() for unit in units[start : at + 1])
    return start if plain else None


def _named(unit: Unit) -> bool:
    return isinstance(unit.payload, Found) and unit.payload.kind == "named"


def of_those_to_come(row: Row, head: int) -> Verdict | None:
    """Whether a noun introduces persons who are still to come: "Two commissioners, A and B, will help"."""
    units = row.units
    at = head - 1
    while at >= 0 and units[at].code in _BETWEEN - {"the"}:
        at -= 1
    if (
        at < 0
        or units[at].code not in _COUNTED
        or (at and units[at - 1].code in ("the", "these", "those", "all", "one", "of", "its", "is", "as"))
    ):
        return None
    if head + 2 >= len(units) or units[head + 1].code != "," or units[head + 2].letter not in ("h", "u"):
        return None
    for number in range(head + 2, min(len(units) - 1, head + 14)):
        unit = units[number]
        if unit.code in ("will", "shall") or (unit.code in ("is", "are") and units[number + 1].code == "to"):
            following = units[number + 1 + (unit.code in ("is", "are"))]
            going_on = following.code in _KEEPING or units[number - 1].code != ","
            return None if going_on else Verdict(Status.PLANNED, unit.code if unit.code in ("will", "shall") else f"{unit.code} to")
        if not (unit.letter in ("h", "u") or unit.code in (",", "and", "cbe", "obe", "sir", "dame", "lord", "lady", "mr", "ms", "mrs")):
            return None
    return None
