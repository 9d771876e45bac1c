"""What of a claim bears on facts and on the names of entities: lean, because there are hundreds of thousands."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from caregraph.dates import PartialDate
from caregraph.model import Claim, EntityId, Mention
from caregraph.terms import DateRole, EntityType, Manner, Predicate, Status

#: Kinds of entity that do not take their names from the rows of registers that speak of them.
_NAMED_ELSEWHERE: Final = ("council/", "government/", "provision/", "region/", "regulator/", "sector/")


class Party(NamedTuple):
    """A resolved party, with the words and the type that a claim gives it; both are None where its name comes from elsewhere."""

    entity: EntityId
    text: str | None = None
    type: EntityType | None = None


class Asserted(NamedTuple):
    """A resolved claim without its words; of its date, the bounds."""

    key: str
    source: str
    subject: Party
    predicate: Predicate
    object: Party
    status: Status
    value: str = ""
    manner: Manner | None = None
    date: PartialDate | None = None
    date_role: DateRole | None = None
    scope: str = ""
    cites: str = ""

    @classmethod
    def of(cls, claim: Claim) -> Asserted:
        """What a claim asserts.

        Raises:
            ValueError: when one of its parties is not resolved.
        """
        first = claim.evidence[0]
        return cls(
            claim.key,
            claim.source,
            party_of(claim, claim.subject),
            claim.predicate,
            party_of(claim, claim.object),
            claim.status,
            claim.value,
            claim.manner,
            None if claim.date is None else between(claim.date.earliest, claim.date.latest),
            claim.date_role,
            claim.scope,
            first.cites,
        )


@lru_cache(maxsize=50_000)
def between(earliest: date | None, latest: date | None) -> PartialDate | None:
    """The bounds of a date; None where there are none."""
    return PartialDate(earliest=earliest, latest=latest) if earliest or latest else None


@lru_cache(maxsize=50_000)
def party(entity: EntityId, text: str | None = None, kind: EntityType | None = None) -> Party:
    """A party; equal ones are one object."""
    return Party(entity, text, kind)


def party_of(claim: Claim, mention: Mention) -> Party:
    """What a claim calls one of its parties.

    A row names a setting once, in what it is registered as, and bodies that the tables know not at all.

    Raises:
        ValueError: when it is not resolved.
    """
    entity, listed = mention.entity, claim.evidence[0].span is None
    if entity is None:
        raise ValueError(f"claim {claim.key} is not resolved: {claim.subject.surface!r} {claim.predicate} {claim.object.surface!r}")
    registered = claim.predicate is Predicate.REGISTERED_AS
    if listed and (entity.startswith(_NAMED_ELSEWHERE) or (entity.startswith("setting/") and not registered)):
        return party(entity)
    return party(entity, mention.surface, mention.type)
