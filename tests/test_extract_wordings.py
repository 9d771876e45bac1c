"""Wordings of news, trade press and council papers: what they state, and what resembles them and states nothing."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST = "Brightwell Children's Trust"
B = "brightwell-childrens-trust"
RUNS = f"LDS delegatedTo {B}"
BACK = f"{B} returnedTo LDS"
OWNED = "fernhill-care ownedBy redstonecapital"

#: Texts, and what they must say, whatever else they say.
SAYS: list[tuple[str, list[str]]] = [
    # a place behind "of" at the beginning of a sentence
    (f"Control of Leeds's children's services passed to {TRUST} in 2016.", [f"{RUNS} actual"]),
    (f"Responsibility for children's services is {TRUST}'s. Management of Leeds's services passed to it.", [f"{RUNS} actual"]),
    # who "the company that does so" is, and whose trust it is
    (f"The body responsible for children's services in Leeds, {TRUST}, has a deficit.", [f"{RUNS} actual"]),
    (f"The company that runs Leeds's children's services, {TRUST}, has a deficit.", [f"{RUNS} actual"]),
    (f"Leeds's arm's-length children's company, {TRUST}, has a deficit.", [f"{RUNS} actual"]),
    (f"{TRUST} replaced Leeds City Council as the provider of children's services in 2016.", [f"{RUNS} actual"]),
    (f"Leeds City Council has lost its children's services. They have been handed to {TRUST}.", [f"{RUNS} actual"]),
    # what a body was made for, and who is left out
    (f"Formed in 2016 to run children's services in Leeds, {TRUST} has a deficit.", [f"{RUNS} actual"]),
    (f"Launched last year to take over Leeds's failing children's services, {TRUST} has a deficit.", [f"{RUNS} actual"]),
    (f"Children's services in Leeds are delivered not by the council but by {TRUST}.", [f"{RUNS} actual"]),
    (f"Leeds City Council passed its children's services not to Larkfield Children's Trust but to {TRUST}.", [f"{RUNS} actual"]),
    (f"Social workers' teams of Leeds City Council transferred to {TRUST} in 2016.", [f"{RUNS} actual"]),
    # the former, the latter, the pair
    (f"Leeds City Council and {TRUST} fell out. The latter runs children's services for the former.", [f"{RUNS} actual"]),
    (
        f"Leeds and Hull set up {TRUST} in 2014. The pair own it.",
        [f"{B} ownedBy LDS actual", f"{B} ownedBy KHL actual"],
    ),
    ("Redstone Capital is an investor in care. The private equity firm bought Fernhill Care in 2016.", [f"{OWNED} actual"]),
    ("Redstone Capital is an investor in care. The fund bought Fernhill Care in 2016.", [f"{OWNED} actual"]),
    ("Redstone Capital is new to the market. It bought Fernhill Care in 2016.", [f"{OWNED} actual"]),
    ("Ofsted went to Leeds City Council in May. It rated children's services inadequate.", ["LDS rated ofsted actual inadequate"]),
    (
        "Redstone Capital exited Fernhill Care in a sale to Oakfield Group.",
        ["fernhill-care ownedBy oakfield-group actual", f"{OWNED} ended", "fernhill-care acquiredFrom redstonecapital actual"],
    ),
    # what an owner is said to be, and what a company is called before it is named
    ("Fernhill Care has Redstone Capital for an owner.", [f"{OWNED} actual"]),
    ("Since 2016 the owner of Fernhill Care has been Redstone Capital.", [f"{OWNED} actual"]),
    ("Fernhill Care was among the holdings of a private equity firm, Redstone Capital.", [f"{OWNED} actual"]),
    ("Fernhill Care was sold last year to a larger rival, Oakfield Homes.", ["fernhill-care ownedBy oakfield-homes actual"]),
    (f"Leeds City Council founded a company of its own, {TRUST}.", [f"{B} createdBy LDS actual"]),
    (
        "Fernhill Care was sold by its owner, Redstone Capital, to Oakfield Group.",
        [f"{OWNED} ended", "fernhill-care ownedBy oakfield-group actual", "fernhill-care acquiredFrom redstonecapital actual"],
    ),
    (
        "Fernhill Care was bought by Oakfield Group, itself owned by Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Oakfield Group has completed the purchase of Fernhill Care from Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", f"{OWNED} ended", "fernhill-care acquiredFrom redstonecapital actual"],
    ),
    ("Following its takeover by Redstone Capital, Fernhill Care opened five homes.", [f"{OWNED} actual"]),
    ("Oakfield Group grew last year with the acquisition of Fernhill Care.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Oakfield Group has added Fernhill Care to its stable.", ["fernhill-care ownedBy oakfield-group actual"]),
    (f"Leeds City Council's wholly-owned company, {TRUST}, has a deficit.", [f"{B} ownedBy LDS actual"]),
    ("Redstone Capital is new to the market. It has since bought Fernhill Care.", [f"{OWNED} actual"]),
    (
        "Fernhill Care and Oakfield Homes were both for sale. Redstone Capital bought the former.",
        [f"{OWNED} actual"],
    ),
    (
        "A review by Anna Carfax, the children's services commissioner for Leeds, is out.",
        ["LDS commissionerAppointed anna-carfax actual"],
    ),
    (
        "Ofsted has rated Leeds's children's services good, up from inadequate in 2017.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
    ),
    # what is over
    (f"Between 2011 and 2015 children's services in Leeds were run by {TRUST}.", [f"{RUNS} ended"]),
    (f"{TRUST} had run children's services in Leeds from 2011 to 2015.", [f"{RUNS} ended"]),
    (f"{TRUST} lost its contract with Leeds City Council in 2019.", [f"{RUNS} ended"]),
    (f"After four years {TRUST} relinquished children's services to Leeds City Council.", [f"{BACK} actual"]),
    # nobody
    (
        "Leeds and Hull joined forces in 2014. Ministers had directed neither of them to do so.",
        ["LDS forcedBy uk-government denied", "KHL forcedBy uk-government denied"],
    ),
    (
        "Anna Carfax is to look into children's services in Leeds for the department, which has made her commissioner there.",
        ["LDS commissionerAppointed anna-carfax actual"],
    ),
    # what comes back
    (f"Leeds City Council brought {TRUST} back in-house in 2019.", [f"{BACK} actual"]),
    (f"{TRUST} was taken in-house by Leeds City Council last year.", [f"{BACK} actual"]),
    (f"Leeds City Council is to bring {TRUST} in house.", [f"{BACK} planned"]),
    (f"Leeds City Council has taken {TRUST} back under its control.", [f"{BACK} actual"]),
    (f"The transfer of services from {TRUST} to Leeds City Council took place in April.", [f"{BACK} actual"]),
    (f"The transfer of children's services from {TRUST} back to Leeds City Council was put through in May.", [f"{BACK} actual"]),
    # the government
    ("Ministers intervened in Leeds's children's services in 2016.", ["LDS forcedBy uk-government actual"]),
    (
        "Anna Carfax, the government-appointed commissioner in Leeds, has reported.",
        ["LDS commissionerAppointed anna-carfax actual"],
    ),
    ("In 2016 ministers ordered Leeds's children's services into a trust.", ["LDS forcedBy uk-government actual"]),
    (f"Ministers put {TRUST} in charge of Leeds's children's services.", [f"{RUNS} actual", "LDS forcedBy uk-government actual"]),
    (
        "Peter Marlow is to look into children's services in Leeds for the department, which has named him commissioner there.",
        ["LDS commissionerAppointed peter-marlow actual"],
    ),
    # owners and founders
    ("Redstone Capital's £30m purchase of Fernhill Care went through in May.", [f"{OWNED} actual"]),
    ("Redstone Capital's £4m takeover of Fernhill Care went through in May.", [f"{OWNED} actual"]),
    ("Fernhill Care is backed by Redstone Capital.", [f"{OWNED} actual"]),
    ("Fernhill Care, backed by the private equity firm Redstone Capital, runs eight homes.", [f"{OWNED} actual"]),
    ("Fernhill Care joined Redstone Capital's portfolio in 2016.", [f"{OWNED} actual"]),
    ("Fernhill Care is delighted to announce the acquisition of Oakfield Homes.", ["oakfield-homes ownedBy fernhill-care actual"]),
    ("Mary Oldfield, who founded Fernhill Care in 1994, has died.", ["fernhill-care createdBy mary-oldfield actual"]),
    ("Mary Oldfield, founder of Fernhill Care, has died.", ["fernhill-care createdBy mary-oldfield actual"]),
    # two grades
    (
        "Leeds's children's services have been downgraded from good to inadequate by Ofsted.",
        ["LDS rated ofsted actual inadequate", "LDS rated ofsted ended good"],
    ),
]

#: Texts that resemble those, and the relations that they do not state.
SILENT: list[tuple[str, str]] = [
    (f"Set up in 2014 to advise ministers, a panel led Leeds's services, {TRUST} said.", "delegatedTo"),
    (f"Asked in 2014 to run children's services in Leeds, {TRUST} said no.", "actual"),
    (f"Children's services in Leeds are delivered not by {TRUST} but by the council.", f"{B} actual"),
    ("Leeds, Hull and Brightwell Children's Trust met. The latter runs children's services for the former.", "delegatedTo"),
    (f"{TRUST} has a deficit. The former council leader of Leeds runs it.", "delegatedTo"),
    ("The improvement fund bought Fernhill Care a minibus.", "ownedBy"),
    ("Fernhill Care runs eight homes. The fund owns nothing.", "ownedBy"),
    ("In Leeds the council's own department took over children's services again.", "forcedBy"),
    ("Leeds City Council parted company with Brightwell Children's Trust.", "ownedBy"),
    ("Fernhill Care, a firm, Redstone Capital said, has eight homes.", "ownedBy"),
    ("Fernhill Care was sold by a broker, Redstone Capital said.", "ownedBy redstone-capital"),
    (f"{TRUST} transferred its records of children's services from Hull City Council to Leeds City Council.", "returnedTo"),
    (f"Since 2016 {TRUST} has run children's services in Leeds, and from 2020 to 2021 it was short of staff.", f"{RUNS} ended"),
    ("Fernhill Care was bought by Oakfield Group, itself owned by Redstone Capital.", OWNED),
    ("Lawyers helped with the acquisition of Fernhill Care by Redstone Capital.", "ownedBy lawyers"),
    ("Following its talks with Redstone Capital, Fernhill Care opened five homes.", "ownedBy"),
    ("Redstone Capital added Fernhill Care to its list of critics.", "ownedBy"),
    ("Leeds's biggest company, Fernhill Care, has a deficit.", "ownedBy"),
    (f"The contract between Leeds City Council and {TRUST} will be renewed.", "planned"),
    ("Ministers ordered a review of Leeds's children's services into a trust's death.", "forcedBy"),
    ("Ministers ordered Leeds's children's services into a review.", "forcedBy"),
    (f"{TRUST} put Peter Marlow in charge of Leeds's children's services.", "forcedBy"),
    ("Fernhill Care was backed by Redstone Capital in its row with the council.", "ownedBy"),
    ("Ofsted visited Leeds. It found a new home in Hull for its office.", "KHL"),
    (f"Staff at Leeds City Council moved to {TRUST}'s offices for a day.", "delegatedTo"),
    (f"Leeds City Council's social workers went to {TRUST} for advice.", "delegatedTo"),
    (f"{TRUST} transferred children's services staff records to Leeds City Council.", "returnedTo"),
    ("Fernhill Care was set up with help by Mary Oldfield's friend.", "createdBy"),
    ("Fernhill Care is a Redstone Capital company no longer.", "ownedBy"),
    ("Fernhill Care, once a Redstone Capital company, has grown.", f"{OWNED} actual"),
    ("The contract between Leeds City Council and Fernhill Care for buses ended in 2018.", "delegatedTo"),
    (f"Leeds's children's services trust, {TRUST} claimed, was a failure.", "delegatedTo"),
    (f"Ministers order children's services in Leeds into a corner, says {TRUST}.", "forcedBy"),
    ("University of Leeds's services passed to Brightwell Children's Trust.", "delegatedTo"),
    (f"Leeds's biggest children's charity, {TRUST}, has a deficit.", "delegatedTo"),
    (f"Leeds's largest employer, {TRUST}, has a deficit.", "delegatedTo"),
    (f"{TRUST} brought its legal work in-house in 2019, Leeds City Council said.", "returnedTo"),
    (f"Leeds City Council brought {TRUST} back from the brink.", "returnedTo"),
    (f"The payroll of {TRUST} was taken in-house.", "returnedTo"),
    (f"The transfer of a social worker from {TRUST} to Leeds City Council took place in April.", "returnedTo"),
    (f"The contract between Leeds City Council and {TRUST} does not end until 2030.", "ended"),
    (f"The dispute between Leeds City Council and {TRUST} ended in 2018.", "delegatedTo"),
    ("Leeds City Council-backed Fernhill Care runs eight homes.", "ownedBy"),
    ("Plans for homes by Fernhill Care were backed by Redstone Capital.", "ownedBy"),
    ("Fernhill Care, a Leeds company, runs eight homes.", "ownedBy"),
    ("Redstone Capital has invested £12m in Leeds.", "ownedBy"),
    ("Fernhill Care joined Redstone Capital's steering committee.", "ownedBy"),
    ("Inspector Mary Oldfield found Fernhill Care in a poor state.", "createdBy"),
    ("Fernhill Care was launched by Mary Oldfield, the mayor.", "createdBy"),
    ("Mary Oldfield, founder of a choir, has joined Fernhill Care.", "createdBy"),
    ("Fernhill Care is happy to sell its homes to Oakfield Homes.", "oakfield-homes actual"),
    ("Leeds's children's services moved from good premises to cramped offices, Ofsted's inspectors found.", "good"),
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_says(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert not set(expected) - set(said(text, date="2025-05-15"))


@pytest.mark.parametrize(("text", "relation"), SILENT)
def test_states_nothing_of_the_kind(said: Callable[..., list[str]], text: str, relation: str) -> None:
    assert not [claim for claim in said(text, date="2025-05-15") if relation in claim]
