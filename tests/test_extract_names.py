"""Names in a text, and the units of a sentence: who is named, by which register, and what only looks like a name."""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from caregraph.dates import PartialDate
from caregraph.extract import Extractor
from caregraph.extract.found import Found
from caregraph.extract.tokens import sentences_of
from caregraph.extract.units import Row
from caregraph.sources import document_from_text
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

ROOT = Path(__file__).parents[1]
EXTRACT = ROOT / "graph" / "caregraph" / "extract"
ENTITIES = ROOT.parent / "shared" / "eval" / "dev" / "entities.jsonl"


def names(extractor: Extractor, text: str) -> list[Found]:
    found = extractor.finder.find(text, 0, len(text))
    assert all(text[item.start : item.end] == item.surface for item in found)
    return found


def known(extractor: Extractor, text: str) -> list[tuple[str, list[str]]]:
    """The names that a register knows, and whom they may mean."""
    return [(item.surface, [key.rpartition("/")[2] for key in item.candidates]) for item in names(extractor, text) if item.candidates]


def row_of(extractor: Extractor, text: str) -> Row:
    (sentence,) = sentences_of(document_from_text(text, name="n.txt", title="Note"))
    return extractor.units.read(text, sentence, PartialDate.parse("2020-05-15"))


def units(extractor: Extractor, text: str, letters: str) -> list[str]:
    """The words of the units of some types in a sentence."""
    return [text[unit.start : unit.end] for unit in row_of(extractor, text).units if unit.letter and unit.letter in letters]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a bare place is its council
        ("Bradford met on Monday.", [("Bradford", ["BRD"])]),
        ("A SLOUGH meeting", [("SLOUGH", ["SLG"])]),
        ("Outside Leeds nothing changed.", [("Leeds", ["LDS"])]),
        # behind an adverb with which the sentence begins
        ("Eventually Leeds gave in.", [("Leeds", ["LDS"])]),
        ("Nearby Leeds gave in. Reportedly Hull did not.", [("Leeds", ["LDS"]), ("Hull", ["KHL"])]),
        ("Sally Leeds gave in.", []),
        ("a Leeds-based firm", [("Leeds", ["LDS"])]),
        ("Sandwell and Dudley met.", [("Sandwell", ["SAW"]), ("Dudley", ["DUD"])]),
        # but not as a part of another name
        ("Bradford City won.", []),
        ("Leeds United and Leeds met.", [("Leeds", ["LDS"])]),
        ("He read law at the University of Birmingham.", []),
        ("Birmingham Children's Hospital opened.", []),
        ("York Street is closed.", []),
        ("She moved to New York.", []),
        ("the slough of despond", []),
        ("Bury St Edmunds is in Suffolk.", [("Suffolk", ["SFK"])]),
        ("See www.york.gov.uk or York.gov for more.", []),
        ("North Yorkshire Police", []),
        # the longest name wins
        ("Kingston upon Hull agreed.", [("Kingston upon Hull", ["KHL"])]),
        ("Bath and North East Somerset agreed.", [("Bath and North East Somerset", ["BAS"])]),
        ("In Slough Children First met.", [("Slough Children First", ["09487106"])]),
        ("North East Lincolnshire and Lincolnshire", [("North East Lincolnshire", ["NEL"]), ("Lincolnshire", ["LIN"])]),
        # names that several share
        ("Kingston agreed.", [("Kingston", ["KHL", "KTT"])]),
        ("Kingston Council agreed.", [("Kingston Council", ["KTT"])]),
        ("Dorset agreed.", [("Dorset", ["DOR", "DST"])]),
        ("Dorset County Council agreed with Dorset Council.", [("Dorset County Council", ["DOR"]), ("Dorset Council", ["DST"])]),
        # county and city, and other forms of a council's name
        (
            "Nottinghamshire County Council and Nottingham City Council",
            [("Nottinghamshire County Council", ["NTT"]), ("Nottingham City Council", ["NGM"])],
        ),
        ("Leeds city council met.", [("Leeds city council", ["LDS"])]),
        ("Slough council met.", [("Slough council", ["SLG"])]),
        ("Leeds CC met.", [("Leeds CC", ["LDS"])]),
        ("the Royal Borough of Kingston upon Thames", [("Royal Borough of Kingston upon Thames", ["KTT"])]),
        ("the London Borough of Camden met", [("London Borough of Camden", ["CMD"])]),
        ("Windsor & Maidenhead agreed.", [("Windsor & Maidenhead", ["WNM"])]),
        # possessives, with either apostrophe
        ("Slough's plan", [("Slough", ["SLG"])]),
        ("Slough’s plan", [("Slough", ["SLG"])]),
        ("Leeds' plan", [("Leeds", ["LDS"])]),
        ("Leeds’ plan", [("Leeds", ["LDS"])]),
        ("Birmingham Children’s Trust met.", [("Birmingham Children’s Trust", ["birmingham-childrens-trust"])]),
        ("Birmingham Children's Trust’s plan", [("Birmingham Children's Trust", ["birmingham-childrens-trust"])]),
        # abbreviations count as they are written
        ("TACT was asked.", [("TACT", ["the-adolescent-and-childrens-trust"])]),
        ("Tact was asked.", []),
        # ministers and departments
        (
            "Nicky Morgan and Ofsted met the DfE.",
            [("Nicky Morgan", ["nicky-morgan"]), ("Ofsted", ["ofsted"]), ("DfE", ["department-for-education"])],
        ),
    ],
)
def test_names_that_the_registers_know(extractor: Extractor, text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert known(extractor, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fernhill Children's Trust met.", [("Fernhill Children's Trust", EntityType.CHILDRENS_TRUST)]),
        (
            "Fernhill Education and Learning Service Limited met.",
            [("Fernhill Education and Learning Service Limited", EntityType.COMPANY)],
        ),
        # not the body in the registers that is called by its last words
        ("Fernhill Learning Trust met.", [("Fernhill Learning Trust", EntityType.CHARITY)]),
        ("Fernhill Children’s Services Trust met.", [("Fernhill Children’s Services Trust", EntityType.CHILDRENS_TRUST)]),
        ("Fernhill Horizons CIC met.", [("Fernhill Horizons CIC", EntityType.CIC)]),
        ("Fernhill Horizons Community Interest Company met.", [("Fernhill Horizons Community Interest Company", EntityType.CIC)]),
        ("Fernhill Horizons Ltd met.", [("Fernhill Horizons Ltd", EntityType.COMPANY)]),
        ("Fernhill Horizons Limited’s plan", [("Fernhill Horizons Limited", EntityType.COMPANY)]),
        ("Fernhill Fostering met.", [("Fernhill Fostering", EntityType.PROVIDER_GROUP)]),
        ("Fernhill Children First met.", [("Fernhill Children First", EntityType.PROVIDER_GROUP)]),
        ("The Fernhill Foundation met.", [("Fernhill Foundation", EntityType.CHARITY)]),
        ("Northgate Capital Partners met.", [("Northgate Capital Partners", EntityType.INVESTOR)]),
        ("FernHill met.", [("FernHill", EntityType.PROVIDER_GROUP)]),
        ("Oakstone University met.", [("Oakstone University", EntityType.ORGANISATION)]),
        (
            "Fernhill Care and Oakstone Fostering merged.",
            [("Fernhill Care", EntityType.PROVIDER_GROUP), ("Oakstone Fostering", EntityType.PROVIDER_GROUP)],
        ),
        ("Mary Holloway met.", [("Mary Holloway", EntityType.PERSON)]),
        ("Mary Holloway’s plan", [("Mary Holloway", EntityType.PERSON)]),
        ("Peter O’Neill's plan", [("Peter O’Neill", EntityType.PERSON)]),
        ("Dr Lindqvist met Sir John Ashby CBE.", [("Dr Lindqvist", EntityType.PERSON), ("Sir John Ashby CBE", EntityType.PERSON)]),
        (
            "Mary Holloway of Fernhill Children's Trust met.",
            [("Mary Holloway", EntityType.PERSON), ("Fernhill Children's Trust", EntityType.CHILDRENS_TRUST)],
        ),
        ("In March the new rules came.", []),
        ("The services were run badly.", []),
    ],
)
def test_names_that_only_their_form_gives_away(extractor: Extractor, text: str, expected: list[tuple[str, EntityType]]) -> None:
    found = names(extractor, text)
    assert [(item.surface, item.type) for item in found] == expected
    assert all(item.candidates == () and item.kind == "named" for item in found)


