"""The canned questions: sound headers, known answers on a small dataset, and the same rows in two engines."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from textwrap import dedent
from typing import Any, Final

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, serialize

from caregraph import _resources
from caregraph.asof import certainty
from caregraph.dates import PartialDate
from caregraph.errors import QueryError
from caregraph.findings import Fact
from caregraph.ids import ENTITIES_GRAPH, FACTS_GRAPH
from caregraph.model import Entity
from caregraph.query import SEPARATOR, Table, bind, canned, canned_queries, help_text, listing, read_query, run, terms_for
from caregraph.rdf import entity_lines, fact_lines, read_entities
from caregraph.rdf.validate import validate
from caregraph.resolve import AliasIndex
from caregraph.terms import SETTING_TYPES, EntityType, Predicate

SAMPLE: Final = Path(__file__).parent / "samples" / "query_sample.trig"
QUERIES: Final = canned_queries()
GAZETTE, HERALD = "https://gazette.example/runs?a=1&b=2", "https://herald.example/doncaster"
SLOUGH, DONCASTER, KINGSTON, RICHMOND = (
    "Slough Borough Council", "Doncaster Council", "Kingston upon Thames Council", "Richmond upon Thames Council",
)  # fmt: skip
AFC, DCST, SCF = "Achieving for Children", "Doncaster Children's Services Trust", "Slough Children First"
DFE, REPORT = "Department for Education", "Children's Services Market Report"

#: Values to try for each parameter; each is tried alone and with each one of the others.
TRIED: Final[dict[str, list[str]]] = {
    "council": ["Slough", "Doncaster"],
    "provider": ["AfC"],
    "as_of": ["2016-05-16", "2022-09-01"],
    "party": ["Doncaster", "LaingBuisson"],
    "subject": ["Doncaster"],
    "predicate": ["delegatedTo"],
    "object": [DCST],
    "person": ["Edward Timpson"],
    "post": ["children's minister"],
    "owner": ["Slough"],
    "type": ["ChildrensHome"],
    "years": ["12"],
    "source": ["notes.md"],
    "region": ["South East"],
}


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.load(SAMPLE.read_bytes(), format=RdfFormat.TRIG)
    return store


@pytest.fixture(scope="module")
def names(store: Store) -> AliasIndex:
    return AliasIndex(read_entities(store).values())


def ntriples(store: Store) -> bytes:
    """The union of all graphs, each triple once."""
    return serialize({Triple(quad.subject, quad.predicate, quad.object) for quad in store}, format=RdfFormat.N_TRIPLES) or b""


@pytest.fixture(scope="module")
def union(store: Store) -> rdflib.Graph:
    return rdflib.Graph().parse(data=ntriples(store), format="nt")


def picked(table: Table, columns: str) -> list[tuple[Any, ...]]:
    """The rows of some columns, days as they are written."""
    wanted = [table.column(name) for name in columns.split()]
    return [tuple(cell.isoformat() if isinstance(cell, date) else cell for cell in row) for row in zip(*wanted, strict=True)]


def test_the_sample_satisfies_the_shapes(store: Store) -> None:
    assert validate(ntriples(store).decode("utf-8")) == ()


# ------------------------------------------------------------ answers

ANSWERS: Final[dict[str, tuple[dict[str, str], str, list[tuple[Any, ...]]]]] = {
    "claims": (
        {},
        "source subjectLabel predicate objectLabel status value manner date quoteStart",
        [
            (GAZETTE, SLOUGH, "delegatedTo", SCF, "actual", None, "directed", "2015", 0),
            (GAZETTE, SLOUGH, "forcedBy", DFE, "actual", None, None, "the autumn of 2014", 74),
            (GAZETTE, DONCASTER, "delegatedTo", DCST, "actual", None, "voluntary", None, 131),
            (GAZETTE, SLOUGH, "delegatedTo", "a new trust", "planned", None, None, "2017", 181),
            (GAZETTE, SLOUGH, "delegatedTo", AFC, "denied", None, None, None, 228),
            (GAZETTE, AFC, "ownedBy", KINGSTON, "actual", "50%", None, None, 295),
            (GAZETTE, KINGSTON, "delegatedTo", AFC, "actual", None, "voluntary", "2014-04-01", 341),
            (GAZETTE, RICHMOND, "delegatedTo", AFC, "actual", None, None, None, 412),
            (HERALD, DONCASTER, "delegatedTo", DCST, "actual", None, "directed", "2014-10-01", 0),
            (HERALD, DONCASTER, "forcedBy", DFE, "actual", None, None, "2013-07", 102),
            (HERALD, DONCASTER, "rated", "Ofsted", "actual", "inadequate", None, "2013-01", 142),
            (HERALD, DCST, "returnedTo", DONCASTER, "hypothetical", None, None, None, 200),
            (HERALD, DONCASTER, "commissionerAppointed", "Alan Wood", "ended", None, None, "2014-09-30", 249),
            (HERALD, "Edward Timpson", "holdsPost", "children's minister", "actual", None, None, None, 304),
            (HERALD, SLOUGH, "delegatedTo", SCF, "denied", None, None, None, 358),
            ("ilacs.csv", DONCASTER, "rated", "Ofsted", "actual", "requires improvement", None, "2022-02-25", None),
            ("notes.md", SLOUGH, "delegatedTo", AFC, "actual", None, None, None, 0),
            ("notes.md", AFC, "ownedBy", KINGSTON, "actual", "40%", None, None, 50),
            ("notes.md", SCF, "ownedBy", SLOUGH, "actual", None, None, "2021-04-01", 75),
            ("notes.md", DCST, "returnedTo", DONCASTER, "actual", None, None, "2022-09-01", 142),
            ("notes.md", DONCASTER, "delegatedTo", DCST, "actual", None, None, "2014-04-01", 199),
            ("notes.md", REPORT, "publishedBy", "LaingBuisson", "actual", None, None, "2020", 232),
            ("notes.md", REPORT, "writtenBy", "Jane Roe", "actual", None, None, None, 277),
            ("notes.md", "Jane Roe", "worksFor", "LaingBuisson", "actual", None, None, None, 305),
            ("notes.md", REPORT, "reportsOn", "children's homes", "actual", None, None, None, 331),
            ("notes.md", SLOUGH, "improvementPartner", "The borough", "actual", None, None, None, 369),
        ],
    ),
    "commissioners": (
        {"council": "Doncaster"},
        "councilLabel commissionerLabel endLatest certainty basis witnesses",
        [(DONCASTER, "Alan Wood", "2014-09-30", "ended", "ended on 2014-09-30", 1)],
    ),
    "councils": (
        {"council": "Northamptonshire"},
        "councilLabel aliases dfeCode gssCode endEarliest endLatest successors",
        [
            (
                "Northamptonshire County Council", "Northamptonshire", "928", None, "2021-03-31", "2021-03-31",
                "North Northamptonshire Council | West Northamptonshire Council",
            )
        ],
    ),
    "contracts": (
        {"as_of": "2023-01-01"},
        "councilLabel providerLabel duration countedFrom expires grounds holds quote",
        [(KINGSTON, AFC, None, None, "2024-03-31", "planned end", True, None)],
    ),
    "councils-for-councils": (
        {},
        "helperLabel role councilLabel throughLabel shares firstSeen holds witnesses",
        [
            (KINGSTON, "owns what runs", RICHMOND, AFC, "40% | 50%", "2016-05-16", True, 1),
            (KINGSTON, "owns what runs", SLOUGH, AFC, "40% | 50%", "2016-05-16", True, 1),
        ],
    ),
    "delays": (
        {},
        "councilLabel providerLabel failed firstOrdered ordered startLatest monthsToOrder monthsToStart announced",
        [
            (DONCASTER, DCST, "2013-01-31", "2013-07-31", "2013-07-31", "2014-10-01", 6, None, None),
        ],
    ),
    "denied": (
        {"party": "Slough"},
        "subjectLabel predicate objectLabel attributedTo quote source sourceDate",
        [
            (
                SLOUGH, "delegatedTo", AFC, "a council spokesman",
                "A council spokesman said Slough never used Achieving for Children.", GAZETTE, "2016-05-16",
            ),
            (SLOUGH, "delegatedTo", SCF, None, "Slough has not handed over anything so far.", HERALD, "2014-10"),
        ],
    ),
    "directions": (
        {"as_of": "2014-10-01"},
        "councilLabel governmentLabel madeEarliest madeLatest kind state certainty nextEarliest endedLatest sources quote",
        [
            (
                DONCASTER, DFE, "2013-07-01", "2013-07-31", "not said", "no order named", "certain", None, None, 1,
                "Michael Gove announced it in July 2013.",
            ),
            (
                SLOUGH, DFE, "2014-09-22", "2014-12-21", "order", "no end known", "possible", None, None, 1,
                "Nicky Morgan ordered the transfer in the autumn of 2014.",
            ),
        ],
    ),
    "disagreements": (
        {},
        "subjectLabel predicate objectLabel differs status1 manner1 value1 date1 source1 status2 manner2 value2 date2 source2",
        [
            (AFC, "ownedBy", KINGSTON, "share", "actual", None, "50%", None, GAZETTE, "actual", None, "40%", None, "notes.md"),
            (
                DONCASTER, "delegatedTo", DCST, "manner", "actual", "voluntary", None, None, GAZETTE,
                "actual", "directed", None, "2014-10-01", HERALD,
            ),
            (
                DONCASTER, "delegatedTo", DCST, "date", "actual", "directed", None, "2014-10-01", HERALD,
                "actual", None, None, "2014-04-01", "notes.md",
            ),
            (SLOUGH, "delegatedTo", AFC, "status", "denied", None, None, None, GAZETTE, "actual", None, None, None, "notes.md"),
        ],
    ),
    "evidence": (
        {"subject": "Doncaster", "predicate": "delegatedTo"},
        "status manner date quote furtherQuotes source publisher sourceDate",
        [
            ("actual", None, "2014-04-01", "The trust began on 1 April 2014.", None, "notes.md", None, None),
            (
                "actual", "directed", "2014-10-01", "On 1 October Doncaster’s services passed to the trust.",
                "The government had left the council no choice.", HERALD, "The Herald", "2014-10",
            ),
            (
                "actual", "voluntary", None, "Doncaster had chosen a trust to run its services.", None,
                GAZETTE, "The Gazette", "2016-05-16",
            ),
        ],
    ),
    "forced-transfers": (
        {},
        "councilLabel providerLabel grounds manners forcedByLabel actors orderEarliest startLatest endLatest holds",
        [
            (
                DONCASTER, DCST, "stated", "directed | voluntary", DFE, "Michael Gove",
                "2013-07-01", "2014-10-01", "2022-09-01", False,
            ),
            (SLOUGH, AFC, "council under order", None, DFE, "Nicky Morgan", "2014-09-22", None, None, True),
            (SLOUGH, SCF, "stated", "directed", DFE, "Nicky Morgan", "2014-09-22", "2015-12-31", None, True),
        ],
    ),
    "grades-around-transfers": (
        {},
        "councilLabel providerLabel manners begunFrom begunBy gradeBefore gradedBefore gradeAfter gradedAfter newestGrade holds endLatest",
        [
            (
                DONCASTER, DCST, "directed | voluntary", "2014-04-01", "2014-10-01", "inadequate", "2013-01-31",
                "requires improvement", "2022-02-25", "requires improvement", False, "2022-09-01",
            )
        ],
    ),
    "grades-by-manner": (
        {},
        "manner arrangements graded better same worse meanBefore meanNewest",
        [
            ("directed", 1, 0, 0, 0, 0, None, None),
            ("not said", 1, 0, 0, 0, 0, None, None),
            ("voluntary", 1, 0, 0, 0, 0, None, None),
        ],
    ),
    "history": (
        {"party": "Doncaster"},
        "subjectLabel predicate objectLabel value basis",
        [
            (DONCASTER, "rated", "Ofsted", "inadequate", "began from 2013-01-01 to 2013-01-31, no end known"),
            (DONCASTER, "forcedBy", DFE, None, "began from 2013-07-01 to 2013-07-31, no end known"),
            (
                DONCASTER, "delegatedTo", DCST, None,
                "began from 2014-04-01 to 2014-10-01, seen from 2014-10-01 to 2016-05-16, ended on 2022-09-01",
            ),
            (DONCASTER, "commissionerAppointed", "Alan Wood", None, "ended on 2014-09-30"),
            (DONCASTER, "rated", "Ofsted", "requires improvement", "began on 2022-02-25, no end known"),
            (DCST, "returnedTo", DONCASTER, None, "began on 2022-09-01, no end known"),
        ],
    ),
    "office-holders": (
        {"post": "children's minister"},
        "personLabel postLabel certainty basis",
        [("Edward Timpson", "children's minister", "no end known", "seen on 2014-10-01, no end known")],
    ),
    "only-source": (
        {"party": "Slough"},
        "subjectLabel predicate objectLabel publishers sources",
        [
            (SLOUGH, "delegatedTo", AFC, None, "notes.md"),
            (SLOUGH, "delegatedTo", SCF, "The Gazette", GAZETTE),
            (SLOUGH, "forcedBy", DFE, "The Gazette", GAZETTE),
            (SCF, "ownedBy", SLOUGH, None, "notes.md"),
        ],
    ),
    "owned-by-council": (
        {"council": "Slough"},
        "councilLabel providerLabel providerType shares startEarliest certainty",
        [(SLOUGH, SCF, "ChildrensTrust", None, "2021-04-01", "no end known")],
    ),
    "plans-borne-out": (
        {},
        "subjectLabel predicate objectLabel status date quote sourceDate outcome outcomeQuote commissioners",
        [
            (
                DCST, "returnedTo", DONCASTER, "hypothetical", None, "If all goes well the council may take them back.", "2014-10",
                "nothing heard", None, None,
            ),
            (
                SLOUGH, "delegatedTo", "a new trust", "planned", "2017", "The services are to go to a new trust in 2017.", "2016-05-16",
                "nothing heard", None, None,
            ),
        ],
    ),
    "providers-of-many": (
        {},
        "providerLabel councils now councilLabel joined expansion holds scopes witnesses",
        [
            (AFC, 3, 3, SLOUGH, None, False, True, "fostering", 1),
            (AFC, 3, 3, KINGSTON, "2014-04-01", False, True, None, 1),
            (AFC, 3, 3, RICHMOND, "2016-05-16", True, True, None, 1),
        ],
    ),
    "threatened": ({}, "councilLabel", []),
    "ultimate-owners": (
        {},
        "partyLabel settings ownerLabel through topLabel topType lastKnown weakestLink certainty",
        [
            (AFC, None, KINGSTON, None, KINGSTON, "Council", "2016-05-16", f"{AFC}, {KINGSTON}", "no end known"),
            (SCF, None, SLOUGH, None, SLOUGH, "Council", "2021-04-01", f"{SCF}, {SLOUGH}", "no end known"),
        ],
    ),
    "plans": (
        {},
        "subjectLabel predicate objectLabel status date source",
        [
            (DCST, "returnedTo", DONCASTER, "hypothetical", None, HERALD),
            (SLOUGH, "delegatedTo", "a new trust", "planned", "2017", GAZETTE),
        ],
    ),
    "ratings": (
        {"party": "Doncaster"},
        "partyLabel scope grade ratedByLabel ratedEarliest ratedLatest sources",
        [
            (DONCASTER, None, "inadequate", "Ofsted", "2013-01-01", "2013-01-31", HERALD),
            (DONCASTER, None, "requires improvement", "Ofsted", "2022-02-25", "2022-02-25", "ilacs.csv"),
        ],
    ),
    "reports": (
        {"party": "LaingBuisson"},
        "reportLabel reportType publisherLabel publisherType authorLabel employerLabel covers publishedEarliest",
        [(REPORT, "Report", "LaingBuisson", "MarketAnalyst", "Jane Roe", "LaingBuisson", "children's homes", "2020-01-01")],
    ),
    "returned": (
        {},
        "councilLabel providerLabel returnedEarliest stated startLatest months quotes witnesses",
        [
            (
                DONCASTER, DCST, "2022-09-01", "1 September 2022", "2014-10-01", 95,
                "The services came back to Doncaster on 1 September 2022.", 1,
            )
        ],
    ),
    "sources": (
        {},
        "source title kind publisher date licence claims unresolved",
        [
            (GAZETTE, "Who runs what", "Document", "The Gazette", "2016-05-16", "CC-BY-4.0", 8, 1),
            (HERALD, "Doncaster taken over", "Document", "The Herald", "2014-10", None, 7, 0),
            ("ilacs.csv", "Inspection outcomes", "Register", "Ofsted", "2023", None, 1, 0),
            ("notes.md", "notes.md", "Document", None, None, None, 10, 2),
        ],
    ),
    "unresolved": (
        {},
        "name expectedType mentions reasons candidates sources",
        [
            (
                "the trust", "ChildrensTrust", 2, "no trust was named before | two trusts fit",
                f"{DCST} | {SCF}", f"{GAZETTE} | notes.md",
            ),
            ("The borough", "Council", 1, "no council fits", None, "notes.md"),
        ],
    ),
    "voluntary-or-forced": (
        {},
        "councilLabel providerLabel verdict",
        [
            (DONCASTER, DCST, "sources disagree"),
            (KINGSTON, AFC, "voluntary"),
            (RICHMOND, AFC, "not stated"),
            (SLOUGH, AFC, "not stated"),
            (SLOUGH, SCF, "directed"),
        ],
    ),
    "who-owns": (
        {"provider": "AfC"},
        "providerLabel ownerLabel ownerType shares certainty basis witnesses sources",
        [
            (
                AFC, KINGSTON, "Council", "40% | 50%", "no end known", "seen on 2016-05-16, no end known", 2,
                f"{GAZETTE} | notes.md",
            )
        ],
    ),
    "who-runs": (
        {},
        "councilLabel providerLabel providerType manners scopes certainty basis witnesses",
        [
            (
                DONCASTER, DCST, "ChildrensTrust", "directed | voluntary", "all children's services", "ended",
                "began from 2014-04-01 to 2014-10-01, seen from 2014-10-01 to 2016-05-16, ended on 2022-09-01", 3,
            ),
            (
                KINGSTON, AFC, "CommunityInterestCompany", "voluntary", None, "no end known",
                "began on 2014-04-01, seen on 2016-05-16, planned to end by 2024-03-31", 1,
            ),
            (RICHMOND, AFC, "CommunityInterestCompany", None, None, "no end known", "seen on 2016-05-16, no end known", 1),
            (SLOUGH, AFC, "CommunityInterestCompany", None, "fostering", "no end known", "no end known", 1),
            (
                SLOUGH, SCF, "ChildrensTrust", "directed", None, "no end known",
                "began from 2015-01-01 to 2015-12-31, seen on 2016-05-16, no end known", 1,
            ),
        ],
    ),
}  # fmt: skip


#: Those about registers have theirs in test_query_registers.py and test_market_concentration.py.
ABOUT_REGISTERS: Final = (
    "former-owners", "homes-in", "homes-of", "interventions", "market-concentration", "owners-by-homes", "sector-flips", "settings",
)  # fmt: skip


def test_every_question_has_a_known_answer() -> None:
    assert sorted([*ANSWERS, *ABOUT_REGISTERS]) == sorted(QUERIES)


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_known_answer(name: str, store: Store, names: AliasIndex) -> None:
    values, columns, rows = ANSWERS[name]
    table = run(store, name, values, names.find)
    assert picked(table, columns) == rows
    assert table.columns == tuple(QUERIES[name].columns)
    assert table.title == QUERIES[name].summary


def test_columns_of_the_contract() -> None:
    assert " ".join(QUERIES["claims"].columns) == (
        "source subject subjectLabel subjectAliases predicate object objectLabel objectAliases status value manner date "
        "quote quoteStart quoteEnd confidence method"
    )


def test_claims_lists_every_claim_once_with_its_words_and_other_names(store: Store, names: AliasIndex) -> None:
    table = run(store, "claims", {}, names.find)
    everyone = store.query("SELECT ?c { GRAPH ?g { ?c a <https://w3id.org/caregraph/ontology#Claim> } }")
    assert len(table) == len(list(everyone)) == len(set(table.rows))  # type: ignore[arg-type]
    first = next(iter(table))
    assert first["quote"] == "Slough’s services were handed to the trust in 2015, on ministers’ orders."
    assert (first["subjectAliases"], first["objectAliases"]) == ("Slough | Slough BC", "Slough Children's Services Trust")
    assert (first["quoteStart"], first["quoteEnd"], first["confidence"], first["method"]) == (0, 73, 0.9, "frame:told")


def test_a_claim_about_nobody_in_particular_never_counts_as_a_fact(store: Store, names: AliasIndex) -> None:
    assert "a new trust" in run(store, "claims", {}, names.find).column("objectLabel")
    for name in ("who-runs", "voluntary-or-forced", "forced-transfers", "disagreements", "only-source"):
        assert "a new trust" not in str(run(store, name, {}, names.find).rows)


# ------------------------------------------------------------ as of a day


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2014-03-31", {}),
        ("2014-04-01", {(DONCASTER, DCST): "possible", (KINGSTON, AFC): "certain"}),
        ("2014-10-01", {(DONCASTER, DCST): "certain", (KINGSTON, AFC): "certain"}),
        ("2015-01-01", {(DONCASTER, DCST): "certain", (KINGSTON, AFC): "certain", (SLOUGH, SCF): "possible"}),
        ("2015-12-31", {(DONCASTER, DCST): "certain", (KINGSTON, AFC): "certain", (SLOUGH, SCF): "certain"}),
        (
            "2016-05-16",
            {(DONCASTER, DCST): "certain", (KINGSTON, AFC): "certain", (RICHMOND, AFC): "certain", (SLOUGH, SCF): "certain"},
        ),
        (
            "2016-05-17",
            {(DONCASTER, DCST): "certain", (KINGSTON, AFC): "possible", (RICHMOND, AFC): "possible", (SLOUGH, SCF): "possible"},
        ),
        (
            "2022-09-01",
            {(DONCASTER, DCST): "possible", (KINGSTON, AFC): "possible", (RICHMOND, AFC): "possible", (SLOUGH, SCF): "possible"},
        ),
        ("2022-09-02", {(KINGSTON, AFC): "possible", (RICHMOND, AFC): "possible", (SLOUGH, SCF): "possible"}),
        ("2024-03-31", {(KINGSTON, AFC): "possible", (RICHMOND, AFC): "possible", (SLOUGH, SCF): "possible"}),
        ("2024-04-01", {(RICHMOND, AFC): "possible", (SLOUGH, SCF): "possible"}),
    ],
)
def test_who_runs_at_the_edges_of_each_bound(day: str, expected: dict[tuple[str, str], str], store: Store, names: AliasIndex) -> None:
    table = run(store, "who-runs", {"as_of": day}, names.find)
    assert {(council, provider): sure for council, provider, sure in picked(table, "councilLabel providerLabel certainty")} == expected


DAYS: Final = st.dates(date(2014, 1, 1), date(2014, 1, 9))


@st.composite
def bounded(draw: st.DrawFn) -> PartialDate | None:
    low, high = sorted((draw(DAYS), draw(DAYS)))
    return draw(st.sampled_from([None, PartialDate(earliest=low, latest=high), PartialDate(earliest=low), PartialDate(latest=high)]))


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    end = draw(bounded())
    return Fact(
        subject="council/A",
        predicate=Predicate.DELEGATED_TO,
        object="company/B",
        start=draw(bounded()),
        end=end,
        planned_end=draw(bounded()),
        first_seen=draw(st.sampled_from([None, first])),
        last_seen=draw(st.sampled_from([None, last])),
        holds=end is None and draw(st.booleans()),
        supporting=("c",),
        witnesses=1,
    )


@settings(max_examples=150, deadline=None)
@given(facts())
def test_a_query_and_the_network_agree_on_every_day(fact: Fact) -> None:
    entities = (
        Entity(id="council/A", type=EntityType.COUNCIL, label="A"),
        Entity(id="company/B", type=EntityType.COMPANY, label="B"),
    )
    store = Store()
    for graph, lines in ((ENTITIES_GRAPH, entity_lines(entities)), (FACTS_GRAPH, fact_lines([fact]))):
        store.load("".join(lines), RdfFormat.N_TRIPLES, to_graph=NamedNode(graph))
    assert all(run(store, "who-runs", {}, lambda name, _: name).column("basis"))
    for offset in range(-1, 11):
        day = date(2014, 1, 1) + timedelta(days=offset)
        table = run(store, "who-runs", {"as_of": day}, lambda name, _: name)
        expected = certainty(fact, day)
        assert table.column("certainty") == (() if expected is None else (expected.value,))


def test_the_block_about_a_day_is_the_same_wherever_it_stands() -> None:
    blocks = set()
    for query in QUERIES.values():
        if "as_of" in query.parameters and "basis" in query.columns:
            lines = query.text.splitlines()
            first, last = (next(i for i, line in enumerate(lines) if words in line) for words in ("# As of a day", "AS ?certainty)"))
            blocks.add(dedent("\n".join(lines[first : last + 1])))
    assert len(blocks) == 1


# ------------------------------------------------------------ two engines


def combinations(name: str, *, firsts: bool = False) -> Iterator[dict[str, str | None]]:
    """No parameter, each value of each alone (or the first ones), and the first values of all together."""
    parameters = QUERIES[name].parameters
    tried = [[*([] if parameter.required else [None]), *TRIED[key][: 1 if firsts else None]] for key, parameter in parameters.items()]
    for values in product(*tried):
        if len(values) - values.count(None) <= 1 or values == tuple(TRIED[key][0] for key in parameters):
            yield dict(zip(parameters, values, strict=True))


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_oxigraph_and_rdflib_give_the_same_rows(name: str, store: Store, names: AliasIndex, union: rdflib.Graph) -> None:
    query = QUERIES[name]
    for values in combinations(name, firsts=True):
        try:
            text = bind(query, terms_for(query, values, names.find))
        except QueryError:
            continue  # a name of another class of entity

        def tidy(row: list[str | None]) -> list[str | None]:
            several = zip(query.columns, row, strict=True)
            return [SEPARATOR.join(sorted(cell.split(SEPARATOR))) if cell and column in query.lists else cell for column, cell in several]

        solutions: Any = store.query(text, use_default_graph_as_union=True)
        oxigraph = [tidy([None if row[name] is None else row[name].value for name in query.columns]) for row in solutions]
        del solutions  # the parser of rdflib keeps this frame, and what the engine gives may not be let go in another thread
        found: Any = union.query(text)
        assert [tidy([None if cell is None else str(cell) for cell in row]) for row in found] == oxigraph


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_a_parameter_left_out_restricts_nothing(name: str, store: Store, names: AliasIndex) -> None:
    query = QUERIES[name]
    if any(parameter.required for parameter in query.parameters.values()):
        return
    everything = len(run(store, query, {}, names.find))
    assert len(run(store, query, dict.fromkeys(query.parameters), names.find)) == everything
    for values in combinations(name):
        try:
            assert len(run(store, query, values, names.find)) <= everything
        except QueryError:
            continue


# ------------------------------------------------------------ headers


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_header(name: str) -> None:
    query = QUERIES[name]
    assert query.summary.endswith("?")
    assert "does not know" in query.description
    assert "\t" not in query.text
    assert query.text.endswith("\n")
    assert f"--{next(iter(query.parameters))}".replace("_", "-") in help_text(query) if query.parameters else True
    for parameter in query.parameters.values():
        assert parameter.choices in ((), tuple(Predicate), tuple(sorted(SETTING_TYPES - {EntityType.SETTING})))
    lowered = query.text.upper()
    assert "NOT EXISTS" not in lowered
    assert "GRAPH " not in lowered


def test_listing_has_a_line_for_each_question_under_one_of_its_tags() -> None:
    tag, found = "", {}
    for line in filter(None, listing(QUERIES).splitlines()):
        if line.startswith("  "):
            found[line.split()[0]] = tag
        else:
            tag = line
    assert sorted(found) == sorted(QUERIES)
    assert all(tag in QUERIES[name].tags for name, tag in found.items())
    assert found["who-runs"] == "who runs"
    assert found["denied"] == "claims", "no other question has its first tag"
    assert "  [--council --provider --as-of]" in listing(QUERIES)
    assert "  --as-of [--years --council]" in listing(QUERIES), "what a question needs stands outside the brackets"
    assert listing({"history": QUERIES["history"]}).endswith("?  --party")
    assert listing({}) == ""


def test_listing_of_one_tag() -> None:
    lines = listing(QUERIES, "who owns").splitlines()
    assert lines[0] == "who owns"
    assert [line.split()[0] for line in lines[1:]] == sorted(name for name, query in QUERIES.items() if "who owns" in query.tags)
    assert len(lines) > 5
    with pytest.raises(QueryError, match="no question has the tag 'who own'; did you mean who owns or who runs"):
        listing(QUERIES, "who own")


def test_the_example_call_has_what_a_question_needs_and_a_day() -> None:
    assert canned("history").sample == {"party": canned("history").parameters["party"].example}
    assert canned("sources").command == "caregraph query sources"
    assert set(canned("evidence").sample) >= {name for name, taken in canned("evidence").parameters.items() if taken.required}
    assert help_text(canned("who-runs")).endswith("Example:\n  caregraph query who-runs --council Slough --as-of 2016-05-16")


def test_files_and_questions_are_the_same() -> None:
    assert sorted(path.stem for path in _resources.path("queries").glob("*.rq")) == list(QUERIES)


def test_unknown_question_offers_the_nearest() -> None:
    with pytest.raises(QueryError, match=r"no question 'who-run'; did you mean who-runs or "):
        canned("who-run")
    with pytest.raises(QueryError, match="there are: claims, commissioners"):
        canned("zzzz")
    with pytest.raises(QueryError, match="asked by its name, such as 'who-runs', not by a NoneType"):
        canned(None)  # type: ignore[arg-type]


GOOD: Final = """#+ summary: Which councils?
#+ description: Lists them. It does not know more.
#+ tags:
#+   - councils
#+ parameters:
#+   council:
#+     type: entity
#+     description: which one
#+     example: Slough
#+ columns:
#+   council: its IRI

