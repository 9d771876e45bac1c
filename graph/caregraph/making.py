"""Makes and opens datasets: from files, in memory or on disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from caregraph.kg import KnowledgeGraph
from caregraph.pipeline import LoadReport, Progress, knowledge_for, open_store
from caregraph.rdf import GraphStore


def load(
    *paths: str | Path, store: str | Path | None = None, progress: Progress | None = None, workers: int | None = None
) -> KnowledgeGraph:
    """Build a dataset from files and folders.

    Args:
        paths: documents, registers and folders of them; a folder with ``registers/`` brings its own reference tables.
        store: a folder to keep the dataset in; in memory without one.
        progress: told of what is done.
        workers: how many processes read the documents; all cores where there is enough to read, if not given.

    Raises:
        CaregraphError: when something cannot be read or written.
    """
    own = next((Path(path) for path in paths if (Path(path) / "registers").is_dir()), None)
    knowledge = knowledge_for(own)
    where = GraphStore() if store is None else open_store(Path(store), writable=True, create=True, knowledge=knowledge)
    graph = KnowledgeGraph(where, knowledge)
    graph.load(*paths, progress=progress, workers=workers)
    return graph


def open_graph(store: str | Path, *, writable: bool = False) -> KnowledgeGraph:
    """Open a dataset on disk, for reading unless ``writable``; reading works while another process makes small changes.

    A dataset whose loading was broken off is put in order first: it then holds whole sources only.

    Raises:
        StoreError: when there is none, it is held by another process, or another process is loading much into it.
    """
    return KnowledgeGraph(open_store(Path(store), writable=writable, create=writable))


def build(seeds: Sequence[str | Path], progress: Progress | None = None, workers: int | None = None) -> tuple[KnowledgeGraph, LoadReport]:
    """As :func:`load`, in memory, with the report of what was loaded."""
    own = next((Path(path) for path in seeds if (Path(path) / "registers").is_dir()), None)
    graph = KnowledgeGraph(GraphStore(), knowledge_for(own))
    return graph, graph.load(*seeds, progress=progress, workers=workers)
