"""Which register a file is: told by its columns, never by its name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from collections.abc import Mapping as AbstractMapping
from functools import cache
from typing import Final, NamedTuple

from rapidfuzz.distance import OSA

from caregraph.errors import SourceError
from caregraph.model import Register
from caregraph.registers.cells import read_cell
from caregraph.registers.mapping import Column, Mapping, mappings

_NOT_WORD: Final = re.compile(r"[^a-z0-9]+")
_POSSESSIVE: Final = re.compile(r"['’‘`´]")
#: Headers of so many letters may have two typing errors, shorter ones one.
_LONG: Final = 12
#: So many essential columns at least make a file a register of a kind in part; one alone, such as "name", says nothing.
_TELLING: Final = 2
#: So many filled cells of a column are looked at before a misspelt header is believed.
_LOOKED_AT: Final = 50
#: So many rows below what was taken for the header are tried as one.
_HEADERS_TRIED: Final = 5


class Recognised(NamedTuple):
    """A register's kind, and where its columns are.

    Attributes:
        mapping: the kind.
        columns: the number of the column, from 0, for each meaning that the file has a column for.
        headers: the columns' names.
        above: the number of the row that holds these names, where captions as wide as a header were taken for it; else 0.
    """

    mapping: Mapping
    columns: dict[str, int]
    headers: tuple[str, ...]
    above: int = 0


class _Partial(NamedTuple):
    share: float
    mapping: Mapping
    columns: dict[str, int]
    missing: str
    headers: tuple[str, ...]
    line: int


def recognise(register: Register, kinds: Iterable[Mapping] | None = None) -> Recognised | None:
    """The kind of register that a file is; None when it is none that is described.

    Headers are compared as :func:`plain` makes them, with and without the kind's prefixes, first as they are and then with tolerance for
    a typing error. Where the first row is no header of any kind, the next few are tried: group titles may stand above the real one.
    Of several kinds, the one with most essential columns counts.

    Raises:
        SourceError: when a file has half the essential columns of a kind or more and lacks one, when two columns of one name
            stand for the same, or when two kinds fit equally well.
    """
    known = mappings() if kinds is None else tuple(kinds)
    partial: list[_Partial] = []
    for above in range(_HEADERS_TRIED + 1):
        if above > len(register.rows):
            break
        row = register.rows[above - 1] if above else None
        headers = register.columns if row is None else tuple(" ".join(cell.split()) for cell in row.values)
        number = row.number if row is not None else 0
        if (best := _told(register, headers, number, known, partial)) is not None:
            return best
    if partial:
        raise SourceError(_lacking(register, max(partial, key=lambda item: item.share)))
    return None


def _told(register: Register, headers: tuple[str, ...], above: int, kinds: Iterable[Mapping], partial: list[_Partial]) -> Recognised | None:
    """The kind that these headers tell; kinds that they tell in part are added to ``partial``."""
    told: list[tuple[int, int, Recognised]] = []
    for mapping in kinds:
        columns = _matched(register, headers, mapping)
        missing = [meaning for meaning in mapping.essentials if meaning not in columns]
        found = len(mapping.essentials) - len(missing)
        if not missing:
            told.append((found, len(columns), Recognised(mapping, columns, headers, above)))
        elif found >= _TELLING and 2 * found >= len(mapping.essentials):
            partial.append(_Partial(found / len(mapping.essentials), mapping, columns, missing[0], headers, register.header + above))
    if not told:
        return None
    told.sort(key=lambda item: item[:2], reverse=True)
    if len(told) > 1 and told[0][:2] == told[1][:2]:
        names = f"{told[0][2].mapping.name} and {told[1][2].mapping.name}"
        raise SourceError(f"{register.name}:{register.header}: fits {names} equally well; leave out the columns of one of them")
    _refuse_twice(register, told[0][2])
    return told[0][2]


@cache
def plain(header: str) -> str:
    r"""A header by its words alone: lower case, no accents, apostrophes or punctuation.

    >>> plain("\nShort-break-only  children’s home")
    'short break only childrens home'
    """
    text = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", header)).encode("ascii", "ignore").decode().lower()
    return _NOT_WORD.sub(" ", text).strip()


def _matched(register: Register, names: tuple[str, ...], mapping: Mapping) -> dict[str, int]:
    """The column of each meaning: exact headers first, then misspelt ones among the columns that are left."""
    headers = [plain(name) for name in names]
    exact: dict[str, int] = {}
    for meaning, column in mapping.columns.items():
        places = (headers.index(target) for target in _targets(column, mapping) if target in headers)
        place = next((place for place in places if place not in exact.values()), None)
        if place is not None:
            exact[meaning] = place
    left = [number for number, header in enumerate(headers) if header and number not in exact.values()]
    distances: dict[str, dict[int, int]] = {}
    for meaning, column in mapping.columns.items():
        if meaning not in exact:
            near = {n: d for n in left if (d := _distance(headers[n], column, mapping)) is not None and _fits(register, n, column, mapping)}
            if near:
                distances[meaning] = near
    return exact | _decided(distances)


def _decided(distances: AbstractMapping[str, AbstractMapping[int, int]]) -> dict[str, int]:
    """Of misspelt headers, those that are nearest to one meaning alone, and that no other column is as near to."""
    decided: dict[str, int] = {}
    for meaning, near in distances.items():
        least = min(near.values())
        best = [number for number, distance in near.items() if distance == least]
        rivals = [other for other, theirs in distances.items() if other != meaning and theirs.get(best[0], least + 1) <= least]
        if len(best) == 1 and not rivals:
            decided[meaning] = best[0]
    return decided


@cache
def _prefixed(headers: tuple[str, ...], prefixes: tuple[str, ...]) -> tuple[str, ...]:
    words = [plain(header) for header in headers]
    return tuple(dict.fromkeys([*words, *(f"{plain(prefix)} {word}" for prefix in prefixes for word in words)]))


def _targets(column: Column, mapping: Mapping) -> tuple[str, ...]:
    return _prefixed(column.headers, mapping.prefixes)


def _distance(header: str, column: Column, mapping: Mapping) -> int | None:
    """How many typing errors a header is away from a column's names; None when they are too many.

    A number behind a header is no typing error: it tells one column from another ("Address 1").
    """
    found: list[int] = []
    for target in _targets(column, mapping):
        allowed = 2 if len(target.replace(" ", "")) >= _LONG else 1
        if re.findall(r"\d+", header) == re.findall(r"\d+", target):
            distance = OSA.distance(header, target, score_cutoff=allowed)
            if distance <= allowed:
                found.append(distance)
    return min(found, default=None)


def _fits(register: Register, number: int, column: Column, mapping: Mapping) -> bool:
    """Whether most cells of a column can be read as its type asks; a misspelt header alone is weak evidence."""
    cells = [row.values[number] for row in register.rows if row.values[number].strip()][:_LOOKED_AT]
    bad = sum(1 for cell in cells if read_cell(cell, column, mapping.tables.get(column.table)).reason.startswith("no "))
    return 2 * bad <= len(cells)


def _refuse_twice(register: Register, recognised: Recognised) -> None:
    headers = [plain(header) for header in recognised.headers]
    for number in recognised.columns.values():
        if f"{headers[number]} 2" in headers or headers.count(headers[number]) > 1:
            twice = recognised.headers[number]
            raise SourceError(f"{register.name}:{register.header}: two columns are named {twice!r}; rename or remove one")


def _lacking(register: Register, partial: _Partial) -> str:
    wanted = partial.mapping.columns[partial.missing].headers[0]
    taken = partial.columns.values()
    free = [header for number, header in enumerate(partial.headers) if number not in taken and plain(header)]
    nearest = min(free, key=lambda header: (OSA.normalized_distance(plain(header), plain(wanted)), header), default="")
    found = ", ".join(repr(partial.headers[number]) for number in sorted(taken))
    hint = f"; the nearest header is {nearest!r}" if nearest else ""
    name = partial.mapping.name
    return (
        f"{register.name}:{partial.line}: looks like a register of {name} (found {found}), but no column is named {wanted!r}{hint}; "
        f"name the column so, or add the name that it has to mappings/{name}.toml"
    )
