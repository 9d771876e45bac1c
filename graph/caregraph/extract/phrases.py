"""Party phrases side by side: a name and its description are one party, and a list of parties is one unit."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.units import Row, Unit
from caregraph.terms import EntityType

_LINK: Final = frozenset({",", "called", "named", "known", "as", "(", "—", "–", "-", "then", "the", "former", "of", "its", "own", ")"})
_PREDICATIVE: Final = frozenset({"as", "is", "was", "be", "been", "become", "becomes", "became", "remains", "of", "not"})
_OFFICES: Final = frozenset({"secretary", "minister"})


def keys_of(found: Found) -> tuple[str, ...]:
    """What tells whom a mention names: the entities that it may be, else its words; two mentions that share a key name one party."""
    if found.candidates:
        return found.candidates
    return _key_of(found.surface)


@lru_cache(maxsize=1 << 14)
def _key_of(surface: str) -> tuple[str, ...]:
    words = surface.lower().replace("’", "'").removeprefix("the ")
    return (f"“{words}",) if surface else ()


def same_party(one: Found, other: Found) -> bool:
    """Whether two mentions name one party, as far as the registers and the words tell."""
    keys, others = keys_of(one), keys_of(other)
    return keys[0] in others if len(keys) == 1 else not set(keys).isdisjoint(others)


def roots_of(found: Found) -> list[Found]:
    """The mentions that a mention goes back to in the end: itself, where it points to nobody."""
    if not found.refers:
        return [found]
    return [root for referent in found.refers for root in roots_of(referent)]


def roots_in(unit: Unit) -> list[Found]:
    """The parties that a unit stands for; none where it is no party."""
    return roots_of(unit.payload) if isinstance(unit.payload, Found) else []


def named_roots(unit: Unit) -> list[Found]:
    """The parties with a name that a unit stands for."""
    return [party for party in roots_in(unit) if party.kind == "named"]


#: What may follow a description that stands beside a name.
_AFTER: Final = frozenset({",", ".", ";", ":", ")", "that", "in", "based", "set", "owned", "run", "founded", "from", "with", "for", "and"})
#: What a provider may be called, with its place before it.
COMPANIES: Final = frozenset({"company", "trust", "charity", "firm", "mutual"})
#: What is done with a provider that is new, and so many units the words on it have at most.
_MADE: Final = frozenset({"set", "formed", "founded", "created", "established", "launched", "owned"})
_MADE_WITHIN: Final = 12
#: Nouns for bodies that capitals behind them do not name.
_BODIES: Final = frozenset({"council", "body", "new body", "group", "business"})


#: What says "now" in several words, by the last of these; and what makes another time of it.
PRESENT: Final = {"days": ("these", "days"), "present": ("at", "present"), "moment": ("at", "the", "moment"), "nowadays": ("nowadays",)}
_AT_WHICH: Final = frozenset({"when", "that", "of"})


def join_present(row: Row) -> None:
    """Make one word "now" of "these days", "at present" and the like, so that a verb goes on behind them as behind that."""
    units = row.units
    last = len(units) - 1
    while last >= 0:
        words = PRESENT.get(units[last].code, ())
        first = last + 1 - len(words)
        phrase = bool(words) and first >= 0 and tuple(unit.code for unit in units[first : last + 1]) == words
        if phrase and (last + 1 == len(units) or units[last + 1].code not in _AT_WHICH):
            units[first : last + 1] = [Unit("now", units[first].start, units[last].end)]
            last = first
        elif units[last].letter == "d" and _only_now(units, last):
            units[last] = Unit("now", units[last].start, units[last].end)
        last -= 1


def _only_now(units: list[Unit], number: int) -> bool:
    """Whether "today" dates nothing: "X is today the property of Y", and not "X is today taking over Y"."""
    if getattr(units[number].payload, "words", "").lower() != "today" or not number or units[number - 1].code not in ("is", "are"):
        return False
    behind = [unit.code for unit in units[number + 1 : number + 3]]
    return behind[:1] == ["part"] or (behind[:1] in (["the"], ["a"], ["an"]) and "new" not in behind)


def join_places(row: Row, known: Callable[[Found], bool]) -> None:
    """Make one phrase of a place and the company that is there ("the Anytown company"), where the text has named one; it points back."""
    units = row.units
    for number in range(len(units) - 2, 0, -1):
        place, noun = units[number], units[number + 1]
        if place.letter != "c" or noun.code not in COMPANIES or units[number - 1].code != "the" or not isinstance(place.payload, Found):
            continue
        if place.payload.kind != "named" or not known(place.payload):
            continue
        start, end = units[number - 1].start, noun.end
        words = f"the {place.payload.surface} {noun.code}"
        place.payload = Found(start, end, words, EntityType.CHILDRENS_TRUST, "p", "anaphor", noun=noun.code)
        place.start, place.end = start, end
        place.become("p")
        units[number - 1 : number + 2] = [place]


def join_councils(row: Row) -> None:
    """Of "the councils of X and Y" only the names stay, called councils by the words before; "in X, in Y and in Z" is "in X, Y and Z"."""
    if sum(unit.letter == "c" for unit in row.units) < 2:
        return
    units = row.units
    for number in range(len(units) - 5, -1, -1):
        place, one, joint, again, other = units[number : number + 5]
        repeated = place.code in ("in", "for", "of") and again.code == place.code and one.letter == other.letter == "c"
        goes_on = (
            joint.code == "," and number + 6 < len(units) and units[number + 5].code in ("and", ",") and units[number + 6].letter == "c"
        )
        if repeated and (joint.code == "and" or goes_on):
            del units[number + 3]  # "in X and in Y"; "in X, in Y and Z", whose end has been read
    for number in range(len(units) - 3, -1, -1):
        plural, of, named = units[number : number + 3]
        if plural.letter != "c" or of.code not in ("of", "in", "for") or named.letter != "c":
            continue
        called, names = plural.payload, named.payload
        if not isinstance(called, Found) or not isinstance(names, Found) or names.kind != "named":
            continue
        if called.kind == "anaphor" and called.surface.lower().startswith("the ") and called.noun.endswith("s"):
            named.start = names.start = plural.start
            units[number : number + 3] = [named]


def join_appositions(row: Row) -> None:
    """Of a name and a description side by side ("X, a community interest company"), only the name stays a party."""
    units = row.units
    places = [number for number, unit in enumerate(units) if unit.letter and isinstance(unit.payload, Found)]
    for number in places if len(places) > 1 else ():
        unit = units[number]
        if _is_predicate(units, number):
            continue
        after = _next_party(units, number)
        behind = _named_behind(units, number) if after is None else None
        if behind is not None and isinstance(named := behind.payload, Found):
            unit.payload, behind.payload = named, unit.payload
            _absorb(behind, named)
        elif after is not None and isinstance(after.payload, Found):
            apposed = _apposed(unit, after, adjacent=after is units[number + 1], joined=units[number + 1].code == "and")
            if (
                apposed is None
                and unit.letter + after.letter in ("up", "hp", "pu")
                and _closes(units, after if unit.letter != "p" else unit, after)
            ):
                apposed = _promoted(unit, after) if unit.letter != "p" else _promoted(after, unit)
            if apposed is not None:
                described, named = apposed
                _absorb(described, named)


def _is_predicate(units: list[Unit], number: int) -> bool:
    """Whether a description only says what a provider before it is ("the trust is a company"); it then stands for nobody new."""
    unit = units[number]
    if unit.letter != "p" or not isinstance(unit.payload, Found) or unit.payload.kind != "described":
        return False
    if not number or units[number - 1].code not in _PREDICATIVE:
        return False
    subject = next((u.payload for u in reversed(units[:number]) if u.letter == "p" and isinstance(u.payload, Found)), None)
    if subject is None:
        return False
    _absorb(unit, subject)
    return True


def _apposed(unit: Unit, after: Unit, *, adjacent: bool, joined: bool) -> tuple[Unit, Found] | None:
    """Which of two party units side by side describes the other, and the party that it describes; None where they are two parties."""
    one, other = unit.payload, after.payload
    if not isinstance(one, Found) or not isinstance(other, Found):
        return None
    letters = unit.letter + after.letter
    kinds = (one.kind, other.kind)
    if letters == "pp":
        if kinds == ("described", "named") or (kinds == ("anaphor", "named") and adjacent):
            return unit, other
        if kinds == ("anaphor", "described") and not adjacent and not joined:
            return after, one  # "the trust, a company …"
        if kinds == ("named", "described") or (kinds == ("named", "anaphor") and other.surface.lower().startswith("the ")):
            return after, one
    elif letters == "po" and kinds == ("described", "named") and not joined and _is_it(one.noun, other.surface):
        return unit, other  # "a charity, the Oldfield Fund"
    elif letters == "po" and kinds == ("anaphor", "named") and adjacent:
        return unit, other  # "the American company X"
    elif letters == "cc" and one.kind in ("anaphor", "generic") and one.number and other.kind == "named":
        return unit, other  # "two boroughs, X and Y"
    elif letters == "gm" and one.kind == "anaphor" and _OFFICES & set(one.noun.split()):
        return unit, other  # "the education secretary, X", but not "by the government, X"
    elif letters == "gh" and one.kind == "anaphor" and _OFFICES & set(one.noun.split()):
        return after, one  # a minister whom no table has acts for the office
    elif letters in ("mg", "hg") and other.kind == "anaphor" and _OFFICES & set(other.noun.split()):
        return after, one
    elif letters == "oo" and (kinds == ("anaphor", "named") and adjacent and not joined):
        return unit, other  # "the private equity firm X"
    elif letters == "oo" and kinds == ("named", "anaphor") and not adjacent and not joined:
        return after, one
    elif letters == "gg" and kinds == ("anaphor", "named") and not joined:
        return unit, other
    return None


def _is_it(noun: str, name: str) -> bool:
    """Whether a body that is called by a noun may have a name: a charity is a fund or trust, no investor."""
    return noun in ("charity", "trust", "foundation") and name.endswith(("Fund", "Trust", "Foundation"))


def _closes(units: list[Unit], described: Unit, after: Unit) -> bool:
    """Whether a description of a provider stands right beside a name: "Kestrel, a charity, …", "the charity Kestrel"."""
    found = described.payload
    number = next(n for n, unit in enumerate(units) if unit is described)
    if (
        not isinstance(found, Found)
        or found.kind not in ("described", "anaphor")
        or not found.surface.lower().startswith(("a ", "an ", "the "))
    ):
        return False
    if described is not after:
        if found.noun in _BODIES or after.letter != "u":
            return False
        behind = units[number + 3] if units[number + 1].code == "," and number + 3 < len(units) and units[number + 2] is after else None
        new = found.kind == "described" and found.surface.lower().startswith(("a ", "an "))
        return units[number + 1] is after or (new and behind is not None and behind.code in (".", ",", ";", ")"))
    following = units[number + 1] if number + 1 < len(units) else None
    return units[number - 1].code == "," and (following is None or following.code in _AFTER or following.payload in ("which", "whose"))


def _promoted(name: Unit, description: Unit) -> tuple[Unit, Found] | None:
    """A name that only the description beside it tells to be a provider's."""
    named, described = name.payload, description.payload
    if not isinstance(named, Found) or not isinstance(described, Found):
        return None
    named.type, named.letter = described.type, "p"
    name.become("p")
    return description, named


