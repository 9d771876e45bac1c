"""Deals told over several sentences: what is for sale, whoever is said to buy it then, and whoever had owned it until that.

"X is up for sale. … Y is a likely buyer" is of X, whatever else was named in between; "X is to be sold. The buyer is Y" plans Y's
ownership with the sale; "The sale of X was completed yesterday. Z had owned it since 2018" tells of an owner that Z no longer is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.claimed import party_of, row_of
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.phrases import roots_of, same_party
from caregraph.extract.share_words import changed_hands
from caregraph.extract.timeline import entry_of
from caregraph.extract.units import Row, Unit
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

#: Nouns for the sale of a company; so far into a sentence the name of that may stand.
_DEALS: Final = frozenset({"takeover", "purchase", "acquisition", "buyout", "buy-out", "sale", "disposal"})
_BEGINNING: Final = 9
#: What is done to a company of which the next sentences may tell who else wanted it, or had it: "buy X", "takeover of X", "bid for X".
_TRADING: Final = frozenset().union(*(inflections(verb) for verb in ("buy", "acquire", "purchase", "sell")))
_TAKING: Final = inflections("take")
_TRADED: Final = _DEALS | {"bid", "offer", "approach", "buyer", "auction"}
_BELONGING: Final = inflections("belong")
_STILL: Final = frozenset({"still", "now", "also"})
#: How a sentence says that somebody has it in mind to sell: "wants to sell".
_WISHING: Final = frozenset().union(*(inflections(verb) for verb in ("want", "plan", "intend", "hope", "seek", "try", "prepare"))) | {
    "looking"
}
#: What stands before "for sale" and "on the market" behind the name of what is offered.
_OFFERED: Final = frozenset(
    {"up", "put", "placed", "offered", "on", "for", "the", "now", "still", "is", "back", "was", "been", "being", "has"}
)
#: A sale that is still to come: who is told to be the buyer in the next sentence will be the owner.
_TO_COME: Final = re.compile(
    r" (?:(?:is|are) (?:now )?(?:to be|being|about to be|due to be|set to be) sold|will (?:soon |shortly )?(?:be sold|change hands)"
    r"|(?:is|are) (?:about|due|set) to change hands|(?:has|have|had) agreed to sell|(?:is|are) (?:selling|to sell)|agreed (?:a|the) sale) "
)
_OPEN: Final = frozenset({Status.ACTUAL, Status.HYPOTHETICAL})
_BUYERS: Final = ("valency:the-buyer", "valency:the-buyers", "valency:the-new-owner")
#: Whoever "had owned" a company owned it before what is told: not what somebody says or learns that another had.
_HAD_OWNED: Final = re.compile(r" had (?:\S+ly |long |itself |themselves |then )?(?:owned|held|controlled|belonged|been (?:\S+ly )?owned) ")
#: "was sold to X", "has been bought by X": done.
_SOLD_TO: Final = re.compile(
    r" (?:was|were|has been|have been) (?:now |since |just |\S+ly )?(?:sold|bought|acquired|purchased|taken over) (?:to|by) "
)
_REPORTED: Final = re.compile(r" (?:that|whether|if|until|said|says|because|not|n't|never) ")
#: Who owned what before a sale that has been told, in one sentence: "Before completion X had 55 per cent of Y".
_BEFORE_SALE: Final = re.compile(
    r"^ (?:before|until|till|up to|prior to|ahead of) (?:(?:the|this|that|its|their|<i\d+>) )?"
    r"(?:completion|sale|deal|takeover|acquisition|buyout|buy-out|purchase|transaction|disposal|then) (?:of <p\d+> |to <[op]\d+> )?(?:, )?"
    r"(?:[^\s;:]+ ){1,8}?(?:had|held|owned|controlled|belonged) "
)
#: An owner of a company who lets an offer go: "She would not hear of it", "but the founders turned it down".
_REFUSED: Final = re.compile(
    r" (?:would not (?:hear of|sell|agree|consider|have)|refused|declined|said no|turned (?:\S+ ){1,3}?down|turned down|rejected|rebuffed"
    r"|(?:nothing|little) came of|(?:was|were) (?:rejected|rebuffed|refused|turned down|declined)"
    r"|(?:came|come) to (?:nothing|nought)|fell through|broke down|collapsed) "
)
_TRIED: Final = re.compile(r" (?:might|may|could|if|whether|will|to) $")
#: "The sellers were X, who had two thirds of it, and Y, which had the rest".
_SELLER_HAD: Final = re.compile(r"^ (?:\S+ ){0,3}?(?:sellers?|vendors?) (?:was|were|is|are) .* (?:had|held|owned|kept) ")
#: Readings of a purchase, and of owning; how a sentence tells the latter before the former.
_TRADE: Final = re.compile(r"valency:(?:buy|completes-purchase|purchase|sell|sold|sale|acquire|absorb)\S*$")
_CHRONICLED: Final = re.compile(r"frame:in-a-chronicle|valency:(?:buy|sell|absorb|investor-takes-it-over)\S*$")
_OWNING: Final = re.compile(r"valency:(?:own|person-owns|belong|belongs-to-a-person|held-by|has-had-it)$")
_HAD_HELD: Final = re.compile(r" had (?:owned|held|backed|controlled) ")
_OWNED_ONCE: Final = re.compile(
    r" , (?:which |that |<i\d+> )(?:<[hopuc]\d+> (?:had |once |then )?(?:owned|controlled)"
    r"|(?:had |once |then |formerly )?belonged to <[hopuc]\d+>) "
    r"(?:[^,;.]* )?, (?:was|has been|were|is now|went|passed) "
)
#: How many sentences before a sale may be told.
_REACH: Final = 2


def for_sale(units: list[Unit]) -> Found | None:
    """The company that a sentence tells to be for sale or on the market; None where it does not say so, or of whom."""
    for number in range(2, len(units)):
        code = units[number].code
        wished = code == "sell" and units[number - 1].code == "to" and units[number - 2].code in _WISHING
        behind = units[number + 1].payload if wished and number + 1 < len(units) else None
        if isinstance(behind, Found) and units[number + 1].letter == "p":
            return _named(behind)
        if not ((code == "sale" and units[number - 1].code == "for") or (code == "market" and units[number - 2].code == "on")):
            continue
        at = number - 1
        while at > 0 and units[at].code in _OFFERED:
            at -= 1
        beside = units[at].payload
        if units[at].letter in ("p", "x") and isinstance(beside, Found):
            return _named(beside)  # "X has put Y up for sale"
        first = next((unit.payload for unit in units[:number] if unit.letter in ("p", "o", "c")), None)
        return _named(first) if isinstance(first, Found) and first.letter == "p" else None
    return None


def target_in(units: list[Unit]) -> Found | None:
    """The one company that a sentence tells to be bought, sold or bid for; None where there is none, or two."""
    told: list[Found] = []
    for number, unit in enumerate(units[:-1]):
        if unit.code == "to" and number > 1 and units[number - 1].code in _BELONGING:
            whose = units[number - 2 - (units[number - 2].code in _STILL)]
            found = _named(whose.payload) if whose.letter == "p" and isinstance(whose.payload, Found) else None
            if found is not None:
                told.append(found)
            continue
        verb = unit.code in _TRADING or (unit.code == "over" and units[number - 1].code in _TAKING)
        if not verb and not (unit.code in ("for", "of") and number and units[number - 1].code in _TRADED):
            continue
        behind = units[number + 1 + (units[number + 1].code == "the")] if number + 2 < len(units) else units[number + 1]
        found = _named(behind.payload) if behind.letter == "p" and isinstance(behind.payload, Found) else None
        if found is not None and not any(same_party(found, other) for other in told):
            told.append(found)
    return told[0] if len(told) == 1 else None


def deal_in(units: list[Unit]) -> Found | None:
    """The company whose purchase or sale a sentence begins with: "X's takeover of Y", "The sale of Y"; None where it does not."""
    for number, unit in enumerate(units[: _BEGINNING - 2]):
        behind = units[number + 2] if number + 2 < len(units) else None
        if unit.code in _DEALS and behind is not None and units[number + 1].code == "of" and behind.letter == "p":
            return _named(behind.payload) if isinstance(behind.payload, Found) else None
    return None


def _named(found: Found) -> Found | None:
    roots = roots_of(found)
    return roots[0] if len(roots) == 1 and roots[0].kind == "named" and roots[0].letter == "p" else None


def dealt(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with buyers of what is only to be sold as planned, and owners of before a sale as ended."""
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    bought = {(row_of(claim, at), party_of(claim.subject)): claim for claim in claims if _TRADE.match(claim.method) and _holds(claim)}
    told = [claim if (status := _status(claim, rows, at)) is None else claim.model_copy(update={"status": status}) for claim in claims]
    last = _last_in_chronicle(told, rows, at)
    return [
        claim.model_copy(update={"status": Status.ENDED})
        if _owned_before(claim, bought, rows, at) or _succeeded(claim, last, at)
        else claim
        for claim in told
    ]


