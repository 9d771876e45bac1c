"""How concentrated a market is: known answers on small lists, the same in two engines, and the same as pandas computes from the list."""

from __future__ import annotations

import shutil
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

import pandas
import pytest
import rdflib
from pyoxigraph import RdfFormat, Triple, serialize

import caregraph
from caregraph.kg import KnowledgeGraph
from caregraph.making import open_graph
from caregraph.query import bind, canned, terms_for

ROOT: Final = Path(__file__).parents[1]
RAW: Final = ROOT.parent / "shared" / "data" / "ofsted-providers" / "provider_at_march_2025.csv"
HEAD: Final = "URN,Provision type,Registration status,Name,Local authority,Sector,Places,Organisation which owns the provider\n"
HOME: Final = "Children's home"
ROWS: Final = {
    "provider_at_march_2018.csv": [
        f"SC100001,{HOME},Active,,Slough,Private,4,Larkmere Homes Ltd",
        f"SC100002,{HOME},Active,,Slough,Private,4,Larkmere Homes Ltd",
        f"SC100003,{HOME},Active,,Slough,Private,4,Larkmere Homes Ltd",
        "SC100004,Independent fostering agency,Active,Tarnside,Slough,Private,,Tarnside Fostering Ltd",
        f"SC100005,{HOME},Active,,Slough,Private,4,",
        f"SC100006,{HOME},Active,,Poole,Private,4,Tarnside Fostering Ltd",
    ],
    "provider_at_march_2020.csv": [
        f"SC100001,{HOME},Active,,Slough,Private,4,Larkmere Homes Ltd",
        # this one has changed hands, SC100003 is gone, and SC100007 is new
        f"SC100002,{HOME},Active,,Slough,Private,4,Tarnside Fostering Ltd",
        "SC100004,Independent fostering agency,Active,Tarnside,Slough,Private,,Tarnside Fostering Ltd",
        f"SC100005,{HOME},Active,,Slough,Private,4,",
        f"SC100006,{HOME},Active,,\"Bournemouth, Christchurch & Poole\",Private,4,Tarnside Fostering Ltd",
        f"SC100007,{HOME},Active,,Kent,Private,4,Larkmere Homes Ltd",
    ],
}  # fmt: skip
SLOUGH, KENT, POOLE, BPC = (
    "Slough Borough Council", "Kent County Council", "Borough of Poole", "Bournemouth, Christchurch and Poole Council",
)  # fmt: skip
LARKMERE, TARNSIDE = "Larkmere Homes Ltd", "Tarnside Fostering Ltd"
COLUMNS: Final = "areaLabel settings covered uncovered owners largestLabel leaders largestSettings share hhi hhiPoints"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("lists")
    for name, rows in ROWS.items():
        (folder / name).write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    for name in ("authorities.csv", "regions.csv"):  # which council is in which region
        shutil.copy(ROOT / "seeds" / "registers" / name, folder)
    return caregraph.load(folder)


@pytest.fixture(scope="module")
def packaged(packaged_cache: Path) -> KnowledgeGraph:
    return open_graph(next((packaged_cache / "caregraph").glob("seeds-*")))


def asked(kg: KnowledgeGraph, columns: str = COLUMNS, **values: str) -> list[tuple[Any, ...]]:
    table = kg.query("market-concentration", **values)
    return list(zip(*(table.column(name) for name in columns.split()), strict=True))


def test_shares_of_regions_and_councils(kg: KnowledgeGraph) -> None:
    # In Slough 3 of 4 owned settings are one owner's: (3/4)² + (1/4)² = 0.625; in the South West one of one.
    assert asked(kg, as_of="2018-03-31") == [
        ("South East", 5, 4, 1, 2, LARKMERE, 1, 3, 0.75, 0.625, 6250),
        ("South West", 1, 1, 0, 1, TARNSIDE, 1, 1, 1.0, 1.0, 10_000),
        (POOLE, 1, 1, 0, 1, TARNSIDE, 1, 1, 1.0, 1.0, 10_000),
        (SLOUGH, 5, 4, 1, 2, LARKMERE, 1, 3, 0.75, 0.625, 6250),
    ]


def test_a_later_list_is_asked_from_its_day_on_and_owners_that_own_as_many_share_the_lead(kg: KnowledgeGraph) -> None:
    # Slough: 1 and 2 of 3, (1/3)² + (2/3)² = 5/9; with the one in Kent, two owners have two of four each.
    newest = [
        ("South East", 5, 4, 1, 2, None, 2, 2, 0.5, 0.5, 5000),
        ("South West", 1, 1, 0, 1, TARNSIDE, 1, 1, 1.0, 1.0, 10_000),
        (BPC, 1, 1, 0, 1, TARNSIDE, 1, 1, 1.0, 1.0, 10_000),
        (KENT, 1, 1, 0, 1, LARKMERE, 1, 1, 1.0, 1.0, 10_000),
        (SLOUGH, 4, 3, 1, 2, TARNSIDE, 1, 2, 0.667, 0.5556, 5556),
    ]
    assert asked(kg, as_of="2020-03-31") == newest
    assert asked(kg, as_of="2024-01-01") == newest
    assert asked(kg) == newest


