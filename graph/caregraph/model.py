"""What flows through caregraph: sources, mentions, claims with their evidence, entities and facts. All of it is frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator

from caregraph.dates import PartialDate
from caregraph.ids import digest
from caregraph.terms import Coverage, DateRole, EntityType, Manner, Predicate, SourceKind, Status

#: An entity's id: its kind and its key, such as ``council/DNC`` or ``company/08878185``.
EntityId: TypeAlias = str
#: How a mention names its entity: by name, by a noun phrase that points back, by a description, or as nobody in particular.
MentionKind: TypeAlias = Literal["named", "anaphor", "described", "generic"]


class Frozen(BaseModel):
    """Base of all that flows: immutable, hashable, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """Half-open character offsets into a document's text: ``text[start:end]``."""

    start: int = Field(ge=0)
    end: int

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if self.end <= self.start:
            raise ValueError(f"a span ends after it starts, not {self.start}..{self.end}")
        return self


class Source(Frozen):
    """A document or register file: where it came from and what it is.

    Attributes:
        id: ``source/<slug>-<hash>``, made from the address where there is one, else from the file's name.
        kind: document or register.
        name: the file's name, without folders.
        digest: hash of all that was read; a source whose digest is unchanged needs no reloading.
        read_with: hash of the rules and tables that its claims were made with; they are made anew when these change. Empty for a register.
        date: when it was published, as precisely as it says; None when unknown.
        coverage: of which settings a list tells; that one beyond these is not on it says nothing. None for another source.
        listed: how many settings are on the list.
        series: of which series of lists it is one, such as ``ofsted-providers``; lists of one series follow one another in time, and what a
            later one no longer has is over. Empty for a source that stands alone.
        unread: how much of the file is not the source's own text (a reader's comments, navigation), in characters.
    """

    id: str
    kind: SourceKind
    name: str
    digest: str
    read_with: str = ""
    title: str = ""
    url: str = ""
    publisher: str = ""
    date: PartialDate | None = None
    licence: str = ""
    series: str = ""
    coverage: Coverage | None = None
    listed: int = 0
    unread: int = 0

    @property
    def label(self) -> str:
        """What a person calls it: its title, else its file's name."""
        return self.title or self.name

    @property
    def address(self) -> str:
        """Its URL, or its file's name where it has none."""
        return self.url or self.name


class Document(Source):
    """A source text.

    Attributes:
        text: the body as read (after front matter), to which every span refers.
        regions: the stretches of ``text`` that are the source's own words, in order; claims come from these alone.
    """

    kind: SourceKind = SourceKind.DOCUMENT
    text: str
    regions: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """One row of a register; of plain Python, since there are tens of thousands.

    Attributes:
        number: 1 is the first row after the header, rows of empty cells included.
        columns: the names of the register's columns, one tuple for all its rows.
        values: the cells as written, one for each column.
    """

    number: int
    columns: tuple[str, ...]
    values: tuple[str, ...]

    @property
    def cells(self) -> dict[str, str]:
        """The cells by column name."""
        return dict(zip(self.columns, self.values, strict=True))


class Register(Source):
    """A register file: rows of cells, all strings as written.

    Attributes:
        table: the file's name without suffix.
        columns: the names of the columns, white space evened out; a second column of one name is "name (2)", one without a name "column 7".
        header: number of the header's line in the file, from 1.
        captions: the words that stand above the header.
        rows: the rows that hold anything.
        empty: how many rows below the header hold nothing.
    """

    kind: SourceKind = SourceKind.REGISTER
    table: str
    columns: tuple[str, ...]
    header: int = 1
    captions: tuple[str, ...] = ()
    rows: tuple[RegisterRow, ...]
    empty: int = 0


