"""From rows of units to what the valencies read in them: which word calls one up, and whether the words that it asks for are there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from caregraph.extract.apposed import past_office
from caregraph.extract.clauses import ClauseReader
from caregraph.extract.found import Found
from caregraph.extract.functions import Clause
from caregraph.extract.gapping import GapReader
from caregraph.extract.grammar import Grammar
from caregraph.extract.holdings import Held, Holdings
from caregraph.extract.lists import Lists
from caregraph.extract.matching import Match
from caregraph.extract.units import Row, Unit
from caregraph.extract.valency import Valencies, Valency, load_valencies
from caregraph.extract.valency_roles import fill

#: Roles that a second party may fill behind the preposition of the first.
_JOINED: Final = frozenset({"provider", "creator", "owner", "owned"})
#: Verbs that look like nouns, and what makes nouns of them.
_ALSO_NOUNS: Final = frozenset({"return", "move", "transfer", "switch", "shift", "order", "demand", "command", "holding"})
_ADJECTIVES: Final = frozenset(
    {"outright", "full", "complete", "eventual", "early", "possible", "planned", "proposed", "formal", "final", "wholesale", "smooth",
     "swift", "quick", "gradual", "phased", "total", "partial", "immediate", "recent", "forced", "enforced", "further", "simple"}
)  # fmt: skip
_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "any", "no"})


class ValencyMatcher:
    """Finds the readings of a sentence by its valencies."""

    def __init__(self, grammar: Grammar, valencies: Valencies | None = None) -> None:
        self.valencies = valencies or load_valencies()
        self.reader = ClauseReader(grammar, self.valencies.verbs)
        self.lists = Lists(self.valencies, self.reader)
        self.gaps = GapReader(self.reader)
        self.named = {frame.id: frame for frame in self.valencies.frames}
        self.holdings = Holdings(self.reader, self.named["holding"], self.named["holding-sold"])

    def matches(self, row: Row, held: Held) -> Iterator[Match]:
        """Every reading, in the order of the heads in the sentence; ``held`` is what the document has said of shares so far."""
        yield from self.holdings.matches(row, held)
        yield from self.gaps.bracketed(row, self.named["owner-in-brackets"])
        units = row.units
        present = {unit.letter for unit in units}
        words = {_word(unit) for unit in units}
        stretches: dict[int, tuple[set[str], set[str]]] = {}
        for number, unit in enumerate(units):
            heads = self.valencies.heads.get(_head_word(unit))
            if not heads:
                continue
            helping = self.reader.helps(units, number)
            if unit.code == "own" and number and (units[number - 1].letter == "i" or units[number - 1].code in ("'s", "'", "our")):
                continue  # "its own" is no verb
            article = number - 1 - (number > 1 and units[number - 1].code in _ADJECTIVES)
            noun = unit.code in _ALSO_NOUNS and number > 0 and units[article].code in _ARTICLES
            clauses: dict[tuple[str, bool], Clause] = {}
            for head in heads:
                if (noun and head.kind == "verb") or (head.kind == "noun" and unit.code in _ALSO_NOUNS and _acted_by(units, number)):
                    continue  # "the return"; "Staff move from X to Y"
                if any(letters.isdisjoint(present) for letters in head.valency.letters):
                    continue
                if (head.particle and head.particle[0] not in words) or any(asked.isdisjoint(words) for asked in head.valency.asks):
                    continue  # nothing that is not in the sentence can be in the clause
                if helping and (not head.particle or units[number + 1].code != head.particle[0]):
                    continue  # "does not run", "is to run": what runs is told by "run"
                if head.particle and not _followed(units, number, head.particle):
                    continue
                if any(_followed(units, number, tuple(word.split("+"))) for word in head.valency.unless):
                    continue
                if not self._worded(units, number, head.valency, stretches):
                    continue
                key = (head.kind, head.participle)
                clause = clauses.get(key)
                if clause is None:
                    clause = clauses[key] = (
                        self.reader.nominal(units, number)
                        if head.kind == "noun"
                        else self.reader.verbal(units, number, participle=head.participle)
                    )
                match = fill(row, head.valency, clause)
                if match is not None:
                    yield match
                    for role in match.roles.keys() & _JOINED:
                        if role != "owned":
                            yield from self.gaps.second(row, match, role)
                        if role != "provider":
                            yield from self.gaps.mixed(row, match, role)
                        if role in ("creator", "owner"):
                            yield from self.gaps.together(row, match, role)
                    if head.valency.gaps and "person" in match.roles:
                        yield from self._also(row, match)
                    elif head.valency.gaps:
                        served = {"provider", "council"} <= {role.name for role in head.valency.roles}
                        yield from self.lists.further(row, match) if served else self.gaps.further(row, match, head.valency.roles)
                        yield from self.lists.members(row, match) if served else ()
        yield from self.lists.behind_colon(row)

    def _worded(self, units: list[Unit], head: int, valency: Valency, stretches: dict[int, tuple[set[str], set[str]]]) -> bool:
        """Whether the words that a valency asks for stand around its head, and those that it bars do not."""
        if valency.under and self.reader.governing(units, head) not in valency.under:
            return False
        before = _word(units[head - 1]) if head else ""
        if before == "'s" and head > 1:
            before = _word(units[head - 2]) + before
        if before in valency.unlike or (valency.like and before not in valency.like):
            return False
        if not (valency.amid or valency.then or valency.ere or valency.bar):
            return True
        if head not in stretches:
            first, last = self.reader.stretch(units, head)
            inserted = past_office(units, first, head)
            told = [unit for number, unit in enumerate(units[first:head], first) if number not in inserted]
            stretches[head] = {_word(unit) for unit in told}, {_word(unit) for unit in units[head + 1 : last]}
        ahead, behind = stretches[head]
        around = behind | ahead
        within = around | {units[head].code}
        asked = ((valency.amid, within), (valency.then, behind), (valency.ere, ahead))
        return all(words & stretch for entries, stretch in asked for words in entries) and not valency.bar & around

    def _also(self, row: Row, match: Match) -> Iterator[Match]:
        """Further persons of whom a verb is said once ("X was sent in May and Y in June"), and further places ("to A and to B")."""
        units = row.units
        person = match.roles["person"][0]
        for number in range(match.head + 1, len(units) - 1):
            unit = units[number]
            joined = [u.code for u in units[max(0, number - 2) : number]]
            if unit.letter == "c" and "council" in match.roles and joined in (["and", "to"], ["and", "in"], ["and", "at"]):
                yield Match(match.frame, row, match.head, match.first, number + 1, match.roles | {"council": [unit]})
            if unit.letter not in ("h", "u") or unit is person or units[number - 1].code != "and":
                continue
            behind = [_word(u) for u in units[number + 1 : number + 5]]
            elsewhere = units[number + 2] if behind[1:2] == ["<c>"] and behind[0] in ("in", "to", "at", "for") else None
            if elsewhere is not None:
                yield Match(match.frame, row, match.head, match.first, number + 3, {"person": [unit], "council": [elsewhere]})
            elif "<d>" in behind[:3] or behind[0] in ("after", "before") or ("after" in behind and not set(behind) & {",", "."}):
                yield Match(match.frame, row, match.head, match.first, number + 1, match.roles | {"person": [unit]})


def _acted_by(units: list[Unit], number: int) -> bool:
    """Whether a person, or a name of no known kind, stands right before a word, so that it is a verb."""
    return number > 0 and units[number - 1].letter in ("h", "u", "m") and units[number].code in ("move", "transfer", "switch", "shift")


def _word(unit: Unit) -> str:
    """A unit as entries of words name it: a typed one by its letter alone, as in ``<s>``."""
    return f"<{unit.letter}>" if unit.letter else unit.code


def _head_word(unit: Unit) -> str:
    """The word by which a unit is looked up: itself, or the noun of a phrase such as "the work" and "the business"."""
    if unit.letter == "s" and isinstance(unit.payload, str):
        return unit.payload.lower().rpartition(" ")[2]
    if unit.letter == "p" and isinstance(unit.payload, Found) and unit.payload.kind == "anaphor":
        return unit.payload.noun
    return unit.code


def _followed(units: list[Unit], head: int, particle: tuple[str, ...]) -> bool:
    """Whether a verb's particle stands behind it, at most a party or a few small words away."""
    at = head
    for word in particle:
        found = next((n for n in range(at + 1, min(at + 5, len(units))) if units[n].code == word), None)
        if found is None or any(u.code in (",", ";") for u in units[at + 1 : found]):
            return False
        at = found
    return True
