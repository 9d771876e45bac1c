"""What became of the rows of a register: every one is accounted for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

#: So many row numbers are kept for each reason.
PLACES_KEPT: Final = 20


@dataclass(slots=True)
class Tally:
    """Counts of one register: ``read + skipped + empty`` are all its ``rows``.

    Attributes:
        rows: the rows below the header, those of empty cells included.
        read: rows that were read, whether they made a claim or not.
        empty: rows of empty cells.
        silent: rows that were read and made no claim.
        claims: claims made, by the id of their rule.
        skipped: rows that were not read, by reason.
        places: numbers of the rows behind each reason for skipping, the first ``PLACES_KEPT``.
        left_out: values that made no claim, by "<column>: <reason>"; one row may be counted under several.
        unknown: names that stand for nothing known, by column, with how often they stand there.
        absent: claims that no row can make, since the file lacks a column: the claim's id and the column.
    """

    rows: int = 0
    read: int = 0
    empty: int = 0
    silent: int = 0
    claims: Counter[str] = field(default_factory=Counter)
    skipped: Counter[str] = field(default_factory=Counter)
    places: dict[str, list[int]] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    unknown: dict[str, Counter[str]] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)

    def skip(self, row: int, reason: str) -> None:
        """Count a row that is not read."""
        self.skipped[reason] += 1
        kept = self.places.setdefault(reason, [])
        if len(kept) < PLACES_KEPT:
            kept.append(row)

    def leave_out(self, column: str, reason: str) -> None:
        """Count a value of which no claim is made."""
        self.left_out[f"{column}: {reason}"] += 1

    def unknown_name(self, column: str, name: str, reason: str) -> None:
        """Count a name that stands for nothing known."""
        self.leave_out(column, reason)
        self.unknown.setdefault(column, Counter())[name] += 1

    def lines(self) -> list[str]:
        """The tally for a person, most frequent reason first.

        >>> Tally(rows=3, read=2, empty=1).lines()
        ['3 rows: 2 read, 0 skipped, 1 empty, 0 without a claim']
        """
        said = [f"{self.rows} rows: {self.read} read, {self.skipped.total()} skipped, {self.empty} empty, {self.silent} without a claim"]
        said += [f"skipped {count}: {reason} (rows {', '.join(map(str, self.places[reason]))})" for reason, count in _ordered(self.skipped)]
        said += [f"left out {count}: {reason}" for reason, count in _ordered(self.left_out)]
        for column, names in sorted(self.unknown.items()):
            said += [f"unknown {column} {count}: {name!r}" for name, count in _ordered(names)]
        said += [f"no claims {claim}: no column for {column}" for claim, column in sorted(self.absent.items())]
        return said


def _ordered(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))
