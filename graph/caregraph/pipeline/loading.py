"""Loads sources into a store. Reading comes first; then the store changes, all at once or not at all."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from caregraph.assertions import Asserted
from caregraph.errors import SourceError
from caregraph.extract import reading_digest
from caregraph.ids import DATASET_GRAPH, ENTITIES_GRAPH, FACTS_GRAPH, JUDGEMENTS_GRAPH, source_graph
from caregraph.model import Claim, Document, Entity, Register, Source, Unresolved
from caregraph.pipeline.gathering import Gathered, gather, judgements_for, judgements_in, knowledge_for
from caregraph.pipeline.report import LoadReport, Progress, RowCount, counted
from caregraph.pipeline.revision import Revision
from caregraph.pipeline.tabulating import Tabulation, Tabulator
from caregraph.rdf import GraphStore, dataset_lines, judgement_lines, read_kept_judgements, read_sources
from caregraph.rdf.asserting import read_assertions
from caregraph.rdf.described import SOURCES
from caregraph.rdf.nodes import name
from caregraph.rdf.ntriples import lines_of
from caregraph.rdf.writing import claim_lines, complete_line, description_lines, unresolved_lines
from caregraph.resolve import Judgement, Resolved, publishers_of
from caregraph.sources import Skipped
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import SourceKind
from caregraph.workers import Reader, read_on, worth

#: A transaction is held in memory until it is written; the bulk loader is not, and is faster from about so many claims on.
LARGE: Final = 5_000
#: A row of a register makes about so many claims.
_PER_ROW: Final = 5
_DATASET: Final = NamedNode(DATASET_GRAPH)


@dataclass
class Reading:
    """What one source says; its claims may be made as they are asked for, once."""

    source: Source
    claims: Iterable[Claim]
    unresolved: Sequence[Unresolved] = ()
    size: int = 0
    counts: list[RowCount] = field(default_factory=list)


class Pipeline:
    """Loads sources into a store, and takes them out again.

    Args:
        store: the store.
        knowledge: the reference tables; those of the package, if not given.
        judgements: those of people; if not given, those that the store keeps, or else those of the package.
        large: from about how many claims on a load goes through the store's bulk loader; with fewer, it is one transaction.
    """

    def __init__(
        self,
        store: GraphStore,
        knowledge: Knowledge | None = None,
        judgements: Sequence[Judgement] | None = None,
        large: int = LARGE,
    ) -> None:
        self.store = store
        self.large = large
        self.knowledge = knowledge or knowledge_for()
        self._given = None if judgements is None else tuple(judgements)
        self.read_with = reading_digest(self.knowledge)
        self._reader: Reader | None = None

    def load(self, paths: Sequence[Path], progress: Progress | None = None, workers: int | None = None) -> LoadReport:
        """Read files and folders into the store.

        A source that the store already holds with the same digest is left alone; one that changed, or was read with other rules or
        tables, replaces its former self.

        The judgements of people are obeyed: those among the paths (``judgements.csv`` at the top of a folder, or a file with its
        columns), which the store then keeps in the place of those that it had; else those of the pipeline, of the store, of the
        package. Registers of the store that were read with others, and are not among the paths, are named in the report.

        Args:
            paths: the files and folders.
            progress: told of what is done.
            workers: how many processes read the documents; all cores where there is enough to read, if not given.

        Raises:
            JudgementError: when the judgements cannot be read, or contradict each other.
            SourceError: when a path cannot be read, or two files are one source; the store is then as it was.
            StoreError: when the store cannot be written.
        """
        tell = _silent if progress is None else progress
        self.repair_if_interrupted()
        present = read_sources(self.store.store)
        own = judgements_in(paths)
        tabulator = Tabulator(self.knowledge, self.judgements if own is None else own)
        if own is not None:
            tabulator.parties()  # judgements that contradict each other are refused though no register is among the paths
        read_with = {SourceKind.DOCUMENT: self.read_with, SourceKind.REGISTER: tabulator.read_with}
        gathered = gather(paths, present, {Document: self.read_with, Register: tabulator.read_with}, tell)
        readings = self._readings(gathered, paths, tabulator, tell, workers)
        self._change(readings, present, tell, judgements=own)
        return self.report(
            added=tuple(sorted(gathered.origin[key].name for key in readings if key not in present)),
            replaced=tuple(sorted(gathered.origin[key].name for key in readings if key in present)),
            unchanged=tuple(sorted(gathered.unchanged.values())),
            skipped=tuple(gathered.skipped),
            outdated=tuple(sorted(s.name for key, s in present.items() if key not in readings and s.read_with != read_with[s.kind])),
            tables=tuple(count for reading in readings.values() for count in reading.counts),
        )

    def retract(self, sources: Iterable[Source]) -> LoadReport:
        """Take sources out of the store, and recompute what rested on them."""
        self.repair_if_interrupted()
        gone = {source.id: source for source in sources}
        self._change({}, read_sources(self.store.store), _silent, gone=gone.keys())
        return self.report(removed=tuple(sorted(source.name for source in gone.values())))

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements that registers are read with: those that the pipeline was given, else the store keeps, else the package has."""
        if self._given is not None:
            return self._given
        kept = read_kept_judgements(self.store.store)
        return judgements_for() if kept is None else kept

    def repair_if_interrupted(self) -> None:
        """Put in order a store whose loading was broken off, and leave any other alone."""
        if self.store.interrupted:
            self.repair()

    def repair(self) -> None:
        """Put in order a store whose loading was broken off: what is not complete goes, and facts and entities are worked out anew."""
        present = read_sources(self.store.store)
        for graph in self.store.graphs():
            if graph.startswith(SOURCES) and not any(source_graph(key) == graph for key in present):
                self.store.drop(graph)
        self._rework(Revision(self.store.store, self.knowledge, present, present, set(), whole=True))
        self.store.finish_loading()

    def report(self, **what: tuple[str, ...] | tuple[Skipped, ...] | tuple[RowCount, ...]) -> LoadReport:
        """What the store holds, with what was just done."""
        return LoadReport.model_validate({**counted(self.store.store), **what})

    # ------------------------------------------------------------ reading

    def _readings(
        self, gathered: Gathered, paths: Sequence[Path], tabulator: Tabulator, tell: Progress, workers: int | None
    ) -> dict[str, Reading]:
        tabulations: dict[str, Tabulation] = {}
        for key, source in sorted(gathered.new.items()):
            if not isinstance(source, Register):
                continue
            read = tabulator.read(source)
            if read is not None:
                tabulations[key] = read
                continue
            reason = f"a table of a kind that caregraph has no description of; it knows {', '.join(tabulator.kinds())}"
            if gathered.origin[key] in paths:
                raise SourceError(f"{gathered.origin[key]}: {reason}")
            gathered.skipped.append(Skipped(path=gathered.origin[key], reason=reason))
            del gathered.new[key]
        ordered = sorted(gathered.new.items())
        gathered.new = {}  # the rows of a register are let go of once they have been read
        readings: dict[str, Reading] = {}
        with closing(self._read([source for _, source in ordered if isinstance(source, Document)], workers)) as read_documents:
            for number, (key, source) in enumerate(ordered):
                tell("extracting", number, len(ordered))
                if isinstance(source, Register):
                    table = tabulations[key]
                    size = _PER_ROW * len(source.rows)
                    readings[key] = Reading(table.register.model_copy(update={"rows": ()}), table.claims, (), size, table.counts)
                else:
                    found = next(read_documents)
                    readings[key] = Reading(source, found.claims, found.unresolved, len(found.claims))
        return readings

    def _read(self, documents: Sequence[Document], workers: int | None) -> Generator[Resolved, None, None]:
        if (number := worth(documents, workers)) > 1:
            yield from read_on(number, self.knowledge, documents)
            return
        for document in documents:
            if self._reader is None:
                self._reader = Reader(self.knowledge)
            yield self._reader.read(document)

    # ------------------------------------------------------------ changing

    def _change(
        self,
        readings: Mapping[str, Reading],
        before: Mapping[str, Source],
        tell: Progress,
        gone: Iterable[str] = (),
        judgements: Sequence[Judgement] | None = None,
    ) -> None:
        changed = {*readings, *gone}
        whole = not self._same_tables()
        judged: dict[str, Iterable[str]] = {}
        if judgements is not None and tuple(sorted(set(judgements))) != read_kept_judgements(self.store.store):
            judged = {JUDGEMENTS_GRAPH: list(judgement_lines(judgements))}
        if not changed and not whole and not judged:
            return
        after = {key: source for key, source in before.items() if key not in changed}
        after.update({key: reading.source for key, reading in readings.items()})
        old = set() if whole else {claim for key in changed & before.keys() for claim in read_assertions(self.store.store, key)}
        revision = Revision(self.store.store, self.knowledge, before, after, changed, old, whole=whole)
        if sum(reading.size for reading in readings.values()) < self.large:
            self._change_at_once(readings, revision, tell, judged)
            return
        self.store.begin_loading()
        try:
            for key in sorted(changed & before.keys()):
                self.store.drop(source_graph(key))
            publishers = publishers_of(after.values(), self.knowledge)
            for number, (key, reading) in enumerate(sorted(readings.items())):
                tell("writing", number, len(readings) + 1)
                self.store.add(source_graph(key), _lines(reading, publishers.get(key), revision.new))
                reading.claims = ()
            tell("consolidating", 0, 1)
            self._rework(revision)
            complete = {source_graph(key): [complete_line(reading.source)] for key, reading in readings.items()}
            self.store.finish_loading(judged, add=complete)
        except BaseException:
            self.repair()
            raise

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

    def _change_at_once(
        self, readings: Mapping[str, Reading], revision: Revision, tell: Progress, judged: Mapping[str, Iterable[str]]
    ) -> None:
        publishers = publishers_of(revision.after.values(), self.knowledge)
        graphs: dict[str, Iterable[str]] = {**judged, **{source_graph(key): () for key in revision.changed}}
        for key, reading in readings.items():
            lines = _lines(reading, publishers.get(key), revision.new)
            graphs[source_graph(key)] = [*lines, complete_line(reading.source)]
        tell("consolidating", 0, 1)
        going, coming = revision.changes()
        if revision.whole:
            graphs.update({**coming, DATASET_GRAPH: dataset_lines(self.read_with)})
            coming = {}
        tell("writing", 0, 1)
        self.store.replace(graphs, remove=going, add=coming)

    # ------------------------------------------------------------ the tables in use

    def _tables(self) -> Iterator[str]:
        return lines_of(self.store.store.quads_for_pattern(_DATASET, name("cg:readWith"), None, _DATASET))

    def _same_tables(self) -> bool:
        """Whether facts and entities were worked out with these very tables."""
        return list(self._tables()) == list(dataset_lines(self.read_with))[1:]


def _lines(reading: Reading, publisher: Entity | None, asserted: list[Asserted]) -> Iterator[str]:
    yield from claim_lines(reading.source, _noted(reading, asserted))
    yield from unresolved_lines(reading.source, reading.unresolved)
    yield from description_lines(reading.source, publisher)


def _noted(reading: Reading, asserted: list[Asserted]) -> Iterator[tuple[Claim, Asserted]]:
    """The claims of a source beside what they assert, which is noted."""
    for claim in reading.claims:
        asserted.append(Asserted.of(claim))
        yield claim, asserted[-1]


def _silent(_what: str, _done: int, _of: int) -> None:
    return None
