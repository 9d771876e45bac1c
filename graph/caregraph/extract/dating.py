"""Dates in running text, read with the precision they are given in and, where relative, against the document's date."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from caregraph.dates import PartialDate

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
_SEASONS: Final = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}
_MONTH: Final = rf"(?P<month>{'|'.join(name.title() for name in _MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
_YEAR: Final = r"(?P<year>(?:19|20)\d\d)"
_DAY: Final = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
_PARTS: Final = "early|late|mid|(?:the )?end of|the start of|the beginning of|the close of"
_WHICH: Final = "last|this|next|earlier this|later this|the previous|the following|the same|that"
_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
#: What forms of dates cannot do without, as bits: a year in figures, a month by name, and words or marks of :data:`_HINTING`.
YEAR: Final = 1
MONTH: Final = 2
DASH: Final = 4
PART: Final = 8
SEASON: Final = 16
UNIT: Final = 32
AGO: Final = 64
TODAY: Final = 128
_HINTING: Final = {
    **dict.fromkeys(("early", "late", "mid", "end", "start", "beginning", "close"), PART),
    **dict.fromkeys(_SEASONS, SEASON | UNIT),
    **dict.fromkeys(("year", "month", "week"), UNIT),
    **dict.fromkeys(("ago", "earlier"), AGO),
    **dict.fromkeys(("today", "yesterday", "tomorrow"), TODAY),
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
        ("season", YEAR | SEASON, rf"\b(?i:(?:the )?(?P<season>spring|summer|autumn|winter)(?: of)?) {_YEAR}\b"),
        ("relative", UNIT, rf"\b(?i:(?P<which>{_WHICH}) (?P<unit>year|month|week|autumn|spring|summer|winter))\b"),
        ("lastmonth", MONTH, rf"\b(?i:(?P<which>{_WHICH})) {_MONTH}"),
        ("ago", AGO, rf"\b(?i:(?P<which>just over an?|{'|'.join(_NUMBERS)}) (?P<unit>years?|months?|weeks?) (?P<ago>ago|earlier))\b"),
        ("today", TODAY, r"\b(?i:(?P<which>today|yesterday|tomorrow))\b"),
        ("day", MONTH, rf"\b{_DAY}(?: of)? {_MONTH}(?! \d{{4}})"),
        ("day", MONTH, rf"\b{_MONTH} {_DAY}\b(?!,? \d{{4}})(?![\d,])"),
        ("year", YEAR, rf"(?<![£$€\d,.])\b{_YEAR}\b(?![\d,.]*\d|%)"),
        ("bare", MONTH, rf"\b(?i:in|by|since|from|until|late|early|after|before|during|of|to) {_MONTH}"),
    )
)  # fmt: skip
#: What every date has something of. It begins with a set of characters, so that a text without any of them is passed over quickly.
_ANY: Final = re.compile(
    r"[\dJFMASONDLlTtNnaYy](?:(?<=\d)\d{3}"
    r"|(?<=\b[Tt])(?i:hat|his|he (?:previous|following|same)|oday|omorrow)\b|(?<=\b[Ll])(?i:ast)\b|(?<=\b[Nn])(?i:ext)\b"
    r"|(?<=\b[Aa])(?i:go)\b|(?<=\b[Yy])(?i:esterday)\b"
    r"|(?:(?<=\bJ)(?:an|un|ul)|(?<=\bF)eb|(?<=\bM)ar|(?<=\bA)(?:pr|ug)|(?<=\bS)ept?|(?<=\bO)ct|(?<=\bN)ov|(?<=\bD)ec)\b"
    + "".join(f"|(?<={name[0].title()}){name[1:]}" for name in _MONTHS)
    + ")"
)


@dataclass(frozen=True, slots=True)
class When:
    """A date as a text gives it: where it stands, its words and what they fix; an unfixed year waits for :meth:`resolve`."""

    start: int
    end: int
    words: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    fixed: PartialDate | None = None

    def resolve(self, published: PartialDate | None, *, future: bool) -> PartialDate:
        """The bounds of this date.

        Args:
            published: the document's date, against which a missing year is found; without one the bounds stay open.
            future: whether it lies ahead of the document (a plan) or behind it.
        """
        if self.fixed is not None:
            return self.fixed
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
    hints, sure = (-1, 0) if hints is None else (hints, hints & (YEAR | MONTH))
    if not sure and not (hints & (UNIT | AGO | TODAY) and _ANY.search(text, start, end)):
        return []
    found: list[When] = []
    taken: list[tuple[int, int]] = []
    for name, needs, form in _FORMS:
        for match in form.finditer(text, start, end) if needs & hints == needs else ():
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
    fixed = _fixed(name, group, year, month, published)
    return When(at, end, words, fixed=fixed.model_copy(update={"stated": words}))


def _fixed(name: str, group: dict[str, str | None], year: int | None, month: int | None, published: PartialDate | None) -> PartialDate:
    if name == "span" and year is not None:
        tail = group["year2"] or ""
        last = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)
        last += 100 if len(tail) == 2 and last < year else 0  # "1999/00"
        return PartialDate(earliest=date(year, 1, 1), latest=date(last, 12, 31)) if year <= last <= year + 30 else PartialDate()
    if name == "season" and year is not None:
        first, last_month = _SEASONS[(group["season"] or "").lower()]
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
    which = (group["which"] or "").lower()
    step = -1 if which in ("last", "the previous", "yesterday") else 1 if which in ("next", "the following", "tomorrow") else 0
    if name == "today":
        days = timedelta(days=step)
        return PartialDate(earliest=low + days, latest=high + days)
    if name == "lastmonth" and month is not None:
        if low.year != high.year or low.month != high.month:
            return PartialDate(earliest=date(low.year - 1, 1, 1), latest=high) if step < 0 else PartialDate()
        year = low.year
        if step < 0 and month >= low.month:
            year -= 1
        elif step > 0 and month <= low.month:
            year += 1
        return PartialDate.parse(f"{year}-{month:02d}")
    if which.startswith("the same") or which in ("that", "the previous", "the following"):
        return PartialDate()
    unit = (group["unit"] or "").rstrip("s")
    if name == "ago":
        number = 1 if "over" in which else _NUMBERS.get(which, 1)
        if group["ago"] == "earlier":
            return PartialDate()
        step = -number
    if unit == "year":
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


def _month(word: str) -> int:
    lowered = word.lower().rstrip(".")
    return _SHORT[lowered[:4]] if lowered[:4] in _SHORT else _SHORT[lowered[:3]]
