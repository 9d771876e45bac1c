"""Where a text has a name: the walk of all that ask what a text does with one anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

#: In texts of more characters names are not looked for everywhere: that would take time by the square of their length.
LONGEST: Final = 200_000


def occurrences(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name begins and ends each time that a text has it, and not only inside another word."""
    if not name or len(text) > LONGEST:
        return
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[end : end + 1].isalnum() or text[at - 1 : at].isalnum()):
            yield at, end
        at = text.find(name, end)
