"""The closed classes of words by which clauses are read, and what a unit by itself tells."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.units import Unit

PARTY_LETTERS: Final = frozenset("cpgmrhuoat")
#: The letters of those that a clause may have for a party, and of services.
NAMING: Final = PARTY_LETTERS | {"x", "s"}
STOPS: Final = frozenset({";", ":", "—", "–", ".", "?", "!"})
RELATIVE: Final = ("which", "who", "whose", "whom")
GENITIVE: Final = frozenset({"'s", "'"})
_OWN: Final = frozenset({"its", "their", "his", "her", "our"})
JOINS: Final = frozenset({"and", "or", "but", "nor"})
#: Verbs that with a participle tell how things stand: "remains rated good".
STAYING: Final = frozenset({"remain", "remains", "remained", "stays", "stayed"})
_PARTICIPLES: Final = frozenset(
    {
        "run",
        "put",
        "set",
        "let",
        "left",
        "led",
        "lost",
        "found",
        "built",
        "sent",
        "sold",
        "come",
        "become",
        "gone",
        "done",
        "had",
        "got",
        "told",
        "begun",
        "won",
        "paid",
        "kept",
        "met",
    }
)


class ClosedClasses:
    """The closed classes; ``verbs`` are all forms of the verbs that rules look for."""

    def __init__(self, grammar: Grammar, verbs: frozenset[str]) -> None:
        self.grammar = grammar
        self.verbs = verbs

    @cached_property
    def _participles(self) -> frozenset[str]:
        return frozenset(form for form in self.verbs if form.endswith(("ed", "en", "wn", "ught", "eld", "ade"))) | _PARTICIPLES

    @cached_property
    def _prepositions(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "prepositions"))

    @cached_property
    def _attributive(self) -> dict[str, frozenset[str]]:
        return {letter: frozenset(self.grammar.words("syntax", f"attributive-{letter}")) for letter in "gc"}

    @cached_property
    def _within(self) -> frozenset[str]:
        """What may stand between a noun and its apposition: words of its own phrase, and participles that take up no subject."""
        words = {",", "(", ")", "called", "named", "being", "sent", "time", "day", "month", "year"}
        return self._prepositions | self._inner | self._adverbs | GENITIVE | words

    @cached_property
    def _telling_left(self) -> frozenset[str]:
        """The words at which reading back from a head has something to decide."""
        return STOPS | JOINS | self._breaking | {")", "that", ","}

    @cached_property
    def _telling_right(self) -> frozenset[str]:
        """The words at which reading on from a head has something to decide."""
        words = {"(", "that", ",", "not", "will", "would"}
        return STOPS | JOINS | self._breaking | self._be | self._have | self._linking | self.verbs | words

    @cached_property
    def _posts(self) -> frozenset[str]:
        return frozenset(self.grammar.words("names", "posts")) - {"head", "formerly", "member", "mayor"}

    @cached_property
    def _transparent(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "transparent"))

    @cached_property
    def _inner(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "inner"))

    @cached_property
    def _adverbs(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "adverbs"))

    @cached_property
    def _modals(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "modals"))

    @cached_property
    def _be(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def _have(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "have"))

    @cached_property
    def _linking(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "linking"))

    @cached_property
    def _resting(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "resting"))

    @cached_property
    def _makes(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "makes"))

    @cached_property
    def _group(self) -> frozenset[str]:
        """What may stand inside a verb group before the head."""
        return self._adverbs | self._modals | self._be | self._have | frozenset(self.grammar.words("syntax", "group"))

    @cached_property
    def _finite_words(self) -> frozenset[str]:
        """Helping verbs: forms of "be" and "have", and modals."""
        return self._be | self._have | self._modals

    @cached_property
    def _moving(self) -> frozenset[str]:
        """What may follow a verb that has no object: prepositions and particles."""
        return self._prepositions | {"back", "over", "across", "home"}

    @cached_property
    def _helping(self) -> frozenset[str]:
        """Verbs that may only help another."""
        return self._be | self._have | {"going", "do", "does", "did"}

    @cached_property
    def _break_words(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "breaks"))

    @cached_property
    def _breaking(self) -> frozenset[str]:
        """The words at which a clause may break off."""
        return self._break_words | {"as"}


def possessive(unit: Unit) -> bool:
    """Whether a unit is "its", "our" or the like, tied to a party or not."""
    if not unit.letter:
        return False
    payload = unit.payload
    if isinstance(payload, Found):
        # "her" that has been tied to somebody is an object
        return unit.letter != "h" and payload.surface.lower() in _OWN
    return isinstance(payload, str) and payload in _OWN


def describes(unit: Unit) -> bool:
    """Whether a party is called by what it is ("the councils", "a company")."""
    return isinstance(unit.payload, Found) and unit.payload.kind in ("anaphor", "described") and " " in unit.payload.surface
