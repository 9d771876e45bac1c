"""Questions after an owner or founder, and the answers that name nothing but the party: "Who owns it? The council does"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.grammar import Frame
from caregraph.extract.inflection import inflections
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit

_WHO: Final = ("who", "whom", "whose")
_OWN: Final = frozenset({"owner", "owners", "parent", "shareholder", "shareholders", "proprietor"}).union(
    *(inflections(verb) for verb in ("own", "belong"))
)
_CREATE: Final = frozenset({"founder", "founders"}).union(*(inflections(verb) for verb in ("create", "found", "establish", "form")))
_OWNERS: Final = frozenset("cpogu")
#: How far into an answer the party may stand.
_NEAR: Final = 9


@dataclass(slots=True)
class Questions:
    """Reads answers; remembers what the sentence before asked."""

    reader: ClauseReader
    frames: dict[str, Frame]
    _asked: tuple[int, str, list[Unit]] = (-2, "", [])

    def matches(self, row: Row) -> Iterator[Match]:
        """The relation that a sentence tells by answering the one before it, or a question of its own ("ask who … and the answer is")."""
        units = row.units
        index, relation, asked = self._asked
        self._asked = (-2, "", [])
        if relation and index == row.sentence.index - 1:
            yield from self._answer(row, 0, relation, asked)
        if not (units and (units[-1].code == "?" or any(unit.code == "answer" for unit in units))):
            return
        relation = self._relation(units)
        if not relation:
            return
        answer = next((n for n, unit in enumerate(units) if unit.code == "answer"), None)
        what = [unit for unit in units[:answer] if unit.letter in ("p", "x")][:1] or [unit for unit in units[:answer] if _it(unit)][:1]
        if answer is None:
            self._asked = (row.sentence.index, relation, what)
        elif units[answer + 1 : answer + 2] and units[answer + 1].code in ("is", "was", "remains", ":"):
            yield from self._answer(row, answer + 1, relation, what)

    def _relation(self, units: list[Unit]) -> str:
        """What a question asks after; short ones do without a question word ("And its owner?")."""
        words = {unit.code for unit in units}
        if not (len(units) < 8 and words & _OWN) and not any(unit.payload in _WHO for unit in units):
            return ""
        if words & _OWN or any(unit.payload == "whose" for unit in units[:2]):
            return "own"
        return "create" if words & _CREATE or {"set", "up"} <= words else ""

    def _answer(self, row: Row, start: int, relation: str, asked: list[Unit]) -> Iterator[Match]:
        units = row.units
        for number in range(start, min(len(units), start + _NEAR)):
            unit = units[number]
            if unit.code in ("not", "nobody", "no", "n't", "?", "if", "neither"):
                return
            if unit.letter in _OWNERS:
                if self.reader.function(units, number) in ("", "to", "by", "'s"):
                    names = ("owned", "owner") if relation == "own" else ("created", "creator")
                    roles = {names[1]: [unit]} | ({names[0]: asked} if asked else {})
                    yield Match(self.frames[f"{relation}-answer"], row, number, number, number + 1, roles)
                return


def _it(unit: Unit) -> bool:
    return unit.letter == "i" and unit.payload in ("it", "them", "us", "we", "its", "our")
