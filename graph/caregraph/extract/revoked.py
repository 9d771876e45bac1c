"""Orders of the government of which a document tells in a further clause, or the next sentence, that they hold no more.

"Ministers issued a direction to X in 2014. It was lifted in 2018" says of the order just told that it has ended, and so do "The department
revoked it in August" and "They put it under a direction, but withdrew that two years later". An order that another one replaced goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.as_written import spelt_out
from caregraph.extract.claimed import party_of, row_of
from caregraph.extract.units import Row
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

_PAPER: Final = r"(?:directions?|orders?|notices?|instructions?)"
#: What stands for an order: the word itself with an article, or a pronoun.
_THE_ORDER: Final = rf"(?:(?:the|that|this|both|these|those|<i\d+>|<[gm]\d+>|'s|such) )+(?:statutory |first |second |original )?{_PAPER}"
_IT: Final = r"(?:it|that|this|both|they|them|those)"
_SINCE: Final = r"(?:long|since|then|later|now|also|duly|both|at last|finally|formally|quietly|eventually|subsequently|soon|<d\d+>)"
_LIFTED: Final = (
    r"(?:lifted|revoked|withdrawn|rescinded|discharged|cancelled|quashed|removed|terminated|closed|dropped|brought to an end"
    r"|allowed to lapse)"
)
_ENDED: Final = (
    r"(?:expired|lapsed|ended|ran out|run out|come to an end|came to an end|fallen away|fell away|ceased to apply|ceased to have effect)"
)
_LIFTS: Final = r"(?:lifted|revoked|withdrew|withdrawn|rescinded|discharged|cancelled|quashed|removed|terminated|dropped)"
_OPENS: Final = (
    r"(?:^| [:;—–]| , (?:but|and|though|although|until|before)| but| and) (?:(?:in|on|at|by) )?(?:the end of )?(?:(?:<d\d+>|now) ,? ?)?"
)
_THEN: Final = (
    r"(?=[.,;)—–]|in (?:the )?<d|in \S+ <d|on <d|at (?:the|last)|last|this|when|after|by|as|once|because"
    r"|<d\d+>|and|but|with|without|early|now|altogether|for good|at last|\S+ later)"
)
_PASSIVE: Final = rf"(?:(?:was|were|has|have|had|been|is|are|{_SINCE}) ){{1,6}}{_LIFTED} {_THEN}"
_GONE: Final = (
    rf"(?:(?:(?:has|have|had|{_SINCE}) ){{0,4}}{_ENDED}"
    r"|(?:is|was|has) (?:now |at last |finally |all |long )?(?:gone|no more|no longer in force)"
    rf"|no longer (?:stands|applies)|went) (?:{_THEN}|:)"
)
#: "That direction had long since been lifted", "It was revoked in August", "It has since expired".
_OVER: Final = re.compile(rf"{_OPENS}(?:(?P<named>{_THE_ORDER})|{_IT}|which|who) (?:{_PASSIVE}|{_GONE})")
#: "Ministers withdrew it four years later", "but revoked the direction in 2016".
_ACTIVELY: Final = re.compile(
    rf"{_OPENS}(?:the )?(?:(?:<[gm]\d+>|ministers|they|she|he|department|secretary) )?(?:(?:has|have|had|{_SINCE}) ){{0,4}}{_LIFTS} "
    rf"(?:(?P<named>{_THE_ORDER})|{_IT}) (?=[.,;)—–]|in (?:the )?<d|on <d|at |last|this|when|after|as|once|because"
    r"|<d\d+>|and|but|two|three|four|five|six|\S+ (?:years?|months?) )"
)
#: "Under a direction that has long since been closed", "under an order which the department lifted in May".
_OF_WHICH: Final = re.compile(
    rf" {_PAPER} (?:(?:from|of|by|to|for|made|issued|given) (?:the )?<[gmcd]\d+> ){{0,3}}(?:that|which|<i\d+>) "
    rf"(?:{_PASSIVE}|{_GONE}|(?:the )?<[gm]\d+> (?:(?:has|have|had|{_SINCE}) ){{0,3}}(?:{_LIFTS}|closed) {_THEN})"
)
#: What was first only put off: "The order was paused in 2018, and now it has been dropped for good".
_PUT_OFF: Final = re.compile(
    rf"^ {_THE_ORDER} (?:was|were|had been|has been) (?:first )?(?:put on hold|put on ice|paused|suspended|stayed|deferred) [^;:.]*? "
    rf"(?:and|but|before) (?:[^;:.]*? )?{_PASSIVE}"
)
#: "Ministers, whose order led to it, withdrew that order".
_SAME_ORDER: Final = re.compile(rf" (?:,|has|had|since|then) {_LIFTS} (?:that|the same) {_PAPER} ")
#: An order that another takes the place of, or that ends in part.
_GOES_ON: Final = re.compile(
    r" (?:partly|part|partially|replaced|replace|replacing|superseded|another|fresh|new|second|tougher|stricter|stronger|further"
    r"|instead|reinstated|respect|error) "
)
_THAT_ORDER: Final = re.compile(rf"^ (?:that|this|the) {_PAPER} ")
_PRONOUNS: Final = frozenset({"it", "that", "this", "both", "they", "them", "those", "he", "she", "which"})
_OF_PAPERS: Final = re.compile(rf"\b(?:{_PAPER}|directed|ordered)\b", re.IGNORECASE)
#: The reading that takes what is withdrawn for the council's services.
_TAKEN_FOR_SERVICES: Final = "valency:take-away"


#: The end of all orders before: "lifted the last of their directions", "a direction, which replaced the earlier ones".
#: What courts do with decisions, and how ministers go back on theirs: "A judge has quashed the decision", "They changed their minds".
_QUASHED: Final = r"(?:quashed|struck down|overturned|set aside|annulled|ruled unlawful)"
_DECISION: Final = r"(?:the|that|this|its|their|<i\d+>|<[gm]\d+> (?:'s|')) (?:\S+ )?(?:decision|move|direction|order)"
_OF_SERVICES: Final = (
    r"(?=[.,;]|after|because|on|in|when|last|<d|to (?:\S+ )?(?:strip|remove|take|hand|transfer|force|order|impose|set up|<[sc]))"
)
_COURT: Final = r"(?:the |a |an )?(?:high court |appeal |senior )*(?:judges?|courts?|court of appeal|tribunal|appeal judges)"
_GIVEN_UP: Final = re.compile(
    rf"^ (?:(?:but|later|since|then|however|in|on|last|this|<d\d+>|week|month|year|,) )*"
    rf"(?:{_COURT} (?:(?:has|have|had|{_SINCE}) )*{_QUASHED} (?:{_DECISION}|it|that) {_OF_SERVICES}"
    rf"|{_DECISION} (?:(?:was|has|had|been|{_SINCE}) )+{_QUASHED} "
    r"|(?:the )?(?:they|ministers|government|department|<[gmi]\d+>|she|he) "
    rf"(?:(?:has|have|had|{_SINCE}) )*(?:changed (?:their|its|his|her|<i\d+>) minds?|backed down|relented|climbed down"
    rf"|had second thoughts|reversed {_DECISION}|made a u-turn) (?:[.,;]|after|in <d|when|last|<d))"
)
_BY_COURT: Final = re.compile(rf" {_QUASHED} ")
_HAD: Final = re.compile(r"\bhad\b", re.IGNORECASE)
_ALL_OVER: Final = re.compile(
    rf" (?:{_LIFTS}|ended|closed) (?:(?:the|its|their|<i\d+>|all) )+(?:last )?(?:of (?:the|its|their|<i\d+>) )?(?:remaining |earlier )*"
    r"(?:directions|orders|notices) (?=[.,;]|in |on |to |last |this |at |two |three |<d)"
    r"| (?:replaced|replaces|replacing|superseded|supersedes|superseding) (?:all )?(?:the|its|<i\d+>) (?:\S+ )?"
    r"(?:earlier|previous|former|others?) (?:ones |directions |orders )?(?=[.,;]|and |took |has |is |in )"
)
_IN_FORCE: Final = re.compile(
    r" (?:directions?|orders?) (?:itself |, however , |will |does |<i\d+> )?(?:remains?|stays?|is still|are still|still stands?|continues?)"
    r"(?: still)? (?:in (?:place|force|effect)|until|[.,;])"
)


def ends_by_plan(claim: Claim, rows: Sequence[Row]) -> bool:
    """Whether an order ends with the plan that it was given for: not where the text says that the direction itself still holds."""
    if claim.predicate is not Predicate.FORCED_BY or claim.status is not Status.ACTUAL:
        return False
    if claim.method.startswith("frame:direction-is-what-stays"):
        return False
    issued = claim.method.startswith("valency:issue-direction")
    return not issued or not any(_IN_FORCE.search(row.words(0, len(row.units))) for row in rows)


def _all_before(rows: Sequence[Row], orders: Sequence[Claim], at: dict[int, int]) -> set[int]:
    """The orders before one that took the place of all of them, or before the last of them was lifted."""
    over: set[int] = set()
    for number, row in enumerate(rows):
        if _ALL_OVER.search(row.words(0, len(row.units))) is None:
            continue
        here = {party_of(claim.subject) for claim in orders if row_of(claim, at) == number}
        over.update(id(claim) for claim in orders if (row_of(claim, at) or 0) < number and party_of(claim.subject) in here)
    return over


def revoked(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with orders as ended that the rest of the sentence, or the next one, tells to have been lifted."""
    orders = [claim for claim in claims if claim.predicate is Predicate.FORCED_BY]
    if not orders:
        return list(claims)
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    over = {id(claim) for claim in orders if claim.status is Status.ACTUAL} & _all_before(rows, orders, at)
    misread: set[int] = set()
    for claim in orders:
        number = row_of(claim, at)
        if claim.status is not Status.ACTUAL or number is None:
            continue
        if any(
            0 <= number + beside < len(rows)
            and (found := _GIVEN_UP.match(spelt_out(rows[number + beside], _PRONOUNS))) is not None
            and (beside == 1 or (_BY_COURT.search(found.group()) and _HAD.search(claim.evidence[0].trigger)))
            for beside in (1, -1)
        ):
            over.add(id(claim))
            continue
        if _OF_PAPERS.search(claim.evidence[0].quote) is None:
            # "Ministers made X hand them over. That order has since been lifted"
            row = rows[number + 1] if number + 1 < len(rows) else None
            if (
                row is not None
                and _THAT_ORDER.match(row.words(0, len(row.units)))
                and _ends(spelt_out(row, _PRONOUNS), 0, named=True, opening=True)
            ):
                over.add(id(claim))
            continue
        text = spelt_out(rows[number], _PRONOUNS)
        paper = _OF_PAPERS.search(text)
        if _ends(text, paper.start() if paper is not None else 0):
            over.add(id(claim))
            continue
        for further in (1, 2, 3):
            row = rows[number + further] if number + further < len(rows) else None
            if row is None or not _ends(spelt_out(row, _PRONOUNS), 0, named=further > 1, opening=True):
                continue
            over.add(id(claim))
            misread.update(
                id(other) for other in orders if row_of(other, at) == number + further and other.method.startswith(_TAKEN_FOR_SERVICES)
            )
            break
    return [
        claim.model_copy(update={"status": Status.ENDED}) if id(claim) in over else claim for claim in claims if id(claim) not in misread
    ]


def _ends(text: str, start: int, *, named: bool = False, opening: bool = False) -> bool:
    """Whether a sentence tells behind a place of it that an order has ended; ``named`` if it must call it by a word for orders.

    Args:
        text: the sentence, as :meth:`Row.words` writes it.
        start: from where to look.
        named: whether a pronoun is not enough.
        opening: whether the sentence has to begin with it.
    """
    if not opening and _OF_WHICH.search(text) is not None:
        return True
    if not opening and _SAME_ORDER.search(text, start) is not None:
        return True
    if opening and _PUT_OFF.match(text) is not None:
        return True
    for pattern in (_OVER, _ACTIVELY):
        found = pattern.match(text) if opening else pattern.search(text, start)
        if found is None or (named and not found["named"]) or (not opening and found.start() == 0):
            continue
        if not _GOES_ON.search(text[found.start() :]):
            return True
    return False


def came_back(claim: Claim, back: Claim) -> bool:
    """Whether a delegation is over by a return: one that was made, or that was ordered once; histories may tell of the return first."""
    ordered = claim.status is Status.PLANNED and "(ordered" in claim.method and back.status is Status.ACTUAL
    return claim.predicate is Predicate.DELEGATED_TO and (claim.status is Status.ACTUAL or ordered)
