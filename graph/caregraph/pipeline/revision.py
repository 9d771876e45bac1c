"""Which facts and entities a change of sources touches, and what they are after it; the rest of the store stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pyoxigraph import NamedNode, Store

from caregraph.assertions import Asserted
from caregraph.consolidate import Background, Listings, findings_about
from caregraph.findings import Disagreement, Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH, iri
from caregraph.model import Entity, EntityId, Source
from caregraph.rdf import entity_lines, fact_lines
from caregraph.rdf.asserting import read_assertions, read_assertions_about, read_assertions_naming, read_returns
from caregraph.rdf.nodes import name
from caregraph.rdf.ntriples import lines_of
from caregraph.resolve import Namings, publishers_of
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import Predicate

#: Lines of N-Triples by graph.
Changes = dict[str, Iterator[str]]


@dataclass
class Revision:
    """A change from the sources of a store to others.

    Attributes:
        store: as it was, or with the graphs of the changed sources already in their new state.
        before: the sources before, by id; ``after`` those after.
        changed: ids of the sources that come, go, or are replaced; what the store says of them is not asked.
        old: what those assert that go or are replaced; ``new`` what those assert that come or replace.
        whole: whether everything is worked out anew.
    """

    store: Store
    knowledge: Knowledge
    before: Mapping[str, Source]
    after: Mapping[str, Source]
    changed: set[str]
    old: set[Asserted] = field(default_factory=set)
    new: list[Asserted] = field(default_factory=list)
    whole: bool = False

    def changes(self) -> tuple[Changes, Changes]:
        """The lines of the graphs of entities and of facts that go (none where everything is worked out anew), and those that come.

        Those that come are made as they are asked for; those of the entities have to be asked for first.
        """
        if self.whole:
            kept = [claim for key in self.after if key not in self.changed for claim in read_assertions(self.store, key)]
            return {}, self._everything([*kept, *self.new])
        subjects, named = self._touched()
        return self._gone(subjects, named), self._come(subjects, named)

    # ------------------------------------------------------------ everything

    def _everything(self, claims: list[Asserted]) -> Changes:
        namings = Namings(self.knowledge)
        for claim in claims:
            self._name(namings, claim)
        publishers = {entity.id: entity for entity in publishers_of(self.after.values(), self.knowledge).values()}
        entities = self.knowledge.entities | namings.entities() | publishers
        return {ENTITIES_GRAPH: entity_lines(entities.values()), FACTS_GRAPH: fact_lines(findings_about(claims, self._background()))}

    # ------------------------------------------------------------ what is touched

    def _touched(self) -> tuple[set[EntityId], set[EntityId]]:
        """The subjects whose facts may differ, and the parties whose names may."""
        new = set(self.new)
        differing = self.old ^ new
        for key in self.changed & self.before.keys() & self.after.keys():
            if _bearing(self.before[key]) != _bearing(self.after[key]):
                differing |= {claim for claim in self.old | new if claim.source == key}
        subjects = {claim.subject.entity for claim in differing}
        subjects |= {claim.object.entity for claim in differing if claim.predicate is Predicate.RETURNED_TO}
        named = {party.entity for claim in differing for party in (claim.subject, claim.object)}
        publishers = [{e.id for e in publishers_of(sources.values(), self.knowledge).values()} for sources in (self.before, self.after)]
        return subjects | set(self._relisted()), (named | (publishers[0] ^ publishers[1])) - self.knowledge.entities.keys()

    def _relisted(self) -> Iterator[EntityId]:
        """The subjects of every list of a series that has other lists than before: where one goes off depends on the next."""
        was, now = Listings.of(self.before.values()), Listings.of(self.after.values())
        series = {s for s in {*was.days, *now.days} if was.days.get(s) != now.days.get(s) or was.whole.get(s) != now.whole.get(s)}
        for key, source in self.after.items():
            if source.series in series and key not in self.changed:
                yield from (claim.subject.entity for claim in read_assertions(self.store, key))
        yield from (claim.subject.entity for claim in self.new if claim.source in self.after and self.after[claim.source].series in series)

    # ------------------------------------------------------------ what it is afterwards

    def _gone(self, subjects: set[EntityId], named: set[EntityId]) -> Changes:
        return {ENTITIES_GRAPH: self._described(named), FACTS_GRAPH: self._stated(subjects)}

    def _described(self, named: set[EntityId]) -> Iterator[str]:
        for entity in sorted(named):
            yield from lines_of(self.store.quads_for_pattern(NamedNode(iri(entity)), None, None, NamedNode(ENTITIES_GRAPH)))

    def _stated(self, subjects: set[EntityId]) -> Iterator[str]:
        facts = NamedNode(FACTS_GRAPH)
        for entity in sorted(subjects):
            node = NamedNode(iri(entity))
            for quad in self.store.quads_for_pattern(None, name("rdf:subject"), node, facts):
                yield from lines_of(self.store.quads_for_pattern(quad.subject, None, None, facts))
            yield from lines_of(self.store.quads_for_pattern(node, None, None, facts))

    def _come(self, subjects: set[EntityId], named: set[EntityId]) -> Changes:
        return {ENTITIES_GRAPH: entity_lines(self._entities(named)), FACTS_GRAPH: fact_lines(self._findings(subjects))}

    def _findings(self, subjects: set[EntityId]) -> Iterator[Fact | Disagreement]:
        new = _by(self.new, lambda claim: [claim.subject.entity])
        returns = [claim for claim in self._kept(read_returns(self.store)) if claim.object.entity in subjects]
        returns += [claim for claim in self.new if claim.predicate is Predicate.RETURNED_TO and claim.object.entity in subjects]
        back = _by(returns, lambda claim: [claim.object.entity])
        background = self._background()
        for subject in sorted(subjects):
            claims = {*self._kept(read_assertions_about(self.store, subject)), *new.get(subject, ())}
            findings = findings_about(claims | set(back.get(subject, ())), background)
            yield from (found for found in findings if found.subject == subject)

    def _entities(self, named: set[EntityId]) -> Iterator[Entity]:
        publishers = {entity.id: entity for entity in publishers_of(self.after.values(), self.knowledge).values()}
        new = _by(self.new, lambda claim: {claim.subject.entity, claim.object.entity})
        for entity in sorted(named):
            namings = Namings(self.knowledge)
            for claim in {*self._kept(read_assertions_naming(self.store, entity)), *new.get(entity, ())}:
                self._name(namings, claim)
            found = publishers.get(entity) or namings.entities().get(entity)
            if found is not None:
                yield found

    def _name(self, namings: Namings, claim: Asserted) -> None:
        source = self.after[claim.source]
        day = source.date.latest if source.date else None
        namings.add(claim.subject, day)
        namings.add(claim.object, day)

    def _kept(self, claims: Iterable[Asserted]) -> Iterator[Asserted]:
        return (claim for claim in claims if claim.source in self.after and claim.source not in self.changed)

    def _background(self) -> Background:
        return Background(self.after, self.knowledge.lifetimes, Listings.of(self.after.values()), self.knowledge.publisher_name)


def _bearing(source: Source) -> tuple[object, ...]:
    """What of a source, beside its claims, bears on facts and names."""
    return (source.date, source.publisher, source.series, source.coverage, source.listed)


def _by(claims: Iterable[Asserted], keys: Callable[[Asserted], Iterable[EntityId]]) -> dict[EntityId, list[Asserted]]:
    found: dict[EntityId, list[Asserted]] = {}
    for claim in claims:
        for key in keys(claim):
            found.setdefault(key, []).append(claim)
    return found
