"""HTML pages: the article's text and metadata, without navigation, cookie notices, related links and comments."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.model import Document
from caregraph.sources.documents import assembled
from caregraph.sources.encodings import cleaned, decode
from caregraph.sources.extras import quiet, web_library
from caregraph.sources.files import file_name, shown
from caregraph.sources.metadata import Metadata, bytes_digest, is_http_url

_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
#: Names that pages use for cp1252, as the HTML standard reads them.
_CP1252: Final = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "us-ascii", "ascii"})
#: htmldate otherwise compares with today's date; a page must give the same document on any day.
_DATES: Final = {"extensive_search": False, "original_date": True, "min_date": "1990-01-01", "max_date": "2100-12-31"}
_TABLE_RULE: Final = re.compile(r"\|?(?:\s*:?-{3,}:?\s*\|)+\s*")


def read_page(path: Path, data: bytes) -> Document:
    """A document from the bytes of an HTML page; its text is what was extracted, a blank line between paragraphs.

    Raises:
        SourceError: when trafilatura is not installed, or the page holds no article.
    """
    where = shown(path)
    trafilatura = web_library("trafilatura", where, "an HTML page")
    html = decode(data, where, declared=_declared(data))
    if not html.strip():
        raise SourceError(f"{where}: empty; put its text into it, or remove it")
    try:
        with quiet("trafilatura"), quiet("htmldate"):
            page = trafilatura.bare_extraction(
                html,
                favor_precision=True,
                include_comments=False,
                include_tables=True,
                include_links=False,
                include_images=False,
                with_metadata=True,
                date_extraction_params=_DATES,
            )
    except Exception as error:  # whatever a hostile page makes a parser raise, the user meets one kind of error
        reason = " ".join(str(error).split()) or type(error).__name__
        raise SourceError(f"{where}: cannot be read as HTML ({shown(reason)}); save its text as .txt") from error
    text = _paragraphs(cleaned(page.text or "")) if page is not None else ""
    if not text:
        raise SourceError(f"{where}: no article found in this HTML page; save its text as .txt")
    known = _metadata(page)
    heading, gap, rest = text.partition("\n\n")
    if gap and heading.casefold() == known.title.casefold():
        text = rest  # the title is told by the metadata; a headline in the text would be read as a sentence of it
    return assembled(text, name=file_name(path), known=known, digest=bytes_digest(data, known.url))


def _declared(data: bytes) -> str:
    match = _CHARSET.search(data[:4096])
    name = match.group(1).decode("ascii", "replace").lower() if match else ""
    return "cp1252" if name in _CP1252 else name


def _paragraphs(extracted: str) -> str:
    """Blocks with a blank line between them, so that no sentence runs on from a heading; the rows of a table stay together."""
    lines = [line.strip() for line in extracted.splitlines()]
    parts: list[str] = []
    for line in lines:
        if not line or _TABLE_RULE.fullmatch(line):
            continue
        if parts:
            parts.append("\n" if line.startswith("|") and parts[-1].startswith("|") else "\n\n")
        parts.append(line)
    return "".join(parts)


def _metadata(page: Any) -> Metadata:
    url = _one_line(page.url)
    try:
        date = PartialDate.parse(page.date) if page.date else None
    except ValueError:
        date = None  # a page that says nothing readable about its date says nothing
    return Metadata(
        url=url if is_http_url(url) else "",
        title=_one_line(page.title),
        date=date,
        publisher=_one_line(page.sitename),
        licence=_one_line(page.license),
    )


def _one_line(value: str | None) -> str:
    return " ".join(cleaned(value or "").split())
