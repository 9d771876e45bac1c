"""The forms in which texts write dates, as expressions, and what of a date a word has, without which a form need not be tried."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from caregraph.extract.shifts import COUNT, SEASONS, TAKING_UP

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
_TAKING_UP: Final = "|".join(TAKING_UP)
WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
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
#: No form has more characters than that before the first word or mark that is a hint: "slightly less than twenty-five years later".
BEFORE_HINT: Final = 64
_HINTING: Final = {
    **dict.fromkeys(("early", "late", "mid", "end", "start", "beginning", "close"), PART),
    **dict.fromkeys(SEASONS, SEASON | UNIT),
    **dict.fromkeys((f"{unit}{s}" for unit in ("year", "month", "week", "day", "decade") for s in ("", "s")), UNIT),
    **dict.fromkeys(("ago", "back", "since"), AGO),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "morning", "afternoon", "evening", "night", "midnight"), TODAY),
    **dict.fromkeys(WEEKDAYS, WEEKDAY),
}
_MONTH_WORDS: Final = frozenset({*(name.title() for name in _MONTHS), *(name.title() for name in _SHORT)})
_RUN: Final = re.compile(r"[^\W\d_]+")
_DASHES: Final = frozenset("-–/")
_A_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: Each form by its name, what it needs, and its expression; the earlier goes before the later.
FORMS: Final = tuple(
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
            rf"\b(?i:(?P<which>on|last|this|next) (?P<weekday>{'|'.join(WEEKDAYS)}))\b"
            rf"(?!,? (?:the )?\d|,? the [a-z]+(?:st|nd|rd|th)\b|,? {_MONTH})",
        ),
        # What may not stand before it is asked for behind its figures, which are quicker to find.
        ("year", YEAR, rf"{_YEAR}(?<=\b....)(?<![£$€\d,.]....)\b(?![\d,.]*\d|%)"),
        ("bare", MONTH, rf"\b(?i:in|by|since|from|until|late|early|after|before|during|of|to) {_MONTH}"),
    )
)  # fmt: skip


@lru_cache(maxsize=512)  # there are no more hints than that
def forms_with(hints: int) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The forms, by their names, that need nothing but what the words of a text have (-1: whatever they have), in their order."""
    return tuple((name, form) for name, needs, form in FORMS if needs & hints == needs)


def hints_of(word: str, runs: Iterable[str]) -> int:
    """What of a date a word may be, as bits; ``runs`` are its runs of letters in small letters."""
    hints = YEAR if _A_YEAR.search(word) else 0
    hints |= MONTH if any(run in _MONTH_WORDS for run in _RUN.findall(word)) else 0
    hints |= 0 if _DASHES.isdisjoint(word) else DASH
    for run in runs:
        hints |= _HINTING.get(run, 0)
    return hints


def month_of(word: str) -> int:
    """The number of a month by its name, in full or shortened."""
    lowered = word.lower().rstrip(".")
    return _SHORT[lowered[:4]] if lowered[:4] in _SHORT else _SHORT[lowered[:3]]
