"""From the readings of the frames to claims: parties filled in, status, manner, date and attribution read off, doubles left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.dating import When
from caregraph.extract.discourse import Discourse
from caregraph.extract.grammar import Emission
from caregraph.extract.matching import Match
from caregraph.extract.names import Found
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.scope import Scope
from caregraph.extract.units import Row, Unit
from caregraph.ids import slug
from caregraph.model import Claim, Document, Evidence, Mention, Span, Unresolved
from caregraph.sources.knowledge import CENTRAL_GOVERNMENT, INSPECTORATE
from caregraph.terms import DateRole, EntityType, Manner, Predicate, Status

#: A party that a sentence leaves out: the words that stand in for it, and what kind of body it is.
_UNNAMED: Final[dict[str, tuple[str, EntityType]]] = {
    "the-government": ("the government", EntityType.DEPARTMENT),
    "the-inspectorate": ("the inspectorate", EntityType.REGULATOR),
    "the-provider": ("the provider", EntityType.CHILDRENS_TRUST),
}
_ROLES: Final = {"the-government": CENTRAL_GOVERNMENT, "the-inspectorate": INSPECTORATE}
_DECREED: Final = frozenset({"is to", "are to", "was to", "were to", "will", "due to", "set to"})
#: Roles that only a party named, or pointed back to, may fill.
_NAMED_ONLY: Final = frozenset({"owner", "creator", "seller", "buyer", "government", "regulator"})
_SELF_RELATED: Final = frozenset({Predicate.SUCCEEDED_BY})


@dataclass(slots=True)
class Reading:
    """What was read in one document so far."""

    document: Document
    discourse: Discourse
    scope: Scope
    circumstance: Circumstance
    roles: Mapping[str, tuple[str, ...]]
    claims: list[Claim] = field(default_factory=list)
    unresolved: list[Unresolved] = field(default_factory=list)
    _seen: dict[tuple[object, ...], int] = field(default_factory=dict)
    _explicit: set[tuple[int, Predicate, str]] = field(default_factory=set)
    _delegated: list[tuple[Found, Found]] = field(default_factory=list)
    _manners: dict[str, tuple[Manner, Evidence]] = field(default_factory=dict)

    def note_manner(self, row: Row) -> None:
        """Remember a manner that a sentence states of councils: for its paragraph; "voluntarily", said of nothing else, for all."""
        manner = self.circumstance.manner(row, 0, len(row.units))
        if manner is None:
            return
        evidence = Evidence(
            quote=_quote(self.document, row), span=Span(start=row.sentence.start, end=row.sentence.end), trigger=manner.value
        )
        reach = "*" if manner is Manner.VOLUNTARY else str(row.sentence.paragraph)
        for unit in row.units:
            if unit.letter == "c" and isinstance(unit.payload, Found):
                for party in roots_of(unit.payload):
                    for candidate in party.candidates:
                        self._manners.setdefault(f"{reach} {candidate}", (manner, evidence))

    def take(self, match: Match) -> None:
        """Make the claims of one reading."""
        status, cue = (Status.ACTUAL, "") if match.frame.scope == "none" else self.scope.status(
            match.row, match.head, match.first, nominal=match.frame.scope == "nominal", near_only=match.frame.scope == "near"
        )  # fmt: skip
        for emission in match.frame.emits:
            for subject in self._parties(match, emission.subject, emission):
                for obj in self._parties(match, emission.object, emission):
                    if (
                        obj.implied
                        and emission.predicate is Predicate.FORCED_BY
                        and self._said_already(match.row, emission.predicate, subject)
                    ):
                        continue
                    if same_party(subject, obj) and emission.predicate not in _SELF_RELATED:
                        continue
                    if subject.implied and self._told_of_another(match.row, emission.predicate, obj):
                        continue
                    self._claim(match, emission, subject, obj, emission.status or status, cue)
                    if emission.predicate is Predicate.RATED:
                        self._again(match, emission, subject, obj, status)

    def _again(self, match: Match, emission: Emission, subject: Found, obj: Found, status: Status) -> None:
        """The further dates of a grade given more than once ("inadequate in 2011 and again in 2014"), a claim for each."""
        value = self._value(match, emission)
        key = (match.row.sentence.index, emission.predicate, _identity(subject), _identity(obj), value)
        first = self.claims[self._seen[key]] if key in self._seen else None
        if first is None or first.date is None or (*key, "again") in self._seen:
            return
        self._seen[(*key, "again")] = len(self.claims)
        for number in self.circumstance.joined_dates(match.row, match.head, first.date.stated):
            when = match.row.units[number].payload
            if isinstance(when, When):
                date = when.resolve(self.document.date, future=status is Status.PLANNED)
                self.claims.append(first.model_copy(update={"date": date}))

    def _told_of_another(self, row: Row, predicate: Predicate, obj: Found) -> bool:
        """Whether the sentence itself names whose relation to this party it is, so that nothing needs filling in."""
        return (row.sentence.index, predicate, _identity(obj)) in self._explicit

    def _said_already(self, row: Row, predicate: Predicate, subject: Found) -> bool:
        """Whether the sentence has named the other party of a relation that this reading would leave unnamed."""
        return any(key[:3] == (row.sentence.index, predicate, _identity(subject)) for key in self._seen)

    def _claim(self, match: Match, emission: Emission, subject: Found, obj: Found, status: Status, cue: str) -> None:
        row, document = match.row, self.document
        value = self._value(match, emission)
        if emission.predicate is Predicate.RATED and not value:
            return
        if emission.predicate is Predicate.FORCED_BY and status is Status.PLANNED and cue in _DECREED:
            status = Status.ACTUAL  # what "is to be" taken away by order has been ordered
        if emission.predicate is Predicate.FORCED_BY and status is Status.ACTUAL and self.scope.lifted(row, match.head):
            status = Status.ENDED
        date, role = self._date(match, emission, status)
        if status is Status.ACTUAL and emission.status is None and date is not None and _after(date, document.date):
            status = Status.PLANNED
        if status in (Status.HYPOTHETICAL, Status.PLANNED) and emission.status is Status.ENDED:
            return
        if status in (Status.ACTUAL, Status.ENDED) and "generic" in (subject.kind, obj.kind):
            return  # nobody in particular: a relation that holds needs parties
        key = (row.sentence.index, emission.predicate, _identity(subject), _identity(obj), value)
        if key in self._seen:
            return
        self._seen[key] = len(self.claims)
        if not subject.implied:
            self._explicit.add((row.sentence.index, emission.predicate, _identity(obj)))
        if emission.predicate is Predicate.DELEGATED_TO and status is not Status.DENIED:
            self._delegated.append((subject, obj))
        evidence = [
            Evidence(
                quote=_quote(document, row),
                span=Span(start=row.sentence.start, end=row.sentence.end),
                trigger=match.text(document.text),
            )
        ]
        manner = emission.manner
        if manner is None and emission.predicate is Predicate.DELEGATED_TO:
            manner = self.circumstance.manner(row, *self.scope.clause(row, match.head))
            remembered = self._manner_told(row, subject) if manner is None else None
            if remembered is not None:
                manner, words = remembered
                if words.span != evidence[0].span:
                    evidence.append(words)
        services = [unit.payload for unit in row.units[match.first : match.last] if unit.letter == "s" and isinstance(unit.payload, str)]
        phrase = " ".join(services[0].lower().replace("’", "'").split()) if services else ""
        told = emission.predicate is Predicate.DELEGATED_TO and phrase not in self.scope.unspecific
        actor = obj.surface if obj.type is EntityType.MINISTER else ""
        self.claims.append(
            Claim(
                source=document.id,
                subject=_mention(subject),
                predicate=emission.predicate,
                object=_mention(obj),
                status=status,
                value=value,
                manner=manner,
                date=date,
                date_role=role,
                scope=phrase if told else "",
                attributed_to=self.circumstance.attribution(row),
                actor=actor,
                confidence=match.frame.confidence,
                method=f"frame:{match.frame.id}" + (f" ({cue})" if cue and emission.status is None else ""),
                evidence=tuple(evidence),
            )
        )

    def _manner_told(self, row: Row, council: Found) -> tuple[Manner, Evidence] | None:
        """The manner that the paragraph, or else the document, states of a council in another sentence."""
        for reach in (str(row.sentence.paragraph), "*"):
            for candidate in council.candidates:
                if (told := self._manners.get(f"{reach} {candidate}")) is not None:
                    return told
        return None

    def _parties(self, match: Match, roles: tuple[str, ...], emission: Emission) -> list[Found]:
        for role in roles:
            found = (
                self._market(match)
                if role == "market"
                else [p for unit in match.roles.get(role, ()) for p in self._referents(match, unit, role)]
            )
            if not found and role.startswith(("the-", "some-")):
                found = self._unnamed(match, role, emission)
            if found:
                return found
        return []

    def _referents(self, match: Match, unit: Unit, role: str) -> list[Found]:
        found = unit.payload
        if isinstance(found, str) and unit.letter == "i":
            stand_in = (
                self.discourse.the_provider(match.row, before=unit.start)
                if role in ("owned", "created", "provider")
                else self.discourse.the_council(match.row)
            )
            return [stand_in] if stand_in is not None else []
        if not isinstance(found, Found) or (found.kind == "described" and role in _NAMED_ONLY):
            return []
        if role == "person" and unit.letter == "u" and " " not in found.surface:
            return []
        roots = roots_of(found)
        if roots != [found]:
            return roots
        if found.kind == "anaphor" and found.letter in "cp":
            mention = _mention(found)
            self.unresolved.append(
                Unresolved(source=self.document.id, mention=mention, reason="nobody was named before whom these words could mean")
            )
            return []
        return [found]

    def _unnamed(self, match: Match, role: str, emission: Emission) -> list[Found]:
        if role == "the-analyst":
            return [unit.payload for unit in match.row.units if unit.letter == "a" and isinstance(unit.payload, Found)][
                :1
            ] or self.discourse.analysts[-1:]
        if role == "the-council" and not self._concerns_others(match):
            return [replace(party, implied=True) for party in self._council_left_out(match)]
        if role in ("the-council", "some-council"):
            return self._other_councils(match)
        at = match.row.units[match.head]
        if role == "the-provider":
            served = self._served_by(match)
            if served is not None:
                return [served]
            provider = self.discourse.the_only_provider(match.row)
            if provider is not None:
                return [provider]
            if self.discourse.providers_named(match.row):
                return []
        words, kind = _UNNAMED[role]
        letter = "p" if role == "the-provider" else "g"
        bodies = self.roles.get(_ROLES.get(role, ""), ())
        return [Found(at.start, at.end, words, kind, letter, "described" if letter == "p" else "anaphor", bodies, implied=True)]

    def _council_left_out(self, match: Match) -> list[Found]:
        """The council of a relation that names none beside it: the other one of its sentence, else the one that the text is about.

        Where the sentence names several, the text's own if it is among them, and none if not.
        """
        taken = [party for units in match.roles.values() for unit in units for party in self._referents(match, unit, "provider")]
        units = match.row.units
        councils = [n for n, unit in enumerate(units) if unit.letter == "c" and not self.circumstance.affiliates(match.row, n)]
        parties = [found for n in councils if isinstance(found := units[n].payload, Found)]
        here = distinct([root for found in parties if found.kind != "generic" for root in roots_of(found) if root.kind == "named"])
        here = [party for party in here if not any(same_party(party, other) for other in taken)]
        told = self.discourse.the_councils(match.row, taken)
        if not here:
            return told
        return here if len(here) == 1 else [party for party in told if any(same_party(party, other) for other in here)]

    def _served_by(self, match: Match) -> Found | None:
        """The provider that the text has named last for the council of a reading."""
        councils = [
            party for role in ("council", "area") for unit in match.roles.get(role, ()) for party in self._referents(match, unit, role)
        ]
        for subject, provider in reversed(self._delegated):
            if any(same_party(subject, council) for council in councils or self.discourse.the_councils(match.row)):
                return provider
        return None

    def _concerns_others(self, match: Match) -> bool:
        """Whether a relation without a named council is about councils in general: its provider is nobody, or it says "other"."""
        providers = [unit.payload for unit in match.roles.get("provider", ())]
        if self.scope.elsewhere(match.row, match.head):
            return True
        named = [p for p in providers if isinstance(p, Found)]
        several = any(p.kind == "described" and p.noun.endswith("s") for p in named)
        if any(p.kind == "generic" for p in named) or (several and not self.discourse.just_before(match.row)):
            return True
        return bool(self._others(match))

    def _others(self, match: Match) -> list[Unit]:
        units = match.row.units
        for number in range(match.first, match.last):
            if units[number].code == "other":
                end = next((n for n in range(number, match.last) if units[n].letter == "s"), None)
                if end is not None:
                    return units[number : end + 1]
        return []

    def _other_councils(self, match: Match) -> list[Found]:
        units = self._others(match)
        if not units:
            return []
        start, end = units[0].start, units[-1].end
        return [Found(start, end, self.document.text[start:end], EntityType.COUNCIL, "c", "generic")]

    def _market(self, match: Match) -> list[Found]:
        reports = [unit.payload for unit in match.roles.get("report", ()) if isinstance(unit.payload, Found)]
        starts = [(r.start + r.surface.index(r.noun), r.noun) for r in reports if r.noun]
        return [Found(start, start + len(noun), noun, EntityType.MARKET, "k") for start, noun in starts]

    def _value(self, match: Match, emission: Emission) -> str:
        if emission.value:
            units = match.roles.get(emission.value, ())
            return next((unit.payload for unit in units if isinstance(unit.payload, str)), "")
        shares = match.roles.get("share", ())
        return next((unit.payload for unit in shares if isinstance(unit.payload, str)), "")

    def _date(self, match: Match, emission: Emission, status: Status) -> tuple[PartialDate | None, DateRole | None]:
        """The date nearest to the head in its clause or inside the match, and what it dates, by its preposition and the frame."""
        row = match.row
        first, last = self.scope.clause(row, match.head)
        anchor = self._anchor(match, emission)
        number = self.circumstance.date(row, anchor, min(first, match.first), max(last, match.last)) if match.frame.dated else None
        if number is None and match.frame.dated and emission.date_role is DateRole.START:
            number = self.circumstance.start_elsewhere(row)
        when = row.units[number].payload if number is not None else None
        if number is None or not isinstance(when, When):
            return None, None
        role = DateRole.END if status is Status.ENDED else emission.date_role or DateRole.ON
        if role is DateRole.START and self.circumstance.ends(row, number):
            return None, None  # the end of something else, or of a contract
        if role is DateRole.START and status is Status.ACTUAL and self.circumstance.lasting(row, match.head, number):
            role = DateRole.ON
        date = when.resolve(self.document.date, future=status is Status.PLANNED)
        if status is Status.PLANNED and self._published_on(date):
            return None, None  # the day of the plan, not of what is planned
        return date, role

    def _anchor(self, match: Match, emission: Emission) -> int:
        """The unit that a date has to stand near: the grade of a rating, the head of any other relation."""
        grades = match.roles.get(emission.value, ()) if emission.value else ()
        return next((number for number, unit in enumerate(match.row.units) if any(unit is grade for grade in grades)), match.head)

    def _published_on(self, date: PartialDate) -> bool:
        """Whether a date is that of the document, or lies before it."""
        published = self.document.date
        if published is None or published.earliest is None or published.latest is None or date.earliest is None or date.latest is None:
            return False
        return date.latest <= published.earliest or (date.earliest <= published.earliest and published.latest <= date.latest)


def _after(date: PartialDate, published: PartialDate | None) -> bool:
    return bool(published and published.latest and date.earliest and date.earliest > published.latest)


def _identity(found: Found) -> str:
    return " ".join(found.candidates) or slug(found.surface)


def _mention(found: Found) -> Mention:
    kind = "named" if found.kind == "named" else found.kind
    return Mention(
        span=Span(start=found.start, end=found.end),
        surface=found.surface,
        type=found.type,
        kind=kind,
        candidates=found.candidates,
    )


def _quote(document: Document, row: Row) -> str:
    return document.text[row.sentence.start : row.sentence.end]
