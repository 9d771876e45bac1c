"""Who does what to whom around a word: the parties of its clause, each with the function that its place gives it.

A light reading of English clauses, without a parser: prepositions, genitives, voice, relative clauses, insertions between commas,
coordinated verbs and reduced participles are told by their closed-class words. Where these do not tell, an argument is left out.
"""

from __future__ import annotations

from caregraph.extract.closed import GENITIVE, JOINS, PARTY_LETTERS, RELATIVE, STOPS, possessive
from caregraph.extract.dates_within import inserted_end
from caregraph.extract.functions import REACH, Clause
from caregraph.extract.insertions import FRONT
from caregraph.extract.nominals import Nominals
from caregraph.extract.units import Unit


class ClauseReader(Nominals):
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
        purpose = self._purpose(units, head)
        comma = self._end_of_opening(units, head) if (opens and head != FRONT) or purpose else None
        inserted = inserted_end(units, head) if participle else None
        if inserted is not None:
            clause.passive = True
            self._right(units, clause, end=inserted)
            self._left(units, clause)
            clause.arguments.sort(key=lambda argument: abs(argument[1] - head))
            return clause
        if comma is not None and any(self._acting(units, n) for n in range(head) if units[n].letter in PARTY_LETTERS):
            comma = None
        self._right(units, clause, end=self._relative_end(units, head) if comma is None else comma)
        by_behind = participle and any(function == "by" for function, _ in clause.arguments)
        self._left(units, clause)
        functions = {function for function, _ in clause.arguments}
        if opens and "subject" not in functions and self._moves(units, head):
            comma = self._closing_comma(units, head + 1, len(units)) or len(units)  # "Run by X since 2016, the services have …"
            clause.arguments = [(function, number) for function, number in clause.arguments if function != "object" or number < comma]
            functions = {function for function, _ in clause.arguments}
        if participle:
            clause.passive = self._is_passive(units, head) or self._agent_at_once(units, head)
            clause.passive = clause.passive or (by_behind and not self._acted_on(clause, len(units)))
        if not clause.passive and "object" not in functions and self._moves(units, head):
            clause.arguments += [("mover", number) for function, number in clause.arguments if function == "subject"]
        if "object" in functions:
            self._recipient(units, clause)
        if "subject" not in functions:
            self._following_subject(units, clause)
        if len(clause.arguments) > 1:
            clause.arguments.sort(key=lambda argument: abs(argument[1] - head))
        return clause

    def _relative_end(self, units: list[Unit], head: int) -> int | None:
        """The comma behind which the sentence goes on with its own verb: "X, which lost its airport in 2015, handed …"."""
        at = head - 1
        while at > 1 and (units[at].code in self._have or units[at].code in self._adverbs or units[at].code in self._be):
            at -= 1
        relative = at > 0 and units[at].payload in RELATIVE and units[at - 1].code == ","
        reduced = at > 0 and units[at].code == "," and units[at - 1].letter in PARTY_LETTERS and units[at - 1].letter != ""
        if not relative and not (reduced and units[head].code in self._participles):
            return None
        for number in range(head + 1, min(len(units) - 1, head + REACH)):
            if units[number].code in STOPS:
                return None
            following = units[number + 1]
            if units[number].code == "," and not following.letter and following.code not in JOINS:
                finite = following.code in self._finite_words or (following.code in self.verbs and not following.code.endswith("ing"))
                return number if finite else None
        return None

    def _agent_at_once(self, units: list[Unit], head: int) -> bool:
        """Whether "by" and no day stands right behind a verb: "owned by its founders and X"."""
        return head + 1 < len(units) and units[head + 1].code == "by" and (head + 2 >= len(units) or units[head + 2].letter != "d")

    def _acted_on(self, clause: Clause, end: int) -> bool:
        """Whether a verb has an object; what stands behind the agent is none ("A company founded by X, …, it")."""
        agent = min([number for function, number in clause.arguments if function == "by" and number > clause.head], default=end)
        return any(function == "object" and clause.head < number < agent for function, number in clause.arguments)

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

    def _recipient(self, units: list[Unit], clause: Clause) -> None:
        """Who is given what stands behind the verb: "gave X the services", "X was given the services"."""
        objects = sorted(number for function, number in clause.arguments if function == "object" and number > clause.head)
        if clause.passive and objects:
            clause.arguments += [("recipient", number) for function, number in clause.arguments if function == "subject"]
        elif len(objects) > 1 and units[objects[0]].letter in PARTY_LETTERS:
            clause.arguments.append(("recipient", objects[0]))

    def _following_subject(self, units: list[Unit], clause: Clause) -> None:
        """A participle that opens its sentence says something of the party behind its comma ("Set up in 2016, X …")."""
        if not self._opens(units, clause.head) and not self._purpose(units, clause.head):
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
