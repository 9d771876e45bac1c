"""Rows: which claims they make, what is left out and why, and that every row is accounted for."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.consolidate import consolidate
from caregraph.errors import SourceError
from caregraph.ids import slug
from caregraph.model import Claim, EntityId, Mention, Register, Source
from caregraph.registers import Tally, as_source, read_rows, recognise
from caregraph.registers.rules import Parties
from caregraph.resolve import RegisterParties
from caregraph.sources.encodings import decode
from caregraph.sources.knowledge import Knowledge
from caregraph.sources.registers import read_register, register_from_bytes
from caregraph.terms import Coverage, DateRole, EntityType, Manner, Predicate, Status

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
LISTS = sorted((DATA / "ofsted-providers").glob("*.csv"))
HEADERS = [
    "URN", "Provision type", "Registration date", "Registration status", "Name", "Local authority", "Sector", "Places",
    "Organisation which owns the provider", "Event type", "Inspection date", "Overall effectiveness",
]  # fmt: skip
PERSONS = ("Mr ", "Mrs ", "Ms ")
HOME = [
    "SC400001", "Children's Home", "14/02/2002", "Active", "REDACTED", "Kent", "Private", "4",
    "Fernbank Care Ltd", "Full inspection", "05/11/2018", "Requires improvement to be good",
]  # fmt: skip


class SmallParties:
    """Names become ids by their letters; councils are those of ``councils``, or any where it is empty."""

    def __init__(self, *councils: str) -> None:
        self.councils = councils
        self.asked: list[tuple[str, date | None]] = []

    def council(self, name: str, day: date | None) -> Mention | None:
        self.asked.append((name, day))
        if self.councils and name not in self.councils:
            return None
        return Mention(surface=name, type=EntityType.COUNCIL, entity=f"council/{slug(name)}")

    def owner(self, name: str, day: date | None) -> Mention | None:
        if name.startswith(PERSONS):
            return None
        return Mention(surface=name, type=EntityType.ORGANISATION, entity=f"organisation/{slug(name).removesuffix('-ltd')}")

    def body(self, name: str, day: date | None) -> Mention | None:
        return self.owner(name, day)

    def fixed(self, entity: EntityId) -> Mention:
        return Mention(surface=entity, type=EntityType.REGULATOR, entity=entity)


class Outcome(NamedTuple):
    claims: list[Claim]
    tally: Tally
    source: Register

    @property
    def lines(self) -> list[str]:
        return [line(claim) for claim in self.claims]

    @property
    def settings(self) -> list[Mention]:
        """The settings as the rows name them, in their order."""
        return [claim.subject for claim in self.claims if claim.predicate is Predicate.REGISTERED_AS]


def line(claim: Claim) -> str:
    when = f"{claim.date_role}:{claim.date.lexical or f'..{claim.date.latest}'}" if claim.date else ""
    status = "" if claim.status is Status.ACTUAL else claim.status
    parts = (claim.subject.entity, claim.predicate, claim.object.entity, claim.scope, claim.value, claim.manner, status, when)
    return " ".join(str(part) for part in parts if part)


def outcome(register: Register, parties: Parties | None = None) -> Outcome:
    parties = parties or SmallParties()
    recognised = recognise(register)
    assert recognised is not None
    source = as_source(register, recognised)
    tally = Tally()
    claims = list(read_rows(source, recognised, parties, tally))
    assert tally.read + tally.skipped.total() + tally.empty == tally.rows == len(register.rows) + register.empty
    assert tally.claims.total() == len(claims)
    assert tally.silent == tally.read - len({claim.evidence[0].row for claim in claims})
    return Outcome(claims, tally, source)


def register_of(rows: Iterable[Sequence[str]], headers: Sequence[str] = HEADERS, name: str = "any_2019-03-31.csv") -> Register:
    out = io.StringIO()
    csv.writer(out).writerows([headers, *rows])
    return register_from_bytes(Path(name), out.getvalue().encode())


def home(**cells: str) -> list[str]:
    """The row ``HOME`` with other cells; a column is named by its first word, in lower case."""
    places = {"urn": 0, "provision": 1, "registration": 2, "status": 3, "name": 4, "council": 5, "sector": 6, "places": 7, "owner": 8}
    places |= {"event": 9, "inspection": 10, "overall": 11}
    row = list(HOME)
    for name, cell in cells.items():
        row[places[name]] = cell
    return row


# -- lists of providers


def test_what_a_row_claims() -> None:
    found = outcome(register_of([HOME]))
    assert found.lines == [
        "setting/SC400001 locatedIn council/kent",
        "setting/SC400001 ownedBy organisation/fernbank-care",
        "setting/SC400001 inSector sector/private",
        "setting/SC400001 registeredAs provision/childrens-home 4 start:2002-02-14",
        "setting/SC400001 rated regulator/ofsted requires improvement on:2018-11-05",
    ]
    assert [claim.method for claim in found.claims] == [
        f"register:ofsted-providers.{rule}" for rule in ("located", "owned", "sector", "registered", "rated")
    ]
    assert {claim.subject.type for claim in found.claims} == {EntityType.CHILDRENS_HOME}
    assert {claim.source for claim in found.claims} == {found.source.id}


def test_the_evidence_is_the_row_as_written() -> None:
    found = outcome(register_of([home(owner="Fernbank  Care Ltd ")]))
    (evidence,) = {claim.evidence for claim in found.claims}
    assert evidence[0].row == 1
    assert evidence[0].quote == (
        "URN: SC400001 | Provision type: Children's Home | Registration date: 14/02/2002 | Registration status: Active | "
        "Local authority: Kent | Sector: Private | Places: 4 | Organisation which owns the provider: Fernbank  Care Ltd  | "
        "Event type: Full inspection | Inspection date: 05/11/2018 | Overall effectiveness: Requires improvement to be good"
    )
    assert len({id(claim.evidence[0]) for claim in found.claims}) == 1


def test_claims_built_without_validation_are_valid() -> None:
    for claim in outcome(register_of([HOME, home(urn="2400002", status="Suspended")])).claims:
        assert Claim.model_validate(claim.model_dump()) == claim


def test_a_suspended_setting() -> None:
    assert "setting/SC400001 suspendedBy regulator/ofsted" in outcome(register_of([home(status="Suspended")])).lines
    assert not [line for line in outcome(register_of([HOME])).lines if "suspendedBy" in line]


@pytest.mark.parametrize(
    ("cells", "gone", "reason"),
    [
        ({"owner": ""}, "ownedBy", "owner: not given"),
        ({"owner": "Owned by an individual"}, "ownedBy", "owner: a private person"),
        ({"owner": "Mrs A Person"}, "ownedBy", "owner: a private person, or no organisation's name"),
        ({"owner": "REDACTED"}, "ownedBy", "owner: redacted"),
        ({"sector": "Third sector"}, "inSector", "sector: none of the list"),
        ({"overall": ""}, "rated", "overall: not given"),
        ({"overall": "Not judged"}, "rated", "overall: not judged"),
        ({"overall": "Splendid"}, "rated", "overall: no grade: 'splendid'"),
        ({"inspection": ""}, "rated", "inspected: not given"),
        ({"inspection": "31/02/2018"}, "rated", "inspected: no day of the calendar: '31/02/2018'"),
        ({"inspection": "05/11/2019"}, "rated", "inspected: later than the list"),
        ({"event": "Monitoring inspection"}, "rated", "event: no full inspection"),
        ({"event": ""}, "rated", "event: no full inspection"),
        ({"council": "Atlantis"}, "locatedIn", "council: no council has this name"),
    ],
)
def test_what_a_row_does_not_say_is_left_out_and_counted(cells: dict[str, str], gone: str, reason: str) -> None:
    whole = outcome(register_of([HOME])).lines
    found = outcome(register_of([home(**cells)]), SmallParties("Kent"))
    assert found.lines == [line for line in whole if f" {gone} " not in line]
    assert found.tally.left_out == {reason: 1}
    assert found.tally.read == 1


def test_a_name_that_no_council_has_is_told() -> None:
    found = outcome(
        register_of([home(council="Atlantis"), home(urn="SC400002", council="Atlantis"), home(urn="SC400003")]), SmallParties("Kent")
    )
    assert found.tally.unknown == {"council": Counter({"Atlantis": 2})}
    assert "unknown council 2: 'Atlantis'" in found.tally.lines()


def test_a_private_person_is_named_neither_in_the_tally_nor_in_a_quote() -> None:
    found = outcome(register_of([home(owner="Mrs A Person")]))
    assert found.claims
    assert not [claim for claim in found.claims if "Person" in claim.evidence[0].quote]
    assert "Person" not in " ".join(found.tally.lines())


def test_a_date_or_a_number_that_cannot_be_leaves_the_claim_without_it() -> None:
    found = outcome(register_of([home(registration="99/99/9999", places="many")]))
    assert "setting/SC400001 registeredAs provision/childrens-home" in found.lines
    assert found.tally.left_out == {"registered: no year that can be: '99/99/9999'": 1, "places: no whole number: 'many'": 1}


def test_the_council_is_sought_on_the_day_of_the_list() -> None:
    parties = SmallParties()
    outcome(register_of([HOME]), parties)
    assert set(parties.asked) == {("Kent", date(2019, 3, 31))}


@pytest.mark.parametrize("word", ["Adequate", "Satisfactory"])
def test_words_of_former_frameworks_stand_as_they_were_given(word: str) -> None:
    assert f"setting/SC400001 rated regulator/ofsted {word.lower()} on:2018-11-05" in outcome(register_of([home(overall=word)])).lines


def test_a_new_type_of_provision_is_a_concept_of_its_own() -> None:
    found = outcome(register_of([home(provision="Secure 16 to 19 academy")]))
    assert "setting/SC400001 registeredAs provision/secure-16-to-19-academy 4 start:2002-02-14" in found.lines
    assert {claim.subject.type for claim in found.claims} == {EntityType.SETTING}


@pytest.mark.parametrize("formula", ["=cmd|'/c calc'!A1", '=HYPERLINK("https://example.org")', "@SUM(1)"])
def test_a_formula_in_a_cell_is_only_text(formula: str) -> None:
    found = outcome(register_of([home(owner=formula, name=formula)]))
    (owned,) = (claim for claim in found.claims if claim.predicate is Predicate.OWNED_BY)
    assert owned.object.surface == formula
    assert f"Name: {formula} | " in owned.evidence[0].quote
    assert found.settings[0].surface == formula


@pytest.mark.parametrize(("urn", "reason"), [("", "urn: not given"), ("Total", "urn: no code of this kind: 'Total'")])
def test_a_row_without_its_number_is_skipped(urn: str, reason: str) -> None:
    found = outcome(register_of([HOME, home(urn=urn), home(urn="SC400002")]))
    assert {claim.evidence[0].row for claim in found.claims} == {1, 3}
    assert (found.tally.read, found.tally.skipped, found.tally.places) == (2, {reason: 1}, {reason: [2]})


def test_rows_that_differ_and_have_one_number_are_skipped() -> None:
    found = outcome(register_of([HOME, home(urn="SC400002"), home(sector="Voluntary")]))
    assert {claim.evidence[0].row for claim in found.claims} == {2}
    assert found.tally.places == {"urn: stands in several rows that differ": [1, 3]}
    assert [setting.entity for setting in found.settings] == ["setting/SC400002"]


def test_a_row_that_stands_there_again_is_read_once() -> None:
    found = outcome(register_of([HOME, HOME]))
    assert {claim.evidence[0].row for claim in found.claims} == {1}
    assert found.tally.places == {"urn: the same row again": [2]}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([HOME, home(urn="SC400002")], (Coverage.GRADED, 2)),
        ([HOME, HOME], (Coverage.GRADED, 1)),
        ([HOME, home(urn="SC400002", overall="")], (Coverage.WHOLE, 2)),
        ([HOME, home(urn="")], (Coverage.SOME, 1)),
        ([HOME, home(sector="Voluntary"), home(urn="SC400002")], (Coverage.SOME, 1)),
        ([HOME, ["Total", "1", *[""] * (len(HEADERS) - 2)]], (Coverage.GRADED, 1)),
    ],
)
def test_of_which_settings_a_list_tells(rows: list[Sequence[str]], expected: tuple[Coverage, int]) -> None:
    source = outcome(register_of(rows)).source
    assert (source.coverage, source.listed) == expected


def test_only_so_many_row_numbers_are_kept() -> None:
    found = outcome(register_of([home(urn="") for _ in range(100)]))
    assert found.tally.skipped == {"urn: not given": 100}
    assert found.tally.places["urn: not given"] == list(range(1, 21))


def test_empty_rows_and_titles_of_groups_are_accounted_for() -> None:
    titles = ["About it", "", "Its place", "", "Its owner", *[""] * 7]
    register = register_of([HEADERS, HOME, [""] * 12, home(urn="SC400002")], headers=titles)
    found = outcome(register)
    assert (found.tally.rows, found.tally.read, found.tally.empty) == (4, 2, 1)
    assert found.tally.places == {"header, or above it": [1]}
    assert found.claims[0].evidence[0].quote.startswith("URN: SC400001 | ")


def test_claims_for_which_the_file_has_no_column_are_named() -> None:
    found = outcome(register_of([HOME[:8]], headers=HEADERS[:8]))
    assert found.tally.absent == {"owned": "owner", "rated": "event"}
    assert Counter(claim.predicate for claim in found.claims) == dict.fromkeys(
        (Predicate.LOCATED_IN, Predicate.IN_SECTOR, Predicate.REGISTERED_AS), 1
    )


def test_a_list_without_a_day_is_refused() -> None:
    register = register_of([HOME], name="any.csv")
    recognised = recognise(register)
    assert recognised is not None
    with pytest.raises(SourceError, match=r"name the file as in any_2019-03-31\.csv"):
        list(read_rows(register, recognised, SmallParties(), Tally()))


@given(st.permutations(range(len(HEADERS))), st.sampled_from(["Sectr", "SECTOR", "\nSector "]), st.integers(min_value=0, max_value=3))
def test_the_claims_do_not_depend_on_how_the_columns_stand(order: list[int], sector: str, captions: int) -> None:
    rows = [HOME, home(urn="SC400002", status="Suspended", owner="")]
    headers = [{"Sector": sector}.get(header, header) for header in HEADERS]
    table = [[row[place] for place in order] for row in [headers, *rows]]
    above = [[f"Providers, note {number}", *[""] * (len(HEADERS) - 1)] for number in range(captions)]
    first, *others = [*above, *table]
    moved = outcome(register_of(others, headers=first))
    assert moved.lines == outcome(register_of(rows)).lines


@given(st.lists(st.lists(st.text(max_size=12), min_size=12, max_size=12), max_size=8))
def test_whatever_stands_in_the_cells_every_row_is_accounted_for(rows: list[list[str]]) -> None:
    try:
        register = register_of([HOME, *rows])
    except SourceError:
        return  # no table
    found = outcome(register)
    assert all(claim.evidence[0].quote for claim in found.claims)


def test_what_a_row_says_of_its_setting() -> None:
    found = outcome(register_of([HOME, home(urn="2400002", name="Larch Hall", provision="Boarding School")]))
    assert [(setting.entity, setting.surface, setting.type) for setting in found.settings] == [
        ("setting/SC400001", "Children's Home SC400001", EntityType.CHILDRENS_HOME),
        ("setting/2400002", "Larch Hall", EntityType.BOARDING_SCHOOL),
    ]


# -- the lists at hand, counted with nothing but the csv module


def plain_rows(path: Path) -> list[dict[str, str]]:
    """The rows of a list by short names of their columns, read without the code under test."""
    table = list(csv.reader(io.StringIO(decode(path.read_bytes(), path.name), newline="")))
    top = next(number for number, row in enumerate(table) if "URN" in row)
    names = {
        "urn": r"URN", "status": r"Reg(istration)? status", "council": "Local authority", "sector": "Sector", "type": "Provision type",
        "owner": r"Organisation( name| which owns the provider)?", "event": r"(Latest full inspection )?event type|Inspection type",
        "date": r"(Latest full inspection|Inspection) date", "grade": r"Overall effectiveness|(.* )?overall experiences and progress.*",
    }  # fmt: skip
    places = {
        name: next((n for n, header in enumerate(table[top]) if re.fullmatch(form, header.strip(), re.I)), None)
        for name, form in names.items()
    }
    rows = ({name: row[place].strip() if place is not None else "" for name, place in places.items()} for row in table[top + 1 :])
    return [row for row in rows if row["urn"]]


COUNTED: dict[Predicate, Callable[[dict[str, str]], bool]] = {
    Predicate.LOCATED_IN: lambda row: bool(row["council"]),
    Predicate.OWNED_BY: lambda row: row["owner"] not in ("", "Owned by an individual") and not row["owner"].startswith(PERSONS),
    Predicate.IN_SECTOR: lambda row: row["sector"] != "",
    Predicate.REGISTERED_AS: lambda row: bool(row["type"]),
    Predicate.RATED: lambda row: row["event"] == "Full inspection" and row["grade"] not in ("", "Not judged") and bool(row["date"]),
    Predicate.SUSPENDED_BY: lambda row: row["status"] == "Suspended",
}


@pytest.mark.parametrize("path", LISTS or [None], ids=[path.stem for path in LISTS] or ["none"])
def test_a_list_at_hand_gives_the_claims_that_its_rows_hold(path: Path | None) -> None:
    if path is None:
        pytest.skip("the lists are not at hand")
    rows = plain_rows(path)
    found = outcome(read_register(path))
    assert found.tally.read == len(rows)
    expected = {predicate: count for predicate, holds in COUNTED.items() if (count := sum(map(holds, rows)))}
    assert Counter(claim.predicate for claim in found.claims) == expected
    assert not found.tally.skipped
    assert not [reason for reason in found.tally.left_out if ": no day" in reason or ": no grade" in reason]
    assert expected[Predicate.REGISTERED_AS] == len(rows)


def test_the_two_parts_of_one_list_make_no_doubles() -> None:
    paths = [path for path in LISTS if "2018" in path.name]
    if not paths:
        pytest.skip("the lists are not at hand")
    first, second = (outcome(read_register(path)) for path in paths)
    assert first.source.series == second.source.series == "ofsted-providers"
    assert first.source.date is not None
    assert second.source.date is not None
    assert first.source.date.lexical == second.source.date.lexical
    sources: dict[str, Source] = {found.source.id: found.source for found in (first, second)}
    facts = Counter(fact.predicate for fact in consolidate([*first.claims, *second.claims], sources))
    settings = {setting.entity for setting in (*first.settings, *second.settings)}
    # the second part lists all settings but one, the first those with an inspection, and nobody's place, owner or sector differs
    assert facts[Predicate.LOCATED_IN] == facts[Predicate.REGISTERED_AS] == facts[Predicate.IN_SECTOR] == len(settings) == 2942
    assert facts[Predicate.RATED] == 2794
    witnesses = {fact.witnesses for fact in consolidate([*first.claims, *second.claims], sources)}
    assert witnesses == {1}


# -- judgements


JUDGEMENT_HEADERS = [
    "local_authority", "inspection_link", "publication_date", "inspection_start_date", "inspection_end_date", "overall_effectiveness_grade",
    "impact_of_leaders_grade", "help_and_protection_grade", "in_care_grade", "care_leavers_grade",
]  # fmt: skip
LINK = "https://files.example.org/file/1"


def judged(*cells: str) -> Outcome:
    return outcome(register_of([cells], headers=JUDGEMENT_HEADERS, name="judgements.csv"))


def test_a_judgement_is_of_the_day_on_which_the_inspection_ended() -> None:
    found = judged(
        "kent", LINK, "09/05/25", "17/03/2025", "21/03/2025", "good", "outstanding", "good", "inadequate", "requires improvement"
    )
    assert found.lines == [
        "council/kent rated regulator/ofsted good on:2025-03-21",
        "council/kent ratedInPart regulator/ofsted impact of leaders outstanding on:2025-03-21",
        "council/kent ratedInPart regulator/ofsted help and protection good on:2025-03-21",
        "council/kent ratedInPart regulator/ofsted children in care inadequate on:2025-03-21",
        "council/kent ratedInPart regulator/ofsted care leavers requires improvement on:2025-03-21",
    ]
    assert {claim.evidence[0].cites for claim in found.claims} == {LINK}
    assert found.claims[0].method == "register:ofsted-judgements.overall"


@pytest.mark.parametrize(
    ("start", "end", "expected", "method"),
    [
        ("17/03/2025", "", "2025-03-17", "register:ofsted-judgements.overall.by-started"),
        ("", "", "2025-05-09", "register:ofsted-judgements.overall.by-published"),
        ("17/03/2025", "31/02/2025", "2025-03-17", "register:ofsted-judgements.overall.by-started"),
    ],
)
def test_a_date_that_stands_in_for_the_end_is_named_in_the_method(start: str, end: str, expected: str, method: str) -> None:
    (claim,) = judged("kent", LINK, "09/05/25", start, end, "good", "", "", "", "").claims
    assert claim.date is not None
    assert (claim.date.lexical, claim.method) == (expected, method)


def test_what_is_no_grade_is_counted_by_its_reason() -> None:
    found = judged(
        "kent",
        LINK,
        "09/05/25",
        "",
        "",
        "not_reported_post_reform",
        "data_unreadable",
        "to requires improvement",
        "",
        "inspection_pre_dates_judgement",
    )
    assert found.claims == []
    assert found.tally.left_out == {
        "overall: no longer given": 1,
        "leaders: unreadable in the report": 1,
        "protection: no grade: 'to requires improvement'": 1,
        "care: not given": 1,
        "leavers: not yet given": 1,
    }


def test_the_judgements_at_hand_are_all_accounted_for() -> None:
    path = DATA / "ilacs" / "ofsted_csc_ilacs_history.csv"
    if not path.is_file():
        pytest.skip("the judgements are not at hand")
    rows = list(csv.DictReader(io.StringIO(decode(path.read_bytes(), path.name))))
    grades = {"outstanding", "good", "requires improvement", "inadequate"}
    found = outcome(read_register(path))
    assert found.tally.read == len(rows)
    overall = [row["overall_effectiveness_grade"] for row in rows if row["overall_effectiveness_grade"] in grades]
    assert Counter(claim.value for claim in found.claims if claim.predicate is Predicate.RATED) == Counter(overall)
    parts = [row[name] for row in rows for name in JUDGEMENT_HEADERS[6:] if row[name] in grades]
    assert Counter(claim.value for claim in found.claims if claim.predicate is Predicate.RATED_IN_PART) == Counter(parts)
    assert {claim.evidence[0].cites for claim in found.claims} <= {row["inspection_link"] for row in rows}
    assert all(claim.date_role is DateRole.ON for claim in found.claims)


# -- interventions


INTERVENTION_HEADERS = [
    "council",
    "instrument",
    "date",
    "relation",
    "counterparty",
    "counterparty_type",
    "detail",
    "status_note",
    "source_url",
]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (
            ("2014-09-19", "forced-by", "Department for Education", "department", "", ""),
            ["forcedBy organisation/department-for-education start:2014-09-19"],
        ),
        (("2014-09", "forced-by", "Ministry (then Board)", "department", "", ""), ["forcedBy organisation/ministry start:2014-09"]),
        (("2014", "forced-by", "Ministry", "", "(date is publication date)", ""), ["forcedBy organisation/ministry start:..2014-12-31"]),
        (("2014-09", "forced-by", "Ministry", "", "planned for the autumn", ""), []),
        (
            ("2014-09", "forced-by", "Ministry", "", "", "revoked 2016-01-02"),
            ["forcedBy organisation/ministry start:2014-09", "forcedBy organisation/ministry ended end:2016-01-02"],
        ),
        (
            ("2014-09", "forced-by", "Ministry", "", "", "closed; replaced by direction of 2016-01-02"),
            ["forcedBy organisation/ministry start:2014-09"],
        ),
        (("2014-09", "forced-by", "Ministry", "", "", "replaced 2016-01-02"), ["forcedBy organisation/ministry start:2014-09"]),
        (("2021", "forced-by-end", "Ministry", "", "", ""), ["forcedBy organisation/ministry ended end:2021"]),
        (("2021", "forced-by-end", "Ministry", "", "year not stated in source", ""), ["forcedBy organisation/ministry ended"]),
        (("2014-10-01", "delegated-to", "Larch Trust", "trust", "", ""), ["delegatedTo organisation/larch-trust start:2014-10-01"]),
        (
            ("2014", "delegated-to", "Larch Trust", "trust", "voluntary; own board", ""),
            ["delegatedTo organisation/larch-trust voluntary start:2014"],
        ),
        (("2014", "delegated-to", "Larch Trust", "trust", "not voluntary", ""), ["delegatedTo organisation/larch-trust start:2014"]),
        (("2014", "delegated-to", "Devon", "council", "", ""), ["delegatedTo council/devon start:2014"]),
        (
            ("2023-04-01", "delegated-to", "Larch Trust", "trust", "the planned day", ""),
            ["delegatedTo organisation/larch-trust planned start:2023-04-01"],
        ),
        (
            ("2018", "delegated-to", "Devon", "council", "", "ended by 2020-01-13 (direction closed)"),
            ["delegatedTo council/devon start:2018", "delegatedTo council/devon ended end:..2020-01-13"],
        ),
        (("2022-09", "delegated-to-end", "Larch Trust", "trust", "", ""), ["delegatedTo organisation/larch-trust ended end:2022-09"]),
        (("2015", "improvement-notice", "Ministry", "", "", ""), ["putOnNoticeBy organisation/ministry start:2015"]),
        (
            ("2015", "improvement-notice", "Ministry", "", "", "moved to closed by 2017-04"),
            ["putOnNoticeBy organisation/ministry start:2015", "putOnNoticeBy organisation/ministry ended end:..2017-04-30"],
        ),
        (
            ("2015", "improvement-notice", "Ministry", "", "", "lifted 2017-07-07"),
            ["putOnNoticeBy organisation/ministry start:2015", "putOnNoticeBy organisation/ministry ended end:2017-07-07"],
        ),
        (
            ("2015", "improvement-notice", "Ministry", "", "", "lifted after a review in 2017"),
            ["putOnNoticeBy organisation/ministry start:2015"],
        ),
        (("2015", "another-relation", "Ministry", "", "", ""), []),
    ],
)
def test_what_an_intervention_claims(cells: tuple[str, ...], expected: list[str]) -> None:
    when, relation, *rest = cells
    row = ["Kent", "an instrument", when, relation, *rest, "https://example.org/page"]
    found = outcome(register_of([row], headers=INTERVENTION_HEADERS, name="interventions.csv"))
    assert found.lines == [f"council/kent {line}" for line in expected]
    assert found.tally.silent == (not expected)
    assert all(claim.evidence[0].cites == "https://example.org/page" for claim in found.claims)


def test_a_return_that_was_planned_stays_planned() -> None:
    row = [
        "Kent",
        "trust end",
        "2022-09",
        "delegated-to-end",
        "Larch Trust",
        "trust",
        "back home (planned for the autumn)",
        "",
        "https://example.org/page",
    ]
    found = outcome(register_of([row], headers=INTERVENTION_HEADERS, name="interventions.csv"))
    assert found.lines == ["organisation/larch-trust returnedTo council/kent planned on:2022-09"]


@pytest.mark.parametrize(
    ("detail", "expected"),
    [
        ("Larch Trust became 100% council owned", ["organisation/larch-trust ownedBy council/kent 100% start:2021-04"]),
        (
            "Larch Trust for Families and Children wholly owned by it",
            ["organisation/larch-trust-for-families-and-children ownedBy council/kent 100% start:2021-04"],
        ),
        ("Larch Trust co-owned from then", ["organisation/larch-trust ownedBy council/kent start:2021-04"]),
        ("council took the trust over", []),
    ],
)
def test_whose_owner_it_is_stands_in_the_remark(detail: str, expected: list[str]) -> None:
    row = ["Kent", "ownership", "2021-04", "owned-by", "Kent", "council", detail, "", "https://example.org/page"]
    found = outcome(register_of([row], headers=INTERVENTION_HEADERS, name="interventions.csv"))
    assert found.lines == expected
    assert bool(expected) or found.tally.left_out == {"detail: names nobody where the name should stand": 1}


def test_the_interventions_at_hand() -> None:
    path = DATA / "interventions" / "interventions_facts.csv"
    if not path.is_file():
        pytest.skip("the interventions are not at hand")
    rows = list(csv.DictReader(io.StringIO(decode(path.read_bytes(), path.name))))
    found = outcome(read_register(path))
    assert found.tally.read == len(rows)
    silent = {number for number, _ in enumerate(rows, start=1)} - {claim.evidence[0].row for claim in found.claims}
    assert [rows[number - 1]["relation"] for number in silent] == ["owned-by"]  # its remark does not name what is owned
    planned = [claim for claim in found.claims if "planned" in claim.evidence[0].quote and claim.predicate is not Predicate.OWNED_BY]
    assert {claim.status for claim in planned} == {Status.PLANNED}
    assert len(planned) == 2
    assert {claim.evidence[0].cites for claim in found.claims} <= {row["source_url"] for row in rows}
    assert Counter(claim.manner for claim in found.claims) == {None: len(found.claims) - 1, Manner.VOLUNTARY: 1}


# -- tables of authorities


def test_a_successor_named_by_its_code() -> None:
    headers = ["local-authority-code", "official-name", "nice-name", "gss-code", "start-date", "end-date", "replaced-by", "nation"]
    rows = [
        ["OLD", "Oldshire County Council", "Oldshire", "E10000001", "1974-04-01", "2023-03-31", "EST,WST", "England"],
        ["EST", "East Oldshire Council", "East Oldshire", "E06000001", "2023-04-01", "", "", "England"],
        ["WST", "West Oldshire Council", "West Oldshire", "E06000002", "2023-04-01", "", "", "England"],
    ]
    found = outcome(register_of(rows, headers=headers, name="authorities.csv"))
    assert found.lines == [
        "council/oldshire-county-council succeededBy council/east-oldshire-council on:2023-03-31",
        "council/oldshire-county-council succeededBy council/west-oldshire-council on:2023-03-31",
    ]


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("uk_local_authorities_current.csv", 470),
        ("lookup_name_to_registry.csv", 1774),
        ("lookup_gss_to_registry.csv", 458),
        ("d2i_Provider_data_lookup.csv", 156),
    ],
)
def test_the_tables_of_authorities_at_hand(name: str, read: int) -> None:
    path = DATA / "local-authorities" / name
    if not path.is_file():
        pytest.skip("the tables are not at hand")
    found = outcome(read_register(path))
    assert found.tally.read == read
    assert {claim.predicate for claim in found.claims} <= {Predicate.SUCCEEDED_BY}


def test_a_person_named_beside_an_owner_stands_in_no_quote() -> None:
    class Cutting(SmallParties):
        def owner(self, name: str, day: date | None) -> Mention | None:
            return super().owner(name.partition(" (")[0], day)

    found = outcome(register_of([home(owner="Larch Care Homes (Mr Alan Whitlock)")]), Cutting())
    (owned,) = (claim for claim in found.claims if claim.predicate is Predicate.OWNED_BY)
    assert owned.object.surface == "Larch Care Homes"
    assert not any("Whitlock" in claim.evidence[0].quote for claim in found.claims)


def test_a_council_that_owns_is_that_of_the_lists_day(knowledge: Knowledge) -> None:
    parties = RegisterParties(knowledge)
    rows = [home(urn=f"SC40000{n}", owner=name) for n, name in enumerate(("Dorset Council", "Buckinghamshire County Council"))]
    for day, expected in (("2019-03-31", ["council/DOR", "council/BKM"]), ("2021-03-31", ["council/DST", "council/BUC"])):
        found = outcome(register_of(rows, name=f"any_{day}.csv"), parties)
        assert [claim.object.entity for claim in found.claims if claim.predicate is Predicate.OWNED_BY] == expected


def test_a_former_owner_is_named_as_it_was_when_it_owned(knowledge: Knowledge) -> None:
    headers = ("URN", "Former owner", "First list", "Last list", "Gone by")
    rows = [("SC400001", "Buckinghamshire County Council", "2018-03-31", "2020-03-31", "2021-03-31")]
    found = outcome(register_of(rows, headers, name="former-owners.csv"), RegisterParties(knowledge))
    assert [(claim.status, claim.object.entity) for claim in found.claims] == [
        (Status.ACTUAL, "council/BKM"),
        (Status.ACTUAL, "council/BKM"),
        (Status.ENDED, "council/BKM"),
    ]
