"""In which world a relation stands, by its place in the sentence: which clauses and words count, and what they say of it.

The words around the head of a relation decide, and only those of its own clause or of a clause that governs it; they are judged in
:mod:`caregraph.extract.verdicts`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.apposed import beside_a_deal, described_before, foreseen, presupposed, told_aside, told_of_then
from caregraph.extract.carried import of_those_to_come, of_what_is_to_come
from caregraph.extract.clause_bounds import ClauseBounds
from caregraph.extract.cues import Cues
from caregraph.extract.descriptions import described_as_its
from caregraph.extract.distance import Distance
from caregraph.extract.dropped import NEGATED_END, came_to_nothing, done_then
from caregraph.extract.found import Found
from caregraph.extract.openings import behind_opening, fronted_clause, rest_on_paper
from caregraph.extract.over import over, until_sold
from caregraph.extract.surroundings import Surroundings, Verdict
from caregraph.extract.units import Row
from caregraph.extract.verdicts import Judges
from caregraph.extract.worlds import joined_gerund, on_condition, or_else, told_plainly, unconditioned, under_contract
from caregraph.terms import Status

#: The cue of what a clause only says in passing of somebody: no date in the clause is one of that.
DESCRIBED: Final = "so called"
_FINITE: Final = frozenset({"would", "could", "might", "had", "has", "will", "remains", "remained", "makes", "made"})
_MODALS: Final = frozenset({"will", "would", "could", "may", "might", "must", "can", "should", "shall", "goes", "leaves", "does"})
_RELATIVE: Final = ("which", "who", "whose", "whom")
#: Verbs of change whose bare form is a present tense in the plural, and no participle or noun beside its subject.
_MOVING: Final = frozenset({"return", "pass", "go", "move", "transfer", "revert", "switch", "shift", "cross", "come"})
#: What may follow an arrangement, and leaves it as it is.
_PROLONGED: Final = re.compile(
    r" (?:and|but|which|that|,) (?:may|might|could|can|would|will) (?:\S+ )?(?:be )?"
    r"(?:prolonged|extended|renewed|lengthened|run on|run for longer) [^,;:]*$"
)
_BARE: Final = frozenset(
    {
        "be",
        "take",
        "run",
        "hand",
        "give",
        "bring",
        "provide",
        "deliver",
        "manage",
        "transfer",
        "move",
        "return",
        "pass",
        "become",
        "own",
        "come",
    }
)
#: What was moved at a meeting: "(b) That the services return to the council", "Resolved: (a) that …".
_MOVED_THAT: Final = re.compile(
    r" (?:(?:it was )?(?:\S+ly )?(?:resolved|agreed|ordered) (?:: )?)?(?:[-–—•*·] |\( \S+ \) |\S \) |\d+ \. )?that "
)
_HINDERING: Final = frozenset({"stop", "prevent", "avert", "forestall", "preclude", "stopping", "preventing", "averting", "forestalling"})
_DAY: Final = re.compile(r"(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? )?[A-Z][a-z]{2,8}(?: \d{1,2})?")
#: What somebody or something was formed for need not have come to pass.
_BUYING: Final = frozenset({"buy", "acquire", "purchase"})
_MADE_TO: Final = re.compile(
    r" (?:formed|set up|created|established|incorporated|assembled|teamed up|joined forces)(?: [^\s,;:]+){0,7}? to $"
)
#: What companies limited by guarantee have none of, which denies them no owner.
_NO_SHARES: Final = re.compile(
    r" (?:without|no|not having|having no|with no) (?:a |any )?(?:share capital|shares|shareholders|dividends?) "
)
_WHOLE_DAY: Final = re.compile(r"\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8},? \d{4}")
_SOON: Final = re.compile(
    r" (?:(?:in|within) (?:a|an|one|two|three|four|five|six|nine|ten|twelve|eighteen|\d+|the next|the coming) ?(?:few |\S+ )?"
    r"(?:days?|weeks?|months?|years?)(?: 's| ')?(?: time)?|within (?:days|weeks|months)|in the (?:spring|summer|autumn|winter|new year)"
    r"|at the end of (?:the|this) (?:day|week|month|year|spring|summer|autumn|winter)"
    r"|next (?:day|week|month|year)|soon|shortly|before long) "
)


@dataclass(frozen=True)
class Scope(ClauseBounds):
    """Reads the status of a relation off a sentence."""

    def status(self, row: Row, head: int, start: int, *, nominal: bool = False, near_only: bool = False) -> Verdict:
        """The status of a relation.

        Args:
            row: the sentence.
            head: the unit of the relation's head.
            start: the first unit of the match.
            nominal: whether the head is a noun, whose verb follows it ("the transfer … was abandoned").
            near_only: whether only the words next to the head count (for what is told in passing).
        """
        begins, last = self.clause(row, head)
        if begins > 1 and row.units[begins - 1].payload in _RELATIVE and "," in (u.code for u in row.units[max(0, begins - 3) : begins]):
            closing = next((n for n in range(head + 1, last) if row.units[n].code == ","), last)  # "X, whose owner is Y, will …"
            if nominal or (closing + 1 < len(row.units) and row.units[closing + 1].code in _FINITE | self._be | _MODALS):
                last = closing
        fronted = fronted_clause(row.units)
        if fronted > head and (hindered := next((u.code for u in row.units[:head] if u.code in _HINDERING), "")):
            return Verdict(Status.HYPOTHETICAL, hindered)  # "To stop ministers stepping in, …"
        if fronted > head or row.units[0].code == "if":
            fronted = 0  # a condition is one of what follows
        opened = behind_opening(row.units, head)
        begins = max(begins, fronted := max(fronted, opened))
        first = max(begins, head - 4) if near_only else max(fronted, min(begins, start))
        words = told_plainly(_NO_SHARES.sub(" ", self._own_words(row, begins if near_only else first, head)))
        if near_only:
            words = f" {' '.join(words.split()[first - head :])} " if first < head else " "
        before = words
        opening = row.units[first : min(first + 4, head)]
        around = Surroundings(
            sentence=row.words(opened, head),
            before=before,
            near=" " + " ".join(before.split()[-6:]) + " ",
            head=row.units[head].code,
            beyond=row.words(max(first, head - 6), head + 3),
            after=_PROLONGED.sub(" ", row.words(head + 1, last)),
            tail=row.words(head + 1, min(len(row.units), head + 30)),
            opening=re.sub(r" (?:with|having) no .*", " ", f" {' '.join(before.split()[:4])} "),
            unnamed=any(_names_none(unit.payload.surface) for unit in opening if isinstance(unit.payload, Found)),
            nominal=nominal or self._gerund(row, head),
            cues=self.cues.of(row),
        )
        around = self.distance.conceded(around)
        if told_aside(row.units, head):
            comma = next(n for n in range(head - 1, -1, -1) if row.units[n].code == ",")
            inner = row.words(comma + 1, head)
            aside = self.judges.verdict(replace(around, sentence=inner, before=inner, near=inner, opening=" ", unnamed=False))
            held = Status.ENDED if told_of_then(row.units, head) else Status.ACTUAL
            return aside if aside.status in (Status.DENIED, Status.ENDED) else Verdict(held, "")
        contracted = under_contract(row, begins, head)
        if contracted is not None:
            if (ended := over(around)) is not None:
                return ended
            around = replace(around, sentence=contracted, before=contracted, near=contracted, opening=" ", unnamed=False)
        described = described_before(row.units, head) or described_as_its(row.units, head)
        if described is not None and beside_a_deal(row.units, begins, described):
            around = replace(around, before=row.words(described + 1, head), near=row.words(described + 1, head))
        if (described is not None and beside_a_deal(row.units, begins, described)) or self._reduced(row, head):
            return self.judges.denied(around) or over(around) or Verdict(Status.ACTUAL, "")
        if nominal and (status := foreseen(row.units, head)) is not None:
            return self.judges.denied(around) or Verdict(status, row.units[head - 1].code)
        if nominal and presupposed(row.units, begins, head):
            since = any(unit.code == "since" for unit in row.units[head : head + 6])
            told = Verdict(Status.ACTUAL, "" if since else DESCRIBED)
            return Verdict(Status.ENDED, "until") if until_sold(row.words(head + 1, last + 8)) else told
        if around.head in _BUYING and _MADE_TO.search(around.before) is not None:
            return Verdict(Status.PLANNED, "to")  # "a vehicle formed to buy X"
        if begins > 1 and row.units[begins - 1].code == "because" and row.units[begins - 2].code == "not":
            return Verdict(Status.DENIED, "not because")
        if _MOVED_THAT.match(around.sentence) and row.units[head].code in _MOVING | _BARE:
            return Verdict(Status.PLANNED, "that")
        around = unconditioned(row, first, head, around, self.cues.of_word("if"))
        verdict = self.distance.verdict(around) or self.judges.denied(around)
        if verdict is not None and verdict.status is Status.DENIED and row.units[0].code == "if":
            behind = row.words(fronted_clause(row.units), head)
            own = replace(around, before=behind, near=behind, opening=" ", unnamed=False)
            verdict = self.judges.denied(own) or Verdict(Status.HYPOTHETICAL, "if")  # "If nobody objects, X will …"
        verdict = verdict or or_else(around) or self.distance.mooted(around) or over(around) or self.judges.verdict(around)
        if verdict.status in (Status.HYPOTHETICAL, Status.PLANNED) and (undone := came_to_nothing(row.units, head)):
            return Verdict(Status.DENIED, undone)
        if verdict.status in (Status.HYPOTHETICAL, Status.PLANNED) and done_then(row, head):
            return Verdict(Status.ACTUAL, "")
        if verdict.status is Status.PLANNED and (condition := on_condition(row, head)):
            return Verdict(Status.HYPOTHETICAL, condition)
        if verdict.status is Status.ACTUAL and (earlier := joined_gerund(row, begins, head, self._adverbs)) is not None:
            return self.status(row, earlier, min(start, earlier))
        if near_only and verdict.status is Status.ACTUAL:
            return of_those_to_come(row, head) or verdict
        if verdict.status is Status.ACTUAL or verdict.cue == "would":
            return of_what_is_to_come(row, begins, head, lambda verb: self.status(row, verb, verb)) or verdict
        return verdict

    def _reduced(self, row: Row, head: int) -> bool:
        """Whether a participle only says who does what its clause is about: "under the plan the work done by X would go to Y"."""
        units = row.units
        if not head or head + 3 >= len(units) or units[head + 1].code != "by" or not units[head + 2].letter:
            return False
        before = units[head - 1]
        if before.letter != "s" or not str(before.payload).lower().startswith(("the ", "its ", "their ", "those ")):
            return False
        return units[head + 3].code in _FINITE or units[head + 3].code in self._be

    def _gerund(self, row: Row, head: int) -> bool:
        """Whether a head is the subject of its sentence as a noun is: "Taking it in-house had been the alternative"."""
        if not row.units[head].code.endswith("ing") or any(not unit.letter and unit.code not in ("“", "that") for unit in row.units[:head]):
            return False
        comma = next((n for n in range(head + 1, len(row.units)) if row.units[n].code == ","), len(row.units))
        return any(unit.code in self._be or unit.code in _FINITE for unit in row.units[head + 1 : comma])

    def elsewhere(self, row: Row, head: int) -> bool:
        """Whether the clause of the head turns to other places than the one that the text is about."""
        first, last = self.clause(row, head)
        return "elsewhere" in self.cues.of(row) and self.judges.cues["elsewhere"].search(row.words(max(0, first - 8), last)) is not None

    def present(self, row: Row, head: int) -> bool:
        """Whether a head stands in the simple present, which with a day tells of what is to come ("takes over on 1 May")."""
        if head > 1 and row.units[head - 1].code in ("becomes", "comes", "takes", "goes") and row.units[head - 2].letter:
            return True
        starts = head > 2 and row.units[head - 1].code == "to" and row.units[head - 2].code in ("starts", "begins")
        head -= 2 * starts  # "starts to run them on 1 May"
        code = row.units[head].code
        before = row.units[head - 1] if head else None
        if code in _MOVING:
            return before is not None and (
                before.letter in ("s", "c", "p", "x", "d", "i") or (before.code in self._adverbs and code != "come")
            )
        if code in ("was", "is", "has", "does"):
            return False
        subject = before is None or before.letter != "" or before.code in self._adverbs or before.code == "that"
        subject = subject or (before is not None and before.code == "," and _closes_relative(row, head - 1))
        return code.endswith("s") and not code.endswith("ss") and subject

    def ahead(self, row: Row, head: int, stated: str | None, published: PartialDate | None, *, ending: bool = False) -> bool:
        """Whether a clause in the simple present has words that look ahead: "passes to X in six months", "this autumn".

        ``stated`` are the words of its date, if it has one. A day without its year lies ahead, too, in a document whose own day is
        not known ("takes over on 1 September"), and so does any day on which something ends or goes back (``ending``); else the two
        days have been compared.
        """
        if stated is None:
            return _SOON.search(row.words(*self.clause(row, head))) is not None
        if stated.lower().startswith("this ") and not stated.lower().startswith(("this morning", "this day")):
            return True
        if ending and "last" not in stated.lower() and re.match(r"(?:the )?end of ", stated.lower()) and not re.search(r"\d", stated):
            return True
        vague = published is None or len(published.lexical) < 7
        return vague and (_DAY.fullmatch(stated) is not None or (ending and _WHOLE_DAY.fullmatch(stated) is not None))

    def lifted(self, row: Row, head: int) -> bool:
        """Whether the clause says, behind the head, that an order no longer stands."""
        if "lifted" not in self.cues.of(row):
            return False
        _, last = self.clause(row, head)
        after = rest_on_paper(row, head) or row.words(head + 1, last)
        found = self.judges.cues["lifted"].search(after)
        if found is None:
            return False
        if found.group().startswith(("no longer", "came off", "fell away")):
            return True
        verbs = re.search(r" (?:was|were|been|is|are|has|have|had) (?:\S+ ){0,3}$", after[: found.start()])
        return verbs is not None and NEGATED_END.search(after[: found.start()]) is None

    @cached_property
    def cues(self) -> Cues:
        """What tells which expressions need not be tried."""
        return Cues(self.grammar)

    @cached_property
    def distance(self) -> Distance:
        """Who judges what is told but kept at a distance."""
        return Distance(self.grammar)

    @cached_property
    def judges(self) -> Judges:
        """Those who judge the words around a head."""
        return Judges(self.grammar)

    @cached_property
    def unspecific(self) -> frozenset[str]:
        """Phrases for services that do not say which."""
        return frozenset(self.grammar.words("services", "unspecific"))

    @cached_property
    def _adverbs(self) -> frozenset[str]:
        return frozenset(self.grammar.words("syntax", "adverbs"))

    @cached_property
    def _be(self) -> frozenset[str]:
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def parts(self) -> frozenset[str]:
        """Phrases for a part of the services, whose return leaves the rest where it is."""
        return frozenset(self.grammar.words("services", "parts"))

    @cached_property
    def ends_an_order(self) -> frozenset[str]:
        """Words for what ends an order that stood."""
        return frozenset(self.grammar.words("status", "lifted"))


def _closes_relative(row: Row, comma: int) -> bool:
    """Whether a comma closes what is said of a party behind it ("X, which …,", "X, owned by Y,"), so that its verb follows."""
    opener = next((n for n in range(comma - 1, 0, -1) if row.units[n].code == ","), 0)
    told = row.units[opener + 1].payload in _RELATIVE or row.units[opener + 1].code in ("a", "an", "the", "owned", "founded", "led")
    return opener > 0 and told and row.units[opener - 1].letter != ""


def _names_none(surface: str) -> bool:
    """Whether a phrase is of nobody: "no council", "neither borough", "neither"."""
    return f"{surface.lower()} ".startswith(("no ", "neither "))
