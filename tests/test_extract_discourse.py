"""Whom a text means by "the council", "the trust", "it" and "both boroughs", and which names stand for one party."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved

B, L, F = "brightwell-childrens-trust", "larkfield-childrens-trust", "fernhill-futures"
TRUST = "Brightwell Children's Trust"
HANDED = f"has handed its children's services to {TRUST}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the council, the borough, it
        (f"Leeds City Council met in March. The council {HANDED}.", [f"LDS delegatedTo {B} actual"]),
        (f"Camden met in March. The borough {HANDED}.", [f"CMD delegatedTo {B} actual"]),
        (f"Leeds City Council is short of money. It {HANDED}.", [f"LDS delegatedTo {B} actual"]),
        (f"Leeds City Council is short of money.\n\nThe authority {HANDED}.", [f"LDS delegatedTo {B} actual"]),
        (f"It is not clear who pays. Leeds City Council {HANDED}.", [f"LDS delegatedTo {B} actual"]),
        # services without a council's name are those of the council that the text is about
        (f"Leeds City Council is short of money. Children's services are run by {TRUST}.", [f"LDS delegatedTo {B} actual"]),
        # the trust, the company
        (
            f"Leeds City Council set up {TRUST}. Ofsted rated the trust inadequate.",
            [f"{B} createdBy LDS actual", f"{B} rated ofsted actual inadequate"],
        ),
        (
            f"{TRUST} was formed last year. The trust runs children's services on behalf of Leeds.",
            [f"LDS delegatedTo {B} actual"],
        ),
        (
            f"Leeds handed its children's services to {TRUST}. Hull handed its children's services to Larkfield Children's Trust. "
            "The trust was rated inadequate by Ofsted.",
            [f"KHL delegatedTo {L} actual", f"LDS delegatedTo {B} actual", f"{L} rated ofsted actual inadequate"],
        ),
        # two of them
        (
            "Leeds and Hull met in March. Both councils have handed their children's services to Brightwell Children's Trust.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
        ),
        (
            "Camden and Islington met in March. Both boroughs have handed their children's services to Brightwell Children's Trust.",
            [f"CMD delegatedTo {B} actual", f"ISL delegatedTo {B} actual"],
        ),
        (
            "Leeds and Hull met in March. The two councils have handed their children's services to Brightwell Children's Trust.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
        ),
        # whose names the next sentence gives
        (
            "Two councils have handed their children's services to Brightwell Children's Trust. Leeds and Hull did so in March.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual"],
        ),
        # lists
        (
            "Leeds, Hull and York have handed their children's services to Brightwell Children's Trust.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual", f"YOR delegatedTo {B} actual"],
        ),
        (
            "Three councils, Leeds, Hull and York, have handed their children's services to Brightwell Children's Trust.",
            [f"KHL delegatedTo {B} actual", f"LDS delegatedTo {B} actual", f"YOR delegatedTo {B} actual"],
        ),
        (
            "Fernhill Care and Oakstone Fostering are owned by Northgate Capital.",
            ["fernhill-care ownedBy northgatecapital actual", "oakstone-fostering ownedBy northgatecapital actual"],
        ),
        # a name and its description are one party
        (
            f"Leeds handed its children's services to {TRUST}, a charity owned by the council.",
            [f"{B} ownedBy LDS actual", f"LDS delegatedTo {B} actual"],
        ),
        (f"Leeds handed its children's services to a charity, {TRUST}.", [f"LDS delegatedTo {B} actual"]),
        ("Leeds handed its children's services to a new company called Fernhill Futures Ltd.", [f"LDS delegatedTo {F} actual"]),
        (
            "Camden and Islington handed their children's services to Fernhill Futures Ltd, a company owned by the council.",
            [
                f"CMD delegatedTo {F} actual",
                f"ISL delegatedTo {F} actual",
                f"{F} ownedBy CMD actual",
                f"{F} ownedBy ISL actual",
            ],
        ),
        # a person's surname
        (
            "Mary Holloway came in March. Ms Holloway was appointed commissioner for Leeds.",
            ["LDS commissionerAppointed mary-holloway actual"],
        ),
        # a second council in the text does not draw the claims of the first to itself
        (f"Hull has waited. Leeds {HANDED}.", [f"LDS delegatedTo {B} actual"]),
        (f"Hull has waited. Leeds will hand its children's services to {TRUST}.", [f"LDS delegatedTo {B} planned"]),
        (f"Hull has waited. {TRUST} runs children's services under contract to Leeds.", [f"LDS delegatedTo {B} actual"]),
        (
            f"Hull has waited. Leeds is the owner of {TRUST}, which runs children's services in the city.",
            [f"{B} ownedBy LDS actual", f"LDS delegatedTo {B} actual"],
        ),
        ("Hull has waited. Ofsted rated children's services in Leeds inadequate.", ["LDS rated ofsted actual inadequate"]),
    ],
)
def test_whom_a_text_means(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == sorted(expected)


def test_an_abbreviation_introduced_once_stands_for_its_party(said: Callable[..., list[str]]) -> None:
    text = "Fernhill Children's Trust (FCT) was set up in March. FCT runs children's services for Leeds."
    assert said(text) == ["LDS delegatedTo fernhill-childrens-trust actual"]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Leeds hands over children's services", "LDS"),
        ("Children’s services in Leeds: what next?", "LDS"),
        ("Hull hands over children's services", "KHL"),
        ("Children's services handed over", "LDS"),
    ],
)
def test_the_title_says_whom_a_text_is_about(said: Callable[..., list[str]], title: str, expected: str) -> None:
    text = f"Leeds and Hull have often met.\n\nThe council {HANDED}."
    assert said(text, title) == [f"{expected} delegatedTo {B} actual"]


@pytest.mark.parametrize(
    ("text", "surface", "reason"),
    [
        (f"The council {HANDED}.", "The council", "nobody was named before whom these words could mean"),
        (
            "Leeds handed its children's services to an independent trust.",
            "an independent trust",
            "described, not named; no provider of Leeds is known for that time",
        ),
    ],
)
def test_what_points_to_nobody_is_listed_and_not_guessed(resolved: Callable[..., Resolved], text: str, surface: str, reason: str) -> None:
    result = resolved(text)
    assert result.claims == ()
    assert [(item.mention.surface, item.reason) for item in result.unresolved] == [(surface, reason)]


def test_nobody_in_particular_can_do_nothing(said: Callable[..., list[str]]) -> None:
    """A relation that holds needs parties; what might be can do without."""
    assert said("Many councils have handed their children's services to private firms.") == []
    assert said("Existing trusts could expand to take on other councils.") == [
        "[other councils] delegatedTo [Existing trusts] hypothetical"
    ]


def test_a_claim_points_to_the_mention_that_names_the_party(resolved: Callable[..., Resolved]) -> None:
    text = f"Leeds City Council met in March. The council {HANDED}."
    (claim,) = resolved(text).claims
    assert (claim.subject.surface, claim.object.surface) == ("Leeds City Council", TRUST)
    assert claim.subject.span is not None
    assert claim.subject.span.start == 0
    assert claim.evidence[0].quote == f"The council {HANDED}."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what came back is no longer delegated
        (
            f"Leeds handed its children's services to {TRUST} in 2015. They were brought back in-house in 2019.",
            [f"{B} returnedTo LDS actual", f"LDS delegatedTo {B} ended"],
        ),
        # a later grade takes the place of an earlier one
        (
            "Ofsted rated Leeds inadequate in 2015. Ofsted rated Leeds 'good' in 2019.",
            ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
        ),
    ],
)
def test_what_the_text_as_a_whole_makes_of_a_claim(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == sorted(expected)
