"""The closed classes of words by which clauses are read, and what a unit by itself tells."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.units import Unit

PARTY_LETTERS: Final = frozenset("cpgmrhuoat")
#: The letters of those that a clause may have for a party, and of services.
NAMING: Final = PARTY_LETTERS | {"x", "s"}
STOPS: Final = frozenset({";", ":", "—", "–", ".", "?", "!"})
RELATIVE: Final = ("which", "who", "whose", "whom")
GENITIVE: Final = frozenset({"'s", "'"})
_OWN: Final = frozenset({"its", "their", "his", "her", "our"})
JOINS: Final = frozenset({"and", "or", "but", "nor"})
#: Words that open a clause before the one that a sentence is about, and words by which that clause denies something.
_FRONTING: Final = frozenset(
    {"after", "although", "as", "because", "before", "even", "if", "once", "since", "though", "until", "when", "where", "while", "with"}
)
#: Who may be told to have done something: parties, and pronouns for them.
_DOERS: Final = frozenset("cpgmhoi")
_DENYING: Final = frozenset({"no", "not", "n't", "never", "neither", "nor", "none", "nobody", "nothing", "without", "little", "refused"})
_PARTICIPLES: Final = frozenset(
    {
        "run",
        "put",
        "set",
        "let",
        "left",
        "led",
        "lost",
        "found",
        "built",
        "sent",
        "sold",
        "come",
        "become",
        "gone",
        "done",
        "had",
        "got",
        "told",
        "begun",
        "won",
        "paid",
        "kept",
        "met",
    }
)


class ClosedClasses:
    """The closed classes; ``verbs`` are all forms of the verbs that rules look for."""

    def __init__(self, grammar: Grammar, verbs: frozenset[str]) -> None:
        self.grammar = grammar
        self.verbs = verbs

    @cached_property
    def _participles(self) -> frozenset[str]:
        return frozenset(form for form in self.verbs if form.endswith(("ed", "en", "wn", "ught", "eld", "ade"))) | _PARTICIPLES

    @cached_property
    def _prepositions(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "prepositions"))

    @cached_property
    def _attributive(self) -> dict[str, frozenset[str]]:
        return {letter: frozenset(self.grammar.words("syntax", f"attributive-{letter}")) for letter in "gc"}

    @cached_property
    def _within(self) -> frozenset[str]:
        """What may stand between a noun and its apposition: words of its own phrase, and participles that take up no subject."""
        words = {",", "(", ")", "called", "named", "being", "sent", "time", "day", "month", "year"}
        return self._prepositions | self._inner | self._adverbs | GENITIVE | words

    @cached_property
    def _telling_left(self) -> frozenset[str]:
        """The words at which reading back from a head has something to decide."""
        return STOPS | JOINS | self._breaking | {")", "that", ","}

    @cached_property
    def _telling_right(self) -> frozenset[str]:
        """The words at which reading on from a head has something to decide."""
        words = {"(", "that", ",", "not", "will", "would"}
        return STOPS | JOINS | self._breaking | self._be | self._have | self._linking | self.verbs | words

    @cached_property
    def _posts(self) -> frozenset[str]:
        return frozenset(self.grammar.words("names", "posts")) - {"head", "formerly", "member", "mayor"}

    @cached_property
    def _transparent(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "transparent"))

    @cached_property
    def _inner(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "inner"))

    @cached_property
    def _adverbs(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "adverbs"))

    @cached_property
    def _modals(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "modals"))

    @cached_property
    def _be(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def _have(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "have"))

    @cached_property
    def _linking(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "linking"))

    @cached_property
    def _resting(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "resting"))

    @cached_property
    def _makes(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "makes"))

    @cached_property
    def _group(self) -> frozenset[str]:
        """What may stand inside a verb group before the head."""
        return self._adverbs | self._modals | self._be | self._have | frozenset(self.grammar.words("syntax", "group"))

    @cached_property
    def _finite_words(self) -> frozenset[str]:
        """Helping verbs: forms of "be" and "have", and modals."""
        return self._be | self._have | self._modals

    @cached_property
    def _moving(self) -> frozenset[str]:
        """What may follow a verb that has no object: prepositions and particles."""
        return self._prepositions | {"back", "over", "across", "home"}

    @cached_property
    def _helping(self) -> frozenset[str]:
        """Verbs that may only help another."""
        return self._be | self._have | {"going", "do", "does", "did"}

    @cached_property
    def _break_words(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "breaks"))

    @cached_property
    def _breaking(self) -> frozenset[str]:
        """The words at which a clause may break off."""
        return self._break_words | {"as"}


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
    if as_word(units[0]) not in _OPENERS:
        return 0
    comma = next((n for n, unit in enumerate(units) if unit.code == ","), 0)
    if _fronted_motive(units, comma):
        return comma + 1
    if units[0].code not in _FRONTING:
        word = as_word(units[0])
        if word not in _BELIEVING or len(units) < 2 or units[1].code != "that":
            return 0
    return comma + 1 if any(unit.code in _DENYING for unit in units[:comma]) else 0


def _fronted_motive(units: list[Unit], comma: int) -> bool:
    """Whether a sentence opens with why somebody did what he is told behind the comma to have done."""
    return comma > 1 and comma + 2 < len(units) and units[comma + 1].letter in _DOERS and motive(units, 0)


def motive(units: list[Unit], at: int) -> bool:
    """Whether words begin at a unit that tell what somebody wanted or felt: "anxious to avoid a takeover", "faced with it"."""
    word, second = as_word(units[at]), units[at + 1].code
    if (word, second) in _MOTIVE_PAIRS:
        return second not in ("an", "the") or units[at + 2].code in _ATTEMPTS
    return word in _MOTIVES and (word, second) != ("to", "be")


def as_word(unit: Unit) -> str:
    """A unit that opens a sentence as a word in small letters."""
    found = unit.payload  # a capital may have made a name of "Convinced"
    return found.surface.lower() if isinstance(found, Found) else unit.code


def possessive(unit: Unit) -> bool:
    """Whether a unit is "its", "our" or the like, tied to a party or not."""
    if not unit.letter:
        return False
    payload = unit.payload
    if isinstance(payload, Found):
        # "her" that has been tied to somebody is an object
        return unit.letter != "h" and payload.surface.lower() in _OWN
    return isinstance(payload, str) and payload in _OWN


def describes(unit: Unit) -> bool:
    """Whether a party is called by what it is ("the councils", "a company")."""
    return isinstance(unit.payload, Found) and unit.payload.kind in ("anaphor", "described") and " " in unit.payload.surface
