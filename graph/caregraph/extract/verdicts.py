"""Verdicts on a relation from the words around its head: actual, planned, hypothetical, denied or ended.

The word lists stand in ``lexicon.toml``; here stands where they count, as a row of judges asked in order: the first that has a verdict
gives it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from caregraph.extract.dropped import NEGATED_END, for_now, held_up
from caregraph.extract.governors import Governors
from caregraph.extract.grammar import Grammar
from caregraph.extract.infinitives import DATED, Infinitives
from caregraph.extract.nominal_fates import fate
from caregraph.extract.surroundings import (
    AND_HAD,
    NOT_BOTH,
    UNTIL,
    Surroundings,
    Verdict,
    begun_then,
    cue_pattern,
    finite,
    fronted,
    goes_on,
    out_of_reach,
    stays,
)
from caregraph.extract.weighing import NO_DOUBT, stopped_short, urged, weighed, what_came_of_it
from caregraph.extract.worlds import kept_up
from caregraph.terms import Status

#: What somebody was told to do was not done by being told.
_ORDERED_TO: Final = re.compile(
    r" (ordered|orders|directed|directs|instructed|instructs|told|asked|invited|urged|requires?d?)"
    r" (?:the )?(?:<[cp]\d+> )?(?:by (?:the )?<[gmx]\d+> )?to (?:\S+ ){0,3}$"
)
#: An end told by what came then: "until the trust replaced it"; not "until the council improves".
_UNTIL_PAST: Final = re.compile(
    r" (until|till) (?:(?:the|its|their|a|an|it|they|both) )?(?:\S+ ){1,3}?"
    r"(?:was|were|took|went|came|became|left|bought|sold|got|fell|ran|lost|[a-z-]+ed) "
)
_ONLY_WEIGHED: Final = re.compile(r" would (?:\S+ly |now |also )?(?:consider|look at|think about|explore|discuss|review) (?:\S+ ){0,2}$")
#: A plan whose content follows: "a plan under which they would return".
_UNDER_WHICH: Final = re.compile(r" (?:plans?|schemes?|deal|agreement|timetable|blueprint) (?:under|by) <i\d+> ")
#: What comes of a proposal, told after it: "… but it was rejected", "has been set aside".
_THEN_DROPPED: Final = re.compile(r" (?:but|was|were|has been|have been|is|are) (?=(?:\S+ ){0,4})")
#: A time that is told with its beginning and its end.
_SPAN: Final = re.compile(r" (from <d\d+> to|between <d\d+> and) <d\d+> ")
#: An arrangement that goes on: "under the renewed contract", "for a further ten years".
_RENEWED: Final = re.compile(r" (?:renewed|extended|prolonged) (?:contract|agreement|deal|arrangement|partnership|terms?) ")
_FURTHER: Final = re.compile(r" for (?:a further|another) (?:\S+ ){0,2}?(?:years?|months?|term) ")
_BEGUN, _APPOINTED = frozenset({"begun", "started", "opened", "launched"}), frozenset({"sent", "appointed", "named", "installed"})
#: A day between a verb and what it tells: "denied last week that".
_DATED_THAT: Final = re.compile(r" (?:(?:on|in|at|by) )?(?:the )?<d\d+>(?= (?:that|reports|claims) )")
_AGAINST: Final = re.compile(r" against (?:\S+ly )?$")
#: What was meant to be and did not come about: "was to have been sold".
WAS_TO_HAVE: Final = "was to have"
_TO_HAVE: Final = re.compile(r" (?:was|were) (?:\S+ly )?to have (?:been )?(?:\S+ly )?$")
#: Of what is said to be none.
_HAS_NO: Final = re.compile(
    r" (no|none of|neither of|nothing of|not one of) (?!longer|later|doubt|sooner|choice|option|alternative|less|more|fewer|matter|one"
    r"|small)"
)
#: What was once wanted, and what is to come on a condition.
_HAD_WANTED: Final = re.compile(r" (had (?:once |originally |first |long )?(?:wanted|wished|hoped)) ")
_UNLESS: Final = re.compile(
    r"^[^;:.]* (unless|(?<!as )(?<!even )if (?:[^\s,;:.]+ ){1,6}?(?:not|n't|fails?|failed|cannot|no) (?!only |just |later ))"
)
#: What is expected of somebody has been arranged; what somebody expects, or does not, has not.
_IS_EXPECTED: Final = re.compile(r" (?:is|are) (?:now |also |still |then |widely )?expected to (?:be |\S+ly )?$")
_WITH: Final = re.compile(r" (?:[^\s,;:]+ ){1,8}?(?:with|in the (?:hands|care) of) (?:the )?<[pc]\d+> ")
#: What somebody faces has not come yet.
_FACING: Final = frozenset({"face", "faces", "faced", "facing"})
#: What is over with "until", though it has no form of the past: "X, owner of Y until 2015".
_HELD: Final = frozenset({"ran", "held", "led", "owner", "owners", "parent", "shareholder", "proprietor"})


@dataclass(frozen=True)
class Judges:
    """Judges the words around a head."""

    grammar: Grammar

    def verdict(self, around: Surroundings) -> Verdict:
        """The verdict of the first judge that has one, on what :meth:`denied` has none on; actual where none has."""
        for judge in self._judges:
            verdict = judge(around)
            if verdict is not None:
                return verdict
        return Verdict(Status.ACTUAL, "")

    def denied(self, around: Surroundings) -> Verdict | None:
        """The verdict where a relation is denied, or is still to begin: these go before all that could be said of its time."""
        return self._not_yet(around) or self._denied(around)

    def cue(self, name: str, text: str, around: Surroundings) -> str | None:
        """The words of a list of cues that stand in a string of units."""
        if name not in around.cues:
            return None  # as nearly always
        found = self.cues[name].search(text)
        return found.group() if found else None

    @cached_property
    def cues(self) -> dict[str, re.Pattern[str]]:
        """One expression for each list of cues."""
        return {name: cue_pattern(words) for name, words in self.grammar.lexicon["status"].items()}

    @property
    def _judges(self) -> tuple[Callable[[Surroundings], Verdict | None], ...]:
        return (
            self._over,
            self._undone,
            self._supposed,
            self._planned,
            self._under_way,
            self._of_noun,
            self._infinitives.verdict,
            self._governors.verdict,
        )

    def _not_yet(self, around: Surroundings) -> Verdict | None:
        if (around.head in _BEGUN or _BEGUN & set(around.near.split())) and (
            found := re.search(r" (?:has|have|had) (not|n't) ", around.near)
        ):
            return Verdict(Status.PLANNED, f"{found.group(1)} begun")  # what has not begun is to begin
        return self._verdict(Status.PLANNED, "not-yet", around.near, around)

    def _denied(self, around: Surroundings) -> Verdict | None:
        if around.head in self._be and (found := re.match(r" (?:also |still )?(not|n't|never|neither|nor) ", around.after)):
            return Verdict(Status.DENIED, found.group(1))
        if not around.nominal and (found := _HAS_NO.match(around.after)) is not None:
            return Verdict(Status.DENIED, found.group(1))  # "has no stake in it", "runs none of its services"
        if (cue := self.cue("refuted", around.tail, around)) is not None:
            return Verdict(Status.DENIED, cue)
        if around.head.endswith("ing") and _AGAINST.search(around.near) is not None:
            return Verdict(Status.DENIED, "against")  # "advised against handing them over"
        if self.cue("no-negation", around.before, around):
            return None
        if around.unnamed:
            return Verdict(Status.DENIED, "no")
        for name in ("denied", "leading-negation"):
            if name not in around.cues:
                continue
            for found in self.cues[name].finditer(_DATED_THAT.sub("", around.before) if name == "denied" else around.opening):
                between = around.before.partition(f" {found.group()} ")[2]
                answers = found.group() == "no" and between.startswith(", ")  # "No, it still belongs to X"
                if name == "leading-negation" and (answers or " and " in between or fronted(around.sentence, between)):
                    continue  # "makes no profit and looks after" denies no looking after
                if name == "denied" and " that " not in between and goes_on(around.head, f" {between}"):
                    continue  # "rejected a merger and handed", "rejected it and will hand", "rejected an offer and bought"
                return Verdict(Status.DENIED, found.group())
        if (found := NOT_BOTH.search(around.before)) is not None and not finite(around.head, found.group()):
            return Verdict(Status.DENIED, found.group(1))  # "will not follow X and set up a trust" sets nothing up
        for found in self.cues["negation"].finditer(around.near) if "negation" in around.cues else ():
            # A party between the two takes the negation to itself, unless "or" carries it on.
            between = re.sub(r"<[gm]\d+> $", "", around.near[found.end() :])
            if out_of_reach(around, between):
                continue
            if not re.search(r"(?<!expect )(?<!want )(?<!wish )<[cpg]\d+> ", between) or " or " in between:
                return begun_then(around) or Verdict(Status.DENIED, found.group())
        return None

    def _over(self, around: Surroundings) -> Verdict | None:
        if self.cue("still-so", around.near, around):
            return Verdict(Status.ACTUAL, "no longer")  # what "should no longer" be, is
        for found in self.cues["ended"].finditer(around.near) if "ended" in around.cues else ():
            # Not so "X, formerly Y, became …"; of "is no longer the government's commissioner" the genitive is no party of its own.
            if not re.search(r"<[cpg]\d+> (?!'s |' )|,", re.sub(r"<[cpg]\d+> $", "", around.near[found.end() :])):
                return Verdict(Status.ENDED, found.group())
        clause = around.before + around.after.lstrip()
        held = around.head.endswith("ed") or around.head in _HELD
        past = held or re.search(r" (?:had|was|were|did) ", around.near) or kept_up(around)
        until = UNTIL.search(clause) if " not until " not in around.sentence else None
        if until and past and not re.search(r" (?:is|are|will|has|have|remain|remains) ", f" {around.near.rpartition(' that ')[2]} "):
            return Verdict(Status.ENDED, until.group(1))
        if past and not re.search(r" (?:has|have|will|is|are) ", around.near) and (span := _SPAN.search(clause)) is not None:
            return Verdict(Status.ENDED, re.sub(r" ?<d\d+>", "", span.group(1)))
        if past and (until := _UNTIL_PAST.search(around.after)) is not None:
            return Verdict(Status.ENDED, until.group(1))
        opening = None if around.head in _APPOINTED else self.cues["earlier"].match(around.sentence, 1)
        return Verdict(Status.ENDED, opening.group()) if opening is not None and not stays(around.sentence, opening.end()) else None

    def _undone(self, around: Surroundings) -> Verdict | None:
        """Plans and nouns can be undone behind the head: "the transfer … was abandoned", "plans to move them … were paused"."""
        if (undone := fate(around)) is not None:
            return undone
        if not around.nominal and self.cue("planned", around.before, around) is None:
            return None
        if around.nominal and (stopped := stopped_short(around.before)) is not None:
            return Verdict(*stopped)
        behind = around.tail if around.nominal else around.after
        if (
            "cancelled" in around.cues
            and (cancelled := self.cues["cancelled"].search(behind)) is not None
            and for_now(behind[: cancelled.start()], behind[cancelled.end() :])
        ):
            return Verdict(Status.HYPOTHETICAL, cancelled.group())
        undone = self._verdict(Status.DENIED, "cancelled", behind, around) or self._verdict(Status.HYPOTHETICAL, "paused", behind, around)
        return None if undone is None or NEGATED_END.search(behind.partition(f" {undone.cue} ")[0] + " ") else undone

    def _supposed(self, around: Surroundings) -> Verdict | None:
        if re.match(r" had (?:the )?<[cpgo]\d+> (?!'s |' )", around.before):
            return Verdict(Status.HYPOTHETICAL, "had")  # "Had X been rated …"
        if around.head in _FACING:
            return Verdict(Status.HYPOTHETICAL, around.head)
        if (urging := urged(around.before)) is not None:
            return Verdict(Status.HYPOTHETICAL, urging)
        cue = self.cue("hypothetical", before := NO_DOUBT.sub(" ", around.before), around)
        between = " " + before.rpartition(f" {cue} ")[2] if cue is not None else ""
        if cue is None or finite(around.head, between) or AND_HAD.search(between) is not None:
            return None
        if (decided := what_came_of_it(cue, around.tail)) is not None:
            return Verdict(*decided)
        if found := _THEN_DROPPED.search(around.tail):
            dropped = self.cues["cancelled"].search(around.tail, found.end() - 1)
            if dropped is not None and not re.search(r"<[cpg]\d+> |[;:] ", around.tail[found.end() : dropped.start()]):
                return Verdict(Status.DENIED, dropped.group())
        # "It said that the trust would …" and "it agreed that services should …" tell of plans.
        planned = (
            self.cue("past-reporting", around.sentence, around)
            or self.cue("scheme", around.sentence, around)
            or _UNDER_WHICH.search(around.sentence)
        )
        told = cue == "would" and planned and not self.cue("condition", around.before, around)
        told = told and _ONLY_WEIGHED.search(around.before) is None  # "said that it would consider taking them back"
        agreed = cue == "should" and self.cue("agreed-that", around.before, around)
        if cue == "expected" and _IS_EXPECTED.search(around.before) is not None:
            return Verdict(Status.PLANNED, cue)
        due = cue == "should" and re.search(r" <d\d+> ", around.before + around.after) is not None
        return Verdict(Status.PLANNED if told or agreed or due else Status.HYPOTHETICAL, cue)

    def _planned(self, around: Surroundings) -> Verdict | None:
        before = DATED.sub("", around.before)
        if _TO_HAVE.search(before) is not None:
            late = held_up(around.sentence, around.tail)
            return Verdict(Status.HYPOTHETICAL, late) if late else Verdict(Status.PLANNED, WAS_TO_HAVE)
        ordered = _ORDERED_TO.search(before)
        cue = ordered.group(1) if ordered else self.cue("planned", before, around)
        if cue is None or (ordered is None and finite(around.head, " " + before.rpartition(f" {cue} ")[2])):
            return None
        if (past := _HAD_WANTED.search(around.before)) is not None:
            return Verdict(Status.HYPOTHETICAL, past.group(1))
        if (condition := _UNLESS.search(around.tail)) is not None:
            return Verdict(Status.HYPOTHETICAL, condition.group(1).split()[0])
        if around.head == "leave" and _WITH.match(around.after) is not None:
            return Verdict(Status.ACTUAL, "")  # what somebody "voted to leave with" another is there already
        if self.cue("continuing", around.beyond, around) or _RENEWED.search(around.sentence) or _FURTHER.search(around.after):
            return Verdict(Status.ACTUAL, "")  # what "will continue" holds already
        return Verdict(Status.PLANNED, cue)

    def _under_way(self, around: Surroundings) -> Verdict | None:
        """Whether it is still to come: "is returning" is, while "is running" is so now."""
        if not around.head.endswith("ing") or around.head in self._durative:
            return None
        found = re.search(r" (is|are) (?:(?:not|now|also|already|still|then|currently|in effect|in fact|\S+ly) )*$", around.near)
        return Verdict(Status.PLANNED, f"{found.group(1)} {around.head}") if found else None

    def _of_noun(self, around: Surroundings) -> Verdict | None:
        if not around.nominal:
            return None
        if (thought_of := weighed(around.before, around.head, around.after, around.tail)) is not None:
            return Verdict(*thought_of)
        if around.head.endswith("ing") and (found := re.search(r" (alternatives?|options?|idea|possibility|question) ", around.after)):
            return Verdict(Status.HYPOTHETICAL, found.group(1))
        return self._verdict(Status.PLANNED, "noun-planned", around.after, around) or self._verdict(
            Status.HYPOTHETICAL, "noun-supposed", around.after, around
        )

    def _verdict(self, status: Status, name: str, text: str, around: Surroundings) -> Verdict | None:
        return Verdict(status, cue) if (cue := self.cue(name, text, around)) is not None else None

    @cached_property
    def _infinitives(self) -> Infinitives:
        return Infinitives(self.grammar)

    @cached_property
    def _governors(self) -> Governors:
        return Governors(self.grammar)

    @cached_property
    def _be(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def _durative(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "durative"))
