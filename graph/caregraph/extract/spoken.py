"""What a text has spoken of so far, sentence by sentence: the parties in the order of their mentions, and who began what."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from caregraph.extract.firms_told import FirmsTold
from caregraph.extract.found import Found
from caregraph.extract.mentions import Groups, Mentions
from caregraph.extract.phrases import distinct, roots_of
from caregraph.extract.subjects import subject_person
from caregraph.extract.units import Row, Unit

TRUST: Final = re.compile(r"\btrusts?\b", re.IGNORECASE)


@dataclass
class Spoken:
    """The parties of one document in the order of their mentions.

    Attributes:
        title_parties: the parties that the title names.
        speaker: who "we" are: the publisher, where it is a council or provider.
        author: who "I" am: whoever has signed the text.
        main: the council that the whole document names most.
        turned: the councils that the text turns to or goes on with, without those that it only names beside them.
        pair: the number of the last sentence that names just two parties, and these.
        paragraphs, openings: the first sentence of each paragraph that has begun, the first party of each sentence, by their numbers.
        objects: whom "it" means as an object, by the number of the sentence.
        made: the only provider of a sentence, if that tells of its being set up.
        unknown: the name that nothing tells the kind of, where a sentence begins with one and speaks of no provider.
        told: what sentences tell of companies and of who founded them.
        services_before: whether the sentence before speaks of services.
        person: the person that a sentence began with last.
        pointed: the council or provider that "it" stands for in a sentence, by the number of the sentence.
        persons: the person that a sentence, or the last one with any, began with, by the number of the sentence.
        crowded: the numbers of the sentences that name more than one person.
        workplaces: the councils where somebody was said to work; ``just_read`` the units of the sentence before.
        women: whether persons have been called "she", or "he".
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
    workplaces: list[Found] = field(default_factory=list)
    just_read: list[Unit] = field(default_factory=list)
    women: dict[object, bool] = field(default_factory=dict)

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
        trust = provider.type == "ChildrensTrust" or TRUST.search(provider.surface) is not None
        named = provider.kind == "named"
        fitting = ((self.providers, True), (self.named_providers, named), (self.trusts, trust), (self.named_trusts, named and trust))
        for mentions, fits in fitting:
            if fits:
                mentions.add(row.sentence.index, at, provider)
