"""Front matter: what a text says about itself in YAML between two ``---`` lines.

Only scalars are taken, as the strings that they are written as, so nothing is constructed and a year stays a year. Aliases are
refused: a few lines of them can stand for gigabytes.
"""

from __future__ import annotations

import re
from typing import Final, Protocol

import yaml

from caregraph.dates import PartialDate
from caregraph.errors import SourceError
from caregraph.sources.files import shown
from caregraph.sources.metadata import Metadata, is_http_url

_FENCE: Final = re.compile(r"---[ \t]*(?:\n|\Z)")
_BLOCK: Final = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_KEY: Final = re.compile(r"---[ \t]*\n(?:[ \t]*\n|#[^\n]*\n)*[\"']?\w[\w -]*[\"']?[ \t]*:")
_TIME: Final = re.compile(r"[Tt ]\d{1,2}:\d{2}.*")
_NULL: Final = frozenset({"", "~", "null", "Null", "NULL"})
_FIELDS: Final = {name: name for name in ("url", "title", "date", "publisher", "licence")} | {"license": "licence"}
_MAX_CHARS: Final = 64 * 1024
_MAX_DEPTH: Final = 16
_REMEDY: Final = "put values that hold a colon, a quote or a hash in quotes"


class Mark(Protocol):
    """A place in YAML, counted from 0; the pure parser and the compiled one have a class each."""

    @property
    def line(self) -> int:
        """The line's number."""

    @property
    def column(self) -> int:
        """The character's number in the line."""


def split_front_matter(text: str, where: str, *, expected: bool = True) -> tuple[Metadata, str]:
    """The front matter of ``text``, and the body after its closing line, as is.

    Args:
        text: the whole text, newlines normalised.
        where: what errors call the file.
        expected: whether an opening ``---`` is front matter, as in Markdown; in plain text it may be a rule, unless a key
            follows.

    Raises:
        SourceError: with line and column, when it is not closed, is no YAML mapping, or a known key has a wrong value.
    """
    if not _FENCE.match(text) or not (expected or _KEY.match(text)):
        return Metadata(), text
    block = _BLOCK.match(text)
    if block is None:
        if not _KEY.match(text):
            return Metadata(), text  # a thematic break at the top
        raise SourceError(f"{where}:1.1: front matter is not closed; add a line --- after it")
    source = block["yaml"]
    if len(source) > _MAX_CHARS:
        size = f"{len(source):,} characters, and the limit is {_MAX_CHARS:,}"
        raise SourceError(f"{where}:1.1: front matter of {size}; move text into the body")
    try:
        _check(source, where)
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        reason = shown(error.problem or "no YAML")
        raise SourceError(f"{where}:{_place(error.problem_mark)}: front matter is not YAML ({reason}); {_REMEDY}") from error
    except yaml.reader.ReaderError as error:
        place = f"{source.count(chr(10), 0, error.position) + 2}.{error.position - source.rfind(chr(10), 0, error.position)}"
        raise SourceError(f"{where}:{place}: front matter is not YAML (a character that it forbids); remove it") from error
    return _metadata(node, where), text[block.end() :]


def _check(source: str, where: str) -> None:
    """Refuse aliases, and nesting that would exhaust the stack, before anything is built."""
    depth = 0
    for event in yaml.parse(source, Loader=yaml.SafeLoader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            place = _place(event.start_mark)
            raise SourceError(f"{where}:{place}: front matter has an anchor or alias (& or *); write the value out, in quotes")
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _MAX_DEPTH:
            place = _place(event.start_mark)
            raise SourceError(f"{where}:{place}: front matter is nested too deep; write plain keys and values")


def _metadata(node: yaml.Node | None, where: str) -> Metadata:
    if node is None:
        return Metadata()
    if not isinstance(node, yaml.MappingNode):
        raise SourceError(f'{where}:{_place(node.start_mark)}: front matter is no mapping; write lines such as title: "…"')
    values: dict[str, str] = {}
    date: PartialDate | None = None
    for key, value in node.value:
        name = _FIELDS.get(key.value) if isinstance(key, yaml.ScalarNode) else None
        if name is None:
            continue
        place = f"{where}:{_place(value.start_mark)}"
        if not isinstance(value, yaml.ScalarNode):
            raise SourceError(f"{place}: front matter's {key.value} is a list or mapping; write one value")
        if name in values:
            raise SourceError(f"{where}:{_place(key.start_mark)}: front matter gives {key.value} twice; keep one")
        text = value.value.strip()
        values[name] = "" if value.style is None and text in _NULL else text
        if name == "url" and values[name] and not is_http_url(values[name]):
            raise SourceError(f"{place}: {shown(text)!r} is no address; write a whole http(s):// address, or leave url out")
        if name == "date" and values[name]:
            try:
                date = PartialDate.parse(_TIME.sub("", text))
            except ValueError as error:
                raise SourceError(f"{place}: {shown(error.args[0])}") from error
    values.pop("date", None)
    return Metadata(date=date, **values)


def _place(mark: Mark | None) -> str:
    # marks count from 0 within the YAML, whose first line is the file's second
    return f"{mark.line + 2}.{mark.column + 1}" if mark else "2.1"
