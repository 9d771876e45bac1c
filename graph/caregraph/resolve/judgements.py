"""What people have decided: two names, or a name and an entity, are the same or are different. It is obeyed on every load.

A judgement can join what the rules keep apart, and can split what they join: "different" wins over every rule. Two judgements that
contradict each other, directly or through others, are an error that names the rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final, NamedTuple

from caregraph.errors import CaregraphError
from caregraph.model import EntityId, Register, RegisterRow
from caregraph.resolve.owners import OwnerIndex, same_writing
from caregraph.sources.registers import read_register
from caregraph.spreadsheets import as_written

COLUMNS: Final = ("left", "right", "decision", "by", "on", "reason")
_DECISIONS: Final = ("same", "different")
_ID: Final = re.compile(r"[a-z]+/[A-Za-z0-9-]+")


class JudgementError(CaregraphError):
    """A table of judgements cannot be read, or contradicts itself; the message names ``file:row`` and what to do."""


class Judgement(NamedTuple):
    """One decision of a person.

    Attributes:
        left: a name as a register writes it (case and white space do not matter), or an entity's id such as ``company/08878185``.
        right: the other one.
        same: what was decided.
        by: who decided; ``on`` when; ``reason`` on what grounds.
        place: ``judgements.csv:row``, the line counted as in a spreadsheet.
    """

    left: str
    right: str
    same: bool
    by: str
    on: date
    reason: str
    place: str


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """The judgements of a CSV file with the columns ``left,right,decision,by,on,reason``; further columns are left alone.

    A row without a decision is one that nobody has decided yet, and is passed over.

    Raises:
        SourceError: when the file is no table.
        JudgementError: when a column is missing or a cell cannot be read; the message names ``file:row.column``.
    """
    return judgements_from(read_register(path))


def judgements_from(table: Register) -> tuple[Judgement, ...]:
    """As :func:`read_judgements`, from a register that has been read."""
    missing = [column for column in COLUMNS if column not in table.columns]
    if missing:
        raise JudgementError(
            f"{table.name}:{table.header}: the column {missing[0]!r} is missing; a table of judgements has {', '.join(COLUMNS)}"
        )
    return tuple(_judgement(table, row) for row in table.rows if row.cells["decision"].strip())


def is_judgements(table: Register) -> bool:
    """Whether a register is a table of judgements, told by its columns."""
    return set(COLUMNS) <= set(table.columns)


def _judgement(table: Register, row: RegisterRow) -> Judgement:
    cells = {column: as_written(row.cells[column].strip()) for column in COLUMNS}
    place = f"{table.name}:{table.header + row.number}"
    for column in ("left", "right", "by", "reason"):
        if not cells[column]:
            raise JudgementError(f"{place}.{column}: is empty; every judgement has two sides, who made it, and a reason")
    decision = cells["decision"].lower()
    if decision not in _DECISIONS:
        raise JudgementError(f"{place}.decision: {cells['decision']!r} is no decision; write same or different, or leave it empty")
    try:
        day = date.fromisoformat(cells["on"])
    except ValueError as error:
        raise JudgementError(f"{place}.on: {cells['on']!r} is no day; write it as 2026-11-30") from error
    return Judgement(cells["left"], cells["right"], decision == "same", cells["by"], day, cells["reason"], place)


class Judged:
    """The ids of owners with the judgements applied; they depend on the tables and the judgements, and on no data.

    Attributes:
        apart: the pairs of ids that people have decided are different.
    """

    def __init__(self, judgements: Iterable[Judgement], index: OwnerIndex) -> None:
        """Apply judgements.

        Raises:
            JudgementError: when two of them contradict each other, directly or through others, or join two entities of the tables.
        """
        self.index = index
        self._own: dict[str, EntityId] = {}
        self._named: set[str] = set()
        rows = sorted(set(judgements))
        for row in rows:
            self._named |= {same_writing(side) for side in (row.left, row.right) if row.same and not _ID.fullmatch(side)}
        for row in rows:
            if not row.same:
                self._split(row)
        self._groups: dict[EntityId, list[Judgement]] = {}
        self._parent: dict[EntityId, EntityId] = {}
        same = [(row, self._node(row.left, row), self._node(row.right, row)) for row in rows if row.same]
        for _, left, right in same:
            self._parent[self._root(left)] = self._root(right)
        for row, left, _ in same:
            self._groups.setdefault(self._root(left), []).append(row)
        self._chosen = self._choose()
        self.apart: frozenset[frozenset[EntityId]] = frozenset(self._check(row) for row in rows if not row.same)

    def entity(self, text: str, day: date | None = None) -> EntityId | None:
        """The id of the owner that a register names on a day; see :meth:`OwnerIndex.entity`."""
        writing = same_writing(text)
        found = self._own.get(writing) or self.index.entity(text, day, named_by_person=writing in self._named)
        return self._chosen.get(found, found) if found else None

    def same_entity(self, entity: EntityId) -> EntityId:
        """The id that an id stands for after the judgements."""
        return self._chosen.get(entity, entity)

    def _node(self, side: str, row: Judgement) -> EntityId:
        if _ID.fullmatch(side):
            return side
        found = self._own.get(same_writing(side)) or self.index.entity(side, named_by_person=True)
        if found is None:
            raise JudgementError(f"{row.place}: {side!r} is the name of nobody in particular; write the name of a body or an entity's id")
        return found

    def _split(self, row: Judgement) -> None:
        """Give the names of a pair that the rules join ids of their own; other spellings keep the id of the rules."""
        if self._node(row.left, row) != self._node(row.right, row) or same_writing(row.left) == same_writing(row.right):
            return
        for side in (row.left, row.right):
            if not _ID.fullmatch(side):
                self._own[same_writing(side)] = self.index.own_id(side)

    def _root(self, node: EntityId) -> EntityId:
        while (parent := self._parent.get(node, node)) != node:
            node = parent
        return node

    def _choose(self) -> dict[EntityId, EntityId]:
        """For each id that is joined with others, the one that stands for all: of the tables, else a company's, else the first."""
        members: dict[EntityId, set[EntityId]] = {}
        for node in self._parent:
            members.setdefault(self._root(node), {self._root(node)}).add(node)
        chosen: dict[EntityId, EntityId] = {}
        for root, nodes in members.items():
            known = sorted(node for node in nodes if node in self.index.knowledge.entities)
            if len(known) > 1:
                places = ", ".join(row.place for row in self._groups[root])
                raise JudgementError(
                    f"{places}: {' and '.join(known)} are two entities of the reference tables; correct the tables, or the row"
                )
            best = known[0] if known else min(nodes, key=lambda node: (not node.startswith("company/"), node))
            chosen.update(dict.fromkeys(nodes, best))
        return chosen

    def _check(self, row: Judgement) -> frozenset[EntityId]:
        left, right = self._node(row.left, row), self._node(row.right, row)
        if self._root(left) == self._root(right):
            rows = self._groups.get(self._root(left), [])
            others = f" by {', '.join(other.place for other in rows)}" if rows else " name or entity"
            what = f"{row.left!r} and {row.right!r} are different here and the same{others}"
            raise JudgementError(f"{row.place}: {what}; correct one of the rows")
        return frozenset((self.same_entity(left), self.same_entity(right)))
