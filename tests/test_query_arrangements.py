"""Questions about how arrangements came about and what became of them, on a few articles and a table of orders."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from itertools import product
from typing import Any, Final

import pytest
import rdflib
from pyoxigraph import RdfFormat, Store

import caregraph
from caregraph.errors import ParameterError, QueryError
from caregraph.kg import KnowledgeGraph
from caregraph.query import SEPARATOR, CannedQuery, bind, canned, terms_for
from caregraph.terms import PREFIXES, Predicate

#: Day of publication, and what was published by an agency of its own.
ARTICLES: Final = {
    "2016-06-01": "Sandwell Council is to hand its children's services to Sandwell Children's Trust in October 2017.",
    "2018-05-01": (
        "Sandwell Children's Trust has run children's services for Sandwell Council since 1 April 2018, "
        "under a contract that lasts for ten years. "
        "Ofsted rated Sandwell Council inadequate on 5 June 2015."
    ),
    "2022-06-01": "Ofsted rated Sandwell Council requires improvement on 20 May 2022.",
    "2019-03-01": (
        "Devon County Council's children's services could be handed to a trust. "
        "Ofsted rated Devon County Council inadequate on 6 January 2017."
    ),
    "2021-03-01": "Devon County Council has never handed its children's services to a trust.",
}
ORDERS: Final = """council,instrument,date,date_precision,relation,counterparty,counterparty_type,detail,status_note,source_url,source_kind
Sandwell,statutory direction,2016-10-06,day,forced-by,Department for Education,government department,,,https://www.gov.uk/a,GOV.UK
Sandwell,statutory direction,2018-03-01,day,forced-by,Department for Education,government department,,lifted 2022-01-13,https://www.gov.uk/b,GOV.UK
"""
SANDWELL, DEVON, TRUST = "Sandwell Metropolitan Borough Council", "Devon County Council", "Sandwell Children's Trust"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("arrangements")
    for number, (day, text) in enumerate(ARTICLES.items()):
        (folder / f"{number}.md").write_text(f"---\ndate: '{day}'\npublisher: Agency {number}\n---\n{text}\n", encoding="utf-8")
    (folder / "interventions.csv").write_text(ORDERS, encoding="utf-8")
    return caregraph.load(folder)


def rows(kg: KnowledgeGraph, question: str, columns: str, **values: str) -> list[tuple[Any, ...]]:
    table = kg.query(question, **values)
    wanted = [table.column(name) for name in columns.split()]
    return [tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in zip(*wanted, strict=True)]


def test_a_plan_that_came_about_late(kg: KnowledgeGraph) -> None:
    assert rows(kg, "plans-borne-out", "subjectLabel objectLabel status date sourceDate outcome outcomeDate", party="Sandwell") == [
        (SANDWELL, TRUST, "planned", "2017-10", "2016-06-01", "came about", "2018-05-01")
    ]
    columns = "councilLabel failed firstOrdered ordered startLatest monthsToOrder monthsToStart announced"
    assert rows(kg, "delays", columns) == [
        (SANDWELL, "2015-06-05", "2016-10-06", "2018-03-01", "2018-04-01", 32, 1, "2017-10"),
    ]


def test_grades_before_and_after(kg: KnowledgeGraph) -> None:
    columns = "councilLabel begunBy gradeBefore gradedBefore gradeAfter gradedAfter newestGrade"
    assert rows(kg, "grades-around-transfers", columns) == [
        (SANDWELL, "2018-04-01", "inadequate", "2015-06-05", "requires improvement", "2022-05-20", "requires improvement"),
    ]
    assert rows(kg, "grades-by-manner", "arrangements graded better meanBefore meanNewest") == [(1, 1, 1, 1.0, 2.0)]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2016-10-05", []),
        ("2017-01-01", [("2016-10-06", "in force", "certain")]),
        ("2018-03-01", [("2016-10-06", "superseded", "certain"), ("2018-03-01", "in force", "certain")]),
        ("2022-01-13", [("2016-10-06", "superseded", "certain"), ("2018-03-01", "ended", "certain")]),
        ("", [("2016-10-06", "superseded", "certain"), ("2018-03-01", "ended", "certain")]),
    ],
)
def test_orders_as_they_stood_on_a_day(kg: KnowledgeGraph, as_of: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(kg, "directions", "madeLatest state certainty", council="Sandwell", **({"as_of": as_of} if as_of else {})) == expected


@pytest.mark.parametrize(
    ("as_of", "years", "found"), [("2026-04-01", "2", 1), ("2026-03-31", "2", 0), ("2018-05-01", "10", 1), ("2028-04-02", "2", 0)]
)
def test_a_contract_is_listed_in_the_years_before_it_runs_out(kg: KnowledgeGraph, as_of: str, years: str, found: int) -> None:
    columns = "councilLabel providerLabel duration countedFrom expires grounds holds"
    expected = (SANDWELL, TRUST, "P10Y", "2018-04-01", "2028-04-01", "length from the start", True)
    assert rows(kg, "contracts", columns, as_of=as_of, years=years) == [expected] * found


def length_added(first: date, years: int, months: int, days: int) -> date:
    """A day and a length of time later; the last of a month that is too short for it."""
    month = first.month - 1 + months + 12 * years
    last = calendar.monthrange(first.year + month // 12, month % 12 + 1)[1]
    return date(first.year + month // 12, month % 12 + 1, min(first.day, last)) + timedelta(days=days)


@pytest.mark.parametrize("engine", ["oxigraph", "rdflib"])
def test_every_length_that_a_store_may_hold_is_added_to_its_day(engine: str) -> None:
    days = [date(2015, 10, 1), date(2016, 2, 29), date(2019, 12, 31), date(2020, 1, 31), date(2023, 8, 30)]
    lengths = {
        "P10Y": (10, 0, 0), "P7Y6M": (7, 6, 0), "P18M": (0, 18, 0), "P1M": (0, 1, 0), "P14D": (0, 0, 14), "P90D": (0, 0, 90),
        "P1461D": (0, 0, 1461), "P1Y2M3D": (1, 2, 3), "P13M40D": (0, 13, 40),
    }  # fmt: skip
    asked = list(enumerate(product(days, lengths)))
    prefixes = {
        **PREFIXES,
        "cg": "https://w3id.org/caregraph/ontology#",
        "": "https://example.org/",
        "id": "https://w3id.org/caregraph/id/",
    }
    lines = [f"@prefix {prefix}: <{address}> ." for prefix, address in prefixes.items()]
    lines += [':a skos:prefLabel "A" . :source cg:fileName "f" . :s oa:exact "q" . :e oa:hasSelector :s .']
    for n, (first, length) in asked:
        lines += [
            f":f{n} rdf:predicate cg:delegatedTo ; cg:holds true ; rdf:subject :a ; rdf:object :b{n} ; cg:supportedBy :c{n} .",
            f':f{n} cg:startLatest "{first}"^^xsd:date . :b{n} skos:prefLabel "{n}" .',
            f':c{n} cg:duration "{length}"^^xsd:duration ; cg:evidence :e ; prov:hadPrimarySource :source .',
        ]
    turtle = "\n".join(lines)
    contracts = canned("contracts")
    text = bind(contracts, terms_for(contracts, {"as_of": "2015-01-01", "years": 30}, lambda name, _: name))
    found: Any
    if engine == "oxigraph":
        store = Store()
        store.load(turtle, RdfFormat.TURTLE)
        found = store.query(text)
        told = {row["providerLabel"].value: row["expires"].value for row in found}
    else:
        found = rdflib.Graph().parse(data=turtle, format="turtle").query(text)
        told = {str(row.providerLabel): str(row.expires) for row in found}
    assert told == {str(n): length_added(first, *lengths[length]).isoformat() for n, (first, length) in asked}


def test_who_might_have_lost_its_services_and_never_did(kg: KnowledgeGraph) -> None:
    told = "2019-03-01 hypothetical: a trust | 2021-03-01 denied: a trust"
    assert rows(kg, "threatened", "councilLabel bodies told newestGrade gradedOn") == [(DEVON, "a trust", told, "inadequate", "2017-01-06")]
    (row,) = kg.query("threatened")
    assert str(row["sources"]) == "3.md | 4.md"


#: Rows that are about something, each answered by ``why`` with what its source says.
ASKED: Final = {
    "who-runs": {}, "plans": {"party": "Sandwell"}, "plans-borne-out": {"party": "Sandwell"}, "directions": {"as_of": "2017-01-01"},
    "threatened": {}, "contracts": {"as_of": "2026-04-01"}, "delays": {}, "grades-around-transfers": {}, "history": {"party": "Sandwell"},
    "claims": {}, "ratings": {"party": "Sandwell"},
}  # fmt: skip


@pytest.mark.parametrize("question", ASKED)
def test_why_explains_every_row(kg: KnowledgeGraph, question: str) -> None:
    table = kg.query(question, **ASKED[question])
    assert len(table) > 0
    for row in table:
        assert row.relation is not None
        told = kg.why(row).relations
        assert len(told) == 1 or row.relation[2] is None, "a row about all objects of a subject has as many relations"
        assert told == kg.why(*row.relation).relations
        assert {one.subject for one in told} == {str(row[table.says.split()[0] + "Label"])}


def test_why_explains_a_fact(kg: KnowledgeGraph) -> None:
    fact = next(fact for fact in kg.facts() if fact.predicate is Predicate.DELEGATED_TO)
    (told,) = kg.why(fact).relations
    assert [reason.claim.key for reason in told.supporting] == list(fact.supporting)


def test_a_row_that_is_about_no_relation_is_not_explained(kg: KnowledgeGraph) -> None:
    with pytest.raises(ParameterError, match="this row is about no single relation"):
        kg.why(kg.query("sources")[0])
    with pytest.raises(ParameterError, match="a row says itself what it is about"):
        kg.why(kg.query("who-runs")[0], "forcedBy")
    with pytest.raises(ParameterError, match=r"or a row of an answer \(table\[0\]\), not a Table"):
        kg.why(kg.query("who-runs"))  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="the table has no row 6; it has 6"):
        kg.query("sources")[6]


def test_the_quote_of_a_row_is_shown_where_one_points_at_its_name(kg: KnowledgeGraph) -> None:
    page = kg.query("threatened")._repr_html_()
    assert page.count('<td title="“Devon County Council') == 1


#: Day of publication, and what was published by an agency of its own; what does not change hands here does so elsewhere.
FURTHER: Final = {
    "2017-05-01": "In March 2017 the Department for Education decided that Somerset County Council should give up its children's services.",
    "2019-06-01": "In May 2019 ministers issued a direction to Somerset County Council over its children's services.",
    "2020-01-03": "The government took children's services away from Norfolk County Council in May 2018.",
    "2019-05-04": "Dudley Council's children's services came back to the council from Brightwell Children's Trust in recent weeks.",
    "2018-05-05": "In May 2017 the Department for Education appointed Jane Orchard as commissioner for Cornwall's children's services. "
    "Last week Ms Orchard recommended that Cornwall's children's services should be moved into a trust. "
    "Mary Orchard, a councillor, recommended that Cornwall's children's services should go to a charity. "
    "Critics of Jane Orchard recommended that Cornwall's children's services should go to a company.",
    "2015-02-03": "Fernhill Children's Trust is owned by Kent County Council.",
    "2020-01-01": "Fernhill Children's Trust has run children's services for Medway Council since 2016.",
    "2012-03-04": "Larkmere Homes Ltd is owned by Tarnside Care Group.",
    "2021-03-04": "Tarnside Care Group is owned by Hollin Capital Partners.",
    "": "Wetherby Fostering Ltd is owned by Harrow Capital Partners.",
}
FERNHILL, LARKMERE, TARNSIDE = "Fernhill Children's Trust", "Larkmere Homes Ltd", "Tarnside Care Group"


@pytest.fixture(scope="module")
def further(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    folder = tmp_path_factory.mktemp("further")
    for number, (day, text) in enumerate(FURTHER.items()):
        head = f"date: '{day}'\n" if day else ""
        (folder / f"{number}.md").write_text(f"---\n{head}publisher: Agency {number}\n---\n{text}\n", encoding="utf-8")
    return caregraph.load(folder)


def test_a_decision_is_no_order_in_force_and_supersedes_none(further: KnowledgeGraph) -> None:
    norfolk, somerset = "Norfolk County Council", "Somerset County Council"
    assert rows(further, "directions", "councilLabel madeLatest kind state nextEarliest") == [
        (norfolk, "2018-05-31", "not said", "no order named", None),
        (somerset, "2017-03-31", "decision", "no order named", "2019-05-01"),
        (somerset, "2019-05-31", "direction", "no end known", None),
    ]
    assert rows(further, "directions", "madeLatest state certainty", council=somerset, as_of="2018-01-01") == [
        ("2017-03-31", "no order named", "certain")
    ]


def test_a_return_without_a_date_is_told_by_the_day_of_its_source(further: KnowledgeGraph) -> None:
    assert rows(further, "returned", "councilLabel returnedLatest stated toldBy") == [
        ("Dudley Metropolitan Borough Council", None, None, "2019-05-04")
    ]


def test_an_answer_without_rows_says_which_council_came_after_one_that_is_gone(further: KnowledgeGraph) -> None:
    table = further.query("who-runs", council="Cumbria")
    assert (len(table), table.note) == (
        0, "the last day of Cumbria County Council was 2023-03-31; after it came Cumberland Council and Westmorland and Furness Council"
    )  # fmt: skip
    assert further.query("who-runs", council="Norfolk").note == ""
    assert further.query("who-runs", council="Cumbria", as_of="2015-01-01").note == "", "it was there on that day"
    assert further.query("who-runs", council="Cumberland", as_of="2015-01-01").note == (
        "the first day of Cumberland Council was 2023-04-01; before it was Cumbria County Council"
    )


def test_a_council_owns_what_runs_anothers_services_whichever_sources_say_so(further: KnowledgeGraph) -> None:
    assert rows(further, "councils-for-councils", "helperLabel role councilLabel throughLabel holds") == [
        ("Kent County Council", "owns what runs", "Medway Council", FERNHILL, True)
    ]


def test_a_chain_of_owners_is_as_old_as_its_weakest_link(further: KnowledgeGraph) -> None:
    columns = "partyLabel topLabel lastKnown weakestLink certainty"
    hollin, kent = "Hollin Capital Partners", "Kent County Council"
    assert rows(further, "ultimate-owners", columns) == [
        ("Wetherby Fostering Ltd", "Harrow Capital Partners", None, "Wetherby Fostering Ltd, Harrow Capital Partners", "no end known"),
        (LARKMERE, hollin, "2012-03-04", f"{LARKMERE}, {TARNSIDE}", "no end known"),
        (TARNSIDE, hollin, "2021-03-04", f"{TARNSIDE}, {hollin}", "no end known"),
        (FERNHILL, kent, "2015-02-03", f"{FERNHILL}, {kent}", "no end known"),
    ]
    assert rows(further, "ultimate-owners", "partyLabel certainty", as_of="2021-03-04") == [
        (LARKMERE, "possible"), (TARNSIDE, "certain"), (FERNHILL, "possible"),
    ]  # fmt: skip
    assert rows(further, "ultimate-owners", "partyLabel certainty", as_of="2015-02-03") == [(FERNHILL, "certain")], "no top is known"


def test_what_a_commissioner_proposed_stands_beside_his_or_her_name(further: KnowledgeGraph) -> None:
    words = "Last week Ms Orchard recommended that Cornwall's children's services should be moved into a trust."
    assert rows(further, "commissioners", "councilLabel commissionerLabel startLatest recommended") == [
        ("Cornwall Council", "Jane Orchard", "2017-05-31", words)
    ]


@pytest.mark.parametrize("dataset", ["kg", "further"])
def test_oxigraph_and_rdflib_give_the_same_rows(dataset: str, request: pytest.FixtureRequest) -> None:
    loaded: KnowledgeGraph = request.getfixturevalue(dataset)
    union = rdflib.Graph().parse(data=loaded.triples(), format="nt")
    asked: list[tuple[str, dict[str, str]]] = [
        ("directions", {}), ("directions", {"as_of": "2018-01-01"}), ("ultimate-owners", {}), ("ultimate-owners", {"as_of": "2021-03-04"}),
        ("ultimate-owners", {"as_of": "2015-02-03"}), ("threatened", {}), ("returned", {}), ("councils-for-councils", {}),
        ("commissioners", {}),
    ]  # fmt: skip
    for name, values in asked:
        query = canned(name)
        text = bind(query, terms_for(query, values, loaded.find))

        def tidy(row: list[str | None], query: CannedQuery = query) -> list[str | None]:
            several = zip(query.columns, row, strict=True)
            return [SEPARATOR.join(sorted(set(c.split(SEPARATOR)))) if c and column in query.lists else c for column, c in several]

        solutions: Any = loaded.store.store.query(text, use_default_graph_as_union=True)
        oxigraph = [tidy([None if row[column] is None else row[column].value for column in query.columns]) for row in solutions]
        del solutions  # the parser of rdflib keeps this frame, and what the engine gives may not be let go in another thread
        found: Any = union.query(text)
        assert [tidy([None if cell is None else str(cell) for cell in row]) for row in found] == oxigraph, (name, values)
