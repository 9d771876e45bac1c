"""The store: an Oxigraph dataset in memory or on disk.

Small changes are one transaction. Much at once goes through the store's own bulk loader, which knows no transactions: the dataset is
marked before (``cg:loading``), each source is marked as complete at the end, all in one transaction. A dataset that is opened with the
mark was interrupted; whoever opens it to write drops what is not complete and works out anew what rests on it (``caregraph.pipeline``).
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self

from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from caregraph.errors import StoreError
from caregraph.ids import DATASET_GRAPH
from caregraph.rdf import nodes, ntriples

_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_ATTEMPTS: Final = 6
_DATASET: Final = NamedNode(DATASET_GRAPH)
_LOADING: Final = ntriples.lines(f"<{DATASET_GRAPH}>", [(ntriples.name("cg:loading"), ntriples.boolean(True))])
#: So many characters of lines are loaded at a time into memory and onto disk, where each time makes files of its own; and taken out in
#: one transaction, which is held in memory.
_BULK_MEMORY: Final = 2 * 2**20
_BULK_DISK: Final = 16 * 2**20
_TRANSACTION: Final = 4 * 2**20
#: Lines of N-Triples by the IRI of their graph.
Lines = Mapping[str, Iterable[str]]


class GraphStore:
    """A dataset of named graphs.

    Args:
        path: a folder on disk; None keeps the dataset in memory.
        writable: whether it will be changed. Reading works beside another process that writes.
        create: whether a store that is not there yet is made.
    """

    def __init__(self, path: Path | None = None, *, writable: bool = True, create: bool = True) -> None:
        self.path = path
        self.store = Store() if path is None else _open(path, writable=writable, create=create)
        self._compact = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write everything to disk and let go of the store."""
        if self.path is not None:
            self.store = Store()

    def replace(self, graphs: Lines, *, remove: Lines = MappingProxyType({}), add: Lines = MappingProxyType({})) -> None:
        """Give named graphs new contents, and take lines out of others or put them in, all in one transaction.

        Args:
            graphs: the lines of N-Triples by the IRI of their graph; a graph with none is dropped.
            remove: lines of other graphs that go.
            add: lines of other graphs that come.

        Raises:
            StoreError: when the store cannot be written, or a line is none; nothing has changed then.
        """
        parts: list[str] = []
        for graph, lines in sorted(graphs.items()):
            body = "".join(lines)
            parts.append(f"DROP SILENT GRAPH <{_checked(graph)}> ;\n")
            if body:
                parts.append(f"INSERT DATA {{ GRAPH <{graph}> {{\n{body}}} }} ;\n")
        for verb, changed in (("DELETE", remove), ("INSERT", add)):
            for graph, lines in sorted(changed.items()):
                body = "".join(lines)
                if body:
                    parts.append(f"{verb} DATA {{ GRAPH <{_checked(graph)}> {{\n{body}}} }} ;\n")
        if parts:
            with self._writing():
                self.store.update("".join(parts))
                if self.path is not None:
                    self.store.flush()

    def begin_loading(self, remove: Lines = MappingProxyType({}), *, anew: bool = False) -> None:
        """Mark the dataset as one that much is being written to, and take away marks of completeness; :meth:`finish_loading` ends it.

        Args:
            remove: those marks, by graph.
            anew: all that follows from the sources is written anew.
        """
        self._compact = self.path is not None and (anew or len(self.store) == 0)
        self.replace({}, remove=remove, add={DATASET_GRAPH: [_LOADING]})

    def drop(self, graph: str) -> None:
        """Drop a named graph, between :meth:`begin_loading` and :meth:`finish_loading`."""
        with self._writing():
            self.store.remove_graph(NamedNode(graph))

    def remove(self, graph: str, lines: Iterable[str]) -> None:
        """Take lines out of a graph, between :meth:`begin_loading` and :meth:`finish_loading`."""
        for batch in _batches(lines, _TRANSACTION):
            self.replace({}, remove={graph: [batch]})

    def add(self, graph: str, lines: Iterable[str]) -> None:
        """Put any number of lines into a graph, between :meth:`begin_loading` and :meth:`finish_loading`.

        While the store takes in one batch, which needs no Python, the lines of the next are made.
        """
        node = NamedNode(_checked(graph))
        with self._writing(), ThreadPoolExecutor(max_workers=1) as aside:
            taking: Future[None] | None = None
            for batch in _batches(lines, _BULK_MEMORY if self.path is None else _BULK_DISK):
                if taking is not None:
                    taking.result()
                taking = aside.submit(self.store.bulk_load, batch.encode("utf-8"), RdfFormat.N_TRIPLES, to_graph=node)
            if taking is not None:
                taking.result()

    def finish_loading(self, graphs: Lines = MappingProxyType({}), *, add: Lines = MappingProxyType({})) -> None:
        """Put in the last graphs and lines, the marks of completeness, and take away the mark of loading, in one transaction.

        A store on disk of which little is as it was is compacted then: a tenth of the time of a load, and questions scan it faster.
        """
        self.replace(graphs, remove={DATASET_GRAPH: [_LOADING]}, add=add)
        if self._compact:
            self._compact = False
            with self._writing():
                self.store.optimize()

    @property
    def interrupted(self) -> bool:
        """Whether a load has begun and not ended: by another process now, or by one that was broken off."""
        return any(self.store.quads_for_pattern(_DATASET, nodes.name("cg:loading"), None, _DATASET))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError, SyntaxError) as error:
            remedy = "open it for writing, and see that the disk has room"
            raise StoreError(f"{self.path}: cannot write ({error}); nothing was changed; {remedy}") from error

    def graphs(self) -> tuple[str, ...]:
        """The IRIs of the named graphs, sorted."""
        return tuple(sorted(node.value for node in self.store.named_graphs() if isinstance(node, NamedNode)))

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all of them."""
        return self.store.quads_for_pattern(None, None, None, None if graph is None else NamedNode(graph))

    def lines(self, graph: str) -> str:
        """The lines of N-Triples of one named graph, in no particular order."""
        return (self.store.dump(format=RdfFormat.N_TRIPLES, from_graph=NamedNode(graph)) or b"").decode("utf-8")

    def __len__(self) -> int:
        return len(self.store)


def _checked(graph: str) -> str:
    if not _IRI.fullmatch(graph):
        raise StoreError(f"{graph!r} is no IRI, and so no name for a graph; nothing was changed")
    return graph


def _batches(lines: Iterable[str], size: int) -> Iterator[str]:
    """Lines in runs of about so many characters."""
    batch: list[str] = []
    length = 0
    for line in lines:
        batch.append(line)
        length += len(line)
        if length >= size:
            yield "".join(batch)
            batch, length = [], 0
    if batch:
        yield "".join(batch)


def _open(path: Path, *, writable: bool, create: bool) -> Store:
    if path.is_file():
        raise StoreError(f"{path}: is a file, not a store; a store is a folder that caregraph makes")
    if path.is_dir() and any(path.iterdir()) and not (path / "CURRENT").is_file():
        raise StoreError(f"{path}: is a folder with other things in it, not a store; give a path that does not exist yet")
    if not path.exists() or not any(path.iterdir()):
        if not create:
            raise StoreError(f"{path}: there is no store; make one with: caregraph load PATH --store {path}")
        writable = True
    for attempt in range(_ATTEMPTS):
        try:
            return Store(str(path)) if writable else Store.read_only(str(path))
        except (OSError, RuntimeError) as error:
            problem = str(error)
            if "lock" in problem.lower():
                raise StoreError(f"{path}: another process holds this store; wait until it is done, or close it there") from error
            if writable or "No such file" not in problem or attempt + 1 == _ATTEMPTS:
                raise StoreError(f"{path}: cannot be opened as a store ({problem}); load its sources into a new one") from error
            time.sleep(0.02 * 2**attempt)  # a writer has just tidied away a file that this reader was about to open
    raise StoreError(f"{path}: cannot be opened as a store; try again")
