"""From claims to facts: what all sources together say of one subject, relation and object, with its time and its support.

Claims of status ``actual`` and ``ended`` make facts. Planned, hypothetical and denied ones never do: a denial is noted on the fact that it
contradicts, a planned end bounds how long a fact can be taken for granted.

Time. A fact's start lies between the bounds that its sources state; where they overlap, in the overlap, where they contradict each other,
anywhere between the earliest and the latest of them. A source that reports a relation as it stands saw it hold on the day of its
publication.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from caregraph.dates import PartialDate
from caregraph.ids import slug
from caregraph.model import Claim, Fact, Source
from caregraph.terms import STATES, DateRole, Predicate, Status

_Key = tuple[str, Predicate, str, str, str]
_COPY: Final = re.compile(r"\((?:a )?(?:mirror|copy) of ([^)]+)\)")
_FACTUAL: Final = frozenset({Status.ACTUAL, Status.ENDED})


def consolidate(
    claims: Iterable[Claim], sources: Mapping[str, Source], lifetimes: Mapping[str, PartialDate] = MappingProxyType({})
) -> tuple[Fact, ...]:
    """The facts that resolved claims add up to, in a fixed order.

    Args:
        claims: resolved claims of any number of sources.
        sources: the sources of these claims by id; their dates say when a relation was seen, their publishers who bears witness.
        lifetimes: when entities that are no more ceased to be, by id; no state of theirs outlives them.
    """
    ordered = sorted((c for c in claims if c.subject.entity and c.object.entity), key=lambda c: c.key)
    groups: dict[_Key, list[Claim]] = defaultdict(list)
    denials: dict[tuple[str, Predicate, str], list[Claim]] = defaultdict(list)
    returns: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in ordered:
        subject, obj = claim.subject.entity or "", claim.object.entity or ""
        if subject.startswith("generic/") or obj.startswith("generic/"):
            continue
        if claim.predicate is Predicate.RETURNED_TO:
            returns[obj, subject].append(claim)
        if claim.status in _FACTUAL:
            groups[subject, claim.predicate, obj, _value(claim), _occasion(claim)].append(claim)
        elif claim.status is Status.DENIED:
            denials[subject, claim.predicate, obj].append(claim)
    facts = [_outlived(_fact(key, group, denials, returns, sources), lifetimes) for key, group in groups.items()]
    return tuple(sorted(facts, key=lambda f: (f.subject, f.predicate, f.object, f.value, f.occasion)))


def _value(claim: Claim) -> str:
    return claim.value if claim.predicate is Predicate.RATED else ""


def _occasion(claim: Claim) -> str:
    """What tells two ratings of one body apart: their dates. Other relations are one fact however often they are reported."""
    return claim.date.lexical if claim.predicate is Predicate.RATED and claim.date else ""


def _fact(
    key: _Key,
    claims: list[Claim],
    denials: Mapping[tuple[str, Predicate, str], list[Claim]],
    returns: Mapping[tuple[str, str], list[Claim]],
    sources: Mapping[str, Source],
) -> Fact:
    subject, predicate, obj, value, occasion = key
    back = returns.get((subject, obj), []) if predicate is Predicate.DELEGATED_TO else []
    scopes = {claim.scope for claim in claims}
    back = [claim for claim in back if not claim.scope or scopes == {claim.scope}]  # a part that came back leaves the rest away
    first = (DateRole.START,) if predicate in STATES else (DateRole.START, DateRole.ON)
    starts = [c.date for c in claims if c.date and c.date_role in first and _bounded(c.date)]
    ends = [c.date for c in claims if c.date and c.status is Status.ENDED and c.date_role is DateRole.END and _bounded(c.date)]
    ends += [c.date for c in back if c.date and c.status is Status.ACTUAL and _bounded(c.date)]
    over = [c for c in claims if c.status is Status.ENDED] + [c for c in back if c.status is Status.ACTUAL]
    seen = [c for c in claims if c.status is Status.ACTUAL and predicate in STATES]
    first_seen, last_seen = _sightings(seen, sources)
    start = _agreed(starts)
    end = _agreed(ends) if ends else _ended_by(over, sources)
    planned = _agreed([c.date for c in back if c.status is Status.PLANNED and c.date and _bounded(c.date)])
    support = [*claims, *(c for c in back if c.status is Status.ACTUAL)]
    return Fact(
        subject=subject,
        predicate=predicate,
        object=obj,
        value=value,
        occasion=occasion,
        start=start,
        end=end if over else None,
        planned_end=planned,
        first_seen=first_seen,
        last_seen=last_seen,
        holds=not over,
        manners=tuple(sorted({c.manner for c in claims if c.manner})),
        shares=tuple(sorted({c.value for c in claims if c.value})) if predicate is Predicate.OWNED_BY else (),
        supporting=tuple(sorted({c.key for c in support})),
        contradicting=tuple(sorted({c.key for c in denials.get((subject, predicate, obj), [])})),
        witnesses=len({witness_of(sources[c.source]) for c in support if c.source in sources}) or 1,
    )


def _outlived(fact: Fact, lifetimes: Mapping[str, PartialDate]) -> Fact:
    """A fact that ends with one of its parties at the latest."""
    ends = [lifetimes[party] for party in (fact.subject, fact.object) if party in lifetimes]
    if not ends or fact.predicate not in STATES:
        return fact
    end = min(ends, key=lambda when: when.latest or date.max)
    if fact.holds:
        bounds = PartialDate(earliest=end.earliest, latest=end.latest)
    elif fact.end is None:
        bounds = PartialDate(latest=end.latest)
    elif end.latest is not None and (fact.end.latest is None or fact.end.latest > end.latest):
        earliest = fact.end.earliest if fact.end.earliest is None or fact.end.earliest <= end.latest else end.earliest
        bounds = PartialDate(earliest=earliest, latest=end.latest)
    else:
        return fact
    return fact.model_copy(update={"end": bounds, "holds": False})


def witness_of(source: Source) -> str:
    """Who answers for a source: its publisher, of a copy the publisher of the original; a source without one answers for itself."""
    copied = _COPY.search(source.publisher)
    return slug(copied.group(1) if copied else source.publisher) if source.publisher else source.id


def _sightings(claims: list[Claim], sources: Mapping[str, Source]) -> tuple[date | None, date | None]:
    """The day by which a relation had been seen, and the last day on which it surely was seen; None where no source tells.

    A source of "2018" saw it at some time of that year: it had been seen by the end, and from the year's first day no more is sure.
    """
    seen = [when for claim in claims if (when := _seen(claim, sources.get(claim.source))) is not None]
    first = min((when.latest for when in seen if when.latest), default=None)
    last = max((when.earliest for when in seen if when.earliest), default=None)
    return first, last if first is None or last is None or last >= first else None


def _seen(claim: Claim, source: Source | None) -> PartialDate | None:
    """When a source saw a relation hold: at its publication, unless it tells of another time."""
    stated = claim.date if claim.date is not None and _bounded(claim.date) else None
    if claim.date_role is DateRole.ON and stated is not None:
        return stated
    published = source.date if source else None
    if published is None or stated is None:
        return published
    return published if stated.latest and published.earliest and stated.latest >= published.earliest else None


def _bounded(stated: PartialDate) -> bool:
    return stated.earliest is not None or stated.latest is not None


def _agreed(dates: list[PartialDate]) -> PartialDate | None:
    """The overlap of several statements of one date, or their hull where they contradict each other."""
    if not dates:
        return None
    lows = [d.earliest for d in dates if d.earliest]
    highs = [d.latest for d in dates if d.latest]
    low, high = max(lows, default=None), min(highs, default=None)
    if low is not None and high is not None and low > high:
        low = min(lows) if len(lows) == len(dates) else None
        high = max(highs) if len(highs) == len(dates) else None
    return PartialDate(earliest=low, latest=high)


def _ended_by(over: list[Claim], sources: Mapping[str, Source]) -> PartialDate | None:
    """Where no day is given, an end reported is an end before the report."""
    days = [day for claim in over if (day := _latest(claim, sources)) is not None]
    return PartialDate(latest=min(days)) if days else None


def _latest(claim: Claim, sources: Mapping[str, Source]) -> date | None:
    source = sources.get(claim.source)
    return source.date.latest if source and source.date else None
