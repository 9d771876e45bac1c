"""Which council a text goes on about where a sentence in between only names another: never that other one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

#: Each tells of Leeds.
LEADS = (
    "Children's services in Leeds have been rated inadequate by Ofsted.",
    "Leeds City Council was told by Ofsted in May that its children's services are inadequate.",
    "Ofsted inspectors have found children's services in Leeds to be inadequate.",
    "Ministers are unhappy with Leeds, whose children's services Ofsted has rated inadequate.",
)
#: Each only names Hull, beside whom the text is about.
ASIDES = (
    "Social workers from Hull are helping out.",
    "Managers on loan from Hull City Council have joined the front door.",
    "It has an improvement partner in Hull.",
    "Unlike Hull, it has never had enough foster carers.",
    "Hull City Council has lent it two heads of service.",
    "The director came from Hull in 2015.",
    "Councillors have been to see how Hull does it.",
    "Advice has come from Hull City Council.",
)
#: Each goes on about the council of the text, of which it gives no name.
GOING_ON = (
    ("The council has handed its children's services to Brightwell Children's Trust.", "LDS delegatedTo brightwell-childrens-trust actual"),
    ("The authority was directed to give up the service.", "LDS forcedBy uk-government actual"),
    ("Brightwell Children's Trust now runs the council's children's services.", "LDS delegatedTo brightwell-childrens-trust actual"),
    (
        "The education secretary has appointed Sarah Jones as commissioner to the council.",
        "LDS commissionerAppointed sarah-jones actual",
    ),
    ("It has handed its children's services to Brightwell Children's Trust.", "LDS delegatedTo brightwell-childrens-trust actual"),
    ("It was rated good by Ofsted in 2010.", "LDS rated ofsted ended good"),
)


@pytest.mark.parametrize("between", [" ", "\n\n"], ids=["sentence", "paragraph"])
@pytest.mark.parametrize("aside", ASIDES)
def test_a_council_named_only_beside_the_one_a_text_is_about_is_not_taken_for_it(
    said: Callable[..., list[str]], aside: str, between: str
) -> None:
    for lead, (sentence, expected) in product(LEADS, GOING_ON):
        text = between.join((lead, aside, sentence))
        claims = said(text, title="A note on services")
        assert expected in claims, text
        assert not [claim for claim in claims if claim.startswith("KHL")], text


def test_a_council_that_runs_anothers_services_is_not_the_one_its_title_is_about(said: Callable[..., list[str]]) -> None:
    text = (
        "Hull City Council is to run children's services in Leeds. Ofsted rated them inadequate in May. "
        "The council was directed by the education secretary to hand them over."
    )
    assert said(text, title="Hull to the rescue") == [
        "LDS delegatedTo KHL planned",
        "LDS forcedBy department-for-education actual",
        "LDS rated ofsted actual inadequate",
    ]
    said_who = "The neighbour in question is Hull City Council. The council is to run children's services in Leeds."
    assert "LDS delegatedTo KHL planned" in said(said_who, title="A note on services")


def test_what_begins_with_like_or_unlike_a_council_is_about_the_other(said: Callable[..., list[str]]) -> None:
    for word in ("Like", "Unlike"):
        text = f"Leeds City Council is short of money. {word} Hull, it was rated inadequate by Ofsted."
        assert said(text, title="A note on services") == ["LDS rated ofsted actual inadequate"]
