"""Plain passages of two to five sentences about providers, their owners and their contracts: all that they say, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST = "Brightwell Children's Trust"
F = "fernhill-care"
O = "oakfield-group"  # noqa: E741
RED = "ownedBy redstonecapital"
NORTH = "ownedBy northgatecapital"
FOUNDED = ["beacon-education createdBy LDS actual", f"beacon-education createdBy {F} actual"]

#: Texts, and all that they say of owners and founders.
OWNED: list[tuple[str, list[str]]] = [
    # whom "the company" means: not the one named last, where the text began with another
    (
        "Beacon Education was formed by Leeds City Council and Fernhill Care. Each has half of the shares. "
        "The company belongs to Redstone Capital.",
        FOUNDED,
    ),
    ("Fernhill Care collapsed in May. Its homes in Hull were taken over by Oakfield Group. The firm had been founded by Peter Strand.", []),
    (
        "Fernhill Care collapsed in May. Its homes were taken over by Oakfield Group, and its fostering agency was bought by Tarn Capital.",
        [],
    ),
    ("Fernhill Care and Oakfield Group are to merge. The new company will be owned by Redstone Capital.", []),
    # purchases that somebody has withdrawn from
    ("Redstone Capital has withdrawn from the purchase of Oakfield Group.", [f"{O} {RED} denied"]),
    ("Redstone Capital has pulled out of its takeover of Oakfield Group.", [f"{O} {RED} denied"]),
    # what a company is, whatever becomes of another
    (
        "Redstone Capital will put Oakfield Group together with Fernhill Care, a German chain that it already controls.",
        [f"{F} {RED} actual"],
    ),
    ("Redstone Capital will merge Oakfield Group with Fernhill Care, a chain that it already owns.", [f"{F} {RED} actual"]),
    # names that begin with a month or a number
    ("Fernhill Care changed hands in 2017, from August Equity to Redstone Capital.",
     [f"{F} ownedBy augustequity ended", f"{F} {RED} actual"]),
    ("In August Redstone Capital bought Fernhill Care.", [f"{F} {RED} actual"]),
    ("Five Rivers Child Care was set up by Ann Marlow.", ["fiverivers-childcare createdBy ann-marlow actual"]),
    # what a body is, before its name
    ("Fernhill Care was sold to the pensions business Tarn.", [f"{F} ownedBy tarn actual"]),
    ("Fernhill Care passed to the Swedish school company Tarn Education.", [f"{F} ownedBy tarn-education actual"]),
    # who had owned what has been sold
    ("Fernhill Care has been sold to Redstone Capital. The company had been owned by Northgate Capital since 2016.",
     [f"{F} {RED} actual", f"{F} {NORTH} ended"]),
    ("Hull won the contract for fostering in 2003. It held it for ten years.", []),
    # persons with their partners, or beside a group
    ("Fernhill Care is owned by Ann Marlow and her husband, Peter Strand.",
     [f"{F} ownedBy ann-marlow actual", f"{F} ownedBy peter-strand actual"]),
    ("Ann Marlow and her brother, Peter Strand, own Fernhill Care.",
     [f"{F} ownedBy ann-marlow actual", f"{F} ownedBy peter-strand actual"]),
    ("Fernhill Care was bought by Peter Strand and Oakfield Group in May.",
     [f"{F} ownedBy oakfield-group actual", f"{F} ownedBy peter-strand actual"]),
    # chains of owners, and what is left of the shares
    ("Alder Homes belongs to Fernhill Care, Fernhill Care to Oakfield Group and Oakfield Group to Redstone Capital.",
     [f"alder-homes ownedBy {F} actual", f"{F} ownedBy {O} actual", f"{O} {RED} actual"]),
    ("Ann Marlow holds 60 per cent of Fernhill Care. The remaining shares belong to Northgate Capital.",
     [f"{F} ownedBy ann-marlow actual 60%", f"{F} {NORTH} actual 40%"]),
    ("Redstone Capital backed Fernhill Care in the dispute.", []),
    # "the company" behind a buyer that the text has not begun with
    (
        "Fernhill Care went into administration in June. Oakfield Group bought most of its homes. Northgate Capital had owned the company.",
        [],
    ),
    # the investor that is about to buy, and not what it buys
    (
        "Redstone Capital has agreed to buy Oakfield Group. It will put Oakfield together with Fernhill Care, a chain that it controls.",
        [f"{F} {RED} actual", f"{O} {RED} planned"],
    ),
    ("Northgate Capital said yesterday that it had agreed to sell Fernhill Care. The buyer is Redstone Capital.",
     [f"{F} {NORTH} actual", f"{F} {RED} planned"]),
    # who owned it at the time
    ("Fernhill Care was at that time owned by Northgate Capital.", [f"{F} {NORTH} ended"]),
    ("Redstone Capital completed its purchase of Fernhill Care, and Northgate Capital, which had held it for five years, has gone.",
     [f"{F} {NORTH} ended", f"{F} {RED} actual"]),
    # what is told of others beside them
    (f"{TRUST}, described by the minister as owned by Hull's council, followed in April.", []),
    ("Twenty years after they began with a few carers in Bromley, the founders of Fernhill Care have retired.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), OWNED)
def test_owners_and_founders_in_passages(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if " ownedBy " in line or " createdBy " in line] == sorted(told)


RUNS = f"KHL delegatedTo {F}"

#: Texts, and all that they say of who runs what for whom.
RUN: list[tuple[str, list[str]]] = [
    # contracts that are still to begin
    ("Hull has given Fernhill Care a contract for its fostering service. The deal starts in September.", [f"{RUNS} planned"]),
    ("Hull has chosen Fernhill Care to run its adoption service. The contract is worth £20m and begins in October.", [f"{RUNS} planned"]),
    ("Hull has awarded fostering to Fernhill Care. It will take over on 1 June.", [f"{RUNS} planned"]),
    ("Hull has awarded fostering to Fernhill Care, which starts work in June.", [f"{RUNS} planned"]),
    ("Hull has awarded fostering to Fernhill Care. The firm started work in June.", [f"{RUNS} actual"]),
    ("Hull awarded fostering to Fernhill Care in 2012. The firm will take over a second service in June.",
     [f"{RUNS} actual", f"{RUNS} planned"]),
    # contracts lost to another
    (
        "Fernhill Care had run short breaks in Hull since 2012. It lost the contract to Action for Children.",
        [f"{RUNS} ended", "KHL delegatedTo action-for-children actual"],
    ),
    # who had run what another has taken back
    ("Hull has taken its fostering back from Fernhill Care, which had run it since 2015.", [f"{RUNS} ended"]),
    ("Hull ended its contract with Fernhill Care in June. The firm had been in charge of the city's fostering since 2011.",
     [f"{RUNS} ended"]),
    # who had the work before
    ("Fostering in Hull is run by Fernhill Care. Barnardo's ran it before that.", [f"{RUNS} actual", "KHL delegatedTo barnardos ended"]),
    ("Fostering in Hull is run by Fernhill Care. Barnardo's had run it before.", [f"{RUNS} actual", "KHL delegatedTo barnardos ended"]),
    ("Hull has a contract with Deloitte for an audit of children's services.", []),
    # what a body does is none of the services that it was given
    ("Fernhill Care passed last week to Oakfield Group, an education and careers company. It has homes in Kent.", []),
    # firms of one word that have contracts, or run education
    ("In Hull, where Serco has run education since 2002, the agreement has two years to go.", ["KHL delegatedTo serco actual"]),
    ("Hull has a contract with Serco for school improvement.", ["KHL delegatedTo serco actual"]),
    ("Tarn has a contract to provide fostering in Hull until 2028.", ["KHL delegatedTo tarn actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), RUN)
def test_who_runs_what_in_passages(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert sorted({line for line in said(text) if " delegatedTo " in line}) == sorted(told)
