"""Which company a sentence means that it leaves out: the one told of just before, that of the text, or of the chronicle."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.name_phrases import VEHICLE
from caregraph.extract.phrases import distinct, roots_of, same_party

#: So often a company is named that a text is about.
_OFTEN: Final = 3


@dataclass(frozen=True, slots=True)
class CompaniesMeant:
    """Tells the companies that readings leave out in one document."""

    discourse: Discourse

    def just_told_of(self, match: Match) -> list[Found]:
        """The one company with a name that the sentence before, or this one so far, speaks of: whose new owner or buyer is told now."""
        index = match.row.sentence.index
        owners = [p for units in match.roles.values() for unit in units if isinstance(unit.payload, Found) for p in roots_of(unit.payload)]
        for number in (index, index - 1, index - 2):
            upto = match.row.units[match.head].start if number == index else None
            told = [
                p
                for p in distinct(self.discourse.named_providers.within(number, upto))
                if not any(same_party(p, other) for other in owners) and not VEHICLE.search(p.surface)
            ]
            if told:
                # "X has agreed to buy Y. A bid by Z was refused": for Y
                target = self.discourse.told.targets.get(number) if len(told) > 1 else None
                if target is not None:
                    return [party for party in told if same_party(party, target)]
                return told if len(told) == 1 else []
        return []

    def chronicled(self, match: Match) -> list[Found]:
        """Whose chronicle an entry belongs to: the company of the title or the heading, or the only one named so far."""
        heading = self.discourse.told.heading
        told = self.discourse.titled_providers or ([heading] if heading is not None else [])
        if told:
            return told if len(told) == 1 else []
        acting = [
            root for units in match.roles.values() for unit in units if isinstance(unit.payload, Found) for root in roots_of(unit.payload)
        ]
        named = self.discourse.providers_named(match.row)
        others = [party for party in named if not any(same_party(party, other) for other in acting)]
        return others[:1] if len(others) == 1 else []

    def group(self, match: Match) -> list[Found]:
        """The company whose subsidiary one is that is called so and no more: that of the title, or the one that the text names most."""
        if self.discourse.titled_providers:
            return self.discourse.titled_providers
        if self.discourse.told.heading is not None:
            return [self.discourse.told.heading]
        named = self.discourse.named_providers
        owned = [unit.payload for unit in match.roles.get("owned", ()) if isinstance(unit.payload, Found)]
        most = named.parties[named.most] if named.parties else None
        told = most is not None and sum(same_party(most, found) for found in named.found) >= _OFTEN
        return [most] if most is not None and told and not any(same_party(most, root) for one in owned for root in roots_of(one)) else []
