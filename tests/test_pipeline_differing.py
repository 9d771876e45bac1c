"""What a source says now is held against what the store has of it, line by line."""

from __future__ import annotations

from pathlib import Path

import pytest

from caregraph.assertions import Asserted
from caregraph.ids import source_graph
from caregraph.pipeline import Pipeline
from caregraph.pipeline.differing import difference, former
from caregraph.rdf import GraphStore, read_claims, read_sources
from caregraph.rdf.asserting import read_assertions
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import Predicate

HEADERS = "URN,Provision type,Registration status,Name,Local authority,Sector,Organisation which owns the provider,Overall effectiveness"
ROW = 'SC40000{0},Children\'s home,Active,"Fern\\bank ""{0}""",Kent,Private,{1},Good'
OWNERS = ["Fernbank Ltd", "Ålesund’s Homes Ltd", "Tarn & Side Ltd", "Larkmere Homes Ltd", "Ashgrove Ltd", "Dunnock Ltd"]


def load(folder: Path, store: GraphStore, knowledge: Knowledge, owners: list[str]) -> str:
    path = folder / "homes_at_march_2020.csv"
    path.write_text("\n".join([HEADERS, *(ROW.format(n, owner) for n, owner in enumerate(owners))]) + "\n", encoding="utf-8")
    Pipeline(store, knowledge, ()).load([path])
    (source,) = read_sources(store.store)
    return source


@pytest.fixture(params=["memory", "disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> GraphStore:
    return GraphStore(None if request.param == "memory" else tmp_path / "store")


def test_what_is_written_is_what_the_store_gives_back(store: GraphStore, knowledge: Knowledge, tmp_path: Path) -> None:
    before, after = GraphStore(), store
    source = load(tmp_path, before, knowledge, OWNERS)
    load(tmp_path, after, knowledge, OWNERS)
    changed = difference(after, source, [before.lines(source_graph(source))])
    assert (len(changed), changed.touched, changed.anew) == (0, set(), False)


def test_one_cell_changes_the_claims_of_its_row(store: GraphStore, knowledge: Knowledge, tmp_path: Path) -> None:
    other = GraphStore()
    source = load(tmp_path, other, knowledge, [*OWNERS[:-1], "Heron Court Ltd"])
    assert load(tmp_path, store, knowledge, OWNERS) == source
    changed = difference(store, source, [other.lines(source_graph(source))])
    assert not changed.anew
    assert 0 < len(changed) < other.lines(source_graph(source)).count("\n") / 2
    # the old and the new claim of the owner, and the row's other claims, whose quote has changed
    rows = {claim.key: claim for s in (store, other) for claim in read_claims(s.store, source)}
    touched = [rows[iri.rpartition("/")[2]] for iri in changed.touched]
    assert {claim.subject.entity for claim in touched} == {"setting/SC400005"}
    assert sorted(claim.object.surface for claim in touched if claim.predicate is Predicate.OWNED_BY) == ["Dunnock Ltd", "Heron Court Ltd"]
    new: list[Asserted] = list(read_assertions(other.store, source))
    assert former(store, source, new, changed) == set(read_assertions(store.store, source))


def test_where_most_changes_all_is_written_anew(store: GraphStore, knowledge: Knowledge, tmp_path: Path) -> None:
    source = load(tmp_path, store, knowledge, OWNERS)
    lines = [f"<https://example.org/{n}> <https://example.org/p> <https://example.org/o> .\n" for n in range(3)]
    changed = difference(store, source, lines)
    assert (changed.anew, changed.gone, changed.come) == (True, set(), set(lines))
