"""How what a source says differs from what the store has of it: of a list in which one cell has changed, a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

from caregraph.assertions import Asserted
from caregraph.ids import iri, source_graph
from caregraph.rdf import GraphStore
from caregraph.rdf.asserting import read_assertions_of
from caregraph.rdf.described import CLAIMS

#: Where more than this share of a graph goes, dropping it all and writing it anew is quicker.
_MOST: Final = 0.5


@dataclass(frozen=True)
class Difference:
    """What changes in the named graph of one source.

    Attributes:
        graph: its IRI.
        anew: whether the graph is dropped, and ``come`` is all that it holds afterwards.
        gone: lines that go; none where the graph is dropped.
        come: lines that come.
        touched: IRIs of the claims of whose lines any goes or comes.
    """

    graph: str
    anew: bool
    gone: Set[str]
    come: Set[str]
    touched: Set[str]

    def __len__(self) -> int:
        return len(self.gone) + len(self.come)


def difference(store: GraphStore, source: str, chunks: Iterable[str]) -> Difference:
    """How a source's graph in the store differs from lines, in chunks of one or more, that are to be all of it."""
    graph = source_graph(source)
    before = set(_lines([store.lines(graph)]))
    after = set(_lines(chunks))
    gone, come = before - after, after - before
    touched = {claim for line in gone | come if (claim := _claim(line))}
    anew = len(gone) > _MOST * len(before)
    return Difference(graph, anew, set() if anew else gone, after if anew else come, touched)


def former(store: GraphStore, source: str, new: Iterable[Asserted], changed: Difference) -> set[Asserted]:
    """What a source's claims asserted before a change that the store has not seen yet, after which they assert what is ``new``."""
    same = {claim for claim in new if iri(f"claim/{claim.key}") not in changed.touched}
    return same | set(read_assertions_of(store.store, source, changed.touched))


def _lines(chunks: Iterable[str]) -> Iterator[str]:
    return (f"{line}\n" for chunk in chunks for line in chunk.split("\n") if line)


def _claim(line: str) -> str:
    """The IRI of the claim that a line tells of; empty where it tells of something else."""
    subject = line[1 : line.index(">")]
    return subject if subject.startswith(CLAIMS) else ""
