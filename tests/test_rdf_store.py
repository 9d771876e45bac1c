"""The store: changed whole or not at all, and opened with words when it cannot be."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from caregraph.errors import StoreError
from caregraph.rdf import GraphStore
from caregraph.rdf.ntriples import lines_of

ROOT = Path(__file__).resolve().parent.parent
ONE, TWO, THREE = (f"https://example.org/graph/{name}" for name in ("one", "two", "three"))

#: Holds a store until its standard input ends; told a line, writes it to the graph ONE, and says so.
HOLDER = f"""
import sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode
from caregraph.rdf import GraphStore

node = NamedNode("https://example.org/thing")
with GraphStore(Path(sys.argv[1])) as store:
    print("open", flush=True)
    for line in sys.stdin:
        store.replace({{"{ONE}": [f"{{node}} {{node}} {{Literal(line.strip())}} .\\n"]}})
        print("written", flush=True)
"""


def line(text: str) -> str:
    node = NamedNode("https://example.org/thing")
    return f"{node} {node} {Literal(text)} .\n"


def contents(store: GraphStore) -> set[tuple[str, str]]:
    return {(str(q.graph_name.value), str(q.object.value)) for q in store.quads()}  # type: ignore[union-attr]


def filled(path: Path | None = None) -> GraphStore:
    store = GraphStore(path)
    store.replace({ONE: [line("a"), line("b")], TWO: [line("c")]})
    return store


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """A store open for writing in another process."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT / "graph")},
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        assert process.stdout.readline() == "open\n"
        yield process
    finally:
        process.stdin.close()
        process.wait(timeout=30)
        process.stdout.close()


def write(process: subprocess.Popen[str], text: str) -> None:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(text + "\n")
    process.stdin.flush()
    assert process.stdout.readline() == "written\n"


# ---------------------------------------------------------------- replacing


@pytest.fixture(params=["memory", "disk"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return None if request.param == "memory" else tmp_path / "store"


def test_a_graph_takes_its_new_contents_and_others_keep_theirs(place: Path | None) -> None:
    with filled(place) as store:
        store.replace({ONE: [line("z")], THREE: [line("d")]})
        assert contents(store) == {(ONE, "z"), (TWO, "c"), (THREE, "d")}
        assert store.graphs() == (ONE, THREE, TWO)
        assert len(store) == 3


def test_a_graph_with_no_quads_is_dropped(place: Path | None) -> None:
    with filled(place) as store:
        store.replace({ONE: [], THREE: iter(())})
        assert contents(store) == {(TWO, "c")}
        assert store.graphs() == (TWO,)


def test_no_graphs_change_nothing(place: Path | None) -> None:
    with filled(place) as store:
        store.replace({})
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


def test_replacing_by_the_same_changes_nothing(place: Path | None) -> None:
    with filled(place) as store:
        store.replace({ONE: list(lines_of(store.quads(ONE))), TWO: lines_of(store.quads(TWO))})
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


def test_quads_of_one_graph_are_asked_for_by_its_name(place: Path | None) -> None:
    with filled(place) as store:
        assert {str(q.object.value) for q in store.quads(ONE)} == {"a", "b"}  # type: ignore[union-attr]
        assert list(store.quads(THREE)) == []


def test_quads_that_fail_halfway_change_nothing(place: Path | None) -> None:
    def broken() -> Iterator[str]:
        yield line("new")
        raise RuntimeError("halfway")

    with filled(place) as store:
        with pytest.raises(RuntimeError, match="halfway"):
            store.replace({ONE: [line("new")], TWO: broken(), THREE: []})
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


def test_a_term_that_rdf_cannot_hold_changes_nothing(place: Path | None) -> None:
    with filled(place) as store:
        with pytest.raises(ValueError, match="literal"):
            store.replace({ONE: [line("new")], TWO: (line(text) for text in ("new", "\ud800"))})
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


@pytest.mark.parametrize(
    "graph",
    [
        "no name at all",
        "",
        "https://example.org/> ; DROP ALL ; #",
        f"https://example.org/> ; DROP GRAPH <{ONE}",
        "https://example.org/> ; INSERT DATA { <a:b> <a:b> <a:b> } ; #",
        "https://example.org/\\u003e ; DROP ALL ; #",
    ],
)
def test_a_graph_whose_name_is_no_iri_is_refused_and_changes_nothing(place: Path | None, graph: str) -> None:
    with filled(place) as store:
        with pytest.raises((StoreError, ValueError, SyntaxError)):
            store.replace({ONE: [line("new")], graph: []})
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


def test_writing_to_a_store_opened_for_reading_says_so(tmp_path: Path) -> None:
    filled(tmp_path / "store").close()
    with GraphStore(tmp_path / "store", writable=False, create=False) as store:
        with pytest.raises(StoreError, match=re.escape(str(tmp_path / "store"))):
            store.replace({ONE: []})
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


# ---------------------------------------------------------------- on disk


def test_what_was_written_is_there_when_the_store_is_opened_again(tmp_path: Path) -> None:
    with filled(tmp_path / "store") as store:
        before = set(store.quads())
    assert len(before) == 3
    with GraphStore(tmp_path / "store") as again:
        assert set(again.quads()) == before
        again.replace({TWO: []})
    with GraphStore(tmp_path / "store", writable=False, create=False) as reader:
        assert contents(reader) == {(ONE, "a"), (ONE, "b")}


def test_what_was_written_is_there_although_nobody_closed_the_store(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "graph"), str(ROOT / "tests")])}
    script = "import os, sys, test_rdf_store as t; t.filled(t.Path(sys.argv[1])); os._exit(1)"
    done = subprocess.run([sys.executable, "-c", script, str(tmp_path / "store")], env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "")
    with GraphStore(tmp_path / "store") as store:
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    with GraphStore(tmp_path / "store") as store:
        assert contents(store) == set()


