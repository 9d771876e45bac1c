"""Reading the name of an owner as a register writes it: its words, its form of law, a company number in it; and whose name is none.

A name is read alone: nothing depends on the names beside it. The rules stand in ``docs/decisions/0008-owners.md``.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from caregraph.ids import digest
from caregraph.resolve.owner_keys import run_of, slug_of
from caregraph.resolve.owner_words import (
    BEFORE_HOMES,
    BODY_WORDS,
    CHILDRENS,
    COMPOUNDS,
    FORMS,
    LIMITED,
    LOOKALIKES,
    MISSPELT,
    NOBODY,
    PLURALS,
    SUFFIXES,
    TRADE,
)
from caregraph.resolve.private_names import has_title, may_be_person, names_person_beside

#: UTF-8 read as cp1252, and other marks for an apostrophe.
_MENDED: Final = (("â€™", "'"), ("â€˜", "'"), ("â€“", "-"), ("Â\xa0", " "), ("Â ", " "), ("Ã©", "é"))
_APOSTROPHES: Final = re.compile(r"['’‘`´ʼ′\ufffd]|(?<=[a-z])\?(?=s\b)")
_TRADING: Final = re.compile(
    r"[\s(,:;/-]+(?:t/as?|t\.a|d/?b/?a|trading as|operating as|doing business as|working name|also known as|a\.k\.a)\b[.:;,-]*\s*(.+)$",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"[\s(,:-]*(?P<word>\b(?:company|comp|co|reg(?:istered)?|charity)\b\.?\s*)?(?:\b(?:number|num|no)\b\.?\s*)?[:\s(]*"
    r"(?P<number>(?:[A-Z]{2}\d{6}|\b\d{7,8}))(?P<second>[\s,;/]+\d{6,8})*\s*\)?\s*$",
    re.IGNORECASE,
)
_BRACKETS: Final = re.compile(r"\(([^()]*)\)?")
#: "T-Junction": a letter and a hyphen are one word with what follows.
_LETTER_HYPHEN: Final = re.compile(r"\b([a-z])-(?=[a-z]{2})")
_TOKEN: Final = re.compile(r"[a-z]+|\d+(?:st|nd|rd|th)(?![a-z])|\d+")
_SPELT_OUT: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("young", "mens", "christian", "association"), "ymca"),
    (("young", "womens", "christian", "association"), "ywca"),
    (("saint",), "st"),
    (("co", "operative"), "cooperative"),
    (("co", "op"), "coop"),
)
_SHORTEST_MENDED: Final = 7


class OwnerName(NamedTuple):
    """An owner's name, read.

    Attributes:
        words: in lower case and one spelling, without the article and the form of law.
        form: the form of law that tells bodies apart (``llp``, ``plc``, ``cic``, ``cio``, ``charitable-trust``); empty for the others.
        limited: whether "Limited" is written.
        company_number: eight characters; empty when the name has none.
        trading_as: the name it trades under, as written.
        private: whether the name may be a natural person's, or names nobody in particular; such a name is not kept.
    """

    words: tuple[str, ...]
    form: str = ""
    limited: bool = False
    company_number: str = ""
    trading_as: str = ""
    private: bool = False

    @property
    def run(self) -> str:
        """The words written as one, since spaces tell no two names apart; see :mod:`caregraph.resolve.owner_keys`."""
        return run_of(self.words)

    @property
    def key(self) -> tuple[str, str, str]:
        """What two names of one body have in common."""
        return self.run, self.form, self.company_number

    @property
    def slug(self) -> str:
        """The run and the form as a part of an id; empty for a name without words."""
        return "-".join(part for part in (slug_of(self.run), self.form) if part)

    @property
    def numbers(self) -> frozenset[str]:
        """The words of the name that are or hold figures."""
        return frozenset(word for word in self.words if any(mark.isdigit() for mark in word))


@lru_cache(maxsize=65536)
def read_owner_name(text: str) -> OwnerName:
    """Read an owner's name; the same text gives the same name whatever else is read."""
    written = _mended(text)
    written, number = _without_number(written)
    trading = _TRADING.search(written)
    legal = written[: trading.start()] if trading else written
    trading_as = trading.group(1).strip(" )") if trading else ""
    kept = legal
    outside = " ".join(_BRACKETS.sub(" ", legal).split())
    for inside in _BRACKETS.findall(legal):
        if has_title(inside) or _is_aside(inside, outside):
            kept = kept.replace(f"({inside})", " ").replace(f"({inside}", " ")
    words, form, limited = _read_words(kept)
    alone = names_person_beside(kept) if limited or form else may_be_person(kept) or _names_nobody(words)
    private = alone or has_title(trading_as)
    return OwnerName(words, form, limited, number, trading_as, private)


def _names_nobody(words: tuple[str, ...]) -> bool:
    """Whether a name has no letters, or consists of words that any body of its kind has."""
    if not any(mark.isalpha() for word in words for mark in word):
        return True
    return all(word in NOBODY for word in words) or (len(words) == 1 and words[0] in TRADE)


def _mended(text: str) -> str:
    for wrong, right in _MENDED:
        text = text.replace(wrong, right)
    return " ".join(unicodedata.normalize("NFKC", text).replace("–", "-").split())


