"""Whether the name of an owner may be a private person's: such names are not kept, so in doubt it may.

Registers name private owners in full ("given name, surname", couples, with or without a title). Only names without a form of law are asked
about: a company's name is public even where it is a person's.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.resolve.owner_words import BODY_WORDS, DIRECTIONS, OPENINGS

_TITLE: Final = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|rev|revd|reverend|prof|professor)\b(?:\.\s*|\s+)\w", re.IGNORECASE)
#: What a register says of an owner who is one person.
_ONE_PERSON: Final = re.compile(
    r"\b(?:individuals?|sole trader|proprietors?|owners?|owned|executors?|registered person|private person)\b", re.IGNORECASE
)
#: "The Partnership of …": whoever follows may be persons.
_OF_WHOM: Final = re.compile(r"^\s*(?:the\s+)?(?:partnership|partners|trustees|estate)\s+of\s+", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)?")
#: What stands behind a dash or a comma.
_BEHIND: Final = re.compile(r"(?:,|\s-|-\s)\s*([^,]+)")
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ENDINGS: Final = ("services", "fostering", "homecare", "childcare", "healthcare")
#: Words that are given names too: only the last word of a name can be the body's word.
_GIVEN_NAMES: Final = frozenset({"charity", "mission", "haven"})
_SAINT: Final = re.compile(r"^(?:st|saint)\b\.?.*'s$", re.IGNORECASE)
_NAME_LENGTH: Final = range(2, 5)


def has_title(text: str) -> bool:
    """Whether a person with a title is named: "Mr John Smith"."""
    return _TITLE.search(text) is not None


def may_be_person(text: str) -> bool:
    """Whether a name without a form of law may be, or may hold, a natural person's.

    It may not when a word of it is one that people's names do not have, when it begins as none does, when it is a saint's ("St Basil's"),
    or a single word. A bracket, and what stands behind a dash or comma, is looked at by itself: "Sunny Care Home (John Smith)".
    """
    outside = " ".join(_BRACKETS.sub(" ", text).split())
    if has_title(outside) or _ONE_PERSON.search(text):
        return True
    if any(_is_persons(part) for part in (*_BRACKETS.findall(text), *_BEHIND.findall(outside))):
        return True
    whom = _OF_WHOM.match(outside)
    asked = outside[whom.end() :] if whom else outside
    words = _words(asked)
    if not words and any(mark.isalpha() for mark in asked):
        return True  # in letters that we cannot read
    if len(words) < _NAME_LENGTH.start or (not whom and words[0] in OPENINGS) or _SAINT.match(asked.replace("’", "'")):
        return False
    return not _has_body_word(words, last_counts="," not in asked)  # "Smith, Charity"


def _is_persons(part: str) -> bool:
    """Whether a bracket may be a person's name: two to four words, none of which is a body's or a direction, and no saint's place."""
    parts = part.split()
    words = _words(part)
    return (
        len(parts) in _NAME_LENGTH
        and bool(words)
        and words[0] not in ("st", "saint", "the")
        and not any(word in DIRECTIONS or word.isdigit() for word in words)
        and not _has_body_word(words)
    )


def _words(text: str) -> list[str]:
    """The words of a text, cut where a capital follows a small letter: "JohnSmith" is two."""
    plain = re.sub(r"(?<=\w)['’‘`´ʼ′?\ufffd](?=[a-z])", "", text)
    return [word.lower() for word in _WORD.findall(plain)]


def _has_body_word(words: list[str], *, last_counts: bool = True) -> bool:
    last = len(words) - 1
    return any(
        (word in BODY_WORDS and (word not in _GIVEN_NAMES or (last_counts and place == last)))
        or word.endswith(_ENDINGS)
        or word[0].isdigit()
        for place, word in enumerate(words)
    )
