"""What is run, ended or handed back, where it is no service: a campaign against cuts in services, a contract for cleaning, a cheque.

What stands behind a verb is its object; services that come after that, behind a preposition, are only what the object is about. And a
contract is for services only if nothing else is said to be what it is for.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.units import Row
from caregraph.terms import Predicate

#: What may be about services, and is none.
_ABOUT: Final = (
    r"(?:campaigns?|courses?|surveys?|audits?|reviews?|reports?|inquir(?:y|ies)|investigations?|research|stud(?:y|ies)|conferences?"
    r"|workshops?|seminars?|sessions?|events?|websites?|helplines?|hotlines?|pages?|failures?|failings?|shortcomings|weaknesses|delays?"
    r"|cuts?|consultations?|debates?|films?|lines?|books?|guides?|articles?|blogs?|podcasts?|petitions?|protests?|presentations?|advice|lessons?"
    r"|information|figures|statistics|data|training|software|statements?|letters?|questions?)"
)
#: A verb's own object, and a preposition behind which services come.
_OBJECT: Final = re.compile(
    rf"^ (?:over |on |out |for |of )?(?:(?!(?:of|on|for|in|to|by|with|from|at|as|that|after|since|when) )[^\s,;:.]+ ){{0,5}}?{_ABOUT} "
    r"(?:and \S+ )?(?:on|about|against|into|of|for|in|to|at|over|regarding|concerning) "
)
#: The same as a subject: "a review of services is led by X".
_SUBJECT: Final = re.compile(
    rf" {_ABOUT} (?:on|about|against|into|of|for|in|to|over|regarding|concerning) "
    r"(?:(?:the|its|their|all|our|local|<i\d+>|<c\d+>|'s) )*$"
)
_IS_DONE: Final = re.compile(r"^ (?:(?:in|for|at|of|across) (?:the )?<c\d+> )?(?:is|are|was|were|has|have|had|will|would|can|could) ")
#: An object of the verb's own, whatever it is, and a preposition right before the services, for which it is.
_OBJECT_FOR: Final = re.compile(
    r"^ (?:over |on |out |up )?(?:<[pco]\d+> )?(?:(?:a|an|the|its|their|some|all|more|new|\S+ly|£\S+|<[in]\d+>) )*"
    r"(?:(?!(?:of|on|for|in|to|by|with|from|at|as|that|after|since|when|until|and|or|not|is|was) )[^\s,;:.<]+ ){0,3}?"
    r"(?P<noun>[^\s,;:.<]+) (?:for|to|on|about|into|against|in) (?:(?:the|its|their|all|our|local|<i\d+>|<c\d+>|'s) )*$"
)
#: Nouns that stand for the services behind them, and what is no noun.
_FOR_THEM: Final = frozenset(
    {"responsibility", "responsibilities", "accountability", "charge", "control", "running", "contract", "contracts", "deal", "agreement"}
    | {"arrangement", "arrangements", "service", "services", "provision", "care", "role", "reins", "duty", "duties", "powers", "functions"}
    | {"function", "job", "task", "lead", "management", "delivery", "operation", "work", "team", "teams", "hub", "helm", "mandate", "place"}
    | {"leadership", "remit", "oversight", "it", "them", "over", "back", "on", "up", "out", "everything", "all", "both", "part", "itself"}
    | {"grip", "hold", "extension", "renewal", "plug"}
    | {"again", "now", "here", "there", "directly", "alone", "together", "home", "homes", "run", "provide", "stewardship"}
)
#: A report or the like that somebody is to write.
_TO_WRITE: Final = re.compile(
    rf" to (?:write|draft|produce|prepare|publish|deliver|run|carry out|conduct|hold|give|provide|present) (?:\S+ ){{0,3}}?{_ABOUT} "
)
#: What is done to services that somebody else runs.
_DOES_TO_THEM: Final = re.compile(
    r" (?:contract|agreement|deal|commissioned <[pouc]\d+>|hired <[pouc]\d+>|paid <[pouc]\d+>|engaged <[pouc]\d+>"
    r"|appointed <[pouc]\d+>) to (?:\S+ly )?"
    r"(?:audit|review|inspect|evaluate|assess|appraise|scrutinise|examine|monitor|survey|investigate|study|promote"
    r"|improve|support|advise|market|advertise) "
)
_CONTRACT: Final = frozenset({"contract", "agreement", "deal", "arrangement", "partnership"})
#: Behind a contract: with whom it is, which tells nothing of what it is for.
_WITH: Final = re.compile(r"^ (?:(?:with|between|of|in|at) (?:the )?<[cpuo]\d+> (?:and (?:the )?<[cpuo]\d+> )?)*")
_PURPOSE: Final = re.compile(r"^ ?(?P<how>to|for|on|over|about|covering) (?P<what>[^.;:]*)")
_RUN: Final = frozenset(
    {"run", "deliver", "provide", "manage", "operate", "supply", "handle", "lead", "take", "look", "oversee", "carry", "share", "use"}
    | {"maintain", "clean", "repair", "build", "host", "rent", "lease", "print", "sell", "train", "recruit", "collect", "feed", "transport"}
)
#: Those of them that are no work with children, unless services are what is done: "to host its fostering service".
_WORKS_AT: Final = frozenset(
    {"maintain", "clean", "repair", "build", "host", "rent", "lease", "print", "sell", "collect", "feed", "transport"}
)
_AT_ONCE: Final = re.compile(r" \S+ (?:(?:the|its|their|all|<[ci]\d+>|'s) )*<s\d+>")
#: What a contract may be for or about that is work with children, or no purpose at all.
_CHILDREN: Final = re.compile(
    r"(?:<[scdn]\d+>| (?:it|them|this|children|children's|child|families|carers|foster|adopters|looked-after|young|services|service|care"
    r"|work|years?|decades?|months?|weeks?|term|period|£\S*|worth|reasons?|good|now|ever|homes|which|the first|the second) )"
)
#: What tells nothing of what is to be done.
_WITHOUT: Final = re.compile(r" (?:(?:with|for|in|of|on|until|since) (?:the )?)?<[cdn]\d+>")
#: What a provider is one of.
_GOODS: Final = re.compile(r"^ of (?P<goods>(?:(?!(?:to|in|for|at|until|since) )[^\s.;:,]+ )+)")
#: Who runs what is not said to be the council's.
_OWN: Final = frozenset({"independent", "private", "commercial", "rival"})
#: Jobs that somebody takes over from a council, behind "over" and before "from".
_TASKS: Final = frozenset(
    {"responsibility", "responsibilities", "control", "charge", "running", "reins", "management", "work", "duties", "functions", "role"}
    | {"job", "task", "tasks", "baton", "cases", "caseload", "helm", "delivery", "operation", "provision", "services", "service"}
)
#: What somebody provides to a council that has its own services.
_STAFF: Final = re.compile(
    r"^ (?:(?!to |for |in )\S+ ){0,3}?(?:staff|workers|training|advice|meals|transport|equipment|laptops|software|supplies|lawyers) "
)
#: Houses of which some other than a council's provider may have the name.
_HOUSE: Final = re.compile(r"\b(?:house|home|lodge|cottage|court|grange|manor|farm|hall|villa|view|place)$", re.IGNORECASE)
_SHUT: Final = frozenset({"close", "closes", "closed", "closing", "shut", "shuts", "shutting"})
#: What of a provider's own may come under somebody without its services.
_ITS_SERVICES: Final = frozenset({"services", "service", "work", "functions", "staff", "operations", "contract", "social", "children"})
#: A health service's trust has its own services for children.
_HEALTH: Final = re.compile(r"\bNHS(?: Foundation)? Trust$")
_WORKS: Final = frozenset(
    {"ict", "it", "cleaning", "catering", "transport", "staffing", "payroll", "training", "maintenance", "repairs", "software", "security"}
    | {"waste", "leisure", "advertising", "printing", "energy", "insurance", "housing", "highways", "parking", "employment", "rental"}
)
#: Rules that take up the last delegation that was told.
_GOING_ON: Final = frozenset({"joined-later", "thinks-of-joining", "asks-about-joining", "follows", "does-so-for", "such-a-contract-ends"})


def of_other_things(match: Match, emission: Emission) -> bool:
    """Whether a delegation or a return is read of something that is no service."""
    if emission.predicate not in (Predicate.DELEGATED_TO, Predicate.RETURNED_TO):
        return False
    if _about_services(match) or _of_a_house(match) or _of_health(match) or _part_of_provider(match):
        return True
    if emission.predicate is Predicate.RETURNED_TO:
        return match.frame.id == "back-under-its-control" and not any(unit.letter == "c" for unit in match.row.units[: match.head])
    wide = _other_contract(match) or _other_goods(match) or _takes_something_over(match)
    return wide or _unsupported(match) or _of_the_one_behind(match)


def _about_services(match: Match) -> bool:
    """Whether the services are only what the object of the verb is about: "runs a campaign against cuts in children's services"."""
    row, head = match.row, match.head
    places = [n for n in range(head + 1, min(len(row.units), head + 12)) if row.units[n].letter == "s"]
    if places and _OBJECT.match(row.words(head + 1, places[0])):
        return True
    told = [n for n in range(head) if any(row.units[n] is unit for unit in match.roles.get("services", ()))]
    if told and _SUBJECT.search(row.words(0, told[0])) and _IS_DONE.match(row.words(told[0] + 1, head + 1)):
        return True
    own = _OBJECT_FOR.match(row.words(head + 1, places[0])) if places else None
    price = own is not None and match.frame.id == "engaged" and (own["noun"][0].isdigit() or own["noun"] in ("year", "month"))
    if (
        own is not None
        and own["noun"] not in _FOR_THEM
        and not price
        and (own["noun"] in _WORKS or not own["noun"].endswith(("ing", "ly")))
    ):
        return True
    if places and any(
        row.units[n].letter == "t" and row.units[n + 1].code in ("on", "of", "about", "into") for n in range(head, places[0])
    ):
        return True  # a report on services
    if _TO_WRITE.search(row.words(head, min(len(row.units), head + 14))) or _DOES_TO_THEM.search(row.words(0, head + 10)):
        return True
    before = row.units[places[0] - 1].code if places else ""
    if match.frame.id == "run" and "council" not in match.roles and before in _OWN:
        return True  # "runs an independent fostering service"
    mine = any(unit.letter == "s" for unit in row.units[:head])
    return match.frame.id == "run" and mine and not places and _STAFF.match(row.words(head + 1, head + 7)) is not None


def _other_contract(match: Match) -> bool:
    """Whether the contract of a reading is said to be for something else: "a contract for cleaning its offices"."""
    if not any(word in match.frame.id for word in ("contract", "arrangement")) and match.frame.id not in (
        "provider-pulls-out",
        "parts-company",
    ):
        return False
    row = match.row
    here = [n for n in range(max(0, match.first), min(len(row.units), match.last + 2)) if row.units[n].code in _CONTRACT]
    return bool(here) and all(_for_something(row, n) for n in here)


def _for_something(row: Row, number: int) -> bool:
    """Whether a contract is one for IT, or tells behind it what it is for, and that is not work with children."""
    if number and row.word(number - 1) in _WORKS:
        return True
    behind = row.words(number + 1, number + 16)
    party = _WITH.match(behind)
    purpose = _PURPOSE.match(behind[party.end() :] if party is not None else behind)
    if purpose is None:
        return False
    what = " " + purpose["what"]
    if purpose["how"] == "to":
        what = _WITHOUT.sub(" ", what)  # "to share an office with X"
    if purpose["how"] == "to" and not _RUN.intersection(what.split()[:1]):
        return False
    if purpose["how"] == "to" and what.split()[0] in _WORKS_AT:
        return _AT_ONCE.match(what) is None  # "to print leaflets about fostering"
    return _CHILDREN.search(what) is None


def _other_goods(match: Match) -> bool:
    """Whether a provider is one of something else: "the sole provider of school meals"."""
    row, head = match.row, match.head
    if row.units[head].code not in ("provider", "operator", "contractor"):
        return False
    goods = _GOODS.match(row.words(head + 1, head + 10))
    return goods is not None and _CHILDREN.search(" " + goods["goods"]) is None


def _takes_something_over(match: Match) -> bool:
    """Whether what is taken over from a council is something of its own: "took over the lease from X"."""
    if match.frame.id != "takes-over-from-council":
        return False
    units, head = match.row.units, match.head
    until = next((n for n in range(head, min(len(units), head + 12)) if units[n].code == "from"), head)
    between = [unit for unit in units[head + 2 : until] if not unit.letter]
    return bool(between) and between[-1].code not in _TASKS and until > head + 2


def _unsupported(match: Match) -> bool:
    """Whether a reading goes on about services of which nobody has spoken, or about something that has come between."""
    row, frame = match.row, match.frame.id
    told = row.after_services or any(unit.letter == "s" for unit in row.units)
    if frame == "does-so-for" and not told:
        return True
    if frame == "run-for-council" and row.units[match.head].code in ("do", "does", "did", "done", "doing") and not told:
        return True
    if frame not in _GOING_ON or not match.first:
        return False
    before = row.units[: match.first]
    if before[-1].code in ("from", "of", "for", "with", "at", "in", "by"):
        return True  # "its director from X joined in 2019"
    clause = any(unit.code in (";", ":", "and", "but") for unit in before) and len(before) > 2
    return clause and not any(unit.letter in ("p", "s") for unit in before)


def _of_the_one_behind(match: Match) -> bool:
    """Whether what is done is done to the services of another council than the one read: "X runs them in Y and Z's are run by …"."""
    units, own = match.row.units, {unit.code for role in ("area", "council") for unit in match.roles.get(role, ())}
    return any(
        units[n].letter == "c"
        and units[n].code not in own
        and units[n + 1].code == "'s"
        and units[n + 2].code in ("are", "is", "were", "was")
        for n in range(max(match.first, match.head - 6), match.head - 1)
    )


def _of_a_house(match: Match) -> bool:
    """Whether it is a single home that a council closes, and no provider: "wants to close Hill House children's home"."""
    if match.row.units[match.head].code not in _SHUT:
        return False
    units = match.row.units
    for unit in match.roles.get("provider", ()):
        at = next((n for n, other in enumerate(units) if other is unit), 0)
        if isinstance(unit.payload, Found) and (_HOUSE.search(unit.payload.surface) or " home " in match.row.words(at + 1, at + 4)):
            return True
    return False


def _of_health(match: Match) -> bool:
    """Whether a provider is a trust of the health service, and nobody says for which council it works."""
    found = [unit.payload for unit in match.roles.get("provider", ()) if isinstance(unit.payload, Found)]
    health = any(_HEALTH.search(one.surface) for one in found)
    return health and (any(one.surface == "NHS Trust" for one in found) or "council" not in match.roles)


def _part_of_provider(match: Match) -> bool:
    """Whether only something of a provider's comes under a council: "X's catering was brought under direct control of Y"."""
    if match.frame.id != "under-direct-management":
        return False
    units = match.row.units
    at = next((n for n, unit in enumerate(units) if any(unit is one for one in match.roles.get("provider", ()))), len(units))
    behind = units[at + 1 : at + 3]
    return len(behind) == 2 and behind[0].code in ("'s", "'") and not behind[1].letter and behind[1].code not in _ITS_SERVICES
