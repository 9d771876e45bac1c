"""What a dataset says of itself to catalogues: DCAT, VoID and Dublin Core terms, as one Turtle file.

It says nothing of when it was made: the day of issue is that of the newest source, so that equal sources give equal bytes.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from caregraph.dates import PartialDate
from caregraph.export import ExportFormat, in_order, turtle_of
from caregraph.ids import DATASET_GRAPH, iri, slug
from caregraph.model import Source
from caregraph.publish.survey import Survey
from caregraph.rdf import GraphStore
from caregraph.rdf.nodes import RDF_TYPE, name
from caregraph.terms import CG, ID, PREFIXES, SourceKind

TITLE: Final = "Who runs children's services in England: claims, facts and their evidence"
_ONTOLOGY: Final = NamedNode(CG.removesuffix("#"))
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
_SPDX: Final = "http://spdx.org/rdf/terms#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
#: Of each format that is published: its media type, its name among W3C's formats, and what is in the file.
_FILES: Final = {
    ExportFormat.TURTLE: ("text/turtle", "Turtle", "all triples together"),
    ExportFormat.TRIG: (
        "application/trig",
        "TriG",
        "the same triples in named graphs: one for each source, one for entities, one for facts",
    ),
}
_PREFIXES: Final = {name: PREFIXES[name] for name in ("cg", "dcat", "dcterms", "prov", "schema", "skos", "void", "xsd")} | {
    "": f"{DATASET_GRAPH}#",
    "source": f"{ID}source/",
    "spdx": _SPDX,
}
_DATE_TYPES: Final = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
_CREATIVE_COMMONS: Final = re.compile(r"cc[\s-]*(by(?:-(?:nc|nd|sa)){0,2})[\s-]*v?(\d\.\d)", re.IGNORECASE)
_ZERO: Final = re.compile(r"cc[\s-]*0(?:[\s-]*v?1\.0)?", re.IGNORECASE)
_GOVERNMENT: Final = re.compile(r"(?:ogl|open government licence)[\s-]*(?:\(ogl\)[\s-]*)?v?([123])(?:\.0)?", re.IGNORECASE)

Triples = Iterator[Triple]
Term = NamedNode | Literal


def metadata(store: GraphStore, survey: Survey, files: Mapping[ExportFormat, tuple[str, bytes]], publisher: str = "") -> bytes:
    """The description of a dataset, as Turtle without blank nodes, sorted.

    Args:
        store: the dataset.
        survey: what it holds.
        files: the name and the bytes of the file in each format that is published.
        publisher: who publishes it; it is left out where nobody is named.
    """
    triples = [*_dataset(survey, files, publisher), *_partitions(survey)]
    for form, (file_name, data) in files.items():
        triples += _distribution(form, file_name, data, survey)
    for source in survey.sources.values():
        triples += _source(store, source)
    return turtle_of(in_order(triples), _PREFIXES)


def licence_iri(stated: str) -> str | None:
    """The address of a licence that a source names; None where it is none that is known by its name.

    >>> licence_iri("CC-BY-4.0"), licence_iri("Open Government Licence v3.0")
    ('https://creativecommons.org/licenses/by/4.0/', 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/')
    """
    text = stated.strip()
    if found := _CREATIVE_COMMONS.fullmatch(text):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    if _ZERO.fullmatch(text):
        return "https://creativecommons.org/publicdomain/zero/1.0/"
    if found := _GOVERNMENT.fullmatch(text):
        return f"https://www.nationalarchives.gov.uk/doc/open-government-licence/version/{found[1]}/"
    return None


def rights(sources: Mapping[str, Source]) -> str:
    """Under which licences the parts of a dataset are, in a sentence for each."""
    counts = Counter(source.licence for source in sources.values())
    named = [f"{licence}: {count}" for licence, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if licence]
    said = "What a source says is under the licence of that source."
    said += f" Sources by licence: {', '.join(named)}." if named else ""
    return said + (f" Sources that state none: {counts['']}." if counts[""] else "")


def _dataset(survey: Survey, files: Mapping[ExportFormat, tuple[str, bytes]], publisher: str) -> Triples:
    def say(prop: str, value: Term) -> Triple:
        return Triple(_node(), name(prop), value)

    kinds = Counter(source.kind for source in survey.sources.values())
    said = (
        f"What {kinds[SourceKind.DOCUMENT]} documents and {kinds[SourceKind.REGISTER]} registers say of who runs children's services "
        "in England, who made it so and who owns them; the words that carry each claim; and the dated facts that the claims add up to."
    )
    yield say("rdf:type", name("dcat:Dataset"))
    yield say("rdf:type", name("void:Dataset"))
    yield say("dcterms:title", _english(TITLE))
    yield say("dcterms:description", _english(said))
    yield say("dcterms:rights", _english(rights(survey.sources)))
    yield say("dcterms:conformsTo", _ONTOLOGY)
    for licence in _licences(survey):
        yield say("dcterms:license", NamedNode(licence))
    if publisher:
        agent = _node("publisher")
        yield say("dcterms:publisher", agent)
        yield Triple(agent, RDF_TYPE, name("prov:Agent"))
        yield Triple(agent, name("skos:prefLabel"), Literal(publisher))
    newest = survey.newest
    if newest is not None and newest.date is not None:
        yield from _issued(_node(), newest.date)
    if survey.period is not None:
        period, (first, last) = _node("period"), survey.period
        yield say("dcterms:temporal", period)
        yield Triple(period, RDF_TYPE, name("dcterms:PeriodOfTime"))
        yield Triple(period, name("dcat:startDate"), _typed(first.isoformat(), "xsd:date"))
        yield Triple(period, name("dcat:endDate"), _typed(last.isoformat(), "xsd:date"))
    for key in survey.sources:
        yield say("dcterms:source", NamedNode(iri(key)))
    for form in files:
        yield say("dcat:distribution", _node(form.value))
        yield say("void:feature", NamedNode(_FORMATS + _FILES[form][1]))
    yield say("void:uriSpace", Literal(ID))
    counts = {"triples": survey.triples, "entities": survey.entities, "distinctSubjects": survey.subjects}
    counts |= {"properties": len(survey.properties), "classes": len(survey.classes)}
    for prop, count in counts.items():
        yield say(f"void:{prop}", _number(count))
    used = {term[: max(term.rfind("/"), term.rfind("#")) + 1] for term in (*survey.properties, *survey.classes)}
    for namespace in used:
        yield say("void:vocabulary", NamedNode(namespace))


def _partitions(survey: Survey) -> Triples:
    """How many instances each class has, and how many triples each property."""
    for kind, (found, counted) in {"class": (survey.classes, "entities"), "property": (survey.properties, "triples")}.items():
        for term, count in found.items():
            part = _node(f"{kind}-{_short(term)}")
            yield Triple(_node(), name(f"void:{kind}Partition"), part)
            yield Triple(part, RDF_TYPE, name("void:Dataset"))
            yield Triple(part, name(f"void:{kind}"), NamedNode(term))
            yield Triple(part, name(f"void:{counted}"), _number(count))


def _distribution(form: ExportFormat, file_name: str, data: bytes, survey: Survey) -> Triples:
    node, checksum = _node(form.value), _node(f"{form.value}-checksum")
    media, _, holds = _FILES[form]
    yield Triple(node, RDF_TYPE, name("dcat:Distribution"))
    yield Triple(node, name("dcterms:title"), Literal(file_name))
    yield Triple(node, name("dcterms:description"), _english(holds))
    yield Triple(node, name("dcat:mediaType"), NamedNode(_MEDIA + media))
    yield Triple(node, name("dcat:byteSize"), _typed(str(len(data)), "xsd:nonNegativeInteger"))
    for licence in _licences(survey):
        yield Triple(node, name("dcterms:license"), NamedNode(licence))
    yield Triple(node, NamedNode(_SPDX + "checksum"), checksum)
    yield Triple(checksum, RDF_TYPE, NamedNode(_SPDX + "Checksum"))
    yield Triple(checksum, NamedNode(_SPDX + "algorithm"), NamedNode(_SPDX + "checksumAlgorithm_sha256"))
    yield Triple(checksum, NamedNode(_SPDX + "checksumValue"), _typed(hashlib.sha256(data).hexdigest(), "xsd:hexBinary"))


def _source(store: GraphStore, source: Source) -> Triples:
    node = NamedNode(iri(source.id))
    yield Triple(node, RDF_TYPE, name("prov:Entity"))
    yield Triple(node, name("dcterms:title"), Literal(source.label))
    if source.url:
        yield Triple(node, name("schema:url"), _typed(source.url, "xsd:anyURI"))
    if source.date is not None:
        yield from _issued(node, source.date)
    if licence := licence_iri(source.licence):
        yield Triple(node, name("dcterms:license"), NamedNode(licence))
    elif source.licence:
        yield Triple(node, name("dcterms:rights"), Literal(source.licence))
    for quad in store.store.quads_for_pattern(node, name("dcterms:publisher"), None, None):
        publisher = quad.object
        assert isinstance(publisher, NamedNode)
        yield Triple(node, name("dcterms:publisher"), publisher)
        yield Triple(publisher, RDF_TYPE, name("prov:Agent"))
        for named in store.store.quads_for_pattern(publisher, name("skos:prefLabel"), None, None):
            yield Triple(publisher, name("skos:prefLabel"), named.object)


def _licences(survey: Survey) -> list[str]:
    return sorted({found for source in survey.sources.values() if (found := licence_iri(source.licence))})


def _issued(node: NamedNode, when: PartialDate) -> Triples:
    if when.lexical:
        yield Triple(node, name("dcterms:issued"), _typed(when.lexical, _DATE_TYPES[len(when.lexical)]))


def _node(part: str = "") -> NamedNode:
    """The dataset, or something that belongs to its description."""
    return NamedNode(f"{DATASET_GRAPH}#{part}" if part else DATASET_GRAPH)


def _short(term: str) -> str:
    """A term as a part of an IRI: ``cg-Council``; of an unknown vocabulary, its whole address as a slug."""
    for prefix, namespace in PREFIXES.items():
        if term.startswith(namespace):
            return f"{prefix}-{term.removeprefix(namespace)}"
    return slug(term)


def _english(text: str) -> Literal:
    return Literal(text, language="en")


def _number(count: int) -> Literal:
    return _typed(str(count), "xsd:integer")


def _typed(lexical: str, datatype: str) -> Literal:
    return Literal(lexical, datatype=name(datatype))
