"""The facts for other programs: CSV for spreadsheets, GraphML for those that draw networks."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from caregraph.dates import PartialDate
from caregraph.findings import Fact
from caregraph.ids import iri
from caregraph.model import Claim, Entity, Source
from caregraph.rdf import GraphStore, read_claims, read_entities, read_facts, read_sources
from caregraph.spreadsheets import harmless

#: The columns of :func:`to_csv`, in their order, and what each says.
COLUMNS: Final = {
    "subject": "from whom the relation goes, by its IRI",
    "subjectLabel": "its name",
    "predicate": "the relation, by its local name such as delegatedTo",
    "object": "to whom the relation goes, by its IRI",
    "objectLabel": "its name",
    "value": "the grade, where the relation is a rating",
    "startEarliest": "the first day on which it may have begun",
    "startLatest": "the last day on which it may have begun",
    "endEarliest": "the first day on which it may have ended",
    "endLatest": "the last day on which it may have ended",
    "plannedEndEarliest": "the first day for which its end was announced",
    "plannedEndLatest": "the last day for which its end was announced",
    "firstSeen": "the first day on which a source saw it hold",
    "lastSeen": "the last day on which a source saw it hold",
    "holds": "true until a source says that it ended",
    "manners": "how it came about, by every source that says, separated by ' | '",
    "shares": "the shares that sources give, separated by ' | '",
    "witnesses": "how many independent publishers say so",
    "quote": "the words of the claim with the highest confidence that supports it",
    "source": "the address of that claim's source, or the file's name where it has none",
}
_NOT_XML: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_csv(store: GraphStore) -> bytes:
    """CSV (RFC 4180): a line for each fact, with the quote of one claim that supports it.

    The columns are :data:`COLUMNS`. Days are ISO 8601, bounds are included; what is unknown is empty. A cell that a spreadsheet would
    take for a formula begins with an apostrophe.
    """
    entities = read_entities(store.store)
    sources = read_sources(store.store)
    claims = {claim.key: claim for source in sources for claim in read_claims(store.store, source)}
    out = io.StringIO(newline="")
    rows = csv.writer(out)  # lines end with CR LF, so that a cell with either of them is quoted
    rows.writerow(COLUMNS)
    for fact in read_facts(store.store):
        rows.writerow(map(harmless, _row(fact, entities, claims, sources)))
    return out.getvalue().encode()


def to_graphml(store: GraphStore) -> bytes:
    """GraphML: the network of all facts (see :func:`caregraph.network.network`), for Gephi, yEd, Cytoscape and their like."""
    import networkx

    from caregraph.network import network

    found = network(store)
    for attributes in (*(data for _, data in found.nodes(data=True)), *(data for _, _, data in found.edges(data=True))):
        attributes.update({name: _NOT_XML.sub("", value) for name, value in attributes.items() if isinstance(value, str)})
    out = io.BytesIO()
    # write_graphml would write other bytes where lxml is installed.
    networkx.write_graphml_xml(found, out, named_key_ids=True)
    return out.getvalue().rstrip() + b"\n"


def _row(fact: Fact, entities: dict[str, Entity], claims: dict[str, Claim], sources: dict[str, Source]) -> Iterator[str]:
    yield from (iri(fact.subject), _label(fact.subject, entities), fact.predicate)
    yield from (iri(fact.object), _label(fact.object, entities), fact.value)
    for moment in (fact.start, fact.end, fact.planned_end):
        yield from _bounds(moment)
    yield from (_day(fact.first_seen), _day(fact.last_seen), str(fact.holds).lower())
    yield from (" | ".join(fact.manners), " | ".join(fact.shares), str(fact.witnesses))
    support = [claims[key] for key in fact.supporting if key in claims]
    best = min(support, key=lambda claim: (-claim.confidence, claim.key), default=None)
    yield from (best.evidence[0].quote, sources[best.source].address) if best is not None else ("", "")


def _label(key: str, entities: dict[str, Entity]) -> str:
    return entities[key].label if key in entities else ""


def _bounds(moment: PartialDate | None) -> tuple[str, str]:
    return (_day(moment.earliest), _day(moment.latest)) if moment is not None else ("", "")


def _day(day: date | None) -> str:
    return day.isoformat() if day is not None else ""
