"""Who runs what, and until when, as later sentences tell: councils that are no more, neighbours, returns, orders, commissioners."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TRUST, KEY = "Brightwell Children's Trust", "brightwell-childrens-trust"

#: Councils that are no more, and whom later words mean beside their successors.
COUNCILS: list[tuple[str, list[str]]] = [
    (
        f"Leeds City Council was abolished in April, and so {TRUST} lost its owner. From May it is owned by Hull and"
        " Kent, and it runs social care for both.",
        [f"KEN delegatedTo {KEY} actual", f"KHL delegatedTo {KEY} actual", f"{KEY} ownedBy KEN actual", f"{KEY} ownedBy KHL actual"],
    ),
    (f"Leeds City Council ceased to exist in April. {TRUST} had looked after its fostering since 2016.", [f"LDS delegatedTo {KEY} ended"]),
    (
        f"Leeds City Council is no more. {TRUST}, which it owned, had run its services since 2016, and now belongs to Hull.",
        [f"LDS delegatedTo {KEY} ended", f"{KEY} ownedBy KHL actual", f"{KEY} ownedBy LDS ended"],
    ),
    (f"Leeds City Council will be abolished next April. {TRUST} has run its services since 2016.", [f"LDS delegatedTo {KEY} actual"]),
    (f"Leeds City Council was not abolished. {TRUST} had run its services since 2016.", [f"LDS delegatedTo {KEY} actual"]),
    (
        f"Leeds was abolished. Ministers had told it in 2016 to hand its services to a trust, and {TRUST} opened a year later.",
        ["LDS forcedBy uk-government actual"],
    ),
]
#: Whom 'it', 'neither', 'there' and 'his own council' mean.
PRONOUNS: list[tuple[str, list[str]]] = [
    (
        "Leeds was warned in March. Hull and Kent lent it some managers. If it fails, ministers may order a trust.",
        ["LDS forcedBy uk-government hypothetical"],
    ),
    (
        "Hull and Kent have advised Leeds. Neither has run services on its behalf.",
        ["LDS delegatedTo KEN denied", "LDS delegatedTo KHL denied"],
    ),
    ("Hull and Kent have advised Leeds. Neither of them runs its services.", ["LDS delegatedTo KEN denied", "LDS delegatedTo KHL denied"]),
    ("Hull and Kent were both rated good. Neither has a trust.", ["KEN rated ofsted actual good", "KHL rated ofsted actual good"]),
    (
        f"Hull and Kent founded {TRUST} in 2016 and it runs their services.",
        [f"KEN delegatedTo {KEY} actual", f"KHL delegatedTo {KEY} actual", f"{KEY} createdBy KEN actual", f"{KEY} createdBy KHL actual"],
    ),
    (
        "Leeds has a trust. Kent was found inadequate in 2018. The commissioner there, Ann Marlow, said no, and"
        " ministers ordered the council to find a partner.",
        ["KEN commissionerAppointed ann-marlow actual", "KEN forcedBy uk-government actual", "KEN rated ofsted actual inadequate"],
    ),
    (
        "Ministers told Leeds to find a partner. Hull now delivers fostering on its behalf.",
        ["LDS delegatedTo KHL actual", "LDS forcedBy uk-government actual"],
    ),
    (
        "Ann Marlow, chief executive of Hull, was sent to Leeds as commissioner. Her own council runs adoption for Kent.",
        [
            "KEN delegatedTo KHL actual",
            "LDS commissionerAppointed ann-marlow actual",
            "ann-marlow holdsPost chief-executive-of-hull actual",
            "ann-marlow worksFor KHL actual",
        ],
    ),
    ("Hull has been bold. In Leeds it was made responsible for fostering in 2016.", ["LDS delegatedTo KHL actual"]),
    ("Much as Hull runs the children's services of Kent, Leeds will have a trust.", ["KEN delegatedTo KHL actual"]),
    (
        f"Ann Marlow was a social worker in Kent, and thought the council mean. {TRUST} ran the whole of Leeds's"
        " fostering under contract, until the council took it back in 2018.",
        [f"LDS delegatedTo {KEY} ended", f"{KEY} returnedTo LDS actual"],
    ),
]
#: Arrangements and orders that are over, by what later sentences say.
OVER: list[tuple[str, list[str]]] = [
    ("From 2015 Hull ran the services of Leeds. It lasted three years.", ["LDS delegatedTo KHL ended"]),
    ("From 2015 Hull ran the services of Leeds. The arrangement went on until 2018.", ["LDS delegatedTo KHL ended"]),
    (
        "Hull took over adoption in Leeds in 2015. The contract was to run for ten years. It came to an end after three.",
        ["LDS delegatedTo KHL ended"],
    ),
    ("Hull took over adoption in Leeds in 2015. The contract ended in 2018 and a new one followed.", ["LDS delegatedTo KHL actual"]),
    ("Hull has run the services of Leeds since 2015. The partnership lapsed last night.", ["LDS delegatedTo KHL ended"]),
    (f"{TRUST}, which had run adoption for Leeds since 2015, worked its last day on Friday.", [f"LDS delegatedTo {KEY} ended"]),
    (f"{TRUST}, which ran adoption for Leeds, has walked away with years to go.", [f"LDS delegatedTo {KEY} ended"]),
    (f"{TRUST}, which runs adoption for Leeds, walked away from talks.", [f"LDS delegatedTo {KEY} actual"]),
    ("Ministers directed Leeds in 2015 to find a partner. The order is gone.", ["LDS forcedBy uk-government ended"]),
    (
        "Ministers directed Leeds in 2015 to find a partner. The order was suspended in 2016, and last week it was withdrawn for good.",
        ["LDS forcedBy uk-government ended", "LDS forcedBy uk-government ended"],
    ),
    (
        "Hull ran the services of Leeds under a direction from ministers that has since been closed.",
        ["LDS delegatedTo KHL actual", "LDS forcedBy uk-government ended"],
    ),
    (
        "Hull runs the services of Leeds under a direction which the department made in 2016.",
        ["LDS delegatedTo KHL actual", "LDS forcedBy department-for-education actual"],
    ),
    ("Ministers ordered Leeds in 2015 to find a partner. The order was suspended in 2016.", ["LDS forcedBy uk-government actual"]),
]
#: Returns told by who is in charge, by staff, and returns that are on no agenda.
RETURNS: list[tuple[str, list[str]]] = [
    (
        "Hull handed fostering back to Leeds. Adoption is still Hull's business.",
        ["KHL returnedTo LDS actual", "LDS delegatedTo KHL actual"],
    ),
    ("Hull advises Leeds. The docks are still Hull's business.", []),
    (
        f"{TRUST} ran fostering for Leeds from 2015. This ended in 2018, and the service has been run by the council since.",
        [f"LDS delegatedTo {KEY} ended", f"{KEY} returnedTo LDS actual"],
    ),
    ("When Hull gave Leeds its social care back, few were pleased.", ["KHL returnedTo LDS actual", "LDS delegatedTo KHL ended"]),
    (
        f"{TRUST} runs adoption for Leeds. Hull has asked whether the trust might run its services, too.",
        [f"KHL delegatedTo {KEY} hypothetical", f"LDS delegatedTo {KEY} actual"],
    ),
    (
        f"{TRUST} runs adoption for Leeds. A return of the service to the council is not on the agenda.",
        [f"LDS delegatedTo {KEY} actual", f"{KEY} returnedTo LDS denied"],
    ),
    (
        f"{TRUST} runs adoption for Leeds. A return of the service to the council is on the agenda for June.",
        [f"LDS delegatedTo {KEY} actual", f"{KEY} returnedTo LDS hypothetical"],
    ),
    (
        f"{TRUST} runs adoption for Leeds. Asked whether it would go back to the council, she said that no such return was planned.",
        [f"LDS delegatedTo {KEY} actual", f"{KEY} returnedTo LDS denied"],
    ),
    (
        f"{TRUST} runs adoption for Leeds. No return to the council is under discussion.",
        [f"LDS delegatedTo {KEY} actual", f"{KEY} returnedTo LDS denied"],
    ),
    (
        f"Members are asked to note that adoption, which {TRUST} runs, will return to Leeds City Council in June.",
        [f"LDS delegatedTo {KEY} actual", f"{KEY} returnedTo LDS planned"],
    ),
    (
        f"Adoption, run by {TRUST} for Leeds, will be taken into the direct management of the council in June.",
        [f"LDS delegatedTo {KEY} actual", f"{KEY} returnedTo LDS planned"],
    ),
    (
        f"{TRUST} ran adoption for Leeds. Its staff now work for the council.",
        [f"LDS delegatedTo {KEY} ended", f"{KEY} returnedTo LDS actual"],
    ),
    (f"{TRUST} runs adoption for Leeds. Its staff are not employees of the council.", [f"LDS delegatedTo {KEY} actual"]),
    (
        "Hull handed children's services back to Leeds in March. Under a new contract Hull will go on running adoption for Leeds.",
        ["KHL returnedTo LDS actual", "LDS delegatedTo KHL actual"],
    ),
    (
        "Hull handed children's services back to Leeds in March. Hull still runs a few specialist services for Leeds.",
        ["KHL returnedTo LDS actual", "LDS delegatedTo KHL actual"],
    ),
    (
        "Hull handed children's services back to Leeds in March. Hull continues to advise Leeds.",
        ["KHL returnedTo LDS actual", "LDS delegatedTo KHL ended"],
    ),
    (
        f"1. Proposal\nFrom June 2020 {TRUST} will deliver adoption services on behalf of Leeds City Council, and the"
        " staff who do so will join it.",
        [f"LDS delegatedTo {KEY} planned"],
    ),
]
#: One commissioner at several councils, and who is on loan.
COMMISSIONERS: list[tuple[str, list[str]]] = [
    (
        "Leeds has a new leader. Ministers thank Ann Marlow, whose time as commissioner ran out in January.",
        ["LDS commissionerAppointed ann-marlow ended"],
    ),
    ("Ann Marlow is commissioner in Leeds. No other person, John Carter said, would do.", ["LDS commissionerAppointed ann-marlow actual"]),
    ("Colleagues recall Ann Marlow and her fellow commissioners.", []),
    (
        "Ann Marlow stepped down as commissioner for Leeds. John Carter took her place.",
        ["LDS commissionerAppointed ann-marlow ended", "LDS commissionerAppointed john-carter actual"],
    ),
    ("Ann Marlow stepped down as commissioner for Leeds. Nobody will take her place.", ["LDS commissionerAppointed ann-marlow ended"]),
    (
        "Ministers sent commissioners to Leeds in turn (Ann Marlow, then John Carter).",
        ["LDS commissionerAppointed ann-marlow actual", "LDS commissionerAppointed john-carter actual"],
    ),
    ("Ann Marlow met John Carter, then Mary Holt arrived in Leeds as commissioner.", ["LDS commissionerAppointed mary-holt actual"]),
    (
        "In Leeds the commissioner, Ann Marlow, said no; her appointment ended in 2016. Hull has been watched since"
        " 2018, when Ann Marlow became its commissioner.",
        ["KHL commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Ann Marlow's appointment as commissioner in Leeds ended in 2016. In 2018 she was appointed commissioner for Hull.",
        ["KHL commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Ann Marlow was sent to Leeds as commissioner in 2014. At Hull she arrived later and stayed until she was withdrawn in 2018.",
        ["KHL commissionerAppointed ann-marlow ended", "LDS commissionerAppointed ann-marlow actual"],
    ),
    (
        "Ann Marlow was commissioner for Leeds. Her successor was John Carter, on loan from Kent.",
        ["LDS commissionerAppointed ann-marlow actual", "LDS commissionerAppointed john-carter actual"],
    ),
    (
        "Ann Marlow was commissioner for Leeds. Before that she was sent to Hull.",
        ["KHL commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow actual"],
    ),
    ("The trust in Leeds followed a review by the commissioner, Ann Marlow.", ["LDS commissionerAppointed ann-marlow actual"]),
    (
        "Ann Marlow has left her post as commissioner for Leeds. The list of councils to which she had been sent"
        " before is long. Hull was among the first, in 2014.",
        ["KHL commissionerAppointed ann-marlow actual", "LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Ann Marlow, whom ministers sent to Leeds as commissioner, stayed a year and went home to Kent.",
        ["LDS commissionerAppointed ann-marlow ended"],
    ),
    (
        "Leeds has had three commissioners in all, Ann Marlow, John Carter and now Mary Holt.",
        [
            "LDS commissionerAppointed ann-marlow actual",
            "LDS commissionerAppointed john-carter actual",
            "LDS commissionerAppointed mary-holt actual",
        ],
    ),
]
#: What may be ordered has not been, and who has ordered nobody.
ORDERS: list[tuple[str, list[str]]] = [
    ("Leeds is under a direction from ministers. She did not expect it to be lifted this year.", ["LDS forcedBy uk-government actual"]),
    (
        "Hull will run adoption for Leeds. A statutory direction is to follow.",
        ["LDS delegatedTo KHL planned", "LDS forcedBy uk-government planned"],
    ),
    ("Hull has a trust. By order of the Department for Education, since 2018.", ["KHL forcedBy department-for-education actual"]),
    (f"{TRUST} was set up by Leeds because ministers would otherwise have imposed one.", [f"{KEY} createdBy LDS actual"]),
    ("The order by which it was founded was revoked by ministers.", []),
    (
        "Hull runs adoption for Leeds. On her advice the department had issued a direction to Leeds. The direction has been revoked.",
        ["LDS delegatedTo KHL actual", "LDS forcedBy department-for-education ended", "LDS forcedBy uk-government ended"],
    ),
    ("The law lets ministers issue directions. Leeds has a trust.", []),
    ("Leeds, a city in the north, was compelled by ministers to let go of its adoption service.", ["LDS forcedBy uk-government actual"]),
    (
        "The Department for Education, whose order to Leeds led to it, revoked that order in 2018.",
        ["LDS forcedBy department-for-education ended"],
    ),
    (
        "Some members had read that ministers had stripped Leeds of its services. The chair said no; nobody had forced the council.",
        ["LDS forcedBy uk-government actual", "LDS forcedBy uk-government denied"],
    ),
]


@pytest.mark.parametrize(("text", "told"), [*COUNCILS, *PRONOUNS, *OVER, *RETURNS, *COMMISSIONERS, *ORDERS])
def test_what_later_sentences_tell(said: Callable[..., list[str]], text: str, told: list[str]) -> None:
    assert said(text) == sorted(told)
