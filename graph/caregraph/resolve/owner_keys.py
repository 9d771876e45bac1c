"""The normal form in which two writings of one name are equal whatever their spaces, and the part of an id that is made from it.

"Smooth Stone Care Ltd" and "Smoothstone Care Limited" are one company: no two names on the registrar's index may differ so little
(Companies Act 2006, section 66; the Company, Limited Liability Partnership and Business (Names and Trading Disclosures) Regulations
2015, SI 2015/17, regulation 7 and Schedule 3). The Schedule disregards, in this order: accents (paragraph 2), the words for the kind of
company at the end (3), the difference between "and" and "&", "plus" and "+", a figure and its word (4), "& co", "company", "UK", ".com"
and the like at the end (5), punctuation (6), an "s" at the end (7), what follows the first sixty characters (8), "the", "www" and "@" in
front (9), and spaces (10).

Of these we go by accents, "&" and "+", punctuation, the article and spaces. But for "+" they were disregarded already by the Companies
Act 1985, section 26(3), so that no two companies ever differed in them alone. The others came on 1 October 2009 (SI 2009/1085), and
older companies kept their names: such pairs are proposals. Kinds of company are kept apart, which is stricter than the Schedule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from caregraph.resolve.owner_words import BODY_WORDS, DIRECTIONS, TRADE

_FIGURES: Final = re.compile(r"\d+|[a-z]+")
#: Words at which an id is hyphenated: only its looks depend on them, never whether two names are equal.
_SHORTEST: Final = 4
_PARTS: Final = frozenset(word for word in TRADE | BODY_WORDS | DIRECTIONS | {"house", "lodge", "hall"} if len(word) >= _SHORTEST)
#: Short words that stand between two of those.
_LINKS: Final = ("and", "for", "of")
_FIRST: Final = _PARTS - DIRECTIONS
_LONGEST: Final = max(map(len, _PARTS))
#: So many letters at least are left beside a word that is cut off ("adventure").
_LEAST_LEFT: Final = 3


def run_of(words: Sequence[str]) -> str:
    """The words of a name written as one; figures that stood apart stay so, for they may be two numbers.

    >>> run_of(("smooth", "stone", "care")), run_of(("care", "2", "4", "u"))
    ('smoothstonecare', 'care2-4u')
    """
    out = ""
    for word in words:
        out += f"-{word}" if out[-1:].isdigit() and word[:1].isdigit() else word
    return out


@lru_cache(maxsize=65536)
def slug_of(run: str) -> str:
    """A run with hyphens at the words of the trade and around figures, as a part of an id: it depends on the run alone.

    Two runs never have one slug, since what differs is hyphens that the run lacks.

    >>> slug_of("smoothstonecareandeducation"), slug_of("care2-4u")
    ('smoothstone-care-and-education', 'care-2-4-u')
    """
    return "-".join(part for piece in _FIGURES.findall(run) for part in _parts(piece))


def _parts(letters: str) -> list[str]:
    """Letters cut before the words of the trade at their end, and behind those in front, the longest word first."""
    end: list[str] = []
    while word := _last_word(letters) or (_last_link(letters) if end else ""):
        end.insert(0, word)
        letters = letters[: -len(word)]
    front: list[str] = []
    while word := _first_word(letters):
        front.append(word)
        letters = letters[len(word) :]
    return [*front, *([letters] if letters else []), *end]


def _last_word(letters: str) -> str:
    return next((letters[-size:] for size in _sizes(letters) if letters[-size:] in _PARTS), "")


def _last_link(letters: str) -> str:
    return next((link for link in _LINKS if letters.endswith(link) and _last_word(letters[: -len(link)])), "")


def _first_word(letters: str) -> str:
    # a direction in front may be the beginning of a place: "Northampton"
    return next((letters[:size] for size in _sizes(letters) if letters[:size] in _FIRST), "")


def _sizes(letters: str) -> Iterator[int]:
    """How long a word may be that is cut off, the longest first: all of the letters, or so that a few are left."""
    return (
        size for size in range(min(len(letters), _LONGEST), _SHORTEST - 1, -1) if size == len(letters) or len(letters) - size >= _LEAST_LEFT
    )
