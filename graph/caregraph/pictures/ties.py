"""The network: from each council to whoever runs its services, and from there to the owners."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

import networkx

from caregraph.errors import CaregraphError
from caregraph.network import network
from caregraph.pictures.credits import credit, publishers
from caregraph.pictures.picture import Picture
from caregraph.pictures.sheet import GREEN, INK, ORANGE, PURPLE, SKY, VERMILION, YELLOW, Sheet, styled
from caregraph.query import Table
from caregraph.rdf import GraphStore, read_entities
from caregraph.terms import Certainty, EntityType, Predicate

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.axes import Axes
    from matplotlib.patches import FancyBboxPatch

    from caregraph.network import Network

_WIDTH: Final = 11.0
_BOX: Final = 2.2
_ROW: Final = 0.62
_SETTING: Final = "setting/"
#: More than these cannot be told apart on a page.
MOST: Final = 60
#: How a type is drawn: outline, colour, words. Whatever has no entry is drawn as an organisation.
KINDS: Final[dict[str, tuple[str, str, str]]] = {
    EntityType.COUNCIL.value: ("square,pad=0.05", SKY, "council"),
    EntityType.CHILDRENS_TRUST.value: ("round,pad=0.05,rounding_size=0.16", ORANGE, "children's trust"),
    EntityType.CIC.value: ("round,pad=0.05,rounding_size=0.16", YELLOW, "community interest company"),
    EntityType.COMPANY.value: ("round4,pad=0.05,rounding_size=0.08", "#CCCCCC", "company"),
    EntityType.CHARITY.value: ("round4,pad=0.05,rounding_size=0.08", GREEN, "charity"),
    EntityType.PROVIDER_GROUP.value: ("sawtooth,pad=0.05,tooth_size=0.06", PURPLE, "group of providers"),
    EntityType.INVESTOR.value: ("sawtooth,pad=0.05,tooth_size=0.06", VERMILION, "investor"),
    EntityType.ORGANISATION.value: ("round4,pad=0.05,rounding_size=0.08", "white", "organisation"),
}
_SETTINGS: Final = "settings"
_LINES: Final = {Predicate.DELEGATED_TO.value: ("-", "services run by"), Predicate.OWNED_BY.value: ((0, (4, 2)), "owned by")}


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of the picture."""

    subject: str
    object: str
    predicate: str
    words: str
    certain: bool
    fact: str


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
        running = {end for one, other, data in bodies.edges(data=True) if data["predicate"] == Predicate.DELEGATED_TO for end in (one, other)}
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
                node = f"{_SETTINGS} of {owner}"
                number = len(homes[owner])
                label[node], kinds[node] = f"{number} home{'s' * (number != 1)}, schools or agencies", _SETTINGS
                if number == 1:
                    label[node] = "1 home, school or agency"
                drawn.append(Tie(node, owner, Predicate.OWNED_BY.value, "", True, homes[owner][0]))
    title = "Who runs services, and who owns them" + ("" if party is None else f": around {label[party]}")
    sources = publishers(store.store, [key for tie in drawn for key in ([tie.fact] if tie.subject in kept else homes[tie.object])][:2000])
    with styled():
        return _drawn(drawn, kinds, label, party, title, as_of, sources)


def _words(data: dict[str, Any]) -> str:
    """What stands beside a line: since when services are run, or what share is owned."""
    if data["predicate"] == Predicate.OWNED_BY:
        return " or ".join(str(data["shares"]).split("|")) if "shares" in data else ""
    first, last = data.get("start_earliest", "")[:4], data.get("start_latest", "")[:4]
    if first and first == last:
        return f"since {first}"
    return f"since {first}–{last}" if first and last else f"since {last} or before" if last else f"since {first} or later" if first else ""


def _columns(drawn: list[Tie], kinds: dict[str, str]) -> dict[str, int]:
    """In which column a party stands: councils, then those who run services for them, then owners, each right of what it owns."""
    column = {node: 0 if kind in (EntityType.COUNCIL, _SETTINGS) else 1 for node, kind in kinds.items()}
    for tie in drawn:
        if tie.predicate == Predicate.DELEGATED_TO:
            column[tie.object] = 1
    for _ in range(3):  # an owner's owner's owner; a circle stays where it is then
        for tie in drawn:
            if tie.predicate == Predicate.OWNED_BY and kinds[tie.object] not in (EntityType.COUNCIL, EntityType.CHILDRENS_TRUST):
                column[tie.object] = min(max(column[tie.object], column[tie.subject] + 1), 3)
    return column


def _places(drawn: list[Tie], kinds: dict[str, str], label: dict[str, str]) -> dict[str, tuple[int, float]]:
    """Column and row of every party: groups that have nothing to do with each other stand below one another."""
    column = _columns(drawn, kinds)
    joined = networkx.Graph([(tie.subject, tie.object) for tie in drawn])
    joined.add_nodes_from(kinds)
    groups = sorted((sorted(group, key=lambda node: (label[node], node)) for group in networkx.connected_components(joined)), key=_rank)
    places: dict[str, tuple[int, float]] = {}
    top = 0.0
    for group in groups:
        by_column: dict[int, list[str]] = defaultdict(list)
        for node in group:
            by_column[column[node]].append(node)
        tallest = max(map(len, by_column.values()))
        order = {node: float(at) for nodes in by_column.values() for at, node in enumerate(nodes)}
        for _ in range(4):  # each beside the middle of its partners, so that few lines cross
            for nodes in (by_column[number] for number in sorted(by_column)):
                middle = {node: sum(order[other] for other in joined[node]) / max(len(joined[node]), 1) for node in nodes}
                nodes.sort(key=lambda node: (middle[node], label[node]))
                order.update({node: at + (tallest - len(nodes)) / 2 for at, node in enumerate(nodes)})
        for node in group:
            places[node] = (column[node], top + order[node])
        top += tallest + 0.35
    return places


