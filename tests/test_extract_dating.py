"""Dates in running text: with the precision of their words, and read against the day of publication."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.dates import PartialDate
from caregraph.extract import Extractor
from caregraph.extract.dating import When, dates_in
from caregraph.extract.timeline import settle
from caregraph.extract.tokens import sentences_of
from caregraph.resolve import Resolved
from caregraph.sources import document_from_text

Bounds = tuple[str | None, str | None]
OPEN: Bounds = (None, None)


def read(text: str, published: str | None = "2020-05-15", *, future: bool = False) -> list[tuple[str, Bounds]]:
    """The words of each date of a text, and the first and last day that it may be."""
    day = PartialDate.parse(published) if published else None
    found = []
    for when in dates_in(text, 0, len(text), day):
        assert text[when.start : when.end] == when.words
        bounds = when.resolve(day, future=future)
        assert bounds.stated == when.words
        found.append((when.words, tuple(d.isoformat() if d else None for d in (bounds.earliest, bounds.latest))))
    return found  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("opened on 1 April 2018 at last", "1 April 2018", "2018-04-01", "2018-04-01"),
        ("opened on 1st of April 2018", "1st of April 2018", "2018-04-01", "2018-04-01"),
        ("opened on April 1, 2018", "April 1, 2018", "2018-04-01", "2018-04-01"),
        ("opened on 12 Mar 2019", "12 Mar 2019", "2019-03-12", "2019-03-12"),
        ("opened in April 2018", "April 2018", "2018-04-01", "2018-04-30"),
        ("opened in February 2016", "February 2016", "2016-02-01", "2016-02-29"),
        ("opened in Sept 2018", "Sept 2018", "2018-09-01", "2018-09-30"),
        ("opened in 2014.", "2014", "2014-01-01", "2014-12-31"),
        ("ran it in 2014-16", "2014-16", "2014-01-01", "2016-12-31"),
        ("ran it in 2014–2016", "2014–2016", "2014-01-01", "2016-12-31"),
        ("in the financial year 2017/18", "2017/18", "2017-01-01", "2018-12-31"),
        ("in the financial year 1999/00", "1999/00", "1999-01-01", "2000-12-31"),
        ("opened in spring 2018", "spring 2018", "2018-03-01", "2018-05-31"),
        ("opened in the summer of 2018", "the summer of 2018", "2018-06-01", "2018-08-31"),
        ("opened in early 2018", "early 2018", "2018-01-01", "2018-05-02"),
        ("opened in mid-2018", "mid-2018", "2018-05-02", "2018-09-01"),
        ("opened at the end of March 2018", "the end of March 2018", "2018-03-21", "2018-03-31"),
        ("opened on 2018-04-01", "2018-04-01", "2018-04-01", "2018-04-01"),
    ],
)
def test_a_date_keeps_its_precision(text: str, words: str, first: str, last: str) -> None:
    assert read(text) == [(words, (first, last))]
    assert read(text, None) == [(words, (first, last))]


@pytest.mark.parametrize(
    ("text", "published", "bounds"),
    [
        ("last year", "2020-05-15", ("2019-01-01", "2019-12-31")),
        ("this year", "2020-05-15", ("2020-01-01", "2020-12-31")),
        ("next year", "2020-05-15", ("2021-01-01", "2021-12-31")),
        ("earlier this year", "2020-05-15", ("2020-01-01", "2020-05-15")),
        ("last month", "2020-01-15", ("2019-12-01", "2019-12-31")),
        ("next month", "2020-12-15", ("2021-01-01", "2021-01-31")),
        ("last week", "2020-05-15", ("2020-05-04", "2020-05-10")),
        ("today", "2020-05-15", ("2020-05-15", "2020-05-15")),
        ("yesterday", "2020-03-01", ("2020-02-29", "2020-02-29")),
        ("tomorrow", "2020-12-31", ("2021-01-01", "2021-01-01")),
        ("two years ago", "2020-05-15", ("2018-01-01", "2018-12-31")),
        ("six months ago", "2020-05-15", ("2019-11-01", "2019-11-30")),
        ("last April", "2020-05-15", ("2020-04-01", "2020-04-30")),
        ("last May", "2020-05-15", ("2019-05-01", "2019-05-31")),
        ("next April", "2020-05-15", ("2021-04-01", "2021-04-30")),
        ("last year", "2020", ("2019-01-01", "2019-12-31")),
        ("a decade ago", "2020-05-15", ("2010-01-01", "2010-12-31")),
        ("just over two years ago", "2020-05-15", ("2018-01-01", "2018-12-31")),
        ("April last year", "2020-05-15", ("2019-04-01", "2019-04-30")),
        ("1 October last year", "2020-05-15", ("2019-10-01", "2019-10-01")),
        ("end of this month", "2020-05-15", ("2020-05-21", "2020-05-31")),
        ("end of the financial year", "2020-05-15", ("2020-11-30", "2021-03-31")),
        ("on Monday", "2020-05-15", ("2020-05-11", "2020-05-11")),
        ("last Friday", "2020-05-15", ("2020-05-08", "2020-05-08")),
        ("next Wednesday", "2020-05-15", ("2020-05-20", "2020-05-20")),
        ("midnight", "2020-05-15", ("2020-05-15", "2020-05-15")),
        # what the day of publication does not tell stays open
        ("a year later", "2020-05-15", OPEN),
        ("on Monday", "2020-05", OPEN),
        ("last month", "2020", OPEN),
        ("last week", "2020-05", OPEN),
        ("that year", "2020-05-15", OPEN),
        ("last year", None, OPEN),
        ("today", None, OPEN),
    ],
)
def test_relative_dates_are_read_against_the_day_of_publication(text: str, published: str | None, bounds: Bounds) -> None:
    assert read(f"It opened {text}.", published) == [(text, bounds)]


@pytest.mark.parametrize(
    ("text", "published", "future", "words", "bounds"),
    [
        ("in April", "2020-05-15", False, "April", ("2020-04-01", "2020-04-30")),
        ("in May", "2020-05-15", False, "May", ("2020-05-01", "2020-05-31")),
        ("in September", "2020-05-15", False, "September", ("2019-09-01", "2019-09-30")),
        ("in September", "2020-05-15", True, "September", ("2020-09-01", "2020-09-30")),
        ("in March", "2020-05-15", True, "March", ("2021-03-01", "2021-03-31")),
        ("on 15 May", "2020-05-15", False, "15 May", ("2020-05-15", "2020-05-15")),
        ("on 16 May", "2020-05-15", False, "16 May", ("2019-05-16", "2019-05-16")),
        ("on 29 February", "2019-05-15", False, "29 February", OPEN),
        ("in April", "2020", False, "April", ("2020-04-01", "2020-04-30")),
        ("in April", None, False, "April", OPEN),
    ],
)
def test_a_month_without_a_year(text: str, published: str | None, future: bool, words: str, bounds: Bounds) -> None:
    assert read(f"It moved {text}.", published, future=future) == [(words, bounds)]


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("It opened in October 2014. A year later it was closed.", ("2015-01-01", "2015-12-31")),
        ("It opened in June 2014. That December it was closed.", ("2014-12-01", "2014-12-31")),
        ("It opened in June 2014. The following spring it was closed.", ("2015-03-01", "2015-05-31")),
        ("It opened in June 2014. It was closed in October of the following year.", ("2015-10-01", "2015-10-31")),
        ("It opened in June 2014. It was closed on 10 July of the same year.", ("2014-07-10", "2014-07-10")),
        ("It opened on 1 June 2014. It was closed on the same day.", ("2014-06-01", "2014-06-01")),
        ("It opened in June 2014. A month later it was closed.", ("2014-07-01", "2014-07-31")),
        ("It opened in June 2014. Weeks later it was closed.", ("2014-06-01", "2014-09-30")),
        ("It opened in June 2014. It was closed the previous November.", ("2013-11-01", "2013-11-30")),
        ("It opened in June 2014. Two years on, it was closed.", ("2016-01-01", "2016-12-31")),
        ("It opened in June 2014. It had been planned the year before.", ("2013-01-01", "2013-12-31")),
        ("It was closed a year later.", OPEN),
    ],
)
def test_a_date_may_count_from_the_one_before(text: str, bounds: Bounds, extractor: Extractor) -> None:
    document = document_from_text(text, name="a.txt", date="2020-05-15")
    rows = [extractor.units.read(text, sentence, document.date) for sentence in sentences_of(document)]
    settle(rows, document.date)
    found = [unit.payload.resolve(document.date, future=False) for row in rows for unit in row.units if isinstance(unit.payload, When)]
    assert tuple(day.isoformat() if day else None for day in (found[-1].earliest, found[-1].latest)) == bounds


@pytest.mark.parametrize(
    "text",
    ["The council may march on.", "£2014 was paid", "2,014 children", "room 2014.5", "flat 20140", "Councillor May may stay", "2015%"],
)
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_no_date_stands_inside_another() -> None:
    assert read("From 1 April 2018 until May 2019, and from 2014 to 2016.") == [
        ("1 April 2018", ("2018-04-01", "2018-04-01")),
        ("May 2019", ("2019-05-01", "2019-05-31")),
        ("2014", ("2014-01-01", "2014-12-31")),
        ("2016", ("2016-01-01", "2016-12-31")),
    ]


@pytest.mark.parametrize("words", ["31 February 2018", "29 February 2019", "31 April 2018"])
def test_a_day_that_the_calendar_lacks_is_kept_as_words_alone(words: str) -> None:
    assert read(f"on {words}") == [(words, OPEN)]


def test_only_the_asked_stretch_is_read() -> None:
    text = "In 2014 it opened, in 2019 it closed."
    assert [when.words for when in dates_in(text, 8, len(text), None)] == ["2019"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31", "0001", "9999"])
@pytest.mark.parametrize(
    "words", ["yesterday", "tomorrow", "last year", "next year", "last month", "next month", "last week", "six months ago"]
)
def test_at_the_borders_of_the_calendar_a_date_stays_open_rather_than_fail(words: str, published: str) -> None:
    assert [found for found, _ in read(f"It opened {words}.", published)] == [words]


DAYS = st.dates(date(1950, 1, 1), date(2080, 12, 31))
NEAR = st.sampled_from(
    [
        "in 2014",
        "in April",
        "on 3 May",
        "last year",
        "next month",
        "a week ago",
        "early 2018",
        "2014/15",
        "today",
        "31 June",
        "spring 2019",
        "in May",
    ]
)


@given(st.text(), DAYS, st.lists(NEAR | st.text(max_size=12), max_size=6))
def test_any_text_gives_dates_in_order_and_in_place(text: str, published: date, parts: list[str]) -> None:
    body = " ".join([text, *parts])
    found = read(body, published.isoformat())
    whens = dates_in(body, 0, len(body), PartialDate.parse(published.isoformat()))
    assert len(found) == len(whens)
    assert all(one.end <= other.start for one, other in pairwise(whens))
    assert all(first is None or last is None or first <= last for _, (first, last) in found)


TRUST = "Brightwell Children's Trust"


@pytest.mark.parametrize(
    ("text", "stated", "role"),
    [
        (f"Leeds City Council handed its children's services to {TRUST} on 1 April 2019.", "1 April 2019", "start"),
        (f"{TRUST} has run children's services for Leeds since 2017.", "2017", "start"),
        (f"Children's services in Leeds came back in-house from {TRUST} in March 2020.", "March 2020", "on"),
        (f"Leeds City Council terminated its contract with {TRUST} in March 2020.", "March 2020", "end"),
        (f"{TRUST} was running children's services for Leeds in March 2020.", "March 2020", "on"),
        ("Ofsted rated Leeds inadequate in March 2020.", "March 2020", "on"),
        (f"{TRUST} is in charge of children's services in Leeds and has been so since March 2017.", "March 2017", "start"),
        (f"{TRUST} has closed. Leeds City Council is once more in charge of children's services, and has been since 2019.", "2019", "on"),
        (
            f"{TRUST} has closed. Leeds City Council is again in charge of children's services, and has been since their return in 2019.",
            "2019",
            "on",
        ),
        (
            f"{TRUST} has closed. Leeds City Council is once more in charge of children's services, and ministers have met it since 2019.",
            None,
            None,
        ),
        # what is told of a party between commas has a date of its own
        (f"{TRUST}, set up in 2014, took over fostering from Leeds City Council in 2018.", "2018", "start"),
        (f"In 2018, after a long debate, Leeds City Council handed its services to {TRUST}, set up in 2015.", "2018", "start"),
        (f"Leeds City Council, which lost its airport in 2015, handed its children's services to {TRUST}.", None, None),
        (f"Children's services in Leeds are run by {TRUST}, rated inadequate in 2015.", None, None),
        (f"Set up in 2015, {TRUST} runs children's services for Leeds City Council.", None, None),
        ("Leeds City Council, created in 1974, was rated inadequate by Ofsted.", None, None),
        ("Leeds City Council, which Ofsted inspected in 2017, was rated good.", "2017", "on"),
        ("Inspected in 2017, Leeds City Council was rated good by Ofsted.", "2017", "on"),
        ("Leeds City Council was rated inadequate by Ofsted in a report on the death in 2012 of a boy.", None, None),
        # the dates of reports, and of other clauses, are not those of the relation
        (f"Leeds City Council handed its children's services to {TRUST}, a report published in 2019 said.", None, None),
        (f"Hull opened a museum in 2016, but {TRUST} runs children's services for Leeds.", None, None),
        (f"Leeds City Council will hand its children's services to {TRUST}, it said on 15 May 2020.", None, None),
    ],
)
def test_what_a_date_is_the_date_of(resolved: Callable[..., Resolved], text: str, stated: str | None, role: str | None) -> None:
    told = [claim for claim in resolved(text).claims if not claim.method.endswith("entailed")]
    claims = [claim for claim in told if claim.predicate in ("delegatedTo", "returnedTo", "rated")]
    assert [(claim.date.stated if claim.date else None, claim.date_role) for claim in claims] == [(stated, role)]


def test_two_gradings_keep_their_own_dates(resolved: Callable[..., Resolved]) -> None:
    claims = resolved("Leeds, judged inadequate in 2016, was rated good in 2019.").claims
    dates = {claim.value: claim.date.stated if claim.date else None for claim in claims}
    assert dates["good"] == "2019"


def test_a_plan_without_a_year_lies_ahead(resolved: Callable[..., Resolved]) -> None:
    (claim,) = resolved(f"Leeds City Council will hand its children's services to {TRUST} in April.").claims
    assert claim.date == PartialDate(earliest=date(2021, 4, 1), latest=date(2021, 4, 30), stated="April")


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        (
            "Fernhill Care, bought by Redstone Capital in 2006, later passed to Northgate Capital and has belonged to Oakstone Partners"
            " since 2015.",
            {"Redstone Capital": "2006", "Northgate Capital": None},
        ),
        ("Fernhill Care, which had been listed since 2005, now has a new owner, Northgate Capital.", {"Northgate Capital": None}),
        ("Northgate Capital bought Fernhill Care in 2005 and has kept it since.", {"Northgate Capital": "2005"}),
        ("Northgate Capital, established in 1990, acquired Fernhill Care from Easton Holdings.", {"Northgate Capital": None}),
        ("Easton Holdings, set up in 1990, sold Fernhill Care to Northgate Capital.", {"Northgate Capital": None, "Easton Holdings": None}),
        ("Northgate Capital bought Fernhill Care with a loan due in 2025.", {"Northgate Capital": None}),
        ("Ministers, elected in 2015, ordered Leeds City Council to hand over its children's services.", {"Ministers": None}),
        ("Ministers ordered Leeds City Council to hand over its children's services by April 2018.", {"Ministers": None}),
        (
            "In March 2017 ministers ordered Leeds City Council to hand over its children's services by April 2018.",
            {"ministers": "March 2017"},
        ),
        ("Ministers ordered Leeds City Council in May 2017 to hand over its children's services.", {"Ministers": "May 2017"}),
        ("Ministers ordered Leeds City Council to hand over its children's services last week.", {"Ministers": "last week"}),
    ],
)
def test_dates_of_other_verbs_and_of_insertions_are_left_out(
    resolved: Callable[..., Resolved], text: str, dates: dict[str, str | None]
) -> None:
    told = {claim.object.surface: claim.date.stated if claim.date else None for claim in resolved(text).claims}
    assert {name: told[name] for name in dates} == dates


def test_last_and_next_seasons_have_bounds() -> None:
    assert read("last autumn", "2022-08") == [("last autumn", ("2021-09-01", "2021-11-30"))]
    assert read("last spring", "2024-01-22") == [("last spring", ("2023-03-01", "2023-05-31"))]
    assert read("last spring", "2024-08-01") == [("last spring", ("2023-03-01", "2024-05-31"))]  # either of two
    assert read("next spring", "2023-11-20", future=True) == [("next spring", ("2024-03-01", "2024-05-31"))]
    assert read("last winter", "2024-08-01") == [("last winter", OPEN)]
