"""Who is a commissioner no longer, and which loss of powers is over, because another sentence of the document says so.

"Commissioners came and went" ends the office of everybody whom the document tells of as one, and so does "Government rule is over", which
also ends the loss of powers that it tells of; whoever "succeeded her" ends her office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from caregraph.extract.claimed import party_of
from caregraph.extract.dating import When
from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row
from caregraph.model import Claim, Document
from caregraph.terms import Predicate, Status

_SINCE: Final = r"(?:(?:have|had|has|were|are|all|both|then|since|later|also|now|finally|been|long) ){0,4}"
_IN: Final = r"(?:(?:in|at|for) (?:the )?\S+ )?"
#: What closes a phrase of leaving: "left in May", "left the town", not "left the council with a warning".
_CLOSES: Final = r"(?:(?:<c\d+> |the (?:town|city|county|borough) )?(?:[.,;]|in|on|at|after|before|last|this|when|<d\d+>|for good))"
_GONE: Final = re.compile(
    rf" commissioners {_IN}{_SINCE}(?:(?:came|come) and (?:went|gone)|(?:gone|went) (?:home|[.,;])|(?:left|departed) {_CLOSES}"
    r"|(?:stood|stepped) down|withdrawn|withdrew|packed their bags|recalled) "
    r"| (?:withdrew|recalled|stood down|withdrawn) (?:the|its|their|all|<i\d+>) (?:\S+ )?commissioners "
)
#: Rule by the government, or by its commissioners, that has ended.
_RULE: Final = r"(?:rule|control|direct rule|intervention|regime|reign|era|time|spell|stewardship|oversight|stay)"
_OVER: Final = (
    r"(?:(?:is|are|was|were|has|have|had|now|at last|finally|officially|formally) ){0,4}"
    r"(?:over|ended|ends|at an end|finished|come to an end|came to an end|comes to an end|drawn to a close|drew to a close) "
)
_RULE_OVER: Final = re.compile(
    rf" (?:(?:<[gm]\d+>|commissioners?|whitehall)(?: 's| ')? {_RULE}"
    r"|(?:rule|control|era|reign) (?:by|of) (?:the )?(?:<[gm]\d+>|(?:\S+ )?commissioners))"
    rf" (?:(?:in|of|over|at) (?:<[cs]\d+>|the (?:town|city|county|borough|council|authority|department)) )?{_OVER}"
)
_LAST: Final = r"(?:the )?(?:last|rest|final|remaining|all|whole|remainder|<s\d+>)"
_BACK: Final = r"(?:gave|give|given|handed|hand|passed|returned|restored|relinquished|surrendered)"
#: All the powers that somebody lost are back: "commissioners gave the last of them back".
_RESTORED: Final = re.compile(
    rf" commissioners {_IN}{_SINCE}{_BACK} (?:back |up )?{_LAST} (?:\S+ ){{0,4}}?(?:back|up|to|[.,;])"
    rf"| the (?:last|rest|remainder|final|remaining) (?:\S+ ){{0,4}}?(?:was|were|has been|have been) {_BACK} (?:back |up )?"
    r"(?:\S+ ){0,3}?by (?:the )?(?:\S+ )?commissioners "
)
#: The same, whoever had them: "the last powers went back to elected members", "it has got all of its powers back".
_POWERS: Final = r"(?:powers|functions|responsibilities)"
_POWER_WORDS: Final = (" powers ", " functions ", " responsibilities ")
_TO_IT: Final = r"(?:to|into) (?!(?:the )?(?:<[gmp]|commissioners|ministers|whitehall|government))"
_ALL_BACK: Final = re.compile(
    rf" (?:(?:the )?(?:last|final|remaining|rest|all|remainder)) (?:(?!that |which )\S+ ){{0,4}}?{_POWERS} "
    rf"(?:(?:(?:has|have|had|now|since|finally|then) ){{0,2}}(?:went|gone|came|come|passed|reverted|returned) (?:back )?{_TO_IT}"
    rf"|(?:was|were|has been|have been|had been) (?:now |since |finally |\S+ly )?(?:given|handed|passed|returned|restored|transferred) "
    rf"(?:back )?{_TO_IT})"
    r"|(?:<[ci]\d+>|it|council|councillors|members) (?:has |have |had )?(?:now |at last |finally |since )?"
    r"(?:got|regained|recovered|won|received|taken) (?:back )?(?:all|the last|the rest|the remainder) (?:of )?"
    rf"(?:(?:its|their|the|<[ic]\d+>|'s|last|remaining|old) ){{0,2}}{_POWERS}(?: back)? "
    rf"|(?:<[ci]\d+>|it|council|councillors|members) (?:has|have|had) (?:now |finally |since )?had (?:all )?(?:its|their|<i\d+>) {_POWERS} "
    r"(?:returned|restored|given back|handed back) "
)
_NOT_SO: Final = re.compile(
    r" (?:not|never|n't|no|if|unless|until|once|will|would|could|may|might|should|to|when|hardly|before) (?:\S+ ){0,3}$"
)
_NOT_SO_WITHIN: Final = re.compile(r" (?:not|never|n't|will|would|could|may|might|should|some) ")
#: Commissioners of another kind.
_OTHERS: Final = re.compile(r" (?:police|crime|electoral|health|information|children's) (?:and \S+ )?commissioners ")
#: Claims that powers were taken away.
_TAKEN: Final = re.compile(
    r"(?:valency|frame):(?:strip|take-away|take-over|lose|loss|commissioners-take-powers|[a-z-]*powers[a-z-]*|[a-z-]*strip[a-z-]*)\b"
)
_NOW: Final = re.compile(r"\b(?:is|are|has|have|will|remains?|stays?|continues?|now|new)\b", re.IGNORECASE)
_AFTER_HIM: Final = (
    r"[^.;]{0,40}?\b(?:succeeded|replaced|followed|relieved|took over from|taken over from|stepped in for) (?:him|her|them)\b"
)


@dataclass(frozen=True, slots=True)
class Departure:
    """A sentence that tells the end of the commissioners' time; ``powers`` whether what was lost is also back."""

    councils: frozenset[object]
    powers: bool
    row: Row


