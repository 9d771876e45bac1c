"""Why the dataset says something: for, against and unfulfilled, with words, sources and rules."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from caregraph.dates import PartialDate
from caregraph.ids import ENTITIES_GRAPH, source_graph
from caregraph.model import Claim, Entity, Evidence, Mention, Source, Span
from caregraph.rdf import GraphStore, entity_lines, source_lines
from caregraph.terms import DateRole, EntityType, Manner, Predicate, SourceKind, Status
from caregraph.why import Relation, why

LABELS = {
    "council/SND": ("Sunderland City Council", EntityType.COUNCIL),
    "organisation/tfc": ("Together for Children", EntityType.COMPANY),
    "organisation/other": ("Another <Trust>", EntityType.CHILDRENS_TRUST),
    "government/dfe": ("Department for Education", EntityType.DEPARTMENT),
}
DELEGATED, FORCED, OWNED = Predicate.DELEGATED_TO, Predicate.FORCED_BY, Predicate.OWNED_BY


@dataclass
class Library:
    """Sources with their claims, put into a store."""

    store: GraphStore = field(default_factory=GraphStore)

    def __post_init__(self) -> None:
        known = [Entity(id=key, type=kind, label=label) for key, (label, kind) in LABELS.items()]
        self.store.replace({ENTITIES_GRAPH: entity_lines(known)})

    def add(self, name: str, *claims: Claim, publisher: str = "", published: str = "", title: str = "", url: str = "") -> None:
        source = Source(
            id=f"source/{name}",
            kind=SourceKind.DOCUMENT,
            name=f"{name}.md",
            digest="0",
            title=title,
            url=url,
            publisher=publisher,
            date=PartialDate.parse(published) if published else None,
        )
        said = [claim.model_copy(update={"source": source.id}) for claim in claims]
        self.store.replace({source_graph(source.id): source_lines(source, None, said, ())})


@pytest.fixture
def library() -> Library:
    return Library()


def says(
    subject: str = "council/SND",
    predicate: Predicate = DELEGATED,
    obj: str = "organisation/tfc",
    status: Status = Status.ACTUAL,
    *,
    quote: str = "The company took over.",
    at: int = 10,
    row: int | None = None,
    manner: Manner | None = None,
    dated: str = "",
    role: DateRole | None = None,
    value: str = "",
) -> Claim:
    return Claim(
        source="source/x",
        subject=Mention(surface="it", type=LABELS[subject][1], entity=subject),
        predicate=predicate,
        object=Mention(surface="that", type=LABELS[obj][1], entity=obj),
        status=status,
        value=value,
        manner=manner,
        date=PartialDate.parse(dated) if dated else None,
        date_role=role,
        method="frame:took-over",
        evidence=(
            Evidence(quote=quote, row=row)
            if row
            else Evidence(quote=quote, span=Span(start=at, end=at + len(quote)), trigger="took over" if "took over" in quote else ""),
        ),
    )


def only(library: Library, subject: str = "council/SND", predicate: Predicate | None = DELEGATED) -> Relation:
    (relation,) = why(library.store, subject, predicate).relations
    return relation


# ---------------------------------------------------------------- telling apart


def test_claims_are_told_apart_by_their_status(library: Library) -> None:
    for number, status in enumerate(Status):
        library.add(f"s{number}", says(status=status, quote=f"It is {status}."), published=f"201{number}")
    found = only(library)
    assert (found.subject, found.predicate, found.object) == ("Sunderland City Council", DELEGATED, "Together for Children")
    assert [reason.quote for reason in found.supporting] == ["It is actual.", "It is ended."]
    assert [reason.quote for reason in found.contradicting] == ["It is denied."]
    assert [reason.quote for reason in found.unfulfilled] == ["It is planned.", "It is hypothetical."]


def test_reasons_stand_in_the_order_of_publication_those_without_a_date_last(library: Library) -> None:
    library.add("late", says(quote="late"), published="2021-08-20")
    library.add("undated", says(quote="undated"))
    library.add("early", says(quote="early"), published="2017")
    assert [reason.quote for reason in only(library).supporting] == ["early", "late", "undated"]


def test_witnesses_are_independent_publishers_of_what_speaks_for_it(library: Library) -> None:
    library.add("a", says(), says(at=90), publisher="Community Care")
    library.add("b", says(), publisher="copy.example (mirror of Community Care)")
    library.add("c", says(), publisher="BBC")
    library.add("d", says(status=Status.DENIED), publisher="Guardian")
    found = only(library)
    assert (found.witnesses, len(found.supporting), len(found.contradicting)) == (2, 4, 1)


def test_manners_that_differ_are_a_dispute(library: Library) -> None:
    library.add("a", says(manner=Manner.VOLUNTARY))
    assert only(library).disputed == ""
    library.add("b", says(manner=Manner.DIRECTED))
    assert only(library).disputed == "some say directed, others voluntary"


def test_a_manner_of_what_is_only_planned_disputes_nothing(library: Library) -> None:
    library.add("a", says(manner=Manner.VOLUNTARY))
    library.add("b", says(manner=Manner.DIRECTED, status=Status.PLANNED))
    assert only(library).disputed == ""


# ---------------------------------------------------------------- asking


@pytest.fixture
def several(library: Library) -> Library:
    library.add(
        "a",
        says(),
        says(obj="organisation/other", status=Status.PLANNED, at=50),
        says("council/SND", FORCED, "government/dfe", at=90),
        says("organisation/tfc", OWNED, "council/SND", at=130),
        publisher="BBC",
    )
    library.add("b", says(), publisher="Guardian")
    return library


def relations(library: Library, *asked: str | Predicate | None) -> list[tuple[str, str, str]]:
    subject, predicate, obj = (*asked, None, None)[:3]
    found = why(library.store, str(subject), Predicate(predicate) if predicate else None, obj)
    return [(relation.subject, relation.predicate.value, relation.object) for relation in found.relations]


def test_all_of_an_entity_is_told_with_it_as_object_too_and_plans_last(several: Library) -> None:
    assert relations(several, "council/SND") == [
        ("Sunderland City Council", "delegatedTo", "Together for Children"),
        ("Sunderland City Council", "forcedBy", "Department for Education"),
        ("Together for Children", "ownedBy", "Sunderland City Council"),
        ("Sunderland City Council", "delegatedTo", "Another <Trust>"),
    ]


def test_one_relation_is_told_of_its_subject_alone(several: Library) -> None:
    assert relations(several, "council/SND", FORCED) == [("Sunderland City Council", "forcedBy", "Department for Education")]
    assert relations(several, "council/SND", OWNED) == []
    assert relations(several, "organisation/tfc", OWNED) == [("Together for Children", "ownedBy", "Sunderland City Council")]


def test_one_fact_is_told_by_its_object(several: Library) -> None:
    assert relations(several, "council/SND", DELEGATED, "organisation/other") == [
        ("Sunderland City Council", "delegatedTo", "Another <Trust>")
    ]
    assert relations(several, "council/SND", None, "organisation/tfc") == [
        ("Sunderland City Council", "delegatedTo", "Together for Children"),
        ("Together for Children", "ownedBy", "Sunderland City Council"),
    ]


def test_the_better_supported_object_comes_first(library: Library) -> None:
    library.add("a", says(obj="organisation/other"), says(at=50), publisher="BBC")
    library.add("b", says(), publisher="Guardian")
    assert relations(library, "council/SND", DELEGATED) == [
        ("Sunderland City Council", "delegatedTo", "Together for Children"),
        ("Sunderland City Council", "delegatedTo", "Another <Trust>"),
    ]


def test_of_an_entity_without_claims_nothing_is_told(several: Library) -> None:
    found = why(several.store, "government/dfe", DELEGATED)
    assert (len(found), str(found), found._repr_html_()) == (0, "", "<p>No source says anything of this.</p>")


# ---------------------------------------------------------------- telling


def test_the_text_shows_words_source_place_and_rule(library: Library) -> None:
    library.add(
        "a",
        says(quote="The company\n  took over.", dated="2017-04-01", role=DateRole.START, manner=Manner.VOLUNTARY),
        publisher="Community Care",
        published="2017-04-03",
        title="A new start",
        url="https://example.org/a",
    )
    library.add("t", says(row=7, quote="SND, Together for Children", status=Status.DENIED))
    assert str(why(library.store, "council/SND", DELEGATED)).splitlines() == [
        "Sunderland City Council  delegatedTo  Together for Children",
        "  1 for (1 independent publisher), 1 against, 0 planned or hypothetical",
        "  + “The company took over.”",
        "    actual, voluntary, start 2017-04-01",
        "    Community Care, 2017-04-03, https://example.org/a [10-34]",
        "    frame:took-over: “took over”",
        "  - “SND, Together for Children”",
        "    denied",
        "    t.md [row 7]",
        "    frame:took-over",
    ]


def test_a_source_known_to_be_older_than_a_day_says_so_in_its_place(library: Library) -> None:
    library.add("a", says(), published="2021-08")
    claim = says()
    source = Source(
        id="source/b",
        kind=SourceKind.DOCUMENT,
        name="b.md",
        digest="0",
        date=PartialDate(latest=PartialDate.parse("2016-05-16").latest, stated="reader comment of 16 May 2016"),
    )
    library.store.replace({source_graph(source.id): source_lines(source, None, [claim.model_copy(update={"source": source.id})], ())})
    assert [reason.published for reason in only(library).supporting] == ["by 2016-05-16", "2021-08"]


def test_the_quote_itself_is_verbatim(library: Library) -> None:
    library.add("a", says(quote="The company\n  took over."))
    (reason,) = only(library).supporting
    assert (reason.quote, reason.place) == ("The company\n  took over.", "10-34")


def test_html_shows_quotes_as_text(library: Library) -> None:
    library.add("a", says(obj="organisation/other", quote="<script>alert('x')</script> & so on"))
    html = why(library.store, "council/SND")._repr_html_()
    assert "<script" not in html
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; so on" in html
    assert "Another &lt;Trust&gt;" in html
    assert html.count("<pre>") == html.count("</pre>") == 1


def test_relations_are_parted_by_an_empty_line(several: Library) -> None:
    found = why(several.store, "council/SND")
    assert len(str(found).split("\n\n")) == len(found) == 4


def test_a_length_is_told_in_words(library: Library) -> None:
    library.add("a", says(quote="They took over for ten years.").model_copy(update={"duration": "P10Y"}))
    library.add("b", says(quote="They took over for a while.").model_copy(update={"duration": "P1Y6M"}))
    told = str(why(library.store, "council/SND", DELEGATED))
    assert "    actual, for 10 years\n" in told
    assert "    actual, for 1 year 6 months\n" in told
