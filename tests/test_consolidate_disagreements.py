"""Where two sources contradict each other, pair by pair; and in which sectors lists put what an owner has."""

from __future__ import annotations

import pytest

from caregraph.consolidate import findings
from caregraph.dates import PartialDate
from caregraph.findings import Disagreement, Fact
from caregraph.model import Claim, Evidence, Mention, Source
from caregraph.terms import DateRole, EntityType, Manner, Predicate, SourceKind, Status

COUNCIL, TRUST, OWNER = "council/DNC", "organisation/dcst", "company/01234567"
DELEGATED, OWNED, RETURNED = Predicate.DELEGATED_TO, Predicate.OWNED_BY, Predicate.RETURNED_TO
START, END, ON = DateRole.START, DateRole.END, DateRole.ON


def source(name: str, published: str = "2020-01-01") -> Source:
    return Source(id=f"source/{name}", kind=SourceKind.DOCUMENT, name=f"{name}.md", digest="0", date=PartialDate.parse(published))


def says(
    where: str,
    predicate: Predicate = DELEGATED,
    status: Status = Status.ACTUAL,
    *,
    subject: str = COUNCIL,
    obj: str = TRUST,
    dated: str = "",
    role: DateRole = START,
    manner: Manner | None = None,
    value: str = "",
) -> Claim:
    return Claim(
        source=f"source/{where}",
        subject=Mention(surface=subject, type=EntityType.ORGANISATION, entity=subject),
        predicate=predicate,
        object=Mention(surface=obj, type=EntityType.ORGANISATION, entity=obj),
        status=status,
        date=PartialDate.parse(dated) if dated else None,
        date_role=role if dated else None,
        manner=manner,
        value=value,
        method="frame:test",
        evidence=(Evidence(quote="so it says", row=1),),
    )


def differing(*claims: Claim, sources: tuple[Source, ...] = (source("a"), source("b"))) -> list[tuple[str, ...]]:
    found = findings(claims, {s.id: s for s in sources})
    return [one.differs for one in found if isinstance(one, Disagreement)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (says("a", manner=Manner.VOLUNTARY), says("b", manner=Manner.DIRECTED), [("manner",)]),
        # how it came about can be told while it is planned, but not of what is denied
        (says("a", manner=Manner.VOLUNTARY), says("b", status=Status.PLANNED, manner=Manner.DIRECTED), [("manner",)]),
        (says("a", manner=Manner.VOLUNTARY), says("b", status=Status.HYPOTHETICAL, manner=Manner.DIRECTED), []),
        (says("a", manner=Manner.VOLUNTARY), says("b"), []),
        (says("a", dated="2014"), says("b", dated="2015-02"), [("date",)]),
        (says("a", dated="2014"), says("b", dated="2014-10"), []),
        (says("a", dated="2014"), says("b", dated="2015", role=END), []),
        # what was seen on two days may have begun before either; the day of an event is its start
        (says("a", dated="2014", role=ON), says("b", dated="2015", role=ON), []),
        (says("a", RETURNED, dated="2014", role=ON), says("b", RETURNED, dated="2015"), [("date",)]),
        (says("a", OWNED, value="50%"), says("b", OWNED, value="40%"), [("share",)]),
        (says("a", OWNED, value="50%"), says("b", OWNED), []),
        (says("a"), says("b", status=Status.DENIED), [("status",)]),
        (says("a", status=Status.PLANNED), says("b", status=Status.DENIED), []),
        (says("a", manner=Manner.VOLUNTARY, dated="2014"), says("b", manner=Manner.DIRECTED, dated="2016"), [("date", "manner")]),
        # neither one source with itself, nor two parties whom nobody named, nor lists of settings
        (says("a", manner=Manner.VOLUNTARY), says("a", manner=Manner.DIRECTED), []),
        (says("a", obj="generic/new-trust"), says("b", obj="generic/new-trust", status=Status.DENIED), []),
        (says("a", OWNED, subject="setting/SC1", value="1%"), says("b", OWNED, subject="setting/SC1", value="2%"), []),
        (says("a", Predicate.LOCATED_IN), says("b", Predicate.LOCATED_IN, Status.DENIED), []),
    ],
)
def test_what_two_sources_differ_in(one: Claim, other: Claim, expected: list[tuple[str, ...]]) -> None:
    assert differing(one, other) == expected
    assert differing(other, one) == expected


def test_a_denial_of_a_time_before_the_relation_began_denies_nothing() -> None:
    began, denied = says("a", dated="2015-06"), says("b", status=Status.DENIED)
    assert differing(began, denied, sources=(source("a"), source("b", "2014-03-01"))) == []
    assert differing(began, denied, sources=(source("a"), source("b", "2016-03-01"))) == [("status",)]
    assert differing(began, says("b", status=Status.DENIED, dated="2014")) == []


def test_a_source_that_denies_what_it_tells_itself_speaks_of_a_part() -> None:
    holds, denied = says("a"), says("b", status=Status.DENIED)
    assert differing(holds, denied, says("b")) == []
    # one that tells of its end denies the whole
    assert differing(holds, denied, says("b", status=Status.ENDED)) == [("status",)]


def test_a_pair_is_named_by_the_source_whose_address_is_first() -> None:
    first, second = says("a"), says("b", status=Status.DENIED)
    (found,) = [one for one in findings([second, first], {s.id: s for s in (source("a"), source("b"))}) if isinstance(one, Disagreement)]
    assert found.claims == (first.key, second.key)


def test_a_fact_of_an_owner_knows_the_sectors_in_which_its_own_lists_put_the_setting() -> None:
    home, private, voluntary = "setting/SC1", "sector/private", "sector/voluntary"
    said = [
        says("a", OWNED, subject=home, obj=OWNER), says("a", Predicate.IN_SECTOR, subject=home, obj=private),
        says("b", OWNED, subject=home, obj="company/07654321"), says("b", Predicate.IN_SECTOR, subject=home, obj=voluntary),
    ]  # fmt: skip
    facts = [one for one in findings(said, {s.id: s for s in (source("a"), source("b"))}) if isinstance(one, Fact)]
    assert {fact.object: fact.sectors for fact in facts if fact.predicate is OWNED} == {OWNER: (private,), "company/07654321": (voluntary,)}
    assert all(fact.sectors == () for fact in facts if fact.predicate is not OWNED)
