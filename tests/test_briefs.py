"""The briefs: texts of our own, each citing its original, and between them covering the arrangements that are known."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from caregraph.model import Document
from caregraph.sources.frontmatter import split_front_matter
from caregraph.sources.reading import read_document

ROOT = Path(__file__).resolve().parent.parent
BRIEFS = sorted((ROOT / "seeds" / "briefs").glob("*.md"))
ARRANGEMENTS = ROOT.parent / "shared" / "facts" / "arrangements.md"
SECTIONS = ("1", "2", "3", "4")

#: What a row of the tables calls a council beside its name.
_KINDS = re.compile(r"\b(?:MBC|MDC|BC|CC|LB|RB|RBC|C)\b\.?")
_CODE = re.compile(r"\[([A-Z]\d+)\]")
#: What stands in place of a provider's name where a cell names none.
_NAMELESS = ("government commissioners", "tri-borough shared service", "social work practices")


def _ids(path: Path) -> str:
    return path.stem


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {path.name: read_document(path) for path in BRIEFS}


def body_of(path: Path) -> str:
    return split_front_matter(path.read_text(encoding="utf-8"), path.name)[1]


# ---------------------------------------------------------------- each


def test_there_are_more_than_a_hundred() -> None:
    assert len(BRIEFS) > 100


@pytest.mark.parametrize("path", BRIEFS, ids=_ids)
def test_a_brief_says_what_it_rests_on(path: Path, documents: dict[str, Document]) -> None:
    document = documents[path.name]
    assert document.title
    assert document.publisher
    assert document.url.startswith(("http://", "https://"))
    assert document.licence == "CC-BY-4.0"


@pytest.mark.parametrize("path", BRIEFS, ids=_ids)
def test_the_front_matter_has_no_key_that_nobody_reads(path: Path) -> None:
    front = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    assert set(front) <= {"url", "title", "date", "publisher", "licence"}
    assert all(isinstance(value, str) and value.strip() for value in front.values())


@pytest.mark.parametrize("path", BRIEFS, ids=_ids)
def test_a_brief_is_brief(path: Path) -> None:
    assert 80 <= len(body_of(path).split()) <= 260


@pytest.mark.parametrize("path", BRIEFS, ids=_ids)
def test_all_of_a_brief_is_its_own_text(path: Path, documents: dict[str, Document]) -> None:
    document = documents[path.name]
    assert document.text == body_of(path)
    assert document.unread <= document.text.count("\n")


@pytest.mark.parametrize("path", BRIEFS, ids=_ids)
def test_a_brief_is_named_in_lower_case_words(path: Path) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", path.stem)


# ---------------------------------------------------------------- together


def test_no_two_briefs_cite_one_address(documents: dict[str, Document]) -> None:
    addresses = [document.url for document in documents.values()]
    assert sorted(addresses) == sorted(set(addresses))
    assert len({document.id for document in documents.values()}) == len(documents)


def test_no_two_briefs_share_a_text() -> None:
    bodies = [" ".join(body_of(path).split()) for path in BRIEFS]
    assert len(set(bodies)) == len(bodies)


# ---------------------------------------------------------------- what they cover


def rows() -> list[tuple[str, list[str]]]:
    """The rows of the tables of sections 1 to 4, each with its section; none where the tables are not at hand."""
    if not ARRANGEMENTS.is_file():
        return []
    found: list[tuple[str, list[str]]] = []
    section, heading = "", True
    for line in ARRANGEMENTS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            section, heading = line[3:4], True
        elif line.startswith("|---"):
            heading = False
        elif line.startswith("|") and not heading and section in SECTIONS:
            found.append((section, [cell.strip() for cell in line.strip("|").split("|")]))
    return found


def needs_the_tables() -> None:
    if not ARRANGEMENTS.is_file():
        pytest.skip("the tables of arrangements are not at hand")


def councils_of(cell: str) -> list[str]:
    """The place names of a cell such as "Northamptonshire CC, then North Northamptonshire C (from 1 April 2021)"."""
    parts = re.split(r"[,;]", _KINDS.sub(";", re.sub(r"\([^)]*\)", "", cell)))
    names = [re.sub(r"^(?:then|and) | upon Thames$", "", part.strip()) for part in parts]
    return [name for name in names if name]


def provider_of(cell: str) -> str:
    """The provider's name in a cell such as "Achieving for Children (AfC)"; empty where it names none."""
    name = re.split(r" \(|,| Limited| CC", cell)[0]
    return "" if name in _NAMELESS else name.replace("AfC", "Achieving for Children")


def addresses() -> dict[str, str]:
    lines = re.findall(r"^- \[(\w+)\] (.*)$", ARRANGEMENTS.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(lines)


def plain(text: str) -> str:
    return " ".join(text.replace("&", "and").replace("’", "'").lower().split())


@pytest.fixture(scope="module")
def told(documents: dict[str, Document]) -> list[str]:
    return [plain(f"{document.title}\n{document.text}") for document in documents.values()]


def test_the_tables_are_read_whole() -> None:
    needs_the_tables()
    counts = {section: sum(1 for found, _ in rows() if found == section) for section in SECTIONS}
    assert all(count >= 5 for count in counts.values()), counts
    assert councils_of(rows()[0][1][0]) == ["Doncaster"]


def test_every_row_of_the_tables_rests_on_a_source_that_a_brief_cites(documents: dict[str, Document]) -> None:
    needs_the_tables()
    known = addresses()
    cited = {document.url for document in documents.values()}
    codes = {code for code, listed in known.items() if any(url in cited for url in listed.split(" "))}
    assert len(codes) > 80
    missing = [cells[:2] for _, cells in rows() if not set(_CODE.findall(" ".join(cells))) & codes]
    assert missing == []


def test_every_council_of_the_tables_is_spoken_of(told: list[str]) -> None:
    needs_the_tables()
    names = {name for _, cells in rows() for name in councils_of(cells[0])}
    assert {"Doncaster", "Slough", "Kingston", "Westminster", "Hillingdon", "West Northamptonshire", "Devon"} <= names
    assert len(names) > 40
    assert sorted(name for name in names if not any(plain(name) in text for text in told)) == []


def test_every_provider_of_the_tables_is_spoken_of(told: list[str]) -> None:
    needs_the_tables()
    names = {name for section, cells in rows() if section in "123" for name in [provider_of(cells[1])] if name}
    assert {"Doncaster Children's Services Trust", "Achieving for Children", "Hampshire", "Evolve YP", "Catch22"} <= names
    assert len(names) > 15
    parts = {name: [plain(part) for part in re.split(" / ", name.removesuffix(" Ltd"))] for name in names}
    assert sorted(name for name in names if not any(all(part in text for part in parts[name]) for text in told)) == []


def test_council_and_provider_of_a_whole_arrangement_meet_in_one_brief(told: list[str]) -> None:
    needs_the_tables()
    pairs = [(council, provider_of(cells[1])) for section, cells in rows() if section == "1" for council in councils_of(cells[0])]
    assert ("Windsor & Maidenhead", "Achieving for Children") in pairs
    assert [pair for pair in pairs if not any(all(plain(name) in text for name in pair) for text in told)] == []
