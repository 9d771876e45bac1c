"""Changes a store from the sources that it has to others: all at once, or in bulk with a mark that it is under way."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Final

from pyoxigraph import NamedNode

from caregraph.assertions import Asserted
from caregraph.ids import DATASET_GRAPH, ENTITIES_GRAPH, FACTS_GRAPH, JUDGEMENTS_GRAPH, source_graph
from caregraph.model import Claim, Entity, Source, Unresolved
from caregraph.pipeline.differing import Difference, difference, former
from caregraph.pipeline.report import Progress, RowCount
from caregraph.pipeline.revision import Revision
from caregraph.rdf import GraphStore, dataset_lines, judgement_lines, read_kept_judgements, read_sources
from caregraph.rdf.asserting import read_assertions
from caregraph.rdf.described import SOURCES
from caregraph.rdf.nodes import name
from caregraph.rdf.ntriples import lines_of
from caregraph.rdf.writing import claim_lines, complete_line, description_lines, owner_lines, unresolved_lines
from caregraph.resolve import Judgement, publishers_of
from caregraph.sources.knowledge import Knowledge

#: A claim of a register has about so many lines.
_PER_CLAIM: Final = 12
_DATASET: Final = NamedNode(DATASET_GRAPH)


@dataclass
class Reading:
    """What one source says; its claims may be made as they are asked for, once."""

    source: Source
    claims: Iterable[Claim]
    unresolved: Sequence[Unresolved] = ()
    size: int = 0
    counts: list[RowCount] = field(default_factory=list)


class Change:
    """Changes a store.

    Args:
        store: the store.
        knowledge: the reference tables.
        read_with: a hash of the rules and tables that facts and entities are worked out with.
        large: from about how many claims on a change goes through the store's bulk loader; with fewer, it is one transaction.
    """

    def __init__(self, store: GraphStore, knowledge: Knowledge, read_with: str, large: int) -> None:
        self.store, self.knowledge, self.read_with, self.large = store, knowledge, read_with, large

    def to(
        self,
        readings: Mapping[str, Reading],
        before: Mapping[str, Source],
        tell: Progress,
        gone: Iterable[str] = (),
        judgements: Sequence[Judgement] | None = None,
    ) -> None:
        """Put sources in, in the place of their former selves where the store has them, and take others out.

        Args:
            readings: what the sources say that come, by id.
            before: the sources that the store has.
            tell: told of what is done.
            gone: ids of those that go.
            judgements: those of people that the store is to keep; None leaves those that it has.
        """
        changed = {*readings, *gone}
        whole = not self._same_tables()
        judged: dict[str, Iterable[str]] = {}
        if judgements is not None and tuple(sorted(set(judgements))) != read_kept_judgements(self.store.store):
            judged = {JUDGEMENTS_GRAPH: list(judgement_lines(judgements))}
        if not changed and not whole and not judged:
            return
        after = {key: source for key, source in before.items() if key not in changed}
        after.update({key: reading.source for key, reading in readings.items()})
        old = {claim for key in gone for claim in ([] if whole else read_assertions(self.store.store, key))}
        revision = Revision(self.store.store, self.knowledge, before, after, changed, old, whole=whole)
        publishers = publishers_of(after.values(), self.knowledge)
        differing: dict[str, Difference] = {}
        much = whole and self._holds(FACTS_GRAPH, self.large * _PER_CLAIM)
        much = much or sum(reading.size for key, reading in readings.items() if key not in before) >= self.large
        for key in sorted(readings.keys() & before.keys()):
            if much:
                break
            differing[key] = self._difference(readings[key], publishers.get(key), revision)
            much = sum(map(len, differing.values())) >= self.large * _PER_CLAIM
        if much:
            self._in_bulk(readings, differing, publishers, revision, tell, judged)
        else:
            self._at_once(readings, differing, publishers, revision, tell, judged)

    def repair(self) -> None:
        """Put in order a store whose loading was broken off: what is not complete goes, and facts and entities are worked out anew."""
        present = read_sources(self.store.store)
        for graph in self.store.graphs():
            if graph.startswith(SOURCES) and not any(source_graph(key) == graph for key in present):
                self.store.drop(graph)
        self._rework(Revision(self.store.store, self.knowledge, present, present, set(), whole=True))
        self.store.finish_loading()

    # ------------------------------------------------------------ two ways of writing

    def _at_once(
        self,
        readings: Mapping[str, Reading],
        differing: Mapping[str, Difference],
        publishers: Mapping[str, Entity],
        revision: Revision,
        tell: Progress,
        judged: Mapping[str, Iterable[str]],
    ) -> None:
        graphs: dict[str, Iterable[str]] = {**judged, **{source_graph(key): () for key in revision.changed - differing.keys()}}
        graphs.update({changed.graph: changed.come for changed in differing.values() if changed.anew})
        for key, reading in readings.items():
            if key not in differing:
                lines = _lines(reading, publishers.get(key), revision.new)
                graphs[source_graph(key)] = [*lines, complete_line(reading.source)]
        tell("consolidating", 0, 1)
        going, coming = revision.changes()
        if revision.whole:
            graphs.update({**coming, DATASET_GRAPH: dataset_lines(self.read_with)})
            coming = {}
        tell("writing", 0, 1)
        for changed in differing.values():
            if not changed.anew:
                going[changed.graph], coming[changed.graph] = iter(changed.gone), iter(changed.come)
        self.store.replace(graphs, remove=going, add=coming)

    def _in_bulk(
        self,
        readings: Mapping[str, Reading],
        differing: dict[str, Difference],
        publishers: Mapping[str, Entity],
        revision: Revision,
        tell: Progress,
        judged: Mapping[str, Iterable[str]],
    ) -> None:
        there = {key: source for key, source in revision.before.items() if key in revision.changed}
        marks = {source_graph(key): [complete_line(source)] for key, source in there.items()}
        self.store.begin_loading(marks, anew=revision.whole)
        try:
            for key in there.keys() - readings.keys():
                self.store.drop(source_graph(key))
            for number, (key, reading) in enumerate(sorted(readings.items())):
                tell("writing", number, len(readings) + 1)
                if key in there:
                    known = differing.pop(key) if key in differing else self._difference(reading, publishers.get(key), revision)
                    self._revise(reading.source, known)
                else:
                    self.store.add(source_graph(key), _lines(reading, publishers.get(key), revision.new))
                reading.claims = ()
            tell("consolidating", 0, 1)
            self._rework(revision)
            complete = {source_graph(key): [complete_line(reading.source)] for key, reading in readings.items()}
            self.store.finish_loading(judged, add=complete)
        except BaseException:
            self.repair()
            raise

    # ------------------------------------------------------------ the parts of a change

    def _difference(self, reading: Reading, publisher: Entity | None, revision: Revision) -> Difference:
        """How a source that the store has already differs from its former self; what it asserts and asserted is noted."""
        new: list[Asserted] = []
        found = difference(self.store, reading.source.id, chain(_lines(reading, publisher, new), [complete_line(reading.source)]))
        revision.new += new
        if not revision.whole:
            revision.old |= former(self.store, reading.source.id, new, found)
        return found

    def _revise(self, source: Source, changed: Difference) -> None:
        """Change the graph of a source, but for the mark that all of it is there."""
        if changed.anew:
            self.store.drop(changed.graph)
        self.store.remove(changed.graph, changed.gone)
        self.store.add(changed.graph, changed.come - {complete_line(source)})

    def _rework(self, revision: Revision) -> None:
        if revision.whole:
            self.store.drop(ENTITIES_GRAPH)
            self.store.drop(FACTS_GRAPH)
            self.store.remove(DATASET_GRAPH, list(self._tables()))
        going, coming = revision.changes()
        for graph, lines in going.items():
            self.store.remove(graph, list(lines))
        for graph, lines in coming.items():
            self.store.add(graph, lines)
        self.store.add(DATASET_GRAPH, dataset_lines(self.read_with))

    def _holds(self, graph: str, lines: int) -> bool:
        return sum(1 for _ in islice(self.store.quads(graph), lines)) == lines

    def _tables(self) -> Iterator[str]:
        return lines_of(self.store.store.quads_for_pattern(_DATASET, name("cg:readWith"), None, _DATASET))

    def _same_tables(self) -> bool:
        """Whether facts and entities were worked out with these very tables."""
        return list(self._tables()) == list(dataset_lines(self.read_with))[1:]


def _lines(reading: Reading, publisher: Entity | None, asserted: list[Asserted]) -> Iterator[str]:
    before = len(asserted)
    yield from claim_lines(reading.source, _noted(reading, asserted))
    yield from owner_lines(reading.source, asserted[before:])
    yield from unresolved_lines(reading.source, reading.unresolved)
    yield from description_lines(reading.source, publisher)


def _noted(reading: Reading, asserted: list[Asserted]) -> Iterator[tuple[Claim, Asserted]]:
    """The claims of a source beside what they assert, which is noted."""
    for claim in reading.claims:
        asserted.append(Asserted.of(claim))
        yield claim, asserted[-1]
