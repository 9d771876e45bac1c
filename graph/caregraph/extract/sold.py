"""Which of the buyers that a document tells of still has the company, and which has sold it on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from caregraph.extract.claimed import party_of
from caregraph.model import Claim
from caregraph.terms import DateRole, EntityType, Predicate, Status

#: Rules for the purchase of a whole company.
_PURCHASE: Final = re.compile(
    r"(?:valency|frame):(?:buy|person-buys|investor-takes-it-over|investor-gives-way|owner-gives-way|owner-followed|ends-up-with|sell|buy-from|purchase|sale-of|completes-purchase|passes-on|pass|go|absorb|deal-line|sold-on-in-turn)\b"
)
_ALL_BOUGHT: Final = re.compile(r"^valency:have-all\b.* (?:bought|acquired|purchased) ")
#: The rule for who is called the buyer.
_BUYER: Final = re.compile(r"valency:the-buyer\b")
#: The rule for who is called the seller.
_SELLER: Final = re.compile(r"valency:the-seller\b|frame:the-seller-had-owned-it\b")
#: Rules for the sale of a whole company, of which the buyer may be unnamed.
_SALE: Final = re.compile(r"(?:valency|frame):(?:sell|sell-off|sale-of|pass|go|passes-on|ends-up-with|sold-on-in-turn|kept-so-long)\b")
_HAS_SOLD: Final = re.compile(r",(?: but| and)? (?:has |had |have |then |later |since )*(?:sold|passed|offloaded) (?:it|them|the)\b")
#: Whoever has it now; not beside others, nor through them.
_OWNED_NOW: Final = re.compile(
    r"\b(?:(?:has|have) (?:since )?(?:belonged|been owned|been part|been in the hands)|now|today|currently|these days"
    r"|since \d{4},? (?:the|its) (?:owner|parent)|(?:owner|parent|proprietor) (?:has been|is)|has it still|still has it"
    r"|(?:ended|finished|wound) up)\b",
    re.IGNORECASE,
)
_WAS_OWNED: Final = re.compile(
    r"^(?!.*\b(?:is|are|has|have|now|since)\b).*\b(?:(?:was|were) (?:\w+ )?(?:owned|held|controlled|part|in the (?:hands|ownership))"
    r"|belonged)\b",
    re.IGNORECASE,
)
#: Rules for whose a company is called in passing.
_OF_SOMEBODY: Final = re.compile(r"(?:valency|frame):(?:subsidiary|part-of|is-somebodys|somebodys-\w+|somebodys-own-company)\b")
_BEEN_SOLD: Final = re.compile(r"\b(?:has|have) (?:just |now |since )?been (?:sold|bought|acquired|taken over)\b")
_NEW_OWNER: Final = re.compile(r"valency:the-(?:new-owner|buyers?|owner-since)\b")
_LATER: Final = re.compile(r"\b(?:later|after that|afterwards|then|ended up|finished up|eventually|finally)\b")
_BESIDE: Final = re.compile(
    r"\b(?:jointly|together|both|also|through|partly|co-own\w*|alongside|with|stake|share|shares|parent)\b", re.IGNORECASE
)


def sold_on(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with whoever has bought all of a company, and is followed by a later buyer of it, as its owner no more."""
    bought = [claim for claim in claims if _buys(claim)]
    last: dict[object, date] = {}
    for claim in bought:
        if claim.date is not None and claim.date.earliest is not None:
            last[party_of(claim.subject)] = max(last.get(party_of(claim.subject), date.min), claim.date.earliest)
    sold = {
        (party_of(claim.subject), party_of(claim.object))
        for claim in claims
        if claim.predicate is Predicate.OWNED_BY and claim.status is Status.ENDED and _PURCHASE.match(claim.method)
    }
    over = {id(claim) for claim in bought if (party_of(claim.subject), party_of(claim.object)) in sold} | {
        id(claim)
        for claim in bought
        if claim.date is not None and claim.date.latest is not None and claim.date.latest < last[party_of(claim.subject)]
    }
    over.update(id(claim) for number, claim in enumerate(claims) if _buys(claim, dated=False) and _passed_on(claim, claims[number + 1 :]))
    over.update(id(claim) for claim in claims if _buys(claim, dated=False) and any(_sold_again(claim, other) for other in claims))
    over.update(id(claim) for claim in bought if any(_then_sold(claim, other) for other in claims))
    over.update(id(claim) for number, claim in enumerate(claims) if _was_owner(claim) and _sold_later(claim, claims[number + 1 :]))
    over.update(id(claim) for claim in claims if any(_now_sold(claim, other) for other in claims))
    over.update(id(claim) for number, claim in enumerate(claims) if _buys(claim, dated=False) and _let_go(claim, claims[number + 1 :]))
    return [claim.model_copy(update={"status": Status.ENDED}) if id(claim) in over else claim for claim in claims]


