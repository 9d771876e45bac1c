"""Orders, directions, removals and threats of the government, and commissioners, told in many ways; and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TOLD = [
    ("Ministers ordered Leeds City Council to hand over its services.", ["LDS forcedBy uk-government actual"]),
    ("Leeds City Council was instructed by the education secretary to set up a trust.", ["LDS forcedBy department-for-education actual"]),
    ("Leeds, which the government compelled to part with its children's services, has a trust.", ["LDS forcedBy uk-government actual"]),
    ("Ordered by ministers to give up its children's services, Leeds set up a trust.", ["LDS forcedBy uk-government actual"]),
    ("The education secretary told Hull to part with them.", ["KHL forcedBy department-for-education actual"]),
    ("Hull was made to hand over its children's services to a trust.", ["KHL forcedBy uk-government actual"]),
    ("Hull was forced to outsource its children's services.", ["KHL forcedBy uk-government actual"]),
    ("Hull had been stripped of its children's services.", ["KHL forcedBy uk-government actual"]),
    ("The department took children's services away from Leeds in 2016.", ["LDS forcedBy department-for-education actual"]),
    ("In Leeds the government took the services away from a failing council.", ["LDS forcedBy uk-government actual"]),
    ("Children's services were taken out of Leeds council's hands by ministers.", ["LDS forcedBy uk-government actual"]),
    ("Children's services were removed from Leeds City Council in 2015.", ["LDS forcedBy uk-government actual"]),
    ("Ministers seized control of Hull's children's services in 2017.", ["KHL forcedBy uk-government actual"]),
    ("The government stepped in at Hull last year.", ["KHL forcedBy uk-government actual"]),
    ("The government's takeover of Leeds council's children's services began in May.", ["LDS forcedBy uk-government actual"]),
    (
        "The Department for Education has issued a statutory direction to Leeds City Council.",
        ["LDS forcedBy department-for-education actual"],
    ),
    ("A statutory direction was served on Leeds by the secretary of state.", ["LDS forcedBy department-for-education actual"]),
    ("The DfE served Leeds with a direction in May 2018.", ["LDS forcedBy department-for-education actual"]),
    ("Leeds was handed a direction by the department in 2018.", ["LDS forcedBy department-for-education actual"]),
    ("Leeds received a statutory direction from the DfE in May 2018.", ["LDS forcedBy department-for-education actual"]),
    ("Leeds remains under a statutory direction from the Department for Education.", ["LDS forcedBy department-for-education actual"]),
    ("Leeds is subject to a direction of the secretary of state.", ["LDS forcedBy department-for-education actual"]),
    (
        "On the orders of ministers, Leeds City Council handed its children's services to Brightwell Children's Trust.",
        ["LDS forcedBy uk-government actual"],
    ),
    (
        "Brightwell Children's Trust took over children's services in Leeds at the insistence of the Department for Education.",
        ["LDS forcedBy department-for-education actual"],
    ),
    ("At the government's behest Leeds City Council set up Brightwell Children's Trust.", ["LDS forcedBy uk-government actual"]),
    ("Under government orders, Leeds set up a children's trust.", ["LDS forcedBy uk-government actual"]),
    ("A children's trust was imposed on Leeds by the government.", ["LDS forcedBy uk-government actual"]),
    ("The trust was forced upon Leeds by ministers in 2015.", ["LDS forcedBy uk-government actual"]),
    ("Ministers foisted a trust on Leeds.", ["LDS forcedBy uk-government actual"]),
    ("The department has revoked the direction to Leeds City Council.", ["LDS forcedBy department-for-education ended"]),
    ("The direction to Leeds City Council was lifted by ministers in 2019.", ["LDS forcedBy uk-government ended"]),
    ("Leeds was released from its direction by the Department for Education in 2019.", ["LDS forcedBy department-for-education ended"]),
    ("The DfE withdrew its direction to Leeds in March.", ["LDS forcedBy department-for-education ended"]),
    ("Leeds welcomed the lifting of its direction by the Department for Education.", ["LDS forcedBy department-for-education ended"]),
    ("Ministers have threatened to strip Leeds of its children's services.", ["LDS forcedBy uk-government hypothetical"]),
    ("Leeds was threatened by the government with a takeover of its children's services.", ["LDS forcedBy uk-government hypothetical"]),
    ("The minister warned Leeds that it could lose its children's services.", ["LDS forcedBy uk-government hypothetical"]),
    ("Ministers intend to take children's services away from Leeds.", ["LDS forcedBy uk-government planned"]),
    ("The government did not order Leeds to give up its services.", ["LDS forcedBy uk-government denied"]),
    ("Leeds was not ordered by ministers to set up a trust.", ["LDS forcedBy uk-government denied"]),
    ("Leeds had received no direction from the Department for Education.", ["LDS forcedBy department-for-education denied"]),
    ("No minister forced Leeds to set up the trust.", ["LDS forcedBy uk-government denied"]),
    (
        "A letter from Edward Timpson told Leeds City Council in July 2014 that it would lose its children's services.",
        ["LDS forcedBy department-for-education actual"],
    ),
    ("In July 2014 the minister wrote to Leeds City Council that its services would be taken away.", ["LDS forcedBy uk-government actual"]),
    ("Leeds learned from ministers in May that it was to be stripped of its children's services.", ["LDS forcedBy uk-government actual"]),
    ("The education secretary decided that Leeds should lose its children's services.", ["LDS forcedBy department-for-education actual"]),
    ("The government ruled that children's services in Leeds must be run by a trust.", ["LDS forcedBy uk-government actual"]),
    ("It was the government that decided that Leeds should lose the service.", ["LDS forcedBy uk-government actual"]),
    (
        "The Department for Education ordered the creation of Brightwell Children's Trust in Leeds.",
        ["LDS forcedBy department-for-education actual"],
    ),
    ("Leeds lost its children's services when ministers intervened.", ["LDS forcedBy uk-government actual"]),
    ("The government has instructed Leeds to co-operate with the commissioner.", ["LDS forcedBy uk-government actual"]),
    ("Leeds has been ordered to surrender control of its children's services.", ["LDS forcedBy uk-government actual"]),
    ("Ministers used their powers to remove children's services from Leeds.", ["LDS forcedBy uk-government actual"]),
    ("Leeds City Council, relieved of its children's services by ministers in 2014, has them back.", ["LDS forcedBy uk-government actual"]),
    (
        "The Secretary of State required Leeds City Council to transfer its children's services to a trust.",
        ["LDS forcedBy department-for-education actual"],
    ),
    ("Whitehall has taken over Leeds's children's services.", ["LDS forcedBy uk-government actual"]),
    ("Leeds was forced by the government to hand its children's services over.", ["LDS forcedBy uk-government actual"]),
    (
        "The direction, made by the Secretary of State in 2016, required Leeds to set up a trust.",
        ["LDS forcedBy department-for-education actual"],
    ),
    ("The direction over children's services in Leeds was revoked in 2019.", ["LDS forcedBy uk-government ended"]),
    ("The government lifted its direction on Leeds in 2019.", ["LDS forcedBy uk-government ended"]),
    ("Leeds moved its services. The change was required by the government.", ["LDS forcedBy uk-government actual"]),
    ("Leeds will lose its children's services, the government has confirmed.", ["LDS forcedBy uk-government actual"]),
    ("The government plans to strip Leeds of its children's services.", ["LDS forcedBy uk-government planned"]),
    ("The government wants children's services in Leeds taken away.", ["LDS forcedBy uk-government planned"]),
]

NOTHING_OF_THE_KIND = [
    "Leeds City Council was named by ministers as one of four.",
    "The government directed it to work with Bradford. Leeds City Council agreed.",
    "The council's loss of children's services was the doing of ministers. Leeds is the council.",
    "A government adviser told Leeds to set up a trust.",
    "The court ordered Leeds City Council to pay damages to a child in care.",
    "Leeds was ordered by a judge to provide services to the boy.",
    "Leeds was told by Ofsted to improve its children's services.",
    "Ofsted ordered Leeds to put its services in order.",
    "The ombudsman ordered Leeds to apologise for failing to provide services.",
    "Leeds was forced to make cuts to its children's services.",
    "The government gave Leeds £2m for its children's services.",
    "Ministers praised Leeds for its children's services.",
    "Ministers asked Leeds to consider a trust.",
    "The government advised Leeds to set up a trust.",
    "Leeds directed its social workers to the new office of Brightwell Children's Trust.",
    "In order to improve its services Leeds City Council wrote to the Department for Education.",
    "Leeds gave notice to Brightwell Children's Trust that its contract would end.",
    "Leeds has appointed a new director of children's services, the government says.",
    "The Department for Education told Leeds that its services had improved.",
    "Leeds issued Brightwell Children's Trust with an improvement notice.",
    "The council leader was relieved of his duties at Leeds City Council.",
    "Leeds took over the services from Brightwell Children's Trust in 2019.",
    "The government funded Leeds to support Bradford.",
    "Ministers visited Leeds to see its children's services.",
    "The minister told Leeds City Council's leader that he was pleased with its services.",
    "Leeds, which ran its own services, wrote to ministers to make its case.",
    "Ministers will decide whether Leeds makes progress.",
    "Leeds is required by law to provide services for care leavers.",
    "The trust was ordered by Leeds to cut costs.",
    "The government made it clear that Leeds had no choice about the grant.",
    "The head teacher was removed from her post by Leeds City Council.",
    "Children were taken from Leeds to Hull.",
    "A child was removed from her family by Leeds City Council's social workers.",
    "The government announced a review of children's services in Leeds.",
    "A pupil was taken out of school in Leeds at the request of the department.",
    "Ofsted reported to the Secretary of State that Leeds had made progress.",
]
_RELATIONS = (" forcedBy ", " commissionerAppointed ")


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_who_forces_and_who_is_sent(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if any(relation in line for relation in _RELATIONS)] == expected


@pytest.mark.parametrize("text", NOTHING_OF_THE_KIND)
def test_what_forces_nobody(said: Callable[..., list[str]], text: str) -> None:
    assert [line for line in said(text) if any(relation in line for relation in _RELATIONS)] == []
