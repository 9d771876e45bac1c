"""Companies, their owners and their founders, in the words of deals, results, obituaries and profiles; and sentences that look alike."""

from __future__ import annotations

from collections.abc import Callable

import pytest

F = "fernhill-care"
RED = f"{F} ownedBy redstonecapital"
JANE = f"{F} ownedBy jane-marlow"
MADE = f"{F} createdBy jane-marlow actual"
RESULTS = "Oakfield Group plc today reports its results for the year. Our homes are full."
OAK = "oakfield-group"

#: Texts, and all that they say of owners and founders.
READ: dict[str, list[tuple[str, list[str]]]] = {
    "persons own, sell and found": [
        ("Jane Marlow set up Fernhill Care in 2005.", [MADE]),
        ("Jane Marlow, who set up Fernhill Care, has died.", [MADE]),
        ("Jane Marlow began Fernhill Care at her kitchen table.", [MADE]),
        ("Fernhill Care, which Jane Marlow set up in 2005, belongs to Redstone Capital.", [MADE, f"{RED} actual"]),
        ("Jane Marlow sold Fernhill Care to Redstone Capital in 2015.", [f"{JANE} ended", f"{RED} actual"]),
        ("Redstone Capital bought Fernhill Care from Jane Marlow.", [f"{JANE} ended", f"{RED} actual"]),
        ("Redstone Capital bought Fernhill Care from the Leeds businesswoman Jane Marlow.", [f"{JANE} ended", f"{RED} actual"]),
        ("The seller of Fernhill Care was Jane Marlow.", [f"{JANE} ended"]),
        ("Fernhill Care is the property of Jane Marlow.", [f"{JANE} actual"]),
        ("Jane Marlow is the owner of Fernhill Care.", [f"{JANE} actual"]),
        ("The founders of Fernhill Care are Jane Marlow and Tom Pike.", [MADE, f"{F} createdBy tom-pike actual"]),
        ("Fernhill Care opened in 2005. The founders, Jane Marlow and Tom Pike, were teachers.", [MADE, f"{F} createdBy tom-pike actual"]),
        ("The brothers Ali and Omar Shah started Fernhill Care.", [f"{F} createdBy ali-shah actual", f"{F} createdBy omar-shah actual"]),
        ("Kestrel and Jane Marlow visited Fernhill Care.", []),
        ("Redstone Capital has agreed to buy Fernhill Care. Jane Marlow, its founder, will stay.", [MADE, f"{RED} planned"]),
        ("Jane Marlow began work at Fernhill Care in 2010.", []),
        ("Jane Marlow launched an inquiry into Fernhill Care.", []),
        ("Jane Marlow helped to set up Fernhill Care.", []),
        ("Jane Marlow set up a home for Fernhill Care.", []),
        ("Jane Marlow, the commissioner, set up Fernhill Care.", []),
        ("Jane Marlow bought a house from Fernhill Care.", []),
        ("Jane Marlow, a parent, complained of Fernhill Care.", []),
        ("Jane Marlow, who manages Fernhill Care, owns a house.", []),
    ],
    "shares of persons": [
        ("Jane Marlow has 30 per cent of Fernhill Care.", [f"{JANE} actual 30%"]),
        ("Redstone Capital holds 68 per cent of Fernhill Care. Jane Marlow has 22 per cent.", [f"{JANE} actual 22%", f"{RED} actual 68%"]),
        ("Fernhill Care is owned as to 95 per cent by Redstone Capital and as to five per cent by Jane Marlow.",
         [f"{JANE} actual 5%", f"{RED} actual 95%"]),
        ("Jane Marlow will keep 15 per cent of Fernhill Care.", [f"{JANE} planned 15%"]),
        ("Before completion Redstone Capital had 55 per cent of Fernhill Care and Jane Marlow 30 per cent.",
         [f"{JANE} ended 30%", f"{RED} ended 55%"]),
        ("Until then Redstone Capital remains in possession of 68 per cent of Fernhill Care.", [f"{RED} actual 68%"]),
        ("Jane Marlow of Fernhill Care said that councils had 30 per cent of the places.", []),
        ("Jane Marlow, chief executive of Fernhill Care, said that 30 per cent of its children came from Leeds.", []),
    ],
    "shares of the company just told of": [
        ("Redstone Capital has agreed to sell Fernhill Care. Until then Redstone Capital keeps 68 per cent of the shares."
         " Jane Marlow has 22 per cent. Ms Marlow is to keep a tenth under the new regime.",
         [f"{JANE} actual 22%", f"{JANE} planned 10%", f"{RED} actual", f"{RED} actual 68%"]),
        ("Fernhill Care opened in 2000. Redstone Capital, which held a quarter of the shares from 2006, was content.",
         [f"{RED} actual 25%"]),
        ("Fernhill Care opened in 2000. A quarter of the staff of Redstone Capital left.", []),
    ],
    "a company tells of itself": [
        (f"{RESULTS} In May we bought Fernhill Care from Jane Marlow.", [f"{JANE} ended", f"{F} ownedBy {OAK} actual"]),
        (f"{RESULTS} The Group has agreed to sell Fernhill Care to Redstone Capital.", [f"{F} ownedBy {OAK} actual", f"{RED} planned"]),
        (
            f"{RESULTS} We have exchanged contracts for the sale of Fernhill Care to Redstone Capital.",
            [f"{F} ownedBy {OAK} actual", f"{RED} planned"],
        ),
        (f"{RESULTS} Redstone Capital is our largest shareholder.", [f"{OAK} ownedBy redstonecapital actual"]),
        (f"{RESULTS} Reports that we have been sold to Redstone Capital are untrue.", [f"{OAK} ownedBy redstonecapital denied"]),
        (f"{RESULTS} Redstone Capital said that it does not intend to bid for us.", [f"{OAK} ownedBy redstonecapital denied"]),
        ("Oakfield Group has opened a home. We understand that it may buy Fernhill Care.", [f"{F} ownedBy {OAK} hypothetical"]),
        ("My name is Jane Marlow and I run Fernhill Care. Tom Pike and I founded it.", [MADE, f"{F} createdBy tom-pike actual"]),
    ],
    "sales that were only asked for, or refused": [
        ("Redstone Capital urged Jane Marlow to sell Fernhill Care.", [f"{JANE} actual"]),
        ("Redstone Capital pressed Jane Marlow to sell Fernhill Care to Vinter Equity. She would not hear of it.",
         [f"{JANE} actual", f"{F} ownedBy vinterequity denied"]),
        ("Redstone Capital wanted to buy Fernhill Care, but the founders would not sell.", [f"{RED} denied"]),
        ("Redstone Capital wanted to buy Fernhill Care. It was founded in 1999.", [f"{RED} planned"]),
        ("Redstone Capital persuaded Jane Marlow to sell Fernhill Care.", [f"{JANE} ended"]),
    ],
    "one owner after another": [
        ("Redstone Capital kept Fernhill Care until 2012, when Vinter Equity took it over; three years later it went to Tern Partners.",
         [f"{RED} ended", f"{F} ownedBy tern-partners actual", f"{F} ownedBy vinterequity ended"]),
        ("Fernhill Care passed from Redstone Capital to Vinter Equity and ended up with Oakfield Group.",
         [f"{F} ownedBy oakfield-group actual", f"{RED} ended", f"{F} ownedBy vinterequity ended"]),
        ("Redstone Capital bought Fernhill Care in 2012. It went to Vinter Equity in 2015.",
         [f"{RED} ended", f"{F} ownedBy vinterequity actual"]),
        ("If it failed, councils would pay, as they did in 2007, when Fernhill Care, at that time owned by Redstone Capital, went bust.",
         [f"{RED} ended"]),
        ("Redstone Capital took over the contract of Fernhill Care.", []),
    ],
    "vehicles and holding companies": [
        ("Fernhill Care is a subsidiary of Fernhill Holdings. The holding company is the property of Redstone Capital, a fund in Jersey,"
         " which bought it from Jane Marlow.",
         [f"{F} ownedBy fernhill-holdings actual", "fernhill-holdings ownedBy jane-marlow ended",
          "fernhill-holdings ownedBy redstonecapital actual"]),
        ("Fernhill Care is to go to Amber Bidco, a vehicle set up for the purpose by Redstone Capital.",
         ["amberbidco createdBy redstonecapital actual", f"{F} ownedBy amberbidco planned"]),
        ("Fernhill Care belongs to the Fernhill Employee Trust. Fernhill was founded by Jane Marlow.",
         [MADE, f"{F} ownedBy fernhillemployee-trust actual"]),
        ("Jane Marlow, who founded Fernhill in Stafford, has 22 per cent of Fernhill Care.", [f"{JANE} actual 22%"]),
    ],
    "what is told of homes": [
        ("Fernhill Care runs two children's homes. Ofsted also visited Sett Lodge, the firm's other home.", []),
        ("Larch Cottage, a children's home in Leeds, belongs to Fernhill Care.", [f"larchcottage ownedBy {F} actual"]),
        ("Redstone Capital bought Fernhill Care from Sterling House.", [f"{RED} actual", f"{F} ownedBy sterling-house ended"]),
    ],
    "companies named for what they have": [
        ("Redstone Capital has bought Fernhill Care. A Fernhill subsidiary since 2019, Tern Fostering is to be sold.",
         [f"{RED} actual", f"tern-fostering ownedBy {F} actual"]),
        ("For seven years Fernhill Care was in the hands of Redstone Capital. In May it changed hands: the new owner is Vinter Equity.",
         [f"{RED} ended", f"{F} ownedBy vinterequity actual"]),
        ("Oakfield Group owns Tern Fostering outright and half of Fernhill Care; the other half is Redstone Capital's.",
         [f"{F} ownedBy {OAK} actual 50%", f"{RED} actual 50%", f"tern-fostering ownedBy {OAK} actual"]),
        ("Oakfield Group has agreed a £9 million takeover of Fernhill Care.", [f"{F} ownedBy {OAK} planned"]),
        ("Redstone Capital advised Oakfield Group on its purchase of Fernhill Care.", [f"{F} ownedBy {OAK} actual"]),
        ("Had Redstone Capital bought Fernhill Care, it would have closed the homes.", [f"{RED} hypothetical"]),
        ("Oakfield Group's takeover of Fernhill Care was completed yesterday. Redstone Capital, the seller, had owned it for years.",
         [f"{F} ownedBy {OAK} actual", f"{RED} ended"]),
        ("Jane Marlow and her husband Tom set up Fernhill Care.", [MADE, f"{F} createdBy tom-marlow actual"]),
    ],
    "what is bought, and until when it was had": [
        ("When Fernhill Care collapsed, its homes were bought by Oakfield Group.", []),
        ("Fernhill Care, a subsidiary of Redstone Capital until it was sold to Oakfield Group, is large.",
         [f"{F} ownedBy {OAK} actual", f"{RED} ended"]),
        ("Jane Marlow and Redstone Capital jointly own Fernhill Care.", [f"{JANE} actual", f"{RED} actual"]),
        ("The regulator has cleared Redstone Capital's purchase of Fernhill Care.", [f"{RED} planned"]),
        ("Jane Marlow founded Fernhill Care in 1988, and in 2007 handed it to a trust, the Marlow Foundation, which owns it still.",
         [MADE, f"{F} ownedBy marlow-foundation actual"]),
        ("Jane Marlow, who founded Fernhill Care, sold the last of her shares to Redstone Capital in 2018.", [MADE, f"{JANE} ended"]),
    ],
    "what was bought, and by whom it was had": [
        ("Fernhill Care has changed hands for the third time. Oakfield Group bought it from Redstone Capital last week.",
         [f"{F} ownedBy {OAK} actual", f"{RED} ended"]),
        ("Fernhill Care, Redstone Capital's fostering arm, has been sold to Oakfield Group.",
         [f"{F} ownedBy {OAK} actual", f"{RED} ended"]),
        ("Fernhill Care, Redstone Capital's fostering arm, has been rated good.", [f"{RED} actual"]),
        ("Oakfield Group bought Redstone Capital out of Fernhill Care.", []),
        ("Oakfield Group owns three fifths of Fernhill Care and its founder, Jane Marlow, the remainder.",
         [MADE, f"{JANE} actual 40%", f"{F} ownedBy {OAK} actual 60%"]),
        ("Fernhill Care has had three owners: Redstone Capital, Vinter Equity and Larkfield Partners.", []),
    ],
    "the document's other words": [
        ("Redstone Capital, owned by the Canadian pension fund Maple Pensions, bought Fernhill Care.",
         [f"{RED} actual", "redstonecapital ownedBy maplepensions actual"]),
        ("Redstone Capital has taken a 30 per cent stake in Fernhill Care with an option to buy the rest in 2031.", [f"{RED} actual 30%"]),
        ("The agency was her idea. Jane Marlow remortgaged her house to start it.", []),
        ("Oakfield Group has agreed to buy Fernhill Care. A transfer of staff from Leeds City Council to Fernhill Care was called off.",
         [f"{F} ownedBy {OAK} planned"]),
    ],
}  # fmt: skip
CASES = [(name, text, expected) for name, texts in READ.items() for text, expected in texts]


@pytest.mark.parametrize(("name", "text", "expected"), CASES, ids=[f"{name}: {text}" for name, text, _ in CASES])
def test_companies(said: Callable[..., list[str]], name: str, text: str, expected: list[str]) -> None:
    assert [line for line in said(text) if " ownedBy " in line or " createdBy " in line] == sorted(expected), name


GRADED = [
    (
        "Fernhill Care runs homes. Marl Bank was judged to be inadequate. Ofsted also visited Rowan Lea in July.",
        ["marlbank rated ofsted actual inadequate", "rowanlea inspectedBy ofsted actual"],
    ),
    ("Services in Leeds led by Jane Marlow were rated good.", []),
    ("Jane Marlow was found to be good.", []),
    ("Leeds City Council is large. A children's home in Heywood has closed after it was rated inadequate by Ofsted.", []),
    ("Leeds City Council is large. In May it was rated good by Ofsted.", ["LDS rated ofsted actual good"]),
    ("The council met at Observatory House and was told that Leeds was rated good.", ["LDS rated ofsted actual good"]),
]


@pytest.mark.parametrize(("text", "expected"), GRADED)
def test_who_is_graded_is_a_home(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert said(text) == expected
