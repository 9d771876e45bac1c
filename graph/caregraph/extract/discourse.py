"""What a text has spoken of so far: the parties in the order of their mentions, and the council or provider that it is about at a point."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.mentions import Mentions
from caregraph.extract.name_phrases import begun_as_group, has_noun, no_firm
from caregraph.extract.phrases import distinct, same_party
from caregraph.extract.spoken import TRUST, Spoken
from caregraph.extract.units import Row
from caregraph.terms import EntityType

#: What no charity is called.
_COMPANIES: Final = frozenset({"company", "firm", "business", "group", "arm's-length company"})
#: Nouns for companies that are part of their names, by which texts go on to call them.
_IN_NAMES: Final = frozenset({"agency", "group"})
#: The mentions of a paragraph that has none.
_NOBODY: Final = Mentions()


@dataclass
class Discourse(Spoken):
    """Whom the words of one document mean, by what it has spoken of so far."""

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

    def just_begun(self, row: Row) -> Found | None:
        """The only council of the sentence before, where that begins with it and nothing tells which one the whole text is about."""
        index = row.sentence.index - 1
        opening, told = self.openings.get(index), self.turned.within(index)
        if self.told_of_one or opening is None or opening.letter != "c" or index < self.paragraphs.get(row.sentence.paragraph, 0):
            return None
        if self.groups.in_sentence(index):
            return None  # "X and Y are helping Z. It …"
        if [unit.code for unit in self.just_read[1:2]] in (["'s"], ["'"]) and not any(unit.letter == "s" for unit in self.just_read[2:5]):
            return None  # "X's mayor had sent a letter"
        alone = distinct(told)
        return alone[0] if len(alone) == 1 else None

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

    def named_by(self, row: Row, council: Found) -> bool:
        """Whether a sentence, or one before it, names a council, or something else tells that the text is about it."""
        return self.told_of_one or self.councils.knew(council, row.sentence.index)

    def the_provider(self, row: Row, noun: str = "", before: int | None = None) -> Found | None:
        """The provider mentioned last before this point whose kind fits the noun."""
        mentions, named = self.providers, self.named_providers
        if TRUST.search(noun):
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
