"""The way of the data, once through: files to sources, to claims, to resolved claims, to entities and facts, into a store."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from pyoxigraph import QuerySolutions

from caregraph import _resources
from caregraph.consolidate import consolidate
from caregraph.errors import SourceError
from caregraph.extract import reading_digest
from caregraph.extract.tables import KNOWN_TABLES, table_claims
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH, source_graph
from caregraph.model import Claim, Document, Frozen, Register, Source
from caregraph.rdf import GraphStore, entity_quads, fact_quads, read_claims, read_sources, source_quads
from caregraph.resolve import Resolved, entities_of, publishers_of
from caregraph.sources import Skipped, read_source, walk
from caregraph.sources.knowledge import Knowledge, read_knowledge
from caregraph.terms import CG, PREFIXES
from caregraph.workers import Reader, read_on, worth

#: Told what is being done, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


class LoadReport(Frozen):
    """What a load did: the sources by what became of them, and what the store now holds."""

    added: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    unchanged: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    documents: int = 0
    registers: int = 0
    claims: int = 0
    entities: int = 0
    facts: int = 0
    unresolved: int = 0


def knowledge_for(folder: Path | None = None) -> Knowledge:
    """The reference tables of a seeds folder, or those that come with the package."""
    own = folder / "registers" if folder is not None else None
    return read_knowledge(own if own is not None and own.is_dir() else _resources.path("seeds") / "registers")


class Pipeline:
    """Loads sources into a store. Reading and extraction come first; the store changes once, at the end, all at once or not at all."""

    def __init__(self, store: GraphStore, knowledge: Knowledge | None = None) -> None:
        self.store = store
        self.knowledge = knowledge or knowledge_for()
        self._reader: Reader | None = None

    def load(self, paths: Sequence[Path], progress: Progress | None = None, workers: int | None = None) -> LoadReport:
        """Read files and folders into the store.

        A source that the store already holds with the same digest is left alone; one that changed, or was read with other rules or
        tables, replaces its former self.

        Args:
            paths: the files and folders.
            progress: told of what is done.
            workers: how many processes read the documents; all cores where there is enough to read, if not given.

        Raises:
            SourceError: when a path cannot be read, or two files are one source; the store is then as it was.
        """
        tell = _silent if progress is None else progress
        found = list(walk(paths))
        files = [item for item in found if isinstance(item, Path)]
        skipped = [item for item in found if not isinstance(item, Path)]
        present = read_sources(self.store.store)
        read: dict[str, Document | Register] = {}
        read_with = reading_digest(self.knowledge)
        origin: dict[str, Path] = {}
        for number, path in enumerate(files):
            tell("reading", number, len(files))
            source = read_source(path)
            if isinstance(source, Document):
                source = source.model_copy(update={"read_with": read_with})
            if isinstance(source, Register) and source.table not in KNOWN_TABLES:
                reason = f"a table of a kind that caregraph has no description of; it knows {', '.join(sorted(KNOWN_TABLES))}"
                if path in paths:
                    raise SourceError(f"{path}: {reason}")
                skipped.append(Skipped(path=path, reason=reason))
                continue
            if source.id in read:
                if read[source.id].digest == source.digest:
                    skipped.append(Skipped(path=path, reason=f"the same source as {origin[source.id].name}"))
                    continue
                raise SourceError(
                    f"{path}: has the same address as {origin[source.id]}, with another text; keep one of them, or correct the url of one"
                )
            read[source.id], origin[source.id] = source, path
        new = {key: source for key, source in read.items() if key not in present or _reading(present[key]) != _reading(source)}
        resolved = self._resolved(new, tell, workers)
        self._write(new, resolved, present, tell)
        return self.report(
            added=tuple(sorted(origin[key].name for key in new if key not in present)),
            replaced=tuple(sorted(origin[key].name for key in new if key in present)),
            unchanged=tuple(sorted(origin[key].name for key in read if key not in new)),
            skipped=tuple(skipped),
        )

    def retract(self, sources: Iterable[Source]) -> LoadReport:
        """Take sources out of the store, and recompute what rested on them."""
        gone = {source.id: source for source in sources}
        present = read_sources(self.store.store)
        self._write({}, {}, present, _silent, gone=gone)
        return self.report(removed=tuple(sorted(source.name for source in gone.values())))

    def report(self, **what: tuple[str, ...] | tuple[Skipped, ...]) -> LoadReport:
        """What the store holds, with what was just done."""
        counts = {name: self._count(pattern) for name, pattern in _COUNTED.items()}
        return LoadReport.model_validate({**counts, **what})

    def _count(self, pattern: str) -> int:
        text = f"{_PREFIX} SELECT DISTINCT ?x {{ {pattern} }}"
        found = self.store.store.query(text, use_default_graph_as_union=True)
        return sum(1 for _ in found) if isinstance(found, QuerySolutions) else 0

    def _resolved(self, new: dict[str, Document | Register], tell: Progress, workers: int | None) -> dict[str, Resolved]:
        ordered = sorted(new.items())
        resolved: dict[str, Resolved] = {}
        with closing(self._read([source for _, source in ordered if isinstance(source, Document)], workers)) as read:
            for number, (key, source) in enumerate(ordered):
                tell("extracting", number, len(new))
                resolved[key] = Resolved(tuple(table_claims(source, self.knowledge)), ()) if isinstance(source, Register) else next(read)
        return resolved

    def _read(self, documents: Sequence[Document], workers: int | None) -> Generator[Resolved, None, None]:
        if (number := worth(documents, workers)) > 1:
            yield from read_on(number, self.knowledge, documents)
            return
        for document in documents:
            if self._reader is None:
                self._reader = Reader(self.knowledge)
            yield self._reader.read(document)

    def _write(
        self,
        new: dict[str, Document | Register],
        resolved: dict[str, Resolved],
        present: dict[str, Source],
        tell: Progress,
        gone: dict[str, Source] | None = None,
    ) -> None:
        kept = {key: source for key, source in present.items() if key not in new and key not in (gone or {})}
        if not new and not gone and present:
            return
        tell("consolidating", 0, 1)
        claims: list[Claim] = [claim for item in resolved.values() for claim in item.claims]
        for key in kept:
            claims.extend(read_claims(self.store.store, key))
        sources: dict[str, Source] = {**kept, **new}
        publishers = publishers_of(sources.values(), self.knowledge)
        entities = entities_of(claims, self.knowledge) | {entity.id: entity for entity in publishers.values()}
        graphs = {
            source_graph(key): source_quads(source, publishers.get(key), resolved[key].claims, resolved[key].unresolved)
            for key, source in new.items()
        }
        graphs.update({source_graph(key): iter(()) for key in gone or {}})
        graphs[ENTITIES_GRAPH] = entity_quads(entities.values())
        graphs[FACTS_GRAPH] = fact_quads(consolidate(claims, sources, self.knowledge.lifetimes))
        tell("writing", 0, 1)
        self.store.replace(graphs)


def _reading(source: Source) -> tuple[str, str]:
    return source.digest, source.read_with


def _silent(_what: str, _done: int, _of: int) -> None:
    return None


_PREFIX = f"PREFIX cg: <{CG}> PREFIX rdf: <{PREFIXES['rdf']}>"
_COUNTED = {
    "documents": "?x a cg:Document",
    "registers": "?x a cg:Register",
    "claims": "?x a cg:Claim",
    "entities": "{ ?c a cg:Claim ; rdf:subject ?x } UNION { ?c a cg:Claim ; rdf:object ?x }",
    "facts": "?x a cg:Fact",
    "unresolved": "?x a cg:UnresolvedMention",
}
