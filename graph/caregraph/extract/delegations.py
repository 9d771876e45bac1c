"""The delegations that a text has told of so far, and whom later sentences mean by them: who handed over, and who runs what."""

from __future__ import annotations

from dataclasses import dataclass, field

from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.phrases import distinct, same_party
from caregraph.extract.referents import Referents
from caregraph.extract.scope import Scope


@dataclass(frozen=True, slots=True)
class Delegations:
    """Remembers the delegations of one document.

    Attributes:
        claimed: the council and provider of each delegation claimed so far, the number of its sentence, and its services.
    """

    discourse: Discourse
    scope: Scope
    referents: Referents
    claimed: list[tuple[Found, Found, int, str]] = field(default_factory=list)

    def last_provider(self, match: Match) -> list[Found]:
        """The provider of the last delegation, if this sentence or the one before tells of it."""
        last = self.claimed[-1] if self.claimed else None
        return [last[1]] if last is not None and last[2] >= match.row.sentence.index - 1 else []

    def councils(self, match: Match) -> list[Found]:
        """The councils of the delegations that a sentence tells of, or the one before where this one names no council."""
        here = [subject for subject, _, told, _ in self.claimed if told == match.row.sentence.index]
        if here or any(unit.letter == "c" for unit in match.row.units):
            return here
        return [subject for subject, _, told, _ in self.claimed if told == match.row.sentence.index - 1]

    def delegators(self, match: Match) -> list[Found]:
        """The councils whose services a sentence hands over, or the one before where this one names no council."""
        index = match.row.sentence.index
        here = [subject for subject, _, told, _ in self.claimed if told == index]
        if here or any(unit.letter == "c" for unit in match.row.units):
            return distinct(here)
        last = self.claimed[-1][2] if self.claimed else -1
        return distinct([subject for subject, _, told, _ in self.claimed if told == last >= index - 2])

    def for_others(self, council: Found) -> list[Found]:
        """The councils that one which the text makes a provider works for; itself where it is none."""
        return distinct([subject for subject, provider, _, _ in self.claimed if same_party(provider, council)]) or [council]

    def served_by(self, match: Match) -> Found | None:
        """The provider that the text has named for the council of a reading: of the same services, or spoken of last; else the latest."""
        councils = [
            party for role in ("council", "area") for unit in match.roles.get(role, ()) for party in self.referents.of(match, unit, role)
        ] or self.discourse.the_councils(match.row)
        index = match.row.sentence.index
        told = [  # behind what was told before, the nearest first
            (provider, services)
            for subject, provider, _, services in [
                *(delegated for delegated in reversed(self.claimed) if delegated[2] <= index),
                *(delegated for delegated in self.claimed if delegated[2] > index),
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

    def told_provider(self, match: Match) -> list[Found]:
        """The provider that the text has named before for the council which now acts on services: its own, nobody else's."""
        acting, area = (
            [party for unit in match.roles.get(role, ()) for party in self.referents.of(match, unit, role)] for role in ("council", "area")
        )
        if len(acting) != 1 or any(not same_party(party, acting[0]) for party in area):
            return []
        index = match.row.sentence.index
        if not any(same_party(subject, acting[0]) and told < index for subject, _, told, _ in self.claimed):
            return []
        served = self.served_by(match)
        return [served] if served is not None else []
