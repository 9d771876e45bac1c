"""What a document as a whole makes of its sentences: grades that later grades replace, services that came back, visits without a grade."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from caregraph.model import Claim, Document, Mention
from caregraph.terms import Predicate, Status


def revised(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of a document, each read in the light of the others.

    - Of the grades of one body, all but the latest are superseded: status ``ended``.
    - Services that the document reports as returned are no longer delegated: status ``ended``, the beginning kept.
    - A visit by inspectors is a claim of its own only where the document tells no grade of that body.
    """
    latest: dict[object, date] = {}
    for claim in claims:
        if claim.predicate is Predicate.RATED and claim.status is Status.ACTUAL:
            party = _party(claim.subject)
            latest[party] = max(latest.get(party, date.min), _day(claim, document))
    returned = {(_party(c.object), _party(c.subject)) for c in claims if c.predicate is Predicate.RETURNED_TO and c.status is Status.ACTUAL}
    kept: list[Claim] = []
    for claim in claims:
        party = _party(claim.subject)
        if claim.predicate is Predicate.INSPECTED_BY and party in latest:
            continue
        superseded = claim.predicate is Predicate.RATED and _day(claim, document) < latest.get(party, date.min)
        over = claim.predicate is Predicate.DELEGATED_TO and (party, _party(claim.object)) in returned
        if claim.status is Status.ACTUAL and (superseded or over):
            claim = claim.model_copy(update={"status": Status.ENDED})
        kept.append(claim)
    return tuple(kept)


def _party(mention: Mention) -> object:
    return mention.candidates or mention.surface


def _day(claim: Claim, document: Document) -> date:
    """The last day on which a grade can have been given; one without a date is the one in force as the document is written."""
    if claim.date is not None and claim.date.latest is not None:
        return claim.date.latest
    published = document.date.latest if document.date else None
    return published or date.max
