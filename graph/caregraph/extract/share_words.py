"""The words by which a sentence tells of shares: nouns and verbs of owning, what is as large or the rest, and sales of a share."""

from __future__ import annotations

from typing import Final

from caregraph.extract.closed import possessive
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.shares import percentage
from caregraph.extract.units import Unit

NOUNS: Final = frozenset(
    {"share", "shares", "stake", "stakes", "shareholding", "shareholdings", "holding", "holdings", "equity", "interest", "capital"}
)
OWNING: Final = NOUNS | frozenset(
    {
        "shareholder",
        "shareholders",
        "members",
        "owner",
        "owners",
        "co-owner",
        "co-owners",
        "proprietors",
        "ownership",
        "possession",
        "co-owned",
        "part-owned",
    }
).union(*(inflections(verb) for verb in ("own", "co-own", "belong", "hold")))
#: Verbs after which shares can be told without a word of what they are of.
OWNERSHIP: Final = frozenset({"owners", "co-owners", "shareholders"}).union(*(inflections(verb) for verb in ("own", "co-own")))
#: Verbs that tell of owning only with a share as their object.
HAVING: Final = frozenset().union(*(inflections(verb) for verb in ("have", "take", "keep", "retain", "get", "acquire", "buy", "receive")))
ALIKE: Final = (("as", "much"), ("as", "many"), ("as", "large"), ("the", "same"), ("an", "equal"), ("the", "like"), ("a", "similar"))
#: "A has 40 per cent and so does B": a share as large, before its owner.
SO_DOES: Final = tuple((so, do) for so in ("so", "as") for do in ("does", "do", "did"))
REST: Final = (
    ("the", "rest"),
    ("the", "remainder"),
    ("the", "balance"),
    ("the", "remaining", "shares"),
    ("the", "other", "shares"),
    ("what", "remains"),
    ("the", "other", "half"),
)
EQUALLY: Final = (
    ("equal", "shares"),
    ("equal", "parts"),
    ("equal", "measure"),
    ("half", "and", "half"),
    ("fifty-fifty",),
    ("in", "equal"),
)
#: What may follow a share that is of nothing said: the verb, or the next share.
AFTER_A_SHARE: Final = frozenset(
    {"each", "apiece", "and", "to", "with", "by", "is", "are", "was", "were", "while", "but", "belongs", "belong", "belonged", "goes"}
    | {"went", "lies", "remains", "held", "owned", "share", "stake", "shares", "shareholding", "since", "from", "or", "as", "when", "which"}
    | {"under", "once", "stays", "rests", "for", "until", "after", "now", "only", "at", "passed"}
)
#: Verbs of letting go, with a share as their object.
_LETTING_GO: Final = frozenset().union(
    *(inflections(verb) for verb in ("sell", "offload", "divest", "dispose", "relinquish", "surrender", "transfer", "shed", "cede", "exit"))
)
_ADJECTIVES: Final = frozenset(
    {"of", "the", "its", "their", "his", "her", "our", "a", "an", "all", "entire", "whole", "remaining", "last", "off"}
)


def sale_before(units: list[Unit], share: int) -> int | None:
    """The verb of letting go whose object a share is: "sold its 60 per cent stake"."""
    at = share - 1
    while at > 0 and (units[at].code in _ADJECTIVES or possessive(units[at])):
        at -= 1
    return at if at >= 0 and units[at].code in _LETTING_GO else None


def all_of_it(units: list[Unit], share: int) -> bool:
    """Whether a share is all that somebody had: "its 60 per cent", "the remaining fifth"; "60 per cent of it" may leave some."""
    before = units[max(0, share - 2) : share]
    return any(
        possessive(unit) or unit.payload == "whose" or unit.code in ("remaining", "last", "entire", "whole", "other") for unit in before
    ) or (isinstance(payload := units[share].payload, str) and percentage(payload) == 100)


#: Verbs with a share for their subject: "as much goes to B".
_FALLING: Final = frozenset({"is", "are", "was", "were", "goes", "went", "lies", "rests"})


def had(units: list[Unit], number: int, size: int) -> bool:
    """Whether "as much" or "the same", said of a share in the sentence before, is what somebody has: "is not the same as" is none."""
    ahead = {unit.code for unit in units[max(0, number - 3) : number]}
    behind = {unit.code for unit in units[number + size : number + size + 3]}
    having = HAVING | OWNING
    compared = units[number + size : number + size + 1]
    if compared and compared[0].code == "as":
        return bool(having & ahead)
    return bool(having & ahead) or bool((having | _FALLING) & behind)


def had_by(units: list[Unit], share: int) -> bool:
    """Whether a share is what somebody has or owns: its verb stands right before it."""
    return not (HAVING | OWNING).isdisjoint(unit.code for unit in units[max(0, share - 3) : share])


