"""What a sentence takes up from the one before: places, owners, orders, grades and ideas; what became of them, what says nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST, KEY = "Brightwell Children's Trust", "brightwell-childrens-trust"
RUNS, BACK = f"LDS delegatedTo {KEY}", f"{KEY} returnedTo LDS"

#: A title, a text of 15 May 2020, and all that it claims.
TAKEN_UP: list[tuple[str, str, list[str]]] = [
    # "there" is the place with which the sentence before begins
    (
        "Trusts",
        "Reading, whose services are run by Brighter Futures for Children, will wait. Kent never got that "
        "far. A direction by ministers would have created a trust there; it was withdrawn in 2018.",
        ["KEN forcedBy uk-government ended", "RDG delegatedTo brighter-futures-for-children actual"],
    ),
    ("Note", "Hull will decide in May. Kent went further. Ministers issued a direction there.", ["KEN forcedBy uk-government actual"]),
    ("Leeds", "Leeds has learnt from Hull. Services there were found inadequate in 2015.", ["KHL rated ofsted actual inadequate"]),
    ("Leeds", "Leeds is waiting. Other councils are further on. Services there were rated good by Ofsted in 2015.", []),
    (
        "Leeds City Council",
        "Services here required improvement in 2015, Ofsted said, but have been good since its visit of January 2018.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended requires improvement"],
    ),
    # "it" as an object is another than the subject, and the object before; "it" as who acts is whoever acted before
    (
        "Note",
        f"{TRUST} runs children's services in Leeds. The council owns it. Ofsted has since rated it good.",
        [f"{RUNS} actual", f"{KEY} ownedBy LDS actual", f"{KEY} rated ofsted actual good"],
    ),
    (
        "Note",
        "Fernhill Care is small. Northgate Capital bought it in 2015. Birch Capital now owns it.",
        ["fernhill-care ownedBy birchcapital actual", "fernhill-care ownedBy northgatecapital ended"],
    ),
    ("Note", "Leeds City Council was inspected in 2019. Ofsted rated it good.", ["LDS rated ofsted actual good"]),
    (
        "Note",
        f"Leeds City Council is to take back the work of {TRUST}. It has owned the trust since 2019.",
        [f"{RUNS} actual", f"{KEY} ownedBy LDS actual", f"{BACK} planned"],
    ),
    (
        "Note",
        "The Government had lost patience with Leeds. In 2015 it ordered the council to give up its children's services.",
        ["LDS forcedBy uk-government actual"],
    ),
    # what somebody had no choice but to do, he did
    ("Note", f"Leeds had no choice but to hand its children's services to {TRUST}.", [f"{RUNS} actual"]),
    # "the former X Council" is no pronoun
    (
        "Note",
        "Northamptonshire Children's Trust works for North Northamptonshire Council and West Northamptonshire "
        "Council. It owes its origin to a direction which the Secretary of State for Education gave to the "
        "former Northamptonshire County Council.",
        [
            "NNT delegatedTo northamptonshire-childrens-trust actual",
            "NTH forcedBy department-for-education actual",
            "WNT delegatedTo northamptonshire-childrens-trust actual",
        ],
    ),
    # "its" is of the body beside it, before one of the sentence before
    (
        "Note",
        "Hall AM Capital walked away in the spring. With Larchmere Fostering go thirty homes, among them "
        "those of Swanside Care, its subsidiary since 2018.",
        ["swanside-care ownedBy larchmere-fostering actual"],
    ),
    (
        "Note",
        "Larchmere Fostering has bought thirty homes. Swanside Care, its subsidiary, was not among them.",
        ["swanside-care ownedBy larchmere-fostering actual"],
    ),
    # in whose hands the services were
    (
        "Note",
        f"{TRUST} runs social care in Leeds. Children's centres in Leeds are back with the council after three years in private hands.",
        [f"{RUNS} actual"],
    ),
    (
        "Note",
        f"{TRUST} runs children's services in Leeds. Services are back with the council after years in the hands of a charity.",
        [f"{RUNS} actual"],
    ),
    ("Note", f"{TRUST} runs children's services in Leeds. Services are back with the council.", [f"{RUNS} ended", f"{BACK} actual"]),
    # whose first report it was
    (
        "Note",
        f"{TRUST} has run children's services in Leeds since 2016. Its first report was inadequate.",
        [f"{RUNS} actual", f"{KEY} rated ofsted actual inadequate"],
    ),
    (
        "Note",
        f"Set up by the council, {TRUST} has run children's services in Leeds since 2016. "
        "Its first inspection ended in an inadequate verdict.",
        [f"{RUNS} actual", f"{KEY} createdBy LDS actual", f"{KEY} rated ofsted actual inadequate"],
    ),
    (
        "Note",
        f"Leeds City Council set up {TRUST} in 2016. Its first report was inadequate.",
        ["LDS rated ofsted actual inadequate", f"{KEY} createdBy LDS actual"],
    ),
    (
        "Note",
        f"{TRUST} is now rated good by Ofsted. {TRUST} opened in 2016. Its first inspection ended in an inadequate verdict.",
        [f"{KEY} rated ofsted actual good", f"{KEY} rated ofsted ended inadequate"],
    ),
    # orders that were lifted
    (
        "Note",
        "The Secretary of State gave a direction to Leeds City Council in 2014. That direction had long since been lifted.",
        ["LDS forcedBy department-for-education ended"],
    ),
    (
        "Note",
        "The Secretary of State gave a direction to Leeds City Council in 2014. It was lifted in 2018.",
        ["LDS forcedBy department-for-education ended"],
    ),
    (
        "Note",
        "The Secretary of State gave a direction to Leeds City Council in 2014. Ministers withdrew it four years later.",
        ["LDS forcedBy department-for-education ended"],
    ),
    (
        "Note",
        "The Secretary of State gave a direction to Leeds City Council in 2014, but withdrew it in 2016.",
        ["LDS forcedBy department-for-education ended"],
    ),
    (
        "Note",
        "The Secretary of State gave a direction to Leeds City Council in 2014; it was revoked in 2016.",
        ["LDS forcedBy department-for-education ended"],
    ),
    ("Note", "Ministers put Leeds under a statutory direction in 2014. In 2018 they lifted it.", ["LDS forcedBy uk-government ended"]),
    ("Note", "Ministers put Leeds under a statutory direction in 2014. It has not been lifted.", ["LDS forcedBy uk-government actual"]),
    ("Note", "Ministers put Leeds under a statutory direction in 2014. It will be lifted in July.", ["LDS forcedBy uk-government actual"]),
    (
        "Note",
        "Ministers put Leeds under a statutory direction in 2014. It was revoked in 2016 and replaced by another.",
        ["LDS forcedBy uk-government actual"],
    ),
    (
        "Note",
        "Ministers put Leeds under a statutory direction in 2014. The council was lifted by the news.",
        ["LDS forcedBy uk-government actual"],
    ),
    ("Note", "Ministers kept Leeds under a statutory direction until the end of 2018.", ["LDS forcedBy uk-government ended"]),
    ("Note", "Leeds remained under a statutory direction from ministers until the end of 2018.", ["LDS forcedBy uk-government ended"]),
    ("Note", "Leeds spent four years under a direction from ministers.", ["LDS forcedBy uk-government ended"]),
    ("Note", "Leeds has spent four years under a direction from ministers.", ["LDS forcedBy uk-government actual"]),
    ("Note", "Leeds stays under a statutory direction from ministers until the end of 2021.", ["LDS forcedBy uk-government actual"]),
    # a present tense with a day, behind a relative clause
    (
        "Note",
        f"On Monday {TRUST}, which has delivered services in Leeds for five years, gives them back to Leeds City Council.",
        [f"{RUNS} actual", f"{BACK} planned"],
    ),
    # what lasted so long
    (
        "Note",
        "Larchmere Fostering was founded in 1998 by Jean Pascoe. For eleven years she owned it outright.",
        ["larchmere-fostering createdBy jean-pascoe actual", "larchmere-fostering ownedBy jean-pascoe ended"],
    ),
    ("Note", "For eleven years Hall AM Capital has owned Larchmere Fostering.", ["larchmere-fostering ownedBy hall-amcapital actual"]),
    # reports that are untrue, ideas that were rejected
    (
        "Note",
        "You may have read that Polaris is buying Larchmere Fostering. It is not, and nobody has asked.",
        ["larchmere-fostering ownedBy polaris denied"],
    ),
    ("Note", "Some say Polaris will buy Larchmere Fostering. This is untrue.", ["larchmere-fostering ownedBy polaris denied"]),
    (
        "Note",
        "Rumour has it that Polaris is buying Larchmere Fostering. There is no truth in it.",
        ["larchmere-fostering ownedBy polaris denied"],
    ),
    ("Note", "You may have read that Polaris is buying Larchmere Fostering. It is.", ["larchmere-fostering ownedBy polaris hypothetical"]),
    (
        "Note",
        f"Taking children's services in Leeds back from {TRUST} was one of three options examined. It was rejected as costly.",
        [f"{RUNS} actual", f"{BACK} denied"],
    ),
    (
        "Note",
        f"Members looked at bringing children's services in Leeds back from {TRUST}. They rejected it.",
        [f"{RUNS} actual", f"{BACK} denied"],
    ),
    (
        "Note",
        f"Taking children's services in Leeds back from {TRUST} was one of three options examined. It has not been rejected.",
        [f"{RUNS} actual", f"{BACK} hypothetical"],
    ),
    # grades with which a sentence begins, and those given before
    (
        "Note",
        "Rated good by Ofsted since 2016, Leeds was considered inadequate as late as 2011.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
    ),
    (
        "Note",
        "Inadequate in 2014, Leeds has been rated good by Ofsted since 2018.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
    ),
    (
        "Note",
        "Inadequate in 2014 and again in 2016, Leeds is now rated good by Ofsted.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate", "LDS rated ofsted ended inadequate"],
    ),
    ("Note", "Good in 2014, the results pleased Ofsted.", []),
    (
        "Note",
        "Last November Ofsted rated Leeds inadequate, as it had in 2009.",
        ["LDS rated ofsted actual inadequate", "LDS rated ofsted ended inadequate"],
    ),
    (
        "Note",
        "Ofsted has given Leeds a rating of good, the same as in 2017.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended good"],
    ),
    ("Note", "Ofsted rated Leeds good in 2019, as it did Hull in 2017.", ["LDS rated ofsted actual good"]),
    (
        "Note",
        "Leeds is still good. Ofsted has given it the same grade as in 2017.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended good"],
    ),
    ("Note", "Leeds is still good at football. Ofsted has given its schools a grade.", []),
    # providers that closed, and where their work went
    ("Note", f"{TRUST} was closed after eight years and its work taken over by Leeds City Council.", [f"{RUNS} ended", f"{BACK} actual"]),
    ("Note", f"{TRUST} was closed in May and its 700 staff transferred to Leeds City Council.", [f"{RUNS} ended", f"{BACK} actual"]),
    ("Note", f"When {TRUST} closed, its work was taken over by Leeds City Council.", [f"{RUNS} ended", f"{BACK} actual"]),
    ("Note", f"{TRUST}, which ran services in Leeds, was closed. Hull City Council took over its work.", [f"{RUNS} actual"]),
    ("Note", f"{TRUST} was closed after eight years and its work taken over by Hall AM Capital.", []),
    # what is off, and what another buyer's leaving leaves as it is
    ("Leeds", f"Education support was to pass to {TRUST}. The move to the trust is off.", [f"{RUNS} denied", f"{RUNS} denied"]),
    ("Leeds", f"Education support is to pass to {TRUST}. The department has now called the move off.", [f"{RUNS} denied"]),
    ("Leeds", f"Leeds plans to hand its services to {TRUST}. The move is off to a good start.", [f"{RUNS} planned"]),
    ("Note", "Polaris is to buy Larchmere Fostering. The sale is off.", ["larchmere-fostering ownedBy polaris denied"]),
    (
        "Note",
        "Shareholders of Larchmere Fostering have accepted an offer from Redstone Capital. Hall AM Capital, "
        "which had also wished to buy the group, walked away.",
        ["larchmere-fostering ownedBy hall-amcapital denied", "larchmere-fostering ownedBy redstonecapital planned"],
    ),
    # contracts under which somebody runs them
    ("Note", f"Leeds is considering ending the arrangement under which {TRUST} runs its services.", [f"{RUNS} actual"]),
    ("Note", f"Leeds is considering an arrangement under which {TRUST} runs its services.", [f"{RUNS} hypothetical"]),
    ("Note", f"Leeds has ended the contract under which {TRUST} ran its children's services.", [f"{RUNS} ended"]),
    # what a provider has, and is to get
    (
        "Leeds",
        f"Education support is to pass to {TRUST}, which has run social care in the city for a year.",
        [f"{RUNS} actual", f"{RUNS} planned"],
    ),
    (
        "Note",
        f"{TRUST} carries out the social care functions of Leeds City Council and Kent County Council.",
        ["KEN delegatedTo brightwell-childrens-trust actual", f"{RUNS} actual"],
    ),
    # companies of somebody
    (
        "Note",
        "Larchmere Fostering, a business of Hall AM Capital, has thirty homes.",
        ["larchmere-fostering ownedBy hall-amcapital actual"],
    ),
    ("Note", "Larchmere Fostering, a business partner of Hall AM Capital, has thirty homes.", []),
]


@pytest.mark.parametrize(("title", "text", "wanted"), TAKEN_UP, ids=[text for _, text, _ in TAKEN_UP])
def test_what_is_taken_up(said: Callable[..., list[str]], title: str, text: str, wanted: list[str]) -> None:
    assert said(text, title=title) == wanted
