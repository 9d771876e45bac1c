"""Owners of registers as entities: those of the tables, councils, and all others by a name of their own."""

from __future__ import annotations

import csv
import random
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caregraph.errors import UnknownNameError
from caregraph.resolve.judgements import Judgement, read_judgements
from caregraph.resolve.owners import OwnerIndex
from caregraph.resolve.parties import RegisterParties
from caregraph.resolve.proposals import propose
from caregraph.sources.knowledge import Knowledge
from caregraph.sources.registers import read_register
from caregraph.terms import EntityType

ROOT = Path(__file__).resolve().parent.parent
REGISTERS = sorted((ROOT.parent / "shared" / "data" / "ofsted-providers").glob("*.csv"))
OWNERS = ("organisation", "organisation name", "organisation which owns the provider")

ASKED = ["Brightwell Care Ltd", "Brightwell Care 2 Ltd", "Leeds City Council", "Mr John Smith", "Oak Homes CIC"]


class Pair(NamedTuple):
    left: str
    right: str
    same: bool
    reason: str


def pairs() -> list[Pair]:
    with (ROOT / "tests" / "gold" / "owners.csv").open(encoding="utf-8", newline="") as file:
        return [Pair(row["left"], row["right"], row["same"] == "yes", row["reason"]) for row in csv.DictReader(file)]


@pytest.fixture(scope="module")
def parties(knowledge: Knowledge) -> RegisterParties:
    return RegisterParties(knowledge)


@pytest.fixture(scope="module")
def packaged(knowledge: Knowledge) -> RegisterParties:
    """With the judgements that come with the package."""
    return RegisterParties(knowledge, read_judgements(ROOT / "seeds" / "judgements.csv"))


@pytest.fixture(scope="module")
def rows() -> list[str]:
    """The owners of all registers at hand, one for each row."""
    if not REGISTERS:
        pytest.skip("the registers are not at hand")
    found = []
    for path in REGISTERS:
        register = read_register(path)
        column = next((n for n, name in enumerate(register.columns) if name.lower() in OWNERS), None)
        if column is not None:
            found += [row.values[column] for row in register.rows]
    return found


def entity(parties: RegisterParties, name: str) -> str | None:
    mention = parties.owner(name)
    return mention.entity if mention else None


def joined(parties: RegisterParties, pair: Pair) -> bool:
    left = entity(parties, pair.left)
    return left is not None and left == entity(parties, pair.right)


def test_the_gold_pairs_are_a_hundred_of_each_with_a_reason() -> None:
    gold = pairs()
    assert len(gold) == len({(pair.left, pair.right) for pair in gold}) == 200
    assert sum(pair.same for pair in gold) == 100
    assert all(pair.reason and pair.left != pair.right for pair in gold)


def test_rules_alone_join_no_two_bodies_and_most_writings_of_one(parties: RegisterParties) -> None:
    found = [pair for pair in pairs() if joined(parties, pair)]
    assert [pair for pair in found if not pair.same] == []
    assert len(found) >= 90


def test_with_the_packaged_judgements_no_two_bodies_are_joined_and_nine_writings_in_ten_are(packaged: RegisterParties) -> None:
    found = [pair for pair in pairs() if joined(packaged, pair)]
    assert [pair for pair in found if not pair.same] == []
    assert len(found) / sum(pair.same for pair in pairs()) >= 0.9


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Slough Children First Limited", "company/09487106"),
        ("Slough Children's Services Trust Limited (09487106)", "company/09487106"),
        ("ACHIEVING FOR CHILDREN COMMUNITY INTEREST COMPANY", "company/08878185"),
        ("Together For Children Sunderland Limited", "organisation/together-for-children"),
        ("The Adolescent And Children's Trust (tact)", "organisation/the-adolescent-and-childrens-trust"),
        ("Barnardo's", "organisation/barnardos"),
        ("Action For Children", "organisation/action-for-children"),
        ("Leeds City Council", "council/LDS"),
        ("London Borough of Barnet", "council/BNE"),
        ("Kent County Council", "council/KEN"),
        ("Durham County Council", "council/DUR"),
        ("Royal Borough of Kensington & Chelsea", "council/KEC"),
        ("Rotherham Metropolitan Borough Council (Social Care)", "council/ROT"),
        ("Dorset Council", "council/DST"),
        ("Dorset County Council", "council/DOR"),
        ("Brightwell Care Ltd", "organisation/brightwell-care"),
        ("Brightwell Care LLP", "organisation/brightwell-care-llp"),
        ("Brightwell Care Community Interest Company", "organisation/brightwell-care-cic"),
        ("Brightwell Care Limited 01234567", "company/01234567"),
        ("Boston Borough Council", "organisation/bostonborough-council"),
        ("Leeds Council for Voluntary Service", "organisation/leedscouncilforvoluntary-services"),
        ("Durham City Council", "organisation/durhamcity-council"),
        ("Slough Children First Limited 01234567", "company/01234567"),
    ],
)
def test_an_owner_is_the_entity_of_the_tables_or_one_of_its_own(parties: RegisterParties, name: str, expected: str) -> None:
    assert entity(parties, name) == expected


