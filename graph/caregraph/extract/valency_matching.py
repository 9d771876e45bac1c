"""From rows of units to what the valencies read in them: which word calls one up, and whether the words that it asks for are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from caregraph.extract.clauses import ClauseReader
from caregraph.extract.closed import possessive
from caregraph.extract.descriptions import described
from caregraph.extract.functions import Clause
from caregraph.extract.gapping import GapReader
from caregraph.extract.grammar import Grammar
from caregraph.extract.holdings import Held, Holdings
from caregraph.extract.lists import Lists
from caregraph.extract.matching import Match, together
from caregraph.extract.units import Row, Unit
from caregraph.extract.valency import Valencies, Valency, load_valencies
from caregraph.extract.valency_needs import Asked, Needs, head_word
from caregraph.extract.valency_roles import fill
from caregraph.extract.workplaces import past_office

#: Roles that a second party may fill behind the preposition of the first.
_JOINED: Final = frozenset({"provider", "creator", "owner", "owned"})
#: Verbs that look like nouns, and what makes nouns of them.
_ALSO_NOUNS: Final = frozenset({"return", "move", "transfer", "switch", "shift", "order", "demand", "command", "holding"})
_ADJECTIVES: Final = frozenset(
    {"outright", "full", "complete", "eventual", "early", "possible", "planned", "proposed", "formal", "final", "wholesale", "smooth",
     "swift", "quick", "gradual", "phased", "total", "partial", "immediate", "recent", "forced", "enforced", "further", "simple"}
)  # fmt: skip
#: What may follow a participle that is no adjective: "an owned by X".
_BEHIND_PARTICIPLES: Final = frozenset(
    {"by", "to", "in", "from", "for", "with", "of", "on", "at", "and", "or", "into", "as", "under", "over"}
)
_ARTICLES: Final = frozenset({"the", "a", "an", "this", "that", "any", "no"})
#: What stands before "contract" and its like where they are verbs; a party does, too.
_BEFORE_VERBS: Final = frozenset(
    {"to", "will", "would", "shall", "should", "must", "may", "might", "can", "could", "not", "n't", "and", "or", "did", "do", "also"}
    | {"councils", "boroughs", "authorities", "which", "that", "who", "now", "they"}
)


class ValencyMatcher:
    """Finds the readings of a sentence by its valencies."""

    def __init__(self, grammar: Grammar, valencies: Valencies | None = None) -> None:
        self.valencies = valencies or load_valencies()
        self.reader = ClauseReader(grammar, self.valencies.verbs)
        self.needs = Needs(self.valencies, frozenset(grammar.words("syntax", "prepositions")))
        self.lists = Lists(self.valencies, self.reader)
        self.gaps = GapReader(self.reader)
        self.named = {frame.id: frame for frame in self.valencies.frames}
        self.holdings = Holdings(self.reader, *(self.named[name] for name in ("holding", "holding-sold", "holding-kept")))

    def matches(self, row: Row, held: Held) -> Iterator[Match]:
        """Every reading, in the order of the heads in the sentence; ``held`` is what the document has said of shares so far."""
        yield from self.holdings.matches(row, held)
        yield from self.gaps.bracketed(row, self.named["owner-in-brackets"])
        units, heads, needs = row.units, self.needs.heads, self.needs
        bits_of = needs.words.of_word.get
        bits = [bits_of(key, 0) for key in row.keys]
        lacking = needs.words.every ^ together(bits)
        services = row.keys.index("<s>") if "<s>" in row.keys else len(units)
        for number in [n for n, key in enumerate(row.keys) if key in heads or key == "<s>" or key == "<p>"]:
            unit = units[number]
            # Nothing that is not in the sentence can be in the clause.
            called = heads.get(head_word(unit) if unit.letter else unit.code)
            worth = [asked for asked in called if not asked.sentence & lacking] if called else ()
            if not worth:
                continue
            if unit.code == "own" and number and (possessive(units[number - 1]) or units[number - 1].code in ("'s", "'", "our")):
                continue  # "its own" is no verb
            clauses: dict[tuple[bool, bool], tuple[Clause, int, bool]] = {}
            for asked in self._worded(row, number, worth, bits):
                head = asked.head
                key = (head.kind == "noun", head.participle)
                if key not in clauses:
                    clause = (
                        self.reader.nominal(units, number)
                        if head.kind == "noun"
                        else self.reader.verbal(units, number, participle=head.participle)
                    )
                    clauses[key] = clause, needs.of_arguments(clause.arguments), services < clause.head or row.after_services
                clause, functions, told = clauses[key]
                wanted = asked.passive if clause.passive else asked.active
                if functions & wanted != wanted:
                    continue  # a role that is needed has nobody in its functions
                match = fill(row, head.valency, clause, told=told)
                if match is not None:
                    yield match
                    yield from self._joined(row, match, head.valency)
        yield from self.lists.behind_colon(row)

    def _worded(self, row: Row, number: int, worth: Sequence[Asked], bits: list[int]) -> Iterator[Asked]:
        """Those of some heads at a unit around which the words stand that they ask for, and not those that they bar."""
        units = row.units
        helping = self.reader.helps(units, number)
        also_noun = units[number].code in _ALSO_NOUNS and number > 0
        article = number - 1 - (number > 1 and units[number - 1].code in _ADJECTIVES)
        noun = (also_noun and units[article].code in _ARTICLES) or _contract(units, number)
        verb = also_noun and _acted_by(units, number)
        attributive = _attributive(units, number)
        before = bits[number - 1] if number else 0
        if number > 1 and units[number - 1].code == "'s":  # a genitive goes with its "'s"
            before = self.needs.words.of_word.get(row.keys[number - 2] + "'s", 0)
        # What stands close behind the head, and in its clause; read where it is asked for.
        close = ahead = behind = around = within = -1
        governing: str | None = None
        for asked in worth:
            head = asked.head
            if (noun and head.kind == "verb") or (verb and head.kind == "noun"):
                continue  # "the return"; "Staff move from X to Y"
            if head.participle and attributive:
                continue  # "a retired manager"
            if asked.unlike & before or asked.like & before != asked.like:
                continue
            if close < 0 and (asked.particle or asked.unless):
                close = together(bits[number + 1 : number + 5])
            particle = head.particle
            if particle:
                if (
                    not asked.particle & close
                    or (helping and units[number + 1].code != particle[0])
                    or not _followed(units, number, particle)
                ):
                    continue
            elif helping:
                continue  # "does not run", "is to run": what runs is told by "run"
            if asked.unless & close and any(_followed(units, number, tuple(word.split("+"))) for word in head.valency.unless):
                continue
            if head.valency.under:
                governing = self.reader.governing(units, number) if governing is None else governing
                if governing not in head.valency.under:
                    continue
            if asked.stretched:
                if ahead < 0:
                    first, last = self.reader.stretch(units, number)
                    ahead, behind = _told(units, bits, first, number), _told(units, bits, number + 1, last)
                    around = ahead | behind
                    within = around | self.needs.words.of_word.get(units[number].code, 0)
                if (
                    asked.bar & around
                    or asked.amid & within != asked.amid
                    or asked.then & behind != asked.then
                    or asked.ere & ahead != asked.ere
                ):
                    continue
            yield asked

    def _joined(self, row: Row, match: Match, valency: Valency) -> Iterator[Match]:
        """The same relation of further parties, which a reading leaves out since its verb is said once."""
        for role in [role for role in match.roles if role in _JOINED]:
            if role != "owned":
                yield from self.gaps.second(row, match, role)
            if role != "provider":
                yield from self.gaps.mixed(row, match, role)
            if role == "owned":
                yield from self.gaps.each_with_its_day(row, match)
            if role in ("creator", "owner"):
                yield from self.gaps.together(row, match, role)
        if valency.gaps and "person" in match.roles:
            yield from self._also(row, match)
        elif valency.gaps:
            served = {"provider", "council"} <= {role.name for role in valency.roles}
            yield from self.lists.further(row, match) if served else self.gaps.further(row, match, valency.roles)
            yield from self.lists.members(row, match) if served else ()

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
            behind = row.keys[number + 1 : number + 5]
            elsewhere = units[number + 2] if behind[1:2] == ["<c>"] and behind[0] in ("in", "to", "at", "for") else None
            if elsewhere is not None:
                yield Match(match.frame, row, match.head, match.first, number + 3, {"person": [unit], "council": [elsewhere]})
            elif "<d>" in behind[:3] or behind[0] in ("after", "before") or ("after" in behind and not set(behind) & {",", "."}):
                yield Match(match.frame, row, match.head, match.first, number + 1, match.roles | {"person": [unit]})


def _told(units: list[Unit], bits: list[int], first: int, last: int) -> int:
    """What stands among some units, without what somebody was before."""
    apart = {*past_office(units, first, last), *described(units, first, last)}
    return together([bit for at, bit in enumerate(bits[first:last], first) if at not in apart] if apart else bits[first:last])


def _attributive(units: list[Unit], number: int) -> bool:
    """Whether a participle stands between an article and its noun: "a retired team manager"; not "a newly appointed X"."""
    if not number or units[number - 1].code not in ("a", "an") or number + 2 >= len(units):
        return False
    noun = units[number + 1]
    return units[number].code.endswith("ed") and not noun.letter and noun.code.isalpha() and noun.code not in _BEHIND_PARTICIPLES


def _acted_by(units: list[Unit], number: int) -> bool:
    """Whether a person, or a name of no known kind, stands right before a word, so that it is a verb."""
    return number > 0 and units[number - 1].letter in ("h", "u", "m") and units[number].code in ("move", "transfer", "switch", "shift")


def _contract(units: list[Unit], number: int) -> bool:
    """Whether a word for a contract is a noun: "its contract with X", "the council's fostering contract"; not "to contract"."""
    if units[number].code not in ("contract", "contracts") or not number:
        return False
    before = units[number - 1]
    return not ((before.letter and before.letter in "cgpi" and not possessive(before)) or before.code in _BEFORE_VERBS)


def _followed(units: list[Unit], head: int, particle: tuple[str, ...]) -> bool:
    """Whether a verb's particle stands behind it, at most a party or a few small words away."""
    at = head
    for word in particle:
        for number in range(at + 1, min(at + 5, len(units))):
            code = units[number].code
            if code == word:
                at = number
                break
            if code == "," or code == ";":
                return False
        else:
            return False
    return True
