"""Grades that nobody was given after all, or has no longer, ends that are only looked forward to, and orders that are only announced.

"Leeds is to be stripped of its services" tells of an order that has been given, whatever is still to follow from it. "A direction will be
issued to Leeds" tells of one that is still to be written.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.units import Row
from caregraph.extract.verdicts import WAS_TO_HAVE
from caregraph.terms import Status

#: Cues of grades that nobody was given.
_MISSED: Final = frozenset({"avoided", "avoids", "avoid", "escaped", "escapes", "escape", "spared", "averted"})
_ENDS: Final = frozenset({"ends", "expires", "lapses", "finishes", "runs"})
_LOOKING_FORWARD: Final = frozenset({"when", "once", "if", "until", "till", "whenever", "unless"})

#: Words before what is to be done by order: the order has been given.
_DECREED: Final = frozenset(
    {
        "is to", "are to", "was to", "were to", "will", "due to", "set to", "'s decision", "decision to", "decision of", "has decided",
        "have decided", "decided to", "decides to", "decided that", "ordered", "orders", "directed", "directs", "instructed", "instructs",
        "told", "must", "has to", "have to", "obliged to", "required to", "requires", "require", "required", "should",
    }
)  # fmt: skip
#: Rules for the issue of a paper: until it is issued, there is none.
_ISSUES: Final = frozenset({"issue-direction", "issue-direction-unsigned"})
#: Before the verb of issuing: who is to do it, or that it is to be done.
_TO_COME: Final = frozenset({"will", "shall", "'ll", "is to", "are to", "due to", "set to", "expected", "about to", "going to"})
_WITH_FUTURE: Final = re.compile(
    r" (?:will|shall|is to|are to|(?:is|are) (?:due|set|about|going) to) (?:\S+ly |then |soon |now |also )?(?:be )?$"
)


def got_away(row: Row, head: int, status: Status, cue: str) -> bool:
    """Whether a grade is one that somebody got away without, and had not had before: "escaped an inadequate rating"."""
    following = row.units[head + 1].code if head + 1 < len(row.units) else ""
    return (status is Status.DENIED and cue in _MISSED) or (row.units[head].code in _MISSED and following in ("a", "an", "another"))


def ends_then(row: Row, head: int) -> bool:
    """Whether an end in the present tense is one that "when" or "if" looks forward to: "when its contract ends, the council will …"."""
    present = next((n for n in range(head, min(head + 10, len(row.units))) if row.units[n].code in _ENDS), None)
    return present is not None and any(unit.code in _LOOKING_FORWARD for unit in row.units[max(0, head - 5) : head + 1])


def no_longer(match: Match, emission: Emission) -> bool:
    """Whether a grade is one that somebody was found to have no longer."""
    grades = [id(unit) for unit in match.roles.get(emission.value, ())]
    at = next((n for n, unit in enumerate(match.row.units) if id(unit) in grades), 0)
    return match.row.words(max(0, at - 2), at).strip() == "no longer"


def decreed(status: Status, cue: str) -> bool:
    """Whether an order whose consequences are told as planned has been given, by the words that make them so."""
    return status is Status.PLANNED and cue != WAS_TO_HAVE and (cue in _DECREED or cue.startswith(("is ", "are ")))


def paper_to_come(match: Match, status: Status, cue: str) -> bool:
    """Whether a reading tells no more than that a direction or the like will be issued: "a direction will be served on Leeds"."""
    if match.frame.id not in _ISSUES or status is not Status.PLANNED or cue not in _TO_COME:
        return False
    return _WITH_FUTURE.search(match.row.words(0, match.head)) is not None
