"""Which of several parties goes with which: "A and B were sent to X and Y respectively"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row
from caregraph.ids import slug

_IN_TURN: Final = " respectively "


def identity_of(found: Found) -> str:
    """What tells one party of a text from another: whom it may be, or else its words."""
    return " ".join(found.candidates) or slug(found.surface)


def says_respectively(row: Row) -> bool:
    """Whether a sentence names its parties in turn."""
    return _IN_TURN in row.encoded


def pairs_in_turn(subjects: Sequence[Found], objects: Sequence[Found]) -> set[tuple[str, str]]:
    """The pairs of subjects and objects that a sentence names in turn, by their identities; empty where all go with one.

    Of unequal numbers it cannot be told whose is whose: then no pair is one.
    """
    if len(subjects) == 1 or len(objects) == 1:
        return set()
    if len(subjects) != len(objects):
        return {("", "")}
    ordered = (sorted(parties, key=lambda party: party.start) for parties in (subjects, objects))
    return {(identity_of(subject), identity_of(obj)) for subject, obj in zip(*ordered, strict=True)}


def grades_in_turn(match: Match, subjects: list[Found]) -> list[Found]:
    """Whose of two the grade of a reading is, where two are named in turn: "X and Y kept their grades of outstanding and good"."""
    units = match.row.units
    grades = [n for n, unit in enumerate(units) if unit.letter == "q"]
    if len(grades) != 2 or grades[1] - grades[0] != 2 or units[grades[0] + 1].code != "and":
        return subjects
    at = next((n for n, number in enumerate(grades) if any(units[number] is unit for unit in match.roles.get("grade", ()))), None)
    return subjects if at is None else [sorted(subjects, key=lambda party: party.start)[at]]


def councils_running(match: Match) -> list[Found]:
    """The councils that a reading makes the providers of another's services."""
    units = match.roles.get("provider", ())
    return [root for unit in units if unit.letter == "c" and isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
