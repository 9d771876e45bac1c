"""Model objects to RDF and back: what is written is read again, whatever the text in it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, parse

from caregraph.dates import PartialDate
from caregraph.errors import SourceError, StoreError
from caregraph.findings import Fact
from caregraph.ids import FACTS_GRAPH, iri, source_graph
from caregraph.model import Claim, Entity, Evidence, Mention, Source, Span, Unresolved
from caregraph.rdf import (
    GraphStore,
    entity_lines,
    fact_lines,
    read_claims,
    read_claims_about,
    read_entities,
    read_facts,
    read_sources,
    read_unresolved,
    source_lines,
)
from caregraph.rdf.ntriples import lines_of
from caregraph.sources.documents import document_from_text
from caregraph.terms import CG, RATINGS, STATES, TYPE_OF_KIND, DateRole, EntityType, Manner, Predicate, SourceKind, Status

HOSTILE = (
    '" } ; DROP ALL #',
    "' } } ; DROP ALL ; #",
    r'\u0022 } } ; DROP ALL ; INSERT DATA { <a:b> <a:b> "\u0022',
    r"\\",
    '"""',
    "'''",
    "<https://w3id.org/caregraph/graph/facts>",
    "}}\n} ;\nDROP ALL ;\n#",
    "line\r\nline\r\ttab\x0b\x0c",
    "\x00\x01\x1b[2J\x7f\x85",
    "\u2028\u2029\ufeff\u202e",
    "🙂👩‍👧 e\u0301 \U0010ffff\ufffe",
    " leading and trailing ",
    "@en",
    '"^^<http://www.w3.org/2001/XMLSchema#integer>',
    "01",
    "?council $council",
)
TEXT = st.text(max_size=30) | st.sampled_from(HOSTILE)
WORDS = st.text(min_size=1, max_size=30) | st.sampled_from(HOSTILE)
KEYS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4})?", fullmatch=True)
IDS = st.builds("{}/{}".format, st.sampled_from(["council", "company", "organisation", "person", "setting"]), KEYS)
DAYS = st.dates()


@st.composite
def dates(draw: st.DrawFn, *, stated: bool) -> PartialDate:
    """Days, months, years and open or odd stretches; with words of the source, or with bounds alone."""
    words = draw(TEXT) if stated else ""
    first = draw(DAYS)
    precision = draw(st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d", "open", "pair"]))
    if precision == "open":
        return draw(st.sampled_from([PartialDate(earliest=first, stated=words), PartialDate(latest=first, stated=words)]))
    if precision == "pair":
        low, high = sorted((first, draw(DAYS)))
        return PartialDate(earliest=low, latest=high, stated=words)
    iso = first.isoformat()[: {"%Y": 4, "%Y-%m": 7}.get(precision, 10)]
    return PartialDate.parse(iso, words)


def sources() -> st.SearchStrategy[Source]:
    return st.builds(
        Source,
        id=KEYS.map("source/{}".format),
        kind=st.sampled_from(SourceKind),
        name=WORDS.map("{}.md".format),
        digest=KEYS,
        title=TEXT.filter(lambda title: not title.endswith(".md")),
        url=st.just("") | KEYS.map("https://example.org/?q={}&r=%22".format),
        publisher=TEXT,
        date=st.none() | dates(stated=True),
        licence=TEXT,
    )


def parties() -> st.SearchStrategy[Mention]:
    return st.builds(Mention, surface=WORDS, type=st.sampled_from(EntityType), entity=IDS)


@st.composite
def evidences(draw: st.DrawFn, text: str) -> tuple[Evidence, ...]:
    """Different places of one text or different rows, the main one first; one place has one quote."""
    places = draw(st.lists(st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)), min_size=1, max_size=3, unique=True))
    trigger = draw(TEXT)
    if draw(st.booleans()):
        rows = [Evidence(quote=f"{text} {row}", row=row * 9 + add, trigger=trigger) for row, add in places]
        return tuple(rows)
    return tuple(
        Evidence(quote=text[start : start + length], span=Span(start=start, end=min(start + length, len(text))), trigger=trigger)
        for start, length in places
        if start + length <= len(text)
    ) or (Evidence(quote=text, span=Span(start=0, end=len(text)), trigger=trigger),)


