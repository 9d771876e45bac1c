"""Settings of Ofsted's lists, counted by pandas straight from the files and by SPARQL in a loaded store: year by year the same."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Final, NamedTuple

import pandas as pd
import pytest

from caregraph.ids import slug
from caregraph.pipeline import LoadReport, Pipeline
from caregraph.query import run_text
from caregraph.rdf import GraphStore
from caregraph.sources.knowledge import Knowledge

LISTS: Final = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ofsted-providers"
#: How many lines stand above the header of each list.
ABOVE: Final = {"2015": 0, "2017": 1, "2018": 1, "2018_part2": 0, "2020": 1, "2021": 1, "2022": 4, "2023": 3, "2025": 3}
#: Two of nine, since all take more than a minute to load; all of them where ``CAREGRAPH_LISTS=all`` asks for it.
YEARS: Final = tuple(ABOVE) if os.environ.get("CAREGRAPH_LISTS") == "all" else ("2015", "2023")
FILES: Final = {f"provider_at_march_{year}.csv": ABOVE[year] for year in YEARS}
#: Types whose key is not made of their own words.
KEYS: Final = {
    "residential-special-school-registered-as-a-childrens-home": "residential-special-school-as-childrens-home",
    "residential-special-school-295-days-year": "residential-special-school-as-childrens-home",
    "further-education-college-with-residential-accommodation": "residential-college",
    "residential-holiday-scheme-for-disabled-children": "residential-holiday-scheme",
}
pytestmark = pytest.mark.skipif(not LISTS.is_dir(), reason="needs the real lists")


class Loaded(NamedTuple):
    store: GraphStore
    report: LoadReport


@pytest.fixture(scope="module")
def loaded(knowledge: Knowledge) -> Loaded:
    store = GraphStore()
    return Loaded(store, Pipeline(store, knowledge).load([LISTS / name for name in FILES]))


def rows_of(name: str) -> pd.DataFrame:
    encoding = "cp1252" if "2022" in name else "utf-8-sig"
    table = pd.read_csv(LISTS / name, encoding=encoding, header=FILES[name], dtype=str, skip_blank_lines=False)
    return table[table["URN"].notna()]


def asked(store: GraphStore, name: str, pattern: str) -> Counter[str]:
    query = f"""
        SELECT ?key (COUNT(DISTINCT ?home) AS ?homes) {{
          ?source cg:fileName "{name}" . ?claim prov:hadPrimarySource ?source ; rdf:subject ?home {pattern}
        }} GROUP BY ?key"""
    table = run_text(store.store, query, timeout_seconds=120)
    return Counter({str(row["key"] or "").rpartition("/")[2]: int(str(row["homes"])) for row in table})


@pytest.mark.parametrize("name", FILES)
def test_the_settings_of_a_year_are_as_many_as_its_list_has(loaded: Loaded, name: str) -> None:
    counted = int(rows_of(name)["URN"].str.strip().nunique())
    assert counted > 2_500
    assert asked(loaded.store, name, "").total() == counted


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize(("column", "predicate"), [("Provision type", "registeredAs"), ("Sector", "inSector")])
def test_they_are_as_many_of_each_type_and_sector(loaded: Loaded, name: str, column: str, predicate: str) -> None:
    rows = rows_of(name)
    words = rows[column].str.strip().str.capitalize()
    counted = Counter({str(word): int(homes) for word, homes in rows.groupby(words)["URN"].nunique().items()})
    assert len(counted) >= 3
    keyed: Counter[str] = Counter()
    for word, homes in counted.items():
        keyed[KEYS.get(slug(word), slug(word))] += homes
    assert asked(loaded.store, name, f"; rdf:predicate cg:{predicate} ; rdf:object ?key") == keyed


def test_every_row_is_accounted_for(loaded: Loaded) -> None:
    for count in loaded.report.tables:
        assert count.read == int(rows_of(count.name)["URN"].str.strip().nunique())
        assert count.read + count.empty + sum(count.skipped.values()) == count.rows
