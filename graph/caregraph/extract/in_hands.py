"""In whose hands services are said to be where nobody is named ("in private hands"), and who asks for itself whether they might be."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.phrases import roots_of, same_party
from caregraph.terms import PROVIDER_TYPES, EntityType

#: In whose hands services were, where a sentence says it of somebody whom it does not name.
_HANDS: Final = re.compile(
    r"\b(?:in|with|under|by|from|at|of) (?:(?:an?|another|outside|external) )?(?:"
    r"(?P<private>private (?:hands|sector|firms?|compan(?:y|ies)|contractors?|providers?|ownership|operators?|management|business(?:es)?)"
    r"|outsourcing (?:firm|company|giant|group)|contractors?)"
    r"|(?P<charity>charit(?:y|ies)|charitable hands|the voluntary sector)"
    r"|(?P<council>neighbour|neighbouring (?:council|authority|borough|county)|other councils?"
    r"|(?<=another )(?:council|authority|borough|county)))\b",
    re.IGNORECASE,
)
_OF_KIND: Final = {
    "private": PROVIDER_TYPES - {EntityType.CHILDRENS_TRUST, EntityType.CIC, EntityType.CHARITY, EntityType.COUNCIL},
    "charity": frozenset({EntityType.CHARITY}),
    "council": frozenset({EntityType.COUNCIL}),
}
#: Words by which something is only thought of.
_OPEN: Final = frozenset({"might", "could", "may", "would", "should", "whether"})


def as_told(match: Match, providers: list[Found]) -> list[Found]:
    """Those of some providers that are what the sentence says of whoever had the services: "after three years in private hands"."""
    told = _HANDS.search(" ".join(match.row.sentence.words))
    kinds = next((kinds for kind, kinds in _OF_KIND.items() if told[kind]), frozenset()) if told is not None else frozenset()
    return [party for party in providers if not kinds or party.type in kinds]


def asks_for_itself(match: Match, found: list[Found]) -> bool:
    """Whether what might be is told of the council with whose name a sentence begins: "X asked whether the firm might run its services"."""
    first = match.row.units[0].payload if match.row.units else None
    if len(found) != 1 or not isinstance(first, Found) or first.kind != "named" or first.letter != "c":
        return False
    thought_of = any(unit.code in _OPEN for unit in match.row.units[: match.head])
    return thought_of and any(same_party(found[0], root) for root in roots_of(first))
