"""Where two sources contradict each other about one relation: in whether it holds, how it came about, when, or how much is owned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from itertools import combinations
from typing import Final

from caregraph.assertions import Asserted
from caregraph.findings import Disagreement, Fact
from caregraph.ids import iri
from caregraph.model import EntityId, Source
from caregraph.terms import DateRole, Predicate, Status

#: What lists say of settings tells of different days, and a grade in part is one of many.
_LEFT_OUT: Final = frozenset(
    {Predicate.IN_SECTOR, Predicate.LOCATED_IN, Predicate.RATED_IN_PART, Predicate.REGISTERED_AS, Predicate.SUSPENDED_BY}
)
_FACTUAL: Final = frozenset({Status.ACTUAL, Status.ENDED})
#: How something came about can be told while it is still planned.
_MEANT: Final = _FACTUAL | {Status.PLANNED}
_EVENTS: Final = frozenset({Predicate.CREATED_BY, Predicate.RETURNED_TO})
_DATED: Final = _EVENTS | {Predicate.DELEGATED_TO, Predicate.OWNED_BY}


def disagreements(claims: Iterable[Asserted], facts: Iterable[Fact], sources: Mapping[str, Source]) -> Iterator[Disagreement]:
    """Each pair of claims of two sources that contradict each other, once, in a fixed order.

    Args:
        claims: all claims about one subject, which is no setting.
        facts: what they add up to.
        sources: the sources of the claims by id.
    """
    groups: dict[tuple[Predicate, EntityId], list[Asserted]] = defaultdict(list)
    for claim in claims:
        if claim.predicate not in _LEFT_OUT:
            groups[claim.predicate, claim.object.entity].append(claim)
    began = _beginnings(facts)
    for (predicate, obj), group in sorted(groups.items()):
        group.sort(key=lambda claim: (iri(claim.source), claim.key))
        in_part = _denying_in_part(group)
        for one, other in combinations(group, 2):
            if one.source == other.source or one.key in in_part or other.key in in_part:
                continue
            if differs := tuple(_differing(one, other, began.get((predicate, obj)), sources)):
                yield Disagreement(
                    subject=one.subject.entity, predicate=predicate, object=obj, claims=(one.key, other.key), differs=differs
                )


def _denying_in_part(group: Iterable[Asserted]) -> set[str]:
    """The denials by sources that say themselves that the relation holds: they speak of a part, of one more service that does not move."""
    held = {claim.source for claim in group if claim.status is Status.ACTUAL}
    return {claim.key for claim in group if claim.status is Status.DENIED and claim.source in held}


def _beginnings(facts: Iterable[Fact]) -> dict[tuple[Predicate, EntityId], date]:
    """The first day on which each relation may have begun."""
    found: dict[tuple[Predicate, EntityId], date] = {}
    for fact in facts:
        if fact.start is not None and fact.start.earliest is not None:
            key = (fact.predicate, fact.object)
            found[key] = min(found.get(key, date.max), fact.start.earliest)
    return found


def _differing(one: Asserted, other: Asserted, began: date | None, sources: Mapping[str, Source]) -> Iterator[str]:
    statuses = {one.status, other.status}
    if statuses <= _FACTUAL and _apart(one, other):
        yield "date"
    if statuses <= _MEANT and one.manner and other.manner and one.manner != other.manner:
        yield "manner"
    if statuses <= _FACTUAL and one.predicate is Predicate.OWNED_BY and one.value and other.value and one.value != other.value:
        yield "share"
    if statuses == {Status.ACTUAL, Status.DENIED}:
        denied = _day_of_denial(one if one.status is Status.DENIED else other, sources)
        # a denial of a time before the relation began denies nothing
        if began is None or denied is None or began <= denied:
            yield "status"


def _apart(one: Asserted, other: Asserted) -> bool:
    """Whether no day can be the start, or the end, that both speak of. What was seen to hold on a day may have begun at any time before."""
    if one.predicate not in _DATED or one.date is None or other.date is None:
        return False
    role = _bound(one)
    if role is None or role is DateRole.ON or role is not _bound(other):
        return False
    return any(
        first.latest is not None and then.earliest is not None and first.latest < then.earliest
        for first, then in ((one.date, other.date), (other.date, one.date))
    )


def _bound(claim: Asserted) -> DateRole | None:
    """What a date bounds; the day of an event is a start."""
    return DateRole.START if claim.predicate in _EVENTS and claim.date_role is DateRole.ON else claim.date_role


def _day_of_denial(claim: Asserted, sources: Mapping[str, Source]) -> date | None:
    if claim.date is not None and claim.date.latest is not None:
        return claim.date.latest
    published = sources[claim.source].date if claim.source in sources else None
    return published.latest if published is not None else None
