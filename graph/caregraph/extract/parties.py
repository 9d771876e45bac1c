"""Who fills the roles of a reading: the parties that it names or points to, and those that its sentence leaves out."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from caregraph.extract.apposed import last_alone
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.companies_meant import CompaniesMeant
from caregraph.extract.council_phrases import place_told
from caregraph.extract.delegations import FOR_CHILDREN, Delegations
from caregraph.extract.discourse import Discourse
from caregraph.extract.ellipsis import Ellipsis
from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.in_hands import as_told, asks_for_itself
from caregraph.extract.matching import Match
from caregraph.extract.names import NameFinder
from caregraph.extract.namesakes import namesakes
from caregraph.extract.phrases import distinct, named_roots, same_party
from caregraph.extract.posts import Posts
from caregraph.extract.referents import Referents
from caregraph.extract.scope import Scope
from caregraph.extract.units import Unit
from caregraph.model import Document
from caregraph.sources.knowledge import CENTRAL_GOVERNMENT, INSPECTORATE
from caregraph.terms import EntityType, Predicate, Status

#: A party that a sentence leaves out: the words that stand in for it, and what kind of body it is.
_UNNAMED: Final[dict[str, tuple[str, EntityType]]] = {
    "the-government": ("the government", EntityType.DEPARTMENT),
    "the-inspectorate": ("the inspectorate", EntityType.REGULATOR),
    "the-provider": ("the provider", EntityType.CHILDRENS_TRUST),
}
#: What is done to a council that has let its services go, and not to the one that runs them.
_DONE_TO_COUNCILS: Final = frozenset({Predicate.FORCED_BY, Predicate.COMMISSIONER_APPOINTED, Predicate.RATED, Predicate.INSPECTED_BY})
#: What a sentence with a verb of its own has, most often.
_VERBS: Final = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would", "did", "does"})
#: Frames by which a body that opens is one that serves the council of the text.
_OPENINGS: Final = frozenset({"provider-opens", "provider-opened-on"})
_ROLES: Final = {"the-government": CENTRAL_GOVERNMENT, "the-inspectorate": INSPECTORATE}


class Parties:
    """Fills roles in one document.

    Args:
        document: the document.
        discourse: whom its text has spoken of.
        scope: what holds in its clauses, and of whom.
        circumstance: who only works where.
        finder: what the reference tables tell: which body an office's name alone stands for, and whom a provider serves.
    """

    def __init__(self, document: Document, discourse: Discourse, scope: Scope, circumstance: Circumstance, finder: NameFinder) -> None:
        self.discourse = discourse
        self.finder = finder
        self.referents = Referents(document, discourse, circumstance)
        self.delegations = Delegations(discourse, scope, self.referents)
        self.ellipsis = Ellipsis(document, discourse, scope, circumstance, finder, self.referents)
        self.posts = Posts(document, circumstance, self.referents)
        self.companies = CompaniesMeant(discourse)
        self.ordered: Found | None = None

    def of(self, match: Match, roles: tuple[str, ...]) -> list[Found]:
        """The parties of the first of several roles that somebody fills; the roles ``the-…`` are filled from the discourse."""
        for role in roles:
            found = (
                self._market(match)
                if role == "market"
                else [p for unit in match.roles.get(role, ()) for p in _described(match, unit, self.referents.of(match, unit, role))]
            )
            if found and role == "council" and self._returned(match) and "area" in match.roles and self._only_meant(match, role):
                found = self.of(match, ("area",)) or found  # "its services go back to the council": to the one that they are of
            if len(found) > 1 and role in ("council", "area") and match.roles.get("provider") == match.roles.get(role):
                index = match.row.sentence.index  # "X and Y advise Z. Neither runs its services"
                one = self.discourse.beside(index, found) or self.discourse.beside(index - 1, found)
                found = [one] if one is not None and one.letter == "c" else []
            if found and role == "council" and self._forced(match) and all(_is_it(unit) for unit in match.roles.get(role, ())):
                # "It was ordered": who runs another council's services was not the one that was made to let them go.
                found = distinct([party for council in found for party in self.delegations.for_others(council)])
            if not found and role in ("council", "owner") and self._the_council(match, role):
                found = self.ellipsis.of_provider(match, [])  # "the county council" of a text that tells of two
            if (
                found
                and role in ("council", "area", "owner", "creator")
                and self._only_meant(match, role)
                and not asks_for_itself(match, found)
            ):
                found = self.ellipsis.of_provider(match, found)
            if not found and role.startswith(
                ("the-", "some-", "that-", "its-", "whose-", "person-", "persons-", "successor-", "predecessor-")
            ):
                found = self._unnamed(match, role)
            if found:
                return found
        return []

    def note(self, emission: Emission, council: Found, other: Found, sentence: int) -> None:
        """Remember the persons that were told to be commissioners, and the council that was told last to be under an order."""
        if emission.predicate is Predicate.COMMISSIONER_APPOINTED:
            self.posts.note(other, sentence)
        elif emission.predicate is Predicate.FORCED_BY and not council.implied:
            self.ordered = council

    def opens_for(self, match: Match, council: Found, provider: Found) -> bool:
        """Whether a body that opens does so for a council: one that it was made for, or that the text has told of; not a firm of homes.

        And whether services, or who had them, were told of before where a reading goes on about them without a word of them.
        """
        if not self.delegations.grounded(match, council, provider):
            return False
        if match.frame.id not in _OPENINGS or not council.implied or provider.kind != "named" or FOR_CHILDREN.search(provider.surface):
            return True
        told = self.delegations.tell_of(provider)
        return told or provider.type is EntityType.CHILDRENS_TRUST or bool(self.finder.clients(provider) & set(council.candidates))

    def of_others(self, match: Match, emission: Emission, subject: Found, obj: Found) -> bool:
        """Whether "its trust" has been taken for one that is known to serve other councils than the one that is named beside it."""
        if emission.predicate is Predicate.RETURNED_TO:
            return self.serves_others(subject, obj)  # "X, which ran it for Y, closed. Z took over its work."
        council, provider, roles = (subject, obj, emission.object) if subject.letter == "c" else (obj, subject, emission.subject)
        if council.letter != "c" or provider.letter != "p" or council.kind != "named" or council.implied:
            return False
        units = [unit.payload for role in roles for unit in match.roles.get(role, ())]
        pointed = bool(units) and all(isinstance(found, Found) and found.kind == "anaphor" and " " in found.surface for found in units)
        clients = self.finder.clients(provider) if pointed else frozenset()
        return bool(clients) and clients.isdisjoint(council.candidates)

    def serves_others(self, provider: Found, council: Found) -> bool:
        """Whether the text has told of a provider that it works for other councils only, so that nothing goes back to this one."""
        if self.finder.clients(provider) & set(council.candidates):
            return False
        told = self.delegations.for_others(provider)
        return not any(same_party(party, provider) or same_party(party, council) for party in told)

    def _returned(self, match: Match) -> bool:
        return match.frame.emits[0].predicate is Predicate.RETURNED_TO

    def _forced(self, match: Match) -> bool:
        return match.frame.emits[0].predicate is Predicate.FORCED_BY

    def _only_meant(self, match: Match, role: str) -> bool:
        """Whether a role's council is not named, but only meant ("the borough"), so that it may be another one."""
        found = [unit.payload for unit in match.roles.get(role, ())]
        return bool(found) and all(
            isinstance(party, Found) and party.kind == "anaphor" and party.letter != "g" and not party.number for party in found
        )

    def _the_council(self, match: Match, role: str) -> bool:
        """Whether a role's only party is "the council" or the like, whichever that is."""
        found = [unit.payload for unit in match.roles.get(role, ()) if unit.letter == "c"]
        return len(found) == 1 and isinstance(found[0], Found) and found[0].surface.lower().startswith("the ") and found[0].kind != "named"

    def _unnamed(self, match: Match, role: str) -> list[Found]:
        if role in ("the-owned", "the-one-for-sale") and not {match.row.sentence.index - 1, match.row.sentence.index}.isdisjoint(
            self.discourse.told.assets_sold
        ):
            return []  # "X is selling two homes. The buyer is Y"
        if role in ("the-council", "the-delegator", "the-delegated", "its-council") and (here := place_told(match)):
            return here
        if role == "the-analyst":
            return [unit.payload for unit in match.row.units if unit.letter == "a" and isinstance(unit.payload, Found)][
                :1
            ] or self.discourse.analysts[-1:]
        if role == "the-owned":
            return self.companies.just_told_of(match)
        if role == "the-chronicled":
            return self.companies.chronicled(match)
        if role in ("the-speaker", "the-group"):
            speaker = self.discourse.speaker
            titled = self.companies.group(match) if role == "the-group" else []
            return [speaker] if speaker is not None and speaker.letter == "p" else titled if len(titled) == 1 else []
        if role == "the-one-for-sale":
            return [found for index, found in self.discourse.told.for_sale.items() if index <= match.row.sentence.index][-1:]
        if role == "the-post":
            return self.posts.post(match)
        if role in ("the-office", "that-office"):
            return self.posts.office(match, past=role == "that-office")
        if role == "person-in-office":
            return self.posts.in_office(match)
        if role in ("successor-in-office", "predecessor-in-office"):
            known = self.posts.in_office(match) or self.posts.in_office(match, "predecessor")
            return self.posts.people(match, "person" if role.startswith("succ") else "predecessor") if known else []
        if role == "the-council-before":
            here = self.discourse.councils.within(match.row.sentence.index)
            council = self.discourse.the_council(match.row, match.row.sentence.start, here)
            return [replace(council, implied=True)] if council is not None else []
        if role == "person-only-told":
            return self.posts.only_told()
        if role == "person-last-told":
            return self.posts.last_told(match)
        if role == "that-government":
            return self.discourse.government_told(match.row)
        if role == "person-in-question":
            return self.posts.in_question(match, self.discourse)
        if role == "person-named-before":
            return self.posts.named_before(match, self.discourse)
        if role == "persons-told" and match.frame.id == "commissioners-gone" and match.row.units[match.head - 1].payload == "who":
            return []  # "They replace X, who left": X did
        if role == "persons-told":
            return self.posts.told_lately(match)
        if role == "person-just-named":
            return self.posts.just_named(match)
        if role == "its-council":
            return self.referents.pointed(match)
        if role == "its-namesake":
            return namesakes([root for unit in match.roles.get("provider", ()) for root in named_roots(unit)], self.finder)
        if role == "its-provider":
            return as_told(match, self.delegations.told_provider(match))
        if role == "whose-provider":
            served = self.delegations.served_by(match)
            return as_told(match, [served] if served is not None else [])
        if role in ("the-provider-told", "the-council-told"):
            just = self.delegations.just_told(match)
            return [] if just is None else [just.provider if role == "the-provider-told" else just.council]
        if role == "that-provider":
            return as_told(match, self.delegations.last_provider(match))
        if role == "the-other":
            return self.of(match, ("provider",))  # "neither runs the other's"
        if role == "the-delegated":
            return self.delegations.councils(match)
        if role == "the-delegator":
            told = self.delegations.delegators(match) or self._just_named(match) or self.of(match, ("the-council",))
            return distinct([party for council in told for party in self.delegations.for_others(council)])
        if role == "the-council" and self._forced(match) and match.frame.emits[0].status is Status.ENDED and self.ordered is not None:
            return [replace(self.ordered, implied=True)]  # "The direction has been lifted": of whoever it was told to bind
        if role == "the-council" and not self.ellipsis.concerns_others(match):
            councils = self.ellipsis.council(match)
            councils = councils if asks_for_itself(match, councils) else self.ellipsis.of_provider(match, councils)
            if match.frame.emits[0].predicate in _DONE_TO_COUNCILS:
                councils = self._served(councils)
            return [replace(party, implied=True) for party in councils]
        if role in ("the-council", "some-council"):
            return self.ellipsis.other_councils(match)
        at = match.row.units[match.head]
        if role == "the-provider":
            served = self.delegations.served_by(match)
            if served is not None:
                return as_told(match, [served])
            told = distinct([p for unit in match.row.units[: match.head] if unit.letter == "p" for p in named_roots(unit)])
            provider = told[0] if len(told) == 1 else self.discourse.the_only_provider(match.row)
            if provider is not None:
                return as_told(match, [provider])
            if self.discourse.providers_named(match.row):
                return []
        words, kind = _UNNAMED[role]
        letter = "p" if role == "the-provider" else "g"
        bodies = self.finder.knowledge.roles.get(_ROLES.get(role, ""), ())
        return [Found(at.start, at.end, words, kind, letter, "described" if letter == "p" else "anaphor", bodies, implied=True)]

    def _just_named(self, match: Match) -> list[Found]:
        """The only council of the sentence before, where this one has neither a verb nor anybody: "By order of ministers, since 2018"."""
        if any(unit.letter in ("c", "p", "i") for unit in match.row.units) or any(unit.code in _VERBS for unit in match.row.units):
            return []
        told = distinct(self.discourse.councils.within(match.row.sentence.index - 1))
        return told if len(told) == 1 and told[0].kind == "named" else []

    def _served(self, councils: list[Found]) -> list[Found]:
        """Whom councils that a sentence only means work for, where they run another's services: it is that one's affairs that go on."""
        about = [*self.discourse.titled_councils, *(party for party in (self.discourse.speaker, self.discourse.main) if party is not None)]
        return distinct(
            [
                served
                for council in councils
                for served in ([council] if any(same_party(one, council) for one in about) else self.delegations.for_others(council))
            ]
        )

    def _market(self, match: Match) -> list[Found]:
        reports = [unit.payload for unit in match.roles.get("report", ()) if isinstance(unit.payload, Found)]
        starts = [(r.start + r.surface.index(r.noun), r.noun) for r in reports if r.noun]
        return [Found(start, start + len(noun), noun, EntityType.MARKET, "k") for start, noun in starts]


def _described(match: Match, unit: Unit, parties: list[Found]) -> list[Found]:
    """Those of the parties that a unit stands for of whom a reading tells: the last alone, where it only describes that."""
    return parties[-1:] if len(parties) > 1 and last_alone(match.row.units, unit, match.head) else parties


def _is_it(unit: Unit) -> bool:
    payload = unit.payload
    return (payload.surface if isinstance(payload, Found) else str(payload)).lower() == "it"
