"""How many articles a second are read, extracted and resolved, on one process and on two; and whether time grows as the text does.

The articles are synthetic: real sentences of seeds/briefs and tests/gold/docs in a shuffled order that is the same each time.

    python benchmarks/extraction.py --articles 10000
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from caregraph.extract.tokens import sentences_of
from caregraph.pipeline import knowledge_for
from caregraph.resolve import Resolved
from caregraph.sources import document_from_text, read_document
from caregraph.sources.knowledge import Knowledge
from caregraph.workers import Reader, read_on

ROOT = Path(__file__).resolve().parent.parent
LENGTH = 4096
LONGER = (1, 2, 4, 8)
#: The shortest text of the check of growth: long enough that what a document costs by itself does not count.
SHORTEST = 64 * 1024


class Run(NamedTuple):
    """What one pass over the articles gave."""

    seconds: float
    cpu: float
    claims: int
    digest: str


def sentences() -> list[str]:
    """The sentences of the briefs and of the gold documents."""
    paths = [*sorted((ROOT / "seeds" / "briefs").glob("*.md")), *sorted((ROOT / "tests" / "gold" / "docs").glob("*.md"))]
    documents = [read_document(path) for path in paths]
    return [document.text[s.start : s.end] for document in documents for s in sentences_of(document)]


def article(source: random.Random, pool: list[str], length: int) -> str:
    """Paragraphs of one to five sentences each, up to a length."""
    paragraphs: list[str] = []
    while length > 0:
        paragraphs.append(" ".join(source.choices(pool, k=source.randint(1, 5))))
        length -= len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def measured(read: Iterable[Resolved]) -> Run:
    """Take in what was read, with a digest over all claims."""
    begun, cpu = time.perf_counter(), cpu_seconds()
    digest, claims = sha256(), 0
    for resolved in read:
        claims += len(resolved.claims)
        for claim in resolved.claims:
            digest.update(claim.model_dump_json().encode())
    return Run(time.perf_counter() - begun, cpu_seconds() - cpu, claims, digest.hexdigest())


def cpu_seconds() -> float:
    """The processor time that this process and the workers that have ended took: what it costs, however busy the machine is."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def alone(knowledge: Knowledge, paths: list[Path]) -> Iterator[Resolved]:
    """Read on this process; making the extractor is part of it, as it is for the workers."""
    reader = Reader(knowledge)
    for path in paths:
        yield reader.read(read_document(path))


def growth(knowledge: Knowledge, pool: list[str]) -> Iterator[tuple[int, float]]:
    """The length of a document and the processor time that it takes, for documents ever longer."""
    reader = Reader(knowledge)
    for times in (0, *LONGER):
        text = article(random.Random(times), pool, SHORTEST * max(times, 1))
        begun = time.process_time()
        reader.read(document_from_text(text, name="long.txt", date="2020-05-15"))
        if times:  # the first one only warms up
            yield len(text), time.process_time() - begun


def main() -> int:
    """Measure, and print a table; 1 when the claims of two passes differ."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="how many articles of about 4 KB to read (default 10000)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes in the second pass (default 2)")
    wanted = parser.parse_args()
    knowledge, pool, source = knowledge_for(), sentences(), random.Random(2016)
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:06}.txt" for number in range(wanted.articles)]
        size = sum(path.write_text(article(source, pool, LENGTH), "utf-8") for path in paths)
        print(f"{len(paths)} articles of {size / max(len(paths), 1):.0f} characters, of {len(pool)} sentences\n")
        print(f"{'processes':>9} {'seconds':>9} {'articles/s':>11} {'cpu s':>8} {'articles/cpu s':>15} {'claims':>9}  digest")
        runs = {1: measured(alone(knowledge, paths))}
        print_run(1, runs[1], len(paths))
        runs[wanted.workers] = measured(read_on(wanted.workers, knowledge, (read_document(path) for path in paths)))
        print_run(wanted.workers, runs[wanted.workers], len(paths))
    own, workers = (resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"\npeak memory: {own:.0f} MB, the largest worker {workers:.0f} MB")
    print(f"\n{'characters':>10} {'cpu s':>7} {'us/char':>8} {'against the first':>18}")
    first: tuple[int, float] | None = None
    for length, seconds in growth(knowledge, pool):
        first = first or (length, seconds)
        ratios = f"{length / first[0]:.2f} x text {seconds / first[1]:.2f} x time"
        print(f"{length:>10} {seconds:>7.2f} {seconds / length * 1e6:>8.2f}  {ratios}")
    same = len({run.digest for run in runs.values()}) == 1
    print("\nthe claims of both passes are " + ("the same" if same else "NOT the same"))
    return 0 if same else 1


def print_run(workers: int, run: Run, articles: int) -> None:
    rates = f"{articles / run.seconds:>11.0f} {run.cpu:>8.1f} {articles / run.cpu:>15.0f}"
    print(f"{workers:>9} {run.seconds:>9.1f} {rates} {run.claims:>9}  {run.digest[:16]}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
