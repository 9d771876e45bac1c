"""Lists that follow one another: what stays the same is one fact with an interval, and a change lies between two lists."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from caregraph.consolidate import consolidate
from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.model import Claim, Evidence, Lifetime, Mention, Source
from caregraph.terms import Coverage, DateRole, EntityType, Predicate, SourceKind, Status

HOME = "setting/SC000001"
OWNED, RATED, SUSPENDED, REGISTERED = Predicate.OWNED_BY, Predicate.RATED, Predicate.SUSPENDED_BY, Predicate.REGISTERED_AS
OFSTED = "regulator/ofsted"


def listed(year: int, part: str = "", *, coverage: Coverage = Coverage.WHOLE, settings: int = 100) -> Source:
    """A list at 31 March of a year."""
    return Source(
        id=f"source/list-{year}{part}",
        kind=SourceKind.REGISTER,
        name=f"list_{year}{part}.csv",
        digest="0",
        publisher="Ofsted",
        date=PartialDate.parse(f"{year}-03-31"),
        series="lists",
        coverage=coverage,
        listed=settings,
    )


def row(source: Source, obj: str, predicate: Predicate = OWNED, *, subject: str = HOME, value: str = "", dated: str = "") -> Claim:
    return Claim(
        source=source.id,
        subject=Mention(surface="home", type=EntityType.CHILDRENS_HOME, entity=subject),
        predicate=predicate,
        object=Mention(surface=obj, type=EntityType.COMPANY, entity=obj),
        value=value,
        date=PartialDate.parse(dated) if dated else None,
        date_role=(DateRole.START if predicate is REGISTERED else DateRole.ON) if dated else None,
        method="register:lists.test",
        evidence=(Evidence(quote="a row", row=1),),
    )


def facts(claims: list[Claim], *sources: Source) -> list[Fact]:
    return list(consolidate(claims, {source.id: source for source in sources}))


def bounds(when: PartialDate | None) -> tuple[date | None, date | None] | None:
    return None if when is None else (when.earliest, when.latest)


def test_an_owner_that_stays_is_one_fact() -> None:
    lists = [listed(year) for year in (2018, 2020, 2021)]
    (fact,) = facts([row(source, "company/1") for source in lists], *lists)
    assert (fact.first_seen, fact.last_seen, fact.holds) == (date(2018, 3, 31), date(2021, 3, 31), True)
    assert (fact.start, fact.end, fact.witnesses, len(fact.supporting)) == (None, None, 1, 3)


def test_an_owner_that_changes_does_so_between_two_lists() -> None:
    lists = [listed(year) for year in (2018, 2020, 2021)]
    first, second = facts([row(lists[0], "company/1"), row(lists[1], "company/2"), row(lists[2], "company/2")], *lists)
    assert (bounds(first.end), first.holds) == ((date(2018, 4, 1), date(2020, 3, 31)), False)
    assert (bounds(second.start), second.holds, second.end) == ((date(2018, 4, 1), date(2020, 3, 31)), True, None)


def test_an_owner_that_comes_back_has_two_spells() -> None:
    lists = [listed(year) for year in (2018, 2020, 2021)]
    found = facts([row(lists[0], "company/1"), row(lists[1], "company/2"), row(lists[2], "company/1")], *lists)
    assert [(fact.object, fact.occasion, fact.holds) for fact in found] == [
        ("company/1", "", False),
        ("company/1", "2", True),
        ("company/2", "", False),
    ]
    assert len({fact.key for fact in found}) == 3
    assert bounds(found[1].start) == (date(2020, 4, 1), date(2021, 3, 31))


def test_what_one_list_leaves_out_and_the_next_has_again_is_one_spell() -> None:
    lists = [listed(year) for year in (2018, 2020, 2021)]
    (fact,) = facts([row(lists[0], "company/1"), row(lists[2], "company/1")], *lists)
    assert (fact.first_seen, fact.last_seen, fact.holds) == (date(2018, 3, 31), date(2021, 3, 31), True)


def test_a_setting_that_is_on_no_later_list_went_before_the_next() -> None:
    lists = [listed(year) for year in (2018, 2020, 2021)]
    graded = row(lists[0], OFSTED, RATED, value="good", dated="2017-05-01")
    owned, rated = facts([row(lists[0], "company/1"), graded], *lists)
    assert (bounds(owned.end), owned.holds) == ((date(2018, 4, 1), date(2020, 3, 31)), False)
    assert (rated.value, rated.holds, rated.end) == ("good", True, None)


def test_a_list_of_graded_settings_says_nothing_of_one_that_was_never_graded() -> None:
    lists = [listed(2018), listed(2020, coverage=Coverage.GRADED), listed(2021)]
    (fact,) = facts([row(lists[0], "company/1")], *lists)
    assert bounds(fact.end) == (date(2018, 4, 1), date(2021, 3, 31))
    (fact,) = facts([row(lists[0], "company/1")], *lists[:2])
    assert (fact.end, fact.holds) == (None, True)


def test_a_list_with_rows_that_could_not_be_read_says_nothing_of_what_it_leaves_out() -> None:
    lists = [listed(2018), listed(2020, coverage=Coverage.SOME), listed(2021)]
    graded = row(lists[0], OFSTED, RATED, value="good", dated="2017-05-01")
    owned, _ = facts([row(lists[0], "company/1"), graded], *lists[:2])
    assert (owned.end, owned.holds) == (None, True)
    owned, _ = facts([row(lists[0], "company/1"), graded], *lists)
    assert (bounds(owned.end), owned.holds) == ((date(2018, 4, 1), date(2021, 3, 31)), False)


def test_a_much_shorter_list_is_an_extract_and_ends_nothing() -> None:
    shorter = [listed(2018, settings=99), listed(2020, settings=65), listed(2021, settings=65)]
    (fact,) = facts([row(shorter[0], "company/1")], *shorter)
    assert (fact.end, fact.holds) == (None, True)
    (fact,) = facts([row(shorter[0], "company/1")], *shorter, listed(2022, settings=66))
    assert bounds(fact.end) == (date(2018, 4, 1), date(2022, 3, 31))


def test_the_parts_of_one_day_are_as_long_as_one_list_together() -> None:
    lists = [listed(2018), listed(2020, settings=40), listed(2020, "_part2", settings=40)]
    (fact,) = facts([row(lists[0], "company/1")], *lists)
    assert bounds(fact.end) == (date(2018, 4, 1), date(2020, 3, 31))


def test_the_parts_of_one_day_are_one_list() -> None:
    parts = [listed(2018), listed(2018, "_part2")]
    later = listed(2020)
    graded = row(parts[0], OFSTED, RATED, value="good", dated="2017-05-01")
    found = facts([*(row(part, "company/1") for part in parts), graded], *parts, later)
    owned = next(fact for fact in found if fact.predicate is OWNED)
    assert (owned.witnesses, len(owned.supporting)) == (1, 2)
    assert bounds(owned.end) == (date(2018, 4, 1), date(2020, 3, 31))


def test_a_suspension_is_over_when_the_next_list_has_the_setting_without_it() -> None:
    lists = [listed(2018), listed(2020)]
    claims = [row(lists[0], "company/1"), row(lists[1], "company/1"), row(lists[0], OFSTED, SUSPENDED)]
    suspended = next(fact for fact in facts(claims, *lists) if fact.predicate is SUSPENDED)
    assert (bounds(suspended.end), suspended.holds) == ((date(2018, 4, 1), date(2020, 3, 31)), False)


def test_places_are_those_of_the_newest_list_and_make_no_second_fact() -> None:
    lists = [listed(2020), listed(2021)]
    claims = [
        row(source, "provision/home", REGISTERED, value=places, dated="2002-02-14") for source, places in zip(lists, "46", strict=True)
    ]
    (fact,) = facts(claims, *lists)
    assert (fact.places, fact.value, bounds(fact.start)) == ("6", "", (date(2002, 2, 14), date(2002, 2, 14)))
    assert (fact.first_seen, fact.last_seen) == (date(2020, 3, 31), date(2021, 3, 31))


def test_an_article_and_a_list_bear_witness_to_one_fact() -> None:
    lists = [listed(2018), listed(2020)]
    article = Source(
        id="source/a", kind=SourceKind.DOCUMENT, name="a.md", digest="0", publisher="The Wire", date=PartialDate.parse("2019-06-01")
    )
    said = row(lists[0], "company/1").model_copy(update={"source": article.id, "status": Status.ENDED})
    (fact,) = facts([row(lists[0], "company/1"), row(lists[1], "company/2"), said], *lists, article)[:1]
    assert fact.witnesses == 2
    assert not fact.holds


def test_what_was_over_before_the_first_list_that_has_it_was_a_spell_of_its_own() -> None:
    lists = [listed(2020), listed(2021)]
    table = Source(id="source/t", kind=SourceKind.REGISTER, name="t.csv", digest="0", publisher="Ofsted")
    seen = row(lists[0], "company/1", dated="2015-03-31").model_copy(update={"source": table.id})
    over = seen.model_copy(update={"status": Status.ENDED, "date": PartialDate(latest=date(2017, 3, 31)), "date_role": DateRole.END})
    former, current = facts([row(source, "company/1") for source in lists] + [seen, over], *lists, table)
    assert (former.holds, bounds(former.end), former.last_seen) == (False, (None, date(2017, 3, 31)), date(2015, 3, 31))
    assert (current.holds, current.end, current.occasion, current.first_seen) == (True, None, "2", date(2020, 3, 31))


@given(st.lists(st.sampled_from(["", "company/1", "company/2", "company/3"]), min_size=1, max_size=8))
def test_every_sighting_lies_within_its_spell_and_spells_of_a_setting_do_not_overlap(owners: list[str]) -> None:
    lists = [listed(2010 + number) for number in range(len(owners))]
    claims = [row(source, owner) for source, owner in zip(lists, owners, strict=True) if owner]
    found = [fact for fact in facts(claims, *lists) if fact.predicate is OWNED]
    assert sum(len(fact.supporting) for fact in found) == len(claims)
    for fact in found:
        assert fact.first_seen is not None
        assert fact.last_seen is not None
        assert fact.start is None or (fact.start.latest or date.max) <= fact.first_seen
        assert fact.end is None or (fact.end.earliest or date.min) > fact.last_seen
        years = {source.date.latest for source, owner in zip(lists, owners, strict=True) if owner == fact.object and source.date}
        assert fact.first_seen in years
        assert fact.last_seen in years
    ordered = sorted(found, key=lambda fact: fact.first_seen or date.min)
    for one, other in pairwise(ordered):
        assert one.last_seen is not None
        assert other.first_seen is not None
        assert one.last_seen < other.first_seen


def test_an_owner_whom_the_last_list_does_not_name_goes_with_the_setting() -> None:
    lists = [listed(2018), listed(2020), listed(2021)]
    claims = [row(lists[0], "company/1"), *(row(source, "council/LDS", Predicate.LOCATED_IN) for source in lists[:2])]
    owned = next(fact for fact in facts(claims, *lists) if fact.predicate is OWNED)
    assert (bounds(owned.end), owned.holds) == ((date(2018, 4, 1), date(2021, 3, 31)), False)
    owned = next(fact for fact in facts(claims, *lists[:2]) if fact.predicate is OWNED)
    assert (owned.end, owned.holds) == (None, True)


def test_a_list_that_has_an_owner_under_the_name_of_a_body_that_is_no_more_is_believed() -> None:
    lists = [listed(2018), listed(2021)]
    claims = [row(source, "council/OLD") for source in lists]
    over = {"council/OLD": Lifetime(None, PartialDate.parse("2020-03-31"))}
    (fact,) = consolidate(claims, {source.id: source for source in lists}, over)
    assert (fact.holds, fact.end) == (True, None)
    (fact,) = consolidate(claims[:1], {source.id: source for source in lists[:1]}, over)
    assert (fact.holds, bounds(fact.end)) == (False, (date(2020, 3, 31), date(2020, 3, 31)))


def test_what_a_list_has_under_a_new_body_began_with_it_at_the_earliest() -> None:
    lists = [listed(2018), listed(2020)]
    claims = [row(lists[0], "council/OLD"), row(lists[1], "council/NEW")]
    came = {"council/NEW": Lifetime(PartialDate.parse("2019-04-01"), None)}
    facts = consolidate(claims, {source.id: source for source in lists}, came)
    new = next(fact for fact in facts if fact.object == "council/NEW")
    assert bounds(new.start) == (date(2019, 4, 1), date(2020, 3, 31))


def test_another_type_begins_between_the_lists_and_not_with_the_registration() -> None:
    lists = [listed(2018), listed(2020)]
    claims = [row(source, f"provision/{kind}", REGISTERED, dated="2002-02-14") for source, kind in zip(lists, "ab", strict=True)]
    first, second = facts(claims, *lists)
    assert bounds(first.start) == (date(2002, 2, 14), date(2002, 2, 14))
    assert bounds(second.start) == (date(2018, 4, 1), date(2020, 3, 31))
