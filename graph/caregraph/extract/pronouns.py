"""Whom pronouns take up: "it", "they", "he", "we"; those for several parties are in :mod:`caregraph.extract.several`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregraph.extract.apposed import named_owner
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.joined import joined_among
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.rivals import ambiguous
from caregraph.extract.several import SEVERAL, Several
from caregraph.extract.subjects import (
    PREPOSITIONS,
    RUNNING,
    act_of_investor,
    acted_on,
    acts_alone,
    acts_on,
    another_than,
    behind_place,
    body_speaking,
    bought_before,
    indefinite,
    is_object,
    is_owned,
    last_other,
    last_party,
    of_a_person,
    owned_before,
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
        "by", ",", ".", "and", "again", "back", "with", "at", ";", "?", "after", "until", "soon",
    }
)  # fmt: skip
#: The plain words that may be tied to somebody.
TIED: Final = SEVERAL | {"i"}
#: What an inspectorate or an investor does, if "it" begins a sentence behind one that begins with them.
_ACTS: Final = {
    "r": frozenset({"rated", "judged", "graded", "downgraded", "upgraded", "praised", "criticised"}),
    "g": frozenset({"ordered", "directed", "instructed", "sent", "appointed", "issued", "intervened", "told", "gave", "took", "handed"}),
    "o": frozenset(
        {"bought", "acquired", "owns", "owned", "sold", "paid", "invested", "purchased", "backs", "backed", "controls", "controlled"}
    ),
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
            if unit.code == "i" and self.discourse.author is not None:
                self._signed(row, number, self.discourse.author)
            elif unit.code in SEVERAL:
                Several(self.discourse, self.verbal).tie(row, number)
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
            if person is not None and person is self.discourse.person and unit.payload in ("he", "she"):
                person = self._of_that_sex(unit.payload, person)
            elif person is not None and person is not subject_person(row.units[:number]):
                self.discourse.women.setdefault(person.candidates or person.surface, unit.payload in ("she", "her"))
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
        beside = beside or behind_place(row.units) == number
        bound = unit.payload == "it" and is_object(row.units, number)
        # "Like X, it had been warned", "For X it did so": not X; "The council owns it": not the council
        another = beside or (bound and acts_alone(row.units[:number]))
        antecedent = None if another else acted_on(row.units[:number], self.discourse.taken_up(row, far=False))
        joint = joined_among(row.units[:number]) if unit.payload == "it" else []
        if antecedent is not None and any(same_party(root, other) for root in roots_of(antecedent) for other in joint):
            antecedent = another_than(row.units[:number], joint)  # "X and Y gave it advice": one is meant, and not two
        if antecedent is not None and unit.payload == "it" and of_a_person(row.units[:number]):
            antecedent = last_party(row.units[:number])  # "She left X and joined Y, and in 2016 it was rated …"
        if antecedent is not None and unit.payload == "it" and row.units[number - 1].code == "that":
            owner = named_owner(row.units[:number])
            antecedent = roots_of(owner)[0] if owner is not None else antecedent  # "its parent, X, said that it …"
        begun = next((u for u in row.units[:number] if u.letter and u.letter in "cpogrmh"), None)
        if unit.payload == "it" and begun is not None and begun.letter == "g" and following[:1] and following[0] in _ACTS["g"]:
            antecedent = (
                roots_of(begun.payload)[0] if isinstance(begun.payload, Found) else antecedent
            )  # "The department sent X of Y, and it directed Z"
        leading = next((u for u in row.units[:number] if u.letter in ("c", "p", "o")), None)
        if (
            leading is not None
            and leading.letter == "o"
            and isinstance(leading.payload, Found)
            and not _ACTS["o"].isdisjoint(following[:2])
        ):
            antecedent = roots_of(leading.payload)[0]  # "X means to join Y to Z, the chain that it owns"
        if antecedent is None and unit.payload == "it" and leading is not None and leading.letter == "o":
            antecedent = bought_before(row.units[:number]) or owned_before(
                row.units[:number], self.discourse.told.dealt.get(row.sentence.index - 1)
            )
        if antecedent is not None and not joint and unit.payload == "it" and number and row.units[number - 1].code in PREPOSITIONS:
            # What the subject does to "it", it does to another: "Leeds set up a trust and passed its services to it".
            antecedent = last_other(row.units[:number], antecedent) or antecedent
        described = antecedent is not None and antecedent.kind == "described" and antecedent is row.units[0].payload
        if antecedent is not None and described and row.units[number - 1].code == "," and indefinite(antecedent):
            # "X has opened. A company owned by the council, it …": X is described, and meant
            told = self.discourse.named_providers.first_in(row.sentence.index - 1)
            if told is not None and not antecedent.refers:
                antecedent.refers, antecedent = [told[1]], told[1]
        if antecedent is not None and unit.payload == "it" and number > 1 and row.units[number - 1].payload == "which":
            # "a company that the council set up and of which it is the sole owner": not the company
            councils = [u.payload for u in row.units[:number] if u.letter == "c" and isinstance(u.payload, Found)]
            before = self.discourse.councils.first_in(row.sentence.index - 1)
            council = roots_of(councils[-1])[0] if councils else before[1] if before is not None else antecedent
            antecedent = council if antecedent.letter == "p" else antecedent
        opening = self.discourse.openings.get(row.sentence.index - 1)
        acts = _ACTS.get(opening.letter, frozenset()) if opening is not None else frozenset()
        done = next((code for code in following if code not in _BEFORE_ACT), "")
        act = "sold" if done in _YIELDING and "way" in following else done
        if opening is not None and opening.letter == "o" and act not in acts:
            act = act_of_investor(row.units[number + 1 : number + 8])
        if antecedent is None and unit.payload == "it":
            antecedent = body_speaking(row.units[:number])
        if antecedent is None and opening is not None and act in acts:
            antecedent = roots_of(opening)[0]  # "Ofsted inspected X. It rated …"
        if antecedent is None and unit.payload == "it" and not number:
            antecedent = self._just_made(row, following)
        if antecedent is None and bound:
            antecedent = self.discourse.objects.get(row.sentence.index - 1)  # "The council owns it. Ofsted has rated it good"
        if antecedent is None:
            alone = unit.payload == "it" and (bool(joint) or not any(u.letter in _NAMED for u in row.units[:number] if u.letter))
            antecedent = self.discourse.taken_up(row, far=alone)
        investor = opening is not None and opening.letter == "o" and unit.payload == "it" and not number
        if investor and opening is not None and antecedent is not None and antecedent.letter == "p":
            near = [u.payload for u in row.units[1:_COMPARED] if u.letter in ("p", "u") and isinstance(u.payload, Found)]
            if any(same_party(f, antecedent) or antecedent.surface.startswith(f"{f.surface} ") for f in near):
                antecedent = roots_of(opening)[0]  # "X is to buy Y. It will put Y together with Z": not Y
        if antecedent is not None and antecedent.letter == "c" and is_owned([u.code for u in row.units[number + 1 : number + 6]]):
            antecedent = self.discourse.the_provider(row, before=unit.start) or antecedent
        if antecedent is not None and unit.payload == "it" and ambiguous(row, self.discourse.just_read, number, antecedent):
            unit.code, unit.letter, unit.payload = "it", "", None
            return
        if antecedent is not None and unit.payload != "them":
            surface = unit.payload if isinstance(unit.payload, str) else "it"
            unit.payload = Found(unit.start, unit.end, surface, antecedent.type, antecedent.letter, "anaphor", refers=[antecedent])
            unit.become(antecedent.letter)

    def _of_that_sex(self, pronoun: str, person: Found) -> Found | None:
        """The person whom "he" or "she" takes up: not one whom the text has called the other, but the only other of the sentence before."""
        women, female = self.discourse.women, pronoun in ("she", "her")
        known = women.get(person.candidates or person.surface)
        if known is not female:
            read = [unit.payload for unit in self.discourse.just_read if unit.letter == "h"]
            people = [root for found in read if isinstance(found, Found) for root in roots_of(found)]
            fitting = (female,) if known is None else (female, None)
            others = [
                other for other in people if not same_party(other, person) and women.get(other.candidates or other.surface) in fitting
            ]
            if (known is not None or others) and len(distinct(others)) != 1:
                return None
            person = others[0] if others else person
        if person is not None:
            women[person.candidates or person.surface] = female
        return person

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
