"""The build of the seeds: the same bytes wherever and however it is made, and what it must and must not say."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random

import pytest
import rdflib
from pyoxigraph import NamedNode, RdfFormat, parse

from caregraph import _resources
from caregraph.findings import Fact
from caregraph.ids import FACTS_GRAPH, iri
from caregraph.model import Claim
from caregraph.packaged import open_packaged
from caregraph.pipeline import LoadReport
from caregraph.rdf import GraphStore, read_claims, read_entities, read_facts, read_sources
from caregraph.rdf.validate import validate
from caregraph.terms import CG, Manner, Predicate
from small_seeds import small_seeds

ROOT = Path(__file__).resolve().parent.parent
SEEDS = small_seeds()
RELEASE = ("caregraph.ttl", "caregraph.trig", "caregraph-metadata.ttl", "dictionary.md", "report.md")
FILES = (*RELEASE, "caregraph.nq")

#: Builds twice over in one process: by the checkout's loader, and by the pipeline into a store on disk.
BUILD = """
import sys
from pathlib import Path
import loader
from caregraph.export import to_nquads
from caregraph.pipeline import Pipeline, knowledge_for
from caregraph.publish import AUTHORS, publish
from caregraph.rdf import GraphStore
from caregraph.rdf.ntriples import lines_of

