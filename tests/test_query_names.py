"""Names that are looked up in a store: as in the index of all its entities, for names, ids, IRIs and for what stands for nobody."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import RdfFormat, Store

from caregraph.errors import UnknownNameError
from caregraph.ids import iri
from caregraph.query import StoredNames
from caregraph.rdf import StoredEntities, read_entities
from caregraph.resolve import AliasIndex
from caregraph.terms import EntityType

SAMPLE: Final = Path(__file__).parent / "samples" / "query_sample.trig"


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(SAMPLE.read_bytes(), format=RdfFormat.TRIG)
    return store


def test_every_name_finds_what_it_finds_among_all_entities(store: Store) -> None:
    everyone = read_entities(store)
    index, stored = AliasIndex(everyone.values()), StoredNames(store)
    names = {
        name for entity in everyone.values() for name in (entity.id, iri(entity.id), entity.label, entity.label.upper(), *entity.aliases)
    }
    assert len(names) > 60
    for name in [*sorted(names), "  slough ", "Slogh", "", "<>", "nobody/at all", "council/NOBODY", 'Slough" } ; DROP ALL #']:
        for kind in (None, EntityType.COUNCIL):
            found: list[str] = []
            for one in (index, stored):
                try:
                    found.append(one.find(name, kind))
                except UnknownNameError as error:
                    found.append(str(error))
            assert found[0] == found[1], name
    assert stored.labels == index.labels
    assert stored.aliases == index.aliases


def test_entities_are_those_of_the_store(store: Store) -> None:
    everyone, stored = read_entities(store), StoredEntities(store)
    assert stored["council/SLG"] == everyone["council/SLG"]
    assert "council/NOBODY" not in stored
    assert dict(stored) == everyone
    assert len(stored) == len(everyone)
