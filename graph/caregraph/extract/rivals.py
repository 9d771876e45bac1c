"""What else "it" may mean: a school or home that the text has just spoken of, one of two companies, or what a company only has.

"Leeds City Council sponsors X Academy. It was rated inadequate" may be of either, and so "it" is of neither.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.units import Row, Unit

#: What inspectors judge beside councils and trusts.
_INSPECTED: Final = frozenset(
    {"home", "school", "nursery", "academy", "college", "hostel", "playgroup", "crèche", "creche", "kindergarten", "preschool", "hospital"}
    | {"centre", "unit", "childminder", "team", "sixth-form", "primary", "prison", "clinic"}
)
#: What is bought and owned beside companies.
_OWNED: Final = _INSPECTED | frozenset(
    {"office", "headquarters", "building", "site", "house", "land", "property", "premises", "brand", "park", "estate", "lease"}
    | {"software", "auditor", "landlord", "lender", "bank", "rival"}
)
#: What may follow a noun that ends its phrase.
_BEHIND: Final = frozenset(
    {".", ",", ";", ":", ")", "in", "on", "at", "of", "for", "to", "that", "which", "who", "after", "before", "when", "where", "and", "or"}
    | {
        "but",
        "with",
        "by",
        "as",
        "last",
        "this",
        "is",
        "was",
        "has",
        "had",
        "will",
        "from",
        "under",
        "near",
        "outside",
        "because",
        "called",
    }
    | {"run", "owned", "until", "since", "while", "soon", "again", "there", "here", "'s"}
)
#: Words of help among councils, words before who gives it, and the grades of those who need it.
_HELPS: Final = frozenset().union(*map(inflections, ("help", "support", "advise", "mentor", "assist", "coach")))
_RECEIVED: Final = frozenset({"by", "from", "asked", "asks", "ask", "invited", "has", "had"})
_BAD: Final = frozenset({"inadequate", "requires improvement"})
_SINGULAR: Final = frozenset({"a", "an", "the", "its", "one", "another", "that", "this", "'s", "'"})
_OWNING: Final = frozenset({"owned", "bought", "sold", "acquired", "purchased", "owns", "belongs", "belonged"})
_WHY: Final = frozenset({"after", "because", "since", "when", "as", "once"})
_MAKING: Final = frozenset({"set", "created", "established", "formed", "founded"})
_BE: Final = frozenset({"is", "was", "has", "been", "had"})


def ambiguous(row: Row, before: list[Unit], number: int, antecedent: Found) -> bool:
    """Whether "it" may as well mean something else than whom it was taken for.

    Args:
        row: the sentence.
        before: the sentence before.
        number: the unit of the pronoun.
        antecedent: the council or provider.
    """
    units = row.units
    here = any(_is(unit, antecedent) for unit in units[:number])
    told = units[:number] if here else before
    first = next((n for n, unit in enumerate(told) if _is(unit, antecedent)), None)
    if first is None or (here and any(unit.code in (";", ":") for unit in told[first:])):
        return False
    if antecedent.letter == "c":
        grades = [str(unit.payload) for unit in units[number:] if unit.letter == "q"]
        if not grades or _is_pointed(told[first]):
            return False
        if _other_of_helper(told, antecedent, grades):
            return True
        return _has(told, first + 1, _INSPECTED) or (_names_other(told, first + 1) and not _looks_back(units, number, told[first + 1 :]))
    codes = [unit.code for unit in units[number + 1 : number + 6]]
    owned = not _OWNING.isdisjoint(codes) and not _BE.isdisjoint(codes[:1])
    if antecedent.letter != "p" or not owned or here:
        return False
    whose = [unit.code for unit in told[first + 1 : first + 2]] in (["'s"], ["'"])
    return _has(told, first + 1, _OWNED) or (whose and _has_singular(told, first + 2)) or _others(told, antecedent)


def _opening_helper(told: list[Unit]) -> Found | None:
    """The council that a sentence about help between councils names first; None where it tells of no such help."""
    councils = [unit.payload for unit in told if unit.letter == "c" and isinstance(unit.payload, Found)]
    meant = any(found.kind == "anaphor" and len(found.refers) < 2 and found.surface.lower() != "it" for found in councils)
    if meant or len(councils) < 2 or _HELPS.isdisjoint([unit.code for unit in told]):
        return None  # "X lent help, and the council kept control" tells of no help to that one
    return roots_of(councils[0])[0]


def _other_of_helper(told: list[Unit], antecedent: Found, grades: list[str]) -> bool:
    """Whether a grade behind "X helps Y" may be that of the other of the two: a bad one of who helps, or a good one of who is helped."""
    opening = _opening_helper(told)
    if opening is None:
        return False
    councils = [n for n, unit in enumerate(told) if unit.letter == "c"]
    opened = told[councils[0]].payload
    if not isinstance(opened, Found) or len(roots_of(opened)) > 1:
        return True
    received = any(told[n - 1].code in _RECEIVED for n in councils[1:])
    helps = same_party(opening, antecedent) is not received
    return any(grade in _BAD for grade in grades) is helps


def _looks_back(units: list[Unit], number: int, told: list[Unit]) -> bool:
    """Whether a grade is told as why a council lost its services, or set a trust up: "handed them to X after it was rated …"."""
    before = units[number - 1].code if number else ""
    earlier = before in _WHY or any(unit.code == "had" for unit in units[number + 1 : number + 3])
    return earlier and any(unit.letter == "s" or unit.code in _MAKING for unit in told)


def _is(unit: Unit, party: Found) -> bool:
    return isinstance(unit.payload, Found) and any(same_party(root, party) for root in roots_of(unit.payload))


def _is_pointed(unit: Unit) -> bool:
    """Whether a unit is itself "it", so that the text goes on about the same."""
    return isinstance(unit.payload, Found) and unit.payload.surface.lower() == "it"


def _has(units: list[Unit], first: int, nouns: frozenset[str]) -> bool:
    """Whether a singular noun of some kind, or a name that ends with one, stands among some units."""
    for number in range(first, len(units)):
        unit = units[number]
        if isinstance(unit.payload, Found) and unit.letter in "upoz" and unit.payload.surface.rpartition(" ")[2].lower() in nouns:
            return True
        ends = number + 1 >= len(units) or units[number + 1].code in _BEHIND or units[number + 1].letter == "d"
        noun = unit.payload.rpartition(" ")[2].lower() if unit.letter == "s" and isinstance(unit.payload, str) else unit.code
        if noun in nouns and ends and _is_one(units, number):
            return True
    return False


def _is_one(units: list[Unit], number: int) -> bool:
    """Whether a noun has an article, or a name, before it: "a virtual school", "Hill House nursery"; not "at school"."""
    for unit in reversed(units[max(0, number - 4) : number]):
        if unit.code in _SINGULAR or unit.payload == "its" or (unit.letter and unit.letter in "upo"):
            return True
        if not unit.code.isalpha() and unit.letter != "s" and "-" not in unit.code:
            return False
    return False


def _has_singular(units: list[Unit], at: int) -> bool:
    """Whether what somebody has is told in the singular: "X's website was hacked"."""
    for unit in units[at : at + 4]:
        if unit.code in ("is", "was", "has"):
            return True
        if unit.letter or not unit.code.isalpha():
            return False
    return False


def _names_other(units: list[Unit], first: int) -> bool:
    """Whether a company or trust with a name stands among some units."""
    return any(unit.letter == "p" and isinstance(unit.payload, Found) and unit.payload.kind == "named" for unit in units[first:])


def _others(units: list[Unit], party: Found) -> bool:
    """Whether a sentence names another company beside one."""
    found = [unit.payload for unit in units if unit.letter == "p" and isinstance(unit.payload, Found)]
    named = distinct([root for one in found for root in roots_of(one) if root.kind == "named"])
    return any(not same_party(one, party) for one in named)


#: Nouns for companies.
_COMPANIES: Final = frozenset({"company", "firm", "business"})
#: Of what two companies become one is said, which is neither of them.
_MERGING: Final = frozenset(
    {"merge", "merged", "merger", "merging", "merges", "combine", "combined", "combining", "amalgamate", "together"}
)
_BUYING: Final = frozenset({"bought", "buys", "acquired", "purchased", "pay", "paid", "pays"})
_MERGED: Final = re.compile(r"the (?:new|merged|combined|enlarged|resulting|joint) ", re.IGNORECASE)


def _of_neither(here: list[Unit], before: list[Unit], found: Found) -> bool:
    """Whether a noun means none of the companies told of: "The new company", of two that merge; "its agency" behind "Its homes".

    Args:
        here: the units of its own sentence before it.
        before: the sentence before.
        found: the noun.
    """
    if _MERGED.match(found.surface):
        return any(unit.code in _MERGING for unit in (*before, *here))
    return found.surface.startswith("its ") and bool(here) and here[0].payload == "its" and any(unit.letter == "p" for unit in here)


def _either_of_two(here: list[Unit], before: list[Unit], found: Found, antecedent: Found) -> bool:
    """Whether "the trust" or "the company" may be either of two with names in the sentence before, and nothing in its own.

    Args:
        here: the units of its own sentence before it.
        before: the sentence before.
        found: the noun.
        antecedent: whom it was taken for.
    """
    trust = found.noun.endswith("trust")
    if not (trust or found.noun in _COMPANIES) or not any(_is(unit, antecedent) for unit in before):
        return False
    if here or found.surface.lower() != f"the {found.noun}":
        return False  # "the American company" tells which
    if before and before[0].payload == "its" and before[1:2] and not before[1].letter:
        return True  # "Its homes were bought by X. The firm": X, or whose the homes were
    letters = ("p", "u", "z") if trust else ("p",)
    told = [unit for number, unit in enumerate(before) if not number or before[number - 1].code != "("]  # "X (Y Ltd)" is X
    named = [unit.payload for unit in told if unit.letter in letters and isinstance(unit.payload, Found)]
    roots = distinct([root for one in named for root in roots_of(one) if root.kind == "named"])
    return len([root for root in roots if ("trust" in root.surface.lower()) is trust]) > 1


def unclear(discourse: Discourse, row: Row, number: int, antecedent: Found) -> bool:
    """Whether a noun for a provider, the unit of a number, may be of another than whom it was taken for, or of none."""
    here, before, found = row.units[:number], discourse.just_read, row.units[number].payload
    if not isinstance(found, Found):
        return False
    if _bought_or_buyer(discourse, row, found.noun, antecedent):
        return True
    return _of_neither(here, before, found) or _of_two_before(discourse, row, found.noun) or _either_of_two(here, before, found, antecedent)


def _bought_or_buyer(discourse: Discourse, row: Row, noun: str, antecedent: Found) -> bool:
    """Whether "the company" may be a buyer of something, told of just before, or another that the sentence before that named."""
    before, named, index = discourse.just_read, discourse.named_providers, row.sentence.index
    if noun not in _COMPANIES or not before or not _is(before[0], antecedent) or named.within(index):
        return False
    buys = not _BUYING.isdisjoint([unit.code for unit in before]) and len(distinct(named.within(index - 1))) == 1
    return buys and any(not same_party(party, antecedent) for party in named.within(index - 2))


def _of_two_before(discourse: Discourse, row: Row, noun: str) -> bool:
    """Whether "the company" may be of two: the sentence before names none, and the one before that began with another than its last."""
    named, index = discourse.named_providers, row.sentence.index
    if noun not in _COMPANIES or named.within(index) or discourse.providers.within(index - 1):
        return False
    told, opening = named.within(index - 2), discourse.openings.get(index - 2)
    return bool(told) and opening is not None and opening.letter == "p" and not same_party(roots_of(opening)[0], told[-1])
