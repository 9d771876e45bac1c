"""The data dictionary: each term of the vocabulary that a dataset uses, with what it means, how often it occurs, and an example."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple

from caregraph.export import COLUMNS
from caregraph.markdown import code, plain, table
from caregraph.publish.survey import Survey
from caregraph.publish.vocabulary import Term, short, vocabulary
from caregraph.query import canned
from caregraph.rdf import GraphStore
from caregraph.rdf.nodes import name
from caregraph.terms import CG, ID

_LONGEST: Final = 100
_OPENING: Final = f"""\
# Data dictionary

The terms that the files of this release use, as `ontology.ttl` defines them, with how often each occurs and an example from the data
(subject → value). `cg:` is <{CG}>. Counts are of distinct triples or instances over all named graphs.
"""
_TABLES: Final = """\
## Columns of tables

The same names and meanings hold for CSV and JSON (`--format csv`, `--format json`, `Table.to_df()`). What is unknown is an empty cell in
CSV, `null` in JSON. Days are ISO 8601, bounds are included: `…Earliest` is the first day on which it may have been, `…Latest` the last.
`…Label` is the name of the IRI in the column of the same name without `Label`. Several values in a cell are separated by `' | '`. In CSV,
a cell that a spreadsheet would take for a formula begins with an apostrophe. The columns of the other questions are told by
`caregraph query NAME --help`, and all together by `caregraph query --reference`.
"""


def dictionary(store: GraphStore, survey: Survey) -> str:
    """The data dictionary of a dataset, in Markdown, with a line break at the end."""
    return "\n".join([_OPENING, *_terms(store, survey), _TABLES, *_columns()])


def _terms(store: GraphStore, survey: Survey) -> Iterator[str]:
    terms = sorted(vocabulary().values(), key=lambda term: (term.label.lower(), term.iri))
    occurring = (survey.classes, survey.claims, survey.facts, survey.properties, survey.concepts)

    def used(kind: str) -> list[Term]:
        return [term for term in terms if term.kind == kind and any(term.iri in counts for counts in occurring)]

    def example(term: str) -> str:
        found = survey.example.get(term)
        return _example(store, term, found) if found is not None else ""

    def rows(kind: str, *told: Callable[[Term], str]) -> list[tuple[str, ...]]:
        return [(code(short(term.iri)), plain(term.label), plain(term.comment), *(tell(term) for tell in told)) for term in used(kind)]

    def counted(counts: Counter[str]) -> Callable[[Term], str]:
        return lambda term: f"{counts[term.iri]:,}"

    def shown(term: Term) -> str:
        return example(term.iri)

    yield "## Classes\n"
    yield table(("class", "label", "what it is", "instances", "for example"), rows("class", counted(survey.classes), shown)) + "\n"
    yield "## Relations between parties\n"
    yield "Each is the `rdf:predicate` of claims and facts; as a direct property it stands for facts that are not known to have ended.\n"
    relations = rows("relation", counted(survey.claims), counted(survey.facts), counted(survey.properties), shown)
    yield table(("relation", "label", "what it is", "claims", "facts", "direct", "for example"), relations) + "\n"
    yield "## Properties\n"
    yield table(("property", "label", "what it is", "triples", "for example"), rows("property", counted(survey.properties), shown)) + "\n"
    yield "## Values of status, manner and the role of a date\n"
    yield table(("value", "label", "what it is", "times"), rows("concept", counted(survey.concepts))) + "\n"
    yield "## Terms of other vocabularies\n"
    yield "They mean what their own vocabularies say.\n"
    others = [(short(term), term, n) for term, n in (survey.classes + survey.properties).items() if term not in vocabulary()]
    yield table(("term", "times", "for example"), ((code(label), f"{n:,}", example(term)) for label, term, n in sorted(others))) + "\n"


def _columns() -> Iterator[str]:
    yield "### Facts: `caregraph export --format csv`\n"
    yield _meanings(COLUMNS.items()) + "\n"
    claims = canned("claims")
    yield f"### Claims: `{claims.command} --format csv`\n"
    yield _meanings(claims.columns.items()) + "\n"


def _meanings(columns: Iterable[tuple[str, str]]) -> str:
    return table(("column", "what it says"), ((code(column), plain(meaning)) for column, meaning in columns))


def _example(store: GraphStore, term: str, triple: Triple) -> str:
    """An instance of a class by its name; a triple of a property by its subject and value."""
    subject = _named(store, triple.subject)
    return f"{subject} → {_named(store, triple.object)}" if triple.predicate.value == term else subject


def _named(store: GraphStore, node: object) -> str:
    if isinstance(node, Literal):
        text = node.value
        return plain(text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…")
    assert isinstance(node, NamedNode)
    for prop in ("skos:prefLabel", "dcterms:title"):
        for quad in store.store.quads_for_pattern(node, name(prop), None, None):
            return plain(str(quad.object.value))  # type: ignore[union-attr]
    return code(node.value.removeprefix(ID) if node.value.startswith(ID) else short(node.value))
