"""Whom the units in the roles of a reading stand for: "it" and "its" as the role allows, phrases by the mentions that they go back to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.circumstance import Circumstance
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found, mention_of
from caregraph.extract.matching import Match
from caregraph.extract.name_phrases import no_firm
from caregraph.extract.pairing import councils_running
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.relatives import before_relative
from caregraph.extract.units import Unit
from caregraph.model import Document, Unresolved

#: The letters of what "it" may stand for in some roles.
_KINDS_OF_IT: Final = {"owned": "puo", "created": "pou", "provider": "pc", "council": "c", "area": "c"}
#: Roles that only a party named, or pointed back to, may fill.
_ACTING: Final = tuple("cpgmrho")
_NAMES: Final = frozenset("cpou")
_NEIGHBOURS: Final = frozenset(
    {"neighbours", "neighbour", "boroughs", "borough", "councils", "council", "authorities", "authority", "towns", "firms",
     "firm", "investors", "investor", "companies", "company", "funds", "fund", "charities", "charity"}
)  # fmt: skip
#: Words that begin a sentence without an article and are no names.
_BARE_OPENINGS: Final = frozenset(
    {"this", "that", "there", "what", "who", "which", "nobody", "nothing", "everything", "everyone", "somebody", "neither", "one"}
    | {"here", "each", "another", "ownership", "control", "now", "then", "behind", "above"}
)
#: Verbs behind which the one stands who hears of it.
_TELLING: Final = frozenset(
    {"told", "tells", "tell", "telling", "informed", "informs", "warned", "assured", "reminded", "asked", "advised"}
)
_NAMED_ONLY: Final = frozenset({"owner", "creator", "seller", "buyer", "government", "regulator"})


@dataclass(frozen=True, slots=True)
class Referents:
    """Tells the parties that units stand for in one document.

    Attributes:
        unresolved: mentions that point back to nobody.
    """

    document: Document
    discourse: Discourse
    circumstance: Circumstance
    unresolved: list[Unresolved] = field(default_factory=list)

    def of(self, match: Match, unit: Unit, role: str) -> list[Found]:
        """The parties that a unit stands for in a role of a reading; none where it cannot mean anybody there."""
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
            if unit.code == "there" and role in ("area", "council") and (place := self.discourse.begun_before(match.row)) is not None:
                return [place]
            if role == "area":
                whose = self._of_the_one_before(match, unit) if _its_own(unit) else None
                return [whose] if whose is not None and whose.kind == "named" else self.pointed(match)
            if found == "their" and role in ("owned", "created") and (joined := self.discourse.told.joined_firms(match.row)):
                return joined  # "X and Y share an owner. Their parent, Z, …"
            if role in ("owned", "created", "provider"):
                if role == "owned" and _opens_with_a_word_for_a_name(match, unit):
                    return []  # "Kestrel keeps to homes; X is its owner", where nobody has told who Kestrel is
                stand_in = self._opening_name(match, unit) or before_relative(match, unit)
                stand_in = stand_in or self.discourse.the_provider(match.row, before=unit.start)
            elif role in _NAMED_ONLY:
                if found == "its" and (others := self._others_before(match, unit)):
                    return others if len(others) == 1 else []
                stand_in = self._who_reports(match, unit) or self._told_before(match)
            elif found == "their" and len(joined := _joined_before(match, unit)) > 1:
                return joined  # "X and Y kept their grades"
            else:
                stand_in = self._council_before(match, unit) or self._of_the_one_before(match, unit)
                running = councils_running(match)
                beside = self.discourse.beside(match.row.sentence.index - 1, running) if running else None
                stand_in = stand_in or beside or self.discourse.the_council(match.row, before=unit.start, without=running)
                if stand_in is not None and any(same_party(stand_in, party) for party in running):
                    return []  # "Neither has run services on its behalf": on that of somebody else
            return [stand_in] if stand_in is not None else []
        if isinstance(found, Found) and role in ("owner", "buyer", "seller") and found.kind == "described" and not found.refers:
            investor = self.discourse.openings.get(match.row.sentence.index - 1)
            if investor is not None and investor.letter == "o" and found.surface.lower().startswith("the "):
                return [roots_of(investor)[0]]  # "X, a private equity firm, … The firm bought Y"
        if not isinstance(found, Found) or (found.kind == "described" and not found.refers and role in _NAMED_ONLY):
            return []
        if role == "person" and unit.letter == "u" and " " not in found.surface:
            return []
        if (role in _NAMED_ONLY or role == "owned") and unit.letter == "u" and " " not in found.surface and _tells_a_place(match, unit):
            return []  # "two London neighbours", "a Belfast fund"
        if role in _NAMED_ONLY and found.surface.lower() == "it" and (reports := self._who_reports(match, unit)) is not None:
            return [reports]
        roots = roots_of(found)
        taken = role in ("owner", "creator", "seller") and found.kind == "anaphor" and found.letter == "p" and self._is_owned(match, roots)
        if taken and not (role == "owner" and found.surface.lower() == "it" and _the_company(match)):
            before = self._told_before(match)  # "X is among the group's brands": the group is not X
            return [before] if before is not None and not self._is_owned(match, [before]) else []
        if role == "owned" and found.kind == "anaphor" and found.letter == "p" and self._sells_itself(match, roots):
            return self._told_beside(match, unit, roots)
        if roots != [found]:
            return roots
        if found.kind == "anaphor" and found.letter == "o":
            return []  # "the fund", where no investor was named before
        if found.kind == "anaphor" and found.letter in "cp":
            mention = mention_of(found)
            self.unresolved.append(
                Unresolved(source=self.document.id, mention=mention, reason="nobody was named before whom these words could mean")
            )
            return []
        return [found]

    def pointed(self, match: Match) -> list[Found]:
        """Whose services "its services" and "runs them there" are: another council's than the one that runs them."""
        taken = [root for unit in match.roles.get("provider", ()) if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        units = match.row.units
        if len(taken) > 1 and (one := self.discourse.beside(match.row.sentence.index - 1, taken)) is not None and one.letter == "c":
            return [one]  # "X and Y advise Z. Neither runs its services"
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
            just_told = distinct(self.discourse.councils.within(match.row.sentence.index - 1))
            whose = match.roles.get("area", [])
            them = match.row.after_services and bool(whose) and all(map(_them, whose))
            if them and len(just_told) == 1 and just_told[0].kind == "named":
                return [] if any(same_party(just_told[0], other) for other in taken) else just_told
            return []  # a text about the council that runs them may well mean that council's own
        return self.discourse.the_councils(match.row, taken)

    def _opening_name(self, match: Match, pronoun: Unit) -> Found | None:
        """The name with which this sentence, or else the one before, begins, where nothing has told whose it is: "Kestrel … owns it"."""
        if not isinstance(pronoun.payload, str) and not isinstance(pronoun.payload, Found):
            return None
        before = [unit for unit in match.row.units if unit.letter in _NAMES and unit.start < pronoun.start]
        taken = [unit.payload for units in match.roles.values() for unit in units]
        if before and before[0] is match.row.units[0] and before[0].letter == "u" and isinstance(before[0].payload, Found):
            return before[0].payload if not any(unit.letter == "p" for unit in before) and before[0].payload not in taken else None
        others = [unit for unit in before if unit.payload not in taken]
        return self.discourse.unknown.get(match.row.sentence.index - 1) if not others else None

    def _council_before(self, match: Match, pronoun: Unit) -> Found | None:
        """Whom "its" takes up: the first council that the sentence names before it."""
        for number, unit in enumerate(match.row.units):
            if unit.start >= pronoun.start:
                return None
            if not isinstance(unit.payload, Found) or unit.letter != "c" or unit.payload.kind == "generic":
                continue
            if unit in match.roles.get("provider", ()):
                continue  # "Neither has run services on its behalf"
            if not self.circumstance.affiliates(match.row, number):
                return roots_of(unit.payload)[0]
        return None

    def _of_the_one_before(self, match: Match, unit: Unit) -> Found | None:
        """The council with which the sentence before began, where this one begins with "Its services" or the like."""
        if not match.row.units or unit is not match.row.units[0]:
            return None
        index = match.row.sentence.index - 1
        first, opening = self.discourse.turned.first_in(index), self.discourse.openings.get(index)
        return first[1] if first is not None and opening is not None and opening.letter == "c" else None

    def _who_reports(self, match: Match, pronoun: Unit) -> Found | None:
        """Who says of itself what it has done: the first party of "X announced that it had bought …"."""
        units = match.row.units
        at = next((n for n, unit in enumerate(units) if unit is pronoun), 0)
        if at < 3 or units[at - 1].code != "that":
            return None
        said = [unit.payload for unit in units[: at - 1] if unit.letter in _ACTING and isinstance(unit.payload, Found)]
        return roots_of(said[0])[0] if len(said) == 1 and isinstance(units[0].payload, Found | str) else None

    def _told_before(self, match: Match) -> Found | None:
        """The party that the sentence before begins with, whom this one's "its" takes up where nobody nearer may be meant."""
        index = match.row.sentence.index - 1
        opening = self.discourse.openings.get(index)
        if opening is not None and opening.letter == "o":
            return roots_of(opening)[0]
        firsts = [first for mentions in (self.discourse.turned, self.discourse.providers) if (first := mentions.first_in(index))]
        return min(firsts, key=lambda first: first[0])[1] if firsts else None

    def _others_before(self, match: Match, pronoun: Unit) -> list[Found]:
        """The bodies with names before "its" that have no part in the reading: one of them is meant, not who was told of before."""
        before = [unit.payload for unit in match.row.units if unit.letter in ("p", "o") and unit.start < pronoun.start]
        named = [root for found in before if isinstance(found, Found) for root in roots_of(found) if root.kind == "named"]
        return distinct([party for party in named if not self._is_owned(match, [party])])

    def _is_owned(self, match: Match, parties: list[Found]) -> bool:
        owned = [unit.payload for role in ("owned", "created") for unit in match.roles.get(role, ())]
        roots = [root for found in owned if isinstance(found, Found) for root in roots_of(found)]
        return any(same_party(party, root) for party in parties for root in roots)

    def _sells_itself(self, match: Match, owned: list[Found]) -> bool:
        """Whether "the agency" has been taken for the one that sells it, or buys it."""
        others = [unit.payload for role in ("seller", "owner") for unit in match.roles.get(role, ())]
        dealing = [root for party in others if isinstance(party, Found) for root in roots_of(party)]
        return any(same_party(party, root) for party in owned for root in dealing)

    def _told_beside(self, match: Match, unit: Unit, taken: list[Found]) -> list[Found]:
        """The provider named last, in this sentence or the one before, that is not the one taken already."""
        index = match.row.sentence.index
        named = [
            party
            for number, before in ((index, unit.start), (index - 1, None))
            for party in reversed(self.discourse.named_providers.within(number, before))
            if not no_firm(party) and not any(same_party(party, other) for other in taken)
        ]
        return named[:1]

    def _government_meant(self, match: Match, pronoun: Unit) -> list[Found]:
        """The government, if "it" or "they" may take it up: where this sentence so far, or the one before, speaks of it first."""
        units = match.row.units
        at = next((n for n, unit in enumerate(units) if unit is pronoun), 0)
        if at > 2 and units[at - 1].code == "that":
            # "ministers let it be known that they might …": whoever is said to have said it
            said = next((n for n in range(at - 2, max(-1, at - 9), -1) if units[n].letter in _ACTING or units[n].code in (",", ";")), 0)
            speaker = units[said].payload
            verb = said - 1 - (units[said - 1].code == "the")
            told = verb > 0 and units[verb].code in _TELLING and getattr(pronoun.payload, "surface", "it").lower() == "it"
            if isinstance(speaker, Found) and units[said].letter in ("g", "m") and not told:
                return roots_of(speaker)
        before = [unit.payload for unit in units if unit.letter in _ACTING and unit.start < pronoun.start]
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


def _joined_before(match: Match, pronoun: Unit) -> list[Found]:
    """The councils that are joined as the first of their sentence, before a pronoun."""
    first = next((unit for unit in match.row.units if unit.letter and unit.letter not in "dsn"), None)
    joined = first is not None and first.letter == "c" and first.start < pronoun.start and isinstance(first.payload, Found)
    return roots_of(first.payload) if first is not None and joined and isinstance(first.payload, Found) else []


def _tells_a_place(match: Match, unit: Unit) -> bool:
    """Whether a name only tells where those live of whom a noun right behind it speaks."""
    units = match.row.units
    number = next((n for n, other in enumerate(units) if other is unit), len(units))
    return number + 1 < len(units) and units[number + 1].code in _NEIGHBOURS


def _opens_with_a_word_for_a_name(match: Match, pronoun: Unit) -> bool:
    """Whether a sentence that names nobody before a pronoun begins with a bare word and its verb, as it does with an unknown name."""
    first, verb = (*match.row.units[:2], None, None)[:2]
    if first is None or verb is None or first.letter or not first.code.isalpha() or first.start >= pronoun.start:
        return False
    taken = [unit for units in match.roles.values() for unit in units]
    named = any(u.letter in _NAMES and u.start < pronoun.start and u not in taken for u in match.row.units)
    singular = verb.code.endswith("s") and not verb.code.endswith(("ss", "'s")) and len(verb.code) > 2
    return not named and singular and not verb.letter and first.code not in _BARE_OPENINGS and len(first.code) > 2


def _them(unit: Unit) -> bool:
    """Whether a unit is a pronoun for services of which the sentence before speaks."""
    payload = unit.payload
    return (payload.surface if isinstance(payload, Found) else str(payload)).lower() in ("them", "they", "it")


def _the_company(match: Match) -> bool:
    """Whether what is owned is "the company" or the like, and so another than "it" that is to own it."""
    owned = [unit.payload for unit in match.roles.get("owned", ())]
    return bool(owned) and all(
        isinstance(found, Found) and found.kind == "anaphor" and found.surface.lower().startswith("the ") for found in owned
    )


def _its_own(unit: Unit) -> bool:
    """Whether a phrase for services begins "Its"."""
    return unit.letter == "s" and isinstance(unit.payload, str) and unit.payload.lower().startswith("its ")
