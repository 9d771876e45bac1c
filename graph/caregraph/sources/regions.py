"""Which stretches of a text are the source's own words, and what its furniture tells: title, publisher, a bound on the date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import islice
from typing import Final, NamedTuple

from caregraph.dates import PartialDate
from caregraph.model import Span
from caregraph.sources.boilerplate import LONGEST, NOT_PUBLISHERS, Effect, Rule, day_form, rule_for

_LONGEST_TITLE: Final = 160
_LONGEST_BYLINE: Final = 160
#: A line from this length on that ends as a sentence does is prose.
_PROSE: Final = 60
#: Text that comes to this length counts as an article even where no line of it is prose (hard-wrapped lines).
_ARTICLE: Final = 600
#: A box of links holds no more headlines than this.
_BOX: Final = 8
#: No more names than this are weighed as the publisher's: each is looked for in the whole text.
_NAMES: Final = 5
#: Comments show themselves within so many lines of their heading, of which fewer than so many are prose.
_NEAR: Final = 6
_NEAR_PROSE: Final = 2
_SPACE: Final = " \t\r\f\v\n\u00a0"
_MARKS: Final = _SPACE + "*_|"
_OPENING_MARKS: Final = _MARKS + "#>•-"
_LINK: Final = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")
_SENTENCE_END: Final = re.compile(r"[.!?…][\"'”’)\]]*$")
_UNFINISHED: Final = re.compile(r"[.,;:…|][\"'”’)\]]*$")
_LETTER: Final = re.compile(r"[^\W\d_]")
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+\Z")
_COMMENT: Final = re.compile(r".{0,60}\bsays:|reply|permalink|report(?: (?:abuse|comment|this))?", re.IGNORECASE)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
#: Comments on the web; a year outside is a slip or a joke.
_YEARS: Final = range(1990, 2101)


class Line(NamedTuple):
    """A line of the text: where it begins and ends (with its line end), and its words without marks."""

    start: int
    end: int
    words: str

    @property
    def prose(self) -> bool:
        """Whether it is long and ends as a sentence does."""
        return len(self.words) >= _PROSE and _SENTENCE_END.search(self.words) is not None


@dataclass(frozen=True)
class Layout:
    """What a text's lines tell.

    Attributes:
        regions: the source's own words, in order.
        title: the first line where it looks like one, else empty.
        publisher: who is named by a line "More from …", else empty.
        date: an upper bound from the earliest dated comment, else None.
    """

    regions: tuple[Span, ...]
    title: str = ""
    publisher: str = ""
    date: PartialDate | None = None


def layout(text: str) -> Layout:
    """Tell the source's own words in ``text`` from what a web page puts around them."""
    lines = [Line(m.start(), m.end(), _plain(m.group())) for m in _LINE.finditer(text)]
    found = [rule_for(line.words) for line in lines]
    scan = _Scan(lines, [hit[0] if hit else None for hit in found])
    own = scan.own()
    regions = _regions(text, lines, own)
    names = dict.fromkeys(hit[1].groupdict().get("publisher") or "" for hit in found[: scan.comments] if hit)
    publisher = next((name for name in islice(filter(None, names), _NAMES) if _is_publisher(name, text)), "")
    return Layout(regions, _title(lines, own), publisher, _bound(lines[scan.comments :]))


class _Scan:
    """One pass over the lines; ``comments`` is the number of the line where readers' comments begin (all lines: none do)."""

    def __init__(self, lines: Sequence[Line], rules: Sequence[Rule | None]) -> None:
        self.lines, self.rules = lines, rules
        self.comments = len(lines)
        self.prose_before = 0
        self.length_before = 0
        self.prose_after = _prose_after(lines, rules)

    def own(self) -> list[bool]:
        """For each line, whether it is the source's own."""
        own = [False] * len(self.lines)
        box = 0
        over = False
        for number, (line, rule) in enumerate(zip(self.lines, self.rules, strict=True)):
            effect = rule.effect if rule else None
            if effect is Effect.COMMENTS and self._comments_begin(number):
                self.comments = number
                break
            if effect is Effect.TAIL and self._article_ends(number):
                over = True
            if over:
                continue
            if effect in (Effect.TAIL, Effect.BOX):
                box = _BOX
            elif effect is None and box and line.words and not line.prose:
                box -= 1
            elif effect is None and (line.words or not box):
                box = 0
                own[number] = True
                self.prose_before += line.prose
                self.length_before += len(line.words)
        return own

    def _comments_begin(self, number: int) -> bool:
        # a page may link to its comments above the article ("12 Comments"): then prose comes after, and no comment near
        if not self._article_before():
            return False
        prose = 0
        for near in islice((n for n in range(number + 1, len(self.lines)) if self.lines[n].words), _NEAR):
            if self._is_comment(near):
                return True
            prose += self.lines[near].prose
            if prose == _NEAR_PROSE:
                break
        return self.prose_before > 1 or self.prose_after[number] < 3

    def _article_ends(self, number: int) -> bool:
        return self._article_before() and self.prose_before >= self.prose_after[number]

    def _article_before(self) -> bool:
        return self.prose_before > 0 or self.length_before >= _ARTICLE

    def _is_comment(self, number: int) -> bool:
        rule, words = self.rules[number], self.lines[number].words
        if rule is not None and rule.effect is Effect.COMMENTS:
            return True
        return _COMMENT.fullmatch(words[:LONGEST]) is not None or _byline_day(words) is not None


