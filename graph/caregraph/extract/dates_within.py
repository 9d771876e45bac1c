"""Dates inside what is only told of a party by the way: "X, founded in 2001, bought …", "… to X, set up in 2015"."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.closed import PARTY_LETTERS, RELATIVE
from caregraph.extract.dating import When
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Row, Unit

#: What may stand between a participle and its date.
_UP_TO: Final = frozenset(
    {"up", "in", "on", "at", "since", "as", "early", "late", "back", "only", "originally", "first", "again", "there", "here"}
)
#: Verbs that have no passive in which a date could follow them.
_MOVING: Final = frozenset(
    {"passed", "moved", "returned", "merged", "belonged", "remained", "appeared", "started", "begun", "opened", "closed", "come", "gone"}
)
_PARTICIPLE_REACH: Final = 14
_BORDERS: Final = frozenset({",", ";", ":", "(", ")", "—", "–", ".", "?", "!"})
#: Participles that do not end in "ed".
_IRREGULAR: Final = frozenset(
    {
        "set",
        "run",
        "built",
        "begun",
        "bought",
        "sold",
        "made",
        "given",
        "taken",
        "held",
        "put",
        "brought",
        "born",
        "led",
        "left",
        "known",
        "won",
    }
    | {"lost", "written", "drawn", "spun", "hit", "struck", "shut", "chosen", "torn", "broken", "sent", "sworn"}
)
#: What is said of a body that has been inspected: its date is that of the grade.
_INSPECTED: Final = frozenset({"inspection", "inspections", "report", "reports", "visit", "review"}).union(
    *(
        inflections(verb)
        for verb in (
            "inspect",
            "visit",
            "publish",
            "issue",
            "release",
            "review",
            "assess",
            "judge",
            "rate",
            "follow",
            "deliver",
            "hand",
            "reach",
        )
    )
)
#: What is done with a plan, a paper or a deal, whose date is that of the noun that they are told of.
_DONE: Final = frozenset({"made", "given", "due"}).union(
    *(
        inflections(verb)
        for verb in ("plan", "expect", "schedule", "complete", "agree", "sign", "date", "issue", "announce", "impose", "propose")
    )
)
#: What falls due on a day.
_DUE: Final = frozenset({"due", "maturing", "repayable", "payable", "expiring"})
_NOT_TO_DO: Final = frozenset(
    {"do", "the", "a", "an", "its", "their", "all", "that", "this", "these", "those", "it", "them", "both", "his", "her"}
)
_CAME: Final = frozenset({"followed", "came", "arrived", "ended", "expired", "began", "took"})
_FINITE: Final = frozenset(
    {"is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "will", "would", "now", "also", "still"}
)
#: Words by which a date behind an infinitive is one by which it is to be done, and those that look back.
_BACK: Final = ("last", "yesterday", "ago", "earlier", "this", "today")


def inserted_end(units: list[Unit], head: int) -> int | None:
    """The comma that closes a participle and its date right behind a name: "X, founded in 2001 as a charity, bought …"."""
    if head < 2 or head + 3 >= len(units) or units[head - 1].code != "," or not _names(units, head - 2) or units[head].code in _MOVING:
        return None
    at = head + 1
    while at < len(units) - 1 and units[at].code in _UP_TO:
        at += 1
    if units[at].letter != "d":
        return None
    return next((n for n in range(at + 1, min(len(units), at + _PARTICIPLE_REACH)) if units[n].code in (",", ";", ".", ")")), None)


def _names(units: list[Unit], number: int) -> bool:
    return units[number].letter in PARTY_LETTERS if units[number].letter else units[number].code == ")"


def within_aside(units: list[Unit], date: int, head: int) -> bool:
    """Whether a date belongs to a participle or relative clause set apart by commas that the head is not in: "X, set up in 2014, took"."""
    if date > head and _opens_by_doing(units, date, head):
        return True
    first = last = date
    while first and units[first - 1].code not in _BORDERS:
        first -= 1
    while last + 1 < len(units) and units[last + 1].code not in _BORDERS:
        last += 1
    if first <= head <= last or not (units[first - 1].code in (",", "(") if first else units[last + 1 : last + 2]):
        return False
    opening = first
    while opening < date and (units[opening].code.endswith("ly") or units[opening].code in ("itself", "first", "only", "then", "newly")):
        opening += 1
    unit = units[opening]
    participle = (
        not unit.letter and unit.code not in _MOVING and (unit.code in _IRREGULAR or (unit.code.endswith("ed") and len(unit.code) > 4))
    )
    if (
        unit.code != "having"
        and not (participle and unit.code not in _DONE and _described(units, first, last))
        and unit.payload not in RELATIVE
    ):
        return False
    graded = units[head].letter == "q"
    return not (graded and any(one.letter == "r" or one.code in _INSPECTED for one in units[first : last + 1]))


def _opens_by_doing(units: list[Unit], date: int, head: int) -> bool:
    """Whether a head opens its sentence as a gerund, and a date stands behind the comma that closes that: "After buying X, Y …"."""
    if not 0 < head < 3 or not units[head].code.endswith("ing") or units[0].code not in ("after", "before", "since", "by", "having"):
        return False
    comma = next((n for n in range(head + 1, date) if units[n].code == ","), None)
    return comma is not None and any(units[n].letter in PARTY_LETTERS for n in range(comma + 1, date) if units[n].letter)


def _described(units: list[Unit], first: int, last: int) -> bool:
    """Whether a party stands right before an aside, or behind one that opens a sentence."""
    if first > 1:
        return _names(units, first - 2)
    return not first and any(unit.letter in PARTY_LETTERS for unit in units[last + 2 : last + 5] if unit.letter)


def of_noun(units: list[Unit], date: int, head: int) -> bool:
    """Whether a date is that of a noun beside it that is not the head: "the death in 2012 of a boy", "a loan due in 2025"."""
    if date < 3 or not {head, date}.isdisjoint((date - 1, date - 2, date - 3)):
        return False
    noun = units[date - 2]
    if date + 1 < len(units) and units[date + 1].code == "of" and units[date - 1].code in ("in", "on"):
        return not noun.letter and noun.code.isalpha()
    before = units[date - 3]
    return noun.code in _DUE and not before.letter and before.code.isalpha() and before.code not in _FINITE


def of_infinitive(units: list[Unit], date: int, head: int) -> bool:
    """Whether a date is that of what somebody is ordered to do: "ordered it to hand over its services by April"."""
    when = units[date].payload
    words = getattr(when, "words", "").lower()
    if date < head or words.startswith(_BACK) or words.endswith(_BACK):
        return False
    to = next((n for n in range(head + 1, date - 1) if units[n].code == "to" and not units[n + 1].letter), None)
    if to is None or not units[to + 1].code.isalpha() or units[to + 1].code in _NOT_TO_DO:
        return False
    return not any(unit.code in _FINITE or unit.code in _CAME for unit in units[to + 2 : date])


#: "1 May is now the day on which", "May is when"; "the day on which …", "is 1 May".
_DAY: Final = r"(?:date|day|month|year|time|moment|point|deadline)"
_ON_WHICH: Final = r"(?:(?:(?:on|at|in|by|from) )?<i\d+>|when|that) $"
_DAY_IS: Final = re.compile(
    rf" (?P<date><d\d+>) (?:is|was|remains|will be|would be) (?:(?:now|still|also|\S+ly) )*(?:the (?:\S+ )?{_DAY} )?{_ON_WHICH}"
)
_THE_DAY: Final = re.compile(rf" the (?:\S+ )?{_DAY} {_ON_WHICH}")
_IS_DAY: Final = re.compile(
    r"^[^,;:]* (?:is|was|remains|will be) (?:(?:now|still|set for|fixed for|put at|\S+ly|on|in) )*(?P<date><d\d+>) "
)


def day_on_which(row: Row, first: int, head: int) -> int | None:
    """The unit of the date that is said to be that of a clause: "1 May is the day on which X takes over", also the other way round."""
    before = row.words(0, first)
    behind = row.words(head + 1, head + 30) if _THE_DAY.search(before) else ""
    found = _DAY_IS.search(before) or _IS_DAY.search(behind)
    code = found["date"] if found is not None else None
    return next((n for n, unit in enumerate(row.units) if unit.code == code and isinstance(unit.payload, When)), None)
