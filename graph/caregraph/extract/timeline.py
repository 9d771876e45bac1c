"""The course of time in a document: dates counted from those told before them, and how long what is arranged lasts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.dating import When
from caregraph.extract.shifts import NUMBER, Shift, number_of
from caregraph.extract.units import Row

_ARRANGED: Final = "contract|agreement|deal|arrangement|partnership|term|engagement|lease|appointment|mandate|spell|stint"
_DURATION: Final = re.compile(
    rf"\b(?:(?P<n>{NUMBER})[- ](?P<unit>year|month|week)s?(?:[’']s?)?(?:[- ]long)? (?:[a-z-]+ ){{0,2}}?(?:{_ARRANGED})\b"
    rf"|(?:for|lasting|lasts|runs? for|(?:period|{_ARRANGED}) of) (?:the (?:next|first|coming) |an? (?:initial |further |minimum )?)?"
    r"(?:(?:period|term) of )?(?:up to |at least |initially |about |some |another )?"
    rf"(?P<n2>{NUMBER}) (?P<unit2>year|month|week|decade)s?\b(?! (?:ago|later|earlier|before|after|in a row|running|old)))",
    re.IGNORECASE,
)
#: Without one of these no length of time is told.
_UNITS: Final = ("year", "month", "week", "decade")
_AHEAD: Final = re.compile(r"(?:next|tomorrow|later this)\b", re.IGNORECASE)
_LENGTHENED: Final = re.compile(r"\b(?:exten(?:d|sion)|prolong|lengthen|renew|add)\w*\b", re.IGNORECASE)


def settle(rows: Sequence[Row], published: PartialDate | None) -> None:
    """Count the dates of a document that take up another from the one told before them; without one they stay open."""
    base: PartialDate | None = None
    entry: tuple[int, int] | None = None  # the paragraph of a chronicle that is being read, and its year
    for row in rows:
        heading = entry_of(row)
        if heading is not None and heading.year is not None:
            entry = row.sentence.paragraph, heading.year
        for unit in row.units:
            if unit.letter != "d" or not isinstance(when := unit.payload, When):
                continue
            if when.shift is not None and base is not None:
                when = unit.payload = replace(when, fixed=_counted(when.shift, base, when.words))
            if entry is not None and entry[0] == row.sentence.paragraph and when.year is None and when.month is not None:
                when = unit.payload = replace(when, year=entry[1])  # "2019: … In June ministers stepped in"
            told = when.resolve(published, future=False)
            if told.earliest is not None and told.latest is not None:
                base = told


def entry_of(row: Row) -> When | None:
    """The date with which an entry of a chronicle begins ("2016: The trust opens"); None for other sentences."""
    units = row.units
    opens = len(units) > 2 and units[0].letter == "d" and units[1].code in (":", "–", "—")
    return units[0].payload if opens and isinstance(units[0].payload, When) else None


def _counted(shift: Shift, base: PartialDate, words: str) -> PartialDate:
    try:
        return shift.from_date(base).model_copy(update={"stated": words})
    except (ValueError, OverflowError):
        return PartialDate(stated=words)  # beyond the borders of the calendar


def duration_in(text: str) -> str:
    """For how long a clause says that something is arranged: ``P10Y`` for "a ten-year contract", "for ten years"; else empty."""
    if not any(unit in text.casefold() for unit in _UNITS):
        return ""
    found = None if _LENGTHENED.search(text) else _DURATION.search(text)
    if found is None:
        return ""
    number = number_of(found["n"] or found["n2"])
    unit = (found["unit"] or found["unit2"]).lower()
    if not number:
        return ""
    if unit == "week":
        return f"P{7 * number}D"
    years, months = divmod(number * {"decade": 120, "year": 12, "month": 1}[unit], 12)
    return "P" + (f"{years}Y" if years else "") + (f"{months}M" if months else "")


def told_by(date: PartialDate, published: PartialDate | None) -> bool:
    """Whether a date is that of the document, or lies before it."""
    if published is None or published.earliest is None or published.latest is None or date.earliest is None or date.latest is None:
        return False
    return date.latest <= published.earliest or (date.earliest <= published.earliest and published.latest <= date.latest)


def ahead(words: str) -> bool:
    """Whether the words of a date look forward from the day of the document: "next spring", "later this year"; not "the next year"."""
    return _AHEAD.match(words) is not None


def lies_after(date: PartialDate, published: PartialDate | None) -> bool:
    """Whether a date lies wholly behind that of the document, so that it was still to come."""
    return bool(published and published.latest and date.earliest and date.earliest > published.latest)
