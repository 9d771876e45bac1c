"""Questions that the next sentence answers with a name: "Who owns it? The council alone." says that the council owns it."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row, Unit

_ASKING: Final = ("who", "whom")
_PARTIES: Final = frozenset("cpgo")
_NOT: Final = frozenset({"not", "no", "nobody", "neither", "never", "hardly"})
#: How far into the answer its party may stand ("Since April, by Leeds City Council").
_REACH: Final = 7


def join_answers(rows: list[Row]) -> None:
    """Let "who" in a question stand for the party that its answer begins with; the answer becomes evidence of what the question says.

    A sentence with a verb is no such answer: it speaks for itself.
    """
    for question, answer in pairwise(rows):
        if not question.units or question.units[-1].code != "?" or question.sentence.end > answer.sentence.start:
            continue
        asked = next((unit for unit in question.units[:3] if unit.letter == "i" and unit.payload in _ASKING), None)
        party = _opening_party(answer.units)
        if asked is None or party is None or not isinstance(asked.payload, str):
            continue
        asked.payload = Found(asked.start, asked.end, asked.payload, party.type, party.letter, "anaphor", refers=roots_of(party))
        asked.become(party.letter)
        question.answer = answer.sentence
        question.encode()


def _opening_party(units: list[Unit]) -> Found | None:
    for unit in units[:_REACH]:
        if isinstance(unit.payload, Found) and unit.payload.surface.lower() in ("it", "that"):
            continue  # "Since 2016 it has been X."
        if isinstance(unit.payload, Found) and unit.letter in _PARTIES and unit.payload.kind in ("named", "anaphor"):
            return unit.payload if len(units) <= 2 * _REACH + 6 else None
        if unit.letter == "i" and unit.payload in ("it", "that"):
            continue  # "Since 2016 it has been X."
        if unit.letter not in ("", "d", "x") or unit.code in _NOT:
            return None
    return None
