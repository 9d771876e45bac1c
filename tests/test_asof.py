"""Which day a fact holds on, at the edges of every bound."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.asof import certainty
from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.terms import Certainty, Predicate

CERTAIN, POSSIBLE = Certainty.CERTAIN, Certainty.POSSIBLE


def fact(
    start: str | PartialDate | None = None,
    end: str | PartialDate | None = None,
    *,
    planned: str | PartialDate | None = None,
    first: str = "",
    last: str = "",
    holds: bool | None = None,
) -> Fact:
    def moment(value: str | PartialDate | None) -> PartialDate | None:
        return PartialDate.parse(value) if isinstance(value, str) else value

    return Fact(
        subject="council/SLG",
        predicate=Predicate.DELEGATED_TO,
        object="company/09487106",
        start=moment(start),
        end=moment(end),
        planned_end=moment(planned),
        first_seen=date.fromisoformat(first) if first else None,
        last_seen=date.fromisoformat(last) if last else None,
        holds=end is None if holds is None else holds,
    )


def after(day: str) -> PartialDate:
    return PartialDate(earliest=date.fromisoformat(day))


def before(day: str) -> PartialDate:
    return PartialDate(latest=date.fromisoformat(day))


@pytest.mark.parametrize(
    ("of", "day", "expected"),
    [
        # A start known to the day, and nothing else.
        (fact("2015-10-01"), "2015-09-30", None),
        (fact("2015-10-01"), "2015-10-01", POSSIBLE),
        (fact("2015-10-01"), "2099-01-01", POSSIBLE),
        # A start known to the year: possible from its first day, certain from its last.
        (fact("2015", "2021-03-31"), "2014-12-31", None),
        (fact("2015", "2021-03-31"), "2015-01-01", POSSIBLE),
        (fact("2015", "2021-03-31"), "2015-12-30", POSSIBLE),
        (fact("2015", "2021-03-31"), "2015-12-31", CERTAIN),
        # An end known to the day: certain until the day before, possible on the day itself.
        (fact("2015", "2021-03-31"), "2021-03-30", CERTAIN),
        (fact("2015", "2021-03-31"), "2021-03-31", POSSIBLE),
        (fact("2015", "2021-03-31"), "2021-04-01", None),
        # An end known to the year: certain before it, possible in it.
        (fact("2015", "2021"), "2020-12-31", CERTAIN),
        (fact("2015", "2021"), "2021-01-01", POSSIBLE),
        (fact("2015", "2021"), "2021-12-31", POSSIBLE),
        (fact("2015", "2021"), "2022-01-01", None),
        # An end with one bound only.
        (fact("2015", before("2020-06-01")), "2016-01-01", POSSIBLE),
        (fact("2015", before("2020-06-01")), "2020-06-02", None),
        (fact("2015", after("2020-06-01")), "2020-05-31", CERTAIN),
        (fact("2015", after("2020-06-01")), "2020-06-01", POSSIBLE),
        (fact("2015", after("2020-06-01")), "2030-01-01", POSSIBLE),
        # Known to have ended, on no known day.
        (fact("2015", holds=False), "2030-01-01", None),
        # Seen: certain up to the day it was last seen.
        (fact("2015", first="2016-01-01", last="2019-06-01"), "2015-12-30", POSSIBLE),
        (fact("2015", first="2016-01-01", last="2019-06-01"), "2015-12-31", CERTAIN),
        (fact("2015", first="2016-01-01", last="2019-06-01"), "2019-06-01", CERTAIN),
        (fact("2015", first="2016-01-01", last="2019-06-01"), "2019-06-02", POSSIBLE),
        # Seen within the year of its end: that much is certain.
        (fact("2015", "2021", last="2021-06-01"), "2021-06-01", CERTAIN),
        (fact("2015", "2021", last="2021-06-01"), "2021-06-02", POSSIBLE),
        (fact("2015", before("2021-12-31"), last="2021-12-31"), "2021-12-31", CERTAIN),
        # Seen after its end: sources contradict each other, and nothing is certain but what lies before the end.
        (fact("2015", "2020", last="2021-06-01"), "2019-12-31", CERTAIN),
        (fact("2015", "2020", last="2021-06-01"), "2020-06-01", POSSIBLE),
        (fact("2015", "2020", last="2021-06-01"), "2021-01-01", None),
        # No start: the first sighting stands for it.
        (fact(first="2016-05-16", last="2019-06-01"), "2016-05-15", None),
        (fact(first="2016-05-16", last="2019-06-01"), "2016-05-16", CERTAIN),
        (fact(first="2016-05-16", last="2019-06-01"), "2019-06-02", POSSIBLE),
        (fact(PartialDate(stated="recently"), first="2016-05-16", last="2016-05-16"), "2016-05-16", CERTAIN),
        # A stated start is not moved by a sighting before it.
        (fact("2016-05", first="2015-01-01", last="2019-06-01"), "2015-06-01", None),
        # A start with one bound only.
        (fact(before("2016-05-16")), "2016-05-15", None),
        (fact(before("2016-05-16")), "2016-05-16", POSSIBLE),
        (fact(after("2016-05-16"), last="2019-06-01"), "2016-05-15", None),
        (fact(after("2016-05-16"), last="2019-06-01"), "2016-05-16", POSSIBLE),
        # Neither start nor sighting.
        (fact(), "2016-05-16", None),
        (fact(end="2021"), "2016-05-16", None),
        # A planned end counts, unless it was seen to hold after it.
        (fact("2015", planned="2022-09-01", last="2022-04-13"), "2022-04-13", CERTAIN),
        (fact("2015", planned="2022-09-01", last="2022-04-13"), "2022-09-01", POSSIBLE),
        (fact("2015", planned="2022-09-01", last="2022-04-13"), "2022-09-02", None),
        (fact("2015", planned="2022-09-01", last="2022-09-01"), "2022-09-02", None),
        (fact("2015", planned="2022-09-01", last="2022-09-02"), "2022-09-02", CERTAIN),
        (fact("2015", planned="2022-09-01", last="2022-09-02"), "2022-09-03", POSSIBLE),
        (fact("2015", planned="2022-09-01"), "2022-09-02", None),
        (fact("2015", planned="2022"), "2022-12-31", POSSIBLE),
        (fact("2015", planned=after("2022-09-01")), "2030-01-01", POSSIBLE),
        # What happened outranks what was planned.
        (fact("2015", "2023-03-31", planned="2022-09-01"), "2023-01-01", CERTAIN),
    ],
)
def test_at_the_edges(of: Fact, day: str, expected: Certainty | None) -> None:
    assert certainty(of, date.fromisoformat(day)) == expected


DAYS = st.dates(date(2010, 1, 1), date(2030, 12, 31))


@st.composite
def moments(draw: st.DrawFn) -> PartialDate | None:
    low, high = sorted((draw(DAYS), draw(DAYS)))
    return draw(st.sampled_from([None, PartialDate(earliest=low, latest=high), PartialDate(earliest=low), PartialDate(latest=high)]))


@given(moments(), moments(), st.none() | DAYS, DAYS)
def test_a_certain_fact_neither_begins_after_the_day_nor_ended_before_it(
    start: PartialDate | None, end: PartialDate | None, seen: date | None, day: date
) -> None:
    of = fact(start, end).model_copy(update={"first_seen": seen, "last_seen": seen})
    answer = certainty(of, day)
    if answer is not None and start is not None and start.earliest is not None:
        assert start.earliest <= day
    if answer is not None and end is not None and end.latest is not None and (end.earliest is None or end.earliest <= day):
        assert end.latest >= day
    if answer is CERTAIN:
        assert start is None or start.latest is None or start.latest <= day
