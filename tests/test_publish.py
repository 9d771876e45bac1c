"""The published graph: what it says of itself is counted anew here, in other ways than its own."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from pathlib import Path
from typing import Final

import pytest
import rdflib
from markdown_it import MarkdownIt
from pyoxigraph import QuerySolutions, Store
from rdflib import DCAT, DCTERMS, RDF, VOID, XSD, BNode, Literal, URIRef

from caregraph import load
from caregraph.asof import certainty
from caregraph.export import ExportError, ExportFormat, sorted_triples
from caregraph.ids import DATASET_GRAPH, ENTITIES_GRAPH, FACTS_GRAPH, iri
from caregraph.kg import KnowledgeGraph
from caregraph.pipeline import LoadReport
from caregraph.publish import Survey, dictionary, metadata, report
from caregraph.publish.metadata import licence_iri
from caregraph.publish.vocabulary import vocabulary
from caregraph.rdf import GraphStore, read_entities, read_facts
from caregraph.terms import CG, ID, PREFIXES, EntityType

DATASET: Final = URIRef(DATASET_GRAPH)
FILES: Final = {ExportFormat.TURTLE: ("caregraph.ttl", b"some bytes"), ExportFormat.TRIG: ("caregraph.trig", b"more")}
SPDX: Final = rdflib.Namespace("http://spdx.org/rdf/terms#")


@pytest.fixture(scope="module")
def kg(small_build: tuple[GraphStore, LoadReport]) -> KnowledgeGraph:
    return KnowledgeGraph(small_build[0])


@pytest.fixture(scope="module")
def survey(kg: KnowledgeGraph) -> Survey:
    return Survey.of(kg.store, sorted_triples(kg.store))


@pytest.fixture(scope="module")
def described(kg: KnowledgeGraph, survey: Survey) -> rdflib.Graph:
    return rdflib.Graph().parse(data=metadata(kg.store, survey, FILES, "A & B").decode("utf-8"), format="turtle")


def counted(store: Store, query: str) -> dict[str, int]:
    found = store.query(query, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return {solution["what"].value: int(solution["n"].value) for solution in found}


def number(graph: rdflib.Graph, subject: rdflib.term.Node, predicate: URIRef) -> int:
    (value,) = graph.objects(subject, predicate)
    return int(str(value))


# ------------------------------------------------------------ metadata


def test_the_partitions_are_those_of_the_dataset(kg: KnowledgeGraph, described: rdflib.Graph) -> None:
    classes = counted(kg.store.store, "SELECT (?c AS ?what) (COUNT(DISTINCT ?x) AS ?n) { ?x a ?c } GROUP BY ?c")
    told = {
        str(described.value(part, VOID["class"])): number(described, part, VOID.entities)
        for part in described.objects(DATASET, VOID.classPartition)
    }
    assert told == classes
    assert number(described, DATASET, VOID.classes) == len(classes) > 30
    properties = counted(kg.store.store, "SELECT (?p AS ?what) (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { ?s ?p ?o } } GROUP BY ?p")
    told = {
        str(described.value(part, VOID.property)): number(described, part, VOID.triples)
        for part in described.objects(DATASET, VOID.propertyPartition)
    }
    assert told == properties
    assert number(described, DATASET, VOID.properties) == len(properties) > 60
    assert number(described, DATASET, VOID.triples) == sum(properties.values()) > 10_000


def test_subjects_and_vocabularies_are_those_of_the_dataset(kg: KnowledgeGraph, described: rdflib.Graph) -> None:
    subjects = {str(quad.subject.value) for quad in kg.store.quads()}  # type: ignore[union-attr]
    assert number(described, DATASET, VOID.distinctSubjects) == len(subjects)
    assert str(described.value(DATASET, VOID.uriSpace)) == ID
    assert number(described, DATASET, VOID.entities) == sum(subject.startswith(ID) for subject in subjects)
    used = {
        CG,
        PREFIXES["dcterms"],
        PREFIXES["oa"],
        PREFIXES["prov"],
        PREFIXES["rdf"],
        PREFIXES["schema"],
        PREFIXES["skos"],
        PREFIXES["void"],
    }
    assert {str(vocabulary) for vocabulary in described.objects(DATASET, VOID.vocabulary)} == used


def test_the_description_has_what_catalogues_ask_for(described: rdflib.Graph) -> None:
    assert set(described.objects(DATASET, RDF.type)) == {DCAT.Dataset, VOID.Dataset}
    for prop in (DCTERMS.title, DCTERMS.description, DCTERMS.rights):
        (text,) = described.objects(DATASET, prop)
        assert isinstance(text, Literal)
        assert text.language == "en"
    (publisher,) = described.objects(DATASET, DCTERMS.publisher)
    assert str(described.value(publisher, rdflib.SKOS.prefLabel)) == "A & B"
    licences = {str(licence) for licence in described.objects(DATASET, DCTERMS.license)}
    assert licences == {licence_iri("CC-BY-4.0"), licence_iri("Open Government Licence v3.0")}
    assert not [node for node in described.all_nodes() if isinstance(node, BNode)]
    known = (str(DCAT), str(DCTERMS), str(VOID), str(RDF), str(SPDX), PREFIXES["skos"], PREFIXES["schema"])
    assert [prop for prop in described.predicates(unique=True) if not str(prop).startswith(known)] == []


def test_the_distributions_are_the_files(described: rdflib.Graph) -> None:
    told = {}
    for node in described.objects(DATASET, DCAT.distribution):
        assert (node, RDF.type, DCAT.Distribution) in described
        (size,) = described.objects(node, DCAT.byteSize)
        checksum = described.value(node, SPDX.checksum)
        assert isinstance(size, Literal)
        assert size.datatype == XSD.nonNegativeInteger
        assert described.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256
        name = str(described.value(node, DCTERMS.title))
        told[name] = (str(described.value(node, DCAT.mediaType)), int(size), str(described.value(checksum, SPDX.checksumValue)).lower())
    media = "https://www.iana.org/assignments/media-types/"
    assert told == {
        "caregraph.ttl": (media + "text/turtle", 10, hashlib.sha256(b"some bytes").hexdigest()),
        "caregraph.trig": (media + "application/trig", 4, hashlib.sha256(b"more").hexdigest()),
    }


def test_the_sources_are_all_there_with_their_dates_and_licences(kg: KnowledgeGraph, described: rdflib.Graph) -> None:
    sources = kg.sources()
    assert {str(source) for source in described.objects(DATASET, DCTERMS.source)} == {iri(key) for key in sources}
    for key, source in sources.items():
        node = URIRef(iri(key))
        assert str(described.value(node, DCTERMS.title)) == source.label
        assert (described.value(node, DCTERMS.license) is not None) == bool(source.licence)
        issued = described.value(node, DCTERMS.issued)
        assert (None if issued is None else str(issued)) == (source.date.lexical if source.date is not None else None)


def test_the_day_of_issue_is_that_of_the_newest_source_and_the_period_that_of_the_facts(
    kg: KnowledgeGraph, described: rdflib.Graph
) -> None:
    (issued,) = described.objects(DATASET, DCTERMS.issued)
    newest = max(source.date.earliest for source in kg.sources().values() if source.date is not None and source.date.earliest)
    assert str(issued) in {
        source.date.lexical for source in kg.sources().values() if source.date is not None and source.date.earliest == newest
    }
    wanted = {CG + name for name in ("startEarliest", "startLatest", "endEarliest", "endLatest", "firstSeen", "lastSeen")}
    days = [quad.object.value for quad in kg.store.quads(FACTS_GRAPH) if quad.predicate.value in wanted]  # type: ignore[union-attr]
    (period,) = described.objects(DATASET, DCTERMS.temporal)
    assert [str(described.value(period, prop)) for prop in (DCAT.startDate, DCAT.endDate)] == [min(days), max(days)]


@pytest.mark.parametrize(
    ("stated", "found"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by-sa-3.0", "https://creativecommons.org/licenses/by-sa/3.0/"),
        ("CC0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("OGL v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"),
        ("All rights reserved", None),
        ("not CC BY 4.0", None),
        ("", None),
    ],
)
def test_a_licence_is_known_by_its_name_or_not_at_all(stated: str, found: str | None) -> None:
    assert licence_iri(stated) == found


# ------------------------------------------------------------ dictionary


def test_the_dictionary_has_every_term_that_occurs_and_no_other(kg: KnowledgeGraph, survey: Survey) -> None:
    text = dictionary(kg.store, survey)
    store = kg.store.store
    classes = counted(store, "SELECT (?c AS ?what) (COUNT(DISTINCT ?x) AS ?n) { ?x a ?c } GROUP BY ?c")
    relations = counted(
        store, f"SELECT (?p AS ?what) (COUNT(*) AS ?n) {{ ?x a <{CG}Claim> ; <{PREFIXES['rdf']}predicate> ?p }} GROUP BY ?p"
    )
    statuses = counted(store, f"SELECT (?v AS ?what) (COUNT(*) AS ?n) {{ ?x <{CG}status> ?v }} GROUP BY ?v")
    told = {
        name: (cells[0], int(cells[2].replace(",", "")))
        for name, *cells in re.findall(r"^\| `cg:(\w+)` \| ([^|]*) \| (.*?) \| ([\d,]+) \|", text, re.MULTILINE)
    }
    for counts in (classes, relations, statuses):
        for term, count in counts.items():
            if term.startswith(CG):
                assert told[term.removeprefix(CG)] == (vocabulary()[term].label, count)
    assert set(told) == {
        term.removeprefix(CG)
        for term in vocabulary()
        if any(term in counts for counts in (survey.classes, survey.properties, survey.concepts, relations))
    }
    for term in told:
        assert vocabulary()[CG + term].comment[:20] in text
    assert "| `cg:Council` | council |" in text
    assert "| Bath and North East Somerset Council |" in text
    assert "`skos:prefLabel`" in text
    assert "| `witnesses` | how many independent publishers say so |" in text
    assert "| `quoteStart` |" in text


# ------------------------------------------------------------ report


def test_the_report_counts_what_is_there(kg: KnowledgeGraph, survey: Survey) -> None:
    text = report(kg.store, survey)
    summary = kg.summary()
    assert f"| claims | {summary.claims:,} |" in text
    assert f"| facts | {summary.facts:,} |" in text
    assert f"| unresolved mentions | {summary.unresolved} |" in text
    assert f"{summary.documents} documents and {summary.registers} registers" in text
    publishers = Counter(source.publisher for source in kg.sources().values())
    name, most = max(publishers.items(), key=lambda item: (item[1], item[0]))
    assert f"| {name} | {most} |" in text
    for row in list(kg.query("unresolved"))[:3]:
        assert f"| {row['name']} | {row['expectedType']} | {row['mentions']} |" in text
    pairs = Counter((row["subjectLabel"], row["objectLabel"]) for row in kg.query("disagreements"))
    (subject, obj), _ = pairs.most_common(1)[0]
    assert f"**{subject}**, " in text
    assert f"**{obj}**" in text
    assert len(text.split()) < 2_000, "two pages"


def test_the_coverage_is_that_of_the_facts(kg: KnowledgeGraph, survey: Survey) -> None:
    text = report(kg.store, survey)
    day = survey.newest_day
    assert day is not None
    facts = [fact for fact in read_facts(kg.store.store) if fact.predicate == "delegatedTo"]
    assert len(facts) > 10
    councils = {
        key
        for key, entity in read_entities(kg.store.store).items()
        if entity.type is EntityType.COUNCIL
        and not (entity.end and entity.end.earliest and entity.end.earliest <= day)
        and not (entity.start and entity.start.latest and entity.start.latest > day)
    }
    how: dict[str, set[str | None]] = {}
    for fact in facts:
        if fact.subject in councils:
            how.setdefault(fact.subject, set()).add(certainty(fact, day))
    certain = sum("certain" in found for found in how.values())
    possible = sum("certain" not in found and "possible" in found for found in how.values())
    assert f"On {day}, " in text
    assert f"{len(councils)} councils answered" in text
    assert f"certainly for {certain} of them and possibly for {possible};" in text
    assert f"for {len(how) - certain - possible} such a body is known at another time only, for {len(councils) - len(how)} none" in text


# ------------------------------------------------------------ what is written


HOSTILE: Final = "Fern | Hill <script>alert(1)</script> `x` [y](javascript:1) **z**"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> tuple[KnowledgeGraph, Path]:
    """A small dataset of two sources that disagree, whose titles, publishers and quotes mean harm, and its release."""
    folder = tmp_path_factory.mktemp("hostile")
    for number, words in enumerate(("1 April 2019", "1 May 2020"), start=1):
        (folder / f"{number}.md").write_text(
            f'---\ntitle: "{HOSTILE}"\npublisher: "{HOSTILE} {number}"\ndate: "2021-0{number}-01"\nlicence: "{HOSTILE}"\n---\n'
            f"On {words} Leeds City Council handed its children's services to Brightwell Children's Trust | <b onclick=x> `there`.\n"
        )
    kg = load(folder)
    out = tmp_path_factory.mktemp("release") / "deep" / "down"
    assert [path.name for path in kg.publish(out)] == [
        "caregraph.ttl",
        "caregraph.trig",
        "caregraph-metadata.ttl",
        "dictionary.md",
        "report.md",
    ]
    return kg, out


@pytest.mark.parametrize("name", ["dictionary.md", "report.md"])
def test_hostile_text_breaks_no_page(hostile: tuple[KnowledgeGraph, Path], name: str) -> None:
    text = (hostile[1] / name).read_text("utf-8")
    page = MarkdownIt("commonmark").enable("table").render(text)
    assert "alert(1)" in page
    tags = set(re.findall(r"<(\w+)", page))
    assert tags <= {"h1", "h2", "h3", "p", "table", "thead", "tbody", "tr", "th", "td", "code", "strong", "em", "ul", "li", "a"}
    assert set(re.findall(r'href="([^"]*)"', page)) <= {CG}
    for table in re.findall(r"<table>(.*?)</table>", page, re.DOTALL):
        assert len({len(re.findall(r"<t[hd]", row)) for row in re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)}) == 1
    assert text.count("\n|") == page.count("<tr>") + page.count("<table>"), "a row of a table that is none"


def test_a_disagreement_is_reported_with_both_quotes_and_publishers(hostile: tuple[KnowledgeGraph, Path]) -> None:
    (line,) = [line for line in (hostile[1] / "report.md").read_text("utf-8").splitlines() if line.startswith("- **Leeds")]
    assert "2019-04-01" in line
    assert "2020-05-01" in line
    assert line.count("“On 1 ") == 2
    assert "not the same date" in line


def test_the_release_is_complete_and_says_what_it_is(hostile: tuple[KnowledgeGraph, Path], tmp_path: Path) -> None:
    kg, out = hostile
    graph = rdflib.Graph().parse(data=(out / "caregraph-metadata.ttl").read_text("utf-8"), format="turtle")
    assert graph.value(DATASET, DCTERMS.publisher) is None
    assert list(graph.objects(DATASET, DCTERMS.license)) == []
    assert HOSTILE in str(graph.value(DATASET, DCTERMS.rights))
    assert str(graph.value(DATASET, DCTERMS.issued)) == "2021-02-01"
    for node in graph.objects(DATASET, DCAT.distribution):
        file = out / str(graph.value(node, DCTERMS.title))
        assert number(graph, node, DCAT.byteSize) == file.stat().st_size
    assert len(rdflib.Graph().parse(data=(out / "caregraph.ttl").read_text("utf-8"), format="turtle")) == number(
        graph, DATASET, VOID.triples
    )
    kg.publish(tmp_path)
    assert all((tmp_path / file.name).read_bytes() == file.read_bytes() for file in out.iterdir())
    with pytest.raises(ExportError, match="cannot be made a folder"):
        kg.publish(tmp_path / "report.md")


def test_a_dataset_of_nothing_is_published_as_one(tmp_path: Path) -> None:
    (tmp_path / "empty.md").write_text("Nothing is said here.\n")
    kg = load(tmp_path / "empty.md")
    kg.publish(tmp_path / "out")
    text = (tmp_path / "out" / "report.md").read_text("utf-8")
    assert "No source has a date" in text
    assert "Nowhere that is known." in text
    graph = rdflib.Graph().parse(data=(tmp_path / "out" / "caregraph-metadata.ttl").read_text("utf-8"), format="turtle")
    assert graph.value(DATASET, DCTERMS.issued) is None
    assert graph.value(DATASET, DCTERMS.temporal) is None


def test_rows_passed_over_are_told_of_registers_that_were_loaded(tmp_path: Path) -> None:
    seeds = tmp_path / "homes_2024-03-31.csv"
    seeds.write_text(
        "urn,provision_type,registration_status,name,local_authority,sector,places,organisation_which_owns_the_provider\n"
        "1234567,Children's home,Active,Fernbank,Leeds City Council,Private,3,Fernbank Care Ltd\n"
        "no number,Children's home,Active,Oakbank,Leeds City Council,Private,3,Oakbank Care Ltd\n"
    )
    with load(seeds, store=tmp_path / "store") as kg:
        kg.publish(tmp_path / "out")
        assert kg.store.graphs()
        assert ENTITIES_GRAPH in kg.store.graphs()
    told = (tmp_path / "out" / "report.md").read_text("utf-8")
    assert re.search(r"^\| `homes_2024-03-31\.csv` \| .* \| 2024-03-31 \| 2 \| 1 \| 1 \(", told, re.MULTILINE)
    from caregraph import open as opened

    with opened(tmp_path / "store") as kg:
        kg.publish(tmp_path / "out")
    assert "| not told | not told | not told |" in (tmp_path / "out" / "report.md").read_text("utf-8")