#: Verbs for what somebody is left with when a company is sold.
_KEEPING: Final = frozenset({"keep", "retain", "hold", "have", "own"})
_TO_COME: Final = frozenset({"will", "would", "shall", "to", "'ll"})


def to_be_kept(units: list[Unit], share: int) -> bool:
    """Whether a share is what somebody is to have after a sale: "will keep 10 per cent", "is to retain a fifth"."""
    before = [unit.code for unit in units[max(0, share - 5) : share] if unit.letter != "d"]
    keeping = next((n for n in range(len(before) - 1, 0, -1) if before[n] in _KEEPING), None)
    return keeping is not None and not _TO_COME.isdisjoint(before[max(0, keeping - 2) : keeping])


def between_them(units: list[Unit], share: int) -> bool:
    """Whether several have a share together: "X and Y between them have half of it"."""
    return any(unit.code == "between" for unit in units[max(0, share - 5) : share])


def told_aside(units: list[Unit], first: int, share: int) -> range:
    """The units of a relative clause between commas before a share, whose owner stands before it; none, where there is none."""
    opening = next((n for n in range(share - 2, first, -1) if units[n].payload in ("who", "which") and units[n - 1].code == ","), None)
    closing = next((n for n in range(opening, share) if units[n].code == ","), None) if opening is not None else None
    return range(opening, closing + 1) if opening is not None and closing is not None else range(0)


def of_the_shares(units: list[Unit], first: int, last: int) -> bool:
    """Whether a share is told to be of "the shares", and nothing behind says of what company: "a quarter of the shares from 2006"."""
    words = [unit.code for unit in units[first:last]]
    told = words[:2] == ["of", "the"] and not {"shares", "equity", "capital"}.isdisjoint(words)
    return told and (words[-1] not in ("in", "of") or units[last].letter == "d")


_SHARES: Final = frozenset({"shares", "stock", "equity"})


def of_its_shares(units: list[Unit], first: int, last: int) -> int | None:
    """Whose shares they are of which somebody has some: "40 per cent of its shares", "half of the company's shares"."""
    words = [unit.code for unit in units[first:last]]
    if "of" in words and "in" not in words and not _SHARES.isdisjoint(words[words.index("of") :]):
        return next((n for n in range(first, last) if units[n].payload == "its"), None)
    genitive = units[last].letter in ("p", "x") and units[last + 1].code in ("'s", "'") if last + 1 < len(units) else False
    return last if genitive and not _SHARES.isdisjoint(unit.code for unit in units[last + 2 : last + 4]) else None


def object_of_owning(units: list[Unit], number: int) -> bool:
    """Whether a verb of owning stands right before a party, so that this is what somebody has."""
    return number > 0 and units[number - 1].code in OWNING | HAVING


def ours(unit: Unit) -> bool:
    """Whether a unit is "ours", tied to whoever speaks."""
    return isinstance(unit.payload, Found) and unit.payload.surface.lower() == "ours"


def stands(units: list[Unit], number: int, phrases: tuple[tuple[str, ...], ...]) -> int:
    """How many units a phrase takes that begins at a unit; 0 where none does."""
    code = units[number].code
    for phrase in phrases:
        if phrase[0] == code and tuple(unit.code for unit in units[number : number + len(phrase)]) == phrase:
            return len(phrase)
    return 0


#: Words by which a sale is told, by which it is told as done, and by which it may not be.
_SALES: Final = frozenset(
    {"sale", "takeover", "buyout", "buy-out", "purchase", "acquisition", "deal", "hands", "sold", "bought", "acquired"}
)
_DONE: Final = frozenset(
    {"completed", "concluded", "closed", "sealed", "signed", "finalised", "complete", "done", "through", "changed", "sold", "bought"}
    | {"acquired", "agreed"}
)
_UNDONE: Final = frozenset(
    {
        "not",
        "n't",
        "never",
        "no",
        "if",
        "may",
        "might",
        "could",
        "would",
        "will",
        "to",
        "hopes",
        "hoped",
        "plans",
        "talks",
        "fell",
        "collapsed",
    }
    | {"until", "unless", "before", "expected", "abandoned", "off", "rejected", "blocked"}
)


def tells_of_sale(codes: frozenset[str]) -> bool:
    """Whether the words of a sentence speak of the sale of a company."""
    return not (_SALES | {"sell", "buy", "bid", "offer", "selling", "buying"}).isdisjoint(codes)


def changed_hands(codes: frozenset[str]) -> bool:
    """Whether the words of a sentence tell that a company has been sold, and nothing that leaves that open or puts it far back."""
    return not _SALES.isdisjoint(codes) and not _DONE.isdisjoint(codes) and _UNDONE.isdisjoint(codes)
