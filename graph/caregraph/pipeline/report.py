"""What a load did, and what the store then holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from pydantic import Field
from pyoxigraph import QuerySolutions, Store

from caregraph.ids import FACTS_GRAPH
from caregraph.model import Frozen
from caregraph.sources import Skipped
from caregraph.terms import CG, PREFIXES

#: Told what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

_PREFIX: Final = f"PREFIX cg: <{CG}> PREFIX rdf: <{PREFIXES['rdf']}>"
_COUNTED: Final = {
    "documents": "?x a cg:Document",
    "registers": "?x a cg:Register",
    "claims": "?x a cg:Claim",
    "facts": "?x a cg:Fact",
    "unresolved": "?x a cg:UnresolvedMention",
}
#: Graph by graph, since the engine is ten times slower at what is distinct among all the claims at once.
_PARTIES: Final = f"""SELECT (COUNT(DISTINCT ?x) AS ?n) {{
  {{ SELECT DISTINCT ?x {{ GRAPH ?source {{ ?c rdf:subject ?x }} FILTER(?source != <{FACTS_GRAPH}>) }} }}
  UNION {{ SELECT DISTINCT ?x {{ GRAPH ?source {{ ?c rdf:object ?x }} FILTER(?source != <{FACTS_GRAPH}>) }} }}
}}"""


class RowCount(Frozen):
    """What became of the rows of one register: read, passed over for a reason, or empty; they add up to ``rows``.

    Attributes:
        name: the file's name.
        kind: the description by which it was read.
        rows: how many rows stand below the header.
        skipped: the rows passed over, by reason.
        left_out: what was left out of rows that were read, by reason.
        places: the numbers of the rows behind each reason, the first of them.
    """

    name: str
    kind: str
    rows: int
    read: int
    empty: int = 0
    skipped: dict[str, int] = Field(default_factory=dict)
    left_out: dict[str, int] = Field(default_factory=dict)
    places: dict[str, tuple[int, ...]] = Field(default_factory=dict)


class LoadReport(Frozen):
    """What a load did: the sources by what became of them, and what the store now holds.

    ``outdated`` are the sources of the store that were read with other rules, tables or judgements than those of this load, and were not
    among its paths: loading their files again brings them up to date.
    """

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    outdated: tuple[str, ...] = ()
    tables: tuple[RowCount, ...] = ()
    documents: int = 0
    registers: int = 0
    claims: int = 0
    entities: int = 0
    facts: int = 0
    unresolved: int = 0

    def rows(self) -> RowCount:
        """What became of the rows of all registers that were read, taken together."""
        skipped: Counter[str] = Counter()
        for table in self.tables:
            skipped.update(table.skipped)
        rows, read, empty = (sum(getattr(table, name) for table in self.tables) for name in ("rows", "read", "empty"))
        return RowCount(name="", kind="", rows=rows, read=read, empty=empty, skipped=dict(skipped))


def counted(store: Store) -> dict[str, int]:
    """How much of each kind a store holds; of entities, those that claims speak of."""
    found = {name: _number(store, f"SELECT (COUNT(?x) AS ?n) {{ GRAPH ?source {{ {pattern} }} }}") for name, pattern in _COUNTED.items()}
    return {**found, "entities": _number(store, _PARTIES)}


def _number(store: Store, query: str) -> int:
    found = store.query(f"{_PREFIX} {query}")
    assert isinstance(found, QuerySolutions)
    return next(int(solution["n"].value) for solution in found)
