"""Dates that count from another date of the text: "a year later", "that June", "the following spring", "the same day"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from caregraph.dates import PartialDate

if TYPE_CHECKING:
    from caregraph.extract.units import Row

COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20,
}  # fmt: skip
#: A number of years or months, with what makes it rough.
COUNT: Final = (
    r"(?:(?:just|only|a little|slightly|well) )?(?:(?:over|under|more than|less than|nearly|almost|about|around|some|barely|exactly) )?"
    rf"(?P<count>{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,2}})"
)
SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}
_NUMBER: Final = rf"{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,2}}"
_ARRANGED: Final = "contract|agreement|deal|arrangement|partnership|term|engagement|lease|appointment|mandate|spell|stint"
_DURATION: Final = re.compile(
    rf"\b(?:(?P<n>{_NUMBER})[- ](?P<unit>year|month|week)s?(?:[’']s?)?(?:[- ]long)? (?:[a-z-]+ ){{0,2}}?(?:{_ARRANGED})\b"
    rf"|(?:for|lasting|lasts|runs? for|(?:period|{_ARRANGED}) of) (?:the (?:next|first|coming) |an? (?:initial |further |minimum )?)?"
    r"(?:(?:period|term) of )?(?:up to |at least |initially |about |some |another )?"
    rf"(?P<n2>{_NUMBER}) (?P<unit2>year|month|week|decade)s?\b(?! (?:ago|later|earlier|before|after|in a row|running|old)))",
    re.IGNORECASE,
)
_LENGTHENED: Final = re.compile(r"\b(?:exten(?:d|sion)|prolong|lengthen|renew|add)\w*\b", re.IGNORECASE)
_QUARTER: Final = timedelta(days=92)
_BEFORE: Final = frozenset({"earlier", "before", "previously", "the previous", "the preceding", "before that"})
_AFTER: Final = frozenset({"the following", "the next", "next"})


@dataclass(frozen=True, slots=True)
class Shift:
    """How far a date lies from another, and in what it is told: a ``unit``, or a month or season by its months.

    Attributes:
        way: "later", "earlier", "the same", "the following", "the previous"; count: how many units.
        months: the first and last month, where a month or season is named; day: the day of it.
        year: whether ``way`` is of the year in which that month lies ("June of the following year").
    """

    way: str
    unit: str = ""
    count: int = 1
    months: tuple[int, int] | None = None
    day: int | None = None
    year: bool = False

    def from_date(self, base: PartialDate) -> PartialDate:
        """The bounds of this date, counted from another one; open where that one is too vague."""
        if base.earliest is None or base.latest is None:
            return PartialDate()
        back = self.way in _BEFORE
        step = -self.count if back else 0 if self.way in ("the same", "that") else self.count
        if self.months is not None:
            return self._named(base.earliest, base.latest, step)
        if self.unit == "year" or (self.unit == "month" and self.count % 12 == 0):
            years = step if self.unit == "year" else step // 12
            year = (base.earliest if back else base.latest).year + years
            return PartialDate.parse(f"{year}")
        if self.unit == "month" and base.earliest.replace(day=1) == base.latest.replace(day=1):
            number = base.latest.year * 12 + base.latest.month - 1 + step
            return PartialDate.parse(f"{number // 12}-{number % 12 + 1:02d}")
        if self.unit == "day" and not step:
            return PartialDate(earliest=base.earliest, latest=base.latest)
        if self.unit in ("week", "day", "few") and not back:
            return PartialDate(earliest=base.earliest, latest=base.latest + _QUARTER)
        return PartialDate()

    def _named(self, low: date, high: date, step: int) -> PartialDate:
        """A named month or season in, after or before the time of another date."""
        assert self.months is not None
        first, last = self.months
        if self.year or not step:
            year = high.year + step
        elif step > 0:
            year = high.year + (first <= high.month)
        else:
            year = low.year - (last >= low.month)
        if self.day is not None:
            return PartialDate.parse(f"{year}-{first:02d}-{self.day:02d}")
        begin, end = PartialDate.parse(f"{year}-{first:02d}"), PartialDate.parse(f"{year}-{last:02d}")
        return PartialDate(earliest=begin.earliest, latest=end.latest)


def settle(rows: Sequence[Row], published: PartialDate | None) -> None:
    """Count the dates of a document that take up another from the one told before them; without one they stay open."""
    from caregraph.extract.dating import When

    base: PartialDate | None = None
    for row in rows:
        for unit in row.units:
            when = unit.payload
            if not isinstance(when, When):
                continue
            if when.shift is not None and base is not None:
                when = unit.payload = replace(when, fixed=_counted(when.shift, base, when.words))
            told = when.resolve(published, future=False)
            if told.earliest is not None and told.latest is not None:
                base = told


def _counted(shift: Shift, base: PartialDate, words: str) -> PartialDate:
    try:
        return shift.from_date(base).model_copy(update={"stated": words})
    except (ValueError, OverflowError):
        return PartialDate(stated=words)  # beyond the borders of the calendar


def shift_of(name: str, group: dict[str, str | None], month: int | None, day: int | None) -> Shift | None:
    """The shift that a form of :mod:`caregraph.extract.dating` tells; None where it counts from the document's own date."""
    which = " ".join((group.get("which") or "").lower().split())
    season = SEASONS.get((group.get("season") or "").lower())
    months = (month, month) if month else season
    unit = (group.get("unit") or "").lower().rstrip("s")
    if name in ("shift", "beside"):
        count = number_of(group.get("count") or "a") * (10 if unit == "decade" else 1)
        way = " ".join((group.get("way") or "").lower().split())
        return Shift("earlier" if way in _BEFORE else "later", "year" if unit == "decade" else unit, count)
    if name == "vague":
        return Shift("later", "few")
    if which not in ("that", "the same", "the following", "the previous", "the preceding", "the next"):
        return None
    if name == "yearof":
        return Shift(which, months=months, day=day, year=True)
    if name == "lastmonth" or months:
        return Shift(which, months=months)
    if name == "relative":
        return Shift(which, months=SEASONS[unit]) if unit in SEASONS else Shift(which, unit)
    return None


def duration_in(text: str) -> str:
    """For how long a clause says that something is arranged: ``P10Y`` for "a ten-year contract", "for ten years"; else empty."""
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


def number_of(word: str) -> int:
    """The number that a word or digits tell."""
    return int(word) if word.isdigit() else COUNTS.get(word.lower(), 1)