@st.composite
def claims(draw: st.DrawFn, source: str, text: str) -> Claim:
    dated = draw(st.none() | dates(stated=True))
    return Claim(
        source=source,
        subject=draw(parties()),
        predicate=draw(st.sampled_from(Predicate)),
        object=draw(parties()),
        status=draw(st.sampled_from(Status)),
        value=draw(TEXT),
        manner=draw(st.none() | st.sampled_from(Manner)),
        date=dated,
        date_role=draw(st.none() | st.sampled_from(DateRole)) if dated else None,
        duration=draw(st.sampled_from(["", "P10Y", "P1Y6M", "P42D"])),
        scope=draw(TEXT),
        attributed_to=draw(TEXT),
        actor=draw(TEXT),
        confidence=draw(st.integers(0, 10_000)) / 10_000,
        method=draw(WORDS),
        evidence=draw(evidences(text)),
    )


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    label = draw(WORDS)
    codes = st.sampled_from(["registerCode", "gssCode", "dfeCode", "companyNumber", "legalForm", "councilType"])
    return Entity(
        id=draw(IDS),
        type=draw(st.sampled_from(EntityType)),
        label=label,
        aliases=tuple(sorted(draw(st.sets(WORDS.filter(lambda alias: alias != label), max_size=3)))),
        start=draw(st.none() | dates(stated=False)),
        end=draw(st.none() | dates(stated=False)),
        successors=tuple(sorted(draw(st.sets(IDS, max_size=3)))),
        properties=draw(st.dictionaries(codes, WORDS, max_size=6)),
    )


@st.composite
def facts(draw: st.DrawFn) -> Fact:
    predicate = draw(st.sampled_from(Predicate))
    start = draw(st.none() | dates(stated=False))
    return Fact(
        subject=draw(IDS),
        predicate=predicate,
        object=draw(IDS),
        value=draw(TEXT) if predicate in RATINGS else "",
        scope=draw(TEXT) if predicate is Predicate.RATED_IN_PART else "",
        places=draw(TEXT) if predicate is Predicate.REGISTERED_AS else "",
        occasion=(start.lexical if start is not None else "") if predicate in RATINGS else draw(st.sampled_from(["", "2", "3"])),
        start=start,
        end=draw(st.none() | dates(stated=False)),
        planned_end=draw(st.none() | dates(stated=False)),
        first_seen=draw(st.none() | DAYS) if predicate in STATES else None,
        last_seen=draw(st.none() | DAYS) if predicate in STATES else None,
        holds=draw(st.booleans()),
        manners=tuple(sorted(draw(st.sets(st.sampled_from(Manner))))),
        shares=tuple(sorted(draw(st.sets(WORDS, max_size=3)))),
        supporting=tuple(sorted(draw(st.sets(KEYS, min_size=1, max_size=3)))),
        contradicting=tuple(sorted(draw(st.sets(KEYS, max_size=3)))),
        witnesses=draw(st.integers(1, 99)),
    )


def stored(graph: str, lines: Iterable[str]) -> GraphStore:
    """The lines in a store, beside a quad that hostile text would like to see dropped."""
    store = GraphStore()
    store.replace({"https://example.org/bystander": lines_of([BYSTANDER])})
    store.replace({graph: lines})
    assert list(store.quads("https://example.org/bystander")) == [BYSTANDER]
    return store


BYSTANDER = Quad(*(NamedNode(f"https://example.org/{part}") for part in ("s", "p", "o", "bystander")))


def parsed(lines: Iterable[str]) -> list[Quad]:
    return list(parse("".join(lines), format=RdfFormat.N_TRIPLES))


def comparable(claim: Claim) -> tuple[Claim, frozenset[Evidence]]:
    """A claim with its further evidence in no order, as RDF keeps it; of a row, without what is said elsewhere."""
    if claim.evidence[0].row is not None:
        listed = {
            "subject": named_elsewhere(claim.subject, claim.predicate),
            "object": named_elsewhere(claim.object, claim.predicate),
            "date": claim.date and claim.date.model_copy(update={"stated": claim.date.lexical or claim.date.stated}),
        }
        claim = claim.model_copy(update=listed)
    return claim.model_copy(update={"evidence": claim.evidence[:1]}), frozenset(claim.evidence[1:])


