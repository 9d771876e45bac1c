"""How long each canned question takes on a store on disk; and, side by side on one small dataset, in rdflib's own engine.

    python benchmarks/queries.py --store PATH                    every question on a store that `caregraph load` made
    python benchmarks/queries.py --rdflib                         both engines on a small dataset in memory, with the ratio

The small dataset is made of the tables of seeds/registers, of which large ones are cut short, a few of the briefs, and the first rows of
each list in ../shared/data where they lie. A question is asked once to warm up, then three times; one that takes longer than a few
seconds is asked once. rdflib's engine cannot be told to stop: it is asked in a process of its own, which ends when its time is up.
"""

from __future__ import annotations

import argparse
import csv
import multiprocessing
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

import rdflib
from pyoxigraph import RdfFormat, Triple, serialize

import caregraph
from caregraph.errors import CaregraphError
from caregraph.kg import KnowledgeGraph
from caregraph.query import bind, canned, canned_queries, terms_for

ROOT: Final = Path(__file__).resolve().parent.parent
SHARED: Final = ROOT.parent / "shared" / "data"
SLOW: Final = 3.0
BRIEFS: Final = 5
#: Tables of more bytes than this are cut to so many rows as the lists have.
LARGE: Final = 100_000

#: What is asked beside the question without parameters and the examples of its header: the parties about which most is known.
FURTHER: Final[dict[str, list[dict[str, str]]]] = {
    "claims": [{"source": "interventions_facts.csv"}],
    "disagreements": [{"party": "Slough"}],
    "evidence": [{"subject": "Lancashire"}, {"subject": "setting/SC033408"}],
    "history": [{"party": "Lancashire"}, {"party": "Cambian Childcare Ltd"}, {"party": "setting/SC033408"}],
    "homes-in": [{"council": "Lancashire"}, {"council": "Lancashire", "as_of": "2018-03-31"}, {"council": "West Northamptonshire"}],
    "homes-of": [{"owner": "Cambian Childcare Ltd"}, {"owner": "Cambian Childcare Ltd", "as_of": "2018-03-31"}, {"owner": "Lancashire"}],
    "market-concentration": [{"as_of": "2018-03-31"}, {"as_of": "2019-09-01"}, {"type": "ChildrensHome", "as_of": "2018-03-31"}],
    "only-source": [{"party": "Lancashire"}],
    "owners-by-homes": [
        {"council": "Lancashire"}, {"council": "Lancashire", "as_of": "2018-03-31"}, {"type": "ChildrensHome"},
        {"owner": "Cambian Childcare Ltd"},
    ],
    "ratings": [{"party": "setting/SC033408"}, {"council": "Lancashire"}],
    "sector-flips": [{"owner": "Cambian Childcare Ltd"}],
    "who-owns": [{"provider": "setting/SC033408"}],
    "who-runs": [{"council": "Slough", "as_of": "2016-05-16"}],
}  # fmt: skip


def cases(name: str) -> Iterator[dict[str, str]]:
    """With what a question is asked: without parameters, with each example of its header, with all, and as above."""
    parameters = canned(name).parameters
    required = {key: parameter.example for key, parameter in parameters.items() if parameter.required}
    tried = [required, *(required | {key: parameter.example} for key, parameter in parameters.items()), *FURTHER.get(name, ())]
    for place, values in enumerate(tried):
        if values not in tried[:place] and values.keys() <= parameters.keys():
            yield values


def timed(ask: Callable[[], Any]) -> tuple[Any, float, float]:
    """What is answered, the median of its milliseconds, and the least of those of processor time, which other work bears on less."""
    taken: list[float] = []
    processor: list[float] = []
    answer: Any = None
    while len(taken) < 4 and not (taken and taken[-1] > SLOW):
        begun, worked = time.perf_counter(), time.process_time()
        answer = ask()
        taken.append(time.perf_counter() - begun)
        processor.append(time.process_time() - worked)
    return answer, 1000 * statistics.median(taken[1:] or taken), 1000 * min(processor)


def rows_of_store(kg: KnowledgeGraph, names: list[str]) -> Iterator[tuple[str, ...]]:
    for name in names:
        for values in cases(name):
            try:
                table, milliseconds, processor = timed(lambda name=name, values=values: kg.query(name, **values))  # type: ignore[misc]
            except CaregraphError as error:
                yield name, _shown(values), "-", str(error)[:60], ""
                continue
            yield name, _shown(values), f"{len(table):,}", f"{milliseconds:,.1f}", f"{processor:,.1f}"


