"""Reading on several processes: the same claims in the same order, and nothing left behind however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pyoxigraph import Quad
from typer.testing import CliRunner

import caregraph
from caregraph.cli import app
from caregraph.model import Document
from caregraph.pipeline import Pipeline
from caregraph.rdf import GraphStore, read_claims, read_sources
from caregraph.sources import document_from_text, read_document
from caregraph.sources.knowledge import Knowledge
from caregraph.workers import Reader, cores, read_on, worth
from small_seeds import small_seeds

ROOT = Path(__file__).resolve().parent.parent
BRIEFS = sorted((ROOT / "seeds" / "briefs").glob("*.md"))[:48]
SENTENCE = "Leeds City Council handed its children's services to Brightwell Children's Trust.\n\n"


@pytest.fixture(scope="module")
def briefs() -> list[Document]:
    return [read_document(path) for path in BRIEFS]


def quads(store: GraphStore) -> set[Quad]:
    return set(store.store)


def test_two_processes_say_what_one_says_in_the_same_order(knowledge: Knowledge, briefs: list[Document]) -> None:
    reader = Reader(knowledge)
    longer = document_from_text(SENTENCE * 1500, name="long.txt")
    documents = [*briefs[:20], longer, *briefs[20:]]
    alone = [reader.read(document) for document in documents]
    assert list(read_on(2, knowledge, documents)) == alone
    assert sum(len(item.claims) for item in alone) > 1500


def test_a_load_is_the_same_on_any_number_of_processes(knowledge: Knowledge) -> None:
    told: dict[int, list[tuple[str, int, int]]] = {1: [], 2: [], 3: []}
    stores = {workers: GraphStore() for workers in told}
    for workers, store in stores.items():
        Pipeline(store, knowledge).load([*BRIEFS, small_seeds() / "registers"], lambda *what: told[workers].append(what), workers)  # noqa: B023
    assert quads(stores[1]) == quads(stores[2]) == quads(stores[3])
    assert told[1] == told[2] == told[3]
    assert multiprocessing.active_children() == []
    assert any(True for source in read_sources(stores[2].store) for _ in read_claims(stores[2].store, source))


def test_the_facade_and_the_command_line_take_the_number(tmp_path: Path) -> None:
    few = BRIEFS[:4]
    alone, two = (caregraph.load(*few, workers=workers) for workers in (1, 2))
    assert alone.turtle() == two.turtle()
    result = CliRunner().invoke(app, ["load", *map(str, few), "--store", str(tmp_path / "store"), "--workers", "2"])
    assert result.exit_code == 0, result.output
    with caregraph.open(tmp_path / "store") as stored:
        assert stored.turtle() == alone.turtle()
    assert CliRunner().invoke(app, ["load", str(few[0]), "--store", str(tmp_path / "none"), "--workers", "0"]).exit_code == 2


def test_how_many_processes_are_worth_it(briefs: list[Document]) -> None:
    much = [document_from_text(SENTENCE * 20_000, name=f"{number}.txt") for number in range(2)]
    assert worth(briefs, None) == 1
    assert worth(much, None) == min(cores(), 2)
    assert worth(much, 1) == 1
    assert worth(briefs, 2) == 2
    assert worth(briefs[:1], 8) == 1
    assert worth([], None) == worth([], 4) == 1
    if hasattr(os, "sched_getaffinity"):
        assert cores() == len(os.sched_getaffinity(0))


def test_nobody_works_on_when_nobody_asks_on(knowledge: Knowledge, briefs: list[Document]) -> None:
    long = [document_from_text(SENTENCE * 3000, name=f"{number}.txt") for number in range(12)]
    with closing(read_on(2, knowledge, [briefs[0], *long])) as read:
        assert next(read) is not None
    assert multiprocessing.active_children() == []


def test_an_error_comes_through_and_ends_the_processes(knowledge: Knowledge, briefs: list[Document]) -> None:
    broken = briefs[3].model_copy(update={"text": None})
    with pytest.raises(TypeError):
        list(read_on(2, knowledge, [*briefs[:3], broken, *briefs[4:]]))
    assert multiprocessing.active_children() == []


LOADER = f"""
import multiprocessing, sys
from pathlib import Path
import caregraph.workers as workers
from caregraph.pipeline import Pipeline, knowledge_for
from caregraph.rdf import GraphStore
path = Path(sys.argv[1])
workers._CHUNK = 1
def tell(what, done, of):
    if what == "extracting" and done == 3:
        print(*(child.pid for child in multiprocessing.active_children()), flush=True)
try:
    Pipeline(GraphStore(path / "store"), knowledge_for(Path({str(ROOT / "seeds")!r}))).load([path / "texts"], tell, 2)
except KeyboardInterrupt:
    print("interrupted", multiprocessing.active_children(), flush=True)
"""


@pytest.fixture
def loading(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[str], list[int]]]:
    """A load of long texts on two processes, of which the first few texts are read, and the ids of these processes."""
    (tmp_path / "texts").mkdir()
    for number in range(40):
        (tmp_path / "texts" / f"{number:02}.txt").write_text(SENTENCE * (10 if number < 4 else 3000) + str(number), "utf-8")
    command = [sys.executable, "-c", LOADER, str(tmp_path)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "graph")}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stdout is not None
        children = [int(word) for word in process.stdout.readline().split()]
        assert len(children) == 2
        yield process, children
        process.kill()


def ended(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    state = Path(f"/proc/{process}/stat")
    return state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z"


def wait_for_the_end_of(children: list[int]) -> None:
    for _ in range(200):
        if all(map(ended, children)):
            return
        time.sleep(0.1)
    raise AssertionError("a process works on")


def test_an_interrupt_stops_everything_and_leaves_the_store_as_it_was(
    loading: tuple[subprocess.Popen[str], list[int]], tmp_path: Path
) -> None:
    process, children = loading
    process.send_signal(signal.SIGINT)
    out, errors = process.communicate(timeout=20)
    assert (out.strip(), errors) == ("interrupted []", "")
    wait_for_the_end_of(children)
    with GraphStore(tmp_path / "store") as store:
        assert quads(store) == set()


def test_processes_end_with_the_one_that_started_them(loading: tuple[subprocess.Popen[str], list[int]]) -> None:
    process, children = loading
    process.send_signal(signal.SIGKILL)
    wait_for_the_end_of(children)
