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
function of :mod:`caregraph.extract.clauses`. ``needs`` are the roles that must be filled, alternatives in one string; ``without`` those
that must not.

Words narrow a valency down: of each entry of ``amid`` one must stand around the head, of each of ``then`` behind it, of each of ``ere``
before it, and of ``bar`` none around it. An entry holds words, ``[verbs]`` in any form, classes of the lexicon as ``@class``, and types of
units as ``<s>``. ``under`` are the prepositions of which the head, a noun, must have one; ``like`` are words of which one must stand right
before it, ``unlike`` those of which none may; ``unless`` are particles that must not follow the head. A role whose functions include
``it`` may be a pronoun for a council; one with ``named`` is no pronoun.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from caregraph.errors import GrammarError
from caregraph.extract.clauses import Clause, ClauseReader
from caregraph.extract.found import Found
from caregraph.extract.gapping import GapReader, Role
from caregraph.extract.grammar import Frame, Grammar, load_grammar, read_rules, to_emission
from caregraph.extract.holdings import Holdings
from caregraph.extract.inflection import inflections, past_participles
from caregraph.extract.lists import Lists
from caregraph.extract.matching import Match
from caregraph.extract.patterns import SLOT_TYPES, role_type
from caregraph.extract.units import Row, Unit

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
        "amid",
        "then",
        "bar",
        "under",
        "unless",
        "like",
        "unlike",
        "ere",
    }
)


