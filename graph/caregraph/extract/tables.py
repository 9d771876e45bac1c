"""Claims from the reference tables: a row is evidence as much as a sentence is."""

from __future__ import annotations

from collections.abc import Iterator

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.ids import slug
from caregraph.model import Claim, EntityId, Evidence, Mention, Register, RegisterRow
from caregraph.sources.knowledge import Knowledge
from caregraph.sources.table_rows import check_columns
from caregraph.terms import DateRole, Predicate, Status

#: The tables that claims can be drawn from, by name.
KNOWN_TABLES = frozenset({"authorities", "providers", "government", "office-holders", "organisations", "regions"})


def table_claims(register: Register, knowledge: Knowledge) -> Iterator[Claim]:
    """What a reference table says of councils and offices: where a council lies, what succeeded it, who held which post.

    Tables that only name things (``regions`` …) make no claims. Parties are resolved, as a row names them by key.

    Raises:
        SourceError: when the table lacks a column, or a row speaks of what the reference tables in use do not know.
    """
    check_columns(register)
    for row in register.rows:
        if register.table == "authorities":
            yield from _council(register, row, knowledge)
        elif register.table == "office-holders":
            yield from _office(register, row, knowledge)


def _council(register: Register, row: RegisterRow, knowledge: Knowledge) -> Iterator[Claim]:
    key = f"council/{row.cells['key']}"
    yield _claim(register, row, knowledge, key, Predicate.LOCATED_IN, f"region/{row.cells['region']}")
    end = _day(register, row, "end")
    for successor in filter(None, map(str.strip, row.cells["successors"].split("|"))):
        yield _claim(register, row, knowledge, key, Predicate.SUCCEEDED_BY, f"council/{successor}", date=end, role=DateRole.ON)


def _office(register: Register, row: RegisterRow, knowledge: Knowledge) -> Iterator[Claim]:
    holder, post = f"person/{slug(row.cells['person'])}", f"post/{slug(row.cells['post'])}"
    start, end = _day(register, row, "start"), _day(register, row, "end")
    yield _claim(register, row, knowledge, holder, Predicate.HOLDS_POST, post, date=start, role=DateRole.START)
    if end is not None:
        yield _claim(register, row, knowledge, holder, Predicate.HOLDS_POST, post, Status.ENDED, date=end, role=DateRole.END)


def _day(register: Register, row: RegisterRow, column: str) -> PartialDate | None:
    try:
        return PartialDate.parse(row.cells[column]) if row.cells[column] else None
    except ValueError as error:
        raise SourceError(f"{register.name}:{row.number + 1}.{column}: {error}") from error


def _claim(
    register: Register,
    row: RegisterRow,
    knowledge: Knowledge,
    subject: EntityId,
    predicate: Predicate,
    obj: EntityId,
    status: Status = Status.ACTUAL,
    *,
    date: PartialDate | None = None,
    role: DateRole | None = None,
) -> Claim:
    return Claim(
        source=register.id,
        subject=_party(register, row, knowledge, subject),
        predicate=predicate,
        object=_party(register, row, knowledge, obj),
        status=status,
        date=date,
        date_role=role if date is not None else None,
        method=f"register:{register.table}",
        evidence=(Evidence(quote=", ".join(cell for cell in row.cells.values() if cell), row=row.number),),
    )


def _party(register: Register, row: RegisterRow, knowledge: Knowledge, key: EntityId) -> Mention:
    entity = knowledge.entities.get(key)
    if entity is None:
        raise SourceError(
            f"{register.name}:{row.number + 1}: {key!r} is in no reference table in use; load the whole folder whose registers/ has it"
        )
    return Mention(surface=entity.label, type=entity.type, candidates=(key,), entity=key)
