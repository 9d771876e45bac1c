"""Dates that keep the precision they were stated with.

A source may say "2014", "October 2014" or "1 October 2014"; none of these is a shorthand for another. A
:class:`PartialDate` keeps the words of the source, and says between which two days (both included) the moment lies.
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


class PartialDate(BaseModel):
    """A moment known to lie between two days, both included.

    Attributes:
        earliest: the first day that it may be, or None where nothing bounds it below.
        latest: the last day that it may be, or None where nothing bounds it above.
        stated: the words of the source, verbatim ("last year"), or the ISO form where a register gives one.
    """

    model_config = ConfigDict(frozen=True)

    earliest: date | None = None
    latest: date | None = None
    stated: str = ""

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"earliest {self.earliest} lies after latest {self.latest}")
        return self

    @classmethod
    def parse(cls, text: str, stated: str | None = None) -> PartialDate:
        """Read an ISO date of year, month or day precision.

        Raises:
            ValueError: when ``text`` is none of these, or no day of the calendar.

        >>> PartialDate.parse("2014-10").latest
        datetime.date(2014, 10, 31)
        """
        match = _ISO.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"{text!r} is not a date; write 2014, 2014-10 or 2014-10-01")
        year, month, day = (int(part) if part else None for part in match.groups())
        assert year is not None
        words = text.strip() if stated is None else stated
        try:
            if month is None:
                return cls(earliest=date(year, 1, 1), latest=date(year, 12, 31), stated=words)
            if day is None:
                return cls(earliest=date(year, month, 1), latest=_last_of_month(year, month), stated=words)
            return cls(earliest=date(year, month, day), latest=date(year, month, day), stated=words)
        except ValueError as error:
            raise ValueError(f"{text!r} is no day of the calendar") from error

    @property
    def lexical(self) -> str:
        """The shortest ISO form that says exactly this: a day, month or year; empty where the bounds are none of these.

        >>> PartialDate.parse("2014").lexical, PartialDate(latest=date(2014, 5, 1)).lexical
        ('2014', '')
        """
        first, last = self.earliest, self.latest
        if first is None or last is None:
            return ""
        if first == last:
            return first.isoformat()
        if first.day == 1 and last == _last_of_month(first.year, first.month):
            return first.isoformat()[:7]
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
            return first.isoformat()[:4]
        return ""

    def overlaps(self, other: PartialDate) -> bool:
        """Whether one and the same day can satisfy both.

        >>> PartialDate.parse("2015-09").overlaps(PartialDate.parse("2015-10-01"))
        False
        """
        low = max(self.earliest or date.min, other.earliest or date.min)
        high = min(self.latest or date.max, other.latest or date.max)
        return low <= high


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
