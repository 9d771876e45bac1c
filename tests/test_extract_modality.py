"""What is meant, possible and given up, in many wordings for many relations."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from caregraph.resolve import Resolved

TRUST: Final = "Brightwell Children's Trust"
#: Who, the infinitive, the gerund, the participle, and the relation.
DEEDS: Final = {
    "hand": (
        "Leeds City Council",
        f"hand its children's services to {TRUST}",
        f"handing its children's services to {TRUST}",
        f"handed its children's services to {TRUST}",
        "delegatedTo",
    ),
    "move": (
        "Leeds City Council",
        f"move its children's services into {TRUST}",
        f"moving its children's services into {TRUST}",
        f"moved its children's services into {TRUST}",
        "delegatedTo",
    ),
    "buy": (
        "Northgate Capital",
        "buy Fernhill Care",
        "buying Fernhill Care",
        "bought Fernhill Care",
        "ownedBy",
    ),
    "acq": (
        "Northgate Capital",
        "acquire Fernhill Care",
        "acquiring Fernhill Care",
        "acquired Fernhill Care",
        "ownedBy",
    ),
    "setup": (
        "Leeds City Council",
        f"set up {TRUST}",
        f"setting up {TRUST}",
        f"set up {TRUST}",
        "createdBy",
    ),
    "back": (
        "Leeds City Council",
        f"take its children's services back from {TRUST}",
        f"taking its children's services back from {TRUST}",
        f"taken its children's services back from {TRUST}",
        "returnedTo",
    ),
    "dir": (
        "The government",
        "issue a direction to Leeds City Council",
        "issuing a direction to Leeds City Council",
        "issued a direction to Leeds City Council",
        "forcedBy",
    ),
    "strip": (
        "The government",
        "strip Leeds City Council of its children's services",
        "stripping Leeds City Council of its children's services",
        "stripped Leeds City Council of its children's services",
        "forcedBy",
    ),
    "comm": (
        "The government",
        "appoint Ann Marlow as commissioner in Leeds",
        "appointing Ann Marlow as commissioner in Leeds",
        "appointed Ann Marlow as commissioner in Leeds",
        "commissionerAppointed",
    ),
    "run": (
        f"{TRUST}",
        "take over children's services in Leeds",
        "taking over children's services in Leeds",
        "taken over children's services in Leeds",
        "delegatedTo",
    ),
}
#: By status, what stands between who and the deed.
WORDINGS: Final = {
    "planned": (
        "will {i}",
        "is to {i}",
        "plans to {i}",
        "is due to {i} in May",
        "is set to {i}",
        "has agreed to {i}",
        "is preparing to {i}",
        "has decided to {i}",
        "intends to {i}",
        "has voted to {i}",
        "is about to {i}",
        "has announced that it will {i}",
        "has confirmed that it is to {i}",
        "has resolved to {i}",
        "has promised to {i}",
        "will {i} next year",
        "will soon {i}",
        "has announced plans to {i}",
        "has drawn up plans to {i}",
        "has unveiled plans to {i}",
        "is planning to {i}",
        "expects to {i} in the autumn",
        "is going to {i}",
    ),
    "hypothetical": (
        "may {i}",
        "might {i}",
        "could {i}",
        "is considering {g}",
        "has proposed {g}",
        "has been urged to {i}",
        "would like to {i}",
        "is thinking of {g}",
        "has threatened to {i}",
        "is thought likely to {i}",
        "may have to {i}",
        "could be forced to {i}",
        "is weighing up whether to {i}",
        "is consulting on {g}",
        "has been advised to {i}",
        "has raised the possibility of {g}",
        "has not ruled out {g}",
        "would {i} if it had the money",
        "has discussed {g}",
        "is said to be considering {g}",
    ),
    "denied": (
        "will not {i}",
        "has not {pp}",
        "did not {i}",
        "has ruled out {g}",
        "decided not to {i}",
        "has refused to {i}",
        "has no plans to {i}",
        "stopped short of {g}",
        "decided against {g}",
        "rejected a proposal to {i}",
        "has never {pp}",
        "does not intend to {i}",
        "declined to {i}",
        "has abandoned plans to {i}",
        "has dropped its plan to {i}",
        "has given up the idea of {g}",
        "considered {g} but decided against it",
        "thought of {g} and thought better of it",
        "was to {i}, but the plan was dropped",
    ),
}
#: An order that is decided on has been given, whatever of it is still to come.
DECIDED: Final = ("will", "is to", "is due to", "is set to", "has decided", "has announced", "has confirmed", "has resolved", "is about to")


@pytest.mark.parametrize("status", WORDINGS)
@pytest.mark.parametrize("deed", DEEDS)
def test_the_wording_tells_the_status(resolved: Callable[..., Resolved], deed: str, status: str) -> None:
    who, infinitive, gerund, participle, predicate = DEEDS[deed]
    told = {}
    for wording in WORDINGS[status]:
        if predicate == "forcedBy" and wording.startswith(DECIDED):
            continue
        if predicate == "commissionerAppointed" and "the idea of" in wording:
            continue  # only the words next to it are read, and they say "idea"
        text = f"{who} {wording.format(i=infinitive, g=gerund, pp=participle)}."
        told[text] = {claim.status.value for claim in resolved(text).claims if claim.predicate.value == predicate}
    assert {text: found for text, found in told.items() if found != {status}} == {}


#: What governs a deed and leaves it open, or says that it was not done; and what says that it was.
GOVERNORS: Final = {
    "open": (
        "is on the verge of {g}", "is on the point of {g}", "postponed {g}", "delayed {g}", "deferred {g}", "put off {g}",
        "is in two minds about {g}", "had second thoughts about {g}", "has cold feet about {g}", "hinted at {g}", "floated {g}",
        "is looking at {g}", "sought advice on {g}", "is in favour of {g}", "is opposed to {g}", "sees merit in {g}", "is suspected of {g}",
        "was accused of {g}", "is keen on {g}", "dreams of {g}", "is wary of {g}", "has designs on {g}", "is agonising over {g}",
        "was divided over {g}", "found a way of {g}", "set a deadline for {g}", "spent months debating {g}", "believes in {g}",
        "is edging towards {g}", "has the power to {i}", "has powers to {i}", "lacks the power to {i}", "is free to {i}",
        "has the right to {i}", "has a mandate to {i}", "was given until May to {i}", "had a duty to {i}", "has a year to {i}",
        "was hired to {i}", "had every reason to {i}",
    ),
    "not done": (
        "backed down from {g}", "pulled back from {g}", "stepped back from {g}", "retreated from {g}", "refrained from {g}",
        "resisted {g}", "held off {g}", "held off from {g}", "fought shy of {g}", "baulked at {g}", "fell short of {g}",
        "was talked out of {g}", "was prevented from {g}", "was blocked from {g}", "was banned from {g}", "was barred from {g}",
        "was deterred from {g}", "was dissuaded from {g}", "was stopped from {g}", "changed its mind about {g}", "gave up on {g}",
        "U-turned on {g}", "rowed back on {g}", "drew the line at {g}", "reneged on {g}", "went back on {g}", "desisted from {g}",
    ),
    "done": (
        "succeeded in {g}", "was criticised for {g}", "was praised for {g}", "admitted {g}", "managed to {i}", "went on to {i}",
        "apologised for {g}", "saved money by {g}", "ended up {g}", "was forced into {g}", "was talked into {g}", "regretted {g}",
        "took the step of {g}", "got round to {g}", "went ahead with {g}", "broke new ground in {g}", "did not regret {g}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("governor", GOVERNORS)
@pytest.mark.parametrize("deed", DEEDS)
def test_what_governs_a_deed_tells_whether_it_was_done(resolved: Callable[..., Resolved], deed: str, governor: str) -> None:
    who, infinitive, gerund, _, predicate = DEEDS[deed]
    wrong = {}
    for wording in GOVERNORS[governor]:
        text = f"{who} {wording.format(i=infinitive, g=gerund)}."
        found = {claim.status.value for claim in resolved(text).claims if claim.predicate.value == predicate}
        allowed = {"open": {"planned", "hypothetical", "denied"}, "not done": {"denied", "hypothetical"}, "done": {"actual"}}[governor]
        if not found <= allowed or (governor == "done" and not found):
            wrong[text] = found
    assert wrong == {}
