"""The entities that claims speak of: those of the reference tables as they stand there, the others as the claims name them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from caregraph.assertions import Party, party_of
from caregraph.ids import slug
from caregraph.model import Claim, Entity, EntityId, Source
from caregraph.registers import concept_names
from caregraph.resolve.resolver import plain_name
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import PERSON_TYPES, TYPE_OF_KIND, EntityType

_NO_PUBLISHERS: Final = frozenset({*PERSON_TYPES, EntityType.POST, EntityType.REGION})
#: Titles with which somebody is known, and not only addressed.
_HONOURS: Final = ("Sir ", "Dame ", "Lord ", "Lady ", "Baroness ")


class Namings:
    """What claims call the parties that no table knows.

    Such a party is labelled by the name used most (the first in the alphabet of several); its other names are aliases, and so is a
    person's name with a title of honour ("Dame Mary Holloway"). A setting is
    called what the newest list calls it, and its former names are aliases only while that list gives a name.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self._names: dict[EntityId, Counter[str]] = {}
        self._honoured: dict[EntityId, set[str]] = {}
        self._types: dict[EntityId, Counter[EntityType]] = {}
        self._newest: dict[EntityId, tuple[date, str, EntityType]] = {}

    def add(self, party: Party, day: date | None = None) -> None:
        """Note what one claim calls a party, of a source of that day."""
        if party.entity in self.knowledge.entities:
            return
        names = self._names.setdefault(party.entity, Counter())
        if party.text is None or party.type is None:
            return
        name = _name(party.text, party.type)
        name = _with_surname(name, party.entity) if party.type in PERSON_TYPES else name
        names[name] += 1
        if party.type in PERSON_TYPES and party.text.startswith(_HONOURS) and party.text.endswith(f" {name}"):
            self._honoured.setdefault(party.entity, set()).add(party.text)
        self._types.setdefault(party.entity, Counter())[party.type] += 1
        if party.entity.startswith("setting/"):
            told = (day or date.min, party.text, party.type)
            self._newest[party.entity] = max(self._newest.get(party.entity, told), told)

    def entities(self) -> dict[EntityId, Entity]:
        """The parties that were named, by id."""
        return {entity: self._entity(entity) for entity in sorted(self._names)}

    def _entity(self, entity: EntityId) -> Entity:
        names = self._names[entity]
        kind, _, key = entity.partition("/")
        if not names:
            words = concept_names().get(entity) or key.replace("-", " ").capitalize()
            if kind == "setting":
                words = f"Setting {key}"
            return Entity(id=entity, type=TYPE_OF_KIND.get(kind, EntityType.ORGANISATION), label=words)
        if entity in self._newest:
            _, label, newest = self._newest[entity]
            former = () if key in label else tuple(sorted(name for name in names if name != label and key not in name))
            return Entity(id=entity, type=newest, label=label, aliases=former)
        ordered = sorted(names, key=lambda name: (-names[name], name))
        types = self._types[entity]
        type_ = min(types, key=lambda t: (t is EntityType.ORGANISATION, -types[t], t))
        return Entity(id=entity, type=type_, label=ordered[0], aliases=tuple(sorted({*ordered[1:], *self._honoured.get(entity, ())})))


def entities_of(
    claims: Iterable[Claim], knowledge: Knowledge, sources: Mapping[str, Source] = MappingProxyType({})
) -> dict[EntityId, Entity]:
    """Every entity of the tables, and one for each further party of the claims, by id.

    A party that is not resolved is left out. The days of ``sources`` tell which list is the newest.
    """
    namings = Namings(knowledge)
    for claim in claims:
        dated = sources[claim.source].date if claim.source in sources else None
        for mention in (claim.subject, claim.object):
            if mention.entity is not None:
                namings.add(party_of(claim, mention), dated.latest if dated else None)
    return knowledge.entities | namings.entities()


def _name(text: str, kind: EntityType) -> str:
    if kind in PERSON_TYPES:
        return plain_name(text)
    words = " ".join(text.split())
    return words[3:] if words.lower().startswith("no ") else words


def _with_surname(name: str, entity: EntityId) -> str:
    """A person's name, with the surname that only the entity's key has: "Ann" of "Ann and John Carter".

    >>> _with_surname("Ann", "person/ann-carter")
    'Ann Carter'
    """
    key = entity.partition("/")[2]
    alone = " " not in name and key.startswith(f"{slug(name)}-")
    return f"{name} {key.removeprefix(f'{slug(name)}-').replace('-', ' ').title()}" if alone else name


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
