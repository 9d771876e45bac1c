from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caregraph.sources import document_from_text, read_document
from caregraph.sources.boilerplate import Effect, Rule, rule_for, rules
from caregraph.sources.regions import layout

SHARED = Path(__file__).parents[1].parent / "shared"
SAMPLES = Path(__file__).parent / "samples"
FIRST = "A trust has taken over children’s services in Exampleshire after two poor inspections."
SECOND = "The council owns the trust and will pay it forty million pounds a year for ten years."
THIRD = "Ministers directed the transfer in January, on the advice of their own commissioner."


def own(text: str) -> list[str]:
    """The own lines of a text, without blank ones."""
    return [line for span in layout(text).regions for line in text[span.start : span.end].split("\n") if line.strip()]


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs) + "\n"


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.examples[0])
def test_each_rule_matches_its_examples_and_keeps_what_is_alike(rule: Rule) -> None:
    for example in rule.examples:
        hit = rule_for(example)
        assert hit is not None, example
        assert hit[0] is rule, example
    assert [line for line in rule.keeps if rule_for(line)] == []


def test_a_pasted_article_is_told_from_its_page() -> None:
    document = read_document(SAMPLES / "pasted-article.txt")
    assert [line for span in document.regions for line in document.text[span.start : span.end].split("\n") if line] == [
        "Exampleshire hands children’s services to new trust",
        "A not-for-profit trust has taken over children’s services in Exampleshire after two inspections found them failing.",
        "The trust is owned by the council, which will pay it £40m a year under a ten-year contract.",
        "Ministers’ direction",
        "The Department for Education directed the transfer in January, on the advice of its commissioner.",
        "“We have a chance to start afresh,” the trust’s chief executive told Example Weekly on its first day.",
    ]
    assert document.title == "Exampleshire hands children’s services to new trust"
    assert document.publisher == "Example Weekly"
    assert document.date is not None
    assert (document.date.earliest, document.date.latest) == (None, date(2016, 5, 16))
    assert document.date.stated == "reader comment of 16th May 2016"
    assert document.unread == len(document.text) - sum(span.end - span.start for span in document.regions) > 500


def test_the_article_that_the_project_started_from() -> None:
    path = SHARED / "seeds" / "community-care-2016-05-lack-of-options.txt"
    if not path.exists():
        pytest.skip("no shared seeds beside this checkout")
    document = read_document(path)
    assert document.text == path.read_bytes().decode()
    assert document.title == document.text.splitlines()[0].strip() != ""
    assert document.publisher == "Community Care"
    assert document.date is not None
    assert (document.date.earliest, document.date.latest) == (None, date(2016, 5, 16))
    assert document.date.stated == "reader comment of May 16, 2016"
    (region,) = document.regions
    assert region.start == 0
    assert document.text[: region.end].endswith("which dictate new organisations starting off.”\n\n")
    assert document.text[region.end :].startswith("More from Community Care")
    assert document.unread == len(document.text) - region.end


@pytest.mark.parametrize(
    "folder", [SHARED / "eval" / "dev" / "docs", Path(__file__).parents[1] / "seeds" / "briefs"], ids=["gold", "briefs"]
)
def test_documents_without_a_page_around_them_are_read_whole(folder: Path) -> None:
    paths = sorted(folder.glob("*.md"))
    if not paths:
        pytest.skip(f"no documents in {folder}")
    assert [path.name for path in paths if read_document(path).unread] == []


@pytest.mark.parametrize(
    "heading",
    [
        "One Response to Trust takes over",
        "12 Comments",
        "Comments",
        "## Comments (3)",
        "**Leave a Reply**",
        "Readers’ comments",
        "[Comments](#c)",
    ],
)
def test_nothing_after_a_comments_heading_is_the_articles(heading: str) -> None:
    text = page(
        "Trust takes over",
        FIRST,
        SECOND,
        heading,
        "Mia says:",
        "Exampleshire was sold to BadCo, and nobody asked anyone there.",
        THIRD,
    )
    assert own(text) == ["Trust takes over", FIRST, SECOND]


@pytest.mark.parametrize(
    "byline", ["1. Robin May 16, 2016 at 11:07 pm #", "Robin 16 May 2016 at 23:20", "  12) Mia K. 16 May 2016, 9.20am"]
)
def test_comments_without_a_heading_begin_with_a_byline(byline: str) -> None:
    text = page("Trust takes over", FIRST, SECOND, byline, "Exampleshire was sold to BadCo.")
    assert own(text) == ["Trust takes over", FIRST, SECOND]
    found = layout(text).date
    assert found is not None
    assert found.latest == date(2016, 5, 16)


def test_a_link_to_the_comments_above_the_article_does_not_end_it() -> None:
    assert own(page("Trust takes over", "12 Comments", FIRST, SECOND)) == ["Trust takes over", FIRST, SECOND]
    text = page("Trust takes over", FIRST, "12 Comments", SECOND, THIRD, FIRST, "12 Comments", "Mia says:", "No.")
    assert own(text) == ["Trust takes over", FIRST, SECOND, THIRD, FIRST]


