"""Grades that nobody was given after all, or has no longer, and ends that are only looked forward to."""

from __future__ import annotations

from typing import Final

from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.units import Row
from caregraph.terms import Status

#: Cues of grades that nobody was given.
_MISSED: Final = frozenset({"avoided", "avoids", "avoid", "escaped", "escapes", "escape", "spared", "averted"})
_ENDS: Final = frozenset({"ends", "expires", "lapses", "finishes", "runs"})
_LOOKING_FORWARD: Final = frozenset({"when", "once", "if", "until", "till", "whenever", "unless"})


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
