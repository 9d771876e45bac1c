"""The questions about registers: answers from small lists that follow one another, and from the shared ones where they are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
import rdflib
from pyoxigraph import RdfFormat, Triple, serialize

import caregraph
from caregraph.errors import CaregraphError
from caregraph.kg import KnowledgeGraph
from caregraph.query import SEPARATOR, bind, canned, terms_for

SHARED: Final = Path(__file__).parents[2] / "shared" / "data"
HEAD: Final = (
    "URN,Provision type,Registration date,Registration status,Name,Local authority,Sector,Places,"
    "Organisation which owns the provider,Event type,Inspection date,Overall experiences and progress of children and young people\n"
)
HOME: Final = "Children's home"
LISTS: Final = {
    "provider_at_march_2018.csv": [
        f"SC100001,{HOME},01/02/2010,Active,,Poole,Private,4,Larkmere Homes Ltd,Full inspection,05/06/2017,Good",
        f"SC100002,{HOME},01/02/2011,Active,,Slough,Voluntary,6,Larkmere Homes Ltd,Full inspection,06/07/2017,Inadequate",
        "SC100003,Independent fostering agency,,Active,Tarnside Fostering,Slough,Private,,Tarnside Fostering Ltd,,,",
    ],
    "provider_at_march_2020.csv": [
        f"SC100001,{HOME},01/02/2010,Active,,\"Bournemouth, Christchurch & Poole\",Private,5,Larkmere Homes Ltd,"
        "Full inspection,09/10/2019,Outstanding",
        f"SC100002,{HOME},01/02/2011,Active,,Slough,Private,6,Tarnside Fostering Ltd,Full inspection,06/07/2017,Inadequate",
        # without a grade, so that this list is whole: what is not on it is gone
        "SC100009,Residential family centre,,Active,,Leeds,Private,,,,,",
    ],
}  # fmt: skip
STEPS: Final = """council,instrument,date,date_precision,relation,counterparty,counterparty_type,detail,status_note,source_url
Slough,statutory direction,2014-10,month,forced-by,Department for Education,government department,,,https://orders.example/1
Slough,trust start,2015-10-01,day,delegated-to,Slough Children's Services Trust,trust,,,https://orders.example/2
Slough,directions lifted,2021,year,forced-by-end,Department for Education,government department,,,https://orders.example/3
"""
TRIED: Final[dict[str, list[dict[str, str]]]] = {
    "homes-in": [{"council": "Bournemouth, Christchurch and Poole", "as_of": "2018-12-31"}],
    "homes-of": [{"owner": "Larkmere Homes Ltd", "as_of": "2020-03-31"}],
    "interventions": [{"council": "Slough"}],
    "owners-by-homes": [{"as_of": "2018-03-31"}, {"council": "Slough", "type": "ChildrensHome"}],
    "sector-flips": [{}, {"owner": "Larkmere Homes Ltd"}],
    "ratings": [{"party": "setting/SC100001"}],
    "who-owns": [{"provider": "setting/SC100002"}],
    "former-owners": [{}],
    "history": [{"party": "Slough"}, {"party": "Larkmere Homes Ltd"}],
    "settings": [{}],
    "sources": [{}],
}


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("lists")
    for name, rows in LISTS.items():
        (folder / name).write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    (folder / "interventions.csv").write_text(STEPS, encoding="utf-8")
    return caregraph.load(folder)


def rows(kg: KnowledgeGraph, question: str, columns: str, **values: str) -> list[tuple[Any, ...]]:
    table = kg.query(question, **values)
    wanted = [table.column(name) for name in columns.split()]
    return [tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in zip(*wanted, strict=True)]


SLOUGH, POOLE, BPC = "Slough Borough Council", "Borough of Poole", "Bournemouth, Christchurch and Poole Council"
LARKMERE, TARNSIDE = "Larkmere Homes Ltd", "Tarnside Fostering Ltd"
FIRST, SECOND = LISTS


def test_what_is_in_an_area_by_the_newest_list_that_has_it(kg: KnowledgeGraph) -> None:
    assert rows(kg, "homes-in", "urn ownerLabel sector places grades gradedOn lastSeen certainty source row", council="Slough") == [
        ("SC100002", TARNSIDE, "Private", 6, "inadequate", "2017-07-06", "2020-03-31", "no end known", SECOND, 2),
        ("SC100003", TARNSIDE, "Private", None, None, None, "2018-03-31", "ended", FIRST, 3),
    ]


def test_a_council_is_offered_what_those_had_that_it_succeeded(kg: KnowledgeGraph) -> None:
    columns = "councilLabel urn places grades certainty source"
    assert rows(kg, "homes-in", columns, council=BPC) == [
        (POOLE, "SC100001", 4, "outstanding", "ended", FIRST),
        (BPC, "SC100001", 5, "outstanding", "no end known", SECOND),
    ]
    # Between two lists nothing is certain, but a council has nothing before it was; the judgement of 2019 is still to come.
    assert rows(kg, "homes-in", columns, council=BPC, as_of="2018-12-31") == [(POOLE, "SC100001", 4, "good", "possible", FIRST)]
    assert rows(kg, "homes-in", columns, council=BPC, as_of="2019-12-31") == [(BPC, "SC100001", 5, "outstanding", "possible", SECOND)]
    assert rows(kg, "homes-in", columns, council="Poole", as_of="2018-03-31") == [(POOLE, "SC100001", 4, "good", "certain", FIRST)]


def test_what_an_owner_has_and_had(kg: KnowledgeGraph) -> None:
    columns = "urn councilLabel lists certainty source row"
    assert rows(kg, "homes-of", columns, owner=LARKMERE) == [
        ("SC100001", BPC, 2, "no end known", SECOND, 1),
        ("SC100002", SLOUGH, 1, "ended", FIRST, 2),
    ]
    assert rows(kg, "homes-of", columns, owner=LARKMERE, as_of="2020-03-31")[0] == ("SC100001", BPC, 2, "certain", SECOND, 1)


def test_owners_are_counted_as_of_a_day(kg: KnowledgeGraph) -> None:
    columns = "ownerLabel settings certain childrensHomes places councils graded goodOrOutstanding share lists"
    assert rows(kg, "owners-by-homes", columns) == [
        (LARKMERE, 1, None, 1, 5, 1, 1, 1, 1.0, 2),
        (TARNSIDE, 1, None, 1, 6, 1, 1, 0, 0.0, 2),
    ]
    assert rows(kg, "owners-by-homes", columns, as_of="2018-03-31") == [
        (LARKMERE, 2, 2, 2, 11, 2, 2, 1, 0.5, 1),
        (TARNSIDE, 1, 1, 0, 0, 1, 0, 0, None, 1),
    ]
    assert rows(kg, "owners-by-homes", "ownerLabel settings", council=BPC, as_of="2018-03-31") == [(LARKMERE, 1)]
    assert rows(kg, "owners-by-homes", "ownerLabel", type="FosteringAgency", as_of="2018-03-31") == [(TARNSIDE,)]


def test_a_plural_type_is_answered_with_the_nearest(kg: KnowledgeGraph) -> None:
    with pytest.raises(CaregraphError, match=r"type cannot be 'ChildrensHomes'; did you mean ChildrensHome"):
        kg.query("owners-by-homes", type="ChildrensHomes")


def test_sectors_that_differ_are_shown_by_list(kg: KnowledgeGraph) -> None:
    told = "2018-03-31 Private: 1 | 2018-03-31 Voluntary: 1 | 2020-03-31 Private: 1"
    assert rows(kg, "sector-flips", "ownerLabel sectors differing sources") == [(LARKMERE, told, 2, f"{FIRST} | {SECOND}")]


def test_steps_are_listed_with_the_address_that_each_row_cites(kg: KnowledgeGraph) -> None:
    assert rows(kg, "interventions", "step status date precision dateOf source document row", council="Slough") == [
        ("forcedBy", "actual", "2014-10", "month", "start", "https://orders.example/1", "interventions.csv", 1),
        ("delegatedTo", "actual", "2015-10-01", "day", "start", "https://orders.example/2", "interventions.csv", 2),
        ("forcedBy", "ended", "2021", "year", "end", "https://orders.example/3", "interventions.csv", 3),
    ]


def test_homes_are_left_out_of_who_owns_unless_one_is_named(kg: KnowledgeGraph) -> None:
    assert len(kg.query("who-owns")) == 0
    assert rows(kg, "who-owns", "ownerLabel certainty sources", provider="setting/SC100002") == [
        (LARKMERE, "ended", FIRST),
        (TARNSIDE, "no end known", SECOND),
    ]


def test_a_name_that_a_home_shares_with_its_owner_is_the_owners(kg: KnowledgeGraph) -> None:
    assert kg.find("Tarnside Fostering Ltd").startswith("organisation/")


def asked() -> Iterator[tuple[str, dict[str, str]]]:
    for name, every in TRIED.items():
        for values in every:
            yield name, values


def test_oxigraph_and_rdflib_give_the_same_rows(kg: KnowledgeGraph) -> None:
    store = kg.store.store
    triples = serialize({Triple(quad.subject, quad.predicate, quad.object) for quad in store}, format=RdfFormat.N_TRIPLES)
    union = rdflib.Graph().parse(data=triples or b"", format="nt")
    for name, values in asked():
        query = canned(name)
        text = bind(query, terms_for(query, values, kg.find))

        def tidy(row: list[str | None], query: Any = query) -> list[str | None]:
            several = zip(query.columns, row, strict=True)
            return [SEPARATOR.join(sorted(set(c.split(SEPARATOR)))) if c and column in query.lists else c for column, c in several]

        solutions: Any = store.query(text, use_default_graph_as_union=True)
        oxigraph = [tidy([None if row[column] is None else row[column].value for column in query.columns]) for row in solutions]
        del solutions  # the parser of rdflib keeps this frame, and what the engine gives may not be let go in another thread
        found: Any = union.query(text)
        assert [tidy([None if cell is None else str(cell) for cell in row]) for row in found] == oxigraph, (name, values)
        assert oxigraph, (name, values)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared registers are not here")
def test_judgements_and_steps_of_the_shared_registers() -> None:
    kg = caregraph.load(SHARED / "ilacs", SHARED / "interventions")
    grades = rows(kg, "ratings", "scope grade ratedLatest", council="Slough")
    assert (None, "requires improvement", "2019-02-01") in grades
    assert ("impact of leaders", "inadequate", "2023-02-03") in grades
    steps = rows(kg, "interventions", "step status date source", council="Doncaster")
    assert [(step, status, day) for step, status, day, _ in steps[:3]] == [
        ("forcedBy", "actual", "2013-03"),
        ("forcedBy", "actual", "2013-08"),
        ("forcedBy", "actual", "2014-09-19"),
    ]
    assert all(str(source).startswith("https://") for *_, source in steps)


def test_the_newest_list_and_the_former_owners_can_be_saved_and_loaded_again(kg: KnowledgeGraph, tmp_path: Path) -> None:
    columns = "urn provision_type registration_status name local_authority sector places organisation_which_owns_the_provider"
    assert rows(kg, "settings", columns) == [
        ("SC100001", HOME, "Active", "REDACTED", BPC, "Private", "5", LARKMERE),
        ("SC100002", HOME, "Active", "REDACTED", SLOUGH, "Private", "6", TARNSIDE),
        ("SC100009", "Residential family centre", "Active", "REDACTED", "Leeds City Council", "Private", None, None),
    ]
    assert rows(kg, "former-owners", "urn former_owner first_list last_list gone_by") == [
        ("SC100002", LARKMERE, "2018-03-31", None, "2020-03-31"),
        ("SC100003", TARNSIDE, "2018-03-31", None, "2020-03-31"),
    ]
    for name in ("settings", "former-owners"):
        (tmp_path / f"{name}_2020-03-31.csv").write_text(kg.query(name).to_csv(), encoding="utf-8")
    again = caregraph.load(tmp_path)
    for name in ("settings", "former-owners"):
        assert again.query(name).rows == kg.query(name).rows
    owned = {(fact.subject, fact.object): fact for fact in again.facts() if fact.predicate == "ownedBy"}
    assert not owned["setting/SC100002", "organisation/larkmere-homes"].holds
    assert owned["setting/SC100002", "organisation/tarnside-fostering"].holds
