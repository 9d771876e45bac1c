"""Tables: the forms in which answers leave, and that hostile text stays text in each of them."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from dataclasses import FrozenInstanceError
from datetime import date
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store

from caregraph.errors import QueryError
from caregraph.query import Cell, Table, run

SAMPLE: Final = Path(__file__).parent / "samples" / "query_sample.trig"
SLOUGH: Final = "https://w3id.org/caregraph/id/council/SLG"
TABLE: Final = Table(
    columns=("council", "councilLabel", "day", "count", "share", "holds", "note"),
    rows=(
        (SLOUGH, "Slough", date(2016, 5, 16), 3, 0.5, True, None),
        (SLOUGH, "=HYPERLINK(1)", None, -3, 1.0, False, "a | b\n<i>c</i>"),
    ),
    title="Who & what?",
)
CELLS: Final[st.SearchStrategy[Cell]] = st.none() | st.text(st.characters(codec="utf-8")) | st.integers() | st.booleans() | st.dates()


def test_a_slice_and_chosen_columns_and_rows_are_tables_that_still_explain_themselves() -> None:
    rows = tuple((f"{SLOUGH}{n}", f"Slough {n}", n, "x") for n in range(4))
    table = Table(columns=("council", "councilLabel", "count", "by"), rows=rows, title="Who?", says="council forcedBy by")
    assert table[1:3].rows == rows[1:3]
    assert table[1:3].title == "Who?"
    kept = table.keep_columns("count", "council", "by").keep_rows(lambda row: row["count"] == 2)
    assert kept.columns == ("count", "council", "councilLabel", "by")
    assert kept.rows == ((2, f"{SLOUGH}2", "Slough 2", "x"),)
    assert kept[0].relation == table[2].relation == (f"{SLOUGH}2", "forcedBy", "x")
    assert table.keep_columns("councilLabel", "by")[0].relation is None
    with pytest.raises(QueryError, match=r"no column 'counsil'.*council"):
        table.keep_columns("counsil")


def test_a_table_tells_of_itself_in_one_line() -> None:
    assert repr(TABLE[:1].keep_columns("council")) == "<Table 'Who & what?': 1 row under council, councilLabel>"


def test_rows_and_columns() -> None:
    assert len(TABLE) == 2
    assert [row["councilLabel"] for row in TABLE] == ["Slough", "=HYPERLINK(1)"]
    assert TABLE.column("count") == (3, -3)
    with pytest.raises(QueryError, match=r"no column 'councillabel'; did you mean councilLabel"):
        TABLE.column("councillabel")
    with pytest.raises(FrozenInstanceError):
        TABLE.title = "x"  # type: ignore[misc]
    with pytest.raises(ValueError, match="2 cells under 1 columns"):
        Table(columns=("a",), rows=((1, 2),))


def test_json() -> None:
    assert json.loads(TABLE.to_json()) == [
        {"council": SLOUGH, "councilLabel": "Slough", "day": "2016-05-16", "count": 3, "share": 0.5, "holds": True, "note": None},
        {
            "council": SLOUGH, "councilLabel": "=HYPERLINK(1)", "day": None, "count": -3, "share": 1.0, "holds": False,
            "note": "a | b\n<i>c</i>",
        },
    ]  # fmt: skip
    assert json.loads(Table(columns=("a",), rows=()).to_json()) == []


def test_csv_protects_spreadsheets() -> None:
    lines = TABLE.to_csv().split("\r\n")
    assert lines[0] == "council,councilLabel,day,count,share,holds,note"
    assert lines[1] == f"{SLOUGH},Slough,2016-05-16,3,0.5,true,"
    assert lines[2] == f'{SLOUGH},\'=HYPERLINK(1),,-3,1.0,false,"a | b\n<i>c</i>"'


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_what_begins_a_formula_gets_an_apostrophe(start: str) -> None:
    text = Table(columns=("a",), rows=((start + "1",),)).to_csv()
    assert next(iter(csv.reader(io.StringIO(text.split("\r\n", 1)[1], newline="")))) == ["'" + start + "1"]


@given(st.lists(st.tuples(CELLS, CELLS)))
def test_no_cell_of_a_csv_is_a_formula_and_no_row_is_lost(rows: list[tuple[Cell, ...]]) -> None:
    text = Table(columns=("a", "b"), rows=tuple(rows)).to_csv()
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert len(read) == len(rows) + 1
    for row, cells in zip(rows, read[1:], strict=True):
        for value, cell in zip(row, cells, strict=True):
            if isinstance(value, str):
                assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
                assert cell.removeprefix("'") == value.removeprefix("'")


def test_markdown() -> None:
    hostile = Table(columns=("a", "b"), rows=(("x|y\n<script>", "[click](javascript:x) `c`"), ("https://example.org/a_b*c", None)))
    assert hostile.to_markdown().splitlines() == [
        "| a | b |",
        "| --- | --- |",
        r"| x\|y \<script\> | \[click\](javascript:x) \`c\` |",
        "| https://example.org/a_b*c |  |",
    ]


class Tags(HTMLParser):
    """The tags and attributes of a page, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


