"""A claim as it is written down: with its evidence, its manner, who says it, and the rule that made it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from caregraph.dates import PartialDate
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.found import Found, mention_of
from caregraph.extract.grammar import Emission
from caregraph.extract.manners import StatedManners, quote_of
from caregraph.extract.matching import Match
from caregraph.extract.scope import Scope
from caregraph.extract.timing import Timing
from caregraph.model import Claim, Document, Evidence, Span
from caregraph.terms import DateRole, EntityType, Predicate, Status


@dataclass(frozen=True, slots=True)
class ClaimWriter:
    """Writes down what has been read in one document."""

    document: Document
    scope: Scope
    circumstance: Circumstance
    timing: Timing
    stated: StatedManners

    def claim(
        self,
        match: Match,
        emission: Emission,
        subject: Found,
        obj: Found,
        status: Status,
        cue: str,
        *,
        value: str,
        when: tuple[PartialDate | None, DateRole | None],
        services: str,
    ) -> Claim:
        """The claim of one reading.

        Args:
            match: where it was read.
            emission: what its rule claims.
            subject: one party.
            obj: the other.
            status: its status.
            cue: the words that decided it.
            value: its grade or share, if it has one.
            when: its date, and what that dates.
            services: the phrase for the services that it speaks of; empty for none.
        """
        row, document = match.row, self.document
        evidence = [
            Evidence(
                quote=quote_of(document, row),
                span=Span(start=row.sentence.start, end=row.sentence.end),
                trigger=match.text(document.text),
            )
        ]
        if row.answer is not None:
            words = document.text[row.answer.start : row.answer.end]
            evidence.append(Evidence(quote=words, span=Span(start=row.answer.start, end=row.answer.end), trigger="answer"))
        manner = emission.manner
        if manner is None and emission.predicate is Predicate.DELEGATED_TO:
            manner = self.circumstance.manner(row, *self.scope.clause(row, match.head))
            remembered = self.stated.of(row, subject) if manner is None else None
            if remembered is not None:
                manner, stating = remembered
                if stating.span != evidence[0].span:
                    evidence.append(stating)
        told = (emission.predicate is Predicate.DELEGATED_TO and services not in self.scope.unspecific) or (
            emission.predicate is Predicate.RETURNED_TO and services in self.scope.parts
        )
        actor = obj.surface if obj.type is EntityType.MINISTER else ""
        if obj.office and emission.predicate is Predicate.FORCED_BY:
            obj = replace(obj, candidates=obj.office, type=EntityType.DEPARTMENT)
        speaker = self.circumstance.attribution(row)
        return Claim(
            source=document.id,
            subject=mention_of(subject),
            predicate=emission.predicate,
            object=mention_of(obj),
            status=status,
            value=value,
            manner=manner,
            date=when[0],
            date_role=when[1],
            duration=self.timing.duration(match, emission),
            scope=services if told else "",
            attributed_to="" if emission.predicate is Predicate.COMMISSIONER_APPOINTED and speaker == obj.surface else speaker,
            actor=actor,
            confidence=match.frame.confidence,
            method=match.frame.method + (f" ({cue})" if cue and emission.status is None else ""),
            evidence=tuple(evidence),
        )
