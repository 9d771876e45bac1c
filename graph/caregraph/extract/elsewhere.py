"""Readings that are of something else: of what a company only has, of schools, roads or taxes, of inspectors at a conference.

"Ministers ordered X to close a school" forces nobody to let go of children's services, "a shareholder in X's landlord" owns nothing of X.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from caregraph.extract.closed import GENITIVE
from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.inflection import inflections
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit
from caregraph.terms import Predicate, Status

#: What a company has, owes or deals with, and is not.
ASSETS: Final = frozenset(
    {"headquarters", "office", "offices", "building", "buildings", "premises", "site", "sites", "land", "debt", "debts", "loan", "loans"}
    | {
        "website",
        "contract",
        "contracts",
        "landlord",
        "rival",
        "rivals",
        "lender",
        "auditor",
        "supplier",
        "customer",
        "competitor",
        "pension",
    }
    | {"car", "fleet", "software", "lease", "freehold", "estate", "houses", "cars", "minibuses", "brand", "archive", "stake", "park"}
)
_HOLDERS: Final = frozenset({"parent"})
#: Prepositions by which the noun for an owner is only that of somebody else's: "a spokesman for the owner of X".
_FOR: Final = frozenset({"for", "with", "to", "of", "from", "against", "behind"})
_PERSONAL: Final = frozenset({"person-is-owner", "owner", "its-owner"})
_BIDDING: Final = frozenset().union(*(inflections(verb) for verb in ("order", "direct", "instruct", "require", "command")))
#: What becomes of plans and offers, and not of owners.
_UNDONE: Final = frozenset({"withdrawn", "withdrew", "dropped", "drops", "abandoned", "scrapped", "shelved", "cancelled", "rejected"})
#: What ministers order that has nothing to do with children's services.
_OTHER: Final = frozenset(
    {"school", "schools", "academy", "academies", "housing", "tax", "taxes", "air", "pollution", "road", "roads", "traffic", "transport"}
    | {"taxi", "taxis", "waste", "bins", "recycling", "refuse", "homelessness", "election", "elections", "licensing", "environment"}
    | {"environmental", "flood", "flooding", "library", "libraries", "museum", "parking", "pensions", "cladding", "rents", "travel"}
    | {"bin", "statue", "statues", "garden", "stadium", "bridge", "bridges", "bus", "tram", "university", "referendum", "grant", "beacon"}
    | {"homeless", "sewage", "railway", "airport", "airports", "emissions", "buses", "allotments", "cemetery", "landfill"}
)
#: What is built for people to live in, by an order about planning.
_DWELLINGS: Final = frozenset({"homes", "houses", "flats", "dwellings", "homebuilding", "housebuilding"})
_BUILDING: Final = frozenset().union(
    *(inflections(verb) for verb in ("build", "approve", "allocate", "plan", "insulate", "demolish", "let"))
)
_POWERS: Final = frozenset(
    {"powers", "power", "permission", "permissions", "function", "functions", "department", "decisions", "committee", "applications"}
    | {"duties"}
)
#: By what a sentence concerns children's services for all that.
_OF_CHILDREN: Final = frozenset(
    {"child", "children", "fostering", "adoption", "safeguarding", "care", "trust", "improvement", "commissioner", "commissioners"}
)
#: What inspectors of children's services visit beside them, and where else they may be.
_SETTINGS: Final = frozenset(
    {"school", "schools", "nursery", "nurseries", "academy", "academies", "college", "colleges", "primary", "bridges", "roads", "kitchens"}
    | {"conference", "meeting", "summit", "launch", "event", "office", "offices", "lunch", "dinner", "debate"}
)
#: Services of a council that are not those for children.
_OTHER_WORK: Final = frozenset(
    {"police", "policing", "fire", "housing", "planning", "roads", "road", "bins", "prison", "hospital", "probation"}
)
#: As what a company is established that there was before.
_RENOWN: Final = frozenset(
    {"leader", "leaders", "force", "player", "name", "brand", "choice", "presence", "benchmark", "favourite", "rival"}
)
_NOT: Final = frozenset({"not", "n't", "never", "hardly", "no"})


def of_something_else(match: Match, emission: Emission) -> bool:
    """Whether a reading is of something else than what it claims."""
    if emission.predicate is Predicate.OWNED_BY:
        return _of_belongings(match) or _through_another(match) or _apart(match)
    if emission.predicate is Predicate.CREATED_BY:
        return _not_founded(match)
    if emission.predicate is Predicate.FORCED_BY:
        return _of_other_matters(match.row)
    if emission.predicate is Predicate.INSPECTED_BY:
        return _elsewhere(match)
    return emission.predicate is Predicate.RATED and _of_others(match)


def as_it_stands(match: Match, status: Status, cue: str) -> tuple[Status, str]:
    """The status of a reading and the words that decided it, without those that are of something else.

    "X's owner has withdrawn its offer of more pay" drops no owner, and "passed to X, having been Y's until 2010" ends nothing of X's.
    """
    if status is Status.DENIED and match.frame.id in _PERSONAL and cue in _UNDONE:
        return Status.ACTUAL, ""
    if status is Status.ACTUAL and match.frame.emits[0].predicate is Predicate.OWNED_BY and _bidden(match):
        return Status.PLANNED, "ordered"
    if status is Status.ENDED and cue in ("until", "till"):
        behind = [unit.code for unit in match.row.units[match.head + 1 :]]
        until = behind.index(cue) if cue in behind else 0
        if any(one == "," and two == "having" for one, two in pairwise(behind[:until])):
            return Status.ACTUAL, ""
    return status, cue


def _bidden(match: Match) -> bool:
    """Whether somebody is only ordered to do what a verb tells: "ordered X to sell Y"."""
    units, head = match.row.units, match.head
    if head < 3 or units[head - 1].code != "to" or not units[head - 2].letter:
        return False
    return any(unit.code in _BIDDING for unit in units[max(0, head - 4) : head - 2])


def at_of(units: list[Unit], unit: Unit) -> int | None:
    """The number of a unit in its sentence; None where it stands in another."""
    return next((number for number, other in enumerate(units) if other is unit), None)


def thing_of(units: list[Unit], party: int, head: int = -1) -> str:
    """What a company only has, where a genitive says so and the head is not that: "X's head office"; empty for the company itself."""
    if party + 2 >= len(units) or units[party + 1].code not in GENITIVE:
        return ""
    for number in range(party + 2, min(len(units), party + 6)):
        unit = units[number]
        if number == head or unit.letter or not (unit.code.isalpha() or "-" in unit.code):
            return ""
        if unit.code in ASSETS or (unit.code in _HOLDERS and -1 < head < party):
            return unit.code
    return ""


def sold_asset(units: list[Unit]) -> bool:
    """Whether what a sentence tells to be sold, or for sale, is something that a company has: "is selling two homes", "sold its office"."""
    for number, unit in enumerate(units):
        if unit.code in _SELLING:
            things = [one.code for one in units[number + 1 : number + 7]]
            cut = next((n for n, code in enumerate(things) if code in (",", ".", ";", "to", "in", "for", "and")), len(things))
            if any(code in ASSETS or code in _HOMES for code in things[:cut]):
                return True
        if unit.letter == "p" and number + 2 < len(units) and thing_of(units, number):
            return any(one.code in ("sale", "market", "buyer", "sold", "bid") for one in units)
    return False


_SELLING: Final = frozenset({"sell", "sells", "sold", "selling", "offload", "offloading", "offloaded"})
#: A sentence tells of a sale only with one of these.
SALES: Final = _SELLING | {"sale", "market", "buyer", "bid"}
_HOMES: Final = frozenset(
    {"homes", "home", "house", "property", "properties", "school", "schools", "furniture", "shop", "shops", "nursery"}
)


def _of_belongings(match: Match) -> bool:
    """Whether what is owned or bought is only something that the company has."""
    for unit in match.roles.get("owned", ()):
        at = at_of(match.row.units, unit)
        if at is not None and thing_of(match.row.units, at, match.head):
            return True
    return False


def _through_another(match: Match) -> bool:
    """Whether a person before the noun for an owner is only somebody's who is one: "the lawyer for X's owner", and no owner."""
    if match.frame.id not in _PERSONAL:
        return False
    units, head = match.row.units, match.head
    owners = [at for unit in match.roles.get("owner", ()) if (at := at_of(units, unit)) is not None]
    if not owners or min(owners) > head:
        return False
    at = head - 1
    while at > max(owners) and (
        units[at].letter == "p" or units[at].code in GENITIVE or units[at].code in ("the", "its", "a", "main", "sole")
    ):
        at -= 1
    if units[at].code not in _FOR or at - 1 <= max(owners):
        return False
    return not units[at - 1].letter and units[at - 1].code.isalpha() and units[at - 1].code not in ("one", "two", "known", "some", "pair")


