"""Grades with a noun ("an 'inadequate' rating", "a judgement of good"): where the noun stands, and whose grade it tells."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import RELATIVE, STOPS, possessive
from caregraph.extract.grade_phrases import PARTICLES, PARTY, REACH, Phrases, Whose
from caregraph.extract.grade_signs import clause_around
from caregraph.extract.grade_words import GradeWords
from caregraph.extract.inflection import inflections
from caregraph.extract.units import Unit

#: Words before a grade that is set against a later one: "a far cry from the inadequate it was given".
_CONTRASTED: Final = frozenset({"from", "than", "on", "with", "unlike", "against", "after", "upon"})
_INTO: Final = frozenset({"in", "into", "to", "among", "amongst", "under", "with"})
#: What a phrase begins with that opens a sentence before its subject.
_OPENING: Final = frozenset({"with", "despite", "given", "notwithstanding", "of", "for", "since", "after", "without"})
#: Verbs by which inspectors mark somebody "with" a grade: "failed X with an 'inadequate'".
MARKED_WITH: Final = frozenset(
    form
    for verb in ("fail", "pass", "mark", "land", "saddle", "hit", "greet", "reward", "brand", "credit", "tar", "punish", "present", "clear")
    for form in inflections(verb)
)
#: What inspectors do of which a grade is the outcome: "had inspected X's services, with an inadequate outcome".
_INSPECTING: Final = frozenset(
    form
    for verb in ("inspect", "reinspect", "re-inspect", "visit", "examine", "assess", "scrutinise", "review")
    for form in inflections(verb)
)
#: Words by which a clause tells that a grade was not given: "the grade that X hopes to receive", "which Ofsted never gave it".
_NOT_GIVEN: Final = frozenset({"not", "n't", "never", "to", "would", "could", "might", "may", "will", "should"})
_TURNING: Final = frozenset({"turn", "turned", "turns", "turning", "convert", "converted", "transform", "transformed"})
#: What closes a grade that is put in between, and nouns that are seldom ones of grades there.
_INSERTED: Final = frozenset({",", ".", "'"})
_PLAIN: Final = frozenset({"status", "effectiveness", "word", "words", "term", "category", "wording"})
#: Ratings that no inspectors give.
_NO_INSPECTORS: Final = frozenset({"credit", "energy", "hygiene", "approval", "satisfaction", "peer", "own"})
#: How reports come out.
_CAME_OUT: Final = frozenset({"published", "issued", "released", "appeared", "came", "announced", "arrived", "out"})


@dataclass(frozen=True)
class GradeNouns:
    """Reads the nouns of grades."""

    words: GradeWords
    phrases: Phrases
    reader: ClauseReader

    def after(self, units: list[Unit], number: int) -> int | None:
        """The noun behind a grade: "an 'inadequate' rating"."""
        for at in range(number + 1, min(number + 4, len(units))):
            code = units[at].code
            if code in self.words.nouns or code in self.words.weak_nouns:
                return at
            if units[at].letter != "r" and code not in ("overall", "inspection", "'s", "children's", "and") and units[at].letter != "s":
                return None
        return None

    def before(self, units: list[Unit], number: int) -> int | None:
        """The noun before a grade: "a judgement of good", "Ofsted's verdict: inadequate"."""
        at = number - 1
        if at >= 0 and units[at].code in (":", "–", "—", "-"):
            nouns = [n for n in range(at - 1, max(-1, at - 10), -1) if units[n].code in self.words.nouns or self._published(units, n, at)]
            return nouns[0] if nouns and not any(unit.letter == "q" or unit.code in STOPS for unit in units[nouns[0] : at]) else None
        if (apposed := self._apposed(units, number)) is not None:
            return apposed
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

    def _apposed(self, units: list[Unit], number: int) -> int | None:
        """The noun that a grade between commas describes: "Ofsted's rating of July 2023, good, still stands"."""
        if number < 2 or units[number - 1].code != "," or number + 1 >= len(units) or units[number + 1].code not in _INSERTED:
            return None
        noun = self.phrases.undated(units, number - 2)
        other = units[noun].code in _PLAIN or units[noun - 1].code in _NO_INSPECTORS
        return noun if units[noun].code in self.words.nouns and not other else None

    def _published(self, units: list[Unit], noun: int, colon: int) -> bool:
        """Whether a report or the like is said to have come out, with what it says behind a colon: "Its result appeared in March: …"."""
        out = any(unit.code in _CAME_OUT for unit in units[noun + 1 : colon])
        return out and noun < 4 and units[noun].code in self.words.weak_nouns

    def with_clause(self, units: list[Unit], number: int) -> Whose | None:
        """Whose a grade is that a clause behind it tells of: "the inadequate it was given in 2017", "the good that Ofsted awarded X"."""
        if number < 1 or units[number - 1].code not in ("the", "that", "a", "an"):
            return None
        left = number > 1 and units[number - 2].code in _CONTRASTED
        return self._clause(units, number + 1, left=left)

    def _clause(self, units: list[Unit], at: int, *, left: bool) -> Whose | None:
        """Whose a grade is by the clause that begins at a unit: "(that) X received", "(which) Ofsted gave X"."""
        if at < len(units) and (units[at].code == "that" or units[at].payload == "which"):
            at += 1
        ahead = range(at, min(len(units), at + 5))
        verbs = [n for n in ahead if units[n].code in self.words.give or units[n].code in self.words.get]
        verb = next((n for n in verbs if units[n].code not in self.words.have), verbs[0] if verbs else None)
        if verb is None or any(units[n].code in STOPS or units[n].code == "," for n in range(at, verb)):
            return None
        if units[at].letter in PARTY or units[at].letter == "i":
            given = units[verb].code in self.words.get or self.reader._is_passive(units, verb)
            return Whose(verb, {"provider" if units[at].letter == "p" else "council": at}, left=left) if given else None
        party = next((n for n in range(verb + 1, min(len(units), verb + 4)) if units[n].letter in PARTY or units[n].letter in "is"), None)
        if units[at].letter != "r" and (
            verb != at or units[verb].code not in self.words.give or not units[verb].code.endswith(("ed", "en"))
        ):
            return None
        if party is None or any(units[n].letter == "d" or units[n].code == "by" for n in range(verb + 1, party)):
            return Whose(verb, {}, left=left)
        return Whose(verb, {"provider" if units[party].letter == "p" else "council": party}, left=left)

    def told(self, units: list[Unit], number: int) -> int | None:
        """The noun of which a grade is told that comes first: "Inadequate was the verdict on X"."""
        if number + 1 >= len(units) or units[number + 1].code not in self.words.be:
            return None
        return next((n for n in range(number + 2, min(len(units), number + 8)) if units[n].code in self.words.nouns), None)

    def inverted(self, units: list[Unit], number: int) -> Whose | None:
        """A grade that comes first: "'Good' is how Ofsted now describes services in X", "Inadequate is what inspectors called X"."""
        if number + 3 >= len(units) or units[number + 1].code not in self.words.be or units[number + 2].code not in ("how", "what"):
            return None
        verb = next((n for n in range(number + 3, min(len(units), number + 9)) if units[n].code in self.words.verb_forms), None)
        if verb is None or not any(unit.letter == "r" for unit in units[number + 3 : verb]):
            return None
        party = next((n for n in range(verb + 1, min(len(units), verb + 5)) if units[n].letter in PARTY), None)
        return Whose(verb, {} if party is None else {"provider" if units[party].letter == "p" else "council": party})

    def whose(self, units: list[Unit], number: int, first: int, noun: int) -> Whose | None:
        """Whose a grade is by its noun, whose phrase begins at ``first``; None where it is nobody's that is judged as a whole."""
        sure = noun == number or units[noun].code in self.words.nouns or any(unit.letter == "r" for unit in clause_around(units, number))
        last = noun if noun < number - 2 else max(noun, number)
        clause = self._clause(units, last + 1, left=False)
        if clause is not None and any(unit.code in _NOT_GIVEN for unit in units[last + 1 : clause.head]):
            return None
        if clause is not None and any(units[at].letter in PARTY for at in clause.roles.values()):
            return replace(clause, licence=sure)  # "the grade that X received", "the grade which Ofsted gave X"
        for at in range(last + 1, min(last + 9, len(units))):
            unit = units[at]
            if unit.code in STOPS or unit.code == "," or unit.code in self.words.verb_forms:
                break
            if unit.payload in ("its", "their"):
                continue
            relative = unit.code == "that" or unit.payload == "which"
            following = units[at + 1] if at + 1 < len(units) else None  # a text may break off behind "that"
            if relative and following is not None and not following.letter and following.code not in self.words.be | self.words.have:
                break  # "a rating of inadequate that brought a commissioner to X"
            if (unit.letter in PARTY or unit.letter in ("s", "i") or unit.code in self.words.work) and self.phrases.place(units, at):
                place = self.phrases.place(units, at)
                if unit.letter in PARTY and place and units[place - 1].letter == "q":
                    return Whose(noun, {"provider" if unit.letter == "p" else "council": at}, sure)  # "a grade of good for X"
                roles = self.phrases.party(units, at)
                return Whose(noun, roles, sure) if roles is not None else None
            if unit.code in self.words.others and self.phrases.place(units, at):
                return None
        at = first - 1
        while at >= 0 and ((units[at].letter in ("", "d") and self._within_noun(units, at)) or self._inspectors_within(units, at)):
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
        if possessive(unit) and at > 1 and (placed := self._placed(units, at - 1, sure=sure)) is not None:
            return placed  # "put X in its lowest category"
        if possessive(unit) and (ahead := self._ahead(units, at, noun)) is not None:
            roles = self.phrases.party(units, ahead)
            return Whose(noun, roles, sure) if roles is not None else None
        if unit.payload in ("its", "their"):
            head = at - 1 if at and units[at - 1].code in self.words.get else noun
            keeper = self.phrases.subject(units, at - 1) if at > 1 else None
            if keeper is not None and keeper >= 0 and units[keeper].letter == "p":
                return Whose(head, {"provider": keeper}, sure)  # "X has kept its good rating"
            return Whose(head, {} if self._inspectors_own(units, at) else {"council": at}, sure)
        if unit.letter in PARTY or unit.letter in ("s", "i"):
            if not self.phrases.place(units, at):
                roles = self.phrases.party(units, at)
                return Whose(noun, roles, sure) if roles is not None else None
            return Whose(noun, {}, sure)
        if unit.code in self.words.others:
            return None
        if (placed := self._placed(units, at, sure=sure)) is not None:
            return placed
        got = at - (units[at].code == "with")  # "ended up with", "came away from Ofsted with"
        while got > 0 and (
            units[got].code in PARTICLES or units[got].code in self.words.adverbs or (got < at and self._from_inspectors(units, got))
        ):
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
        if subject is not None and units[subject].payload in RELATIVE:
            whose = self.phrases.party(units, subject)  # "managers from X, which emerged from an inspection with …"
            return Whose(noun, whose or {}, sure)
        roles = {"council": subject} if subject is not None and units[subject].letter == "c" else {}
        return Whose(noun, roles, sure)

    def _from_inspectors(self, units: list[Unit], at: int) -> bool:
        """Whether a unit is of a phrase such as "from Ofsted" and "from the regulator's latest visit"."""
        if units[at].letter == "r" or units[at].code in ("'s", "'") or units[at].code in self.words.nouns | self.words.weak_nouns:
            return True
        return units[at].code == "from" or (units[at].code in self.words.inner and self._from_inspectors(units, at + 1))

    def _inspectors_within(self, units: list[Unit], at: int) -> bool:
        """Whether inspectors only say whose rating it is: "X's latest Ofsted rating"."""
        return units[at].letter == "r" and at > 1 and (units[at - 1].code in ("'s", "'") or units[at - 2].code in ("'s", "'"))

    def _placed(self, units: list[Unit], into: int, *, sure: bool) -> Whose | None:
        """Whom inspectors gave a grade: "placed X in the category of …", "failed X with …", "inspected X, with a good outcome"."""
        if units[into].code not in _INTO or not into:
            return None
        party = self.phrases.undated(units, into - 1)
        aside = units[into].code == "with" and units[into - 1].code == ","
        if aside:
            party = self._inspected(units, into - 1)
        if party < 1 or (units[party].letter not in PARTY and units[party].letter not in ("s", "i")):
            return None
        verb = next((n for n in range(party - 1, max(-1, party - REACH), -1) if units[n].code in MARKED_WITH | _INSPECTING), None)
        if verb is None or units[into].code != "with":
            verb = self.phrases.verb_before(units, party)
        roles = self.phrases.party(units, party) if verb is not None else None
        return Whose(verb, roles, sure) if verb is not None and roles else None

    def _inspected(self, units: list[Unit], comma: int) -> int:
        """Where the phrase ends of what inspectors inspected in the clause before a comma; -1 where they did not."""
        first = next((n for n in range(comma - 1, max(-1, comma - 16), -1) if units[n].code in _INSPECTING), None)
        if first is None or not any(unit.letter == "r" for unit in units[max(0, first - 6) : first]):
            return -1
        party = next((n for n in range(first + 1, min(comma, first + 5)) if units[n].letter in PARTY or units[n].letter in ("s", "i")), -1)
        services = party + 2 < comma and units[party + 1].code in ("'s", "'") and units[party + 2].letter == "s"
        return party + 2 if services else party

    def _ahead(self, units: list[Unit], pronoun: int, noun: int) -> int | None:
        """The party that "its" points forward to, in a phrase that opens the sentence: "With its good rating from Ofsted, X …"."""
        if not 0 < pronoun < 3 or units[pronoun - 1].code not in _OPENING:
            return None
        comma = next((n for n in range(noun, min(len(units), noun + 10)) if units[n].code == ","), None)
        if comma is None:
            return None
        at = next((n for n in range(comma + 1, min(len(units), comma + 3)) if units[n].letter in PARTY), None)
        return at if at is not None and (at + 1 >= len(units) or units[at + 1].code not in ("'s", "'")) else None

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
