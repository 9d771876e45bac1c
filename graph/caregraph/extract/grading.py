"""Grades in a sentence: each with its party, the grades told before that it takes up, and the ones that it replaces.

A grade is its own head: the verbs by which grades are given are too many to list with all their arguments, and some sentences have none
("Ofsted's verdict: inadequate"). What stands around a grade leads to its party (:mod:`caregraph.extract.graded`). A grade that follows
another has that one's party ("was inadequate in 2018, good in 2021"), and words such as "the same conclusion" stand for the last grade.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import STOPS
from caregraph.extract.found import Found
from caregraph.extract.grade_again import Again, Told, its_verdict, without_insertion
from caregraph.extract.grade_order import COMPARED, EARLIER, PREVIOUS, follows, moved
from caregraph.extract.grade_parties import (
    a_second_time,
    is_inspectorate,
    of_nothing_told,
    of_pronoun,
    one_more,
    parties_of,
    same_parties,
    subject_between,
    untied,
    whose_it_is,
)
from caregraph.extract.grade_phrases import Whose
from caregraph.extract.graded import Owners
from caregraph.extract.grammar import Frame, Grammar, read_rules, to_emission
from caregraph.extract.matching import Match
from caregraph.extract.phrases import roots_of, same_party
from caregraph.extract.units import Row, Unit

#: Verbs that tell that a grade is no longer held.
_LOSING: Final = frozenset({"lose", "loses", "lost", "losing", "shed", "sheds", "shedding", "shook", "shaken"})
#: Words by which a sentence speaks of inspectors without naming them.
_INSPECTED: Final = frozenset({"inspection", "inspections", "reinspection"})


@cache
def load_grades() -> dict[str, Frame]:
    """What grades claim, by how they are told: the entries ``[[grade]]`` of the rules."""
    return {
        entry["id"]: Frame(
            id=entry["id"],
            emits=tuple(to_emission(text) for text in entry["emits"]),
            patterns=(),
            needs=(),
            scope=entry["scope"],
            dated=entry.get("dated", True),
            confidence=0.85,
            rank=2000 + rank,
            kind="grade",
        )
        for rank, entry in enumerate(read_rules("grade"))
    }


class GradeReader:
    """Finds the grades of a sentence and their parties."""

    def __init__(self, grammar: Grammar, reader: ClauseReader) -> None:
        self.frames = load_grades()
        self.grammar = grammar
        self.owners = Owners(grammar, reader)
        self.again = Again(grammar, self.frames)

    def matches(self, row: Row, told: Told) -> Iterator[Match]:
        """Every grade of the sentence with its party, left to right; ``told`` is kept up to date."""
        inspected = told.index >= row.sentence.index - 2 or not _INSPECTED.isdisjoint(row.keys)
        graded = "<q>" in row.keys
        if graded or "<r>" in row.keys or not _INSPECTED.isdisjoint(row.keys):
            told.index = row.sentence.index
            if self._elsewhere(row.units):
                return
        if not graded:
            told.owner = self._owner(row)
            yield from self.again.matches(row, told)
            return
        kept = [n for n, unit in enumerate(row.units) if unit.code != "'" or not n or row.units[n - 1].letter != "q"]  # closing quotes go
        units = [row.units[n] for n in kept]
        found: list[Match] = []
        last = -1
        for number, unit in enumerate(units):
            if unit.letter != "q" or self._of_part(units, number):
                continue
            between = without_insertion(units[last + 1 : number]) if found else []
            match = self._after_another(row, found[-1], between, kept[number]) if found else None
            whose: Whose | None = None
            if match is not None and unit.payload == units[last].payload and between[-1].code == "," and between[0].letter == "":
                last = number  # "in its bottom category, inadequate"
                continue
            if match is None and found and its_verdict(between):
                match = Match(
                    self.frames["grade-left-behind"],
                    row,
                    kept[number],
                    kept[last + 1],
                    kept[number] + 1,
                    {**found[-1].roles, "grade": [unit]},
                )
            if match is None:
                whose = self.owners.whose(units, number, quoted=_quoted(row, kept[number]))
                if whose is None and not found and any(before.letter in ("u", "h") for before in units[:number]):
                    told.stranger = row.sentence.index
                elif whose is not None and told.stranger == row.sentence.index - 1 and untied(whose, units):
                    told.stranger, whose = row.sentence.index, None  # "X, a home, was found to be inadequate. It has been good since"
                whose = None if whose is not None and of_nothing_told(whose, units, told.match, row) else whose
                match = self._match(row, kept, number, whose, told) if whose is not None and (whose.licence or inspected) else None
                if match is not None and not parties_of(match) and (roles := self._same_party(found, told, row, between)):
                    match.roles.update(roles)
            if match is not None:
                before = [unit.code for unit in between]
                if COMPARED.search(" " + " ".join(before) + " ") and same_parties(match, found[-1]):
                    match.frame = self.frames["grade-left-behind"]  # "good, an improvement on the 2015 grade of inadequate"
                elif found and follows(before) and same_parties(match, found[-1]):
                    # "Good in 2018, three years after an 'inadequate'": a date before it is that of the grade before.
                    dated = any(unit.letter == "d" for unit in units[number + 1 : number + 4])
                    match.frame = self.frames["grade-left-behind" if dated else "grade-followed"]
                elif "from" in before and not {"to", "into"}.intersection(before) and same_parties(match, found[-1]):
                    match.frame = self.frames["grade-left-behind"]  # "now good, up from inadequate"
                elif found and moved(units, last, number) and parties_of(match) == parties_of(found[-1]):
                    found[-1].frame = self.frames["grade-left-behind"]
                    found[-1].last = kept[number]
                left = (whose is not None and whose.left) or (told.match is not None and self._of_first_report(row.units))
                if PREVIOUS.search(row.words(max(0, kept[number] - 14), kept[number])) is not None:
                    left = True
                    if found and of_pronoun(match):
                        match.roles = {**match.roles, **whose_it_is(found[-1])}
                if left or row.units[match.head].code in _LOSING or EARLIER.match(row.words(kept[number] + 1, kept[number] + 14)):
                    match.frame = self.frames["grade-left-behind"]
                found.append(match)
                last = number
        yield from found
        told.owner = self._owner(row)
        if found:
            told.match = found[-1]
            if a_second_time(units, found[0].roles["grade"]) and sum(unit.letter == "d" for unit in units) < 2:
                first = found[0]
                yield Match(self.frames["grade-twice"], row, first.head, first.head, first.head + 1, first.roles)
        yield from self.again.matches(row, told)

    def _match(self, row: Row, kept: list[int], number: int, whose: Whose, told: Told) -> Match:
        units = row.units
        roles = {name: [units[kept[at]]] for name, at in whose.roles.items()}
        roles["grade"] = [units[kept[number]]]
        regulator = next((unit for unit in units if unit.letter == "r" and is_inspectorate(unit)), None)
        if regulator is not None:
            roles["regulator"] = [regulator]
        ends = [kept[n] for n in (number, whose.head, *whose.roles.values())]
        first = min(ends)
        words = self.owners.words
        while first and (
            units[first - 1].code in words.be or units[first - 1].code in words.have or units[first - 1].code in words.adverbs
        ):
            first -= 1
        head = kept[whose.head]
        if first > 1 and units[first - 1].code in ("become", "be", "becoming"):
            head, first = first - 1, first - 2  # "could become the first council to be rated …"
        first = self._perfect(units, first)
        if "council" not in roles and "provider" not in roles and told.owner is not None and self._its(roles, units):
            roles["provider"] = [told.owner]
        elif told.owner is not None and self._its_report(roles, units):
            roles.pop("council", None)  # "X has run services in Y. Its first report was …": X's own
            roles["provider"] = [told.owner]
        elif "council" not in roles and "provider" not in roles and (runs := subject_between(units, kept[number])) is not None:
            roles["provider"] = [runs]
        return Match(self.frames["grade"], row, head, first, max(ends) + 1, roles)

    def _perfect(self, units: list[Unit], first: int) -> int:
        """Where a reading begins whose verb is a present perfect: "a long climb has ended in a grade of 'good'"."""
        for number in range(first - 1, max(-1, first - 6), -1):
            if units[number].code in ("has", "have"):
                return number
            if units[number].letter or units[number].code in STOPS or units[number].code == ",":
                break
        return first

    def _same_party(self, found: list[Match], told: Told, row: Row, between: list[Unit]) -> dict[str, list[Unit]]:
        """The party of the grade before, for one of which the sentence does not say whose it is: "by 2018 the judgement was 'good'"."""
        if found:
            before, told_between, whose = found[-1], between, ("council", "provider")
        elif told.match is not None and one_more(row, told.match):
            before, told_between, whose = told.match, [], ("council", "provider")
        elif told.match is not None and told.match.row.sentence.index == row.sentence.index - 1:
            before, told_between, whose = told.match, row.units, ("provider", "provider")
        else:
            return {}
        held = {name: units for name, units in before.roles.items() if name in whose and isinstance(units[0].payload, Found)}
        own = [root for units in held.values() for unit in units if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        parties = [unit.payload for unit in told_between if unit.letter in ("c", "p") and isinstance(unit.payload, Found)]
        others = [root for party in parties for root in roots_of(party) if not any(same_party(root, one) for one in own)]
        return {} if others else held

    def _its(self, roles: dict[str, list[Unit]], units: list[Unit]) -> bool:
        """Whether the services that a grade is of are "its services", of the party that the sentence before began with."""
        services = [unit.payload for unit in units if unit.letter == "s" and isinstance(unit.payload, str)]
        return (
            bool(services) and services[0].lower().startswith(("its ", "their ")) and not any(unit.letter in ("c", "p") for unit in units)
        )

    def _its_report(self, roles: dict[str, list[Unit]], units: list[Unit]) -> bool:
        """Whether the grade is one that "its report" or "its inspection" gave, with which the sentence begins and which names nobody."""
        words = self.owners.words
        opens = units[0].payload == "its" and any(unit.code in words.nouns | words.weak_nouns for unit in units[1:5])
        return (
            opens
            and not any(unit.letter in ("c", "p") for unit in units)
            and all(unit is units[0] for name in ("council", "provider") for unit in roles.get(name, ()))
        )

    def _of_first_report(self, units: list[Unit]) -> bool:
        """Whether a sentence tells of "its first report", which is not its last one where the text has told of another grade."""
        codes = [unit.code for unit in units[1:4]]
        words = self.owners.words
        return units[0].payload == "its" and codes[:1] == ["first"] and not (words.nouns | words.weak_nouns).isdisjoint(codes[1:])

    def _owner(self, row: Row) -> Unit | None:
        """The provider that a sentence begins with, to whom the next one's "its services" belong."""
        units = row.units
        opened = len(units) > 1 and not units[0].letter  # "Owned by the council, X has …"
        parties = [u for n, u in enumerate(units[:9]) if u.letter in ("c", "p") and not (opened and units[n - 1].code == "by")]
        parties = [unit for unit in parties if unit in units[:6]] or parties if opened else [u for u in parties if u in units[:6]]
        return parties[0] if parties and parties[0].letter == "p" else None

    def _after_another(self, row: Row, before: Match, between: list[Unit], number: int) -> Match | None:
        """A grade that follows another with nothing but dates and small words between: of the same party."""
        of_its_own = [unit.payload for unit in between if unit.payload in ("its", "their")]  # "in its first year and good in its fifth"
        small = sum(unit.letter in ("d", "r") or unit.code in self._joining or unit.code in self._change for unit in between)
        if small + len(of_its_own) < len(between):
            return None
        if not any(unit.letter == "d" or unit.code in ("to", "into", "then", "and", "but", ",") for unit in between):
            return None
        roles = {**before.roles, "grade": [row.units[number]]}
        return Match(self.frames["grade"], row, number, number, number + 1, roles)

    def _of_part(self, units: list[Unit], number: int) -> bool:
        """Whether a grade is only one of some part: "its work with care leavers, which it called …", "good for its fostering service"."""
        parts = self.owners.words.parts
        which = next((n for n in range(number - 1, max(0, number - 6), -1) if units[n].payload == "which"), 0)
        behind = units[number + 1 : number + 7] if number + 1 < len(units) and units[number + 1].code == "for" else []
        told = next((unit for unit in behind if unit.letter in ("s", "c", "p")), None)
        next_to = units[number + 1] if number + 1 < len(units) else None  # "with good adoption services"
        named = [units[which - 2] if which > 1 and units[which - 1].code == "," else None, told, next_to]
        return any(unit is not None and unit.letter == "s" and str(unit.payload).lower().startswith(parts) for unit in named)

    def _elsewhere(self, units: list[Unit]) -> bool:
        """Whether other inspectors give the grades of a sentence."""
        regulators = [unit for unit in units if unit.letter == "r"]
        return bool(regulators) and not any(is_inspectorate(unit) for unit in regulators)

    @cached_property
    def _joining(self) -> frozenset[str]:
        return frozenset(self.grammar.words("grading", "joining"))

    @cached_property
    def _change(self) -> frozenset[str]:
        return self.owners.words.changes


def _quoted(row: Row, number: int) -> bool:
    return number + 1 < len(row.units) and row.units[number + 1].code == "'"
