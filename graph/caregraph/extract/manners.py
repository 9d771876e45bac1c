"""Whether a handover was chosen or ordered, by what a document says of it, or of the government's part in it, in other sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from caregraph.extract.circumstance import Circumstance
from caregraph.extract.claimed import party_of
from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar, read_rules
from caregraph.extract.phrases import roots_of
from caregraph.extract.units import Row
from caregraph.model import Claim, Document, Evidence, Span
from caregraph.terms import Manner, Predicate, Status

#: What is done with children, not with services: "accommodated under a voluntary arrangement".
_OF_CHILDREN: Final = re.compile(
    r" (?:section 20|accommodat\w+|voluntar\w+ (?:or not|arrangements?|placements?|care|accommodation|organisations?|sector|agenc\w+"
    r"|bod\w+|groups?)) "
)
#: What takes up a handover told before: "was not ordered to do so", "took the step", "had no hand in it".
_TAKES_UP: Final = re.compile(
    r" (?:(?:do|did|done|doing) (?:so|it|this|that|<\w+>)|(?:the|a|this|that|such|its own|any) (?:\S+ )?(?:step|move|change|decision"
    r"|transfer|handover|choice|matter|idea|plan|hand|part|say|role|arrangement|trust|company)|of its own|the council (?:did|was|acted)"
    r"|(?:to|alone|itself|so) [.,;]) "
)
_MONEY: Final = frozenset({"£", "grant", "grants", "money", "levy", "fine", "tax"})
#: Orders that were given and handovers that came about, or are to: only of these can a document tell which led to which.
_COME_OR_TO_COME: Final = frozenset({Status.ACTUAL, Status.ENDED, Status.PLANNED})


@dataclass(frozen=True, slots=True)
class StatedManners:
    """The manners that the sentences of one document state of councils, for the relations of other sentences."""

    document: Document
    circumstance: Circumstance
    _noted: dict[str, tuple[Manner, Evidence]] = field(default_factory=dict)

    def note(self, row: Row) -> None:
        """Remember a manner that a sentence states of councils: for its paragraph; "voluntarily", said of nothing else, for all."""
        manner = self.circumstance.manner(row, 0, len(row.units))
        if manner is None or _OF_CHILDREN.search(row.words(0, len(row.units))) is not None:
            return
        if not any(unit.letter in ("s", "p") for unit in row.units) and not _TAKES_UP.search(row.words(0, len(row.units))):
            return  # of something else than services
        evidence = Evidence(
            quote=quote_of(self.document, row), span=Span(start=row.sentence.start, end=row.sentence.end), trigger=manner.value
        )
        reach = "*" if manner is Manner.VOLUNTARY else str(row.sentence.paragraph)
        for number, unit in enumerate(row.units):
            compared = any(other.code == "unlike" for other in row.units[max(0, number - 2) : number])
            if unit.letter == "c" and isinstance(unit.payload, Found) and not compared:
                for party in roots_of(unit.payload):
                    for candidate in party.candidates:
                        self._noted.setdefault(f"{reach} {candidate}", (manner, evidence))

    def of(self, row: Row, council: Found) -> tuple[Manner, Evidence] | None:
        """The manner that the paragraph, the last before "in its stead", or else the document, states of a council in another sentence."""
        last = [str(row.sentence.paragraph - 1)] if self.circumstance.takes_up(row) else []
        for reach in (str(row.sentence.paragraph), *last, "*"):
            for candidate in council.candidates:
                if (told := self._noted.get(f"{reach} {candidate}")) is not None:
                    return told
        return None


def quote_of(document: Document, row: Row) -> str:
    """The words of a sentence as the document has them."""
    return document.text[row.sentence.start : row.sentence.end]


@dataclass(frozen=True)
class Manners:
    """Reads orders of the government, and denials of any, onto the handovers that they are about."""

    grammar: Grammar

    def told(self, claims: Sequence[Claim], rows: Sequence[Row]) -> list[Claim]:
        """The claims of a document; delegations that no words near them call chosen or ordered get their manner from the orders.

        - An order counts where it is one to give services up: its sentence speaks of a provider or of a handover, or its rule reads an
          order behind a handover told before ("Behind the move stood …"). An order merely to improve says nothing of a handover.
        - What a sentence about a return tells of orders is not looked at.
        - A "voluntary" of another paragraph does not stand against such an order: the manner is then left open.
        - That the government ordered nothing makes the handover a voluntary one.
        - Where a document tells of several providers of one council, only the one named in the sentence of the order is meant; where it
          tells of an order and of none, neither counts. An order given after the handover is not its reason.

        The sentence of the order becomes further evidence of the delegation.
        """
        at = {row.sentence.start: row for row in rows}
        told = {_start(claim.evidence[0]) for claim in claims if claim.predicate is Predicate.RETURNED_TO}
        starts = sorted(at)
        # Also the sentence after one on a return: "It was not ordered to do so" is then of the return.
        back = told | {starts[n + 1] for n in range(len(starts) - 1) if starts[n] in told}
        councils: dict[object, list[Claim]] = {}
        providers: dict[object, set[object]] = {}
        for claim in claims:
            if claim.predicate is Predicate.FORCED_BY and _start(claim.evidence[0]) not in back:
                councils.setdefault(party_of(claim.subject), []).append(claim)
            elif claim.predicate is Predicate.DELEGATED_TO and claim.status in _COME_OR_TO_COME and claim.object.kind == "named":
                providers.setdefault(party_of(claim.subject), set()).add(party_of(claim.object))
        return [self._with_manner(claim, councils.get(party_of(claim.subject), []), providers, at) for claim in claims]

    def _with_manner(self, claim: Claim, orders: list[Claim], providers: dict[object, set[object]], at: dict[int, Row]) -> Claim:
        if claim.predicate is not Predicate.DELEGATED_TO or claim.status not in _COME_OR_TO_COME:
            return claim
        told = claim.manner is Manner.VOLUNTARY and len(claim.evidence) > 1 and claim.evidence[-1].trigger == Manner.VOLUNTARY.value
        if claim.manner is not None and not told:
            return claim
        only = len(providers.get(party_of(claim.subject), ())) <= 1
        given = next((order for order in orders if order.status in _COME_OR_TO_COME and self._about(order, claim, at, only=only)), None)
        denials = (order for order in orders if order.status is Status.DENIED and (only or _names(order, claim, at)))
        denied = next((order for order in denials if self._of_it(order, at)), None)
        if told:  # "voluntary", said elsewhere, of another provider or of what an order made: no word on it is safer
            unclear = given is not None or not (only or _mentions(at.get(_start(claim.evidence[-1])), claim))
            return claim.model_copy(update={"manner": None, "evidence": claim.evidence[:-1]}) if unclear else claim
        if (given is None) is (denied is None) or (denied is not None and any(order.status in _COME_OR_TO_COME for order in orders)):
            return claim
        manner, reason = (Manner.DIRECTED, given) if given is not None else (Manner.VOLUNTARY, denied)
        more = [
            piece
            for piece in (reason.evidence[:1] if reason is not None else ())
            if piece.span not in [known.span for known in claim.evidence]
        ]
        return claim.model_copy(update={"manner": manner, "evidence": (*claim.evidence, *more)})

    def _about(self, order: Claim, claim: Claim, at: dict[int, Row], *, only: bool) -> bool:
        """Whether an order is one to hand over the services of this delegation."""
        if not only and not _names(order, claim, at):
            return False
        if order.date is not None and claim.date is not None and claim.status is not Status.PLANNED:
            given, begun = order.date.earliest, claim.date.latest
            if given is not None and begun is not None and given > begun:
                return False
        row = at.get(_start(order.evidence[0]))
        if row is not None and not _MONEY.isdisjoint(map(str.lower, row.sentence.words)):
            return False
        rule = order.method.partition(" ")[0].partition(",")[0].partition(":")[2]
        if rule in self._anaphoric or row is None:
            return rule in self._anaphoric
        handing = not self._handing.isdisjoint(map(str.lower, row.sentence.words))
        if rule in self._papers:
            return handing and order.status is not Status.ENDED
        return handing or any(unit.letter == "p" for unit in row.units)

    def _of_it(self, order: Claim, at: dict[int, Row]) -> bool:
        """Whether what the government did not order is the handover: told with services or a provider, or taken up by "to do so"."""
        row = at.get(_start(order.evidence[0]))
        if row is None or not self._handing.isdisjoint(map(str.lower, row.sentence.words)):
            return row is not None
        return any(unit.letter in ("s", "p") for unit in row.units) or _TAKES_UP.search(row.words(0, len(row.units))) is not None

    @cached_property
    def _anaphoric(self) -> frozenset[str]:
        """The rules that read an order off a sentence which takes up a handover told before."""
        rules = [*read_rules("frame"), *read_rules("valency")]
        telling = (rule for rule in rules if any("the-delegator" in emission for emission in rule["emits"]))
        return frozenset(rule["id"] for rule in telling if not rule.get("paper"))

    @cached_property
    def _papers(self) -> frozenset[str]:
        """The rules that read an order off its paper: a direction, a notice. What it asks for has to be told beside it."""
        return frozenset(rule["id"] for rule in read_rules("valency") if rule.get("paper"))

    @cached_property
    def _handing(self) -> frozenset[str]:
        return frozenset(self.grammar.words("orders", "handover"))


def _start(evidence: Evidence) -> int:
    return evidence.span.start if evidence.span is not None else -1


def _names(order: Claim, claim: Claim, at: dict[int, Row]) -> bool:
    """Whether the sentence of an order is that of the delegation, or names its provider."""
    start = _start(order.evidence[0])
    return start == _start(claim.evidence[0]) or _mentions(at.get(start), claim)


def _mentions(row: Row | None, claim: Claim) -> bool:
    """Whether a sentence names the provider of a delegation."""
    sought = claim.object.candidates
    if row is None or not sought:
        return False
    return any(unit.letter and isinstance(unit.payload, Found) and unit.payload.candidates == sought for unit in row.units)
