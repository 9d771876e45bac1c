"""The council that a register means by a name on a day: "Poole" in 2018 is the Borough of Poole, "Dorset" in 2023 the new council.

A new council takes over on its vesting day, 1 April, and the last day of the one before it is 31 March, in all rows of the tables: each
day has one of the two.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Final

from caregraph.model import Entity, EntityId
from caregraph.resolve.aliases import alive_on
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

_MARKS: Final = re.compile(r"[^a-z0-9]+")
#: "Bristol, City of", "Herefordshire, County of".
_TURNED: Final = re.compile(r"^(.+),\s*((?:city|county|borough|royal borough|london borough|metropolitan borough|corporation) of)$")
#: How lists of statistics mark the kind of an authority.
_KIND: Final = re.compile(r"^(.+?) (?:ua|unitary authority)$")
_BORO: Final = re.compile(r"^(.+) london boro$")
_CITY_OF: Final = re.compile(r"^(.+) (city|county) of$")
#: "London Corporation" is the Corporation of London.
_CORPORATION: Final = re.compile(r"^(.+) corporation$")
_SHORT: Final[dict[str, str]] = {
    "mbc": "metropolitan borough council",
    "mdc": "metropolitan district council",
    "cc": "county council",
    "bc": "borough council",
    "la": "council",
    "lea": "council",
}
#: What a register appends to a council's name: its department.
_DEPARTMENT: Final = re.compile(
    r"(?<=council) (?:(?:adults?|children(?:s)?|young peoples?|families|family|social|education|residential|and|care|homes?|services?"
    r"|department|directorate) ?)+$"
)
#: The words of a name that says "council": a bare place does not.
_SAYS_COUNCIL: Final = re.compile(r"\b(?:council|corporation|borough of|borough|city of|county of)\b")
_FULL: Final = ("{} council", "council of {}")
_BOROUGH: Final = (
    "{} borough council",
    "{} metropolitan borough council",
    "{} metropolitan district council",
    "borough of {}",
    "metropolitan borough of {}",
    "city of {}",
    "{} city council",
    "city of {} council",
    "{} city",
    "{} district",
    "city of {} district",
)
_LONDON: Final = (
    "london borough of {}",
    "{} london borough council",
    "{} borough council",
    "london borough of {} council",
    "lb {}",
    "royal borough of {}",
    "royal borough of {} council",
    "{} city",
    "london borough of city of {}",
)
#: Long enough that it is no other place's name when two letters have changed places.
_LONG_WORD: Final = re.compile(r"[a-z]{8,}")
_COUNTY: Final = ("{} county council", "county of {}")


def council_key(name: str) -> str:
    """A council's name in the spelling in which two writings of it are equal.

    >>> council_key("Bristol, City of"), council_key("Stockport MBC")
    ('city of bristol', 'stockport metropolitan borough council')
    """
    text = unicodedata.normalize("NFKC", name).lower().replace("’", "").replace("'", "").replace("&", " and ").strip()
    if turned := _TURNED.match(text):
        text = f"{turned[2]} {turned[1]}"
    words = _MARKS.sub(" ", text.replace("local authority", "la")).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and words[-1] in _SHORT:
        words[-1:] = _SHORT[words[-1]].split()
    if len(words) > 1 and words[0] == "saint":
        words[0] = "st"
    text = _DEPARTMENT.sub("", " ".join(words))
    if kind := _KIND.match(text):
        text = kind[1]
    if boro := _BORO.match(text):
        text = f"london borough of {boro[1]}"
    if city := _CITY_OF.match(text):
        text = f"{city[2]} of {city[1]}"
    if corporation := _CORPORATION.match(text):
        text = f"corporation of {corporation[1]}"
    return text


class CouncilNames:
    """The councils of the reference tables by every way of writing their names.

    The names of the tables come first, in the order name, short name, alias; then those that the kind of council allows.
    """

    def __init__(self, knowledge: Knowledge) -> None:
        self.entities = {key: entity for key, entity in knowledge.entities.items() if entity.type is EntityType.COUNCIL}
        self._tiers: tuple[dict[str, set[EntityId]], ...] = ({}, {}, {}, {})
        for key, entity in sorted(self.entities.items()):
            short = knowledge.short_names.get(key, "")
            for tier, names in enumerate(((entity.label,), (short,), entity.aliases, _allowed(entity, council_key(short)))):
                for name in names:
                    if name:
                        self._tiers[tier].setdefault(council_key(name), set()).add(key)

    def on(self, name: str, day: date | None) -> EntityId | None:
        """The one council of that name which existed on the day; None when there is none, or when there are several.

        Without a day a name counts that only one council ever had.
        """
        return self._keyed(council_key(name), day)

    def _keyed(self, key: str, day: date | None) -> EntityId | None:
        for tier in self._tiers:
            found = tier.get(key)
            if found is None:
                continue
            living = sorted(found) if day is None else [c for c in sorted(found) if alive_on(self.entities[c], day)]
            if len(living) > 1 and tier is not self._tiers[0]:
                return None
            if len(living) == 1:
                return living[0]
        return None

    def by_full_name(self, name: str, day: date | None = None) -> EntityId | None:
        """The council whose name is written as a council's ("Leeds City Council", "City of York"): a bare place is none.

        On a day it is the council that bore the name then. Lists lag behind: a council that was gone stands for the one that took over all
        it had; where several did, or where the council was still to come, it is the one that is named.
        """
        key = council_key(name)
        if not _SAYS_COUNCIL.search(key):
            return None
        if day is not None and (found := self._keyed(key, day)):
            return found
        ever = self._keyed(key, None) or self._mistyped(key)
        return self._heir(ever, day) if ever is not None and day is not None else ever

    def _heir(self, council: EntityId, day: date) -> EntityId:
        """The council that a council had become on a day, by one successor at a time; itself if it was not gone, or went to several."""
        end = self.entities[council].end
        successors = self.entities[council].successors
        if end is None or end.latest is None or day <= end.latest or len(successors) != 1 or successors[0] not in self.entities:
            return council
        return self._heir(successors[0], day)

    def _mistyped(self, key: str) -> EntityId | None:
        """The council in whose name two letters inside a long word have changed places: no other place is called so."""
        found = {council for right in _swapped(key) if (council := self._keyed(right, None))}
        return found.pop() if len(found) == 1 else None


def _swapped(key: str) -> Iterator[str]:
    """The spellings of a name in which two neighbouring letters inside a long word are swapped."""
    for word in _LONG_WORD.finditer(key):
        for place in range(word.start() + 1, word.end() - 2):
            if key[place] != key[place + 1]:
                yield f"{key[:place]}{key[place + 1]}{key[place]}{key[place + 2 :]}"


def _allowed(entity: Entity, short: str) -> Iterator[str]:
    """Further ways to write a council's name, by its kind.

    A district city inside a county may bear the county's short name (as the City of Durham did): a county, or what was one, is neither
    city nor borough.
    """
    kind = entity.properties.get("councilType", "")
    forms = list(_FULL)
    if kind == "london-borough":
        forms += _LONDON
    elif kind == "county":
        forms += (*_COUNTY, "{} county")
    elif kind == "sui-generis":
        pass
    elif "County" in entity.label or any("County" in alias for alias in entity.aliases) or short.endswith("shire"):
        forms += _COUNTY
    else:
        forms += _BOROUGH
    for form in forms:
        yield form.format(short)
