"""Names to entities, for people who ask: exact first, never a guess, and the nearest names when nothing fits."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property

from rapidfuzz import fuzz, process

from caregraph.errors import UnknownNameError
from caregraph.ids import entity_of, slug
from caregraph.model import Entity, EntityId
from caregraph.terms import ID, SETTING_TYPES, EntityType


class AliasIndex:
    """The names of a dataset's entities; a name is compared without case, punctuation and accents."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self.entities: Mapping[EntityId, Entity] = {entity.id: entity for entity in entities}

    @cached_property
    def labels(self) -> dict[str, set[EntityId]]:
        """The entities by their names as they are compared."""
        return by_slug((entity.label, entity.id) for entity in self.entities.values())

    @cached_property
    def aliases(self) -> dict[str, set[EntityId]]:
        """The entities by their other names."""
        return by_slug((alias, entity.id) for entity in self.entities.values() for alias in entity.aliases)

    def find(self, name: str, kind: EntityType | None = None) -> EntityId:
        """The entity that a name, an IRI or an id (``council/SLG``) stands for.

        Raises:
            UnknownNameError: when it stands for none, or for several; the message offers names to choose from.
        """
        text = name.strip()
        key = entity_of(text) if text.startswith(ID) else text
        if key in self.entities:
            return key
        for index in (self.labels, self.aliases):
            found = self._of_kind(index.get(slug(text), set()), kind)
            if len(found) > 1:
                # Homes and agencies are often called as their owner is: the name is the owner's, they have their numbers.
                found = {e for e in found if self.entities[e].type not in SETTING_TYPES} or found
            if len(found) > 1:
                found = {e for e in found if self.entities[e].end is None} or found
            if len(found) == 1:
                return found.pop()
            if found:
                choices = ", ".join(f"{self.entities[e].label} ({e})" for e in sorted(found))
                raise UnknownNameError(f"{text!r} may be {choices}; write the name in full or its id")
        nearest = self._nearest(text, kind)
        hint = f"; did you mean {' or '.join(nearest)}?" if nearest else ""
        raise UnknownNameError(f"no {kind or 'entity'} of this dataset is called {text!r}{hint}")

    def _of_kind(self, found: set[EntityId], kind: EntityType | None) -> set[EntityId]:
        return {e for e in found if self.entities[e].type is kind} if kind is not None else set(found)

    def _nearest(self, text: str, kind: EntityType | None, most: int = 3) -> list[str]:
        labels = sorted({e.label for e in self.entities.values() if e.type is not EntityType.GENERIC and (kind is None or e.type is kind)})
        matches = process.extract(text, labels, scorer=fuzz.WRatio, limit=most, score_cutoff=60)
        return [label for label, _, _ in matches]


def by_slug(names: Iterable[tuple[str, EntityId]]) -> dict[str, set[EntityId]]:
    """The entities that are called something, by how that is compared."""
    found: dict[str, set[EntityId]] = {}
    for name, entity in names:
        found.setdefault(slug(name), set()).add(entity)
    return found


def alive_on(entity: Entity, day: date) -> bool:
    """Whether an entity existed on a day, as far as its dates tell."""
    after_start = entity.start is None or entity.start.earliest is None or entity.start.earliest <= day
    return after_start and (entity.end is None or entity.end.latest is None or day <= entity.end.latest)
