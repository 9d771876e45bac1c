"""Grades that words for "once more" or "before" take up, and commissioners told by turns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

BAD, BETTER = "LDS rated ofsted {} inadequate", "LDS rated ofsted {} requires improvement"
GOOD = "LDS rated ofsted {} good"
NOW, THEN = BAD.format("actual"), BAD.format("ended")
RATED = "Ofsted rated Leeds inadequate in October 2019"
ANN, PETER, MARY = (
    "LDS commissionerAppointed ann-marlow actual",
    "KHL commissionerAppointed peter-strand actual",
    "SND commissionerAppointed mary-oak actual",
)

#: A text of 15 May 2020, and all that it claims.
TOLD: list[tuple[str, list[str]]] = [
    (f"{RATED}, the same verdict that it delivered in 2013.", [NOW, THEN]),
    (f"{RATED}, the same verdict as in 2013.", [NOW, THEN]),
    ("Ofsted's latest judgement on Leeds, in 2018, is inadequate; that of 2012 had been the same.", [NOW, THEN]),
    ("Ofsted's verdict on Leeds in 2018 was inadequate; so was that of 2012.", [NOW, THEN]),
    (f"{RATED}, repeating its verdict of 2013.", [NOW, THEN]),
    (f"{RATED}, echoing the judgement of 2013.", [NOW, THEN]),
    (f"{RATED}, three years after it had done so for the first time.", [NOW, THEN]),
    (f"{RATED}, two years after it had come to the same conclusion.", [NOW, THEN]),
    (f"{RATED}, two years after giving it the same grade.", [NOW, THEN]),
    ("Ofsted had just graded Leeds 'inadequate', three years after doing so for the first time.", [NOW, THEN]),
    ("Services in Leeds require improvement, says Ofsted, whose previous grade was inadequate.", [BETTER.format("actual"), THEN]),
    (
        "Services in Leeds 'require improvement' according to Ofsted, whose verdict in 2013 was 'inadequate'.",
        [BETTER.format("actual"), THEN],
    ),
    (f"{RATED}, the same verdict that inspectors had given it in 2013.", [NOW, THEN]),
    ("Ofsted rated Leeds inadequate in a report printed in May, the same grade that it had given it five years earlier.", [NOW, THEN]),
    ("Ofsted's report of 2019 rated Leeds inadequate, as had that of 2013.", [NOW, THEN]),
    ("Ofsted gave Leeds its bottom mark, inadequate, in 2010 and did so again in 2014.", [NOW, THEN]),
    ("Leeds was twice rated inadequate by Ofsted, in 2013 and 2016.", [NOW, THEN]),
    ("Ofsted judged Leeds inadequate in 2013 and, three years later, requiring improvement.", [BETTER.format("actual"), THEN]),
    (f"{RATED}, the same verdict that it had given Hull.", [NOW]),
    ("Leeds could become the first council to be rated inadequate.", []),
    (f"{RATED.replace('2019', '2015')}. Not until 2018 was Leeds rated good.", [GOOD.format("actual"), THEN]),
    (f"{RATED.replace('2019', '2015')}. It earned a good in 2018.", [GOOD.format("actual"), THEN]),
    (f"{RATED.replace('2019', '2015')}. Ofsted lifted the rating to good in 2018.", [GOOD.format("actual"), THEN]),
    (f"{RATED.replace('2019', '2015')}. The report of 2018 found the services to be good.", [GOOD.format("actual"), THEN]),
    ("Leeds was rated inadequate by Ofsted in 2012, 2013 and 2015.", [NOW, THEN, THEN]),
    (f"{RATED}, for the second time.", [NOW, THEN]),
    ("Ofsted found Leeds inadequate, for the second time in six years. It had been inadequate in 2013.", [NOW, THEN]),
    (
        "Ofsted wrote to Leeds in May. It was found to be good in 2016 and good again in 2019.",
        [GOOD.format("actual"), GOOD.format("ended")],
    ),
    # what had been, before another grade that has no date
    ("Leeds was rated inadequate. It had been good in 2017.", [NOW, "LDS rated ofsted ended good"]),
    ("Ofsted has rated Leeds inadequate. It had been told, in January 2016, that it required improvement.", [NOW, BETTER.format("ended")]),
    (
        "The order on Leeds is now lifted, weeks after Ofsted rated its services good. One in May 2019 put Leeds at inadequate.",
        ["LDS rated ofsted actual good", THEN],
    ),
    (f"{RATED}, two years after doing the same in Hull.", [NOW]),
    (f"{RATED}. It gave Hull the same grade in 2014.", [NOW]),
    (f"{RATED} after visiting it in May.", [NOW]),
    ("Leeds City Council, a neighbour rated good by Ofsted, is to help.", ["LDS rated ofsted actual good"]),
    # commissioners by turns
    ("Ann Marlow is commissioner in Leeds, Peter Strand in Hull and Mary Oak in Sunderland.", [ANN, PETER, MARY]),
    (
        "Three councils have a commissioner for children's services."
        " Ann Marlow is in Leeds, Peter Strand in Hull and Mary Oak in Sunderland.",
        [ANN, PETER, MARY],
    ),
    ("There are two commissioners for children's services: Ann Marlow in Leeds and Peter Strand in Hull.", [ANN, PETER]),
    ("Commissioners are in post in Leeds (Ann Marlow), Hull (Peter Strand) and Sunderland (Mary Oak).", [ANN, PETER, MARY]),
    ("Police and crime commissioners met. Ann Marlow is in Leeds, Peter Strand in Hull.", []),
    ("Commissioners met the directors. Ann Marlow is in Leeds, Peter Strand in Hull.", []),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_is_taken_up_or_told_by_turns(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == sorted(expected)
