"""What always holds of extraction, whatever the text."""

from __future__ import annotations

from itertools import permutations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from caregraph.extract import Extraction, Extractor
from caregraph.extract.tokens import sentences_of, tokenize
from caregraph.model import Document
from caregraph.sources import document_from_text
from caregraph.terms import Status

SHARED_FIXTURE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)

#: Pieces that rules look for, so that random texts reach them.
WORDS = """Leeds|Hull|Kingston|Leeds City Council|the council|both boroughs|The trust|it|they|which|Brightwell Children's Trust
Achieving for Children (AfC)|a community interest company|The government|Nicky Morgan|Ofsted|Mary Holloway|LaingBuisson’s
children's services|its services|market report|hands|handed over|run by|was stripped of|returned|owned by|20%|rated|inadequate
'good'|commissioner|direction|not|no longer|will|could|if|and|or|,|;|.|. |“|”|'|’s|to|from|for|in|by|on 1 April 2019|last year
in May|2014-16|(|)|<c0>|—|Cllr.|é|\u200b|İ|ß"""
PIECES = st.sampled_from([*WORDS.replace("\n", "|").split("|"), ".\n\n", "\t", "\n"])
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=40).map(" ".join) | st.text(max_size=200)


def document(text: str, title: str = "Note") -> Document:
    return document_from_text(text, name="n.txt", title=title, date="2020-05-15")


def all_in_place(read: Document, extraction: Extraction) -> None:
    for claim in extraction.claims:
        assert claim.evidence[0].trigger in claim.evidence[0].quote
        for evidence in claim.evidence:
            assert evidence.span is not None
            assert read.text[evidence.span.start : evidence.span.end] == evidence.quote
            assert any(region.start <= evidence.span.start and evidence.span.end <= region.end for region in read.regions)
        for mention in (claim.subject, claim.object):
            if mention.span is not None and (
                mention.kind == "named" or (mention.kind == "described" and mention.surface != "the provider")
            ):
                assert read.text[mention.span.start : mention.span.end] == mention.surface
        assert claim.source == read.id
        assert 0 < claim.confidence <= 1


@SHARED_FIXTURE
@given(TEXTS.filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text)), st.text(st.characters(codec="utf-8"), max_size=30))
def test_any_text_is_read_without_failing_and_quoted_in_place(extractor: Extractor, text: str, title: str) -> None:
    read = document(text, title)
    all_in_place(read, extractor.extract(read))


@SHARED_FIXTURE
@given(TEXTS.filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text)))
def test_sentences_and_words_stand_where_they_say(text: str) -> None:
    read = document(text)
    end = 0
    for number, sentence in enumerate(sentences_of(read)):
        assert sentence.index == number
        assert end <= sentence.start < sentence.end <= len(text)
        end = sentence.end
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
        assert "".join(token.text for token in sentence.tokens) == "".join(text[sentence.start : sentence.end].split())


@SHARED_FIXTURE
@given(st.text(st.characters(codec="utf-8")))
def test_words_leave_nothing_out(text: str) -> None:
    assert "".join(token.text for token in tokenize(text)) == "".join(text.split())


def test_the_market_of_a_report_is_quoted_in_place(extractor: Extractor) -> None:
    read = document("LaingBuisson's latest fostering market report was published on Monday.")
    (market,) = (claim.object for claim in extractor.extract(read).claims if claim.predicate == "reportsOn")
    assert market.surface == "fostering"
    assert market.span is not None
    assert read.text[market.span.start : market.span.end] == "fostering"


SAMPLES = (
    "Leeds and Hull met in March. Both councils have handed their children's services to Brightwell Children's Trust.",
    "The government stripped Slough of its children's services. The trust was rated inadequate by Ofsted.",
    "Kingston and Richmond own Achieving for Children. It runs their children's services.",
    "Leeds City Council owns 40 per cent of Brightwell Children's Trust.",
    "Hull City Council handed fostering to Brightwell Children's Trust. The remainder is still the council's to do.",
)


def test_what_was_read_before_changes_nothing(extractor: Extractor) -> None:
    alone = {text: Extractor(extractor.finder.knowledge).extract(document(text)) for text in SAMPLES}
    assert all(extraction.claims for extraction in alone.values())
    for first, second in permutations(SAMPLES, 2):
        extractor.extract(document(first))
        assert extractor.extract(document(second)) == alone[second]


@SHARED_FIXTURE
@given(TEXTS.filter(lambda text: not any("\ud800" <= c <= "\udfff" for c in text)), st.sampled_from(SAMPLES))
def test_any_text_before_changes_nothing(extractor: Extractor, text: str, sample: str) -> None:
    first = extractor.extract(document(sample))
    extractor.extract(document(text))
    assert extractor.extract(document(sample)) == first


def test_a_long_text_says_as_much_more_as_it_is_longer(extractor: Extractor) -> None:
    def letters(number: int) -> str:
        return "".join(chr(ord("a") + int(digit)) for digit in str(number))

    def claims(paragraphs: int) -> list[str]:
        text = "\n\n".join(
            f"Leeds City Council handed its children's services to Brightwell{letters(number)} Ltd. The council met in March."
            for number in range(paragraphs)
        )
        found = extractor.extract(document(text)).claims
        assert all(claim.status is Status.ACTUAL for claim in found)
        return [claim.object.surface for claim in found]

    few, many = claims(20), claims(200)
    assert (len(few), len(many)) == (20, 200)
    assert many[:20] == few


def test_a_sentence_without_an_end_is_read_in_pieces(extractor: Extractor) -> None:
    """Repeated words without a full stop: the number of units and claims grows with the text and not faster."""

    def size(times: int) -> tuple[int, int]:
        read = document("Leeds handed its children's services to Brightwell Children's Trust and " * times)
        sentences = sentences_of(read)
        assert max(sentence.end - sentence.start for sentence in sentences) <= 1500
        return sum(len(sentence.tokens) for sentence in sentences), len(extractor.extract(read).claims)

    (words, claims), (more_words, more_claims) = size(100), size(400)
    assert more_words == 4 * words
    assert 0 < claims <= more_claims <= 4 * claims + 4
