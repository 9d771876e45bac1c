"""Why the dataset says something: the claims for it and against it, with their words, sources and rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from html import escape

from caregraph.consolidate import witness_of
from caregraph.model import Claim, Entity, EntityId, Frozen, Source
from caregraph.rdf import GraphStore, StoredEntities, read_claims_about, read_sources
from caregraph.terms import Predicate, Status

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_FOR = (Status.ACTUAL, Status.ENDED)


class Reason(Frozen):
    """One claim as a reader needs it: what it says, in which words, who published it and when, and which rule read it."""

    claim: Claim
    source: str
    address: str
    publisher: str
    published: str

    @property
    def quote(self) -> str:
        """The words that carry the claim, verbatim."""
        return self.claim.evidence[0].quote

    @property
    def place(self) -> str:
        """Where the words stand: ``file:start-end`` in characters, or ``file:row``."""
        first = self.claim.evidence[0]
        return f"{first.span.start}-{first.span.end}" if first.span else f"row {first.row}"


class Relation(Frozen):
    """What is said of one subject, relation and object."""

    subject: str
    predicate: Predicate
    object: str
    supporting: tuple[Reason, ...]
    contradicting: tuple[Reason, ...]
    unfulfilled: tuple[Reason, ...]
    witnesses: int
    disputed: str

    def lines(self) -> Iterator[str]:
        """The relation in plain text, a line at a time."""
        yield f"{self.subject}  {self.predicate}  {self.object}"
        count = f"{self.witnesses} independent publisher{'' if self.witnesses == 1 else 's'}"
        yield f"  {len(self.supporting)} for ({count}), {len(self.contradicting)} against, {len(self.unfulfilled)} planned or hypothetical"
        if self.disputed:
            yield f"  disputed: {self.disputed}"
        for sign, reasons in (("+", self.supporting), ("-", self.contradicting), ("?", self.unfulfilled)):
            for reason in reasons:
                yield f"  {sign} “{' '.join(reason.quote.split())}”"
                claim = reason.claim
                said = [claim.status.value, claim.manner.value if claim.manner else "", claim.value]
                if claim.duration:
                    said.append(f"for {_length(claim.duration)}")
                if claim.date is not None:
                    said.append(f"{claim.date_role or 'on'} {claim.date.lexical or claim.date.stated}")
                yield f"    {', '.join(part for part in said if part)}"
                where = ", ".join(part for part in (reason.publisher, reason.published, reason.address) if part)
                yield f"    {where} [{reason.place}]"
                yield (
                    f"    {claim.method}: “{' '.join(claim.evidence[0].trigger.split())}”"
                    if claim.evidence[0].trigger
                    else f"    {claim.method}"
                )


class Why(Frozen):
    """The answer of :func:`why`: a relation for each object, the best supported first."""

    relations: tuple[Relation, ...]

    def __len__(self) -> int:
        return len(self.relations)

    def __repr__(self) -> str:
        return f"<Why: {len(self)} relation{'' if len(self) == 1 else 's'}; print it>"

    def __str__(self) -> str:
        return "\n\n".join("\n".join(relation.lines()) for relation in self.relations)

    def _repr_html_(self) -> str:
        blocks = (f"<pre>{escape(chr(10).join(relation.lines()))}</pre>" for relation in self.relations)
        return "".join(blocks) or "<p>No source says anything of this.</p>"


def why(store: GraphStore, subject: EntityId, predicate: Predicate | None = None, obj: EntityId | None = None) -> Why:
    """Every claim about an entity, a relation of it, or one fact, told apart by what they say.

    Args:
        store: the dataset.
        subject: the entity; without a predicate, relations that it is the object of are told as well.
        predicate: keep only this relation.
        obj: keep only claims about this other party.
    """
    sources = read_sources(store.store)
    entities = StoredEntities(store.store)
    groups: dict[tuple[EntityId, Predicate, EntityId], list[Claim]] = {}
    for claim in read_claims_about(store.store, subject):
        one, other = claim.subject.entity or "", claim.object.entity or ""
        fits = one == subject or predicate is None
        if fits and (predicate is None or claim.predicate is predicate) and (obj is None or obj in (one, other)):
            groups.setdefault((one, claim.predicate, other), []).append(claim)
    relations = [_relation(key, claims, sources, entities) for key, claims in groups.items()]
    order = list(Predicate)
    relations.sort(key=lambda r: (not r.supporting, order.index(r.predicate), -r.witnesses, r.subject, r.object))
    return Why(relations=tuple(relations))


def _relation(
    key: tuple[EntityId, Predicate, EntityId],
    claims: list[Claim],
    sources: Mapping[str, Source],
    entities: Mapping[EntityId, Entity],
) -> Relation:
    subject, predicate, obj = key

    def reasons(*statuses: Status) -> tuple[Reason, ...]:
        kept = [_reason(claim, sources[claim.source]) for claim in claims if claim.status in statuses]
        return tuple(sorted(kept, key=lambda r: (_day(sources[r.claim.source]), r.address, r.claim.key)))

    supporting = reasons(*_FOR)
    return Relation(
        subject=entities[subject].label,
        predicate=predicate,
        object=entities[obj].label,
        supporting=supporting,
        contradicting=reasons(Status.DENIED),
        unfulfilled=reasons(Status.PLANNED, Status.HYPOTHETICAL),
        witnesses=len({witness_of(sources[r.claim.source]) for r in supporting}),
        disputed=_disputed(r.claim for r in supporting),
    )


def _length(duration: str) -> str:
    """An xsd:duration in words: ``P1Y6M`` is "1 year 6 months"."""
    parts = re.findall(r"(\d+)([YMWD])", duration)
    return " ".join(f"{number} {_UNITS[unit]}{'' if number == '1' else 's'}" for number, unit in parts)


def _day(source: Source) -> date:
    """The last day on which a source can have been published; undated ones come last."""
    return source.date.latest if source.date is not None and source.date.latest is not None else date.max


def _disputed(claims: Iterable[Claim]) -> str:
    manners = sorted({claim.manner.value for claim in claims if claim.manner})
    return f"some say {', others '.join(manners)}" if len(manners) > 1 else ""


def _reason(claim: Claim, source: Source) -> Reason:
    published = source.date
    when = (published.lexical or (f"by {published.latest}" if published.latest else "")) if published else ""
    return Reason(claim=claim, source=source.label, address=source.address, publisher=source.publisher, published=when)
