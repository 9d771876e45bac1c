"""The shapes: a small valid dataset passes and each single fault is found, by shacl (the gate) and by pyshacl (the reference)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import pyoxigraph
import pytest
from pyshacl import validate as pyshacl_validate
from rdflib import RDF, SH, BNode, Graph, Literal, Namespace, URIRef

from caregraph import _resources
from caregraph.errors import CaregraphError, ValidationError
from caregraph.rdf.validate import Violation, require_valid, validate
from caregraph.terms import CG, ID, PREFIXES, DateRole, EntityType, Manner, Predicate, Status

SHAPES: Final = _resources.path("shapes.ttl").read_text(encoding="utf-8")
ONTOLOGY: Final = _resources.path("ontology.ttl").read_text(encoding="utf-8")
OA: Final = Namespace(PREFIXES["oa"])
HEAD: Final = "".join(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items()) + f"@prefix id: <{ID}> .\n"
#: What a document and a register say, the entities, one fact and its direct triple; of the form that the writer gives them.
VALID: Final = (
    HEAD
    + r"""
id:source\/doncaster-a1 a cg:Document, prov:Entity ;
    dcterms:title "Trust takes over" ; cg:fileName "doncaster.md" ; cg:digest "00ff" ;
    schema:url "https://news.example/doncaster"^^xsd:anyURI ;
    dcterms:publisher id:publisher\/gazette ; cg:publisherName "The Gazette" ;
    dcterms:issued "2014-10"^^xsd:gYearMonth ; cg:earliest "2014-10-01"^^xsd:date ; cg:latest "2014-10-31"^^xsd:date ;
    cg:dateStated "October 2014" ; dcterms:license "CC-BY-4.0" ; cg:complete true .
id:source\/ilacs-b2 a cg:Register, prov:Entity ;
    dcterms:title "Inspection outcomes" ; cg:fileName "ilacs.csv" ; cg:digest "11ff" ; cg:complete true .

id:claim\/c1 a rdf:Statement, prov:Entity, cg:Claim ;
    rdf:subject id:council\/DNC ; rdf:predicate cg:delegatedTo ; rdf:object id:trust\/doncaster ;
    cg:status cg:actual ; cg:manner cg:directed ; cg:scope "children's services" ; cg:duration "P10Y"^^xsd:duration ;
    cg:attributedTo "the council" ; cg:actor "Edward Timpson" ;
    cg:date "2014"^^xsd:gYear ; cg:dateStated "this year" ;
    cg:earliest "2014-01-01"^^xsd:date ; cg:latest "2014-12-31"^^xsd:date ; cg:dateRole cg:startRole ;
    cg:confidence 0.9 ; cg:method "frame:hand-over" ; cg:subjectText "Doncaster" ; cg:objectText "the trust" ;
    prov:hadPrimarySource id:source\/doncaster-a1 ; cg:evidence id:evidence\/e1 ; cg:furtherEvidence id:evidence\/e2 .
id:claim\/c2 a rdf:Statement, prov:Entity, cg:Claim ;
    rdf:subject id:trust\/doncaster ; rdf:predicate cg:rated ; rdf:object id:regulator\/ofsted ;
    cg:status cg:actual ; cg:value "good" ; cg:confidence 1.0 ; cg:method "register:ilacs" ;
    cg:subjectText "doncaster" ; cg:objectText "Ofsted" ;
    prov:hadPrimarySource id:source\/ilacs-b2 ; cg:evidence id:evidence\/e3 .
id:claim\/c3 a rdf:Statement, prov:Entity, cg:Claim ;
    rdf:subject id:unresolved\/u1 ; rdf:predicate cg:delegatedTo ; rdf:object id:trust\/doncaster ;
    cg:status cg:denied ; cg:confidence "0.5"^^xsd:decimal ; cg:method "frame:rule-out" ;
    cg:subjectText "the borough" ; cg:objectText "the trust" ;
    prov:hadPrimarySource id:source\/doncaster-a1 ; cg:evidence id:evidence\/e2 .

id:evidence\/e1 a cg:Evidence ; oa:hasSource id:source\/doncaster-a1 ; oa:hasSelector id:selector\/s1 ;
    cg:trigger "handed over to" .
id:selector\/s1 a oa:TextQuoteSelector, oa:TextPositionSelector ;
    oa:exact "Doncaster was handed over to the trust." ;
    oa:start "10"^^xsd:nonNegativeInteger ; oa:end "49"^^xsd:nonNegativeInteger .
