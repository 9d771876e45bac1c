"""Queries of a user's own: what they give, and that they end in time."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
import time
from datetime import date
from pathlib import Path
from typing import Final

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from caregraph.errors import QueryError
from caregraph.query import run, run_text
from caregraph.terms import GRAPH, ID

SAMPLE: Final = Path(__file__).parent / "samples" / "query_sample.trig"
LONG: Final = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l"
ENDLESS: Final = LONG + " . ?m ?n ?o . ?p ?q ?r"


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(SAMPLE.read_bytes(), format=RdfFormat.TRIG)
    return store


def test_select_over_all_graphs_with_our_prefixes(store: Store) -> None:
    table = run_text(
        store,
        """SELECT ?name ?start {
             ?fact a cg:Fact ; rdf:object ?party ; cg:startLatest ?start .
             ?party a cg:CommunityInterestCompany ; skos:prefLabel ?name }""",
    )
    assert table.columns == ("name", "start")
    assert table.rows == (("Achieving for Children", date(2014, 4, 1)),)


def test_ask_construct_and_describe(store: Store) -> None:
    assert run_text(store, "ASK { ?s a cg:Council }").rows == ((True,),)
    assert run_text(store, "ASK { ?s a cg:Investor }").rows == ((False,),)
    made = run_text(store, "CONSTRUCT { ?s a cg:X } WHERE { ?s a cg:Council }")
    assert (made.columns, len(made)) == (("subject", "predicate", "object"), 7)
    assert ("West Northamptonshire Council" in run_text(store, f"DESCRIBE <{ID}council/WNT>").column("object")) is True


def test_from_asks_that_graph_alone(store: Store) -> None:
    count = "SELECT (COUNT(*) AS ?n) {} {{ ?s a cg:Claim }}"
    assert run_text(store, count.format("")).rows == ((26,),)
    assert run_text(store, count.format(f"FROM <{GRAPH}facts>")).rows == ((0,),)
    assert run_text(store, count.format(f"FROM <{GRAPH}source/ilacs-d4>")).rows == ((1,),)


def test_cells_are_plain_values(store: Store) -> None:
    text = """SELECT (1 AS ?a) (1.5 AS ?b) (true AS ?c) ("2014"^^xsd:gYear AS ?d) ("2014-02-28"^^xsd:date AS ?e) (<a:b> AS ?f)
      ("x"@en AS ?g) (1/0 AS ?h) (1e999 AS ?i) ("12345-01-01"^^xsd:date AS ?j) {}"""
    assert run_text(store, text).rows == ((1, 1.5, True, "2014", date(2014, 2, 28), "a:b", "x", None, "INF", "12345-01-01"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT * {\n ?s ?p }", r"^2:9: this is not SPARQL"),
        ("SELECT * { ?s ex:p ?o }", r"^1:20: the prefix ex: is not declared"),
        ("SELECT ?s { ?s ?p ?o } ; DROP ALL", r"^1:\d+: this is not SPARQL"),
        ("DROP ALL", "queries only read"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE would call out"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM <file:///etc/passwd> is refused"),
        ("", "this is not SPARQL"),
    ],
)
def test_refused_in_one_line(store: Store, text: str, message: str) -> None:
    before = len(store)
    with pytest.raises(QueryError, match=message) as caught:
        run_text(store, text)
    assert "\n" not in str(caught.value)
    assert len(store) == before


@pytest.mark.parametrize(
    "text",
    [
        # Long, not endless: before its first row the engine cannot be stopped, and would slow down the tests that follow.
        f"SELECT (COUNT(*) AS ?count) {{ {LONG} }}",
        f"SELECT * {{ {LONG} FILTER(STRLEN(CONCAT(STR(?a), STR(?l))) = 0) }}",
        f"ASK {{ {LONG} FILTER(STRLEN(CONCAT(STR(?a), STR(?l))) = 0) }}",
        f"SELECT * {{ {ENDLESS} }}",
        f"CONSTRUCT {{ ?a ?b ?r }} WHERE {{ {ENDLESS} }}",
    ],
)
def test_a_query_without_end_is_stopped(text: str) -> None:
    graph = NamedNode("http://example.org/g")
    small = Store()
    small.extend(Quad(NamedNode(f"a:{i}"), NamedNode("a:p"), NamedNode(f"a:{i % 3}"), graph) for i in range(60))
    before = time.monotonic()
    with pytest.raises(QueryError, match=r"^stopped after 0\.2 s; make the query narrower"):
        run_text(small, text, timeout_seconds=0.2)
    assert time.monotonic() - before < 3


def test_a_stopped_query_that_gives_rows_lets_go_of_its_thread(store: Store) -> None:
    def ours() -> set[threading.Thread]:
        return {thread for thread in threading.enumerate() if thread.name == "caregraph query"}

    before = ours()
    with pytest.raises(QueryError, match="stopped"):
        run_text(store, f"SELECT * {{ {ENDLESS} }}", timeout_seconds=0.1)
    for thread in ours() - before:
        thread.join(5)
    assert not ours() - before


def test_too_many_rows(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules["caregraph.query.run"], "_MOST_ROWS", 10)
    with pytest.raises(QueryError, match="the answer has more than 10 rows; ask for fewer with LIMIT"):
        run_text(store, "SELECT * { ?s ?p ?o }")
    assert len(run_text(store, "SELECT * { ?s ?p ?o } LIMIT 10")) == 10


def test_no_more_are_started_while_many_are_still_computing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    module = sys.modules["caregraph.query.run"]
    hold = threading.Event()
    busy = threading.Thread(target=hold.wait, daemon=True)
    busy.start()
    monkeypatch.setattr(module, "_abandoned", [busy])
    monkeypatch.setattr(module, "_MOST_ABANDONED", 1)
    with pytest.raises(QueryError, match="1 queries whose time was up are still computing"):
        run_text(store, "ASK {}")
    hold.set()
    busy.join(5)
    assert run_text(store, "ASK {}").rows == ((True,),)


@pytest.mark.parametrize(
    "nested", ["{" * 14_900 + "}" * 14_900, "FILTER(" + "(" * 14_000 + "1" + ")" * 14_000 + ")", "FILTER(" + "!" * 29_000 + "true)"]
)
def test_deep_nesting_does_not_end_the_process(nested: str) -> None:
    code = (
        "from pyoxigraph import Store\nfrom caregraph.query import run_text\nfrom caregraph.errors import QueryError\n"
        f"try: run_text(Store(), 'SELECT * {{ ' + {nested!r} + ' }}', timeout_seconds=1)\n"
        "except QueryError: pass\nprint('alive')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n")


def test_the_process_ends_although_a_query_is_still_computing() -> None:
    code = (
        "from pyoxigraph import *\nfrom caregraph.query import run_text\nfrom caregraph.errors import QueryError\n"
        "s = Store()\nn = NamedNode\ns.extend(Quad(n(f'a:{i}'), n('a:p'), n('a:o'), n('a:g')) for i in range(200))\n"
        f"try: run_text(s, 'SELECT (COUNT(*) AS ?x) {{ {ENDLESS} }}', timeout_seconds=0.2)\n"
        "except QueryError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("stopped after 0.2 s")


def test_a_canned_question_without_end_is_broken_off_by_the_keyboard(tmp_path: Path) -> None:
    (tmp_path / "all.rq").write_text(
        "#+ summary: All?\n#+ description: It does not know when to stop.\n#+ tags: [x]\n#+ parameters: {}\n#+ columns:\n#+   n: how many\n"
        f"SELECT ?n WHERE {{ {{ SELECT (COUNT(*) AS ?n) WHERE {{ {ENDLESS} }} }} }}\n",
        encoding="utf-8",
    )
    code = (
        "import os, signal, sys, threading\nfrom pathlib import Path\nfrom pyoxigraph import *\n"
        "from caregraph.query import read_query, run\n"
        "s = Store()\nn = NamedNode\ns.extend(Quad(n(f'a:{i}'), n('a:p'), n('a:o'), n('a:g')) for i in range(200))\n"
        "threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()\n"
        "try: run(s, read_query(Path(sys.argv[1])), {}, lambda name, kind: name)\n"
        "except KeyboardInterrupt: print('broken off')"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "all.rq")], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "broken off\n", "")


def test_what_the_engine_gives_never_leaves_its_thread(store: Store) -> None:
    # Were a result of the engine collected in another thread, it would complain; pytest turns that into an error.
    for text in ("SELECT * { ?service a cg:Council }", "SELECT * { ?s a cg:Fact } LIMIT 1", "CONSTRUCT WHERE { ?from a cg:Council }"):
        run_text(store, text)
    gc.collect()


def test_a_canned_question_may_be_asked_from_many_threads(store: Store) -> None:
    found: list[int] = []
    threads = [threading.Thread(target=lambda: found.append(len(run(store, "who-runs", {}, lambda n, _k: n)))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [5] * 8
