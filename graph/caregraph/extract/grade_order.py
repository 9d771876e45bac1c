"""Which of two grades that a sentence tells came first: grades that gave way to the next, and those that are called the previous ones."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from caregraph.extract.closed import STOPS
from caregraph.extract.units import Unit

#: Words between a grade and the one before it with which it is compared.
COMPARED: Final = re.compile(
    r" (?:(?:improvement|advance|step up|step down) (?:on|from)|better than|worse than|compared (?:with|to)|as against) "
)
#: Reports before the last one: "inadequate according to the one before".
EARLIER: Final = re.compile(
    r" (?:according to|in|by|at|after) (?:(?!<q)\S+ ){0,3}?(?:one before|one before that|last one but one|last but one"
    r"|one that (?:came|went) before|(?:previous|earlier|preceding|first|prior) (?:report|inspection|visit|one|round)"
    r"|report before|inspection before) "
)
#: A grade of before by its noun: "its previous rating of inadequate", "at the earlier inspection it was good".
PREVIOUS: Final = re.compile(
    r" (?:previous|earlier|former|prior|preceding|old) (?:(?:' )?$|(?:(?:[^\s,;:<]+|<r\d+>) ){0,3}?"
    r"(?:ratings?|grades?|judge?ments?|verdicts?|marks?|score|reports?|inspections?|visits?|one|outcome|result)"
    r" (?:(?:[^\s,;:<]+|<[drcpi]\d+>) ){0,7}$)"
    r"| (?:years?|months?|inspections?|<d\d+>) after (?:(?:its|their|the|<i\d+>) |<[cp]\d+> 's )(?:very )?first (?:' )?$"
)


def moved(units: list[Unit], last: int, number: int) -> bool:
    """Whether a grade gave way to the next: "from inadequate to good", "had climbed to"."""
    clause = max([last, *(n for n in range(last, number) if units[n].code in STOPS)])
    return any(
        unit.code in ("to", "into", "now", "today", "then", "since")
        and before.code != "according"
        and not (before.letter == "q" or before.letter == "r")  # "rated good by Ofsted since 2016, X was inadequate in 2011"
        for before, unit in pairwise(units[clause:number])
    )


def follows(between: list[str]) -> bool:
    """Whether a grade is the one after which the grade before it was given: "three years after an …", "after being rated …"."""
    at = next((n for n in range(len(between) - 1, -1, -1) if between[n] in ("after", "following")), len(between))
    return len(between) - 5 <= at < len(between) and all((word.isalpha() or word[0] == "<") and word != "which" for word in between[at:])
