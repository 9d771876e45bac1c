"""From rows of units to what the frames read in them: which units fill which roles, and which unit is the head."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import Final

from caregraph.extract.grammar import Emission, Frame, Grammar
from caregraph.extract.units import KEYS, Row, Unit
from caregraph.terms import Predicate


@dataclass(slots=True)
class Match:
    """One reading of a sentence by a frame: the units of each role, and the units from ``first`` to ``last`` (excluded).

    ``governor`` is the sentence, and the unit in it, that says in which world the line of a list stands; ``anchor`` the unit near which
    a date has to stand, where that is not the head.
    ``share`` is the percentage that one party holds of the other, where the sentence tells it.
    """

    frame: Frame
    row: Row
    head: int
    first: int
    last: int
    roles: dict[str, list[Unit]] = field(default_factory=dict)
    governor: tuple[Row, int] | None = None
    anchor: int | None = None
    share: float | None = None

    def text(self, source: str) -> str:
        """The words of the match in the document's text."""
        return source[self.row.units[self.first].start : self.row.units[self.last - 1].end]


@dataclass(frozen=True, slots=True, eq=False)
class _Candidate:
    """A pattern, with its place among all patterns, and the words and types that its head may be."""

    frame: Frame
    pattern: re.Pattern[str]
    place: int
    heads: frozenset[str]


#: Frames for the end of offices that the same sentence may tell of.
_OF_THOSE_TOLD: Final = frozenset({"commissioners-there-no-longer", "commissioner-there-no-longer"})


def together(bits: Iterable[int]) -> int:
    """All bits of some numbers."""
    return reduce(or_, bits, 0)


def in_turn(matches: Iterable[Match]) -> list[tuple[Match, Emission]]:
    """What readings claim, in the order of the frames and valencies, but what is over first, and orders last.

    Whom an order concerns is told by what was handed over; of orders, one that names who gave it goes first, and a lifted one before
    one that was given.
    """
    emissions = [(match, emission) for match in matches for emission in match.frame.emits]
    return sorted(emissions, key=lambda pair: _turn(*pair))


def _turn(match: Match, emission: Emission) -> int:
    if emission.predicate is Predicate.COMMISSIONER_APPOINTED:
        if match.frame.id in _OF_THOSE_TOLD:
            return 1
        return 0 if emission.status is None else -1  # "came in May and left in June" is over
    if emission.predicate is not Predicate.FORCED_BY:
        return 0
    return 1 + 2 * (emission.object[0] not in match.roles) + (emission.status is None)


class Matcher:
    """Applies the frames of a grammar to rows.

    An expression is slow to fail; it is tried only on rows that have a head word of it, and around that word what it cannot do without.
    """

    def __init__(self, grammar: Grammar) -> None:
        self.bits: dict[str, int] = {}
        bit_of: dict[frozenset[str], int] = {}
        by_head: dict[str, dict[tuple[int, int], list[_Candidate]]] = {}
        key_of = {code: f"{code}>" for code in map("<{}".format, KEYS)}  # patterns name types of units as codes begin with them
        for frame in grammar.frames:
            for place, ((pattern, _), needs) in enumerate(zip(frame.patterns, frame.needs, strict=True)):
                before, behind = (
                    sum(bit_of.setdefault(need, 1 << len(bit_of)) for need in set(some)) for some in (needs.before, needs.behind)
                )
                heads = frozenset(key_of.get(word, word) for word in needs.head)
                for word in heads:
                    alike = by_head.setdefault(word, {}).setdefault((before, behind), [])
                    alike.append(_Candidate(frame, pattern, place, heads))
        for need, bit in bit_of.items():
            for word in need:
                key = key_of.get(word, word)
                self.bits[key] = self.bits.get(key, 0) | bit
        self.every = together(self.bits.values())
        #: By head: what must stand in the sentence, before the head and behind it, as bits of the words and types that patterns need,
        #: and the patterns.
        self.by_head = {
            word: [(before | behind, before, behind, alike) for (before, behind), alike in groups.items()]
            for word, groups in by_head.items()
        }

    def matches(self, row: Row) -> Iterator[Match]:
        """Every reading, in the order of the frames; of one frame's patterns, first those whose head comes first."""
        keys, by_head = row.keys, self.by_head
        heads = [number for number, key in enumerate(keys) if key in by_head]
        if not heads:
            return
        lacking = self.every ^ together(filter(None, map(self.bits.get, keys)))
        likely = [(number, group) for number in heads for group in by_head[keys[number]] if not group[0] & lacking]
        if not likely:
            return
        bits_of = self.bits.get
        bits = [bits_of(key, 0) for key in keys]
        so_far = list(accumulate(bits, or_, initial=0))
        to_come = list(accumulate(reversed(bits), or_, initial=0))
        worth: dict[tuple[int, int], _Candidate] = {}
        for number, (_, before, behind, alike) in likely:
            if before & so_far[number] == before and behind & to_come[len(bits) - number - 1] == behind:
                for candidate in alike:
                    worth[candidate.frame.rank, candidate.place] = candidate
        if not worth:
            return
        order = {key: (key[0], next(n for n in heads if keys[n] in candidate.heads), key[1]) for key, candidate in worth.items()}
        for key in sorted(worth, key=order.__getitem__):
            candidate = worth[key]
            for found in candidate.pattern.finditer(row.encoded):
                yield _match(candidate.frame, row, found)


def _match(frame: Frame, row: Row, found: re.Match[str]) -> Match:
    def unit_at(offset: int) -> int:
        return bisect_right(row.offsets, offset) - 1

    match = Match(frame, row, unit_at(found.start("head")), unit_at(found.start()), unit_at(found.end() - 2) + 1)
    for name, body in found.groupdict().items():
        if body is None or name == "head":
            continue
        role = name.rsplit("_", 1)[0]
        first, last = unit_at(found.start(name)), unit_at(found.end(name) - 2) + 1
        match.roles.setdefault(role, []).extend(unit for unit in row.units[first:last] if unit.letter)
    return match
