"""What there is to load: the files of the paths given, read as far as they are new."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from caregraph import _resources
from caregraph.errors import SourceError
from caregraph.model import Document, Register, Source
from caregraph.pipeline.report import Progress
from caregraph.resolve import Judgement, read_judgements
from caregraph.resolve.judgements import COLUMNS
from caregraph.sources import Skipped, read_source, unread_register, walk
from caregraph.sources.files import read_head
from caregraph.sources.knowledge import Knowledge, read_knowledge


def knowledge_for(folder: Path | None = None) -> Knowledge:
    """The reference tables of a seeds folder, or those that come with the package."""
    own = folder / "registers" if folder is not None else None
    return read_knowledge(own if own is not None and own.is_dir() else _resources.path("seeds") / "registers")


def judgement_tables(paths: Sequence[Path]) -> list[Path]:
    """The tables of judgements among paths: ``judgements.csv`` at the top of a folder, and files that their columns tell."""
    found = [path / "judgements.csv" if path.is_dir() else path for path in paths]
    return [table for table, path in zip(found, paths, strict=True) if (table.is_file() if path.is_dir() else _told(table))]


def judgements_in(paths: Sequence[Path]) -> tuple[Judgement, ...] | None:
    """The judgements of the tables among paths, which may be none; None where there is no table.

    Raises:
        SourceError: when a table cannot be read.
        JudgementError: when a judgement cannot.
    """
    tables = judgement_tables(paths)
    return tuple(judgement for table in tables for judgement in read_judgements(table)) if tables else None


def _told(path: Path) -> bool:
    if path.suffix.lower() not in (".csv", ".tsv") or not path.is_file():
        return False
    first = read_head(path).decode("utf-8-sig", "replace").partition("\n")[0]
    return set(COLUMNS) <= {cell.strip().strip('"') for cell in re.split(r"[,;\t|]", first)}


def judgements_for() -> tuple[Judgement, ...]:
    """The judgements that come with the package."""
    return judgements_in([_resources.path("seeds")]) or ()


@dataclass
class Gathered:
    """The sources that are new or have changed, those that have not, and the files passed over."""

    new: dict[str, Document | Register] = field(default_factory=dict)
    unchanged: dict[str, str] = field(default_factory=dict)
    skipped: list[Skipped] = field(default_factory=list)
    origin: dict[str, Path] = field(default_factory=dict)


def gather(paths: Sequence[Path], present: Mapping[str, Source], read_with: Mapping[type[Source], str], tell: Progress) -> Gathered:
    """Read the files and folders of paths.

    Args:
        paths: the files and folders.
        present: the sources that the store has, by id.
        read_with: the hash of the rules and tables that documents, and that registers, are read with.
        tell: told of what is done.

    Raises:
        SourceError: when a path cannot be read, or two files are one source.
    """
    tables = judgement_tables(paths)
    found = list(walk([path for path in paths if path not in tables]))
    files = [item for item in found if isinstance(item, Path)]
    gathered = Gathered(skipped=[item for item in found if not isinstance(item, Path)])
    digests: dict[str, str] = {}
    for number, path in enumerate(files):
        tell("reading", number, len(files))
        known = unread_register(path)
        if known is not None and known[0] not in gathered.origin and known[0] in present:
            was = present[known[0]]
            if (was.digest, was.read_with) == (known[1], read_with[Register]):
                gathered.unchanged[was.id], gathered.origin[was.id], digests[was.id] = path.name, path, was.digest
                continue
        source = read_source(path)
        source = source.model_copy(update={"read_with": read_with[type(source)]})
        if source.id in digests:
            if digests[source.id] == source.digest:
                gathered.skipped.append(Skipped(path=path, reason=f"the same source as {gathered.origin[source.id].name}"))
                continue
            first = gathered.origin[source.id]
            if source.url:
                raise SourceError(
                    f"{path}: has the same address as {first}, with another text; keep one of them, or correct the url of one"
                )
            raise SourceError(f"{path}: has the same name as {first}, with other contents; keep one of them, or rename one")
        digests[source.id], gathered.origin[source.id] = source.digest, path
        there = present.get(source.id)
        if there is not None and (there.digest, there.read_with) == (source.digest, source.read_with):
            gathered.unchanged[source.id] = path.name
        else:
            gathered.new[source.id] = source
    return gathered
