"""Answers in lists: a verb that is said once, and behind it, or on the lines below, councils in pairs with who runs their services."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit
from caregraph.extract.valency import Valencies, Valency

_SEPARATORS: Final = frozenset({",", ";", ":", "and", "while", "–", "—", "-", "•", "*", "(", ")", "nor", "or"})
#: How far apart the two parties of a pair may stand, and how far into a line its first one.
_SPREAD: Final = 8
_INDENT: Final = 6
_AGENT: Final = frozenset({"by"})
_CLIENT: Final = frozenset({"for", "behalf", "in", "on", "at", "'s"})


@dataclass(frozen=True, slots=True)
class Introduction:
    """The words that say what the pairs of a list have to do with one another: the verb, its sentence and its valency."""

    valency: Valency
    row: Row
    head: int


class Lists:
    """Finds pairs behind the colon of a sentence, and on the lines of the list that a sentence introduces."""

    def __init__(self, valencies: Valencies, reader: ClauseReader) -> None:
        self.valencies = valencies
        self.reader = reader

    def behind_colon(self, row: Row) -> Iterator[Match]:
        """The pairs of a sentence that lists them behind a colon: "Two have handed theirs over: X to A and Y to B"."""
        if ":" not in row.keys:
            return
        units = row.units
        colon = next((n for n, unit in enumerate(units) if unit.code == ":" and 0 < n < len(units) - 1), None)
        introduction = self._introduction(row, colon) if colon is not None else None
        if introduction is not None and colon is not None:
            yield from self._matches(introduction, row, colon + 1)

    def continued(self, row: Row, before: Match | None) -> Iterator[Match]:
        """The pairs of a sentence without a verb of its own: "It was X that took them back, from A. Before, it had been Y, from B"."""
        if before is None:
            return
        units = row.units
        start = next((n for n, unit in enumerate(units) if unit.letter in ("c", "p")), 0)
        dummy = any(unit.payload == "it" for unit in units[:start])
        if not dummy or any(self.reader.predicates(units, n) for n in range(start, len(units))):
            return
        provider = before.roles["provider"][0]
        marker = self.reader.function(before.row.units, before.row.units.index(provider))
        for first, second in self._pairs(units, start):
            roles = self._roles(units, first, second)
            if roles is None or self.reader.function(units, units.index(roles["provider"][0])) != marker:
                return
            yield Match(before.frame, row, first, start, second + 1, roles, anchor=second)

    def members(self, row: Row, match: Match) -> Iterator[Match]:
        """The councils behind a colon that a reading has only counted: "for three councils: for X and Y since 2014, for Z since 2017"."""
        units = row.units
        counted = next((unit for unit in match.roles.get("council", ()) if isinstance(unit.payload, Found)), None)
        if counted is None or not isinstance(counted.payload, Found) or not counted.payload.number or counted not in units[:-2]:
            return
        colon = units.index(counted) + 1
        if units[colon].code != ":":
            return
        for number in range(colon + 1, len(units)):
            unit = units[number]
            if unit.letter == "c" and isinstance(unit.payload, Found) and unit.payload.kind == "named":
                roles = {**match.roles, "council": [unit], "area": [unit]}
                yield Match(match.frame, row, match.head, match.first, number + 1, roles, anchor=number)
            elif unit.letter in ("p", "g", "m", "h", "u") or unit.code == ";" or self.reader.predicates(units, number):
                return

    def further(self, row: Row, match: Match) -> Iterator[Match]:
        """The pairs that follow a pair with its verb: "X went to A, Y to B and Z to C"."""
        number_of = {id(unit): number for number, unit in enumerate(row.units)}
        named = [number_of[id(found[0])] for name, found in match.roles.items() if name != "services" and id(found[0]) in number_of]
        start = max(named, default=0) + 1
        if len(named) < 2 or start <= match.head:
            return
        for first, second in self._pairs(row.units, start, parted=False):
            roles = self._roles(row.units, first, second)
            if roles is None:
                return
            yield Match(match.frame, row, match.head, match.first, second + 1, roles, anchor=second)

    def on_lines(self, rows: list[Row]) -> dict[int, list[Match]]:
        """The pairs of lists one item a line, by the number of the line's row."""
        found: dict[int, list[Match]] = {}
        introduction: Introduction | None = None
        for number, row in enumerate(rows):
            units = row.units
            if introduction is not None:
                start = next((n for n, unit in enumerate(units[:_INDENT]) if unit.letter in ("c", "p")), None)
                matches = list(self._matches(introduction, row, start)) if start is not None and units[start - 1].code != "of" else []
                if matches:
                    found[number] = matches
                    continue
                introduction = None
            if units and units[-1].code == ":":
                introduction = self._introduction(row, len(units) - 1)
        return found

    def _introduction(self, row: Row, colon: int) -> Introduction | None:
        """The verb that rules a list behind a colon, where the words before it name nobody of whom they could tell by themselves."""
        units = row.units
        if any(unit.letter in ("c", "p") and isinstance(unit.payload, Found) and unit.payload.kind == "named" for unit in units[:colon]):
            return None
        for number in range(colon):
            for head in self.valencies.heads.get(units[number].code, ()):
                if not head.valency.gaps or not {"provider", "council"} <= {role.name for role in head.valency.roles}:
                    continue
                clause = self.reader.verbal(units, number, participle=head.participle)
                if any(units[at].letter == "s" for _, at in clause.arguments):
                    return Introduction(head.valency, row, number)
        return None

    def _matches(self, introduction: Introduction, row: Row, start: int) -> Iterator[Match]:
        units = row.units
        governor = None if introduction.row is row else (introduction.row, introduction.head)
        for first, second in self._pairs(units, start):
            roles = self._roles(units, first, second)
            if roles is not None:
                head = introduction.head if governor is None else first
                begin = min(head, first)
                yield Match(introduction.valency.frame, row, head, begin, second + 1, roles, governor, second)

    def _pairs(self, units: list[Unit], start: int, *, parted: bool = True) -> Iterator[tuple[int, int]]:
        """Every two parties that stand together, each two parted from the next, up to where a sentence of its own begins."""
        pair: list[int] = []
        for number in range(start, len(units)):
            unit = units[number]
            if unit.code in _SEPARATORS:
                parted = True
            elif unit.letter in ("c", "p") and isinstance(unit.payload, Found):
                if not pair and not parted:
                    return
                pair.append(number)
                parted = False
                if len(pair) == 2:
                    if pair[1] - pair[0] > _SPREAD:
                        return
                    yield pair[0], pair[1]
                    pair = []
            elif unit.letter in ("g", "m", "h", "u", "r", "i") or self.reader.predicates(units, number):
                return

    def _roles(self, units: list[Unit], first: int, second: int) -> dict[str, list[Unit]] | None:
        one, other = units[first], units[second]
        if {one.letter, other.letter} == {"c", "p"}:
            council, provider = (one, other) if one.letter == "c" else (other, one)
        elif one.letter == other.letter == "c":
            functions = self.reader.function(units, first), self.reader.function(units, second)
            if functions[1] in _AGENT or (functions[0] in _CLIENT and functions[1] not in _CLIENT):
                council, provider = one, other
            elif functions[0] in _AGENT or (functions[1] in _CLIENT and functions[0] not in _CLIENT):
                council, provider = other, one
            else:
                return None
        else:
            return None
        return {"council": [council], "provider": [provider]}
