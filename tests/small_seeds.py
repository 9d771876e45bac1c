"""The seeds with the first rows alone of the large tables of settings: what tests load over and over."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
#: So many lines of a table of settings, header included.
LINES: Final = 60
_LARGE: Final = 100_000
_KEPT: Final[list[tempfile.TemporaryDirectory[str]]] = []


@cache
def small_seeds() -> Path:
    """A copy of ``seeds/`` that is there while this process runs."""
    _KEPT.append(tempfile.TemporaryDirectory(prefix="seeds-"))
    target = Path(_KEPT[0].name).resolve() / "seeds"
    for path in sorted((ROOT / "seeds").rglob("*")):
        copy = target / path.relative_to(ROOT / "seeds")
        if path.is_dir():
            continue
        copy.parent.mkdir(parents=True, exist_ok=True)
        data = path.read_bytes()
        if path.suffix == ".csv" and len(data) > _LARGE:
            data = b"".join(data.splitlines(keepends=True)[:LINES])
        copy.write_bytes(data)
    return target
