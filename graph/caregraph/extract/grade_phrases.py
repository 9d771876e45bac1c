"""The words around a grade: noun phrases and what party they make, verbs and their subjects, what vouches for a grade, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import GENITIVE, RELATIVE, STAYING, STOPS, possessive
from caregraph.extract.found import Found
from caregraph.extract.functions import Clause
from caregraph.extract.grade_signs import emerged_from
from caregraph.extract.grade_words import GradeWords
from caregraph.extract.units import Unit

PARTY: Final = frozenset("cp")
PARTICLES: Final = frozenset({"down", "out", "up", "off", "back", "away"})
REACH: Final = 12
_SERVED: Final = frozenset({"children", "families", "people", "youngsters", "young"})
_ONLY: Final = frozenset({"only", "first", "second", "third", "last", "latest"})
_COUNCILS: Final = frozenset({"council", "authority", "borough", "county", "one"})
_PLACED: Final = frozenset({"in", "for", "of", "at", "across", "within", "on", "to", "about", "over", "with", "against"})


@dataclass(frozen=True, slots=True)
class Whose:
    """The party of a grade by its roles, none where the discourse has to tell it, and the word of the sentence that says so.

    ``licence`` is whether the sentence itself shows that it speaks of grades; ``left`` whether the grade is one that was left behind.
    """

    head: int
    roles: dict[str, int] = field(default_factory=dict)
    licence: bool = True
    left: bool = False


@dataclass(frozen=True)
class Phrases:
    """Reads phrases around grades."""

    words: GradeWords
    reader: ClauseReader

    def party(self, units: list[Unit], at: int) -> dict[str, int] | None:
        """The roles that a noun phrase fills which ends at a unit; None where it is of something that is not judged as a whole."""
        if at < 0:
            return None
        unit = units[at]
        if unit.letter in ("", "c") and (be := self._one_of(units, at)) is not None:
            subject = self.subject(units, be) if units[be].code != "," else be - 1
            return self.party(units, subject) if subject is not None else None
        if not unit.letter and (only := self.only_one(units, at)) is not None:
            return self.party(units, only)
        if unit.letter == "x" and isinstance(unit.payload, Found) and unit.payload.refers:
            root = unit.payload.refers[0]
            return {"council" if root.letter == "c" else "provider": at} if root.letter in PARTY else None
        if unit.letter in PARTY or (unit.letter == "i" and unit.payload in ("it", "they", "them")):
            preposition = self.place(units, at)
            role = "provider" if unit.letter == "p" else "council"
            agent = self._by(units, at)
            if agent is not None:  # "services run by X"
                return {role: at} if (agent >= 1 and units[agent - 1].letter == "s") or units[agent - 1].code in ("and", ",") else None
            if preposition is None:
                return {role: at}
            head = preposition - 1
            if head < 0:
                return None
            inside = self.party(units, head)
            if inside is None and not self.of_noun(units, at):
                return None
            return {
                "provider"
                if unit.letter == "p" and units[head].code in self.words.nouns
                else "council"
                if unit.letter != "p"
                else "provider": at
            }
        if unit.letter == "s":
            if (whose := self._whose_services(units, at)) is not None:
                return {"council": whose}
            part = isinstance(unit.payload, str) and unit.payload.lower().startswith(self.words.parts)
            return None if part else self.of_services(units, at)
        if unit.code in _SERVED and (preposition := self.place(units, at)) is not None:
            return self.party(units, preposition - 1)  # "the council's work with children"
        if unit.letter == "g":
            return {}
        if unit.code in GENITIVE and at and at + 1 < len(units) and units[at + 1].code in self.words.be:
            return self.party(units, at - 1)  # "Ofsted rated X's services good. Y's were found inadequate"
        if unit.code == "here" and at and units[at - 1].letter == "s":
            return self.party(units, at - 1)  # "services here"
        if unit.payload in RELATIVE or (unit.code == "that" and at):
            before = at - 1
            if before >= 0 and units[before].code == ",":
                before -= 1
            if before >= 0 and units[before].letter in PARTY and units[before - 1].code in ("for", "to", "in", "about"):
                return {"provider" if units[before].letter == "p" else "council": before}  # "good news for X, which is rated good"
            return self.party(units, before) if before >= 0 else None
        if unit.code in self.words.nouns or unit.code in self.words.work or unit.code in self.words.weak_nouns:
            return self.of_services(units, at)
        return None

    def _whose_services(self, units: list[Unit], at: int) -> int | None:
        """The council whose services "them" takes up: "has had X's services in its care and has seen them rise"."""
        if units[at].payload not in ("them", "they"):
            return None
        services = next((n for n in range(at - 1, max(1, at - REACH - 4), -1) if units[n].letter == "s"), None)
        if services is None or units[services - 1].code not in ("'s", "'") or units[services - 2].letter != "c":
            return None
        return None if any(unit.letter in ("c", "p") or unit.code in STOPS for unit in units[services:at]) else services - 2

    def of_noun(self, units: list[Unit], at: int) -> bool:
        """Whether a phrase is of a grade: "the verdict on X", "the grade given to X", "the word that Ofsted chose for X"."""
        for number in range(at, max(-1, at - 8), -1):
            code = units[number].code
            if code in STOPS or code == "," or units[number].letter == "q":
                return False
            if code in self.words.nouns or code in self.words.weak_nouns:
                return number > 0 and (
                    units[number - 1].code in self.words.inner or units[number - 1].code in ("'s", "'") or bool(units[number - 1].letter)
                )
        return False

    def of_services(self, units: list[Unit], at: int) -> dict[str, int] | None:
        """The roles of services, or of work, that end at a unit: whose they are, nobody where the discourse has to tell."""
        before = at - 1
        while before >= 0 and (
            units[before].code in self.words.inner
            or units[before].code in ("failing", "overall", "children's", "social")
            or (units[before].letter == "r" and before == at - 1 and before > 0)  # "X's latest Ofsted rating"
        ):
            before -= 1
        if before < 0:
            return {}
        unit = units[before]
        if unit.code in ("'s", "'"):
            owner = units[before - 1]
            if owner.letter in ("r", "g", "d"):
                return {}
            return self.party(units, before - 1)
        if unit.letter in PARTY and before == at - 1 and (unit.letter == "c" or possessive(unit)):
            return {"provider" if unit.letter == "p" else "council": before}
        if unit.letter == "s" and before == at - 1:
            return self.party(units, before)  # "adoption performance"
        if unit.payload in ("its", "their", "it", "them"):
            return {"council": before}
        if unit.payload == "whose":
            antecedent = next(iter(self.reader.antecedents(units, before)), None)
            if antecedent is None and before > 1 and units[before - 2].code in self.words.others:
                return None  # "The home, whose last rating was good, is in X"
            if antecedent is None or units[antecedent].letter == "r":
                return {}  # "Ofsted, whose last rating was good"
            return {"council" if units[antecedent].letter != "p" else "provider": antecedent}
        if unit.code == "of" and before:
            noun = units[before - 1]
            judged = noun.letter or noun.code in self.words.work or noun.code in self.words.nouns or noun.code in self.words.weak_nouns
            if not judged and noun.code.isalpha() and noun.code not in self.words.adverbs | self.words.inner:
                return None
        return {}

    def _by(self, units: list[Unit], at: int) -> int | None:
        """The participle before "by" and a party."""
        before = at - 1
        while before >= 0 and units[before].code in self.words.inner:
            before -= 1
        return before - 1 if before >= 1 and units[before].code == "by" else None

    def _one_of(self, units: list[Unit], at: int) -> int | None:
        """The "be" of "X is one of the councils", "X is among those"."""
        before = at - 1
        while before >= 0 and (units[before].code in self.words.inner or units[before].code in ("of", "among", "amongst")):
            before -= 1
        among = {unit.code for unit in units[before + 1 : at]} & {"one", "among", "amongst"}
        return before if among and before >= 0 and (units[before].code in self.words.be or units[before].code == ",") else None

    def only_one(self, units: list[Unit], at: int) -> int | None:
        """The subject of "X is the only council in the region", where that phrase ends at a unit: it is of X that the rest is said."""
        for number in range(at, max(1, at - 8), -1):
            unit = units[number]
            if unit.code in STOPS or unit.code == "," or unit.letter in PARTY or unit.code in self.words.verb_forms:
                return None
            if unit.code in _ONLY and units[number - 1].code == "the" and units[number + 1].code in _COUNCILS:
                be = number - 2
                while be > 0 and (units[be].code in self.reader._group or units[be].code.endswith("ly")):
                    be -= units[be].code not in self.words.be or units[be - 1].code in self.words.be
                    if units[be].code in self.words.be and units[be - 1].code not in self.words.be:
                        break
                return self.subject(units, be) if units[be].code in self.words.be else None
        return None

    def place(self, units: list[Unit], at: int) -> int | None:
        """The unit of the preposition before a noun phrase, None where it has none."""
        before = at - 1
        while before >= 0 and (units[before].code in self.words.inner or units[before].letter == "x"):
            before -= 1
        if before >= 1 and units[before].code in ("'s", "'") and units[before - 1].letter:
            return self.place(units, before - 1)
        if before >= 0 and units[before].payload in ("its", "their"):
            before -= 1
        return before if before >= 0 and units[before].code in _PLACED else None

    def subject(self, units: list[Unit], verb: int) -> int | None:
        """The end of the subject's phrase before a verb: -1 where the sentence begins with it, None where it cannot be told."""
        at = verb - 1
        while at >= 0:
            unit = units[at]
            if unit.letter == "d":
                at -= 2 if at and units[at - 1].code in self.words.prepositions else 1
            elif unit.code in self.reader._group or unit.code.endswith("ly") or unit.code in STAYING:
                at -= 1
            else:
                break
        if at < 0 or units[at].code in ("after", "since", "having", "before", "when", "despite", "although"):
            return -1
        unit = units[at]
        if unit.code == ")":
            opening = next((n for n in range(at - 1, max(-1, at - 16), -1) if units[n].code == "("), None)
            return None if not opening else opening - 1
        if unit.code == "that" and at:
            return self.undated(units, at - 1)
        if unit.code == "," or unit.code in ("and", "but", "or"):
            opener = self.reader._opening_comma(units, at, max(-1, at - 30)) if unit.code == "," else None
            if opener is not None:
                return self.undated(units, opener - 1)
            clause = Clause(verb, first=verb, last=verb + 1)
            self.reader._left(units, clause)
            return next((n for function, n in clause.arguments if function == "subject"), None)
        if unit.payload in RELATIVE:
            return at
        return at

    def undated(self, units: list[Unit], at: int) -> int:
        """The end of a noun phrase without the date behind it ("the verdict on X in 2013")."""
        while at > 1 and units[at].letter == "d":
            at -= 2 if units[at - 1].code in self.words.prepositions else 1
        return at

    def verb_before(self, units: list[Unit], at: int) -> int | None:
        """The verb of rating whose object ends at a unit: any word of the kind with at most the object between."""
        for number in range(at - 1, max(-1, at - REACH), -1):
            code = units[number].code
            if code in STOPS or code == ",":
                return None
            if code in self.words.verb_forms or code in self.words.give or code in self.words.have:
                return number
            if units[number].letter in ("r", "g", "q"):
                return None
        return None

    def rates_another(self, units: list[Unit], comma: int) -> int | None:
        """The verb of rating in front of an insertion that ends at a comma, with a single name between the two; None where none is."""
        opening = next((n for n in range(comma - 1, max(1, comma - 16), -1) if units[n].code == "," or units[n].code in STOPS), 0)
        verb = opening - 2
        if verb < 0 or units[opening].code != "," or units[verb].code not in self.words.verb_forms:
            return None
        return None if self.reader._is_passive(units, verb) or units[verb + 1].letter in ("d", "q", "") else verb

    def back(self, units: list[Unit], at: int) -> tuple[int, bool]:
        """The word before a grade to which it belongs, and whether it is "to be" that joins the two; what stands between is passed over."""
        wish = False
        while at >= 0:
            unit = units[at]
            code = unit.code
            if unit.letter == "d":
                at -= 1
                if at >= 0 and units[at].code in self.words.prepositions:
                    at -= 1
                if at >= 0 and units[at].code == ",":
                    at -= 1
            elif code == "," and at and units[at - 1].letter == "d":
                at -= 1
            elif code == "be" and at and units[at - 1].code == "to":
                wish = True
                at -= 2
                if at > 2 and units[at].code == "," and (opener := self.reader._opening_comma(units, at, max(-1, at - 20))) is not None:
                    at = opener - 1  # "found X, an agency where she had worked, to be …"
            elif code == "by" and units[at + 1].code in ("now", "then"):
                at -= 1
            elif (
                unit.letter == "r"
                and at
                and units[at - 1].code in ("by", "the")
                and "by" in (units[at - 1].code, units[max(0, at - 2)].code)
            ):
                at -= 1 if units[at - 1].code == "by" else 2
                at -= 1
            elif code in self.words.skipped or code in PARTICLES or (code.endswith("ly") and len(code) > 4):
                at -= 1
            elif code in self.words.weak_nouns and (verb := emerged_from(units, at)) is not None:
                at = verb
                break
            elif (
                (code in self.words.nouns or code in self.words.weak_nouns)
                and (place := self.place(units, at)) is not None
                and units[place].code in ("at", "in", "after", "on")
            ):
                at = place - 1
            else:
                break
        return at, wish
