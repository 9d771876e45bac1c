"""The day of a list that says what held on one day."""

from __future__ import annotations

import re
from typing import Final

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.model import Register
from caregraph.registers.cells import Cell, read_date
from caregraph.registers.columns import Recognised
from caregraph.registers.keys import coverage

_MONTH: Final = (
    r"(?P<month>january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)"
)
_CAPTION: Final = re.compile(rf"\b(?:as (?:at|of|on)|at) (?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?{_MONTH} (?P<year>\d{{4}})\b", re.I)
_NAME_WORDS: Final = re.compile(rf"(?<![a-z0-9])(?:(?P<day>\d{{1,2}})[_ -])?{_MONTH}[_ -](?P<year>\d{{4}})(?![0-9])", re.I)
_NAME_ISO: Final = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


def snapshot_day(register: Register) -> PartialDate:
    """The day on which what a list says held: as its captions say it, else as its file's name does.

    A month alone ("as at March 2022", ``provider_at_march_2018``) is its last day, as these lists are made at the end of a month. A list
    that came out in parts (``…_march_2018_part2``) has one day; its parts are sources of their own, of which each row is one statement
    of the same facts (see ``docs/decisions/0007-registers.md``).

    Raises:
        SourceError: when neither tells a day, or the captions tell several.
    """
    told = {day.lexical: day for caption in register.captions for match in _CAPTION.finditer(caption) if (day := _day(match)) is not None}
    if len(told) > 1:
        raise SourceError(f"{register.name}: its captions tell several days ({', '.join(sorted(told))}); leave the one of the list")
    if told:
        return next(iter(told.values()))
    if iso := _NAME_ISO.search(register.table):
        stated = read_date(iso.group(1))
        if isinstance(stated, PartialDate):
            return stated
    if (words := _NAME_WORDS.search(register.table)) and (found := _day(words)) is not None:
        return found
    remedy = f"name the file as in {register.table}_2019-03-31.csv"
    raise SourceError(f"{register.name}: neither its captions nor its name tell its day; {remedy}")


def as_source(register: Register, recognised: Recognised) -> Register:
    """The register as a source of its kind: with title, publisher, licence, series, and a list's day as its date.

    Raises:
        SourceError: when it is a list whose day cannot be told, or one without rows.
    """
    mapping = recognised.mapping
    if mapping.snapshot and not register.rows:
        # taken as it stands, it would say that every setting was gone by its day
        raise SourceError(f"{register.name}: a list without rows; download it again, or remove it")
    day = snapshot_day(register) if mapping.snapshot else register.date
    title = f"{mapping.title} at {day.lexical}" if mapping.snapshot and day is not None else mapping.title
    told: dict[str, object] = {"title": title, "publisher": mapping.publisher, "licence": mapping.licence}
    told |= {"series": mapping.series, "date": day}
    if mapping.snapshot:
        told["coverage"], told["listed"] = coverage(register, recognised)
    return register.model_copy(update=told)


def _day(match: re.Match[str]) -> PartialDate | None:
    words = " ".join(part for part in (match["day"], match["month"], match["year"]) if part)
    when = read_date(words)
    if isinstance(when, Cell):
        return None
    return PartialDate(earliest=when.latest, latest=when.latest, stated=match.group())
