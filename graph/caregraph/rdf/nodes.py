"""The IRIs of the vocabulary, to look things up by."""

from __future__ import annotations

from functools import cache
from typing import Final

from pyoxigraph import NamedNode

from caregraph.terms import PREFIXES

RDF_TYPE: Final = NamedNode(PREFIXES["rdf"] + "type")


@cache
def name(prefixed: str) -> NamedNode:
    """The IRI of a prefixed name.

    >>> name("cg:status").value
    'https://w3id.org/caregraph/ontology#status'
    """
    prefix, _, local = prefixed.partition(":")
    return NamedNode(PREFIXES[prefix] + local)
