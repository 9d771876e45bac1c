"""Registers: tables as CSV. All cells are strings as written; a table that is not well formed is refused with the place."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice
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
_TOP: Final = 10
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

    What spreadsheets leave behind is passed over: captions above the header, rows of empty cells, and empty columns without
    a name at the right. Rows are numbered as they stand below the header. White space and line breaks in a column's name
    become single spaces.

    Raises:
        SourceError: when it cannot be read or is no table, two columns share a name or one has none, or a row has another
            number of cells than the header.
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
    records = list(_records(text, _delimiter(text), where))
    first = _header(records, where)
    header, body = records[first], records[first + 1 :]
    names = [" ".join(cell.split()) for cell in header.cells]
    for record in body:
        if record.cells and len(record.cells) != len(names):
            raise SourceError(f"{where}:{record.line}: {_difference(record, names)}; {_QUOTE_CELLS}")
    columns = _columns(names, body, f"{where}:{header.line}")
    name = file_name(path)
    return Register(
        id=source_id(name),
        name=name,
        digest=bytes_digest(data),
        title=name,
        table=Path(name).stem,
        columns=columns,
        rows=tuple(
            RegisterRow(number=number, cells=dict(zip(columns, record.cells, strict=False)))
            for number, record in enumerate(body, start=1)
            if record.filled
        ),
    )


def _delimiter(text: str) -> str:
    """The delimiter that cuts most of the first rows to one width; of two such, the one that cuts them wider."""

    def evenness(delimiter: str) -> tuple[int, int]:
        try:
            rows = list(islice(csv.reader(io.StringIO(text[:_SAMPLE], newline=""), delimiter=delimiter), _TOP))
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


def _header(records: list[Record], where: str) -> int:
    """The number of the header's record: the first that is no caption."""
    top = records[:_TOP]
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
    what = f"the first missing is {_clipped(names[count])}" if missing else f"the first too many is {_clipped(record.cells[wanted])}"
    return f"{count} {'cell' if count == 1 else 'cells'} where the header has {wanted} ({what})"


def _columns(names: list[str], body: list[Record], where: str) -> tuple[str, ...]:
    """The names of the columns, without empty unnamed columns at the right."""
    width = len(names)
    while width and not names[width - 1] and not any(record.cells and record.cells[width - 1].strip() for record in body):
        width -= 1
    seen: dict[str, int] = {}
    for number, name in enumerate(names[:width], start=1):
        if not name:
            raise SourceError(f"{where}.{number}: column {number} has no name; give it one, or remove the column")
        if name in seen:
            raise SourceError(f"{where}.{number}: columns {seen[name]} and {number} are both named {_clipped(name)}; rename one")
        seen[name] = number
    return tuple(names[:width])


def _clipped(cell: str) -> str:
    return repr(cell if len(cell) <= 60 else cell[:59] + "…")
