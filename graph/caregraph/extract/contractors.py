"""Names in no register that a text tells to run services: "fostering in Anytown is run by Brightwater", "Brightwater has run them".

One word says nothing of what it names: a place, a surname, a firm. Whoever runs services, or has them handed to it, is a body; a surname
is one that the text has with a first name somewhere.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from caregraph.extract.occurrences import occurrences

_SERVICES: Final = (
    r"(?:fostering|adoption|education(?!\s+(?:secretary|minister|department|committee|act))|school\s+(?:support|improvement)|special\s+needs|children[’']s\s+(?!homes?\b)\w+|youth|famil(?:y|ies)|services?|social\s+(?:work|care)|early\s+help|safeguarding"
    r"|advocacy|care\s+leavers|leaving\s+care|children\s+in\s+care|child\s+protection|respite|short\s+breaks"
    r"|(?:Fostering|Adoption|Advocacy)(?=\s+(?:in|for)\b)|(?:Youth|Education|Children[’']s|Family)(?=\s+(?:services|centres|social)\b))"
)
_RUN: Final = (
    r"(?:runs?|ran|running|provides?|provided|providing|delivers?|delivered|delivering|manages?|managed|managing|operates?|operated"
    r"|took\s+over|takes\s+over|take\s+over|taken\s+over|took\s+on|taken\s+on|looks?\s+after|looked\s+after|supplies|supplied)"
)
#: How words before a name end that say that services are in its hands.
_BEFORE: Final = re.compile(
    rf"{_SERVICES}[^.;:]{{0,60}}\b(?:run|managed|delivered|provided|operated|overseen|supplied|taken\s+over|looked\s+after)\s+by\s+$"
    rf"|{_SERVICES}[^.;:]{{0,60}}\b(?:handed(?:\s+over)?|outsourced|contracted\s+out|entrusted|awarded|transferred|let|passed|went|go|goes|going"
    r"|pass)\s+(?:over\s+)?to\s+$"
    r"|\b(?:[Tt]he|[Tt]hat|[Tt]his)\s+(?:work|job)\s+(?:(?:was|is|had|has|been|then|now|since)\s+){1,3}(?:done|carried\s+out|taken\s+over)\s+by\s+$"
    rf"|\b(?:outsourced|handed|entrusted|awarded|transferred|contracted\s+out|passed)\s[^.;:]{{0,60}}{_SERVICES}\s+to\s+$",
)
_AFTER: Final = re.compile(
    r"(?:,[^,.;:]{1,80},)?\s+(?:(?:has|have|had|will|would|could|may|might|is\s+to|was\s+to|also|now|still|then|already|since|once)\s+){0,3}"
    rf"{_RUN}\s+(?:[\w’'-]+\s+){{0,6}}?{_SERVICES}\b"
)
#: Who rules, and runs nothing itself.
_RULERS: Final = frozenset(
    {"labour", "conservative", "conservatives", "tory", "tories", "liberals", "greens", "reform", "whitehall", "parliament", "westminster",
     "downing street", "the government", "unison", "nhs"}
)  # fmt: skip
#: Who has, or had, a contract for services.
_CONTRACT: Final = re.compile(
    rf"(?:,[^,.;:]{{1,80}},)?\s+(?:(?:has|had|also|still|already|once|then)\s+){{0,3}}"
    rf"(?:has|had|won|wins|holds?|held|lost|got|gained|secured|landed|signed|given|awarded)\s+(?:a|an|the|its|another|its\s+first)\s+(?:[\w’'-]+\s+){{0,3}}?"
    rf"contract\s+(?:for|to\s+(?:run|provide|deliver|manage|operate))\s+(?:[\w’'-]+\s+){{0,4}}?{_SERVICES}\b"
)
_CONTRACT_WITH: Final = re.compile(rf"\bcontracts?\s+(?:with|to)\s+$|{_SERVICES}\s+contracts?\s+(?:with|to)\s+$")
_FOR_SERVICES: Final = re.compile(
    rf"\s+(?:for|to\s+(?:run|provide|deliver|manage|operate))\s+(?:(?!of\b|audits?\b|advice\b|reviews?\b)[\w’'-]+\s+){{0,4}}?{_SERVICES}\b"
)
_PLACE: Final = re.compile(r"\b(?:in|near|around|at|outside|across)\s+$")


@lru_cache(maxsize=512)
def runs_services(text: str, name: str) -> bool:
    """Whether a text tells that somebody of a name that says nothing by itself runs services."""
    if name.lower() in _RULERS:
        return False
    told = False
    for at, end in occurrences(text, name):
        before = text[max(0, at - 160) : at]
        if _PLACE.search(before) is not None:
            return False  # where something is, and no firm
        told = told or _BEFORE.search(before) is not None or _AFTER.match(text, end) is not None or _CONTRACT.match(text, end) is not None
        told = told or (_CONTRACT_WITH.search(before) is not None and _FOR_SERVICES.match(text, end) is not None)
    # Looked for last: it is the slowest, and few names come so far.
    return told and re.search(rf"\b[A-Z][a-z]+ {re.escape(name)}\b", text) is None
