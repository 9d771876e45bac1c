"""Judgements in a dataset: those of people that its registers are read with, in a named graph of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from pyoxigraph import NamedNode, Quad, Store

from caregraph.ids import JUDGEMENTS_GRAPH, digest
from caregraph.rdf import nodes
from caregraph.rdf.described import nodes_of, one
from caregraph.rdf.nodes import RDF_TYPE, name
from caregraph.resolve import Judgement

_GRAPH: Final = NamedNode(JUDGEMENTS_GRAPH)
#: Stands in the graph however few judgements there are: a table without any is one too, and takes the place of the packaged one.
_KEPT: Final = Quad(_GRAPH, name("dcterms:title"), nodes.text("Judgements"), _GRAPH)


def judgement_quads(judgements: Iterable[Judgement]) -> Iterator[Quad]:
    """The named graph of a dataset's judgements."""
    yield _KEPT
    for row in sorted(set(judgements)):
        node = nodes.entity(f"judgement/{digest(*row)}")
        file, _, line = row.place.rpartition(":")
        yield Quad(node, RDF_TYPE, name("cg:Judgement"), _GRAPH)
        yield Quad(node, RDF_TYPE, name("prov:Entity"), _GRAPH)
        for prefixed, value in (
            ("cg:left", nodes.text(row.left)),
            ("cg:right", nodes.text(row.right)),
            ("cg:decision", nodes.text("same" if row.same else "different")),
            ("cg:decidedBy", nodes.text(row.by)),
            ("cg:decidedOn", nodes.day(row.on)),
            ("cg:reason", nodes.text(row.reason)),
            ("cg:fileName", nodes.text(file)),
            ("cg:row", nodes.integer(int(line))),
        ):
            yield Quad(node, name(prefixed), value, _GRAPH)


def read_kept_judgements(store: Store) -> tuple[Judgement, ...] | None:
    """The judgements that a dataset keeps, sorted; None where it has never been given any."""
    if _KEPT not in store:
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
