"""The dataset of the seeds that come with the package: built once, kept in the user's cache, opened for reading."""

from __future__ import annotations

import os
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path

from caregraph import _resources
from caregraph.errors import StoreError
from caregraph.kg import KnowledgeGraph
from caregraph.making import load, open_graph
from caregraph.pipeline import Progress


def open_packaged(progress: Progress | None = None) -> KnowledgeGraph:
    """Open the dataset of the packaged seeds, building it first where the cache has none for this very program and these very seeds.

    Where the cache cannot be written, the dataset is built in memory.
    """
    seeds = _resources.path("seeds")
    place = _cache() / f"seeds-{_fingerprint(seeds)}"
    if place.is_dir():
        try:
            return open_graph(place)
        except StoreError:
            shutil.rmtree(place, ignore_errors=True)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=place.parent) as folder:
            fresh = Path(folder) / "store"
            load(seeds, store=fresh, progress=progress).close()
            for former in place.parent.glob("seeds-*"):
                shutil.rmtree(former, ignore_errors=True)
            fresh.rename(place)
    except OSError:
        return load(seeds, progress=progress)
    return open_graph(place)


def _cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "caregraph"


def _fingerprint(seeds: Path) -> str:
    """A hash over the seeds and the program, so that neither a new rule nor a new brief is answered from an old store."""
    package = Path(__file__).parent
    files = [*seeds.rglob("*"), *package.rglob("*.py"), *package.rglob("*.toml")]
    body = sha256()
    for path in sorted(path for path in files if path.is_file()):
        body.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return body.hexdigest()[:16]
