"""The grammar: what frames say of their claims, what a malformed one is told, and the forms of its verbs."""

from __future__ import annotations

import re
from typing import Any

import pytest

from caregraph.errors import GrammarError
from caregraph.extract.grammar import Emission, Frame, compile_frames, load_grammar
from caregraph.extract.inflection import inflections
from caregraph.terms import DateRole, Manner, Predicate, Status

LEXICON: dict[str, Any] = {"classes": {}, "services": {"modifiers": []}}
EMITS = ["delegatedTo(council, provider)"]


def frame(*patterns: str, **more: Any) -> Frame:
    (compiled,) = compile_frames([{"id": "test", "emits": EMITS, "patterns": list(patterns), **more}], LEXICON)
    return compiled


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
        captured |= {
            "the-delegator",
            "the-post",
            "the-office",
            "that-office",
            "person-just-named",
            "person-in-office",
            "its-provider",
            "predecessor-in-office",
            "the-speaker",
        }
        captured |= {"person-last-told", "persons-told", "the-owned", "the-council-before", "whose-provider", "the-group"}
        captured |= {"person-in-question", "person-named-before", "the-chronicled", "the-one-for-sale", "that-provider", "that-government"}
        captured |= {"person-only-told", "the-other", "successor-in-office"}
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
