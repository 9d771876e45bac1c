"""Chosen or ordered: what a document says of the government's part in a handover, also where it says so in another sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved
from caregraph.terms import Manner, Predicate

LAUNCH = "Sandwell Children's Trust has run children's services for Sandwell Council since April 2018."
ORDERS = [
    "Ministers had ordered the council to hand them over.",
    "Behind the move stood an order from the Department for Education.",
    "The Secretary of State had directed Sandwell Council to transfer the service to a trust.",
    "The council was stripped of its services by the education secretary.",
    "The Department for Education took the services away from Sandwell Council.",
]
FREE = [
    "No minister forced the council to take the step.",
    "It was not ordered to do so by the Government.",
    "The council did so of its own accord.",
    "Sandwell Council gave the services up freely.",
    "The council took the decision on its own initiative.",
]
NEITHER = [
    "The Department for Education had issued the council with a direction to improve.",
    "The last of the government's directions to Sandwell Council was lifted in 2021.",
    "Ofsted rated the council inadequate in 2015.",
    "A section 20 agreement, by which parents voluntarily place a child in Sandwell Council's care, is common.",
    "The chief executive left Sandwell Council voluntarily.",
    "Ministers did not order the council to close its youth clubs.",
    "Ministers had ordered the council to hand back a grant.",
]


def _manners(read: Resolved) -> set[Manner | None]:
    return {claim.manner for claim in read.claims if claim.predicate is Predicate.DELEGATED_TO}


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_told_in_another_sentence_makes_the_handover_directed(resolved: Callable[..., Resolved], order: str) -> None:
    read = resolved(f"{LAUNCH}\n\n{order}")
    assert _manners(read) == {Manner.DIRECTED}
    handover = next(claim for claim in read.claims if claim.predicate is Predicate.DELEGATED_TO)
    assert [piece.quote for piece in handover.evidence] == [LAUNCH, order]


@pytest.mark.parametrize("choice", FREE)
def test_that_nobody_ordered_it_makes_the_handover_voluntary(resolved: Callable[..., Resolved], choice: str) -> None:
    assert _manners(resolved(f"{LAUNCH} {choice}")) == {Manner.VOLUNTARY}


@pytest.mark.parametrize("words", NEITHER)
def test_a_direction_to_improve_says_nothing_of_a_handover(resolved: Callable[..., Resolved], words: str) -> None:
    assert _manners(resolved(f"{LAUNCH}\n\n{words}")) == {None}


def test_an_order_after_the_handover_is_not_its_reason(resolved: Callable[..., Resolved]) -> None:
    later = "In May 2019 ministers ordered Sandwell Council to hand its adoption service to a regional agency."
    assert _manners(resolved(f"{LAUNCH}\n\n{later}")) == {None}


def test_two_accounts_leave_the_manner_open(resolved: Callable[..., Resolved]) -> None:
    accounts = "The council parted with them voluntarily, it says.\n\nYet ministers ordered the council to hand them over."
    assert _manners(resolved(f"{LAUNCH}\n\n{accounts}")) == {None}


def test_of_several_providers_an_order_counts_for_the_one_that_it_names(resolved: Callable[..., Resolved]) -> None:
    text = (
        "Slough Borough Council has had its school services run by Cambridge Education since 2013.\n\n"
        "Slough Children's Services Trust has run its children's social care since October 2015. "
        "The Department for Education had ordered the council to hand it to Slough Children's Services Trust."
    )
    read = resolved(text)
    told = {claim.object.surface: claim.manner for claim in read.claims if claim.predicate is Predicate.DELEGATED_TO}
    assert told["Cambridge Education"] is None
    assert told["Slough Children's Services Trust"] is Manner.DIRECTED


def test_they_are_the_councils_and_not_the_government_of_the_sentence_before(resolved: Callable[..., Resolved]) -> None:
    text = "Kingston and Richmond acted unprompted when they entrusted their services to Achieving for Children in 2014."
    read = resolved(text)
    assert _manners(read) == {Manner.VOLUNTARY}
    assert not [claim for claim in read.claims if claim.predicate is Predicate.FORCED_BY]
