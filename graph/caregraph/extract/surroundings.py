"""The words around the head of a relation, by which its status is judged, and how far a denial or a doubt among them reaches.

A verb behind "and" that has a tense of its own is out of reach: "did not wait and handed them over" denies the waiting alone, "could run
it and had done so" leaves open only the first; "will not follow and set up a trust" denies both.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass
from typing import Final, NamedTuple

from caregraph.terms import Status

#: A modal with "not" whose second verb the head is.
NOT_BOTH: Final = re.compile(
    r" (?:will|would|did|does|do|could|should|may|might|must|can|shall) (not|n't|never) (?!only |just |merely )(?:[^\s,;]+ ){1,9}"
    r"(?:and|or|nor) (?:\S+ly )?$"
)
#: A second auxiliary behind "and", to which the negation of the first does not reach.
NEW_AUXILIARY: Final = re.compile(r" and (?:\S+ ){0,2}?(?:has|have|had|is|are|was|were|will|would|did|does|may|might) ")
#: "X could run it, and had done so": what stands behind is told beside what is only possible.
AND_HAD: Final = re.compile(r" and (?:has|had|have) (?:now |since |already |\S+ly )?(?:been )?$")
#: Events by which companies change hands, or come to an end.
_EVENTS: Final = "flotation|listing|sale|takeover|collapse|closure|demise|merger|buyout|liquidation|abolition"
UNTIL: Final = re.compile(
    rf"(?:(?<!,)|(?= until (?:its|their|<i\d+>) (?:own )?(?:{_EVENTS}) )) (until|till|up to) "
    r"(?:<d\d+>|midnight|then|yesterday|recently|now|the end of"
    rf"|(?:its|their|the|<i\d+>) (?:own |\S+ly )?(?:{_EVENTS}) (?:in|of) (?:the \S+ of )?<d\d+>) "
)
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


class Verdict(NamedTuple):
    """A status, and the words that decide it; no words where nothing speaks against the plain reading."""

    status: Status
    cue: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The words around a head, each as one string between blanks.

    Attributes:
        sentence: all of the sentence before the head.
        before: the clause before the head; near: its last six units.
        head: the head itself; beyond: the head and the two units behind it.
        after: the rest of the clause; tail: the rest of the sentence, thirty units at most.
        opening: the first four units of the clause; unnamed: whether one of them is "no council" or the like.
        nominal: whether the head is a noun, or stands as one.
        cues: the lists of cues of which the sentence has a word (see :mod:`caregraph.extract.cues`).
    """

    sentence: str
    before: str
    near: str
    head: str
    beyond: str
    after: str
    tail: str
    opening: str
    unnamed: bool
    nominal: bool
    cues: Set[str]


def cue_pattern(words: list[str]) -> re.Pattern[str]:
    """An expression for any of some words or phrases in a string of units; of several that fit, the longest.

    "its" in a phrase stands for any such pronoun, which a string of units may have as a typed unit.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    phrases = (re.sub(r"\b(?:its|their)\b", r"(?:its|their|<i\\d+>)", re.escape(word).replace(r"\ ", " ")) for word in ordered)
    return re.compile(r"(?<= )(?:" + "|".join(phrases) + r")(?= )")