def _prose_after(lines: Sequence[Line], rules: Sequence[Rule | None]) -> list[int]:
    """For each line, how many lines of prose follow it before the next line that may begin comments."""
    counts = [0] * len(lines)
    for number in range(len(lines) - 2, -1, -1):
        following = rules[number + 1]
        if following is None:
            counts[number] = counts[number + 1] + lines[number + 1].prose
        elif following.effect is not Effect.COMMENTS:
            counts[number] = counts[number + 1]
    return counts


def _plain(line: str) -> str:
    words = line.strip(_MARKS)
    # a long line is prose whatever it links to; a hash at the end stays, being the link of a comment
    return _LINK.sub(r"\1", words.lstrip(_OPENING_MARKS)).strip(_MARKS) if len(words) <= LONGEST else words


def _regions(text: str, lines: Sequence[Line], own: Sequence[bool]) -> tuple[Span, ...]:
    """Stretches of own lines; one that holds white space alone is dropped."""
    spans: list[Span] = []
    start = end = 0
    for line in (line for line, kept in zip(lines, own, strict=True) if kept):
        if line.start != end:
            _add(spans, text, start, end)
            start = line.start
        end = line.end
    _add(spans, text, start, end)
    return tuple(spans)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    if text[start:end].strip():
        spans.append(Span(start=start, end=end))


def _title(lines: Sequence[Line], own: Sequence[bool]) -> str:
    """The first own line, where it is short, does not end as a sentence, and stands apart from more that follows."""
    numbers = [number for number, line in enumerate(lines) if own[number] and line.words]
    if len(numbers) < 2:
        return ""
    words, following = lines[numbers[0]].words, lines[numbers[0] + 1].words
    fits = len(words) <= _LONGEST_TITLE and _LETTER.search(words) and not _UNFINISHED.search(words)
    return words if fits and not following else ""


def _is_publisher(name: str, text: str) -> bool:
    """Whether "More from …" names neither a section of the site nor the author."""
    return name.casefold() not in NOT_PUBLISHERS and not re.search(rf"\bby\s+{re.escape(name)}\b", text, re.IGNORECASE)


def _bound(lines: Sequence[Line]) -> PartialDate | None:
    """The day of the earliest comment: an article is not younger than what its readers wrote below it."""
    days = [found for line in lines if (found := _byline_day(line.words))]
    if not days:
        return None
    day, words = min(days)
    return PartialDate(latest=day, stated=f"reader comment of {words}")


def _byline_day(words: str) -> tuple[date, str] | None:
    """The day in a line that says when a comment was written; a date within a comment's sentence is none."""
    if len(words) > _LONGEST_BYLINE or not (match := _byline().fullmatch(words)):
        return None
    before = words[: match.start("day")].casefold().strip()
    alone = before in ("", "on", "posted", "posted on")
    if not (match["time"] or match["numbered"] or (alone and not match["rest"].strip())):
        return None
    day = _day(match["day"])
    return (day, match["day"]) if day and day.year in _YEARS else None


@cache
def _byline() -> re.Pattern[str]:
    before = r"(?P<numbered>\d{1,4}[.)]\s)?.{0,80}?"
    time = r"(?:,?\s?(?:at|@|[-–—|·T])?\s?\d{1,2}[:.]\d{2})?"
    return re.compile(rf"{before}(?<!\w)(?P<day>{day_form()})(?P<time>{time})(?P<rest>.{{0,30}})", re.IGNORECASE)


def _day(words: str) -> date | None:
    """The day in the words of :func:`day_form`; months are known by three letters, in whatever language the machine runs."""
    numbers = [int(number) for number in re.findall(r"\d+", words)]
    month = re.search(r"(?<![a-z\d])[a-z]{3}", words.casefold())
    if len(numbers) == 3:
        year, month_number, day = numbers
    else:
        year, day = max(numbers), min(numbers)
        month_number = _MONTHS.index(month.group()) + 1 if month else 0
    try:
        return date(year, month_number, day)
    except ValueError:
        return None