def test_a_file_is_no_store_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(StoreError, match=re.escape(f"{path}: is a file, not a store; a store is a folder that caregraph makes")):
        GraphStore(path)
    assert path.read_text() == "mine"


def test_a_folder_with_other_things_in_it_is_no_store_and_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(StoreError, match=re.escape(str(tmp_path)) + r": is a folder with other things.*give a path that does not exist"):
        GraphStore(tmp_path)
    assert [(entry.name, entry.read_text()) for entry in tmp_path.iterdir()] == [("thesis.docx", "mine")]


@pytest.mark.parametrize("writable", [True, False])
def test_a_store_that_is_not_there_is_not_made_for_reading(tmp_path: Path, writable: bool) -> None:
    path = tmp_path / "store"
    with pytest.raises(StoreError, match=re.escape(f"{path}: there is no store; make one with: caregraph load PATH --store {path}")):
        GraphStore(path, writable=writable, create=False)
    assert not path.exists()


def test_an_empty_folder_is_no_store_to_read(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=re.escape(f"{tmp_path}: there is no store")):
        GraphStore(tmp_path, writable=False, create=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("below", ["notes.txt/store", "no/such/folder/store"])
def test_a_place_where_no_folder_can_be_is_named(tmp_path: Path, below: str) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match=re.escape(f"{tmp_path / below}: cannot be opened as a store")):
        GraphStore(tmp_path / below)


@pytest.mark.parametrize("writable", [True, False])
def test_a_damaged_store_is_named(tmp_path: Path, writable: bool) -> None:
    filled(tmp_path / "store").close()
    (tmp_path / "store" / "CURRENT").write_text("nonsense")
    with pytest.raises(StoreError, match=re.escape(f"{tmp_path / 'store'}: cannot be opened")):
        GraphStore(tmp_path / "store", writable=writable)


# ---------------------------------------------------------------- beside other processes


def test_a_store_held_by_another_process_is_named_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "store"
    filled(path).close()
    with held(path), pytest.raises(StoreError, match=re.escape(f"{path}: another process holds this store; wait until it is done")):
        GraphStore(path)
    with GraphStore(path) as store:
        assert contents(store) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}


def test_a_reader_reads_beside_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "store"
    filled(path).close()
    with held(path) as writer:
        with GraphStore(path, writable=False, create=False) as reader:
            assert contents(reader) == {(ONE, "a"), (ONE, "b"), (TWO, "c")}
        write(writer, "from elsewhere")
    with GraphStore(path, writable=False, create=False) as reader:
        assert contents(reader) == {(ONE, "from elsewhere"), (TWO, "c")}


def test_a_reader_can_come_at_any_time_while_a_writer_writes(tmp_path: Path) -> None:
    path = tmp_path / "store"
    filled(path).close()
    with held(path) as writer:
        for number in range(60):
            write(writer, str(number))
            with GraphStore(path, writable=False, create=False) as reader:
                assert contents(reader) == {(ONE, str(number)), (TWO, "c")}


def test_a_closed_store_can_be_opened_elsewhere(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = filled(path)
    store.close()
    with held(path) as writer:
        write(writer, "z")
    with GraphStore(path) as again:
        assert contents(again) == {(ONE, "z"), (TWO, "c")}
