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
    "Money is short, much as in Hull.",
    "Peter Strand of Hull City Council has been lent for a year.",
    "Peter Strand, once deputy leader in Hull, has advised it.",
    "The finance director left for Hull in May.",
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


#: A title, a text, and what it claims of councils but posts.
MEANT: list[tuple[str, str, list[str]]] = [
    # whoever is elected speaks for a council; who was, and who only works there, does not
    ("Note", "The mayor of Hull wept. Inspectors from Ofsted had given the city's services a 'good'.", ["KHL rated ofsted actual good"]),
    (
        "Note",
        "The leader of Hull City Council smiled. Ofsted had told the council that its children's services were 'good'.",
        ["KHL rated ofsted actual good"],
    ),
    ("Note", "The former mayor of Hull wept. Ofsted had rated the city's services inadequate.", []),
    ("Note", "The mayor of Hull welcomed the news from Leeds. Ofsted rated the council good.", ["LDS rated ofsted actual good"]),
    (
        "Note",
        "Ann Marlow of Hull City Council has from today the same post at Leeds City Council. The council was rated good by Ofsted.",
        [],
    ),
    ("Note", "Peter Strand left Kent for Hull in May. The council had just been rated inadequate by Ofsted.", []),
    (
        "Note",
        "Leeds may lose its services. Peter Strand, deputy leader in Kent, was sent in as commissioner.",
        ["LDS commissionerAppointed peter-strand actual"],
    ),
    (
        "Hull",
        "Peter Strand, who supervised children's services as a commissioner and sat meanwhile as deputy leader in Kent, has stepped down.",
        ["KHL commissionerAppointed peter-strand ended"],
    ),
    # a case that is only likened to another
    (
        "How Leeds stayed master in its own house",
        "Ann Marlow had been brought in as commissioner, and a trust of the kind that serves Hull was discussed.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    (
        "Note",
        "A commissioner is in Hull. As in Leeds, where a trust was ordered, the council may lose its services. The Department for "
        "Education has directed the city to work with her.",
        ["KHL forcedBy department-for-education actual"],
    ),
    ("Hull", "Unlike Kent, the city was rated inadequate by Ofsted.", ["KHL rated ofsted actual inadequate"]),
    ("Note", "A model like that in Kent was proposed for Hull. Ofsted had rated the council good.", ["KHL rated ofsted actual good"]),
    # helpers
    ("Note", "Kent is to help Leeds. The council was rated inadequate by Ofsted.", ["LDS rated ofsted actual inadequate"]),
    ("Note", "Kent is to help Leeds. It was rated inadequate by Ofsted.", ["LDS rated ofsted actual inadequate"]),
    ("Note", "Kent sent three managers to Hull. The council was rated inadequate by Ofsted.", ["KHL rated ofsted actual inadequate"]),
    (
        "From the bottom to 'good'",
        "The mayor of Hull wept. In April 2017 Ofsted had called the borough 'inadequate', and the council kept its services with Kent and "
        "Leeds as helpers; the first is 'good' itself.",
        ["KEN rated ofsted actual good", "KHL rated ofsted actual inadequate"],
    ),
    # kinds: a county is no city
    (
        "Note",
        "Services in Hull were inadequate in 2019. Managers from Kent have helped. The county was rated outstanding by Ofsted in April.",
        ["KEN rated ofsted actual outstanding", "KHL rated ofsted actual inadequate"],
    ),
    ("Hull", "Hull is short of money. The county was rated outstanding by Ofsted in April.", []),
    ("Camden", "Camden is short of money. The island was rated outstanding by Ofsted in April.", []),
    ("Note", "Hull and Kent have swapped notes. The county was rated good by Ofsted.", ["KEN rated ofsted actual good"]),
    ("Note", "Camden was full. Kent was not. The borough was rated outstanding by Ofsted.", ["CMD rated ofsted actual outstanding"]),
    (
        "Note",
        "Leeds City Council is content. Kent is not. Ofsted rated the county inadequate, and ministers ordered the council to hand its "
        "services to a trust.",
        ["KEN forcedBy uk-government actual", "KEN rated ofsted actual inadequate"],
    ),
    # where a place has several councils, and none of them is meant
    ("Note", "Two Kent councils have closed homes. The council was directed by the Department for Education to give up its services.", []),
    ("Note", "Several Kent boroughs complained. The Department for Education directed the county to give up its services.", []),
    # of two councils, the one that the sentence before begins with
    (
        "Note",
        "Kent got its report in May. Hull has waited. The council was rated inadequate by Ofsted.",
        ["KHL rated ofsted actual inadequate"],
    ),
    (
        "Note",
        "Leeds has one. Hull has not. The Department for Education directed the city to hand its children's services to a trust.",
        ["KHL forcedBy department-for-education actual"],
    ),
    ("Note", "Leeds was first. Then came Hull. The city was rated inadequate by Ofsted.", ["KHL rated ofsted actual inadequate"]),
    ("Note", "In Leeds the mood is good. Hull is gloomy: Ofsted rated the council inadequate.", ["KHL rated ofsted actual inadequate"]),
    (
        "Note",
        "Leeds may go the way of Hull. There a commissioner, Ann Marlow, was sent in, and the council was rated inadequate by Ofsted.",
        ["KHL commissionerAppointed ann-marlow actual", "KHL rated ofsted actual inadequate"],
    ),
    # where somebody only speaks
    ("Note", "A judge in Leeds criticised Hull. The city was rated inadequate by Ofsted.", ["KHL rated ofsted actual inadequate"]),
    (
        "Note",
        "A court in Leeds heard that services in Hull were poor. Ofsted rated the council inadequate.",
        ["KHL rated ofsted actual inadequate"],
    ),
    (
        "Note",
        "Hull City Council met. Kent's mayor had sent a letter. The council was rated inadequate by Ofsted.",
        ["KHL rated ofsted actual inadequate"],
    ),
    # to whom a commissioner was sent
    (
        "Note",
        "Kent is to help. Ann Marlow, the commissioner appointed for Hull, had said that a direction last October obliged the council to "
        "work with it.",
        ["KHL commissionerAppointed ann-marlow actual", "KHL forcedBy uk-government actual"],
    ),
    (
        "Camden sent to help Croydon",
        "Croydon escapes a takeover. Ann Marlow, the commissioner whom the education secretary sent in last autumn, is content.",
        ["CRY commissionerAppointed ann-marlow actual"],
    ),
    # the first and the second of councils, and of other things
    (
        "Note",
        "Kent and Leeds are Hull's helpers. The first is rated outstanding by Ofsted and the second good.",
        ["KEN rated ofsted actual outstanding", "LDS rated ofsted actual good"],
    ),
    ("Note", "Kent and Leeds opened homes. The first was rated good by Ofsted.", []),
    ("Note", "Kent and Leeds were each inspected. The first was good, Ofsted says.", []),
]


@pytest.mark.parametrize(("title", "text", "expected"), MEANT, ids=[text for _, text, _ in MEANT])
def test_which_council_is_meant(said: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    told = [claim for claim in said(text, title=title) if " holdsPost " not in claim and " worksFor " not in claim]
    assert told == expected
