"""A register is known by its columns: renamed a little, shuffled, moved or broken over lines, they are the same columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caregraph.errors import SourceError
from caregraph.model import Register
from caregraph.registers import Mapping, mappings, recognise
from caregraph.registers.columns import Recognised, plain
from caregraph.registers.mapping import read_mapping
from caregraph.sources.registers import read_register, register_from_bytes

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared" / "data"
LISTS = sorted((SHARED / "ofsted-providers").glob("*.csv"))
HEADERS = {
    "urn": "URN",
    "provision": "Provision type",
    "registered": "Registration date",
    "status": "Registration status",
    "name": "Name",
    "council": "Local authority",
    "sector": "Sector",
    "places": "Places",
    "owner": "Organisation which owns the provider",
    "event": "Event type",
    "inspected": "Inspection date",
    "overall": "Overall experiences and progress of children and young people",
}
ESSENTIAL = ("urn", "provision", "status", "name", "council", "sector")
ROWS = [
    [
        "SC400001", "Children's home", "14/02/2002", "Active", "REDACTED", "Kent", "Private", "4",
        "Fernbank Care Ltd", "Full inspection", "05/11/2018", "Good",
    ],
    [
        "2400002", "Boarding School", "01/04/2010", "Suspended", "Larch Hall", "Devon", "Voluntary", "40",
        "Larch Trust", "Full inspection", "06/11/2018", "Adequate",
    ],
]  # fmt: skip


def register_of(rows: Sequence[Sequence[str]], name: str = "any_2019-03-31.csv") -> Register:
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return register_from_bytes(Path(name), out.getvalue().encode())


def known(register: Register) -> Recognised:
    found = recognise(register)
    assert found is not None
    return found


def by_meaning(register: Register) -> dict[str, str]:
    """The cells of the first row of data by what recognition took each column for."""
    found = known(register)
    row = next(row for row in register.rows if row.number > found.above)
    return {meaning: row.values[number] for meaning, number in found.columns.items()}


EXPECTED = dict(zip(HEADERS, ROWS[0], strict=True))


def test_every_column_is_found() -> None:
    register = register_of([list(HEADERS.values()), *ROWS])
    assert known(register).mapping.name == "ofsted-providers"
    assert by_meaning(register) == EXPECTED


@given(st.permutations(list(HEADERS)))
def test_columns_in_any_order(order: list[str]) -> None:
    places = [list(HEADERS).index(meaning) for meaning in order]
    table = [[HEADERS[meaning] for meaning in order], *([row[place] for place in places] for row in ROWS)]
    assert by_meaning(register_of(table)) == EXPECTED


@st.composite
def misspelt(draw: st.DrawFn) -> list[str]:
    """The headers, each with at most one letter left out, doubled or changed places with the next."""
    found: list[str] = []
    for header in HEADERS.values():
        place = draw(st.integers(min_value=1, max_value=len(header) - 2))
        kind = draw(st.sampled_from(["whole", "missing", "doubled", "swapped"]))
        before, letter, after = header[:place], header[place], header[place + 1 :]
        changed = {
            "whole": header,
            "missing": before + after,
            "doubled": before + letter * 2 + after,
            "swapped": before + after[0] + letter + after[1:],
        }
        found.append(changed[kind])
    return found


@given(misspelt())
def test_headers_with_a_typing_error(headers: list[str]) -> None:
    assert by_meaning(register_of([headers, *ROWS])) == EXPECTED


@given(st.lists(st.sampled_from(["\n", "  ", " \r\n", "\t"]), min_size=12, max_size=12), st.booleans())
def test_headers_broken_over_lines(gaps: list[str], upper: bool) -> None:
    headers = [gap + header.replace(" ", gap) + gap for header, gap in zip(HEADERS.values(), gaps, strict=True)]
    assert by_meaning(register_of([[h.upper() if upper else h for h in headers], *ROWS])) == EXPECTED


@given(st.integers(min_value=0, max_value=6))
def test_a_header_below_captions(captions: int) -> None:
    width = len(HEADERS)
    above = [[f"A note on the list, number {number}", *[""] * (width - 1)] for number in range(captions)]
    assert by_meaning(register_of([*above, list(HEADERS.values()), *ROWS])) == EXPECTED


@pytest.mark.parametrize("titles", [1, 3])
def test_a_header_below_titles_of_groups(titles: int) -> None:
    width = len(HEADERS)
    group = ["About the provider", "", "Its place", "", "Its owner", "", "Its inspection", *[""] * (width - 7)]
    register = register_of([*[group] * titles, list(HEADERS.values()), *ROWS])
    assert by_meaning(register) == EXPECTED
    assert known(register).headers == tuple(HEADERS.values())
    assert known(register).above == titles


def test_words_of_a_second_header_may_stand_before_a_column() -> None:
    headers = [f"Latest full inspection {h.lower()}" if m in ("event", "overall") else h for m, h in HEADERS.items()]
    headers[list(HEADERS).index("inspected")] = "Latest Full  inspection\ndate"
    assert by_meaning(register_of([headers, *ROWS])) == EXPECTED


@pytest.mark.parametrize("meaning", ESSENTIAL)
def test_a_register_without_an_essential_column_is_refused(meaning: str) -> None:
    kept = [place for place, name in enumerate(HEADERS) if name != meaning]
    table = [[row[place] for place in kept] for row in [list(HEADERS.values()), *ROWS]]
    with pytest.raises(SourceError) as caught:
        recognise(register_of(table))
    message = str(caught.value)
    assert message.startswith("any_2019-03-31.csv:1: looks like a register of ofsted-providers (found ")
    assert f"no column is named {HEADERS[meaning]!r}; name the column so, or add the name that it has" in message
    assert all(repr(HEADERS[other]) in message for other in ESSENTIAL if other != meaning)


@pytest.mark.parametrize("meaning", sorted(set(HEADERS) - set(ESSENTIAL)))
def test_a_register_without_another_column_is_read(meaning: str) -> None:
    kept = [place for place, name in enumerate(HEADERS) if name != meaning]
    found = known(register_of([[row[place] for place in kept] for row in [list(HEADERS.values()), *ROWS]]))
    assert set(found.columns) == set(HEADERS) - {meaning}


def test_the_nearest_header_is_named() -> None:
    headers = [{"Sector": "Sector of provider"}.get(header, header) for header in HEADERS.values()]
    with pytest.raises(SourceError, match="no column is named 'Sector'; the nearest header is 'Sector of provider'; name the column so"):
        recognise(register_of([headers, *ROWS]))


def test_a_header_that_two_columns_resemble_alike_is_nobodys() -> None:
    headers = [{"Sector": "Sectors"}.get(header, header) for header in HEADERS.values()]
    rows = [[*row, row[6]] for row in ROWS]
    with pytest.raises(SourceError, match="no column is named 'Sector'"):
        recognise(register_of([[*headers, "Sektor"], *rows]))
    assert by_meaning(register_of([[*headers, "Sphere"], *rows])) == EXPECTED


def test_a_misspelt_header_is_believed_only_where_the_cells_agree() -> None:
    headers = [{"Places": "Place"}.get(header, header) for header in HEADERS.values()]
    assert by_meaning(register_of([headers, *ROWS]))["places"] == "4"
    towns = [[*row[:7], "Leeds", *row[8:]] for row in ROWS]
    assert "places" not in known(register_of([headers, *towns])).columns


def test_numbers_in_a_header_are_no_typing_errors() -> None:
    headers = [{"Local authority": "Local authority 1"}.get(header, header) for header in HEADERS.values()]
    with pytest.raises(SourceError, match="no column is named 'Local authority'; the nearest header is 'Local authority 1'"):
        recognise(register_of([headers, *ROWS]))


def test_two_columns_of_one_name_are_refused() -> None:
    with pytest.raises(SourceError, match="two columns are named 'Sector'; rename or remove one"):
        recognise(register_of([[*HEADERS.values(), "Sector"], *([*row, row[6]] for row in ROWS)]))


@pytest.mark.parametrize(
    "headers",
    [["name", "date", "value"], ["URN", "Town", "Phone"], ["Local authority", "Population"], ["key", "name", "type", "aliases", "source"]],
)
def test_other_tables_are_of_no_known_kind(headers: list[str]) -> None:
    assert recognise(register_of([headers, ["x"] * len(headers)])) is None


def test_of_the_tables_of_the_seeds_only_those_of_settings_are_of_a_known_kind() -> None:
    tables = sorted((ROOT / "seeds" / "registers").glob("*.csv"))
    found = {table.name: recognised.mapping.name for table in tables if (recognised := recognise(read_register(table))) is not None}
    assert len(tables) > 6
    assert found == {"former-owners.csv": "owner-history", "settings_2025-03-31.csv": "ofsted-providers"}


def test_headers_are_compared_by_their_words() -> None:
    assert plain("Short-Break-Only Children’s  Home\n") == plain("short break only childrens home")
    assert plain("la_code") != plain("la_code_new")


def test_the_files_at_hand_are_recognised() -> None:
    if not SHARED.is_dir():
        pytest.skip("the files are not at hand")
    kinds = {path.name: known(read_register(path)).mapping.name for path in sorted(SHARED.rglob("*.csv"))}
    lists = {name for name in kinds if name.startswith("provider_at_")}
    assert len(lists) == 9
    assert {kinds[name] for name in lists} == {"ofsted-providers"}
    assert {name: kind for name, kind in kinds.items() if name not in lists} == {
        "d2i_Provider_data_lookup.csv": "authority-lookup",
        "interventions_facts.csv": "interventions",
        "lookup_gss_to_registry.csv": "authority-codes",
        "lookup_name_to_registry.csv": "authority-names",
        "ofsted_csc_ilacs_history.csv": "ofsted-judgements",
        "uk_local_authorities_current.csv": "authorities-current",
    }


@pytest.mark.parametrize("path", LISTS or [None], ids=[path.stem for path in LISTS] or ["none"])
@settings(max_examples=15)
@given(st.integers(min_value=0, max_value=10_000))
def test_a_list_at_hand_is_the_same_with_its_columns_shuffled_and_misspelt(path: Path | None, seed: int) -> None:
    if path is None:
        pytest.skip("the lists are not at hand")
    register = read_register(path)
    found = known(register)
    headers, random = list(register.columns), Random(seed)
    for number in found.columns.values():
        place = random.randrange(1, len(headers[number]) - 1)
        headers[number] = headers[number][:place] + headers[number][place + random.randrange(2) :]
    order = random.sample(range(len(headers)), len(headers))
    rows = [[row.values[place] for place in order] for row in register.rows[:60]]
    changed = known(register_of([["Providers", *[""] * (len(order) - 1)], [headers[place] for place in order], *rows]))
    assert {meaning: order[number] for meaning, number in changed.columns.items()} == found.columns


def test_every_mapping_holds_together() -> None:
    found = {mapping.name: mapping for mapping in mappings()}
    assert len(found) == 8
    assert all(mapping.essentials and mapping.title and mapping.licence for mapping in found.values())
    assert [mapping.name for mapping in found.values() if mapping.series] == ["ofsted-providers"]


def _changed(old: str, new: str) -> str:
    path = ROOT / "graph" / "caregraph" / "registers" / "mappings" / "ofsted-providers.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    return text.replace(old, new)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('object = [{ column = "council"', 'object = [{ column = "councl"', "no column is called 'councl'"),
        ('table = "grades"', 'table = "marks"', "no word table is called 'marks'"),
        ('concepts = "sector"', 'concepts = "sectors"', "no list of concepts is called 'sectors'"),
        ('id = "sector"', 'id = "located"', "two claims are called 'located'"),
        ('predicate = "inSector"', 'predicate = "inSectr"', r"claim\.2\.predicate"),
        ("(?:SC)?", "(?:SC?", "no regular expression"),
        ("snapshot = true", "snapshots = true", "snapshots: Extra inputs are not permitted"),
        ("unique = true", "unique = = true", "no well-formed TOML"),
        ('[{ column = "sector", read', '[{ column = "sector", fixed = "a/b", read', "a party is either fixed, or a column"),
    ],
)
def test_a_mapping_that_does_not_hold_together_is_refused(old: str, new: str, message: str) -> None:
    with pytest.raises(SourceError, match=rf"^mine\.toml: .*{message}"):
        read_mapping(_changed(old, new), "mine.toml")


def test_two_kinds_that_fit_equally_well_are_refused() -> None:
    (mapping,) = (mapping for mapping in mappings() if mapping.name == "ofsted-providers")
    twin: Mapping = mapping.model_copy(update={"name": "twin"})
    with pytest.raises(SourceError, match=r"fits (?:twin and ofsted-providers|ofsted-providers and twin) equally well"):
        recognise(register_of([list(HEADERS.values()), *ROWS]), [mapping, twin])
