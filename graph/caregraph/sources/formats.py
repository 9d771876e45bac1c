"""What a file is, told from its first bytes and, where these do not tell, from its suffix."""

from __future__ import annotations

import codecs
import re
from enum import Enum
from pathlib import Path
from typing import Final

from caregraph.sources.files import shown


class Format(Enum):
    """A format that can be read; the value is how messages call it."""

    TEXT = "plain text"
    MARKDOWN = "Markdown"
    HTML = "an HTML page"
    PDF = "a PDF"
    TABLE = "a CSV file"


_BY_SUFFIX: Final = {
    "": Format.TEXT,
    ".txt": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".pdf": Format.PDF,
    ".csv": Format.TABLE,
    ".tsv": Format.TABLE,
}
#: First bytes of formats that people mistake for text, with what they are and the remedy.
_MAGIC: Final = (
    (b"PK\x03\x04", "a zip archive, as spreadsheets and word processors also write", "unpack it, or save it as .csv or .txt"),
    (b"\xd0\xcf\x11\xe0", "an old Office file", "save it as .csv or .txt"),
    (b"\x1f\x8b", "gzip-compressed", "unpack it"),
    (b"BZh", "bzip2-compressed", "unpack it"),
    (b"\xfd7zXZ", "xz-compressed", "unpack it"),
    (b"\x89PNG", "an image", "describe it in a text file"),
    (b"\xff\xd8\xff", "an image", "describe it in a text file"),
    (b"GIF8", "an image", "describe it in a text file"),
    (b"SQLite format 3", "a database", "export its tables as .csv"),
    (b"{\\rtf", "rich text", "save it as .txt"),
)
_HTML: Final = re.compile(r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
#: Byte-order marks of encodings in which text holds NUL bytes (that of UTF-32-LE begins as UTF-16-LE).
_WIDE: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)
#: What can be read, as messages list it.
READABLE: Final = ".txt, .md, .html, .pdf, .csv or .tsv"


class NotReadableError(ValueError):
    """Nothing that can be read; the message is a reason and a remedy, without the file's name."""


def format_of(path: Path, head: bytes) -> Format:
    """The format of the file at ``path`` whose first bytes are ``head``.

    Content wins over suffix: a page named ``.pdf`` is a page. A table is the exception, since its name promises rows: what
    is none is refused.

    Raises:
        NotReadableError: when it is none that can be read.
    """
    suffix = path.suffix.lower()
    for magic, what, remedy in _MAGIC:
        if head.startswith(magic):
            raise NotReadableError(f"not text ({what}); {remedy}")
    found = Format.PDF if head.lstrip().startswith(b"%PDF-") else Format.HTML if _is_html(head) else None
    named = _BY_SUFFIX.get(suffix)
    if found and named is Format.TABLE:
        raise NotReadableError(f"{found.value} and not a table, perhaps an error page in its place; download it again as CSV")
    if found:
        return found
    if named is Format.PDF:
        raise NotReadableError("not a PDF, though it is named so (it does not begin with %PDF-); download it again")
    if b"\0" in head and not head.startswith(_WIDE):
        raise NotReadableError("not text (NUL bytes); convert it to UTF-8")
    if named is None:
        raise NotReadableError(f"an unknown kind of file ({shown(suffix)}); convert it to {READABLE}, or rename it if it is one")
    return named


def _is_html(head: bytes) -> bool:
    text = head.decode("utf-16", "replace") if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else head.decode("latin-1")
    return _HTML.match(text.removeprefix("\ufeff").removeprefix("ï»¿")) is not None
