"""The filling of the roles of valencies: which parties of a clause take which roles, and whose the services are."""

from __future__ import annotations

from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.functions import Clause
from caregraph.extract.inflection import inflections
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit
from caregraph.extract.valency import Role, Valency

#: Verbs by which somebody has another do a thing.
_LETTING: Final = frozenset().union(
    *(inflections(verb) for verb in ("let", "have", "ask", "allow", "invite", "get", "want", "permit", "authorise", "pay", "hire"))
)
#: Words behind "the company" that say which one is meant.
_TELLING: Final = ("that", "responsible", "charged", "tasked", "running", "delivering", "providing", "contracted", "commissioned")
#: How a phrase for services begins that were spoken of before.
_WHOSE: Final = ("its ", "their ", "our ", "the ", "these ", "those ", "that ", "them", "they")


def fill(row: Row, valency: Valency, clause: Clause, *, told: bool) -> Match | None:
    """The reading of a clause by a valency; None where the voice is another, or a role that it needs stays empty.

    ``told`` tells whether services were spoken of before the head.
    """
    units = row.units
    if valency.voice and (valency.voice == "passive") is not clause.passive:
        return None
    filled: dict[str, list[Unit]] = {}
    taken: set[int] = set()
    whose_services: set[int] = set()
    pointed: int | None = None
    for role in valency.in_turn:
        if role.name in filled:
            continue
        number = _candidate(units, role, clause, taken | whose_services if role.name == "provider" else taken, told=told)
        if number is None:
            if role.name in valency.sole:
                return None
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
    definite = isinstance(found, Found) and found.surface.lower().startswith("the ")
    if (
        not isinstance(found, Found)
        or " " not in found.surface
        or not (found.kind == "anaphor" or (found.kind == "described" and definite))
    ):
        return number
    if number + 1 >= len(units) or (units[number + 1].code not in _TELLING and units[number + 1].payload != "which"):
        return number
    called = _called(units, number)
    if called is not None:
        return called
    comma = next((n for n in range(number + 2, min(number + 13, len(units) - 2)) if units[n].code == ","), None)
    name = units[comma + 1] if comma is not None else None
    if name is None or comma is None or name.letter != units[number].letter or units[comma + 2].code not in (",", ".", ";"):
        return number
    return comma + 1 if isinstance(name.payload, Found) and name.payload.kind == "named" else number


def _called(units: list[Unit], number: int) -> int | None:
    """The name that ends "the company that does so is (called) X"."""
    for at in range(number + 3, min(number + 14, len(units) - 1)):
        if units[at].code in ("is", "was"):
            named = at + 1 + (units[at + 1].code in ("called", "named", "now"))
            found = units[named].payload if named < len(units) else None
            fits = isinstance(found, Found) and found.kind == "named" and units[named].letter == units[number].letter
            return named if fits and named + 1 < len(units) and units[named + 1].code in (",", ".", ";") else None
    return None


def _candidate(units: list[Unit], role: Role, clause: Clause, taken: set[int], *, told: bool) -> int | None:
    """The unit that fills a role best: by its functions in their order, nobody in particular only where nobody else does."""
    general: int | None = None
    arguments = clause.arguments
    for wanted in role.passive if clause.passive else role.active:
        anyone = wanted == "any"
        for function, number in arguments:
            if function != wanted:
                pointing = function.startswith("them-")
                if pointing and (anyone or function[5:] == wanted):
                    if role.letters == "s" and told:
                        return number
                    if role.it and number not in taken:
                        return number
                    if role.letters == "gm" and function == "them-subject" and not role.named:
                        return number
                if pointing or not anyone:
                    continue
            unit = units[number]
            if number in taken or (role.named and _pronoun(unit)):
                continue
            if (
                role.letters == "s"
                and told
                and unit.letter != "s"
                and function not in ("by", "'s", "outer", "apposition", "complement")
                and _pronoun(unit)
            ):
                if function != "subject" or role.it:
                    general = number if general is None else general  # "it", whatever it was taken for
                continue
            if not _fits(unit, role, function):
                continue
            payload = unit.payload
            if not isinstance(payload, Found) or payload.kind != "generic":
                return number
            if _named_behind(units, number, role):
                continue  # "owns two other providers, X and Y"
            if role.letters != "c":
                return number
            general = number if general is None else general
    if general is None and role.anywhere:
        free = (n for n, unit in enumerate(units) if n not in taken and unit.letter and unit.letter in role.letters)
        return min(free, key=lambda n: abs(n - clause.head), default=None)
    return general


