"""Pictures of what the facts say: when a body ran services, who is tied to whom, how concentrated a market is.

They are drawn by matplotlib, the extra ``pictures``, which is imported when a picture is asked for and not before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from caregraph.pictures.picture import Picture
from caregraph.query import read_day
from caregraph.rdf import GraphStore
from caregraph.terms import EntityType

__all__ = ["Picture", "Pictures"]


class Pictures:
    """The pictures, asked by name: ``kg.picture.timeline("Slough")``.

    Each shows itself in a notebook, and is saved with ``.save("file.svg")`` (or ``.png``, ``.html``). Each says in its caption from
    whom it has what it shows, and raises a CaregraphError where nothing is known to draw, a name is unknown or the extra is missing.
    """

    def __init__(self, store: GraphStore, find: Callable[[str, EntityType | None], str]) -> None:
        self._store = store
        self._find = find

    def timeline(self, council: str | Iterable[str] | None = None, *, as_of: date | str | None = None) -> Picture:
        """Who ran councils' services when, how that came about, and how the councils were graded.

        Args:
            council: one council or several, by name or IRI; every council with an arrangement, without it.
            as_of: the day up to which is drawn; up to the last day that a source tells of, without it.
        """
        from caregraph.pictures.timeline import timeline

        names = [council] if isinstance(council, str) else council
        ids = None if names is None else [self._find(name, EntityType.COUNCIL) for name in names]
        return timeline(self._store, ids, as_of=_day(as_of))

    def network(self, party: str | None = None, *, steps: int = 2, as_of: date | str | None = None) -> Picture:
        """Which council's services are run by whom, and who owns whom.

        Args:
            party: whose neighbourhood, by name or IRI; all who run services, with their owners, without it.
            steps: how far from the party; only used with it.
            as_of: the day to draw; what is not known to have ended, without it.
        """
        from caregraph.pictures.ties import ties

        return ties(self._store, None if party is None else self._find(party, None), steps=steps, as_of=_day(as_of))

    def concentration(self, region: str | None = None, *, type: str | None = None, as_of: date | str | None = None) -> Picture:
        """How concentrated the market is, region by region, or in a region council by council.

        Args:
            region: the region whose councils are compared, by name or IRI; all regions, without it.
            type: only settings of this type, such as ``ChildrensHome``.
            as_of: the day to draw; what is not known to be over, without it.
        """
        from caregraph.pictures.concentration import concentration

        within = None if region is None else self._find(region, EntityType.REGION)
        return concentration(self._store, within, type=type, as_of=_day(as_of))


def _day(given: date | str | None) -> date | None:
    return None if given is None else read_day("as_of", given)
