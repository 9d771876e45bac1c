"""Owners, sellers, founders and shares, in whatever words; and what sounds like it and says nothing of the kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest

#: A text, and its claims of ownedBy (O) and createdBy (C): the keys of the parties, then the status where it is not actual, then the share.
SAYS = [
    ("Brightwell Children's Trust is owned by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust belongs to Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust is Leeds City Council's.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust, which runs the services, is Leeds council's outright.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Leeds City Council is the sole proprietor of Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust has only one shareholder, and that is Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust has a single owner: Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust has two owners, Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "The owners of Brightwell Children's Trust are Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("It is Leeds City Council that owns Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("All of Brightwell Children's Trust is held by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council holds all the shares in Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council holds Brightwell Children's Trust outright.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("The whole of Brightwell Children's Trust is in the hands of Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust has been in Leeds City Council's ownership since 2018.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust passed into the ownership of Leeds City Council in 2018.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust became the property of Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council acquired Brightwell Children's Trust outright.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust became Leeds City Council's own company.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust is a company wholly owned by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust, a wholly owned subsidiary of Leeds City Council, runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds City Council's wholly owned subsidiary Brightwell Children's Trust runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds City Council is the sole member of Brightwell Children's Trust, a company limited by guarantee.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust is limited by guarantee, with Leeds City Council as its only member.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, with Leeds City Council as its sole owner, runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, of which Leeds City Council is the sole owner, runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, whose owner is Leeds City Council, runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, whose sole shareholder, Leeds City Council, appoints the board, runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust runs the services. Its owner is Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust runs the services. Leeds City Council owns it.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust runs the services. The company belongs to Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust runs services for Leeds City Council. The council is its only owner.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust runs services for Leeds City Council. The council owns all of it.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust runs services for Leeds City Council, to which it belongs.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust was set up by Leeds City Council, which owns it.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, set up and wholly owned by Leeds City Council, runs the services.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds City Council set up and still owns Brightwell Children's Trust.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds City Council is the founder and sole owner of Brightwell Children's Trust.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds and Hull, the founders of Brightwell Children's Trust, own half of it each.",
        [
            "brightwell-childrens-trust createdBy KHL actual",
            "brightwell-childrens-trust createdBy LDS actual",
            "brightwell-childrens-trust ownedBy KHL actual 50%",
            "brightwell-childrens-trust ownedBy LDS actual 50%",
        ],
    ),
    (
        "Leeds holds 60 per cent of Brightwell Children's Trust and Hull the remaining 40.",
        ["brightwell-childrens-trust ownedBy KHL actual 40%", "brightwell-childrens-trust ownedBy LDS actual 60%"],
    ),
    (
        "Leeds and Hull own 40 per cent each of Brightwell Children's Trust; Derby owns the remaining 20 per cent.",
        [
            "brightwell-childrens-trust ownedBy DER actual 20%",
            "brightwell-childrens-trust ownedBy KHL actual 40%",
            "brightwell-childrens-trust ownedBy LDS actual 40%",
        ],
    ),
    (
        "Brightwell Children's Trust is owned by Leeds (40 per cent), Hull (40 per cent) and Derby (20 per cent).",
        [
            "brightwell-childrens-trust ownedBy DER actual 20%",
            "brightwell-childrens-trust ownedBy KHL actual 40%",
            "brightwell-childrens-trust ownedBy LDS actual 40%",
        ],
    ),
    (
        "Brightwell Children's Trust is jointly owned by Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds and Hull jointly own Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust is owned in equal shares by Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual 50%", "brightwell-childrens-trust ownedBy LDS actual 50%"],
    ),
    (
        "Brightwell Children's Trust is owned half and half by Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual 50%", "brightwell-childrens-trust ownedBy LDS actual 50%"],
    ),
    (
        "Half of Brightwell Children's Trust belongs to Leeds and half to Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual 50%", "brightwell-childrens-trust ownedBy LDS actual 50%"],
    ),
    ("A fifth of Brightwell Children's Trust is Leeds City Council's.", ["brightwell-childrens-trust ownedBy LDS actual 20%"]),
    (
        "Brightwell Children's Trust runs the services. Leeds has a fifth of the company, and Hull and Derby have two fifths each.",
        [
            "brightwell-childrens-trust ownedBy DER actual 40%",
            "brightwell-childrens-trust ownedBy KHL actual 40%",
            "brightwell-childrens-trust ownedBy LDS actual 20%",
        ],
    ),
    ("Leeds has a 20 per cent stake in Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual 20%"]),
    ("Hull took a one-fifth share in Brightwell Children's Trust in 2017.", ["brightwell-childrens-trust ownedBy KHL actual 20%"]),
    (
        "Leeds, Hull and Derby are the shareholders of Brightwell Children's Trust.",
        [
            "brightwell-childrens-trust ownedBy DER actual",
            "brightwell-childrens-trust ownedBy KHL actual",
            "brightwell-childrens-trust ownedBy LDS actual",
        ],
    ),
    ("Brightwell Children's Trust (owner: Leeds City Council) runs the services.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust's parent is Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust counts Leeds City Council as its only shareholder.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Ownership of Brightwell Children's Trust rests with Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Ownership of Brightwell Children's Trust lies with Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council took over ownership of Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council took ownership of Brightwell Children's Trust in 2019.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust was brought into being by Leeds City Council.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Leeds City Council brought Brightwell Children's Trust into being.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Brightwell Children's Trust is the creation of Leeds City Council.", ["brightwell-childrens-trust createdBy LDS actual"]),
    (
        "Brightwell Children's Trust is the invention of Leeds and Hull.",
        ["brightwell-childrens-trust createdBy KHL actual", "brightwell-childrens-trust createdBy LDS actual"],
    ),
    ("Brightwell Children's Trust owes its existence to Leeds City Council.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("The founder of Brightwell Children's Trust was Leeds City Council.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Leeds City Council called Brightwell Children's Trust into existence.", ["brightwell-childrens-trust createdBy LDS actual"]),
    (
        "Leeds City Council established a company, Brightwell Children's Trust, in 2018.",
        ["brightwell-childrens-trust createdBy LDS actual"],
    ),
    (
        "Established by Leeds City Council in 2018, Brightwell Children's Trust runs the services.",
        ["brightwell-childrens-trust createdBy LDS actual"],
    ),
    (
        "In 2018 Leeds City Council formed its own company, Brightwell Children's Trust.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, the company that Leeds City Council created in 2018, runs the services.",
        ["brightwell-childrens-trust createdBy LDS actual"],
    ),
    ("Brightwell Children's Trust was incorporated by Leeds City Council in 2018.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Brightwell Children's Trust was spun out of Leeds City Council in 2018.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Leeds City Council's founding of Brightwell Children's Trust dates from 2018.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Oakfield Group was bought by Redstone Capital in 2017.", ["oakfield-group ownedBy redstone-capital actual"]),
    ("Redstone Capital bought Oakfield Group in 2017.", ["oakfield-group ownedBy redstone-capital actual"]),
    (
        "Oakfield Group was bought from Redstone Capital by Bluewater Partners.",
        ["oakfield-group ownedBy bluewater-partners actual", "oakfield-group ownedBy redstone-capital ended"],
    ),
    (
        "Redstone Capital sold Oakfield Group to Bluewater Partners in 2019.",
        ["oakfield-group ownedBy bluewater-partners actual", "oakfield-group ownedBy redstone-capital ended"],
    ),
    ("Redstone Capital parted with Oakfield Group in 2019.", ["oakfield-group ownedBy redstone-capital ended"]),
    (
        "Oakfield Group changed hands in 2019, with Redstone Capital selling and Bluewater Partners buying.",
        ["oakfield-group ownedBy bluewater-partners actual", "oakfield-group ownedBy redstone-capital ended"],
    ),
    (
        "Oakfield Group passed from Redstone Capital to Bluewater Partners in 2019.",
        ["oakfield-group ownedBy bluewater-partners actual", "oakfield-group ownedBy redstone-capital ended"],
    ),
    ("Bluewater Partners snapped up Oakfield Group.", ["oakfield-group ownedBy bluewater-partners actual"]),
    (
        "Oakfield Group was snapped up by Bluewater Partners, Tern Fostering by Redstone Capital and Castle Homes by Moor Equity.",
        [
            "castle-homes ownedBy moor-equity actual",
            "oakfield-group ownedBy bluewater-partners actual",
            "tern-fostering ownedBy redstone-capital actual",
        ],
    ),
    (
        "Oakfield Group went to Redstone Capital in 2017, Tern Fostering to Bluewater Partners and Castle Homes to Moor Equity.",
        [
            "castle-homes ownedBy moor-equity actual",
            "oakfield-group ownedBy redstone-capital actual",
            "tern-fostering ownedBy bluewater-partners actual",
        ],
    ),
    (
        "Oakfield Group is owned by Redstone Capital and Tern Fostering by Bluewater Partners.",
        ["oakfield-group ownedBy redstone-capital actual", "tern-fostering ownedBy bluewater-partners actual"],
    ),
    (
        "Oakfield Group belongs to Redstone Capital; Tern Fostering to Bluewater Partners.",
        ["oakfield-group ownedBy redstone-capital actual", "tern-fostering ownedBy bluewater-partners actual"],
    ),
    (
        "Oakfield Group belongs to Redstone Capital, Tern Fostering to Bluewater Partners.",
        ["oakfield-group ownedBy redstone-capital actual", "tern-fostering ownedBy bluewater-partners actual"],
    ),
    (
        "Redstone Capital's portfolio includes Oakfield Group and Tern Fostering.",
        ["oakfield-group ownedBy redstone-capital actual", "tern-fostering ownedBy redstone-capital actual"],
    ),
    (
        "The portfolio of Redstone Capital runs to two such businesses: Oakfield Group and Tern Fostering.",
        ["oakfield-group ownedBy redstone-capital actual", "tern-fostering ownedBy redstone-capital actual"],
    ),
    ("Oakfield Group joined the Redstone Capital stable in 2016.", ["oakfield-group ownedBy redstone-capital actual"]),
    ("Oakfield Group has Redstone Capital as its owner.", ["oakfield-group ownedBy redstone-capital actual"]),
    ("Oakfield Group's owner is Redstone Capital.", ["oakfield-group ownedBy redstone-capital actual"]),
    ("Oakfield Group, owned by Redstone Capital, runs 40 homes.", ["oakfield-group ownedBy redstone-capital actual"]),
    ("Oakfield Group, a brand of Tern Group, runs 40 homes.", ["oakfield-group ownedBy tern-group actual"]),
    ("Oakfield Group is among the brands of Tern Group.", ["oakfield-group ownedBy tern-group actual"]),
    ("Tern Group counts Oakfield Group among its brands.", ["oakfield-group ownedBy tern-group actual"]),
    (
        "Tern Group trades through its subsidiaries Oakfield Group and Castle Homes.",
        ["castle-homes ownedBy tern-group actual", "oakfield-group ownedBy tern-group actual"],
    ),
    ("Part of Tern Group since 2018: Castle Homes.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes, bought in 2018, forms part of Tern Group.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes has been part of Tern Group since 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes, now part of Tern Group, runs 40 homes.", ["castle-homes ownedBy tern-group actual"]),
    ("Tern Group absorbed Castle Homes in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Tern Group swallowed up its rival Castle Homes in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Tern Group took over its rival Castle Homes in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Tern Group's purchase of Castle Homes was completed in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Tern Group completed the acquisition of Castle Homes in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes was acquired in 2018 by Tern Group.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes came under Tern Group's ownership in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes came under the ownership of Tern Group in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes fell to Tern Group in 2018.", ["castle-homes ownedBy tern-group actual"]),
    ("Behind Castle Homes stands Redstone Capital, its owner.", ["castle-homes ownedBy redstone-capital actual"]),
    ("The ultimate owner of Castle Homes is Redstone Topco Ltd.", ["castle-homes ownedBy redstone-topco actual"]),
    ("Castle Homes is ultimately owned by Redstone Topco Ltd.", ["castle-homes ownedBy redstone-topco actual"]),
    ("Castle Homes is a possession of Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("The buyer of Castle Homes was Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("The buyer was Redstone Capital, which paid £40m for Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital paid £40m for Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("The seller of Castle Homes was Redstone Capital.", ["castle-homes ownedBy redstone-capital ended"]),
    ("Redstone Capital has owned Castle Homes since 2017.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital, which bought Castle Homes in 2017, is looking for a buyer.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes, which Redstone Capital bought in 2017, is for sale.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes, which was bought by Redstone Capital in 2017, is for sale.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes, bought by Redstone Capital in 2017, is for sale.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital is the majority owner of Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital has a majority stake in Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital took a controlling stake in Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes is majority-owned by Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes is believed to be owned by Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital plans to buy Castle Homes.", ["castle-homes ownedBy redstone-capital planned"]),
    ("Redstone Capital may buy Castle Homes.", ["castle-homes ownedBy redstone-capital hypothetical"]),
    ("Redstone Capital does not own Castle Homes.", ["castle-homes ownedBy redstone-capital denied"]),
    ("Redstone Capital no longer owns Castle Homes.", ["castle-homes ownedBy redstone-capital ended"]),
    ("Castle Homes used to belong to Redstone Capital.", ["castle-homes ownedBy redstone-capital ended"]),
    ("Castle Homes, formerly owned by Redstone Capital, runs 40 homes.", ["castle-homes ownedBy redstone-capital ended"]),
    ("Until 2019 Castle Homes belonged to Redstone Capital.", ["castle-homes ownedBy redstone-capital ended"]),
    ("Tern Homes, formerly Castle Homes, is owned by Redstone Capital.", ["tern-homes ownedBy redstone-capital actual"]),
    (
        "Leeds City Council owns Brightwell Children's Trust. Hull will join the council as a shareholder.",
        ["brightwell-childrens-trust ownedBy KHL planned", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Hull became a shareholder in Brightwell Children's Trust in 2017.", ["brightwell-childrens-trust ownedBy KHL actual"]),
    ("Part of Tern Group, in turn, since 2018: Castle Homes, formerly a rival.", ["castle-homes ownedBy tern-group actual"]),
    (
        "In February Redstone Capital put its 13 homes, known as Castle Homes, up for sale.",
        ["castle-homes ownedBy redstone-capital actual"],
    ),
    ("Redstone Capital has put Castle Homes on the market.", ["castle-homes ownedBy redstone-capital actual"]),
    (
        "Brightwell Children's Trust runs the services. Kingston and Richmond, which founded it, have two fifths each.",
        [
            "brightwell-childrens-trust createdBy KTT actual",
            "brightwell-childrens-trust createdBy RIC actual",
            "brightwell-childrens-trust ownedBy KTT actual 40%",
            "brightwell-childrens-trust ownedBy RIC actual 40%",
        ],
    ),
    (
        "Brightwell Children's Trust is large. Two fifths of it are Hull's. Leeds has as much, and the last fifth is with Derby.",
        [
            "brightwell-childrens-trust ownedBy DER actual 20%",
            "brightwell-childrens-trust ownedBy KHL actual 40%",
            "brightwell-childrens-trust ownedBy LDS actual 40%",
        ],
    ),
    ("Castle Homes is doing well. It was bought by Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes, which Redstone Capital owns, is doing well.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes: owned by Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes – owner: Redstone Capital – runs 40 homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Owner of Castle Homes: Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Like Castle Homes, Oakfield Group is owned by Redstone Capital.", ["oakfield-group ownedBy redstone-capital actual"]),
    (
        "Among Redstone Capital's possessions are Castle Homes and Oakfield Group.",
        ["castle-homes ownedBy redstone-capital actual", "oakfield-group ownedBy redstone-capital actual"],
    ),
    ("Castle Homes is now under the umbrella of Tern Group.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes sits within the Tern Group portfolio.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes is a Tern Group company.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes is a Tern Group subsidiary.", ["castle-homes ownedBy tern-group actual"]),
    ("Castle Homes, a Tern Group brand, runs 40 homes.", ["castle-homes ownedBy tern-group actual"]),
    ("Brightwell Children's Trust is 100 per cent owned by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual 100%"]),
    (
        "Brightwell Children's Trust is 60 per cent owned by Leeds and 40 per cent by Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual 40%", "brightwell-childrens-trust ownedBy LDS actual 60%"],
    ),
    ("A 30 per cent stake in Brightwell Children's Trust is held by Leeds.", ["brightwell-childrens-trust ownedBy LDS actual 30%"]),
    (
        "Leeds sold half of Brightwell Children's Trust to Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS ended"],
    ),
    (
        "The company that Leeds City Council owns, Brightwell Children's Trust, runs the services.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Leeds City Council, as owner of Brightwell Children's Trust, appoints the board.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Leeds City Council, the sole owner of Brightwell Children's Trust, appoints the board.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "In its capacity as owner of Brightwell Children's Trust, Leeds City Council appoints the board.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("The shares in Brightwell Children's Trust belong to Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("The only shareholder of Brightwell Children's Trust remains Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Neither Leeds nor Hull owns Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy KHL denied", "brightwell-childrens-trust ownedBy LDS denied"],
    ),
    ("Brightwell Children's Trust is not owned by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS denied"]),
    ("Brightwell Children's Trust will be wholly owned by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS planned"]),
    ("Leeds City Council will be the only owner of Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS planned"]),
    ("Leeds City Council plans to set up Brightwell Children's Trust.", ["brightwell-childrens-trust createdBy LDS planned"]),
    ("Brightwell Children's Trust is to be set up by Leeds City Council.", ["brightwell-childrens-trust createdBy LDS planned"]),
    ("Ministers set up Brightwell Children's Trust in 2014.", ["brightwell-childrens-trust createdBy uk-government actual"]),
    (
        "Brightwell Children's Trust was created by the Department for Education.",
        ["brightwell-childrens-trust createdBy department-for-education actual"],
    ),
    ("It was Leeds City Council that set up Brightwell Children's Trust.", ["brightwell-childrens-trust createdBy LDS actual"]),
    (
        "Brightwell Children's Trust, which Leeds City Council set up in 2018, runs the services.",
        ["brightwell-childrens-trust createdBy LDS actual"],
    ),
    (
        "Leeds City Council, having set up Brightwell Children's Trust in 2018, now pays it.",
        ["brightwell-childrens-trust createdBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust was founded in 2018 by two councils, Leeds and Hull.",
        ["brightwell-childrens-trust createdBy KHL actual", "brightwell-childrens-trust createdBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust is the joint creation of Leeds and Hull.",
        ["brightwell-childrens-trust createdBy KHL actual", "brightwell-childrens-trust createdBy LDS actual"],
    ),
    (
        "The two councils behind Brightwell Children's Trust, Leeds and Hull, own it jointly.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Redstone Capital is rumoured to be the owner of Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes passed into the hands of Redstone Capital in 2017.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes found a new owner in Redstone Capital.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital added Castle Homes to its portfolio in 2017.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Castle Homes was added to Redstone Capital's portfolio in 2017.", ["castle-homes ownedBy redstone-capital actual"]),
    ("Redstone Capital exited Castle Homes in 2019.", ["castle-homes ownedBy redstone-capital ended"]),
    ("Castle Homes's new owner, Redstone Capital, promised to invest.", ["castle-homes ownedBy redstone-capital actual"]),
    ("The deal made Redstone Capital the owner of Castle Homes.", ["castle-homes ownedBy redstone-capital actual"]),
    ("With Redstone Capital as its owner, Castle Homes grew.", ["castle-homes ownedBy redstone-capital actual"]),
]
SILENT = [
    "Leeds City Council owns the buildings that Brightwell Children's Trust works in.",
    "Leeds City Council owns its own homes.",
    "Brightwell Children's Trust was advised by Redstone Capital.",
    "Brightwell Children's Trust bought places from Oakfield Group.",
    "Leeds City Council buys places from Oakfield Group.",
    "Leeds City Council bought the homes from Oakfield Group.",
    "Oakfield Group sold two homes to Leeds City Council.",
    "Leeds City Council holds Brightwell Children's Trust to account.",
    "Leeds City Council has a seat on the board of Brightwell Children's Trust.",
    "Leeds City Council has a contract with Brightwell Children's Trust.",
    "The chair of Brightwell Children's Trust is Jane Smith.",
    "Jane Smith founded the charity in 1990.",
    "Leeds City Council is a customer of Oakfield Group.",
    "Brightwell Children's Trust has half of its budget from Leeds City Council.",
    "A fifth of Leeds City Council's budget goes to Brightwell Children's Trust.",
    "Leeds City Council set up a review of Brightwell Children's Trust.",
    "Leeds City Council created a post at Brightwell Children's Trust.",
    "Brightwell Children's Trust is part of the solution for Leeds City Council.",
    "Brightwell Children's Trust, part of the improvement programme of Leeds City Council, reports to ministers.",
    "Leeds City Council went to Brightwell Children's Trust for help.",
    "The contract went to Oakfield Group.",
    "Leeds City Council passed its files to Brightwell Children's Trust.",
    "Leeds City Council gave half of the contract to Brightwell Children's Trust.",
    "Hull City Council has as much to learn from Brightwell Children's Trust as Leeds.",
    "Redstone Capital lent Oakfield Group £40m.",
    "Oakfield Group runs two fifths of the homes in Leeds.",
    "Leeds City Council places 40 per cent of its children with Oakfield Group.",
    "Jane Smith, the owner of a farm near Leeds, fosters for Oakfield Group.",
    "Redstone Capital advised Bluewater Partners on the purchase of Castle Homes.",
    "Castle Homes was put up for sale by the firm's bankers, Redstone Capital.",
    "Leeds City Council took its services back from Brightwell Children's Trust.",
    "Leeds City Council took over Brightwell Children's Trust's contract.",
    "Oakfield Group said that Redstone Capital had no interest in it.",
    "Law firm Redstone LLP acted for Oakfield Group.",
    "Redstone Capital bid for Castle Homes and lost.",
    "The director of Brightwell Children's Trust started at Leeds City Council.",
    "Brightwell Children's Trust opened in Leeds in 2018.",
    "Leeds City Council launched Brightwell Children's Trust's annual report.",
    "The council formed a panel with Brightwell Children's Trust.",
    "Half of Brightwell Children's Trust's staff came from Leeds City Council.",
    "Two fifths of the children in Brightwell Children's Trust's care are Leeds City Council's.",
    "Brightwell Children's Trust is Leeds City Council's improvement partner.",
    "Brightwell Children's Trust is Leeds City Council's main supplier.",
    "Leeds City Council has Brightwell Children's Trust as its provider.",
    "Brightwell Children's Trust has Leeds City Council as its client.",
    "Brightwell Children's Trust joined Leeds City Council in a bid for money.",
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_owners_and_founders(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if " ownedBy " in line or " createdBy " in line] == expected


@pytest.mark.parametrize("text", SILENT)
def test_what_tells_of_no_owner(said: Callable[..., list[str]], text: str) -> None:
    assert not [line for line in said(text) if any(f" {relation} " in line for relation in ("ownedBy", "createdBy", "acquiredFrom"))]
