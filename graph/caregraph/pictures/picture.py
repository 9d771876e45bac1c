"""A finished picture: it shows itself in a notebook, and is saved as PNG, SVG or one HTML file; the same data gives the same bytes."""

from __future__ import annotations

import io
from functools import cached_property
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING, Final

from caregraph.errors import CaregraphError
from caregraph.pictures.sheet import styled
from caregraph.query import Table

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Dots per inch of a PNG: enough for print at full width.
_DPI: Final = 160
_SUFFIXES: Final = (".png", ".svg", ".html")
_STYLE: Final = (
    "body{font-family:sans-serif;margin:2em auto;max-width:80em;color:#222}figure{margin:0}svg{max-width:100%;height:auto}"
    "table{border-collapse:collapse;font-size:80%}th,td{border:1px solid #ccc;padding:.2em .5em;text-align:left;vertical-align:top}"
)


class Picture:
    """A figure with the words around it.

    Attributes:
        figure: the drawing, as matplotlib has it.
        title: what it shows.
        caption: how to read it, and from whom it has what it shows.
        table: the data behind it.
    """

    def __init__(self, figure: Figure, title: str, caption: str, table: Table) -> None:
        self.figure = figure
        self.title = title
        self.caption = caption
        self.table = table

    def __repr__(self) -> str:
        return f"<Picture: {self.title}; .save('file.svg'), '.png' or '.html'>"

    @cached_property
    def png(self) -> bytes:
        """The picture as PNG."""
        out = io.BytesIO()
        with styled():
            self.figure.savefig(out, format="png", dpi=_DPI, metadata={"Title": self.title, "Software": None})
        return out.getvalue()

    @cached_property
    def svg(self) -> str:
        """The picture as SVG; its letters are outlines, so that it looks the same without the font."""
        out = io.StringIO()
        with styled():
            self.figure.savefig(out, format="svg", metadata={"Title": self.title, "Date": None, "Creator": None})
        return out.getvalue()

    @cached_property
    def html(self) -> str:
        """One page that needs nothing else: the picture, its caption, and the data behind it as a table."""
        drawing = self.svg[self.svg.index("<svg") :]
        caption = f"<figcaption>{escape(self.caption)}</figcaption>"
        return (
            f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(self.title)}</title>'
            f"<style>{_STYLE}</style></head>"
            f'<body><figure role="img" aria-label="{escape(self.title)}">{drawing}{caption}</figure>'
            f"<details><summary>The data</summary>{self.table._repr_html_()}</details></body></html>\n"
        )

    def save(self, path: str | Path) -> Path:
        """Write the picture, as what the suffix says: ``.png``, ``.svg`` or ``.html``.

        Returns:
            Where it was written.

        Raises:
            CaregraphError: when the suffix is another, or the file cannot be written.
        """
        where = Path(path)
        suffix = where.suffix.lower()
        if suffix not in _SUFFIXES:
            raise CaregraphError(f"{where}: a picture is saved as .png, .svg or .html, not as {suffix or 'a file without a suffix'!r}")
        data = self.png if suffix == ".png" else (self.svg if suffix == ".svg" else self.html).encode("utf-8")
        try:
            where.write_bytes(data)
        except OSError as error:
            raise CaregraphError(f"{where}: cannot be written ({error.strerror or error}); check the folder") from error
        return where

    def _repr_png_(self) -> bytes:
        return self.png

    def _repr_svg_(self) -> str:
        return self.svg
