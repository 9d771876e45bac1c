"""Claims from text: what a document says about who runs, forces, owns, rates and leads whom, with the words that say it."""

from __future__ import annotations

from dataclasses import dataclass

from caregraph.extract.circumstance import Circumstance
from caregraph.extract.claims import Reading
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.grammar import Grammar, load_grammar
from caregraph.extract.matching import Matcher
from caregraph.extract.names import NameFinder
from caregraph.extract.parties import Parties
from caregraph.extract.phrases import roots_of
from caregraph.extract.revision import revised
from caregraph.extract.scope import Scope
from caregraph.extract.tokens import sentences_of
from caregraph.extract.units import UnitReader
from caregraph.model import Claim, Document, EntityId, Unresolved
from caregraph.sources.knowledge import Knowledge

__all__ = ["Extraction", "Extractor"]


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one document says.

    Attributes:
        claims: in the order of the text.
        unresolved: the mentions that stand for nobody known.
        named: the entities of the registers that the text calls by an unmistakable name, whether or not a claim is about them.
    """

    claims: tuple[Claim, ...]
    unresolved: tuple[Unresolved, ...]
    named: frozenset[EntityId] = frozenset()


class Extractor:
    """Reads documents; built once from the reference tables, then used for any number of documents.

    Args:
        knowledge: the names to recognise.
        grammar: the frames and word lists; those of the package unless given.
    """

    def __init__(self, knowledge: Knowledge, grammar: Grammar | None = None) -> None:
        self.grammar = grammar or load_grammar()
        self.finder = NameFinder(knowledge, self.grammar)
        self.units = UnitReader(self.finder, self.grammar)
        self.matcher = Matcher(self.grammar)
        self.scope = Scope(self.grammar)
        self.circumstance = Circumstance(self.grammar)
        cues = [cue.split() for words in self.grammar.lexicon["manner"].values() for cue in words]
        self.manner_words = frozenset(max([word for word in cue if "'" not in word] or cue, key=len) for cue in cues)

    def extract(self, document: Document) -> Extraction:
        """The claims of one document; its mentions are named but not yet resolved.

        The same document gives the same claims, whatever was read before it.
        """
        title = self.finder.find(document.title, 0, len(document.title)) if document.title else []
        discourse = Discourse(title, self.finder.fits)
        parties = Parties(document, discourse, self.scope, self.circumstance, self.finder.knowledge.roles)
        reading = Reading(document, self.scope, self.circumstance, parties)
        rows = [self.units.read(document.text, sentence, document.date) for sentence in sentences_of(document)]
        for row in rows:
            discourse.read(row)
        for row in rows:
            # A sentence states a manner by one of some phrases; without the longest word of any of them it need not be looked at.
            if not self.manner_words.isdisjoint(map(str.lower, row.sentence.words)):
                reading.note_manner(row)
        for row in rows:
            for match in self.matcher.matches(row):
                reading.take(match)
        mentioned = [unit.payload for row in rows for unit in row.units]
        roots = [root for found in [*mentioned, *title] if isinstance(found, Found) for root in roots_of(found)]
        named = frozenset(root.candidates[0] for root in roots if root.kind == "named" and len(root.candidates) == 1)
        return Extraction(revised(document, reading.claims), tuple(parties.unresolved), named)
