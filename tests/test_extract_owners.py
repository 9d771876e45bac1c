"""Owners as charts, registers, market notes and annual reports word them: who stands above whom, backers, portfolios, exits, shares."""

from __future__ import annotations

from collections.abc import Callable

import pytest

#: A text, and its claims of ownedBy and createdBy.
SAYS = [
    # homes and agencies by what is told of them anywhere, and by what they are to somebody
    ("Peter Strand owns Tallow Court, a children's home in Kent.", ["tallowcourt ownedBy peter-strand actual"]),
    ("Tallow Court belongs to Fernhill Care Limited. Tallow Court is a children's home.", ["tallowcourt ownedBy fernhill-care actual"]),
    (
        "It shut its homes, and a school that it had in Wakefield, Ivy Lane, was bought this year by Redstone Capital.",
        ["ivylane ownedBy redstonecapital actual"],
    ),
    ("Redstone Capital has bought Tarn House, a school in Kent.", ["tarn-house ownedBy redstonecapital actual"]),
    ("High Shield, the home where Ann Marlow had started, is owned by Fernhill Care.", ["highshield ownedBy fernhill-care actual"]),
    (
        "Redstone Capital owns Rivermead North and Rivermead South, which share a logo.",
        ["rivermead-north ownedBy redstonecapital actual", "rivermead-south ownedBy redstonecapital actual"],
    ),
    ("Kestrel Rise belongs to Fernhill Care. It has four beds.", ["kestrelrise ownedBy fernhill-care actual"]),
    (
        "Oakfield Group plc reports its results. Kent handed its homes to our subsidiary Fernhill Short Breaks.",
        ["fernhillshortbreaks ownedBy oakfield-group actual"],
    ),
    (
        "Fernhill Care is for sale. Greenmantle, the listed landlord, dropped its bid for Fernhill Care in July.",
        ["fernhill-care ownedBy greenmantle denied"],
    ),
    # a place and a name are two where they do something together, and else nobody knows
    (
        "Gateshead and Brockwell Care own Oakfield Homes jointly.",
        ["oakfield-homes ownedBy GAT actual", "oakfield-homes ownedBy brockwell-care actual"],
    ),
    (
        "Oakfield Homes is a joint venture between Gateshead and Brockwell Care.",
        ["oakfield-homes ownedBy GAT actual", "oakfield-homes ownedBy brockwell-care actual"],
    ),
    (
        "Oakfield Homes belongs to Gateshead and Brockwell Care. Brockwell Care is a charity.",
        ["oakfield-homes ownedBy GAT actual", "oakfield-homes ownedBy brockwell-care actual"],
    ),
    # two names in a row, and two clauses
    (
        "Redstone Capital owns Fernhill Care, Northgate Capital owns Brindle Fostering and Oakfield Group owns Copse Fostering.",
        [
            "brindle-fostering ownedBy northgatecapital actual",
            "copse-fostering ownedBy oakfield-group actual",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    (
        "Redstone Capital owns Fernhill Care, Northgate Capital Brindle Fostering and Oakfield Group Copse Fostering.",
        [
            "brindle-fostering ownedBy northgatecapital actual",
            "copse-fostering ownedBy oakfield-group actual",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    # couples, founders, the two
    (
        "Ann Marlow was a nurse and her brother Peter Strand a barrister when, in 1993, the two of them founded Fernhill Care.",
        ["fernhill-care createdBy ann-marlow actual", "fernhill-care createdBy peter-strand actual"],
    ),
    (
        "Ann Marlow and Peter Strand met in Hull. The couple set up Fernhill Care in 2004.",
        ["fernhill-care createdBy ann-marlow actual", "fernhill-care createdBy peter-strand actual"],
    ),
    (
        "Ann Marlow and Peter Strand founded Fernhill Care in 2004. The couple owned it together until 2013.",
        [
            "fernhill-care createdBy ann-marlow actual",
            "fernhill-care createdBy peter-strand actual",
            "fernhill-care ownedBy ann-marlow ended",
            "fernhill-care ownedBy peter-strand ended",
        ],
    ),
    (
        "Ann Marlow and Peter Strand met in Hull. The pair sold Fernhill Care to Redstone Capital in 2004.",
        [
            "fernhill-care ownedBy ann-marlow ended",
            "fernhill-care ownedBy peter-strand ended",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    (
        "Ann Marlow and Peter Strand run Fernhill Care. The brothers own it.",
        ["fernhill-care ownedBy ann-marlow actual", "fernhill-care ownedBy peter-strand actual"],
    ),
    (
        "Fernhill Care was founded by Ann Marlow and Peter Strand. The founders each hold 15 per cent.",
        [
            "fernhill-care createdBy ann-marlow actual",
            "fernhill-care createdBy peter-strand actual",
            "fernhill-care ownedBy ann-marlow actual 15%",
            "fernhill-care ownedBy peter-strand actual 15%",
        ],
    ),
    (
        "Ann Marlow founded Fernhill Care in 1994. In 2006 the founder sold it to Redstone Capital.",
        [
            "fernhill-care createdBy ann-marlow actual",
            "fernhill-care ownedBy ann-marlow ended",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    (
        "Hull and Kent set up Brightwell Children's Trust. Leeds owns a fifth of it; the rest is shared equally by the founders.",
        [
            "brightwell-childrens-trust createdBy KEN actual",
            "brightwell-childrens-trust createdBy KHL actual",
            "brightwell-childrens-trust ownedBy KEN actual 40%",
            "brightwell-childrens-trust ownedBy KHL actual 40%",
            "brightwell-childrens-trust ownedBy LDS actual 20%",
        ],
    ),
    (
        "Hull and Kent agree on little, but in 2014 the pair set up Brightwell Children's Trust.",
        ["brightwell-childrens-trust createdBy KEN actual", "brightwell-childrens-trust createdBy KHL actual"],
    ),
    (
        "Hull and Kent share a border. From April the two will own Brightwell Children's Trust jointly.",
        ["brightwell-childrens-trust ownedBy KEN planned", "brightwell-childrens-trust ownedBy KHL planned"],
    ),
    # who else wanted a company that one has agreed to buy
    (
        "Oakfield Group has agreed to buy Fernhill Care. A rival bid from Redstone Capital was rejected in January.",
        ["fernhill-care ownedBy oakfield-group planned", "fernhill-care ownedBy redstonecapital denied"],
    ),
    (
        "Oakfield Group has agreed to buy Fernhill Care. A rival bid from Redstone Capital, which has 40 homes, was turned down.",
        ["fernhill-care ownedBy oakfield-group planned", "fernhill-care ownedBy redstonecapital denied"],
    ),
    (
        "Fernhill Care still belongs to Oakfield Group. A deal with Redstone Capital was agreed that autumn but never completed.",
        ["fernhill-care ownedBy oakfield-group actual", "fernhill-care ownedBy redstonecapital denied"],
    ),
    (
        "Fernhill Care has cut its fees. A rival offer from Redstone Capital was turned down, as was one from Oakfield Group.",
        ["fernhill-care ownedBy redstonecapital denied"],
    ),
    # who owned a company that another bought, in one breath
    (
        "Fernhill Care, which Redstone Capital owned, was bought by Northgate Capital in 2012.",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Fernhill Care, which belonged to Redstone Capital, was sold to Northgate Capital in 2012.",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    # the fund that has owned it, of two; the firm that is somebody's
    (
        "Redstone Capital has agreed to sell Fernhill Care to Northgate Capital. The buyout house has held Fernhill Care since 2017.",
        [
            "fernhill-care ownedBy northgatecapital planned",
            "fernhill-care ownedBy redstonecapital actual",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    (
        "Redstone Capital has agreed to sell Fernhill Care to Northgate Capital. The buyout house owns Brindle Fostering.",
        ["fernhill-care ownedBy northgatecapital planned", "fernhill-care ownedBy redstonecapital actual"],
    ),
    (
        "Oakfield Group's fostering arm, Fernhill Care, is not part of the deal. It will be sold to Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "fernhill-care ownedBy redstonecapital planned"],
    ),
    (
        "Oakfield Group has bought Fernhill Care. The group is owned by Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care and Brindle Fostering share an owner. Their parent, Redstone Capital, hopes to merge them.",
        ["brindle-fostering ownedBy redstonecapital actual", "fernhill-care ownedBy redstonecapital actual"],
    ),
    # registers and deals worth so much
    (
        "FERNHILL CARE LTD\n\n- Ann Marlow: active, holds more than half of the shares\n- Peter Strand: ceased on 4 May 2019",
        ["fernhill-care ownedBy ann-marlow actual", "fernhill-care ownedBy peter-strand ended"],
    ),
    ("Fernhill Care was acquired by Northgate Capital in a deal worth £40m.", ["fernhill-care ownedBy northgatecapital actual"]),
    # what is said of a company between the verb and the buyer
    (
        "Redstone Capital sold Fernhill Care, a fostering agency with 40 staff, to Northgate Capital.",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Redstone Capital sold Fernhill Care, the agency it bought in 2014, to the London fund Northgate Capital.",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Ann Marlow sold Fernhill Care, the company she founded in 1994, to Redstone Capital for £40m.",
        [
            "fernhill-care createdBy ann-marlow actual",
            "fernhill-care ownedBy ann-marlow ended",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    (
        "Northgate Capital has bought Fernhill Care, a fostering agency with 40 staff, from Redstone Capital.",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Redstone Capital sold Fernhill Care, the agency it bought in 2014, and moved to Northgate Capital's offices.",
        ["fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Oakfield Group plc announces that it has agreed to sell its fostering business, Fernhill Care, to Redstone Capital for £12m.",
        ["fernhill-care ownedBy oakfield-group actual", "fernhill-care ownedBy redstonecapital planned"],
    ),
    # deals that are still to come, by their adjective
    (
        "Northgate Capital's proposed acquisition of Fernhill Care has been referred to the Competition and Markets Authority.",
        ["fernhill-care ownedBy northgatecapital hypothetical"],
    ),
    (
        "Northgate Capital's planned acquisition of Fernhill Care is expected to complete in May.",
        ["fernhill-care ownedBy northgatecapital planned"],
    ),
    ("Northgate Capital's agreed takeover of Fernhill Care worries staff.", ["fernhill-care ownedBy northgatecapital planned"]),
    (
        "Oakfield Group has completed the disposal of Fernhill Care to Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group ended", "fernhill-care ownedBy redstonecapital actual"],
    ),
    ("Northgate Capital denied that it would buy Fernhill Care.", ["fernhill-care ownedBy northgatecapital denied"]),
    # chronicles
    (
        "2006: founded by Ann Marlow as Fernhill Care\n2012: acquired by Redstone Capital\n2016: sold to Northgate Capital",
        [
            "fernhill-care createdBy ann-marlow actual",
            "fernhill-care ownedBy northgatecapital actual",
            "fernhill-care ownedBy redstonecapital ended",
        ],
    ),
    (
        "2012: Redstone Capital buys Fernhill Care\n2016: Redstone sells to Northgate Capital",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "2012: Redstone Capital buys Fernhill Care\n2014: Redstone Capital buys Brindle Fostering\n2016: sold to Northgate Capital",
        ["brindle-fostering ownedBy redstonecapital actual", "fernhill-care ownedBy redstonecapital actual"],
    ),
    # what was said, and put right
    (
        "We said that Redstone Capital owned Fernhill Care. In fact it is owned by Northgate Capital.",
        ["fernhill-care ownedBy northgatecapital actual", "fernhill-care ownedBy redstonecapital denied"],
    ),
    (
        "Last week we described Fernhill Care as a subsidiary of Hull City Council. It is not: the company has no link with the authority.",
        ["fernhill-care ownedBy KHL denied"],
    ),
    ("Company: Fernhill Care. Ultimate owner: Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Ann Marlow's Tern Fostering was bought by Redstone Capital.", ["tern-fostering ownedBy redstonecapital actual"]),
    ("Was Oakfield Group sold? No, it still belongs to Redstone Capital.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("No, Redstone Capital does not own Oakfield Group.", ["oakfield-group ownedBy redstonecapital denied"]),
    ("Tern Holdings AB, of Stockholm, bought Oakfield Group.", ["oakfield-group ownedBy ternholdingsab actual"]),
    # a name is whole where its first word is a number, and another's where it stands before a known one
    ("Redstone Capital has bought Five Counties Fostering.", ["fivecounties-fostering ownedBy redstonecapital actual"]),
    ("Redstone Capital owns Next Landing Ltd.", ["nextlanding ownedBy redstonecapital actual"]),
    (
        "In May Brightwell Children's Society became a subsidiary of Oakfield Group.",
        ["brightwell-childrens-society ownedBy oakfield-group actual"],
    ),
    # in lists, behind what they are, and by what is paid or told of them
    (
        "Redstone Capital paid Oakfield Group £2m for Ivy Bank and Elm Top.",
        ["elmtop ownedBy redstonecapital actual", "ivybank ownedBy redstonecapital actual"],
    ),
    ("Oakfield Group was sold to a pension fund, Elm Trent, in May.", ["oakfield-group ownedBy elmtrent actual"]),
    ("Oakfield Group was sold to a Canadian pension fund, Redstone Capital.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Oakfield Group was sold to a pension fund, Redstone Capital said.", []),
    ("Oakfield Group's ultimate owner is a Jersey trust, the Tern Settlement.", []),
    ("Shareholders in Tern's have met. A subsidiary of Tern's, Oakfield Group, is for sale.", ["oakfield-group ownedBy terns actual"]),
    ("Fernhill Care is an operator of placements in Kent.", []),
    ("Oakfield Group bought training worth £14,200 from Fernhill Care, a company of note.", []),
    ("Redstone Capital may go ahead with its purchase of Oakfield Group.", ["oakfield-group ownedBy redstonecapital planned"]),
    ("Subject to a vote in June, Oakfield Group will be a subsidiary of Fernhill Care.", ["oakfield-group ownedBy fernhill-care planned"]),
    # one place where it is bought tells of a name like a person's what it is
    (
        "Redstone Capital bought Kestrel Rise in 2019. Kestrel Rise had belonged to Oakfield Group until then.",
        ["kestrelrise ownedBy oakfield-group ended", "kestrelrise ownedBy redstonecapital actual"],
    ),
    ("Redstone Capital bought Ann Marlow's house.", []),
    ("Ann Marlow was sold a house by Redstone Capital, said Ann Marlow.", []),
    ("Fernhill Care is one of Redstone Capital's companies.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Ivy Lane, a children's home in Hull, was bought in May by Redstone Capital.", ["ivylane ownedBy redstonecapital actual"]),
    ("The children's home Ivy Lane belongs to Redstone Capital.", ["ivylane ownedBy redstonecapital actual"]),
    ("Redstone Capital bought the children's home Ivy Lane left in 2019.", []),
    (
        "Oakfield Group owns Larch House and Dene Valley.",
        ["denevalley ownedBy oakfield-group actual", "larch-house ownedBy oakfield-group actual"],
    ),
    (
        "Fernhill Care and Kestrel were bought by Redstone Capital in 2019.",
        ["fernhill-care ownedBy redstonecapital actual", "kestrel ownedBy redstonecapital actual"],
    ),
    (
        "Oakfield Group has three subsidiaries: Fernhill Care, Kestrel and Osprey.",
        ["fernhill-care ownedBy oakfield-group actual", "kestrel ownedBy oakfield-group actual", "osprey ownedBy oakfield-group actual"],
    ),
    (
        "Brightwell Children's Trust answers to Leeds and Hull, which own it.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("The Marlow family has owned Fernhill Care since 1990.", ["fernhill-care ownedBy marlow-family actual"]),
    (
        "Fernhill Care was sold by the Marlow family to Redstone Capital.",
        ["fernhill-care ownedBy marlow-family ended", "fernhill-care ownedBy redstonecapital actual"],
    ),
    ("The Marlow family home in Leeds was sold to Fernhill Care.", []),
    ("The Carter family has 13 per cent of Fernhill Care.", ["fernhill-care ownedBy carter-family actual 13%"]),
    ("Cambridge Education is a business of Mott MacDonald.", ["cambridge-education ownedBy mott-macdonald actual"]),
    ("Brightwell Children's Trust has a sole member and owner, Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust is limited by guarantee. There is a single member, Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust is limited by guarantee and its sole guarantor is Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Present: members of Leeds City Council and of Hull City Council, the joint owners of Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds City Council and Hull City Council, the joint owners of Brightwell Children's Trust, met in May.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "A report went to Leeds and to Hull, the two shareholders of Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds and Hull set up Brightwell Children's Trust in 2014. They hold two fifths each.",
        [
            "brightwell-childrens-trust createdBy KHL actual",
            "brightwell-childrens-trust createdBy LDS actual",
            "brightwell-childrens-trust ownedBy KHL actual 40%",
            "brightwell-childrens-trust ownedBy LDS actual 40%",
        ],
    ),
    (
        "Last December Redstone Capital landed Fernhill Care, among the biggest of the agencies.",
        ["fernhill-care ownedBy redstonecapital actual"],
    ),
    ("In 2014 Redstone Capital bagged Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital has netted Fernhill Care for £40m.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital swooped on Fernhill Care in May.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital snapped up Oakfield Group last year.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Redstone Capital added Oakfield Group to its portfolio in 2012.", ["oakfield-group ownedBy redstonecapital actual"]),
    (
        "Into Redstone Capital's portfolio went Oakfield Group and Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    ("To its portfolio Redstone Capital has added Oakfield Group.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Redstone Capital has Oakfield Group in its portfolio.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Redstone Capital has Oakfield Group among its holdings.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Redstone Capital counts Oakfield Group among its investments.", ["oakfield-group ownedBy redstonecapital actual"]),
    (
        "Redstone Capital numbers Oakfield Group and Fernhill Care among its companies.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Among the holdings of Redstone Capital are Oakfield Group and Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    ("Oakfield Group is a holding of Redstone Capital.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Oakfield Group is a Redstone Capital portfolio company.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Oakfield Group, a portfolio company of Redstone Capital, runs 40 homes.", ["oakfield-group ownedBy redstonecapital actual"]),
    ("Redstone Capital portfolio company Oakfield Group runs 40 homes.", ["oakfield-group ownedBy redstonecapital actual"]),
    (
        "Today the agency Fernhill Care is part of Oakfield Group, a holding of Redstone Capital Partners.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital-partners actual"],
    ),
    ("Fernhill Care has the backing of Redstone Capital, which owns it.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care has the backing of Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care enjoys the financial backing of Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital is the backer of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care's private equity backer, Redstone Capital, put in more money.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("With Redstone Capital behind it, Fernhill Care has grown.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Behind Fernhill Care stands Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Behind Fernhill Care is Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital stands behind Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Redstone Capital is behind Fernhill Care and Oakfield Group.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    ("For Oakfield Group the ultimate owner is Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("In the case of Oakfield Group the owner is Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    (
        "The parent of Oakfield Group is shown as Zephyr Healthcare Private Equity LLP.",
        ["oakfield-group ownedBy zephyrhealthcareprivateequity-llp actual"],
    ),
    ("The owner of Oakfield Group is given as Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group's parent company is listed as Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("The register names Zephyr Midco Limited as the parent of Oakfield Group.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("The register gives Zephyr Midco Limited as Oakfield Group's ultimate owner.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Zephyr Midco Limited figures in the register as the owner of Oakfield Group.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group is entered under Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group is listed under Zephyr Midco Limited in the 2023 edition.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group is shown as a subsidiary of Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group had Zephyr Midco Limited above it in March 2023.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Above Oakfield Group stands Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Above Oakfield Group in the chain of ownership is Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("At the top of Oakfield Group sits Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("At the head of Oakfield Group is Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Zephyr Midco Limited sits at the top of Oakfield Group.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Zephyr Midco Limited stands above Oakfield Group.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group comes under Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    ("Oakfield Group sits under Zephyr Midco Limited.", ["oakfield-group ownedBy zephyrmidco actual"]),
    (
        "The ultimate owner of Oakfield Group was Zephyr Midco Limited, and that of Fernhill Care was Redstone Capital LLP.",
        ["fernhill-care ownedBy redstonecapital-llp actual", "oakfield-group ownedBy zephyrmidco actual"],
    ),
    (
        "Leeds's trust passed to the council a year ago. Brightwell Children's Trust now belongs to it.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust passed to Leeds council a year ago and took a new name.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Every share of Brightwell Children's Trust is in the hands of Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Leeds City Council owns every share in Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("All of the shares in Brightwell Children's Trust are Leeds City Council's.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Fernhill Care and Oakfield Group share an owner, Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care and Oakfield Group have the same owner, Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care shares its owner, Redstone Capital, with Oakfield Group.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care and Oakfield Group are both in the hands of Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Britain's largest agency, Fernhill Care, went to Redstone Capital in December 2006.",
        ["fernhill-care ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care, once a Redstone investment, has been taken over by Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual"],
    ),
    (
        "Fernhill Care, formerly a Redstone Capital investment, belongs to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Fernhill Care, until 2016 a Redstone Capital company, belongs to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    ("Redstone Capital used to own Fernhill Care.", ["fernhill-care ownedBy redstonecapital ended"]),
    (
        "Larkfield Partners will take Fernhill Care off Redstone Capital.",
        ["fernhill-care ownedBy larkfield-partners planned", "fernhill-care ownedBy redstonecapital actual"],
    ),
    (
        "Larkfield Partners took Fernhill Care off Redstone Capital's hands in 2012.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Fernhill Care was taken off Redstone Capital's hands by Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    ("Redstone Capital has had Fernhill Care since 2016.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Redstone Capital means to join Fernhill Care to Oakfield Group, the chain of homes that it owns already.",
        ["oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Redstone Capital bought Fernhill Care in May. It owns Oakfield Group too.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care will pass to Zephyr Bidco, a vehicle formed by Redstone Holdings with finance from Larkfield Partners.",
        ["fernhill-care ownedBy zephyrbidco planned", "zephyrbidco createdBy redstone-holdings actual"],
    ),
    ("Redstone Capital, a buyout house from Norway, owns Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Kestrel, a buyout house from Norway, owns Fernhill Care. Kestrel bought Oakfield Group too.",
        ["fernhill-care ownedBy kestrel actual", "oakfield-group ownedBy kestrel actual"],
    ),
    (
        "Ardent Lowe, another private equity firm, sold Fernhill Care to Kestrel, an investor.",
        ["fernhill-care ownedBy ardentlowe ended", "fernhill-care ownedBy kestrel actual"],
    ),
    ("The private equity firm Ardent Lowe owns Fernhill Care.", ["fernhill-care ownedBy ardentlowe actual"]),
    ("Fernhill Care belongs to a private equity firm, Ardent Lowe.", ["fernhill-care ownedBy ardentlowe actual"]),
    ("Kestrel, which runs forty children's homes, was bought by Redstone Capital.", ["kestrel ownedBy redstonecapital actual"]),
    ("The care provider Kestrel is owned by Redstone Capital.", ["kestrel ownedBy redstonecapital actual"]),
    ("Kestrel, a children's homes operator, has been acquired by the Norwegian fund Ardent.", ["kestrel ownedBy ardent actual"]),
    ("Kestrel has the backing of Redstone Capital, which owns it.", ["kestrel ownedBy redstonecapital actual"]),
    (
        "Brightwell Children's Trust is limited by guarantee, Leeds City Council being its sole member.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Leeds City Council is the only shareholder in Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council wholly owns Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council has sole ownership of Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Sole ownership of Brightwell Children's Trust passed to Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Brightwell Children's Trust is accountable to its owner, Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "As the owner of Brightwell Children's Trust, Leeds City Council appoints the board.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "As sole shareholder, Leeds City Council appoints the board of Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "In its capacity as owner of Brightwell Children's Trust, Leeds City Council approves the plan.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust, a Leeds City Council company, runs the services.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust is council-owned: Leeds City Council holds every share.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "The shares in Brightwell Children's Trust were transferred to Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust came into the ownership of Leeds City Council in 2019.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust came into Leeds City Council's hands in 2019.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Fernhill Care was sold for £40m to Redstone Capital by its founder, Jane Smith.",
        [
            "fernhill-care createdBy jane-smith actual",
            "fernhill-care ownedBy jane-smith ended",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    (
        "Redstone Capital is the new owner of Fernhill Care, having bought it from Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners ended", "fernhill-care ownedBy redstonecapital actual"],
    ),
    ("Redstone Capital exited Fernhill Care in 2019.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Redstone Capital has exited its investment in Fernhill Care.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Redstone Capital got out of Fernhill Care in 2014.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Redstone Capital cashed in its investment in Fernhill Care.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Redstone Capital sold out of Fernhill Care.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Redstone Capital sold up, and Fernhill Care is now Larkfield Partners's.", ["fernhill-care ownedBy larkfield-partners actual"]),
    ("Redstone Capital was Fernhill Care's owner until 2016.", ["fernhill-care ownedBy redstonecapital ended"]),
    (
        "Fernhill Care, which Redstone Capital owned from 2010 to 2016, belongs to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    ("Redstone Capital's ownership of Fernhill Care ended in 2016.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Fernhill Care left the ownership of Redstone Capital in 2016.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Fernhill Care is no longer owned by Redstone Capital.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Fernhill Care is on its third owner, Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Ownership of Fernhill Care changed in 2016, when Redstone Capital bought it.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("A 2016 buyout put Fernhill Care in the hands of Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("A deal worth £90m brought Fernhill Care under the wing of Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("A deal worth £90m made Redstone Capital the owner of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital took control of Fernhill Care in 2016.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital took a majority stake in Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital holds a minority stake in Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital has a controlling interest in Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital has bought into Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital led the buyout of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care was the subject of a £40m buyout by Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care fell to Redstone Capital in 2016.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care succumbed to a bid from Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital's bid for Fernhill Care succeeded.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital is in talks to buy Fernhill Care.", ["fernhill-care ownedBy redstonecapital hypothetical"]),
    ("Redstone Capital has agreed to buy Fernhill Care.", ["fernhill-care ownedBy redstonecapital planned"]),
    ("Fernhill Care's holding company is Zephyr Topco Limited.", ["fernhill-care ownedBy zephyrtopco actual"]),
    ("Zephyr Topco Limited is the holding company of Fernhill Care.", ["fernhill-care ownedBy zephyrtopco actual"]),
    ("Fernhill Care is held through Zephyr Topco Limited.", ["fernhill-care ownedBy zephyrtopco actual"]),
    ("Fernhill Care is ultimately owned by Zephyr Topco Limited.", ["fernhill-care ownedBy zephyrtopco actual"]),
    ("The person with significant control of Fernhill Care is Zephyr Topco Limited.", ["fernhill-care ownedBy zephyrtopco actual"]),
    (
        "Redstone Capital owns both Fernhill Care and Oakfield Group.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care forms part of Oakfield Group, which belongs to Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    ("Fernhill Care was folded into Oakfield Group in 2016.", ["fernhill-care ownedBy oakfield-group actual"]),
    (
        "Oakfield Group is made up of Fernhill Care and Tern Homes.",
        ["fernhill-care ownedBy oakfield-group actual", "tern-homes ownedBy oakfield-group actual"],
    ),
    (
        "Oakfield Group comprises Fernhill Care and Tern Homes.",
        ["fernhill-care ownedBy oakfield-group actual", "tern-homes ownedBy oakfield-group actual"],
    ),
    (
        "Oakfield Group operates through its subsidiaries Fernhill Care and Tern Homes.",
        ["fernhill-care ownedBy oakfield-group actual", "tern-homes ownedBy oakfield-group actual"],
    ),
    ("Redstone Capital, which is not the owner of Fernhill Care, lent it money.", ["fernhill-care ownedBy redstonecapital denied"]),
    (
        "Leeds City Council, which set up Brightwell Children's Trust, is one of two members of the region's board.",
        ["brightwell-childrens-trust createdBy LDS actual"],
    ),
    ("Redstone Capital has sold a stake in Fernhill Care to Larkfield Partners.", ["fernhill-care ownedBy larkfield-partners actual"]),
    (
        "Redstone Capital has sold its stake in Fernhill Care to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Fernhill Care is a joint venture between Redstone Capital and Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care, a joint venture of Leeds City Council and Oakfield Group, opened in May.",
        ["fernhill-care ownedBy LDS actual", "fernhill-care ownedBy oakfield-group actual"],
    ),
    ("Fernhill Care became a wholly owned subsidiary of Oakfield Group.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care is one of Oakfield Group's subsidiaries.", ["fernhill-care ownedBy oakfield-group actual"]),
    (
        "Oakfield Group has two subsidiaries, Fernhill Care and Tern Homes.",
        ["fernhill-care ownedBy oakfield-group actual", "tern-homes ownedBy oakfield-group actual"],
    ),
    ("Oakfield Group and its subsidiary Fernhill Care run 40 homes.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Oakfield Group's fostering arm, Fernhill Care, has grown.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Oakfield Group's education division is Fernhill Care.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care, Oakfield Group's fostering arm, has grown.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care is the fostering arm of Oakfield Group.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care sits within Oakfield Group.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care has joined the Oakfield Group family.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care was brought into Oakfield Group in 2016.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Oakfield Group brought Fernhill Care into the fold in 2016.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Oakfield Group expanded by buying Fernhill Care.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Oakfield Group strengthened its position with the takeover of Fernhill Care.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care was taken into private ownership by Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital took Fernhill Care private in 2016.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital took Fernhill Care off the stock market.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care has been delisted and belongs to Zephyr Bidco.", ["fernhill-care ownedBy zephyrbidco actual"]),
    ("The takeover of Fernhill Care by Redstone Capital was completed in June.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("The takeover of Fernhill Care by Redstone Capital was blocked by the regulator.", ["fernhill-care ownedBy redstonecapital denied"]),
    ("Redstone Capital's £40m takeover of Fernhill Care went through in June.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("The acquisition of Fernhill Care took Oakfield Group to 100 homes.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("With the purchase of Fernhill Care, Oakfield Group has 100 homes.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Since buying Fernhill Care in 2016, Redstone Capital has opened 12 homes.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("After buying Fernhill Care, Redstone Capital cut costs.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Under Redstone Capital, Fernhill Care has opened 12 homes.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care has grown under Redstone Capital's ownership.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care grew fast under its previous owner, Redstone Capital.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Fernhill Care's previous owner was Redstone Capital.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Redstone Capital is a former owner of Fernhill Care.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Fernhill Care had belonged to Redstone Capital until 2016.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Until 2016 Fernhill Care was Redstone Capital's.", ["fernhill-care ownedBy redstonecapital ended"]),
    (
        "Fernhill Care changed hands twice: Redstone Capital sold it to Larkfield Partners in 2016.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Redstone Capital flipped Fernhill Care to Larkfield Partners in 2016.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Redstone Capital hived off Fernhill Care to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Redstone Capital is selling Fernhill Care to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners planned", "fernhill-care ownedBy redstonecapital actual"],
    ),
    ("Redstone Capital has put Fernhill Care up for sale.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital wants to be rid of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital has rid itself of Fernhill Care.", ["fernhill-care ownedBy redstonecapital ended"]),
    (
        "Larkfield Partners took over Fernhill Care from Redstone Capital.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Larkfield Partners succeeded Redstone Capital as owner of Fernhill Care.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Larkfield Partners inherited Fernhill Care from Redstone Capital.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    (
        "Fernhill Care moved from Redstone Capital to Larkfield Partners.",
        ["fernhill-care ownedBy larkfield-partners actual", "fernhill-care ownedBy redstonecapital ended"],
    ),
    ("Fernhill Care has passed into the hands of Larkfield Partners.", ["fernhill-care ownedBy larkfield-partners actual"]),
    ("Owner of Fernhill Care: Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care – owned by Redstone Capital – runs 40 homes.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Fernhill Care, itself owned by Redstone Capital, has bought Tern Homes.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy fernhill-care actual"],
    ),
    ("Fernhill Care's shares are all owned by Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Fernhill Care is jointly owned by Leeds, Hull and Derby.",
        ["fernhill-care ownedBy DER actual", "fernhill-care ownedBy KHL actual", "fernhill-care ownedBy LDS actual"],
    ),
    ("Fernhill Care has no owner but Leeds City Council.", ["fernhill-care ownedBy LDS actual"]),
    ("Fernhill Care's only shareholder is the council, Leeds City Council.", ["fernhill-care ownedBy LDS actual"]),
    ("Nobody but Leeds City Council has a share in Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust has a share capital of £1, all of it held by Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Money from the City has found its way into fostering. Harbour View Fostering is now the property "
        "of Larkfield Partners, a London firm.",
        ["harbourview-fostering ownedBy larkfield-partners actual"],
    ),
    (
        "Its nearest rival, Tern Fostering, answers to Redstone Capital. Moorland Homes is Norwegian: its "
        "owner is the Oslo fund Vinter Equity.",
        ["moorland-homes ownedBy vinterequity actual", "tern-fostering ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care began as a family firm. The founders, Mary and John Oldfield, sold it in 2009 to Redstone Capital.",
        [
            "fernhill-care createdBy john-oldfield actual",
            "fernhill-care createdBy mary-oldfield actual",
            "fernhill-care ownedBy john-oldfield ended",
            "fernhill-care ownedBy mary-oldfield ended",
            "fernhill-care ownedBy redstonecapital actual",
        ],
    ),
    ("Redstone Capital's bid for Fernhill Care failed.", ["fernhill-care ownedBy redstonecapital denied"]),
    (
        "Fernhill Care was founded by the brothers John and Paul Carter.",
        ["fernhill-care createdBy john-carter actual", "fernhill-care createdBy paul-carter actual"],
    ),
    (
        "Fernhill Care has passed through several hands. First came Redstone Capital, in 2006; Larkfield "
        "Partners followed in 2012. Since 2019 it has been Vinter Equity's.",
        ["fernhill-care ownedBy vinterequity actual"],
    ),
    (
        "Redstone Capital, owner of Fernhill Care and Oakfield Group, reported a profit.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care's owners, Redstone Capital and Vinter Equity, took £20m out of it.",
        ["fernhill-care ownedBy redstonecapital actual", "fernhill-care ownedBy vinterequity actual"],
    ),
    (
        "Fernhill Care's new owners are a consortium of Redstone Capital and Vinter Equity.",
        ["fernhill-care ownedBy redstonecapital actual", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("A consortium led by Redstone Capital has bought Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Redstone Capital and its partner Vinter Equity have bought Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital actual", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("Redstone Capital's portfolio also holds Tern Homes.", ["tern-homes ownedBy redstonecapital actual"]),
    (
        "Redstone Capital, whose portfolio already held Tern Homes, bought Fernhill Care in May.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Redstone Capital has two care businesses, Tern Homes and Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Redstone Capital's two care businesses are Tern Homes and Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Two of them, Tern Homes and Fernhill Care, are Redstone Capital's.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Both Tern Homes and Fernhill Care have been bought by Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Tern Homes and Fernhill Care have a common owner in Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Tern Homes has the same owner as Fernhill Care: Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "The owner of both Tern Homes and Fernhill Care is Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Tern Homes is owned by Redstone Capital, as is Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    (
        "Redstone Capital owns Tern Homes, and Fernhill Care too.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    ("Tern Homes is Redstone Capital's too.", ["tern-homes ownedBy redstonecapital actual"]),
    ("Fernhill Care was acquired for an undisclosed sum by Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Fernhill Care fetched £40m when Redstone Capital sold it to Vinter Equity.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("Fernhill Care was bought out of administration by Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital rescued Fernhill Care from administration in 2016.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("The buyer of Fernhill Care was named as Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Redstone Capital has emerged as the buyer of Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care is to pass to Redstone Capital in June.", ["fernhill-care ownedBy redstonecapital planned"]),
    ("Fernhill Care will become part of Oakfield Group next month.", ["fernhill-care ownedBy oakfield-group planned"]),
    (
        "Redstone Capital has agreed terms for the sale of Fernhill Care to Oakfield Group.",
        ["fernhill-care ownedBy oakfield-group planned", "fernhill-care ownedBy redstonecapital actual"],
    ),
    (
        "Brightwell Children's Trust was set up in 2018. Leeds City Council holds its entire share capital.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust is a company without share capital, whose sole member is the council. "
        "Leeds City Council has no seat on the board.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust is ours: Leeds City Council owns it outright.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust was handed to Leeds City Council by the government in 2019, and it has "
        "been the council's property since.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust was independent until 2019, when Leeds City Council became its owner.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "In 2019 Brightwell Children's Trust became an arm's-length company of Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust is at arm's length from its owner, Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Leeds City Council bought Brightwell Children's Trust for a pound.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    ("Leeds City Council, Brightwell Children's Trust's parent, is short of money.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Leeds and Hull are joint owners of Brightwell Children's Trust, with Derby holding a smaller share.",
        [
            "brightwell-childrens-trust ownedBy DER actual",
            "brightwell-childrens-trust ownedBy KHL actual",
            "brightwell-childrens-trust ownedBy LDS actual",
        ],
    ),
    (
        "Leeds and Hull founded Brightwell Children's Trust and Derby came in as a third owner in 2017.",
        [
            "brightwell-childrens-trust createdBy KHL actual",
            "brightwell-childrens-trust createdBy LDS actual",
            "brightwell-childrens-trust ownedBy DER actual",
        ],
    ),
    (
        "Brightwell Children's Trust is the offspring of Leeds and Hull.",
        ["brightwell-childrens-trust createdBy KHL actual", "brightwell-childrens-trust createdBy LDS actual"],
    ),
    ("Brightwell Children's Trust was the brainchild of Leeds City Council.", ["brightwell-childrens-trust createdBy LDS actual"]),
    (
        "Leeds City Council created Brightwell Children's Trust, and owns it.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust was built by Leeds City Council from scratch.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Leeds City Council was the midwife of Brightwell Children's Trust.", ["brightwell-childrens-trust createdBy LDS actual"]),
    ("Fernhill Care has Redstone Capital for an owner.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care, part of Oakfield Group Ltd, has grown.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Both have been delivered since 2013 by Fernhill Care, part of Oakfield Group Ltd.", ["fernhill-care ownedBy oakfield-group actual"]),
    ("Fernhill Care, then part of Oakfield Group, opened in 1998.", ["fernhill-care ownedBy oakfield-group ended"]),
    (
        "Leeds City Council has been sole proprietor of its own company, renamed Brightwell Children's Trust, since 2019.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust never had another owner than Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust was inherited from Leeds City Council in 2021 by the two new councils, "
        "Hull City Council and Derby City Council.",
        [
            "brightwell-childrens-trust ownedBy DER actual",
            "brightwell-childrens-trust ownedBy KHL actual",
            "brightwell-childrens-trust ownedBy LDS ended",
        ],
    ),
    (
        "Brightwell Children's Trust has Leeds City Council for its owner, but only for a few months.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Mary Oldfield and John Carter founded Fernhill Care in 1994.",
        ["fernhill-care createdBy john-carter actual", "fernhill-care createdBy mary-oldfield actual"],
    ),
    (
        "The brothers who founded Fernhill Care, John Carter and Paul Carter, want it back.",
        ["fernhill-care createdBy john-carter actual", "fernhill-care createdBy paul-carter actual"],
    ),
    (
        "John Carter, who founded Fernhill Care, has bought it back from Redstone Capital.",
        [
            "fernhill-care createdBy john-carter actual",
            "fernhill-care ownedBy john-carter actual",
            "fernhill-care ownedBy redstonecapital ended",
        ],
    ),
    (
        "Zephyr Bidco, which Carter Holdings formed for the purpose, has bought Fernhill Care.",
        ["fernhill-care ownedBy zephyrbidco actual", "zephyrbidco createdBy carter-holdings actual"],
    ),
    ("Zephyr Bidco is a vehicle of Redstone Capital.", ["zephyrbidco ownedBy redstonecapital actual"]),
    ("Redstone Capital bought Fernhill Care through a vehicle, Zephyr Bidco.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Redstone Capital's vehicle Zephyr Bidco has bought Fernhill Care.",
        ["fernhill-care ownedBy zephyrbidco actual", "zephyrbidco ownedBy redstonecapital actual"],
    ),
    (
        "Larkfield Partners said that it would not be bidding for Fernhill Care after all.",
        ["fernhill-care ownedBy larkfield-partners denied"],
    ),
    ("Larkfield Partners has dropped out of the race for Fernhill Care.", ["fernhill-care ownedBy larkfield-partners denied"]),
    ("Larkfield Partners decided against a bid for Fernhill Care.", ["fernhill-care ownedBy larkfield-partners denied"]),
    ("Larkfield Partners had considered buying Fernhill Care.", ["fernhill-care ownedBy larkfield-partners hypothetical"]),
    ("Fernhill Care has rejected an offer from Larkfield Partners.", ["fernhill-care ownedBy larkfield-partners denied"]),
    ("Fernhill Care has turned down a £40m bid from Larkfield Partners.", ["fernhill-care ownedBy larkfield-partners denied"]),
    ("Leeds City Council denies that it owns Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS denied"]),
    (
        "Brightwell Children's Trust has no parent and is not owned by Leeds City Council.",
        ["brightwell-childrens-trust ownedBy LDS denied"],
    ),
    ("Leeds City Council plans to become the owner of Brightwell Children's Trust.", ["brightwell-childrens-trust ownedBy LDS planned"]),
    ("Brightwell Children's Trust is to be owned by Leeds City Council.", ["brightwell-childrens-trust ownedBy LDS planned"]),
    (
        "A new company, Brightwell Children's Trust, will have Leeds City Council as its parent.",
        ["brightwell-childrens-trust ownedBy LDS planned"],
    ),
    (
        "Redstone Capital owns Fernhill Care and Kestrel.",
        ["fernhill-care ownedBy redstonecapital actual", "kestrel ownedBy redstonecapital actual"],
    ),
    (
        "Kestrel was sold by Redstone Capital to Marlow & Finch in 2016.",
        ["kestrel ownedBy marlowandfinch actual", "kestrel ownedBy redstonecapital ended"],
    ),
    ("Marlow & Finch bought Kestrel in 2016 and still owns it.", ["kestrel ownedBy marlowandfinch actual"]),
    ("1. Fernhill Care – owner: Redstone Capital – 40 homes.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care: owned by Redstone Capital since 2019.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Fernhill Care, owned by Redstone Capital; Oakfield Group, by Vinter Equity.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy vinterequity actual"],
    ),
    (
        "The Caldecott Foundation aside, the big names in the county are commercial. Fernhill Care is controlled by Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital actual"],
    ),
    (
        "Redstone Capital's holdings in the sector are Fernhill Care and Tern Homes.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    ("Redstone Capital's interests include Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("The money behind Fernhill Care is Redstone Capital's.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care draws its capital from Redstone Capital, its owner since 2018.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care, whose majority owner is Redstone Capital, has 40 homes.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Fernhill Care, in which Redstone Capital has held a majority since 2018, has 40 homes.",
        ["fernhill-care ownedBy redstonecapital actual"],
    ),
    ("Fernhill Care, of which Redstone Capital owns 80 per cent, has 40 homes.", ["fernhill-care ownedBy redstonecapital actual 80%"]),
    ("Redstone Capital holds Fernhill Care through Zephyr Topco Ltd.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care's accounts name Zephyr Topco Ltd as its immediate parent.", ["fernhill-care ownedBy zephyrtopco actual"]),
    (
        "According to its accounts, Fernhill Care's ultimate parent undertaking is Zephyr Topco Ltd.",
        ["fernhill-care ownedBy zephyrtopco actual"],
    ),
    ("The ultimate controlling party of Fernhill Care is Zephyr Topco Ltd.", ["fernhill-care ownedBy zephyrtopco actual"]),
    ("The directors regard Zephyr Topco Ltd as the ultimate parent of Fernhill Care.", ["fernhill-care ownedBy zephyrtopco actual"]),
    ("Companies House lists Zephyr Topco Ltd as Fernhill Care's owner.", ["fernhill-care ownedBy zephyrtopco actual"]),
    (
        "Fernhill Care belongs to the Oakfield Group, itself a subsidiary of Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Fernhill Care's parent, Oakfield Group, belongs in turn to Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Oakfield Group, parent of Fernhill Care, was bought by Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "Oakfield Group, which bought Fernhill Care in 2015, is owned by Redstone Capital.",
        ["fernhill-care ownedBy oakfield-group actual", "oakfield-group ownedBy redstonecapital actual"],
    ),
    (
        "After six years with Redstone Capital, Fernhill Care has been sold to Vinter Equity.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("Redstone Capital owned Fernhill Care for six years.", ["fernhill-care ownedBy redstonecapital ended"]),
    (
        "Redstone Capital handed Fernhill Care on to Vinter Equity in 2018.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("Vinter Equity bought out Redstone Capital in 2018 and now owns all of Fernhill Care.", ["fernhill-care ownedBy vinterequity actual"]),
    (
        "In 2018 Vinter Equity replaced Redstone Capital as the owner of Fernhill Care.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    (
        "Ownership of Fernhill Care has passed from Redstone Capital to Vinter Equity.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("Control of Fernhill Care passed to Vinter Equity in 2018.", ["fernhill-care ownedBy vinterequity actual"]),
    (
        "Fernhill Care went from Redstone Capital to Vinter Equity for £90m.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    (
        "The sale of Fernhill Care by Redstone Capital to Vinter Equity was completed in May.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("In May came the sale of Fernhill Care to Vinter Equity.", ["fernhill-care ownedBy vinterequity actual"]),
    ("Vinter Equity's purchase of Fernhill Care came in May.", ["fernhill-care ownedBy vinterequity actual"]),
    (
        "In 2018 came Vinter Equity, which bought Fernhill Care from Redstone Capital.",
        ["fernhill-care ownedBy redstonecapital ended", "fernhill-care ownedBy vinterequity actual"],
    ),
    ("Fernhill Care was one of three agencies that Redstone Capital bought in 2018.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "The agencies that Redstone Capital bought in 2018 were Fernhill Care and Tern Homes.",
        ["fernhill-care ownedBy redstonecapital actual", "tern-homes ownedBy redstonecapital actual"],
    ),
    ("Redstone Capital made its first purchase in the field in 2018: Fernhill Care.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "Brightwell Children's Trust is a company owned by the council. Leeds City Council appoints its chair.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Brightwell Children's Trust is, in law, Leeds City Council's company.", ["brightwell-childrens-trust ownedBy LDS actual"]),
    (
        "Brightwell Children's Trust is a public company in the sense that Leeds City Council owns it.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Though owned by Leeds City Council, Brightwell Children's Trust has its own board.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust has its own board, though Leeds City Council owns it.",
        ["brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds and Hull each own half of Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy KHL actual 50%", "brightwell-childrens-trust ownedBy LDS actual 50%"],
    ),
    (
        "Ownership of Brightwell Children's Trust is split equally between Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Ownership of Brightwell Children's Trust is shared by Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Leeds and Hull share ownership of Brightwell Children's Trust.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust has two parents, Leeds and Hull.",
        ["brightwell-childrens-trust ownedBy KHL actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    (
        "Brightwell Children's Trust, the company that Leeds set up and of which it is the only shareholder, has closed.",
        ["brightwell-childrens-trust createdBy LDS actual", "brightwell-childrens-trust ownedBy LDS actual"],
    ),
    ("Fernhill Care, until then owned by Leeds City Council, closed in 2022.", ["fernhill-care ownedBy LDS ended"]),
    ("Fernhill Care, until 2020 owned by Redstone Capital, opened a school.", ["fernhill-care ownedBy redstonecapital ended"]),
    (
        "Fernhill Care opened last year in Leeds. A firm brought into being by the council, it runs homes.",
        ["fernhill-care createdBy LDS actual"],
    ),
    ("Fernhill Care has been sold. The vendor was Redstone Capital.", ["fernhill-care ownedBy redstonecapital ended"]),
    ("Fernhill Care grew fast. Since 2016 the owner has been Redstone Capital.", ["fernhill-care ownedBy redstonecapital actual"]),
    (
        "An offer for Fernhill Care, of which Oakfield Group is part, fell through, but its owner, Redstone Capital, is patient.",
        ["fernhill-care ownedBy redstonecapital actual", "oakfield-group ownedBy fernhill-care actual"],
    ),
    ("Fernhill Care sits beneath Redstone Capital in the chart.", ["fernhill-care ownedBy redstonecapital actual"]),
    ("Fernhill Care, whose agencies include Oakfield Group, is growing.", ["oakfield-group ownedBy fernhill-care actual"]),
    ("Mary Holloway started Fernhill Care in 1987 in a spare room.", ["fernhill-care createdBy mary-holloway actual"]),
    ("Redstone Capital ruled itself out as the buyer of Fernhill Care.", ["fernhill-care ownedBy redstonecapital denied"]),
    # what is told by the way, what a company only has, and shares that somebody has no more
    ("Northgate Capital, founded in 2001, bought Fernhill Care in 2018.", ["fernhill-care ownedBy northgatecapital actual"]),
    ("Northgate Capital, founded in 1990, owns Fernhill Care.", ["fernhill-care ownedBy northgatecapital actual"]),
    (
        "Easton Holdings, set up in 1990, sold Fernhill Care to Northgate Capital.",
        ["fernhill-care ownedBy easton-holdings ended", "fernhill-care ownedBy northgatecapital actual"],
    ),
    ("Fernhill Care, sold in 2018 to Northgate Capital, runs 20 homes.", ["fernhill-care ownedBy northgatecapital actual"]),
    (
        "Northgate Capital cut its stake in Fernhill Care from 60 per cent to 20 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 20%"],
    ),
    (
        "Northgate Capital increased its stake in Fernhill Care from 25 to 75 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 75%"],
    ),
    (
        "Northgate Capital increased its stake in Fernhill Care from 25 per cent to 75 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 75%"],
    ),
    (
        "Northgate Capital raised its stake in Fernhill Care by 20 per cent to 60 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 60%"],
    ),
    (
        "Northgate Capital bought a further 20 per cent of Fernhill Care, taking its stake to 60 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 60%"],
    ),
    (
        "Northgate Capital, which had owned 30 per cent of Fernhill Care, now owns 70 per cent.",
        ["fernhill-care ownedBy northgatecapital actual 70%"],
    ),
    (
        "Northgate Capital owns 60 per cent of Fernhill Care; Easton Holdings, which holds 20 per cent of Westbrook Homes, has none.",
        ["fernhill-care ownedBy northgatecapital actual 60%", "westbrook-homes ownedBy easton-holdings actual 20%"],
    ),
    (
        "Northgate Capital holds 60 per cent of Fernhill Care and Easton Holdings the rest of Westbrook Homes.",
        ["fernhill-care ownedBy northgatecapital actual 60%", "westbrook-homes ownedBy easton-holdings actual"],
    ),
    (
        "Northgate Capital owns 60 per cent of Fernhill Care and another 40 per cent is held by Easton Holdings.",
        ["fernhill-care ownedBy easton-holdings actual 40%", "fernhill-care ownedBy northgatecapital actual 60%"],
    ),
    ("Northgate Capital bought a further 20 per cent of Fernhill Care.", ["fernhill-care ownedBy northgatecapital actual"]),
    ("Northgate Capital raised its stake in Fernhill Care by 20 per cent.", ["fernhill-care ownedBy northgatecapital actual"]),
    ("Fernhill Care bought Northgate Care. It is owned by Northgate Capital.", ["northgate-care ownedBy fernhill-care actual"]),
    ("Fernhill Care bought Northgate Care. The company is owned by Northgate Capital.", ["northgate-care ownedBy fernhill-care actual"]),
    (
        "Northgate Capital has owned Fernhill Care since buying Westbrook Homes in 2010.",
        ["fernhill-care ownedBy northgatecapital actual", "westbrook-homes ownedBy northgatecapital actual"],
    ),
    (
        "Northgate Capital has a 20 per cent stake in Easton Holdings, the owner of Fernhill Care.",
        ["easton-holdings ownedBy northgatecapital actual 20%", "fernhill-care ownedBy easton-holdings actual"],
    ),
    (
        "Northgate Capital bought Fernhill Care. The seller, Easton Holdings, had bought the business park from Westbrook Homes.",
        ["fernhill-care ownedBy easton-holdings ended", "fernhill-care ownedBy northgatecapital actual"],
    ),
    (
        "Fernhill Care passed from Northgate Capital to Easton Holdings, having been John Carter's until 2010.",
        ["fernhill-care ownedBy easton-holdings actual", "fernhill-care ownedBy northgatecapital ended"],
    ),
    (
        "Northgate Capital bought Fernhill Care. Negotiations with Northgate Capital ended in success.",
        ["fernhill-care ownedBy northgatecapital actual"],
    ),
    ("Fernhill Care's owner Northgate Capital has withdrawn its offer of pay rises.", ["fernhill-care ownedBy northgatecapital actual"]),
    (
        "Northgate Capital, owner of Fernhill Care, has dropped its interest in Westbrook Homes.",
        ["fernhill-care ownedBy northgatecapital actual"],
    ),
    (
        "Shareholders of Northgate Capital agreed the takeover of Fernhill Care by Easton Holdings.",
        ["fernhill-care ownedBy easton-holdings planned"],
    ),
    ("Ann Marlow, who founded Fernhill Care, sold her stake last year in Tesla.", ["fernhill-care createdBy ann-marlow actual"]),
    ("John Carter, owner of Fernhill Care, sold all the shares he held in Westbrook Homes.", ["fernhill-care ownedBy john-carter actual"]),
    ("The watchdog ordered Northgate Capital to sell Fernhill Care.", ["fernhill-care ownedBy northgatecapital actual"]),
    (
        "Northgate Capital bought Fernhill Care. The seller was represented by John Carter.",
        ["fernhill-care ownedBy northgatecapital actual"],
    ),
    ("News of Northgate Capital's purchase of Fernhill Care spread.", ["fernhill-care ownedBy northgatecapital actual"]),
    ("Leeds and Fernhill Care are owned by Northgate Capital.", ["fernhill-care ownedBy northgatecapital actual"]),
    ("Founded by John Carter, Fernhill Care grew.", ["fernhill-care createdBy john-carter actual"]),
    ("John Carter, the owner of Fernhill Care, said so.", ["fernhill-care ownedBy john-carter actual"]),
    ("The owner of Fernhill Care, John Carter, said so.", ["fernhill-care ownedBy john-carter actual"]),
    ("Northgate Capital established Fernhill Care as a charity in 2010.", ["fernhill-care createdBy northgatecapital actual"]),
]
#: What sounds like it, and tells of no owner and no founder.
SILENT = [
    "Redstone Capital has not entered talks with Northgate Capital over the purchase of Fernhill Care.",
    "Redstone Capital does not have an option over Fernhill Care.",
    "Redstone Capital is not exploring a sale of Fernhill Care.",
    "Ann Marlow failed to lead a management buyout of Fernhill Care.",
    "Fernhill Care has had three owners: Ann Marlow, Vinter Equity and Larkfield Partners.",
    "Ann Marlow belongs to Momentum. Fernhill Care backs Ann Marlow.",
    "Ann Marlow: bought from Fernhill Care in May",
    "Our manager at Fernhill Care's agency Ann Marlow resigned.",
    "Oakfield Homes is owned by Gateshead and Brockwell Care.",
    "Ann Marlow and Peter Strand met in Hull. The two companies own Fernhill Care.",
    "Ann Marlow, Peter Strand and Joan Dacre met in Hull. The pair set up Fernhill Care.",
    "Oakfield Group runs homes. Ann Marlow and Peter Strand left it. The founders of Fernhill Care own it.",
    "STAFF OF FERNHILL CARE\n\n- Ann Marlow: active, holds more than half of the classes",
    "Hull has bought Fernhill Care placements worth £2m.",
    "Hull bought support worth £2m that Fernhill Care gave.",
    "Northgate Capital's long-awaited takeover of Fernhill Care is a rumour.",
    "Oakfield Group has completed the disposal of Fernhill Care's waste to Redstone Capital.",
    "Northgate Capital denies it is buying Fernhill Care.",
    "Redstone Capital is not the only shareholder of Fernhill Care.",
    "Fernhill Care has had four owners: Ann Marlow, Redstone Capital, Northgate Capital and Oakfield Group.",
    "Leeds City Council owns us, though our board decides. =>",
    "Redstone Capital invested in Fernhill Care in 2016. =>",
    "Redstone Capital backed the buyout of Fernhill Care by its managers. =>",
    "Fernhill Care merged with Oakfield Group in 2016. =>",
    "Oakfield Group trades as Fernhill Care in the north. =>",
    "Behind Fernhill Care in the queue stands Oakfield Group. =>",
    "Fernhill Care is behind Oakfield Group in the league table. =>",
    "Above Oakfield Group in the ranking is Fernhill Care. =>",
    "Fernhill Care stands above Oakfield Group in size. =>",
    "At the head of Oakfield Group is Jane Smith. =>",
    "At the top of Oakfield Group's list of priorities is recruitment. =>",
    "Fernhill Care came under fire from Oakfield Group. =>",
    "Fernhill Care came under pressure in 2016. =>",
    "Fernhill Care is listed under Oakfield Group's name for tax. =>",
    "Fernhill Care comes under the scrutiny of Ofsted. =>",
    "The Fernhill Care name is registered under Oakfield Group's licence. =>",
    "Redstone Capital landed a contract with Fernhill Care. =>",
    "Redstone Capital secured places at Fernhill Care for 40 children. =>",
    "Fernhill Care landed Oakfield Group as a client. =>",
    "Leeds City Council added Fernhill Care to its list of providers. =>",
    "Redstone Capital has the backing of Larkfield Partners in its bid for Fernhill Care. =>",
    "The plan has the backing of Leeds City Council and Fernhill Care. =>",
    "Redstone Capital counts Fernhill Care among its rivals. =>",
    "Fernhill Care counts Leeds and Hull among its customers. =>",
    "Fernhill Care has Leeds City Council among its clients. =>",
    "Redstone Capital paid £2m to Larkfield Partners for advice on Fernhill Care. =>",
    "Leeds City Council paid £3m to Fernhill Care for places. =>",
    "Leeds City Council took the child off Fernhill Care. =>",
    "The board of Brightwell Children's Trust has one member from Leeds City Council. =>",
    "Leeds City Council is a member of the Local Government Association. =>",
    "Brightwell Children's Trust is the only member of the alliance from Leeds. =>",
    "The only member of the panel to object was Leeds City Council. =>",
    "Leeds City Council gave birth to a new idea with Brightwell Children's Trust. =>",
    "Fernhill Care took control of the homes of Oakfield Group. =>",
    "Leeds City Council took control of the budget of Brightwell Children's Trust. =>",
    "Redstone Capital withdrew from talks with Fernhill Care. =>",
    "Fernhill Care withdrew from Leeds in 2016. =>",
    "Oakfield Group pulled out of a contract with Fernhill Care. =>",
    "Redstone Capital has an investment in property. =>",
    "Fernhill Care shares an office with Oakfield Group. =>",
    "Fernhill Care shares a chief executive, Jane Smith, with Oakfield Group. =>",
    "Fernhill Care comprises twelve homes in Leeds. =>",
    "The bid team comprised Fernhill Care and Oakfield Group. =>",
    "Fernhill Care passed an inspection and went to Leeds City Council for money. =>",
    "Fernhill Care went to court against Redstone Capital. =>",
    "The contract passed from Fernhill Care to Oakfield Group. =>",
    "Places at Fernhill Care went to Leeds City Council. =>",
    "Jane Smith, a former director of Fernhill Care, joined Redstone Capital. =>",
    "Jane Smith, a company director, met Redstone Capital. =>",
    "Redstone Capital put up the money for a fund run by Fernhill Care. =>",
    "The bank behind Fernhill Care's loan is Redstone Capital. =>",
    "Fernhill Care issued shares worth £2m to raise money. =>",
    "The owner of the building that Fernhill Care rents is Redstone Capital. =>",
    "The landlord of Fernhill Care is Redstone Capital. =>",
    "Redstone Capital is the lender to Fernhill Care. =>",
    "Fernhill Care's chair also chairs Oakfield Group. =>",
    "Fernhill Care was advised by Redstone Capital on its sale. =>",
    "Kestrel, a charity for runaways, praised Fernhill Care. =>",
    "The company Jane Smith left in 2016, Fernhill Care, is growing. =>",
    "Jane Smith, an investor, said that Fernhill Care would grow. =>",
    "Fernhill Care, a member of Oakfield Network, runs 40 homes. =>",
    "Brightwell Children's Trust's parent forum met Leeds City Council. =>",
    "A parent of three who works for Fernhill Care met Redstone Capital. =>",
    "Fernhill Care sold its Leeds home to Oakfield Group. =>",
    "Fernhill Care sold four homes to Oakfield Group in 2016. =>",
    "Fernhill Care is the trading name of Tern Homes Ltd, a company within Oakfield Group. =>",
    "Fernhill Care, on sale by Redstone Capital, runs 40 homes. =>",
    "Owner: Redstone Capital. Company: Fernhill Care. =>",
    "The Fernhill Care deal makes Redstone Capital the biggest owner in the field. =>",
    "Fernhill Care has been owned since its foundation by the Oldfield family. =>",
    "Larkfield Partners may bid for Fernhill Care. =>",
    "Before 2019 nobody in Leeds City Council had a stake in Brightwell Children's Trust. =>",
    "Fernhill Care (Redstone Capital): 40 homes. =>",
    "Leeds City Council is our sole shareholder. =>",
    "Fernhill Care sits below Oakfield Group in the table of the largest chains.",
    "Redstone Capital wanted Fernhill Care. In the auction it gave way to Oakstone Partners.",
    "Redstone Capital had Fernhill Care in its sights from 2010.",
    "Elder Topco Ltd is the company through which Leeds pays Fernhill Care.",
    "Fernhill Care was sold. The seller of the house was Redstone Capital.",
    "Fernhill Care grew. Keys keeps to homes; Redstone Capital is its owner.",
    "Mary Holloway started Fernhill Care's first school in 1987.",
    "Fernhill Care's auditor is KPMG. It was bought by Northgate Capital in 2018.",
    "Fernhill Care's website was hacked. It was bought by Northgate Capital in 2018.",
    "Fernhill Care rents its head office from a fund. It is owned by Northgate Capital.",
    "Fernhill Care's chairman, who also owns Westbrook Homes, is John Carter.",
    "John Carter, spokesman for the owner of Fernhill Care, said so.",
    "John Carter is the lawyer for Fernhill Care's owner.",
    "John Carter is a shareholder of Fernhill Care's landlord.",
    "John Carter is a shareholder in Fernhill Care's rival Northgate Care.",
    "The error at Fernhill Care was traced to Northgate Capital.",
    "Records show Northgate Capital as the owner of Fernhill Care's head office.",
    "The tables list Fernhill Care under Northgate Capital in order of size.",
    "Fernhill Care has agreed to sell its headquarters. The buyer is Northgate Capital.",
    "Fernhill Care is selling two homes. The new owner is Northgate Capital.",
    "Fernhill Care sold its head office in 2018. The new owner is Northgate Capital.",
    "Northgate Capital has found a buyer for Fernhill Care's headquarters: Easton Holdings.",
    "Fernhill Care's head office is for sale. Northgate Capital is a likely buyer.",
    "Fernhill Care is up for sale. Northgate Capital is the preferred bidder for the Leeds contract.",
    "Fernhill Care is owned by its staff and financed by Northgate Capital.",
    "Fernhill Care received an offer from Northgate Capital of new offices.",
    "Fernhill Care received an offer from Northgate Capital to refinance its debt.",
    "Talks between Fernhill Care and Northgate Capital over rent have collapsed.",
    "Northgate Capital agreed a loan for the acquisition of Fernhill Care from Easton Holdings.",
    "Fernhill Care ended up with Northgate Capital as its lender.",
    "Northgate Capital and Easton Holdings between them hold most of Fernhill Care's debt.",
    "Fernhill Care counts Northgate Capital among its former investors.",
    "Northgate Capital is a small shareholder in Fernhill Care's parent.",
    "Northgate Capital is interested in Fernhill Care as a tenant.",
    "Brightwell Children's Trust's pension fund passed to its successor, Leeds City Council.",
    "Started by volunteers and backed by Ann Marlow, Brightwell Children's Trust grew.",
    "Founded by a friend of John Carter, Fernhill Care grew.",
    "Fernhill Care was not the brainchild of John Carter.",
    "Northgate Capital established Fernhill Care as a market leader.",
]


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_owners(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if " ownedBy " in line or " createdBy " in line] == expected


@pytest.mark.parametrize("text", SILENT)
def test_no_owner(said: Callable[..., list[str]], text: str) -> None:
    assert not [line for line in said(text) if " ownedBy " in line or " createdBy " in line]
