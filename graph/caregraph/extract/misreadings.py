"""Readings that are none: verbs that only help, or are about an idea; denials, contracts and returns that are of something else."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.openings import behind_opening
from caregraph.extract.phrases import roots_of, same_party
from caregraph.extract.units import Row

#: Verbs and adjectives that govern a gerund, which tells what they are about: "put off handing it over", "is close to issuing an order".
_GOVERNING: Final = frozenset(
    {"put", "puts", "putting", "floated", "floats", "float", "gave", "gives", "give", "given", "had", "has", "have", "held",
     "holds", "hold", "pulled", "pulls", "ended", "ends", "finished", "went", "goes", "made", "makes", "took", "takes", "stepped",
     "moved", "drew", "set", "came", "got", "second", "ruled", "published", "laid"}
)  # fmt: skip
_GERUND: Final = re.compile(
    r"^ (?:(?!to |and |or |but |that |which |who )[a-z-]+ ){0,5}?(?:being [a-z]+(?:ed|en|wn) |(?:having|handing|moving|transferring|passing"
    r"|giving|selling|buying|acquiring|purchasing|setting|creating|establishing|forming|founding|launching|stripping|relieving|depriving"
    r"|ordering|directing|instructing|forcing|issuing|imposing|serving|appointing|naming|sending|installing|taking|bringing|outsourcing"
    r"|contracting|placing|putting|entrusting|returning|signing) )"
)
#: "Has the right to appoint X": what somebody has is the right.
_HAVING: Final = frozenset({"has", "have", "had", "given", "gave", "holds", "held", "got", "bid", "sworn", "lacks", "needs"})
_TO_DO: Final = re.compile(
    r"^ (?!been )(?:[a-z-]+ |<d\d+> ){0,4}to (?:\S+ly )?(?:appoint|name|send|install|order|direct|issue|impose|strip|remove|put) "
)
_NOMINAL: Final = frozenset({"a", "the", "its", "no", "any", "their", "clear", "'s", "without"})
#: Adjectives that are written like verbs.
_ADJECTIVES: Final = re.compile(r"^ to ")
_BETWEEN: Final = frozenset({"now", "also", "since", "already", "just", "not", "n't", "never", "all", "both", "long", "again", "yet"})
_PARTICIPLES: Final = frozenset(
    {"given", "taken", "made", "sent", "put", "chosen", "begun", "brought", "sold", "bought", "found", "held", "kept", "left",
     "lost", "got", "gone", "come", "become", "said", "told", "set", "run", "led", "won", "drawn", "written", "withdrawn", "shown", "seen",
     "done"}
)  # fmt: skip
_GIVING: Final = frozenset({"given", "gave", "give", "gives", "giving"})
_TELLING: Final = frozenset({"announced", "announces", "announce", "unveiled", "unveils", "unveil"})
_DROPPING: Final = frozenset({"drop", "drops", "dropped", "dropping", "abandon", "abandoned", "shed"})
_IDEAS: Final = frozenset(
    {"idea", "plan", "plans", "thought", "hope", "hopes", "bid", "claim", "attempt", "attempts", "intention", "ambition"}
)
_PARTICLES: Final = frozenset({"over", "across", "away", "on", "directly", "services", "council", "city", "borough", "county"})
_OF_CONTRACTS: Final = frozenset(
    {"the", "a", "its", "their", "this", "that", "current", "existing", "present", "original", "services", "main"}
)
_INSERTED: Final = re.compile(r" , (?!and |but |or |nor )[^,;]*? , ")
_JOINED: Final = re.compile(r" (?:;|:|, (?:and|but|yet|so)|that) ")
_NEGATION: Final = re.compile(r" (?:no|nobody|neither|nor|not|never|n't|none|without) ")
#: What a contract is for that is no work with children.
_FOR_WORKS: Final = re.compile(
    r" for (?:(?:the|its|their|all|local|council) )?(?:\S+ )?(?:repairs?|roads?|highways?|waste|bins?|refuse|recycling|parks?|parking"
    r"|leisure|cleaning|catering|meals|transport|buses|housing|maintenance|buildings?|construction|software|computers?|it|payroll|audit|advice"
    r"|insurance|energy|lighting|security|printing|consultancy) "
)
_OWNERS: Final = frozenset({"owner", "shareholder", "member", "investor", "backer", "proprietor", "parent"})
_NOT_THE_ONLY: Final = re.compile(
    r" (?:not|n't) (?:now |yet |even |by any means )?(?:the|<\w\d+>(?: 's)?) (?:only|sole|single|largest|biggest|main|principal"
    r"|majority|first|last|controlling) $"
)
_NO_ORDER: Final = re.compile(
    r" (?:no|nor|neither|without) (?:[^\s,;:]+ ){0,4}?(?:directions?|notices?|orders?|instructions?|ultimatum|edicts?|decrees?|diktat"
    r"|demands?|commands?|compulsion|obligation|pressure) "
)


def auxiliary(row: Row, head: int) -> bool:
    """Whether "has" only helps another verb: "has promised to appoint X"."""
    if row.units[head].code not in ("has", "have", "had"):
        return False
    after = next((unit for unit in row.units[head + 1 : head + 4] if not unit.code.endswith("ly") and unit.code not in _BETWEEN), None)
    return after is not None and not after.letter and (after.code.endswith("ed") or after.code in _PARTICIPLES)


def of_a_plan(row: Row, head: int) -> bool:
    """Whether what is given up, or dropped, is only an idea: "has given up the idea of taking it over"; or another verb tells the deed."""
    code = row.units[head].code
    if _of_its_gerund(row, head):
        return True
    if code in _TELLING and any(unit.code in _IDEAS for unit in row.units[head + 1 : head + 4]):
        return True  # "announced plans to appoint X"
    given = code in _GIVING and row.units[head + 1].code == "up"
    return (given or code in _DROPPING) and any(unit.code in _IDEAS for unit in row.units[head + 1 : head + 5])


def _of_its_gerund(row: Row, head: int) -> bool:
    """Whether a head only governs the gerund that tells what is done, or may be: "put off handing it over", "is free to order it"."""
    code = row.units[head].code
    if code in ("stand", "stands", "stood") and row.units[head + 1].code == "ready":
        return True
    if code in ("close", "free"):
        return _ADJECTIVES.match(row.words(head + 1, head + 3)) is not None
    if code == "mandate":
        return head > 0 and row.units[head - 1].code in _NOMINAL
    if code in _HAVING and head + 1 < len(row.units) and row.units[head + 1].code in ("until", "till"):
        return True  # "was given until May to do it"
    if code in _HAVING and _TO_DO.match(row.words(head + 1, head + 8)) is not None:
        return True
    return code in _GOVERNING and _GERUND.match(row.words(head + 1, head + 10)) is not None


def denied_before(row: Row, head: int) -> bool:
    """Whether a verb is denied in its own clause, and not in an opening, a remark, or the clause that it is joined to."""
    before = _INSERTED.sub(" ", row.words(behind_opening(row.units, head), head))
    return _NEGATION.search(" " + _JOINED.split(before)[-1]) is not None


def denies_no_order(match: Match) -> bool:
    """Whether the denial of a sentence with an order in it is of something else: "issued a direction without a vote"."""
    text = match.row.words(0, len(match.row.units))
    return match.frame.id == "no-direction" and " never " not in text and _NO_ORDER.search(text) is None


def one_of_several(row: Row, head: int) -> bool:
    """Whether an owner is said to be not the only one, or not the largest, and so is an owner all the same."""
    return row.units[head].code in _OWNERS and _NOT_THE_ONLY.search(row.words(max(0, head - 8), head)) is not None


def for_works(row: Row, head: int) -> bool:
    """Whether a contract is for what is no work with children: "a contract with X for road repairs"."""
    return _FOR_WORKS.match(row.words(head + 1, head + 6)) is not None


def other_contract(row: Row, head: int) -> bool:
    """Whether a word says that a contract is for something of its own: "its cleaning contract", but not "its five-year contract"."""
    before = row.units[head - 1] if head else None
    return before is not None and not before.letter and before.code.isalpha() and before.code not in _OF_CONTRACTS


def to_another(match: Match) -> bool:
    """Whether the services are those of another council than the one that gets them."""
    whose, receiver = (
        [root for unit in match.roles.get(role, ()) if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        for role in ("area", "council")
    )
    giver = [root for unit in match.roles.get("provider", ()) if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
    if whose and all(any(same_party(one, other) for other in giver) for one in whose):
        return False  # "X gave Y its services back": they are not X's
    named = all(root.kind == "named" and root.letter == "c" for root in (*whose, *receiver))
    return bool(whose) and bool(receiver) and named and not any(same_party(one, other) for one in whose for other in receiver)


def of_another_noun(match: Match, role: str) -> bool:
    """Whether "from X" goes with another noun than what somebody takes over: "with staff from X", "on advice from X"."""
    units = match.row.units
    for unit in match.roles.get(role, ()):
        at = next(n for n, other in enumerate(units) if other is unit)
        before = units[at - 2] if at > 1 and units[at - 1].code == "from" else None
        if before is not None and not before.letter and at - 2 != match.head and before.code not in _PARTICLES:
            return True
    return False
