"""Files of any kind that can be read, told apart by what is in them."""

from __future__ import annotations

from pathlib import Path

from caregraph.errors import SourceError
from caregraph.model import Document, Register
from caregraph.sources.documents import read_text
from caregraph.sources.files import HEAD_BYTES, file_name, read_bytes, read_head, shown
from caregraph.sources.formats import Format, NotReadableError, format_of
from caregraph.sources.metadata import bytes_digest, source_id
from caregraph.sources.pdfs import read_pdf
from caregraph.sources.registers import register_from_bytes
from caregraph.sources.webpages import read_page


def read_source(path: Path) -> Document | Register:
    """The document or register in a file: a register if it is named ``.csv`` or ``.tsv``, a document otherwise.

    Text (``.txt``, ``.md`` with or without front matter, no suffix), HTML pages and PDF files are documents, the last two by
    their content and whatever their suffix. Pages and PDF files need the extra ``web``.

    Raises:
        SourceError: when the file cannot be read; the message names it, the place in it where there is one, and what to do.
    """
    data = read_bytes(path)
    try:
        kind = format_of(path, data[:HEAD_BYTES])
    except NotReadableError as error:
        raise SourceError(f"{shown(path)}: {error}") from error
    if kind is Format.TABLE:
        return register_from_bytes(path, data)
    if kind is Format.HTML:
        return read_page(path, data)
    if kind is Format.PDF:
        return read_pdf(path, data)
    return read_text(path, data, kind)


def unread_register(path: Path) -> tuple[str, str] | None:
    """The id and the digest that the register in a file would have, without reading its rows; None where it is no table.

    Raises:
        SourceError: when the file cannot be read.
    """
    try:
        if format_of(path, read_head(path)) is not Format.TABLE:
            return None
    except NotReadableError:
        return None  # the real reading says what is wrong
    return source_id(file_name(path)), bytes_digest(read_bytes(path))


def read_document(path: Path) -> Document:
    """The document in a file.

    Raises:
        SourceError: as :func:`read_source`, and when the file is a register.
    """
    source = read_source(path)
    if isinstance(source, Register):
        raise SourceError(f"{shown(path)}: a register, not a document; use read_register, or name it .txt if it is prose")
    return source
