"""Readings that concern nobody, or somebody else: "a firm that its own staff own, …" tells of no property that the firm has.

Nor do "its homes were bought" and "X bought Y Capital out" of the firm. What stands to the right of a verb whose subject no party is,
behind the comma that closes its clause, belongs to the clause around it, and so does the party before it.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.apposed import described_before
from caregraph.extract.as_written import as_written
from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.other_things import of_other_things
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Unit
from caregraph.terms import Predicate

_RELATIVE: Final = frozenset({"that", "which", "whom"})
_DETERMINERS: Final = frozenset({"its", "their", "his", "her", "the", "a", "an", "some", "many", "these", "those", "all", "most"})
#: Nouns in the plural that need no article.
_PEOPLE: Final = frozenset(
    {"staff", "employees", "workers", "parents", "families", "carers", "members", "managers", "directors", "investors"}
)
#: Words that cannot be between a subject and the verb of its own clause.
_CLOSES: Final = frozenset({",", ";", ":", ".", "(", ")", "and", "or", "but", "has", "have", "had", "is", "are", "was", "were", "to"})
#: What a firm may sell that somebody else runs.
_PLACES: Final = frozenset(
    {"home", "homes", "school", "schools", "house", "houses", "building", "buildings", "property", "properties", "places", "sites"}
)
_BUYING: Final = frozenset({"buy", "buy-from", "person-buys"})
_PASSIVE: Final = frozenset(
    {"was", "were", "been", "being", "has", "have", "had", "is", "are", "be", "to", "will", "later", "then", "since"}
)
_RUN: Final = frozenset({"run", "managed", "operated", "staffed", "led"})
_REACH: Final = 7
#: What becomes of a visit that is not made.
_CALLED_OFF: Final = frozenset({"cancelled", "canceled", "postponed", "deferred", "abandoned", "called-off"})
#: What else inspectors visit.
_SETTINGS: Final = frozenset({"home", "homes", "school", "schools", "nursery", "nurseries", "academy"})
#: Rules for persons who found a company.
_BY_PERSONS: Final = frozenset({"set-up-by-person", "create-by-person", "work-of-founders"})
_ANOTHER_BE: Final = re.compile(r" (?:is|was|were|are|been) (?:\S+ly )?\S+(?:ed|en|wn) by ")
_PERMITTED: Final = re.compile(
    r" (?:would|might|could) (?:(?:otherwise |else |also )?have (?:been )?|(?:otherwise|else) )$"
    r"| (?:lets?|letting|allows?|allowing|enables?|enabling|empowers?|empowering|permits?|entitles?|entitling) (?:the )?<[gm]\d+> (?:to )?$"
)
#: How those begin who are nobody in particular.
_ANY_OF: Final = {Predicate.OWNED_BY: ("any ",), Predicate.DELEGATED_TO: ("any ", "a ", "an ")}
#: What may follow a verb without an object.
_ENDS: Final = frozenset(
    {".", ",", ";", ":", "and", "but", "in", "on", "at", "for", "last", "this", "under", "with", "until", "when", "after"}
)
#: What is told of a council that another succeeds.
_NO_MORE: Final = frozenset(
    {"abolished", "abolition", "disappeared", "vanished", "ceased", "dissolved", "reorganisation", "successor", "successors"}
)


def of_none(match: Match, emission: Emission) -> bool:
    """Whether a reading leaves out that there is none of what it tells of, or whom it concerns.

    "The government decided that no trust should be set up" forces nobody; "inspectors have paid us visits" tells of no visit to a council.
    """
    units, head = match.row.units, match.head
    if of_other_things(match, emission):
        return True
    if match.frame.id in ("neither-ran-anything", "neither-runs-the-others"):
        return not any(as_written(unit).startswith(("neither", "none of")) for unit in match.roles.get("provider", ()))
    if match.frame.id == "mind-made-up":
        return any(as_written(unit).startswith(("no ", "neither ")) for unit in units[head:])
    if emission.predicate is Predicate.FORCED_BY and _PERMITTED.search(match.row.words(max(0, head - 5), head)):
        return True  # "the law lets ministers issue directions", "they would have imposed one": what may be done has not been
    if match.frame.id == "set-up-by" and _ANOTHER_BE.search(match.row.words(head + 1, match.last)):
        return True  # "the order by which it was formed was revoked by ministers"
    if match.frame.id == "visit-finds" or (match.frame.id == "inspection-made" and not {"council", "provider"} & match.roles.keys()):
        near = units[max(0, head - 6) : head + 8]
        named = any(unit.letter == "c" for unit in match.roles.get("council", ()))
        return any(as_written(unit) in ("us", "we") or (unit.code in _SETTINGS and not named) for unit in near)
    if match.frame.id == "regulator-inspects" and not _CALLED_OFF.isdisjoint([unit.code for unit in units[head : head + 8]]):
        return True
    if match.frame.id == "neighbour-takes-over" and (_takes_it(match) or not _NO_MORE.isdisjoint(match.row.tokens)):
        return True  # takes over something else, or is a successor
    if match.frame.id in ("its-founder", "the-founder-of-it") and _of_the_buyer(match):
        return True
    if emission.predicate is Predicate.OWNED_BY and match.frame.id == "own" and _by_another_participle(match):
        return True
    if emission.predicate is Predicate.CREATED_BY and match.frame.id == "founder" and _a_place(match):
        return True
    if match.frame.id == "put-up-for-sale" and _far_behind(match):
        return True
    if match.frame.id == "run-before-that-by":
        it = all(as_written(unit) in ("it", "they") for unit in match.roles.get("other", ()))
        if not it or not match.row.after_services:
            return True  # "X has a home in Anytown. Before that it was run by Y"
    if match.frame.id == "held-for-a-time" and all(as_written(unit) == "it" for units in match.roles.values() for unit in units):
        return True  # "X won the contract. It held it for ten years"
    if match.frame.id == "owner" and _of_places(match):
        return True
    if match.frame.id.startswith("sell") and _told_by_the_way(match):
        return True
    if emission.predicate is Predicate.OWNED_BY and (_places_bought(match) or _had_owners(match) or _bought_out(match)):
        return True
    if emission.predicate is Predicate.CREATED_BY and (_describes_another(match) or _of_no_name(match) or _nearer(match)):
        return True
    return made_nothing(match, emission) or _of_any(match, emission)


def _by_another_participle(match: Match) -> bool:
    """Whether an owner is whoever did something else: "X, described by the minister as owned by …"."""
    units, head = match.row.units, match.head
    if units[head].code != "owned" or head < 2 or units[head - 1].code != "as":
        return False
    owners = {id(unit) for unit in match.roles.get("owner", ())}
    return any(id(unit) in owners and number and units[number - 1].code == "by" for number, unit in enumerate(units[:head]))


def _far_behind(match: Match) -> bool:
    """Whether "it" stands in a further clause: "put the homes on the market in the wake of a film about a centre it ran"."""
    units, head = match.row.units, match.head
    owned = {id(unit) for unit in match.roles.get("owned", ()) if as_written(unit) == "it"}
    return any(id(unit) in owned for unit in units[head + 3 :])


def _a_place(match: Match) -> bool:
    """Whether the founder is where something was begun: "having begun in Anytown, the founders of X …"."""
    units = match.row.units
    founders = {id(unit) for unit in match.roles.get("creator", ())}
    return any(
        id(unit) in founders and unit.letter in ("u", "c") and units[number - 1].code == "in" for number, unit in enumerate(units) if number
    )


def _of_no_name(match: Match) -> bool:
    """Whether a person is said to have founded what the text has not named so far: "The agency was her idea"."""
    found = [unit.payload for unit in match.roles.get("created", ()) if isinstance(unit.payload, Found)]
    return match.frame.id in _BY_PERSONS and bool(found) and all(root.kind != "named" for one in found for root in roots_of(one))


def _describes_another(match: Match) -> bool:
    """Whether a verb of founding says of another party, behind a comma, what it is: "X is to go to Y, a vehicle set up by Z"."""
    described = described_before(match.row.units, match.head)
    created = match.roles.get("created", ())
    return described is not None and match.row.units[described].letter == "p" and all(u is not match.row.units[described] for u in created)


def _of_places(match: Match) -> bool:
    """Whether "their owner" is that of houses or the like, of which the sentence speaks: "bought the homes and remains their owner"."""
    owned = {id(unit) for unit in match.roles.get("owned", ()) if as_written(unit) == "their"}
    at = next((n for n, unit in enumerate(match.row.units) if id(unit) in owned), 0)
    return any(unit.code in _PLACES and unit.code.endswith("s") for unit in match.row.units[:at])


def _takes_it(match: Match) -> bool:
    """Whether "took over" has an object: "took over its work"."""
    behind = match.row.units[match.head + 2 : match.head + 3]
    return any(unit.letter not in ("", "d") or (not unit.letter and unit.code not in _ENDS) for unit in behind)


def _of_the_buyer(match: Match) -> bool:
    """Whether "its founder" has been read of the buyer, and not of what was bought: "X, which Y bought from its founder"."""
    units, head = match.row.units, match.head
    if head < 2 or units[head - 2].code not in ("from", "by"):
        return False
    created = next((n for unit in match.roles.get("created", ()) for n, other in enumerate(units) if other is unit), 0)
    if not created:
        return True
    before = units[created - 1]
    if before.code == "from" and created == head - 1 and any(unit.payload in ("which", "that") for unit in units[:created]):
        return True  # "which Y bought last year from its founder"
    return before.code in ("by", "to", "that") or before.payload in ("which", "that")


def _of_any(match: Match, emission: Emission) -> bool:
    """Whether a reading tells of nobody in particular: "holds no stake in any provider", "runs no services for any council"."""
    role = {Predicate.OWNED_BY: "owned", Predicate.DELEGATED_TO: "council"}.get(emission.predicate, "")
    units = [unit.payload for unit in match.roles.get(role, ())]
    return bool(units) and all(
        isinstance(found, Found) and found.surface.lower().startswith(_ANY_OF[emission.predicate]) for found in units
    )


def _nearer(match: Match) -> bool:
    """Whether another company stands nearer to "its founder": "X owns three fifths of Y and its founder, Z, the rest"."""
    units, head = match.row.units, match.head
    made = next((n for n, unit in enumerate(units[:head]) if any(unit is one for one in match.roles.get("created", ()))), None)
    whose = any(as_written(unit) in ("its", "their") for unit in units[max(0, head - 2) : head])
    return match.frame.id == "founder" and whose and made is not None and any(unit.letter == "p" for unit in units[made + 1 : head])


def _bought_out(match: Match) -> bool:
    """Whether an investor was only bought out of a company: "X bought Y Capital out"."""
    out = any(unit.code == "out" for unit in match.row.units[match.head + 1 : match.head + 4])
    return out and match.frame.id in _BUYING and all(unit.letter == "o" for unit in match.roles.get("owned", ()))


def _had_owners(match: Match) -> bool:
    """Whether somebody has had several owners, all but one of them before: "has had three owners: X, Y and Z"."""
    codes = [unit.code for unit in match.row.units[max(0, match.head - 3) : match.head + 1]]
    return match.frame.id == "owner" and codes[-1] == "owners" and "had" in codes


def _places_bought(match: Match) -> bool:
    """Whether what was bought is only somebody's homes or the like: "When X collapsed, its homes were bought by Y"."""
    units, head = match.row.units, match.head
    at = head - 1
    while at > 0 and (units[at].code in _PASSIVE or units[at].letter == "d"):
        at -= 1
    return 1 <= at < head - 1 and units[at].code in _PLACES and as_written(units[at - 1]) in ("its", "their", "'s", "'")


