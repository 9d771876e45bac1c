"""What shifts the world of a relation by the shape of its clause: conditions by inversion, gerunds that are joined, "as planned"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from caregraph.extract.surroundings import Surroundings
from caregraph.extract.units import Row

#: What only says that a thing came about as it had been meant to: "As planned, …", "As the direction requires, …".
_AS_TOLD: Final = re.compile(r"^ (?:just |exactly )?as (?:[^\s,;:]+ ){1,10}, (?=(?:[^\s,;:]+ )+$)")
#: Words between a verb and its infinitive that leave both as they are: "decided for itself to set up a trust".
_ALONE: Final = re.compile(r" (?:(?:all )?(?:for|by) (?:itself|themselves|himself|herself)|of its own accord|of their own accord)(?= to )")
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "one", "part", "still"})


def told_plainly(before: str) -> str:
    """The words before a head without those that leave what they go with as it is."""
    return _ALONE.sub("", _AS_TOLD.sub(" ", before))


def unconditioned(row: Row, first: int, head: int, around: Surroundings, conditional: Iterable[str]) -> Surroundings:
    """The surroundings with "if" for a condition told by inversion, whose "no" is its own: "Should there be no progress, …".

    ``conditional`` are the lists of cues that have "if".
    """
    if first or row.units[first].code not in ("should", "were") or not around.before.startswith(f" {row.units[first].code} "):
        return around
    comma = next((n for n in range(first + 1, head) if row.units[n].code == ","), None)
    if comma is None:
        return around
    before = " if" + row.words(comma + 1, head)
    return replace(
        around, before=before, near=" " + " ".join(before.split()[-6:]) + " ", opening=" ", unnamed=False, cues={*around.cues, *conditional}
    )


def joined_gerund(row: Row, begins: int, head: int, adverbs: frozenset[str]) -> int | None:
    """The gerund to which another is joined, so that both stand in one world: "thought of taking them and handing them to X"."""
    joint = head - 1
    while joint > begins and row.units[joint].code in adverbs:
        joint -= 1
    if not row.units[head].code.endswith("ing") or row.units[joint].code not in ("and", "or"):
        return None
    earlier = (n for n in range(joint - 1, begins, -1) if row.units[n].code.endswith("ing"))
    return next((n for n in earlier if row.units[n - 1].code not in _ARTICLES and row.units[n - 1].code != "'s"), None)
