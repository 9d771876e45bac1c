"""The dataset as files: the same dataset gives the same bytes on any machine, however it was loaded, so that exports diff.

Everything is sorted and only then serialised. There are no blank nodes to rename, and nothing says when an export was made.
"""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Final, Self

from caregraph.errors import CaregraphError
from caregraph.export.rdf import in_order, namespaces, rdflib_dataset, sorted_triples, to_jsonld, to_nquads, to_trig, to_turtle, turtle_of
from caregraph.export.tables import COLUMNS, to_csv, to_graphml
from caregraph.rdf import GraphStore

__all__ = [
    "COLUMNS",
    "ExportError",
    "ExportFormat",
    "export",
    "in_order",
    "namespaces",
    "rdflib_dataset",
    "sorted_triples",
    "to_csv",
    "to_graphml",
    "to_jsonld",
    "to_nquads",
    "to_trig",
    "to_turtle",
    "turtle_of",
    "write",
]


class ExportFormat(StrEnum):
    """A format that the dataset can be written in."""

    TURTLE = "turtle"
    TRIG = "trig"
    NQUADS = "nquads"
    JSONLD = "jsonld"
    GRAPHML = "graphml"
    CSV = "csv"

    @classmethod
    def of(cls, name: str) -> Self:
        """The format of a name.

        Raises:
            ExportError: when there is none.

        >>> ExportFormat.of("turtle")
        <ExportFormat.TURTLE: 'turtle'>
        """
        try:
            return cls(name)
        except ValueError:
            raise ExportError(f"{name!r} is no format of an export; there are: {', '.join(cls)}") from None


class ExportError(CaregraphError):
    """An export cannot be made or written; the message names the format or file and what to do."""


_WRITERS: Final[dict[ExportFormat, Callable[[GraphStore], bytes]]] = {
    ExportFormat.TURTLE: to_turtle,
    ExportFormat.TRIG: to_trig,
    ExportFormat.NQUADS: to_nquads,
    ExportFormat.JSONLD: to_jsonld,
    ExportFormat.GRAPHML: to_graphml,
    ExportFormat.CSV: to_csv,
}


def export(store: GraphStore, format: ExportFormat) -> bytes:
    """The dataset in a format; UTF-8, with a line break at the end."""
    return _WRITERS[format](store)


def write(store: GraphStore, format: ExportFormat, path: Path) -> bytes:
    """Write the dataset to a file; the file is afterwards complete, or as it was before.

    Args:
        store: the dataset.
        format: the format; the name of the file has no say in it.
        path: the file. One that is there is replaced and keeps its permissions; of a link, the file that it leads to. A device
            or pipe is written to as it is.

    Returns:
        What was written.

    Raises:
        ExportError: when ``path`` is a folder, its folder does not exist, or writing fails.
    """
    check_place(path)
    return save(export(store, format), path)


def check_place(path: Path) -> None:
    """Whether a file can be written at ``path``, before anything is made for it.

    Raises:
        ExportError: when ``path`` is a folder, or its folder does not exist.
    """
    if path.is_dir():
        raise ExportError(f"{path}: is a folder; give the name of a file in it")
    if not path.resolve().parent.is_dir():
        raise ExportError(f"{path}: there is no folder {path.resolve().parent}; make it, or choose another file")


def save(data: bytes, path: Path) -> bytes:
    """Write bytes to a file as :func:`write` does.

    Raises:
        ExportError: when that fails.
    """
    target = path.resolve()
    unfinished = target.with_name(f".caregraph-{secrets.token_hex(8)}.tmp")
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(data)
            return data
        try:
            unfinished.write_bytes(data)
            if target.exists():
                shutil.copymode(target, unfinished)
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
        return data
    except PermissionError as error:
        raise ExportError(f"{path}: no permission to write there; choose another file, or have the permission changed") from error
    except OSError as error:
        raise ExportError(f"{path}: cannot write ({error.strerror}); nothing was changed; choose another file or disk") from error
