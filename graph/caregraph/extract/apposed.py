"""What a noun behind a comma describes: "Y" in "passed to Y, a vehicle formed by Z", "joined Y, the chain of homes that it owns"."""

from __future__ import annotations

from typing import Final

from caregraph.extract.closed import PARTY_LETTERS, possessive
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Unit
from caregraph.terms import Status

_ARTICLES: Final = frozenset({"a", "an", "the", "another", "one"})
#: What no noun phrase has inside it.
_OUTSIDE: Final = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "to", "by", "and", "not", ","}
)
#: So many words a description may take before what is said of it.
_LENGTH: Final = 7
#: Nouns for who owns a body, and for what is owned: whoever is called so between commas is so, whatever the clause tells of him.
_OF_OWNING: Final = frozenset(
    {"owner", "owners", "parent", "parents", "shareholder", "shareholders", "co-owner", "co-owners", "proprietor", "proprietors",
     "subsidiary", "arm", "division", "brand"}
)  # fmt: skip
#: Words that put such a noun into another world or time, and verbs by which somebody only becomes what the noun says.
_NOT_SO: Final = frozenset(
    {"new", "next", "future", "eventual", "prospective", "likely", "possible", "potential", "would-be", "intended", "proposed", "former",
     "previous", "erstwhile", "one-time", "first", "last", "then", "planned", "earlier", "original", "not", "no", "never", "if", "when"}
)  # fmt: skip
_TO_COME: Final = {"next": Status.PLANNED, "future": Status.PLANNED, "prospective": Status.PLANNED, "intended": Status.PLANNED,
                   "would-be": Status.HYPOTHETICAL, "potential": Status.HYPOTHETICAL, "possible": Status.HYPOTHETICAL}  # fmt: skip
#: What may stand before such a noun where it opens a sentence.
_STILL: Final = frozenset({"long", "still", "now", "currently", "already", "today", "a", "an", "the", "itself", "also", "wholly"})
_MAKING: Final = frozenset().union(
    *(inflections(verb) for verb in ("create", "form", "establish", "found", "launch", "become", "make", "set", "turn", "build", "start"))
)
#: Participles and nouns for being owned, the words before them that say that it is so, and those that may stand there as well.
_HAD: Final = frozenset({"owned", "co-owned", "held", "controlled", "backed", "hands", "ownership"})
_SO_THEN: Final = frozenset({"then", "time"})
_SO_NOW: Final = frozenset({"itself", "themselves", "now", "currently", "already", "still"}) | _SO_THEN
_NOW_HAD: Final = _SO_NOW | frozenset({"at", "that", "in", "the", "a", "an", "under", "by", "wholly", "jointly", "partly", "also", "long"})
_DEALS: Final = frozenset().union(
    *(
        inflections(verb)
        for verb in (
            "sell",
            "buy",
            "acquire",
            "purchase",
            "pass",
            "swallow",
            "absorb",
            "transfer",
            "join",
            "merge",
            "go",
            "bid",
            "put",
            "combine",
        )
    )
) | {"offer", "offers", "approach"}


def described_before(units: list[Unit], head: int) -> int | None:
    """The unit of the party that the noun before a participle, or a noun head itself, describes behind a comma; None for other heads."""
    at = head - 1
    while at > 1 and head - at <= _LENGTH and units[at].code not in _ARTICLES:
        plain = not units[at].letter or units[at].letter in ("x", "d", "s") or (units[at].letter == "c" and units[at - 1].code in _ARTICLES)
        if not plain or units[at].code in _OUTSIDE:
            return None
        at -= 1
    if at < 2 or units[at].code not in _ARTICLES or units[at - 1].code != ",":
        return None
    described = units[at - 2]
    named = isinstance(described.payload, Found) and described.payload.kind == "named"
    return at - 2 if named and described.letter in PARTY_LETTERS else None


def presupposed(units: list[Unit], first: int, head: int) -> bool:
    """Whether a noun of owning in a clause that begins with the unit ``first`` is only used to say who somebody is.

    So it is between commas behind a name ("they will ask X, the owner of Y"), and with a name between commas behind it ("its owner, X,
    may sell").
    """
    if units[head].code not in _OF_OWNING:
        return False
    if all(unit.letter == "d" or unit.code in _STILL for unit in units[:head]) and any(unit.code in _STILL for unit in units[:head]):
        return True  # "Long a subsidiary of X, Y is to be sold"
    if 0 < head < 4 and units[head - 1].letter in ("p", "o") and all(unit.code in _STILL for unit in units[: head - 1]):
        return any(unit.code == "," for unit in units[head + 1 : head + 6])  # "A Kestrel subsidiary since 2019, Y is to be sold"
    described = described_before(units, head)
    if described is not None:
        told = units[first:described]
        return not any(unit.code in _MAKING for unit in told) and not any(unit.code in _NOT_SO for unit in units[described + 1 : head])
    if head + 3 >= len(units) or units[head + 1].code != ",":
        return False
    name = head + 2 + (units[head + 2].code == "the")
    found = units[name].payload if name + 1 < len(units) else None
    if not isinstance(found, Found) or units[name].letter not in "pouc" or units[name + 1].code != ",":
        return False
    whose = head - 1
    while whose > max(0, head - 4) and not units[whose].letter and units[whose].code not in ("'s", "'") and units[whose].code.isalpha():
        whose -= 1
    definite = units[whose].code in ("'s", "'") or possessive(units[whose])
    return definite and not any(unit.code in _NOT_SO for unit in units[whose + 1 : head])


