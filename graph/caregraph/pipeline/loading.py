"""Loads sources into a store. Reading comes first; then the store changes, all at once or not at all."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Final

from caregraph.errors import SourceError
from caregraph.extract import reading_digest
from caregraph.model import Document, Register, Source
from caregraph.pipeline.changing import Change, Reading
from caregraph.pipeline.gathering import Gathered, gather, judgements_for, judgements_in, knowledge_for
from caregraph.pipeline.report import LoadReport, Progress, RowCount, counted
from caregraph.pipeline.tabulating import Tabulation, Tabulator
from caregraph.rdf import GraphStore, read_kept_judgements, read_sources
from caregraph.resolve import Judgement, Resolved
from caregraph.sources import Skipped
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import SourceKind
from caregraph.workers import Reader, read_on, worth

#: A transaction is held in memory until it is written; the bulk loader is not, and is faster from about so many claims on.
LARGE: Final = 5_000
#: A row of a register makes about so many claims.
_PER_ROW: Final = 5


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
        self.knowledge = knowledge or knowledge_for()
        self._given = None if judgements is None else tuple(judgements)
        self.read_with = reading_digest(self.knowledge)
        self._change = Change(store, self.knowledge, self.read_with, large)
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
        self._change.to(readings, present, tell, judgements=own)
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
        self._change.to({}, read_sources(self.store.store), _silent, gone=gone.keys())
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
        self._change.repair()

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


def _silent(_what: str, _done: int, _of: int) -> None:
    return None
