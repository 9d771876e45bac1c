"""Readings that are withheld or told as something else: grades that nobody was given, ends looked forward to, orders only announced, help.

"Leeds is to be stripped of its services" tells of an order that has been given, whatever is still to follow from it. "A direction will be
issued to Leeds" tells of one that is still to be written.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.inflection import inflections
from caregraph.extract.matching import Match
from caregraph.extract.scope import Scope
from caregraph.extract.units import Row, Unit
from caregraph.extract.verdicts import WAS_TO_HAVE
from caregraph.extract.weighing import only_judged
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

#: Cues of grades that nobody was given.
_MISSED: Final = frozenset({"avoided", "avoids", "avoid", "escaped", "escapes", "escape", "spared", "averted"})
_ENDS: Final = frozenset({"ends", "expires", "lapses", "finishes", "runs"})
_LOOKING_FORWARD: Final = frozenset({"when", "once", "if", "until", "till", "whenever", "unless"})

#: Words before what is to be done by order: the order has been given.
_DECREED: Final = frozenset(
    {
        "is to", "are to", "was to", "were to", "will", "due to", "set to", "'s decision", "decision to", "decision of", "has decided",
        "have decided", "decided to", "decides to", "decided that", "ordered", "orders", "directed", "directs", "instructed", "instructs",
        "told", "must", "has to", "have to", "obliged to", "required to", "requires", "require", "required", "should",
    }
)  # fmt: skip
#: The same, of orders that are being given.
_GIVING_ORDERS: Final = frozenset({"directing", "ordering", "instructing", "requiring", "telling"})
#: "Ministers will order it … if the next inspection goes badly".
_CONDITION: Final = re.compile(r" (?:(?<!even )(?<!as )if|should|provided|unless) ")
_NONE: Final = frozenset({"no", "not", "never", "n't", "none", "without", "nobody", "neither", "nor"})
#: Rules for the issue of a paper: until it is issued, there is none.
_ISSUES: Final = frozenset({"issue-direction", "issue-direction-unsigned"})
#: Rules whose verb is that of ordering: in the future, it tells of no order yet.
_ORDERS: Final = frozenset(
    {
        "order",
        "order-to-councillors",
        "order-unsigned",
        "order-change",
        "order-that",
        "order-trust",
        "change-required",
        "impose-on",
        "tell-to",
    }
)
#: Before the verb of issuing: who is to do it, or that it is to be done.
_OF_PAPERS: Final = frozenset({"statutory-direction", "direction-signed", "direction", "a-direction-is-in-force"})
_TO_FOLLOW: Final = re.compile(
    r"^ (?:(?:to|for|on) (?:the )?<c\d+> )?(?:is|are|was) (?:due |expected |about )?to (?:follow|come|be (?:issued|made|given|served))"
    r"|^ (?:(?:to|for|on) (?:the )?<c\d+> )?will (?:follow|come)"
)
_TO_COME: Final = frozenset({"will", "shall", "'ll", "is to", "are to", "due to", "set to", "expected", "about to", "going to"})
_WITH_FUTURE: Final = re.compile(
    r" (?:will|shall|is to|are to|(?:is|are) (?:due|set|about|going) to) (?:\S+ly |then |soon |now |also |yet |still )?(?:be )?$"
)
#: What is ended or begun with a council that helps to improve, and runs nothing.
_HELP: Final = frozenset({"partner", "partners", "partnership", "partnerships", "adviser", "advisers", "advisor", "advisors"})
_KEEPING: Final = frozenset().union(*map(inflections, ("remain", "stay")))
#: "helps to run", "is assisting in running".
_HELPING: Final = re.compile(r" (?:help(?:s|ed|ing)?|assist(?:s|ed|ing)?) (?:to |in |with )?(?:\S+ly )?$")

#: Rules for what a direction requires, and a direction that is none yet.
_REQUIRING: Final = frozenset({"direction-requires", "direction-that-obliges"})
_NEW_PAPER: Final = re.compile(
    r" (?:a|another) (?:second|third|fourth|fifth|sixth|new|fresh|further|revised)? ?direction (?:, [^;]*? , )?(?:will|would|is to) $"
)


def got_away(row: Row, head: int, status: Status, cue: str) -> bool:
    """Whether a grade is one that somebody got away without, and had not had before: "escaped an inadequate rating"."""
    following = row.units[head + 1].code if head + 1 < len(row.units) else ""
    return (status is Status.DENIED and cue in _MISSED) or (row.units[head].code in _MISSED and following in ("a", "an", "another"))


def ends_then(row: Row, head: int) -> bool:
    """Whether an end in the present tense is one that "when" or "if" looks forward to: "when its contract ends, the council will …"."""
    present = next((n for n in range(head, min(head + 10, len(row.units))) if row.units[n].code in _ENDS), None)
    return present is not None and any(unit.code in _LOOKING_FORWARD for unit in row.units[max(0, head - 5) : head + 1])


def no_longer(match: Match, emission: Emission) -> bool:
    """Whether a grade is one that somebody was found to have no longer."""
    grades = [id(unit) for unit in match.roles.get(emission.value, ())]
    at = next((n for n, unit in enumerate(match.row.units) if id(unit) in grades), 0)
    return match.row.words(max(0, at - 2), at).strip() == "no longer"


#: So far behind a head stands "in neither X nor Y", and what may stand before it.
_BEHIND: Final = 9
_APART: Final = frozenset({"neither", "nor"})
_TO_WHOM: Final = frozenset({"in", "to", "for", "with", "from", "by", "into"})
#: Who is doing so has decided nothing yet.
_ONLY_MEANT: Final = ("planning", "preparing", "intending", "hoping", "considering", "thinking", "seeking", "proposing", "threatening")


def decreed(status: Status, cue: str) -> bool:
    """Whether an order whose consequences are told as planned has been given, by the words that make them so."""
    going_on = cue.startswith(("is ", "are ")) and not cue.endswith(_ONLY_MEANT)
    return status is Status.PLANNED and cue != WAS_TO_HAVE and (cue in _DECREED or going_on)


def paper_to_come(match: Match, status: Status, cue: str) -> bool:
    """Whether a reading tells no more than that a direction or an order will be given: "a direction will be served on Leeds"."""
    if match.frame.id in _OF_PAPERS and _TO_FOLLOW.match(match.row.words(match.head + 1, match.head + 8)):
        return True  # "a direction is to follow"
    if match.frame.id in _REQUIRING and status is Status.PLANNED and _NEW_PAPER.search(match.row.words(0, match.head)) is not None:
        return True  # "a sixth direction will require it to": there is none yet
    if match.frame.id not in _ISSUES | _ORDERS or status is not Status.PLANNED or cue not in _TO_COME:
        return False
    return _WITH_FUTURE.search(match.row.words(0, match.head)) is not None


def helps(match: Match) -> bool:
    """Whether a reading is of no more than help, a partnership for improvement, or of a council that has kept its own services."""
    return improves(match) or only_helps(match) or keeps(match)


def keeps(match: Match) -> bool:
    """Whether a council only goes on with services that are nobody else's by name: "remained in charge of them", "runs them itself"."""
    roles, units, head = match.roles, match.row.units, match.head
    if [unit.code for unit in units[head + 1 : head + 3]] in (["after", "itself"], ["after", "themselves"]):
        return True
    doing = [n for unit in roles.get("services", ()) if unit.letter == "c" for n, other in enumerate(units[:head]) if other is unit]
    if any(units[n + 1].code in ("has", "had", "have") and units[n + 2].code != "been" for n in doing if n + 2 < head):
        return True  # "the town will do so once it has found somebody to take over": no services
    services = {id(unit) for unit in roles.get("services", ())}
    own = any(id(unit) in services and before.code == "own" for before, unit in pairwise(units))
    if own and any(unit.letter == "c" for unit in roles.get("provider", ())):
        return True  # "both councils run their own services"
    if "council" in roles or any(unit.letter == "c" for unit in roles.get("area", ())):
        return False
    kept = any(unit.code in _KEEPING for unit in units[max(0, head - 4) : head])
    itself = any(unit.code in ("itself", "themselves") for unit in units[head + 1 : head + 4])
    return (kept or itself) and any(unit.letter == "c" for unit in roles.get("provider", ()))


