"""What a document tells to be over in a sentence of its own: appointments that ended, providers that are no more, work that went elsewhere.

"Her appointment ended in May" says of a commissioner told of before that she has left; "X is no more" and "X has transferred its staff to
the council" say of a provider that it runs nothing now. A return that is still to come says the contrary: what it will end goes on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.arrangements import NOT_SO, NOW, RUNS, arrangements_over, parties_at
from caregraph.extract.claimed import party_of, row_of
from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.revoked import came_back
from caregraph.extract.units import Row, Unit
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

_OFFICE: Final = r"(?:work there|work|appointment|commission|posting|secondment|mandate|tenure|term of office|time in office|term|stint)"
_ENDED: Final = (
    r"(?:(?:has|have|had|was|were|is|been|then|now|also|duly|since|finally|formally|officially|\S+ly) ){0,3}"
    r"(?:(?:ended|expired|lapsed|concluded|finished|over|terminated|ran out|run out) (?=[.,;:]|at |in|on|with|when|as|once|after|last"
    r"|<d\d+>|the|this|yesterday|that|because|and|but|by|before|there|without)(?!the (?!same)|that (?!day|month|week|year))"
    r"|(?:came|come|comes|brought|drawn|drew) to (?:an end|a close) |not (?:been )?(?:renewed|extended) )"
)
#: "X's appointment as commissioner has ended", "the appointment of X came to an end", "that appointment has lapsed".
_OFFICE_ENDED: Final = re.compile(
    rf" (?:(?P<whose><[hui]\d+>)(?: 's| ')? |the |that |this |its )(?:\S+ )?{_OFFICE} (?:of (?P<of><[hu]\d+>) )?"
    rf"(?:as (?:(?:the|a|an|its|their|<\w\d+>|'s) ){{0,3}}(?:\S+ )?commissioner )?(?:(?:there|in|at|for|to) (?:the )?(?:<c\d+> )?)?"
    rf"(?:, (?:[^\s,;]+ ){{1,8}}, )?{_ENDED}"
)
#: "Ministers ended her appointment", "saw his appointment terminated", "has not renewed the appointment of X".
_OFFICE_TAKEN: Final = re.compile(
    rf" (?:(?:ended|terminated|discontinued|revoked) (?:(?P<whose><[hui]\d+>)(?: 's| ')? |the |that ){_OFFICE} (?:of (?P<of><[hu]\d+>) )?"
    rf"|(?:not|n't|declined to|decided not to) (?:renewed|extended|renew|extend) (?:(?P<whose2><[hui]\d+>)(?: 's| ')? |the |that )"
    rf"{_OFFICE} (?:of (?P<of2><[hu]\d+>) )?"
    rf"|saw (?P<whose3><[hui]\d+>)(?: 's| ')? {_OFFICE} (?:ended|terminated|cut short|brought to an end) )"
)
#: How long somebody stayed who is not there now: "stayed for three months and went home", "lasted only until May".
_STAYED: Final = re.compile(
    r" (?:stayed|lasted|remained|served|was there|stuck it out) (?:(?:for|only|just|barely|nearly|almost|about) ){0,3}"
    r"(?:until <d\d+>|(?:a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|several|some|\d+) (?:few )?"
    r"(?:days?|weeks?|months?|years?))(?: there| in post| in (?:the )?<c\d+>)? "
    r"(?:, )?(?:and|before|then) (?:(?:then|had|was|has|they|<h\d+>|<i\d+>) ){0,2}"
    r"(?:went|left|returned|moved|departed|gone|leaving|returning|going|resigned|quit|retired|withdrew|handed over|made way) "
)
_UNLESS_NEGATED: Final = re.compile(r"(?:will|would|could|may|might|should|not) (?!been |renewed|extended)")
#: Providers that are there no longer, and what they have given up.
_PROVIDER: Final = r"(?:the )?(?P<p><[px]\d+>) (?:, (?:[^,;]+ ), |<i\d+> (?:did|ran|had|took|provided) (?:[^,;]+ ))?"
_IS_NO_MORE: Final = re.compile(
    rf" {_PROVIDER}(?:(?:is|was) (?:now )?(?:no more|gone|history|defunct|no longer in (?:being|existence|business))"
    r"|(?:has |have |had )?(?:now |since |also )?(?:ceased to (?:exist|operate|trade|be)|ceased (?:operations|trading|operating|work)"
    r"|closed (?:its|their|<i\d+>|the) doors(?! (?:of|to|on))"
    r"|(?:did|worked|done) <i\d+> (?:last shift|<d\d+>(?: 's work)?)"
    r"|(?:walked away|pulled out|bowed out)(?= [.,;]| early| with | (?:after|before|in|on|last) "
    r"| from (?:the|its|<i\d+>) (?:contract|work|job|deal|arrangement|agreement))"
    r"|passed into history|shut up shop|been (?:wound up|dissolved|disbanded|abolished)"
    r"|gone out of existence)|(?:was|were) (?:wound up|dissolved|disbanded|abolished)|no longer exists) "
)
_DISSOLVED: Final = re.compile(r" (?:wound up|dissolved|disbanded|abolished|ceased to exist|no longer exists|no more|defunct) ")
_GAVE_UP_STAFF: Final = re.compile(
    rf" {_PROVIDER}(?:has |have |had )?(?:now |also |already |since )?(?:transferred|handed|moved|passed|returned|released|given) "
    r"(?:(?!not |no )[^\s,;:]+ ){0,5}?(?:staff|employees|workers|practitioners|workforce|colleagues|people|duties|caseload|cases|work) "
    r"(?:[^\s,;:]+ ){0,3}?(?:to|into|over to|back to) (?:the )?(?P<c><c\d+>) "
)
#: Who had the work, and whoever had it after him.
_RAN: Final = re.compile(
    r"\b(?:ran|(?:was|were) (?:\w+ly )?(?:run|provided|delivered|managed)|delivered|provided|managed|looked after)\b", re.IGNORECASE
)
_HAD: Final = re.compile(r"\bhad\b", re.IGNORECASE)
_TOOK_OVER: Final = re.compile(r"\b(?:took over|taken over|succeeded|replaced|took on|took up)\b", re.IGNORECASE)


#: "Will go on running fostering for it", "still runs a few services".
_GOES_ON: Final = re.compile(
    r"\b(?:(?:will|to|shall) (?:\w+ )?(?:go on|continue|carry on|keep)|still|continu(?:es|ing)|goes on|carries on)\b"
)
#: Who "had run" services for somebody, which another sentence tells to have ended.
_HAD_RUN: Final = re.compile(r"\bhad\b(?!.*\b(?:has|have|is|are|still|now)\b)", re.IGNORECASE)
_A_FEW: Final = re.compile(r"\b(?:a few|some|several|certain|parts?|specialist|one) (?:\w+ ){0,2}(?:services?|of)\b")


def ended(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with offices and delegations as ended that another sentence or clause of it tells to be over."""
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    over: set[int] = set()
    offices = [claim for claim in claims if claim.predicate is Predicate.COMMISSIONER_APPOINTED and claim.status is Status.ACTUAL]
    runs = [claim for claim in claims if claim.predicate is Predicate.DELEGATED_TO and claim.status is Status.ACTUAL]
    over.update(id(claim) for claim in offices if any(_left_there(claim, other) for other in claims))
    owned = [claim for claim in claims if claim.predicate is Predicate.OWNED_BY and claim.status is Status.ACTUAL]
    for row in {id(rows[at[number]]): rows[at[number]] for number in _sentences(owned) if number in at}.values():
        over.update(_dissolved(row, owned))
    over.update(_succeeded(runs))
    over.update(_had_run(runs, claims))
    for number, row in enumerate(rows if offices or runs else ()):
        text = row.words(0, len(row.units))
        if offices:
            over.update(_offices_over(row, text, number, offices, at))
        if runs:
            over.update(_providers_gone(row, text, runs))
    over.update(arrangements_over(rows, runs, at) if runs else ())
    return [_going_on(claim.model_copy(update={"status": Status.ENDED}) if id(claim) in over else claim, claims) for claim in claims]


