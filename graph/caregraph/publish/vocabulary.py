"""The terms of ``ontology.ttl``, for those who describe a dataset by them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from pyoxigraph import NamedNode, RdfFormat, parse

from caregraph import _resources
from caregraph.terms import CG, PREFIXES, Predicate

_OWL: Final = PREFIXES["owl"]
_LABEL: Final = PREFIXES["rdfs"] + "label"
_COMMENT: Final = PREFIXES["rdfs"] + "comment"
_TYPE: Final = PREFIXES["rdf"] + "type"
_RELATIONS: Final = frozenset(CG + predicate for predicate in Predicate)


class Term(NamedTuple):
    """A term of the vocabulary.

    Attributes:
        kind: ``class``, ``relation`` (between parties), ``property`` or ``concept``.
    """

    iri: str
    kind: str
    label: str
    comment: str


@cache
def vocabulary() -> Mapping[str, Term]:
    """The classes, relations, properties and concepts of the vocabulary by IRI, in the order of the file.

    >>> vocabulary()[CG + "Council"].label
    'council'
    """
    said: dict[str, dict[str, list[str]]] = {}
    for quad in parse(path=_resources.path("ontology.ttl"), format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(CG):
            said.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(str(quad.object.value))
    terms = (
        Term(iri, kind, *(values.get(prop, [""])[0] for prop in (_LABEL, _COMMENT)))
        for iri, values in said.items()
        if (kind := _kind(iri, values.get(_TYPE, [])))
    )
    return {term.iri: term for term in terms}


def _kind(iri: str, types: list[str]) -> str:
    if _OWL + "Class" in types:
        return "class"
    if iri in _RELATIONS:
        return "relation"
    if _OWL + "ObjectProperty" in types or _OWL + "DatatypeProperty" in types:
        return "property"
    return "concept" if PREFIXES["skos"] + "Concept" in types else ""


def short(iri: str) -> str:
    """A term by its prefix: ``cg:Council``; its whole address where it has none.

    >>> short(CG + "Council")
    'cg:Council'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri
