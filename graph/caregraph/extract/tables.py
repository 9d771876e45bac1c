"""Claims from the reference tables: a row is evidence as much as a sentence is."""

from __future__ import annotations

from collections.abc import Iterator

from caregraph.dates import PartialDate
from caregraph.model import Claim, EntityId, Evidence, Mention, Register, RegisterRow
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import DateRole, Predicate, Status

#: The tables that claims can be drawn from, by name.
KNOWN_TABLES = frozenset({"authorities", "providers", "government", "office-holders", "organisations", "regions"})


def table_claims(register: Register, knowledge: Knowledge) -> Iterator[Claim]:
    """What a reference table says of councils and offices: where a council lies, what succeeded it, who held which post.

    Tables that only name things (``regions`` …) make no claims. Parties are resolved, as a row names them by key.
    """
    if register.table == "authorities":
        for row in register.rows:
            key = f"council/{row.cells['key']}"
            yield _claim(register, row, knowledge, key, Predicate.LOCATED_IN, knowledge.regions[key])
            council = knowledge.entities[key]
            for successor in council.successors:
                yield _claim(register, row, knowledge, key, Predicate.SUCCEEDED_BY, successor, date=council.end, role=DateRole.ON)
    elif register.table == "office-holders":
        rows = {row.number: row for row in register.rows}
        for term in knowledge.offices:
            row = rows[term.row]
            post = next(e.id for e in knowledge.entities.values() if e.label == term.post and e.id.startswith("post/"))
            yield _claim(register, row, knowledge, term.holder, Predicate.HOLDS_POST, post, date=term.start, role=DateRole.START)
            if term.end is not None:
                yield _claim(
                    register, row, knowledge, term.holder, Predicate.HOLDS_POST, post, Status.ENDED, date=term.end, role=DateRole.END
                )  # fmt: skip


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
        subject=_party(knowledge, subject),
        predicate=predicate,
        object=_party(knowledge, obj),
        status=status,
        date=date,
        date_role=role if date is not None else None,
        method=f"register:{register.table}",
        evidence=(Evidence(quote=", ".join(cell for cell in row.cells.values() if cell), row=row.number),),
    )


def _party(knowledge: Knowledge, key: EntityId) -> Mention:
    entity = knowledge.entities[key]
    return Mention(surface=entity.label, type=entity.type, candidates=(key,), entity=key)
