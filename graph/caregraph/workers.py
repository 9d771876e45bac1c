"""Extraction and resolution of many documents, on several cores where that pays; the claims are the same on any number."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from typing import Final

from caregraph.extract import Extractor
from caregraph.extract.grammar import load_grammar
from caregraph.model import Document
from caregraph.resolve import Resolved, Resolver
from caregraph.sources.knowledge import Knowledge

#: From how many characters on all cores are used unless told otherwise; with less, they are done before they are ready.
_WORTH: Final = 1_500_000
#: A worker is handed documents of about so many characters at a time.
_CHUNK: Final = 100_000
#: So many chunks for each worker are on their way at a time: what waits in memory does not grow with the number of documents.
_AHEAD: Final = 2


class Reader:
    """Reads documents one by one: their claims, resolved."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.extractor = Extractor(knowledge)
        self.resolver = Resolver(knowledge)

    def read(self, document: Document) -> Resolved:
        """The resolved claims of one document, and the mentions that stand for nobody known."""
        with _uncollected():
            found = self.extractor.extract(document)
            return self.resolver.resolve(document, found.claims, found.unresolved, found.named)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Put off the search for cyclic garbage: a document makes many objects and few cycles, and what it leaves behind is soon found."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def worth(documents: Sequence[Document], workers: int | None) -> int:
    """On how many processes to read documents: as many as asked for, else all cores where the text is long enough, else one."""
    if workers is None:
        many = sum(len(document.text) for document in documents) >= _WORTH
        workers = cores() if many and not multiprocessing.current_process().daemon else 1  # a daemon may not start processes
    return max(1, min(workers, len(documents)))


def cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_on(workers: int, knowledge: Knowledge, documents: Iterable[Document]) -> Generator[Resolved, None, None]:
    """What each document says, in their order, read by so many processes.

    However it ends, by an error, an interrupt or because nobody asks on, the processes are gone when it has.
    """
    load_grammar()  # processes that are forked have it then
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_begin, initargs=(knowledge,))
    waiting: deque[Future[list[Resolved]]] = deque()
    try:
        chunks = _chunks(documents)
        waiting.extend(pool.submit(_read, chunk) for chunk in islice(chunks, workers * _AHEAD))
        while waiting:
            yield from waiting[0].result()
            waiting.popleft()
            waiting.extend(pool.submit(_read, chunk) for chunk in islice(chunks, 1))
    finally:
        if any(not chunk.done() for chunk in waiting):
            for process in set(multiprocessing.active_children()) - others:
                process.terminate()
        pool.shutdown(cancel_futures=True)


def _context() -> multiprocessing.context.BaseContext:
    # A forked process does not run the caller's script again, which may well lack the guard that the other ways need.
    return multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)


def _chunks(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """The documents in runs of some length of text; a longer document is a run by itself."""
    chunk: list[Document] = []
    length = 0
    for document in documents:
        if chunk and length + len(document.text) > _CHUNK:
            yield chunk
            chunk, length = [], 0
        chunk.append(document)
        length += len(document.text)
    if chunk:
        yield chunk


_reading: Callable[[Document], Resolved] | None = None


def _begin(knowledge: Knowledge) -> None:
    """Make ready a worker: it leaves interrupts to the process that started it, and ends when that has ended."""
    global _reading
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _reading = Reader(knowledge).read
    gc.collect()
    gc.freeze()  # the tables stay: there is nothing among them to be collected later
    gc.set_threshold(50_000)  # a document makes that many objects, and nearly all of them go with it


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _read(documents: list[Document]) -> list[Resolved]:
    assert _reading is not None
    return [_reading(document) for document in documents]
