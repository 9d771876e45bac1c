"""What a valency cannot do without, as bits: whether it is worth reading a clause for it is told by a few operations on numbers.

Most words that call valencies up stand in sentences that lack what most of these ask for. Every set of words (or of functions) of which
one is asked for, or none may be, is a bit; a word has the bits of the sets that it is in, a stretch of words those of its words together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from caregraph.extract.found import Found
from caregraph.extract.units import KEYS, Unit
from caregraph.extract.valency import Head, Valencies, Valency


class Bits:
    """Numbers sets of words, and tells by word which of them it is in."""

    def __init__(self) -> None:
        self._of_set: dict[frozenset[str], int] = {}
        #: All bits.
        self.every = 0
        #: By word, the bits of the sets that it is in; words that are in none are left out.
        self.of_word: dict[str, int] = {}

    def of_sets(self, sets: Iterable[frozenset[str]]) -> int:
        """The bits of some sets of words, new ones where they have none yet."""
        bits = 0
        for words in sets:
            if words not in self._of_set:
                self._of_set[words] = bit = 1 << len(self._of_set)
                self.every |= bit
                for word in words:
                    self.of_word[word] = self.of_word.get(word, 0) | bit
            bits |= self._of_set[words]
        return bits


@dataclass(frozen=True, slots=True)
class Asked:
    """A head, and as bits what it asks for.

    Attributes:
        sentence: of which words and types of units the sentence must have one each.
        like, unlike: of which the word right before the head must be, and must not be.
        amid, then, ere, bar: of which one each must stand around the head, behind it, before it; and of which none around it.
        stretched: whether any of the last four asks for something.
        particle, unless: of which the words right behind the head must have one: for the particle, and for one that must not follow.
        active, passive: of which functions the clause must have one each, by its voice.
    """

    head: Head
    sentence: int
    like: int
    unlike: int
    amid: int
    then: int
    ere: int
    bar: int
    stretched: bool
    particle: int
    unless: int
    active: int
    passive: int


class Needs:
    """The heads of some valencies by their words, each with what it asks for."""

    def __init__(self, valencies: Valencies, prepositions: frozenset[str]) -> None:
        self.prepositions = prepositions - {"within"}  # who is within a noun may be in, under or among it
        self.words = Bits()
        self.functions = Bits()
        # What a sentence has to have comes first: the lower its bits, the shorter are the numbers that are compared most often.
        for heads in valencies.heads.values():
            for head in heads:
                self._sentence(head)
        self.heads = {word: tuple(map(self._asked, heads)) for word, heads in valencies.heads.items()}

    def _sentence(self, head: Head) -> int:
        """What a head asks of the whole sentence: types of units, a particle, words, and prepositions that only themselves can give."""
        letters = (frozenset(KEYS[letter] for letter in some) for some in head.valency.letters)
        particle = [frozenset(head.particle[:1])] if head.particle else []
        either = zip(_functions(head.valency, passive=False), _functions(head.valency, passive=True), strict=True)
        given = [active | passive for active, passive in either if active | passive <= self.prepositions]
        return self.words.of_sets([*letters, *particle, *head.valency.asks, *given])

    def _asked(self, head: Head) -> Asked:
        valency, words = head.valency, self.words
        return Asked(
            head,
            sentence=self._sentence(head),
            like=words.of_sets([valency.like] if valency.like else []),
            unlike=words.of_sets([valency.unlike] if valency.unlike else []),
            amid=words.of_sets(valency.amid),
            then=words.of_sets(valency.then),
            ere=words.of_sets(valency.ere),
            bar=words.of_sets([valency.bar] if valency.bar else []),
            stretched=bool(valency.amid or valency.then or valency.ere or valency.bar),
            particle=words.of_sets([frozenset(head.particle[:1])] if head.particle else []),
            unless=words.of_sets(frozenset(word.split("+")[:1]) for word in valency.unless),
            active=self.functions.of_sets(_functions(valency, passive=False)),
            passive=self.functions.of_sets(_functions(valency, passive=True)),
        )

    def of_arguments(self, arguments: list[tuple[str, int]]) -> int:
        """The bits of the sets of functions that have some of those of the arguments of a clause."""
        of_word = self.functions.of_word
        bits = of_word.get("any", 0) if arguments else 0
        for function in {function for function, _ in arguments}:
            bits |= of_word.get(function.removeprefix("them-"), 0)
        return bits


def _functions(valency: Valency, *, passive: bool) -> Iterable[frozenset[str]]:
    """For each need of a valency, the functions in which somebody may fill it; none for those that are filled from anywhere."""
    for need in valency.needs:
        # Whose the services are, is told by their own place.
        roles = [role for role in valency.roles if role.name in need or ("area" in need and role.name == "services")]
        if not any(role.anywhere for role in roles):
            yield frozenset(function for role in roles for function in (role.passive if passive else role.active))


def head_word(unit: Unit) -> str:
    """The word by which a unit is looked up: itself, or the noun of a phrase such as "the work" and "the business"."""
    if not unit.letter:
        return unit.code
    if unit.letter == "s" and isinstance(unit.payload, str):
        return unit.payload.lower().rpartition(" ")[2]
    if unit.letter == "p" and isinstance(unit.payload, Found) and unit.payload.kind == "anaphor":
        return unit.payload.noun
    return unit.code