def departed(document: Document, rows: Sequence[Row], claims: Sequence[Claim], topic: Found | None) -> list[Claim]:
    """The claims of a document, with the offices and the losses of powers that are told to be over as ended."""
    if not any(claim.predicate in (Predicate.COMMISSIONER_APPOINTED, Predicate.FORCED_BY) for claim in claims):
        return list(claims)
    told = [departure for row in rows if (departure := _departure(row, topic)) is not None]
    over = _followed(claims)
    for departure in told:
        over.update(id(claim) for claim in claims if _concerns(document, departure, claim))
    return [claim.model_copy(update={"status": Status.ENDED}) if id(claim) in over else claim for claim in claims]


def _departure(row: Row, topic: Found | None) -> Departure | None:
    """What a sentence tells of an end; None where it tells none, or only of one to come."""
    if row.units[-1].code == "?":
        return None
    text = row.words(0, len(row.units))
    written = _written_out(row)
    back = _ALL_BACK.search(written) if any(word in written for word in _POWER_WORDS) else None
    if back is None and "commissioner" not in text and "<g" not in text and "whitehall" not in text:
        return None
    restored = back or _RULE_OVER.search(text) or _RESTORED.search(text)
    found = restored or _GONE.search(text)
    before = found.string[: found.start() + 1] if found is not None else ""
    if found is None or _OTHERS.search(text) or _NOT_SO.search(before) or _NOT_SO_WITHIN.search(found.group()):
        return None
    named = [root for unit in row.units if unit.letter == "c" and isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
    councils = [party for party in named if party.kind == "named"] or ([topic] if topic is not None else [])
    return Departure(frozenset(party.candidates or party.surface for party in councils), restored is not None, row)


def _written_out(row: Row) -> str:
    """A sentence as a string of units, with "all powers" and the like in words."""
    words = (
        " ".join(unit.payload.lower().split()) if unit.letter == "s" and isinstance(unit.payload, str) else unit.code for unit in row.units
    )
    return f" {' '.join(words)} "


def _concerns(document: Document, departure: Departure, claim: Claim) -> bool:
    """Whether an end is that of the office, or of the loss, which a claim tells of."""
    if claim.status is not Status.ACTUAL or party_of(claim.subject) not in departure.councils:
        return False
    if claim.predicate is Predicate.COMMISSIONER_APPOINTED:
        if _NOW.search(claim.evidence[0].trigger):
            return False
    elif claim.predicate is not Predicate.FORCED_BY or not departure.powers or not _TAKEN.match(claim.method):
        return False
    # Whoever came after the end is not meant.
    days = [unit.payload.resolve(document.date, future=False).latest for unit in departure.row.units if isinstance(unit.payload, When)]
    last = max((day for day in days if day is not None), default=None)
    begun = claim.date.earliest if claim.date is not None else None
    return last is None or begun is None or begun <= last


def _followed(claims: Sequence[Claim]) -> set[int]:
    """The commissioners after whom the document tells that somebody came: "Y succeeded her", of the one told of last."""
    over: set[int] = set()
    for number, claim in enumerate(claims):
        if claim.predicate is not Predicate.COMMISSIONER_APPOINTED or claim.status is not Status.ACTUAL:
            continue
        if not re.search(re.escape(claim.object.surface) + _AFTER_HIM, " ".join(claim.evidence[0].quote.split())):
            continue
        earlier = [
            other
            for other in claims[:number]
            if other.predicate is claim.predicate
            and party_of(other.subject) == party_of(claim.subject)
            and party_of(other.object) != party_of(claim.object)
        ]
        if earlier and earlier[-1].status is Status.ACTUAL:
            over.add(id(earlier[-1]))
    return over
