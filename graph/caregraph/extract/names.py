"""The names in a text: those that the registers know, with those that only their form gives away."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from ahocorasick_rs import AhoCorasick, MatchKind

from caregraph.extract.businesses import Businesses
from caregraph.extract.contexts import HOMES, always_so, is_graded, is_home, no_party, told_beside
from caregraph.extract.contractors import runs_services
from caregraph.extract.council_kinds import KINDS, is_never, is_of_kind
from caregraph.extract.forms import FormReader, opens_sentences
from caregraph.extract.found import LETTERS, Found
from caregraph.extract.grammar import Grammar
from caregraph.extract.name_fronts import official_fronts, without_front
from caregraph.model import EntityId
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

_COUNCIL_NAME: Final = re.compile(r"\b(?:Council|Borough of|City of)\b|BC$|MBC$")
_CAPITAL_BEHIND: Final = re.compile(r"[ ]([A-Z][\w’']*)(?:[ ]([A-Za-z]+))?")
_JOINED_BEHIND: Final = re.compile(r"[-‐–](?!based|run|led|wide|owned|backed|controlled)[A-Za-z]|\.(?:co|gov|org)\b")
_CAPITAL_BEFORE: Final = re.compile(r"([A-Z][\w’'.]*)(?:,)?[ ]$")
_PERSON: Final = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+")
_CAPITAL_OF: Final = re.compile(r"\b[A-Z]\w+ of $")
_COUNCIL_OF: Final = re.compile(r"(?:City|Borough|County|Council|Councils|Island|Isle) of $")
#: Last words of addresses, which firms and schools are called after.
_ADDRESSES: Final = (" Street", " Road", " Lane", " School", " Academy")
#: Words of which names are made that others may have as well, besides those that begin them.
_COMMON: Final = frozenset(
    {"Trust", "Group", "Company", "Partnership", "Centre", "Children's", "Children’s", "People's", "Society", "Foundation", "Charity",
     "Association", "Agency", "Fund", "People", "for", "of", "and", "the"}
)  # fmt: skip
_WIDTH: Final = 40
_ABBREVIATION: Final = re.compile(r"\s*\((?:the |known as )?[“\"‘']?((?:[A-Z][a-z]*){2,}[A-Z0-9]*|[A-Z][A-Za-z]*[A-Z]+)[”\"’']?\)")

#: What joins a name to others of its kind: "Hull and Kent councils".
_JOINED_BEFORE: Final = re.compile(r"(?:\band|\bor|&|,|/|\bthe)\s*$")
#: The beginning of a sentence with a place, up to a name behind it.
_IN_PLACE: Final = re.compile(r"\s*In (?:[A-Z][\w’'-]+ (?:and |of |upon )?){1,4}")


class NameFinder:
    """Finds the names of parties; built once from the registers and the grammar, then used for every document."""

    def __init__(self, knowledge: Knowledge, grammar: Grammar) -> None:
        self.knowledge = knowledge
        self.served: dict[EntityId, set[EntityId]] = {}
        for term in knowledge.providers:
            self.served.setdefault(term.holder, set()).update(term.others)
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
        fronts = sorted({*grammar.words("names", "council-fronts"), *official_fronts(knowledge)}, key=lambda front: (-len(front), front))
        self.council_tail = re.compile(r"[ ](?:" + "|".join(map(re.escape, words)) + r")\b")
        self.council_front = re.compile(r"(?:" + "|".join(map(re.escape, fronts)) + r")[ ]$")
        self.front_ends = tuple({f"{front.split(' ')[-1]} {end}" for front in fronts for end in ("", "\n")})
        self.places = {key: _fold(name) for key, name in knowledge.short_names.items()}
        self._fitting: dict[tuple[str, tuple[EntityId, ...]], bool] = {}
        self.forms = FormReader(knowledge, grammar)
        self.businesses = Businesses()
        self.function_words = frozenset(grammar.words("names", "function-words"))
        self.of_openers = frozenset(grammar.words("names", "of-openers"))
        self.months = frozenset(grammar.words("names", "months"))
        self.titles = frozenset(grammar.words("names", "person-titles"))
        self.common = frozenset(grammar.words("names", "common-fronts")) | _COMMON

    def find(self, text: str, start: int, end: int) -> list[Found]:
        """The names in ``text[start:end]``, left to right; where two overlap, the longer one."""
        known = self._known(text, start, end)
        known = [item for item in known if not self._ends_another(text, item)]
        formed = self.forms.find(text, start, end, known)
        if not formed and len(known) < 2:
            return [*self._fronted(text, start, known), *known]
        formed = [item for item in formed if not _holds(item, known)]
        formed = [item for item in formed if item.letter != "u" or not no_party(text, item.start, item.end)]
        formed = [part for item in formed for part in self._parted(text, without_front(text, item, self.forms, self._known))]
        inspectors = [item.end for item in known if item.letter == "r"]
        for item in formed:
            open_ = item.letter in ("u", "h") or (item.letter == "z" and item.surface.endswith((*_ADDRESSES, *HOMES)))
            if item.letter == "u" and text.startswith(("'s", "’s"), item.end) and always_so(text, item.surface, text[item.end]):
                item.end += 2
                item.surface = text[item.start : item.end]
            kind = told_beside(text, item.start, item.end, person=item.letter == "h") if open_ else None
            home = kind is None and open_
            if home and (
                is_home(text, item.surface) or is_graded(text, item.start, item.end, inspectors) or (text, item.surface) in self.businesses
            ):
                kind = EntityType.PROVIDER_GROUP
            if kind is None and item.letter == "u" and runs_services(text, item.surface):
                kind = EntityType.PROVIDER_GROUP
            if kind is not None:
                item.type, item.letter, item.told = kind, LETTERS[kind], True
            elif item.letter == "h" and text.startswith(", which ", item.end):
                item.type, item.letter = EntityType.ORGANISATION, "u"  # a person is a "who"
        if not known and len(formed) < 2:
            return formed
        chosen: list[Found] = []
        for item in sorted([*known, *formed], key=lambda f: (f.start - f.end, f.start)):
            if all(item.end <= other.start or other.end <= item.start for other in chosen):
                chosen.append(item)
        chosen.sort(key=lambda f: f.start)
        return self._with_abbreviations(text, [*self._fronted(text, start, chosen), *chosen])

    def _fronted(self, text: str, start: int, chosen: list[Found]) -> list[Found]:
        """The place with which a sentence begins, right before the name of a body: "In Anytown Fernhill Care runs it"."""
        first = chosen[0] if chosen and chosen[0].letter in ("p", "o") else None
        if first is None or _IN_PLACE.fullmatch(text, start, first.start) is None:
            return []
        places = self._known(text, start, first.start)
        return places if len(places) == 1 and places[0].letter == "c" else []

    def _parted(self, text: str, item: Found) -> list[Found]:
        """A name, or the two that it is where the text has one of them by itself: "Kestrel and Fernhill Care", and then "Kestrel"."""
        left, joint, right = item.surface.partition(" and ")
        if not joint or " " not in right or not (item.letter in ("p", "o") or item.surface.endswith(_ADDRESSES)):
            return [item]
        whole = text.count(item.surface)
        alone = item.letter == "o" and _PERSON.fullmatch(left) is not None  # "Jane Smith and Kestrel Capital"
        if (" " in left and not alone) or (not alone and text.count(left) == whole and text.count(right) == whole):
            return [item]
        at = item.start + len(left) + len(joint)
        first = self.forms.find(text, item.start, item.start + len(left), [])
        second = [Found(at + a, at + b, name, kind, letter) for a, b, name, kind, letter in self.forms.in_capitals(right, True)]
        named = len(first) == 1 and len(second) == 1 and second[0].letter in ("p", "o", item.letter)
        return [*first, *second] if named else [item]

    def clients(self, provider: Found) -> frozenset[EntityId]:
        """The councils that a provider serves, as far as the tables or, where they are silent, its own name tell."""
        if provider.letter == "c":
            return frozenset()
        known = frozenset(key for holder in provider.candidates for key in self.served.get(holder, ()))
        if known or provider.kind != "named":
            return known
        name = f" {provider.surface.replace('’', chr(39))} "
        return frozenset(key for key, place in self.knowledge.short_names.items() if f" {place} " in name)

    def fits(self, noun: str, council: Found) -> bool:
        """Whether a council may be called "the island", "the county", "the city" …, as far as its name and type tell."""
        if noun not in KINDS:
            return True
        known = self._fitting.get((noun, council.candidates))
        if known is None:
            known = is_of_kind(noun, [self.knowledge.entities[candidate] for candidate in council.candidates])
            self._fitting[noun, council.candidates] = known
        return known

    def barred(self, noun: str, council: Found) -> bool:
        """Whether a council cannot be called by a noun: "the county" is no London borough, and no city."""
        return is_never(noun, [self.knowledge.entities[candidate] for candidate in council.candidates])

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
                    item.start += start
                    item.end += start
                    found.append(item)
        return found

    def _party(self, text: str, a: int, b: int, candidates: tuple[EntityId, ...]) -> Found | None:
        kind = self.knowledge.entities[candidates[0]].type
        if kind is not EntityType.COUNCIL:
            return Found(a, b, text[a:b], kind, LETTERS.get(kind, "z"), candidates=candidates)
        name = text[a:b]
        folded = _fold(name)
        place = any(folded == self.places.get(candidate) for candidate in candidates)
        names_council = bool(_COUNCIL_NAME.search(name)) or (not place and name.isupper())
        tail = self.council_tail.match(text, b)
        front = self.council_front.search(text, max(0, a - 26), a) if text.endswith(self.front_ends, 0, a) else None
        if tail:
            if tail.group() == " councils" and not _JOINED_BEFORE.search(text, max(0, a - 12), a):
                return None  # "two Devon councils" are councils there
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
        after = _CAPITAL_BEHIND.match(text, b)
        if (
            after
            and after.group(1) not in ("Children", "Children's", "Children’s", "Council", "Councils")
            and after.group(1) not in self.function_words
        ):
            return False
        if after and after.group(1) in ("Children's", "Children’s") and after.group(2) in ("Hospital", "Centre", "Homes"):
            return False
        if _JOINED_BEHIND.match(text, b):
            return False
        if text[a - 1 : a] not in (" ", "\n"):
            return True
        front = text[:a]
        before = _CAPITAL_BEFORE.search(front)
        if before and not before.group(0).rstrip().endswith(","):
            word = before.group(1)
            at_start = not front[: before.start()].strip() or front[: before.start()].rstrip()[-1:] in ".!?“\"‘'(:\n"
            known_word = word in self.function_words or word in self.months or opens_sentences(word)
            if not known_word and not (at_start and word.lower() in ("outside", "inside", "around", "near", "neighbouring")):
                return False
            if word in self.titles:
                return False
        of = _CAPITAL_OF.search(front)
        opening = of is not None and not front[: of.start()].strip() and of.group().split(" ")[0] in self.of_openers
        return of is None or opening or bool(_COUNCIL_OF.search(front))

    def _ends_another(self, text: str, item: Found) -> bool:
        """Whether a known name of common words alone is the end of another's: "Kestrel Learning Trust" is not "the Learning Trust"."""
        words = item.surface.split(" ")
        if item.letter not in ("p", "o") or not self.common.issuperset(words):
            return False
        before = _CAPITAL_BEFORE.search(text, max(0, item.start - _WIDTH), item.start)
        word = before.group(1) if before is not None and before.group().endswith(f"{before.group(1)} ") else ""
        return bool(word) and word not in self.function_words | self.months | self.titles and not word.endswith(("'s", "’s"))

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


def _holds(formed: Found, known: list[Found]) -> bool:
    """Whether a run of capitals ran on into a name that the registers know ("Town Hall for Anytown Children's Trust")."""
    return any(item.letter in "pgrao" and formed.start < item.start and item.end <= formed.end for item in known)


def _fold(text: str) -> str:
    """Lower case, character by character, so that offsets stay; apostrophes alike."""
    text = text.replace("’", "'").replace("‘", "'")
    lowered = text.lower()
    if "Σ" not in text and len(lowered) == len(text):  # a sigma's small letter depends on what follows, an "İ" has two
        return lowered
    return "".join(low if len(low := char.lower()) == 1 else char for char in text)


def _inside_word(text: str, a: int, b: int) -> bool:
    return (a > 0 and (text[a - 1].isalnum())) or (b < len(text) and text[b].isalnum())


def _is_short(name: str) -> bool:
    """Abbreviations count only as they are written."""
    return " " not in name and sum(char.isupper() for char in name) > 1 and len(name) <= 8
