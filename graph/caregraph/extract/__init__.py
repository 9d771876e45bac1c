"""Claims from text: what a document says about who runs, forces, owns, rates and leads whom, with the words that say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from caregraph.extract import commissioner_lists
from caregraph.extract.abolished import without_abolished
from caregraph.extract.accepted import heeded
from caregraph.extract.beginnings import yet_to_begin
from caregraph.extract.by_service import provided
from caregraph.extract.circumstance import Circumstance
from caregraph.extract.claims import Reading
from caregraph.extract.deals import dealt
from caregraph.extract.departures import departed
from caregraph.extract.dialogue import join_answers
from caregraph.extract.discourse import Discourse
from caregraph.extract.endings import ended
from caregraph.extract.entailed import with_entailed
from caregraph.extract.found import Found
from caregraph.extract.grade_again import Told
from caregraph.extract.grading import GradeReader
from caregraph.extract.grammar import Emission, Grammar, load_grammar, rules_digest
from caregraph.extract.holdings import Held
from caregraph.extract.inspected import without_misplaced
from caregraph.extract.links import Links
from caregraph.extract.manners import Manners, StatedManners
from caregraph.extract.matching import Match, Matcher, in_turn
from caregraph.extract.name_phrases import leave_out_regions
from caregraph.extract.names import NameFinder
from caregraph.extract.parties import Parties
from caregraph.extract.phrases import roots_of
from caregraph.extract.rebutted import rebutted
from caregraph.extract.revision import Revision
from caregraph.extract.revoked import revoked
from caregraph.extract.scope import Scope
from caregraph.extract.speaking import who_signs, who_tells
from caregraph.extract.timeline import settle
from caregraph.extract.timing import Timing
from caregraph.extract.tokens import sentences_of
from caregraph.extract.topics import main_council, only_helps
from caregraph.extract.units import UnitReader
from caregraph.extract.valency_matching import ValencyMatcher
from caregraph.extract.wordbook import MANNER
from caregraph.ids import digest
from caregraph.model import Claim, Document, EntityId, Unresolved
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import Predicate

__all__ = ["Extraction", "Extractor", "reading_digest"]


_COMMISSIONERS: Final = frozenset({"commissioner", "commissioners"})
#: Words by which a sentence tells a grade anew.
_STILL: Final = frozenset({"still", "again", "more", "now", "remains", "remain"})
#: What makes commissioners of another kind.
_POLICE: Final = frozenset({"police", "crime", "placements"})


def reading_digest(knowledge: Knowledge) -> str:
    """A hash of what decides what a text is read as: the rules, the word lists and the reference tables."""
    return digest(rules_digest(), *(entity.model_dump_json() for _, entity in sorted(knowledge.entities.items())))


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
        self.valencies = ValencyMatcher(self.grammar)
        self.grades = GradeReader(self.grammar, self.valencies.reader)
        self.scope = Scope(self.grammar)
        classes = ("classes", "be"), ("classes", "have"), ("syntax", "modals")
        self.verbal = frozenset(word for path in classes for word in self.grammar.words(*path))
        self.common = frozenset(self.grammar.words("names", "common-fronts"))
        self.circumstance = Circumstance(self.grammar)
        self.revision = Revision(self.grammar)
        self.manners = Manners(self.grammar)

    def extract(self, document: Document) -> Extraction:
        """The claims of one document; its mentions are named but not yet resolved.

        The same document gives the same claims, whatever was read before it.
        """
        title = self._beside(document.title)
        rows = [self.units.read(document.text, sentence, document.date) for sentence in sentences_of(document)]
        for row in rows:
            leave_out_regions(row)
        about = [party for party in title if not only_helps(party, rows, self.circumstance)]
        discourse = Discourse(
            about, who_tells(document, self._publisher(document), rows), main_council(rows, self.circumstance), who_signs(document, rows)
        )
        links = Links(discourse, self.finder, self.verbal, self.circumstance.affiliates, self.common)
        parties = Parties(document, discourse, self.scope, self.circumstance, self.finder)
        timing = Timing(document.date, document.text, self.scope, self.circumstance)
        stated = StatedManners(document, self.circumstance)
        reading = Reading(document, self.scope, self.circumstance, parties, timing, stated)
        settle(rows, document.date)
        for row in rows:
            links.read(row)
        join_answers(rows)
        for row in rows:
            if row.allows & MANNER:
                stated.note(row)
        told, held = Told(), Held()
        lists = self.valencies.lists
        listed = {**provided(rows, document.date), **lists.on_lines(rows)}
        before: Match | None = None
        returns: list[tuple[Match, Emission]] = []
        for number, row in enumerate(rows):
            said = row.keys
            if not _COMMISSIONERS.isdisjoint(said) and _POLICE.isdisjoint(said):
                parties.posts.commissioners = row.sentence.index
            pairs = commissioner_lists.in_turn(row, rows[number - 1] if number else None, self.grammar)
            if "<q>" in said and number + 1 < len(rows) and "<r>" in rows[number + 1].keys and not _STILL.isdisjoint(said):
                told.index = row.sentence.index  # "X is still outstanding. Ofsted has given it the same grade as in 2021"
            matches = [
                *self.matcher.matches(row),
                *self.grades.matches(row, told),
                *self.valencies.matches(row, held),
                *listed.get(number, ()),
                *lists.continued(row, before),
            ]
            before = next((match for match in matches if match.roles.keys() >= {"provider", "council"}), None)
            for match, emission in in_turn(commissioner_lists.instead(matches, pairs)):
                if emission.predicate is Predicate.RETURNED_TO:
                    returns.append((match, emission))
                else:
                    reading.take(match, emission)
        for match, emission in returns:  # who gave the services back may be told only later
            reading.take(match, emission)
        reading.in_order()
        mentioned = [unit.payload for row in rows for unit in row.units if unit.letter]
        roots = [root for found in [*mentioned, *title] if isinstance(found, Found) for root in roots_of(found)]
        named = frozenset(root.candidates[0] for root in roots if root.kind == "named" and len(root.candidates) == 1)
        sold = dealt(rows, departed(document, rows, with_entailed(reading.claims), discourse.topic()))
        begun = yet_to_begin(rows, without_misplaced(rows, without_abolished(rows, sold)), document.date)
        told_of = revoked(rows, ended(rows, begun))
        revised = self.revision.revised(document, rows, rebutted(rows, heeded(rows, told_of)), discourse.topic())
        return Extraction(
            tuple(self.manners.told(revised, rows)),
            tuple(parties.referents.unresolved),
            named,
        )

    def _publisher(self, document: Document) -> Found | None:
        """The publisher of a document, where that is a council or a provider."""
        published = document.publisher
        # A newspaper's name only begins like a company's: "Anytown Company News".
        whole = [party for party in self._beside(published) if party.candidates or not published[party.end :].lstrip()[:1].isupper()]
        return next((party for party in whole if party.letter in ("c", "p") and party.start == 0), None)

    def _beside(self, words: str) -> list[Found]:
        """The names in a title, or of a publisher."""
        return [replace(party, outside=True) for party in self.finder.find(words, 0, len(words))] if words else []
