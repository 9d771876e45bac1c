"""The dataset as one could have known it on a day: from what had been published by then."""

from __future__ import annotations

from datetime import date
from typing import Final

from caregraph.ids import JUDGEMENTS_GRAPH, source_graph
from caregraph.pipeline.gathering import knowledge_for
from caregraph.pipeline.loading import Pipeline
from caregraph.rdf import GraphStore, read_sources
from caregraph.sources.knowledge import Knowledge

#: What an answer of the past owes to today.
AS_KNOWN: Final = (
    "from what had been published by {day}; bodies have the names of that day where the reference tables tell when these changed, "
    "else those of today, and when bodies ended is as known today"
)


def known_by(store: GraphStore, day: date, knowledge: Knowledge | None = None) -> GraphStore:
    """What a store would hold had nothing been published after a day, in memory; its facts are worked out from that alone.

    A source counts that surely was out by then: one of "2016" is known from the last day of that year on, and one without a date never.
    Bodies have the names that they had on that day, where the tables tell when these changed. How names are resolved, when bodies ended,
    and the judgements of people, are as known today.

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
    Pipeline(known, (knowledge or knowledge_for()).as_of(day)).repair()
    return known


def _out(published: date | None, day: date) -> bool:
    return published is not None and published <= day