def _rank(group: list[str]) -> tuple[int, str]:
    return -len(group), group[0]


def _drawn(
    drawn: list[Tie], kinds: dict[str, str], label: dict[str, str], party: str | None, title: str, as_of: date | None, sources: tuple[str, ...]
) -> Picture:
    places = _places(drawn, kinds, label)
    columns, rows = max(at for at, _ in places.values()) + 1, max(at for _, at in places.values()) + 1
    sheet = Sheet(_WIDTH)
    caption = " ".join(
        [
            "Solid lines lead from a council to whoever runs its services, dashed ones from a body to its owner, with the share where a source "
            "states it.",
            "What is drawn is not known to have ended." if as_of is None else f"As of {as_of}; pale lines are possible, not certain.",
            credit(sources),
        ]
    )
    subtitle = "Councils, those who run their services, and owners" + ("" if as_of is None else f", as of {as_of}")
    rect = sheet.lay_out(
        rows * _ROW + 0.1, title=title, subtitle=subtitle, handles=_handles(drawn, kinds), caption=caption, left=0.2, right=0.2, below=0.05
    )
    axes = sheet.figure.add_axes(rect)
    wide, high = _WIDTH - 0.4, rows * _ROW + 0.1
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.axis("off")
    step = (wide - _BOX - 0.2) / max(columns - 1, 1) if columns > 1 else 0.0
    boxes: dict[str, FancyBboxPatch] = {}
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


def _box(axes: Axes, sheet: Sheet, centre: tuple[float, float], text: str, kind: str, *, strong: bool) -> FancyBboxPatch:
    from matplotlib.patches import FancyBboxPatch

    shape, colour, _ = KINDS.get(kind, KINDS[EntityType.ORGANISATION.value]) if kind != _SETTINGS else ("square,pad=0.05", "white", "")
    x, y = centre
    height = 0.36
    box = FancyBboxPatch(
        (x - _BOX / 2 + 0.05, y - height / 2), _BOX - 0.1, height, boxstyle=shape, facecolor=_pale(colour), edgecolor=INK,
        linewidth=2.2 if strong else 0.9, linestyle=":" if kind == _SETTINGS else "-", zorder=3, label=text,
    )  # fmt: skip
    axes.add_patch(box)
    for size in (8.5, 8.0, 7.5, 7.0, 6.5):
        lines = sheet.wrapped(text, _BOX - 0.2, fontsize=size, fontweight="bold" if strong else "normal")
        if lines.count("\n") < 2:
            break
    axes.text(x, y, lines, ha="center", va="center", fontsize=size, fontweight="bold" if strong else "normal", zorder=4, linespacing=1.0)
    return box


def _line(axes: Axes, tie: Tie, boxes: dict[str, FancyBboxPatch], centres: dict[str, tuple[float, float]], *, curved: bool) -> None:
    from matplotlib.patches import FancyArrowPatch

    style, _ = _LINES[tie.predicate]
    start, end = centres[tie.subject], centres[tie.object]
    same_column = abs(start[0] - end[0]) < 0.01
    bend = 0.35 if same_column else 0.16 if curved else 0.0
    arrow = FancyArrowPatch(
        start, end, patchA=boxes[tie.subject], patchB=boxes[tie.object], arrowstyle="-|>", mutation_scale=11, linestyle=style,
        connectionstyle=f"arc3,rad={bend}", color=INK, alpha=1.0 if tie.certain else 0.4, linewidth=1.3, zorder=2, label=tie.predicate,
    )  # fmt: skip
    axes.add_patch(arrow)
    if tie.words:
        # the middle of the curve: half of the bend off the middle of the straight line
        across = (start[1] - end[1], end[0] - start[0])
        x, y = ((start[at] + end[at]) / 2 - bend / 2 * across[at] * (1 if at == 0 else 1) for at in (0, 1))
        plate = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
        axes.text(x, y, tie.words, ha="center", va="center", fontsize=7, color="#333333", bbox=plate, zorder=5)


def _pale(colour: str) -> tuple[float, float, float]:
    """A colour half way to white, on which black letters are read."""
    from matplotlib.colors import to_rgb

    red, green, blue = to_rgb(colour)
    return (red + 1) / 2, (green + 1) / 2, (blue + 1) / 2


def _handles(drawn: list[Tie], kinds: dict[str, str]) -> list[Artist]:
    from matplotlib.lines import Line2D

    used = {kind if kind in KINDS else EntityType.ORGANISATION.value for kind in kinds.values() if kind != _SETTINGS}
    marker = {"square": "s", "round": "o", "round4": "h", "sawtooth": "D"}
    handles: list[Artist] = [
        Line2D([], [], linestyle="", marker=marker[shape.partition(",")[0]], color=_pale(colour), markeredgecolor=INK, markersize=9, label=words)
        for kind, (shape, colour, words) in KINDS.items()
        if kind in used
    ]
    relations = {tie.predicate for tie in drawn}
    handles += [
        Line2D([], [], color=INK, linestyle=style, linewidth=1.3, label=words) for name, (style, words) in _LINES.items() if name in relations
    ]
    return handles
