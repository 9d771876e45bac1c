"""Folders: which files in them are to be loaded, and why the others are not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from caregraph.errors import SourceError
from caregraph.model import Frozen
from caregraph.sources.files import read_head, shown
from caregraph.sources.formats import READABLE, NotReadableError, format_of

#: Beginnings of the names of files and folders that are about a folder and not part of it.
PASSED_OVER: Final = (".", "_", "README", "SOURCES", "LICENSE", "judgements.csv")
_NAMED_AT_MOST: Final = 3


class Skipped(Frozen):
    """A file that is not loaded, with the reason."""

    path: Path
    reason: str

    def __str__(self) -> str:
        """As a message says it."""
        return f"{shown(self.path)}: {self.reason}"


def walk(paths: Sequence[Path]) -> Iterator[Path | Skipped]:
    """The files to load under ``paths``, in order, each once; and those that cannot be loaded.

    A file that is named is yielded whatever it is, so that reading it says what is wrong. A folder is walked in name order; names
    that begin as one of ``PASSED_OVER`` are left out silently. A symbolic link in a folder is followed only to a file in
    that folder or below.

    Raises:
        SourceError: before anything is yielded, when a path does not exist, or a folder holds nothing to load.
    """
    found: list[Path | Skipped] = []
    seen: set[Path] = set()
    for path in paths:
        if not path.is_dir():
            read_head(path)  # raises for what cannot be read
            listed: list[Path | Skipped] = [path]
        else:
            listed = list(_walk_folder(path, path.resolve()))
            _check_any(path, listed)
        for item in listed:
            # what is skipped is not resolved: it may be a loop of links
            known = item.path.absolute() if isinstance(item, Skipped) else item.resolve()
            if known not in seen:
                seen.add(known)
                found.append(item)
    return iter(found)


def _walk_folder(folder: Path, root: Path) -> Iterator[Path | Skipped]:
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Skipped(path=folder, reason=f"cannot be listed ({error.strerror}); check its permissions")
        return
    for entry in entries:
        if entry.name.startswith(PASSED_OVER):
            continue
        if entry.is_symlink() and (reason := _why_not_followed(entry, root)):
            yield Skipped(path=entry, reason=reason)
        elif entry.is_dir() and (entry / "CURRENT").exists() and (entry / "LOCK").exists():
            yield Skipped(path=entry, reason="a store of caregraph, not a folder of sources")
        elif entry.is_dir():
            yield from _walk_folder(entry, root)
        else:
            yield _told(entry)


def _why_not_followed(link: Path, root: Path) -> str:
    try:
        target = link.resolve(strict=True)
    except (OSError, RuntimeError):  # RuntimeError: a loop of links, before Python 3.13
        return "a link to nothing; remove it"
    if not target.is_relative_to(root):
        return "a link that leaves the folder; copy the file into it, or name the file itself"
    return "a link to a folder; name the folder itself" if target.is_dir() else ""


def _told(path: Path) -> Path | Skipped:
    try:
        format_of(path, read_head(path))
    except NotReadableError as error:
        return Skipped(path=path, reason=str(error))
    except SourceError as error:
        return Skipped(path=path, reason=str(error).removeprefix(f"{shown(path)}: "))
    return path


def _check_any(folder: Path, listed: Sequence[Path | Skipped]) -> None:
    if any(not isinstance(item, Skipped) for item in listed):
        return
    skipped = [item for item in listed if isinstance(item, Skipped)]
    others = f", and {len(skipped) - _NAMED_AT_MOST} more" if len(skipped) > _NAMED_AT_MOST else ""
    named = "; not loaded: " + " | ".join(str(item) for item in skipped[:_NAMED_AT_MOST]) + others if skipped else ""
    raise SourceError(f"{shown(folder)}: nothing to load in this folder; put {READABLE} files into it, or name another{named}")
