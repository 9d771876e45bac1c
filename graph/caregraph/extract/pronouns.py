"""Whom words without a noun take up: "it", "they", "he", "we", "both", "each", "those of X"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregraph.extract.apposed import named_owner
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.joined import councils_joined, joined_among
from caregraph.extract.phrases import roots_of
from caregraph.extract.subjects import (
    PREPOSITIONS,
    RUNNING,
    act_of_investor,
    acts_on,
    body_speaking,
    first_party,
    indefinite,
    last_other,
    last_party,
    of_a_person,
    parties_of,
    subject_person,
)
from caregraph.extract.units import Row, Unit

#: The letters of those whom a sentence may be about.
_NAMED: Final = frozenset("cpogrmhu")
#: So many units stand at most before "it" where a sentence begins "Like X, it …".
_COMPARED: Final = 6
_SPEAKING: Final = frozenset({"we", "us", "our", "ours"})
#: What may follow "her" where it is no possessive.
_BEHIND_OBJECT: Final = frozenset(
    {
        "commissioner", "as", "to", "in", "into", "there", "too", "for", "from", "on",
        "by", ",", ".", "and", "again", "back", "with", "at", ";", "?",
    }
)  # fmt: skip
_HOLDING: Final = frozenset({"own", "owns", "owned", "hold", "holds", "held", "keep", "keeps", "took", "take", "takes"})
_TOGETHER: Final = frozenset({"pair", "duo", "trio"})
#: Numbers behind "all": "the services of all three".
_OF_ALL: Final = {"three": 3, "four": 4}
#: The plain words that may be tied to somebody.
TIED: Final = _TOGETHER | _OF_ALL.keys() | {"both", "each", "former", "latter", "those", "i"}
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
#: What an inspectorate or an investor does, if "it" begins a sentence behind one that begins with them.
_ACTS: Final = {
    "r": frozenset({"rated", "judged", "graded", "downgraded", "upgraded", "praised", "criticised"}),
    "o": frozenset({"bought", "acquired", "owns", "owned", "sold", "paid", "invested", "purchased", "backs", "backed"}),
}
#: Verbs that with "way" tell of an owner that another follows.
_YIELDING: Final = frozenset({"made", "makes", "gave", "gives", "make", "give"})
_MODALS: Final = frozenset({"will", "would", "may", "might", "could", "can", "shall"})
#: What ministers do to services, in the infinitive.
_TAKING: Final = frozenset({"take", "strip", "remove", "seize", "wrest", "withdraw"})
_BEFORE_ACT: Final = frozenset({"has", "had", "also", "then", "later", "now", "since"})
_DUMMY: Final = frozenset({"that", "said", "not", "possible", "clear", "understood", "likely", "just"})


@dataclass(frozen=True, slots=True)
class Pronouns:
    """Ties the pronouns of a sentence to parties that the text has spoken of.

    Attributes:
        verbal: words that begin a verb group.
    """

    discourse: Discourse
    verbal: frozenset[str] = frozenset()

    def tie(self, row: Row, number: int) -> None:
        """Tie a unit to whom it takes up, if it is a pronoun and nobody's yet."""
        unit = row.units[number]
        if not unit.letter:
            if (
                unit.code in ("both", "each")
                or (unit.code in _OF_ALL and number and row.units[number - 1].code == "all")
                or (unit.code in _TOGETHER and number and row.units[number - 1].code == "the")
            ):
                self._both(row, number)
            elif unit.code in ("former", "latter") and number and row.units[number - 1].code == "the":
                self._of_two(row, number)
            elif unit.code == "those":
                self._those_of(row, number)
            elif unit.code == "i" and self.discourse.author is not None:
                self._signed(row, number, self.discourse.author)
        elif unit.letter == "i" and unit.payload in _SPEAKING:
            self._speaking(unit)
        elif unit.letter == "i" and unit.payload in ("it", "they", "them", "he", "she", "him", "her"):
            self._pronoun(row, number)

    def _pronoun(self, row: Row, number: int) -> None:
        """Tie a pronoun: "it" takes up the party that this sentence, or the one before, began with; a dummy "it" takes up nobody."""
        unit = row.units[number]
        following = [u.code for u in row.units[number + 1 : number + 4]]
        if following[:1] in (["is"], ["was"]) and not _DUMMY.isdisjoint(following[1:3]):
            return
        if unit.payload == "it" and following[:2] in (["be", "known"], ["be", "understood"], ["clear", "that"]):
            return  # "let it be known that", "made it clear that"
        if unit.payload == "her" and following and following[0] not in _BEHIND_OBJECT and number + 1 < len(row.units):
            return  # "her report"
        if unit.payload in ("he", "she", "him", "her"):
            person = subject_person(row.units[:number]) or self.discourse.person
            if unit.payload in ("him", "her") and acts_on(row.units[:number]):
                person = self.discourse.person  # whom the subject sends is not the subject
                if person is subject_person(row.units[:number]):
                    return
            if person is not None:
                unit.payload = Found(unit.start, unit.end, unit.payload, person.type, person.letter, "anaphor", refers=[person])
                unit.become(person.letter)
            return
        ministers = self._ministers(row, number) if unit.payload == "they" else None
        if ministers is not None:
            unit.payload = Found(unit.start, unit.end, "they", ministers.type, ministers.letter, "anaphor", refers=[ministers])
            unit.become(ministers.letter)
            return
        services = following[:1] in (["are"], ["were"], ["have"], ["had"]) and any(u.letter == "s" for u in row.units[:number])
        here = joined_among(row.units[:number]) if unit.payload == "they" and not services else []
        if here:  # "X and Y have a company, which they own together"
            unit.payload = Found(unit.start, unit.end, "they", here[0].type, "c", "anaphor", refers=list(here))
            unit.become("c")
            return
        joined = self.discourse.groups.last_sentence >= row.sentence.index - 1
        if (
            unit.payload in ("they", "them")
            and not joined
            and (self.discourse.services_before or any(u.letter == "s" for u in row.units[:number]))
        ):
            unit.become("s")
            return
        group = (
            self.discourse.groups.in_sentence(self.discourse.groups.last_sentence) if joined and unit.payload in ("they", "them") else []
        )
        if group:
            words = unit.payload if isinstance(unit.payload, str) else "they"
            unit.payload = Found(unit.start, unit.end, words, group[0].type, "c", "anaphor", refers=list(group))
            unit.become("c")
            return
        beside = bool(row.units) and row.units[0].code in ("like", "unlike") and number < _COMPARED
        antecedent = None if beside else first_party(row.units[:number])  # "Like X, it had been warned": not X
        if antecedent is not None and unit.payload == "it" and of_a_person(row.units[:number]):
            antecedent = last_party(row.units[:number])  # "She left X and joined Y, and in 2016 it was rated …"
        if antecedent is not None and unit.payload == "it" and row.units[number - 1].code == "that":
            owner = named_owner(row.units[:number])
            antecedent = roots_of(owner)[0] if owner is not None else antecedent  # "its parent, X, said that it …"
        leading = next((u for u in row.units[:number] if u.letter in ("c", "p", "o")), None)
        if (
            leading is not None
            and leading.letter == "o"
            and isinstance(leading.payload, Found)
            and not _ACTS["o"].isdisjoint(following[:2])
        ):
            antecedent = roots_of(leading.payload)[0]  # "X means to join Y to Z, the chain that it owns"
        if antecedent is not None and unit.payload == "it" and number and row.units[number - 1].code in PREPOSITIONS:
            # What the subject does to "it", it does to another: "Leeds set up a trust and passed its services to it".
            antecedent = last_other(row.units[:number], antecedent) or antecedent
        described = antecedent is not None and antecedent.kind == "described" and antecedent is row.units[0].payload
        if antecedent is not None and described and row.units[number - 1].code == "," and indefinite(antecedent):
            # "X has opened. A company owned by the council, it …": X is described, and meant
            told = self.discourse.named_providers.first_in(row.sentence.index - 1)
            if told is not None and not antecedent.refers:
                antecedent.refers = [told[1]]
                antecedent = told[1]
        if antecedent is not None and unit.payload == "it" and number > 1 and row.units[number - 1].payload == "which":
            # "a company that the council set up and of which it is the sole owner": not the company
            councils = [u.payload for u in row.units[:number] if u.letter == "c" and isinstance(u.payload, Found)]
            before = self.discourse.councils.first_in(row.sentence.index - 1)
            council = roots_of(councils[-1])[0] if councils else before[1] if before is not None else antecedent
            antecedent = council if antecedent.letter == "p" else antecedent
        opening = self.discourse.openings.get(row.sentence.index - 1)
        acts = _ACTS.get(opening.letter, frozenset()) if opening is not None else frozenset()
        act = next((code for code in following if code not in _BEFORE_ACT), "")
        act = "sold" if act in _YIELDING and "way" in following else act
        if opening is not None and opening.letter == "o" and act not in acts:
            act = act_of_investor(row.units[number + 1 : number + 8])
        if antecedent is None and unit.payload == "it":
            antecedent = body_speaking(row.units[:number])
        if antecedent is None and opening is not None and act in acts:
            antecedent = roots_of(opening)[0]  # "Ofsted inspected X. It rated …"
        if antecedent is None and unit.payload == "it" and not number:
            antecedent = self._just_made(row, following)
        if antecedent is None:
            alone = unit.payload == "it" and not any(before.letter in _NAMED for before in row.units[:number] if before.letter)
            antecedent = self.discourse.taken_up(row, far=alone)
        if antecedent is not None and unit.payload != "them":
            surface = unit.payload if isinstance(unit.payload, str) else "it"
            unit.payload = Found(unit.start, unit.end, surface, antecedent.type, antecedent.letter, "anaphor", refers=[antecedent])
            unit.become(antecedent.letter)

    def _just_made(self, row: Row, following: list[str]) -> Found | None:
        """The provider that the sentence before told to be set up, where "it" is what runs something: "It will take over the services"."""
        act = next((code for code in following if code not in _BEFORE_ACT and code not in _MODALS), "")
        itself = any(unit.code in ("itself", "again") for unit in row.units)
        return self.discourse.made.get(row.sentence.index - 1) if act in RUNNING and not itself else None

    def _ministers(self, row: Row, number: int) -> Found | None:
        """The ministers with whom the sentence before began, if "they" will or may take something away."""
        following = [unit.code for unit in row.units[number + 1 : number + 4]]
        opening = self.discourse.openings.get(row.sentence.index - 1)
        if opening is None or opening.letter not in ("g", "m") or not following or following[0] not in _MODALS:
            return None
        taking = not _TAKING.isdisjoint(following[1:3]) and any(unit.letter == "s" for unit in row.units[number + 1 : number + 6])
        return roots_of(opening)[0] if taking else None

    def _both(self, row: Row, number: int) -> None:
        """Tie "both" or "each" to the councils that were joined last ("Both own it", "in which each has a half", "runs it for both")."""
        unit = row.units[number]
        following = row.units[number + 1].code if number + 1 < len(row.units) else "."
        if [other.code for other in row.units[number + 1 : number + 3]] == ["of", "the"] and number + 4 < len(row.units):
            following = row.units[number + 4].code if row.units[number + 3].code in ("two", "pair", "three") else following
        before = row.units[number - 2 if unit.code in _OF_ALL and number > 1 else number - 1].code
        ends = (following in (",", ".", ";") or following.startswith("<q")) and number > 0 and before in ("for", "by", "to", "of", "in")
        size = {"both": 2, "pair": 2, "duo": 2, "trio": 3, **_OF_ALL}.get(unit.code, 0)
        here = councils_joined(row) if unit.code not in _OF_ALL else [p for p in parties_of(row.units[:number]) if p.letter == "c"]
        exact = unit.code not in _OF_ALL or len(here) == size  # "A and B each have 40 per cent, C the rest": all three
        joined = (here if exact else []) or self.discourse.groups.latest(size, [])
        if not joined and unit.code in _TOGETHER and len(told := self.discourse.of_paragraph(row)) == size:
            joined = told
        # "the pair formed a company", "Ofsted inspected the pair last May"
        acts = unit.code in _TOGETHER and (following.endswith("ed") or row.units[number - 2].code.endswith("ed"))
        if joined and (following in self.verbal or following in _HOLDING or ends or acts):
            unit.payload = Found(unit.start, unit.end, unit.code, joined[0].type, "c", "anaphor", refers=list(joined))
            unit.code, unit.letter = f"<c{number}>", "c"
        elif (
            unit.code == "both"
            and self.discourse.services_before
            and (following in self.verbal or row.units[number - 1].code in self.verbal)
        ):
            unit.payload, unit.code, unit.letter = "the services", f"<s{number}>", "s"  # "X and Y have been handed over: Z has both"

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

    def _speaking(self, unit: Unit) -> None:
        """Tie "we" and "our" to who publishes the text."""
        if self.discourse.speaker is not None and isinstance(unit.payload, str):
            who = self.discourse.speaker
            unit.payload = Found(unit.start, unit.end, unit.payload, who.type, who.letter, "anaphor", refers=[who])
            unit.become(who.letter)

    def _signed(self, row: Row, number: int, author: Found) -> None:
        """Tie "I", where nobody is quoted, to whoever has signed the text."""
        unit = row.units[number]
        if any(before.code in ("“", '"', "‘") for before in row.units[:number]):
            return
        unit.payload = Found(unit.start, unit.end, "I", author.type, author.letter, "anaphor", refers=[author])
        unit.code, unit.letter = f"<{author.letter}{number}>", author.letter
