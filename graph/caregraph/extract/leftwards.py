"""The parties of a clause to the left of its head: its subject, who governs that, and what a relative pronoun brings in."""

from __future__ import annotations

from typing import Final

from caregraph.extract.apposed import described_before
from caregraph.extract.closed import GENITIVE, JOINS, PARTY_LETTERS, RELATIVE, STOPS, possessive
from caregraph.extract.functions import REACH, Clause
from caregraph.extract.inflection import inflections
from caregraph.extract.rightwards import Rightwards
from caregraph.extract.units import Unit

#: Nouns whose owner does what they announce.
_INTENT: Final = frozenset(
    {"decision", "plan", "plans", "intention", "move", "threat", "bid", "wish", "agreement", "choice", "attempt", "order"}
)
#: Verbs whose object is to do what an infinitive behind it tells.
_MAKING_DO: Final = frozenset().union(
    *(
        inflections(verb)
        for verb in ("oblige", "force", "compel", "require", "direct", "order", "instruct", "command", "press", "push", "persuade", "urge")
    )
)
_BEAT: Final = frozenset({"beat", "beats", "beaten", "beating", "outbid", "outbids", "outbidding", "pipped", "pips"})

#: Words between a comma and a participle that tell something of the party before the comma.
_DASHES: Final = frozenset({"—", "–"})
#: Prepositions behind which a gerund has the subject of its clause.
_ON_DOING: Final = frozenset({"since", "after", "before", "by", "without", "while", "when", "despite", "besides"})
_ITSELF: Final = frozenset({"itself", "themselves"})
_APART: Final = _ITSELF | frozenset({"now", "currently", "already", "still"})