def _told_by_the_way(match: Match) -> bool:
    """Whether the company of a sale only says which homes were sold: "sold homes run by X", "sold a school that X runs"."""
    units, head = match.row.units, match.head
    place = next((n for n in range(head + 1, min(len(units) - 2, head + 6)) if units[n].code in _PLACES), None)
    if place is None:
        return False
    after = [unit.code for unit in units[place + 1 : place + 4]]
    return after[:1] in (["that"], ["which"]) or (after[0] in _RUN and "by" in after)


def made_nothing(match: Match, emission: Emission) -> bool:
    """Whether a reading tells who founded what there is none of: "no trust will be set up" has no founder, whoever is named beside it."""
    units = [unit.payload for unit in match.roles.get("created", ())] if emission.predicate is Predicate.CREATED_BY else []
    return any(isinstance(found, Found) and found.surface.lower().startswith(("no ", "neither ")) for found in units)


def of_others(match: Match) -> bool:
    """Whether the verb of a reading ends a clause of its own, whose subject is none of the parties: "which its own staff own,"."""
    units, head = match.row.units, match.head
    if match.frame.kind != "valency" or head + 1 >= len(units) or units[head + 1].code not in (",", ".", ";") or head < 3:
        return False
    for number in range(head - 1, max(0, head - _REACH), -1):
        word = as_written(units[number])
        if word in _RELATIVE:
            first = as_written(units[number + 1])
            return (number + 1 < head - 1 and first in _DETERMINERS) or (number + 1 < head and first in _PEOPLE)
        if word in _CLOSES or (isinstance(units[number].payload, Found) and word not in _DETERMINERS):
            return False
    return False


def before_relative(match: Match, pronoun: Unit) -> Found | None:
    """The provider that a relative clause is about, where only that clause names another: "X, to which Y belongs, …, but its owner"."""
    units = [unit for unit in match.row.units if unit.start < pronoun.start]
    last = next((n for n in range(len(units) - 1, -1, -1) if units[n].letter == "p"), None)
    if last is None or not any(unit.code == "," for unit in units[last:]):
        return None
    opening = next((n for n in range(last - 1, 0, -1) if units[n].code == ","), None)
    if opening is None or not any(unit.payload in ("which", "whom", "whose") for unit in units[opening + 1 : opening + 3]):
        return None
    main = units[opening - 1]
    told = isinstance(main.payload, Found) and main.letter == "p" and main.payload.kind != "generic"
    return roots_of(main.payload)[0] if told and isinstance(main.payload, Found) else None
