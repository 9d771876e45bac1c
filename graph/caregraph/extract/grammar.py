"""The grammar: word classes, cues and frames, read from ``lexicon.toml`` and ``rules/`` and compiled to patterns.

A sentence is seen as a row of units (:mod:`caregraph.extract.units`): plain words, and typed units such as a council, a provider, a date.
A frame says how a relation is worded and what it claims::

    [[frame]]
    id = "council-hands-services-to-provider"
    emits = ["delegatedTo(council|area, provider)"]
    patterns = ["<council> ... [hand|transfer] over? ... <services> ... to <provider>"]

Pattern language, one element a word:

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

An emission is ``predicate(subject, object) key=value …``; a party is a role, or several in order of preference
(``council|area|the-council``); the roles ``the-…`` stand for what the discourse supplies.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from caregraph.errors import GrammarError
from caregraph.extract.inflection import inflections
from caregraph.ids import digest
from caregraph.terms import DateRole, Manner, Predicate, Status

#: The letters that stand for unit types in an encoded sentence; a slot may admit several.
SLOT_TYPES: Final[dict[str, str]] = {
    "council": "c", "provider": "p", "body": "pc", "government": "gm", "regulator": "r", "minister": "m", "person": "hum",
    "org": "pcouga", "analyst": "a", "owner": "pcouga", "owned": "pou", "date": "d", "grade": "q", "share": "n", "service": "s",
    "report": "t", "post": "j", "buyer": "pou", "its": "i", "it": "i", "apposition": "x",
    "anyone": "pcoughamrt",
}  # fmt: skip
#: The type of a role whose slot names none, where it is not of the role's own name.
_ROLE_TYPES: Final[dict[str, str]] = {
    "area": "council", "creator": "org", "created": "provider", "seller": "owner", "grade2": "grade",
    "employer": "org", "market": "report",
}  # fmt: skip
_EMISSION: Final = re.compile(r"(\w+)\(([\w|-]+), ([\w|-]+)\)((?: [\w-]+=\S+)*)")
_GAP_UNIT: Final = (
    r"(?:, <i\d+> (?:(?!, |; )\S+ ){1,14}, |(?:and )?(?:not|nor|neither|rather than|instead of) <[cpgm]\d+> "
    r"|(?!(?:;|:|—|but) )[^<\s]\S* |<[dqsxinuhratjzok]\d+> )"
)


@dataclass(frozen=True, slots=True)
class Emission:
    """One claim that a frame makes: which relation, between which roles, with which fixed qualifiers.

    ``unless`` is the status where what the sentence tells is not so, or not yet: who has yet to sell is the owner.
    """

    predicate: Predicate
    subject: tuple[str, ...]
    object: tuple[str, ...]
    status: Status | None = None
    unless: Status | None = None
    manner: Manner | None = None
    date_role: DateRole | None = None
    value: str = ""


@dataclass(frozen=True, slots=True)
class Needs:
    """What a sentence must have for a pattern to match: for each element that is not optional, words or types (``<c``) of which one."""

    before: tuple[frozenset[str], ...] = ()
    head: frozenset[str] = frozenset()
    behind: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A compiled frame; ``patterns`` pair each expression with the words of which one must occur; ``needs`` go with them in order."""

    id: str
    emits: tuple[Emission, ...]
    patterns: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    needs: tuple[Needs, ...]
    scope: str
    dated: bool
    confidence: float
    rank: int
    kind: str = "frame"

    @property
    def method(self) -> str:
        """How a claim names the rule that made it."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True)
class Grammar:
    """Everything the extractor knows of the language: word classes, cues and frames, and every word that they look for."""

    lexicon: dict[str, Any]
    frames: tuple[Frame, ...]
    vocabulary: frozenset[str] = frozenset()

    def words(self, *path: str) -> tuple[str, ...]:
        """The entries of one list of the lexicon, by its path of keys."""
        node: Any = self.lexicon
        for key in path:
            node = node[key]
        return tuple(node)


@cache
def load_grammar() -> Grammar:
    """Read and compile the grammar that comes with the package.

    Raises:
        GrammarError: when a frame is malformed; the message names the frame and the element.
    """
    folder = files("caregraph.extract")
    lexicon = tomllib.loads((folder / "lexicon.toml").read_text("utf-8"))
    frames = compile_frames(read_rules("frame"), lexicon)
    literals = {word for frame in frames for pattern, _ in frame.patterns for word in re.findall(r"[a-z]{3,}", pattern.pattern)}
    cues = {word for words in lexicon["status"].values() for phrase in words for word in phrase.split()}
    graded = {form for kind in ("verbs", "give", "get", "change") for verb in lexicon["grading"][kind] for form in inflections(verb)}
    return Grammar(lexicon, frames, frozenset(literals | cues | graded))


def read_rules(kind: str) -> list[dict[str, Any]]:
    """The entries of one kind, ``frame`` or ``valency``, of all rule files, in the order of the files' names."""
    rules = sorted(
        (entry for entry in (files("caregraph.extract") / "rules").iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name
    )
    return [entry for rule in rules for entry in tomllib.loads(rule.read_text("utf-8")).get(kind, [])]


@cache
def rules_digest() -> str:
    """A hash of every rule and word list: what was read with others may say something else now."""
    folder = files("caregraph.extract")
    rules = sorted((entry for entry in (folder / "rules").iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name)
    return digest(*(entry.read_text("utf-8") for entry in [*rules, folder / "lexicon.toml"]))


def compile_frames(raw: list[dict[str, Any]], lexicon: dict[str, Any]) -> tuple[Frame, ...]:
    """Compile frames as written in TOML against a lexicon.

    Raises:
        GrammarError: when a frame is malformed or an id is used twice.
    """
    frames: list[Frame] = []
    seen: set[str] = set()
    for rank, entry in enumerate(raw):
        name = entry.get("id", f"number {rank + 1}")
        if name in seen:
            raise GrammarError(f"frame {name}: the id is used twice")
        seen.add(name)
        try:
            compilers = [_Compiler(lexicon) for _ in entry["patterns"]]
            frames.append(
                Frame(
                    id=name,
                    emits=tuple(to_emission(text) for text in entry["emits"]),
                    patterns=tuple(compiler.compile(text) for compiler, text in zip(compilers, entry["patterns"], strict=True)),
                    needs=tuple(compiler.needs for compiler in compilers),
                    scope=entry.get("scope", "clause"),
                    dated=entry.get("dated", True),
                    confidence=entry.get("confidence", 0.9),
                    rank=rank,
                )
            )
        except (KeyError, ValueError, re.error) as error:
            raise GrammarError(f"frame {name}: {error}") from error
    return tuple(frames)


def role_type(role: str) -> str:
    """The type of a role that is written without one."""
    return _ROLE_TYPES.get(role, role)


def to_emission(text: str) -> Emission:
    """Read ``predicate(subject, object) key=value …``.

    Raises:
        ValueError: when the text is none.
    """
    match = _EMISSION.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no emission; write predicate(subject, object) key=value")
    predicate, subject, obj, rest = match.groups()
    keys = dict(item.split("=", 1) for item in rest.split())
    emission = Emission(
        predicate=Predicate(predicate),
        subject=tuple(subject.split("|")),
        object=tuple(obj.split("|")),
        status=Status(keys.pop("status")) if "status" in keys else None,
        unless=Status(keys.pop("unless")) if "unless" in keys else None,
        manner=Manner(keys.pop("manner")) if "manner" in keys else None,
        date_role=DateRole(keys.pop("date")) if "date" in keys else None,
        value=keys.pop("value", ""),
    )
    if keys:
        raise ValueError(f"unknown keys {sorted(keys)} in {text!r}")
    return emission


class _Compiler:
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
            body += self.element(text)
            following = elements[number + 1] if number + 1 < len(elements) else ""
            if text.startswith("<owner") and following[:2] not in ("'s", ""):
                body += "(?!'s |' )"  # of "X's sister company bought Y", X is not the buyer
        if head is None:  # it stands in a group
            self.needs = Needs(head=self.heads)
        else:
            self.needs = Needs(tuple(self.needs_of(elements[:head])), self.heads, tuple(self.needs_of(elements[head + 1 :])))
        return re.compile(r"(?<= )" + body), self.anchors

    def element(self, text: str) -> str:
        """The expression for one element; each unit that it matches ends in a blank."""
        if text in ("...", ".."):
            return f"{_GAP_UNIT}{{0,{9 if text == '...' else 3}}}?"
        if text.startswith("^"):
            text = text.replace("^", "")
            inner, words = (self.slot(text[1:-1]), frozenset[str]()) if text.startswith("<") else self.words(text)
            self.anchors, self.heads = words, words or self.types(text[1:-1])
            return f"(?P<head>{inner})"
        optional = text.endswith("?") and len(text) > 1
        text = text[:-1] if optional else text
        if text.startswith("("):
            choices = ("".join(map(self.element, _split(choice, " "))) for choice in _split(text[1:-1], "|"))
            body = f"(?:{'|'.join(choices)})"
        elif text.startswith("<"):
            body = self.slot(text[1:-1])
        else:
            body = self.words(text)[0]
        return f"(?:{body})?" if optional else body

    def needs_of(self, elements: list[str]) -> list[frozenset[str]]:
        """The words or types of units that elements cannot do without; of a group, those of the first such element of each choice."""
        needs: list[frozenset[str]] = []
        for text in elements:
            if text in ("...", "..") or text.endswith("?"):
                continue
            if text.startswith("("):
                choices = [self.needs_of(_split(choice, " ")) for choice in _split(text[1:-1], "|")]
                if all(choices):
                    needs.append(frozenset().union(*(choice[0] for choice in choices)))
            elif text.startswith("<"):
                needs.append(self.types(text[1:-1]))
            else:
                needs.append(self.words(text)[1])
        return needs

    def words(self, text: str) -> tuple[str, frozenset[str]]:
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

    def slot(self, text: str) -> str:
        role = text.partition(":")[0]
        if role == "services":
            return self.services()
        return self.group(role, self.mention("".join(sorted(kind[1] for kind in self.types(text)))))

    def types(self, text: str) -> frozenset[str]:
        """The types of unit that a slot admits, as codes begin with them."""
        role, _, kind = text.partition(":")
        return frozenset({"<s"} if role == "services" else {f"<{letter}" for letter in SLOT_TYPES[kind or _ROLE_TYPES.get(role, role)]})

    def mention(self, letters: str) -> str:
        front = r"(?:<x\d+> (?:, |called |named |known as )?)?" if "p" in letters else ""
        return rf"{front}(?:the )?<[{letters}]\d+> (?:\( <x\d+> \) )?"

    def group(self, role: str, body: str) -> str:
        self.groups += 1
        return f"(?P<{role}_{self.groups}>{body})"

    def services(self) -> str:
        words = "|".join(re.escape(word).replace("\\ ", " ") for word in sorted(self.modifiers, key=lambda w: (-len(w), w)))
        modifiers = rf"(?:(?:{words}) |<i\d+> |'s ){{0,5}}?"
        whose = rf"(?:{self.group('area', self.mention('c'))}(?:'s |' )?{modifiers})?"
        where = rf"(?:(?:, )?(?:in|for|across|of|at|within|on|to) (?:the )?(?:\w+ of )?{self.group('area', self.mention('c'))})?"
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
