"""The reference tables: that they are sound, and that a malformed one is told where."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.sources import read_register
from caregraph.sources.knowledge import (
    CENTRAL_GOVERNMENT,
    DEPARTMENT,
    INSPECTORATE,
    Knowledge,
    Term,
    knowledge_from,
    read_knowledge,
)
from caregraph.terms import PROVIDER_TYPES, EntityType

TABLES = Path(__file__).parents[1] / "seeds" / "registers"
HEADERS = {
    "authorities": "key,name,short_name,type,region,gss,dfe_code,start,end,successors,aliases",
    "providers": "key,name,type,legal_form,company_number,councils,scope,from,to,former_names,aliases,source",
    "government": "key,name,type,role,start,end,successors,aliases,source",
    "office-holders": "key,person,post,body,start,end,aliases,source",
    "organisations": "key,name,type,aliases,domains,source",
    "regions": "key,name,gss",
}


def rows(table: str) -> list[dict[str, str]]:
    with (TABLES / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def many(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]


# ------------------------------------------------------------------ the tables that come with the package


@pytest.mark.parametrize("table", HEADERS)
def test_each_row_has_a_key_of_its_own_and_a_name(table: str) -> None:
    keys = Counter(row["key"] for row in rows(table))
    assert [key for key, count in keys.items() if count > 1 or not key.strip()] == []
    assert all((row.get("name") or row.get("person") or "").strip() for row in rows(table))
    assert sorted(keys) == [row["key"] for row in rows(table)]


@pytest.mark.parametrize("table", HEADERS)
def test_cells_are_clean(table: str) -> None:
    for row in rows(table):
        for column, cell in row.items():
            assert cell == " ".join(cell.split()), (row["key"], column)
            assert "||" not in cell.replace(" ", ""), (row["key"], column)
            assert not re.search(r"^\||\|$", cell), (row["key"], column)
            assert all(count == 1 for count in Counter(many(cell)).values()), (row["key"], column, cell)


def test_keys_that_rows_refer_to_are_there() -> None:
    councils = {row["key"] for row in rows("authorities")}
    regions = {row["key"] for row in rows("regions")}
    bodies = {row["key"] for row in rows("government")}
    for row in rows("authorities"):
        assert row["region"] in regions, row["key"]
        assert set(many(row["successors"])) <= councils - {row["key"]}, row["key"]
    for row in rows("providers"):
        assert many(row["councils"]), row["key"]
        assert set(many(row["councils"])) <= councils, row["key"]
        assert row["scope"] in ("whole", "part"), row["key"]
    for row in rows("government"):
        assert set(many(row["successors"])) <= bodies - {row["key"]}, row["key"]
    for row in rows("office-holders"):
        assert row["body"] in bodies, row["key"]


def test_what_ended_has_successors_that_began_then(knowledge: Knowledge) -> None:
    ended = [e for e in knowledge.entities.values() if e.end is not None and e.id.startswith(("council/", "government/"))]
    assert len(ended) > 5
    for entity in ended:
        assert entity.successors, entity.id
        assert entity.end is not None
        for key in entity.successors:
            start = knowledge.entities[key].start
            assert start is not None, key
            assert start.earliest is not None, key
            assert entity.end.latest is not None, key
            # within a day: some registers give the last day of the old body, others the first of the new
            if entity.id.startswith("council/"):
                assert abs((start.earliest - entity.end.latest).days) <= 1, (entity.id, key)


def test_the_councils_of_england() -> None:
    current = [row for row in rows("authorities") if not row["end"]]
    assert Counter(row["type"] for row in current) == {
        "london-borough": 32,
        "metropolitan-district": 36,
        "unitary": 62,
        "county": 21,
        "sui-generis": 2,
    }
    assert len(current) == 153
    assert len({row["gss"] for row in current}) == 153
    assert all(re.fullmatch(r"E(?:06|08|09|10)0000\d\d", row["gss"]) for row in rows("authorities"))
    assert all(re.fullmatch(r"\d{3}", row["dfe_code"]) for row in rows("authorities"))
    assert len({row["dfe_code"] for row in current}) == 153


def test_the_nine_regions(knowledge: Knowledge) -> None:
    regions = {key for key, entity in knowledge.entities.items() if entity.type is EntityType.REGION}
    assert len(regions) == 9
    assert set(knowledge.regions.values()) == regions
    assert knowledge.regions["council/KTT"] == "region/london"
    assert knowledge.regions["council/SLG"] == "region/south-east"


def test_how_much_was_read(knowledge: Knowledge) -> None:
    assert {name: len(rows(name)) for name in HEADERS} == {
        "authorities": sum(e.type is EntityType.COUNCIL for e in knowledge.entities.values()),
        "providers": len(knowledge.providers),
        "government": sum(key.startswith(("government/", "regulator/")) for key in knowledge.entities),
        "office-holders": len(knowledge.offices),
        "organisations": len(rows("organisations")),
        "regions": 9,
    }
    assert set(knowledge.short_names) == set(knowledge.regions) == {k for k in knowledge.entities if k.startswith("council/")}
    ids = [f"{'publisher' if row['type'] == 'Publisher' else 'organisation'}/{row['key']}" for row in rows("organisations")]
    assert set(ids) <= set(knowledge.entities)
    assert not set(ids) & {term.holder for term in knowledge.providers}


def test_no_entity_lists_its_label_as_an_alias_or_an_alias_twice(knowledge: Knowledge) -> None:
    for entity in knowledge.entities.values():
        assert entity.label not in entity.aliases, entity.id
        assert len(set(entity.aliases)) == len(entity.aliases), entity.id


def test_names_are_shared_only_where_this_is_known(knowledge: Knowledge) -> None:
    """Of councils that live at one time, but two share a name."""
    owners: dict[str, set[str]] = {}
    for entity in knowledge.entities.values():
        if entity.type is EntityType.COUNCIL and entity.end is None:
            for name in (entity.label, *entity.aliases):
                owners.setdefault(name, set()).add(entity.id)
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {"Kingston": {"council/KHL", "council/KTT"}}


def test_types_are_what_a_table_may_hold(knowledge: Knowledge) -> None:
    assert {knowledge.entities[term.holder].type for term in knowledge.providers} <= PROVIDER_TYPES
    assert {knowledge.entities[term.holder].type for term in knowledge.offices} == {EntityType.MINISTER, EntityType.PERSON}
    bodies = {knowledge.entities[body].type for term in knowledge.offices for body in term.others}
    assert bodies <= {EntityType.DEPARTMENT, EntityType.REGULATOR}


def test_terms_run_forwards(knowledge: Knowledge) -> None:
    for term in (*knowledge.providers, *knowledge.offices):
        if term.start is not None and term.end is not None:
            assert term.start.earliest is not None
            assert term.end.latest is not None
            assert term.start.earliest <= term.end.latest, term
    assert all(term.start is not None for term in knowledge.offices)


def test_a_term_of_each_kind(knowledge: Knowledge) -> None:
    afc = next(term for term in knowledge.providers if term.holder == "company/08878185")
    assert set(afc.others) == {"council/KTT", "council/RIC", "council/WNM"}
    assert afc.start == PartialDate.parse("2014-04-01")
    assert (afc.end, afc.whole) == (None, True)
    doncaster = next(term for term in knowledge.providers if "council/DNC" in term.others)
    assert doncaster.end == PartialDate(earliest=date(2022, 9, 1), latest=date(2022, 9, 30), stated="2022-09")
    assert not next(term for term in knowledge.providers if "council/PTE" in term.others).whole
    cameron = next(term for term in knowledge.offices if term.holder == "person/david-cameron")
    assert (cameron.others, cameron.post) == (("government/uk-government",), "Prime Minister")
    assert rows("office-holders")[cameron.row - 1]["person"] == "David Cameron"


def test_the_bodies_that_texts_name_by_their_office(knowledge: Knowledge) -> None:
    assert knowledge.roles[CENTRAL_GOVERNMENT] == ("government/uk-government",)
    assert knowledge.roles[INSPECTORATE] == ("regulator/ofsted",)
    assert "government/department-for-education" in knowledge.roles[DEPARTMENT]
    departments = [knowledge.entities[key] for key in knowledge.roles[DEPARTMENT]]
    assert [entity.id for entity in departments if entity.end is None] == ["government/department-for-education"]


def test_former_names_are_names(knowledge: Knowledge) -> None:
    assert "Slough Children's Services Trust" in knowledge.entities["company/09487106"].aliases
    assert not any("(to " in name for entity in knowledge.entities.values() for name in entity.aliases)


@pytest.mark.parametrize(
    ("key", "day", "name"),
    [
        ("company/09487106", date(2021, 3, 31), "Slough Children's Services Trust"),
        ("company/09487106", date(2021, 4, 1), "Slough Children First"),
        ("council/DNC", date(2016, 5, 16), "Doncaster Metropolitan Borough Council"),
        ("council/DNC", date(2022, 1, 1), "Doncaster Metropolitan Borough Council"),
        # in the year of the change, of which the day is not told, the name of today
        ("council/DNC", date(2022, 1, 2), "City of Doncaster Council"),
        ("council/SLG", date(2016, 5, 16), "Slough Borough Council"),
    ],
)
def test_a_body_has_the_name_of_the_day(knowledge: Knowledge, key: str, day: date, name: str) -> None:
    entity, today = knowledge.as_of(day).entities[key], knowledge.entities[key]
    assert entity.label == name
    assert {entity.label, *entity.aliases} == {today.label, *today.aliases}
    assert entity.label not in entity.aliases


def test_a_remark_without_a_date_is_told_with_its_place(tmp_path: Path) -> None:
    (tmp_path / "regions.csv").write_text(f"{HEADERS['regions']}\n{REGION}\n", encoding="utf-8")
    (tmp_path / "authorities.csv").write_text(f"{HEADERS['authorities']}\n{COUNCIL} (to spring)\n", encoding="utf-8")
    with pytest.raises(SourceError, match=r"authorities.csv:2.aliases: 'spring' is not a date"):
        read_knowledge(tmp_path)


def test_a_domain_belongs_to_one_publisher(knowledge: Knowledge) -> None:
    domains = Counter(domain for row in rows("organisations") for domain in many(row["domains"]))
    assert [domain for domain, count in domains.items() if count > 1] == []
    assert set(knowledge.domains) == set(domains)
    assert all(re.fullmatch(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+", domain) for domain in domains)
    assert set(knowledge.domains.values()) <= set(knowledge.entities)


def test_every_row_of_the_register_says_where_it_is_from() -> None:
    for table in ("providers", "government", "office-holders", "organisations"):
        for row in rows(table):
            assert many(row["source"]), (table, row["key"])
            assert all(address.startswith(("https://", "http://")) for address in many(row["source"])), (table, row["key"])


# ------------------------------------------------------------------ tables of one's own


def folder(tmp_path: Path, **tables: str) -> Path:
    for name, body in tables.items():
        table = name.replace("_", "-")
        (tmp_path / f"{table}.csv").write_text(f"{HEADERS[table]}\n{body}\n", "utf-8")
    return tmp_path


REGION = "north,North,E12000001"
COUNCIL = "FRN,Fernhill Council,Fernhill,unitary,north,E06000099,999,2001-04-01,,,Fern | Fernhill | Fernhill Council"
BODY = "ministry,Ministry of Parks,GovernmentDepartment,,2001,,,MoP,https://example.org/"
OFFSTED = "watch,Parks Watch,Regulator,,2001,,,,https://example.org/"


def test_a_small_set_of_tables(tmp_path: Path) -> None:
    read = read_knowledge(
        folder(
            tmp_path,
            regions=REGION,
            authorities=COUNCIL,
            government=f"{BODY}\n{OFFSTED}",
            office_holders="a,Ann Oakes,Parks Minister,ministry,2004-05,2006,Lady Oakes,https://example.org/\n"
            "b,Ann Oakes,Chief Keeper,ministry,2006,,Ms Oakes,https://example.org/\n"
            "c,Bo Birch,Inspector,watch,2006,,,https://example.org/",
            providers="fern,Fern Trust,ChildrensTrust,charity,01234567,FRN,part,2010,2012-03,Fern Ltd (to 2011),Fern Ltd | FT,https://example.org/\n"
            "oak,Oak Trust,ChildrensTrust,,,FRN,whole,,,,,https://example.org/",
            organisations="echo,Fernhill Echo,Publisher,The Echo,Echo.example.org | e.org,https://example.org/",
        )
    )
    council = read.entities["council/FRN"]
    assert (council.label, council.aliases) == ("Fernhill Council", ("Fernhill", "Fern"))
    assert council.start == PartialDate.parse("2001-04-01")
    assert council.properties == {"registerCode": "FRN", "gssCode": "E06000099", "dfeCode": "999", "councilType": "unitary"}
    assert (read.short_names, read.regions) == ({"council/FRN": "Fernhill"}, {"council/FRN": "region/north"})
    assert read.entities["region/north"].properties == {"gssCode": "E12000001"}
    assert read.providers == (
        Term("company/01234567", ("council/FRN",), PartialDate.parse("2010"), PartialDate.parse("2012-03"), row=1, whole=False),
        Term("organisation/oak", ("council/FRN",), None, None, row=2, whole=True),
    )
    assert read.entities["company/01234567"].aliases == ("Fern Ltd", "FT")
    assert read.entities["company/01234567"].properties == {"legalForm": "charity", "companyNumber": "01234567"}
    assert [(term.holder, term.post, term.row) for term in read.offices] == [
        ("person/ann-oakes", "Parks Minister", 1),
        ("person/ann-oakes", "Chief Keeper", 2),
        ("person/bo-birch", "Inspector", 3),
    ]
    assert read.entities["person/ann-oakes"].aliases == ("Lady Oakes", "Ms Oakes")
    assert read.entities["person/ann-oakes"].type is EntityType.MINISTER
    assert read.entities["person/bo-birch"].type is EntityType.PERSON
    assert read.offices[2].others == ("regulator/watch",)
    assert read.publisher_of("news.echo.example.org") == "publisher/echo"
    assert read.publisher_of("E.ORG") == "publisher/echo"
    assert read.publisher_of("me.org") is None
    assert read.publisher_of("example.org") is None


def test_the_order_of_the_tables_does_not_matter() -> None:
    registers = [read_register(TABLES / f"{name}.csv") for name in HEADERS]
    assert knowledge_from(registers) == knowledge_from(reversed(registers)) == read_knowledge(TABLES)


def test_a_folder_without_tables_knows_nothing(tmp_path: Path) -> None:
    (tmp_path / "parks.csv").write_text("key,name\na,A park\n", "utf-8")
    assert read_knowledge(tmp_path) == Knowledge()


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"regions": ",North,E1"}, "regions.csv:2.key: is empty; every row has a key"),
        (
            {"regions": REGION, "authorities": COUNCIL.replace("2001-04-01", "April 2001")},
            "authorities.csv:2.start: 'April 2001' is not a date; write 2014, 2014-10 or 2014-10-01",
        ),
        (
            {"regions": REGION, "authorities": f"{COUNCIL}\n" + COUNCIL.replace("FRN,", "ZZX,").replace("2001-04-01", "2001-02-30")},
            "authorities.csv:3.start: '2001-02-30' is no day of the calendar",
        ),
        ({"government": BODY.replace("GovernmentDepartment", "Ministry")}, "government.csv:2.type: 'Ministry' is not a valid EntityType"),
        ({"organisations": "echo,Echo,Paper,,,"}, "organisations.csv:2.type: 'Paper' is not a valid EntityType"),
        (
            {"providers": "fern,Fern Trust,ChildrensTrust,,,FRN,part,soon,,,,"},
            "providers.csv:2.from: 'soon' is not a date; write 2014, 2014-10 or 2014-10-01",
        ),
        (
            {"government": BODY, "office_holders": "a,Ann Oakes,Minister,castle,2004,,,"},
            "office-holders.csv:2.body: 'castle' is no key of government.csv; add it there first",
        ),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(tmp_path: Path, tables: dict[str, str], message: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_knowledge(folder(tmp_path, **tables))
    assert str(caught.value) == message


@pytest.mark.parametrize("table", HEADERS)
def test_a_column_that_is_missing_is_named(tmp_path: Path, table: str) -> None:
    columns = HEADERS[table].split(",")
    (tmp_path / f"{table}.csv").write_text(",".join(columns[:-1]) + "\n" + ",".join("x" for _ in columns[:-1]) + "\n", "utf-8")
    with pytest.raises(SourceError) as caught:
        read_knowledge(tmp_path)
    assert str(caught.value) == f"{table}.csv:1: the column {columns[-1]!r} is missing; a table of {table} has {', '.join(columns)}"


@pytest.mark.parametrize(
    ("tables", "place", "value"),
    [
        # a council in no region, a provider of no council, a successor that is not there
        ({"regions": REGION, "authorities": COUNCIL.replace(",north,", ",south,")}, "authorities.csv:2.region: ", "south"),
        (
            {"regions": REGION, "authorities": COUNCIL, "providers": "fern,Fern Trust,ChildrensTrust,,,FRN | ZZX,whole,,,,,"},
            "providers.csv:2.councils: ",
            "ZZX",
        ),
        ({"regions": REGION, "authorities": COUNCIL.replace(",,,Fern", ",2020-01-01,YYY,Fern")}, "authorities.csv:2.successors: ", "YYY"),
        # two rows of one key
        ({"regions": f"{REGION}\n{REGION}"}, "regions.csv:3.key: ", "north"),
    ],
)
def test_a_reference_to_nothing_is_named(tmp_path: Path, tables: dict[str, str], place: str, value: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_knowledge(folder(tmp_path, **tables))
    assert str(caught.value).startswith(place)
    assert value in str(caught.value)
