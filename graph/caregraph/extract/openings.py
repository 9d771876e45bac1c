"""Where a sentence goes on behind an opening that leaves as it is what the rest tells: "Although unions objected, X …", "To save money, …".

What an opening says of itself ("although nobody had asked for it", "despite the threat of a strike") is no status of what follows it. A
condition is ("if", "unless"), and so is a plan by which something is yet to happen; these are no openings here.
"""

from __future__ import annotations

from typing import Final

from caregraph.extract.as_written import as_written
from caregraph.extract.closed import RELATIVE
from caregraph.extract.units import Row, Unit

#: Papers by which a council is made to do a thing, and what begins another part of a sentence on one.
_PAPERS: Final = frozenset({"direction", "directions", "order", "notice"})
_PARTS: Final = frozenset({"and", "but", "while", "whereas", ";", ":"})
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
#: Openings of the past that may tell of what was undone, and the words that do; those by which a report is no more than talk.
_DOUBTED: Final = _OF_PAST | {"according"}
_UNDONE: Final = frozenset(
    {"never", "not", "n't", "rejected", "withdrawn", "cancelled", "failed", "dropped", "abandoned", "scrapped", "shelved", "collapsed",
     "bid", "options", "option", "scenario", "simulation", "film", "novel", "drama", "dream", "experiment", "game", "fantasy", "spoof",
     "satire", "unsigned", "unconfirmed", "off", "draft"}
)  # fmt: skip
_UNSURE: Final = _UNDONE | frozenset(
    {"plan", "plans", "proposal", "proposals", "rumour", "rumours", "rumor", "rumors", "speculation", "draft", "drafts", "timetable",
     "schedule", "critics", "whispers", "gossip", "suggestions", "some"}
)  # fmt: skip
#: Words that open a clause before the one that a sentence is about, and words by which that clause denies something.
_FRONTING: Final = frozenset(
    {"after", "although", "as", "because", "before", "even", "if", "once", "since", "though", "until", "when", "where", "while", "with"}
)
#: Who may be told to have done something: parties, and pronouns for them.
_DOERS: Final = frozenset("cpgmhoi")
_DENYING: Final = frozenset({"no", "not", "n't", "never", "neither", "nor", "none", "nobody", "nothing", "without", "little", "refused"})
#: What somebody believed who then did what follows: "Convinced that nothing would help, ministers …".
_BELIEVING: Final = frozenset(
    {"convinced", "believing", "certain", "sure", "satisfied", "persuaded", "fearing", "arguing", "aware", "knowing"}
)
#: What somebody wanted or felt who then did what follows: "To avoid a takeover, X handed …", "Faced with the threat of one, X handed …".
_MOTIVES: Final = frozenset(
    {"to", "faced", "facing", "threatened", "hoping", "seeking", "wanting", "wishing", "fearing", "dreading", "expecting", "anticipating",
     "anxious", "keen", "eager", "unwilling", "reluctant", "determined", "desperate", "afraid", "fearful", "wary", "despite", "having",
     "refusing", "denying", "rejecting", "ignoring", "rather", "warned", "told", "pressed", "urged", "pressured", "spurred", "mindful"}
)  # fmt: skip
#: Such words of two: "in order to", "instead of", "under threat of", "amid fears of".
_MOTIVE_PAIRS: Final = frozenset(
    {("in", "order"), ("in", "an"), ("in", "the"), ("so", "as"), ("instead", "of"), ("under", "threat"), ("under", "pressure"),
     ("amid", "fears"), ("amid", "threats"), ("amid", "calls"), ("in", "response"), ("after", "threats"), ("after", "calls"),
     ("after", "rejecting"), ("after", "denying"), ("after", "refusing"), ("after", "being"), ("with", "ministers"), ("for", "fear")}
)  # fmt: skip
_ATTEMPTS: Final = frozenset({"attempt", "effort", "bid", "hope", "face", "wake", "belief"})
#: All words with which such a clause may begin.
_OPENERS: Final = _FRONTING | _BELIEVING | _MOTIVES | {word for word, _ in _MOTIVE_PAIRS}


def fronted_clause(units: list[Unit]) -> int:
    """Where a sentence goes on behind a first clause that denies, fears or wants something of its own; else 0.

    "When that did not work, ministers …", "To avoid a takeover, the council handed …".
    """
    if as_written(units[0]) not in _OPENERS:
        return 0
    comma = next((n for n, unit in enumerate(units) if unit.code == ","), 0)
    if _fronted_motive(units, comma):
        return comma + 1
    if units[0].code not in _FRONTING:
        word = as_written(units[0])
        if word not in _BELIEVING or len(units) < 2 or units[1].code != "that":
            return 0
    return comma + 1 if any(unit.code in _DENYING for unit in units[:comma]) else 0


def _fronted_motive(units: list[Unit], comma: int) -> bool:
    """Whether a sentence opens with why somebody did what he is told behind the comma to have done."""
    return comma > 1 and comma + 2 < len(units) and units[comma + 1].letter in _DOERS and motive(units, 0)


def motive(units: list[Unit], at: int) -> bool:
    """Whether words begin at a unit that tell what somebody wanted or felt: "anxious to avoid a takeover", "faced with it"."""
    word, second = as_written(units[at]), units[at + 1].code
    if (word, second) in _MOTIVE_PAIRS:
        return second not in ("an", "the") or units[at + 2].code in _ATTEMPTS
    return word in _MOTIVES and (word, second) != ("to", "be")


def behind_opening(units: list[Unit], head: int) -> int:
    """The unit at which the clause of a head begins behind an opening that does not touch it; 0 where there is no such opening."""
    first, second = as_written(units[0]), units[1].code if len(units) > 1 else ""
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


def rest_on_paper(row: Row, head: int) -> str:
    """What a sentence that begins with an order tells behind a head, its inner clauses with it; nothing where it begins otherwise.

    "The direction that it had given X after the first of those reports was lifted" tells of the direction, whatever stands between;
    behind "and" or "but", or another council, it may tell of another.
    """
    opening = [unit.code for unit in row.units[:3]]
    if opening[:1] != ["the"] or _PAPERS.isdisjoint(opening):
        return ""
    ahead = range(head + 1, len(row.units))
    councils = [n for n in ahead if row.units[n].letter == "c"]
    parts = [n for n in ahead if row.units[n].code in _PARTS]
    return row.words(head + 1, min([*parts, *councils[1:], len(row.units)]))
