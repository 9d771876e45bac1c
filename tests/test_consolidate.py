"""Claims to facts: what several sources together say, since when, until when, and how many bear witness."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.consolidate import consolidate, witness_of
from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.model import Claim, Evidence, Lifetime, Mention, Source
from caregraph.terms import DateRole, EntityType, Manner, Predicate, SourceKind, Status

COUNCIL, TRUST, OFSTED = "council/DNC", "organisation/dcst", "regulator/ofsted"
START, END, ON = DateRole.START, DateRole.END, DateRole.ON
DELEGATED, RETURNED, RATED, OWNED = Predicate.DELEGATED_TO, Predicate.RETURNED_TO, Predicate.RATED, Predicate.OWNED_BY


def day(text: str) -> date:
    return date.fromisoformat(text)


def when(text: str) -> PartialDate:
    """A date as a source states it: ``2014-10``, ``2014..2016``, or ``2014..`` where one bound is open."""
    low, dots, high = text.partition("..")
    if not dots:
        return PartialDate.parse(text)
    return PartialDate(
        earliest=PartialDate.parse(low).earliest if low else None, latest=PartialDate.parse(high).latest if high else None, stated=text
    )


def bounds(stated: PartialDate | None) -> tuple[date | None, date | None] | None:
    return None if stated is None else (stated.earliest, stated.latest)


def source(name: str = "a", published: str = "", publisher: str = "") -> Source:
    return Source(
        id=f"source/{name}",
        kind=SourceKind.DOCUMENT,
        name=f"{name}.md",
        digest="0",
        publisher=publisher,
        date=when(published) if published else None,
    )


def says(
    where: Source | str,
    subject: str = COUNCIL,
    predicate: Predicate = DELEGATED,
    obj: str = TRUST,
    status: Status = Status.ACTUAL,
    *,
    dated: str = "",
    role: DateRole | None = None,
    value: str = "",
    manner: Manner | None = None,
    row: int = 1,
) -> Claim:
    return Claim(
        source=where if isinstance(where, str) else where.id,
        subject=Mention(surface=subject, type=EntityType.ORGANISATION, entity=subject),
        predicate=predicate,
        object=Mention(surface=obj, type=EntityType.ORGANISATION, entity=obj),
        status=status,
        date=when(dated) if dated else None,
        date_role=role,
        value=value,
        manner=manner,
        method="frame:test",
        evidence=(Evidence(quote="so it says", row=row),),
    )


def facts_of(*claims: Claim, sources: tuple[Source, ...] = ()) -> dict[tuple[str, str, str], Fact]:
    found = consolidate(claims, {s.id: s for s in sources})
    keyed = {(f.subject, f.predicate.value, f.object): f for f in found}
    assert len(keyed) == len(found)
    return keyed


def delegation(*claims: Claim, sources: tuple[Source, ...] = ()) -> Fact:
    return facts_of(*claims, sources=sources)[COUNCIL, "delegatedTo", TRUST]


# ---------------------------------------------------------------- starts


@pytest.mark.parametrize(
    ("stated", "expected"),
    [
        (("2014-10",), ("2014-10-01", "2014-10-31")),
        (("2014", "2014-10"), ("2014-10-01", "2014-10-31")),
        (("2014", "2014-10", "2014-10-01"), ("2014-10-01", "2014-10-01")),
        (("2014-04..2014-10", "2014-09..2014-12"), ("2014-09-01", "2014-10-31")),
        (("2014-09", "2014-10-01"), ("2014-09-01", "2014-10-01")),
        (("2013", "2015", "2014-06"), ("2013-01-01", "2015-12-31")),
        (("2014", "2014-10-01", "2014-10-02"), ("2014-01-01", "2014-12-31")),
    ],
    ids=lambda value: " ".join(value),
)
def test_starts_that_overlap_meet_and_starts_that_contradict_span(stated: tuple[str, ...], expected: tuple[str, str]) -> None:
    claims = [says(f"source/{number}", dated=text, role=START) for number, text in enumerate(stated)]
    low, high = expected
    assert bounds(delegation(*claims).start) == (day(low), day(high))


def test_open_bounds_are_narrowed_by_the_closed_ones() -> None:
    fact = delegation(says("source/a", dated="2014..", role=START), says("source/b", dated="..2016", role=START))
    assert bounds(fact.start) == (day("2014-01-01"), day("2016-12-31"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("2020..", "..2019", None), ("2020..", "2014", ("2014-01-01", None)), ("..2013", "2014", (None, "2014-12-31"))],
)
def test_open_bounds_that_contradict_span_everything_between(one: str, other: str, expected: tuple[str | None, str | None] | None) -> None:
    start = delegation(says("source/a", dated=one, role=START), says("source/b", dated=other, role=START)).start
    wanted = None if expected is None else tuple(text and day(text) for text in expected)
    assert (bounds(start) if bounds(start) != (None, None) else None) == wanted


def test_a_date_without_bounds_is_no_start() -> None:
    claim = says("source/a", role=START).model_copy(update={"date": PartialDate(stated="last spring")})
    assert delegation(claim).start is None


def test_a_start_is_kept_with_its_bounds_and_not_the_words_of_one_source() -> None:
    assert delegation(says("source/a", dated="2014-10", role=START)).start == PartialDate(
        earliest=day("2014-10-01"), latest=day("2014-10-31")
    )


# ---------------------------------------------------------------- sightings


def test_a_claim_without_a_date_is_a_sighting_on_the_day_of_publication() -> None:
    early, late = source("a", "2016-05-16"), source("b", "2019-11-26")
    fact = delegation(says(early), says(late), sources=(early, late))
    assert (fact.start, fact.end, fact.holds) == (None, None, True)
    assert (fact.first_seen, fact.last_seen) == (day("2016-05-16"), day("2019-11-26"))


def test_a_source_of_a_year_saw_by_its_end_and_no_surely_later_day() -> None:
    year, later = source("a", "2018"), source("b", "2019-03")
    alone = delegation(says(year), sources=(year,))
    assert (alone.first_seen, alone.last_seen) == (day("2018-12-31"), None)
    both = delegation(says(year), says(later), sources=(year, later))
    assert (both.first_seen, both.last_seen) == (day("2018-12-31"), day("2019-03-01"))


def test_a_source_without_a_date_saw_on_no_known_day() -> None:
    undated = source("a")
    fact = delegation(says(undated), sources=(undated,))
    assert (fact.first_seen, fact.last_seen, fact.holds) == (None, None, True)


def test_on_is_a_sighting_of_that_day_and_not_a_start() -> None:
    where = source("a", "2020-06-01")
    fact = delegation(says(where, dated="2016-05-16", role=ON), sources=(where,))
    assert fact.start is None
    assert (fact.first_seen, fact.last_seen) == (day("2016-05-16"), day("2016-05-16"))


def test_a_report_of_a_start_long_past_is_no_sighting() -> None:
    where = source("a", "2020-06-01")
    fact = delegation(says(where, dated="2014-10-01", role=START), sources=(where,))
    assert bounds(fact.start) == (day("2014-10-01"), day("2014-10-01"))
    assert (fact.first_seen, fact.last_seen) == (None, None)


def test_a_report_on_the_first_day_is_a_sighting_as_well() -> None:
    where = source("a", "2014-10-01")
    fact = delegation(says(where, dated="2014-10-01", role=START), sources=(where,))
    assert (fact.first_seen, fact.last_seen) == (day("2014-10-01"), day("2014-10-01"))


def test_an_event_happens_on_its_day_and_is_not_seen_to_last() -> None:
    where = source("a", "2014-01-05")
    claim = says(where, COUNCIL, Predicate.FORCED_BY, "government/dfe", dated="2013-11", role=ON)
    fact = facts_of(claim, sources=(where,))[COUNCIL, "forcedBy", "government/dfe"]
    assert bounds(fact.start) == (day("2013-11-01"), day("2013-11-30"))
    assert (fact.first_seen, fact.last_seen) == (None, None)


# ---------------------------------------------------------------- ends


def test_an_end_with_a_date_ends_the_fact_on_it() -> None:
    where = source("a", "2019-11-05")
    fact = delegation(
        says(where, dated="2017-04", role=START),
        says(where, status=Status.ENDED, dated="2019-10", role=END, row=2),
        sources=(where,),
    )
    assert bounds(fact.start) == (day("2017-04-01"), day("2017-04-30"))
    assert bounds(fact.end) == (day("2019-10-01"), day("2019-10-31"))
    assert fact.holds is False


def test_ends_that_overlap_meet_and_ends_that_contradict_span() -> None:
    month, exact, other = (
        says(f"source/{text}", status=Status.ENDED, dated=text, role=END) for text in ("2022-09", "2022-09-30", "2022-09-01")
    )
    assert bounds(delegation(month, exact).end) == (day("2022-09-30"), day("2022-09-30"))
    assert bounds(delegation(exact, other).end) == (day("2022-09-01"), day("2022-09-30"))


def test_an_end_without_a_date_lies_before_the_first_report_of_it() -> None:
    first, second = source("a", "2018-03"), source("b", "2021-01-05")
    fact = delegation(says(first, status=Status.ENDED), says(second, status=Status.ENDED), sources=(first, second))
    assert bounds(fact.end) == (None, day("2018-03-31"))
    assert fact.holds is False
    assert (fact.first_seen, fact.last_seen) == (None, None)


def test_an_end_of_which_nothing_tells_the_day_is_an_end_all_the_same() -> None:
    undated = source("a")
    fact = delegation(says(undated, status=Status.ENDED), sources=(undated,))
    assert (fact.end, fact.holds) == (None, False)


def test_what_has_ended_still_began_when_a_source_says() -> None:
    fact = delegation(
        says("source/a", status=Status.ENDED, dated="2014", role=START),
        says("source/b", status=Status.ENDED, dated="2019", role=END),
    )
    assert (bounds(fact.start), bounds(fact.end)) == (
        (day("2014-01-01"), day("2014-12-31")),
        (day("2019-01-01"), day("2019-12-31")),
    )


def test_services_returned_end_the_delegation() -> None:
    opened, returned = source("a", "2019-10-01", "Community Care"), source("b", "2024-10-02", "BBC")
    start = says(opened, dated="2019-10-01", role=START)
    back = says(returned, TRUST, RETURNED, COUNCIL, dated="2024-10-01", role=ON)
    facts = facts_of(start, back, sources=(opened, returned))
    fact = facts[COUNCIL, "delegatedTo", TRUST]
    assert bounds(fact.end) == (day("2024-10-01"), day("2024-10-01"))
    assert (fact.holds, fact.planned_end) == (False, None)
    assert set(fact.supporting) == {start.key, back.key}
    assert fact.witnesses == 2
    event = facts[TRUST, "returnedTo", COUNCIL]
    assert (event.holds, bounds(event.start)) == (True, (day("2024-10-01"), day("2024-10-01")))


def test_a_return_without_a_date_ends_the_delegation_before_the_report() -> None:
    where = source("a", "2019-11-05")
    fact = delegation(says(where), says(where, TRUST, RETURNED, COUNCIL, row=2), sources=(where,))
    assert (fact.holds, bounds(fact.end)) == (False, (None, day("2019-11-05")))


def test_a_return_to_another_council_ends_nothing() -> None:
    fact = delegation(says("source/a"), says("source/a", TRUST, RETURNED, "council/RDG", dated="2025", role=ON))
    assert (fact.holds, fact.end) == (True, None)


def test_a_return_ends_no_ownership() -> None:
    facts = facts_of(says("source/a", COUNCIL, OWNED, TRUST), says("source/a", TRUST, RETURNED, COUNCIL))
    assert facts[COUNCIL, "ownedBy", TRUST].holds is True


def test_a_planned_return_is_a_planned_end_and_the_fact_holds() -> None:
    where = source("a", "2022-04-13")
    plan = says(where, TRUST, RETURNED, COUNCIL, Status.PLANNED, dated="2022-09", role=ON, row=2)
    facts = facts_of(says(where), plan, sources=(where,))
    fact = facts[COUNCIL, "delegatedTo", TRUST]
    assert bounds(fact.planned_end) == (day("2022-09-01"), day("2022-09-30"))
    assert (fact.end, fact.holds) == (None, True)
    assert plan.key not in fact.supporting
    assert set(facts) == {(COUNCIL, "delegatedTo", TRUST)}


@pytest.mark.parametrize("status", [Status.HYPOTHETICAL, Status.DENIED])
def test_a_return_that_may_be_or_is_denied_says_nothing_of_an_end(status: Status) -> None:
    fact = delegation(says("source/a"), says("source/a", TRUST, RETURNED, COUNCIL, status, dated="2022", role=ON))
    assert (fact.end, fact.planned_end, fact.holds) == (None, None, True)
    assert fact.contradicting == ()


# ---------------------------------------------------------------- parties that are no more


def outliving(*claims: Claim, sources: tuple[Source, ...] = (), until: str = "2021-04-01", whose: str = COUNCIL) -> Fact:
    (fact,) = consolidate(claims, {s.id: s for s in sources}, {whose: Lifetime(None, when(until))})
    return fact


@pytest.mark.parametrize("whose", [COUNCIL, TRUST])
def test_a_state_ends_with_either_of_its_parties(whose: str) -> None:
    fact = outliving(says("source/a", dated="2020-11-01", role=START), whose=whose)
    assert (bounds(fact.end), fact.holds) == ((day("2021-04-01"), day("2021-04-01")), False)
    assert bounds(fact.start) == (day("2020-11-01"), day("2020-11-01"))


def test_a_state_begins_with_the_later_of_its_parties_where_its_sources_leave_that_open() -> None:
    lives = {COUNCIL: Lifetime(when("2019-04-01"), None), TRUST: Lifetime(when("2018-01"), None)}
    for stated, expected in (
        ("2019", (day("2019-04-01"), day("2019-12-31"))),
        ("2020", (day("2020-01-01"), day("2020-12-31"))),
        ("2018", (day("2018-01-01"), day("2018-12-31"))),  # it contradicts the tables, and is left as it is told
    ):
        (fact,) = consolidate([says("source/a", dated=stated, role=START)], {}, lives)
        assert bounds(fact.start) == expected
    (fact,) = consolidate([says("source/a")], {}, lives)
    assert fact.start is None


def test_a_state_ends_with_the_first_of_its_parties() -> None:
    (fact,) = consolidate([says("source/a")], {}, {COUNCIL: Lifetime(None, when("2021-04-01")), TRUST: Lifetime(None, when("2019-03"))})
    assert bounds(fact.end) == (day("2019-03-01"), day("2019-03-31"))


def test_an_end_that_a_source_tells_of_stays_where_it_lies_before() -> None:
    claims = says("source/a"), says("source/a", status=Status.ENDED, dated="2019-10", role=END, row=2)
    assert bounds(outliving(*claims).end) == (day("2019-10-01"), day("2019-10-31"))


def test_an_event_does_not_end_with_its_parties() -> None:
    fact = outliving(says("source/a", COUNCIL, Predicate.FORCED_BY, "government/dfe"))
    assert (fact.end, fact.holds) == (None, True)


def test_a_late_report_of_an_end_lets_no_state_outlive_its_parties() -> None:
    where = source("a", "2023-03-01")
    fact = outliving(says(where, status=Status.ENDED), sources=(where,))
    assert (bounds(fact.end), fact.holds) == ((None, day("2021-04-01")), False)


def test_an_end_on_no_known_day_may_lie_before_the_end_of_the_parties() -> None:
    fact = outliving(says("source/a", status=Status.ENDED))
    assert (bounds(fact.end), fact.holds) == ((None, day("2021-04-01")), False)


# ---------------------------------------------------------------- what makes no fact


@pytest.mark.parametrize("predicate", Predicate)
@pytest.mark.parametrize("status", [Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED])
def test_what_is_planned_possible_or_denied_is_no_fact(status: Status, predicate: Predicate) -> None:
    assert consolidate([says("source/a", predicate=predicate, status=status, dated="2014", role=START, value="good")], {}) == ()


def test_a_denial_contradicts_the_fact_that_it_denies_and_no_other() -> None:
    denial = says("source/b", status=Status.DENIED)
    other = says("source/b", obj="organisation/other", status=Status.DENIED, row=2)
    said = says("source/a")
    fact = delegation(said, denial, other)
    assert fact.contradicting == (denial.key,)
    assert (fact.supporting, fact.holds) == ((said.key,), True)


def test_a_plan_neither_supports_nor_dates_a_fact() -> None:
    said, plan = says("source/a"), says("source/b", status=Status.PLANNED, dated="2019", role=START)
    fact = delegation(said, plan)
    assert (fact.supporting, fact.start, fact.witnesses) == ((said.key,), None, 1)


def test_parties_that_nobody_names_make_no_fact() -> None:
    trust, council = "generic/0123", "generic/4567"
    assert consolidate([says("source/a", obj=trust), says("source/a", subject=council)], {}) == ()
    fact = delegation(says("source/a"), says("source/a", trust, RETURNED, COUNCIL))
    assert fact.holds is True


def test_claims_whose_parties_are_not_resolved_are_left_out() -> None:
    claim = says("source/a")
    loose = claim.model_copy(update={"object": claim.object.model_copy(update={"entity": None})})
    assert consolidate([loose], {}) == ()


# ---------------------------------------------------------------- ratings, manners, shares


def rated(where: str, grade: str, dated: str = "", row: int = 1) -> Claim:
    return says(where, COUNCIL, RATED, OFSTED, dated=dated, role=ON if dated else None, value=grade, row=row)


def test_ratings_are_facts_by_date_and_grade() -> None:
    claims = [
        rated("source/a", "inadequate", "2014-10"),
        rated("source/b", "inadequate", "2014-10"),
        rated("source/a", "inadequate", "2018-01", row=2),
        rated("source/a", "good", "2018-01", row=3),
        rated("source/a", "good", row=4),
    ]
    found = consolidate(claims, {})
    assert [(f.value, f.occasion, f.start.lexical if f.start else "", len(f.supporting)) for f in found] == [
        ("good", "", "", 1),
        ("good", "2018-01", "2018-01", 1),
        ("inadequate", "2014-10", "2014-10", 2),
        ("inadequate", "2018-01", "2018-01", 1),
    ]
    assert len({f.key for f in found}) == 4


def test_every_manner_and_every_share_is_kept_once_in_order() -> None:
    manners = [Manner.VOLUNTARY, Manner.DIRECTED, Manner.VOLUNTARY]
    fact = delegation(*(says(f"source/{number}", manner=manner) for number, manner in enumerate(manners)))
    assert fact.manners == (Manner.DIRECTED, Manner.VOLUNTARY)


@pytest.mark.parametrize(
    ("published", "counts"),
    [("2014-09-30", True), ("2014-10-01", True), ("2014", True), ("", True), ("2014-10-02", False), ("2019", False)],
)
def test_how_a_plan_came_about_is_how_the_fact_did_unless_it_was_told_later(published: str, counts: bool) -> None:
    told, planned = source("a", "2015-01-01"), source("b", published)
    plan = says(planned, status=Status.PLANNED, manner=Manner.DIRECTED)
    fact = delegation(says(told, dated="2014-10-01", role=START), plan, sources=(told, planned))
    assert fact.manners == ((Manner.DIRECTED,) if counts else ())
    assert fact.supporting == (says(told, dated="2014-10-01", role=START).key,)


def test_what_was_only_possible_or_was_denied_lends_a_fact_no_manner() -> None:
    claims = [says("source/b", status=status, manner=Manner.DIRECTED) for status in (Status.HYPOTHETICAL, Status.DENIED)]
    assert delegation(says("source/a"), *claims).manners == ()
    shares = ("40%", "20%", "40%", "")
    owned = facts_of(*(says(f"source/{number}", TRUST, OWNED, COUNCIL, value=share) for number, share in enumerate(shares)))
    assert owned[TRUST, "ownedBy", COUNCIL].shares == ("20%", "40%")
    assert owned[TRUST, "ownedBy", COUNCIL].value == ""


# ---------------------------------------------------------------- witnesses


def test_witnesses_are_publishers_and_not_sentences() -> None:
    sources = (
        source("a", publisher="Community Care"),
        source("b", publisher="community care"),
        source("c", publisher="BBC"),
        source("d"),
        source("e"),
    )
    claims = [says(where, row=row) for where in sources for row in (1, 2, 3)]
    assert delegation(*claims[:3], sources=sources).witnesses == 1
    assert delegation(*claims[:6], sources=sources).witnesses == 1
    assert delegation(*claims[:9], sources=sources).witnesses == 2
    assert delegation(*claims, sources=sources).witnesses == 4
    assert len(delegation(*claims, sources=sources).supporting) == 15


@pytest.mark.parametrize(
    ("publisher", "witness"),
    [
        ("Community Care", "community-care"),
        ("limitlesscommunitycare.org (mirror of Community Care)", "community-care"),
        ("Somebody (a mirror of Community Care)", "community-care"),
        ("totalwrapture.com (copy of GOV.UK)", "gov-uk"),
        ("Somebody (a copy of GOV.UK)", "gov-uk"),
        ("Hereford Voice (forum)", "hereford-voice-forum"),
    ],
)
def test_a_copy_is_no_further_witness(publisher: str, witness: str) -> None:
    assert witness_of(source("a", publisher=publisher)) == witness


def test_a_source_and_its_mirror_are_one_witness() -> None:
    sources = (source("a", publisher="Community Care"), source("b", publisher="example.org (mirror of Community Care)"))
    assert delegation(*(says(where) for where in sources), sources=sources).witnesses == 1


def test_a_source_without_a_publisher_answers_for_itself() -> None:
    assert witness_of(source("a")) == "source/a"


def test_a_denial_bears_no_witness() -> None:
    sources = (source("a", publisher="BBC"), source("b", publisher="Guardian"))
    assert delegation(says(sources[0]), says(sources[1], status=Status.DENIED), sources=sources).witnesses == 1


# ---------------------------------------------------------------- always

PUBLISHED = ("", "2014", "2016-05-16", "2020-03")
SOURCES = {
    made.id: made
    for number, published in enumerate(PUBLISHED)
    for publisher in ("", "BBC", "X (copy of BBC)")
    for made in [source(f"{number}-{publisher[:1]}", published, publisher)]
}
CLAIMS = st.builds(
    says,
    st.sampled_from(sorted(SOURCES)),
    st.sampled_from([COUNCIL, TRUST, "generic/1"]),
    st.sampled_from([DELEGATED, RETURNED, RATED, OWNED, Predicate.FORCED_BY]),
    st.sampled_from([COUNCIL, TRUST, "generic/1"]),
    st.sampled_from(Status),
    dated=st.sampled_from(["", "2014", "2014-10", "2014-10-01", "2015-09..2015-10", "2016", "2022-09-30"]),
    role=st.sampled_from([START, END, ON, None]),
    value=st.sampled_from(["", "good", "inadequate"]),
    manner=st.sampled_from([None, *Manner]),
    row=st.integers(1, 3),
)


@given(st.data())
def test_the_order_of_claims_and_of_sources_does_not_matter(data: st.DataObject) -> None:
    claims = data.draw(st.lists(CLAIMS, max_size=12))
    expected = consolidate(claims, SOURCES)
    shuffled = data.draw(st.permutations(claims))
    sources = dict(data.draw(st.permutations(sorted(SOURCES.items()))))
    assert consolidate(iter(shuffled), sources) == expected


@given(st.lists(CLAIMS, max_size=12))
def test_a_claim_heard_twice_changes_nothing(claims: list[Claim]) -> None:
    assert consolidate([*claims, *claims], SOURCES) == consolidate(claims, SOURCES)


@given(st.lists(CLAIMS, max_size=12))
def test_facts_rest_on_what_is_said_to_be_so(claims: list[Claim]) -> None:
    by_key = {claim.key: claim for claim in claims}
    for fact in consolidate(claims, SOURCES):
        said = [by_key[key] for key in fact.supporting]
        assert said
        assert {claim.status for claim in said} <= {Status.ACTUAL, Status.ENDED}
        assert {by_key[key].status for key in fact.contradicting} <= {Status.DENIED}
        assert 1 <= fact.witnesses <= len({claim.source for claim in said})
        assert fact.end is None or not fact.holds
        assert "generic/1" not in (fact.subject, fact.object)
