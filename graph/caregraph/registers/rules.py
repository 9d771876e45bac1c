"""One rule of a mapping applied to one row: the parties, value, date and manner of the claims that it makes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from datetime import date
from typing import Final, NamedTuple, Protocol

from caregraph.dates import PartialDate
from caregraph.model import EntityId, Mention, Register
from caregraph.registers.cells import NOT_GIVEN, Cell, read_cell, read_date
from caregraph.registers.columns import Recognised
from caregraph.registers.mapping import ClaimRule, Concept, Condition, Dated, Party
from caregraph.registers.tally import Tally
from caregraph.terms import DateRole, EntityType, Manner

NO_COUNCIL: Final = "no council has this name"
PRIVATE: Final = "a private person, or no organisation's name"


class Parties(Protocol):
    """Whoever knows which entity a name stands for. Mentions that it returns have their ``entity``."""

    def council(self, name: str, day: date | None) -> Mention | None:
        """The council that bore this name on a day; None when there was none."""

    def owner(self, name: str, day: date | None) -> Mention | None:
        """The organisation of this name on a day; None for a private person, and for what is no organisation's name."""

    def body(self, name: str, day: date | None) -> Mention | None:
        """A government body, provider or other organisation known by this name; else as :meth:`owner`."""

    def fixed(self, entity: EntityId) -> Mention:
        """An entity known by its id."""


class Draft(NamedTuple):
    """A claim without its evidence."""

    rule: ClaimRule
    subject: Mention
    object: Mention
    value: str
    date: PartialDate | None
    role: DateRole | None
    manner: Manner | None
    method: str


class Row:
    """The cells of one row by meaning, as written and as read; ``withheld`` are columns that no quote may show."""

    __slots__ = ("cells", "setting", "withheld", "written")

    def __init__(self, written: dict[str, str], cells: dict[str, Cell]) -> None:
        self.written, self.cells = written, cells
        self.withheld: set[str] = set()
        self.setting: Mention | None = None

    def lower(self, column: str) -> str:
        """A cell as conditions see it: lower case, white space evened out; empty where the file has no such column."""
        return " ".join(self.written.get(column, "").split()).lower()


