"""Values for the parameters of a question: read, checked, and bound to its query as terms, never as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode

from caregraph.errors import ParameterError
from caregraph.ids import iri
from caregraph.query.library import CannedQuery, Parameter
from caregraph.query.nearest import nearest
from caregraph.terms import PREFIXES, EntityType

#: What a caller may give for a parameter; None is as good as leaving it out.
Value: TypeAlias = str | int | date | NamedNode | None
#: From a name, an IRI or an id, and the class of entity that fits, to the id of an entity (``council/SLG``) or its IRI.
#: It raises UnknownNameError where the name stands for none.
Resolve: TypeAlias = Callable[[str, EntityType | None], str]

_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_INTEGER: Final = re.compile(r"[+-]?\d{1,18}", re.ASCII)
_XSD: Final = PREFIXES["xsd"]


def terms_for(query: CannedQuery, values: Mapping[str, Value], resolve: Resolve) -> dict[str, NamedNode | Literal]:
    """The terms that the parameters of a question stand for; parameters that are not given are left out.

    Args:
        query: the question.
        values: what is given, by name.
        resolve: finds the entity of a name.

    Raises:
        ParameterError: when one is unknown, missing or of the wrong form.
        UnknownNameError: when a name stands for no entity.
    """
    given = {name: value for name, value in values.items() if value is not None}
    for name in given:
        if name not in query.parameters:
            hint = nearest(name, query.parameters) if query.parameters else "; it takes none"
            raise ParameterError(f"{query.name} has no parameter {name}{hint}")
    for name, parameter in query.parameters.items():
        if parameter.required and name not in given:
            raise ParameterError(f"{query.name} needs {name}: {parameter.description}, such as {parameter.example!r}")
    return {name: _term(name, query.parameters[name], value, resolve) for name, value in given.items()}


def bind(query: CannedQuery, terms: Mapping[str, NamedNode | Literal]) -> str:
    """The query's text with its parameters bound, by a ``VALUES`` block at the top of each pattern that asks for them.

    Each term is written in its own N-Triples form. A ``VALUES`` block rather than the engine's substitutions, because those of pyoxigraph
    take only variables that are selected, and because this text says the same to any engine, also to one behind an address.
    """
    text = query.text
    for at, asked in reversed(query.insertions if terms else ()):
        block = "".join(f" VALUES ?_{name} {{ {term} }}" for name, term in terms.items() if name in asked)
        text = text[:at] + block + text[at:]
    return text


def _term(name: str, parameter: Parameter, value: Value, resolve: Resolve) -> NamedNode | Literal:
    if parameter.choices and value not in parameter.choices:
        raise ParameterError(f"{name} cannot be {str(value)!r}{nearest(str(value), parameter.choices)}")
    match parameter.type:
        case "entity":
            return _entity(name, parameter, value, resolve)
        case "date":
            return Literal(read_day(name, value).isoformat(), datatype=NamedNode(_XSD + "date"))
        case "integer":
            return Literal(str(_whole(name, value)), datatype=NamedNode(_XSD + "integer"))
        case "string":
            if not isinstance(value, str):
                raise ParameterError(f"{name} is a text, not {value!r}")
            return _literal(name, value)


def _entity(name: str, parameter: Parameter, value: Value, resolve: Resolve) -> NamedNode:
    if isinstance(value, NamedNode):
        value = value.value
    if not isinstance(value, str) or not value.strip():
        raise ParameterError(
            f"{name} is the name or IRI of {parameter.entity_type or 'an entity'}, such as {parameter.example!r}, not {value!r}"
        )
    found = resolve(value, parameter.entity_type)
    return NamedNode(found if "://" in found else iri(found))


def read_day(name: str, value: Value) -> date:
    """The day that a value stands for.

    Raises:
        ParameterError: when it is no full day.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            raise ParameterError(f"{name} cannot be {value!r}: the calendar has no such day") from None
    shown = value if isinstance(value, str) else repr(value)
    raise ParameterError(f"{name} is a full day, written YYYY-MM-DD such as 2016-05-16 (or a datetime.date), not {shown!r}")


def _whole(name: str, value: Value) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        return int(value)
    raise ParameterError(f"{name} is a whole number, not {value!r}")


def _literal(name: str, value: str) -> Literal:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ParameterError(f"{name} has characters that are none (lone surrogates); write it anew") from None
    return Literal(value)
