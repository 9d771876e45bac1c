"""The questions as people read them in a terminal: the list of them, and all about one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from caregraph.errors import QueryError
from caregraph.query.library import COMMON, CannedQuery, option
from caregraph.query.nearest import nearest


def by_tag(queries: Mapping[str, CannedQuery]) -> dict[str, list[CannedQuery]]:
    """The questions under their tags, each once, tags and names sorted.

    A question stands under the first of its tags that another question has too; under its first where none has.
    """
    shared = Counter(tag for query in queries.values() for tag in set(query.tags))
    groups: dict[str, list[CannedQuery]] = {}
    for _, query in sorted(queries.items()):
        groups.setdefault(next((tag for tag in query.tags if shared[tag] > 1), query.tags[0]), []).append(query)
    return dict(sorted(groups.items()))


def listing(queries: Mapping[str, CannedQuery], tag: str | None = None) -> str:
    """The questions grouped by tag, a line each: name, what it asks, which parameters it needs and, in brackets, which it takes.

    Args:
        queries: the questions.
        tag: list only those that have this tag.

    Raises:
        QueryError: when no question has it; the message offers the nearest.
    """
    if tag is None:
        groups = by_tag(queries)
    else:
        groups = {tag: [query for _, query in sorted(queries.items()) if tag in query.tags]}
        if not groups[tag]:
            raise QueryError(f"no question has the tag {tag!r}{nearest(tag, {tag for query in queries.values() for tag in query.tags})}")
    width = max((len(query.name) for group in groups.values() for query in group), default=0)
    return "\n\n".join("\n".join([heading, *(_line(query, width) for query in group)]) for heading, group in groups.items())


def _line(query: CannedQuery, width: int) -> str:
    needed = [option(name) for name, parameter in query.parameters.items() if parameter.required]
    rest = [option(name) for name, parameter in query.parameters.items() if not parameter.required]
    takes = " ".join(filter(None, (*needed, f"[{' '.join(rest)}]" if rest else "")))
    return f"  {query.name:{width}}  {query.summary}" + (f"  {takes}" if takes else "")


def help_text(query: CannedQuery) -> str:
    """All that a header says, for a person to read."""
    lines = [f"{query.name}: {query.summary}", "", query.description]
    lines += ["", "Parameters:"]
    for name, parameter in query.parameters.items():
        kind = "YYYY-MM-DD" if parameter.type == "date" else str(parameter.entity_type or parameter.type).upper()
        need = ", ".join(filter(None, ("required" if parameter.required else "", parameter.range)))
        lines.append(f"  {option(name)} {kind}{f' ({need})' if need else ''}  {parameter.description}; such as {parameter.example!r}")
        if parameter.choices:
            lines.append(f"      one of {', '.join(parameter.choices)}")
    lines += [f"  --{name}  {meaning}" for name, meaning in COMMON.items()]
    lines += ["", "Columns:"]
    width = max(map(len, query.columns))
    lines += [f"  {name:{width}}  {meaning}" for name, meaning in query.columns.items()]
    lines += ["", "Tags: " + ", ".join(query.tags), "", "Example:", f"  {query.command}"]
    return "\n".join(lines)
