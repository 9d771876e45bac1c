"""What somebody may have meant who wrote a name that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils


def nearest(name: str, names: Iterable[str]) -> str:
    """The end of a message about an unknown name: the nearest known one, else what there is.

    >>> nearest("who-run", ["claims", "who-runs"])
    '; did you mean who-runs?'
    >>> nearest("qqq", ["claims", "who-runs"])
    '; there are: claims, who-runs'
    """
    known = sorted(names)
    return did_you_mean(name, known) or (f"; there are: {', '.join(known)}" if known else "")


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """The part of a message about an unknown name that offers the nearest known ones; empty where none is near.

    >>> did_you_mean("--yeers", ["--as-of", "--years"])
    '; did you mean --years?'
    """
    matches = process.extract(name, sorted(names), scorer=fuzz.ratio, processor=utils.default_process, limit=2, score_cutoff=65)
    return f"; did you mean {' or '.join(match[0] for match in matches)}?" if matches else ""