@pytest.mark.parametrize(
    ("text", "long", "short", "candidates"),
    [
        ("Achieving for Children (AfC) met.", "Achieving for Children", "AfC", ("company/08878185",)),
        ("Fernhill Children's Trust (FCT) met.", "Fernhill Children's Trust", "FCT", ()),
        ("Fernhill Children's Trust (“FCT”) met.", "Fernhill Children's Trust", "FCT", ()),
        ("The Department for Education (DfE) met.", "Department for Education", "DfE", ("government/department-for-education",)),
    ],
)
def test_an_abbreviation_in_brackets_is_no_second_party(
    extractor: Extractor, text: str, long: str, short: str, candidates: tuple[str, ...]
) -> None:
    name, abbreviation = names(extractor, text)
    assert (name.surface, name.candidates) == (long, candidates)
    assert (abbreviation.surface, abbreviation.letter, abbreviation.refers) == (short, "x", [name])


def test_only_the_asked_stretch_is_searched(extractor: Extractor) -> None:
    text = "Leeds met. Hull met. York met."
    assert [item.surface for item in extractor.finder.find(text, 10, 20)] == ["Hull"]
    assert [(item.start, item.end) for item in extractor.finder.find(text, 10, 20)] == [(11, 15)]


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("It runs children's services.", ["children's services"]),
        ("It runs children’s social care.", ["children’s social care"]),
        ("It runs fostering and adoption in Leeds.", ["fostering and adoption"]),
        ("Its serviceable boats sail.", []),
    ],
)
def test_services(extractor: Extractor, text: str, services: list[str]) -> None:
    assert units(extractor, text, "s") == services