def named_elsewhere(party: Mention, predicate: Predicate) -> Mention:
    """A council takes no name from a row, nor does a setting but from what it is registered as."""
    kind, _, key = (party.entity or "").partition("/")
    if kind == "council" or (kind == "setting" and predicate is not Predicate.REGISTERED_AS):
        return party.model_copy(update={"surface": key, "type": TYPE_OF_KIND[kind]})
    return party


def nodes_of(store: GraphStore) -> set[type]:
    return {type(node) for quad in store.quads() for node in (quad.subject, quad.predicate, quad.object, quad.graph_name)}


# ---------------------------------------------------------------- sources and claims


@given(sources())
def test_a_source_comes_back(source: Source) -> None:
    store = stored(source_graph(source.id), source_lines(source, None, (), ()))
    assert read_sources(store.store) == {source.id: source}


@given(st.data())
def test_claims_come_back(data: st.DataObject) -> None:
    source = data.draw(sources())
    text = data.draw(WORDS)
    said = data.draw(st.lists(claims(source.id, text), max_size=4, unique_by=lambda claim: claim.key))
    store = stored(source_graph(source.id), source_lines(source, None, said, ()))
    found = read_claims(store.store, source.id)
    assert [claim.key for claim in found] == sorted(claim.key for claim in said)
    assert {claim.key: comparable(claim) for claim in found} == {claim.key: comparable(claim) for claim in said}
    assert BlankNode not in nodes_of(store)


@given(st.data())
def test_claims_about_an_entity_are_those_that_it_is_a_party_of(data: st.DataObject) -> None:
    source = data.draw(sources())
    said = data.draw(st.lists(claims(source.id, "the words"), min_size=1, max_size=4, unique_by=lambda claim: claim.key))
    store = stored(source_graph(source.id), source_lines(source, None, said, ()))
    entity = said[0].object.entity or ""
    expected = [claim.key for claim in read_claims(store.store, source.id) if entity in (claim.subject.entity, claim.object.entity)]
    found = read_claims_about(store.store, entity)
    assert [claim.key for claim in found] == expected
    assert {comparable(claim) for claim in found} <= {comparable(claim) for claim in said}
    assert read_claims_about(store.store, "council/nobody-at-all") == ()


@given(st.data())
def test_what_could_not_be_resolved_comes_back(data: st.DataObject) -> None:
    source = data.draw(sources())
    spans = st.none() | st.builds(lambda start, length: Span(start=start, end=start + length), st.integers(0, 99), st.integers(1, 9))
    mentions = st.builds(
        Mention,
        span=spans,
        surface=WORDS,
        type=st.sampled_from(EntityType),
        candidates=st.sets(IDS, max_size=3).map(lambda found: tuple(sorted(found))),
    )
    one = st.builds(Unresolved, source=st.just(source.id), mention=mentions, reason=WORDS)
    items = data.draw(st.lists(one, max_size=4, unique_by=lambda u: (u.mention.span, u.mention.surface, u.reason)))
    store = stored(source_graph(source.id), source_lines(source, None, (), items))
    found = read_unresolved(store.store, source.id)
    assert len(found) == len(items)
    assert set(found) == set(items)


@given(sources(), entities())
def test_a_source_names_its_publisher_twice_by_name_and_by_node(source: Source, publisher: Entity) -> None:
    store = stored(source_graph(source.id), source_lines(source, publisher, (), ()))
    publishers = [q.object for q in store.quads() if q.predicate.value == "http://purl.org/dc/terms/publisher"]
    assert publishers == [NamedNode(iri(publisher.id))]
    assert read_sources(store.store)[source.id].publisher == source.publisher


def test_a_claim_whose_parties_are_not_resolved_is_refused() -> None:
    claim = Claim(
        source="source/a",
        subject=Mention(surface="the council", type=EntityType.COUNCIL),
        predicate=Predicate.DELEGATED_TO,
        object=Mention(surface="the trust", type=EntityType.CHILDRENS_TRUST, entity="organisation/dcst"),
        method="frame:test",
        evidence=(Evidence(quote="q", row=1),),
    )
    source = Source(id="source/a", kind=SourceKind.DOCUMENT, name="a.md", digest="0")
    with pytest.raises(ValueError, match=r"not resolved.*the council"):
        list(source_lines(source, None, [claim], ()))


def test_a_source_that_is_not_complete_is_not_there() -> None:
    source = Source(id="source/a", kind=SourceKind.DOCUMENT, name="a.md", digest="0")
    quads = [line for line in source_lines(source, None, (), ()) if "#complete>" not in line]
    store = stored(source_graph(source.id), quads)
    assert len(quads) > 0
    assert read_sources(store.store) == {}


