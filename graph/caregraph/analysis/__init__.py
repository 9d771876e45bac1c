"""What the network of the facts tells beyond single facts: who is at the top, who reaches how far, who stands between whom.

Every measure is a function that returns a :class:`caregraph.query.Table`, with its definition and where that is from in its docstring.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final

from caregraph.analysis.owners import reach, ultimate_owners
from caregraph.analysis.ties import Role, centrality, communities
from caregraph.query import Table, read_day
from caregraph.rdf import GraphStore

__all__ = ["Analysis", "Role", "centrality", "communities", "reach", "ultimate_owners"]

#: So many starting points stand for all where the network is too large for all.
PIVOTS: Final = 200


class Analysis:
    """The measures, asked by name: ``kg.analysis.ultimate_owners("Keys Group")``."""

    def __init__(self, store: GraphStore, find: Callable[[str], str]) -> None:
        self._store = store
        self._find = find

    def ultimate_owners(self, party: str | None = None, *, as_of: date | str | None = None) -> Table:
        """Who is at the top of the chain of ownership of a party, with the share along the chain (see :func:`ultimate_owners`).

        Args:
            party: whose owners, by name or IRI; every body that has an owner, settings aside, without it.
            as_of: the day to ask about; what is not known to have ended, without it.

        Raises:
            ParameterError: when the name is unknown or the day is none.
        """
        return ultimate_owners(self._store, self._id(party), as_of=_day(as_of))

    def reach(self, owner: str | None = None, *, as_of: date | str | None = None) -> Table:
        """In how many councils' areas an owner is present, itself and through what it owns (see :func:`reach`).

        Args:
            owner: one owner, by name or IRI; every owner and every body that runs services, without it.
            as_of: the day to ask about; what is not known to have ended, without it.

        Raises:
            ParameterError: when the name is unknown or the day is none.
        """
        return reach(self._store, self._id(owner), as_of=_day(as_of))

    def centrality(
        self, role: Role | None = None, *, as_of: date | str | None = None, settings: bool = True, pivots: int = PIVOTS, seed: int = 0
    ) -> Table:
        """How many partners each party has, and how often it stands between others (see :func:`centrality`).

        Args:
            role: only ``commissioner``, ``provider``, ``owner`` or ``council``; all without it.
            as_of: the day to ask about; what is not known to have ended, without it.
            settings: whether owning a home or agency in a council's area is a tie.
            pivots: from how many parties paths are followed where there are more than 500.
            seed: which of them; the same seed gives the same table.

        Raises:
            ParameterError: when the role or the day is none.
        """
        return centrality(self._store, role, as_of=_day(as_of), settings=settings, pivots=pivots, seed=seed)

    def communities(self, *, as_of: date | str | None = None, settings: bool = True, seed: int = 0) -> Table:
        """Which parties have more to do with each other than with the rest (see :func:`communities`).

        Args:
            as_of: the day to ask about; what is not known to have ended, without it.
            settings: whether owning a home or agency in a council's area is a tie.
            seed: the order in which parties are tried; the same seed gives the same table.

        Raises:
            ParameterError: when the day is none.
        """
        return communities(self._store, as_of=_day(as_of), settings=settings, seed=seed)

    def _id(self, name: str | None) -> str | None:
        return None if name is None else self._find(name)


def _day(given: date | str | None) -> date | None:
    return None if given is None else read_day("as_of", given)
