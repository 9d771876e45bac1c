"""The store: an Oxigraph dataset in memory or on disk.

Small changes are one transaction. Much at once goes through the store's own bulk loader, which knows no transactions: the dataset is
marked before (``cg:loading``), each source is marked as complete at the end, all in one transaction. A dataset that is opened with the
mark was interrupted; whoever opens it to write drops what is not complete and works out anew what rests on it (``caregraph.pipeline``).
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Final, Self

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from caregraph.errors import StoreError
from caregraph.ids import DATASET_GRAPH
from caregraph.rdf import nodes

_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_ATTEMPTS: Final = 6
_DATASET: Final = NamedNode(DATASET_GRAPH)
_LOADING: Final = Quad(_DATASET, nodes.name("cg:loading"), nodes.boolean(True), _DATASET)
#: So many quads are taken out in one transaction: on disk, a transaction is held in memory until it is written.
_BATCH: Final = 100_000


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

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Write everything to disk and let go of the store."""
        if self.path is not None:
            self.store = Store()

    def replace(self, graphs: Mapping[str, Iterable[Quad]], *, remove: Iterable[Quad] = (), add: Iterable[Quad] = ()) -> None:
        """Give each named graph new contents, and take single quads out of others or put them in, all in one transaction.

        Args:
            graphs: the quads by the IRI of their graph; a graph with no quads is dropped.
            remove: quads of other graphs that go.
            add: quads of other graphs that come.

        Raises:
            StoreError: when the store cannot be written; nothing has changed then.
        """
        parts: list[bytes] = []
        for graph, quads in sorted(graphs.items()):
            if not _IRI.fullmatch(graph):
                raise StoreError(f"{graph!r} is no IRI, and so no name for a graph; nothing was changed")
            body = _triples(quads)
            parts.append(f"DROP SILENT GRAPH <{graph}> ;\n".encode())
            if body:
                parts.append(b"INSERT DATA { GRAPH <" + graph.encode() + b"> {\n" + body + b"} } ;\n")
        for verb, changed in ((b"DELETE", remove), (b"INSERT", add)):
            for graph, quads in _by_graph(changed).items():
                parts.append(verb + b" DATA { GRAPH <" + graph.encode() + b"> {\n" + _triples(quads) + b"} } ;\n")
        if parts:
            self._update(b"".join(parts))

    def begin_loading(self) -> None:
        """Mark the dataset as one that much is being written to; :meth:`finish_loading` ends it."""
        self.replace({}, add=[_LOADING])

    def drop(self, graph: str) -> None:
        """Drop a named graph, between :meth:`begin_loading` and :meth:`finish_loading`."""
        with self._writing():
            self.store.remove_graph(NamedNode(graph))

    def remove(self, quads: Iterable[Quad]) -> None:
        """Take out quads, between :meth:`begin_loading` and :meth:`finish_loading`."""
        source = iter(quads)
        while batch := list(islice(source, _BATCH)):
            self.replace({}, remove=batch)

    def add(self, quads: Iterable[Quad]) -> None:
        """Put in any number of quads, between :meth:`begin_loading` and :meth:`finish_loading`."""
        with self._writing():
            self.store.bulk_extend(quads)

    def finish_loading(self, quads: Iterable[Quad] = (), *, remove: Iterable[Quad] = ()) -> None:
        """Put in the last quads, the marks of completeness, and take away others and the mark of loading, in one transaction."""
        self.replace({}, remove=[_LOADING, *remove], add=quads)

    @property
    def interrupted(self) -> bool:
        """Whether a load has begun and not ended: by another process now, or by one that was broken off."""
        return _LOADING in self.store

    def _update(self, update: bytes) -> None:
        with self._writing():
            self.store.update(update.decode("utf-8"))
            if self.path is not None:
                self.store.flush()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, RuntimeError) as error:
            remedy = "open it for writing, and see that the disk has room"
            raise StoreError(f"{self.path}: cannot write ({error}); nothing was changed; {remedy}") from error

    def graphs(self) -> tuple[str, ...]:
        """The IRIs of the named graphs, sorted."""
        return tuple(sorted(node.value for node in self.store.named_graphs() if isinstance(node, NamedNode)))

    def quads(self, graph: str | None = None) -> Iterator[Quad]:
        """The quads of one named graph, or of all of them."""
        return self.store.quads_for_pattern(None, None, None, None if graph is None else NamedNode(graph))

    def __len__(self) -> int:
        return len(self.store)


def _triples(quads: Iterable[Quad]) -> bytes:
    return serialize((Triple(q.subject, q.predicate, q.object) for q in quads), format=RdfFormat.N_TRIPLES) or b""


def _by_graph(quads: Iterable[Quad]) -> dict[str, list[Quad]]:
    found: dict[str, list[Quad]] = {}
    for quad in quads:
        if not isinstance(quad.graph_name, NamedNode):
            raise StoreError(f"{quad} is in no named graph; every quad of a dataset is in one")
        found.setdefault(quad.graph_name.value, []).append(quad)
    return dict(sorted(found.items()))


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