seeds, out = map(Path, sys.argv[1:])
loader.main(seeds, out)
store = GraphStore(out / "store")
report = Pipeline(store, knowledge_for(seeds)).load([seeds])
(out / "caregraph.nq").write_bytes(to_nquads(store))
publish(store, out / "pipeline", tables=report.tables, publisher=AUTHORS)
memory = GraphStore()
memory.replace({graph: lines_of(store.quads(graph)) for graph in reversed(store.graphs())})
(out / "memory.nq").write_bytes(to_nquads(memory))
"""


def copied_shuffled(target: Path, order: int) -> Path:
    """The seeds in another folder, whose files were made in an order of their own."""
    files = sorted(path for path in SEEDS.rglob("*") if path.is_file())
    assert len(files) > 100
    Random(order).shuffle(files)
    for number, path in enumerate(files):
        copy = target / path.relative_to(SEEDS)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
        os.utime(copy, (10**9 + number * 86_400, 10**9 + number * 86_400))
    return target


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two builds, as two machines would make them."""
    made = []
    settings = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "4021", "TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONOPTIMIZE": "1"},
    ]
    for number, setting in enumerate(settings):
        folder = tmp_path_factory.mktemp(f"build-{number}")
        seeds = copied_shuffled(folder / ("corpus" if number else "deep/down/seeds"), number)
        out = folder / "out"
        env = {**os.environ, **setting, "PYTHONPATH": os.pathsep.join([str(ROOT / "graph"), str(ROOT)])}
        done = subprocess.run(
            [sys.executable, "-W", "error", "-c", BUILD, str(seeds), str(out)],
            env=env, cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (0, "")
        made.append(out)
    one, other = made
    return one, other


@pytest.mark.parametrize("name", FILES)
def test_two_machines_build_the_same_bytes(builds: tuple[Path, Path], name: str) -> None:
    one, other = (out / name for out in builds)
    data = one.read_bytes()
    assert len(data) > {"report.md": 4_000, "dictionary.md": 20_000, "caregraph-metadata.ttl": 40_000}.get(name, 400_000)
    assert other.read_bytes() == data


def test_the_loader_and_the_pipeline_build_the_same(builds: tuple[Path, Path]) -> None:
    for out in builds:
        for name in RELEASE:
            assert (out / "pipeline" / name).read_bytes() == (out / name).read_bytes()
        assert (out / "memory.nq").read_bytes() == (out / "caregraph.nq").read_bytes()
        lines = (out / "caregraph.nq").read_bytes().splitlines()
        assert lines == sorted(lines)


def test_trig_and_nquads_hold_the_same_quads_and_turtle_their_triples(builds: tuple[Path, Path]) -> None:
    out, _ = builds
    trig = set(parse((out / "caregraph.trig").read_bytes(), format=RdfFormat.TRIG))
    assert trig == set(parse((out / "caregraph.nq").read_bytes(), format=RdfFormat.N_QUADS))
    triples = {str(quad.triple) for quad in parse((out / "caregraph.ttl").read_bytes(), format=RdfFormat.TURTLE)}
    assert triples == {str(quad.triple) for quad in trig}


def test_a_build_says_neither_where_nor_when_it_was_made(builds: tuple[Path, Path]) -> None:
    for out in builds:
        for name in FILES:
            text = (out / name).read_text(encoding="utf-8")
            assert str(out.parent) not in text
            assert "_:" not in [word[:2] for word in text.split()]


def test_plain_rdflib_reads_the_turtle(builds: tuple[Path, Path]) -> None:
    path = builds[0] / "caregraph.ttl"
    graph = rdflib.Graph()
    graph.parse(data=path.read_text(encoding="utf-8"), format="turtle")
    ours = set(parse(path.read_bytes(), format=RdfFormat.TURTLE))
    assert len(graph) == len(ours) > 10_000
    assert not [node for node in graph.all_nodes() if isinstance(node, rdflib.BNode)]
    assert {str(node) for node in graph.subjects()} == {str(quad.subject.value) for quad in ours}
    doncaster = rdflib.URIRef(iri("council/DNC")), rdflib.URIRef(CG + "delegatedTo")
    assert {str(o) for o in graph.objects(*doncaster)} == {iri("organisation/doncaster-childrens-services-trust")}


def test_the_turtle_satisfies_every_shape(builds: tuple[Path, Path]) -> None:
    assert validate((builds[0] / "caregraph.ttl").read_text(encoding="utf-8")) == ()


# ---------------------------------------------------------------- what the seeds say


@pytest.fixture(scope="module")
def store(small_build: tuple[GraphStore, LoadReport]) -> GraphStore:
    return small_build[0]


@pytest.fixture(scope="module")
def report(small_build: tuple[GraphStore, LoadReport]) -> LoadReport:
    return small_build[1]


@pytest.fixture(scope="module")
def facts(store: GraphStore) -> dict[tuple[str, str, str], list[Fact]]:
    found: dict[tuple[str, str, str], list[Fact]] = {}
    for fact in read_facts(store.store):
        found.setdefault((fact.subject, fact.predicate.value, fact.object), []).append(fact)
    return found


def triples(store: GraphStore, subject: str, predicate: Predicate) -> set[str]:
    pattern = (NamedNode(iri(subject)), NamedNode(CG + predicate), None, NamedNode(FACTS_GRAPH))
    return {str(quad.object.value).removeprefix(iri("")) for quad in store.store.quads_for_pattern(*pattern)}  # type: ignore[union-attr]


def test_every_brief_and_every_table_is_a_source(store: GraphStore, report: LoadReport) -> None:
    names = {source.name for source in read_sources(store.store).values()}
    assert names == {p.name for folder in ("briefs", "registers") for p in (SEEDS / folder).iterdir() if p.name != "SOURCES.md"}
    assert report.documents == len(list((SEEDS / "briefs").glob("*.md")))
    assert report.registers == len(list((SEEDS / "registers").glob("*.csv")))


def test_nearly_every_brief_says_something(store: GraphStore) -> None:
    silent = [s.name for s in read_sources(store.store).values() if s.name.endswith(".md") and not read_claims(store.store, s.id)]
    assert len(silent) <= 10, silent


def test_the_counts_are_those_of_a_whole_corpus(report: LoadReport) -> None:
    assert 250 <= report.facts <= report.claims <= 1_200
    assert 200 <= report.entities <= 700
    assert report.unresolved <= 40


#: Who was handed the services of which council, a day on which it began by all that is known, and whether it is known to have ended.
HANDED = [
    ("DNC", "organisation/doncaster-childrens-services-trust", "2014-10-01", True),
    ("SLG", "company/09487106", "2015-10-01", True),
    ("KTT", "company/08878185", "2014-04-01", True),
    ("RIC", "company/08878185", "2014-04-01", True),
    ("WNM", "company/08878185", "2017-08-01", True),
    ("BIR", "organisation/birmingham-childrens-trust", "2018-04-01", True),
    ("SAW", "organisation/sandwell-childrens-trust", "2018-04-01", True),
    ("SND", "organisation/together-for-children", "2017-04-01", True),
    ("NTH", "organisation/northamptonshire-childrens-trust", "2020-11-01", False),  # abolished in 2021
    ("BRD", "organisation/bradford-children-and-families-trust", "2023-04-01", True),
    ("RDG", "organisation/brighter-futures-for-children", "2018-12-01", False),
    ("WOR", "organisation/worcestershire-children-first", "2019-10-01", False),
    ("PTE", "organisation/the-adolescent-and-childrens-trust", "2017-04-01", False),
]


@pytest.mark.parametrize(("council", "provider", "began", "holds"), HANDED, ids=lambda value: str(value))
def test_who_was_handed_the_services(
    store: GraphStore, facts: dict[tuple[str, str, str], list[Fact]], council: str, provider: str, began: str, holds: bool
) -> None:
    (fact,) = facts[f"council/{council}", "delegatedTo", provider]
    assert fact.start is not None
    assert fact.start.earliest is not None
    assert fact.start.latest is not None
    assert fact.start.earliest <= date.fromisoformat(began) <= fact.start.latest
    assert fact.holds is holds
    assert (provider in triples(store, f"council/{council}", Predicate.DELEGATED_TO)) is holds


@pytest.mark.parametrize(
    ("council", "provider", "ended"),
    [
        ("WOR", "organisation/worcestershire-children-first", "2024-10-01"),
        ("RDG", "organisation/brighter-futures-for-children", "2025-10-01"),
    ],
)
def test_what_was_returned_ended_on_its_day(facts: dict[tuple[str, str, str], list[Fact]], council: str, provider: str, ended: str) -> None:
    (fact,) = facts[f"council/{council}", "delegatedTo", provider]
    assert fact.end is not None
    assert fact.end.lexical == ended
    (back,) = facts[provider, "returnedTo", f"council/{council}"]
    assert back.start is not None
    assert back.start.lexical == ended


#: Councils that were threatened, advised or directed, or that planned, and kept their services.
KEPT = {
    "West Sussex": "WSX",
    "Cornwall": "CON",
    "Buckinghamshire": "BKM",
    "Surrey": "SRY",
    "Herefordshire": "HEF",
    "Medway": "MDW",
    "Croydon": "CRY",
    "Norfolk": "NFK",
    "Wakefield": "WKF",
    "Stoke-on-Trent": "STE",
    "North East Lincolnshire": "NEL",
    "Devon": "DEV",
}


@pytest.mark.parametrize("name", KEPT)
def test_a_council_that_kept_its_services_was_relieved_of_nothing(store: GraphStore, name: str) -> None:
    named = {
        key for key, entity in read_entities(store.store).items() if key.startswith("council/") and name in (entity.label, *entity.aliases)
    }
    assert f"council/{KEPT[name]}" in named
    sources = read_sources(store.store)
    spoken_of = [
        c
        for key in sources
        for c in read_claims(store.store, key)
        if c.subject.entity in named and c.method.startswith(("frame:", "valency:", "grade:"))
    ]
    assert spoken_of, "no brief speaks of it, so that nothing is shown"
    for council in named:
        assert triples(store, council, Predicate.DELEGATED_TO) == set()


def test_only_the_known_arrangements_stand_as_direct_triples(store: GraphStore) -> None:
    predicate = NamedNode(CG + "delegatedTo")
    pairs = {
        (str(q.subject.value).removeprefix(iri("council/")), str(q.object.value).removeprefix(iri("")))  # type: ignore[union-attr]
        for q in store.store.quads_for_pattern(None, predicate, None, NamedNode(FACTS_GRAPH))
    }
    assert {(council, provider) for council, provider, _, holds in HANDED if holds} <= pairs
    councils = {council for council, _ in pairs}
    assert not councils & {*KEPT.values(), "RDG", "WOR", "TOB", "NTH"}
    assert len(pairs) <= 30


def test_who_forced_it_and_how_is_told(facts: dict[tuple[str, str, str], list[Fact]]) -> None:
    for council in ("DNC", "SLG", "SAW"):
        forced = {obj for subject, predicate, obj in facts if (subject, predicate) == (f"council/{council}", "forcedBy")}
        assert forced
        assert forced <= {"government/department-for-education", "government/uk-government"}
    doncaster = facts["council/DNC", "delegatedTo", "organisation/doncaster-childrens-services-trust"]
    assert doncaster[0].manners == (Manner.DIRECTED,)
    sunderland = facts["council/SND", "delegatedTo", "organisation/together-for-children"]
    assert Manner.VOLUNTARY in sunderland[0].manners


def test_facts_with_several_witnesses_are_those_of_several_publishers(store: GraphStore) -> None:
    sources = read_sources(store.store)
    claims: dict[str, Claim] = {claim.key: claim for key in sources for claim in read_claims(store.store, key)}
    several = [fact for fact in read_facts(store.store) if fact.witnesses > 1]
    assert len(several) > 10
    for fact in several:
        publishers = {sources[claims[key].source].publisher for key in fact.supporting}
        assert len(publishers) >= fact.witnesses


# ---------------------------------------------------------------- the packaged build


@pytest.fixture
def packaged(monkeypatch: pytest.MonkeyPatch) -> None:
    """The small seeds in the place of those that come with the package."""
    path = _resources.path
    monkeypatch.setattr(_resources, "path", lambda name: SEEDS if name == "seeds" else path(name))


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packaged: None) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "caregraph"


