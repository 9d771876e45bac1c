import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.errors import SourceError
from caregraph.model import Register
from caregraph.sources import read_document, read_register, read_source
from caregraph.sources.registers import register_from_bytes

SHARED = Path(__file__).parents[1].parent / "shared"


def table(text: str, name: str = "authorities.csv") -> Register:
    return register_from_bytes(Path(name), text.encode())


def test_a_register_keeps_its_cells_as_written(tmp_path: Path) -> None:
    path = tmp_path / "authorities.csv"
    path.write_bytes(b'key,name,note\r\n01, Slough ,"a ""b"",\r\nc"\r\nDNC,Doncaster,\r\n')
    register = read_source(path)
    assert isinstance(register, Register)
    assert register.columns == ("key", "name", "note")
    assert [row.cells for row in register.rows] == [
        {"key": "01", "name": " Slough ", "note": 'a "b",\nc'},
        {"key": "DNC", "name": "Doncaster", "note": ""},
    ]
    assert [row.number for row in register.rows] == [1, 2]
    assert (register.kind, register.table, register.name, register.title) == (
        "Register",
        "authorities",
        "authorities.csv",
        "authorities.csv",
    )
    assert register.id.startswith("source/authorities-")
    assert (register.url, register.publisher, register.date, register.unread) == ("", "", None, 0)


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_the_header_tells_the_delimiter(delimiter: str) -> None:
    register = table(f"a{delimiter}b\n1{delimiter}2,5\n") if delimiter != "," else table("a,b\n1,x;y;z\n2,|\n")
    assert register.columns == ("a", "b")


def test_one_column_is_a_register() -> None:
    assert [row.cells for row in table("name\nSlough\nDoncaster\n").rows] == [{"name": "Slough"}, {"name": "Doncaster"}]


def test_what_spreadsheets_leave_behind_is_passed_over() -> None:
    register = table(
        "Provider data at 31 March,,,,,,,\r\n,,,,,,,\r\nProvider information,,,,Latest inspection,,,\r\n"
        'URN,"\nName  of\nsetting",Town,Region,Type, Grade ,,\r\n1,Oak,Leeds,North,home,good,,\r\n,,,,,,,\r\n\r\n'
        "4,Elm,Hull,North,home,,,\r\n,,,,,,,\r\n"
    )
    assert register.columns == ("URN", "Name of setting", "Town", "Region", "Type", "Grade")
    assert [(row.number, row.cells["Name of setting"]) for row in register.rows] == [(1, "Oak"), (4, "Elm")]
    assert (register.header, register.empty) == (4, 3)
    assert register.captions == ("Provider data at 31 March", "Provider information", "Latest inspection")


def test_a_column_without_a_name_or_with_a_name_that_is_taken_has_a_name_of_its_own() -> None:
    assert table("a,b,a,,c,,a\n1,2,3,4,5,6,7\n").columns == ("a", "b", "a (2)", "column 4", "c", "column 6", "a (3)")


def test_rows_of_nothing_are_counted_and_not_kept() -> None:
    register = table("a,b,c\n1,2,3\n" + ",,\n" * 50_000 + "4,5,6\n")
    assert ([row.number for row in register.rows], register.empty) == ([1, 50_002], 50_000)


