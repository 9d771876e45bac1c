"""What is written as text: the terms and lines of N-Triples, which the store's own loader and SPARQL's updates both take.

Quads as Python objects cost three times as much to make (``benchmarks/README.md``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache, lru_cache
from typing import Final

from pyoxigraph import Quad

from caregraph.dates import PartialDate
from caregraph.ids import iri
from caregraph.terms import PREFIXES, DateRole

#: The property and the value of one line, as terms.
Pair = tuple[str, str]

_NOT_IN_IRI: Final = re.compile(r"[\x00-\x20<>\"{}|^`\\\ud800-\udfff]")
_SPECIAL: Final = re.compile(r"[\\\"\n\r]")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r"}
_DATE_TYPES: Final = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}


@cache
def name(prefixed: str) -> str:
    """The IRI of a prefixed name.

    >>> name("cg:status")
    '<https://w3id.org/caregraph/ontology#status>'
    """
    prefix, _, local = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


@lru_cache(maxsize=100_000)
def entity(key: str) -> str:
    """The IRI of an entity, source or other thing of ours by its id.

    Raises:
        ValueError: when the id holds what no IRI may.
    """
    if _NOT_IN_IRI.search(key):
        raise ValueError(f"{key!r} is no id: it holds characters that no IRI may")
    return f"<{iri(key)}>"


def text(value: str) -> str:
    r"""A plain string.

    >>> print(text('a "b"'))
    "a \"b\""
    """
    if _SPECIAL.search(value):
        value = _SPECIAL.sub(lambda found: _ESCAPES[found.group()], value)
    return f'"{value}"'


def typed(lexical: str, datatype: str) -> str:
    """A literal of a datatype, which is given as a prefixed name."""
    return f"{text(lexical)}^^{name(datatype)}"


@lru_cache(maxsize=50_000)
def day(value: date) -> str:
    """A day as ``xsd:date``."""
    return typed(value.isoformat(), "xsd:date")


def integer(value: int) -> str:
    """A whole number."""
    return typed(str(value), "xsd:integer")


def decimal(value: float) -> str:
    """A decimal number, in its shortest form."""
    return typed(f"{value:.4f}".rstrip("0").rstrip("."), "xsd:decimal")


def boolean(value: bool) -> str:
    """True or false."""
    return typed("true" if value else "false", "xsd:boolean")


def calendar(lexical: str) -> str:
    """A year, month or day with its own precision.

    >>> calendar("2014-10").rpartition("#")[2]
    'gYearMonth>'
    """
    return typed(lexical, _DATE_TYPES[len(lexical)])


def uri(value: str) -> str:
    """An address as a literal, so that no address of a source can be mistaken for a node."""
    return typed(value, "xsd:anyURI")


def bounds(stated: PartialDate | None, low: str, high: str) -> Iterator[Pair]:
    """The bounds of a date under two properties; a missing bound gives nothing."""
    if stated is not None and stated.earliest is not None:
        yield name(low), day(stated.earliest)
    if stated is not None and stated.latest is not None:
        yield name(high), day(stated.latest)


def role(value: DateRole) -> str:
    """The concept of a date's role."""
    return name(f"cg:{value.value}Role")


def lines(subject: str, pairs: Iterable[Pair]) -> str:
    """What is said of one node, a line for each pair."""
    return "".join([f"{subject} {prop} {value} .\n" for prop, value in pairs])


def lines_of(quads: Iterable[Quad]) -> Iterator[str]:
    """Quads as lines, without their graphs."""
    return (f"{quad.triple} .\n" for quad in quads)
