"""What is only thought of, judged or weighed, and what came of it, as the words around a relation tell.

"A return is being considered" and "taking it back is one of several options" tell of nothing done; "considered whether to buy it, and
decided not to do so" tells that it was not; "it would be unwise to buy it" judges what may never be.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.terms import Status

#: Cues that leave open what follows whatever the rest of the sentence says.
_MODAL: Final = frozenset({"may", "might", "could", "if", "unless", "would", "should"})
#: What is said of an act that is only thought of; of the last ones only where the act has no article, or "a".
_BEING: Final = (
    r"^[^,;:]*? (?:is|are|was|were|be|been) (?:(?P<no>not|n't|never|no longer) )?"
    r"(?:(?:\S+ly|now|also|still|again|being|been|once|only) ){0,3}"
)
_WEIGHED: Final = re.compile(
    _BEING + r"(?P<cue>considered(?! (?:a|an|as|to|the|complete|successful|good|necessary) )"
    r"|contemplated|mooted|floated|pondered|weighed"
    r"|proposed|suggested|(?:being|under) (?:consideration|discussion|looked at|examined|discussed|explored|debated|studied)|on the table"
    r"|on the (?:cards|agenda)|under review|in prospect|envisaged"
    r"|(?:an|one|no|the other|another) (?:\S+ )?(?:option|alternative|possibility)"
    r"|(?:one of|among) (?:\S+ ){0,3}?(?:options|alternatives|possibilities|ideas|choices)|a possibility|possible|under threat) "
)
_LOOKED_AT: Final = re.compile(
    _BEING + r"(?P<cue>looked at|looked into|explored|examined|discussed|debated|studied|investigated|talked of|talked about) "
)
_DEFINITE: Final = (" the ", " that ", " this ", " its ", " their ")
#: What is in force while it is talked of, and who looks at what has been done.
_IN_FORCE: Final = frozenset({"contract", "contracts", "partnership", "ownership", "direction", "directions"})
_BY_OTHERS: Final = re.compile(r" by (?:the )?(?:<[rg]\d+>|\S*auditors?|competition|regulators?|watchdog|markets) ")
_CAME_OFF: Final = re.compile(
    r" (?:took place|went ahead|has gone ahead|was completed|is complete|was carried out|happened|came about|followed) "
)
#: What was thought of, and then not done, or is to be done: "considered whether to buy it, and decided not to do so".
_NOT_DONE: Final = re.compile(
    r" (?P<cue>(?:not|n't|never|no longer|declin\w+|refus\w+) (?:\S+ ){0,3}?(?:do|doing|done|did) (?:so|it|that|this)"
    r"|(?:does|do|did|will|would|has|have) (?:not|n't) (?:intend|propose|plan|wish|want|mean|expect|intended|proposed|planned) to(?= [.;,])"
    r"|(?:decided|came down|come down|advised|voted|ruled) against(?: it| that| this| the idea)?(?= [.;,])"
    r"|(?:rejected|dropped|dismissed|ruled out|discarded|abandoned) (?:the|that|this) (?:idea|option|thought|possibility|plan)"
    r"|no (?:such )?(?:return|transfer|handover|move|change|sale|step) (?:was|is|were|had been|has been) "
    r"(?:(?:now|being|currently|\S+ly) ){0,2}(?:under (?:consideration|discussion)|considered|planned|intended|proposed|contemplated"
    r"|envisaged|discussed|on the (?:agenda|cards|table))"
    r"|thought better of it) "
)
_TO_DO_SO: Final = re.compile(
    r" (?:and|but) (?:\S+ ){0,2}?(?P<cue>will|is to|are to|decided to|intends? to|plans? to|means? to|resolved to|agreed to)"
    r" (?:\S+ )?do (?:so|it|this) "
)
#: "It would be unwise to buy it."
_JUDGED: Final = re.compile(
    r" (?:would|might|could|will|may) (?:\S+ )?(?:be|have been|seem) (?:\S+ly )?(?:(?:a|an|much|far|quite) )?"
    r"(irresponsible|wrong|unwise|foolish|folly|reckless|premature|rash|risky|dangerous|absurd|madness|mad|mistake|error|gamble|pointless"
    r"|futile|impossible|imprudent|sensible|wise|wiser|better|right|cheaper|dearer|easier|simpler|prudent|tempting|perverse|unthinkable"
    r"|impractical) (?:for (?:the )?<[cpou]\d+> )?to (?:\S+ly )?$"
)
#: "One of the options is to buy it."
_OPTION_IS: Final = re.compile(
    r" (options?|alternatives?|possibility|possibilities|ideas?|choices?|suggestions?|questions?) (?:\S+ ){0,4}?(?:is|are|was|were|be) to"
    r" (?:\S+ly )?$"
)


#: What somebody is only to be told of is so ("Members are asked to note that"), and so is who has made a review.
NO_DOUBT: Final = re.compile(
    r" (?:is|are|was|were|be) (?:asked|invited|requested|recommended|advised) to note (?:that )?"
    r"|(?:^| )on (?:(?:the|<[ihug]\d+>|his|her)(?: 's)? )(?:recommendation|advice|suggestion|proposal)(?= )"
    r"| reviews? by (?:(?:the|its|a|their|<[cgmi]\d+>|'s) )*$"
    r"| (?:may|can)(?= (?:now )?(?:go ahead|proceed) with (?!if |only ))|(?<= subject to a) vote on(?= )"
)
_OWN: Final = (
    r"(?:(?:the|a|an|its|their|this|that|any|<i\d+>) |(?:the )?<[cpou]\d+> (?:'s |' ))"
    r"(?:(?:proposed|planned|intended|\d+|<n\d+>|attempted|full|<d\d+>) ){0,2}$"
)
#: What was stopped before it came about, and what was put off: "blocked the return", "postponed the sale".
_STOPPED: Final = re.compile(
    r" (blocked|blocks|blocking|vetoed|vetoes|prevented|prevents|thwarted|scuppered|torpedoed|derailed|frustrated|scrapped|scraps|cancelled"
    r"|cancels|abandoned|abandons|called off|calls off|forestalled|averted|aborted|shelved|dropped|ditched) " + _OWN
)
_PUT_OFF: Final = re.compile(
    r" (delayed|delays|delaying|postponed|postpones|paused|pauses|deferred|defers|suspended|suspends|put off|puts off|halted|held up) "
    + _OWN
)
_DRAWN_UP: Final = re.compile(r" (drafted|drafting|drawn up|drew up|draws up|drawing up|prepared|preparing|prepares) " + _OWN)
#: A contract that is not to be renewed is in force so far.
_NOT_RENEWED: Final = re.compile(
    r" (?:not|n't|never|against|declin\w+|refus\w+) (?:to )?(renew|renewing|extend|extending|prolong|prolonging)"
    r" (?:(?!and |but )\S+ ){0,5}$"
)
_LET: Final = re.compile(r" (?:let|lets|letting|allow|allows|allowed|allowing) (?:the|its|their|<i\d+>) (?:\S+ ){0,5}$")
_LAPSE: Final = re.compile(r" (?:to )?(lapse|expire|run out|run its course) ")


_PLEASED: Final = frozenset({"pleased", "delighted", "proud", "excited", "thrilled", "happy"})
_ANNOUNCED: Final = frozenset({"announce", "confirm", "report"})
#: What is asked or expected of ministers, and not done by that: "urged ministers to order".
_URGED: Final = re.compile(
    r" (urge[ds]?|urging|ask(?:s|ed|ing)?|begged|pressed|lobbied|petitioned|call(?:s|ed|ing)? on|advised|invited|wants?|wanted"
    r"|expects?|expected|expecting) (?:the )?<[gm]\d+> to (?:\S+ly )?$"
)


def urged(before: str) -> str | None:
    """The word by which somebody wants ministers to do a thing, which they have not done by that: "urged ministers to order"."""
    found = _URGED.search(before)
    return found.group(1) if found is not None else None


#: What was done by whoever could or would: "felt able to", "saw fit to".
_ABLE: Final = re.compile(
    r" (?:(?:felt|feels|was|were|been|proved|became) (?:(?!not |n't |un)\S+ ){0,3}?able|(?:saw|seen) fit"
    r"|thought (?:it )?(?:fit|right|proper)) to (?:\S+ly )?$"
)
#: "Had no choice but to".
_NO_CHOICE: Final = re.compile(r" (?:had|left|gave|given|was|were|saw) (?:\S+ ){0,5}no (?:choice|option|alternative) but to (?:\S+ly )?$")


def did_it(before: str, sentence: str) -> bool:
    """Whether an infinitive tells what was done, as it does behind "was able to", "saw fit to" and "had no choice but to"."""
    return _ABLE.search(sentence) is not None or _NO_CHOICE.search(before) is not None


def only_announced(word: str, head: str) -> bool:
    """Whether an infinitive tells what was done, behind a word of pleasure: "is pleased to announce"."""
    return word in _PLEASED and head in _ANNOUNCED


def stopped_short(before: str) -> tuple[Status, str] | None:
    """The status of an act that a noun names, by the verb right before it: "blocked the", "postponed the"; None behind any other."""
    if (found := _STOPPED.search(before)) is not None:
        return Status.DENIED, found.group(1)
    if (found := _PUT_OFF.search(before)) is not None:
        return Status.HYPOTHETICAL, found.group(1)
    return (Status.PLANNED, found.group(1)) if (found := _DRAWN_UP.search(before)) is not None else None


def still_in_force(before: str, tail: str) -> str | None:
    """The word by which a contract is told to be in force, though it is not to be renewed; None where nothing tells so."""
    if (found := _NOT_RENEWED.search(before)) is not None:
        return f"not {found.group(1)}"
    found = _LAPSE.search(tail) if _LET.search(before) is not None else None
    return found.group(1) if found is not None else None


def weighed(before: str, head: str, after: str, tail: str) -> tuple[Status, str] | None:
    """The status of an act that a noun or gerund names, and that is only thought of; None where nothing tells so.

    ``before``, ``after`` and ``tail`` are the words before it, behind it in its clause, and in the rest of its sentence.
    """
    found = _WEIGHED.search(after)
    if found is None and (head.endswith("ing") or not before.endswith(_DEFINITE)):
        found = _LOOKED_AT.search(after)  # "the transfer was examined" may tell of one that has taken place
    if found is None or head in _IN_FORCE or _CAME_OFF.search(tail) or _BY_OTHERS.match(after[found.end() - 1 :]):
        return None
    return Status.DENIED if found["no"] else Status.HYPOTHETICAL, found["cue"]


def what_came_of_it(cue: str, tail: str) -> tuple[Status, str] | None:
    """The status of what somebody considered, by the rest of the sentence: "… and decided not to do so", "… and will do so in May"."""
    if cue in _MODAL:
        return None
    if (found := _NOT_DONE.search(tail)) is not None:
        return Status.DENIED, found["cue"]
    return (Status.PLANNED, found["cue"]) if (found := _TO_DO_SO.search(tail)) is not None else None


def only_judged(before: str) -> str | None:
    """The word by which what follows is only judged: "it would be unwise to"."""
    found = _JUDGED.search(before)
    return f"{found.group(1)} to" if found is not None else None


def an_option(before: str) -> str | None:
    """The word by which what follows is one thing that might be done: "one of the options is to"."""
    found = _OPTION_IS.search(before)
    return found.group(1) if found is not None else None
