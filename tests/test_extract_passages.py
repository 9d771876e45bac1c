"""Plain prose over two or three sentences, as a newspaper, a press office or a minister writes it: who is meant, and what still holds."""

from __future__ import annotations

from collections.abc import Callable

import pytest

#: A text of 15 May 2020, and all that it claims.
PASSAGES: list[tuple[str, list[str]]] = [
    (
        "Kent County Council will help Leeds City Council improve. It is rated outstanding. Leeds is rated inadequate.",
        ["LDS improvementPartner KEN planned", "LDS rated ofsted actual inadequate"],
    ),
    ("Kent is helping Leeds. It was rated inadequate last year.", ["LDS rated ofsted actual inadequate"]),
    ("Kent and Hull are helping Leeds. It was rated inadequate last year.", ["LDS rated ofsted actual inadequate"]),
    (
        "Kent is helping Leeds to improve. It was rated outstanding in 2022.",
        ["LDS improvementPartner KEN actual"],
    ),
    (
        "Leeds and Kent share a director of children's services. Their services are run by Brightwell Children's Trust.",
        ["KEN delegatedTo brightwell-childrens-trust actual", "LDS delegatedTo brightwell-childrens-trust actual"],
    ),
    (
        "Ministers said in July that Leeds would lose its services. Last week they changed their minds.",
        ["LDS forcedBy uk-government ended"],
    ),
    (
        "The government ordered Leeds to hand over its services. The decision was overturned by a judge.",
        ["LDS forcedBy uk-government ended"],
    ),
    ("The launch of Brightwell Children's Trust in Leeds has been delayed.", ["LDS delegatedTo brightwell-childrens-trust hypothetical"]),
    ("Kent has offered to run children's services in Leeds. Leeds has turned the offer down.", ["LDS delegatedTo KEN denied"]),
    (
        "Leeds ended its contract with Brightwell Children's Trust in June. The trust had run fostering and adoption.",
        ["LDS delegatedTo brightwell-childrens-trust ended", "LDS delegatedTo brightwell-childrens-trust ended"],
    ),
    (
        "Leeds took its fostering service back from Brightwell Children's Trust last year. The trust had run it since 2015.",
        ["LDS delegatedTo brightwell-childrens-trust ended", "brightwell-childrens-trust returnedTo LDS actual"],
    ),
    (
        "The Secretary of State said that she was directing Leeds City Council to hand its services to Brightwell Children's Trust.",
        ["LDS delegatedTo brightwell-childrens-trust planned", "LDS forcedBy department-for-education actual"],
    ),
    (
        'The minister said: "Leeds City Council has failed. I am directing it to hand its services to an independent trust."',
        ["LDS forcedBy uk-government actual"],
    ),
    (
        "Ministers are considering directing Leeds to hand its services to Brightwell Children's Trust.",
        ["LDS delegatedTo brightwell-childrens-trust hypothetical", "LDS forcedBy uk-government hypothetical"],
    ),
    (
        "Ministers have backed away from forcing Leeds to set up a trust.",
        ["LDS forcedBy uk-government denied", "[a trust] createdBy LDS denied"],
    ),
    (
        "Ministers had planned to hand services in Leeds to a trust. They dropped the plan after a report.",
        ["LDS delegatedTo [a trust] denied", "LDS forcedBy uk-government denied"],
    ),
    (
        "Leeds is the only council in the region to be rated inadequate. Kent is the only one of the three to be rated outstanding.",
        ["KEN rated ofsted actual outstanding", "LDS rated ofsted actual inadequate"],
    ),
    ("Leeds City Council remains rated inadequate.", ["LDS rated ofsted actual inadequate"]),
    (
        "Leeds was found to be good, Hull to require improvement, and Kent was rated inadequate.",
        ["KEN rated ofsted actual inadequate", "KHL rated ofsted actual requires improvement", "LDS rated ofsted actual good"],
    ),
    (
        "Kent and Hull are both rated outstanding. Leeds, their neighbour, requires improvement. It was inadequate until last year.",
        [
            "KEN rated ofsted actual outstanding",
            "KHL rated ofsted actual outstanding",
            "LDS rated ofsted actual requires improvement",
            "LDS rated ofsted ended inadequate",
        ],
    ),
    (
        "Ann Marlow works in Leeds. She used to work in Hull. The council there was rated inadequate last year.",
        ["KHL rated ofsted actual inadequate"],
    ),
    (
        "Ministers appointed Ann Marlow as commissioner in Leeds in 2015. She was replaced by Peter Strand in 2017. He left in 2019.",
        [
            "LDS commissionerAppointed ann-marlow actual",
            "LDS commissionerAppointed ann-marlow ended",
            "LDS commissionerAppointed peter-strand actual",
            "LDS commissionerAppointed peter-strand ended",
        ],
    ),
    (
        "Leeds has had its powers returned. Ministers had taken over children's services there in 2017.",
        ["LDS forcedBy uk-government ended"],
    ),
    (
        "Leeds's services are run by Brightwell Children's Trust. The council said it would consider taking the services back.",
        ["LDS delegatedTo brightwell-childrens-trust actual", "brightwell-childrens-trust returnedTo LDS hypothetical"],
    ),
    (
        "Ann Marlow and Peter Strand have been appointed as commissioners in Leeds. They replace Jane Roe, who left in January.",
        ["LDS commissionerAppointed ann-marlow actual", "LDS commissionerAppointed peter-strand actual"],
    ),
    (
        "Services in Leeds were run by Kent from 2015. In 2018 they were handed back.",
        ["KEN returnedTo LDS actual", "LDS delegatedTo KEN ended"],
    ),
    (
        "Kent took over services in Leeds in 2015. It handed them back two years later.",
        ["KEN returnedTo LDS actual", "LDS delegatedTo KEN ended"],
    ),
    ("Leeds's contract with Brightwell Children's Trust runs out next year.", ["LDS delegatedTo brightwell-childrens-trust actual"]),
]


@pytest.mark.parametrize(("text", "told"), PASSAGES, ids=[text for text, _ in PASSAGES])
def test_what_a_plain_passage_tells(said: Callable[..., list[str]], text: str, told: list[str]) -> None:
    assert said(text) == told
