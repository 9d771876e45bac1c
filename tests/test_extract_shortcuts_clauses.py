"""What the readers of clauses, of what holds and of long texts pass over to save time would have given nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.extract import Extractor, cues, distance, infinitives, over, rightwards, untrue, weighing, wordbook
from caregraph.extract.dating import dates_in
from caregraph.extract.delegations import Delegated, Delegations
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found, mention_of
from caregraph.extract.grammar import load_grammar, longest_words
from caregraph.extract.holdings import Held
from caregraph.extract.links import Links
from caregraph.extract.phrases import same_party
from caregraph.extract.referents import Referents
from caregraph.extract.revision import Undoing, Undoings
from caregraph.extract.tokens import sentences_of
from caregraph.extract.units import Row
from caregraph.extract.valency_matching import ValencyMatcher
from caregraph.extract.wordbook import WordBook
from caregraph.model import Claim, Document, Evidence, Span
from caregraph.sources import document_from_text, read_document
from caregraph.terms import EntityType, Predicate, Status

ROOT = Path(__file__).resolve().parent.parent
TEXTS = sorted((ROOT / "tests" / "gold" / "docs").glob("*.md"))
GRAMMAR = load_grammar()
FAR = distance.Distance(GRAMMAR)
#: The expressions that are tried only where a sentence has a word of a list, by the name of the list.
GATED: dict[str, list[re.Pattern[str]]] = {
    "almost": [distance._ALMOST],
    "close": [distance._CLOSE],
    "talking": [distance._TALKING],
    "facing": [distance._FACING],
    "drew-back": [distance._DREW_BACK],
    "going-on": [distance._GOING_ON],
    "to-stop": [distance._TO_STOP, distance._STOP_IT],
    "means": [distance._MEANS],
    "lost-contract": [over._LOST],
    "to-lose": [over._TO_LOSE],
    "days": [over._DAYS],
    "under-contract": [over._UNDER_CONTRACT],
    "lasted": [over._LASTED],
    "shed": [over._SHED],
    "chosen": [infinitives._CHOSEN],
    "able": [weighing._ABLE, weighing._NO_CHOICE],
    "renewing": [weighing._NOT_RENEWED, weighing._LET],
    "except": [distance._EXCEPT],
    "that": [distance._THAT_BE, distance._NOT_UNTIL],
    "untrue": [untrue._FALSE, untrue._DOUBTFUL, untrue._WISHED, untrue._SUPPOSED, untrue._IMAGINED, untrue._WRONGLY],
    "confirming": [FAR._confirming],
    "disputing": [FAR._conceding],
    "told-of": [FAR._reports],
    "resisting": [FAR._resisting, FAR._resisting_it],
    "preventing": [FAR._preventing],
}


def rows(extractor: Extractor) -> Iterator[tuple[Document, Row]]:
    """The sentences of the gold documents, with their links."""
    for document in map(read_document, TEXTS):
        links = Links(Discourse([]), extractor.finder)
        for sentence in sentences_of(document):
            row = extractor.units.read(document.text, sentence, document.date)
            links.read(row)
            yield document, row


def test_no_valency_is_passed_over_that_reads_something(extractor: Extractor) -> None:
    plain = ValencyMatcher(GRAMMAR)
    plain.needs.heads = {
        word: tuple(replace(asked, sentence=0, active=0, passive=0) for asked in heads) for word, heads in plain.needs.heads.items()
    }
    number = 0
    for _, row in rows(extractor):
        expected, found = (
            [(m.frame.id, m.head, m.first, m.last, {role: [u.code for u in units] for role, units in m.roles.items()}) for m in matches]
            for matches in (plain.matches(row, Held()), extractor.valencies.matches(row, Held()))
        )
        assert found == expected
        number += len(expected)
    assert number > 100


def test_clauses_break_off_only_at_words_that_are_looked_at(extractor: Extractor) -> None:
    reader = extractor.valencies.reader
    text = "Sandwell set up a trust, as the department did in Slough."
    told = document_from_text(text, name="as.txt", date="2020-05-15")
    as_told = extractor.units.read(text, sentences_of(told)[0], told.date)
    found = {
        row.units[n].code
        for row in [*(row for _, row in rows(extractor)), as_told]
        for n in range(len(row.units))
        if reader._breaks(row.units, n)
    }
    assert "as" in found
    assert found <= reader._breaking <= reader._telling_left & reader._telling_right
    assert reader._telling_right >= rightwards._FINITE


def test_no_judge_is_passed_over_that_has_a_verdict(extractor: Extractor) -> None:
    names = frozenset({*cues._WRITTEN_OUT, *GRAMMAR.lexicon["status"], *GATED})
    statuses = set()
    for _, row in rows(extractor):
        for head in range(0, len(row.units), 4):
            short = extractor.scope.status(row, head, head)
            told, row.cues = row.cues, set(names)
            assert extractor.scope.status(row, head, head) == short
            row.cues = told
            statuses.add(short.status)
    assert statuses == set(Status)


def test_every_written_out_list_is_that_of_an_expression() -> None:
    assert set(cues._WRITTEN_OUT) <= set(GATED)
    assert set(cues._WRITTEN_OUT).isdisjoint(GRAMMAR.lexicon["status"])


@pytest.mark.parametrize("name", GATED)
def test_what_an_expression_finds_has_a_word_of_its_list(name: str) -> None:
    words = {word for word, lists in cues.Cues(GRAMMAR)._of_word.items() if name in lists}
    for pattern in GATED[name]:
        found = [match.group() for text in examples(pattern) if (match := pattern.search(text)) is not None]
        assert found
        assert all(not words.isdisjoint(text.split(" ")) for text in found)


def examples(pattern: re.Pattern[str]) -> list[str]:
    """Texts made of an expression: each choice and option of it once, and nothing that looks around."""
    texts = [pattern.pattern]
    for _ in range(400):
        texts = list(dict.fromkeys(step for text in texts for step in opened(text)))[:6000]
        if not any(INNERMOST.search(text) for text in texts):
            break
    return [re.sub(r"\\d", "1", re.sub(r"\\[wS]|\[\^[^]]*\]", "x", text)).translate(BARE) for text in texts]


INNERMOST = re.compile(r"\((?P<kind>\?:|\?P<\w+>|\?<?[!=]|\?i:)?(?P<body>[^()]*)\)(?P<times>\{\d*,?\d*\}\??|[?*+]\??)?")
BARE = str.maketrans("", "", "$^?*+\\")


def opened(text: str) -> list[str]:
    """A text with the first of its innermost groups opened: left out, or by each of its choices."""
    text = re.sub(r"\[[a-zA-Z]+\]", lambda chosen: chosen[0][1], text)
    text = re.sub(r"(?<=\w)\?(?=[) |])", "", text)
    match = INNERMOST.search(text)
    if match is None:
        return [text]
    around = (match["kind"] or "").rstrip(":") in ("?!", "?=", "?<!", "?<=")
    choices = [""] if around else match["body"].split("|")
    if not around and match["times"] and match["times"][0] in "?*{":
        choices = ["", choices[0]]
    return [text[: match.start()] + choice + text[match.end() :] for choice in choices]


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (" wants to ", True),
        (" wants to be ", True),
        (" wants to do it ", False),
        (" was handed ", False),
        (" to ", True),
        (" into ", False),
    ],
)
def test_an_infinitive_has_to_before_it(before: str, expected: bool) -> None:
    assert cues.infinitive(before) is expected


def test_a_phrase_is_known_by_its_longest_word() -> None:
    assert longest_words(["come to nothing", "n't", "council's own wish"]) == {"nothing", "n't", "wish"}


def test_a_date_is_found_from_the_first_hint_on(extractor: Extractor) -> None:
    number = 0
    for document, row in rows(extractor):
        start, end = row.sentence.start, row.sentence.end
        plain = [(when.start, when.words) for when in dates_in(document.text, start, end, document.date)]
        hints = [(at, extractor.units.book.words[word].dates) for word, at in zip(row.sentence.words, row.sentence.starts, strict=True)]
        first = next((at for at, hint in hints if hint), end)
        assert [(w.start, w.words) for w in dates_in(document.text, max(start, first - 64), end, document.date)] == plain
        number += len(plain)
    assert number > 40


def test_the_table_of_words_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordbook, "_KEPT", 3)
    book = WordBook(GRAMMAR, [])
    meant = [book.words[word] for word in ("the", "council", "runs", "homes", "Leeds")]
    assert [word.code for word in meant] == ["the", "council", "runs", "homes", "leeds"]
    assert len(book.words) == 2
    assert book.words["the"] == meant[0]


def test_a_text_that_breaks_off_behind_a_grade_is_read(extractor: Extractor) -> None:
    text = "Ofsted's judgement of 'inadequate' meant that"
    assert extractor.extract(document_from_text(text, name="n.txt", title="", date="2020-05-15")).claims == ()


PARTIES = st.sampled_from(["a", "b", "c", "d"])


def party(name: str) -> Found:
    return Found(0, 1, name, EntityType.COUNCIL, "c", candidates=(name,))


def claim(subject: str, obj: str) -> Claim:
    return Claim(
        source="s",
        subject=mention_of(party(subject)),
        predicate=Predicate.DELEGATED_TO,
        object=mention_of(party(obj)),
        method="m",
        evidence=(Evidence(quote="abc", span=Span(start=0, end=3), trigger="b"),),
    )


UNDOINGS = st.builds(
    Undoing,
    status=st.just(Status.DENIED),
    final=st.booleans(),
    sentence=st.integers(0, 5),
    place=st.integers(0, 3),
    councils=st.frozensets(PARTIES.map(lambda name: (name,)), max_size=2),
    providers=st.frozensets(PARTIES.map(lambda name: (name,)), max_size=2),
    named=st.booleans(),
    trust=st.booleans(),
    earlier=st.booleans(),
    returns=st.booleans(),
)


@given(st.lists(UNDOINGS, max_size=6), PARTIES, PARTIES, st.integers(0, 5))
def test_a_claim_is_undone_by_whatever_concerns_it(undoings: list[Undoing], subject: str, obj: str, sentence: int) -> None:
    told = claim(subject, obj)
    assert list(Undoings(undoings).of(told, sentence)) == [one for one in undoings if one.concerns(told, sentence)]


@given(st.lists(st.tuples(PARTIES, PARTIES, st.integers(0, 3)), max_size=8), st.lists(PARTIES, max_size=2))
def test_delegations_are_found_by_whoever_has_a_part_in_them(
    extractor: Extractor, told: list[tuple[str, str, int]], names: list[str]
) -> None:
    discourse = Discourse([])
    document = document_from_text("Nothing.", name="n.txt", title="", date=None)
    delegations = Delegations(discourse, extractor.scope, Referents(document, discourse, extractor.circumstance))
    for council, provider, sentence in told:
        delegations.note(Delegated(party(council), party(provider), sentence, "", intended=False))
    sought = [party(name) for name in names]
    assert delegations._among(delegations._of_council, sought) == [
        one for one in delegations.claimed if any(same_party(one.council, other) for other in sought)
    ]
    assert delegations._in(1) == [one.council for one in delegations.claimed if one.sentence == 1]
