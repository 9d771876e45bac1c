"""The façade: one object to load, ask, explain and export, with the same words as the command line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from pyoxigraph import RdfFormat, Triple, serialize

from caregraph import export as _export
from caregraph.errors import ParameterError, StoreError
from caregraph.findings import Fact
from caregraph.model import Claim, Entity, EntityId, Source, Unresolved
from caregraph.pipeline import AS_KNOWN, LoadReport, Pipeline, Progress, knowledge_for, known_by
from caregraph.pipeline.report import RowCount
from caregraph.query import Asked, Row, StoredNames, Table, canned_queries, read_day, relation_called, run, run_text
from caregraph.rdf import GraphStore, read_claims, read_entities, read_facts, read_sources, read_unresolved
from caregraph.rdf.validate import Violation, validate
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType, Predicate
from caregraph.why import Why, why

if TYPE_CHECKING:
    import networkx
    import rdflib

    from caregraph.analysis import Analysis
    from caregraph.pictures import Pictures
    from caregraph.query import Value


class KnowledgeGraph:
    """A dataset that can be loaded, asked, explained and exported.

    Made by :func:`caregraph.load` (from files) or :func:`caregraph.open` (from a store on disk).
    """

    def __init__(self, store: GraphStore, knowledge: Knowledge | None = None) -> None:
        self.store = store
        self._knowledge = knowledge
        self._then: tuple[date, KnowledgeGraph] | None = None
        self._past: date | None = None
        self._tables: dict[str, RowCount] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        where = self.store.path or "memory"
        return f"<KnowledgeGraph in {where}: {len(self.sources())} sources, {len(self.store)} quads>"

    def close(self) -> None:
        """Let go of the store; one on disk can then be opened elsewhere."""
        self.store.close()

    # ------------------------------------------------------------ changing

    def load(self, *paths: str | Path, progress: Progress | None = None, workers: int | None = None) -> LoadReport:
        """Read documents and registers, files or folders, into the dataset.

        Args:
            paths: files and folders.
            progress: told of what is done.
            workers: how many processes read the documents; all cores where there is enough to read, if not given.

        Raises:
            SourceError: when one of them cannot be read; the dataset is then unchanged.
        """
        self._of_today()
        report = Pipeline(self.store, self._known()).load([Path(path) for path in paths], progress, workers)
        self._tables |= {table.name: table for table in report.tables}
        self._forget()
        return report

    def retract(self, *sources: str) -> LoadReport:
        """Take sources away, named by id, file name, title or address, and recompute what rested on them.

        Raises:
            StoreError: when the dataset has no such source, or several of that name.
        """
        self._of_today()
        report = Pipeline(self.store, self._known()).retract([self._source(name) for name in sources])
        self._forget()
        return report

    # ------------------------------------------------------------ asking

    def query(self, name: str, *, known_by: date | str | None = None, **parameters: Value) -> Table:
        """Ask one of the canned questions (``caregraph query`` lists them).

        Args:
            name: the question, such as ``who-runs``.
            known_by: leave out what was published after this day, and ask what one could have known on it (see :meth:`known_by`).
            parameters: as the question defines them: names or IRIs of entities, days as ``date`` or ``YYYY-MM-DD``.

        Raises:
            QueryError: when the question or a parameter is unknown; the message offers the nearest.
        """
        graph = self if known_by is None else self.known_by(known_by)
        asked = Asked(self._names)
        table = run(graph.store.store, name, parameters, asked.find)
        notes = ["" if graph._past is None else AS_KNOWN.format(day=graph._past), "" if table.rows else asked.hint(parameters.get("as_of"))]
        return replace(table, note="; ".join(filter(None, notes)))

    def known_by(self, day: date | str) -> KnowledgeGraph:
        """The dataset as one could have known it on a day: without what was published later, its facts worked out from the rest.

        It is made in memory and kept, so that the next question of that day costs nothing. A source counts once it surely was out: one
        of "2016" from the last day of that year on; one without a date never.

        Args:
            day: the last day on which a source may have been published, as ``date`` or ``YYYY-MM-DD``.

        Raises:
            ParameterError: when it is no day.
        """
        last = read_day("known_by", day)
        if self._then is None or self._then[0] != last:
            self._then = (last, KnowledgeGraph(known_by(self.store, last, self._known()), self._known()))
            self._then[1]._past = last
        return self._then[1]

    def queries(self) -> tuple[str, ...]:
        """The names of the canned questions."""
        return tuple(sorted(canned_queries()))

    def sparql(self, text: str, *, timeout: float = 30.0) -> Table:
        """Run a read-only SPARQL query (SELECT, ASK, CONSTRUCT or DESCRIBE) over all named graphs at once.

        Args:
            text: the query.
            timeout: after how many seconds it is stopped.

        Raises:
            QueryError: when it is malformed, would write, or would reach outside the dataset; or when its time is up.
        """
        return run_text(self.store.store, text, timeout_seconds=timeout)

    def why(self, subject: str | Row | Fact, predicate: str | Predicate | None = None, object: str | None = None) -> Why:
        """The claims for and against a fact, a relation or all relations of an entity, with quotes, sources and rules.

        Args:
            subject: an entity by name, id or IRI; or a fact; or a row of an answer (``kg.why(table[0])``), which says the rest itself.
            predicate: keep only this relation.
            object: keep only what is about this other party.

        Raises:
            UnknownNameError: when a name stands for no entity.
            ParameterError: when there is no such relation, or the row is about none.
        """
        if isinstance(subject, Fact):
            predicate, object, subject = subject.predicate, subject.object, subject.subject
        elif isinstance(subject, Row):
            if predicate is not None or object is not None:
                raise ParameterError("a row says itself what it is about; give it alone, or a subject and a predicate by name")
            if subject.relation is None:
                raise ParameterError("this row is about no single relation; give a subject and a predicate, by name")
            subject, predicate, object = subject.relation
        elif not isinstance(subject, str):
            raise ParameterError(f"why takes an entity's name, a fact, or a row of an answer (table[0]), not a {type(subject).__name__}")
        relation = None if predicate is None else relation_called(predicate)
        return why(self.store, self.find(subject), relation, None if object is None else self.find(object))

    def find(self, name: str, kind: EntityType | None = None) -> EntityId:
        """The id of the entity that a name, an IRI or an id stands for."""
        return self._names.find(name, kind)

    def entities(self) -> dict[EntityId, Entity]:
        """Every entity by id."""
        return read_entities(self.store.store)

    def sources(self) -> dict[str, Source]:
        """Every source by id, without its text."""
        return read_sources(self.store.store)

    def claims(self) -> Iterator[Claim]:
        """Every claim, source by source."""
        for source in self.sources():
            yield from read_claims(self.store.store, source)

    def facts(self) -> tuple[Fact, ...]:
        """Every fact."""
        return read_facts(self.store.store)

    def unresolved(self) -> tuple[Unresolved, ...]:
        """The mentions that stand for nobody known, source by source."""
        return tuple(item for source in self.sources() for item in read_unresolved(self.store.store, source))

    def summary(self) -> LoadReport:
        """How much the dataset holds."""
        return Pipeline(self.store, self._known()).report()

    # ------------------------------------------------------------ giving

    def turtle(self, path: str | Path | None = None) -> str:
        """The dataset as canonical Turtle; also written to ``path`` where one is given."""
        return self.export("turtle", path).decode("utf-8")

    def export(self, format: str, path: str | Path | None = None) -> bytes:
        """The dataset as ``turtle``, ``trig``, ``nquads``, ``jsonld``, ``graphml`` or ``csv``: the same bytes for the same dataset.

        Raises:
            CaregraphError: when there is no such format, or ``path`` cannot be written.
        """
        kind = _export.ExportFormat.of(format)
        return _export.export(self.store, kind) if path is None else _export.write(self.store, kind, Path(path))

    def publish(self, folder: str | Path, *, publisher: str = "") -> tuple[Path, ...]:
        """Write the dataset as a release: Turtle, TriG, its metadata (DCAT, VoID), a data dictionary and a short report.

        Args:
            folder: where the files go; made where it is not there.
            publisher: who publishes it, for the metadata; left out where nobody is named.

        Returns:
            The files. The same dataset gives the same bytes. The report tells of the rows of those registers that this object loaded.

        Raises:
            CaregraphError: when one of them cannot be written.
        """
        from caregraph.publish import publish

        return publish(self.store, Path(folder), tables=tuple(self._tables.values()), publisher=publisher)

    def network(self, *, as_of: date | None = None) -> networkx.MultiDiGraph[str]:
        """The facts as a directed multigraph: a node for each entity, an edge for each fact (those that hold on a day)."""
        from caregraph.network import network

        return network(self.store, as_of=as_of)

    @cached_property
    def analysis(self) -> Analysis:
        """Measures of that network as tables: ``kg.analysis.ultimate_owners()``, ``.reach()``, ``.centrality()``, ``.communities()``."""
        from caregraph.analysis import Analysis

        return Analysis(self.store, self.find)

    @cached_property
    def picture(self) -> Pictures:
        """Pictures: ``kg.picture.timeline("Slough")``, ``.network()``, ``.concentration()``; they need the extra ``pictures``."""
        from caregraph.pictures import Pictures

        return Pictures(self.store, self.find)

    def rdf(self) -> rdflib.Dataset:
        """The same store as an ``rdflib.Dataset``, for those who know rdflib; changes to it change the store."""
        return _export.rdflib_dataset(self.store)

    def validate(self) -> tuple[Violation, ...]:
        """The places where the dataset breaks ``shapes.ttl``; none in a sound one."""
        return validate(self.triples())

    def triples(self) -> str:
        """The union of all named graphs as N-Triples, in no particular order."""
        triples = (Triple(q.subject, q.predicate, q.object) for q in self.store.quads())
        return (serialize(triples, format=RdfFormat.N_TRIPLES) or b"").decode("utf-8")

    # ------------------------------------------------------------ within

    @cached_property
    def _names(self) -> StoredNames:
        return StoredNames(self.store.store)

    def _of_today(self) -> None:
        if self._past is not None:
            raise StoreError(f"this is the dataset as it could have been known on {self._past}; load and retract in the dataset itself")

    def _known(self) -> Knowledge:
        if self._knowledge is None:
            self._knowledge = knowledge_for()
        return self._knowledge

    def _forget(self) -> None:
        self.__dict__.pop("_names", None)
        self._then = None

    def _source(self, name: str) -> Source:
        sources = self.sources()
        found = [s for s in sources.values() if name in (s.id, s.id.removeprefix("source/"), s.name, s.title, s.url)]
        if len(found) == 1:
            return found[0]
        if found:
            raise StoreError(f"{name!r} names {len(found)} sources ({', '.join(sorted(s.id for s in found))}); give the id of one")
        raise StoreError(f"the dataset has no source {name!r}; `caregraph sources` lists those it has")
