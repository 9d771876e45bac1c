"""Who holds which share of what: "Two fifths of it are A's, B has as much, and the last fifth is with C".

A sentence about shares names what is shared once, or not at all, and then owners and shares in either order, often without a verb.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.found import Found
from caregraph.extract.grammar import Frame
from caregraph.extract.matching import Match
from caregraph.extract.phrases import roots_of
from caregraph.extract.share_changes import Part, settled
from caregraph.extract.share_words import (
    AFTER_A_SHARE,
    ALIKE,
    EQUALLY,
    HAVING,
    NOUNS,
    OWNERSHIP,
    OWNING,
    REST,
    SO_DOES,
    all_of_it,
    between_them,
    changed_hands,
    had,
    had_by,
    object_of_owning,
    of_its_shares,
    of_the_shares,
    ours,
    sale_before,
    stands,
    to_be_kept,
    told_aside,
)
from caregraph.extract.shares import percentage
from caregraph.extract.units import Row, Unit

_OWNERS: Final = frozenset("pcough")
#: What a sentence that tells of shares has, unless the one before did.
_SHARED: Final = frozenset({"<n>", "equal", "half", "fifty-fifty"})
_BETWEEN: Final = frozenset(
    {"the", "a", "an", "each", "apiece", "of", "in", "all", "issued", "its", "ordinary", "voting", "majority", "minority", "equal"}
)
_ENDS: Final = frozenset({".", ",", ";", "and", ")", "–", "—"})
_TOWARDS: Final = frozenset({"by", "to", "with", "'s"})


@dataclass(slots=True)
class Held:
    """What a document has said of shares so far: the sentence that last told of one, that share, and the sum of those told together.

    ``owned`` is the last sentence that told of owners, or of a sale, without the shares of any.
    """

    index: int = -2
    share: float | None = None
    told: float = 0.0
    owned: int = -2


@dataclass(frozen=True, slots=True)
class Holdings:
    """Reads the shares of sentences; what the sentence before told of shares is carried on with."""

    reader: ClauseReader
    frame: Frame
    sold: Frame
    kept: Frame

    def matches(self, row: Row, held: Held) -> Iterator[Match]:
        """A match for every owner whose share the sentence tells; ``held`` is brought up to date."""
        units, index = row.units, row.sentence.index
        follows = index == held.index + 1
        told_of = not OWNERSHIP.isdisjoint(row.keys) or changed_hands(row.tokens)
        if told_of and ("<p>" in row.keys or "<x>" in row.keys) and self._of_unnamed_owners(units):
            held.owned = index
        if not follows and _SHARED.isdisjoint(row.keys):
            return
        before, told = (held.share, held.told) if follows else (None, 0.0)
        parts = self._parts(units, before)
        if not parts:
            return
        goes_on = follows or (index == held.owned + 1 and self._has_at_once(units, parts[0].first))
        if not goes_on and not self._owning(units, [part for part in parts if part.like is None]):
            return
        owned = self._owned(units, parts)
        pairs = self._pairs(units, settled(units, parts), owned)
        if owned is None and not pairs:
            return
        for part, owner in pairs:
            here = self._of_another(units, part, owned)
            number = len(roots_of(payload)) if isinstance(payload := units[owner].payload, Found) else 1
            if number > 1 and part.share not in (None, 100) and between_them(units, part.first):
                part.share = None  # how they share it is not told
            if part.rest and part.share is None and 0 < told < 100 and here == owned:
                part.share = round((100 - told) / number, 1)
            elif part.share == 100:
                part.share = round(100 / number, 1)
            told += (part.share or 0) * number if here == owned else 0
            held.index, held.share, held.told = index, part.share, told
            roles = {"owner": [units[owner]]} | ({"owned": [units[here]]} if here is not None else {})
            numbers = [owner, part.first, *([here] if here is not None else [])]
            verb = sale_before(units, part.first) if owner < part.first else None
            if verb is None:
                head = part.first if part.like is None else part.like  # "so does B": if A only wants to, so does B
                frame = self.kept if to_be_kept(units, part.first) and owner < part.first else self.frame
                yield Match(frame, row, head, min(numbers), max(numbers) + 1, roles, share=part.share)
                continue
            if all_of_it(units, part.first):
                yield Match(self.sold, row, verb, min(numbers), max(numbers) + 1, roles, share=part.share)
            buyer = self._buyer(units, part, {owner, owned})
            if buyer is not None:
                numbers = [buyer, part.first, verb, *([here] if here is not None else [])]
                yield Match(self.frame, row, verb, min(numbers), max(numbers) + 1, roles | {"owner": [units[buyer]]}, share=part.share)

    def _of_another(self, units: list[Unit], part: Part, owned: int | None) -> int | None:
        """What a share is of, where it says that itself: "A has 60 per cent of X; B, which holds 20 per cent of Y, has none"."""
        own = self._of(units, part)
        named = own is not None and own is not False and isinstance(found := units[own].payload, Found) and found.kind == "named"
        return own if named else owned

    def _of_unnamed_owners(self, units: list[Unit]) -> bool:
        """Whether a sentence on the owners of a company leaves their names out: "X is owned by three councils"."""
        found = [unit.payload for unit in units if unit.letter and unit.letter in "pxcou" and isinstance(unit.payload, Found)]
        return len([one for one in found if one.kind == "named"]) <= 1

    def _has_at_once(self, units: list[Unit], share: int) -> bool:
        """Whether a sentence begins with whoever has a share: "A has 40 per cent", and not "In England, A has 40 per cent"."""
        first = int(units[0].code == "the")
        return had_by(units, share) and share <= first + 4 and self._may_own(units, first, set())

    def _parts(self, units: list[Unit], before: float | None) -> list[Part]:
        parts: list[Part] = []
        number = 0
        while number < len(units):
            unit = units[number]
            found: Part | None = None
            if unit.letter == "n" and isinstance(unit.payload, str):
                found = Part(number, number + 1, percentage(unit.payload))
            elif size := stands(units, number, EQUALLY):
                found = Part(number, number + size, 100.0)
            elif (size := stands(units, number, ALIKE)) and (parts or (before is not None and had(units, number, size))):
                found = Part(number, number + size, parts[-1].share if parts else before)
            elif parts and (size := stands(units, number, SO_DOES)) and had_by(units, parts[-1].first):
                like = parts[-1].first if parts[-1].like is None else parts[-1].like
                found = Part(number, number + size, parts[-1].share, like=like)
            elif (size := stands(units, number, REST)) and (before is not None or parts):
                found = Part(number, number + size, None, rest=True)
            if found is not None:
                parts.append(found)
                number = found.last
            else:
                number += 1
        return [part for part in parts if part.like is not None or self._of(units, part) is not False]

    def _of(self, units: list[Unit], part: Part) -> int | bool | None:
        """The unit of what a share is of; None where it is not said; False where it is a share of something else."""
        number = part.last
        while number < len(units) and (units[number].code in _BETWEEN or units[number].code in NOUNS or units[number].payload == "its"):
            number += 1
        if number >= len(units) or not any(u.code in ("of", "in") for u in units[part.last : number]):
            following = units[part.last : part.last + 1]
            bare = bool(following) and following[0].letter == "" and following[0].code.isalpha() and following[0].code not in AFTER_A_SHARE
            return False if bare else None
        unit = units[number]
        if of_the_shares(units, part.last, number):
            return None  # "68 per cent of the shares": of the company that the text tells of
        if (whose := of_its_shares(units, part.last, number)) is not None:
            return whose
        if unit.letter in ("p", "x", "u", "i", "c", "o") and self.reader.function(units, number) != "'s":
            return number
        return None if unit.code in ("us", "company", "trust", "business", "firm") else False

    def _owning(self, units: list[Unit], parts: list[Part]) -> bool:
        """Whether a sentence speaks of owning, and not only of shares."""
        if any(unit.code in OWNING for unit in units):
            return True
        for part in parts:
            before = [unit.code for unit in units[max(0, part.first - 3) : part.first]]
            if HAVING.intersection(before) and isinstance(self._of(units, part), int):
                return True
            behind = units[part.last : part.last + 8]
            if any(unit.code in ("'s", "'") or ours(unit) for unit in behind) and isinstance(self._of(units, part), int):
                return True
            if HAVING.intersection(before) and any(unit.code in ("each", "apiece") for unit in behind[:1]):
                return True
            if HAVING.intersection(before) and self._in_which(units, part) is not None:
                return True
        return False

    def _owned(self, units: list[Unit], parts: list[Part]) -> int | None:
        """What is shared: what a share is said to be of, else the subject of being owned."""
        for part in parts:
            number = self._of(units, part)
            if number is not None and number is not False:
                return int(number)
            if (number := self._in_which(units, part)) is not None:
                return number
        for number, unit in enumerate(units):
            if unit.code in ("owned", "held", "co-owned", "part-owned", "shared", "divided", "split"):
                clause = self.reader.verbal(units, number, participle=True)
                for function, at in clause.arguments:
                    if function in ("subject", "object") and units[at].letter in ("p", "x", "i") and at < parts[0].first:
                        return at
            elif unit.code in ("belongs", "belong", "belonged") and number < parts[0].first:
                clause = self.reader.verbal(units, number, participle=False)
                subject = next((at for function, at in clause.arguments if function == "subject" and units[at].letter in ("p", "x")), None)
                if subject is not None:
                    return subject
        return None

    def _in_which(self, units: list[Unit], part: Part) -> int | None:
        """The company that a relative clause right before a share takes up: "a company in which each has 40 per cent"."""
        for number in range(part.first - 2, max(0, part.first - 9), -1):
            if units[number].payload == "which" and units[number - 1].code in ("in", "of"):
                return next((at for at in self.reader.antecedents(units, number) if units[at].letter in ("p", "x")), None)
            if units[number].code in (",", ";", ":", "."):
                return None
        return None

    def _pairs(self, units: list[Unit], parts: list[Part], owned: int | None) -> list[tuple[Part, int]]:
        """Each share with its owner: the subject before it, the party whose brackets it stands in, or else whom it is "with"."""
        pairs: list[tuple[Part, int]] = []
        used = {owned}
        low = 0
        for place, part in enumerate(parts):
            high = parts[place + 1].first if place + 1 < len(parts) else len(units)
            owner = self._owner(units, part, low, high, used)
            if owner is not None:
                pairs.append((part, owner))
                used.add(owner)
                low = max(part.last, owner + 1)
            else:
                low = part.last
        return pairs

    def _owner(self, units: list[Unit], part: Part, low: int, high: int, used: set[int | None]) -> int | None:
        if part.like is not None:
            at = part.last + (part.last < len(units) and units[part.last].code == "the")
            ends = at + 1 >= len(units) or units[at + 1].code in _ENDS  # not "so does B hope to"
            return at if at < len(units) and ends and self._may_own(units, at, used) else None
        if part.first >= 2 and units[part.first - 1].code == "(" and self._may_own(units, part.first - 2, used):
            return part.first - 2
        if units[part.first - 1].code == "with" and part.first > 1:
            at = part.first - 2 - (units[part.first - 2].code == ",")
            return at if at >= low and self._may_own(units, at, used) else None  # "belongs to A, with 40 per cent, and to B"
        aside = told_aside(units, low, part.first)
        for number in range(part.first - 1, low - 1, -1):
            if number in aside:
                continue  # "X, who founded Y, has 40 per cent"
            if units[number].code in (";", ":", "."):
                break
            if units[number].payload in ("which", "who") and number > low + 1 and had_by(units, part.first):
                at = number - 1 - (units[number - 1].code == ",")
                return at if self._may_own(units, at, used) else None  # "and to B, which has the rest"
            if not object_of_owning(units, number) and self._may_own(units, number, used) and not self.reader.function(units, number):
                return number
            if units[number].letter == "h" and not self.reader.function(units, number):
                return None  # "…, whose founder, Ann Carter, keeps 30 per cent"
        for number in range(part.last, high):
            if units[number].code in (";", ":", "."):
                break
            if self._may_own(units, number, used) and (ours(units[number]) or self.reader.function(units, number) in _TOWARDS):
                return number
        return None

    def _buyer(self, units: list[Unit], part: Part, used: set[int | None]) -> int | None:
        """To whom a share is sold."""
        for number in range(part.last, len(units)):
            if units[number].code in (";", ":", ".") or units[number].code in ("and", "but"):
                return None
            if self._may_own(units, number, used) and self.reader.function(units, number) == "to":
                return number
        return None

    def _may_own(self, units: list[Unit], number: int, used: set[int | None]) -> bool:
        payload = units[number].payload
        pronoun = isinstance(payload, Found) and payload.surface.lower() in ("it", "them")
        return number not in used and units[number].letter in _OWNERS and not pronoun
