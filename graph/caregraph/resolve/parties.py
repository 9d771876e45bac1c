"""The parties that registers name, as mentions whose entity is decided: councils on a day, owners, bodies of any kind, fixed terms."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from caregraph.errors import UnknownNameError
from caregraph.ids import slug
from caregraph.model import Entity, EntityId, Mention
from caregraph.resolve.judgements import Judged, Judgement
from caregraph.resolve.owners import OwnerIndex
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

#: The vocabularies whose terms are entities, by the first part of the id.
_VOCABULARIES: Final[dict[str, EntityType]] = {
    "sector": EntityType.SECTOR,
    "provision": EntityType.PROVISION,
    "region": EntityType.REGION,
    "market": EntityType.MARKET,
}
_GOVERNMENT: Final = frozenset({EntityType.DEPARTMENT, EntityType.REGULATOR})
#: "Department for Education (then DCSF)": what it was called at the time.
_THEN: Final = re.compile(r"\s*\((?:then|now|formerly|previously|later|was)\b[^()]*\)\s*$", re.IGNORECASE)
#: A bracket that names a person.
_PERSON: Final = re.compile(r"\s*\((?:mr|mrs|ms|miss|mx|dr)\b[^()]*\)?\s*", re.IGNORECASE)


class RegisterParties:
    """Names of registers to mentions; what cannot be told, and what may be a person, is None."""

    def __init__(self, knowledge: Knowledge, judgements: Iterable[Judgement] = ()) -> None:
        """Build the indexes.

        Raises:
            JudgementError: when the judgements contradict each other.
        """
        self.knowledge = knowledge
        self._index = OwnerIndex(knowledge)
        self._judged = Judged(judgements, self._index)
        self._government: dict[str, set[EntityId]] = {}
        for key, entity in sorted(knowledge.entities.items()):
            if entity.type in _GOVERNMENT:
                for name in (entity.label, *entity.aliases):
                    self._government.setdefault(slug(name), set()).add(key)
        self._councils: dict[tuple[str, date | None], Mention | None] = {}
        self._owners: dict[tuple[str, date | None], Mention | None] = {}
        self._bodies: dict[tuple[str, date | None], Mention | None] = {}
        self._fixed: dict[EntityId, Mention] = {}

    def council(self, name: str, day: date | None) -> Mention | None:
        """The council of that name on a day; without a day, the one council that ever had the name."""
        key = (name, day)
        if key not in self._councils:
            found = self._index.councils.on(name, day)
            self._councils[key] = self._mention(name, found) if found else None
        return self._councils[key]

    def owner(self, name: str, day: date | None = None) -> Mention | None:
        """The body that owns a setting on a day; None for a person, and for what may be one. The day matters for councils alone."""
        key = (name, day)
        if key not in self._owners:
            self._owners[key] = self._owner(name, day)
        return self._owners[key]

    def body(self, name: str, day: date | None = None) -> Mention | None:
        """A body of government, or else an owner, by name."""
        key = (name, day)
        if key not in self._bodies:
            self._bodies[key] = self._body(name, day)
        return self._bodies[key]

    def fixed(self, entity: EntityId) -> Mention:
        """An entity of the tables, or a term of a vocabulary (``sector/private``), as a mention.

        Raises:
            UnknownNameError: when it is neither.
        """
        if entity not in self._fixed:
            known = self.knowledge.entities.get(entity)
            folder, _, key = entity.partition("/")
            if known is not None:
                self._fixed[entity] = Mention(surface=known.label, type=known.type, entity=entity)
            elif folder in _VOCABULARIES and key:
                label = key.replace("-", " ").capitalize()
                self._fixed[entity] = Mention(surface=label, type=_VOCABULARIES[folder], entity=entity)
            else:
                raise UnknownNameError(
                    f"{entity!r} is no entity of the reference tables and no term; terms are {', '.join(_VOCABULARIES)}/…"
                )
        return self._fixed[entity]

    def _owner(self, name: str, day: date | None) -> Mention | None:
        found = self._judged.entity(name, day)
        return self._mention(name, found) if found else None

    def _body(self, name: str, day: date | None) -> Mention | None:
        for written in (name, _THEN.sub("", name)):
            found = self._government.get(slug(written), set())
            if len(found) == 1:
                return self._mention(name, next(iter(found)))
        return self.owner(name, day)

    def _mention(self, name: str, entity: EntityId) -> Mention:
        known: Entity | None = self.knowledge.entities.get(entity)
        surface = _PERSON.sub(" ", name).strip() if _PERSON.search(name) else name
        return Mention(surface=surface, type=known.type if known else self._index.type(name), entity=entity)
