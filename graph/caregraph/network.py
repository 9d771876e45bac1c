"""The facts as a network: who is tied to whom, for those who count paths, centres and communities.

"Network" is what networkx calls a graph; a "graph" here would be a named graph of the dataset.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

import networkx
from pyoxigraph import NamedNode, Store

from caregraph.asof import certainty
from caregraph.errors import ParameterError
from caregraph.findings import Fact
from caregraph.ids import FACTS_GRAPH, iri
from caregraph.rdf import GraphStore, read_entities, read_facts
from caregraph.rdf.nodes import name
from caregraph.terms import Predicate

if TYPE_CHECKING:
    #: Nodes are entity ids.
    Network = networkx.MultiDiGraph[str]


def network(store: GraphStore, *, predicates: Iterable[Predicate | str] | None = None, as_of: date | None = None) -> Network:
    """The entities that take part in facts, and the facts between them.

    Nodes are entity ids (``council/DNC``) with ``label``, ``type`` (local name of the class) and ``iri``. Edges run from a fact's
    subject to its object, their key is the fact's key, and they have ``predicate``, ``holds`` (False once a source says that it
    ended), ``witnesses`` (independent publishers, a count) and, where known: ``value`` (a grade), ``start_earliest``,
    ``start_latest``, ``end_earliest``, ``end_latest``, ``planned_end`` (the last day that a plan may mean), ``first_seen``,
    ``last_seen`` (days, ISO 8601; bounds are included),
    ``manners`` and ``shares`` (several joined by ``|``). Whatever is unknown is absent. All values are strings, integers and
    booleans, so that every format of networkx takes them. Nodes and edges are sorted: the same facts give the same network.

    Args:
        store: the dataset.
        predicates: the relations to keep, by member or local name; None keeps all.
        as_of: keep the facts that hold certainly or possibly on this day, and say which as ``certainty`` on the edge
            (see :func:`caregraph.asof.certainty`); None keeps the facts of all times, also those that have ended.

    Raises:
        ParameterError: when one of ``predicates`` is no relation.
    """
    wanted = None if predicates is None else frozenset(map(_predicate, predicates))
    edges: list[tuple[str, str, str, dict[str, str | int | bool]]] = []
    for fact in _facts(store, wanted):
        attributes = _attributes(fact)
        if as_of is not None:
            surely = certainty(fact, as_of)
            if surely is None:
                continue
            attributes["certainty"] = surely.value
        edges.append((fact.subject, fact.object, fact.key, attributes))
    entities = read_entities(store.store)
    result: Network = networkx.MultiDiGraph()
    for node in sorted({end for subject, obj, _, _ in edges for end in (subject, obj)}):
        entity = entities.get(node)
        result.add_node(node, label=entity.label if entity else node, type=entity.type.value if entity else "", iri=iri(node))
    for subject, obj, key, attributes in sorted(edges, key=lambda edge: edge[:3]):
        result.add_edge(subject, obj, key=key, **attributes)
    return result


def _facts(store: GraphStore, wanted: frozenset[Predicate] | None) -> tuple[Fact, ...]:
    """The facts of some relations: those alone are read, since all of them take seconds on a dataset with registers."""
    if wanted is None:
        return read_facts(store.store)
    few, graph = Store(), NamedNode(FACTS_GRAPH)
    few.bulk_extend(
        quad
        for predicate in wanted
        for found in store.store.quads_for_pattern(None, name("rdf:predicate"), name(f"cg:{predicate}"), graph)
        for quad in store.store.quads_for_pattern(found.subject, None, None, graph)
    )
    return read_facts(few)


def _predicate(given: Predicate | str) -> Predicate:
    try:
        return Predicate(given)
    except ValueError:
        raise ParameterError(f"{given!r} is no relation; there are: {', '.join(Predicate)}") from None


def _attributes(fact: Fact) -> dict[str, str | int | bool]:
    days = {
        "start_earliest": fact.start.earliest if fact.start else None,
        "start_latest": fact.start.latest if fact.start else None,
        "end_earliest": fact.end.earliest if fact.end else None,
        "end_latest": fact.end.latest if fact.end else None,
        "planned_end": fact.planned_end.latest if fact.planned_end else None,
        "first_seen": fact.first_seen,
        "last_seen": fact.last_seen,
    }
    words = {"value": fact.value, "manners": "|".join(fact.manners), "shares": "|".join(fact.shares)}
    return {
        "predicate": fact.predicate.value,
        "holds": fact.holds,
        "witnesses": fact.witnesses,
        **{key: day.isoformat() for key, day in days.items() if day is not None},
        **{key: text for key, text in words.items() if text},
    }
