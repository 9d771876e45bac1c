"""Whom pronouns and relations without a party mean where two stand by, and what is only said in passing of somebody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved

TRUST = "Brightwell Children's Trust"
B = "brightwell-childrens-trust"
HANDED = "LDS delegatedTo KHL actual"
ORDERED = "LDS forcedBy uk-government actual"
TAKEN = "LDS forcedBy uk-government"
RUNS = f"LDS delegatedTo {B}"
OAK = "fernhill-care ownedBy oakfield-group"
OWNED = "fernhill-care ownedBy northgatecapital actual"

#: Texts, and all that they say.
READ: list[tuple[str, list[str]]] = [
    # an order binds the council that lets its services go, not the one that is to run them
    ("Leeds has handed its children's services to Hull City Council, as ministers had directed.", [HANDED, ORDERED]),
    ("Leeds has handed its children's services to Hull City Council, in line with a direction from ministers.", [HANDED, ORDERED]),
    ("Leeds has handed its children's services to Hull City Council, as it was ordered to by ministers.", [HANDED, ORDERED]),
    # what is told of no council by name is told of the one whose services another runs
    (
        "Hull City Council has run children's services in Leeds since 2017. John Carter, the commissioner, recommended the step.",
        [HANDED, "LDS commissionerAppointed john-carter actual"],
    ),
    # what came about as planned has come about
    ("As planned, Leeds has handed its children's services to Hull City Council.", [HANDED]),
    ("As planned, Leeds will hand its children's services to Hull City Council.", ["LDS delegatedTo KHL planned"]),
    ("As things stand, Leeds may hand its children's services to Hull City Council.", ["LDS delegatedTo KHL hypothetical"]),
    # where a person is the subject, "it" is whom he was told of last
    (
        f"In retirement she chaired {TRUST} and advised Leeds City Council, after Ofsted had rated it inadequate.",
        ["LDS rated ofsted actual inadequate"],
    ),
    (
        "She left Leeds City Council in 2015 and joined Hull City Council, and in 2016 it was rated inadequate.",
        ["KHL rated ofsted actual inadequate"],
    ),
    (
        "Leeds City Council helped Hull City Council after Ofsted had rated it inadequate.",
        [],
    ),
    # a clause in front denies nothing of what follows it, and a condition is one of it
    ("When this did not work, ministers ordered Leeds to give up its children's services.", [ORDERED]),
    ("As the council had not improved, ministers ordered Leeds to give up its children's services.", [ORDERED]),
    ("Although Leeds did not agree, ministers directed it to give up its children's services.", [ORDERED]),
    ("With no sign of improvement in Leeds, ministers ordered it to give up children's services.", [ORDERED]),
    ("If Leeds does not improve, ministers will force it to give up its children's services.", [f"{TAKEN} hypothetical"]),
    ("The government will take over children's services in Leeds if they do not improve.", [f"{TAKEN} hypothetical"]),
    ("Ministers will force Leeds to give up its children's services if it fails to improve.", [f"{TAKEN} hypothetical"]),
    (f"Leeds will hand its children's services to {TRUST} even if staff do not agree.", [f"{RUNS} planned"]),
    (f"Leeds will hand its children's services to {TRUST} if staff do not object.", [f"{RUNS} hypothetical"]),
    (f"If nobody objects, Leeds will hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"If Leeds fails, it will never hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Mary Holloway advised Leeds against handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
    # a contract for other works is none for children
    (f"Leeds City Council's contract for road repairs went to {TRUST}.", []),
    (f"Leeds City Council's contract for children's services went to {TRUST}.", [f"{RUNS} actual"]),
    # what is with the council again need not be what was told of
    (f"Leeds handed its children's services to {TRUST}. Its bin services are with the council again.", [f"{RUNS} actual"]),
    ("The blame for children's services in Leeds is with the council again.", []),
    # who has somebody now is told aside
    (
        "Fernhill Care is to be acquired by Oakfield Group, itself in the hands of Northgate Capital.",
        ["fernhill-care ownedBy oakfield-group planned", "oakfield-group ownedBy northgatecapital actual"],
    ),
    (
        "Fernhill Care is to be sold to Oakfield Group, now owned by Northgate Capital.",
        ["fernhill-care ownedBy oakfield-group planned", "oakfield-group ownedBy northgatecapital actual"],
    ),
    ("Fernhill Care, now owned by Northgate Capital, is to close homes.", [OWNED]),
    (
        "Fernhill Care, itself owned by Northgate Capital until 2020, may buy Oakfield Group.",
        ["fernhill-care ownedBy northgatecapital ended", "oakfield-group ownedBy fernhill-care hypothetical"],
    ),
    (
        "Oakfield Group was not sold to Fernhill Care, now owned by Northgate Capital.",
        ["fernhill-care ownedBy northgatecapital actual", "oakfield-group ownedBy fernhill-care denied"],
    ),
    # a commissioner is sent to the council that is in trouble, not to the one he works for
    (
        "Leeds City Council has failed. Mary Holloway, executive director for people at Hull City Council, went in as commissioner.",
        [
            "LDS commissionerAppointed mary-holloway actual",
            "mary-holloway holdsPost executive-director-for-people-at-hull-city-council actual",
            "mary-holloway worksFor KHL actual",
        ],
    ),
    # what somebody counts among its own is its own, and not its owner's
    (
        "Oakfield Group belongs to Northgate Capital and counts Fernhill Care among its brands.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy northgatecapital actual"],
    ),
    # an adjective that opens a sentence is no name
    ("External legal advice has been obtained from Northgate Capital.", []),
    ("Independent advice was bought from Northgate Capital.", []),
    # what is with a council again was with another
    (
        "Children's services in Leeds were for a time run by Hull City Council but are with Leeds City Council again.",
        ["LDS delegatedTo KHL ended", "KHL returnedTo LDS actual"],
    ),
    # who took a trust over did not create it
    ("The trust created there in 2014 was taken over by Leeds City Council.", []),
    (f"{TRUST}, created in 2014, was taken over by Leeds City Council in 2021.", [f"{B} ownedBy LDS actual"]),
    (f"The trust was taken over by Leeds City Council and is now called {TRUST}.", [f"{B} ownedBy LDS actual"]),
    (f"Leeds City Council took over the work of {TRUST} with parents.", []),
    # who is called an owner in passing is one, whatever the clause tells of him
    ("They will ask Northgate Capital, the owner of Fernhill Care, to sell up.", [OWNED]),
    ("Fernhill Care's owner, Northgate Capital, may close homes.", [OWNED]),
    ("Fernhill Care may lose homes if its parent, Northgate Capital, wishes it.", [OWNED]),
    ("Northgate Capital, the next owner of Fernhill Care, is Danish.", ["fernhill-care ownedBy northgatecapital planned"]),
    ("Northgate Capital may become the owner of Fernhill Care.", ["fernhill-care ownedBy northgatecapital hypothetical"]),
    ("Northgate Capital would be the owner of Fernhill Care.", ["fernhill-care ownedBy northgatecapital hypothetical"]),
    # what is denied on a day is denied, and what an owner would sell is not the owner
    (
        "Not so Fernhill Care: its parent, the Oakfield Group, denied last week that it would sell the agency to Northgate Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "fernhill-care ownedBy northgatecapital denied"],
    ),
    (
        "Oakfield Group denied yesterday that Fernhill Care had been sold to Northgate Capital.",
        ["fernhill-care ownedBy northgatecapital denied"],
    ),
    # what somebody only thought of, and then did not do
    ("Ministers thought of taking children's services away from Leeds and decided not to.", [f"{TAKEN} denied"]),
    ("Ministers toyed with taking children's services away from Leeds, and in the end did not do so.", [f"{TAKEN} denied"]),
    ("Ministers talked of taking children's services away from Leeds.", [f"{TAKEN} hypothetical"]),
    ("Ministers wanted to take children's services away from Leeds but did not dare to.", [f"{TAKEN} denied"]),
    ("Ministers do not intend to take children's services away from Leeds.", [f"{TAKEN} denied"]),
    ("Ministers intend to take children's services away from Leeds.", [f"{TAKEN} planned"]),
    (f"Leeds planned to hand its children's services to {TRUST}, but it never did.", [f"{RUNS} denied"]),
    (f"Leeds has handed its children's services to {TRUST} and decided not to look back.", [f"{RUNS} actual"]),
    ("Northgate Capital thought of buying Fernhill Care and thought better of it.", ["fernhill-care ownedBy northgatecapital denied"]),
    # the next sentence may do no more than say that it was not done
    ("Ministers warned that they might take children's services away from Leeds. They did not.", [f"{TAKEN} denied"]),
    ("Ministers might take children's services away from Leeds. Last week we learned that they will not.", [f"{TAKEN} denied"]),
    ("Ministers might take children's services away from Leeds. They have not yet.", [f"{TAKEN} hypothetical"]),
    (f"Leeds may hand its children's services to {TRUST}. It should not.", [f"{RUNS} hypothetical"]),
    # gerunds that are joined stand in one world
    (f"Leeds considered closing offices and handing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Leeds denied closing homes and handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds denied ever planning to hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    # a return with an adjective is a noun, too, and may come to nothing
    (
        f"An outright return of services from {TRUST} to Leeds City Council had been costed but was not recommended.",
        [f"{B} returnedTo LDS denied", f"{RUNS} actual"],
    ),
    ("The sale of Fernhill Care to Northgate Capital was discussed but not pursued.", ["fernhill-care ownedBy northgatecapital denied"]),
    # who sells what is yet to be sold owns it still
    (
        "Northgate Capital is to buy Fernhill Care. The seller is Aldous Capital.",
        [
            "fernhill-care ownedBy aldouscapital actual",
            "fernhill-care ownedBy northgatecapital planned",
            "fernhill-care acquiredFrom aldouscapital planned",
        ],
    ),
    (
        "Northgate Capital has bought Fernhill Care. The seller is Aldous Capital.",
        ["fernhill-care ownedBy aldouscapital ended", OWNED, "fernhill-care acquiredFrom aldouscapital actual"],
    ),
    # who says "we" in a text that somebody else publishes; a quotation tells nothing of that
    (f"We are {TRUST}. Ofsted rated us good in 2019.", [f"{B} rated ofsted actual good"]),
    ("Leeds City Council is hiring. Our services were rated good by Ofsted in 2019.", ["LDS rated ofsted actual good"]),
    ('Leeds City Council is hiring. "We are proud," said its leader. Ofsted rated us good in 2019.', []),
    (f"We are {TRUST}'s oldest partner. Ofsted rated us good in 2019.", []),
    # who signs a text says "I"
    (
        "It is a year since I was sent to Leeds as commissioner. I know Hull, where I was appointed to the same post in 2014.\n\n"
        "John Carter, Commissioner",
        ["LDS commissionerAppointed john-carter actual", "KHL commissionerAppointed john-carter actual"],
    ),
    ("It is a year since I was sent to Leeds as commissioner.\n\nJohn Carter has gone fishing.", []),
    # a grade counted on from the one before is of the same party
    (
        "Leeds City Council was rated good in 2018, and Hull helped it. March 2021 brought a second good judgement.",
        ["LDS rated ofsted ended good", "LDS rated ofsted actual good"],
    ),
    # "sent in" and "called in" have a particle, and what a department does is no attribute
    ("Things in Leeds were so bad that ministers sent in John Carter as commissioner.", ["LDS commissionerAppointed john-carter actual"]),
    ("The report is by John Carter, whom ministers appointed commissioner for Leeds.", ["LDS commissionerAppointed john-carter actual"]),
    (
        "The report is by John Carter, whom the Secretary of State appointed as commissioner for Leeds.",
        ["LDS commissionerAppointed john-carter actual"],
    ),
    ("Leeds City Council called in Hull City Council to run its children's services.", []),
    # who is brought in to run services runs another's; who helps to run them does not run them
    ("A trust was rejected in Leeds, and Hull City Council was brought in to run children's services instead.", [HANDED]),
    ("Hull City Council was brought in to run children's services.", []),
    ("Hull City Council was brought in to help run children's services in Leeds.", []),
    (f"{TRUST} helps to run children's services in Leeds.", []),
    # who says that "they" may do a thing speaks of himself, unless he is told of it
    (
        "Ofsted had called Leeds inadequate, and ministers let it be known that they might take children's services out of its hands.",
        ["LDS rated ofsted actual inadequate", f"{TAKEN} hypothetical"],
    ),
    ("Leeds told ministers that it would take children's services back.", []),
    # listed companies and their buyers; what was kept for some years is so no longer
    ("Fernhill Care, taken off the stock market by Northgate Capital last year, has more homes.", [OWNED]),
    ("Fernhill Care was taken off the road by Northgate Capital.", []),
    ("Northgate Capital kept Fernhill Care for seven years before it sold up.", ["fernhill-care ownedBy northgatecapital ended"]),
    ("Northgate Capital kept Fernhill Care waiting for years.", []),
    # what once belonged to somebody does so no longer, and what has long belonged to him does
    ("Once part of Oakfield Group, Fernhill Care is today a subsidiary of Northgate Capital.", [f"{OAK} ended", OWNED]),
    ("Fernhill Care, once a brand of Oakfield Group, belongs to Northgate Capital.", [f"{OAK} ended", OWNED]),
    ("Until last year a subsidiary of Oakfield Group, Fernhill Care belongs to Northgate Capital.", [f"{OAK} ended", OWNED]),
    (
        "Long a subsidiary of Oakfield Group, Fernhill Care is to be sold to Northgate Capital.",
        [f"{OAK} actual", "fernhill-care ownedBy northgatecapital planned"],
    ),
    (
        "Oakfield Group, owner of Fernhill Care, is itself owned by Northgate Capital.",
        [f"{OAK} actual", "oakfield-group ownedBy northgatecapital actual"],
    ),
    # what was to have been done was not, unless the text says what else became of it
    ("Fernhill Care was to have been sold to Northgate Capital.", ["fernhill-care ownedBy northgatecapital denied"]),
    (f"Leeds was to have handed its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds was to have handed its children's services to {TRUST}. The plan has been put on hold.", [f"{RUNS} hypothetical"]),
    ("Leeds was to have been stripped of its children's services by ministers.", [f"{TAKEN} ended"]),
    # councils that are joined are "they" in their own sentence, too
    (
        "Leeds and Hull set up Fernhill Care, which they own together.",
        [
            "fernhill-care createdBy LDS actual",
            "fernhill-care createdBy KHL actual",
            "fernhill-care ownedBy LDS actual",
            "fernhill-care ownedBy KHL actual",
        ],
    ),
    # a first name shares the surname of the person behind it
    (
        "Fernhill Care was founded by Ann and John Carter in 1993.",
        ["fernhill-care createdBy ann-carter actual", "fernhill-care createdBy john-carter actual"],
    ),
    # who has left an office, and who joins in another one
    (
        "John Carter, until last month the government's commissioner in Leeds, has joined Hull as a director.",
        ["LDS commissionerAppointed john-carter ended"],
    ),
    ("John Carter has joined Hull as commissioner.", ["KHL commissionerAppointed john-carter actual"]),
    # grades that nobody was given, and those of a part
    (
        "Leeds narrowly avoided an inadequate rating and is now good.",
        ["LDS rated ofsted denied inadequate", "LDS rated ofsted actual good"],
    ),
    ("Leeds escaped an inadequate rating.", ["LDS rated ofsted denied inadequate"]),
    ("Ofsted praised Leeds for its work with care leavers, which it called outstanding.", []),
    ("Ofsted has rated Leeds outstanding for its work with children in care.", []),
    # whose share it is
    (
        "Northgate Capital holds 70 per cent of Fernhill Care and Oakfield Group 30 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 70%", "fernhill-care ownedBy oakfield-group actual 30%"],
    ),
    # who offered and was refused, who is told to by ministers, who only knows how to
    ("Kent had offered to run Leeds' children's services and was turned down.", ["LDS delegatedTo KEN denied"]),
    ("Kent offered to run Leeds' children's services but the minister said no.", ["LDS delegatedTo KEN denied"]),
    (f"Like Hull before it, Leeds has been told by ministers to hand its children's services to {TRUST}.", [f"{RUNS} planned", ORDERED]),
    ("Some believe that ministers had decided to take children's services away from Leeds.", [f"{TAKEN} hypothetical"]),
    # of whom an order is told, and who only went before
    ("Leeds is the third council, after Hull and Kent, to lose its children's services by order of ministers.", [ORDERED]),
    # a condition told by inversion, whose "no" is its own; where the same was done is not where it may be done
    (
        f"Leeds is ill. Should there be no change, ministers will not hesitate to give its services to {TRUST}, as they did in Hull.",
        [f"{TAKEN} hypothetical", f"{RUNS} hypothetical"],
    ),
    # what inspectors always do, what was founded by whoever has left, who moves
    ("Ofsted inspects Leeds City Council.", []),
    # a company by its name without the last word
    (
        "Kestrel Homes has agreed to buy Hazel Combe Care. Hazel Combe is owned by Birch Capital.",
        ["hazelcombe-care ownedBy birchcapital actual", "hazelcombe-care ownedBy kestrel-homes planned"],
    ),
    ("Amber Vale Care and Amber Vale Homes were praised. Amber Vale is owned by Birch Capital.", []),
    (
        "Kestrel Homes bought Susan Pell Fostering. Susan Pell, who founded the agency in 1998, is glad.",
        ["susanpell-fostering ownedBy kestrel-homes actual"],
    ),
    (
        "Until 2016 Fernhill Care belonged to its founder, John Carter.",
        ["fernhill-care createdBy john-carter actual", "fernhill-care ownedBy john-carter ended"],
    ),
    ("Rivals: Fernhill Care, owned by its founders and THCP; others are small.", []),
    # "its trust" is no other council's; "its services" behind a trust are the trust's
    ("Doncaster Children's Services Trust is no more. Leeds set up its trust by agreement.", []),
    ("In Leeds a trust has been in charge since 2014; Ofsted rates its services good.", []),
    # what is ordered by a direction that "tells" a council; who holds two posts
    ("A direction published yesterday tells Leeds to work with Kent.", [ORDERED]),
    (
        f"John Carter, a director of {TRUST} and since June the commissioner in Leeds, is content.",
        [
            "LDS commissionerAppointed john-carter actual",
            "john-carter worksFor brightwell-childrens-trust actual",
            "john-carter holdsPost director-of-brightwell-childrens-trust actual",
        ],
    ),
    # whose the council is that deals with another
    (
        "Leeds's children's services. The council has a contract with Kent, which Kent will end. John Carter, the commissioner, agrees.",
        ["LDS commissionerAppointed john-carter actual"],
    ),
    # when a contract ends is not yet
    (
        f"When its contract with {TRUST} ends, Leeds City Council will run its own children's services again.",
        [f"{RUNS} actual", f"{B} returnedTo LDS planned"],
    ),
    # "In X the council" is that of X, in what somebody says too
    (
        "Hull was rated good.\n\nJohn Carter: In Leeds the council has had a commissioner, Ann Marlow, since May.",
        ["KHL rated ofsted actual good", "LDS commissionerAppointed ann-marlow actual"],
    ),
    # who decides for itself has only decided
    (f"Leeds decided for itself to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    # an answer is a sentence of its own, and a number is not
    (f"Who runs them? No. {TRUST} runs children's services in Leeds.", [f"{RUNS} actual"]),
    # grades that are compared, and those of two councils in turn
    (
        "Ofsted rated Leeds good, an improvement on its earlier grade of inadequate.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
    ),
    ("Leeds and Hull kept their grades of outstanding and good.", ["LDS rated ofsted actual outstanding", "KHL rated ofsted actual good"]),
    # who sold a company has the purchase behind him
    (
        "Fernhill Care has been sold by Northgate Capital to Aldous Capital. Northgate Capital bought it in 2017.",
        [
            "fernhill-care ownedBy aldouscapital actual",
            "fernhill-care ownedBy northgatecapital ended",
            "fernhill-care acquiredFrom northgatecapital actual",
        ],
    ),
    # members with their shares
    (
        "Fernhill Care is limited by guarantee. Its members are Leeds City Council (60%) and Hull City Council (40%).",
        ["fernhill-care ownedBy LDS actual 60%", "fernhill-care ownedBy KHL actual 40%"],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_who_is_meant(said: Callable[..., list[str]], text: str, wanted: list[str]) -> None:
    assert sorted(set(said(text, date=None))) == sorted(wanted)


def test_an_entry_of_a_chronicle_dates_what_it_tells(resolved: Callable[..., Resolved]) -> None:
    text = "2013: Ofsted rates Leeds City Council inadequate.\n\n2019: It is rated good. In June ministers issue a direction to Leeds."
    dates = {
        claim.predicate.value: claim.date.lexical for claim in resolved(text).claims if claim.date is not None and claim.status == "actual"
    }
    ended = [claim.date.lexical for claim in resolved(text).claims if claim.date is not None and claim.status == "ended"]
    assert (sorted(dates.values()), ended) == (["2019", "2019-06"], ["2013"])