id:evidence\/e2 a cg:Evidence ; oa:hasSource id:source\/doncaster-a1 ; oa:hasSelector id:selector\/s2 .
id:selector\/s2 a oa:TextQuoteSelector, oa:TextPositionSelector ; oa:exact "Not 😀 the borough’s." ; oa:start 60 ; oa:end 80 .
id:evidence\/e3 a cg:Evidence ; oa:hasSource id:source\/ilacs-b2 ; oa:hasSelector id:selector\/s3 .
id:selector\/s3 a oa:TextQuoteSelector, oa:FragmentSelector ;
    oa:exact "doncaster,good" ; rdf:value "row=12" ; cg:row "12"^^xsd:positiveInteger ;
    dcterms:conformsTo <http://tools.ietf.org/rfc/rfc7111> .

id:council\/DNC a cg:Council ; skos:prefLabel "Doncaster Council" ; skos:altLabel "Doncaster", "DMBC" ;
    cg:startEarliest "1974-04-01"^^xsd:date ; cg:startLatest "1974-04-01"^^xsd:date ;
    cg:gssCode "E08000017" ; cg:dfeCode "371" ; cg:registerCode "DNC" ; cg:councilType "metropolitan borough" .
id:trust\/doncaster a cg:ChildrensTrust ; skos:prefLabel "Doncaster Children's Services Trust" ;
    cg:endEarliest "2022-09-01"^^xsd:date ; cg:endLatest "2022-09-30"^^xsd:date ;
    cg:companyNumber "08878185" ; cg:legalForm "private company limited by guarantee" .
id:regulator\/ofsted a cg:Regulator ; skos:prefLabel "Ofsted" .
id:publisher\/gazette a cg:Publisher ; skos:prefLabel "The Gazette" .
id:person\/jane-doe a cg:Person ; skos:prefLabel "Jane Doe" .
id:unresolved\/u1 a cg:UnresolvedMention ;
    cg:surface "the borough" ; cg:expectedType "Council" ; cg:reason "two councils fit" ;
    cg:candidate id:council\/DNC ; oa:start 64 ; oa:end 75 ; prov:hadPrimarySource id:source\/doncaster-a1 .

id:fact\/f1 a rdf:Statement, cg:Fact ;
    rdf:subject id:council\/DNC ; rdf:predicate cg:delegatedTo ; rdf:object id:trust\/doncaster ;
    cg:startEarliest "2014-01-01"^^xsd:date ; cg:startLatest "2014-12-31"^^xsd:date ;
    cg:plannedEndEarliest "2024-01-01"^^xsd:date ; cg:plannedEndLatest "2024-12-31"^^xsd:date ;
    cg:firstSeen "2014-10-31"^^xsd:date ; cg:lastSeen "2014-10-31"^^xsd:date ;
    cg:manner cg:directed, cg:voluntary ; cg:share "all" ;
    cg:supportedBy id:claim\/c1 ; cg:contradictedBy id:claim\/c3 ; cg:witnesses 1 ; cg:holds true ;
    cg:about id:council\/DNC ; cg:certainFrom "9999-12-31"^^xsd:date ; cg:certainUntil "0001-01-01"^^xsd:date ;
    cg:possibleFrom "2014-01-01"^^xsd:date ; cg:possibleUntil "2024-12-31"^^xsd:date .
id:council\/DNC cg:delegatedTo id:trust\/doncaster .
id:trust\/doncaster cg:judged "2014-12-31 outstanding" ; cg:judgedInShort "2014-12-31 good" .
id:disagreement\/d1 a cg:Disagreement ;
    rdf:subject id:council\/DNC ; rdf:predicate cg:delegatedTo ; rdf:object id:trust\/doncaster ;
    cg:oneClaim id:claim\/c1 ; cg:otherClaim id:claim\/c3 ; cg:differs "date | status" .
