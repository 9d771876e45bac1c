"""What a text repeats only to rebut it: "Myth one: ministers own it. They do not", "We said that it had been withdrawn; it has not".

What is put forward as a myth, a claim or the writer's own error, and contradicted there or at the beginning of the next sentence, is
denied; an end that is contradicted has not come. A contradiction behind anything else may be of another verb of its sentence ("took them
over and hoped to save money. It did not"), so nothing is made of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.as_written import spelt_out
from caregraph.extract.units import Row
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

_TALE: Final = (
    r"(?:myths?|claims?|rumours?|misconceptions?|fallac(?:y|ies)|fictions?|allegations?|suggestions?|legends?|untruths?|falsehoods?"
    r"|assertions?|gossip|misunderstandings?)"
)
_PIECE: Final = r"(?:report|article|story|piece|headline)"
_NUMBER: Final = r"(?:(?:number )?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|no \. \d+) )?"
#: How a text puts forward what it is about to rebut, at the beginning of a sentence.
_PUT_FORWARD: Final = re.compile(
    rf" (?:“ |\( )?(?:{_TALE} {_NUMBER}(?:[:.—–-] )"
    rf"|(?:(?:the|a|one|another|an|our|this|\S+ est|first|second|third|last|final|common|persistent|popular|widespread|old|new) ){{1,4}}"
    rf"{_TALE} (?:is|was|has it|had it|says|goes|holds|that)(?: that| ,)? "
    rf"|(?:in (?:an|our|the|that) (?:\S+ ){{1,5}}?)?(?:<d\d+> )?(?:we|our {_PIECE}|the {_PIECE})"
    rf" (?:of <d\d+> )?(?:also |wrongly |incorrectly |mistakenly |previously |earlier )*(?:said|reported|wrote|stated|suggested|claimed)"
    rf"(?: (?:on |in )?<d\d+>)? that "
    r"|(?:<d\d+> )?(?:we|our \S+) (?:wrongly |mistakenly )?(?:described|identified|listed|named) (?:<\w\d+>|it) (?:\S+ ){0,1}as )"
)
#: The contradiction: a verb group without its verb, or a word for what is not true.
_NO: Final = (
    r"(?:in fact , |in truth , |no , )?(?:<\w\d+>|it|they|this|that|we|he|she|neither|none) "
    r"(?:(?:is|are|was|were|do|does|did|has|have|had|will|would) (?:not|n't)(?: been)?"
    r"|(?:is|was|are|were) (?:simply |quite |plainly |also )?(?:untrue|false|wrong|incorrect|mistaken|nonsense|not true|not so|not the case"
    r"|inaccurate|an error|a mistake)) [.,;:]"
)
#: What is so instead: "In fact it is owned by X".
_INSTEAD: Final = (
    r"(?:in fact|in reality|actually|rather) ,? ?(?:it|they|<\w\d+>) "
    r"(?:is|was|are|were|has been|belongs|belonged)(?! (?:also|still|true|too))"
)
_NEXT: Final = re.compile(rf" (?:{_NO}|{_INSTEAD}|(?:not so|not true|untrue|false|wrong|no) [.,;!]) ")
_WITHIN: Final = re.compile(rf" [;—–:] (?:but |and )?{_NO} ")
#: What stands beside the main verb, and may be true; and what was wrong, where it was a detail.
_ASIDE: Final = re.compile(
    r" (?:, (?:which|who|whose|rated|owned|<i\d+>)|(?:and|but) (?:had|has|made|was|is|have|are)) | (?:to (?:save|avoid|cut)|badly|well) "
)
#: Words of which one stands in all that takes something back.
_ERRING: Final = frozenset(
    {"wrongly", "incorrectly", "mistakenly", "erroneously", "falsely", "inaccurately", "error", "version", "edition", "draft", "apologised",
     "apologises", "apologise", "apologising", "regret", "regrets", "regretted", "sorry"}
)  # fmt: skip
_PUT_RIGHT: Final = re.compile(
    r" (?:the sum|the figure|the date|the year|the price|the number|the amount|£\S+|per cent|not (?:in |on )?<d\d+>"
    r"|(?:was|were|did so|happened|took place) (?:\S+ ){0,3}?(?:(?:in|on) )?<d\d+>|the stake|the share|the name|the spelling|the title) "
)
#: How a text takes back what it, or another, has said: "We wrongly said that …", "An earlier version of this article said that …".
_BY_ERROR: Final = r"(?:wrongly|incorrectly|mistakenly|erroneously|falsely|inaccurately|in error)"
_SAID: Final = (
    r"(?:said|stated|reported|wrote|claimed|suggested|announced|told|implied|described|listed|named|gave|credited|asserted|published"
    r"|believed|thought)"
)
_TAKEN_BACK: Final = re.compile(
    rf" (?:(?:correction|clarification|apology|corrections and clarifications|editor 's note|note|erratum) ?[:.—–-]+ )?(?:“ )?"
    rf"(?:[^;:.]{{0,90}}? )?(?:{_BY_ERROR} {_SAID}|{_SAID} {_BY_ERROR}"
    r"|(?:an?|the|our) (?:earlier|previous|original|first|print|online) (?:version|edition|draft) of (?:this|the|our|that)"
    rf" (?:\S+ )?(?:article|story|report|page|piece|post|item|bulletin|text|release) (?:had |also |\S+ly )*{_SAID}"
    r"|(?:apologised|apologises|apologise|apologising|regrets?|regretted|sorry) for (?:\S+ly )?"
    r"(?:saying|stating|reporting|claiming|suggesting|writing|implying|publishing|the (?:claim|report|suggestion|error|statement)))"
    rf"(?: (?:readers|viewers|listeners|us|(?:on|in) <d\d+>|<d\d+>))?(?: {_BY_ERROR})? (?:that|as|to have) "
)
_PRONOUNS: Final = frozenset({"we", "it", "they", "this", "that", "us", "he", "she"})
#: What is called a myth is denied by that alone.
_MYTH: Final = re.compile(rf" (?:“ )?(?:(?:\S+ ){{0,3}})(?:myths?|misconceptions?|fallacy|fallacies|falsehoods?) {_NUMBER}[:.—–-] ")
_OTHERWISE: Final = {Status.ACTUAL: Status.DENIED, Status.ENDED: Status.ACTUAL, Status.PLANNED: Status.DENIED}


def rebutted(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with the contrary of what it tells as a myth or an error and contradicts."""
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    known: dict[int, bool | None] = {}  # None where nobody can tell what of it is wrong
    told: list[Claim] = []
    for claim in claims:
        span = claim.evidence[0].span
        number = at.get(span.start) if span is not None else None
        if number is None or claim.status not in _OTHERWISE:
            told.append(claim)
            continue
        if number not in known:
            known[number] = _contradicted(rows, number)
            if not known[number] and _taken_back(rows[number]) is not None:
                known[number] = None
        if known[number] is None:
            continue
        if not known[number] or (claim.predicate is Predicate.RATED and claim.status is Status.ENDED):
            told.append(claim)
        else:
            dates = {} if claim.status is Status.PLANNED else {"date": None, "date_role": None}
            told.append(claim.model_copy(update={"status": _OTHERWISE[claim.status], "method": f"{claim.method}, rebutted", **dates}))
    return told


