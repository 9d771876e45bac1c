"""Quads back to model objects."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Store

from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH, entity_of, iri, source_graph
from caregraph.model import Claim, Entity, Evidence, Mention, Source, Span, Unresolved
from caregraph.rdf.described import SOURCES, Node, day_of, described, interval, local, nodes_of, one
from caregraph.rdf.nodes import RDF_TYPE, name
from caregraph.terms import CG, GRAPH, RATINGS, TYPE_OF_KIND, Coverage, DateRole, EntityType, Manner, Predicate, SourceKind, Status

_CODES: Final = ("registerCode", "gssCode", "dfeCode", "companyNumber", "legalForm", "councilType")


def read_sources(store: Store) -> dict[str, Source]:
    """The complete sources of a store by id, without their texts."""
    found: dict[str, Source] = {}
    for graph in store.named_graphs():
        if not isinstance(graph, NamedNode) or not graph.value.startswith(SOURCES):
            continue
        key = graph.value.removeprefix(GRAPH)
        node = described(store.quads_for_pattern(NamedNode(iri(key)), None, None, graph))
        if one(node, "cg:complete") == "true":
            found[key] = _source(key, node)
    return dict(sorted(found.items()))


def read_claims(store: Store, source: str) -> tuple[Claim, ...]:
    """The claims of one source, sorted by key."""
    nodes = nodes_of(store.quads_for_pattern(None, None, None, NamedNode(source_graph(source))))
    claims = [_claim(source, node, nodes) for node in nodes.values() if name("cg:Claim").value in node.get(RDF_TYPE, ())]
    return tuple(sorted(claims, key=lambda claim: claim.key))


def read_claims_about(store: Store, entity: str) -> tuple[Claim, ...]:
    """The claims of all sources that have an entity as subject or object, sorted by source and key."""
    found: dict[str, Claim] = {}
    for end in ("rdf:subject", "rdf:object"):
        for quad in store.quads_for_pattern(None, name(end), NamedNode(iri(entity)), None):
            graph = quad.graph_name
            if isinstance(graph, NamedNode) and graph.value.startswith(SOURCES) and isinstance(quad.subject, NamedNode):
                found.setdefault(quad.subject.value, _claim_at(store, quad.subject, graph))
    return tuple(sorted(found.values(), key=lambda claim: (claim.source, claim.key)))


def _claim_at(store: Store, node: NamedNode, graph: NamedNode) -> Claim:
    """One claim with its evidence, read node by node."""
    nodes: dict[str, Node] = {}
    claim = described(store.quads_for_pattern(node, None, None, graph))
    for evidence in [*claim[name("cg:evidence")], *claim.get(name("cg:furtherEvidence"), ())]:
        nodes[evidence] = described(store.quads_for_pattern(NamedNode(evidence), None, None, graph))
        selector = one(nodes[evidence], "oa:hasSelector")
        nodes[selector] = described(store.quads_for_pattern(NamedNode(selector), None, None, graph))
    return _claim(graph.value.removeprefix(GRAPH), claim, nodes)


def read_unresolved(store: Store, source: str) -> tuple[Unresolved, ...]:
    """The mentions of one source that stand for nobody known, in the order of the text."""
    nodes = nodes_of(store.quads_for_pattern(None, None, None, NamedNode(source_graph(source))))
    found = [
        Unresolved(
            source=source,
            mention=Mention(
                span=_span(node),
                surface=one(node, "cg:surface"),
                type=EntityType(one(node, "cg:expectedType")),
                candidates=tuple(map(entity_of, node.get(name("cg:candidate"), ()))),
            ),
            reason=one(node, "cg:reason"),
        )
        for node in nodes.values()
        if name("cg:UnresolvedMention").value in node.get(RDF_TYPE, ())
    ]
    return tuple(sorted(found, key=lambda u: (u.mention.span.start if u.mention.span else -1, u.mention.surface, u.reason)))


def read_entities(store: Store) -> dict[str, Entity]:
    """The entities of a store by id."""
    nodes = nodes_of(store.quads_for_pattern(None, None, None, NamedNode(ENTITIES_GRAPH)))
    return {key: _entity(key, node) for key, node in sorted((entity_of(subject), node) for subject, node in nodes.items())}


def read_entity(store: Store, entity: str) -> Entity | None:
    """The entity of that id; None where the store has none, or where no entity could have such an id."""
    try:
        node = NamedNode(iri(entity))
    except ValueError:
        return None
    found = described(store.quads_for_pattern(node, None, None, NamedNode(ENTITIES_GRAPH)))
    return _entity(entity, found) if found else None


def read_names(store: Store, prefixed: str) -> Iterator[tuple[str, str]]:
    """The names that entities have by one property, each with the id of its entity, in no particular order."""
    for quad in store.quads_for_pattern(None, name(prefixed), None, NamedNode(ENTITIES_GRAPH)):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal):
            yield quad.object.value, entity_of(quad.subject.value)


def read_facts(store: Store) -> tuple[Fact, ...]:
    """The facts of a store, sorted."""
    nodes = nodes_of(store.quads_for_pattern(None, None, None, NamedNode(FACTS_GRAPH)))
    facts = [_fact(node) for node in nodes.values() if name("cg:Fact").value in node.get(RDF_TYPE, ())]
    return tuple(sorted(facts, key=lambda f: (f.subject, f.predicate, f.object, f.value, (f.start and f.start.lexical) or "")))


def _dated(node: Node) -> PartialDate | None:
    """A claim's date; the rows of registers have it in their words alone."""
    found = interval(node, "cg:earliest", "cg:latest", "cg:dateStated")
    if found is not None and name("cg:dateStated") not in node:
        return found.model_copy(update={"stated": found.lexical})
    return found


