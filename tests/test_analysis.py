"""Measures of the network, against values worked out by hand on small ones, and against what the seeds say."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from caregraph.analysis import Analysis, centrality, communities, reach, ultimate_owners
from caregraph.dates import PartialDate
from caregraph.errors import CaregraphError
from caregraph.findings import Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH
from caregraph.kg import KnowledgeGraph
from caregraph.making import open_graph
from caregraph.model import Entity
from caregraph.query import Table
from caregraph.rdf import GraphStore, entity_lines, fact_lines
from caregraph.terms import EntityType, Predicate

ROOT = Path(__file__).parents[1]
TYPES = {"council": EntityType.COUNCIL, "company": EntityType.COMPANY, "person": EntityType.PERSON, "setting": EntityType.CHILDRENS_HOME}
LIST = date(2020, 3, 31)


def fact(subject: str, predicate: Predicate, obj: str, *shares: str, first: date = LIST, last: date = LIST, **fields: Any) -> Fact:
    return Fact(
        subject=subject, predicate=predicate, object=obj, shares=shares, first_seen=first, last_seen=last, supporting=("c",), witnesses=1,
        **fields,
    )  # fmt: skip


def owned(subject: str, obj: str, *shares: str, **fields: Any) -> Fact:
    return fact(f"company/{subject}", Predicate.OWNED_BY, f"company/{obj}", *shares, **fields)


def store_of(*facts: Fact) -> GraphStore:
    ids = sorted({end for one in facts for end in (one.subject, one.object)})
    entities = [Entity(id=key, type=TYPES[key.partition("/")[0]], label=key.partition("/")[2]) for key in ids]
    store = GraphStore()
    store.replace({ENTITIES_GRAPH: entity_lines(entities), FACTS_GRAPH: fact_lines(facts)})
    return store


def picked(table: Table, columns: str) -> list[tuple[Any, ...]]:
    return list(zip(*(table.column(name) for name in columns.split()), strict=True))


# ------------------------------------------------------------ ultimate owners


def test_shares_multiply_along_a_chain_and_add_up_over_chains() -> None:
    # a is owned by b (60 %) and c (40 %), each of them by d (50 % and all): 0.6 × 0.5 + 0.4 × 1 = 0.7.
    store = store_of(owned("a", "b", "60%"), owned("a", "c", "40%"), owned("b", "d", "50%"), owned("c", "d", "100%"))
    assert picked(ultimate_owners(store, "company/a"), "partyLabel ownerLabel share steps chain circular certainty") == [
        ("a", "d", 0.7, 2, "a → b → d", False, None)
    ]
    assert picked(ultimate_owners(store), "partyLabel ownerLabel share") == [("a", "d", 0.7), ("b", "d", 0.5), ("c", "d", 1.0)]


@pytest.mark.parametrize("shares", [(), ("50%", "60%"), ("a minority",)])
def test_a_share_that_is_not_stated_or_disputed_leaves_the_whole_unknown(shares: tuple[str, ...]) -> None:
    store = store_of(owned("a", "b", "60%"), owned("a", "d", "40%"), owned("b", "d", *shares))
    assert picked(ultimate_owners(store, "company/a"), "ownerLabel share") == [("d", None)]


def test_a_circle_with_an_owner_outside_is_passed_through() -> None:
    store = store_of(owned("a", "b", "100%"), owned("b", "c", "100%"), owned("c", "b", "10%"), owned("c", "top", "90%"))
    expected = [("a", "top", None, False), ("b", "top", None, False), ("c", "top", None, False)]
    assert picked(ultimate_owners(store), "partyLabel ownerLabel share circular") == expected


def test_a_circle_without_an_owner_is_named_as_one() -> None:
    store = store_of(owned("a", "b"), owned("b", "c"), owned("c", "b"))
    assert picked(ultimate_owners(store), "partyLabel ownerLabel circular") == [
        ("a", "b", True), ("a", "c", True), ("b", "c", True), ("c", "b", True),
    ]  # fmt: skip


def test_owners_are_those_of_the_day() -> None:
    sold = PartialDate.parse("2021")
    store = store_of(
        owned("a", "old", end=sold, holds=False),
        owned("a", "new", start=sold, first=date(2022, 1, 1), last=date(2022, 1, 1)),
        owned("new", "fund", first=date(2021, 1, 1), last=date(2021, 6, 1)),
    )
    columns = "ownerLabel certainty"
    assert picked(ultimate_owners(store, "company/a", as_of=date(2020, 3, 31)), columns) == [("old", "certain")]
    assert picked(ultimate_owners(store, "company/a", as_of=date(2021, 6, 1)), columns) == [("fund", "possible"), ("old", "possible")]
    assert picked(ultimate_owners(store, "company/a", as_of=date(2022, 1, 1)), columns) == [("fund", "possible")]
    assert picked(ultimate_owners(store, "company/a"), columns) == [("fund", None)]
    assert len(ultimate_owners(store, "company/fund")) == 0


def test_a_setting_has_ultimate_owners_when_asked_for() -> None:
    store = store_of(fact("setting/1", Predicate.OWNED_BY, "company/a"), owned("a", "b"))
    assert picked(ultimate_owners(store, "setting/1"), "ownerLabel steps") == [("b", 2)]
    assert picked(ultimate_owners(store), "partyLabel") == [("a",)]


# ------------------------------------------------------------ reach


def homes() -> GraphStore:
    """``top`` owns ``a`` owns homes 1 and 2, of which 2 moved; ``b`` has home 3 and runs the services of council Z."""
    later = date(2022, 3, 31)
    return store_of(
        owned("a", "top"),
        fact("setting/1", Predicate.OWNED_BY, "company/a"), fact("setting/2", Predicate.OWNED_BY, "company/a", last=later),
        fact("setting/3", Predicate.OWNED_BY, "company/b"),
        fact("setting/1", Predicate.LOCATED_IN, "council/X"), fact("setting/2", Predicate.LOCATED_IN, "council/X"),
        fact("setting/2", Predicate.LOCATED_IN, "council/Y", first=later, last=later), fact("setting/3", Predicate.LOCATED_IN, "council/X"),
        fact("council/Z", Predicate.DELEGATED_TO, "company/b"),
    )  # fmt: skip


def test_reach_goes_down_over_what_is_owned_to_areas_and_services() -> None:
    assert picked(reach(homes()), "ownerLabel bodies settings areas served councils councilNames") == [
        ("a", 0, 2, 2, 0, 2, "X | Y"),
        ("top", 1, 2, 2, 0, 2, "X | Y"),
        ("b", 0, 1, 1, 1, 2, "X | Z"),
    ]


def test_reach_is_that_of_the_day() -> None:
    assert picked(reach(homes(), "company/top", as_of=LIST), "settings areas councilNames") == [(2, 1, "X")]
    assert len(reach(homes(), "company/top", as_of=date(2019, 1, 1))) == 0


# ------------------------------------------------------------ centrality and communities


def star() -> GraphStore:
    """One commissioner in three councils; the first has a provider, which another body owns."""
    appointed = [fact(f"council/{name}", Predicate.COMMISSIONER_APPOINTED, "person/p") for name in "XYZ"]
    return store_of(*appointed, fact("council/X", Predicate.DELEGATED_TO, "company/t"), owned("t", "o"))


def test_degree_and_betweenness_by_hand() -> None:
    # o – t – X – p – Y and p – Z: of the 10 pairs of others, 7 have p between them, 6 have X, 4 have t.
    columns = "partyLabel roles degree degreeCentrality betweenness pivots"
    assert picked(centrality(star()), columns) == [
        ("p", "commissioner", 3, 0.6, 0.7, None),
        ("X", "council", 2, 0.4, 0.6, None),
        ("t", "provider", 2, 0.4, 0.4, None),
        ("Y", "council", 1, 0.2, 0.0, None),
        ("Z", "council", 1, 0.2, 0.0, None),
        ("o", "owner", 1, 0.2, 0.0, None),
    ]
    assert picked(centrality(star(), "provider"), "partyLabel") == [("t",)]


def test_a_home_ties_its_owner_to_the_council_where_it_is() -> None:
    # top – a – X and a – Y, b – X, b – Z; without settings only top – a and b – Z.
    degrees = dict(picked(centrality(homes()), "partyLabel degree"))
    assert degrees == {"a": 3, "b": 2, "top": 1, "X": 2, "Y": 1, "Z": 1}
    assert len(centrality(homes(), settings=False)) == 4


def test_a_role_that_does_not_exist_is_an_error_that_names_the_nearest() -> None:
    with pytest.raises(CaregraphError, match="there is no role 'commissioners'; did you mean commissioner"):
        centrality(star(), "commissioners")  # type: ignore[arg-type]
    with pytest.raises(CaregraphError, match="pivots is at least 1, not 0"):
        centrality(star(), pivots=0)


def test_communities_of_two_triangles_and_their_modularity() -> None:
    # Two triangles and one edge between them, 7 in all: 6/7 − 2 × (7/14)² = 0.357143.
    edges = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "e"), ("e", "f"), ("d", "f"), ("c", "d")]
    table = communities(store_of(*(owned(*edge) for edge in edges)))
    assert picked(table, "community size partyLabel ties outside modularity") == [
        (1, 3, "a", 2, 0, 0.357143), (1, 3, "b", 2, 0, 0.357143), (1, 3, "c", 2, 1, 0.357143),
        (2, 3, "d", 2, 1, 0.357143), (2, 3, "e", 2, 0, 0.357143), (2, 3, "f", 2, 0, 0.357143),
    ]  # fmt: skip


def test_a_dataset_without_ties_has_no_rows() -> None:
    assert [len(measure(GraphStore())) for measure in (ultimate_owners, reach, centrality, communities)] == [0, 0, 0, 0]


# ------------------------------------------------------------ the packaged seeds


@pytest.fixture(scope="module")
def packaged(packaged_cache: Path) -> KnowledgeGraph:
    return open_graph(next((packaged_cache / "caregraph").glob("seeds-*")))


def test_the_seeds_tell_who_is_at_the_top(packaged: KnowledgeGraph) -> None:
    analysis = packaged.analysis
    assert isinstance(analysis, Analysis)
    # CareTech bought Cambian Group, and a later source names the company through which it is owned.
    tops = [("Amalfi Midco Limited", None), ("CareTech Holdings PLC", None)]
    assert picked(analysis.ultimate_owners("Cambian Group"), "ownerLabel share") == tops
    ((name, areas, councils),) = picked(analysis.reach("Cambian Childcare Ltd", as_of="2025-03-31"), "ownerLabel areas councils")
    assert (name, areas) == ("Cambian Childcare Ltd", councils)
    assert packaged.query("owners-by-homes", owner=name, as_of="2025-03-31").column("councils") == (councils,)
    appointed = picked(packaged.query("commissioners"), "commissionerLabel certainty")
    served = Counter(name for name, certainty in appointed if certainty == "no end known")
    assert dict(picked(analysis.centrality("commissioner", settings=False), "partyLabel degree")) == served
    with pytest.raises(CaregraphError, match="as_of is a full day"):
        analysis.reach(as_of="2025")


def test_every_process_finds_the_same(packaged_cache: Path, packaged: KnowledgeGraph) -> None:
    # This process has a hash seed of its own, drawn at its start.
    measures = "kg.analysis.communities(settings=False), kg.analysis.centrality(pivots=3)"
    code = f"import caregraph; kg = caregraph.open(); print(*(table.to_csv() for table in ({measures})))"
    env = {**os.environ, "XDG_CACHE_HOME": str(packaged_cache), "PYTHONPATH": str(ROOT / "graph"), "PYTHONHASHSEED": "1"}
    env.pop("CAREGRAPH_STORE", None)
    there = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True).stdout
    analysis = packaged.analysis
    assert isinstance(analysis, Analysis)
    here = [analysis.communities(settings=False).to_csv(), analysis.centrality(pivots=3).to_csv()]
    assert there.splitlines() == [*" ".join(here).splitlines(), ""]
    assert len(there) > 10_000
