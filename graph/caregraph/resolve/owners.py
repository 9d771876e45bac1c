"""From the names of owners to entities: those of the reference tables first, a council's name as the council, the others by their name."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from caregraph.ids import digest, slug
from caregraph.model import Entity, EntityId
from caregraph.resolve.councils import CouncilNames
from caregraph.resolve.owner_names import OwnerName, read_owner_name
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import PERSON_TYPES, EntityType

#: Types of the tables' entities that do not own anything, or are found by another way.
_NO_OWNERS: Final = frozenset(
    {*PERSON_TYPES, EntityType.POST, EntityType.REGION, EntityType.PUBLISHER, EntityType.COUNCIL, EntityType.REPORT, EntityType.MARKET}
)
#: An alias of so few letters is an abbreviation that others use too.
_ABBREVIATION: Final = 6
_CHARITY: Final = frozenset({"charity", "charitable"})
#: Two councils in one name: "… City & … County Councils".
_COUNCILS: Final = re.compile(r"\bcouncils\b", re.IGNORECASE)


class OwnerIndex:
    """The owners that the reference tables know, and the ids of all others.

    The id of a name depends on that name and the tables alone: a file read by itself, or with others in any order, gives the same ids.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.councils = CouncilNames(knowledge)
        self._places = {word for short in knowledge.short_names.values() for word in read_owner_name(short).words}
        self._bare_places = {read_owner_name(short).run for short in knowledge.short_names.values()} | {
            read_owner_name(entity.label).run for entity in knowledge.entities.values() if entity.type is EntityType.REGION
        }
        self._known: dict[tuple[str, str], set[EntityId]] = {}
        self._numbers: dict[str, EntityId] = {}
        for key, entity in sorted(knowledge.entities.items()):
            if entity.type in _NO_OWNERS:
                continue
            if number := entity.properties.get("companyNumber"):
                self._numbers[number] = key
            for name in _full_names(entity):
                read = read_owner_name(name)
                self._known.setdefault((read.run, read.form), set()).add(key)

    @property
    def places(self) -> set[str]:
        """The words of the councils' places."""
        return self._places

    def entity(self, text: str, day: date | None = None, *, named_by_person: bool = False) -> EntityId | None:
        """The id of the owner that a register names; None for a person, for what may be one, and for what names nobody in particular.

        Args:
            text: the cell.
            day: the day of which the register speaks; it tells councils of one name apart.
            named_by_person: a person has decided that it is the name of a body.
        """
        name = read_owner_name(text)
        if known := self.known(text, name, day):
            return known
        if _COUNCILS.search(text) and self._of_several(text):
            return None
        if not name.words or (name.private and not named_by_person):
            return None
        if name.run in self._bare_places and not name.limited and not name.form and not named_by_person:
            return None
        minted = f"company/{name.company_number}" if name.company_number else f"organisation/{name.slug}"
        return None if minted in self.knowledge.entities else minted  # what the tables mean by the id is somebody else

    def named(self, text: str) -> EntityId:
        """The id of a body that a document names: as a register's owner of that name, but never none, for it is known to be a body."""
        if found := self.entity(text, named_by_person=True):
            return found
        minted = f"organisation/{read_owner_name(text).slug or slug(text)}"
        return self.own_id(text) if minted in self.knowledge.entities else minted

    def known(self, text: str, name: OwnerName, day: date | None = None) -> EntityId | None:
        """The entity of the tables that a name stands for: by its company number, as a council, by its name; None for any other."""
        if name.company_number:
            if name.company_number in self._numbers:
                return self._numbers[name.company_number]
        elif council := self.councils.by_full_name(text, day):
            return council
        found = self._known.get((name.run, name.form), set())
        if len(found) != 1:
            return None
        (key,) = found
        number = self.knowledge.entities[key].properties.get("companyNumber")
        return None if number and name.company_number and number != name.company_number else key

    def type(self, text: str) -> EntityType:
        """The class of an owner that no table has, by the form of law and the words of its name."""
        name = read_owner_name(text)
        if name.form == "cic":
            return EntityType.CIC
        if name.form in ("cio", "charitable-trust") or _CHARITY & set(name.words):
            return EntityType.CHARITY
        if name.limited or name.form or name.company_number:
            return EntityType.COMPANY
        return EntityType.ORGANISATION

    def own_id(self, text: str) -> EntityId:
        """An id for this spelling alone, for a name that a person has told apart from others of the same words."""
        name = read_owner_name(text)
        return f"organisation/{name.slug or 'x'}-{digest(same_writing(text))[:8]}"

    def _of_several(self, text: str) -> bool:
        """Whether a name is of several councils: each part before "and" is a council's when it is written out."""
        parts = [part.strip() for part in re.split(r"\s*(?:&|,|\band\b)\s*", _COUNCILS.sub("Council", text))]
        return len(parts) > 1 and any(self.councils.by_full_name(part) for part in parts)


def same_writing(text: str) -> str:
    """A name without regard to case and white space, as a person's decision on it is looked up."""
    return " ".join(text.split()).casefold()


def _full_names(entity: Entity) -> list[str]:
    """The label and those aliases that are no mere abbreviations."""
    aliases = [alias for alias in entity.aliases if " " in alias or len(alias) > _ABBREVIATION]
    return [entity.label, *aliases]
