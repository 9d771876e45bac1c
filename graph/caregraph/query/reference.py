"""The reference page: all that the headers of the canned questions say, as one page of Markdown."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from caregraph.markdown import code, plain, table
from caregraph.query.library import CannedQuery, Parameter, option
from caregraph.query.listing import by_tag

_OPENING: Final = """\
# The questions

What can be asked by name: of the packaged dataset, or of one of your own (`--store PATH`, `caregraph.open(PATH)`).
This page is written from the headers of `queries/*.rq` by `make docs`; change those, not the page.

Which of them answers what one wants to know: [which-question.md](which-question.md).

- A name is taken wherever an IRI is: `--council Slough`. An unknown one is an error that offers the nearest.
- A parameter that is left out restricts nothing. Days are written YYYY-MM-DD.
- Every question takes `--known-by YYYY-MM-DD` (`known_by=`): what was published later is left out, so that the answer is the one that
  could have been had on that day.
- `--format table|csv|json|md` says how the answer is printed. In Python, `kg.query(…)` gives a `Table`: `.to_df()`, `.to_csv()`,
  `.to_json()`, `.to_markdown()`. Empty, `null` or `None` means that nothing is known.
- A column `councilLabel` has the names of the IRIs in the column `council`. A column `startEarliest` has the first day on which
  something may have been, `startLatest` the last; both are included.

```python
import caregraph

kg = caregraph.load("seeds/")
```
"""


def reference(queries: Mapping[str, CannedQuery]) -> str:
    """The page: a list of contents, then every question with its description, parameters, columns, tags and an example call.

    Args:
        queries: the questions by name.

    Returns:
        Markdown that depends on nothing but the questions, with a line break at the end.
    """
    groups = by_tag(queries)
    parts = [_OPENING, "## Contents\n"]
    for tag, group in groups.items():
        lines = (f"- [{plain(query.name)}](#{query.name}): {plain(query.summary)}\n" for query in group)
        parts.append(f"**{plain(tag)}**\n\n{''.join(lines)}")
    for tag, group in groups.items():
        parts.append(f"## Tag: {plain(tag)}\n")
        parts += ["\n".join(_section(query)) for query in group]
    return "\n".join(parts)


def _section(query: CannedQuery) -> Iterator[str]:
    yield f"### {plain(query.name)}\n"
    yield f"**{plain(query.summary)}** {plain(query.description)}\n"
    yield f"Tags: {', '.join(map(plain, query.tags))}. File: [{query.name}.rq](../queries/{query.name}.rq)\n"
    yield f"```sh\n{query.command}\n```\n"
    yield f"```python\n{_call(query)}\n```\n"
    if query.parameters:
        rows = ((code(option(name)), _kind(taken), code(taken.example), _meaning(taken)) for name, taken in query.parameters.items())
        yield table(("parameter", "type", "for example", "what it is"), rows) + "\n"
    yield table(("column", "what it says"), ((code(name), plain(meaning)) for name, meaning in query.columns.items())) + "\n"


def _call(query: CannedQuery) -> str:
    given = (f"{name}={_written(query.parameters[name], value)}" for name, value in query.sample.items())
    return f"kg.query({', '.join([json.dumps(query.name), *given])})"


def _written(parameter: Parameter, value: str) -> str:
    return value if parameter.type == "integer" else json.dumps(value, ensure_ascii=False)


def _kind(parameter: Parameter) -> str:
    kind = {"entity": str(parameter.entity_type or "entity"), "date": "day"}.get(parameter.type, parameter.type)
    return kind + (", required" if parameter.required else "")


def _meaning(parameter: Parameter) -> str:
    choices = f"; one of {', '.join(map(code, parameter.choices))}" if parameter.choices else ""
    limits = f"; {parameter.range}" if parameter.range else ""
    return plain(parameter.description) + limits + choices