def _was_owner(claim: Claim) -> bool:
    """Whether a claim tells in the past tense who the owner was: "X was owned by Y", "the buyer was Y"."""
    past = _WAS_OWNED.search(claim.evidence[0].trigger) is not None or _BUYER.match(claim.method) is not None
    return claim.predicate is Predicate.OWNED_BY and claim.status is Status.ACTUAL and past


def _sold_later(claim: Claim, later: Sequence[Claim]) -> bool:
    """Whether the text goes on to tell that another bought all of the company."""
    return any(
        (_buys(other, dated=False) or _NEW_OWNER.match(other.method))
        and other.status is Status.ACTUAL
        and not other.value
        and party_of(other.subject) == party_of(claim.subject)
        and party_of(other.object) != party_of(claim.object)
        and other.evidence[0].span != claim.evidence[0].span
        and _BESIDE.search(other.evidence[0].quote) is None
        for other in later
    )


def _now_sold(claim: Claim, other: Claim) -> bool:
    """Whether one sentence says whose a company was, and that it has been sold: "X, Y's fostering arm, has been sold to Z"."""
    had = claim.predicate is Predicate.OWNED_BY and claim.status is Status.ACTUAL and _OF_SOMEBODY.match(claim.method) is not None
    if not had or not _buys(other, dated=False) or party_of(other.subject) != party_of(claim.subject):
        return False
    evidence, one, two = claim.evidence[0], claim.object.span, other.object.span
    if other.evidence[0].span != evidence.span or evidence.span is None or one is None or two is None or one.end > two.start:
        return False
    told = evidence.quote[one.end - evidence.span.start : two.start - evidence.span.start]
    return party_of(other.object) != party_of(claim.object) and _BEEN_SOLD.search(told) is not None


def _let_go(claim: Claim, later: Sequence[Claim]) -> bool:
    """Whether the text goes on to tell that the company which somebody bought was sold, or went, to another since."""
    return any(
        other.predicate is Predicate.OWNED_BY
        and other.status is Status.ACTUAL
        and not other.value
        and _SALE.match(other.method) is not None
        and party_of(other.subject) == party_of(claim.subject)
        and party_of(other.object) != party_of(claim.object)
        and _told_later(claim, other)
        and " had " not in f" {other.evidence[0].trigger} "
        and not _before(other, claim)
        and _BESIDE.search(other.evidence[0].quote.replace("ended up with", "")) is None
        for other in later
    )


def _told_later(claim: Claim, other: Claim) -> bool:
    """Whether another claim is of another sentence, or the same one says that it came later: "…; three years later it went to X"."""
    evidence, one, two = claim.evidence[0], claim.object.span, other.object.span
    if other.evidence[0].span != evidence.span or evidence.span is None or one is None or two is None:
        return True
    start = evidence.span.start
    return one.end < two.start and _LATER.search(evidence.quote[one.end - start : two.start - start]) is not None


