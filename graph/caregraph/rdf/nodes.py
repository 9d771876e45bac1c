"""Terms: the IRIs of the vocabulary and the literals that values become."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode

from caregraph.dates import PartialDate
from caregraph.ids import iri
from caregraph.terms import PREFIXES, DateRole

RDF_TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")
_XSD: Final = PREFIXES["xsd"]
_DATE_TYPES: Final = {4: "gYear", 7: "gYearMonth", 10: "date"}


@cache
def name(prefixed: str) -> NamedNode:
    """The IRI of a prefixed name.

    >>> name("cg:status").value
    'https://w3id.org/caregraph/ontology#status'
    """
    prefix, _, local = prefixed.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def entity(key: str) -> NamedNode:
    """The IRI of an entity, source, claim or other thing of ours by its id."""
    return NamedNode(iri(key))


def duration(lexical: str) -> Literal:
    """A length of time."""
    return Literal(lexical, datatype=NamedNode(_XSD + "duration"))


def text(value: str) -> Literal:
    """A plain string."""
    return Literal(value)


def day(value: date) -> Literal:
    """A day as ``xsd:date``."""
    return Literal(value.isoformat(), datatype=NamedNode(_XSD + "date"))


def integer(value: int) -> Literal:
    """A whole number."""
    return Literal(str(value), datatype=NamedNode(_XSD + "integer"))


def decimal(value: float) -> Literal:
    """A decimal number, in its shortest form."""
    return Literal(f"{value:.4f}".rstrip("0").rstrip("."), datatype=NamedNode(_XSD + "decimal"))


def boolean(value: bool) -> Literal:
    """True or false."""
    return Literal("true" if value else "false", datatype=NamedNode(_XSD + "boolean"))


def calendar(lexical: str) -> Literal:
    """A year, month or day with its own precision.

    >>> calendar("2014-10").datatype.value.rsplit("#")[-1]
    'gYearMonth'
    """
    return Literal(lexical, datatype=NamedNode(_XSD + _DATE_TYPES[len(lexical)]))


def uri(value: str) -> Literal:
    """An address as a literal, so that no address of a source can be mistaken for a node."""
    return Literal(value, datatype=NamedNode(_XSD + "anyURI"))


def bounds(stated: PartialDate | None, low: str, high: str) -> Iterator[tuple[NamedNode, Literal]]:
    """The bounds of a date under two properties; a missing bound gives nothing."""
    if stated is not None and stated.earliest is not None:
        yield name(low), day(stated.earliest)
    if stated is not None and stated.latest is not None:
        yield name(high), day(stated.latest)


def role_node(role: DateRole) -> NamedNode:
    """The concept of a date's role."""
    return name(f"cg:{role.value}Role")
