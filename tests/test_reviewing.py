"""Pairs for review: what a person has written is kept, what is decided is not asked again, and the table is one of judgements."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

import caregraph
from caregraph.cli import app
from caregraph.errors import CaregraphError, SourceError
from caregraph.query import Table
from caregraph.resolve import read_judgements
from caregraph.resolve.judgements import JudgementError

HEADERS = [
    "URN", "Provision type", "Registration status", "Name", "Local authority", "Sector", "Organisation which owns the provider",
]  # fmt: skip
HEAD = ["left", "right", "decision", "by", "on", "reason", "score", "leftRows", "rightRows", "why"]
OWNERS = ["Fernbank Care Ltd"] * 3 + ["Fernbanks Care Limited", "Wrenfield Homes Ltd", "Wrenfeild Homes Ltd", "Mr A Fernbank", "REDACTED"]
PAIRS = {("Fernbank Care Ltd", "Fernbanks Care Limited"), ("Wrenfeild Homes Ltd", "Wrenfield Homes Ltd")}


def listed(folder: Path, owners: list[str]) -> Path:
    folder.mkdir(exist_ok=True, parents=True)
    path = folder / "homes_at_march_2020.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEADERS)
        rows.writerows(
            [f"SC{number}", "Children's Home", "Active", f"Home {number}", "Kent", "Private", owner]
            for number, owner in enumerate(owners, start=400_001)
        )
    return path


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    return listed(tmp_path / "lists", OWNERS).parent


def pairs(table: Table) -> set[tuple[object, object]]:
    return {(row["left"], row["right"]) for row in table}


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def fill(path: Path, change: Callable[[dict[str, str]], None], *further: str) -> None:
    """Fill a table in, as a person does."""
    rows = rows_of(path)
    for row in rows:
        change(row)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.DictWriter(file, [*HEAD, *further])
        out.writeheader()
        out.writerows(rows)


def decide(decision: str) -> Callable[[dict[str, str]], None]:
    def write(row: dict[str, str]) -> None:
        if row["left"].startswith("Fern"):
            row.update(decision=decision, by="the reviewers", on="2026-01-31", reason="their accounts")

    return write


def test_pairs_that_may_be_one_are_told_with_what_speaks_for_them(lists: Path) -> None:
    table = caregraph.review(lists)
    assert list(table.columns) == HEAD
    assert pairs(table) == PAIRS
    first = next(row for row in table if row["left"] == "Fernbank Care Ltd")
    assert (first["leftRows"], first["rightRows"], first["why"]) == (3, 1, "fernbank against fernbanks")
    assert [first[name] for name in HEAD[2:6]] == ["", "", "", ""]
    assert [row["score"] for row in table] == sorted((row["score"] for row in table), key=lambda score: -float(str(score)))


def test_no_private_person_is_named(lists: Path) -> None:
    listed(lists, [*OWNERS, "Mr A Fernbanks", "Alice Wrenfield", "Alice Wrenfeild"])
    assert not any("Mr" in cell or "Alice" in cell for row in caregraph.review(lists).rows for cell in map(str, row))


def test_a_setting_under_both_names_speaks_for_a_pair(lists: Path) -> None:
    later = listed(lists, ["Wrenfield Family Services Ltd"])
    later.rename(lists / "homes_at_march_2021.csv")
    listed(lists, ["Wrenfield Children's Services Ltd", *OWNERS])
    first = caregraph.review(lists).rows[0]
    assert first[:2] == ("Wrenfield Children's Services Ltd", "Wrenfield Family Services Ltd")
    assert first[-1] == "childrens against family; 1 setting has stood under both"


def test_a_table_that_nobody_has_filled_in_has_no_judgements_and_is_brought_up_to_date(lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "review.csv"
    caregraph.review(lists, out=out)
    first = out.read_bytes()
    assert read_judgements(out) == ()
    caregraph.review(lists, out=out)
    assert out.read_bytes() == first
    listed(lists, OWNERS[:4])
    assert pairs(caregraph.review(lists, out=out)) == {("Fernbank Care Ltd", "Fernbanks Care Limited")}
    assert len(rows_of(out)) == 1


@pytest.mark.parametrize("decision", ["same", "different"])
def test_what_is_decided_is_kept_as_it_is_and_not_asked_again(lists: Path, tmp_path: Path, decision: str) -> None:
    out = tmp_path / "review.csv"
    caregraph.review(lists, out=out)
    fill(out, decide(decision))
    (kept,) = [row for row in rows_of(out) if row["decision"]]
    listed(lists, [*OWNERS, "Ashgrove House Care Ltd", "Ashgrove Hous Care Ltd"])
    table = caregraph.review(lists, out=out)
    assert pairs(table) == PAIRS | {("Ashgrove Hous Care Ltd", "Ashgrove House Care Ltd")}
    assert rows_of(out)[0] == kept
    assert [row["decision"] for row in rows_of(out)[1:]] == ["", ""]
    (judgement,) = read_judgements(out)
    assert (judgement.left, judgement.same, judgement.by) == ("Fernbank Care Ltd", decision == "same", "the reviewers")


def test_a_decision_stands_though_its_names_are_in_no_register_any_more(lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "review.csv"
    caregraph.review(lists, out=out)
    fill(out, decide("same"))
    listed(lists, ["Brightwell Care Ltd"])
    assert pairs(caregraph.review(lists, out=out)) == {("Fernbank Care Ltd", "Fernbanks Care Limited")}
    assert len(read_judgements(out)) == 1


def test_notes_without_a_decision_and_columns_of_ones_own_are_kept(lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "review.csv"
    caregraph.review(lists, out=out)

    def note(row: dict[str, str]) -> None:
        if row["left"].startswith("Fern"):
            row["reason"], row["asked"] = "wait for the accounts", "twice"

    fill(out, note, "asked")
    listed(lists, OWNERS[:1])
    caregraph.review(lists, out=out)
    (row,) = rows_of(out)
    assert (row["decision"], row["reason"], row["asked"]) == ("", "wait for the accounts", "twice")
    listed(lists, OWNERS)
    assert [row["asked"] for row in caregraph.review(lists, out=out)] == ["twice", ""]


def test_the_table_filled_in_is_obeyed_as_judgements(lists: Path) -> None:
    out = lists / "judgements.csv"
    caregraph.review(lists, out=out)
    fill(out, decide("same"))
    with caregraph.load(lists) as graph:
        owned = {row["owner"] for row in graph.sparql("SELECT DISTINCT ?owner { ?home cg:ownedBy ?owner }")}
    assert sum(1 for owner in owned if "fern" in str(owner)) == 1
    assert pairs(caregraph.review(lists)) == {("Wrenfeild Homes Ltd", "Wrenfield Homes Ltd")}
    again = caregraph.review(lists, out=out)
    assert [row["decision"] for row in again] == ["same", ""]


def test_no_cell_is_a_formula_and_names_come_back_as_they_were(lists: Path, tmp_path: Path) -> None:
    listed(lists, ["=cmd|'/C calc'!A0 Care Homes Ltd", "=cmd|'/C calcs'!A0 Care Homes Ltd"])
    out = tmp_path / "review.csv"
    (row,) = caregraph.review(lists, out=out)
    assert str(row["left"]).startswith("=cmd|")
    assert [cell for line in rows_of(out) for cell in line.values() if cell.startswith(("=", "+", "-", "@"))] == []
    fill(out, lambda row: row.update(decision="same", by="the reviewers", on="2026-01-31", reason="-"))
    (judgement,) = read_judgements(out)
    assert (judgement.left, judgement.right) == (row["left"], row["right"])
    before = rows_of(out)
    caregraph.review(lists, out=out)
    assert [list(row.values())[:5] for row in rows_of(out)] == [list(row.values())[:5] for row in before]
    assert rows_of(out)[0]["reason"] == "'-"


@pytest.mark.parametrize("text", ["town,mayor\nLeeds,A. Person\n", "", "<html>no</html>", "Dear all,\nthis is a letter.\n"])
def test_a_file_of_another_kind_is_left_alone(lists: Path, tmp_path: Path, text: str) -> None:
    out = tmp_path / "other.csv"
    out.write_text(text)
    with pytest.raises(CaregraphError, match=r"other\.csv.*would be lost"):
        caregraph.review(lists, out=out)
    assert out.read_text() == text


def test_judgements_that_cannot_be_read_leave_the_file_as_it_was(lists: Path, tmp_path: Path) -> None:
    out = tmp_path / "review.csv"
    caregraph.review(lists, out=out)
    fill(out, lambda row: row.update(decision="perhaps", by="x", on="2026-01-31", reason="x"))
    before = out.read_bytes()
    with pytest.raises(JudgementError, match=r"review\.csv:2\.decision: 'perhaps' is no decision"):
        caregraph.review(lists, out=out)
    assert out.read_bytes() == before


def test_a_place_that_cannot_be_written_and_a_register_that_cannot_be_read_are_named(lists: Path, tmp_path: Path) -> None:
    with pytest.raises(CaregraphError, match="there is no folder"):
        caregraph.review(lists, out=tmp_path / "no" / "review.csv")
    with pytest.raises(CaregraphError, match="is a folder"):
        caregraph.review(lists, out=tmp_path)
    (lists / "bad.csv").write_text("a,b\n1\n")
    with pytest.raises(SourceError, match=r"bad\.csv:2: 1 cell"):
        caregraph.review(lists, out=tmp_path / "review.csv")
    assert not (tmp_path / "review.csv").exists()


def test_documents_and_tables_of_other_kinds_are_passed_over(lists: Path) -> None:
    (lists / "a.txt").write_text("Fernbank Care Ltd and Fernbanks Care Limited are named in a text.")
    (lists / "budgets.csv").write_text("council,budget\nDoncaster,1\n")
    told: list[tuple[str, int, int]] = []
    assert pairs(caregraph.review(lists, progress=lambda *what: told.append(what))) == PAIRS
    assert told == [("reading", 0, 3), ("reading", 1, 3), ("reading", 2, 3)]


def test_the_command_prints_the_table_or_writes_it(lists: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["review", str(lists)])
    assert done.exit_code == 0
    assert [line.split(",")[0] for line in done.stdout.splitlines()[:2]] == ["left", "Fernbank Care Ltd"]
    out = tmp_path / "review.csv"
    done = CliRunner().invoke(app, ["review", str(lists), "--out", str(out)])
    assert (done.exit_code, done.stdout) == (0, "")
    assert f"written: {out}: 2 pairs, 0 of them decided" in done.stderr
    assert {(row["left"], row["right"]) for row in rows_of(out)} == PAIRS


def test_the_packaged_settings_name_pairs_that_nobody_has_decided() -> None:
    found = caregraph.review()
    assert 10 < len(found) < 100
    assert set(found.column("decision")) == {""}
    assert all(left != right for left, right in zip(found.column("left"), found.column("right"), strict=True))
