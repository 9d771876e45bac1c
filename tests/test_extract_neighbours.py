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
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_stays_with_its_neighbour(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert said(text) == sorted(told)
