"""Readings that a sentence only seems to give: the words of a relation stand in it, but say something else.

"She left X to run services in Y" tells where she went, "services in Y compare well with those run by X" whom Y is compared with,
"taken out of council control" no return to the council, and "came within a vote of handing them over" no coming.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.closed import possessive
from caregraph.extract.commissioners import no_commissioner
from caregraph.extract.cues import infinitive
from caregraph.extract.found import Found
from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.misreadings import (
    auxiliary,
    denied_before,
    denies_no_order,
    for_works,
    of_a_plan,
    of_another_noun,
    one_of_several,
    other_contract,
    to_another,
)
from caregraph.extract.share_words import all_of_it
from caregraph.extract.units import Row, Unit
from caregraph.terms import Predicate, Status

_GOING: Final = frozenset(
    {"left", "leaves", "leave", "leaving", "quit", "quits", "quitting", "departed", "departs", "departing", "joined", "joins", "joining"}
)
_COMPARING: Final = frozenset(
    {"than", "with", "like", "unlike", "to", "from", "as", "against", "alongside", "beside", "outdo", "rival", "match"}
)
_ONES: Final = frozenset({"those", "ones", "that"})
_KEEPING: Final = frozenset({"keep", "keeps", "kept", "keeping", "retain", "retains", "retained", "retaining", "left"})
#: Where what is no longer the council's is taken from.
_OUT_OF: Final = re.compile(
    r" (?:out of|away from|from|outside|beyond) (?:the )?(?:direct |day-to-day )?"
    r"(?P<whose>council|local authority|town hall|county hall|municipal|<c\d+>(?: 's| ')?) "
    r"(?:direct |day-to-day )?(?:control|hands|management|running) "
)
_RUN: Final = re.compile(r" (?:is|are|was|were|been|be) (?:now )?(?:run|provided|delivered|managed|operated) [^;]*$")
#: What is given, and is no services.
_PAPER_GIVEN: Final = re.compile(
    r" (?:directions?|orders?|notices?|instructions?|warnings?|letters?|grants?|money|advice) (?:<i\d+>|that) (?:[^\s,;]+ ){0,4}$"
)
#: Rules for sentences that go on about services of which the one before has spoken.
_AFTER_SERVICES: Final = frozenset(
    {"takes-its-place", "new-provider", "new-home", "does-it-instead", "pays-to-do-so", "told-it-to", "that-was-ordered"}
    | {"that-is-its-task", "places-its-own"}
)
#: Rules for services that were "removed", which much else is.
_REMOVED: Final = frozenset({"had-them-removed", "come-back-after-they-were-removed"})
_NEARING: Final = frozenset({"within", "close", "closer", "closest", "near", "nearer", "nearest"})
_NEAR: Final = re.compile(r"^ (?:\S+ ){0,2}?(?:within|close|closer|closest|near|nearer|nearest) (?:\S+ ){0,4}?(?:of|to) (?:\S+ly )?\S+ing ")
#: What a grade or a visit is, said of all of them: "Good is the second highest of the grades", "A focused visit is a short inspection".
_DEFINED: Final = re.compile(
    r"^ (?:(?:a|an|the) )?(?:grade of |rating of )?(?:<q\d+>|(?:focused|monitoring) visit) is (?:a|an|the|one of) "
    r"(?:\S+ ){0,4}?(?:grades?|ratings?|judgements?|judgments?|inspection|check|look|scale|visit) "
)
_ANOTHER_VERB: Final = re.compile(r" (?:, (?:and|but)|(?:and|but) (?:must|has to|have to|had to|now|is|was|were|are|will|has|had)) ")
#: What nobody told or asked somebody to do may have been done all the same: nothing is said of it.
_UNBIDDEN: Final = re.compile(
    r" (?:nobody|no one|no-one|neither|nor|no|none|not|never|n't|without|short of|instead of|rather than) (?:[^\s,;:]+ ){0,6}?"
    r"(?:told|tell|order(?:ed)?|forced?|made|make|direct(?:ed)?|instruct(?:ed)?|required?|compel(?:led)?|obliged?|asked?|pressed|pushed|"
    r"(?:order|forc|tell|mak|instruct|direct|requir|compell)ing) "
    r"<[ci]\d+> to (?:\S+ly )?$"
)
_GOT_BACK: Final = re.compile(
    r" (?:back|restored|returned|regained|recovered|resumed|relinquished) [^,;:]*(?:that|which|<i\d+>) (?:was|were|had been) (?:\S+ly )?$"
)
_NO_PART: Final = re.compile(
    r" (?:no|not|n't|neither|nor|never) (?:[^,;:]+ )?(?:decision|choice|resolve|wish|plan) (?:(?:of|by|at|in) <c\d+> )?to (?:\S+ly )?$"
)
#: A further verb, of which the head is no more than the beginning.
_TO_DO: Final = re.compile(
    r"^ (?:up |\S+ly )?to (?:\S+ly )?(?:hand|transfer|give|pass|delegate|outsource|place|put|let|make|set|take|run|deliver)(?:ing)? "
)
#: What makes a coming of inspectors a time that is still open: "when Ofsted comes back".
_SOME_DAY: Final = re.compile(r" (?:when|until|till|before|once|if|whether|after|unless) (?:the )?<r\d+> ")
#: Parties of whom nothing follows where a sentence does not have them.
_IF_TOLD: Final = frozenset({"former", "seller"})


def only_seems(match: Match, emission: Emission) -> bool:
    """Whether a reading is none, though its words are there."""
    if emission.object[0] in _IF_TOLD and emission.object[0] not in match.roles:
        return True
    if emission.object[0] == "former" and of_another_noun(match, "former"):
        return True
    row, head = match.row, match.head
    if (
        one_of_several(row, head)
        or (match.frame.kind == "valency" and of_a_plan(row, head))
        or (emission.predicate is Predicate.COMMISSIONER_APPOINTED and auxiliary(row, head))
    ):
        return True
    if match.frame.id == "contract-prolonged" and other_contract(row, head):
        return True
    if row.units[head].code == "end" and [unit.code for unit in row.units[max(0, head - 2) : head]] == ["in", "the"]:
        return True
    if match.frame.id == "made-nobody" and not denied_before(row, head):
        return True  # "Nobody doubts that X ordered it"
    if not _NEARING.isdisjoint(row.tokens) and _NEAR.match(row.words(head + 1, head + 12)):
        return True  # what came close was nothing that came
    if emission.predicate is Predicate.RATED and row.units[0].code in ("had", "were", "should") and row.units[-1].code != "?":
        return True  # "Had it been rated good, …"
    if emission.predicate in (Predicate.RATED, Predicate.INSPECTED_BY) and _DEFINED.match(row.words(0, head + 12)):
        return True
    if match.frame.id == "inspectors-come-again" and _SOME_DAY.search(row.words(0, head)):
        return True  # "until inspectors come back"
    if emission.predicate in (Predicate.CREATED_BY, Predicate.DELEGATED_TO):
        before = row.words(0, head)
        if infinitive(before) and (_UNBIDDEN.search(before) or _NO_PART.search(before)):
            return True
    if match.frame.id == "contract-with" and "services" not in match.roles and for_works(row, head):
        return True  # "the council's contract for road repairs went to X"
    if emission.predicate is Predicate.COMMISSIONER_APPOINTED and no_commissioner(match):
        return True
    if match.frame.id.startswith("take-away") and _GOT_BACK.search(row.words(0, head)) is not None:
        return True  # "got back the powers that were taken from it": how it ends is told by "back"
    if match.frame.id in ("powers-given-back", "commissioners-take-powers") and not _of_powers(row):
        return True
    if match.frame.id in ("office-given", "office-held", "commissionership-goes") and _of_services(row):
        return True
    if match.frame.id == "services-by-provider" and _RUN.search(row.words(0, match.first + 1)) is None:
        return True  # "…, adoption by X": what is done by X must have been told
    if match.frame.id in _AFTER_SERVICES and "services" not in match.roles and not row.after_services:
        return True
    if match.frame.id in _REMOVED and not row.after_services and "<s>" not in row.keys:
        return True  # "the government had it removed": a car
    if match.frame.id == "that-was-ordered" and (match.first > 2 or not row.after_services):
        return True  # "places where the decision was made by ministers"; "that" is none of the services
    if emission.predicate is Predicate.FORCED_BY and emission.status is Status.DENIED:
        return denies_no_order(match) or _denies_another(match)
    if emission.predicate is Predicate.RETURNED_TO:
        if to_another(match):
            return True  # what one council's provider hands to another council has not come back
        if "provider" not in match.roles and "giver" not in match.roles and _from_another(match):
            return True  # "taken back from X": X had them, and not whoever else the text spoke of
        return _taken_out(match) or _of_other_things(match)
    if emission.predicate is Predicate.OWNED_BY:
        if emission.status is None and (_taken_from(match) or _holder_of_stake(match)):
            return True
        if [unit.code for unit in row.units[head + 1 : head + 2]] == ["out"] and any(
            unit.letter == "o" for unit in match.roles.get("owned", ())
        ):
            return True  # who buys out an investor does not own it
        return emission.status is Status.ENDED and "seller" in match.roles and _in_part(match)
    if emission.predicate is not Predicate.DELEGATED_TO:
        return False
    if match.frame.id.startswith("hand-over") and _PAPER_GIVEN.search(row.words(0, head)) is not None:
        return True  # "a direction which the minister gave to X"
    if match.frame.kind == "valency" and _TO_DO.match(row.words(head + 1, head + 6)):
        return True  # "signed up to hand …": what is handed is told by "hand"
    pronouns = {"it", "its"}
    if all(
        str(getattr(u.payload, "surface", u.payload)).lower() in pronouns for r in ("provider", "services") for u in match.roles.get(r, ())
    ):
        return "provider" in match.roles and "services" in match.roles  # "it will not run it"
    return _left_for_another(match) or _compared(match) or _in_general(match)


def _from_another(match: Match) -> bool:
    """Whether a sentence says from which council something comes back."""
    units = match.row.units
    own = {unit.code for role in ("council", "area") for unit in match.roles.get(role, ())}
    return any(
        units[n].code == "from" and units[n + 1].letter == "c" and units[n + 1].code not in own for n in range(match.head, len(units) - 1)
    )


def _of_services(row: Row) -> bool:
    """Whether what a sentence gives somebody may be services, and no job."""
    told = [unit.payload.lower() for unit in row.units if unit.letter == "s" and isinstance(unit.payload, str)]
    return any(not words.endswith(("job", "task", "duty")) for words in told)


def _of_powers(row: Row) -> bool:
    """Whether a sentence speaks of powers or functions."""
    said = (unit.payload.lower() if unit.letter == "s" and isinstance(unit.payload, str) else unit.code for unit in row.units)
    return any("power" in word or "function" in word for word in said)


def _denies_another(match: Match) -> bool:
    """Whether a "not" belongs to a verb before the one that orders: "has not chosen it and must do what the minister requires"."""
    before = match.row.words(max(0, match.head - 16), match.head)
    found = re.search(r" (?:not|n't|never|no) (?!.* (?:not|n't|never|no|nor|or|neither) )", before)
    return found is not None and _ANOTHER_VERB.search(before[found.end() - 1 :]) is not None


def _taken_out(match: Match) -> bool:
    """Whether services are only told to be taken out of the hands of the council to which they would return."""
    found = _OUT_OF.search(match.row.words(match.first, match.last + 2))
    if found is None:
        return False
    party = next((unit for unit in match.row.units if unit.code == found["whose"].split()[0]), None)
    return party is None or not party.letter or any(unit is party for unit in match.roles.get("council", ()))


def _taken_from(match: Match) -> bool:
    """Whether the owner is told as one out of whose hands something goes."""
    owner = _at(match.row, match.roles.get("owner", ()))
    if owner is None:
        return False
    before = [unit.code for unit in match.row.units[max(0, owner - 3) : owner]]
    return " out of " in f" {' '.join(before)} " and match.row.units[owner + 1].code in ("'s", "'")


def _holder_of_stake(match: Match) -> bool:
    """Whether what seems to be owned only held a stake in something: "the stake that X held in Y was sold to Z"."""
    owned = _at(match.row, match.roles.get("owned", ()))
    if owned is None or match.frame.id == "stake-sold-on":
        return False
    before = [unit.code for unit in match.row.units[max(0, owned - 3) : owned]]
    return bool({"stake", "shares", "holding", "shareholding"}.intersection(before)) and before[-1:] != ["in"] and "of" not in before


def _in_part(match: Match) -> bool:
    """Whether the seller may have kept the rest: "sold a 60 per cent stake", "sold half and kept half"; not "sold its 60 per cent"."""
    units = match.row.units
    owned = _at(match.row, match.roles.get("owned", ()))
    sold = range(match.head + 1, min(match.head + 7, owned if owned is not None else 0))
    kept = any(unit.code in _KEEPING for unit in units[match.head :])
    return any(
        units[number].letter == "n" and (kept or units[number - 1].code in ("a", "an")) and not all_of_it(units, number) for number in sold
    )


def _of_other_things(match: Match) -> bool:
    """Whether what comes back is not "it" but something of its own: "took its buses back"."""
    owner = match.roles.get("it", ())
    return bool(owner) and "services" not in match.roles and all(possessive(unit) for unit in owner)


def _left_for_another(match: Match) -> bool:
    """Whether a person, and no council or minister, left the provider in order to run services elsewhere."""
    units, head = match.row.units, match.head
    provider = _at(match.row, match.roles.get("provider", ()))
    if provider is None or provider + 1 >= len(units) or units[provider + 1].code != "to" or not provider < head <= provider + 4:
        return False
    verb = provider - 1
    while verb > 0 and units[verb].code in ("the", "its", "his", "her"):
        verb -= 1
    if units[verb].code not in _GOING or any(u.code in ("was", "were", "been", "is", "are") for u in units[max(0, verb - 2) : verb]):
        return False
    if units[verb].code.startswith("join"):
        return True
    leaver = next((unit for unit in reversed(units[:verb]) if unit.letter in tuple("hucpgmoxi")), None)
    if leaver is None:
        return False
    if leaver.letter in ("x", "i"):
        found = leaver.payload
        kinds = {party.letter for party in found.refers} if isinstance(found, Found) else set()
        words = found.surface.lower() if isinstance(found, Found) else found
        return not kinds & set("cgm") and words not in ("it", "they", "which", "we")
    return leaver.letter not in ("c", "g", "m")


def _in_general(match: Match) -> bool:
    """Whether a gerund speaks of what is done by many: "handing services to a separate body has been used as a remedy"."""
    if not match.row.units[match.head].code.endswith("ing") or any(unit.letter == "c" for unit in match.row.units):
        return False
    payloads = [unit.payload for unit in match.roles.get("provider", ())]
    new = [party for party in payloads if isinstance(party, Found) and party.surface.lower().startswith(("a ", "an "))]
    behind = match.row.units[match.head + 1 :]
    return len(new) == len(payloads) > 0 and any(one.code in ("has", "is", "can", "was") for one in behind) and "services" in match.roles


def _compared(match: Match) -> bool:
    """Whether "those run by X" are services with which others are compared, whose area is told only of the others."""
    units = match.row.units
    at = match.head - 1
    while at > 0 and (units[at].code in ("now", "still", "already", "currently", "being") or units[at].code.endswith("ly")):
        at -= 1
    if at > 2 and units[at].letter == "c" and units[at - 1].code in ("in", "of", "at", "for") and units[at - 2].code in _ONES:
        at -= 2  # "those in Y run by X"
    if at < 1 or units[at].code not in _ONES or units[at - 1].code not in _COMPARING:
        return False
    whose = [number for role in ("council", "area") if (number := _at(match.row, match.roles.get(role, ()))) is not None]
    return all(number < at or any(unit.code == "," for unit in units[match.head : number]) for number in whose)


def _at(row: Row, units: list[Unit] | tuple[Unit, ...]) -> int | None:
    sought = {id(unit) for unit in units}
    return next((number for number, unit in enumerate(row.units) if id(unit) in sought), None) if sought else None
