"""Nothing of the project repeats the texts that it learnt from: facts carry over, sentences do not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
RUN = 9
#: Folders of tools, and what is made anew by any build.
_MADE = re.compile(r"\.git|\.venv|build|dist|__pycache__|\.hypothesis|\.ipynb_checkpoints|\.\w+_cache|.*\.egg-info|.*\.db")
_LARGEST = 3_000_000


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower().replace("’", "'"))


def runs(text: str) -> set[tuple[str, ...]]:
    """Every run of nine words, whatever stands between them."""
    found = words(text)
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


def project_files(root: Path) -> Iterator[Path]:
    """The files that would be kept under version control."""
    for path in sorted(root.iterdir()):
        if _MADE.fullmatch(path.name) or path.is_symlink():
            continue
        if path.is_dir():
            yield from project_files(path)
        else:
            yield path


def own_text(path: Path) -> str:
    """The text of a file; of a brief without its title, which is that of the original; empty where it is no text."""
    data = path.read_bytes()
    text = "" if b"\0" in data or len(data) > _LARGEST else data.decode("utf-8", "replace")
    if path.parent.name == "briefs":
        text = re.sub(r"^title:.*$", "title:", text, count=1, flags=re.MULTILINE)
    return text


@pytest.fixture(scope="module")
def theirs() -> dict[tuple[str, ...], str]:
    """The runs of words of the texts that are not ours, each with the name of the text."""
    texts = [*sorted(SHARED.glob("seeds/*.txt")), *sorted(SHARED.glob("eval/dev/docs/*.md"))]
    if not texts:
        pytest.skip("the texts are not at hand")
    bodies = {path.name: path.read_text(encoding="utf-8").split("\n---\n", 1)[-1] for path in texts}
    return {run: name for name, body in bodies.items() for run in runs(body)}


def test_the_walk_finds_the_project_and_not_its_tools() -> None:
    found = {path.relative_to(ROOT).as_posix() for path in project_files(ROOT)}
    assert {"pyproject.toml", "tests/test_leaks.py", "graph/caregraph/model.py", "ontology.ttl", ".ci/run"} <= found
    assert len([name for name in found if name.startswith("seeds/briefs/")]) > 100
    assert not [name for name in found if name.split("/")[0] in (".git", ".venv", "build", ".mypy_cache", ".pytest_cache")]
    assert not [name for name in found if "__pycache__" in name]


def test_a_run_of_nine_words_is_found_across_lines_case_and_marks() -> None:
    there = "One two three, four “five” six\nseven it’s nine ten."
    assert len(runs(there)) == 2
    assert runs("… ONE two three four five six seven it's NINE!") <= runs(there)
    assert not runs("one two three four five six seven eight") & runs(there)


def test_there_is_something_to_be_compared_with(theirs: dict[tuple[str, ...], str]) -> None:
    assert len(set(theirs.values())) > 15
    assert len(theirs) > 2_000


def test_no_file_repeats_nine_words_of_a_shared_text(theirs: dict[tuple[str, ...], str]) -> None:
    repeated = [
        f"{path.relative_to(ROOT)}: {' '.join(run)!r} stands in {theirs[run]}"
        for path in project_files(ROOT)
        for run in sorted(runs(own_text(path)) & theirs.keys())[:1]
    ]
    assert repeated == []
