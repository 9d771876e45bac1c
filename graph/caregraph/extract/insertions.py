"""Where insertions and openings of clauses begin and end, between commas."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.closed import GENITIVE, JOINS, NAMING, PARTY_LETTERS, RELATIVE, STOPS, ClosedClasses, describes
from caregraph.extract.subjects import RUNNING
from caregraph.extract.units import Unit

#: The letters of those who hold posts.
PERSONS: Final = frozenset("hmu")
#: How far into its sentence a participle that opens it may stand ("In 2016, set up by …").
FRONT: Final = 3
#: Past participles of verbs that no rule knows: "Opened in 2014 and owned by X, Y …".
_ED: Final = re.compile(r"[a-z]{3,}ed")
#: Participles for what a body was made for, by "to" and a verb.
_MADE: Final = frozenset(
    {"set", "formed", "launched", "created", "established", "founded", "commissioned", "appointed", "chosen", "brought"}
)
#: Words for a time up to which something was so: "X, until then owned by Y".
TO_DATE: Final = frozenset({"then", "recently", "lately"})
#: Words for those who did or suffered the same before.
COMPARING: Final = frozenset({"after", "before", "following", "besides", "alongside", "unlike"})
_DID: Final = frozenset({"did", "does", "do", "had", "has", "have"})
#: Days that no date is made of: "before Christmas".
HOLIDAYS: Final = frozenset({"christmas", "easter", "long", "midnight", "midsummer"})
#: What is put in to say whose words these are: "it had not, he stressed, run them".
_SAID: Final = frozenset(
    {"said", "says", "stressed", "insisted", "added", "wrote", "writes", "argued", "explained", "recalled", "admitted", "noted", "told"}
)
_LOOK: Final = frozenset({"look", "looks", "looked", "looking"})


def likened(units: list[Unit], number: int) -> bool:
    """Whether "as" begins a clause of its own behind a comma, by which something is likened: "…, much as X runs Y"."""
    before = [unit.code for unit in units[max(0, number - 2) : number]]
    if before not in ([",", "much"], [",", "just"]) or number + 2 >= len(units):
        return False
    party = number + 1 + (units[number + 1].code == "the")
    return units[party].letter in PARTY_LETTERS and party + 1 < len(units) and units[party + 1].code in RUNNING


class Insertions(ClosedClasses):
    """Finds what is inserted between commas, and what only opens a clause."""

    def _opening_comma(self, units: list[Unit], closing: int, low: int) -> int | None:
        """Where a comma closes an insertion ("X, which …, has"), the comma that opens it."""
        for number in range(closing - 1, max(low, closing - 24), -1):
            unit = units[number]
            if unit.code in STOPS:
                return None
            if unit.code == "," and number + 1 < closing:
                opened = units[number + 1]
                if opened.code in COMPARING and all(
                    u.letter or u.code in ("the", "and", "or", "before") for u in units[number + 2 : closing]
                ):
                    return number  # "X is the third council, after Y and Z, to lose …"
                if opened.code == "the" and number + 3 == closing and units[number + 2].letter and number and not units[number - 1].letter:
                    return None  # "the oldest agency, the X Agency, went …": X is what did
                if (
                    opened.payload in RELATIVE
                    or opened.letter == "x"
                    or (number + 3 == closing and opened.letter in PERSONS and units[number + 2].code in _SAID)
                    or (number and opened.letter == units[number - 1].letter and describes(opened))
                    or (number and opened.code in self._posts and units[number - 1].letter in PERSONS)
                    or (number and units[number + 2].code in GENITIVE and opened.letter == "c" and units[number - 1].letter == "p")
                    or (number and units[number + 2].code in GENITIVE and opened.letter in ("p", "o") and _called(units, number, closing))
                    or opened.code
                    in (
                        "a",
                        "an",
                        "the",
                        "one",
                        "another",
                        "now",
                        "then",
                        "formerly",
                        "previously",
                        "once",
                        "until",
                        "till",
                        "with",
                        "like",
                        "including",
                        "not",
                        "nor",
                        "rather",
                        "itself",
                        "owner",
                        "owners",
                        "parent",
                        "operator",
                        "founder",
                        "part",
                    )
                    or (opened.code in self._prepositions and units[number + 2].payload in RELATIVE)
                    or opened.code.endswith(("ed", "ing"))
                    or (opened.code in self.verbs and opened.code not in self._be)
                    or opened.code in self._prepositions
                ):
                    return number
                return None
        return None

    def _inserted_clause(self, units: list[Unit], closing: int, low: int) -> int | None:
        """The comma that opens a clause put between a subject and its verb ("X, after Y had pulled out, bought …")."""
        opening = next((n for n in range(closing - 1, max(low, closing - 24), -1) if units[n].code == "," or units[n].code in STOPS), 0)
        if opening < 1 or units[opening].code != "," or not self._names(units, opening - 1):
            return None
        first = opening + 1
        while first < closing and (
            units[first].letter in ("d", "n") or units[first].code in self._adverbs or units[first].code.endswith("ly")
        ):
            first += 1  # "X, long after Y had …", "X, even though …"
        return opening if first < closing - 1 and units[first].code != "but" and self._breaks(units, first) else None

    def _names(self, units: list[Unit], number: int) -> bool:
        return units[number].letter in NAMING

    def _before_insertion(self, units: list[Unit], closing: int) -> int | None:
        """The linking verb before an insertion that ends with a comma: "has been, since 2017, the owner", "was in 2017, and is, …"."""
        opening = next((n for n in range(closing - 1, max(0, closing - 12), -1) if units[n].code == "," or units[n].code in STOPS), 0)
        link = opening - 1
        if opening < 2 or units[opening].code != ",":
            return None
        while link > 0 and (
            units[link].letter == "d"
            or (units[link].code in self._adverbs and units[link].code not in self._be)
            or (units[link].code in self._prepositions and units[link + 1].letter == "d")
        ):
            link -= 1
        return link if units[link].code in self._be or units[link].code in self._linking else None

    def _end_of_opening(self, units: list[Unit], head: int) -> int | None:
        """The comma behind which the subject of a participle that opens a sentence stands ("Owned by X, a firm, which …, Y runs")."""
        commas = [n for n in range(head + 1, min(len(units), head + 24)) if units[n].code == ","]
        for comma in commas[:-1]:
            if not self._inserted(units, comma, head):
                return comma
        return commas[-1] if commas else None

    def _inserted(self, units: list[Unit], comma: int, head: int) -> bool:
        """Whether no subject stands behind a comma of an opening, but an apposition, a relative clause or an adverbial."""
        first = units[comma + 1]
        if first.payload in RELATIVE or self._breaks(units, comma + 1) or first.code in JOINS:
            return True
        if first.code in self._prepositions or first.code in self._adverbs:
            return True
        closing = self._closing_comma(units, comma, min(len(units), comma + 9))
        if closing is None or any(self.predicates(units, n) for n in range(comma + 1, closing)):
            return False
        apposed = first.letter == "x" or describes(first) or first.code in ("a", "an", "one", "its", "their")
        article = first.code == "the" and (units[comma + 2].letter in ("", "x") or describes(units[comma + 2]))
        return apposed or article

    def _opens(self, units: list[Unit], head: int) -> bool:
        """Whether a participle, or one joined to it, opens its sentence ("Founded in 2003, and owned by X, Y …")."""
        if head <= FRONT:
            return True
        at = head - 1
        while at > 0 and (units[at].code in self._adverbs or units[at].letter == "d" or units[at].code.endswith("ly")):
            at -= 1
        verbal = any(units[n].code in self._participles or (n == 0 and _ED.fullmatch(units[n].code)) for n in range(min(2, at)))
        return units[at].code in JOINS and verbal and not any(self._acting(units, n) or self.predicates(units, n) for n in range(at))

    def _acting(self, units: list[Unit], number: int) -> bool:
        """Whether a party may be the subject of a clause, having no preposition of its own."""
        return self._names(units, number) and not (number and units[number - 1].code in self._prepositions)

    def _purpose(self, units: list[Unit], head: int) -> bool:
        """Whether an infinitive tells what a participle that opens its sentence was done for ("Set up in 2014 to run …, X has")."""
        if head < 2 or units[head - 1].code != "to":
            return False
        first = next((n for n in range(min(FRONT, head)) if units[n].code in _MADE), None)
        if first is None or any(units[n].letter not in ("", "d") for n in range(first)):
            return False
        return not any(self._names(units, n) or units[n].code == "," or self.predicates(units, n) for n in range(first + 1, head - 1))

    def predicates(self, units: list[Unit], number: int) -> bool:
        """Whether a unit shows that a clause of its own stands here: a verb or a relative pronoun."""
        unit = units[number]
        if unit.letter:
            return unit.letter == "i" and unit.payload in RELATIVE
        code = unit.code
        return code in self._finite_words or self._finite(units, number)

    def _closing_comma(self, units: list[Unit], number: int, end: int) -> int | None:
        return next((n for n in range(number + 1, end) if units[n].code == ","), None)

    def _breaks(self, units: list[Unit], number: int) -> bool:
        code = units[number].code
        if code == "as" and number and units[number - 1].code == ",":
            return any(unit.code in _DID for unit in units[number + 1 : number + 6])  # "…, as the department did in X"
        if code == "as" and likened(units, number):
            return True
        if code not in self._break_words or (code == "after" and number and units[number - 1].code in _LOOK):
            return False
        following = units[number + 1] if number + 1 < len(units) else None
        if following is not None and code == "whether" and following.code == "to":
            return False
        return following is None or (
            following.letter != "d" and following.code not in HOLIDAYS and not (code in ("until", "till") and following.code in TO_DATE)
        )

    def _adverbial(self, units: list[Unit], comma: int, low: int) -> bool:
        """Whether no more than an adverbial stands before a comma, whose parties may belong to the verb behind it ("In X, Y runs …")."""
        first = comma
        while first - 1 > low and units[first - 1].code not in STOPS and units[first - 1].code != ",":
            first -= 1
        if units[first].code in JOINS and first + 1 < comma:
            first += 1
        verb = any(self._finite(units, n) or units[n].code in self._be or self._breaks(units, n) for n in range(first, comma))
        return units[first].code in self._prepositions and not verb

    def _finite(self, units: list[Unit], number: int) -> bool:
        """Whether a word is the verb of a clause of its own: one that follows its subject or an auxiliary."""
        code, before = units[number].code, units[number - 1] if number else None
        if before is None or not (code in self.verbs or (code.endswith("ed") and code.isalpha())):
            return False
        if before.letter:
            return before.letter in NAMING or (before.letter == "i" and before.payload in RELATIVE)
        return before.code == "that" or before.code in self._have


def _called(units: list[Unit], opening: int, closing: int) -> bool:
    """Whether a company is called somebody's between commas: "X, Y's fostering arm, has been sold"."""
    return units[opening - 1].letter == "p" and not units[closing - 1].letter and units[closing - 1].code.isalpha()
