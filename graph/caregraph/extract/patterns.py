"""The pattern language in which frames are worded, and its compiler: from a pattern to an expression over encoded sentences.

A pattern is written one element a word:

=====================  ==========================================================================
``word`` ``a|b``       the word itself, or one of several
``[hand|run]``         any inflection of a verb; the first such element of a pattern is its head
``^takeover``          a word that is the head (for nominal wordings)
``@class``             any word or phrase of a word class of the lexicon
``<role:type>``        a mention, or a list of mentions, of a type; ``<role>`` where role and type agree
``<services>``         a phrase for the services, with determiners and whose they are (role ``area``)
``...`` ``..``         a gap of at most nine, or three, units that holds no council, provider or government
``(one|the other)``    a group of alternatives, each a pattern; ``element?`` and ``( … )?`` are optional
=====================  ==========================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from caregraph.extract.inflection import inflections

#: The letters that stand for unit types in an encoded sentence; a slot may admit several.
SLOT_TYPES: Final[dict[str, str]] = {
    "council": "c", "provider": "p", "body": "pc", "government": "gm", "regulator": "r", "minister": "m", "person": "hum",
    "org": "pcouga", "analyst": "a", "owner": "pcouga", "owned": "pou", "date": "d", "grade": "q", "share": "n", "service": "s",
    "report": "t", "post": "j", "buyer": "pou", "its": "i", "it": "i", "apposition": "x",
    "individual": "h", "investor": "o", "business": "po",
    "anyone": "pcoughamrt",
}  # fmt: skip
#: The type of a role whose slot names none, where it is not of the role's own name.
_ROLE_TYPES: Final[dict[str, str]] = {
    "area": "council", "creator": "org", "created": "provider", "seller": "owner", "grade2": "grade",
    "employer": "org", "market": "report",
}  # fmt: skip
_GAP_UNIT: Final = (
    r"(?:, <i\d+> (?:(?!, |; )\S+ ){1,14}, |(?:and )?(?:not|nor|neither|rather than|instead of) <[cpgm]\d+> "
    r"|(?!(?:;|:|—|but) )[^<\s]\S* |<[dqsxinuhratjzok]\d+> )"
)


@dataclass(frozen=True, slots=True)
class Needs:
    """What a sentence must have for a pattern to match: for each element that is not optional, words or types (``<c``) of which one."""

    before: tuple[frozenset[str], ...] = ()
    head: frozenset[str] = frozenset()
    behind: tuple[frozenset[str], ...] = ()


def role_type(role: str) -> str:
    """The type of a role that is written without one."""
    return _ROLE_TYPES.get(role, role)


class PatternCompiler:
    """Turns one pattern into an expression over encoded sentences."""

    def __init__(self, lexicon: dict[str, Any]) -> None:
        self.classes: dict[str, list[str]] = lexicon["classes"]
        self.modifiers = lexicon["services"]["modifiers"]
        self.groups = 0
        self.anchors: frozenset[str] = frozenset()
        self.heads: frozenset[str] = frozenset()
        self.needs = Needs()

    def compile(self, pattern: str) -> tuple[re.Pattern[str], frozenset[str]]:
        """The expression for a pattern, and the words of which one must stand in a sentence that it can match."""
        elements = _split(pattern, " ")
        if "^" not in pattern:
            verb = next((n for n, text in enumerate(elements) if text.startswith("[") and not text.endswith("?")), None)
            if verb is None:
                raise ValueError(f"the pattern {pattern!r} has no head: give it a [verb] or a ^word")
            elements[verb] = "^" + elements[verb]
        head = next((number for number, text in enumerate(elements) if text.startswith("^")), None)
        body = ""
        for number, text in enumerate(elements):
            body += self._element(text)
            following = elements[number + 1] if number + 1 < len(elements) else ""
            if text.startswith("<owner") and following[:2] not in ("'s", ""):
                body += "(?!'s |' )"  # of "X's sister company bought Y", X is not the buyer
        if head is None:  # it stands in a group
            self.needs = Needs(head=self.heads)
        else:
            self.needs = Needs(tuple(self._needs_of(elements[:head])), self.heads, tuple(self._needs_of(elements[head + 1 :])))
        return re.compile(r"(?<= )" + body), self.anchors

    def _element(self, text: str) -> str:
        """The expression for one element; each unit that it matches ends in a blank."""
        if text in ("...", ".."):
            return f"{_GAP_UNIT}{{0,{9 if text == '...' else 3}}}?"
        if text.startswith("^"):
            text = text.replace("^", "")
            inner, words = (self._slot(text[1:-1]), frozenset[str]()) if text.startswith("<") else self._words(text)
            self.anchors, self.heads = words, words or self._types(text[1:-1])
            return f"(?P<head>{inner})"
        if text in ("...?", "..?"):
            raise ValueError(f"a gap may be empty as it is: write {text[:-1]!r}")
        optional = text.endswith("?") and len(text) > 1
        text = text[:-1] if optional else text
        if text.startswith("("):
            choices = ("".join(map(self._element, _split(choice, " "))) for choice in _split(text[1:-1], "|"))
            body = f"(?:{'|'.join(choices)})"
        elif text.startswith("<"):
            body = self._slot(text[1:-1])
        else:
            body = self._words(text)[0]
        return f"(?:{body})?" if optional else body

    def _needs_of(self, elements: list[str]) -> list[frozenset[str]]:
        """The words or types of units that elements cannot do without; of a group, those of the first such element of each choice."""
        needs: list[frozenset[str]] = []
        for text in elements:
            if text in ("...", "..") or text.endswith("?"):
                continue
            if text.startswith("("):
                choices = [self._needs_of(_split(choice, " ")) for choice in _split(text[1:-1], "|")]
                if all(choices):
                    needs.append(frozenset().union(*(choice[0] for choice in choices)))
            elif text.startswith("<"):
                needs.append(self._types(text[1:-1]))
            else:
                needs.append(self._words(text)[1])
        return needs

    def _words(self, text: str) -> tuple[str, frozenset[str]]:
        if text.startswith("@"):
            phrases = set(self.classes[text[1:]])
        elif text.startswith("["):
            phrases = {form for verb in text.strip("[]").split("|") for form in inflections(verb)}
        else:
            phrases = set(text.split("|"))
        ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
        return "(?:" + "|".join(re.escape(phrase).replace("\\ ", " ") for phrase in ordered) + ") ", frozenset(
            p.split(" ")[0] for p in phrases
        )

    def _slot(self, text: str) -> str:
        role = text.partition(":")[0]
        if role == "services":
            return self._services()
        return self._group(role, self._mention("".join(sorted(kind[1] for kind in self._types(text)))))

    def _types(self, text: str) -> frozenset[str]:
        """The types of unit that a slot admits, as codes begin with them."""
        role, _, kind = text.partition(":")
        return frozenset({"<s"} if role == "services" else {f"<{letter}" for letter in SLOT_TYPES[kind or role_type(role)]})

    def _mention(self, letters: str) -> str:
        front = r"(?:<x\d+> (?:, |called |named |known as )?)?" if "p" in letters else ""
        return rf"{front}(?:the )?<[{letters}]\d+> (?:\( <x\d+> \) )?"

    def _group(self, role: str, body: str) -> str:
        self.groups += 1
        return f"(?P<{role}_{self.groups}>{body})"

    def _services(self) -> str:
        words = "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(self.modifiers, key=lambda w: (-len(w), w)))
        modifiers = rf"(?:(?:{words}) |<i\d+> |'s ){{0,5}}?"
        whose = rf"(?:{self._group('area', self._mention('c'))}(?:'s |' )?{modifiers})?"
        where = rf"(?:(?:, )?(?:in|for|across|of|at|within|on|to) (?:the )?(?:\w+ of )?{self._group('area', self._mention('c'))})?"
        return rf"{modifiers}{whose}<s\d+> (?:(?:and|,|, and) {modifiers}<s\d+> )*{where}"


def _split(text: str, border: str) -> list[str]:
    """The parts of ``text`` between borders that stand outside all brackets; empty parts are left out."""
    parts, depth, part = [], 0, ""
    for char in text:
        depth += (char in "([<") - (char in ")]>")
        if char == border and depth == 0:
            parts.append(part.strip())
            part = ""
        else:
            part += char
    if depth:
        raise ValueError(f"a bracket of {text!r} is not closed")
    return [part for part in [*parts, part.strip()] if part]
