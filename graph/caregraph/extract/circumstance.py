"""The circumstances that a sentence gives of a relation: how it came about, when, and who says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from caregraph.extract.dates_apart import (
    apart,
    begun_with,
    distance,
    leads,
    of_another_grade,
    of_another_verb,
    of_comparison,
    of_insertion,
    told_when,
)
from caregraph.extract.dates_within import of_noun, within_aside
from caregraph.extract.dating import When
from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.phrases import roots_of
from caregraph.extract.speakers import SPEAKING, speaker_of
from caregraph.extract.speaking import compared, likened
from caregraph.extract.surroundings import cue_pattern
from caregraph.extract.units import Row, Unit
from caregraph.extract.wordbook import MANNER
from caregraph.extract.workplaces import of_officer, past_office, works_there
from caregraph.terms import Manner

_AND_AGAIN: Final = re.compile(
    r" (?:(?:is|was|were) <q\d+> )?(?:, ?)?(?:(?:and|as|then|but|followed by) )?(?:then )?"
    r"(?:(?:it|they|that|the grade|the verdict|<[ircps]\d+>) (?:was|were|did|had) )?"
    r"(?:so )?(?:once )?(?:again |more )?(?:with |by )?(?:another )?"
    r"(?:the same |no different |no better |unchanged |still so |likewise )?(?:again )?(?:, )?(?:(?:in|on|at|by|during|this) )?"
)
_ONCE_MORE: Final = frozenset(
    {"again", "more", "another", "same", "different", "better", "unchanged", "still", "likewise", "did", "followed"}
)
_NEGATED: Final = re.compile(r" (?:not|never|n't|no|neither|nor|without|rather than|instead of|far from) (?:\S+ ){0,5}$")
_BORDERS: Final = frozenset({",", ";", ":", "—", "–", "when", "after", "before", "while", "where", "but", "(", ")"})
#: What says where somebody works, and from where helpers come.
_FROM: Final = frozenset({"of", "at", "from"})
_LENT: Final = frozenset({"from", "by"})
_A_POST: Final = frozenset({"post", "job", "role", "position"})
#: Who comes from a council to help another.
_STAFF: Final = frozenset(
    {
        "team", "teams", "managers", "staff", "officers", "officials", "experts",
        "employed", "seconded", "executives", "colleagues", "visitors",
    }
)  # fmt: skip
_RELATIVE: Final = ("which", "who", "whose", "whom")
#: Words before a verb of saying by which nothing is said.
_UNSAID: Final = frozenset({"never", "not", "n't", "whether", "if", "denied", "denies", "having", "whom"})
#: Nouns for what somebody was for a time.
_HOLDERS: Final = frozenset({"owner", "owners", "co-owner", "shareholder", "shareholders", "parent", "provider", "operator", "listed"})
#: What takes up a loss told before.
_INSTEAD: Final = re.compile(r"\bin (?:<i\d+>|its|their) (?:stead|place)\b|\binstead\b", re.IGNORECASE)


@dataclass(frozen=True)
class Circumstance:
    """Reads manner, date and attribution off a sentence."""

    grammar: Grammar

    def takes_up(self, row: Row) -> bool:
        """Whether a sentence goes on from a loss that the text has just told of: "A trust is to provide the service in its stead"."""
        return _INSTEAD.search(row.words(0, len(row.units))) is not None

    def manner(self, row: Row, first: int, last: int) -> Manner | None:
        """The manner that the words between two units state; none where they state two, or deny one."""
        if not row.allows & MANNER:
            return None
        text = row.words(first, last)
        if self._manners[Manner.CHOSEN_UNDER_DIRECTION].search(text):
            return Manner.CHOSEN_UNDER_DIRECTION
        stated = [
            manner
            for manner in (Manner.VOLUNTARY, Manner.DIRECTED)
            if (found := self._manners[manner].search(text)) and not _NEGATED.search(text[: found.start()])
        ]
        return stated[0] if len(stated) == 1 else None

    def date(self, row: Row, head: int, first: int, last: int) -> int | None:
        """The unit of the date nearest to the head among the units from ``first`` to ``last``.

        Dates of reports are left out, except for grades, which reports give; so are those that an insertion or a clause of its own keeps
        to itself, and those on the far side of another grade. A date behind the head goes before one as near in front of it.
        """
        units = row.units
        graded = units[head].letter == "q"
        if graded and (when := told_when(units, head)) is not None:
            return when
        dates = [
            n
            for n in range(first, last)
            if isinstance(units[n].payload, When)
            and (graded or not self._of_report(row, n))
            and not (apart(units, n, head, lifted=self._lifted) or within_aside(units, n, head) or of_noun(units, n, head))
        ]
        if graded:
            dates = dates or self._of_inspection(units, head)
            dates = [n for n in dates if not of_another_grade(units, n, head) and not of_comparison(units, n)]
        return min(dates, key=lambda n: (distance(units, n, head), n), default=None)

    def _of_inspection(self, units: list[Unit], head: int) -> list[int]:
        """The only date of a sentence, where it is that of an inspection ("when Ofsted called in 2018", "in its report of 2018")."""
        dates = [n for n, unit in enumerate(units) if isinstance(unit.payload, When)]
        if len(dates) != 1 or leads(units, dates[0], head):
            return dates if len(dates) == 1 else []
        first = last = dates[0]
        while first and units[first - 1].code not in _BORDERS and units[first - 1].payload not in _RELATIVE:
            first -= 1
        while last + 1 < len(units) and units[last + 1].code not in _BORDERS and units[last + 1].payload not in _RELATIVE:
            last += 1
        told = any(unit.letter == "r" or unit.code in ("inspection", "inspectors", "report", "visit") for unit in units[first : last + 1])
        return dates if told and not any(unit.letter == "q" for unit in units[first : last + 1]) else []

    def joined_dates(self, row: Row, stated: str) -> list[int]:
        """The other dates of the list that a date belongs to ("in 2011 and again in 2014")."""
        dates = [n for n, unit in enumerate(row.units) if isinstance(unit.payload, When)]
        chain: list[int] = []
        for number in dates:
            if not chain or not _AND_AGAIN.fullmatch(row.words(chain[-1] + 1, number)) or self._begins_another(row, chain[-1], number):
                if any(self._stated(row, n) == stated for n in chain):
                    break
                chain = []
            chain.append(number)
        told = [self._stated(row, n) for n in chain]
        return [n for n in chain if self._stated(row, n) != stated] if stated in told else []

    def _begins_another(self, row: Row, before: int, number: int) -> bool:
        """Whether a date behind "and in" begins a clause of its own: "inadequate in 2016 and in 2018 ministers stepped in"."""
        units = row.units
        between = {unit.code for unit in units[before + 1 : number]}
        if between & _ONCE_MORE or not between & {"in", "on", "at", "by", "during", "this", ","}:
            return False
        if not any(unit.letter for unit in units[:before]):
            return False  # "First in 2012 and then in 2016 inspectors …"
        behind = [unit.letter for unit in units[number + 1 : number + 4] if unit.code not in (",", "to")]
        if behind[:1] == ["q"] and any(unit.letter == "q" for unit in units[:before]):
            return True  # "inadequate in 2016 and, in May 2019, good"
        listed = between == {","} and any(unit.letter == "d" for unit in units[number + 2 : number + 4])  # "in 2012, 2013 and 2015"
        return not listed and number + 1 < len(units) and units[number + 1].code not in (".", ",", ";", ")", "–", "—", "?", "!")

    def _stated(self, row: Row, number: int) -> str:
        return when.words if isinstance(when := row.units[number].payload, When) else ""

    def start_elsewhere(self, row: Row, head: int) -> int | None:
        """The only date of a sentence that begins something ("since 2013", "dating from April"), wherever it stands."""
        dates = [n for n, unit in enumerate(row.units) if isinstance(unit.payload, When)]
        starts = [n for n in dates if begun_with(row.units, n)]
        if len(dates) != 1 or len(starts) != 1 or of_another_verb(row.units, starts[0], head) or of_insertion(row.units, starts[0], head):
            return None
        return starts[0]

    def lasting(self, row: Row, head: int, date: int) -> bool:
        """Whether a date says when something was going on, not when it began ("were providing … in September")."""
        around = {unit.code for unit in row.units[max(0, head - 4) : head + 1]}
        if around & {"began", "begun", "begin", "begins", "started", "start", "starts"}:
            return False
        if [unit.code for unit in row.units[max(0, date - 2) : date]] == ["as", "of"]:
            return True
        held = row.units[head].code in _HOLDERS and bool(around & {"was", "were"}) and not around & {"new", "now"}
        going_on = held or row.units[head].code in self._durative or bool(around & {"still", "remained", "remains"})
        return going_on and not {unit.code for unit in row.units[max(0, date - 2) : date]} & {"since", "from"}

    def of_office(self, row: Row, head: int, date: int) -> bool:
        """Whether a date is of the office that a noun names: by "since", by what the person is, or by a word of appointing."""
        units = row.units
        if not units[head].code.startswith("commissioner") or units[date - 1].code in ("since", "from", "until", "till"):
            return True
        first = head
        while first and (
            units[first - 1].code in self._inner or units[first - 1].letter in ("c", "g", "s") or units[first - 1].code == "'s"
        ):
            first -= 1
        if first and (units[first - 1].code in self._be or units[first - 1].code == "as"):
            return True
        near = {unit.code for unit in units[max(0, min(head, date) - 8) : max(head, date) + 9]}
        return bool(near & self._appointing)

    def affiliates(self, row: Row, number: int) -> bool:
        """Whether a party only tells where somebody works ("X, chief executive of Anytown Council", "a team from Anytown")."""
        units = row.units
        if number in past_office(units, max(0, number - 14), min(len(units), number + 16)) or works_there(units, number):
            return True
        if of_officer(units, number, self._posts):
            return True
        before = {unit.code for unit in units[max(0, number - 3) : number]}
        if number > 1 and units[number - 1].code == "of" and units[number - 2].code in ("late", "formerly", "previously"):
            return True
        if units[number - 1].code in ("at", "of", "for", "in") and any(unit.letter == "s" for unit in units[max(0, number - 2) : number]):
            before |= {unit.code for unit in units[max(0, number - 5) : number]}  # "director of children's services at X"
        if "at" in before and not _A_POST.isdisjoint(before):
            return True  # "who also holds that post at X"
        if (not _FROM.isdisjoint(before) and not self._posts.isdisjoint(before)) or self._at_work(row, number):
            return True
        return (not _LENT.isdisjoint(before) and self.lends(row, number)) or compared(row, number) or likened(row, number)

    def _at_work(self, row: Row, number: int) -> bool:
        """Whether a council is where somebody works in a post told at length: "director for families and communities at X"."""
        if not number or row.units[number - 1].code != "at":
            return False
        for unit in reversed(row.units[max(0, number - 12) : number - 1]):
            if unit.code in self._posts:
                return True
            if unit.code in (",", ";", ":", ".") or unit.letter not in ("", "s") or unit.code in self._be:
                return False
        return False

    def lends(self, row: Row, number: int) -> bool:
        """Whether a council is named as that from which helpers come: "managers employed by Anytown"."""
        before = {unit.code for unit in row.units[max(0, number - 3) : number]}
        return not _LENT.isdisjoint(before) and not _STAFF.isdisjoint(before)

    def end_of_span(self, row: Row, number: int, when: When) -> tuple[int, When]:
        """The second date of "from 2014 to 2019", where the given one is the first; else the given one."""
        if number and row.units[number - 1].code in ("from", "between") and number + 2 < len(row.units):
            further = row.units[number + 2].payload
            if isinstance(further, When) and row.units[number + 1].code in ("to", "until", "till", "and"):
                return number + 2, further
        return number, when

    def attribution(self, row: Row) -> str:
        """Who says it: the party whose verb of saying it is; empty when the text speaks in its own voice, or for somebody unknown."""
        for number, unit in enumerate(row.units):
            if (
                unit.letter
                or unit.code not in self._saying_first
                or not self._saying.match(f" {row.words(number, number + 2).lstrip()}", 1)
            ):
                continue
            if not _UNSAID.isdisjoint([before.code for before in row.units[max(0, number - 5) : number]]):
                continue  # "never recommended", "whether he recommended"
            speaker = speaker_of(row.units, number)
            if speaker is not None and isinstance(speaker.payload, Found) and speaker.letter in SPEAKING:
                return roots_of(speaker.payload)[0].surface
        return ""

    def _of_report(self, row: Row, date: int) -> bool:
        return bool(self._reporting & {unit.code for unit in row.units[max(0, date - 3) : date]})

    @cached_property
    def _manners(self) -> dict[Manner, re.Pattern[str]]:
        return {Manner(name): cue_pattern(words) for name, words in self.grammar.lexicon["manner"].items()}

    @cached_property
    def _saying(self) -> re.Pattern[str]:
        return cue_pattern(self.grammar.lexicon["attribution"]["verbs"])

    @cached_property
    def _saying_first(self) -> frozenset[str]:
        """The words with which verbs of saying begin."""
        return frozenset(verb.split(" ")[0] for verb in self.grammar.lexicon["attribution"]["verbs"])

    @cached_property
    def _posts(self) -> frozenset[str]:
        return frozenset(self.grammar.words("names", "posts"))

    @cached_property
    def _be(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def _inner(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "inner"))

    @cached_property
    def _appointing(self) -> frozenset[str]:
        return frozenset(self.grammar.words("dates", "appointing"))

    @cached_property
    def _durative(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "durative"))

    @cached_property
    def _lifted(self) -> frozenset[str]:
        return frozenset(self.grammar.words("status", "lifted"))

    @cached_property
    def _reporting(self) -> frozenset[str]:
        return frozenset(self.grammar.words("dates", "reporting"))
