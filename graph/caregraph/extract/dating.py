"""Dates in running text, read with the precision they are given in and, where relative, against the document's date."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from caregraph.dates import PartialDate
from caregraph.extract.date_bounds import bounds_of
from caregraph.extract.date_forms import WEEKDAYS, forms_with, month_of
from caregraph.extract.shifts import Shift, shift_of


@dataclass(frozen=True, slots=True)
class When:
    """A date as a text gives it: where it stands, its words and what they fix; an unfixed year waits for :meth:`resolve`.

    Attributes:
        weekday: of a day that is told by it alone, which way from the document's date it lies: (0 for Monday, "last").
        shift: how it is counted from another date of the text (:func:`caregraph.extract.timeline.settle` does it).
    """

    start: int
    end: int
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    fixed: PartialDate | None = None
    weekday: tuple[int, str] | None = None
    shift: Shift | None = None

    def resolve(self, published: PartialDate | None, *, future: bool) -> PartialDate:
        """The bounds of this date.

        Args:
            published: the document's date, against which a missing year is found; without one the bounds stay open.
            future: whether it lies ahead of the document (a plan) or behind it.
        """
        if self.fixed is not None:
            return self.fixed
        if self.weekday is not None:
            return self._weekday(published, future)
        year = self.year
        # A document of "May 2020" may stand anywhere in that month: what lies behind it is measured from its end.
        anchor = (published.earliest if future else published.latest) if published and published.lexical else None
        if year is None:
            if anchor is None or self.month is None or published is None:
                return PartialDate(stated=self.words)
            if len(published.lexical) == 4:
                year = anchor.year
            else:
                # The nearest such month behind (or ahead of) the day of publication, that month itself included.
                year = anchor.year
                if future and self.month < anchor.month:
                    year += 1
                elif not future and (self.month, self.day or 1) > (anchor.month, 31 if self.day is None else anchor.day):
                    year -= 1
        iso = f"{year:04d}" + (f"-{self.month:02d}" if self.month else "") + (f"-{self.day:02d}" if self.day else "")
        try:
            return _moment(iso, self.words)
        except ValueError:
            return PartialDate(stated=self.words)

    def _weekday(self, published: PartialDate | None, future: bool) -> PartialDate:
        """The nearest such day: behind the document's day, or ahead of it; that day itself where the text only says "on"."""
        if self.weekday is None or published is None or published.earliest is None or published.earliest != published.latest:
            return PartialDate(stated=self.words)
        number, which = self.weekday
        ahead = which in ("next", "this") or (which == "on" and future)
        days = (number - published.earliest.weekday()) % 7 if ahead else -((published.earliest.weekday() - number) % 7)
        if not days and which in ("last", "next"):
            days = 7 if which == "next" else -7
        day = published.earliest + timedelta(days=days)
        return PartialDate(earliest=day, latest=day, stated=self.words)


@lru_cache(maxsize=4096)
def _moment(iso: str, words: str) -> PartialDate:
    """The moment that a date in figures is, as some words tell it; a document asks for one of its dates again and again."""
    return PartialDate.parse(iso, words)


def dates_in(text: str, start: int, end: int, published: PartialDate | None, hints: int | None = None) -> list[When]:
    """The dates that stand in ``text[start:end]``, left to right, none inside another.

    Args:
        text: the whole text.
        start: where to begin.
        end: where to end.
        published: the day that fixes relative dates.
        hints: what of a date the words between have (see :func:`caregraph.extract.date_forms.hints_of`), where that is known.
    """
    known = -1 if hints is None else hints
    found: list[When] = []
    taken: list[tuple[int, int]] = []
    for name, form in forms_with(known):
        for match in form.finditer(text, start, end):
            a = match.start("month") if name == "bare" else match.start()
            b = match.end()
            if any(a < y and x < b for x, y in taken):
                continue
            when = _read(name, match, text[a:b].rstrip("."), a, published)
            if when is not None:
                taken.append((a, b))
                found.append(when)
    return sorted(found, key=lambda when: when.start)


def _read(name: str, match: re.Match[str], words: str, at: int, published: PartialDate | None) -> When | None:
    group = match.groupdict()
    year = int(group["year"]) if group.get("year") else None
    month = None
    if group.get("month"):
        month = int(group["month"] or 0) if name == "iso" else month_of(group["month"] or "")
    day = int(group["day"]) if group.get("day") else None
    end = at + len(words)
    if day is not None and not 1 <= day <= 31:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if name in ("iso", "full", "month", "year", "day", "bare"):
        return When(at, end, words, year, month, day)
    if name == "weekday":
        return When(at, end, words, weekday=(WEEKDAYS.index((group["weekday"] or "").lower()), (group["which"] or "").lower()))
    fixed = bounds_of(name, group, year, month, published)
    return When(at, end, words, fixed=fixed.model_copy(update={"stated": words}), shift=shift_of(name, group, month, day))
