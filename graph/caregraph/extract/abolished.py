"""Councils that are there no longer, and what ended with them: what they had handed over, and what they owned.

"X County Council ceased to exist at midnight" ends what X had a trust do for it, and its property, whoever has either now; an order, or
a commissioner, has been given all the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.claimed import party_of
from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row
from caregraph.model import Claim
from caregraph.terms import EntityType, Predicate, Status

#: Behind the one who comes instead: it is only in an office, or in a game.
_INSTEAD: Final = r"(?:<c\d+>|councils|authorities)(?! (?:as|in the|at the|on the) )"
#: What a council splits into that goes on.
_PARTS: Final = r"(?!(?: into)? (?:\S+ ){0,3}?(?:departments?|directorates?|teams?|divisions?|groups?|committees?) )"
#: What a sentence says of a council that is no more.
_IS_GONE: Final = re.compile(
    r" (?P<c><c\d+>) (?:, (?:[^,;]+ ), )?(?:(?:has |have |had |now |since |also |formally |itself |finally ){0,3}"
    r"(?:ceased to (?:exist|be)|gone out of existence|went out of existence|passed into history|disappeared|vanished"
    rf"|(?:made way for|gave way to|given way to) (?:the )?(?:two |three |new |unitary |successor )*{_INSTEAD})"
    r"|(?:is|was|were|has been|had been) (?:now |then |formally |itself |finally |later ){0,2}(?:abolished|dissolved|disbanded"
    rf"|broken up(?! by )|no more|split (?:in two|up|into){_PARTS}"
    r"|(?:replaced|succeeded|superseded) (?:in <d\d+> |on <d\d+> )?by (?:the )?(?:two |three |new |unitary )*"
    rf"{_INSTEAD})) "
)
_NOT_SO: Final = re.compile(r" (?:not|never|n't|if|unless|will|would|could|may|might|should|to) (?:\S+ ){0,3}$")
#: It is not the council itself that is broken up: "a meeting of X was".
_PART: Final = re.compile(r" (?:of|with|by|from|to|for|in|at) (?:the )?$")
_YET_TO_GO: Final = re.compile(r" (?:until|till|once|when|before) $")
#: What is told in the present goes on.
_NOW: Final = re.compile(r"\b(?:runs|is|are|delivers|provides|manages|looks|has|now|still|will|owns|belongs)\b", re.IGNORECASE)


def without_abolished(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with the delegations and the property of councils that it tells to be no more as ended."""
    gone = {
        party_of(claim.subject)
        for claim in claims
        if claim.predicate is Predicate.SUCCEEDED_BY and claim.status is Status.ACTUAL and claim.subject.type is EntityType.COUNCIL
    }
    for row in rows:
        gone.update(_gone(row))
    return [claim.model_copy(update={"status": Status.ENDED}) if _ended(claim, gone) else claim for claim in claims]


def _gone(row: Row) -> frozenset[object]:
    """The councils of which a sentence says that they are no more."""
    if not any(unit.letter == "c" for unit in row.units):
        return frozenset()
    text = row.words(0, len(row.units))
    found = _IS_GONE.search(text)
    before = text[: found.start() + 1] if found is not None else ""
    if found is None or _NOT_SO.search(before) or _PART.search(before):
        return frozenset()
    if " is " in found.group() and _YET_TO_GO.search(before):
        return frozenset()  # "until it is abolished"
    told = next(unit.payload for unit in row.units if unit.code == found["c"])
    return frozenset(root.candidates or root.surface for root in roots_of(told)) if isinstance(told, Found) else frozenset()


def _ended(claim: Claim, gone: set[object]) -> bool:
    """Whether a claim tells of what a council that is no more had: services in another's hands, or shares."""
    if claim.status is not Status.ACTUAL or claim.predicate not in (Predicate.DELEGATED_TO, Predicate.OWNED_BY):
        return False
    party = party_of(claim.subject if claim.predicate is Predicate.DELEGATED_TO else claim.object)
    return party in gone and not _NOW.search(claim.evidence[0].trigger)