def _apart(match: Match) -> bool:
    """Whether the words of a reading only stand beside each other."""
    units, head = match.row.units, match.head
    owned = [at for unit in match.roles.get("owned", ()) if (at := at_of(units, unit)) is not None]
    owner = [at for unit in match.roles.get("owner", ()) if (at := at_of(units, unit)) is not None]
    if (
        match.frame.id in ("no-bid-after-all", "bid-comes-to-nothing")
        and owner
        and owner[0] > 1
        and units[owner[0] - 1].code in ("of", "in")
    ):
        return True  # "X, owner of Y, has dropped its interest in Z"
    if match.frame.id == "finds-an-owner" and owner:
        return not any(unit.code in _OWNER_NOUNS for unit in units[head : min(owner)])
    if match.frame.id == "traced-to" and owned:
        return (
            units[head].code.startswith("trace")
            and owned[0] > 1
            and owned[0] < head
            and units[owned[0] - 1].code in ("at", "in", "by", "for")
        )
    if match.frame.id == "agrees-purchase":
        between = next((n for n in range(head, len(units)) if units[n].code in _PURCHASES), head)
        beside = bool(owner) and owner[0] > 0 and units[owner[0] - 1].code in ("of", "in", "at")
        return beside or bool(owned and owned[0] < head) or any(unit.code in ("for", "loan") for unit in units[head:between])
    return match.frame.id == "held-by" and head > 1 and any(unit.letter == "n" for unit in units[max(0, head - 3) : head])


