"""Lists of who provides what for a council, a service a line: "Fostering: X, since 2021".

Such a list follows a sentence that names the council and speaks of providers, or of bodies outside it: "These bodies provide services for
Y:". A line that tells of nobody, of advice, or of neither when nor whether it is so, is left alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from caregraph.dates import PartialDate
from caregraph.extract.dating import When
from caregraph.extract.found import Found
from caregraph.extract.grammar import Frame, to_emission
from caregraph.extract.matching import Match
from caregraph.extract.timeline import lies_after
from caregraph.extract.units import Row, Unit
from caregraph.terms import EntityType, Status

#: Whom a list is of, by the words of the sentence before it.
_BODIES: Final = frozenset(
    {"bodies", "providers", "organisations", "contractors", "suppliers", "charities", "firms", "companies", "agencies", "operators"}
)
_PROVIDING: Final = frozenset(
    {"carried", "carry", "provide", "provides", "provided", "run", "runs", "ran", "deliver", "delivers", "delivered", "supply", "supplied"}
    | {"do", "does", "done", "commissioned", "contracted", "providing", "running", "delivering"}
)
#: Labels of lines that are no services by themselves elsewhere.
_LABELS: Final = frozenset({"advocacy", "mentoring", "counselling", "mediation", "respite", "befriending"})
#: Lines that tell of something else, and words by which one tells that it is so, or was so.
_NOT_SO: Final = frozenset(
    {"advice", "advises", "none", "nobody", "not", "no", "never", "declined", "bid", "proposed", "tbc", "vacant", "or", "if", "withdrawn"}
)
_STILL: Final = frozenset(
    {"since", "current", "currently", "ongoing", "renewable", "continuing", "still", "now", "from", "until", "to", "till"}
)
_OVER: Final = frozenset({"ended", "expired", "lapsed", "terminated", "closed", "former", "formerly"})
_RENEWED: Final = (("not", "renewed"), ("not", "extended"), ("no", "longer"), ("not", "replaced"))
#: So many units a label has at most.
_LABEL: Final = 6


def _frame(status: Status, role: str) -> Frame:
    emits = (to_emission(f"delegatedTo(council, provider) status={status.value} date={role}"),)
    return Frame(
        id="provider-on-a-line", emits=emits, patterns=(), needs=(), scope="none", dated=True, confidence=0.8, rank=2100, kind="list"
    )


_FRAMES: Final = {
    Status.ACTUAL: _frame(Status.ACTUAL, "start"),
    Status.PLANNED: _frame(Status.PLANNED, "start"),
    Status.ENDED: _frame(Status.ENDED, "end"),
}


def provided(rows: Sequence[Row], published: PartialDate | None) -> dict[int, list[Match]]:
    """What the lines of such lists tell, by the numbers of their rows."""
    found: dict[int, list[Match]] = {}
    council: Unit | None = None
    for number, row in enumerate(rows):
        label = _label(row)
        if label:
            match = _line(row, label, council, published) if council is not None else None
            if match is not None:
                found[number] = [match]
            continue
        council = _introduced(row)
    return found


def _introduced(row: Row) -> Unit | None:
    """The one council for which a sentence says that others provide something; None where it does not."""
    councils = [unit for unit in row.units if unit.letter == "c" and isinstance(unit.payload, Found)]
    named = [unit for unit in councils if isinstance(unit.payload, Found) and unit.payload.kind == "named" and not unit.payload.refers]
    codes = {word.lower() for word in row.sentence.words}
    bodies = any(unit.letter == "p" and isinstance(unit.payload, Found) and unit.payload.kind == "named" for unit in row.units)
    told = not _BODIES.isdisjoint(codes) and not _PROVIDING.isdisjoint(codes) and any(unit.letter == "s" for unit in row.units)
    return named[0] if told and len(named) == len(councils) == 1 and not bodies else None


def _label(row: Row) -> int:
    """Where the colon stands behind the short label of a line; 0 where there is none."""
    return next((n for n, unit in enumerate(row.units[: _LABEL + 1]) if unit.code == ":"), 0)


def _line(row: Row, colon: int, council: Unit, published: PartialDate | None) -> Match | None:
    """What one line tells; None where it tells of no service, of no body, or not how things stand."""
    units = row.units
    words = " ".join(row.sentence.words).partition(":")[0].strip().lower()
    service = any(unit.letter == "s" for unit in units[:colon]) or words in _LABELS
    if not service or any(unit.letter in ("c", "p") for unit in units[:colon]) or len(units) < colon + 3:
        return None
    provider, rest = units[colon + 1], units[colon + 2 :]
    if provider.letter not in ("p", "o", "u", "h") or not isinstance(provider.payload, Found) or provider.payload.refers:
        return None
    if provider.letter == "h" and provider.payload.surface.count(" ") < 2:  # rather somebody to write to
        return None
    if rest[0].code not in (",", "(", ";") or any(unit.letter in ("c", "p", "o", "g", "m") for unit in rest):
        return None
    status = _status(rest, published)
    if status is None:
        return None
    if provider.letter != "p":
        provider.payload.type, provider.payload.letter = EntityType.COMPANY, "p"
        provider.become("p")
    return Match(_FRAMES[status], row, colon + 1, 0, len(units) - 1, {"council": [council], "provider": [provider]})


def _status(rest: Sequence[Unit], published: PartialDate | None) -> Status | None:
    """How what a line tells stands, by the words behind the name."""
    codes = [unit.code for unit in rest]
    pairs = set(pairwise(codes))
    over = not _OVER.isdisjoint(codes) or any(pair in pairs for pair in _RENEWED)
    if not over and not _NOT_SO.isdisjoint(codes):
        return None
    days = [(n, unit.payload.resolve(published, future=False)) for n, unit in enumerate(rest) if isinstance(unit.payload, When)]
    last = days[-1] if days else None
    if over:
        return Status.ENDED
    if last is not None and rest[last[0] - 1].code in ("to", "until", "till", "–", "-"):
        return Status.ACTUAL if lies_after(last[1], published) else Status.ENDED
    if last is not None and rest[last[0] - 1].code in ("from", "starts", "starting") and lies_after(last[1], published):
        return Status.PLANNED
    return Status.ACTUAL if not _STILL.isdisjoint(codes) else None