# ---------------------------------------------------------------- entities and facts


@given(st.lists(entities(), max_size=4, unique_by=lambda entity: entity.id))
def test_entities_come_back(known: list[Entity]) -> None:
    store = stored("https://w3id.org/caregraph/graph/entities", entity_lines(known))
    found = read_entities(store.store)
    assert found == {entity.id: entity for entity in known}
    assert list(found) == sorted(found)
    assert BlankNode not in nodes_of(store)


@given(st.lists(facts(), max_size=4, unique_by=lambda fact: fact.key))
def test_facts_come_back_each_with_a_direct_triple_while_it_holds(known: list[Fact]) -> None:
    store = stored(FACTS_GRAPH, fact_lines(known))
    found = read_facts(store.store)
    assert len(found) == len(known)
    assert {fact.key: fact for fact in found} == {fact.key: fact for fact in known}
    direct = {(q.subject, q.predicate.value, q.object) for q in store.quads(FACTS_GRAPH) if q.predicate.value in DIRECT}
    assert direct == {(NamedNode(iri(f.subject)), CG + f.predicate, NamedNode(iri(f.object))) for f in known if f.holds}
    assert BlankNode not in nodes_of(store)


DIRECT = {CG + predicate for predicate in Predicate}


# ---------------------------------------------------------------- hard cases


@given(WORDS)
@example('"')
@example("\\")
@example("\r")
@example(r"\u000A")
def test_any_text_survives_as_it_is(words: str) -> None:
    entity = Entity(id="council/DNC", type=EntityType.COUNCIL, label=words)
    store = stored("https://w3id.org/caregraph/graph/entities", entity_lines([entity]))
    assert read_entities(store.store)["council/DNC"].label == words
    assert len(store) == 3


@pytest.mark.parametrize("text", ["0001", "0200", "0999-12", "0999-12-31", "1000", "9999", "9999-12-31"])
def test_every_date_that_can_be_read_can_be_kept(text: str) -> None:
    source = Source(id="source/a", kind=SourceKind.DOCUMENT, name="a.md", digest="0", date=PartialDate.parse(text))
    assert source.date is not None
    assert source.date.lexical == text
    store = stored(source_graph(source.id), source_lines(source, None, (), ()))
    assert read_sources(store.store)["source/a"].date == source.date


def test_a_date_keeps_its_precision_as_stated_and_as_bounds() -> None:
    source = Source(id="source/a", kind=SourceKind.DOCUMENT, name="a.md", digest="0", date=PartialDate.parse("2014-10", "last October"))
    found = {q.predicate.value.rsplit("/", 1)[-1]: str(q.object) for q in parsed(source_lines(source, None, (), ()))}
    assert found["issued"] == '"2014-10"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    assert found["ontology#dateStated"] == '"last October"'
    assert found["ontology#earliest"] == '"2014-10-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert found["ontology#latest"] == '"2014-10-31"^^<http://www.w3.org/2001/XMLSchema#date>'


def test_half_a_character_is_refused_before_it_comes_to_rdf() -> None:
    with pytest.raises(SourceError, match=r"note\.txt: not text \(character 5 is a lone surrogate\)"):
        document_from_text("The \ud83d trust", name="note.txt")


def test_a_store_of_another_making_is_named_as_such() -> None:
    store = GraphStore()
    store.store.add(Quad(BlankNode("b"), NamedNode(CG + "label"), NamedNode(CG + "x"), NamedNode(FACTS_GRAPH)))
    with pytest.raises(StoreError, match=r"not of caregraph's making.*new store"):
        read_facts(store.store)


def test_dates_of_facts_are_days_whatever_their_precision() -> None:
    fact = Fact(
        subject="council/DNC",
        predicate=Predicate.DELEGATED_TO,
        object="organisation/dcst",
        start=PartialDate(earliest=date(2014, 10, 1), latest=date(2014, 10, 31)),
    )
    found = {q.predicate.value.removeprefix(CG): str(q.object) for q in parsed(fact_lines([fact]))}
    assert found["startEarliest"] == '"2014-10-01"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert found["startLatest"] == '"2014-10-31"^^<http://www.w3.org/2001/XMLSchema#date>'
    assert "endLatest" not in found
