"""What people decided is obeyed: it joins, it splits, and it may not contradict itself."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.resolve.judgements import Judged, Judgement, JudgementError, is_judgements, read_judgements
from caregraph.resolve.owners import OwnerIndex
from caregraph.sources.knowledge import Knowledge
from caregraph.sources.registers import read_register

PACKAGED = Path(__file__).resolve().parent.parent / "seeds" / "judgements.csv"
HEADER = "left,right,decision,by,on,reason"


@pytest.fixture(scope="module")
def index(knowledge: Knowledge) -> OwnerIndex:
    return OwnerIndex(knowledge)


def decided(*rows: tuple[str, str, str]) -> list[Judgement]:
    return [
        Judgement(left, right, decision == "same", "a person", date(2026, 1, 1), "a reason", f"judgements.csv:{number}")
        for number, (left, right, decision) in enumerate(rows, start=2)
    ]


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "judgements.csv"
    path.write_text("\n".join((HEADER, *lines)) + "\n", encoding="utf-8")
    return path


def test_same_joins_two_names_in_all_their_spellings(index: OwnerIndex) -> None:
    judged = Judged(decided(("Fair Brook Care Ltd", "Fairbrooks Care Ltd", "same")), index)
    assert judged.entity("FAIRBROOKS CARE LIMITED") == judged.entity("Fair Brook  Care") == "organisation/fairbrook-care"
    assert judged.entity("Fair Brook Care LLP") == "organisation/fairbrook-care-llp"


def test_a_company_number_stands_for_all_that_are_joined(index: OwnerIndex) -> None:
    judged = Judged(decided(("Oak Care Ltd", "Oak Care Ltd 01234567", "same"), ("Oak Care Ltd", "Oaks Care Ltd", "same")), index)
    assert {judged.entity(name) for name in ("Oak Care", "OAKS CARE LTD", "Oak Care Limited (01234567)")} == {"company/01234567"}


def test_an_id_can_be_a_side_and_an_entity_of_the_tables_stands_for_all(index: OwnerIndex) -> None:
    judged = Judged(decided(("Kennt County Council", "council/KEN", "same")), index)
    assert judged.entity("Kennt County Council") == "council/KEN"


def test_a_person_can_say_that_a_name_is_a_bodys(index: OwnerIndex) -> None:
    assert index.entity("Brightwell Smallbrook") is None
    judged = Judged(decided(("Brightwell Smallbrook", "Brightwell Smallbrook Ltd", "same")), index)
    assert judged.entity("brightwell smallbrook") == "organisation/brightwellsmallbrook"
    assert judged.entity("Brightwell Largebrook") is None


def test_different_splits_what_the_rules_join_and_leaves_other_spellings(index: OwnerIndex) -> None:
    judged = Judged(decided(("Oak Care Ltd", "Oak Care", "different")), index)
    found = [judged.entity(name) for name in ("Oak Care Ltd", "Oak Care", "Oak Care Limited")]
    assert len(set(found)) == 3
    assert found[2] == "organisation/oak-care"
    assert judged.entity("OAK  CARE LTD") == found[0]


def test_different_splits_a_name_from_an_entity_of_the_tables(index: OwnerIndex) -> None:
    judged = Judged(decided(("Barnardo's Ltd", "organisation/barnardos", "different")), index)
    assert judged.entity("Barnardo's") == "organisation/barnardos"
    assert judged.entity("Barnardo's Ltd") not in (None, "organisation/barnardos")


@pytest.mark.parametrize(
    "rows",
    [
        [("Oak Care", "Elm Care", "same"), ("Oak Care", "Elm Care", "different")],
        [("Oak Care", "Elm Care", "same"), ("Elm Care", "Ash Care", "same"), ("Ash Care", "Oak Care", "different")],
        [("Oak Care Ltd", "Oak Care", "different"), ("Oak Care", "Elm Care", "same"), ("Elm Care", "Oak Care Ltd", "same")],
        [("Oak Care", "oak  care", "different")],
    ],
)
def test_a_contradiction_is_an_error_that_names_the_row(index: OwnerIndex, rows: list[tuple[str, str, str]]) -> None:
    place = next(row.place for row in decided(*rows) if not row.same)
    with pytest.raises(JudgementError, match=rf"^{place}: .* are different here and the same"):
        Judged(decided(*rows), index)


def test_two_entities_of_the_tables_are_not_joined(index: OwnerIndex) -> None:
    with pytest.raises(JudgementError, match=r"^judgements.csv:2: council/KEN and council/LDS are two entities"):
        Judged(decided(("Kent County Council", "Leeds City Council", "same")), index)


def test_a_name_of_nobody_cannot_be_judged(index: OwnerIndex) -> None:
    with pytest.raises(JudgementError, match=r"^judgements.csv:2: '—' is the name of nobody"):
        Judged(decided(("—", "Oak Care Ltd", "same")), index)


@given(st.permutations(["Oak Care", "Elm Care", "Ash Care", "Fir Care", "Yew Care 01234567"]))
def test_the_order_of_the_rows_does_not_matter(knowledge: Knowledge, names: list[str]) -> None:
    rows = decided(*((left, right, "same") for left, right in pairwise(names)))
    judged = Judged(reversed(rows), OwnerIndex(knowledge))
    assert {judged.entity(name) for name in names} == {"company/01234567"}
    assert judged.same_entity("organisation/oak-care") == judged.same_entity(judged.same_entity("organisation/oak-care"))


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("Oak Care,Elm Care,perhaps,me,2026-01-01,why", "judgements.csv:2.decision: 'perhaps' is no decision"),
        ("Oak Care,,same,me,2026-01-01,why", "judgements.csv:2.right: is empty"),
        ("Oak Care,Elm Care,same,,2026-01-01,why", "judgements.csv:2.by: is empty"),
        ("Oak Care,Elm Care,same,me,2026-01-01,", "judgements.csv:2.reason: is empty"),
        ("Oak Care,Elm Care,same,me,1 May,why", "judgements.csv:2.on: '1 May' is no day"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_with_its_place(tmp_path: Path, line: str, message: str) -> None:
    with pytest.raises(JudgementError) as error:
        read_judgements(written(tmp_path, line))
    assert str(error.value).startswith(message)


def test_a_missing_column_is_named(tmp_path: Path) -> None:
    path = tmp_path / "judgements.csv"
    path.write_text("left,right,decision\nOak Care,Elm Care,same\n", encoding="utf-8")
    with pytest.raises(JudgementError, match=r"^judgements.csv:1: the column 'by' is missing"):
        read_judgements(path)


def test_undecided_rows_and_further_columns_of_a_review_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    lines = [f"{HEADER},score", "Oak Care,Elm Care,,,,,91.0", "Oak Care,Ash Care,Same,me,2026-01-01,why,90.0"]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert read_judgements(path) == (Judgement("Oak Care", "Ash Care", True, "me", date(2026, 1, 1), "why", "review.csv:3"),)


def test_the_packaged_judgements_are_sound_and_told_by_their_columns(index: OwnerIndex) -> None:
    rows = read_judgements(PACKAGED)
    judged = Judged(rows, index)
    assert len(rows) > 25
    for row in rows:
        right = judged.same_entity(row.right) if "/" in row.right else judged.entity(row.right)
        assert (judged.entity(row.left) == right) is row.same, row.place
    assert all(row.on <= date(2026, 12, 31) and len(row.reason) > 20 for row in rows)
    assert is_judgements(read_register(PACKAGED))
    assert not is_judgements(read_register(PACKAGED.parent / "registers" / "regions.csv"))