def _last_in_chronicle(claims: Sequence[Claim], rows: Sequence[Row], at: dict[int, int]) -> dict[object, int]:
    """The entry of a chronicle that tells last who came to own each company as a whole."""
    last: dict[object, int] = {}
    for claim in claims:
        number = row_of(claim, at) if _holds(claim) and not claim.value and _CHRONICLED.match(claim.method) else None
        if number is not None and entry_of(rows[number]) is not None:
            last[party_of(claim.subject)] = max(number, last.get(party_of(claim.subject), 0))
    return last


def _succeeded(claim: Claim, last: dict[object, int], at: dict[int, int]) -> bool:
    """Whether a later entry of a chronicle tells who owned a company next."""
    number = row_of(claim, at) if _holds(claim) and _CHRONICLED.match(claim.method) else None
    return number is not None and number < last.get(party_of(claim.subject), 0)


def _holds(claim: Claim) -> bool:
    return claim.predicate is Predicate.OWNED_BY and claim.status is Status.ACTUAL


def _owned_before(claim: Claim, bought: dict[tuple[int | None, object], Claim], rows: Sequence[Row], at: dict[int, int]) -> bool:
    """Whether a sentence tells in one breath who owned a company and who bought it: "X, which Y owned, was bought by Z"."""
    had = _HAD_HELD.search(f" {claim.evidence[0].trigger} ") is not None
    number = row_of(claim, at) if _holds(claim) and (had or _OWNING.match(claim.method)) else None
    other = bought.get((number, party_of(claim.subject)))
    if number is None or other is None or party_of(other.object) == party_of(claim.object):
        return False
    return had or _OWNED_ONCE.search(rows[number].words(0, len(rows[number].units))) is not None