@pytest.mark.parametrize(
    "name",
    [
        "Mr John Smith",
        "Jane Doe & John Doe",
        "Owned by an individual",
        "London",
        "Reading",
        "Peterborough City & Cambridgeshire County Councils",
        "",
        "0",
    ],
)
def test_a_person_a_place_and_nobody_in_particular_are_no_owner(parties: RegisterParties, name: str) -> None:
    assert parties.owner(name) is None
    assert parties.body(name) is None


def test_an_abbreviation_of_the_tables_is_not_enough(parties: RegisterParties) -> None:
    assert entity(parties, "Solace Ltd") == "organisation/solace"


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Brightwell Care Ltd", EntityType.COMPANY),
        ("Brightwell Care PLC", EntityType.COMPANY),
        ("Brightwell Care LLP", EntityType.COMPANY),
        ("Brightwell Care CIC", EntityType.CIC),
        ("Brightwell Charity", EntityType.CHARITY),
        ("Brightwell School CIO", EntityType.CHARITY),
        ("Brightwell Care", EntityType.ORGANISATION),
        ("Sandwell Children's Trust", EntityType.CHILDRENS_TRUST),
        ("Luton Borough Council", EntityType.COUNCIL),
    ],
)
def test_the_form_tells_the_type(parties: RegisterParties, name: str, kind: EntityType) -> None:
    mention = parties.owner(name)
    assert mention is not None
    assert (mention.type, mention.surface) == (kind, name)


def test_a_person_in_a_bracket_is_left_out_of_the_surface(parties: RegisterParties) -> None:
    mention = parties.owner("Brightwell School (Mr John Smith)")
    assert mention is not None
    assert (mention.entity, mention.surface) == ("organisation/brightwell-school", "Brightwell School")


def test_a_body_is_a_department_a_council_a_provider_or_an_owner(parties: RegisterParties) -> None:
    found = {
        name: mention.entity
        for name in (
            "Department for Education (then DCSF)",
            "Ofsted",
            "Doncaster Council",
            "Achieving for Children CIC",
            "Brightwell Care Ltd",
        )
        if (mention := parties.body(name))
    }
    assert found == {
        "Department for Education (then DCSF)": "government/department-for-education",
        "Ofsted": "regulator/ofsted",
        "Doncaster Council": "council/DNC",
        "Achieving for Children CIC": "company/08878185",
        "Brightwell Care Ltd": "organisation/brightwell-care",
    }


def test_a_council_is_found_by_name_and_day(parties: RegisterParties) -> None:
    mention = parties.council("Poole", date(2018, 3, 31))
    assert mention is not None
    assert (mention.entity, mention.surface, mention.type) == ("council/POL", "Poole", EntityType.COUNCIL)
    assert parties.council("Poole", date(2023, 3, 31)) is None
    assert parties.council("Nowhere", None) is None


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Dorset Council", "2018-03-31", "council/DOR"),
        ("Dorset Council", "2019-03-31", "council/DOR"),
        ("Dorset Council", "2019-04-01", "council/DST"),
        ("Dorset Council", None, "council/DST"),
        ("Somerset Council (Children's Services)", "2023-03-31", "council/SOM"),
        # a list that lags behind: who took over all of it
        ("Buckinghamshire County Council", "2020-03-31", "council/BKM"),
        ("Buckinghamshire County Council", "2025-03-31", "council/BUC"),
        ("Somerset County Council", "2024-03-31", "council/SMT"),
        # two took over, or the council was still to come: the one that is named
        ("Cumbria County Council", "2024-03-31", "council/CMA"),
        ("Dorset County Council", "2020-03-31", "council/DOR"),
        ("Cumberland Council", "2023-03-31", "council/CBD"),
        ("Brightwell Council Care Ltd", "2020-03-31", "organisation/brightwell-council-care"),
    ],
)
def test_a_council_that_owns_is_that_of_the_day(parties: RegisterParties, name: str, day: str | None, expected: str) -> None:
    mention = parties.owner(name, date.fromisoformat(day) if day else None)
    assert mention is not None
    assert mention.entity == expected
    assert parties.body(name, date.fromisoformat(day) if day else None) == mention


