"""Ways to say one thing: verbs, nouns and ties across sentences that tell a relation, and lookalikes that tell none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST = "Brightwell Children's Trust"
RUNS = "LDS delegatedTo brightwell-childrens-trust"
BACK = "brightwell-childrens-trust returnedTo LDS"
FORCED = "LDS forcedBy uk-government"
OWNED = "fernhill-care ownedBy redstonecapital actual"
SENT = "LDS commissionerAppointed john-carter actual"
RAN = f"{TRUST} ran children's services in Leeds."
GAVE = "Leeds City Council gave up its children's services in 2016."
SENDS = "Ministers have appointed a commissioner to Leeds City Council."
MARY = "Mary Holloway was commissioner in Leeds."

#: What must be said, and wordings that say it.
SAYS: dict[str, list[str]] = {
    f"{RUNS} actual": [
        f"Leeds City Council commissions children's services from {TRUST}.",
        f"The provider of children's services in Leeds is {TRUST}.",
        f"{GAVE} The new provider is {TRUST}.",
        f"Children's services in Leeds have a new provider, {TRUST}.",
        f"{TRUST} was awarded the contract for Leeds's children's services.",
        f"{TRUST} took over from Leeds City Council in 2016.",
        f"It was not until 2016 that {TRUST} took over children's services in Leeds.",
        f"Leeds City Council's work with care leavers has gone to {TRUST}.",
        f"{TRUST} has taken children's services off Leeds City Council's hands.",
        f"Since 2016 the care of vulnerable children in Leeds has been a matter for {TRUST}.",
        f"Children's services in Leeds have left the council. That is now a job for {TRUST}.",
        f"Children's services in Leeds have left the council. The job is {TRUST}'s.",
        f"Leeds City Council used to run its own children's services. These were transferred to {TRUST} in 2016.",
        f"Who runs children's services in Leeds? Since 2016 it has been {TRUST}.",
        f"Leeds City Council never disputed that it had handed children's services to {TRUST}.",
    ],
    "LDS delegatedTo kestrel actual": [
        "The charity Kestrel is small. Kestrel runs fostering in Leeds.",
        "Kestrel, a charity, is small. Fostering in Leeds is run by Kestrel.",
    ],
    "fernhill-care ownedBy larkfield-partners ended": [
        "Larkfield Partners bought Fernhill Care in 2011. Larkfield sold Fernhill to Redstone Capital in 2016.",
        "Six years on Larkfield Partners passed Fernhill Care to Redstone Capital.",
        "Larkfield Partners had owned Fernhill Care for six years when it sold it to Redstone Capital.",
        "Larkfield Partners, which had owned Fernhill Care since 2010, sold it in 2016.",
    ],
    "LDS delegatedTo KEN actual": [
        "Kent runs Leeds's children's services on the council's behalf.",
        "Children's services in Leeds are in the hands of Kent County Council.",
        "Leeds's children's services have been under the management of Kent County Council since 2016.",
    ],
    f"{RUNS} planned": [
        f"{TRUST} has been chosen to run children's services in Leeds.",
        f"Children's services in Leeds are on their way to {TRUST}.",
        f"Leeds City Council has given the go-ahead for children's services to pass to {TRUST}.",
        f"The handover of Leeds's children's services to {TRUST} is weeks away.",
        f"Leeds City Council intends that {TRUST} should run its children's services.",
        f"The future provider of children's services in Leeds is {TRUST}.",
    ],
    f"{RUNS} ended": [
        f"{TRUST}, the former provider of children's services in Leeds, has closed.",
        f"{TRUST} lost the contract for children's services in Leeds.",
        f"{TRUST} gave up children's services in Leeds in 2019.",
        f"{TRUST} walked away from its contract to run children's services in Leeds.",
        f"The contract under which {TRUST} ran children's services in Leeds was ended in 2019.",
        f"The years in which {TRUST} ran children's services in Leeds are over.",
        f"Gone are the days when {TRUST} ran children's services in Leeds.",
        f"{TRUST}'s time as provider of children's services in Leeds is over.",
    ],
    f"{BACK} actual": [
        f"{RAN} The council has resumed control.",
        f"{RAN} In 2019 responsibility returned to the council.",
        f"{RAN} The return to the council took place in 2019.",
        f"{RAN} The transfer back to the council took place in 2019.",
        f"{RAN} In 2019 the trust was wound up and its work passed to the council.",
        f"{RAN} They are the council's once more.",
        f"Since children's services came back from {TRUST} in 2019, Leeds City Council has improved.",
        f"In 2019 {TRUST} lost children's services to Leeds City Council.",
    ],
    f"{BACK} planned": [
        f"Children's services in Leeds are on the way back from {TRUST} to the council.",
        f"The return of children's services in Leeds from {TRUST} is planned for October.",
        f"Leeds City Council has agreed that children's services should come back from {TRUST}.",
    ],
    f"{FORCED} actual": [
        f"{GAVE} The government made it do so.",
        f"{GAVE} The decision was the government's.",
        f"{GAVE} Ministers had so decreed.",
        "Unlike Kent, Leeds, where the government insisted on a trust, has no department.",
        "The order to hand over its services came to Leeds City Council from the government.",
        "The government's order that Leeds City Council hand over its services dates from 2016.",
        "Commissioners sent by the government took over Leeds City Council's functions in 2015.",
        "Leeds City Council gave up its children's services because ministers told it to.",
    ],
    f"{FORCED} denied": [
        "The government has ruled out taking children's services away from Leeds City Council.",
        "The government has decided not to remove children's services from Leeds City Council.",
        "Leeds City Council acted of its own accord and not on government orders.",
        "Leeds City Council did it because it wished to, and not because ministers ordered it.",
        "Nobody in government forced Leeds City Council to hand over its services.",
    ],
    f"{FORCED} ended": [
        "The government's intervention in Leeds is over.",
        "Leeds City Council is free of government direction.",
        "Leeds City Council was sent commissioners. It got its powers back from the government in 2019.",
        "The government ordered Leeds City Council to hand over its services. The order was lifted in 2019.",
    ],
    SENT: [
        f"{SENDS} The job has gone to John Carter.",
        f"{SENDS} The post is held by John Carter.",
        f"{SENDS} The man chosen is John Carter.",
        "The role of commissioner in Leeds went to John Carter.",
        "John Carter was among the commissioners sent to Leeds.",
        f"{MARY} She was replaced by John Carter.",
        f"{MARY} John Carter took over from her in 2018.",
        f"{MARY} Her place was taken by John Carter.",
        f"{MARY} Her successor is John Carter.",
        "Mary Holloway has left as commissioner in Leeds, making way for John Carter.",
    ],
    "LDS commissionerAppointed mary-holloway ended": [
        f"{MARY} She was replaced by John Carter.",
        "John Carter is commissioner in Leeds. His predecessor was Mary Holloway.",
        "From 2016 to 2018 Mary Holloway was commissioner in Leeds.",
    ],
    OWNED: [
        "Fernhill Care has changed hands. The new owner is Redstone Capital.",
        "Fernhill Care has been sold. The buyer is Redstone Capital.",
        "Redstone Capital replaced Larkfield Partners as the owner of Fernhill Care.",
        "Larkfield Partners gave way to Redstone Capital as owner of Fernhill Care.",
        "The sale of Fernhill Care to Redstone Capital went through in 2016.",
        "Redstone Capital's children's homes business, Fernhill Care, has grown.",
        "Fernhill Care's shares belong to Redstone Capital.",
        "Redstone Capital still holds Fernhill Care.",
        "Redstone Capital swooped for Fernhill Care in a £40m deal.",
        "Redstone Capital secured Fernhill Care for £40m.",
        "Fernhill Care was absorbed into Redstone Capital.",
        "Redstone Capital won the auction for Fernhill Care.",
        "Who owns Fernhill Care? Since 2016 it has been Redstone Capital.",
        "Redstone Capital, a private equity firm, has been busy. The firm bought Fernhill Care in 2016.",
        "Redstone Capital has been busy. It is the new owner of Fernhill Care.",
        "Fernhill Care was for sale. Redstone Capital announced that it had completed the purchase of Fernhill Care.",
    ],
}

#: A relation, and texts that do not tell it.
LOOKALIKES: dict[str, list[str]] = {
    "ownedBy": [
        "Redstone Capital was the losing bidder for Fernhill Care.",
        "Fernhill Care has a new chief executive. The buyer of its old office is Redstone Capital.",
        "Redstone Capital landed a contract to place children with Fernhill Care.",
        "Redstone Capital still holds Fernhill Care responsible for the fire.",
        "The staff of Fernhill Care were absorbed into Leeds City Council.",
        "Redstone Capital won the battle against Fernhill Care for the contract.",
        "Redstone Capital gave way to Fernhill Care in the contest for the contract.",
    ],
    "delegatedTo": [
        f"{TRUST} took over from Kent County Council as improvement partner of Leeds City Council.",
        "Leeds City Council buys software for its children's services from Brightwell Solutions.",
        "Brightwell Consulting won a contract to review children's services in Leeds.",
        "Leeds City Council has a new provider of school meals, Oakdale Catering.",
        f"Leeds City Council sent a director. {TRUST} took its place on the board.",
        f"{TRUST} gave up its office in Leeds.",
        "Leeds City Council's legal services are in the hands of Kent County Council.",
        f"{TRUST} was chosen to advise on children's services in Leeds.",
    ],
    "returnedTo": [
        f"{RAN} The council has resumed control of its finances.",
        f"{RAN} Labour is back in control of the council.",
        f"{RAN} Mary Holloway's return to the council was welcomed.",
        f"{RAN} Its report went to the council.",
        f"{RAN} The director went back to the council.",
    ],
    "forcedBy": [
        "The government returned its grant to Leeds City Council.",
        "The order for new computers was lifted by Leeds City Council.",
        "Leeds City Council's powers to fine parents were taken over by schools.",
        f"{GAVE} This was welcomed by the government.",
        "Leeds City Council opened a school. This was required by the government.",
    ],
    "commissionerAppointed": [
        "Mary Holloway is the director of children's services in Leeds. She was replaced by John Carter.",
        "A commissioner was sent to Leeds. The job of director went to John Carter.",
        "A commissioner was sent to Leeds. John Carter replaced Mary Holloway as chief executive.",
        "Leeds has a new police commissioner, John Carter. His predecessor was Mary Holloway.",
    ],
    "rated": ["Leeds City Council found outstanding debts."],
}


@pytest.mark.parametrize(("wanted", "text"), [(wanted, text) for wanted, texts in SAYS.items() for text in texts])
def test_one_thing_said_in_many_ways(said: Callable[..., list[str]], wanted: str, text: str) -> None:
    assert wanted in said(text)


@pytest.mark.parametrize(("relation", "text"), [(relation, text) for relation, texts in LOOKALIKES.items() for text in texts])
def test_what_only_looks_alike(said: Callable[..., list[str]], relation: str, text: str) -> None:
    assert not [claim for claim in said(text) if f" {relation} " in claim and " denied" not in claim]


@pytest.mark.parametrize(
    "text",
    [
        "Leeds City Council has handed its children's services to a company. The company is Oakfield.",
        "Leeds City Council has handed its children's services to a company that it does not control. It is called Oakfield.",
        "Leeds City Council has handed its children's services to a new trust. The trust, Oakfield Children's Trust, opened in May.",
        "Leeds City Council has handed its children's services to a charity. Its name is Oakfield.",
    ],
)
def test_a_name_may_come_later(said: Callable[..., list[str]], text: str) -> None:
    assert {claim.partition("-")[0] for claim in said(text) if "delegatedTo" in claim} in (
        {"LDS delegatedTo oakfield"},
        {"LDS delegatedTo oakfield actual"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Leeds City Council has handed its children's services to a company. The council is Oakfield's client.",
        "Leeds City Council has handed its children's services to a company. Oakfield is not the company.",
        "Leeds City Council has handed its children's services to a company. The chair is Oakfield's own.",
    ],
)
def test_a_name_of_somebody_else_is_not_taken(said: Callable[..., list[str]], text: str) -> None:
    assert not [claim for claim in said(text) if "oakfield" in claim and "delegatedTo" in claim]


def test_a_later_buyer_ends_the_ownership_of_an_earlier_one(said: Callable[..., list[str]]) -> None:
    text = "Fernhill Care was bought by Larkfield Partners in 2011. In 2016 Redstone Capital bought Fernhill Care for £40m."
    assert said(text) == ["fernhill-care ownedBy larkfield-partners ended", "fernhill-care ownedBy redstonecapital actual"]
    joint = "Fernhill Care was bought by Larkfield Partners in 2011. In 2016 Redstone Capital bought a third of Fernhill Care."
    assert "fernhill-care ownedBy larkfield-partners actual" in said(joint)


def test_a_chronicle_tells_the_past_in_the_present(said: Callable[..., list[str]]) -> None:
    assert said(f"2016: {TRUST} takes over children's services in Leeds on 1 April.", date="2022") == [f"{RUNS} actual"]
    assert said(f"{TRUST} takes over children's services in Leeds on 1 April.", date="2022") == [f"{RUNS} planned"]
