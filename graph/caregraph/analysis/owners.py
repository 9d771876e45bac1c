"""Chains of ownership: up to whoever is at the top, and down to the councils where an owner is present."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import networkx

from caregraph.ids import iri
from caregraph.network import network
from caregraph.query import SEPARATOR, Cell, Table
from caregraph.rdf import GraphStore
from caregraph.terms import Certainty, EntityType, Predicate

if TYPE_CHECKING:
    from caregraph.network import Network

    Chains = networkx.DiGraph[str]

_SETTING: Final = "setting/"
_FIGURE: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)\s*(?:%|per ?cent)")
_UNKNOWN: Final[Fraction | None] = None


def held(store: GraphStore, predicates: Iterable[Predicate], as_of: date | None) -> Network:
    """The facts of some relations that hold on a day, certainly or possibly; without one, those that are not known to have ended."""
    found = network(store, predicates=predicates, as_of=as_of)
    if as_of is None:
        over = [(subject, obj, key) for subject, obj, key, data in found.edges(keys=True, data=True) if not data["holds"]]
        found.remove_edges_from(over)
    return found


def ultimate_owners(store: GraphStore, party: str | None = None, *, as_of: date | None = None) -> Table:
    """Who is at the top of each chain of ownership.

    An ultimate owner of a party is whoever one comes to by following ``ownedBy`` upwards and who has no known owner (La Porta,
    Lopez-de-Silanes and Shleifer, "Corporate Ownership Around the World", Journal of Finance 54, 1999). They end a chain where control
    does; here it ends where the sources do, whatever the share. Bodies that own each other in a circle count as one: where the circle
    has an owner outside, that owner is at the top; where it has none, its members are, and ``circular`` says so.

    ``share`` is the product of the shares along a chain, added up over all chains (the cash-flow rights of Claessens, Djankov and Lang,
    "The separation of ownership and control in East Asian corporations", Journal of Financial Economics 58, 2000). It is unknown as
    soon as one share on the way is not stated, sources differ about it, or the way leads through a circle.

    Args:
        store: the dataset.
        party: id of the body or setting; every body that has an owner, settings aside, without it.
        as_of: the day to ask about; without it, what is not known to have ended.

    Returns:
        A row for each party and ultimate owner: ``steps`` and ``chain`` tell the shortest way up, ``witnesses`` the fewest independent
        publishers that any step of it has, and ``certainty`` (with ``as_of``) whether some way up holds for certain.
    """
    found = held(store, [Predicate.OWNED_BY], as_of)
    chains = _chains(found)
    sure = _chains(found, certain=True)
    circle = {node: number for number, members in enumerate(networkx.strongly_connected_components(chains)) for node in members}
    size = Counter(circle.values())
    owned = {circle[one] for one, owner in chains.edges if circle[one] != circle[owner]}
    if party is None:
        starts = [node for node in chains if not node.startswith(_SETTING) and chains.out_degree(node)]
    else:
        starts = [party] if party in chains else []
    rows: list[tuple[Cell, ...]] = []
    for start in starts:
        ways = networkx.single_source_shortest_path(chains, start)
        shares = _shares(chains, start, ways, {node for node in ways if size[circle[node]] > 1})
        surely = networkx.descendants(sure, start) if start in sure else set()
        for top, way in ways.items():
            if top == start or circle[top] in owned:
                continue
            share = shares[top]
            rows.append(
                (
                    *_named(found, start),
                    *_named(found, top),
                    found.nodes[top]["type"],
                    None if share is None else float(round(share, 4)),
                    len(way) - 1,
                    " → ".join(found.nodes[node]["label"] for node in way),
                    size[circle[top]] > 1,
                    None if as_of is None else str(Certainty.CERTAIN if top in surely else Certainty.POSSIBLE),
                    min(chains.edges[step]["witnesses"] for step in pairwise(way)),
                )
            )
    rows.sort(key=lambda row: (str(row[1]), str(row[3]), str(row[0]), str(row[2])))
    columns = "party partyLabel owner ownerLabel ownerType share steps chain circular certainty witnesses"
    return Table(columns=tuple(columns.split()), rows=tuple(rows), title="Who is at the top of the chain of ownership?")


def reach(store: GraphStore, owner: str | None = None, *, as_of: date | None = None) -> Table:
    """In how many councils' areas an owner is present.

    The reach of an owner is the number of councils that one comes to by going down from it: over ``ownedBy`` to what it owns in whole or
    part, at any remove, and from there to the area that each setting is in (by the newest list up to the day), and to each council
    whose services one of these bodies runs (``delegatedTo``). It is reach centrality, the number of nodes that paths lead to (Borgatti,
    "Identifying sets of key players in a social network", Computational and Mathematical Organization Theory 12, 2006), without a
    limit of steps and counting councils alone. That a council is reached says nothing of how much the owner has there.

    Args:
        store: the dataset.
        owner: id of the owner; without it, all, bodies that run services included.
        as_of: the day to ask about; without it, what is not known to have ended.

    Returns:
        A row for each owner, the farthest reaching first: how many ``bodies`` it owns, how many ``settings`` they and it have, in how many
        councils' areas these are (``areas``), whose services they or it run (``served``), and both together (``councils``, by name
        in ``councilNames``).
    """
    found = held(store, [Predicate.OWNED_BY, Predicate.DELEGATED_TO, Predicate.LOCATED_IN], as_of)
    chains, area = _chains(found), areas(found, as_of)
    serves: dict[str, set[str]] = defaultdict(set)
    for council, provider, data in found.edges(data=True):
        if data["predicate"] == Predicate.DELEGATED_TO:
            serves[provider].add(council)
    everyone = sorted({*(top for _, top in chains.edges), *serves})
    rows: list[tuple[Cell, ...]] = []
    for node in everyone if owner is None else [owner] if owner in everyone else []:
        below = networkx.ancestors(chains, node) - {node} if node in chains else set()
        settings = {one for one in below if one.startswith(_SETTING)}
        inside = {area[one] for one in settings if one in area}
        served = set().union(*(serves[body] for body in {node, *below} if body in serves))
        names = sorted(found.nodes[council]["label"] for council in inside | served)
        rows.append(
            (
                *_named(found, node), found.nodes[node]["type"], len(below - settings), len(settings), len(inside), len(served),
                len(names), SEPARATOR.join(names) or None,
            )
        )  # fmt: skip
    rows.sort(key=lambda row: (-_whole(row[7]), -_whole(row[4]), str(row[1]), str(row[0])))
    columns = "owner ownerLabel ownerType bodies settings areas served councils councilNames"
    return Table(columns=tuple(columns.split()), rows=tuple(rows), title="In how many councils' areas is an owner present?")


def areas(found: Network, as_of: date | None) -> dict[str, str]:
    """In whose area each setting is, by the newest list up to the day; what no list had by then is left out."""
    newest: dict[str, tuple[str, str]] = {}
    for setting, council, data in found.edges(data=True):
        if data["predicate"] != Predicate.LOCATED_IN or not setting.startswith(_SETTING):
            continue
        seen = str(data.get("first_seen", ""))
        if found.nodes[council]["type"] == EntityType.COUNCIL and (as_of is None or seen <= as_of.isoformat()):
            newest[setting] = max(newest.get(setting, ("", "")), (seen, council))
    return {setting: council for setting, (_, council) in newest.items()}


def percentage(shares: str) -> Fraction | None:
    """The one share that sources give, between 0 and 1; None where they give none, or several that differ.

    >>> percentage("20%"), percentage("100 per cent|100%"), percentage("40%|50%"), percentage("a minority")
    (Fraction(1, 5), Fraction(1, 1), None, None)
    """
    told = {Fraction(found[1]) / 100 if (found := _FIGURE.fullmatch(words.strip())) else _UNKNOWN for words in shares.split("|")}
    only = told.pop()
    return None if told or only is None or only > 1 else only


def _chains(found: Network, *, certain: bool = False) -> Chains:
    """Who owns whom, one edge for each pair, with the share and the most witnesses that one fact of theirs has."""
    result: Chains = networkx.DiGraph()
    for owned, owner, data in found.edges(data=True):
        if data["predicate"] != Predicate.OWNED_BY or owned == owner or (certain and data.get("certainty") != Certainty.CERTAIN):
            continue
        former = result.get_edge_data(owned, owner)
        words = "|".join(filter(None, (former["words"] if former else "", data.get("shares", ""))))
        witnesses = max(former["witnesses"] if former else 0, data["witnesses"])
        result.add_edge(owned, owner, words=words, witnesses=witnesses)
    return result


def _shares(chains: Chains, start: str, within: Iterable[str], circular: set[str]) -> dict[str, Fraction | None]:
    """What share of ``start`` each of those above it has in the end: products along the chains, added up."""
    part = chains.subgraph(within)
    shares: dict[str, Fraction | None] = dict.fromkeys(part, _UNKNOWN)
    shares[start] = None if start in circular else Fraction(1)
    for component in networkx.topological_sort(condensed := networkx.condensation(part)):
        for node in condensed.nodes[component]["members"]:
            if node == start or node in circular:
                continue
            total: Fraction | None = Fraction(0)
            for below in part.predecessors(node):
                step, so_far = percentage(part.edges[below, node]["words"]), shares[below]
                total = None if total is None or step is None or so_far is None else total + step * so_far
            shares[node] = total
    return shares


def _named(found: Network, node: str) -> tuple[str, str]:
    return iri(node), str(found.nodes[node]["label"])


def _whole(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
