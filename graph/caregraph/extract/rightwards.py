"""The parties of a clause to the right of its head."""

from __future__ import annotations

from typing import Final

from caregraph.extract.antecedents import Antecedents
from caregraph.extract.closed import GENITIVE, JOINS, PARTY_LETTERS, RELATIVE, STOPS
from caregraph.extract.descriptions import described_until
from caregraph.extract.found import Found
from caregraph.extract.functions import REACH, Clause
from caregraph.extract.units import Unit

#: What may stand between a place and the name of who comes from there: "the Oslo fund X".
_FIRMS: Final = frozenset({"fund", "firm", "house", "investor", "operator", "provider", "agency"})
#: Nouns for several who act as one.
_SEVERAL: Final = frozenset({"consortium", "syndicate", "group", "pair", "trio", "club", "combination", "partnership", "alliance"})
#: How a register says who somebody is.
_ENTERED: Final = frozenset(
    {"given", "shown", "named", "listed", "recorded", "stated", "identified", "entered", "registered", "described", "cited", "noted"}
)
#: Helping verbs that stand at the head of a verb group of their own.
_FINITE: Final = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "would"})
_POSSESSIVES: Final = ("its", "their", "his", "her", "our", "whose")


def _closes_at_once(units: list[Unit], head: int) -> bool:
    """Whether a verb ends its relative clause: "a company that X owns, takes on …" has nothing behind it."""
    if head < 3 or head + 2 >= len(units) or units[head + 1].code != "," or not units[head - 1].letter:
        return False
    opener = head - 2 - (units[head - 2].code == "the")
    relative = units[opener].code == "that" or units[opener].payload in RELATIVE
    following = units[head + 2]
    return relative and not following.letter and following.code not in JOINS and following.code.endswith("s")


