"""Exports: the same bytes for the same dataset, and the same dataset back."""

import csv
import hashlib
import io
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import networkx
import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from caregraph.dates import PartialDate
from caregraph.errors import CaregraphError, ParameterError
from caregraph.export import (
    ExportError,
    ExportFormat,
    export,
    namespaces,
    rdflib_dataset,
    to_csv,
    to_graphml,
    to_jsonld,
    to_nquads,
    to_trig,
    to_turtle,
    write,
)
from caregraph.findings import Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH, source_graph
from caregraph.model import Claim, Entity, Evidence, Mention, Source, Span
from caregraph.network import network
from caregraph.pipeline import Pipeline
from caregraph.rdf import GraphStore, entity_lines, fact_lines, source_lines
from caregraph.rdf.ntriples import lines_of
from caregraph.terms import PREFIXES, EntityType, Manner, Predicate, SourceKind
from small_seeds import small_seeds

ROOT = Path(__file__).parent.parent
#: rdflib's Dataset calls what rdflib has itself deprecated.
OWN_WARNINGS = pytest.mark.filterwarnings(r"ignore:(Dataset\.|ConjunctiveGraph ):DeprecationWarning")
SNAPSHOTS = Path(__file__).parent / "snapshots"
EXTENSIONS = {
    ExportFormat.TURTLE: "ttl",
    ExportFormat.TRIG: "trig",
    ExportFormat.NQUADS: "nq",
    ExportFormat.JSONLD: "jsonld",
    ExportFormat.GRAPHML: "graphml",
    ExportFormat.CSV: "csv",
}
QUADS: list[tuple[Callable[[GraphStore], bytes], ox.RdfFormat]] = [
    (to_trig, ox.RdfFormat.TRIG),
    (to_nquads, ox.RdfFormat.N_QUADS),
    (to_jsonld, ox.RdfFormat.JSON_LD),
]


def small(label: str = "Doncaster Council", quote: str = "The council’s services\nwere handed to the “trust”.") -> GraphStore:
    """One document with one claim, and the fact that it makes."""
    source = Source(
        id="source/example-1a2b3c4d",
        kind=SourceKind.DOCUMENT,
        name="example.md",
        digest="0" * 16,
        title="A trust for Doncaster",
        url="https://example.org/news?id=1",
        publisher="Example News",
        date=PartialDate.parse("2014-10-03"),
    )
    claim = Claim(
        source=source.id,
        subject=Mention(surface="The council", type=EntityType.COUNCIL, kind="anaphor", entity="council/DNC"),
        predicate=Predicate.DELEGATED_TO,
        object=Mention(surface="the trust", type=EntityType.CHILDRENS_TRUST, entity="organisation/dcst"),
        manner=Manner.DIRECTED,
        confidence=0.9,
        method="frame:handed-to",
        evidence=(Evidence(quote=quote, span=Span(start=10, end=60), trigger="handed to"),),
    )
    fact = Fact(
        subject="council/DNC",
        predicate=Predicate.DELEGATED_TO,
        object="organisation/dcst",
        start=PartialDate.parse("2014-10"),
        first_seen=date(2014, 10, 3),
        last_seen=date(2014, 10, 3),
        manners=(Manner.DIRECTED,),
        supporting=(claim.key,),
        witnesses=1,
    )
    entities = (
        Entity(
            id="council/DNC",
            type=EntityType.COUNCIL,
            label=label,
            aliases=("Doncaster", "Doncaster MBC"),
            properties={"gssCode": "E08000017"},
        ),
        Entity(id="organisation/dcst", type=EntityType.CHILDRENS_TRUST, label="Doncaster Children’s Services Trust", aliases=("DCST",)),
    )
    store = GraphStore()
    store.replace(
        {
            source_graph(source.id): source_lines(source, None, [claim], []),
            ENTITIES_GRAPH: entity_lines(entities),
            FACTS_GRAPH: fact_lines([fact]),
        }
    )
    return store


@pytest.fixture(scope="module")
def seeds() -> GraphStore:
    store = GraphStore()
    Pipeline(store).load([small_seeds()])
    return store


