"""Values for the parameters of a question: read, checked, and bound to its query as terms, never as text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode

from caregraph.errors import ParameterError
from caregraph.ids import iri
from caregraph.query.library import COMMON, CannedQuery, Parameter, option
from caregraph.query.nearest import did_you_mean, nearest
from caregraph.terms import PREFIXES, EntityType, Predicate

#: What a caller may give for a parameter; None is as good as leaving it out.
Value: TypeAlias = str | int | date | NamedNode | None
#: From a name, an IRI or an id, and the class of entity that fits, to the id of an entity (``council/SLG``) or its IRI.
#: It raises UnknownNameError where the name stands for none.
Resolve: TypeAlias = Callable[[str, EntityType | None], str]

#: What every question takes beside its own parameters, in Python; on the command line it takes more.
_EVERYWHERE: Final = ("known_by",)
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
    _known(query, given, str, _EVERYWHERE)
    return {name: _term(name, query.parameters[name], value, resolve) for name, value in given.items()}


def check_words(query: CannedQuery, values: Mapping[str, str]) -> None:
    """Refuse what is wrong with the parameters of a command before any dataset is opened: all but whether names stand for somebody.

    Args:
        query: the question.
        values: what is given, by name, ``known_by`` among them; the messages call each as the command line does.

    Raises:
        ParameterError: as :func:`terms_for`.
    """
    common = [words.split()[0].replace("-", "_") for words in COMMON]
    own = {name: value for name, value in values.items() if name not in _EVERYWHERE}
    _known(query, own, option, common)
    for name, value in own.items():
        _term(option(name), query.parameters[name], value, lambda _name, _kind: "whoever/it-is")
    for name in _EVERYWHERE:
        if name in values:
            read_day(option(name), values[name])


def _known(query: CannedQuery, given: Mapping[str, Value], spelled: Callable[[str], str], common: Iterable[str]) -> None:
    """Refuse parameters that a question has not, and the lack of one that it needs; ``common`` are those of every question."""
    for name in given:
        if name not in query.parameters:
            own, every = [spelled(known) for known in query.parameters], [spelled(known) for known in common]
            meant = did_you_mean(spelled(name), [*own, *every])
            takes = f"{', '.join(own) or 'nothing of its own'}; and every question takes {', '.join(every)}"
            raise ParameterError(f"{query.name} has no parameter {spelled(name)}{meant}; it takes {takes}")
    for name, parameter in query.parameters.items():
        if parameter.required and name not in given:
            raise ParameterError(f"{query.name} needs {spelled(name)}: {parameter.description}, such as {parameter.example!r}")


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
            return Literal(str(_whole(name, parameter, value)), datatype=NamedNode(_XSD + "integer"))
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
    """A day that is given as one, or written YYYY-MM-DD.

    Args:
        name: what it is called, for the message.
        value: what is given.

    Raises:
        ParameterError: when it is no day.
    """
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            raise ParameterError(
                f"{name} cannot be {value!r}: the calendar has no such day; write YYYY-MM-DD, such as 2016-05-16"
            ) from None
    shown = value if isinstance(value, str) else repr(value)
    raise ParameterError(f"{name} is a full day, written YYYY-MM-DD such as 2016-05-16 (or a datetime.date), not {shown!r}")


def relation_called(name: str | Predicate) -> Predicate:
    """A relation by its name, in whatever case and with or without hyphens: "delegated-to".

    Raises:
        ParameterError: when there is no such relation.
    """
    by_lower = {predicate.value.lower(): predicate for predicate in Predicate}
    found = by_lower.get(str(name).lower().replace("-", "").replace("_", ""))
    if found is None:
        raise ParameterError(f"there is no relation {str(name)!r}{nearest(str(name), [p.value for p in Predicate])}")
    return found


def _whole(name: str, parameter: Parameter, value: Value) -> int:
    number: int | None = None
    if isinstance(value, int) and not isinstance(value, bool):
        number = value
    elif isinstance(value, str) and _INTEGER.fullmatch(value.strip()):
        number = int(value)
    too_small = number is not None and parameter.minimum is not None and number < parameter.minimum
    too_large = number is not None and parameter.maximum is not None and number > parameter.maximum
    if number is None or too_small or too_large:
        raise ParameterError(f"{name} is a whole number{' ' * bool(parameter.range)}{parameter.range}, not {value!r}")
    return number


def _literal(name: str, value: str) -> Literal:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise ParameterError(f"{name} has characters that are none (lone surrogates); write it anew") from None
    return Literal(value)