def _next_party(units: list[Unit], number: int) -> Unit | None:
    """The party unit that stands beside this one, at most a comma or "called" apart."""
    for unit in units[number + 1 : number + 8]:
        if isinstance(unit.payload, Found) and unit.letter != "x":
            return unit
        if unit.letter != "x" and unit.code not in _LINK and unit.payload not in ("its", "their"):
            return None
    return None


def _named_behind(units: list[Unit], number: int) -> Unit | None:
    """The name, between commas, of a new provider behind the words on who makes it: "a company to be set up by the council, X, which …"."""
    found = units[number].payload
    if (
        units[number].letter != "p"
        or not isinstance(found, Found)
        or found.kind != "described"
        or not found.surface.lower().startswith("a")
    ):
        return None
    comma = next((n for n in range(number + 1, min(len(units), number + _MADE_WITHIN)) if units[n].code == ","), len(units))
    if comma + 2 >= len(units) or _MADE.isdisjoint([unit.code for unit in units[number + 1 : comma]]):
        return None
    name, parties = units[comma + 1], [unit.letter for unit in units[number + 1 : comma] if unit.letter in ("p", "o")]
    named = name.letter == "p" and isinstance(name.payload, Found) and name.payload.kind == "named"
    return name if named and not parties and units[comma + 2].code in (",", ".", "(") else None


def _absorb(unit: Unit, into: Found) -> None:
    """Let a description stand for the party that it describes, and take it out of the parties of its sentence."""
    if isinstance(unit.payload, Found):
        unit.payload.refers = [into]
        if into.letter == "m" and unit.letter == "g":
            into.office = unit.payload.candidates
    unit.become("x")


def distinct(found: list[Found]) -> list[Found]:
    """The mentions without those that name a party once more, in order."""
    kept: list[Found] = []
    known: set[str] = set()
    for item in found:
        keys = keys_of(item)
        if known.isdisjoint(keys):
            kept.append(item)
            known.update(keys)
    return kept
