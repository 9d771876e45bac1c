"""Lists whose verb is said once: "X went to A, Y to B and Z to C", "A owns X, B Y and C Z"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import PARTY_LETTERS
from caregraph.extract.grammar import Frame
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit
from caregraph.extract.valency import Role

_JOINTS: Final = frozenset({",", "and", ";", "while", "but", "as", "whereas", "with"})
#: Words of which one must stand in a sentence that gives owners in brackets.
_OWNERS: Final = frozenset(
    {"owner", "owners", "owned", "parent", "parents", "investor", "investors", "backer", "backers", "equity", "brackets"}
)
_SKIPPED: Final = frozenset(
    {"the", "in", "by", "since", "on", "from", "was", "were", "is", "are", "later", "then", "both", "respectively", "another"}
)
_AND_THEN: Final = frozenset({",", ";", "and", "then", "later"})
_AFTER_DAY: Final = _AND_THEN | frozenset({".", ")", "—", "–", "by", "from", "for", "with", "while", "but"})
_MIXED: Final = frozenset("cpo")
_OWNED: Final = frozenset("pu")
_AFTER_MIXED: Final = frozenset({".", ",", ";", ")", "—", "–", "in", "for", "as", "on", "at", "after", "with", "to", "which", "who"})
_HAVE: Final = frozenset({"has", "had", "have"})
_ENDS: Final = frozenset({".", ",", ";", "and", "while", "but"})


@dataclass(frozen=True, slots=True)
class GapReader:
    """Reads on behind a match: the further members of its list, each with two parties in the places of the first two."""

    reader: ClauseReader

    def further(self, row: Row, match: Match, roles: tuple[Role, ...]) -> Iterator[Match]:
        """The same relation of the parties that follow, as long as they stand like those of the match."""
        units = row.units
        number_of = {id(unit): number for number, unit in enumerate(units)}
        letters: dict[str, str] = {}
        for role in roles:  # bodies and persons may fill one role
            letters[role.name] = letters.get(role.name, "") + role.letters
        filled = [(number_of[id(found[0])], name) for name, found in match.roles.items() if len(found) == 1 and id(found[0]) in number_of]
        parties = sorted((number, name) for number, name in filled if units[number].letter in PARTY_LETTERS)
        if len(parties) != 2:
            return
        (_, left), (at, right) = parties
        preposition = self.reader.function(units, at)
        if parties[1][0] < match.head:
            yield from self._having(row, match, left, right, letters)
            return
        while True:
            first = self._next(units, at + 1, joined=True)
            second = self._next(units, first + 1, joined=False) if first is not None else None
            if first is None or second is None:
                return
            if self.reader.function(units, second) != preposition or (preposition == "" and second != first + 1):
                return
            if units[first].letter not in letters[left] or units[second].letter not in letters[right]:
                return
            yield Match(match.frame, row, match.head, match.first, second + 1, {left: [units[first]], right: [units[second]]})
            at = second

    def _having(self, row: Row, match: Match, left: str, right: str, letters: dict[str, str]) -> Iterator[Match]:
        """What others have, of the same kind: "X has A as its owner and Y has B"."""
        units, at = row.units, match.head
        if not any(unit.code in _HAVE for unit in units[:at]):
            return
        while True:
            first = self._next(units, at + 1, joined=True)
            have = first + 1 if first is not None else len(units)
            second = have + 1 + (units[have + 1].code == "the") if have + 2 < len(units) and units[have].code in _HAVE else len(units)
            if first is None or second + 1 >= len(units) or units[second + 1].code not in _ENDS:
                return
            if units[first].letter not in letters[left] or units[second].letter not in letters[right]:
                return
            yield Match(match.frame, row, match.head, match.first, second + 1, {left: [units[first]], right: [units[second]]})
            at = second

    def second(self, row: Row, match: Match, role: str) -> Iterator[Match]:
        """The same relation of a second party, joined with the preposition of the first: "not handed to A, nor to B"."""
        units = row.units
        provider = match.roles[role][0]
        at = next((number for number, unit in enumerate(units) if unit is provider), len(units))
        preposition = self.reader.function(units, at) if at < len(units) else ""
        joint = at + 1 + (at + 1 < len(units) and units[at + 1].code == ",")
        if preposition not in ("to", "by", "with") or joint + 2 >= len(units) or units[joint].code not in ("and", "nor", "or"):
            return
        if units[joint].code == "and" and joint > at + 1:
            return  # "…, and to B it gave advice"
        other = joint + 2 + (units[joint + 2].code == "the")
        alike = other < len(units) and (units[other].letter == provider.letter or (role != "provider" and units[other].letter in "cg"))
        if units[joint + 1].code == preposition and alike:
            roles = {**match.roles, role: [units[other]]}
            yield Match(match.frame, row, match.head, match.first, max(match.last, other + 1), roles)

    def each_with_its_day(self, row: Row, match: Match) -> Iterator[Match]:
        """The same relation of further companies, each with its own day: "bought X in 2015 and Y in 2016"."""
        units = row.units
        owned = match.roles["owned"][0]
        at = next((number for number, unit in enumerate(units) if unit is owned), len(units))
        here = self._behind_day(units, max(at, match.head) + 1) if at < len(units) else None
        while here is not None:
            joint = here
            while here < len(units) and units[here].code in _AND_THEN:
                here += 1
            here += here < len(units) and units[here].code == "the"
            if here == joint or here >= len(units) or units[here].letter != owned.letter or units[here].letter not in _OWNED:
                return
            other, here = here, self._behind_day(units, here + 1)
            if here is not None and (here >= len(units) or units[here].code in _AFTER_DAY):
                roles = {**match.roles, "owned": [units[other]]}
                yield Match(match.frame, row, match.head, match.first, here, roles, anchor=other)

    def _behind_day(self, units: list[Unit], number: int) -> int | None:
        """Where a sentence goes on behind the day that stands at a unit; None where none does."""
        number += number < len(units) and units[number].code in ("in", "on", "early", "late")
        return number + 1 if number < len(units) and units[number].letter == "d" else None

    def together(self, row: Row, match: Match, role: str) -> Iterator[Match]:
        """The same relation of a party that acts with the first: "which X set up jointly with Y"."""
        units = row.units
        for number in range(match.head + 1, min(len(units), match.head + 10) - 2):
            if units[number].code in _ENDS - {","} or units[number].payload in ("which", "who", "whose"):
                return
            if units[number].code not in ("jointly", "together") or units[number + 1].code != "with":
                continue
            other = number + 2 + (units[number + 2].code == "the")
            if other < len(units) and units[other].letter in _MIXED and self.reader.function(units, other) != "'s":
                yield Match(match.frame, row, match.head, match.first, max(match.last, other + 1), {**match.roles, role: [units[other]]})
            return

    def mixed(self, row: Row, match: Match, role: str) -> Iterator[Match]:
        """The same relation of a party of another kind that "and" joins to the first: "set up by the council and X Group"."""
        units = row.units
        party = match.roles[role][0]
        at = next((number for number, unit in enumerate(units) if unit is party), len(units))
        other: int | None = None
        if at + 2 < len(units) and units[at + 1].code == "and":
            behind = at + 2 + (units[at + 2].code == "the")
            ends = behind + 1 < len(units) and (units[behind + 1].code in _AFTER_MIXED or units[behind + 1].letter == "d")
            other = behind if ends else None
        if other is None and at > 1 and units[at - 1].code == "and" and not self.reader.function(units, at):
            opens = at == 2 or units[at - 3].letter == "d" or units[at - 3].code in (",", "the", "where", "when")
            opens = opens or units[at - 3].payload in ("which", "that")
            other = at - 2 if opens and (match.head > at or self.reader.function(units, at - 2)) else None
        letters = _OWNED if role == "owned" else _MIXED | {"h", "u"} if role in ("owner", "creator") else _MIXED
        if other is None or units[other].letter not in letters or units[other].letter == party.letter or party.letter not in letters:
            return
        if all(units[other] is not unit for found in match.roles.values() for unit in found):
            first, last = min(match.first, other), max(match.last, other + 1)
            yield Match(match.frame, row, match.head, first, last, {**match.roles, role: [units[other]]})

    def bracketed(self, row: Row, frame: Frame) -> Iterator[Match]:
        """Owners in brackets, where a sentence that speaks of owners gives several so: "A Homes (X Capital) and B Care (Y Partners)"."""
        if "(" not in row.keys or _OWNERS.isdisjoint(row.keys):
            return
        units = row.units
        pairs = [
            n
            for n in range(len(units) - 3)
            if units[n].letter in ("p", "u")
            and units[n + 1].code == "("
            and units[n + 2].letter in ("o", "p", "u")
            and units[n + 3].code == ")"
        ]
        if len(pairs) < 2:
            return
        for number in pairs:
            yield Match(frame, row, number + 1, number, number + 4, {"owned": [units[number]], "owner": [units[number + 2]]})

    def _next(self, units: list[Unit], start: int, *, joined: bool) -> int | None:
        """The next party, where nothing but joints (if ``joined``, at least one), dates and small words stand before it."""
        joint = False
        for number in range(start, min(start + 9, len(units))):
            unit = units[number]
            if unit.letter in PARTY_LETTERS:
                return number if joint or not joined else None
            if unit.code in _JOINTS:
                if not joined and unit.code != ",":
                    return None
                joint = True
            elif unit.letter != "d" and unit.code not in _SKIPPED and unit.code not in ("to", "'s", "'"):
                return None
        return None
