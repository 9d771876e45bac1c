"""Quads back to model objects."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from caregraph.dates import PartialDate
from caregraph.errors import StoreError
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH, entity_of, iri, source_graph
from caregraph.model import Claim, Entity, Evidence, Fact, Mention, Source, Span, Unresolved
from caregraph.rdf.nodes import RDF_TYPE, name
from caregraph.terms import CG, GRAPH, DateRole, EntityType, Manner, Predicate, SourceKind, Status

_SOURCES: Final = GRAPH + "source/"
_CODES: Final = ("registerCode", "gssCode", "dfeCode", "companyNumber", "legalForm", "councilType")
#: One node's properties: the values of each, as text, in a fixed order.
_Node = dict[NamedNode, list[str]]


def read_sources(store: Store) -> dict[str, Source]:
    """The complete sources of a store by id, without their texts."""
    found: dict[str, Source] = {}
    for graph in store.named_graphs():
        if not isinstance(graph, NamedNode) or not graph.value.startswith(_SOURCES):
            continue
        key = graph.value.removeprefix(GRAPH)
        node = _described(store.quads_for_pattern(NamedNode(iri(key)), None, None, graph))
        if _one(node, "cg:complete") == "true":
            found[key] = _source(key, node)
    return dict(sorted(found.items()))


def read_claims(store: Store, source: str) -> tuple[Claim, ...]:
    """The claims of one source, sorted by key."""
    nodes = _nodes(store.quads_for_pattern(None, None, None, NamedNode(source_graph(source))))
    claims = [_claim(source, node, nodes) for node in nodes.values() if name("cg:Claim").value in node.get(RDF_TYPE, ())]
    return tuple(sorted(claims, key=lambda claim: claim.key))


def read_claims_about(store: Store, entity: str) -> tuple[Claim, ...]:
    """The claims of all sources that have an entity as subject or object, sorted by source and key."""
    found: dict[str, Claim] = {}
    for end in ("rdf:subject", "rdf:object"):
        for quad in store.quads_for_pattern(None, name(end), NamedNode(iri(entity)), None):
            graph = quad.graph_name
            if isinstance(graph, NamedNode) and graph.value.startswith(_SOURCES) and isinstance(quad.subject, NamedNode):
                found.setdefault(quad.subject.value, _claim_at(store, quad.subject, graph))
    return tuple(sorted(found.values(), key=lambda claim: (claim.source, claim.key)))


def _claim_at(store: Store, node: NamedNode, graph: NamedNode) -> Claim:
    """One claim with its evidence, read node by node."""
    nodes: dict[str, _Node] = {}
    claim = _described(store.quads_for_pattern(node, None, None, graph))
    for evidence in [*claim[name("cg:evidence")], *claim.get(name("cg:furtherEvidence"), ())]:
        nodes[evidence] = _described(store.quads_for_pattern(NamedNode(evidence), None, None, graph))
        selector = _one(nodes[evidence], "oa:hasSelector")
        nodes[selector] = _described(store.quads_for_pattern(NamedNode(selector), None, None, graph))
    return _claim(graph.value.removeprefix(GRAPH), claim, nodes)


def read_unresolved(store: Store, source: str) -> tuple[Unresolved, ...]:
    """The mentions of one source that stand for nobody known, in the order of the text."""
    nodes = _nodes(store.quads_for_pattern(None, None, None, NamedNode(source_graph(source))))
    found = [
        Unresolved(
            source=source,
            mention=Mention(
                span=_span(node),
                surface=_one(node, "cg:surface"),
                type=EntityType(_one(node, "cg:expectedType")),
                candidates=tuple(map(entity_of, node.get(name("cg:candidate"), ()))),
            ),
            reason=_one(node, "cg:reason"),
        )
        for node in nodes.values()
        if name("cg:UnresolvedMention").value in node.get(RDF_TYPE, ())
    ]
    return tuple(sorted(found, key=lambda u: (u.mention.span.start if u.mention.span else -1, u.mention.surface, u.reason)))


def read_entities(store: Store) -> dict[str, Entity]:
    """The entities of a store by id."""
    nodes = _nodes(store.quads_for_pattern(None, None, None, NamedNode(ENTITIES_GRAPH)))
    return {key: _entity(key, node) for key, node in sorted((entity_of(subject), node) for subject, node in nodes.items())}


def read_facts(store: Store) -> tuple[Fact, ...]:
    """The facts of a store, sorted."""
    nodes = _nodes(store.quads_for_pattern(None, None, None, NamedNode(FACTS_GRAPH)))
    facts = [_fact(node) for node in nodes.values() if name("cg:Fact").value in node.get(RDF_TYPE, ())]
    return tuple(sorted(facts, key=lambda f: (f.subject, f.predicate, f.object, f.value, (f.start and f.start.lexical) or "")))


def _nodes(quads: Iterable[Quad]) -> dict[str, _Node]:
    nodes: dict[str, _Node] = {}
    for quad in quads:
        if not isinstance(quad.subject, NamedNode) or not isinstance(quad.object, NamedNode | Literal):
            raise StoreError(
                f"{quad.subject} is not of caregraph's making: it has blank nodes or quoted triples; load the sources into a new store"
            )
        nodes.setdefault(quad.subject.value, {}).setdefault(quad.predicate, []).append(quad.object.value)
    for node in nodes.values():
        for values in node.values():
            values.sort()
    return nodes


def _described(quads: Iterable[Quad]) -> _Node:
    nodes = _nodes(quads)
    return next(iter(nodes.values()), {})


def _one(node: _Node, prefixed: str) -> str:
    values = node.get(name(prefixed), ())
    return values[0] if values else ""


def _local(node: _Node, prefixed: str) -> str:
    return _one(node, prefixed).removeprefix(CG)


def _day(node: _Node, prefixed: str) -> date | None:
    text = _one(node, prefixed)
    return date.fromisoformat(text) if text else None


def _interval(node: _Node, low: str, high: str, stated: str = "") -> PartialDate | None:
    earliest, latest = _day(node, low), _day(node, high)
    words = _one(node, stated) if stated else ""
    return PartialDate(earliest=earliest, latest=latest, stated=words) if earliest or latest or words else None


def _span(node: _Node) -> Span | None:
    return Span(start=int(_one(node, "oa:start")), end=int(_one(node, "oa:end"))) if _one(node, "oa:start") else None


def _source(key: str, node: _Node) -> Source:
    title, file_name = _one(node, "dcterms:title"), _one(node, "cg:fileName")
    kind = SourceKind.REGISTER if name("cg:Register").value in node[RDF_TYPE] else SourceKind.DOCUMENT
    return Source(
        id=key,
        kind=kind,
        name=file_name,
        digest=_one(node, "cg:digest"),
        read_with=_one(node, "cg:readWith"),
        title="" if title == file_name else title,
        url=_one(node, "schema:url"),
        publisher=_one(node, "cg:publisherName"),
        date=_interval(node, "cg:earliest", "cg:latest", "cg:dateStated"),
        licence=_one(node, "dcterms:license"),
    )


def _claim(source: str, node: _Node, nodes: dict[str, _Node]) -> Claim:
    manner, role = _local(node, "cg:manner"), _local(node, "cg:dateRole")
    evidence = [*node[name("cg:evidence")], *node.get(name("cg:furtherEvidence"), ())]
    return Claim(
        source=source,
        subject=_party(node, "subject"),
        predicate=Predicate(_local(node, "rdf:predicate")),
        object=_party(node, "object"),
        status=Status(_local(node, "cg:status")),
        value=_one(node, "cg:value"),
        manner=Manner(manner) if manner else None,
        date=_interval(node, "cg:earliest", "cg:latest", "cg:dateStated"),
        date_role=DateRole(role.removesuffix("Role")) if role else None,
        duration=_one(node, "cg:duration"),
        scope=_one(node, "cg:scope"),
        attributed_to=_one(node, "cg:attributedTo"),
        actor=_one(node, "cg:actor"),
        confidence=float(_one(node, "cg:confidence")),
        method=_one(node, "cg:method"),
        evidence=tuple(_evidence(nodes[key], nodes) for key in evidence),
    )


def _party(node: _Node, end: str) -> Mention:
    return Mention(
        surface=_one(node, f"cg:{end}Text"),
        type=EntityType(_local(node, f"cg:{end}Type")),
        entity=entity_of(_one(node, f"rdf:{end}")),
    )


def _evidence(node: _Node, nodes: dict[str, _Node]) -> Evidence:
    selector = nodes[_one(node, "oa:hasSelector")]
    row = _one(selector, "cg:row")
    return Evidence(quote=_one(selector, "oa:exact"), span=_span(selector), row=int(row) if row else None, trigger=_one(node, "cg:trigger"))


def _entity(key: str, node: _Node) -> Entity:
    kinds = [kind.removeprefix(CG) for kind in node[RDF_TYPE] if kind.startswith(CG)]
    return Entity(
        id=key,
        type=EntityType(kinds[0]),
        label=_one(node, "skos:prefLabel"),
        aliases=tuple(node.get(name("skos:altLabel"), ())),
        start=_interval(node, "cg:startEarliest", "cg:startLatest"),
        end=_interval(node, "cg:endEarliest", "cg:endLatest"),
        successors=tuple(map(entity_of, node.get(name("cg:succeededBy"), ()))),
        properties={code: _one(node, f"cg:{code}") for code in _CODES if _one(node, f"cg:{code}")},
    )


def _fact(node: _Node) -> Fact:
    def keys(prefixed: str) -> tuple[str, ...]:
        return tuple(entity_of(iri).removeprefix("claim/") for iri in node.get(name(prefixed), ()))

    predicate = Predicate(_local(node, "rdf:predicate"))
    start = _interval(node, "cg:startEarliest", "cg:startLatest")
    return Fact(
        subject=entity_of(_one(node, "rdf:subject")),
        predicate=predicate,
        object=entity_of(_one(node, "rdf:object")),
        value=_one(node, "cg:value"),
        occasion=start.lexical if start is not None and predicate is Predicate.RATED else "",
        start=start,
        end=_interval(node, "cg:endEarliest", "cg:endLatest"),
        planned_end=_interval(node, "cg:plannedEndEarliest", "cg:plannedEndLatest"),
        first_seen=_day(node, "cg:firstSeen"),
        last_seen=_day(node, "cg:lastSeen"),
        holds=_one(node, "cg:holds") == "true",
        manners=tuple(Manner(m.removeprefix(CG)) for m in node.get(name("cg:manner"), ())),
        shares=tuple(node.get(name("cg:share"), ())),
        supporting=keys("cg:supportedBy"),
        contradicting=keys("cg:contradictedBy"),
        witnesses=int(_one(node, "cg:witnesses")),
    )
