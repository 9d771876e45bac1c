"""In which world a relation stands: actual, planned, hypothetical, denied or ended.

The words around the head of a relation decide, and only those of its own clause or of a clause that governs it. The word lists stand in
``lexicon.toml``; here stands where they count, as a row of judges asked in order: the first that has a verdict gives it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.units import Row
from caregraph.terms import Status

#: What somebody was told to do was not done by being told.
_ORDERED_TO: Final = re.compile(
    r" (ordered|orders|directed|directs|instructed|instructs|told|asked|invited|urged|requires?d?)"
    r" (?:the )?(?:<[cp]\d+> )?to (?:\S+ ){0,3}$"
)


_UNTIL: Final = re.compile(r" (until|till|up to) (?:<d\d+>|midnight|then|yesterday|recently|now|the end of) ")


_FINITE: Final = frozenset({"would", "could", "might", "had", "has", "will", "remains", "remained", "makes", "made"})


#: What comes of a proposal, told after it: "… but it was rejected", "has been set aside".
_THEN_DROPPED: Final = re.compile(r" (?:but|was|were|has been|have been|is|are) (?=(?:\S+ ){0,4})")
_BEGUN: Final = frozenset({"begun", "started", "opened", "launched"})


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


def cue_pattern(words: list[str]) -> re.Pattern[str]:
    """An expression for any of some words or phrases in a string of units; of several that fit, the longest."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return re.compile(r"(?<= )(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in ordered) + r")(?= )")


