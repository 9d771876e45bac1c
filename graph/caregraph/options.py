"""The options that several commands share, and the dataset that the option for it means."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from caregraph.console import Format, progress

if TYPE_CHECKING:
    from caregraph.kg import KnowledgeGraph


class Export(StrEnum):
    """What a dataset can be written as."""

    turtle = "turtle"
    trig = "trig"
    nquads = "nquads"
    jsonld = "jsonld"
    graphml = "graphml"
    csv = "csv"


StoreOption = Annotated[
    Path | None,
    typer.Option(
        "--store",
        metavar="PATH",
        help="The dataset on disk; default $CAREGRAPH_STORE, else the packaged seeds, built once and cached.",
    ),
]
WorkersOption = Annotated[
    int | None,
    typer.Option("--workers", metavar="N", min=1, help="How many processes read documents; all cores where there is enough to read."),
]
FormatOption = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]


@contextmanager
def opened(store: Path | None) -> Iterator[KnowledgeGraph]:
    """The dataset at ``store``, else at ``$CAREGRAPH_STORE``, else that of the packaged seeds; closed afterwards."""
    where = store or os.environ.get("CAREGRAPH_STORE")
    if where:
        from caregraph.making import open_graph

        with open_graph(where) as graph:
            yield graph
        return
    from caregraph.packaged import open_packaged

    with progress() as tell:
        graph = open_packaged(tell)
    with graph:
        yield graph
