"""Opens stores: one whose loading was broken off is put in order before anybody reads it."""

from __future__ import annotations

from pathlib import Path

from caregraph.errors import StoreError
from caregraph.pipeline.loading import Pipeline
from caregraph.rdf import GraphStore
from caregraph.sources.knowledge import Knowledge


def open_store(path: Path, *, writable: bool = False, create: bool = False, knowledge: Knowledge | None = None) -> GraphStore:
    """A store on disk that holds whole sources only.

    Args:
        path: its folder.
        writable: whether it will be changed. One that is opened for reading and has to be put in order is opened for writing for that.
        create: whether a store that is not there yet is made.
        knowledge: the reference tables with which facts and entities are worked out anew; those of the package, if not given.

    Raises:
        StoreError: when there is no store, another process holds it, or is just loading it.
    """
    store = GraphStore(path, writable=writable, create=create)
    if not store.interrupted:
        return store
    if writable:
        Pipeline(store, knowledge).repair()
        return store
    store.close()
    try:
        writer = GraphStore(path, create=False)
    except StoreError as error:
        if "another process" in str(error):
            raise StoreError(f"{path}: another process is loading it; ask again when that is done") from error
        raise StoreError(f"{error}; its loading was broken off, and it has to be opened for writing once to be put in order") from error
    with writer:
        Pipeline(writer, knowledge).repair_if_interrupted()
    return GraphStore(path, writable=False, create=False)
