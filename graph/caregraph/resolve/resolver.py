"""Deciding, within one document, which entity each mention stands for.

Names decide where they can; then the document's date, the other party of the claim, and the company that a name keeps in its document
("Kingston and Richmond" is in London). Nothing is guessed: a mention with two equally good entities stays unresolved.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from caregraph.dates import PartialDate
from caregraph.ids import digest, slug
from caregraph.model import Claim, EntityId, Mention, Source, Span, Unresolved
from caregraph.resolve.aliases import alive_on
from caregraph.resolve.owner_names import read_owner_name
from caregraph.resolve.owners import OwnerIndex
from caregraph.sources.knowledge import Knowledge, Term
from caregraph.terms import PERSON_TYPES, EntityType, Predicate, Status

_DEFINITE: Final = ("the ", "this ", "that ", "its ", "their ")
_TITLE: Final = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Lord|Lady|Baroness|Professor|Prof|Rt Hon)\.? )+")
_COMMON: Final = re.compile(r"^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Sir|Dame|Professor|Prof|Rt Hon)\.? )+")
_HONOURS: Final = re.compile(r"(?:,? (?:CBE|OBE|MBE|QC|KC|MP|KCB|DBE|CB))+$")
_PERSON_OBJECT: Final = frozenset({Predicate.COMMISSIONER_APPOINTED, Predicate.WRITTEN_BY})
_PERSON_SUBJECT: Final = frozenset({Predicate.WORKS_FOR, Predicate.HOLDS_POST})


@dataclass(frozen=True, slots=True)
class Resolved:
    """The claims whose parties are known, and the mentions that are not."""

    claims: tuple[Claim, ...]
    unresolved: tuple[Unresolved, ...]


class Resolver:
    """Resolves the mentions of one document's claims against the reference tables."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.knowledge = knowledge
        self.owners = OwnerIndex(knowledge)
        self.councils_of: dict[EntityId, set[EntityId]] = {}
        for term in knowledge.providers:
            self.councils_of.setdefault(term.holder, set()).update(term.others)

    def resolve(
        self, source: Source, claims: Sequence[Claim], unresolved: Iterable[Unresolved] = (), mentioned: Iterable[EntityId] = ()
    ) -> Resolved:
        """Give each mention its entity; a claim with an undecided party is left out, and the mention listed with its reason.

        Resolving what is resolved already changes nothing.

        Args:
            source: the document.
            claims: its claims.
            unresolved: mentions that extraction could not tie to anybody, passed through.
            mentioned: entities that the document names without doubt anywhere.
        """
        full = _full_names(claims)
        sure = {m.candidates[0] for c in claims for m in (c.subject, c.object) if len(m.candidates) == 1} | set(mentioned)
        named = {
            m.candidates[0] if m.candidates else self._minted(m, full) for c in claims for m in (c.subject, c.object) if m.kind == "named"
        } | set(mentioned)
        sure |= self._told_apart(source, claims, sure)
        kept: list[Claim] = []
        open_mentions = list(unresolved)
        described = self._descriptions(source, claims, named)
        for claim in claims:
            ends = []
            for mention, other in ((claim.subject, claim.object), (claim.object, claim.subject)):
                entity, reason = self._entity(source, claim, mention, other, sure, named, full)
                if mention.kind == "described" and mention.entity is None:
                    entity = described.get(mention.span, entity)
                if entity is None:
                    open_mentions.append(Unresolved(source=source.id, mention=mention, reason=reason))
                ends.append(entity)
            subject, obj = ends
            if subject is None or obj is None or subject == obj:
                continue
            kept.append(
                claim.model_copy(
                    update={
                        "subject": self._typed(claim.subject, subject, claim.predicate in _PERSON_SUBJECT),
                        "object": self._typed(claim.object, obj, claim.predicate in _PERSON_OBJECT),
                    }
                )
            )
        # "It" and the name that it stands for may have made the same claim of one sentence; the rule asked first has it.
        return Resolved(tuple({claim.key: claim for claim in reversed(kept)}.values())[::-1], tuple(dict.fromkeys(open_mentions)))

    def _descriptions(self, source: Source, claims: Sequence[Claim], named: set[EntityId]) -> dict[Span | None, EntityId]:
        """Whom definite descriptions ("the company") stand for, by their place: what one claim of them decides, all of them mean."""
        found: dict[Span | None, set[EntityId]] = {}
        for claim in claims:
            for mention, other in ((claim.subject, claim.object), (claim.object, claim.subject)):
                if mention.kind == "described" and mention.surface.lower().startswith(_DEFINITE):
                    entity, _ = self._described(source, claim, mention, other, named)
                    if entity is not None and not entity.startswith("generic/"):
                        found.setdefault(mention.span, set()).add(entity)
        return {span: entities.pop() for span, entities in found.items() if span is not None and len(entities) == 1}

    def _told_apart(self, source: Source, claims: Sequence[Claim], sure: set[EntityId]) -> set[EntityId]:
        """The entities that ambiguous names mean somewhere in the document beyond doubt; a name means the same all through it."""
        decided: dict[tuple[EntityId, ...], set[EntityId]] = {}
        for claim in claims:
            for mention, other in ((claim.subject, claim.object), (claim.object, claim.subject)):
                if len(mention.candidates) > 1:
                    entity, _ = self._candidate(mention, other, source.date, sure, by_company=False)
                    if entity is not None:
                        decided.setdefault(mention.candidates, set()).add(entity)
        return {entity for entities in decided.values() if len(entities) == 1 for entity in entities}

    def _entity(
        self,
        source: Source,
        claim: Claim,
        mention: Mention,
        other: Mention,
        sure: set[EntityId],
        named: set[EntityId],
        full: Mapping[str, str],
    ) -> tuple[EntityId | None, str]:
        if mention.entity is not None:
            return mention.entity, ""
        if mention.kind == "generic":
            return f"generic/{digest(source.id, mention.surface)}", ""
        if mention.kind == "described":
            return self._described(source, claim, mention, other, named)
        if not mention.candidates:
            person = (mention is claim.object and claim.predicate in _PERSON_OBJECT) or (
                mention is claim.subject and claim.predicate in _PERSON_SUBJECT
            )
            return (f"person/{slug(plain_name(mention.surface))}" if person else self._minted(mention, full)), ""
        known = self.knowledge.entities.get(mention.candidates[0])
        if claim.predicate is Predicate.FORCED_BY and known is not None and known.type is EntityType.MINISTER:
            return self._office(mention.candidates[0], claim.date or source.date)
        return self._candidate(mention, other, source.date, sure)

    def _candidate(
        self, mention: Mention, other: Mention, published: PartialDate | None, sure: set[EntityId], *, by_company: bool = True
    ) -> tuple[EntityId | None, str]:
        """The one candidate that lives at the time, suits the other party and keeps the company of the document."""
        left = list(mention.candidates)
        tests = [self._alive(published), self._served_by(other), sure.__contains__]
        for suits in [*tests, self._in_company(sure)] if by_company else tests:
            if len(left) > 1:
                left = [candidate for candidate in left if suits(candidate)] or left
        if len(left) == 1:
            return left[0], ""
        labels = sorted(self.knowledge.entities[candidate].label for candidate in left)
        return None, f"may be {' or '.join(labels)}; nothing in the text decides"

    def _alive(self, published: PartialDate | None) -> Callable[[EntityId], bool]:
        day = (published.latest or published.earliest) if published else None
        entities = self.knowledge.entities
        return lambda candidate: entities[candidate].end is None if day is None else alive_on(entities[candidate], day)

    def _served_by(self, other: Mention) -> Callable[[EntityId], bool]:
        councils = {council for provider in other.candidates for council in self.councils_of.get(provider, ())}
        return lambda candidate: candidate in councils

    def _in_company(self, sure: set[EntityId]) -> Callable[[EntityId], bool]:
        regions = {self.knowledge.regions[council] for council in sure if council in self.knowledge.regions}
        return lambda candidate: self.knowledge.regions.get(candidate) in regions

    def _described(
        self, source: Source, claim: Claim, mention: Mention, other: Mention, named: set[EntityId]
    ) -> tuple[EntityId | None, str]:
        """Who "an independent trust" of a council is: the provider that the document names for it, or that ran its services then."""
        reason = f"described, not named; no provider of {other.surface} is known for that time"
        councils = set(other.candidates)
        served = [t for t in self.knowledge.providers if councils & set(t.others)]
        terms = [t for t in served if t.whole]
        spoken = sorted({t.holder for t in served if t.holder in named})
        if len(spoken) > 1 and claim.predicate is Predicate.DELEGATED_TO:
            spoken = sorted({t.holder for t in terms if t.holder in named})
        if len(spoken) == 1:
            return spoken[0], ""
        if claim.predicate is Predicate.RETURNED_TO and not mention.surface.lower().startswith(("a ", "an ")):
            return None, reason
        if claim.predicate is Predicate.DELEGATED_TO and (claim.status is Status.PLANNED or spoken):
            return None, reason  # "a trust" that is to have them helps nobody, nor one where the document names those of the council
        if claim.status in (Status.PLANNED, Status.HYPOTHETICAL, Status.DENIED):
            return f"generic/{digest(source.id, mention.surface, *sorted(councils))}", ""
        when = claim.date if claim.date is not None and claim.date.latest is not None else source.date
        fitting = sorted({t.holder for t in terms if when is not None and _covers(t, when)})
        return (fitting[0], "") if len(fitting) == 1 else (None, reason)

    def _office(self, person: EntityId, when: PartialDate | None) -> tuple[EntityId | None, str]:
        """The body in whose name an office-holder acted at that time."""
        terms = [t for t in self.knowledge.offices if t.holder == person]
        fitting = {t.others[0] for t in terms if when is None or _covers(t, when)}
        if not fitting and when is not None and when.latest is not None:
            # "Announced by X, then education secretary": the last office that X had held by then.
            day = when.latest
            past = [t for t in terms if t.start is not None and t.start.earliest is not None and t.start.earliest <= day]
            fitting = {max(past, key=lambda t: t.start.earliest if t.start and t.start.earliest else date.min).others[0]} if past else set()
        if len(fitting) == 1:
            return fitting.pop(), ""
        if not fitting:
            return None, "held no office of government by then, as far as the tables tell"
        return None, f"held several offices ({', '.join(sorted(fitting))}); the date does not tell which"

    def _minted(self, mention: Mention, full: Mapping[str, str]) -> EntityId:
        if mention.type in PERSON_TYPES:
            return f"person/{slug(plain_name(mention.surface))}"
        if mention.type is EntityType.REPORT:
            return f"report/{slug(mention.surface)}"
        if mention.type is EntityType.POST:
            return f"post/{slug(mention.surface)}"
        if mention.type is EntityType.MARKET:
            return f"market/{slug(mention.surface)}"
        return self.owners.named(full.get(mention.surface, mention.surface))

    def _typed(self, mention: Mention, entity: EntityId, person: bool) -> Mention:
        known = self.knowledge.entities.get(entity)
        kind = (
            known.type if known else EntityType.GENERIC if entity.startswith("generic/") else EntityType.PERSON if person else mention.type
        )
        return mention.model_copy(update={"entity": entity, "type": kind})


