"""When what a sentence claims began, ends or is to come: its date, by the words around it, and for how long it was arranged."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.dates_apart import is_end, so_since
from caregraph.extract.dates_within import of_infinitive
from caregraph.extract.dating import When
from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.scope import Scope
from caregraph.extract.timeline import ahead, duration_in, entry_of, lies_after, told_by
from caregraph.extract.units import Unit
from caregraph.terms import DateRole, Predicate, Status

#: Relations that are arranged for a time.
_LASTING: Final = frozenset(
    {Predicate.DELEGATED_TO, Predicate.COMMISSIONER_APPOINTED, Predicate.IMPROVEMENT_PARTNER, Predicate.HOLDS_POST, Predicate.WORKS_FOR}
)
#: Relations that begin or end by a change, which the present tense may tell ahead.
_CHANGING: Final = frozenset({Predicate.DELEGATED_TO, Predicate.RETURNED_TO, Predicate.OWNED_BY, Predicate.COMMISSIONER_APPOINTED})
#: Rules whose present tense tells of what a paper did on the day it was issued: "it replaces the direction of March".
_AT_ONCE: Final = frozenset({"direction-replaced"})
#: Present tenses of what ends.
_ENDING: Final = frozenset(
    {"comes", "ends", "finishes", "expires", "terminates", "closes", "lapses", "concludes", "leaves", "departs", "retires", "steps"}
)


#: … and what is said of it where it is still to come, within so many units behind the head.
_TO_END: Final = frozenset({"end", "finish", "expire", "terminate", "close", "lapse", "conclude", "cease", "stop"})
_TO_BE: Final = frozenset({"is", "are", "due", "set", "expected", "going"})
_ARRIVES: Final = frozenset({"arrives", "starts", "begins", "joins", "takes"})
_GOES_ON: Final = 9
#: So many units before a share its verb group may begin.
_GROUP: Final = 5
_OPENING: Final = ("which", "who", "whose", "whom")
_FINITE: Final = frozenset(
    {
        "will",
        "would",
        "is",
        "was",
        "has",
        "had",
        "are",
        "were",
        "have",
        "may",
        "can",
        "could",
        "took",
        "went",
        "said",
        "told",
        "made",
        "gave",
    }
)
_OF_PEOPLE: Final = frozenset({Predicate.HOLDS_POST, Predicate.WORKS_FOR})


@dataclass(frozen=True, slots=True)
class Timing:
    """Dates the claims of one document: ``published`` is its day, ``text`` its words."""

    published: PartialDate | None
    text: str
    scope: Scope
    circumstance: Circumstance

    def date(self, match: Match, emission: Emission, status: Status) -> tuple[PartialDate | None, DateRole | None]:
        """The date nearest to the head in its clause or inside the match, and what it dates, by its preposition and the frame."""
        row = match.row
        first, last = self.scope.clause(row, match.head)
        anchor = self._anchor(match, emission)
        number = self.circumstance.day_on_which(row, first, match.head) if match.frame.dated else None
        if number is None and match.frame.dated:
            number = self.circumstance.date(row, anchor, min(first, match.first), max(last, match.last))
        again = emission.predicate is Predicate.RETURNED_TO and so_since(row.words(match.head, len(row.units)))
        begins = emission.date_role is DateRole.START or again
        if number is None and match.frame.dated and begins:
            number = self.circumstance.start_elsewhere(row, match.head)
        if number is None and match.frame.dated and entry_of(row) is not None:
            number = 0  # "2013: Ofsted rates the council inadequate"
        when = row.units[number].payload if number is not None else None
        if number is None or not isinstance(when, When) or self._of_the_main_clause(match, number):
            return None, None
        if status is Status.ENDED:
            number, when = self.circumstance.end_of_span(row, number, when)
        begun = (
            status is Status.ENDED and number > 0 and row.units[number - 1].code in ("since", "from")
        )  # "had run it since 2010, and made way"
        role = DateRole.START if begun else DateRole.END if status is Status.ENDED else emission.date_role or DateRole.ON
        if match.frame.id == "grade-given-before":
            role = DateRole.ON
        if emission.predicate is Predicate.FORCED_BY and status is not Status.ENDED and of_infinitive(row.units, number, match.head):
            return None, None  # the day by which it has to be done
        if role is DateRole.START and is_end(row.units, number):
            return None, None  # the end of something else, or of a contract
        if role is DateRole.START and status is Status.ACTUAL and self.circumstance.lasting(row, match.head, number):
            role = DateRole.ON
        if emission.predicate is Predicate.COMMISSIONER_APPOINTED and not self.circumstance.of_office(row, match.head, number):
            return None, None  # the day of what else the sentence tells
        if emission.predicate in _OF_PEOPLE and self._of_the_sentence(match, number):
            return None, None
        changes = role is DateRole.START or emission.predicate is Predicate.RETURNED_TO
        future = status is Status.PLANNED or (changes and self.scope.present(row, match.head))
        date = when.resolve(self.published, future=future)
        perfect = any(unit.code in ("has", "have") for unit in row.units[max(first, match.head - _GROUP) : match.head])
        if status is Status.ACTUAL and perfect and emission.predicate is Predicate.OWNED_BY and lies_after(date, self.published):
            return None, None  # "has taken a stake in it, with an option to buy the rest in 2031"
        if status is Status.PLANNED and told_by(date, self.published):
            return None, None  # the day of the plan, not of what is planned
        return date, role

    def _of_the_main_clause(self, match: Match, date: int) -> bool:
        """Whether a date stands where a sentence goes on behind a relative clause: "X, which runs it, opens a new office next month"."""
        units, head = match.row.units, match.head
        comma = next((n for n in range(head + 1, date) if units[n].code == ","), None)
        if comma is None or comma + 1 == date:
            return False
        opener = next(
            (n for n in range(head - 1, 0, -1) if units[n].code == "," or units[n].payload in _OPENING or units[n].code == "where"), 0
        )
        if not opener or units[opener].code == "," or units[opener - 1].code != ",":
            return False
        verb = next((unit for unit in units[comma + 1 : comma + 3] if not unit.letter and not unit.code.endswith("ly")), None)
        return verb is not None and (verb.code in _FINITE or (verb.code.endswith(("s", "ed")) and verb.code.isalpha()))

    def _of_the_sentence(self, match: Match, date: int) -> bool:
        """Whether a date behind an apposition dates what its sentence tells: "X, chief executive of Y, was sent to Z in 2018"."""
        units = match.row.units
        closed = any(unit.code == "," for unit in units[match.head + 1 : date])
        return closed and units[date - 1].code not in ("since", "from", "until", "till")

    def _anchor(self, match: Match, emission: Emission) -> int:
        """The unit that a date has to stand near: the grade of a rating, the head of any other relation."""
        if match.anchor is not None:
            return match.anchor
        grades = {id(grade) for grade in match.roles.get(emission.value, ())} if emission.value else ()
        return next((number for number, unit in enumerate(match.row.units) if id(unit) in grades), match.head) if grades else match.head

    def to_come(self, match: Match, emission: Emission, date: PartialDate | None) -> bool:
        """Whether what is told in the present tense is to come: by its date, or by "in six months"."""
        if date is not None and (lies_after(date, self.published) or ahead(date.stated)):
            return True
        if date is not None and emission.predicate is Predicate.COMMISSIONER_APPOINTED and date.stated.lower() == "this week":
            return False  # who "starts this week" has been appointed
        if entry_of(match.row) is not None:
            return False  # an entry of a chronicle: "2016: The trust opens on 1 April"
        if emission.predicate not in _CHANGING:
            return False
        if emission.predicate is Predicate.COMMISSIONER_APPOINTED and self._arrives(match):
            return True
        stated = date.stated if date is not None else None
        back = emission.predicate is Predicate.RETURNED_TO
        if self.scope.present(match.row, match.head) and self._when_it_will(match):
            return True
        return self.scope.present(match.row, match.head) and self.scope.ahead(match.row, match.head, stated, self.published, ending=back)

    def ends_later(self, match: Match, date: PartialDate | None) -> bool:
        """Whether an end is still to come: by its date, or told in the present with a day ("the contract finishes on 1 May")."""
        if date is not None and lies_after(date, self.published):
            return True
        units = match.row.units
        if any(units[n].code in _TO_END and self._will(units, n) for n in range(match.head, min(len(units), match.head + _GOES_ON))):
            return True  # "X's work as commissioner will finish in March"
        last = min(self.scope.clause(match.row, match.head)[1], match.last + 6)
        ending = next((n for n in range(match.first, max(last, match.last)) if units[n].code in _ENDING), None)
        if ending is None:
            return match.frame.id not in _AT_ONCE and self.scope.present(match.row, match.head) and self._ahead_of(match)
        when = next((unit.payload for unit in units[ending : ending + 7] if isinstance(unit.payload, When)), None)
        date = when.resolve(self.published, future=True) if when is not None else date
        if date is not None and lies_after(date, self.published):
            return True
        return self.scope.ahead(match.row, ending, date.stated if date else None, self.published, ending=True)

    def _arrives(self, match: Match) -> bool:
        """Whether a commissioner is told to come on a day ahead: "A commissioner, X, arrives on 8 April"."""
        units = match.row.units
        verb = next((n for n in range(match.head, min(len(units), match.head + _GOES_ON)) if units[n].code in _ARRIVES), None)
        day = next((u.payload for u in units[verb : verb + _GOES_ON] if isinstance(u.payload, When)), None) if verb is not None else None
        return day is not None and lies_after(day.resolve(self.published, future=True), self.published)

    def _will(self, units: list[Unit], verb: int) -> bool:
        """Whether a verb tells what is still to come: "will end", "is due to end"."""
        before = [unit.code for unit in units[max(0, verb - 3) : verb]]
        return before[-1:] == ["will"] or before[-2:-1] == ["will"] or (before[-1:] == ["to"] and not _TO_BE.isdisjoint(before))

    def _when_it_will(self, match: Match) -> bool:
        """Whether a clause with "when" goes on from what is still to come: "will end in January, when X takes it back"."""
        units = match.row.units
        first = self.scope.clause(match.row, match.head)[0]
        opener = next((n for n in range(first - 1, max(0, first - 3), -1) if units[n].code == "when"), None)
        if opener is None or units[opener - 1].code != ",":
            return False
        return any(
            one.code == "will" or (one.code in ("is", "are") and other.code in ("to", "due")) for one, other in pairwise(units[:opener])
        )

    def _ahead_of(self, match: Match) -> bool:
        """Whether the date next to a head in the present tense is still to come: "takes over from her next month"."""
        number = self.circumstance.date(match.row, match.head, *self.scope.clause(match.row, match.head))
        when = match.row.units[number].payload if number is not None else None
        return isinstance(when, When) and (ahead(when.words) or lies_after(when.resolve(self.published, future=True), self.published))

    def duration(self, match: Match, emission: Emission) -> str:
        """For how long an arrangement or an office was made, where its clause says so."""
        if emission.predicate not in _LASTING:
            return ""
        first, last = self.scope.clause(match.row, match.head)
        units = match.row.units[min(first, match.first) : max(last, match.last)]
        return duration_in(self.text[units[0].start : units[-1].end])
