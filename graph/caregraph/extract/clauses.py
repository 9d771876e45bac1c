"""Who does what to whom around a word: the parties of its clause, each with the function that its place gives it.

A light reading of English clauses, without a parser: prepositions, genitives, voice, relative clauses, insertions between commas,
coordinated verbs and reduced participles are told by their closed-class words. Where these do not tell, an argument is left out.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.closed import GENITIVE, JOINS, PARTY_LETTERS, RELATIVE, STOPS, possessive
from caregraph.extract.found import Found
from caregraph.extract.insertions import FRONT, Insertions
from caregraph.extract.units import Unit

_POSSESSIVES: Final = ("its", "their", "his", "her", "our", "whose")
#: Nouns whose owner does what they announce.
_INTENT: Final = frozenset(
    {"decision", "plan", "plans", "intention", "move", "threat", "bid", "wish", "agreement", "choice", "attempt", "order"}
)
_BEHALF: Final = frozenset({"behalf", "stead", "place"})
#: What may stand behind "it is X's" without being something of X's.
_OUTRIGHT: Final = frozenset(
    {"own", "outright", "alone", "entirely", "wholly", "fully", "completely", "now", "again", "too", "also", "very"}
)
#: Nouns for a share in something: "a stake in X", "the whole of X" are of part or all of X.
_SHARES: Final = frozenset(
    {"all", "whole", "entirety", "half", "share", "shares", "stake", "stakes", "shareholding", "holding", "equity", "capital", "rest"}
    | {"remainder", "majority", "each", "lot"}
)
_OF_SEVERAL: Final = frozenset({"of", "part", "one", "another", "two", "three", "some", "many", "several"})
#: Prepositions by which a party is within what is another's ("in X's hands", "among X's brands").
_WITHIN: Final = frozenset({"in", "into", "under", "within", "among", "amongst", "to", "from"})
_BEAT: Final = frozenset({"beat", "beats", "beaten", "beating", "outbid", "outbids", "outbidding", "pipped", "pips"})
_REACH: Final = 40


@dataclass(slots=True)
class Clause:
    """The surroundings of a head.

    Attributes:
        passive: whether a verb head is passive.
        arguments: function and unit number, nearest first. A function is ``subject``, ``object``, ``'s``, ``apposition``,
            ``complement``, ``outer`` (a party further left that governs the subject), ``mover`` (the subject of a verb without
            an object), ``recipient``, ``behalf``, ``part`` (of whom a share or all is meant), ``within`` (who is in, under or among the
            noun), or a preposition; behind ``them-``, that of a pronoun that may be the services.
        first, last: the units from the first to one past the last that were read.
    """

    head: int
    passive: bool = False
    arguments: list[tuple[str, int]] = field(default_factory=list)
    first: int = 0
    last: int = 0

    def add(self, function: str, number: int) -> None:
        """Note an argument."""
        self.arguments.append((function, number))
        self.first, self.last = min(self.first, number), max(self.last, number + 1)


class ClauseReader(Insertions):
    """Reads clauses around heads; ``verbs`` are all forms of the verbs that rules look for."""

    def verbal(self, units: list[Unit], head: int, *, participle: bool) -> Clause:
        """The clause of a verb; ``participle`` tells whether its form may be a past participle."""
        clause = Clause(head, first=head, last=head + 1)
        absolute = self._absolute(units, head) if participle else None
        if absolute is not None:
            self._small_clause(units, clause, absolute)
            return clause
        # A participle that opens a sentence has its parties before the comma: "Founded by X, Y …".
        opens = participle and self._opens(units, head)
        comma = self._end_of_opening(units, head) if opens and head != FRONT else None
        if comma is not None and any(unit.letter in PARTY_LETTERS for unit in units[:head]):
            comma = None
        self._right(units, clause, end=comma)
        behind = {function for function, _ in clause.arguments}
        self._left(units, clause)
        functions = {function for function, _ in clause.arguments}
        if opens and "subject" not in functions and self._moves(units, head):
            comma = self._closing_comma(units, head + 1, len(units)) or len(units)  # "Run by X since 2016, the services have …"
            clause.arguments = [(function, number) for function, number in clause.arguments if function != "object" or number < comma]
            functions = {function for function, _ in clause.arguments}
        acted_on = any(function == "object" and number > head for function, number in clause.arguments)
        clause.passive = participle and (self._is_passive(units, head) or (not acted_on and "by" in behind))
        if not clause.passive and "object" not in functions and self._moves(units, head):
            clause.arguments += [("mover", number) for function, number in clause.arguments if function == "subject"]
        self._recipient(units, clause)
        if not any(function == "subject" for function, _ in clause.arguments):
            self._following_subject(units, clause)
        clause.arguments.sort(key=lambda argument: abs(argument[1] - head))
        return clause

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

    def _small_clause(self, units: list[Unit], clause: Clause, subject: int) -> None:
        """The parties of a participle whose subject stands behind "with": nothing beyond the comma that ends it."""
        clause.passive = True
        self._right(units, clause, end=self._closing_comma(units, clause.head, len(units)))
        clause.add("subject", subject)
        if units[subject].letter == "s":
            self._place_of(units, clause, subject)
        before = subject - 1
        if possessive(units[before]):
            comma = self._closing_comma(units, clause.head, len(units))
            owner = next((n for n in range((comma or len(units)) + 1, min(len(units), (comma or 0) + 4)) if self._names(units, n)), None)
            if before == 1 and owner is not None:
                clause.add("'s", owner)  # "With its services handed to X, Y …"
        elif before > 0 and units[before].code in GENITIVE and self._names(units, before - 1):
            clause.add("'s", before - 1)
        self._recipient(units, clause)
        clause.arguments.sort(key=lambda argument: abs(argument[1] - clause.head))

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
        before = head - 1
        while before >= 0 and units[before].code in self._inner:
            before -= 1
        if before >= 0 and units[before].code in GENITIVE:
            before -= 1
            if before >= 0 and (units[before].letter in PARTY_LETTERS or units[before].letter == "x"):
                clause.add("'s", before)
                before -= 1
        elif before >= 0 and possessive(units[before]):
            possessor = (self._possessor(units, before), before)
            before -= 1
        elif before >= 0 and units[before].payload == "whose":
            for antecedent in self.antecedents(units, before)[:1]:
                clause.add("'s", antecedent)
        elif before == head - 1 and before >= 0 and units[before].letter in PARTY_LETTERS:
            clause.add("'s", before)
            before -= 1
        if before >= 1 and units[before].letter == "d" and units[before - 1].code in ("until", "since", "from"):
            before -= 2  # "X, until 2016 part of Y"
        while before >= 0 and units[before].code != "in" and (units[before].code in self._inner or units[before].code in self._adverbs):
            before -= 1
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

    def _host(self, units: list[Unit], noun: int) -> int | None:
        """The council of which a clause with "on the orders of …" tells: its subject, or whom its "which" takes up."""
        found = None
        for number in range(noun - 1, -1, -1):
            unit = units[number]
            if unit.code in STOPS or self._breaks(units, number):
                break
            if unit.payload in RELATIVE:
                return next(iter(self.antecedents(units, number)), None)
            if unit.letter == "c" and not self.function(units, number):
                found = number
        comma = next((n for n in range(noun + 1, min(noun + 8, len(units))) if units[n].code == ","), None)
        if found is None and noun < 5 and comma is not None:
            first = next((n for n in range(comma + 1, min(comma + 4, len(units))) if units[n].letter in PARTY_LETTERS), None)
            return first if first is not None and not self.function(units, first) else None
        return found

    def _recipient(self, units: list[Unit], clause: Clause) -> None:
        """Who is given what stands behind the verb: "gave X the services", "X was given the services"."""
        objects = sorted(number for function, number in clause.arguments if function == "object" and number > clause.head)
        if clause.passive and objects:
            clause.arguments += [("recipient", number) for function, number in clause.arguments if function == "subject"]
        elif len(objects) > 1 and units[objects[0]].letter in PARTY_LETTERS:
            clause.arguments.append(("recipient", objects[0]))

    def _moves(self, units: list[Unit], head: int) -> bool:
        """Whether a verb has no object, since a preposition or particle follows it at once ("X passed to Y")."""
        following = next((u for u in units[head + 1 : head + 5] if u.letter != "d" and u.code not in self._adverbs), None)
        return following is not None and following.code in self._prepositions | {"back", "over", "across", "home"}

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

    def stretch(self, units: list[Unit], head: int) -> tuple[int, int]:
        """The units whose words may narrow a reading of the head down: up to where another sentence or clause begins."""
        first = head
        while first > max(0, head - 16) and units[first - 1].code not in STOPS and not self._breaks(units, first - 1):
            opener = self._opening_comma(units, first - 1, 0) if units[first - 1].code == "," else None
            first = opener if opener is not None else first - 1
        last = head + 1
        while last < min(len(units), head + 18) and units[last].code not in STOPS and not self._breaks(units, last):
            last += 1
        return first, last

    def _possessor(self, units: list[Unit], pronoun: int) -> int:
        """Whom "its" means in "X has Y as its owner": the first party of the clause; the pronoun itself where nothing tells."""
        before = units[pronoun - 1] if pronoun else None
        if before is None or (before.letter and before.letter not in "d") or before.code in self._be | self._linking | STOPS:
            return pronoun
        if units[pronoun].payload == "their" or getattr(units[pronoun].payload, "surface", "").lower() == "their":
            # Several own it: the last parties that are joined, "X and Y …, a company in their joint ownership".
            joined = (n for n in range(pronoun - 1, -1, -1) if isinstance(f := units[n].payload, Found) and len(f.refers) > 1)
            return next(joined, pronoun)
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
            if (
                passed
                and (unit.payload in RELATIVE or unit.code == "that")
                and units[number + 1].code in self._be | self._have | self._modals
            ):
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

    def helps(self, units: list[Unit], head: int) -> bool:
        """Whether a verb only helps another: "is to hand", "was going to hand", "does not hand", "has been handed", "is handing"."""
        code = units[head].code
        following = next((u for u in units[head + 1 : head + 5] if u.code not in self._adverbs and not u.code.endswith("ly")), None)
        if following is None:
            return False
        if code in self._be or code == "going":
            if following.code == "to":  # "is to hand"; but "have been to X" is a visit
                after = next((n for n in range(head + 1, len(units) - 1) if units[n] is following), None)
                return after is None or not units[after + 1].letter
            return following.code in self.verbs and following.code.endswith("ing")
        if code in ("do", "does", "did"):
            asked = following.letter in PARTY_LETTERS and units[-1].code == "?"
            lexical = following.letter in ("s", "i") or following.code in self._inner or following.code in ("it", "so")
            return asked or not lexical or any(u.code in ("not", "n't", "never") for u in units[head + 1 : head + 3])
        if code in self._have:
            return following.code in self._be or following.code in self._have or following.code in self._participles
        return False

    def function(self, units: list[Unit], number: int) -> str:
        """The function that a party's own place gives it: its preposition, ``'s`` for a genitive; empty for neither.

        A department that only tells what kind of adviser or report is meant is ``attributive``.
        """
        following = [unit.code for unit in units[number + 1 : number + 3]]
        if following[:1] and following[0] in GENITIVE:
            if following[1:] and following[1] in _BEHALF:
                return "behalf"
            held = self._preposition(units, number) if following[1:] and following[1] in self._transparent else ""
            return held if held == "of" else "'s"
        if possessive(units[number]):
            return "'s"
        if following and following[0] in self._attributive.get(units[number].letter, ()):
            return "attributive"
        return self._preposition(units, number)

    def governing(self, units: list[Unit], noun: int) -> str:
        """The preposition of a noun that may have a party for an attribute ("under government orders")."""
        attribute = noun and units[noun - 1].letter in PARTY_LETTERS
        return self._preposition(units, noun - 1 if attribute else noun)

    def _preposition(self, units: list[Unit], number: int) -> str:
        at = number - 1
        for _ in range(7):
            if at < 0:
                return ""
            code = units[at].code
            if code in self._prepositions:
                if code == "for" and at and units[at - 1].code == "," and self._clause_begins(units, number):
                    return ""  # "…, for X owns it": no preposition
                if code in ("over", "up", "off") and at and units[at - 1].code in self.verbs:
                    return ""  # a particle: "made over their services"
                if code == "for" and at and units[at - 1].code == "," and self._begins(units, number):
                    return ""  # a conjunction: ", for the department had already …"
                noun = units[at - 1].code if at else ""
                if code == "of" and noun == "behalf":
                    return "behalf"
                if (
                    code in ("of", "for")
                    and units[number].letter == "s"
                    and noun in self._transparent | {"responsibility", "accountability"}
                ):
                    return self._preposition(units, at - 1)  # "the running of the services" is what the services are here
                if code == "of" and noun in self._transparent:
                    return self._preposition(units, at - 1) or "of"
                if code == "of" and noun in ("instead", "ahead", "outside", "because"):
                    return noun
                if code == "to" and noun in ("according", "next", "due", "thanks", "similar"):
                    return noun
                if code in ("of", "at", "from", "with", "in") and self._post(units, at - 1):
                    return "post"
                if code == "than" and noun == "rather":
                    return "instead"
                return code
            if code in GENITIVE and at >= 1 and units[at - 1].letter:
                at -= 2
            elif code in self._inner or units[at].letter in ("j", "x") or possessive(units[at]):
                at -= 1
            else:
                return ""
        return ""

    def _begins(self, units: list[Unit], number: int) -> bool:
        """Whether a verb group follows a party at once."""
        following = units[number + 1].code if number + 1 < len(units) else ""
        return following in self._be or following in self._have or following in self._modals or following in self.verbs

    def _post(self, units: list[Unit], number: int) -> bool:
        """Whether a noun is a post, so that a party behind it only tells where somebody works ("chief executive at X")."""
        if number > 1 and units[number].letter == "s" and units[number - 1].code == "of":
            number -= 2
        return number >= 0 and units[number].code in self._posts

    # ------------------------------------------------------------------ to the right of a head

    def _right(self, units: list[Unit], clause: Clause, *, nominal: bool = False, end: int | None = None) -> None:
        number = clause.head + 1
        opening = end is not None  # a clause before the comma behind which its subject stands
        end = min(len(units), clause.head + _REACH) if end is None else end
        found = False
        whole = True  # whether all that stands behind a noun so far may belong to its own phrase
        while number < end:
            unit = units[number]
            code = unit.code
            if nominal and code in (":", "—", "–"):
                self._complement(units, clause, number, end)
                return
            if code in (":", "—", "–") and not found and number + 1 < end and units[number + 1].letter in PARTY_LETTERS:
                number += 1  # "It bought three rivals: X, Y and Z"
                continue
            if code in STOPS:
                return
            if code == "(":
                number = next((n for n in range(number + 1, end) if units[n].code == ")"), end) + 1
                continue
            if unit.payload in RELATIVE or (
                code == "that" and (units[number - 1].letter or self._plain_noun(units, number - 1, clause.head))
            ):
                closing = self._closing_comma(units, number, end) if units[number - 1].code == "," else None
                if closing is None:
                    return
                number = closing + 1
                continue
            if not nominal and found and self.gapped(units, number):
                return
            if code == "but" and not found and not nominal and units[number + 1].code == "also" and units[number + 2].code.endswith("ed"):
                number += 3  # "has not only run but also improved"
                continue
            if self._breaks(units, number):
                inserted = units[number - 1].code == "," and (code == "where" or opening)
                closing = self._closing_comma(units, number, end) if inserted else None
                if closing is None:
                    return
                number = closing + 1
                continue
            if code == "," and number + 1 < end and number > clause.head + 1:
                ahead = units[number + 1].code
                shared = None if nominal or found else self._shared(units, number, end)
                if shared is not None:
                    number = shared
                    continue
                if nominal and ahead in JOINS and [u.code for u in units[number + 2 : number + 4]] in (["that", "is"], ["that", "was"]):
                    number += 1
                    continue
                if ahead in JOINS or ahead in self._be or ahead in self._have or ahead in self._modals:
                    return  # a further clause, or the verb of which the head only opened the subject
            if code in JOINS and self._clause_begins(units, number + 1):
                return
            if code in self._be and not nominal and number == clause.head + 1:
                return  # "what it has not done is …"
            if nominal and code in JOINS and number + 2 < end and units[number + 1].code == "that" and units[number + 2].code in self._be:
                self._complement(units, clause, number + 2, end)  # "it has one owner, and that is X"
                return
            if nominal and (code in self._be or code in self._linking):
                self._complement(units, clause, number, end)
                return
            into = code in ("being", "existence") and units[number - 1].code == "into"
            if (
                code in self.verbs
                and not into
                and not (nominal and code in self._resting)
                and not self._as_noun(units, number)
                and (found or nominal or code in self._be)
                and not self._coordinated(units, clause.head, number)
            ):
                return
            if unit.letter in PARTY_LETTERS or unit.letter in ("x", "s"):
                function = self.function(units, number)
                if opening and found and not function and self._apposed(units, number):
                    number += 1
                    continue
                if nominal and not function:
                    if not whole:
                        return
                    if number == clause.head + 1 or units[number - 1].code == "," or self._introduces(units, number):
                        clause.add("apposition", number)
                    return
                clause.add(function or "object", number)
                if function in ("of", "in") and self.partitive(units, number):
                    clause.add("part", number)
                found = True
            elif unit.payload in ("it", "them") and not nominal:
                clause.add("them-" + (self.function(units, number) or "object"), number)
            elif not unit.letter and code not in self._within:
                whole = False
            number += 1

    def _apposed(self, units: list[Unit], number: int) -> bool:
        """Whether a party stands behind a comma ("by X, a firm"), as something said of that before it."""
        at = number - 1
        while at > 0 and units[at].code in self._inner:
            at -= 1
        return units[at].code == ","

    def _shared(self, units: list[Unit], comma: int, end: int) -> int | None:
        """Where to read on for what two verbs share: "took over, and has since improved, the services"."""
        closing = self._closing_comma(units, comma, min(end, comma + 12))
        if closing is None or units[comma + 1].code not in JOINS or any(self._names(units, n) for n in range(comma, closing)):
            return None
        object_ = closing + 1 + (units[closing + 1].code in self._inner if closing + 1 < end else 0)
        verbal = any(self.predicates(units, n) or units[n].code in self._linking for n in range(comma, closing))
        return closing + 1 if verbal and object_ < end and self._names(units, object_) else None

    def _as_noun(self, units: list[Unit], number: int) -> bool:
        """Whether a word that may be a verb is a noun, behind a genitive or an article ("the council's hands", "the run")."""
        before = units[number - 1]
        if before.code == "in" and units[number].code == "turn":
            return True
        return before.code in GENITIVE or before.code in ("the", "a", "an", "of", "no") or before.payload in _POSSESSIVES

    def _plain_noun(self, units: list[Unit], number: int, head: int) -> bool:
        """Whether a word between a verb and "that" is its object ("owns the buildings that X uses"), not part of the verb."""
        code = units[number].code
        return (
            number > head + 1
            and code[0].isalpha()
            and code not in self.verbs
            and code not in self._adverbs
            and code not in self._prepositions
        )

    def _clause_begins(self, units: list[Unit], number: int) -> bool:
        """Whether a party and its own verb stand here: "… and X bought Y"."""
        at = number + (number < len(units) and units[number].code == "the")
        if at + 1 >= len(units) or units[at].letter not in PARTY_LETTERS:
            return False
        code = units[at + 1].code
        return code in self.verbs or code in self._be or code in self._have or code in self._modals

    def partitive(self, units: list[Unit], number: int) -> bool:
        """Whether a party behind "of" or "in" is one of which a share is meant ("half of X", "all the shares in X")."""
        at = number - 1
        while at > 0 and units[at].code in ("the", "a", "both", "its", "their"):
            at -= 1
        if at < 1 or units[at].code not in ("of", "in"):
            return False
        return units[at - 1].letter == "n" or units[at - 1].code in _SHARES or units[at - 1].payload == "all"

    def gapped(self, units: list[Unit], joint: int) -> bool:
        """Whether a clause without its verb begins behind a comma or "and": "…, Y to B", "… and Y by B"."""
        if units[joint].code not in (",", "and", ";"):
            return False
        at = joint + 1
        while at < len(units) and units[at].code in ("and", "the"):
            at += 1
        if at + 2 >= len(units) or units[at].letter not in PARTY_LETTERS or units[at + 1].code not in ("to", "by", "from", "with"):
            return False
        other = at + 2 + (units[at + 2].code == "the")
        return other < len(units) and units[other].letter in PARTY_LETTERS

    def _complement(self, units: list[Unit], clause: Clause, be: int, end: int) -> None:
        for number in range(be + 1, min(be + 6, end)):
            if units[number].letter in PARTY_LETTERS:
                if not self.function(units, number):
                    clause.add("complement", number)
                return
            if units[number].letter or units[number].code not in self._inner | self._adverbs:
                return

    def _introduces(self, units: list[Unit], number: int) -> bool:
        return units[number - 1].code in ("called", "named", "being", "(")

    def _coordinated(self, units: list[Unit], head: int, number: int) -> bool:
        """Whether a verb right behind another is joined to it ("set up and owned by"), so that both share what follows."""
        return all(
            unit.code in JOINS
            or unit.code == ","
            or unit.code in self._adverbs
            or unit.code in ("up", "over", "out", "off", "to", "is", "are")
            for unit in units[head + 1 : number]
        )

    # ------------------------------------------------------------------ to the left of a head

    def _is_passive(self, units: list[Unit], head: int) -> bool:
        """Whether the verb group before a participle has a form of "be"."""
        for number in range(head - 1, max(-1, head - 7), -1):
            unit = units[number]
            if unit.code in self._be or unit.code in ("get", "gets", "got", "getting"):
                return True
            if unit.code in self._have or unit.code in self._modals or unit.code == "to":
                return False
            within = unit.letter == "d" or unit.code in self._group or unit.code.endswith("ly") or unit.code in JOINS or unit.code == ","
            if not within and unit.code not in self.verbs and unit.code not in ("up", "over", "out", "off"):
                return False
        return False

    def _left(self, units: list[Unit], clause: Clause) -> None:
        head = clause.head
        number = head - 1
        while number >= 0 and (units[number].letter == "d" or units[number].code in self._group or units[number].code.endswith("ly")):
            number -= 1
        if number > 0 and units[number].code in (":", "–", "—") and units[number - 1].letter in PARTY_LETTERS:
            number -= 1  # "X: owned by Y"
        if number > 1 and units[number].code in _INTENT and units[number - 1].code in GENITIVE and units[number + 1].code == "to":
            clause.add("subject", number - 2)  # "the government's decision to take …"
            return
        if number > 1 and units[number - 1].code == "of" and units[number - 2].code in _INTENT and units[number + 1].code == "to":
            clause.add("subject", number)  # "the decision of the council to …"
            return
        joined = number >= 0 and units[number].code in JOINS
        if joined and number and units[number - 1].code == ",":
            number -= 1
        if joined and units[number].code == "but":
            number -= 1  # "has a contract with it but does not own it"
        subject = False
        controlled = self._controller(units, head)
        if controlled is not None:  # "turned to X to run it", "asked X to run it"
            clause.add("subject", controlled)
            subject, number = True, controlled - 1
        low = max(-1, head - _REACH)
        last_free: int | None = None
        crossed = fronted = False
        while number > low:
            unit = units[number]
            code = unit.code
            crossed = crossed or (not joined and number < head - 1 and self._finite(units, number))
            if code in STOPS:
                break
            if code == ")":
                number = next((n for n in range(number - 1, low, -1) if units[n].code == "("), low + 1) - 1
                continue
            if unit.payload in RELATIVE or (code == "that" and number and self._relative_that(units, number)):
                if last_free is not None and not subject:
                    clause.add("subject", last_free)
                    subject = True
                self._relative(units, clause, number, crossed=crossed, subject=subject)
                number = self._cleft(units, number)
                fronted = subject = True
                continue
            contrast = self._contrast(units, number)
            contrast = self._beaten(units, number, head) if contrast is None else contrast
            if contrast is not None:
                number = contrast
                continue
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
                elif function:
                    clause.add(function, number)
                    if function in ("of", "in") and self.partitive(units, number):
                        clause.add("part", number)
            elif unit.payload in ("it", "they") and not subject and not joined:
                clause.add("them-subject", number)
                subject = True
            number -= 1
        if last_free is not None and not subject:
            clause.add("subject", last_free)

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

    def _plain_antecedent(self, units: list[Unit], pronoun: int) -> bool:
        """Whether what stands right before a relative pronoun is a noun that names nobody ("the fund that", "a man who")."""
        noun = pronoun - 1
        if noun < 1 or units[noun].letter or not units[noun].code.isalpha() or units[noun].code in self._transparent:
            return False
        at = noun - 1
        while at > 0 and not units[at].letter and units[at].code in self._inner - {"the", "a", "an", "any", "some", "every"}:
            at -= 1
        if units[at].code not in ("the", "a", "an", "any", "some", "every"):
            return False
        told = units[at - 1].code if at else ""  # "X, the firm that …" and "X is the firm that …" are of X
        return told not in (",", "(", "as") and told not in self._be and told not in self._linking

    def _controller(self, units: list[Unit], head: int) -> int | None:
        """The party right before an infinitive that is to do what it says: an object, or that of some prepositions."""
        party = head - 2
        if party < 1 or units[head - 1].code != "to" or units[party].letter not in ("p", "c", "x"):
            return None
        function = self._preposition(units, party)
        return party if function in ("to", "on", "upon", "for") or (function == "with" and units[party].letter != "c") else None

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
        while at > 0 and (units[at].code in self._be or units[at].code in self._have or units[at].code in self._adverbs | {"the"}):
            at -= 1
        payload = units[at].payload if at >= 0 else None
        words = payload.surface if isinstance(payload, Found) else payload
        return at - 1 if isinstance(words, str) and words.lower() == "it" else -1

    def _relative_that(self, units: list[Unit], number: int) -> bool:
        before = units[self._before_contrast(units, number) - 1]
        return before.letter in PARTY_LETTERS | {"x", "s"} or before.code in self._transparent

    def _before_contrast(self, units: list[Unit], pronoun: int) -> int:
        """Where a contrast begins that stands before a relative pronoun: the first comma of "a trust, no longer the council, that …"."""
        if pronoun < 2 or units[pronoun - 1].code != ",":
            return pronoun
        opening = next((n for n in range(pronoun - 2, max(0, pronoun - 8), -1) if units[n].code == ","), None)
        return opening if opening is not None and units[opening + 1].code in ("no", "not", "rather", "instead") else pronoun

    def antecedents(self, units: list[Unit], pronoun: int) -> list[int]:
        """What a relative pronoun takes up: the nearest party before it, and services that stand next to that ("services in X, which")."""
        if pronoun and units[pronoun - 1].code in JOINS:  # "a company which … and which …": both take up the same
            earlier = next((n for n in range(pronoun - 2, max(-1, pronoun - 30), -1) if units[n].payload in RELATIVE), None)
            if earlier is not None:
                return self.antecedents(units, earlier)
        if units[pronoun].payload == "who" and self._plain_antecedent(units, pronoun):
            return []
        for number in range(self._before_contrast(units, pronoun) - 1, max(-1, pronoun - 8), -1):
            if units[number].letter == "s":
                return [number]
            if units[number].letter in PARTY_LETTERS or units[number].letter == "x":
                services = self._services_of(units, number)
                return [number] if services is None else [number, services]
            if units[number].code in STOPS:
                break
        return []

    def _services_of(self, units: list[Unit], party: int) -> int | None:
        """The services that a party directly behind them is said of: "services in X", "services for X"."""
        at = party - 1
        while at > 0 and units[at].code in ("the", "city", "county", "borough", "of", "in", "for", "at", "across"):
            at -= 1
        return at if at < party - 1 and at >= 0 and units[at].letter == "s" else None

    def _following_subject(self, units: list[Unit], clause: Clause) -> None:
        """A participle that opens its sentence says something of the party behind its comma ("Set up in 2016, X …")."""
        if not self._opens(units, clause.head):
            return
        comma = self._end_of_opening(units, clause.head)
        for number in range((comma or len(units)) + 1, min(len(units), (comma or 0) + 6)):
            if not self._names(units, number):
                continue
            function = self.function(units, number)
            if function == "'s" and not possessive(units[number]):
                clause.add("'s", number)  # "Run by X, Leeds's services …"
                continue
            if not function:
                clause.add("subject", number)
                if units[number].letter == "s":
                    self._place_of(units, clause, number)
            return

    def _place_of(self, units: list[Unit], clause: Clause, services: int) -> None:
        """Whose the services are by what stands behind them: "the services of Leeds", "social care in Leeds"."""
        at = services + 2
        while at < len(units) and units[at].code in ("the", "city", "county", "borough", "of"):
            at += 1
        if at < len(units) and units[services + 1].code in ("of", "in", "for", "at", "across") and units[at].letter in PARTY_LETTERS:
            clause.add(units[services + 1].code, at)

    def _said_of(self, units: list[Unit], clause: Clause, before: int) -> None:
        """Of whom a noun is said: "X is the owner", "X, the owner", "with X as owner", "X has an owner", "X is in the ownership"."""
        while (
            before > 0
            and units[before].code in ("also", "still", "now", "already", "then")
            and units[before - 1].code in self._be | self._linking
        ):
            before -= 1  # "being also its owner"
        while before > 0 and (units[before].code in _OF_SEVERAL or units[before].code in ("and", "but")):
            joined = units[before].code in ("and", "but")
            before -= 1  # "one of the brands", "founder and sole owner"
            while joined and before > 0 and (not units[before].letter or possessive(units[before])) and (before > clause.head - 9):
                if units[before].code in self._be or units[before].code in self._linking or units[before].code in ("as", ",", "("):
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
        elif code in self._have:
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

    def _subject_of(self, units: list[Unit], clause: Clause, link: int, function: str, admitted: tuple[str, ...]) -> None:
        """Note the subject of a linking word, and whose share it may be ("half of X is …")."""
        inner = Clause(link, first=link, last=link + 1)
        self._left(units, inner)
        beside = link - 1
        had = units[link].code in ("as", "for") and any(unit.code in self._have for unit in units[max(0, beside - 2) : max(0, beside)])
        if had and units[beside].letter in PARTY_LETTERS and not self.function(units, beside):
            clause.add(function, beside)  # "a company that has X as its owner"
            return
        for found, number in inner.arguments:
            if found == "subject" or found in admitted:
                clause.add(function, number)
            elif found == "part" or (found == "of" and any(u.payload in ("which", "whom") for u in units[number:link])):
                clause.add(found, number)
