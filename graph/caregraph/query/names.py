"""The names of a store's entities, of which no more is read than a question needs: nothing for an id, the names for a name."""

from __future__ import annotations

from functools import cached_property

from pyoxigraph import Store

from caregraph.model import EntityId
from caregraph.rdf import StoredEntities, read_names
from caregraph.resolve.aliases import AliasIndex, by_slug


class StoredNames(AliasIndex):
    """As the index of all entities of a store, and it answers alike; a store of ten thousand is read in full only where no name fits."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.entities = StoredEntities(store)

    @cached_property
    def labels(self) -> dict[str, set[EntityId]]:
        """The entities by their names, which are read once."""
        return by_slug(read_names(self._store, "skos:prefLabel"))

    @cached_property
    def aliases(self) -> dict[str, set[EntityId]]:
        """The entities by their other names, which are read once."""
        return by_slug(read_names(self._store, "skos:altLabel"))