class Rightwards(Antecedents):
    """Reads on from a head to the end of its clause."""

    def _right(self, units: list[Unit], clause: Clause, *, nominal: bool = False, end: int | None = None) -> None:
        number = clause.head + 1
        opening = end is not None  # a clause before the comma behind which its subject stands
        end = min(len(units), clause.head + REACH) if end is None else end
        found = False
        whole = True  # whether all that stands behind a noun so far may belong to its own phrase
        telling, within, breaking = self._telling_right, self._within, self._breaking
        if not nominal and _closes_at_once(units, clause.head):
            return
        while number < end:
            unit = units[number]
            code = unit.code
            if not unit.letter and code not in telling:  # as most words
                whole = whole and code in within
                number += 1
                continue
            if nominal and code in (":", "—", "–"):
                self._complement(units, clause, number, end)
                return
            if (
                code in (":", "—", "–")
                and (not found or self._announced(units, number - 1))
                and number + 1 < end
                and units[number + 1].letter in PARTY_LETTERS
            ):
                number += 1  # "It bought three rivals: X, Y and Z"
                continue
            if code in STOPS:
                return
            if code == "(":
                number = next((n for n in range(number + 1, end) if units[n].code == ")"), end) + 1
                continue
            if (unit.letter == "i" and unit.payload in RELATIVE) or (
                code == "that" and (units[number - 1].letter or self._plain_noun(units, number - 1, clause.head))
            ):
                closing = self._closing_comma(units, number, end) if units[number - 1].code == "," else None
                if closing is None:
                    return
                number = closing + 1
                continue
            if not nominal and found and (code == "," or code == "and") and self.gapped(units, number):
                return
            if code == "but" and not found and not nominal and self._also_did(units, number):
                number += 3  # "has not only run but also improved"
                continue
            if not nominal and code == "," and self._shared_out(units, number, end):
                return  # "are run by others, adult services by X and children's by Y"
            beyond = self._but_by(units, number, end) if code == "not" else None
            if beyond is not None:
                number = beyond
                continue
            if code in breaking and self._breaks(units, number):
                inserted = units[number - 1].code == "," and (code == "where" or opening)
                closing = self._closing_comma(units, number, end) if inserted else None
                if closing is None:
                    return
                number = closing + 1
                continue
            if (
                code == ","
                and found
                and not nominal
                and (closing := described_until(units, number, len(units))) is not None
                and closing < end
            ):
                number = closing + 1  # "sold X, an agency that it bought in 2014, to Y"
                continue
            if code == "," and number + 1 < end and number > clause.head + 1:
                ahead = units[number + 1].code
                shared = None if nominal or found else self._shared(units, number, end)
                if shared is not None:
                    number = shared
                    continue
                if nominal and ahead in JOINS and [u.code for u in units[number + 2 : number + 4]] in (["that", "is"], ["that", "was"]):
                    number += 1
                    continue
                if ahead in JOINS or ahead in self._be or ahead in self._have or ahead in self._modals:
                    return  # a further clause, or the verb of which the head only opened the subject
            if (code in JOINS or (code == "," and found and not nominal)) and self._clause_begins(units, number + 1):
                return
            if code in JOINS and not nominal and self._done_by_another(units, clause.head, number):
                return  # "owned by its staff and financed by X"
            if code in JOINS and not nominal and not found and self._another_verb(units, clause.head, number):
                return  # "sell its homes or buy X": X is what is bought
            if opening and code in JOINS and not found and units[number + 1].code in self._participles and units[number - 1].letter == "d":
                return  # "Founded in 2014 and owned by X, Y …": X has not founded it
            if code in self._be and not nominal and number == clause.head + 1:
                return  # "what it has not done is …"
            if code in _FINITE and not nominal and not self._shares_verb(units, clause.head, number):
                return  # "the trust created there was taken over by X": X did not create it
            if nominal and code in JOINS and number + 2 < end and units[number + 1].code == "that" and units[number + 2].code in self._be:
                self._complement(units, clause, number + 2, end)  # "it has one owner, and that is X"
                return
            if nominal and code in self._have and number + 1 < end and units[number + 1].code == "been":
                number += 1
                code = "been"
            if nominal and (code in self._be or code in self._linking):
                self._complement(units, clause, number, end)
                return
            into = code in ("being", "existence") and units[number - 1].code == "into"
            if (
                code in self.verbs
                and not into
                and not (nominal and code in self._resting)
                and not self._as_noun(units, number)
                and (found or nominal or code in self._be)
                and not self._coordinated(units, clause.head, number)
            ):
                return
            if unit.letter in PARTY_LETTERS or unit.letter in ("x", "s"):
                function = self.function(units, number)
                if opening and found and not function and self._apposed(units, number):
                    number += 1
                    continue
                if nominal and not function:
                    if not whole:
                        return
                    beside = number - 1 - (units[number - 1].code == "the" and units[number - 2].code == ",")
                    if number == clause.head + 1 or units[beside].code == "," or self._introduces(units, number):
                        clause.add("apposition", number)
                    return
                clause.add(function or "object", number)
                if function in ("of", "in") and self.partitive(units, number):
                    clause.add("part", number)
                found = True
            elif unit.payload in ("it", "them") and not nominal:
                clause.add("them-" + (self.function(units, number) or "object"), number)
            elif unit.letter == "i" and not nominal and self.function(units, number) == "behalf":
                clause.add("behalf", number)  # "on its behalf"
            elif not unit.letter and code not in self._within:
                whole = False
            number += 1

    def _also_did(self, units: list[Unit], but: int) -> bool:
        """Whether "but" goes on with "also" and a verb."""
        return but + 2 < len(units) and units[but + 1].code == "also" and units[but + 2].code.endswith("ed")

    def _done_by_another(self, units: list[Unit], head: int, joint: int) -> bool:
        """Whether a second participle with its own "by" follows that of a passive: "owned by its staff and financed by X"."""
        if joint + 2 >= len(units) or units[joint + 2].code != "by" or not units[joint + 1].code.endswith("ed"):
            return False
        return any(unit.code == "by" for unit in units[head + 1 : joint])

    def _announced(self, units: list[Unit], number: int) -> bool:
        """Whether a unit speaks of several whose names a colon announces: "owns two companies: X and Y"."""
        found = units[number].payload
        return isinstance(found, Found) and found.kind in ("generic", "described") and found.noun.endswith("s")

    def _shared_out(self, units: list[Unit], comma: int, end: int) -> bool:
        """Whether a list begins behind a comma that says which services are whose: "…, fostering by X and adoption by Y"."""
        by = next((n for n in range(comma + 2, min(comma + 7, end - 1)) if units[n].code == "by"), None)
        if by is None or units[by + 1].letter not in PARTY_LETTERS:
            return False
        named = units[comma + 1 : by]
        return not any(unit.letter in PARTY_LETTERS or unit.code in self._participles or unit.code in self._be for unit in named) and any(
            unit.code in ("services", "care") or unit.letter == "s" for unit in named
        )

    def _but_by(self, units: list[Unit], number: int, end: int) -> int | None:
        """Where to read on behind a party that is only named to be left out: "not by X but by Y", "not to X, but to Y"."""
        if number + 2 >= end or units[number + 1].code not in self._prepositions:
            return None
        but = next((n for n in range(number + 2, min(end, number + 10) - 1) if units[n].code == "but"), None)
        return but + 1 if but is not None and units[but + 1].code == units[number + 1].code else None

    def _apposed(self, units: list[Unit], number: int) -> bool:
        """Whether a party stands behind a comma ("by X, a firm"), as something said of that before it."""
        at = number - 1
        while at > 0 and units[at].code in self._inner:
            at -= 1
        return units[at].code == ","

    def _shared(self, units: list[Unit], comma: int, end: int) -> int | None:
        """Where to read on for what two verbs share: "took over, and has since improved, the services"."""
        closing = self._closing_comma(units, comma, min(end, comma + 12))
        if closing is None or units[comma + 1].code not in JOINS or any(self._names(units, n) for n in range(comma, closing)):
            return None
        object_ = closing + 1 + (units[closing + 1].code in self._inner if closing + 1 < end else 0)
        verbal = any(self.predicates(units, n) or units[n].code in self._linking for n in range(comma, closing))
        return closing + 1 if verbal and object_ < end and self._names(units, object_) else None

    def _another_verb(self, units: list[Unit], head: int, joint: int) -> bool:
        """Whether a verb that has its object, which is no party, is joined by another with an object of its own."""
        if not any(self._plain_noun(units, number, head) for number in range(head + 2, joint)):
            return False
        at = joint + 1
        while at < len(units) and (units[at].code in self._adverbs or units[at].code in self._modals or units[at].code in self._have):
            at += 1
        return at < len(units) and units[at].code in self.verbs and not self._as_noun(units, at)

    def _as_noun(self, units: list[Unit], number: int) -> bool:
        """Whether a word that may be a verb is a noun, behind a genitive or an article ("the council's hands", "the run")."""
        before = units[number - 1]
        if before.code == "in" and units[number].code == "turn":
            return True
        if before.letter == "s" and units[number].code == "contract":
            return True  # "its fostering contract with X"
        return before.code in GENITIVE or before.code in ("the", "a", "an", "of", "no") or before.payload in _POSSESSIVES

    def _plain_noun(self, units: list[Unit], number: int, head: int) -> bool:
        """Whether a word between a verb and "that" is its object ("owns the buildings that X uses"), not part of the verb."""
        code = units[number].code
        return (
            number > head + 1
            and code[0].isalpha()
            and code not in self.verbs
            and code not in self._adverbs
            and code not in self._prepositions
        )

    def _complement(self, units: list[Unit], clause: Clause, be: int, end: int) -> None:
        entered = next(
            (n + 2 for n in range(be + 1, min(be + 3, end - 2)) if units[n].code in _ENTERED and units[n + 1].code == "as"), None
        )
        if entered is not None and units[entered + (units[entered].code == "the")].letter in PARTY_LETTERS:
            clause.add("complement", entered + (units[entered].code == "the"))  # "its owner is given as X"
            return
        first = self._of_several(units, be + 1, end)
        for number in range(first, min(first + 5, end)):
            if units[number].letter in PARTY_LETTERS:
                if first > be + 1 or not self.function(units, number):
                    clause.add("complement", number)
                return
            whence = number + 2 < end and units[number + 1].code in _FIRMS and units[number + 2].letter in PARTY_LETTERS
            within = units[number].code in self._inner or units[number].code in self._adverbs
            if units[number].letter or not (within or whence):
                return

    def _of_several(self, units: list[Unit], first: int, end: int) -> int:
        """Where to read on behind "a consortium of", "the pair of": those who make it up are meant."""
        for number in range(first, min(first + 5, end - 1)):
            if units[number].code in _SEVERAL and units[number + 1].code == "of":
                return number + 2
        return first

    def _introduces(self, units: list[Unit], number: int) -> bool:
        return units[number - 1].code in ("called", "named", "being", "(")

    def _shares_verb(self, units: list[Unit], head: int, number: int) -> bool:
        """Whether a helping verb is joined to a head, so that both share what follows: "founded and is owned by"."""
        return any(unit.code in JOINS for unit in units[head + 1 : number]) and self._coordinated(units, head, number)

    def _coordinated(self, units: list[Unit], head: int, number: int) -> bool:
        """Whether a verb right behind another is joined to it ("set up and owned by"), so that both share what follows."""
        return all(
            unit.code in JOINS
            or unit.code == ","
            or unit.code in self._adverbs
            or unit.code in ("up", "over", "out", "off", "to", "is", "are")
            for unit in units[head + 1 : number]
        )