@dataclass(frozen=True)
class Scope:
    """Reads the status of a relation off a sentence."""

    grammar: Grammar

    def status(self, row: Row, head: int, start: int, *, nominal: bool = False, near_only: bool = False) -> Verdict:
        """The status of a relation.

        Args:
            row: the sentence.
            head: the unit of the relation's head.
            start: the first unit of the match.
            nominal: whether the head is a noun, whose verb follows it ("the transfer … was abandoned").
            near_only: whether only the words next to the head count (for what is told in passing).
        """
        first, last = self.clause(row, head)
        first = max(first, head - 4) if near_only else min(first, start)
        before = self._own_words(row, first, head)
        opening = row.units[first : min(first + 4, head)]
        around = Surroundings(
            sentence=row.words(0, head),
            before=before,
            near=" " + " ".join(before.split()[-6:]) + " ",
            head=row.units[head].code,
            beyond=row.words(max(first, head - 6), head + 3),
            after=row.words(head + 1, last),
            tail=row.words(head + 1, min(len(row.units), head + 30)),
            opening=row.words(first, min(first + 4, head)),
            unnamed=any(isinstance(u.payload, Found) and u.payload.surface.lower().startswith(("no ", "neither ")) for u in opening),
            nominal=nominal or self._gerund(row, head),
        )
        for judge in self._judges:
            verdict = judge(around)
            if verdict is not None:
                return verdict
        return Verdict(Status.ACTUAL, "")

    def _gerund(self, row: Row, head: int) -> bool:
        """Whether a head is the subject of its sentence as a noun is: "Taking it in-house had been the alternative"."""
        if not row.units[head].code.endswith("ing") or any(not unit.letter and unit.code not in ("“", "that") for unit in row.units[:head]):
            return False
        comma = next((n for n in range(head + 1, len(row.units)) if row.units[n].code == ","), len(row.units))
        return any(unit.code in self._be or unit.code in _FINITE for unit in row.units[head + 1 : comma])

    def clause(self, row: Row, head: int) -> tuple[int, int]:
        """The units of the clause around ``head``: the first, and one past the last."""
        comma = -1
        first = 0
        for number in range(head - 1, -1, -1):
            if row.units[number].code == "," and comma < 0:
                comma = number
            if self.is_break(row, number):
                if comma > number and self._inserts(row, number):
                    if number == 0:
                        first = comma + 1  # "Although …, X has …"
                        break
                    comma = -1
                    continue  # "X, which …, has …"
                first = number + 1
                break
        if first == 0 and row.units[0].code == "that":
            # "That it should go was a decision of …": what was decided lies before the verb, and does not touch the decision.
            first = next((n + 1 for n in range(1, head) if row.units[n].code in ("was", "is")), first)
        last = next((n for n in range(head + 1, len(row.units)) if self.is_break(row, n)), len(row.units))
        return first, last

    def is_break(self, row: Row, number: int) -> bool:
        """Whether a clause ends before, or begins at, this unit; "since" before a date is no break."""
        unit = row.units[number]
        following = row.units[number + 1] if number + 1 < len(row.units) else None
        if unit.code in self._breaks:
            return following is None or following.letter != "d"
        if unit.payload in ("which", "who", "whose"):
            return True
        if unit.code == "that" and number and row.units[number - 1].letter in tuple("xpcsgo"):
            return True  # a relative clause; behind a verb, "that" hands the clause on to what governs it
        if unit.code != "," or following is None:
            return False
        after = row.units[number + 2] if number + 2 < len(row.units) else None
        if following.code == "for":
            return after is not None and after.letter in ("c", "p", "g", "u")  # "…, for X has …" gives a reason
        if following.code in ("and", "or") and after is not None and after.code == "to":
            return False  # "agreed to end it, and to take it back": what was agreed goes on
        return following.code in ("and", "but", "so", "yet", "or", "nor", "with")

    def _inserts(self, row: Row, number: int) -> bool:
        """Whether a clause that ends at a comma begins here: at the sentence's own beginning, or between commas."""
        unit = row.units[number]
        subordinate = unit.payload in ("which", "who", "whose") or unit.code in self._subordinating
        return subordinate and (number == 0 or row.units[number - 1].code == ",")

    def _own_words(self, row: Row, first: int, head: int) -> str:
        """The words of a clause before its head, without clauses inserted between commas."""
        kept: list[str] = []
        number = first
        while number < head:
            if number > first and self._inserts(row, number):
                end = next((n for n in range(number + 1, head) if row.units[n].code == ","), None)
                if end is not None:
                    number = end + 1
                    continue
            kept.append(row.words(number, number + 1).strip())
            number += 1
        return " " + " ".join(kept) + " " if kept else " "

    @cached_property
    def _subordinating(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "subordinating"))

    def elsewhere(self, row: Row, head: int) -> bool:
        """Whether the clause of the head turns to other places than the one that the text is about."""
        first, last = self.clause(row, head)
        return self._has("elsewhere", row.words(max(0, first - 8), last)) is not None

    def present(self, row: Row, head: int) -> bool:
        """Whether a head stands in the simple present, which with a day tells of what is to come ("takes over on 1 May")."""
        if head > 1 and row.units[head - 1].code in ("becomes", "comes", "takes", "goes") and row.units[head - 2].letter:
            return True
        code = row.units[head].code
        before = row.units[head - 1] if head else None
        return code.endswith("s") and not code.endswith("ss") and (before is None or before.letter != "" or before.code in self._adverbs)

    def lifted(self, row: Row, head: int) -> bool:
        """Whether the clause says, behind the head, that an order no longer stands."""
        _, last = self.clause(row, head)
        after = row.words(head + 1, last)
        found = self.cues["lifted"].search(after)
        if found is None:
            return False
        return (
            found.group().startswith("no longer")
            or re.search(r" (?:was|were|been|is|are|has|have|had) (?:\S+ ){0,3}$", after[: found.start()]) is not None
        )

    @cached_property
    def cues(self) -> dict[str, re.Pattern[str]]:
        """One expression for each list of cues."""
        return {name: cue_pattern(words) for name, words in self.grammar.lexicon["status"].items()}

    @property
    def _judges(self) -> tuple[Callable[[Surroundings], Verdict | None], ...]:
        return (self._not_yet, self._denied, self._over, self._undone, self._supposed, self._planned, self._under_way, self._of_noun)

    def _not_yet(self, around: Surroundings) -> Verdict | None:
        begun = around.head in _BEGUN or _BEGUN & set(around.near.split())
        if begun and (found := re.search(r" (?:has|have|had) (not|n't) ", around.near)):
            return Verdict(Status.PLANNED, f"{found.group(1)} begun")  # what has not begun is to begin
        return self._verdict(Status.PLANNED, "not-yet", around.near)

    def _denied(self, around: Surroundings) -> Verdict | None:
        if around.head in self._be and (found := re.match(r" (?:also |still )?(not|n't|never|neither|nor) ", around.after)):
            return Verdict(Status.DENIED, found.group(1))
        if (cue := self._has("refuted", around.tail)) is not None:
            return Verdict(Status.DENIED, cue)
        if self._has("no-negation", around.before):
            return None
        if around.unnamed:
            return Verdict(Status.DENIED, "no")
        for text, name in ((around.before, "denied"), (around.opening, "leading-negation")):
            cue = self._has(name, text)
            if cue is not None and not (name == "leading-negation" and " and " in around.before.partition(f" {cue} ")[2]):
                return Verdict(Status.DENIED, cue)  # "makes no profit and looks after" denies no looking after
        for found in self.cues["negation"].finditer(around.near):
            # A party between the two takes the negation to itself, unless "or" carries it on.
            between = around.near[found.end() :]
            if not re.search(r"<[cpg]\d+> ", between) or " or " in between:
                return Verdict(Status.DENIED, found.group())
        return None

    def _over(self, around: Surroundings) -> Verdict | None:
        if self._has("still-so", around.near):
            return Verdict(Status.ACTUAL, "")  # what "should no longer" be, is
        for found in self.cues["ended"].finditer(around.near):
            # "X, formerly Y, became …" says what X was called, not what is over.
            # and of "is no longer the government's commissioner" the genitive is no party of its own.
            if not re.search(r"<[cpg]\d+> (?!'s |' )|,", around.near[found.end() :]):
                return Verdict(Status.ENDED, found.group())
        clause = around.before + around.after.lstrip()
        past = re.search(r" (?:had|was|were|did) ", around.near) or around.head.endswith("ed") or around.head in ("ran", "held", "led")
        until = _UNTIL.search(clause)
        if until and past and not re.search(r" (?:is|are|will|has|have|remain|remains) ", around.near):
            return Verdict(Status.ENDED, until.group(1))
        return self._verdict(Status.ENDED, "earlier", around.sentence[:24])

    def _undone(self, around: Surroundings) -> Verdict | None:
        """Plans and nouns can be undone behind the head: "the transfer … was abandoned", "plans to move them … were paused"."""
        if not around.nominal and self._has("planned", around.before) is None:
            return None
        behind = around.tail if around.nominal else around.after
        return self._verdict(Status.DENIED, "cancelled", behind) or self._verdict(Status.HYPOTHETICAL, "paused", behind)

    def _supposed(self, around: Surroundings) -> Verdict | None:
        if re.match(r" had (?:the )?<[cpg]\d+> (?!'s |' )", around.before):
            return Verdict(Status.HYPOTHETICAL, "had")  # "Had X been rated …"
        cue = self._has("hypothetical", around.before)
        if cue is None:
            return None
        if found := _THEN_DROPPED.search(around.tail):
            dropped = self.cues["cancelled"].search(around.tail, found.end() - 1)
            if dropped is not None and not re.search(r"<[cpg]\d+> |[;:] ", around.tail[found.end() : dropped.start()]):
                return Verdict(Status.DENIED, dropped.group())
        # "It said that the trust would …" and "it agreed that services should …" tell of plans.
        planned = self._has("past-reporting", around.sentence) or self._has("scheme", around.sentence)
        told = cue == "would" and planned and not self._has("condition", around.before)
        agreed = cue == "should" and self._has("agreed-that", around.before)
        due = cue == "should" and re.search(r" <d\d+> ", around.before + around.after) is not None
        return Verdict(Status.PLANNED if told or agreed or due else Status.HYPOTHETICAL, cue)

    def _planned(self, around: Surroundings) -> Verdict | None:
        ordered = _ORDERED_TO.search(around.before)
        cue = ordered.group(1) if ordered else self._has("planned", around.before)
        if cue is None:
            return None
        if self._has("continuing", around.beyond):
            return Verdict(Status.ACTUAL, "")  # what "will continue" holds already
        return Verdict(Status.PLANNED, cue)

    def _under_way(self, around: Surroundings) -> Verdict | None:
        """Whether it is still to come: "is returning" is, while "is running" is so now."""
        if not around.head.endswith("ing") or around.head in self._durative:
            return None
        found = re.search(r" (is|are) ", around.near)
        return Verdict(Status.PLANNED, f"{found.group(1)} {around.head}") if found else None

    def _of_noun(self, around: Surroundings) -> Verdict | None:
        if not around.nominal:
            return None
        if around.head.endswith("ing") and (found := re.search(r" (alternatives?|options?|idea|possibility|question) ", around.after)):
            return Verdict(Status.HYPOTHETICAL, found.group(1))
        return self._verdict(Status.PLANNED, "noun-planned", around.after) or self._verdict(
            Status.HYPOTHETICAL, "noun-supposed", around.after
        )

    def _has(self, name: str, text: str) -> str | None:
        found = self.cues[name].search(text)
        return found.group() if found else None

    def _verdict(self, status: Status, name: str, text: str) -> Verdict | None:
        cue = self._has(name, text)
        return None if cue is None else Verdict(status, cue)

    @cached_property
    def unspecific(self) -> frozenset[str]:
        """Phrases for services that do not say which."""
        return frozenset(self.grammar.words("services", "unspecific"))

    @cached_property
    def _adverbs(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "adverbs"))

    @cached_property
    def _be(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Phrases for a part of the services, whose return leaves the rest where it is."""
        return frozenset(self.grammar.words("services", "parts"))

    @cached_property
    def ends_an_order(self) -> frozenset[str]:
        """Words for what ends an order that stood."""
        return frozenset(self.grammar.words("status", "lifted"))

    @cached_property
    def _durative(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "durative"))

    @cached_property
    def _breaks(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "breaks"))
