"""A sentence as a row of units: plain words, and typed units for parties, services, dates, grades and shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.dating import When, dates_in
from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.names import NameFinder
from caregraph.extract.tokens import Sentence
from caregraph.model import MentionKind
from caregraph.sources.knowledge import CENTRAL_GOVERNMENT, DEPARTMENT, INSPECTORATE
from caregraph.terms import EntityType, Grade

_SHARE: Final = re.compile(r"\b\d{1,3}(?:\.\d+)?(?:%|[ -]per[ -]?cent\b)")
_QUOTES: Final = frozenset("'\"“”‘’`´")
_RATING: Final = (
    "rated|rates|judged|graded|deemed|found|assessed as|rating of|grade of|judgement of|judgment of"
    "|as|to|from|or|and|now|remains?|overall|a|an|first|is|was|be"
)
_GRADE_BEFORE: Final = re.compile(rf"(?:['\"“‘]|\b(?:{_RATING})\s+[\"'“‘]?)$", re.IGNORECASE)
_REPORTS: Final = re.compile(
    r"(?<=['’]s )(?:(?:[\w-]+ )?(?P<market>(?:[a-z][\w’'-]*[ ]){1,5}?)market report|(?P<plain>(?:[a-z][\w’'-]*[ ]){0,3}report))\b"
    r"|\b[Tt]he (?P<back>report)(?=['’]s? author\b)"
)
_TIME_AFTER: Final = re.compile(r"\s+(?:in|last|for|on|this)\b", re.IGNORECASE)
_RATED: Final = re.compile(r"\b(?:rate[sd]?|judge[sd]?|grade[sd]?|declared)\b[^.;:]*$", re.IGNORECASE)
_GRADE_AFTER: Final = re.compile(
    r"['\"”’]|\s+(?:rating|judge?ment|grade|verdict|ofsted|by\b|in its|overall|with ofsted|at its|across)|[,.;)]", re.IGNORECASE
)


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
    """A sentence with its units; ``encoded`` is what patterns are matched against."""

    sentence: Sentence
    units: list[Unit]
    encoded: str = ""
    _offsets: list[int] = field(default_factory=list)
    _words: list[str] = field(default_factory=list)

    def encode(self) -> None:
        """Write the units out as one string; to be called again when a unit's code changes."""
        self.encoded = f" {' '.join([unit.code for unit in self.units])} "
        self._offsets, self._words = [], []

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


