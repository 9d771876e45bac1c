from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from caregraph.errors import SourceError
from caregraph.sources.frontmatter import split_front_matter
from caregraph.sources.metadata import Metadata, is_http_url, source_id


def test_known_keys_are_read_and_others_ignored() -> None:
    text = (
        '---\nurl: "https://www.example.org/a?b=c"\ntitle: "Trust: the story"\ndate: "2016-09-30"\npublisher: Example Weekly\n'
        "licence: OGL v3.0\nauthor: [Jane, Mia]\n---\n\nBody.\n"
    )
    known, body = split_front_matter(text, "a.md")
    assert known.url == "https://www.example.org/a?b=c"
    assert known.title == "Trust: the story"
    assert known.date is not None
    assert known.date.lexical == "2016-09-30"
    assert (known.publisher, known.licence) == ("Example Weekly", "OGL v3.0")
    assert body == "\nBody.\n"


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ('"2022-06"', date(2022, 6, 1), date(2022, 6, 30)),
        ("2022-06", date(2022, 6, 1), date(2022, 6, 30)),
        ("2016-09-30", date(2016, 9, 30), date(2016, 9, 30)),
        ("2016-09-30T10:00:00Z", date(2016, 9, 30), date(2016, 9, 30)),
        ("2016-09-30 10:00", date(2016, 9, 30), date(2016, 9, 30)),
    ],
)
def test_a_date_keeps_its_precision(written: str, first: date, last: date) -> None:
    known, _ = split_front_matter(f"---\ndate: {written}\n---\nBody.", "a.md")
    assert known.date is not None
    assert (known.date.earliest, known.date.latest) == (first, last)
    assert known.date.stated == written.strip('"')[:10]


def test_values_are_strings_as_written() -> None:
    known, _ = split_front_matter("---\ntitle: 1984\npublisher: no\nlicense: ~\ndate:\n---\nBody.", "a.md")
    assert known == Metadata(title="1984", publisher="no")


@pytest.mark.parametrize("text", ["Body.", "---\n\nA rule above.\n", "- --\nBody.", "----\na: b\n---\n", "", "---"])
def test_text_without_front_matter_stays_whole(text: str) -> None:
    assert split_front_matter(text, "a.md") == (Metadata(), text)


def test_a_rule_in_plain_text_is_no_front_matter() -> None:
    text = "---\nThe council met.\n---\nIt agreed."
    assert split_front_matter(text, "a.txt", expected=False) == (Metadata(), text)
    assert split_front_matter("---\ntitle: T\n---\nB", "a.txt", expected=False) == (Metadata(title="T"), "B")


def test_empty_front_matter_knows_nothing() -> None:
    assert split_front_matter("---\n---\nBody.", "a.md") == (Metadata(), "Body.")
    assert split_front_matter("---\n# a remark\n...\nBody.", "a.md") == (Metadata(), "Body.")


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: Trust: the story", "a.md:2.13: front matter is not YAML (mapping values are not allowed here); put values"),
        ("url: x\ntitle: 'open", "a.md:4.1: front matter is not YAML (found unexpected end of stream); put values"),
        ("url:\ntitle: T\ufffe", "a.md:3.9: front matter is not YAML (a character that it forbids); remove it"),
        ("- a\n- b", "a.md:2.1: front matter is no mapping; write lines such as title:"),
        ("title: [a, b]", "a.md:2.8: front matter's title is a list or mapping; write one value"),
        ("title: a\ntitle: b", "a.md:3.1: front matter gives title twice; keep one"),
        ("licence: a\nlicense: b", "a.md:3.1: front matter gives license twice; keep one"),
        ("date: last year", "a.md:2.7: 'last year' is not a date; write 2014, 2014-10 or 2014-10-01"),
        ("date: 2016-02-31", "a.md:2.7: '2016-02-31' is no day of the calendar"),
        ("url: www.example.org", "a.md:2.6: 'www.example.org' is no address; write a whole http(s):// address"),
        ("url: file:///etc/passwd", "a.md:2.6: 'file:///etc/passwd' is no address"),
        ("url: 'https://e.org/<script>'", "a.md:2.6: "),
        ("a: &x b\ntitle: *x", "a.md:2.4: front matter has an anchor or alias (& or *); write the value out"),
        ("title: " + "[" * 50, "a.md:2.23: front matter is nested too deep; write plain keys"),
        ("a: b\n" * 20_000, "a.md:1.1: front matter of 100,001 characters, and the limit is 65,536; move text into the body"),
    ],
)
def test_malformed_front_matter_is_named_with_its_place(front: str, message: str) -> None:
    with pytest.raises(SourceError) as caught:
        split_front_matter(f"---\n{front}\n---\nBody.", "a.md")
    assert str(caught.value).startswith(message)


def test_front_matter_that_is_not_closed() -> None:
    with pytest.raises(SourceError, match=r"^a\.md:1\.1: front matter is not closed; add a line --- after it$"):
        split_front_matter("---\ntitle: T\n\nBody.", "a.md")


def test_a_yaml_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [x, x]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)]
    with pytest.raises(SourceError, match="anchor or alias"):
        split_front_matter("---\n" + "\n".join(lines) + "\n---\nBody.", "a.md")


def test_tags_construct_nothing() -> None:
    known, _ = split_front_matter("---\ntitle: !!python/object/apply:os.system 'true'\n---\nB", "a.md")
    assert known.title == "true"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_front_matter_is_read_or_refused_with_a_place(front: str) -> None:
    text = f"---\ntitle: T\n{front}\n---\nBody."
    try:
        _, body = split_front_matter(text, "a.md")
    except SourceError as error:
        assert str(error).startswith("a.md:")  # noqa: PT017 (either outcome is right)
        assert "\n" not in str(error)  # noqa: PT017
    else:
        assert text.endswith(body)


@pytest.mark.parametrize(
    ("url", "right"),
    [
        ("http://example.org", True),
        ("https://example.org/a%20b?c=d#e", True),
        ("HTTPS://example.org", True),
        ("https://", False),
        ("https://exa mple.org", False),
        ("https://[::1", False),
        ("https://e.org/\n", False),
        ("https://e.org/`x`", False),
        ("ftp://example.org", False),
        ("", False),
    ],
)
def test_addresses(url: str, right: bool) -> None:
    assert is_http_url(url) is right


def test_ids_come_from_the_address_else_from_the_name() -> None:
    by_name = source_id("Trust report.txt")
    assert by_name.startswith("source/trust-report-")
    assert by_name == source_id("Trust report.txt") != source_id("Trust Report.txt")
    by_url = source_id("x.txt", "https://www.example.org/2016/05/trust/?page=1")
    assert by_url.startswith("source/example-org-2016-05-trust-")
    assert by_url == source_id("y.txt", "https://www.example.org/2016/05/trust/?page=1")
    assert by_url != source_id("x.txt", "https://www.example.org/2016/05/trust/?page=2")
    assert len(source_id("x" * 500)) == len("source/") + 60 + 1 + 8
