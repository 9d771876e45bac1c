"""By which nouns a council may be called: "the county", "the island", "the city"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.model import Entity

#: What a council's official name or type has to be like for a noun to mean it.
KINDS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "bay": (r"[Bb]ay\b", ()),
    "island": (r"\bIsles?\b|\bIsland\b", ()),
    "county": (r"\bCounty\b|^\w+(?:shire|set|land|wall) Council$", ("county",)),
    "county council": (r"\bCounty\b", ("county",)),
    "city": (r"\bCity\b", ("sui-generis",)),
    "city council": (r"\bCity\b", ("sui-generis",)),
    "royal borough": (r"\bRoyal Borough\b", ("royal-borough",)),
    "borough": (r"\bBorough\b", ("london-borough", "metropolitan-district")),
}
#: Types of councils that are never called by a noun, whatever their names are.
_NEVER: Final[dict[str, tuple[str, ...]]] = {
    "county": ("london-borough", "metropolitan-district"),
    "county council": ("london-borough", "metropolitan-district", "unitary"),
    "island": ("london-borough", "metropolitan-district", "county"),
    "borough": ("county",),
    "royal borough": ("county",),
    "city": ("county",),
    "town": ("county",),
}


def is_of_kind(noun: str, councils: Sequence[Entity]) -> bool:
    """Whether one of some councils may be called by a noun of :data:`KINDS`, as far as its name and type tell."""
    name, kinds = KINDS[noun]
    return any(re.search(name, council.label) or council.properties.get("councilType") in kinds for council in councils)


def is_never(noun: str, councils: Sequence[Entity]) -> bool:
    """Whether none of some councils can be called by a noun: "the county" is no London borough, and no city."""
    never, name = _NEVER.get(noun, ()), KINDS.get(noun, ("", ()))[0]
    city = noun in ("county", "county council", "island") and all(re.search(r"\bCity\b", council.label) for council in councils)
    kinds = all(council.properties.get("councilType") in never and not (name and re.search(name, council.label)) for council in councils)
    return bool(councils) and (city or kinds)
