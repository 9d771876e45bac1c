"""Grades that a text tells, one a line."""

from __future__ import annotations

from caregraph.resolve import Resolved


def grades(resolved: Resolved) -> list[str]:
    """``LDS actual good @May 2018`` for each grade, sorted; the date as it is stated, where there is one."""
    lines: list[str] = []
    for claim in resolved.claims:
        if claim.predicate == "rated":
            key = (claim.subject.entity or "?").rpartition("/")[2]
            lines.append(f"{key} {claim.status} {claim.value}" + (f" @{claim.date.stated}" if claim.date else ""))
    return sorted(lines)