def of_quads(quads: list[ox.Quad]) -> GraphStore:
    store = GraphStore()
    for quad in quads:
        store.store.add(quad)
    return store


def triples_of(store: GraphStore, graph: str | None = None) -> set[ox.Triple]:
    return {ox.Triple(q.subject, q.predicate, q.object) for q in store.quads(graph)}


def parsed(data: bytes, format: ox.RdfFormat) -> list[ox.Quad]:
    return list(ox.parse(data, format=format))


# ------------------------------------------------------------ what an export looks like


@pytest.mark.parametrize("format", ExportFormat)
def test_a_small_dataset_looks_like_its_snapshot(format: ExportFormat) -> None:
    """``UPDATE_SNAPSHOTS=1 pytest tests/test_export.py`` writes them anew."""
    snapshot = SNAPSHOTS / f"export.{EXTENSIONS[format]}"
    data = export(small(), format)
    if os.environ.get("UPDATE_SNAPSHOTS"):
        snapshot.write_bytes(data)
    assert data == snapshot.read_bytes()


@pytest.mark.parametrize("format", ExportFormat)
def test_an_export_is_utf_8_and_ends_with_a_line_break(format: ExportFormat, seeds: GraphStore) -> None:
    for store in (seeds, GraphStore()):
        text = export(store, format).decode("utf-8")
        assert text.endswith("\n")
        assert not text.endswith("\n\n")


@pytest.mark.parametrize(("write_quads", "format"), QUADS)
def test_an_empty_dataset_is_an_empty_file_of_its_format(write_quads: Callable[[GraphStore], bytes], format: ox.RdfFormat) -> None:
    assert parsed(write_quads(GraphStore()), format) == []


def test_turtle_has_every_prefix_once_by_name_and_no_long_name_where_a_prefix_would_do(seeds: GraphStore) -> None:
    text = to_turtle(seeds).decode()
    head = [line for line in text.splitlines() if line.startswith("@prefix")]
    assert head == sorted(set(head))
    assert head == text.splitlines()[: len(head)]
    assert "@prefix council: <https://w3id.org/caregraph/id/council/> ." in head
    body = text.partition(head[-1])[2]
    assert "<https://w3id.org/caregraph/" not in body
    assert "<http://www.w3.org/" not in body


def test_turtle_names_subjects_in_order_and_each_once(seeds: GraphStore) -> None:
    subjects = [line.split(" ")[0] for line in to_turtle(seeds, graph=ENTITIES_GRAPH).decode().splitlines() if line[0] not in "@\t"]
    assert subjects == sorted(set(subjects))


def test_trig_keeps_entities_before_facts_before_sources() -> None:
    text = to_trig(small()).decode()
    assert text.index("graph:entities {") < text.index("graph:facts {") < text.index("graph-source:example-1a2b3c4d {")


def test_nquads_are_sorted_as_sort_would(seeds: GraphStore) -> None:
    lines = to_nquads(seeds).split(b"\n")[:-1]
    assert lines == sorted(lines)
    assert len(lines) == len(seeds)


# ------------------------------------------------------------ the same dataset back


@pytest.mark.parametrize(("write_quads", "format"), QUADS)
def test_quads_come_back(write_quads: Callable[[GraphStore], bytes], format: ox.RdfFormat, seeds: GraphStore) -> None:
    found = parsed(write_quads(seeds), format)
    assert set(found) == set(seeds.quads())
    assert len(found) == len(seeds)


def test_turtle_comes_back_whole_and_by_graph(seeds: GraphStore) -> None:
    for graph in (None, FACTS_GRAPH, ENTITIES_GRAPH):
        found = [ox.Triple(q.subject, q.predicate, q.object) for q in parsed(to_turtle(seeds, graph=graph), ox.RdfFormat.TURTLE)]
        assert set(found) == triples_of(seeds, graph)
        assert len(found) == len(set(found))


