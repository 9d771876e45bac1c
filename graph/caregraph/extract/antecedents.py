"""Whom the pronouns within a sentence take up: "which", "who", "that" and "whose", and "its" before a noun."""

from __future__ import annotations

from typing import Final

from caregraph.extract.apposed import described_before
from caregraph.extract.closed import GENITIVE, JOINS, NAMING, PARTY_LETTERS, RELATIVE, STOPS
from caregraph.extract.found import Found
from caregraph.extract.functions import Clause, Functions
from caregraph.extract.insertions import COMPARING
from caregraph.extract.units import Unit

_PAPERS: Final = frozenset({"direction", "directions", "order", "orders", "notice", "instruction", "contract", "agreement"})
_DETERMINERS: Final = frozenset({"the", "a", "an", "any", "some", "every"})

#: Verbs of those who help another with what that one does.
_COUNSEL: Final = frozenset(
    {"advised", "advises", "advising", "represented", "represents", "assisted", "assists", "helped", "counselled", "guided", "supported"}
)


def _of_what_it_has(units: list[Unit], pronoun: int) -> bool:
    """Whether a relative clause behind a comma is of somebody's officer or thing: "X's chairman, who also owns Y"."""
    if pronoun < 4 or units[pronoun - 1].code != "," or units[pronoun].payload not in ("who", "which"):
        return False
    noun = pronoun - 2
    while noun > 1 and not units[noun].letter and units[noun].code.isalpha() and pronoun - noun < 5:
        noun -= 1
    return noun < pronoun - 2 and units[noun].code in GENITIVE and units[noun - 1].letter in ("p", "o")


