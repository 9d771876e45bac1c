"""Who "we" are: the publisher of a text, or the provider that it begins with where it only stands on another's pages."""

from __future__ import annotations

import pytest

from caregraph.extract import Extractor
from caregraph.resolve import Resolver
from caregraph.sources import document_from_text

LATER = " The council was Leeds, and we run its children's services still. Larkfield is content."


@pytest.mark.parametrize(
    ("publisher", "text", "runs"),
    [
        ("Larkfield Care", "Ten years ago this month something new began." + LATER, ["larkfield-care"]),
        ("Larkfield Care", "Kestrel Care is a rival of Larkfield Care." + LATER, ["larkfield-care"]),
        ("Northgate Care", "Larkfield took on a whole service in 2010." + LATER, ["larkfield"]),
        ("Northgate Care", "Larkfield Care is looking for a manager.\n\nWe run children's services for Leeds.", ["larkfield-care"]),
        # a text that begins with another and does not let it speak at once: nobody knows
        ("Northgate Care", "Larkfield Care is growing.\n\nWe run children's services for Leeds.", []),
        ("The Morning Paper", "Larkfield Care is growing.\n\nWe run children's services for Leeds.", []),
    ],
)
def test_who_says_we(extractor: Extractor, resolver: Resolver, publisher: str, text: str, runs: list[str]) -> None:
    document = document_from_text(text, name="note.txt", title="Note", date="2020-05-15", publisher=publisher)
    extraction = extractor.extract(document)
    claims = resolver.resolve(document, extraction.claims, extraction.unresolved, extraction.named).claims
    told = [(claim.object.entity or "").rpartition("/")[2] for claim in claims if claim.predicate == "delegatedTo"]
    assert sorted(set(told)) == runs


def test_a_party_that_only_the_title_names_has_no_place_in_the_text(extractor: Extractor) -> None:
    text = "Children's services in Leeds are run by the trust."
    document = document_from_text(text, name="note.txt", title="Larkfield Children's Trust", date="2020-05-15")
    (claim,) = extractor.extract(document).claims
    assert (claim.object.surface, claim.object.span) == ("Larkfield Children's Trust", None)
    assert claim.subject.span is not None
