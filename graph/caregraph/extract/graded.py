"""Whose a grade is: from the words around it to the party that it is said of."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import STOPS
from caregraph.extract.grade_nouns import MARKED_WITH, GradeNouns
from caregraph.extract.grade_phrases import PARTY, Phrases, Whose
from caregraph.extract.grade_signs import listed_again, one_of_several, serves, travelled, visit_before, visits_another, vouched
from caregraph.extract.grade_verbs import GradeVerbs
from caregraph.extract.grade_words import GradeWords
from caregraph.extract.grammar import Grammar
from caregraph.extract.units import Unit

#: Verbs behind which "to require improvement" is no wish.
_CATENATIVE: Final = frozenset({"used", "continue", "continues", "continued", "came", "began", "happened"})
_SUPPOSED: Final = frozenset({"would", "could", "might", "may", "will", "should", "if"})
_MOVING: Final = frozenset({"to", "from", "at", "into"})
#: Words that keep somebody from a grade.
_MISSED: Final = frozenset({"missed", "misses", "missing", "short", "shy"})
_OPENERS: Final = frozenset({",", "and", "but", "after", "then", "when", "following"})
#: Verbs that tell what came of an inspection: "its first inspection, in 2019, ended in 'requires improvement'".
_OUTCOME: Final = frozenset(
    {"ended", "ends", "resulted", "results", "culminated", "culminates", "concluded", "concludes", "finished", "closed", "issued"}
)
#: Words before a grade that is a noun by itself: "its third inadequate".
_ORDINAL: Final = frozenset({"a", "an", "another", "first", "second", "third", "fourth", "fifth", "successive", "consecutive", "straight"})


class Owners:
    """Finds the parties of grades; a grade that is nobody's, or a plain adjective, has none."""

    def __init__(self, grammar: Grammar, reader: ClauseReader) -> None:
        self.words = GradeWords(grammar)
        self.phrases = Phrases(self.words, reader)
        self.nouns = GradeNouns(self.words, self.phrases, reader)
        self.verbs = GradeVerbs(self.words, self.phrases, reader)

    def whose(self, units: list[Unit], number: int, *, quoted: bool = False) -> Whose | None:
        """Whose the grade at ``number`` is; None where it is no grade of anybody's. Quotation marks behind grades are left out."""
        if self._plain(units, number) or self._wished(units, number):
            return None
        noun = self.nouns.after(units, number)
        if noun is not None and (left := self._left_behind(units, number)) is not None:
            return left
        if noun is not None:
            return self.nouns.whose(units, number, number, noun)
        told = self.nouns.with_clause(units, number)
        if told is not None:
            return told
        noun = self.nouns.before(units, number)
        if noun is not None:
            return self.nouns.whose(units, number, noun, noun)
        noun = self.nouns.told(units, number)
        if noun is not None:
            return self.nouns.whose(units, number, noun, noun)
        if (inverted := self.nouns.inverted(units, number)) is not None:
            return inverted
        if (each := self._one_more(units, number)) is not None:
            return each
        found = self._predicated(units, number, quoted=quoted)
        return replace(found, licence=True) if found is not None and quoted else found

    # ------------------------------------------------------------------ what is no grade

    def _plain(self, units: list[Unit], number: int) -> bool:
        """Whether the word only describes the noun behind it ("inadequate supervision"), or is one of several named ("good or better")."""
        following = units[number + 1] if number + 1 < len(units) else None
        if following is None:
            return False
        if one_of_several(units, number):
            return True
        if (
            following.code == "or"
            and number + 2 < len(units)
            and units[number + 2].code in ("better", "worse", "outstanding", "above", "below")
        ):
            return True
        if following.letter or not following.code[0].isalpha():
            return False
        if following.code == "overall" and number + 2 < len(units):
            beyond = units[number + 2]  # "inadequate overall", and not "inadequate overall planning"
            return not beyond.letter and beyond.code[0].isalpha() and beyond.code not in self.words.after
        return following.code not in self.words.after and following.code != "overall"

    def _left_behind(self, units: list[Unit], number: int) -> Whose | None:
        """Whose a grade with a noun is that somebody has got out of: "climbed out of the lowest category"."""
        at = number - 1
        while at > 0 and (units[at].code in ("the", "that", "an", "a", "'s", "'") or units[at].letter in ("i", "r")):
            at -= 1
        if at < 2 or units[at].code != "of" or units[at - 1].code != "out":
            return None
        left = self.verbs.changed(units, at - 1, number)
        return replace(left, left=True) if left is not None else None

    def _one_more(self, units: list[Unit], number: int) -> Whose | None:
        """One more of several grades, each for its party: "grades are good for X, in 2022, and outstanding for Y"."""
        before = number - 1
        while before > 0 and units[before].code in (",", "and", "but"):
            before -= 1
        if before == number - 1:
            return None
        before = self.phrases.undated(units, before)
        if units[before].code == ",":
            before -= 1
        told = units[before].letter in PARTY and before > 1 and units[before - 1].code == "for" and units[before - 2].letter == "q"
        told = told and any(self._of_grades(unit.code) for unit in units[max(0, before - 8) : before - 2])
        return self._for_party(units, number, number) if told else None

    def _wished(self, units: list[Unit], number: int) -> bool:
        """Whether the words before a grade make it a wish ("on course for a good judgement")."""
        if units[number].payload == "inadequate":
            return False
        for at in range(number - 1, max(-1, number - 9), -1):
            unit = units[at]
            if unit.code in STOPS or unit.letter == "q" or (unit.code == "," and units[at - 1].letter != "d"):
                return False
            if unit.code in _MISSED and units[at + 1].code in ("of", "out", "a", "the"):
                return True  # "fell short of a good rating", "missed out on a good"
            if unit.code in self.words.wishes and not (unit.code == "until" and units[at + 1].letter == "d"):
                return not travelled(units, at, number)
        return False

    # ------------------------------------------------------------------ what came of an inspection; grades for each of several

    def _outcome(self, units: list[Unit], verb: int) -> Whose | None:
        """A grade in which an inspection ended: of whom the inspection, or the visit, was."""
        at = visit_before(units, verb, self.words.weak_nouns, self.words.others)
        if at is not None:
            roles = self.phrases.party(units, at) if units[at].code not in self.words.weak_nouns else {}
            return Whose(verb, roles) if roles is not None else None
        at = verb - 1
        while at > 0 and (
            units[at].code == "," or units[at].letter == "d" or (units[at + 1].letter == "d" and units[at].code in self.words.prepositions)
        ):
            at -= 1
        if units[at].code not in self.words.weak_nouns and not (units[at].letter in ("c", "p", "s") and self._inspection_of(units, at)):
            return None
        roles = self.phrases.party(units, at)
        return Whose(verb, roles) if roles is not None else None

    def _inspection_of(self, units: list[Unit], at: int) -> bool:
        place = self.phrases.place(units, at)
        return place is not None and place > 0 and units[place - 1].code in self.words.weak_nouns

    def _of_each(self, units: list[Unit], number: int, verb: int) -> Whose | None:
        """A grade that is told for somebody: "Ofsted's latest grades are good for X, in 2022, and outstanding for Y"."""
        return self._for_party(units, number, verb) if verb > 0 and units[verb - 1].code in self.words.nouns else None

    def _of_grades(self, code: str) -> bool:
        return code in self.words.nouns or code in self.words.weak_nouns

    def _for_party(self, units: list[Unit], number: int, head: int) -> Whose | None:
        """The party right behind a grade that is "for" it."""
        if number + 2 >= len(units) or units[number + 1].code not in ("for", "in") or units[number + 2].letter not in ("c", "p"):
            return None
        return Whose(head, {"provider" if units[number + 2].letter == "p" else "council": number + 2})

    # ------------------------------------------------------------------ grades said of somebody: "was rated", "found … inadequate"

    def _predicated(self, units: list[Unit], number: int, *, quoted: bool) -> Whose | None:
        at, wish = self.phrases.back(units, number - 1)
        if at < number - 1 and units[number - 1].code in _ORDINAL and (at < 0 or units[at].code in STOPS | _OPENERS):
            return self._acting(units, number, quoted=quoted)
        if at < 0:
            return self._opening(units, number)
        at -= units[at].code == "here" and at > 0 and units[at - 1].letter == "s"
        unit = units[at]
        code = unit.code
        if wish and code == "used" and vouched(units, number):
            return self.verbs.used_to_be(units, number, at)
        if wish and code not in self.words.verb_forms and not (unit.letter or code in self.words.work):
            return None  # "aims to be good"
        if code in _OUTCOME and (came := self._outcome(units, at)) is not None:
            return came
        if code in _OUTCOME and visits_another(units, at, self.words.weak_nouns, self.words.others):
            return None
        if code in self.words.be and (each := self._of_each(units, number, at)) is not None:
            return each
        if code in self.words.be or (code in self.words.verb_forms and self._is_verb(units, at)):
            return self.verbs.predicated(units, number, at)
        if self._as_noun(units, number, at):
            return self.nouns.whose(units, number, number, number)
        if code in self.words.say:
            subject = at - 1
            while subject >= 0 and (
                units[subject].letter == "d" or units[subject].code in self.words.skipped or units[subject].code in ("from", ",")
            ):
                subject -= 1
            told = subject >= 0 and (units[subject].letter == "r" or units[subject].code in self.words.nouns | self.words.weak_nouns)
            return Whose(at) if told else None
        if code == "with" and serves(units, number):
            return Whose(at)  # Ofsted "left the town with an inadequate service"
        if code == "to" and self.verbs.verbal(units, number) and (judged := self._found_to(units, number, at)) is not None:
            return judged
        again = code == "to" and listed_again(units, at)  # "X was found to be good, Y to require improvement"
        if code == "to" and self.verbs.verbal(units, number) and (again or units[at - 1].code in _CATENATIVE):
            before = at - 1 if again else self.phrases.subject(units, at - 1)
            roles = self.phrases.party(units, before) if before is not None else None
            return Whose(number, roles) if roles is not None else None  # "X used to require improvement"
        if code == "," and (verb := self.phrases.rates_another(units, at)) is not None:
            roles = self.phrases.party(units, verb + 1)
            return Whose(verb, roles) if roles is not None else None  # "rated X, a home in Y, good": not Y
        if (beside := self._beside(units, number, at, quoted=quoted)) is not None:
            return beside
        if code in _MOVING:
            return None
        if code in ("'s", "'") and units[at - 1].letter:
            if units[at - 1].letter == "r":
                return Whose(at)
            roles = self.phrases.party(units, at - 1)
            return Whose(at, roles) if roles is not None and "council" in roles else None
        if unit.letter in PARTY or unit.letter in ("s", "i", "g") or code in self.words.work:
            return self.verbs.of_object(units, number, at)
        field = number + 2 < len(units) and units[number + 1].code in ("in", "at") and units[number + 2].letter != "d"
        if code in (",", "(") and vouched(units, number) and not field:
            roles = self.phrases.party(units, at - 1)
            return Whose(number, roles) if roles is not None else None  # "its services, inadequate in 2015, are now good"
        return None

    def _opening(self, units: list[Unit], number: int) -> Whose | None:
        """Whose a grade is with which a sentence begins: "Inadequate in 2014, X has been rated good since 2018"."""
        comma = next((n for n in range(number + 1, min(len(units), number + 8)) if units[n].code == ","), len(units))
        subject = comma + 1 + (comma + 1 < len(units) and units[comma + 1].code == "the")
        if number or subject + 1 >= len(units) or not any(unit.letter == "d" for unit in units[1:comma]):
            return None
        small = self.words.prepositions | self.words.skipped | {"and", "again"}
        plain = all(unit.letter in ("d", "r") or unit.code in small for unit in units[1:comma])
        roles = self.phrases.party(units, subject) if plain and units[subject].letter in ("c", "p", "s") else None
        verb = units[subject + 1].code
        return (
            Whose(number, roles) if roles and (verb in self.words.be or verb in self.words.have or verb in self.words.verb_forms) else None
        )

    def _found_to(self, units: list[Unit], number: int, to: int) -> Whose | None:
        """Who is judged "to require improvement": "was found by Ofsted to …", "judged X to …"; None behind any other verb."""
        at, wish = self.phrases.back(units, to - 1)
        if at < 0 or wish:
            return None
        if units[at].code in self.words.judging and self._is_verb(units, at):
            passive = self.phrases.reader._is_passive(units, at)
            return self.verbs.predicated(units, number, at) if passive else self.verbs.joined(units, number, at)
        verb = self.phrases.verb_before(units, at) if units[at].letter or units[at].code in self.words.work else None
        return self.verbs.of_object(units, number, at) if verb is not None and units[verb].code in self.words.judging else None

    def _beside(self, units: list[Unit], number: int, at: int, *, quoted: bool) -> Whose | None:
        """A grade that an insertion tells, or to, from or at which somebody moves or stays."""
        code = units[at].code
        if code in ("at", ",", "(") and (apposed := self.verbs.apposed(units, at, quoted=quoted, number=number)) is not None:
            return apposed
        opens = not at or units[at - 1].code in STOPS or units[at - 1].code in (",", "and", "but")
        if code == "from" and opens and (later := self.verbs.changed_later(units, number)) is not None:
            return later
        if code == "from" or (code == "of" and at and units[at - 1].code == "out"):
            left = self.verbs.changed(units, at if code == "from" else at - 1, number)
            return replace(left, left=True) if left is not None else None
        if code in _MOVING:
            return self.verbs.changed(units, at, number)
        if code == "," and self.verbs.verbal(units, number):
            subject = self.phrases.subject(units, number)
            roles = self.phrases.party(units, subject) if subject is not None and subject >= 0 else None
            return Whose(number, roles) if roles else None  # "X, rated good in 2015, now requires improvement"
        return None

    def _acting(self, units: list[Unit], number: int, *, quoted: bool) -> Whose | None:
        """Whose a grade is that does something: "a second 'inadequate' in four years greeted X"."""
        if units[number].payload in ("good", "outstanding") and not quoted:
            return None
        if any(unit.code in _SUPPOSED for unit in units[number : number + 7]):
            return None
        for at in range(number + 1, min(len(units), number + 9)):
            if units[at].code in STOPS or units[at].code == ",":
                break
            if units[at].letter in PARTY:
                return Whose(number, {"provider" if units[at].letter == "p" else "council": at}, vouched(units, number) or quoted)
        return Whose(number, {}, vouched(units, number) or quoted)

    def _as_noun(self, units: list[Unit], number: int, at: int) -> bool:
        """Whether a grade is itself the noun: "won an 'outstanding'", "handed X its second 'inadequate'", "came away with 'good'"."""
        code = units[at].code
        if code == "with":
            before = [unit.code for unit in units[max(0, at - 8) : at]]
            passed = not MARKED_WITH.isdisjoint(before) and any(unit.letter == "r" for unit in units[:at])
            return passed or any(code in self.words.get for code in before)
        if code in self.words.get or code in self.words.give:
            return True
        article = units[number - 1].code in _ORDINAL
        return article and (units[at].payload in ("its", "their") or units[at].letter in PARTY)

    def _is_verb(self, units: list[Unit], at: int) -> bool:
        return not (at and units[at - 1].code in ("the", "a", "an", "its", "their", "this", "that", "of"))
