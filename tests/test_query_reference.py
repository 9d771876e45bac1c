"""The reference page of the questions: it is that of the files, it says all that they say, and its examples run."""

from __future__ import annotations

import ast
import re
import shlex
from collections import Counter
from pathlib import Path
from typing import Final

import pytest

from caregraph.kg import KnowledgeGraph
from caregraph.making import open_graph
from caregraph.pipeline import LoadReport
from caregraph.query import Parameter, canned_queries, reference
from caregraph.rdf import GraphStore

PAGE: Final = Path(__file__).parents[1] / "docs" / "queries.md"
QUERIES: Final = canned_queries()


def section(page: str, name: str) -> str:
    (found,) = re.findall(rf"^### {name}\n(.*?)(?=^##|\Z)", page, re.DOTALL | re.MULTILINE)
    assert isinstance(found, str)
    return found


def test_the_page_is_that_of_the_files() -> None:
    assert PAGE.read_text("utf-8") == reference(QUERIES), "queries/ and docs/queries.md differ; run: make docs"


def test_the_contents_lead_to_every_question_and_nowhere_else() -> None:
    page = reference(QUERIES)
    headings = [re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in re.findall(r"^#+ (.*)$", page, re.MULTILINE)]
    assert max(Counter(headings).values()) == 1, "two headings of one name have one address"
    assert sorted(re.findall(r"\]\(#(.*?)\)", page)) == sorted(QUERIES)
    assert set(QUERIES) < set(headings)


@pytest.mark.parametrize("name", QUERIES)
def test_a_section_says_all_that_the_header_says(name: str) -> None:
    query, text = QUERIES[name], section(reference(QUERIES), name)
    assert "does not know" in text
    assert query.command in text
    assert f'kg.query("{name}"' in text
    cells = re.findall(r"^\| `([\w-]+)` \|", text, re.MULTILINE)
    assert cells == ["--" + parameter.replace("_", "-") for parameter in query.parameters] + list(query.columns)
    for choice in (choice for parameter in query.parameters.values() for choice in parameter.choices):
        assert f"`{choice}`" in text


def test_every_example_call_is_answered_and_is_the_same_in_python_and_in_the_shell(small_build: tuple[GraphStore, LoadReport]) -> None:
    page, kg = reference(QUERIES), KnowledgeGraph(small_build[0])
    for name, query in QUERIES.items():
        written = re.search(r"```python\n(kg\.query.*)\n```", section(page, name))
        assert written is not None
        call = ast.parse(written[1], mode="eval").body
        assert isinstance(call, ast.Call)
        values = {keyword.arg or "": ast.literal_eval(keyword.value) for keyword in call.keywords}
        assert [ast.literal_eval(argument) for argument in call.args] == [name]
        assert kg.query(name, **values).columns == tuple(query.columns)
        words = [word for key, value in values.items() for word in ("--" + key.replace("_", "-"), str(value))]
        assert shlex.split(query.command) == ["caregraph", "query", name, *words]


def test_a_header_that_speaks_markdown_breaks_no_table() -> None:
    hostile = "<b>x</b> | `y` [z](javascript:1)\n# w"
    taken = Parameter(type="string", description=hostile, example="a | `b`", choices=("c|d",))
    asked = QUERIES["who-owns"]
    query = asked.model_copy(
        update={"parameters": {"provider": taken}, "columns": dict.fromkeys(asked.columns, hostile), "tags": (hostile,)}
    )
    page = reference({query.name: query})
    for row in (line for line in page.splitlines() if line.startswith("|")):
        assert len(re.findall(r"(?<!\\)\|", row)) in (3, 5)
    assert "<b>" not in page
    assert "[z](" not in page
    assert "\n# w" not in page


@pytest.mark.parametrize("name", QUERIES)
def test_the_packaged_dataset_has_an_answer_to_each_example(name: str, packaged_cache: Path) -> None:
    kg = open_graph(next((packaged_cache / "caregraph").glob("seeds-*")))
    parameters = QUERIES[name].parameters
    required = {key: parameter.example for key, parameter in parameters.items() if parameter.required}
    for key, parameter in parameters.items():
        assert len(kg.query(name, **(required | {key: parameter.example}))) > 0, f"{name} {key}={parameter.example}"
