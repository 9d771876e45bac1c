"""What claims add up to: facts, and where two sources contradict each other. Both are frozen."""

from __future__ import annotations

from datetime import date

from caregraph.dates import PartialDate
from caregraph.ids import digest
from caregraph.model import EntityId, Frozen
from caregraph.terms import Manner, Predicate


class Fact(Frozen):
    """What the claims about one subject, relation and object add up to.

    Attributes:
        value: the grade of a rating; a fact's identity includes it.
        scope: which part of its work a rating in part is of; a fact's identity includes it.
        start: between which days it began; a missing bound is unknown.
        end: between which days it ended; None while no source says that it did.
        planned_end: when its return was planned for, as a source announced it; stands beside an actual end, where one became known.
        seen: the days of the sources that saw it hold, first and last.
        manners: every manner that a source states, sorted.
        supporting: keys of the claims that say so.
        contradicting: keys of the claims that deny it.
        witnesses: number of independent publishers among the supporting sources.
        occasion: what tells two facts of the same parties apart: the date of a rating, or which spell it is of a relation that came
            back ("2"); empty otherwise.
        places: for how many children a setting is registered, as its newest list has it.
        sectors: in which sectors the lists that have an owner put the setting that is owned, as ids, sorted.
    """

    subject: EntityId
    predicate: Predicate
    object: EntityId
    value: str = ""
    scope: str = ""
    start: PartialDate | None = None
    end: PartialDate | None = None
    planned_end: PartialDate | None = None
    first_seen: date | None = None
    last_seen: date | None = None
    holds: bool = True
    manners: tuple[Manner, ...] = ()
    shares: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    contradicting: tuple[str, ...] = ()
    witnesses: int = 0
    occasion: str = ""
    places: str = ""
    sectors: tuple[EntityId, ...] = ()

    @property
    def key(self) -> str:
        """A hash of what the fact is about."""
        part = (self.scope,) if self.scope else ()
        return digest(self.subject, self.predicate, self.object, self.value, self.occasion, *part)


class Disagreement(Frozen):
    """Two claims of different sources on one relation that cannot both be so.

    Attributes:
        claims: their keys; first that of the source whose IRI is first.
        differs: in what: date, manner, share, status; sorted.
    """

    subject: EntityId
    predicate: Predicate
    object: EntityId
    claims: tuple[str, str]
    differs: tuple[str, ...]

    @property
    def key(self) -> str:
        """A hash of the two claims."""
        return digest(*self.claims)
