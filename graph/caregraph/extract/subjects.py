"""With whom a stretch of a sentence begins, whom it has spoken of last, and who acts in it."""

from __future__ import annotations

from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.units import Unit

SUBJECT_LETTERS: Final = "cp"
_ACTING: Final = "cpogrmh"
#: What a provider does that has just been set up.
RUNNING: Final = frozenset().union(
    *(inflections(verb) for verb in ("run", "take", "provide", "deliver", "look", "operate", "manage", "open", "begin", "start", "employ"))
)
PREPOSITIONS: Final = frozenset({"to", "from", "by", "with", "for", "of", "in", "into", "on", "under", "over", "against", "behind", "at"})
#: What stands before a subject, and behind one.
_NO_VERBS: Final = frozenset(
    {"that", "and", "but", "or", "when", "because", "since", "after", "before", "while", "if", "as", "which", "where", "although", "though"}
    | {
        "until",
        "once",
        "unless",
        "than",
        "whether",
        "so",
        "then",
        "now",
        "here",
        "there",
        "how",
        "what",
        "said",
        "says",
        "say",
        "thinks",
        "believes",
        "do",
        "does",
        "did",
    }
)
_FINITE: Final = frozenset(
    {"is", "was", "has", "had", "will", "would", "could", "should", "may", "might", "did", "does", "must", "can", "cannot"}
)
#: What a body says of itself, or is said to have said.
_SAYS: Final = frozenset(
    {"said", "says", "announced", "announces", "confirmed", "confirms", "insisted", "added", "stressed", "admitted", "revealed"}
    | {"claimed", "claims", "hinted", "hopes", "hoped", "believes", "believed", "warned", "warns", "signalled"}
)

_BUYING: Final = frozenset().union(*(inflections(verb) for verb in ("buy", "acquire", "purchase", "own", "control")))
_DENIES: Final = frozenset({"denied", "denies"})
_TELLS: Final = frozenset({"told", "tells", "informed", "assured", "stated", "states", "declared"})
#: Within so many units whoever a sentence begins with is named: "A rival, X, …".
_OPENING: Final = 4
#: Nouns for where children live or learn; so far into a sentence one of them stands that it begins with.
_SETTINGS: Final = frozenset({"home", "homes", "school", "unit"})
_HOME_WITHIN: Final = 6
#: So far into a sentence the comma stands behind which whoever is somebody's is named.
_WHOSE: Final = 8
#: So far before "that" the verb of telling may stand.
_HEARD: Final = 6
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
    last = next((found for found in reversed(named) if found.kind != "generic"), None)
    owns = last is not None and units[-1].code in _BUYING and units[-2].payload == "which"
    return last_other(units, last) or last if owns and last is not None else last  # "handed it to X, which owns (it)": not X


def body_speaking(units: list[Unit]) -> Found | None:
    """The firm or other body with which a sentence begins, where the last of its units make it say something of itself: "X said (it)"."""
    at = len(units) - 1 - (units[-1].code == "that" if units else 0)
    while at > 1 and at < len(units) - 1 and _heard(units, at):
        at -= 1  # "told the market this afternoon that it"
    begins = next((unit for unit in units[:_OPENING] if unit.letter), None) if units else None
    denies = at >= 1 and at < len(units) - 1 and units[at].code in _DENIES  # "denies it is" is not read as a denial
    says = denies or (at >= 1 and (units[at].code in _SAYS or (units[at].code in _TELLS and at < len(units) - 1)))
    if not says or begins is None or begins.letter not in ("u", "o") or not isinstance(begins.payload, Found):
        return None
    return roots_of(begins.payload)[0] if begins.payload.kind == "named" else None


def _heard(units: list[Unit], at: int) -> bool:
    """Whether a unit only tells who heard a thing, or when, so that the verb of telling stands before it."""
    unit = units[at]
    told = unit.code in _SAYS or unit.code in _TELLS or unit.code == ","
    return not told and (not unit.letter or unit.letter not in "cpohgm") and len(units) - at <= _HEARD


def is_owned(codes: list[str]) -> bool:
    """Whether the words behind "it" say that it is somebody's, so that it is no council: "is jointly owned by", and not "has owned"."""
    at = codes.index("owned") if "owned" in codes else 0
    before = codes[:at]
    return not {"is", "was", "be", "been"}.isdisjoint(before) and all(code.endswith("ly") or code in _BEFORE_OWNED for code in before)


def indefinite(found: Found) -> bool:
    """Whether a body is only described, as one that is new to the text."""
    return found.surface.lower().startswith(("a ", "an "))


def parties_of(units: list[Unit]) -> list[Found]:
    """The councils, providers and investors with a name that some units mean, each once, in order."""
    found = [unit.payload for unit in units if unit.letter in ("c", "p", "o") and isinstance(unit.payload, Found)]
    return distinct([root for party in found for root in roots_of(party) if root.kind == "named"])


def headed_by(units: list[Unit]) -> Found | None:
    """The company that a sentence begins with as somebody's: "X's fostering arm, Y, …"; None where it begins otherwise."""
    if len(units) < _WHOSE or not units[0].letter or units[1].code != "'s":
        return None
    at = next((n for n in range(3, min(len(units) - 2, _WHOSE)) if units[n].code == ","), None)
    if (
        at is None
        or any(unit.letter and unit.letter != "s" for unit in units[2:at])
        or units[at + 1].letter != "p"
        or units[at + 2].code != ","
    ):
        return None
    found = units[at + 1].payload
    return roots_of(found)[0] if isinstance(found, Found) and len(roots_of(found)) == 1 and found.kind == "named" else None


def bought_before(units: list[Unit]) -> Found | None:
    """The first of two firms, where the last of some units is what the second did to it: "X Holdings is part of Y, which bought (it)"."""
    firms = parties_of(units)
    return firms[0] if len(firms) == 2 and units[-1].code in _BUYING and firms[0].letter == "o" else None


def begins_with_home(units: list[Unit]) -> bool:
    """Whether a sentence begins with a home, school or unit that it does not name, and has named nobody so far."""
    codes = [unit.code for unit in units[:_HOME_WITHIN]]
    begins = codes[:1] in (["a"], ["an"], ["another"], ["one"]) and not _SETTINGS.isdisjoint(codes)
    return begins and not any(unit.letter and unit.letter in "cpo" for unit in units)


def acted_on(units: list[Unit], told: Found | None) -> Found | None:
    """The first party of some units; where the last is a verb of buying, not its subject, but what the sentence before is about."""
    subject = first_party(units)
    if subject is None or told is None or told.letter != "p" or units[-1].code not in _BUYING:
        return subject
    alone = parties_of(units)
    return told if len(alone) == 1 and not same_party(alone[0], told) and units[0].letter == "p" else subject


def owned_before(units: list[Unit], dealt: Found | None) -> Found | None:
    """The company of a deal that the sentence before told of, where the last of some units is what its owner did: "X owned"."""
    return dealt if units and units[-1].code in _BUYING else None


def act_of_investor(units: list[Unit]) -> str:
    """What an investor is to do, as if it had, by the words behind "it": "is to buy", "has a stake of 60 per cent in"."""
    codes = [unit.code for unit in units]
    act = next((code for code in codes if code not in _BEFORE_DEAL), "")
    held = codes[:1] in (["has"], ["holds"], ["had"], ["took"]) and not {"stake", "share", "shareholding", "majority"}.isdisjoint(codes)
    return "bought" if held or act in ("buy", "acquire", "sell", "invest") else ""


def is_object(units: list[Unit], number: int) -> bool:
    """Whether a pronoun is the object of a verb whose subject is named before it: "Ofsted has rated it good"."""
    before = units[number - 1] if number else None
    if before is None or before.letter or not before.code.isalpha() or before.code in _NO_VERBS or before.code in PREPOSITIONS:
        return False
    following = units[number + 1].code if number + 1 < len(units) else ""
    return following not in _FINITE and any(unit.letter and unit.letter in _ACTING for unit in units[:number])


def acts_alone(units: list[Unit]) -> bool:
    """Whether a stretch that ends with a verb names its subject alone, so that the object is another: "The council has owned"."""
    typed = [number for number, unit in enumerate(units) if unit.letter and unit.letter in _ACTING]
    return len(typed) == 1 and typed[0] < 3 and not any(u.code in _NO_VERBS or u.code == "," for u in units[typed[0] + 1 :])
