"""What a document as a whole makes of its sentences: questions and their answers, plans called off, grades replaced, services returned."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from caregraph.extract.claimed import party_of, row_of
from caregraph.extract.dating import When
from caregraph.extract.dropped import for_now, left_undone, refuted
from caregraph.extract.endings import ended_by_returns
from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.phrases import roots_of
from caregraph.extract.revoked import ends_by_plan
from caregraph.extract.share_words import tells_of_sale
from caregraph.extract.standing import standing
from caregraph.extract.surroundings import cue_pattern
from caregraph.extract.units import Row
from caregraph.extract.verdicts import WAS_TO_HAVE
from caregraph.extract.wordbook import UNDOING
from caregraph.model import Claim, Document
from caregraph.terms import EntityType, Predicate, Status

_OPEN: Final = frozenset({Status.PLANNED, Status.HYPOTHETICAL})
_ARRANGED: Final = frozenset({Predicate.DELEGATED_TO, Predicate.CREATED_BY, Predicate.OWNED_BY})
_ASKING: Final = frozenset({"is", "are", "was", "were", "has", "have", "had", "will"})
#: Answers that take up the question's own verb: "It was not.", "They did."
_ECHO: Final = re.compile(r" (?:<[icp]\d+>|it|they) (?:is|are|was|were|do|does|did|has|have|had|will) (?:(not|n't) )?[.;,] ")
_OF_ORDERS: Final = re.compile(
    r" (?:instruction|direction|order|notice|intervention|supervision)s? (?:(?:was|were|is|are|has|have|been|no) )*$"
)
#: "The department has called the move off": what is called off stands between.
_CALLED: Final = re.compile(r" (?P<verb>call(?:ed|s|ing)?) (?P<what>(?:the|that|this|its|their|it|<\w\d+>) (?:\S+ ){0,2}?)off ")
#: How many sentences back "the plan" may lie when nothing else tells which plan it is.
_NEAR: Final = 1

_OF_OTHERS: Final = re.compile(
    r" (?:plans?|proposals?|ideas?|schemes?|talks) (?:for|of|on|about|in|at) (?:any |all )?(?:other|another|similar|further) "
    r"| (?:deal|talks|plan|bid) to (?:sell|buy) (?:its|their|<i\d+>) [a-z]+ (?:[^\s,;:]+ ){0,4}$"
    r"| (?:sale|purchase) of (?:the )?<c\d+> (?:[^\s,;:]+ ){0,5}$"
    r"| (?:sale|purchase) of (?:the|its|their|<i\d+>) "
    r"(?!company|group|business|firm|chain|provider|trust|agency|operator|charity)[a-z]+ (?:[^\s,;:]+ ){0,5}$"
    r"| (?:mergers?|strikes?|closures?|cuts|levy|tax|referendum|inquiry) (?:[^\s,;:]+ ){0,4}$"
)


@dataclass(frozen=True, slots=True)
class Undoing:
    """A sentence that calls a plan or an order off, or puts it off.

    Attributes:
        status: what it makes of a plan: denied where dropped for good, hypothetical where put off.
        final: whether it ends an order of the government too; what turns a proposal down, or leaves the government out, does not.
        trust: whether a trust or company was to be set up; earlier: whether it tells of an attempt before the one at hand;
            returns: whether it is about taking services back, and so leaves their delegation as it was.
        sentence: its index; place: where in the text it says so.
        councils, providers: those that it speaks of, as :func:`party_of` writes them; investor: the one that it begins with;
            placed: whether it names the councils itself; services: whether it does so, and speaks of no sale.
        named: whether it says which trust or services the plan was about; else only plans told just before are meant.
    """

    status: Status
    final: bool
    sentence: int
    place: int
    councils: frozenset[object]
    providers: frozenset[object]
    named: bool
    trust: bool
    earlier: bool
    returns: bool
    investor: object = None
    placed: bool = True
    services: bool = False

    def concerns(self, claim: Claim, sentence: int) -> bool:
        """Whether a claim of some sentence is of the plan or order that this sentence undoes."""
        parties = {party_of(claim.subject), party_of(claim.object)}
        here = claim.predicate in _ARRANGED and self.placed and not self.returns and bool(parties & self.councils)
        if sentence == self.sentence + 1 and here and _WAS_TO.search(claim.evidence[0].quote):
            return True  # "on hold. X, which was to open in May, …"
        if claim.predicate is Predicate.OWNED_BY and self.investor is not None and self.investor not in parties:
            return False  # whoever walked away leaves the buyer that did not
        if claim.predicate in _ARRANGED and self.providers and not parties & self.providers:
            return False
        if claim.predicate is Predicate.OWNED_BY and self.services and not parties & self.councils:
            return False  # what a council has called off with a company is no sale of that
        if self.returns and claim.predicate in _ARRANGED:
            return False
        if self.trust and claim.object.type is EntityType.COUNCIL:
            return False  # who turns a trust down may still turn to a neighbour
        of_companies = EntityType.COUNCIL not in (claim.subject.type, claim.object.type) and not self.placed
        if self.councils and not of_companies and not parties & (self.councils | self.providers):
            return False
        if sentence == self.sentence:
            evidence = claim.evidence[0]
            begins = (evidence.span.start if evidence.span else 0) + evidence.quote.find(evidence.trigger)
            return begins < self.place or claim.predicate is Predicate.FORCED_BY  # "dropped the trust that it ordered"
        if self.earlier and not parties & self.providers:
            return False
        return 0 < self.sentence - sentence <= _NEAR or (self.named and bool(parties & (self.councils | self.providers)))


#: What is told of a plan in hindsight: "it was to own X, which should have opened in May".
_WAS_TO: Final = re.compile(r"\b(?:was to|were to|should have|would have|had been due to|had been going to)\b", re.IGNORECASE)
#: What else somebody may have turned down: "rejected the idea of a merger".
_ANOTHER_IDEA: Final = re.compile(
    r" (?:the|any|all|an?|its|their|<i\d+>) (?:ideas?|proposals?|suggestions?|notion|possibility|plans?|options?|offers?) (?:of|for|to) "
    r"(?:an? |any |the |<i\d+> )?(?:\S+ )?(?:mergers?|federation|partnership|alliance|strikes?|referendum|loan|flotation|listing|cuts?"
    r"|closures?|review|inquiry|rebrand|bonus(?:es)?) "
)


class Undoings:
    """The undoings of a document by their sentences and by whom they name: a claim is held only against those that may concern it."""

    def __init__(self, undoings: Sequence[Undoing]) -> None:
        self._all = undoings
        self._at: dict[int, list[int]] = {}
        self._of: dict[object, list[int]] = {}
        for number, undoing in enumerate(undoings):
            self._at.setdefault(undoing.sentence, []).append(number)
            for party in undoing.councils | undoing.providers if undoing.named else ():
                self._of.setdefault(party, []).append(number)

    def of(self, claim: Claim, sentence: int) -> Iterator[Undoing]:
        """Those that concern a claim of some sentence, in the order of the text."""
        near = [self._at.get(sentence + further, ()) for further in range(-1, _NEAR + 1)]
        told = [self._of.get(party, ()) for party in (party_of(claim.subject), party_of(claim.object))]
        for number in sorted({number for numbers in (*near, *told) for number in numbers}):
            if self._all[number].concerns(claim, sentence):
                yield self._all[number]


@dataclass(frozen=True)
class Revision:
    """Reads the claims of a document in the light of one another."""

    grammar: Grammar

    def revised(self, document: Document, rows: Sequence[Row], claims: Sequence[Claim], topic: Found | None) -> tuple[Claim, ...]:
        """The claims of a document, each read in the light of the others; ``topic`` is the council that it is about.

        - What a question asks is claimed only where the next sentence answers it: denied by "no", left as it is by "yes".
        - What a plan announces is denied where the document calls it off, and possible where it puts it off; an order is then over.
        - Of the grades of one body, all but the latest are superseded: status ``ended``.
        - Services that the document reports as returned are no longer delegated: status ``ended``, the beginning kept.
        - A visit by inspectors is a claim of its own only where the document tells no grade of that body.
        """
        at = {row.sentence.start: number for number, row in enumerate(rows)}
        answered = [read for claim in claims if (read := self._answered(claim, rows, at)) is not None]
        answered = [self._left_undone(claim, rows, at) for claim in answered]
        undoings = [undoing for row in rows if row.allows & UNDOING and (undoing := self._undoing(row, topic)) is not None]
        if undoings:
            index = Undoings(undoings)
            answered = [self._undone(claim, index, at, rows) for claim in answered]
        missed = f"({WAS_TO_HAVE})"
        given_up = [
            claim.model_copy(update={"status": Status.DENIED}) if claim.status is Status.PLANNED and missed in claim.method else claim
            for claim in answered
        ]
        return standing(document, ended_by_returns(given_up))

    def _answered(self, claim: Claim, rows: Sequence[Row], at: dict[int, int]) -> Claim | None:
        number = row_of(claim, at)
        if number is None or rows[number].answer is not None or rows[number].units[-1].code != "?":
            return claim
        following = rows[number + 1].units[:1] if number + 1 < len(rows) else []
        answer = following[0].code if following else ""
        asks = rows[number].units[0].code in _ASKING
        echoed = _ECHO.match(rows[number + 1].words(0, len(rows[number + 1].units))) if following and asks else None
        if answer in self._yes or (echoed is not None and not echoed.group(1)):
            return claim
        if echoed is not None:
            return claim.model_copy(update={"status": Status.DENIED})
        if answer in self._no:
            return claim.model_copy(update={"status": Status.DENIED})
        return None

    def _left_undone(self, claim: Claim, rows: Sequence[Row], at: dict[int, int]) -> Claim:
        """A claim of what might be, or was to be, denied where the next sentence says no more than that it was not done."""
        number = row_of(claim, at) if claim.status in _OPEN else None
        if number is None or number + 1 >= len(rows):
            return claim
        if not left_undone(rows[number + 1]) and not refuted(rows[number + 1], claim.evidence[0].quote):
            return claim
        return claim.model_copy(update={"status": Status.DENIED})

    def _undoing(self, row: Row, topic: Found | None) -> Undoing | None:
        text = _CALLED.sub(r" \g<what>\g<verb> off ", row.words(0, len(row.units)))
        found, status, final = self._dropped.search(text), Status.DENIED, True
        if found is None:
            found, final = self._turned_down.search(text), False
        if found is None:
            found, status, final = self._put_off.search(text), Status.HYPOTHETICAL, True
        if found is None or re.search(
            r" (?:not|never|n't|nobody|neither|without|if|may|might|could|should|must|ought) (?:\S+ ){0,3}$", text[: found.start()]
        ):
            return None
        if _OF_OTHERS.search(text[: found.start()]) or _ANOTHER_IDEA.match(f" {text[found.end() :].lstrip()}"):
            return None  # "plans for other services were dropped"
        if _OF_ORDERS.search(text[: found.start()]):
            # An instruction that is no longer needed leaves plans as they are; the same sentence may tell what becomes of them.
            found = self._dropped.search(text, found.end() - 1)
            if found is None or _OF_ORDERS.search(text[: found.start()]):
                return None
        if status is Status.DENIED and for_now(text[: found.start()], text[found.end() - 1 :]):
            status = Status.HYPOTHETICAL
        before = text[: found.start()] + " "
        plan = self._plan.search(before) or self._plan.search(text[found.end() - 1 :])
        parties = [root for unit in row.units if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        trust = any(party.letter == "p" for party in parties)
        councils = [party for party in parties if party.letter == "c"] or ([topic] if topic is not None else [])
        if plan is None and not trust:
            return None
        return Undoing(
            status=status,
            final=final
            and any(unit.letter in ("g", "m") for unit in row.units)
            and not any(party.letter == "p" and party.kind == "named" for party in parties),
            sentence=row.sentence.index,
            place=row.units[text.count(" ", 0, found.start()) - 1].start,
            councils=frozenset(party.candidates or party.surface for party in councils),
            # "A mutual came to nothing": one that is new to the text is not the one whose plan was told before.
            placed=any(party.letter == "c" for party in parties),
            services=any(party.letter == "c" for party in parties) and not tells_of_sale(row.tokens),
            providers=frozenset(
                party.candidates or party.surface
                for party in parties
                if party.letter == "p" and (party.kind == "named" or party.surface.lower().startswith(("a ", "an ", "another ")))
            ),
            trust=trust,
            investor=next(
                (party.candidates or party.surface for party in parties[:1] if party.letter == "o" and party.kind == "named"), None
            ),
            returns=any(word in self._back for word in (text[: found.end()] + text[found.end() :].partition(",")[0]).split()),
            earlier=any(unit.code in self._earlier for unit in row.units),
            named=trust or any(unit.letter == "s" for unit in row.units),
        )

    def _undone(self, claim: Claim, undoings: Undoings, at: dict[int, int], rows: Sequence[Row]) -> Claim:
        number = row_of(claim, at)
        if number is None:
            return claim
        sentence = rows[number].sentence.index
        for undoing in undoings.of(claim, sentence):
            if claim.predicate in _ARRANGED and claim.status in _OPEN:
                dated = claim.date is None or sentence != undoing.sentence or not _dates(rows[number], claim, undoing)
                kept = {} if dated else {"date": None, "date_role": None}
                return claim.model_copy(update={"status": undoing.status, "method": f"{claim.method}, undone", **kept})
            just_told = claim.predicate is Predicate.FORCED_BY and undoing.sentence == sentence + 1 and "(planned)" in claim.method
            if just_told and claim.status is Status.PLANNED and undoing.status is Status.DENIED:
                return claim.model_copy(update={"status": Status.DENIED})  # "Ministers had planned to take them. They dropped the plan"
            if undoing.final and undoing.named and ends_by_plan(claim, rows):
                return claim.model_copy(update={"status": Status.ENDED})
        return claim

    @cached_property
    def _back(self) -> frozenset[str]:
        return frozenset(self.grammar.words("revision", "back"))

    @cached_property
    def _earlier(self) -> frozenset[str]:
        return frozenset(self.grammar.words("revision", "earlier"))

    @cached_property
    def _yes(self) -> frozenset[str]:
        return frozenset(self.grammar.words("revision", "yes"))

    @cached_property
    def _no(self) -> frozenset[str]:
        return frozenset(self.grammar.words("revision", "no"))

    @cached_property
    def _dropped(self) -> re.Pattern[str]:
        return cue_pattern(self.grammar.lexicon["revision"]["dropped"])

    @cached_property
    def _turned_down(self) -> re.Pattern[str]:
        return cue_pattern(self.grammar.lexicon["revision"]["turned-down"])

    @cached_property
    def _put_off(self) -> re.Pattern[str]:
        return cue_pattern(self.grammar.lexicon["revision"]["put-off"])

    @cached_property
    def _plan(self) -> re.Pattern[str]:
        return cue_pattern(self.grammar.lexicon["revision"]["plan"])


def _dates(row: Row, claim: Claim, undoing: Undoing) -> bool:
    """Whether the date of a claim is that of its undoing, behind which it stands: "plans to move them were paused in May"."""
    stated = claim.date.stated if claim.date is not None else ""
    return any(unit.start > undoing.place and isinstance(unit.payload, When) and unit.payload.words == stated for unit in row.units)
