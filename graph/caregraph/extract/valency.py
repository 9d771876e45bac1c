"""Valencies: which parties a verb or noun of running, handing over, owning, ordering … takes, and what it claims of them.

Where a frame spells out one wording, a valency names a word and the functions of its parties, whatever their order. One reads in
``rules/``::

    [[valency]]
    id = "run"
    verbs = ["run", "look+after"]
    roles = ["provider: agent", "council: for behalf", "services: any"]
    needs = ["provider", "services council"]
    emits = ["delegatedTo(council|area|the-council, provider) date=start"]

``verbs`` stand for all their forms, with a particle behind "+"; ``nouns`` and ``words`` stand as they are, the latter read like verbs.
A role is ``name: functions`` or ``name/type: functions``, its functions in order of preference: ``agent`` and ``patient`` (who does it,
and to whom it is done, in either voice), ``any``, ``anywhere`` (also outside the clause), ``area`` (whose the services are), or a
function of :class:`caregraph.extract.functions.Clause`. ``needs`` are the roles that must be filled, alternatives in one string;
``without`` those that must not.

Words narrow a valency down: of each entry of ``amid`` one must stand around the head, of each of ``then`` behind it, of each of ``ere``
before it, and of ``bar`` none around it. An entry holds words, ``[verbs]`` in any form, classes of the lexicon as ``@class``, and types of
units as ``<s>``. ``under`` are the prepositions of which the head, a noun, must have one; ``like`` are words of which one must stand right
before it, ``unlike`` those of which none may; ``unless`` are particles that must not follow the head (several joined by "+"). A role whose
functions include
``it`` may be a pronoun for a council; one with ``named`` is no pronoun. ``persons`` are roles, of bodies, that a person may fill where no
body does.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Final

from caregraph.errors import GrammarError
from caregraph.extract.grammar import Frame, load_grammar, read_rules, to_emission
from caregraph.extract.inflection import inflections, past_participles
from caregraph.extract.patterns import SLOT_TYPES, role_type

_KEYS: Final = frozenset(
    {
        "id",
        "verbs",
        "nouns",
        "words",
        "roles",
        "needs",
        "without",
        "emits",
        "confidence",
        "scope",
        "dated",
        "active",
        "gaps",
        "paper",  # see manners.py
        "amid",
        "then",
        "bar",
        "under",
        "unless",
        "like",
        "unlike",
        "ere",
        "persons",
    }
)


@dataclass(frozen=True, slots=True)
class Role:
    """One role: the units that may fill it, by their letters, and the functions in which they do.

    Attributes:
        active, passive: the functions, with that of the agent and the patient in either voice.
        it, named, anywhere: whether the functions have these words, which are none.
    """

    name: str
    letters: str
    functions: tuple[str, ...]
    active: tuple[str, ...]
    passive: tuple[str, ...]
    it: bool
    named: bool
    anywhere: bool


@dataclass(frozen=True, slots=True)
class Valency:
    """A compiled valency.

    Attributes:
        in_turn: its roles in the order in which they are filled.
        needs: the names of the roles of which one each must be filled; ``sole`` those that are a need by themselves, and filled in one way.
    """

    frame: Frame
    roles: tuple[Role, ...]
    in_turn: tuple[Role, ...]
    needs: tuple[frozenset[str], ...]
    sole: frozenset[str]
    letters: tuple[frozenset[str], ...]
    without: frozenset[str]
    voice: str
    gaps: bool
    amid: tuple[frozenset[str], ...] = ()
    then: tuple[frozenset[str], ...] = ()
    ere: tuple[frozenset[str], ...] = ()
    bar: frozenset[str] = frozenset()
    under: frozenset[str] = frozenset()
    unless: frozenset[str] = frozenset()
    by_council: bool = False
    like: frozenset[str] = frozenset()
    unlike: frozenset[str] = frozenset()
    asks: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """A word that a valency stands behind: how it is read, the particles that must follow, whether it can be a past participle."""

    valency: Valency
    kind: str
    particle: tuple[str, ...] = ()
    participle: bool = False


@dataclass(frozen=True)
class Valencies:
    """All valencies, by the word that calls them up."""

    heads: dict[str, tuple[Head, ...]]
    frames: tuple[Frame, ...]
    verbs: frozenset[str] = field(default_factory=frozenset)


@cache
def load_valencies() -> Valencies:
    """Read and compile the valencies that come with the package.

    Raises:
        GrammarError: when one is malformed; the message names it.
    """
    return compile_valencies(read_rules("valency"))


def compile_valencies(raw: list[dict[str, Any]]) -> Valencies:
    """Compile valencies as written in TOML.

    Raises:
        GrammarError: when one is malformed or an id is used twice.
    """
    heads: dict[str, list[Head]] = {}
    frames: list[Frame] = []
    verbs: set[str] = set()
    for rank, entry in enumerate(raw):
        name = entry.get("id", f"number {rank + 1}")
        if any(frame.id == name for frame in frames):
            raise GrammarError(f"valency {name}: the id is used twice")
        try:
            valency = _valency(name, entry, 1000 + rank)
        except (KeyError, ValueError) as error:
            raise GrammarError(f"valency {name}: {error}") from error
        frames.append(valency.frame)
        for verb in entry.get("verbs", ()):
            base, *particle = verb.split("+")
            participles = past_participles(base)
            for form in inflections(base):
                verbs.add(form)
                heads.setdefault(form, []).append(Head(valency, "verb", tuple(particle), form in participles))
        for word in entry.get("words", ()):
            base, *particle = word.split("+")
            heads.setdefault(base, []).append(Head(valency, "word", tuple(particle)))
        for noun in entry.get("nouns", ()):
            heads.setdefault(noun, []).append(Head(valency, "noun"))
    return Valencies({word: tuple(found) for word, found in heads.items()}, tuple(frames), frozenset(verbs))


def _valency(name: str, entry: dict[str, Any], rank: int) -> Valency:
    if unknown := set(entry) - _KEYS:
        raise ValueError(f"unknown keys {sorted(unknown)}")
    frame = Frame(
        id=name,
        emits=tuple(to_emission(text) for text in entry["emits"]),
        patterns=(),
        needs=(),
        scope=entry.get("scope", "nominal" if entry.get("nouns") and not entry.get("verbs") else "clause"),
        dated=entry.get("dated", True),
        confidence=entry.get("confidence", 0.8),
        rank=rank,
        kind="valency",
    )
    bodies = [_role(text) for text in entry["roles"]]
    persons = [replace(role, letters=SLOT_TYPES["individual"]) for role in bodies if role.name in entry.get("persons", ())]
    roles = (*bodies, *persons)
    needs = tuple(frozenset(text.split()) for text in entry.get("needs", ()))
    amid, then, ere = (tuple(_words(text) for text in entry.get(key, ())) for key in ("amid", "then", "ere"))
    return Valency(
        frame=frame,
        roles=roles,
        # The services come first: whose they are is nobody to whom they go.
        in_turn=tuple(sorted(roles, key=lambda role: role.name != "services")),
        needs=needs,
        sole=frozenset(role.name for role in roles if {role.name} in needs and [r.name for r in roles].count(role.name) == 1) - {"area"},
        letters=tuple(letters for need in needs if (letters := _letters(need, roles))),
        without=frozenset(entry.get("without", ())),
        voice=entry.get("active", ""),
        gaps=entry.get("gaps", False),
        amid=amid,
        then=then,
        ere=ere,
        asks=amid + then + ere,
        bar=frozenset().union(*(_words(text) for text in entry.get("bar", ()))),
        under=frozenset(entry.get("under", ())),
        unless=frozenset(entry.get("unless", ())),
        by_council=any(text.replace(" ", "").startswith("provider/council:") for text in entry["roles"]),
        like=frozenset(entry.get("like", ())),
        unlike=frozenset(entry.get("unlike", ())),
    )


def _letters(need: frozenset[str], roles: tuple[Role, ...]) -> frozenset[str]:
    """The types of units of which a sentence must have one to fill a need: those of its roles, and what may stand for them."""
    letters = {letter for role in roles if role.name in need for letter in role.letters}
    if "area" in need:
        letters |= {"s"}
    return frozenset(letters | {"i", "x"} | ({"c", "p"} if letters & set("cpous") else set()))  # "it" is c or p, whatever it means


def _words(text: str) -> frozenset[str]:
    """The words of an entry: as they stand, all forms of ``[verbs]``, the members of ``@classes``."""
    words: set[str] = set()
    for item in text.split():
        if item.startswith("@"):
            words.update(*(_words(member) for member in load_grammar().words("classes", item[1:])))
        elif item.startswith("["):
            words.update(*(inflections(verb) for verb in item.strip("[]").split("|")))
        else:
            words.add(item)
    return frozenset(words)


def _role(text: str) -> Role:
    front, colon, functions = text.partition(":")
    name, _, kind = front.strip().partition("/")
    if not colon or not functions.split():
        raise ValueError(f"{text!r} is no role; write 'name: functions' or 'name/type: functions'")
    letters = SLOT_TYPES.get(kind or role_type(name))
    if name == "services":
        letters = "s"
    if letters is None:
        raise ValueError(f"the role {name!r} has no known type; write 'name/type: functions'")
    wanted = tuple(functions.split())
    return Role(
        name,
        letters,
        wanted,
        active=tuple({"agent": "subject", "patient": "object"}.get(function, function) for function in wanted),
        passive=tuple({"agent": "by", "patient": "subject"}.get(function, function) for function in wanted),
        it="it" in wanted,
        named="named" in wanted,
        anywhere="anywhere" in wanted,
    )
