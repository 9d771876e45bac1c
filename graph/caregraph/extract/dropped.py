"""What came to nothing by the words behind it: "thought of handing them over and decided not to", "They might take it. They did not."."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.units import Row, Unit

#: What was dropped only for the time being: "shelved while it balances its books", "dropped until further notice".
_FOR_NOW: Final = re.compile(
    r"^ ?(?:[^\s,;:.]+ ){0,12}?(?:while (?!(?:\S+ ){0,4}(?:was|were|had) )"
    r"|(?:until|till|pending|for now|for the moment|for the time being|for the present|temporarily) )"
)
_ONLY_FOR_A_TIME: Final = re.compile(r" (?:temporarily|provisionally|briefly) (?:been )?$")
#: What says of something that was to have been by now that it is late, or may not come: nobody has given it up.
_LATE: Final = re.compile(
    r"^[^;:?]*? (?P<cue>(?:will|would|can|could) (?:not|n't) (?:now |yet )?be ready|(?:is|was|are|were) (?:not|n't) (?:yet )?ready"
    r"|(?:is|are|was|were|has been|have been) (?:now |itself |again )?"
    r"(?:delayed|postponed|put off|put back|on hold|paused|suspended"
    r"|deferred|held up|on ice)|(?:is|are) (?:running late|behind schedule|late)|may never (?:be|happen|come|do)|may not) "
)
_NEVER: Final = re.compile(r" (?:never will|will never|abandoned|scrapped|dropped|called off|cancelled|instead) ")
_HELD_UP: Final = re.compile(
    r" (?P<cue>suspended|paused|halted|delayed|postponed|put off|put back|deferred|frozen|stopped|interrupted)"
    r" (?:[^\s,;:]+ ){0,3}?(?:(?:work|preparations|progress|plans|planning|launch|opening|start|creation|setting up) )(?:on|for|of)"
    r" (?:the )?<p\d+> , (?:<i\d+>|which) (?:was|were) (?:\S+ly )?to have (?:been )?(?:\S+ly )?$"
)
#: Before "lifted" or "abandoned": it has not been, or is still to be.
NEGATED_END: Final = re.compile(r" (?:not|n't|never|yet to|to be|hardly|nor) (?:(?:yet|ever|been|be|\S+ly) )*$")
_PRONOUNS: Final = frozenset({"it", "they", "he", "she", "we", "this", "that"})
#: What somebody did who then did not do a thing, and the words that leave the thing itself out.
_DECIDED: Final = frozenset({"decided", "chose", "chosen", "opted", "resolved", "elected", "preferred", "voted", "concluded"})
_AUXILIARY: Final = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "was", "were", "is", "are"})
_NOT: Final = frozenset({"not", "n't", "never"})
_ENDS: Final = frozenset({".", ",", ";", ":", "—", "–", "and", "but"})
#: What may stand for what was not done: "did not do so", "did not dare to".
_LEFT_OUT: Final = frozenset({"do", "done", "so", "it", "dare", "dared", "to", "that", "after", "all", "in", "the", "end"})
_AGAINST: Final = (
    ("decided", "against"), ("thought", "better", "of"), ("came", "down", "against"), ("ruled", "against"), ("voted", "against"),
    ("drew", "back"), ("backed", "off"), ("backed", "away"), ("changed", "its", "mind"), ("changed", "their", "mind"),
    ("changed", "their", "minds"), ("dropped", "the", "idea"), ("abandoned", "the", "idea"), ("gave", "up", "the", "idea"),
    ("walked", "away"), ("pulled", "out"), ("backed", "out"), ("dropped", "out"),
    ("was", "turned", "down"), ("were", "turned", "down"), ("was", "rebuffed"), ("was", "refused"), ("was", "told", "no"),
)  # fmt: skip
#: So far behind its verb, and so far into the next sentence, what came of it is looked for.
_REACH: Final = 26
_SHORT: Final = 14


def came_to_nothing(units: list[Unit], head: int) -> str:
    """The words behind a head that say that whoever might do it, or was to, did not; empty where none do."""
    for number in range(head + 1, min(len(units), head + _REACH)):
        if units[number].code in (".", ";", ":", "?"):
            return ""
        if units[number].code in ("and", "but", ",") and (said := _said_no(units, number + 1)):
            return said
    return ""


def for_now(before: str, after: str) -> bool:
    """Whether the words around "shelved", "dropped" … say that it is only for a time."""
    return _FOR_NOW.match(after) is not None or _ONLY_FOR_A_TIME.search(before) is not None


def held_up(sentence: str, tail: str) -> str:
    """The words that say of what "was to have been" that it is only late, or was put off; empty where there are none.

    ``sentence`` is what stands before its verb, ``tail`` the rest of the sentence.
    """
    if (found := _HELD_UP.search(sentence)) is not None:
        return found["cue"]
    if _NEVER.search(tail) is not None:
        return ""
    return found["cue"] if (found := _LATE.match(tail)) is not None else ""


def left_undone(row: Row) -> bool:
    """Whether a short sentence does no more than deny what the one before holds possible: "In the end they did not."."""
    units = row.units
    if len(units) > _SHORT:
        return False
    for number in range(len(units) - 2, max(-1, len(units) - 8), -1):
        if _word(units[number]) in _PRONOUNS and (said := _said_no(units, number)):
            return bool(said) and not any(unit.code == "yet" for unit in units)
    return False


def _said_no(units: list[Unit], first: int) -> str:
    """The words of a verb group, from a unit on, that leave out what was not done; empty where there is none."""
    at = first
    while at < len(units) and (
        units[at].letter == "d" or _word(units[at]) in _PRONOUNS or units[at].code in ("in", "the", "end", "then", "so", "later", "finally")
    ):
        at += 1
    start = at
    saying = at + (units[at].code == "the" if at < len(units) else 0)
    if (
        saying + 2 < len(units)
        and units[saying].letter in ("c", "g", "m")
        and [u.code for u in units[saying + 1 : saying + 3]] == ["said", "no"]
    ):
        return "said no"  # "offered to run it, but the minister said no"
    words = [_word(unit) for unit in units[at : at + 7]]
    for phrase in _AGAINST:
        if tuple(words[: len(phrase)]) == phrase and not (
            phrase[-1] == "against" and words[len(phrase) : len(phrase) + 1] not in (["it"], ["that"], ["doing"])
        ):
            return " ".join(phrase)
    while at < len(units) and units[at].code in ("has", "have", "had") and at + 1 < len(units) and units[at + 1].code in _DECIDED:
        at += 1
    if at + 2 < len(units) and units[at].code in _DECIDED and units[at + 1].code == "not" and units[at + 2].code == "to":
        return f"{units[at].code} not to" if _ends(units, at + 3) else ""
    negated = False
    while at < len(units) and (units[at].code in _AUXILIARY or units[at].code in _NOT or units[at].code in ("now", "in", "fact")):
        negated = negated or units[at].code in _NOT
        at += 1
    if not negated or at == start or not _ends(units, at):
        return ""
    return "not"


def _ends(units: list[Unit], at: int) -> bool:
    """Whether nothing but words for what was not done stands from here to the end of its clause."""
    while at < len(units) and _word(units[at]) in _LEFT_OUT:
        at += 1
    return at >= len(units) or units[at].code in _ENDS or units[at].code in ("?", "!")


def _word(unit: Unit) -> str:
    """A unit as a word: a pronoun as itself, whomever it has been tied to."""
    payload = unit.payload
    words = payload.surface if isinstance(payload, Found) else payload if isinstance(payload, str) else unit.code
    return words.lower() if unit.letter else unit.code
