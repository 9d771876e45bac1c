"""Inflections of English verbs, so that a frame names a verb once."""

from __future__ import annotations

from functools import cache
from typing import Final

#: Principal parts of the irregular verbs that frames use: past tense and past participle (further forms after them).
_IRREGULAR: Final[dict[str, tuple[str, ...]]] = {
    "be": ("was", "were", "been", "is", "are", "being"), "become": ("became", "become"), "begin": ("began", "begun"), "bring": ("brought",),
    "buy": ("bought",), "come": ("came", "come"), "choose": ("chose", "chosen"), "fall": ("fell", "fallen"), "find": ("found",),
    "get": ("got",), "give": ("gave", "given"), "go": ("went", "gone", "goes"),
    "rise": ("rose", "risen"), "retake": ("retook", "retaken"), "say": ("said",), "do": ("did", "done", "does"), "wind": ("wound",),
    "lie": ("lay", "lain"), "sit": ("sat",),
    "have": ("had", "has"), "hold": ("held",), "keep": ("kept",),
    "lead": ("led",), "leave": ("left",), "let": ("let",), "lose": ("lost",), "make": ("made",), "pay": ("paid",), "put": ("put",),
    "run": ("ran", "run"), "see": ("saw", "seen"), "sell": ("sold",), "send": ("sent",), "set": ("set",), "spin": ("spun",),
    "split": ("split",), "step": ("stepped",), "take": ("took", "taken"), "tell": ("told",),
    "wear": ("wore", "worn"), "draw": ("drew", "drawn"), "stick": ("stuck",), "hang": ("hung",), "shake": ("shook", "shaken"),
    "sink": ("sank", "sunk"), "slide": ("slid",), "shoot": ("shot",), "creep": ("crept",),
    "undergo": ("underwent", "undergone"), "win": ("won",), "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
    "outsource": ("outsourced",), "set-up": ("set-up",),
    "rebrand": ("rebranded",), "oversee": ("oversaw", "overseen"), "tear": ("tore", "torn"),
    "shear": ("sheared", "shorn"), "seek": ("sought",), "rid": ("rid",), "shed": ("shed",), "think": ("thought",), "stand": ("stood",),
    "build": ("built",),
    "bear": ("bore", "borne"), "know": ("knew", "known"), "mean": ("meant",), "bind": ("bound",), "spell": ("spelt", "spelled"),
    "cut": ("cut",), "hear": ("heard",), "lay": ("laid",), "leap": ("leapt", "leapt", "leaped"), "learn": ("learned", "learned", "learnt"),
    "show": ("showed", "shown"), "shut": ("shut",), "spend": ("spent",), "thrust": ("thrust",), "undertake": ("undertook", "undertaken"),
    "forgo": ("forwent", "forgone"),
    "pull": ("pulled",), "quit": ("quit",), "hand": ("handed",),
}  # fmt: skip
_DOUBLING: Final = frozenset(
    {
        "run",
        "put",
        "set",
        "let",
        "get",
        "begin",
        "spin",
        "split",
        "win",
        "strip",
        "step",
        "transfer",
        "refer",
        "plan",
        "ban",
        "drop",
        "scrap",
        "quit",
        "cut",
        "shut",
        "commit",
        "compel",
        "control",
        "snap",
        "sit",
        "rid",
        "shed",
        "slap",
        "slip",
        "slam",
        "tag",
        "drag",
        "bag",
        "net",
        "nab",
        "grab",
        "flip",
        "dub",
        "pin",
    }
)


@cache
def inflections(verb: str) -> tuple[str, ...]:
    """All forms of a verb given in its base form, sorted.

    >>> inflections("deliver")
    ('deliver', 'delivered', 'delivering', 'delivers')
    >>> inflections("take")
    ('take', 'taken', 'takes', 'taking', 'took')
    """
    forms = {verb, _third_person(verb), _gerund(verb)}
    forms.update(_IRREGULAR.get(verb, (_past(verb),)))
    if verb == "found":
        forms.remove(verb)  # nearly always the past of "find"
    return tuple(sorted(forms))


@cache
def past_participles(verb: str) -> frozenset[str]:
    """The forms of a verb that may be its past participle.

    >>> sorted(past_participles("take")), sorted(past_participles("hand"))
    (['taken'], ['handed'])
    """
    if verb in _IRREGULAR:
        past, *rest = _IRREGULAR[verb]
        return frozenset(rest[:1] or (past,)) if verb != "be" else frozenset({"been"})
    return frozenset({_past(verb)})


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    return "has" if verb == "have" else verb + "s"


def _gerund(verb: str) -> str:
    if verb in _DOUBLING:
        return verb + verb[-1] + "ing"
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")) and verb != "be":
        return verb[:-1] + "ing"
    return verb + "ing"


def _past(verb: str) -> str:
    if verb in _DOUBLING:
        return verb + verb[-1] + "ed"
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied"
    return verb + "ed"
