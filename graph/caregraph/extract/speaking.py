"""Who "we" are in a text that its publisher only passes on, such as an advertisement; who "I" am, who signs it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.phrases import distinct, same_party
from caregraph.extract.units import Row, Unit
from caregraph.extract.wordbook import QUOTES
from caregraph.model import Document
from caregraph.terms import EntityType

_DID: Final = frozenset({"did", "does", "do", "had", "has", "have"})
_AGREEMENTS: Final = frozenset({"contract", "agreement", "partnership", "deal", "arrangement", "tie", "link"})
#: So many units a signature has at most.
_SIGNATURE: Final = 10
#: What may follow the name in a signature: a comma, or the office on the line below.
_BELOW: Final = frozenset({",", "commissioner", "director", "chair", "leader", "independent", "chief"})
_WE: Final = frozenset({"we", "our", "us"})
#: What whoever has a place to fill is said to be doing; so many sentences of a text that somebody tells of himself say "we".
_WANTING: Final = frozenset({"looking", "recruiting", "hiring", "seeking"})
_OFTEN: Final = 3
#: What a company publishes of itself, by its title or first sentence.
_OF_ITSELF: Final = re.compile(
    r"\b(?:results|trading (?:update|statement)|annual report|interim report|strategic report|chair(?:man)?[’']s statement)\b",
    re.IGNORECASE,
)
#: How a sentence names a council whose case is only like the one that it tells: "of the kind that serves X", "as in X".
_LIKE: Final = re.compile(
    r" (?:(?:like|unlike|similar to|such as|akin to|modelled on|copied from|compared (?:to|with)|(?<!further )than) "
    r"(?:(?:that|those|what|the one|the ones) )?"
    r"|(?:just |much )?as "
    r"|(?:of|on) (?:the|a) (?:kind|sort|type|model|pattern) (?:that|which|in|tried|used|seen|found|<i\d+>) (?:\S+ ){0,2}?)"
    r"(?:(?:in|of|at|from|for|with|by) )?(?:the )?$"
)
#: One of these stands in all of that.
_LIKENING: Final = frozenset(
    {"like", "unlike", "similar", "such", "akin", "modelled", "copied", "compared", "than", "as"}
    | {"kind", "sort", "type", "model", "pattern"}
)
_NO_COMPARISON: Final = re.compile(r" as (?:of|for|at|from|with|by) (?:the )?$| as (?:the )?$")
_WORKPLACE: Final = frozenset({"at", "here"})
#: What may follow the name by which a text says who "we" are; a genitive makes it another's.
_ENDS: Final = frozenset({".", ",", ";", ":", "(", "and", "–", "—", "!"})


def who_speaks(document: Document, rows: Sequence[Row]) -> Found | None:
    """The provider or council that speaks of itself as "we": "We are X", or "X runs … . Our board …" at the beginning; else None."""
    for row in rows:
        for number, unit in enumerate(row.units[:-2]):
            are = unit.payload == "we" and row.units[number + 1].code in ("are", "'re")
            if (are or _work_there(row.units, number)) and not _quoted(document, row, unit):
                found = _party(row.units[number + 2])
                if found is not None and (number + 3 >= len(row.units) or row.units[number + 3].code in _ENDS):
                    return found
    first = _party(rows[0].units[0]) if rows and rows[0].units else None
    if first is None:
        return None
    goes_on = [row for row in rows[1:] if row.sentence.paragraph == rows[0].sentence.paragraph and row.units]
    ours = any(str(row.units[0].payload) in _WE and not _quoted(document, row, row.units[0]) for row in goes_on)
    return first if ours or _tells_of_itself(document, rows, first) else None


def _work_there(units: Sequence[Unit], number: int) -> bool:
    """Whether a unit and the next are "us at", behind which the name of the workplace stands: "a proud day for all of us at X"."""
    return units[number].payload in ("us", "we") and units[number + 1].code in _WORKPLACE


def _tells_of_itself(document: Document, rows: Sequence[Row], first: Found) -> bool:
    """Whether a company with whose name a text begins tells of its own affairs in it: "X plc today reports its results … Our homes …"."""
    opening = document.text[rows[0].sentence.start : rows[0].sentence.end]
    if first.letter != "p" or not (_OF_ITSELF.search(document.title or "") or _OF_ITSELF.search(opening)):
        return False
    return any(str(unit.payload) in _WE and not _quoted(document, row, unit) for row in rows for unit in row.units if unit.letter == "i")


def who_tells(document: Document, publisher: Found | None, rows: Sequence[Row]) -> Found | None:
    """Who says "we" in a document: its publisher, a council or provider, unless the text is that of another, which only stands there.

    Where the publisher is named nowhere in it and it begins with another provider, "we" are that one if the text lets it speak at
    once ("X took on a service. It is in our hands still", "X is looking for a manager"); else nobody.
    """
    if publisher is None and (spoken := who_speaks(document, rows)) is not None:
        return spoken
    begins = [party for unit in (rows[0].units if rows else ()) if (party := _named(document, unit)) is not None]
    named = publisher is not None and (publisher.surface in document.text or publisher.surface in document.title)
    if publisher is not None and (named or publisher.letter != "p" or not begins or same_party(begins[0], publisher)):
        return publisher
    if not begins or len(distinct(begins)) > 1:
        return None
    codes = [unit.code for unit in rows[0].units]
    wanted = any(code in _WANTING and codes[n : n + 1] == ["is"] for n, code in enumerate(codes[1:]))
    first_person = [row for row in rows if any(str(u.payload) in _WE and not _quoted(document, row, u) for u in row.units)]
    at_once = any(row.sentence.paragraph == rows[0].sentence.paragraph for row in first_person)
    its_own = document.title.startswith(begins[0].surface) and len(first_person) >= _OFTEN  # "X plc: results for the year"
    return begins[0] if wanted or its_own or (at_once and (publisher is not None or len(first_person) >= _OFTEN)) else None


def who_signs(document: Document, rows: Sequence[Row]) -> Found | None:
    """Who "I" am: whoever signs a text on its last line ("X, commissioner"), is named at its head ("(X): I am …") or by "I"; else None."""
    if not rows:
        return None
    head = rows[0].units
    colon = next((n for n, unit in enumerate(head[:24]) if unit.code == ":"), 0)
    named = next((head[n] for n in range(colon - 1, max(-1, colon - 3), -1) if head[n].letter in ("h", "m")), None)
    if named is not None and isinstance(named.payload, Found) and colon + 1 < len(head) and head[colon + 1].code in ("i", "“"):
        return named.payload
    called = next((name for row in rows if (name := _own_name(document, row)) is not None), None)
    if called is not None:
        return called
    last = rows[-1].units
    signed = last[0] if 0 < len(last) <= _SIGNATURE and last[0].letter in ("h", "m") else None
    plain = signed is not None and (len(last) < 2 or last[1].code in _BELOW) and last[-1].code not in (".", "!", "?", ":")
    return signed.payload if plain and signed is not None and isinstance(signed.payload, Found) else None


def _own_name(document: Document, row: Row) -> Found | None:
    """The name that whoever speaks gives: "My name is X and I …", "I am X, chief executive of Y"."""
    for number, unit in enumerate(row.units[:-1]):
        before = [other.code for other in row.units[max(0, number - 3) : number]]
        given = before == ["my", "name", "is"] or before[-2:] in (["i", "am"], ["i", "'m"])
        if given and unit.letter == "h" and isinstance(unit.payload, Found) and not _quoted(document, row, unit):
            return unit.payload
    return None


def deals_with(row: Row, number: int) -> bool:
    """Whether a council is named as the other side of an agreement, so that the text need not be about it: "the contract with X"."""
    before = [unit.code for unit in row.units[max(0, number - 3) : number]]
    return before[-1:] == ["with"] and not _AGREEMENTS.isdisjoint(before)


def compared(row: Row, number: int) -> bool:
    """Whether a council is only named as where something like it was done: "…, as my department did in X"."""
    before = [unit.code for unit in row.units[max(0, number - 8) : number]]
    if not before or before[-1] not in ("in", "with", "at", "to", "for") or "as" not in before:
        return False
    at = len(before) - 1 - before[::-1].index("as")
    return at > 0 and before[at - 1] == "," and "," not in before[at:] and not _DID.isdisjoint(before[at:])


def likened(row: Row, number: int) -> bool:
    """Whether a council is named only as one to whose case that of another is like: "a trust of the kind that serves X", "as in X"."""
    if _LIKENING.isdisjoint([unit.code for unit in row.units[max(0, number - 9) : number]]):
        return False
    before = row.words(max(0, number - 9), number)
    return _LIKE.search(before) is not None and _NO_COMPARISON.search(before) is None


def _party(unit: Unit) -> Found | None:
    found = unit.payload
    return found if unit.letter in ("c", "p") and isinstance(found, Found) and found.kind == "named" else None


def _named(document: Document, unit: Unit) -> Found | None:
    """The provider that a unit names, which may be one of which only the text's coming back to it tells that it is one."""
    if unit.letter == "u" and isinstance(unit.payload, Found) and document.text.count(unit.payload.surface) > 1:
        return replace(unit.payload, type=EntityType.PROVIDER_GROUP, letter="p")
    return _party(unit) if unit.letter == "p" else None


def _quoted(document: Document, row: Row, unit: Unit) -> bool:
    """Whether a quotation has begun before a unit in its sentence, or right at it."""
    said = document.text[row.sentence.start : unit.start]
    return any(mark in said for mark in QUOTES if mark not in "'’")
