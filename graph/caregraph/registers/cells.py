"""Reading one cell: what it says, or the reason why it says nothing. Nothing in a cell is ever more than text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from caregraph.dates import PartialDate
from caregraph.registers.mapping import Column, DateForm

NOT_GIVEN: Final = "not given"
REDACTED: Final = "redacted"
#: What people write where there is nothing to write.
_NOTHING: Final = frozenset({"", "-", "–", "—", "null", "n/a", "#n/a", "nan", "none", ".", ".."})
_ALL_FORMS: Final[tuple[DateForm, ...]] = ("d/m/y", "iso", "words", "serial")
_MIDNIGHT: Final = re.compile(r"[T ]00:00(?::00(?:\.0+)?)?Z?$")
_SLASHED: Final = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_WORDS: Final = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_ISO: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_SERIAL: Final = re.compile(r"(\d{5})(?:\.0+)?")
_NUMBER: Final = re.compile(r"(\d{1,9})(?:\.0+)?")
_MONTHS: Final = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
#: Spreadsheets count days from here (their 1900 system, with its leap day that never was).
_EPOCH: Final = date(1899, 12, 30)
#: A number outside is no date of children's services: 3 October 1954 to 6 August 2064.
_SERIALS: Final = range(20_000, 60_121)
#: Years outside are typing errors.
_YEARS: Final = range(1800, 2101)
#: Years of two digits from here on are of the last century.
_PIVOT: Final = 70


class Cell(NamedTuple):
    """A cell as read: its ``text`` without white space around it (a grade: as the word table has it), the ``day`` of a date.

    ``reason`` says why it has no value, and is empty where it has one.
    """

    text: str = ""
    day: PartialDate | None = None
    reason: str = ""


def read_cell(written: str, column: Column, table: dict[str, str] | None = None) -> Cell:
    """What a cell says.

    Args:
        written: the cell as it stands in the file.
        column: what the mapping says of its column.
        table: for grades: what each word, in lower case, stands for.
    """
    text = " ".join(written.split())
    lower = text.lower()
    if lower in _NOTHING:
        return Cell(reason=NOT_GIVEN)
    if lower == "redacted":
        return Cell(reason=REDACTED)
    if lower in column.sentinels:
        return Cell(reason=column.sentinels[lower])
    if column.type == "date":
        day = read_date(text, column.forms or _ALL_FORMS)
        return day if isinstance(day, Cell) else Cell(text, day)
    if column.type == "integer":
        number = _NUMBER.fullmatch(text.replace(",", ""))
        return Cell(str(int(number.group(1)))) if number else Cell(reason=f"no whole number: {text!r}")
    if column.type == "grade":
        grade = (table or {}).get(lower)
        return Cell(grade) if grade else Cell(reason=f"no grade: {lower!r}")
    if column.type == "code" and column.pattern and not re.fullmatch(column.pattern, text, re.ASCII):
        return Cell(reason=f"no code of this kind: {text!r}")
    if column.type == "url" and not re.fullmatch(r"https?://[^\s<>\"]+", text):
        return Cell(reason="no web address")
    return Cell(text)


@lru_cache(maxsize=65_536)
def read_date(text: str, forms: tuple[DateForm, ...] = _ALL_FORMS) -> PartialDate | Cell:
    """The day, month or year that a cell states, with its words; a :class:`Cell` with the reason where it states none.

    Days come before months, as in England. Midnight behind a day is passed over.

    >>> read_date("09/05/25").lexical, read_date("31 March 2015").lexical, read_date("2014-10").lexical
    ('2025-05-09', '2015-03-31', '2014-10')
    >>> read_date("31/02/2015").reason
    "no day of the calendar: '31/02/2015'"
    """
    body = _MIDNIGHT.sub("", text)
    try:
        iso = _iso(body, forms)
        if iso is None:
            return Cell(reason=f"no date: {text!r}")
        if int(iso[:4]) not in _YEARS:
            return Cell(reason=f"no year that can be: {text!r}")
        return PartialDate.parse(iso, stated=text)
    except ValueError:
        return Cell(reason=f"no day of the calendar: {text!r}")


def _iso(body: str, forms: tuple[DateForm, ...]) -> str | None:
    if "iso" in forms and _ISO.fullmatch(body):
        return body
    if "d/m/y" in forms and (match := _SLASHED.fullmatch(body)):
        day, month, year = match.groups()
        if len(year) == 2:
            year = f"{'19' if int(year) >= _PIVOT else '20'}{year}"
        return f"{year}-{int(month):02}-{int(day):02}"
    if "words" in forms and (match := _WORDS.fullmatch(body)):
        start = match.group(2).lower()
        months = [number for number, name in enumerate(_MONTHS, start=1) if name.startswith(start)]
        if len(months) != 1:
            return None
        day_part = f"-{int(match.group(1)):02}" if match.group(1) else ""
        return f"{match.group(3)}-{months[0]:02}{day_part}"
    if "serial" in forms and (match := _SERIAL.fullmatch(body)) and int(match.group(1)) in _SERIALS:
        return (_EPOCH + timedelta(days=int(match.group(1)))).isoformat()
    return None
