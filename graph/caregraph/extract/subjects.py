"""With whom a stretch of a sentence begins, whom it has spoken of last, and who acts in it."""

from __future__ import annotations

from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.units import Unit

SUBJECT_LETTERS: Final = "cp"
#: What a provider does that has just been set up.
RUNNING: Final = frozenset().union(
    *(inflections(verb) for verb in ("run", "take", "provide", "deliver", "look", "operate", "manage", "open", "begin", "start", "employ"))
)
PREPOSITIONS: Final = frozenset({"to", "from", "by", "with", "for", "of", "in", "into", "on", "under", "over", "against", "behind", "at"})
#: What a body says of itself, or is said to have said.
_SAYS: Final = frozenset(
    {"said", "says", "announced", "announces", "confirmed", "confirms", "insisted", "added", "stressed", "admitted", "revealed"}
)

_BEFORE_OWNED: Final = frozenset({"is", "was", "will", "be", "has", "been", "now", "still", "not", "itself", "to", "also", "then"})
_BEFORE_DEAL: Final = frozenset(
    {"is", "to", "will", "would", "may", "might", "could", "plans", "hopes", "wants", "intends", "expects", "has", "agreed", "set", "due",
     "about", "now", "also", "offered", "tried", "not"}
)  # fmt: skip


def last_other(units: list[Unit], subject: Found) -> Found | None:
    """The last provider, or else the last council, of some units that is not the subject."""
    parties = [u.payload for u in units if isinstance(u.payload, Found) and u.letter in SUBJECT_LETTERS and u.payload.kind != "generic"]
    others = [
        party
        for party in parties
        if party is not subject and not any(same_party(root, r) for root in roots_of(party) for r in roots_of(subject))
    ]
    providers = [party for party in others if party.letter == "p"]
    return (providers or others)[-1] if others else None


def another_than(units: list[Unit], joined: list[Found]) -> Found | None:
    """The first council or provider of some units that is none of those that they join."""
    parties = [u.payload for u in units if isinstance(u.payload, Found) and u.letter in SUBJECT_LETTERS and u.payload.kind != "generic"]
    roots = [root for party in parties for root in roots_of(party)]
    return next((root for root in roots if not any(same_party(root, other) for other in joined)), None)


def acts_on(units: list[Unit]) -> bool:
    """Whether the last of some units is a verb, right behind the person with whom they begin: "Mr Hinds sent (him)"."""
    if len(units) < 2 or units[-1].letter or units[-1].code in PREPOSITIONS or units[-1].code == "that":
        return False
    before = next((n for n in range(len(units) - 2, max(-1, len(units) - 5), -1) if units[n].letter or units[n].code == ","), None)
    if before is not None and before and units[before].code == ",":
        before -= 1  # "the minister, John Smith, sent (her)"
    return before is not None and units[before].letter in ("h", "m")


def subject_person(units: list[Unit]) -> Found | None:
    """The person that a sentence begins with, whom the next one's "he" or "she" takes up."""
    found = next((unit.payload for unit in units if unit.letter in ("h", "m") and isinstance(unit.payload, Found)), None)
    return roots_of(found)[0] if found is not None else None


def behind_place(units: list[Unit]) -> int | None:
    """Where a sentence that begins with a place goes on, maybe with "it", which is another: "For X it did so until 2018"."""
    at = 1 + (len(units) > 1 and units[1].code == "the")
    if at >= len(units) or units[0].code not in ("for", "in", "on") or units[at].letter != "c":
        return None
    it = at + 1 + (at + 1 < len(units) and units[at + 1].code == ",")
    if it >= len(units):
        return it
    payload = units[it].payload
    return it if (payload.surface if isinstance(payload, Found) else str(payload)).lower() == "it" else None


def first_party(units: list[Unit]) -> Found | None:
    """The party that a sentence begins with, or its part behind a semicolon."""
    part = next((n + 1 for n in range(len(units) - 1, -1, -1) if units[n].code == ";"), 0)
    it = behind_place(units) if not part else None
    if it is not None and it < len(units) and isinstance(told := units[it].payload, Found):
        return told  # "In X it was …, and it …"
    opening = units[part : part + 2]
    part = part if any(unit.letter for unit in opening) and all(unit.letter or unit.code in ("the", "and") for unit in opening[:1]) else 0
    for unit in [*units[part:], *units[:part]]:
        if isinstance(unit.payload, Found) and unit.letter in SUBJECT_LETTERS and unit.payload.kind != "generic":
            return unit.payload
    return None


def of_a_person(units: list[Unit]) -> bool:
    """Whether the first of whom a sentence speaks is a person, so that its councils and providers are none of them its subject."""
    first = next((unit for unit in units if unit.letter and unit.letter not in "dsn"), None)
    return first is not None and (first.letter == "h" or (isinstance(first.payload, str) and first.payload in ("he", "she")))


def last_party(units: list[Unit]) -> Found | None:
    """The council or provider that a sentence has spoken of last."""
    named = [unit.payload for unit in units if unit.letter in SUBJECT_LETTERS and isinstance(unit.payload, Found)]
    return next((found for found in reversed(named) if found.kind != "generic"), None)


def body_speaking(units: list[Unit]) -> Found | None:
    """The firm or other body with which a sentence begins, where the last of its units make it say something of itself: "X said (it)"."""
    at = len(units) - 1 - (units[-1].code == "that" if units else 0)
    begins = units[1] if len(units) > 1 and units[0].code == "the" else units[0] if units else None
    if at < 1 or begins is None or units[at].code not in _SAYS or begins.letter not in ("u", "o") or not isinstance(begins.payload, Found):
        return None
    return roots_of(begins.payload)[0] if begins.payload.kind == "named" else None


def is_owned(codes: list[str]) -> bool:
    """Whether the words behind "it" say that it is somebody's, so that it is no council: "is jointly owned by"."""
    said = [code for code in codes if not code.endswith("ly") and code not in _BEFORE_OWNED]
    return codes[:1] != said[:1] and said[:1] == ["owned"]


def indefinite(found: Found) -> bool:
    """Whether a body is only described, as one that is new to the text."""
    return found.surface.lower().startswith(("a ", "an "))


def parties_of(units: list[Unit]) -> list[Found]:
    """The councils, providers and investors with a name that some units mean, each once, in order."""
    found = [unit.payload for unit in units if unit.letter in ("c", "p", "o") and isinstance(unit.payload, Found)]
    return distinct([root for party in found for root in roots_of(party) if root.kind == "named"])


def act_of_investor(units: list[Unit]) -> str:
    """What an investor is to do, as if it had, by the words behind "it": "is to buy", "has a stake of 60 per cent in"."""
    codes = [unit.code for unit in units]
    act = next((code for code in codes if code not in _BEFORE_DEAL), "")
    held = codes[:1] in (["has"], ["holds"], ["had"], ["took"]) and not {"stake", "share", "shareholding", "majority"}.isdisjoint(codes)
    return "bought" if held or act in ("buy", "acquire", "sell", "invest") else ""
