"""Whose a grade is: from the words around it to the party that it is said of."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.grade_phrases import PARTICLES, PARTY, REACH, STOPS, Phrases
from caregraph.extract.grade_words import GradeWords
from caregraph.extract.grammar import Grammar
from caregraph.extract.units import Unit

_TURNING: Final = frozenset({"turn", "turned", "turns", "turning", "convert", "converted", "transform", "transformed"})
#: Verbs behind which "to require improvement" is no wish.
_CATENATIVE: Final = frozenset({"used", "continue", "continues", "continued", "came", "began", "happened"})


@dataclass(frozen=True, slots=True)
class Whose:
    """The party of a grade by its roles, none where the discourse has to tell it, and the word of the sentence that says so."""

    head: int
    roles: dict[str, int] = field(default_factory=dict)
    licence: bool = True


class Owners:
    """Finds the parties of grades; a grade that is nobody's, or a plain adjective, has none."""

    def __init__(self, grammar: Grammar, reader: ClauseReader) -> None:
        self.reader = reader
        self.words = GradeWords(grammar)
        self.phrases = Phrases(self.words, reader)

    def whose(self, units: list[Unit], number: int, *, quoted: bool = False) -> Whose | None:
        """Whose the grade at ``number`` is; None where it is no grade of anybody's. Quotation marks behind grades are left out."""
        if self._plain(units, number) or self._wished(units, number):
            return None
        noun = self._noun_after(units, number)
        if noun is not None:
            return self._of_noun(units, number, number, noun)
        noun = self._noun_before(units, number)
        if noun is not None:
            return self._of_noun(units, number, noun, noun)
        noun = self._noun_told(units, number)
        if noun is not None:
            return self._of_noun(units, number, noun, noun)
        found = self._predicated(units, number)
        return replace(found, licence=True) if found is not None and quoted else found

    # ------------------------------------------------------------------ what is no grade

    def _plain(self, units: list[Unit], number: int) -> bool:
        """Whether the word only describes the noun behind it ("inadequate supervision"), or is one of several named ("good or better")."""
        following = units[number + 1] if number + 1 < len(units) else None
        if following is None:
            return False
        if self._one_of_several(units, number):
            return True
        if (
            following.code == "or"
            and number + 2 < len(units)
            and units[number + 2].code in ("better", "worse", "outstanding", "above", "below")
        ):
            return True
        if following.letter or not following.code[0].isalpha():
            return False
        return following.code not in self.words.after

    def _one_of_several(self, units: list[Unit], number: int) -> bool:
        """Whether a grade is a member of a list that says "or": grades that there are, not one that was given."""
        first = last = number
        while first and (units[first - 1].letter == "q" or units[first - 1].code in (",", "or", "and", "either")):
            first -= 1
        while last + 1 < len(units) and (units[last + 1].letter == "q" or units[last + 1].code in (",", "or", "and")):
            last += 1
        members = units[first : last + 1]
        grades = sum(unit.letter == "q" for unit in members)
        return grades > 2 or (grades > 1 and any(unit.code == "or" for unit in members))

    def _wished(self, units: list[Unit], number: int) -> bool:
        """Whether the words before a grade make it a wish ("on course for a good judgement")."""
        if units[number].payload == "inadequate":
            return False
        for at in range(number - 1, max(-1, number - 9), -1):
            unit = units[at]
            if unit.code in STOPS or unit.letter == "q" or (unit.code == "," and units[at - 1].letter != "d"):
                return False
            if unit.code in self.words.wishes and not (unit.code == "until" and units[at + 1].letter == "d"):
                return True
        return False

    # ------------------------------------------------------------------ grades with a noun: "an 'inadequate' rating"

    def _noun_after(self, units: list[Unit], number: int) -> int | None:
        for at in range(number + 1, min(number + 4, len(units))):
            code = units[at].code
            if code in self.words.nouns or code in self.words.weak_nouns:
                return at
            if units[at].letter != "r" and code not in ("overall", "inspection", "'s", "children's", "and") and units[at].letter != "s":
                return None
        return None

    def _noun_before(self, units: list[Unit], number: int) -> int | None:
        at = number - 1
        if at >= 0 and units[at].code in (":", "–", "—", "-"):
            nouns = [n for n in range(at - 1, max(-1, at - 10), -1) if units[n].code in self.words.nouns]
            return nouns[0] if nouns and not any(unit.letter == "q" or unit.code in STOPS for unit in units[nouns[0] : at]) else None
        if at >= 0 and units[at].code in ("of", "("):
            at -= 1
            if (
                at >= 0
                and units[at].code in self.words.nouns | self.words.weak_nouns
                and units[at].code not in ("report", "reports", "visit", "letter")
            ):
                return at
            return None
        return at if at >= 0 and units[at].code in self.words.nouns and units[at].code not in ("status", "effectiveness") else None

    def _noun_told(self, units: list[Unit], number: int) -> int | None:
        """The noun of which a grade is told that comes first: "Inadequate was the verdict on X"."""
        if number + 1 >= len(units) or units[number + 1].code not in self.words.be:
            return None
        return next((n for n in range(number + 2, min(len(units), number + 8)) if units[n].code in self.words.nouns), None)

    def _of_noun(self, units: list[Unit], number: int, first: int, noun: int) -> Whose | None:
        sure = noun == number or units[noun].code in self.words.nouns or any(unit.letter == "r" for unit in self._clause(units, number))
        last = noun if noun < number - 2 else max(noun, number)
        for at in range(last + 1, min(last + 9, len(units))):
            unit = units[at]
            if unit.code in STOPS or unit.code == "," or unit.code in self.words.verb_forms:
                break
            if unit.payload in ("its", "their"):
                continue
            if (unit.letter in PARTY or unit.letter in ("s", "i") or unit.code in self.words.work) and self.phrases.place(units, at):
                roles = self.phrases.party(units, at)
                return Whose(noun, roles, sure) if roles is not None else None
            if unit.code in self.words.others and self.phrases.place(units, at):
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
            roles = self.phrases.party(units, at - 1)
            return Whose(noun, roles, sure) if roles is not None else None
        if unit.payload in ("its", "their"):
            head = at - 1 if at and units[at - 1].code in self.words.get else noun
            return Whose(head, {} if self._inspectors_own(units, at) else {"council": at}, sure)
        if unit.letter in PARTY or unit.letter in ("s", "i"):
            if not self.phrases.place(units, at):
                roles = self.phrases.party(units, at)
                return Whose(noun, roles, sure) if roles is not None else None
            return Whose(noun, {}, sure)
        if unit.code in self.words.others:
            return None
        got = at
        while got > 0 and (units[got].code in PARTICLES or units[got].code in self.words.adverbs):
            got -= 1
        subject = self.phrases.subject(units, got) if units[got].code in self.words.get or units[got].code in self.words.give else None
        if subject is not None and units[got].code in self.words.get | self.words.give:
            if subject < 0 or units[subject].letter == "r" or units[subject].code in self.words.weak_nouns:
                return Whose(got, {}, sure)
            passive = units[got].code in self.words.give and not self.reader._is_passive(units, got)
            if passive:
                return Whose(got, {}, sure)
            roles = self.phrases.party(units, subject)
            return Whose(got, roles, sure) if roles is not None else None
        if units[at].code in _TURNING:
            return self._turned(units, at, sure)
        subject = self.phrases.subject(units, at)
        if subject is not None and units[subject].code in self.words.others:
            return None
        roles = {"council": subject} if subject is not None and units[subject].letter == "c" else {}
        return Whose(noun, roles, sure)

    def _turned(self, units: list[Unit], verb: int, sure: bool) -> Whose:
        """Who turned one grade into another: the nearest party before the verb ("it has taken X years to turn …")."""
        party = next((n for n in range(verb - 1, max(-1, verb - REACH), -1) if units[n].letter in PARTY), None)
        roles = self.phrases.party(units, party) if party is not None else {}
        return Whose(verb, roles or {}, sure)

    def _within_noun(self, units: list[Unit], at: int) -> bool:
        code = units[at].code
        return (
            code in self.words.inner
            or code in ("overall", "again", "only", "ofsted", "damning", "inspection", "such")
            or code.endswith("ly")
        )

    def _inspectors_own(self, units: list[Unit], pronoun: int) -> bool:
        """Whether "its" are the inspectors themselves: "Ofsted gave its verdict"."""
        subject = self.phrases.subject(units, pronoun - 1)
        return subject is not None and units[subject].letter == "r"

    # ------------------------------------------------------------------ grades said of somebody: "was rated", "found … inadequate"

    def _predicated(self, units: list[Unit], number: int) -> Whose | None:
        at, wish = self.phrases.back(units, number - 1)
        if at < 0:
            return None
        unit = units[at]
        code = unit.code
        if wish and code not in self.words.verb_forms and not (unit.letter or code in self.words.work):
            return None  # "aims to be good"
        if code in self.words.be or (code in self.words.verb_forms and self._is_verb(units, at)):
            return self._of_verb(units, number, at)
        if self._as_noun(units, number, at):
            return self._of_noun(units, number, number, number)
        if code in self.words.say:
            subject = at - 1
            while subject >= 0 and (
                units[subject].letter == "d" or units[subject].code in self.words.skipped or units[subject].code in ("from", ",")
            ):
                subject -= 1
            told = subject >= 0 and (units[subject].letter == "r" or units[subject].code in self.words.nouns | self.words.weak_nouns)
            return Whose(at) if told else None
        if code == "with" and self._serves(units, number):
            return Whose(at)  # Ofsted "left the town with an inadequate service"
        if code == "to" and self._verbal(units, number) and units[at - 1].code in _CATENATIVE:
            before = self.phrases.subject(units, at - 1)
            roles = self.phrases.party(units, before) if before is not None else None
            return Whose(number, roles) if roles is not None else None  # "X used to require improvement"
        if code in ("to", "from", "at", "into"):
            return self._changed(units, at, number)
        if code in ("'s", "'") and units[at - 1].letter:
            if units[at - 1].letter == "r":
                return Whose(at)
            roles = self.phrases.party(units, at - 1)
            return Whose(at, roles) if roles is not None and "council" in roles else None
        if unit.letter in PARTY or unit.letter in ("s", "i", "g") or code in self.words.work:
            return self._of_object(units, number, at)
        if code in (",", "(") and self._vouched(units, number):
            roles = self.phrases.party(units, at - 1)
            return Whose(number, roles) if roles is not None else None  # "its services, inadequate in 2015, are now good"
        return None

    def _as_noun(self, units: list[Unit], number: int, at: int) -> bool:
        """Whether a grade is itself the noun: "won an 'outstanding'", "handed X its second 'inadequate'", "came away with 'good'"."""
        code = units[at].code
        if code == "with":
            return any(unit.code in self.words.get for unit in units[max(0, at - 3) : at])
        if code in self.words.get or code in self.words.give:
            return True
        article = units[number - 1].code in ("a", "an") or units[number - 1].code in ("first", "second", "third")
        return article and (units[at].payload in ("its", "their") or units[at].letter in PARTY)

    def _of_verb(self, units: list[Unit], number: int, verb: int) -> Whose | None:
        """A grade behind "be" or a verb of rating: of the subject of a passive, of what stands behind an active verb."""
        code = units[verb].code
        following = units[number + 1] if number + 1 < len(units) else None
        if code in self.words.be or self.reader._is_passive(units, verb) or code in self.words.linking:
            head = verb
            licence = code not in self.words.be or self._vouched(units, number)
            while head > 0 and (units[head].code in self.words.be or units[head].code in self.words.skipped or units[head].letter == "d"):
                head -= 1
            if self._foreign_agent(units, number):
                return None
            found = self._of_subject(units, verb, licence)
            # Behind "be" the words that deny or end the grade stand right before it.
            return replace(found, head=number) if found is not None and code in self.words.be else found
        if following is not None and following.letter in ("s", "c") and any(u.letter == "r" for u in self._clause(units, number)[:20]):
            roles = self.phrases.party(units, number + 1)
            return Whose(verb, roles or {})
        before = verb - 1
        while before >= 0 and (units[before].code in self.words.skipped | self.words.have or units[before].code in PARTICLES):
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
        if units[before].code in (",", "(", "-", "–", "—"):
            before -= 1
        elif units[before].letter == "r" and before:
            before -= 1  # "X, which Ofsted rated …"
        if self._foreign_agent(units, number):
            return None
        roles = self.phrases.party(units, before)
        return Whose(verb, roles) if roles is not None else None

    def _of_subject(self, units: list[Unit], verb: int, licence: bool) -> Whose | None:
        subject = self.phrases.subject(units, verb)
        if subject is None:
            return None
        if subject < 0:
            return self._following(units, verb, verb)
        if units[subject].letter == "r":
            return None
        roles = self.phrases.party(units, subject)
        if roles is None:
            return None
        return Whose(verb, roles, licence or self.phrases.of_noun(units, subject))

    def _of_object(self, units: list[Unit], number: int, at: int) -> Whose | None:
        """A grade right behind a noun phrase: the object of a verb of rating, or, with "requires improvement", the subject."""
        roles = self.phrases.party(units, at)
        if roles is None:
            return None
        verb = self.phrases.verb_before(units, at)
        verbal = self._verbal(units, number)
        if verb is None:
            if any(unit.letter == "q" for unit in units[max(0, at - REACH) : at]) and not verbal:
                return Whose(number, roles)  # "X is rated good, Y outstanding"
            inspected = any(unit.letter == "r" for unit in self._clause(units, number))
            if verbal or units[at].code in self.words.nouns:
                return Whose(number, roles, inspected or self._vouched(units, number) or units[at].letter in ("c", "p"))
            return Whose(number, roles) if inspected and units[at].letter in ("s", "c") else None
        subject = self.phrases.subject(units, verb)
        told = (
            subject is not None
            and subject >= 0
            and (units[subject].letter == "r" or units[subject].code in self.words.nouns | self.words.weak_nouns)
        )
        inspected = told or any(unit.letter == "r" for unit in units[max(0, verb - REACH) : verb])
        if subject is not None and subject >= 0 and units[subject].letter == "c" and self.phrases.of_noun(units, subject):
            inspected, roles = True, roles or {"council": subject}  # "an inspection of X judged its services …"
        return Whose(verb, roles) if inspected else None

    def _changed(self, units: list[Unit], at: int, number: int) -> Whose | None:
        """Grades between which somebody moves: "rose from … to …", "the grade went up one, to …"."""
        for verb in range(at - 1, max(-1, at - REACH), -1):
            code = units[verb].code
            if code in STOPS or code in self.words.breaking:
                return None
            if code not in self.words.changes or (code.endswith("ing") and units[verb - 1].code in ("of", "for")):
                continue
            if (
                verb
                and units[verb - 1].code == "to"
                and units[max(0, verb - 2)].code not in ("managed", "went", "on", "helped", "began", "used", "able", "continued")
            ):
                return None  # "aims to move to good"
            passive = self.reader._is_passive(units, verb)
            between = [n for n in range(verb + 1, at) if units[n].letter in ("c", "p", "s", "i") or units[n].code in self.words.others]
            subject = self.phrases.subject(units, verb)
            if between and not passive:
                roles = self.phrases.party(units, between[0]) if units[between[0]].letter else None
                return Whose(verb, roles) if roles is not None else None
            if subject is None:
                return None
            if subject < 0:
                return self._following(units, verb, number)
            roles = self.phrases.party(units, subject)
            return Whose(verb, roles) if roles is not None and units[subject].letter != "r" else None
        return None

    def _following(self, units: list[Unit], verb: int, number: int) -> Whose:
        """A participle without a subject before it is said of the party behind the next comma ("Rated inadequate in 2018, X …")."""
        comma = next((n for n in range(number + 1, min(len(units), number + 16)) if units[n].code == ","), None)
        if comma is not None:
            for at in range(comma + 1, min(len(units), comma + 5)):
                if units[at].letter in ("c", "p", "s"):
                    roles = self.phrases.party(units, at)
                    return Whose(verb, roles or {})
        subject = next(
            (n for n in range(verb - 1, max(-1, verb - 20), -1) if units[n].letter in ("c", "p") and not self.phrases.place(units, n)), None
        )
        return Whose(verb, {} if subject is None or units[subject].letter != "c" else {"council": subject})

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
        """Whether something else in the sentence shows that it speaks of grades: inspectors, another grade, somebody who is told."""
        return any(unit.letter == "r" or (unit.letter == "q" and unit is not units[number]) or unit.code == "told" for unit in units)

    def _foreign_agent(self, units: list[Unit], number: int) -> bool:
        """Whether somebody else than inspectors says so: "described as inadequate by campaigners"."""
        for at in range(number + 1, min(number + 6, len(units))):
            if units[at].code in STOPS or units[at].code == ",":
                return False
            if units[at].code == "by":
                return not any(unit.letter in ("r", "d") or unit.code in self.words.weak_nouns for unit in units[at + 1 : at + 6])
        return False

    def _clause(self, units: list[Unit], number: int) -> list[Unit]:
        first = next((n for n in range(number, -1, -1) if units[n].code in STOPS), -1) + 1
        last = next((n for n in range(number, len(units)) if units[n].code in STOPS), len(units))
        return units[first:last]
