"""Which councils a document is about: not those that only help another, or run another's services, or are the other side of a contract."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from caregraph.extract.circumstance import Circumstance
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.speaking import deals_with, likened
from caregraph.extract.units import Row

#: What a council does that runs the services of another.
_RUNNING: Final = ("run", "take", "provide", "deliver", "look", "operate", "manage", "lead", "oversee")
_RUNS: Final = frozenset({"charge", "responsible"}).union(*map(inflections, _RUNNING))
#: How a council lets its own services go.
_HANDING: Final = frozenset().union(*map(inflections, ("hand", "transfer", "give", "pass", "entrust", "cede", "surrender", "delegate")))
#: What stands between services and whose they are, and between a verb and who acts.
_OF: Final = frozenset({"in", "of", "for", "at", "across"})
_BY: Final = frozenset({"by", "to", "with"})
_BETWEEN: Final = frozenset({"the", "council", "borough", "county", "city", "neighbouring", "nearby"})
#: What people do who help another council, and who they are.
_HELPS: Final = frozenset(
    {"help", "helps", "helped", "helping", "support", "supports", "supported", "supporting", "advice", "advises", "advised", "advising"}
    | {"mentor", "mentors", "mentored", "mentoring", "partner", "partners", "partnered", "peer", "lend", "lends", "lent", "lending"}
    | {"seconded", "secondment", "staff", "team", "teams", "managers", "officers", "coach", "coaches", "coached", "coaching", "twinned"}
    | {
        "visit",
        "visits",
        "visited",
        "visitors",
        "recruit",
        "recruited",
        "borrow",
        "borrowed",
        "neighbour",
        "neighbours",
        "buddy",
        "aid",
        "rescue",
    }
)
#: How a sentence goes on behind the council that others help: "X has had support", "What X got was neighbours".
_RECEIVES: Final = re.compile(
    r" (?:(?:has|have|had|also|then|now|instead) ){0,3}(?:gets?|got|received|receives|needs|needed|accepted|(?:has|have|had|was))"
    r" (?:(?:a|the|some|much|more|instead|was) ){0,2}(?:help|support|advice|neighbours|managers|mentors|partners|visitors|experts|coaches) "
)
#: What a council is named behind that only stands beside the one that a text is about.
_BESIDE: Final = frozenset({"like", "unlike", "than", "with", "alongside", "beside"})
#: What those are to another council who are named "with X and Y as helpers", "in X, its partner".
_HELPERS: Final = frozenset({"helper", "helpers", "partner", "partners", "mentor", "mentors", "guide", "guides", "tutor", "tutors", "host"})
#: What a council does that helps another.
_AIDING: Final = frozenset().union(*map(inflections, ("help", "support", "advise", "mentor", "assist", "coach", "guide")))
_SENDING: Final = frozenset().union(*map(inflections, ("send", "lend", "second", "give", "offer")))
#: Who speaks for a council of his own, and never for one that he helps.
_ELECTED: Final = frozenset({"mayor", "leader", "councillors", "cabinet", "councillor"})
#: With these, somebody was of a council and is no more.
_NO_LONGER: Final = frozenset({"former", "once", "ex-leader", "ex-mayor", "late", "previous", "formerly", "ex"})
#: With these before it, a sentence says who somebody is: "The neighbour in question is X", "Then came X".
_ARE: Final = frozenset({"is", "are", "was", "were", "came", "comes"})
#: With these, a sentence tells of a council what could be told of the one that a text is about.
_OF_A_CASE: Final = frozenset("rgmqps")
#: What begins a clause that tells more of a council than how it helps.
_CLAUSES: Final = frozenset({"after", "when", "since", "because", "where"})
#: What joins those who do something together.
_JOINING: Final = frozenset({",", "and", "both"})
#: What stands with a day before whom a sentence begins with.
_FRONTED: Final = frozenset({"in", "on", "by", "last", "this", "the", "since", "then", "and", "but", "early", "late", "for", "at"})
#: So many units stand at most before the council with which a sentence begins: "In November 2015, X …".
_FRONT: Final = 8
#: So many units stand at most before the council for which whoever a sentence begins with speaks: "The new leader of X".
_OFFICE: Final = 5
#: So many units a clause has between who runs services and the services.
_CLAUSE: Final = 10


def main_council(rows: Sequence[Row], circumstance: Circumstance) -> Found | None:
    """The council that a document names most, where people work left out; None where two are named as often, or none at all."""
    everywhere = list(_councils(rows))
    told = [
        (found, deals_with(row, number) or likened(row, number) or _as_helper(row, number))
        for row, number, found in everywhere
        if not circumstance.affiliates(row, number) or speaks_for(row, number)
    ]
    named = [found for found, dealt in told if not dealt] or [found for found, _ in told]
    helping = {found.candidates for row, number, found in everywhere if _only_runs(row, number) or _helps_another(row, number)}
    counts = Counter(found.candidates for found in named if found.kind == "named")
    for candidates in helping & counts.keys() if len(counts) > len(helping) else ():
        del counts[candidates]
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return next(found for found in named if found.candidates == ranked[0][0])


def only_helps(party: Found, rows: Sequence[Row], circumstance: Circumstance) -> bool:
    """Whether the first that the text says of a council is that its people help another, or that it runs another's services.

    Its name in the title is then no topic: "the council" and "the service" are the other's.
    """
    first = next(((row, n) for row, n, found in _councils(rows) if found.candidates == party.candidates), None)
    if party.letter != "c" or first is None:
        return False
    return circumstance.lends(*first) or _only_runs(*first)


def _only_runs(row: Row, number: int) -> bool:
    """Whether a sentence tells of a council that it runs another's services, or did so until they were taken back."""
    return _runs_for_another(row, number) or _taken_back_from(row, number)