def _contradicted(rows: Sequence[Row], number: int) -> bool:
    """Whether a sentence puts something forward that it, or the next, contradicts."""
    text = _written(rows[number])
    taken_back = _taken_back(rows[number])
    found = taken_back or _PUT_FORWARD.match(text)
    if found is None or text.rstrip().endswith("?") or _ASIDE.search(text, found.end() - 1):
        return False
    correction = (
        text
        + (_written(rows[number + 1]) if number + 1 < len(rows) else "")
        + (_written(rows[number + 2]) if number + 2 < len(rows) else "")
    )
    if _PUT_RIGHT.search(correction):
        return False  # only a sum, a day or a number was wrong
    if taken_back is not None or _MYTH.match(text) is not None or _WITHIN.search(text, found.end() - 1) is not None:
        return True
    return number + 1 < len(rows) and _NEXT.match(_written(rows[number + 1])) is not None


def _taken_back(row: Row) -> re.Match[str] | None:
    """How a sentence takes back what a text has said; None where it does not."""
    return None if _ERRING.isdisjoint(row.tokens) else _TAKEN_BACK.match(_written(row))


def _written(row: Row) -> str:
    """A sentence with its pronouns, and words that could be names ("Myth: …"), as written."""
    return spelt_out(row, _PRONOUNS, "ui")
