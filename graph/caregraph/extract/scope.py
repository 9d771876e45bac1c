"""In which world a relation stands: actual, planned, hypothetical, denied or ended; who says so; and how it came about.

The words around the head of a relation decide, and only those of its own clause or of a clause that governs it. The word lists stand in
``lexicon.toml``; here stands where they count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from caregraph.extract.grammar import Grammar
from caregraph.extract.names import Found
from caregraph.extract.units import Row
from caregraph.terms import Manner, Status


@dataclass(frozen=True)
class Scope:
    """Reads status, manner and attribution off a sentence."""

    grammar: Grammar

    @cached_property
    def cues(self) -> dict[str, re.Pattern[str]]:
        """One expression for each list of cues."""
        status = {name: _words(words) for name, words in self.grammar.lexicon["status"].items()}
        manner = {f"manner-{name}": _words(words) for name, words in self.grammar.lexicon["manner"].items()}
        return status | manner | {"saying": _words(self.grammar.lexicon["attribution"]["verbs"])}

    def clause(self, row: Row, head: int) -> tuple[int, int]:
        """The units of the clause around ``head``: first, and one past the last."""
        units = row.units
        first = 0
        for number in range(head - 1, -1, -1):
            if self.is_break(row, number):
                first = number + 1
                break
        last = len(units)
        for number in range(head + 1, len(units)):
            if self.is_break(row, number):
                last = number
                break
        return first, last

    def is_break(self, row: Row, number: int) -> bool:
        """Whether a clause ends before or begins at this unit."""
        code = row.units[number].code
        if code in self._breaks:
            following = row.units[number + 1].letter if number + 1 < len(row.units) else ""
            return following != "d"
        if row.units[number].payload in ("which", "who", "whose"):
            return True
        after = row.units[number + 1].code if number + 1 < len(row.units) else ""
        return code == "," and after in ("and", "but", "so", "yet", "or", "nor", "with")

    @cached_property
    def _durative(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "durative"))

    @cached_property
    def _breaks(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "breaks"))

    def status(self, row: Row, head: int, start: int, *, nominal: bool = False, near_only: bool = False) -> tuple[Status, str]:
        """The status of a relation, and the words that decide it.

        Args:
            row: the sentence.
            head: the unit of the relation's head.
            start: the first unit of the match.
            nominal: whether the head is a noun, whose verb follows it ("the transfer … was abandoned").
            near_only: whether only the words next to the head count (for what is told in passing).
        """
        first, last = self.clause(row, head)
        first = max(first, head - 4) if near_only else min(first, start)
        before = row.words(first, head)
        near = row.words(max(first, head - 6), head)
        after = row.words(head + 1, last)
        tail = row.words(head + 1, min(len(row.units), head + 30))
        if re.search(r" (?:not yet|yet to|never yet) ", near):
            return Status.PLANNED, "not yet"
        governing = self.cues["denied"].search(before)
        if found := governing.group().strip() if governing else self._negation(near) or self._leading_negation(row, first, head):
            if "no longer" not in near and " not only " not in near and " not just " not in near:
                return Status.DENIED, found
        if found := self.cues["earlier"].search(row.words(0, head)):
            return Status.ENDED, found.group().strip()
        if found := re.search(r" (?:no longer|used to|ceased to|formerly) ", near):
            return Status.ENDED, found.group().strip()
        if nominal or self.cues["planned"].search(before):
            undone = self._undone(after if not nominal else tail)
            if undone is not None:
                return undone
        hypothetical = self.cues["hypothetical"].search(before)
        planned = self.cues["planned"].search(before)
        if hypothetical:
            word = hypothetical.group().strip()
            told = self.cues["past-reporting"].search(row.words(0, head))
            if word == "would" and told and not re.search(r" (?:if|could|might) ", before):
                return Status.PLANNED, word
            if word == "should" and re.search(r" (?:agreed|decided|voted|resolved) that ", before):
                return Status.PLANNED, word
            if word in ("expected", "proposed", "asked", "wanted") and planned and planned.start() > hypothetical.start() and word == "expected":
                return Status.PLANNED, planned.group().strip()
            return Status.HYPOTHETICAL, word
        if planned:
            if self.cues["continuing"].search(row.words(max(first, head - 6), head + 3)):
                return Status.ACTUAL, ""
            return Status.PLANNED, planned.group().strip()
        head_word = row.units[head].code
        if head_word.endswith("ing") and head_word not in self._durative and (found := re.search(r" (?:is|are) ", near)):
            return Status.PLANNED, f"{found.group().strip()} {head_word}"
        if nominal and (found := re.search(r" (?:will|is to|are to|due to|set to|planned|expected) ", after)):
            return Status.PLANNED, found.group().strip()
        if nominal and (found := re.search(r" (?:would|could|might|may|should) ", after)):
            return Status.HYPOTHETICAL, found.group().strip()
        return Status.ACTUAL, ""

    def _negation(self, near: str) -> str:
        """A negation in front of the head, with no other party between the two whose negation it might be."""
        for found in self.cues["negation"].finditer(near):
            between = near[found.end() :]
            if not re.search(r"<[cpg]\d+> ", between) or " or " in between:
                return found.group().strip()
        return ""

    def _leading_negation(self, row: Row, first: int, head: int) -> str:
        """A negation that opens the clause and so governs all of it ("No council has …", "in no case has …")."""
        opening = row.words(first, min(first + 4, head))
        for unit in row.units[first : min(first + 4, head)]:
            if isinstance(unit.payload, Found) and unit.payload.kind == "generic" and unit.payload.surface.lower().startswith("no "):
                return "no"
        found = re.search(r" (?:no|neither|nobody|none|never|in no case|nothing) ", opening)
        return found.group().strip() if found else ""

    def _undone(self, after: str) -> tuple[Status, str] | None:
        if found := self.cues["cancelled"].search(after):
            return Status.DENIED, found.group().strip()
        if found := self.cues["paused"].search(after):
            return Status.HYPOTHETICAL, found.group().strip()
        return None

    def elsewhere(self, row: Row, head: int) -> bool:
        """Whether the clause of the head turns to other places than the one that the text is about."""
        first, last = self.clause(row, head)
        return bool(self.cues["elsewhere"].search(row.words(max(0, first - 8), last)))

    def reports(self, row: Row, date: int) -> bool:
        """Whether a date is that of a report or letter, by the words in front of it."""
        return bool(self._reporting & {unit.code for unit in row.units[max(0, date - 3) : date]})

    def lasting(self, row: Row, head: int, date: int) -> bool:
        """Whether a date says when something was going on, not when it began ("were providing … in September")."""
        before = {unit.code for unit in row.units[max(0, date - 2) : date]}
        going_on = row.units[head].code in self._durative or bool({"still", "remained", "remains"} & {u.code for u in row.units[max(0, head - 4) : head + 1]})
        return going_on and not before & {"since", "from"}

    @cached_property
    def _reporting(self) -> frozenset[str]:
        return frozenset(self.grammar.words("dates", "reporting"))

    def lifted(self, row: Row, head: int) -> bool:
        """Whether the sentence says, behind the head, that an order no longer stands."""
        _, last = self.clause(row, head)
        after = row.words(head + 1, last)
        return bool(re.search(r" (?:was|were|been|is|are|has|have|had) (?:\S+ ){0,3}$", after[: m.start() + 1]) if (m := self.cues["lifted"].search(after)) else None)

    def manner(self, row: Row, first: int, last: int) -> Manner | None:
        """The manner that the words between two units state; none where they state two."""
        text = row.words(first, last)
        stated: list[Manner] = []
        if self.cues["manner-chosenUnderDirection"].search(text):
            return Manner.CHOSEN_UNDER_DIRECTION
        for manner in (Manner.VOLUNTARY, Manner.DIRECTED):
            if (match := self.cues[f"manner-{manner}"].search(text)) and not re.search(r" (?:not|never|n't|no) (?:\S+ ){0,2}$", text[: match.start() + 1]):
                stated.append(manner)
        return stated[0] if len(stated) == 1 else None

    def attribution(self, row: Row) -> str:
        """Who says it: the party or person beside a verb of saying; empty when the text speaks in its own voice."""
        units = row.units
        for number, unit in enumerate(units):
            if not self.cues["saying"].search(row.words(number, number + 2)) or unit.letter:
                continue
            if unit.code == "according":
                around = units[number + 2 : number + 6]
            elif unit.code in ("said", "says", "say"):
                around = [*reversed(units[max(0, number - 3) : number]), *units[number + 1 : number + 3], *reversed(units[max(0, number - 9) : number - 3])]
            else:
                around = [*reversed(units[max(0, number - 9) : number])]
            for candidate in around:
                if isinstance(candidate.payload, Found) and candidate.letter in "cpgrhmuao":
                    return (candidate.payload.refers[0] if candidate.payload.refers else candidate.payload).surface
        return ""


def _words(words: list[str]) -> re.Pattern[str]:
    ordered = sorted(words, key=lambda word: -len(word))
    return re.compile(r"(?<= )(?:" + "|".join(re.escape(word).replace(r"\ ", " ") for word in ordered) + r")(?= )")
