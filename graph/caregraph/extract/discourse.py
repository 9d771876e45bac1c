"""What the parties of a text stand for: who "the council", "the trust", "it" and "both boroughs" are, carried from sentence to sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.mentions import Groups, Mentions
from caregraph.extract.names import NameFinder
from caregraph.extract.phrases import distinct, join_appositions, join_lists, roots_of, same_party
from caregraph.extract.units import Row, Unit

#: Nouns for the body and not for its area: "the city" may well be that of the council just named.
_INSTITUTIONS: Final = frozenset({"council", "authority", "local authority", "county council", "city council", "borough council"})
_TRUST: Final = re.compile(r"\btrusts?\b", re.IGNORECASE)
#: What may follow "her" where it is no possessive.
_BEHIND_OBJECT: Final = frozenset(
    {"as", "to", "in", "into", "there", "too", "for", "from", "on", "by", ",", ".", "and", "again", "back", "with", "at", ";", "?"}
)
_EMPLOYED: Final = frozenset({"executive", "director", "leader", "chief", "boss", "chair", "officer", "veteran", "manager"})
_SUBJECT_LETTERS: Final = "cp"
_LISTING: Final = frozenset({",", "and", "&", "the", "both", "councils", "boroughs", "'s", "'"})
_SPEAKING: Final = frozenset({"we", "us", "our", "ours"})
_HOLDING: Final = frozenset({"own", "owns", "owned", "hold", "holds", "held", "keep", "keeps", "took", "take", "takes"})
_DEMONSTRATIVE: Final = ("that ", "this ", "the said ")
_PREPOSITIONS: Final = frozenset({"to", "from", "by", "with", "for", "of", "in", "into", "on", "under", "over", "against", "behind", "at"})
_DUMMY: Final = frozenset({"that", "said", "not", "possible", "clear", "understood", "likely", "just"})
_TITLES: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Dame", "Lord", "Lady", "Baroness", "Cllr", "Professor", "Prof"})
#: The mentions of a paragraph that has none.
_NOBODY: Final = Mentions()


@dataclass
class Discourse:
    """The parties of one document in the order of their mentions, and the links between them.

    Attributes:
        title_parties: the parties that the title names.
        finder: what the tables tell: whether a council may be called by a noun, and whom a provider serves.
        verbal: words that begin a verb group.
        speaker: who "we" are: the publisher, where it is a council or provider.
        main: the council that the whole document names most.
        affiliates: whether a unit only tells where a person works.
    """

    title_parties: list[Found]
    finder: NameFinder
    verbal: frozenset[str] = frozenset()
    speaker: Found | None = None
    main: Found | None = None
    affiliates: Callable[[Row, int], bool] = lambda _row, _number: False
    councils: Mentions = field(default_factory=Mentions)
    councils_by_paragraph: dict[int, Mentions] = field(default_factory=dict)
    providers: Mentions = field(default_factory=Mentions)
    named_providers: Mentions = field(default_factory=Mentions)
    trusts: Mentions = field(default_factory=Mentions)
    named_trusts: Mentions = field(default_factory=Mentions)
    short_forms: dict[str, Found] = field(default_factory=dict)
    people: dict[str, Found] = field(default_factory=dict)
    reports: list[Found] = field(default_factory=list)
    analysts: list[Found] = field(default_factory=list)
    groups: Groups = field(default_factory=Groups)
    waiting: list[Found] = field(default_factory=list)
    openings: dict[int, Found] = field(default_factory=dict)
    services_before: bool = False
    person: Found | None = None

    def __post_init__(self) -> None:
        self._titled_councils = distinct([f for f in self.title_parties if f.letter == "c" and f.kind == "named"])
        self._titled_provider = next((f for f in self.title_parties if f.letter == "p" and f.kind == "named"), None)

    def read(self, row: Row) -> None:
        """Link the anaphora of the next sentence, and note whom it names."""
        join_appositions(row)
        group = self._group(row)
        for number, unit in enumerate(row.units):
            if unit.letter == "c" and self.affiliates(row, number) and not self._is_main(unit):
                continue  # "X, chief executive of Anytown": the text does not turn to Anytown
            if not unit.letter:
                if unit.code in ("both", "each"):
                    self._both(row, number)
                elif unit.code == "those":
                    self._those_of(row, number)
                continue
            found = unit.payload
            if isinstance(found, Found):
                self._short_form(unit, found)
                self._link(row, unit, found)
            elif unit.letter == "i" and found in _SPEAKING:
                self._speaking(unit)
            elif unit.letter == "i" and found in ("it", "they", "them", "he", "she", "him", "her"):
                self._pronoun(row, number)
        if not group:
            taken_up = [unit.payload.refers for unit in row.units if unit.letter == "c" and isinstance(unit.payload, Found)]
            spoken = max(taken_up, key=len, default=[])
            if len(spoken) > 1:
                self.groups.add(row.sentence.index, list(spoken))
        else:
            self.groups.add(row.sentence.index, group)
            here = [unit.payload for unit in row.units if unit.letter == "c" and isinstance(unit.payload, Found)]
            # "two boroughs in the north, X and Y", or the names in the next sentence
            for waiting in [*self.waiting, *(found for found in here if found.kind == "anaphor" and found.number and not found.refers)]:
                if waiting.number in (0, len(group)):
                    waiting.refers = list(group)
        typed = [unit for unit in row.units if unit.letter]
        opening = next((unit.payload for unit in typed if unit.letter in "cpgmrho" and isinstance(unit.payload, Found)), None)
        if opening is not None:
            self.openings[row.sentence.index] = opening
        parties = [unit.payload for unit in typed if unit.letter == "c" and isinstance(unit.payload, Found)]
        self.waiting = [found for found in parties if found.kind == "anaphor" and found.number and not found.refers]
        self.person = self._subject_person(typed) or self.person
        row.after_services = self.services_before
        self.services_before = any(unit.letter == "s" for unit in typed)
        join_lists(row)
        row.encode()

    def _is_main(self, unit: Unit) -> bool:
        return self.main is not None and isinstance(unit.payload, Found) and same_party(unit.payload, self.main)

    def the_council(self, row: Row, before: int | None = None, without: Sequence[Found] = ()) -> Found | None:
        """The council that the text is about at this point: the only one of the paragraph, else the topic of the document.

        Args:
            row: the sentence.
            before: look only at what stands before this offset of the text.
            without: parties that are not meant, since the relation has them already.
        """
        here = self.councils_by_paragraph.get(row.sentence.paragraph, _NOBODY)
        parties, last = here.without(here.until(row.sentence.index, before), without)
        topic = self.topic()
        if len(parties) == 1:
            return parties[0]
        if topic is not None and (not parties or any(same_party(topic, f) for f in parties)):
            return topic
        return last or topic

    def the_councils(self, row: Row, without: Sequence[Found] = ()) -> list[Found]:
        """The council that a sentence leaves out; all of those that the text speaks of together ("the two boroughs")."""
        if joined := self.just_before(row):
            return joined
        council = self.the_council(row, without=without)
        if council is None:
            return []
        together = [] if self._titled_councils else self.groups.only_one_with(council)
        here = self.councils_by_paragraph.get(row.sentence.paragraph, _NOBODY)
        alone = here.found[: min(1, here.until(row.sentence.index))]
        return together if together and alone != [council] else [council]

    def just_before(self, row: Row) -> list[Found]:
        """The councils that the sentence before joined, where this one goes on with "there"."""
        if not row.units or row.units[0].code != "there":
            return []
        return self.groups.in_sentence(row.sentence.index - 1)

    def topic(self) -> Found | None:
        """The council of the title when it names just one; else who publishes the text; else whom it names most, once it has been named."""
        if len(self._titled_councils) == 1:
            return self._titled_councils[0]
        if self.speaker is not None and self.speaker.letter == "c":
            return self.speaker
        if self.main is not None and (not self.councils.parties or self.councils.knows(self.main)):
            return self.main
        return self.councils.parties[self.councils.most] if self.councils.parties else None

    def the_provider(self, row: Row, noun: str = "", before: int | None = None) -> Found | None:
        """The provider mentioned last before this point whose kind fits the noun."""
        mentions, named = self.providers, self.named_providers
        if _TRUST.search(noun):
            if self.trusts.until(row.sentence.index, before):
                mentions, named = self.trusts, self.named_trusts
            elif noun.endswith("trusts"):
                return self._titled_provider
        if count := named.until(row.sentence.index, before):
            return named.found[count - 1]
        count = mentions.until(row.sentence.index, before)
        return self._titled_provider or (mentions.found[count - 1] if count else None)

    def providers_named(self, row: Row) -> list[Found]:
        """The providers that the text has named up to this sentence, each once."""
        return self.named_providers.parties_until(self.named_providers.until(row.sentence.index))

    def the_only_provider(self, row: Row) -> Found | None:
        """The provider that a sentence leaves out: the only one that the text has named so far."""
        named = self.providers_named(row)
        return named[0] if len(named) == 1 else None

    def _short_form(self, unit: Unit, found: Found) -> None:
        """Remember a short form that stands in brackets behind a name, and know it when it comes again."""
        if unit.letter == "x" and found.refers and found.surface.isalnum() and found.kind == "named":
            self.short_forms[found.surface] = found.refers[0]
        elif unit.letter in "upho" and not found.candidates and found.surface in self.short_forms:
            named = self.short_forms[found.surface]
            found.refers = [named]
            unit.become(named.letter)

    def _link(self, row: Row, unit: Unit, found: Found) -> None:
        if unit.letter == "c":
            if found.kind == "anaphor":
                found.refers = self._councils_of(row, found)
                for referent in found.refers:
                    self._note_council(row, found.start, referent)
            elif found.kind == "named":
                self._note_council(row, found.start, found)
        elif unit.letter == "p":
            if found.kind == "anaphor":
                antecedent = self.the_provider(row, found.noun, unit.start)
                found.refers = [antecedent] if antecedent is not None else []
                if not found.refers:
                    found.kind = "described"
            if found.kind in ("named", "described", "anaphor"):
                for root in roots_of(found):
                    self._note_provider(row, found.start, root)
        elif unit.letter in "hum":
            self._person(unit, found)
        elif unit.letter == "a":
            self.analysts.append(found)
        elif unit.letter == "t":
            if found.kind == "anaphor":
                found.refers = self.reports[-1:]
            else:
                self.reports.append(found)

    def _note_council(self, row: Row, at: int, council: Found) -> None:
        self.councils.add(row.sentence.index, at, council)
        self.councils_by_paragraph.setdefault(row.sentence.paragraph, Mentions()).add(row.sentence.index, at, council)

    def _note_provider(self, row: Row, at: int, provider: Found) -> None:
        trust = provider.type == "ChildrensTrust" or _TRUST.search(provider.surface) is not None
        named = provider.kind == "named"
        for mentions, fits in (
            (self.providers, True),
            (self.named_providers, named),
            (self.trusts, trust),
            (self.named_trusts, named and trust),
        ):
            if fits:
                mentions.add(row.sentence.index, at, provider)

    def _councils_of(self, row: Row, found: Found) -> list[Found]:
        plural = (found.noun.endswith(("s", "ies")) and found.noun not in ("council's",)) or found.number == 2
        if not plural:
            joined = self._group(row)
            here = distinct(self.councils.within(row.sentence.index, found.start))
            if len(joined) > 1 and len(here) == len(joined) and all(any(same_party(f, g) for g in joined) for f in here):
                return joined  # "X and Y …, a company owned by the council": each of them its own
            client = self._client_before(row, found)
            if client is not None and (not here or any(same_party(client, f) for f in here)):
                return [client]
            topic = self.topic()
            if topic is not None and not self.finder.fits(found.noun, topic):
                suited = next((f for f in self.councils.latest_of_each() if self.finder.fits(found.noun, f)), None) or next(
                    (f for f in reversed(self.title_parties) if f.letter == "c" and self.finder.fits(found.noun, f)), None
                )
                if suited is not None:
                    return [suited]
            here = [party for party in here if self.finder.fits(found.noun, party)]
            there = here and any(
                u.code in ("where", "there") or u.payload in ("which", "whose") for u in row.units if here[-1].end <= u.start < found.start
            )
            if there or (here and _opens_with_place(row)):
                return here[-1:]  # "Compare X, where the council …"; "In X the council …"
            if found.surface.lower().startswith(_DEMONSTRATIVE) and (count := self.councils.until(row.sentence.index, found.start)):
                return [self.councils.found[count - 1]]
            if topic is not None and here and found.noun in _INSTITUTIONS and not any(same_party(topic, f) for f in here):
                return [topic]  # another council acts in this sentence; of itself it would say "its"
            if found.noun not in _INSTITUTIONS and len(here) == 1 and not _employs(row.units, here[0]):
                return here
            council = self.the_council(row, found.start)
            return [council] if council is not None else []
        others: list[Found] = []
        if "other" in found.surface.lower():
            others = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "c" and u.payload.kind == "named"]
        joined = self._group(row)
        if not others and len(joined) > 1 and len(joined) == found.number and all(f.end <= found.start for f in joined):
            return joined
        if len(joined) == found.number > 1 and found.surface.lower().startswith(("two ", "three ")) and joined[0].start > found.end:
            return joined  # "two boroughs in the west, X and Y"
        here = self._group(row)
        if not others and len(here) > 1 and here[-1].end < found.start and found.number in (0, len(here)):
            return here  # "In X and Y it was ministers who made the councils …"
        if group := self.groups.latest(found.number, others):
            return list(group)
        parties = self.councils.parties
        return list(parties) if found.number and len(parties) == found.number else []

    def _client_before(self, row: Row, found: Found) -> Found | None:
        """The council of the provider that a sentence has named before "the council", where the text knows just one of its councils."""
        providers = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "p" and u.start < found.start]
        clients = {key for party in providers[-1:] for root in roots_of(party) for key in self.finder.clients(root)}
        if not clients:
            return None
        named = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "c" and u.payload.kind == "named"]
        met = [*self.councils.parties, *self._titled_councils, *named]
        known = distinct([party for party in met if clients & set(party.candidates)])
        return known[0] if len(known) == 1 else None

    def _group(self, row: Row) -> list[Found]:
        """The councils that a sentence joins by commas and "and" ("Doncaster, Slough and Sandwell")."""
        best: list[Found] = []
        run: list[Found] = []
        for unit in row.units:
            if unit.letter == "c" and isinstance(unit.payload, Found) and unit.payload.kind == "named":
                run.append(unit.payload)
                if len(run) > max(1, len(best)) and len(joined := distinct(run)) > max(1, len(best)):
                    best = joined
            elif run and unit.code not in _LISTING:
                run = []
        return best

    def _person(self, unit: Unit, found: Found) -> None:
        """Know a person again by the surname, where it stands alone or behind a title."""
        words = found.surface.split(" ")
        known = self.people.get(words[-1])
        if known is not None and (len(words) == 1 or words[0].rstrip(".") in _TITLES):
            if known is not found and known.surface != found.surface:
                found.refers = [known]
                unit.become(known.letter)
        elif unit.letter in "hm":
            self.people[words[-1]] = found

    def _pronoun(self, row: Row, number: int) -> None:
        """Tie a pronoun: "it" takes up the party that this sentence, or the one before, began with; a dummy "it" takes up nobody."""
        unit = row.units[number]
        following = [u.code for u in row.units[number + 1 : number + 4]]
        if following[:1] in (["is"], ["was"]) and not _DUMMY.isdisjoint(following[1:3]):
            return
        if unit.payload == "her" and following and following[0] not in _BEHIND_OBJECT and number + 1 < len(row.units):
            return  # "her report"
        if unit.payload in ("he", "she", "him", "her"):
            person = self._subject_person(row.units[:number]) or self.person
            if person is not None:
                unit.payload = Found(unit.start, unit.end, unit.payload, person.type, person.letter, "anaphor", refers=[person])
                unit.become(person.letter)
            return
        joined = self.groups.last_sentence >= row.sentence.index - 1
        if unit.payload in ("they", "them") and not joined and (self.services_before or any(u.letter == "s" for u in row.units[:number])):
            unit.become("s")
            return
        group = self.groups.in_sentence(self.groups.last_sentence) if joined and unit.payload in ("they", "them") else []
        if group:
            words = unit.payload if isinstance(unit.payload, str) else "they"
            unit.payload = Found(unit.start, unit.end, words, group[0].type, "c", "anaphor", refers=list(group))
            unit.become("c")
            return
        antecedent = self._first_party(row.units[:number])
        if antecedent is not None and unit.payload == "it" and number and row.units[number - 1].code in _PREPOSITIONS:
            # What the subject does to "it", it does to another: "Leeds set up a trust and passed its services to it".
            antecedent = self._last_other(row.units[:number], antecedent) or antecedent
        if antecedent is None:
            earlier = [first for mentions in (self.councils, self.providers) if (first := mentions.first_in(row.sentence.index - 1))]
            antecedent = min(earlier, key=lambda pair: pair[0])[1] if earlier else None
        if antecedent is not None and unit.payload != "them":
            unit.payload = Found(
                unit.start,
                unit.end,
                unit.payload if isinstance(unit.payload, str) else "it",
                antecedent.type,
                antecedent.letter,
                "anaphor",
                refers=[antecedent],
            )
            unit.become(antecedent.letter)

    def _both(self, row: Row, number: int) -> None:
        """Tie "both" or "each" to the councils that were joined last ("Both own it", "in which each has a half", "runs it for both")."""
        unit = row.units[number]
        following = row.units[number + 1].code if number + 1 < len(row.units) else "."
        ends = following in (",", ".", ";") and number > 0 and row.units[number - 1].code in ("for", "by", "to", "of", "in")
        joined = self._group(row) or self.groups.latest(2 if unit.code == "both" else 0, [])
        if joined and (following in self.verbal or following in _HOLDING or ends):
            unit.payload = Found(unit.start, unit.end, unit.code, joined[0].type, "c", "anaphor", refers=list(joined))
            unit.code, unit.letter = f"<c{number}>", "c"
        elif unit.code == "both" and self.services_before and (following in self.verbal or row.units[number - 1].code in self.verbal):
            unit.payload, unit.code, unit.letter = "the services", f"<s{number}>", "s"  # "X and Y have been handed over: Z has both"

    def _those_of(self, row: Row, number: int) -> None:
        """Take "those of X" for services where the text speaks of services."""
        following = row.units[number + 1 : number + 4]
        whose = next((unit for unit in following if unit.letter), None)
        spoken = self.services_before or any(unit.letter == "s" for unit in row.units[:number])
        if spoken and whose is not None and whose.letter == "c" and following[0].code == "of":
            unit = row.units[number]
            unit.payload, unit.code, unit.letter = "those services", f"<s{number}>", "s"

    def _speaking(self, unit: Unit) -> None:
        """Tie "we" and "our" to who publishes the text."""
        if self.speaker is not None and isinstance(unit.payload, str):
            who = self.speaker
            unit.payload = Found(unit.start, unit.end, unit.payload, who.type, who.letter, "anaphor", refers=[who])
            unit.become(who.letter)

    def _last_other(self, units: list[Unit], subject: Found) -> Found | None:
        """The last provider, or else the last council, of some units that is not the subject."""
        parties = [
            u.payload for u in units if isinstance(u.payload, Found) and u.letter in _SUBJECT_LETTERS and u.payload.kind != "generic"
        ]
        others = [
            party
            for party in parties
            if party is not subject and not any(same_party(root, r) for root in roots_of(party) for r in roots_of(subject))
        ]
        providers = [party for party in others if party.letter == "p"]
        return (providers or others)[-1] if others else None

    def there(self, row: Row, at: int) -> list[Found]:
        """The councils that "there" means at an offset: those joined just before, else the one named last."""
        if joined := self.groups.in_sentence(row.sentence.index - 1):
            return joined
        count = self.councils.until(row.sentence.index, at)
        return self.councils.found[count - 1 : count] if count else []

    def _subject_person(self, units: list[Unit]) -> Found | None:
        """The person that a sentence begins with, whom the next one's "he" or "she" takes up."""
        found = next((unit.payload for unit in units if unit.letter in ("h", "m") and isinstance(unit.payload, Found)), None)
        return roots_of(found)[0] if found is not None else None

    def _first_party(self, units: list[Unit]) -> Found | None:
        """The party that a sentence begins with, or its part behind a semicolon."""
        part = next((n + 1 for n in range(len(units) - 1, -1, -1) if units[n].code == ";"), 0)
        opening = units[part : part + 2]
        part = (
            part if any(unit.letter for unit in opening) and all(unit.letter or unit.code in ("the", "and") for unit in opening[:1]) else 0
        )
        for unit in [*units[part:], *units[:part]]:
            if isinstance(unit.payload, Found) and unit.letter in _SUBJECT_LETTERS and unit.payload.kind != "generic":
                return unit.payload
        return None


def _employs(units: list[Unit], council: Found) -> bool:
    """Whether a council is named only as where somebody works ("X, chief executive at Hampshire")."""
    number = next((n for n, unit in enumerate(units) if unit.payload is council), 0)
    return number > 1 and units[number - 1].code in ("at", "of", "from") and units[number - 2].code in _EMPLOYED


def _opens_with_place(row: Row) -> bool:
    """Whether a sentence begins "In X …", and so speaks of X."""
    return len(row.units) > 2 and row.units[0].code in ("in", "at", "for") and row.units[1].letter == "c"
