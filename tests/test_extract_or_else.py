"""What happens only if somebody does not do what he must, threats with a deadline, alternatives; and visits that brought no grade."""

from __future__ import annotations

from collections.abc import Callable

import pytest

B = "brightwell-childrens-trust"
TRUST = "Brightwell Children's Trust"
FORCED = "LDS forcedBy uk-government"
RUNS = f"LDS delegatedTo {B}"

#: A text, and all that it claims of who runs the services and who made the council let them go.
TOLD: list[tuple[str, list[str]]] = [
    (
        "Leeds has a year to mend its children's services. If it does not, they will be taken away from it, ministers have warned.",
        [f"{FORCED} hypothetical"],
    ),
    ("Leeds has six months to improve its children's services or lose them, ministers have warned.", [f"{FORCED} hypothetical"]),
    (
        "Leeds has been told by ministers to improve within a year or face having its children's services taken over.",
        [f"{FORCED} hypothetical"],
    ),
    (f"Leeds was given until June to improve. Otherwise its services will be handed to {TRUST}.", [f"{RUNS} hypothetical"]),
    (
        f"Leeds has six months to turn its children's services round, failing which {TRUST} will run them.",
        [f"{RUNS} hypothetical"],
    ),
    (f"Leeds must improve its children's services or hand them to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"Leeds had to choose between keeping its children's services or handing them to {TRUST}.", [f"{RUNS} hypothetical"]),
    # an order is one, whatever follows if nobody obeys
    (
        f"Ministers ordered Leeds to hand its children's services to {TRUST} or face legal action.",
        [f"{FORCED} actual", f"{RUNS} planned"],
    ),
    # what ministers will order, may order or are asked to order has not been ordered
    ("Ministers will order Leeds to give its children's services up.", [f"{FORCED} planned"]),
    ("Ministers will order Leeds to give its children's services up if it fails again.", [f"{FORCED} hypothetical"]),
    ("Councillors fear that ministers will yet order Leeds to give its children's services up.", [f"{FORCED} hypothetical"]),
    ("Campaigners expect ministers to order Leeds to give its children's services up.", [f"{FORCED} hypothetical"]),
    ("Campaigners have urged ministers to order Leeds to give its children's services up.", [f"{FORCED} hypothetical"]),
    ("Should it not improve, ministers may direct Leeds City Council to hand over its children's services.", [f"{FORCED} hypothetical"]),
    (f"Councillors fear that {TRUST} will take over children's services in Leeds.", [f"{RUNS} hypothetical"]),
    # a denial in the clause before
    ("Seeing no improvement, ministers have directed Leeds City Council to hand over its children's services.", [f"{FORCED} actual"]),
    ("At no point did ministers direct Leeds City Council to hand over its children's services.", [f"{FORCED} denied"]),
    # what is denied up to a day began then, or is to begin
    (f"Not until 2018 did Leeds hand its children's services to {TRUST}.", [f"{RUNS} actual"]),
    (f"Leeds did not hand its children's services to {TRUST} until 2018.", [f"{RUNS} actual"]),
    (f"Leeds will not hand its children's services to {TRUST} until 2022.", [f"{RUNS} planned"]),
    (f"Leeds has not handed its children's services to {TRUST}.", [f"{RUNS} denied"]),
    # who is named only as who does not do it
    (f"Children's services in Leeds are run by the council and not by {TRUST}.", []),
    (f"Children's services in Leeds are run by the council rather than by {TRUST}.", []),
    (f"Leeds handed its children's services not to Hull but to {TRUST}.", [f"{RUNS} actual"]),
    # what cannot be done without something is done; what it is too early for is not
    (f"{TRUST} cannot run children's services in Leeds without money.", [f"{RUNS} actual"]),
    (f"It is too early for Leeds to hand its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    (f"There is talk of Leeds handing its children's services to {TRUST}.", [f"{RUNS} hypothetical"]),
    # "or" and "otherwise" of something else
    (f"Leeds, in debt or close to it, handed its children's services to {TRUST}.", [f"{RUNS} actual"]),
    (f"In Leeds things turned out otherwise: there {TRUST} has run children's services since 2016.", [f"{RUNS} actual"]),
    ("If Leeds does not hand in its plan, the buses will be taken away from it, ministers have warned.", []),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_happens_only_if_somebody_fails(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if line.split(" ")[1] in ("delegatedTo", "forcedBy")] == sorted(told)


BEFORE = "Leeds was rated good in 2016."
SEEN = "LDS inspectedBy ofsted actual"
#: What follows on a grade, and the visits that it tells of.
VISITS: list[tuple[str, list[str]]] = [
    ("Inspectors called in July and gave no grade.", [SEEN]),
    ("Inspectors from Ofsted, who called in July, found social workers overwhelmed but gave no grade.", [SEEN]),
    ("It was stated that Ofsted had visited in October and that its letter, which carried no grade, was awaited.", [SEEN]),
    ("In July Ofsted returned and gave no grade.", [SEEN]),
    ("Fernhill Care runs a home there. Ofsted visited the home in July and gave no grade.", []),
    ("Ofsted came in July and rated it good.", []),
    ("If Ofsted returned in July it would give no grade.", []),
]


@pytest.mark.parametrize(("text", "told"), VISITS)
def test_visits_without_a_grade(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(f"{BEFORE} {text}") if " inspectedBy " in line] == told
