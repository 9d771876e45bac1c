"""Model objects to quads. The shape of what is written is that of ``shapes.ttl``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from caregraph.assertions import Asserted
from caregraph.ids import DATASET_GRAPH, ENTITIES_GRAPH, FACTS_GRAPH, digest, iri, source_graph
from caregraph.model import Claim, Entity, Evidence, Fact, Source, Unresolved
from caregraph.rdf import nodes
from caregraph.rdf.nodes import RDF_TYPE, name
from caregraph.terms import RATINGS

_Pairs = Iterator[tuple[NamedNode, NamedNode | Literal]]
_RFC7111 = NamedNode("http://tools.ietf.org/rfc/rfc7111")


def source_quads(source: Source, publisher: Entity | None, claims: Iterable[Claim], unresolved: Iterable[Unresolved]) -> Iterator[Quad]:
    """The named graph of one source: what it is, what it says, and what of it could not be resolved."""
    yield from claim_quads(source, ((claim, Asserted.of(claim)) for claim in claims))
    yield from unresolved_quads(source, unresolved)
    yield from description_quads(source, publisher)
    yield complete_quad(source)


def claim_quads(source: Source, claims: Iterable[tuple[Claim, Asserted]]) -> Iterator[Quad]:
    """The claims of one source with their evidence, each beside what it asserts."""
    graph = NamedNode(source_graph(source.id))
    node = nodes.entity(source.id)
    row: Evidence | None = None
    for claim, asserted in claims:
        yield from _quads(nodes.entity(f"claim/{asserted.key}"), _claim(claim, asserted, node), graph)
        for evidence in claim.evidence:
            if evidence is not row:  # the claims of a row share their evidence
                yield from _evidence(evidence, source.id, node, graph)
            row = evidence


def unresolved_quads(source: Source, unresolved: Iterable[Unresolved]) -> Iterator[Quad]:
    """The mentions of one source that could not be resolved."""
    graph = NamedNode(source_graph(source.id))
    node = nodes.entity(source.id)
    for item in unresolved:
        yield from _quads(nodes.entity(f"unresolved/{_unresolved_key(item)}"), _unresolved(item, node), graph)


def description_quads(source: Source, publisher: Entity | None) -> Iterator[Quad]:
    """What a source is, without the mark that all of it is there."""
    yield from _quads(nodes.entity(source.id), _source(source, publisher), NamedNode(source_graph(source.id)))


def complete_quad(source: Source) -> Quad:
    """The mark that all that a source says is in the dataset."""
    return Quad(nodes.entity(source.id), name("cg:complete"), nodes.boolean(True), NamedNode(source_graph(source.id)))


def dataset_quads(read_with: str) -> Iterator[Quad]:
    """What the dataset says of itself: the hash of the rules and tables that its facts and entities were worked out with."""
    dataset = NamedNode(DATASET_GRAPH)
    yield Quad(dataset, RDF_TYPE, name("void:Dataset"), dataset)
    yield Quad(dataset, name("cg:readWith"), nodes.text(read_with), dataset)


def entity_quads(entities: Iterable[Entity]) -> Iterator[Quad]:
    """The graph of the entities."""
    graph = NamedNode(ENTITIES_GRAPH)
    for entity in entities:
        yield from _quads(nodes.entity(entity.id), _entity(entity), graph)


def fact_quads(facts: Iterable[Fact]) -> Iterator[Quad]:
    """The graph of the facts, with a direct triple for each that is not known to have ended."""
    graph = NamedNode(FACTS_GRAPH)
    for fact in facts:
        yield from _quads(nodes.entity(f"fact/{fact.key}"), _fact(fact), graph)
        if fact.holds:
            yield Quad(nodes.entity(fact.subject), name(f"cg:{fact.predicate}"), nodes.entity(fact.object), graph)


def _quads(subject: NamedNode, pairs: _Pairs, graph: NamedNode) -> Iterator[Quad]:
    for predicate, value in pairs:
        yield Quad(subject, predicate, value, graph)


def _source(source: Source, publisher: Entity | None) -> _Pairs:
    yield RDF_TYPE, name(f"cg:{source.kind}")
    yield RDF_TYPE, name("prov:Entity")
    yield name("dcterms:title"), nodes.text(source.label)
    yield name("cg:fileName"), nodes.text(source.name)
    yield name("cg:digest"), nodes.text(source.digest)
    if source.read_with:
        yield name("cg:readWith"), nodes.text(source.read_with)
    if source.url:
        yield name("schema:url"), nodes.uri(source.url)
    if source.publisher:
        yield name("cg:publisherName"), nodes.text(source.publisher)
    if publisher is not None:
        yield name("dcterms:publisher"), nodes.entity(publisher.id)
    if source.licence:
        yield name("dcterms:license"), nodes.text(source.licence)
    if source.date is not None:
        if source.date.lexical:
            yield name("dcterms:issued"), nodes.calendar(source.date.lexical)
        yield name("cg:dateStated"), nodes.text(source.date.stated)
        yield from nodes.bounds(source.date, "cg:earliest", "cg:latest")
    if source.series:
        yield name("cg:series"), nodes.text(source.series)
    if source.selective:
        yield name("cg:selective"), nodes.boolean(True)


def _claim(claim: Claim, asserted: Asserted, source: NamedNode) -> _Pairs:
    yield RDF_TYPE, name("cg:Claim")
    for end, party in (("subject", asserted.subject), ("object", asserted.object)):
        yield name(f"rdf:{end}"), nodes.entity(party.entity)
        if party.text is not None:
            yield name(f"cg:{end}Text"), nodes.text(party.text)
        if party.type is not None:
            yield name(f"cg:{end}Type"), name(f"cg:{party.type}")
    yield name("rdf:predicate"), name(f"cg:{claim.predicate}")
    yield name("cg:status"), name(f"cg:{claim.status}")
    if claim.manner is not None:
        yield name("cg:manner"), name(f"cg:{claim.manner}")
    for prefixed, value in (
        ("cg:value", claim.value), ("cg:scope", claim.scope), ("cg:attributedTo", claim.attributed_to), ("cg:actor", claim.actor),
    ):  # fmt: skip
        if value:
            yield name(prefixed), nodes.text(value)
    if claim.date is not None:
        if claim.date.lexical:
            yield name("cg:date"), nodes.calendar(claim.date.lexical)
        if claim.evidence[0].span is not None or not claim.date.lexical:  # the quote of a row has the date as the row writes it
            yield name("cg:dateStated"), nodes.text(claim.date.stated)
        yield from nodes.bounds(claim.date, "cg:earliest", "cg:latest")
        if claim.date_role is not None:
            yield name("cg:dateRole"), nodes.role_node(claim.date_role)
    if claim.duration:
        yield name("cg:duration"), nodes.duration(claim.duration)
    if claim.confidence < 1:
        yield name("cg:confidence"), nodes.decimal(claim.confidence)
    yield name("cg:method"), nodes.text(claim.method)
    if asserted.cites:
        yield name("cg:cites"), nodes.uri(asserted.cites)
    yield name("prov:hadPrimarySource"), source
    yield name("cg:evidence"), nodes.entity(f"evidence/{_evidence_key(claim.evidence[0], claim.source)}")
    for further in claim.evidence[1:]:
        yield name("cg:furtherEvidence"), nodes.entity(f"evidence/{_evidence_key(further, claim.source)}")


def _place(evidence: Evidence) -> str:
    return f"row-{evidence.row}" if evidence.span is None else f"{evidence.span.start}-{evidence.span.end}"


def _evidence_key(evidence: Evidence, source: str) -> str:
    return digest(source, _place(evidence), evidence.trigger)


def _evidence(evidence: Evidence, source_id: str, source: NamedNode, graph: NamedNode) -> Iterator[Quad]:
    node = nodes.entity(f"evidence/{_evidence_key(evidence, source_id)}")
    selector = nodes.entity(f"selector/{digest(source_id, _place(evidence))}")
    yield Quad(node, RDF_TYPE, name("cg:Evidence"), graph)
    yield Quad(node, name("oa:hasSource"), source, graph)
    yield Quad(node, name("oa:hasSelector"), selector, graph)
    if evidence.trigger:
        yield Quad(node, name("cg:trigger"), nodes.text(evidence.trigger), graph)
    yield Quad(selector, RDF_TYPE, name("oa:TextQuoteSelector"), graph)
    yield Quad(selector, name("oa:exact"), nodes.text(evidence.quote), graph)
    if evidence.span is not None:
        yield Quad(selector, RDF_TYPE, name("oa:TextPositionSelector"), graph)
        yield Quad(selector, name("oa:start"), nodes.integer(evidence.span.start), graph)
        yield Quad(selector, name("oa:end"), nodes.integer(evidence.span.end), graph)
    elif evidence.row is not None:
        # RFC 7111 counts the header as row 1.
        yield Quad(selector, RDF_TYPE, name("oa:FragmentSelector"), graph)
        yield Quad(selector, nodes.name("rdf:value"), nodes.text(f"row={evidence.row + 1}"), graph)
        yield Quad(selector, name("dcterms:conformsTo"), _RFC7111, graph)
        yield Quad(selector, name("cg:row"), nodes.integer(evidence.row), graph)


def _unresolved_key(item: Unresolved) -> str:
    span = item.mention.span
    return digest(item.source, item.mention.surface, span.start if span else "", span.end if span else "", item.reason)


def _unresolved(item: Unresolved, source: NamedNode) -> _Pairs:
    yield RDF_TYPE, name("cg:UnresolvedMention")
    yield name("cg:surface"), nodes.text(item.mention.surface)
    yield name("cg:expectedType"), nodes.text(item.mention.type.value)
    yield name("cg:reason"), nodes.text(item.reason)
    for candidate in item.mention.candidates:
        yield name("cg:candidate"), nodes.entity(candidate)
    if item.mention.span is not None:
        yield name("oa:start"), nodes.integer(item.mention.span.start)
        yield name("oa:end"), nodes.integer(item.mention.span.end)
    yield name("prov:hadPrimarySource"), source


def _entity(entity: Entity) -> _Pairs:
    yield RDF_TYPE, name(f"cg:{entity.type}")
    yield name("skos:prefLabel"), nodes.text(entity.label)
    for alias in entity.aliases:
        if alias != entity.label:
            yield name("skos:altLabel"), nodes.text(alias)
    yield from nodes.bounds(entity.start, "cg:startEarliest", "cg:startLatest")
    yield from nodes.bounds(entity.end, "cg:endEarliest", "cg:endLatest")
    for key, value in entity.properties.items():
        yield name(f"cg:{key}"), nodes.text(value)
    for successor in entity.successors:
        yield name("cg:succeededBy"), NamedNode(iri(successor))


def _fact(fact: Fact) -> _Pairs:
    yield RDF_TYPE, name("cg:Fact")
    yield name("rdf:subject"), nodes.entity(fact.subject)
    yield name("rdf:predicate"), name(f"cg:{fact.predicate}")
    yield name("rdf:object"), nodes.entity(fact.object)
    for prefixed, value in (("cg:value", fact.value), ("cg:scope", fact.scope), ("cg:places", fact.places)):
        if value:
            yield name(prefixed), nodes.text(value)
    if fact.occasion and fact.predicate not in RATINGS:
        yield name("cg:spell"), nodes.integer(int(fact.occasion))
    yield from nodes.bounds(fact.start, "cg:startEarliest", "cg:startLatest")
    yield from nodes.bounds(fact.end, "cg:endEarliest", "cg:endLatest")
    yield from nodes.bounds(fact.planned_end, "cg:plannedEndEarliest", "cg:plannedEndLatest")
    if fact.first_seen is not None:
        yield name("cg:firstSeen"), nodes.day(fact.first_seen)
    if fact.last_seen is not None:
        yield name("cg:lastSeen"), nodes.day(fact.last_seen)
    yield name("cg:holds"), nodes.boolean(fact.holds)
    for manner in fact.manners:
        yield name("cg:manner"), name(f"cg:{manner}")
    for share in fact.shares:
        yield name("cg:share"), nodes.text(share)
    for claim in fact.supporting:
        yield name("cg:supportedBy"), nodes.entity(f"claim/{claim}")
    for claim in fact.contradicting:
        yield name("cg:contradictedBy"), nodes.entity(f"claim/{claim}")
    yield name("cg:witnesses"), nodes.integer(fact.witnesses)
