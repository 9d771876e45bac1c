"""The parties around a noun: whose it is, what it is of, by and to, and of whom it is said."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.closed import GENITIVE, PARTY_LETTERS, possessive
from caregraph.extract.found import Found
from caregraph.extract.functions import Clause
from caregraph.extract.inflection import inflections
from caregraph.extract.insertions import TO_DATE
from caregraph.extract.leftwards import Leftwards
from caregraph.extract.units import Unit

_BEST: Final = frozenset({"biggest", "largest", "oldest", "newest", "second-largest", "leading"})
#: Prepositions that open a sentence with what happened to somebody.
_OPENING: Final = frozenset({"following", "since", "after", "before", "until", "despite", "upon", "on"})
#: What makes a place's name that of its council.
_BODY: Final = re.compile(r"council|borough|city of|authority|BC$", re.IGNORECASE)
#: What may stand behind "it is X's" without being something of X's.
_OUTRIGHT: Final = frozenset(
    {"own", "outright", "alone", "entirely", "wholly", "fully", "completely", "now", "again", "too", "also", "very"}
)
#: Verbs that tell, like "have", whose a thing is: "share an owner", "enjoy the backing of X".
_HAVING: Final = frozenset().union(*(inflections(verb) for verb in ("share", "boast", "enjoy")))
#: Nouns before which services only tell of what kind they are: "the group's fostering arm".
_OF_SERVICES: Final = ("commissioner", "arm", "division", "subsidiar", "brand", "offshoot")
#: Participles that tell what kind of company is meant.
_HOLDING: Final = frozenset({"holding", "controlling"})
#: Who may come to own a company, and the words by which he only may.
_BUYERS: Final = frozenset({"buyer", "buyers", "bidder", "bidders", "purchaser", "purchasers", "acquirer", "owner", "owners", "parent"})
_MAY_BE: Final = frozenset(
    {"possible", "potential", "likely", "prospective", "rumoured", "would-be", "interested", "probable", "preferred"}
)
#: Deals, and what they may be before or after they are done: "X's proposed acquisition of Y".
_DEALS: Final = frozenset({"acquisition", "takeover", "purchase", "buyout", "buy-out", "sale", "disposal"})
_OF_DEALS: Final = frozenset(
    {"proposed", "planned", "completed", "agreed", "mooted", "possible", "potential", "likely", "controversial", "successful"}
)
_OF_SEVERAL: Final = frozenset({"of", "part", "one", "another", "two", "three", "some", "many", "several"})
#: Nouns before which a place's name tells where a company is, and behind an article "a" whence one comes.
_COMPANIES: Final = frozenset(
    {"company", "companies", "firm", "firms", "business", "businesses", "operator", "operators", "provider", "providers", "contractor"}
    | {"contractors", "agency", "agencies", "chain", "chains", "group", "outfit", "outfits"}
)
_OFFSHOOTS: Final = frozenset({"subsidiary", "arm", "division", "offshoot", "brand", "charity", "fund", "investor", "holding", "trust"})
#: Prepositions by which a party is within what is another's ("in X's hands", "among X's brands").
_WITHIN: Final = frozenset({"in", "into", "under", "within", "among", "amongst", "to", "from"})


class Nominals(Leftwards):
    """Reads the clauses of nouns."""

    def nominal(self, units: list[Unit], head: int) -> Clause:
        """The clause of a noun: whose it is, what it is of, by and to, and of whom it is said."""
        clause = Clause(head, first=head, last=head + 1)
        if units[head].code in GENITIVE and not self._predicative(units, head):
            return clause
        if units[head].code in GENITIVE:
            clause.head = head - 1  # what "not X's" denies is said of X
        else:
            self._right(units, clause, nominal=True)
        possessor: tuple[int, int] | None = None
        before = head - 1 - (head > 0 and units[head - 1].letter == "s" and units[head].code.startswith(_OF_SERVICES))
        telling = _HOLDING | _MAY_BE if units[head].code in _BUYERS else _OF_DEALS if units[head].code in _DEALS else _HOLDING
        while before >= 0 and (units[before].code in self._inner or units[before].code in telling or _price(units, before)):
            before -= 1
        if before >= 0 and units[before].code in GENITIVE:
            before -= 1
            best = any(unit.code in _BEST for unit in units[before + 1 : head])
            if best and before >= 0 and _local(units, before, head):
                before -= 1  # "Leeds's biggest company"
            elif before >= 0 and (units[before].letter in PARTY_LETTERS or units[before].letter == "x"):
                clause.add("'s", before)
                before -= 1
        elif before >= 0 and possessive(units[before]):
            possessor = (self._possessor(units, before), before)
            if before == 1 and units[0].code in _OPENING:
                possessor = (self._ahead(units, head), before)
            before -= 1
        elif before >= 0 and units[before].payload == "whose":
            for antecedent in self.antecedents(units, before)[:1]:
                clause.add("'s", antecedent)
        elif before == head - 1 and before >= 0 and units[before].letter in PARTY_LETTERS:
            if not _local(units, before, head):
                clause.add("'s", before)
            before -= 1
        if before >= 1 and units[before].letter == "d" and units[before - 1].code in ("until", "since", "from"):
            before -= 2  # "X, until 2016 part of Y"
        while before >= 0 and units[before].code != "in" and (units[before].code in self._inner or units[before].code in self._adverbs):
            before -= 1
        if before >= 1 and units[before].code in ("until", "till") and units[before + 1].code in TO_DATE:
            before -= 1  # "X, until then the council's subsidiary"
        told = any(function == "complement" for function, _ in clause.arguments)
        if not (told and before > 0 and units[before].code in ("and", "but")):  # "… and its owner is X": said of X alone
            self._said_of(units, clause, before)
        if possessor is not None:  # "X came under its ownership": not its own
            within = any(function in ("within", "subject") and number == possessor[0] for function, number in clause.arguments)
            if possessor[0] >= 0:
                clause.add("'s", possessor[1] if within else possessor[0])
        if self.governing(units, head):
            host = self._host(units, head)
            clause.arguments += [("host", host)] if host is not None else []
        clause.arguments.sort(key=lambda argument: abs(argument[1] - head))
        return clause

    def _ahead(self, units: list[Unit], head: int) -> int:
        """Whom "its" means in an opening phrase: the party that begins what follows its comma ("Since its sale to X, Y has …")."""
        comma = self._closing_comma(units, head, min(len(units), head + 14))
        number = comma + 1 + (units[comma + 1].code == "the") if comma is not None and comma + 2 < len(units) else -1
        return number if number >= 0 and units[number].letter in PARTY_LETTERS and not self.function(units, number) else -1

    def _predicative(self, units: list[Unit], genitive: int) -> bool:
        """Whether nothing follows a genitive that would be owned by it ("it is X's", "it became X's own company", not "X's staff")."""
        for unit in units[genitive + 1 : genitive + 5]:
            if unit.letter:
                return unit.letter in ("d", "x")
            if unit.code in ("company", "trust", "property", "and", "but", "since", "from", "by") or not unit.code[0].isalnum():
                return True
            if unit.code not in _OUTRIGHT:
                return False
        return True

    def _said_of(self, units: list[Unit], clause: Clause, before: int) -> None:
        """Of whom a noun is said: "X is the owner", "X, the owner", "with X as owner", "X has an owner", "X is in the ownership"."""
        while (
            before > 0
            and units[before].code in ("also", "still", "now", "already", "then")
            and (units[before - 1].code in self._be or units[before - 1].code in self._linking)
        ):
            before -= 1  # "being also its owner"
        while before > 0 and (units[before].code in _OF_SEVERAL or units[before].code in ("and", "but")):
            joined = units[before].code in ("and", "but")
            before -= 1  # "one of the brands", "founder and sole owner"
            while joined and before > 0 and (not units[before].letter or possessive(units[before])) and (before > clause.head - 9):
                if any(units[before].code in words for words in (self._be, self._have, self._linking, ("as", ",", "("))):
                    break
                before -= 1
        link = self._before_insertion(units, before) if before > 0 and units[before].code == "," else None
        before = before if link is None else link
        if before < 0:
            return
        unit = units[before]
        code = unit.code
        if code in self._be or code in self._linking or code in ("as", "for"):
            role = code == "as" or (code == "for" and units[before + 1].code in ("a", "an", "its", "their"))
            self._subject_of(units, clause, before, "subject", ("", "with") if role else ("",))
        elif code == "itself" and before > 1:
            self._beside(units, clause, before - 1 - (units[before - 1].code == ","))
        elif code in self._have or code in _HAVING:
            self._subject_of(units, clause, before, "'s", ("",))
        elif code in _WITHIN and (absolute := self._absolute(units, before)) is not None:
            clause.add("within", absolute)  # "with Y in the hands of X"
        elif code in _WITHIN:
            self._subject_of(units, clause, before, "within", ("",))
        elif code in (",", "(", "—", "–", ":") and before:
            self._beside(units, clause, before - 1)
            if code != "," and units[before - 1].letter in PARTY_LETTERS:
                clause.add("bracketed", before - 1)
        elif unit.letter in PARTY_LETTERS and before == clause.head - 1:
            clause.add("apposition", before)
        elif unit.letter in PARTY_LETTERS and self._made(units, before):
            clause.add("subject", before)  # "the plan makes X its owner"

    def _made(self, units: list[Unit], number: int) -> bool:
        return any(unit.code in self._makes for unit in units[max(0, number - 2) : number])

    def _beside(self, units: list[Unit], clause: Clause, number: int) -> None:
        if units[number].code == ")":
            number = next((n for n in range(number - 1, max(0, number - 6), -1) if units[n].code == "("), number) - 1
        if units[number].letter in PARTY_LETTERS or units[number].letter == "x":
            clause.add("apposition", number)


def _price(units: list[Unit], number: int) -> bool:
    """Whether a unit is part of a sum of money before a noun: "its £40m purchase"."""
    code = units[number].code
    return (
        code[0] in "£$€" or (code[0].isdigit() and units[number - 1].code in ("£", "$", "€")) or code in ("million", "m", "bn", "billion")
    )


def _local(units: list[Unit], number: int, head: int) -> bool:
    """Whether a place only tells where a company is: "a Leeds company" is not the council's, nor is "a Leeds arm of X"."""
    found = units[number].payload
    place = units[number].letter == "c" and isinstance(found, Found) and found.kind == "named" and _BODY.search(found.surface) is None
    of_another = (number > 0 and units[number - 1].code in ("a", "an")) or (head + 1 < len(units) and units[head + 1].code == "of")
    some = of_another and units[head].code in _OFFSHOOTS
    return place and (units[head].code in _COMPANIES or some)
