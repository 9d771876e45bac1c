"""What is over, planned or still so because another sentence or clause of the text says it; and what says nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ANN, PETER = "LDS commissionerAppointed ann-marlow", "LDS commissionerAppointed peter-strand"
TRUST = "Brightwell Children's Trust"
RUNS, BACK = "LDS delegatedTo brightwell-childrens-trust", "brightwell-childrens-trust returnedTo LDS"
OWNED = "brightwell-childrens-trust ownedBy hall-amcapital"
HULL = "LDS delegatedTo KHL"
SENT = "Ann Marlow was sent to Leeds as commissioner in 2018."
ADVISED = "The commissioner recommended that children's services in Leeds should be handed to Hull City Council"

#: A text of 15 May 2020, and all that it claims.
TOLD: list[tuple[str, list[str]]] = [
    # orders, by what the sentence says of them in the end
    (
        "The direction that the Department for Education had given Leeds after the first of those reports was lifted years ago.",
        ["LDS forcedBy department-for-education ended"],
    ),
    ("The direction of 2015 to Leeds has long since been lifted.", ["LDS forcedBy uk-government ended"]),
    ("The direction to Leeds was never lifted.", ["LDS forcedBy uk-government actual"]),
    (
        "The direction to Leeds stands and that to Hull was lifted in 2018.",
        ["KHL forcedBy uk-government ended", "LDS forcedBy uk-government actual"],
    ),
    # appointments
    (f"{SENT} Her appointment ended in January.", [f"{ANN} ended"]),
    (f"{SENT} Ministers ended her appointment last month.", [f"{ANN} ended"]),
    ("The appointment of Ann Marlow as commissioner in Leeds came to an end in January.", [f"{ANN} ended"]),
    ("The appointment of Ann Marlow, the commissioner for Leeds, expired at Christmas.", [f"{ANN} ended"]),
    ("In Leeds, where Ann Marlow had been commissioner, the appointment came to an end last year.", [f"{ANN} ended"]),
    ("Ann Marlow was the commissioner in Leeds; that appointment has now lapsed.", [f"{ANN} ended"]),
    ("The commissioner in Leeds, Ann Marlow, saw her appointment terminated in January.", [f"{ANN} ended"]),
    ("Ann Marlow had been commissioner in Leeds.", [f"{ANN} ended"]),
    (
        f"{SENT} Peter Strand followed as commissioner in Leeds. Ann Marlow's appointment ended in May.",
        [f"{ANN} ended", f"{ANN} ended", f"{PETER} actual"],
    ),
    ("Ann Marlow had been commissioner in Leeds since May.", [f"{ANN} actual"]),
    (f"{SENT} Her appointment has not yet come to an end.", [f"{ANN} actual"]),
    (f"{SENT} Her appointment will end in July.", [f"{ANN} actual"]),
    (f"{SENT} Her appointment ended months of speculation.", [f"{ANN} actual"]),
    # who begins now has been appointed
    ("Ann Marlow, who starts this week as commissioner in Leeds, is to report by July.", [f"{ANN} actual"]),
    ("Ann Marlow, who takes up her post as commissioner in Leeds next month, will report by July.", [f"{ANN} planned"]),
    # providers that are no more
    (f"{TRUST} is no more. It had run children's services in Leeds since 2016.", [f"{RUNS} ended"]),
    (f"{TRUST}, which had run children's services in Leeds since 2016, closed its doors yesterday.", [f"{RUNS} ended"]),
    (f"{TRUST} has ceased to exist. It ran children's services in Leeds from 2016.", [f"{RUNS} ended"]),
    (f"{TRUST}, which had run children's services in Leeds, has transferred 700 staff to Leeds City Council.", [f"{RUNS} ended"]),
    (f"{TRUST} runs children's services in Leeds. It will have closed its doors by July.", [f"{RUNS} actual"]),
    (f"{TRUST} runs children's services in Leeds. Hull's own company has ceased to exist.", [f"{RUNS} actual"]),
    (
        f"Children's services in Leeds were handed to {TRUST} in 2010. That did not work, and ministers ordered a review.",
        [f"{RUNS} ended"],
    ),
    (f"Children's services in Leeds have been run by {TRUST} since 2010. It failed to meet its budget.", [f"{RUNS} actual"]),
    (f"{TRUST}, which runs children's services in Leeds, has transferred two staff to Leeds City Council.", [f"{RUNS} actual"]),
    (f"{TRUST}, which runs children's services in Leeds, closed the doors of its Hull office.", [f"{RUNS} actual"]),
    (f"{TRUST}, wholly owned by Leeds City Council, was dissolved on Monday.", ["brightwell-childrens-trust ownedBy LDS ended"]),
    (f"{TRUST}, wholly owned by Leeds City Council, will be dissolved on Monday.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (f"{TRUST} will be wound up in May after five years of running children's services in Leeds.", []),
    # the council's own people do it
    (
        f"{TRUST} ran fostering for Leeds City Council from April 2017. Fostering is now done by the council's own team.",
        [f"{RUNS} ended", f"{BACK} actual"],
    ),
    (
        f"{TRUST} ran fostering for Leeds City Council. The council now runs fostering with its own staff.",
        [f"{RUNS} ended", f"{BACK} actual"],
    ),
    (f"{TRUST} runs fostering for Leeds City Council. Education is now run by the council's own staff.", [f"{RUNS} actual"]),
    (f"{TRUST} ran fostering for Leeds City Council. Part of the service is now run by the council's own team.", [f"{RUNS} actual"]),
    # whoever has sold it on, and whoever only was to buy it
    (
        "Pemberton Growth, which bought Fernhill Fostering in 2015, has sold it on to Marlow Street Partners.",
        [
            "fernhill-fostering acquiredFrom pembertongrowth actual",
            "fernhill-fostering ownedBy marlowstreet-partners actual",
            "fernhill-fostering ownedBy pembertongrowth ended",
        ],
    ),
    ("Polaris had been tipped as the buyer of Fernhill Fostering.", ["fernhill-fostering ownedBy polaris hypothetical"]),
    (
        "Marlow Street Partners has bought Fernhill Fostering. Polaris had been tipped as its buyer but walked away.",
        ["fernhill-fostering ownedBy marlowstreet-partners actual", "fernhill-fostering ownedBy polaris denied"],
    ),
    ("Fernhill Fostering is for sale. Polaris is the buyer.", ["fernhill-fostering ownedBy polaris actual"]),
    # what is only to be lost
    (f"{TRUST} will lose its contract to run children's services in Leeds in October.", [f"{RUNS} actual"]),
    (f"{TRUST} could lose its contract to run children's services in Leeds.", [f"{RUNS} actual"]),
    (
        f"Leeds City Council has resolved to disband {TRUST} and to resume control of children's services in October, the day on which"
        " their contract runs out.",
        [f"{RUNS} actual", f"{BACK} planned"],
    ),
    # what stays where it is
    (f"Leeds has decided to leave its children's services with {TRUST}.", [f"{RUNS} actual"]),
    (f"Members voted on Tuesday to leave children's services in Leeds with {TRUST}, and rejected a new company.", [f"{RUNS} actual"]),
    (f"Leeds has decided to leave Hull and to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    # advice and what came of it
    (f"{ADVISED}. Ministers have accepted her advice.", [f"{HULL} planned"]),
    (f"{ADVISED}. The cabinet endorsed the recommendation on Monday.", [f"{HULL} planned"]),
    (f"{ADVISED}, and ministers accepted this.", [f"{HULL} planned"]),
    (f"{ADVISED}. Her advice was accepted last week.", [f"{HULL} planned"]),
    (f"{ADVISED}.", [f"{HULL} hypothetical"]),
    (f"{ADVISED}. Ministers have yet to accept her advice.", [f"{HULL} hypothetical"]),
    (f"{ADVISED}. Ministers will accept her advice.", [f"{HULL} hypothetical"]),
    (f"{ADVISED}. The recommendation has not been accepted.", [f"{HULL} hypothetical"]),
    # dropped for the time being
    (f"Leeds has shelved its plan for {TRUST} to run children's services until its books are balanced.", [f"{RUNS} hypothetical"]),
    (f"Plans to transfer children's services in Leeds to {TRUST} have been dropped until further notice.", [f"{RUNS} hypothetical"]),
    (f"Leeds has stopped work on its plan for {TRUST} to run children's services.", [f"{RUNS} hypothetical"]),
    (f"Leeds has scrapped its plan for {TRUST} to run children's services.", [f"{RUNS} denied"]),
    # what is expected
    (f"{TRUST} is expected to take over children's services in Leeds in July.", [f"{RUNS} planned"]),
    # who takes them
    (
        "Ministers have warned Leeds City Council. If it fails, they will take its children's services away.",
        ["LDS forcedBy uk-government hypothetical"],
    ),
    ("Ministers said that Leeds could govern itself and had revoked the directions.", ["LDS forcedBy uk-government ended"]),
    # sales that came to nothing, and who is not the buyer
    ("Talks about a sale of Fernhill Care to Hallam Capital have been abandoned.", ["fernhill-care ownedBy hall-amcapital denied"]),
    ("The sale of Fernhill Care to Hallam Capital fell through.", ["fernhill-care ownedBy hall-amcapital denied"]),
    (
        "Hallam Capital has bought Fernhill Care, an agency in the north, and Oakfield Group.",
        ["fernhill-care ownedBy hall-amcapital actual", "oakfield-group ownedBy hall-amcapital actual"],
    ),
    (
        "Oakfield Group may buy Fernhill Care. Larkfield Care said it would not be buying the company.",
        ["fernhill-care ownedBy larkfield-care denied", "fernhill-care ownedBy oakfield-group hypothetical"],
    ),
    # how long it lasted
    (f"Hallam Capital's seven years as owner of {TRUST} are over.", [f"{OWNED} ended"]),
    (f"After seven years as the owner of {TRUST}, Hallam Capital has sold it.", [f"{OWNED} ended"]),
    (f"{TRUST} belonged for seven years to Hallam Capital before it collapsed.", [f"{OWNED} ended"]),
    (f"For seven years {TRUST} belonged to Hallam Capital.", [f"{OWNED} ended"]),
    (f"{TRUST} has belonged for seven years to Hallam Capital.", [f"{OWNED} actual"]),
    # the day of another clause
    (f"Leeds, where {TRUST} also provides children's services, reaches its own decision next month.", [f"{RUNS} actual"]),
    (f"{TRUST}, which runs children's services in Leeds, opens a new office next month.", [f"{RUNS} actual"]),
    (f"{TRUST}, which takes over children's services in Leeds next month, has hired a director.", [f"{RUNS} planned"]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_other_words_of_a_text_make_of_a_claim(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == sorted(expected)
