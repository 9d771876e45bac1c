"""Whom phrases for councils mean: "the council", "the borough", "two boroughs in the west"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from caregraph.extract.as_written import as_written
from caregraph.extract.discourse import Discourse
from caregraph.extract.found import Found
from caregraph.extract.joined import councils_joined
from caregraph.extract.matching import Match
from caregraph.extract.names import NameFinder
from caregraph.extract.phrases import distinct, named_roots, roots_of, same_party
from caregraph.extract.speaking import deals_with, likened
from caregraph.extract.subjects import RUNNING
from caregraph.extract.units import Row, Unit

#: Nouns for the body and not for its area: "the city" may well be that of the council just named.
_INSTITUTIONS: Final = frozenset({"council", "authority", "local authority", "county council", "city council", "borough council"})
_EMPLOYED: Final = frozenset({"executive", "director", "leader", "chief", "boss", "chair", "officer", "veteran", "manager"})
#: What somebody runs who runs nothing for another.
_NAUGHT: Final = frozenset({"nothing", "none", "no"})
_NOTHING: Final = _NAUGHT | {"anything", "any"}
_DENIES: Final = frozenset({"not", "n't", "never", "neither", "nor", "nobody"})
_SENT: Final = frozenset({"commissioner", "commissioners"})
_DEMONSTRATIVE: Final = ("that ", "this ", "the said ")


@dataclass(frozen=True, slots=True)
class CouncilPhrases:
    """Tells the councils that a phrase stands for, by its number, its noun and what the text has spoken of before.

    Attributes:
        finder: what the tables tell: whether a council may be called by a noun, and whom a provider serves.
    """

    discourse: Discourse
    finder: NameFinder

    def meant(self, row: Row, found: Found) -> list[Found]:
        """The councils that a phrase of a sentence stands for; none where the text tells of nobody whom it could mean."""
        if found.surface.lower().startswith(("his ", "her ")):
            return self.discourse.workplaces[-1:]
        plural = (found.noun.endswith(("s", "ies", "of them")) and found.noun != "council's") or found.number == 2
        if not plural:
            if (nearest := self._where_he_is(row, found)) is not None:
                return [nearest]
            joined = councils_joined(row)
            here = distinct(self.discourse.councils.within(row.sentence.index, found.start))
            topic = self.discourse.topic()
            if topic is not None and here and _runs_nothing(row) and not any(same_party(topic, f) for f in here):
                return [topic]  # "X, which lent staff, has run nothing in the county"
            if len(joined) > 1 and len(here) == len(joined) and all(any(same_party(f, g) for g in joined) for f in here):
                fitting = [party for party in joined if self.finder.fits(found.noun, party)]
                return fitting or joined  # "X and Y …, a company owned by the council": each of them its own
            client = self._client_before(row, found)
            if client is not None and (not here or any(same_party(client, f) for f in here)):
                return [client]
            place = None if here else self._there(row, found)
            if place is not None:
                return [place]
            if topic is not None and not self.finder.fits(found.noun, topic):
                suited = next((f for f in self.discourse.councils.latest_of_each() if self.finder.fits(found.noun, f)), None) or next(
                    (f for f in reversed(self.discourse.title_parties) if f.letter == "c" and self.finder.fits(found.noun, f)), None
                )
                if suited is not None:
                    return [suited]
                if self.finder.barred(found.noun, topic):  # "the county", where a city is told of, and helpers from a county
                    employers = [place for place in self.discourse.workplaces[-1:] if self.finder.fits(found.noun, place)]
                    providers = [unit.payload for unit in row.units if unit.letter == "p" and isinstance(unit.payload, Found)]
                    known = any(self.finder.clients(root) for party in providers for root in roots_of(party))
                    alone = not employers and not known and found.surface.lower().startswith("the ")
                    found.kind = "generic" if alone else found.kind  # some other county; a trust may tell by its name which one
                    return employers
            here = [party for party in here if not _beside(row, party)]
            here = [party for party in here if self.finder.fits(found.noun, party)]
            there = here and any(
                u.code in ("where", "there") or u.payload in ("which", "whose") for u in row.units if here[-1].end <= u.start < found.start
            )
            if there or (here and (_opens_with_place(row) or _fronted(row, here[-1]) or _dealt_with(row, here))):
                return here[-1:]  # "Compare X, where the council …"; "In X the council …"; "The contract with X ended: the council …"
            if found.surface.lower().startswith(_DEMONSTRATIVE) and (
                count := self.discourse.councils.until(row.sentence.index, found.start)
            ):
                return [self.discourse.councils.found[count - 1]]
            if _there_opens(row) and not here and (meant := self.discourse.there(row, row.units[0].start)):
                return meant if len(meant) == 1 else []  # "X may go the way of Y. There … the council …"
            if len(here) == 1 and not self.discourse.told_of_one and _colon_behind(row, here[0], found):
                return here  # "X is gloomy: Ofsted rated the council …"
            if here and _has_commissioner(row, here[-1]):
                return here[-1:]  # "X, commissioner for Y, said that a direction obliged the council …"
            if here and _whose_services(row, here[-1], found):
                return here[-1:]  # "ran X's fostering until the council took it back"
            if topic is not None and here and found.noun in _INSTITUTIONS and not any(same_party(topic, f) for f in here):
                # Another council acts in this sentence; of itself it would say "its".
                if (said := _phrase_before(row, found)) is not None:
                    return list(said.refers)  # "Ofsted rated the county …, and ministers ordered the council …"
                other = None if self.discourse.told_of_one else self.discourse.the_council(row, found.start, here)
                return [other or topic]
            if found.noun not in _INSTITUTIONS and len(here) == 1 and not _employs(row.units, here[0]):
                return here
            council = self.discourse.just_begun(row) or self.discourse.the_council(row, found.start)
            if council is not None and topic is not None and not self.finder.fits(found.noun, council):
                return [topic]  # "X runs the bay's services", where X is no bay: the topic is, or nobody better is known
            return [council] if council is not None else []
        others: list[Found] = []
        if "other" in found.surface.lower():
            others = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "c" and u.payload.kind == "named"]
        joined = councils_joined(row)
        if not others and len(joined) > 1 and len(joined) == found.number and all(f.end <= found.start for f in joined):
            return joined
        if len(joined) > 1 and found.number in (0, len(joined)) and _named_behind(row, found, joined):
            return joined  # "both of the councils, X and Y"
        if len(joined) == found.number > 1 and found.surface.lower().startswith(("two ", "three ")) and joined[0].start > found.end:
            return joined  # "two boroughs in the west, X and Y"
        here = councils_joined(row)
        if not others and len(here) > 1 and here[-1].end < found.start and found.number in (0, len(here)):
            return here  # "In X and Y it was ministers who made the councils …"
        if group := self.discourse.groups.latest(found.number, others):
            return list(group)
        parties = self.discourse.councils.parties
        if found.number and len(parties) == found.number:
            return list(parties)
        told = self.discourse.of_paragraph(row)
        named = any(u.letter == "c" and u.start > found.end and getattr(u.payload, "kind", "") == "named" for u in row.units)
        return told if found.number and len(told) == found.number and not named else []  # "A was … . B was … . Both councils …"

    def _where_he_is(self, row: Row, found: Found) -> Found | None:
        """The only council of the sentence before, where this one begins: "She is now in X. The council there …"."""
        at = next((n for n, unit in enumerate(row.units) if unit.payload is found), len(row.units))
        if at or len(row.units) < 2 or row.units[1].code != "there":
            return None
        told = distinct(self.discourse.councils.within(row.sentence.index - 1))
        return told[0] if len(told) == 1 and self.finder.fits(found.noun, told[0]) else None

    def _there(self, row: Row, found: Found) -> Found | None:
        """The only council of the sentence before, where this one has taken it up: "The commissioner there told the council"."""
        said = any(unit.code == "there" and unit.start < found.start for unit in row.units[1:])
        place = self.discourse.begun_before(row) if said else None
        return place if place is not None and self.finder.fits(found.noun, place) else None

    def _client_before(self, row: Row, found: Found) -> Found | None:
        """The council of the provider that a sentence has named before "the council", where the text knows just one of its councils."""
        providers = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "p" and u.start < found.start]
        clients = {key for party in providers[-1:] for root in roots_of(party) for key in self.finder.clients(root)}
        if not clients:
            return None
        named = [u.payload for u in row.units if isinstance(u.payload, Found) and u.letter == "c" and u.payload.kind == "named"]
        met = [*self.discourse.councils.parties, *self.discourse.titled_councils, *named]
        known = distinct([party for party in met if clients & set(party.candidates)])
        return known[0] if len(known) == 1 else None


def _named_behind(row: Row, phrase: Found, joined: list[Found]) -> bool:
    """Whether a comma and then the first of some councils follow a phrase."""
    number = next((n for n, unit in enumerate(row.units) if unit.payload is phrase), len(row.units))
    following = row.units[number + 1 : number + 3]
    return len(following) == 2 and following[0].code == "," and any(following[1].payload is party for party in joined[:1])


def _whose_services(row: Row, council: Found, phrase: Found) -> bool:
    """Whether a sentence has just told that a provider ran the services of a council, and goes on with what "the council" then did."""
    units = row.units
    number = next((n for n, unit in enumerate(units) if unit.payload is council), 0)
    here = next((n for n, unit in enumerate(units) if unit.payload is phrase), 0)
    run = any(unit.letter == "p" for unit in units[:number])
    genitive = number + 1 < len(units) and units[number + 1].code in ("'s", "'")
    theirs = genitive and any(unit.letter == "s" for unit in units[number + 2 : number + 5])
    then = any(unit.code in ("until", "till", "when", "before") for unit in units[number:here])
    return run and theirs and then and here > number


def _runs_nothing(row: Row) -> bool:
    """Whether a sentence tells of somebody that he runs nothing, or did not run anything, for another."""
    codes = [as_written(unit).partition(" ")[0] for unit in row.units]
    runs = next((n for n, code in enumerate(codes) if code in RUNNING and not _NOTHING.isdisjoint(codes[n + 1 : n + 4])), None)
    return runs is not None and (codes[runs + 1] in _NAUGHT or not _DENIES.isdisjoint(codes[max(0, runs - 4) : runs]))


def _there_opens(row: Row) -> bool:
    """Whether a sentence begins with "there" as the place of what it tells: "There a commissioner …", not "There is …"."""
    following = row.units[1] if len(row.units) > 1 else None
    return row.units[0].code == "there" and following is not None and (bool(following.letter) or following.code in (",", "a", "an", "the"))


def _colon_behind(row: Row, council: Found, phrase: Found) -> bool:
    """Whether a sentence begins with a council, and a colon stands between that and a phrase."""
    between = [unit.code for unit in row.units if council.end <= unit.start < phrase.start]
    return bool(row.units) and row.units[0].payload is council and not {":", ";"}.isdisjoint(between)


def _has_commissioner(row: Row, council: Found) -> bool:
    """Whether a council is named as the one to which somebody has been sent: "the commissioner appointed for X"."""
    number = next((n for n, unit in enumerate(row.units) if unit.payload is council), 0)
    before = [unit.code for unit in row.units[max(0, number - 4) : number]]
    return before[-1:] in (["for"], ["in"], ["to"], ["at"]) and not _SENT.isdisjoint(before)


def _phrase_before(row: Row, phrase: Found) -> Found | None:
    """The phrase for a council that stands before another, and is the last word on councils there."""
    before = [unit.payload for unit in row.units if unit.letter == "c" and unit.start < phrase.start and isinstance(unit.payload, Found)]
    told = before[-1] if before else None
    the = told is not None and told.kind == "anaphor" and len(told.refers) == 1 and told.surface.lower().startswith("the ")
    return told if the else None


def _beside(row: Row, council: Found) -> bool:
    """Whether a sentence has only likened to a council what it tells: "As in X, where ministers ordered a trust, the council …"."""
    number = next((n for n, unit in enumerate(row.units) if unit.payload is council), 0)
    return number > 0 and likened(row, number)


def _employs(units: list[Unit], council: Found) -> bool:
    """Whether a council is named only as where somebody works ("X, chief executive at Hampshire")."""
    number = next((n for n, unit in enumerate(units) if unit.payload is council), 0)
    return number > 1 and units[number - 1].code in ("at", "of", "from") and units[number - 2].code in _EMPLOYED


def _fronted(row: Row, council: Found) -> bool:
    """Whether a part of a sentence, or what somebody says in it, begins "In X …"."""
    number = next((n for n, unit in enumerate(row.units) if unit.payload is council), 0)
    return number > 1 and row.units[number - 1].code == "in" and row.units[number - 2].code in (":", ";", "—", "–", "“")


def _dealt_with(row: Row, here: list[Found]) -> bool:
    """Whether a sentence that has named one council so far begins with an agreement with it."""
    number = next((n for n, unit in enumerate(row.units) if unit.payload is here[-1]), 0)
    return len(here) == 1 and deals_with(row, number) and not any(unit.letter == "p" for unit in row.units[:number])


def _opens_with_place(row: Row) -> bool:
    """Whether a sentence begins "In X …", and so speaks of X."""
    at = 1 + (len(row.units) > 2 and row.units[1].code == "the")
    return len(row.units) > 2 and row.units[0].code in ("in", "at", "for", "on") and row.units[at].letter == "c"


def place_told(match: Match) -> list[Found]:
    """The council whose place a clause is about: "unlike X, where ministers insisted on a trust", "At X she stayed until 2018"."""
    units = match.row.units
    opens = match.head > 2 and units[0].code in ("at", "in") and units[1].letter == "c" and isinstance(units[1].payload, Found)
    if opens and not any(unit.letter == "c" or unit.code in (".", ";", ":") for unit in units[2 : match.head]):
        return named_roots(units[1])
    for number in range(match.head, 1, -1):
        if units[number].code in (".", ";", ":"):
            return []
        if units[number].code == "where":
            before = units[number - 2] if units[number - 1].code == "," else units[number - 1]
            return roots_of(before.payload) if before.letter == "c" and isinstance(before.payload, Found) else []
    return []
