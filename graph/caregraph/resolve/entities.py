"""The entities that claims speak of: those of the reference tables as they stand there, the others as the claims name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from caregraph.ids import slug
from caregraph.model import Claim, Entity, EntityId, Mention, Source
from caregraph.resolve.resolver import plain_name
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import PERSON_TYPES, EntityType

_NO_PUBLISHERS: Final = frozenset({*PERSON_TYPES, EntityType.POST, EntityType.REGION})


def entities_of(claims: Iterable[Claim], knowledge: Knowledge) -> dict[EntityId, Entity]:
    """Every entity of the tables, and one for each further party of the claims, by id.

    A party that no table knows is labelled by the name used most (the first in the alphabet of several); its other names are aliases.
    Claims whose parties are not resolved are left out.
    """
    names: dict[EntityId, Counter[str]] = {}
    types: dict[EntityId, Counter[EntityType]] = {}
    for claim in claims:
        for mention in (claim.subject, claim.object):
            if mention.entity is not None and mention.entity not in knowledge.entities:
                names.setdefault(mention.entity, Counter())[_name(mention)] += 1
                types.setdefault(mention.entity, Counter())[mention.type] += 1
    minted = {entity: _entity(entity, names[entity], types[entity]) for entity in sorted(names)}
    return knowledge.entities | minted


def _name(mention: Mention) -> str:
    if mention.type in PERSON_TYPES:
        return plain_name(mention.surface)
    words = " ".join(mention.surface.split())
    return words[3:] if words.lower().startswith("no ") else words


def _entity(entity: EntityId, names: Counter[str], types: Counter[EntityType]) -> Entity:
    ordered = sorted(names, key=lambda name: (-names[name], name))
    kind = min(types, key=lambda t: (t is EntityType.ORGANISATION, -types[t], t))
    return Entity(id=entity, type=kind, label=ordered[0], aliases=tuple(sorted(ordered[1:])))


def publishers_of(sources: Iterable[Source], knowledge: Knowledge) -> dict[str, Entity]:
    """The publisher of each source that has one, by source id.

    A publisher is first sought by its name among all bodies of the tables (a council publishes too), then by the domain of the address;
    one that no table knows is an entity of its own.
    """
    by_name: dict[str, Entity] = {}
    for entity in sorted(knowledge.entities.values(), key=lambda e: (e.type is not EntityType.PUBLISHER, e.id), reverse=True):
        if entity.type not in _NO_PUBLISHERS:
            by_name.update({slug(name): entity for name in (*reversed(entity.aliases), entity.label)})
    found: dict[str, Entity] = {}
    for source in sources:
        known = by_name.get(slug(source.publisher)) if source.publisher else None
        known = known or knowledge.entities.get(knowledge.publisher_of(urlsplit(source.url).hostname or "") or "")
        if known is not None:
            found[source.id] = known
        elif source.publisher:
            found[source.id] = Entity(id=f"publisher/{slug(source.publisher)}", type=EntityType.PUBLISHER, label=source.publisher)
    return found