def test_between_two_lists_the_former_counts(kg: KnowledgeGraph) -> None:
    # Poole was a council until 31 March 2019; in whose area the home was then, the list of 2020 is the first to say.
    before = asked(kg, as_of="2018-03-31")
    assert asked(kg, as_of="2019-03-30") == before
    assert asked(kg, as_of="2019-06-30") == [row for row in before if row[0] in ("South East", SLOUGH)]
    assert asked(kg, as_of="2018-03-30") == []
    assert asked(kg, "lists", as_of="2019-06-30") == [("provider_at_march_2018.csv",)] * 2


def test_one_region_one_council_one_type(kg: KnowledgeGraph) -> None:
    assert asked(kg, "areaType areaLabel", region="South West") == [("Region", "South West"), ("Council", BPC)]
    assert asked(kg, "areaType areaLabel hhiPoints", council="Slough") == [("Council", SLOUGH, 5556)]
    assert asked(kg, "areaLabel settings covered owners", council="Slough", type="ChildrensHome") == [(SLOUGH, 3, 2, 2)]
    assert asked(kg, "settings", type="FosteringAgency", as_of="2018-03-31") == [(1,), (1,)]
    assert asked(kg, council="Leeds") == []


def test_an_area_without_a_known_owner_has_no_index(kg: KnowledgeGraph, tmp_path: Path) -> None:
    (tmp_path / "provider_at_march_2020.csv").write_text(HEAD + f"SC100005,{HOME},Active,,Slough,Private,4,\n", encoding="utf-8")
    assert asked(caregraph.load(tmp_path)) == [(SLOUGH, 1, 0, 1, 0, None, None, None, None, None, None)]


def plain(cell: Any) -> Any:
    """A term of rdflib as the table has it, where every number that is not whole is a float."""
    value = None if cell is None else cell.toPython()
    return float(value) if isinstance(value, Decimal) else str(value) if isinstance(value, rdflib.URIRef) else value


@pytest.mark.parametrize("values", [{}, {"as_of": "2019-06-30"}, {"region": "South East", "type": "ChildrensHome", "as_of": "2020-03-31"}])
def test_oxigraph_and_rdflib_give_the_same_rows(kg: KnowledgeGraph, values: dict[str, str]) -> None:
    triples = {Triple(quad.subject, quad.predicate, quad.object) for quad in kg.store.store}
    union = rdflib.Graph().parse(data=serialize(triples, format=RdfFormat.N_TRIPLES) or b"", format="nt")
    query = canned("market-concentration")
    found: Any = union.query(bind(query, terms_for(query, values, kg.find)))
    theirs = [tuple(map(plain, row)) for row in found]
    ours = [tuple(row.values()) for row in kg.query("market-concentration", **values)]
    assert theirs == ours
    assert ours


def concentration(frame: pandas.DataFrame, area: str) -> dict[str, tuple[int, int, int, int | None, float | None]]:
    """By pandas: settings, those with an owner, owners, most settings of one owner, and the index."""
    result: dict[str, tuple[int, int, int, int | None, float | None]] = {}
    for name, part in frame.groupby(area):
        counts = part["owner"].value_counts().to_numpy()
        index = float(((counts / counts.sum()) ** 2).sum()) if len(counts) else None
        result[str(name)] = (len(part), int(counts.sum()), len(counts), int(counts.max()) if len(counts) else None, index)
    return result


def test_pandas_computes_the_same_from_the_derived_list(packaged: KnowledgeGraph) -> None:
    registers = ROOT / "seeds" / "registers"
    listed = pandas.read_csv(registers / "settings_2025-03-31.csv", dtype=str)
    councils = pandas.read_csv(registers / "authorities.csv", dtype=str).set_index("name")["region"]
    regions = pandas.read_csv(registers / "regions.csv", dtype=str).set_index("key")["name"]
    listed["owner"] = listed["organisation_which_owns_the_provider"]
    listed["region"] = listed["local_authority"].map(councils).map(regions)
    columns = "areaLabel settings covered owners largestSettings hhi"
    expected = {**concentration(listed, "local_authority"), **concentration(listed, "region")}
    found = {row[0]: row[1:] for row in asked(packaged, columns, as_of="2025-03-31")}
    assert {area: row[:4] for area, row in found.items()} == {area: row[:4] for area, row in expected.items()}
    assert {area: row[4] for area, row in found.items()} == pytest.approx({area: row[4] for area, row in expected.items()}, abs=0.000_051)
    assert len(found) > 150


@pytest.mark.skipif(not RAW.is_file(), reason="the shared registers are not here")
def test_pandas_computes_nearly_the_same_from_the_list_as_published(packaged: KnowledgeGraph) -> None:
    """As published, owners are written in several ways and private persons are named, so the index may differ a little."""
    listed = pandas.read_csv(RAW, encoding="utf-8-sig", header=3, dtype=str)
    listed = listed[listed["URN"].notna()].drop_duplicates("URN")
    listed["owner"] = listed["Organisation which owns the provider"].str.casefold().str.replace(r"\W|limited|ltd", "", regex=True)
    rows = asked(packaged, "areaType areaLabel settings hhi", as_of="2025-03-31")
    regions = concentration(listed, "Government Office Region")
    found = {area: (settings, hhi) for kind, area, settings, hhi in rows if kind == "Region"}
    assert set(regions) - set(found) == {"Wales"}  # supported accommodation in the areas of Welsh councils
    for area, (settings, hhi) in found.items():
        # One setting in the area of a council of the North West is in another region of the list.
        assert settings == pytest.approx(regions[area][0], abs=1)
        assert hhi == pytest.approx(regions[area][4], rel=0.1)
