"""The grammar: word classes, cues and frames, read from ``lexicon.toml`` and ``rules/`` and compiled to patterns.

A sentence is seen as a row of units (:mod:`caregraph.extract.units`): plain words, and typed units such as a council, a provider, a date.
A frame says how a relation is worded and what it claims::

    [[frame]]
    id = "council-hands-services-to-provider"
    emits = ["delegatedTo(council|area, provider)"]
    patterns = ["<council> ... [hand|transfer] over? ... <services> ... to <provider>"]

Patterns are written in the language of :mod:`caregraph.extract.patterns`. An emission is ``predicate(subject, object) key=value …``;
a party is a role, or several in order of preference (``council|area|the-council``); the roles ``the-…`` stand for what the discourse
supplies.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Final

from caregraph.errors import GrammarError
from caregraph.extract.inflection import inflections, past_participles
from caregraph.extract.patterns import Needs, PatternCompiler
from caregraph.ids import digest
from caregraph.terms import DateRole, Manner, Predicate, Status

_EMISSION: Final = re.compile(r"(\w+)\(([\w|-]+), ([\w|-]+)\)((?: [\w-]+=\S+)*)")


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
    # "Incorporated by X, …": a participle that opens a sentence is no name.
    opening = {form for entry in read_rules("valency") for verb in entry.get("verbs", ()) for form in past_participles(verb.split("+")[0])}
    graded = {form for kind in ("verbs", "give", "get", "change") for verb in lexicon["grading"][kind] for form in inflections(verb)}
    return Grammar(lexicon, frames, frozenset(literals | cues | graded | opening))


def read_rules(kind: str) -> list[dict[str, Any]]:
    """The entries of one kind, ``frame`` or ``valency``, of all rule files, in the order of the files' names; not to be changed."""
    return [entry for rules in _rule_files() for entry in rules.get(kind, [])]


@cache
def _rule_files() -> tuple[dict[str, Any], ...]:
    """The rule files, parsed once for all who ask."""
    rules = sorted(
        (entry for entry in (files("caregraph.extract") / "rules").iterdir() if entry.name.endswith(".toml")), key=lambda e: e.name
    )
    return tuple(tomllib.loads(rule.read_text("utf-8")) for rule in rules)


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
            compilers = [PatternCompiler(lexicon) for _ in entry["patterns"]]
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


def longest_words(cues: Iterable[str]) -> frozenset[str]:
    """The longest word of each phrase, without one of which no sentence has any of them; not one with an apostrophe if there is another."""
    phrases = [cue.split() for cue in cues]
    return frozenset(max([word for word in phrase if "'" not in word] or phrase, key=len) for phrase in phrases)
