"""Shifts of dates that are told by another date of the text: "a year later", "that June", "the following spring", "the same day"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from caregraph.dates import PartialDate

COUNTS: Final = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "eighteen": 18, "twenty": 20,
}  # fmt: skip
NUMBER: Final = rf"{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,2}}"
#: A number of years or months, with what makes it rough.
COUNT: Final = (
    r"(?:(?:just|only|a little|slightly|well) )?(?:(?:over|under|more than|less than|nearly|almost|about|around|some|barely|exactly) )?"
    rf"(?P<count>{NUMBER})"
)
SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}
#: What takes up a date told before.
TAKING_UP: Final = ("that", "the same", "the following", "the previous", "the preceding", "the next")
_QUARTER: Final = timedelta(days=92)
_BEFORE: Final = frozenset({"earlier", "before", "previously", "the previous", "the preceding", "before that"})


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
        if self.unit in ("week", "day") and back:  # "two weeks earlier" may be a few days more or less
            days, slack = (7 * self.count, 6) if self.unit == "week" else (self.count, 0)
            return PartialDate(earliest=base.earliest - timedelta(days + slack), latest=base.latest - timedelta(days - slack))
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


def shift_of(name: str, group: dict[str, str | None], month: int | None, day: int | None) -> Shift | None:
    """The shift that a form of :mod:`caregraph.extract.date_forms` tells; None where it counts from the document's own date."""
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
    if which not in TAKING_UP:
        return None
    if name == "yearof":
        return Shift(which, months=months, day=day, year=True)
    if name == "lastmonth" or months:
        return Shift(which, months=months)
    if name == "relative":
        return Shift(which, months=SEASONS[unit]) if unit in SEASONS else Shift(which, unit)
    return None


def number_of(word: str) -> int:
    """The number that a word or digits tell."""
    return int(word) if word.isdigit() else COUNTS.get(word.lower(), 1)
