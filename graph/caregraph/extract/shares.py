"""Shares in words and figures: "40 per cent", "two fifths", "half", "the remaining 20"; and what percentage each is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_NUMBERS: Final = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_PARTS: Final = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "tenth": 10, "tenths": 10,
}  # fmt: skip
_COUNTS: Final = "|".join(_NUMBERS)
_FRACTION: Final = "|".join(_PARTS)
_LEFT: Final = r"(?:the\s+)?(?:last|remaining|other|final|rest of the)"
#: What stands behind a fraction that is a share: of something, each, a stake, or nothing more. "A third trust" is none.
_BEHIND: Final = (
    r"(?=\s+(?:of|in|each|apiece|shares?|stakes?|shareholdings?|holdings?|interest|to|by|with|and|is|are|was|were|belongs?|belonged|held"
    r"|owned|goes|went|remains?|lies|while|after|once|under\s+the\s+new)\b|\s*[,.;:)—–]|\s*$)"
)
_TENS: Final = {
    "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip
_WRITTEN: Final = rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{_COUNTS}))?|{_COUNTS}) per[ -]?cent\b"
_SHARE: Final = re.compile(
    rf"\b(?:\d{{1,3}}(?:\.\d+)?(?:%|[ -]per[ -]?cent\b)|{_WRITTEN})"
    rf"|\b(?:{_LEFT}\s+)?(?:{_COUNTS})[\s-](?:{_FRACTION})\b{_BEHIND}"
    rf"|\b{_LEFT}\s+(?:(?:{_COUNTS})\s+)?(?:{_FRACTION})\b{_BEHIND}"
    r"|(?<=remaining )\d{1,2}(?=\s*[,.;)]|\s+(?:to|by|with|is|are|belongs?)\b)"
    r"|(?:(?<=the other )|(?<=the last )|(?<=the final ))(?P<rest>\d{1,2})(?=\s*[,.;)])"
    rf"|\b[Hh]alf\b{_BEHIND}",
    re.IGNORECASE,
)
#: A text has a share only where it has one of these words, or "%".
SHARE_WORDS: Final = frozenset({"per", "percent", "remaining", *_PARTS})
_FIGURE: Final = re.compile(r"\d+(?:\.\d+)?")


def shares_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where shares stand in ``text[start:end]``.

    >>> text = "Two fifths are its own, and the remaining 20 per cent are held by others."
    >>> [text[a:b] for a, b in shares_in(text, 0, len(text))]
    ['Two fifths', '20 per cent']
    """
    percent = False
    for match in _SHARE.finditer(text, start, end):
        figure = match.group()
        percent = percent or figure.endswith(("%", "cent"))
        if match["rest"] is None or percent:  # "has 40 per cent and another the other 20", not "sold twenty homes and kept the other 20"
            yield match.span()


def percentage(words: str) -> float | None:
    """The percentage that a share is, None where the words are no share.

    >>> percentage("two fifths"), percentage("40 per cent"), percentage("the last third"), percentage("half")
    (40.0, 40.0, 33.3, 50.0)
    """
    figure = _FIGURE.search(words)
    if figure is not None:
        return float(figure.group())
    parts = words.lower().replace("-", " ").split()
    if "cent" in parts or "percent" in parts:
        return float(sum(_TENS.get(word, _NUMBERS.get(word, 0)) for word in parts))
    part = next((_PARTS[word] for word in parts if word in _PARTS), None)
    if part is None:
        return None
    return round(100 * next((_NUMBERS[word] for word in parts if word in _NUMBERS), 1) / part, 1)


def as_value(share: float) -> str:
    """A percentage as a claim's value.

    >>> as_value(40.0), as_value(33.3)
    ('40%', '33.3%')
    """
    return f"{share:g}%"
