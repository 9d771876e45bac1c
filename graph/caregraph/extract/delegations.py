"""The delegations that a text has told of so far, and whom later sentences mean by them: who handed over, and who runs what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.phrases import distinct, keys_of, same_party
from caregraph.extract.referents import Referents
from caregraph.extract.scope import Scope

#: Names of those that most often work for a council.
FOR_CHILDREN: Final = re.compile(r"\b(?:trust|children|learning|futures)", re.IGNORECASE)
#: An order, with which services go.
_ORDERED: Final = frozenset({"direction", "directed", "ordered", "order"})
#: Rules for one who takes over what the sentence does not name.
_TAKING_UP: Final = frozenset({"neighbour-takes-over", "takes-up-the-burden"})
#: Rules for staff and the like, which a provider may have of its own, and for what a lawyer does for a council, too.
_TOLD_ONLY: Final = frozenset({"staff-are-the-councils-again", "run-by-council-again", "acts-for"})


class Delegated(NamedTuple):
    """A delegation claimed: by whom, to whom, in which sentence, of which services, and whether it is still intended only."""

    council: Found
    provider: Found
    sentence: int
    services: str
    intended: bool


@dataclass(frozen=True, slots=True)
class Delegations:
    """Remembers the delegations of one document.

    Attributes:
        claimed: each delegation claimed so far. Their numbers are also kept by sentence, by council and by provider: however long the text,
            only those that may be meant are looked at.
    """

    discourse: Discourse
    scope: Scope
    referents: Referents
    claimed: list[Delegated] = field(default_factory=list)
    _in_sentence: dict[int, list[int]] = field(default_factory=dict)
    _of_council: dict[str, list[int]] = field(default_factory=dict)
    _to_provider: dict[str, list[int]] = field(default_factory=dict)

    def note(self, told: Delegated) -> None:
        """Remember a delegation."""
        number = len(self.claimed)
        self.claimed.append(told)
        self._in_sentence.setdefault(told.sentence, []).append(number)
        for key in keys_of(told.council):
            self._of_council.setdefault(key, []).append(number)
        for key in keys_of(told.provider):
            self._to_provider.setdefault(key, []).append(number)

    def _in(self, sentence: int) -> list[Found]:
        """The councils of the delegations of a sentence."""
        return [self.claimed[number].council for number in self._in_sentence.get(sentence, ())]

    def _among(self, index: dict[str, list[int]], parties: list[Found]) -> list[Delegated]:
        """The delegations in which one of some parties has a part, in the order of the text."""
        numbers = {number for party in parties for key in keys_of(party) for number in index.get(key, ())}
        return [self.claimed[number] for number in sorted(numbers)]

    def tell_of(self, provider: Found) -> bool:
        """Whether anything has been handed to a provider."""
        return any(key in self._to_provider for key in keys_of(provider))

    def grounded(self, match: Match, subject: Found, obj: Found) -> bool:
        """Whether the text has told of services, or of a delegation between the parties, where a reading names no services itself."""
        if match.frame.id in _TAKING_UP:
            told = match.row.after_services or any(unit.letter in ("s", "q") for unit in match.row.units)
            return told or self.tell_of(obj) or not _ORDERED.isdisjoint(match.row.tokens)
        if match.frame.id in _TOLD_ONLY and "c" not in (subject.letter + obj.letter).replace("c", "", 1):
            provider = subject if subject.letter == "p" else obj
            return FOR_CHILDREN.search(provider.surface) is not None or self.tell_of(provider)
        return True

    def last_provider(self, match: Match) -> list[Found]:
        """The provider of the last delegation, if this sentence or the one before tells of it; the only one also one sentence later."""
        last = self.claimed[-1] if self.claimed else None
        far = 2 if len(self.discourse.providers_named(match.row)) == 1 else 1
        return [last.provider] if last is not None and last.sentence >= match.row.sentence.index - far else []

    def just_told(self, match: Match) -> Delegated | None:
        """What the sentence before, alone, tells to have been handed over, where this one goes on about it without naming anybody."""
        if any(unit.letter in ("c", "p") and isinstance(unit.payload, Found) and unit.payload.kind == "named" for unit in match.row.units):
            return None
        told = [self.claimed[number] for number in self._in_sentence.get(match.row.sentence.index - 1, ())]
        givers = [party for unit in match.roles.get("giver", ()) for party in self.referents.of(match, unit, "giver")]
        if len(told) != 1 or any(not same_party(party, told[0].provider) for party in givers):
            return None
        return told[0]

    def councils(self, match: Match) -> list[Found]:
        """The councils of the delegations that a sentence tells of, or the one before where this one names no council."""
        here = self._in(match.row.sentence.index)
        if here or any(unit.letter == "c" for unit in match.row.units):
            return here
        return self._in(match.row.sentence.index - 1)

    def delegators(self, match: Match) -> list[Found]:
        """The councils whose services a sentence hands over, or the one before where this one names no council."""
        index = match.row.sentence.index
        here = self._in(index)
        if here or any(unit.letter == "c" for unit in match.row.units):
            return distinct(here)
        last = self.claimed[-1].sentence if self.claimed else -1
        told = distinct(self._in(last)) if last >= index - 2 else []
        begun = self.discourse.begun_before(match.row) if told and last < index - 1 else None
        return [begun] if begun is not None else told  # "X has a trust. Y never got that far. Ministers …": to Y

    def for_others(self, council: Found) -> list[Found]:
        """The councils that one which the text makes a provider works for; itself where it is none."""
        return distinct([each.council for each in self._among(self._to_provider, [council])]) or [council]

    def who_let_go(self, match: Match, councils: list[Found]) -> list[Found]:
        """Whom an order binds: not a council to which its sentence has another's services handed, but that other one."""
        here = [self.claimed[number] for number in self._in_sentence.get(match.row.sentence.index, ())]
        return distinct(
            [party for council in councils for party in [each.council for each in here if same_party(each.provider, council)] or [council]]
        )

    def served_by(self, match: Match) -> Found | None:
        """The provider that the text has named for the council of a reading: of the same services, or spoken of last; else the latest."""
        councils = [
            party for role in ("council", "area") for unit in match.roles.get(role, ()) for party in self.referents.of(match, unit, role)
        ] or self.discourse.the_councils(match.row)
        index = match.row.sentence.index
        theirs = self._among(self._of_council, councils)
        before = [each for each in reversed(theirs) if each.sentence <= index]  # the nearest first
        held = [each for each in before if not each.intended]  # whoever is only to run them has not got them to give
        told = [(each.provider, each.services) for each in held or before or [each for each in theirs if each.sentence > index]]
        spoken_of = self.discourse.the_provider(match.row, before=match.row.units[max(match.head, match.last - 1)].end)
        own = match.row.units[match.first : match.last]
        if not any(unit.letter == "s" for unit in own):
            own = [unit for unit in match.row.units[: match.first] if unit.letter == "s"][-1:]  # "Children's centres … are back with …"
        here = {unit.payload.lower() for unit in own if unit.letter == "s" and isinstance(unit.payload, str)}
        if here and not here & self.scope.unspecific and not here & {"they", "them", "it"}:
            # Whoever runs other services than these has not got them to give.
            told = [pair for pair in told if not pair[1] or pair[1] in here or pair[1] in self.scope.unspecific]
        same = [provider for provider, services in told if services in here and services not in self.scope.unspecific]
        last = [provider for provider, _ in told if spoken_of is not None and same_party(provider, spoken_of)]
        return next(iter([*same, *last, *(provider for provider, _ in told)]), None)

    def told_provider(self, match: Match) -> list[Found]:
        """The provider that the text has named before for the council which now acts on services: its own, nobody else's."""
        acting, area = (
            [party for unit in match.roles.get(role, ()) for party in self.referents.of(match, unit, role)] for role in ("council", "area")
        )
        if len(acting) != 1 or any(not same_party(party, acting[0]) for party in area):
            return []
        index = match.row.sentence.index - (match.frame.id != "council-staff-do-it")
        if not any(each.sentence <= index for each in self._among(self._of_council, acting)):
            return []
        served = self.served_by(match)
        return [served] if served is not None else []
