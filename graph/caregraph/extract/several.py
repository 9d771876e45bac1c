"""Whom words take up that stand for several parties, or for one of two: "both", "each", "neither", "the latter", "those of X"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregraph.extract.discourse import Discourse
from caregraph.extract.firms_told import FOUNDERS, people_of
from caregraph.extract.found import Found
from caregraph.extract.inflection import inflections
from caregraph.extract.joined import councils_joined, joined_among
from caregraph.extract.subjects import PREPOSITIONS, RUNNING, parties_of
from caregraph.extract.units import Row, Unit

_HOLDING: Final = frozenset({"own", "owns", "owned", "hold", "holds", "held", "keep", "keeps", "took", "take", "takes"})
_TOGETHER: Final = frozenset({"pair", "duo", "trio"})
#: Nouns for persons who belong together, and for those who set something up.
_PERSONS: Final = {"pair": 2, "duo": 2, "couple": 2, "two": 2, "brothers": 0, "sisters": 0, "siblings": 0, "founders": 0, "founder": 1}
#: Verbs that do not end like others in the past, and adverbs before one, behind those who act together.
_ACTED: Final = frozenset(
    {"set", "began", "bought", "sold", "kept", "made", "put", "ran", "gave", "left", "built", "spun", "between", "still", "now", "each",
     "jointly", "together", "then", "later", "retain", "want", "plan"}
)  # fmt: skip
#: So many sentences back the persons may stand who are taken up.
_FAR: Final = 5
#: Numbers behind "all": "the services of all three".
_OF_ALL: Final = {"three": 3, "four": 4}
#: The same, of centres or clubs that a council has: "in charge of all eleven".
_OF_CENTRES: Final = frozenset(
    {"three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"}
    | {"seventeen", "eighteen", "nineteen", "twenty"}
)
#: The words of which this module tells whom they mean.
SEVERAL: Final = _TOGETHER | _PERSONS.keys() | _OF_ALL.keys() | _OF_CENTRES | {"both", "each", "neither", "former", "latter", "those"}
_BEFORE_BOTH: Final = frozenset({"for", "by", "to", "of", "in", "serves", "serve", "served", "serving", "covers", "runs", "owns"})
#: Verbs by which inspectors grade two at a time: "Ofsted rates both outstanding".
_GRADING: Final = frozenset().union(*(inflections(verb) for verb in ("rate", "judge", "find", "grade", "consider", "call", "deem")))
#: What may follow "neither" where it stands for two parties: "neither ever ran them".
_OF_NEITHER: Final = RUNNING | {"ever", "gave", "took", "did", "does", "at", "in", "for", "was", "has", "had", "is", "will", "would"}
#: Nouns behind "the latter" and "the former", which are then no pronouns.
_NOUNS_OF_TWO: Final = frozenset(
    {
        "council",
        "authority",
        "borough",
        "company",
        "firm",
        "group",
        "trust",
        "charity",
        "provider",
        "case",
        "half",
        "part",
        "stage",
        "stages",
    }
    | {"years", "months", "days", "two", "three", "point", "category", "body", "organisation", "business"}
)


def _closes(code: str) -> bool:
    """Whether a unit ends a phrase: a mark, a preposition, a day."""
    return code in (",", ".", ";", "and", "under", "since", "from", "until", "for", "on", "in", "by") or code.startswith("<d")


@dataclass(frozen=True, slots=True)
class Several:
    """Ties words for several parties in a sentence to those of whom the text has spoken.

    Attributes:
        verbal: words that begin a verb group.
    """

    discourse: Discourse
    verbal: frozenset[str] = frozenset()

    def tie(self, row: Row, number: int) -> None:
        """Tie a unit whose word is one of ``SEVERAL`` to whom it takes up, if to anybody."""
        code, before = row.units[number].code, row.units[number - 1].code if number else ""
        if code in _PERSONS and before in ("the", "two", "both") and self._persons(row, number):
            return
        if code in _OF_CENTRES and before == "all" and self._of_centres(row, number):
            return
        if code in ("both", "each") or (code in _OF_ALL and before == "all") or (code in _TOGETHER and before == "the"):
            self._both(row, number)
        elif code == "neither":
            self._neither(row, number)
        elif code in ("former", "latter") and before == "the":
            self._of_two(row, number)
        elif code == "those":
            self._those_of(row, number)

    def _persons(self, row: Row, number: int) -> bool:
        """Tie "the couple", "the two", "the founders" to the persons, or founding councils, of whom it was told last; whether it could."""
        unit, index = row.units[number], row.sentence.index
        following = row.units[number + 1].code if number + 1 < len(row.units) else "."
        at = number - 1 - (row.units[number - 1].code == "two" and row.units[number - 2].code == "the")
        by = row.units[at - 1].code in _BEFORE_BOTH and following in (",", ".", ";", "and", "in")
        acts = following in self.verbal or following in _HOLDING or following in _ACTED or following.endswith("ed")
        if not (acts or by):
            return False
        if unit.code in FOUNDERS:
            told = self.discourse.told.founders if self.discourse.told.founders_told >= index - _FAR else []
        else:
            here = people_of(row.units[:number])
            last = max((n for n in self.discourse.told.crowds if n >= index - _FAR), default=-1)
            told = here if len(here) > 1 else self.discourse.told.crowds.get(last, [])
            joined = joined_among(row.units[:number])
            if not here and (joined or self.discourse.groups.last_sentence > last):
                # "the pair" are the councils that were joined since
                told = joined or self.discourse.groups.in_sentence(index - 1) if unit.code == "two" else []
        wanted = _PERSONS[unit.code]
        if not told or (wanted and len(told) != wanted) or (not wanted and len(told) < 2):
            return False
        letter = told[0].letter
        unit.payload = Found(unit.start, unit.end, unit.code, told[0].type, letter, "anaphor", refers=list(told))
        unit.code, unit.letter = f"<{letter}{number}>", letter
        return True

    def _of_centres(self, row: Row, number: int) -> bool:
        """Whether "all eleven" are the centres or clubs of which the sentence before tells that there are eleven: services, then."""
        before, unit = self.discourse.just_read, row.units[number]
        told = next((n for n, other in enumerate(before) if other.code == unit.code), None)
        following = row.units[number + 1].code if number + 1 < len(row.units) else "."
        if told is None or told + 1 >= len(before) or before[told + 1].letter != "s" or not _closes(following):
            return False
        unit.payload, unit.code, unit.letter = "the services", f"<s{number}>", "s"
        return True

    def _neither(self, row: Row, number: int) -> None:
        """Tie "neither" to the two councils that this sentence, or the one before, has joined: "Neither has run them"."""
        unit = row.units[number]
        following = row.units[number + 1].code if number + 1 < len(row.units) else "."
        joined = joined_among(row.units[:number]) or self.discourse.groups.in_sentence(row.sentence.index - 1)
        ends = following in (".", ",", ";") and number > 0 and row.units[number - 1].code in PREPOSITIONS  # "a transfer in neither"
        if len(joined) == 2 and (following in self.verbal or following in _OF_NEITHER or ends):
            unit.payload = Found(unit.start, unit.end, unit.code, joined[0].type, "c", "anaphor", refers=list(joined))
            unit.code, unit.letter = f"<c{number}>", "c"

    def _both(self, row: Row, number: int) -> None:
        """Tie "both" or "each" to the councils that were joined last ("Both own it", "in which each has a half", "runs it for both")."""
        unit = row.units[number]
        following = row.units[number + 1].code if number + 1 < len(row.units) else "."
        if [other.code for other in row.units[number + 1 : number + 3]] == ["of", "the"] and number + 4 < len(row.units):
            following = row.units[number + 4].code if row.units[number + 3].code in ("two", "pair", "three") else following
        before = row.units[number - 2 if unit.code in _OF_ALL and number > 1 else number - 1].code
        graded = before in _GRADING and following.startswith("<q") and number > 0 and unit.code == "both"
        if graded and not self._only_two(row):
            return
        ends = graded or ((following in (",", ".", ";") or following.startswith("<q")) and number > 0 and before in _BEFORE_BOTH)
        size = {"both": 2, "pair": 2, "duo": 2, "trio": 3, **_OF_ALL}.get(unit.code, 0)
        here = councils_joined(row) if unit.code not in _OF_ALL else [p for p in parties_of(row.units[:number]) if p.letter == "c"]
        exact = unit.code not in _OF_ALL or len(here) == size  # "A and B each have 40 per cent, C the rest": all three
        joined = (here if exact else []) or self.discourse.groups.latest(size, [])
        if not joined and unit.code in _TOGETHER and len(told := self.discourse.of_paragraph(row)) == size:
            joined = told
        # "the pair formed a company", "Ofsted inspected the pair last May"
        acts = unit.code in _TOGETHER and (following.endswith("ed") or following in _ACTED or row.units[number - 2].code.endswith("ed"))
        if joined and (following in self.verbal or following in _HOLDING or ends or acts):
            unit.payload = Found(unit.start, unit.end, unit.code, joined[0].type, "c", "anaphor", refers=list(joined))
            unit.code, unit.letter = f"<c{number}>", "c"
        elif (
            unit.code == "both"
            and self.discourse.services_before
            and (following in self.verbal or row.units[number - 1].code in self.verbal)
        ):
            unit.payload, unit.code, unit.letter = "the services", f"<s{number}>", "s"  # "X and Y have been handed over: Z has both"

    def _only_two(self, row: Row) -> bool:
        """Whether the sentence before joins two councils, and speaks of no other body: they are both that inspectors grade."""
        before = row.sentence.index - 1
        return len(self.discourse.groups.in_sentence(before)) == 2 and self.discourse.providers.first_in(before) is None

    def _of_two(self, row: Row, number: int) -> None:
        """Tie "the former" and "the latter" to the first and second of the two parties that this sentence, or the one before, names."""
        unit = row.units[number]
        following = row.units[number + 1] if number + 1 < len(row.units) else None
        if following is not None and not following.letter and following.code in _NOUNS_OF_TWO:
            return  # "the latter company", "the former council"
        if following is not None and following.letter in ("c", "p", "o", "u"):
            return  # "the former Anyshire County Council"
        if unit.code == "former" and following is not None and following.code[0].isalpha() and not self._goes_on(following):
            return
        two = parties_of(row.units[:number])
        told = any(isinstance(u.payload, Found) and u.payload.surface == "former" for u in row.units[:number])
        if (len(two) < 2 or told) and self.discourse.pair[0] == row.sentence.index - 1:
            two = self.discourse.pair[1]
        if len(two) != 2:
            return
        meant = two[unit.code == "latter"]
        unit.payload = Found(unit.start, unit.end, unit.code, meant.type, meant.letter, "anaphor", refers=[meant])
        unit.code, unit.letter = f"<{meant.letter}{number}>", meant.letter

    def _goes_on(self, unit: Unit) -> bool:
        """Whether a word goes on from "the former", rather than being the noun of which it is said."""
        return unit.code in self.verbal or unit.code in _HOLDING or unit.code in PREPOSITIONS or unit.code in ("and", "but", "who")

    def _those_of(self, row: Row, number: int) -> None:
        """Take "those of X" for services where the text speaks of services."""
        following = row.units[number + 1 : number + 4]
        whose = next((unit for unit in following if unit.letter), None)
        spoken = self.discourse.services_before or any(unit.letter == "s" for unit in row.units[:number])
        if spoken and whose is not None and whose.letter == "c" and following[0].code == "of":
            unit = row.units[number]
            unit.payload, unit.code, unit.letter = "those services", f"<s{number}>", "s"