def test_the_packaged_seeds_are_built_once_and_then_opened(cache: Path, store: GraphStore) -> None:
    first: list[str] = []
    second: list[str] = []
    with open_packaged(lambda what, _done, _of: first.append(what)) as graph:
        assert set(graph.store.quads()) == set(store.quads())
    with open_packaged(lambda what, _done, _of: second.append(what)) as graph:
        assert set(graph.store.quads()) == set(store.quads())
        assert [graph.store.path] == list(cache.iterdir())
    assert "writing" in first
    assert second == []


def test_what_another_version_left_in_the_cache_is_taken_away(cache: Path) -> None:
    (cache / "seeds-0123456789abcdef").mkdir(parents=True)
    (cache / "notes").mkdir()
    open_packaged().close()
    names = {path.name for path in cache.iterdir()}
    assert "notes" in names
    assert "seeds-0123456789abcdef" not in names
    assert len(names) == 2


def test_a_damaged_cache_is_built_anew(cache: Path, store: GraphStore) -> None:
    open_packaged().close()
    (place,) = cache.iterdir()
    (place / "CURRENT").write_text("nonsense")
    with open_packaged() as graph:
        assert set(graph.store.quads()) == set(store.quads())


def test_where_nothing_can_be_cached_the_seeds_are_built_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: GraphStore, packaged: None
) -> None:
    (tmp_path / "cache").write_text("a file, where a folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    with open_packaged() as graph:
        assert graph.store.path is None
        assert set(graph.store.quads()) == set(store.quads())
