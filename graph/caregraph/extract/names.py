"""Names in a text: those that the registers know, and those that only their form gives away."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from caregraph.extract.grammar import Grammar
from caregraph.model import EntityId, MentionKind
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

#: The letter of a unit, by the type of the party that it names (see ``grammar.SLOT_TYPES``).
LETTERS: Final[dict[EntityType, str]] = {
    EntityType.COUNCIL: "c", EntityType.CHILDRENS_TRUST: "p", EntityType.CIC: "p", EntityType.COMPANY: "p", EntityType.CHARITY: "p",
    EntityType.PROVIDER_GROUP: "p", EntityType.DEPARTMENT: "g", EntityType.REGULATOR: "r", EntityType.ANALYST: "a",
    EntityType.INVESTOR: "o",
    EntityType.PERSON: "h", EntityType.COMMISSIONER: "h", EntityType.MINISTER: "m", EntityType.POST: "j", EntityType.GENERIC: "p",
    EntityType.MARKET: "k", EntityType.REPORT: "t",
}  # fmt: skip
#: What a council's official name or type has to be like for a noun to mean it.
_KINDS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "island": (r"\bIsles?\b|\bIsland\b", ()),
    "county": (r"\bCounty\b", ("county",)),
    "county council": (r"\bCounty\b", ("county",)),
    "city": (r"\bCity\b", ("sui-generis",)),
    "city council": (r"\bCity\b", ("sui-generis",)),
    "borough": (r"\bBorough\b", ("london-borough", "metropolitan-district")),
}
_CAPITAL: Final = r"[A-Z][\w’'&.-]*"
_CAPITALS: Final = re.compile(rf"{_CAPITAL}(?:[ ](?:(?:of|for|in|and|&|the)[ ](?:the[ ])?)?{_CAPITAL})*")
_ABBREVIATION: Final = re.compile(r"\s*\((?:the |known as )?[“\"‘']?((?:[A-Z][a-z]*){2,}[A-Z0-9]*|[A-Z][A-Za-z]*[A-Z]+)[”\"’']?\)")
_CAMEL: Final = re.compile(r"[A-Z][a-z]+[A-Z0-9]\w*|[A-Z]+\d\w*|[A-Z][a-z]+\d\w*")
_SURNAME: Final = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")


@dataclass(slots=True)
class Found:
    """A name or phrase in a text that may refer to a party.

    Attributes:
        letter: its unit type.
        refers: the earlier mentions that it takes up; itself where there are none.
        noun: the noun of a phrase that does not name ("the trust": trust).
        number: how many parties a phrase says there are ("both councils"); 0 when it does not say.
        implied: whether the text leaves the party out, and a rule filled it in.
    """

    start: int
    end: int
    surface: str
    type: EntityType
    letter: str
    kind: MentionKind = "named"
    candidates: tuple[EntityId, ...] = ()
    refers: list[Found] = field(default_factory=list)
    noun: str = ""
    number: int = 0
    implied: bool = False


class NameFinder:
    """Finds the names of parties; built once from the registers and the grammar, then used for every document."""

    def __init__(self, knowledge: Knowledge, grammar: Grammar) -> None:
        self.knowledge = knowledge
        by_name: dict[str, list[tuple[EntityId, str]]] = {}
        for entity in knowledge.entities.values():
            if entity.type in (EntityType.REGION, EntityType.POST):
                continue
            for name in (entity.label, *entity.aliases):
                if name[0].isupper():
                    by_name.setdefault(_fold(name), []).append((entity.id, name))
        self.names = sorted(by_name)
        self.by_name = by_name
        self.automaton = AhoCorasick(self.names, matchkind=MatchKind.Standard) if self.names else None
        words = sorted(grammar.words("names", "council-words"), key=len, reverse=True)
        fronts = sorted({*grammar.words("names", "council-fronts"), *_official_fronts(knowledge)}, key=lambda front: (-len(front), front))
        self.council_tail = re.compile(r"[ ](?:" + "|".join(map(re.escape, words)) + r")\b")
        self.council_front = re.compile(r"(?:" + "|".join(map(re.escape, fronts)) + r")[ ]$")
        self.function_words = frozenset(grammar.words("names", "function-words"))
        self.months = frozenset(grammar.words("names", "months"))
        self.titles = frozenset(grammar.words("names", "person-titles"))
        self.honours = frozenset(grammar.words("names", "honours"))
        self.suffixes: list[tuple[str, EntityType]] = sorted(
            (
                (suffix, EntityType(kind))
                for kind in (
                    "ChildrensTrust",
                    "CommunityInterestCompany",
                    "Company",
                    "Investor",
                    "ProviderGroup",
                    "Charity",
                    "Organisation",
                )
                for suffix in grammar.words("names", kind)
            ),
            key=lambda pair: -len(pair[0]),
        )
        self.place_names = frozenset(name.lower() for name in knowledge.short_names.values())

    def find(self, text: str, start: int, end: int) -> list[Found]:
        """The names in ``text[start:end]``, left to right; where two overlap, the longer one."""
        known = self._known(text, start, end)
        formed = self._formed(text, start, end, known)
        chosen: list[Found] = []
        for item in sorted([*known, *formed], key=lambda f: (f.start - f.end, f.start)):
            if all(item.end <= other.start or other.end <= item.start for other in chosen):
                chosen.append(item)
        chosen.sort(key=lambda f: f.start)
        return self._with_abbreviations(text, chosen)

    def fits(self, noun: str, council: Found) -> bool:
        """Whether a council may be called "the island", "the county", "the city" …, as far as its name and type tell."""
        if noun not in _KINDS:
            return True
        name, kinds = _KINDS[noun]
        entities = [self.knowledge.entities[candidate] for candidate in council.candidates]
        return any(re.search(name, entity.label) or entity.properties.get("councilType") in kinds for entity in entities)

    def _known(self, text: str, start: int, end: int) -> list[Found]:
        if self.automaton is None:
            return []
        piece = text[start:end]
        folded = _fold(piece)
        found: list[Found] = []
        whole = [
            hit
            for hit in self.automaton.find_matches_as_indexes(folded, overlapping=True)
            if piece[hit[1]].isupper() and not _inside_word(folded, hit[1], hit[2])
        ]
        reached = 0
        for number, a, b in sorted(whole, key=lambda hit: (hit[1], -hit[2])):
            if a < reached:
                continue
            reached = b
            surface = piece[a:b]
            owners = [entity for entity, name in self.by_name[self.names[number]] if not _is_short(name) or surface == name]
            if owners:
                item = self._party(piece, a, b, tuple(dict.fromkeys(owners)))
                if item is not None:
                    found.append(replace(item, start=item.start + start, end=item.end + start))
        return found

    def _party(self, text: str, a: int, b: int, candidates: tuple[EntityId, ...]) -> Found | None:
        kind = self.knowledge.entities[candidates[0]].type
        if kind is not EntityType.COUNCIL:
            return Found(a, b, text[a:b], kind, LETTERS.get(kind, "z"), candidates=candidates)
        place = any(_fold(text[a:b]) == _fold(self.knowledge.short_names.get(candidate, "")) for candidate in candidates)
        names_council = bool(re.search(r"\b(?:Council|Borough of|City of)\b|BC$|MBC$", text[a:b])) or (not place and text[a:b].isupper())
        tail = self.council_tail.match(text, b)
        front = self.council_front.search(text, max(0, a - 26), a)
        if tail:
            candidates = self._of_form(tail.group().strip(), candidates)
            b = tail.end()
        if front:
            a = front.start()
        bare = not (tail or front or names_council)
        if bare and not self._stands_alone(text, a, b):
            return None
        return Found(a, b, text[a:b], EntityType.COUNCIL, "c", candidates=candidates)

    def _of_form(self, tail: str, candidates: tuple[EntityId, ...]) -> tuple[EntityId, ...]:
        """Of councils that share a place name, those whose official name has this form ("County Council")."""
        kept = tuple(c for c in candidates if tail.lower() in self.knowledge.entities[c].label.lower())
        return kept if kept and tail.lower() not in ("council", "councils") else candidates

    def _stands_alone(self, text: str, a: int, b: int) -> bool:
        """A bare place name is a council unless capitals around it make it part of something else ("Bradford City")."""
        after = re.match(r"[ ]([A-Z][\w’']*)(?:[ ]([A-Za-z]+))?", text[b:])
        if (
            after
            and after.group(1) not in ("Children", "Children's", "Children’s", "Council", "Councils")
            and after.group(1) not in self.function_words
        ):
            return False
        if after and after.group(1) in ("Children's", "Children’s") and after.group(2) in ("Hospital", "Centre", "Homes"):
            return False
        if re.match(r"[-‐–](?!based|run|led|wide|owned)[A-Za-z]|\.(?:co|gov|org)\b", text[b:]):
            return False
        before = re.search(r"([A-Z][\w’'.]*)(?:,)?[ ]$", text[:a])
        if before and not before.group(0).rstrip().endswith(","):
            word = before.group(1)
            at_start = not text[: before.start()].strip() or text[: before.start()].rstrip()[-1:] in ".!?“\"‘'(:\n"
            known_word = word in self.function_words or word in self.months
            if not known_word and not (at_start and word.lower() in ("outside", "inside", "around", "near", "neighbouring")):
                return False
            if word in self.titles:
                return False
        return not re.search(r"\b[A-Z]\w+ of $", text[:a]) or bool(
            re.search(r"(?:City|Borough|County|Council|Councils|Island|Isle) of $", text[:a])
        )

    def _formed(self, text: str, start: int, end: int, known: list[Found]) -> list[Found]:
        """Names in no register: runs of capitalised words whose last words tell an organisation, or that look like a person."""
        found: list[Found] = []
        for match in _CAPITALS.finditer(text, start, end):
            a, b = match.span()
            words = [(m.start() + a, m.group()) for m in re.finditer(r"\S+", match.group())]
            while words and (
                words[0][1] in self.function_words
                or words[0][1].rstrip("’'s").rstrip("'’") in self.months
                or words[0][1] in ("of", "for", "in", "and", "&", "the")
            ):
                if len(words) > 1 and words[0][1] in self.titles:
                    break
                words.pop(0)
            if not words:
                continue
            a = words[0][0]
            found.extend(self._organisation_or_person(text, a, b))
        taken = [(item.start, item.end) for item in known]
        return [
            item for item in found if item.letter == "p" or item.letter == "o" or not any(item.start < y and x < item.end for x, y in taken)
        ]

    def _organisation_or_person(self, text: str, a: int, b: int) -> list[Found]:
        surface = re.sub(r"(?:['’]s|[.'’])$", "", text[a:b])
        while surface and surface.split(" ")[-1] in ("and", "of", "for", "in", "the", "&"):
            surface = surface[: surface.rfind(" ")]
        plain = surface.replace("’", "'")
        if " of " in plain:
            left, right = surface.split(" of ", 1)
            person = left.split(" ")
            if (
                2 <= len(person) <= 3
                and all(_SURNAME.fullmatch(word) for word in person)
                and not any(_suffix_end(left, s) for s, _ in self.suffixes)
            ):
                at = a + len(left) + 4
                return [Found(a, a + len(left), left, EntityType.PERSON, "h"), *self._organisation_or_person(text, at, at + len(right))]
        if " and " in plain and (parts := self._two_names(surface)):
            return [
                *self._organisation_or_person(text, a, a + parts),
                *self._organisation_or_person(text, a + parts + 5, a + len(surface)),
            ]
        for suffix, kind in self.suffixes:
            at = _suffix_end(plain, suffix)
            if at and at > len(suffix):
                name = surface[:at]
                rest_start = a + at
                first = [Found(a, a + at, name, kind, LETTERS.get(kind, "z"))]
                if at < len(surface) and (m := re.match(r"[ ](?:and |& )?", text[rest_start:b])):
                    return first + self._organisation_or_person(text, rest_start + m.end(), b) if rest_start + m.end() < b else first
                return first
        if _CAMEL.fullmatch(surface):
            return [Found(a, a + len(surface), surface, EntityType.PROVIDER_GROUP, "p")]
        if " and " in surface:
            cut = surface.index(" and ")
            return [
                *self._organisation_or_person(text, a, a + cut),
                *self._organisation_or_person(text, a + cut + 5, a + len(surface)),
            ]
        return self._person_or_unknown(a, surface)

    def _two_names(self, surface: str) -> int:
        """Where an "and" parts two names, each of which ends like an organisation's; 0 when it stands inside one name."""
        at = surface.find(" and ")
        while at > 0:
            left, right = surface[:at].replace("’", "'"), surface[at + 5 :].replace("’", "'")
            ends = [
                any(_suffix_end(side, suffix) == len(side) and len(side) > len(suffix) for suffix, _ in self.suffixes)
                for side in (left, right)
            ]
            if all(ends) and " " in right:
                return at
            at = surface.find(" and ", at + 5)
        return 0

    def _person_or_unknown(self, a: int, surface: str) -> list[Found]:
        if " of " in surface:
            surface = surface[: surface.index(" of ")]  # "Jane Smith of Anytown"
        words = surface.split(" ")
        titled = words[0] in self.titles
        names = [w for w in (words[1:] if titled else words) if w not in self.titles]
        while names and names[-1] in self.honours:
            names.pop()
        if any(word.lower() in self.place_names for word in names) and not titled:
            return []
        if names and all(_SURNAME.fullmatch(word) for word in names) and (2 if not titled else 1) <= len(names) <= 3:
            return [Found(a, a + len(surface), surface, EntityType.PERSON, "h")]
        if len(names) <= 4 and not titled:
            return [Found(a, a + len(surface), surface, EntityType.ORGANISATION, "u")]
        return []

    def _with_abbreviations(self, text: str, found: list[Found]) -> list[Found]:
        """An abbreviation in brackets behind a name is the same party, and not another mention in its sentence."""
        kept: list[Found] = []
        for item in found:
            if kept and (match := _ABBREVIATION.match(text, kept[-1].end)) and match.start(1) <= item.start < match.end():
                previous = kept[-1]
                kept.append(replace(item, type=previous.type, letter="x", candidates=previous.candidates, refers=[previous]))
            else:
                kept.append(item)
        return kept


