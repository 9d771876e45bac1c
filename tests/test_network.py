"""The network of the facts."""

from datetime import date

import networkx
import pytest

from caregraph.dates import PartialDate
from caregraph.errors import ParameterError
from caregraph.findings import Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH
from caregraph.model import Entity
from caregraph.network import network
from caregraph.pipeline import Pipeline
from caregraph.rdf import GraphStore, entity_lines, fact_lines
from caregraph.terms import EntityType, Manner, Predicate
from small_seeds import small_seeds

SEEDS = small_seeds()

RAN = Fact(
    subject="council/DNC",
    predicate=Predicate.DELEGATED_TO,
    object="organisation/dcst",
    start=PartialDate.parse("2014-10"),
    end=PartialDate.parse("2022-09-01"),
    first_seen=date(2015, 1, 2),
    last_seen=date(2022, 4, 13),
    holds=False,
    manners=(Manner.DIRECTED, Manner.VOLUNTARY),
    supporting=("b", "a"),
    witnesses=2,
)
OWNED = Fact(
    subject="organisation/dcst",
    predicate=Predicate.OWNED_BY,
    object="council/DNC",
    shares=("40 per cent", "all"),
    first_seen=date(2020, 1, 1),
    last_seen=date(2020, 1, 1),
    witnesses=1,
)
RATED = Fact(
    subject="council/DNC",
    predicate=Predicate.RATED,
    object="regulator/ofsted",
    value="inadequate",
    start=PartialDate.parse("2012"),
    occasion="2012",
    witnesses=1,
)
ENTITIES = (
    Entity(id="council/DNC", type=EntityType.COUNCIL, label="Doncaster Council"),
    Entity(id="organisation/dcst", type=EntityType.CHILDRENS_TRUST, label="Doncaster Children’s Services Trust"),
    Entity(id="council/SLG", type=EntityType.COUNCIL, label="Slough Borough Council"),
)


def store_of(*facts: Fact) -> GraphStore:
    store = GraphStore()
    store.replace({ENTITIES_GRAPH: entity_lines(ENTITIES), FACTS_GRAPH: fact_lines(facts)})
    return store


def test_nodes_are_the_parties_of_facts() -> None:
    found = network(store_of(RAN, OWNED, RATED))
    assert {node: found.nodes[node] for node in found} == {
        "council/DNC": {"label": "Doncaster Council", "type": "Council", "iri": "https://w3id.org/caregraph/id/council/DNC"},
        "organisation/dcst": {
            "label": "Doncaster Children’s Services Trust",
            "type": "ChildrensTrust",
            "iri": "https://w3id.org/caregraph/id/organisation/dcst",
        },
        "regulator/ofsted": {"label": "regulator/ofsted", "type": "", "iri": "https://w3id.org/caregraph/id/regulator/ofsted"},
    }


def test_an_edge_is_a_fact_and_leaves_out_what_is_unknown() -> None:
    found = network(store_of(RAN, OWNED, RATED))
    assert found.edges["council/DNC", "organisation/dcst", RAN.key] == {
        "predicate": "delegatedTo",
        "holds": False,
        "witnesses": 2,
        "start_earliest": "2014-10-01",
        "start_latest": "2014-10-31",
        "end_earliest": "2022-09-01",
        "end_latest": "2022-09-01",
        "first_seen": "2015-01-02",
        "last_seen": "2022-04-13",
        "manners": "directed|voluntary",
    }
    assert found.edges["organisation/dcst", "council/DNC", OWNED.key]["shares"] == "40 per cent|all"
    assert found.edges["council/DNC", "regulator/ofsted", RATED.key]["value"] == "inadequate"


def test_predicates_are_kept_by_member_or_name() -> None:
    store = store_of(RAN, OWNED, RATED)
    assert [key for *_, key in network(store, predicates=["delegatedTo"]).edges(keys=True)] == [RAN.key]
    assert network(store, predicates=iter([Predicate.DELEGATED_TO, Predicate.OWNED_BY])).number_of_edges() == 2
    assert network(store, predicates=()).number_of_nodes() == 0


def test_an_unknown_predicate_is_an_error_that_lists_them() -> None:
    with pytest.raises(ParameterError, match=r"'runs' is no relation; there are: delegatedTo, "):
        network(store_of(RAN), predicates=["runs"])


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2014, 9, 30), {RATED.key: "possible"}),
        (date(2014, 10, 1), {RAN.key: "possible", RATED.key: "possible"}),
        (date(2020, 1, 1), {RAN.key: "certain", OWNED.key: "certain", RATED.key: "possible"}),
        (date(2022, 9, 2), {OWNED.key: "possible", RATED.key: "possible"}),
    ],
)
def test_as_of_keeps_what_holds_on_a_day(day: date, expected: dict[str, str]) -> None:
    found = network(store_of(RAN, OWNED, RATED), as_of=day)
    assert {key: data["certainty"] for *_, key, data in found.edges(keys=True, data=True)} == expected


def test_as_of_leaves_out_parties_without_a_fact() -> None:
    assert list(network(store_of(OWNED), as_of=date(2019, 12, 31))) == []


def test_the_order_of_the_facts_makes_no_difference() -> None:
    one, other = network(store_of(RAN, OWNED, RATED)), network(store_of(RATED, OWNED, RAN))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True)) == sorted(one.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


def test_the_seeds_make_a_network() -> None:
    store = GraphStore()
    report = Pipeline(store).load([SEEDS])
    found = network(store)
    assert found.number_of_edges() == report.facts
    assert all(data["label"] and data["type"] for _, data in found.nodes(data=True))
    assert networkx.has_path(found, "council/DNC", "region/yorkshire-and-the-humber")
