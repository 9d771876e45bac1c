"""Grades in many wordings: one that is given, and two of which the later one stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import pytest

from caregraph.resolve import Resolved

BODIES: Final = ("Leeds City Council", "Brightwell Children's Trust", "Fernhill Fostering")
GRADES: Final = {
    "inadequate": "inadequate",
    "requires improvement": "requires improvement",
    "good": "good",
    "outstanding": "outstanding",
    "“good”": "good",
    "'requires improvement'": "requires improvement",
}
GIVEN: Final = (
    "{s} came out of its Ofsted inspection as {g}.",
    "{s} emerged from its last inspection as {g}, Ofsted says.",
    "Ofsted confirmed {s} as {g}.",
    "Ofsted rated {s} {g}.",
    "Ofsted has rated {s} {g} overall.",
    "{s} was rated {g} by Ofsted.",
    "{s} has been rated {g}.",
    "Ofsted judged {s} to be {g}.",
    "{s} was judged {g} at its last inspection.",
    "{s} was found to be {g} by Ofsted.",
    "Ofsted found {s} to be {g}.",
    "{s} is rated {g}.",
    "{s} is currently rated {g} by Ofsted.",
    "{s} received a rating of {g} from Ofsted.",
    "{s} got a {g} rating from Ofsted.",
    "{s} was given a {g} rating.",
    "Ofsted gave {s} a rating of {g}.",
    "Ofsted gave {s} a {g} grade in March 2019.",
    "In March 2019 {s} was rated {g}.",
    "{s}, rated {g} by Ofsted, has a new chair.",
    "{s}, which is rated {g}, has a new chair.",
    "{s}, which Ofsted rated {g} in 2019, has a new chair.",
    "Ofsted inspected {s} in March 2019 and rated it {g}.",
    "An Ofsted report of March 2019 rated {s} {g}.",
    "Ofsted's latest report on {s} rates it {g}.",
    "The latest Ofsted rating of {s} is {g}.",
    "{s}'s latest Ofsted rating is {g}.",
    "The overall judgement on {s} was {g}.",
    "{s} was declared {g} by inspectors.",
    "{s} was graded {g} in 2019.",
    "Inspectors graded {s} {g}.",
    "Inspectors concluded that {s} was {g}.",
    "Ofsted's verdict on {s} was {g}.",
    "{s} has achieved a {g} rating.",
    "{s} has kept its {g} rating.",
    "{s} was awarded a {g} rating by Ofsted.",
    "{s} has a {g} Ofsted rating.",
    "{s} holds a {g} rating.",
    "{s} was deemed {g} by Ofsted.",
    "Ofsted deemed {s} {g}.",
    "{s} is one of the councils rated {g} by Ofsted.",
    "Ofsted has confirmed that {s} is {g}.",
)
#: From one grade to another.
MOVES: Final = (
    ("inadequate", "good"),
    ("inadequate", "requires improvement"),
    ("requires improvement", "good"),
    ("good", "outstanding"),
)
CHANGED: Final = (
    "Ofsted has graded {s} {b}; a year ago it was {a}.",
    "{s}, which Ofsted had rated {a}, was rated {b}.",
    "{s}, which had been rated {a} by Ofsted, was rated {b} this year.",
    "Ofsted marked {s} from {a} to {b}.",
    "{s} was marked from {a} to {b} by Ofsted.",
    "{s} moved, in two years, from {a} to {b}, Ofsted says.",
    "{s} has moved from {a}, where it was in 2016, to {b}.",
    "{s} was {a} until 2016, when it moved to {b}.",
    "{s} used to be {a}, but Ofsted now rates it {b}.",
    "{s} was rated {a} in 2015 and {b} in 2018.",
    "{s} has gone from {a} to {b}.",
    "{s} went from {a} in 2015 to {b} in 2018.",
    "{s} was {a} when Ofsted called in 2015 and {b} three years later.",
    "{s} improved from {a} to {b}.",
    "{s} has improved its Ofsted rating from {a} to {b}.",
    "{s} climbed from {a} to {b} in three years.",
    "Once rated {a}, {s} is now rated {b}.",
    "{s}, once rated {a}, is now {b}.",
    "{s}, rated {a} in 2015, is now rated {b}.",
    "{s} was rated {a} in 2015 but is now {b}.",
    "Rated {a} in 2015, {s} was judged {b} in 2018.",
    "Ofsted rated {s} {a} in 2015. It is now rated {b}.",
    "Ofsted rated {s} {a} in 2015. In 2018 it was judged {b}.",
    "In 2015 Ofsted rated {s} {a}; in 2018 it rated it {b}.",
    "{s} has been rated {b} by Ofsted, up from {a}.",
    "{s} is now rated {b}, having been {a} in 2015.",
    "{s} is {b}, according to Ofsted, which rated it {a} in 2015.",
    "Ofsted rated {s} {b} in 2018, three years after it was judged {a}.",
    "{s} was judged {b} last week. Its previous rating was {a}.",
    "{s} was judged {b} last week, an improvement on its previous rating of {a}.",
    "Three years after being rated {a}, {s} has been judged {b} by Ofsted.",
    "{s}'s rating has changed from {a} to {b}.",
    "{s}'s rating rose from {a} to {b}.",
    "The rating of {s} went up from {a} to {b}.",
)


@pytest.mark.parametrize("wording", GIVEN)
def test_a_grade_is_given(resolved: Callable[..., Resolved], wording: str) -> None:
    wrong = {}
    for body in BODIES[:1] if "councils" in wording else BODIES:
        for written, value in GRADES.items():
            text = wording.format(s=body, g=written).replace(" a in", " an in").replace(" a outs", " an outs")
            claims = [claim for claim in resolved(text).claims if claim.predicate.value == "rated"]
            found = [(claim.subject.surface, claim.status.value, claim.value) for claim in claims]
            if found != [(body, "actual", value)]:
                wrong[text] = found
    assert wrong == {}


@pytest.mark.parametrize("wording", CHANGED)
def test_the_later_of_two_grades_stands(resolved: Callable[..., Resolved], wording: str) -> None:
    wrong = {}
    for body in BODIES[:2]:
        for before, now in MOVES:
            text = wording.format(s=body, a=before, b=now)
            found = {(claim.status.value, claim.value) for claim in resolved(text).claims if claim.predicate.value == "rated"}
            if found != {("ended", before), ("actual", now)}:
                wrong[text] = found
    assert wrong == {}
