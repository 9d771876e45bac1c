"""A load of registers that is killed, at whatever moment, leaves a store that opens, holds whole sources only, and can be completed.

Four moments with small files, unless ``CAREGRAPH_MOMENTS`` asks for more (``CAREGRAPH_MOMENTS=20``): then with the real lists, where they
are at hand.
"""

from __future__ import annotations

import csv
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from pyoxigraph import RdfFormat, serialize

import caregraph
from caregraph import making
from caregraph.errors import StoreError
from caregraph.ids import source_graph
from caregraph.pipeline import Pipeline, open_store
from caregraph.rdf import GraphStore, read_sources
from caregraph.sources.knowledge import Knowledge

ROOT = Path(__file__).resolve().parent.parent
REAL = ROOT.parent / "shared" / "data" / "ofsted-providers"
MOMENTS = int(os.environ.get("CAREGRAPH_MOMENTS", "4"))
ROWS = 150
#: The store's bulk loader, which knows no transactions, is used for however little.
LARGE = 0
HEADERS = [
    "URN", "Provision type", "Registration status", "Name", "Local authority", "Sector", "Organisation which owns the provider",
]  # fmt: skip
#: Loads files into a store on disk, saying on standard output what it is at; then waits.
LOADER = """
import sys
from pathlib import Path
from caregraph.pipeline import Pipeline
from caregraph.rdf import GraphStore

store, *paths = map(Path, sys.argv[1:])
Pipeline(GraphStore(store), large=0).load(paths, lambda what, done, of: print(what, done, flush=True))
print("done 0", flush=True)
sys.stdin.read()
"""


State = dict[str, str]


class Case(NamedTuple):
    """A store with one list, and its state; the lists to load into it, and the state after a load that nobody disturbs."""

    store: Path
    before: State
    files: list[Path]
    after: State
    seconds: float


def state(store: GraphStore) -> State:
    """A hash of the quads of each named graph, whatever their order."""
    lines: dict[str, list[bytes]] = {}
    for graph in store.graphs():
        lines[graph] = (serialize(store.quads(graph), format=RdfFormat.N_QUADS) or b"").splitlines()
    assert sum(map(len, lines.values())) == len(store)
    return {graph: sha256(b"\n".join(sorted(found))).hexdigest() for graph, found in lines.items() if found}


def listed(folder: Path, year: int, rows: int, change: int = 0) -> Path:
    path = folder / f"homes_at_march_{year}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(HEADERS)
        for number in range(rows):
            owner = f"{['Ashgrove', 'Birchwell', 'Cedarford', 'Dunnock'][(number + year + change) % 4]} {number % 90} Care Ltd"
            out.writerow([f"SC{400_000 + number}", "Children's Home", "Active", f"Home {number}", "Kent", "Private", owner])
    return path


def undisturbed(store: GraphStore, *loads: list[Path]) -> State:
    for paths in loads:
        Pipeline(store, large=LARGE).load(paths)
    return state(store)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Case:
    folder = tmp_path_factory.mktemp("killed")
    if MOMENTS > 4 and REAL.is_dir():
        files = [folder / f"provider_at_march_{year}.csv" for year in (2018, 2020)]
        for path in files:
            shutil.copyfile(REAL / path.name, path)
        former = folder / "former" / files[0].name
        former.parent.mkdir()
        former.write_bytes(b"".join(files[0].read_bytes().splitlines(keepends=True)[:900]))
    else:
        files = [listed(folder, year, ROWS) for year in (2018, 2020)]
        (folder / "former").mkdir()
        former = listed(folder / "former", 2018, 60, change=1)
    path = folder / "store"
    with GraphStore(path) as store:
        before = undisturbed(store, [former])
    started = time.monotonic()
    with GraphStore(folder / "undisturbed") as store:
        after = undisturbed(store, [former], files)
    return Case(path, before, files, after, time.monotonic() - started)


def whole(store: GraphStore, case: Case) -> None:
    """Every source that the store holds is there to the last quad, and nothing of any other is."""
    assert not store.interrupted
    there = {source_graph(key) for key in read_sources(store.store)}
    found = state(store)
    assert {graph for graph in found if "/graph/source/" in graph} == there
    assert all(found[graph] in (case.before.get(graph), case.after.get(graph)) for graph in there)


