"""How far a denial, or a doubt, reaches: not to a verb behind "and" that has a tense of its own.

"Did not wait and handed them over" denies the waiting alone, "could run it and had done so" leaves open only the first; "will not follow
and set up a trust" denies both.
"""

from __future__ import annotations

import re
from typing import Final

#: A modal with "not" whose second verb the head is.
NOT_BOTH: Final = re.compile(
    r" (?:will|would|did|does|do|could|should|may|might|must|can|shall) (not|n't|never) (?!only |just |merely )(?:[^\s,;]+ ){1,9}"
    r"(?:and|or|nor) (?:\S+ly )?$"
)
#: A second auxiliary behind "and", to which the negation of the first does not reach.
NEW_AUXILIARY: Final = re.compile(r" and (?:\S+ ){0,2}?(?:has|have|had|is|are|was|were|will|would|did|does|may|might) ")
#: "X could run it, and had done so": what stands behind is told beside what is only possible.
AND_HAD: Final = re.compile(r" and (?:has|had|have) (?:now |since |already |\S+ly )?(?:been )?$")
#: Past tenses that do not end in "ed".
_IRREGULAR: Final = frozenset(
    {"bought", "sold", "took", "gave", "ran", "set", "put", "chose", "made", "went", "became",
     "held", "built", "left", "lost", "won", "brought"}
)  # fmt: skip


def finite(head: str, between: str) -> bool:
    """Whether a head behind "and" is a finite verb of its own, to which no "not" before that reaches: "did not wait and handed"."""
    joined = re.search(r" and (?:now |then |instead |\S+ly )?$", between)
    return (
        joined is not None
        and head.endswith(("s", "ed"))
        and re.search(r" (?:be|been|being|has|have|had|is|are|was|were) ", between) is None
    )


def goes_on(head: str, between: str) -> bool:
    """Whether a head behind "and" is told beside a denial, and not as what is denied."""
    if NEW_AUXILIARY.search(between) or finite(head, between):
        return True
    return head in _IRREGULAR and between.endswith(" and ") and not re.search(r" (?:having|being|been|has|have|had|to) ", between)
