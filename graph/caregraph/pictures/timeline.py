"""The timeline: bars for who ran a council's services when, marks for how the council was graded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from caregraph.errors import CaregraphError
from caregraph.ids import iri
from caregraph.network import network
from caregraph.pictures.credits import credit, host, publishers
from caregraph.pictures.picture import Picture
from caregraph.pictures.sheet import BLACK, BLUE, GREEN, GREY, INK, ORANGE, PURPLE, SKY, VERMILION, YELLOW, Sheet, styled
from caregraph.query import SEPARATOR, Table, run
from caregraph.rdf import GraphStore, read_entities
from caregraph.terms import Grade, Manner, Predicate

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

_WIDTH: Final = 11.0
_LANE: Final = 0.32
_ROOM: Final = 0.2
#: Colour, hatch and words for how an arrangement came about.
HOW: Final = {
    Manner.DIRECTED.value: (VERMILION, "///", "directed"),
    Manner.CHOSEN_UNDER_DIRECTION.value: (ORANGE, "...", "chosen under direction"),
    Manner.VOLUNTARY.value: (BLUE, "", "voluntary"),
    "disputed": (PURPLE, "xxx", "sources disagree"),
    "": (GREY, "", "not stated"),
}
#: Marker and colour of a grade.
MARKS: Final = {
    Grade.OUTSTANDING.value: ("*", GREEN),
    Grade.GOOD.value: ("^", SKY),
    Grade.REQUIRES_IMPROVEMENT.value: ("s", YELLOW),
    Grade.INADEQUATE.value: ("X", BLACK),
}
_FADED: Final = 0.35


@dataclass(frozen=True, slots=True)
class Bar:
    """An arrangement as drawn: certainly from ``sure[0]`` to ``sure[1]``, possibly from ``may[0]`` to ``may[1]``; None goes on."""

    council: str
    provider: str
    how: str
    may: tuple[date, date | None]
    sure: tuple[date, date] | None
    planned: date | None
    fact: str


@dataclass(frozen=True, slots=True)
class Mark:
    """An overall grade: the first and the last day that it may be of, and the addresses of its sources."""

    first: date
    last: date
    grade: str
    sources: tuple[str, ...]


def timeline(store: GraphStore, councils: Sequence[str] | None, *, as_of: date | None) -> Picture:
    """Draw the arrangements of councils, and their grades.

    A full bar is certain, a faded one with a dashed edge possible, by the rules of :func:`caregraph.asof.certainty`: from the first to the
    last day on which it may have begun or ended, and from the last sighting on where no end is known.

    Raises:
        CaregraphError: when nothing is known of them, or matplotlib is missing.
    """
    found = network(store, predicates=[Predicate.DELEGATED_TO])
    label = {node: str(data["label"]) for node, data in found.nodes(data=True)}
    bars: list[Bar] = []
    undated: list[str] = []
    for council, provider, key, data in found.edges(keys=True, data=True):
        if councils is not None and council not in councils:
            continue
        bar = _bar(council, provider, key, data)
        if bar is None:
            undated.append(f"{label[provider]} for {label[council]}")
        elif as_of is None or bar.may[0] <= as_of:
            bars.append(bar)
    shown = sorted({bar.council for bar in bars} | set(councils or ()), key=lambda one: label.get(one, one))
    known = read_entities(store.store) if any(one not in label for one in shown) else {}
    label |= {one: known[one].label for one in shown if one in known}
    shown.sort(key=lambda one: label[one])
    graded = {one: [row for row in _grades(store, one) if as_of is None or row.last <= as_of] for one in shown}
    shown = [one for one in shown if graded[one] or any(bar.council == one for bar in bars)]
    if not shown:
        whom = "any council" if councils is None else " or ".join(label.get(one, one) for one in councils)
        until = "" if as_of is None else f" up to {as_of}"
        raise CaregraphError(f"there is nothing to draw: no source dates an arrangement or a grade of {whom}{until}")
    with styled():
        return _drawn(store, shown, bars, graded, undated, label, as_of)


def _bar(council: str, provider: str, key: str, data: dict[str, Any]) -> Bar | None:
    """What is certain and what is possible of an arrangement; None where no source gives any day."""

    def day(name: str) -> date | None:
        return date.fromisoformat(data[name]) if name in data else None

    began, begun = day("start_earliest"), day("start_latest")
    ends, ended, planned, seen = day("end_earliest"), day("end_latest"), day("planned_end"), day("last_seen")
    if began is None and begun is None:
        begun = day("first_seen")
    first = began or begun
    if first is None:
        return None
    sightings = [seen] if seen is not None and (ended is None or ended >= seen) else []
    until = max([*([ends - timedelta(days=1)] if ends is not None else []), *sightings], default=None)
    sure = (begun, until) if begun is not None and until is not None and begun <= until else None
    counts = planned is not None and (seen is None or seen <= planned)  # nobody saw it go on after the planned end
    last = min([day for day in (ended, planned if counts else None) if day is not None], default=None)
    if not data["holds"] and ends is None and ended is None:
        if sure is None:
            return None
        first, last = sure  # over since nobody says when: on no day possible, only certain
    manners = str(data.get("manners", "")).split("|")
    how = manners[0] if len(manners) == 1 else "disputed"
    return Bar(council, provider, how, (first, last), sure, planned if counts else None, key)


def _grades(store: GraphStore, council: str) -> list[Mark]:
    """The overall grades of a council that have a date."""
    table = run(store.store, "ratings", {"council": iri(council)}, lambda name, _: name)
    marks = []
    for row in table:
        first, last = row["ratedEarliest"], row["ratedLatest"]
        if row["scope"] is None and isinstance(last, date):
            sources = str(row["sources"] or "").split(SEPARATOR)
            marks.append(Mark(first if isinstance(first, date) else last, last, str(row["grade"]), tuple(filter(None, sources))))
    return marks


def _drawn(
    store: GraphStore, councils: list[str], bars: list[Bar], graded: dict[str, list[Mark]], undated: list[str],
    label: dict[str, str], as_of: date | None,
) -> Picture:  # fmt: skip
    days = [day for bar in bars for day in (*bar.may, *(bar.sure or ())) if day is not None]
    days += [day for marks in graded.values() for mark in marks for day in (mark.first, mark.last)]
    first = date(min(days).year, 1, 1)
    last = as_of or date(max(days).year + 1, 1, 1)
    sheet = Sheet(_WIDTH)
    lanes: list[tuple[str, Bar | None]] = []
    for council in councils:
        lanes.append((council, None))
        lanes += [(council, bar) for bar in sorted(bars, key=lambda bar: (bar.may[0], label[bar.provider])) if bar.council == council]
    names = [(label[council], "bold") if bar is None else (label[bar.provider], "normal") for council, bar in lanes]
    left = max(sheet.size(name, fontsize=9, fontweight=weight)[0] for name, weight in names) + 0.35
    caption = _caption(store, bars, graded, undated, label)
    title = "Who ran children's services" + (f": {label[councils[0]]}" if len(councils) == 1 else "")
    subtitle = f"Arrangements and overall grades by Ofsted, {first.year} to {last if as_of else last.year - 1}"
    rect = sheet.lay_out(
        _LANE * len(lanes) + _ROOM, title=title, subtitle=subtitle, handles=_handles(bars, graded, last), caption=caption,
        left=left, right=0.3, below=0.3,
    )  # fmt: skip
    axes = sheet.figure.add_axes(rect)
    from matplotlib.dates import DateFormatter, YearLocator

    axes.set_xlim(first, last)  # type: ignore[arg-type]
    axes.set_ylim(len(lanes) - 0.5 + _ROOM / _LANE / 2, -0.5 - _ROOM / _LANE / 2)
    axes.xaxis.set_major_locator(YearLocator(base=1 if last.year - first.year <= 16 else 2))  # type: ignore[no-untyped-call]
    axes.xaxis.set_major_formatter(DateFormatter("%Y"))  # type: ignore[no-untyped-call]
    axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
    axes.set_axisbelow(True)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    for lane, ((council, bar), (name, weight)) in enumerate(zip(lanes, names, strict=True)):
        axes.text(
            -0.1 / (_WIDTH - left - 0.3), lane, name, transform=axes.get_yaxis_transform(), ha="right", va="center", fontweight=weight
        )
        if bar is None:
            if lane:
                axes.axhline(lane - 0.5, color="#BBBBBB", linewidth=0.6)
            _mark(axes, lane, graded[council])
        else:
            _draw(axes, lane, bar, last)
    table = Table(
        columns=("council", "provider", "how", "possiblyFrom", "certainlyFrom", "certainlyUntil", "possiblyUntil"),
        rows=tuple((label[b.council], label[b.provider], HOW[b.how][2], b.may[0], *(b.sure or (None, None)), b.may[1]) for b in bars),
        title=title,
    )
    return Picture(sheet.figure, title, caption, table)


def _draw(axes: Axes, lane: int, bar: Bar, last: date) -> None:
    """A bar: the certain part full, what is only possible before and after it faded."""
    from matplotlib.dates import date2num

    colour, hatch, _ = HOW[bar.how]
    stop = bar.may[1] or last

    def part(begin: date, end: date, *, certain: bool) -> None:
        begin_at, end_at = date2num(begin), date2num(min(end, last))  # type: ignore[no-untyped-call]
        if not certain and end_at - begin_at < 2:  # the one day on which something ended would be a mere scratch
            return
        axes.barh(
            lane, max(end_at - begin_at, 4), left=begin_at, height=0.56, color=colour, hatch=hatch, alpha=None if certain else _FADED,
            edgecolor="white" if certain else INK, linestyle="-" if certain else (0, (3, 2)), linewidth=0 if certain else 0.9,
            label=f"{bar.fact} {'certain' if certain else 'possible'}",
        )  # fmt: skip

    if bar.sure is None:
        part(bar.may[0], stop, certain=False)
    else:
        part(bar.may[0], bar.sure[0], certain=False)
        part(*bar.sure, certain=True)
        part(bar.sure[1], stop, certain=False)
    if bar.may[1] is None:
        axes.plot([last], [lane], marker=">", color=colour, markeredgecolor=INK, markersize=6, clip_on=False, zorder=5)  # type: ignore[arg-type]
    elif bar.planned is not None and bar.planned <= last:
        axes.plot([bar.planned], [lane], marker="|", color=INK, markersize=13, markeredgewidth=2, zorder=5)  # type: ignore[arg-type]


def _mark(axes: Axes, lane: int, marks: Iterable[Mark]) -> None:
    """The grades of a council; one of which no day is known stands in the middle of a line over the days that it may be of."""
    for mark in marks:
        marker, colour = MARKS.get(mark.grade, ("D", "white"))
        middle = mark.first + (mark.last - mark.first) / 2
        if mark.first != mark.last:
            axes.plot([mark.first, mark.last], [lane, lane], color=INK, linewidth=1, zorder=3)  # type: ignore[arg-type]
        look: dict[str, Any] = {"color": colour, "markeredgecolor": INK, "markersize": 12 if marker == "*" else 8, "label": mark.grade}
        axes.plot([middle], [lane], marker=marker, zorder=4, clip_on=False, **look)  # type: ignore[arg-type]


def _handles(bars: list[Bar], graded: dict[str, list[Mark]], last: date) -> list[Artist]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    used = {bar.how for bar in bars}
    handles: list[Artist] = [
        Patch(facecolor=colour, hatch=hatch, edgecolor="white", linewidth=0, label=words)
        for how, (colour, hatch, words) in HOW.items()
        if how in used
    ]
    if bars:
        handles.append(Patch(facecolor="white", edgecolor=INK, linestyle=(0, (3, 2)), label="faded: possible, not certain"))
    if any(bar.may[1] is None for bar in bars):
        handles.append(Line2D([], [], linestyle="", marker=">", color="white", markeredgecolor=INK, label="no end known"))
    if any(bar.planned is not None and bar.planned <= last for bar in bars):
        handles.append(Line2D([], [], linestyle="", marker="|", color=INK, markersize=12, markeredgewidth=2, label="end that was planned"))
    given = {mark.grade for marks in graded.values() for mark in marks}
    for grade in [*MARKS, *sorted(given - set(MARKS))]:
        if grade in given:
            marker, colour = MARKS.get(grade, ("D", "white"))
            size = 11 if marker == "*" else 7
            handles.append(Line2D([], [], linestyle="", marker=marker, color=colour, markeredgecolor=INK, markersize=size, label=grade))
    return handles


def _caption(store: GraphStore, bars: list[Bar], graded: dict[str, list[Mark]], undated: list[str], label: dict[str, str]) -> str:
    parts = ["Full bars: certain by the sources; faded ones with a dashed edge: possible, from the first to the last day on which it may "
             "have begun or ended, or since a source last saw it."]  # fmt: skip
    if undated:
        parts.append(f"Not drawn, as no source says when: {'; '.join(sorted(undated))}.")
    grades = sorted({host(source) for marks in graded.values() for mark in marks for source in mark.sources})
    parts.append(credit([*publishers(store.store, [bar.fact for bar in bars]), *grades]))
    return " ".join(parts)
