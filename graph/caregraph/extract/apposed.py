"""What a noun behind a comma describes: "Y" in "passed to Y, a vehicle formed by Z", "joined Y, the chain of homes that it owns"."""

from __future__ import annotations

from typing import Final

from caregraph.extract.closed import PARTY_LETTERS
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Unit

_ARTICLES: Final = frozenset({"a", "an", "the", "another", "one"})
#: What no noun phrase has inside it.
_OUTSIDE: Final = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "to", "by", "and", "not", ","}
)
#: So many words a description may take before what is said of it.
_LENGTH: Final = 7
_PERSONS: Final = frozenset("hum")
#: What tells that an office was held before.
_FORMERLY: Final = frozenset({"once", "formerly", "previously", "earlier"})
_FORMER: Final = frozenset({"former", "ex", "erstwhile", "one-time", "onetime", "retired", "previous"})
_DEALS: Final = frozenset().union(
    *(inflections(verb) for verb in ("sell", "buy", "acquire", "purchase", "pass", "swallow", "absorb", "transfer", "join", "merge"))
)


def described_before(units: list[Unit], head: int) -> int | None:
    """The unit of the party that the noun before a participle, or a noun head itself, describes behind a comma; None for other heads."""
    at = head - 1
    while at > 1 and head - at <= _LENGTH and units[at].code not in _ARTICLES:
        plain = not units[at].letter or units[at].letter in ("x", "d", "s")
        if not plain or units[at].code in _OUTSIDE:
            return None
        at -= 1
    if at < 2 or units[at].code not in _ARTICLES or units[at - 1].code != ",":
        return None
    described = units[at - 2]
    named = isinstance(described.payload, Found) and described.payload.kind == "named"
    return at - 2 if named and described.letter in PARTY_LETTERS else None


def past_office(units: list[Unit], first: int, head: int) -> range:
    """The units of what somebody was before, between him and a verb ("X, once a director in Y, succeeded her"); none, where untold."""
    for comma in range(first, head - 3):
        if units[comma].code != "," or not comma or units[comma - 1].letter not in _PERSONS:
            continue
        ahead = [unit.code for unit in units[comma + 1 : comma + 3]]
        if ahead[0] not in _FORMERLY and not (ahead[0] in _ARTICLES and ahead[1] in _FORMER):
            continue
        closing = next((n for n in range(comma + 2, min(head, comma + 16)) if units[n].code == ","), None)
        if closing is not None:
            return range(comma, closing + 1)
    return range(0)


def beside_a_deal(units: list[Unit], first: int, described: int) -> bool:
    """Whether a clause tells, before a party that it describes, of a sale or the like: whatever comes of that, the description holds."""
    return any(unit.code in _DEALS for unit in units[first:described])
