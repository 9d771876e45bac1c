"""Short forms of names: in brackets behind a name, the first word of a company's, as a text goes on to call it."""

from __future__ import annotations

from caregraph.extract.found import Found
from caregraph.extract.name_phrases import VEHICLE
from caregraph.extract.phrases import same_party
from caregraph.extract.units import Unit


class ShortForms:
    """The short forms of one document.

    Args:
        people: persons by their surnames, which no company is called by.
        common: first words of names by which no company is called.
    """

    def __init__(self, people: dict[str, Found], common: frozenset[str]) -> None:
        self.people = people
        self.common = common
        self.called: dict[str, Found] = {}
        self.first_words: dict[str, Found | None] = {}

    def read(self, unit: Unit, found: Found) -> None:
        """Remember a short form that stands in brackets behind a name, and know it when it comes again."""
        if unit.letter == "x" and found.refers and found.surface.isalnum() and found.kind == "named":
            self.called[found.surface] = found.refers[0]
        elif unit.letter in "upho" and not found.candidates and self.called.get(found.surface, found) is not found:
            named = self.called[found.surface]
            found.refers = [named]
            unit.become(named.letter)
        elif unit.letter in "uh" and found.surface not in self.people and (known := self.first_words.get(found.surface)) is not None:
            found.refers = [known]
            unit.become(known.letter)
        if unit.letter in "po" and found.kind == "named" and not found.refers:
            self._first_word(found)

    def _first_word(self, found: Found) -> None:
        """Remember a company by how a text goes on to call it, unless two begin alike: the first word of its name, or all but the last."""
        word, _, rest = found.surface.partition(" ")
        if not rest or len(word) < 4 or not word.isalpha():
            return
        vehicle = VEHICLE.search(found.surface)
        if vehicle is not None:  # nobody calls it by the name of the company that it holds
            self._call(vehicle.group(), found)
            return
        for words in {word, found.surface.rpartition(" ")[0]} - self.common:  # "Orchard", "Orchard Vale" of "Orchard Vale Care"
            self._call(words, found)

    def _call(self, words: str, found: Found) -> None:
        """Remember a company by some words, unless another is called so."""
        other = self.first_words.setdefault(words, found)
        if other is not None and not same_party(other, found):
            self.first_words[words] = None
