"""Notebooks executed in a Jupyter kernel, so that the same code and data leave the same bytes.

``python tests/notebook_cells.py docs/notebooks/*.ipynb`` executes them in place; the tests execute copies and compare.
"""

from __future__ import annotations

import base64
import io
import os
import sys
from pathlib import Path
from typing import Any, Final

import nbformat
from nbclient import NotebookClient
from PIL import Image
from traitlets.config import Config

ROOT: Final = Path(__file__).parents[1]
#: Of the forms in which a result shows itself, those that are kept: one to look at, and the text where there is nothing better.
_KEPT: Final = ("text/html", "image/png", "text/plain")
_METADATA: Final = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}


def executed(notebook: Path) -> str:
    """A notebook as it is after its cells have run, from the first to the last, in a kernel of their own.

    Of each result the best form is kept. Times, kernel versions and what goes to standard error are left out; cells are numbered.

    Raises:
        CellExecutionError: when a cell fails.
    """
    read: Any = nbformat.reads(notebook.read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]
    for cell in read.cells:
        cell.metadata = {}
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    for number, cell in enumerate(read.cells):
        cell.id = f"cell-{number}"
    read.metadata = nbformat.from_dict(_METADATA)  # type: ignore[no-untyped-call]
    place = {"metadata": {"path": str(ROOT)}}
    local = Config({"KernelManager": {"transport": "ipc"}})  # files for sockets, so that no port is opened
    NotebookClient(read, timeout=300, kernel_name="python3", resources=place, record_timing=False, config=local).execute()
    read.metadata = nbformat.from_dict(_METADATA)  # type: ignore[no-untyped-call]
    for cell in read.cells:
        if cell.cell_type == "code":
            cell.outputs = [_kept(output) for output in cell.outputs if output.get("name") != "stderr"]
    return str(nbformat.writes(read, version=4)).rstrip("\n") + "\n"  # type: ignore[no-untyped-call]


def _kept(output: Any) -> Any:
    if "data" in output:
        best = next(form for form in _KEPT if form in output.data)
        output.data = {best: _smaller(output.data[best]) if best == "image/png" else output.data[best]}
        output.metadata = {}
    return output


def _smaller(png: str) -> str:
    """A picture with a palette of its own: a third of the bytes, for one who looks at it the same."""
    out = io.BytesIO()
    picture = Image.open(io.BytesIO(base64.b64decode(png))).convert("RGB")
    picture.quantize(128, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return base64.b64encode(out.getvalue()).decode("ascii")


def main(notebooks: list[str]) -> None:
    """Execute notebooks in place."""
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (str(ROOT / "graph"), os.environ.get("PYTHONPATH"))))
    for name in notebooks:
        path = Path(name)
        path.write_text(executed(path), "utf-8")
        sys.stderr.write(f"{name}: {path.stat().st_size:,} bytes\n")


if __name__ == "__main__":
    main(sys.argv[1:])
