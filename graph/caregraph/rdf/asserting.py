"""What the claims of a dataset assert, without their words: enough to work out facts and names from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store

from caregraph.assertions import Asserted, Party, between, party
from caregraph.ids import entity_of, iri, source_graph
from caregraph.rdf.described import CLAIMS, SOURCES, Node, day_of, described, local, one
from caregraph.rdf.nodes import name
from caregraph.terms import GRAPH, DateRole, EntityType, Manner, Predicate, Status


def read_assertions(store: Store, source: str) -> Iterator[Asserted]:
    """What the claims of one source assert, in no particular order."""
    graph = NamedNode(source_graph(source))
    nodes: dict[str, Node] = {}
    for quad in store.quads_for_pattern(None, None, None, graph):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(CLAIMS) and isinstance(quad.object, NamedNode | Literal):
            nodes.setdefault(quad.subject.value, {}).setdefault(quad.predicate, []).append(quad.object.value)
    for claim, node in nodes.items():
        yield _asserted(claim, source, node)


def read_assertions_of(store: Store, source: str, claims: Iterable[str]) -> Iterator[Asserted]:
    """What those of these claims assert, by IRI, that one source makes."""
    graph = NamedNode(source_graph(source))
    for claim in claims:
        node = described(store.quads_for_pattern(NamedNode(claim), None, None, graph))
        if node:
            yield _asserted(claim, source, node)


def read_assertions_about(store: Store, entity: str) -> Iterator[Asserted]:
    """What the claims of all sources assert that have an entity as subject."""
    yield from _assertions(store, store.quads_for_pattern(None, name("rdf:subject"), NamedNode(iri(entity)), None))


def read_assertions_naming(store: Store, entity: str) -> Iterator[Asserted]:
    """What the claims of all sources assert that have an entity as subject or object."""
    yield from read_assertions_about(store, entity)
    yield from _assertions(store, store.quads_for_pattern(None, name("rdf:object"), NamedNode(iri(entity)), None))


def read_returns(store: Store) -> Iterator[Asserted]:
    """What the claims of all sources assert that services went back to a council."""
    yield from _assertions(store, store.quads_for_pattern(None, name("rdf:predicate"), name(f"cg:{Predicate.RETURNED_TO}"), None))


def _assertions(store: Store, quads: Iterable[Quad]) -> Iterator[Asserted]:
    for quad in quads:
        graph, claim = quad.graph_name, quad.subject
        if isinstance(graph, NamedNode) and graph.value.startswith(SOURCES) and isinstance(claim, NamedNode):
            node = described(store.quads_for_pattern(claim, None, None, graph))
            yield _asserted(claim.value, graph.value.removeprefix(GRAPH), node)


def _asserted(claim: str, source: str, node: Node) -> Asserted:
    manner, role = local(node, "cg:manner"), local(node, "cg:dateRole")
    return Asserted(
        claim.removeprefix(CLAIMS),
        source,
        _named(node, "subject"),
        Predicate(local(node, "rdf:predicate")),
        _named(node, "object"),
        Status(local(node, "cg:status")),
        one(node, "cg:value"),
        Manner(manner) if manner else None,
        between(day_of(node, "cg:earliest"), day_of(node, "cg:latest")),
        DateRole(role.removesuffix("Role")) if role else None,
        one(node, "cg:scope"),
        one(node, "cg:cites"),
    )


def _named(node: Node, end: str) -> Party:
    kind = local(node, f"cg:{end}Type")
    return party(entity_of(one(node, f"rdf:{end}")), one(node, f"cg:{end}Text") or None, EntityType(kind) if kind else None)
