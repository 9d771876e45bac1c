"""Of a claim: what tells its party from others, and the sentence that it is told in."""

from __future__ import annotations

from collections.abc import Mapping

from caregraph.model import Claim, Mention


def party_of(mention: Mention) -> object:
    """What tells whether two mentions are of one party."""
    return mention.candidates or mention.surface


def row_of(claim: Claim, at: Mapping[int, int]) -> int | None:
    """Which sentence of a document a claim is told in, by the sentences' numbers at their beginnings; None where it has no place."""
    span = claim.evidence[0].span
    return at.get(span.start) if span is not None else None