def test_fixed_terms_and_entities_are_mentions_and_others_an_error(parties: RegisterParties) -> None:
    assert (parties.fixed("sector/private").type, parties.fixed("sector/private").surface) == (EntityType.SECTOR, "Private")
    assert parties.fixed("provision/childrens-home").type is EntityType.PROVISION
    assert parties.fixed("council/SLG").surface == "Slough Borough Council"
    with pytest.raises(UnknownNameError, match="nothing/here"):
        parties.fixed("nothing/here")


@settings(max_examples=25)
@given(st.lists(st.sampled_from(ASKED), max_size=9))
def test_what_was_asked_before_changes_nothing(knowledge: Knowledge, names: list[str]) -> None:
    together = RegisterParties(knowledge)
    asked = [entity(together, name) for name in names]
    index = OwnerIndex(knowledge)
    assert asked == [index.entity(name) for name in names]


def test_each_name_of_the_registers_has_one_id_in_any_order(knowledge: Knowledge, rows: list[str]) -> None:
    names = sorted(set(rows))
    forwards = {name: entity(parties, name) for parties in [RegisterParties(knowledge)] for name in names}
    random.Random(3).shuffle(names)
    shuffled = RegisterParties(knowledge)
    assert {name: entity(shuffled, name) for name in names} == forwards
    assert 2_900 < len({found for found in forwards.values() if found}) < 3_050


def test_nearly_every_row_of_the_registers_has_an_owner(packaged: RegisterParties, rows: list[str]) -> None:
    named = [row for row in rows if row.strip()]
    without = [row for row in named if packaged.owner(row) is None]
    assert len(without) / len(named) < 0.006
    assert "Owned by an individual" in without


def test_what_may_be_one_is_proposed_and_what_cannot_is_not(knowledge: Knowledge) -> None:
    owners = {
        "Brightwell Monarch Care Ltd": 4, "Brightwell Monach Care Ltd": 1, "BRIGHTWELL MONARCH CARE LIMITED": 2,
        "Smallbrook Care 1 Ltd": 1, "Smallbrook Care 2 Ltd": 1,
        "Overdale Care (North) Ltd": 1, "Overdale Care (South) Ltd": 1,
        "Highfield Care LLP": 1, "Highfield Care Ltd": 1,
        "Larkrise Care Ltd": 3, "Larkrise Care Ltd 01234567": 1,
        "Elmtree Care JM Ltd": 1, "Elmtree Care JP Ltd": 1,
        "Ashbrook Residential Ltd": 1, "Ash Brook Residentials Ltd": 2, "Ashbrook Residentials Ltd": 1,
    }  # fmt: skip
    found = propose(owners, knowledge)
    final_s = "only an s at the end differs: no company entered since October 2009 differs so from another"
    assert [(p.left, p.right, p.left_homes, p.right_homes, p.why) for p in found] == [
        ("Larkrise Care Ltd", "Larkrise Care Ltd 01234567", 3, 1, "the same words, one with company number 01234567"),
        ("Brightwell Monarch Care Ltd", "Brightwell Monach Care Ltd", 6, 1, "monarch against monach"),
        ("Ash Brook Residentials Ltd", "Ashbrook Residential Ltd", 3, 1, final_s),
    ]
    assert [p.score for p in found] == sorted((p.score for p in found), reverse=True)
    settings = {"Brightwell Monarch Care Ltd": {"SC1", "SC2"}, "Brightwell Monach Care Ltd": {"SC2"}, "Elmtree Care JM Ltd": {"SC3"}}
    settings |= {
        "Elmtree Care JP Ltd": {"SC3"},
        "Oldacre Family Services Ltd": {"SC4", "SC5"},
        "OLDACRE CHILDREN'S SERVICES LIMITED": {"SC4", "SC5"},
    }
    shared = propose(
        owners | {"Oldacre Family Services Ltd": 2, "Oldacre Childrens Services Ltd": 1, "OLDACRE CHILDREN'S SERVICES LIMITED": 2},
        knowledge,
        settings=settings,
    )
    assert [(p.left, p.right, p.why) for p in shared[:2]] == [
        ("Brightwell Monarch Care Ltd", "Brightwell Monach Care Ltd", "monarch against monach; 1 setting has stood under both"),
        (
            "OLDACRE CHILDREN'S SERVICES LIMITED",
            "Oldacre Family Services Ltd",
            "childrens against family; 2 settings have stood under both",
        ),
    ]
    assert len(shared) == 1 + len(found)  # no setting in common outweighs other initials
    decided = [
        Judgement("Ashbrook Residential Ltd", "Ashbrook Residentials Ltd", True, "a person", date(2026, 1, 1), "a reason", "j.csv:2"),
        Judgement("Brightwell Monarch Care Ltd", "Brightwell Monach Care Ltd", False, "a person", date(2026, 1, 1), "a reason", "j.csv:3"),
    ]
    assert [p.right for p in propose(owners, knowledge, decided)] == ["Larkrise Care Ltd 01234567"]
