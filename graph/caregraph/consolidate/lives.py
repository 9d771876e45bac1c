"""No state of a body is before it came to be, and none outlives it."""

from __future__ import annotations

from datetime import date

from caregraph.consolidate.spells import Spell
from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.model import Lifetime


def within(lives: list[Lifetime], fact: Fact, spell: Spell | None) -> Fact:
    """The fact, with the bounds of its start and end that the lifetimes of its parties leave open.

    Args:
        lives: the lifetimes of its parties, as far as they are known.
        fact: as its claims make it.
        spell: what a series of lists says of how long the fact held; None where none does.
    """
    return _outlived(_begun(fact, lives), spell, lives)


def _begun(fact: Fact, lives: list[Lifetime]) -> Fact:
    """A fact that began with both of its parties there; a beginning that is known to lie before that is left as its sources have it."""
    starts = [life.start.earliest for life in lives if life.start is not None and life.start.earliest is not None]
    if not starts or fact.start is None or fact.start.latest is None or fact.start.latest < max(starts):
        return fact
    if fact.start.earliest is not None and fact.start.earliest >= max(starts):
        return fact
    return fact.model_copy(update={"start": PartialDate(earliest=max(starts), latest=fact.start.latest)})


def _outlived(fact: Fact, spell: Spell | None, lives: list[Lifetime]) -> Fact:
    """A fact that ends with one of its parties at the latest; but what a later list has under the old name is as the list has it."""
    ends = [life.end for life in lives if life.end is not None]
    if not ends:
        return fact
    end = min(ends, key=lambda when: when.latest or date.max)
    if spell is not None and end.latest is not None and spell.last > end.latest:
        return fact
    if fact.holds:
        bounds = PartialDate(earliest=end.earliest, latest=end.latest)
    elif fact.end is None:
        bounds = PartialDate(latest=end.latest)
    elif end.latest is not None and (fact.end.latest is None or fact.end.latest > end.latest):
        earliest = fact.end.earliest if fact.end.earliest is None or fact.end.earliest <= end.latest else end.earliest
        bounds = PartialDate(earliest=earliest, latest=end.latest)
    else:
        return fact
    return fact.model_copy(update={"end": bounds, "holds": False})