def improves(match: Match) -> bool:
    """Whether a reading that names no services is one of a partnership for improvement with another council."""
    roles = match.roles
    if "services" in roles or "area" in roles or not any(unit.letter == "c" for unit in roles.get("provider", ())):
        return False
    near = match.row.units[max(0, match.first - 3) : match.last + 5]
    return any(one.code == "improvement" and other.code in _HELP for one, other in pairwise(near))


def only_helps(match: Match) -> bool:
    """Whether somebody is said to help to run services, which is no running of them: "was brought in to help run them"."""
    return _HELPING.search(match.row.words(max(0, match.head - 4), match.head)) is not None


def judged_of_any(match: Match, emission: Emission, row: Row, head: int) -> bool:
    """Whether a reading only judges what it would be to act so, with nobody in particular: "it would be unwise to set up a company"."""
    units = [unit for role in (*emission.subject, *emission.object) for unit in match.roles.get(role, ())]
    surfaces = [unit.payload.surface.lower() for unit in units if isinstance(unit.payload, Found)]
    return (
        any(surface.startswith(("a ", "an ", "any ", "another ")) for surface in surfaces) and only_judged(row.words(0, head)) is not None
    )


def of_nobody(match: Match) -> str:
    """The word by which a relation is said of none of several parties: "ordered neither of them to do so"; empty where there is none."""
    apart = not _APART.isdisjoint(match.row.tokens)
    for units in match.roles.values():
        for unit in units:
            if apart and (word := _none_before(match.row.units, unit)) is not None:
                return word
            if isinstance(unit.payload, Found) and (surface := unit.payload.surface.lower()).startswith(("neither of", "none of")):
                return surface.split(" ")[0]
            if isinstance(unit.payload, Found) and surface == "neither":
                return surface
    if not apart:
        return ""
    units = match.row.units
    behind = range(match.head + 1, min(len(units) - 1, match.head + _BEHIND))
    of_neither = any(units[n].code == "neither" and units[n - 1].code in _TO_WHOM and units[n + 1].letter for n in behind)
    return "neither" if of_neither else ""  # "runs services in neither X nor Y"


