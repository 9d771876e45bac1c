"""What people see of a table in a terminal: whole words, and nothing said twice."""

from __future__ import annotations

import pytest

from caregraph.console import Format, print_table
from caregraph.query import Table

COLUMNS = ("council", "councilLabel", "setting", "startEarliest", "startLatest", "firstSeen", "certainty", "basis")
ROWS = tuple(
    (
        "https://example.org/council/LDS",
        "Leeds City Council",
        f"Home {number}",
        "2015-04-01",
        "2016-03-31",
        "2016-03-31",
        f"possible {number}",
        f"seen {number} times",
    )
    for number in range(1, 5)
)


def printed(capsys: pytest.CaptureFixture[str], table: Table) -> list[str]:
    print_table(table, Format.table)
    return [line.rstrip() for line in capsys.readouterr().out.splitlines()]


def headers(lines: list[str]) -> list[str]:
    return next(line for line in lines if line.startswith("┃")).strip("┃").replace(" ", "").split("┃")


def test_what_every_row_says_alike_stands_above_them_once(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, Table(columns=COLUMNS, rows=ROWS, title="Which homes?"))
    assert lines[:2] == ["Which homes?", "council: Leeds City Council"]
    assert headers(lines) == ["setting", "certainty", "basis"]
    assert "│ Home 3  │ possible 3 │ seen 3 times │" in lines


def test_few_rows_keep_all_their_columns(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, Table(columns=COLUMNS, rows=ROWS[:2], title="Which homes?"))
    assert headers(lines) == ["council", "setting", "certainty", "basis"]


def test_days_stand_in_columns_where_no_words_tell_them(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, Table(columns=COLUMNS[:-2], rows=tuple(row[:-2] for row in ROWS[:2])))
    assert headers(lines) == ["council", "setting", "start", "firstSeen"]
    assert any("│ 2015-04-01 – 2016-03-31 │" in line for line in lines)


def test_a_number_that_every_row_has_stays_in_its_column(capsys: pytest.CaptureFixture[str]) -> None:
    rows = tuple((f"Owner {number}", "Leeds", 0, 2.5) for number in range(5))
    lines = printed(capsys, Table(columns=("owner", "council", "homes", "share"), rows=rows))
    assert lines[0] == "council: Leeds"
    assert headers(lines) == ["owner", "homes", "share"]


def test_days_of_a_query_of_ones_own_are_shown_whatever_they_are_called(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, Table(columns=("basis", "start"), rows=(("law", "2012"), ("law", "2013"))))
    assert headers(lines) == ["basis", "start"]


def test_rows_that_are_all_alike_are_still_shown(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, Table(columns=("answer",), rows=(("yes",),) * 5))
    assert lines.count("│ yes    │") == 5


def test_where_words_would_be_broken_each_row_is_a_block(capsys: pytest.CaptureFixture[str]) -> None:
    columns = tuple(f"columnNumber{letter}" for letter in "abcdefghijklmn")
    rows = tuple(tuple(f"word{row}{letter}" for letter in "abcdefghijklmn") for row in range(3))
    lines = printed(capsys, Table(columns=columns, rows=rows, title="Wide"))
    assert lines[:3] == ["Wide", "", "   columnNumbera  word0a"]
    assert sum(line.startswith("   columnNumber") for line in lines) == 3 * len(columns)


def test_a_table_without_rows_shows_its_title_only(capsys: pytest.CaptureFixture[str]) -> None:
    lines = printed(capsys, Table(columns=COLUMNS, rows=(), title="Which homes?"))
    assert lines[0] == "Which homes?"
    assert "┃ council" not in "".join(lines)
