"""The posts and offices that a sentence names ("interim chief executive of X", "then children's minister"), and who is in office."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from caregraph.extract.circumstance import Circumstance
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.matching import Match
from caregraph.extract.other_offices import only_beside
from caregraph.extract.pairing import identity_of
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.referents import Referents
from caregraph.extract.units import Row
from caregraph.model import Document
from caregraph.terms import EntityType

#: Words by which somebody comes after another.
_FILLING: Final = frozenset({"place", "shoes", "succeed", "succeeds", "succeeded", "replace", "replaces", "replaced", "successor"})
#: Rules for one of whom a sentence has told as a commissioner, and not only somebody beside the word.
_AS_TOLD: Final = frozenset({"office-left", "office-withdrawn", "council-got-the-same", "office-passed-on", "office-handed-over"})
#: Words for the coming of one who has left since.
_COMING: Final = frozenset({"arrived", "came", "sent", "appointed", "installed", "posted", "chosen"})
#: Rules for somebody whom a sentence without the word sends to a place.
_IN_A_PLACE: Final = frozenset({"in-a-place-the-next", "office-held", "office-entered", "office-served"})
_PAST: Final = ("the then ", "then ", "former ", "the former ", "a former ", "who was then ")


@dataclass(slots=True)
class Posts:
    """Finds the posts in one document, and remembers its commissioners.

    Attributes:
        sent: the persons told of as commissioners so far; ``sent_in`` the number of the sentence that tells each.
        commissioners: the number of the last sentence that has the word.
        told: the numbers of the sentences that tell who is one; offices: by the person, the last that does, and its council.
    """

    document: Document
    circumstance: Circumstance
    referents: Referents
    sent: list[Found] = field(default_factory=list)
    sent_in: list[int] = field(default_factory=list)
    commissioners: int = -9
    told: dict[int, bool] = field(default_factory=dict)
    offices: dict[str, tuple[int, Found]] = field(default_factory=dict)

    def note(self, person: Found, sentence: int) -> None:
        """Note that a sentence tells of somebody as a commissioner."""
        self.sent.append(person)
        self.sent_in.append(sentence)
        self.commissioners = sentence
        self.told[sentence] = True

    def council_of(self, council: Found, person: Found, row: Row, *, told: bool) -> Found:
        """The council whose commissioner a sentence before told a person to be, where this one takes that up (``told``)."""
        sentence = row.sentence.index
        told = told and not any(unit.code == "there" for unit in row.units)  # "was sent there too"
        index, known = self.offices.get(identity_of(person), (sentence, council))
        if not told or not council.implied or index == sentence:
            self.offices[identity_of(person)] = sentence, council
            return council
        return replace(known, implied=True)

    def post(self, match: Match) -> list[Found]:
        """The post that a noun names, with the words before it and the body that it is of: "interim chief executive of X"."""
        units = match.row.units
        front = frozenset(self.circumstance.grammar.words("names", "post-fronts"))
        first = match.head
        while first and units[first - 1].code in front:
            first -= 1
        last = match.head
        employer = [unit for unit in match.roles.get("employer", ()) if unit.start > units[match.head].start]
        if employer:
            last = next(n for n, unit in enumerate(units) if unit is employer[0])
            whose = last + 1 < len(units) and units[last + 1].code in ("'s", "'")
            if whose or any(unit.code in (",", ";", ":") for unit in units[match.head : last]):
                return []
        if not employer and last + 2 < len(units) and units[last + 1].code == "of" and units[last + 2].letter == "s":
            last += 2  # "its director of children's services"
        start, end = units[first].start, units[last].end
        words = self.document.text[start:end]
        named = [] if employer else match.roles.get("employer", ())
        bodies = [party.surface for unit in named for party in self.referents.of(match, unit, "employer")]
        return [Found(start, end, f"{words} of {body}", EntityType.POST, "j") for body in bodies] or [
            Found(start, end, words, EntityType.POST, "j")
        ]

    def office(self, match: Match, *, past: bool) -> list[Found]:
        """The post that an apposition to a minister names, if it is past or not, as asked: "then children's minister"."""
        units = match.row.units
        office = units[match.head]
        words = self.document.text[office.start : office.end]
        behind = [unit.code for unit in units[match.head + 1 : match.head + 4]]
        then = (
            words.startswith(_PAST) or behind[:3] in (["at", "that", "time"], ["at", "the", "time"]) or behind[:3] == ["of", "the", "day"]
        )
        for front in (*_PAST, "the ", "a ", "an "):
            words = words.removeprefix(front)
        if then is not past or not words.lower().endswith(("minister", "secretary")):
            return []
        return [Found(office.end - len(words), office.end, words, EntityType.POST, "j")]

    def people(self, match: Match, role: str = "person") -> list[Found]:
        """The persons in a role of a reading; whom somebody has followed is another than himself."""
        found = [party for unit in match.roles.get(role, ()) for party in self.referents.of(match, unit, "person")]
        if role == "predecessor":
            person = self.people(match)
            if any(same_party(party, other) for party in found for other in person):
                return [party for party in self.sent[-1:] if not any(same_party(party, other) for other in person)]
        return found

    def in_office(self, match: Match, role: str = "person") -> list[Found]:
        """The persons of a reading, if the text has just spoken of commissioners, or of them as such; who leaves, as such."""
        people = [party for party in self.people(match, role) if party.letter != "m"]  # no minister is a commissioner
        index = match.row.sentence.index
        before = self.referents.discourse.persons.get(index - 1)
        filled = any(unit.code in _FILLING for unit in match.row.units) and index - self.commissioners == 2
        on = before is not None and filled and any(same_party(before, other) for other in self.sent)
        beside = index == self.commissioners and only_beside(match)
        lately = (0 <= index - self.commissioners <= 1 and not beside) or on  # "X is commissioner. He came in 2016. Y will take his place"
        here = index == self.commissioners or not _COMING.isdisjoint(match.row.tokens)
        lately = lately and (here or match.frame.id not in _AS_TOLD) and not (self._elsewhere(match) or self._after_nobody(match))
        return [party for party in people if lately or any(same_party(party, other) for other in self.sent)]

    def _after_nobody(self, match: Match) -> bool:
        """Whether somebody only comes after a person who was never told to be a commissioner."""
        others = [unit.payload for unit in match.row.units[match.head + 1 : match.head + 3] if unit.letter == "h"]
        roots = [root for found in others if isinstance(found, Found) for root in roots_of(found)]
        return (
            match.frame.id == "office-entered" and bool(roots) and not any(same_party(root, sent) for root in roots for sent in self.sent)
        )

    def _elsewhere(self, match: Match) -> bool:
        """Whether a reading is about one council, and the sentence before about the commissioners of another."""
        councils = [root for unit in match.roles.get("council", ()) if isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        told = self.referents.discourse.councils.within(match.row.sentence.index - 1)
        shared = any(same_party(one, other) for one in councils for other in told)
        return match.frame.id in _IN_A_PLACE and bool(told) and bool(councils) and not shared

    def last_told(self, match: Match) -> list[Found]:
        """The commissioner whom "his" takes up: the last that was told of, here or in the sentence before, if nobody was named since."""
        row = match.row
        named = [unit.payload for unit in row.units[: match.head] if unit.letter in ("h", "m", "u") and isinstance(unit.payload, Found)]
        if named and any(unit.code in ("commissioner", "commissioners") for unit in row.units[: match.head + 3]):
            return roots_of(named[-1])[:1]  # "X was sent as commissioner; his term is over"
        if not self.sent or self.sent_in[-1] < row.sentence.index - 1:
            return []
        if named and not any(same_party(root, self.sent[-1]) for root in roots_of(named[-1])):
            return []
        return self.sent[-1:]

    def in_question(self, match: Match, discourse: Discourse) -> list[Found]:
        """The commissioner with whom a sentence goes on, though it names nobody: "She was sent to X in 2014. Y followed in 2016"."""
        index = match.row.sentence.index
        opening = discourse.openings.get(index - 1)
        person = discourse.persons.get(index)
        far = 1 if match.row.units[match.head].code == "followed" else 2
        if person is None or index - self.commissioners > far or opening is None or opening.letter not in "hcgm":
            return []
        return [known for known in self.sent[-4:] if same_party(known, person)][-1:]

    def named_before(self, match: Match, discourse: Discourse) -> list[Found]:
        """The person of the sentence before, where this one only describes him: "X had the idea. Sent to Y, the director advised …"."""
        index = match.row.sentence.index
        here = any(unit.letter == "h" for unit in match.row.units)
        person, earlier = discourse.persons.get(index - 1), discourse.persons.get(index - 2)
        alone = not here and index - 1 not in discourse.crowded
        return [person] if person is not None and person is not earlier and alone else []

    def only_told(self) -> list[Found]:
        """The commissioner of whom alone the text has told so far: "The commissioner has since left"."""
        told = distinct(self.sent)
        return told if len(told) == 1 else []

    def told_lately(self, match: Match) -> list[Found]:
        """The commissioners whom the sentence, or the one before, told of, two or more: "both have since moved on"."""
        for index in (match.row.sentence.index, match.row.sentence.index - 1):
            lately = distinct([party for party, told in zip(self.sent, self.sent_in, strict=True) if told == index])
            if len(lately) > 1:
                return lately
        return []

    def just_named(self, match: Match) -> list[Found]:
        """The person whom a sentence names, if the one before has spoken of a commissioner and told of nobody as such."""
        index = match.row.sentence.index
        told = self.told.get(index - 1) or self.told.get(index)
        return self.people(match) if self.commissioners == index - 1 and not told else []
