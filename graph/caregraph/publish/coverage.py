"""Of which councils a dataset knows who runs their services: on a day, only before or after it, or not at all."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from caregraph.query import Cell, run
from caregraph.rdf import GraphStore, read_entities
from caregraph.terms import EntityType

Row = dict[str, Cell]


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
    there = set()
    for entity in read_entities(store.store).values():
        born = entity.start.latest if entity.start is not None else None
        died = entity.end.earliest if entity.end is not None else None
        if entity.type is EntityType.COUNCIL and (born is None or born <= day) and (died is None or died > day):
            there.add(entity.label)
    now = tuple(row for row in run(store.store, "who-runs", {"as_of": day}, nobody) if row["councilLabel"] in there)
    running = {str(row["councilLabel"]) for row in now}
    other: defaultdict[str, list[Row]] = defaultdict(list)
    for row in run(store.store, "who-runs", {}, nobody):
        if row["councilLabel"] not in running:
            other[str(row["councilLabel"])].append(row)
    past = {council: rows for council, rows in other.items() if council in there}
    gone = {council: rows for council, rows in other.items() if council not in there}
    return Coverage(day, len(there), now, past, len(there) - len(running) - len(past), gone)


def nobody(name: str, _kind: EntityType | None) -> str:
    """What finds the parties of a question that is asked without any.

    Raises:
        AssertionError: always.
    """
    raise AssertionError(f"no party is asked for, {name!r} neither")
