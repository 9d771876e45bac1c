"""A council's name on a day, as registers write it."""

from __future__ import annotations

import csv
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from caregraph.resolve.councils import CouncilNames, council_key
from caregraph.sources.knowledge import Knowledge
from caregraph.sources.registers import read_register

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
WELSH = {"Newport", "Wrexham", "Cardiff", "Conwy"}


@pytest.fixture(scope="module")
def names(knowledge: Knowledge) -> CouncilNames:
    return CouncilNames(knowledge)


@pytest.mark.parametrize(
    ("name", "day", "expected"),
    [
        ("Poole", "2018-03-31", "POL"),
        ("Northamptonshire", "2020-03-31", "NTH"),
        ("North Northamptonshire", "2022-03-31", "NNT"),
        ("Dorset", "2018-03-31", "DOR"),
        ("Dorset", "2019-04-01", "DST"),
        ("Buckinghamshire", "2020-03-31", "BKM"),
        ("Buckinghamshire", "2020-04-01", "BUC"),
        ("North Yorkshire", "2023-03-31", "NYK"),
        ("North Yorkshire", "2023-04-01", "NYE"),
        ("Bournemouth, Christchurch & Poole", "2025-03-31", "BPC"),
        ("Bournemouth Christchurch and Poole", "2025-03-31", "BPC"),
        ("bournemouth, christchurch & poole", "2022-01-01", "BPC"),
        ("City of Bristol", "2020-01-01", "BST"),
        ("Bristol, City of", "2020-01-01", "BST"),
        ("Kingston upon Hull", "2020-01-01", "KHL"),
        ("Kingston upon Hull, City of", None, "KHL"),
        ("Herefordshire, County of", None, "HEF"),
        ("County Durham", None, "DUR"),
        ("durham", None, "DUR"),
        ("Southend on Sea", "2020-01-01", "SOS"),
        ("St. Helens", None, "SHN"),
        ("Telford & Wrekin", None, "TFW"),
        ("london corporation", None, "LND"),
        ("Isles of Scilly", None, "IOS"),
        ("Stockport MBC", None, "SKP"),
        ("Cheshire West and Chester LA", None, "CHW"),
        ("Derby UA", None, "DER"),
        ("brent london boro", None, "BEN"),
        ("leeds district", None, "LDS"),
        ("Norfolk County Council Children's Services", None, "NFK"),
    ],
)
def test_a_name_is_the_council_of_the_day(names: CouncilNames, name: str, day: str | None, expected: str) -> None:
    assert names.on(name, date.fromisoformat(day) if day else None) == f"council/{expected}"


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Dorset", None),
        ("Somerset", None),
        ("Poole", "2020-01-01"),
        ("Cumberland", "2022-01-01"),
        ("Cardiff", None),
        ("", None),
        ("Oxford", None),
    ],
)
def test_what_no_council_was_then_is_none(names: CouncilNames, name: str, day: str | None) -> None:
    assert names.on(name, date.fromisoformat(day) if day else None) is None


@pytest.mark.parametrize(
    "name",
    [
        "Leeds",
        "Slough",
        "Leeds Council for Voluntary Service",
        "Boston Borough Council",
        "Durham City Council",
        "Leicester College Corporation",
        "Newcastle-under-Lyme Borough Council",
        "Peterborough City & Cambridgeshire County Councils",
        "Kent Community Council",
    ],
)
def test_a_bare_place_and_a_look_alike_are_no_full_name(names: CouncilNames, name: str) -> None:
    assert names.by_full_name(name) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Norhtumberland County Council", "council/NBL"),
        ("Sotuhampton City Council", "council/STH"),
        ("Norhtumberland", None),
        ("Nrothumberland County Council", "council/NBL"),
        ("onrthumberland County Council", None),
        ("Norhtmuberland County Council", None),
        ("Suttno Council", None),
    ],
)
def test_two_letters_that_changed_places_inside_a_long_word_are_put_right(names: CouncilNames, name: str, expected: str | None) -> None:
    assert names.by_full_name(name) == expected


def test_each_day_has_either_a_council_or_the_one_that_took_over(names: CouncilNames) -> None:
    gone = [council for council in names.entities.values() if council.end is not None]
    assert len(gone) == 8
    for council in gone:
        assert council.end is not None
        last = council.end.latest
        assert last is not None
        assert (last.month, last.day) == (3, 31)
        for successor in council.successors:
            start = names.entities[successor].start
            assert start is not None
            assert start.earliest == last + timedelta(days=1)


@pytest.mark.parametrize("name", ["Sheffield", "city of YORK  council", "The London Borough of Brent", "Bristol, City of", "St Helens MBC"])
def test_a_key_is_the_key_of_itself(name: str) -> None:
    assert council_key(council_key(name)) == council_key(name)


def test_every_name_and_alias_of_the_tables_leads_back(names: CouncilNames, knowledge: Knowledge) -> None:
    for key, council in names.entities.items():
        day = council.start.earliest if council.start else date(2000, 1, 1)
        assert names.on(council.label, day) == key


def test_every_council_of_the_providers_lists_is_known(names: CouncilNames) -> None:
    paths = sorted((DATA / "ofsted-providers").glob("*.csv"))
    if not paths:
        pytest.skip("the registers are not at hand")
    unknown = set()
    for path in paths:
        register = read_register(path)
        day = date(int(path.stem.split("_")[3]), 3, 31)
        column = next(n for n, name in enumerate(register.columns) if name.lower() == "local authority")
        unknown |= {row.values[column] for row in register.rows if names.on(row.values[column], day) is None}
    assert unknown == WELSH


def test_every_council_of_the_inspections_is_known_on_its_day(names: CouncilNames) -> None:
    path = DATA / "ilacs" / "ofsted_csc_ilacs_history.csv"
    if not path.is_file():
        pytest.skip("the inspections are not at hand")
    for row in read_register(path).rows:
        cells = row.cells
        written = cells["inspection_start_date"] or cells["publication_date"]
        day = next(d for form in ("%d/%m/%Y", "%d/%m/%y") if (d := _day(written, form)))
        assert names.on(cells["local_authority"], day), cells["local_authority"]


def _day(written: str, form: str) -> date | None:
    try:
        return datetime.strptime(written, form).date()
    except ValueError:
        return None


def test_no_name_of_the_national_list_leads_to_another_council(names: CouncilNames) -> None:
    path = DATA / "local-authorities" / "lookup_name_to_registry.csv"
    if not path.is_file():
        pytest.skip("the list is not at hand")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [(row["la-name"], row["local-authority-code"]) for row in csv.DictReader(file)]
    found = {(name, code): names.on(name, None) for name, code in rows}
    assert {key: to for key, to in found.items() if to and to != f"council/{key[1]}"} == {}
    ours = {key.rpartition("/")[2] for key in names.entities}
    assert sum(1 for key, to in found.items() if to is None and key[1] in ours) <= 25
