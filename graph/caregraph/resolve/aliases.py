"""Names to entities, for people who ask: exact first, never a guess, and the nearest names when nothing fits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process, utils

from caregraph.errors import UnknownNameError
from caregraph.ids import entity_of, slug
from caregraph.model import Entity, EntityId
from caregraph.terms import ID, SETTING_TYPES, EntityType

#: Where the names of a class of entity are listed, for those who wrote one that is near none.
_ANY_LISTED: Final = "write it as a source does (`caregraph query claims` lists the names), or give its id"
_CODE: Final = re.compile(r"[A-Z]{3}|E\d{8}|\d{3}")
_CODES: Final = ("gssCode", "dfeCode")
#: Words in the names of councils that say which kind it is, and not where.
_FORM_WORDS: Final = frozenset({"council", "borough", "city", "county", "metropolitan", "district", "royal", "london"})
#: Words between a form word and the place: "Borough of Slough".
_SMALL_WORDS: Final = frozenset({"of", "the"})
_LISTED: Final[dict[EntityType | None, str]] = {EntityType.COUNCIL: "`caregraph query councils` lists them"}


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
            self._fits(text, key, kind)
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
        by_other_means = self._coded(text, kind) or self._with_form(text, kind)
        if by_other_means is not None:
            return by_other_means
        for index in (self.labels, self.aliases) if kind is not None else ():
            for other in sorted(index.get(slug(text), set())):
                self._fits(text, other, kind)
        nearest = self._nearest(text, kind)
        hint = f"did you mean {' or '.join(nearest)}?" if nearest else _LISTED.get(kind, _ANY_LISTED)
        raise UnknownNameError(f"no {kind or 'entity'} of this dataset is called {text!r}; {hint}")

    def _coded(self, text: str, kind: EntityType | None) -> EntityId | None:
        """The council of a code: three letters of the register of authorities, E and eight digits of the ONS, three digits of the DfE."""
        text = text.upper()
        if kind not in (None, EntityType.COUNCIL) or not _CODE.fullmatch(text):
            return None
        if f"council/{text}" in self.entities:
            return f"council/{text}"
        return next((key for key, one in self.entities.items() if text in (one.properties.get(name) for name in _CODES)), None)

    def _with_form(self, text: str, kind: EntityType | None) -> EntityId | None:
        """The council whose name is a place and form words, of which some are left out: "Slough council", "Slough Borough"."""
        words = set(slug(text).split("-")) - _SMALL_WORDS
        if kind not in (None, EntityType.COUNCIL) or words.isdisjoint(_FORM_WORDS):
            return None
        place = slug(" ".join(word for word in text.split() if slug(word) not in _FORM_WORDS | _SMALL_WORDS))
        named = self._of_kind(self.labels.get(place, set()) | self.aliases.get(place, set()), EntityType.COUNCIL) if place else set()
        fits = {key for key in named if words - {"council"} <= set(slug(self.entities[key].label).split("-"))}
        return fits.pop() if len(fits) == 1 else None

    def _fits(self, text: str, key: EntityId, kind: EntityType | None) -> None:
        """Refuse an entity that is of another class than is asked for."""
        one = self.entities[key]
        if kind is not None and one.type is not kind:
            named = f"{text!r} is {one.label}, " if slug(text) != slug(one.label) else f"{text!r} is "
            raise UnknownNameError(f"{named}a {one.type} and not a {kind}; {_LISTED.get(kind, _ANY_LISTED)}")

    def _of_kind(self, found: set[EntityId], kind: EntityType | None) -> set[EntityId]:
        return {e for e in found if self.entities[e].type is kind} if kind is not None else set(found)

    def _nearest(self, text: str, kind: EntityType | None, most: int = 3) -> list[str]:
        if "/" in text:
            return []  # an id or an address: nothing is near it
        labels = sorted({e.label for e in self.entities.values() if e.type is not EntityType.GENERIC and (kind is None or e.type is kind)})
        plain = utils.default_process
        matches = process.extract(text, labels, scorer=fuzz.WRatio, processor=plain, limit=None, score_cutoff=60)
        # A word in common makes many alike; of those, the ones that are written most alike.
        ordered = sorted(matches, key=lambda match: (-max(fuzz.ratio(plain(text), plain(match[0])), match[1] - 10), match[0]))
        return [label for label, _, _ in ordered[:most]]


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