def _taken_back_from(row: Row, number: int) -> bool:
    """Whether services are told to have been taken back from a council: "X took its services back from Y", in "Life after Y"."""
    units = row.units
    back = [unit.code for unit in units[max(0, number - 2) : number]] == ["back", "from"]
    return back and any(unit.letter == "s" for unit in units[:number]) and any(unit.letter == "c" for unit in units[:number])


def turns_to(row: Row, number: int) -> bool:
    """Whether a text turns to a council that it names: "the council" may be that one from here on.

    It does with whose services, grades, providers or ministers a sentence is about, or whom it begins with. It does not with who helps,
    or is compared to, the one that it has been about: "managers from X", "it is working with X", "unlike X", "councillors envy X".
    """
    units = row.units
    before = units[number - 1].code if number else ""
    if before in _BESIDE:
        return deals_with(row, number) and not any(unit.letter in ("c", "p") for unit in units[:number])  # "A contract with X ended"
    if likened(row, number) or _as_helper(row, number) or _helps_another(row, number):
        return False
    if (helper := _first_council(row, number)) is not None and _helps_another(row, helper):
        return True
    if before in _ARE:
        return True
    if any(unit.letter == "s" and _whose(row, at) == number for at, unit in enumerate(units)):
        return True
    of_a_case = any(unit.letter and unit.letter in _OF_A_CASE for unit in units)
    if number < 2 and _RECEIVES.match(row.words(number + 1, number + 6)):
        return True
    described = number < 2 and [unit.code for unit in units[number + 1 : number + 2]] == [","]
    if described and any(unit.letter == "q" for unit in units):
        return True  # "X, their neighbour, is rated good"
    if not _HELPS.isdisjoint([unit.code for unit in units if not unit.letter]):
        return of_a_case and any(unit.code in _CLAUSES for unit in units[number + 1 :])  # "she advised X after Ofsted had rated it …"
    begins = (
        number < 2 or (number <= _FRONT and before == ",") or all(unit.letter == "d" or unit.code in _FRONTED for unit in units[:number])
    )
    return begins or of_a_case


def speaks_for(row: Row, number: int) -> bool:
    """Whether a sentence begins with somebody elected, who speaks for a council: "The mayor of X wept"."""
    codes = [unit.code for unit in row.units[:number]]
    if any(unit.letter == "c" for unit in row.units[number + 1 :]):
        return False  # "The mayor of X welcomed the news from Y"
    return codes[-1:] == ["of"] and number <= _OFFICE and not _ELECTED.isdisjoint(codes) and _NO_LONGER.isdisjoint(codes)


