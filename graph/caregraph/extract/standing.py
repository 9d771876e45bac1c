"""Which of the grades that a document tells of one body still stands, and which of its inspections are told for their own sake."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from caregraph.extract.claimed import party_of
from caregraph.extract.sold import not_yet_sold, sold_on
from caregraph.model import Claim, Document
from caregraph.terms import Predicate, Status

_BEFORE: Final = re.compile(r"\b(?:had|previously|formerly|once|used to|before|earlier)\b", re.IGNORECASE)
_PRESENT: Final = re.compile(
    r"\b(?:is|are|now|remains?|currently|today|(?<!was )(?<!were )still|has|have|latest|keeps?|holds?|most recently)\b", re.IGNORECASE
)
#: What had been before something else, in the words of a grade and right before them.
_HAD: Final = re.compile(r"\bhad (?!its|their|an?\b|the\b|another|no\b|one\b|two\b|first|good|outstanding|inadequate)\w", re.IGNORECASE)
_HAD_TOLD: Final = re.compile(
    r"\bhad (?:\w+ly |already |earlier )?(?:been told|been informed|heard|learn(?:ed|t)|said|found)\b[^;:.]*$", re.IGNORECASE
)
_FINITE: Final = re.compile(r"\b(?:was|were|is|are|has|have)\b")
#: What has just come about: "the order is now lifted, two months after …".
_JUST_AFTER: Final = re.compile(
    r"\b(?:now|today|has|have|yesterday|this week)\b[^;:.]*\b(?:days?|weeks?|months?) (?:after|since) (?:\S+ ){0,3}$", re.IGNORECASE
)
#: Visits between inspections end without a grade.
_NO_GRADE: Final = "frame:visit-without-a-grade"
#: The rule for a grade that only "twice" and the like tell to have been given before.
_TWICE: Final = "grade:grade-twice"
#: Visits by inspectors that may have led to a grade, and how far behind one the next sentence begins.
_COMING: Final = ("valency:inspectors-come", "frame:inspectors-come")
_NEXT: Final = 3
VISIT: Final = re.compile(r"\b(?:visit\w*|call(?:ed|s)? (?:on|again)|been to|went to)\b", re.IGNORECASE)


def _told_next(visit: Claim, other: Claim) -> bool:
    """Whether the sentence behind a visit tells the grade that it led to."""
    here, there = visit.evidence[0].span, other.evidence[0].span
    if other.predicate is not Predicate.RATED or here is None or there is None or party_of(other.subject) != party_of(visit.subject):
        return False
    if not 0 < there.start - here.end <= _NEXT:
        return False
    dated = [claim.date for claim in (visit, other) if claim.date is not None and any(sign.isdigit() for sign in claim.date.stated)]
    days = [day.earliest for day in dated if day.earliest is not None]  # "in July" may be that of any year
    return len(days) < 2 or timedelta(-31) <= days[1] - days[0] <= timedelta(300)


def standing(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims of a document with superseded grades and owners marked as ended, and without the inspections that its grades tell of."""
    claims = not_yet_sold(sold_on(claims))
    latest = _latest(document, claims)
    dated: dict[object, date] = {}
    for claim in claims:
        if claim.predicate is Predicate.RATED and claim.date is not None and claim.date.latest is not None:
            dated[party_of(claim.subject)] = max(dated.get(party_of(claim.subject), date.min), claim.date.latest)
    kept: list[Claim] = []
    for claim in claims:
        last = latest.get(party_of(claim.subject))
        if claim.method.startswith(_COMING) and any(_told_next(claim, other) for other in claims):
            continue  # "Inspectors came in May. Their report called it inadequate"
        told = claim.status is not Status.PLANNED  # an inspection to come has no grade so far
        of_grade = claim.predicate is Predicate.INSPECTED_BY and last is not None and not claim.method.startswith(_NO_GRADE)
        if told and of_grade and not VISIT.search(claim.evidence[0].trigger) and not _later(claim, last):
            continue
        if claim.predicate is Predicate.RATED and claim.status is Status.ACTUAL and last is not None and claim is not last:
            day = claim.date.latest if claim.date is not None else None
            undated = last.date is None or last.date.latest is None or day is None
            repeated = "grade-again" in last.method and undated and claim.evidence[0].trigger != last.evidence[0].trigger
            if claim.value != last.value or repeated or _had_been(claim) or (day is not None and day < dated[party_of(claim.subject)]):
                claim = claim.model_copy(update={"status": Status.ENDED})
        kept.append(claim)
    told_before = {_grade(claim) for claim in kept if claim.status is Status.ENDED and not claim.method.startswith(_TWICE)}
    return tuple(claim for claim in kept if not (claim.method.startswith(_TWICE) and _grade(claim) in told_before))


def _later(visit: Claim, last: Claim | None) -> bool:
    """Whether an inspection was made after the last grade that the text tells was given, by the dates of both."""
    made = visit.date.earliest if visit.date is not None else None
    given = last.date.latest if last is not None and last.date is not None else None
    return made is not None and given is not None and made > given


def _grade(claim: Claim) -> tuple[object, str]:
    """Whose a grade is, and which."""
    return party_of(claim.subject), claim.value


def _latest(document: Document, claims: Sequence[Claim]) -> dict[object, Claim]:
    """The latest grade of each body: by its date; one without a date by its tense, else in the order of the text.

    What "had been" given lies before another grade that the text tells, unless their dates say otherwise.
    """
    published = document.date.latest if document.date and document.date.latest else date.max
    days: dict[object, date] = {}
    latest: dict[object, Claim] = {}
    rated = [claim for claim in claims if claim.predicate is Predicate.RATED and claim.status is Status.ACTUAL]
    for claim in sorted(rated, key=_had_been):
        party = party_of(claim.subject)
        before = days.get(party, date.min)
        day = claim.date.latest if claim.date is not None else None
        if _had_been(claim) and party in latest and (day is None or latest[party].date is None):
            continue
        if day is None:
            words = claim.evidence[0].trigger
            now = _PRESENT.search(words) or _JUST_AFTER.search(_leading(claim))
            day = date.min if _BEFORE.search(words) else published if now else before
        if day >= before:
            days[party], latest[party] = day, claim
    return latest


def _had_been(claim: Claim) -> bool:
    """Whether a grade is told as one that had been given: "it had been rated good", "it had been told that it required improvement"."""
    words = claim.evidence[0].trigger
    inserted, _, last = words.rpartition(", ")
    if inserted and _FINITE.search(last) is not None:
        words = last  # "which Ofsted had rated inadequate, was rated good"
    return _HAD.search(words) is not None or _HAD_TOLD.search(_leading(claim)) is not None


def _leading(claim: Claim) -> str:
    """The sentence of a claim up to the words that make it."""
    quote, words = claim.evidence[0].quote, claim.evidence[0].trigger
    return quote[: max(0, quote.find(words))]
