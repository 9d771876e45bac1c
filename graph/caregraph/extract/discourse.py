"""What a text has spoken of so far: the parties in the order of their mentions, and the council or provider that it is about at a point."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.firms_told import FirmsTold
from caregraph.extract.found import Found
from caregraph.extract.mentions import Groups, Mentions
from caregraph.extract.name_phrases import begun_as_group, has_noun, no_firm
from caregraph.extract.phrases import distinct, roots_of, same_party
from caregraph.extract.subjects import subject_person
from caregraph.extract.units import Row, Unit
from caregraph.terms import EntityType

_TRUST: Final = re.compile(r"\btrusts?\b", re.IGNORECASE)
#: What no charity is called.
_COMPANIES: Final = frozenset({"company", "firm", "business", "group", "arm's-length company"})
#: Nouns for companies that are part of their names, by which texts go on to call them.
_IN_NAMES: Final = frozenset({"agency", "group"})
#: The mentions of a paragraph that has none.
_NOBODY: Final = Mentions()


@dataclass
class Discourse:
    """The parties of one document in the order of their mentions.

    Attributes:
        title_parties: the parties that the title names.
        speaker, author, main: who "we" are (the publisher, if a council or provider); who signs; the council named most.
        turned: the councils that the text turns to or goes on with, without those that it only names beside them.
        pair: the number of the last sentence that names just two parties, and these.
        paragraphs, openings: the first sentence of each paragraph that has begun, the first party of each sentence, by their numbers.
        objects: whom "it" means as an object, by the number of the sentence.
        made: the only provider of a sentence, if that tells of its being set up.
        unknown: the name that nothing tells the kind of, where a sentence begins with one and speaks of no provider.
        told: what sentences tell of companies and of who founded them.
        services_before: whether the sentence before speaks of services.
        pointed: the council or provider that "it" stands for in a sentence, by the number of the sentence.
        person, persons: the person that a sentence began with last; the same by the number of the sentence.
        crowded: the numbers of the sentences that name more than one person.
        workplace: the council where somebody was last said to work; ``just_read`` the units of the sentence before.
        governments: the minister or department that a sentence speaks of last, by the number of the sentence.
    """

    title_parties: list[Found]
    speaker: Found | None = None
    main: Found | None = None
    author: Found | None = None
    councils: Mentions = field(default_factory=Mentions)
    turned: Mentions = field(default_factory=Mentions)
    councils_by_paragraph: dict[int, Mentions] = field(default_factory=dict)
    providers: Mentions = field(default_factory=Mentions)
    named_providers: Mentions = field(default_factory=Mentions)
    trusts: Mentions = field(default_factory=Mentions)
    named_trusts: Mentions = field(default_factory=Mentions)
    reports: list[Found] = field(default_factory=list)
    analysts: list[Found] = field(default_factory=list)
    investors: list[Found] = field(default_factory=list)
    pair: tuple[int, list[Found]] = (-1, [])
    paragraphs: dict[int, int] = field(default_factory=dict)
    groups: Groups = field(default_factory=Groups)
    openings: dict[int, Found] = field(default_factory=dict)
    objects: dict[int, Found] = field(default_factory=dict)
    made: dict[int, Found] = field(default_factory=dict)
    unknown: dict[int, Found] = field(default_factory=dict)
    told: FirmsTold = field(default_factory=FirmsTold)
    services_before: bool = False
    person: Found | None = None
    pointed: dict[int, list[Found]] = field(default_factory=dict)
    governments: dict[int, Found] = field(default_factory=dict)
    persons: dict[int, Found] = field(default_factory=dict)
    crowded: set[int] = field(default_factory=set)
    workplace: Found | None = None
    just_read: list[Unit] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.titled_councils = distinct([f for f in self.title_parties if f.letter == "c" and f.kind == "named"])
        self.titled_providers = distinct([f for f in self.title_parties if f.letter == "p" and f.kind == "named"])
        self._titled_provider = next((f for f in self.title_parties if f.letter == "p" and f.kind == "named"), None)

    def note_council(self, row: Row, at: int, council: Found, *, named: bool = True, aside: bool = False) -> None:
        """Note that a sentence speaks of a council at an offset of the text.

        Args:
            row: the sentence.
            at: the offset.
            council: the mention.
            named: whether by its name.
            aside: whether only beside the one that the text is about, so that "the council" does not mean it.
        """
        self.councils.add(row.sentence.index, at, council, named=named)
        if not aside:
            self.go_on_with(row, at, council, named=named)

    def go_on_with(self, row: Row, at: int, council: Found, *, named: bool = False) -> None:
        """Note that a sentence is about a council, which it need not name: "it"."""
        here = self.councils_by_paragraph.setdefault(row.sentence.paragraph, Mentions())
        for mentions in (self.turned, here):
            mentions.add(row.sentence.index, at, council, named=named)

    def taken_up(self, row: Row, *, far: bool = True) -> Found | None:
        """The council or provider that a pronoun takes up: the first that the sentence before is about.

        Where that one only names councils beside the one that it is about, or nobody, an earlier one of the paragraph tells.

        Args:
            row: the sentence of the pronoun.
            far: whether an earlier one may tell.
        """
        last = max(row.sentence.index - 3, self.paragraphs.get(row.sentence.paragraph, 0)) if far else 0
        for index in range(row.sentence.index - 1, min(last, row.sentence.index - 1) - 1, -1):
            if index in self.told.headed:
                return self.told.headed[index]
            firsts = [first for mentions in (self.turned, self.providers) if (first := mentions.first_in(index)) is not None]
            named = [first for first in firsts if first[1].refers or not first[1].surface.lower().startswith(("a ", "an "))]
            if firsts:
                begun = min(named or firsts, key=lambda first: first[0])[1]  # rather than "a trust"
                joined = self.groups.in_sentence(index)
                if not any(same_party(begun, party) for party in joined):
                    return begun
                one = self.beside(index, joined)  # "X and Y gave Z advice. It …": one is meant, and not two
                if one is not None or not far:
                    return one or begun
                continue
            opening = self.openings.get(index)
            if not far or (opening is not None and opening.letter != "c"):
                return None
        return None

    def beside(self, index: int, joined: Sequence[Found]) -> Found | None:
        """The first party of a sentence, by its name or as "it", that is none of those whom the sentence joins."""
        told = [*self.councils.within(index), *self.providers.within(index), *self.pointed.get(index, ())]
        return next((party for party in told if not any(same_party(party, other) for other in joined)), None)

    def note_people(self, index: int, typed: list[Unit]) -> None:
        """Note of whom a sentence speaks that is no body: who it begins with, whether of several persons, of which minister."""
        told = next((unit.payload for unit in reversed(typed) if unit.letter in ("g", "m") and isinstance(unit.payload, Found)), None)
        if told is not None and told.kind != "generic":
            self.governments[index] = roots_of(told)[0]
        self.person = subject_person(typed) or self.person
        if self.person is not None:
            self.persons[index] = self.person
        people = [root for unit in typed if unit.letter == "h" and isinstance(unit.payload, Found) for root in roots_of(unit.payload)]
        if len(people) > 1 and len(distinct(people)) > 1:
            self.crowded.add(index)
            self.told.crowds[index] = distinct(people)

    def note_provider(self, row: Row, at: int, provider: Found) -> None:
        """Note that a sentence speaks of a provider at an offset of the text: as a trust, too, where it is one."""
        trust = provider.type == "ChildrensTrust" or _TRUST.search(provider.surface) is not None
        named = provider.kind == "named"
        fitting = ((self.providers, True), (self.named_providers, named), (self.trusts, trust), (self.named_trusts, named and trust))
        for mentions, fits in fitting:
            if fits:
                mentions.add(row.sentence.index, at, provider)

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

    def of_paragraph(self, row: Row) -> list[Found]:
        """The councils with names that the paragraph has turned to up to a sentence, each once."""
        here = self.councils_by_paragraph.get(row.sentence.paragraph, _NOBODY)
        return [party for party in here.parties_until(here.until(row.sentence.index)) if party.kind == "named"]

    def the_councils(self, row: Row, without: Sequence[Found] = ()) -> list[Found]:
        """The council that a sentence leaves out; all of those that the text speaks of together ("the two boroughs")."""
        if joined := self.just_before(row):
            return joined
        council = self.the_council(row, without=without)
        if council is None:
            return []
        together = [] if self.titled_councils else self.groups.only_one_with(council)
        here = self.councils_by_paragraph.get(row.sentence.paragraph, _NOBODY)
        alone = here.found[: min(1, here.until(row.sentence.index))]
        return together if together and alone != [council] else [council]

    def government_told(self, row: Row) -> list[Found]:
        """The minister or department of which a sentence speaks, or else the one before."""
        index = row.sentence.index
        told = self.governments.get(index) or self.governments.get(index - 1)
        return [told] if told is not None else []

    def just_before(self, row: Row) -> list[Found]:
        """The councils that the sentence before joined, where this one goes on with "there"."""
        if not row.units or row.units[0].code != "there":
            return []
        joined = self.groups.in_sentence(row.sentence.index - 1)
        alone = [] if joined or row.units[1:2] == [] or row.units[1].code != "," else self.councils.within(row.sentence.index - 1)
        return joined or alone[-1:]  # "She should look at X. There, as commissioner, she advised …"

    def there(self, row: Row, at: int) -> list[Found]:
        """The councils that "there" means at an offset: those joined just before, else the one named last."""
        if joined := self.groups.in_sentence(row.sentence.index - 1):
            return joined
        count = self.councils.until(row.sentence.index, at)
        return self.councils.found[count - 1 : count] if count else []

    def begun_before(self, row: Row) -> Found | None:
        """The council that the sentence before begins with, and names alone: whom "there" means where this sentence names none."""
        index = row.sentence.index - 1
        opening, told = self.openings.get(index), distinct(self.councils.within(index))
        if len(told) != 1 or told[0].kind != "named" or opening is None or opening.letter != "c" or self.councils.within(index + 1):
            return None
        return told[0]

    def topic(self) -> Found | None:
        """The council of the title when it names just one; else who publishes the text; else whom it names most, once it has been named."""
        if len(self.titled_councils) == 1:
            return self.titled_councils[0]
        if self.speaker is not None and self.speaker.letter == "c":
            return self.speaker
        if self.main is not None and (not self.councils.parties or self.councils.knows(self.main)):
            return self.main
        return self.councils.parties[self.councils.most] if self.councils.parties else None

    def of_speaker(self, found: Found) -> Found | None:
        """The company that a text is of, where it calls itself so ("the group", "the Company"), or by "our"; else None."""
        noun = found.surface.rpartition(" ")[2]
        capital = found.noun == "group" or (noun[:1].isupper() and found.noun == "company")
        ours = found.surface.lower().startswith("our ") and noun.lower() == found.noun
        return self.speaker if self.speaker is not None and self.speaker.letter == "p" and (capital or ours) else None

    @property
    def told_of_one(self) -> bool:
        """Whether something but the number of its mentions tells which council the text is about: title, publisher, or all of the text."""
        return len(self.titled_councils) == 1 or self.main is not None or (self.speaker is not None and self.speaker.letter == "c")

    def the_provider(self, row: Row, noun: str = "", before: int | None = None) -> Found | None:
        """The provider mentioned last before this point whose kind fits the noun."""
        mentions, named = self.providers, self.named_providers
        if _TRUST.search(noun):
            if self.trusts.until(row.sentence.index, before):
                mentions, named = self.trusts, self.named_trusts
            elif noun.endswith("trusts"):
                return self._titled_provider
        if count := named.until(row.sentence.index, before):
            latest = named.found[count - 1]
            if noun in _IN_NAMES and not self.named_providers.within(row.sentence.index, before):
                latest = self._called(noun, row, count) or latest
            if noun == "group":
                latest = begun_as_group(named.parties_until(count)) or latest
            if noun in _COMPANIES and self._went_on(latest, row):
                latest = self._titled_provider or latest
            if noun and no_firm(latest):
                others = (named.found[n] for n in range(count - 2, max(-1, count - 30), -1))
                latest = next((found for found in others if not no_firm(found)), latest)
            if noun in _COMPANIES and latest.type is EntityType.CHARITY:
                others = (named.found[n] for n in range(count - 2, max(-1, count - 30), -1))
                return next((found for found in others if found.type is not EntityType.CHARITY), latest)
            return latest
        count = mentions.until(row.sentence.index, before)
        return self._titled_provider or (mentions.found[count - 1] if count else None)

    def _went_on(self, latest: Found, row: Row) -> bool:
        """Whether a new paragraph goes on about the company of the title, and no more about one that was named beside it before."""
        title, named = self._titled_provider, self.named_providers
        if (
            title is None
            or same_party(title, latest)
            or named.until(self.paragraphs[row.sentence.paragraph] - 1) != named.until(row.sentence.index)
        ):
            return False
        return named.knows(title) and same_party(named.parties[named.most], title)

    def _called(self, noun: str, row: Row, count: int) -> Found | None:
        """The provider with a noun in its name: "the agency" is the X Agency of the title, and not Y, which it has just bought."""
        if self._titled_provider is not None and has_noun(self._titled_provider, noun):
            return self._titled_provider
        if any(not no_firm(found) for found in self.named_providers.within(row.sentence.index - 1)):
            return None
        named = self.named_providers.found
        return next((named[n] for n in range(count - 1, max(-1, count - 30), -1) if has_noun(named[n], noun)), None)

    def providers_named(self, row: Row) -> list[Found]:
        """The providers that the text has named up to this sentence, each once."""
        return self.named_providers.parties_until(self.named_providers.until(row.sentence.index))

    def the_only_provider(self, row: Row) -> Found | None:
        """The provider that a sentence leaves out: the only one that the text has named so far."""
        named = self.providers_named(row)
        return named[0] if len(named) == 1 else None