"""
)


@dataclass(frozen=True)
class Fault:
    """One change to the valid dataset, and words of the message that it must bring up."""

    old: str
    new: str
    message: str


FAULTS: Final[dict[str, Fault]] = {
    "claim without evidence": Fault(r"cg:evidence id:evidence\/e3", 'cg:scope "x"', "exactly one cg:evidence"),
    "two main pieces of evidence": Fault(
        r"cg:evidence id:evidence\/e1 ; cg:furtherEvidence", r"cg:evidence id:evidence\/e1, ", "exactly one cg:evidence"
    ),
    "evidence that is nowhere": Fault(r"cg:evidence id:evidence\/e3", r"cg:evidence id:evidence\/e9", "exactly one cg:evidence"),
    "evidence of another source": Fault(
        r"cg:furtherEvidence id:evidence\/e2", r"cg:furtherEvidence id:evidence\/e3", "the claim's own source"
    ),
    "evidence of no claim": Fault(
        r"id:evidence\/e3 a cg:Evidence ;",
        r"id:evidence\/e4 a cg:Evidence ; oa:hasSource id:source\/ilacs-b2 ; oa:hasSelector id:selector\/s3 ."
        "\n"
        r"id:evidence\/e3 a cg:Evidence ;",
        "no claim refers to",
    ),
    "blank claim": Fault(r"id:claim\/c2 a", "_:c2 a", "no blank nodes"),
    "blank selector": Fault(
        r"oa:hasSelector id:selector\/s2",
        'oa:hasSelector [ a oa:TextQuoteSelector, oa:TextPositionSelector ; oa:exact "x" ; oa:start 1 ; oa:end 2 ]',
        "give the IRI of a selector",
    ),
    "no status": Fault("cg:status cg:denied ; ", "", "exactly one cg:status"),
    "two statuses": Fault("cg:status cg:denied", "cg:status cg:denied, cg:planned", "two statuses are two claims"),
    "status of our own making": Fault("cg:status cg:denied", "cg:status cg:rumoured", "exactly one cg:status"),
    "manner of our own making": Fault("cg:manner cg:directed ;", "cg:manner cg:forced ;", "at most one cg:manner"),
    "confidence above one": Fault("cg:confidence 0.9", "cg:confidence 1.5", "from 0 to 1"),
    "confidence as a double": Fault("cg:confidence 0.9", "cg:confidence 9e-1", "xsd:decimal"),
    "unknown relation": Fault("rdf:predicate cg:rated", "rdf:predicate cg:likes", "relations that ontology.ttl defines"),
    "no predicate": Fault("rdf:predicate cg:rated ; ", "", "exactly one rdf:predicate"),
    "method of no kind": Fault('"frame:hand-over"', '"guess"', "frame:<id>"),
    "subject that is nowhere": Fault(r"rdf:subject id:trust\/doncaster", r"rdf:subject id:trust\/nowhere", "add it to the dataset"),
    "claim without source": Fault(r"prov:hadPrimarySource id:source\/ilacs-b2 ; ", "", "a claim needs exactly one prov:hadPrimarySource"),
    "date without bounds": Fault(
        'cg:dateStated "this year" ;\n    cg:earliest "2014-01-01"^^xsd:date ; cg:latest "2014-12-31"^^xsd:date ;',
        "",
        "its bounds",
    ),
    "year that is none": Fault('"2014"^^xsd:gYear', '"14"^^xsd:gYear', "at most one cg:date"),
    "role without date": Fault("cg:status cg:denied", "cg:status cg:denied ; cg:dateRole cg:endRole", "leave the role out"),
    "earliest after latest": Fault('cg:earliest "2014-01-01"', 'cg:earliest "2015-01-01"', "no later than cg:latest"),
    "empty quote": Fault('oa:exact "doncaster,good"', 'oa:exact ""', "not empty"),
    "quote of another length": Fault('handed over to the trust."', 'handed over to a trust."', "as long as its offsets say"),
    "end before start": Fault('oa:end "49"', 'oa:end "9"', "before oa:end"),
    "negative start": Fault("oa:start 60 ; oa:end 80", "oa:start -20 ; oa:end 0", "a whole number from 0"),
    "position and row": Fault("oa:TextQuoteSelector, oa:FragmentSelector", "oa:TextQuoteSelector", "exactly one of these types"),
    "row of no form": Fault('"row=12"', '"12"', "of the form row=12"),
    "row without number": Fault('cg:row "12"^^xsd:positiveInteger ;', "", "exactly one cg:row"),
    "source cut short": Fault('cg:digest "11ff" ; cg:complete true', 'cg:digest "11ff"', "load it again"),
    "source without title": Fault('dcterms:title "Inspection outcomes" ; ', "", "exactly one dcterms:title"),
    "address as a plain string": Fault('doncaster"^^xsd:anyURI', 'doncaster"', "xsd:anyURI"),
    "publisher that is nowhere": Fault(
        r"dcterms:publisher id:publisher\/gazette", r"dcterms:publisher id:publisher\/nobody", "dcterms:publisher of a source"
    ),
    "entity without label": Fault('skos:prefLabel "Ofsted"', 'skos:altLabel "Ofsted"', "exactly one skos:prefLabel"),
    "entity with two labels": Fault('skos:prefLabel "Ofsted"', 'skos:prefLabel "Ofsted", "OFSTED"', "exactly one skos:prefLabel"),
    "label in a language": Fault('skos:prefLabel "Ofsted"', 'skos:prefLabel "Ofsted"@en', "a plain string"),
    "other name that repeats the label": Fault(
        'skos:prefLabel "Ofsted"', 'skos:prefLabel "Ofsted" ; skos:altLabel "Ofsted"', "the one that repeats it"
    ),
    "company number without its zero": Fault('"08878185"', '"8878185"', "leading zeros included"),
    "name outside the identifiers": Fault(r"id:regulator\/ofsted a", "cg:ofsted a", "…/id/<kind>/<key>"),
    "mention of no type": Fault('cg:expectedType "Council" ;', "", "exactly one cg:expectedType"),
    "mention with half its offsets": Fault("oa:start 64 ; oa:end 75 ;", "oa:start 64 ;", "oa:start and oa:end together"),
    "candidate that is a claim": Fault(r"cg:candidate id:council\/DNC", r"cg:candidate id:claim\/c1", "a candidate is an entity"),
    "fact without support": Fault(r"cg:supportedBy id:claim\/c1 ; ", "", "at least one cg:supportedBy"),
    "fact made from a denial": Fault(
        r"cg:supportedBy id:claim\/c1 ; cg:contradictedBy id:claim\/c3", r"cg:supportedBy id:claim\/c3", "makes no fact"
    ),
    "fact without witness": Fault("cg:witnesses 1", "cg:witnesses 0", "of at least 1"),
    "fact that may or may not hold": Fault("cg:holds true", 'cg:holds "perhaps"', "exactly one cg:holds"),
    "seen last before first": Fault('cg:lastSeen "2014-10-31"', 'cg:lastSeen "2014-10-30"', "no later than cg:lastSeen"),
    "fact on no days": Fault('cg:certainFrom "9999-12-31"^^xsd:date ; ', "", "exactly one cg:certainFrom"),
    "fact about another": Fault(r"cg:about id:council\/DNC", r"cg:about id:trust\/doncaster", "is its rdf:subject"),
    "owner of nothing": Fault(r"cg:about id:council\/DNC", r"cg:owner id:trust\/doncaster", "the cg:owned of a fact"),
    "setting nowhere": Fault(r"cg:about id:council\/DNC", r"cg:area id:trust\/doncaster", "the cg:sited of a fact"),
    "grade without its short form": Fault(' ; cg:judgedInShort "2014-12-31 good"', "", "beside each cg:judged"),
    "disagreement in nothing": Fault('"date | status"', '"date, status"', "exactly one cg:differs"),
    "disagreement with itself": Fault(r"cg:otherClaim id:claim\/c3", r"cg:otherClaim id:claim\/c1", "another cg:Claim"),
    "direct triple to nobody": Fault(
        r"id:council\/DNC cg:delegatedTo id:trust\/doncaster", r"id:council\/DNC cg:delegatedTo id:trust\/nowhere", "both ends"
    ),
    "direct triple turned round": Fault(
        r"id:council\/DNC cg:delegatedTo id:trust\/doncaster",
        r"id:trust\/doncaster cg:delegatedTo id:council\/DNC",
        "by way of a council",
    ),
    "direct triple with no person": Fault(
        r"id:council\/DNC cg:delegatedTo id:trust\/doncaster",
        r"id:trust\/doncaster cg:worksFor id:council\/DNC",
        "persons hold posts",
    ),
    "delegation from a regulator": Fault(
        r"rdf:subject id:unresolved\/u1", r"rdf:subject id:regulator\/ofsted", "the rdf:subject of delegatedTo"
    ),
    "post of a trust": Fault(
        r"cg:rated ; rdf:object id:regulator\/ofsted", r"cg:holdsPost ; rdf:object id:regulator\/ofsted", "worksFor is a person"
    ),
    "services returned to a trust": Fault(
        r"id:unresolved\/u1 ; rdf:predicate cg:delegatedTo",
        r"id:council\/DNC ; rdf:predicate cg:returnedTo",
        "the rdf:object of returnedTo",
    ),
    "commissioner that is no person": Fault(
        r"id:unresolved\/u1 ; rdf:predicate cg:delegatedTo",
        r"id:council\/DNC ; rdf:predicate cg:commissionerAppointed",
        "is a person",
    ),
    "rating without a grade": Fault('cg:value "good" ; ', "", "a rating has a grade"),
}


@pytest.fixture(scope="module")
def reference() -> Graph:
    return Graph().parse(data=SHAPES, format="turtle")


def by_reference(data: str, shapes: Graph) -> set[tuple[str, str]]:
    """The node and the message of each violation, as pyshacl sees it."""
    _, report, _ = pyshacl_validate(Graph().parse(data=data, format="turtle"), shacl_graph=shapes)
    assert isinstance(report, Graph)
    return {
        (named(report.value(result, SH.focusNode)), str(report.value(result, SH.resultMessage)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


def named(node: object) -> str:
    return "_:" if isinstance(node, BNode) else str(node)


def by_gate(data: str) -> set[tuple[str, str]]:
    return {("_:" if found.focus.startswith("_:") else found.focus, found.message) for found in validate(data)}


def through_oxigraph(data: str) -> str:
    """The same triples after a stay in the store, which keeps values and not how they were written."""
    store = pyoxigraph.Store()
    store.load(data.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    dumped = store.dump(format=pyoxigraph.RdfFormat.TURTLE, from_graph=pyoxigraph.DefaultGraph())
    assert dumped is not None
    return dumped.decode()


def test_the_valid_dataset_passes_the_gate() -> None:
    assert validate(VALID) == ()
    require_valid(VALID)


def test_the_valid_dataset_passes_the_reference(reference: Graph) -> None:
    assert by_reference(VALID, reference) == set()


def test_the_valid_dataset_passes_after_a_stay_in_the_store(reference: Graph) -> None:
    stored = through_oxigraph(VALID)
    assert "nonNegativeInteger" not in stored, "if Oxigraph has learnt to keep it, the shapes may ask for it"
    assert validate(stored) == ()
    assert by_reference(stored, reference) == set()


def test_the_ontology_beside_the_data_changes_nothing(reference: Graph) -> None:
    assert validate(VALID + ONTOLOGY) == ()
    assert by_reference(VALID + ONTOLOGY, reference) == set()


@pytest.mark.parametrize("name", FAULTS)
@pytest.mark.filterwarnings("ignore:Parsing weird boolean")
def test_each_fault_is_found_by_both_engines(name: str, reference: Graph) -> None:
    fault = FAULTS[name]
    assert VALID.count(fault.old) == 1, "a fault changes one place"
    data = VALID.replace(fault.old, fault.new)
    found = by_gate(data)
    assert any(fault.message in message for _, message in found), sorted(found)
    assert found == by_reference(data, reference)


@pytest.mark.parametrize("entity_type", EntityType)
def test_an_entity_of_every_type_needs_a_name(entity_type: EntityType) -> None:
    (found,) = validate(f"{HEAD}id:kind\\/x a cg:{entity_type} .")
    assert (found.focus, found.path, found.shape) == (f"{ID}kind/x", "skos:prefLabel", "cgs:Entity")


@pytest.mark.parametrize("predicate", Predicate)
def test_both_ends_of_every_relation_are_entities(predicate: Predicate) -> None:
    found = validate(f"{HEAD}id:a\\/b cg:{predicate} id:c\\/d .")
    assert {violation.focus for violation in found if violation.shape == "cgs:Party"} == {f"{ID}a/b", f"{ID}c/d"}


def test_every_list_of_values_is_whole(reference: Graph) -> None:
    """What the shapes allow is what ``terms.py`` knows, so that a new word there is not refused here."""
    listed: dict[str, set[frozenset[str]]] = {}
    for shape, head in reference.subject_objects(SH["in"]):
        path = str(reference.value(shape, SH.path)).rpartition("#")[2]
        listed.setdefault(path, set()).add(frozenset(str(item).removeprefix(CG) for item in reference.items(head)))
    assert listed["status"] == {frozenset(Status)}
    assert listed["manner"] == {frozenset(Manner)}
    assert listed["dateRole"] == {frozenset(f"{role}Role" for role in DateRole)}
    assert listed["expectedType"] == {frozenset(EntityType)}
    assert frozenset(Predicate) in listed["predicate"]
    assert all(names <= frozenset(Predicate) for names in listed["predicate"])


def test_every_term_of_the_shapes_is_defined(reference: Graph) -> None:
    defined = set(Graph().parse(data=ONTOLOGY, format="turtle").subjects())
    used = {term for triple in reference for term in triple if isinstance(term, URIRef)}
    assert {term for term in used if str(term).startswith(CG)} <= defined
    foreign = {term for term in used if not str(term).startswith(CG)}
    known = (*PREFIXES.values(), str(SH), "https://w3id.org/caregraph/shapes#", "http://tools.ietf.org/rfc/rfc7111")
    assert [term for term in foreign if not str(term).startswith(known)] == []


def test_the_shapes_are_flat_and_open(reference: Graph) -> None:
    assert set(reference.predicates()).isdisjoint({SH.node, SH.closed})
    assert list(reference.triples((None, SH.prefixes, None))) == []


def test_every_shape_names_the_remedy(reference: Graph) -> None:
    constraints = {SH.nodeKind, SH["or"], SH.pattern, SH.xone}
    for shape in reference.subjects(RDF.type, SH.NodeShape, unique=True):
        owners = [*reference.objects(shape, SH.property), *reference.objects(shape, SH.sparql)]
        if constraints & set(reference.predicates(shape)):
            owners.append(shape)
        assert owners, shape
        for owner in owners:
            messages = list(reference.objects(owner, SH.message))
            assert len(messages) == 1, (shape, reference.value(owner, SH.path))
            assert isinstance(messages[0], Literal)
            assert ": " in messages[0], f"{messages[0]!r} does not say what to do"


def test_a_violation_says_where_what_and_which_value() -> None:
    (found,) = validate(VALID.replace("cg:confidence 0.9", "cg:confidence 1.5"))
    assert found == Violation(
        focus=f"{ID}claim/c1",
        path="cg:confidence",
        message="a claim has at most one cg:confidence: give an xsd:decimal from 0 to 1",
        value="1.5",
        shape="cgs:Claim",
    )
    assert str(found) == f"{ID}claim/c1 cg:confidence: {found.message} (found '1.5')"


def test_violations_are_sorted_and_the_same_every_time() -> None:
    data = VALID.replace("cg:complete true", "cg:complete false").replace('"frame:', '"').replace('"good"', '""')
    found = validate(data)
    assert len(found) >= 5
    assert list(found) == sorted(found, key=lambda violation: (violation.focus, violation.path))
    assert all(validate(data) == found for _ in range(3))


def test_an_error_counts_all_and_shows_the_first() -> None:
    data = HEAD + "".join(f"id:council\\/{number} a cg:Council .\n" for number in range(7))
    with pytest.raises(ValidationError) as caught:
        require_valid(data, show=2)
    lines = str(caught.value).splitlines()
    assert lines[0] == "the dataset breaks its shapes in 7 places:"
    assert lines[1].startswith(f"  {ID}council/0 skos:prefLabel: an entity needs exactly one skos:prefLabel")
    assert lines[-1] == "  … and 5 more"
    assert len(lines) == 4
    assert isinstance(caught.value, CaregraphError)


def test_n_triples_are_taken_as_well() -> None:
    line = f"<{ID}council/DNC> <{RDF.type}> <{CG}Council> .\n"
    assert [violation.path for violation in validate(line)] == ["skos:prefLabel"]


@pytest.mark.parametrize("data", ["this is no Turtle", f"{HEAD} id:x a ", "\ud800"])
def test_data_that_cannot_be_read_is_an_error(data: str) -> None:
    with pytest.raises(ValidationError, match="not Turtle"):
        validate(data)


def test_other_shapes_may_be_given() -> None:
    shapes = (
        "@prefix sh: <http://www.w3.org/ns/shacl#> . "
        "<urn:s> a sh:NodeShape ; sh:targetNode <urn:x> ; sh:property [ sh:path <urn:p> ; sh:minCount 1 ] ."
    )
    (found,) = validate("<urn:x> <urn:q> 1 .", shapes=shapes)
    assert (found.focus, found.path, found.shape) == ("urn:x", "<urn:p>", "<urn:s>")
    assert "MinCount" in found.message


@pytest.mark.parametrize(("shapes", "message"), [("no shapes", "not Turtle"), ("<urn:a> <urn:b> <urn:c> .", "no shape")])
def test_shapes_that_check_nothing_are_an_error(shapes: str, message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        validate(VALID, shapes=shapes)