def within(seconds: float, graph: rdflib.Graph, text: str) -> tuple[int, float] | None:
    """How many rows rdflib answers with, and its milliseconds; None where that takes longer."""
    fork = multiprocessing.get_context("fork")  # the graph need not be sent
    receiver, sender = fork.Pipe(duplex=False)
    asking = fork.Process(target=_asked, args=(sender, graph, text))
    asking.start()
    sender.close()
    try:
        return receiver.recv() if receiver.poll(seconds) else None
    finally:
        asking.terminate()
        asking.join()


def _asked(sender: Connection, graph: rdflib.Graph, text: str) -> None:
    found, milliseconds, _ = timed(lambda: list(graph.query(text)))
    sender.send((len(found), milliseconds))


def rows_of_both(kg: KnowledgeGraph, names: list[str], seconds: float) -> Iterator[tuple[str, ...]]:
    store = kg.store.store
    triples = serialize({Triple(quad.subject, quad.predicate, quad.object) for quad in store}, format=RdfFormat.N_TRIPLES)
    union = rdflib.Graph().parse(data=triples or b"", format="nt")
    for name in names:
        for values in cases(name):
            try:
                text = bind(canned(name), terms_for(canned(name), values, kg.find))
            except CaregraphError as error:
                yield name, _shown(values), "-", str(error)[:60], "", ""
                continue
            own, ours, _ = timed(lambda text=text: list(store.query(text, use_default_graph_as_union=True)))  # type: ignore[misc,arg-type]
            answered = within(seconds, union, text)
            if answered is None:
                yield name, _shown(values), f"{len(own):,}", f"{ours:,.1f}", f"not within {seconds:g} s", ""
                continue
            rows, theirs = answered
            if len(own) != rows:
                raise SystemExit(f"{name} {values}: {len(own)} rows, and {rows} from rdflib")
            yield name, _shown(values), f"{len(own):,}", f"{ours:,.1f}", f"{theirs:,.1f}", f"{theirs / ours:,.0f}"


def small(folder: Path, rows: int) -> KnowledgeGraph:
    """The small dataset, in memory."""
    shutil.copytree(ROOT / "seeds" / "registers", folder / "registers")
    for path in (folder / "registers").rglob("*.csv"):
        data = path.read_bytes()
        if len(data) > LARGE:  # a table of settings
            path.write_bytes(b"".join(data.splitlines(keepends=True)[: rows + 1]))
    (folder / "briefs").mkdir()
    for path in sorted((ROOT / "seeds" / "briefs").glob("*.md"))[:BRIEFS]:
        shutil.copy(path, folder / "briefs")
    for path in sorted(SHARED.glob("*/*.csv")):
        with path.open(encoding="utf-8", errors="replace", newline="") as file:
            kept = [row for _, row in zip(range(rows), csv.reader(file), strict=False)]
        with (folder / path.name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(kept)
    return caregraph.load(folder)


def _shown(values: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in values.items())


def _printed(head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    print("| " + " | ".join(head) + " |")
    print("| --- | --- |" + " ---: |" * (len(head) - 2))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, help="a store on disk")
    parser.add_argument("--rdflib", action="store_true", help="both engines on a small dataset")
    parser.add_argument("--rows", type=int, default=30, help="how many rows of each list the small dataset has")
    parser.add_argument("--seconds", type=float, default=30, help="how long rdflib may take for one question, all its runs together")
    parser.add_argument("--only", nargs="*", help="these questions")
    asked = parser.parse_args()
    names = asked.only or list(canned_queries())
    if asked.store is not None:
        with caregraph.open(asked.store) as kg:
            _printed(("question", "parameters", "rows", "ms", "cpu ms"), rows_of_store(kg, names))
    if asked.rdflib:
        with tempfile.TemporaryDirectory() as folder:
            head = ("question", "parameters", "rows", "caregraph ms", "rdflib ms", "rdflib / caregraph")
            _printed(head, rows_of_both(small(Path(folder), asked.rows), names, asked.seconds))


if __name__ == "__main__":
    main()
