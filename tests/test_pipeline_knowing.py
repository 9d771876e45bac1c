"""The dataset as one could have known it on a day is that of the sources that were out by then."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import caregraph
from caregraph.errors import ParameterError, StoreError
from caregraph.kg import KnowledgeGraph
from caregraph.pipeline import Pipeline, known_by
from caregraph.rdf import GraphStore
from caregraph.sources.knowledge import Knowledge

#: Day of publication, and what was published.
ARTICLES = {
    "2014-03-01": "Slough Borough Council will hand its children's services to Slough Children's Services Trust in October 2015.",
    "2016-05-16": "Slough Children's Services Trust has run children's services for Slough Borough Council since 1 October 2015.",
    "2021": "Slough Borough Council denied that it was forced to hand its children's services to Slough Children's Services Trust.",
    "": "Kingston upon Thames Council handed its children's services to Achieving for Children in 2014.",
}


def articles(folder: Path, days: list[str]) -> list[Path]:
    paths = []
    for number, (day, text) in enumerate(ARTICLES.items()):
        if day in days:
            paths.append(folder / f"{number}.md")
            head = f"---\ndate: '{day}'\npublisher: The Wire {number}\n---\n" if day else ""
            paths[-1].write_text(f"{head}{text}\n", encoding="utf-8")
    return paths


@pytest.fixture
def graph(tmp_path: Path) -> KnowledgeGraph:
    return caregraph.load(*articles(tmp_path, list(ARTICLES)))


@pytest.mark.parametrize(
    ("day", "out"),
    [
        ("2014-02-28", []),
        ("2014-03-01", ["2014-03-01"]),
        ("2021-12-30", ["2014-03-01", "2016-05-16"]),
        ("2021-12-31", ["2014-03-01", "2016-05-16", "2021"]),
    ],
)
def test_it_is_that_of_the_sources_that_were_surely_out(
    graph: KnowledgeGraph, knowledge: Knowledge, tmp_path: Path, day: str, out: list[str]
) -> None:
    then = GraphStore()
    Pipeline(then, knowledge).load(articles(tmp_path, out))
    then.begin_loading()
    Pipeline(then, knowledge.as_of(date.fromisoformat(day))).repair()
    known = known_by(graph.store, date.fromisoformat(day), knowledge)
    if out:
        assert set(known.quads()) == set(then.quads())
    assert not known.interrupted
    assert {source.date.lexical for source in graph.known_by(day).sources().values() if source.date} == set(out)


def test_a_question_is_answered_as_one_could_have_known(graph: KnowledgeGraph) -> None:
    assert len(graph.query("who-runs", council="Slough")) == 1
    assert len(graph.query("who-runs", council="Slough", known_by="2014-12-31")) == 0
    assert graph.query("plans", council=None, known_by=date(2014, 12, 31)).column("status") == ("planned",)
    assert graph.query("denied").column("sourceDate") == ("2021",)
    assert len(graph.query("denied", known_by="2020-01-01")) == 0
    assert graph.known_by("2020-01-01").why("Slough").relations[0].contradicting == ()


def test_bodies_have_the_names_that_they_had(graph: KnowledgeGraph) -> None:
    then, later = "Slough Children's Services Trust", "Slough Children First"
    assert graph.query("who-runs", council="Slough").column("providerLabel") == (later,)
    table = graph.query("who-runs", council="Slough", provider=later, known_by="2016-12-31")
    assert table.column("providerLabel") == (then,)
    assert table.note.startswith("from what had been published by 2016-12-31; bodies have the names of that day where")
    assert graph.query("who-runs", council="Slough").note == ""
    assert graph.query("who-runs", council="Slough", known_by="2021-12-31").column("providerLabel") == (later,)
    entity = graph.known_by("2016-12-31").entities()["company/09487106"]
    assert later in entity.aliases
    assert then not in entity.aliases


def test_the_past_is_not_loaded_into(graph: KnowledgeGraph, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="as it could have been known on 2016-12-31; load and retract in the dataset itself"):
        graph.known_by("2016-12-31").load(tmp_path)
    with pytest.raises(StoreError, match="load and retract in the dataset itself"):
        graph.known_by("2016-12-31").retract("0.md")


def test_what_is_loaded_since_is_known_since(graph: KnowledgeGraph, tmp_path: Path) -> None:
    before = len(graph.query("who-runs", known_by="2016-12-31"))
    path = tmp_path / "more.md"
    path.write_text(
        "---\ndate: '2016-06-01'\n---\nDoncaster Council's children's services are run by Doncaster Children's Services Trust.\n"
    )
    graph.load(path)
    assert len(graph.query("who-runs", known_by="2016-12-31")) == before + 1


@pytest.mark.parametrize("day", ["2016", "2016-02-30", "yesterday", ""])
def test_what_is_no_day_is_refused(graph: KnowledgeGraph, day: str) -> None:
    with pytest.raises(ParameterError, match="known_by"):
        graph.query("who-runs", known_by=day)
