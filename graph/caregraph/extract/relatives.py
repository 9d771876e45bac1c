"""Verbs whose subject no party is: "a firm that its own staff own, …" tells of no property that the firm has.

What stands to the right of such a verb, behind the comma that closes its clause, belongs to the clause around it, and so does the party
before it.
"""

from __future__ import annotations

from typing import Final

from caregraph.extract.as_written import as_written
from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
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
_RUN: Final = frozenset({"run", "managed", "operated", "staffed", "led"})
_REACH: Final = 7
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
    if match.frame.id == "mind-made-up":
        return any(as_written(unit).startswith(("no ", "neither ")) for unit in units[head:])
    if match.frame.id == "visit-finds" or (match.frame.id == "inspection-made" and not {"council", "provider"} & match.roles.keys()):
        return any(as_written(unit) in ("us", "we") for unit in units[max(0, head - 6) : head + 5])
    if match.frame.id == "neighbour-takes-over" and (_takes_it(match) or not _NO_MORE.isdisjoint(match.row.tokens)):
        return True  # takes over something else, or is a successor
    if match.frame.id in ("its-founder", "the-founder-of-it") and _of_the_buyer(match):
        return True
    if match.frame.id == "owner" and _of_places(match):
        return True
    if match.frame.id.startswith("sell") and _told_by_the_way(match):
        return True
    return made_nothing(match, emission) or _of_any(match, emission)


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
    return before.code in ("by", "to", "that") or before.payload in ("which", "that")


def _of_any(match: Match, emission: Emission) -> bool:
    """Whether a reading tells of nobody in particular: "holds no stake in any provider", "runs no services for any council"."""
    role = {Predicate.OWNED_BY: "owned", Predicate.DELEGATED_TO: "council"}.get(emission.predicate, "")
    units = [unit.payload for unit in match.roles.get(role, ())]
    return bool(units) and all(
        isinstance(found, Found) and found.surface.lower().startswith(_ANY_OF[emission.predicate]) for found in units
    )


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
