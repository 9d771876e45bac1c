"""From rows of units to what the frames read in them: which units fill which roles, and which unit is the head."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from caregraph.extract.grammar import Frame, Grammar
from caregraph.extract.units import Row, Unit


@dataclass(slots=True)
class Match:
    """One reading of a sentence by a frame: the units of each role, and the units from ``first`` to ``last`` (excluded)."""

    frame: Frame
    row: Row
    head: int
    first: int
    last: int
    roles: dict[str, list[Unit]] = field(default_factory=dict)

    def text(self, source: str) -> str:
        """The words of the match in the document's text."""
        return source[self.row.units[self.first].start : self.row.units[self.last - 1].end]


class Matcher:
    """Applies the frames of a grammar to rows; only the frames whose head word a row contains are tried."""

    def __init__(self, grammar: Grammar) -> None:
        self.by_word: dict[str, list[tuple[Frame, re.Pattern[str]]]] = {}
        self.always: list[tuple[Frame, re.Pattern[str]]] = []
        for frame in grammar.frames:
            for pattern, anchors in frame.patterns:
                for word in anchors:
                    self.by_word.setdefault(word, []).append((frame, pattern))
                if not anchors:
                    self.always.append((frame, pattern))

    def matches(self, row: Row) -> Iterator[Match]:
        """Every reading, in the order of the frames."""
        candidates: dict[tuple[int, str], tuple[Frame, re.Pattern[str]]] = {}
        for unit in row.units:
            for frame, pattern in self.by_word.get(unit.code, ()):
                candidates[frame.rank, pattern.pattern] = (frame, pattern)
        for frame, pattern in self.always:
            candidates[frame.rank, pattern.pattern] = (frame, pattern)
        for key in sorted(candidates, key=lambda k: k[0]):
            frame, pattern = candidates[key]
            for found in pattern.finditer(row.encoded):
                yield _match(frame, row, found)


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
