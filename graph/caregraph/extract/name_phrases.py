"""Phrases around names: places that only tell where somebody is from, "the holding company", what nobody calls a firm, who is aside."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.contexts import HOMES
from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row, Unit

#: What a person is called before the name: "the Anytown businessman John Carter".
_PERSONS: Final = frozenset(
    {"businessman", "businesswoman", "businesspeople", "entrepreneur", "entrepreneurs", "financier", "investor", "investors", "couple",
     "tycoon", "millionaire", "philanthropist", "landlord", "brothers", "sisters", "developer"}
)  # fmt: skip
#: How names of councils end that stand for more than one, and words before these that tell how many.
_PLURALS: Final = (" councils", " Councils", " boroughs", " authorities")
_SOME: Final = frozenset(
    {"two", "three", "four", "five", "six", "seven", "ten", "some", "several", "other", "many", "all", "most", "few", "various"}
    | {"these", "those", "twelve"}
)
#: What a body is, right before its name.
_KINDS: Final = frozenset(
    {"charity", "company", "agency", "firm", "trust", "investor", "fund", "provider", "operator", "group", "foundation"}
)
_BODIES: Final = _KINDS | {"house", "bank", "business", "office", "arm", "vehicle", "chain", "manager", "co-operative", "rival"}
#: Words behind which a body that is described stands whole, and what may follow its name then.
_TOWARDS: Final = frozenset({"to", "by", "from", "into"})
_CLOSING: Final = frozenset({",", ".", ";", ")"})
#: What a company has.
_OWNED: Final = frozenset({"subsidiary", "company", "brand", "business", "offshoot", "property"})
#: What somebody does at the head of a body.
_HEADING: Final = frozenset({"chairs", "chaired", "heads", "headed", "leads", "led", "manages", "managed"})
#: Companies that only hold others: nobody calls them "the group" or "the company".
VEHICLE: Final = re.compile(r"\b(?:Bid|Top|Mid|Hold|Fin|New|Parent)[cC]o\b|\bEmployees?'? (?:Ownership |Benefit )?Trust\b|\bTrustees\b")
_HOLDING: Final = re.compile(r"\b(?:Holdings?|Holdco|HoldCo|Topco|TopCo|Parentco)\b")

#: What a body is called that only comes from a place: "a charity of that town".
_FROM_THERE: Final = frozenset(
    {"charity", "firm", "company", "business", "agency", "chain", "operator", "group", "co-operative", "cooperative", "mutual", "start-up"}
    | {"consultancy", "organisation", "enterprise", "contractor", "provider"}
)


def leave_out_origins(row: Row) -> None:
    """Leave out a place before what a person is and the name: nobody buys from the council of "the Anytown tycoon X"."""
    for number in range(len(row.units) - 3, -1, -1):
        place, noun, name = row.units[number : number + 3]
        if noun.code in _PERSONS and place.letter in ("c", "u") and name.letter in ("h", "u"):
            del row.units[number : number + 2]
        elif noun.code in _FROM_THERE and place.letter == "c" and _described(row, number):
            place.code, place.letter, place.payload = "local", "", None  # "X, an Anytown charity, runs it": not for Anytown


def _described(row: Row, number: int) -> bool:
    """Whether a bare place stands in what commas tell of a name: ", an Anytown charity,"."""
    before, place = [unit.code for unit in row.units[max(0, number - 2) : number]], row.units[number].payload
    named = isinstance(place, Found) and place.kind == "named" and not place.refers and " council" not in place.surface.lower()
    return named and before[:1] in ([","], ["("]) and before[1:] in (["a"], ["an"])


def leave_out_regions(row: Row) -> None:
    """Make plain words of a place that only tells where some councils are: "two Anytown councils" is not the council of Anytown."""
    for number, unit in enumerate(row.units):
        name = unit.payload if unit.letter == "c" and isinstance(unit.payload, Found) else None
        plural = name is not None and name.kind == "named" and name.surface.endswith(_PLURALS)
        if plural and number and row.units[number - 1].code in _SOME:
            unit.code, unit.letter, unit.payload = "councils", "", None


def leave_out_kinds(row: Row) -> None:
    """Leave out what a body is before its name, behind another: "Anytown and the charity X" own it both."""
    units = row.units
    for number in [n for n, unit in enumerate(units) if unit.code == "and"][::-1]:
        if not 0 < number < len(units) - 2 or not units[number - 1].letter:
            continue
        joint, kind, name = units[number : number + 3]
        told = isinstance(kind.payload, Found) and kind.payload.kind != "named" and kind.payload.surface.lower().startswith("the ")
        if told and joint.code == "and" and name.letter in ("p", "o") and name.start == kind.end + 1 and units[number - 1].letter:
            del units[number + 1]
            continue
        if number + 4 > len(units):
            continue
        joint, article, noun, name = units[number : number + 4]
        if (
            (joint.code, article.code) == ("and", "the")
            and noun.code in _KINDS
            and name.letter in ("p", "o", "u")
            and units[number - 1].letter
        ):
            del units[number + 2]


def _leave_out_trades(row: Row) -> None:
    """Make plain words of services that only say what a body does: "passed to X, an education and careers company"."""
    units = row.units
    for number, unit in enumerate(units[1:-1], 1):
        if unit.letter != "s" or units[number - 1].code not in ("a", "an") or not isinstance(unit.payload, str) or " " in unit.payload:
            continue
        behind = [other.code for other in units[number + 1 : number + 5]]
        if behind[:1] == ["and"] and not _BODIES.isdisjoint(behind[1:]) and behind[1].isalpha():
            unit.code, unit.letter, unit.payload = unit.payload.lower(), "", None


def leave_out_descriptions(row: Row) -> None:
    """Leave out what a body is before its name, behind a preposition: "sold to a pension fund, X, in May", "to the pension fund X"."""
    _leave_out_trades(row)
    units = row.units
    for number in range(len(units) - 2, 2, -1):
        name = units[number] if number < len(units) and units[number - 1].code in _BODIES else None
        if name is None or name.letter not in ("p", "o", "u") or name.start != units[number - 1].end + 1:
            continue
        first = number - 2
        while first > max(0, number - 6) and not units[first].letter and units[first].code.replace("-", "").isalpha():
            if units[first].code in ("the", "a", "an") or units[first].code in _TOWARDS:
                break
            first -= 1
        if units[first].code == "the" and first and units[first - 1].code in _TOWARDS:
            del units[first:number]
    for number in range(len(units) - 2, 3, -1):
        if number + 2 > len(units):
            continue  # units behind it have been left out
        comma, name, behind = units[number - 1 : number + 2]
        if comma.code != "," or name.letter not in ("p", "o", "u") or behind.code not in _CLOSING or units[number - 2].code not in _BODIES:
            continue
        first = number - 3
        while first > max(0, number - 8) and not units[first].letter and units[first].code not in ("a", "an"):
            first -= 1
        if units[first].code in ("a", "an") and first and units[first - 1].code in _TOWARDS:
            del units[first:number]


def join_holding(row: Row, holding: Found | None) -> Found | None:
    """Make one unit of "the holding company", where the text has named one; whichever is the last named behind the sentence is returned."""
    units = row.units
    for number in range(len(units) - 3, -1, -1):
        words = [unit.code for unit in units[number : number + 3]]
        if words != ["the", "holding", "company"] or units[number + 3].code == "of":
            continue
        if holding is not None:
            found = Found(units[number].start, units[number + 2].end, " ".join(words), holding.type, holding.letter, "anaphor")
            found.refers = roots_of(holding)
            units[number : number + 3] = [Unit(f"<{holding.letter}{number}>", found.start, found.end, found, holding.letter)]
    named = [unit.payload for unit in units if unit.letter in ("p", "o") and isinstance(unit.payload, Found)]
    return next((found for found in reversed(named) if found.kind == "named" and _HOLDING.search(found.surface)), holding)


def attributive(row: Row, number: int) -> bool:
    """Whether a company is only named for what it has, in front of that: "A Kestrel subsidiary since 2019, the agency …"."""
    units = row.units
    if not 0 < number < 3 or units[number].letter not in ("p", "o", "u") or number + 2 >= len(units):
        return False
    told = units[number - 1].code in ("a", "an", "another") and units[number + 1].code in _OWNED
    return told and any(unit.code == "," for unit in units[number + 2 : number + 7])


def of_somebody_else(row: Row, number: int) -> bool:
    """Whether a body is named only to say which one a person heads, or what another was called: "X, who chairs Y", "X (formerly Y)".

    So is one in brackets behind another: "the contract with X (Y Ltd)" is with X.
    """
    if number > 1 and row.units[number - 1].code == "(" and row.units[number - 2].letter == "p":
        return True
    who, verb = row.units[max(0, number - 2) : number] if number > 1 else (None, None)
    if verb is not None and verb.code in ("formerly", "previously", "former") and who is not None and who.code in ("(", ",", "the"):
        return True
    return verb is not None and verb.code in _HEADING and who is not None and who.payload == "who"


def begun_as_group(parties: list[Found]) -> Found | None:
    """The company with which a text begins, where that alone is called a group and the last that was named is not."""
    groups = [party for party in parties if has_noun(party, "group")]
    return groups[0] if len(groups) == 1 and groups[0] is parties[0] else None


def own_named(units: list[Unit], number: int) -> Found | None:
    """The company whose name stands between commas behind what it is to its owner: "its fostering business, X, …"."""
    found = units[number].payload
    if not isinstance(found, Found) or not found.surface.lower().startswith(("its ", "their ", "our ", "his ", "her ")):
        return None
    behind = [unit.code for unit in units[number + 1 : number + 4]]
    named = units[number + 2] if len(behind) == 3 and behind[0] == "," and behind[2] in (",", ".", ";") else None
    if named is None or named.letter != "p" or not isinstance(named.payload, Found) or named.payload.kind != "named":
        return None
    return named.payload


def in_apposition(row: Row, unit: Unit) -> Found | None:
    """The council with a name that "a council which …" says more of, right behind it."""
    number = next(n for n, other in enumerate(row.units) if other is unit)
    if number < 2 or row.units[number - 1].code != "," or not unit.payload or number + 1 >= len(row.units):
        return None
    before, behind = row.units[number - 2], row.units[number + 1]
    told = isinstance(before.payload, Found) and before.payload.kind == "named" and before.letter == "c"
    tells = behind.payload in ("which", "whose", "that") or behind.code in (
        "that",
        "with",
        "where",
        "in",
        "on",
        "under",
        "at",
        "near",
        "already",
        "long",
    )
    return before.payload if told and tells and isinstance(before.payload, Found) else None


def no_firm(found: Found) -> bool:
    """Whether nobody calls a body "the firm" or "the company": a vehicle that only holds others, or a home."""
    return VEHICLE.search(found.surface) is not None or (found.told and found.surface.endswith(HOMES))


def has_noun(provider: Found, noun: str) -> bool:
    """Whether a noun is part of a provider's name."""
    return noun in provider.surface.lower().split(" ")


def somebodys(row: Row, unit: Unit) -> bool:
    """Whether a unit stands behind "own" or a genitive, so that it is somebody's."""
    number = next(n for n, other in enumerate(row.units) if other is unit)
    return bool(number) and (row.units[number - 1].code in ("own", "'s", "'") or row.units[number - 1].payload in ("its", "their"))
