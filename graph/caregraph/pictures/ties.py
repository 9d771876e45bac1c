"""The network: from each council to whoever runs its services, and from there to the owners."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import networkx

from caregraph.errors import CaregraphError
from caregraph.network import network
from caregraph.pictures.credits import credit, publishers
from caregraph.pictures.picture import Picture
from caregraph.pictures.placing import SETTINGS, Tie, places_of
from caregraph.pictures.sheet import GREEN, INK, ORANGE, PURPLE, SKY, VERMILION, YELLOW, Sheet, styled
from caregraph.query import Table
from caregraph.rdf import GraphStore, read_entities
from caregraph.terms import Certainty, EntityType, Predicate

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.patches import Patch


#: Width of the sheet by the number of columns, in inches.
_WIDTHS: Final = {1: 6.5, 2: 8.5, 3: 9.5, 4: 11.0}
_BOX: Final = 2.2
_ROW: Final = 0.62
#: How far from the straight line the two lines of a pair run.
_APART: Final = 0.13
_SETTING: Final = "setting/"
#: More than these cannot be told apart on a page.
MOST: Final = 60
#: How a type is drawn: outline, colour, words. Whatever has no entry is drawn as an organisation.
KINDS: Final[dict[str, tuple[str, str, str]]] = {
    EntityType.COUNCIL.value: ("box", SKY, "council"),
    EntityType.CHILDRENS_TRUST.value: ("round", ORANGE, "children's trust"),
    EntityType.CIC.value: ("round", YELLOW, "community interest company"),
    EntityType.COMPANY.value: ("octagon", "#CCCCCC", "company"),
    EntityType.CHARITY.value: ("octagon", GREEN, "charity"),
    EntityType.PROVIDER_GROUP.value: ("hexagon", PURPLE, "group of providers"),
    EntityType.INVESTOR.value: ("hexagon", VERMILION, "investor"),
    EntityType.ORGANISATION.value: ("octagon", "white", "organisation"),
}
_MARKERS: Final = {"box": "s", "round": "o", "octagon": "8", "hexagon": "H"}
_LINES: Final[dict[str, tuple[Any, str]]] = {
    Predicate.DELEGATED_TO.value: ("-", "services run by"),
    Predicate.OWNED_BY.value: ((0, (4, 2)), "owned by"),
}


def ties(store: GraphStore, party: str | None, *, steps: int, as_of: date | None) -> Picture:
    """Draw who runs whose services and who owns whom, in columns: councils, those who run their services, owners.

    Raises:
        CaregraphError: when nothing is known, more than a page shows, or matplotlib is missing.
    """
    found = network(store, predicates=[Predicate.DELEGATED_TO, Predicate.OWNED_BY], as_of=as_of)
    if as_of is None:
        over = [(one, other, key) for one, other, key, data in found.edges(keys=True, data=True) if not data["holds"]]
        found.remove_edges_from(over)
    homes: dict[str, list[str]] = defaultdict(list)
    for setting, owner, key in found.edges(keys=True):
        if setting.startswith(_SETTING):
            homes[owner].append(key)
    bodies = found.subgraph([node for node in found if not node.startswith(_SETTING)])
    undirected = networkx.Graph(bodies.edges())
    if party is None:
        running = {
            end for one, other, data in bodies.edges(data=True) if data["predicate"] == Predicate.DELEGATED_TO for end in (one, other)
        }
        kept = running | {owner for body in running for owner in bodies.successors(body)}
    else:
        kept = set(networkx.ego_graph(undirected, party, radius=max(steps, 1))) if party in undirected else set()
        kept |= {party} if homes.get(party) else set()
    drawn = [
        Tie(one, other, data["predicate"], _words(data), data.get("certainty") != Certainty.POSSIBLE, key)
        for one, other, key, data in bodies.edges(keys=True, data=True)
        if one in kept and other in kept and one != other
    ]
    label = {node: str(data["label"]) for node, data in found.nodes(data=True)}
    day = "" if as_of is None else f" on {as_of}"
    if not drawn and not (party is not None and homes.get(party)):
        who = "anybody" if party is None else read_entities(store.store)[party].label
        raise CaregraphError(f"there is nothing to draw: no source tells who runs services of, or owns, {who}{day}")
    if len(kept) > MOST:
        raise CaregraphError(f"{len(kept)} parties are more than a page shows ({MOST}); name a party, or take fewer steps")
    kinds = {node: str(found.nodes[node]["type"]) for node in kept}
    if party is not None:
        # Homes are many: one box for all of an owner's. Those of councils would be in every picture.
        for owner in sorted(kept):
            if homes.get(owner) and (owner == party or kinds[owner] != EntityType.COUNCIL):
                node = f"{SETTINGS} of {owner}"
                number = len(homes[owner])
                label[node], kinds[node] = f"{number} home{'s' * (number != 1)}, schools or agencies", SETTINGS
                if number == 1:
                    label[node] = "1 home, school or agency"
                drawn.append(Tie(node, owner, Predicate.OWNED_BY.value, "", True, homes[owner][0]))
    title = "Who runs services, and who owns them" + ("" if party is None else f": around {label[party]}")
    sources = publishers(store.store, [key for tie in drawn for key in ([tie.fact] if tie.subject in kept else homes[tie.object])][:2000])
    with styled():
        return _drawn(drawn, kinds, label, party, title, as_of, sources)


def _words(data: dict[str, Any]) -> str:
    """What stands beside a line: since when services are run and when that was to end, or what share is owned."""
    if data["predicate"] == Predicate.OWNED_BY:
        return " or ".join(str(data["shares"]).split("|")) if "shares" in data else ""
    first, last = data.get("start_earliest", "")[:4], data.get("start_latest", "")[:4]
    if first and last:
        since = f"since {first}" if first == last else f"since {first}–{last}"
    else:
        since = f"since {last} or before" if last else f"since {first} or later" if first else ""
    planned = f"end planned by {data['planned_end'][:4]}" if "planned_end" in data else ""
    return ", ".join(filter(None, (since, planned)))


def _drawn(
    drawn: list[Tie],
    kinds: dict[str, str],
    label: dict[str, str],
    party: str | None,
    title: str,
    as_of: date | None,
    sources: tuple[str, ...],
) -> Picture:
    places = places_of(drawn, kinds, label)
    columns, rows = max(at for at, _ in places.values()) + 1, max(at for _, at in places.values()) + 1
    sheet = Sheet(_WIDTHS[columns])
    caption = " ".join(
        [
            "Solid lines lead from a council to whoever runs its services, dashed ones from a body to its owner, with the share where a "
            "source states it.",
            "What is drawn is not known to have ended." if as_of is None else f"As of {as_of}; pale lines are possible, not certain.",
            credit(sources),
        ]
    )
    subtitle = "Councils, those who run their services, and owners" + ("" if as_of is None else f", as of {as_of}")
    rect = sheet.lay_out(
        rows * _ROW + 0.1, title=title, subtitle=subtitle, handles=_handles(drawn, kinds), caption=caption, left=0.2, right=0.2, below=0.05
    )
    axes = sheet.figure.add_axes(rect)
    wide, high = sheet.width - 0.4, rows * _ROW + 0.1
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.axis("off")
    step = (wide - _BOX - 0.2) / max(columns - 1, 1) if columns > 1 else 0.0
    boxes: dict[str, Patch] = {}
    centres = {node: (0.1 + _BOX / 2 + column * step, 0.05 + _ROW / 2 + row * _ROW) for node, (column, row) in places.items()}
    for node in sorted(places):
        boxes[node] = _box(axes, sheet, centres[node], label[node], kinds[node], strong=node == party)
    pairs = {frozenset((tie.subject, tie.object)) for tie in drawn if any(_opposite(tie, other) for other in drawn)}
    for tie in drawn:
        _line(axes, tie, boxes, centres, curved=frozenset((tie.subject, tie.object)) in pairs)
    table = Table(
        columns=("from", "relation", "to", "detail", "certain"),
        rows=tuple((label[t.subject], t.predicate, label[t.object], t.words or None, t.certain if as_of else None) for t in drawn),
        title=title,
    )
    return Picture(sheet.figure, title, caption, table)


def _opposite(one: Tie, other: Tie) -> bool:
    return (one.subject, one.object) == (other.object, other.subject) or (
        one is not other and (one.subject, one.object) == (other.subject, other.object)
    )


def _box(axes: Axes, sheet: Sheet, centre: tuple[float, float], text: str, kind: str, *, strong: bool) -> Patch:
    shape, colour, _ = ("box", "white", "") if kind == SETTINGS else KINDS.get(kind, KINDS[EntityType.ORGANISATION.value])
    box = _outline(shape, *centre)
    box.set(
        facecolor=_pale(colour), edgecolor=INK, linewidth=2.2 if strong else 0.9, linestyle=":" if kind == SETTINGS else "-",
        zorder=3, label=text,
    )  # fmt: skip
    axes.add_patch(box)
    weight = "bold" if strong else "normal"
    for size in (8.5, 8.0, 7.5, 7.0, 6.5):
        lines = sheet.wrapped(text, _BOX - 0.35, fontsize=size, fontweight=weight)
        if lines.count("\n") < 2:
            break
    axes.text(*centre, lines, ha="center", va="center", fontsize=size, fontweight=weight, zorder=4, linespacing=1.0)
    return box


def _outline(shape: str, x: float, y: float) -> Patch:
    from matplotlib.patches import FancyBboxPatch, Polygon

    across, down = _BOX / 2, 0.23
    if shape == "box":
        return Polygon([(x - across, y - down), (x + across, y - down), (x + across, y + down), (x - across, y + down)])
    if shape == "round":
        return FancyBboxPatch((x - across, y - down), _BOX, 2 * down, boxstyle=f"round,pad=0,rounding_size={down * 0.9}")
    cut, side = (0.1, down - 0.1) if shape == "octagon" else (0.16, 0.0)
    corners = [(across - cut, down), (across, side), (across, -side), (across - cut, -down)]
    return Polygon([(x + dx, y + dy) for dx, dy in corners] + [(x - dx, y + dy) for dx, dy in reversed(corners)])


def _line(axes: Axes, tie: Tie, boxes: dict[str, Patch], centres: dict[str, tuple[float, float]], *, curved: bool) -> None:
    """An arrow; the two of a pair bend away from each other, and what is told of a line stands near its left end, where lines are apart."""
    from matplotlib.patches import FancyArrowPatch

    style, _ = _LINES[tie.predicate]
    start, end = centres[tie.subject], centres[tie.object]
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx**2 + dy**2) ** 0.5
    bend = 0.6 if abs(dx) < 0.01 else 2 * _APART / length if curved else 0.0
    arrow = FancyArrowPatch(
        start, end, patchA=boxes[tie.subject], patchB=boxes[tie.object], arrowstyle="-|>", mutation_scale=11, linestyle=style,
        connectionstyle=f"arc3,rad={bend}", color=INK, alpha=1.0 if tie.certain else 0.4, linewidth=1.3, zorder=2, label=tie.predicate,
    )  # fmt: skip
    axes.add_patch(arrow)
    if not tie.words:
        return
    # Between the boxes, so much of the way from the left; the curve is a parabola, and the axis points down.
    free = 1 - _BOX / max(abs(dx), _BOX)
    part = (_BOX / 2) / max(abs(dx), _BOX) + free * (0.15 if dx < 0 else 0.36)
    at = part if dx >= 0 else 1 - part
    off = 2 * at * (1 - at) * bend
    plate = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
    x, y = start[0] + at * dx - off * dy, start[1] + at * dy + off * dx
    axes.text(x, y, tie.words, ha="center", va="center", fontsize=7, color="#333333", bbox=plate, zorder=5)


def _pale(colour: str) -> tuple[float, float, float]:
    """A colour half way to white, on which black letters are read."""
    from matplotlib.colors import to_rgb

    red, green, blue = to_rgb(colour)
    return (red + 1) / 2, (green + 1) / 2, (blue + 1) / 2


def _handles(drawn: list[Tie], kinds: dict[str, str]) -> list[Artist]:
    from matplotlib.lines import Line2D

    used = {kind if kind in KINDS else EntityType.ORGANISATION.value for kind in kinds.values() if kind != SETTINGS}
    handles: list[Artist] = [
        Line2D([], [], linestyle="", marker=_MARKERS[shape], color=_pale(colour), markeredgecolor=INK, markersize=9, label=words)
        for kind, (shape, colour, words) in KINDS.items()
        if kind in used
    ]
    relations = {tie.predicate for tie in drawn}
    handles += [
        Line2D([], [], color=INK, linestyle=style, linewidth=1.3, label=words)
        for name, (style, words) in _LINES.items()
        if name in relations
    ]
    return handles
