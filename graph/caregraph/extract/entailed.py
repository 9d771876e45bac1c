"""What a claim entails that its text leaves unsaid: who gives services back, or may have to, has or had them."""

from __future__ import annotations

from collections.abc import Sequence

from caregraph.extract.claimed import party_of
from caregraph.model import Claim, Mention
from caregraph.terms import Predicate, Status


def with_entailed(claims: Sequence[Claim]) -> list[Claim]:
    """Claims, and behind each return by a provider with a name the delegation that it presupposes, where the document tells none.

    The delegation is actual here; :mod:`caregraph.extract.revision` ends it where the services have been returned.
    """
    told = {(party_of(c.subject), party_of(c.object)) for c in claims if c.predicate is Predicate.DELEGATED_TO}
    found: list[Claim] = []
    for claim in claims:
        found.append(claim)
        pair = (party_of(claim.object), party_of(claim.subject))
        if (
            claim.predicate is not Predicate.RETURNED_TO
            or claim.scope
            or pair in told
            or not (_named(claim.subject) and _named(claim.object))
        ):
            continue
        told.add(pair)
        found.append(
            claim.model_copy(
                update={
                    "subject": claim.object,
                    "object": claim.subject,
                    "predicate": Predicate.DELEGATED_TO,
                    "status": Status.ACTUAL,
                    "date": None,
                    "date_role": None,
                    "method": claim.method.partition(" ")[0] + ", entailed",
                }
            )
        )
    return found


def _named(mention: Mention) -> bool:
    return mention.kind == "named"