@dataclass(frozen=True, slots=True)
class Valency:
    """A compiled valency."""

    frame: Frame
    roles: tuple[Role, ...]
    needs: tuple[frozenset[str], ...]
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
    roles = tuple(_role(text) for text in entry["roles"])
    needs = tuple(frozenset(text.split()) for text in entry.get("needs", ()))
    amid, then, ere = (tuple(_words(text) for text in entry.get(key, ())) for key in ("amid", "then", "ere"))
    return Valency(
        frame=frame,
        roles=roles,
        needs=needs,
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
    return Role(name, letters, tuple(functions.split()))


class ValencyMatcher:
    """Finds the readings of a sentence by its valencies."""

    def __init__(self, grammar: Grammar, valencies: Valencies | None = None) -> None:
        self.valencies = valencies or load_valencies()
        self.reader = ClauseReader(grammar, self.valencies.verbs)
        self.lists = Lists(self.valencies, self.reader)
        self.gaps = GapReader(self.reader)
        self.named = {frame.id: frame for frame in self.valencies.frames}
        self.holdings = Holdings(self.reader, self.named)

    def matches(self, row: Row) -> Iterator[Match]:
        """Every reading, in the order of the heads in the sentence."""
        yield from self.holdings.matches(row)
        yield from self.gaps.bracketed(row, self.named["owner-in-brackets"])
        units = row.units
        present = {unit.letter for unit in units}
        words = {_word(unit) for unit in units}
        stretches: dict[int, tuple[set[str], set[str]]] = {}
        for number, unit in enumerate(units):
            heads = self.valencies.heads.get(_head_word(unit))
            if not heads:
                continue
            helping = self.reader.helps(units, number)
            if unit.code == "own" and number and (units[number - 1].letter == "i" or units[number - 1].code in ("'s", "'", "our")):
                continue  # "its own" is no verb
            clauses: dict[tuple[str, bool], Clause] = {}
            for head in heads:
                if any(letters.isdisjoint(present) for letters in head.valency.letters):
                    continue
                if (head.particle and head.particle[0] not in words) or any(asked.isdisjoint(words) for asked in head.valency.asks):
                    continue  # nothing that is not in the sentence can be in the clause
                if helping and (not head.particle or units[number + 1].code != head.particle[0]):
                    continue  # "does not run", "is to run": what runs is told by "run"
                if head.particle and not _followed(units, number, head.particle):
                    continue
                if any(_followed(units, number, (word,)) for word in head.valency.unless):
                    continue
                if not self._worded(units, number, head.valency, stretches):
                    continue
                key = (head.kind, head.participle)
                clause = clauses.get(key)
                if clause is None:
                    clause = clauses[key] = (
                        self.reader.nominal(units, number)
                        if head.kind == "noun"
                        else self.reader.verbal(units, number, participle=head.participle)
                    )
                match = _fill(row, head.valency, clause)
                if match is not None:
                    yield match
                    if "provider" in match.roles:
                        yield from self.gaps.second(row, match)
                    if head.valency.gaps and "person" in match.roles:
                        yield from self._also(row, match)
                    elif head.valency.gaps:
                        served = {"provider", "council"} <= {role.name for role in head.valency.roles}
                        yield from self.lists.further(row, match) if served else self.gaps.further(row, match, head.valency.roles)
                        yield from self.lists.members(row, match) if served else ()
        yield from self.lists.behind_colon(row)

    def _worded(self, units: list[Unit], head: int, valency: Valency, stretches: dict[int, tuple[set[str], set[str]]]) -> bool:
        """Whether the words that a valency asks for stand around its head, and those that it bars do not."""
        if valency.under and self.reader.governing(units, head) not in valency.under:
            return False
        before = _word(units[head - 1]) if head else ""
        if before == "'s" and head > 1:
            before = _word(units[head - 2]) + before
        if before in valency.unlike or (valency.like and before not in valency.like):
            return False
        if not (valency.amid or valency.then or valency.ere or valency.bar):
            return True
        if head not in stretches:
            first, last = self.reader.stretch(units, head)
            stretches[head] = {_word(unit) for unit in units[first:head]}, {_word(unit) for unit in units[head + 1 : last]}
        ahead, behind = stretches[head]
        around = behind | ahead
        within = around | {units[head].code}
        asked = ((valency.amid, within), (valency.then, behind), (valency.ere, ahead))
        return all(words & stretch for entries, stretch in asked for words in entries) and not valency.bar & around

    def _also(self, row: Row, match: Match) -> Iterator[Match]:
        """Further persons of whom a verb is said once ("X was sent in May and Y in June"), and further places ("to A and to B")."""
        units = row.units
        person = match.roles["person"][0]
        for number in range(match.head + 1, len(units) - 1):
            unit = units[number]
            joined = [u.code for u in units[max(0, number - 2) : number]]
            if unit.letter == "c" and "council" in match.roles and joined in (["and", "to"], ["and", "in"], ["and", "at"]):
                yield Match(match.frame, row, match.head, match.first, number + 1, match.roles | {"council": [unit]})
            if unit.letter not in ("h", "u") or unit is person or units[number - 1].code != "and":
                continue
            behind = [_word(u) for u in units[number + 1 : number + 5]]
            elsewhere = units[number + 2] if behind[1:2] == ["<c>"] and behind[0] in ("in", "to", "at", "for") else None
            if elsewhere is not None:
                yield Match(match.frame, row, match.head, match.first, number + 3, {"person": [unit], "council": [elsewhere]})
            elif "<d>" in behind[:3] or behind[0] in ("after", "before") or ("after" in behind and not set(behind) & {",", "."}):
                yield Match(match.frame, row, match.head, match.first, number + 1, match.roles | {"person": [unit]})


def _word(unit: Unit) -> str:
    """A unit as entries of words name it: a typed one by its letter alone, as in ``<s>``."""
    return f"<{unit.letter}>" if unit.letter else unit.code


def _head_word(unit: Unit) -> str:
    """The word by which a unit is looked up: itself, or the noun of a phrase such as "the work" and "the business"."""
    if unit.letter == "s" and isinstance(unit.payload, str):
        return unit.payload.lower().rpartition(" ")[2]
    if unit.letter == "p" and isinstance(unit.payload, Found) and unit.payload.kind == "anaphor":
        return unit.payload.noun
    return unit.code


def _followed(units: list[Unit], head: int, particle: tuple[str, ...]) -> bool:
    """Whether a verb's particle stands behind it, at most a party or a few small words away."""
    at = head
    for word in particle:
        found = next((n for n in range(at + 1, min(at + 5, len(units))) if units[n].code == word), None)
        if found is None or any(u.code in (",", ";") for u in units[at + 1 : found]):
            return False
        at = found
    return True


def _fill(row: Row, valency: Valency, clause: Clause) -> Match | None:
    units = row.units
    if valency.voice == "active" and clause.passive:
        return None
    if valency.voice == "passive" and not clause.passive:
        return None
    filled: dict[str, list[Unit]] = {}
    taken: set[int] = set()
    whose_services: set[int] = set()
    pointed: int | None = None
    told = row.after_services or any(unit.letter == "s" for unit in units[: clause.head])
    # The services come first: whose they are is nobody to whom they go.
    for role in sorted(valency.roles, key=lambda role: role.name != "services"):
        if role.name in filled:
            continue
        number = _candidate(units, role, clause, taken | whose_services if role.name == "provider" else taken, told=told)
        if number is None:
            continue
        taken.add(number)
        filled[role.name] = [units[_explained(units, number)]]
        if role.name == "services" and "area" not in filled:
            area = _area(units, number, clause)
            if area is not None:
                filled["area"] = [units[area]]
                whose_services = {area} if area > number else set()
            else:
                pointed = _pointed(units, number) if valency.by_council else None
    if pointed is not None and not _own(units, pointed, filled, clause):
        filled["area"] = [units[pointed]]
    if any(not need & filled.keys() for need in valency.needs) or valency.without & filled.keys():
        return None
    return Match(valency.frame, row, clause.head, clause.first, clause.last, filled)


def _explained(units: list[Unit], number: int) -> int:
    """The name that follows "the company that does so", between commas, and says which company is meant; else the unit itself."""
    found = units[number].payload
    if not isinstance(found, Found) or found.kind != "anaphor" or " " not in found.surface:
        return number
    if number + 1 >= len(units) or (units[number + 1].code != "that" and units[number + 1].payload != "which"):
        return number
    comma = next((n for n in range(number + 2, min(number + 9, len(units) - 2)) if units[n].code == ","), None)
    name = units[comma + 1] if comma is not None else None
    if name is None or comma is None or name.letter != units[number].letter or units[comma + 2].code not in (",", ".", ";"):
        return number
    return comma + 1 if isinstance(name.payload, Found) and name.payload.kind == "named" else number


def _candidate(units: list[Unit], role: Role, clause: Clause, taken: set[int], *, told: bool) -> int | None:
    """The unit that fills a role best: by its functions in their order, nobody in particular only where nobody else does."""
    general: int | None = None
    for wanted in role.functions:
        for function, number in clause.arguments:
            if function.startswith("them-"):
                if role.letters == "s" and told and _is(function[5:], wanted, clause):
                    return number
                if "it" in role.functions and number not in taken and _is(function[5:], wanted, clause):
                    return number
                if role.letters == "gm" and function == "them-subject" and _is("subject", wanted, clause):
                    return number
                continue
            if number in taken or not _is(function, wanted, clause) or ("named" in role.functions and _pronoun(units[number])):
                continue
            if (
                role.letters == "s"
                and told
                and _pronoun(units[number])
                and function not in ("by", "'s", "outer", "apposition", "complement")
            ):
                if function != "subject" or "it" in role.functions:
                    general = number if general is None else general  # "it", whatever it was taken for
                continue
            if not _fits(units[number], role, function):
                continue
            payload = units[number].payload
            if not isinstance(payload, Found) or payload.kind != "generic" or role.letters != "c":
                return number
            general = number if general is None else general
    if general is None and "anywhere" in role.functions:
        free = (n for n, unit in enumerate(units) if n not in taken and unit.letter and unit.letter in role.letters)
        return min(free, key=lambda n: abs(n - clause.head), default=None)
    return general


def _fits(unit: Unit, role: Role, function: str) -> bool:
    """Whether a unit in some function is of a kind that a role takes."""
    letter = unit.letter
    if letter == "x":
        letter = unit.payload.refers[0].letter if isinstance(unit.payload, Found) and unit.payload.refers else ""
    if _pronoun(unit):
        if "h" in role.letters:
            return False
        if role.letters == "gm":
            return function == "subject"  # if it was the government that the text spoke of last
        if role.letters == "s" and function == "object":
            return True  # "took it over", whatever "it" was taken for
        if role.letters == "c" and function == "object" and "it" not in role.functions:
            return False
        if letter == "i" and "it" in role.functions and function in ("subject", "object"):
            return True
        provider = role.name == "provider" and function != "'s"
        if provider and role.letters == "p" and letter == "c" and function == "subject":
            return False  # what a council does, no trust does
        if set(role.letters) & set("pou") and (function in ("subject", "object", "by", "part") or provider):
            return True
    if letter == "i":
        return function == "'s" and role.letters != "s"
    return bool(letter) and letter in role.letters


def _pronoun(unit: Unit) -> bool:
    payload = unit.payload
    return (payload if isinstance(payload, str) else payload.surface.lower() if isinstance(payload, Found) else "") in (
        "it",
        "they",
        "them",
    )


def _is(function: str, wanted: str, clause: Clause) -> bool:
    if wanted == "any":
        return True
    if wanted == "agent":
        return function == ("by" if clause.passive else "subject")
    if wanted == "patient":
        return function == ("subject" if clause.passive else "object")
    return function == wanted


#: How a phrase for services begins that were spoken of before.
_WHOSE: Final = ("its ", "their ", "our ", "the ", "these ", "those ", "that ", "them", "they")


def _pointed(units: list[Unit], services: int) -> int | None:
    """The word that tells of whose services a sentence speaks without saying it: "its services", "runs them there"."""
    if services and units[services - 1].payload in ("its", "their", "our"):
        return services - 1
    payload = units[services].payload
    if _pronoun(units[services]) or (isinstance(payload, str) and payload.lower().startswith(_WHOSE)):
        return services
    return next((n for n in range(services + 1, min(services + 3, len(units))) if units[n].code == "there"), None)


def _own(units: list[Unit], whose: int, filled: dict[str, list[Unit]], clause: Clause) -> bool:
    """Whether "its services" are those of the party itself that runs them: that of the subject."""
    payload = units[whose].payload
    subjects = [units[number] for function, number in clause.arguments if function == "subject"]
    own = isinstance(payload, str) and payload.lower().startswith(("its", "their"))
    return own and any(unit is subject for unit in filled.get("provider", ()) for subject in subjects)


def _area(units: list[Unit], services: int, clause: Clause) -> int | None:
    """Whose services: "X's services", "services in X", "its services" of the council that acts."""
    before = services - 1
    while before >= 0 and units[before].code in ("failing", "own", "'s", "'", "of", "all", "the", "both", "whole", "local"):
        before -= 1
    if before >= 0 and units[before].letter == "c":
        return before
    if before >= 0 and units[before].payload in ("its", "their"):
        return next((number for function, number in clause.arguments if function == "subject" and units[number].letter == "c"), None)
    if before >= 0 and units[before].payload == "whose":
        return next((number for function, number in clause.arguments if function == "whose" and units[number].letter == "c"), None)
    if [unit.payload or unit.code for unit in units[services + 1 : services + 3]] in (["through", "which"], ["to", "which"]):
        return next((n for n in range(services + 3, min(services + 8, len(units))) if units[n].letter == "c"), None)
    for after in range(services + 1, min(services + 5, len(units))):
        if units[after].letter == "c":
            return after if units[after - 1].code in ("in", "for", "of", "at", "across", "within", "the", "on") else None
        if units[after].letter or units[after].code not in ("in", "for", "of", "at", "across", "within", "the", "on", "there"):
            return None
    return None
