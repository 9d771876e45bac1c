"""Who only stands beside the word "commissioner": the commissioner's deputy or wife, who is a candidate, who left something else before.

A commissioner of a council is told as such; whoever holds another office, calls for a commissioner or tells one something is none.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.as_written import as_written
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit

_WORDS: Final = frozenset({"commissioner", "commissioners"})
#: Who only works or lives with a commissioner, or would like to be one.
_BESIDE: Final = re.compile(
    r" (?:deput(?:y|ies)|advis[eo]rs?|aides?|assistants?|secretary|spokes(?:man|woman|person)|lawyers?|wi(?:fe|dow)|husband|son|daughter"
    r"|brother|sister|mother|father|partner|friend|colleagues?|candidates?|applicants?|favourite|contenders?|rivals?|critics?|opponents?"
    r"|letters?|reports?|evidence|complaints?|successor) (?:to|of|for|against) (?:(?:the|a|its|their|<i\d+>|new|lead|next) ){0,3}$"
    r"| (?:shortlisted|approached|considered|interviewed|rejected|turned down|passed over|unsuitable|standing|applied"
    r"|applying|asked|hoping|wanted|hoped) (?:as|about|for|to become|to be) (?:(?:being|becoming|the|a|its|their|lead|next|post|job|role|of"
    r"|serving as|acting as) ){0,4}$"
)
#: Behind a person: whom he tells something or meets, with whom he works, or who comes when he goes.
_TO_ONE: Final = re.compile(
    r" (?:told|tells|thanked|praised|met|criticised|accused|attacked|welcomed|assured|warned|informed|asked|urged|married|sued|joined"
    r"|left|(?:called|calls|calling|call|asked) for|demanded|wants|wanted|needs|needed|with|for(?! a )|by|to|from|against|under|alongside"
    r"|beside|on|than|like|without|when|because|before|after|while|once|though|although|since|if) "
    r"(?:(?:the|a|its|their|<[ig]\d+>|'s|new|lead|first|next|last|government's|of|post|job|role) ){0,4}$"
)
_JOB: Final = frozenset({"role", "post", "job", "position", "'s", "brief", "task", "duties", "chair"})
#: Commissioners of something else.
_OTHERS: Final = frozenset(
    {"nhs", "police", "crime", "clinical", "health", "election", "electoral", "charity", "care", "lay", "traffic", "fire", "civil-service"}
    | {"ccg", "local-government", "information", "housing", "transport", "forestry", "church", "placement", "placements"}
)
#: Of what somebody buys places for a council that employs him: "commissioner of children's services at X".
_EMPLOYED: Final = re.compile(r"^ of (?:<i\d+> )?<s\d+> at ")
_KIN: Final = re.compile(
    r"^ (?:'s|') (?:(?!as |in |of |for )\S+ ){0,2}?(?:husband|wife|widow|son|daughter|brother|sister|mother|father|partner|deputy|aide"
    r"|adviser|assistant|spokesman|spokeswoman|lawyer|firm|company|book|house) "
)
#: Offices with which a sentence without the word is about something else than a commissioner; of whom, if at all, comes behind.
_OFFICE: Final = re.compile(
    r" (?:director|chief executive|chief|chair|chairman|chairwoman|head of|deputy|leader|treasurer|headteacher|teacher|councillor|manager"
    r"|secretary|<j\d+>) (?!(?:executive |of <s\d+> )?(?:of|at|for|in) (?:the )?<[cpou]\d+> [,.])"
)
#: What no commissioner is appointed to.
_TO_RUN: Final = re.compile(r"^ (?:\S+ )?to (?:run|manage|head|lead) (?:(?:the|its|<i\d+>|new|whole) ){0,2}<s\d+> ")
_LEAVING: Final = frozenset({"commissioner-goes", "office-left"})
#: Rules that go on about commissioners without the word.
_UNSAID: Final = frozenset(
    {"office-in-place-of", "in-a-place-the-next", "having-done-the-same-in", "now-here-and-earlier-there", "now-has-the-post"}
    | {"office-handed-over", "council-got-the-same", "next-place-of-the-same", "office-left", "same-office"}
)
#: Verbs by which somebody goes away, before "for" and the place.
_GOING: Final = frozenset({"left", "leaves", "leave", "leaving", "quit", "departed", "off"})
#: What may stand before a clause.
_BOUNDS: Final = frozenset({";", ":", "and", "but", "then", ".", "while"})


def of_another_office(match: Match) -> bool:
    """Whether a reading takes somebody for a commissioner who is only told of beside one, or holds another office."""
    row, units, head = match.row, match.row.units, match.head
    places = [n for n, unit in enumerate(units) if unit.code in _WORDS]
    if only_beside(match) and not any(role.endswith("-in-office") for emission in match.frame.emits for role in emission.object):
        return True
    if any(_KIN.match(row.words(n + 1, n + 6)) for n in _at(match, "person")):
        return True  # "X's husband"
    if any(n > 1 and units[n - 1].code == "for" and units[n - 2].code in _GOING for n in _at(match, "council")):
        return True  # "left for X"
    if places and match.frame.id in _LEAVING and (_left_before(units, head, places) or any(_named_behind(units, n, match) for n in places)):
        return True
    if match.frame.id == "office-taken" and _TO_RUN.match(row.words(head + 1, head + 9)):
        return True
    if match.frame.id == "commissioners-listed" and any(units[n - 1].code.endswith("ed") for n in _at(match, "person")[:1]):
        return True  # "Commissioners one after another have praised X"
    if match.frame.id == "next-place-of-the-same" and match.first and units[match.first - 1].code not in _BOUNDS:
        return True  # "Of those judged, X came last"
    return match.frame.id in _UNSAID and not places and _OFFICE.search(row.words(0, len(units))) is not None


def only_beside(match: Match) -> bool:
    """Whether the word stands in a sentence, and nowhere for the person of a reading."""
    places = [n for n, unit in enumerate(match.row.units) if unit.code in _WORDS]
    named = [n for n in _at(match, "person") if as_written(match.row.units[n]) not in ("he", "she", "who", "it", "they")]
    first = min(named, default=0)  # "X told the commissioner that she would go": she was named before
    return bool(places) and all(_of_somebody_else(match.row, n, behind=first < n) for n in places)


def _of_somebody_else(row: Row, number: int, *, behind: bool) -> bool:
    """Whether the word stands for another than the person of the sentence, or for a commissioner of another kind."""
    if number and row.word(number - 1) in _OTHERS:
        return True
    before, following = row.words(max(0, number - 10), number), row.words(number + 1, number + 6)
    if behind and following.split()[:1] and following.split()[0] not in _JOB and _TO_ONE.search(before):
        return True
    return _BESIDE.search(before) is not None or _EMPLOYED.match(following) is not None


def _left_before(units: list[Unit], head: int, places: list[int]) -> bool:
    """Whether a relative clause without the word tells what somebody left, before what he became: "X, who retired in 2015, was made …"."""
    opening = next((n for n in range(head - 1, max(0, head - 4), -1) if units[n].payload == "who" or _who(units[n])), None)
    if opening is None:
        return False
    closing = next((n for n in range(head, len(units)) if units[n].code in (",", ".", ";")), len(units))
    return not any(n < closing for n in places)


def _who(unit: Unit) -> bool:
    return getattr(unit.payload, "surface", "").lower() == "who"


def _named_behind(units: list[Unit], number: int, match: Match) -> bool:
    """Whether the word goes with another person right behind it: "X left as commissioner Y arrived"."""
    behind = units[number + 1] if number + 1 < len(units) else None
    return behind is not None and behind.letter == "h" and all(behind is not unit for unit in match.roles.get("person", ()))


def _at(match: Match, role: str) -> list[int]:
    """The places of the units of a role."""
    sought = {id(unit) for unit in match.roles.get(role, ())}
    return [n for n, unit in enumerate(match.row.units) if id(unit) in sought]
