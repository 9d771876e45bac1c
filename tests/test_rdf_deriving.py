"""What is written beside the facts follows from each of them."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from caregraph.asof import certainty
from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.ids import iri
from caregraph.rdf.deriving import fact_pairs, subject_pairs
from caregraph.rdf.ntriples import Pair, name
from caregraph.terms import Certainty, Predicate

HOME, OWNER, COUNCIL = "setting/SC100001", "company/01234567", "council/SLG"
DAYS = st.dates(date(2010, 1, 1), date(2013, 12, 31))
MOMENTS = st.none() | st.builds(
    lambda days, low, high: PartialDate(earliest=min(days) if low or not high else None, latest=max(days) if high else None),
    st.tuples(DAYS, DAYS), st.booleans(), st.booleans(),
)  # fmt: skip


def fact(predicate: Predicate, obj: str, subject: str = HOME, **known: object) -> Fact:
    return Fact.model_validate({"subject": subject, "predicate": predicate, "object": obj, **known})


def told(pairs: list[Pair]) -> dict[str, str]:
    """The values by local name, without what makes them terms."""
    return {prop.rpartition("#")[2].rstrip(">"): value.partition("^^")[0].strip('"<>') for prop, value in pairs}


@given(MOMENTS, MOMENTS, MOMENTS, st.none() | DAYS, st.booleans(), DAYS)
def test_the_days_that_are_written_say_what_as_of_says(
    start: PartialDate | None, end: PartialDate | None, planned: PartialDate | None, seen: date | None, holds: bool, day: date
) -> None:
    of = fact(Predicate.OWNED_BY, OWNER, start=start, end=end, planned_end=planned, first_seen=seen, last_seen=seen, holds=holds)
    days = told(list(fact_pairs(of)))
    asked = day.isoformat()
    certain = days["certainFrom"] <= asked <= days["certainUntil"]
    possible = days["possibleFrom"] <= asked <= days["possibleUntil"]
    assert certainty(of, day) == (Certainty.CERTAIN if certain else Certainty.POSSIBLE if possible else None)


def test_a_fact_on_no_day_has_days_that_no_day_is_between() -> None:
    days = told(list(fact_pairs(fact(Predicate.OWNED_BY, OWNER))))
    assert (days["certainFrom"], days["certainUntil"]) == (days["possibleFrom"], days["possibleUntil"]) == ("9999-12-31", "0001-01-01")


def test_parties_are_written_under_properties_that_few_facts_have() -> None:
    owned = told(list(fact_pairs(fact(Predicate.OWNED_BY, OWNER))))
    assert (owned["owned"], owned["owner"], "about" in owned) == (iri(HOME), iri(OWNER), False)
    sited = told(list(fact_pairs(fact(Predicate.LOCATED_IN, COUNCIL, first_seen=date(2018, 3, 31), last_seen=date(2020, 3, 31)))))
    assert (sited["sited"], sited["area"]) == (iri(HOME), iri(COUNCIL))
    assert (sited["sitedFrom"], sited["sitedUntil"], "certainFrom" in sited) == ("2018-03-31", "9999-12-31", False)
    assert list(fact_pairs(fact(Predicate.LOCATED_IN, "region/south-east"))) == []
    body = told(list(fact_pairs(fact(Predicate.OWNED_BY, COUNCIL, subject=OWNER))))
    assert (body["about"], "owned" in body) == (iri(OWNER), False)
    assert list(fact_pairs(fact(Predicate.IN_SECTOR, "sector/private"))) == []


def test_what_is_written_of_a_setting() -> None:
    since, until = date(2018, 3, 31), date(2025, 3, 31)
    home = Predicate.REGISTERED_AS, "provision/childrens-home"
    assert told(list(subject_pairs(fact(*home, places="6", last_seen=until)))) == {"urn": "SC100001", "lastListed": "2025-03-31 6"}
    assert told(list(subject_pairs(fact(*home, last_seen=since)))) == {"urn": "SC100001", "lastListed": "2018-03-31 "}
    assert told(list(subject_pairs(fact(*home, places="6")))) == {"urn": "SC100001"}
    assert list(subject_pairs(fact(Predicate.LOCATED_IN, COUNCIL, first_seen=since))) == [(name("cg:placed"), '"2018-03-31 SLG"')]
    assert list(subject_pairs(fact(Predicate.LOCATED_IN, "region/south-east", subject=COUNCIL, first_seen=since))) == []


def test_a_grade_has_a_short_form_of_which_the_greatest_is_the_newest_and_the_worse() -> None:
    def short(grade: str, day: str) -> str:
        return told(list(subject_pairs(fact(Predicate.RATED, "regulator/ofsted", value=grade, start=PartialDate.parse(day)))))[
            "judgedInShort"
        ]

    grades = [short("outstanding", "2017-05-01"), short("good", "2019-05-01"), short("requires improvement", "2019-05-01")]
    assert grades == ["2017-05-01 good", "2019-05-01 good", "2019-05-01 less"]
    assert max(grades) == grades[2]