def _full_names(claims: Iterable[Claim]) -> dict[str, str]:
    """For names without a form of law, the name of the same words with one that the document also has, if it has but one such."""
    surfaces = {m.surface for c in claims for m in (c.subject, c.object) if not m.candidates and m.entity is None and m.kind == "named"}
    forms: dict[str, dict[str, str]] = {}
    for surface in sorted(surfaces):
        if (name := read_owner_name(surface)).form:
            forms.setdefault(name.run, {})[name.form] = surface
    full = {}
    for surface in surfaces:
        name = read_owner_name(surface)
        found = forms.get(name.run, {})
        if len(found) == 1 and not name.form and not name.limited:
            full[surface] = next(iter(found.values()))
    return full


def _covers(term: Term, when: PartialDate) -> bool:
    """Whether a term may have run at some day of ``when``; without a known first day nothing is said."""
    start = term.start.earliest if term.start else None
    end = term.end.latest if term.end else None
    if start is None:
        return False
    return start <= (when.latest or date.max) and (end is None or end >= (when.earliest or when.latest or date.min))


def plain_name(name: str) -> str:
    """A person's name without title and honours; a peer's with the title, since only a surname would be left."""
    plain = _HONOURS.sub("", _TITLE.sub("", name))
    return plain if " " in plain else _HONOURS.sub("", _COMMON.sub("", name)) or name