def foreseen(units: list[Unit], head: int) -> Status | None:
    """The status of a noun of owning by the word before it: "its next owner", "a potential parent"; None where that tells nothing."""
    return _TO_COME.get(units[head - 1].code) if head and units[head].code in _OF_OWNING else None


def named_owner(units: list[Unit]) -> Found | None:
    """The owner by whose name a sentence or its part goes on: X in "its owner, X, said that …"; None where it begins otherwise."""
    for number in range(len(units) - 3, 0, -1):
        if units[number].code not in _OF_OWNING or units[number + 1].code != ",":
            continue
        name = number + 2 + (units[number + 2].code == "the")
        found = units[name].payload if name + 1 < len(units) else None
        if isinstance(found, Found) and units[name].letter in PARTY_LETTERS and units[name + 1].code == ",":
            whose = units[number - 1]
            return found if whose.code in ("'s", "'") or possessive(whose) else None
    return None


def told_aside(units: list[Unit], head: int) -> bool:
    """Whether a participle says behind a comma who has somebody now: "is to be sold to X, itself in the hands of Y"."""
    if units[head].code not in _HAD:
        return False
    at = head - 1
    while at > 0 and units[at].code in _NOW_HAD:
        at -= 1
    told = {unit.code for unit in units[at + 1 : head]}
    return at > 0 and units[at].code == "," and units[at - 1].letter in PARTY_LETTERS and bool(told & _SO_NOW)


def told_of_then(units: list[Unit], head: int) -> bool:
    """Whether such a participle is of a time before: "X, at that time owned by Y"."""
    return any(unit.code in _SO_THEN for unit in units[max(0, head - 4) : head])


def beside_a_deal(units: list[Unit], first: int, described: int) -> bool:
    """Whether a clause tells, before a party that it describes, of a sale or the like: whatever comes of that, the description holds."""
    return any(unit.code in _DEALS for unit in units[first:described])


#: Words by which only one can be described, and words behind "which" that are no verbs.
_ONE: Final = frozenset({"a", "an", "another", "itself"})
_BY_THE_WAY: Final = frozenset({"now", "also", "still", "already", "currently", "itself", "then", "long", "once", "since", "recently"})
_SEVERAL_DO: Final = frozenset({"are", "were", "have", "all", "both", "each", "together"})


def last_alone(units: list[Unit], party: Unit, head: int) -> bool:
    """Whether what stands at the unit ``head`` is said of the last of a list only: "X and Y, a firm that …", "X and Y, which belongs …"."""
    number = next((n for n, unit in enumerate(units[:head]) if unit is party), None)
    if number is None or number + 3 > head or units[number + 1].code != ",":
        return False
    at = number + 2
    if units[at].code not in _ONE:
        if units[at].payload not in ("which", "that") and units[at].code != "that":
            return False
        at += 1
        while at < head and units[at].code in _BY_THE_WAY:
            at += 1
        word = units[at].code
        if units[at].letter or word in _SEVERAL_DO or not (word in ("has", "is", "was") or word.endswith("s")):
            return False
        return all(unit.code != "," for unit in units[at:head])
    return all(unit.code not in (",", ";", ":") for unit in units[at:head])


#: What may follow the last member of a list.
_CLOSING: Final = frozenset({",", ".", ";", "in", "for", "from", "on", "at", "last", "this", "with"})
#: Nouns for what a party is, beside its name: "X, a neighbour rated good".
_BODIES: Final = frozenset(
    {"neighbour", "authority", "council", "borough", "county", "city", "service", "department", "partner", "trust", "company", "charity"}
)


def whom_it_describes(units: list[Unit], number: int) -> int:
    """The party with a name before a description that ends at a unit: "X, a neighbour"; the unit itself where there is none."""
    described = units[number].payload
    told = units[number].code in _BODIES or (
        isinstance(described, Found) and described.kind != "named" and described.surface.lower().startswith(("a ", "an ", "another "))
    )
    if not told:
        return number
    article = number
    while units[number].letter == "" and article > 0 and units[article].code not in ("a", "an", "another", "its", "their", ","):
        article -= 1
    if article < 2 or number - article > 4 or units[article - 1].code != ",":
        return number
    party = units[article - 2]
    named = party.letter in ("c", "p") and isinstance(party.payload, Found) and party.payload.kind == "named"
    return article - 2 if named else number


def past_description(units: list[Unit], number: int) -> int | None:
    """The next member of a list whose member at a unit is described before it: "X, an agency in the north, and Y"; None where none is.

    What follows the second must close the list: "X, a fund, and Y runs …" lists nothing.
    """
    if number == 0 or units[number].letter not in ("p", "o") or number + 5 >= len(units) or units[number + 1].code != ",":
        return None
    if units[number + 2].code not in ("a", "an", "the"):
        return None
    comma = next((n for n in range(number + 3, min(number + 11, len(units) - 3)) if units[n].code == ","), None)
    if comma is None or any(unit.letter or unit.code in _OUTSIDE for unit in units[number + 3 : comma]):
        return None
    at = comma + 2
    if units[comma + 1].code != "and" or units[at].letter != units[number].letter or not isinstance(units[at].payload, Found):
        return None
    behind = units[at + 1] if at + 1 < len(units) else None
    return at if behind is None or behind.code in _CLOSING or behind.letter == "d" else None
