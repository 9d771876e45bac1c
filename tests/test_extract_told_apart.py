"""Whom a word beside a name is about: one of a list or both, a place or its council, who gives and who gets, who sends and who is sent."""

from __future__ import annotations

from collections.abc import Callable

import pytest

F = "fernhill-care"
G = "northgate-homes"
OWNED_F = f"{F} ownedBy birchcapital actual"
ISLE = "HAM returnedTo IOW"

#: A text, and all that it claims of who runs, owns, leads or orders whom.
TOLD: list[tuple[str, list[str]]] = [
    # a place only says where a company is
    ("Fernhill Care, a Leeds operator, has been sold to Birch Capital.", [OWNED_F]),
    ("Fernhill Care, a Leeds subsidiary of Birch Capital, has nine homes.", [OWNED_F]),
    ("Fernhill Care, the Leeds arm of Birch Capital, has nine homes.", [OWNED_F]),
    ("Fernhill Care, a Leeds chain which Birch Capital has owned since 2013, is small.", [OWNED_F]),
    ("Fernhill Care is a Leeds provider of holidays.", []),
    ("Fernhill Care is the provider of children's services for Leeds.", [f"LDS delegatedTo {F} actual"]),
    # what is said of the last of a list alone, and of all
    ("Bidders are Northgate Homes and Fernhill Care, a chain that has belonged to Birch Capital since 2013.", [OWNED_F]),
    ("Bidders are Northgate Homes and Fernhill Care, which is owned by Birch Capital.", [OWNED_F]),
    ("Bidders are Northgate Homes and Fernhill Care, a subsidiary of Birch Capital.", [OWNED_F]),
    ("Bidders are Northgate Homes and Fernhill Care, both owned by Birch Capital.", [OWNED_F, f"{G} ownedBy birchcapital actual"]),
    ("Bidders are Northgate Homes and Fernhill Care, which are owned by Birch Capital.", [OWNED_F, f"{G} ownedBy birchcapital actual"]),
    # who sends a commissioner is none
    (
        "Joan Mellor has been made commissioner in Leeds by Justine Greening, the education secretary.",
        ["LDS commissionerAppointed joan-mellor actual"],
    ),
    (
        "Joan Mellor was named as commissioner in Leeds by the education secretary, Justine Greening.",
        ["LDS commissionerAppointed joan-mellor actual"],
    ),
    (
        "It was Justine Greening, the education secretary, who made Joan Mellor commissioner in Leeds.",
        ["LDS commissionerAppointed joan-mellor actual"],
    ),
    ("The commissioner in Leeds, Joan Mellor, is content.", ["LDS commissionerAppointed joan-mellor actual"]),
    # who hands back what it ran for another
    (
        "Hampshire, which had run children's services on the Isle of Wight since 2013, gave them back last night.",
        [f"{ISLE} actual", "IOW delegatedTo HAM ended"],
    ),
    (
        "The Isle of Wight Council answers for children's services alone. Hampshire, which ran them from 2013, handed them back in May."
        " It was on the orders of ministers that the larger council had come in.",
        [f"{ISLE} actual", "IOW delegatedTo HAM ended", "IOW forcedBy uk-government actual"],
    ),
    (
        "Hampshire has run the Isle of Wight's children's services since 2013. As of this morning the Isle of Wight Council looks after"
        " children's services by itself.",
        [f"{ISLE} actual", "IOW delegatedTo HAM ended"],
    ),
    ("Leeds City Council handed its children's services back to the ministers.", []),
    ("As of this week Leeds City Council looks after children's services by itself.", []),
    # a body and the name that it has
    (
        "In Leeds a separate agency, Larkfield Adoption, has provided the whole service since 2014.",
        ["LDS delegatedTo larkfield-adoption actual"],
    ),
    ("A charity, Larkfield Futures, runs children's services for Leeds City Council.", ["LDS delegatedTo larkfield-futures actual"]),
    ("The founder of a charity, Jane Roe, has children's services in Leeds in mind.", []),
    (
        "A company set up by Leeds City Council in 2016, Leeds Futures Ltd, runs its children's services.",
        ["LDS delegatedTo leeds-futures actual"],
    ),
    # each place of a list whose preposition is said again
    (
        "Hull City Council has carried out adoption work since May 2018 for Leeds, for Camden and for Islington.",
        ["CMD delegatedTo KHL actual", "ISL delegatedTo KHL actual", "LDS delegatedTo KHL actual"],
    ),
    # an order and the one that it replaces, told in the present
    (
        "The Department for Education has issued a revised direction to Leeds, which replaces one of March.",
        ["LDS forcedBy department-for-education actual", "LDS forcedBy department-for-education ended"],
    ),
    # a word that only looks like one for leaving
    (
        "Ann Marlow was Leeds's commissioner, and our guest, a retired team manager, remembers her.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    # what is owned by a council are the houses
    ("We used to belong to Fernhill Care. Leeds City Council has bought the houses and remains their owner.", []),
    # where a commissioner comes from is not the council that is directed
    (
        "Children's services in Leeds were found wanting. The Department for Education appointed John Marlow, of Hull City Council, as"
        " commissioner, and in May it directed the council to hand them to Brightwell Children's Trust.",
        [
            "LDS commissionerAppointed john-marlow actual",
            "LDS delegatedTo brightwell-childrens-trust planned",
            "LDS forcedBy department-for-education actual",
        ],
    ),
    (
        "She should look at Kirklees. There, as commissioner, she advised against a trust, and Leeds City Council was brought in to run"
        " children's services instead.",
        ["KIR delegatedTo LDS actual"],
    ),
    # of whom it is not so, since it is of all others
    ("Every council but Leeds has handed its children's services to Brightwell Children's Trust.", []),
    ("All the councils except Leeds have handed their children's services to Brightwell Children's Trust.", []),
    ("All of Birch Capital's companies but Fernhill Care were sold to Kestrel Capital.", []),
    (
        "No council but Leeds has handed its children's services to Brightwell Children's Trust.",
        ["LDS delegatedTo brightwell-childrens-trust actual"],
    ),
    # who speaks of "our services" is none of those whom a provider serves elsewhere
    (
        'Kingston and Richmond own Achieving for Children. "We are not giving our services to Achieving for Children," said Joan Mellor of'
        " Leeds City Council.",
        ["08878185 ownedBy KTT actual", "08878185 ownedBy RIC actual"],
    ),
    # what one sentence leaves to the one before
    (
        "Fernhill Care runs short breaks for Leeds City Council. It took them over from Redstone Care, whose contract ended in 2017.",
        ["LDS delegatedTo fernhill-care actual", "LDS delegatedTo fernhill-care actual", "LDS delegatedTo redstone-care ended"],
    ),
    (
        "Fernhill Care took over fostering for Leeds City Council from Redstone Care, whose contract ended in 2017.",
        ["LDS delegatedTo fernhill-care actual", "LDS delegatedTo redstone-care ended"],
    ),
    ("Fostering was run for Leeds City Council by Fernhill Care, whose contract ended in 2017.", ["LDS delegatedTo fernhill-care ended"]),
    (
        "Leeds City Council took its children's services back from Kent County Council in 2019, and Kent has had no part "
        "in them since. Last month Ofsted rated them good. In 2018 they had been inadequate.",
        ["KEN returnedTo LDS actual", "LDS delegatedTo KEN ended"],
    ),
    (
        "Leeds City Council has chosen. Since Monday Fernhill Care, a Hull charity, has run fostering.",
        ["LDS delegatedTo fernhill-care actual"],
    ),
    (
        "Leeds's eleven children's centres have a new boss. Since Monday Fernhill Care, a Salford charity, has been in "
        "charge of all eleven, under a four-year deal.",
        ["LDS delegatedTo fernhill-care actual"],
    ),
    ("Leeds City Council has five schools. Fernhill Care runs all five.", []),
    ("In Kent Catch22 runs services for care leavers for the county council.", ["KEN delegatedTo catch22 actual"]),
    ("In Staffordshire Police stations are being closed.", []),
    ("Fernhill Care runs a children's home for Leeds City Council.", ["LDS delegatedTo fernhill-care actual"]),
    ("Fernhill Care runs a care home for Leeds City Council.", []),
    ("Fernhill Care runs a children's home in Leeds.", []),
    (
        "Leeds City Council, for which Fernhill Care had run an emergency home, now runs that home with its own staff.",
        ["LDS delegatedTo fernhill-care ended", "fernhill-care returnedTo LDS actual"],
    ),
    ("Leeds City Council, for which Fernhill Care had run a children's home, now runs a school itself.", []),
    ("Leeds City Council has renewed its contract with Fernhill Care for a further decade.", ["LDS delegatedTo fernhill-care actual"]),
    ("Leeds City Council has renewed its cleaning contract with Fernhill Care for another five years.", []),
    (
        "You asked which outside bodies have carried out children's social care work for Leeds City Council since "
        "2017.\n\nReturn home interviews: Safer Nights Ltd, 1 June 2017 to 31 May 2019 (not renewed).\nAdvocacy: Say It "
        "Loud, since 2018; current.\nLegal advice: Marlow Strand LLP (advice only).",
        ["LDS delegatedTo safernights ended", "LDS delegatedTo sayitloud actual"],
    ),
    (
        "These organisations provide services for children for Leeds City Council.\nShort breaks: Fernhill Care, from "
        "April 2021.\nFostering: Redstone Care, until March 2022.\nAdoption: not let.\nCleaning: Northgate Cleaning Ltd, "
        "since 2019.",
        ["LDS delegatedTo fernhill-care planned", "LDS delegatedTo redstone-care actual"],
    ),
    (
        "These organisations provide services for children for Leeds City Council.\nFostering: Ann Marlow, since "
        "2019.\nShort breaks: Fernhill Care or Redstone Care, from April 2021.",
        [],
    ),
    ("Contacts at Leeds City Council children's services.\nFostering: Ann Marlow, since 2019.", []),
    (
        "Health visiting, which Fernhill Partnership NHS Foundation Trust provides on the Council's behalf, is to come "
        "in-house on 1 April 2021. Leeds City Council agreed.",
        [
            "LDS delegatedTo fernhillpartnershipnhs-foundation-trust actual",
            "fernhillpartnershipnhs-foundation-trust returnedTo LDS planned",
        ],
    ),
    (
        "Fernhill Care has run fostering for Leeds City Council since 1 May. Until April the work was done by "
        "Brightpath, which had lost the tender.",
        ["LDS delegatedTo brightpath ended", "LDS delegatedTo fernhill-care actual"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_whom_it_is_about(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    kinds = ("delegatedTo", "ownedBy", "returnedTo", "commissionerAppointed", "forcedBy")
    assert [line for line in said(text) if line.split(" ")[1] in kinds] == sorted(told)
