"""The canned questions: ``queries/*.rq``, each a SPARQL query under a header that says what it asks, takes and answers.

The header is YAML in lines that begin with ``#+``, as grlc has it. A parameter ``council`` is the variable ``?_council`` of the query.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal, Self, TypeAlias

import yaml
from pydantic import Field, ValidationError, field_validator, model_validator

from caregraph import _resources
from caregraph.errors import QueryError
from caregraph.model import Frozen
from caregraph.query.nearest import nearest
from caregraph.terms import EntityType, Predicate

ParameterType: TypeAlias = Literal["entity", "date", "string", "integer"]

#: What every question takes, on the command line.
COMMON: Final = {
    "known-by YYYY-MM-DD": "leave out what was published later: the answer that one could have had on that day",
    "store PATH": "the dataset on disk; the packaged seeds unless given",
    "format FORM": "how the answer is printed: table, csv, json or md",
}
#: Between the values of a cell that holds several.
SEPARATOR: Final = " | "
_WHERE: Final = re.compile(r"\bWHERE\s*\{")
_SELECT: Final = re.compile(r"^SELECT\s+(?:DISTINCT\s+)?((?:\?\w+\s+)+)WHERE\s*\{", re.MULTILINE)
_BOUND: Final = re.compile(r"\?_(\w+)")
_BRACE_OR_BOUND: Final = re.compile(r"[{}]|\?_(\w+)")
_ASIDE: Final = re.compile(r"""<[^<>\s]*>|"[^"\n]*"|#[^\n]*""")


class Parameter(Frozen):
    """What a question takes.

    Attributes:
        type: an ``entity`` is given by name or IRI, a ``date`` is a full day.
        entity_type: the only class of entity that fits; None takes any.
        choices: the only values that fit; empty takes any.
        minimum: the least whole number that fits; ``maximum`` the largest. None for no limit.
        example: a value that makes sense.
    """

    type: ParameterType
    required: bool = False
    entity_type: EntityType | None = None
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    description: str = Field(min_length=1)
    example: str = Field(min_length=1)

    @model_validator(mode="after")
    def _limits_numbers(self) -> Self:
        if self.type != "integer" and (self.minimum, self.maximum) != (None, None):
            raise ValueError("only an integer has a minimum or a maximum")
        return self

    @property
    def range(self) -> str:
        """The whole numbers that fit, in words; empty where all do.

        >>> Parameter(type="integer", minimum=1, maximum=100, description="how many", example="2").range
        'from 1 to 100'
        """
        if self.minimum is None:
            return "" if self.maximum is None else f"up to {self.maximum}"
        return f"from {self.minimum} on" if self.maximum is None else f"from {self.minimum} to {self.maximum}"


class CannedQuery(Frozen):
    """A question and the SPARQL query that answers it.

    Attributes:
        name: the file's name without its ending.
        summary: the question in one line.
        description: what the answer says, and what it does not know.
        columns: what each column means, in their order.
        says: the relation that a row is about, as three words: the column of its subject, the relation or its column, the column of its
            object; two where a row is about all objects of a subject, and empty where it is about no single relation.
        lists: the columns whose cells hold several values, separated by :data:`SEPARATOR`.
        text: the whole file; its header is comments to SPARQL.
    """

    name: str
    summary: str = Field(min_length=1)
    description: str = Field(min_length=1)
    tags: tuple[str, ...] = Field(min_length=1)
    parameters: dict[str, Parameter]
    columns: dict[str, str] = Field(min_length=1)
    says: str = ""
    lists: tuple[str, ...] = ()
    text: str

    @field_validator("description")
    @classmethod
    def _owns_up(cls, description: str) -> str:
        if "does not know" not in description:
            raise ValueError("the description says in a sentence what the answer does not know")
        return description.strip()

    @model_validator(mode="after")
    def _fits_its_text(self) -> Self:
        body = _ASIDE.sub(lambda aside: " " * len(aside[0]), self.text)
        selected = _SELECT.search(body)
        if selected is None:
            raise ValueError("the query is SELECT ?variable … WHERE { … }, with WHERE written out")
        if selected[1].replace("?", "").split() != list(self.columns):
            raise ValueError(f"the columns are those of SELECT, in its order: {selected[1].replace('?', '').split()}")
        if not set(self.lists) <= set(self.columns):
            raise ValueError(f"lists are columns, unlike {sorted(set(self.lists) - set(self.columns))}")
        if self.says and not self._says_what_there_is():
            raise ValueError("says names the column of a subject, a relation or its column, and the column of an object, if there is one")
        found = {match[1] for match in _BOUND.finditer(body)}
        if found != set(self.parameters):
            raise ValueError(f"the query has the parameters {sorted(found)}, its header {sorted(self.parameters)}")
        _asking(body)
        return self

    def _says_what_there_is(self) -> bool:
        words = self.says.split()
        return len(words) in (2, 3) and {words[0], *words[2:]} <= set(self.columns) and words[1] in {*self.columns, *Predicate}

    @property
    def insertions(self) -> tuple[tuple[int, frozenset[str]], ...]:
        """Where in ``text`` the values of parameters are put, in order, and of which: after each ``WHERE {`` that asks for any."""
        return _asking(_ASIDE.sub(lambda aside: " " * len(aside[0]), self.text))

    @property
    def sample(self) -> dict[str, str]:
        """Parameters for an example call: those that it needs, or else the first; and the day, where it takes one."""
        needed = [name for name, parameter in self.parameters.items() if parameter.required] or list(self.parameters)[:1]
        days = [name for name in self.parameters if name == "as_of"]
        return {name: self.parameters[name].example for name in dict.fromkeys([*needed, *days])}

    @property
    def command(self) -> str:
        """The example call on the command line.

        >>> canned("who-runs").command
        'caregraph query who-runs --council Slough --as-of 2016-05-16'
        """
        return shlex.join(
            ["caregraph", "query", self.name, *(word for name, value in self.sample.items() for word in (option(name), value))]
        )


