"""Rules for lines that are not an article's own words: comments, related links, sharing, newsletters, cookie notices, navigation.

The rules are data, in ``boilerplate.toml``, and know forms and not sites.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import Any, Final

#: Longest line that a rule may match; longer ones are prose.
LONGEST: Final = 400
#: Names after "More from" that are sections of a site or nobody, and not publishers.
NOT_PUBLISHERS: Final = frozenset(
    {
        *(
            "author",
            "authors",
            "business",
            "children",
            "culture",
            "economy",
            "education",
            "environment",
            "features",
            "health",
            "home",
            "jobs",
        ),
        *(
            "life",
            "lifestyle",
            "local",
            "money",
            "news",
            "opinion",
            "opinions",
            "politics",
            "science",
            "section",
            "series",
            "site",
            "society",
        ),
        *("sport", "story", "technology", "topic", "uk", "us", "world"),
    }
)
_PART: Final = re.compile(r"\{\{(\w+)\}\}")


class Effect(Enum):
    """What a rule's match does."""

    COMMENTS = "comments"
    TAIL = "tail"
    BOX = "box"
    LINE = "line"


@dataclass(frozen=True)
class Rule:
    """One kind of line that is not an article's own.

    Attributes:
        effect: what its match does.
        pattern: what the whole line must match.
        examples: lines that it matches.
        keeps: lines alike that are an article's own.
    """

    effect: Effect
    pattern: re.Pattern[str]
    examples: tuple[str, ...]
    keeps: tuple[str, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """All rules, in the order in which they are tried."""
    data = _data()
    return tuple(
        Rule(
            effect=Effect(rule["effect"]),
            pattern=re.compile("|".join(_filled(form) for form in rule["forms"]), 0 if rule.get("cased") else re.IGNORECASE),
            examples=tuple(rule["examples"]),
            keeps=tuple(rule["keeps"]),
        )
        for rule in data["rule"]
    )


def rule_for(line: str) -> tuple[Rule, re.Match[str]] | None:
    """The first rule that matches all of ``line``, with the match; None where the line is the article's own.

    >>> rule_for("One response to the failings was a trust.") is None
    True
    """
    if not line or len(line) > LONGEST:
        return None
    for rule in rules():
        if match := rule.pattern.fullmatch(line):
            return rule, match
    return None


@cache
def day_form() -> str:
    """A regular expression, letter case to be ignored, for a day as comment systems write it."""
    return _filled("{{day}}")


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "boilerplate.toml").read_text(encoding="utf-8"))


def _filled(form: str) -> str:
    """A form with its parts, and theirs, put in."""
    parts = _data()["parts"]
    while _PART.search(form):
        form = _PART.sub(lambda name: parts[name.group(1)], form)
    return form
