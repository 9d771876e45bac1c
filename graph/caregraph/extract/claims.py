"""From the readings of the frames to claims: parties filled in, status, manner, date and attribution read off, doubles left out."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract import withheld
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.claim_writing import ClaimWriter
from caregraph.extract.dating import When
from caregraph.extract.delegations import Delegated
from caregraph.extract.distance import ENDING
from caregraph.extract.dropped import given_up
from caregraph.extract.elsewhere import as_it_stands, of_something_else
from caregraph.extract.found import Found
from caregraph.extract.grade_parties import inspects, inspects_always
from caregraph.extract.grammar import Emission
from caregraph.extract.manners import StatedManners
from caregraph.extract.matching import Match
from caregraph.extract.pairing import grades_in_turn, identity_of, pairs_in_turn, says_respectively
from caregraph.extract.parties import Parties
from caregraph.extract.phrases import same_party
from caregraph.extract.relatives import of_none, of_others
from caregraph.extract.scope import DESCRIBED, Scope
from caregraph.extract.seeming import only_seems
from caregraph.extract.shares import as_value
from caregraph.extract.standing import VISIT
from caregraph.extract.timeline import lies_after
from caregraph.extract.timing import Timing
from caregraph.extract.units import Row
from caregraph.model import Claim, Document
from caregraph.terms import DateRole, Manner, Predicate, Status

_OF_SOMEBODY: Final = frozenset({Predicate.WORKS_FOR, Predicate.HOLDS_POST})
#: Rules for the end of what must have been told before.
_TOLD_BEFORE: Final = frozenset({"told-order-lifted", "powers-given-back", "replaced-an-earlier-one"})
_ARRANGED: Final = frozenset({Predicate.CREATED_BY, Predicate.OWNED_BY, Predicate.DELEGATED_TO, Predicate.RETURNED_TO})
#: Words for an order beside the one that ended.
_FURTHER: Final = frozenset(
    {"new", "another", "second", "fresh", "further", "replaced", "replacing", "replaces", "instead", "earlier", "previous"}
)
_PAPERS: Final = frozenset({"direction", "directions", "order", "notice", "one"})
#: Relations whose end the sentence that tells them may tell, too.
_FOR_A_TIME: Final = frozenset({Predicate.OWNED_BY, Predicate.COMMISSIONER_APPOINTED})
_SELF_RELATED: Final = frozenset({Predicate.SUCCEEDED_BY})
_OPEN: Final = (Status.PLANNED, Status.HYPOTHETICAL)


@dataclass(slots=True)
class Reading:
    """What was read in one document so far."""

    document: Document
    scope: Scope
    circumstance: Circumstance
    parties: Parties
    timing: Timing
    stated: StatedManners
    claims: list[Claim] = field(default_factory=list)
    _writer: ClaimWriter = field(init=False)
    _shared: set[tuple[object, ...]] = field(default_factory=set)
    _seen: dict[tuple[object, ...], int] = field(default_factory=dict)
    _explicit: set[tuple[int, Predicate, str]] = field(default_factory=set)
    _told: dict[tuple[object, ...], list[tuple[object, ...]]] = field(default_factory=dict)
    _told_of: set[tuple[object, ...]] = field(default_factory=set)
    _returns_planned: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._writer = ClaimWriter(self.document, self.scope, self.circumstance, self.timing, self.stated)

    def take(self, match: Match, emission: Emission) -> None:
        """Make the claims of one emission of a reading."""
        if only_seems(match, emission) or of_others(match) or of_none(match, emission) or of_something_else(match, emission):
            return
        row, head, start = (match.row, match.head, match.first) if match.governor is None else (*match.governor, match.governor[1])
        status, cue = (Status.ACTUAL, "") if match.frame.scope == "none" else self.scope.status(
            row, head, start, nominal=match.frame.scope == "nominal", near_only=match.frame.scope == "near"
        )  # fmt: skip
        status, cue = as_it_stands(match, status, cue)
        if status is not Status.DENIED and (none := withheld.of_nobody(match)):
            status, cue = Status.DENIED, none
        dated = match.frame.dated and not (status is Status.ACTUAL and cue in (ENDING, DESCRIBED, "no longer")) and cue != "had been"
        if says_respectively(row) and len(self._subjects(match, emission)) > 1:
            dated = False  # whose date is which is not told apart
        ending = emission.status is Status.ENDED and emission.unless is None
        if emission.predicate is Predicate.RATED and withheld.got_away(row, head, status, cue):
            emission, ending, status = replace(emission, status=None), False, Status.DENIED  # "narrowly avoided an inadequate rating"
        if ending and emission.predicate is Predicate.DELEGATED_TO and withheld.ends_then(row, head):
            emission, status, cue, dated = replace(emission, status=Status.ACTUAL), Status.ACTUAL, "", False
            ending = False
        if ending and status is not Status.ACTUAL and status is not Status.ENDED:
            # What has not ended, or is only to end, goes on; the date, if any, is not one of its own.
            emission, status, cue, dated = replace(emission, status=Status.ACTUAL), Status.ACTUAL, "", False
        if emission.predicate is Predicate.DELEGATED_TO and status is not Status.DENIED and withheld.helps(match):
            return
        if status is Status.HYPOTHETICAL and withheld.judged_of_any(match, emission, row, head):
            return
        if emission.manner is Manner.DIRECTED and "government" in match.roles and not self.parties.of(match, ("government",)):
            return  # "they entrusted it to X", and "they" are not the government
        made = len(self.claims)
        # Who is meant is asked once, and again only where what was claimed of one subject may tell more of the next.
        subjects = self._subjects(match, emission)
        objects = self.parties.of(match, emission.object)
        pairs = pairs_in_turn(subjects, objects) if says_respectively(match.row) else set()
        for place, subject in enumerate(subjects):
            objects = self.parties.of(match, emission.object) if place else objects
            for obj in self.parties.ellipsis.served(subject, self._objects(match, emission, subject, objects)):
                if obj.implied and emission.predicate is Predicate.FORCED_BY:
                    said = self._said_already(match.row, emission.predicate, subject)
                    if said is not None:
                        if emission.status is Status.ENDED and status in (Status.ACTUAL, Status.ENDED):
                            self._lifts(said, match, *self.timing.date(match, emission, Status.ENDED))
                        continue
                if same_party(subject, obj) and emission.predicate not in _SELF_RELATED:
                    continue
                if pairs and (identity_of(subject), identity_of(obj)) not in pairs:
                    continue
                if emission.predicate is Predicate.SUCCEEDED_BY and (subject.letter == "c") is not (obj.letter == "c"):
                    continue  # "the provider for both of its successors": a council's, no provider's
                if emission.predicate in _ARRANGED and self.parties.of_others(match, emission, subject, obj):
                    continue
                if subject.implied and self._told_of_another(match.row, emission.predicate, obj):
                    self._leaves(match, emission, obj)
                    continue
                if not self.parties.opens_for(match, subject, obj):
                    continue
                if emission.predicate is Predicate.COMMISSIONER_APPOINTED:
                    subject = self.parties.posts.council_of(subject, obj, match.row, told="-" in emission.object[0])
                stated = emission.unless if emission.unless is not None and status is not Status.ACTUAL else emission.status
                open_yet = stated in _OPEN
                if open_yet and (status in (Status.DENIED, Status.ENDED) or given_up(row, head)):
                    stated = Status.DENIED  # "ministers do not intend to take them", "no longer intend to"
                self._claim(match, emission, subject, obj, stated or status, cue, dated=dated)
        self._again(match.row, made)

    def _subjects(self, match: Match, emission: Emission) -> list[Found]:
        """The parties of whom a relation is claimed; the next role in turn where the first one means the provider itself."""
        subjects = self.parties.of(match, emission.subject)
        if emission.predicate is Predicate.RATED and len(subjects) == 2:
            return grades_in_turn(match, subjects)
        if emission.predicate is Predicate.FORCED_BY:
            return self.parties.delegations.who_let_go(match, subjects)
        if emission.predicate is Predicate.DELEGATED_TO and len(subjects) == 1 and subjects[0].letter == "c" and len(emission.subject) > 1:
            objects = self.parties.of(match, emission.object)
            if len(objects) == 1 and same_party(subjects[0], objects[0]) and emission.subject[1] in match.roles:
                return self.parties.of(match, emission.subject[1:])
        return subjects

    def _objects(self, match: Match, emission: Emission, subject: Found, objects: list[Found]) -> list[Found]:
        """With whom a relation is claimed; where "it" would be the council itself, the provider that the text spoke of last."""
        if emission.predicate is Predicate.DELEGATED_TO and objects and all(party.letter == "c" for party in objects):
            pronouns = [
                unit for unit in match.roles.get("provider", ()) if isinstance(unit.payload, Found) and unit.payload.surface == "it"
            ]
            if pronouns and (len(objects) > 1 or same_party(subject, objects[0])):
                told = self.parties.discourse.the_provider(match.row, before=pronouns[0].start)
                return [told] if told is not None and told.letter == "p" else []
        return objects

    def in_order(self) -> None:
        """Put the claims in the order of the text."""
        self.claims.sort(key=lambda claim: claim.evidence[0].span.start if claim.evidence[0].span else 0)

    def _again(self, row: Row, made: int) -> None:
        """The further dates of a grade given more than once ("inadequate in 2011 and again in 2014"), a claim for each."""
        for first in self.claims[made:]:
            if first.predicate is not Predicate.RATED or first.date is None:
                continue
            told = {claim.date.stated for claim in self.claims[made:] if claim.date is not None and claim.subject == first.subject}
            for number in self.circumstance.joined_dates(row, first.date.stated):
                when = row.units[number].payload
                if isinstance(when, When) and when.words not in told:
                    date = when.resolve(self.document.date, future=first.status is Status.PLANNED)
                    self.claims.append(first.model_copy(update={"date": date}))

    def _told_of_another(self, row: Row, predicate: Predicate, obj: Found) -> bool:
        """Whether the sentence itself names whose relation to this party it is, so that nothing needs filling in."""
        return (row.sentence.index, predicate, identity_of(obj)) in self._explicit

    def _leaves(self, match: Match, emission: Emission, obj: Found) -> None:
        """End the office that a sentence tells of, where it goes on: "acted as commissioner, but has no role there now"."""
        if emission.predicate is not Predicate.COMMISSIONER_APPOINTED or emission.status is not Status.ENDED:
            return
        if self.timing.ends_later(match, self.timing.date(match, emission, Status.ENDED)[0]):
            return
        told = (match.row.sentence.index, emission.predicate, identity_of(obj))
        for at in [at for key, at in self._seen.items() if (key[0], key[1], key[3]) == told]:
            if self.claims[at].status is Status.ACTUAL:
                self.claims[at] = self.claims[at].model_copy(update={"status": Status.ENDED})

    def _said_already(self, row: Row, predicate: Predicate, subject: Found) -> tuple[object, ...] | None:
        """The relation whose other party the sentence has named, where this reading would leave it unnamed."""
        told = (row.sentence.index, predicate, identity_of(subject))
        return next((key for key in self._told.get(told, ()) if key[-1] != "replaced"), None)

    def _claim(self, match: Match, emission: Emission, subject: Found, obj: Found, status: Status, cue: str, *, dated: bool) -> None:
        row = match.row
        value = self._value(match, emission)
        to_come = emission.status is Status.PLANNED  # has no grade yet
        graded = not to_come and emission.predicate is Predicate.INSPECTED_BY and self._graded(match)
        if emission.predicate is Predicate.INSPECTED_BY and (graded or not inspects(obj) or inspects_always(match)):
            return
        if emission.predicate is Predicate.RATED and (not value or not withheld.given(match, status, cue)):
            return
        if emission.predicate is Predicate.RATED and status is Status.ACTUAL and withheld.no_longer(match, emission):
            status = Status.ENDED
        if emission.predicate is Predicate.FORCED_BY:
            ordered = withheld.status_of_order(match, obj, status, cue, self.scope)
            if ordered is None:
                return
            status = ordered
        date, role = self.timing.date(match, emission, status) if dated else (None, None)
        if emission.status is Status.ENDED is status and self.timing.ends_later(match, date):
            status, date, role = Status.ACTUAL, None, None  # what ends after the text was written still goes on in it
        told_over = status is Status.ENDED and emission.status is None and role is DateRole.END and date is not None
        if told_over and date is not None and lies_after(date, self.document.date):
            status, date, role = Status.ACTUAL, None, None
        if match.frame.id in _TOLD_BEFORE and not self._intervened(subject):
            return  # no order that the text has told of
        coming = emission.status is None and self.timing.to_come(match, emission, date)
        if status is Status.ACTUAL and (coming or (date is None and self._still_planned(match, emission, subject, obj))):
            status = Status.PLANNED
        denied = emission.predicate is Predicate.FORCED_BY and status is Status.DENIED
        if (emission.predicate in _OF_SOMEBODY and obj.kind == "generic") or (denied and subject.kind == "generic"):
            return  # a post with nobody in particular
        if emission.predicate is Predicate.CREATED_BY and status is Status.ENDED:
            status = Status.ACTUAL  # what was founded was, whatever came of it
        settled = status in (Status.ACTUAL, Status.ENDED) or emission.predicate is Predicate.RATED
        if settled and "generic" in (subject.kind, obj.kind):
            return  # nobody in particular: a relation that holds needs parties
        key: tuple[object, ...] = (row.sentence.index, emission.predicate, identity_of(subject), identity_of(obj), value)
        if emission.predicate is Predicate.RATED:
            key = (*key, date.stated if date else "", emission.status)
        papers = [unit.code for unit in row.units if unit.code in _PAPERS]
        other = len(papers) > 1 and not _FURTHER.isdisjoint(unit.code for unit in row.units)  # "a direction …; an earlier direction"
        if emission.status is Status.ENDED and (match.frame.scope == "none" or other):
            key = (*key, "replaced")  # beside the order that has replaced it
        if emission.predicate is Predicate.FORCED_BY and emission.status is Status.ENDED is status and self._lifts(key, match, date, role):
            return
        services = [unit.payload for unit in row.units[match.first : match.last] if unit.letter == "s" and isinstance(unit.payload, str)]
        phrase = " ".join(services[0].lower().replace("’", "'").split()) if services else ""
        if key in self._seen and withheld.of_other_services(self.claims[self._seen[key]], status, phrase, self.scope):
            key = (*key, phrase)  # "schools are to go to X, which runs social care"
        if key in self._seen or (not value and key[:4] in self._shared):
            if key in self._seen and emission.predicate in _FOR_A_TIME and emission.status is Status.ENDED is status:
                at = self._seen[key]  # "bought it in 2006 and passed it on"
                self.claims[at] = self.claims[at].model_copy(update={"status": status})
            return
        if value and emission.predicate is Predicate.OWNED_BY:
            self._shared.add(key[:4])
        self._seen[key] = len(self.claims)
        self._told.setdefault(key[:3], []).append(key)
        self._told_of.add(key[1:3])
        if emission.predicate is Predicate.RETURNED_TO and status is Status.PLANNED:
            self._returns_planned.add((identity_of(subject), identity_of(obj)))
        if not subject.implied:
            self._explicit.add((row.sentence.index, emission.predicate, identity_of(obj)))
        if emission.predicate is Predicate.DELEGATED_TO and status is not Status.DENIED:
            self.parties.delegations.note(Delegated(subject, obj, row.sentence.index, phrase, status in _OPEN))
        self.parties.note(emission, subject, obj, row.sentence.index)
        self.claims.append(self._writer.claim(match, emission, subject, obj, status, cue, value=value, when=(date, role), services=phrase))

    def _intervened(self, council: Found) -> bool:
        """Whether the text has told of an order to a council, or of commissioners."""
        return (Predicate.FORCED_BY, identity_of(council)) in self._told_of or self.parties.posts.commissioners >= 0

    def _lifts(self, key: tuple[object, ...], match: Match, date: PartialDate | None, role: DateRole | None) -> bool:
        """Whether an order whose end is told was told of in the same sentence, and as the same: "the direction issued to X was closed"."""
        at = self._seen.get(key)
        told = {unit.code for unit in match.row.units}
        if match.row.units[match.head].code not in self.scope.ends_an_order:
            return False
        if at is None or self.claims[at].status is not Status.ACTUAL or told & _FURTHER:
            return False
        self.claims[at] = self.claims[at].model_copy(
            update={"status": Status.ENDED, "date": date, "date_role": role, "method": match.frame.method}
        )
        return True

    def _still_planned(self, match: Match, emission: Emission, subject: Found, obj: Found) -> bool:
        """Whether a return in the present tense is one whose plan the text has told: "it is to go back … It returns to the council"."""
        if emission.predicate is not Predicate.RETURNED_TO or not self.scope.present(match.row, match.head):
            return False
        return (identity_of(subject), identity_of(obj)) in self._returns_planned

    def _graded(self, match: Match) -> bool:
        """Whether an inspection is told with its grade, so that there is a rating to claim; visits are told for their own sake."""
        units = match.row.units
        first, last = self.scope.clause(match.row, match.head)
        visit = match.frame.id == "inspectors-back-since" or VISIT.search(match.text(self.document.text)) is not None
        return any(unit.letter == "q" for unit in (units[first:last] if visit else units))

    def _value(self, match: Match, emission: Emission) -> str:
        if emission.value:
            units = match.roles.get(emission.value, ())
            return next((unit.payload for unit in units if isinstance(unit.payload, str)), "")
        return as_value(match.share) if match.share is not None and emission.predicate is Predicate.OWNED_BY else ""
