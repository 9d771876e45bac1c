"""Orders announced and lifted, plans that are late, work that was lost, and whose a visit or a commissioner is; with look-alikes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST = "Brightwell Children's Trust"
B = "brightwell-childrens-trust"
RUNS = f"LDS delegatedTo {B}"
FORCED = "LDS forcedBy uk-government"
WANTED = "fernhill-care ownedBy northgatecapital"
MARLOW = "LDS commissionerAppointed ann-marlow"

#: By mechanism: a text of 15 May 2020, and all that it claims of the relations that matter here.
CASES: dict[str, list[tuple[str, list[str]]]] = {
    "a paper that is still to be issued": [
        ("A revised direction, binding Leeds to the scheme, will be issued by ministers this year.", [f"{FORCED} planned"]),
        ("A new direction, requiring Leeds to act, is to be issued by ministers.", [f"{FORCED} planned"]),
        ("Ministers will issue a direction to Leeds City Council.", [f"{FORCED} planned"]),
        ("A direction will be served on Leeds City Council by ministers.", [f"{FORCED} planned"]),
        ("Ministers have indicated that they are to issue a direction to Leeds City Council.", [f"{FORCED} planned"]),
        ("A direction was issued to Leeds City Council by ministers and will be reviewed.", [f"{FORCED} actual"]),
        ("A direction issued by ministers will bind Leeds City Council to the scheme.", [f"{FORCED} actual"]),
        ("Leeds City Council is to be stripped of its children's services by ministers.", [f"{FORCED} actual"]),
    ],
    "nothing in the reason for an order": [
        ("Ministers ordered Leeds to give up its children's services in the belief that nothing else would work.", [f"{FORCED} actual"]),
        ("Convinced that nothing else would help, ministers ordered Leeds to give up its children's services.", [f"{FORCED} actual"]),
        ("Ministers ordered Leeds City Council to give up none of its children's services.", [f"{FORCED} denied"]),
        ("The government decided that no trust would be created in Leeds.", []),
        ("The government decided that Leeds should no longer run its children's services.", [f"{FORCED} actual"]),
    ],
    "what was to have been, and is late": [
        (f"{TRUST}, which was to have taken over children's services in Leeds, will not be ready.", [f"{RUNS} hypothetical"]),
        (f"{TRUST} was to have taken over children's services in Leeds, but has been delayed.", [f"{RUNS} hypothetical"]),
        (f"{TRUST} was to have run children's services in Leeds but is behind schedule.", [f"{RUNS} hypothetical"]),
        (f"Leeds City Council has suspended work on {TRUST}, which was to have run its services.", [f"{RUNS} hypothetical"]),
        (f"Leeds City Council has paused plans for {TRUST}, which was to have taken over its services.", [f"{RUNS} hypothetical"]),
        (f"{TRUST} was to have taken over children's services in Leeds in April, but the plan was dropped.", [f"{RUNS} denied"]),
        (f"{TRUST} was to have taken over children's services in Leeds.", [f"{RUNS} denied"]),
    ],
    "work that was lost": [
        (f"{TRUST} ran children's services in Leeds from 2010, but lost the work after two years.", [f"{RUNS} ended"]),
        (f"From 2010 {TRUST} ran children's services in Leeds, but gave up the job in 2012.", [f"{RUNS} ended"]),
        (f"{TRUST} ran children's services in Leeds from 2010, but forfeited the contract within a year.", [f"{RUNS} ended"]),
        (f"{TRUST} ran children's services in Leeds from 2010, but lost money.", [f"{RUNS} actual"]),
        (f"{TRUST} ran children's services in Leeds from 2010 but lost the trust of staff.", [f"{RUNS} actual"]),
        (f"{TRUST} has run children's services in Leeds since 2010, but has lost work in Hull.", [f"{RUNS} actual"]),
    ],
    "all powers back": [
        ("The last powers went back to members in Leeds on Monday. Ministers took over the council in 2015.", [f"{FORCED} ended"]),
        ("The remaining powers were handed back to councillors in Leeds. Ministers took over the council in 2015.", [f"{FORCED} ended"]),
        ("The last powers will go back to councillors in Leeds in June. Ministers took over the council in 2015.", [f"{FORCED} actual"]),
        ("All powers went to commissioners in Leeds. The council was taken over by ministers in 2015.", [f"{FORCED} actual"]),
        ("Some powers have gone back to Leeds City Council. Ministers took it over in 2015.", [f"{FORCED} actual"]),
    ],
    "a bid that is weighed": [
        ("Northgate Capital said it was weighing up a bid for Fernhill Care.", [f"{WANTED} hypothetical"]),
        ("Northgate Capital, which is mulling over an offer for Fernhill Care, kept silent.", [f"{WANTED} hypothetical"]),
        ("Northgate Capital is toying with a bid for Fernhill Care.", [f"{WANTED} hypothetical"]),
        ("Northgate Capital, an investor, said that it was pondering a bid for Fernhill Care.", [f"{WANTED} hypothetical"]),
        ("Northgate Capital is not considering a bid for Fernhill Care.", []),
        ("Fernhill Care is considering an offer from Northgate Capital.", []),
    ],
    "verbs whose subject is no party": [
        ("Northgate Capital, which its own staff own, praised Fernhill Care.", []),
        ("Northgate Capital, a firm that its employees own, visited Fernhill Care.", []),
        ("Northgate Capital, which owns Fernhill Care, is large.", [f"{WANTED} actual"]),
        ("Northgate Capital, which its founders own, bought Fernhill Care.", [f"{WANTED} actual"]),
    ],
    "where a commissioner works": [
        ("Leeds has failed. Ann Marlow, who runs children's services in Essex, was named as its commissioner.", [f"{MARLOW} actual"]),
        ("Leeds has failed. Ann Marlow, who leads social care in Essex, is its new commissioner.", [f"{MARLOW} actual"]),
        ("Leeds has failed. Ann Marlow, director of children's services in Essex, was named as its commissioner.", [f"{MARLOW} actual"]),
        ("Ann Marlow, who was sent to Leeds by ministers, is commissioner there.", [f"{MARLOW} actual"]),
    ],
    "no founder of what there is none of": [
        ("Leeds City Council, praised by ministers, keeps its services, and no trust will be set up to run them.", []),
        ("No trust will be set up in Leeds by ministers.", []),
    ],
    "visits and grades": [
        ("Ofsted paid a visit to Leeds City Council in May.", ["LDS inspectedBy ofsted actual"]),
        ("Ofsted found Leeds City Council inadequate in 2016. Inspectors are to carry out a full inspection by the summer.",
         ["LDS inspectedBy ofsted planned", "LDS rated ofsted actual inadequate"]),
        ("Ofsted found Leeds City Council inadequate in 2018 and good at the end of last year.",
         ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"]),
        ("Ofsted found Leeds City Council inadequate in 2018 and good at its next inspection.",
         ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"]),
        ("Ofsted found Leeds City Council inadequate in 2018 and good at hiding it.", ["LDS rated ofsted actual inadequate"]),
    ],
}  # fmt: skip
SHARED: list[tuple[str, list[str]]] = [
    (f"{TRUST} was the first. Leeds has 40 per cent of its shares.", [f"{B} ownedBy LDS actual 40%"]),
    (f"{TRUST} was the first. Leeds and Hull each hold half of its shares.",
     [f"{B} ownedBy KHL actual 50%", f"{B} ownedBy LDS actual 50%"]),
    (f"{TRUST} was the first. Leeds holds half of the company's shares.", [f"{B} ownedBy LDS actual 50%"]),
    ("Leeds City Council has sold half of its shares.", []),
    ("Leeds City Council has 40 per cent of its shares in a bank.", []),
    ("Northgate Capital sold two homes run by Fernhill Care.", []),
    ("Northgate Capital sold homes that Fernhill Care runs.", []),
    ("Northgate Capital sold Fernhill Care, whose homes are run by others.", ["fernhill-care ownedBy northgatecapital ended"]),
]  # fmt: skip
_ASIDE = (" holdsPost ", " worksFor ", " acquiredFrom ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(text, expected, id=f"{name}: {text}") for name, cases in CASES.items() for text, expected in cases],
)
def test_the_mechanisms(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if not any(aside in line for aside in _ASIDE)] == sorted(expected)


@pytest.mark.parametrize(("text", "expected"), SHARED, ids=[text for text, _ in SHARED])
def test_shares_and_homes(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if not any(aside in line for aside in _ASIDE)] == sorted(expected)


@pytest.mark.parametrize("whose", ["of all three", "for all three", "in all three"])
def test_all_three_are_those_that_were_joined_last(said: Callable[..., list[str]], whose: str) -> None:
    text = f"{TRUST} belongs to Leeds, Hull and Bradford. The company runs the children's services {whose}."
    runs = [line for line in said(text) if " delegatedTo " in line]
    held = f"{TRUST} was first. Leeds and Hull each have 40 per cent of its shares, Bradford the rest"
    shares = f"{held}, and it runs children's services {whose}."
    assert runs == [line for line in said(shares) if " delegatedTo " in line]
    assert runs == [f"{code} delegatedTo {B} actual" for code in ("BRD", "KHL", "LDS")]


def test_visits_to_us_are_visits_to_whoever_publishes(said: Callable[..., list[str]]) -> None:
    ours = "We run children's services in Leeds. Inspectors have since paid us five monitoring visits."
    assert not [line for line in said(ours) if line.startswith("LDS inspectedBy")]
