"""Asking: a canned question with values for its parameters, or a query that a user wrote."""

from __future__ import annotations

import math
import queue
import threading
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Final, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, QueryBoolean, QuerySolutions, Store, Triple

from caregraph.errors import QueryError
from caregraph.query.guard import GuardedQuery, guarded, syntax_error
from caregraph.query.library import SEPARATOR, CannedQuery, canned
from caregraph.query.parameters import Resolve, Value, bind, terms_for
from caregraph.query.table import Cell, Table
from caregraph.terms import PREFIXES

_Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
_XSD: Final = PREFIXES["xsd"]
_MOST_ROWS: Final = 1_000_000
#: How many queries whose time is up may still be computing; the engine cannot be told to stop.
_MOST_ABANDONED: Final = 8
_STACK: Final = 256 << 20
_abandoned: list[threading.Thread] = []
_starting = threading.Lock()


def run(store: Store, query: CannedQuery | str, values: Mapping[str, Value], resolve: Resolve) -> Table:
    """Ask a canned question.

    Args:
        store: the dataset; all its named graphs are asked at once.
        query: the question or its name.
        values: what its parameters are, by name; a parameter left out restricts nothing.
        resolve: finds the entity that a name stands for (see :data:`caregraph.query.parameters.Resolve`).

    It takes as long as it takes; Ctrl-C ends the wait.

    Raises:
        QueryError: when there is no such question.
        ParameterError: when a parameter is unknown, missing or of the wrong form; UnknownNameError when a name stands for nobody.
    """
    asked = canned(query) if isinstance(query, str) else query
    text = bind(asked, terms_for(asked, values, resolve))
    return _in_thread(lambda stop: _canned(store, asked, text, stop), None)


def run_text(store: Store, text: str, *, timeout_seconds: float | None = 30.0) -> Table:
    """Run a user's SPARQL query; it may only read this dataset. The prefixes of caregraph need no declaring.

    A triple that two graphs have is found twice: write DISTINCT where that matters.

    SELECT gives its variables as columns, ASK one cell ``answer``; CONSTRUCT and DESCRIBE give ``subject``, ``predicate``, ``object``.

    Args:
        store: the dataset; all its named graphs are asked at once, unless the query says FROM.
        text: SELECT, ASK, CONSTRUCT or DESCRIBE.
        timeout_seconds: after how long it is given up; None for never.

    Raises:
        QueryError: when it is malformed, refused, gives too many rows, or is out of time.
    """
    _abandoned[:] = [thread for thread in _abandoned if thread.is_alive()]
    if len(_abandoned) >= _MOST_ABANDONED:
        raise QueryError(f"{len(_abandoned)} queries whose time was up are still computing; wait until one is done, or start a new process")
    # The parser of the guard may keep the frames above it: they must not be those that hold what the engine gives.
    return _in_thread(lambda stop: _answer(store, guarded(text), stop), timeout_seconds)


def _in_thread(ask: Callable[[threading.Event], Table], timeout_seconds: float | None) -> Table:
    """Ask in a thread of its own, and wait for it: the engine does not hear of time limits, nor of whoever presses Ctrl-C."""
    answers: queue.SimpleQueue[Table | str] = queue.SimpleQueue()
    stop = threading.Event()
    thread = threading.Thread(target=_work, args=(ask, stop, answers), name="caregraph query", daemon=True)
    with _starting:
        usual = threading.stack_size(_STACK)
        try:
            thread.start()
        finally:
            threading.stack_size(usual)
    try:
        answer = answers.get(timeout=timeout_seconds)
    except queue.Empty:
        _abandoned.append(thread)
        raise QueryError(
            f"stopped after {timeout_seconds:g} s; make the query narrower: name more of its terms, "
            "let its patterns share variables, or ask for fewer rows with LIMIT"
        ) from None
    finally:
        stop.set()
    if isinstance(answer, str):
        raise QueryError(answer)
    return answer


