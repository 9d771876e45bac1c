"""Commissioners told of in passing: who held the office, whose term is over, who does a thing as commissioner; and who is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

JANE, JOHN = "LDS commissionerAppointed jane-roe", "LDS commissionerAppointed john-carter"
#: A text, and what it tells of commissioners, each at least once.
TOLD: list[tuple[str, list[str]]] = [
    ("Jane Roe was chosen as lead commissioner in Leeds; her term, like that of her colleagues, is now over.", [f"{JANE} ended"]),
    ("Jane Roe was sent to Leeds as commissioner. Her time there ended in March 2020.", [f"{JANE} ended"]),
    ("Jane Roe was sent to Leeds as commissioner. Her stint has come to an end.", [f"{JANE} ended"]),
    ("The author is Jane Roe. Mr Carter sent her to Leeds as commissioner when Ofsted complained.", [f"{JANE} actual"]),
    ("Jane Roe wrote the review. The education secretary, John Carter, has appointed her commissioner for Leeds.", [f"{JANE} actual"]),
    ("The plan is Jane Roe's. Sent to Leeds as commissioner last year, she had doubted that a trust would do.", [f"{JANE} actual"]),
    ("Leeds no longer has a commissioner. Two people have held the post: Jane Roe and John Carter.", [f"{JANE} ended", f"{JOHN} ended"]),
    (
        "Leeds has had a commissioner for years. The office has been filled in turn by Jane Roe and John Carter.",
        [f"{JANE} ended", f"{JOHN} ended"],
    ),
    (
        "Jane Roe led the commissioners sent to Leeds, while John Carter was in charge of children's services. The pair have since left.",
        [f"{JANE} ended", f"{JOHN} ended"],
    ),
    (
        "Jane Roe led the commissioners sent to Leeds, and John Carter had responsibility for children. Both stood down last year.",
        [f"{JANE} ended", f"{JOHN} ended"],
    ),
    ("Leeds has a commissioner again. Jane Roe owes her appointment to the education secretary.", [f"{JANE} actual"]),
    (
        "Leeds has a commissioner again. Jane Roe, director of children's services for two boroughs, owes her appointment to ministers.",
        [f"{JANE} actual"],
    ),
    ("Leeds has been sent a commissioner. Jane Roe got the call last week.", [f"{JANE} actual"]),
    ("Leeds is to have a commissioner. The choice fell on Jane Roe.", [f"{JANE} actual"]),
    ("Leeds is to get a commissioner. Jane Roe, who has been asked to report by May, ran services in Hull.", [f"{JANE} actual"]),
    ("It fell to Jane Roe, as commissioner, to say whether Leeds should keep its services.", [f"{JANE} actual"]),
    ("Jane Roe reviewed services in Leeds as commissioner for the Department for Education.", [f"{JANE} actual"]),
    ("Jane Roe spent three months looking at services in Leeds as the government's commissioner.", [f"{JANE} actual"]),
    ("Leeds gave up the service, which Jane Roe had examined as the government's commissioner.", [f"{JANE} actual"]),
    (
        "Hull is to help. A direction tells Leeds to let in managers from Hull, and Jane Roe, commissioner in the city, will watch.",
        [f"{JANE} actual"],
    ),
    ("Leeds has been given a commissioner in the person of Jane Roe.", [f"{JANE} actual"]),
    ("In Leeds it was Jane Roe who played the part of commissioner.", [f"{JANE} actual"]),
    ("Jane Roe's work as commissioner in Leeds is finished.", [f"{JANE} ended"]),
    ("Jane Roe, a former commissioner in Leeds, is its chair.", [f"{JANE} ended"]),
    ("Leeds has a commissioner. Jane Roe, the former commissioner, was pleased.", [f"{JANE} ended"]),
    # who arrives, and who is described in the next sentence
    ("A commissioner, Ann Marlow, arrives in Leeds on 8 June.", ["LDS commissionerAppointed ann-marlow planned"]),
    ("A commissioner, Ann Marlow, arrived in Leeds on 8 April.", ["LDS commissionerAppointed ann-marlow actual"]),
    (
        "Ann Marlow arrived as commissioner in Leeds in 2014 and left in May of the following year; Peter Strand took up "
        "the post in December 2015, and made way for Joan Fell, the head of children's services in Essex, in November "
        "2016.",
        [
            "LDS commissionerAppointed ann-marlow ended",
            "LDS commissionerAppointed joan-fell actual",
            "LDS commissionerAppointed peter-strand ended",
        ],
    ),
    (
        "Children's services in Leeds should stay with the council, the commissioner sent in by ministers has concluded. "
        "Ann Marlow, whose review was published on Tuesday, considered whether a trust ought to take them over and "
        "decided against it.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
    (
        "Ministers sent in commissioners to Leeds City Council, with Ann Marlow at their head.",
        ["LDS commissionerAppointed ann-marlow actual"],
    ),
]
NOBODY: list[str] = [
    "Brightwell Children's Trust runs services in Leeds. Its chair, Jane Roe, is a former commissioner.",
    "Leeds met its commissioners. It was Michael Gove who sent them.",
    "Leeds met its commissioners. It was Jane Roe, education secretary at the time, who imposed them.",
    "Jane Roe, the children's minister, said the commissioners in Leeds would stay.",
    "Jane Roe, communities secretary, confirmed that the commissioners are to hand their powers to Leeds City Council.",
    "Jane Roe, who retired as director in Leeds, met a commissioner.",
    "Leeds has a commissioner. Jane Roe, who leads the council, was pleased.",
    "Leeds has a commissioner. Jane Roe, who has chaired the board, was pleased.",
    "Leeds has a commissioner. Both services have since moved to Hull.",
    "Leeds has a commissioner. The leader of Leeds, Jane Roe, was chosen in May; her term is over.",
    "Leeds has a commissioner. Three people have held the job of director, Jane Roe, Ann Bell and John Carter.",
    "Leeds has a commissioner. Jane Roe received the appointment letter as director.",
    "Leeds has a commissioner. Jane Roe took the brief for education in the cabinet.",
    "Leeds has a commissioner. In her earlier post as adviser Jane Roe had followed John Carter.",
    # who arrives, and who is described in the next sentence
    "Children's services in Leeds should stay with the council, ministers have concluded. Ann Marlow, whose review "
    "was published on Tuesday, considered a trust.",
    "Ann Marlow chairs Brightwell Children's Trust. She took up the post in 2015, and made way for Peter Strand, the "
    "director of a charity, in 2016.",
    "Leeds City Council has appointed Ann Marlow as lead commissioner for residential placements.",
]


@pytest.mark.parametrize(("text", "told"), TOLD)
def test_a_commissioner_is_told_of_in_passing(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert set(told) <= set(said(text))
    assert {line.rpartition(" ")[0] for line in said(text) if "commissionerAppointed" in line} == {line.rpartition(" ")[0] for line in told}


@pytest.mark.parametrize("text", NOBODY)
def test_who_is_no_commissioner(text: str, said: Callable[..., list[str]]) -> None:
    assert not [line for line in said(text) if "commissionerAppointed" in line]


def test_what_is_left_for_others_is_no_leaving(said: Callable[..., list[str]]) -> None:
    text = "Leeds had Jane Roe as commissioner. Caseloads are high, Ms Roe says, and so much is urgent that little is left for plans."
    assert f"{JANE} ended" not in said(text)
