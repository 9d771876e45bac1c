"""What a mapping file says: which columns a kind of register has, and which claims a row of it makes.

A mapping is data (``mappings/*.toml``, one file for each kind of register). Nothing in it is executed; its regular expressions are the
project's own. What it may say is written down in ``docs/decisions/0007-registers.md``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, ValidationError, model_validator

from caregraph.errors import SourceError
from caregraph.ids import slug
from caregraph.model import EntityId, Frozen
from caregraph.terms import DateRole, EntityType, Manner, Predicate, Status

#: How the cells of a column are read.
CellType: TypeAlias = Literal["text", "name", "date", "integer", "grade", "code", "list", "url"]
#: In which forms a date may be written; the words of ``date_precision`` columns are not needed, since an ISO date shows its own.
DateForm: TypeAlias = Literal["d/m/y", "iso", "words", "serial"]
#: How a cell becomes a party: by the caller's :class:`~caregraph.registers.rows.Parties`, by a key, or by a list of concepts.
PartyKind: TypeAlias = Literal["council", "owner", "body", "setting", "concept"]


def _compiles(pattern: str) -> str:
    try:
        re.compile(pattern)
    except re.error as error:
        raise ValueError(f"{pattern!r} is no regular expression: {error}") from error
    return pattern


Pattern: TypeAlias = Annotated[str, AfterValidator(_compiles)]


class Column(Frozen):
    """One meaning that a column may have.

    Attributes:
        headers: the names it has been seen under, the preferred first; compared as :func:`~caregraph.registers.columns.plain` makes them.
        essential: whether a file without it is no register of this kind.
        type: how its cells are read.
        forms: the forms that its dates may have; all where it names none.
        table: for grades: the word table that says what each word stands for.
        pattern: for codes: what a code looks like.
        sentinels: words that are no value, in lower case, each with the reason that is counted.
        quoted: whether its cells stand in the evidence's quote.
    """

    headers: tuple[str, ...] = Field(min_length=1)
    essential: bool = False
    type: CellType = "text"
    forms: tuple[DateForm, ...] = ()
    table: str = ""
    pattern: Pattern = ""
    sentinels: dict[str, str] = Field(default_factory=dict)
    quoted: bool = True


class Concept(Frozen):
    """One entry of a list of concepts: the words for it, and the class of what is of this kind (for types of provision)."""

    key: str
    words: tuple[str, ...] = Field(min_length=1)
    describes: EntityType = EntityType.SETTING


class Concepts(Frozen):
    """A list of concepts.

    Attributes:
        folder: the first part of their ids (``sector`` of ``sector/private``).
        type: the class of the concepts themselves.
        open: whether a word that no entry has is a concept of its own, with a key made from it.
    """

    folder: str
    type: EntityType
    open: bool = False
    entry: tuple[Concept, ...]

    def of(self, words: str) -> Concept | None:
        """The concept of these words, whatever their capitals; None where a closed list has none."""
        wanted = slug(words)
        for concept in self.entry:
            if wanted in {slug(word) for word in concept.words}:
                return concept
        return Concept(key=wanted, words=(words,)) if self.open else None


class Condition(Frozen):
    """What a column's cell has to be, in lower case: one of ``words``, a match of ``matches``, no match of ``unless``.

    ``why`` is the reason that is counted where it does not hold; without one, the row is simply about something else.
    """

    column: str
    words: tuple[str, ...] = ()
    matches: Pattern = ""
    unless: Pattern = ""
    why: str = ""


class Party(Frozen):
    """Subject or object: a fixed entity, or a column and how its cells are read.

    ``pattern`` is searched in the cell and its first group names the party; ``only`` says when this party of several alternatives is
    meant; ``concepts`` is the list for ``read = "concept"``. A cell that refers to another row of the file is read ``through`` two
    columns: the one that holds what it refers to, and the one that has the name to read. A name is read as it was on the day of the claim,
    else of the register, or, where the row names somebody at another time, ``on`` the day of another column.
    """

    fixed: EntityId = ""
    column: str = ""
    read: PartyKind | None = None
    pattern: Pattern = ""
    concepts: str = ""
    through: tuple[str, str] | None = None
    on: str = ""
    only: tuple[Condition, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> Self:
        if bool(self.fixed) == bool(self.column) or bool(self.column) != bool(self.read):
            raise ValueError("a party is either fixed, or a column and how it is read")
        return self


class Dated(Frozen):
    """The date of a claim.

    Attributes:
        columns: where it stands; the first that holds one counts, and a later one is named in the claim's method (``….by-<column>``).
        role: what it is the date of.
        required: whether there is no claim without it.
        pattern: what of the cell is the date: its first group.
        bound: whether it is only the last day on which it may have been.
        bound_if: the same, where the condition holds.
        none_if: where this holds, the date is not one that the source gives, and is left out.
    """

    columns: tuple[str, ...] = Field(min_length=1)
    role: DateRole
    required: bool = False
    pattern: Pattern = ""
    bound: bool = False
    bound_if: Condition | None = None
    none_if: Condition | None = None


class Valued(Frozen):
    """The value of a claim: a column's cell as read, or the value of the first of ``patterns`` that is found in it."""

    column: str
    required: bool = False
    patterns: tuple[tuple[Pattern, str], ...] = ()


