"""Who fills the roles of a reading: the parties that it names or points to, and those that its sentence leaves out."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from caregraph.extract.circumstance import Circumstance
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.names import NameFinder
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.scope import Scope
from caregraph.extract.units import Unit
from caregraph.model import Document, EntityId, Mention, Span, Unresolved
from caregraph.sources.knowledge import CENTRAL_GOVERNMENT, INSPECTORATE
from caregraph.terms import EntityType

#: A party that a sentence leaves out: the words that stand in for it, and what kind of body it is.
_UNNAMED: Final[dict[str, tuple[str, EntityType]]] = {
    "the-government": ("the government", EntityType.DEPARTMENT),
    "the-inspectorate": ("the inspectorate", EntityType.REGULATOR),
    "the-provider": ("the provider", EntityType.CHILDRENS_TRUST),
}
_ROLES: Final = {"the-government": CENTRAL_GOVERNMENT, "the-inspectorate": INSPECTORATE}
#: The letters of what "it" may stand for in some roles.
_KINDS_OF_IT: Final = {"owned": "pou", "created": "pou", "provider": "pc", "council": "c", "area": "c"}
#: Roles that only a party named, or pointed back to, may fill.
_ACTING: Final = tuple("cpgmrho")
_PAST: Final = ("the then ", "then ", "former ", "the former ", "a former ", "who was then ")
_NAMED_ONLY: Final = frozenset({"owner", "creator", "seller", "buyer", "government", "regulator"})


@dataclass(slots=True)
class Parties:
    """Fills roles in one document.

    Attributes:
        finder: what the reference tables tell: which body an office's name alone stands for, and whom a provider serves.
        delegated: the council and provider of each delegation claimed so far, the number of its sentence, and its services.
        sent: the persons told of as commissioners so far; commissioners: the number of the last sentence that has the word.
        unresolved: mentions that point back to nobody.
    """

    document: Document
    discourse: Discourse
    scope: Scope
    circumstance: Circumstance
    finder: NameFinder
    delegated: list[tuple[Found, Found, int, str]] = field(default_factory=list)
    sent: list[Found] = field(default_factory=list)
    commissioners: int = -9
    unresolved: list[Unresolved] = field(default_factory=list)

    def of(self, match: Match, roles: tuple[str, ...]) -> list[Found]:
        """The parties of the first of several roles that somebody fills; the roles ``the-…`` are filled from the discourse."""
        for role in roles:
            found = (
                self._market(match)
                if role == "market"
                else [p for unit in match.roles.get(role, ()) for p in self._referents(match, unit, role)]
            )
            if found and role in ("council", "area", "owner", "creator") and self._only_meant(match, role):
                found = self._of_provider(match, found)
            if not found and role.startswith(("the-", "some-", "that-", "its-", "person-")):
                found = self._unnamed(match, role)
            if found:
                return found
        return []

    def _referents(self, match: Match, unit: Unit, role: str) -> list[Found]:
        found = unit.payload
        if role == "person" and not isinstance(found, Found):
            return []
        if role == "government" and unit.letter not in ("g", "m", "x"):
            return self._government_meant(match, unit)
        if (
            self._misread(match, found, role)
            or (isinstance(found, str) and unit.letter == "i")
            or unit.code == "there"
            or unit.letter == "s"
        ):
            if role == "area":
                return self._pointed(match)
            if role in ("owned", "created", "provider"):
                stand_in = self.discourse.the_provider(match.row, before=unit.start)
            elif role in _NAMED_ONLY:
                stand_in = self._told_before(match)
            else:
                stand_in = self._council_before(match, unit) or self.discourse.the_council(match.row, before=unit.start)
            return [stand_in] if stand_in is not None else []
        if not isinstance(found, Found) or (found.kind == "described" and role in _NAMED_ONLY):
            return []
        if role == "person" and unit.letter == "u" and " " not in found.surface:
            return []
        roots = roots_of(found)
        if role in ("owner", "creator", "seller") and found.kind == "anaphor" and found.letter == "p" and self._is_owned(match, roots):
            before = self._told_before(match)  # "X is among the group's brands": the group is not X
            return [before] if before is not None and not self._is_owned(match, [before]) else []
        if roots != [found]:
            return roots
        if found.kind == "anaphor" and found.letter in "cp":
            mention = mention_of(found)
            self.unresolved.append(
                Unresolved(source=self.document.id, mention=mention, reason="nobody was named before whom these words could mean")
            )
            return []
        return [found]

    def _pointed(self, match: Match) -> list[Found]:
        """Whose services "its services" and "runs them there" are: another council's than the one that runs them."""
        taken = [root for unit in match.roles.get("provider", ()) if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        units = match.row.units
        here = [
            root
            for number, unit in enumerate(units[: match.head])
            if unit.letter == "c" and isinstance(unit.payload, Found) and not self.circumstance.affiliates(match.row, number)
            for root in roots_of(unit.payload)
        ]
        others = [party for party in distinct(here) if party.kind == "named" and not any(same_party(party, other) for other in taken)]
        if others:
            return others if len(others) == 1 else []
        topic = self.discourse.topic()
        if topic is None or any(same_party(topic, other) for other in taken):
            return []  # a text about the council that runs them may well mean that council's own
        return self.discourse.the_councils(match.row, taken)

    def _council_before(self, match: Match, pronoun: Unit) -> Found | None:
        """Whom "its" takes up: the first council that the sentence names before it."""
        for number, unit in enumerate(match.row.units):
            if unit.start >= pronoun.start:
                return None
            if not isinstance(unit.payload, Found) or unit.letter != "c" or unit.payload.kind == "generic":
                continue
            if not self.circumstance.affiliates(match.row, number):
                return roots_of(unit.payload)[0]
        return None

    def _told_before(self, match: Match) -> Found | None:
        """The party that the sentence before begins with, whom this one's "its" takes up where nobody nearer may be meant."""
        index = match.row.sentence.index - 1
        firsts = [first for mentions in (self.discourse.councils, self.discourse.providers) if (first := mentions.first_in(index))]
        return min(firsts, key=lambda first: first[0])[1] if firsts else None

    def _is_owned(self, match: Match, parties: list[Found]) -> bool:
        owned = [unit.payload for role in ("owned", "created") for unit in match.roles.get(role, ())]
        roots = [root for found in owned if isinstance(found, Found) for root in roots_of(found)]
        return any(same_party(party, root) for party in parties for root in roots)

    def _only_meant(self, match: Match, role: str) -> bool:
        """Whether a role's council is not named, but only meant ("the borough"), so that it may be another one."""
        found = [unit.payload for unit in match.roles.get(role, ())]
        return bool(found) and all(isinstance(party, Found) and party.kind == "anaphor" and not party.number for party in found)

    def _government_meant(self, match: Match, pronoun: Unit) -> list[Found]:
        """The government, if "it" or "they" may take it up: where this sentence so far, or the one before, speaks of it first."""
        before = [unit.payload for unit in match.row.units if unit.letter in _ACTING and unit.start < pronoun.start]
        first = before[0] if before else self.discourse.openings.get(match.row.sentence.index - 1)
        return roots_of(first) if isinstance(first, Found) and first.letter in ("g", "m") else []

    def _misread(self, match: Match, found: object, role: str) -> bool:
        """Whether a pronoun has been tied to a party that cannot be meant: of another kind than its role takes, or of another role."""
        if not isinstance(found, Found) or found.surface.lower() not in ("it", "they", "them") or role not in _KINDS_OF_IT:
            return False
        roots = roots_of(found)
        if roots[0].letter not in _KINDS_OF_IT[role] or (role == "provider" and roots[0].kind == "anaphor"):
            return True
        others = [unit.payload for name, units in match.roles.items() if name != role for unit in units]
        rivals = [root for other in others if isinstance(other, Found) and other is not found for root in roots_of(other)]
        return any(same_party(root, rival) for root in roots for rival in rivals)

    def _unnamed(self, match: Match, role: str) -> list[Found]:
        if role == "the-analyst":
            return [unit.payload for unit in match.row.units if unit.letter == "a" and isinstance(unit.payload, Found)][
                :1
            ] or self.discourse.analysts[-1:]
        if role == "the-post":
            return self._post(match)
        if role in ("the-office", "that-office"):
            return self._office(match, past=role == "that-office")
        if role == "person-in-office":
            return self._in_office(match)

        if role == "its-council":
            return self._pointed(match)
        if role == "its-provider":
            return self._told_provider(match)
        if role == "that-provider":
            last = self.delegated[-1] if self.delegated else None
            return [last[1]] if last is not None and last[2] >= match.row.sentence.index - 1 else []
        if role == "the-delegated":
            here = [subject for subject, _, told, _ in self.delegated if told == match.row.sentence.index]
            if here or any(unit.letter == "c" for unit in match.row.units):
                return here
            return [subject for subject, _, told, _ in self.delegated if told == match.row.sentence.index - 1]
        if role == "the-delegator":
            told = self._delegator(match) or self.of(match, ("the-council",))
            return distinct([party for council in told for party in self._for_others(council)])
        if role == "the-council" and not self._concerns_others(match):
            return [replace(party, implied=True) for party in self._of_provider(match, self._council_left_out(match))]
        if role in ("the-council", "some-council"):
            return self._other_councils(match)
        at = match.row.units[match.head]
        if role == "the-provider":
            served = self._served_by(match)
            if served is not None:
                return [served]
            told = distinct([p for unit in match.row.units[: match.head] if unit.letter == "p" for p in _named(unit)])
            provider = told[0] if len(told) == 1 else self.discourse.the_only_provider(match.row)
            if provider is not None:
                return [provider]
            if self.discourse.providers_named(match.row):
                return []
        words, kind = _UNNAMED[role]
        letter = "p" if role == "the-provider" else "g"
        bodies = self.finder.knowledge.roles.get(_ROLES.get(role, ""), ())
        return [Found(at.start, at.end, words, kind, letter, "described" if letter == "p" else "anaphor", bodies, implied=True)]

    def _council_left_out(self, match: Match) -> list[Found]:
        """The council of a relation that names none beside it: the other one of its sentence, else the one that the text is about.

        Where the sentence names several, the text's own if it is among them, and none if not.
        """
        near = match.row.units[max(0, match.first - 3) : match.last + 3]
        for unit, following in pairwise(near):
            if unit.code in ("there", "here") and following.code not in ("is", "are", "was", "were", "has", "have", "had", "will", "would"):
                return self.discourse.there(match.row, unit.start)
        taken = [party for units in match.roles.values() for unit in units for party in self._referents(match, unit, "provider")]
        units = match.row.units
        councils = [n for n, unit in enumerate(units) if unit.letter == "c" and not self.circumstance.affiliates(match.row, n)]
        parties = [found for n in councils if isinstance(found := units[n].payload, Found)]
        here = distinct([root for found in parties if found.kind != "generic" for root in roots_of(found) if root.kind == "named"])
        here = [party for party in here if not any(same_party(party, other) for other in taken)]
        told = self.discourse.the_councils(match.row, taken)
        if not here:
            return told
        return here if len(here) == 1 else [party for party in told if any(same_party(party, other) for other in here)]

    def _of_provider(self, match: Match, councils: list[Found]) -> list[Found]:
        """The council that a relation leaves out, where its provider is one whose councils are known: one of those, or none at all."""
        providers = [
            party
            for role in ("provider", "owned", "created")
            for unit in match.roles.get(role, ())
            for party in self._referents(match, unit, role)
        ]
        return self._clients_among({key for provider in providers for key in self.finder.clients(provider)}, councils)

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

    def _in_office(self, match: Match) -> list[Found]:
        """The persons of a reading, if the text has just spoken of commissioners, or of them as such."""
        people = [party for unit in match.roles.get("person", ()) for party in self._referents(match, unit, "person")]
        lately = 0 <= match.row.sentence.index - self.commissioners <= 1
        return [party for party in people if lately or any(same_party(party, other) for other in self.sent)]

    def _delegator(self, match: Match) -> list[Found]:
        """The councils whose services a sentence hands over, or the one before where this one names no council."""
        index = match.row.sentence.index
        here = [subject for subject, _, told, _ in self.delegated if told == index]
        if here or any(unit.letter == "c" for unit in match.row.units):
            return distinct(here)
        last = self.delegated[-1][2] if self.delegated else -1
        return distinct([subject for subject, _, told, _ in self.delegated if told == last >= index - 2])

    def _for_others(self, council: Found) -> list[Found]:
        """The councils that one which the text makes a provider works for; itself where it is none."""
        return distinct([subject for subject, provider, _, _ in self.delegated if same_party(provider, council)]) or [council]

    def _served_by(self, match: Match) -> Found | None:
        """The provider that the text has named for the council of a reading: of the same services, or spoken of last; else the latest."""
        councils = [
            party for role in ("council", "area") for unit in match.roles.get(role, ()) for party in self._referents(match, unit, role)
        ] or self.discourse.the_councils(match.row)
        index = match.row.sentence.index
        told = [  # behind what was told before, the nearest first
            (provider, services)
            for subject, provider, _, services in [
                *(delegated for delegated in reversed(self.delegated) if delegated[2] <= index),
                *(delegated for delegated in self.delegated if delegated[2] > index),
            ]
            if any(same_party(subject, council) for council in councils)
        ]
        spoken_of = self.discourse.the_provider(match.row)
        own = match.row.units[match.first : match.last]
        here = {unit.payload.lower() for unit in own if unit.letter == "s" and isinstance(unit.payload, str)}
        if here and not here & self.scope.unspecific and not here & {"they", "them", "it"}:
            # Whoever runs other services than these has not got them to give.
            told = [pair for pair in told if pair[1] in here or pair[1] in self.scope.unspecific]
        same = [provider for provider, services in told if services in here and services not in self.scope.unspecific]
        last = [provider for provider, _ in told if spoken_of is not None and same_party(provider, spoken_of)]
        return next(iter([*same, *last, *(provider for provider, _ in told)]), None)

    def _told_provider(self, match: Match) -> list[Found]:
        """The provider that the text has named before for the council which now acts on services: its own, nobody else's."""
        acting, area = (
            [party for unit in match.roles.get(role, ()) for party in self._referents(match, unit, role)] for role in ("council", "area")
        )
        if len(acting) != 1 or any(not same_party(party, acting[0]) for party in area):
            return []
        index = match.row.sentence.index
        if not any(same_party(subject, acting[0]) and told < index for subject, _, told, _ in self.delegated):
            return []
        served = self._served_by(match)
        return [served] if served is not None else []

    def _concerns_others(self, match: Match) -> bool:
        """Whether a relation without a named council is about councils in general: its provider is nobody, or it says "other"."""
        providers = [unit.payload for unit in match.roles.get("provider", ())]
        if self.scope.elsewhere(match.row, match.head):
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

    def _other_councils(self, match: Match) -> list[Found]:
        units = self._others(match)
        if not units:
            return []
        start, end = units[0].start, units[-1].end
        return [Found(start, end, self.document.text[start:end], EntityType.COUNCIL, "c", "generic")]

    def _post(self, match: Match) -> list[Found]:
        """The post that a noun names, with the words before it and the body that it is of: "interim chief executive of X"."""
        units = match.row.units
        front = frozenset(self.circumstance.grammar.words("names", "post-fronts"))
        first = match.head
        while first and units[first - 1].code in front:
            first -= 1
        last = match.head
        employer = [unit for unit in match.roles.get("employer", ()) if unit.start > units[match.head].start]
        if employer:
            last = next(n for n, unit in enumerate(units) if unit is employer[0])
            whose = last + 1 < len(units) and units[last + 1].code in ("'s", "'")
            if whose or any(unit.code in (",", ";", ":") for unit in units[match.head : last]):
                return []
        if not employer and last + 2 < len(units) and units[last + 1].code == "of" and units[last + 2].letter == "s":
            last += 2  # "its director of children's services"
        start, end = units[first].start, units[last].end
        words = self.document.text[start:end]
        named = [] if employer else match.roles.get("employer", ())
        bodies = [party.surface for unit in named for party in self._referents(match, unit, "employer")]
        return [Found(start, end, f"{words} of {body}", EntityType.POST, "j") for body in bodies] or [
            Found(start, end, words, EntityType.POST, "j")
        ]

    def _office(self, match: Match, *, past: bool) -> list[Found]:
        """The post that an apposition to a minister names, if it is past or not, as asked: "then children's minister"."""
        units = match.row.units
        office = units[match.head]
        words = self.document.text[office.start : office.end]
        behind = [unit.code for unit in units[match.head + 1 : match.head + 4]]
        then = (
            words.startswith(_PAST) or behind[:3] in (["at", "that", "time"], ["at", "the", "time"]) or behind[:3] == ["of", "the", "day"]
        )
        for front in (*_PAST, "the ", "a ", "an "):
            words = words.removeprefix(front)
        if then is not past or not words.lower().endswith(("minister", "secretary")):
            return []
        return [Found(office.end - len(words), office.end, words, EntityType.POST, "j")]

    def _market(self, match: Match) -> list[Found]:
        reports = [unit.payload for unit in match.roles.get("report", ()) if isinstance(unit.payload, Found)]
        starts = [(r.start + r.surface.index(r.noun), r.noun) for r in reports if r.noun]
        return [Found(start, start + len(noun), noun, EntityType.MARKET, "k") for start, noun in starts]


def _named(unit: Unit) -> list[Found]:
    """The parties with a name that a unit stands for."""
    return [party for party in roots_of(unit.payload) if party.kind == "named"] if isinstance(unit.payload, Found) else []


def mention_of(found: Found) -> Mention:
    """What the model keeps of a name or phrase found in a text."""
    return Mention(
        span=Span(start=found.start, end=found.end),
        surface=found.surface,
        type=found.type,
        kind=found.kind,
        candidates=found.candidates,
    )
