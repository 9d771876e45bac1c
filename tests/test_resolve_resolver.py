"""Which entity a mention stands for: by name, date, the other party and the company that a name keeps; and never by a guess."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregraph.dates import PartialDate
from caregraph.extract import Extractor
from caregraph.model import Claim, Document, EntityId, Evidence, Mention, MentionKind, Span, Unresolved
from caregraph.resolve import Resolved, Resolver
from caregraph.resolve.resolver import plain_name
from caregraph.sources import document_from_text
from caregraph.terms import EntityType, Predicate, Status

HULL, KINGSTON, LEEDS, CAMDEN = "council/KHL", "council/KTT", "council/LDS", "council/CMD"
AFC, SLOUGH_FIRST = "company/08878185", "company/09487106"
TRUST = "Brightwell Children's Trust"
BRIGHTWELL = "organisation/brightwell-childrens-trust"


def source(date: str | None = "2020-05-15") -> Document:
    return document_from_text("Words.", name="n.txt", title="Note", date=date)


def council(surface: str, *candidates: EntityId) -> Mention:
    return Mention(surface=surface, type=EntityType.COUNCIL, candidates=candidates)


def provider(surface: str = TRUST, *candidates: EntityId, kind: MentionKind = "named") -> Mention:
    return Mention(surface=surface, type=EntityType.CHILDRENS_TRUST, kind=kind, candidates=candidates)


def claim(
    subject: Mention,
    obj: Mention,
    predicate: Predicate = Predicate.DELEGATED_TO,
    status: Status = Status.ACTUAL,
    date: str | None = None,
) -> Claim:
    return Claim(
        source="source/x",
        subject=subject,
        predicate=predicate,
        object=obj,
        status=status,
        date=PartialDate.parse(date) if date else None,
        method="frame:test",
        evidence=(Evidence(quote="Words.", span=Span(start=0, end=6)),),
    )


def ends(result: Resolved) -> list[tuple[str | None, str | None]]:
    return [(item.subject.entity, item.object.entity) for item in result.claims]


# ------------------------------------------------------------------ names that councils share


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        # its provider tells
        ("Kingston delegated its children's services to Achieving for Children.", [KINGSTON]),
        # the company that it keeps tells
        (f"Kingston and Camden handed their children's services to {TRUST}.", [CAMDEN, KINGSTON]),
        (f"Kingston handed its children's services to {TRUST}. Camden and Islington met in March.", [KINGSTON]),
        (f"Kingston and Leeds handed their children's services to {TRUST}.", [HULL, LEEDS]),
        (f"Kingston handed its children's services to {TRUST}. Kingston upon Hull is a port.", [HULL]),
        # its form tells
        (f"Kingston Council handed its children's services to {TRUST}.", [KINGSTON]),
        (f"Kingston upon Hull handed its children's services to {TRUST}.", [HULL]),
    ],
)
def test_a_shared_name_is_told_apart(resolved: Callable[..., Resolved], text: str, subjects: list[str]) -> None:
    result = resolved(text)
    assert sorted(item.subject.entity or "" for item in result.claims) == sorted(subjects)
    assert result.unresolved == ()


@pytest.mark.parametrize(
    "text",
    [
        f"Kingston handed its children's services to {TRUST}.",
        f"Kingston handed its children's services to {TRUST}. Camden and Leeds met in March.",
    ],
)
def test_a_shared_name_is_not_guessed(resolved: Callable[..., Resolved], text: str) -> None:
    result = resolved(text)
    assert result.claims == ()
    (item,) = result.unresolved
    assert (item.mention.surface, item.mention.candidates, item.mention.entity) == ("Kingston", (HULL, KINGSTON), None)
    assert item.reason == "may be Hull City Council or Royal Borough of Kingston upon Thames; nothing in the text decides"


def test_one_mention_is_one_entity_throughout_its_document(resolver: Resolver) -> None:
    """What one claim decides of a mention holds for the other claims about the same words."""
    place = Span(start=0, end=8)
    kingston = council("Kingston", HULL, KINGSTON).model_copy(update={"span": place})
    nobody = Mention(surface="other firms", type=EntityType.GENERIC, kind="generic")
    claims = [
        claim(kingston, nobody, status=Status.DENIED),
        claim(kingston, provider("Achieving for Children", AFC)),
        claim(council("Leeds", LEEDS), provider()),
    ]
    result = resolver.resolve(source(), claims)
    assert [item.subject.entity for item in result.claims] == [KINGSTON, KINGSTON, LEEDS]
    assert result.unresolved == ()


def test_names_without_a_claim_are_company_too(resolver: Resolver) -> None:
    claims = [claim(council("Kingston", HULL, KINGSTON), provider())]
    assert resolver.resolve(source(), claims).claims == ()
    assert ends(resolver.resolve(source(), claims, mentioned=[CAMDEN])) == [(KINGSTON, BRIGHTWELL)]
    assert ends(resolver.resolve(source(), claims, mentioned=[LEEDS])) == [(HULL, BRIGHTWELL)]
    assert resolver.resolve(source(), claims, mentioned=[LEEDS, CAMDEN]).claims == ()


# ------------------------------------------------------------------ councils that came and went


@pytest.mark.parametrize(
    ("place", "published", "expected"),
    [
        ("Dorset", "2018-06-01", "council/DOR"),
        ("Dorset", "2019-03-31", "council/DOR"),
        ("Dorset", "2019-04-01", "council/DST"),
        ("Dorset", "2020", "council/DST"),
        ("Dorset", "2018", "council/DOR"),
        ("Dorset", None, "council/DST"),
        ("Somerset", "2015-01-01", "council/SOM"),
        ("Somerset", "2024-01-01", "council/SMT"),
        ("North Yorkshire", "2010", "council/NYK"),
        ("North Yorkshire", "2024", "council/NYE"),
        # the full name stands for its council at any time
        ("Dorset County Council", "2024-01-01", "council/DOR"),
        ("Dorset Council", "2024-01-01", "council/DST"),
    ],
)
def test_a_place_is_the_council_that_it_had_then(
    resolved: Callable[..., Resolved], place: str, published: str | None, expected: str
) -> None:
    result = resolved(f"{place} handed its children's services to {TRUST}.", date=published)
    assert ends(result) == [(expected, BRIGHTWELL)]


# ------------------------------------------------------------------ providers that are described


@pytest.mark.parametrize(
    ("published", "claimed", "expected"),
    [
        ("2016-05-16", None, SLOUGH_FIRST),
        ("2022-01-01", "2016", SLOUGH_FIRST),
        ("2015", None, SLOUGH_FIRST),
        ("2014-05-16", None, None),
        ("2022-01-01", "2013", None),
        (None, None, None),
    ],
)
def test_a_described_trust_is_the_one_that_ran_the_services_then(
    resolver: Resolver, published: str | None, claimed: str | None, expected: str | None
) -> None:
    described = provider("an independent trust", kind="described")
    result = resolver.resolve(source(published), [claim(council("Slough", "council/SLG"), described, date=claimed)])
    if expected:
        assert ends(result) == [("council/SLG", expected)]
        assert result.unresolved == ()
    else:
        assert result.claims == ()
        assert [item.reason for item in result.unresolved] == ["described, not named; no provider of Slough is known for that time"]


def test_a_described_trust_that_is_planned_helps_nobody(resolver: Resolver) -> None:
    described = provider("an independent trust", kind="described")
    assert resolver.resolve(source(), [claim(council("Leeds", LEEDS), described, status=Status.PLANNED)]).claims == ()


@pytest.mark.parametrize("status", [Status.HYPOTHETICAL, Status.DENIED])
def test_a_described_trust_to_come_is_nobody_yet(resolver: Resolver, status: Status) -> None:
    described = provider("an independent trust", kind="described")
    (found,) = resolver.resolve(source(), [claim(council("Leeds", LEEDS), described, status=status)]).claims
    assert (found.object.entity or "").startswith("generic/")
    assert found.object.type is EntityType.GENERIC


def test_a_described_trust_is_the_one_that_the_document_names(resolver: Resolver) -> None:
    described = provider("the charity", kind="described")
    peterborough = council("Peterborough", "council/PTE")
    tact = "organisation/the-adolescent-and-childrens-trust"
    alone = resolver.resolve(source("2018-05-01"), [claim(peterborough, described)])
    assert alone.claims == ()  # it runs but a part, so that the date tells nothing
    named = resolver.resolve(source("2018-05-01"), [claim(peterborough, described)], mentioned=[tact])
    assert ends(named) == [("council/PTE", tact)]


def test_a_described_trust_of_two_councils_is_each_ones_own(resolved: Callable[..., Resolved]) -> None:
    text = "The government handed children's services in Doncaster and Slough to newly-created independent trusts."
    claims = [item for item in resolved(text, date="2016-05-16").claims if item.predicate == "delegatedTo"]
    assert sorted((item.subject.entity, item.object.entity) for item in claims) == [
        ("council/DNC", "organisation/doncaster-childrens-services-trust"),
        ("council/SLG", SLOUGH_FIRST),
    ]


# ------------------------------------------------------------------ ministers


@pytest.mark.parametrize(
    ("person", "published", "claimed", "body"),
    [
        ("michael-gove", "2013-06-01", None, "department-for-education"),
        ("michael-gove", "2022-01-01", None, "department-for-levelling-up-housing-and-communities"),
        ("michael-gove", "2023-01-01", None, "department-for-levelling-up-housing-and-communities"),
        ("michael-gove", "2022-01-01", "2013", "department-for-education"),
        # between offices, for that of the last
        ("michael-gove", "2018-05-01", None, "department-for-education"),
        ("greg-clark", "2016-01-01", None, "department-for-communities-and-local-government"),
        ("nicky-morgan", "2015-01-01", None, "department-for-education"),
        ("david-cameron", "2015-01-01", None, "uk-government"),
        # with one office in a life, the date need not tell
        ("nicky-morgan", None, None, "department-for-education"),
    ],
)
def test_a_minister_acts_for_the_body_of_the_day(
    resolver: Resolver, person: str, published: str | None, claimed: str | None, body: str
) -> None:
    minister = Mention(surface="the minister", type=EntityType.MINISTER, candidates=(f"person/{person}",))
    result = resolver.resolve(source(published), [claim(council("Leeds", LEEDS), minister, Predicate.FORCED_BY, date=claimed)])
    assert ends(result) == [(LEEDS, f"government/{body}")]
    assert result.claims[0].object.type is EntityType.DEPARTMENT


def test_a_minister_of_several_offices_is_not_guessed(resolver: Resolver) -> None:
    minister = Mention(surface="Michael Gove", type=EntityType.MINISTER, candidates=("person/michael-gove",))
    result = resolver.resolve(source(None), [claim(council("Leeds", LEEDS), minister, Predicate.FORCED_BY)])
    assert result.claims == ()
    assert [(item.mention.surface, item.reason) for item in result.unresolved] == [
        (
            "Michael Gove",
            "held several offices (government/department-for-education, government/department-for-levelling-up-housing-and-communities); "
            "the date does not tell which",
        )
    ]


def test_before_any_office_nobody_acts_for_a_body(resolver: Resolver) -> None:
    minister = Mention(surface="Nicky Morgan", type=EntityType.MINISTER, candidates=("person/nicky-morgan",))
    result = resolver.resolve(source("2001-05-01"), [claim(council("Leeds", LEEDS), minister, Predicate.FORCED_BY)])
    assert result.claims == ()
    (item,) = result.unresolved
    assert "several offices" not in item.reason  # she held but one, later


def test_outside_of_orders_a_minister_is_a_person(resolver: Resolver) -> None:
    minister = Mention(surface="Nicky Morgan", type=EntityType.MINISTER, candidates=("person/nicky-morgan",))
    result = resolver.resolve(source(), [claim(minister, council("Leeds", LEEDS), Predicate.HOLDS_POST)])
    assert ends(result) == [("person/nicky-morgan", LEEDS)]


# ------------------------------------------------------------------ parties that no register knows


@pytest.mark.parametrize(
    ("mention", "predicate", "expected", "kind"),
    [
        (provider("Fernhill Futures Ltd"), Predicate.DELEGATED_TO, "organisation/fernhill-futures", EntityType.CHILDRENS_TRUST),
        (provider("The Fernhill Futures CIC"), Predicate.DELEGATED_TO, "organisation/fernhill-futures-cic", EntityType.CHILDRENS_TRUST),
        (
            Mention(surface="Dr Mary Holloway OBE", type=EntityType.PERSON),
            Predicate.COMMISSIONER_APPOINTED,
            "person/mary-holloway",
            EntityType.PERSON,
        ),
        # who is appointed is a person, whatever the name looks like
        (
            Mention(surface="Holloway Hart", type=EntityType.ORGANISATION),
            Predicate.COMMISSIONER_APPOINTED,
            "person/holloway-hart",
            EntityType.PERSON,
        ),
        (
            Mention(surface="fostering market report", type=EntityType.REPORT),
            Predicate.OWNED_BY,
            "report/fostering-market-report",
            EntityType.REPORT,
        ),
        (Mention(surface="fostering", type=EntityType.MARKET), Predicate.REPORTS_ON, "market/fostering", EntityType.MARKET),
    ],
)
def test_an_unknown_party_gets_an_id_from_its_name(
    resolver: Resolver, mention: Mention, predicate: Predicate, expected: str, kind: EntityType
) -> None:
    (found,) = resolver.resolve(source(), [claim(council("Leeds", LEEDS), mention, predicate)]).claims
    assert (found.object.entity, found.object.type) == (expected, kind)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("Fernhill Futures CIC", "Fernhill Futures"), ["fernhill-futures-cic"]),
        (("Fern Hill Futures", "Fernhill Futures LLP"), ["fernhill-futures-llp"]),
        (("Fernhill Futures Ltd", "Fernhill Futures CIC"), ["fernhill-futures", "fernhill-futures-cic"]),
        (
            ("Fernhill Futures", "Fernhill Futures LLP", "Fernhill Futures CIC"),
            ["fernhill-futures", "fernhill-futures-llp", "fernhill-futures-cic"],
        ),
        (("Fernhill Futures", "Oakstone CIC"), ["fernhill-futures", "oakstone-cic"]),
        (("The Board", "Keys Group & Co"), ["board", "keysgroupandco"]),
    ],
)
def test_a_form_of_law_is_written_once_in_a_document(resolver: Resolver, names: tuple[str, ...], expected: list[str]) -> None:
    claims = [claim(council("Leeds", LEEDS), provider(name), Predicate.DELEGATED_TO) for name in names]
    found = [item.object.entity for item in resolver.resolve(source(), claims).claims]  # two claims of one party are one
    assert found == [f"organisation/{key}" for key in expected]


def test_nobody_in_particular_is_one_party_in_one_document_and_another_in_the_next(resolver: Resolver) -> None:
    nobody = Mention(surface="other trusts", type=EntityType.GENERIC, kind="generic")
    firms = Mention(surface="private firms", type=EntityType.GENERIC, kind="generic")
    claims = [claim(council("Leeds", LEEDS), party, status=Status.HYPOTHETICAL) for party in (nobody, nobody, firms)]
    first = [pair[1] for claim_ in claims for pair in ends(resolver.resolve(source(), [claim_]))]
    other = document_from_text("Words.", name="other.txt", title="Note", date="2020-05-15")
    second = [pair[1] for pair in ends(resolver.resolve(other, claims))]
    assert first[0] == first[1] != first[2]
    assert set(first) & set(second) == set()


def test_a_relation_to_oneself_is_left_out(resolver: Resolver) -> None:
    claims = [claim(council("Leeds", LEEDS), council("Leeds City Council", LEEDS), Predicate.OWNED_BY)]
    assert resolver.resolve(source(), claims) == Resolved((), ())


def test_what_was_open_stays_listed_once(resolver: Resolver) -> None:
    item = Unresolved(source="source/x", mention=Mention(surface="the council", type=EntityType.COUNCIL, kind="anaphor"), reason="nobody")
    assert resolver.resolve(source(), [], [item, item]).unresolved == (item,)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Dr Mary Holloway OBE", "Mary Holloway"),
        ("Sir John Ashby, KCB", "John Ashby"),
        ("Rt Hon Lady Ashby", "Lady Ashby"),
        ("Mary Holloway", "Mary Holloway"),
        ("Dr", "Dr"),
        ("Missy Drake", "Missy Drake"),
    ],
)
def test_a_persons_plain_name(name: str, plain: str) -> None:
    assert plain_name(name) == plain


# ------------------------------------------------------------------ what always holds

TEXTS = (
    f"Kingston and Camden handed their children's services to {TRUST}. Kingston was rated inadequate by Ofsted.",
    "Ministers moved the children's services of Doncaster and of Slough into newly-created independent trusts.",
    "Nicky Morgan stripped Slough of its children's services. The trust was rated inadequate by Ofsted.",
    "Existing trusts could expand to take on other councils. Dorset may hand its children's services to a charity.",
    f"Kingston handed its children's services to {TRUST}. The council owns Fernhill Futures Ltd.",
    "Northgate Capital bought Fernhill Care from Oakstone Partners in 2019. Mary Holloway was appointed commissioner for Leeds.",
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4, unique=True),
    st.sampled_from(["2013-01-01", "2016-05-16", "2018", "2020-05-15", None]),
)
def test_resolving_again_changes_nothing(extractor: Extractor, resolver: Resolver, texts: list[str], published: str | None) -> None:
    document = document_from_text("\n\n".join(texts), name="n.txt", title="Note", date=published)
    extraction = extractor.extract(document)
    once = resolver.resolve(document, extraction.claims, extraction.unresolved, extraction.named)
    assert resolver.resolve(document, once.claims, once.unresolved, extraction.named) == once
    assert resolver.resolve(document, once.claims).claims == once.claims
    assert all(item.subject.entity and item.object.entity for item in once.claims)
    assert all(item.mention.entity is None for item in once.unresolved)


def test_no_resolved_entity_was_no_candidate(extractor: Extractor, resolver: Resolver) -> None:
    """A name that the registers know resolves to one of the entities that they know by it, or to the body of an office-holder."""
    for text in TEXTS:
        document = document_from_text(text, name="n.txt", title="Note", date="2016-05-16")
        extraction = extractor.extract(document)
        for item in resolver.resolve(document, extraction.claims, extraction.unresolved, extraction.named).claims:
            for mention in (item.subject, item.object):
                if mention.candidates and not mention.candidates[0].startswith("person/"):
                    assert mention.entity in mention.candidates
