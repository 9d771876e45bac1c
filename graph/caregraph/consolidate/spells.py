"""Lists that follow one another in time: for how long what they say held.

A list tells how things stand on its day. A setting that two lists in a row give the same owner had it all the while; where the second
gives another, the change lies between the two; where a setting is on no later list, it went off between the last list that has it and
the next. A list that has graded settings alone says nothing of one that was never graded. What one list leaves out and a later one has
again, unchanged, is one spell.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final, NamedTuple

from caregraph.assertions import Asserted
from caregraph.dates import PartialDate
from caregraph.model import EntityId, Source
from caregraph.terms import STATES, Coverage, Predicate

_DAY: Final = timedelta(days=1)
#: A list has at least this share of the settings of that before it. The smallest of the nine lists of 2015 to 2025 had 0.99 of them.
_SHRINKS_TO: Final = 2 / 3


class Spell(NamedTuple):
    """A stretch during which a relation held by a series of lists: its bounds, its first and last list, and what says so."""

    start: PartialDate | None
    end: PartialDate | None
    first: date
    last: date
    claims: tuple[Asserted, ...]


@dataclass(frozen=True)
class Listings:
    """The days of the lists of each series from which it follows that what they leave out is gone.

    Attributes:
        days: those whose lists have every setting with a grade; ``whole`` those that have the others too.
    """

    days: Mapping[str, tuple[date, ...]] = field(default_factory=dict)
    whole: Mapping[str, tuple[date, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, sources: Iterable[Source]) -> Listings:
        """The lists among sources; one that is much shorter than that before it is an extract, and what it leaves out need not be gone."""
        series: dict[str, dict[date, list[Source]]] = defaultdict(lambda: defaultdict(list))
        for source in sources:
            if source.series and (day := listed_on(source)) is not None:
                series[source.series][day].append(source)
        days = {key: tuple(_telling(lists)) for key, lists in series.items()}
        whole = {key: tuple(day for day in days[key] if _has_ungraded(lists[day])) for key, lists in series.items()}
        return cls(days, whole)


def _telling(lists: Mapping[date, list[Source]]) -> Iterator[date]:
    """The days, in order, whose lists have what there was; the parts of a list of one day are one list."""
    before = 0
    for day in sorted(lists):
        parts = lists[day]
        if any(part.coverage is Coverage.SOME for part in parts) or sum(part.listed for part in parts) < before * _SHRINKS_TO:
            continue
        before = max(part.listed for part in parts)
        yield day


def _has_ungraded(parts: list[Source]) -> bool:
    return any(part.coverage is Coverage.WHOLE for part in parts)


def listed_on(source: Source) -> date | None:
    """The day that a list tells of; the last that it may be."""
    return source.date.latest if source.date else None


class History:
    """What the lists of one series say of one subject, day by day."""

    def __init__(self, series: str, claims: Iterable[Asserted], sources: Mapping[str, Source], listings: Listings) -> None:
        self.series, self.listings = series, listings
        self.present: set[date] = set()
        self.graded = False
        self.sightings: dict[Predicate, dict[EntityId, dict[date, list[Asserted]]]] = {}
        for claim in claims:
            day = listed_on(sources[claim.source])
            if day is None:
                continue
            self.present.add(day)
            self.graded = self.graded or claim.predicate is Predicate.RATED
            if claim.predicate in STATES:
                self.sightings.setdefault(claim.predicate, {}).setdefault(claim.object.entity, {}).setdefault(day, []).append(claim)

    def spells(self, predicate: Predicate, obj: EntityId) -> list[Spell]:
        """The spells during which a relation held, in order."""
        seen = self.sightings.get(predicate, {}).get(obj, {})
        others = self._days_otherwise(predicate, obj)
        groups: list[list[date]] = []
        for day in sorted(seen):
            if groups and not any(groups[-1][-1] < other < day for other in others):
                groups[-1].append(day)
            else:
                groups.append([day])
        return [self._spell(days, seen, others) for days in groups]

    def _days_otherwise(self, predicate: Predicate, obj: EntityId) -> list[date]:
        """The days on which the lists have another object in its place; for a suspension, those on which there is none."""
        given = self.sightings.get(predicate, {})
        seen = given.get(obj, {})
        if predicate is Predicate.SUSPENDED_BY:
            return sorted(self.present - set(seen))
        return sorted({day for other, days in given.items() if other != obj for day in days} - set(seen))

    def _spell(self, days: list[date], seen: Mapping[date, list[Asserted]], others: list[date]) -> Spell:
        first, last = days[0], days[-1]
        before = max((day for day in others if day < first), default=None)
        after = min((day for day in others if day > last), default=None)
        if after is None:
            after = self._gone_by(max(self.present))
        start = PartialDate(earliest=before + _DAY, latest=first) if before is not None else None
        end = PartialDate(earliest=last + _DAY, latest=after) if after is not None else None
        return Spell(start, end, first, last, tuple(claim for day in days for claim in seen[day]))

    def _gone_by(self, last: date) -> date | None:
        """The day of the first list after the subject's last that would have it still."""
        lists = (self.listings.days if self.graded else self.listings.whole).get(self.series, ())
        later = bisect_right(lists, last)
        return lists[later] if later < len(lists) else None