def _none_before(units: list[Unit], unit: Unit) -> str | None:
    """The "neither" or "nor" right before a unit; None where neither stands there."""
    at = next((n for n, other in enumerate(units) if other is unit), 0)
    before = [other.code for other in units[max(0, at - 2) : at] if other.code != "the"]
    return before[-1] if before and before[-1] in ("neither", "nor") else None


def given(match: Match, status: Status, cue: str) -> bool:
    """Whether a grade is told as given, or as one that inspectors may give: not what is wished, nor what an "if" leads to."""
    if status is Status.PLANNED:
        return False
    return status is not Status.HYPOTHETICAL or ("regulator" in match.roles and cue not in ("if", "unless", "had", "whether"))


def of_other_services(told: Claim, status: Status, phrase: str, scope: Scope) -> bool:
    """Whether a delegation is of other services than the one ``told`` in the same sentence, and is so while that is only planned."""
    others = told.predicate is Predicate.DELEGATED_TO and bool(phrase) and told.scope in scope.parts and phrase != told.scope
    return others and status is Status.ACTUAL and told.status is Status.PLANNED


def _denied_elsewhere(match: Match) -> bool:
    """Whether what is denied stands in a clause before that of an order: "seeing no way out, ministers directed X"."""
    units = match.row.units
    agent = next((n for n, unit in enumerate(units) if unit in match.roles.get("government", ())), 0)
    comma = next((n for n in range(min(agent, match.head), 0, -1) if units[n].code == ","), 0)
    first = next((n for n, unit in enumerate(units) if unit.code in _NONE), 0)
    return 1 <= first < comma and _NONE.isdisjoint([unit.code for unit in units[comma : match.head]])


def _ordering_now(row: Row, cue: str) -> bool:
    """Whether an order is given by these very words: "I am directing it to hand over its services"; not "is considering directing it"."""
    verb = cue.split(" ", 1)[0]
    at = next((n for n, unit in enumerate(row.units) if unit.code == verb), 0) if verb in _GIVING_ORDERS else 0
    before = [
        unit.code
        for unit in row.units[max(0, at - 3) : at]
        if unit.code not in ("now", "today", "therefore", "also") and unit.letter != "d"
    ]
    return before[-1:] in (["am"], ["is"], ["are"])


def status_of_order(match: Match, obj: Found, status: Status, cue: str, scope: Scope) -> Status | None:
    """The status of an order, by that of what it is about; None where no order of anybody is told.

    Args:
        match: where it was read.
        obj: who gave it.
        status: what the words around it say of it.
        cue: the words that decided that.
        scope: reads whether an order is lifted.
    """
    if match.frame.id == "made-nobody" and _denied_elsewhere(match):
        return None
    if (
        match.frame.id == "tell-of-loss"
        and status is Status.ACTUAL
        and _CONDITION.search(match.row.words(match.head, len(match.row.units)))
    ):
        return Status.HYPOTHETICAL  # "was told that it would be stripped of them if nothing changed"
    announced = paper_to_come(match, status, cue)
    if announced and _CONDITION.search(match.row.words(match.head, len(match.row.units))) is not None:
        status = Status.HYPOTHETICAL
    if not announced and (decreed(status, cue) or (status is Status.PLANNED and _ordering_now(match.row, cue))):
        status = Status.ACTUAL  # what "is to be" taken away by order has been ordered
    if obj.implied and status in (Status.HYPOTHETICAL, Status.PLANNED) and not announced:
        return None  # advised or wished for, by nobody named
    if cue == WAS_TO_HAVE or (status is Status.DENIED and cue in scope.ends_an_order):
        status = Status.ENDED  # an order that was revoked had been given
    if status is Status.ACTUAL and scope.lifted(match.row, match.head):
        status = Status.ENDED
    if status is Status.DENIED and obj.implied:
        return None  # that nobody in particular forced anything is no news of the government
    return status
