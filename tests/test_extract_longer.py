"""Whom longer texts are about as they go on: officers of other councils, neighbours that take over, buyers and what they bought."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from caregraph.extract import Extractor
from caregraph.sources import document_from_text

#: A title, a text of 15 May 2020, and all that it claims.
GOING_ON: list[tuple[str, str, list[str]]] = [
    # whose officer somebody is, and where he heads the services, is not whose commissioner he is made
    (
        "Note",
        "Hull's services were found inadequate in 2016. Ministers sent in Joan Mellor, the head of children's services in Kent and"
        " Surrey, as"
        " commissioner.",
        [
            "KHL commissionerAppointed joan-mellor actual",
            "KHL rated ofsted actual inadequate",
            "joan-mellor holdsPost head-of-childrens-services-in-kent-and-surrey actual",
            "joan-mellor worksFor KEN actual",
            "joan-mellor worksFor SRY actual",
        ],
    ),
    (
        "Note",
        "The speaker turned to Hull. Joan Mellor, Kent's chief executive, had been made commissioner there in 2016.",
        [
            "KHL commissionerAppointed joan-mellor actual",
            "joan-mellor holdsPost chief-executive-of-kent actual",
            "joan-mellor worksFor KEN actual",
        ],
    ),
    # a neighbour takes over: the order bound the other council
    (
        "Note",
        "Hull was found inadequate in 2015. Ministers issued a direction to that effect in May 2017, and in April 2018 Leeds took over.",
        ["KHL delegatedTo LDS actual", "KHL forcedBy uk-government actual", "KHL rated ofsted actual inadequate"],
    ),
    (
        "Note",
        "Hull was found inadequate in 2015, and in April 2018 Leeds took over. Hull has a director of its own now, and the services are"
        " back"
        " under its control.",
        ["KHL delegatedTo LDS ended", "KHL rated ofsted actual inadequate", "LDS returnedTo KHL actual"],
    ),
    ("Note", "Hull was found inadequate in 2015. A team from Leeds took over.", ["KHL rated ofsted actual inadequate"]),
    ("Note", "Hull was found inadequate in 2015. Leeds took over as chair of the panel.", ["KHL rated ofsted actual inadequate"]),
    ("Note", "Hull was found inadequate in 2015. Leeds took over from Kent.", ["KHL rated ofsted actual inadequate"]),
    (
        "Note",
        "Northamptonshire was found inadequate in 2015. The county disappeared in 2021, when North Northamptonshire Council took over.",
        ["NTH rated ofsted actual inadequate"],
    ),
    # to whom the council is ordered to hand its services is not the council
    (
        "How it was done",
        "Inspectors came to Hull in 2012. In June 2013 ministers ordered the council to hand the running of its services to Kent. Kent"
        " sent a"
        " director. Kent still does the work.",
        ["KHL delegatedTo KEN planned", "KHL forcedBy uk-government actual", "KHL inspectedBy ofsted actual"],
    ),
    # a council that stays in charge runs nobody else's services; what somebody says is put in between commas
    (
        "Note",
        "She was asked about Hull. Leeds had lent it a director, but it had not, Mr Hope stressed, run the services: Hull had remained in"
        " charge of them.",
        ["KHL delegatedTo LDS denied"],
    ),
    ("Note", "In Hull and Leeds there is no trust: both councils run their own services.", []),
    ("Note", "She was asked about Hull. Leeds will go on to provide them itself.", []),
    # an agreement with a council turns the text to it
    (
        "Results",
        "Since 2018 Fernhill Care has run the leaving care service of Leeds City Council. A similar contract with Hull City Council came to"
        " an end in March: the council has taken its leaving care service back.",
        ["KHL delegatedTo fernhill-care ended", "LDS delegatedTo fernhill-care actual", "fernhill-care returnedTo KHL actual"],
    ),
    # a county without "County" in its name
    (
        "Three cases",
        "Leeds was judged inadequate in 2018.\n\nHerefordshire's turn came in 2019. Its services were rated inadequate in May 2019, and"
        " the DfE"
        " placed the county under a direction.",
        ["HEF forcedBy department-for-education actual", "HEF rated ofsted actual inadequate", "LDS rated ofsted actual inadequate"],
    ),
    # "the agency" is called so in its name; "the company" of a new paragraph is that of the title
    (
        "The Calder Fostering Agency",
        "The Calder Fostering Agency is growing. In 2016 the agency bought Fernhill Care. Fernhill Care had been set up in 2005. In"
        " 2019 the"
        " agency bought Brightwell Homes.",
        ["brightwell-homes ownedBy calder-fostering-agency actual", "fernhill-care ownedBy calder-fostering-agency actual"],
    ),
    (
        "Our agencies",
        "The Calder Fostering Agency is growing. Next comes Fernhill Care: Joan Mellor founded the agency in 2004.",
        ["fernhill-care createdBy joan-mellor actual"],
    ),
    (
        "The story of Calder Care",
        "Calder Care opened in 1993. In 2018 Calder Care bought Fernhill Care. Fernhill Care ran schools.\n\nThen came the end. Northgate"
        " Capital has owned the company ever since.",
        ["calder-care ownedBy northgatecapital actual", "fernhill-care ownedBy calder-care actual"],
    ),
    # whose founder the seller is
    (
        "Note",
        "Fernhill Care, which Calder Care bought last year from its founder, Joan Mellor, was inspected in June.",
        [
            "fernhill-care acquiredFrom joan-mellor actual",
            "fernhill-care createdBy joan-mellor actual",
            "fernhill-care ownedBy calder-care actual",
            "fernhill-care ownedBy joan-mellor ended",
        ],
    ),
    # histories: who kept it until when, who bought it next, when it is to pass on
    (
        "The Calder Fostering Agency",
        "In December 2006 the Calder Fostering Agency was bought by Fernhill Capital. Fernhill kept it until 2012.",
        [
            "calder-fostering-agency ownedBy fernhillcapital ended",
            "calder-fostering-agency ownedBy fernhillcapital ended",
        ],
    ),
    (
        "Note",
        "Calder Care belonged to Fernhill Capital until its own flotation in 2014.",
        ["calder-care ownedBy fernhillcapital ended"],
    ),
    (
        "Note",
        "Calder Care was sold in 2006. The buyer was Fernhill Capital. In 2017 Northgate Capital bought the whole of Calder Care.",
        ["calder-care ownedBy fernhillcapital ended", "calder-care ownedBy northgatecapital actual"],
    ),
    ("Note", "Calder Care will pass before Christmas to Northgate Capital.", ["calder-care ownedBy northgatecapital planned"]),
    ("Note", "Calder Care passed before Christmas a message to Northgate Capital.", []),
    # whom "it" takes up behind a day
    (
        "Note",
        "Calder Care opened in 2001. In May 2006 it was bought by Fernhill Capital. The purchaser in 2012 was Northgate Capital.",
        ["calder-care ownedBy fernhillcapital ended", "calder-care ownedBy northgatecapital actual"],
    ),
    # commissioners who came and went
    (
        "Leeds",
        "By then Joan Mellor had been sent to the city as commissioner; she stayed until May 2015, and Ann Carter, who had been director of"
        " children's services for three boroughs, took up the role in June.",
        [
            "LDS commissionerAppointed ann-carter actual",
            "LDS commissionerAppointed joan-mellor ended",
            "ann-carter holdsPost director-of-childrens-services-for-three-boroughs actual",
        ],
    ),
    (
        "Leeds",
        "The commissioner in Leeds was Joan Mellor. She has since handed over to Ann Carter, who holds the post today.",
        [
            "LDS commissionerAppointed ann-carter actual",
            "LDS commissionerAppointed joan-mellor actual",
            "LDS commissionerAppointed joan-mellor ended",
        ],
    ),
    (
        "Leeds",
        "Joan Mellor chaired the board in Leeds. She has since handed over to Ann Carter.",
        [],
    ),
    (
        "Note",
        "Calder Care was founded in 2004 and belonged to Fernhill Capital, a buyout house, until its own flotation in 2014.",
        ["calder-care ownedBy fernhillcapital ended"],
    ),
    # what stands behind a relative clause and a comma
    (
        "Note",
        "Leeds's services, which had been good in 2015, were rated inadequate in May 2019, and the DfE put the city under a direction.",
        [
            "LDS forcedBy department-for-education actual",
            "LDS rated ofsted actual inadequate",
            "LDS rated ofsted ended good",
        ],
    ),
    (
        "Leeds",
        "Leeds's services were rated inadequate in 2018. Brightwell Children's Trust, wholly owned by the council, took over on 1 April"
        " 2019.",
        [
            "LDS delegatedTo brightwell-childrens-trust actual",
            "LDS rated ofsted actual inadequate",
            "brightwell-childrens-trust ownedBy LDS actual",
        ],
    ),
    ("Hull", "Hull will look after itself as soon as it has found somebody to take over from Joan Mellor.", []),
    # an answer before a colon; a pair told of one by one; orders that are over, and one that is not
    (
        "Note",
        "Members asked whether the services run by Brightwell Children's Trust will be taken back into Leeds City Council. They will"
        " not: the"
        " services are to stay with the trust.",
        [*["LDS delegatedTo brightwell-childrens-trust actual"] * 2, "brightwell-childrens-trust returnedTo LDS denied"],
    ),
    (
        "Note",
        "Leeds was found inadequate. Hull was in better order. The pair decided to join forces and formed Brightwell Children's Trust.",
        [
            "LDS rated ofsted actual inadequate",
            "brightwell-childrens-trust createdBy KHL actual",
            "brightwell-childrens-trust createdBy LDS actual",
        ],
    ),
    ("Note", "Leeds was good. Hull was poor. Kent was large. The pair formed Brightwell Children's Trust.", []),
    (
        "Note",
        "Ofsted inspected Leeds and Hull last October and found that services in each required improvement.",
        ["KHL rated ofsted actual requires improvement", "LDS rated ofsted actual requires improvement"],
    ),
    (
        "Leeds",
        "In 2014 ministers ordered the council to give up its services. In 2016 they issued a further direction to the council. Ministers"
        " lifted the last of their directions to Leeds in 2019.",
        ["LDS forcedBy uk-government ended"] * 3,
    ),
    (
        "Leeds",
        "In 2017 the DfE issued a direction to Leeds City Council, and in 2018 ministers ordered it to set up a trust. The trust will"
        " not go"
        " ahead. The direction remains in place.",
        [
            "LDS forcedBy department-for-education actual",
            "LDS forcedBy uk-government actual",
            "[a trust] createdBy LDS planned",
        ],
    ),
    # adjectives that look like verbs, ministers, houses and their owner
    (
        "Leeds",
        "Joan Mellor was the city's commissioner, and a retired team manager remembers her.",
        ["LDS commissionerAppointed joan-mellor actual"],
    ),
    ("Leeds", "Commissioners of care met in Leeds. The minister, Joan Mellor, has said that a cap on profits will follow.", []),
    (
        "Note",
        "Calder Care runs homes. Leeds City Council has bought and equipped the houses and remains their owner.",
        [],
    ),
    # texts of several councils, none of which they are about: each paragraph's own
    (
        "Ways to mend a service",
        "Doncaster had a trust forced on it in 2014.\n\nKirklees was told in 2017 that it might lose its services. A commissioner, Joan"
        " Mellor,"
        " looked at a trust and advised against it; Leeds lent help, and the council was allowed to keep control. It was rated requires"
        " improvement in 2019. Medway's story is similar. Its services were found inadequate in 2018, and Mellor was sent there too.",
        [
            "KIR commissionerAppointed joan-mellor actual",
            "KIR rated ofsted actual requires improvement",
            "MDW commissionerAppointed joan-mellor actual",
            "MDW rated ofsted actual inadequate",
        ],
    ),
    (
        "Ways to mend a service",
        "In Torbay it did not work: Plymouth was asked to help, and inspectors found that the services stayed inadequate.",
        ["TOB rated ofsted actual inadequate"],
    ),
    (
        "Fernhill Care: thirty years",
        "Fernhill Care began in 1992. In 2003 Fernhill Care was merged with Calder Homes.\n\nThe group has agreed to buy Tees Valley"
        " Homes. It"
        " has no contract to run services for a local authority.",
        ["teesvalley-homes ownedBy fernhill-care planned"],
    ),
    (
        "Note",
        "Calder Care was bought by Fernhill Capital. Fernhill held on until 2015 and then sold to Northgate Capital.",
        [
            "calder-care ownedBy fernhillcapital ended",
            "calder-care ownedBy fernhillcapital ended",
            "calder-care ownedBy northgatecapital actual",
        ],
    ),
    (
        "Note",
        "Calder Care was bought by Fernhill Capital in 2015. The present proprietor is Northgate Capital.",
        ["calder-care ownedBy fernhillcapital ended", "calder-care ownedBy northgatecapital actual"],
    ),
    (
        "Note",
        "Calder Care was bought by Fernhill Capital in 2015. The future owner is not known to Northgate Capital.",
        ["calder-care ownedBy fernhillcapital actual"],
    ),
    (
        "Leeds",
        "Services in Leeds were poor. Brightwell Children's Trust, a company limited by guarantee, began on 1 April 2018 under a"
        " contract for"
        " seven years.",
        ["LDS delegatedTo brightwell-childrens-trust actual"],
    ),
    # "the trust" of a paragraph about another council is not the one of the paragraph before
    (
        "What became of them",
        "Bradford Children and Families Trust opened in April 2019 and looks after services in Bradford.\n\nThen there is Slough."
        " Ministers took"
        " its services away in 2015. The trust that received them passed to the council in April 2018.",
        [
            "BRD delegatedTo bradford-children-and-families-trust actual",
            "SLG delegatedTo 09487106 actual",
            "SLG forcedBy uk-government actual",
        ],
    ),
    # what tells no name
    (
        "Note",
        "Fernhill Care opened in 2004. In 2019 its founders sold it to Northgate Capital, an Edinburgh fund.",
        ["fernhill-care ownedBy northgatecapital actual"],
    ),
    ("Note", "Calder Care took over 7KS, an education business, in 2012.", ["7-ks ownedBy calder-care actual"]),
    ("Note", "Calder Care had to dispose of some fostering work in Wales, Kent and Surrey.", []),
    ("Note", "Calder Care is large. It does not run services for any council.", []),
    (
        "Slough",
        "This tells how services in Slough came to be provided by a company. In 2014 the children's minister, Joan Mellor, spoke.",
        ["SLG delegatedTo 09487106 actual"],
    ),
    # a visit that led to a grade; one that is to come
    (
        "Leeds",
        "Inspectors went to Leeds in May 2015 and found little to praise. The report that Ofsted published in July called it inadequate.",
        ["LDS rated ofsted actual inadequate"],
    ),
    (
        "Leeds",
        "Inspectors went to Leeds in May 2015. In 2019 it was rated good.",
        ["LDS inspectedBy ofsted actual", "LDS rated ofsted actual good"],
    ),
    (
        "Note",
        "Slough Children First opened in 2019. A first visit by Ofsted to the Slough company is expected in July.",
        ["SLG delegatedTo 09487106 actual", "09487106 inspectedBy ofsted planned"],
    ),
]

#: Texts of 15 May 2020 about grades, and all that they claim.
GRADES: list[tuple[str, list[str]]] = [
    (
        "In 2018 inspectors decided that Leeds required improvement. Then, in August 2019, came a leap that few had thought of: Ofsted"
        " judged"
        " the city's services outstanding. A short visit this spring confirmed that grade.",
        [
            "LDS rated ofsted actual outstanding",
            "LDS rated ofsted ended outstanding",
            "LDS rated ofsted ended requires improvement",
        ],
    ),
    (
        "The first inspection after the change, in the autumn of 2015, was a blow: Leeds's services were still inadequate. In January"
        " 2018 they"
        " were declared good.",
        ["LDS rated ofsted actual good", "LDS rated ofsted ended inadequate"],
    ),
    (
        "Ofsted found that services in Leeds required improvement in 2017. In the latest inspection, in April 2019, it reached the same"
        " overall"
        " judgement.",
        ["LDS rated ofsted actual requires improvement", "LDS rated ofsted ended requires improvement"],
    ),
    (
        "Inspectors found services in Leeds inadequate in March 2018 and, after two years and several directors, inadequate again this"
        " January.",
        ["LDS rated ofsted actual inadequate", "LDS rated ofsted ended inadequate"],
    ),
    (
        "The last full inspection of Leeds took place a year ago. Its result was published in March: requires improvement, as before.",
        ["LDS rated ofsted actual requires improvement"],
    ),
    ("The plan for Leeds was announced in March: inadequate staffing would end.", []),
    ("A report on Leeds was published in March: inadequate planning was blamed.", []),
    (
        "Ministers agreed, and ordered Leeds City Council to give up its services.",
        ["LDS forcedBy uk-government actual"],
    ),
    (
        "Some readers may not know that Brightwell Children's Trust runs services in Leeds.",
        ["LDS delegatedTo brightwell-childrens-trust actual"],
    ),
    ("Ministers may decide that Leeds City Council must give up its services.", ["LDS forcedBy uk-government hypothetical"]),
]


@pytest.mark.parametrize(("text", "expected"), GRADES)
def test_grades_of_longer_texts(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == sorted(expected)


@pytest.mark.parametrize(("title", "text", "expected"), GOING_ON)
def test_whom_a_text_is_about_as_it_goes_on(said: Callable[..., list[str]], title: str, text: str, expected: list[str]) -> None:
    assert said(text, title=title) == sorted(expected)


@pytest.mark.parametrize(("publisher", "speaks"), [("Calder Care", True), ("Calder Care (example)", True), ("Calder Company News", False)])
def test_a_newspaper_is_not_the_company_that_its_name_begins_like(extractor: Extractor, publisher: str, speaks: bool) -> None:
    document = document_from_text("From June we shall run the fostering service of Leeds City Council.", name="n.txt", title="Note")
    claims = extractor.extract(document.model_copy(update={"publisher": publisher})).claims
    assert [claim.predicate for claim in claims] == (["delegatedTo"] if speaks else [])
