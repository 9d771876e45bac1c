"""Inspections of which a sentence does not say of whom: only where the text speaks of inspectors, and just before of no home or school.

"Ofsted rated X inadequate. A full inspection is due in May" is of X, "X runs a home. A full inspection is due in May" of the home.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from caregraph.extract.claimed import row_of
from caregraph.extract.units import Row
from caregraph.model import Claim
from caregraph.terms import EntityType, Predicate

#: Rules that may leave out whose inspection they tell of.
_OPEN: Final = ("frame:visit-to-come", "frame:inspection-took-place", "frame:inspection-awaited")
#: Whatever has inspectors of its own.
_PREMISES: Final = frozenset(
    {
        "home",
        "homes",
        "house",
        "lodge",
        "school",
        "schools",
        "nursery",
        "nurseries",
        "academy",
        "academies",
        "college",
        "hospital",
        "prison",
    }
    | {"kitchen", "kitchens", "agency", "setting", "playground", "lift", "boiler", "fire", "police"}
)


def without_misplaced(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, without inspections that may be of a home or a school, or of no inspectors that the text speaks of."""
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    rated = [(row_of(claim, at), claim) for claim in claims if claim.predicate is Predicate.RATED]
    graded = {number: claim.subject.type is EntityType.COUNCIL for number, claim in rated if number is not None}
    return [claim for claim in claims if not claim.method.startswith(_OPEN) or not _misplaced(rows, claim, row_of(claim, at), graded)]


def _misplaced(rows: Sequence[Row], claim: Claim, number: int | None, graded: Mapping[int, bool]) -> bool:
    """Whether the council that an inspection is taken to be of is not in its sentence, and may not be meant.

    Args:
        rows: the sentences.
        claim: the inspection.
        number: its sentence.
        graded: the sentences that tell grades, and whether of a council.
    """
    if number is None:
        return False
    last = max((at for at in graded if at < number), default=None)
    if last is not None and not graded[last] and claim.subject.type is EntityType.COUNCIL:
        return True  # of the home or the trust that was graded last
    sentence, span = rows[number].sentence, claim.subject.span
    if span is not None and sentence.start <= span.start < sentence.end:
        return False
    told = any("<r>" in row.keys for row in rows[: number + 1])
    before = rows[number - 1] if number else None
    if not _PREMISES.isdisjoint(word.lower() for word in rows[0].sentence.words):
        return True  # a letter about a home
    named = before is not None and any(unit.letter == "c" for unit in before.units) and not _of_premises(before, first=True)
    return not told or _of_premises(rows[number]) or (before is not None and _of_premises(before) and not named)


def _of_premises(row: Row, *, first: bool = False) -> bool:
    """Whether a sentence speaks of a home or a school; ``first`` if it has to begin with one, or with a name that no register knows."""
    words = row.sentence.words[:4] if first else row.sentence.words
    named = any(unit.letter in ("p", "u", "z") for unit in row.units[:2])
    return named or not _PREMISES.isdisjoint(word.lower() for word in words)
