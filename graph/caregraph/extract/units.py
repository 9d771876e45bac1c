"""A sentence as a row of units: plain words, and typed units for parties, services, dates, grades and shares."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.anaphors import how_many
from caregraph.extract.date_forms import BEFORE_HINT
from caregraph.extract.dating import When, dates_in
from caregraph.extract.found import Found
from caregraph.extract.grade_contexts import may_be_grade
from caregraph.extract.grammar import Grammar
from caregraph.extract.names import NameFinder
from caregraph.extract.shares import shares_in
from caregraph.extract.tokens import Sentence
from caregraph.extract.wordbook import ANAPHOR, REPORT, SHARE, Word, WordBook, allowed_within
from caregraph.model import MentionKind
from caregraph.sources.knowledge import CENTRAL_GOVERNMENT, DEPARTMENT, INSPECTORATE
from caregraph.terms import EntityType

_START: Final = itemgetter(0)
#: How rules name a typed unit, by its letter.
KEYS: Final = {letter: f"<{letter}>" for letter in "abcdefghijklmnopqrstuvwxyz"}
_REPORTS: Final = re.compile(
    r"(?:(?<=['’]s )|(?<=\b[Tt]he )|(?<=\b[Aa] )|(?<=\b[Ii]ts ))(?:[\w-]+ )?"
    r"(?P<market>(?:(?!(?:author|the|by|that|on)\b)[a-z][\w’'-]*[ ]){1,5}?)market report\b"
    r"|(?<=['’]s )(?P<plain>(?:[a-z][\w’'-]*[ ]){0,3}report)\b"
    r"|\b[Tt]he (?P<back>report)(?=['’]s? author\b)"
)
#: What hangs on a name by a hyphen, and tells of whose a thing is: "X-owned".
_HYPHENED: Final = re.compile(r"[-‐‑–](owned|backed|controlled)\b")
#: What has a price where a company is bought.
_DEALS: Final = frozenset({"deal", "transaction", "sale", "takeover", "buyout", "buy-out", "acquisition", "purchase", "offer", "bid"})
#: Phrases for services that a word before them may make those for others than children.
_SHORT_OF: Final = ("service", "social ")
#: Nouns that mean a party, but not with "of" behind them.
_AFFAIRS: Final = frozenset({"business", "body", "chain", "agency", "operator", "group"})


@dataclass(slots=True)
class Unit:
    """One element of a sentence.

    Attributes:
        code: the word, or the type and the number of a typed unit (``<c0>``).
        payload: what a typed unit stands for.
        letter: the type of a typed unit; empty for a plain word.
    """

    code: str
    start: int
    end: int
    payload: Found | When | str | None = None
    letter: str = ""

    def become(self, letter: str) -> None:
        """Change the type of a typed unit."""
        self.letter = letter
        self.code = f"<{letter}{self.code[2:]}"


@dataclass(slots=True)
class Row:
    """A sentence with its units; ``encoded`` is what patterns are matched against; ``allows`` are bits as of a :class:`Word`.

    ``keys`` are the units as rules name them: a typed one by its letter alone, as in ``<s>``. ``cues`` are the lists of cues of which it
    has words, and ``clauses`` the clauses around units, as far as they have been read (see :mod:`caregraph.extract.clause_bounds`).
    ``after_services`` tells whether the sentence before speaks of services, which "it" may then mean; ``answer`` is the sentence
    that answers this one, where this one asks who.
    """

    sentence: Sentence
    units: list[Unit]
    allows: int = 0
    encoded: str = ""
    after_services: bool = False
    answer: Sentence | None = None
    keys: list[str] = field(default_factory=list)
    cues: set[str] | None = None
    clauses: dict[int, tuple[int, int]] = field(default_factory=dict)
    _offsets: list[int] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)
    _tokens: frozenset[str] | None = None

    def encode(self) -> None:
        """Write the units out as one string; to be called again when a unit's code changes."""
        self.encoded = f" {' '.join([unit.code for unit in self.units])} "
        self.keys = [KEYS[unit.letter] if unit.letter else unit.code for unit in self.units]
        self.cues, self._tokens, self.clauses, self._offsets, self._words = None, None, {}, [], []

    @property
    def offsets(self) -> list[int]:
        """Where each unit begins in ``encoded``."""
        if not self._offsets:
            self._offsets = list(accumulate([len(unit.code) + 1 for unit in self.units[:-1]], initial=1))
        return self._offsets

    def words(self, first: int, last: int) -> str:
        """The units ``first`` to ``last`` (excluded) between blanks: codes, but words where a capital may mean no more than a beginning."""
        if not self._words:
            self._words = [_word_of(unit) for unit in self.units]
        return f" {' '.join(self._words[first:last])} "

    @property
    def tokens(self) -> frozenset[str]:
        """All words that :meth:`words` has between blanks."""
        if self._tokens is None:
            self._tokens = frozenset(self.words(0, len(self.units)).split())
        return self._tokens

    def word(self, number: int) -> str:
        """One unit, as :meth:`words` has it."""
        if not self._words:
            self._words = [_word_of(unit) for unit in self.units]
        return self._words[number].strip()


