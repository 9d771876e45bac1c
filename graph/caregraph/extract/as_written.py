"""Units of a sentence as the text has them, whoever a pronoun was tied to and whatever a capital letter was taken for."""

from __future__ import annotations

from collections.abc import Set

from caregraph.extract.found import Found
from caregraph.extract.units import Row, Unit


def as_written(unit: Unit) -> str:
    """A unit in small letters: the words of a typed one, the code of a plain one."""
    if not unit.letter:
        return unit.code
    words = unit.payload.surface if isinstance(unit.payload, Found) else unit.payload
    return " ".join(words.lower().split()) if isinstance(words, str) else unit.code


def spelt_out(row: Row, kept: Set[str], letters: str = "") -> str:
    """A sentence between blanks, as :meth:`Row.words` has it, but with some words as they are written.

    Args:
        row: the sentence.
        kept: pronouns and the like that stay words.
        letters: the types of units that stay words.
    """
    words = ((unit, as_written(unit)) for unit in row.units)
    return f" {' '.join(word if word in kept or (unit.letter and unit.letter in letters) else unit.code for unit, word in words)} "
