"""The vocabulary: ontology.ttl against terms.py, and each term against what every term must have."""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum

import pyoxigraph
import pytest
from rdflib import CSVW, DCAT, DCTERMS, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, VANN, VOID, XSD, BNode, Graph, Literal, Namespace, URIRef
from rdflib.compare import to_isomorphic

from caregraph import _resources
from caregraph.terms import CG, PREFIXES, DateRole, EntityType, Grade, Manner, Predicate, Status

TEXT = _resources.path("ontology.ttl").read_text(encoding="utf-8")
ONTOLOGY = URIRef(CG.removesuffix("#"))
OA = Namespace(PREFIXES["oa"])
#: Closed vocabularies, as rdflib knows them; it does not know that of Web Annotation.
REUSED = (CSVW, DCAT, DCTERMS, ORG, OWL, PROV, RDF, RDFS, SDO, SKOS, VANN, VOID, XSD)
SCHEMES: dict[type[StrEnum], str] = {
    DateRole: "dateRoleScheme",
    Grade: "gradeScheme",
    Manner: "mannerScheme",
    Status: "statusScheme",
}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(data=TEXT, format="turtle")


def terms(graph: Graph) -> set[URIRef]:
    return {subject for subject in graph.subjects(unique=True) if isinstance(subject, URIRef) and str(subject).startswith(CG)}


@pytest.mark.parametrize("entity_type", EntityType)
def test_every_entity_type_is_a_class(ontology: Graph, entity_type: EntityType) -> None:
    assert (URIRef(CG + entity_type), RDF.type, OWL.Class) in ontology


@pytest.mark.parametrize("predicate", Predicate)
def test_every_predicate_is_a_property_with_domain_and_range(ontology: Graph, predicate: Predicate) -> None:
    term = URIRef(CG + predicate)
    assert (term, RDF.type, OWL.ObjectProperty) in ontology
    assert (term, SDO.domainIncludes, None) in ontology
    assert (term, SDO.rangeIncludes, None) in ontology
    comment = str(ontology.value(term, RDFS.comment))
    assert comment.startswith("From "), "the comment of a relation begins with its direction"


@pytest.mark.parametrize("enum", SCHEMES)
def test_every_scheme_holds_the_values_of_its_enum(ontology: Graph, enum: type[StrEnum]) -> None:
    scheme = URIRef(CG + SCHEMES[enum])
    assert (scheme, RDF.type, SKOS.ConceptScheme) in ontology
    concepts = {str(ontology.value(concept, SKOS.notation)): concept for concept in ontology.subjects(SKOS.inScheme, scheme)}
    assert set(concepts) == {member.value for member in enum}
    for concept in concepts.values():
        assert (concept, RDF.type, SKOS.Concept) in ontology
        assert (concept, RDF.type, URIRef(CG + enum.__name__)) in ontology
        assert ontology.value(concept, SKOS.prefLabel) == ontology.value(concept, RDFS.label)


def test_the_names_of_the_concepts_are_those_that_the_writer_makes(ontology: Graph) -> None:
    for enum in (Status, Manner):
        for member in enum:
            assert ontology.value(URIRef(CG + member), SKOS.notation) == Literal(member.value)
    for role in DateRole:
        assert ontology.value(URIRef(f"{CG}{role}Role"), SKOS.notation) == Literal(role.value)


def test_every_term_says_what_it_is(ontology: Graph) -> None:
    found = terms(ontology)
    assert len(found) > 100
    for term in found:
        for prop in (RDFS.label, RDFS.comment):
            values = list(ontology.objects(term, prop))
            assert [value.language for value in values if isinstance(value, Literal)] == ["en"], f"{term} {prop}"
        assert list(ontology.objects(term, RDFS.isDefinedBy)) == [ONTOLOGY], term
        assert ontology.value(term, RDF.type) is not None, term


def test_every_term_that_is_used_is_defined(ontology: Graph) -> None:
    used = {term for triple in ontology for term in triple if isinstance(term, URIRef) and str(term).startswith(CG)}
    assert used == terms(ontology)
    mentioned = set(re.findall(r"cg:(\w+)", TEXT))
    assert {URIRef(CG + name) for name in mentioned} == terms(ontology), "comments name only what is defined"


def test_every_reused_term_exists_in_its_vocabulary(ontology: Graph) -> None:
    used = {term for triple in ontology for term in triple if isinstance(term, URIRef)}
    for term in sorted(used):
        if str(term).startswith((str(ONTOLOGY), str(OA), "https://creativecommons.org/licenses/")):
            continue
        homes = [vocabulary for vocabulary in REUSED if str(term).startswith(str(vocabulary))]
        assert len(homes) == 1, f"{term} is of no vocabulary that caregraph reuses"
        assert term in homes[0], f"{term} is not defined by its vocabulary"


def test_no_reasoner_infers_types_from_it(ontology: Graph) -> None:
    assert set(ontology.predicates()).isdisjoint({RDFS.domain, RDFS.range, OWL.equivalentClass, OWL.equivalentProperty})


def test_the_header_has_licence_and_version_and_no_clock(ontology: Graph) -> None:
    assert (ONTOLOGY, RDF.type, OWL.Ontology) in ontology
    assert ontology.value(ONTOLOGY, OWL.versionInfo) == Literal("0.1.0")
    assert ontology.value(ONTOLOGY, DCTERMS.license) == URIRef("https://creativecommons.org/licenses/by/4.0/")
    for prop in (DCTERMS.title, DCTERMS.description):
        assert ontology.value(ONTOLOGY, prop) is not None
    for prop in (DCTERMS.created, DCTERMS.modified, DCTERMS.issued, DCTERMS.date):
        assert ontology.value(ONTOLOGY, prop) is None


def test_it_has_no_blank_nodes(ontology: Graph) -> None:
    assert not [term for triple in ontology for term in triple if isinstance(term, BNode)]


def test_rdflib_and_pyoxigraph_read_the_same_graph(ontology: Graph) -> None:
    quads = pyoxigraph.parse(TEXT, format=pyoxigraph.RdfFormat.TURTLE)
    lines = pyoxigraph.serialize((quad.triple for quad in quads), format=pyoxigraph.RdfFormat.N_TRIPLES)
    assert lines is not None
    assert to_isomorphic(Graph().parse(data=lines.decode(), format="nt")) == to_isomorphic(ontology)


def test_terms_are_defined_once_and_sorted_inside_their_sections() -> None:
    defined = re.findall(r"^cg:(\w+) a ", TEXT, flags=re.MULTILINE)
    assert [name for name, count in Counter(defined).items() if count > 1] == []
    for section in re.split(r"^#{8} ", TEXT, flags=re.MULTILINE)[1:]:
        names = re.findall(r"^cg:(\w+) a ", section, flags=re.MULTILINE)
        assert names == sorted(names), section.splitlines()[0]