class RuleReader:
    """Applies rules to the rows of one register; mentions and cells of the same words are made once."""

    def __init__(self, register: Register, recognised: Recognised, parties: Parties, tally: Tally) -> None:
        self.mapping, self.columns, self.above = recognised.mapping, recognised.columns, recognised.above
        self.parties, self.tally = parties, tally
        self.day = register.date.latest if register.date else None
        self._read: dict[str, dict[str, Cell]] = {meaning: {} for meaning in self.columns}
        self._mentions: dict[tuple[object, ...], Mention | None] = {}
        self._concepts: dict[tuple[str, str], Concept | None] = {}
        self._through = {pair: self._index(register, *pair) for pair in self._pairs()}
        self.rules = [rule for rule in self.mapping.claim if not self._lacks(rule)]

    def row(self, values: tuple[str, ...]) -> Row:
        """A row's cells, read."""
        written = {meaning: values[number] for meaning, number in self.columns.items()}
        cells: dict[str, Cell] = {}
        for meaning, text in written.items():
            known = self._read[meaning]
            if (cell := known.get(text)) is None:
                column = self.mapping.columns[meaning]
                cell = known[text] = read_cell(text, column, self.mapping.tables.get(column.table))
            cells[meaning] = cell
        return Row(written, cells)

    def drafts(self, row: Row) -> Iterator[Draft]:
        """The claims of a row; what is left out is counted."""
        for rule in self.rules:
            if not self._holds(rule.only, row):
                continue
            value = self._value(rule, row)
            when = self._date(rule.date, row) if rule.date is not None else (None, "")
            if value is None or when is None:
                continue
            day = when[0].earliest or when[0].latest if when[0] is not None else self.day
            subjects = self._parties(rule.subject, row, day)
            objects = self._parties(rule.object, row, day) if subjects else []
            manner = next((manner for condition, manner in rule.manner if self.holds(condition, row)), None)
            role = rule.date.role if rule.date is not None and when[0] is not None else None
            method = f"register:{self.mapping.name}.{rule.id}{when[1]}"
            for subject in subjects:
                for thing in objects:
                    yield Draft(rule, subject, thing, value, when[0], role, manner, method)

    def holds(self, condition: Condition, row: Row) -> bool:
        """Whether a row is as a condition asks."""
        cell = row.lower(condition.column)
        return (
            (not condition.words or cell in condition.words)
            and (not condition.matches or re.search(condition.matches, cell) is not None)
            and (not condition.unless or re.search(condition.unless, cell) is None)
        )

    def concept(self, name: str, words: str) -> Concept | None:
        """The concept of these words in a list; None where it has none."""
        key = (name, words)
        if key not in self._concepts:
            self._concepts[key] = self.mapping.concepts[name].of(words)
        return self._concepts[key]

    def setting_type(self, row: Row) -> EntityType:
        """The class of the setting that a row is about."""
        describes = self.mapping.describes
        words = row.cells[describes.type_from].text if describes is not None and describes.type_from in row.cells else ""
        concept = self.concept(describes.type_from, words) if describes is not None and words else None
        return concept.describes if concept is not None else EntityType.SETTING

    def mention(self, party: Party, name: str, row: Row, day: date | None) -> Mention | None:
        """The party of this name; None when nothing is known by it."""
        if party.read == "setting":
            if row.setting is None:
                row.setting = Mention(surface=self._called(name, row), type=self.setting_type(row), entity=f"setting/{name}")
            return row.setting
        key = (party.read, party.concepts, name, None if party.read == "concept" else day)
        if key not in self._mentions:
            self._mentions[key] = self._resolved(party, name, day)
        return self._mentions[key]

    def _called(self, number: str, row: Row) -> str:
        """A setting's name; where it is withheld, its type of provision and number."""
        describes = self.mapping.describes
        if describes is None:
            return number
        name = row.cells[describes.label].text if describes.label in row.cells else ""
        kind = row.cells[describes.type_from].text if describes.type_from in row.cells else ""
        return name or f"{kind} {number}".strip()

    def _resolved(self, party: Party, name: str, day: date | None) -> Mention | None:
        if party.read == "council":
            return self.parties.council(name, day)
        if party.read == "owner":
            return self.parties.owner(name, day)
        if party.read == "body":
            return self.parties.body(name, day)
        concept = self.concept(party.concepts, name)
        concepts = self.mapping.concepts[party.concepts]
        return None if concept is None else Mention(surface=name, type=concepts.type, entity=f"{concepts.folder}/{concept.key}")

    def _parties(self, alternatives: tuple[Party, ...], row: Row, day: date | None) -> list[Mention]:
        party = next((party for party in alternatives if self._holds(party.only, row)), None)
        if party is None:
            return []
        if party.fixed:
            if (party.fixed,) not in self._mentions:
                self._mentions[party.fixed,] = self.parties.fixed(party.fixed)
            fixed = self._mentions[party.fixed,]
            return [fixed] if fixed is not None else []
        if party.on in row.cells and (named := row.cells[party.on].day) is not None:
            day = named.earliest or named.latest
        cell = row.cells[party.column]
        if cell.reason:
            self.tally.leave_out(party.column, cell.reason)
            return []
        name = cell.text
        if party.pattern:
            match = re.search(party.pattern, name)
            if match is None:
                self.tally.leave_out(party.column, "names nobody where the name should stand")
                return []
            name = match.group(1)
        cut = self.mapping.columns[party.column].type == "list"
        found: list[Mention] = []
        for part in filter(None, map(str.strip, name.split(","))) if cut else (name,):
            called = part if party.through is None else self._through[party.through].get(part, part)
            mention = self.mention(party, called, row, day)
            if mention is None:
                self._nobody(party, called, row)
            else:
                if party.read in ("owner", "body") and mention.surface != called:
                    row.withheld.add(party.column)  # a person was named beside the body, whom no quote may show
                found.append(mention)
        return found

    def _nobody(self, party: Party, name: str, row: Row) -> None:
        if party.read == "council":
            self.tally.unknown_name(party.column, name, NO_COUNCIL)
        elif party.read == "concept":
            self.tally.unknown_name(party.column, name, "none of the list")
        else:  # perhaps a person's name, which neither the tally nor a quote repeats
            self.tally.leave_out(party.column, PRIVATE)
            row.withheld.add(party.column)

    def _holds(self, conditions: tuple[Condition, ...], row: Row) -> bool:
        for condition in conditions:
            if not self.holds(condition, row):
                if condition.why:
                    self.tally.leave_out(condition.column, condition.why)
                return False
        return True

    def _value(self, rule: ClaimRule, row: Row) -> str | None:
        """The value of a claim, empty where it has none; None where it needs one and the row gives none."""
        if rule.value is None:
            return ""
        cell = row.cells.get(rule.value.column, Cell(reason=NOT_GIVEN))
        if rule.value.patterns:
            nothing = None if rule.value.required else ""
            return next((value for pattern, value in rule.value.patterns if re.search(pattern, cell.text)), nothing)
        if cell.reason and (rule.value.required or cell.reason.startswith("no ")):
            self.tally.leave_out(rule.value.column, cell.reason)
        return None if cell.reason and rule.value.required else cell.text

    def _date(self, dated: Dated, row: Row) -> tuple[PartialDate | None, str] | None:
        """The date of a claim and what its method says of it; None where the claim needs one and the row gives none."""
        if dated.none_if is not None and self.holds(dated.none_if, row):
            self.tally.leave_out(dated.columns[0], "not stated in the row's source")
            return None if dated.required else (None, "")
        reasons: list[str] = []
        for column in filter(row.cells.__contains__, dated.columns):
            cell = row.cells[column]
            day = _within(dated.pattern, cell) if dated.pattern else cell.day
            if day is not None and self.mapping.snapshot and self.day and day.earliest and day.earliest > self.day:
                reasons.append(f"{column}: later than the list")
            elif day is None:
                reasons.append(f"{column}: {cell.reason or NOT_GIVEN}")
            else:
                if dated.bound or (dated.bound_if is not None and self.holds(dated.bound_if, row)):
                    day = PartialDate(latest=day.latest, stated=day.stated)
                return day, "" if column == dated.columns[0] else f".by-{column}"
        # a date that is not given is worth a word only where there is no claim without it; one that cannot be is always
        wrong = [reason for reason in reasons if not reason.endswith(NOT_GIVEN)]
        self.tally.left_out.update(wrong or (reasons[:1] if dated.required else ()))
        return None if dated.required else (None, "")

    def _lacks(self, rule: ClaimRule) -> bool:
        """Whether the file lacks a column without which the rule says nothing; if so, it is noted."""
        needed = [party.column for party in (*rule.subject, *rule.object) if party.column]
        needed += [condition.column for condition in rule.only if condition.words or condition.matches]
        needed += [rule.value.column] if rule.value is not None and rule.value.required else []
        if rule.date is not None and rule.date.required and not set(rule.date.columns) & set(self.columns):
            needed.append(rule.date.columns[0])
        missing = next((column for column in needed if column not in self.columns), "")
        if missing:
            self.tally.absent[rule.id] = missing
        return bool(missing)

    def _pairs(self) -> Iterator[tuple[str, str]]:
        for rule in self.mapping.claim:
            for party in (*rule.subject, *rule.object):
                if party.through is not None:
                    yield party.through

    def _index(self, register: Register, key: str, name: str) -> AbstractMapping[str, str]:
        if key not in self.columns or name not in self.columns:
            return {}
        places = self.columns[key], self.columns[name]
        return {row.values[places[0]].strip(): row.values[places[1]].strip() for row in register.rows}


def _within(pattern: str, cell: Cell) -> PartialDate | None:
    match = re.search(pattern, cell.text)
    day = read_date(match.group(1)) if match is not None else None
    return None if day is None or isinstance(day, Cell) else day
