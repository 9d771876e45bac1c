"""How what a source says differs from what the store has of it: of a list in which one cell has changed, a few lines."""

from __future__ import annotations

from collections.abc import Iterable, Set
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
    kept = dict.fromkeys(filter(None, store.lines(graph).split("\n")), False)  # of the newest list a third of a million
    come: set[str] = set()
    for line in (line for chunk in chunks for line in chunk.split("\n") if line):
        if line in kept:
            kept[line] = True
        else:
            come.add(f"{line}\n")
    gone = {f"{line}\n" for line, stays in kept.items() if not stays}
    touched = {claim for line in gone | come if (claim := _claim(line))}
    if len(gone) > _MOST * len(kept):
        return Difference(graph, True, set(), come | {f"{line}\n" for line, stays in kept.items() if stays}, touched)
    return Difference(graph, False, gone, come, touched)


def former(store: GraphStore, source: str, new: Iterable[Asserted], changed: Difference) -> set[Asserted]:
    """What a source's claims asserted before a change that the store has not seen yet, after which they assert what is ``new``."""
    same = {claim for claim in new if iri(f"claim/{claim.key}") not in changed.touched}
    return same | set(read_assertions_of(store.store, source, changed.touched))


def _claim(line: str) -> str:
    """The IRI of the claim that a line tells of; empty where it tells of something else."""
    subject = line[1 : line.index(">")]
    return subject if subject.startswith(CLAIMS) else ""
