"""Judgements of people at every way of loading: obeyed, kept by the store, and taken back only where they are."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import Quad
from typer.testing import CliRunner

import caregraph
from caregraph import making
from caregraph.cli import app
from caregraph.ids import JUDGEMENTS_GRAPH
from caregraph.kg import KnowledgeGraph
from caregraph.pipeline import LoadReport, Pipeline
from caregraph.rdf import GraphStore, judgement_lines, read_claims, read_kept_judgements, read_sources
from caregraph.rdf.validate import validate
from caregraph.resolve import Judgement
from caregraph.resolve.judgements import JudgementError
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import CG, Predicate

ROOT = Path(__file__).resolve().parent.parent
HEADERS = [
    "URN", "Provision type", "Registration status", "Name", "Local authority", "Sector", "Organisation which owns the provider",
]  # fmt: skip
APART = {"SC400001": "organisation/fernbank-care", "SC400002": "organisation/fernacre-homes", "SC400003": "organisation/fernbank-care"}
SAME = ("Fernbank Care Ltd", "Fern Acre Homes Ltd", "same")
DIFFERENT = ("Fernbank Care Ltd", "Fernbank Care Limited", "different")
JOINED = dict.fromkeys(APART, "organisation/fernacre-homes")


def listed(folder: Path, year: int, *owners: str) -> Path:
    """A list of homes, numbered from SC400001 in the year 2020, and from SC500001 in any other."""
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / f"homes_at_march_{year}.csv"
    first = 400_001 if year == 2020 else 500_001
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADERS)
        for number, owner in enumerate(owners, start=first):
            rows.writerow([f"SC{number}", "Children's Home", "Active", f"Home {number}", "Kent", "Private", owner])
    return path


def judged(folder: Path, *rows: tuple[str, str, str], name: str = "judgements.csv") -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["left", "right", "decision", "by", "on", "reason"])
        table.writerows([*row, "the reviewers", "2026-01-31", "their accounts"] for row in rows)
    return path


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    listed(tmp_path / "lists", 2020, "Fernbank Care Ltd", "Fern Acre Homes Ltd", "Fernbank Care Limited")
    return tmp_path / "lists"


def owners(store: GraphStore) -> dict[str, str]:
    claims = [claim for source in read_sources(store.store) for claim in read_claims(store.store, source)]
    return {
        (claim.subject.entity or "").rpartition("/")[2]: claim.object.entity or ""
        for claim in claims
        if claim.predicate is Predicate.OWNED_BY
    }


def quads(store: GraphStore) -> set[Quad]:
    return set(store.quads())


def load(store: GraphStore, knowledge: Knowledge, *paths: Path) -> LoadReport:
    return Pipeline(store, knowledge).load(paths)


# ---------------------------------------------------------------- joining and splitting


def test_a_judgement_of_the_folder_joins(lists: Path, knowledge: Knowledge) -> None:
    store = GraphStore()
    load(store, knowledge, lists)
    assert owners(store) == APART
    judged(lists, SAME)
    assert load(store, knowledge, lists).replaced == ("homes_at_march_2020.csv",)
    assert owners(store) == JOINED
    fresh = GraphStore()
    load(fresh, knowledge, lists)
    assert quads(store) == quads(fresh)


def test_different_splits_what_the_rules_join_and_what_was_joined(lists: Path, knowledge: Knowledge) -> None:
    store = GraphStore()
    judged(lists, SAME)
    load(store, knowledge, lists)
    judged(lists, DIFFERENT)
    load(store, knowledge, lists)
    found = owners(store)
    assert len(set(found.values())) == 3
    assert found["SC400002"] == APART["SC400002"]
    assert all(found[home].startswith("organisation/fernbank-care-") for home in ("SC400001", "SC400003"))
    judged(lists)
    load(store, knowledge, lists)
    assert owners(store) == APART


def test_a_judgement_changes_only_what_it_touches(lists: Path, knowledge: Knowledge) -> None:
    store = GraphStore()
    other = listed(lists, 2021, "Ashgrove Lodge Ltd", "Birchwell Care Ltd")
    judged(lists)
    load(store, knowledge, lists)
    before = quads(store)
    judged(lists, SAME)
    load(store, knowledge, lists)
    changed = quads(store) ^ before
    told = "\n".join(str(quad) for quad in changed if quad.predicate.value != f"{CG}readWith")
    assert "fernacre-homes" in told
    assert "ashgrove" not in told
    assert "birchwell" not in told
    assert "SC400001" in told
    assert "SC500001" not in told
    assert load(store, knowledge, lists).unchanged == ("homes_at_march_2020.csv", other.name)


# ---------------------------------------------------------------- kept by the store


def test_a_later_load_of_one_file_does_not_undo_a_judgement(lists: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    store = GraphStore()
    judged(lists, SAME)
    load(store, knowledge, lists)
    elsewhere = listed(tmp_path / "elsewhere", 2021, "Fernbank Care Ltd")
    report = load(store, knowledge, elsewhere)
    assert (report.added, report.outdated) == (("homes_at_march_2021.csv",), ())
    assert owners(store) == JOINED | {"SC500001": "organisation/fernacre-homes"}
    assert load(store, knowledge, lists / "homes_at_march_2020.csv").unchanged == ("homes_at_march_2020.csv",)
    assert owners(store) == JOINED | {"SC500001": "organisation/fernacre-homes"}


def test_judgements_survive_a_retraction_and_a_store_that_is_closed(lists: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    judged(lists, SAME)
    with GraphStore(tmp_path / "store") as store:
        load(store, knowledge, lists)
        Pipeline(store, knowledge).retract(read_sources(store.store).values())
        assert owners(store) == {}
    with GraphStore(tmp_path / "store") as store:
        load(store, knowledge, lists / "homes_at_march_2020.csv")
        assert owners(store) == JOINED


def test_what_was_read_with_other_judgements_is_named_until_it_is_loaded_again(lists: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    store = GraphStore()
    load(store, knowledge, lists)
    report = load(store, knowledge, judged(tmp_path / "later", SAME))
    assert (report.replaced, report.unchanged, report.outdated) == ((), (), ("homes_at_march_2020.csv",))
    assert owners(store) == APART
    report = load(store, knowledge, lists)
    assert (report.replaced, report.outdated) == (("homes_at_march_2020.csv",), ())
    assert owners(store) == JOINED


def test_a_table_without_judgements_takes_the_place_of_the_packaged_one(tmp_path: Path, knowledge: Knowledge) -> None:
    path = listed(tmp_path / "a", 2020, "Ownlife Limited 02932099", "Ownlife Limited")
    packaged, none = GraphStore(), GraphStore()
    load(packaged, knowledge, path)
    assert set(owners(packaged).values()) == {"company/02932099"}
    assert read_kept_judgements(packaged.store) is None
    load(none, knowledge, path, judged(tmp_path / "b"))
    assert set(owners(none).values()) == {"company/02932099", "organisation/ownlife"}
    assert read_kept_judgements(none.store) == ()
    load(none, knowledge, path)
    assert set(owners(none).values()) == {"company/02932099", "organisation/ownlife"}


def test_a_table_is_known_by_its_columns_whatever_its_name(lists: Path, knowledge: Knowledge, tmp_path: Path) -> None:
    store = GraphStore()
    load(store, knowledge, lists, judged(tmp_path / "other", SAME, name="reviewed.csv"))
    assert owners(store) == JOINED
    assert [row.place for row in read_kept_judgements(store.store) or ()] == ["reviewed.csv:2"]


def test_judgements_come_back_from_the_store_as_they_were(knowledge: Knowledge) -> None:
    rows = (
        Judgement("=Care", "a b/c", True, "one, two", date(2024, 2, 29), 'says "so"', "judgements.csv:2"),
        Judgement("Ash Ltd", "company/01234567", False, "three", date(2026, 1, 1), "another", "a:b.csv:17"),
    )
    store = GraphStore()
    for written in (judgement_lines(rows), judgement_lines(reversed(rows))):
        store.replace({JUDGEMENTS_GRAPH: written})
    assert read_kept_judgements(store.store) == tuple(sorted(rows))
    graph = KnowledgeGraph(store, knowledge)
    assert validate(graph.triples()) == ()


# ---------------------------------------------------------------- contradictions


@pytest.mark.parametrize("with_lists", [True, False], ids=["with-lists", "alone"])
def test_judgements_that_contradict_each_other_change_nothing(lists: Path, knowledge: Knowledge, tmp_path: Path, with_lists: bool) -> None:
    store = GraphStore()
    judged(lists, SAME)
    load(store, knowledge, lists)
    before = quads(store)
    bad = judged(tmp_path / "bad", SAME, (*SAME[:2], "different"))
    with pytest.raises(JudgementError, match=r"judgements\.csv:3: .* are different here and the same by judgements\.csv:2"):
        load(store, knowledge, *([lists / "homes_at_march_2020.csv"] if with_lists else []), bad)
    assert quads(store) == before


# ---------------------------------------------------------------- every way to load


@pytest.fixture
def seeds(lists: Path) -> Path:
    judged(lists.parent, SAME)
    return lists.parent


def test_the_facade_obeys_the_judgements_of_a_folder(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("facade") / "store"
    with caregraph.load(seeds) as graph:
        assert owners(graph.store) == JOINED
    graph, _ = making.build([seeds])
    assert owners(graph.store) == JOINED
    with caregraph.open(place, writable=True) as graph:
        graph.load(seeds)
    more = listed(place.parent / "more", 2021, "Fernbank Care Ltd")
    with caregraph.open(place, writable=True) as graph:
        graph.load(more)
    with caregraph.load(more, store=place) as graph:
        assert owners(graph.store) == JOINED | {"SC500001": "organisation/fernacre-homes"}


def test_the_command_line_obeys_them(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("cli")
    more = listed(folder / "more", 2021, "Fernbank Care Ltd")
    for paths in ([seeds], [more]):
        done = CliRunner().invoke(app, ["load", *map(str, paths), "--store", str(folder / "store")])
        assert (done.exit_code, done.exception) == (0, None)
    with GraphStore(folder / "store", writable=False, create=False) as store:
        assert owners(store) == JOINED | {"SC500001": "organisation/fernacre-homes"}
    done = CliRunner().invoke(app, ["build", str(seeds), "--out", str(folder / "out")])
    assert done.exit_code == 0
    assert owned((folder / "out" / "caregraph.ttl").read_text("utf-8")) == (True, False)
    new = CliRunner().invoke(app, ["load", str(judged(folder / "new")), "--store", str(folder / "store")])
    assert "load again: homes_at_march_2020.csv, homes_at_march_2021.csv" in new.stderr


def test_the_checkouts_loader_obeys_them(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    out = tmp_path_factory.mktemp("loader")
    code = "import sys; from pathlib import Path; import loader; loader.main(*map(Path, sys.argv[1:]))"
    (seeds / "registers").symlink_to(ROOT / "seeds" / "registers")
    run([code, str(seeds), str(out)])
    assert owned((out / "caregraph.ttl").read_text("utf-8")) == (True, False)


def owned(turtle: str) -> tuple[bool, bool]:
    """Whether Turtle names the entity of both names, and that of the one alone."""
    return "organisation:fernacre-homes" in turtle, "organisation:fernbank-care" in turtle


def run(words: Sequence[str]) -> None:
    subprocess.run(
        [sys.executable, "-c", *words], cwd=ROOT, env={"PYTHONPATH": f"{ROOT / 'graph'}:{ROOT}"}, check=True, capture_output=True
    )
