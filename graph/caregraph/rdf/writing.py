"""Model objects to the lines of N-Triples, graph by graph. The shape of what is written is that of ``shapes.ttl``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from caregraph.assertions import Asserted, Party
from caregraph.findings import Disagreement, Fact
from caregraph.ids import DATASET_GRAPH, digest
from caregraph.model import Claim, Entity, Evidence, Source, Unresolved
from caregraph.rdf.deriving import fact_pairs, subject_pairs
from caregraph.rdf.ntriples import (
    Pair,
    boolean,
    bounds,
    calendar,
    day,
    decimal,
    entity,
    integer,
    lines,
    name,
    role,
    text,
    typed,
    uri,
)  # fmt: skip
from caregraph.terms import ID, RATINGS, Predicate, SourceKind

_Pairs = Iterator[Pair]
#: To be raised whenever facts or entities are written in another form: stores of the former one are then brought up to date when they
#: are next loaded into.
FORM: Final = "6"
_A: Final = name("rdf:type")
_RFC7111: Final = "<http://tools.ietf.org/rfc/rfc7111>"


def source_lines(source: Source, publisher: Entity | None, claims: Iterable[Claim], unresolved: Iterable[Unresolved]) -> Iterator[str]:
    """The named graph of one source: what it is, what it says, and what of it could not be resolved."""
    said = [(claim, Asserted.of(claim)) for claim in claims]
    yield from claim_lines(source, said)
    yield from owner_lines(source, (asserted for _, asserted in said))
    yield from unresolved_lines(source, unresolved)
    yield from description_lines(source, publisher)
    yield complete_line(source)


def claim_lines(source: Source, claims: Iterable[tuple[Claim, Asserted]]) -> Iterator[str]:
    """The claims of one source with their evidence, each beside what it asserts."""
    node = entity(source.id)
    row: Evidence | None = None
    place = ""
    for claim, asserted in claims:
        places: list[str] = []
        for evidence in claim.evidence:
            if evidence is not row:  # the claims of a row share their evidence
                row, place = evidence, f"<{ID}evidence/{_evidence_key(evidence, source.id)}>"
                yield _evidence(evidence, place, source.id, node)
            places.append(place)
        yield lines(f"<{ID}claim/{asserted.key}>", _claim(claim, asserted, node, places))


def unresolved_lines(source: Source, unresolved: Iterable[Unresolved]) -> Iterator[str]:
    """The mentions of one source that could not be resolved."""
    node = entity(source.id)
    for item in unresolved:
        yield lines(entity(f"unresolved/{_unresolved_key(item)}"), _unresolved(item, node))


def description_lines(source: Source, publisher: Entity | None) -> Iterator[str]:
    """What a source is, without the mark that all of it is there."""
    yield lines(entity(source.id), _source(source, publisher))


def owner_lines(source: Source, asserted: Iterable[Asserted]) -> Iterator[str]:
    """Whom a register names as an owner, each once, though it may name them in a thousand rows."""
    if source.kind is SourceKind.REGISTER:
        owners = sorted({claim.object.entity for claim in asserted if claim.predicate is Predicate.OWNED_BY})
        yield lines(entity(source.id), ((name("cg:namesOwner"), entity(owner)) for owner in owners))


def complete_line(source: Source) -> str:
    """The mark that all that a source says is in the dataset."""
    return lines(entity(source.id), [(name("cg:complete"), boolean(True))])


def dataset_lines(read_with: str) -> Iterator[str]:
    """What the dataset says of itself: a hash of the rules and tables that facts and entities were worked out with, and of their form."""
    dataset = f"<{DATASET_GRAPH}>"
    yield lines(dataset, [(_A, name("void:Dataset"))])
    yield lines(dataset, [(name("cg:readWith"), text(digest(read_with, FORM)))])


def entity_lines(entities: Iterable[Entity]) -> Iterator[str]:
    """The graph of the entities."""
    for one in entities:
        yield lines(entity(one.id), _entity(one))


def fact_lines(findings: Iterable[Fact | Disagreement]) -> Iterator[str]:
    """The graph of the facts and of where sources disagree.

    A direct triple stands for each fact that is not known to have ended; what follows from facts and is asked of thousands is beside them.
    """
    for found in findings:
        if isinstance(found, Disagreement):
            yield lines(f"<{ID}disagreement/{found.key}>", _disagreement(found))
            continue
        yield lines(f"<{ID}fact/{found.key}>", chain(_fact(found), fact_pairs(found)))
        if found.holds:
            yield lines(entity(found.subject), [(_relation(found.predicate), entity(found.object))])
        yield lines(entity(found.subject), subject_pairs(found))


def _relation(predicate: str) -> str:
    return name("cg:" + predicate)


def _source(source: Source, publisher: Entity | None) -> _Pairs:
    yield _A, name("cg:" + source.kind)
    yield _A, name("prov:Entity")
    yield name("dcterms:title"), text(source.label)
    yield name("cg:fileName"), text(source.name)
    yield name("cg:digest"), text(source.digest)
    if source.read_with:
        yield name("cg:readWith"), text(source.read_with)
    if source.url:
        yield name("schema:url"), uri(source.url)
    if source.publisher:
        yield name("cg:publisherName"), text(source.publisher)
    if publisher is not None:
        yield name("dcterms:publisher"), entity(publisher.id)
    if source.licence:
        yield name("dcterms:license"), text(source.licence)
    if source.date is not None:
        if source.date.lexical:
            yield name("dcterms:issued"), calendar(source.date.lexical)
        yield name("cg:dateStated"), text(source.date.stated)
        yield from bounds(source.date, "cg:earliest", "cg:latest")
    if source.series:
        yield name("cg:series"), text(source.series)
    if source.coverage is not None:
        yield name("cg:coverage"), text(source.coverage)
        yield name("cg:listed"), integer(source.listed)


def _claim(claim: Claim, asserted: Asserted, source: str, places: list[str]) -> _Pairs:
    yield _A, name("cg:Claim")
    yield from _party("subject", asserted.subject)
    yield name("rdf:predicate"), _relation(claim.predicate)
    yield from _party("object", asserted.object)
    yield name("cg:status"), name("cg:" + claim.status)
    if claim.manner is not None:
        yield name("cg:manner"), name("cg:" + claim.manner)
    for prefixed, value in (
        ("cg:value", claim.value), ("cg:scope", claim.scope), ("cg:attributedTo", claim.attributed_to), ("cg:actor", claim.actor),
    ):  # fmt: skip
        if value:
            yield name(prefixed), text(value)
    if claim.date is not None:
        lexical = claim.date.lexical
        if lexical:
            yield name("cg:date"), calendar(lexical)
        if claim.evidence[0].span is not None or not lexical:  # the quote of a row has the date as the row writes it
            yield name("cg:dateStated"), text(claim.date.stated)
        yield from bounds(claim.date, "cg:earliest", "cg:latest")
        if claim.date_role is not None:
            yield name("cg:dateRole"), role(claim.date_role)
    if claim.duration:
        yield name("cg:duration"), typed(claim.duration, "xsd:duration")
    if claim.confidence < 1:
        yield name("cg:confidence"), decimal(claim.confidence)
    yield name("cg:method"), text(claim.method)
    if asserted.cites:
        yield name("cg:cites"), uri(asserted.cites)
    yield name("prov:hadPrimarySource"), source
    yield name("cg:evidence"), places[0]
    for further in places[1:]:
        yield name("cg:furtherEvidence"), further


def _party(end: str, party: Party) -> _Pairs:
    yield name("rdf:" + end), entity(party.entity)
    if party.text is not None:
        yield name(f"cg:{end}Text"), text(party.text)
    if party.type is not None:
        yield name(f"cg:{end}Type"), name("cg:" + party.type)


def _place(evidence: Evidence) -> str:
    return f"row-{evidence.row}" if evidence.span is None else f"{evidence.span.start}-{evidence.span.end}"


def _evidence_key(evidence: Evidence, source: str) -> str:
    return digest(source, _place(evidence), evidence.trigger)


def _evidence(evidence: Evidence, node: str, source_id: str, source: str) -> str:
    selector = f"<{ID}selector/{digest(source_id, _place(evidence))}>"
    return lines(node, _evidence_pairs(evidence, selector, source)) + lines(selector, _selector_pairs(evidence))


def _evidence_pairs(evidence: Evidence, selector: str, source: str) -> _Pairs:
    yield _A, name("cg:Evidence")
    yield name("oa:hasSource"), source
    yield name("oa:hasSelector"), selector
    if evidence.trigger:
        yield name("cg:trigger"), text(evidence.trigger)


def _selector_pairs(evidence: Evidence) -> _Pairs:
    yield _A, name("oa:TextQuoteSelector")
    yield name("oa:exact"), text(evidence.quote)
    if evidence.span is not None:
        yield _A, name("oa:TextPositionSelector")
        yield name("oa:start"), integer(evidence.span.start)
        yield name("oa:end"), integer(evidence.span.end)
    elif evidence.row is not None:
        # RFC 7111 counts the header as row 1.
        yield _A, name("oa:FragmentSelector")
        yield name("rdf:value"), text(f"row={evidence.row + 1}")
        yield name("dcterms:conformsTo"), _RFC7111
        yield name("cg:row"), integer(evidence.row)


def _unresolved_key(item: Unresolved) -> str:
    span = item.mention.span
    return digest(item.source, item.mention.surface, span.start if span else "", span.end if span else "", item.reason)


def _unresolved(item: Unresolved, source: str) -> _Pairs:
    yield _A, name("cg:UnresolvedMention")
    yield name("cg:surface"), text(item.mention.surface)
    yield name("cg:expectedType"), text(item.mention.type.value)
    yield name("cg:reason"), text(item.reason)
    for candidate in item.mention.candidates:
        yield name("cg:candidate"), entity(candidate)
    if item.mention.span is not None:
        yield name("oa:start"), integer(item.mention.span.start)
        yield name("oa:end"), integer(item.mention.span.end)
    yield name("prov:hadPrimarySource"), source


def _entity(one: Entity) -> _Pairs:
    yield _A, name("cg:" + one.type)
    yield name("skos:prefLabel"), text(one.label)
    for alias in one.aliases:
        if alias != one.label:
            yield name("skos:altLabel"), text(alias)
    yield from bounds(one.start, "cg:startEarliest", "cg:startLatest")
    yield from bounds(one.end, "cg:endEarliest", "cg:endLatest")
    for key, value in one.properties.items():
        yield name(f"cg:{key}"), text(value)
    for successor in one.successors:
        yield name("cg:succeededBy"), entity(successor)


def _fact(fact: Fact) -> _Pairs:
    yield _A, name("cg:Fact")
    yield name("rdf:subject"), entity(fact.subject)
    yield name("rdf:predicate"), name("cg:" + fact.predicate)
    yield name("rdf:object"), entity(fact.object)
    for prefixed, value in (("cg:value", fact.value), ("cg:scope", fact.scope), ("cg:places", fact.places)):
        if value:
            yield name(prefixed), text(value)
    if fact.occasion and fact.predicate not in RATINGS:
        yield name("cg:spell"), integer(int(fact.occasion))
    yield from bounds(fact.start, "cg:startEarliest", "cg:startLatest")
    yield from bounds(fact.end, "cg:endEarliest", "cg:endLatest")
    yield from bounds(fact.planned_end, "cg:plannedEndEarliest", "cg:plannedEndLatest")
    if fact.first_seen is not None:
        yield name("cg:firstSeen"), day(fact.first_seen)
    if fact.last_seen is not None:
        yield name("cg:lastSeen"), day(fact.last_seen)
    yield name("cg:holds"), boolean(fact.holds)
    for manner in fact.manners:
        yield name("cg:manner"), name("cg:" + manner)
    for share in fact.shares:
        yield name("cg:share"), text(share)
    for claim in fact.supporting:
        yield name("cg:supportedBy"), f"<{ID}claim/{claim}>"
    for claim in fact.contradicting:
        yield name("cg:contradictedBy"), f"<{ID}claim/{claim}>"
    yield name("cg:witnesses"), integer(fact.witnesses)
    for sector in fact.sectors:
        yield name("cg:ownedInSector"), entity(sector)


def _disagreement(found: Disagreement) -> _Pairs:
    yield _A, name("cg:Disagreement")
    yield name("rdf:subject"), entity(found.subject)
    yield name("rdf:predicate"), name("cg:" + found.predicate)
    yield name("rdf:object"), entity(found.object)
    yield name("cg:oneClaim"), f"<{ID}claim/{found.claims[0]}>"
    yield name("cg:otherClaim"), f"<{ID}claim/{found.claims[1]}>"
    yield name("cg:differs"), text(" | ".join(found.differs))
