"""Several councils at once: each is party to what is told of them together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from caregraph.resolve import Resolved

#: By relation, what is told of Leeds and Bradford alike.
OF_BOTH: Final = {
    "delegatedTo": (
        "Brightwell Children's Trust runs children's services for Leeds and Bradford.",
        "Brightwell Children's Trust runs children's services in Leeds and Bradford.",
        "Leeds and Bradford have handed their children's services to Brightwell Children's Trust.",
        "Both Leeds and Bradford have handed their children's services to Brightwell Children's Trust.",
        "Leeds and Bradford share Brightwell Children's Trust as their provider of children's services.",
        "Children's services in Leeds and in Bradford are run by Brightwell Children's Trust.",
        "Brightwell Children's Trust provides children's services on behalf of Leeds and Bradford.",
        "Leeds handed its children's services to Brightwell Children's Trust in 2018, and Bradford followed in 2019.",
        "Leeds City Council and Bradford City Council have handed their children's services to Brightwell Children's Trust.",
        "The councils of Leeds and Bradford have handed their children's services to Brightwell Children's Trust.",
        "Brightwell Children's Trust looks after children's services for two councils, Leeds and Bradford.",
        "Children's services in Leeds and Bradford passed to Brightwell Children's Trust in 2018.",
    ),
    "ownedBy": (
        "Brightwell Children's Trust is owned by Leeds and Bradford.",
        "Brightwell Children's Trust is jointly owned by Leeds and Bradford.",
        "Leeds and Bradford own Brightwell Children's Trust.",
        "Brightwell Children's Trust belongs to Leeds and Bradford.",
        "Brightwell Children's Trust's owners are Leeds and Bradford.",
        "Leeds owns half of Brightwell Children's Trust, and Bradford the other half.",
        "Leeds has 60 per cent of Brightwell Children's Trust and Bradford 40 per cent.",
        "Leeds and Bradford each own half of Brightwell Children's Trust.",
        "Brightwell Children's Trust, which is owned by Leeds and Bradford, has a new chair.",
        "Brightwell Children's Trust is a company of Leeds and Bradford.",
        "Brightwell Children's Trust is owned in equal parts by Leeds and Bradford.",
        "The shares in Brightwell Children's Trust are held by Leeds and Bradford.",
        "Leeds and Bradford are the joint owners of Brightwell Children's Trust.",
    ),
    "createdBy": (
        "Leeds and Bradford set up Brightwell Children's Trust.",
        "Brightwell Children's Trust was set up by Leeds and Bradford.",
        "Brightwell Children's Trust, founded by Leeds and Bradford in 2014, has a new chair.",
        "Leeds and Bradford jointly created Brightwell Children's Trust.",
    ),
    "rated": (
        "Ofsted rated Leeds and Bradford inadequate.",
        "Leeds and Bradford were both rated inadequate.",
        "Ofsted has rated both Leeds and Bradford inadequate.",
        "Leeds, Bradford and Hull were rated inadequate by Ofsted.",
        "Ofsted rated children's services in Leeds and Bradford inadequate.",
    ),
    "forcedBy": (
        "Ministers issued directions to Leeds and Bradford.",
        "Leeds and Bradford were ordered by ministers to hand over their children's services.",
        "The government took over children's services in Leeds and Bradford.",
    ),
    "commissionerAppointed": (
        "Ann Marlow was appointed commissioner in Leeds and Bradford.",
        "Ann Marlow has been commissioner in both Leeds and Bradford.",
    ),
}


@pytest.mark.parametrize(("relation", "text"), [(relation, text) for relation, texts in OF_BOTH.items() for text in texts])
def test_what_is_told_of_two_councils_is_told_of_each(resolved: Callable[..., Resolved], relation: str, text: str) -> None:
    claims = [claim for claim in resolved(text).claims if claim.predicate.value == relation]
    councils = {(claim.object if relation in ("ownedBy", "createdBy") else claim.subject).entity for claim in claims}
    assert {"council/LDS", "council/BRD"} <= councils
