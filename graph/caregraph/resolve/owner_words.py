"""Words that the names of owners are made of: forms of law, words of the trade, words that only a body's name has.

The lists are fixed. Were they counted from the register that is being read, the id of a name would depend on its neighbours.
"""

from __future__ import annotations

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


#: How "Limited" is written, and mistyped.
LIMITED: Final = _words("limited ltd limted limitd limied lmited limitied limtied lim ld lytd ldt lt ltd")
#: Forms that tell bodies apart, by the words at the end of a name; the longest first.
FORMS: Final[tuple[tuple[tuple[str, ...], str], ...]] = (
    (("charitable", "incorporated", "organisation"), "cio"),
    (("community", "interest", "company"), "cic"),
    (("limited", "liability", "partnership"), "llp"),
    (("public", "limited", "company"), "plc"),
    (("charitable", "trust"), "charitable-trust"),
    (("cio",), "cio"),
    (("cic",), "cic"),
    (("llp",), "llp"),
    (("plc",), "plc"),
)
#: Words of the trade, long enough that one wrong letter inside leaves no other word (see ``LOOKALIKES``).
TRADE: Final = _words(
    """academies academy accommodation adolescent adolescents adoption agency assessment assessments associates association autism
    centre charitable charity childcare children childrens college community company consultancy consulting council disability diocese
    education educational enterprises families family fostercare fostering foundation healthcare holdings holidays homes housing
    incorporated independence independent individual integrated intervention interventions learning limited living management nursery
    organisation outreach partnership partnerships placement placements professional programme project projects provision psychological
    psychology recruitment rehabilitation residential resources respite restorative school schools service services
    society solutions specialist specialists supported supporting support therapeutic therapy training transition transitions young youth"""
)
#: Words that are one letter away from one of ``TRADE`` and are words of their own.
LOOKALIKES: Final = _words(
    """academics adaption adaptions charily chasity clarity collage colledge coming compony counsel counsels eduction enterprisers fastening
    festering footering holliday hollidays fosterling
    horsing hosing hosting leaning loving prevision processional protect protects respire servile sociality
    specialise specialisms straining trailing treating"""
)
#: Misspellings that are too short for the rule of one letter.
MISSPELT: Final[dict[str, str]] = {"chid": "child", "chidren": "children", "famly": "family", "sevice": "service", "acadamy": "academy"}
#: Two words that are also written as one; the one is used.
COMPOUNDS: Final[dict[tuple[str, str], str]] = {
    ("child", "care"): "childcare",
    ("foster", "care"): "fostercare",
    ("health", "care"): "healthcare",
    ("day", "care"): "daycare",
    ("after", "care"): "aftercare",
    ("north", "west"): "northwest",
    ("north", "east"): "northeast",
    ("south", "west"): "southwest",
    ("south", "east"): "southeast",
    ("life", "style"): "lifestyle",
    ("life", "styles"): "lifestyles",
    ("out", "reach"): "outreach",
    ("time", "out"): "timeout",
    ("key", "stone"): "keystone",
    ("corner", "stone"): "cornerstone",
    ("sea", "shell"): "seashell",
    ("care", "free"): "carefree",
    ("well", "being"): "wellbeing",
    ("care", "leavers"): "careleavers",
}
#: Words that run together at the end of others: "bearcareservices".
SUFFIXES: Final = (
    "services",
    "service",
    "fostering",
    "childrens",
    "solutions",
    "homes",
    "home",
    "care",
    "child",
    "support",
    "living",
    "group",
)
#: What follows "children" where "children's" is meant.
CHILDRENS: Final = _words("service services home homes centre centres residential society societies care trust")
#: Words of the trade whose number tells no bodies apart, and after which words "home" is one.
PLURALS: Final[dict[str, str]] = {"service": "services", "solution": "solutions", "home": "homes"}
BEFORE_HOMES: Final = _words("childrens care residential")
#: Words of ``TRADE`` that are surnames or may stand in a person's name.
_PERSONAL: Final = _words("young individual independent holiday service professional integrated specialist supporting living")
#: Words that a person's name does not have; surnames (hall, hill, lodge, park, foster, church, home, royal) are left out.
BODY_WORDS: Final = TRADE - _PERSONAL | _words(
    """academic accompanied action adolescents adopters aftercare assessors authorities authority autistic care carers cares caring
    childminding clinic colleges committee communities companies congregation corporation councils counselling county daycare deaf
    department diocesan disabled disabilities dyslexia enterprise establishment federation fellowship foundations fund future futures
    girls governors group groups heritage hospice hospital hostel hostels initiative initiatives institute institution
    international kids lives living madrassa mencap mentoring ministry mission movement national networks network nhs nurture nursing
    office offices operations options orphanage parenting parents partners pathways people persons plus preparatory programmes providers
    regional rehab residence residences sanctuary schooling seminary settlement skills social societies solicitors team teams
    therapies trust trustees uk union university venture ventures ymca ywca"""
)
#: What partners in business and families are called: words of bodies, but persons' names may stand before them.
OF_PERSONS: Final = _words("associate associates brothers family partner partners partnership partnerships practice sisters")
#: Names that begin so are no person's.
OPENINGS: Final = _words("the over we our your all for every together into beyond new turning")
#: A name of these words alone, without a form of law, names nobody in particular.
NOBODY: Final = _words(
    """a an and any applicable authority board body by charity company council education foundation governing governors group individual
    individuals local na none not of or other owned owner owners person persons private provider public redacted sector sole tbc the trader
    trust trustee trustees unknown voluntary"""
)
#: Words of direction: two names that differ in one are of two bodies.
DIRECTIONS: Final = _words(
    """north south east west northern southern eastern western northwest northeast southwest southeast central midlands ne nw se sw upper
    lower england wales scotland"""
)
