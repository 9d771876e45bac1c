"""Names of owners: what is one name in two writings, what is not, and whose name is not kept."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from caregraph.resolve.owner_keys import run_of, slug_of
from caregraph.resolve.owner_names import read_owner_name
from caregraph.resolve.private_names import may_be_person

SAME = [
    ("Brightwell Care Ltd", "BRIGHTWELL CARE LIMITED"),
    ("Brightwell Care Ltd.", "The Brightwell  Care Limited "),
    ("Brightwell Care", "Brightwell Care Limited"),
    ("Brightwell Care & Education Ltd", "Brightwell Care and Education Ltd"),
    ("Brightwell Childrens Homes Ltd", "Brightwell Children’s Homes Ltd"),
    ("Brightwell Children's Homes Ltd", "Brightwell Childrenâ€™s Homes Ltd"),
    ("Brightwell Children's Services", "Brightwell Children Services"),
    ("Brightwell (UK) Limited", "Brightwell U.K. Ltd"),
    ("Brightwell Care C.I.C.", "Brightwell Care Community Interest Company"),
    ("Brightwell Care LLP", "Brightwell Care Limited Liability Partnership"),
    ("Brightwell Care,", "Brightwell Care"),
    ("Brightwell Child Care Ltd", "Brightwell Childcare Ltd"),
    ("Brightwell Care (N W) Ltd", "Brightwell Care NW Ltd"),
    ("Brightwell2care Ltd", "Brightwell 2 Care Ltd"),
    ("Brightwell Caresupportltd", "Brightwell Care Support Limited"),
    ("Brightwell Fostering Sevices Ltd", "Brightwell Fostering Services Ltd"),
    ("Brightwell Accomodation Ltd", "Brightwell Accommodation Ltd"),
    ("Brightwell Care Limited T/A Sunny Days", "Brightwell Care Ltd"),
    ("Brightwell Family Trust (BFT)", "The Brightwell Family Trust"),
    ("Brightwell Society (The)", "The Brightwell Society"),
    ("Brightwell Young Men's Christian Association", "Brightwell YMCA"),
    ("Brightwell Trust 1012345", "Brightwell Trust"),
    ("Bright Well Care Ltd", "Brightwell Care Limited"),
    ("4 Bright Well Ltd", "4BrightWell Limited"),
    ("Bright Well LLP", "Brightwell LLP"),
    ("Brightwellcentre Ltd", "Brightwell Centre Ltd"),
    ("Brightwell Care Solution Ltd", "Brightwell Care Solutions Ltd"),
]
DIFFERENT = [
    ("Brightwell Homes 1 Limited", "Brightwell Homes 2 Limited"),
    ("Brightwell Homes Limited", "Brightwell Homes 2 Limited"),
    ("Brightwell Care II Ltd", "Brightwell Care Ltd"),
    ("Brightwell Care (North) Ltd", "Brightwell Care (South) Ltd"),
    ("Brightwell Care (UK) Ltd", "Brightwell Care Ltd"),
    ("Brightwell Care LLP", "Brightwell Care Ltd"),
    ("Brightwell Care PLC", "Brightwell Care CIC"),
    ("Brightwell Care Charitable Trust", "Brightwell Care Limited"),
    ("Brightwell Care Limited 01234567", "Brightwell Care Limited 07654321"),
    ("Brightwell Care Limited 01234567", "Brightwell Care Limited"),
    ("Brightwell Care Holdings Ltd", "Brightwell Care Ltd"),
    ("Brightwell Group Ltd", "Brightwell Ltd"),
    ("Brightwell Protect Ltd", "Brightwell Project Ltd"),
    ("Pathway Care Ltd", "Pathways Care Ltd"),
    ("Brightwell Colledge Ltd", "Brightwell College Ltd"),
    ("Bright Well LLP", "Brightwell Ltd"),
    ("Brightwell 1 1 Ltd", "Brightwell 11 Ltd"),
    ("Brightwell Residential Ltd", "Brightwell Residentials Ltd"),
    ("Brightwell 4 All Ltd", "Brightwell For All Ltd"),
    ("Brightwell Service North Ltd", "Brightwell Services North Ltd"),
    ("Brightwell and Company Ltd", "Brightwell Ltd"),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_two_writings_of_one_name_have_one_key(left: str, right: str) -> None:
    assert read_owner_name(left).key == read_owner_name(right).key


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_two_bodies_have_two_keys(left: str, right: str) -> None:
    assert read_owner_name(left).key != read_owner_name(right).key


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Brightwell Care Limited (09876543)", "09876543"),
        ("Brightwell Care Limited company number 09876543", "09876543"),
        ("Brightwell Care Ltd (Co. Number 09876543)", "09876543"),
        ("Brightwell Care Limited 9876543", "09876543"),
        ("Brightwell Care 09876543, 1098765", "09876543"),
        ("Brightwell Trust 1098765", ""),
        ("Brightwell Trust (company no. 1098765)", "01098765"),
        ("Brightwell Care OC398765", "OC398765"),
        ("Brightwell Care Ltd", ""),
        ("Brightwell 2019", ""),
    ],
)
def test_a_company_number_at_the_end_is_read_and_a_charity_number_is_not(text: str, number: str) -> None:
    name = read_owner_name(text)
    assert name.company_number == number
    assert not any(len(word) > 6 and word.isdigit() for word in name.words)


@pytest.mark.parametrize(
    "text",
    [
        "Mr John Smith",
        "Jane Doe",
        "Dr A B Patel",
        "John and Jane Smith",
        "J Smith & A Jones",
        "Mrs Smith and Mr Jones",
        "Mary-Jane O'Neill",
        "SMITH, John",
        "Anne Hall",
        "John Royal",
        "Robert Service",
        "John Holliday",
        "Charity Jones",
        "Mary Douglas-Home",
        "JohnSmith",
        "The Executors of John Smith",
        "The Owner John Smith",
        "John Smith 01234567",
        "Sunny Care Home (John Smith)",
        "Sunny Care Home - Jane Doe",
        "Sunny Care Home, John Smith",
        "Mr & Mrs Smith",
        "Mr. J. Smith t/a Sunny Days",
        "Revd John Smith",
        "Peter Lodge",
        "Jane Foster",
        "Mr John Smith (Sunny Care)",
        "John Smith T/A Sunny Care Homes",
        "The Partnership of John Smith and Jane Smith",
        "John Smith and Partners",
        "David & Jane Smith Partnership",
        "The John Smith Partnership",
        "John Smith Associates",
        "The Smith Family",
        "Smith Bros & Family",
        "Sunny Care/John Smith",
        "John Smith / Sunny Care Ltd",
        "John Smith; Sunny Care",
        "Sunny Care: Jane Doe",
        "Sunny Care c/o Jane Doe",
        "Smith",
        "SMITH",
        "Livingstone",
        "Smith's",
        "J Smith t/a: Sunny House",
        "J Smith t/a: Sunny Care",
        "J Smith T/A. Sunny Care",
        "Jane Doe - trading as: Sunny Care",
        "Jane Doe dba Sunny Care",
        "Jane Doe operating as Sunny Care",
        "MrSmith Care",
        "Messrs Smith and Doe Care",
        "Mr Smith & Sunny Care Ltd",
        "J Smith Care",
        "J. Smith Children's Home",
        "A. Smith Care",
        "J & K Smith Fostering",
        "A B Smith Care",
        "Sunny Homes Prop. John Smith",
        "JS",
        "Owned by an individual",
        "Board of Trustees",
        "Foundation",
        "0",
        "3.13",
        "",
        "N/A",
    ],
)
def test_what_may_be_a_person_or_is_nobody_is_private(text: str) -> None:
    assert read_owner_name(text).private


@pytest.mark.parametrize(
    "text",
    [
        "John Smith Limited",
        "Action For Children",
        "Brightwellcare",
        "Q+",
        "Mencap",
        "Together",
        "24/7 Support UK Limited",
        "Sunny Care / Brightwell Homes Ltd",
        "Sunny Care Ltd - trading as: Sunny Days",
        "Mr John Smith Ltd",
        "The Smallbrook Practice",
        "Family Action",
        "Faith In Families",
        "Learning Partnership",
        "Partners in Care",
        "A Star Care",
        "QE Academy Trust",
        "St Basil's",
        "The Partnership of Sunny Care",
        "Sir John Smith's School",
        "Brightwell School (Mr John Smith)",
        "1848 Ltd",
        "Over The Moon",
        "Brightwell Charity",
        "Brightwell Homes (North West)",
        "Sunny College (St Johns)",
        "Brightwell School, Brightwell Academy Trust",
    ],
)
def test_a_body_is_not_private(text: str) -> None:
    assert not read_owner_name(text).private


def test_a_person_in_a_bracket_is_no_part_of_the_name() -> None:
    assert read_owner_name("Brightwell School (Mr John Smith)").words == ("brightwell", "school")


def test_the_name_traded_under_is_kept_beside_the_name() -> None:
    assert read_owner_name("Brightwell Care Ltd - T/a Sunny Days").trading_as == "Sunny Days"


def test_the_slug_has_the_form_that_tells_bodies_apart() -> None:
    assert read_owner_name("The Brightwell Care LLP").slug == "brightwell-care-llp"
    assert read_owner_name("The Brightwell Care Ltd").slug == "brightwell-care"
    assert read_owner_name("LLP").slug == "llp"
    assert read_owner_name("").slug == ""


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Smooth Stone Care & Education", "smoothstone-care-and-education"),
        ("Smoothstone Care and Education Ltd", "smoothstone-care-and-education"),
        ("Adventure Care", "adventure-care"),
        ("Family Action Nowhere", "family-action-nowhere"),
        ("Northfleet Care", "northfleet-care"),
        ("24 7 Care", "24-7-care"),
        ("247 Care", "247-care"),
    ],
)
def test_a_slug_is_cut_at_words_of_the_trade_and_around_figures(name: str, slug: str) -> None:
    assert read_owner_name(name).slug == slug


@given(st.lists(st.sampled_from(["bright", "well", "care", "and", "for", "2", "4", "homes", "north", "a", "s"]), min_size=1, max_size=7))
def test_two_names_have_one_slug_only_when_spaces_alone_tell_them_apart(words: list[str]) -> None:
    run = run_of(words)
    joined = "".join(words)
    assert slug_of(run).replace("-", "") == joined
    figures = [a.isdigit() and b.isdigit() for a, b in pairwise(words)]
    assert (slug_of(run) == slug_of(joined)) is not any(figures)


def test_a_name_without_a_bodys_word_may_be_a_persons() -> None:
    assert may_be_person("Brightwell")
    assert may_be_person("Brightwell Jones")
    assert not may_be_person("Brightwell Care")


GIVEN = ["John", "Jane", "Mary-Ann", "St John", "Faith", "Charity", "Mohammed", "J", "A B", "O'Shea", "Zoë"]
SURNAMES = [
    "Smith",
    "Hall",
    "Lodge",
    "House",
    "Home",
    "Foster",
    "Church",
    "Young",
    "Royal",
    "Service",
    "Holiday",
    "Holliday",
    "Child",
    "Park",
    "Green",
]
SURNAMES += [
    "O'Neill",
    "Smith-Jones",
    "van der Berg",
    "MacDonald",
    "Friend",
    "Hope",
    "Person",
    "Board",
    "Bishop",
    "Priest",
    "Marsh",
    "Wood",
]


@example("St John", "Smith", "", "/Sunny Care")
@given(
    st.sampled_from(GIVEN),
    st.sampled_from(SURNAMES),
    st.sampled_from(["", "Mr ", "Dr. ", "Revd "]),
    st.sampled_from(["", ",", " & Jane Doe", " and Son", " and Partners", " Partnership", "/Sunny Care", " t/a: Sunny Care"]),
)
def test_a_given_name_and_a_surname_are_private_in_any_case(given_name: str, surname: str, title: str, rest: str) -> None:
    name = f"{title}{given_name} {surname}{rest}"
    assert read_owner_name(name).private
    assert read_owner_name(name.upper()).private
    assert read_owner_name(f"{surname}, {given_name}").private


def test_letters_that_no_slug_has_tell_names_apart() -> None:
    assert read_owner_name("Жук Care Ltd").key != read_owner_name("Лес Care Ltd").key
    assert read_owner_name("Café Care Ltd").key == read_owner_name("Cafe Care Ltd").key


@given(st.text(max_size=60))
def test_any_text_is_read_and_its_slug_reads_as_itself(text: str) -> None:
    name = read_owner_name(text)
    again = read_owner_name(" ".join(name.words))
    assert name.words == () or all(word and word.isalnum() for word in name.words)
    assert again.words == name.words or again.form or again.limited or again.company_number or len(again.words) < len(name.words)


@given(
    st.lists(
        st.sampled_from(
            ["Brightwell", "Care", "Services", "Homes", "&", "Children's", "(North)", "2", "Ltd", "The", "Fostering", "C.I.C.", "UK"]
        ),
        min_size=1,
        max_size=8,
    )
)
def test_case_and_spaces_and_stops_do_not_matter(parts: list[str]) -> None:
    text = " ".join(parts)
    assert read_owner_name(text).key == read_owner_name(f"  {text.upper().replace(' ', '  ')}. ").key


@pytest.mark.parametrize(
    "name",
    ["Sunny Care Homes t/a Mr Alan Whitlock", "Mr.Alan Care", "Rev Alan Foster Care", "Prof A Whitlock Care", "Иван Петров", "李小龙"],
)
def test_titles_and_letters_that_cannot_be_read_may_be_a_person(name: str) -> None:
    assert read_owner_name(name).private
