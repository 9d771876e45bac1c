"""The pattern language: what patterns match, and what a malformed one is told."""

from __future__ import annotations

import re
from typing import Any

import pytest

from caregraph.errors import GrammarError
from caregraph.extract.grammar import Emission, Frame, compile_frames, load_grammar
from caregraph.extract.inflection import inflections
from caregraph.terms import DateRole, Manner, Predicate, Status

LEXICON: dict[str, Any] = {
    "classes": {"be": ["is", "was"], "in-house": ["in-house", "town hall"]},
    "services": {"modifiers": ["the", "all", "its", "control of", "all of", "of"]},
}
EMITS = ["delegatedTo(council, provider)"]


def frame(*patterns: str, **more: Any) -> Frame:
    (compiled,) = compile_frames([{"id": "test", "emits": EMITS, "patterns": list(patterns), **more}], LEXICON)
    return compiled


def matched(pattern: str, row: str) -> str | None:
    """What a pattern matches in an encoded sentence, written without the blanks around it."""
    ((expression, _),) = frame(pattern).patterns
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
    ((expression, anchors),) = frame("<council> ... [hand|give] <services> to <provider>").patterns
    found = expression.search(" <c0> has now handed <c1> 's <s2> to the <p3> ")
    assert found is not None
    roles = {name.rsplit("_", 1)[0]: text.strip() for name, text in found.groupdict().items() if text}
    assert roles == {"council": "<c0>", "head": "handed", "area": "<c1>", "provider": "the <p3>"}
    assert anchors == {"hand", "hands", "handed", "handing", "give", "gives", "gave", "given", "giving"}


def test_anchors_are_the_first_words_of_the_head() -> None:
    assert frame("^takeover|^removal of <council>").patterns[0][1] == {"takeover", "removal"}
    assert frame("<council> [bring]").patterns[0][1] == {"bring", "brings", "bringing", "brought"}
    assert frame("<provider> is ^@in-house").patterns[0][1] == {"in-house", "town"}
    assert frame("<analyst> ^<report>").patterns[0][1] == frozenset()


def test_what_a_frame_says_of_its_claims() -> None:
    compiled = frame(
        "<council> [hand] <provider>", emits=["delegatedTo(area|the-council, provider) manner=directed status=planned date=start"]
    )
    assert compiled.emits == (
        Emission(
            Predicate.DELEGATED_TO,
            ("area", "the-council"),
            ("provider",),
            status=Status.PLANNED,
            manner=Manner.DIRECTED,
            date_role=DateRole.START,
        ),
    )
    assert (compiled.scope, compiled.dated, compiled.confidence, compiled.rank) == ("clause", True, 0.9, 0)
    (rated,) = frame("<council> [rate] <grade>", emits=["rated(council, the-inspectorate) value=grade"]).emits
    assert (rated.predicate, rated.value) == (Predicate.RATED, "grade")


def test_frames_are_ranked_as_they_stand() -> None:
    raw = [{"id": name, "emits": EMITS, "patterns": ["<council> [hand] <provider>"]} for name in ("one", "two")]
    assert [(f.id, f.rank) for f in compile_frames(raw, LEXICON)] == [("one", 0), ("two", 1)]


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("<council> and <provider>", "no head"),
        ("<council> [meet]? <provider>", "no head"),
        ("<council> [hand <provider>", "bracket"),
        ("<council> [hand] (to <provider>", "bracket"),
        ("<council [hand] <provider>", "bracket"),
        ("<council> [hand] to)", "bracket"),
        ("<council> @unheard [hand]", "unheard"),
        ("<council> [hand] <nonesuch>", "nonesuch"),
        ("<council> [hand] <provider:nonesuch>", "nonesuch"),
    ],
)
def test_a_malformed_pattern_names_its_frame(pattern: str, words: str) -> None:
    with pytest.raises(GrammarError, match=rf"^frame test: .*{words}"):
        frame(pattern)


