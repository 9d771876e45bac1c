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
#: What begins a clause that stands before that of a head, and has its denials to itself.
_FRONTED: Final = re.compile(r" (?:(?:and|but|so) )?(?:should|were|had|if|unless|when|where|once|since|because|as|with|\S+ing) ")
#: The day up to which something is denied.
_UP_TO_DAY: Final = re.compile(r"(?: [^\s;:.]+)*? (?:until|till) <d\d+>(?= )")
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


def fronted(sentence: str, between: str) -> bool:
    """Whether a denial stands in a clause before that of the head: "should it not improve, ministers may", "seeing no way out, they"."""
    return _FRONTED.match(sentence) is not None and re.search(r", (?:[^\s,;]+ ){0,3}?(?:<[cpgmh]\d+>|ministers) ", between) is not None


class Verdict(NamedTuple):
    """A status, and the words that decide it; no words where nothing speaks against the plain reading."""

    status: Status
    cue: str


_STAYS: Final = re.compile(r" ?(?:, )?(?:the )?<\w\d+> (?:remains?|stays?|is|are|will|keeps?|continues?|goes on) ")


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


#: Words between a denial and a gerund that take for granted what the gerund tells.
_OF_A_FACT: Final = re.compile(
    r"(?:^| )(?:regret|regretted|apologis\w+|sorry|criticis\w+|blamed?|praised?|thanked?|forgiven?|punished|sued|fined|sacked|rewarded"
    r"|by|after|despite|through)(?: \S+){0,3} (?:\S+ly |being |having )?$"
)


def out_of_reach(around: Surroundings, between: str) -> bool:
    """Whether a denial in front of a head leaves the head as it is: "has not sold it and has bought another", "will not sell but buy".

    What cannot be done without something is done with it.
    """
    if " without " in around.before + around.after and re.search(r" (?:can|ca|could|cannot) ", around.near) is not None:
        return True
    if around.head.endswith("ing") and _OF_A_FACT.search(between) is not None:
        return True  # "did not regret handing them over"
    told_beside = " but " in between or NEW_AUXILIARY.search(between) is not None
    return told_beside or finite(around.head, between) or fronted(around.sentence, between)


def begun_then(around: Surroundings) -> Verdict | None:
    """What is denied only up to some day began then, or is to: "did not hand them over until 2018", "will not do so until May"."""
    if _UP_TO_DAY.match(around.after) is None or around.nominal:
        return None
    coming = re.search(r" (?:will|wo|shall|to|may|can) (?:not|n't|never) ", around.near) is not None
    return Verdict(Status.PLANNED if coming else Status.ACTUAL, "not until")


def cue_pattern(words: list[str]) -> re.Pattern[str]:
    """An expression for any of some words or phrases in a string of units; of several that fit, the longest.

    "its" in a phrase stands for any such pronoun, which a string of units may have as a typed unit.
    """
    ordered = sorted(words, key=lambda word: (-len(word), word))
    phrases = (re.sub(r"\b(?:its|their)\b", r"(?:its|their|<i\\d+>)", re.escape(word).replace(r"\ ", " ")) for word in ordered)
    return re.compile(r"(?<= )(?:" + "|".join(phrases) + r")(?= )")


def stays(sentence: str, behind: int) -> bool:
    """Whether a sentence tells behind a time what is so until that: "until then X remains the owner"."""
    return _STAYS.match(sentence, behind) is not None
