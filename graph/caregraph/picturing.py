"""The commands that draw: ``caregraph picture timeline --council Slough --out slough.svg``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from caregraph.console import say
from caregraph.options import StoreOption, opened

pictures = typer.Typer(
    name="picture",
    help="Draw a picture of what the dataset says: as PNG, SVG or one self-contained HTML file, by the suffix of --out.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
OutOption = Annotated[Path, typer.Option("--out", metavar="FILE", help="The file to write: .png, .svg or .html.")]
DayOption = Annotated[str | None, typer.Option("--as-of", metavar="YYYY-MM-DD", help="The day to draw.")]


@pictures.command()
def timeline(
    out: OutOption,
    council: Annotated[list[str] | None, typer.Option("--council", help="Whose; may be given several times. All unless given.")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="YYYY-MM-DD", help="The day up to which is drawn.")] = None,
    store: StoreOption = None,
) -> None:
    """Who ran councils' services when, how that came about, and how the councils were graded."""
    with opened(store) as graph:
        graph.picture.timeline(council or None, as_of=as_of).save(out)
    say(f"written: {out}")


@pictures.command()
def network(
    out: OutOption,
    party: Annotated[str | None, typer.Option("--party", help="Whose neighbourhood; all who run services unless given.")] = None,
    steps: Annotated[int, typer.Option("--steps", min=1, max=9, help="How far from the party.")] = 2,
    as_of: DayOption = None,
    store: StoreOption = None,
) -> None:
    """Which councils' services are run by whom, and who owns whom."""
    with opened(store) as graph:
        graph.picture.network(party, steps=steps, as_of=as_of).save(out)
    say(f"written: {out}")


@pictures.command()
def concentration(
    out: OutOption,
    region: Annotated[str | None, typer.Option("--region", help="Compare the councils of this region; the regions unless given.")] = None,
    type: Annotated[str | None, typer.Option("--type", help="Only settings of this type, such as ChildrensHome.")] = None,
    as_of: DayOption = None,
    store: StoreOption = None,
) -> None:
    """How concentrated the market is: the share of the largest owner, the Herfindahl-Hirschman index, the number of owners."""
    with opened(store) as graph:
        graph.picture.concentration(region, type=type, as_of=as_of).save(out)
    say(f"written: {out}")
