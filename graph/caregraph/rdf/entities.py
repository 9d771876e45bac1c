"""The entities of a store, of which no more is read than is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from pyoxigraph import Store

from caregraph.model import Entity, EntityId
from caregraph.rdf.reading import read_entities, read_entity


class StoredEntities(Mapping[EntityId, Entity]):
    """The entities of a store: one is read when it is asked for, and all when they are gone through."""

    def __init__(self, store: Store) -> None:
        self._store: Final = store
        self._read: dict[EntityId, Entity | None] = {}

    def __getitem__(self, key: EntityId) -> Entity:
        if key not in self._read:
            self._read[key] = read_entity(self._store, key)
        entity = self._read[key]
        if entity is None:
            raise KeyError(key)
        return entity

    def __iter__(self) -> Iterator[EntityId]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)

    @cached_property
    def _all(self) -> dict[EntityId, Entity]:
        found = read_entities(self._store)
        self._read.update(found)
        return found
