"""The options that several commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from caregraph.console import Format


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
