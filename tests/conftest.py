"""What many tests share: the packaged reference tables, and one extractor and one resolver built from them."""

from __future__ import annotations

import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from caregraph.extract import Extractor
from caregraph.model import Claim
from caregraph.pipeline import LoadReport, Pipeline, knowledge_for
from caregraph.rdf import GraphStore
from caregraph.resolve import Resolved, Resolver
from caregraph.sources import document_from_text
from caregraph.sources.knowledge import Knowledge
from small_seeds import small_seeds

ROOT = Path(__file__).resolve().parent.parent

# Who is started in the background of a shell is deaf to Ctrl-C, and so are the processes that the tests start and interrupt.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# How long an example takes says nothing of what must hold, and a busy machine is slow.
settings.register_profile("caregraph", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("caregraph")


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    """The reference tables of ``seeds/registers``."""
    return knowledge_for()


@pytest.fixture(scope="session")
def extractor(knowledge: Knowledge) -> Extractor:
    return Extractor(knowledge)


@pytest.fixture(scope="session")
def resolver(knowledge: Knowledge) -> Resolver:
    return Resolver(knowledge)


@pytest.fixture(scope="session")
def resolved(extractor: Extractor, resolver: Resolver) -> Callable[..., Resolved]:
    """``resolved(text, title=…, date=…)``: a text's resolved claims and open mentions; the text is of 15 May 2020 unless told otherwise."""

    def read(text: str, title: str = "Note", date: str | None = "2020-05-15") -> Resolved:
        document = document_from_text(text, name="note.txt", title=title, date=date)
        extraction = extractor.extract(document)
        return resolver.resolve(document, extraction.claims, extraction.unresolved, extraction.named)

    return read


@pytest.fixture(scope="session")
def said(resolved: Callable[..., Resolved]) -> Callable[..., list[str]]:
    """``said(text)``: each claim in one line, sorted: ``LDS delegatedTo brightwell-childrens-trust actual``, and a value if it has one."""

    def read(text: str, title: str = "Note", date: str | None = "2020-05-15") -> list[str]:
        return sorted(line_of(claim) for claim in resolved(text, title, date).claims)

    return read


@pytest.fixture(scope="session")
def line() -> Callable[[Claim], str]:
    """``line(claim)``: a claim as ``said`` writes it."""
    return line_of


def line_of(claim: Claim) -> str:
    """One claim in one line; a party is written as its key, a party that is nobody in particular as its words in brackets."""
    subject, obj = (
        f"[{mention.surface}]" if (mention.entity or "").startswith("generic/") else (mention.entity or "?").rpartition("/")[2]
        for mention in (claim.subject, claim.object)
    )
    return " ".join(filter(None, (subject, claim.predicate, obj, claim.status, claim.value)))


@pytest.fixture(scope="session")
def small_build() -> tuple[GraphStore, LoadReport]:
    """The dataset of the small seeds in memory, and what its load did; nothing may be written to it."""
    store = GraphStore()
    return store, Pipeline(store, knowledge_for(small_seeds())).load([small_seeds()])


@pytest.fixture(scope="session")
def packaged_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache folder with the dataset of the packaged seeds in it, built once for all processes that run tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "packaged"
    folder.mkdir(exist_ok=True)
    env = {**os.environ, "XDG_CACHE_HOME": str(folder), "PYTHONPATH": str(ROOT / "graph")}
    env.pop("CAREGRAPH_STORE", None)
    with (shared / "packaged.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        subprocess.run([sys.executable, "-m", "caregraph", "sources"], env=env, capture_output=True, check=True)
    return folder
