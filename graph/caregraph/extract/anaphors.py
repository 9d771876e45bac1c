"""Noun phrases that refer without naming ("the trust", "both boroughs", "ministers"): an expression for each party and way of referring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from caregraph.extract.grammar import Grammar
from caregraph.model import MentionKind
from caregraph.terms import EntityType

_LETTERS: Final = re.compile(r"[^\W\d_]+")
_BODY_DETERMINERS: Final = ("the", "its", "uk", "central", "then", "former", "our")


@dataclass(frozen=True, slots=True)
class Anaphor:
    """An expression for noun phrases.

    Attributes:
        kind: the type of party that they mean.
        how: how they refer.
        letter: the type of unit that they make.
        begins: the words that they may begin with, as :func:`runs` gives them.
        words: all words that may stand in them.
        ends: the last words of their nouns, one of which a sentence must have.
    """

    pattern: re.Pattern[str]
    kind: EntityType
    how: MentionKind
    letter: str
    begins: frozenset[str]
    words: frozenset[str]
    ends: frozenset[str]


def runs(text: str) -> Iterable[tuple[int, str]]:
    """The runs of letters in a text with their places, written so that what is alike to an expression that ignores case is equal."""
    for match in _LETTERS.finditer(text):
        yield match.start(), match.group().replace("İ", "i").lower().replace("ſ", "s").replace("ı", "i")


def first_word(phrase: str) -> str:
    """The first run of letters of a phrase."""
    return next(run for _, run in runs(phrase))


def expression(phrases: Sequence[str]) -> str:
    """Any of some phrases, the earlier rather than the later; apostrophes of both kinds, and white space of any."""
    return "|".join(re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in phrases)


def longest_first(words: Iterable[str]) -> list[str]:
    """Words by their length, so that of two with one beginning the longer is tried first."""
    return sorted(words, key=lambda word: -len(word))


def anaphors(grammar: Grammar, regions: Iterable[str]) -> list[Anaphor]:
    """The expressions, in the order in which they claim the words of a sentence."""

    def words(name: str) -> list[str]:
        return longest_first(grammar.words("anaphors", name))

    adjectives, places = words("adjectives"), sorted(regions)  # "the London boroughs"
    inner = rf"(?:(?:{'|'.join([expression(adjectives), *map(re.escape, places)])})(?:,?\s+(?:and\s+)?))*?"
    found: list[Anaphor] = []

    def add(
        determiners: Sequence[str],
        nouns: Sequence[str],
        kind: EntityType,
        how: MentionKind,
        letter: str,
        *,
        optional: bool = False,
        unless: str = "",
        front: str = "",
    ) -> None:
        lead = rf"(?:(?:{expression(determiners)})\s+)" + ("?" if optional else "")
        noun = rf"(?:{expression(nouns)}){unless}"
        body = rf"{front}(?<![\w’'-])(?P<phrase>{lead}{inner}(?P<noun>{noun}))(?![\w-])"
        begins = {*determiners, *adjectives, *places, *nouns} if optional else determiners
        found.append(
            Anaphor(
                re.compile(body, re.IGNORECASE),
                kind,
                how,
                letter,
                frozenset(map(first_word, begins)),
                frozenset(run for phrase in (*determiners, *adjectives, *places, *nouns, "and") for _, run in runs(phrase)),
                frozenset(noun.split(" ")[-1] for noun in nouns),
            )
        )

    definite, indefinite, general = words("definite"), words("indefinite"), words("general")
    council, plural = words("council"), words("plural")
    provider, providers = words("provider"), words("plural-provider")
    add([*words("pair"), "the other two", "the other"], plural, EntityType.COUNCIL, "anaphor", "c")
    add(["neither"], ["of them"], EntityType.COUNCIL, "anaphor", "c")
    add(["none"], ["of them"], EntityType.COUNCIL, "anaphor", "c", front=r"(?<=ed\s)")  # "ministers ordered none of them to …"
    add(["neither", "either"], council, EntityType.COUNCIL, "anaphor", "c")
    add(["just two", "only two"], plural, EntityType.COUNCIL, "anaphor", "c")
    add(general, plural, EntityType.COUNCIL, "generic", "c")
    add(definite, plural, EntityType.COUNCIL, "anaphor", "c")
    add(definite, council, EntityType.COUNCIL, "anaphor", "c")
    add(["his own", "her own"], ["council", "authority", "local authority"], EntityType.COUNCIL, "anaphor", "c")
    add(["another", "a", "an", "one", "no", "any", "each", "every"], council, EntityType.COUNCIL, "generic", "c")
    add(general, providers, EntityType.GENERIC, "generic", "p")
    trusts = [word for word in providers if word.endswith("trusts")]
    add([*definite, *indefinite], trusts, EntityType.CHILDRENS_TRUST, "described", "p", optional=True)
    add([*definite, *indefinite], providers, EntityType.GENERIC, "generic", "p", optional=True)
    # "the business park", "the company car"
    attribute = r"(?!\s+(?:park|plans?|case|model|rates|school|district|cards?|cars?)\b)"
    add(definite, longest_first([*provider, *words("provider-pointed")]), EntityType.CHILDRENS_TRUST, "anaphor", "p", unless=attribute)
    # at the beginning of a sentence, and not "the provider of …", nor "the new provider is X"
    of_whom = r"(?!\s+(?:(?:of|for|in|to|at)\b|(?:is|was|will\s+be|became)\s+(?-i:[A-Z])))"
    add(definite, ["care provider", "provider"], EntityType.CHILDRENS_TRUST, "anaphor", "p", unless=of_whom, front=r"(?=(?-i:[A-Z]))")
    nobodys = [f"{article} {word}" for article in ("a", "an", "no", "any") for word in ("pre-existing", "existing")]
    anyone = [*provider, *words("provider-in-general")]
    add([*nobodys, "no", "any", "every", "other", "some", "another"], anyone, EntityType.GENERIC, "generic", "p")
    # "a trust board", "a trust fund" and "a company director" are no providers
    apart = r"(?!\s+(?:boards?|funds?|deeds?|directors?|secretary|status|accounts?)\b)"
    add(indefinite, provider, EntityType.CHILDRENS_TRUST, "described", "p", unless=apart)
    add(
        ["the", "this", "that"], words("investor"), EntityType.INVESTOR, "anaphor", "o", unless=r"(?!\s+(?:that|which|who|of|for|behind)\b)"
    )
    another = r"(?!\s+(?:for|of)\s+(?:the\s+)?(?-i:[A-Z]))"  # "the Department for Transport" has a name of its own
    add(_BODY_DETERMINERS, words("department"), EntityType.DEPARTMENT, "anaphor", "g", optional=True, unless=another)
    government = words("government")
    add(_BODY_DETERMINERS, government, EntityType.DEPARTMENT, "anaphor", "g", optional=True, unless=r"(?!\s+commissioners?\b)")
    regulator = words("regulator")
    add(["the", "its", "ofsted's", "ofsted", "government"], regulator, EntityType.REGULATOR, "anaphor", "r", optional=True)
    return found


def how_many(phrase: str) -> int:
    """How many parties a phrase says there are; 0 where it does not say."""
    words = phrase.lower().split()
    if "three" in words:
        return 3
    return 2 if {"both", "two", "neither", "either"}.intersection(words) else 0
