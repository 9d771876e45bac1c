"""PDF files: the text layer of their pages."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any, Final

from caregraph.errors import SourceError
from caregraph.model import Document
from caregraph.sources.documents import assembled
from caregraph.sources.encodings import cleaned
from caregraph.sources.extras import quiet, web_library
from caregraph.sources.files import MAX_BYTES, file_name, shown
from caregraph.sources.metadata import Metadata, bytes_digest

#: Titles that a program, and not an author, gave.
_NO_TITLE: Final = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b.*|untitled.*|document\d*|.*\.(?:docx?|pptx?|indd|pdf|rtf|odt|xlsx?|qxp\w*))",
    re.IGNORECASE,
)


def read_pdf(path: Path, data: bytes) -> Document:
    """A document from the bytes of a PDF; a blank line stands between pages.

    Its date stays unknown: the one in a PDF is that of the file's making, not of publication.

    Raises:
        SourceError: when pypdf is not installed, or the file is encrypted, damaged or has no text layer.
    """
    where = shown(path)
    pypdf = web_library("pypdf", where, "a PDF")
    try:
        with quiet("pypdf"):
            reader = pypdf.PdfReader(io.BytesIO(data))
            if reader.is_encrypted and not reader.decrypt(""):
                raise SourceError(f"{where}: encrypted; save it without a password")
            pages = _pages(reader, where)
            title = _title(reader)
    except SourceError:
        raise
    except Exception as error:  # whatever a hostile file makes a parser raise, the user meets one kind of error
        reason = " ".join(str(error).split()) or type(error).__name__
        remedy = "print it to a new PDF, or save its text as .txt"
        raise SourceError(f"{where}: cannot be read as PDF ({shown(reason)}); {remedy}") from error
    text = "\n\n".join(page for page in pages if page.strip())
    if not text:
        raise SourceError(f"{where}: no text in this PDF, perhaps a scan; recognise its text (ocrmypdf), or save it as .txt")
    return assembled(text, name=file_name(path), known=Metadata(title=title), digest=bytes_digest(data))


def _pages(reader: Any, where: str) -> list[str]:
    pages: list[str] = []
    size = 0
    for page in reader.pages:
        pages.append(cleaned(page.extract_text()))
        size += len(pages[-1])
        # a small file can unpack into a very large text
        if size > MAX_BYTES:
            raise SourceError(f"{where}: more than {MAX_BYTES // 2**20} Mi characters of text; split it")
    return pages


def _title(reader: Any) -> str:
    title = " ".join(cleaned((reader.metadata and reader.metadata.title) or "").split())
    return "" if _NO_TITLE.fullmatch(title) else title
