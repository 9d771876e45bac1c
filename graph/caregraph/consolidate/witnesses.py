"""Who bears witness: independent publishers, not sentences and not files."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final
from urllib.parse import urlsplit

from caregraph.assertions import Asserted
from caregraph.ids import slug
from caregraph.model import Source

#: Whose pages a host serves, by name; None where no table knows.
Hosts = Callable[[str], str | None]
_COPY: Final = re.compile(r"\((?:a )?(?:mirror|copy) of ([^)]+)\)")


def witness_of(source: Source) -> str:
    """Who answers for a source: its publisher, of a copy the publisher of the original; a source without one answers for itself."""
    copied = _COPY.search(source.publisher)
    return slug(copied.group(1) if copied else source.publisher) if source.publisher else source.id


def witnesses(claims: list[Asserted], sources: Mapping[str, Source], hosts: Hosts) -> int:
    """How many independent publishers say so. A register's row that cites a page is that page's word, not the register's."""
    found = {_cited(c.cites, hosts) if c.cites else witness_of(sources[c.source]) for c in claims if c.cites or c.source in sources}
    return len(found) or 1


def _cited(address: str, hosts: Hosts) -> str:
    host = (urlsplit(address).hostname or "").removeprefix("www.")
    return slug(hosts(host) or host or address)
