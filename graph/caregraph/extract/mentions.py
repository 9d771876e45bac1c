"""The mentions of parties in the order of a text, kept so that to look back costs no more at the end of a long text than at its start."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from caregraph.extract.found import Found
from caregraph.extract.phrases import distinct, keys_of, same_party


@dataclass(slots=True)
class Mentions:
    """Mentions in the order of the text, and which of them name one party.

    Attributes:
        found: the mentions.
        parties: the first mention of each party; a mention that may name two of them is counted for both.
        most: the number of the party that is named most so far, the earlier of two; meaningless while there is none.
    """

    found: list[Found] = field(default_factory=list)
    parties: list[Found] = field(default_factory=list)
    most: int = 0
    _places: list[tuple[int, int]] = field(default_factory=list)
    _begins: list[int] = field(default_factory=list)
    _counts: list[int] = field(default_factory=list)
    _party_of: dict[str, int] = field(default_factory=dict)
    _numbers: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    _wordings: dict[str, list[tuple[str, ...]]] = field(default_factory=dict)

    def add(self, sentence: int, at: int, found: Found, *, named: bool = True) -> None:
        """Note the next mention: its sentence and its offset in the text; one that only points back does not make a party named more."""
        keys = keys_of(found)
        number = len(self.found)
        party_of = self._party_of
        self._places.append((sentence, at))
        self.found.append(found)
        numbers = self._numbers.get(keys)
        if numbers is None:
            numbers = self._numbers[keys] = []
            for key in keys:
                self._wordings.setdefault(key, []).append(keys)
        numbers.append(number)
        known = {party_of[key]: None for key in keys if key in party_of}
        for party in known if named else ():
            self._counts[party] += 1
            self._weigh(party)
        if not known:
            party = len(self.parties)
            self._party_of.update(dict.fromkeys(keys, party))
            self.parties.append(found)
            self._begins.append(number)
            alike = {wording for key in keys for wording in self._wordings[key]}
            self._counts.append(sum(len(self._numbers[wording]) for wording in alike))
            self._weigh(party)

    def _weigh(self, party: int) -> None:
        count, most = self._counts[party], self._counts[self.most]
        if count > most or (count == most and party < self.most):
            self.most = party

    def knows(self, found: Found) -> bool:
        """Whether a party has been mentioned."""
        return any(key in self._party_of for key in keys_of(found))

    def knew(self, found: Found, sentence: int) -> bool:
        """Whether a party had been mentioned by the end of a sentence."""
        count = self.until(sentence)
        return any(self._begins[party] < count for key in keys_of(found) if (party := self._party_of.get(key)) is not None)

    def until(self, sentence: int, before: int | None = None) -> int:
        """How many mentions stand up to the end of a sentence, or in it before an offset."""
        return bisect_left(self._places, (sentence + 1,) if before is None else (sentence, before))

    def within(self, sentence: int, before: int | None = None) -> list[Found]:
        """The mentions in a sentence, those before an offset where one is given."""
        return self.found[bisect_left(self._places, (sentence,)) : self.until(sentence, before)]

    def first_in(self, sentence: int) -> tuple[int, Found] | None:
        """The first mention in a sentence, with its offset."""
        number = bisect_left(self._places, (sentence,))
        if number == len(self._places) or self._places[number][0] != sentence:
            return None
        return self._places[number][1], self.found[number]

    def parties_until(self, count: int) -> list[Found]:
        """The parties of the first so many mentions, each once."""
        return self.parties[: bisect_left(self._begins, count)]

    def without(self, count: int, barred: Sequence[Found]) -> tuple[list[Found], Found | None]:
        """The parties of the first so many mentions that are none of those barred, and the last such mention."""
        keys = {key for found in barred for key in keys_of(found)}
        if keys.isdisjoint(self._wordings):
            return self.parties_until(count), self.found[count - 1] if count else None
        kept = [numbers for wording, numbers in self._numbers.items() if numbers[0] < count and keys.isdisjoint(wording)]
        last = max((numbers[bisect_left(numbers, count) - 1] for numbers in kept), default=None)
        return distinct([self.found[numbers[0]] for numbers in kept]), None if last is None else self.found[last]

    def latest_of_each(self) -> Iterable[Found]:
        """The last mention of every wording, the latest first."""
        for number in sorted((numbers[-1] for numbers in self._numbers.values()), reverse=True):
            yield self.found[number]


@dataclass(slots=True)
class Groups:
    """The parties that sentences join ("Doncaster, Slough and Sandwell"), in the order of the text.

    Attributes:
        last_sentence: the last sentence that joins parties; before the first sentence while none has.
    """

    last_sentence: int = -2
    _by_sentence: dict[int, list[Found]] = field(default_factory=dict)
    _with: dict[str, list[int]] = field(default_factory=dict)
    _latest: dict[tuple[tuple[str, ...], ...], list[Found]] = field(default_factory=dict)

    def add(self, sentence: int, group: list[Found]) -> None:
        """Note the group of a sentence, the first or the next one."""
        self.last_sentence = sentence
        self._by_sentence[sentence] = group
        for key in {key for found in group for key in keys_of(found)}:
            self._with.setdefault(key, []).append(sentence)
        wording = tuple(keys_of(found) for found in group)
        self._latest.pop(wording, None)
        self._latest[wording] = group

    def in_sentence(self, sentence: int) -> list[Found]:
        """The group of a sentence; empty where it joins nobody."""
        return self._by_sentence.get(sentence, [])

    def only_one_with(self, party: Found) -> list[Found]:
        """The one group of the text that a party belongs to; empty where there is none, or several."""
        sentences: set[int] = set()
        for key in keys_of(party):
            sentences.update(self._with.get(key, ())[:2])
        return self._by_sentence[sentences.pop()] if len(sentences) == 1 else []

    def latest(self, size: int, without: Sequence[Found]) -> list[Found]:
        """The latest group of so many parties (0: of any number) to which none of some parties belongs."""
        for group in reversed(self._latest.values()):
            if size in (0, len(group)) and not any(same_party(one, other) for one in without for other in group):
                return group
        return []
