"""What came of advice: who recommended a thing may have been heeded, and then what was no more than advised is planned.

"She recommends that the neighbour should run it" leaves open whether it will; "Ministers have accepted her advice", there or in the next
sentence, makes it a plan. Acceptance that is denied, looked forward to, or only in part, leaves the advice what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from caregraph.extract.units import Row
from caregraph.model import Claim
from caregraph.terms import Predicate, Status

_ADVICE: Final = (
    r"(?:advice|recommendations?|proposals?|suggestions?|conclusions?|findings|verdict|view|views|plan|report|idea|counsel|this|that|it"
    r"|<i\d+>|<t\d+>)"
)
_HEEDED: Final = (
    r"(?:accepted|adopted|backed|endorsed|approved|followed|taken up|heeded|agreed to|agreed with|acted on|acted upon|signed off|embraced"
    r"|gone along with|went along with|taken|took)"
)
_WHO: Final = r"(?:<[gmcxi]\d+>|ministers?|government|cabinet|council|councillors|members|secretary|department|committee|whitehall|who)"
_SINCE: Final = r"(?:(?:has|have|had|now|since|also|already|duly|today|promptly|both|all|then|fully|\S+ly|<d\d+>) ){0,4}"
#: "Ministers have accepted her advice", "The government has agreed", "The recommendation was accepted".
_ACCEPTED: Final = re.compile(
    rf" {_WHO} {_SINCE}{_HEEDED} (?:<h\d+> (?:'s |' )?|(?:the|this|that|these|all|every|both|of|her|his|its|their|<[ihcx]\d+>"
    rf"|'s|commissioner|main|central|key) ){{0,5}}{_ADVICE} "
    rf"|(?:^| [,;.]| and| but) (?:the )?{_WHO} {_SINCE}(?:agreed|accepted|assented|said yes|concurred) (?:<d\d+> )?[.,;]"
    rf"| , (?:an? )?(?:advice|recommendation|proposal|suggestion|plan|idea) (?:which |that |<i\d+> )(?:the )?{_WHO} {_SINCE}{_HEEDED} "
    rf"| (?:the |this |that |these |her |his |their |<\w\d+> |'s |all |whose |both |commissioner )+{_ADVICE} "
    rf"(?:(?:was|were|has|have|had|been|is|are|now|since|also|already|duly|today|\S+ly|<d\d+>) ){{1,4}}{_HEEDED} "
)
_NOT_SO: Final = re.compile(
    r" (?:not|never|n't|no|none|neither|nor|if|unless|until|once|whether|when|will|would|could|may|might|should|to|yet|be"
    r"|some|part|parts|partly) (?:[^\s,;:]+ ){0,4}$"
)
_NOT_SO_WITHIN: Final = re.compile(r" (?:not|never|n't|no|most|some|part|parts|partly|yet|earlier|previous|first) ")
#: Advice against a thing, or for one thing and against another: what was accepted is then not plain.
_AGAINST: Final = re.compile(r"\b(?:rather than|instead of|not|never|against|no|or|whether|if|unless|either)\b", re.IGNORECASE)
_ADVISED: Final = re.compile(r"\b(?:recommend|advis|propos|suggest|urg|conclu)\w*", re.IGNORECASE)
_CUES: Final = re.compile(r"\((?:recommend\w*|propos\w*|suggest\w*|advise[sd]?|should|urged?|ought)\)")
_OF: Final = frozenset({Predicate.DELEGATED_TO, Predicate.CREATED_BY, Predicate.OWNED_BY, Predicate.RETURNED_TO})


def heeded(rows: Sequence[Row], claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a document, with what was recommended as planned where this sentence or the next tells that the advice was taken."""
    at = {row.sentence.start: number for number, row in enumerate(rows)}
    return [claim.model_copy(update={"status": Status.PLANNED}) if _taken(claim, rows, at) else claim for claim in claims]


def _taken(claim: Claim, rows: Sequence[Row], at: dict[int, int]) -> bool:
    """Whether a claim is of advice that was taken."""
    if claim.status is not Status.HYPOTHETICAL or claim.predicate not in _OF or _CUES.search(claim.method) is None:
        return False
    evidence = claim.evidence[0]
    number = at.get(evidence.span.start) if evidence.span is not None else None
    if number is None or _ADVISED.search(evidence.quote) is None or _AGAINST.search(evidence.quote.partition(evidence.trigger)[2]):
        return False
    said = _ADVISED.search(evidence.quote)
    if said is not None and _AGAINST.search(evidence.quote[said.start() :]):
        return False
    return any(_accepts(row) for row in rows[number : number + 2])


def _accepts(row: Row) -> bool:
    """Whether a sentence tells that advice was taken."""
    if row.units[-1].code == "?":
        return False
    text = row.words(0, len(row.units))
    found = _ACCEPTED.search(text)
    return found is not None and _NOT_SO.search(text[: found.start() + 1]) is None and _NOT_SO_WITHIN.search(found.group()) is None
