"""What the sentences of a text tell of companies, and of the persons behind them, that later ones take up without a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.deals import deal_in, for_sale, target_in
from caregraph.extract.elsewhere import SALES, sold_asset
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.phrases import distinct, roots_of
from caregraph.extract.subjects import headed_by
from caregraph.extract.units import Row, Unit

FOUNDERS: Final = frozenset({"founders", "founder"})
_FOUNDING: Final = frozenset().union(
    *map(inflections, ("found", "co-found", "set", "establish", "create", "start", "launch", "form", "begin"))
)
#: With one of these a sentence may offer a company.
_OFFERING: Final = frozenset({"sale", "market", "sell"})
#: So many units lie at most between a verb of founding and its "by".
_NEAR: Final = 8
#: So many sentences on "their" may take up the companies that one has joined.
_REACH: Final = 3


@dataclass(slots=True)
class FirmsTold:
    """What has been told so far, by the numbers of the sentences.

    Attributes:
        targets: the one company that a sentence tells to be bought, sold or bid for.
        dealt: the company whose purchase or sale a sentence is about: "X's takeover of Y was completed".
        for_sale, assets_sold: the company that a sentence tells to be for sale; those that sell what one only has.
        headed: the company that a sentence begins with as somebody's: "X's agency, Y, …".
        firms: the providers that a sentence begins with together.
        investing: the sentences that name two investors.
        crowds: the persons whom a sentence names, where there are several.
        founders: who was last told to have founded something, in the sentence ``founders_told``.
        heading: the company whose name alone stands at the head of the text.
    """

    targets: dict[int, Found] = field(default_factory=dict)
    dealt: dict[int, Found] = field(default_factory=dict)
    for_sale: dict[int, Found] = field(default_factory=dict)
    assets_sold: set[int] = field(default_factory=set)
    headed: dict[int, Found] = field(default_factory=dict)
    firms: dict[int, list[Found]] = field(default_factory=dict)
    investing: set[int] = field(default_factory=set)
    crowds: dict[int, list[Found]] = field(default_factory=dict)
    founders: list[Found] = field(default_factory=list)
    founders_told: int = -1
    heading: Found | None = None

    def note(self, row: Row, parties: Sequence[Found]) -> None:
        """Note what a sentence with these parties tells, before its lists are made one."""
        index = row.sentence.index
        if (target := target_in(row.units)) is not None:
            self.targets[index] = target
        codes = {unit.code for unit in row.units}
        if not _OFFERING.isdisjoint(codes) and (offered := for_sale(row.units)) is not None:
            self.for_sale[index] = offered
        if not SALES.isdisjoint(codes) and sold_asset(row.units):
            self.assets_sold.add(index)
        if (dealt := deal_in(row.units)) is not None:
            self.dealt[index] = dealt
        if sum(party.letter == "o" for party in parties) > 1:
            self.investing.add(index)
        if (headed := headed_by(row.units)) is not None:
            self.headed[index] = headed

    def note_joined(self, row: Row) -> None:
        """Note what a sentence tells whose lists are one unit each."""
        begins = next((unit for unit in row.units if unit.letter and unit.letter not in "dn"), None)
        if begins is not None and begins.letter == "p" and isinstance(begins.payload, Found):
            if len(firms := roots_of(begins.payload)) > 1:
                self.firms[row.sentence.index] = firms
            if not row.sentence.index and len(row.units) == 1:
                self.heading = begins.payload
        if founders := founders_in(row.units):
            self.founders, self.founders_told = founders, row.sentence.index

    def the_investor(self, row: Row, investors: Sequence[Found], opening: Found | None) -> list[Found]:
        """Whom "the fund" means: the last of some investors; of two in the sentence before, its first if this tells how long it has owned.

        Args:
            row: the sentence.
            investors: those that the text has named.
            opening: with whom the sentence before begins.
        """
        if row.sentence.index - 1 not in self.investing or opening is None:
            return list(investors[-1:])
        told = {unit.code for unit in row.units}
        return roots_of(opening) if opening.letter == "o" and "since" in told and not told.isdisjoint(("has", "had")) else []

    def joined_firms(self, row: Row) -> list[Found]:
        """The providers that a sentence joins as its first party, or else one of the two before it."""
        index = row.sentence.index
        return next((self.firms[n] for n in range(index, index - _REACH, -1) if n in self.firms), [])


def people_of(units: Sequence[Unit]) -> list[Found]:
    """The persons whom some units name, each once."""
    return distinct([root for u in units if u.letter == "h" and isinstance(u.payload, Found) for root in roots_of(u.payload)])


def founders_in(units: Sequence[Unit]) -> list[Found]:
    """The persons, or the councils, told to have founded something: "X and Y set up …", "founded by X", "its founders, X and Y"."""
    for number, unit in enumerate(units):
        if unit.code in FOUNDERS:
            beside = units[number + 1 : number + 3]
            named = next((u for u in beside if u.letter), None)
            if named is not None and named.letter == "h" and all(u.letter or u.code == "," for u in beside[: beside.index(named)]):
                return people_of([named])
        if unit.code not in _FOUNDING:
            continue
        before = units[number - 1] if number else unit
        by = next((n for n in range(number + 1, min(number + _NEAR, len(units) - 1)) if units[n].code == "by"), None)
        who = units[by + 1] if by is not None else before
        if who.letter in ("h", "c") and isinstance(who.payload, Found) and who.payload.kind != "generic":
            return distinct(roots_of(who.payload))
    return []
