"""Grades: whose they are, told with every verb and without one, which of them still stands, and what is no grade of a council."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.resolve import Resolved
from grade_lines import grades

#: A text, and the grades that it tells: party, status, value, and behind "@" the date as stated.
GRADES: list[tuple[str, list[str]]] = [
    ("Ofsted rated Leeds inadequate.", ["LDS actual inadequate"]),
    ("Leeds was branded inadequate by Ofsted in 2018.", ["LDS actual inadequate @2018"]),
    ("Leeds was marked down as inadequate.", ["LDS actual inadequate"]),
    ("Leeds had been marked down as 'requires improvement' by the inspectors.", ["LDS actual requires improvement"]),
    ("Ofsted pronounced Leeds inadequate.", ["LDS actual inadequate"]),
    ("Ofsted's verdict on Leeds was 'inadequate'.", ["LDS actual inadequate"]),
    ("The verdict on Leeds was inadequate.", ["LDS actual inadequate"]),
    ("Leeds was held to be inadequate.", ["LDS actual inadequate"]),
    ("Inspectors held the services in Leeds to be inadequate.", ["LDS actual inadequate"]),
    ("Leeds came out as 'requires improvement'.", ["LDS actual requires improvement"]),
    ("The inspection left Leeds with an inadequate rating.", ["LDS actual inadequate"]),
    ("Leeds was left with an 'inadequate' rating.", ["LDS actual inadequate"]),
    ("Leeds earned a 'good' rating in 2019.", ["LDS actual good @2019"]),
    ("Leeds earned its first 'good' rating from Ofsted.", ["LDS actual good"]),
    ("Leeds has been 'good' in Ofsted's eyes since 2019.", ["LDS actual good @2019"]),
    ("Ofsted gave Leeds an 'inadequate' rating last month.", ["LDS actual inadequate @last month"]),
    ("Ofsted gave children's services in Leeds a good rating.", ["LDS actual good"]),
    ("Ofsted awarded an outstanding grade to Leeds City Council.", ["LDS actual outstanding"]),
    ("Ofsted has twice found Leeds inadequate.", ["LDS actual inadequate", "LDS ended inadequate"]),
    ("Ofsted found Leeds inadequate in 2011 and again in 2014.", ["LDS actual inadequate @2014", "LDS ended inadequate @2011"]),
    (
        "Ofsted found Leeds inadequate in 2011. It came to the same conclusion in 2014.",
        ["LDS actual inadequate @2014", "LDS ended inadequate @2011"],
    ),
    (
        "Ofsted found Leeds inadequate in 2011. Three years later, in 2014, inspectors used the same word.",
        ["LDS actual inadequate @2014", "LDS ended inadequate @2011"],
    ),
    (
        "Ofsted called Leeds inadequate in 2011 and repeated the verdict in 2014.",
        ["LDS actual inadequate @2014", "LDS ended inadequate @2011"],
    ),
    ("Leeds went from 'inadequate' in 2015 to 'good' in 2019.", ["LDS actual good @2019", "LDS ended inadequate @2015"]),
    ("Leeds has climbed from inadequate to good.", ["LDS actual good", "LDS ended inadequate"]),
    ("Leeds, judged inadequate in 2016, was rated good last year.", ["LDS actual good @last year", "LDS ended inadequate @2016"]),
    (
        "Ofsted upgraded Leeds from 'inadequate' to 'requires improvement' in 2019.",
        ["LDS actual requires improvement @2019", "LDS ended inadequate"],
    ),
    ("Leeds was upgraded to requires improvement.", ["LDS actual requires improvement"]),
    ("Leeds slipped to 'requires improvement' in 2017.", ["LDS actual requires improvement @2017"]),
    ("Rated inadequate in 2018, Leeds was told to hand its services over.", ["LDS actual inadequate @2018"]),
    ("After being rated inadequate in 2018, Leeds set up a board.", ["LDS actual inadequate @2018"]),
    ("Having been judged 'inadequate' by Ofsted, Leeds lost its director.", ["LDS actual inadequate"]),
    ("In 2015 Leeds required improvement, Ofsted said.", ["LDS actual requires improvement @2015"]),
    ("Ofsted said in 2015 that Leeds required improvement.", ["LDS actual requires improvement @2015"]),
    ("Leeds was told by Ofsted that it 'requires improvement'.", ["LDS actual requires improvement"]),
    ("Inspectors told Leeds that its services were inadequate.", ["LDS actual inadequate"]),
    ("Leeds is rated good, Hull outstanding.", ["KHL actual outstanding", "LDS actual good"]),
    ("Kirklees is rated good and Leeds inadequate by Ofsted.", ["KIR actual good", "LDS actual inadequate"]),
    ("Leeds and Hull were both rated inadequate.", ["KHL actual inadequate", "LDS actual inadequate"]),
    ("Children's services in Leeds: Ofsted rating inadequate.", ["LDS actual inadequate"]),
    ("Leeds City Council. Ofsted's verdict: inadequate.", ["LDS actual inadequate"]),
    ("Leeds City Council. Latest Ofsted rating: Good.", ["LDS actual good"]),
    ("The inadequate judgement on Leeds came in May 2018.", ["LDS actual inadequate @May 2018"]),
    ("Ofsted's inadequate judgement of Leeds in May 2018 led to changes.", ["LDS actual inadequate @May 2018"]),
    ("Leeds's inadequate rating dates from 2018.", ["LDS actual inadequate @2018"]),
    ("The council's services had been inadequate since 2013, according to Ofsted, and Leeds knew it.", ["LDS actual inadequate @2013"]),
    ("Brightwell Children's Trust was rated good by Ofsted.", ["brightwell-childrens-trust actual good"]),
    (
        "Brightwell Children's Trust runs services in Leeds. Its services were rated outstanding by Ofsted in 2019.",
        ["brightwell-childrens-trust actual outstanding @2019"],
    ),
    (
        "The trust, Brightwell Children's Trust, which took over on 1 April 2018, was rated good by Ofsted.",
        ["brightwell-childrens-trust actual good"],
    ),
    ("Leeds keeps its 'good' rating.", ["LDS actual good"]),
    ("Leeds has lost its 'outstanding' grade.", ["LDS ended outstanding"]),
    ("Leeds lost its outstanding rating in 2019 when Ofsted marked it down to good.", ["LDS actual good", "LDS ended outstanding @2019"]),
    ("Leeds improved to good in 2019.", ["LDS actual good @2019"]),
    ("Leeds City Council's children's services, inadequate in 2015, are now good.", ["LDS actual good", "LDS ended inadequate @2015"]),
    ("Ofsted deems the service in Leeds outstanding.", ["LDS actual outstanding"]),
    ("In Ofsted's view Leeds was inadequate.", ["LDS actual inadequate"]),
    ("The work of Leeds City Council with children was judged to be inadequate.", ["LDS actual inadequate"]),
    ("Leeds holds an 'outstanding' rating.", ["LDS actual outstanding"]),
    ("The grade given to Leeds in 2018 was 'inadequate'.", ["LDS actual inadequate @2018"]),
    ("Leeds was not rated inadequate.", ["LDS denied inadequate"]),
    ("Leeds, whose services were judged inadequate in 2018, has set up a company.", ["LDS actual inadequate @2018"]),
    ("Ofsted put Leeds in its lowest category in 2018.", ["LDS actual inadequate @2018"]),
    ("Leeds was given the lowest possible rating by Ofsted.", ["LDS actual inadequate"]),
    ("Ofsted gave Leeds top marks in 2019.", ["LDS actual outstanding @2019"]),
    ("Leeds was awarded the top rating by Ofsted in 2019.", ["LDS actual outstanding @2019"]),
    ("The watchdog downgraded Leeds to inadequate.", ["LDS actual inadequate"]),
    ("A damning Ofsted report rated Leeds inadequate.", ["LDS actual inadequate"]),
    ("A report by Ofsted in June 2018 judged services in Leeds to be inadequate.", ["LDS actual inadequate @June 2018"]),
    ("Leeds received an 'inadequate' verdict from inspectors in July 2018.", ["LDS actual inadequate @July 2018"]),
    ("Leeds was rated as inadequate at its last inspection.", ["LDS actual inadequate"]),
    ("It was in 2018 that Ofsted rated Leeds inadequate.", ["LDS actual inadequate @2018"]),
    ("Hull is a city. Leeds, which Ofsted rated inadequate in 2018, is another.", ["LDS actual inadequate @2018"]),
    ("The word that Ofsted chose for Leeds was 'inadequate'.", ["LDS actual inadequate"]),
    ("Leeds still bears the label 'inadequate'.", ["LDS actual inadequate"]),
    ("Ofsted has Leeds down as inadequate.", ["LDS actual inadequate"]),
    ("The inspectors' word for Leeds was 'inadequate'.", ["LDS actual inadequate"]),
    ("Ofsted's inspectors thought Leeds inadequate in 2011.", ["LDS actual inadequate @2011"]),
    ("Children's services in Leeds have been rated 'good' since 2019.", ["LDS actual good @2019"]),
    ("In 2019 the grade for Leeds rose to 'good'.", ["LDS actual good @2019"]),
    ("The rating of Leeds rose from inadequate to requires improvement.", ["LDS actual requires improvement", "LDS ended inadequate"]),
    ("Leeds's grade went up one notch, to 'requires improvement', in 2019.", ["LDS actual requires improvement @2019"]),
    ("Leeds was inadequate when Ofsted called in 2018.", ["LDS actual inadequate @2018"]),
    ("Leeds emerged from its inspection with a 'good' rating.", ["LDS actual good"]),
    ("Leeds came out of its 2019 inspection with a rating of 'good'.", ["LDS actual good @2019"]),
    ("Leeds came away with 'requires improvement'.", ["LDS actual requires improvement"]),
    ("Ofsted's inspection in 2018 resulted in an 'inadequate' judgement for Leeds.", ["LDS actual inadequate @2018"]),
    ("The inspection of Leeds in 2018 ended in an 'inadequate' judgement.", ["LDS actual inadequate @2018"]),
    ("An inspection in 2018 found that children's services in Leeds required improvement.", ["LDS actual requires improvement @2018"]),
    (
        "An inspection of Leeds in June 2018 judged the overall effectiveness of its services inadequate.",
        ["LDS actual inadequate @June 2018"],
    ),
    ("The overall effectiveness of children's services in Leeds was judged to be good.", ["LDS actual good"]),
    ("Ofsted judged the overall effectiveness of children's services in Leeds to be outstanding.", ["LDS actual outstanding"]),
    ("Leeds requires improvement to be good, according to Ofsted.", ["LDS actual requires improvement"]),
    ("Leeds was placed in the category 'inadequate' by Ofsted.", ["LDS actual inadequate"]),
    ("Ofsted put Leeds into the 'inadequate' category.", ["LDS actual inadequate"]),
    ("Leeds won an 'outstanding' from Ofsted in 2019.", ["LDS actual outstanding @2019"]),
    ("Leeds scored 'good' in 2019.", ["LDS actual good @2019"]),
    ("Leeds achieved 'good' in its Ofsted inspection in 2019.", ["LDS actual good @2019"]),
    ("Leeds secured a 'good' in 2019.", ["LDS actual good @2019"]),
    ("Leeds has been given an 'inadequate' from the watchdog.", ["LDS actual inadequate"]),
    ("Ofsted handed Leeds its second 'inadequate' in 2014.", ["LDS actual inadequate @2014"]),
    ("Ofsted delivered its verdict on Leeds in 2018: inadequate.", ["LDS actual inadequate @2018"]),
    ("Its verdict on Leeds, delivered in 2018, was 'inadequate', Ofsted said.", ["LDS actual inadequate @2018"]),
    ("Leeds (rated 'inadequate' by Ofsted in 2018) runs its own services.", ["LDS actual inadequate @2018"]),
    ("Leeds - rated good - runs its own services.", ["LDS actual good"]),
    ("Inspectors reported in 2018 that services in Leeds were inadequate.", ["LDS actual inadequate @2018"]),
    ("The report of 2018 calls services in Leeds inadequate.", ["LDS actual inadequate @2018"]),
    ("Ofsted published a report in May 2018 in which Leeds was found inadequate.", ["LDS actual inadequate @May 2018"]),
    ("Leeds has failed to shake off its 'inadequate' rating.", ["LDS actual inadequate"]),
    ("Leeds shed its 'inadequate' rating in 2019.", ["LDS ended inadequate @2019"]),
    ("Leeds is no longer inadequate, Ofsted has found.", ["LDS ended inadequate"]),
    ("Leeds is no longer rated inadequate.", ["LDS ended inadequate"]),
    ("Leeds had been rated good until 2018.", ["LDS ended good @2018"]),
    ("Until 2018 Leeds was rated good.", ["LDS ended good @2018"]),
    ("Ofsted last rated Leeds in 2018, when it was found inadequate.", ["LDS actual inadequate @2018"]),
    ("When Ofsted came in 2018, it found Leeds inadequate.", ["LDS actual inadequate @2018"]),
    ("Its most recent inspection, in 2019, found Leeds good.", ["LDS actual good @2019"]),
    ("Leeds, which had been inadequate in 2015, was good by 2019, Ofsted judged.", ["LDS actual good @2019", "LDS ended inadequate @2015"]),
    ("First it was 'inadequate', in 2015; then, in 2019, Leeds got 'good'.", ["LDS actual good @2019", "LDS ended inadequate @2015"]),
    ("In 2018 came Ofsted's judgement that Leeds was inadequate.", ["LDS actual inadequate @2018"]),
    ("Ofsted's finding that Leeds was 'inadequate' came in 2018.", ["LDS actual inadequate @2018"]),
    ("The council in Leeds was condemned as inadequate by Ofsted.", ["LDS actual inadequate"]),
    ("Ofsted graded children's social care in Leeds 'inadequate' across the board.", ["LDS actual inadequate"]),
    ("Leeds was 'inadequate' in all areas, Ofsted found.", ["LDS actual inadequate"]),
    ("Ofsted rated Leeds 'inadequate' in every category.", ["LDS actual inadequate"]),
    ("Ofsted rates Leeds outstanding and Hull good.", ["KHL actual good", "LDS actual outstanding"]),
    ("Ofsted rated both Leeds and Hull inadequate in 2018.", ["KHL actual inadequate @2018", "LDS actual inadequate @2018"]),
    ("Leeds City Council said in 2019 that Ofsted had rated it good.", ["LDS actual good @2019"]),
    (
        "Brightwell Children's Trust, which runs services in Leeds, was judged inadequate by Ofsted.",
        ["brightwell-childrens-trust actual inadequate"],
    ),
    ("Services run by Brightwell Children's Trust in Leeds were judged inadequate.", ["LDS actual inadequate"]),
    ("Ofsted gave Brightwell Children's Trust a rating of 'good' in 2019.", ["brightwell-childrens-trust actual good @2019"]),
    ("Under Brightwell Children's Trust, Leeds went from 'inadequate' to 'good'.", ["LDS actual good", "LDS ended inadequate"]),
    (
        "Since Brightwell Children's Trust took over, children's services in Leeds have risen from inadequate to good.",
        ["LDS actual good", "LDS ended inadequate"],
    ),
    ("Ofsted's judgement of 'inadequate' in 2018 meant that Leeds lost its services.", ["LDS actual inadequate @2018"]),
    (
        "Leeds's services, already inadequate in 2013, were so again in 2018, said Ofsted.",
        ["LDS actual inadequate @2018", "LDS ended inadequate @2013"],
    ),
    (
        "Ofsted found Leeds inadequate in 2011, and three years on its view was the same.",
        ["LDS actual inadequate", "LDS ended inadequate @2011"],
    ),
    ("For the second time in three years Ofsted found Leeds inadequate.", ["LDS actual inadequate", "LDS ended inadequate"]),
    ("Ofsted returned to Leeds in 2018 and rated it inadequate.", ["LDS actual inadequate @2018"]),
    ("Leeds was told in 2018 that its children's services were 'inadequate'.", ["LDS actual inadequate @2018"]),
    ("Leeds learned in 2018 that Ofsted considered it inadequate.", ["LDS actual inadequate @2018"]),
    ("The only grade that Ofsted could find for Leeds was 'inadequate'.", ["LDS actual inadequate"]),
    ("Leeds was one of the councils rated inadequate in 2018.", ["LDS actual inadequate @2018"]),
    ("Leeds is among those that Ofsted rates outstanding.", ["LDS actual outstanding"]),
    ("Inadequate was Ofsted's verdict on Leeds in 2018.", ["LDS actual inadequate @2018"]),
]
NO_GRADES: list[str] = [
    "Leeds aims to be good.",
    "Leeds aims to be rated good by 2022.",
    "The plan is for Leeds to be 'good' three years from now and 'outstanding' after that.",
    "Leeds hopes to move from 'inadequate' to 'good'.",
    "Ofsted found inadequate supervision in Leeds.",
    "Ofsted said leadership in Leeds was inadequate.",
    "Three schools in Leeds were rated good by Ofsted.",
    "Ofsted rated three homes in Leeds outstanding.",
    "The home's inadequate rating worried Leeds.",
    "Leeds spends a good deal on care.",
    "Leeds is a good place to work.",
    "The Care Quality Commission rated Leeds inadequate.",
    "Parents in Leeds complained of an inadequate service.",
    "Leeds said that funding was inadequate.",
    "The council, Leeds, called its funding inadequate.",
    "Two thirds of councils are rated good or outstanding, Leeds said.",
    "Councils rated inadequate must have a commissioner, Leeds was told.",
    "A council that is rated inadequate will get a commissioner, Leeds heard.",
    "If Leeds were rated good, the trust would close.",
    "Campaigners described services in Leeds as inadequate.",
    "Services in Leeds were described as inadequate by the coroner.",
    "The minister said that the response of Leeds was inadequate.",
    "Leeds has had good news.",
    "Leeds went up two grades.",
    "Ofsted visits end without a grade in Leeds.",
    "The nursery in Leeds was judged outstanding.",
    "Leeds offered good support to schools, Ofsted said.",
    "Ofsted grades range from inadequate to outstanding, as Leeds knows.",
    "Leeds City Council's aim is a 'good' rating.",
    "Leeds wants a 'good' rating from Ofsted by 2021.",
    "Leeds is on the road to good.",
    "Leeds is on course for a 'good' judgement.",
    "Only one in ten authorities got an outstanding rating, Leeds noted.",
    "Every inadequate authority, Leeds said, needs help.",
    "The outstanding debt of Leeds was paid.",
    "The contract with Leeds is good until 2021.",
    "Leeds is far from inadequate, its leader said.",
    "The secondary school in Leeds got an 'outstanding' rating.",
    "Housing in Leeds was judged inadequate.",
    "The fostering agency of Leeds was judged inadequate.",
    "Ofsted rates services inadequate, requires improvement, good or outstanding, Leeds was told.",
    "Leeds says it will be rated good next time.",
    "Leeds could be rated good if things go well.",
    "The director of Leeds made inadequate arrangements for staff.",
    "Leeds inspects its own homes and found three inadequate.",
    "The ombudsman found that Leeds gave inadequate reasons.",
    "A judge described the care plan by Leeds as inadequate.",
    "The union said pay at Leeds was inadequate.",
    "Residents of Leeds rated the service good in a survey.",
    "In a survey by Leeds, nine in ten parents rated its services good or better.",
    "The auditor rated the accounts of Leeds good.",
    "Ofsted's grades are outstanding, good, requires improvement and inadequate, Leeds explained.",
    "No council may stay inadequate, the minister told Leeds.",
    "A council found inadequate gets a commissioner, as Leeds knows.",
    "Hull's services are in good hands, Ofsted said.",
    "Ofsted said that Leeds had made good progress.",
    "Ofsted noted good relations between Leeds and its schools.",
    "The good work of Leeds was praised by inspectors.",
    "The trust has been a good thing for Leeds, inspectors said.",
    "Ofsted: inadequate recording in Leeds.",
    "The inspection of Leeds did not end with a grade.",
    "Leeds has asked Ofsted for a good look at its work.",
    "Inspectors found that too many children in Leeds got inadequate help.",
    "Inadequate staffing was a problem in Leeds, Ofsted said.",
    "The quality of food in Leeds was judged inadequate.",
    "Ofsted said Leeds should aim for good.",
    "Ofsted rated a children's home run by Leeds inadequate.",
    "An independent fostering agency in Leeds was rated outstanding by Ofsted.",
    "The impact of leaders in Leeds was graded inadequate.",
    "Ofsted judged leaders in Leeds inadequate.",
    "Help and protection in Leeds was judged inadequate, Ofsted said.",
    "The experiences of care leavers in Leeds were judged good.",
    "Adoption performance in Leeds was judged good.",
    "The MP for Leeds called the service inadequate.",
    "It would be good for Leeds to be rated good.",
    "Two of the three authorities in the county are rated good; Leeds makes no comment.",
    "Leeds has outstanding candidates for inspection posts.",
    "Leeds adviser Jane Roe, who led an outstanding authority, joined in 2019.",
    "Jane Roe led Hull to outstanding, the board of Leeds heard.",
]

INSPECTED: list[str] = [
    "Ofsted inspected Leeds in March 2020.",
    "Children's services in Leeds were inspected by Ofsted in March 2020.",
    "Inspectors have been to Leeds again.",
    "Ofsted returned to Leeds in March 2020.",
    "Ofsted paid a focused visit to Leeds in March 2020.",
    "The monitoring visit of Leeds by Ofsted is over.",
    "Ofsted has visited Leeds.",
    "Leeds keeps its services. Ofsted came back for a monitoring visit in May and noticed that more children were seen in good time.",
    "Leeds is improving. Inspectors dropped in last month to see how things were going.",
    "Ofsted conducted an inspection of Leeds in March 2020.",
    "Inspectors paid a visit to Leeds in March 2020.",
    "Ofsted found social workers in Leeds overworked.",
]
NOT_INSPECTED: list[str] = [
    "The minister visited Leeds.",
    "Leeds inspected the homes of foster carers.",
    "The Competition and Markets Authority's report mentions Leeds.",
    "The Care Quality Commission inspected Leeds.",
    "Ofsted carried out inspections of three homes in Leeds.",
    "Leeds was rated good by Ofsted in 2019. Ofsted's inspection lasted two weeks.",
    "Leeds appointed Jane Roe, a former inspector.",
]

T = "brightwell-childrens-trust"
POSTS: list[tuple[str, list[str]]] = [
    ("Jane Roe is chief executive of Brightwell Children's Trust.", [f"jane-roe holdsPost chief-executive-of-{T} actual"]),
    ("Jane Roe, interim chair of Brightwell Children's Trust, spoke.", [f"jane-roe holdsPost interim-chair-of-{T} actual"]),
    ("Brightwell Children's Trust's chief executive, Jane Roe, spoke.", [f"jane-roe worksFor {T} actual"]),
    ("Jane Roe, former director of Brightwell Children's Trust, spoke.", [f"jane-roe worksFor {T} ended"]),
    ("Jane Roe has resigned as chair of Brightwell Children's Trust.", [f"jane-roe holdsPost chair-of-{T} ended"]),
    ("Brightwell Children's Trust is chaired by Jane Roe.", [f"jane-roe worksFor {T} actual"]),
    ("Jane Roe heads Brightwell Children's Trust.", [f"jane-roe worksFor {T} actual"]),
    ("Hull City Council is the improvement partner of Leeds.", ["LDS improvementPartner KHL actual"]),
    ("The improvement adviser to Leeds is Hull City Council.", ["LDS improvementPartner KHL actual"]),
    (
        "Hull and Kirklees acted as improvement partners to Leeds.",
        ["LDS improvementPartner KHL actual", "LDS improvementPartner KIR actual"],
    ),
    ("Ministers engaged Hull City Council as improvement adviser to Leeds.", ["LDS improvementPartner KHL actual"]),
    ("Hull City Council is helping Leeds to improve.", ["LDS improvementPartner KHL actual"]),
    ("Leeds will have Hull City Council as its improvement partner.", ["LDS improvementPartner KHL planned"]),
    ("Hull will advise Leeds as its improvement partner.", ["LDS improvementPartner KHL planned"]),
    ("Leeds has an improvement partner in Hull City Council.", ["LDS improvementPartner KHL actual"]),
    ("Hull is Leeds's sector-led improvement partner.", ["LDS improvementPartner KHL actual"]),
    ("Leeds works in partnership with Hull to improve its children's services.", ["LDS improvementPartner KHL actual"]),
    (
        "Leeds appointed Jane Roe as its director of children's services.",
        ["jane-roe holdsPost director-of-childrens-services-of-leeds actual"],
    ),
    ("Hull City Council was succeeded by Kirklees Council in 2015.", ["KHL succeededBy KIR actual"]),
    ("Kirklees Council replaced Hull City Council in 2015.", ["KHL succeededBy KIR actual"]),
    ("Kirklees Council is the successor of Hull City Council.", ["KHL succeededBy KIR actual"]),
    ("Hull City Council will be split into Leeds City Council and Kirklees Council.", ["KHL succeededBy LDS planned"]),
]
NO_POSTS: list[str] = [
    "Jane Roe, who led the review of Leeds, spoke.",
    "Jane Roe reported to the chief executive of Leeds City Council.",
    "John Doe praised the chair of Brightwell Children's Trust.",
    "Leeds pays improvement advisers.",
    "In May Leeds was directed by Justine Greening to act.",
    "Leeds replaced Hull as the improvement adviser.",
    "Leeds works in partnership with Hull on waste.",
    "Kirklees took Hull's place at the table.",
    "Oakfield Group, formerly Tern Group, changed its name.",
    "Leeds split its contract with Hull into two.",
    "Leeds has improvement in mind and a partner in London.",
    "Leeds has to improve, Hull City Council said.",
    "The improvement of Leeds was steady.",
]


@pytest.mark.parametrize(("text", "told"), GRADES)
def test_a_grade_is_told_of_its_party(text: str, told: list[str], resolved: Callable[..., Resolved]) -> None:
    found = grades(resolved(text))
    dated = any("@" in line for line in told)
    assert (found if dated else sorted({line.partition(" @")[0] for line in found})) == sorted(told)


@pytest.mark.parametrize("text", NO_GRADES)
def test_no_grade_is_told(text: str, resolved: Callable[..., Resolved]) -> None:
    assert grades(resolved(text)) == []


@pytest.mark.parametrize("text", INSPECTED)
def test_an_inspection_without_a_grade_is_told(text: str, said: Callable[..., list[str]]) -> None:
    assert "LDS inspectedBy ofsted actual" in said(text)


@pytest.mark.parametrize("text", NOT_INSPECTED)
def test_no_inspection_is_told(text: str, said: Callable[..., list[str]]) -> None:
    assert not [line for line in said(text) if "inspectedBy" in line]


def test_a_visit_is_told_beside_a_grade(said: Callable[..., list[str]]) -> None:
    told = said("Leeds was rated good by Ofsted in 2018. In March 2020 Ofsted paid a focused visit to Leeds.")
    assert told == ["LDS inspectedBy ofsted actual", "LDS rated ofsted actual good"]


@pytest.mark.parametrize(("text", "told"), POSTS)
def test_posts_and_improvement_partners_are_told(text: str, told: list[str], said: Callable[..., list[str]]) -> None:
    assert set(told) <= set(said(text))


@pytest.mark.parametrize("text", NO_POSTS)
def test_no_post_is_told(text: str, said: Callable[..., list[str]]) -> None:
    assert not [line for line in said(text) if line.split()[1] in ("holdsPost", "worksFor", "improvementPartner", "succeededBy")]


def test_a_partner_in_improvement_runs_nothing(said: Callable[..., list[str]]) -> None:
    texts = [text for text, told in POSTS if any("improvementPartner" in line for line in told)]
    texts += [
        "Hull's improvement partnership with Leeds ended in 2019.",
        "Leeds's contract with Hull, an improvement partner, ends in 2019.",
    ]
    assert not [line for text in texts for line in said(text) if line.split()[1] == "delegatedTo"]


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("Leeds handed its children's services to Brightwell Children's Trust under a ten-year contract.", "P10Y"),
        ("Brightwell Children's Trust runs children's services for Leeds under a 10-year deal.", "P10Y"),
        ("Brightwell Children's Trust will run children's services for Leeds for five years.", "P5Y"),
        ("Brightwell Children's Trust will run children's services for Leeds for an initial term of seven years.", "P7Y"),
        ("Leeds handed its children's services to Brightwell Children's Trust for a decade.", "P10Y"),
        ("Jane Roe was appointed as commissioner for Leeds for eighteen months.", "P1Y6M"),
        ("Leeds handed its children's services to Brightwell Children's Trust five years ago.", ""),
        ("Leeds handed its children's services to Brightwell Children's Trust for the first time in five years.", ""),
        ("Leeds has extended for five years the contract under which Brightwell Children's Trust runs its services.", ""),
    ],
)
def test_how_long_an_arrangement_lasts_is_told(text: str, duration: str, resolved: Callable[..., Resolved]) -> None:
    told = [claim.duration for claim in resolved(text).claims if claim.predicate in ("delegatedTo", "commissionerAppointed")]
    assert told
    assert set(told) == {duration}