def _asking(body: str) -> tuple[tuple[int, frozenset[str]], ...]:
    """After which ``WHERE {`` of a query, its comments and strings blanked, which parameters stand, between no further braces.

    A query within the query is asked on its own: what stands at the top does not arrive there, so it is given the values again.

    Raises:
        ValueError: when one stands elsewhere, where a value would not arrive.
    """
    openings = {match.end() for match in _WHERE.finditer(body)}
    asked: dict[int, set[str]] = {}
    groups: list[int] = []
    for token in _BRACE_OR_BOUND.finditer(body):
        if token[0] == "{":
            groups.append(token.end())
        elif token[0] == "}":
            if groups:
                groups.pop()
        elif not groups or groups[-1] not in openings:
            raise ValueError(f"{token[0]} stands inside inner braces; move its FILTER or BIND out of them")
        else:
            asked.setdefault(groups[-1], set()).add(token[1])
    return tuple((at, frozenset(names)) for at, names in sorted(asked.items()))


def read_query(path: Path) -> CannedQuery:
    """Read a ``.rq`` file.

    Raises:
        QueryError: when it cannot be read or its header is malformed; the message names ``file:line``.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: cannot be read ({error.__class__.__name__}); a query is a UTF-8 file") from error
    lines = text.splitlines()
    header = [line[2:].removeprefix(" ") if line.startswith("#+") else "" for line in lines]
    try:
        fields: Any = yaml.safe_load("\n".join(header))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        raise QueryError(f"{path}:{line}: the header is not YAML: {getattr(error, 'problem', None) or error}") from error
    if not isinstance(fields, dict):
        raise QueryError(f"{path}:1: there is no header; begin lines with #+ and give summary, description, tags, parameters and columns")
    try:
        return CannedQuery.model_validate({**fields, "name": path.stem, "text": text})
    except ValidationError as error:
        first = error.errors()[0]
        where = [str(part) for part in first["loc"]]
        message = first["msg"].removeprefix("Value error, ")
        raise QueryError(f"{path}:{_line_of(header, where)}: {'.'.join(where) or 'query'}: {message}") from error


def canned_queries(folder: Path | None = None) -> Mapping[str, CannedQuery]:
    """Every canned question by name, sorted.

    Args:
        folder: where the ``.rq`` files are; None for those that caregraph brings along.

    Raises:
        QueryError: when one of them is malformed.
    """
    if folder is None:
        return _own()
    return {path.stem: read_query(path) for path in sorted(folder.glob("*.rq"), key=lambda path: path.stem)}


def canned(name: str) -> CannedQuery:
    """The canned question of that name.

    Raises:
        QueryError: when there is none; the message offers the nearest.

    >>> canned("who-runs").summary
    "Who runs a council's children's services?"
    """
    queries = canned_queries()
    if not isinstance(name, str):
        raise QueryError(f"a question is asked by its name, such as 'who-runs', not by a {type(name).__name__}")
    if name not in queries:
        raise QueryError(f"there is no question {name!r}{nearest(name, queries)}")
    return queries[name]


@cache
def _own() -> Mapping[str, CannedQuery]:
    return canned_queries(_resources.path("queries"))


def option(name: str) -> str:
    """What a parameter is called on the command line."""
    return "--" + name.replace("_", "-")


def _line_of(header: list[str], where: list[str]) -> int:
    """The line of the header in which a field of that path begins; as near as can be told."""
    line = 0
    for part in where:
        key = re.compile(rf"\s*{re.escape(part)}\s*:")
        found = next((number for number in range(line, len(header)) if key.match(header[number])), None)
        if found is None:
            break
        line = found
    return line + 1
