"""From a claim back to its rule: what each sentence is read as, and what a rule says."""

from __future__ import annotations

import pytest

from caregraph.errors import QueryError
from caregraph.explain import explain, rule
from caregraph.extract import Extractor
from caregraph.sources import document_from_text
from caregraph.sources.knowledge import Knowledge

TEXT = "Leeds City Council will hand its children's services to Brightwell Children's Trust on 1 April 2021. It rained in Hull."


def test_each_sentence_is_shown_with_its_claims_their_rule_and_the_words_behind_it(knowledge: Knowledge) -> None:
    document = document_from_text(TEXT, name="note.txt", date="2020-05-15")
    first, second = explain(document, knowledge)
    assert (first.start, first.end, second.sentence) == (0, TEXT.index(" It"), "It rained in Hull.")
    assert list(first.lines()) == [
        f"[0-{first.end}] {TEXT[: first.end]}",
        "    Leeds City Council  delegatedTo  Brightwell Children's Trust: planned, start 1 April 2021",
        "        valency:hand-over (will): “Leeds City Council will hand its children's services to Brightwell Children's Trust”",
    ]
    assert list(second.lines()) == [f"[{second.start}-{second.end}] It rained in Hull."]


def test_every_rule_can_be_shown(extractor: Extractor) -> None:
    frames = [*extractor.grammar.frames, *extractor.valencies.valencies.frames]
    assert len(frames) > 50
    for frame in frames:
        place, head, name = rule(f"{frame.method} (will), undone").splitlines()[:3]
        assert place.startswith("extract/rules/")
        assert place.partition(":")[2].isdigit()
        assert (head, name) == (f"[[{frame.kind}]]", f'id = "{frame.id}"')


def test_a_rule_that_does_not_exist_offers_its_neighbours() -> None:
    with pytest.raises(QueryError, match="no rule is called 'hand-ovr'; did you mean hand-over"):
        rule("valency:hand-ovr")
    with pytest.raises(QueryError, match="copy the name from a claim's method"):
        rule("zzz")
