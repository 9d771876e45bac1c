"""Documents: text with its metadata, and the stretches of it that are the source's own words."""

from __future__ import annotations

from pathlib import Path

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.model import Document, Span
from caregraph.sources.encodings import decode
from caregraph.sources.files import file_name, shown
from caregraph.sources.formats import Format
from caregraph.sources.frontmatter import split_front_matter
from caregraph.sources.metadata import Metadata, bytes_digest, is_http_url, source_id
from caregraph.sources.regions import layout


def document_from_text(
    text: str,
    *,
    name: str,
    url: str = "",
    title: str = "",
    date: PartialDate | str | None = None,
    publisher: str = "",
    licence: str = "",
) -> Document:
    """A document from a text at hand.

    Args:
        text: the words, kept exactly; spans count in them.
        name: what to call it, as a file's name would; with no ``url`` its id is made from this.
        url: where it was published.
        title: its title; the first line where that looks like one, if not given.
        date: when it was published, as an ISO date of year, month or day precision if a string; bounded by the earliest
            dated comment of a reader, if not given.
        publisher: who published it; whoever a line "More from …" names, if not given.
        licence: under which licence.

    Raises:
        SourceError: when ``url`` is no http(s) address, ``date`` is no date, or ``text`` holds a lone surrogate.

    >>> document_from_text("The trust was closed.", name="note.txt").regions
    (Span(start=0, end=21),)
    """
    where = shown(name)
    if url and not is_http_url(url):
        raise SourceError(f"{where}: {shown(url)!r} is no address; give a whole http:// or https:// address, or none")
    if isinstance(date, str):
        try:
            date = PartialDate.parse(date) if date else None
        except ValueError as error:
            raise SourceError(f"{where}: {shown(str(error))}") from error
    try:
        data = text.encode()
    except UnicodeEncodeError as error:
        reason = f"not text (character {error.start + 1} is a lone surrogate)"
        raise SourceError(f"{where}: {reason}; decode its bytes as UTF-8 again") from error
    known = Metadata(url=url, title=title, date=date, publisher=publisher, licence=licence)
    return assembled(text, name=name, known=known, digest=bytes_digest(data, known.model_dump_json()))


def read_text(path: Path, data: bytes, kind: Format) -> Document:
    """A document from the bytes of a text or Markdown file.

    Raises:
        SourceError: when they are no text, hold nothing but white space, or the front matter is malformed.
    """
    where = shown(path)
    known, body = split_front_matter(decode(data, where), where, expected=kind is Format.MARKDOWN)
    if not body.strip():
        raise SourceError(f"{where}: empty; put its text into it, or remove it")
    return assembled(body, name=file_name(path), known=known, digest=bytes_digest(data, known.url))


def assembled(text: str, *, name: str, known: Metadata, digest: str) -> Document:
    """A document of ``text``: what is not known of it is taken from its layout."""
    found = layout(text)
    return Document(
        id=source_id(name, known.url),
        name=name,
        digest=digest,
        title=known.title or found.title,
        url=known.url,
        publisher=known.publisher or found.publisher,
        date=known.date or found.date,
        licence=known.licence,
        unread=len(text) - sum(_length(span) for span in found.regions),
        text=text,
        regions=found.regions,
    )


def _length(span: Span) -> int:
    return span.end - span.start
