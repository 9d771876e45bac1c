"""The facts about a subject.

Claims of status ``actual`` and ``ended`` make facts. Planned, hypothetical and denied ones never do: a denial is noted on the fact that it
contradicts, a planned end bounds how long a fact can be taken for granted, and how a plan is said to have come about is how the fact did
that it became.

Time. A fact's start lies between the bounds that its sources state; where they overlap, in the overlap, where they contradict each other,
anywhere between the earliest and the latest of them. A source that reports a relation as it stands saw it hold on the day of its
publication. What lists that follow one another say has spells (``spells.py``); a stated start or end goes before theirs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from types import MappingProxyType
from typing import Final

from caregraph.assertions import Asserted
from caregraph.consolidate.disagreements import disagreements
from caregraph.consolidate.lives import within
from caregraph.consolidate.spells import History, Listings, Spell
from caregraph.consolidate.witnesses import Hosts, witnesses
from caregraph.dates import PartialDate
from caregraph.findings import Disagreement, Fact
from caregraph.model import Claim, EntityId, Lifetime, Source
from caregraph.terms import RATINGS, STATES, DateRole, Predicate, Status

_Key = tuple[Predicate, str, str, str, str]
_FACTUAL: Final = frozenset({Status.ACTUAL, Status.ENDED})


def _nobody(_host: str) -> str | None:
    return None


@dataclass(frozen=True)
class Background:
    """What is known beside the claims.

    Attributes:
        sources: the sources of the claims by id; their dates say when a relation was seen, their publishers who bears witness.
        lifetimes: when entities came to be and ceased to be, where either is known, by id; no state of theirs is before or outlives them.
        listings: the days of the lists that follow one another.
        hosts: whose pages a host serves.
    """

    sources: Mapping[str, Source]
    lifetimes: Mapping[EntityId, Lifetime] = field(default_factory=dict)
    listings: Listings = field(default_factory=Listings)
    hosts: Hosts = _nobody


def consolidate(
    claims: Iterable[Claim],
    sources: Mapping[str, Source],
    lifetimes: Mapping[EntityId, Lifetime] = MappingProxyType({}),
    hosts: Hosts = _nobody,
) -> tuple[Fact, ...]:
    """The facts that resolved claims add up to, in a fixed order; claims that are not resolved are left out.

    Args:
        claims: claims of any number of sources.
        sources: the sources of these claims by id.
        lifetimes: when entities came to be and ceased to be, where either is known, by id.
        hosts: whose pages a host serves, by name.
    """
    return tuple(found for found in findings(claims, sources, lifetimes, hosts) if isinstance(found, Fact))


def findings(
    claims: Iterable[Claim],
    sources: Mapping[str, Source],
    lifetimes: Mapping[EntityId, Lifetime] = MappingProxyType({}),
    hosts: Hosts = _nobody,
) -> tuple[Fact | Disagreement, ...]:
    """As :func:`consolidate`, with where sources contradict each other."""
    asserted = [Asserted.of(claim) for claim in claims if claim.subject.entity and claim.object.entity]
    return tuple(findings_about(asserted, Background(sources, lifetimes, Listings.of(sources.values()), hosts)))


def findings_about(claims: Iterable[Asserted], background: Background) -> Iterator[Fact | Disagreement]:
    """The facts about every subject of claims, and where sources contradict each other about it, subject by subject in order.

    All claims that have one of these subjects have to be among them, and all returns of services that have one as object.
    """
    returns: dict[EntityId, list[Asserted]] = defaultdict(list)
    ordered = sorted(claims, key=lambda claim: (claim.subject.entity, claim.key))
    for claim in ordered:
        if claim.predicate is Predicate.RETURNED_TO and _definite(claim):
            returns[claim.object.entity].append(claim)
    for subject, about in groupby(ordered, key=lambda claim: claim.subject.entity):
        said = [claim for claim in about if _definite(claim)]
        facts = _facts(subject, said, returns.get(subject, []), background)
        yield from facts
        if not subject.startswith("setting/"):
            yield from disagreements(said, facts, background.sources)


def _definite(claim: Asserted) -> bool:
    return not claim.subject.entity.startswith("generic/") and not claim.object.entity.startswith("generic/")


def _facts(subject: EntityId, claims: list[Asserted], returns: list[Asserted], background: Background) -> list[Fact]:
    groups: dict[_Key, list[Asserted]] = defaultdict(list)
    denials: dict[tuple[Predicate, str], list[Asserted]] = defaultdict(list)
    plans: dict[tuple[Predicate, str], list[Asserted]] = defaultdict(list)
    lists: dict[str, list[Asserted]] = defaultdict(list)
    for claim in claims:
        if claim.status in _FACTUAL:
            groups[_key(claim)].append(claim)
            if claim.source in background.sources and (series := background.sources[claim.source].series):
                lists[series].append(claim)
        elif claim.status is Status.DENIED:
            denials[claim.predicate, claim.object.entity].append(claim)
        elif claim.status is Status.PLANNED and claim.manner:
            plans[claim.predicate, claim.object.entity].append(claim)
    sectors = _sectors(claims)
    histories = [History(series, listed, background.sources, background.listings) for series, listed in lists.items()]
    found: list[Fact] = []
    for key, group in groups.items():
        denied = denials.get((key[0], key[1]), [])
        spells = [spell for history in histories for spell in history.spells(key[0], key[1])] if key[0] in STATES else []
        for number, (spell, said) in enumerate(_shared_out(spells, group), start=1):
            fact = _fact(subject, key, said, denied, returns, spell, background)
            fact = _come_about(fact, plans[key[0], key[1]], background) if (key[0], key[1]) in plans else fact
            fact = fact if number == 1 else fact.model_copy(update={"occasion": str(number)})
            if key[0] is Predicate.OWNED_BY and sectors:
                fact = fact.model_copy(update={"sectors": tuple(sorted({s for c in said for s in sectors.get(c.source, ())}))})
            lives = [background.lifetimes[party] for party in (subject, key[1]) if party in background.lifetimes]
            found.append(within(lives, fact, spell) if lives and key[0] in STATES else fact)
    return sorted(found, key=lambda f: (f.subject, f.predicate, f.object, f.value, f.occasion, f.scope))


def _sectors(claims: Iterable[Asserted]) -> dict[str, set[EntityId]]:
    """In which sectors each source puts the subject of claims."""
    found: dict[str, set[EntityId]] = defaultdict(set)
    for claim in claims:
        if claim.predicate is Predicate.IN_SECTOR:
            found[claim.source].add(claim.object.entity)
    return found


def _key(claim: Asserted) -> _Key:
    """What a fact is about.

    Two ratings of one body are told apart by their grades, dates and parts; another relation is one fact however often it is reported.
    """
    if claim.predicate not in RATINGS:
        return (claim.predicate, claim.object.entity, "", "", "")
    occasion = claim.date.lexical if claim.date else ""
    return (claim.predicate, claim.object.entity, claim.value, occasion, claim.scope if claim.predicate is Predicate.RATED_IN_PART else "")


def _shared_out(spells: list[Spell], claims: list[Asserted]) -> Iterator[tuple[Spell | None, list[Asserted]]]:
    """Each spell with the claims that speak of it: its own rows, and what others say of a time until the next began.

    What others say to have been over before the first list that has the relation was a spell of its own.
    """
    if not spells:
        yield None, claims
        return
    spells = sorted(spells, key=lambda spell: spell.first)
    rows = {claim.key for spell in spells for claim in spell.claims}
    free = [claim for claim in claims if claim.key not in rows]
    if any(claim.status is Status.ENDED and _by(claim, spells[0].first) for claim in free):
        yield None, [claim for claim in free if _by(claim, spells[0].first)]
        free = [claim for claim in free if not _by(claim, spells[0].first)]
    for spell, after in zip(spells, [*spells[1:], None], strict=True):
        own = [claim for claim in free if after is None or _by(claim, after.first)]
        free = [claim for claim in free if claim not in own]
        yield spell, [*spell.claims, *own]


def _by(claim: Asserted, day: date) -> bool:
    """Whether a claim speaks of a time before a day; an end may fall on it."""
    when = None if claim.date is None else claim.date.latest or claim.date.earliest
    return when is not None and (when <= day if claim.date_role is DateRole.END else when < day)


def _fact(
    subject: EntityId,
    key: _Key,
    claims: list[Asserted],
    denials: list[Asserted],
    returns: list[Asserted],
    spell: Spell | None,
    background: Background,
) -> Fact:
    predicate, obj, value, occasion, scope = key
    back = [c for c in returns if c.subject.entity == obj] if predicate is Predicate.DELEGATED_TO else []
    scopes = {claim.scope for claim in claims}
    back = [claim for claim in back if not claim.scope or scopes == {claim.scope}]  # a part that came back leaves the rest away
    first = (DateRole.START,) if predicate in STATES else (DateRole.START, DateRole.ON)
    starts = [c.date for c in claims if c.date and c.date_role in first and _bounded(c.date)]
    ends = [c.date for c in claims if c.date and c.status is Status.ENDED and c.date_role is DateRole.END and _bounded(c.date)]
    ends += [c.date for c in back if c.date and c.status is Status.ACTUAL and _bounded(c.date)]
    over = [c for c in claims if c.status is Status.ENDED] + [c for c in back if c.status is Status.ACTUAL]
    seen = [c for c in claims if c.status is Status.ACTUAL and predicate in STATES]
    first_seen, last_seen = _sightings(seen, background.sources)
    end = (_agreed(ends) if ends else _ended_by(over, background.sources)) if over else None
    holds = not over
    if spell is not None:
        # a setting's day of registration is no day of another type that it had before
        if spell.start is not None and (not starts or predicate is Predicate.REGISTERED_AS):
            starts = [spell.start]
        if holds and spell.end is not None and (last_seen is None or last_seen <= spell.last):
            end, holds = spell.end, False
    planned = _agreed([c.date for c in back if c.status is Status.PLANNED and c.date and _bounded(c.date)])
    support = [*claims, *(c for c in back if c.status is Status.ACTUAL)]
    return Fact.model_construct(
        subject=subject,
        predicate=predicate,
        object=obj,
        value=value,
        scope=scope,
        occasion=occasion,
        start=_agreed(starts),
        end=end,
        planned_end=planned,
        first_seen=first_seen,
        last_seen=last_seen,
        holds=holds,
        manners=tuple(sorted({c.manner for c in claims if c.manner})),
        shares=tuple(sorted({c.value for c in claims if c.value})) if predicate is Predicate.OWNED_BY else (),
        supporting=tuple(sorted({c.key for c in support})),
        contradicting=tuple(sorted({c.key for c in denials})),
        witnesses=witnesses(support, background.sources, background.hosts),
        places=_newest_value(claims, background.sources) if predicate is Predicate.REGISTERED_AS else "",
    )


def _come_about(fact: Fact, plans: list[Asserted], background: Background) -> Fact:
    """A fact with the manners of the plans that it may have come of: those that no source told surely after it had begun."""
    begun = fact.start.latest if fact.start else None
    dates = [(plan, source.date if (source := background.sources.get(plan.source)) else None) for plan in plans]
    before = [plan for plan, told in dates if begun is None or told is None or told.earliest is None or told.earliest <= begun]
    return fact.model_copy(update={"manners": tuple(sorted({*fact.manners, *(plan.manner for plan in before if plan.manner)}))})


def _newest_value(claims: list[Asserted], sources: Mapping[str, Source]) -> str:
    dated = [(day, claim.key, claim.value) for claim in claims if (day := _latest(claim, sources)) is not None and claim.value]
    return max(dated)[2] if dated else ""


def _sightings(claims: list[Asserted], sources: Mapping[str, Source]) -> tuple[date | None, date | None]:
    """The day by which a relation had been seen, and the last day on which it surely was seen; None where no source tells.

    A source of "2018" saw it at some time of that year: it had been seen by the end, and from the year's first day no more is sure.
    """
    seen = [when for claim in claims if (when := _seen(claim, sources.get(claim.source))) is not None]
    first = min((when.latest for when in seen if when.latest), default=None)
    last = max((when.earliest for when in seen if when.earliest), default=None)
    return first, last if first is None or last is None or last >= first else None


def _seen(claim: Asserted, source: Source | None) -> PartialDate | None:
    """When a source saw a relation hold: at its publication, unless it tells of another time; a list, on its day."""
    if source is not None and source.series:
        return source.date
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


def _ended_by(over: list[Asserted], sources: Mapping[str, Source]) -> PartialDate | None:
    """Where no day is given, an end reported is an end before the report."""
    days = [day for claim in over if (day := _latest(claim, sources)) is not None]
    return PartialDate(latest=min(days)) if days else None


def _latest(claim: Asserted, sources: Mapping[str, Source]) -> date | None:
    source = sources.get(claim.source)
    return source.date.latest if source and source.date else None
