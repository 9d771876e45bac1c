"""What is written beside each fact so that questions of thousands of facts need not look at each of its properties.

All of it follows from the fact alone, and goes and comes with it: nothing here says what the fact does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from caregraph.asof import Span, spans
from caregraph.findings import Fact
from caregraph.rdf.ntriples import Pair, day, entity, name, text
from caregraph.terms import Predicate

_SETTING: Final = "setting/"
_COUNCIL: Final = "council/"
#: Grades that count as good.
_GOOD: Final = frozenset({"good", "outstanding"})
#: In the place of a stretch of days without any: its first day is after every other, its last before.
_NEVER: Final = Span(date.max, date.min)


def fact_pairs(fact: Fact) -> Iterator[Pair]:
    """What is written of a fact of a kind that is asked for day by day: its parties under properties that few facts have, and its days."""
    about_setting = fact.subject.startswith(_SETTING)
    if about_setting and fact.predicate is not Predicate.OWNED_BY and not _says_where(fact):
        return
    certain, possible = (span or _NEVER for span in spans(fact))
    if about_setting and _says_where(fact):
        yield name("cg:sited"), entity(fact.subject)
        yield name("cg:area"), entity(fact.object)
        yield name("cg:sitedFrom"), day(certain.first)
        yield name("cg:sitedUntil"), day(possible.last)
        return
    if about_setting:
        yield name("cg:owned"), entity(fact.subject)
        yield name("cg:owner"), entity(fact.object)
    else:
        yield name("cg:about"), entity(fact.subject)
    yield name("cg:certainFrom"), day(certain.first)
    yield name("cg:certainUntil"), day(certain.last)
    yield name("cg:possibleFrom"), day(possible.first)
    yield name("cg:possibleUntil"), day(possible.last)


def subject_pairs(fact: Fact) -> Iterator[Pair]:
    """What is written of a fact's subject: a grade with its day; of a setting, its number, its newest list, and since when it is where."""
    if fact.predicate is Predicate.RATED:
        if fact.start is not None and fact.start.latest is not None:
            judged = fact.start.latest.isoformat()
            yield name("cg:judged"), text(f"{judged} {fact.value}")
            yield name("cg:judgedInShort"), text(f"{judged} {'good' if fact.value in _GOOD else 'less'}")
    elif not fact.subject.startswith(_SETTING):
        return
    elif fact.predicate is Predicate.REGISTERED_AS:
        yield name("cg:urn"), text(fact.subject.removeprefix(_SETTING))
        if fact.last_seen is not None:
            yield name("cg:lastListed"), text(f"{fact.last_seen.isoformat()} {fact.places or ''}")
    elif _says_where(fact) and fact.first_seen is not None:
        yield name("cg:placed"), text(f"{fact.first_seen.isoformat()} {fact.object.removeprefix(_COUNCIL)}")


def _says_where(fact: Fact) -> bool:
    """Whether it says in which council's area something is."""
    return fact.predicate is Predicate.LOCATED_IN and fact.object.startswith(_COUNCIL)
