"""The gate: whether a dataset satisfies the shapes of ``shapes.ttl``, and if not, which node breaks which and what to do.

The shapes say all that there is to check; this module only asks the ``shacl`` engine and words what it answers.
"""

from __future__ import annotations

import re
from functools import lru_cache
from textwrap import shorten
from typing import TYPE_CHECKING, Final

from caregraph import _resources
from caregraph.errors import ValidationError
from caregraph.model import Frozen
from caregraph.terms import BASE, PREFIXES

if TYPE_CHECKING:
    from shacl import Result, Shapes

_IRI: Final = re.compile(r"<([^<>]*)>")
_NAMESPACES: Final = {**PREFIXES, "cgs": BASE + "shapes#"}
_LONGEST_VALUE: Final = 80


class Violation(Frozen):
    """One shape that one node breaks.

    Attributes:
        focus: the node, an IRI without angle brackets (a blank node or a literal where that is what is wrong).
        path: the property that failed, in short form such as ``cg:status``; empty when the node itself failed.
        message: what the shape demands, and the remedy.
        value: the value that is wrong, without its datatype; empty when one is missing.
        shape: the shape in short form, such as ``cgs:Claim``; empty when it has no name.
    """

    focus: str
    path: str = ""
    message: str
    value: str = ""
    shape: str = ""

    def __str__(self) -> str:
        """One line for a person to read."""
        place = f"{self.focus} {self.path}".rstrip()
        found = shorten(self.value, _LONGEST_VALUE, placeholder="…")
        return f"{place}: {self.message}" + (f" (found {found!r})" if found and self.value != self.focus else "")


def validate(data: str, *, shapes: str | None = None) -> tuple[Violation, ...]:
    """Every breach of the shapes, sorted; empty when the data satisfies them all.

    Args:
        data: Turtle or N-Triples: the union of all graphs of a dataset.
        shapes: Turtle; ``shapes.ttl`` when None.

    Raises:
        ValidationError: when ``data`` or ``shapes`` cannot be parsed, or ``shapes`` declares no shape.

    >>> validate("")
    ()
    """
    compiled = _compiled(_own_shapes() if shapes is None else shapes)
    try:
        report = compiled.validate_turtle(data)
    except ValueError as error:
        raise ValidationError(f"the data is not Turtle or N-Triples: {error}; serialise it anew and validate that") from error
    return tuple(sorted({_violation(result) for result in report.results}, key=lambda found: tuple(found.model_dump().values())))


def require_valid(data: str, *, shapes: str | None = None, show: int = 5) -> None:
    """As :func:`validate`, for callers who cannot go on with data that breaks a shape.

    Raises:
        ValidationError: with the number of violations, and the first ``show`` of them.
    """
    violations = validate(data, shapes=shapes)
    if not violations:
        return
    count = len(violations)
    lines = [f"the dataset breaks its shapes in {count} place{'' if count == 1 else 's'}:"]
    lines += [f"  {violation}" for violation in violations[:show]]
    if count > show:
        lines.append(f"  … and {count - show} more")
    raise ValidationError("\n".join(lines))


@lru_cache(maxsize=1)
def _own_shapes() -> str:
    return _resources.path("shapes.ttl").read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def _compiled(text: str) -> Shapes:
    from shacl import Shapes

    try:
        compiled = Shapes.from_turtle(text)
    except ValueError as error:
        raise ValidationError(f"the shapes are not Turtle: {error}; correct them (its own: reinstall caregraph)") from error
    if len(compiled) == 0:
        raise ValidationError("the shapes text declares no shape, so that everything would pass: give the text of a shapes file")
    return compiled


def _violation(result: Result) -> Violation:
    return Violation(
        focus=_plain(result.focus_node),
        path=_short(result.path or ""),
        message=result.message or f"breaks {result.component}; correct the value",
        value=result.value_plain or "",
        shape=_short(result.root_shape) if result.root_shape and not result.root_shape.startswith("_:") else "",
    )


def _plain(term: str) -> str:
    """An IRI without its angle brackets; any other term as it is."""
    match = _IRI.fullmatch(term)
    return match[1] if match else term


def _short(path: str) -> str:
    """A path with its IRIs shortened, and without the brackets around the whole of it."""
    short = _IRI.sub(lambda match: _curie(match[1]), path)
    bare = short[1:-1]
    whole = short.startswith("(") and short.endswith(")") and "(" not in bare and ")" not in bare
    return bare if whole else short


def _curie(iri: str) -> str:
    for prefix, namespace in _NAMESPACES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"
