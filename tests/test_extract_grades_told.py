"""Grades told in passing: between two dates, left behind, by a clause of their own, of the party of the grade before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved
from grade_lines import grades

T = "brightwell-childrens-trust"
#: A text, and the grades that it tells: party, status, value, and behind "@" the date as stated.
GRADES: list[tuple[str, list[str]]] = [
    # of whom something is said between commas before "to be"
    ("Ofsted found Fernhill Care, a fostering agency, to be inadequate in 2016.", ["fernhill-care actual inadequate @2016"]),
    # found "to require improvement"
    ("Leeds City Council was found by Ofsted to require improvement in 2016.", ["LDS actual requires improvement @2016"]),
    ("Leeds was deemed by the inspectors to require improvement in May 2018.", ["LDS actual requires improvement @May 2018"]),
    ("In 2019 Ofsted judged Leeds City Council to require improvement.", ["LDS actual requires improvement @2019"]),
    ("Leeds City Council was expected by Ofsted to require improvement.", []),
    ("Leeds found its social workers to require improvement.", []),
    ("In Leeds two homes were judged by Ofsted to require improvement.", []),
    # a grade that came some years after another
    (
        "Ofsted judged Leeds to require improvement in 2016, three years after an 'inadequate'.",
        ["LDS actual requires improvement @2016", "LDS ended inadequate"],
    ),
    (
        "Leeds earned a 'good' from Ofsted last year, four years after being rated inadequate.",
        ["LDS actual good @last year", "LDS ended inadequate"],
    ),
    ("Ofsted rated Leeds good in 2018, after an 'inadequate' in 2014.", ["LDS actual good @2018", "LDS ended inadequate @2014"]),
    # inspectors taken up by "it" and "they"
    (
        "Ofsted rated the department in Leeds inadequate in 2014. In January it called the same department good.",
        ["LDS actual good @January", "LDS ended inadequate @2014"],
    ),
    (
        "Ofsted rated Leeds inadequate in 2014. Four years later they thought its services outstanding.",
        ["LDS actual outstanding @Four years later", "LDS ended inadequate @2014"],
    ),
    ("Ofsted rated Leeds inadequate in 2014. It called the leader good.", ["LDS actual inadequate @2014"]),
    ("Ofsted rated Leeds inadequate in 2014. It found the food good.", ["LDS actual inadequate @2014"]),
    # the clause behind the grade tells whose it is
    (
        "Leeds is proud. Hers is one of the voices behind the 'good' rating that Brightwell Children's Trust received from Ofsted.",
        [f"{T} actual good"],
    ),
    ("Leeds City Council is pleased with the 'good' grade which Ofsted gave Brightwell Children's Trust.", [f"{T} actual good"]),
    ("Leeds waits for the 'good' rating that Brightwell Children's Trust hopes to receive from Ofsted.", []),
    ("Leeds waits for the 'good' rating that Brightwell Children's Trust has never received from Ofsted.", []),
    # what was missed, and what was left
    ("Leeds just missed out on a good rating from Ofsted.", []),
    ("Leeds fell short of a good rating from Ofsted.", []),
    ("In a short inspection Ofsted rated Leeds good.", ["LDS actual good"]),
    ("Leeds climbed out of the lowest category in May 2018, inspectors say.", ["LDS ended inadequate @May 2018"]),
    ("Leeds has lifted itself out of Ofsted's bottom category.", ["LDS ended inadequate"]),
    (
        "Brightwell Children's Trust was rated inadequate by Ofsted in its first year and good in its fifth.",
        [f"{T} actual good", f"{T} ended inadequate"],
    ),
    ("Brightwell Children's Trust, a Leeds body, ended up with a good rating from Ofsted.", [f"{T} actual good"]),
    ("Leeds ended up with an outstanding judgement from Ofsted.", ["LDS actual outstanding"]),
    # seasons are times, too: the last autumn is later than five years ago
    (
        "Leeds fell far: at the inspection before, five years ago, it was rated 'good'. Last autumn Ofsted found it inadequate.",
        ["LDS actual inadequate @Last autumn", "LDS ended good @five years ago"],
    ),
    (
        "Ofsted returned an 'inadequate' verdict on Leeds last autumn. At the inspection before, five years ago, it was rated 'good'.",
        ["LDS actual inadequate @last autumn", "LDS ended good @five years ago"],
    ),
    # more dates than one
    (
        "In 2016, and again at the start of 2019, Ofsted judged Leeds inadequate.",
        ["LDS actual inadequate @the start of 2019", "LDS ended inadequate @2016"],
    ),
    (
        "First in 2012 and then in 2016 inspectors declared the services of Hull inadequate.",
        ["KHL actual inadequate @2016", "KHL ended inadequate @2012"],
    ),
    ("Ofsted rated Leeds inadequate in 2012 and once more in 2016.", ["LDS actual inadequate @2016", "LDS ended inadequate @2012"]),
    (
        "Inspectors found Leeds inadequate in 2012, as they did again in 2016.",
        ["LDS actual inadequate @2016", "LDS ended inadequate @2012"],
    ),
    (
        "Ofsted left Leeds with an inadequate rating in 2012 and with another in 2016.",
        ["LDS actual inadequate @2016", "LDS ended inadequate @2012"],
    ),
    (
        "Leeds lost its services. Ofsted's verdict in 2016 was inadequate, and it was no different in 2018.",
        ["LDS actual inadequate @2018", "LDS ended inadequate @2016"],
    ),
    (
        "Ofsted thought Leeds inadequate in 2011 and saw no reason to revise the grade in 2014.",
        ["LDS actual inadequate @2014", "LDS ended inadequate @2011"],
    ),
    ("Ofsted rated Leeds inadequate in 2016 and in 2018 ministers took its services away.", ["LDS actual inadequate @2016"]),
    (
        "Ofsted rated Leeds inadequate in 2012 and did so a third time in 2016, naming the same faults.",
        ["LDS actual inadequate @2016", "LDS ended inadequate @2012"],
    ),
    (
        "Ofsted's full inspection of Leeds, in 2012, resulted in 'requires improvement', and so did the next, in 2016.",
        ["LDS actual requires improvement @2016", "LDS ended requires improvement @2012"],
    ),
    (
        "Ofsted wrote in May 2018 that services in Leeds remained 'inadequate', the verdict reached in 2014.",
        ["LDS actual inadequate @May 2018", "LDS ended inadequate @2014"],
    ),
    ("Ofsted says that services in Leeds are 'inadequate', the verdict reached in 2014.", ["LDS actual inadequate"]),
    (
        "In 2018 Leeds came away from Ofsted with an 'inadequate', just as it had in 2013.",
        ["LDS actual inadequate @2018", "LDS ended inadequate @2013"],
    ),
    # with, in and at a grade
    ("Inspectors from Ofsted failed Hull in May 2016 with an 'inadequate'.", ["KHL actual inadequate @May 2016"]),
    ("An Ofsted inspection of Hull last spring culminated in an 'inadequate'.", ["KHL actual inadequate @last spring"]),
    ("Ofsted examined the services of Hull in 2016, with an inadequate outcome.", ["KHL actual inadequate @2016"]),
    ("Hull stays where the Ofsted inspection of 2016 left it, at good.", ["KHL actual good @2016"]),
    # a grade for each
    (
        "Ofsted's latest ratings are inadequate for Hull, in 2015, and good for Leeds, in 2016.",
        ["KHL actual inadequate @2015", "LDS actual good @2016"],
    ),
    (
        "Ofsted put Leeds at requires improvement in 2012. In 2016 they marked the council good.",
        ["LDS actual good @2016", "LDS ended requires improvement @2012"],
    ),
    ("Ofsted rated Leeds inadequate in 2016, and in 2018 lifted it to good.", ["LDS actual good @2018", "LDS ended inadequate @2016"]),
    # left behind
    ("The record is mending: from inadequate Leeds has climbed to good.", ["LDS actual good", "LDS ended inadequate"]),
    ("From good, Ofsted said, Leeds had slipped to inadequate.", ["LDS actual inadequate", "LDS ended good"]),
    (
        "Ofsted awarded Leeds a good last year, a far cry from the inadequate it was given in 2016.",
        ["LDS actual good @last year", "LDS ended inadequate @2016"],
    ),
    (
        "Ofsted's good for Leeds is a leap from the requires improvement it had got in 2016.",
        ["LDS actual good", "LDS ended requires improvement @2016"],
    ),
    ("The mood is a world away from the inadequate that Ofsted gave Leeds in 2013.", ["LDS ended inadequate @2013"]),
    (
        "Leeds was good according to the report that Ofsted brought out in May, and inadequate according to the one before.",
        ["LDS actual good", "LDS ended inadequate"],
    ),
    ("Ofsted rates Leeds good. It had been inadequate in the previous inspection.", ["LDS actual good", "LDS ended inadequate"]),
    (
        "Ofsted graded Leeds inadequate in May 2018. Five years earlier the same services had been good.",
        ["LDS actual inadequate", "LDS ended good"],
    ),
    # insertions and categories
    ("A visit in 2019 found Leeds better, at requires improvement.", ["LDS actual requires improvement @2019"]),
    ("Inspectors returned in 2018 and found Leeds somewhat improved, at requires improvement.", ["LDS actual requires improvement @2018"]),
    ("Hull, itself at 'requires improvement', had nobody to spare for Leeds.", ["KHL actual requires improvement"]),
    ("Hull, then still 'inadequate', could not help Leeds.", ["KHL actual inadequate"]),
    (
        "Ofsted had placed Brightwell Children's Trust in the category of requires improvement in 2018.",
        [f"{T} actual requires improvement @2018"],
    ),
    # who is told, who thinks so, who is able to say so
    (
        "Ofsted called Leeds inadequate in 2013. Three years on it thought that they required improvement.",
        ["LDS actual requires improvement", "LDS ended inadequate"],
    ),
    ("In 2018 Brightwell Children's Trust had been told that it required improvement.", [f"{T} actual requires improvement @2018"]),
    ("Leeds was informed in 2018 that its services were inadequate.", ["LDS actual inadequate @2018"]),
    ("By 2018 inspectors felt able to call Leeds good.", ["LDS actual good @2018"]),
    ("Ofsted saw fit to grade Leeds outstanding.", ["LDS actual outstanding"]),
    ("Ofsted was not able to call Leeds good.", ["LDS denied good"]),
    # of the party of the grade before
    ("Ofsted had Leeds down as 'inadequate'; by 2018 the judgement was 'good'.", ["LDS actual good", "LDS ended inadequate"]),
    (
        "Leeds has a board. Behind it lies an Ofsted inspection of 2018 that ended in a grade of inadequate.",
        ["LDS actual inadequate @2018"],
    ),
    ("Leeds met. It was an 'inadequate' rating from Ofsted that brought a commissioner to the city.", ["LDS actual inadequate"]),
    (
        "Brightwell Children's Trust, the city's company for social care and education, was outstanding according to Ofsted.",
        [f"{T} actual outstanding"],
    ),
    # more ways to say so
    ("Ofsted's inspectors spent a fortnight in Leeds, and the verdict they left behind was inadequate.", ["LDS actual inadequate"]),
    (
        '"Good" is how Ofsted now describes Leeds; it called the services inadequate in 2017.',
        ["LDS actual good", "LDS ended inadequate @2017"],
    ),
    ("A second 'inadequate' in four years greeted Leeds in 2018.", ["LDS actual inadequate @2018"]),
    ("Leeds picked up its third successive inadequate in 2018.", ["LDS actual inadequate @2018"]),
    (
        "Brightwell Children's Trust, inadequate when it was set up, now requires improvement.",
        [f"{T} actual requires improvement", f"{T} ended inadequate"],
    ),
    ("Leeds, one of the few that Ofsted rates outstanding, will help.", ["LDS actual outstanding"]),
    ("Leeds, outstanding since 2018, will help.", ["LDS actual outstanding @2018"]),
    ("Children's services in Leeds have languished at inadequate since 2018.", ["LDS actual inadequate @2018"]),
    ("Leeds climbed two rungs in one go, from inadequate to good.", ["LDS actual good", "LDS ended inadequate"]),
    ("Leeds's journey from inadequate to outstanding took ten years.", ["LDS actual outstanding", "LDS ended inadequate"]),
    (
        "The turnaround of Leeds, inadequate in 2009 and outstanding in 2018, is often cited.",
        ["LDS actual outstanding @2018", "LDS ended inadequate @2009"],
    ),
    ("Leeds had been inadequate from 2013 to 2016.", ["LDS ended inadequate @2016"]),
    ("Ofsted lifted Leeds out of inadequate in 2018.", ["LDS ended inadequate @2018"]),
    ("Last year, Ofsted says, Leeds became good.", ["LDS actual good @Last year"]),
    ("Ofsted says Leeds is good at last.", ["LDS actual good"]),
    ("Good news for Leeds, which Ofsted rates as good.", ["LDS actual good"]),
    ("Ofsted put Brightwell Children's Trust in its bottom category in 2018.", [f"{T} actual inadequate @2018"]),
    (
        "Ofsted called Brightwell Children's Trust good last year, whereas in 2014 they concluded that it required improvement.",
        [f"{T} actual good @last year", f"{T} ended requires improvement @2014"],
    ),
    (
        "A long climb has ended in a grade of 'good' for Leeds. In 2018 the word was 'requires improvement'.",
        ["LDS actual good", "LDS ended requires improvement @2018"],
    ),
    ("Ofsted's verdict on Leeds was once more outstanding.", ["LDS actual outstanding"]),
    # grades put in between, and those of both
    (
        "Brightwell Children's Trust was inspected by Ofsted in March and judged to require improvement.",
        [f"{T} actual requires improvement"],
    ),
    ("Leeds City Council was inspected by Ofsted in March and judged to require improvement.", ["LDS actual requires improvement"]),
    (
        "Leeds City Council and Kent County Council share a director. Ofsted rates both outstanding.",
        ["KEN actual outstanding", "LDS actual outstanding"],
    ),
    (
        "Brightwell Children's Trust was wound up on Monday after five years of running Kent's children's services. "
        "Ofsted's rating of July 2019, good, still stands.",
        ["KEN actual good"],
    ),
    (
        "Ofsted inspectors visited Leeds City Council on 4 and 5 April. The visit was not graded, and the council's "
        "rating, inadequate, given in March 2019, does not change.",
        ["LDS actual inadequate"],
    ),
    (
        "Leeds City Council, inadequate in Ofsted's eyes since November 2018, came out of last month's inspection as good.",
        ["LDS actual good", "LDS ended inadequate"],
    ),
    (
        "Ann Marlow is chief executive of Kent, which has had Leeds's services in its care since 2013 and has seen them "
        "climb from inadequate to good, Ofsted says.",
        ["LDS actual good", "LDS ended inadequate"],
    ),
]
NO_GRADES: list[str] = [
    "She wanted Leeds, the council where she had started, to be outstanding.",
    "Ofsted expected Fernhill Care, a fostering agency, to be good.",
    "A school in Leeds was inspected by Ofsted in March and judged inadequate.",
    "Leeds City Council was inspected by Ofsted and hopes to require improvement from its schools.",
    "Ofsted failed to publish its report on Leeds with an inadequate explanation.",
    "The inspectors' visit to Leeds ended in a good lunch.",
    "A visit to the Leeds nursery by Ofsted resulted in a 'good'.",
    "Ofsted says the changes are good for Leeds, and good for Hull.",
    "Ofsted visited Leeds. Staff there had been good to the children.",
    "Ofsted spoke of Leeds. The weather had been good for weeks.",
    "Leeds, inspectors noted, had been good with money.",
    "Leeds, good at talking, heard from Ofsted.",
    "Leeds turned from the inadequate plan it was given by Ofsted.",
    "Leeds's journey from inadequate to good is far from over.",
    "Leeds's journey from inadequate to good was planned to take five years.",
    "An inadequate in 2015 would have cost Leeds its services, Ofsted hinted.",
    "It is years since Ofsted had a good word for Leeds.",
    "The academy trust in Leeds was told that it required improvement.",
    "Residents told Leeds City Council that its bins service was inadequate.",
    "Leeds City Council, outstanding in its field, met Ofsted.",
    "Leaders in Leeds thought that they required improvement, and so did Ofsted.",
    "Leeds put its money in the good causes that it had been given.",
    # grades put in between, and those of both
    "Leeds City Council and Kent County Council share a director. Fernhill House and Fernhill Lodge opened in May. "
    "Ofsted rates both outstanding.",
    "Leeds City Council and Kent County Council own Brightwell Children's Trust and Fernhill Care. Ofsted rates both good.",
    "Leeds City Council's credit rating, good, still stands. Ofsted has been.",
    "Leeds City Council has long wanted one rating, good, and it may get it from Ofsted.",
    "The home, whose last rating from Ofsted was good, is in Hull.",
]


@pytest.mark.parametrize(("text", "told"), GRADES)
def test_a_grade_is_told_in_passing(text: str, told: list[str], resolved: Callable[..., Resolved]) -> None:
    found = grades(resolved(text))
    dated = any("@" in line for line in told)
    assert (found if dated else sorted({line.partition(" @")[0] for line in found})) == sorted(told)


@pytest.mark.parametrize("text", NO_GRADES)
def test_what_looks_like_a_grade_is_none(text: str, resolved: Callable[..., Resolved]) -> None:
    assert not grades(resolved(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Hull answers for its schools again. Ofsted sent in a team in 2000, and its report called for change.",
            ["KHL inspectedBy ofsted actual"],
        ),
        ("Hull is at work on a plan. Ofsted came back in the spring and saw gains.", ["KHL inspectedBy ofsted actual"]),
        ("Inspectors are to call on Brightwell Children's Trust at regular intervals.", [f"{T} inspectedBy ofsted planned"]),
        ("Hull is at work on a plan. It hopes to be ready when Ofsted comes back.", []),
        ("Hull is at work on a plan. Ofsted sent a team to a nursery school there.", []),
    ],
)
def test_inspectors_come_again(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert [line for line in said(text) if " inspectedBy " in line] == told


def test_the_title_keeps_the_council_whose_leader_opens_the_text(said: Callable[..., list[str]]) -> None:
    text = "The leader of Leeds city council is to meet ministers. Ofsted found services inadequate in 2016. Hull stays its partner."
    assert "LDS rated ofsted actual inadequate" in said(text, title="New commissioner for Leeds")