class UnitReader:
    """Turns sentences into rows."""

    def __init__(self, finder: NameFinder, grammar: Grammar) -> None:
        self.finder = finder
        phrases = sorted(grammar.words("services", "phrases"), key=lambda p: -len(p))
        body = "|".join(re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in phrases)
        self.services = re.compile(rf"(?<![\w’'])(?:{body})(?![\w])", re.IGNORECASE)
        regions = [e.label for e in finder.knowledge.entities.values() if e.type is EntityType.REGION]
        self.anaphors = _anaphor_patterns(grammar, regions)
        self.grades = {form: Grade(name) for name, forms in grammar.lexicon["grades"].items() for form in forms}
        forms = sorted(self.grades, key=lambda form: -len(form))
        self.grade_form = re.compile(r"\b(?:" + "|".join(map(re.escape, forms)) + r")\b", re.IGNORECASE)
        self.departments = frozenset(grammar.words("anaphors", "department"))
        self.vocabulary = grammar.vocabulary
        self.pronouns = frozenset(grammar.words("anaphors", "pronouns"))

    def read(self, text: str, sentence: Sentence, published: PartialDate | None) -> Row:
        """The units of one sentence of a document's text."""
        spans = self._spans(text, sentence, published)
        units: list[Unit] = []
        here = 0
        tokens = sentence.tokens
        for number, (start, end, letter, payload) in enumerate(spans):
            while here < len(tokens) and tokens[here].start < start:
                self._word(units, tokens[here].text, tokens[here].start, tokens[here].end)
                here += 1
            units.append(Unit(f"<{letter}{number}>", start, end, payload, letter))
            while here < len(tokens) and tokens[here].start < end:
                here += 1
        for token in tokens[here:]:
            self._word(units, token.text, token.start, token.end)
        row = Row(sentence, units)
        row.encode()
        return row

    def _word(self, units: list[Unit], text: str, start: int, end: int) -> None:
        if text in _QUOTES:
            if text in "'’" and units and units[-1].end == start and units[-1].letter:
                units.append(Unit("'", start, end))
            return
        lowered = text.lower().replace("’", "'")
        if lowered.endswith("n't") and len(lowered) > 3:
            verb = lowered[:-3]
            units.append(Unit({"wo": "will", "ca": "can", "sha": "shall"}.get(verb, verb), start, end))
            units.append(Unit("n't", start, end))
            return
        if lowered in self.pronouns:
            units.append(Unit(f"<i{len(units)}>", start, end, lowered, "i"))
            return
        units.append(Unit(lowered.replace("<", "‹").replace(" ", ""), start, end))

    def _spans(self, text: str, sentence: Sentence, published: PartialDate | None) -> list[tuple[int, int, str, Found | When | str]]:
        a, b = sentence.start, sentence.end
        spans: list[tuple[int, int, str, Found | When | str]] = []

        def free(start: int, end: int) -> bool:
            return all(end <= x or y <= start for x, y, _, _ in spans)

        names = self.finder.find(text, a, b)
        certain = [item for item in names if item.letter != "u"]
        spans.extend((item.start, item.end, item.letter, item) for item in certain)
        for when in dates_in(text, a, b, published):
            if free(when.start, when.end):
                spans.append((when.start, when.end, "d", when))
        words = {token.text.lower().replace("’", "'") for token in sentence.tokens}
        for pattern, nouns, kind, how, letter in self.anaphors:
            for match in pattern.finditer(text, a, b) if nouns & words else ():
                start, end = match.span("phrase")
                if free(start, end) and not (letter in "cp" and self.services.match(text, match.start("noun"))):
                    noun = " ".join(match.group("noun").lower().split())
                    number = _count(match.group())
                    found = Found(start, end, text[start:end], kind, letter, how, self._by_role(kind, noun), noun=noun, number=number)
                    spans.append((start, end, letter, found))
        for match in _REPORTS.finditer(text, a, b):
            if free(match.start(), match.end()):
                spans.append((match.start(), match.end(), "t", self._report(match)))
        for match in self.services.finditer(text, a, b):
            if free(match.start(), match.end()):
                spans.append((match.start(), match.end(), "s", match.group()))
        for match in self.grade_form.finditer(text, a, b):
            if free(match.start(), match.end()) and self._is_grade(text, match):
                spans.append((match.start(), match.end(), "q", self.grades[match.group().lower()].value))
        for match in _SHARE.finditer(text, a, b):
            if free(match.start(), match.end()):
                spans.append((match.start(), match.end(), "n", match.group()))
        for item in names:
            # The first word of a sentence has a capital in any case: one that the frames know is a word, not a name.
            opening = item.start - a < 2 and item.surface.lower() in self.vocabulary
            if item.letter == "u" and not opening and free(item.start, item.end):
                spans.append((item.start, item.end, "u", item))
        return sorted(spans, key=lambda span: span[0])

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

    def _is_grade(self, text: str, match: re.Match[str]) -> bool:
        """Whether a word is a grade: "good" only where it is quoted or stands in a construction of rating, "inadequate" always."""
        word = match.group().lower()
        if word not in ("good", "outstanding"):
            return True
        before, after = text[max(0, match.start() - 24) : match.start()], text[match.end() : match.end() + 12]
        if text[match.start() - 1 : match.start()] in _QUOTES and match.start() > 0 and after[:1] in _QUOTES:
            return True
        if _RATED.search(text[max(0, match.start() - 60) : match.start()]):
            return bool(_GRADE_AFTER.match(after) or _TIME_AFTER.match(after) or not after.strip())
        return bool(_GRADE_BEFORE.search(before) and (_GRADE_AFTER.match(after) or not after.strip()))


