"""Sentences and words of a document, each with its place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import Final, NamedTuple

from sentencex import segment

from caregraph.model import Document

#: What parts paragraphs: a blank line; or the beginning of a line with which an entry of a chronicle begins ("2016: The trust opens").
_PARAGRAPH: Final = re.compile(r"\n[ \t]*\n\s*|\n(?=[ \t]*(?:19|20)\d\d[ \t]*[:–—])")
# A word keeps its inner hyphens and apostrophes ("not-for-profit", "O'Neill"), but a possessive "'s" stands alone. The plainest words
# are tried first, as a set of characters that is quick to look into.
_WORD: Final = (
    r"[Aa]rm['’]s[-‐‑]length\b|[a-zA-Z]+(?![^\W\d_]|[-‐‑'’])|[^\W\d_]+(?:[-‐‑](?:[^\W_]+))*(?:['’](?!s\b)[^\W\d_]+)*"
    r"|[£€$]?\d[\d,.]*\d(?:[a-z]{1,3}\b)?%?|\d+(?:st|nd|rd|th|m|bn|%)?|['’]s\b|\S"
)
#: A heading over the text of its paragraph: a short first line without a stop, and a long one below it.
_HEADING: Final = re.compile(r"(?:\d{1,3}\.\s+)?[A-Z][^\n.;:!?,]{2,60}(?=\n[ \t]*[A-Z“\"(][^\n]{40,})")
_GAP_AND_WORD: Final = re.compile(rf"(\s*)({_WORD})")
_LONGEST: Final = 1500
_LOWER_OR_CLOSING: Final = re.compile(r"[\s\"”’')\]]*[a-z]")
#: An answer, which is no abbreviation where a word follows it.
_NO: Final = re.compile(r"No\.(?=\s+[A-Z][a-z])")
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:Cllr|Cllrs|St|Mr|Mrs|Ms|Dr|No|Prof|Rev|Hon|Rt|vs|cf|approx|Jan|Feb|Aug|Sept|Oct|Nov|Dec|[A-Z]))\.\s*$"
)
#: A company's legal form with a full stop, or the month that is written alike in short, before a capital: there the sentence ends, too.
_NO_ABBREVIATION: Final = re.compile(r"\b(?:Ltd|Inc|LLP|PLC|plc|May)\.(?=\s+[\"“‘']?[A-Z])")


class Token(NamedTuple):
    """A word or mark: its text and where it starts and ends in the document."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place among the document's sentences, its paragraph, its offsets, and its words with theirs."""

    index: int
    paragraph: int
    start: int
    end: int
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words one by one, each with its place."""
        return tuple(map(Token, self.words, self.starts, self.ends))


def tokenize(text: str) -> tuple[Token, ...]:
    """The words and marks of ``text``.

    >>> [token.text for token in tokenize("Slough’s not-for-profit trust")]
    ['Slough', '’s', 'not-for-profit', 'trust']
    """
    return sentence_of(text, 0, len(text)).tokens


def sentence_of(text: str, start: int, end: int, index: int = 0, paragraph: int = 0) -> Sentence:
    """The sentence that a stretch of a text is."""
    pairs = _GAP_AND_WORD.findall(text, start, end)
    places = tuple(accumulate(map(len, chain.from_iterable(pairs)), initial=start))
    return Sentence(index, paragraph, start, end, tuple([word for _, word in pairs]), places[1::2], places[2::2])


def sentences_of(document: Document) -> list[Sentence]:
    """The sentences of the document's own regions, in order; a blank line always ends one."""
    found: list[Sentence] = []
    paragraph = 0
    for region in document.regions:
        for start, end in _paragraphs(document.text, region.start, region.end):
            for a, b in _sentences(document.text, start, end):
                found.append(sentence_of(document.text, a, b, len(found), paragraph))
            paragraph += 1
    return found


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    here = start
    for gap in _PARAGRAPH.finditer(text, start, end):
        if text[here : gap.start()].strip():
            yield here, gap.start()
        here = gap.end()
    if text[here:end].strip():
        yield here, end


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Split one paragraph; pieces that the splitter breaks at an abbreviation or before a small letter are joined again."""
    if (heading := _HEADING.match(text, start, end)) is not None:
        yield start, heading.end()
        start = heading.end() + 1
    pending: int | None = None
    here = start
    pieces = list(segment("en", text[start:end]))
    for number, piece in enumerate(pieces):
        a = text.find(piece, here, end) if piece else here
        a = here if a < 0 else a
        here = a + len(piece)
        first = a if pending is None else pending
        joins = number + 1 < len(pieces) and (_abbreviated(text[first:here]) or _LOWER_OR_CLOSING.match(text, here, end))
        if joins:
            pending = first
            continue
        pending = None
        body = text[first:here]
        stripped = body.strip()
        if stripped:
            left = first + len(body) - len(body.lstrip())
            if (answer := _NO.match(text, left, first + len(body))) is not None:
                yield left, answer.end()
                left = answer.end() + next(n for n, mark in enumerate(text[answer.end() :]) if not mark.isspace())
            for form in _NO_ABBREVIATION.finditer(text, left, left + len(stripped)):
                yield from _pieces(text, left, form.end())
                left = form.end()
                while text[left].isspace():
                    left += 1
            yield from _pieces(text, left, first + len(body.rstrip()))


def _abbreviated(text: str) -> bool:
    """Whether a text ends with an abbreviation; only so much of its end is looked at as the longest of these takes, and a word before."""
    end = len(text.rstrip())
    return text.endswith(".", 0, end) and _ABBREVIATION.search(text, max(0, end - 12)) is not None


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut what is too long for a sentence at blanks, so that a text without full stops costs no more than another."""
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = start + _LONGEST if cut < 0 else cut
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < end:
        yield start, end
