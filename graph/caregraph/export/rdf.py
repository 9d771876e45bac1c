"""RDF out: Turtle, TriG, N-Quads and JSON-LD, and the dataset as rdflib sees it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from caregraph.errors import ParameterError
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH
from caregraph.rdf import GraphStore
from caregraph.terms import GRAPH, ID, PREFIXES

if TYPE_CHECKING:
    import rdflib

_RDF_TYPE: Final = PREFIXES["rdf"] + "type"
_KIND: Final = re.compile(re.escape(ID) + r"([a-z][a-z0-9-]*)/")
#: The namespaces that have a name of their own; those of the kinds of entities are found in the data.
_NAMED: Final = {
    **{namespace: prefix for prefix, namespace in PREFIXES.items()},
    GRAPH: "graph",
    GRAPH + "source/": "graph-source",
}


def to_turtle(store: GraphStore, *, graph: str | None = None) -> bytes:
    """Turtle: the triples of all named graphs together, or of one; sorted by subject, then by predicate with the class first.

    Args:
        store: the dataset.
        graph: the IRI of one named graph, such as :data:`caregraph.ids.FACTS_GRAPH`.

    Raises:
        ParameterError: when the dataset has no such graph.
    """
    if graph is not None and graph not in store.graphs():
        known = f"{FACTS_GRAPH}, {ENTITIES_GRAPH} and one for each source, {GRAPH}source/…"
        raise ParameterError(f"the dataset has no graph {graph}; there are {known}")
    return turtle_of(sorted_triples(store, graph))


def sorted_triples(store: GraphStore, graph: str | None = None) -> list[Triple]:
    """The triples of all named graphs together, or of one, in the order in which :func:`to_turtle` writes them."""
    return in_order(Triple(quad.subject, quad.predicate, quad.object) for quad in store.quads(graph))


def in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Triples, each once, sorted by subject, then by predicate with the class first."""
    return sorted(set(triples), key=_order)


def turtle_of(triples: list[Triple], prefixes: Mapping[str, str] | None = None) -> bytes:
    """Triples as Turtle, in the order given.

    Args:
        triples: the triples; :func:`in_order` gives them an order that depends on nothing but themselves.
        prefixes: the namespaces by prefix; those of :func:`namespaces` unless given.
    """
    return _serialised(triples, RdfFormat.TURTLE, prefixes)


def to_trig(store: GraphStore) -> bytes:
    """TriG: as :func:`to_turtle`, with the named graphs kept apart and sorted by name."""
    return _serialised(_sorted(store), RdfFormat.TRIG)


def to_nquads(store: GraphStore) -> bytes:
    """N-Quads: canonical lines, sorted by code point, as ``LC_ALL=C sort`` would have them; for ``diff`` and ``comm``."""
    lines = (serialize(store.quads(), format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    return b"".join(sorted(lines)) or b"\n"


def to_jsonld(store: GraphStore) -> bytes:
    """JSON-LD 1.1: an object for each named graph, in it one for each subject, with names shortened by a context of prefixes."""
    quads = _sorted(store)
    prefixes = namespaces(quads)
    prefix_of = {namespace: prefix for prefix, namespace in prefixes.items()}

    def short(name: str) -> str:
        namespace, local = _split(name)
        return f"{prefix_of[namespace]}:{local}" if namespace in prefix_of else name

    def compact(node: dict[str, Any]) -> Any:
        if node.keys() == {"@value"}:
            return node["@value"]
        result: dict[str, Any] = {}
        for key, value in node.items():
            if key in ("@id", "@type"):
                result[key] = short(value)
            elif key == _RDF_TYPE and all(isinstance(item, dict) and item.keys() == {"@id"} for item in value):
                result["@type"] = [item["@id"] for item in value]
            elif key.startswith("@"):
                result[key] = value
            else:
                result[short(key)] = value[0] if len(value) == 1 else value
        return result

    graphs = json.loads(serialize(quads, format=RdfFormat.JSON_LD) or b"[]", object_hook=compact)
    return (json.dumps({"@context": prefixes, "@graph": graphs}, ensure_ascii=False, indent=1) + "\n").encode()


def rdflib_dataset(store: GraphStore) -> rdflib.Dataset:
    """The same dataset, not a copy, as rdflib knows datasets; its default graph is the union of all graphs, namespaces are bound.

    SPARQL is answered by Oxigraph. What is written to it is written to the store, past the checks of caregraph.

    rdflib rewrites literals as it makes them (``"01"^^xsd:integer`` to ``1``, ``Z`` to ``+00:00``), and then may not find what it
    just read. Setting ``rdflib.NORMALIZE_LITERALS = False`` prevents that, for the whole process, which is why it is left to you.
    """
    import rdflib
    from oxrdflib import OxigraphStore

    dataset = rdflib.Dataset(store=OxigraphStore(store=store.store), default_union=True)
    for prefix, namespace in (PREFIXES | namespaces(store.quads())).items():
        dataset.bind(prefix, namespace, replace=True)
    return dataset


def namespaces(statements: Iterable[Triple | Quad]) -> dict[str, str]:
    """The prefixes that statements need, by name: of vocabularies, of each kind of entity (``council``), of the named graphs.

    A namespace goes without where Turtle has to escape a name's first character or a full stop at its end: rdflib cannot read that.
    """
    names = set(_names(statements))
    found: dict[str, str] = {}
    unfit = {name.partition(":")[0] for name in names}  # "https" as a prefix would change the meaning of every address
    for name in names:
        namespace, local = _split(name)
        prefix = _NAMED.get(namespace, "")
        if not prefix and (kind := _KIND.match(name)):
            namespace, local = kind[0], name[kind.end() :]
            prefix = kind[1] if kind[1] not in _NAMED.values() else f"id-{kind[1]}"
        if not prefix:
            continue
        found[prefix] = namespace
        if not re.match(r"\w", local) or local.endswith("."):
            unfit.add(prefix)
    return {prefix: found[prefix] for prefix in sorted(found.keys() - unfit)}


def _split(name: str) -> tuple[str, str]:
    cut = max(name.rfind("/"), name.rfind("#")) + 1
    return name[:cut], name[cut:]


def _names(statements: Iterable[Triple | Quad]) -> Iterator[str]:
    for statement in statements:
        yield statement.predicate.value
        if isinstance(statement.object, Literal):
            yield statement.object.datatype.value
        for node in (statement.subject, statement.object, statement.graph_name if isinstance(statement, Quad) else None):
            if isinstance(node, NamedNode):
                yield node.value


def _sorted(store: GraphStore) -> list[Quad]:
    return sorted(store.quads(), key=lambda quad: (str(quad.graph_name), *_order(quad)))


def _order(statement: Triple | Quad) -> tuple[str, bool, str, str, str]:
    predicate = statement.predicate.value
    return _text(statement.subject), predicate != _RDF_TYPE, predicate, _text(statement.object), str(statement.object)


def _text(term: NamedNode | BlankNode | Literal | Triple) -> str:
    return str(term) if isinstance(term, Triple) else term.value


def _serialised(statements: list[Triple] | list[Quad], format: RdfFormat, given: Mapping[str, str] | None = None) -> bytes:
    """The statements in the order given, below their prefixes sorted by name; pyoxigraph sorts them by length."""
    prefixes = namespaces(statements) if given is None else dict(given)
    *head, body = (serialize(statements, format=format, prefixes=prefixes) or b"\n").split(b"\n", len(prefixes))
    return b"\n".join([*sorted(head), body])
