"""Who only works at a council: what tells where somebody is, or was, in office, so that the text need not be about that council."""

from __future__ import annotations

from typing import Final

from caregraph.extract.units import Unit

_ARTICLES: Final = frozenset({"a", "an", "the", "another", "one"})
_PERSONS: Final = frozenset("hum")
#: What tells that an office was held before.
_FORMERLY: Final = frozenset({"once", "formerly", "previously", "earlier"})
_HAD_BEEN: Final = frozenset({"had", "used", "once", "formerly", "previously"})
_FORMER: Final = frozenset({"former", "ex", "erstwhile", "one-time", "onetime", "retired", "previous"})
#: Whoever has such a post has it where he works: "X, who used to be director in Hull, was sent there".
_OFFICES: Final = frozenset({"director", "head", "chief", "executive", "deputy", "manager", "boss"})
#: What somebody does in the post that he holds elsewhere.
_HEADS: Final = frozenset(
    {
        "runs",
        "run",
        "ran",
        "leads",
        "led",
        "heads",
        "headed",
        "manages",
        "managed",
        "directs",
        "directed",
        "works",
        "worked",
        "oversees",
        "oversaw",
    }
)


def past_office(units: list[Unit], first: int, head: int) -> range:
    """The units of what somebody was before, between him and a verb ("X, once a director in Y, succeeded her"); none, where untold."""
    for comma in range(first, head - 3):
        if units[comma].code != "," or not comma or units[comma - 1].letter not in _PERSONS:
            continue
        ahead = [unit.code for unit in units[comma + 1 : comma + 3]]
        was = units[comma + 1].payload == "who" and ahead[1] in _HAD_BEEN  # "X, who had been director in Y, took up the role"
        if ahead[0] not in _FORMERLY | _FORMER and not (ahead[0] in _ARTICLES and ahead[1] in _FORMER) and not was:
            continue
        closing = next((n for n in range(comma + 2, min(head, comma + 16)) if units[n].code == ","), None)
        if closing is not None:
            told = was and any(unit.code.startswith("commissioner") for unit in units[comma:closing])
            return range(0) if told else range(comma, closing + 1)  # "X, who had been commissioner in Y, left" is told for its own sake
    return range(0)


#: Words for what has come from another for a time, as they stand before "from": "on loan from Anytown".
_ON_LOAN: Final = frozenset({"loan", "secondment", "leave", "seconded", "borrowed", "lent", "loaned", "poached", "recruited", "hired"})
#: Offices that are held in a council; verbs by which a person goes from one to another.
_LEADERS: Final = frozenset({"leader", "mayor", "councillor", "alderman", "backbencher"})
#: Who and what meets or speaks anywhere, and need not be of the place.
_MEETINGS: Final = frozenset({"judge", "court", "hearing", "tribunal", "meeting", "conference", "seminar", "speech", "hotel", "audience"})
_MOVING: Final = frozenset({"came", "comes", "arrived", "arrives", "moved", "moves", "left", "leaves", "joined", "joins", "transferred"})
_TRADES: Final = frozenset({"worker", "teacher", "practitioner", "magistrate", "headteacher", "nurse", "psychologist", "trainee"})


def _has_moved(units: list[Unit], number: int) -> bool:
    """Whether a council is told as where a person came from, or went: "X came from Anytown in May", "X left Anytown for Westbury"."""
    verb = next((n for n in range(number - 1, max(0, number - 9), -1) if units[n].code in _MOVING), 0)
    if not verb or any(unit.letter in ("c", "p") and unit.code != "," for unit in units[verb + 2 : number]):
        return False
    who = next((unit for unit in reversed(units[:verb]) if unit.letter and unit.letter not in "dsx"), None)
    return who is not None and (who.letter == "h" or getattr(who.payload, "surface", who.payload) in ("who", "he", "she", "He", "She"))


def works_there(units: list[Unit], number: int) -> bool:
    """Whether a council is only where somebody works: "X, who runs children's services in Essex, was named …", "X, on loan from Essex"."""
    if number > 1 and units[number - 1].code in ("from", "by") and units[number - 2].code in _ON_LOAN:
        return True
    beside = units[number - 3 : number] if number > 2 else []
    if beside and beside[0].letter == "h" and beside[1].code == "," and beside[2].code in ("of", "from", "at"):
        return number + 1 < len(units) and units[number + 1].code == ","  # "appointed X, of Anytown Council, as commissioner"
    if number > 1 and units[number - 1].code in ("in", "at", "for") and units[number - 2].code in _TRADES:
        return True  # "a social worker in Anytown"
    if number > 1 and units[number - 1].code in ("in", "at") and units[number - 2].code in _LEADERS:
        return not any(unit.code.startswith("commissioner") for unit in units[max(0, number - 5) : number])  # "deputy leader in Anytown"
    following = units[number + 1].code if number + 1 < len(units) else "."
    if number > 1 and units[number - 2].letter == "h" and units[number - 1].code in ("of", "from", "at") and following.isalpha():
        return True  # "X of Anytown Council has the same post in …"
    if number > 1 and units[number - 1].code in ("in", "at") and units[number - 2].code in _MEETINGS:
        return True  # "A court in Anytown heard that services in Westbury were poor"
    left = number + 1 < len(units) and units[number - 1].code in _MOVING and units[number + 1].code == "for"
    if number > 1 and (left or units[number - 1].code in ("from", "for")) and _has_moved(units, number):
        return True  # "X, her successor, came from Anytown"
    for who in range(number - 1, max(1, number - 10), -1):
        if units[who].payload == "who" or units[who].code == "who":
            person = units[who - 2] if units[who - 1].code == "," else units[who - 1]
            runs = any(unit.code in _HEADS for unit in units[who + 1 : min(who + 5, number)])
            posted = units[number - 1].code in ("in", "at", "of", "for") and any(u.code in _OFFICES for u in units[who + 1 : number])
            closed = any(unit.code == "," for unit in units[number + 1 : number + 8])
            return person.letter in _PERSONS and (runs or posted) and closed
        if units[who].code in (",", ";", ":") or (units[who].letter and units[who].letter not in "sdi"):
            return False
    return False


def of_officer(units: list[Unit], number: int, posts: frozenset[str]) -> bool:
    """Whether a council only tells, between commas behind a person, whose officer that is: "X, Anytown's former director, was …"."""
    if number < 2 or units[number - 1].code != "," or units[number - 2].letter not in _PERSONS:
        return False
    if number + 2 >= len(units) or units[number + 1].code not in ("'s", "'"):
        return False
    post = next((n for n in range(number + 2, min(number + 5, len(units))) if units[n].code in posts), None)
    return post is not None and any(unit.code == "," for unit in units[post + 1 : post + 6])
