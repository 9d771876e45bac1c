"""Values for parameters: what is taken, what is refused with which words, and that nothing of them becomes syntax."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from caregraph.errors import ParameterError, UnknownNameError
from caregraph.ids import iri
from caregraph.query import CannedQuery, Parameter, Value, bind, canned, check_words, help_text, run, terms_for
from caregraph.rdf import read_entities
from caregraph.resolve import AliasIndex
from caregraph.terms import EntityType

SAMPLE: Final = Path(__file__).parent / "samples" / "query_sample.trig"
WHO_RUNS: Final = canned("who-runs")
ECHO: Final = CannedQuery(
    name="echo",
    summary="What was given?",
    description="Says it again. It does not know why.",
    tags=("test",),
    parameters={
        "text": Parameter(type="string", description="any text", example="x"),
        "count": Parameter(type="integer", description="any number", example="1"),
    },
    columns={"text": "the text", "count": "the number"},
    text="# WHERE { stands in a comment\nSELECT ?text ?count\nWHERE {\n  BIND(?_text AS ?text)\n  BIND(?_count AS ?count)\n}\n",
)


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(SAMPLE.read_bytes(), format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def names(store: Store) -> AliasIndex:
    return AliasIndex(read_entities(store).values())


def nobody(name: str, kind: EntityType | None) -> str:
    raise UnknownNameError(f"no {kind or 'entity'} is called {name!r}")


@pytest.mark.parametrize(
    "slough", ["Slough", "slough bc", "council/SLG", iri("council/SLG"), NamedNode(iri("council/SLG")), " Slough Borough Council "]
)
def test_an_entity_by_name_id_or_iri(slough: Value, store: Store, names: AliasIndex) -> None:
    assert set(run(store, "who-runs", {"council": slough}, names.find).column("council")) == {iri("council/SLG")}


def test_the_resolver_is_told_which_class_fits_and_may_answer_with_an_iri() -> None:
    asked: list[tuple[str, EntityType | None]] = []

    def resolve(name: str, kind: EntityType | None) -> str:
        asked.append((name, kind))
        return "https://example.org/x" if name == "elsewhere" else "company/B"

    terms = terms_for(WHO_RUNS, {"council": "elsewhere", "provider": "B"}, resolve)
    assert asked == [("elsewhere", EntityType.COUNCIL), ("B", None)]
    assert terms == {"council": NamedNode("https://example.org/x"), "provider": NamedNode(iri("company/B"))}


@pytest.mark.parametrize("day", ["2016-05-16", date(2016, 5, 16), " 2016-05-16 "])
def test_a_day(day: Value) -> None:
    (term,) = terms_for(WHO_RUNS, {"as_of": day}, nobody).values()
    assert str(term) == '"2016-05-16"^^<http://www.w3.org/2001/XMLSchema#date>'


@pytest.mark.parametrize(
    "day", ["2016", "2016-05", "16/05/2016", "yesterday", "", "20160516", "２０１６-05-16", 2016, datetime(2016, 5, 16)]
)
def test_what_is_no_full_day_is_refused_with_the_form_that_is_taken(day: Any) -> None:
    with pytest.raises(ParameterError, match="as_of is a full day, written YYYY-MM-DD such as 2016-05-16"):
        terms_for(WHO_RUNS, {"as_of": day}, nobody)


def test_a_day_that_the_calendar_has_not() -> None:
    with pytest.raises(ParameterError, match="the calendar has no such day"):
        terms_for(WHO_RUNS, {"as_of": "2023-02-29"}, nobody)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"counsil": "Slough"}, r"who-runs has no parameter counsil; did you mean council\?"),
        ({"zzz": "Slough"}, "has no parameter zzz; it takes council, provider, as_of; and every question takes known_by"),
        ({"council": ""}, "council is the name or IRI of Council, such as 'Slough'"),
        ({"council": 7}, "council is the name or IRI of Council"),
        ({"council": date(2016, 5, 16)}, "council is the name or IRI of Council"),
    ],
)
def test_refused(values: dict[str, Value], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        terms_for(WHO_RUNS, values, nobody)


def test_a_question_without_parameters_says_so() -> None:
    with pytest.raises(
        ParameterError, match="sources has no parameter council; it takes nothing of its own; and every question takes known_by"
    ):
        terms_for(canned("sources"), {"council": "Slough"}, nobody)


def test_a_required_parameter() -> None:
    with pytest.raises(ParameterError, match="history needs party: whose history, such as 'Doncaster'"):
        terms_for(canned("history"), {"party": None}, nobody)


def test_a_choice(store: Store, names: AliasIndex) -> None:
    with pytest.raises(ParameterError, match=r"predicate cannot be 'forcdBy'; did you mean forcedBy\?"):
        run(store, "evidence", {"subject": "Slough", "predicate": "forcdBy"}, names.find)


@pytest.mark.parametrize("years", ["0", "-1", "101", "1000", "two", "", "1.5", 0, 101, True])
def test_a_number_out_of_range_is_named_with_the_range(years: Any) -> None:
    with pytest.raises(ParameterError, match="years is a whole number from 1 to 100, not "):
        terms_for(canned("contracts"), {"as_of": "2016-05-16", "years": years}, nobody)


@pytest.mark.parametrize("years", ["1", "100", 7])
def test_a_number_within_its_range(years: Value) -> None:
    assert terms_for(canned("contracts"), {"as_of": "2016-05-16", "years": years}, nobody)["years"].value == str(years)


def test_a_range_is_one_of_numbers_and_is_told() -> None:
    assert [
        Parameter(type="integer", minimum=low, maximum=high, description="x", example="1").range
        for low, high in ((None, None), (1, None), (None, 9), (1, 9))
    ] == ["", "from 1 on", "up to 9", "from 1 to 9"]
    with pytest.raises(ValueError, match="only an integer has a minimum or a maximum"):
        Parameter(type="date", minimum=1, description="x", example="2016-05-16")
    assert "--years INTEGER (from 1 to 100)" in help_text(canned("contracts"))


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"as_off": "2016-05-16"}, "--as-off; did you mean --as-of.; it takes --council, --provider, --as-of; and every question takes "),
        ({"formt": "csv"}, "did you mean --format"),
        ({"known-bye": "2016-05-16"}, "did you mean --known-by"),
        ({"as_of": "2025-13-01"}, "--as-of cannot be '2025-13-01': the calendar has no such day; write YYYY-MM-DD"),
        ({"known_by": "2025-02-30"}, "--known-by cannot be '2025-02-30'"),
        ({"known_by": "2025"}, "--known-by is a full day, written YYYY-MM-DD"),
        ({"council": " "}, "--council is the name or IRI of Council, such as 'Slough'"),
    ],
)
def test_a_command_is_checked_before_any_dataset_is_opened(values: dict[str, str], message: str) -> None:
    with pytest.raises(ParameterError, match=message):
        check_words(WHO_RUNS, values)


def test_a_command_that_is_right_passes() -> None:
    check_words(WHO_RUNS, {"council": "whoever", "known_by": "2020-01-01"})
    with pytest.raises(ParameterError, match="contracts needs --as-of: the day"):
        check_words(canned("contracts"), {"years": "2"})


def test_numbers() -> None:
    assert terms_for(ECHO, {"count": " -12 "}, nobody) == terms_for(ECHO, {"count": -12}, nobody)
    for wrong in ("1.5", "x", True, "٣", "9" * 40):
        with pytest.raises(ParameterError, match="count is a whole number"):
            terms_for(ECHO, {"count": wrong}, nobody)
    with pytest.raises(ParameterError, match="text is a text"):
        terms_for(ECHO, {"text": 5}, nobody)
    with pytest.raises(ParameterError, match="characters that are none"):
        terms_for(ECHO, {"text": "\ud800"}, nobody)


def test_nothing_given_leaves_the_text_alone() -> None:
    assert bind(WHO_RUNS, {}) == WHO_RUNS.text


@pytest.mark.parametrize(
    "name",
    [
        'Slough" } ; DROP ALL #',
        "Slough> } ; DROP ALL #",
        "https://w3id.org/caregraph/id/council/SLG> } ; DROP ALL #",
        "http://x/> SERVICE <http://127.0.0.1/> { ?s ?p ?o }",
        "Slough\n} INSERT DATA { <a:a> <a:a> <a:a> }",
        "$(rm -rf /)",
    ],
)
def test_an_injection_is_only_an_unknown_name(name: str, store: Store, names: AliasIndex) -> None:
    before = len(store)
    with pytest.raises(UnknownNameError):
        run(store, "who-runs", {"council": name}, names.find)
    assert len(store) == before


def test_a_resolver_that_answers_nonsense_cannot_break_out(store: Store) -> None:
    with pytest.raises(ValueError, match="IRI"):
        run(store, "who-runs", {"council": "x"}, lambda _name, _kind: "http://x/> } ; DROP ALL #")


@given(st.text(st.characters(codec="utf-8")))
def test_any_text_arrives_as_it_was_given(text: str) -> None:
    table = run(Store(), ECHO, {"text": text, "count": 3}, nobody)
    assert table.rows == ((text, 3),)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])))
def test_any_text_arrives_in_rdflib_as_well(text: str) -> None:
    query = bind(ECHO, {"text": Literal(text)})
    rows: Any = rdflib.Graph().query(query)
    assert [str(row[0]) for row in rows] == [text]
