"""Dates in running text, read with the precision they are given in and, where relative, against the document's date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.timeline import COUNT, SEASONS, Shift, number_of, shift_of

_MONTHS: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_SHORT: Final = {name[:3]: number for number, name in enumerate(_MONTHS, 1)} | {"sept": 9}
_MONTH: Final = rf"(?P<month>{'|'.join(name.title() for name in _MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PARTS: Final = "early|late|mid|(?:the )?end of|the start of|the beginning of|the close of"
_WHICH: Final = "last|this|next|earlier this|later this|the previous|the preceding|the following|the next|the same|that"
_TAKING_UP: Final = "that|the same|the following|the previous|the preceding|the next"
_WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
#: What forms of dates cannot do without, as bits: a year in figures, a month by name, and words or marks of :data:`_HINTING`.
YEAR: Final = 1
MONTH: Final = 2
DASH: Final = 4
PART: Final = 8
SEASON: Final = 16
UNIT: Final = 32
AGO: Final = 64
TODAY: Final = 128
WEEKDAY: Final = 256
_HINTING: Final = {
    **dict.fromkeys(("early", "late", "mid", "end", "start", "beginning", "close"), PART),
    **dict.fromkeys(SEASONS, SEASON | UNIT),
    **dict.fromkeys((f"{unit}{s}" for unit in ("year", "month", "week", "day", "decade") for s in ("", "s")), UNIT),
    **dict.fromkeys(("ago", "back", "since"), AGO),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "midnight"), TODAY),
    **dict.fromkeys(_WEEKDAYS, WEEKDAY),
}
_MONTH_WORDS: Final = frozenset({*(name.title() for name in _MONTHS), *(name.title() for name in _SHORT)})
_RUN: Final = re.compile(r"[^\W\d_]+")
_DASHES: Final = frozenset("-–/")
_A_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_FORMS: Final = tuple(
    (name, needs, re.compile(pattern))
    for name, needs, pattern in (
        ("iso", YEAR | DASH, rf"\b{_YEAR}-(?P<month>[01]\d)-(?P<day>[0-3]\d)\b"),
        ("span", YEAR | DASH, rf"(?:between )?\b{_YEAR}\s?[-–/]\s?(?P<year2>(?:20)?\d\d)\b"),
        ("full", YEAR | MONTH, rf"\b{_DAY}(?: of)? {_MONTH},? {_YEAR}\b"),
        ("full", YEAR | MONTH, rf"\b{_MONTH} {_DAY},? {_YEAR}\b"),
        ("part", YEAR | PART, rf"\b(?i:(?P<part>{_PARTS}))[- ](?:{_MONTH} )?{_YEAR}\b"),
        ("month", YEAR | MONTH, rf"\b{_MONTH},? (?:of )?{_YEAR}\b"),
        ("yearof", MONTH | UNIT, rf"\b(?:{_DAY} )?(?:of )?{_MONTH},? (?:of |in )?(?i:(?P<which>{_TAKING_UP}|last|this|next) year)\b"),
        ("yearof", MONTH | UNIT, rf"\b{_MONTH} {_DAY},? (?:of |in )?(?i:(?P<which>{_TAKING_UP}|last|this|next) year)\b"),
        (
            "endof",
            UNIT | PART,
            r"\b(?i:(?P<part>end of|close of|start of|beginning of) (?P<which>this|last|next|the following|the next|the|that)"
            r" (?P<unit>financial year|year|month))\b",
        ),
        ("season", YEAR | SEASON, rf"\b(?i:(?:the )?(?P<season>spring|summer|autumn|winter)(?: of)?) {_YEAR}\b"),
        ("relative", UNIT, rf"\b(?i:(?P<which>{_WHICH}) (?P<unit>year|month|week|day|autumn|spring|summer|winter))\b"),
        ("lastmonth", MONTH, rf"\b(?i:(?P<which>{_WHICH})) {_MONTH}"),
        ("ago", UNIT | AGO, rf"\b(?i:{COUNT} (?P<unit>years?|months?|weeks?|decades?) (?:ago|back|since))\b"),
        (
            "shift",
            UNIT,
            rf"\b(?i:{COUNT} (?P<unit>years?|months?|weeks?|days?|decades?)"
            r" (?P<way>later|earlier|afterwards|previously|(?:on|before)(?=[,.;])))",
        ),
        ("beside", UNIT, r"\b(?i:the (?P<unit>year|month|day) (?P<way>before|after)(?=[,.;]))"),
        ("vague", UNIT, r"\b(?i:(?P<unit>days|weeks|months) later)\b"),
        (
            "today",
            TODAY,
            r"\b(?i:(?P<which>today|yesterday|tomorrow|tonight|this morning|this afternoon|this evening|last night|midnight))\b",
        ),
        ("day", MONTH, rf"\b{_DAY}(?: of)? {_MONTH}(?! \d{{4}})"),
        ("day", MONTH, rf"\b{_MONTH} {_DAY}\b(?!,? \d{{4}})(?![\d,])"),
        (
            "weekday",
            WEEKDAY,
            rf"\b(?i:(?P<which>on|last|this|next) (?P<weekday>{'|'.join(_WEEKDAYS)}))\b"
            rf"(?!,? (?:the )?\d|,? the [a-z]+(?:st|nd|rd|th)\b|,? {_MONTH})",
        ),
        ("year", YEAR, rf"(?<![£$€\d,.])\b{_YEAR}\b(?![\d,.]*\d|%)"),
        ("bare", MONTH, rf"\b(?i:in|by|since|from|until|late|early|after|before|during|of|to) {_MONTH}"),
    )
)  # fmt: skip


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
            return PartialDate.parse(iso, self.words)
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


def hints_of(word: str, runs: Iterable[str]) -> int:
    """What of a date a word may be, as bits; ``runs`` are its runs of letters in small letters."""
    hints = YEAR if _A_YEAR.search(word) else 0
    hints |= MONTH if any(run in _MONTH_WORDS for run in _RUN.findall(word)) else 0
    hints |= 0 if _DASHES.isdisjoint(word) else DASH
    for run in runs:
        hints |= _HINTING.get(run, 0)
    return hints


def dates_in(text: str, start: int, end: int, published: PartialDate | None, hints: int | None = None) -> list[When]:
    """The dates that stand in ``text[start:end]``, left to right, none inside another.

    Args:
        text: the whole text.
        start: where to begin.
        end: where to end.
        published: the day that fixes relative dates.
        hints: what of a date the words between have (see :func:`hints_of`), where that is known.
    """
    known = -1 if hints is None else hints
    found: list[When] = []
    taken: list[tuple[int, int]] = []
    for name, needs, form in _FORMS:
        for match in form.finditer(text, start, end) if needs & known == needs else ():
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
        month = int(group["month"] or 0) if name == "iso" else _month(group["month"] or "")
    day = int(group["day"]) if group.get("day") else None
    end = at + len(words)
    if day is not None and not 1 <= day <= 31:
        return None
    if month is not None and not 1 <= month <= 12:
        return None
    if name in ("iso", "full", "month", "year", "day", "bare"):
        return When(at, end, words, year, month, day)
    if name == "weekday":
        return When(at, end, words, weekday=(_WEEKDAYS.index((group["weekday"] or "").lower()), (group["which"] or "").lower()))
    fixed = _fixed(name, group, year, month, published)
    return When(at, end, words, fixed=fixed.model_copy(update={"stated": words}), shift=shift_of(name, group, month, day))


def _fixed(name: str, group: dict[str, str | None], year: int | None, month: int | None, published: PartialDate | None) -> PartialDate:
    if name == "span" and year is not None:
        tail = group["year2"] or ""
        last = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)
        last += 100 if len(tail) == 2 and last < year else 0  # "1999/00"
        return PartialDate(earliest=date(year, 1, 1), latest=date(last, 12, 31)) if year <= last <= year + 30 else PartialDate()
    if name == "season" and year is not None:
        first, last_month = SEASONS[(group["season"] or "").lower()]
        low, high = PartialDate.parse(f"{year}-{first:02d}"), PartialDate.parse(f"{year}-{last_month:02d}")
        return PartialDate(earliest=low.earliest, latest=high.latest)
    if name == "part" and year is not None:
        return _part(group, year, month)
    if published is None or published.earliest is None or published.latest is None:
        return PartialDate()
    try:
        return _relative(name, group, month, published.earliest, published.latest)
    except (ValueError, OverflowError):
        return PartialDate()  # beyond the borders of the calendar


def _part(group: dict[str, str | None], year: int, month: int | None) -> PartialDate:
    whole = PartialDate.parse(f"{year}-{month:02d}" if month else f"{year}")
    if whole.earliest is None or whole.latest is None:
        return whole
    word = (group["part"] or "").lower()
    days = (whole.latest - whole.earliest).days
    third = timedelta(days=days // 3)
    if word in ("early", "the start of", "the beginning of"):
        return PartialDate(earliest=whole.earliest, latest=whole.earliest + third)
    if word == "mid":
        return PartialDate(earliest=whole.earliest + third, latest=whole.latest - third)
    return PartialDate(earliest=whole.latest - third, latest=whole.latest)


def _relative(name: str, group: dict[str, str | None], month: int | None, low: date, high: date) -> PartialDate:
    which = (group.get("which") or "").lower()
    step = -1 if which in ("last", "the previous", "yesterday") else 1 if which in ("next", "the following", "tomorrow") else 0
    if name == "today":
        days = timedelta(days=-1 if which == "last night" else step)
        return PartialDate(earliest=low + days, latest=high + days)
    if name in ("shift", "beside", "vague") or which in (*_TAKING_UP.split("|"), "the"):
        return _end_of(group, low, high) if name == "endof" and which == "the" else PartialDate()
    if name == "endof":
        return _end_of(group, low, high)
    if name == "yearof" and month is not None:
        day = f"-{int(group['day'] or 0):02d}" if group.get("day") else ""
        return PartialDate.parse(f"{low.year + step}-{month:02d}{day}") if low.year == high.year else PartialDate()
    if name == "lastmonth" and month is not None:
        if low.year != high.year or low.month != high.month:
            return PartialDate(earliest=date(low.year - 1, 1, 1), latest=high) if step < 0 else PartialDate()
        year = low.year
        if step < 0 and month >= low.month:
            year -= 1
        elif step > 0 and month <= low.month:
            year += 1
        return PartialDate.parse(f"{year}-{month:02d}")
    unit = (group["unit"] or "").lower().rstrip("s")
    if name == "ago":
        step = -number_of(group["count"] or "a") * (10 if unit == "decade" else 1)
        unit = "year" if unit == "decade" else unit
    if unit == "year":
        if which.startswith("later") and high < date(high.year, 12, 31):
            return PartialDate(earliest=high + timedelta(days=1), latest=date(high.year, 12, 31))
        return PartialDate(
            earliest=date(low.year + step, 1, 1), latest=high if which.startswith("earlier") else date(high.year + step, 12, 31)
        )
    if unit == "month" and low.month == high.month and low.year == high.year:
        index = low.year * 12 + low.month - 1 + step
        return PartialDate.parse(f"{index // 12}-{index % 12 + 1:02d}")
    if unit == "week" and low == high:
        monday = low - timedelta(days=low.weekday()) + timedelta(weeks=step)
        return PartialDate(earliest=monday, latest=monday + timedelta(days=6))
    return PartialDate()


def _end_of(group: dict[str, str | None], low: date, high: date) -> PartialDate:
    """The last, or first, third of the year or month of the document, or of the one beside it."""
    step = {"last": -1, "next": 1}.get((group["which"] or "").lower(), 0)
    if (group["unit"] or "").lower() == "financial year":
        year = low.year + (low.month > 3) + step
        whole = PartialDate(earliest=date(year - 1, 4, 1), latest=date(year, 3, 31))
    elif (group["unit"] or "").lower() == "year":
        whole = PartialDate.parse(f"{low.year + step}")
    elif low.year == high.year and low.month == high.month:
        number = low.year * 12 + low.month - 1 + step
        whole = PartialDate.parse(f"{number // 12}-{number % 12 + 1:02d}")
    else:
        return PartialDate()
    assert whole.earliest is not None
    assert whole.latest is not None
    third = timedelta(days=(whole.latest - whole.earliest).days // 3)
    late = (group["part"] or "").lower().startswith(("end", "close"))
    return (
        PartialDate(earliest=whole.latest - third, latest=whole.latest)
        if late
        else PartialDate(earliest=whole.earliest, latest=whole.earliest + third)
    )


def _month(word: str) -> int:
    lowered = word.lower().rstrip(".")
    return _SHORT[lowered[:4]] if lowered[:4] in _SHORT else _SHORT[lowered[:3]]
