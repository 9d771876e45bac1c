"""Text in Markdown, held against a parser of CommonMark: it stays text."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from caregraph import markdown

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


class Page(HTMLParser):
    """The tags and the text of what a parser makes of Markdown."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.cells: list[str] = []
        self.feed(PARSER.render(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag in ("td", "th"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def shown(cell: str) -> tuple[str, set[str]]:
    """What stands in a cell, and the tags in the cells of its row."""
    page = Page(markdown.table(("a", "b"), ((cell, "end"),)))
    assert page.tags.count("td") == 2
    assert page.cells[-1].strip() == "end"
    return page.cells[2].strip(), set(page.tags) - {"table", "thead", "tbody", "tr", "th", "td"}


HOSTILE = [
    "a | b",
    "<script>alert(1)</script>",
    "![x](y) [z](javascript:1)",
    "`c` ``d``",
    "*e* _f_ ~~g~~ $h$",
    "__0__ a_b_c",
    "&lt;b&gt; &amp;",
    "\\| \\",
    "1\n# two\n\n- x",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    assert shown(markdown.plain(text)) == (" ".join(text.split()), set())


@given(st.text(alphabet=st.one_of(st.sampled_from("|<>`*_[]()!&#;~$\\ ab\n"), st.characters(exclude_categories=["C"]))))
def test_any_text_stays_text(text: str) -> None:
    assert shown(markdown.plain(text)) == (" ".join(text.split()), set())


@given(st.text(alphabet="|`ab <\\*", min_size=1).filter(str.strip))
def test_any_code_stays_code_in_its_cell(text: str) -> None:
    _, tags = shown(markdown.code(text))
    assert tags == {"code"}


def test_what_would_hide_or_reorder_text_is_seen() -> None:
    assert markdown.plain("a\u202eb\x00c") == "a\ufffdb\ufffdc"


def test_an_address_alone_can_be_followed_and_no_other_text_is_one() -> None:
    assert markdown.cell("https://example.org/a_b*c") == "https://example.org/a_b*c"
    assert markdown.cell("https://example.org/a|b") == "https://example.org/a\\|b"
    assert markdown.cell("javascript:alert(1) *x*") == "javascript:alert(1) \\*x\\*"