@dataclass(slots=True)
class _Phrases:
    """The phrases of one sentence, found so far: typed spans, none inside another."""

    start: int
    taken: bytearray
    spans: list[tuple[int, int, str, Found | When | str]] = field(default_factory=list)

    def free(self, start: int, end: int) -> bool:
        """Whether no phrase stands there yet."""
        return 1 not in self.taken[start - self.start : end - self.start]

    def add(self, start: int, end: int, letter: str, payload: Found | When | str) -> None:
        """Note a phrase."""
        self.taken[start - self.start : end - self.start] = b"\1" * (end - start)
        self.spans.append((start, end, letter, payload))


class UnitReader:
    """Turns sentences into rows.

    What a phrase may begin with and what it cannot do without is told word by word, by one look into a table; an expression is matched
    only where it may begin.
    """

    def __init__(self, finder: NameFinder, grammar: Grammar) -> None:
        self.finder = finder
        self.book = WordBook(grammar, [e.label for e in finder.knowledge.entities.values() if e.type is EntityType.REGION])
        self.departments = frozenset(grammar.words("anaphors", "department"))
        self.vocabulary = grammar.vocabulary

    def read(self, text: str, sentence: Sentence, published: PartialDate | None) -> Row:
        """The units of one sentence of a document's text; the row is to be encoded when its units are as they stay."""
        words = list(map(self.book.words.__getitem__, sentence.words))
        units: list[Unit] = []
        here = 0
        allows, spans = self._spans(text, sentence, words, published)
        for number, (start, end, letter, payload) in enumerate(spans):
            until = bisect_left(sentence.starts, start, here)
            self._add(units, sentence, words, here, until)
            units.append(Unit(f"<{letter}{number}>", start, end, payload, letter))
            if (hyphened := _HYPHENED.match(text, end)) is not None:
                units.append(Unit(f"-{hyphened[1]}", hyphened.start(), hyphened.end()))
            here = bisect_left(sentence.starts, end, until)
        self._add(units, sentence, words, here, len(words))
        if "worth" in sentence.words:  # "a deal worth £40m" is no goods worth as much
            for before, unit in pairwise(units):
                unit.code = "valued" if unit.code == "worth" and before.code in _DEALS else unit.code
        return Row(sentence, units, allows)

    def _add(self, units: list[Unit], sentence: Sentence, words: list[Word], first: int, last: int) -> None:
        """Make units of the words from ``first`` to ``last`` (excluded), which stand in no phrase."""
        starts, ends = sentence.starts, sentence.ends
        for number in range(first, last):
            word, start, end = words[number], starts[number], ends[number]
            if word.plain:
                units.append(Unit(word.code, start, end))
            elif word.quote:
                if word.code == "'" and units and units[-1].end == start and units[-1].letter:
                    units.append(Unit("'", start, end))
            elif word.negated:
                units.append(Unit(word.code, start, end))
                units.append(Unit("n't", start, end))
            else:
                units.append(Unit(f"<i{len(units)}>", start, end, word.code, "i"))

    def _spans(
        self, text: str, sentence: Sentence, words: list[Word], published: PartialDate | None
    ) -> tuple[int, list[tuple[int, int, str, Found | When | str]]]:
        """What the words of a sentence allow, as bits, and its phrases: where each begins and ends, its letter, and what it stands for."""
        a, b = sentence.start, sentence.end
        phrases = _Phrases(a, bytearray(b - a))
        allowed = dates = dated = 0
        begins: list[tuple[int, int]] = []
        services: list[tuple[int, re.Pattern[str]]] = []
        grades: list[int] = []
        last = len(words) - 1
        for number, word in enumerate(words):
            if not word.marked:
                continue
            allowed |= word.allows
            start = sentence.starts[number]
            if word.dates:
                dated = start if not dates else dated
                dates |= word.dates
            if word.begins and (word.alone or (number < last and words[number + 1].inner)):
                within = allowed_within(words, number)
                for at, which in word.begins:
                    if which & within:
                        begins.append((start + at, which & within))
            for at, pattern in word.services:
                services.append((start + at, pattern))
            for at in word.grades:
                grades.append(start + at)
        names = self.finder.find(text, a, b)
        for item in names:
            if item.letter != "u":
                phrases.add(item.start, item.end, item.letter, item)
        for when in dates_in(text, max(a, dated - BEFORE_HINT), b, published, dates) if dates else ():
            if phrases.free(when.start, when.end):
                phrases.add(when.start, when.end, "d", when)
        if allowed >= ANAPHOR and begins:
            self._find_anaphors(text, b, allowed, begins, phrases)
        if allowed & REPORT:
            for match in _REPORTS.finditer(text, a, b):
                if phrases.free(match.start(), match.end()):
                    phrases.add(match.start(), match.end(), "t", self._report(match))
        reached = a
        for at, pattern in services:
            if at >= reached and (found := pattern.match(text, at, b)):
                reached = found.end()
                other = found.group().lower().startswith(_SHORT_OF) and self.book.other_front.search(text, max(a, at - 40), at)
                if phrases.free(at, reached) and not other:
                    phrases.add(at, reached, "s", found.group())
        reached = a
        for at in grades:
            if at >= reached and (found := self.book.grade_form.match(text, at, b)):
                reached = found.end()
                if phrases.free(at, reached) and may_be_grade(text, found, a, b):
                    phrases.add(at, reached, "q", self.book.grades[found.group().lower()].value)
        if allowed & SHARE:
            for start, end in shares_in(text, a, b):
                if phrases.free(start, end):
                    phrases.add(start, end, "n", text[start:end])
        for item in names:
            # The first word of a sentence has a capital in any case: one that the frames know is a word, not a name.
            opening = item.start - a < 2 and item.surface.lower() in self.vocabulary
            if item.letter == "u" and not opening and item.surface != "IT" and phrases.free(item.start, item.end):
                phrases.add(item.start, item.end, "u", item)
        phrases.spans.sort(key=_START)
        return allowed, phrases.spans

    def _find_anaphors(self, text: str, end: int, allowed: int, begins: list[tuple[int, int]], phrases: _Phrases) -> None:
        """The anaphora that begin at some of the places; those whose bit ``allowed`` lacks have no noun in the sentence."""
        places: dict[int, list[int]] = {}
        for at, which in begins:
            worth = which & allowed
            while worth:
                bit = worth & -worth
                worth ^= bit
                places.setdefault(bit, []).append(at)
        for bit in sorted(places):
            anaphor = self.book.anaphors[(bit // ANAPHOR).bit_length() - 1]
            reached = 0
            for at in places[bit]:
                if at < reached or not (match := anaphor.pattern.match(text, at, end)):
                    continue
                reached = match.end()
                if not phrases.free(at, reached) or (anaphor.letter in "cp" and self.book.services_at(text, match)):
                    continue
                noun = " ".join(match.group("noun").lower().split())
                if noun in _AFFAIRS and text.startswith(" of", reached):
                    continue  # "the business of running it" is no business
                candidates, number = self._by_role(anaphor.kind, noun), how_many(match.group())
                found = Found(
                    at, reached, text[at:reached], anaphor.kind, anaphor.letter, anaphor.how, candidates, noun=noun, number=number
                )
                phrases.add(at, reached, anaphor.letter, found)

    def _report(self, match: re.Match[str]) -> Found:
        market = (match.group("market") or "").strip()
        kind: MentionKind = "anaphor" if match.group("back") else "named"
        return Found(match.start(), match.end(), match.group(), EntityType.REPORT, "t", kind, noun=market)

    def _by_role(self, kind: EntityType, noun: str) -> tuple[str, ...]:
        """The bodies that an office's name alone may stand for ("ministers", "the inspectors")."""
        if kind is EntityType.REGULATOR:
            return self.finder.knowledge.roles.get(INSPECTORATE, ())
        if kind is EntityType.DEPARTMENT:
            return self.finder.knowledge.roles.get(DEPARTMENT if noun in self.departments else CENTRAL_GOVERNMENT, ())
        return ()


def _word_of(unit: Unit) -> str:
    return unit.payload.surface.lower() if unit.letter == "u" and isinstance(unit.payload, Found) else unit.code
