"""What is over, by the words around a relation: spans and lengths of time in the past, "once", contracts that have run out or been lost."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.inflection import inflections
from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.extract.worlds import spent_under
from caregraph.terms import Status

#: Verbs of what lasts, and nouns for who has an office or a share: of these, and of no event, a span of time tells the end.
_LASTING: Final = frozenset(
    {"ran", "oversaw", "commissioner", "commissioners", "owner", "owners", "parent", "shareholder", "provider", "charge", "responsible"}
    | {"direction", "directions", "intervention", "rated", "judged", "graded", "deemed"}
).union(
    *(
        inflections(verb)
        for verb in ("run", "manage", "operate", "deliver", "provide", "own", "oversee", "look", "lead", "serve", "work", "hold", "belong")
    )
)
_PAST: Final = re.compile(r" (?:was|were) (?:\S+ ){0,4}?$")
#: Heads that tell of a time only with "was".
_STATED: Final = frozenset({"direction", "directions", "intervention", "rated", "judged", "graded", "deemed"})
#: What begins something begins it for as long as it is said to last, and ends nothing.
_ENTERED: Final = re.compile(r" (?:placed|put|brought|given|appointed|hired|engaged|contracted|named|made|chosen|commissioned) ")
_SPAN: Final = re.compile(r" (between <d\d+> and|from <d\d+> (?:to|until|till|through to|up to)) (?:the )?<d\d+> ")
_LENGTH: Final = re.compile(
    r"^[^,;:]* (for (?:(?:over|more than|nearly|almost|about|some|just|only|the next|the first) )?"
    r"(?:a|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|several|many|some|\d+) (?:(?:and a half|long|or so) )?"
    r"(?:years?|months?|decades?|weeks?)|for (?:a time|a while|a spell|some time)) (?!in )"
)
_LENGTH_FIRST: Final = re.compile(
    r"^ (for (?:(?:over|more than|nearly|almost|about|some|just|only) )?"
    r"(?:a|two|three|four|five|six|seven|eight|nine"
    r"|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|several|many|\d+) (?:(?:and a half|long|or so) )?"
    r"(?:years|months|decades)) (?!to |from |after |before )"
)
#: "X had been commissioner there": somebody was, before what is told; not "had been commissioner since May".
_HAD_BEEN: Final = re.compile(
    r" (had) (?:\S+ly |once |earlier )?been (?:(?:the|a|an|its|their|one|of|<[cgi]\d+>|'s|government|lead|first) )*$"
)
_GOES_ON: Final = re.compile(r" (?:since|for|when|until|that|said|says|whether|while|by) ")
_ONCE: Final = re.compile(r"(?<! more than)(?<! at)(?<! only) (once) (?:(?:\S+ly|the|a|an|part of) )*$")
_RUN_OUT: Final = re.compile(
    r"^[^,;:]* (expired|lapsed|ran out|has run out|had run out|came to an end|has come to an end|has expired|has ended|ended|has lapsed"
    r"|(?:was|were|has been|have been) (?:terminated|ended|cancelled|cut short|wound up|wound down|unwound|dissolved|discontinued"
    r"|brought to an end)) "
)
#: A grade that somebody has left behind.
_SHED: Final = re.compile(
    r" (shaken off|shook off|shakes off|shaking off|shed|sheds|shedding|lost|loses|losing|thrown off|cast off|threw off|got rid of)"
    r" (?:its|the|their|an|a|that|this|<i\d+>) (?:\S+ ){0,2}?<q\d+> (?:\S+ )?$"
)
#: Whoever had a thing before somebody else has it no more.
_BEFORE: Final = re.compile(r"^ (?:[^\s,;:]+ ){0,8}?before (?:the )?<[pougc]\d+> (?:[.,;]|bought|took|acquired|did|came|and|purchased) ")
#: How long it went on, told of an owner: "owned by X, whose involvement lasted six years".
_LASTED: Final = re.compile(
    r"^[^;:]* <i\d+> (?:involvement|ownership|investment|tenure|stewardship|period|time)(?: \S+){0,3}? (lasted|ended|came to an end) "
)
_UNTIL_SOLD: Final = re.compile(
    r"^ (?:(?:of|by) )?(?:the )?(?:<\w\d+> )?(?:until|till) (?:<\w\d+> |it |they |the )?(?:\S+ )?(?:was|were|had been) (?:\S+ly )?"
    r"(?:sold|bought|acquired|taken|spun|demerged|hived) "
)
_CONTRACTS: Final = frozenset({"contract", "contracts"})
#: "X, which had owned it since 2010, sold it": the owner that it had been.
_THEN_SOLD: Final = re.compile(
    r" (?:,|when|before|until|and) (?:(?:it|they|<\w\d+>) )?(?:had |then |has )?(sold|disposed of|parted with|exited|offloaded|divested) "
)
#: Whoever ran it has lost or left the work: "had run it since 2010 and made way for Y".
_MADE_WAY: Final = re.compile(
    r"^[^;:]*? (?:and|but|until|before|when|,) (?:(?:it|they|<[a-rt-z]\d+>) )?(?:(?:had|then|later|subsequently|eventually|finally) ){0,2}"
    r"(made way for (?:the )?<[pcou]\d+>|gave way to (?:the )?<[pcou]\d+>"
    r"|(?:was|were) (?:\S+ly )?(?:replaced|succeeded|followed|superseded) by (?:the )?<[pcou]\d+>"
    r"|(?:was|were) (?:wound up|dissolved|disbanded|abolished|scrapped|closed down|shut down)"
    r"|(?:lost|forfeited|gave up|surrendered|relinquished|was stripped of|was relieved of) (?:(?:the|its|their|that|this)"
    r" (?:contract|job|work|business|task|role)|<s\d+>)(?= (?:[.;,]|after|within|when|<d\d+>|(?:in|on|at) (?:the )?(?:end of )?<d\d+>))"
    r"|<s\d+> (?:was|were) (?:\S+ly )?(?:taken|withdrawn|removed) (?:away )?from (?:<i\d+>|it|them)"
    r"|pulled out|bowed out|walked away|withdrew) "
)
_RUNNING: Final = frozenset().union(*(inflections(verb) for verb in ("run", "manage", "operate", "deliver", "provide", "oversee", "lead")))
_NOT_PAST: Final = re.compile(r" (?:has|have|having|will|would|to|is|are|be) (?:\S+ ){0,3}$")
#: Times that are told to be gone: "the years in which X ran it are over", "gone are the days when X ran it".
_DAYS: Final = re.compile(r" (?:days|years|time|era|period) (?:in <i\d+>|when|that) (?:[^\s,;:]+ ){0,4}$")
_GONE: Final = re.compile(r"^ (?:gone are|over are|past are) ")
_UNDER_CONTRACT: Final = re.compile(
    r" (?:contract|agreement|deal|arrangement|partnership) (?:under|by|through) <i\d+> (?:[^\s,;:]+ ){1,4}$"
)
#: A contract that somebody brought to an end: "has ended the contract under which X ran it".
_CONTRACT_ENDED: Final = re.compile(
    r"(?<! will)(?<! to)(?<! may)(?<! not)(?<! n't)(?<! never) (ended|terminated|cancelled|tore up|torn up|scrapped|axed|did not renew"
    r"|bought out of|walked away from"
    r"|brought to an end|pulled out of|closed|wound up|dissolved) (?:(?:the|its|their|that|<[cpi]\d+>|'s) )+(?:[^\s,;:]+ ){0,2}?"
    r"(?:contract|agreement|deal|arrangement|partnership) (?:under|by|through) <i\d+> (?:[^\s,;:]+ ){1,4}$"
)
#: Nouns for owning, and what brings that to an end: "X's ownership of it ended in 2016".
_HOLDING: Final = frozenset({"ownership", "investment", "stewardship", "tenure", "possession"})
_GIVEN_UP: Final = re.compile(
    r" (gave up|given up|gives up|relinquished|surrendered|lost|loses|renounced|parted with|disposed of|ended|shed)"
    r" (?:its|their|the|all|<i\d+>) (?:\S+ )?$"
)
#: "Its owner until last year was X."
_HOLDERS: Final = frozenset({"owner", "owners", "parent", "shareholder", "provider", "operator", "backer"})
_OFFICES: Final = frozenset({"commissioner", "commissioners"})
_AFTER_YEARS: Final = re.compile(r" after (?:[^\s,;:]+ ){1,4}?(?:years?|months|decades?) as (?:(?:the|its|an?|sole|majority) )*$")
_HAS_SOLD: Final = re.compile(r"^[^;:]* (?:has|have|had)? ?(sold|parted with|exited|divested|cashed out|pulled out|disposed of|moved on) ")
_UNTIL_THE: Final = re.compile(
    r" , (until|till) (?:the )?(?:<d\d+>|recently|lately) (?:(?:the|a|its|their|<\w\d+>|'s|sole|lead|only|government) )+$"
)
_WAS_UNTIL: Final = re.compile(r" (until|till) (?:<d\d+>|recently|lately|then) (?:was|were|had been) ")
#: What something was that has since changed hands: "X, then part of Y, opened in 1998".
_BELONGING: Final = frozenset({"part", "owned", "subsidiary", "arm", "property", "controlled", "company"})
_BELONGINGS: Final = _BELONGING | {"brand", "division", "member"}
_THEN: Final = re.compile(
    r" , (then|at the time|in those days|(?:until|till) (?:then|recently|lately|<d\d+>)) "
    r"(?:still |wholly |a |an |the |<d\d+> |jointly |<[cpou]\d+> |'s |arm's-length |own )*$"
)
#: "X was owned by its founder, Ann Lee, until 2018".
_HELD: Final = _BELONGING | {"hands", "belonged", "controlled"}
_AT_THAT_TIME: Final = re.compile(r" (?:was|were) (at that time|at the time|in those days) (?:\S+ly |also |both |all )?$")
_OWNERS_THEN: Final = frozenset({"owner", "owners", "shareholder", "shareholders", "member"})
_TILL_DAY: Final = re.compile(r" , (until|till) (?:<d\d+>|recently|lately) [.,;]")
#: "Once part of X, Y …", "Y, once a brand of X", "Until last year a subsidiary of X, Y …".
_ONCE_OF: Final = re.compile(r"(?<! more than)(?<! at)(?<! only)(?<! all at) (once) (?:(?:an?|the|one|wholly|\S+ly) )*$")
_UNTIL_OF: Final = re.compile(r"^ (until|till) (?:then|recently|lately|<d\d+>) (?:(?:an?|the|one|wholly|still|\S+ly) )*$")
#: "X, until last month the government's commissioner in Y".
_OFFICE_UNTIL: Final = re.compile(
    r" , (until|till) (?:recently|lately|<d\d+>) (?:(?:the|a|an|its|their|<[cgimx]\d+>|'s|lead|government|independent) )*$"
)
_OFFICE_ENDED: Final = re.compile(r"^ (?:(?:in|at|for|to) (?:the )?<c\d+> )?(until|till) (?:recently|lately|<d\d+>) ,")
_CEASED: Final = re.compile(
    r"^[^,;:]* (ended|ends|ceased|lapsed|came to an end|has come to an end|had come to an end|was over|is over|lasted|lasts) "
)
_INTERVENTIONS: Final = frozenset({"intervention", "supervision", "direction", "directions", "takeover"})
_IS_OVER: Final = re.compile(r"^[^,;:]* (?:is|are|was|were) (?:now |at last |finally )?(over|at an end|finished|a thing of the past) ")
_LOST: Final = re.compile(
    r" (lost|loses|forfeited|stripped of|relieved of|gave up|given up|handed back|surrendered"
    r"|walked away from|walks away from|withdrew from|withdrawn from"
    r"|backed out of|bailed out of|pulled out of|bowed out of|threw in the towel on|thrown in the towel on|tore up|torn up|ripped up"
    r"|cut short|quit|terminated|cancelled) (?:the|its|their|his|her|<i\d+>) (?:\S+ )?"
    r"(?:contract|job|task|duty|responsibility|work|role|deal) (?:to|of|for) $"
)

#: Whoever is only to lose, or may lose, the work has it still.
_TO_LOSE: Final = re.compile(
    r" (?:will|would|could|may|might|to|shall|should|can|facing|risks?|of) (?:\S+ )?(lose|losing|forfeit|give up|hand back|surrender"
    r"|relinquish|give back|quit|be stripped of|be relieved of) (?:the|its|their|his|her|that|<i\d+>) (?:\S+ )?"
    r"(?:contract|job|task|duty|responsibility|work|role|deal) (?:to|of|for) $"
)
#: A verb that stands for the one before it: "ran it for two years and still does", "owned it in 2018 and no longer does".
_STILL_DOES: Final = re.compile(
    r" (?:still (?:does|do)(?: so)?|(?:does|do|is doing|are doing) so (?:still|now|<d\d+>|to this day)|continues? to do so"
    r"|(?:does|do) <d\d+>)"
    r" (?=[.,;]|<d\d+>|today|now)"
)
_NO_MORE: Final = re.compile(
    r" (?:and|but) (?:\S+ )?(no longer) (?:does|do)(?: so)? (?=[.,;])| (?:but|and) (?:does|do) so (no longer|no more) (?=[.,;])"
)


#: "Y had run it before", "Y ran it until then": until somebody else did, of whom the text has told.
_RAN_ONCE: Final = frozenset({"ran", "run", "provided", "managed", "delivered", "owned", "held"})
_RAN_BEFORE: Final = re.compile(r"^ (?:(?!not |and |but )\S+ ){1,3}?(before that|before(?= [.;])|until then|till then|up to then) [.,;]")


def over(around: Surroundings) -> Verdict | None:
    """The verdict that a relation is over; None where nothing here says so."""
    cues = around.cues
    if (spent := spent_under(around)) is not None:
        return spent
    if "lost-contract" in cues and (found := _LOST.search(around.before)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if "to-lose" in cues and (found := _TO_LOSE.search(around.before)) is not None:
        return Verdict(Status.ACTUAL, "no longer")
    if "days" in cues and _DAYS.search(around.sentence) is not None and (_GONE.search(around.sentence) or _IS_OVER.search(around.after)):
        return Verdict(Status.ENDED, "days")
    if (
        "under-contract" in cues
        and _UNDER_CONTRACT.search(around.sentence) is not None
        and (found := _RUN_OUT.search(around.after)) is not None
    ):
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _RUNNING and " <i" in around.sentence and (found := _CONTRACT_ENDED.search(around.sentence)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _CONTRACTS and (found := _RUN_OUT.search(around.after)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _RAN_ONCE and (found := _RAN_BEFORE.match(around.tail)) is not None and " has " not in around.near:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _LASTING | _BELONGING and (found := _ONCE.search(around.before)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _INTERVENTIONS and (found := _IS_OVER.search(around.after)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _BELONGING and (found := _THEN.search(around.before)) is not None:
        return Verdict(Status.ENDED, re.sub(r" ?<d\d+>", "", found.group(1)))
    if around.head in _BELONGING and (found := _AT_THAT_TIME.search(around.before)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _OWNERS_THEN and around.tail.startswith(" throughout ") and _PAST.search(around.near):
        return Verdict(Status.ENDED, "throughout")
    if around.head in _BELONGINGS and (found := _ONCE_OF.search(around.before) or _UNTIL_OF.match(around.sentence)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if (
        around.head in _HELD
        and (found := _TILL_DAY.search(around.tail)) is not None
        and (around.head == "belonged" or _PAST.search(around.near))
    ):
        return Verdict(Status.ENDED, found.group(1))
    if (
        around.head.startswith("commissioner")
        and (found := _OFFICE_UNTIL.search(around.sentence) or _OFFICE_ENDED.match(around.tail)) is not None
    ):
        return Verdict(Status.ENDED, found.group(1))
    if (
        around.head == "commissioner"
        and (found := _HAD_BEEN.search(around.before)) is not None
        and not _GOES_ON.search(around.sentence + around.after)
    ):
        return Verdict(Status.ENDED, f"{found.group(1)} been")
    if around.head in _HOLDING and (found := _GIVEN_UP.search(around.before)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _HOLDERS and _AFTER_YEARS.match(around.sentence) and (found := _HAS_SOLD.search(around.tail)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _HOLDERS | _OFFICES and (found := _UNTIL_THE.search(around.before)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _HOLDERS and (found := _WAS_UNTIL.match(around.after)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _HOLDING and (found := _CEASED.search(around.after)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if "lasted" in cues and (found := _LASTED.search(around.tail)) is not None and _PAST.search(around.near):
        return Verdict(Status.ENDED, found.group(1))
    if around.head in ("owned", "held") and " had " in around.near and (found := _THEN_SOLD.search(around.tail)) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head in _RUNNING and _told_past(around) and (found := _MADE_WAY.search(around.tail)) is not None:
        return Verdict(Status.ENDED, re.sub(r" (?:the )?<\w\d+>$|<\w\d+> ", "", found.group(1)))
    if "shed" in cues and (found := _SHED.search(around.before + around.head + " ")) is not None:
        return Verdict(Status.ENDED, found.group(1))
    if around.head not in _LASTING or re.search(
        r" (?:to(?! <d\d)|not|n't|never|has|have|had|having|will|would) (?:\S+ ){0,3}$", around.near
    ):
        return None
    passive = re.match(r" (?:\S+ly )?by ", around.after) is not None or around.head in _STATED
    told = around.head.endswith("ed") or around.head in ("ran", "led", "oversaw", "held")
    if _ENTERED.search(around.near) or not (_PAST.search(around.near) if passive else told or _PAST.search(around.near)):
        return None
    if told and re.search(r" (?:is|are|be|been|being) (?:\S+ ){0,2}$", around.near):
        return None
    if _STILL_DOES.search(around.tail) is not None:
        return None
    if (no_more := _NO_MORE.search(around.tail)) is not None:
        return Verdict(Status.ENDED, no_more.group(no_more.lastindex or 0))
    if _BEFORE.search(around.tail) is not None:
        return Verdict(Status.ENDED, "before")
    if (briefly := re.search(r" (briefly) (?:\S+ly )?$", around.before)) is not None:
        return Verdict(Status.ENDED, briefly.group(1))
    found = (
        _SPAN.search(around.after)
        or (_SPAN.match(around.sentence) if around.head.startswith("commissioner") else None)
        or _LENGTH.search(around.after)
        or (_LENGTH_FIRST.match(around.sentence) if around.before == around.sentence else None)
    )
    return Verdict(Status.ENDED, re.sub(r"<d\d+> ?", "", found.group(1)).strip()) if found is not None else None


def _told_past(around: Surroundings) -> bool:
    """Whether a verb tells what went on before the present of the text: "ran", "was running", "had run"."""
    if _NOT_PAST.search(around.near) is not None:
        return False
    return (
        around.head.endswith("ed") or around.head in ("ran", "led", "oversaw") or re.search(r" (?:had|was|were) ", around.near) is not None
    )


def until_sold(after: str) -> bool:
    """Whether the words behind a noun of owning tell how it ended: "a subsidiary of X until it was sold"."""
    return _UNTIL_SOLD.match(after) is not None
