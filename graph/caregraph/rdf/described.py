"""What a dataset says of one node, as plain text by property."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from caregraph.dates import PartialDate
from caregraph.errors import StoreError
from caregraph.rdf.nodes import name
from caregraph.terms import CG, GRAPH, ID

#: How the IRIs of the sources' graphs begin, and those of claims.
SOURCES: Final = GRAPH + "source/"
CLAIMS: Final = ID + "claim/"
#: One node's properties: the values of each, as text, in a fixed order.
Node = dict[NamedNode, list[str]]


def nodes_of(quads: Iterable[Quad]) -> dict[str, Node]:
    """What quads say of each node, by its IRI.

    Raises:
        StoreError: when there are blank nodes among them.
    """
    nodes: dict[str, Node] = {}
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


def described(quads: Iterable[Quad]) -> Node:
    """What quads say of the one node that they are about; nothing where there are none."""
    nodes = nodes_of(quads)
    return next(iter(nodes.values()), {})


def one(node: Node, prefixed: str) -> str:
    """The value of a property that has one; empty where it has none."""
    values = node.get(name(prefixed), ())
    return values[0] if values else ""


def local(node: Node, prefixed: str) -> str:
    """As :func:`one`, without the vocabulary's address in front."""
    return one(node, prefixed).removeprefix(CG)


def day_of(node: Node, prefixed: str) -> date | None:
    """The day that a property gives."""
    text = one(node, prefixed)
    return date.fromisoformat(text) if text else None


def interval(node: Node, low: str, high: str, stated: str = "") -> PartialDate | None:
    """The date between two bounds, with the words for it; None where nothing is said."""
    earliest, latest = day_of(node, low), day_of(node, high)
    words = one(node, stated) if stated else ""
    return PartialDate(earliest=earliest, latest=latest, stated=words) if earliest or latest or words else None