def test_a_box_of_links_ends_where_prose_resumes() -> None:
    text = page(FIRST, SECOND, "Related articles", "Otherton takes services back\nMinister visits trust", THIRD)
    assert own(text) == [FIRST, SECOND, THIRD]


def test_more_from_in_the_middle_is_a_box_and_at_the_end_a_tail() -> None:
    assert own(page(FIRST, "More from Example Weekly", "Otherton takes services back", SECOND, THIRD)) == [FIRST, SECOND, THIRD]
    teaser = "Otherton council has taken its services back from a trust, three years after losing them."
    assert own(page(FIRST, SECOND, "More from Example Weekly", "Otherton takes services back", teaser)) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("More from Example Weekly", "Example Weekly"),
        ("MORE FROM The Example & Sons Gazette:", "The Example & Sons Gazette"),
        ("More from the BBC", "BBC"),
        ("More from Politics", ""),
        ("More from Jane Writer", ""),
        ("More from this author", ""),
    ],
)
def test_more_from_names_the_publisher(line: str, publisher: str) -> None:
    assert layout(page("By Jane Writer", FIRST, SECOND, line)).publisher == publisher
    assert document_from_text(page(FIRST, SECOND, line), name="a", publisher="Known Times").publisher == "Known Times"


def test_readers_cannot_name_the_publisher() -> None:
    assert layout(page(FIRST, SECOND, "2 Comments", "Mia says:", "More from Mock Gazette")).publisher == ""


def test_a_title_is_a_short_first_line_that_stands_apart() -> None:
    assert layout(page("Trust takes over", FIRST)).title == "Trust takes over"
    assert layout(page("# Trust takes over?", FIRST)).title == "Trust takes over?"
    assert layout(page("Home > News", "Trust takes over", FIRST)).title == "Trust takes over"
    assert layout(page("Trust takes over.", FIRST)).title == ""
    assert layout("Trust takes over\n" + FIRST).title == ""
    assert layout("Trust takes over\n").title == ""
    assert layout(page("Trust " * 40, FIRST)).title == ""
    assert layout(page("2016", FIRST)).title == ""
    assert document_from_text(page("Trust takes over", FIRST), name="a", title="Known").title == "Known"


@pytest.mark.parametrize(
    ("byline", "latest"),
    [
        ("Mia May 16, 2016 at 11:20 pm #", date(2016, 5, 16)),
        ("Posted on 3rd September 2015", date(2015, 9, 3)),
        ("August 7, 2017", date(2017, 8, 7)),
        ("2016-05-16T11:20", date(2016, 5, 16)),
        ("1. Mia 1 Sept. 2016", date(2016, 9, 1)),
        ("He left the council on 16 May 2016", None),
        ("Mia 16 May 1066 at 10:20", None),
        ("Mia 31 February 2016 at 10:20", None),
        ("3 days ago", None),
    ],
)
def test_a_dated_comment_bounds_the_date_from_above(byline: str, latest: date | None) -> None:
    found = layout(page(FIRST, SECOND, "2 Comments", byline, "Quite so.")).date
    assert (found.latest if found else None) == latest
    assert found is None or found.earliest is None


def test_a_known_date_is_not_bounded() -> None:
    document = document_from_text(page(FIRST, SECOND, "1 Comment", "Mia May 16, 2016 at 11:20 pm"), name="a", date="2016-04")
    assert document.date is not None
    assert document.date.lexical == "2016-04"


def test_a_date_in_the_article_bounds_nothing() -> None:
    assert layout(page("16 May 2016", FIRST, SECOND)).date is None


def test_sentences_that_begin_like_a_rule_stay() -> None:
    text = page(*(line for rule in rules() for line in rule.keeps))
    assert layout(text).regions[0].end == len(text)


def test_effects_are_all_used() -> None:
    assert {rule.effect for rule in rules()} == set(Effect)


lines = st.one_of(
    st.sampled_from([line for rule in rules() for line in (*rule.examples, *rule.keeps)]),
    st.sampled_from([FIRST, SECOND, THIRD, "", "", "  ", "\t"]),
    st.text(max_size=80),
)


@settings(max_examples=300)
@given(st.lists(lines, max_size=25).map("\n".join))
def test_regions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = layout(text)
    end = -1
    for span in found.regions:
        assert end < span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
        end = span.end
    assert not found.title or any(found.title in text[span.start : span.end] for span in found.regions)
    assert layout(text) == found


@given(st.lists(st.sampled_from([FIRST, SECOND, THIRD, "Trust takes over", ""])).map("\n\n".join))
def test_plain_prose_is_read_whole(text: str) -> None:
    assert document_from_text(text, name="a").unread in (0, len(text) if not text.strip() else 0)


@pytest.mark.parametrize(
    "line",
    [
        "We use cookies " * 20,
        "Home > a" + " > a" * 90 + " >",
        "More from Aa",
        "1. " + "May 16, 2016 " * 20,
        "[a](" * 90,
        "share " * 60 + "!",
    ],
)
def test_an_article_above_twenty_thousand_lines_made_to_be_slow_is_told_from_them(line: str) -> None:
    told = own(page("By Aa", FIRST, SECOND) + f"{line}\n" * 20_000)
    assert told[:3][-2:] == [FIRST, SECOND]