SELECT ?council
WHERE {
  ?council a <https://w3id.org/caregraph/ontology#Council> .
  FILTER(!BOUND(?_council) || sameTerm(?council, ?_council))
}
"""


WITHIN: Final = """
SELECT ?council
WHERE {
  {
    SELECT ?council (COUNT(?later) AS ?laters)
    WHERE { ?council <urn:later> ?later . FILTER(!BOUND(?_council) || sameTerm(?council, ?_council)) }
    GROUP BY ?council
  }
}
"""


def test_a_query_within_the_query_is_given_the_values_that_it_asks_for(tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text(GOOD[: GOOD.index("\nSELECT")] + WITHIN, encoding="utf-8")
    text = bind(read_query(tmp_path / "q.rq"), {"council": NamedNode("urn:a")})
    assert text.count("VALUES") == 1
    assert "    WHERE { VALUES ?_council { <urn:a> } ?council" in text
    store = Store()
    store.extend(Quad(NamedNode(name), NamedNode("urn:later"), NamedNode("urn:c")) for name in ("urn:a", "urn:b"))
    solutions: Any = store.query(text)
    assert [row["council"].value for row in solutions] == ["urn:a"]


def test_a_folder_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "which.rq").write_text(GOOD, encoding="utf-8")
    assert canned_queries(tmp_path)["which"].parameters["council"].required is False


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("type: entity", "type: thing", r"q\.rq:7: parameters\.council\.type: Input should be"),
        ("type: entity", "type: entity\n#+     kind: x", r"q\.rq:8: parameters\.council\.kind: Extra inputs"),
        ("example: Slough", "example: 2016-05-16", r"q\.rq:9: parameters\.council\.example: Input should be a valid string"),
        ("It does not know more.", "", r"q\.rq:2: description: the description says"),
        ("#+ summary: Which councils?\n", "", r"q\.rq:1: summary: Field required"),
        ("#+ tags:", "#+ tags: [", r"q\.rq:\d+: the header is not YAML"),
        (
            "#+   council: its IRI",
            "#+   councils: its IRI",
            r"q\.rq:1: query: the columns are those of SELECT, in its order",
        ),
        ("#+   council:\n", "#+   county:\n", r"query: the query has the parameters \['council'\], its header \['county'\]"),
        ("  FILTER(!BOUND", "  OPTIONAL { FILTER(!BOUND", r"\?_council stands inside inner braces"),
        ("WHERE {", "{", r"with WHERE written out"),
        ("  FILTER(!BOUND", "  { SELECT ?council WHERE { { FILTER(!BOUND", r"\?_council stands inside inner braces"),
        ("#+ columns:", "#+ lists: [others]\n#+ columns:", r"lists are columns, unlike \['others'\]"),
    ],
)
def test_a_malformed_header_is_named_with_file_and_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    path = tmp_path / "q.rq"
    assert old in GOOD
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(QueryError, match=message):
        read_query(path)


def test_a_file_without_header_or_that_is_no_text(tmp_path: Path) -> None:
    (tmp_path / "q.rq").write_text("SELECT ?s WHERE { ?s ?p ?o }", encoding="utf-8")
    with pytest.raises(QueryError, match=r"q\.rq:1: there is no header"):
        read_query(tmp_path / "q.rq")
    (tmp_path / "q.rq").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(QueryError, match="a query is a UTF-8 file"):
        read_query(tmp_path / "q.rq")
