"""Constructions that part a verb or noun from its parties: insertions, openings, absolutes, contrasts, and clauses of others."""

from __future__ import annotations

from collections.abc import Callable

import pytest

OWNED = "oakfield-group ownedBy redstonecapital"
RUN = "LDS delegatedTo brightwell-childrens-trust"

#: A text, and what it says of owners and of who runs services, without the status.
SAYS = [
    # Clauses and phrases between a subject and its verb.
    ("Redstone Capital, after Bluewater Partners had walked away, bought Oakfield Group.", [OWNED]),
    ("Redstone Capital, long before Bluewater Partners could bid, acquired Oakfield Group.", [OWNED]),
    ("Redstone Capital, even though Bluewater Partners offered more, acquired Oakfield Group.", [OWNED]),
    ("Redstone Capital, unlike Bluewater Partners, owns Oakfield Group.", [OWNED]),
    ("Oakfield Group, if the papers are right, is owned by Redstone Capital.", [OWNED]),
    ("Brightwell Children's Trust, although Ofsted had doubts, runs children's services for Leeds City Council.", [RUN]),
    # Phrases between a linking verb and the noun it links.
    ("Redstone Capital has been, since 2017, the owner of Oakfield Group.", [OWNED]),
    ("Redstone Capital is, in effect, the sole owner of Oakfield Group.", [OWNED]),
    ("Redstone Capital was in 2017, and is today, the owner of Oakfield Group.", [OWNED]),
    ("Redstone Capital is not only the manager but also the owner of Oakfield Group.", [OWNED]),
    ("Oakfield Group remains, for the time being, a subsidiary of Redstone Capital.", [OWNED]),
    # Participles that open a sentence.
    ("Owned by Redstone Capital, a buyout house, Oakfield Group runs homes.", [OWNED]),
    ("Bought in 2017, when prices were low, by Redstone Capital, Oakfield Group runs homes.", [OWNED]),
    ("Founded in 2003, and owned since 2017 by Redstone Capital, Oakfield Group runs homes.", [OWNED]),
    ("Owned by Redstone Capital, whose funds hold much else, Oakfield Group runs homes.", [OWNED]),
    ("Run since 2014 by Brightwell Children's Trust, Leeds's children's services have improved.", [RUN]),
    ("Run by Brightwell Children's Trust, a company, the children's services of Leeds have improved.", [RUN]),
    # What "with" makes a clause of its own.
    ("With Oakfield Group sold to Redstone Capital, Bluewater Partners left the market.", [OWNED]),
    ("With Oakfield Group now owned by Redstone Capital, Bluewater Partners looked elsewhere.", [OWNED]),
    ("With Oakfield Group in the hands of Redstone Capital, Bluewater Partners looked elsewhere.", [OWNED]),
    ("With its children's services handed to Brightwell Children's Trust, Leeds City Council has little to do.", [RUN]),
    ("With Leeds's children's services now run by Brightwell Children's Trust, the town hall is quiet.", [RUN]),
    ("With social care in Leeds now delivered by Brightwell Children's Trust, the town hall is quiet.", [RUN]),
    # Verbs that share what follows.
    ("Brightwell Children's Trust took over, and has since improved, children's services in Leeds.", [RUN]),
    ("Brightwell Children's Trust has not only run but also improved children's services in Leeds.", [RUN]),
    ("Redstone Capital owns, and is said to want to sell, Oakfield Group.", [OWNED]),
    # Who is named only to lose.
    ("Redstone Capital beat Bluewater Partners to buy Oakfield Group.", [OWNED]),
    # Who is named only to be left out.
    ("Redstone Capital and not Bluewater Partners owns Oakfield Group.", [OWNED]),
]

SILENT = [
    "Redstone Capital advised the fund that bought Oakfield Group.",
    "Redstone Capital praised the man who owns Oakfield Group.",
    "Founded by two carers, and advised since 2017 by Redstone Capital, Oakfield Group runs homes.",
    "Praised by Redstone Capital, a buyout house, Oakfield Group runs homes.",
    "With Oakfield Group advised by Redstone Capital, Bluewater Partners looked elsewhere.",
    "Bluewater Partners signed a contract with a firm owned by its founders.",
    "Redstone Capital studied, and has since criticised, Oakfield Group.",
    "Redstone Capital has met the family who own Oakfield Group.",
]


def _told(said: Callable[..., list[str]], text: str) -> list[str]:
    lines = (line.split()[:3] for line in said(text))
    return sorted({" ".join(words) for words in lines if words[1] in ("ownedBy", "delegatedTo", "forcedBy")})


@pytest.mark.parametrize(("text", "expected"), SAYS)
def test_parties_apart_from_their_verb(said: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert _told(said, text) == expected


@pytest.mark.parametrize("text", SILENT)
def test_what_others_do_is_not_said_of_a_party_before_them(said: Callable[..., list[str]], text: str) -> None:
    assert _told(said, text) == []
