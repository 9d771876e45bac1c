"""The function that a word's own place gives it in its clause: by prepositions, genitives, helping verbs and voice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.closed import GENITIVE, JOINS, PARTY_LETTERS, RELATIVE, STAYING, STOPS, possessive
from caregraph.extract.insertions import HOLIDAYS, Insertions
from caregraph.extract.openings import fronted_clause
from caregraph.extract.units import Unit
from caregraph.extract.workplaces import of_officer

_TIMES: Final = frozenset({"years", "months", "weeks", "days", "decades", "year", "month", "week", "decade"})
#: Verbs whose "in" is a particle before the person whom somebody sends.
_BRINGING: Final = frozenset(
    {"send", "sends", "sent", "sending", "bring", "brings", "brought", "bringing", "draft", "drafts", "drafted", "call", "calls",
     "called", "fly", "flew", "flown", "parachute", "parachuted", "put", "ship", "shipped"}
)  # fmt: skip
_BEHALF: Final = frozenset({"behalf", "stead", "place"})
#: What a company may be called that the text then names.
_OWNERS: Final = frozenset({"owner", "owners", "parent"})
_FOUNDERS: Final = frozenset({"founder", "founders", "co-founder", "co-founders"})
_KINDS: Final = frozenset({"firm", "fund", "house", "group", "investor", "provider", "operator", "business", "rival", "chain", "agency"})
#: Nouns for a share in something: "a stake in X", "the whole of X" are of part or all of X.
_SHARES: Final = frozenset(
    {"all", "whole", "entirety", "half", "share", "shares", "stake", "stakes", "shareholding", "holding", "equity", "capital", "rest"}
    | {"remainder", "majority", "each", "lot"}
)

#: So many units on each side of a head are looked at.
REACH: Final = 40


@dataclass(slots=True)
class Clause:
    """The surroundings of a head.

    Attributes:
        passive: whether a verb head is passive.
        arguments: function and unit number, nearest first. A function is ``subject``, ``object``, ``'s``, ``apposition``,
            ``complement``, ``outer`` (a party further left that governs the subject), ``mover`` (the subject of a verb without
            an object), ``recipient``, ``behalf``, ``part`` (of whom a share or all is meant), ``within`` (who is in, under or among the
            noun), or a preposition; behind ``them-``, that of a pronoun that may be the services.
        first, last: the units from the first to one past the last that were read.
    """

    head: int
    passive: bool = False
    arguments: list[tuple[str, int]] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def add(self, function: str, number: int) -> None:
        """Note an argument."""
        self.arguments.append((function, number))
        if number < self.first:
            self.first = number
        if number >= self.last:
            self.last = number + 1


class Functions(Insertions):
    """Tells functions by closed-class words; ``verbs`` are all forms of the verbs that rules look for."""

    def helps(self, units: list[Unit], head: int) -> bool:
        """Whether a verb only helps another: "is to hand", "was going to hand", "does not hand", "has been handed", "is handing"."""
        code = units[head].code
        if code not in self._helping:
            return False
        following = next((u for u in units[head + 1 : head + 5] if u.code not in self._adverbs and not u.code.endswith("ly")), None)
        if following is None:
            return False
        if code in self._be or code == "going":
            if following.code == "to":  # "is to hand"; but "have been to X" is a visit
                after = next((n for n in range(head + 1, len(units) - 1) if units[n] is following), None)
                return after is None or not units[after + 1].letter
            return following.code in self.verbs and following.code.endswith("ing")
        if code in ("do", "does", "did"):
            asked = following.letter in PARTY_LETTERS and units[-1].code == "?"
            lexical = following.letter in ("s", "i") or following.code in self._inner or following.code in ("it", "so")
            return asked or not lexical or any(u.code in ("not", "n't", "never") for u in units[head + 1 : head + 3])
        if code in self._have:
            return following.code in self._be or following.code in self._have or following.code in self._participles
        return False

    def function(self, units: list[Unit], number: int) -> str:
        """The function that a party's own place gives it: its preposition, ``'s`` for a genitive; empty for neither.

        A department that only tells what kind of adviser or report is meant is ``attributive``.
        """
        following = units[number + 1].code if number + 1 < len(units) else ""
        if following in GENITIVE:
            held = units[number + 2].code if number + 2 < len(units) else ""
            if held in _BEHALF:
                return "behalf"
            if units[number].letter == "c" and of_officer(units, number, self._posts):
                return "post"  # "X, Anytown's chief executive, was made commissioner"
            return "of" if held in self._transparent and self._preposition(units, number) == "of" else "'s"
        if possessive(units[number]):
            return "behalf" if following in _BEHALF else "'s"
        if following in self._attributive.get(units[number].letter, ()) and not self._acts(units, number + 1):
            return "attributive"
        return self._preposition(units, number)

    def _acts(self, units: list[Unit], number: int) -> bool:
        """Whether a word that could tell of a kind is a verb: "the department appointed a commissioner", not "department-appointed"."""
        if not units[number].code.endswith("ed") or number + 1 >= len(units):
            return False
        behind = units[number + 1]
        if behind.code == "as" or (number > 1 and units[number - 2].payload in RELATIVE):
            return True  # "whom the department appointed as …"
        return behind.code in ("a", "an", "the", "its", "two", "three", "another") or behind.letter in PARTY_LETTERS

    def governing(self, units: list[Unit], noun: int) -> str:
        """The preposition of a noun that may have a party for an attribute ("under government orders")."""
        attribute = noun and units[noun - 1].letter in PARTY_LETTERS
        return self._preposition(units, noun - 1 if attribute else noun)

    def _preposition(self, units: list[Unit], number: int) -> str:
        at = number - 1
        for _ in range(7):
            if at < 0:
                return ""
            code = units[at].code
            if code == "on" and at and units[at - 1].code in _TIMES:
                return ""  # "six years on X sold it"
            if code in self._prepositions:
                if units[at + 1].code == "then" and at + 1 < number:
                    return ""  # "by then X had been sent"
                if code == "for" and at and units[at - 1].code == "," and self._clause_begins(units, number):
                    return ""  # "…, for X owns it": no preposition
                if code == "as" and number - at < 3 and self._clause_begins(units, number):
                    return ""  # "as X runs them": a conjunction
                if code in ("over", "up", "off") and at and units[at - 1].code in self.verbs:
                    return ""  # a particle: "made over their services"
                if code == "in" and at and units[at - 1].code in _BRINGING and self._brought(units, number):
                    return ""  # "ministers sent in X as commissioner", "called in Y to run it"
                if code == "for" and at and units[at - 1].code == "," and self._begins(units, number):
                    return ""  # a conjunction: ", for the department had already …"
                noun = units[at - 1].code if at else ""
                if code == "of" and noun == "behalf":
                    return "behalf"
                if (
                    code in ("of", "for")
                    and units[number].letter == "s"
                    and (noun in self._transparent or noun in ("responsibility", "accountability"))
                ):
                    return self._preposition(units, at - 1)  # "the running of the services" is what the services are here
                if code == "with" and units[number].letter == "s" and noun == "work":
                    return self._preposition(units, at - 1)  # "work with care leavers" is what the services are here
                if code == "of" and noun in self._transparent:
                    return self._preposition(units, at - 1) or "of"
                if code == "of" and noun in ("instead", "ahead", "outside", "because"):
                    return noun
                if code == "to" and noun in ("according", "next", "due", "thanks", "similar"):
                    return noun
                if code == "of" and noun in ("late", "formerly", "previously"):
                    return "post"  # "X, late of Y"
                if code in ("of", "from", "at") and noun == "," and at > 1 and units[at - 2].letter == "h":
                    return "post"  # "X, of Y Council, …"
                if code in ("of", "at", "from", "with", "in", "for") and self._post(units, at - 1):
                    return "post"
                if (code == "than" and noun == "rather") or (noun in ("than", "not", "nor") and code in ("by", "to", "with", "from")):
                    return "instead"  # "rather than X", "by X and not by Y"
                return code
            if code == "," and at == number - 1 and self._introduced(units, number):
                at -= 1 + (units[at - 1].code in _FOUNDERS)
            elif code in GENITIVE and at >= 1 and (units[at - 1].letter or units[at - 1].code.isalpha()):
                at -= 2  # "by X's Y Homes", "by the group's Y Homes"
            elif code == "own" and at and units[at - 1].code in ("to", "and", "or", "not"):
                return ""  # "came to own X"
            elif code in self._inner or units[at].letter in ("j", "x") or possessive(units[at]):
                at -= 1
            else:
                return ""
        return ""

    def _introduced(self, units: list[Unit], number: int) -> bool:
        """Whether a name stands behind what it is, and a comma: "sold to a private equity firm, X."."""
        noun = units[number - 2].code if number > 2 else ""
        owner = noun in _OWNERS or noun in _FOUNDERS
        if number < 3 or not (owner or noun in _KINDS) or units[number].letter not in (("p", "o", "u", "h") if owner else ("p", "o", "u")):
            return False
        if number + 1 < len(units) and units[number + 1].code not in (",", ".", ";", ")", "in", "for", "on", "last", "and", "since"):
            return False
        first = number - 3
        while first > 0 and units[first].code in self._inner and units[first].code not in ("a", "an", "the"):
            first -= 1
        return units[first].code in ("a", "an") or (
            owner and units[first - 1].code in ("by", "from", "to") and (units[first].code == "the" or possessive(units[first]))
        )

    def _brought(self, units: list[Unit], number: int) -> bool:
        """Whether a party is a person, or is to do or be something: "called in Y to run it", "brought in Y as its partner"."""
        return units[number].letter == "h" or (number + 1 < len(units) and units[number + 1].code in ("to", "as"))

    def _begins(self, units: list[Unit], number: int) -> bool:
        """Whether a verb group follows a party at once."""
        following = units[number + 1].code if number + 1 < len(units) else ""
        return following in self._finite_words or following in self.verbs

    def _post(self, units: list[Unit], number: int) -> bool:
        """Whether a noun is a post, so that a party behind it only tells where somebody works ("chief executive at X")."""
        if number > 1 and units[number].letter == "s" and units[number - 1].code == "of":
            return units[number - 2].code in self._posts or units[number - 2].code == "head"
        if number > 1 and units[number].code == "head":  # "the head of services in X", but not "at the head of the services"
            return units[number + 1].code == "of" and units[number + 2].letter == "s" and units[number - 2].code != "at"
        return number >= 0 and units[number].code in self._posts

    def _clause_begins(self, units: list[Unit], number: int) -> bool:
        """Whether a party and its own verb stand here: "… and X bought Y"."""
        at = number + (number < len(units) and units[number].code == "the")
        if at + 1 >= len(units) or units[at].letter not in PARTY_LETTERS:
            return False
        code = units[at + 1].code
        return code in self.verbs or code in self._finite_words

    def _is_passive(self, units: list[Unit], head: int) -> bool:
        """Whether the verb group before a participle has a form of "be"."""
        if units[head].code == "belonged":
            return False  # "was founded in 2004 and belonged to X"
        if head and units[head - 1].code in STAYING:
            return True  # "remains rated good"
        for number in range(head - 1, max(-1, head - 7), -1):
            unit = units[number]
            if unit.code in self._be or unit.code in ("get", "gets", "got", "getting"):
                return not self._of_relative_before(units, number, head)
            if unit.code in self._have or unit.code in self._modals or unit.code == "to":
                return False
            within = unit.letter == "d" or unit.code in self._group or unit.code.endswith("ly") or unit.code in JOINS or unit.code == ","
            if not within and unit.code not in self.verbs and unit.code not in ("up", "over", "out", "off"):
                return False
        return False

    def _of_relative_before(self, units: list[Unit], be: int, head: int) -> bool:
        """Whether a form of "be" is that of a relative clause that ends before a verb: "X, which was founded in 2010, bought …"."""
        if units[head - 1].code != "," or (head + 1 < len(units) and units[head + 1].code == "by"):
            return False
        comma = next((n for n in range(be - 1, max(-1, be - 9), -1) if units[n].code == ","), None)
        return comma is not None and units[comma + 1].payload in RELATIVE

    def _moves(self, units: list[Unit], head: int) -> bool:
        """Whether a verb has no object, since a preposition or particle follows it at once ("X passed to Y")."""
        for number in range(head + 1, min(head + 6, len(units) - 1)):
            unit, following = units[number], units[number + 1]
            by_then = unit.code in ("before", "by") and (following.letter == "d" or following.code in HOLIDAYS)
            if unit.letter != "d" and unit.code not in self._adverbs and unit.code not in HOLIDAYS and not by_then:
                return unit.code in self._moving
        return False

    def stretch(self, units: list[Unit], head: int) -> tuple[int, int]:
        """The units whose words may narrow a reading of the head down: up to where another sentence or clause begins."""
        first, fronted = head, fronted_clause(units)
        low = max(fronted if fronted <= head else 0, head - 16)
        ending, breaking = STOPS, self._breaking
        while first > low:
            code = units[first - 1].code
            if code in ending or (code in breaking and self._breaks(units, first - 1)):
                break
            opener = self._opening_comma(units, first - 1, 0) if code == "," else None
            first = opener if opener is not None else first - 1
        last, high = head + 1, min(len(units) if fronted <= head else fronted, head + 18)
        while last < high:
            code = units[last].code
            if code in ending or (code in breaking and self._breaks(units, last)):
                break
            last += 1
        return first, last

    def partitive(self, units: list[Unit], number: int) -> bool:
        """Whether a party behind "of" or "in" is one of which a share is meant ("half of X", "all the shares in X")."""
        at = number - 1
        while at > 0 and units[at].code in ("the", "a", "both", "its", "their"):
            at -= 1
        if at < 1 or units[at].code not in ("of", "in"):
            return False
        return units[at - 1].letter == "n" or units[at - 1].code in _SHARES or units[at - 1].payload == "all"

    def gapped(self, units: list[Unit], joint: int) -> bool:
        """Whether a clause without its verb begins behind a comma or "and": "…, Y to B", "… and Y by B"."""
        if units[joint].code not in (",", "and", ";"):
            return False
        at = joint + 1
        while at < len(units) and units[at].code in ("and", "the"):
            at += 1
        if at + 2 >= len(units) or units[at].letter not in PARTY_LETTERS or units[at + 1].code not in ("to", "by", "from", "with"):
            return False
        other = at + 2 + (units[at + 2].code == "the")
        return other < len(units) and units[other].letter in PARTY_LETTERS
