"""Of which councils a dataset knows who runs their services: on a day, only before or after it, or not at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from pyoxigraph import NamedNode

from caregraph.ids import ENTITIES_GRAPH
from caregraph.query import Row, run
from caregraph.rdf import GraphStore
from caregraph.rdf.described import described, one
from caregraph.rdf.nodes import RDF_TYPE, name
from caregraph.terms import EntityType


class Coverage(NamedTuple):
    """The arrangements that a dataset knows, as of a day.

    Attributes:
        day: the day.
        councils: how many councils the tables have that existed then.
        now: their arrangements that held then, certainly or possibly: rows of ``who-runs`` with ``as_of``.
        past: those of councils with none then, which held at another time: rows of ``who-runs`` by the council's name.
        none: how many councils have no arrangement at any time.
        gone: the arrangements of councils that did not exist then, in the same way.
    """

    day: date
    councils: int
    now: tuple[Row, ...]
    past: dict[str, list[Row]]
    none: int
    gone: dict[str, list[Row]]

    @property
    def running(self) -> tuple[set[str], set[str]]:
        """The councils that have an arrangement for certain, and those that possibly have one."""
        certain = {str(row["councilLabel"]) for row in self.now if row["certainty"] == "certain"}
        return certain, {str(row["councilLabel"]) for row in self.now} - certain


def coverage(store: GraphStore, day: date) -> Coverage:
    """The coverage of arrangements on a day."""
    there = {label for label, born, died in _councils(store) if (not born or born <= f"{day}") and (not died or died > f"{day}")}
    now = tuple(row for row in run(store.store, "who-runs", {"as_of": day}, nobody) if row["councilLabel"] in there)
    running = {str(row["councilLabel"]) for row in now}
    other: defaultdict[str, list[Row]] = defaultdict(list)
    for row in run(store.store, "who-runs", {}, nobody):
        if row["councilLabel"] not in running:
            other[str(row["councilLabel"])].append(row)
    past = {council: rows for council, rows in other.items() if council in there}
    gone = {council: rows for council, rows in other.items() if council not in there}
    return Coverage(day, len(there), now, past, len(there) - len(running) - len(past), gone)


def _councils(store: GraphStore) -> Iterator[tuple[str, str, str]]:
    """The name of each council, the day by which it had come to be, and the first on which it may have ceased; empty where unknown."""
    for node in store.store.quads_for_pattern(None, RDF_TYPE, name("cg:Council"), NamedNode(ENTITIES_GRAPH)):
        told = described(store.store.quads_for_pattern(node.subject, None, None, NamedNode(ENTITIES_GRAPH)))
        yield one(told, "skos:prefLabel"), one(told, "cg:startLatest"), one(told, "cg:endEarliest")


def nobody(name: str, _kind: EntityType | None) -> str:
    """What finds the parties of a question that is asked without any.

    Raises:
        AssertionError: always.
    """
    raise AssertionError(f"no party is asked for, {name!r} neither")
