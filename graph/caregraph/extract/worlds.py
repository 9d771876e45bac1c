"""What shifts the world of a relation by the shape of its clause: inverted conditions, joined gerunds, contracts, years spent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.extract.units import Row
from caregraph.terms import Status

#: What only says that a thing came about as it had been meant to: "As planned, …", "As the direction requires, …".
_AS_TOLD: Final = re.compile(r"^ (?:just |exactly )?as (?:[^\s,;:]+ ){1,10}, (?=(?:[^\s,;:]+ )+$)")
#: Words between a verb and its infinitive that leave both as they are: "decided for itself to set up a trust".
#: So are adverbs there: "chose freely to hand", and not "is likely to hand".
_ALONE: Final = re.compile(
    r" (?:(?:all )?(?:for|by) (?:itself|themselves|himself|herself)|of its own accord|of their own accord"
    r"|(?!(?:un)?likely |only |early |family |supply |apply |reply |rely |july )[a-z]+ly)(?= to )"
)
#: What inspectors decide is so, what readers should note or may not know is so, and who has agreed goes on to act.
_SO_IT_IS: Final = re.compile(
    r"(?: <r\d+> (?:\S+ly )?decided(?= that )"
    r"| (?:should|may|might|would|will|must|could) (?:like to |wish to |want to |also |well )?(?:not )?(?:yet )?(?:need to )?"
    r"(?:note|notice|know|remember|recall|be aware|realise)(?= (?:that|how|why) )| agreed(?= , and ))"
)
#: A condition behind a plan, in its sentence and with a subject of its own; not "if need be", "even if", "if all goes well".
_IF_BEHIND: Final = re.compile(
    r"^(?: (?![;:.]|but |and |even |only |as |what |whether |although |though |which |said |says )\S+){0,24}? "
    r"(if|provided that|provided|providing|unless|so long as|as long as) (?:(?:the|a|an|its|their|both|two|enough|no|any) |<[a-z]\d+> )"
    r"(?!not )"
)
#: Of whom the same is not so: "X, and not Y, owns it".
_NOT_OTHERS: Final = re.compile(r"(?: ,)? (?:and|but) (?:certainly |definitely )?(?:not|never) (?:the )?<[a-hj-z]\d+>(?: ,)?(?= (?!'))")
_ARTICLES: Final = frozenset({"a", "an", "the", "its", "one", "part", "still"})
#: Orders in force, which held somebody for as long as they are said to have been kept up.
_ORDERS: Final = frozenset({"direction", "directions", "intervention", "supervision", "notice", "order", "under", "subject"})
_SPENT: Final = re.compile(r" (spent) (?:[^\s,;:]+ ){1,4}?(?:years?|months|decade|decades)(?: of \S+)? (?:under )?$")
_KEPT: Final = re.compile(r" (?:kept|held|remained|stayed|left|spent|continued|lived|laboured|operated|languished) ")
_GOING_ON: Final = re.compile(r" (?:has|have|will) ")
#: Contracts, and what tells one that there is from one that is only to be made.
_CONTRACTS: Final = frozenset({"contract", "arrangement", "agreement", "deal", "partnership", "arrangements"})
_DEFINITE: Final = frozenset({"the", "this", "that", "'s", "existing", "current", "present"})
_INDEFINITE: Final = frozenset({"a", "an", "new", "another", "proposed", "planned", "possible", "future"})


#: What will happen "or else": what somebody must do comes before it, or the sentence before has told that.
_OR_ELSE: Final = re.compile(
    r" (?:must|has|have|had|needs?|given|gave|told|warned|months?|weeks|year|deadline|ultimatum|until|by) (?:[^;]*? )?"
    r"(or|or else|or otherwise) (?:(?:will|would|to|it|they|<[ci]\d+>) )*"
    r"(?:(?:lose|forfeit|face|have|see|be|risk|suffer|watch) (?:[^,;]* )?)?$"
)
_LOSING: Final = frozenset({"lose", "forfeit", "surrender", "cede", "losing"})
_FAILING: Final = re.compile(
    r"^ (?:“ )?(otherwise|or else|failing (?:that|this)|if not)(?: ,)? (?:[^;]* )?$"
    r"| (failing) (?:<i\d+>|which|that)(?: ,)? (?:[^;]* )?$|[;,—–] (otherwise)(?: ,)? (?:[^;]* )?$"
)
#: One of two things that somebody must do, or may choose: the verb behind "or".
_EITHER: Final = re.compile(
    r" (?:must|(?:has|have|had) to|(?:told|asked|ordered|instructed) (?:the )?<[ci]\d+> to|either|between|whether to) (?:[^;]* )?(or)"
    r" (?:(?:to|else) )?$"
)
#: Who "was told to improve or lose it" was told of no loss yet.
_TOLD_OR: Final = re.compile(
    r"^ (?:[^;]*? )?to (?:improve|turn|put|get|do|mend|raise|show|make|clean|shape|meet|act) (?:[^;]*? )?(or) (?:else )?"
    r"(?:lose|face|have|see|be|risk|forfeit|surrender|hand|give|let|cede) "
)
_LATER: Final = re.compile(r" (failing) (?:<i\d+>|which|that) | (or else) ")
_TELLING: Final = frozenset({"told", "tells", "tell", "informed", "wrote", "warned"})


def or_else(around: Surroundings) -> Verdict | None:
    """The verdict on what will happen only if somebody does not do what he must: "must improve or lose them", "Otherwise …"."""
    if around.head in _TELLING:
        found = _TOLD_OR.match(around.tail)
        if found is None:
            late = _LATER.search(around.tail)
            return Verdict(Status.HYPOTHETICAL, late.group().split("<")[0].strip()) if late is not None else None
        return Verdict(Status.HYPOTHETICAL, found.group(1))
    if " or " in around.sentence:
        either = _EITHER.search(around.sentence)
        found = either or _OR_ELSE.search(around.sentence)
        bare = either is None and around.sentence.endswith((" or ", " or else ", " or otherwise "))
        if found is not None and (not bare or around.head in _LOSING):
            return Verdict(Status.HYPOTHETICAL, found.group(1))
    if "failing" not in around.sentence and "otherwise" not in around.sentence and not around.sentence.startswith((" or else", " if not")):
        return None
    found = _FAILING.search(around.sentence)
    return Verdict(Status.HYPOTHETICAL, next(filter(None, found.groups()))) if found is not None else None


def told_plainly(before: str) -> str:
    """The words before a head without those that leave what they go with as it is."""
    before = before.replace(" the will to ", " the wish to ")
    if " not " in before or " never " in before:
        before = _NOT_OTHERS.sub("", before)
    return _ALONE.sub("", _AS_TOLD.sub(" ", _SO_IT_IS.sub("", before)))


def unconditioned(row: Row, first: int, head: int, around: Surroundings, conditional: Iterable[str]) -> Surroundings:
    """The surroundings with "if" for a condition told by inversion, whose "no" is its own: "Should there be no progress, …".

    ``conditional`` are the lists of cues that have "if".
    """
    if first or row.units[first].code not in ("should", "were") or not around.before.startswith(f" {row.units[first].code} "):
        return around
    comma = next((n for n in range(first + 1, head) if row.units[n].code == ","), None)
    if comma is None:
        return around
    before = " if" + row.words(comma + 1, head)
    return replace(
        around, before=before, near=" " + " ".join(before.split()[-6:]) + " ", opening=" ", unnamed=False, cues={*around.cues, *conditional}
    )


def on_condition(row: Row, head: int) -> str:
    """The word by which a plan hangs on what is told behind it: "will run them from April, if ministers agree"; empty where none does."""
    found = _IF_BEHIND.search(row.words(head + 1, len(row.units)))
    return found.group(1) if found is not None else ""


def joined_gerund(row: Row, begins: int, head: int, adverbs: frozenset[str]) -> int | None:
    """The gerund to which another is joined, so that both stand in one world: "thought of taking them and handing them to X"."""
    joint = head - 1
    while joint > begins and row.units[joint].code in adverbs:
        joint -= 1
    if not row.units[head].code.endswith("ing") or row.units[joint].code not in ("and", "or"):
        return None
    earlier = (n for n in range(joint - 1, begins, -1) if row.units[n].code.endswith("ing"))
    return next((n for n in earlier if row.units[n - 1].code not in _ARTICLES and row.units[n - 1].code != "'s"), None)


def under_contract(row: Row, begins: int, head: int) -> str | None:
    """The words before a head in the clause that says what a contract is for which there is: "may end the contract under which X runs it".

    None in any other clause, and where the contract is only to be made ("a contract under which").
    """
    units = row.units
    if begins < 4 or units[begins - 1].payload != "which" or units[begins - 2].code not in ("under", "by", "through"):
        return None
    if units[begins - 3].code not in _CONTRACTS or not (units[head].code.endswith("s") or units[head - 1].code in ("has", "have")):
        return None
    before = units[max(0, begins - 6) : begins - 3]
    definite = any(unit.code in _DEFINITE or unit.payload in ("its", "their") for unit in before)
    return row.words(begins, head) if definite and not any(unit.code in _INDEFINITE for unit in before) else None


def kept_up(around: Surroundings) -> bool:
    """Whether an order is told of as one that somebody kept up, or stayed under, for a time of the past."""
    return around.head in _ORDERS and _KEPT.search(around.near) is not None


def spent_under(around: Surroundings) -> Verdict | None:
    """The verdict on an order under which somebody is said to have spent some years; None for any other."""
    found = _SPENT.search(around.near) if around.head in _ORDERS else None
    return None if found is None or _GOING_ON.search(around.near) else Verdict(Status.ENDED, found.group(1))
