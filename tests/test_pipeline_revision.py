"""A store that was changed step by step holds what one that was loaded at once holds."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caregraph.pipeline import Pipeline
from caregraph.rdf import GraphStore, read_facts, read_sources
from caregraph.rdf.store import Lines
from caregraph.sources.knowledge import Knowledge

COLUMNS = (
    "URN", "Provision type", "Registration date", "Registration status", "Name", "Local authority", "Sector", "Places",
    "Organisation which owns the provider", "Inspection date", "Event type", "Overall effectiveness",
)  # fmt: skip
OWNERS = ("Harbour Lights Care Ltd", "HARBOUR LIGHTS CARE LIMITED", "Leeds City Council", "Fernbank Homes LLP", "")
#: One row of a list: number of the setting, owner, council, sector, places, grade.
Row = tuple[int, str, str, str, str, str]


def listing(rows: list[Row]) -> str:
    """A list in the shape of Ofsted's."""
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(COLUMNS)
    for number, owner, council, sector, places, grade in rows:
        inspected = ("12/05/2017", "Full inspection", grade) if grade else ("", "", "")
        status = "Suspended" if places == "0" else "Active"
        urn = f"SC{number:06}"
        writer.writerow((urn, "Children's home", "01/04/2010", status, "REDACTED", council, sector, places, owner, *inspected))
    return file.getvalue()


ROWS = st.lists(
    st.tuples(
        st.integers(1, 5), st.sampled_from(OWNERS), st.sampled_from(["Leeds", "Kent"]), st.sampled_from(["Private", "Voluntary"]),
        st.sampled_from(["0", "4"]), st.sampled_from(["Good", "Inadequate", ""]),
    ),
    min_size=1, max_size=5, unique_by=lambda row: row[0],
)  # fmt: skip
LISTS = st.dictionaries(st.sampled_from([2018, 2020, 2021, 2023]), ROWS, min_size=1, max_size=4)
ARTICLE = """---
url: https://example.org/harbour
publisher: The Wire
date: {date}
---
Harbour Lights Care is owned by Fernbank Homes. Leeds City Council handed its children's services to {trust} in {year}.
"""
ARTICLES = st.none() | st.builds(
    lambda date, trust, year: ARTICLE.format(date=date, trust=trust, year=year),
    st.sampled_from(["2019-05-01", "2021-05-01"]),
    st.sampled_from(["Aire Children's Trust", "the Aire Trust for Children"]),
    st.sampled_from(["2017", "2018"]),
)
State = tuple[Mapping[int, list[Row]], str | None]


def put(folder: Path, state: State) -> None:
    """Make a folder hold one state."""
    for path in folder.iterdir():
        path.unlink()
    for year, rows in state[0].items():
        (folder / f"provider_at_march_{year}.csv").write_text(listing(rows), encoding="utf-8")
    if state[1] is not None:
        (folder / "harbour.md").write_text(state[1], encoding="utf-8")


def loaded(store: GraphStore, knowledge: Knowledge, folder: Path, large: int = 0) -> set[str]:
    """The quads of a store once it holds what a folder holds and nothing else."""
    pipeline = Pipeline(store, knowledge, (), large)
    names = {path.name for path in folder.iterdir()}
    gone = [source for source in read_sources(store.store).values() if source.name not in names]
    if gone:
        pipeline.retract(gone)
    pipeline.load([folder])
    return {str(quad) for quad in store.quads()}


#: Both ways of writing, whatever the size: from so many claims on in bulk; and in bulk where that shows only on the way.
WAYS = pytest.mark.parametrize("large", [10**9, 0, 1], ids=["in one transaction", "in bulk", "in bulk after all"])


@WAYS
@settings(max_examples=10)
@given(st.lists(st.tuples(LISTS, ARTICLES), min_size=2, max_size=3))
def test_step_by_step_is_as_at_once(
    large: int, knowledge: Knowledge, tmp_path_factory: pytest.TempPathFactory, states: list[State]
) -> None:
    folder = tmp_path_factory.mktemp("states")
    changed = GraphStore()
    for state in states:
        put(folder, state)
        found = loaded(changed, knowledge, folder, large)
    assert found == loaded(GraphStore(), knowledge, folder)
    assert not changed.interrupted


