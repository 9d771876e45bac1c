"""What is known about a source beside its words, and how its id and digest are made."""

from __future__ import annotations

import hashlib
import re
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from caregraph.dates import PartialDate
from caregraph.ids import digest, slug
from caregraph.model import Frozen

#: Characters that no address holds as they are (RFC 3986): they would break an IRI.
_NOT_IN_URL: Final = re.compile(r"[\x00-\x20\x7f<>\"{}|\\^`\ud800-\udfff]")
_LONGEST_SLUG: Final = 60


class Metadata(Frozen):
    """Address, title, date, publisher and licence of a source; what is unknown is empty."""

    url: str = ""
    title: str = ""
    date: PartialDate | None = None
    publisher: str = ""
    licence: str = ""


def is_http_url(url: str) -> bool:
    """Whether ``url`` is a whole http or https address.

    >>> is_http_url("https://www.example.org/a?b=c"), is_http_url("www.example.org"), is_http_url("javascript:alert(1)")
    (True, False, False)
    """
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and _NOT_IN_URL.search(url) is None


def source_id(name: str, url: str = "") -> str:
    """The id of a source: a slug for people, and a hash of its address or else its file's name.

    >>> source_id("report.txt")
    'source/report-eafb4aff'
    """
    if url:
        parts = urlsplit(url)
        words, key = slug(f"{(parts.hostname or '').removeprefix('www.')} {parts.path}"), url
    else:
        words, key = slug(PurePosixPath(name).stem), name
    return f"source/{words[:_LONGEST_SLUG].strip('-')}-{digest(key)[:8]}"


def bytes_digest(data: bytes, *further: str) -> str:
    """A hash of a file's bytes and of what else bears on the source that is made of it."""
    return digest(hashlib.sha256(data).hexdigest(), *further)
