"""The dataset as one could have known it on a day: from what had been published by then."""

from __future__ import annotations

from datetime import date

from caregraph.ids import JUDGEMENTS_GRAPH, source_graph
from caregraph.pipeline.loading import Pipeline
from caregraph.rdf import GraphStore, read_sources
from caregraph.sources.knowledge import Knowledge


def known_by(store: GraphStore, day: date, knowledge: Knowledge | None = None) -> GraphStore:
    """What a store would hold had nothing been published after a day, in memory; its facts are worked out from that alone.

    A source counts that surely was out by then: one of "2016" is known from the last day of that year on, and one without a date never.
    How names are resolved, and the judgements of people, are those of today.

    Args:
        store: the dataset, which stays as it is.
        day: the last day on which a source may have been published.
        knowledge: the reference tables that facts and entities are worked out with; those of the package, if not given.
    """
    known = GraphStore()
    known.begin_loading()
    for graph in [source_graph(key) for key, source in read_sources(store.store).items() if source.date and _out(source.date.latest, day)]:
        known.add(graph, [store.lines(graph)])
    known.add(JUDGEMENTS_GRAPH, [store.lines(JUDGEMENTS_GRAPH)])
    Pipeline(known, knowledge).repair()
    return known


def _out(published: date | None, day: date) -> bool:
    return published is not None and published <= day
