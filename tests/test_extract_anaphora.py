"""Whom a sentence before has told of, and the next one takes up, by a pronoun or by what it calls him."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from caregraph.resolve import Resolved

TRUST: Final = "Brightwell Children's Trust"
#: What introduces somebody; what takes him up; and what is told of him, with the relation and its status.
TAKEN_UP: Final = {
    "council": (
        "Leeds City Council has changed the way in which it looks after children.",
        (
            "The council",
            "The authority",
            "The city council",
            "It",
            "The local authority",
            "The city",
        ),
        (
            (f"handed its children's services to {TRUST} in 2018.", "delegatedTo", "actual"),
            ("was rated inadequate by Ofsted in 2018.", "rated", "actual"),
            (f"owns {TRUST}.", "ownedBy", "actual"),
            (f"set up {TRUST} in 2018.", "createdBy", "actual"),
            (f"took its children's services back from {TRUST}.", "returnedTo", "actual"),
            (f"will hand its children's services to {TRUST}.", "delegatedTo", "planned"),
            ("was ordered by ministers to hand over its children's services.", "forcedBy", "actual"),
            ("has had a commissioner, Ann Marlow, since 2018.", "commissionerAppointed", "actual"),
            (f"pays {TRUST} to run its children's services.", "delegatedTo", "actual"),
            (f"lost its children's services to {TRUST}.", "delegatedTo", "actual"),
        ),
    ),
    "provider": (
        f"{TRUST} has published its annual report.",
        (
            "The trust",
            "The company",
            "It",
            "The organisation",
            "The provider",
            "The children's trust",
            "The body",
        ),
        (
            ("runs children's services in Leeds.", "delegatedTo", "actual"),
            ("is owned by Leeds City Council.", "ownedBy", "actual"),
            ("was rated good by Ofsted in 2018.", "rated", "actual"),
            ("was set up by Leeds City Council in 2018.", "createdBy", "actual"),
            ("took over children's services from Leeds City Council in 2018.", "delegatedTo", "actual"),
            ("will hand children's services back to Leeds City Council.", "returnedTo", "planned"),
        ),
    ),
    "group": (
        "Fernhill Care runs 20 homes.",
        (
            "The company",
            "The group",
            "The provider",
            "The firm",
            "It",
            "The business",
            "The chain",
            "The operator",
            "The care group",
        ),
        (
            ("is owned by Northgate Capital.", "ownedBy", "actual"),
            ("was bought by Northgate Capital in 2018.", "ownedBy", "actual"),
            ("belongs to Northgate Capital.", "ownedBy", "actual"),
            ("was sold to Northgate Capital last year.", "ownedBy", "actual"),
            ("was founded by Ann Marlow in 2005.", "createdBy", "actual"),
            ("was part of Northgate Group until 2018.", "ownedBy", "ended"),
        ),
    ),
    "investor": (
        "Northgate Capital has made a profit.",
        (
            "The firm",
            "It",
            "The company",
            "The private equity firm",
            "The investor",
            "The group",
            "The fund",
        ),
        (
            ("owns Fernhill Care.", "ownedBy", "actual"),
            ("bought Fernhill Care in 2018.", "ownedBy", "actual"),
            ("sold Fernhill Care in 2018.", "ownedBy", "ended"),
            ("is to buy Fernhill Care.", "ownedBy", "planned"),
            ("has a 60 per cent stake in Fernhill Care.", "ownedBy", "actual"),
        ),
    ),
    "person": (
        "Ann Marlow was once a director in Hull.",
        (
            "She",
            "Ms Marlow",
            "Marlow",
            "Mrs Marlow",
        ),
        (
            ("was appointed commissioner in Leeds in 2018.", "commissionerAppointed", "actual"),
            ("has been the government's commissioner in Leeds since 2018.", "commissionerAppointed", "actual"),
            ("left her post as commissioner in Leeds in 2019.", "commissionerAppointed", "ended"),
        ),
    ),
    "inspectorate": (
        "Ofsted has been to Leeds.",
        (
            "The inspectorate",
            "The watchdog",
            "Inspectors",
        ),
        (
            ("rated Leeds City Council inadequate.", "rated", "actual"),
            ("found children's services to be good.", "rated", "actual"),
            ("judged the council to be good.", "rated", "actual"),
        ),
    ),
    "ministers": (
        "Ministers have lost patience with Leeds City Council.",
        (
            "They",
            "The government",
            "The department",
            "The education secretary",
        ),
        (
            ("ordered the council to hand over its children's services.", "forcedBy", "actual"),
            ("issued a direction to the council.", "forcedBy", "actual"),
            ("took its children's services away.", "forcedBy", "actual"),
            ("appointed Ann Marlow as commissioner.", "commissionerAppointed", "actual"),
            ("threatened to remove its children's services.", "forcedBy", "hypothetical"),
        ),
    ),
}


@pytest.mark.parametrize("name", TAKEN_UP)
def test_who_is_taken_up(resolved: Callable[..., Resolved], name: str) -> None:
    introduced, calls, told = TAKEN_UP[name]
    missed = []
    for call in calls:
        for rest, predicate, status in told:
            text = f"{introduced} {call} {rest}"
            if not any(claim.predicate.value == predicate and claim.status.value == status for claim in resolved(text).claims):
                missed.append(text)
    assert missed == []
