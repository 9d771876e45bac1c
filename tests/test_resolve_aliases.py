"""Names that people type: exact first, never guessed, and the nearest names where none fits."""

from __future__ import annotations

from datetime import date

import pytest

from caregraph.dates import PartialDate
from caregraph.errors import ParameterError, UnknownNameError
from caregraph.ids import iri
from caregraph.model import Entity
from caregraph.resolve import AliasIndex
from caregraph.resolve.aliases import alive_on
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType


@pytest.fixture(scope="module")
def index(knowledge: Knowledge) -> AliasIndex:
    return AliasIndex(knowledge.entities.values())


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Slough Borough Council", "council/SLG"),
        ("Slough", "council/SLG"),
        ("  slough BOROUGH council ", "council/SLG"),
        ("council/SLG", "council/SLG"),
        (iri("council/SLG"), "council/SLG"),
        ("AfC", "company/08878185"),
        ("Achieving for Children CIC", "company/08878185"),
        ("Birmingham Childrens Trust", "organisation/birmingham-childrens-trust"),
        ("Birmingham Children’s Trust", "organisation/birmingham-childrens-trust"),
        ("Windsor & Maidenhead", "council/WNM"),
        ("Windsor and Maidenhead", "council/WNM"),
        ("London", "region/london"),
        ("Kingston Council", "council/KTT"),
        # of two, the one that still exists
        ("Dorset", "council/DST"),
        ("Dorset County Council", "council/DOR"),
        ("North Yorkshire", "council/NYE"),
        ("Bucks", "council/BUC"),
        # words for the kind of council, of which some are left out
        ("slough council", "council/SLG"),
        ("Slough Borough", "council/SLG"),
        ("Bristol City", "council/BST"),
        ("Borough of Slough", "council/SLG"),
        ("London borough of Hackney council", "council/HCK"),
        ("slg", "council/SLG"),
        # codes: of the register of authorities, of the ONS, of the Department for Education
        ("SLG", "council/SLG"),
        ("E06000039", "council/SLG"),
        ("871", "council/SLG"),
        # a former name
        ("Slough Children's Services Trust", "company/09487106"),
    ],
)
def test_a_name_finds_its_entity(index: AliasIndex, name: str, expected: str) -> None:
    assert index.find(name) == expected


@pytest.mark.parametrize("name", ["Durham City Council", "Council", "Borough Council", "SLX", "E99999999", "000", "London council"])
def test_what_only_looks_like_a_council_finds_none(index: AliasIndex, name: str) -> None:
    with pytest.raises(UnknownNameError):
        index.find(name, EntityType.COUNCIL)


def test_every_label_of_the_registers_finds_its_entity(knowledge: Knowledge, index: AliasIndex) -> None:
    assert {key: index.find(entity.label) for key, entity in knowledge.entities.items()} == {key: key for key in knowledge.entities}


def test_a_name_of_several_is_not_guessed(index: AliasIndex) -> None:
    with pytest.raises(UnknownNameError) as caught:
        index.find("Kingston")
    assert str(caught.value) == (
        "'Kingston' may be Hull City Council (council/KHL), Royal Borough of Kingston upon Thames (council/KTT); "
        "write the name in full or its id"
    )
    assert isinstance(caught.value, ParameterError)


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Sloough", "Slough Borough Council"),
        ("Donncaster", "City of Doncaster Council"),
        ("Achieving 4 Children", "Achieving for Children"),
    ],
)
def test_an_unknown_name_is_answered_with_the_nearest(index: AliasIndex, name: str, nearest: str) -> None:
    with pytest.raises(UnknownNameError) as caught:
        index.find(name)
    message = str(caught.value)
    assert message.startswith(f"no entity of this dataset is called {name!r}; did you mean ")
    assert nearest in message
    assert message.count(" or ") <= 2


@pytest.mark.parametrize("name", ["zzzzqqq", "", "!!!", "council/ZZX", iri("council/ZZX")])
def test_a_name_like_no_other_has_no_neighbours(index: AliasIndex, name: str) -> None:
    with pytest.raises(UnknownNameError, match=r"^no entity of this dataset is called"):
        index.find(name)


