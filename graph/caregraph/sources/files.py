"""Files on disk: their bytes, within a limit, and how a message names them."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from caregraph.errors import SourceError

#: The largest file that is read, in bytes: 32 MiB.
MAX_BYTES: Final = 32 * 2**20
#: As much of a file as tells its format.
HEAD_BYTES: Final = 4096


def shown(name: str | Path) -> str:
    r"""A path, name or cell as a message shows it: control characters are escaped, since a terminal would obey them.

    >>> print(shown("a\x1b[2J.txt"))
    a\x1b[2J.txt
    """
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in str(name))


def file_name(path: Path) -> str:
    """The file's name without folders, as text that can be stored; bytes that are no UTF-8 are replaced."""
    return os.fsencode(path.name or path.resolve().name).decode("utf-8", "replace")


def read_bytes(path: Path) -> bytes:
    """All bytes of a regular file.

    Raises:
        SourceError: when it does not exist, is no regular file, may not be read, or exceeds :data:`MAX_BYTES`.
    """
    _check_regular(path)
    try:
        with path.open("rb") as file:
            # the size is asked of the open file, before anything is read, and the read is bounded should it grow meanwhile
            size = os.fstat(file.fileno()).st_size
            data = b"" if size > MAX_BYTES else file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if (size := max(size, len(data))) > MAX_BYTES:
        raise SourceError(f"{shown(path)}: {size / 2**20:.1f} MiB, and the limit is {MAX_BYTES // 2**20} MiB; split it")
    return data


def read_head(path: Path) -> bytes:
    """The first bytes of a regular file, enough to tell its format.

    Raises:
        SourceError: when it does not exist, is no regular file, or may not be read.
    """
    _check_regular(path)
    try:
        with path.open("rb") as file:
            return file.read(HEAD_BYTES)
    except OSError as error:
        raise _unreadable(path, error) from error


def _check_regular(path: Path) -> None:
    # a pipe or device is never opened: reading one may not end
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise SourceError(f"{shown(path)}: no such file or folder; check the spelling and the working directory") from error
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    if stat.S_ISDIR(mode):
        raise SourceError(f"{shown(path)}: a folder, not a file; name a file in it")
    if not stat.S_ISREG(mode):
        raise SourceError(f"{shown(path)}: not a regular file but a pipe, socket or device; save its content as a file")


def _unreadable(path: Path, error: Exception) -> SourceError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceError(f"{shown(path)}: cannot be read ({reason}); check its permissions and that it is whole")
