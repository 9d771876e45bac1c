"""The page that leads from what one wants to know to a command: every command on it is answered on the packaged seeds."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

import caregraph
from caregraph.console import parameters_of
from caregraph.kg import KnowledgeGraph
from caregraph.query import canned, canned_queries, check_words

PAGE: Final = (Path(__file__).parents[1] / "docs" / "which-question.md").read_text("utf-8")
ROWS: Final = [tuple(cell.strip() for cell in line.split("|")[1:-1]) for line in PAGE.splitlines() if re.match(r"\| (\d+ )?\|", line)][1:]
COMMANDS: Final = [command.strip("`") for _, _, command in ROWS]


@pytest.fixture(scope="module")
def seeds(packaged_cache: Path) -> Iterator[KnowledgeGraph]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(packaged_cache))
        patch.delenv("CAREGRAPH_STORE", raising=False)
        with caregraph.open() as kg:
            yield kg


def test_the_page_answers_twenty_questions_in_their_order() -> None:
    assert [number for number, *_ in ROWS if number] == [str(number) for number in range(1, 21)]
    assert all(wanted.endswith("?") for _, wanted, _ in ROWS)
    assert len(COMMANDS) == len(set(COMMANDS))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_answered_on_the_seeds(command: str, seeds: KnowledgeGraph) -> None:
    program, verb, name, *words = shlex.split(command)
    assert program == "caregraph"
    if verb == "why":
        assert seeds.why(name, *words)
        return
    assert verb == "query"
    parameters = parameters_of(words)
    check_words(canned(name), parameters)
    assert len(seeds.query(name, **parameters)) > 0


@pytest.mark.parametrize("party", ["Doncaster", "Slough Children First", "CareTech", "Nigel Richardson"])
def test_a_history_is_that_of_a_council_a_provider_an_owner_or_a_person(party: str, seeds: KnowledgeGraph) -> None:
    assert len(seeds.query("history", party=party)) > 0


def test_what_else_the_page_names_is_there() -> None:
    named = set(re.findall(r"`caregraph query ([a-z-]+)", PAGE))
    assert named <= set(canned_queries())
    assert "(queries.md)" in PAGE


def test_the_homes_under_one_owner_are_added_up(seeds: KnowledgeGraph) -> None:
    assert "kg.analysis.reach()" in PAGE
    assert max(int(str(row["settings"])) for row in seeds.analysis.reach()) > 100
