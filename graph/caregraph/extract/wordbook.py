"""What each word of a text means to the reader of sentences, whatever stands around it; found out once for each word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from caregraph.extract.anaphors import anaphors, expression, first_word, longest_first, runs
from caregraph.extract.date_forms import hints_of
from caregraph.extract.grammar import Grammar, longest_words
from caregraph.extract.shares import SHARE_WORDS
from caregraph.terms import Grade

QUOTES: Final = frozenset("'\"“”‘’`´")
#: What a sentence may have that has a certain word, as bits: a report, a share, a manner, the end of a plan, and from :data:`ANAPHOR`
#: on the anaphora in their order.
REPORT: Final = 1
SHARE: Final = 2
MANNER: Final = 4
UNDOING: Final = 8
ANAPHOR: Final = 16
#: Of how many words it is remembered what they mean.
_KEPT: Final = 1 << 15
#: Nouns that are told from a pronoun only by their capitals, and the like: "its fostering IT".
_CAPITALS: Final = ("IT", "ICT", "HR")
#: Firms that have what they do in common with a council's services before their noun, and what no such pair goes on with.
_FIRMS: Final = "company|firm|business|consultancy|charity|agency"
_SMALL: Final = "a|an|the|its|their|one|no|any|this|that|another|of|is|was|to|in"
_SHORTENED: Final = {"wo": "will", "ca": "can", "sha": "shall"}


@dataclass(frozen=True, slots=True)
class Word:
    """What a word means.

    Attributes:
        code: the plain word that it makes; of a negated verb ("isn't"), the verb.
        plain: whether it makes one plain word, whatever stands before it.
        negated: whether it is a verb with "not" in it; quote: whether it is a quotation mark or an apostrophe.
        allows: what a sentence can only have if it has this word or another of the kind, as bits.
        begins: where in the word anaphora may begin, and which, as bits.
        services: where in it phrases for services may begin, and the expression for these.
        grades: where in it grades may begin.
        dates: what of a date it may be (see :func:`caregraph.extract.date_forms.hints_of`).
        marked: whether any of the last five says something.
        inner: whether it may stand within an anaphor; any word that is no mere run of letters may.
        alone: whether an anaphor that begins with it ends with it, or goes on in it.
        joined: whether it has letters and other marks, so that an anaphor may end in the middle of it.
    """

    code: str
    plain: bool
    negated: bool
    quote: bool
    allows: int
    begins: tuple[tuple[int, int], ...]
    services: tuple[tuple[int, re.Pattern[str]], ...]
    grades: tuple[int, ...]
    dates: int
    marked: bool
    inner: bool
    alone: bool
    joined: bool


class _Words(dict[str, Word]):
    """Words by their letters, each found out when it is first asked for: to ask again costs no more than a look into a table."""

    def __init__(self, read: Callable[[str], Word]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, text: str) -> Word:
        if len(self) >= _KEPT:
            self.clear()  # so that the words of no text fill the memory
        word = self[text] = self._read(text)
        return word


class WordBook:
    """The expressions for phrases without names, and by word which of them it may begin, and which need it."""

    def __init__(self, grammar: Grammar, regions: Iterable[str]) -> None:
        self.anaphors = anaphors(grammar, regions)
        self.grades = {form: Grade(name) for name, forms in grammar.lexicon["grades"].items() for form in forms}
        self.grade_form = re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first(self.grades)))})\b", re.IGNORECASE)
        self._inner = frozenset(word for anaphor in self.anaphors for word in anaphor.words)
        by_word: dict[str, list[str]] = {}
        for phrase in longest_first(grammar.words("services", "phrases")):
            by_word.setdefault(first_word(phrase), []).append(phrase)
        nouns = expression(longest_first(grammar.words("services", "other-nouns")))  # "a fostering agency"
        back = r"(?!(?<=\bhome)\s*(?:[.,;]|$|(?:to|from|after|again|by|in|on)\b))"  # "brought the services home"
        other = rf"(?![\w])(?!(?<=children)['’]s)(?!\s+(?:{nouns})\b{back})"  # "its children's homes" begins with no services
        behind = expression(longest_first(grammar.words("services", "other-behind")))
        other += rf"(?!\s+(?:{behind})\b)(?!\s+(?-i:{'|'.join(_CAPITALS)})\b)"
        other += rf"(?!\s+and\s+(?!(?:{_SMALL})\b)\w+\s+(?:{_FIRMS})\b)"  # "an education and careers company"
        self._services = {
            word: re.compile(rf"(?<![\w’'])(?:{expression(phrases)}){other}", re.IGNORECASE) for word, phrases in by_word.items()
        }
        fronts = expression(longest_first(grammar.words("services", "other-fronts")))
        #: What before "services" or "social care" makes them other services; "adult and children's services" has them of its own.
        self.other_front = re.compile(rf"(?<![\w’'-])(?:{fronts})(?:\s+and\s+(?:{fronts}))?\s+$", re.IGNORECASE)
        self._grade_words = frozenset(map(first_word, self.grades))
        self._pronouns = frozenset(grammar.words("anaphors", "pronouns"))
        self._manners = longest_words(cue for cues in grammar.lexicon["manner"].values() for cue in cues)
        self._undoing = longest_words(cue for name in ("dropped", "turned-down", "put-off") for cue in grammar.lexicon["revision"][name])
        self.words = _Words(self._word)

    def services_at(self, text: str, noun: re.Match[str]) -> bool:
        """Whether the noun of an anaphor begins a phrase for services."""
        pattern = self._services.get(first_word(noun["noun"]))
        return pattern is not None and pattern.match(text, noun.start("noun")) is not None

    def _word(self, text: str) -> Word:
        lowered = text.lower().replace("’", "'")
        inner = list(runs(text))
        negated = lowered.endswith("n't") and len(lowered) > 3
        machines = text == "IT"
        code = _SHORTENED.get(lowered[:-3], lowered[:-3]) if negated else "ict" if machines else lowered.replace("<", "‹")
        allows = (
            self._anaphors(lowered in anaphor.ends for anaphor in self.anaphors)
            | (REPORT if any(run == "report" for _, run in inner) else 0)
            | (0 if self._manners.isdisjoint((lowered, code)) else MANNER)
            | (0 if self._undoing.isdisjoint((lowered, code)) and not (negated and "n't" in self._undoing) else UNDOING)
            | (SHARE if "%" in text or any(run in SHARE_WORDS for _, run in inner) else 0)
        )
        begins = (
            ()
            if machines
            else tuple((at, which) for at, run in inner if (which := self._anaphors(run in anaphor.begins for anaphor in self.anaphors)))
        )
        services = tuple((at, self._services[run]) for at, run in inner if run in self._services)
        grades = tuple(at for at, run in inner if run in self._grade_words)
        dates = hints_of(text, (run for _, run in inner))
        return Word(
            code=code,
            plain=not negated and text not in QUOTES and (machines or lowered not in self._pronouns),
            negated=negated,
            quote=text in QUOTES,
            allows=allows,
            begins=begins,
            services=services,
            grades=grades,
            dates=dates,
            marked=bool(allows or begins or services or grades or dates),
            inner=not text.isalpha() or not self._inner.isdisjoint(run for _, run in inner),
            alone=not text.isalpha() or allows >= ANAPHOR,
            joined=bool(inner) and not text.isalpha(),
        )

    def _anaphors(self, which: Iterable[bool]) -> int:
        return sum(ANAPHOR << number for number, chosen in enumerate(which) if chosen)


def allowed_within(words: list[Word], number: int) -> int:
    """What the words that may belong to an anaphor which begins at a word allow, as bits: it cannot go on beyond them."""
    if words[number].joined:
        return -1
    allowed = words[number].allows
    for word in words[number + 1 :]:
        if not word.inner:
            break
        if word.joined:
            return -1
        allowed |= word.allows
    return allowed
