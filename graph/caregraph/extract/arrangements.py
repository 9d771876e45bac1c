"""Delegations that a document tells to be over by what it says of the arrangement: "its contract ended", "It lasted two years".

What is over may be told further on in the sentence, or in one of the next: "X took on fostering. The contract was to run for ten years. It
came to an end after three". An arrangement that was renewed, or that another one followed, is not over.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.as_written import spelt_out
from caregraph.extract.claimed import party_of, row_of
from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row
from caregraph.model import Claim

#: What says of an arrangement just told that it did not last.
_FAILED: Final = re.compile(
    r" (?:when |as |after |but |and |yet )?(?:that|this|<i\d+>|it|the (?:arrangement|experiment|contract|deal|partnership)) "
    r"(?:(?:did not|did n't|failed to|never) (?:really )?(?:answer|work|last|succeed|work out|endure|come off|pay off|live up to)"
    r"|failed|fell apart|foundered|collapsed|proved a failure|was a failure|came to grief|broke down|turned sour|went wrong) "
)
_ARRANGED: Final = r"(?:arrangement|partnership|contract|agreement|deal|tie-up|collaboration|outsourcing|experiment)"
_AT_AN_END: Final = (
    r"(?:(?:has|have|had|then|later|since|finally|formally|officially|\S+ly) ){0,3}"
    r"(?:(?:ended|expired|lapsed|ceased|ran out|run out|(?:ran|run) (?:its|<i\d+>) course|came to an end|come to an end|drew to a close)"
    r"|(?:was|were|been) (?:(?:then|later|finally|\S+ly) )?(?:ended|terminated|wound down|wound up|unwound|dissolved|cancelled|torn up"
    r"|brought to an end|discontinued|not renewed|cut short)|(?:was|were) (?:all |already )?over(?= within| in| by| after| before)) "
    r"(?=[.,;:]|at |in |on |when |as |once |after |last |this |early|within |<d\d+>|by |and |because )"
)
_ANOTHER: Final = re.compile(r" (?:new|another|renewed|replaced|extended|prolonged|again|further|second|fresh|same|permanent) ")
#: An arrangement just told of that ended: "; the arrangement ended in 2020", "an arrangement that ran its course", "but its contract
#: with X has since lapsed".
_ARRANGEMENT_OVER: Final = re.compile(
    r"(?:^ |; |[,—–] (?:but |and |though |although )?|\b(?:but|and|under|through|in) )"
    r"(?:(?:<d\d+>|(?:in|on|at) (?:the end of )?<d\d+>|however|but|now) ,? ?)?"
    rf"(?:(?:that|this|the|its|their|<i\d+>(?: 's| ')?) (?:\S+-year )?{_ARRANGED} "
    r"(?:(?:with|between|for|to|of) (?:the )?(?P<with><\w\d+>) )?"
    rf"|(?<!^ )an? (?:\S+ )?{_ARRANGED} (?:that|which|<i\d+>) ){_AT_AN_END}"
)
_IT_IS_OVER: Final = re.compile(rf"^ (?:it|that|this) {_AT_AN_END}")
#: A sentence about the arrangement, which the next one's "it" takes up, and one that ends with it.
_OF_IT: Final = re.compile(
    rf"^ (?:the|that|this|its|their) (?:\S+ )?{_ARRANGED} | (?:under|by|through) (?:an?|the|that) (?:\S+ )?{_ARRANGED} "
)
#: How long it went on: "It went on for two years", "The arrangement lasted until 2019".
_LASTED: Final = re.compile(
    rf"^ (?:it|that|this|(?:the|that|this|its) (?:\S+ )?{_ARRANGED}) (?:was to last \S+ years , but )?(?:only |barely |just )?"
    r"(?:lasted|endured|went on|ran|continued|held) "
    r"(?:(?:for|only|just|barely|no|not|some|rather|little|about|nearly|almost|less|more|than) )*"
    r"(?:(?:until|till|to) (?:the (?:end|spring|summer|autumn|winter) of )?<d\d+>"
    r"|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|several|some|\d+) "
    r"(?:(?:and a half|or so|short) )?(?:years?|months?)) "
)
#: What stands before an ending that is none: "has not ended", "if it ends".
NOT_SO: Final = re.compile(r" (?:not|never|n't|if|unless|until|once|will|would|could|may|might|should|when|before|to) (?:\S+ ){0,3}$")
#: What is told in the present goes on.
RUNS: Final = re.compile(r"\b(?:runs|is|are|delivers|provides|manages|operates|looks|oversees)\b", re.IGNORECASE)
_PAST_EVENT: Final = re.compile(r"\b(?:was|were|had|brought|given|went|gave|handed|ran|put|took|hired|chose|called)\b", re.IGNORECASE)
NOW: Final = re.compile(r"\b(?:has|have|is|are|will|since|still|now)\b", re.IGNORECASE)
_STILL: Final = re.compile(r"\b(?:is|are|will|still|now)\b", re.IGNORECASE)
_HAD: Final = re.compile(r"\bhad\b", re.IGNORECASE)
_PRONOUNS: Final = frozenset({"it", "that", "this", "its", "their"})


def arrangements_over(rows: Sequence[Row], runs: Sequence[Claim], at: dict[int, int]) -> set[int]:
    """The delegations of a document, by their identities, of which it says that they did not last.

    Args:
        rows: its sentences.
        runs: its delegations that hold so far.
        at: the numbers of the sentences by where they begin.
    """
    by_row: dict[int, list[Claim]] = {}
    for claim in runs:
        by_row.setdefault(row_of(claim, at) or 0, []).append(claim)
    over: set[int] = set()
    for number, row in enumerate(rows):
        near = [claim for further in (number, number - 1, number - 2, number + 1) for claim in by_row.get(further, ())]
        if not near:
            continue
        text = row.words(0, len(row.units))
        over.update(_failed(text, by_row.get(number - 1, ())))
        over.update(_ended(row, text, number, by_row))
        over.update(_lasted(spelt_out(row, _PRONOUNS), number, rows, by_row))
    return over


def _failed(text: str, before: Sequence[Claim]) -> set[int]:
    """The delegations of the sentence before of which this one says, at its beginning, that they did not answer."""
    if _FAILED.match(text) is None:
        return set()
    return {id(claim) for claim in before if _PAST_EVENT.search(claim.evidence[0].trigger) and not NOW.search(claim.evidence[0].trigger)}


def _ended(row: Row, text: str, number: int, by_row: dict[int, list[Claim]]) -> set[int]:
    """The delegations of which a sentence says further on, or the next one at its beginning, that the arrangement has ended."""
    found = _ARRANGEMENT_OVER.search(text) if re.search(rf" {_ARRANGED} ", text) else None
    if found is None or _ANOTHER.search(text[found.end() - 1 :]) or NOT_SO.search(text[: found.start() + 1]):
        return set()
    own = by_row.get(number, ()) if found.start() > 0 else ()
    opens = found.start() == 0 or (" and " in found.group() and not any(unit.letter == "c" for unit in row.units))
    before = by_row.get(number - 1, ()) if opens else ()
    told = [*(own or before)] or [claim for claim in by_row.get(number + 1, ()) if opens and _HAD.search(claim.evidence[0].trigger)]
    parties = parties_at(row, found["with"]) if found["with"] else _whose(row)
    told = [claim for claim in told if not parties or not parties.isdisjoint((party_of(claim.subject), party_of(claim.object)))]
    if len({party_of(claim.object) for claim in told}) != 1:
        return set()
    going_on = RUNS if own else _STILL
    return {id(claim) for claim in told if not going_on.search(claim.evidence[0].trigger)}


def _whose(row: Row) -> frozenset[object]:
    """Whose arrangement it is that a clause with "whose" tells the end of: "X took it over from Y, whose contract ended in 2017"."""
    units = row.units
    at = next((n for n, unit in enumerate(units) if n > 1 and unit.payload == "whose" and units[n - 1].code == ","), None)
    found = units[at - 2].payload if at is not None and units[at - 2].letter in ("c", "p") else None
    return frozenset(root.candidates or root.surface for root in roots_of(found)) if isinstance(found, Found) else frozenset()


def _lasted(text: str, number: int, rows: Sequence[Row], by_row: dict[int, list[Claim]]) -> set[int]:
    """The delegations told before of which a sentence says with "it" or "that" that they ended, or for how long they went on."""
    lasted = _LASTED.match(text)
    ended = _IT_IS_OVER.match(text) if lasted is None and number else None
    found = lasted or ended
    if found is None or _ANOTHER.search(text[found.end() - 1 :]):
        return set()
    before = by_row.get(number - 1, ())
    if ended is not None or not before:
        of_it = number > 0 and _OF_IT.search(rows[number - 1].words(0, len(rows[number - 1].units))) is not None
        before = (before or by_row.get(number - 2, ())) if of_it else before if text.startswith(" that ") else ()
    if len({party_of(claim.object) for claim in before}) != 1:
        return set()
    return {id(claim) for claim in before if not _STILL.search(trigger := claim.evidence[0].trigger) and not RUNS.search(trigger)}


def parties_at(row: Row, code: str) -> frozenset[object]:
    """Those whom a unit of a sentence names or takes up."""
    return frozenset(
        root.candidates or root.surface
        for unit in row.units
        if unit.code == code and isinstance(unit.payload, Found)
        for root in roots_of(unit.payload)
    )
