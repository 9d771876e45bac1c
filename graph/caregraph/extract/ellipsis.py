"""Ellipsis: the councils of relations whose sentences leave them out, and the relations that are about councils in general."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from typing import Final

from caregraph.extract.as_written import as_written
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.discourse import Discourse
from caregraph.extract.excepted import has_exceptions
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.names import NameFinder
from caregraph.extract.phrases import distinct, roots_in, roots_of, same_party
from caregraph.extract.referents import Referents
from caregraph.extract.scope import Scope
from caregraph.extract.units import Unit
from caregraph.model import Document, EntityId
from caregraph.terms import EntityType

_WE: Final = frozenset({"we", "our", "ours", "us"})
#: What begins what somebody takes over.
_WHAT: Final = frozenset({"the", "its", "their", "from", "responsibility", "control", "some", "all", "both", "these", "those"})
#: Verbs behind the "there" that is nowhere.
_EXISTING: Final = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would"})
#: Verbs of people who go where they came from.
_WENT: Final = frozenset({"went", "goes", "gone", "go", "returned", "travelled", "came"})


@dataclass(frozen=True, slots=True)
class Ellipsis:
    """Fills in the councils that the relations of one document leave out.

    Attributes:
        finder: what the reference tables tell of whom a provider serves.
    """

    document: Document
    discourse: Discourse
    scope: Scope
    circumstance: Circumstance
    finder: NameFinder
    referents: Referents

    def council(self, match: Match) -> list[Found]:
        """The council of a relation that names none beside it: the other one of its sentence, else the one that the text is about.

        Where the sentence names several, the text's own if it is among them, and none if not.
        """
        start = max(0, match.first - 3)
        for number in range(start, min(len(match.row.units), match.last + 4) - 1):
            unit, following = match.row.units[number : number + 2]
            of_services = number > 0 and match.row.units[number - 1].letter == "s"  # "services there were", not "there were"
            if unit.code in ("there", "here") and (of_services or following.code not in _EXISTING):
                return self._place(match, unit)
        if any(unit.code == "your" for unit in match.row.units[: match.head]) and (addressed := self.discourse.topic()) is not None:
            return [addressed]  # a letter's "your services"
        taken = [party for units in match.roles.values() for unit in units for party in self.referents.of(match, unit, "provider")]
        units = match.row.units
        taken += [root for n in range(1, len(units) - 2) if _only_beside(units, n) for root in roots_in(units[n])]
        taken += [root for n in range(len(units) - 2) if _takes_over(units, n) for root in roots_in(units[n])]
        councils = [n for n, unit in enumerate(units) if unit.letter == "c" and not self.circumstance.affiliates(match.row, n)]
        first = next((n + 1 for n in range(match.head, -1, -1) if units[n].code == ";"), 0)
        last = next((n for n in range(match.head, len(units)) if units[n].code == ";"), len(units))
        councils = [n for n in councils if first <= n < last] or councils  # "In X it took a commissioner; in Y a letter was enough"
        parties = [found for n in councils if isinstance(found := units[n].payload, Found)]
        here = distinct([root for found in parties if found.kind != "generic" for root in roots_of(found) if root.kind == "named"])
        here = [party for party in here if not any(same_party(party, other) for other in taken)]
        told = self.discourse.the_councils(match.row, taken)
        if not here and any(unit.code in ("both", "each") for unit in units[: match.head]):
            joined = self.discourse.groups.in_sentence(match.row.sentence.index - 1)
            return joined or told  # "A and B chose freely. Both have had …"
        if not here and self._theirs(match):
            return self.discourse.groups.in_sentence(match.row.sentence.index - 1) or told
        if not here:
            return told
        if len(here) > 1 and len(units) > 2 and units[0].code == "in" and units[1].letter == "c" and not match.roles.get("council"):
            return roots_in(units[1])  # "In X the remedy failed: Y ran the services, and they stayed inadequate"
        if len(here) == 1 and all(self._goes_on_with(units, n, match.head) for n in councils):
            return here if any(same_party(here[0], party) for party in told) else []  # "a direction stands, and X will go on helping"
        before = [found for n in councils if n < match.head and isinstance(found := units[n].payload, Found)]
        if len(before) == 1 and len(distinct(roots_of(before[0]))) == len(here):
            return here  # "X and Y have had their services run by Z": both have
        return here if len(here) == 1 else [party for party in told if any(same_party(party, other) for other in here)]

    def _theirs(self, match: Match) -> bool:
        """Whether a sentence that has named nobody begins with "their services": of those whom the one before joins."""
        opening = match.row.units[0]
        return opening.letter == "s" and str(opening.payload).lower().startswith("their ") and match.head > 0

    def _place(self, match: Match, adverb: Unit) -> list[Found]:
        """The councils that "here" and "there" mean: who publishes the text, and whom it named last, unless it turned to others."""
        speaker = self.discourse.speaker if adverb.code == "here" else None
        if speaker is not None and speaker.letter == "c":
            return [speaker]
        opening = self.discourse.openings.get(match.row.sentence.index - 1)
        others = opening is not None and opening.letter == "c" and opening.kind == "generic"
        if adverb.code == "there" and others and not self.discourse.councils.within(match.row.sentence.index, adverb.start):
            return []
        return self.discourse.there(match.row, adverb.start) or self.discourse.the_councils(match.row)

    def _goes_on_with(self, units: list[Unit], number: int, head: int) -> bool:
        """Whether a council behind a head is the subject of a clause that "and" adds to the head's own."""
        joint = number - 1
        if joint > 1 and units[joint].letter == "d":
            joint -= 1 + (units[joint - 1].code in ("in", "on", "by", "from"))  # ", and in April 2018 X took over"
        if number < head + 2 or units[joint].code not in ("and", "but", "while") or units[joint - 1].code != ",":
            return False
        return number + 1 < len(units) and not units[number + 1].letter and units[number + 1].code not in ("'s", "'", ",", "and")

    def of_provider(self, match: Match, councils: list[Found]) -> list[Found]:
        """The council that a relation leaves out, where its provider is one whose councils are known: one of those, or none at all."""
        providers = [
            party
            for role in ("provider", "owned", "created")
            for unit in match.roles.get(role, ())
            for party in self.referents.of(match, unit, role)
        ]
        clients = {key for provider in providers for key in self.finder.clients(provider)}
        if clients and not any(clients & set(party.candidates) for party in councils) and self._speaks_for_itself(match):
            return []  # "We are not giving our services to X": who speaks is none of those whom X serves
        if not clients:  # of several councils that are still to be named, none is meant
            return [party for party in councils if party.letter != "c" or self.discourse.named_by(match.row, party)]
        return self._clients_among(clients, councils)

    def _speaks_for_itself(self, match: Match) -> bool:
        """Whether a relation is told by the council that it concerns: "we", "our services"; not "the city founded us"."""
        bodies = [unit for role in ("provider", "owned", "created") for unit in match.roles.get(role, ())]
        spoken = [unit for unit in match.row.units[match.first : match.last] if as_written(unit) in _WE]
        return bool(spoken) and not any(unit is body for unit in spoken for body in bodies)

    def served(self, provider: Found, councils: list[Found]) -> list[Found]:
        """The councils to which a provider's services return: of those that no sentence names, its own."""
        if provider.letter != "p" or not councils or not all(party.letter == "c" and party.implied for party in councils):
            return councils
        return [replace(party, implied=True) for party in self._clients_among(self.finder.clients(provider), councils)]

    def _clients_among(self, clients: Set[EntityId], councils: list[Found]) -> list[Found]:
        if not clients:
            return councils
        kept = [party for party in councils if clients & set(party.candidates)]
        if kept:
            return kept
        mentioned = [*self.discourse.councils.parties, *(f for f in self.discourse.title_parties if f.letter == "c")]
        return [party for party in distinct(mentioned) if clients & set(party.candidates)]

    def concerns_others(self, match: Match) -> bool:
        """Whether a relation without a named council is about others: its provider is nobody, it says "other", or "all but X"."""
        providers = [unit.payload for unit in match.roles.get("provider", ())]
        if self.scope.elsewhere(match.row, match.head) or has_exceptions(match.row):
            return True
        named = [p for p in providers if isinstance(p, Found)]
        several = any(p.kind == "described" and p.noun.endswith("s") for p in named)
        if any(p.kind == "generic" for p in named) or (several and not self.discourse.just_before(match.row)):
            return True
        return bool(self._others(match))

    def _others(self, match: Match) -> list[Unit]:
        units = match.row.units
        for number in range(match.first, match.last):
            if units[number].code == "other":
                end = next((n for n in range(number, match.last) if units[n].letter == "s"), None)
                if end is not None:
                    return units[number : end + 1]
        return []

    def other_councils(self, match: Match) -> list[Found]:
        """The councils in general that a relation is about ("other children's services"); none where it does not say "other"."""
        units = self._others(match)
        if not units:
            return []
        start, end = units[0].start, units[-1].end
        return [Found(start, end, self.document.text[start:end], EntityType.COUNCIL, "c", "generic")]


def _only_beside(units: list[Unit], number: int) -> bool:
    """Whether a council is only named as the one under which services were ("under X's management"), or where somebody "went home to"."""
    home = [unit.code for unit in units[max(0, number - 2) : number]]
    if units[number].letter == "c" and home in (["home", "to"], ["back", "to"]) and units[max(0, number - 3)].code in _WENT:
        return True
    under = units[number - 1].code == "under" and units[number].letter == "c" and units[number + 1].code in ("'s", "'")
    return under and units[number + 2].code in ("management", "stewardship", "leadership", "direction", "wing", "care", "control")


def _takes_over(units: list[Unit], number: int) -> bool:
    """Whether a council takes over, so that what is told of whose services these are is told of another: "and in May X took over"."""
    acts = [unit.code for unit in units[number + 1 : number + 3]] in (["took", "over"], ["stepped", "in"], ["moved", "in"])
    behind = units[number + 3] if acts and number + 3 < len(units) else None
    return acts and units[number].letter == "c" and (behind is None or (not behind.letter and behind.code not in _WHAT))
