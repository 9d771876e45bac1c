"""The words of the vocabulary as Python knows them; ``ontology.ttl`` defines each, and a test holds the two together."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

BASE: Final = "https://w3id.org/caregraph/"
CG: Final = BASE + "ontology#"
ID: Final = BASE + "id/"
GRAPH: Final = BASE + "graph/"

PREFIXES: Final[dict[str, str]] = {
    "cg": CG,
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "void": "http://rdfs.org/ns/void#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class EntityType(StrEnum):
    """The class of an entity, one for each class of ``ontology.ttl`` that an instance may have."""

    COUNCIL = "Council"
    CHILDRENS_TRUST = "ChildrensTrust"
    CIC = "CommunityInterestCompany"
    COMPANY = "Company"
    CHARITY = "Charity"
    DEPARTMENT = "GovernmentDepartment"
    REGULATOR = "Regulator"
    ANALYST = "MarketAnalyst"
    PROVIDER_GROUP = "ProviderGroup"
    INVESTOR = "Investor"
    PUBLISHER = "Publisher"
    PROFESSIONAL_BODY = "ProfessionalBody"
    ORGANISATION = "Organisation"
    PERSON = "Person"
    MINISTER = "Minister"
    COMMISSIONER = "Commissioner"
    REGION = "Region"
    POST = "Post"
    REPORT = "Report"
    MARKET = "Market"
    GENERIC = "GenericParty"
    SETTING = "Setting"
    ADOPTION_AGENCY = "AdoptionAgency"
    ADOPTION_SUPPORT_AGENCY = "AdoptionSupportAgency"
    BOARDING_SCHOOL = "BoardingSchool"
    CHILDRENS_HOME = "ChildrensHome"
    FOSTERING_AGENCY = "FosteringAgency"
    RESIDENTIAL_COLLEGE = "ResidentialCollege"
    RESIDENTIAL_FAMILY_CENTRE = "ResidentialFamilyCentre"
    RESIDENTIAL_HOLIDAY_SCHEME = "ResidentialHolidayScheme"
    RESIDENTIAL_SPECIAL_SCHOOL = "ResidentialSpecialSchool"
    SECURE_CHILDRENS_HOME = "SecureChildrensHome"
    SECURE_TRAINING_CENTRE = "SecureTrainingCentre"
    SUPPORTED_ACCOMMODATION = "SupportedAccommodation"
    PROVISION = "ProvisionType"
    SECTOR = "Sector"


#: Types that may stand where a provider of a council's services is expected.
PROVIDER_TYPES: Final = frozenset(
    {
        EntityType.CHILDRENS_TRUST,
        EntityType.CIC,
        EntityType.COMPANY,
        EntityType.CHARITY,
        EntityType.PROVIDER_GROUP,
        EntityType.ORGANISATION,
    }
)
#: Types of what Ofsted registers under a number of its own.
SETTING_TYPES: Final = frozenset(
    {
        EntityType.SETTING,
        EntityType.ADOPTION_AGENCY,
        EntityType.ADOPTION_SUPPORT_AGENCY,
        EntityType.BOARDING_SCHOOL,
        EntityType.CHILDRENS_HOME,
        EntityType.FOSTERING_AGENCY,
        EntityType.RESIDENTIAL_COLLEGE,
        EntityType.RESIDENTIAL_FAMILY_CENTRE,
        EntityType.RESIDENTIAL_HOLIDAY_SCHEME,
        EntityType.RESIDENTIAL_SPECIAL_SCHOOL,
        EntityType.SECURE_CHILDRENS_HOME,
        EntityType.SECURE_TRAINING_CENTRE,
        EntityType.SUPPORTED_ACCOMMODATION,
    }
)
#: The type of an entity by the kind that its id begins with, where the kind has one type alone.
TYPE_OF_KIND: Final = {
    "council": EntityType.COUNCIL,
    "government": EntityType.DEPARTMENT,
    "provision": EntityType.PROVISION,
    "region": EntityType.REGION,
    "regulator": EntityType.REGULATOR,
    "sector": EntityType.SECTOR,
    "setting": EntityType.SETTING,
}
#: Types of natural persons.
PERSON_TYPES: Final = frozenset({EntityType.PERSON, EntityType.MINISTER, EntityType.COMMISSIONER})


class Predicate(StrEnum):
    """A relation that a claim can state; also the local name of its property."""

    DELEGATED_TO = "delegatedTo"
    FORCED_BY = "forcedBy"
    OWNED_BY = "ownedBy"
    CREATED_BY = "createdBy"
    RETURNED_TO = "returnedTo"
    COMMISSIONER_APPOINTED = "commissionerAppointed"
    RATED = "rated"
    INSPECTED_BY = "inspectedBy"
    SUCCEEDED_BY = "succeededBy"
    LOCATED_IN = "locatedIn"
    HOLDS_POST = "holdsPost"
    WORKS_FOR = "worksFor"
    IMPROVEMENT_PARTNER = "improvementPartner"
    ACQUIRED_FROM = "acquiredFrom"
    REPORTS_ON = "reportsOn"
    PUBLISHED_BY = "publishedBy"
    WRITTEN_BY = "writtenBy"
    IN_SECTOR = "inSector"
    REGISTERED_AS = "registeredAs"
    SUSPENDED_BY = "suspendedBy"
    RATED_IN_PART = "ratedInPart"
    PUT_ON_NOTICE_BY = "putOnNoticeBy"


#: Relations that hold over a stretch of time: two claims with different first days disagree.
STATES: Final = frozenset(
    {
        Predicate.DELEGATED_TO, Predicate.OWNED_BY, Predicate.HOLDS_POST, Predicate.WORKS_FOR, Predicate.IMPROVEMENT_PARTNER,
        Predicate.LOCATED_IN, Predicate.COMMISSIONER_APPOINTED, Predicate.IN_SECTOR, Predicate.REGISTERED_AS, Predicate.SUSPENDED_BY,
        Predicate.PUT_ON_NOTICE_BY,
    }
)  # fmt: skip


#: Relations that hold a grade; two of one body are told apart by their dates.
RATINGS: Final = frozenset({Predicate.RATED, Predicate.RATED_IN_PART})


class Status(StrEnum):
    """Whether the source, at its own time, says that the relation holds."""

    ACTUAL = "actual"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"
    DENIED = "denied"
    ENDED = "ended"


class Manner(StrEnum):
    """How an arrangement came about."""

    VOLUNTARY = "voluntary"
    CHOSEN_UNDER_DIRECTION = "chosenUnderDirection"
    DIRECTED = "directed"


class DateRole(StrEnum):
    """What a claim's date is the date of."""

    START = "start"
    END = "end"
    ON = "on"


class Grade(StrEnum):
    """Ofsted's grades, as its inspection framework words them."""

    OUTSTANDING = "outstanding"
    GOOD = "good"
    REQUIRES_IMPROVEMENT = "requires improvement"
    INADEQUATE = "inadequate"


class SourceKind(StrEnum):
    """The class of a source, by what it is."""

    DOCUMENT = "Document"
    REGISTER = "Register"


class Coverage(StrEnum):
    """Of which settings a list tells: all that there are, those with a grade, or some; others may be there none the less."""

    WHOLE = "whole"
    GRADED = "graded"
    SOME = "some"


class Certainty(StrEnum):
    """How surely a fact holds on a day."""

    CERTAIN = "certain"
    POSSIBLE = "possible"


# Python 3.11 looks each member up through a property, in ten times the time of an attribute; later versions do as is done here.
for _terms in (EntityType, Predicate, Status, Manner, DateRole, Grade, SourceKind, Coverage, Certainty):
    for _name, _member in _terms.__members__.items():
        type.__setattr__(_terms, _name, _member)