@pytest.mark.parametrize(
    ("emission", "words"),
    [
        ("delegatedTo council, provider", "is no emission"),
        ("delegatedTo(council)", "is no emission"),
        ("delegatedTo(council, provider", "is no emission"),
        ("helps(council, provider)", "helps"),
        ("delegatedTo(council, provider) status=perhaps", "perhaps"),
        ("delegatedTo(council, provider) manner=gladly", "gladly"),
        ("delegatedTo(council, provider) date=never", "never"),
        ("delegatedTo(council, provider) colour=red", r"unknown keys \['colour'\]"),
    ],
)
def test_a_malformed_emission_names_its_frame(emission: str, words: str) -> None:
    with pytest.raises(GrammarError, match=rf"^frame test: .*{words}"):
        frame("<council> [hand] <provider>", emits=[emission])


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"id": "test", "emits": EMITS}, "^frame test: .*patterns"),
        ({"id": "test", "patterns": ["<council> [hand]"]}, "^frame test: .*emits"),
        ({"patterns": ["<council> [hand]"]}, "^frame number 1: "),
    ],
)
def test_a_frame_that_lacks_a_part_is_named(entry: dict[str, Any], message: str) -> None:
    with pytest.raises(GrammarError, match=message):
        compile_frames([entry], LEXICON)


def test_an_id_is_used_once() -> None:
    entry = {"id": "test", "emits": EMITS, "patterns": ["<council> [hand]"]}
    with pytest.raises(GrammarError, match=r"^frame test: the id is used twice$"):
        compile_frames([entry, entry], LEXICON)


def test_the_packaged_grammar() -> None:
    grammar = load_grammar()
    assert grammar is load_grammar()
    assert len(grammar.frames) > 20
    assert all(frame.patterns and frame.emits for frame in grammar.frames)
    assert all(re.compile(pattern.pattern) == pattern for f in grammar.frames for pattern, _ in f.patterns)
    assert "children's services" in grammar.words("services", "phrases")
    with pytest.raises(KeyError):
        grammar.words("services", "nonesuch")


def test_every_role_of_an_emission_can_be_filled() -> None:
    """A role is captured by a pattern of its frame, or supplied by the discourse."""
    for found in load_grammar().frames:
        captured = {name.rsplit("_", 1)[0] for pattern, _ in found.patterns for name in pattern.groupindex} - {"head"}
        captured |= {"the-council", "the-provider", "the-government", "the-inspectorate", "the-analyst", "some-council", "market"}
        captured |= {"the-post", "the-office", "that-office"}
        for emission in found.emits:
            assert set(emission.subject) & captured, (found.id, emission.subject)
            assert set(emission.object) & captured, (found.id, emission.object)
            assert not emission.value or emission.value in captured, (found.id, emission.value)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deliver", "deliver delivered delivering delivers"),
        ("manage", "manage managed manages managing"),
        ("carry", "carried carries carry carrying"),
        ("pay", "paid pay paying pays"),
        ("take", "take taken takes taking took"),
        ("run", "ran run running runs"),
        ("strip", "strip stripped stripping strips"),
        ("transfer", "transfer transferred transferring transfers"),
        ("oversee", "oversaw oversee overseeing overseen oversees"),
        ("go", "go goes going gone went"),
        ("pass", "pass passed passes passing"),
        ("launch", "launch launched launches launching"),
        ("have", "had has have having"),
        ("hand", "hand handed handing hands"),
        ("withdraw", "withdraw withdrawing withdrawn withdraws withdrew"),
        ("put", "put puts putting"),
        ("set", "set sets setting"),
        ("quit", "quit quits quitting"),
        ("buy", "bought buy buying buys"),
        ("commit", "commit commits committed committing"),
        ("compel", "compel compelled compelling compels"),
        ("rise", "rise risen rises rising rose"),
        ("wind", "wind winding winds wound"),
        ("retake", "retake retaken retakes retaking retook"),
        ("say", "said say saying says"),
        ("do", "did do does doing done"),
        ("absorb", "absorb absorbed absorbing absorbs"),
    ],
)
def test_the_forms_of_a_verb(verb: str, forms: str) -> None:
    assert " ".join(inflections(verb)) == forms


#: What rules of spelling alone would make of verbs that the frames use or are likely to.
WRONG = {
    "runed",
    "taked",
    "retaked",
    "commited",
    "commiting",
    "compeled",
    "compeling",
    "refered",
    "planing",
    "leaved",
    "becomed",
    "rised",
    "sayed",
    "goed",
    "finded",
    "holded",
    "leaded",
    "maked",
    "winded",
    "liing",
    "snaped",
    "snaping",
    "doed",
    "haves",
    "sited",
}


def test_no_verb_of_the_grammar_has_a_form_that_english_lacks() -> None:
    expressions = "".join(pattern.pattern for f in load_grammar().frames for pattern, _ in f.patterns)
    assert set(re.findall(r"[a-z]+", expressions)) & WRONG == set()
