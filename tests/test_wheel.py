"""The wheel: one importable package, with all that it reads, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest

import caregraph

ROOT = Path(__file__).resolve().parent.parent
INFO = f"caregraph-{caregraph.__version__}.dist-info"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a wheel built from the checkout."""
    out = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    (path,) = out.iterdir()
    assert path.name == f"caregraph-{caregraph.__version__}-py3-none-any.whl"
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def metadata(wheel: dict[str, bytes]) -> Message:
    return Parser().parsestr(wheel[f"{INFO}/METADATA"].decode())


def below(folder: Path) -> set[str]:
    """The files in a folder of the checkout, with the folder's name, without what the interpreter leaves."""
    return {path.relative_to(folder.parent).as_posix() for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts}


def test_the_wheel_adds_one_name(wheel: dict[str, bytes]) -> None:
    assert {name.split("/")[0] for name in wheel} == {"caregraph", INFO}


def test_the_wheel_holds_every_module_and_its_data(wheel: dict[str, bytes]) -> None:
    modules = {name for name in wheel if name.startswith("caregraph/") and not name.startswith("caregraph/_data/")}
    assert modules == below(ROOT / "graph" / "caregraph")
    assert {"caregraph/__init__.py", "caregraph/py.typed", "caregraph/extract/rules/delegation.toml"} <= modules


@pytest.mark.parametrize("folder", ["queries", "seeds"])
def test_folders_that_come_along_are_whole_and_unchanged(wheel: dict[str, bytes], folder: str) -> None:
    expected = below(ROOT / folder)
    assert {name.removeprefix("caregraph/_data/") for name in wheel if name.startswith(f"caregraph/_data/{folder}/")} == expected
    assert len(expected) > 10
    for name in expected:
        assert wheel[f"caregraph/_data/{name}"] == (ROOT / name).read_bytes()


def test_questions_briefs_and_tables_are_among_them(wheel: dict[str, bytes]) -> None:
    assert "caregraph/_data/queries/who-runs.rq" in wheel
    assert "caregraph/_data/queries/claims.rq" in wheel
    assert "caregraph/_data/seeds/registers/authorities.csv" in wheel
    assert "caregraph/_data/seeds/briefs/doncaster-trust-opens-guardian.md" in wheel


@pytest.mark.parametrize("name", ["ontology.ttl", "shapes.ttl"])
def test_vocabulary_and_shapes_come_along_unchanged(wheel: dict[str, bytes], name: str) -> None:
    assert wheel[f"caregraph/_data/{name}"] == (ROOT / name).read_bytes()


def test_nothing_else_comes_along(wheel: dict[str, bytes]) -> None:
    parts = {part for name in wheel for part in name.split("/")}
    assert not parts & {"tests", "loader.py", "docs", "benchmarks", "build", "Makefile", "conftest.py", "__pycache__", ".DS_Store"}
    assert not [name for name in wheel if Path(name).name.startswith("test_")]
    assert {name.split("/")[2] for name in wheel if name.startswith("caregraph/_data/")} == {
        "ontology.ttl",
        "shapes.ttl",
        "queries",
        "seeds",
    }


def test_a_command_is_installed(wheel: dict[str, bytes]) -> None:
    assert wheel[f"{INFO}/entry_points.txt"].decode().split() == ["[console_scripts]", "caregraph", "=", "caregraph.cli:main"]


def test_the_core_needs_nothing_heavy(metadata: Message) -> None:
    needs = metadata.get_all("Requires-Dist") or []
    core = {need.split(";")[0].strip() for need in needs if "extra ==" not in need}
    names = {"".join(c if c.isalnum() or c in "-_" else " " for c in need).split()[0].lower() for need in core}
    assert {"pyoxigraph", "pydantic", "rdflib", "networkx", "typer"} <= names
    assert not names & {"pandas", "spacy", "trafilatura", "pypdf", "pytest", "mypy", "torch", "numpy"}
    assert metadata["Requires-Python"] == ">=3.11"
    assert metadata.get_all("License-File") == ["LICENSE"]
