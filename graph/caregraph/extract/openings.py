"""Where a sentence goes on behind an opening that leaves open, or as it is, what the rest tells: "Although unions objected, X …".

What an opening says of itself ("although nobody had asked for it", "despite the threat of a strike") is no status of what follows it. A
condition is ("if", "unless"), and so is a plan by which something is yet to happen; these are no openings here.
"""

from __future__ import annotations

from typing import Final

from caregraph.extract.closed import RELATIVE, as_word
from caregraph.extract.units import Unit

#: Openings that tell nothing of whether the rest is so.
_ASIDE: Final = frozenset(
    {"despite", "without", "unlike", "contrary", "ignoring", "defying", "whatever", "however", "although", "though", "while", "whereas",
     "because", "given", "amid", "amidst", "against", "following", "with", "notwithstanding", "regardless", "surprisingly",
     "unsurprisingly"}
)  # fmt: skip
_ASIDE_PAIRS: Final = frozenset(
    {("according", "to"), ("whether", "or"), ("even", "though"), ("not", "surprisingly"), ("not", "for"), ("not", "before"),
     ("not", "least"), ("in", "spite"), ("in", "defiance"), ("in", "what"), ("shortly", "before"), ("shortly", "after"),
     ("long", "before"), ("long", "after"), ("just", "before"), ("soon", "after"), ("as", "planned"), ("as", "expected"),
     ("as", "predicted"), ("as", "threatened"), ("as", "promised"), ("as", "feared"), ("as", "agreed"), ("as", "had"), ("as", "was"),
     ("as", "is")}
)  # fmt: skip
#: Openings that leave what is told in the past as it is: "under a plan of 2017, X handed …", "in a move that few expected, X bought …".
_OF_PAST: Final = frozenset({"under", "in", "on", "at", "by", "for", "as", "through"})
_PAST: Final = frozenset(
    {"took", "gave", "sold", "bought", "put", "set", "made", "ran", "lost", "sent", "held", "led", "began", "went", "found", "got", "kept",
     "left", "won", "became", "came", "fell", "rose", "saw", "stood", "brought", "chose", "withdrew", "was", "were", "had", "did"}
)  # fmt: skip
_MODALS: Final = frozenset({"will", "would", "may", "might", "could", "can", "should", "shall", "must", "to"})
#: Who, or what, a main clause begins with; and "until", which opens it once more.
_SUBJECTS: Final = frozenset("cpgmhoirus")
_UNTIL: Final = frozenset({"until", "till"})
#: Openings with a condition, or with what is in doubt, in them.
_CONDITIONS: Final = frozenset({"if", "unless", "provided", "should"})

_DOUBTED: Final = _OF_PAST | {"according"}
_UNDONE: Final = frozenset(
    {"never", "not", "n't", "rejected", "withdrawn", "cancelled", "failed", "dropped", "abandoned", "scrapped", "shelved", "collapsed",
     "bid", "options", "option", "scenario", "unsigned", "unconfirmed", "off", "draft"}
)  # fmt: skip
_UNSURE: Final = _UNDONE | frozenset(
    {"plan", "plans", "proposal", "proposals", "rumour", "rumours", "rumor", "rumors", "speculation", "draft", "drafts", "timetable",
     "schedule", "critics", "whispers", "gossip", "suggestions", "some"}
)  # fmt: skip


def behind_opening(units: list[Unit], head: int) -> int:
    """The unit at which the clause of a head begins behind an opening that does not touch it; 0 where there is no such opening."""
    first, second = as_word(units[0]), units[1].code if len(units) > 1 else ""
    aside = first in _ASIDE or (first, second) in _ASIDE_PAIRS or _grudging(units) or _absolute(units)
    aside = aside or (first == "under" and any(unit.code in ("threat", "pressure") for unit in units[1:4]))
    if not aside and first not in _OF_PAST:
        return 0
    comma = next((n for n in range(2, head) if units[n].code == "," and _begins(units, n + 1)), 0)
    if not comma or (any(unit.code in _CONDITIONS for unit in units[:comma]) and not _grudging(units)):
        return 0
    unsure = _UNSURE if first == "according" else _UNDONE
    if first in _DOUBTED and any(unit.code in unsure for unit in units[:comma]):
        return 0
    return comma + 1 if aside or _told_past(units, comma + 1, head) else 0


def _grudging(units: list[Unit]) -> bool:
    """Whether a sentence opens with "If reluctantly, …", which is no condition."""
    return len(units) > 3 and units[0].code == "if" and units[1].code.endswith("ly") and units[2].code == ","


def _absolute(units: list[Unit]) -> bool:
    """Whether a sentence opens with a clause without a finite verb: "Earlier plans having failed, …"."""
    having = next((n for n, unit in enumerate(units[:6]) if unit.code == "having"), 0)
    return having > 0 and all(unit.code not in (",", "which", "who", "that") for unit in units[:having])


def _begins(units: list[Unit], at: int) -> bool:
    """Whether a main clause may begin at a unit."""
    if at >= len(units) or units[at].payload in RELATIVE:
        return False
    return units[at].letter in _SUBJECTS or units[at].code in _UNTIL


def _told_past(units: list[Unit], first: int, head: int) -> bool:
    """Whether the verb of a clause that begins at a unit is in the past."""
    codes = [unit.code for unit in units[first : head + 1]]
    if _MODALS.intersection(codes):
        return False
    return bool(_PAST.intersection(codes)) or (codes[-1].endswith("ed") and not {"is", "are", "be", "being"}.intersection(codes))
