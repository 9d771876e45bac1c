"""What the parties of a text stand for: who "the council", "the trust", "it" and "both boroughs" are, carried from sentence to sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.phrases import distinct, join_appositions, join_lists, roots_of, same_party
from caregraph.extract.units import Row, Unit

#: Nouns for the body and not for its area: "the city" may well be that of the council just named.
_INSTITUTIONS: Final = frozenset({"council", "authority", "local authority", "county council", "city council", "borough council"})
_TRUST: Final = re.compile(r"\btrusts?\b", re.IGNORECASE)
_SUBJECT_LETTERS: Final = "cp"


@dataclass
class Discourse:
    """The parties of one document in the order of their mentions, and the links between them."""

    title_parties: list[Found]
    fits: Callable[[str, Found], bool]
    councils: list[tuple[int, int, int, Found]] = field(default_factory=list)
    providers: list[tuple[int, int, int, Found]] = field(default_factory=list)
    short_forms: dict[str, Found] = field(default_factory=dict)
    people: list[Found] = field(default_factory=list)
    reports: list[Found] = field(default_factory=list)
    analysts: list[Found] = field(default_factory=list)
    groups: list[tuple[int, list[Found]]] = field(default_factory=list)
    waiting: list[Found] = field(default_factory=list)
    services_before: bool = False
    person: Found | None = None

    def read(self, row: Row) -> None:
        """Link the anaphora of the next sentence, and note whom it names."""
        join_appositions(row)
        group = self._group(row)
        for number, unit in enumerate(row.units):
            found = unit.payload
            if isinstance(found, Found):
                self._short_form(unit, found)
                self._link(row, unit, found)
            elif unit.letter == "i" and unit.payload in ("it", "they", "them", "he", "she"):
                self._pronoun(row, number)
        if group:
            self.groups.append((row.sentence.index, group))
            for found in self.waiting:
                if found.number in (0, len(group)):
                    found.refers = list(group)
        parties = [unit.payload for unit in row.units if isinstance(unit.payload, Found) and unit.letter == "c"]
        self.waiting = [found for found in parties if found.kind == "anaphor" and found.number and not found.refers]
        self.person = self._subject_person(row.units) or self.person
        self.services_before = any(unit.letter == "s" for unit in row.units)
        join_lists(row)
        row.encode()

    def the_council(self, row: Row, before: int | None = None, without: Sequence[Found] = ()) -> Found | None:
        """The council that the text is about at this point: the only one of the paragraph, else the topic of the document.

        Args:
            row: the sentence.
            before: look only at what stands before this offset of the text.
            without: parties that are not meant, since the relation has them already.
        """
        index, paragraph = row.sentence.index, row.sentence.paragraph
        here = [f for i, p, at, f in self.councils if p == paragraph and i <= index and (before is None or at < before or i < index)]
        here = [f for f in here if not any(same_party(f, other) for other in without)]
        parties = distinct(here)
        topic = self.topic()
        if len(parties) == 1:
            return parties[0]
        if topic is not None and (not parties or any(same_party(topic, f) for f in parties)):
            return topic
        return here[-1] if here else topic

    def the_councils(self, row: Row, without: Sequence[Found] = ()) -> list[Found]:
        """The council that a sentence leaves out; all of those that the text speaks of together ("the two boroughs")."""
        if joined := self.just_before(row):
            return joined
        council = self.the_council(row, without=without)
        if council is None:
            return []
        titled = [f for f in self.title_parties if f.letter == "c" and f.kind == "named"]
        together = [group for _, group in self.groups if any(same_party(council, f) for f in group)]
        alone = [f for i, p, _, f in self.councils if p == row.sentence.paragraph and i <= row.sentence.index]
        if len(together) == 1 and not titled and distinct(alone)[:1] != [council]:
            return together[0]
        return [council]

    def just_before(self, row: Row) -> list[Found]:
        """The councils that the sentence before joined, where this one goes on with "there"."""
        if not row.units or row.units[0].code != "there":
            return []
        earlier = [group for index, group in self.groups if index == row.sentence.index - 1]
        return earlier[-1] if earlier else []

    def topic(self) -> Found | None:
        """The council of the title when it names just one; else the one named most so far, the earlier of two."""
        titled = distinct([f for f in self.title_parties if f.letter == "c" and f.kind == "named"])
        if len(titled) == 1:
            return titled[0]
        parties = distinct([f for *_, f in self.councils])
        if not parties:
            return None
        counts = [(sum(same_party(f, g) for *_, g in self.councils), -number) for number, f in enumerate(parties)]
        return parties[-max(counts)[1]]

    def the_provider(self, row: Row, noun: str = "", before: int | None = None) -> Found | None:
        """The provider mentioned last before this point whose kind fits the noun."""
        index = row.sentence.index
        earlier = [f for i, _, at, f in self.providers if i < index or (i == index and (before is None or at < before))]
        if _TRUST.search(noun):
            trusts = [f for f in earlier if _TRUST.search(f.surface) or f.type == "ChildrensTrust"]
            earlier = trusts or ([] if noun.endswith("trusts") else earlier)
        named = [f for f in earlier if f.kind == "named"]
        if named:
            return named[-1]
        titled = [f for f in self.title_parties if f.letter == "p" and f.kind == "named"]
        return titled[0] if titled else (earlier[-1] if earlier else None)

    def providers_named(self, row: Row) -> list[Found]:
        """The providers that the text has named up to this sentence, each once."""
        return distinct([f for i, _, _, f in self.providers if i <= row.sentence.index and f.kind == "named"])

    def the_only_provider(self, row: Row) -> Found | None:
        """The provider that a sentence leaves out: the only one that the text has named so far."""
        named = self.providers_named(row)
        return named[0] if len(named) == 1 else None

    def _short_form(self, unit: Unit, found: Found) -> None:
        """Remember a short form that stands in brackets behind a name, and know it when it comes again."""
        if unit.letter == "x" and found.refers and found.surface.isalnum() and found.kind == "named":
            self.short_forms[found.surface] = found.refers[0]
        elif unit.letter in "upho" and not found.candidates and found.surface in self.short_forms:
            named = self.short_forms[found.surface]
            found.refers = [named]
            unit.code = f"<{named.letter}{unit.code[2:]}"

    def _link(self, row: Row, unit: Unit, found: Found) -> None:
        place = (row.sentence.index, row.sentence.paragraph, found.start)
        if unit.letter == "c":
            if found.kind == "anaphor":
                found.refers = self._councils_of(row, found)
                for referent in found.refers:
                    self.councils.append((*place, referent))
            elif found.kind == "named":
                self.councils.append((*place, found))
        elif unit.letter == "p":
            if found.kind == "anaphor":
                antecedent = self.the_provider(row, found.noun, unit.start)
                found.refers = [antecedent] if antecedent is not None else []
                if not found.refers:
                    found.kind = "described"
            if found.kind in ("named", "described", "anaphor"):
                self.providers.extend((*place, root) for root in roots_of(found))
        elif unit.letter in "hum":
            self._person(unit, found)
        elif unit.letter == "a":
            self.analysts.append(found)
        elif unit.letter == "t":
            if found.kind == "anaphor":
                found.refers = self.reports[-1:]
            else:
                self.reports.append(found)

    def _councils_of(self, row: Row, found: Found) -> list[Found]:
        phrase = found.surface.lower()
        plural = found.noun.endswith(("s", "ies")) and found.noun not in ("council's",)
        if not plural:
            joined = self._group(row)
            here = distinct([f for i, _, at, f in self.councils if i == row.sentence.index and at < found.start])
            if len(joined) > 1 and len(here) == len(joined) and all(any(same_party(f, g) for g in joined) for f in here):
                return joined  # "X and Y …, a company owned by the council": each of them its own
            topic = self.topic()
            if topic is not None and not self.fits(found.noun, topic):
                suited = [f for *_, f in self.councils if self.fits(found.noun, f)] or [
                    f for f in self.title_parties if f.letter == "c" and self.fits(found.noun, f)
                ]
                if suited:
                    return suited[-1:]
            if topic is not None and here and found.noun in _INSTITUTIONS and not any(same_party(topic, f) for f in here):
                return [topic]  # another council acts in this sentence; of itself it would say "its"
            if found.noun not in _INSTITUTIONS and len(here) == 1:
                return here
            council = self.the_council(row, found.start)
            return [council] if council is not None else []
        groups = [group for _, group in self.groups]
        if "other" in phrase:
            named_here = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "c" and u.payload.kind == "named"]
            groups = [group for group in groups if not any(same_party(f, g) for f in named_here for g in group)]
        fitting = [group for group in groups if found.number in (0, len(group))]
        if fitting:
            return list(fitting[-1])
        parties = distinct([f for *_, f in self.councils])
        return parties if found.number and len(parties) == found.number else []

    def _group(self, row: Row) -> list[Found]:
        """The councils that a sentence joins by commas and "and" ("Doncaster, Slough and Sandwell")."""
        best: list[Found] = []
        run: list[Found] = []
        for unit in row.units:
            if unit.letter == "c" and isinstance(unit.payload, Found) and unit.payload.kind == "named":
                run.append(unit.payload)
            elif unit.code not in (",", "and", "&", "the", "both", "councils", "boroughs", "'s", "'"):
                run = []
            if len(distinct(run)) > max(1, len(best)):
                best = distinct(run)
        return best

    def _person(self, unit: Unit, found: Found) -> None:
        surname = found.surface.split(" ")[-1]
        for known in reversed(self.people):
            if known.surface.split(" ")[-1] == surname and (
                len(found.surface.split(" ")) == 1
                or found.surface.split(" ")[0].rstrip(".")
                in ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Baroness", "Cllr", "Professor", "Prof")
            ):
                if known is not found and known.surface != found.surface:
                    found.refers = [known]
                    unit.code = f"<{known.letter}{unit.code[2:]}"
                return
        if unit.letter in "hm":
            self.people.append(found)

    def _pronoun(self, row: Row, number: int) -> None:
        """Tie a pronoun: "it" takes up the party that this sentence, or the one before, began with; a dummy "it" takes up nobody."""
        unit = row.units[number]
        following = [u.code for u in row.units[number + 1 : number + 4]]
        if following[:1] in (["is"], ["was"]) and {
            "that",
            "said",
            "not",
            "possible",
            "clear",
            "understood",
            "likely",
            "just",
        } & set(following[1:3]):
            return
        if unit.payload in ("he", "she"):
            person = self._subject_person(row.units[:number]) or self.person
            if person is not None:
                unit.payload = Found(unit.start, unit.end, unit.payload, person.type, person.letter, "anaphor", refers=[person])
                unit.code = f"<{person.letter}{unit.code[2:]}"
            return
        joined = bool(self.groups) and self.groups[-1][0] >= row.sentence.index - 1
        if unit.payload in ("they", "them") and not joined and (self.services_before or any(u.letter == "s" for u in row.units[:number])):
            unit.code = f"<s{unit.code[2:]}"
            return
        antecedent = self._first_party(row.units[:number])
        if antecedent is None:
            earlier = [(at, f) for i, _, at, f in [*self.councils, *self.providers] if i == row.sentence.index - 1]
            antecedent = min(earlier, key=lambda pair: pair[0])[1] if earlier else None
        if antecedent is not None and unit.payload != "them":
            unit.payload = Found(
                unit.start,
                unit.end,
                unit.payload if isinstance(unit.payload, str) else "it",
                antecedent.type,
                antecedent.letter,
                "anaphor",
                refers=[antecedent],
            )
            unit.code = f"<{antecedent.letter}{unit.code[2:]}"

    def _subject_person(self, units: list[Unit]) -> Found | None:
        """The person that a sentence begins with, whom the next one's "he" or "she" takes up."""
        found = next((unit.payload for unit in units if unit.letter in ("h", "m") and isinstance(unit.payload, Found)), None)
        return roots_of(found)[0] if found is not None else None

    def _first_party(self, units: list[Unit]) -> Found | None:
        for unit in units:
            if isinstance(unit.payload, Found) and unit.letter in _SUBJECT_LETTERS and unit.payload.kind != "generic":
                return unit.payload
        return None