def _as_helper(row: Row, number: int) -> bool:
    """Whether a council is named as one that helps another: "with X and Y as helpers"."""
    units = row.units
    if "with" not in [unit.code for unit in units[max(0, number - 4) : number]]:
        return False
    behind = [unit.code for unit in units[number + 1 : number + 7]]
    return "as" in behind and not _HELPERS.isdisjoint(behind[behind.index("as") :])


def _first_council(row: Row, number: int) -> int | None:
    """The council that a sentence names before another one."""
    return next((n for n in range(number) if row.units[n].letter == "c"), None)


def _helps_another(row: Row, number: int) -> bool:
    """Whether a sentence begins with a council that helps another: "X is to help Y", so that "the council" may well be Y."""
    units = row.units
    if any(unit.letter for unit in units[:number]) and not all(unit.letter == "c" or unit.code in _JOINING for unit in units[:number]):
        return False
    verb = next((n for n in range(number + 1, len(units)) if units[n].letter != "c" and units[n].code not in _JOINING), len(units))
    other = next((n for n in range(verb, min(len(units), number + _CLAUSE)) if units[n].letter == "c"), None)
    between = units[number + 1 : other] if other is not None else []
    passive = any(unit.code in ("by", "from", "with") for unit in between)
    codes = {unit.code for unit in between}
    aids = bool(codes & _AIDING) or (bool(codes & _SENDING) and bool(codes & _HELPS))
    return not passive and aids and not any(unit.letter in ("g", "m", "r") for unit in between)


def _councils(rows: Sequence[Row]) -> Iterator[tuple[Row, int, Found]]:
    for row in rows:
        for number, unit in enumerate(row.units):
            if unit.letter == "c" and isinstance(unit.payload, Found):
                yield row, number, unit.payload


def _runs_for_another(row: Row, number: int) -> bool:
    """Whether a sentence tells of a council that it runs another's services: "X is to run services in Y", "Y's services go to X".

    So it does where another is to hand its services over to it: "ministers ordered the council to hand its services to X".
    """
    units = row.units
    for at, unit in enumerate(units):
        if unit.letter != "s":
            continue
        whose = _whose(row, at)
        if whose is None and _handed_to(row, at) == number:
            return True
        if whose is None or whose == number or units[whose].payload == units[number].payload:
            continue
        between = units[number + 1 : at] if number < at else units[at + 1 : number]
        if len(between) > _CLAUSE or _RUNS.isdisjoint([u.code for u in between]):
            continue
        if any(u.letter in ("c", "p", "g", "m") and u is not units[whose] for u in between):
            continue
        if number < at or units[number - 1].code in _BY:
            return True
    return False


def _handed_to(row: Row, services: int) -> int | None:
    """The council to which "its services" are handed: X in "ordered the council to hand its services to X"."""
    units = row.units
    payload = units[services].payload
    own = str(payload).lower().startswith(("its ", "their ")) or (services and units[services - 1].payload in ("its", "their"))
    if not own or _HANDING.isdisjoint([unit.code for unit in units[max(0, services - 6) : services]]):
        return None
    to = next((n for n in range(services + 1, min(services + 4, len(units) - 1)) if units[n].code == "to"), None)
    return to + 1 if to is not None and units[to + 1].letter == "c" else None


def _whose(row: Row, services: int) -> int | None:
    """The council whose services are meant: "services in X", "X's services"."""
    units = row.units
    behind = next((n for n in range(services + 1, len(units)) if units[n].code not in _BETWEEN), len(units))
    if behind < len(units) and units[behind].code in _OF:
        of = next((n for n in range(behind + 1, len(units)) if units[n].code not in _BETWEEN), len(units))
        if of < len(units) and units[of].letter == "c":
            return of
    if services > 1 and units[services - 1].code in ("'s", "'") and units[services - 2].letter == "c":
        return services - 2
    return None
