"""What a query of a user may do: read this dataset, and nothing else.

``SERVICE`` would call out to any address and ``FROM`` may name graphs elsewhere, so both are looked for. A text in which the letters of
neither occur is safe, whoever parses it; any other is parsed, and the clauses are looked for in the parse, so that a comment or a quote
may speak of a service. Two spellings that SPARQL parsers are known to read differently are settled beforehand: a carriage return ends a
comment for some and not for others, and an escaped character becomes a quote for some and not for others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from caregraph.errors import QueryError
from caregraph.model import Frozen
from caregraph.terms import GRAPH, PREFIXES

#: Longer texts could be nested so deep that the engine runs out of stack, which would end the process.
LONGEST: Final = 30_000
_ESCAPED: Final = re.compile(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})")
_SUSPECT: Final = re.compile(r"service|from", re.IGNORECASE)
_FORM: Final = re.compile(r"(?:\s|#[^\n]*|PREFIX\s+[^\s:<]*:\s*<[^<>]*>|BASE\s*<[^<>]*>)*([A-Z]+)", re.IGNORECASE)
_UPDATES: Final = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_PLACE: Final = re.compile(r"error at (\d+):(\d+)(?:: (.*))?", re.DOTALL)
_PREFIXED: Final = re.compile(r"(?:^|[\s(/|^,;{])([A-Za-z][\w.-]*):[\w.-]*\s*$")


class GuardedQuery(Frozen):
    """A text that passed, and whether it names the graphs that it asks."""

    text: str
    names_graphs: bool = False


def guarded(text: str) -> GuardedQuery:
    """A user's query, if it only reads this dataset.

    Raises:
        QueryError: when it would write, call out or ask other graphs than ours, or cannot be checked.
    """
    if len(text) > LONGEST:
        raise QueryError(f"the query has {len(text):,} characters, and at most {LONGEST:,} are taken; ask in several queries")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if escaped := _ESCAPED.search(text):
        raise QueryError(f"{_place(text, escaped.start())}: write the character itself instead of {escaped[0]}")
    form = _FORM.match(text)
    if form and form[1].upper() in _UPDATES:
        raise QueryError(
            f"{_place(text, form.start(1))}: queries only read (SELECT, ASK, CONSTRUCT, DESCRIBE), so {form[1].upper()} is refused; "
            "change the dataset by loading and retracting sources"
        )
    if not _SUSPECT.search(text):
        return GuardedQuery(text=text)
    prologue, query = _parsed(text)
    for part in _parts(query):
        if _name(part) == "ServiceGraphPattern":
            raise QueryError("SERVICE would call out to another address, and is refused; load that data as a source instead")
    graphs = [part for part in _parts(query) if _name(part) == "DatasetClause"]
    declared = {**PREFIXES, **{_field(part, "prefix"): _field(part, "iri") for part in _parts(prologue) if _name(part) == "PrefixDecl"}}
    for clause in graphs:
        graph = _iri(clause["default"] if "default" in clause else clause["named"], declared)
        if not graph.startswith(GRAPH):
            raise QueryError(f"FROM <{graph}> is refused: the dataset's own graphs begin with {GRAPH}; without FROM, all of them are asked")
    return GuardedQuery(text=text, names_graphs=bool(graphs))


def syntax_error(text: str, error: SyntaxError) -> QueryError:
    """The engine's complaint about a text as one line that says where, counted from 1."""
    found = _PLACE.search(str(error))
    if found is None:
        return QueryError(f"this is not SPARQL: {' '.join(str(error).split())}")
    line, column, expected = int(found[1]), int(found[2]), " ".join((found[3] or "").split())
    before = "\n".join([*text.split("\n")[: line - 1], text.split("\n")[line - 1][: column - 1]])
    prefix = _PREFIXED.search(before)
    if prefix and prefix[1] not in PREFIXES and not re.search(rf"PREFIX\s+{re.escape(prefix[1])}:", text, re.IGNORECASE):
        return QueryError(f"{line}:{column}: the prefix {prefix[1]}: is not declared; begin the query with PREFIX {prefix[1]}: <…>")
    return QueryError(f"{line}:{column}: this is not SPARQL from here on" + (f" ({expected})" if expected and "[" not in expected else ""))


def _parsed(text: str) -> tuple[Any, Any]:
    from pyparsing import ParseBaseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        prologue, query = parseQuery(text)
    except ParseBaseException as error:
        raise QueryError(f"{error.lineno}:{error.column}: this is not SPARQL from here on ({' '.join(error.msg.split())})") from None
    except RecursionError:
        raise QueryError("the query is nested too deep to be checked; write it flatter") from None
    return prologue, query


def _parts(node: Any) -> Iterator[Any]:
    """Every part of a parse, whatever holds it."""
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parserutils import CompValue

    pending = [node]
    while pending:
        part = pending.pop()
        if isinstance(part, CompValue):
            yield part
        # ParseResults first: it passes for a mapping as well, of the few parts that have names.
        if isinstance(part, ParseResults | list | tuple):
            pending.extend(part)
        elif isinstance(part, Mapping):
            pending.extend(part.values())


def _name(part: Any) -> str:
    return str(part.name)


def _iri(term: Any, declared: Mapping[str, str]) -> str:
    from rdflib.plugins.sparql.parserutils import CompValue

    if not isinstance(term, CompValue):
        return str(term)
    prefix = _field(term, "prefix")
    return declared.get(prefix, prefix + ":") + _field(term, "localname")


def _field(part: Any, name: str) -> str:
    """A field of a part; its own ``get`` gives the name of a field that is not there."""
    return str(part[name]) if name in part else ""


def _place(text: str, at: int) -> str:
    return f"{text.count(chr(10), 0, at) + 1}:{at - text.rfind(chr(10), 0, at)}"
