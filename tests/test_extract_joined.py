"""Verbs, participles and parties that are joined: who is whose subject, agent or partner; and what only looks joined."""

from __future__ import annotations

from collections.abc import Callable

import pytest

B = "brightwell-childrens-trust"
TRUST = "Brightwell Children's Trust"
F = "fernhill-care"
#: A text, and all that it claims of who runs, made, owns or rates whom.
TOLD: list[tuple[str, list[str]]] = [
    # participles joined at the head of a sentence
    (
        f"Opened in October 2019 and wholly owned by Leeds City Council, {TRUST} was not popular.",
        [f"{B} ownedBy LDS actual", f"LDS delegatedTo {B} actual"],
    ),
    ("Based in York and owned by Northgate Capital, Fernhill Care has 40 homes.", [f"{F} ownedBy northgatecapital actual"]),
    ("Founded in 2014 and owned by Northgate Capital, Fernhill Care has 40 homes.", [f"{F} ownedBy northgatecapital actual"]),
    (
        "Founded in 2014 by Northgate Capital and owned by Redstone Capital, Fernhill Care has 40 homes.",
        [f"{F} createdBy northgatecapital actual", f"{F} ownedBy redstonecapital actual"],
    ),
    (
        "Founded and owned by Northgate Capital, Fernhill Care has 40 homes.",
        [f"{F} createdBy northgatecapital actual", f"{F} ownedBy northgatecapital actual"],
    ),
    (f"Set up by Leeds City Council and run at arm's length, {TRUST} has 300 staff.", [f"{B} createdBy LDS actual"]),
    (f"Asked about it and pressed by Leeds City Council, {TRUST} declined.", []),
    # verbs joined behind a pronoun
    (
        "Judith Amory, who founded Castlewood Fostering and owns it, is 60.",
        ["castlewood-fostering createdBy judith-amory actual", "castlewood-fostering ownedBy judith-amory actual"],
    ),
    (
        "Northgate Capital, which founded Fernhill Care and owns it, has sold nothing.",
        [f"{F} createdBy northgatecapital actual", f"{F} ownedBy northgatecapital actual"],
    ),
    (f"{TRUST}, which Leeds set up and still owns, is small.", [f"{B} createdBy LDS actual", f"{B} ownedBy LDS actual"]),
    (
        f"Leeds City Council, which set up {TRUST} and owns Fernhill Care, is content.",
        [f"{B} createdBy LDS actual", f"{F} ownedBy LDS actual"],
    ),
    # who did it together
    (f"Leeds set up {TRUST} jointly with Bradford.", [f"{B} createdBy BRD actual", f"{B} createdBy LDS actual"]),
    (f"{TRUST}, which Leeds set up together with Bradford, is small.", [f"{B} createdBy BRD actual", f"{B} createdBy LDS actual"]),
    (f"Leeds owns {TRUST} jointly with Bradford.", [f"{B} ownedBy BRD actual", f"{B} ownedBy LDS actual"]),
    (f"Leeds set up {TRUST} with help from Bradford.", [f"{B} createdBy LDS actual"]),
    (f"Leeds set up {TRUST} after talks with Bradford.", [f"{B} createdBy LDS actual"]),
    # held for a time
    ("Northgate Capital held Fernhill Care for seven years before it sold out.", [f"{F} ownedBy northgatecapital ended"]),
    ("Northgate Capital held Fernhill Care from 2000 to 2007.", [f"{F} ownedBy northgatecapital ended"]),
    ("Northgate Capital has held Fernhill Care for seven years.", [f"{F} ownedBy northgatecapital actual"]),
    ("Northgate Capital held talks with Fernhill Care for seven years.", []),
    ("Northgate Capital held Fernhill Care to account for seven years.", []),
    # one "it" behind another
    (
        "Redstone Capital bought Fernhill Care in 2006. It later passed to Northgate Capital. It has belonged to Oakstone Partners"
        " since 2015.",
        [f"{F} ownedBy redstonecapital ended", f"{F} ownedBy northgatecapital ended", f"{F} ownedBy oakstone-partners actual"],
    ),
    # whose services went where those told of before had gone
    (
        f"{TRUST} runs children's services in Leeds. Hull handed over its own services in August 2017.",
        [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
    ),
    (
        f"{TRUST} runs children's services in Leeds. Hull handed over its services to Fernhill Care.",
        [f"KHL delegatedTo {F} actual", f"LDS delegatedTo {B} actual"],
    ),
    (
        f"{TRUST} runs children's services in Leeds. Hull, which has looked after its own services, is content.",
        [f"LDS delegatedTo {B} actual"],
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_who_did_what_of_what_is_joined(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if line.split(" ")[1] in ("delegatedTo", "createdBy", "ownedBy", "returnedTo")] == sorted(told)
