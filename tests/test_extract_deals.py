"""Deals told over several sentences, buyers who may be, offers, shares of the new owners, and what only looks like one of these."""

from __future__ import annotations

from collections.abc import Callable

import pytest

F = "fernhill-care"
G = "northgate-homes"
A = f"{F} ownedBy ashgrovecapital"
P = f"{F} ownedBy prairiecapital"
MAY = f"{F} ownedBy {G} hypothetical"
SOLD = "The sale of Fernhill Care, which looks after forty children, was completed yesterday."
OFFERED = "Fernhill Care was put up for sale on Monday. Its homes are in the north."

#: A text, and all that it claims of who owns whom.
TOLD: list[tuple[str, list[str]]] = [
    # the buyers come in the next sentence, alone or with their shares
    (f"{SOLD} The buyers are Ashgrove Capital and Prairie Capital.", [f"{A} actual", f"{P} actual"]),
    (f"{SOLD} Ashgrove Capital takes 70 per cent and Prairie Capital the remaining 30.", [f"{A} actual 70%", f"{P} actual 30%"]),
    ("Fernhill Care changed hands last week. Ashgrove Capital has 70 per cent.", [f"{A} actual 70%"]),
    (
        "Fernhill Care has been sold. Ashgrove Capital has 70 per cent and Prairie Capital the other 30.",
        [f"{A} actual 70%", f"{P} actual 30%"],
    ),
    ("Fernhill Care is to be sold. The buyer is Ashgrove Capital.", [f"{A} planned"]),
    ("Fernhill Care is to be sold. Ashgrove Capital will take 70 per cent.", []),
    ("Fernhill Care has been sold. Ashgrove Capital has 70 per cent of the market.", []),
    ("Fernhill Care has been sold. Ashgrove Capital takes 70 per cent of its staff from abroad.", []),
    ("Fernhill Care sold forty homes and kept the other 20.", []),
    # who had owned it before
    (f"{SOLD} Prairie Capital had owned the business since 2018.", [f"{P} ended"]),
    ("Fernhill Care has nine homes. Prairie Capital has owned the business since 2018.", [f"{P} actual"]),
    # who may buy what is for sale, whatever has been named since
    (f"{OFFERED} Possible buyers are Ashgrove Capital and Prairie Capital.", [f"{A} hypothetical", f"{P} hypothetical"]),
    (f"{OFFERED} Calder Care is in the south. Two names are mentioned as likely buyers: Ashgrove Capital and Prairie Capital.",
     [f"{A} hypothetical", f"{P} hypothetical"]),
    (f"{OFFERED} Among the bidders is Northgate Homes.", [MAY]),
    ("Fernhill Care has nine homes. Among the bidders for a contract is Northgate Homes.", []),
    ("Northgate Homes is a potential buyer for Fernhill Care.", [MAY]),
    ("Northgate Homes has been named as the preferred bidder for Fernhill Care.", [MAY]),
    ("The likely buyer of Fernhill Care is Northgate Homes.", [MAY]),
    ("Northgate Homes is not a possible buyer of Fernhill Care.", [f"{F} ownedBy {G} denied"]),
    ("Northgate Homes is looking for a likely buyer for Fernhill Care.", []),
    # offers
    ("An offer by Northgate Homes for Fernhill Care is thought likely.", [MAY]),
    ("A bid for Fernhill Care from Northgate Homes is expected.", [MAY]),
    ("A bid by Northgate Homes for Fernhill Care was rejected.", []),
    ("Northgate Homes's offer of places for Fernhill Care was welcome.", []),
    ("Northgate Homes is bidding for Fernhill Care's contract.", []),
    # what somebody thought of, and turned down
    ("Northgate Homes, asked whether it would buy Fernhill Care, ruled this out.", [f"{F} ownedBy {G} denied"]),
    ("Northgate Homes considered buying Fernhill Care but turned the idea down.", [f"{F} ownedBy {G} denied"]),
    ("Northgate Homes, asked whether it would buy Fernhill Care, declined to comment.", [MAY]),
    ("Northgate Homes bought Fernhill Care, and dismissed the idea of a merger.", [f"{F} ownedBy {G} actual"]),
    ("Northgate Homes will buy Fernhill Care, and has rejected the idea of a merger.", [f"{F} ownedBy {G} planned"]),
    # several, each with its day
    (
        "Ashgrove Capital bought Fernhill Care in May and Calder Care in June.",
        [f"{A} actual", "calder-care ownedBy ashgrovecapital actual"],
    ),
    (
        "Fernhill Care was bought in 2015 and Calder Care in 2016 by Ashgrove Capital.",
        [f"{A} actual", "calder-care ownedBy ashgrovecapital actual"],
    ),
    (
        "Ashgrove Capital bought Fernhill Care in 2015 and Calder Care in 2016 bought Northgate Homes.",
        [f"{A} actual", f"{G} ownedBy calder-care actual"],
    ),
    # "these days" is now
    ("Fernhill Care is these days the property of Ashgrove Capital.", [f"{A} actual"]),
    ("Fernhill Care is at present a subsidiary of Ashgrove Capital.", [f"{A} actual"]),
    ("Who owns Fernhill Care at the moment? Ashgrove Capital does these days", [f"{A} actual"]),
    ("Fernhill Care is today part of Ashgrove Capital.", [f"{A} actual"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_owns_after_a_deal(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if " ownedBy " in line] == sorted(told)


B = "brightwell-childrens-trust"
BT = "Brightwell Children's Trust"
#: A text, and all that it claims of who runs whose services.
LET: list[tuple[str, list[str]]] = [
    ("Southampton let Hampshire run its children's services.", ["STH delegatedTo HAM actual"]),
    ("Southampton asked Hampshire to run its children's services.", ["STH delegatedTo HAM hypothetical"]),
    ("Southampton considered letting Hampshire take over its services for children but ruled that out.", ["STH delegatedTo HAM denied"]),
    ("Ministers asked Hampshire to run its children's services better.", []),
    # told of two councils at once
    (
        f"{BT} was set up by Southampton and Hampshire. It has provided children's services to both councils since 2014.",
        [f"HAM delegatedTo {B} actual", f"STH delegatedTo {B} actual"],
    ),
    # what a plan that was put off was to have brought
    (
        f"Southampton has put its plans for a children's trust on hold. {BT} should have taken over its services next April.",
        [f"STH delegatedTo {B} hypothetical"],
    ),
    (
        f"Southampton's services were to go to {BT}. The direction was revoked, so that no such transfer will take place.",
        [f"STH delegatedTo {B} denied"],
    ),
    (
        f"Southampton has put its plans for a new bridge on hold. {BT} will take over its services next April.",
        [f"STH delegatedTo {B} planned"],
    ),
    ("Southampton chose freely to place its services with Fernhill Care.", [f"STH delegatedTo {F} actual"]),
    ("Southampton decided finally to hand its services to Fernhill Care.", [f"STH delegatedTo {F} planned"]),
    ("Southampton is likely to hand its services to Fernhill Care.", [f"STH delegatedTo {F} hypothetical"]),
]


@pytest.mark.parametrize(("text", "told"), LET)
def test_whose_services_somebody_lets_another_run(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if " delegatedTo " in line] == sorted(told)