@OWN_WARNINGS
def test_rdflib_reads_turtle_and_trig(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    store = small()
    graph = rdflib.Graph().parse(data=to_turtle(store), format="turtle")
    assert set(ox.parse(graph.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES)) == {
        ox.Quad(t.subject, t.predicate, t.object) for t in triples_of(store)
    }
    dataset = rdflib.Dataset()
    dataset.parse(data=to_trig(store), format="trig")
    assert set(ox.parse(dataset.serialize(format="nquads", encoding="utf-8"), format=ox.RdfFormat.N_QUADS)) == set(store.quads())


def test_rdflib_reads_all_of_the_seeds(seeds: GraphStore) -> None:
    assert len(rdflib.Graph().parse(data=to_turtle(seeds), format="turtle")) == len(triples_of(seeds))


@OWN_WARNINGS
def test_names_that_turtle_escapes_come_back_also_in_rdflib() -> None:
    facts = ox.NamedNode(FACTS_GRAPH)
    keys = (
        "council/%20a", "council/-a", "person/a.", "person/a-b.c", "company/08", "post/a/b?c=d&e#f", "org/1", "graph/x", "region/",
        "x/é", "source/a/b.", "source/c",
    )  # fmt: skip
    nodes = [ox.NamedNode("https://w3id.org/caregraph/id/" + key) for key in keys]
    quads = [ox.Quad(node, ox.NamedNode(PREFIXES["cg"] + "share"), node, facts) for node in nodes]
    words = ox.Literal('tab\t"quoted" \\ \r\n\u2028 😀', language="en-GB")
    quads.append(ox.Quad(nodes[0], ox.NamedNode(PREFIXES["rdf"] + "_1"), words, facts))
    store = of_quads(quads)
    for write_quads, format in QUADS:
        assert set(parsed(write_quads(store), format)) == set(quads)
    dataset = rdflib.Dataset()
    dataset.parse(data=to_trig(store), format="trig")
    assert {str(quad[0]) for quad in dataset.quads()} == {node.value for node in nodes}


def test_a_kind_named_like_a_vocabulary_gets_a_prefix_of_its_own() -> None:
    names = ("https://w3id.org/caregraph/id/org/1", PREFIXES["org"] + "Role", "https://w3id.org/caregraph/id/council/DNC", "post:x")
    quads = [ox.Quad(ox.NamedNode(name), ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode(name)) for name in names]
    assert list(namespaces(quads).items()) == [
        ("council", "https://w3id.org/caregraph/id/council/"),
        ("id-org", "https://w3id.org/caregraph/id/org/"),
        ("org", PREFIXES["org"]),
        ("rdf", PREFIXES["rdf"]),
    ]


def test_a_prefix_never_captures_an_address_of_another_scheme() -> None:
    node = ox.NamedNode("post:x")
    quads = [
        ox.Quad(
            node, ox.NamedNode(PREFIXES["rdf"] + "type"), ox.NamedNode("https://w3id.org/caregraph/id/post/y"), ox.NamedNode(FACTS_GRAPH)
        )
    ]
    assert set(parsed(to_jsonld(of_quads(quads)), ox.RdfFormat.JSON_LD)) == set(quads)


def test_jsonld_is_short_and_says_its_context() -> None:
    found = json.loads(to_jsonld(small()))
    entities = next(graph for graph in found["@graph"] if graph["@id"] == "graph:entities")
    assert found["@context"]["council"] == "https://w3id.org/caregraph/id/council/"
    assert entities["@graph"][0] == {
        "@id": "council:DNC",
        "@type": ["cg:Council"],
        "skos:altLabel": ["Doncaster", "Doncaster MBC"],
        "skos:prefLabel": "Doncaster Council",
        "cg:gssCode": "E08000017",
    }


def test_graphml_comes_back_as_the_network(seeds: GraphStore) -> None:
    found = networkx.read_graphml(io.BytesIO(to_graphml(seeds)), edge_key_type=str, force_multigraph=True)
    original = network(seeds)
    assert isinstance(found, networkx.MultiDiGraph)
    assert list(found.nodes(data=True)) == list(original.nodes(data=True))
    assert list(found.edges(keys=True, data=True)) == list(original.edges(keys=True, data=True))


def test_graphml_leaves_out_what_xml_cannot_hold() -> None:
    found = networkx.read_graphml(io.BytesIO(to_graphml(small(label="Don\x0bcaster\x00 & <Council>\u2028"))))
    assert found.nodes["council/DNC"]["label"] == "Doncaster & <Council>\u2028"


# ------------------------------------------------------------ the same bytes


@given(st.randoms(use_true_random=False))
def test_the_order_of_loading_makes_no_difference(random: Random) -> None:
    quads = list(small().quads())
    random.shuffle(quads)
    store = of_quads(quads)
    for format in ExportFormat:
        assert export(store, format) == export(small(), format)


BUILD = """
import hashlib, sys
from pathlib import Path
from random import Random
from caregraph.export import ExportFormat, export
from caregraph.pipeline import Pipeline
from caregraph.rdf import GraphStore
store = GraphStore()
Pipeline(store).load([Path(sys.argv[1])])
for format in ExportFormat:
    print(format, hashlib.sha256(export(store, format)).hexdigest())
"""


def test_the_hash_seed_makes_no_difference(seeds: GraphStore) -> None:
    # This process has a seed of its own, drawn at its start.
    there = subprocess.run(
        [sys.executable, "-c", BUILD, str(small_seeds())],
        env={**os.environ, "PYTHONHASHSEED": "1", "PYTHONPATH": str(ROOT / "graph")},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    here = [f"{format} {hashlib.sha256(export(seeds, format)).hexdigest()}" for format in ExportFormat]
    assert there.splitlines() == here


# ------------------------------------------------------------ CSV


def test_csv_has_a_line_for_each_fact_with_its_quote_and_source() -> None:
    (row,) = csv.DictReader(io.StringIO(to_csv(small()).decode(), newline=""))
    assert row == {
        "subject": "https://w3id.org/caregraph/id/council/DNC",
        "subjectLabel": "Doncaster Council",
        "predicate": "delegatedTo",
        "object": "https://w3id.org/caregraph/id/organisation/dcst",
        "objectLabel": "Doncaster Children’s Services Trust",
        "value": "",
        "startEarliest": "2014-10-01",
        "startLatest": "2014-10-31",
        "endEarliest": "",
        "endLatest": "",
        "plannedEndEarliest": "",
        "plannedEndLatest": "",
        "firstSeen": "2014-10-03",
        "lastSeen": "2014-10-03",
        "holds": "true",
        "manners": "directed",
        "shares": "",
        "witnesses": "1",
        "quote": "The council’s services\nwere handed to the “trust”.",
        "source": "https://example.org/news?id=1",
    }


def test_csv_of_the_seeds_has_every_fact_with_a_quote(seeds: GraphStore) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(seeds).decode(), newline="")))
    assert len(rows) == network(seeds).number_of_edges()
    assert all(row["quote"] and row["source"] and row["subjectLabel"] and row["objectLabel"] for row in rows)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start: str) -> None:
    formula = start + 'HYPERLINK("https://example.org","x")'
    (row,) = csv.DictReader(io.StringIO(to_csv(small(label=formula, quote=formula)).decode(), newline=""))
    assert row["subjectLabel"] == "'" + formula
    assert row["quote"] == "'" + formula