def test_nobody_is_what_an_empty_dataset_has() -> None:
    with pytest.raises(UnknownNameError, match=r"^no Council of this dataset is called 'Slough'; `caregraph query councils` lists them$"):
        AliasIndex([]).find("Slough", EntityType.COUNCIL)


SMALL = (
    Entity(id="organisation/fernhill", type=EntityType.COMPANY, label="Fernhill", aliases=("FH",)),
    Entity(id="publisher/fernhill", type=EntityType.PUBLISHER, label="Fernhill", aliases=("FH",)),
    Entity(id="person/oakes", type=EntityType.PERSON, label="Oakes", aliases=("Fernhill Care",)),
    Entity(id="organisation/fernhill-care", type=EntityType.COMPANY, label="Fernhill Care", aliases=("Oakes",)),
    Entity(id="generic/1", type=EntityType.GENERIC, label="other fernhills"),
)


def test_a_kind_tells_two_apart_and_an_official_name_comes_before_an_alias() -> None:
    small = AliasIndex(SMALL)
    assert small.find("Fernhill", EntityType.COMPANY) == "organisation/fernhill"
    assert small.find("FH", EntityType.PUBLISHER) == "publisher/fernhill"
    assert small.find("Fernhill Care") == "organisation/fernhill-care"
    assert small.find("Oakes") == "person/oakes"
    assert small.find("Oakes", EntityType.COMPANY) == "organisation/fernhill-care"
    for name in ("Fernhill", "FH"):
        with pytest.raises(UnknownNameError, match=r"organisation/fernhill\), Fernhill \(publisher/fernhill\)"):
            small.find(name)


def test_nobody_in_particular_is_not_offered() -> None:
    with pytest.raises(UnknownNameError) as caught:
        AliasIndex(SMALL).find("other fernhill")
    assert "other fernhills" not in str(caught.value)
    assert "Fernhill" in str(caught.value)


def test_neighbours_are_of_the_asked_kind() -> None:
    with pytest.raises(UnknownNameError, match=r"^no Person of this dataset is called 'Fernhil'; write it as a source|did you mean Oakes"):
        AliasIndex(SMALL).find("Fernhil", EntityType.PERSON)


@pytest.mark.parametrize(
    ("day", "start", "end", "alive"),
    [
        ("2018-06-01", "1974-04-01", "2019-03-31", True),
        ("2019-03-31", "1974-04-01", "2019-03-31", True),
        ("2019-04-01", "1974-04-01", "2019-03-31", False),
        ("2019-03-31", "2019-04-01", None, False),
        ("2019-04-01", "2019-04-01", None, True),
        ("2019-04-01", None, None, True),
        ("2014-06-01", "2014", "2014", True),
    ],
)
def test_who_existed_on_a_day(day: str, start: str | None, end: str | None, alive: bool) -> None:
    entity = Entity(
        id="council/X",
        type=EntityType.COUNCIL,
        label="X",
        start=PartialDate.parse(start) if start else None,
        end=PartialDate.parse(end) if end else None,
    )
    assert alive_on(entity, date.fromisoformat(day)) is alive


def test_an_entity_of_another_class_is_told_as_what_it_is() -> None:
    index = AliasIndex([Entity(id="company/1", type=EntityType.COMPANY, label="Fernhill Ltd", aliases=("Fernhill",))])
    for name in ("Fernhill Ltd", "company/1", "fernhill"):
        with pytest.raises(UnknownNameError, match="a Company and not a Council; `caregraph query councils` lists them"):
            index.find(name, EntityType.COUNCIL)


def test_of_many_with_a_word_in_common_the_one_that_is_written_most_alike_is_offered_first() -> None:
    names = ["Abbey Childcare Services Ltd", "Blue Childcare Ltd", "Cambian Childcare Ltd", "Zebra Childcare"]
    index = AliasIndex(Entity(id=f"company/{n}", type=EntityType.COMPANY, label=name) for n, name in enumerate(names))
    with pytest.raises(UnknownNameError, match="did you mean Cambian Childcare Ltd or "):
        index.find("Cambean Childcare")
