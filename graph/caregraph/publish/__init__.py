"""A dataset as a release: its files, what they are, what their words mean, and what a reader should know of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from caregraph.export import ExportError, ExportFormat, sorted_triples, to_trig, turtle_of
from caregraph.export import save as _save
from caregraph.pipeline.report import RowCount
from caregraph.publish.dictionary import dictionary
from caregraph.publish.metadata import metadata
from caregraph.publish.report import report
from caregraph.publish.survey import Survey
from caregraph.rdf import GraphStore

__all__ = ["AUTHORS", "Survey", "dictionary", "metadata", "publish", "report"]

#: Who publishes the dataset of the seeds that come with caregraph.
AUTHORS = "The caregraph authors"


def publish(store: GraphStore, folder: Path, *, tables: Sequence[RowCount] = (), publisher: str = "") -> tuple[Path, ...]:
    """Write a dataset into a folder with all that a reader needs: the same dataset gives the same bytes.

    The files: ``caregraph.ttl`` (all triples), ``caregraph.trig`` (by named graph), ``caregraph-metadata.ttl`` (DCAT and VoID),
    ``dictionary.md`` (every term and column that occurs) and ``report.md`` (counts, coverage, disagreements, what is not known).

    Args:
        store: the dataset.
        folder: where they go; made where it is not there.
        tables: what became of the rows of the registers, for the report (see :class:`caregraph.pipeline.LoadReport`).
        publisher: who publishes it, for the metadata; left out where nobody is named.

    Returns:
        The files, in the order given above.

    Raises:
        ExportError: when the folder cannot be made or a file not be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: cannot be made a folder ({error.strerror}); give another") from error
    triples = sorted_triples(store)
    survey, turtle = Survey.of(store, triples), turtle_of(triples)
    del triples  # so that the quads of TriG, as many again, find room
    data = {ExportFormat.TURTLE: ("caregraph.ttl", turtle), ExportFormat.TRIG: ("caregraph.trig", to_trig(store))}
    files = dict(data.values())
    files["caregraph-metadata.ttl"] = metadata(store, survey, data, publisher)
    files["dictionary.md"] = dictionary(store, survey).encode("utf-8")
    files["report.md"] = report(store, survey, tables).encode("utf-8")
    for name, body in files.items():
        _save(body, folder / name)
    return tuple(folder / name for name in files)
