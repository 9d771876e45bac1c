"""What a gerund is governed by, and whether that says that it was done: "succeeded in handing them over", "is keen on handing them over".

What stands behind a preposition, or is the object of a verb, need not have come to pass: it is told as done only behind governors that
say so, which ``lexicon.toml`` lists under ``governors``. What lasts ("running", "owning") is left as it is but behind words of wishing,
suspecting and drawing back. A participle that goes with a noun ("the company running it") has no governor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from caregraph.extract.grammar import Grammar
from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.terms import Status

#: What stands between a governor and its gerund, or is a part of the gerund: "from ever being handed".
_INNER: Final = re.compile(
    r"(?: (?:ever|even|each|both|all|not|only|just|also|simply|actually|formally|[a-z]+ly|being|having|having been))+ $"
)
_PASSIVE: Final = re.compile(r" (?:being|having(?: been)?) (?:[a-z]+ly )?$")
#: A gerund whose object, or what goes with it, the head is: "opposed to issuing a direction", "keen on making X its owner".
_OF_GERUND: Final = re.compile(
    r" (?P<gerund>issuing|making|giving|placing|putting|signing|naming|sending|taking|becoming|entering|serving|imposing|appointing"
    r"|installing|letting|awarding|leaving|transferring|handing|moving|selling|buying|acquiring|bringing|setting|creating|establishing"
    r"|forming|founding|launching|stripping|ordering|directing|forcing|passing|returning|having|agreeing)"
    r"(?: over| up| back)? (?:(?:<\w\d+>|the|a|an|its|their|another|new|statutory|formal|'s|'|of|in|as|to|for|on|with|into) ){0,5}$"
)
#: What is told of a gerund that is the subject of its clause, and what is to be weighed before a thing is done.
_WOULD_BE: Final = re.compile(r"^[^,;:.]*? (would|could|might|may|should|must|can) ")
_FIRST_WEIGHED: Final = re.compile(r" (?:will|would|may|might|could|must|should|shall|can|to) (?:\S+ ){1,5}before $")
#: Nouns that end like gerunds, and participles that only tell of what somebody does.
_NO_GERUND: Final = frozenset(
    {"rating", "finding", "holding", "backing", "beginning", "lifting", "ruling", "building", "meeting", "belonging", "following", "being",
     "having", "bring", "saying", "announcing", "leading", "making", "doing", "hearing", "according", "including",
     "standing", "existing", "posting", "controlling", "undertaking", "fostering", "funding", "training", "housing", "offering"}
)  # fmt: skip
#: Words that tell of somebody's fear or wish of what another does: "unions fear Leeds handing them over".
_OF_ANOTHER: Final = re.compile(
    r" (?:(?P<wish>fears?|feared|fearing|opposed?|opposes|opposing|envisages?|envisaged|imagines?|imagined|imagining|wants?|wanted|minds?"
    r"|contemplates?|contemplated|favours?|favoured|supports?|dreads?|dreaded|foresees?|foresaw|anticipates?|anticipated|recommends?"
    r"|recommended|against|of|about|to|for|on|over|at|into)|(?P<stop>stop|stops|stopped|prevents?|prevented|avoids?|avoided|from"
    r"|forestalled|averted|blocked|resisted)) (?:the )?<[cpghuoim]\d+> (?:'s |' )?$"
)
_DETERMINERS: Final = frozenset({"the", "a", "an", "its", "their", "his", "her", "this", "that", "these", "those", "'s", "'"})
#: Who is told behind "of" or "to" may go on with a participle of his own: "the services of X, handing …".
_PARTICIPIAL: Final = frozenset({"of", "to", "for", "on", "over", "at", "into"})


@dataclass(frozen=True)
class Governors:
    """Judges gerunds by what governs them."""

    grammar: Grammar

    def verdict(self, around: Surroundings) -> Verdict | None:
        """The verdict on a gerund by its governor; None where it has none, or one that says that it was done."""
        if not around.head.endswith("ing") and "ing " not in around.before:
            return None  # as nearly always
        found = self._gerund(around)
        if found is None:
            return None
        gerund, before = found
        if around.sentence.endswith(" before ") and _FIRST_WEIGHED.search(around.sentence) is not None:
            return Verdict(Status.HYPOTHETICAL, "before")
        if before in (" ", " that ") or before.endswith(" that "):
            would = _WOULD_BE.match(around.tail)
            return Verdict(Status.HYPOTHETICAL, would.group(1)) if would is not None and around.head == gerund else None
        before = _INNER.sub(" ", before)
        words = before.split()
        if not words or words[-1] in self._plain or words in (["in"], ["on"]):
            return None  # "In handing them over, …"
        lasting = gerund in self.grammar.words("status", "durative")
        if (back := self._back.search(before)) is not None:
            left = lasting and self._leaving.search(before) is not None
            return Verdict(Status.ENDED if left else Status.DENIED, back.group(1).strip())
        if words[-1].startswith("<"):
            return None if lasting else _of_another(before)
        if not words[-1].replace("-", "").isalpha():
            return None
        if words[-1] not in self._prepositions and len(words) > 1 and words[-2] in _DETERMINERS:
            return None  # "the firm running it", "her next posting"
        if (open_ := self._open.search(before)) is not None:
            return Verdict(Status.HYPOTHETICAL, open_.group(1).strip())
        if lasting or self._entailing.search(before) is not None:
            return None
        cue = " ".join(words[-2:]) if words[-1] in self._prepositions else words[-1]
        return Verdict(Status.HYPOTHETICAL, cue)

    def _gerund(self, around: Surroundings) -> tuple[str, str] | None:
        """A gerund that a head is, or goes with, and the words of its clause before it."""
        head, before = around.head, around.before
        if head.endswith("ing") and head not in _NO_GERUND:
            return head, before
        if head.isalpha() and _PASSIVE.search(before) is not None:
            return head, before
        found = _OF_GERUND.search(before)
        return (found["gerund"], before[: found.start() + 1]) if found is not None else None

    def _phrases(self, name: str, *, apart: bool = False) -> re.Pattern[str]:
        """One expression for the governors of a list; ``apart`` where words may stand before their preposition."""
        listed = self.grammar.lexicon["governors"][name]
        gap = r" (?:[^\s,;:]+ ){0,4}?" if apart else r" (?:(?:the )?<\w\d+> )?"
        ways = (
            f"(?:{alternatives(words)}) " if preposition == "alone" else f"(?:{alternatives(words)}){gap}{preposition} "
            for preposition, words in listed.items()
        )
        return re.compile(rf" ({'|'.join(ways)})$")

    @cached_property
    def _back(self) -> re.Pattern[str]:
        return self._phrases("drawing-back")

    @cached_property
    def _leaving(self) -> re.Pattern[str]:
        return self._phrases("leaving")

    @cached_property
    def _open(self) -> re.Pattern[str]:
        return self._phrases("open")

    @cached_property
    def _entailing(self) -> re.Pattern[str]:
        return self._phrases("entailing", apart=True)

    @cached_property
    def _prepositions(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "prepositions"))

    @cached_property
    def _plain(self) -> frozenset[str]:
        return frozenset((*self.grammar.words("governors", "none"), *self.grammar.words("classes", "be")))


def _of_another(before: str) -> Verdict | None:
    """The verdict on what somebody fears, or wants, that another does."""
    found = _OF_ANOTHER.search(before)
    if found is None or found["wish"] in _PARTICIPIAL:
        return None
    return Verdict(Status.HYPOTHETICAL, found["wish"]) if found["wish"] else Verdict(Status.DENIED, found["stop"])


def alternatives(words: list[str]) -> str:
    """Words and phrases as the alternatives of an expression; "its" stands for any such pronoun, "_" for a party."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(
        re.sub(r"\bits\b", r"(?:its|their|<i\\d+>)", re.escape(word).replace(r"\ ", " ").replace(" _ ", r" (?:the )?<\w\d+> "))
        for word in ordered
    )
