"""The examples of the README run, and what it prints is what is printed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from small_seeds import small_seeds

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [line[2:].split("  ")[0] for line in README.splitlines() if line.startswith("$ caregraph ")]
SHIPPED = sorted({command for command in COMMANDS if "--store" not in command})


def run(words: list[str], packaged_cache: Path, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "XDG_CACHE_HOME": str(packaged_cache), "PYTHONPATH": str(ROOT / "graph")}
    env.pop("CAREGRAPH_STORE", None)
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, env=env, cwd=folder, timeout=120, check=False)


def test_the_python_example_runs(packaged_cache: Path, tmp_path: Path) -> None:
    block = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert block is not None
    code = block.group(1).replace('"seeds/"', repr(str(small_seeds())))
    done = run(["-c", code], packaged_cache, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Slough Borough Council" in done.stdout
    assert "City of Doncaster Council  forcedBy  UK Government" in done.stdout
    assert (tmp_path / "graph.ttl").stat().st_size > 100_000


@pytest.mark.parametrize("command", SHIPPED)
def test_a_command_of_the_readme_works_on_the_packaged_seeds(command: str, packaged_cache: Path, tmp_path: Path) -> None:
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "right.md").write_text("Leeds City Council handed its children's services to Brightwell Children's Trust.")
    done = run(["-m", *shlex.split(command)], packaged_cache, ROOT if "tests/" in command else tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_commands_on_ones_own_documents_work_in_their_order(packaged_cache: Path, tmp_path: Path) -> None:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "right.md").write_text("Leeds City Council handed its children's services to Brightwell Children's Trust.")
    (articles / "wrong.md").write_text("Hull City Council handed its children's services to Brightwell Children's Trust.")
    for command in [command for command in COMMANDS if "my.db" in command]:
        done = run(["-m", *shlex.split(command)], packaged_cache, tmp_path)
        assert done.returncode == 0, (command, done.stderr)
    turtle = (tmp_path / "my.ttl").read_text("utf-8")
    delegating = re.findall(r"^(council:\w+) (?:[^\n]*;\n\t)*?cg:delegatedTo", turtle, re.MULTILINE)
    assert delegating == ["council:LDS"]


def test_the_printed_answer_is_the_answer(packaged_cache: Path, tmp_path: Path) -> None:
    shown = re.search(r"\$ caregraph why Doncaster forcedBy\n(.*?)\n…\n```", README, re.DOTALL)
    assert shown is not None
    printed = run(["-m", "caregraph", "why", "Doncaster", "forcedBy"], packaged_cache, tmp_path).stdout
    assert printed.startswith(shown.group(1))


def test_the_further_python_example_runs(packaged_cache: Path, tmp_path: Path) -> None:
    block = next(block for block in re.findall(r"```python\n(.*?)```", README, re.DOTALL) if "kg.picture" in block)
    done = run(["-c", f"import caregraph\n{block}"], packaged_cache, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Devon County Council  delegatedTo" in done.stdout
    assert (tmp_path / "slough.svg").read_text("utf-8").lstrip().startswith("<?xml")
