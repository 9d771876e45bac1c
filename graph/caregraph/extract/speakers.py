"""Who speaks: the party of a verb of saying."""

from __future__ import annotations

from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.units import Unit

_SAYING_FIRST: Final = frozenset({"said", "says", "say"})
#: What may stand between who speaks and the verb of saying; what closes the words that somebody said.
_HELPING: Final = frozenset(
    {"has", "have", "had", "also", "now", "then", "later", "been", "was", "were", "being", "is", "are", "be", "itself"}
)
_CLOSES: Final = frozenset({",", "”", "“", "'", '"', ".", ":"})
_JOINING: Final = frozenset({"and", "but", "or"})
_OPPOSED: Final = frozenset({"critics", "opponents", "supporters", "allies", "friends", "colleagues", "opponent", "critic"})
#: The letters of the parties that speak.
SPEAKING: Final = frozenset("cpgrhmuaox")
_NAMING: Final = frozenset("cpgrhmuao")


def speaker_of(units: list[Unit], verb: int) -> Unit | None:
    """Who speaks: the subject right before the verb, or the other end of "according to" and "was told by"; None for who is no party."""
    if units[verb].code == "according":
        behind = units[verb + 2 : verb + 7]
        end = next((n for n, unit in enumerate(behind) if unit.code == ","), len(behind))
        return next((unit for unit in behind[:end] if unit.letter in SPEAKING), None)
    at = verb - 1
    passive = False
    while at >= 0 and (units[at].code in _HELPING or (units[at].code.endswith("ly") and not units[at].letter)):
        passive = passive or units[at].code in ("been", "was", "were", "being", "is", "are", "be")
        at -= 1
    if passive:
        by = next((n for n in range(verb + 1, min(verb + 6, len(units))) if units[n].code in ("by", ",")), None)
        return units[by + 1] if by is not None and units[by].code == "by" and by + 1 < len(units) else None
    if units[verb].code in _SAYING_FIRST and at >= 0 and units[at].code in _CLOSES and verb + 1 < len(units) and units[verb + 1].letter:
        return units[verb + 1]  # "…", said X
    if at > 0 and units[at].payload in ("which", "who"):
        at -= 2 if units[at - 1].code == "," else 1
    if at > 1 and units[at].code == ",":  # behind an apposition: "X, its director, said"
        opening = next((n for n in range(at - 1, max(0, at - 14), -1) if units[n].code == ","), None)
        if opening == at - 2 and units[at - 1].letter == "h" and not units[opening - 1].letter:
            return units[at - 1]  # "the commissioner, X, said"
        at = opening - 1 if opening is not None else -1
    if at > 2 and units[at].code == ")":  # "the Department for Education (DfE) wrote"
        at = next((n - 1 for n in range(at - 1, max(0, at - 5), -1) if units[n].code == "("), at)
    if at < 0:
        return None
    payload = units[at].payload
    taken_up = units[at].letter == "x" or (isinstance(payload, Found) and payload.surface.lower() == "it")
    if taken_up and not any(unit.letter in _NAMING for unit in units[:at]):
        return None  # "it says": what was told of last need not be who speaks
    if units[at].code in _JOINING or (at and units[at - 1].code == "no"):
        return None
    if at > 1 and units[at - 1].code == "of" and units[at - 2].code in _OPPOSED:
        return None  # "critics of X say"
    if units[at].letter or units[at].code in _CLOSES:
        return units[at]
    near = range(at - 1, max(-1, at - 3), -1)  # "X's chief executive said", "X officials say"
    return next((units[n] for n in near if units[n].letter), None) if units[at].code.isalpha() else None
