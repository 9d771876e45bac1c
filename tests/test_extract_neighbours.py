"""What a neighbouring clause or date says stays with it: denials in relative clauses, dates behind "but", who is made to do a thing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

T = "brightwell-childrens-trust"
TRUST = "Brightwell Children's Trust"
RUNS = f"LDS delegatedTo {T}"
MADE = f"{T} createdBy LDS"

#: A text of 15 May 2020, and all that it claims.
TOLD: list[tuple[str, list[str]]] = [
    # a denial in a relative clause
    (
        f"{TRUST}, which Hull advises but does not pay, was rated good by Ofsted in 2018.",
        [f"{T} rated ofsted actual good"],
    ),
    (
        f"{TRUST}, which inspectors like but do not spare, runs children's services in Leeds.",
        [f"{RUNS} actual"],
    ),
    (f"{TRUST} was not rated good by Ofsted in 2018.", [f"{T} rated ofsted denied good"]),
    # two grades, each with its day
    (
        "Ofsted rated Leeds inadequate in 2016 but, in January 2019, good.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
    ),
    (
        "Ofsted had judged the services of Leeds inadequate in 2016 but, in May 2019, to require improvement.",
        ["LDS rated ofsted actual requires improvement", "LDS rated ofsted ended inadequate"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2013 and again in 2016, but good in 2019.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate", "LDS rated ofsted ended inadequate"],
    ),
    # a day of another verb
    (
        f"{TRUST} provides fostering for Leeds City Council and will be replaced by Relay Care in July.",
        ["LDS delegatedTo relay-care planned", f"{RUNS} actual"],
    ),
    (f"{TRUST} takes over fostering in Leeds in July.", [f"{RUNS} planned"]),
    # who is made to do a thing does it
    (
        f"{TRUST} runs children's services in Leeds."
        " The education secretary's direction, which had obliged the council to create it, stands.",
        [f"{MADE} actual", f"{RUNS} actual", "LDS forcedBy department-for-education actual"],
    ),
    # whoever is part of another
    (
        f"{TRUST}, which is owned by Birch Capital, still runs fostering for Leeds City Council.",
        [f"{T} ownedBy birchcapital actual", f"{RUNS} actual"],
    ),
    # owners of nobody in particular
    ("Birch Capital, which does not own any provider, advised Leeds City Council.", []),
    # who helps and runs nothing
    (
        "Leeds City Council runs its own children's services. Kent County Council lent staff but ran nothing on the city's behalf.",
        ["LDS delegatedTo KEN denied"],
    ),
    (
        "Kent and Hull had each sent people to help, though neither authority ran anything on Leeds City Council's behalf.",
        ["LDS delegatedTo KEN denied", "LDS delegatedTo KHL denied"],
    ),
    (
        "Both county councils, Kent and Essex, came to the aid of Leeds City Council. What they did not do was run "
        "anything: from first to last the services were delivered by Leeds.",
        ["LDS delegatedTo ESS denied", "LDS delegatedTo KEN denied"],
    ),
    (
        "Kent County Council came to the aid of Leeds City Council. What it did not do was run anything: from first to "
        "last the services were delivered by Leeds.",
        [],
    ),
    (
        "Leeds City Council and Kent County Council share a director, but neither runs the other's children's services.",
        ["KEN delegatedTo LDS denied", "LDS delegatedTo KEN denied"],
    ),
    ("Leeds and Kent share a director. Neither runs services for the other.", ["KEN delegatedTo LDS denied", "LDS delegatedTo KEN denied"]),
    ("Leeds and Kent share a director. Each runs services for the other.", []),
    ("Kent County Council did not run anything in Leeds until 2019, when it took over fostering.", []),
    ("The inspectors asked whether Kent ever ran anything in Leeds.", []),
    ("Kent County Council helped Leeds and ran nothing but the adoption service there.", []),
    (
        "Leeds City Council runs its own services. I am not transferring any function to Kent or to Hull.",
        ["LDS delegatedTo KEN denied", "LDS delegatedTo KHL denied"],
    ),
    ("Leeds City Council runs its own services. I do not rule out transferring services to Kent.", []),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_stays_with_its_neighbour(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert said(text) == sorted(told)
