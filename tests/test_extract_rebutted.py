"""What a text repeats only to rebut it, and ends that it says have not come; and contradictions that are of something else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST = "Brightwell Children's Trust"
RUNS, HULL = "LDS delegatedTo brightwell-childrens-trust", "LDS delegatedTo KHL"
FORCED, DFE = "LDS forcedBy uk-government", "LDS forcedBy department-for-education"
OWNED = "brightwell-childrens-trust ownedBy uk-government"
NOTICE = "the notice to Leeds City Council from the Department for Education had been withdrawn"

#: A text of 15 May 2020, and all that it claims.
TOLD: list[tuple[str, list[str]]] = [
    # myths and corrections
    (f"Myth one: the government owns {TRUST}. It does not, and never did.", [f"{OWNED} denied"]),
    ("Myth: Hull City Council runs children's services in Leeds.", [f"{HULL} denied"]),
    ("One myth is that Hull runs children's services in Leeds. It does not.", [f"{HULL} denied"]),
    (f"Claim: {TRUST} runs children's services in Leeds. This is untrue.", [f"{RUNS} denied"]),
    ("Our article of 3 May said that Hull City Council had taken over children's services in Leeds. It has not.", [f"{HULL} denied"]),
    (f"We said that {NOTICE}; it has not.", [f"{DFE} actual"]),
    (f"We said that {NOTICE}. It has not been.", [f"{DFE} actual"]),
    (f"We said that {NOTICE}. It was.", [f"{DFE} ended"]),
    (f"We reported that {TRUST} no longer runs children's services in Leeds. That is wrong.", [f"{RUNS} actual"]),
    # contradictions of something else
    (f"{TRUST} took over children's services in Leeds in 2016 and hoped to save money. It did not.", [f"{RUNS} actual"]),
    ("We reported that Hull runs children's services in Leeds; it is not cheap.", [f"{HULL} actual"]),
    (f"We reported that {TRUST} runs children's services in Leeds. It does not make a profit.", [f"{RUNS} actual"]),
    # orders and plans of which the end has not come
    ("The direction that ministers gave Leeds City Council last year is not revoked.", [f"{FORCED} actual"]),
    ("The direction that ministers gave Leeds City Council last year has yet to be lifted.", [f"{FORCED} actual"]),
    ("The direction that ministers gave Leeds City Council last year has been revoked.", [f"{FORCED} ended"]),
    ("The government's direction to Leeds City Council was not withdrawn.", [f"{FORCED} actual"]),
    ("The government's direction to Leeds City Council was withdrawn.", [f"{FORCED} ended"]),
    (f"Plans to move children's services in Leeds to {TRUST} have not been abandoned.", [f"{RUNS} planned"]),
    (f"Plans to move children's services in Leeds to {TRUST} have been abandoned.", [f"{RUNS} denied"]),
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_what_is_rebutted(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert said(text) == told
