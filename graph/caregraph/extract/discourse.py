"""What the parties of a text stand for: who "the council", "the trust", "it" and "both boroughs" are, carried from sentence to sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.names import Found
from caregraph.extract.units import Row, Unit

_LINK: Final = frozenset({",", "called", "named", "known", "as", "(", "named", "—", "–", "-"})
_PREDICATIVE: Final = frozenset({"as", "is", "was", "be", "been", "become", "becomes", "became", "remains", "of", "not"})
_TRUST: Final = re.compile(r"\btrusts?\b", re.IGNORECASE)
_SUBJECT_LETTERS: Final = "cp"


def same_party(one: Found, other: Found) -> bool:
    """Whether two mentions name one party, as far as the registers and the words tell."""
    if one.candidates or other.candidates:
        return bool(set(one.candidates) & set(other.candidates))
    return bool(one.surface) and one.surface.lower().replace("’", "'").removeprefix("the ") == other.surface.lower().replace("’", "'").removeprefix("the ")


def roots_of(found: Found) -> list[Found]:
    """The mentions that a mention goes back to in the end: itself, where it points to nobody."""
    if not found.refers:
        return [found]
    return [root for referent in found.refers for root in roots_of(referent)]


@dataclass
class Discourse:
    """The parties of one document in the order of their mentions, and the links between them."""

    title_parties: list[Found]
    councils: list[tuple[int, int, int, Found]] = field(default_factory=list)
    providers: list[tuple[int, int, int, Found]] = field(default_factory=list)
    people: list[Found] = field(default_factory=list)
    reports: list[Found] = field(default_factory=list)
    analysts: list[Found] = field(default_factory=list)
    groups: list[tuple[int, list[Found]]] = field(default_factory=list)
    waiting: list[Found] = field(default_factory=list)
    services_before: bool = False

    def read(self, row: Row) -> None:
        """Link the anaphora of the next sentence, and note whom it names."""
        self._appositions(row)
        group = self._group(row)
        for number, unit in enumerate(row.units):
            found = unit.payload
            if isinstance(found, Found):
                self._link(row, unit, found)
            elif unit.letter == "i" and unit.payload in ("it", "they", "them", "he", "she"):
                self._pronoun(row, number)
        if group:
            self.groups.append((row.sentence.index, group))
            for found in self.waiting:
                if found.number in (0, len(group)):
                    found.refers = list(group)
        self.waiting = [
            unit.payload for unit in row.units
            if isinstance(unit.payload, Found) and unit.letter == "c" and unit.payload.kind == "anaphor" and unit.payload.number and not unit.payload.refers
        ]  # fmt: skip
        self.services_before = any(unit.letter == "s" for unit in row.units)
        _join_lists(row)
        row.encode()

    def the_council(self, row: Row, before: int | None = None) -> Found | None:
        """The council that the text is about at this point: the only one of the paragraph, else the topic of the document."""
        index, paragraph = row.sentence.index, row.sentence.paragraph
        here = [f for i, p, at, f in self.councils if p == paragraph and i <= index and (before is None or at < before or i < index)]
        distinct = _distinct(here)
        topic = self.topic()
        if len(distinct) == 1:
            return distinct[0]
        if topic is not None and (not distinct or any(same_party(topic, f) for f in distinct)):
            return topic
        return here[-1] if here else topic

    def the_councils(self, row: Row) -> list[Found]:
        """The council that a sentence leaves out; all of those that the text speaks of together ("the two boroughs")."""
        council = self.the_council(row)
        if council is None:
            return []
        titled = [f for f in self.title_parties if f.letter == "c" and f.kind == "named"]
        together = [group for _, group in self.groups if any(same_party(council, f) for f in group)]
        alone = [f for i, p, _, f in self.councils if p == row.sentence.paragraph and i <= row.sentence.index]
        if len(together) == 1 and not titled and not _distinct(alone)[:1] == [council]:
            return together[0]
        return [council]

    def topic(self) -> Found | None:
        """The council of the title when it names just one; else the one named most so far, the earlier of two."""
        titled = _distinct([f for f in self.title_parties if f.letter == "c" and f.kind == "named"])
        if len(titled) == 1:
            return titled[0]
        distinct = _distinct([f for *_, f in self.councils])
        if not distinct:
            return None
        counts = [(sum(same_party(f, g) for *_, g in self.councils), -number) for number, f in enumerate(distinct)]
        return distinct[-max(counts)[1]]

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
        return _distinct([f for i, _, _, f in self.providers if i <= row.sentence.index and f.kind == "named"])

    def the_only_provider(self, row: Row) -> Found | None:
        """The provider that a sentence leaves out: the only one that the text has named so far."""
        named = self.providers_named(row)
        return named[0] if len(named) == 1 else None

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
            here = _distinct([f for i, _, at, f in self.councils if i == row.sentence.index and at < found.start])
            if len(joined) > 1 and len(here) == len(joined) and all(any(same_party(f, g) for g in joined) for f in here):
                return joined  # "X and Y …, a company owned by the council": each of them its own
            topic = self.topic()
            if topic is not None and here and not any(same_party(topic, f) for f in here):
                return [topic]  # another council acts in this sentence; of itself it would say "its"
            council = self.the_council(row, found.start)
            return [council] if council is not None else []
        groups = [group for _, group in self.groups]
        if "other" in phrase:
            named_here = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "c" and u.payload.kind == "named"]
            groups = [group for group in groups if not any(same_party(f, g) for f in named_here for g in group)]
        fitting = [group for group in groups if found.number in (0, len(group))]
        if fitting:
            return list(fitting[-1])
        distinct = _distinct([f for *_, f in self.councils])
        return distinct if found.number and len(distinct) == found.number else []

    def _group(self, row: Row) -> list[Found]:
        """The councils that a sentence joins by commas and "and" ("Doncaster, Slough and Sandwell")."""
        best: list[Found] = []
        run: list[Found] = []
        for unit in row.units:
            if unit.letter == "c" and isinstance(unit.payload, Found) and unit.payload.kind == "named":
                run.append(unit.payload)
            elif unit.code not in (",", "and", "&", "the", "both", "councils", "boroughs", "'s", "'"):
                run = []
            if len(_distinct(run)) > max(1, len(best)):
                best = _distinct(run)
        return best

    def _person(self, unit: Unit, found: Found) -> None:
        surname = found.surface.split(" ")[-1]
        for known in reversed(self.people):
            if known.surface.split(" ")[-1] == surname and (len(found.surface.split(" ")) == 1 or found.surface.split(" ")[0].rstrip(".") in ("Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Baroness", "Cllr", "Professor", "Prof")):
                if known is not found and known.surface != found.surface:
                    found.refers = [known]
                    unit.code = f"<{known.letter}{unit.code[2:]}"
                return
        if unit.letter in "hm":
            self.people.append(found)

    def _pronoun(self, row: Row, number: int) -> None:
        """"It" takes up the party that the sentence before, or the clause before, began with; a dummy "it" takes up nobody."""
        unit = row.units[number]
        following = [u.code for u in row.units[number + 1 : number + 4]]
        if following[:1] in (["is"], ["was"]) and {"that", "said", "not", "possible", "clear", "understood", "likely", "just"} & set(following[1:3]):
            return
        if unit.payload in ("he", "she"):
            if self.people:
                unit.payload = Found(unit.start, unit.end, unit.payload, self.people[-1].type, "h", "anaphor", refers=[self.people[-1]])
                unit.code = f"<h{unit.code[2:]}"
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
            unit.payload = Found(unit.start, unit.end, unit.payload if isinstance(unit.payload, str) else "it", antecedent.type, antecedent.letter, "anaphor", refers=[antecedent])
            unit.code = f"<{antecedent.letter}{unit.code[2:]}"

    def _first_party(self, units: list[Unit]) -> Found | None:
        for unit in units:
            if isinstance(unit.payload, Found) and unit.letter in _SUBJECT_LETTERS and unit.payload.kind != "generic":
                return unit.payload
        return None

    def _appositions(self, row: Row) -> None:
        """Of a name and a description side by side ("X, a community interest company"), only the name stays a party."""
        units = row.units
        for number, unit in enumerate(units):
            found = unit.payload
            if not isinstance(found, Found) or not unit.letter:
                continue
            if unit.letter == "p" and found.kind == "described" and number and units[number - 1].code in _PREDICATIVE:
                subject = next((u.payload for u in reversed(units[:number]) if u.letter == "p" and isinstance(u.payload, Found)), None)
                if subject is not None:
                    _absorb(unit, subject)
                    continue
            after = _next_party(units, number)
            if after is None:
                continue
            other = after.payload
            if not isinstance(other, Found):
                continue
            if unit.letter == "p" and after.letter == "p" and {found.kind, other.kind} == {"named", "described"}:
                described, named = (unit, other) if found.kind == "described" else (after, found)
                _absorb(described, named)
            elif unit.letter == "p" and after.letter == "p" and found.kind == "named" and other.kind == "anaphor" and other.surface.lower().startswith("the "):
                _absorb(after, found)
            elif unit.letter == "p" and after.letter == "p" and found.kind == "anaphor" and other.kind == "named" and after is units[number + 1]:
                _absorb(unit, other)
            elif unit.letter == "c" and after.letter == "c" and found.kind in ("anaphor", "generic") and found.number and other.kind == "named":
                unit.code = f"<x{unit.code[2:]}"
            elif unit.letter == "g" and after.letter in "mh" and found.kind == "anaphor":
                _absorb(unit, other)
            elif unit.letter in "mh" and after.letter == "g" and other.kind == "anaphor":
                _absorb(after, found)
            elif unit.letter == "g" and after.letter == "g" and found.kind == "anaphor" and other.kind == "named" and units[number + 1].code != "and":
                _absorb(unit, other)


def _next_party(units: list[Unit], number: int) -> Unit | None:
    """The party unit that stands beside this one, at most a comma or "called" apart."""
    for unit in units[number + 1 : number + 5]:
        if unit.letter and isinstance(unit.payload, Found):
            return unit
        if unit.code not in _LINK and unit.code not in ("then", "the", "former", "x", "of", "its", "own"):
            return None
    return None


def _absorb(unit: Unit, into: Found) -> None:
    if isinstance(unit.payload, Found):
        unit.payload.refers = [into]
    unit.code = f"<x{unit.code[2:]}"


def _join_lists(row: Row) -> None:
    """Make one unit of parties of one type that a sentence lists: "X and Y", "X, Y and Z"."""
    units: list[Unit] = []
    here = 0
    while here < len(row.units):
        members = _listed(row.units, here)
        if len(members) > 1:
            first, last = members[0][1], members[-1][1]
            found = [unit.payload for _, unit in members if isinstance(unit.payload, Found)]
            group = Found(first.start, last.end, " and ".join(f.surface for f in found), found[0].type, first.letter, found[0].kind, refers=found)
            units.append(Unit(first.code, first.start, last.end, group))
            here = members[-1][0] + 1
        else:
            units.append(row.units[here])
            here += 1
    row.units = units


def _listed(units: list[Unit], start: int) -> list[tuple[int, Unit]]:
    """The members of the list that begins at a unit, each with its place; only the unit itself where there is no list."""
    first = units[start]
    if first.letter not in "cphumo" or not isinstance(first.payload, Found):
        return []
    members = [(start, first)]
    closed = start
    here = start
    while True:
        ahead = here + 1
        joints = 0
        while ahead < len(units) and units[ahead].code in (",", "and", "&", "or", "the", "both"):
            joints += units[ahead].code in ("and", "&", "or")
            ahead += 1
        gap = ahead - here - 1
        if not gap or ahead >= len(units) or units[ahead].letter != first.letter or not isinstance(units[ahead].payload, Found):
            break
        if joints and units[here + 1].code == "," and len(members) == 1:
            break  # "X, and Y …" begins a new clause
        members.append((ahead, units[ahead]))
        here = ahead
        if joints:
            closed = here
            break
    return [member for member in members if member[0] <= closed]


def _distinct(found: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for item in found:
        if not any(same_party(item, other) for other in kept):
            kept.append(item)
    return kept
