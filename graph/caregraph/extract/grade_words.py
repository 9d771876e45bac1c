"""The closed classes by which grades are read, from ``lexicon.toml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from caregraph.extract.grammar import Grammar
from caregraph.extract.inflection import inflections


@dataclass(frozen=True)
class GradeWords:
    """Word lists of the lexicon, each as a set; those of verbs with all their forms."""

    grammar: Grammar

    def _words(self, name: str) -> frozenset[str]:
        return frozenset(self.grammar.words("grading", name))

    def _forms(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(form for name in names for verb in self.grammar.words("grading", name) for form in inflections(verb))

    @cached_property
    def verb_forms(self) -> frozenset[str]:
        """All forms of the verbs by which somebody is said to be of a grade."""
        return self._forms(["verbs"])

    @cached_property
    def judging(self) -> frozenset[str]:
        """Forms of the verbs by which somebody is found "to require improvement"."""
        return self._forms(["judging"])

    @cached_property
    def give(self) -> frozenset[str]:
        """Forms of the verbs by which grades are given."""
        return self._forms(["give"])

    @cached_property
    def get(self) -> frozenset[str]:
        """Forms of the verbs by which grades are got."""
        return self._forms(["get"])

    @cached_property
    def changes(self) -> frozenset[str]:
        """Forms of the verbs of change."""
        return self._forms(["change"])

    @cached_property
    def say(self) -> frozenset[str]:
        """Verbs by which a report says a grade."""
        return self._words("say")

    @cached_property
    def nouns(self) -> frozenset[str]:
        """Nouns for a grade."""
        return self._words("nouns")

    @cached_property
    def weak_nouns(self) -> frozenset[str]:
        """Nouns for a grade only beside inspectors or in quotation marks."""
        return self._words("weak-nouns")

    @cached_property
    def work(self) -> frozenset[str]:
        """What inspectors judge of a council."""
        return self._words("work")

    @cached_property
    def wishes(self) -> frozenset[str]:
        """Words that make a grade a wish."""
        return self._words("wishes")

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The beginnings of phrases for services that are only a part of what a council does."""
        return self.grammar.words("grading", "parts")

    @cached_property
    def others(self) -> frozenset[str]:
        """What gets grades and is no council."""
        return self._words("others")

    @cached_property
    def be(self) -> frozenset[str]:
        """Forms of "be"."""
        return frozenset(self.grammar.words("classes", "be"))

    @cached_property
    def have(self) -> frozenset[str]:
        """Forms of "have"."""
        return frozenset(self.grammar.words("classes", "have"))

    @cached_property
    def linking(self) -> frozenset[str]:
        """Verbs that link like "be"."""
        return frozenset(self.grammar.words("syntax", "linking"))

    @cached_property
    def inner(self) -> frozenset[str]:
        """Words inside a noun phrase."""
        return frozenset(self.grammar.words("syntax", "inner"))

    @cached_property
    def adverbs(self) -> frozenset[str]:
        """Adverbs."""
        return frozenset(self.grammar.words("syntax", "adverbs"))

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """Prepositions."""
        return frozenset(self.grammar.words("syntax", "prepositions"))

    @cached_property
    def skipped(self) -> frozenset[str]:
        """What may stand between a grade and the word that it belongs to."""
        return self.adverbs | {
            "a",
            "an",
            "the",
            "as",
            "being",
            "overall",
            "second",
            "third",
            "fourth",
            "fifth",
            "latest",
            "single",
            "simply",
            "merely",
            "another",
            "once",
            "more",
            "successive",
            "consecutive",
            "straight",
            "again",
            "to",
            "be",
        } - {"to"}

    @cached_property
    def breaking(self) -> frozenset[str]:
        """Words at which a clause ends."""
        return frozenset(self.grammar.words("syntax", "breaks"))

    @cached_property
    def after(self) -> frozenset[str]:
        """What may follow a grade that is none of the words which it only describes."""
        closed = self.prepositions | self.adverbs | self.be | self.have | self.breaking | frozenset(self.grammar.words("syntax", "modals"))
        nouns = self.nouns | self.weak_nouns | self._forms(["afterwards"])
        return (
            closed
            | nouns
            | {
                "and",
                "or",
                "that",
                "rated",
                "than",
                "so",
                "for",
                "inspection",
                "ofsted",
                "service",
                "services",
                "council",
                "authority",
                "which",
                "following",
                "twice",
                "last",
                "this",
                "next",
                "every",
                "one",
                "the",
                "a",
                "an",
                "earlier",
                "time",
                "two",
                "three",
                "rising",
                "falling",
                "according",
                "say",
                "says",
                "said",
                "thanks",
                "because",
                "down",
                "up",
                "straight",
                "right",
                "directly",
                "all",
            }
        )
