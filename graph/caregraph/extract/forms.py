"""Names that no register knows: runs of capitalised words that their form gives away as an organisation or a person."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.found import LETTERS, Found
from caregraph.extract.grammar import Grammar
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

_CAPITAL: Final = r"[A-Z][\w’'&.-]*"
_CAPITALS: Final = re.compile(rf"{_CAPITAL}(?:[ ](?:(?:of|for|in|and|&|the)[ ](?:the[ ])?)?{_CAPITAL})*")
_CAMEL: Final = re.compile(r"[A-Z][a-z]+[A-Z0-9]\w*|[A-Z]+\d\w*|[A-Z][a-z]+\d\w*")
_SURNAME: Final = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")


class FormReader:
    """Finds names by their form; the words that give a form away stand in the lexicon."""

    def __init__(self, knowledge: Knowledge, grammar: Grammar) -> None:
        self.function_words = frozenset(grammar.words("names", "function-words"))
        self.months = frozenset(grammar.words("names", "months"))
        self.titles = frozenset(grammar.words("names", "person-titles"))
        self.honours = frozenset(grammar.words("names", "honours"))
        self.suffixes: list[tuple[str, EntityType]] = sorted(
            (
                (suffix, EntityType(kind))
                for kind in (
                    "ChildrensTrust",
                    "CommunityInterestCompany",
                    "Company",
                    "Investor",
                    "ProviderGroup",
                    "Charity",
                    "Organisation",
                )
                for suffix in grammar.words("names", kind)
            ),
            key=lambda pair: -len(pair[0]),
        )
        self.place_names = frozenset(name.lower() for name in knowledge.short_names.values())

    def find(self, text: str, start: int, end: int, known: list[Found]) -> list[Found]:
        """Names in no register: runs of capitalised words whose last words tell an organisation, or that look like a person."""
        found: list[Found] = []
        for match in _CAPITALS.finditer(text, start, end):
            a, b = match.span()
            words = [(m.start() + a, m.group()) for m in re.finditer(r"\S+", match.group())]
            while words and (
                words[0][1] in self.function_words
                or words[0][1].rstrip("’'s").rstrip("'’") in self.months
                or words[0][1] in ("of", "for", "in", "and", "&", "the")
            ):
                if len(words) > 1 and words[0][1] in self.titles:
                    break
                words.pop(0)
            if not words:
                continue
            a = words[0][0]
            found.extend(self._organisation_or_person(text, a, b))
        taken = [(item.start, item.end) for item in known]
        return [
            item for item in found if item.letter == "p" or item.letter == "o" or not any(item.start < y and x < item.end for x, y in taken)
        ]

    def _organisation_or_person(self, text: str, a: int, b: int) -> list[Found]:
        surface = re.sub(r"(?:['’]s|[.'’])$", "", text[a:b])
        while surface and surface.split(" ")[-1] in ("and", "of", "for", "in", "the", "&"):
            surface = surface[: surface.rfind(" ")]
        plain = surface.replace("’", "'")
        if " of " in plain:
            left, right = surface.split(" of ", 1)
            person = left.split(" ")
            if (
                2 <= len(person) <= 3
                and all(_SURNAME.fullmatch(word) for word in person)
                and not any(_suffix_end(left, s) for s, _ in self.suffixes)
            ):
                at = a + len(left) + 4
                return [Found(a, a + len(left), left, EntityType.PERSON, "h"), *self._organisation_or_person(text, at, at + len(right))]
        if " and " in plain and (parts := self._two_names(surface)):
            return [
                *self._organisation_or_person(text, a, a + parts),
                *self._organisation_or_person(text, a + parts + 5, a + len(surface)),
            ]
        for suffix, kind in self.suffixes:
            at = _suffix_end(plain, suffix)
            if at and at > len(suffix):
                name = surface[:at]
                rest_start = a + at
                first = [Found(a, a + at, name, kind, LETTERS.get(kind, "z"))]
                if at < len(surface) and (m := re.match(r"[ ](?:and |& )?", text[rest_start:b])):
                    return first + self._organisation_or_person(text, rest_start + m.end(), b) if rest_start + m.end() < b else first
                return first
        if _CAMEL.fullmatch(surface):
            return [Found(a, a + len(surface), surface, EntityType.PROVIDER_GROUP, "p")]
        if " and " in surface:
            cut = surface.index(" and ")
            return [
                *self._organisation_or_person(text, a, a + cut),
                *self._organisation_or_person(text, a + cut + 5, a + len(surface)),
            ]
        return self._person_or_unknown(a, surface)

    def _two_names(self, surface: str) -> int:
        """Where an "and" parts two names, each of which ends like an organisation's; 0 when it stands inside one name."""
        at = surface.find(" and ")
        while at > 0:
            left, right = surface[:at].replace("’", "'"), surface[at + 5 :].replace("’", "'")
            ends = [
                any(_suffix_end(side, suffix) == len(side) and len(side) > len(suffix) for suffix, _ in self.suffixes)
                for side in (left, right)
            ]
            if all(ends) and " " in right:
                return at
            at = surface.find(" and ", at + 5)
        return 0

    def _person_or_unknown(self, a: int, surface: str) -> list[Found]:
        if " of " in surface:
            surface = surface[: surface.index(" of ")]  # "Jane Smith of Anytown"
        words = surface.split(" ")
        titled = words[0] in self.titles
        names = [w for w in (words[1:] if titled else words) if w not in self.titles]
        while names and names[-1] in self.honours:
            names.pop()
        if any(word.lower() in self.place_names for word in names) and not titled:
            return []
        if names and all(_SURNAME.fullmatch(word) for word in names) and (2 if not titled else 1) <= len(names) <= 3:
            return [Found(a, a + len(surface), surface, EntityType.PERSON, "h")]
        if len(names) <= 4 and not titled:
            return [Found(a, a + len(surface), surface, EntityType.ORGANISATION, "u")]
        return []


def _suffix_end(name: str, suffix: str) -> int:
    """Where the last occurrence of ``suffix`` as whole words ends in ``name``; 0 when there is none or nothing precedes it."""
    at = name.rfind(suffix)
    while at > 0:
        end = at + len(suffix)
        if name[at - 1] == " " and (end == len(name) or not name[end].isalnum()):
            return end
        at = name.rfind(suffix, 0, at)
    return 0
