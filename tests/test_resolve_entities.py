"""The entities that claims speak of, and who published a source."""

from __future__ import annotations

import pytest

from caregraph.ids import slug
from caregraph.model import Claim, Document, Evidence, Mention, Span
from caregraph.resolve import entities_of, publishers_of
from caregraph.sources import document_from_text
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType, Predicate

NOBODY = Knowledge()


def mention(surface: str, entity: str | None, kind: EntityType = EntityType.COMPANY) -> Mention:
    return Mention(surface=surface, type=kind, entity=entity)


def claim(subject: Mention, obj: Mention) -> Claim:
    evidence = (Evidence(quote="x", span=Span(start=0, end=1)),)
    return Claim(source="source/x", subject=subject, predicate=Predicate.OWNED_BY, object=obj, method="frame:test", evidence=evidence)


OWNER = mention("Northgate", "organisation/northgate", EntityType.INVESTOR)


def test_the_entities_of_the_tables_are_there_as_they_stand(knowledge: Knowledge) -> None:
    found = entities_of([claim(mention("Slough town hall", "council/SLG", EntityType.COUNCIL), OWNER)], knowledge)
    assert found["council/SLG"] is knowledge.entities["council/SLG"]
    assert set(found) == {*knowledge.entities, "organisation/northgate"}
    assert "organisation/northgate" not in knowledge.entities


def test_a_further_party_is_called_what_it_is_called_most() -> None:
    names = ["Fernhill Care Ltd", "Fernhill Care", "Fernhill\nCare", "Fernhill  Care Limited"]
    found = entities_of([claim(mention(name, "organisation/fernhill-care"), OWNER) for name in names], NOBODY)
    entity = found["organisation/fernhill-care"]
    assert (entity.label, entity.aliases) == ("Fernhill Care", ("Fernhill Care Limited", "Fernhill Care Ltd"))
    assert (found["organisation/northgate"].label, found["organisation/northgate"].aliases) == ("Northgate", ())
    assert list(found) == sorted(found)


def test_of_names_used_alike_the_first_of_the_alphabet_is_the_label() -> None:
    claims = [claim(mention(name, "organisation/x"), OWNER) for name in ("B", "A", "C")]
    assert [entities_of(order, NOBODY)["organisation/x"].label for order in (claims, claims[::-1])] == ["A", "A"]


def test_a_known_kind_comes_before_an_unknown_and_then_the_most_frequent() -> None:
    kinds = [EntityType.ORGANISATION] * 3 + [EntityType.CHARITY] + [EntityType.COMPANY] * 2
    claims = [claim(mention("X", "organisation/x", kind), OWNER) for kind in kinds]
    assert entities_of(claims, NOBODY)["organisation/x"].type is EntityType.COMPANY
    assert entities_of(claims[:3], NOBODY)["organisation/x"].type is EntityType.ORGANISATION


def test_a_person_is_called_by_name_alone() -> None:
    names = ["Dr Mary Holloway OBE", "Mary Holloway", "Ms Mary Holloway"]
    found = entities_of([claim(OWNER, mention(name, "person/mary-holloway", EntityType.PERSON)) for name in names], NOBODY)
    assert (found["person/mary-holloway"].label, found["person/mary-holloway"].aliases) == ("Mary Holloway", ())


def test_a_name_with_a_title_of_honour_is_an_alias() -> None:
    names = ["Dame Mary Holloway", "Mary Holloway", "Ms Mary Holloway"]
    found = entities_of([claim(OWNER, mention(name, "person/mary-holloway", EntityType.PERSON)) for name in names], NOBODY)
    assert (found["person/mary-holloway"].label, found["person/mary-holloway"].aliases) == ("Mary Holloway", ("Dame Mary Holloway",))


def test_nobody_in_particular_is_labelled_by_the_words_of_the_text() -> None:
    found = entities_of(
        [claim(mention("No council", "generic/1", EntityType.GENERIC), mention("other trusts", "generic/2", EntityType.GENERIC))], NOBODY
    )
    assert {key: (entity.label, entity.type) for key, entity in found.items()} == {
        "generic/1": ("council", EntityType.GENERIC),
        "generic/2": ("other trusts", EntityType.GENERIC),
    }


def test_a_party_that_is_not_resolved_makes_no_entity() -> None:
    assert set(entities_of([claim(mention("Fernhill", None), OWNER)], NOBODY)) == {"organisation/northgate"}


def source(url: str = "", publisher: str = "") -> Document:
    return document_from_text("Words.", name="n.txt", url=url, publisher=publisher)


def publisher(knowledge: Knowledge, url: str = "", name: str = "") -> str | None:
    read = source(url, name)
    found = publishers_of([read], knowledge)
    assert set(found) <= {read.id}
    return found[read.id].id if found else None


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.communitycare.co.uk/2016/05/x", "publisher/community-care"),
        ("https://WWW.CommunityCare.co.uk:443/x", "publisher/community-care"),
        ("https://www.gov.uk/x", "publisher/gov-uk"),
        ("https://assets.publishing.service.gov.uk/x", "publisher/gov-uk"),
        # the longest domain counts
        ("https://www.sandwell.gov.uk/x", "publisher/sandwell-council-website"),
        ("https://www3.rbwm.gov.uk/x", "publisher/royal-borough-of-windsor-and-maidenhead-website"),
        ("https://www.leeds.gov.uk/x", "publisher/gov-uk"),
        ("https://www.laingbuisson.com/x", "organisation/laingbuisson"),
        # and whole labels of it alone
        ("https://notgov.uk/x", None),
        ("https://bbc.co.uk.example.org/x", None),
        ("", None),
    ],
)
def test_a_publisher_is_known_by_its_domain(knowledge: Knowledge, url: str, expected: str | None) -> None:
    assert publisher(knowledge, url) == expected


@pytest.mark.parametrize(
    ("name", "url", "expected"),
    [
        ("Community Care", "", "publisher/community-care"),
        ("community care", "", "publisher/community-care"),
        ("CYP Now", "", "publisher/children-and-young-people-now"),
        ("CYP Now", "https://www.example.org/copy", "publisher/children-and-young-people-now"),
        ("Ashford Evening Echo", "", "publisher/ashford-evening-echo"),
        ("Ashford Evening Echo", "https://echo.example.org/", "publisher/ashford-evening-echo"),
        # what the domain knows needs no second entity under another name
        ("Slough Borough Council", "https://www.slough.gov.uk/x", "council/SLG"),
        ("LaingBuisson", "https://www.laingbuisson.com/x", "organisation/laingbuisson"),
    ],
)
def test_a_publisher_is_known_by_its_name(knowledge: Knowledge, name: str, url: str, expected: str) -> None:
    assert publisher(knowledge, url, name) == expected


def test_a_publisher_of_no_register_is_called_as_it_calls_itself(knowledge: Knowledge) -> None:
    read = source(publisher="Ashford Evening Echo")
    (found,) = publishers_of([read], knowledge).values()
    assert (found.label, found.type) == ("Ashford Evening Echo", EntityType.PUBLISHER)


def test_a_publisher_takes_no_name_away_from_a_party(knowledge: Knowledge) -> None:
    """A page that a council or trust published must not leave two entities with one name, of which users then cannot name either."""
    parties = {slug(entity.label): key for key, entity in knowledge.entities.items()}
    pages = {
        "Slough Borough Council": "https://www.slough.gov.uk/x",
        "Birmingham Children's Trust": "https://www.birminghamchildrenstrust.co.uk/x",
    }
    for name, url in pages.items():
        (found,) = publishers_of([source(url, name)], knowledge).values()
        assert parties.get(slug(found.label), found.id) == found.id
