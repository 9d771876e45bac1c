"""Whom a question is about, and what to say of them where it has no answer."""

from __future__ import annotations

from dataclasses import dataclass, field

from caregraph.model import EntityId
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

    def hint(self) -> str:
        """Where else to ask: councils that have been abolished, with their last day and their successors; empty where there is none."""
        told: list[str] = []
        for key in self.found:
            one = self.names.entities.get(key)
            if one is None or one.end is None or one.end.latest is None:
                continue
            after = [self.names.entities[successor].label for successor in one.successors if successor in self.names.entities]
            told.append(f"the last day of {one.label} was {one.end.latest}" + (f"; after it came {' and '.join(after)}" if after else ""))
        return "; ".join(told)
