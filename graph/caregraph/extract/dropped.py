"""What came to nothing by the words behind it: "thought of handing them over and decided not to", "They might take it. They did not."."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from caregraph.extract.as_written import as_written, spelt_out
from caregraph.extract.units import Row, Unit

#: What was dropped only for the time being: "shelved while it balances its books", "dropped until further notice".
_FOR_NOW: Final = re.compile(
    r"^ ?(?:[^\s,;:.]+ ){0,12}?(?:while (?!(?:\S+ ){0,4}(?:was|were|had) )"
    r"|(?:until|till|pending|for now|for the moment|for the time being|for the present|temporarily) )"
)
_ONLY_FOR_A_TIME: Final = re.compile(r" (?:temporarily|provisionally|briefly) (?:been )?$")
#: What says of something that was to have been by now that it is late, or may not come: nobody has given it up.
_LATE: Final = re.compile(
    r"^[^;:?]*? (?P<cue>(?:will|would|can|could) (?:not|n't) (?:now |yet )?be ready|(?:is|was|are|were) (?:not|n't) (?:yet )?ready"
    r"|(?:is|are|was|were|has been|have been) (?:now |itself |again )?"
    r"(?:delayed|postponed|put off|put back|on hold|paused|suspended"
    r"|deferred|held up|on ice)|(?:is|are) (?:running late|behind schedule|late)|may never (?:be|happen|come|do)|may not) "
)
_NEVER: Final = re.compile(r" (?:never will|will never|abandoned|scrapped|dropped|called off|cancelled|instead) ")
_HELD_UP: Final = re.compile(
    r" (?P<cue>suspended|paused|halted|delayed|postponed|put off|put back|deferred|frozen|stopped|interrupted)"
    r" (?:[^\s,;:]+ ){0,3}?(?:(?:work|preparations|progress|plans|planning|launch|opening|start|creation|setting up) )(?:on|for|of)"
    r" (?:the )?<p\d+> , (?:<i\d+>|which) (?:was|were) (?:\S+ly )?to have (?:been )?(?:\S+ly )?$"
)
#: Before "lifted" or "abandoned": it has not been, or is still to be.
NEGATED_END: Final = re.compile(r" (?:not|n't|never|yet to|to be|hardly|nor) (?:(?:yet|ever|been|be|\S+ly) )*$")
_PRONOUNS: Final = frozenset({"it", "they", "he", "she", "we", "this", "that"})
#: What somebody did who then did not do a thing, and the words that leave the thing itself out.
_DECIDED: Final = frozenset({"decided", "chose", "chosen", "opted", "resolved", "elected", "preferred", "voted", "concluded"})
_AUXILIARY: Final = frozenset({"did", "does", "do", "has", "have", "had", "will", "would", "was", "were", "is", "are"})
_NOT: Final = frozenset({"not", "n't", "never"})
_ENDS: Final = frozenset({".", ",", ";", ":", "—", "–", "and", "but"})
#: What may stand for what was not done: "did not do so", "did not dare to".
_LEFT_OUT: Final = frozenset({"do", "done", "so", "it", "dare", "dared", "to", "that", "after", "all", "in", "the", "end"})
_AGAINST: Final = (
    ("decided", "against"), ("thought", "better", "of"), ("came", "down", "against"), ("ruled", "against"), ("voted", "against"),
    ("drew", "back"), ("backed", "off"), ("backed", "away"), ("changed", "its", "mind"), ("changed", "their", "mind"),
    ("changed", "their", "minds"), ("dropped", "the", "idea"), ("abandoned", "the", "idea"), ("gave", "up", "the", "idea"),
    ("walked", "away"), ("pulled", "out"), ("backed", "out"), ("dropped", "out"),
    ("was", "turned", "down"), ("were", "turned", "down"), ("was", "rebuffed"), ("was", "refused"), ("was", "told", "no"),
)  # fmt: skip
#: What somebody did with what he thought of, with nothing more said of it: "ruled it out", not "rejected the idea of a merger".
_TURNED_DOWN: Final = frozenset(
    {("said", "no"), ("says", "no"), ("answered", "no")}
    | {(verb, what, particle) for verb, particle in (("ruled", "out"), ("rules", "out"), ("turned", "down"), ("turns", "down"))
       for what in ("it", "this", "that")}
    | {(verb, "the", noun, particle) for verb, particle in (("ruled", "out"), ("turned", "down"))
       for noun in ("idea", "proposal", "suggestion", "offer", "plan")}
    | {(verb, *what) for verb in ("rejected", "rejects", "dismissed", "dismisses", "spurned", "declined")
       for what in (("it",), ("this",), ("the", "idea"), ("the", "proposal"), ("the", "suggestion"), ("the", "offer"), ("the", "plan"))}
    | {(verb, particle, "the", "idea") for verb, particle in (("turned", "down"), ("turns", "down"), ("ruled", "out"))}
)  # fmt: skip
#: What may go on behind "It is not", and leaves it at that.
_AND_MORE: Final = re.compile(r" (?:\S+ ){1,4}?(?:not|n't|never) (?:[.;!]|, (?:and|nor|as|so) )")
#: That a report is not true: "This is untrue", "There is no truth in it".
_UNTRUE: Final = re.compile(
    r" (?:(?:it|that|this|they|these|those|both|none of (?:it|this|that)"
    r"|(?:the|those|these|such|both) (?:reports?|rumours?|story|stories|claims?))"
    r" (?:is|are|was|were) (?:(?:simply|quite|plainly|just|all|entirely|wholly|flatly) )?"
    r"(?:untrue|false|wrong|mistaken|nonsense|baseless|unfounded|groundless|without foundation|(?:not|n't) (?:true|right|correct|the case))"
    r"(?= [.,;!])"
    r"|(?:there (?:is|was) no (?:truth|substance) (?:in|to) (?:it|this|that|them|these|those|<\w\d+>|the reports?|the rumours?|the claims?)"
    r"(?= [.,;!])|none of (?:it|this|that) (?:is|was) true)|not (?:so|true)) "
)
_REPORTED: Final = re.compile(
    r"\b(?:reports?|reported|rumours?|rumoured|papers?|newspapers?|read|heard|say|says|said|claim\w*|speculat\w*|story|stories|suggest\w*)\b",
    re.IGNORECASE,
)
#: What somebody only thought of: "was one of three options examined", "looked at bringing them back".
_THOUGHT_OF: Final = re.compile(
    r"\b(?:options?|alternatives?|ideas?|possibility|suggestions?|consider\w*|examin\w*|look(?:ed|s)? at|weigh\w*|explor\w*|propos\w*"
    r"|suggest\w*|offer\w*|discuss\w*|moot\w*|float\w*|called for|calls for|recommend\w*|debat\w*|thought of|studied|ponder\w*)\b",
    re.IGNORECASE,
)
_THE_IDEA: Final = (
    r"(?:it|this|that|(?:the|this|that|both|either) (?:\S+ )?"
    r"(?:options?|ideas?|proposals?|possibility|course|suggestions?|plan|move|alternative|offer))"
)
_REFUSED: Final = (
    r"(?:rejected|ruled out|dismissed|turned down|discounted|thrown out|discarded|voted down|dropped|abandoned|not pursued|not taken up)"
)
_REFUSES: Final = (
    r"(?:rejected|ruled out|dismissed|turned down|discounted|threw out|decided against|voted against|voted down|came down against)"
)
#: "It was rejected as costly", "Members dismissed the idea".
_REJECTED: Final = re.compile(
    rf" (?:{_THE_IDEA} (?:(?:was|were|has|have|had|been|then|later|since|now|also|soon|quickly|\S+ly) ){{1,4}}{_REFUSED} (?!by <[gm])"
    rf"|(?:in the end )?(?:the )?(?:<[ci]\d+>|members|cabinet|councillors|they|it|leaders|executive|officers) "
    rf"(?:(?:has|have|had|then|later|since|now|also|soon|quickly|\S+ly) ){{0,3}}(?:{_REFUSES} {_THE_IDEA}|turned {_THE_IDEA} down) )"
)
#: That what was planned did not come about, told at the beginning of a clause or sentence: "It never happened", "Ministers said no".
_THE_PLAN: Final = (
    r"(?:it|that|this|they|(?:the|that|this|its|their) (?:\S+ )?(?:plan|move|deal|scheme|transfer|handover|sale|takeover|purchase"
    r"|appointment|project|idea|proposal|trust|company|change|switch)s?|nothing of the (?:kind|sort))"
)
_NEVER_CAME: Final = re.compile(
    r" (?:(?:but|and|yet|so|however|,|in the event|in the end|in fact|alas|sadly) )*(?:"
    rf"(?:{_THE_PLAN} )?(?:(?:was|were|has|have|had|been|is) )*never (?:been |actually |in fact )?"
    r"(?:happened|happen|came about|come about|took place|taken place|came off|materialised|went ahead|gone ahead|got off the ground"
    r"|came to pass|came into being|saw the light|set up|created|formed|established|founded|launched|opened|born|built|made|signed"
    r"|completed|concluded|carried out|put into effect|implemented|got going|did so|did|was|were)"
    r"(?= (?:$|[.,;:!)]|and |but |in |on |by |at |because |as |since |after |when |for |despite |<d))"
    r"|(?:the )?(?:<[cgmor]\d+>|ministers?|councillors|members|cabinet|voters|residents|shareholders|department|board|regulators?|watchdog"
    r"|judges?|court|government|whitehall) (?:then |later |promptly |\S+ly )?"
    r"(?:said no|refused(?= (?:[.;,!]|to (?:allow|let|agree|approve)))|vetoed it|blocked it|turned it down|threw it out|stopped it"
    r"|voted it down|would not (?:have it|allow it|let it)) )"
)
_DONE_THEN: Final = re.compile(
    r"^ (?:(?!if |not |n't |never |whether |unless )[^\s;:.?]+ )*?and (?:then |duly |has |have |had |since |later )*(?:did|done) so"
    r"(?= (?:[.,;]|in |on |last |at |when |by |<d|this |soon |that ))"
)
#: So far behind its verb, and so far into the next sentence, what came of it is looked for.
_REACH: Final = 26
_SHORT: Final = 14
#: So many units stand at most before a colon where a sentence begins "It will not: …".
_OPENING: Final = 7
_NOT_RULED_OUT: Final = re.compile(
    r" ((?:not|n't|never|yet to|cannot|refus\w+ to|declin\w+ to) (?:\S+ly |yet |be )?(?:ruled?|ruling) out"
    r"|nothing (?:has been|is) ruled out) "
)
_PLANS: Final = frozenset({"plan", "plans", "idea", "scheme", "deal", "move", "proposal", "proposals", "offer", "bid", "talks", "project"})
_GIVING_UP: Final = re.compile(
    r" (?:abandon\w*|dropp?\w*|scrapp?\w*|shelv\w*|given up|gave up|giving up|withdr[ae]w\w*|cancel\w*|ditch\w*|axed|killed off)"
    r" (?:(?:its|their|the|all|any|<i\d+>|earlier|those|such|a) ){0,2}$"
)
_CAME_TO_GRIEF: Final = frozenset(
    {"dropped", "abandoned", "scrapped", "shelved", "rejected", "withdrawn", "cancelled", "axed", "defeated", "overturned", "vetoed"}
)


def came_to_nothing(units: list[Unit], head: int) -> str:
    """The words behind a head that say that whoever might do it, or was to, did not; empty where none do."""
    for number in range(head + 1, min(len(units), head + _REACH)):
        if units[number].code in (";", "—", "–", "and", "but", ",") and (never := never_came(units, number + 1)):
            return never
        if units[number].code in (".", ";", ":", "?"):
            return ""
        if units[number].code in ("and", "but", ",") and (said := _said_no(units, number + 1)):
            return said
    return ""


def done_then(row: Row, head: int) -> bool:
    """Whether what was decided on, or might be done, was then done: "decided to hand them over and did so in May"."""
    found = _DONE_THEN.match(row.words(head + 1, min(len(row.units), head + _REACH))) if "so" in row.tokens else None
    return found is not None


def never_came(units: list[Unit], first: int) -> str:
    """The words from a unit on that say that what was planned did not come about; empty where none do."""
    words = (
        as_written(unit) if as_written(unit) in _PRONOUNS else f"<{unit.letter}0>" if unit.letter else unit.code for unit in units[first:]
    )
    found = _NEVER_CAME.match(f" {' '.join(islice(words, _SHORT))} ")
    return " ".join(found.group().split()) if found is not None else ""


def given_up(row: Row, head: int) -> bool:
    """Whether what a head plans came to nothing, or the plan itself has been given up: "abandoned its plans to strip it of them"."""
    if came_to_nothing(row.units, head):
        return True
    return row.units[head].code in _PLANS and _GIVING_UP.search(row.words(max(0, head - 6), head)) is not None


def left_open(before: str) -> str:
    """The words in front of a head that say that nobody has ruled it out; empty where there are none."""
    found = _NOT_RULED_OUT.search(before)
    return found.group(1) if found is not None else ""


def for_now(before: str, after: str) -> bool:
    """Whether the words around "shelved", "dropped" … say that it is only for a time."""
    return _FOR_NOW.match(after) is not None or _ONLY_FOR_A_TIME.search(before) is not None


def held_up(sentence: str, tail: str) -> str:
    """The words that say of what "was to have been" that it is only late, or was put off; empty where there are none.

    ``sentence`` is what stands before its verb, ``tail`` the rest of the sentence.
    """
    if (found := _HELD_UP.search(sentence)) is not None:
        return found["cue"]
    if _NEVER.search(tail) is not None:
        return ""
    return found["cue"] if (found := _LATE.match(tail)) is not None else ""


def left_undone(row: Row) -> bool:
    """Whether a short sentence does no more than deny what the one before holds possible: "In the end they did not."."""
    units = row.units
    stop = next((n for n, unit in enumerate(units[:_OPENING]) if unit.code in (":", ";", "—", "–")), 0)
    if stop and as_written(units[0]) in _PRONOUNS and _said_no(units[:stop], 0) == "not":
        return True  # "It will not: the services are to stay where they are."
    if never_came(units, 0):
        return True
    if len(units) > _SHORT:
        return False
    if as_written(units[0]) in _PRONOUNS and _said_no(units, 0) == "not" and _AND_MORE.match(row.words(1, len(units))):
        return True  # "It is not, and nobody has asked."
    for number in range(len(units) - 2, max(-1, len(units) - 8), -1):
        if as_written(units[number]) in _PRONOUNS and (said := _said_no(units, number)):
            return bool(said) and not any(unit.code == "yet" for unit in units)
    return False


def refuted(row: Row, told: str) -> bool:
    """Whether a sentence says that what the one before, ``told``, reports is untrue, or that what that one weighs was rejected."""
    text = spelt_out(row, _PRONOUNS)
    if _UNTRUE.match(text) is not None:
        return _REPORTED.search(told) is not None
    return _REJECTED.match(text) is not None and _THOUGHT_OF.search(told) is not None


def _said_no(units: list[Unit], first: int) -> str:
    """The words of a verb group, from a unit on, that leave out what was not done; empty where there is none."""
    at = first
    while at < len(units) and (
        units[at].letter == "d"
        or as_written(units[at]) in _PRONOUNS
        or units[at].code in ("in", "the", "end", "then", "so", "later", "finally")
    ):
        at += 1
    start = at
    saying = at + (units[at].code == "the" if at < len(units) else 0)
    if (
        saying + 2 < len(units)
        and units[saying].code in _PLANS
        and units[saying + 1].code in ("was", "were")
        and units[saying + 2].code in _CAME_TO_GRIEF
    ):
        return f"{units[saying].code} {units[saying + 1].code} {units[saying + 2].code}"
    if (
        saying + 2 < len(units)
        and units[saying].letter in ("c", "g", "m")
        and [u.code for u in units[saying + 1 : saying + 3]] == ["said", "no"]
    ):
        return "said no"  # "offered to run it, but the minister said no"
    words = [as_written(unit) for unit in units[at : at + 7]]
    for phrase in _AGAINST:
        if tuple(words[: len(phrase)]) == phrase and not (
            phrase[-1] == "against" and words[len(phrase) : len(phrase) + 1] not in (["it"], ["that"], ["doing"])
        ):
            return " ".join(phrase)
    for size in (2, 3, 4):
        behind = units[at + size] if at + size < len(units) else None
        if tuple(words[:size]) in _TURNED_DOWN and (behind is None or behind.code in _ENDS or behind.letter == "d"):
            return " ".join(words[:size])
    while at < len(units) and units[at].code in ("has", "have", "had") and at + 1 < len(units) and units[at + 1].code in _DECIDED:
        at += 1
    if at + 2 < len(units) and units[at].code in _DECIDED and units[at + 1].code == "not" and units[at + 2].code == "to":
        return f"{units[at].code} not to" if _ends(units, at + 3) else ""
    negated = False
    while at < len(units) and (units[at].code in _AUXILIARY or units[at].code in _NOT or units[at].code in ("now", "in", "fact")):
        negated = negated or units[at].code in _NOT
        at += 1
    if not negated or at == start or not _ends(units, at):
        return ""
    return "not"


def _ends(units: list[Unit], at: int) -> bool:
    """Whether nothing but words for what was not done stands from here to the end of its clause."""
    while at < len(units) and as_written(units[at]) in _LEFT_OUT:
        at += 1
    return at >= len(units) or units[at].code in _ENDS or units[at].code in ("?", "!")
