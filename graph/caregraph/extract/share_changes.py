"""The shares in a sentence, and which of them somebody has in the end: "cut its stake from 60 per cent to 20 per cent"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregraph.extract.inflection import inflections
from caregraph.extract.units import Unit

#: What is bought, or sold, beside what somebody has already.
_FURTHER: Final = frozenset({"further", "another", "additional", "extra", "more"})
_TRADING: Final = frozenset().union(*(inflections(verb) for verb in ("buy", "acquire", "purchase", "take", "sell", "add", "get", "pick")))
#: Verbs by which a stake grows or shrinks.
_CHANGING: Final = frozenset({"up", "down"}).union(
    *(
        inflections(verb)
        for verb in (
            "cut",
            "reduce",
            "increase",
            "raise",
            "lift",
            "lower",
            "trim",
            "halve",
            "double",
            "boost",
            "grow",
            "rise",
            "fall",
            "take",
        )
    ),
    *(
        inflections(verb)
        for verb in ("bring", "go", "dilute", "build", "expand", "drop", "sink", "climb", "shrink", "move", "change", "top")
    ),
)
_HELD: Final = frozenset({"owned", "held"})


@dataclass(slots=True)
class Part:
    """A share in a sentence: the units that it takes, and the percentage.

    ``rest`` where it is what the others leave; ``like`` where its owner comes next ("so does B"): the first unit of the share of A.
    """

    first: int
    last: int
    share: float | None
    rest: bool = False
    like: int | None = None


def settled(units: list[Unit], parts: list[Part]) -> list[Part]:
    """The shares that somebody has in the end: without those that are no more, and differences; a difference alone tells of no size."""
    kept = [part for part in parts if not _is_old(units, part, parts) and not _is_difference(units, part)]
    if any(_is_new(units, part) for part in kept) or len(kept) == len(parts):
        return kept
    for part in parts:
        if _is_difference(units, part):
            part.share = None
    return [part for part in parts if not _is_old(units, part, parts)]


def _before(units: list[Unit], part: Part) -> list[str]:
    return [unit.code for unit in units[max(0, part.first - 4) : part.first]]


def _is_new(units: list[Unit], part: Part) -> bool:
    """Whether a share is that to which a stake has come: "to 60 per cent"."""
    return _before(units, part)[-1:] == ["to"] and any(unit.code in _CHANGING for unit in units[max(0, part.first - 16) : part.first])


def _is_old(units: list[Unit], part: Part, parts: list[Part]) -> bool:
    """Whether a share is what somebody had before: "from 60 per cent to 20", "which had owned 30 per cent of X, now owns 70"."""
    before = _before(units, part)
    later = [other for other in parts if other.first > part.first]
    if before[-1:] == ["from"] and later:
        return any(unit.code == "to" for unit in units[part.last : later[0].first]) and later[0].first - part.last < 5
    pluperfect = "had" in before and not _HELD.isdisjoint(before[before.index("had") :])
    return pluperfect and any(unit.code == "now" for other in later for unit in units[max(part.last, other.first - 3) : other.first])


def _is_difference(units: list[Unit], part: Part) -> bool:
    """Whether a share is by how much a stake grew or shrank: "by 20 per cent", "bought a further 20 per cent"."""
    before = _before(units, part)
    if before[-1:] == ["by"]:
        return any(unit.code in _CHANGING for unit in units[max(0, part.first - 10) : part.first])
    return before[-1:] != [] and before[-1] in _FURTHER and not _TRADING.isdisjoint(before)