def _word_of(unit: Unit) -> str:
    return unit.payload.surface.lower() if unit.letter == "u" and isinstance(unit.payload, Found) else unit.code


def _anaphor_patterns(grammar: Grammar, regions: list[str]) -> list[tuple[re.Pattern[str], frozenset[str], EntityType, MentionKind, str]]:
    """Expressions for noun phrases that refer without naming, by party and way of referring."""

    def alternatives(*path: str) -> str:
        words = sorted(grammar.words(*path), key=lambda word: -len(word))
        return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in words)

    places = "".join(f"|{re.escape(region)}" for region in sorted(regions))  # "the London boroughs"
    adjectives = rf"(?:(?:{alternatives('anaphors', 'adjectives')}{places})(?:,?\s+(?:and\s+)?))*?"
    definite = alternatives("anaphors", "definite")
    indefinite = alternatives("anaphors", "indefinite")
    general = alternatives("anaphors", "general")
    pair = alternatives("anaphors", "pair")
    patterns: list[tuple[re.Pattern[str], frozenset[str], EntityType, MentionKind, str]] = []

    def add(determiners: str, nouns: str, kind: EntityType, how: MentionKind, letter: str, optional: bool = False) -> None:
        front = rf"(?:(?:{determiners})\s+)" + ("?" if optional else "")
        expression = rf"(?<![\w’'-])(?P<phrase>{front}{adjectives}(?P<noun>{nouns}))(?![\w-])"
        # A sentence can only match where it has the last word of one of the nouns.
        last = frozenset(re.split(r"\\s\+", noun)[-1].replace("['’]", "'").replace("\\", "") for noun in nouns.split("|"))
        patterns.append((re.compile(expression, re.IGNORECASE), last, kind, how, letter))

    council, plural = alternatives("anaphors", "council"), alternatives("anaphors", "plural")
    provider, providers = alternatives("anaphors", "provider"), alternatives("anaphors", "plural-provider")
    add(pair + r"|the\s+other\s+two|the\s+other", plural, EntityType.COUNCIL, "anaphor", "c")
    add(r"just\s+two|only\s+two", plural, EntityType.COUNCIL, "anaphor", "c")
    add(general, plural, EntityType.COUNCIL, "generic", "c")
    add(definite, plural, EntityType.COUNCIL, "anaphor", "c")
    add(definite, council, EntityType.COUNCIL, "anaphor", "c")
    add(r"another|a|an|one|no|any|each|every", council, EntityType.COUNCIL, "generic", "c")
    anyone = rf"{provider}|{alternatives('anaphors', 'provider-in-general')}"
    add(general, providers, EntityType.GENERIC, "generic", "p")
    trusts = "|".join(word for word in providers.split("|") if word.endswith("trusts"))
    add(definite + "|" + indefinite, trusts, EntityType.CHILDRENS_TRUST, "described", "p", optional=True)
    add(definite + "|" + indefinite, providers, EntityType.GENERIC, "generic", "p", optional=True)
    add(definite, provider, EntityType.CHILDRENS_TRUST, "anaphor", "p")
    add(
        r"(?:a|an|no|any)\s+(?:pre-existing|existing)|no|any|every|other|some|another",
        anyone,
        EntityType.GENERIC,
        "generic",
        "p",
    )
    add(indefinite, provider, EntityType.CHILDRENS_TRUST, "described", "p")
    government, department = alternatives("anaphors", "government"), alternatives("anaphors", "department")
    regulator = alternatives("anaphors", "regulator")
    add(r"the|its|uk|central|then|former|our", department, EntityType.DEPARTMENT, "anaphor", "g", optional=True)
    government = rf"(?:{government})(?!\s+commissioners?\b)"
    add(r"the|its|uk|central|then|former|our", government, EntityType.DEPARTMENT, "anaphor", "g", optional=True)
    add(r"the|its|ofsted(?:['’]s)?|government", regulator, EntityType.REGULATOR, "anaphor", "r", optional=True)
    return patterns


def _count(phrase: str) -> int:
    words = phrase.lower().split()
    if "three" in words:
        return 3
    return 2 if {"both", "two"} & set(words) else 0