def ended_by_returns(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with the delegations as ended whose services it reports as returned; a part may stay where it was."""
    back = [claim for claim in claims if claim.predicate is Predicate.RETURNED_TO and claim.status is Status.ACTUAL]
    returned = {(party_of(claim.object), party_of(claim.subject), claim.scope): claim for claim in back}
    gone = {(party_of(c.subject), party_of(c.object)) for c in claims if c.predicate is Predicate.DELEGATED_TO and c.status is Status.ENDED}
    gone |= {(party_of(claim.object), party_of(claim.subject)) for claim in back}
    kept: list[Claim] = []
    for claim in claims:
        pair = party_of(claim.subject), party_of(claim.object)
        # Where only a part came back, the rest stays where it was.
        last = returned.get((*pair, "")) or returned.get((*pair, claim.scope))
        over = last is not None and came_back(claim, last) and not _stays(claim)
        held = claim.predicate is Predicate.DELEGATED_TO and claim.status is Status.ACTUAL
        over = over or (held and pair in gone and _HAD_RUN.search(claim.evidence[0].trigger) is not None)
        kept.append(claim.model_copy(update={"status": Status.ENDED}) if over else claim)
    return kept


def _stays(claim: Claim) -> bool:
    """Whether a claim tells of a part that whoever gave the rest back goes on with."""
    quote = claim.evidence[0].quote
    return _GOES_ON.search(quote) is not None and (bool(claim.scope) or _A_FEW.search(quote) is not None)


def _sentences(claims: Sequence[Claim]) -> list[int]:
    """Where the sentences begin that claims are read in."""
    return [span.start for claim in claims if (span := claim.evidence[0].span) is not None]


def _dissolved(row: Row, owned: Sequence[Claim]) -> set[int]:
    """The owners whose sentence tells that what they owned is no more: "X, which had been owned by Y, was wound up"."""
    text = row.words(0, len(row.units))
    found = _IS_NO_MORE.search(text)
    if found is None or _DISSOLVED.search(found.group()) is None or NOT_SO.search(text[: found.start() + 1]):
        return set()
    bodies = parties_at(row, found["p"])
    here = [claim for claim in owned if claim.evidence[0].span is not None and claim.evidence[0].span.start == row.sentence.start]
    return {id(claim) for claim in here if party_of(claim.subject) in bodies and not RUNS.search(claim.evidence[0].trigger)}


def _left_there(claim: Claim, other: Claim) -> bool:
    """Whether the sentence by which somebody has an office tells first that the place is vacant, since he has left it."""
    return (
        other.status is Status.ENDED
        and "no-commissioner-since" in other.method
        and other.evidence[0].span == claim.evidence[0].span
        and (party_of(other.subject), party_of(other.object)) == (party_of(claim.subject), party_of(claim.object))
    )


def _offices_over(row: Row, text: str, number: int, offices: Sequence[Claim], at: dict[int, int]) -> set[int]:
    """The offices whose end a sentence tells: of the person it names, else of the one whom it or the sentence before told of last."""
    stayed = _STAYED.search(text)
    if stayed is not None and NOT_SO.search(text[: stayed.start() + 1]) is None:
        here = [claim for claim in offices if row_of(claim, at) == number]
        return {id(claim) for claim in here} if len({party_of(claim.object) for claim in here}) == 1 else set()
    if "appointment" not in text and not re.search(rf" {_OFFICE} ", text):
        return set()
    found = _OFFICE_ENDED.search(text) or _OFFICE_TAKEN.search(text)
    if found is None or NOT_SO.search(text[: found.start() + 1]) or _UNLESS_NEGATED.search(found.group()):
        return set()
    codes = [code for name, code in found.groupdict().items() if code]
    told_of = [_antecedent(row, n) if unit.payload == "whose" else unit for n, unit in enumerate(row.units) if unit.code in codes]
    people = {
        root.candidates or root.surface
        for unit in told_of
        if isinstance(unit.payload, Found)
        for root in roots_of(unit.payload)
        if root.letter in ("h", "u", "m") and root.kind == "named"
    }
    if people:
        theirs = [claim for claim in offices if party_of(claim.object) in people]
        return {id(claim) for claim in _at_one_council(row, number, theirs, at)}
    alone = len({party_of(claim.object) for claim in offices}) == 1  # of whom the text tells alone, it may tell the end later
    lately = [claim for claim in offices if row_of(claim, at) in (number, number - 1) or (alone and (row_of(claim, at) or 0) < number)]
    last = max((row_of(claim, at) or 0 for claim in lately), default=None)
    told = {party_of(claim.object) for claim in lately if row_of(claim, at) == last}
    theirs = [claim for claim in offices if party_of(claim.object) in told]
    return {id(claim) for claim in _at_one_council(row, number, theirs, at)} if len(told) == 1 else set()


def _at_one_council(row: Row, number: int, offices: Sequence[Claim], at: dict[int, int]) -> list[Claim]:
    """Those of a person's offices at several councils that a sentence means: where it says, else where he was told of last."""
    named = {
        root.candidates or root.surface
        for unit in row.units
        if unit.letter == "c" and isinstance(unit.payload, Found)
        for root in roots_of(unit.payload)
    }
    here = [claim for claim in offices if party_of(claim.subject) in named]
    before = [claim for claim in offices if (row_of(claim, at) or 0) <= number]
    last = max(before, key=lambda claim: row_of(claim, at) or 0, default=None)
    if not here and last is not None:
        here = [claim for claim in offices if party_of(claim.subject) == party_of(last.subject)]
    return here or list(offices)


def _antecedent(row: Row, number: int) -> Unit:
    """The person right in front of "whose", or the word itself: "in place of X, whose term had ended"."""
    before = [unit for unit in row.units[max(0, number - 3) : number] if unit.letter == "h"]
    return before[-1] if before else row.units[number]


def _providers_gone(row: Row, text: str, runs: Sequence[Claim]) -> set[int]:
    """The delegations to a provider of which a sentence says that it is no more, or that its staff now work for the council."""
    over: set[int] = set()
    for pattern in (_IS_NO_MORE, _GAVE_UP_STAFF):
        found = pattern.search(text)
        if found is None or NOT_SO.search(text[: found.start() + 1]):
            continue
        providers, councils = parties_at(row, found["p"]), parties_at(row, found["c"]) if pattern is _GAVE_UP_STAFF else frozenset()
        over.update(
            id(claim)
            for claim in runs
            if party_of(claim.object) in providers
            and not RUNS.search(claim.evidence[0].trigger)
            and (not councils or party_of(claim.subject) in councils)
        )
    return over


def _succeeded(runs: Sequence[Claim]) -> set[int]:
    """The delegations told in the past whose council has, by what the text tells later, another provider that took over."""
    return {
        id(claim)
        for number, claim in enumerate(runs)
        if _RAN.search(claim.evidence[0].trigger)
        and not NOW.search(claim.evidence[0].trigger)
        and any(
            party_of(other.subject) == party_of(claim.subject)
            and party_of(other.object) != party_of(claim.object)
            and other.scope == claim.scope
            and _TOOK_OVER.search(other.evidence[0].trigger) is not None
            for other in runs[number + 1 :]
        )
    }


def _had_run(runs: Sequence[Claim], claims: Sequence[Claim]) -> set[int]:
    """The delegations told with "had" of which the text tells elsewhere that they ended: "X ended its contract with Y. Y had run them"."""
    gone = {(party_of(claim.subject), party_of(claim.object)) for claim in claims if _told_over(claim)}
    back = [claim for claim in claims if claim.predicate is Predicate.RETURNED_TO and claim.status is Status.ACTUAL]
    gone.update((party_of(claim.object), party_of(claim.subject)) for claim in back)
    return {
        id(claim)
        for claim in runs
        if (party_of(claim.subject), party_of(claim.object)) in gone
        and (_HAD.search(claim.evidence[0].trigger))
        and not NOW.search(claim.evidence[0].trigger)
    }


def _told_over(claim: Claim) -> bool:
    return claim.predicate is Predicate.DELEGATED_TO and claim.status is Status.ENDED


def _going_on(claim: Claim, claims: Sequence[Claim]) -> Claim:
    """A delegation as it is where the same sentence tells of its planned end: "resolved to disband it and to resume control in May"."""
    if claim.predicate is not Predicate.DELEGATED_TO or claim.status is not Status.PLANNED:
        return claim
    back = any(
        other.predicate is Predicate.RETURNED_TO
        and other.status is Status.PLANNED
        and party_of(other.subject) == party_of(claim.object)
        and party_of(other.object) == party_of(claim.subject)
        and other.evidence[0].span == claim.evidence[0].span
        for other in claims
    )
    return claim.model_copy(update={"status": Status.ACTUAL, "date": None, "date_role": None}) if back else claim