class ClaimRule(Frozen):
    """One claim that a row may make; parties with alternatives are tried in order."""

    id: str = Field(pattern=r"^[a-z][a-z-]*$")
    subject: tuple[Party, ...] = Field(min_length=1)
    predicate: Predicate
    object: tuple[Party, ...] = Field(min_length=1)
    status: Status = Status.ACTUAL
    value: Valued | None = None
    date: Dated | None = None
    scope: str = ""
    manner: tuple[tuple[Condition, Manner], ...] = ()
    only: tuple[Condition, ...] = ()

    @property
    def conditions(self) -> Iterator[Condition]:
        """Every condition of the rule, wherever it stands."""
        yield from self.only
        for party in (*self.subject, *self.object):
            yield from party.only
        yield from (condition for condition, _ in self.manner)
        if self.date is not None:
            yield from filter(None, (self.date.bound_if, self.date.none_if))

    @property
    def columns(self) -> Iterator[str]:
        """Every column that the rule speaks of, some twice."""
        for party in (*self.subject, *self.object):
            yield from (party.column, *(party.through or ()), *([party.on] if party.on else [])) if party.column else ()
        yield from (condition.column for condition in self.conditions)
        if self.value is not None:
            yield self.value.column
        if self.date is not None:
            yield from self.date.columns


class Describes(Frozen):
    """Which columns say what the subject of a row itself is: its name, and its type by a list of concepts of the same name."""

    label: str
    type_from: str


class Mapping(Frozen):
    """One kind of register.

    Attributes:
        series: the series of lists that follow one another in time; empty where a file stands alone.
        snapshot: whether a file says what held on one day, which its captions or its name must tell.
        graded_by: the column that holds something in every row of a list that has graded settings alone; empty where lists are whole.
        prefixes: words that may stand before a header and add nothing ("Latest full inspection").
        key: the column that names the row's subject; ``unique`` says that it stands once in a file.
        cites: the column that holds the row's own source.
    """

    name: str
    title: str
    publisher: str
    licence: str
    series: str = ""
    snapshot: bool = False
    graded_by: str = ""
    prefixes: tuple[str, ...] = ()
    key: str = ""
    unique: bool = False
    cites: str = ""
    columns: dict[str, Column]
    tables: dict[str, dict[str, str]] = Field(default_factory=dict)
    concepts: dict[str, Concepts] = Field(default_factory=dict)
    describes: Describes | None = None
    claim: tuple[ClaimRule, ...] = ()

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        named = [column for rule in self.claim for column in rule.columns] + [c for c in (self.key, self.cites) if c]
        if (d := self.describes) is not None:
            named += [d.label, d.type_from]
        if missing := sorted(set(named) - set(self.columns)):
            raise ValueError(f"no column is called {missing[0]!r}; there are {', '.join(self.columns)}")
        if tables := sorted({c.table for c in self.columns.values() if c.table} - set(self.tables)):
            raise ValueError(f"no word table is called {tables[0]!r}")
        parties = [party for rule in self.claim for party in (*rule.subject, *rule.object)]
        if lists := sorted({p.concepts for p in parties if p.read == "concept"} - set(self.concepts)):
            raise ValueError(f"no list of concepts is called {lists[0]!r}")
        ids = [rule.id for rule in self.claim]
        if twice := [i for i in ids if ids.count(i) > 1]:
            raise ValueError(f"two claims are called {twice[0]!r}")
        return self

    @property
    def essentials(self) -> tuple[str, ...]:
        """The meanings that a file of this kind must have a column for."""
        return tuple(meaning for meaning, column in self.columns.items() if column.essential)


def read_mapping(text: str, name: str) -> Mapping:
    """The mapping in the text of a TOML file called ``name``.

    Raises:
        SourceError: when it is no TOML, or says what a mapping cannot say; the message names the file and the place in it.
    """
    try:
        return Mapping.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise SourceError(f"{name}: no well-formed TOML ({error}); correct it") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the file"
        raise SourceError(f"{name}: {place}: {first['msg']}; see docs/decisions/0007-registers.md") from error


@cache
def mappings() -> tuple[Mapping, ...]:
    """Every kind of register that caregraph knows, by name."""
    folder = files(__package__) / "mappings"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".toml")), key=lambda entry: entry.name)
    return tuple(read_mapping(entry.read_text("utf-8"), entry.name) for entry in found)


@cache
def concept_names() -> dict[str, str]:
    """What the concepts of the mappings are called, by the id of each (``sector/private``)."""
    lists = [concepts for mapping in mappings() for concepts in mapping.concepts.values()]
    return {f"{concepts.folder}/{concept.key}": concept.words[0] for concepts in lists for concept in concepts.entry}
