"""In which world a relation stands: what the words around it make of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.extract import Extractor
from caregraph.resolve import Resolved
from caregraph.sources import document_from_text
from caregraph.terms import Predicate, Status

RUNS = "LDS delegatedTo brightwell-childrens-trust"
FORCED = "LDS forcedBy uk-government"
BACK = "brightwell-childrens-trust returnedTo LDS"
OWNED = "brightwell-childrens-trust ownedBy LDS"
TRUST = "Brightwell Children's Trust"

#: A text, and all that it claims.
CASES: list[tuple[str, list[str]]] = [
    # a plan that hangs on what is told behind it
    (
        "Brightwell Children's Trust will run children's services in Leeds from June, if ministers agree.",
        ["LDS delegatedTo brightwell-childrens-trust hypothetical"],
    ),
    (
        "Brightwell Children's Trust will run children's services in Leeds from June, even if the unions object.",
        ["LDS delegatedTo brightwell-childrens-trust planned"],
    ),
    # it holds
    (f"Leeds City Council has handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    (f"{TRUST} runs children's services on behalf of Leeds.", [f"{RUNS} actual"]),
    (f"Children's services in Leeds are run by {TRUST}.", [f"{RUNS} actual"]),
    (f"Children's services in Leeds are not only run by {TRUST} but also paid for by it.", [f"{RUNS} actual"]),
    (f"{TRUST} is running children's services for Leeds.", [f"{RUNS} actual"]),
    (f"{TRUST} will continue to run children's services for Leeds.", [f"{RUNS} actual"]),
    ("The government has stripped Leeds of its children's services.", [f"{FORCED} actual"]),
    (f"Children's services in Leeds returned to the council from {TRUST}.", [f"{BACK} actual", f"{RUNS} ended"]),
    (f"{TRUST} is owned by Leeds City Council.", [f"{OWNED} actual"]),
    ("Ofsted rated Leeds inadequate.", ["LDS rated ofsted actual inadequate"]),
    # what another clause says does not touch it
    (f"Leeds may close two libraries, but it has handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    (f"Although Hull might follow, Leeds has handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    (f"Leeds, which could lose its leader, has handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    (f"Leeds has handed its children's services to {TRUST}, which may expand.", [f"{RUNS} actual"]),
    (f"Leeds handed its children's services to {TRUST} after Hull refused to help.", [f"{RUNS} actual"]),
    (f"Leeds handed its children's services to {TRUST} because it could not improve them.", [f"{RUNS} actual"]),
    (f"Leeds handed its children's services to {TRUST} without asking residents.", [f"{RUNS} actual"]),
    (f"Leeds handed its children's services to {TRUST} and may hand its parks to Fernhill Care Ltd.", [f"{RUNS} actual"]),
    (f"Leeds City Council rejected a merger. It has handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    # a negation that belongs to another party
    (f"Leeds City Council handed its children's services to {TRUST}, not to Fernhill Care Ltd.", [f"{RUNS} actual"]),
    (f"Leeds City Council handed its children's services to {TRUST} rather than Fernhill Care Ltd.", [f"{RUNS} actual"]),
    (f"{TRUST}, not Fernhill Care Ltd, runs children's services for Leeds.", [f"{RUNS} actual"]),
    (f"Fernhill Care Ltd did not bid, but {TRUST} runs children's services for Leeds.", [f"{RUNS} actual"]),
    # denied
    (f"Leeds City Council has not handed its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council has never handed its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council did not hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council hasn't handed its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council didn’t hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council won't hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council cannot hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council refused to hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council has ruled out handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council decided against handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council stopped short of handing its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council kept its children's services instead of handing them to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council denied that it had handed its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (
        f"Neither Leeds nor Hull has handed its children's services to {TRUST}.",
        ["KHL delegatedTo brightwell-childrens-trust denied", f"{RUNS} denied"],
    ),
    (
        f"No council has handed its children's services to {TRUST}.",
        ["[No council] delegatedTo brightwell-childrens-trust denied"],
    ),
    ("The government has not stripped Leeds of its children's services.", [f"{FORCED} denied"]),
    (f"Children's services in Leeds will not return to the council from {TRUST}.", [f"{BACK} denied", f"{RUNS} actual"]),
    (f"{TRUST} is not owned by Leeds City Council.", [f"{OWNED} denied"]),
    (f"{TRUST} isn't owned by Leeds City Council.", [f"{OWNED} denied"]),
    ("Ofsted has never rated Leeds inadequate.", ["LDS rated ofsted denied inadequate"]),
    # plans dropped are denied, plans put off are no more than possible
    (f"Plans to hand children's services in Leeds to {TRUST} have been scrapped.", [f"{RUNS} denied"]),
    (f"The transfer of children's services in Leeds to {TRUST} was abandoned.", [f"{RUNS} denied"]),
    (f"Plans to transfer children's services in Leeds to {TRUST} have been put on hold.", [f"{RUNS} hypothetical"]),
    (f"The transfer of children's services in Leeds to {TRUST} has been postponed.", [f"{RUNS} hypothetical"]),
    # hypothetical
    (f"Leeds City Council may hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Leeds City Council might hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Leeds City Council could hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Leeds City Council is considering handing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Councillors will decide whether Leeds hands its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Jobs will go if Leeds hands its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"A panel recommended that Leeds should hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    ("The government threatened to strip Leeds of its children's services.", [f"{FORCED} hypothetical"]),
    (f"{TRUST} could be owned by Leeds City Council.", [f"{OWNED} hypothetical"]),
    ("Ofsted could rate Leeds inadequate.", ["LDS rated ofsted hypothetical inadequate"]),
    # what did not come about
    (f"Leeds City Council would have handed its children's services to {TRUST} had it found the money.", [f"{RUNS} hypothetical"]),
    (f"If Leeds had handed its children's services to {TRUST}, it would have saved money.", [f"{RUNS} hypothetical"]),
    # planned
    (f"Leeds City Council will hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"Leeds City Council is to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"Leeds City Council plans to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"Leeds City Council has agreed to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"Leeds City Council is handing its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"Leeds City Council has yet to hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"The leader said that Leeds would hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    (f"Leeds City Council hands its children's services to {TRUST} on 1 April 2021.", [f"{RUNS} planned"]),
    (f"Leeds wants more help. It will hand its children's services to {TRUST}.", [f"{RUNS} planned"]),
    ("The government plans to strip Leeds of its children's services.", [f"{FORCED} planned"]),
    (f"Children's services in Leeds will return to the council from {TRUST}.", [f"{BACK} planned", f"{RUNS} actual"]),
    # an order to come has been given already
    ("Leeds is to be stripped of its children's services by the government.", [f"{FORCED} actual"]),
    # what an infinitive tells is so only where the word before it says that it was done
    (f"Leeds City Council failed to hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    (f"Leeds City Council is in talks to hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"{TRUST} applied to run children's services in Leeds.", [f"{RUNS} hypothetical"]),
    (f"{TRUST} began to run children's services in Leeds.", [f"{RUNS} actual"]),
    ("Northgate Capital is keen to buy Fernhill Care.", ["fernhill-care ownedBy northgatecapital hypothetical"]),
    (f"Leeds City Council will not wait for Ofsted and hand its children's services to {TRUST}.", [f"{RUNS} denied"]),
    # what has not ended, or is only to end, goes on
    ("The direction to Leeds has not been lifted.", [f"{FORCED} actual"]),
    (f"Leeds City Council will end its contract with {TRUST} in 2030.", [f"{RUNS} actual"]),
    ("Leeds is no longer subject to any government direction.", [f"{FORCED} ended"]),
    # ended
    (f"{TRUST} no longer runs children's services for Leeds.", [f"{RUNS} ended"]),
    (f"{TRUST} used to run children's services for Leeds.", [f"{RUNS} ended"]),
    (f"{TRUST} ceased to run children's services for Leeds.", [f"{RUNS} ended"]),
    (f"{TRUST} stopped running children's services for Leeds in March 2020.", [f"{RUNS} ended"]),
    (f"{TRUST} pulled out of running children's services in Leeds in March 2020.", [f"{RUNS} ended"]),
    (f"Children's services in Leeds were run by {TRUST} until 2019.", [f"{RUNS} ended"]),
    (f"Until then, {TRUST} ran children's services for Leeds.", [f"{RUNS} ended"]),
    (f"{TRUST} has ended its contract with Leeds.", [f"{RUNS} ended"]),
    ("The direction to Leeds was lifted in March 2020.", [f"{FORCED} ended"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_status_of_a_relation(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == sorted(expected)


def test_the_table_covers_every_status() -> None:
    statuses = [line.split()[3] if not line.startswith("[") else line.split()[4] for _, lines in CASES for line in lines]
    assert {status: statuses.count(status) >= 5 for status in set(statuses)} == dict.fromkeys(
        ("actual", "planned", "hypothetical", "denied", "ended"), True
    )
    assert len(CASES) >= 40


def test_what_was_never_done_is_not_claimed_as_done(said: Callable[..., list[str]]) -> None:
    """An inverted condition may go unread, but must not be read as a fact."""
    assert f"{RUNS} actual" not in said(f"Had Leeds handed its children's services to {TRUST}, it would have saved money.")


@pytest.mark.parametrize(
    ("published", "status"),
    [
        ("2020-05-15", "planned"),
        ("2021-03-31", "planned"),
        ("2021-04-01", "actual"),
        ("2021-04", "actual"),
        ("2021", "actual"),
        (None, "actual"),
    ],
)
def test_a_date_after_publication_makes_a_plan(said: Callable[..., list[str]], published: str | None, status: str) -> None:
    text = f"Leeds City Council hands its children's services to {TRUST} on 1 April 2021."
    assert said(text, date=published) == [f"{RUNS} {status}"]


def test_the_cue_is_named_with_the_rule(resolved: Callable[..., Resolved]) -> None:
    plain = resolved(f"Leeds City Council hands its children's services to {TRUST}.").claims[0]
    refused = resolved(f"Leeds City Council refused to hand its children's services to {TRUST}.").claims[0]
    assert (plain.method, refused.method) == (
        "valency:hand-over",
        "valency:hand-over (refused)",
    )


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        (f"Leeds City Council voluntarily handed its children's services to {TRUST}.", "voluntary"),
        (f"Leeds City Council chose to hand its children's services to {TRUST}.", "voluntary"),
        (f"Leeds City Council was forced to hand its children's services to {TRUST}.", "directed"),
        (f"Leeds City Council handed its children's services to {TRUST} under a statutory direction.", "directed"),
        (f"Leeds City Council was not forced to hand its children's services to {TRUST}.", None),
        (f"Leeds City Council handed its children's services to {TRUST}.", None),
        (f"The government handed children's services in Leeds to {TRUST}.", "directed"),
        (
            f"Leeds City Council accepted the recommendation and handed its children's services to {TRUST}.",
            "chosenUnderDirection",
        ),
    ],
)
def test_how_an_arrangement_came_about(resolved: Callable[..., Resolved], text: str, manner: str | None) -> None:
    claims = [claim for claim in resolved(text).claims if claim.predicate == "delegatedTo"]
    assert [claim.manner for claim in claims] == [manner]


def test_a_manner_told_in_another_sentence_brings_its_words_along(resolved: Callable[..., Resolved]) -> None:
    text = f"Leeds has used its powers voluntarily. It handed children's services to {TRUST}."
    (claim,) = resolved(text).claims
    assert claim.manner == "voluntary"
    assert [evidence.quote for evidence in claim.evidence] == [
        f"It handed children's services to {TRUST}.",
        "Leeds has used its powers voluntarily.",
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Leeds City Council handed its children's services to {TRUST}, Mary Holloway said.", "Mary Holloway"),
        (f"According to Ofsted, Leeds City Council handed its children's services to {TRUST}.", "Ofsted"),
        (f"Leeds City Council handed its children's services to {TRUST}.", ""),
        (f"The leader said that Leeds City Council had handed its children's services to {TRUST}.", ""),
        (f"Children's services in Leeds went to {TRUST}, the BBC reports.", ""),
        (f"According to the answer, {TRUST} runs children's services in Leeds.", ""),
        (f"{TRUST} runs children's services in Leeds, says Mary Holloway.", "Mary Holloway"),
        (f"Mary Holloway, the trust's chief executive, said that {TRUST} runs children's services in Leeds.", "Mary Holloway"),
        (f"Leeds City Council was told by Ofsted that {TRUST} runs its children's services.", "Ofsted"),
        (f"Mary Holloway recommended that {TRUST} should run children's services in Leeds.", "Mary Holloway"),
        (f"{TRUST} should run children's services in Leeds, Mary Holloway has concluded.", "Mary Holloway"),
        (f"The adviser, Mary Holloway, proposed that {TRUST} should run children's services in Leeds.", "Mary Holloway"),
        (f"It was proposed that {TRUST} should run children's services in Leeds.", ""),
        (f"Critics of Mary Holloway recommended that {TRUST} should run children's services in Leeds.", ""),
        (f"Mary Holloway never recommended that {TRUST} should run children's services in Leeds.", ""),
        (f"Ministers overruled Mary Holloway and recommended that {TRUST} should run children's services in Leeds.", ""),
    ],
)
def test_who_says_it(resolved: Callable[..., Resolved], text: str, speaker: str) -> None:
    (claim,) = (claim for claim in resolved(text).claims if claim.predicate == "delegatedTo")
    assert claim.attributed_to == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Leeds City Council, which neighbours Bradford, runs its own children's services.",
        "Leeds City Council's improvement partner is Bradford Council. It runs its services well.",
        "Reports that Ofsted rated Leeds City Council inadequate are false.",
        "Few expect Ofsted to rate Leeds City Council inadequate.",
        "Ofsted almost rated Leeds City Council inadequate in 2019.",
        "Leeds City Council was on the brink of being rated inadequate by Ofsted.",
        "Bradford runs Leeds City Council's children's services, one newspaper wrongly reported.",
        "Leeds City Council dismissed the suggestion that it was handing its children's services to Bradford Council.",
        "Leeds City Council has denied claims that it intends to hand its children's services to Brightwell Children's Trust.",
        "Had Leeds City Council been rated inadequate by Ofsted, ministers would have stepped in.",
        "Ministers directed Leeds City Council to stop handing its children's services to Brightwell Children's Trust.",
    ],
)
def test_what_is_no_fact_makes_none(text: str, extractor: Extractor) -> None:
    claims = extractor.extract(document_from_text(text, name="a.txt")).claims
    held = [c for c in claims if c.predicate in (Predicate.DELEGATED_TO, Predicate.RATED)]
    assert not [c for c in held if c.status in (Status.ACTUAL, Status.ENDED, Status.PLANNED)]


@pytest.mark.parametrize(
    "text",
    [
        "Brightwell Children's Trust, formerly Fernhill Children's Trust, is owned by Leeds City Council.",
        "Previously a charity, Brightwell Children's Trust is owned by Leeds City Council.",
    ],
)
def test_a_former_name_ends_no_relation(text: str, extractor: Extractor) -> None:
    claims = extractor.extract(document_from_text(text, name="a.txt")).claims
    assert [c.status for c in claims if c.predicate is Predicate.OWNED_BY] == [Status.ACTUAL]


_HANDED = f"Leeds City Council handed its children's services to {TRUST}"
_OWNS = "Northgate Capital owns Fernhill Care"
_TRANSFER = f"transfer of children's services from Leeds to {TRUST}"
_APPOINTMENT = "appointment of Ann Marlow as commissioner in Leeds"


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("denied", "Redstone Capital owns neither Fernhill Care nor Northgate Care."),
        ("denied", "Ofsted rated neither Leeds nor Hull good."),
        ("denied", "Ministers ordered neither Leeds nor Hull to hand over their services."),
        ("denied", "Northgate Capital bought neither Fernhill Care nor Oakfield Group."),
        ("denied", f"{TRUST} runs children's services in neither Leeds nor Hull."),
        ("actual", "Redstone Capital, and not Northgate Capital, owns Fernhill Care."),
        ("actual", "Redstone Capital and not Northgate Capital owns Fernhill Care."),
        ("actual", "Ann Marlow, and not Peter Strand, was appointed commissioner in Leeds."),
        ("denied", f"Far from handing its children's services to {TRUST}, Leeds City Council did nothing."),
        ("actual", f"In handing its children's services to {TRUST}, Leeds City Council broke new ground."),
        ("hypothetical", f"Unions fear Leeds handing its children's services to {TRUST}."),
        ("hypothetical", f"Unions say that handing its children's services to {TRUST} would cost Leeds City Council jobs."),
        ("denied", f"A court order restrains Leeds from handing its children's services to {TRUST}."),
        ("denied", f"Ministers talked Leeds out of handing its children's services to {TRUST}."),
        ("hypothetical", f"{TRUST} is keen on running children's services in Leeds."),
        ("actual", f"{TRUST} is paid for running children's services in Leeds."),
        ("actual", f"{TRUST} was hired to run children's services in Leeds."),
        ("hypothetical", f"Ann Marlow was hired to set up {TRUST}."),
        ("hypothetical", "Ministers lack the power to order Leeds City Council to hand over its children's services."),
        ("actual", "Ministers used their powers to order Leeds City Council to hand over its children's services."),
        ("planned", f"Leeds was given until May to hand its children's services to {TRUST}."),
        *[
            ("denied", f"It is {cue} that {_HANDED}.")
            for cue in ("a myth", "a misconception", "a lie", "nonsense", "a fiction", "fake news", "simply wrong to say")
        ],
        ("actual", f"It is no secret that {_HANDED}."),
        ("actual", f"It is a scandal that {_OWNS}."),
        ("actual", f"It is a mistake that {_HANDED}."),
        ("denied", f"The story that {_HANDED} was made up."),
        ("denied", f"The suggestion that {_OWNS} is absurd."),
        ("denied", f"The allegation that {_HANDED} was dropped."),
        ("hypothetical", f"It is doubtful that {_HANDED}."),
        ("hypothetical", f"It is unlikely that {_OWNS}."),
        ("denied", f"Leeds City Council wishes it had handed its children's services to {TRUST}."),
        ("hypothetical", "Imagine that Northgate Capital owned Fernhill Care."),
        ("hypothetical", f"In one scenario {_HANDED}."),
        ("hypothetical", f"In our simulation {_HANDED}."),
        ("hypothetical", f"In the film, {_HANDED}."),
        ("denied", f"Correction: we wrongly said that {_HANDED}."),
        ("denied", f"We wrongly stated that {_OWNS}."),
        ("denied", f"An earlier version of this article said that {_HANDED}."),
        ("denied", f"The BBC apologised for saying that {_OWNS}."),
        ("denied", f"Leeds City Council was wrongly reported to have handed its children's services to {TRUST}."),
        ("", "We wrongly said that Northgate Capital bought Fernhill Care in 2015. It was in 2016."),
        ("denied", "Northgate Capital's purchase of Fernhill Care fell through."),
        ("hypothetical", "Northgate Capital's purchase of Fernhill Care is conditional on a vote."),
        ("ended", "The watchdog unwound Northgate Capital's purchase of Fernhill Care."),
        ("actual", "Northgate Capital's purchase of Fernhill Care was completed in May."),
        ("denied", f"The {_APPOINTMENT} fell through."),
        ("denied", f"The {_APPOINTMENT} was quashed by a judge."),
        ("denied", f"A judge quashed the {_APPOINTMENT}."),
        ("actual", f"The {_APPOINTMENT} was not quashed."),
        ("denied", f"The {_TRANSFER} collapsed."),
        ("hypothetical", f"Calls for the {_TRANSFER} grew."),
        ("hypothetical", f"The case against the {_TRANSFER} grew."),
        ("denied", f"A motion proposing the {_TRANSFER} was lost."),
        ("hypothetical", f"The {_TRANSFER} remains on the table."),
        ("hypothetical", "Talks on Northgate Capital's purchase of Fernhill Care broke down."),
        ("denied", f"Leeds City Council planned to hand its children's services to {TRUST}. It never happened."),
        ("denied", f"Leeds City Council planned to hand its children's services to {TRUST}. Ministers said no."),
        ("denied", f"Leeds City Council planned to hand its children's services to {TRUST}; ministers said no."),
        ("denied", f"{TRUST}, which was to run children's services in Leeds, was never set up."),
        ("actual", f"Leeds City Council decided to hand its children's services to {TRUST} and did so in 2015."),
        ("planned", f"Leeds City Council decided to hand its children's services to {TRUST}, and Hull did so in 2015."),
        ("planned", f"{TRUST}, which is to run children's services in Leeds, was never told the price."),
    ],
)
def test_scope_of_words_around(resolved: Callable[..., Resolved], status: str, text: str) -> None:
    claims = [claim for claim in resolved(text).claims if claim.predicate != "holdsPost"]
    assert {claim.status.value for claim in claims} == ({status} if status else set())
