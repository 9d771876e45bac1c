"""What is passed over to save time would have given nothing: the short ways against the plain ones."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from caregraph.extract import Extractor
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.grammar import load_grammar
from caregraph.extract.links import Links
from caregraph.extract.mentions import Mentions
from caregraph.extract.phrases import same_party
from caregraph.extract.tokens import Sentence, sentences_of
from caregraph.extract.units import Row, Unit
from caregraph.sources import read_document
from caregraph.terms import EntityType

ROOT = Path(__file__).resolve().parent.parent
TEXTS = [*sorted((ROOT / "seeds" / "briefs").glob("*.md")), *sorted((ROOT / "tests" / "gold" / "docs").glob("*.md"))]
#: Units of every type, and words that patterns are made of.
UNITS = st.sampled_from([*(f"<{letter}" for letter in "cpgrmhuoadqnstjix"), *sorted(load_grammar().vocabulary), ",", "'s", "of", "to"])


def tried_one_and_all(row: Row) -> list[tuple[str, str]]:
    """What every pattern of the grammar finds in a row."""
    return sorted((f.id, m.group()) for f in load_grammar().frames for p, _ in f.patterns for m in p.finditer(row.encoded))


def found(extractor: Extractor, row: Row) -> list[tuple[str, str]]:
    ends = [*row.offsets[1:], len(row.encoded)]
    return sorted((m.frame.id, row.encoded[row.offsets[m.first] : ends[m.last - 1]]) for m in extractor.matcher.matches(row))


def test_no_pattern_is_passed_over_that_matches_a_real_sentence(extractor: Extractor) -> None:
    number = 0
    for document in map(read_document, TEXTS):
        links = Links(Discourse([]), extractor.finder)
        for sentence in sentences_of(document):
            row = extractor.units.read(document.text, sentence, document.date)
            links.read(row)
            expected = tried_one_and_all(row)
            assert found(extractor, row) == expected
            number += len(expected)
    assert number > 30


@given(st.lists(UNITS, min_size=1, max_size=14))
def test_no_pattern_is_passed_over_that_matches_random_units(extractor: Extractor, codes: list[str]) -> None:
    units = [Unit(f"{code}{n}>", n, n + 1, None, code[1]) if code[0] == "<" else Unit(code, n, n + 1) for n, code in enumerate(codes)]
    row = Row(Sentence(0, 0, 0, len(codes), (), (), ()), units)
    row.encode()
    assert found(extractor, row) == tried_one_and_all(row)


NAMES = st.sampled_from(["a", "b", "c", "ab", "bc", "cd", "X", "The X", "Y"])


def mention(name: str) -> Found:
    candidates = tuple(name) if name.islower() else ()
    return Found(0, 1, name, EntityType.COUNCIL, "c", candidates=candidates)


def distinct(mentions: list[Found]) -> list[Found]:
    kept: list[Found] = []
    for item in mentions:
        if not any(same_party(item, other) for other in kept):
            kept.append(item)
    return kept


@given(st.lists(st.tuples(st.integers(0, 2), NAMES), max_size=25), st.lists(NAMES, max_size=2), st.integers(0, 30), st.integers(0, 9))
def test_mentions_tell_what_going_through_all_of_them_tells(
    steps: list[tuple[int, str]], barred: list[str], sentence: int, before: int
) -> None:
    mentions, placed, at = Mentions(), list[tuple[int, int, Found]](), 0
    for number, (step, name) in enumerate(steps):
        at += step
        placed.append((at, number, mention(name)))
        mentions.add(*placed[-1])
        everybody = [one for *_, one in placed]
        parties = distinct(everybody)
        counts = [sum(same_party(one, other) for other in everybody) for one in parties]
        assert mentions.parties == parties
        assert mentions.most == counts.index(max(counts))
    for border in (None, before):
        earlier = [f for i, offset, f in placed if i < sentence or (i == sentence and (border is None or offset < border))]
        count = mentions.until(sentence, border)
        assert mentions.found[:count] == earlier
        assert mentions.parties_until(count) == distinct(earlier)
        assert mentions.within(sentence, border) == [f for i, o, f in placed if i == sentence and (border is None or o < border)]
        kept = [f for f in earlier if not any(same_party(f, mention(name)) for name in barred)]
        assert mentions.without(count, [mention(name) for name in barred]) == (distinct(kept), kept[-1] if kept else None)
    here = [(offset, f) for i, offset, f in placed if i == sentence]
    assert mentions.first_in(sentence) == (here[0] if here else None)