def _without_number(text: str) -> tuple[str, str]:
    """The text without the numbers at its end, and the company number among them.

    A number of seven figures that begins with 1 is a charity's unless the words say otherwise; others have lost their leading zero.
    """
    found = _NUMBER.search(text)
    if found is None or not text[: found.start()].strip():
        return text, ""
    number = found["number"].upper()
    word = (found["word"] or "").strip().lower().rstrip(".")
    charity = word == "charity" or (not word and len(number) == 7 and number.startswith("1"))
    return text[: found.start()].rstrip(" ,(:-"), "" if charity else number.rjust(8, "0")


def _is_aside(inside: str, outside: str) -> bool:
    """Whether a bracket adds nothing to the name: the article, or the first letters of its words."""
    letters = "".join(re.findall(r"[a-z]", inside.lower()))
    if letters == "the":
        return True
    words = re.findall(r"[a-z]+", _APOSTROPHES.sub("", outside.lower().replace("&", " and ")))
    words = [word for word in words if word not in LIMITED]
    without_links = [word for word in words if word not in ("and", "of", "for", "in")]
    readings = (words, words[1:], without_links, [word for word in without_links if word != "the"])
    return len(letters) > 2 and any("".join(word[0] for word in reading).startswith(letters) for reading in readings)


def _read_words(text: str) -> tuple[tuple[str, ...], str, bool]:
    plain = _APOSTROPHES.sub("", text.lower()).replace("&", " and ").replace("+", " plus ").replace("@", " at ")
    bare = "".join(mark for mark in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(mark))
    plain = bare.encode("ascii", "ignore").decode()
    if any(mark.isalpha() for mark in bare if not mark.isascii()):
        plain += f" x{digest(bare)}"  # letters that a slug cannot have still tell names apart
    words = _joined_letters(_TOKEN.findall(_LETTER_HYPHEN.sub(r"\1", plain)))
    words = [part for word in words for part in _parted(word)]
    words = [_spelt(word) for word in words]
    words = _compounded(words)
    return _without_form(words)


def _joined_letters(words: list[str]) -> list[str]:
    """Letters that stand alone side by side as one word ("n w"); an "s" that an apostrophe cut off goes back."""
    out: list[str] = []
    run = False
    for word in words:
        single = len(word) == 1 and word.isalpha()
        if single and run:
            out[-1] += word
        elif word == "s" and out and len(out[-1]) > 2 and out[-1].isalpha():
            out[-1] += word
            continue
        else:
            out.append(word)
        run = single
    return out


def _parted(word: str) -> list[str]:
    """A word that others run into, cut: "supportltd", "careservices"; "childcare" is no such word."""
    if word.endswith(("ltd", "limited")) and word not in LIMITED and not word.startswith("un") and len(word) > len("limited"):
        cut = len(word) - (3 if word.endswith("ltd") else 7)
        return [*_parted(word[:cut]), "limited"]
    rest, found = word, list[str]()
    while (suffix := next((s for s in SUFFIXES if rest.endswith(s)), "")) and word not in TRADE:
        found.insert(0, suffix)
        rest = rest[: -len(suffix)]
    return [*([rest] if rest else []), *found] if len(found) > 1 else [word]


@lru_cache(maxsize=16384)
def _spelt(word: str) -> str:
    """A long word of the trade with one letter wrong inside, mended; every other word as it is."""
    if word in MISSPELT:
        return MISSPELT[word]
    if len(word) < _SHORTEST_MENDED - 1 or word in TRADE or word in BODY_WORDS or word in LOOKALIKES:
        return word
    near = {
        right
        for right in TRADE
        if len(right) >= _SHORTEST_MENDED
        and right[0] == word[0]
        and right[-1] == word[-1]
        and OSA.distance(word, right, score_cutoff=1) == 1
    }
    return near.pop() if len(near) == 1 else word


def _compounded(words: list[str]) -> list[str]:
    out: list[str] = []
    for word in words:
        if out and (joined := COMPOUNDS.get((out[-1], word))):
            out[-1] = joined
        else:
            if out and out[-1] == "children" and word in CHILDRENS:
                out[-1] = "childrens"
            out.append(word)
    for spelt_out, short in _SPELT_OUT:
        size = len(spelt_out)
        for start in range(len(out) - size, -1, -1):
            if tuple(out[start : start + size]) == spelt_out:
                out[start : start + size] = [short]
    return out


def _without_form(words: list[str]) -> tuple[tuple[str, ...], str, bool]:
    limited, form = False, ""
    if words and words[-1] in ("gb", "uk") and len(words) > 1 and words[-2] in LIMITED:
        words = [*words[:-2], words[-1], words[-2]]
    while len(words) > 1:
        ending = next((f for f in FORMS if len(words) > len(f[0]) and tuple(words[-len(f[0]) :]) == f[0]), None)
        if ending is not None and not form:
            form, words = ending[1], words[: -len(ending[0])]
        elif words[-1] in LIMITED:
            limited, words = True, words[:-1]
        else:
            break
    if words[-2:-1] and words[-1] == "co" and limited:
        words = [*words[:-1], "company"]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    if len(words) > 1 and words[-1] == "the":
        words = words[:-1]
    if len(words) > 1 and (words[-1] != "home" or words[-2] in BEFORE_HOMES):
        words = [*words[:-1], PLURALS.get(words[-1], words[-1])]  # the number at the very end alone: Schedule 3, paragraph 7
    return tuple(words), form, limited
