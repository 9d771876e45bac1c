"""Who has to do with whom: partners, go-betweens and communities among councils, commissioners, providers and owners."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final, Literal, TypeAlias, get_args

import networkx

from caregraph.analysis.owners import areas, held
from caregraph.errors import ParameterError
from caregraph.ids import iri
from caregraph.query import SEPARATOR, Cell, Table, nearest
from caregraph.rdf import GraphStore
from caregraph.terms import EntityType, Predicate

if TYPE_CHECKING:
    from caregraph.network import Network

    #: Numbers stand for parties, in the order of their ids: a set of texts has another order in every process.
    Ties = networkx.Graph[int]

Role: TypeAlias = Literal["commissioner", "council", "owner", "provider"]

#: Up to so many parties, paths are followed from every one.
ALL: Final = 500
_SETTING: Final = "setting/"
_RELATIONS: Final = (Predicate.COMMISSIONER_APPOINTED, Predicate.DELEGATED_TO, Predicate.IMPROVEMENT_PARTNER, Predicate.OWNED_BY)
_ROLES: Final[dict[str, tuple[Role, Role | None]]] = {
    # what the object of a relation is, and what its subject is
    Predicate.COMMISSIONER_APPOINTED: ("commissioner", "council"),
    Predicate.DELEGATED_TO: ("provider", "council"),
    Predicate.OWNED_BY: ("owner", None),
}


def centrality(
    store: GraphStore, role: Role | None = None, *, as_of: date | None = None, settings: bool = True, pivots: int = 200, seed: int = 0
) -> Table:
    """How many partners each party has, and how often it stands between others.

    Two parties are partners if one was appointed commissioner of the other, runs its services, owns it, or helps it improve; with
    ``settings``, also if one owns homes or agencies in the area of the other. Government and Ofsted have to do with everybody and are left
    out.

    ``degree`` is the number of partners and ``degreeCentrality`` its share of all other parties; ``betweenness`` is the share of shortest
    paths between any two others that lead through the party, so from 0 to 1 (both Freeman, "Centrality in social networks: conceptual
    clarification", Social Networks 1, 1978), computed as in Brandes, "A faster algorithm for betweenness centrality", Journal of
    Mathematical Sociology 25, 2001. Where there are more than 500 parties, paths are followed from ``pivots`` of them alone, drawn at
    random (Brandes and Pich, "Centrality estimation in large networks", International Journal of Bifurcation and Chaos 17, 2007);
    then it is an estimate, and ``pivots`` says from how many.

    Args:
        store: the dataset.
        role: only parties of this role.
        as_of: the day to ask about; without it, what is not known to have ended.
        settings: whether owning a home or agency in a council's area is a tie.
        pivots: from how many parties paths are followed where there are more than 500.
        seed: which of them.

    Returns:
        A row for each party, the one between most others first.

    Raises:
        ParameterError: when there is no such role, or no party to follow paths from.
    """
    if role is not None and role not in get_args(Role):
        raise ParameterError(f"there is no role {role!r}{nearest(role, get_args(Role))}")
    if pivots < 1:
        raise ParameterError(f"pivots is at least 1, not {pivots}")
    found, ties, order = _ties(store, as_of, settings)
    roles = _roles(found)
    sampled = min(pivots, len(ties)) if len(ties) > ALL else None
    between = networkx.betweenness_centrality(ties, k=sampled, seed=seed)
    share = networkx.degree_centrality(ties)
    rows: list[tuple[Cell, ...]] = []
    for number, node in enumerate(order):
        if role is None or role in roles[node]:
            party = iri(node), str(found.nodes[node]["label"]), str(found.nodes[node]["type"]), SEPARATOR.join(sorted(roles[node])) or None
            rows.append((*party, ties.degree[number], round(share[number], 6), round(between[number], 6), sampled))
    rows.sort(key=lambda row: (-float(str(row[6])), -int(str(row[4])), str(row[1]), str(row[0])))
    columns = "party partyLabel partyType roles degree degreeCentrality betweenness pivots"
    return Table(columns=tuple(columns.split()), rows=tuple(rows), title="Who has most partners, and who stands between others?")


def communities(store: GraphStore, *, as_of: date | None = None, settings: bool = True, seed: int = 0) -> Table:
    """Which parties have more to do with each other than with the rest.

    The partners are those of :func:`centrality`; a tie weighs as much as there are facts behind it (homes, mostly). They are divided so
    that modularity, the share of ties within communities beyond what chance would give (Newman and Girvan, "Finding and evaluating
    community structure in networks", Physical Review E 69, 2004), is large, by the Louvain method (Blondel, Guillaume, Lambiotte and
    Lefebvre, "Fast unfolding of communities in large networks", Journal of Statistical Mechanics P10008, 2008). The method finds a good
    division, not the best one, and another seed may find another; read it as a hint where to look.

    Args:
        store: the dataset.
        as_of: the day to ask about; without it, what is not known to have ended.
        settings: whether owning a home or agency in a council's area is a tie.
        seed: the order in which parties are tried.

    Returns:
        A row for each party, the largest community first; ``ties`` is the weight of its ties within its community, ``outside`` of
        those beyond it, and ``modularity`` that of the whole division.
    """
    found, ties, order = _ties(store, as_of, settings)
    groups = [sorted(group) for group in networkx.community.louvain_communities(ties, weight="weight", seed=seed)] if len(ties) else []
    groups.sort(key=lambda group: (-len(group), group))
    quality = networkx.community.modularity(ties, map(set, groups), weight="weight") if groups else 0.0
    rows: list[tuple[Cell, ...]] = []
    for number, group in enumerate(groups, start=1):
        members = set(group)
        of_group: list[tuple[Cell, ...]] = []
        for at in group:
            weights = [(other in members, data["weight"]) for other, data in ties[at].items()]
            inside = sum(weight for within, weight in weights if within)
            outside = sum(weight for within, weight in weights if not within)
            node = found.nodes[order[at]]
            of_group.append((number, len(group), iri(order[at]), node["label"], node["type"], inside, outside, round(quality, 6)))
        rows += sorted(of_group, key=lambda row: (-int(str(row[5])), str(row[3]), str(row[2])))
    columns = "community size party partyLabel partyType ties outside modularity"
    return Table(
        columns=tuple(columns.split()), rows=tuple(rows), title="Which parties have more to do with each other than with the rest?"
    )


def _ties(store: GraphStore, as_of: date | None, settings: bool) -> tuple[Network, Ties, list[str]]:
    """The network, the ties between its parties by number, and the party of each number."""
    found = held(store, (*_RELATIONS, *([Predicate.LOCATED_IN] if settings else [])), as_of)
    weights: dict[tuple[str, str], int] = defaultdict(int)
    area = areas(found, as_of)
    for one, other, predicate in _relations(found):
        if one.startswith(_SETTING):
            if predicate == Predicate.OWNED_BY and one in area and area[one] != other:
                weights[min(area[one], other), max(area[one], other)] += 1
        elif predicate in _RELATIONS and one != other:
            weights[min(one, other), max(one, other)] += 1
    order = sorted({party for pair in weights for party in pair})
    number = {party: at for at, party in enumerate(order)}
    ties: Ties = networkx.Graph()
    ties.add_nodes_from(range(len(order)))
    ties.add_edges_from((number[one], number[other], {"weight": weight}) for (one, other), weight in sorted(weights.items()))
    return found, ties, order


def _roles(found: Network) -> dict[str, set[Role]]:
    roles: dict[str, set[Role]] = defaultdict(set)
    for one, other, predicate in _relations(found):
        if predicate in _ROLES:
            of_object, of_subject = _ROLES[predicate]
            roles[other].add(of_object)
            if of_subject is not None:
                roles[one].add(of_subject)
    for node, data in found.nodes(data=True):
        if data["type"] == EntityType.COUNCIL:
            roles[node].add("council")
    return roles


def _relations(found: Network) -> Iterator[tuple[str, str, str]]:
    for one, other, data in found.edges(data=True):
        yield one, other, data["predicate"]
