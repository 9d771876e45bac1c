"""Commissioners told by turns: "X is in Easton, Y in Weston and Z in Norton", where the text has just spoken of commissioners.

A row of persons, each with a council, says of every pair what the noun says of the first; read one by one, a person would be taken for
the commissioner of the council named before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from caregraph.extract.grammar import Grammar
from caregraph.extract.matching import Match
from caregraph.extract.units import Row
from caregraph.terms import Predicate

_SERVES: Final = (
    r"(?:(?:is|was|are|covers|serves|oversees|has|gets|takes|works|sits|remains|stays|commissioner|now|the|posted|assigned|sent|in post"
    r"|at work|on duty) ){0,4}?"
)
_PAIR: Final = re.compile(
    rf" (?P<person><[hu]\d+>) {_SERVES}(?:(?:in|at|for|to|over) )?(?:the )?(?P<council><c\d+>) (?=[,;.)]|and|while|whereas)"
    r"| (?P<where><c\d+>) \( (?P<who><[hu]\d+>) \) (?=[,;.)]|and|while|whereas)"
)
#: What may stand before the first pair: nothing, or what says no more than that there are commissioners.
_OPENS: Final = re.compile(
    r"^ $| commissioners? (?:(?:for|of|over) <s\d+> |at work |in post |at present |now |on duty |currently |are |is |in |at |by name |: )*$"
)
#: What may stand between two pairs.
_BETWEEN: Final = re.compile(r"(?:[,;]|and|while|whereas| )*$")
#: Commissioners of another kind, and other offices that persons by turns may hold.
_OTHERS: Final = re.compile(
    r" (?:crime|police|children's commissioner|electoral|director|directors|chief|leader|leaders|chair|chairs|mayor|mayors"
    r"|adviser|advisers) "
)
_WORD: Final = re.compile(r" commissioners? ")


def in_turn(row: Row, before: Row | None, grammar: Grammar) -> list[Match]:
    """The pairs of a sentence that tells of commissioners one after another; empty where it holds fewer than two.

    Args:
        row: the sentence.
        before: the one before it, which may have spoken of the commissioners.
        grammar: holds the frame that pairs are read by.
    """
    letters = [unit.letter for unit in row.units]
    if letters.count("c") < 2 or letters.count("h") + letters.count("u") < 2:
        return []
    text = row.words(0, len(row.units))
    told = before.words(0, len(before.units)) if before is not None else " "
    if not (_WORD.search(text) or _WORD.search(told)) or _OTHERS.search(text) or (_OTHERS.search(told) and not _WORD.search(text)):
        return []
    pairs = list(_joined(text))
    first = _PAIR.search(text)
    if len(pairs) < 2 or first is None or not _OPENS.search(text[: first.start() + 1]):
        return []
    frame = next(frame for frame in grammar.frames if frame.id == "commissioners-listed")
    number_of = {unit.code: number for number, unit in enumerate(row.units)}
    found = []
    for person, council in pairs:
        begin, last = sorted((number_of[person], number_of[council]))
        roles = {"person": [row.units[number_of[person]]], "council": [row.units[number_of[council]]]}
        found.append(Match(frame, row, begin, begin, last + 1, roles))
    return found


def instead(matches: Sequence[Match], pairs: Sequence[Match]) -> list[Match]:
    """The readings of a sentence with the pairs in the place of all else that it seems to tell of commissioners."""
    if not pairs:
        return list(matches)
    return [match for match in matches if match.frame.emits[0].predicate is not Predicate.COMMISSIONER_APPOINTED] + list(pairs)


def _joined(text: str) -> Iterator[tuple[str, str]]:
    """The codes of the persons and councils of pairs that follow one another, with nothing between them."""
    last = -1
    for found in _PAIR.finditer(text):
        if last >= 0 and not _BETWEEN.match(text[last : found.start()]):
            return
        last = found.end()
        yield (found["person"], found["council"]) if found["person"] else (found["who"], found["where"])
