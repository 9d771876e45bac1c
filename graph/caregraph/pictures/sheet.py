"""The sheet that pictures are drawn on: title, legend and caption around the drawing, all measured so that nothing overlaps or is cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Final

from caregraph.errors import CaregraphError

if TYPE_CHECKING:
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure
    from matplotlib.legend import Legend

#: Eight colours that people with any kind of colour vision tell apart (Okabe and Ito, "Color Universal Design", 2008).
ORANGE: Final = "#E69F00"
SKY: Final = "#56B4E9"
GREEN: Final = "#009E73"
YELLOW: Final = "#F0E442"
BLUE: Final = "#0072B2"
VERMILION: Final = "#D55E00"
PURPLE: Final = "#CC79A7"
BLACK: Final = "#000000"
GREY: Final = "#8C8C8C"
INK: Final = "#222222"

_MARGIN: Final = 0.2
_GAP: Final = 0.14
_CAPTION: Final = 8.0
_STYLE: Final[dict[Any, Any]] = {
    "font.family": "DejaVu Sans",  # comes with matplotlib, and so is the same on any machine
    "font.size": 9,
    "text.color": INK,
    "axes.edgecolor": "#999999",
    "axes.labelcolor": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "xtick.color": INK,
    "ytick.color": INK,
    "hatch.linewidth": 0.8,
    "text.parse_math": False,  # names are names, also with a "$"
    "svg.hashsalt": "caregraph",  # instead of a number drawn at random
    "svg.fonttype": "path",
}


@contextmanager
def styled() -> Iterator[None]:
    """Draw in the style of these pictures, whatever the user has set for their own.

    Raises:
        CaregraphError: when matplotlib is not installed; the message names the extra.
    """
    try:
        import matplotlib
    except ImportError as error:
        cause = " ".join(str(error).split())
        raise CaregraphError(f"a picture needs matplotlib ({cause}); run: pip install 'caregraph[pictures]'") from error
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(_STYLE)
        yield


class Sheet:
    """A figure of a given width, whose height follows from what is on it.

    Attributes:
        figure: the figure.
        width: in inches.
    """

    def __init__(self, width: float) -> None:
        from matplotlib.backends.backend_agg import FigureCanvasAgg
        from matplotlib.figure import Figure

        self.width = width
        self.figure: Figure = Figure(figsize=(width, 1))
        self._renderer: Any = FigureCanvasAgg(self.figure).get_renderer()  # type: ignore[no-untyped-call]

    def size(self, text: str, **fields: Any) -> tuple[float, float]:
        """Width and height of a text in inches."""
        drawn = self.figure.text(0, 0, text, **fields)
        box = drawn.get_window_extent(self._renderer)
        drawn.remove()
        return box.width / self.figure.dpi, box.height / self.figure.dpi

    def wrapped(self, text: str, width: float, **fields: Any) -> str:
        """A text in lines no wider than ``width`` inches, as far as its words allow."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.size(f"{lines[-1]} {word}", **fields)[0] <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return "\n".join(lines)

    def lay_out(
        self, body: float, *, title: str, subtitle: str, handles: Sequence[Artist], caption: str, left: float, right: float, below: float
    ) -> tuple[float, float, float, float]:
        """Put title, legend and caption above and below a drawing.

        Args:
            body: height of the drawing in inches.
            title: in large letters above; it is broken into lines where it must be.
            subtitle: in smaller ones below it.
            handles: what the legend explains.
            caption: in small letters below everything.
            left: room on the left of the drawing, in inches, for its labels; ``right`` on its right, ``below`` below it.
            right: see ``left``.
            below: see ``left``.

        Returns:
            Where the axes go: left, bottom, width and height as fractions of the figure, as ``Figure.add_axes`` takes them.
        """
        inner = self.width - 2 * _MARGIN
        blocks: list[tuple[str, dict[str, Any]]] = [
            (self.wrapped(title, inner, fontsize=14, fontweight="bold"), {"fontsize": 14, "fontweight": "bold"}),
            (self.wrapped(subtitle, inner, fontsize=10), {"fontsize": 10, "color": "#555555"}),
        ]
        foot = self.wrapped(caption, inner, fontsize=_CAPTION)
        foot_height = self.size(foot, fontsize=_CAPTION)[1]
        heights = [self.size(text, **fields)[1] for text, fields in blocks]
        legend, legend_height = self._legend(handles, inner) if handles else (None, 0.0)
        head = sum(height + _GAP for height in heights) + (legend_height + _GAP if legend else 0)
        total = _MARGIN + head + body + below + _GAP + foot_height + _MARGIN
        self.figure.set_size_inches(self.width, total)
        at = total - _MARGIN
        for (text, fields), height in zip(blocks, heights, strict=True):
            self.figure.text(_MARGIN / self.width, at / total, text, va="top", ha="left", **fields)
            at -= height + _GAP
        if legend is not None:
            legend.set_bbox_to_anchor((_MARGIN / self.width, at / total))
        self.figure.text(_MARGIN / self.width, _MARGIN / total, foot, va="bottom", ha="left", fontsize=_CAPTION, color="#444444")
        bottom = _MARGIN + foot_height + _GAP + below
        return left / self.width, bottom / total, (self.width - left - right) / self.width, body / total

    def _legend(self, handles: Sequence[Artist], inner: float) -> tuple[Legend, float]:
        """A legend in as many columns as fit side by side."""
        for columns in range(len(handles), 0, -1):
            legend = self.figure.legend(
                handles=list(handles), ncols=columns, loc="upper left", bbox_to_anchor=(0, 1), frameon=False, fontsize=8.5,
                borderaxespad=0, borderpad=0, columnspacing=1.6, handlelength=2.2, handletextpad=0.6,
            )  # fmt: skip
            box = legend.get_window_extent(self._renderer)
            if box.width / self.figure.dpi <= inner or columns == 1:
                return legend, box.height / self.figure.dpi
            legend.remove()
        raise AssertionError("a legend has at least one column")
