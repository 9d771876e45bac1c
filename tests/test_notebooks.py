"""The notebooks run from the first cell to the last, and what is printed in them is what comes out."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any, Final

import pytest

ROOT: Final = Path(__file__).parents[1]
NOTEBOOKS: Final = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))
LARGEST: Final = 600_000
#: What differs from machine to machine, or from one run to the next.
PASSING: Final = re.compile(rf"{re.escape(str(ROOT.parent))}/|/tmp/|/home/|/root/|/Users/|[A-Z]:\\\\Users|\bat 0x[0-9a-f]{{6,}}")


def outputs(notebook: Path) -> list[list[str]]:
    """What each cell of code came to: text, the words of tables, and of a picture that it is one, since matplotlib's versions differ."""
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    return [[shown(output) for output in cell["outputs"]] for cell in cells if cell["cell_type"] == "code"]


def shown(output: dict[str, Any]) -> str:
    data: dict[str, Any] = output.get("data", {})
    if "text/html" in data:
        words = re.sub(r"<style.*?</style>|<[^>]+>", " ", "".join(data["text/html"]), flags=re.DOTALL)
        return " ".join(unescape(words).split())
    if "image/png" in data:
        return "a picture"
    return "".join(data.get("text/plain", output.get("text", "")))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_gives_what_stands_in_it(notebook: Path, packaged_cache: Path, tmp_path: Path) -> None:
    copy = tmp_path / notebook.name
    shutil.copy(notebook, copy)
    env = {**os.environ, "XDG_CACHE_HOME": str(packaged_cache)}
    env.pop("CAREGRAPH_STORE", None)
    words = [sys.executable, str(ROOT / "tests" / "notebook_cells.py"), str(copy)]
    done = subprocess.run(words, capture_output=True, text=True, env=env, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    assert outputs(copy) == outputs(notebook), "the notebook is older than what it shows: make notebooks"


def test_there_are_notebooks_and_each_can_be_read_where_it_lies() -> None:
    assert [path.stem for path in NOTEBOOKS] == ["bring-your-own-documents", "who-owns-the-homes", "who-runs-childrens-services"]
    for path in NOTEBOOKS:
        text = path.read_text("utf-8")
        assert len(text) < LARGEST
        assert "application/javascript" not in text
        assert "image/svg+xml" not in text
        words = [line for cell in json.loads(text)["cells"] for line in (*cell["source"], *map(str, cell.get("outputs", ())))]
        assert not [line for line in words if PASSING.search(line)]


def test_what_the_notebooks_tell_first_is_there() -> None:
    told = {path.stem: "\n".join(text for cell in outputs(path) for text in cell) for path in NOTEBOOKS}
    runs = told["who-runs-childrens-services"]
    assert "City of Doncaster Council Doncaster Children's Services Trust not-for-profit company certain began on 2014-10-01" in runs
    assert "Sunderland City Council Together for Children manner directed" in runs
    assert runs.count("a picture") == 2
    assert "Hexagon Care Services Limited: 59 in the graph, 59 in the file" in told["who-owns-the-homes"]
    own = told["bring-your-own-documents"]
    assert "began from 2002-11-01 to 2020-11-01" in own
    assert own.index("began from 2002-11-01 to 2020-11-01") < own.index("began on 2020-11-01, ended on 2021-03-31")
