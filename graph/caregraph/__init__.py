"""caregraph: who runs children's services in England, who made it so, who owns them, and which sentence says that.

>>> import caregraph
>>> kg = caregraph.load("seeds/")                              # doctest: +SKIP
>>> kg.query("who-runs", council="Slough", as_of="2016-05-16")  # doctest: +SKIP
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from caregraph.errors import CaregraphError

if TYPE_CHECKING:
    from caregraph.kg import KnowledgeGraph
    from caregraph.pipeline import Progress
    from caregraph.query import Table

__version__ = "0.1.0"
__all__ = ["CaregraphError", "__version__", "load", "open", "review"]


def load(
    *paths: str | Path, store: str | Path | None = None, progress: Progress | None = None, workers: int | None = None
) -> KnowledgeGraph:
    """Build a dataset from documents, registers and folders of them.

    Args:
        paths: files and folders; those that come with the package when none is given. A folder with ``registers/`` brings its own
            reference tables.
        store: a folder to keep the dataset in, made where it does not exist; in memory without one.
        progress: a function told what is being done, how much of it is done, and how much there is.
        workers: how many processes read the documents; all cores where there is enough to read, if not given.

    Returns:
        The dataset, ready to be asked.

    Raises:
        CaregraphError: when a path cannot be read or the store not written; nothing is half loaded.
    """
    from caregraph import _resources, making

    return making.load(*(paths or (_resources.path("seeds"),)), store=store, progress=progress, workers=workers)


def open(store: str | Path | None = None, *, writable: bool = False) -> KnowledgeGraph:
    """Open a dataset on disk.

    Args:
        store: its folder; without one that of ``$CAREGRAPH_STORE``, or the packaged seeds (built once and cached).
        writable: whether it will be changed; a store has one writer at a time, and any number of readers.

    Raises:
        CaregraphError: when there is no store, or another process holds it.
    """
    where = store or os.environ.get("CAREGRAPH_STORE")
    if where:
        from caregraph import making

        return making.open_graph(where, writable=writable)
    from caregraph.packaged import open_packaged

    return open_packaged()


def review(*paths: str | Path, out: str | Path | None = None, progress: Progress | None = None) -> Table:
    """The pairs of owners in registers that may be one body, for a person to decide. Nothing is joined, and no store is needed.

    Args:
        paths: registers and folders of them; those that come with the package when none is given.
        out: a CSV file to write, which is filled in by hand (``decision`` same or different, ``by``, ``on``, ``reason``) then to be read as
            ``judgements.csv``. Where it exists, the rows in which a person has written are kept.
        progress: a function told what is being done, how much of it is done, and how much there is.

    Returns:
        The rows kept, then the pairs: those under which one setting has stood first, and the most alike first.

    Raises:
        CaregraphError: when a register cannot be read, judgements contradict each other, or ``out`` is another file or cannot be written.
    """
    from caregraph import reviewing

    return reviewing.review([Path(path) for path in paths], None if out is None else Path(out), progress)
