"""The bounds that vague and relative dates fix: "early 2019", "last spring", "two years ago", "the end of this financial year"."""

from __future__ import annotations

from datetime import date, timedelta

from caregraph.dates import PartialDate
from caregraph.extract.shifts import SEASONS, TAKING_UP, number_of


def bounds_of(name: str, group: dict[str, str | None], year: int | None, month: int | None, published: PartialDate | None) -> PartialDate:
    """The bounds that a form fixes by its parts; open where the day of publication would have to be known more closely."""
    if name == "span" and year is not None:
        tail = group["year2"] or ""
        last = int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)
        last += 100 if len(tail) == 2 and last < year else 0  # "1999/00"
        return PartialDate(earliest=date(year, 1, 1), latest=date(last, 12, 31)) if year <= last <= year + 30 else PartialDate()
    if name == "season" and year is not None:
        first, last_month = SEASONS[(group["season"] or "").lower()]
        low, high = PartialDate.parse(f"{year}-{first:02d}"), PartialDate.parse(f"{year}-{last_month:02d}")
        return PartialDate(earliest=low.earliest, latest=high.latest)
    if name == "part" and year is not None:
        return _part(group, year, month)
    if published is None or published.earliest is None or published.latest is None:
        return PartialDate()
    try:
        return _relative(name, group, month, published.earliest, published.latest)
    except (ValueError, OverflowError):
        return PartialDate()  # beyond the borders of the calendar


def _part(group: dict[str, str | None], year: int, month: int | None) -> PartialDate:
    whole = PartialDate.parse(f"{year}-{month:02d}" if month else f"{year}")
    if whole.earliest is None or whole.latest is None:
        return whole
    word = (group["part"] or "").lower()
    days = (whole.latest - whole.earliest).days
    third = timedelta(days=days // 3)
    if word in ("early", "the start of", "the beginning of"):
        return PartialDate(earliest=whole.earliest, latest=whole.earliest + third)
    if word == "mid":
        return PartialDate(earliest=whole.earliest + third, latest=whole.latest - third)
    return PartialDate(earliest=whole.latest - third, latest=whole.latest)


def _relative(name: str, group: dict[str, str | None], month: int | None, low: date, high: date) -> PartialDate:
    which = (group.get("which") or "").lower()
    step = -1 if which in ("last", "the previous", "yesterday") else 1 if which in ("next", "the following", "tomorrow") else 0
    if name == "today":
        days = timedelta(days=-1 if which == "last night" else step)
        return PartialDate(earliest=low + days, latest=high + days)
    if name in ("shift", "beside", "vague") or which in (*TAKING_UP, "the"):
        return _end_of(group, low, high) if name == "endof" and which == "the" else PartialDate()
    if name == "endof":
        return _end_of(group, low, high)
    if name == "yearof" and month is not None:
        day = f"-{int(group['day'] or 0):02d}" if group.get("day") else ""
        return PartialDate.parse(f"{low.year + step}-{month:02d}{day}") if low.year == high.year else PartialDate()
    if name == "lastmonth" and month is not None:
        if low.year != high.year or low.month != high.month:
            return PartialDate(earliest=date(low.year - 1, 1, 1), latest=high) if step < 0 else PartialDate()
        year = low.year
        if step < 0 and month >= low.month:
            year -= 1
        elif step > 0 and month <= low.month:
            year += 1
        return PartialDate.parse(f"{year}-{month:02d}")
    unit = (group["unit"] or "").lower().rstrip("s")
    if name == "ago":
        step = -number_of(group["count"] or "a") * (10 if unit == "decade" else 1)
        unit = "year" if unit == "decade" else unit
    if unit in SEASONS:
        return _season(unit, step, low, high) if which in ("last", "next") else PartialDate()
    if unit == "year":
        if which.startswith("later") and high < date(high.year, 12, 31):
            return PartialDate(earliest=high + timedelta(days=1), latest=date(high.year, 12, 31))
        return PartialDate(
            earliest=date(low.year + step, 1, 1), latest=high if which.startswith("earlier") else date(high.year + step, 12, 31)
        )
    if unit == "month" and low.month == high.month and low.year == high.year:
        index = low.year * 12 + low.month - 1 + step
        return PartialDate.parse(f"{index // 12}-{index % 12 + 1:02d}")
    if unit == "week" and low == high:
        monday = low - timedelta(days=low.weekday()) + timedelta(weeks=step)
        return PartialDate(earliest=monday, latest=monday + timedelta(days=6))
    return PartialDate()


def _season(name: str, step: int, low: date, high: date) -> PartialDate:
    """The last such season that was over, or the next that had not begun; with the one beside it, where the text may mean either."""
    first, last = SEASONS[name]
    if name == "winter":
        return PartialDate()  # it has two years
    if low.year != high.year:
        return PartialDate()
    if step < 0:
        over = low.month > last
        return PartialDate(earliest=date(low.year - 1, first, 1), latest=PartialDate.parse(f"{low.year - (not over)}-{last:02d}").latest)
    begun = high.month >= first
    return PartialDate(earliest=date(high.year + begun, first, 1), latest=PartialDate.parse(f"{high.year + 1}-{last:02d}").latest)


def _end_of(group: dict[str, str | None], low: date, high: date) -> PartialDate:
    """The last, or first, third of the year or month of the document, or of the one beside it."""
    step = {"last": -1, "next": 1}.get((group["which"] or "").lower(), 0)
    if (group["unit"] or "").lower() == "financial year":
        year = low.year + (low.month > 3) + step
        whole = PartialDate(earliest=date(year - 1, 4, 1), latest=date(year, 3, 31))
    elif (group["unit"] or "").lower() == "year":
        whole = PartialDate.parse(f"{low.year + step}")
    elif low.year == high.year and low.month == high.month:
        number = low.year * 12 + low.month - 1 + step
        whole = PartialDate.parse(f"{number // 12}-{number % 12 + 1:02d}")
    else:
        return PartialDate()
    assert whole.earliest is not None
    assert whole.latest is not None
    third = timedelta(days=(whole.latest - whole.earliest).days // 3)
    late = (group["part"] or "").lower().startswith(("end", "close"))
    return (
        PartialDate(earliest=whole.latest - third, latest=whole.latest)
        if late
        else PartialDate(earliest=whole.earliest, latest=whole.earliest + third)
    )
