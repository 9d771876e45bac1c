"""Parties that a sentence joins: by commas, by "and", by a preposition said once more; a list of parties is one unit."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from caregraph.extract.apposed import past_description
from caregraph.extract.found import Found
from caregraph.extract.given_names import first_name
from caregraph.extract.inflection import inflections
from caregraph.extract.phrases import distinct
from caregraph.extract.units import Row, Unit

#: The letters of units that may make a list.
_LISTED: Final = frozenset("cphumo")
#: Nouns for one who does the same as the party before "and".
_PARTNERS: Final = frozenset(
    {"wife", "husband", "brother", "sister", "son", "daughter", "partner", "partners", "co-investor", "co-investors", "stablemate", "ally"}
)
#: Prepositions that may be said of each member of a list.
_SAID_AGAIN: Final = frozenset({"by", "of", "to", "with", "for", "from"})
_JOINTS: Final = frozenset({",", "and", "&", "or", "nor", "the", "both"})
#: Words behind "and" by which persons are listed who came one after the other.
_IN_TURN: Final = frozenset({"then", "now", "later", "subsequently", "afterwards", "latterly", "finally", "more", "recently", "most"})
_BETWEEN_COUNCILS: Final = frozenset({",", "and", "&", "the", "both", "councils", "boroughs", "'s", "'"})
#: Behind a name, what makes it the subject of a new clause.
_ONES_THEN_DO: Final = [["'s", verb] for verb in ("are", "is", "were", "was", "have", "has", "will")]
_SPAN: Final = 4
#: Verbs whose objects are businesses, and nouns of whom a list tells; so many units may stand between these and the list.
_DEALT: Final = frozenset({"include", "includes", "including", "subsidiaries", "brands", "businesses"}).union(
    *(inflections(verb) for verb in ("own", "co-own", "buy", "acquire", "purchase", "sell", "divest"))
)
_DEALT_WITHIN: Final = 4
#: What is done with a list that stands before the verb.
_WERE: Final = frozenset({"are", "were", "have", "had", "both", "all", "been", "also", "now", "then", "to", "be", "belong", "belonged"})


def councils_joined(row: Row) -> list[Found]:
    """The councils that a sentence joins by commas and "and" ("Doncaster, Slough and Sandwell")."""
    return joined_among(row.units)


def joined_among(units: list[Unit]) -> list[Found]:
    """The councils that some units of a sentence join."""
    best: list[Found] = []
    run: list[Found] = []
    for number, unit in enumerate(units):
        if unit.letter == "c" and isinstance(unit.payload, Found) and unit.payload.kind == "named":
            run.append(unit.payload)
            if len(run) > max(1, len(best)) and len(joined := distinct(run)) > max(1, len(best)):
                best = joined
        elif run and unit.code not in _BETWEEN_COUNCILS and not _repeats(units, number):
            run = []
    return best


def _repeats(units: list[Unit], number: int) -> bool:
    """Whether a preposition is that of the party before, said once more: "by X and by Y"."""
    code = units[number].code
    if code not in _SAID_AGAIN or number < 3 or units[number - 1].code != "and" or not units[number - 2].letter:
        return False
    first = number - 3 - (units[number - 3].code == "the")
    return first >= 0 and units[first].code == code


def join_lists(row: Row) -> None:
    """Make one unit of parties of one type that a sentence lists: "X and Y", "X, Y and Z"."""
    places = [number for number, unit in enumerate(row.units) if unit.letter in _LISTED]
    _know_listed(row.units, places)
    if len(places) < 2 or not any(
        b - a > 1 and (_joins(row.units[a + 1 : b]) or past_description(row.units, a)) for a, b in pairwise(places)
    ):
        return
    units: list[Unit] = []
    here = 0
    while here < len(row.units):
        members = _listed(row.units, here) if row.units[here].letter in _LISTED else ()
        if len(members) > 1:
            first, last = members[0][1], members[-1][1]
            found = [unit.payload for _, unit in members if isinstance(unit.payload, Found)]
            group = Found(
                first.start,
                last.end,
                " and ".join(f.surface for f in found),
                found[0].type,
                first.letter,
                found[0].kind,
                refers=found,
            )
            for unit in units[-_SPAN:]:
                if unit.letter == "x" and isinstance(unit.payload, Found) and unit.payload.number and unit.payload.refers == found[:1]:
                    unit.payload.refers = list(found)  # "two boroughs, X and Y": both of them
            units.append(Unit(first.code, first.start, last.end, group, first.letter))
            here = members[-1][0] + 1
            here += row.units[here - 2].code == "," and row.units[here - 3].code in _PARTNERS and row.units[here].code == ","
        else:
            units.append(row.units[here])
            here += 1
    row.units = units


def _know_listed(units: list[Unit], places: list[int]) -> None:
    """Make providers of the names that are listed beside one among what is bought, sold or owned: "owns Fernhill Care and Kestrel"."""
    here = 0
    while here < len(places):
        last = here
        while last + 1 < len(places) and _mere_joints(units[places[last] + 1 : places[last + 1]]):
            last += 1
        listed = [units[place] for place in places[here : last + 1]]
        letters = {unit.letter for unit in listed}
        if letters == {"p", "u"} and (_dealt_before(units, places[here]) or _dealt_behind(units, places[last])):
            kind = next(unit.payload.type for unit in listed if unit.letter == "p" and isinstance(unit.payload, Found))
            for unit in listed:
                if unit.letter == "u" and isinstance(unit.payload, Found):
                    unit.payload.type, unit.payload.letter = kind, "p"
                    unit.become("p")
        here = last + 1


def _mere_joints(units: list[Unit]) -> bool:
    """Whether nothing but commas and "and" stands between two names."""
    return bool(units) and all(unit.code in (",", "and", "&", "the") for unit in units)


def _dealt_before(units: list[Unit], first: int) -> bool:
    """Whether a list is the object of a verb for owning or dealing, or of "its subsidiaries are"."""
    for unit in reversed(units[max(0, first - _DEALT_WITHIN) : first]):
        if unit.code in _DEALT:
            return True
        if unit.letter or unit.code in (",", "by", "from", "to", "and"):
            return False
    return False


def _dealt_behind(units: list[Unit], last: int) -> bool:
    """Whether a list is what is told to be bought, sold or owned: "… were bought by", "… belong to"."""
    behind = [unit.code for unit in units[last + 1 : last + 1 + _DEALT_WITHIN]]
    if behind[:1] in (["belong"], ["belonged"]):
        return True
    while behind and behind[0] in _WERE:
        behind.pop(0)
    return len(behind) < _DEALT_WITHIN and bool(behind) and behind[0] in ("bought", "acquired", "purchased", "sold", "owned")


def _joins(units: list[Unit]) -> bool:
    return all(
        unit.code in _JOINTS or unit.code in _IN_TURN or unit.code in _SAID_AGAIN or unit.code in _PARTNERS or _whose(unit)
        for unit in units
    )


def _acts(code: str) -> bool:
    """Whether a word is a verb of one who owns or deals, and so not of a list before it."""
    return code in ("is", "has", "was", "will", "runs") or (
        code in _DEALT and code not in ("including", "subsidiaries", "brands", "businesses")
    )


def _whose(unit: Unit) -> bool:
    """Whether a unit is "its" or "their", tied to a party or not."""
    return (unit.payload.surface.lower() if isinstance(unit.payload, Found) else unit.payload) in ("its", "their", "his", "her")


def _listed(units: list[Unit], start: int) -> list[tuple[int, Unit]]:
    """The members of the list that begins at a unit, each with its place; only the unit itself where there is no list."""
    first = units[start]
    if first.letter not in _LISTED or not isinstance(first.payload, Found):
        return []
    if first.payload.kind == "anaphor" and first.payload.noun.endswith("s") and start + 1 < len(units) and units[start + 1].code == ",":
        return []  # "both of the councils, X and Y": these are the two
    members = [(start, first)]
    closed = start
    here = start
    while True:
        if len(members) == 1 and (described := past_description(units, here)) is not None:
            return [*members, (described, units[described])]
        ahead = here + 1
        joints = 0
        while ahead < len(units) and units[ahead].code in _JOINTS:
            joints += units[ahead].code in ("and", "&", "or", "nor")
            ahead += 1
        in_turn = first.letter == "h" and ahead + 2 < len(units) and units[ahead].code in _IN_TURN
        in_turn = in_turn and (joints > 0 or units[ahead + 2].code in (",", ".", ";", ")", "and"))
        ahead += in_turn  # "Smith and then Jones", "Smith, then Jones"
        if joints and ahead + 2 < len(units) and units[ahead + 1].code in _PARTNERS and _whose(units[ahead]):
            ahead += 2  # "X and its partner Y", "Jane Smith and her husband, Tom Smith"
            ahead += first.letter == "h" and ahead + 1 < len(units) and units[ahead].code == ","
        if joints and ahead < len(units) and _repeats(units, ahead):
            ahead += 1 + (units[ahead + 1].code == "the")
        gap = ahead - here - 1
        beside = units[ahead].payload if ahead < len(units) else None
        if not gap or ahead >= len(units) or units[ahead].letter != first.letter or not isinstance(beside, Found):
            break
        if any(isinstance(unit.payload, Found) and unit.payload.surface == beside.surface for _, unit in members):
            break  # "X belongs to Y and Y to Z"
        if joints and units[here + 1].code == "," and len(members) == 1:
            break  # "X, and Y …" begins a new clause
        if joints and ahead + 1 < len(units) and units[ahead + 1].letter == "n" and any(unit.letter == "n" for unit in units[:start]):
            break  # "A has 70 per cent of X and B 30 per cent"
        members.append((ahead, units[ahead]))
        here = ahead
        closed = here if in_turn else closed
        if joints and first_name(units[ahead]) and [unit.code for unit in units[ahead + 1 : ahead + 2]] == ["and"]:
            joints = 0  # "Jane Smith and Ann and John Carter": the list goes on
        if joints:
            closed = here
            break
    if first.letter == "c" and len(members) > 1 and [unit.code for unit in units[closed + 1 : closed + 3]] in _ONES_THEN_DO:
        members.pop()  # "X runs services in Y and Z's are run by …"
    elif len(members) > 1 and closed + 1 < len(units) and first.letter == "p" and units[closed + 1].letter in ("p", "o"):
        members.pop()  # "X owns Y and Z W"
    elif len(members) > 1 and closed + 1 < len(units) and start and units[start - 1].code in _DEALT and _acts(units[closed + 1].code):
        members.pop()  # "X owns Y and Z owns …"
    return [member for member in members if member[0] <= closed]