def _span(node: Node) -> Span | None:
    return Span(start=int(one(node, "oa:start")), end=int(one(node, "oa:end"))) if one(node, "oa:start") else None


def _source(key: str, node: Node) -> Source:
    title, file_name = one(node, "dcterms:title"), one(node, "cg:fileName")
    kind = SourceKind.REGISTER if name("cg:Register").value in node[RDF_TYPE] else SourceKind.DOCUMENT
    return Source(
        id=key,
        kind=kind,
        name=file_name,
        digest=one(node, "cg:digest"),
        read_with=one(node, "cg:readWith"),
        title="" if title == file_name else title,
        url=one(node, "schema:url"),
        publisher=one(node, "cg:publisherName"),
        date=interval(node, "cg:earliest", "cg:latest", "cg:dateStated"),
        licence=one(node, "dcterms:license"),
        series=one(node, "cg:series"),
        coverage=Coverage(told) if (told := one(node, "cg:coverage")) else None,
        listed=int(one(node, "cg:listed") or 0),
    )


def _claim(source: str, node: Node, nodes: dict[str, Node]) -> Claim:
    manner, role = local(node, "cg:manner"), local(node, "cg:dateRole")
    evidence = [*node[name("cg:evidence")], *node.get(name("cg:furtherEvidence"), ())]
    return Claim(
        source=source,
        subject=_party(node, "subject"),
        predicate=Predicate(local(node, "rdf:predicate")),
        object=_party(node, "object"),
        status=Status(local(node, "cg:status")),
        value=one(node, "cg:value"),
        manner=Manner(manner) if manner else None,
        date=_dated(node),
        date_role=DateRole(role.removesuffix("Role")) if role else None,
        duration=one(node, "cg:duration"),
        scope=one(node, "cg:scope"),
        attributed_to=one(node, "cg:attributedTo"),
        actor=one(node, "cg:actor"),
        confidence=float(one(node, "cg:confidence") or 1),
        method=one(node, "cg:method"),
        evidence=tuple(_evidence(nodes[key], nodes, one(node, "cg:cites")) for key in evidence),
    )


def _party(node: Node, end: str) -> Mention:
    """A party; one that is named elsewhere than in its claim is called by the key of its entity."""
    entity = entity_of(one(node, f"rdf:{end}"))
    kind = local(node, f"cg:{end}Type")
    return Mention(
        surface=one(node, f"cg:{end}Text") or entity.partition("/")[2],
        type=EntityType(kind) if kind else TYPE_OF_KIND.get(entity.partition("/")[0], EntityType.ORGANISATION),
        entity=entity,
    )


def _evidence(node: Node, nodes: dict[str, Node], cites: str) -> Evidence:
    selector = nodes[one(node, "oa:hasSelector")]
    row = one(selector, "cg:row")
    return Evidence(
        quote=one(selector, "oa:exact"),
        span=_span(selector),
        row=int(row) if row else None,
        trigger=one(node, "cg:trigger"),
        cites=one(node, "cg:cites"),
    )


def _entity(key: str, node: Node) -> Entity:
    kinds = [kind.removeprefix(CG) for kind in node[RDF_TYPE] if kind.startswith(CG)]
    return Entity(
        id=key,
        type=EntityType(kinds[0]),
        label=one(node, "skos:prefLabel"),
        aliases=tuple(node.get(name("skos:altLabel"), ())),
        start=interval(node, "cg:startEarliest", "cg:startLatest"),
        end=interval(node, "cg:endEarliest", "cg:endLatest"),
        successors=tuple(map(entity_of, node.get(name("cg:succeededBy"), ()))),
        properties={code: one(node, f"cg:{code}") for code in _CODES if one(node, f"cg:{code}")},
    )


def _fact(node: Node) -> Fact:
    def keys(prefixed: str) -> tuple[str, ...]:
        return tuple(entity_of(iri).removeprefix("claim/") for iri in node.get(name(prefixed), ()))

    predicate = Predicate(local(node, "rdf:predicate"))
    start = interval(node, "cg:startEarliest", "cg:startLatest")
    return Fact(
        subject=entity_of(one(node, "rdf:subject")),
        predicate=predicate,
        object=entity_of(one(node, "rdf:object")),
        value=one(node, "cg:value"),
        scope=one(node, "cg:scope"),
        places=one(node, "cg:places"),
        sectors=tuple(map(entity_of, node.get(name("cg:ownedInSector"), ()))),
        occasion=(start.lexical if start is not None else "") if predicate in RATINGS else one(node, "cg:spell"),
        start=start,
        end=interval(node, "cg:endEarliest", "cg:endLatest"),
        planned_end=interval(node, "cg:plannedEndEarliest", "cg:plannedEndLatest"),
        first_seen=day_of(node, "cg:firstSeen"),
        last_seen=day_of(node, "cg:lastSeen"),
        holds=one(node, "cg:holds") == "true",
        manners=tuple(Manner(m.removeprefix(CG)) for m in node.get(name("cg:manner"), ())),
        shares=tuple(node.get(name("cg:share"), ())),
        supporting=keys("cg:supportedBy"),
        contradicting=keys("cg:contradictedBy"),
        witnesses=int(one(node, "cg:witnesses")),
    )