def _official_fronts(knowledge: Knowledge) -> set[str]:
    """What stands before the place in official names, such as "Royal Borough of", also without capitals."""
    found: set[str] = set()
    for key, place in knowledge.short_names.items():
        label = knowledge.entities[key].label
        if label.endswith(f" of {place}"):
            front = label.removesuffix(f" {place}")
            found |= {front, f"the {front}", front.replace(" Borough", " borough")}
    return found


def _suffix_end(name: str, suffix: str) -> int:
    """Where the last occurrence of ``suffix`` as whole words ends in ``name``; 0 when there is none or nothing precedes it."""
    at = name.rfind(suffix)
    while at > 0:
        end = at + len(suffix)
        if name[at - 1] == " " and (end == len(name) or not name[end].isalnum()):
            return end
        at = name.rfind(suffix, 0, at)
    return 0


def _fold(text: str) -> str:
    """Lower case, character by character, so that offsets stay; apostrophes alike."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in text.replace("’", "'").replace("‘", "'"))


def _inside_word(text: str, a: int, b: int) -> bool:
    return (a > 0 and (text[a - 1].isalnum())) or (b < len(text) and text[b].isalnum())


def _is_short(name: str) -> bool:
    """Abbreviations count only as they are written."""
    return " " not in name and sum(char.isupper() for char in name) > 1 and len(name) <= 8
