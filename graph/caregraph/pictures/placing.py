"""Where the parties of a network stand on the page: in columns from councils to owners, so that few lines cross."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

import networkx

from caregraph.terms import EntityType, Predicate

#: The kind of a box that stands for all homes, schools and agencies of an owner.
SETTINGS: Final = "settings"
#: So many fit side by side.
MOST_COLUMNS: Final = 4


@dataclass(frozen=True, slots=True)
class Tie:
    """One line of the picture."""

    subject: str
    object: str
    predicate: str
    words: str
    certain: bool
    fact: str


def _columns(drawn: list[Tie], kinds: dict[str, str]) -> dict[str, int]:
    """In which column a party stands: councils, then those who run services for them, then owners, each right of what it owns."""
    column = {node: 0 if kind in (EntityType.COUNCIL, SETTINGS) else 1 for node, kind in kinds.items()}
    for tie in drawn:
        if tie.predicate == Predicate.DELEGATED_TO:
            column[tie.object] = 1
    owned: networkx.DiGraph[str] = networkx.DiGraph()
    owned.add_edges_from(
        (tie.subject, tie.object)
        for tie in drawn
        if tie.predicate == Predicate.OWNED_BY and kinds[tie.object] not in (EntityType.COUNCIL, EntityType.CHILDRENS_TRUST)
    )
    circle = {node: number for number, members in enumerate(networkx.strongly_connected_components(owned)) for node in members}
    owned.remove_edges_from([(one, other) for one, other in owned.edges if circle[one] == circle[other] and one > other])
    for node in networkx.topological_sort(owned):
        for owner in owned.successors(node):
            column[owner] = min(max(column[owner], column[node] + 1), MOST_COLUMNS - 1)
    least = min(column.values())
    return {node: at - least for node, at in column.items()}


def places_of(drawn: list[Tie], kinds: dict[str, str], label: dict[str, str]) -> dict[str, tuple[int, float]]:
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
