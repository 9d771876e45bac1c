"""Whom a question is about, and what to say of them where it has no answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from caregraph.model import EntityId
from caregraph.query.parameters import Value, read_day
from caregraph.resolve.aliases import AliasIndex
from caregraph.terms import EntityType


@dataclass
class Asked:
    """Finds the entities of names and remembers them.

    Attributes:
        names: the index that knows them.
        found: the ids found so far.
    """

    names: AliasIndex
    found: list[EntityId] = field(default_factory=list)

    def find(self, name: str, kind: EntityType | None = None) -> EntityId:
        """As :meth:`caregraph.resolve.aliases.AliasIndex.find`."""
        entity = self.names.find(name, kind)
        self.found.append(entity)
        return entity

    def hint(self, as_of: Value = None) -> str:
        """Where else to ask of a day: what came after a council that was gone by then, or before one that was still to come.

        Args:
            as_of: the day that was asked about; without it, today's councils are meant.
        """
        day = read_day("as_of", as_of) if isinstance(as_of, str | date) else None
        told = [self._neighbours(key, day) for key in self.found]
        return "; ".join(filter(None, told))

    def _neighbours(self, key: EntityId, day: date | None) -> str:
        entities = self.names.entities
        one = entities.get(key)
        if one is None or one.type is not EntityType.COUNCIL:
            return ""
        if one.end is not None and one.end.latest is not None and (day is None or day > one.end.latest):
            after = [entities[successor].label for successor in one.successors if successor in entities]
            return f"the last day of {one.label} was {one.end.latest}" + (f"; after it came {' and '.join(after)}" if after else "")
        if day is not None and one.start is not None and one.start.earliest is not None and day < one.start.earliest:
            before = sorted(other.label for other in entities.values() if key in other.successors)
            return f"the first day of {one.label} was {one.start.earliest}" + (f"; before it was {' and '.join(before)}" if before else "")
        return ""
