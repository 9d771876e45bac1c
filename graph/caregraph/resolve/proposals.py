"""Pairs of owners that may be one, for a person to decide; nothing is joined here.

What two names must not differ in (places, figures, forms of law, company numbers) no score outweighs: such pairs are not proposed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import combinations
from types import MappingProxyType
from typing import Final, NamedTuple

from rapidfuzz import fuzz

from caregraph.model import EntityId
from caregraph.resolve.judgements import Judged, Judgement
from caregraph.resolve.owner_names import OwnerName, read_owner_name
from caregraph.resolve.owner_words import BODY_WORDS, DIRECTIONS, TRADE
from caregraph.resolve.owners import OwnerIndex
from caregraph.sources.knowledge import Knowledge

#: A proposal's score is at least this much.
LEAST_SCORE: Final = 88.0
#: And this much where a setting has stood under both names: it passes to a company of another name as well, seldom to one so like.
LEAST_SHARED: Final = 70.0
#: Names are compared with those that share the beginning of a word which is not of the trade.
_BEGINNING: Final = 4
_NUMERALS: Final = frozenset({"one", "two", "three", "four", "five", "six", "seven", "too", "i", "ii", "iii", "iv", "v", "vi", "vii"})
_LINKS: Final = frozenset({"a", "and", "for", "in", "my", "new", "of", "our", "st", "the", "to"})
_COMMON: Final = TRADE | BODY_WORDS | _LINKS
#: Words so short are initials, in which companies of one group differ.
_INITIALS: Final = 3


class Proposal(NamedTuple):
    """Two names that may be of one body.

    Attributes:
        left: the name of the one that is written most; ``right`` of the other.
        score: how alike they are, up to 100.
        left_homes: how many rows are the one's, in all its spellings; ``right_homes`` the other's.
        why: what speaks for it, for the person who decides.
    """

    left: str
    right: str
    score: float
    left_homes: int
    right_homes: int
    why: str


class _Owner(NamedTuple):
    entity: EntityId
    text: str
    name: OwnerName
    homes: int
    settings: frozenset[str]

    @property
    def run(self) -> str:
        return self.name.run


def propose(
    owners: Mapping[str, int],
    knowledge: Knowledge,
    judgements: Iterable[Judgement] = (),
    settings: Mapping[str, Collection[str]] = MappingProxyType({}),
    least: float = LEAST_SCORE,
) -> list[Proposal]:
    """The pairs of owners that may be one: those under which one setting has stood first, and the most alike first.

    Args:
        owners: the names as registers write them, with the number of rows of each.
        knowledge: the reference tables; their own entities are not proposed to be each other.
        judgements: what is decided already, and is not proposed again.
        settings: the numbers of the settings that have stood under each name.
        least: the score that a pair must have that has no setting in common.

    Raises:
        JudgementError: when the judgements contradict each other.
    """
    index = OwnerIndex(knowledge)
    judged = Judged(judgements, index)
    found = _owners(owners, settings, judged)
    proposals: list[tuple[bool, Proposal]] = []
    for left, right in _candidates(found.values()):
        if frozenset((left.entity, right.entity)) in judged.apart or _vetoed(left, right, index):
            continue
        score = max(fuzz.ratio(left.run, right.run), fuzz.token_sort_ratio(" ".join(left.name.words), " ".join(right.name.words)))
        shared = bool(left.settings & right.settings)
        if score >= (min(least, LEAST_SHARED) if shared else least):
            proposals.append((shared, Proposal(left.text, right.text, round(score, 1), left.homes, right.homes, _why(left, right))))
    order = sorted(proposals, key=lambda p: (not p[0], -p[1].score, -p[1].left_homes - p[1].right_homes, p[1].left, p[1].right))
    return [proposal for _, proposal in order]


def _owners(owners: Mapping[str, int], settings: Mapping[str, Collection[str]], judged: Judged) -> dict[EntityId, _Owner]:
    """Each owner once: under its name that is written most (the first in the alphabet of several), with the rows of all its names."""
    spellings: dict[EntityId, list[str]] = {}
    for text in sorted(owners):
        if (entity := judged.entity(text)) is not None:
            spellings.setdefault(entity, []).append(text)
    found = {}
    for entity, texts in sorted(spellings.items()):
        text = min(texts, key=lambda t: (-owners[t], t))
        numbers = frozenset(number for t in texts for number in settings.get(t, ()))
        found[entity] = _Owner(entity, " ".join(text.split()), read_owner_name(text), sum(owners[t] for t in texts), numbers)
    return found


def _candidates(owners: Iterable[_Owner]) -> Iterator[tuple[_Owner, _Owner]]:
    blocks: dict[str, list[_Owner]] = {}
    for owner in owners:
        own = [word for word in owner.name.words if word not in _COMMON] or list(owner.name.words)
        for beginning in sorted({word[:_BEGINNING] for word in own} | {owner.run[:_BEGINNING]}):
            blocks.setdefault(beginning, []).append(owner)
    seen: set[tuple[EntityId, EntityId]] = set()
    for _, block in sorted(blocks.items()):
        for left, right in combinations(sorted(block, key=lambda owner: owner.entity), 2):
            if (left.entity, right.entity) not in seen:
                seen.add((left.entity, right.entity))
                # the one with more rows stands first
                yield (left, right) if (-left.homes, left.text) <= (-right.homes, right.text) else (right, left)


def _vetoed(left: _Owner, right: _Owner, index: OwnerIndex) -> bool:
    known = index.knowledge.entities
    if left.entity.startswith("council/") or right.entity.startswith("council/") or (left.entity in known and right.entity in known):
        return True
    one, other = left.name, right.name
    if one.company_number and other.company_number and one.company_number != other.company_number:
        return True
    if one.form != other.form and (one.form or one.limited) and (other.form or other.limited):
        return True
    if _figures(one) != _figures(other):
        return True
    if left.run == right.run:
        return False
    if _initials(one.words, other.words):
        return True
    return bool((set(one.words) ^ set(other.words)) & (index.places | DIRECTIONS))


def _initials(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ in initials alone: "Care (JM)" and "Care (JP)"."""
    differing = set(one) ^ set(other)
    return len(one) == len(other) and bool(differing) and all(len(word) <= _INITIALS for word in differing)


def _figures(name: OwnerName) -> str:
    """The figures of a name in their order, and its numerals."""
    figures = "".join(mark for word in name.words for mark in word if mark.isdigit())
    return " ".join([figures, *(word for word in name.words[1:] if word in _NUMERALS)])


def _why(left: _Owner, right: _Owner) -> str:
    shared = len(left.settings & right.settings)
    if not shared:
        return _difference(left, right)
    return f"{_difference(left, right)}; {shared} {'setting has' if shared == 1 else 'settings have'} stood under both"


def _difference(left: _Owner, right: _Owner) -> str:
    one, other = left.name, right.name
    if left.run == right.run:
        number = one.company_number or other.company_number
        return f"the same words, one with company number {number}" if number else "the same words, one without a form of law"
    if left.run.removesuffix("s") == right.run.removesuffix("s"):
        return "only an s at the end differs: no company entered since October 2009 differs so from another"
    if sorted(one.words) == sorted(other.words):
        return "the same words in another order"
    here = " ".join(word for word in one.words if word not in other.words)
    there = " ".join(word for word in other.words if word not in one.words)
    return f"{here or 'nothing'} against {there or 'nothing'}"