def test_a_register_may_have_no_rows() -> None:
    assert table("a,b\n").rows == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "a,b,c\n1,2,3\n1,2\n",
            "authorities.csv:3: 2 cells where the header has 3 (the first missing is 'c'); quote cells that hold",
        ),
        (
            "a,b,c\n1,2,3\n\n1,2,3,4\n",
            "authorities.csv:4: 4 cells where the header has 3 (the first too many is '4'); quote cells",
        ),
        ('a,b\n"x\ny",2\n1\n', "authorities.csv:4: 1 cell where the header has 2 (the first missing is 'b')"),
        ('a,b\n1,"x"y\n', "authorities.csv:2: not well-formed CSV (',' expected after '\"'); quote cells"),
        ('a,b\n1,"x\n2,y\n', "authorities.csv:2: not well-formed CSV (unexpected end of data); quote cells"),
        (
            "a,b\n1," + "x" * 140_000 + "\n",
            "authorities.csv:2: a cell of more than 131,072 characters, perhaps a quote that is not closed",
        ),
        (
            "Figures for 2016,,,\n1,2,3,4\n",
            "authorities.csv:1: no header among the first rows; put one row of column names above",
        ),
        (",,\n,,\n", "authorities.csv:1: no header among the first rows"),
        ("a,b\n1,\0\n", "authorities.csv: not text (NUL bytes); convert it to UTF-8"),
        (" \n\n", "authorities.csv: empty; put a header and rows into it, or remove it"),
        (
            "a,b\n1,2,\x9b31m\u202e\n",
            "authorities.csv:2: 3 cells where the header has 2 (the first too many is '\\x9b31m\\u202e')",
        ),
    ],
)
def test_a_malformed_table_is_refused_with_the_place(text: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        table(text)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize("content", ["<!DOCTYPE html>\n<html><body>404 Not Found</body></html>", "\n<!-- cached --> <HTML><p>x"])
def test_an_error_page_named_csv_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "providers.csv"
    path.write_text(content)
    message = r"providers\.csv: an HTML page and not a table, perhaps an error page in its place; download it again as CSV$"
    with pytest.raises(SourceError, match=message):
        read_source(path)
    with pytest.raises(SourceError, match=message):
        read_register(path)


def test_a_spreadsheet_named_csv_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "providers.csv"
    path.write_bytes(b"PK\x03\x04" + bytes(50))
    with pytest.raises(SourceError, match=r"providers\.csv: not text \(a zip archive, as spreadsheets .*save it as \.csv"):
        read_register(path)


def test_documents_and_registers_are_not_taken_for_each_other(tmp_path: Path) -> None:
    rows, page = tmp_path / "rows.txt", tmp_path / "page.html"
    rows.write_text("a;b\n1;2\n")
    assert read_register(rows).columns == ("a", "b")
    page.write_text("<html><p>x</p></html>")
    with pytest.raises(SourceError, match=r"page\.html: an HTML page and not a table; save the table as \.csv"):
        read_register(page)
    (tmp_path / "rows.csv").write_text("a,b\n")
    with pytest.raises(SourceError, match=r"rows\.csv: a register, not a document; use read_register"):
        read_document(tmp_path / "rows.csv")


def test_the_digest_follows_the_bytes_and_the_id_the_name() -> None:
    one, two, three = table("a,b\n1,2\n"), table("a,b\n1,3\n"), table("a,b\n1,2\n", "other.csv")
    assert one == table("a,b\n1,2\n")
    assert one.digest != two.digest
    assert one.digest == three.digest
    assert one.id == two.id != three.id


#: Cells that a CSV file gives back: line ends are normalised, and half characters and control characters are no text.
cells = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=20)
names = st.text("abcdefgh", min_size=1, max_size=8)


@given(st.data(), st.lists(names, min_size=2, max_size=6, unique=True), st.sampled_from([",", "\t", ";", "|"]))
def test_rows_written_by_the_csv_module_come_back(data: st.DataObject, columns: list[str], delimiter: str) -> None:
    row = st.tuples(*[cells] * len(columns)).filter(lambda row: any(cell.strip() for cell in row))
    rows = data.draw(st.lists(row, max_size=8))
    file = io.StringIO(newline="")
    # every cell is quoted: no other delimiter can then cut the rows evenly
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([columns, *rows])
    register = register_from_bytes(Path("t.csv"), file.getvalue().encode())
    assert register.columns == tuple(columns)
    assert [tuple(row.cells.values()) for row in register.rows] == rows
    assert [row.number for row in register.rows] == list(range(1, len(rows) + 1))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_register_or_an_error_that_names_the_file(data: bytes) -> None:
    try:
        register = register_from_bytes(Path("t.csv"), data)
    except SourceError as error:
        assert str(error).startswith("t.csv:")  # noqa: PT017 (either outcome is right)
    else:
        assert all(tuple(row.cells) == register.columns for row in register.rows)


def test_published_registers_are_read_whole() -> None:
    paths = sorted((SHARED / "data").rglob("*.csv"))
    if not paths:
        pytest.skip("no shared data beside this checkout")
    registers = {path.name: read_register(path) for path in paths}
    providers = [register for name, register in registers.items() if name.startswith("provider_at")]
    assert all("URN" in register.columns and len(register.rows) > 2000 for register in providers)
    early = registers["provider_at_march_2022.csv"]
    assert any("Foster Families – West Midlands" in cell.replace("  ", " ") for row in early.rows for cell in row.cells.values())
    newest = registers["provider_at_march_2025.csv"]
    assert "Latest full inspection date" in newest.columns
    assert len(newest.rows) == 5600
