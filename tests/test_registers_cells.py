"""Cells: what they say, and the reason where they say nothing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.dates import PartialDate
from caregraph.registers.cells import Cell, read_cell, read_date
from caregraph.registers.mapping import Column

TEXT = Column(headers=("x",))
DATE = Column(headers=("x",), type="date")
GRADE = Column(headers=("x",), type="grade", sentinels={"not judged": "not judged", "data_unreadable": "unreadable"})
GRADES = {"good": "good", "requires improvement to be good": "requires improvement", "adequate": "adequate"}
DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2063, 12, 31))


def lexical(text: str) -> str:
    found = read_date(text)
    return found.lexical if isinstance(found, PartialDate) else f"! {found.reason}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31/03/2015", "2015-03-31"),
        ("1/3/2015", "2015-03-01"),
        ("31/03/15", "2015-03-31"),
        ("31/03/69", "2069-03-31"),
        ("31/03/70", "1970-03-31"),
        ("31.03.2015", "2015-03-31"),
        ("31-03-2015", "2015-03-31"),
        ("2015-03-31", "2015-03-31"),
        ("2015-03-31T00:00:00", "2015-03-31"),
        ("31/03/2015 00:00", "2015-03-31"),
        ("2015-03", "2015-03"),
        ("2015", "2015"),
        ("31 March 2015", "2015-03-31"),
        ("31st mar 2015", "2015-03-31"),
        ("1 Sept. 2015", "2015-09-01"),
        ("March 2015", "2015-03"),
        ("42094", "2015-03-31"),
        ("42094.0", "2015-03-31"),
        ("20000", "1954-10-03"),
        ("19999", "! no date: '19999'"),
        ("60121", "! no date: '60121'"),
        ("31/02/2015", "! no day of the calendar: '31/02/2015'"),
        ("12/13/2015", "! no day of the calendar: '12/13/2015'"),
        ("00/01/2015", "! no day of the calendar: '00/01/2015'"),
        ("2015-02-30", "! no day of the calendar: '2015-02-30'"),
        ("31/03/1066", "! no year that can be: '31/03/1066'"),
        ("31/03/201", "! no date: '31/03/201'"),
        ("31 Ma 2015", "! no date: '31 Ma 2015'"),
        ("31 Foo 2015", "! no date: '31 Foo 2015'"),
        ("31/03/2015 14:30", "! no date: '31/03/2015 14:30'"),
        ("soon", "! no date: 'soon'"),
    ],
)  # fmt: skip
def test_dates(text: str, expected: str) -> None:
    assert lexical(text) == expected


@given(DAYS)
def test_a_day_is_read_alike_in_every_form(day: date) -> None:
    serial = str((day - date(1899, 12, 30)).days)
    words = f"{day.day} {day:%B} {day.year}"
    for text in (day.isoformat(), f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", words, serial):
        found = read_date(text)
        assert isinstance(found, PartialDate)
        assert (found.earliest, found.latest, found.stated) == (day, day, text)


@given(st.text(max_size=30))
def test_any_text_gives_a_date_or_a_reason(text: str) -> None:
    found = read_cell(text, DATE)
    assert (found.day is None) == bool(found.reason)


def test_only_the_forms_of_the_column_are_read() -> None:
    column = Column(headers=("x",), type="date", forms=("iso",))
    assert read_cell("31/03/2015", column) == Cell(reason="no date: '31/03/2015'")
    assert read_cell(" 2015-03-31 ", column).text == "2015-03-31"


@pytest.mark.parametrize("text", ["", "  ", "-", "–", "NULL", "null", "N/A", "#N/A", "NaN", "None"])
def test_what_people_write_for_nothing_is_nothing(text: str) -> None:
    for column in (TEXT, DATE, GRADE):
        assert read_cell(text, column, GRADES) == Cell(reason="not given")


def test_redacted_is_no_value() -> None:
    assert read_cell(" REDACTED ", TEXT) == Cell(reason="redacted")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Good", Cell("good")),
        (" Requires improvement\n to be good ", Cell("requires improvement")),
        ("Adequate", Cell("adequate")),
        ("Not judged", Cell(reason="not judged")),
        ("data_unreadable", Cell(reason="unreadable")),
        ("to requires improvement", Cell(reason="no grade: 'to requires improvement'")),
    ],
)
def test_grades(text: str, expected: Cell) -> None:
    assert read_cell(text, GRADE, GRADES) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("4", Cell("4")), ("1,024", Cell("1024")), ("7.0", Cell("7")), ("007", Cell("7")), ("4.5", Cell(reason="no whole number: '4.5'"))],
)
def test_whole_numbers(text: str, expected: Cell) -> None:
    assert read_cell(text, Column(headers=("x",), type="integer")) == expected


def test_codes_and_addresses() -> None:
    code = Column(headers=("x",), type="code", pattern=r"(?:SC)?\d{5,8}")
    assert read_cell("SC037454", code) == Cell("SC037454")
    assert read_cell("Total", code).reason == "no code of this kind: 'Total'"
    address = Column(headers=("x",), type="url")
    assert read_cell("https://example.org/a?b=1", address) == Cell("https://example.org/a?b=1")
    assert read_cell("javascript:alert(1)", address) == Cell(reason="no web address")
    assert read_cell('https://example.org/"><script>', address) == Cell(reason="no web address")


@pytest.mark.parametrize("text", ["=cmd|'/c calc'!A1", "+1+1", "@SUM(A1)", "{{7*7}}", "<script>"])
def test_a_formula_is_only_text(text: str) -> None:
    assert read_cell(text, TEXT) == Cell(text)
