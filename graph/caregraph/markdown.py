"""Text for Markdown: whatever a source says, it stays text in one place of one line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ADDRESS: Final = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]()]+")
#: What would begin a link, code, emphasis, a tag, a formula, another cell, or an entity; an underscore inside a word begins nothing.
_MARKS: Final = re.compile(r"[\\|<>`*\[\]~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|!(?=\[)")
#: Control characters, and those that turn the direction of writing: they would hide or reorder what stands beside them.
_UNSEEN: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    r"""A text that is shown as it is, on one line.

    >>> print(plain("a | b\n<script>"))
    a \| b \<script\>
    """
    return _MARKS.sub(lambda found: "\\" + found[0], _UNSEEN.sub("\ufffd", " ".join(text.split())))


def cell(text: str) -> str:
    """A text for a cell of a table; an address stays one that can be followed."""
    return text if _ADDRESS.fullmatch(text) else plain(text)


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table of cells that are Markdown already (see :func:`plain`)."""
    names = tuple(columns)
    return "\n".join("| " + " | ".join(line) + " |" for line in (names, ("---",) * len(names), *rows))


def code(text: str) -> str:
    """A text that is shown as code, on one line; a vertical bar inside would end the cell of a table and is escaped.

    >>> code("cg:Council")
    '`cg:Council`'
    """
    inside = _UNSEEN.sub("\ufffd", " ".join(text.split())).replace("|", "\\|")
    fence = "`" * (max((len(run) for run in re.findall("`+", inside)), default=0) + 1)
    padding = " " if inside.startswith("`") or inside.endswith("`") else ""
    return f"{fence}{padding}{inside}{padding}{fence}"