class Leftwards(Rightwards):
    """Reads back from a head to the beginning of its clause."""

    def _left(self, units: list[Unit], clause: Clause) -> None:
        head = clause.head
        number = head - 1
        while number >= 0 and (units[number].letter == "d" or units[number].code in self._group or units[number].code.endswith("ly")):
            number -= 1
        if number > 0 and units[number].code in (":", "–", "—") and units[number - 1].letter in PARTY_LETTERS:
            number -= 1  # "X: owned by Y"
        apart = number > 0 and units[number].code == "," and any(unit.code in _APART for unit in units[number + 1 : head])
        apart = apart and not any(unit.code in self._be for unit in units[number + 1 : head])  # "X, owner of Z, is itself owned by Y"
        alone = any(unit.code in _ITSELF for unit in units[max(0, number) + 1 : head])
        apart = apart and (alone or units[head].code in self._participles)  # not "X, which is part of Y, still runs it"
        if apart and units[number - 1].letter in PARTY_LETTERS:
            clause.add("subject", number - 1)  # "bought by X, itself owned by Y"
            return
        if number > 1 and units[number].code in _INTENT and units[number - 1].code in GENITIVE and units[number + 1].code == "to":
            clause.add("subject", number - 2)  # "the government's decision to take …"
            return
        if number > 1 and units[number - 1].code == "of" and units[number - 2].code in _INTENT and units[number + 1].code == "to":
            clause.add("subject", number)  # "the decision of the council to …"
            return
        described = described_before(units, head)
        if described is not None and self._moves(units, head):
            clause.add("subject", described)  # "X will pass to Y, a vehicle formed by Z"
            return
        if self._moves(units, head) and self._of_another_thing(units, head):
            return  # "they share a building owned by X"
        joined = number >= 0 and units[number].code in JOINS
        if joined and number and units[number - 1].code == ",":
            number -= 1
        if joined and units[number].code == "but":
            number -= 1  # "has a contract with it but does not own it"
        if units[head].code.endswith("ing") and units[head - 1].code in _ON_DOING:
            joined = True  # "X has owned Y since buying Z": it is X that bought Z
        subject = False
        controlled = self._controller(units, head)
        if controlled is not None:  # "turned to X to run it", "asked X to run it"
            clause.add("subject", controlled)
            subject, number = True, controlled - 1
            if units[number].code in _MAKING_DO and self._told_by_pronoun(units, number):
                return
        low = max(-1, head - REACH)
        last_free: int | None = None
        crossed = fronted = False
        telling, verbs = self._telling_left, self.verbs
        while number > low:
            unit = units[number]
            code = unit.code
            if not crossed and not joined and number < head - 1 and (code in verbs or code.endswith("ed")):
                crossed = self._finite(units, number)
            if not unit.letter and number > 1 and code not in telling:
                number -= 1  # as most words
                continue
            if code in _DASHES and (opened := self._dash_before(units, number, low)) is not None:
                number = opened - 1
                continue
            if code in STOPS:
                break
            if code == ")":
                number = next((n for n in range(number - 1, low, -1) if units[n].code == "("), low + 1) - 1
                continue
            if (unit.letter == "i" and unit.payload in RELATIVE) or (code == "that" and number and self._relative_that(units, number)):
                # "X, which founded Y and owns it": Y is what the pronoun's own verb is about.
                behind = range(number + 1, last_free or 0) if joined else range(0)
                if any(self.predicates(units, n) or units[n].code in verbs for n in behind):
                    last_free = None
                if last_free is not None and not subject:
                    clause.add("subject", last_free)
                    subject = True
                self._relative(units, clause, number, crossed=crossed, subject=subject)
                number = self._cleft(units, number)
                fronted = subject = True
                continue
            if unit.letter:
                contrast = self._contrast(units, number)
                contrast = self._beaten(units, number, head) if contrast is None else contrast
                if contrast is not None:
                    number = contrast
                    continue
            own = code in JOINS and number > 0 and units[number - 1].code == "," and not joined and not subject
            if own and units[number + 1].code in ("a", "an", "the"):
                break  # "…, and a direction obliged": its subject is no party
            if self._breaks(units, number) or (code == "that" and (subject or self._plain_antecedent(units, number))):
                break
            if code == ",":
                opener = self._opening_comma(units, number, low)
                if opener is None and not subject:
                    opener = self._inserted_clause(units, number, low)
                if opener is not None:
                    number = opener - 1
                    continue
                if subject and not joined:
                    if not self._adverbial(units, number, low):
                        break
                    fronted = True
            elif unit.letter in PARTY_LETTERS or unit.letter in ("x", "s"):
                function = self.function(units, number)
                if not function and joined:
                    last_free = number  # "X did this and that": the first party of the clause does both
                elif not function and not subject:
                    clause.add("subject", number)
                    subject = True
                elif not function and not fronted:
                    contact = clause.first == number + 1 or all(u.code in ("the", "a", "an") for u in units[number + 1 : clause.first])
                    clause.add("object" if contact and (unit.letter != "s" or units[number - 1].payload == "whose") else "outer", number)
                elif function == "by" and not joined and unit.letter not in ("g", "m") and self._of_participle(units, number, head):
                    pass  # "the work done by X was taken over": X did not take it over
                elif function:
                    clause.add(function, number)
                    if function in ("of", "in") and self.partitive(units, number):
                        clause.add("part", number)
            elif unit.payload == "them" and number and units[number - 1].code == "of" and not subject:
                clause.add("them-of", number)
            elif (unit.payload in ("it", "they") or (number < 2 and self._demonstrative(units, number))) and not subject and not joined:
                clause.add("them-subject", number)
                subject = True
            number -= 1
        if last_free is not None and not subject:
            clause.add("subject", last_free)

    def _dash_before(self, units: list[Unit], closing: int, low: int) -> int | None:
        """The dash that opens a remark which another one closes: "X — not for the first time — handed …"."""
        for number in range(closing - 2, max(low, closing - 12), -1):
            if units[number].code in _DASHES:
                return number if (number and units[number - 1].letter in PARTY_LETTERS) or units[number - 1].letter == "s" else None
            if units[number].code in STOPS or units[number].letter in PARTY_LETTERS:
                return None
        return None

    def _told_by_pronoun(self, units: list[Unit], verb: int) -> bool:
        """Whether the subject of a verb is a relative pronoun: "an order, which had obliged …"."""
        at = verb - 1
        while at > 0 and (units[at].code in self._have or units[at].code in self._adverbs or units[at].code in self._be):
            at -= 1
        return (units[at].letter == "i" and units[at].payload in RELATIVE) or units[at].code == "that"

    def _demonstrative(self, units: list[Unit], number: int) -> bool:
        """Whether "that" or "this" is the subject of a sentence, and takes up what the one before told: "That has been X's job"."""
        if units[number].code not in ("that", "this", "these", "those") or number + 1 >= len(units):
            return False
        following = units[number + 1].code
        if number + 1 < len(units) and following in self.verbs and units[number].code in ("these", "those"):
            return True
        return following in self._be or following in self._have or following in self._modals

    def _of_another_thing(self, units: list[Unit], head: int) -> bool:
        """Whether a participle follows a noun that is no party and the object of another verb."""
        at = head - 1
        if units[head].code not in self._participles or units[at].letter or not units[at].code.isalpha():
            return False
        while at > max(0, head - 5) and units[at].code not in ("a", "an", "the"):
            at -= 1
            code = units[at].code
            if units[at].letter or code in self._finite_words or code in self._prepositions or code in self._adverbs or code in JOINS:
                return False
        verb = units[at - 1] if at > 1 and units[at].code in ("a", "an", "the") else None
        taking = verb is not None and verb.code in self.verbs and verb.code not in self._linking
        return taking and head - at > 1 and units[head - 1].code not in self.verbs and self._names(units, at - 2)

    def _of_participle(self, units: list[Unit], number: int, head: int) -> bool:
        """Whether a party behind "by" belongs to a participle before that of the head, which has its own helping verb."""
        at = number - 1
        while at > 0 and units[at].code in self._inner:
            at -= 1
        participle = at > 0 and units[at].code == "by" and units[at - 1].code in self._participles
        return participle and any(unit.code in self._be or unit.code in self._modals for unit in units[number + 1 : head])

    def _contrast(self, units: list[Unit], number: int) -> int | None:
        """Where to read on before a party that is only named to be left out: "X and not Y owns …"."""
        at = number - 1
        while at > 0 and units[at].code in ("the", "a", "an"):
            at -= 1
        if at < 2 or not self._names(units, number) or units[at].code != "not" or units[at - 1].code not in ("and", "but"):
            return None
        return at - 2

    def _beaten(self, units: list[Unit], number: int, head: int) -> int | None:
        """Where to read on before a rival: "X beat Y to buy …"."""
        rival = units[head - 1].code == "to" and number == head - 2 and units[number - 1].code in _BEAT and self._names(units, number)
        return number - 1 if rival else None

    def _controller(self, units: list[Unit], head: int) -> int | None:
        """The party right before an infinitive that is to do what it says: an object, or that of some prepositions."""
        party = head - 2
        if party < 1 or units[head - 1].code != "to" or units[party].letter not in ("p", "c", "x"):
            return None
        if units[party - 1].code in _MAKING_DO:
            return party  # "a direction which obliged the council to create it": that does not create it
        function = self._preposition(units, party)
        return party if function in ("to", "on", "upon", "for") or (function == "with" and units[party].letter != "c") else None

    def _absolute(self, units: list[Unit], head: int) -> int | None:
        """The party right before a head that "with" makes its subject: "with Y sold to X, …", "…, with Y in the hands of X"."""
        at = head - 1
        while at > 0 and (units[at].letter == "d" or units[at].code in self._adverbs or units[at].code.endswith("ly")):
            at -= 1
        if at < 1 or not self._names(units, at):
            return None
        services = self._services_of(units, at)
        subject = at if services is None else services
        first = subject - 1
        while first > 0 and (
            units[first].code in self._inner or units[first].code in GENITIVE or self._names(units, first) or possessive(units[first])
        ):
            first -= 1
        opening = units[first].code == "with" and (first == 0 or units[first - 1].code in (",", "and", "but", "—", "–", "("))
        return subject if opening else None

    def _subject_of(self, units: list[Unit], clause: Clause, link: int, function: str, admitted: tuple[str, ...]) -> None:
        """Note the subject of a linking word, and whose share it may be ("half of X is …")."""
        inner = Clause(link, first=link, last=link + 1)
        self._left(units, inner)
        beside = link - 1
        if units[link].code in ("becoming", "being") and units[beside].letter in PARTY_LETTERS and self.function(units, beside) == "of":
            clause.add(function, beside)  # "the idea of X becoming its owner"
            return
        had = units[link].code in ("as", "for") and any(unit.code in self._have for unit in units[max(0, beside - 2) : max(0, beside)])
        if had and units[beside].letter in PARTY_LETTERS and not self.function(units, beside):
            clause.add(function, beside)  # "a company that has X as its owner"
            if units[link + 1].code in ("a", "an"):  # "X has Y for an owner"
                having = Clause(beside - 1, first=beside - 1, last=beside)
                self._left(units, having)
                for found, number in having.arguments:
                    if found == "subject":
                        clause.add("'s", number)
            return
        for found, number in inner.arguments:
            if found in ("subject", "them-subject") or found in admitted:
                clause.add(function, number)
            elif found == "part" or (found == "of" and any(u.payload in ("which", "whom") for u in units[number:link])):
                clause.add(found, number)
