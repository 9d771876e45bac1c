"""The pattern language: what patterns match, and the words that a sentence must have for it."""

from __future__ import annotations

from typing import Any

import pytest

from caregraph.extract.patterns import PatternCompiler

LEXICON: dict[str, Any] = {
    "classes": {"be": ["is", "was"], "in-house": ["in-house", "town hall"]},
    "services": {"modifiers": ["the", "all", "its", "control of", "all of", "of"]},
}


def matched(pattern: str, row: str) -> str | None:
    """What a pattern matches in an encoded sentence, written without the blanks around it."""
    expression, _ = PatternCompiler(LEXICON).compile(pattern)
    found = expression.search(f" {row} ")
    return found.group().strip() if found else None


@pytest.mark.parametrize(
    ("pattern", "row", "expected"),
    [
        # words, and one of several
        ("<council> ^left", "<c0> left <p1>", "<c0> left"),
        ("<council> ^left|^quit", "<c0> quit <p1>", "<c0> quit"),
        ("<council> ^left", "<c0> leftover", None),
        # verbs in any form; a verb without a mark is the head
        ("<council> [hand] <provider>", "<c0> hands <p1>", "<c0> hands <p1>"),
        ("<council> [hand|give] <provider>", "<c0> gave <p1>", "<c0> gave <p1>"),
        ("<council> [hand] <provider>", "<c0> handy <p1>", None),
        # classes hold words and phrases
        ("<council> @be [run]", "<c0> was run", "<c0> was run"),
        ("[bring] @in-house", "brought town hall", "brought town hall"),
        ("[bring] @in-house", "brought town", None),
        # slots admit their types alone; "the" before a name is part of it
        ("<council> [meet] <provider>", "the <c0> meets the <p1>", "the <c0> meets the <p1>"),
        ("<council> [meet] <provider>", "<p0> meets <c1>", None),
        ("<provider:council> [meet] <area:council>", "<c0> meets <c1>", "<c0> meets <c1>"),
        ("<owner> [buy] <owned>", "<o0> bought <p1>", "<o0> bought <p1>"),
        # optional elements and groups
        ("<council> [hand] over? <provider>", "<c0> hands over <p1>", "<c0> hands over <p1>"),
        ("<council> [hand] over? <provider>", "<c0> hands <p1>", "<c0> hands <p1>"),
        ("<council> [hand] (to|over to) <provider>", "<c0> hands over to <p1>", "<c0> hands over to <p1>"),
        ("<council> [hand] (to <provider>)? ,", "<c0> hands ,", "<c0> hands ,"),
        ("<council> [hand] ((in|on) <date>)? to <provider>", "<c0> hands on <d1> to <p2>", "<c0> hands on <d1> to <p2>"),
        # a short gap is of three units, a long one of nine
        ("<council> .. [meet]", "<c0> a b c meets", "<c0> a b c meets"),
        ("<council> .. [meet]", "<c0> a b c d meets", None),
        ("<council> ... [meet]", "<c0> a b c d e f g h i meets", "<c0> a b c d e f g h i meets"),
        ("<council> ... [meet]", "<c0> a b c d e f g h i j meets", None),
        # a gap holds no other party, unless it is denied, and does not leave the clause
        ("<council> , ... [meet]", "<c0> , <p1> meets", None),
        ("<council> ... [meet]", "<c0> and not <p1> meets", "<c0> and not <p1> meets"),
        ("<council> ... [meet]", "<c0> in <d1> meets", "<c0> in <d1> meets"),
        ("<council> ... [meet]", "<c0> stays ; it meets", None),
        ("<council> ... [meet]", "<c0> stays but then meets", None),
        # services, with what goes before and whose they are
        ("[hand] <services>", "hands all of its <s0>", "hands all of its <s0>"),
        ("[hand] <services>", "hands control of <c0> 's <s1>", "hands control of <c0> 's <s1>"),
        ("[hand] <services>", "hands <c0> ' <s1>", "hands <c0> ' <s1>"),
        ("[hand] <services>", "hands <s0> and <s1> in the <c2>", "hands <s0> and <s1> in the <c2>"),
        ("[hand] <services>", "hands parks", None),
        # a nominal head, and a slot as head
        ("the ^transfer of <services>", "the transfer of <s0>", "the transfer of <s0>"),
        ("<analyst> 's ^<report>", "<a0> 's <t1>", "<a0> 's <t1>"),
    ],
)
def test_what_a_pattern_matches(pattern: str, row: str, expected: str | None) -> None:
    assert matched(pattern, row) == expected


def test_the_roles_and_the_head_of_a_match() -> None:
    expression, anchors = PatternCompiler(LEXICON).compile("<council> ... [hand|give] <services> to <provider>")
    found = expression.search(" <c0> has now handed <c1> 's <s2> to the <p3> ")
    assert found is not None
    roles = {name.rsplit("_", 1)[0]: text.strip() for name, text in found.groupdict().items() if text}
    assert roles == {"council": "<c0>", "head": "handed", "area": "<c1>", "provider": "the <p3>"}
    assert anchors == {"hand", "hands", "handed", "handing", "give", "gives", "gave", "given", "giving"}


def test_anchors_are_the_first_words_of_the_head() -> None:
    assert PatternCompiler(LEXICON).compile("^takeover|^removal of <council>")[1] == {"takeover", "removal"}
    assert PatternCompiler(LEXICON).compile("<council> [bring]")[1] == {"bring", "brings", "bringing", "brought"}
    assert PatternCompiler(LEXICON).compile("<provider> is ^@in-house")[1] == {"in-house", "town"}
    assert PatternCompiler(LEXICON).compile("<analyst> ^<report>")[1] == frozenset()
