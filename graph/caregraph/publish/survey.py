"""What a dataset holds, counted triple by triple: for its metadata and its data dictionary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Self

from pyoxigraph import QuerySolutions, Triple

from caregraph.ids import FACTS_GRAPH
from caregraph.model import Source
from caregraph.rdf import GraphStore, read_sources
from caregraph.terms import CG, ID, PREFIXES

TYPE: Final = PREFIXES["rdf"] + "type"
_PREDICATE: Final = PREFIXES["rdf"] + "predicate"
#: The properties whose values are concepts of the vocabulary.
_CONCEPTUAL: Final = frozenset(CG + name for name in ("dateRole", "manner", "status"))
#: The days of facts: when they began and ended, and when sources saw them. What is only planned is none.
DAYS: Final = ("startEarliest", "startLatest", "endEarliest", "endLatest", "firstSeen", "lastSeen")


@dataclass
class Survey:
    """Counts over the triples of a dataset, each counted once however many of its named graphs have it.

    Attributes:
        triples: how many there are.
        subjects: how many nodes they are about.
        entities: of these, those whose IRI caregraph made (parties, sources, claims, evidence, facts …).
        properties: the triples of each property, by its IRI.
        classes: the instances of each class, by its IRI.
        concepts: how often each concept is the value of a status, a manner or the role of a date.
        claims: the claims of each relation, by the IRI of its property.
        facts: the facts of each relation.
        example: a triple of each property, the first in order; and of each class an ``rdf:type`` triple.
        sources: the complete sources, by id.
        period: the first and the last of the facts' days; None where no fact has one.
    """

    triples: int = 0
    subjects: int = 0
    entities: int = 0
    properties: Counter[str] = field(default_factory=Counter)
    classes: Counter[str] = field(default_factory=Counter)
    concepts: Counter[str] = field(default_factory=Counter)
    claims: Counter[str] = field(default_factory=Counter)
    facts: Counter[str] = field(default_factory=Counter)
    example: dict[str, Triple] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    period: tuple[date, date] | None = None

    @classmethod
    def of(cls, store: GraphStore, triples: Iterable[Triple]) -> Self:
        """The survey of a dataset.

        Args:
            store: the dataset.
            triples: all its triples, sorted (see :func:`caregraph.export.sorted_triples`).
        """
        survey = cls(sources=read_sources(store.store), period=_period(store))
        survey._count(triples)
        return survey

    def _count(self, triples: Iterable[Triple]) -> None:
        claim, fact, last = ID + "claim/", ID + "fact/", ""
        for triple in triples:
            subject, prop = str(triple.subject.value), triple.predicate.value  # type: ignore[union-attr]
            self.triples += 1
            if subject != last:
                last = subject
                self.subjects += 1
                self.entities += subject.startswith(ID)
            self.properties[prop] += 1
            self.example.setdefault(prop, triple)
            if prop == TYPE:
                kind = str(triple.object.value)  # type: ignore[union-attr]
                self.classes[kind] += 1
                self.example.setdefault(kind, triple)
            elif prop == _PREDICATE:
                relation = str(triple.object.value)  # type: ignore[union-attr]
                if subject.startswith(claim):
                    self.claims[relation] += 1
                elif subject.startswith(fact):
                    self.facts[relation] += 1
            elif prop in _CONCEPTUAL:
                self.concepts[str(triple.object.value)] += 1  # type: ignore[union-attr]

    @property
    def newest(self) -> Source | None:
        """The source that was published last, by the first day on which it may have been; None where none has a date."""
        dated = [(source.date.earliest, key) for key, source in self.sources.items() if source.date and source.date.earliest]
        return self.sources[max(dated)[1]] if dated else None

    @property
    def newest_day(self) -> date | None:
        """The first day on which :attr:`newest` may have been published: up to then, sources tell what holds."""
        newest = self.newest
        return newest.date.earliest if newest is not None and newest.date is not None else None


def _period(store: GraphStore) -> tuple[date, date] | None:
    properties = " ".join(f"<{CG}{name}>" for name in DAYS)
    found = store.store.query(
        f"SELECT (MIN(?day) AS ?first) (MAX(?day) AS ?last) {{ GRAPH <{FACTS_GRAPH}> {{ VALUES ?p {{ {properties} }} ?fact ?p ?day }} }}"
    )
    assert isinstance(found, QuerySolutions)
    row = next(found)
    return None if row["first"] is None else (date.fromisoformat(row["first"].value), date.fromisoformat(row["last"].value))
