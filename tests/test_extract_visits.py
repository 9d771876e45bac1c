"""Inspections without a grade: made, to come, and what inspectors do as a rule."""

from __future__ import annotations

from collections.abc import Callable

import pytest

COME, MADE = ["LDS inspectedBy ofsted planned"], ["LDS inspectedBy ofsted actual"]

VISITS: list[tuple[str, list[str]]] = [
    ("Ofsted will inspect Leeds next year.", COME),
    ("Ofsted is expected to inspect Leeds City Council before the year is out.", COME),
    ("Ofsted is due to inspect Leeds's services this year.", COME),
    ("Leeds City Council expects Ofsted to inspect it next year.", COME),
    ("Ofsted will be back in Leeds in the spring.", COME),
    ("Inspectors from Ofsted are due back in Leeds next spring.", COME),
    ("Leeds City Council awaits an inspection by Ofsted.", COME),
    ("Leeds City Council is expecting an inspection of its children's services by Ofsted in May.", COME),
    ("Leeds City Council met on Monday. Ofsted will be back in May.", COME),
    ("Leeds City Council was inspected in 2017.", MADE),
    ("Leeds was last inspected in 2017.", MADE),
    ("Leeds's services were last inspected in 2017.", MADE),
    ("Ofsted was in Leeds last week.", MADE),
    ("Ofsted looked at the front door of children's services in Leeds in March.", MADE),
    ("Ofsted cancelled its visit to Leeds.", ["LDS inspectedBy ofsted denied"]),
    ("Ofsted's inspection of Leeds was cancelled.", ["LDS inspectedBy ofsted denied"]),
    ("Ofsted is to visit Larch House, a children's home in Kent, this month.", ["larch-house inspectedBy ofsted planned"]),
    # a grade says more than the inspection in which it was given
    ("Leeds was last inspected in 2017, when it was found to be good.", ["LDS rated ofsted actual good"]),
    # no visit that was made or is to be made
    ("Ofsted inspects Leeds City Council.", []),
    ("Ofsted has the power to inspect Leeds City Council.", []),
    ("Ofsted's job is to inspect councils such as Leeds.", []),
    ("Ofsted has an office in Leeds.", []),
    ("Leeds City Council was inspected by auditors in 2017.", []),
    ("Leeds City Council was inspected by the Care Quality Commission in 2017.", []),
    ("A school in Leeds was inspected by Ofsted last week.", []),
    # inspections told without saying of whom
    (
        "Ofsted rated Leeds inadequate in 2018. A full inspection is due in the new year.",
        ["LDS inspectedBy ofsted planned", "LDS rated ofsted actual inadequate"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2018. A further full inspection will be held before the end of March.",
        ["LDS inspectedBy ofsted planned", "LDS rated ofsted actual inadequate"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2018. Ofsted is to inspect again next year.",
        ["LDS inspectedBy ofsted planned", "LDS rated ofsted actual inadequate"],
    ),
    ("Ofsted, whose last rating of Leeds was inadequate, is to inspect again next year.", ["LDS rated ofsted actual inadequate"]),
    (
        "Ofsted rated Leeds inadequate in 2018. Leeds is likely to have its next visit in 2021.",
        ["LDS inspectedBy ofsted planned", "LDS rated ofsted actual inadequate"],
    ),
    (
        "Ofsted rated Leeds City Council good in 2018. Inspectors were in the city again last week, and their report is "
        "due in the new year.",
        ["LDS inspectedBy ofsted actual", "LDS rated ofsted actual good"],
    ),
    (
        "Leeds City Council runs children's services. A full inspection by Ofsted took place in February of this year; "
        "its outcome is not known.",
        ["LDS inspectedBy ofsted actual"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2018. A full inspection of the bridge is due in the new year.",
        ["LDS rated ofsted actual inadequate"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2018. A full inspection of Fernhill House is expected next year.",
        ["LDS rated ofsted actual inadequate"],
    ),
    ("Leeds City Council runs a home. A full inspection is expected in May.", []),
    (
        "Fernhill House, a home, was rated inadequate by Ofsted. A full inspection is expected in the autumn.",
        ["fernhill-house rated ofsted actual inadequate"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2018. Leeds is likely to have a visit from the mayor in 2021.",
        ["LDS rated ofsted actual inadequate"],
    ),
    ("Ofsted rated Leeds City Council good in 2018. Inspectors were in the office again last week.", ["LDS rated ofsted actual good"]),
    ("Leeds City Council has lots of schools. A full inspection by the Health and Safety Executive took place in February.", []),
    ("Fernhill House is a home in Leeds. A full inspection by Ofsted took place in February.", []),
]


@pytest.mark.parametrize(("text", "expected"), VISITS, ids=[text for text, _ in VISITS])
def test_visits_made_and_to_come(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
