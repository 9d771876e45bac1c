import os
from pathlib import Path

import pytest

from caregraph.errors import SourceError
from caregraph.sources import Skipped, walk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with something of everything."""
    root = tmp_path / "seeds"
    for name in ("b", "b/deep", "_drafts", ".git", "README-assets"):
        (root / name).mkdir(parents=True)
    for name in ("z.txt", "a.md", "b/two.csv", "b/deep/one.html", "B", "_drafts/x.txt", ".git/HEAD", "README-assets/x.txt"):
        (root / name).write_text("a,b\n")
    for name in ("README.md", "SOURCES.md", "LICENSE", ".hidden.txt", "_notes.txt", "LICENSE.txt"):
        (root / name).write_text("about")
    (root / "chart.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (root / "page.bin").write_text("<!doctype html><title>x</title>")
    (root / "report").write_bytes(b"%PDF-1.4\n")
    (root / "data.json").write_text("{}")
    (root / "core").write_bytes(b"\x7fELF\0\0")
    return root


def test_a_folder_is_walked_in_name_order(folder: Path) -> None:
    found = [item.relative_to(folder).as_posix() for item in walk([folder]) if isinstance(item, Path)]
    assert found == ["B", "a.md", "b/deep/one.html", "b/two.csv", "page.bin", "report", "z.txt"]


def test_what_is_not_loaded_is_named_with_the_reason(folder: Path) -> None:
    skipped = [item for item in walk([folder]) if isinstance(item, Skipped)]
    assert {item.path.name: item.reason for item in skipped} == {
        "chart.png": "not text (an image); describe it in a text file",
        "core": "not text (NUL bytes); convert it to UTF-8",
        "data.json": "an unknown kind of file (.json); convert it to .txt, .md, .html, .pdf, .csv or .tsv, or rename it if it is one",
    }
    assert str(skipped[0]) == f"{folder / 'chart.png'}: not text (an image); describe it in a text file"


def test_a_named_file_is_yielded_whatever_it_is_called(folder: Path) -> None:
    paths = [folder / "README.md", folder / "chart.png", folder / "a.md"]
    assert list(walk(paths)) == paths


def test_a_named_folder_is_walked_whatever_it_is_called(folder: Path) -> None:
    assert list(walk([folder / "_drafts"])) == [folder / "_drafts" / "x.txt"]


def test_each_file_comes_once_and_in_the_order_given(folder: Path) -> None:
    found = list(walk([folder / "z.txt", folder / "b", folder / "b" / ".." / "z.txt", folder / "b" / "two.csv"]))
    assert found == [folder / "z.txt", folder / "b" / "deep" / "one.html", folder / "b" / "two.csv"]


def test_links_are_followed_only_within_the_folder(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("outside")
    (tmp_path / "others").mkdir()
    (tmp_path / "others" / "x.txt").write_text("outside")
    (folder / "l1.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "l2").symlink_to(tmp_path / "others")
    (folder / "l3").symlink_to(folder)
    (folder / "l4.txt").symlink_to(folder / "_drafts" / "x.txt")
    (folder / "l5.txt").symlink_to("l5.txt")
    (folder / "l6.txt").symlink_to(folder / "a.md")
    items = list(walk([folder]))
    reasons = {item.path.name: item.reason for item in items if isinstance(item, Skipped)}
    assert reasons["l1.txt"] == reasons["l2"] == "a link that leaves the folder; copy the file into it, or name the file itself"
    assert reasons["l3"] == "a link to a folder; name the folder itself"
    assert reasons["l5.txt"] == "a link to nothing; remove it"
    paths = [item.name for item in items if isinstance(item, Path)]
    assert "l4.txt" in paths
    assert "l6.txt" not in paths  # a.md came before it
    assert "x.txt" not in paths


def test_a_folder_that_is_itself_a_link_is_walked(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to(folder / "b")
    assert [item.name for item in walk([tmp_path / "current"]) if isinstance(item, Path)] == ["one.html", "two.csv"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_never_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    reasons = {item.path.name: item.reason for item in walk([folder]) if isinstance(item, Skipped)}
    assert reasons["pipe.txt"].startswith("not a regular file but a pipe, socket or device")
    with pytest.raises(SourceError, match=r"pipe\.txt: not a regular file"):
        walk([folder / "pipe.txt"])


def test_a_path_that_does_not_exist_is_an_error_at_once(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"nowhere\.txt: no such file or folder; check the spelling and the working directory$"):
        walk([tmp_path / "nowhere.txt"])


def test_a_folder_with_nothing_to_load_is_an_error(tmp_path: Path) -> None:
    remedy = r"nothing to load in this folder; put \.txt, \.md, \.html, \.pdf, \.csv or \.tsv files into it, or name another"
    with pytest.raises(SourceError, match=remedy + "$"):
        walk([tmp_path])
    (tmp_path / "README.md").write_text("about")
    with pytest.raises(SourceError, match=remedy + "$"):
        walk([tmp_path])
    for number in range(5):
        (tmp_path / f"{number}.zip").write_bytes(b"PK\x03\x04")
    with pytest.raises(SourceError, match=remedy + r"; not loaded: .*0\.zip: not text \(a zip archive.*, and 2 more$"):
        walk([tmp_path])


def test_names_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "a\x1b[2J.png").write_bytes(b"\x89PNG")
    with pytest.raises(SourceError) as caught:
        walk([tmp_path])
    assert "\x1b" not in str(caught.value)
    assert "a\\x1b[2J.png" in str(caught.value)


def test_nothing_given_is_nothing_found() -> None:
    assert list(walk([])) == []