def _before(other: Claim, claim: Claim) -> bool:
    """Whether what one claim tells was before what another does, as far as their dates tell."""
    one, two = (c.date.latest if c.date is not None else None for c in (other, claim))
    return one is not None and two is not None and one < two


def _then_sold(claim: Claim, other: Claim) -> bool:
    """Whether the sentence that tells of a buyer goes on to tell to whom he sold: "X, which bought it in 2015, has sold it to Y"."""
    if other.predicate is not Predicate.OWNED_BY or other.status is not Status.ACTUAL or _SALE.match(other.method) is None:
        return False
    if party_of(other.subject) != party_of(claim.subject) or party_of(other.object) == party_of(claim.object):
        return False
    quote, words = claim.evidence[0].quote, claim.evidence[0].trigger
    sells = _HAS_SOLD.search(quote, quote.find(words) + len(claim.object.surface))
    return other.evidence[0].span == claim.evidence[0].span and sells is not None and quote.find(other.object.surface) > sells.start()


def not_yet_sold(claims: Sequence[Claim]) -> list[Claim]:
    """The claims with whoever is only called the seller as the owner still, where the text tells of no more than a sale to come."""
    sold = {party_of(c.subject) for c in claims if c.predicate is Predicate.OWNED_BY and c.status is Status.ACTUAL}
    to_come = {party_of(c.subject) for c in claims if c.predicate is Predicate.OWNED_BY and c.status is Status.PLANNED} - sold
    now = {Predicate.OWNED_BY: (Status.ENDED, Status.ACTUAL), Predicate.ACQUIRED_FROM: (Status.ACTUAL, Status.PLANNED)}
    return [
        claim.model_copy(update={"status": now[claim.predicate][1], "date": None, "date_role": None})
        if _SELLER.match(claim.method)
        and party_of(claim.subject) in to_come
        and claim.predicate in now
        and claim.status is now[claim.predicate][0]
        else claim
        for claim in claims
    ]


def _sold_again(claim: Claim, other: Claim) -> bool:
    """Whether another claim tells that the buyer of a company has sold it since: "X has sold it … X bought it in 2016"."""
    if other.status is not Status.ENDED or other.predicate is not claim.predicate or _SALE.match(other.method) is None:
        return False
    if party_of(other.subject) != party_of(claim.subject) or party_of(other.object) != party_of(claim.object):
        return False
    if "back" in claim.evidence[0].trigger.split() or claim.evidence[0].span == other.evidence[0].span:
        return False
    here, there = claim.evidence[0].span, other.evidence[0].span
    if claim.date is None and here is not None and there is not None:
        return here.end <= there.start and claim.date_role is None  # told one after the other
    bought = claim.date.earliest if claim.date is not None else None
    sold = other.date.latest if other.date is not None else None
    return bought is not None and (sold is None or bought <= sold)


def _passed_on(claim: Claim, later: Sequence[Claim]) -> bool:
    """Whether the text goes on to tell to whom the company that somebody bought belongs now: "passed to X and has belonged to Y since"."""
    return any(
        other.predicate is Predicate.OWNED_BY
        and other.status is Status.ACTUAL
        and not other.value
        and party_of(other.subject) == party_of(claim.subject)
        and party_of(other.object) != party_of(claim.object)
        and (_OWNED_NOW.search(other.evidence[0].trigger) is not None or _NEW_OWNER.match(other.method) is not None)
        and _BESIDE.search(other.evidence[0].quote) is None
        for other in later
    )


def _buys(claim: Claim, *, dated: bool = True) -> bool:
    """Whether a claim is of somebody in business who bought the whole of a company on a day."""
    return (
        claim.predicate is Predicate.OWNED_BY
        and claim.status is Status.ACTUAL
        and (claim.date_role is DateRole.START or not dated)
        and not claim.value
        and claim.object.type is not EntityType.COUNCIL
        and (_PURCHASE.match(claim.method) is not None or _ALL_BOUGHT.search(f"{claim.method} {claim.evidence[0].trigger}") is not None)
    )