class Mention(Frozen):
    """A stretch of a document, or a cell, that refers to an entity.

    Attributes:
        span: where it stands; None for a cell and for a party that the words leave out, or that only the title names.
        surface: the words themselves; for a party left out, the words that stand in for it.
        type: the class of what it refers to.
        kind: how it refers.
        candidates: the entities that it may be, best first; empty when no register knows it.
        entity: the entity that resolution decided on; None before, and where it could not be decided.
    """

    span: Span | None = None
    surface: str
    type: EntityType
    kind: MentionKind = "named"
    candidates: tuple[EntityId, ...] = ()
    entity: EntityId | None = None


class Evidence(Frozen):
    """The words that carry a claim.

    Attributes:
        quote: verbatim; ``document.text[span.start:span.end]``, or the cells of a register's row.
        span: offsets of the quote in the document's text; None for a register.
        row: number of the register's row; None for a document.
        trigger: the words inside the quote that set off the rule.
        cites: the address that the register's row gives as its own source; empty when it gives none.
    """

    quote: str = Field(min_length=1)
    span: Span | None = None
    row: int | None = None
    trigger: str = ""
    cites: str = ""

    @model_validator(mode="after")
    def _placed(self) -> Self:
        if (self.span is None) == (self.row is None):
            raise ValueError("evidence stands either at a span of a document or in a row of a register")
        return self


class Claim(Frozen):
    """What one source says: that a relation between two parties holds, held, will, might or does not.

    Attributes:
        source: id of the source.
        status: as of the source's own time.
        value: a grade, a share, a length, where the relation has one.
        date: the date that the words give for it, and ``date_role`` what it is the date of.
        duration: for how long it was arranged, as XML Schema writes it: "P10Y" for ten years; empty when the source does not say.
        scope: which services, in the words of the source.
        attributed_to: who says it within the text; empty when the source says it in its own voice.
        actor: the person through whom a body acted ("Michael Gove" for the department), if named.
        method: the rule that made it, ``frame:<id>``, ``valency:<id>``, ``grade:<id>`` or ``register:<register>.<claim>``.
        evidence: the main quote first, then those that add manner, date or parties.
    """

    source: str
    subject: Mention
    predicate: Predicate
    object: Mention
    status: Status = Status.ACTUAL
    value: str = ""
    manner: Manner | None = None
    date: PartialDate | None = None
    date_role: DateRole | None = None
    duration: str = Field(default="", pattern=r"^(?:P[1-9]\d*(?:Y(?:[1-9]\d*M)?|M|D))?$")
    scope: str = ""
    attributed_to: str = ""
    actor: str = ""
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)
    method: str
    evidence: tuple[Evidence, ...] = Field(min_length=1)

    @property
    def key(self) -> str:
        """A hash of all that makes this claim this claim; equal claims of one source have one key."""
        first = self.evidence[0]
        # one row may say the same of several parts of a party's work; a sentence says it once
        place = f"{first.row} {self.scope}".rstrip() if first.span is None else f"{first.span.start}-{first.span.end}"
        parties = (self.subject.entity or self.subject.surface, self.predicate, self.object.entity or self.object.surface)
        return digest(self.source, *parties, self.status, self.value, self.date.lexical if self.date else "", self.date_role, place)


class Unresolved(Frozen):
    """A mention that could not be tied to an entity, with the reason and what it might have been."""

    source: str
    mention: Mention
    reason: str


class Entity(Frozen):
    """A resolved thing.

    Attributes:
        aliases: other names that it goes by, without ``label``.
        start: when it came to be; ``end`` when it ceased to. None when unknown.
        properties: further literals by local name (``gssCode`` …); empty ones left out.
    """

    id: EntityId
    type: EntityType
    label: str
    aliases: tuple[str, ...] = ()
    start: PartialDate | None = None
    end: PartialDate | None = None
    successors: tuple[EntityId, ...] = ()
    properties: dict[str, str] = Field(default_factory=dict)


class Lifetime(NamedTuple):
    """When an entity came to be, and when it ceased to; None when unknown."""

    start: PartialDate | None
    end: PartialDate | None
