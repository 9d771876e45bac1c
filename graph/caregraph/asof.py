"""Whether a fact holds on a day: the one place that says so, for networks, queries and whoever else asks about a day.

Sources seldom give a day. They say that something began in 2014, or that it is so as they write; hence two answers. A fact holds
*certainly* on a day when what its sources say admits nothing else, and *possibly* when it admits both.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final, NamedTuple

from caregraph.findings import Fact
from caregraph.terms import Certainty

_DAY: Final = timedelta(days=1)


class Span(NamedTuple):
    """Days in a row, both ends included; without an end that is known, ``last`` is the last day that there is."""

    first: date
    last: date


def certainty(fact: Fact, day: date) -> Certainty | None:
    """How surely a fact holds on a day; None where it does not, or where nothing says that it had begun.

    Certain: it began by then at the latest, and either ended after that day at the earliest, or a source saw it hold on that day
    or a later one, and its end, if any, does not lie before that sighting.

    Possible: not certain, it may have begun by then, and it may not have ended before. A plan counts as an end, unless a source
    saw the fact hold after the day for which the end was planned.

    A fact that is known to be over, nobody says since when, holds possibly on no day: only where a source saw it, certainly.

    A start that no source dates is taken to be the day of the first sighting; a start of which only the last possible day is
    known, that day. A fact with neither start nor sighting holds on no day. The day of an end is the last on which it may hold.

    Args:
        fact: the fact; its bounds are days, both included.
        day: the day that is asked about.

    >>> from caregraph.dates import PartialDate
    >>> from caregraph.terms import Predicate
    >>> ran = Fact(
    ...     subject="council/SLG", predicate=Predicate.DELEGATED_TO, object="company/09649412",
    ...     start=PartialDate.parse("2015"), end=PartialDate.parse("2021-03-31"),
    ... )
    >>> certainty(ran, date(2015, 10, 1)), certainty(ran, date(2016, 5, 16)), certainty(ran, date(2021, 4, 1))
    (<Certainty.POSSIBLE: 'possible'>, <Certainty.CERTAIN: 'certain'>, None)
    """
    certain, possible = spans(fact)
    if certain is not None and certain.first <= day <= certain.last:
        return Certainty.CERTAIN
    if possible is not None and possible.first <= day <= possible.last:
        return Certainty.POSSIBLE
    return None


def spans(fact: Fact) -> tuple[Span | None, Span | None]:
    """The days on which a fact holds certainly, and those on which it holds possibly where not certainly; None for no day.

    >>> from caregraph.terms import Predicate
    >>> seen = Fact(subject="council/SLG", predicate=Predicate.DELEGATED_TO, object="company/09649412",
    ...             first_seen=date(2015, 3, 31), last_seen=date(2018, 3, 31))
    >>> [[str(day) for day in span or ()] for span in spans(seen)]
    [['2015-03-31', '2018-03-31'], ['2015-03-31', '9999-12-31']]
    """
    began, begun = (fact.start.earliest, fact.start.latest) if fact.start is not None else (None, None)
    if began is None and begun is None:
        begun = fact.first_seen
    ends, ended = (fact.end.earliest, fact.end.latest) if fact.end is not None else (None, None)
    seen = fact.last_seen
    sure = [seen] if seen is not None and (ended is None or ended >= seen) else []
    if ends is not None and ends > date.min:
        sure.append(ends - _DAY)
    certain = _span(begun, max(sure, default=None))
    planned = fact.planned_end.latest if fact.planned_end is not None else None
    if planned is not None and seen is not None and seen > planned:
        planned = None
    if not fact.holds and ends is None and ended is None:
        return certain, None
    return certain, _span(began or begun, min(ended or date.max, planned or date.max))


def _span(first: date | None, last: date | None) -> Span | None:
    return Span(first, last) if first is not None and last is not None and first <= last else None
