"""What the extractor knows before it reads: the tables of ``seeds/registers`` as entities, names and terms of office.

The tables are data of the project; the columns of each stand in ``seeds/registers/SOURCES.md``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from caregraph.dates import PartialDate
from caregraph.ids import slug
from caregraph.model import Entity, EntityId, Lifetime, Register
from caregraph.sources.former_names import FormerName, named_on
from caregraph.sources.registers import read_register
from caregraph.sources.table_rows import REQUIRED, TableRow, check_columns
from caregraph.terms import EntityType

#: Roles of bodies of government that texts name by their office alone.
CENTRAL_GOVERNMENT: Final = "central government"
DEPARTMENT: Final = "children's services department"
INSPECTORATE: Final = "children's services inspectorate"


@dataclass(frozen=True, slots=True)
class Term:
    """A stretch during which one entity stood in a relation to others: a provider to its councils, a person to an office."""

    holder: EntityId
    others: tuple[EntityId, ...]
    start: PartialDate | None
    end: PartialDate | None
    post: str = ""
    row: int = 0
    whole: bool = True


@dataclass(frozen=True)
class Knowledge:
    """The reference tables, read.

    Attributes:
        entities: every entity of the tables by id.
        short_names: the bare place name of each council.
        providers: which provider ran which councils' services, and when.
        offices: who held which office of which body, and when.
        roles: the bodies of government by role.
        domains: publishers by the domain of their pages.
        regions: the region of each council.
        former: names that entities had until a day, where the tables tell the day.
    """

    entities: dict[EntityId, Entity] = field(default_factory=dict)
    short_names: dict[EntityId, str] = field(default_factory=dict)
    providers: tuple[Term, ...] = ()
    offices: tuple[Term, ...] = ()
    roles: dict[str, tuple[EntityId, ...]] = field(default_factory=dict)
    domains: dict[str, EntityId] = field(default_factory=dict)
    regions: dict[EntityId, EntityId] = field(default_factory=dict)
    former: dict[EntityId, tuple[FormerName, ...]] = field(default_factory=dict)

    def as_of(self, day: date) -> Knowledge:
        """The same, with the entities under the names that they had on a day, where it is known that these were others."""
        return replace(self, entities=named_on(day, self.entities, self.former))

    @property
    def lifetimes(self) -> dict[EntityId, Lifetime]:
        """When entities came to be and ceased to be, where either is known."""
        return {key: Lifetime(entity.start, entity.end) for key, entity in self.entities.items() if entity.start or entity.end}

    def publisher_of(self, host: str) -> EntityId | None:
        """The publisher whose pages a host serves: the longest domain that the host ends in."""
        parts = host.lower().split(".")
        for cut in range(len(parts)):
            found = self.domains.get(".".join(parts[cut:]))
            if found is not None:
                return found
        return None

    def publisher_name(self, host: str) -> str | None:
        """What the publisher whose pages a host serves is called."""
        found = self.publisher_of(host)
        return None if found is None else self.entities[found].label


def read_knowledge(folder: Path) -> Knowledge:
    """Read the reference tables of a folder; a table that is not there is empty.

    Raises:
        SourceError: when a table lacks a column or a cell cannot be read; the message names ``file:row.column``.
    """
    tables = {name: read_register(folder / f"{name}.csv") for name in REQUIRED if (folder / f"{name}.csv").is_file()}
    return knowledge_from(tables.values())


def knowledge_from(tables: Iterable[Register]) -> Knowledge:
    """As :func:`read_knowledge`, from registers already read; tables of other names are left alone."""
    knowledge = Knowledge()
    offices: list[Term] = []
    providers: list[Term] = []
    rows: list[TableRow] = []
    by_name = {table.table: table for table in tables if table.table in REQUIRED}
    for name in REQUIRED:
        if name not in by_name:
            continue
        table = by_name[name]
        check_columns(table)
        seen: set[str] = set()
        for row in table.rows:
            reader = TableRow(table, row)
            if reader.key in seen:
                raise reader.error("key", f"{reader.key!r} stands here a second time; every row has a key of its own")
            seen.add(reader.key)
            rows.append(reader)
            if name == "authorities":
                _council(knowledge, reader)
            elif name == "providers":
                providers.append(_provider(knowledge, reader))
            elif name == "government":
                _government(knowledge, reader)
            elif name == "office-holders":
                offices.append(_office(knowledge, reader))
            elif name == "organisations":
                _organisation(knowledge, reader)
            else:
                key = f"region/{reader.key}"
                knowledge.entities[key] = Entity(
                    id=key, type=EntityType.REGION, label=reader["name"], properties=reader.kept(gssCode="gss")
                )
    for reader in rows:
        _check_references(knowledge, reader)
    return Knowledge(
        knowledge.entities,
        knowledge.short_names,
        tuple(providers),
        tuple(offices),
        knowledge.roles,
        knowledge.domains,
        knowledge.regions,
        knowledge.former,
    )


def _check_references(knowledge: Knowledge, row: TableRow) -> None:
    """Refuse a row that refers to a key that no table has."""
    table = row.table.table
    if table == "authorities":
        wanted = [("region", f"region/{row['region']}"), *(("successors", f"council/{key}") for key in row.many("successors"))]
    elif table == "providers":
        wanted = [("councils", f"council/{key}") for key in row.many("councils")]
    elif table == "government":
        folder = knowledge.entities
        missing = [k for k in row.many("successors") if f"government/{k}" not in folder and f"regulator/{k}" not in folder]
        wanted = [("successors", key) for key in missing]
    else:
        return
    for column, key in wanted:
        if key not in knowledge.entities:
            raise row.error(column, f"{key.rpartition('/')[2]!r} is no key of the tables; correct it, or add it to its own table first")


def _council(knowledge: Knowledge, row: TableRow) -> None:
    key = f"council/{row.key}"
    aliases = dict.fromkeys((row["short_name"], *row.names("aliases")))
    knowledge.entities[key] = Entity(
        id=key,
        type=EntityType.COUNCIL,
        label=row["name"],
        aliases=tuple(name for name in aliases if name != row["name"]),
        start=row.day("start"),
        end=row.day("end"),
        successors=tuple(f"council/{successor}" for successor in row.many("successors")),
        properties={"registerCode": row.key, **row.kept(gssCode="gss", dfeCode="dfe_code", councilType="type")},
    )
    if former := row.former("aliases"):
        knowledge.former[key] = former
    knowledge.short_names[key] = row["short_name"]
    knowledge.regions[key] = f"region/{row['region']}"


def _provider(knowledge: Knowledge, row: TableRow) -> Term:
    key = f"company/{row['company_number']}" if row["company_number"] else f"organisation/{row.key}"
    former = row.names("former_names")
    if until := row.former("former_names"):
        knowledge.former[key] = until
    knowledge.entities[key] = Entity(
        id=key,
        type=row.type(),
        label=row["name"],
        aliases=(*former, *(name for name in row.many("aliases") if name not in former)),
        properties=row.kept(legalForm="legal_form", companyNumber="company_number"),
    )
    councils = tuple(f"council/{council}" for council in row.many("councils"))
    return Term(key, councils, row.day("from"), row.day("to"), row=row.row.number, whole=row["scope"] != "part")


def _government(knowledge: Knowledge, row: TableRow) -> None:
    kind = row.type()
    folder = "regulator" if kind is EntityType.REGULATOR else "government"
    key = f"{folder}/{row.key}"
    knowledge.entities[key] = Entity(
        id=key, type=kind, label=row["name"], aliases=row.many("aliases"), start=row.day("start"), end=row.day("end"),
        successors=tuple(f"{folder}/{successor}" for successor in row.many("successors")),
    )  # fmt: skip
    if row["role"]:
        knowledge.roles[row["role"]] = (*knowledge.roles.get(row["role"], ()), key)


def _office(knowledge: Knowledge, row: TableRow) -> Term:
    key = f"person/{slug(row['person'])}"
    known = knowledge.entities.get(key)
    body = next(
        (f"{folder}/{row['body']}" for folder in ("government", "regulator") if f"{folder}/{row['body']}" in knowledge.entities),
        None,
    )
    if body is None:
        raise row.error("body", f"{row['body']!r} is no key of government.csv; add it there first")
    aliases = dict.fromkeys((*(known.aliases if known else ()), *row.many("aliases")))
    kind = EntityType.PERSON if body.startswith("regulator/") else EntityType.MINISTER
    knowledge.entities[key] = Entity(id=key, type=kind, label=row["person"], aliases=tuple(aliases))
    post = f"post/{slug(row['post'])}"
    knowledge.entities[post] = Entity(id=post, type=EntityType.POST, label=row["post"])
    return Term(key, (body,), row.day("start"), row.day("end"), post=row["post"], row=row.row.number)


def _organisation(knowledge: Knowledge, row: TableRow) -> None:
    kind = row.type()
    key = f"{'publisher' if kind is EntityType.PUBLISHER else 'organisation'}/{row.key}"
    knowledge.entities[key] = Entity(id=key, type=kind, label=row["name"], aliases=row.many("aliases"))
    for domain in row.many("domains"):
        knowledge.domains[domain.lower()] = key
