"""Persons who share a surname that a text says once: "the brothers Ann and John Carter", "Ann and John Carter founded it"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Row, Unit
from caregraph.ids import slug
from caregraph.terms import EntityType

#: Words for persons of one family, and of founding, by which a single word before "and" is a first name and no firm.
_KIN: Final = frozenset(
    {"brother", "brothers", "sister", "sisters", "twins", "siblings", "couple", "husband", "wife", "married", "family", "father", "mother",
     "son", "sons", "daughter", "daughters", "founder", "founders", "co-founders", "pair"}
).union(*(inflections(verb) for verb in ("found", "co-found", "start", "begin", "establish")))  # fmt: skip


_RELATIVES: Final = frozenset({"wife", "husband", "brother", "sister", "son", "daughter"})


@dataclass(slots=True)
class GivenNames:
    """Reads first names that share the surname of the person behind them, sentence by sentence.

    Attributes:
        known: the persons of the text by their surnames.
        kin: whether the text has spoken of a family or of founders.
        full: by a first name, the entity of whoever has it, once a surname was shared.
    """

    known: Mapping[str, Found]
    kin: bool = False
    full: dict[str, str] = field(default_factory=dict)

    def read(self, row: Row) -> None:
        """Make persons of the first names of a sentence, or plain words, where nothing tells that these are names of persons."""
        self.kin = self.kin or any(unit.code in _KIN for unit in row.units)
        for number, unit in enumerate(row.units[:-4]):
            if unit.letter == "h":
                self._of_kin(row.units, number)
        for number, unit in enumerate(row.units[:-2]):
            joint, other = row.units[number + 1 : number + 3]
            if unit.letter not in ("h", "u") or joint.code != "and" or other.letter != "h":
                continue
            if isinstance(unit.payload, Found) and isinstance(other.payload, Found):
                self._share(unit, unit.payload, other.payload.surface)

    def _of_kin(self, units: list[Unit], number: int) -> None:
        """Read "Mary" in "Tom Sharp and his wife Mary" as a person of the same surname."""
        words = [unit.code for unit in units[number + 1 : number + 4]]
        whose, kin = units[number + 2], units[number + 3]
        at = number + 4 + (units[number + 4].code == ",")
        named = units[at] if at < len(units) else None
        one, other = units[number].payload, named.payload if named is not None else None
        if words[0] != "and" or kin.code not in _RELATIVES or whose.payload not in ("his", "her") or named is None or named.letter != "u":
            return
        if isinstance(one, Found) and isinstance(other, Found) and " " in one.surface and other.surface.isalpha():
            self._name(named, other, one.surface.rpartition(" ")[2])

    def _share(self, unit: Unit, found: Found, other: str) -> None:
        first = found.surface
        if first in self.known or " " in first or " " not in other or not first.isalpha() or first.isupper():
            return
        if not self.kin:
            unit.code, unit.letter, unit.payload = first.lower(), "", None
            return
        self._name(unit, found, other.rpartition(" ")[2])

    def _name(self, unit: Unit, found: Found, surname: str) -> None:
        """Make a first name that of a person with a surname."""
        self.full.setdefault(found.surface, f"person/{slug(f'{found.surface} {surname}')}")
        found.type, found.letter, found.candidates = EntityType.PERSON, "h", (self.full[found.surface],)
        unit.become("h")


def first_name(unit: Unit) -> bool:
    """Whether a unit is a person's first name, whose surname the next person has."""
    found = unit.payload
    return unit.letter == "h" and isinstance(found, Found) and bool(found.candidates) and " " not in found.surface