@WAYS
def test_lists_and_an_article_meet(knowledge: Knowledge, tmp_path: Path, large: int) -> None:
    lists: dict[int, list[Row]] = {
        2018: [(1, OWNERS[0], "Leeds", "Private", "4", "Good"), (2, "Leeds City Council", "Leeds", "Voluntary", "0", "")],
        2020: [(1, OWNERS[1], "Leeds", "Private", "4", "Good")],
        2021: [(1, "Fernbank Homes LLP", "Leeds", "Voluntary", "4", "Good"), (3, OWNERS[0], "Kent", "Private", "4", "")],
    }
    put(tmp_path, (lists, None))
    store = GraphStore()
    loaded(store, knowledge, tmp_path, large)
    facts = {(f.subject, f.predicate.value, f.object): f for f in read_facts(store.store)}
    harbour, fernbank = "organisation/harbourlights-care", "organisation/fernbank-homes-llp"
    assert not facts["setting/SC000001", "ownedBy", harbour].holds
    assert len(facts["setting/SC000001", "ownedBy", harbour].supporting) == 2
    assert facts["setting/SC000001", "ownedBy", fernbank].holds
    assert facts["setting/SC000001", "inSector", "sector/private"].end is not None
    assert facts["setting/SC000002", "ownedBy", "council/LDS"].object == "council/LDS"
    # the list of 2020 has graded settings alone, so that only that of 2021 tells that the second went
    gone = facts["setting/SC000002", "suspendedBy", "regulator/ofsted"].end
    assert gone is not None
    assert (gone.earliest, gone.latest) == (date(2018, 4, 1), date(2021, 3, 31))
    assert facts["setting/SC000001", "rated", "regulator/ofsted"].value == "good"


def test_a_load_that_breaks_off_leaves_whole_sources_and_their_facts(knowledge: Knowledge, tmp_path: Path) -> None:
    first: list[Row] = [(1, OWNERS[0], "Leeds", "Private", "4", "Good")]
    put(tmp_path, ({2018: first}, None))
    store = GraphStore()
    before = loaded(store, knowledge, tmp_path)
    put(
        tmp_path, ({2018: [(1, OWNERS[0], "Leeds", "Private", "4", "Good")], 2020: [(1, OWNERS[3], "Leeds", "Private", "4", "Good")]}, None)
    )

    def interrupted(what: str, _done: int, _of: int) -> None:
        if what == "consolidating":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Pipeline(store, knowledge, (), large=0).load([tmp_path], interrupted)
    assert {str(quad) for quad in store.quads()} == before
    assert not store.interrupted


def test_a_large_dataset_worked_out_anew_on_disk_is_what_a_first_load_gives(
    knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other rules or tables make all facts anew; a dataset of many goes through the bulk loader, not one transaction."""
    rows: list[Row] = [(number, OWNERS[number % 3], "Leeds", "Private", "4", "Good") for number in range(1, 40)]
    (tmp_path / "in").mkdir()
    put(tmp_path / "in", ({2018: rows}, None))
    with GraphStore(tmp_path / "anew.db") as store:
        with monkeypatch.context() as former:
            former.setattr("caregraph.pipeline.loading.reading_digest", lambda _knowledge: "of former rules")
            Pipeline(store, knowledge, (), large=10).load([tmp_path / "in"])
        begun: list[bool] = []
        begin = store.begin_loading

        def beginning(marks: Lines, *, anew: bool) -> None:
            begun.append(anew)
            begin(marks, anew=anew)

        monkeypatch.setattr(store, "begin_loading", beginning)
        Pipeline(store, knowledge, (), large=10).load([tmp_path / "in"])
        assert begun == [True]
        assert not store.interrupted
        anew = {str(quad) for quad in store.quads()}
    with GraphStore(tmp_path / "first.db") as store:
        Pipeline(store, knowledge, (), large=10).load([tmp_path / "in"])
        assert {str(quad) for quad in store.quads()} == anew