def tags(table: Table) -> Tags:
    parser = Tags()
    parser.feed(table._repr_html_())
    return parser


def test_html_links_names_to_their_iris_and_hides_the_iris() -> None:
    page = TABLE._repr_html_()
    assert f'<a href="{SLOUGH}" rel="noopener noreferrer">Slough</a>' in page
    assert f"<td>{SLOUGH}" not in page
    assert "<caption>Who &amp; what?</caption>" in page
    assert "<th>council</th>" in page
    assert "2 rows" in page


HOSTILE: Final = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    'https://example.org/" onmouseover="alert(1)',
    "' onclick='x",
    "<" * 200 + "script>",
    "https://example.org/" + "x" * 200,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_html_keeps_hostile_text_text(text: str) -> None:
    page = tags(Table(columns=("x", "xLabel", "y" + text), rows=((text, text, text),), title=text))
    assert {tag for tag, _ in page.seen} <= {"table", "caption", "thead", "tbody", "tr", "th", "td", "a", "span", "p"}
    for tag, attributes in page.seen:
        assert set(attributes) <= {"a": {"href", "rel"}, "span": {"title"}}.get(tag, set())
        assert (attributes.get("href") or "https://").startswith("https://")


@given(st.text(), st.text())
def test_html_never_gains_a_tag_from_a_cell(one: str, other: str) -> None:
    page = tags(Table(columns=("x", "xLabel", "quote"), rows=((one, other, one + other),)))
    assert {tag for tag, _ in page.seen} <= {"table", "thead", "tbody", "tr", "th", "td", "a", "span", "p"}


def test_html_cuts_long_quotes_and_keeps_them_whole_in_a_title() -> None:
    quote = "“Long & winding” " * 20
    page = tags(Table(columns=("quote",), rows=((quote,),)))
    assert ("span", {"title": quote}) in page.seen
    assert "…" in page.text
    assert len(page.text) < 150


def test_a_data_frame() -> None:
    frame = TABLE.to_df()
    assert list(frame.columns) == list(TABLE.columns)
    assert list(frame["count"]) == [3, -3]
    assert len(Table(columns=("a",), rows=()).to_df()) == 0


def test_without_pandas_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(QueryError, match=r"pip install 'caregraph\[notebook\]'"):
        TABLE.to_df()


def test_pandas_is_not_imported_before_it_is_needed() -> None:
    code = "import sys, caregraph.query; print('pandas' in sys.modules, 'rdflib' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False False\n"


def test_the_claims_of_the_contract_are_what_the_scorer_reads() -> None:
    store = Store()
    store.load(SAMPLE.read_bytes(), format=RdfFormat.TRIG)
    claims = json.loads(run(store, "claims", {}, lambda name, _kind: name).to_json())
    for claim in claims:
        for key in ("source", "subjectLabel", "predicate", "objectLabel", "status", "quote"):
            assert isinstance(claim[key], str)
        assert all(value is None or isinstance(value, str | int | float) for value in claim.values())
    slough = next(claim for claim in claims if claim["subjectLabel"] == "Slough Borough Council")
    assert slough["subjectAliases"].split(" | ") == ["Slough", "Slough BC"]
    hostile = next(claim for claim in claims if claim["quote"].startswith("="))
    assert hostile["quote"] == '=SUM(A1) <script>alert(1)</script> The council | owns the "trust".'


def test_a_note_is_shown_to_people_alone() -> None:
    table = Table(columns=("name",), rows=(("Slough",),), note="as known <then>")
    assert "<p>1 row; as known &lt;then&gt;</p>" in table._repr_html_()
    assert "then" not in table.to_json() + table.to_csv() + table.to_markdown()
    assert table[:0].note == table.note
