"""Registers: tables as CSV. All cells are strings as written; a table that is not well formed is refused with the place."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from typing import Final, NamedTuple

from caregraph.errors import SourceError
from caregraph.model import Register, RegisterRow
from caregraph.sources.encodings import decode
from caregraph.sources.files import HEAD_BYTES, file_name, read_bytes, shown
from caregraph.sources.formats import Format, NotReadableError, format_of
from caregraph.sources.metadata import bytes_digest, source_id

_DELIMITERS: Final = (",", "\t", ";", "|")
#: Spreadsheets put a title and notes above the header; it is looked for among so many rows.
_TOP: Final = 40
#: So many rows tell the delimiter.
_FIRST: Final = 10
_SAMPLE: Final = 64 * 1024
#: A row with so few cells is a caption where a row below it has at least ``_WIDER`` times as many.
_CAPTION: Final = 2
_WIDER: Final = 3
_LETTER: Final = re.compile(r"[^\W\d_]")
_QUOTE_CELLS: Final = "quote cells that hold a delimiter or line break, and double the quotes inside"


class Record(NamedTuple):
    """A row as it stands in the file: the line on which it begins, and its cells."""

    line: int
    cells: list[str]

    @property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(1 for cell in self.cells if cell.strip())


def read_register(path: Path) -> Register:
    """The register in a CSV file, whatever its suffix.

    What spreadsheets leave behind is passed over: captions above the header (kept as such), rows of empty cells (counted), and
    empty columns without a name at the right. Rows are numbered as they stand below the header. White space and line breaks in a
    column's name become single spaces; the second column of one name is "name (2)", and one without a name "column 7".

    Raises:
        SourceError: when it cannot be read or is no table, or a row has another number of cells than the header.
    """
    data = read_bytes(path)
    try:
        kind = format_of(path, data[:HEAD_BYTES])
    except NotReadableError as error:
        raise SourceError(f"{shown(path)}: {error}") from error
    if kind in (Format.HTML, Format.PDF):
        raise SourceError(f"{shown(path)}: {kind.value} and not a table; save the table as .csv")
    return register_from_bytes(path, data)


def register_from_bytes(path: Path, data: bytes) -> Register:
    """As :func:`read_register`, for a file whose bytes have been read and are CSV by all signs."""
    where = shown(path)
    text = decode(data, where)
    if not text.strip():
        raise SourceError(f"{where}: empty; put a header and rows into it, or remove it")
    records = _records(text, _delimiter(text), where)
    top = list(islice(records, _TOP))
    first = _header(top, where)
    names = [" ".join(cell.split()) for cell in top[first].cells]
    body: list[tuple[int, list[str]]] = []
    empty = 0
    for number, record in enumerate(chain(top[first + 1 :], records), start=1):
        if record.cells and len(record.cells) != len(names):
            raise SourceError(f"{where}:{record.line}: {_difference(record, names)}; {_QUOTE_CELLS}")
        if any(record.cells) and record.filled:  # spreadsheets leave empty rows by the million
            body.append((number, record.cells))
        else:
            empty += 1
    columns = _columns(names, body)
    width = len(columns)
    name = file_name(path)
    return Register(
        id=source_id(name),
        name=name,
        digest=bytes_digest(data),
        title=name,
        table=Path(name).stem,
        columns=columns,
        header=top[first].line,
        captions=tuple(" ".join(cell.split()) for record in top[:first] for cell in record.cells if cell.strip()),
        rows=tuple(RegisterRow(number, columns, tuple(cells[:width])) for number, cells in body),
        empty=empty,
    )


def _delimiter(text: str) -> str:
    """The delimiter that cuts most of the first rows to one width; of two such, the one that cuts them wider."""

    def evenness(delimiter: str) -> tuple[int, int]:
        try:
            rows = list(islice(csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=delimiter), _FIRST))
        except csv.Error:
            return (0, 0)  # the real reading says what is wrong
        widths = Counter(len(row) for row in rows if len(row) > 1)
        return max(((count, width) for width, count in widths.items()), default=(0, 0))

    return max(_DELIMITERS, key=evenness)


def _records(text: str, delimiter: str, where: str) -> Iterator[Record]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            if "limit" in str(error):
                size = f"a cell of more than {csv.field_size_limit():,} characters, perhaps a quote that is not closed"
                raise SourceError(f"{where}:{line}: {size}; close it, or split the cell") from error
            raise SourceError(f"{where}:{line}: not well-formed CSV ({error}); {_QUOTE_CELLS}") from error
        yield Record(line, cells)


def _header(top: list[Record], where: str) -> int:
    """The number of the header's record: the first that is no caption, which a much wider row below tells."""
    widest = max(record.filled for record in top)
    for number, record in enumerate(top):
        caption = record.filled <= _CAPTION and widest >= _WIDER * record.filled
        if record.filled and not caption:
            if number and not all(_LETTER.search(cell) for cell in record.cells if cell.strip()):
                break  # what stands below the captions are data
            return number
    raise SourceError(f"{where}:{top[0].line}: no header among the first rows; put one row of column names above the data")


def _difference(record: Record, names: list[str]) -> str:
    count, wanted = len(record.cells), len(names)
    missing = count < wanted
    what = (
        f"the first missing is {_clipped(names[count] or f'column {count + 1}')}"
        if missing
        else f"the first too many is {_clipped(record.cells[wanted])}"
    )
    return f"{count} {'cell' if count == 1 else 'cells'} where the header has {wanted} ({what})"


def _columns(names: list[str], body: list[tuple[int, list[str]]]) -> tuple[str, ...]:
    """The names of the columns, each one once, without empty unnamed columns at the right."""
    width = len(names)
    while width and not names[width - 1] and not any(cells[width - 1].strip() for _, cells in body):
        width -= 1
    found: list[str] = []
    for number, name in enumerate(names[:width], start=1):
        plain = name or f"column {number}"
        times = next(n for n in range(1, width + 1) if (plain if n == 1 else f"{plain} ({n})") not in found)
        found.append(plain if times == 1 else f"{plain} ({times})")
    return tuple(found)


def _clipped(cell: str) -> str:
    return repr(cell if len(cell) <= 60 else cell[:59] + "…")
