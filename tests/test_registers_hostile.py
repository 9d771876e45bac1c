"""Registers as nobody should make them: a clear error and an unchanged store, or counted rows; never a traceback, never a wrong claim."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Quad
from typer.testing import CliRunner

from caregraph.cli import app
from caregraph.errors import SourceError
from caregraph.export import to_csv
from caregraph.model import Claim
from caregraph.pipeline import LoadReport, Pipeline
from caregraph.query import run_text
from caregraph.rdf import GraphStore, read_claims, read_entities, read_sources
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import Predicate

REAL = Path(__file__).resolve().parent.parent.parent / "shared" / "data" / "ofsted-providers" / "provider_at_march_2023.csv"
NAME = "homes_at_march_2020.csv"
HEADERS = [
    "URN", "Provision type", "Registration date", "Registration status", "Name", "Local authority", "Sector", "Places",
    "Organisation which owns the provider", "Event type", "Inspection date", "Overall effectiveness",
]  # fmt: skip
HOME = [
    "SC400001", "Children's Home", "14/02/2002", "Active", "Fernbank", "Kent", "Private", "4",
    "Fernbank Care Ltd", "Full inspection", "05/11/2018", "Good",
]  # fmt: skip


def home(number: int, **cells: str) -> list[str]:
    row = dict(zip(HEADERS, HOME, strict=True)) | {"URN": f"SC{400_000 + number}"}
    return list((row | {name.replace("_", " "): cell for name, cell in cells.items()}).values())


def text_of(*rows: list[str]) -> str:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADERS, *rows])
    return out.getvalue()


@pytest.fixture
def pipeline(tmp_path: Path, knowledge: Knowledge) -> Pipeline:
    """A store that has one good list already."""
    good = tmp_path / "good" / "homes_at_march_2018.csv"
    good.parent.mkdir()
    good.write_text(text_of(home(1)), encoding="utf-8")
    pipeline = Pipeline(GraphStore(), knowledge, ())
    assert pipeline.load([good]).registers == 1
    return pipeline


@pytest.fixture
def load(pipeline: Pipeline, tmp_path: Path) -> Callable[[bytes], LoadReport]:
    """Loads bytes as a list of homes."""

    def load(data: bytes) -> LoadReport:
        (tmp_path / NAME).write_bytes(data)
        return pipeline.load([tmp_path / NAME])

    return load


def quads(pipeline: Pipeline) -> set[Quad]:
    return set(pipeline.store.quads())


def refused(pipeline: Pipeline, path: Path) -> str:
    """The message with which a file is refused, alone and in a folder beside a good one; the store does not change."""
    before = quads(pipeline)
    messages = []
    for paths in ([path], [path, path.parent / "good" / "homes_at_march_2018.csv"]):
        with pytest.raises(SourceError) as error:
            pipeline.load(paths)
        messages.append(str(error.value))
    assert quads(pipeline) == before
    assert messages[0] == messages[1]
    assert path.name in messages[0]
    done = CliRunner().invoke(app, ["load", str(path), "--store", str(path.parent / "store")])
    assert isinstance(done.exception, SourceError)
    return messages[0]


def claims(pipeline: Pipeline, name: str = NAME) -> list[Claim]:
    keys = [key for key, source in read_sources(pipeline.store.store).items() if source.name == name]
    return [claim for key in keys for claim in read_claims(pipeline.store.store, key)]


def homes(pipeline: Pipeline) -> set[str]:
    return {(claim.subject.entity or "").removeprefix("setting/") for claim in claims(pipeline)}


# ---------------------------------------------------------------- cut off, and columns that are not there


@pytest.mark.parametrize("cut", [1, 2, 5, 30])
def test_a_last_row_that_is_cut_off_is_refused_with_its_place(pipeline: Pipeline, tmp_path: Path, cut: int) -> None:
    path = tmp_path / NAME
    path.write_text(",".join(HEADERS) + "\n" + ",".join(home(1)) + "\n" + ",".join(home(2)[:-cut] or ["SC4"]) + "\n", encoding="utf-8")
    missing = f"(the first missing is {HEADERS[-cut]!r})" if cut < len(HEADERS) else "(the first missing is 'Provision type')"
    assert f"{NAME}:3: " in (message := refused(pipeline, path))
    assert missing in message


def test_a_file_that_ends_within_quotes_is_refused_with_its_place(pipeline: Pipeline, tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_text(text_of(home(1)) + 'SC400002,"Children', encoding="utf-8")
    assert f"{NAME}:3: not well-formed CSV (unexpected end of data)" in refused(pipeline, path)


@pytest.mark.parametrize("gone", ["URN", "Provision type", "Registration status", "Local authority", "Sector", "Name"])
def test_a_list_without_an_essential_column_is_refused_with_what_is_there_and_what_is_not(
    pipeline: Pipeline, tmp_path: Path, gone: str
) -> None:
    path = tmp_path / NAME
    at = HEADERS.index(gone)
    rows = [HEADERS, home(1), home(2)]
    path.write_text("".join(",".join(row[:at] + row[at + 1 :]) + "\n" for row in rows), encoding="utf-8")
    message = refused(pipeline, path)
    assert f"{NAME}:1: looks like a register of ofsted-providers (found " in message
    assert f"no column is named {gone!r}" in message
    assert all(f"'{name}'" in message for name in ("URN", "Sector", "Name", "Places") if name != gone)


def test_a_list_without_another_column_says_less_and_nothing_else(load: Callable[[bytes], LoadReport], pipeline: Pipeline) -> None:
    load(text_of(home(1)).encode())
    whole = {claim.predicate for claim in claims(pipeline)}
    at = HEADERS.index("Organisation which owns the provider")
    load("".join(",".join(row[:at] + row[at + 1 :]) + "\n" for row in (HEADERS, home(1))).encode())
    assert whole - {claim.predicate for claim in claims(pipeline)} == {Predicate.OWNED_BY}


# ---------------------------------------------------------------- encodings


ACCENTED = "Château Müller’s Care – “Fern” Ltd"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_a_list_in_any_usual_encoding_says_the_same(load: Callable[[bytes], LoadReport], pipeline: Pipeline, encoding: str) -> None:
    text = text_of(*(home(number, Organisation_which_owns_the_provider=ACCENTED) for number in range(1, 4)))
    report = load(text.encode(encoding))
    (count,) = report.tables
    assert (count.rows, count.read) == (3, 3)
    owned = {claim.object.surface for claim in claims(pipeline) if claim.predicate is Predicate.OWNED_BY}
    assert owned == {ACCENTED}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xff\xfe" + text_of(home(1)).encode("cp1252")[:-1], "a table of a kind that caregraph has no description of"),
        (b"\xff\xfe" + text_of(home(1)).encode("cp1252"), "which its first bytes announce"),
        (text_of(home(1)).encode("utf-16-le"), "not text (NUL bytes)"),
        (b"\xef\xbb\xbf" + text_of(home(1, Name="Ch\xe2teau")).encode("latin-1"), "which its first bytes announce"),
        (text_of(home(1)).encode() + b"\x81\x8d\x8f\n", "fits none of UTF-8, UTF-16, cp1252 or Mac Roman"),
        (text_of(home(1), home(2, Name="Fern\0bank")).encode(), "not text (NUL bytes)"),
        (text_of(*(home(number) for number in range(99)), home(99, Name="Fern\0bank")).encode(), "not text (NUL bytes)"),
        (text_of(home(1, Name="Fern\x1b[2Jbank")).encode(), "control character 0x1b in line 2"),
    ],
    ids=[
        "utf-16-mark-over-even-bytes",
        "utf-16-mark-over-odd-bytes",
        "utf-16-without-mark",
        "utf-8-mark-over-latin-1",
        "no-encoding",
        "nul",
        "nul-far-below",
        "escape",
    ],
)
def test_bytes_that_are_no_text_are_refused(pipeline: Pipeline, tmp_path: Path, data: bytes, message: str) -> None:
    (tmp_path / NAME).write_bytes(data)
    assert message in refused(pipeline, tmp_path / NAME)


# ---------------------------------------------------------------- not a table at all


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html>\n<html><head><title>404</title></head><body><p>Not found, sorry.</p></body></html>\n",
        "\ufeff\n  <html>\n<body>Too many requests</body></html>",
        "<?xml version='1.0'?>\n<!-- gone -->\n<HTML><BODY>Gone</BODY></HTML>",
    ],
)
def test_an_error_page_in_the_place_of_a_list_is_refused(pipeline: Pipeline, tmp_path: Path, page: str) -> None:
    (tmp_path / NAME).write_text(page, encoding="utf-8")
    assert "an HTML page and not a table, perhaps an error page in its place; download it again as CSV" in refused(
        pipeline, tmp_path / NAME
    )


@pytest.mark.parametrize(
    "text",
    [
        '{"error": "not found"}\n',
        "<Error><Code>AccessDenied</Code></Error>\n",
        "Service unavailable\n",
        ",,,\n,,,\n",
        "\n\n\n",
        "PK\x03\x04",
    ],
)
def test_what_is_no_list_is_refused(pipeline: Pipeline, tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_text(text, encoding="utf-8")
    refused(pipeline, tmp_path / NAME)


# ---------------------------------------------------------------- large


def test_two_million_empty_rows_are_counted_and_not_kept(load: Callable[[bytes], LoadReport], pipeline: Pipeline) -> None:
    rows = 2_000_000
    report = load(text_of(home(1)).encode() + b",,,,,,,,,,,\r\n" * rows)
    (count,) = report.tables
    assert (count.rows, count.read, count.empty) == (rows + 1, 1, rows)
    assert homes(pipeline) == {"SC400001"}


def test_empty_lines_are_counted_too(load: Callable[[bytes], LoadReport]) -> None:
    (count,) = load(text_of(home(1)).encode() + b"\r\n" * 1000 + ",".join(home(2)).encode() + b"\r\n" + b" , ,,,,,,,,,,\r\n" * 10).tables
    assert (count.rows, count.read, count.empty) == (1012, 2, 1010)


def test_a_file_of_a_hundred_megabytes_is_refused_unread(pipeline: Pipeline, tmp_path: Path) -> None:
    with (tmp_path / NAME).open("wb") as file:
        file.write(text_of(home(1)).encode())
        file.truncate(100 * 2**20)
    assert "100.0 MiB, and the limit is 32 MiB; split it" in refused(pipeline, tmp_path / NAME)


def test_a_cell_without_an_end_is_refused(pipeline: Pipeline, tmp_path: Path) -> None:
    (tmp_path / NAME).write_text(text_of(home(1), home(2, Name="x" * 200_000)), encoding="utf-8")
    assert f"{NAME}:3: a cell of more than 131,072 characters" in refused(pipeline, tmp_path / NAME)


# ---------------------------------------------------------------- cells that are more than words


FORMULAS = ["=cmd|'/C calc'!A0", "+SUM(A1)", "-2+3 Care Ltd", "@SUM(1) Care Ltd", '=HYPERLINK("x") Care Ltd']


@pytest.mark.parametrize("cell", FORMULAS)
@pytest.mark.parametrize("column", ["Name", "Organisation_which_owns_the_provider", "Local_authority", "Sector", "Places"])
def test_formulas_are_text_and_leave_as_text(load: Callable[[bytes], LoadReport], pipeline: Pipeline, cell: str, column: str) -> None:
    (count,) = load(text_of(home(1, **{column: cell}), home(2)).encode()).tables
    assert (count.rows, count.read) == (2, 2)
    exported = to_csv(pipeline.store).decode()
    asked = run_text(pipeline.store.store, "SELECT DISTINCT ?text { ?thing ?property ?text FILTER isLiteral(?text) }").to_csv()
    for text in (exported, asked):
        cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
        assert not [found for found in cells if found.startswith(("=", "+", "-", "@")) and not found.lstrip("-").isdigit()]


def test_cells_that_would_end_a_query_are_text(load: Callable[[bytes], LoadReport], pipeline: Pipeline) -> None:
    evil = '" } } ; DROP ALL } Group # \\u0022 ' + "''' Care Ltd"
    load(text_of(home(1, Organisation_which_owns_the_provider=evil, Name=evil)).encode())
    (owned,) = [claim for claim in claims(pipeline) if claim.predicate is Predicate.OWNED_BY]
    assert owned.object.surface == evil
    assert len(read_sources(pipeline.store.store)) == 2


@pytest.mark.parametrize("urn", ["", "   ", "=1+1", "SC40", "../../etc", "SC400001 OR 1=1", "<a>", "4\u00a000001", "٤٠٠٠٠١٢"])
def test_a_row_whose_number_is_none_is_counted_and_passed_over(load: Callable[[bytes], LoadReport], pipeline: Pipeline, urn: str) -> None:
    (count,) = load(text_of(home(1), home(2, URN=urn)).encode()).tables
    assert (count.rows, count.read, sum(count.skipped.values())) == (2, 1, 1)
    assert list(count.places.values()) == [(2,)]
    assert homes(pipeline) == {"SC400001"}


def test_rows_of_one_number_that_differ_are_passed_over_and_the_same_row_again_counts_once(
    load: Callable[[bytes], LoadReport], pipeline: Pipeline
) -> None:
    (count,) = load(text_of(home(1), home(2), home(2), home(1, Sector="Voluntary")).encode()).tables
    assert (count.rows, count.read, sum(count.skipped.values())) == (4, 1, 3)
    assert homes(pipeline) == {"SC400002"}


# ---------------------------------------------------------------- two files of one name


def test_two_files_of_one_name_in_two_folders_are_refused_and_both_named(pipeline: Pipeline, tmp_path: Path) -> None:
    before = quads(pipeline)
    paths = [tmp_path / folder / NAME for folder in ("a", "b")]
    for number, path in enumerate(paths, start=1):
        path.parent.mkdir()
        path.write_text(text_of(home(number)), encoding="utf-8")
    with pytest.raises(SourceError) as error:
        pipeline.load([path.parent for path in paths])
    assert str(paths[0]) in str(error.value)
    assert str(paths[1]) in str(error.value)
    assert "has the same name as" in str(error.value)
    assert quads(pipeline) == before
    paths[1].write_bytes(paths[0].read_bytes())
    report = pipeline.load([path.parent for path in paths])
    assert [skipped.reason for skipped in report.skipped] == [f"the same source as {NAME}"]


def test_a_file_of_a_name_that_the_store_has_takes_its_place(load: Callable[[bytes], LoadReport], pipeline: Pipeline) -> None:
    load(text_of(home(1), home(2)).encode())
    report = load(text_of(home(3)).encode())
    assert report.replaced == (NAME,)
    assert homes(pipeline) == {"SC400003"}
    assert "setting/SC400002" not in read_entities(pipeline.store.store)


# ---------------------------------------------------------------- the real thing, spoilt


@pytest.mark.skipif(not REAL.is_file(), reason="needs the real lists")
@pytest.mark.parametrize("rows", [1, 60])
def test_a_real_list_cut_off_within_its_last_row_is_refused(load: Callable[[bytes], LoadReport], pipeline: Pipeline, rows: int) -> None:
    lines = REAL.read_bytes().splitlines(keepends=True)[: rows + 4]
    data = b"".join(lines)
    before = quads(pipeline)
    for cut in range(len(lines[-1]) - len(lines[-1].rstrip()) + 1, len(lines[-1]), 23):
        with pytest.raises(SourceError, match=rf"{NAME}:{rows + 4}: "):
            load(data[:-cut])
    assert quads(pipeline) == before
    (count,) = load(data.rstrip()).tables
    assert (count.rows, count.read + count.empty + sum(count.skipped.values())) == (rows, rows)


@pytest.mark.skipif(not REAL.is_file(), reason="needs the real lists")
@pytest.mark.parametrize("encoding", ["utf-16", "cp1252", "utf-8-sig"])
def test_a_real_list_in_another_encoding_says_the_same(load: Callable[[bytes], LoadReport], pipeline: Pipeline, encoding: str) -> None:
    text = b"".join(REAL.read_bytes().splitlines(keepends=True)[:300]).decode("utf-8-sig", "replace").replace("\ufffd", "'")
    said = []
    for data in (text.encode(), text.encode(encoding)):
        load(data)
        said.append({claim.key for claim in claims(pipeline)})
    assert said[0] == said[1]
    assert len(said[0]) > 1000
