"""How concentrated markets are, side by side: the share of the largest owner, the index, and how many owners there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from caregraph.errors import CaregraphError
from caregraph.ids import iri
from caregraph.pictures.credits import credit
from caregraph.pictures.picture import Picture
from caregraph.pictures.sheet import BLUE, INK, VERMILION, Sheet, styled
from caregraph.query import SEPARATOR, Table, run
from caregraph.rdf import GraphStore, read_entities, read_sources

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes

_WIDTH: Final = 11.0
_LANE: Final = 0.44
#: From where on the authorities on mergers spoke of a concentrated and of a highly concentrated market.
THRESHOLDS: Final = (1000, 2000)
_HOW: Final = (
    "Shares are of settings, among those with a known owner; owners are counted as registered, so that companies of one group count "
    "apart. HHI: Herfindahl-Hirschman index, the sum of the squares of all shares, from 0 to 10,000."
)
_LINES: Final = (
    "The lines at 1,000 and 2,000 are from where the Merger Assessment Guidelines of 2010 (CC2/OFT1254, 5.3.5) called a market "
    "concentrated and highly concentrated; the area of a council is not a market in their sense."
)


def concentration(store: GraphStore, region: str | None, *, type: str | None, as_of: date | None) -> Picture:
    """Draw the regions of the question market-concentration, or the councils of one region, the most concentrated first.

    Raises:
        CaregraphError: when no list has anything there, or matplotlib is missing.
    """
    values = {"region": None if region is None else iri(region), "type": type, "as_of": as_of}
    table = run(store.store, "market-concentration", values, lambda name, _: name)
    kind = "Region" if region is None else "Council"
    found: list[dict[str, Any]] = [dict(row) for row in table if row["areaType"] == kind]
    rows = sorted(found, key=lambda row: (-_number(row["hhi"]), str(row["areaLabel"])))
    what = "settings" if type is None else "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in type).strip() + "s"
    what = what.replace("childrens home", "children's home").replace("accommodations", "accommodation").replace("agencys", "agencies")
    where = "any region" if region is None else f"any council of {read_entities(store.store)[region].label}"
    if not any(row["covered"] for row in rows):
        day = "" if as_of is None else f" by {as_of}"
        raise CaregraphError(f"there is nothing to draw: no list{day} has {what} with a known owner in the area of {where}")
    drawn = [row for row in rows if row["covered"]]
    lists = str(drawn[0]["lists"] or "").split(SEPARATOR)
    with styled():
        return _drawn(store, drawn, [row for row in rows if not row["covered"]], table.columns, kind, where, what, lists, as_of)


def _drawn(
    store: GraphStore, rows: Sequence[Mapping[str, Any]], empty: Sequence[Mapping[str, Any]], columns: tuple[str, ...], kind: str,
    where: str, what: str, lists: list[str], as_of: date | None,
) -> Picture:  # fmt: skip
    sheet = Sheet(_WIDTH)
    place = "regions" if kind == "Region" else where.removeprefix("any council of ")
    title = f"How concentrated is the ownership of {what}? {'By region' if kind == 'Region' else place}"
    counted = "homes, schools and agencies" if what == "settings" else what
    subtitle = f"{counted[0].upper()}{counted[1:]} that Ofsted registers, {'by the newest list' if as_of is None else f'as of {as_of}'}"
    caption = _caption(store, rows, empty, lists)
    left = max(sheet.size(str(row["areaLabel"]), fontsize=9)[0] for row in rows) + 0.35
    rect = sheet.lay_out(
        _LANE * len(rows) + 0.15, title=title, subtitle=subtitle, handles=_handles(rows), caption=caption, left=left, right=0.3, below=0.5
    )
    gap = 0.35 / _WIDTH
    wide = (rect[2] - 2 * gap) / 10
    share, index, owners = (
        sheet.figure.add_axes((rect[0] + at, rect[1], width, rect[3]))
        for at, width in ((0.0, 4.6 * wide), (4.6 * wide + gap, 3 * wide), (7.6 * wide + 2 * gap, 2.4 * wide))
    )
    lanes = range(len(rows))
    top = max(_number(row["share"]) for row in rows)
    for axes, label in ((share, "share of the largest owner"), (index, "HHI"), (owners, "owners")):
        axes.set_ylim(len(rows) - 0.5 + 0.1, -0.6)
        axes.set_yticks([])
        axes.set_xlabel(label)
        axes.grid(axis="x", color="#DDDDDD", linewidth=0.6)
        axes.set_axisbelow(True)
        axes.spines["left"].set_color("#BBBBBB")
    share.set_yticks(list(lanes), [str(row["areaLabel"]) for row in rows])
    share.tick_params(axis="y", length=0)
    share.set_xlim(0, min(top * 1.08, 1.0))
    share.xaxis.set_major_formatter(lambda value, _: f"{value * 100:.4g}%")
    share.barh([lane + 0.16 for lane in lanes], [row["share"] for row in rows], height=0.34, color=BLUE, label="share")
    room = (sheet.width * 4.6 * wide) - 0.1
    for lane, row in enumerate(rows):
        share.text(0, lane - 0.2, f" {_cut(sheet, _largest(row), room)}", ha="left", va="center", fontsize=7.5, color="#333333")
    index.set_xlim(0, _span(rows))
    _lollipops(index, [int(row["hhiPoints"]) for row in rows])
    for points in THRESHOLDS:
        if points < _span(rows):
            index.axvline(points, color=INK, linewidth=0.9, linestyle=(0, (4, 3)), zorder=1)
    owners.set_xlim(0, max(int(row["owners"]) for row in rows) * 1.4)
    owners.barh(list(lanes), [row["owners"] for row in rows], height=0.34, color="#999999", label="owners")
    for lane, row in enumerate(rows):
        owners.text(row["owners"], lane, f" {row['owners']}", ha="left", va="center", fontsize=8)
    data = Table(columns=columns, rows=tuple(tuple(row.values()) for row in [*rows, *empty]), title=title)
    return Picture(sheet.figure, title, caption, data)


def _lollipops(axes: Axes, points: list[int]) -> None:
    for lane, value in enumerate(points):
        axes.plot([0, value], [lane, lane], color=VERMILION, linewidth=1.6, zorder=2)
        # on white, since a line may run behind it
        plate = {"facecolor": "white", "edgecolor": "none", "pad": 0.8}
        axes.annotate(
            f"{value:,}", (value, lane), xytext=(8, 0), textcoords="offset points", ha="left", va="center", fontsize=8, bbox=plate, zorder=4
        )
    axes.plot(points, list(range(len(points))), linestyle="", marker="o", color=VERMILION, markersize=6, zorder=3, label="hhi")


def _largest(row: Mapping[str, Any]) -> str:
    """Who is the largest, in words: its name, or how many own as many."""
    who = row["largestLabel"] or f"each of {row['leaders']} owners"
    return f"{who}: {row['largestSettings']:,} of {row['covered']:,}, {_number(row['share']) * 100:.1f}%"


def _cut(sheet: Sheet, text: str, room: float) -> str:
    """A text that ends in figures, its beginning shortened until it fits."""
    name, _, figures = text.rpartition(": ")
    while len(name) > 8 and sheet.size(f"{name}: {figures}", fontsize=7.5)[0] > room:
        name = name[:-2].rstrip() + "…"
    return f"{name}: {figures}"


def _handles(rows: Sequence[Mapping[str, Any]]) -> list[Artist]:
    from matplotlib.lines import Line2D
    from matplotlib.patches import Patch

    handles: list[Artist] = [
        Patch(color=BLUE, label="largest owner, named above its bar"),
        Line2D([], [], color=VERMILION, marker="o", markersize=6, label="HHI, 0 to 10,000"),
        Patch(color="#999999", label="number of owners"),
    ]
    if _span(rows) > min(THRESHOLDS):
        handles.append(Line2D([], [], color=INK, linewidth=0.9, linestyle=(0, (4, 3)), label="1,000 and 2,000: see below"))
    return handles


def _caption(store: GraphStore, rows: Sequence[Mapping[str, Any]], empty: Sequence[Mapping[str, Any]], lists: list[str]) -> str:
    covered, without = sum(int(row["covered"]) for row in rows), sum(int(row["uncovered"]) for row in rows)
    parts = [f"{covered:,} settings with a known owner; {without:,} without one are not counted."]
    if empty:
        parts.append(f"Not drawn, as no owner is known: {'; '.join(str(row['areaLabel']) for row in empty)}.")
    named = [source for source in read_sources(store.store).values() if source.name in lists]
    parts += [
        _HOW,
        *([_LINES] if _span(rows) > min(THRESHOLDS) else []),
        credit(sorted({f"{source.publisher or 'no publisher named'}, {source.label}" for source in named})),
    ]
    return " ".join(parts)


def _span(rows: Sequence[Mapping[str, Any]]) -> float:
    """How far the scale of the index goes."""
    return max(max(_number(row["hhiPoints"]) for row in rows) * 1.25, 100.0)


def _number(cell: object) -> float:
    return float(cell) if isinstance(cell, int | float) else 0.0
