"""Whose a grade is: from the words around it to the party that it is said of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from caregraph.extract.clauses import Clause, ClauseReader
from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Unit

_PARTY: Final = frozenset("cp")
_STOPS: Final = frozenset({";", ":", "—", "–", ".", "?", "!"})
_RELATIVE: Final = ("which", "who", "whose", "whom")
_PLACED: Final = frozenset({"in", "for", "of", "at", "across", "within", "on", "to", "about", "over", "with", "against"})
_PARTICLES: Final = frozenset({"down", "out", "up", "off", "back"})
_REACH: Final = 12


@dataclass(frozen=True, slots=True)
class Whose:
    """The party of a grade by its roles, none where the discourse has to tell it, and the word of the sentence that says so."""

    head: int
    roles: dict[str, int] = field(default_factory=dict)
    licence: bool = True


class Owners:
    """Finds the parties of grades; a grade that is nobody's, or a plain adjective, has none."""

    def __init__(self, grammar: Grammar, reader: ClauseReader) -> None:
        self.grammar = grammar
        self.reader = reader

    def whose(self, units: list[Unit], number: int) -> Whose | None:
        """Whose the grade at ``number`` is; None where it is no grade of anybody's. Quotation marks behind grades are left out."""
        if self._plain(units, number):
            return None
        noun = self._noun_after(units, number)
        if noun is not None:
            return self._of_noun(units, number, number, noun)
        noun = self._noun_before(units, number)
        if noun is not None:
            return self._of_noun(units, number, noun, noun)
        return self._predicated(units, number)

    # ------------------------------------------------------------------ what is no grade

    def _plain(self, units: list[Unit], number: int) -> bool:
        """Whether the word only describes the noun behind it ("inadequate supervision"), or is one of several named ("good or better")."""
        following = units[number + 1] if number + 1 < len(units) else None
        if following is None:
            return False
        near = units[max(0, number - 2) : number + 3]
        if any(unit.code == "or" for unit in near) and sum(unit.letter == "q" for unit in near) > 1:
            return True
        if (
            following.code == "or"
            and number + 2 < len(units)
            and units[number + 2].code in ("better", "worse", "outstanding", "above", "below")
        ):
            return True
        if following.letter or not following.code[0].isalpha():
            return False
        return following.code not in self._after

    # ------------------------------------------------------------------ grades with a noun: "an 'inadequate' rating"

    def _noun_after(self, units: list[Unit], number: int) -> int | None:
        for at in range(number + 1, min(number + 4, len(units))):
            code = units[at].code
            if code in self._nouns or code in self._weak_nouns:
                return at
            if units[at].letter != "r" and code not in ("overall", "inspection", "'s", "children's", "and") and units[at].letter != "s":
                return None
        return None

    def _noun_before(self, units: list[Unit], number: int) -> int | None:
        at = number - 1
        if at >= 0 and units[at].code in ("of", ":", "–", "—", "-", "("):
            at -= 1
            if (
                at >= 0
                and units[at].code in self._nouns | self._weak_nouns
                and units[at].code not in ("report", "reports", "visit", "letter")
            ):
                return at
            return None
        return at if at >= 0 and units[at].code in self._nouns and units[at].code not in ("status", "effectiveness") else None

    def _of_noun(self, units: list[Unit], number: int, first: int, noun: int) -> Whose | None:
        sure = units[noun].code in self._nouns or any(unit.letter == "r" for unit in self._clause(units, number))
        for at in range(max(noun, number) + 1, min(max(noun, number) + 9, len(units))):
            unit = units[at]
            if unit.code in _STOPS or unit.code == "," or unit.code in self._verb_forms:
                break
            if (unit.letter in _PARTY or unit.letter in ("s", "i") or unit.code in self._work) and self._place(units, at):
                roles = self._party(units, at)
                return Whose(noun, roles, sure) if roles is not None else None
            if unit.code in self._others and self._place(units, at):
                return None
        at = first - 1
        while at >= 0 and units[at].letter in ("", "d") and self._within_noun(units, at):
            at -= 1
        if at < 0:
            return Whose(noun, {}, sure)
        unit = units[at]
        if unit.code in ("'s", "'"):
            owner = units[at - 1]
            if owner.letter in ("r", "g"):
                return Whose(noun, {}, sure)
            roles = self._party(units, at - 1)
            return Whose(noun, roles, sure) if roles is not None else None
        if unit.payload in ("its", "their"):
            return Whose(noun, {} if self._inspectors_own(units, at) else {"council": at}, sure)
        if unit.letter in _PARTY or unit.letter in ("s", "i"):
            if not self._place(units, at):
                roles = self._party(units, at)
                return Whose(noun, roles, sure) if roles is not None else None
            return Whose(noun, {}, sure)
        if unit.code in self._others:
            return None
        got = at
        while got > 0 and (units[got].code in _PARTICLES or units[got].code in self._adverbs):
            got -= 1
        subject = self._subject(units, got) if units[got].code in self._get or units[got].code in self._give else None
        if subject is not None and units[got].code in self._get | self._give:
            if units[subject].letter == "r" or units[subject].letter == "":
                return Whose(got, {}, sure)
            passive = units[got].code in self._give and not self.reader._is_passive(units, got)
            if passive:
                return Whose(got, {}, sure)
            roles = self._party(units, subject)
            return Whose(got, roles, sure) if roles is not None else None
        subject = self._subject(units, at)
        roles = {"council": subject} if subject is not None and units[subject].letter == "c" else {}
        return Whose(noun, roles, sure)

    def _within_noun(self, units: list[Unit], at: int) -> bool:
        code = units[at].code
        return code in self._inner or code in ("overall", "again", "only", "ofsted", "damning", "inspection", "such") or code.endswith("ly")

    def _inspectors_own(self, units: list[Unit], pronoun: int) -> bool:
        """Whether "its" are the inspectors themselves: "Ofsted gave its verdict"."""
        subject = self._subject(units, pronoun - 1)
        return subject is not None and units[subject].letter == "r"

    # ------------------------------------------------------------------ grades said of somebody: "was rated", "found … inadequate"

    def _predicated(self, units: list[Unit], number: int) -> Whose | None:
        at, wish = self._back(units, number - 1)
        if at < 0:
            return None
        unit = units[at]
        code = unit.code
        if wish and code not in self._verb_forms and not (unit.letter or code in self._work):
            return None  # "aims to be good"
        if code in self._be or (code in self._verb_forms and self._is_verb(units, at)):
            return self._of_verb(units, number, at)
        if code in self._say:
            subject = at - 1
            while subject >= 0 and (
                units[subject].letter == "d" or units[subject].code in self._skipped or units[subject].code in ("from", ",")
            ):
                subject -= 1
            told = subject >= 0 and (units[subject].letter == "r" or units[subject].code in self._nouns | self._weak_nouns)
            return Whose(at) if told else None
        if code == "with" and self._serves(units, number):
            return Whose(at)  # Ofsted "left the town with an inadequate service"
        if code in ("to", "from", "at", "into"):
            return self._changed(units, at, number)
        if code in ("'s", "'") and units[at - 1].letter:
            if units[at - 1].letter == "r":
                return Whose(at)
            roles = self._party(units, at - 1)
            return Whose(at, roles) if roles is not None and "council" in roles else None
        if unit.letter in _PARTY or unit.letter in ("s", "i", "g") or code in self._work:
            return self._of_object(units, number, at)
        return None

    def _of_verb(self, units: list[Unit], number: int, verb: int) -> Whose | None:
        """A grade behind "be" or a verb of rating: of the subject of a passive, of what stands behind an active verb."""
        code = units[verb].code
        following = units[number + 1] if number + 1 < len(units) else None
        if code in self._be or self.reader._is_passive(units, verb) or code in self._linking:
            head = verb
            licence = code not in self._be or self._vouched(units, number)
            while head > 0 and (units[head].code in self._be or units[head].code in self._skipped or units[head].letter == "d"):
                head -= 1
            if self._foreign_agent(units, number):
                return None
            return self._of_subject(units, verb, licence)
        if following is not None and following.letter in ("s", "c") and any(u.letter == "r" for u in self._clause(units, number)[:20]):
            roles = self._party(units, number + 1)
            return Whose(verb, roles or {})
        before = verb - 1
        while before >= 0 and (units[before].code in self._adverbs or units[before].code in _PARTICLES):
            before -= 1
        if before < 0 or units[before].code in (
            "after",
            "since",
            "having",
            "once",
            "until",
            "when",
            "although",
            "though",
            "while",
            "but",
            "and",
        ):
            return self._following(units, verb, number)
        if units[before].code in (",", "("):
            before -= 1
        if self._foreign_agent(units, number):
            return None
        roles = self._party(units, before)
        return Whose(verb, roles) if roles is not None else None

    def _of_subject(self, units: list[Unit], verb: int, licence: bool) -> Whose | None:
        subject = self._subject(units, verb)
        if subject is None:
            return None
        if subject < 0:
            return self._following(units, verb, verb)
        if units[subject].letter == "r":
            return None
        roles = self._party(units, subject)
        if roles is None:
            return None
        return Whose(verb, roles, licence or units[subject].code in self._nouns)

    def _of_object(self, units: list[Unit], number: int, at: int) -> Whose | None:
        """A grade right behind a noun phrase: the object of a verb of rating, or, with "requires improvement", the subject."""
        roles = self._party(units, at)
        if roles is None:
            return None
        verb = self._verb_before(units, at)
        verbal = self._verbal(units, number)
        if verb is None:
            if any(unit.letter == "q" for unit in units[max(0, at - _REACH) : at]) and not verbal:
                return Whose(number, roles)  # "X is rated good, Y outstanding"
            inspected = any(unit.letter == "r" for unit in self._clause(units, number))
            if verbal or units[at].code in self._nouns:
                return Whose(number, roles, inspected or self._vouched(units, number) or units[at].letter in ("c", "p"))
            return Whose(number, roles) if inspected and units[at].letter in ("s", "c") else None
        subject = self._subject(units, verb)
        told = (
            subject is not None and subject >= 0 and (units[subject].letter == "r" or units[subject].code in self._nouns | self._weak_nouns)
        )
        inspected = told or any(unit.letter == "r" for unit in units[max(0, verb - _REACH) : verb])
        return Whose(verb, roles) if inspected else None

    def _changed(self, units: list[Unit], at: int, number: int) -> Whose | None:
        """Grades between which somebody moves: "rose from … to …", "the grade went up one, to …"."""
        for verb in range(at - 1, max(-1, at - _REACH), -1):
            code = units[verb].code
            if code in _STOPS or code in self._breaking:
                return None
            if code not in self.changes or (code.endswith("ing") and units[verb - 1].code in ("of", "for")):
                continue
            if (
                verb
                and units[verb - 1].code == "to"
                and units[max(0, verb - 2)].code not in ("managed", "went", "on", "helped", "began", "used", "able", "continued")
            ):
                return None  # "aims to move to good"
            passive = self.reader._is_passive(units, verb)
            between = [n for n in range(verb + 1, at) if units[n].letter in ("c", "p", "s", "i") or units[n].code in self._others]
            subject = self._subject(units, verb)
            if between and not passive:
                roles = self._party(units, between[0]) if units[between[0]].letter else None
                return Whose(verb, roles) if roles is not None else None
            if subject is None:
                return None
            if subject < 0:
                return self._following(units, verb, number)
            roles = self._party(units, subject)
            return Whose(verb, roles) if roles is not None and units[subject].letter != "r" else None
        return None

    def _following(self, units: list[Unit], verb: int, number: int) -> Whose:
        """A participle without a subject before it is said of the party behind the next comma ("Rated inadequate in 2018, X …")."""
        comma = next((n for n in range(number + 1, min(len(units), number + 16)) if units[n].code == ","), None)
        if comma is not None:
            for at in range(comma + 1, min(len(units), comma + 5)):
                if units[at].letter in ("c", "p", "s"):
                    roles = self._party(units, at)
                    return Whose(verb, roles or {})
        subject = next(
            (n for n in range(verb - 1, max(-1, verb - 20), -1) if units[n].letter in ("c", "p") and not self._place(units, n)), None
        )
        return Whose(verb, {} if subject is None or units[subject].letter != "c" else {"council": subject})

    # ------------------------------------------------------------------ phrases

    def _party(self, units: list[Unit], at: int) -> dict[str, int] | None:
        """The roles that a noun phrase fills which ends at a unit; None where it is of something that is not judged as a whole."""
        if at < 0:
            return None
        unit = units[at]
        if unit.letter == "x" and isinstance(unit.payload, Found) and unit.payload.refers:
            root = unit.payload.refers[0]
            return {"council" if root.letter == "c" else "provider": at} if root.letter in _PARTY else None
        if unit.letter in _PARTY or (unit.letter == "i" and unit.payload in ("it", "they", "them")):
            preposition = self._place(units, at)
            role = "provider" if unit.letter == "p" else "council"
            if preposition is None:
                return {role: at}
            head = preposition - 1
            if head < 0:
                return None
            inside = self._party(units, head)
            if inside is None and units[head].code not in self._nouns | self._weak_nouns:
                return None
            return {
                "provider"
                if unit.letter == "p" and units[head].code in self._nouns
                else "council"
                if unit.letter != "p"
                else "provider": at
            }
        if unit.letter == "s":
            return self._of_services(units, at)
        if unit.letter == "g":
            return {}
        if unit.payload in _RELATIVE:
            before = at - 1
            if before >= 0 and units[before].code == ",":
                before -= 1
            return self._party(units, before) if before >= 0 else None
        if unit.code in self._nouns or unit.code in self._work or unit.code in self._weak_nouns:
            return self._of_services(units, at)
        return None

    def _of_services(self, units: list[Unit], at: int) -> dict[str, int] | None:
        before = at - 1
        while before >= 0 and (units[before].code in self._inner or units[before].code in ("failing", "overall", "children's", "social")):
            before -= 1
        if before < 0:
            return {}
        unit = units[before]
        if unit.code in ("'s", "'"):
            owner = units[before - 1]
            if owner.letter in ("r", "g", "d"):
                return {}
            return self._party(units, before - 1)
        if unit.letter == "c" and before == at - 1:
            return {"council": before}
        if unit.payload in ("its", "their", "it", "them"):
            return {"council": before}
        if unit.payload == "whose":
            antecedent = self.reader._antecedent(units, before)
            return {"council" if units[antecedent].letter != "p" else "provider": antecedent} if antecedent is not None else {}
        if unit.code == "of" and before:
            noun = units[before - 1]
            judged = noun.letter or noun.code in self._work or noun.code in self._nouns or noun.code in self._weak_nouns
            if not judged and noun.code.isalpha() and noun.code not in self._adverbs | self._inner:
                return None
        return {}

    def _place(self, units: list[Unit], at: int) -> int | None:
        """The unit of the preposition before a noun phrase, None where it has none."""
        before = at - 1
        while before >= 0 and (units[before].code in self._inner or units[before].letter == "x"):
            before -= 1
        if before >= 1 and units[before].code in ("'s", "'") and units[before - 1].letter:
            return self._place(units, before - 1)
        if before >= 0 and units[before].payload in ("its", "their"):
            before -= 1
        return before if before >= 0 and units[before].code in _PLACED else None

    def _subject(self, units: list[Unit], verb: int) -> int | None:
        """The end of the subject's phrase before a verb: -1 where the sentence begins with it, None where it cannot be told."""
        at = verb - 1
        while at >= 0:
            unit = units[at]
            if unit.letter == "d":
                at -= 1
                if at >= 0 and units[at].code in self._prepositions:
                    at -= 1
            elif unit.code in self.reader._group or unit.code.endswith("ly"):
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
            return at - 1
        if unit.code == "," or unit.code in ("and", "but", "or"):
            opener = self.reader._opening_comma(units, at, max(-1, at - 30)) if unit.code == "," else None
            if opener is not None:
                return self._undated(units, opener - 1)
            clause = Clause(verb, first=verb, last=verb + 1)
            self.reader._left(units, clause)
            return next((n for function, n in clause.arguments if function == "subject"), None)
        if unit.payload in _RELATIVE:
            return at if unit.payload == "whose" else at
        return at

    def _undated(self, units: list[Unit], at: int) -> int:
        """The end of a noun phrase without the date behind it ("the verdict on X in 2013")."""
        while at > 1 and units[at].letter == "d":
            at -= 2 if units[at - 1].code in self._prepositions else 1
        return at

    def _verb_before(self, units: list[Unit], at: int) -> int | None:
        """The verb of rating whose object ends at a unit: any word of the kind with at most the object between."""
        for number in range(at - 1, max(-1, at - _REACH), -1):
            code = units[number].code
            if code in _STOPS or code == ",":
                return None
            if code in self._verb_forms or code in self._give or code in self._have:
                return number
            if units[number].letter in ("r", "g"):
                return None
        return None

    def _back(self, units: list[Unit], at: int) -> tuple[int, bool]:
        """The word before a grade to which it belongs, and whether it is "to be" that joins the two; what stands between is passed over."""
        wish = False
        while at >= 0:
            unit = units[at]
            code = unit.code
            if unit.letter == "d":
                at -= 1
                if at >= 0 and units[at].code in self._prepositions:
                    at -= 1
                if at >= 0 and units[at].code == ",":
                    at -= 1
            elif code == "," and at and units[at - 1].letter == "d":
                at -= 1
            elif code == "be" and at and units[at - 1].code == "to":
                wish = True
                at -= 2
            elif (
                unit.letter == "r"
                and at
                and units[at - 1].code in ("by", "the")
                and "by" in (units[at - 1].code, units[max(0, at - 2)].code)
            ):
                at -= 1 if units[at - 1].code == "by" else 2
                at -= 1
            elif code in self._skipped or code in _PARTICLES or (code.endswith("ly") and len(code) > 4):
                at -= 1
            elif (
                (code in self._nouns or code in self._weak_nouns)
                and (place := self._place(units, at)) is not None
                and units[place].code in ("at", "in", "after", "on")
            ):
                at = place - 1
            else:
                break
        return at, wish

    def _is_verb(self, units: list[Unit], at: int) -> bool:
        return not (at and units[at - 1].code in ("the", "a", "an", "its", "their", "this", "that", "of"))

    def _verbal(self, units: list[Unit], number: int) -> bool:
        """Whether the grade is itself the verb ("the borough requires improvement")."""
        payload = units[number].payload
        return payload == "requires improvement"

    def _serves(self, units: list[Unit], number: int) -> bool:
        """Whether inspectors left somebody "with an inadequate service"."""
        following = units[number + 1] if number + 1 < len(units) else None
        return following is not None and following.letter == "s" and any(unit.letter == "r" for unit in self._clause(units, number))

    def _vouched(self, units: list[Unit], number: int) -> bool:
        return any(unit.letter == "r" or (unit.letter == "q" and unit is not units[number]) for unit in units)

    def _foreign_agent(self, units: list[Unit], number: int) -> bool:
        """Whether somebody else than inspectors says so: "described as inadequate by campaigners"."""
        for at in range(number + 1, min(number + 6, len(units))):
            if units[at].code in _STOPS or units[at].code == ",":
                return False
            if units[at].code == "by":
                return not any(unit.letter in ("r", "d") or unit.code in self._weak_nouns for unit in units[at + 1 : at + 6])
        return False

    def _clause(self, units: list[Unit], number: int) -> list[Unit]:
        first = next((n for n in range(number, -1, -1) if units[n].code in _STOPS), -1) + 1
        last = next((n for n in range(number, len(units)) if units[n].code in _STOPS), len(units))
        return units[first:last]

    # ------------------------------------------------------------------ closed classes

    def _words(self, name: str) -> frozenset[str]:
        return frozenset(self.grammar.words("grading", name))

    def _forms(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(form for name in names for verb in self.grammar.words("grading", name) for form in inflections(verb))

    @cached_property
    def _verb_forms(self) -> frozenset[str]:
        return self._forms(["verbs"])

    @cached_property
    def _give(self) -> frozenset[str]:
        return self._forms(["give"])

    @cached_property
    def _get(self) -> frozenset[str]:
        return self._forms(["get"])

    @cached_property
    def changes(self) -> frozenset[str]:
        return self._forms(["change"])

    @cached_property
    def _say(self) -> frozenset[str]:
        return self._words("say")

    @cached_property
    def _nouns(self) -> frozenset[str]:
        return self._words("nouns")

    @cached_property
    def _weak_nouns(self) -> frozenset[str]:
        return self._words("weak-nouns")

    @cached_property
    def _work(self) -> frozenset[str]:
        return self._words("work")

    @cached_property
    def _others(self) -> frozenset[str]:
        return self._words("others")

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
    def _inner(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "inner"))

    @cached_property
    def _adverbs(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "adverbs"))

    @cached_property
    def _prepositions(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "prepositions"))

    @cached_property
    def _skipped(self) -> frozenset[str]:
        """What may stand between a grade and the word that it belongs to."""
        return self._adverbs | {"a", "an", "the", "as", "being", "overall", "simply", "merely", "another", "again", "to", "be"} - {"to"}

    @cached_property
    def _breaking(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "breaks"))

    @cached_property
    def _after(self) -> frozenset[str]:
        """What may follow a grade that is none of the words which it only describes."""
        closed = (
            self._prepositions | self._adverbs | self._be | self._have | self._breaking | frozenset(self.grammar.words("syntax", "modals"))
        )
        nouns = self._nouns | self._weak_nouns | self._work
        return (
            closed
            | nouns
            | {
                "and",
                "or",
                "that",
                "rated",
                "than",
                "so",
                "for",
                "inspection",
                "ofsted",
                "service",
                "services",
                "council",
                "authority",
                "which",
                "following",
                "twice",
                "last",
                "this",
                "next",
                "every",
                "earlier",
                "time",
                "two",
                "three",
                "rising",
                "falling",
            }
        )