_OWNER_NOUNS: Final = frozenset({"owner", "owners", "parent", "buyer", "proprietor"})
_PURCHASES: Final = frozenset({"acquisition", "takeover", "purchase", "buyout", "buy-out"})


def _not_founded(match: Match) -> bool:
    """Whether somebody is said not to have founded a company, to be another's friend, or to have made a name for it."""
    units, head = match.row.units, match.head
    if match.frame.id == "work-of-founders" and any(unit.code in _NOT for unit in units[match.first : head]):
        return True
    creators = [at for unit in match.roles.get("creator", ()) if (at := at_of(units, unit)) is not None]
    if match.frame.id == "founded-by-in-front" and creators:
        by = next((n for n in range(head, creators[0]) if units[n].code == "by"), head)
        between = [unit.code for unit in units[by + 1 : creators[0]]]
        return "by" in between or "of" in between or "for" in between
    created = [at for unit in match.roles.get("created", ()) if (at := at_of(units, unit)) is not None]
    behind = [unit.code for unit in units[created[0] + 1 : created[0] + 6]] if created and created[0] > head else []
    return behind[:1] == ["as"] and not _RENOWN.isdisjoint(behind)


def _of_other_matters(row: Row) -> bool:
    """Whether a sentence with an order in it is about schools, houses, taxes or the like, and not about services for children."""
    units = row.units
    if any(
        unit.letter == "p" or (unit.letter == "s" and not str(unit.payload).lower().endswith("powers")) for unit in units
    ) or not _OF_CHILDREN.isdisjoint(row.tokens):
        return False
    for number, unit in enumerate(units):
        following = units[number + 1].code if number + 1 < len(units) else ""
        if unit.code in _OTHER and following not in ("services", "improvement"):
            return True
        if unit.code == "planning" and following in _POWERS:
            return True
        if unit.code in _DWELLINGS and not _BUILDING.isdisjoint([before.code for before in units[:number]]):
            return True  # "ordered it to build more homes"
        named = isinstance(unit.payload, Found) and unit.letter in ("z", "u")
        if named and isinstance(unit.payload, Found) and unit.payload.surface.rpartition(" ")[2].lower() in _OTHER:
            return True
    return False


def _elsewhere(match: Match) -> bool:
    """Whether inspectors are told to be somewhere else, or to have called for something."""
    units, head = match.row.units, match.head
    if units[head].code == "called" and any(unit.code == "for" for unit in units[head + 1 : head + 6]):
        return True
    if match.frame.id == "regulator-inspects" and [unit.code for unit in units[head + 1 : head + 2]] in (["of"], ["to"], ["at"]):
        return any(unit.code in _SETTINGS for unit in units[head + 2 : head + 5]) and not any(unit.letter == "s" for unit in units)
    if match.frame.id not in _VAGUE or any(unit.letter == "s" for unit in units):
        return False
    for unit in units[head:]:
        if unit.code in (".", ";"):
            return False
        named = (
            unit.payload.surface.rpartition(" ")[2].lower() if isinstance(unit.payload, Found) and unit.letter in ("z", "u", "h") else ""
        )
        if unit.code in _SETTINGS or named in _SETTINGS:
            return True
    return False


_VAGUE: Final = frozenset(
    {"inspection-awaited", "council-has-visits", "inspectors-there", "inspectors-come", "visit-without-a-grade", "inspection"}
)


def _of_others(match: Match) -> bool:
    """Whether a grade is one that somebody gives itself, or is of the police or the like: "police work in X was inadequate"."""
    units = match.row.units
    grade = next((at for unit in match.roles.get("grade", ()) if (at := at_of(units, unit)) is not None), None)
    if grade is None:
        return False
    before = units[max(0, grade - 9) : grade]
    if any(two.code == "itself" and one.code.isalpha() and one.code != "found" for one, two in pairwise(before[-3:])):
        return True  # "rated itself good", not "X, itself good"
    work = [n for n, unit in enumerate(before) if unit.code in _OTHER_WORK]
    return (
        bool(work)
        and not any(unit.letter == "s" for unit in before)
        and not any(unit.code in (",", ";", "and") for unit in before[work[-1] :])
    )