def _status(claim: Claim, rows: Sequence[Row], at: dict[int, int]) -> Status | None:
    """What a sale told before makes of an owner; None where it changes nothing."""
    is_open = claim.status in _OPEN or (claim.status is Status.PLANNED and "(want" in claim.method)
    number = row_of(claim, at) if claim.predicate is Predicate.OWNED_BY and is_open else None
    if number is None:
        return None
    if claim.status is not Status.ACTUAL:
        return Status.DENIED if _let_go(rows, number) else None
    text = rows[number].words(0, len(rows[number].units))
    before_it = _BEFORE_SALE.match(text) is not None or (
        claim.method.startswith("valency:holding") and _SELLER_HAD.search(text) is not None
    )
    if claim.method not in _BUYERS and before_it and not _REPORTED.search(text):
        return Status.ENDED
    before = [row for row in rows[max(0, number - _REACH) : number] if _of(row, claim)]
    if claim.method in _BUYERS:
        last = before[-1] if before else None
        planned = last is not None and last is rows[number - 1] and _TO_COME.search(last.words(0, len(last.units))) is not None
        return Status.PLANNED if planned else None
    found = _HAD_OWNED.search(text)
    if found is None or _REPORTED.search(text) or not any(changed_hands(row.tokens) or _sold_to(row) for row in before):
        return None
    return Status.ENDED


def _sold_to(row: Row) -> bool:
    """Whether a sentence tells that a company was sold to somebody, and not only that it may have been, or that somebody says so."""
    text = row.words(0, len(row.units))
    found = _SOLD_TO.search(text)
    return found is not None and not _REPORTED.search(text[: found.start() + 1])


def _let_go(rows: Sequence[Row], number: int) -> bool:
    """Whether an offer for a company, or a wish to have it, was refused, as its sentence or the next says."""
    here, behind = (rows[n].words(0, len(rows[n].units)) if n < len(rows) else "" for n in (number, number + 1))
    within = next(iter(_REFUSED.finditer(here.partition(" but ")[1] + here.partition(" but ")[2])), None)
    found = within or _REFUSED.match(behind, _behind_subject(behind))
    return found is not None and not _TRIED.search(found.string[: found.start() + 1])


def _behind_subject(text: str) -> int:
    """Where the verb of a sentence may begin that opens with "it", "she", a name, or a noun for owners."""
    found = re.match(
        r" (?:the |its |both |<i\d+> )?(?:<[hpoui]\d+>|it|she|he|they|founders?|owners?|board|directors|talks|bid|offer|deal|family)(?= )",
        text,
    )
    return found.end() if found is not None else len(text)


def _of(row: Row, claim: Claim) -> bool:
    """Whether a sentence speaks of the company of a claim."""
    found = [unit.payload for unit in row.units if unit.letter == "p" and isinstance(unit.payload, Found)]
    whole = party_of(claim.subject)
    return any((root.candidates or root.surface) == whole for one in found for root in roots_of(one))
