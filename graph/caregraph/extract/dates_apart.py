"""Dates of a sentence that are not those of a head in it: of insertions, of other verbs, of papers and of what was lifted later."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.closed import RELATIVE
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Unit

_PAPERS: Final = frozenset(
    {"agreement", "contract", "deal", "plan", "plans", "decision", "order", "direction", "report", "letter", "partnership"}
)
_GIVEN: Final = frozenset({"imposed", "issued", "made", "given", "gave", "served", "set", "placed", "put", "introduced"})
#: A second verb with a time of its own, and words by which another one is told to come later.
_AND_HAS: Final = re.compile(r" (?:and|but) (?:(?:now|also|it) )?(?:has|have) (?!done |been (?:so |one )?since )")
_AND_WILL: Final = re.compile(
    r" (?:and|but) (?:(?:now|also|it|they) )?(?:will|shall|is to|are to|is due to|is set to|would) "
    r"(?!do so |continue |remain |go on |until )"
)
_SO_SINCE: Final = re.compile(r" and (?:has|have) (?:been|done) (?:so )?since ")
_LATER: Final = frozenset({"later", "then", "subsequently", "afterwards"})

#: What may stand before a date that opens a sentence, and words for what inspectors do.
_LEADING: Final = frozenset({"in", "on", "at", "then", "and", "but", ",", "finally", "eventually", "early", "late"})
_INSPECTING: Final = frozenset({"inspection", "report", "verdict", "visit", "judgement", "judgment", "result", "outcome"})


#: What goes on to a day, and what is done with a day that is put off or brought forward.
_TERMS: Final = frozenset({"contract", "agreement", "deal", "arrangement", "term", "runs", "licence"}).union(
    *(inflections(verb) for verb in ("extend", "renew", "prolong"))
)
_ENDING: Final = frozenset({"until", "till", "expires", "ends", "finishes"})
_MOVED: Final = frozenset({"back", "forward"}).union(
    *(inflections(verb) for verb in ("postpone", "delay", "defer", "move", "slip", "change", "reschedule", "shift", "bring", "put"))
)


def distance(units: list[Unit], date: int, head: int) -> int:
    """How far a date stands from a head: a comma between them counts for more, unless it only sets off the date."""
    between = range(min(date, head) + 1, max(date, head))
    commas = sum(units[n].code == "," and not any(u.letter == "d" for u in units[max(0, n - 1) : n + 3]) for n in between)
    return abs(date - head) + 4 * commas + 3 * (date < head)


def apart(units: list[Unit], date: int, head: int, *, lifted: frozenset[str]) -> bool:
    """Whether a date stands in an insertion before the head ("X, which opened in 2018, was …"), or in a relative clause behind it.

    ``lifted`` are the forms of the verbs by which orders end.
    """
    if date > head:
        if _opens_clause(units, date, head):
            return True
        if any(unit.code in ("replacing", "superseding", "amending", "varying") for unit in units[head + 1 : date]):
            return True  # "issued a new one, replacing that of 2016"
        if units[head].code in lifted and any(unit.code in _GIVEN for unit in units[head + 1 : date]):
            return True  # "lifted the direction that it issued in 2019"
        if of_another_verb(units, date, head):
            return True
        return any(unit.payload in RELATIVE or unit.code in ("where", "when") for unit in units[head + 1 : date])
    if units[head - 1].code in _LATER and {unit.code for unit in units[date + 1 : head - 1]} & {",", "and", "but"}:
        return True  # "bought by X in 2006, later passed to Y"
    signed = units[date - 1].code.endswith(("ed", "made", "taken", "given")) and units[date + 1].letter in ("c", "p")
    if signed and date > 2 and units[date - 2].code in _PAPERS:
        return True  # "under an agreement signed yesterday X takes over …"
    if units[date - 1].code in ("ending", "expiring", "finishing"):
        return True  # "the arrangement ending in May had …"
    if units[date + 1].code == "to" and not {"from", "between"} & {unit.code for unit in units[max(0, date - 2) : date]}:
        return True  # "voted on Monday to hand …" dates the vote
    closing = next((n for n in range(date + 1, head) if units[n].code == ","), None)
    if closing is None:
        return False
    opening = next((n for n in range(date - 1, max(-1, date - 16), -1) if units[n].code == ","), None)
    if opening is None or not opening:
        return False
    inserted = units[opening + 1 : date]
    return any(unit.letter not in ("", "d") or unit.payload in RELATIVE for unit in inserted) or len(inserted) > 3


def of_insertion(units: list[Unit], date: int, head: int) -> bool:
    """Whether a date stands in a relative clause that commas insert before a head: "X, which had been listed since 2005, now has"."""
    closing = next((n for n in range(date + 1, head) if units[n].code == ","), None)
    opening = next((n for n in range(date - 1, max(-1, date - 16), -1) if units[n].code == ","), None)
    return closing is not None and opening is not None and units[opening + 1].payload in RELATIVE


def of_another_verb(units: list[Unit], date: int, head: int) -> bool:
    """Whether a date is that of another verb: "passed to Y and has belonged to Z since 2015", "runs it and will be replaced in May"."""
    between = " ".join(["", *(unit.code for unit in units[head + 1 : date]), ""])
    if _AND_WILL.search(between) is not None:
        return True
    return units[date - 1].code == "since" and _AND_HAS.search(between) is not None


def so_since(text: str) -> bool:
    """Whether the words behind a head go on with "and has been since"."""
    return _SO_SINCE.search(text) is not None


def leads(units: list[Unit], date: int, grade: int) -> bool:
    """Whether a date opens the sentence of a grade, or what stands before its colon: "In May, as we had feared, … gave it a grade of good".

    So it does where the words before the colon are of an inspection: "The first inspection, in 2015, was discouraging: X was inadequate".
    """
    if date > grade or any(unit.code in ("had", ";") for unit in units[date:grade]):
        return False
    if all(unit.code in _LEADING for unit in units[:date]):
        return True
    colon = next((n for n in range(date, grade) if units[n].code == ":"), 0)
    return any(unit.letter == "r" or unit.code in _INSPECTING for unit in units[:colon])


def begun_with(units: list[Unit], date: int) -> bool:
    """Whether a date is that of what somebody or something has been so since: "has been since they were brought back in 2019"."""
    before = [unit.code for unit in units[max(0, date - 9) : date]]
    if not before or before[-1] not in ("in", "on", "since", "from"):
        return False
    return before[-1] in ("since", "from") or ("since" in before and "," not in before[before.index("since") :])


def _opens_clause(units: list[Unit], date: int, head: int) -> bool:
    """Whether a date behind a head opens what is told next: "looked at it and in May came down against it"."""
    at = date - 1
    if at > head and units[at].code in ("in", "on", "by", "at"):
        at -= 1
    following = units[date + 1].code if date + 1 < len(units) else ""
    return (
        at > head + 1
        and units[at].code in ("and", "but")
        and following.isalpha()
        and following not in ("and", "or", "in", "on", "at", "to")
    )


def told_when(units: list[Unit], head: int) -> int | None:
    """The date of a clause with "when" behind it, in which a head stands: "back in May 2018, when it was rated inadequate, few …"."""
    for number in range(head - 1, max(1, head - 9), -1):
        if units[number].code == ",":
            date = units[number - 1].letter == "d" and units[number + 1].code == "when"
            return number - 1 if date else None
    return None


def of_comparison(units: list[Unit], date: int) -> bool:
    """Whether a date is that of a grade given before, with which one is compared: "as it did in 2017", "the same grade as in 2017"."""
    at = date - 1
    while at > 0 and (units[at].letter == "d" or units[at].code in ("in", "at", "on", "of", "back", "the", "end", "and", "again")):
        at -= 1
    same = next((n for n in range(date - 1, max(0, date - 12), -1) if units[n].code == "same"), None)
    if same is not None and any(unit.code in ("had", "gave", "was") for unit in units[same + 2 : date]):
        return True  # "the same grade that it had given it in 2014"
    if units[at].code in ("did", "had") and at > 1 and not units[at - 1].code.isdigit():
        return any(unit.code == "as" for unit in units[max(0, at - 3) : at])
    if units[at].code != "as" or at == date - 1:
        return False
    return units[at - 1].code == "," or any(unit.code == "same" for unit in units[max(0, at - 4) : at])


def of_another_grade(units: list[Unit], date: int, grade: int) -> bool:
    """Whether a date lies beyond another grade, or is that of the one in front of it: "was inadequate in 2015 and is good now"."""
    if any(unit.letter == "q" for unit in units[min(date, grade) + 1 : max(date, grade)]):
        return True
    behind = next((n for n in range(date + 1, len(units)) if units[n].letter == "q"), None)
    if date > grade and behind is not None and date + 1 < behind and units[date + 1].letter in ("c", "p", "s", "i"):
        # "has graded X inadequate; a year ago it was good"
        return units[date - 1].code in (";", ",", ":", "–", "—", "but", "and")
    before = next((n for n in range(date - 1, -1, -1) if units[n].letter == "q"), None)
    if before is None or date > grade:
        return False
    joined = [n for n in range(before + 1, grade) if units[n].code in ("and", "but", "yet", ";")]
    inserted = any(units[n].payload in RELATIVE and units[n - 1].code == "," for n in range(1, before))
    if inserted and any(unit.code == "," for unit in units[date:grade]):
        return True  # "Ofsted, which had called X inadequate, in 2013, says that it is good"
    if not before and any(unit.code == "," for unit in units[date:grade]):
        return True  # "Outstanding in 2014, X is now rated inadequate"
    return bool(joined) and joined[0] > date


#: How contracts come to their end.
_RUNNING_OUT: Final = (["run", "out"], ["runs", "out"], ["ran", "out"])


def is_end(units: list[Unit], date: int) -> bool:
    """Whether a date is an end: "until the end of March", "a contract to 2030", or one on which something "comes to an end"."""
    before = [unit.code for unit in units[max(0, date - 6) : date]]
    if before[-1:] == ["to"] and _goes_on(units[:date]):
        return True
    return not _ENDING.isdisjoint(before[-4:]) or any(
        before[n : n + 3] == ["to", "an", "end"] or before[n : n + 2] in _RUNNING_OUT for n in range(len(before))
    )


def _goes_on(units: list[Unit]) -> bool:
    """Whether "to" and a date behind these tells until when something goes on, and not to when it is put off."""
    codes = {unit.code for unit in units}
    return not codes.isdisjoint(_TERMS) and codes.isdisjoint(_MOVED)
