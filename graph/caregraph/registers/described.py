"""What a row says of one thing itself: a setting's type and name, a council's names and codes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from caregraph.dates import PartialDate
from caregraph.model import EntityId, Register
from caregraph.registers.columns import Recognised
from caregraph.registers.mapping import Describes
from caregraph.registers.rows import read_records
from caregraph.registers.rules import Parties, Row, RuleReader
from caregraph.registers.snapshots import snapshot_day
from caregraph.registers.tally import Tally
from caregraph.terms import EntityType


class Described(NamedTuple):
    """An entity as one row describes it. Of several lists of a series, the newest one's description is the caller's to choose.

    Attributes:
        label: its name; for a setting whose name is withheld its type of provision and number; empty where the row gives none.
        properties: further literals by local name, those that the row gives.
        day: the day of the list; None for a register that is not of a day.
        successors: the keys of what came after it, as the row gives them.
    """

    entity: EntityId
    type: EntityType
    label: str
    aliases: tuple[str, ...]
    properties: dict[str, str]
    day: date | None
    start: PartialDate | None = None
    end: PartialDate | None = None
    successors: tuple[str, ...] = ()


def describe_rows(register: Register, recognised: Recognised, parties: Parties) -> Iterator[Described]:
    """What each row of a register says of the thing that it is about; nothing for a kind that describes none.

    Councils named by a code are given by it whether or not anybody knows them (``council/ABC``); rows without key are passed over.

    Raises:
        SourceError: when it is a list whose day cannot be told.
    """
    describes = recognised.mapping.describes
    if describes is None:
        return
    if recognised.mapping.snapshot and register.date is None:
        register = register.model_copy(update={"date": snapshot_day(register)})
    silent = Tally()
    reader = RuleReader(register, recognised, parties, silent)
    for _, row in read_records(register, reader, silent):
        found = _described(describes, row, reader)
        if found is not None:
            yield found


def _described(describes: Describes, row: Row, reader: RuleReader) -> Described | None:
    subject = row.cells[describes.subject.column]
    mention = reader.mention(describes.subject, subject.text, row, reader.day) if not subject.reason else None
    if mention is None or mention.entity is None:
        return None

    def text(column: str) -> str:
        return row.cells[column].text if column in row.cells else ""

    def day(column: str) -> PartialDate | None:
        return row.cells[column].day if column in row.cells else None

    label = text(describes.label)
    if not label and describes.type_from:
        label = f"{text(describes.type_from)} {subject.text}".strip()
    aliases = dict.fromkeys(name for column in describes.aliases if (name := text(column)) and name != label)
    return Described(
        entity=mention.entity,
        type=describes.type or reader.setting_type(row),
        label=label,
        aliases=tuple(aliases),
        properties={name: value for name, column in describes.properties.items() if (value := text(column))},
        day=reader.day,
        start=day(describes.start),
        end=day(describes.end),
        successors=tuple(filter(None, map(str.strip, text(describes.successors).split(",")))),
    )