@contextmanager
def loading(store: Path, files: list[Path]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        [sys.executable, "-c", LOADER, str(store), *map(str, files)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
    )  # fmt: skip
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            pipe.close()


def tell_until(process: subprocess.Popen[str], line: str) -> None:
    assert process.stdout is not None
    assert any(told.strip() == line for told in process.stdout), f"the load ended before {line!r}"


def copied(case: Case, tmp_path: Path) -> Path:
    return Path(shutil.copytree(case.store, tmp_path / "store"))


@pytest.mark.parametrize("number", range(MOMENTS))
def test_a_killed_load_leaves_whole_sources_and_can_be_completed(case: Case, tmp_path: Path, number: int) -> None:
    path = copied(case, tmp_path)
    # moments spread over the time in which the store is written, each somewhere at random in its share
    share = (number + Random(number).random()) / MOMENTS
    with loading(path, case.files) as process:
        tell_until(process, "writing 0")
        time.sleep(share * case.seconds)
    with making.open_graph(path, writable=number % 2 == 0) as graph:
        whole(graph.store, case)
    with making.open_graph(path, writable=True) as graph:
        graph.load(*case.files)
        assert state(graph.store) == case.after


def interrupted(path: Path, case: Case) -> None:
    """Kill a load in the middle of its writing."""
    with loading(path, case.files) as process:
        tell_until(process, "writing 1")
    with GraphStore(path, writable=False, create=False) as store:
        assert store.interrupted


@pytest.mark.parametrize("writable", [True, False])
def test_an_interrupted_store_is_put_in_order_when_it_is_opened(case: Case, tmp_path: Path, writable: bool) -> None:
    path = copied(case, tmp_path)
    interrupted(path, case)
    with caregraph.open(path, writable=writable) as graph:
        whole(graph.store, case)
        assert graph.sources() == {}
        assert graph.facts() == ()
    with GraphStore(path, writable=False, create=False) as store:
        assert not store.interrupted


def test_a_store_that_is_being_loaded_says_so_to_those_who_would_read_it(case: Case, tmp_path: Path) -> None:
    path = copied(case, tmp_path)
    with loading(path, case.files) as process:
        tell_until(process, "writing 0")
        process.send_signal(signal.SIGSTOP)
        with pytest.raises(StoreError, match="another process is loading it; ask again when that is done"):
            caregraph.open(path)
        with pytest.raises(StoreError, match="another process holds this store"):
            caregraph.open(path, writable=True)
        process.send_signal(signal.SIGCONT)
        tell_until(process, "done 0")
        with caregraph.open(path) as graph:
            assert state(graph.store) == case.after


def test_a_load_into_an_interrupted_store_puts_it_in_order_first(case: Case, tmp_path: Path, knowledge: Knowledge) -> None:
    path = copied(case, tmp_path)
    interrupted(path, case)
    with GraphStore(path) as store:
        Pipeline(store, knowledge, large=LARGE).load(case.files)
        assert state(store) == case.after
    with open_store(path) as store:
        assert state(store) == case.after


class Stop:
    """A progress callback that is interrupted, as by Ctrl-C, once it is told of a stage with so much done."""

    def __init__(self, stage: str, done: int) -> None:
        self.at = (stage, done)

    def __call__(self, what: str, done: int, _of: int) -> None:
        if (what, done) == self.at:
            raise KeyboardInterrupt


@pytest.mark.parametrize("at", [("extracting", 1), ("writing", 0), ("writing", 1), ("consolidating", 0)])
def test_an_interrupt_of_a_load_in_memory_leaves_whole_sources(case: Case, knowledge: Knowledge, at: tuple[str, int]) -> None:
    store = GraphStore()
    with GraphStore(case.store, writable=False, create=False) as former:
        store.store.extend(former.quads())
    with pytest.raises(KeyboardInterrupt):
        Pipeline(store, knowledge, large=LARGE).load(case.files, Stop(*at))
    whole(store, case)
    if at[0] == "extracting":
        assert state(store) == case.before
    Pipeline(store, knowledge, large=LARGE).load(case.files)
    assert state(store) == case.after
