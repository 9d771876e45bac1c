"""Judgements in a dataset: those of people that its registers are read with, in a named graph of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Store

from caregraph.ids import JUDGEMENTS_GRAPH, digest
from caregraph.rdf.described import nodes_of, one
from caregraph.rdf.ntriples import Pair, day, entity, integer, lines, name, text
from caregraph.resolve import Judgement

_GRAPH: Final = NamedNode(JUDGEMENTS_GRAPH)
#: Stands in the graph however few judgements there are: a table without any is one too, and takes the place of the packaged one.
_KEPT: Final = (name("dcterms:title"), text("Judgements"))


def judgement_lines(judgements: Iterable[Judgement]) -> Iterator[str]:
    """The named graph of a dataset's judgements."""
    yield lines(f"<{JUDGEMENTS_GRAPH}>", [_KEPT])
    for row in sorted(set(judgements)):
        yield lines(entity(f"judgement/{digest(*row)}"), _judgement(row))


def _judgement(row: Judgement) -> Iterator[Pair]:
    file, _, line = row.place.rpartition(":")
    yield name("rdf:type"), name("cg:Judgement")
    yield name("rdf:type"), name("prov:Entity")
    yield name("cg:left"), text(row.left)
    yield name("cg:right"), text(row.right)
    yield name("cg:decision"), text("same" if row.same else "different")
    yield name("cg:decidedBy"), text(row.by)
    yield name("cg:decidedOn"), day(row.on)
    yield name("cg:reason"), text(row.reason)
    yield name("cg:fileName"), text(file)
    yield name("cg:row"), integer(int(line))


def read_kept_judgements(store: Store) -> tuple[Judgement, ...] | None:
    """The judgements that a dataset keeps, sorted; None where it has never been given any."""
    if not any(store.quads_for_pattern(_GRAPH, None, None, _GRAPH)):
        return None
    found = nodes_of(quad for quad in store.quads_for_pattern(None, None, None, _GRAPH) if quad.subject != _GRAPH)
    return tuple(
        sorted(
            Judgement(
                left=one(node, "cg:left"),
                right=one(node, "cg:right"),
                same=one(node, "cg:decision") == "same",
                by=one(node, "cg:decidedBy"),
                on=date.fromisoformat(one(node, "cg:decidedOn")),
                reason=one(node, "cg:reason"),
                place=f"{one(node, 'cg:fileName')}:{one(node, 'cg:row')}",
            )
            for node in found.values()
        )
    )
