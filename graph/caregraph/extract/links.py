"""The links from mentions to earlier ones: who "the council", "the trust", "it", short forms and surnames are, sentence by sentence."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from caregraph.extract.council_phrases import CouncilPhrases
from caregraph.extract.discourse import Discourse
from caregraph.extract.excepted import leave_out_exceptions
from caregraph.extract.firms_told import people_of
from caregraph.extract.found import Found
from caregraph.extract.given_names import GivenNames
from caregraph.extract.inflection import inflections
from caregraph.extract.joined import councils_joined, join_lists
from caregraph.extract.name_phrases import (
    attributive,
    in_apposition,
    join_holding,
    leave_out_descriptions,
    leave_out_kinds,
    leave_out_origins,
    of_somebody_else,
    own_named,
    somebodys,
)
from caregraph.extract.names import NameFinder
from caregraph.extract.naming import LaterNames
from caregraph.extract.phrases import (
    COMPANIES,
    PRESENT,
    join_appositions,
    join_councils,
    join_places,
    join_present,
    roots_of,
    same_party,
)
from caregraph.extract.pronouns import TIED, Pronouns
from caregraph.extract.rivals import unclear
from caregraph.extract.short_forms import ShortForms
from caregraph.extract.subjects import begins_with_home, is_object, parties_of
from caregraph.extract.topics import speaks_for, turns_to
from caregraph.extract.units import Row, Unit

_NAMING: Final = frozenset("cpou")
_SHORTENED: Final = frozenset("po")
_MAKING: Final = frozenset().union(*(inflections(verb) for verb in ("create", "set", "establish", "form", "launch", "found")))
_NOT_MAKING: Final = frozenset({"not", "n't", "never", "refused", "declined", "like", "unlike", "failed"})
#: What stands with a day before whom a sentence goes on with: "In May 2006 it was sold".
_FRONTED: Final = frozenset({"in", "on", "by", "at", "then", "and", "but", ","})
_TITLES: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Baroness", "Cllr", "Professor", "Prof"})


class Links:
    """Links the mentions of one document, and notes in its discourse whom each sentence names.

    Args:
        discourse: what the text has spoken of so far.
        finder: what the tables tell: whether a council may be called by a noun, and whom a provider serves.
        verbal: words that begin a verb group.
        affiliates: whether a unit only tells where a person works.
        common: first words of names by which no company is called.
    """

    def __init__(
        self,
        discourse: Discourse,
        finder: NameFinder,
        verbal: frozenset[str] = frozenset(),
        affiliates: Callable[[Row, int], bool] = lambda _row, _number: False,
        common: frozenset[str] = frozenset(),
    ) -> None:
        self.discourse = discourse
        self.affiliates = affiliates
        self.finder = finder
        self.phrases = CouncilPhrases(discourse, finder)
        self.pronouns = Pronouns(discourse, verbal)
        self.people: dict[str, Found] = {}
        self.short_forms = ShortForms(self.people, common)
        self.given_names = GivenNames(self.people)
        self.holding: Found | None = None
        self.waiting: list[Found] = []
        self.later = LaterNames()

    def read(self, row: Row) -> None:
        """Link the anaphora of the next sentence, and note whom it names."""
        self.discourse.paragraphs.setdefault(row.sentence.paragraph, row.sentence.index)
        named = {id(unit) for unit in row.units if unit.letter and unit.letter in "hu"}
        if not COMPANIES.isdisjoint([unit.code for unit in row.units]) and self.discourse.providers_named(row):
            join_places(row, lambda place: self._has_provider(row, place))
        self.given_names.read(row)
        leave_out_origins(row)
        leave_out_kinds(row)
        leave_out_descriptions(row)
        self.holding = join_holding(row, self.holding)
        join_councils(row)
        join_appositions(row)
        leave_out_exceptions(row)
        councils = 0
        for unit in row.units:
            letter = unit.letter
            if letter == "c":
                councils += 1
            elif letter in _SHORTENED and isinstance(unit.payload, Found) and (unit.payload.told or (letter == "p" and id(unit) in named)):
                self.short_forms.called.setdefault(unit.payload.surface, unit.payload)  # "Kestrel, a charity", and then "Kestrel" alone
        group = councils_joined(row) if councils > 1 else []
        for number, unit in enumerate(row.units):
            letter = unit.letter
            if not letter:
                if unit.code in TIED:
                    self.pronouns.tie(row, number)
                continue
            if letter == "c" and self.affiliates(row, number) and not self._is_main(unit) and not self._of_elected(row, number):
                if isinstance(unit.payload, Found) and unit.payload.kind == "anaphor":
                    unit.payload.refers = self.phrases.meant(row, unit.payload)  # "managers from that borough, which …"
                elif isinstance(unit.payload, Found) and unit.payload.kind == "named":
                    self.discourse.workplaces.append(unit.payload)
                continue  # "X, chief executive of Anytown": the text does not turn to Anytown
            if letter == "p" and self.discourse.named_providers.found and of_somebody_else(row, number):
                continue  # "X, who chairs Y": the text does not turn to Y
            if isinstance(found := unit.payload, Found):
                self.short_forms.read(unit, found)
                if not attributive(row, number):
                    self._link(row, number, found)
            elif unit.payload == "it" and begins_with_home(row.units[:number]):
                unit.code, unit.letter, unit.payload = "it", "", None  # "A home has closed after it was graded": not the council
            elif letter == "i":
                self.pronouns.tie(row, number)
                self._goes_on(row, number)
        typed = [unit for unit in row.units if unit.letter]
        parties = [unit.payload for unit in typed if unit.letter == "c" and isinstance(unit.payload, Found)]
        if not group:
            spoken = max([party.refers for party in parties], key=len, default=[])
            if len(spoken) > 1:
                self.discourse.groups.add(row.sentence.index, list(spoken))
        else:
            self.discourse.groups.add(row.sentence.index, group)
            # "two boroughs in the north, X and Y", or the names in the next sentence
            for waiting in [*self.waiting, *(found for found in parties if found.kind == "anaphor" and found.number and not found.refers)]:
                if waiting.number in (0, len(group)):
                    waiting.refers = list(group)
        two = parties_of(typed)
        if len(two) == 2:
            self.discourse.pair = (row.sentence.index, two)
        first = row.units[0] if row.units else None
        if first is not None and first.letter == "u" and isinstance(first.payload, Found) and not any(u.letter == "p" for u in typed):
            self.discourse.unknown[row.sentence.index] = first.payload
        self.discourse.told.note(row, two)
        opening = next((unit.payload for unit in typed if unit.letter in "cpgmrho" and isinstance(unit.payload, Found)), None)
        if opening is not None:
            self.discourse.openings[row.sentence.index] = opening
        made = [unit.payload for unit in typed if unit.letter == "p" and isinstance(unit.payload, Found) and unit.payload.kind == "named"]
        codes = [unit.code for unit in row.units]
        if len(made) == 1 and not _MAKING.isdisjoint(codes) and _NOT_MAKING.isdisjoint(codes):
            self.discourse.made[row.sentence.index] = made[0]
        self.waiting = [found for found in parties if found.kind == "anaphor" and found.number and not found.refers]
        self.discourse.note_people(row.sentence.index, typed)
        self.later.read(row)
        self.discourse.just_read = row.units
        row.after_services = self.discourse.services_before
        of_services = any(unit.letter == "s" for unit in typed)
        self.discourse.services_before = of_services or (
            self.discourse.services_before and not any(unit.letter in _NAMING for unit in typed)
        )
        if not PRESENT.keys().isdisjoint(codes) or any(unit.letter == "d" for unit in typed):
            join_present(row)
        join_lists(row)
        self.discourse.told.note_joined(row)
        row.encode()

    def _goes_on(self, row: Row, number: int) -> None:
        """Note whom "it" takes up, above all at the head of a sentence, so that the next "it" may take it up in turn."""
        unit = row.units[number]
        if not isinstance(unit.payload, Found) or unit.payload.surface.lower() != "it":
            return
        if number and unit.letter in ("c", "p") and is_object(row.units, number):
            self.discourse.objects[row.sentence.index] = roots_of(unit.payload)[0]
        roots = [root for root in roots_of(unit.payload) if unit.letter in ("c", "p")]
        self.discourse.pointed.setdefault(row.sentence.index, []).extend(roots)
        before = row.units[:number]  # none, or as much as in "From today it …"
        opens = not before or (len(before) < 4 and any(unit.letter == "d" for unit in before[-2:]))
        for root in roots if opens else ():
            if unit.letter == "p":
                self.discourse.note_provider(row, unit.start, root)
            elif unit.letter == "c" and self.discourse.paragraphs[row.sentence.paragraph] < row.sentence.index:
                self.discourse.go_on_with(row, unit.start, root)

    def _has_provider(self, row: Row, place: Found) -> bool:
        """Whether a provider that the text has named works for the council of a place."""
        return any(set(self.finder.clients(party)) & set(place.candidates) for party in self.discourse.providers_named(row))

    def _is_main(self, unit: Unit) -> bool:
        titled = self.discourse.titled_councils
        main = titled[0] if len(titled) == 1 else self.discourse.main
        return main is not None and isinstance(unit.payload, Found) and same_party(unit.payload, main)

    def _of_elected(self, row: Row, number: int) -> bool:
        """Whether a sentence begins with whoever speaks for a council, where the text has named no council before."""
        return not self.discourse.councils.found and speaks_for(row, number)

    def _link(self, row: Row, number: int, found: Found) -> None:
        unit = row.units[number]
        if unit.letter == "c":
            if found.kind == "generic" and (named := in_apposition(row, unit)) is not None:
                found.kind, found.refers = "anaphor", roots_of(named)
            elif found.kind == "anaphor":
                if found.surface.lower() == "the two of them" and len(two := people_of(row.units[:number])) == 2:
                    found.type, found.letter, found.refers = two[0].type, "h", two
                    unit.become("h")
                    return
                found.refers = self.phrases.meant(row, found)
                for referent in found.refers:
                    self.discourse.note_council(row, found.start, referent, named=False)
            elif found.kind == "named":
                aside = not self._is_main(unit) and not turns_to(row, number)
                self.discourse.note_council(row, found.start, found, aside=aside)
        elif unit.letter == "p":
            if found.kind == "anaphor" and (named := own_named(row.units, number)) is not None:
                found.refers = [named]  # "has sold its fostering business, X, to Y"
            elif found.kind == "anaphor":
                antecedent = self.discourse.of_speaker(found) or self.discourse.the_provider(row, found.noun, unit.start)
                if antecedent is not None and unclear(self.discourse, row, number, antecedent):
                    unit.code, unit.letter, unit.payload = found.noun, "", None
                    return
                if antecedent is not None and self._of_another_place(row, antecedent):
                    antecedent = None
                found.refers = [antecedent] if antecedent is not None else []
                if not found.refers:
                    found.kind = "described"
            if found.kind in ("named", "described", "anaphor"):
                for root in roots_of(found):
                    self.discourse.note_provider(row, found.start, root)
        elif unit.letter == "g" and found.kind == "anaphor" and " " not in found.surface and somebodys(row, unit):
            found.kind = "described"  # "the council's own department"
        elif unit.letter in "hum":
            self._person(unit, found)
        elif unit.letter == "o":
            if found.kind == "anaphor":
                opening = self.discourse.openings.get(row.sentence.index - 1)
                found.refers = self.discourse.told.the_investor(row, self.discourse.investors, opening)
            elif found.kind == "named":
                self.discourse.investors.append(found)
        elif unit.letter == "a":
            self.discourse.analysts.append(found)
        elif unit.letter == "t":
            if found.kind == "anaphor":
                found.refers = self.discourse.reports[-1:]
            else:
                self.discourse.reports.append(found)

    def _of_another_place(self, row: Row, provider: Found) -> bool:
        """Whether a paragraph that has not named a provider is about councils only that it does not serve: theirs is another."""
        clients, told = self.finder.clients(provider), self.discourse.of_paragraph(row)
        if not clients or not told or any(not clients.isdisjoint(council.candidates) for council in told):
            return False
        first, named = self.discourse.paragraphs[row.sentence.paragraph], self.discourse.named_providers
        here = named.found[named.until(first - 1) : named.until(row.sentence.index)]
        return not any(same_party(party, provider) for party in here)

    def _person(self, unit: Unit, found: Found) -> None:
        """Know a person again by the surname, where it stands alone or behind a title."""
        words = found.surface.split(" ")
        known = self.people.get(words[-1])
        if known is not None and (len(words) == 1 or words[0].rstrip(".") in _TITLES):
            if known is not found and known.surface != found.surface:
                found.refers = [known]
                unit.become(known.letter)
        elif unit.letter in "hm":
            self.people[words[-1]] = found
