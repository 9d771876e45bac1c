"""Whether the name of an owner may be a private person's: such names are not kept, so in doubt it may.

Registers name private owners in full ("given name, surname", couples, with or without a title), by a surname, or beside the name of what
they run. A name with a form of law is a company's and public even where it is a person's, unless somebody stands beside the company.
Persons are told by form and by what bodies are called; there is no list of people's names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from caregraph.resolve.owner_words import BODY_WORDS, DIRECTIONS, FORMS, LIMITED, OF_PERSONS, OPENINGS

_TITLES: Final = "mr|mrs|ms|miss|mx|messrs|dr|rev|revd|reverend|prof|professor"
_TITLE: Final = re.compile(rf"\b(?:{_TITLES})\b(?:\.\s*|\s+)\w", re.IGNORECASE)
#: "MrSmith".
_TITLE_RUN_ON: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Messrs|Dr|Revd?|Prof)(?=[A-Z])")
#: What a register says of an owner who is one person.
_ONE_PERSON: Final = re.compile(
    r"\b(?:individuals?|sole trader|prop|props|proprietors?|owners?|owned|executors?|registered person|private person)\b", re.IGNORECASE
)
#: "The Partnership of …": whoever follows may be persons.
_OF_WHOM: Final = re.compile(r"^\s*(?:the\s+)?(?:partnership|partners|trustees|estate|family)\s+of\s+", re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)?")
#: What stands behind a dash or a comma.
_BEHIND: Final = re.compile(r"(?:,|\s-|-\s)\s*([^,]+)")
#: What sets one owner beside another.
_BESIDE: Final = re.compile(r"\s*(?:[/|\\;:]|\bc/o\b)\s*", re.IGNORECASE)
_AND: Final = re.compile(r"&|,|\band\b|\bwith\b", re.IGNORECASE)
#: "J Smith", "J.K. Smith", "J & K Smith" at the beginning; "A" and "I" are words too, and count with a stop or a further initial.
_INITIALS: Final = re.compile(
    r"^(?:[b-hj-z]\b\.?|[ai]\.|[a-z]\b\.?\s*(?:&|\band\b)?\s*[a-z]\b\.?)\s*(?:(?:&|\band\b)?\s*[a-z]\b\.?\s*)*(?P<name>[a-z][a-z'’-]+)",
    re.IGNORECASE,
)
_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_ENDINGS: Final = ("services", "fostering", "homecare", "childcare", "healthcare")
#: A single word with such an end is no surname.
_ENDINGS_ALONE: Final = (*_ENDINGS, "care", "homes", "kids", "trust", "ability")
#: Words that are given names too: only the last word of a name can be the body's word.
_GIVEN_NAMES: Final = frozenset({"charity", "mission", "haven"})
_LINKS: Final = frozenset({"and", "of", "the", "for", "co", "son", "sons"})
_KIN: Final = frozenset({"brothers", "family", "sisters"})
_FORM_WORDS: Final = LIMITED | {words[-1] for words, _ in FORMS}
_SAINT: Final = re.compile(r"^(?:st|saint)\b\.?.*'s$", re.IGNORECASE)
_OF_SAINT: Final = re.compile(r"['’]s\b", re.IGNORECASE)
_NAME_LENGTH: Final = range(2, 5)


def has_title(text: str) -> bool:
    """Whether a person with a title is named: "Mr John Smith"."""
    return _TITLE.search(text) is not None or _TITLE_RUN_ON.search(text) is not None


def names_person_beside(text: str) -> bool:
    """Whether a person may stand beside a company: "John Smith / Sunny Care Ltd", "Mr Smith & Sunny Care Ltd"."""
    if has_title(text) and (_BESIDE.search(text) or _AND.search(text)):
        return True
    return any(_is_persons(part) for part in _beside(text))


def may_be_person(text: str) -> bool:
    """Whether a name without a form of law may be, or may hold, a natural person's.

    It may not when a word of it is one that people's names do not have, when it begins as none does, or when it is a saint's
    ("St Basil's"). What business partners and families are called ("… and Partners") is no such word. A bracket, what stands behind a
    dash or comma, and what a stroke or colon sets apart, is looked at by itself: "Sunny Care Home (John Smith)", "Sunny Care/John Smith".
    A single word may be a surname unless it is, or ends in, a body's word.
    """
    outside = " ".join(_BRACKETS.sub(" ", text).split())
    if has_title(outside) or _ONE_PERSON.search(text):
        return True
    if any(_is_persons(part) for part in (*_BRACKETS.findall(text), *_BEHIND.findall(outside), *_beside(outside))):
        return True
    if (initials := _INITIALS.match(outside)) and not _has_body_word(_words(initials["name"])):
        return True
    whom = _OF_WHOM.match(outside)
    asked = outside[whom.end() :] if whom else outside
    words = _words(asked)
    if not words:
        return any(mark.isalpha() for mark in asked)  # in letters that we cannot read
    if len(words) == 1:
        return not (words[0] in OPENINGS or _has_body_word(words) or words[0].endswith(_ENDINGS_ALONE))
    if _of_persons(words):
        return True
    if (not whom and words[0] in OPENINGS) or _SAINT.match(asked.replace("’", "'")):
        return False
    return not _has_body_word(words, last_counts="," not in asked)  # "Smith, Charity"


def _of_persons(words: list[str]) -> bool:
    """Whether a name ends as those of partners and families do, and has no other word of a body: "Smith & Partners", "The Smith Family"."""
    rest = [word for word in words if word not in _LINKS]
    if not rest or rest[-1] not in OF_PERSONS:
        return False
    last, rest = rest[-1], rest[:-1]
    if len(rest) == 1 and words[0] == "the" and last not in _KIN:
        return False  # "The Cherrycroft Practice"
    return len(rest) in range(1, _NAME_LENGTH.stop + 1) and rest[0] not in OPENINGS and not _has_body_word(rest)


def _beside(text: str) -> Iterator[str]:
    """The parts that strokes and colons set apart, if there are several; those with a form of law are companies."""
    parts = _BESIDE.split(text)
    if len(parts) > 1:
        yield from (part for part in parts if not set(_words(part)) & _FORM_WORDS)


def _is_persons(part: str) -> bool:
    """Whether a part may be a person's name: two to four words, none of which is a body's or a direction, and no saint's place.

    "St Basil" and "St Basil's Hill" are places; "St John Smith" may be a person.
    """
    parts = part.split()
    words = _words(part)
    if words and words[0] in ("st", "saint") and (len(words) < _NAME_LENGTH.start + 1 or _OF_SAINT.search(part)):
        return False
    return (
        len(parts) in _NAME_LENGTH
        and bool(words)
        and words[0] != "the"
        and not any(word in DIRECTIONS or word.isdigit() for word in words)
        and not _has_body_word(words)
    )


def _words(text: str) -> list[str]:
    """The words of a text, cut where a capital follows a small letter: "JohnSmith" is two."""
    plain = re.sub(r"(?<=\w)['’‘`´ʼ′?\ufffd](?=[a-z])", "", text.replace("+", " plus "))
    return [word.lower() for word in _WORD.findall(plain)]


def _has_body_word(words: list[str], *, last_counts: bool = True) -> bool:
    last = len(words) - 1
    return any(
        (word in BODY_WORDS and (word not in _GIVEN_NAMES or (last_counts and place == last)))
        or word.endswith(_ENDINGS)
        or word[0].isdigit()
        for place, word in enumerate(words)
    )
