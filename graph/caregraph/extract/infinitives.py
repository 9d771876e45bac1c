"""Whether what an infinitive tells was done: only where the word before it says so ("began to run", "chose to hand", "was made to")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from caregraph.extract.grammar import Grammar
from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.extract.weighing import did_it, only_announced
from caregraph.terms import Status

#: The word before an infinitive that a head is, with adverbs between: "failed to buy", "is keen to take over".
_INFINITIVE: Final = re.compile(r" (\S+) to (?:be |have |\S+ly )?$")
#: Items of what was decided: "- to take the service back", "(b) not to renew the contract".
_RESOLVED: Final = re.compile(r" (?:[-–—•*·] |\( \S+ \) |\S \) )?(not )?to (?!<)(?:\S+ )*$")
#: Who has been chosen for a thing is yet to do it, and who is tipped for it may never.
_CHOSEN: Final = re.compile(
    r" (?:is|are|was|were|been) (?:now |also |already )?(chosen|picked|selected|earmarked|tipped|shortlisted) to (?:be |\S+ly )?$"
)
#: Verbs of what lasts.
_LASTING: Final = frozenset(
    {"run", "manage", "deliver", "provide", "look", "oversee", "operate", "own", "lead", "handle", "serve", "work", "act", "advise", "help"}
)
#: What somebody has, or has not, that would let him do a thing; and what he has shown by doing it.
_HAVING: Final = re.compile(
    r" (?:has|have|had|having|lacks?|lacked|lacking|needs?|needed|got|holds?) (?:the|a|an|no|every|its|enough|sufficient|any|some|until)"
    r" (?:\S+ ){0,2}?(?!but )(\S+) to (?:\S+ly )?$"
    r"| (?:has|have|had|lacks?|lacked) (?:the )?<c\d+> to (?:\S+ly )?$"
)
_NERVE: Final = frozenset(
    {"courage", "nerve", "sense", "grace", "temerity", "audacity", "foresight", "luck", "fortune", "misfortune", "honour", "cheek", "guts",
     "wit", "decency", "gall", "wisdom", "foolishness"}
)  # fmt: skip
#: What somebody has who is there for the thing.
_FOR_THIS: Final = frozenset({"staff", "trust", "company", "direction", "order", "contract", "purpose"})
#: Who used a power has done what it is for.
_USED: Final = re.compile(r" (?:used|uses|using|exercised|exercises|exercising|invoked|invokes|invoking) (?:\S+ ){1,4}to (?:\S+ly )?$")
#: Who is the only one of some place to have done a thing: "is the only council in the region to …".
_ONLY_ONE: Final = re.compile(
    r" (?:is|was|are|were|became|remains?) (?:now |still |currently )?the (?:only|first|second|third|last|latest) (?:\S+ )?"
    r"(?:in|of|across|among) (?:\S+ ){1,4}to (?:be |have been |have )?(?:\S+ly )?$"
)
#: A day between a verb and its infinitive: "voted on Monday to transfer".
DATED: Final = re.compile(r" (?:(?:on|in|at|by) )?(?:the )?<d\d+>(?= to )")


@dataclass(frozen=True)
class Infinitives:
    """Judges infinitives by what governs them."""

    grammar: Grammar

    def verdict(self, around: Surroundings) -> Verdict | None:
        """The verdict on an infinitive by the word before it; None where that says that it was done."""
        if (resolved := _RESOLVED.match(around.sentence)) is not None and around.before.endswith(" to "):
            return Verdict(Status.DENIED if resolved.group(1) else Status.PLANNED, "to")
        if "chosen" in around.cues and (chosen := _CHOSEN.search(around.before)) is not None:
            return Verdict(Status.HYPOTHETICAL if chosen[1] in ("tipped", "shortlisted") else Status.PLANNED, f"{chosen[1]} to")
        if "able" in around.cues and did_it(around.before, around.sentence):
            return None
        found = _INFINITIVE.search(DATED.sub("", around.before))
        if found is None or around.head.endswith("ing") or around.head.startswith("<"):
            return None
        if _USED.search(around.before) is not None or _ONLY_ONE.search(around.sentence) is not None:
            return None
        having = _HAVING.search(around.before)
        if having is not None and having[1] in _NERVE:
            return None
        if around.head not in _LASTING and having is not None and having[1] not in _FOR_THIS:
            return Verdict(Status.HYPOTHETICAL, f"{having[1] or 'authority'} to")  # "has a year to do it"
        if not found.group(1).replace("-", "").isalpha() or found.group(1) in self._doing:
            return None
        if around.head in _LASTING and found.group(1) in self.grammar.words("status", "doing-for-long"):
            return None
        if only_announced(found.group(1), around.head):
            return None  # who is pleased to announce a thing has done it
        denied = found.group(1) in self._failing
        return Verdict(Status.DENIED if denied else Status.HYPOTHETICAL, f"{found.group(1)} to")

    @cached_property
    def _doing(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "doing"))

    @cached_property
    def _failing(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "failing"))
