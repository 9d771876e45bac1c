"""A user's query reads this dataset and nothing else."""

from __future__ import annotations

from typing import Final

import pytest

from caregraph.errors import QueryError
from caregraph.query.guard import LONGEST, guarded, syntax_error
from caregraph.terms import GRAPH

CALL: Final = "SERVICE <http://127.0.0.1:9/> { ?a ?b ?c }"


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s ?p ?o }",
        "ASK { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "DESCRIBE <https://w3id.org/caregraph/id/council/SLG>",
        "# SERVICE <http://x> { ?s ?p ?o }\nSELECT * { ?s ?p ?o }",
        "SELECT * { ?s ?p 'SERVICE <http://x> { ?s ?p ?o } FROM <file:///etc/passwd>' }",
        'SELECT * { ?s ?p """\nLOAD <file:///etc/passwd> ; SERVICE "quoted" """ }',
        "SELECT ?service { ?service <http://example.org/service/from> ?from }",
        "SELECT * { ?s cg:acquiredFrom ?o }",
        "SELECT * { ?s ?p 'INSERT DATA { } ; DROP ALL' }",
        "PREFIX drop: <http://example.org/drop> SELECT * { ?s drop:all ?o }",
    ],
)
def test_passes(text: str) -> None:
    assert guarded(text).text == text
    assert not guarded(text).names_graphs


@pytest.mark.parametrize(
    "text",
    [
        f"SELECT * {{ {CALL} }}",
        f"SELECT * {{ {CALL.lower()} }}",
        "SELECT * { SERVICE SILENT ?where { ?a ?b ?c } }",
        f"SELECT * {{ ?s ?p ?o OPTIONAL {{ {{ {CALL} }} UNION {{ ?s ?p 1 }} }} }}",
        f"SELECT * {{ ?s ?p ?o FILTER NOT EXISTS {{ {CALL} }} }}",
        f"SELECT * {{ ?s ?p ?o BIND(EXISTS {{ {CALL} }} AS ?x) }}",
        f"SELECT * {{ {{ SELECT * {{ MINUS {{ {CALL} }} }} }} }}",
        f"ASK {{ GRAPH ?g {{ {CALL} }} }}",
        f"CONSTRUCT {{ ?a ?b ?c }} WHERE {{ {CALL} }}",
        f"DESCRIBE ?a {{ {CALL} }}",
        # What one parser takes for a comment or quote, another may not.
        f"SELECT * {{ # a comment\r{CALL}\n }}",
        f"SELECT * {{ FILTER(?a<'>') {CALL} FILTER(?x = 'y') }}",
    ],
)
def test_no_call_to_another_address(text: str) -> None:
    with pytest.raises(QueryError, match="SERVICE would call out"):
        guarded(text)


@pytest.mark.parametrize("glued", ["5", "5e3", "true"])
def test_a_call_glued_to_a_literal_is_not_let_through(glued: str) -> None:
    with pytest.raises(QueryError, match="SPARQL"):
        guarded(f"SELECT * {{ ?s ?p {glued}{CALL} }}")


@pytest.mark.parametrize(
    "text", [f'SELECT * {{ ?s ?p "a\\u0022 # " {CALL} }}', "SELECT * { \\u0053ERVICE <http://x> { } }", "ASK { ?s ?p '\\U0001F600' }"]
)
def test_escaped_characters_are_to_be_written_themselves(text: str) -> None:
    with pytest.raises(QueryError, match=r"^1:\d+: write the character itself instead of \\"):
        guarded(text)


@pytest.mark.parametrize(
    "clause",
    [
        "FROM <file:///etc/passwd>",
        "FROM NAMED <file:///etc/passwd>",
        "FROM <http://example.org/>",
        f"FROM <{GRAPH}facts> FROM NAMED <http://example.org/>",
        "FROM x:passwd",
        "FROM <passwd>",
        "from\n#\n<HTTP://example.org>",
    ],
)
@pytest.mark.parametrize("form", ["SELECT *", "ASK", "DESCRIBE ?s", "CONSTRUCT { ?s ?p ?o }"])
def test_no_graphs_but_ours(clause: str, form: str) -> None:
    with pytest.raises(QueryError, match="is refused: the dataset's own graphs begin with"):
        guarded(f"PREFIX x: <file:///etc/> {form} {clause} WHERE {{ ?s ?p ?o }}")


def test_our_graphs_may_be_named() -> None:
    assert guarded(f"SELECT * FROM <{GRAPH}facts> {{ ?s ?p ?o }}").names_graphs
    assert guarded(f"PREFIX g: <{GRAPH}> SELECT * FROM g:facts FROM NAMED g:entities {{ ?s ?p ?o }}").names_graphs


@pytest.mark.parametrize(
    "text",
    [
        "LOAD <file:///etc/passwd>",
        "load silent <http://example.org> into graph <http://x>",
        "INSERT DATA { <a:a> <a:a> <a:a> }",
        "# a comment\nPREFIX a: <http://x> BASE <http://y> DELETE WHERE { ?s ?p ?o }",
        "WITH <http://x> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "CLEAR ALL",
        "DROP ALL",
        "CREATE GRAPH <http://x>",
        "COPY DEFAULT TO <http://x>",
    ],
)
def test_no_changes(text: str) -> None:
    with pytest.raises(QueryError, match=r"^\d+:\d+: queries only read \(SELECT, ASK, CONSTRUCT, DESCRIBE\), so [A-Z]+ is refused"):
        guarded(text)


def test_what_cannot_be_checked_is_refused_in_one_line() -> None:
    with pytest.raises(QueryError, match=r"^2:\d+: this is not SPARQL from here on"):
        guarded("SELECT * {\n ?s ?p ?from SERVICE }")
    with pytest.raises(QueryError, match="nested too deep"):
        guarded("SELECT * { ?s cg:acquiredFrom ?o " + "{" * 300 + "}" * 300 + " }")
    with pytest.raises(QueryError, match=r"the query has 30,001 characters, and at most 30,000 are taken"):
        guarded("x" * (LONGEST + 1))


def test_blank_space_is_no_trap() -> None:
    assert guarded(" \n" * 10_000).text


@pytest.mark.parametrize(
    ("text", "error", "expected"),
    [
        ("SELECT {\n x", "error at 2:2: expected OPTIONAL", "2:2: this is not SPARQL from here on (expected OPTIONAL)"),
        ("SELECT {\n x", "error at 2:2: expected [_]", "2:2: this is not SPARQL from here on"),
        ("ASK { ?s ex:p 1 }", "error at 1:15: expected x", "1:15: the prefix ex: is not declared; begin the query with PREFIX ex: <…>"),
        ("PREFIX ex: <a:a> ASK { ?s ex:p }", "error at 1:32: x", "1:32: this is not SPARQL from here on (x)"),
        ("x", "something\nelse", "this is not SPARQL: something else"),
    ],
)
def test_the_engines_complaint_in_one_line(text: str, error: str, expected: str) -> None:
    assert str(syntax_error(text, SyntaxError(error))) == expected