def _work(ask: Callable[[threading.Event], Table], stop: threading.Event, answers: queue.SimpleQueue[Table | str]) -> None:
    """Run a query to the end or until ``stop``: what the engine gives must not leave this thread."""
    try:
        answers.put(ask(stop))
    except QueryError as error:
        answers.put(str(error))
    except BaseException as error:  # whatever it is (a panic of the engine is no Exception), the caller waits for an answer
        answers.put(f"the engine gave up: {' '.join(str(error).split()) or error.__class__.__name__}")


def _canned(store: Store, asked: CannedQuery, text: str, stop: threading.Event) -> Table:
    try:
        found = store.query(text, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise QueryError(f"{asked.name}.rq: {syntax_error(text, error)}") from None
    if not isinstance(found, QuerySolutions):
        raise QueryError(f"{asked.name}.rq: is no SELECT query")
    columns = tuple(variable.value for variable in found.variables)
    read = [_list if column in asked.lists else _cell for column in columns]
    rows: list[tuple[Cell, ...]] = []
    for solution in found:
        if stop.is_set():
            raise QueryError("stopped")
        rows.append(tuple([form(term) for form, term in zip(read, solution, strict=True)]))
    return Table(columns=columns, rows=tuple(rows), title=asked.summary, says=asked.says)


def _answer(store: Store, checked: GuardedQuery, stop: threading.Event) -> Table:
    try:
        found = store.query(checked.text, use_default_graph_as_union=not checked.names_graphs, prefixes=PREFIXES)
    except SyntaxError as error:
        raise syntax_error(checked.text, error) from None
    if isinstance(found, QueryBoolean):
        return Table(columns=("answer",), rows=((bool(found),),))
    if isinstance(found, QuerySolutions):
        variables = found.variables
        rows = _collected((tuple(_cell(solution[variable]) for variable in variables) for solution in found), stop)
        return Table(columns=tuple(variable.value for variable in variables), rows=rows)
    triples = ((_cell(triple.subject), _cell(triple.predicate), _cell(triple.object)) for triple in found)
    return Table(columns=("subject", "predicate", "object"), rows=tuple(sorted(set(_collected(triples, stop)), key=str)))


def _collected(rows: Iterable[tuple[Cell, ...]], stop: threading.Event) -> tuple[tuple[Cell, ...], ...]:
    kept: list[tuple[Cell, ...]] = []
    for row in rows:
        if stop.is_set():
            raise QueryError("stopped")
        kept.append(row)
        if len(kept) > _MOST_ROWS:
            raise QueryError(f"the answer has more than {_MOST_ROWS:,} rows; ask for fewer with LIMIT")
    return tuple(kept)


def _cell(term: _Term | None) -> Cell:
    """A term as a plain Python value; what Python has no value for stays as it is written."""
    if term is None:
        return None
    if not isinstance(term, Literal):
        return term.value if isinstance(term, NamedNode) else str(term)
    text = term.value
    read = _VALUES.get(term.datatype.value)
    if read is None:
        return text
    try:
        return read(text)
    except ValueError:
        return text


def _number(text: str) -> Cell:
    number = float(text)
    return number if math.isfinite(number) else text


#: How texts of a datatype are read; all others stay texts.
_VALUES: Final[Mapping[str, Callable[[str], Cell]]] = {
    _XSD + "integer": int,
    _XSD + "boolean": lambda text: text in ("true", "1"),
    _XSD + "date": date.fromisoformat,
    **dict.fromkeys((_XSD + name for name in ("decimal", "double", "float")), _number),
}


def _list(term: _Term | None) -> Cell:
    """Several values in one cell, each once and in a fixed order, which SPARQL does not promise; None for no value."""
    cell = _cell(term)
    if not isinstance(cell, str):
        return cell
    return SEPARATOR.join(sorted({part for part in cell.split(SEPARATOR) if part})) or None
