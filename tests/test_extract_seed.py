"""The article that the project started from, held against what people say it says."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from caregraph.extract import Extractor
from caregraph.ids import slug
from caregraph.model import Claim, Document, Mention
from caregraph.resolve import Resolved, Resolver
from caregraph.sources import read_document
from caregraph.sources.knowledge import Knowledge

SHARED = Path(__file__).parents[2] / "shared"
ARTICLE = SHARED / "seeds" / "community-care-2016-05-lack-of-options.txt"
GOLD = SHARED / "eval" / "dev" / "relations.jsonl"
pytestmark = pytest.mark.skipif(
    not (ARTICLE.is_file() and GOLD.is_file()), reason="the article and its gold rows are not beside the checkout"
)

#: What the article says of its source, the report; no gold row asks for it.
OF_THE_REPORT = {
    ("person/philip-blackburn", "worksFor", "organisation/laingbuisson"),
    ("report/childrens-care-sector-market-report", "writtenBy", "person/philip-blackburn"),
    ("report/childrens-care-sector-market-report", "publishedBy", "organisation/laingbuisson"),
    ("report/childrens-care-sector-market-report", "reportsOn", "market/childrens-care-sector"),
}
Row = dict[str, Any]


def gold_rows() -> list[Row]:
    if not GOLD.is_file():
        return []
    rows: list[Row] = [json.loads(text) for text in GOLD.read_text("utf-8").splitlines()]
    return [row for row in rows if row["doc"] == "seed"]


def is_generic(row: Row) -> bool:
    return bool(row["subject"].startswith("[") or row["object"].startswith("["))


def name_of(row: Row) -> str:
    return f"{row['subject']} {row['relation']} {row['object']}"


STRICT = [row for row in gold_rows() if not is_generic(row)]
GENERIC = [row for row in gold_rows() if is_generic(row)]


@pytest.fixture(scope="module")
def document() -> Document:
    return read_document(ARTICLE)


@pytest.fixture(scope="module")
def reading(document: Document, extractor: Extractor, resolver: Resolver) -> Resolved:
    extraction = extractor.extract(document)
    return resolver.resolve(document, extraction.claims, extraction.unresolved, extraction.named)


def is_party(knowledge: Knowledge, mention: Mention, name: str) -> bool:
    """Whether a mention was resolved to whom the gold names; ``[…]`` is nobody in particular."""
    entity = mention.entity or ""
    if name.startswith("["):
        return entity.startswith("generic/")
    known = knowledge.entities.get(entity)
    return known is not None and slug(name) in {slug(known.label), *map(slug, known.aliases)}


def states(knowledge: Knowledge, claim: Claim, row: Row) -> bool:
    return (
        claim.predicate == row["relation"]
        and is_party(knowledge, claim.subject, row["subject"])
        and is_party(knowledge, claim.object, row["object"])
    )


def overlaps(claim: Claim, row: Row) -> bool:
    return any(e.span is not None and e.span.start < end and start < e.span.end for e in claim.evidence for start, end in row["spans"])


def test_the_gold_has_what_these_tests_are_about() -> None:
    assert (len(STRICT), len(GENERIC)) == (10, 5)


@pytest.mark.parametrize("row", STRICT, ids=name_of)
def test_each_relation_is_claimed(reading: Resolved, knowledge: Knowledge, row: Row) -> None:
    found = [claim for claim in reading.claims if states(knowledge, claim, row)]
    assert [claim.status for claim in found] == [row["status"]]
    assert found[0].manner == row.get("manner")
    assert found[0].date is None
    assert overlaps(found[0], row)


@pytest.mark.parametrize("row", GENERIC, ids=name_of)
def test_each_relation_of_nobody_in_particular_is_claimed(reading: Resolved, knowledge: Knowledge, row: Row) -> None:
    found = [claim for claim in reading.claims if states(knowledge, claim, row) and overlaps(claim, row)]
    assert [claim.status for claim in found] == [row["status"]]


def test_the_threat_is_the_prime_ministers(reading: Resolved) -> None:
    (threat,) = (claim for claim in reading.claims if claim.predicate == "forcedBy" and claim.status == "hypothetical")
    assert (threat.actor, threat.object.entity) == ("David Cameron", "government/uk-government")


def test_a_voluntary_choice_is_shown_with_both_sentences(reading: Resolved, document: Document) -> None:
    (claim,) = (claim for claim in reading.claims if claim.subject.entity == "council/KTT" and claim.status == "actual")
    quotes = [evidence.quote for evidence in claim.evidence]
    assert len(quotes) == 2
    assert quotes[0].startswith("Kingston and Richmond delegated")
    assert "voluntarily" in quotes[1]


def test_nothing_is_claimed_beyond_the_gold(reading: Resolved, knowledge: Knowledge) -> None:
    others = [claim for claim in reading.claims if not any(states(knowledge, claim, row) for row in gold_rows())]
    assert {(claim.subject.entity, str(claim.predicate), claim.object.entity) for claim in others} == OF_THE_REPORT
    assert {claim.status for claim in others} == {"actual"}


def test_every_quote_stands_where_it_says(reading: Resolved, document: Document) -> None:
    spans = [(e.span, e.quote) for claim in reading.claims for e in claim.evidence]
    mentions = [(m.span, m.surface) for claim in reading.claims for m in (claim.subject, claim.object)]
    assert len(spans) >= len(reading.claims) > 15
    for span, words in [*spans, *mentions]:
        assert span is not None
        assert document.text[span.start : span.end] == words


def test_the_readers_comment_is_not_read(reading: Resolved, document: Document) -> None:
    comment = document.text.index("One Response to")
    places = [e.span for claim in reading.claims for e in claim.evidence]
    places += [m.span for claim in reading.claims for m in (claim.subject, claim.object)]
    places += [item.mention.span for item in reading.unresolved]
    assert all(span is not None and span.end <= comment for span in places)
    assert "Calum" not in {m.surface for claim in reading.claims for m in (claim.subject, claim.object)}


def test_no_name_is_left_open(reading: Resolved) -> None:
    assert [(item.mention.surface, item.reason) for item in reading.unresolved if item.mention.kind == "named"] == []