def _named_behind(units: list[Unit], number: int, role: Role) -> bool:
    """Whether those of whom somebody speaks in general are named right behind a comma or colon."""
    if number + 2 >= len(units) or units[number + 1].code not in (",", ":"):
        return False
    named = units[number + 2]
    return named.letter in role.letters and isinstance(named.payload, Found) and named.payload.kind == "named"


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
        if role.letters == "c" and function == "object" and not role.it:
            return False
        if letter == "i" and role.it and function in ("subject", "object"):
            return True
        provider = role.name == "provider" and function != "'s"
        if provider and role.letters == "p" and letter == "c" and function == "subject":
            return False  # what a council does, no trust does
        if set(role.letters) & set("pou") and (function in ("subject", "object", "by", "part") or provider):
            return True
    if letter == "i":
        return function in ("'s", "behalf") and role.letters != "s"
    return bool(letter) and letter in role.letters


def _pronoun(unit: Unit) -> bool:
    payload = unit.payload
    return (payload if isinstance(payload, str) else payload.surface.lower() if isinstance(payload, Found) else "") in (
        "it",
        "they",
        "them",
    )


def _pointed(units: list[Unit], services: int) -> int | None:
    """The word that tells of whose services a sentence speaks without saying it: "its services", "runs them there"."""
    if services and units[services - 1].payload in ("its", "their", "our"):
        return services - 1
    payload = units[services].payload
    if _pronoun(units[services]) or (isinstance(payload, str) and payload.lower().startswith(_WHOSE)):
        return services
    return next((n for n in range(services + 1, min(services + 3, len(units))) if units[n].code == "there"), None)


def _is_neither(unit: Unit) -> bool:
    """Whether a unit is of neither of two parties, of whom "its" is none."""
    return isinstance(unit.payload, Found) and unit.payload.surface.lower().startswith("neither")


def _own(units: list[Unit], whose: int, filled: dict[str, list[Unit]], clause: Clause) -> bool:
    """Whether "its services" are those of the party itself that runs them: that of the subject."""
    payload = units[whose].payload
    subjects = [units[number] for function, number in clause.arguments if function == "subject"]
    own = isinstance(payload, str) and payload.lower().startswith(("its", "their")) and not any(map(_is_neither, subjects))
    return own and any(unit is subject for unit in filled.get("provider", ()) for subject in subjects)


def _who_lets(units: list[Unit], clause: Clause) -> int | None:
    """The council that lets, or asks, another to look after "its" services: "X let Y run its services"."""
    subject = next((number for function, number in clause.arguments if function == "subject" and units[number].letter == "c"), 0)
    verb = subject - 1 - (units[subject - 1].code == "the")
    if subject < 2 or units[verb].code not in _LETTING:
        return None
    return next((number for function, number in clause.arguments if function == "outer" and units[number].letter == "c"), None)


def _area(units: list[Unit], services: int, clause: Clause) -> int | None:
    """Whose services: "X's services", "services in X", "its services" of the council that acts."""
    own = units[services].payload
    if isinstance(own, str) and own.lower().startswith(("its ", "their ")) and (letting := _who_lets(units, clause)) is not None:
        return letting
    before = services - 1
    while before >= 0 and units[before].code in ("failing", "own", "'s", "'", "of", "all", "the", "both", "whole", "local"):
        before -= 1
    if before >= 0 and units[before].letter == "c":
        return before
    if before >= 0 and units[before].payload in ("its", "their"):
        if (letting := _who_lets(units, clause)) is not None:
            return letting
        return next((number for function, number in clause.arguments if function == "subject" and units[number].letter == "c"), None)
    if before >= 0 and units[before].payload == "whose":
        return next((number for function, number in clause.arguments if function == "whose" and units[number].letter == "c"), None)
    if [unit.payload or unit.code for unit in units[services + 1 : services + 3]] in (["through", "which"], ["to", "which"]):
        return next((n for n in range(services + 3, min(services + 8, len(units))) if units[n].letter == "c"), None)
    twofold = services + 1 < len(units) and units[services + 1].letter == "s"  # "the social care functions of X"
    for after in range(services + 1 + twofold, min(services + 5 + twofold, len(units))):
        if units[after].letter == "c":
            return after if units[after - 1].code in ("in", "for", "of", "at", "across", "within", "the", "on", "all") else None
        if units[after].letter or units[after].code not in ("in", "for", "of", "at", "across", "within", "the", "on", "there", "all"):
            return None
    return None
