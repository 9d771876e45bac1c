"""Where the clause around a head begins and ends, and which of its words are its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from caregraph.extract.grammar import Grammar
from caregraph.extract.insertions import likened
from caregraph.extract.openings import motive
from caregraph.extract.units import Row

_RELATIVE: Final = ("which", "who", "whose", "whom")
#: The letters of what a relative "that" takes up.
_BEFORE_THAT: Final = frozenset("xpcsgo")
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "one", "part", "still"})
#: What opens a remark in a clause that leaves it as it is: "X, not without regret, …", "X, as expected, …", "X, once a critic of it, …".
_REMARKING: Final = frozenset({"not", "though", "although", "however", "as", "no", "once", "if", "to", "after", "it", "they", "despite"})
_REMARKS: Final = (
    ("not",), ("though",), ("although",), ("however",), ("no", "doubt"), ("once", "a"), ("once", "an"), ("once", "the"),
    ("as", "expected"), ("as", "planned"), ("as", "predicted"), ("as", "promised"), ("as", "threatened"), ("as", "feared"),
    ("as", "agreed"), ("it", "turned", "out"), ("it", "turns", "out"), ("it", "emerged"), ("despite",), ("unlike",), ("against",),
)  # fmt: skip
#: The signs that open a remark, and those that close it.
_CLOSING: Final = {"(": ")", "—": "—", "–": "–"}


@dataclass(frozen=True)
class ClauseBounds:
    """Finds the bounds of clauses by words that begin them, and by commas."""

    grammar: Grammar

    def clause(self, row: Row, head: int) -> tuple[int, int]:
        """The units of the clause around ``head``: the first, and one past the last."""
        known = row.clauses.get(head)  # each claim of a sentence asks for it several times
        if known is None:
            known = row.clauses[head] = self._clause(row, head)
        return known

    def _clause(self, row: Row, head: int) -> tuple[int, int]:
        comma = -1
        first = 0
        inside = -1
        for number in range(head - 1, -1, -1):
            if row.units[number].code == "," and comma < 0:
                comma = number
            if number >= inside >= 0:
                continue  # "X, which does this but not that, has …"
            if self.is_break(row, number):
                if comma > number and (inside := self._within(row, number, comma)) >= 0:
                    comma = -1
                    continue
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
        if unit.letter:
            return unit.letter == "i" and unit.payload in _RELATIVE
        code = unit.code
        if code == "as" and likened(row.units, number):
            return True
        if code != "," and code != "that" and code not in self._breaks:
            return False
        following = row.units[number + 1] if number + 1 < len(row.units) else None
        if code in self._breaks:
            return following is None or following.letter != "d"
        if code == "that" and number and row.units[number - 1].letter in _BEFORE_THAT:
            return True  # a relative clause; behind a verb, "that" hands the clause on to what governs it
        if code != "," or following is None:
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

    def _within(self, row: Row, number: int, comma: int) -> int:
        """Where the relative clause opens that a comma closes, and in which a break stands; -1 where none does."""
        if row.units[number].code not in ("and", "but", "or", "while", "though", "although"):
            return -1
        for at in range(number - 1, 0, -1):
            code = row.units[at].code
            if code == ",":
                return -1
            if row.units[at].payload in _RELATIVE:
                return at if row.units[at - 1].code == "," and not any(row.units[n].code == "," for n in range(number, comma)) else -1
        return -1

    def _own_words(self, row: Row, first: int, head: int) -> str:
        """The words of a clause before its head, without clauses inserted between commas."""
        kept: list[str] = []
        number = first
        while number < head:
            if (closing := _CLOSING.get(row.units[number].code)) and (end := self._bracketed(row, number, head, closing)) is not None:
                number = end + 1
                continue
            if row.units[number].code == "," and (end := self._aside(row, number, head)) is not None:
                number = end + 1
                continue
            if number > first and self._inserts(row, number):
                end = next((n for n in range(number + 1, head) if row.units[n].code == ","), None)
                if end is not None:
                    number = end + 1
                    continue
            kept.append(row.word(number))
            number += 1
        return " " + " ".join(kept) + " " if kept else " "

    def _aside(self, row: Row, comma: int, head: int) -> int | None:
        """The comma that closes what a party was before, or why it acted: "X, until then a rival, was bought", "X, keen to act, …"."""
        closing = next((n for n in range(comma + 2, min(head, comma + 16)) if row.units[n].code == ","), None)
        if closing is not None and comma and row.units[comma - 1].letter and (motive(row.units, comma + 1) or _remark(row, comma + 1)):
            return closing
        codes = [unit.code for unit in row.units[comma + 1 : comma + 4]]
        if len(codes) < 3 or codes[0] not in ("until", "till") or codes[1] != "then" or not (codes[2] in _ARTICLES or codes[2][0] == "<"):
            return None
        return next((n for n in range(comma + 4, min(head, comma + 12)) if row.units[n].code == ","), None)

    def _bracketed(self, row: Row, opening: int, head: int, closing: str) -> int | None:
        """The end of a remark in brackets or between dashes: "X (which had said it would not) …"."""
        end = next((n for n in range(opening + 2, min(head, opening + 16)) if row.units[n].code == closing), None)
        inner = row.units[opening + 1]
        remark = inner.payload in _RELATIVE or inner.code in _REMARKING
        return end if end is not None and remark else None

    @cached_property
    def _subordinating(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "subordinating"))

    @cached_property
    def _breaks(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "breaks"))


def _remark(row: Row, at: int) -> bool:
    """Whether a remark on how, and not whether, something was done begins here."""
    words = tuple(row.word(n).lower() for n in range(at, min(at + 3, len(row.units))))
    if any(words[: len(remark)] == remark for remark in _REMARKS):
        return True
    if words[0] == "to":
        return any(
            row.units[n].code in ("surprise", "dismay", "relief", "delight", "anger", "regret")
            for n in range(at + 1, min(at + 6, len(row.units)))
        )
    return words[0] == "if" and words[1].endswith("ly")
