"""Sentences that are easily misread: another party, another relation or another status than what their words say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved

TRUST = "Brightwell Children's Trust"
B = "brightwell-childrens-trust"
RUNS = f"LDS delegatedTo {B}"
BACK = f"{B} returnedTo LDS"
FORCED = "LDS forcedBy uk-government"

#: Texts without a date of their own, and all that they say.
READ: list[tuple[str, list[str]]] = [
    # where a person comes from is not where he is sent
    (
        "John Carter, director of children's services at Camden, was sent to Leeds as commissioner.",
        [
            "LDS commissionerAppointed john-carter actual",
            "john-carter holdsPost director-of-childrens-services-at-camden actual",
            "john-carter worksFor CMD actual",
        ],
    ),
    # a grade that somebody has no longer, or would have had
    ("Ofsted found children's services in Leeds no longer inadequate in June 2019.", ["LDS rated ofsted ended inadequate"]),
    ("Had Ofsted rated Leeds inadequate, ministers would have acted.", []),
    # who is to be stopped runs them so far; who votes against an end has ended nothing
    (f"Leeds has decided to stop {TRUST} running its services from March 2021.", [f"{RUNS} actual"]),
    (f"Leeds has voted against ending its contract with {TRUST}.", [f"{RUNS} actual"]),
    # contracts for something else, and parts of an organisation
    (f"Leeds has extended its cleaning contract with {TRUST}.", []),
    (f"Leeds has parted ways with {TRUST}'s chief executive.", []),
    (f"{TRUST} is not to be dissolved and its staff transferred to Leeds City Council.", []),
    (f"{TRUST} took over from Leeds City Council in organising holiday clubs.", []),
    (f"Staff of {TRUST} keep their pensions as employees of Leeds City Council.", []),
    ("The same obligation was placed on Leeds by the government to publish its gender pay gap.", []),
    # what a department says it will not do, a threat that is lifted
    (
        "The Department for Education said it would not be taking children's services away from Leeds.",
        ["LDS forcedBy department-for-education denied"],
    ),
    ("The threat of government intervention in Leeds has been lifted.", []),
    # powers that somebody has got back
    ("Leeds City Council has got back the last of the powers that were taken from it by the government.", []),
    # what is given up is over, what somebody no longer wishes to do goes on so far, who pulls out has not joined
    (f"{TRUST} gave up its contract with Leeds City Council in 2019.", [f"{RUNS} ended"]),
    ("Kent has told Leeds that it no longer wishes to run the city's children's services.", ["LDS delegatedTo KEN actual"]),
    (f"Leeds was to have joined {TRUST} but pulled out.", [f"{RUNS} denied"]),
    # what comes back from one council comes from nobody else
    (
        "Leeds will take its children's services back from Hampshire.",
        ["HAM returnedTo LDS planned", "LDS delegatedTo HAM actual"],
    ),
    # a body with no shareholders may give services back all the same
    (
        f"Children's services in Leeds were in the keeping of {TRUST}, a company with no shareholders to feed, which gave them back to "
        "Leeds City Council in May 2019.",
        [f"{RUNS} ended", f"{BACK} actual"],
    ),
    # an order that falls, and in the same sentence what becomes of its plan
    (
        f"Ministers had directed Leeds to transfer its adoption service to {TRUST}. That direction has been revoked, and the move to the "
        "trust will accordingly not go ahead.",
        [f"{RUNS} denied", "LDS forcedBy uk-government ended"],
    ),
    # what is advised to be done is no plan, what a direction requires is one
    (
        f"Mary Holloway recommended that children's services in Leeds be moved to {TRUST}.",
        [f"{RUNS} hypothetical"],
    ),
    (
        f"A statutory direction was issued to Leeds City Council in 2016 requiring it to transfer its services to {TRUST}.",
        [f"{RUNS} planned", "LDS forcedBy uk-government actual"],
    ),
    # one for each, in turn
    (
        "Mary Holloway and John Carter were sent as commissioners to Leeds and Camden respectively.",
        ["CMD commissionerAppointed john-carter actual", "LDS commissionerAppointed mary-holloway actual"],
    ),
    # two councils that give "it" charge do not run each other's services
    (
        f"{TRUST} was formed by Leeds and Camden, which gave it charge of their children's services.",
        [
            "CMD delegatedTo brightwell-childrens-trust actual",
            "LDS delegatedTo brightwell-childrens-trust actual",
            "brightwell-childrens-trust createdBy CMD actual",
            "brightwell-childrens-trust createdBy LDS actual",
        ],
    ),
    # a department that appoints somebody goes on to act
    (
        "The Department for Education appointed a commissioner and directed Leeds City Council to do as he asked.",
        ["LDS forcedBy department-for-education actual"],
    ),
    # a letter's "your services" are those of the council that it is about
    (
        f"This is a letter to Leeds City Council. Your services are in the hands of {TRUST}, whose owners are yourselves and Camden.",
        [f"{RUNS} actual", f"{B} ownedBy CMD actual", f"{B} ownedBy LDS actual"],
    ),
    # a post that somebody has had elsewhere is not where he is sent
    (
        "Leeds was rated inadequate in January. Peter Strand, who used to be director in Hull, was sent there as commissioner.",
        [
            "LDS commissionerAppointed peter-strand actual",
            "LDS rated ofsted actual inadequate",
            "peter-strand holdsPost director-in-hull ended",
            "peter-strand worksFor KHL ended",
        ],
    ),
    # the grade of a home is not that of the council of its place, nor is "it" in the next sentence
    ("Ofsted has rated Beckside, a children's home in Leeds, good.", ["beckside rated ofsted actual good"]),
    (
        "Leeds City Council took back homes. Ofsted found Elm Brook, where she had begun, to be inadequate. It has been good since 2018.",
        [],
    ),
    # homes that are run for a council, and homes in its place
    ("Fernhill Care runs two children's homes for Leeds City Council.", ["LDS delegatedTo fernhill-care actual"]),
    ("Fernhill Care runs two children's homes in Leeds.", []),
    ("Fernhill Care ran five homes. For a time it also ran two that were Leeds City Council's.", []),
    # who is to stop doing what lasts does it so far
    ("After five years Kent is to stop running children's services for Leeds.", ["LDS delegatedTo KEN actual"]),
    # each council by the noun that suits it
    (
        "Kent and Leeds have agreed to end their partnership, under which the county runs the city's children's services.",
        ["LDS delegatedTo KEN actual"],
    ),
    # who comes back to work for the council hands nothing over
    (f"{TRUST} is to be closed and its 800 staff will work for Leeds City Council.", []),
    # names that come later
    (
        "Leeds City Council must work towards the handover of its children's services to a body that will go by the name of "
        "Brightwell Children's Trust.",
        [f"{RUNS} planned"],
    ),
    (f"{TRUST} is a body of its own. Services are once more run by Leeds City Council itself.", []),
    # what nobody ordered may have been done all the same
    ("Ministers had no part in the decision of Leeds to create a trust.", ["LDS forcedBy uk-government denied"]),
    ("Nobody in government told Leeds to create a trust.", []),
    # resisted, as a noun
    (f"Leeds has fended off a takeover of its children's services by {TRUST}.", [f"{RUNS} denied"]),
    # what is ordered to be done has not been done so far
    (
        f"Ministers have intervened in Leeds, ordering that its children's services be placed with {TRUST}.",
        [f"{RUNS} planned", "LDS forcedBy uk-government actual"],
    ),
    # commissioners who come at somebody's behest are no order
    (
        "Mary Holloway and John Carter have been in Leeds as commissioners at the behest of the government.",
        ["LDS commissionerAppointed john-carter actual", "LDS commissionerAppointed mary-holloway actual"],
    ),
    # who comes from elsewhere to help is not the council of the text
    (
        "Leeds may keep its children's services. The Department for Education put out a direction that requires the council to open its "
        "doors to a team from Camden.",
        ["LDS forcedBy department-for-education actual"],
    ),
    # a council's successors are no provider's
    (
        f"{TRUST} served the county council. When the county was abolished, the trust became the provider for both of its successors, "
        "Leeds City Council and Camden Council.",
        ["CMD delegatedTo brightwell-childrens-trust actual", "LDS delegatedTo brightwell-childrens-trust actual"],
    ),
    # what goes on under a new contract, or until a day to come
    (
        f"Under a new contract {TRUST} is to provide children's services in Leeds for a further ten years. Their instruction, ministers "
        "found, was no longer needed by the council.",
        [f"{RUNS} actual"],
    ),
    (
        f"Leeds City Council has turned down taking its services back. Under the renewed contract {TRUST} is to provide them until 2026.",
        [f"{RUNS} actual", f"{BACK} denied"],
    ),
    (
        "The partnership by which Kent County Council runs children's services on behalf of Leeds City Council comes to an end on 31 "
        "January 2024.",
        ["LDS delegatedTo KEN actual"],
    ),
    (
        "The contract for children's centres between Leeds City Council and Brightwell Education finishes on 30 September 2016 and the "
        "services come in-house.",
        ["LDS delegatedTo brightwell-education actual", "brightwell-education returnedTo LDS planned"],
    ),
    (
        f"Leeds City Council has resolved to take back the services that {TRUST} provides. The work returns to the council, whose staff "
        "will then do it.",
        [f"{RUNS} actual", f"{BACK} planned"],
    ),
    (
        f"{TRUST} has terms with Leeds City Council. Its contract with the council for children's services is for five years and could "
        "be prolonged for another two.",
        [f"{RUNS} actual"],
    ),
    (
        f"A fresh date has been set for the launch of {TRUST}, which is to take over children's services from Leeds City Council.",
        [f"{RUNS} planned"],
    ),
    (
        f"{TRUST} runs children's services in Leeds. Under the plan the work done by the trust would be carried out by the council itself.",
        [f"{RUNS} actual", f"{BACK} planned"],
    ),
    # orders: lifted in the same sentence, of another council, of many, and not denied
    ("A page records the direction given to Leeds City Council, and notes that it was closed in 2019.", [f"{FORCED} ended"]),
    (
        "Kent County Council and Leeds City Council may end their partnership. It was directed by the government, and since then "
        "children's services in Leeds have been run by Kent.",
        ["LDS delegatedTo KEN actual", f"{FORCED} actual"],
    ),
    ("Leeds chose it freely. It is not a case in which a minister orders an authority to give up its services.", []),
    (
        "By order of the education secretary Leeds City Council is to lose its children's services. It has not chosen the course itself "
        "and must now do what the minister has required.",
        ["LDS forcedBy department-for-education actual"],
    ),
    # other parties
    (
        f"{TRUST} runs children's services in Leeds. It owes its existence to central government.",
        [f"{RUNS} actual", f"{B} createdBy uk-government actual"],
    ),
    (
        "Children's centres in Leeds have been provided by Oakdale Education under a contract with the council. The work was to go to "
        f"{TRUST}. That move has been revoked, and the services are to come in-house.",
        ["LDS delegatedTo oakdale-education actual", "oakdale-education returnedTo LDS planned", f"{RUNS} denied"],
    ),
    ("Fernhill Care was acquired by Hartley Homes, the buyer becoming its owner.", ["fernhill-care ownedBy hartley-homes actual"]),
    ("Fernhill Care's owner, Hartley Homes, is looking for a buyer.", ["fernhill-care ownedBy hartley-homes actual"]),
    ("Hartley Homes, owner of Fernhill Care, has found a buyer.", ["fernhill-care ownedBy hartley-homes actual"]),
    (
        "Aldous Capital came to own Fernhill Homes, Graphite Partners came to own Hartley Homes and Brook Capital came to own Kelso Care.",
        [
            "fernhill-homes ownedBy aldouscapital actual",
            "hartley-homes ownedBy graphite-partners actual",
            "kelso-care ownedBy brookcapital actual",
        ],
    ),
    (
        "Fernhill Care is owned by Aldous Topco Ltd. Hartley Homes, in turn, is owned by Brook Topco Ltd.",
        ["fernhill-care ownedBy aldoustopco actual", "hartley-homes ownedBy brooktopco actual"],
    ),
    # other relations, or none
    (
        "Fernhill Care was owned by Aldous Capital, whose involvement with it lasted four years.",
        ["fernhill-care ownedBy aldouscapital ended"],
    ),
    (
        f"{TRUST} runs children's services in Leeds. Handing services to a separate body has been used as a cure elsewhere.",
        [f"{RUNS} actual"],
    ),
    (f"{TRUST} ran children's services in Leeds until May. The council is buying some services back from the trust.", [f"{RUNS} ended"]),
    (
        "Children's services in Leeds were found outstanding. Outstanding is the highest of the grades that there are.",
        ["LDS rated ofsted actual outstanding"],
    ),
    ("A focused visit is a short inspection that looks at part of the work of Leeds City Council.", []),
    ("Mary Holloway thinks that lack of cash could lead other authorities to outsource.", []),
    (
        "John Carter was sent to Leeds City Council as commissioner. His part was to advise: he did not take over the services.",
        ["LDS commissionerAppointed john-carter actual"],
    ),
    (
        "Kent County Council handed a service for care leavers to Brightwell Care, and everything else stays with the council.",
        ["KEN delegatedTo brightwell-care actual"],
    ),
]

#: Texts of May 2020, and the relation whose date is asked: its role and value, or neither.
DATED: list[tuple[str, str, tuple[str, str] | None]] = [
    # the date of what a sentence tells is none of a post told between commas
    ("Mary Holloway, chief executive of Kent County Council, was appointed commissioner for Leeds in 2018.", "holdsPost", None),
    # the date of an end is none of a beginning
    (f"{TRUST} will cease to deliver services for Leeds City Council on 30 September.", "delegatedTo", None),
    ("John Carter, the commissioner for Leeds, looked at the trust and in July 2018 came down against it.", "commissionerAppointed", None),
    (
        "The move had been ordered in December 2019, following the advice of John Carter, the commissioner for Leeds.",
        "commissionerAppointed",
        None,
    ),
    ("John Carter was named commissioner for Leeds in July 2018.", "commissionerAppointed", ("start", "2018-07")),
    ("Aldous Capital was the owner of Fernhill Care, as of December 2006.", "ownedBy", ("on", "2006-12")),
    ("Aldous Capital was the owner of Fernhill Care in 2007.", "ownedBy", ("on", "2007")),
    ("Plans to move children's services in Leeds into an independent trust were paused in March 2020.", "delegatedTo", None),
    (f"The arrangement ending this summer did not place children's services in Leeds under {TRUST}.", "delegatedTo", None),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_what_is_easily_misread(said: Callable[..., list[str]], text: str, wanted: list[str]) -> None:
    assert sorted(set(said(text, date=None))) == sorted(wanted)


@pytest.mark.parametrize(("text", "predicate", "wanted"), DATED)
def test_what_a_date_dates(resolved: Callable[..., Resolved], text: str, predicate: str, wanted: tuple[str, str] | None) -> None:
    (claim,) = (claim for claim in resolved(text).claims if claim.predicate == predicate)
    assert (None if claim.date is None or claim.date_role is None else (claim.date_role.value, claim.date.lexical)) == wanted


@pytest.mark.parametrize(
    ("then", "manner"),
    [
        ("In its stead the Tern Trust for Children is to provide children's services in Leeds.", "directed"),
        ("The Tern Trust for Children is to provide children's services in Leeds instead.", "directed"),
        ("The Tern Trust for Children is to provide children's services in Leeds.", "directed"),
    ],
)
def test_who_comes_in_the_place_of_a_council_that_was_stripped_comes_by_order(
    resolved: Callable[..., Resolved], then: str, manner: str
) -> None:
    found = resolved(f"Leeds City Council has been stripped of children's services by ministers.\n\n{then}").claims
    assert [claim.manner for claim in found if claim.predicate == "delegatedTo"] == [manner]
