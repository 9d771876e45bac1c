"""The store: an Oxigraph dataset in memory or on disk, changed only in whole transactions."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Self

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from caregraph.errors import StoreError

_IRI: Final = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`\x00-\x20]+")
_ATTEMPTS: Final = 6


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

    def replace(self, graphs: Mapping[str, Iterable[Quad]]) -> None:
        """Give each named graph new contents, all of them in one transaction: either every graph is replaced or none.

        Args:
            graphs: the quads by the IRI of their graph; a graph with no quads is dropped.

        Raises:
            StoreError: when the store cannot be written.
        """
        parts: list[bytes] = []
        for graph, quads in sorted(graphs.items()):
            if not _IRI.fullmatch(graph):
                raise StoreError(f"{graph!r} is no IRI, and so no name for a graph; nothing was changed")
            body = serialize((Triple(q.subject, q.predicate, q.object) for q in quads), format=RdfFormat.N_TRIPLES)
            parts.append(f"DROP SILENT GRAPH <{graph}> ;\n".encode())
            if body:
                parts.append(f"INSERT DATA {{ GRAPH <{graph}> {{\n".encode() + body + b"} } ;\n")
        if not parts:
            return
        try:
            self.store.update(b"".join(parts).decode("utf-8"))
            if self.path is not None:
                self.store.flush()
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