@pytest.mark.parametrize(
    ("text", "grades"),
    [
        ("Ofsted rated it inadequate.", ["inadequate"]),
        ("It was rated 'good' by Ofsted.", ["good"]),
        ("It was rated good by Ofsted.", ["good"]),
        ("It requires improvement to be good.", ["requires improvement to be good"]),
        ("Ofsted rated Leeds good.", ["good"]),
        ("Ofsted rated Leeds outstanding in March.", ["outstanding"]),
        ("A good council has an outstanding debt.", []),
        ("The news was good for families.", []),
    ],
)
def test_a_word_is_a_grade_where_it_is_given_as_one(extractor: Extractor, text: str, grades: list[str]) -> None:
    assert units(extractor, text, "q") == grades


@pytest.mark.parametrize(
    ("text", "share"),
    [("It holds 20% of it.", "20%"), ("It holds 33.3 per cent of it.", "33.3 per cent"), ("It holds 50 percent of it.", "50 percent")],
)
def test_shares(extractor: Extractor, text: str, share: str) -> None:
    assert units(extractor, text, "n") == [share]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The government met.", "The government"),
        ("Ministers met.", "Ministers"),
        ("The education secretary met.", "The education secretary"),
        ("The Education Secretary met.", "Education Secretary"),
        ("The children's minister met.", "The children's minister"),
        ("The secretary of state for education met.", "The secretary of state for education"),
        ("The prime minister met.", "The prime minister"),
        ("Whitehall met.", "Whitehall"),
    ],
)
def test_the_government_by_its_offices(extractor: Extractor, text: str, words: str) -> None:
    assert units(extractor, text, "g") == [words]


def test_a_word_that_begins_a_sentence_stays_a_word_of_the_language(extractor: Extractor) -> None:
    """A capital at the start of a sentence does not take a word away from the frames."""
    for text in ("Responsibility for parks rests with Leeds.", "Directions to Leeds were lifted.", "Plans were dropped."):
        first = row_of(extractor, text).units[0]
        assert (first.letter, first.code) == ("", text.split()[0].lower())


#: Names that are words of the language as well.
WORDS_TOO = frozenset({"reading", "bury", "education secretary", "children's secretary"})


def proper_names(knowledge: Knowledge) -> Iterator[str]:
    for entity in knowledge.entities.values():
        yield from (entity.label, *entity.aliases)
    yield from knowledge.short_names.values()
    if ENTITIES.is_file():
        for text in ENTITIES.read_text("utf-8").splitlines():
            row = json.loads(text)
            if not row["name"].startswith("[") and row["name"] != row["name"].lower():
                yield row["name"]


def rule_texts(path: Path) -> Iterator[str]:
    """The strings of a module that are no docstrings; all keys and values of a table. Comments are nobody's rule."""
    if path.suffix == ".toml":
        yield from strings_of(tomllib.loads(path.read_text("utf-8")))
        return
    tree = ast.parse(path.read_text("utf-8"))
    prose = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in prose:
            yield node.value


def strings_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings_of(inner)


def test_no_rule_names_a_party(knowledge: Knowledge) -> None:
    """Names belong in the registers; a rule that names a place, trust, company or person is of no use anywhere else.

    A post ("Prime Minister") is a word of the language, and so is a name that is written in small letters.
    """
    posts = {e.label for e in knowledge.entities.values() if e.type is EntityType.POST}
    wanted = {name.replace("’", "'") for name in proper_names(knowledge) if name != name.lower()} - posts
    assert {"Slough", "AfC", "Achieving for Children", "Ofsted", "Michael Gove", "LaingBuisson"} <= wanted
    expression = re.compile(r"(?<![\w'-])(?:" + "|".join(re.escape(n) for n in sorted(wanted, key=len, reverse=True)) + r")(?![\w-])")
    files = sorted([*EXTRACT.rglob("*.py"), *EXTRACT.rglob("*.toml")])
    assert {"delegation.toml", "lexicon.toml", "claims.py"} <= {path.name for path in files}
    found = {
        f"{path.name}: {match.group()}"
        for path in files
        for text in rule_texts(path)
        for match in expression.finditer(text.replace("’", "'"))
    }
    # Rules are written in small letters: there a name gives itself away unless it is a word of the language too.
    small = {name.lower() for name in wanted} - WORDS_TOO
    lowered = re.compile(r"(?<![\w'-])(?:" + "|".join(re.escape(n) for n in sorted(small, key=len, reverse=True)) + r")(?![\w-])")
    found |= {
        f"{path.name}: {match.group()}"
        for path in files
        if path.suffix == ".toml"
        for text in rule_texts(path)
        for match in lowered.finditer(text)
    }
    assert found == set()
