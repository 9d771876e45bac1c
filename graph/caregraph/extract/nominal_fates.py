"""What becomes of an act that a noun names: one list for "the purchase fell through", "the judge quashed the appointment" and all others.

It reads "calls for the transfer", too, and "the transfer remains on the table": what is asked for or still open has not come about.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.terms import Status

#: Nouns for what somebody does once, and what may therefore come to nothing.
_ACTS: Final = frozenset(
    {"transfer", "handover", "hand-over", "purchase", "sale", "acquisition", "takeover", "take-over", "buyout", "buy-out", "appointment",
     "nomination", "move", "return", "outsourcing", "merger", "creation", "formation", "launch", "foundation", "establishment", "removal",
     "switch", "disposal", "selection", "installation", "naming", "transition", "deal"}
)  # fmt: skip
#: What may stand between such a noun and its verb: who and whose, and a day.
_BETWEEN: Final = (
    r"^ (?:(?:of|by|from|to|in|on|as|for|at|with|into|over|the|its|their|a|an|all|'s|'|and|commissioner|commissioners|government|minister"
    r"|control|company|group|business|<\w\d+>) )*"
)
_VERBS: Final = (
    r"(?:(?:has|have|had|was|were|is|are|been|being|then|later|soon|also|finally|eventually|quickly|since|itself|remains?|remained|stays?"
    r"|stayed|still|now|again|\S+ly) )*"
)
_FELL: Final = re.compile(
    rf"{_BETWEEN}{_VERBS}(?P<cue>fell through|fallen through|falls through|collapsed|foundered|quashed|annulled|nullified|voided"
    r"|struck down|thrown out|voted down|defeated|refused|scuppered|torpedoed|derailed|lost|killed off|sunk|aborted|fell apart"
    r"|fell at the last hurdle|came unstuck|came to grief"
    r"|(?:never|not|n't) (?:been )?(?:completed|approved|confirmed|ratified|concluded|signed off"
    r"|consummated|happened|happen|come off|came off)) "
)
_UNWOUND: Final = re.compile(rf"{_BETWEEN}{_VERBS}(?P<cue>unwound|undone|unpicked) ")
_OPEN: Final = re.compile(
    rf"{_BETWEEN}{_VERBS}(?P<cue>conditional|contingent|dependent|hangs in the balance|in the balance|up in the air|on the table"
    r"|undecided|uncertain|an option|a possibility|possible|needs? (?:\S+ )?(?:approval|consent|backing|vote|clearance)"
    r"|requires? (?:\S+ )?(?:approval|consent|backing|vote|clearance)|put to (?:a|the) (?:vote|ballot)) "
)
#: What is late now: with the day to which it was put off it is planned, else it may yet come to nothing. What "was delayed" came later.
_LATE: Final = re.compile(
    rf"{_BETWEEN}(?=(?:has|have|is|are|now) ){_VERBS}(?P<cue>delayed|postponed|put back|put off|pushed back|deferred|held up|paused)"
    r" (?P<day>(?:until|till|to|by|for) (?!further |sort ))?"
)
_OWN: Final = r"(?:(?:the|a|an|its|their|this|that|any|<i\d+>) |(?:the )?<[cpougr]\d+> (?:'s |' ))(?:(?:proposed|planned|full|early) )?$"
#: Words right before such a noun that say that it was undone, stopped, or only asked for or spoken against.
_UNDID: Final = re.compile(rf" (?P<cue>unwound|unwinds|undid|undoes|unpicked|unpicks) {_OWN}")
_QUASHED: Final = re.compile(
    r" (?P<cue>quashed|quashes|annulled|annuls|nullified|voided|overturned|overturns|struck down|threw out|barred|bars|prohibited|banned"
    rf"|forbade|restrained|restrains) {_OWN}"
)
_ASKED_FOR: Final = re.compile(
    r" (?P<cue>calls?|demands?|case|motions?|petitions?|campaigns?|campaigning|bids?|pressure|hopes?|arguments?|fears?|requests?"
    r"|applications?|opposition|objections?|votes?|ballot|referendum|lobbying|talks?|negotiations|discussions|enthusiasm|appetite|clamour|pleas?|agitation)"
    r" (?:for|against|of|to|on|about|proposing|opposing|backing|seeking|supporting|demanding|urging|favouring|approving|calling for)"
    rf" {_OWN}"
)


def fate(around: Surroundings) -> Verdict | None:
    """The verdict on an act that a noun names, by what is said of it; None where nothing says that it did not come about, or was undone."""
    if around.head not in _ACTS:
        return None
    for text, pattern, status in (
        (around.tail, _FELL, Status.DENIED),
        (around.tail, _UNWOUND, Status.ENDED),
        (around.before, _UNDID, Status.ENDED),
        (around.before, _QUASHED, Status.DENIED),
        (around.tail, _OPEN, Status.HYPOTHETICAL),
        (around.before, _ASKED_FOR, Status.HYPOTHETICAL),
    ):
        if (found := pattern.search(text)) is not None and not _still_stands(text[: found.start("cue")]):
            return Verdict(status, found["cue"])
    if (late := _LATE.search(around.tail)) is not None and not _still_stands(around.tail[: late.start("cue")]):
        return Verdict(Status.PLANNED if late["day"] else Status.HYPOTHETICAL, late["cue"])
    return None


def _still_stands(before: str) -> bool:
    """Whether "not" or the like before its verb leaves an act as it is: "was never quashed"."""
    return re.search(r" (?:not|n't|never|nearly|almost|no longer) (?:been |\S+ly )?$", before) is not None
