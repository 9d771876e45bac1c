"""Grades with a verb ("was rated good", "found services inadequate", "rose to outstanding"): whose grade the verb tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from caregraph.extract.apposed import whom_it_describes
from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import STOPS
from caregraph.extract.grade_phrases import PARTICLES, REACH, Phrases, Whose
from caregraph.extract.grade_signs import before_insertion, clause_around, inspected_and, next_grade, pronoun, travelled, vouched, was_told
from caregraph.extract.grade_words import GradeWords
from caregraph.extract.units import Unit

#: Words before what looks like a verb of change and is none: "in one go", "of moving".
_NOT_VERBS: Final = frozenset({"one", "a", "single", "another", "of", "for"})
#: What may follow a grade between commas.
_CLOSING: Final = frozenset({",", ")", ".", "–", "—", ";", "since", "until", "when", "today", "now"})
#: Nouns for the way from one grade to another.
_WAYS: Final = frozenset(
    {"journey", "rise", "climb", "ascent", "leap", "jump", "progress", "progression", "fall", "slide", "slump", "drop", "descent", "move"}
    | {"turnaround", "improvement", "transformation", "recovery", "decline", "deterioration", "elevation", "promotion", "upgrade"}
    | {"downgrade"}
)
#: What a party is found to be beside its grade: "found the borough better, at requires improvement".
_COMPARED: Final = frozenset(
    {
        "better",
        "worse",
        "improved",
        "improving",
        "stronger",
        "weaker",
        "somewhat",
        "much",
        "slightly",
        "itself",
        "himself",
        "themselves",
        "though",
        "although",
        "rated",
    }
)


@dataclass(frozen=True)
class GradeVerbs:
    """Reads the verbs of grades."""

    words: GradeWords
    phrases: Phrases
    reader: ClauseReader

    def predicated(self, units: list[Unit], number: int, verb: int) -> Whose | None:
        """A grade behind "be" or a verb of rating: of the subject of a passive, of what stands behind an active verb."""
        code = units[verb].code
        following = units[number + 1] if number + 1 < len(units) else None
        if code in self.words.be or self.reader._is_passive(units, verb) or code in self.words.linking:
            head = verb
            licence = code not in self.words.be or vouched(units, number) or self.verbal(units, number)
            while head > 0 and (units[head].code in self.words.be or units[head].code in self.words.skipped or units[head].letter == "d"):
                head -= 1
            if self._foreign_agent(units, number):
                return None
            found = self._of_subject(units, verb, licence)
            # Behind "be" the words that deny or end the grade stand right before it.
            return replace(found, head=number) if found is not None and code in self.words.be else found
        if following is not None and following.letter in ("s", "c") and any(u.letter == "r" for u in clause_around(units, number)[:20]):
            roles = self.phrases.party(units, number + 1)
            return Whose(verb, roles or {})
        if inspected_and(units, verb, self.words.be) is not None:
            return self.joined(units, number, verb)
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
        roles = self.phrases.party(units, whom_it_describes(units, before))
        return Whose(verb, roles) if roles is not None else None

    def joined(self, units: list[Unit], number: int, verb: int) -> Whose | None:
        """A grade behind a participle that "and" joins to another: "X was inspected in June and judged to require improvement"."""
        first = inspected_and(units, verb, self.words.be)
        if first is None or self._foreign_agent(units, number):
            return None
        found = self._of_subject(units, first, True)
        return replace(found, head=verb) if found is not None and found.roles else None

    def _of_subject(self, units: list[Unit], verb: int, licence: bool) -> Whose | None:
        subject = self.phrases.subject(units, verb)
        if subject is None:
            return None
        if subject < 0:
            return self._following(units, verb, verb)
        subject = self._before_clause(units, subject)
        if units[subject].letter == "r" and subject > 1 and units[subject - 1].code in ("from", "by") and self._is_noun(units, subject - 2):
            subject -= 2  # "X's grade from Ofsted is …"
        if units[subject].letter == "r":
            return None
        roles = self.phrases.party(units, subject)
        if roles is None:
            return None
        named = units[subject].letter in ("c", "p") and units[verb].code in self.words.be and "inadequate" in next_grade(units, verb)
        return Whose(verb, roles, licence or named or self.phrases.of_noun(units, subject))

    def _before_clause(self, units: list[Unit], subject: int) -> int:
        """The noun of a grade that a clause without pronoun follows: "the verdict they left behind", "the word Ofsted used"."""
        if units[subject].letter or units[subject].code in self.words.nouns:
            return subject
        for noun in range(subject - 2, max(0, subject - 7), -1):
            if units[noun].code in self.words.nouns and units[noun - 1].code in ("the", "its", "their", "only") and units[noun + 1].letter:
                return noun
        return subject

    def _is_noun(self, units: list[Unit], at: int) -> bool:
        return units[at].code in self.words.nouns or units[at].code in self.words.weak_nouns

    def of_object(self, units: list[Unit], number: int, at: int) -> Whose | None:
        """A grade right behind a noun phrase: the object of a verb of rating, or, with "requires improvement", the subject."""
        roles = self.phrases.party(units, at)
        if roles is None:
            return None
        if pronoun(units[at]) in ("it", "they") and any(unit.code in self.words.others for unit in units[max(0, at - REACH) : at]):
            return None  # "the academy trust was told that it required improvement"
        verb = self.phrases.verb_before(units, at)
        verbal = self.verbal(units, number)
        if verb is None:
            if any(unit.letter == "q" for unit in units[max(0, at - REACH) : at]) and not verbal:
                return Whose(number, roles)  # "X is rated good, Y outstanding"
            inspected = any(unit.letter == "r" for unit in clause_around(units, number))
            if verbal or units[at].code in self.words.nouns:
                return Whose(number, roles, inspected or vouched(units, number) or units[at].letter in ("c", "p"))
            return Whose(number, roles) if inspected and units[at].letter in ("s", "c") else None
        subject = self.phrases.subject(units, verb)
        told = (
            subject is not None
            and subject >= 0
            and (units[subject].letter == "r" or units[subject].code in self.words.nouns | self.words.weak_nouns)
        )
        inspected = (
            told
            or any(unit.letter == "r" for unit in units[max(0, verb - REACH) : at])
            or (was_told(units, verb - REACH, at) and not any(unit.code in self.words.others for unit in units[:at]))
        )
        if subject is not None and subject >= 0 and units[subject].letter == "c" and self.phrases.of_noun(units, subject):
            inspected, roles = True, roles or {"council": subject}  # "an inspection of X judged its services …"
        by_them = subject is not None and subject >= 0 and pronoun(units[subject]) in ("it", "they")
        if by_them:
            return Whose(verb, roles, inspected or any(unit.letter == "r" for unit in units[:verb]))
        return Whose(verb, roles) if inspected else None

    def changed(self, units: list[Unit], at: int, number: int) -> Whose | None:
        """Grades between which somebody moves: "rose from … to …", "the grade went up one, to …"."""
        at = before_insertion(units, at)
        for verb in range(at - 1, max(-1, at - REACH), -1):
            code = units[verb].code
            if code in STOPS or code in self.words.breaking:
                return None
            if code in _WAYS and units[at].code == "from" and verb and units[verb - 1].code in ("'s", "'"):
                return self._way(units, verb, verb - 2, number)  # "X's climb from inadequate"
            if code in _WAYS and units[at].code == "from" and units[verb + 1].code == "of":
                return self._way(units, verb, at - 1, number)
            if code not in self.words.changes or (verb and units[verb - 1].code in _NOT_VERBS):
                continue
            if (
                verb
                and units[verb - 1].code == "to"
                and units[max(0, verb - 2)].code not in ("managed", "went", "on", "helped", "began", "used", "able", "continued")
            ):
                return None  # "aims to move to good"
            passive = self.reader._is_passive(units, verb)
            between = [
                n
                for n in range(verb + 1, at)
                if (units[n].letter in ("c", "p", "s", "i") and units[n].payload not in ("its", "their"))  # "improved its rating from …"
                or units[n].code in self.words.others
            ]
            subject = self.phrases.subject(units, verb)
            noun = next((n for n in range(verb + 1, at) if units[n].code in self.words.nouns), None)
            if noun is not None and not passive and not between and subject is not None and units[subject].letter == "r":
                roles = self.phrases.party(units, noun)
                return Whose(verb, roles) if roles is not None else None  # "Ofsted lifted the rating to good"
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

    def used_to_be(self, units: list[Unit], number: int, verb: int) -> Whose | None:
        """A grade that somebody "used to be"."""
        subject = self.phrases.subject(units, verb)
        roles = self.phrases.party(units, subject) if subject is not None and subject >= 0 else None
        return Whose(number, roles, left=True) if roles is not None else None

    def _way(self, units: list[Unit], noun: int, party: int, number: int) -> Whose | None:
        """Whose a way from one grade to another is: "X's climb from inadequate to good", where it lies behind."""
        if not travelled(units, noun, number):
            return None
        roles = self.phrases.party(units, party) if units[party].letter in ("c", "p", "s", "i") else None
        if roles is None and units[party].letter in ("c", "p"):
            roles = {"provider" if units[party].letter == "p" else "council": party}
        return Whose(noun, roles) if roles is not None else None

    def changed_later(self, units: list[Unit], number: int) -> Whose | None:
        """A grade told first that somebody has left behind: "from inadequate the trust has climbed to good"."""
        for verb in range(number + 1, min(len(units), number + REACH)):
            if units[verb].code in STOPS:
                return None
            if units[verb].code in self.words.changes and any(unit.code in ("to", "into") for unit in units[verb + 1 : verb + 4]):
                subject = self.phrases.subject(units, verb)
                roles = self.phrases.party(units, subject) if subject is not None and subject >= 0 else None
                return Whose(verb, roles) if roles is not None else None
        return None

    def apposed(self, units: list[Unit], at: int, *, number: int, quoted: bool) -> Whose | None:
        """A grade that an insertion tells of the party before it: "X, itself at 'requires improvement', had …"."""
        end = at - 1 if units[at].code == "at" else at
        apart = False
        while end > 0 and (units[end].code in self.words.adverbs or units[end].code in _COMPARED or units[end].code in (",", "(")):
            apart = apart or units[end].code in (",", "(")
            end -= 1
        if not apart:
            return None
        behind = units[number + 1] if number + 1 < len(units) else None
        closed = behind is not None and (behind.letter == "d" or behind.code in _CLOSING or self._times(units, number + 1))
        sure = quoted or self.verbal(units, number) or units[number].payload == "inadequate" or vouched(units, number)
        sure = sure or (behind is not None and behind.code == "since")
        if not closed or not sure or (units[end].letter not in ("c", "p", "s") and units[end].code not in self.words.work):
            return None
        if units[end].letter in ("c", "p"):
            return Whose(number, {"provider" if units[end].letter == "p" else "council": end})
        roles = self.phrases.party(units, end)
        return Whose(number, roles) if roles is not None else None

    def _times(self, units: list[Unit], at: int) -> bool:
        """Whether a preposition begins a time: "in 2015", "for a decade"."""
        if at + 2 >= len(units) or units[at].code not in ("in", "at", "by", "from", "for", "on"):
            return False
        return units[at + 1].letter in ("d", "r") or (
            units[at].code == "for" and units[at + 1].code in ("a", "many", "several", "more", "most", "years")
        )

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

    def verbal(self, units: list[Unit], number: int) -> bool:
        """Whether the grade is itself the verb ("the borough requires improvement")."""
        payload = units[number].payload
        return payload == "requires improvement"

    def _foreign_agent(self, units: list[Unit], number: int) -> bool:
        """Whether somebody else than inspectors says so: "described as inadequate by campaigners"."""
        for at in range(number + 1, min(number + 6, len(units))):
            if units[at].code in STOPS or units[at].code == ",":
                return False
            if units[at].code == "by":
                return not any(unit.letter in ("r", "d") or unit.code in self.words.weak_nouns for unit in units[at + 1 : at + 6])
        return False
