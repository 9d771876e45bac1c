"""Delegations that have been arranged and are still to begin, as the next sentence says: "The deal starts in September".

Whoever was given a contract, or chosen, runs nothing before that starts. One who runs the services already goes on with them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.claimed import party_of, row_of
from caregraph.extract.dating import When
from caregraph.extract.found import Found
from caregraph.extract.phrases import roots_of
from caregraph.extract.timeline import lies_after
from caregraph.extract.units import Row
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

#: What arranges that somebody will run services, and does not tell that he does.
_ARRANGING: Final = re.compile(
    r"\b(?:given|gave|awarded|chosen|chose|picked|appointed|selected|hired|won|wins|signed|handed|outsourced|entrusted|named|contracted)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\b(?:renewed|again|another|new|second|extended|already|since|kept|keeps|continue|continues)\b", re.IGNORECASE
)
_CONTRACT: Final = r"(?:the|this|that|its|their) (?:\S+-year )?(?:new )?(?:contract|deal|agreement|arrangement|partnership|work|job)"
_STARTS: Final = r"(?:starts?|begins?|commences?|takes? effect|comes? into (?:force|effect)|runs? from|goes live)"
_WILL: Final = (
    r"(?:will|is to|are to|is due to|is expected to) "
    r"(?:start|begin|commence|take over|take on|take charge|move in|come into (?:force|effect)"
    r"|take effect|run from|go live|last)"
)
#: What starts, and when; between them only what the contract is worth, or how long it lasts.
_CONTRACT_STARTS: Final = re.compile(
    rf"^ {_CONTRACT}(?: , [^,;.]* ,)? (?:(?:is|was) (?:worth|for|to) (?:[^\s,;.]+ ){{1,8}}?and )?"
    rf"(?:(?P<now>{_STARTS})|{_WILL}) (?:(?:the|work|services?|it) )?(?:in|on|from|at|next|this|<d\d+>|<s\d+>)"
)
_WHO_STARTS: Final = re.compile(rf"^ (?P<who><[cpuo]\d+>) (?:{_WILL}|(?P<now>starts|begins|takes over)) ")
#: The same in the sentence itself: "awarded it to X, which will start in May".
_WHICH_STARTS: Final = re.compile(rf" (?P<who><[pou]\d+>) , <i\d+> (?:{_WILL}|(?P<now>starts|begins|takes over)) ")


def yet_to_begin(rows: Sequence[Row], claims: Sequence[Claim], published: PartialDate | None) -> list[Claim]:
    """The claims of a document, with the delegations as planned of which the next sentence says that they are still to begin."""
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    planned: set[int] = set()
    arranged = [claim for claim in claims if _is_arranged(claim)]
    for claim in arranged:
        number = row_of(claim, at)
        if number is None or _GOES_ON.search(claim.evidence[0].quote) or _long_ago(claim, published) or _told_otherwise(claim, claims):
            continue
        behind = rows[number + 1 : number + 2]
        if _starts_later(rows[number], claim, published, here=True) or any(_starts_later(row, claim, published) for row in behind):
            planned.add(id(claim))
    return [claim.model_copy(update={"status": Status.PLANNED}) if id(claim) in planned else claim for claim in claims]


def _is_arranged(claim: Claim) -> bool:
    held = claim.predicate is Predicate.DELEGATED_TO and claim.status is Status.ACTUAL
    return held and _ARRANGING.search(claim.evidence[0].trigger) is not None


def _long_ago(claim: Claim, published: PartialDate | None) -> bool:
    """Whether something was arranged before the year of the document, or the year before that."""
    told = claim.date.latest if claim.date is not None else None
    return told is not None and published is not None and published.earliest is not None and told.year < published.earliest.year - 1


def _told_otherwise(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether another sentence tells of the same two that the one runs services for the other already."""
    return any(
        other is not claim
        and other.predicate is claim.predicate
        and other.status is Status.ACTUAL
        and other.evidence[0].span != claim.evidence[0].span
        and (party_of(other.subject), party_of(other.object)) == (party_of(claim.subject), party_of(claim.object))
        for other in claims
    )


def _starts_later(row: Row, claim: Claim, published: PartialDate | None, *, here: bool = False) -> bool:
    """Whether a sentence says that what was arranged is still to start: in the present with a day that is not past, or in the future."""
    text = row.words(0, len(row.units))
    found = _WHICH_STARTS.search(text) if here else _CONTRACT_STARTS.match(text) or _WHO_STARTS.match(text)
    if found is None or _GOES_ON.search(text[found.start() :]):
        return False
    if (who := found.groupdict().get("who")) is not None:
        party = next((unit.payload for unit in row.units if unit.code == who), None)
        itself = isinstance(party, Found) and party.surface.lower() == "it"  # whoever starts is not who chose
        if not isinstance(party, Found):
            return False
        if not itself and all((root.candidates or root.surface) != party_of(claim.object) for root in roots_of(party)):
            return False
    if not found["now"]:
        return True
    dates = [unit.payload for unit in row.units if isinstance(unit.payload, When)]
    return bool(dates) and (dates[0].year is None or lies_after(dates[0].resolve(published, future=True), published))
