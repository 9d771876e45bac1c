"""Names that bodies had until a day, as the reference tables tell them: a remark behind a name, "… Services Trust (to 2021-03-31)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final, NamedTuple

from caregraph.dates import PartialDate
from caregraph.model import Entity, EntityId

_REMARK: Final = re.compile(r"\s*\(to ([^()]*)\)$")


class FormerName(NamedTuple):
    """A name that an entity had until a day."""

    name: str
    until: PartialDate


def without_remark(name: str) -> str:
    """A name as texts have it.

    >>> without_remark("Slough Children's Services Trust (to 2021-03-31)")
    "Slough Children's Services Trust"
    """
    return _REMARK.sub("", name)


def former_names(names: Iterable[str]) -> tuple[FormerName, ...]:
    """Those of the names that have a remark until when they were names.

    Raises:
        ValueError: when a remark gives no date.
    """
    return tuple(FormerName(without_remark(name), PartialDate.parse(remark[1])) for name in names if (remark := _REMARK.search(name)))


def named_on(day: date, entities: Mapping[EntityId, Entity], former: Mapping[EntityId, tuple[FormerName, ...]]) -> dict[EntityId, Entity]:
    """Entities under the names that they had on a day, where it is known that these were others; all other names are aliases.

    A name of which only the year of its end is known counts until that year begins.
    """
    renamed = dict(entities)
    for key, names in former.items():
        fitting = sorted((name.until.earliest, name.name) for name in names if name.until.earliest and day <= name.until.earliest)
        if fitting:
            one, (_, then) = entities[key], fitting[0]
            aliases = dict.fromkeys(name for name in (*one.aliases, one.label) if name != then)
            renamed[key] = one.model_copy(update={"label": then, "aliases": tuple(aliases)})
    return renamed
