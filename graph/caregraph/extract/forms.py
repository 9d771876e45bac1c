"""Names that no register knows: runs of capitalised words that their form gives away as an organisation or a person."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from caregraph.extract.found import LETTERS, Found
from caregraph.extract.grammar import Grammar
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

_CAPITAL: Final = r"(?:(?<![\w.,£$-])\d{1,2})?[A-Z](?:[\w’'&.]|-(?!(?:owned|backed|controlled)\b))*"
_CAPITALS: Final = re.compile(rf"{_CAPITAL}(?:[ ](?:(?:of|for|in|and|&|the)[ ](?:the[ ])?)?{_CAPITAL})*")
_CAMEL: Final = re.compile(r"[A-Z][a-z]+[A-Z0-9]\w*|[A-Z]+\d\w*|[A-Z][a-z]+\d\w*|\d{1,2}[A-Z]\w+")
_INITIAL: Final = re.compile(r"(?:[A-Z]\.)+")
_OF_A_PERSON: Final = re.compile(r"(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)[’']s (?P<owned>[A-Z].*)")
_POSSESSIVE: Final = ("'s", "’s", "s'", "s’")
_SURNAME: Final = re.compile(r"[A-Z][a-z’'-]+(?:[A-Z][a-z]+)?")
#: Ends of names of councils and of the houses that stand for them.
_SEATS: Final = ("Council", "Hall", "Borough", "Authority")
#: Last words of names that say no more than that some organisation, or a home, has them.
_OF_ANY_KIND: Final = ("House", "Partnership")
#: Agencies that several councils have for adoption, by how their names begin; places in such a name are part of it.
_ADOPTION: Final = re.compile(
    r"(?:One Adoption|Adopt|Adoption (?=(?:North|South|East|West|Central|Mid)\b))(?: ?(?:[A-Z][\w’'-]*|and(?= [A-Z])|&)){1,4}"
)
#: A family with a name: "the Marlow family has owned it", and not "the Marlow family home".
_FAMILY: Final = re.compile(
    r"(?<=[Tt]he )(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?) family"
    r"(?=[.,;:)’']|$|\s+(?:(?:has|have|had|is|are|was|were|will|would|who|which|that|and|or|but|for|in|of|from|to|on|at|by|with|since|until"
    r"|after|still|now|also|then|later|again|itself|alone|retained?s?|kept|keeps?|sold|sells?|bought|buys?|owns?|owned|holds?|held|controls?"
    r"|controlled|agreed|founded|started|remains?|took|takes?|wants?|wanted|put|gave|gives?)\b|[\d£]))"
)
#: A name that ends like an investor's or a group's, with more behind it.
_INVESTOR_THEN: Final = re.compile(r"(?P<name>(?:[A-Z][\w’'-]* ){1,3}?(?:Capital|Group|Equity|Ventures|Investments))[ ](?=[A-Z])")
_NEXT_NAME: Final = re.compile(r"[ ](?:and |& |for |in |of )?(?:the )?")
#: Last words of names that no person has: firms are called after their address.
#: Of how many runs of capitals it is remembered which names they hold; a text calls its parties again and again.
_KEPT: Final = 1 << 13
#: Words that a sentence may open with, by which in its middle only a name begins: "bought Five Counties Fostering", "opened Next Landing".
_INSIDE: Final = frozenset(
    {"One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Twelve", "Next", "Last", "Every", "Each", "All",
     "Both", "Only", "Now", "Other", "Under", "Over", "Beyond", "Above", "Between", "Outside", "Inside", "Near", "First", "Second", "Third",
     "Our", "Your", "My", "Such", "Always", "Never", "Young", "Still", "Well", "Very", "Behind", "Without", "Towards", "Upon"}
)  # fmt: skip
#: Numbers that open a name where the word behind is a plural that no place has: "Five Rivers Child Care was set up".
_COUNTED: Final = frozenset({"Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Twelve"})
_PLURAL: Final = re.compile(r"[A-Z][a-z]+[a-rt-z]s")
_TWO_WORDS: Final = re.compile(r"(?!North|South|East|West|Mid|Great|New|Old|Upper|Lower|The|St)[A-Z][a-z]+ [A-Z][a-z]+(?<!s)")
_LIMITED: Final = frozenset({"Ltd", "Ltd.", "Limited", "LLP", "plc", "PLC", "CIC", "LP"})
_MIDDLE: Final = re.compile(r"[a-z0-9,&)] ")
_LEAD: Final = re.compile(r"[^\W_]*")
#: An adverb that opens a sentence, by its ending: "Eventually", "Reportedly"; short words so ending may be names ("Sally").
_ADVERB: Final = re.compile(r"(?=\w{7})[A-Z][a-z]+(?:al|ed|ab|ib|ar|ate|ete|ite|ent|ant|ous|ing|ful|ain|ari|ess|ive|ort|se|ct)ly")
#: The kinds of organisation that a name's last words tell, in the order in which they are asked where these are of one length.
_KINDS: Final = ("ChildrensTrust", "CommunityInterestCompany", "Company", "Investor", "ProviderGroup", "Charity", "Organisation")


def opens_sentences(word: str) -> bool:
    """Whether a word with a capital is an adverb with which a sentence begins, and no name."""
    return _ADVERB.fullmatch(word) is not None


#: Trusts of the health service, whose names hold other endings, too.
_HEALTH: Final = re.compile(r"(?:[A-Z][\w’'-]+ (?:and |of |& )?){1,6}NHS (?:Foundation )?Trust\b")


class FormReader:
    """Finds names by their form; the words that give a form away stand in the lexicon."""

    def __init__(self, knowledge: Knowledge, grammar: Grammar) -> None:
        self.function_words = frozenset(grammar.words("names", "function-words"))
        self.legal_forms = frozenset(grammar.words("names", "legal-forms"))
        self.common = frozenset(grammar.words("names", "common-fronts"))
        self.months = frozenset(grammar.words("names", "months"))
        self.weekdays = frozenset(grammar.words("names", "weekdays"))
        self.titles = frozenset(grammar.words("names", "person-titles"))
        self.no_surnames = frozenset(grammar.words("names", "no-surnames"))
        self.investing = frozenset(word for words in grammar.words("names", "Investor") for word in words.split(" "))
        self.honours = frozenset(grammar.words("names", "honours"))
        self.not_leading = self.function_words | {"of", "for", "in", "and", "&", "the"}
        suffixes = [(suffix, EntityType(kind)) for kind in _KINDS for suffix in grammar.words("names", kind)]
        self.suffixes: dict[str, list[tuple[int, str, EntityType]]] = {}
        for rank, (suffix, kind) in enumerate(sorted(suffixes, key=lambda pair: -len(pair[0]))):
            self.suffixes.setdefault(_lead(suffix), []).append((rank, suffix, kind))
        self.in_capitals = lru_cache(maxsize=_KEPT)(self._in_capitals)
        self.place_names = frozenset(name.lower() for name in knowledge.short_names.values())
        self.place_words = frozenset(name.partition(" ")[0] for name in self.place_names)

    def find(self, text: str, start: int, end: int, known: list[Found]) -> list[Found]:
        """Names in no register: runs of capitalised words whose last words tell an organisation, or that look like a person."""
        taken = [(item.start, item.end) for item in known]
        found = self._families(text, start, end)
        families = {item.start - len(front) for item in found for front in ("", "The ")}
        for match in _CAPITALS.finditer(text, start, end):
            at = match.start()
            inside = (
                match.group().partition(" ")[0] in _INSIDE
                and " " in match.group()
                and at > start + 2
                and _MIDDLE.fullmatch(text, at - 2, at) is not None
            )
            for a, b, surface, kind, letter in self.in_capitals(match.group(), inside) if at not in families else ():
                if letter in ("p", "o") or not any(at + a < y and x < at + b for x, y in taken):
                    found.append(Found(at + a, at + b, surface, kind, letter))
        return found

    def _families(self, text: str, start: int, end: int) -> list[Found]:
        """Families that are called by their name; that of a place or another word is nobody's."""
        if " family" not in text:
            return []
        return [
            Found(match.start(), match.end(), match.group(), EntityType.ORGANISATION, "o")
            for match in _FAMILY.finditer(text, start, end)
            if match["name"].lower() not in self.place_names and not self._leads(match["name"]) and match["name"] not in self.common
        ]

    def _in_capitals(self, run: str, inside: bool) -> tuple[tuple[int, int, str, EntityType, str], ...]:
        """The names in one run of capitalised words, inside a sentence or not: where each begins and ends, its words, type, letter."""
        a = 0
        words = run.split(" ")
        for number, word in enumerate(words):
            if (
                not self._leads(word)
                or (inside and not number)
                or (not number and self._opens_name(words))
                or words[number : number + 2] == ["One", "Adoption"]
                or (number + 1 < len(words) and word in self.titles)
            ):
                found = self._organisation_or_person(run, a, len(run))
                return tuple((item.start, item.end, item.surface, item.type, item.letter) for item in found)
            a += len(word) + 1
        return ()

    def _leads(self, word: str) -> bool:
        """Whether a word at the front of capitals is no part of the name behind it."""
        return word in self.not_leading or word in self.weekdays or word.rstrip("’'s").rstrip("'’") in self.months or opens_sentences(word)

    def _opens_name(self, words: list[str]) -> bool:
        """Whether a number or a month is the front of a name: "Five Rivers Child Care", "August Equity"."""
        front, *rest = words
        if front in _COUNTED:
            plain = len(rest) > 1 and _PLURAL.fullmatch(rest[0]) is not None
            return plain and rest[0] not in self.common and rest[0] not in self.suffixes and rest[0].lower() not in self.place_words
        return front in self.months and bool(rest) and self.investing.issuperset(rest)

    def _endings(self, name: str) -> list[tuple[int, str, EntityType]]:
        """The suffixes that stand in a name behind its first word, where each ends and of what it tells; in the order of the lexicon."""
        if " " not in name:
            return []
        if name.isupper() and name.split(" ")[-1].title() in _LIMITED:
            return [(len(name), name.split(" ")[-1], EntityType.COMPANY)]
        leads = {_lead(word) for word in name.split(" ")[1:]}
        near = sorted(entry for lead in leads if lead in self.suffixes for entry in self.suffixes[lead])
        return [(end, suffix, kind) for _, suffix, kind in near if (end := _suffix_end(name, suffix))]

    def _organisation_or_person(self, text: str, a: int, b: int) -> list[Found]:
        surface = _without_mark(text[a:b])
        while surface and surface.split(" ")[-1] in ("and", "of", "for", "in", "the", "&"):
            surface = surface[: surface.rfind(" ")]
        plain = surface.replace("’", "'")
        agency = _ADOPTION.match(surface)
        if agency is not None and agency.end() == len(surface) and " " in surface:
            return [Found(a, a + len(surface), surface, EntityType.ADOPTION_AGENCY, "p")]
        if (health := _HEALTH.match(surface)) is not None:
            return [Found(a, a + health.end(), health.group(), EntityType.ORGANISATION, "p")]
        if " in " in plain:
            left, right = surface.split(" in ", 1)
            month, _, rest = right.partition(" ")
            if month in self.months and " " in left:  # "bought X Care in May and Y Care in June"
                behind = rest.removeprefix("and ").removeprefix("& ")
                at = a + len(surface) - len(behind)
                further = self._organisation_or_person(text, at, a + len(surface)) if behind else []
                return [*self._organisation_or_person(text, a, a + len(left)), *further]
            somebody = " " in left and not any(word.endswith(("'s", "’s")) or word in self.function_words for word in left.split(" "))
            if somebody and right.lower() in self.place_names:
                return self._organisation_or_person(text, a, a + len(left))  # "X was sent in May and Y in June"
        if " of " in plain:
            left, right = surface.split(" of ", 1)
            person = left.split(" ")
            if 2 <= len(person) <= 3 and all(_SURNAME.fullmatch(word) for word in person) and not self._endings(left):
                at = a + len(left) + 4
                return [Found(a, a + len(left), left, EntityType.PERSON, "h"), *self._organisation_or_person(text, at, at + len(right))]
        whose = _OF_A_PERSON.fullmatch(surface)
        if whose is not None and not self._leads(whose["name"].partition(" ")[0]) and self._is_named(whose["owned"]):
            at = a + whose.start("owned")  # "Jane Smith's Kestrel Fostering"
            return [
                *self._organisation_or_person(text, a, a + whose.end("name")),
                *self._organisation_or_person(text, at, a + len(surface)),
            ]
        for joint in (" for ", " in "):
            left, _, right = surface.partition(joint)
            if left.endswith(_SEATS) and self._endings(right.replace("’", "'")):  # "left X Council for Y Trust"
                at = a + len(left) + len(joint)
                return [*self._organisation_or_person(text, a, a + len(left)), *self._organisation_or_person(text, at, at + len(right))]
        if " and " in plain and (parts := self._two_names(surface)):
            return [
                *self._organisation_or_person(text, a, a + parts),
                *self._organisation_or_person(text, a + parts + 5, a + len(surface)),
            ]
        between = _INVESTOR_THEN.match(surface)
        if between is not None and self._is_named(surface[between.end() :]):  # "owns X, Northgate Capital Kestrel Fostering": two names
            return [
                *self._organisation_or_person(text, a, a + between.end("name")),
                *self._organisation_or_person(text, a + between.end(), a + len(surface)),
            ]
        if endings := self._endings(plain):
            joined = " and " in plain and self._goes_on(plain.partition(" and ")[2])
            whole = [ending for ending in endings if joined and ending[0] == len(plain)]
            end, _, kind = (whole or endings)[0]
            while (following := surface[end:].split(" ")[1:2]) and surface[end] == " " and following[0] in self.legal_forms:
                end += 1 + len(following[0])  # "X Homes Ltd", "X Topco Limited"
                kind = EntityType.COMPANY if kind is EntityType.ORGANISATION and following[0] in _LIMITED else kind
            letter = LETTERS.get(kind, "u" if surface[:end].endswith(_OF_ANY_KIND) else "z")
            first = [Found(a, a + end, surface[:end], kind, letter)]
            if end < len(surface) and (m := _NEXT_NAME.match(text, a + end, b)) and m.end() < b:
                return first + self._organisation_or_person(text, m.end(), b)
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

    def _is_named(self, name: str) -> bool:
        """Whether capitals are the name of a body by themselves: "Kestrel Fostering", not "Grammar School" or "Care Homes"."""
        first, *further = name.split(" ")
        kinds = {kind for end, _, kind in self._endings(name.replace("’", "'")) if end == len(name)}
        return bool(further) and first not in self.common and first not in self.suffixes and EntityType.PROVIDER_GROUP in kinds

    def _two_names(self, surface: str) -> int:
        """Where an "and" parts two names, each of which ends like an organisation's; 0 when it stands inside one name."""
        at = surface.find(" and ")
        while at > 0:
            left, right = surface[:at].replace("’", "'"), surface[at + 5 :].replace("’", "'")
            ends = [any(end == len(side) for end, _, _ in self._endings(side)) for side in (left, right)]
            # "Jane Smith and Kestrel Group": a person and a body; "North Vale and Kestrel Group" may be one.
            person = _TWO_WORDS.fullmatch(left) is not None and [f.letter for f in self._person_or_unknown(0, left)] == ["h"]
            if ends[1] and (ends[0] or (person and self._is_named(right))) and " " in right and not self._goes_on(right):
                return at
            at = surface.find(" and ", at + 5)
        return 0

    def _goes_on(self, right: str) -> bool:
        """Whether what stands behind "and" names nobody by itself: "X Education and Learning Service Limited" is one body."""
        words = [word for word in right.split(" ") if word not in self.legal_forms]
        return len(words) < len(right.split(" ")) and self.common.issuperset(words)

    def _person_or_unknown(self, a: int, surface: str) -> list[Found]:
        surface = surface.partition(" of ")[0]  # "Jane Smith of Anytown"
        name, _, place = surface.partition(" in ")
        if " " not in name and place.lower() not in self.place_names:
            surface = name  # "founded Kestrel in Anytown"
        words = surface.split(" ")
        titled = words[0] in self.titles
        names = [w for w in (words[1:] if titled else words) if w not in self.titles]
        while names and names[-1] in self.honours:
            names.pop()
        if surface == "I" or (any(word.lower() in self.place_names for word in names) and not titled):
            return []
        if surface.endswith(_SEATS):
            return [Found(a, a + len(surface), surface, EntityType.ORGANISATION, "u")]
        somebody = bool(names) and names[-1] not in self.no_surnames and not any(word.endswith(_POSSESSIVE) for word in names)
        persons = names[1:] if len(names) > 1 and _INITIAL.fullmatch(names[0]) else names  # "Mr J. Strand"
        if somebody and all(_SURNAME.fullmatch(word) for word in persons) and (2 if not titled else 1) <= len(names) <= 3:
            return [Found(a, a + len(surface), surface, EntityType.PERSON, "h")]
        if len(names) <= 4 and not titled:
            return [Found(a, a + len(surface), surface, EntityType.ORGANISATION, "u")]
        return []


def _suffix_end(name: str, suffix: str) -> int:
    """Where the last occurrence of ``suffix`` as whole words ends in ``name``; 0 when there is none or nothing precedes it."""
    at = name.rfind(suffix)
    while at > 0:
        end = at + len(suffix)
        if name[at - 1] == " " and (end == len(name) or not name[end].isalnum()):
            return end
        at = name.rfind(suffix, 0, at)
    return 0


def _lead(text: str) -> str:
    """The letters and digits that a text begins with."""
    match = _LEAD.match(text)
    return match.group() if match else ""


def _without_mark(name: str) -> str:
    """A name without a possessive, a full stop or an apostrophe at its end."""
    if name.endswith(("'s.", "’s.")):
        return name[:-3]  # "The plan is Jane Smith's."
    return name[:-2] if name.endswith(("'s", "’s")) else name[:-1] if name.endswith((".", "'", "’")) else name