class Antecedents(Functions):
    """Finds what pronouns take up in their own sentence."""

    def antecedents(self, units: list[Unit], pronoun: int) -> list[int]:
        """What a relative pronoun takes up: the nearest party before it, and services that stand next to that ("services in X, which")."""
        fronted = pronoun > 1 and units[pronoun - 1].code in self._prepositions and units[pronoun - 2].code in JOINS
        if pronoun and (units[pronoun - 1].code in JOINS or fronted):  # "a company which … and (to) which …": both take up the same
            earlier = next((n for n in range(pronoun - 2, max(-1, pronoun - 30), -1) if units[n].payload in RELATIVE), None)
            if earlier is not None:
                return self.antecedents(units, earlier)
        if (units[pronoun].payload == "who" or units[pronoun - 1].code in _PAPERS) and self._plain_antecedent(units, pronoun):
            return []  # "under a direction which the department has closed": no party is closed
        if _of_what_it_has(units, pronoun):
            return []
        place = (
            pronoun > 3 and units[pronoun - 1].code == "," and units[pronoun - 2].letter in ("u", "c") and units[pronoun - 3].code == "in"
        )
        noun = pronoun - 3 if place else pronoun  # "X, a fund in Anytown, which …"
        described = described_before(units, noun) if units[noun - 1].letter == "" else None
        if described is not None:
            return [described]
        for number in range(self._before_contrast(units, pronoun) - 1, max(-1, pronoun - 8), -1):
            if units[number].letter == "s":
                return [number]
            if units[number].letter in PARTY_LETTERS or units[number].letter == "x":
                services = self._services_of(units, number)
                return [number] if services is None else [number, services]
            if units[number].code in STOPS:
                break
        return []

    def _plain_antecedent(self, units: list[Unit], pronoun: int) -> bool:
        """Whether what stands right before a relative pronoun is a noun that names nobody ("the fund that", "a man who")."""
        noun = pronoun - 1
        if noun < 1 or units[noun].letter or not units[noun].code.isalpha() or units[noun].code in self._transparent:
            return False
        at = noun - 1
        while at > 0 and not units[at].letter and units[at].code in self._inner and units[at].code not in _DETERMINERS:
            at -= 1
        if units[at].code not in _DETERMINERS:
            return False
        told = units[at - 1].code if at else ""  # "X, the firm that …" and "X is the firm that …" are of X
        return told not in (",", "(", "as") and told not in self._be and told not in self._linking

    def _before_contrast(self, units: list[Unit], pronoun: int) -> int:
        """Where a contrast begins that stands before a relative pronoun: the first comma of "a trust, no longer the council, that …"."""
        if pronoun < 2 or units[pronoun - 1].code != ",":
            return pronoun
        opening = next((n for n in range(pronoun - 2, max(0, pronoun - 8), -1) if units[n].code == ","), None)
        return opening if opening is not None and units[opening + 1].code in ("no", "not", "rather", "instead") else pronoun

    def _relative_that(self, units: list[Unit], number: int) -> bool:
        before = units[self._before_contrast(units, number) - 1]
        if described_before(units, number) is not None:
            return True  # "X, the chain of homes that Y owns"
        return before.letter in NAMING or before.code in self._transparent

    def _services_of(self, units: list[Unit], party: int) -> int | None:
        """The services that a party directly behind them is said of: "services in X", "services for X"."""
        at = party - 1
        while at > 0 and units[at].code in ("the", "city", "county", "borough", "of", "in", "for", "at", "across"):
            at -= 1
        return at if at < party - 1 and at >= 0 and units[at].letter == "s" else None

    def _relative(self, units: list[Unit], clause: Clause, pronoun: int, *, crossed: bool, subject: bool) -> None:
        """Give a relative pronoun's antecedent its function: in the clause of the pronoun, or in that around it where that one is over."""
        fronted = units[pronoun - 1].code if pronoun and units[pronoun - 1].code in self._prepositions else ""
        function = "whose" if units[pronoun].payload == "whose" else fronted or ("object" if subject else "subject")
        if crossed:  # "the services that X ran were taken back": between the pronoun and its verb stands nothing of the head's
            clause.arguments = [(f, n) for f, n in clause.arguments if not pronoun < n < clause.head]
            function = "subject"
        for antecedent in self.antecedents(units, pronoun):
            clause.add(function, antecedent)

    def _cleft(self, units: list[Unit], pronoun: int) -> int:
        """Where to read on to the left of "it is X that", whose fronted adverbials belong to the verb behind it; -1 for other clauses."""
        at = next(iter(self.antecedents(units, pronoun)), 0) - 1
        while at > 0 and (
            units[at].code in self._be or units[at].code in self._have or units[at].code in self._adverbs or units[at].code == "the"
        ):
            at -= 1
        payload = units[at].payload if at >= 0 else None
        words = payload.surface if isinstance(payload, Found) else payload
        return at - 1 if isinstance(words, str) and words.lower() == "it" else -1

    def _host(self, units: list[Unit], noun: int) -> int | None:
        """The council of which a clause with "on the orders of …" tells: its subject, or whom its "which" takes up."""
        found = None
        for number in range(noun - 1, -1, -1):
            unit = units[number]
            if unit.code in STOPS or self._breaks(units, number):
                break
            if unit.payload in RELATIVE:
                return next(iter(self.antecedents(units, number)), None)
            if unit.letter == "c" and not self.function(units, number) and units[number - 1].code not in COMPARING:
                found = number
        comma = next((n for n in range(noun + 1, min(noun + 8, len(units))) if units[n].code == ","), None)
        if found is None and noun < 5 and comma is not None:
            first = next((n for n in range(comma + 1, min(comma + 4, len(units))) if units[n].letter in PARTY_LETTERS), None)
            return first if first is not None and not self.function(units, first) else None
        return found

    def _possessor(self, units: list[Unit], pronoun: int) -> int:
        """Whom "its" means in "X has Y as its owner": the first party of the clause; the pronoun itself where nothing tells."""
        before = units[pronoun - 1] if pronoun else None
        if before is None or (before.letter and before.letter != "d"):
            return pronoun
        if before.code in self._be or before.code in self._linking or before.code in STOPS:
            return pronoun
        if units[pronoun].payload == "their" or getattr(units[pronoun].payload, "surface", "").lower() == "their":
            # Several own it: the last parties that are joined, "X and Y …, a company in their joint ownership".
            joined = (n for n in range(pronoun - 1, -1, -1) if isinstance(f := units[n].payload, Found) and len(f.refers) > 1)
            return next(joined, pronoun)
        if before.code in ("on", "in", "with", "over") and pronoun > 2 and units[pronoun - 2].letter in PARTY_LETTERS:
            verb = pronoun - 3 - (units[pronoun - 3].code == "the")
            if verb >= 0 and units[verb].code in _COUNSEL:
                return pronoun - 2  # "X advised Y on its purchase of Z": Y's
        apposed = before.code in (",", "(")
        found, number, passed = pronoun, pronoun - 1, 0
        while number >= max(0, pronoun - 16):
            unit = units[number]
            opener = self._opening_comma(units, number, 0) if unit.code == "," and passed else None
            if opener is not None:
                number = opener - 1  # "X, another firm, had Y as its owner"
                continue
            if unit.code in STOPS or (unit.code == "," and not apposed and units[number + 1].code not in ("with", "as")):
                break
            if passed and (unit.payload in RELATIVE or unit.code == "that") and units[number + 1].code in self._finite_words:
                return next(iter(self.antecedents(units, number)), found)  # "a company that is to have X as its owner"
            if self._breaks(units, number):
                break
            if unit.letter in PARTY_LETTERS and not self.function(units, number):
                if units[number - 1].code in JOINS and number == pronoun - 2:
                    return -1  # "X counts among its brands, and Y among its acquisitions": whose?
                passed += 1
                if not (apposed and passed == 1):
                    found = number  # "X bought Y, its rival": the rival is X's
            number -= 1
        if found == pronoun and units[0].code in ("with", "as"):
            comma = next((n for n in range(pronoun, min(len(units), pronoun + 12)) if units[n].code == ","), None)
            party = (
                next((n for n in range(comma + 1, min(len(units), comma + 4)) if units[n].letter in PARTY_LETTERS), None) if comma else None
            )
            found = party if party is not None and not self.function(units, party) else found  # "With Y as its owner, X …"
        return found
