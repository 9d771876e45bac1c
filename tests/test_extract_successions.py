"""Who had a company or the work before, who has it now, and who is to have it, in many wordings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from caregraph.resolve import Resolved

#: The former owner A and the later one B of a company C: what is told of each.
DEALS: Final = {
    "{b} bought {c} from {a} in 2018.": {("A", "ended"), ("B", "actual")},
    "{a} sold {c} to {b} in 2018.": {("A", "ended"), ("B", "actual")},
    "{c} was sold by {a} to {b} in 2018.": {("A", "ended"), ("B", "actual")},
    "{c} was sold to {b} by {a} for £40m.": {("A", "ended"), ("B", "actual")},
    "{c} passed from {a} to {b} in 2018.": {("A", "ended"), ("B", "actual")},
    "{c} was bought by {b} from {a}.": {("A", "ended"), ("B", "actual")},
    "{c}, formerly owned by {a}, now belongs to {b}.": {("A", "ended"), ("B", "actual")},
    "{c}, which {a} sold to {b} in 2018, runs 20 homes.": {("A", "ended"), ("B", "actual")},
    "{b} acquired {c} from its previous owner, {a}.": {("A", "ended"), ("B", "actual")},
    "{a} has agreed to sell {c} to {b}.": {("A", "actual"), ("B", "planned")},
    "{a} is to sell {c} to {b}.": {("A", "actual"), ("B", "planned")},
    "{b} has agreed to buy {c} from {a}.": {("A", "actual"), ("B", "planned")},
    "{a} is in talks to sell {c} to {b}.": {("A", "actual"), ("B", "hypothetical")},
    "{a} bought {c} in 2012 and sold it to {b} in 2018.": {("A", "ended"), ("B", "actual")},
    "{a} owned {c} from 2012 to 2018.": {("A", "ended")},
    "{a} owned {c} until 2018, when {b} bought it.": {("A", "ended"), ("B", "actual")},
    "{c} belonged to {a} before {b} bought it.": {("A", "ended"), ("B", "actual")},
    "In 2018 {a} sold its stake in {c} to {b}.": {("A", "ended"), ("B", "actual")},
    "{a} sold its 60 per cent stake in {c} to {b}.": {("A", "ended"), ("B", "actual")},
    "{b} took over {c} from {a}.": {("A", "ended"), ("B", "actual")},
    "{b}'s purchase of {c} from {a} was completed in March.": {("A", "ended"), ("B", "actual")},
    "The sale of {c} by {a} to {b} was completed in March.": {("A", "ended"), ("B", "actual")},
    "{c} has changed hands: {a} has sold it to {b}.": {("A", "ended"), ("B", "actual")},
    "{a} has exited {c}, selling it to {b}.": {("A", "ended"), ("B", "actual")},
    "{c}'s owner, {a}, has sold it to {b}.": {("A", "ended"), ("B", "actual")},
    "{a}, the owner of {c}, has sold the company to {b}.": {("A", "ended"), ("B", "actual")},
    "{c} was owned by {a}. It was sold to {b} in 2018.": {("A", "ended"), ("B", "actual")},
    "{c} is owned by {a}. It was bought from {b} in 2018.": {("A", "actual"), ("B", "ended")},
    "{a} bought {c} in 2012. Six years later it sold the company to {b}.": {("A", "ended"), ("B", "actual")},
    "{b} owns {c}, which it bought from {a} in 2018.": {("A", "ended"), ("B", "actual")},
    "{c} has been owned by {b} since 2018. Before that it belonged to {a}.": {("A", "ended"), ("B", "actual")},
    "{c} has been owned by {b} since it was sold by {a} in 2018.": {("A", "ended"), ("B", "actual")},
    "{a} wants to sell {c}.": {("A", "actual")},
    "{a} has put {c} up for sale.": {("A", "actual")},
    "{a} has decided not to sell {c} to {b}.": {("A", "actual"), ("B", "denied")},
    "{a} and {b} each own half of {c}.": {("A", "actual"), ("B", "actual")},
    "{c} is owned 60 per cent by {a} and 40 per cent by {b}.": {("A", "actual"), ("B", "actual")},
    "{a} holds 60 per cent of {c} and {b} the rest.": {("A", "actual"), ("B", "actual")},
    "{c} is owned by {a}, which is in turn owned by {b}.": {("A", "actual")},
    "{a}, part of {b}, owns {c}.": {("A", "actual")},
}
#: The providers A and B for a council C: who has the work ("d"), and whose comes back ("r").
SUCCESSIONS: Final = {
    "{a} ran children's services in {c} until 2018, when {b} took over.": {("d", "A", "ended"), ("d", "B", "actual")},
    "{b} took over children's services in {c} from {a} in 2018.": {("d", "A", "ended"), ("d", "B", "actual")},
    "{b} replaced {a} as provider of children's services in {c}.": {("d", "A", "ended"), ("d", "B", "actual")},
    "Children's services in {c} passed from {a} to {b} in 2018.": {("d", "A", "ended"), ("d", "B", "actual")},
    "{c} has ended its contract with {a} and handed its children's services to {b}.": {("d", "A", "ended"), ("d", "B", "actual")},
    "{c} took its children's services back from {a} in 2018.": {("d", "A", "ended"), ("r", "A", "actual")},
    "{c} has brought its children's services back in-house from {a}.": {("d", "A", "ended"), ("r", "A", "actual")},
    "Children's services in {c}, run by {a} since 2014, returned to the council in 2018.": {("d", "A", "ended"), ("r", "A", "actual")},
    "{a} handed children's services back to {c} in 2018.": {("d", "A", "ended"), ("r", "A", "actual")},
    "{c} will take its children's services back from {a} in 2021.": {("d", "A", "actual"), ("r", "A", "planned")},
    "{c} is considering taking its children's services back from {a}.": {("d", "A", "actual"), ("r", "A", "hypothetical")},
    "{c} has decided not to take its children's services back from {a}.": {("d", "A", "actual"), ("r", "A", "denied")},
    "{a}, which runs children's services in {c}, will be replaced by {b} in 2021.": {("d", "A", "actual"), ("d", "B", "planned")},
    "{a} runs children's services in {c}. {b} will take over in 2021.": {("d", "A", "actual"), ("d", "B", "planned")},
    "{a} ran children's services in {c}. {b} took over in 2018.": {("d", "A", "ended"), ("d", "B", "actual")},
    "{c} moved its children's services from {a} to {b} in 2018.": {("d", "A", "ended"), ("d", "B", "actual")},
    "{c} chose {b} over {a} to run its children's services.": {("d", "B", "actual")},
    "{a} no longer runs children's services in {c}.": {("d", "A", "ended")},
    "{a} has stopped running children's services in {c}.": {("d", "A", "ended")},
    "{a} used to run children's services in {c}.": {("d", "A", "ended")},
    "{a} once ran children's services in {c}.": {("d", "A", "ended")},
    "{a}, which used to run children's services in {c}, was wound up.": {("d", "A", "ended")},
    "{a}, the former provider of children's services in {c}, was wound up.": {("d", "A", "ended")},
    "{a} lost the contract for children's services in {c} in 2018.": {("d", "A", "ended")},
    "{a}'s contract for children's services in {c} ended in 2018.": {("d", "A", "ended")},
    "{a}'s contract for children's services in {c} ends in 2024.": {("d", "A", "actual")},
    "{a}'s contract with {c} for children's services was terminated in 2018.": {("d", "A", "ended")},
    "{c} terminated its contract with {a} for children's services.": {("d", "A", "ended")},
    "{a}'s contract for children's services in {c} has been extended to 2025.": {("d", "A", "actual")},
    "{c} has renewed {a}'s contract for children's services.": {("d", "A", "actual")},
    "{a} has been running children's services in {c} since 2014.": {("d", "A", "actual")},
    "{a} will continue to run children's services in {c}.": {("d", "A", "actual")},
    "{a} has run children's services in {c} for six years.": {("d", "A", "actual")},
    "{a} was dissolved in 2018 and its children's services in {c} went back to the council.": {("d", "A", "ended"), ("r", "A", "actual")},
}
COUNCIL: Final = "Leeds City Council"
PROVIDERS: Final = {"Brightwell Children's Trust": "A", "Northfield Children's Trust": "B"}
OWNERS: Final = {"Northgate Capital": "A", "Larkspur Partners": "B"}


@pytest.mark.parametrize("wording", DEALS)
def test_who_owned_it_and_who_owns_it(resolved: Callable[..., Resolved], wording: str) -> None:
    owners = dict(zip("ab", OWNERS, strict=True))
    claims = resolved(wording.format(c="Fernhill Care", **owners)).claims
    told = {
        (OWNERS[c.object.surface], c.status.value)
        for c in claims
        if c.predicate.value == "ownedBy" and c.subject.surface == "Fernhill Care"
    }
    assert told == DEALS[wording]


@pytest.mark.parametrize("wording", SUCCESSIONS)
def test_who_ran_it_and_who_runs_it(resolved: Callable[..., Resolved], wording: str) -> None:
    providers = dict(zip("ab", PROVIDERS, strict=True))
    claims = resolved(wording.format(c=COUNCIL, **providers)).claims
    told = {("d", PROVIDERS[c.object.surface], c.status.value) for c in claims if c.predicate.value == "delegatedTo"}
    back = {("r", PROVIDERS[c.subject.surface], c.status.value) for c in claims if c.predicate.value == "returnedTo"}
    assert told | back == SUCCESSIONS[wording]