# ------------------------------------------------------------ rdflib


def test_rdflib_sees_the_same_rows(seeds: GraphStore) -> None:
    select = "SELECT ?c ?label ?p WHERE { ?c a cg:Council ; skos:prefLabel ?label ; cg:delegatedTo ?p } ORDER BY ?c ?p"
    wanted = seeds.store.query(select, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(wanted, ox.QuerySolutions)
    rows = [tuple(term.value if isinstance(term, ox.NamedNode | ox.Literal) else "" for term in row) for row in wanted]
    del wanted  # the parser of rdflib keeps this frame, and what the engine gives may not be let go in another thread
    dataset = rdflib_dataset(seeds)
    found = [tuple(map(str, row)) for row in dataset.query(select) if isinstance(row, rdflib.query.ResultRow)]
    assert found == rows
    assert len(found) > 5


@OWN_WARNINGS
def test_rdflib_has_the_graphs_the_triples_and_the_names(seeds: GraphStore) -> None:
    dataset = rdflib_dataset(seeds)
    assert len(dataset) == len(triples_of(seeds))
    assert FACTS_GRAPH in {str(graph.identifier) for graph in dataset.graphs()}
    assert dict(dataset.namespaces())["council"] == rdflib.URIRef("https://w3id.org/caregraph/id/council/")
    doncaster = rdflib.URIRef("https://w3id.org/caregraph/id/council/DNC")
    assert dataset.value(doncaster, rdflib.SKOS.prefLabel) is not None


def test_rdflib_writes_to_the_same_store() -> None:
    store = small()
    before = len(store)
    rdflib_dataset(store).graph(rdflib.URIRef(FACTS_GRAPH)).add(
        (rdflib.URIRef("https://example.org/"), rdflib.RDFS.label, rdflib.Literal("x"))
    )
    assert len(store) == before + 1


def test_rdflib_reads_a_store_that_may_not_be_written(tmp_path: Path) -> None:
    with GraphStore(tmp_path / "store") as made:
        made.replace({FACTS_GRAPH: lines_of(small().quads(FACTS_GRAPH))})
    made.close()
    with GraphStore(tmp_path / "store", writable=False) as store:
        assert len(rdflib_dataset(store)) == len(store) > 0


def test_importing_the_exports_does_not_import_rdflib_or_networkx() -> None:
    code = "import sys, caregraph.export; sys.exit(any(name in sys.modules for name in ('rdflib', 'networkx')))"
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": str(ROOT / "graph")}, check=True)


# ------------------------------------------------------------ files and errors


@pytest.mark.parametrize("format", ExportFormat)
def test_a_file_holds_the_export_and_nothing_is_left_beside_it(format: ExportFormat, tmp_path: Path) -> None:
    path = tmp_path / "out"
    write(small(), format, path)
    write(small(), format, path)
    assert path.read_bytes() == export(small(), format)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_replaced_keeps_its_permissions_and_a_link_stays_one(tmp_path: Path) -> None:
    path, link = tmp_path / "out.ttl", tmp_path / "link.ttl"
    path.write_text("before")
    path.chmod(0o640)
    link.symlink_to(path)
    write(small(), ExportFormat.TURTLE, link)
    assert link.is_symlink()
    assert path.read_bytes() == to_turtle(small())
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_device_is_written_to_and_not_replaced() -> None:
    write(small(), ExportFormat.CSV, Path(os.devnull))
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no/out\.ttl: there is no folder .*no; make it"):
        write(small(), ExportFormat.TURTLE, tmp_path / "no" / "out.ttl")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="is a folder; give the name of a file"):
        write(small(), ExportFormat.TURTLE, tmp_path)


@pytest.mark.parametrize(
    ("error", "message"),
    [
        (PermissionError(13, "Permission denied"), "no permission to write there"),
        (OSError(28, "No space left on device"), "No space left on device"),
    ],
)
def test_a_failure_names_the_file_and_leaves_the_former_one(
    error: OSError, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.ttl"
    path.write_text("before")

    def fail(self: Path, target: Path) -> Path:
        raise error

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(CaregraphError, match=rf"out\.ttl: .*{message}.*; choose another file"):
        write(small(), ExportFormat.TURTLE, path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_an_unknown_graph_is_an_error_that_names_the_others() -> None:
    with pytest.raises(ParameterError, match=r"no graph https://example\.org/; there are .*graph/facts"):
        to_turtle(small(), graph="https://example.org/")


def test_an_unknown_format_is_an_error_that_lists_them() -> None:
    with pytest.raises(ExportError, match=r"'xls' is no format of an export; there are: turtle, trig, nquads, jsonld, graphml, csv"):
        ExportFormat.of("xls")
