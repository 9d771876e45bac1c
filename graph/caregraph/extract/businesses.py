"""Names in no register that a text treats as a business somewhere: it is bought, it has shares, owners, a group.

"Kestrel Rise" looks like a person's name. Nobody buys persons, and they have no shareholders: one place where a text does so with a name
tells what it is everywhere, unless the text calls it by a title or lets it speak.
"""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.occurrences import LONGEST, occurrences

_DEAL: Final = (
    r"(?:buy|buys|buying|bought|acquires?|acquired|acquiring|purchases?|purchased|purchasing|sells?|sold|selling|own|owns|owned|owning"
    r"|absorb|absorbs|absorbed|divest|divests|divested|snapped\s+up|snaps\s+up|snapping\s+up|founded|co-founded|incorporated)"
)
#: What a business has, of which it is told: "shares in X", "a subsidiary of X", "an offer for X"; not "a subsidiary in the West".
_PART: Final = (
    r"(?:(?:shares?|stakes?|shareholding|equity|(?:controlling|minority|majority|financial|cent|%)\s+interest|investment|backers?|investors?|shareholders?)\s+in\s+"
    r"|(?:bid|bids|offer|offers|approach|buyer|buyers)\s+for\s+(?:the\s+)?|founders?\s+behind\s+"
    r"|(?:shares?|equity|majority|minority|per\s+cent|percent|%|owners?|co-owners?|ownership|proprietors?|shareholders?|subsidiary|subsidiaries"
    r"|parent\s+company|joint\s+parents|control|acquisition|purchase|sale|takeover|buy-?out|disposal|flotation|demerger|backers?|founders?|whole)\s+of\s+(?:the\s+)?)"
)
_NOUNS: Final = (
    r"(?:company|fund|firm|charity|agency|home|subsidiary|investor|group|operator|provider|school|vehicle|business|start-up"
    r"|offshoot|mutual)"
)
_PLURALS: Final = (
    r"(?:companies|funds|firms|charities|agencies|homes|subsidiaries|investors|groups|operators|providers|schools|vehicles|businesses|mutuals"
    r"|offshoots|brands)"
)
_QUALIFIED: Final = r"(?:(?!(?:of|at|from|for|who|in|to|and|by|with|behind)\b)[\w’'-]+\s+)"
#: How the words before the name of a business end.
_TREATED: Final = (
    rf"(?:\b{_DEAL}\s+(?:the\s+)?|\b{_PART}"
    r"|\b(?:couple|people|family|firm|fund|company|money|names?)\s+behind\s+"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|several|\d+)\s+(?:\w+\s+)?(?:homes|agencies|schools)\s+of\s+"
    r"|(?:[£€$][\d.,]+\s?(?:m|bn|k|million|billion)?|sum)\s+for\s+"
    rf"|\b(?:control|shares|ownership)\s+(?:of|in)\s+the\s+(?:registered|operating|holding|parent)\s+{_NOUNS},\s+)"
)
_BEFORE: Final = re.compile(rf"{_TREATED}$", re.IGNORECASE)
#: The same for a name that a list goes on with: "bought Kestrel Rise, Ivy Bank and Elm Top".
_BEFORE_ANOTHER: Final = re.compile(
    rf"{_TREATED}(?-i:[A-Z][\w’']*(?:\s[A-Z][\w’']*)*)(?:,\s(?-i:[A-Z][\w’']*(?:\s[A-Z][\w’']*)*)){{0,4}},?\sand\s$", re.IGNORECASE
)
_CLOSES_LIST: Final = re.compile(r"[.;]|\s+(?:from|for|in|since|to)\b")
#: A body that its description stands before: "to a pension fund, Kestrel Rise, …"; not "head of a firm, Jane Roe, …".
_DESCRIBED: Final = re.compile(
    rf"(?:^|[^\w\s]\s+|\b(?!(?:of|at|for|from|in|with|behind|near|as)\b)[\w’'-]+\s+)(?:an?|another)\s+{_QUALIFIED}{{0,4}}?{_NOUNS}"
    r"(?:(?:\s+(?:that|which)\s[^.;:,]{1,48})?,(?:\s+(?:to\s+be\s+)?(?:called|named))?|\s+(?:to\s+be\s+)?(?:called|named))\s+$",
    re.IGNORECASE,
)
_CLOSES: Final = re.compile(r"[.,;:)]|$")
#: Bodies in a list behind what they are: "three charities, A, B and C", "its agencies here are A and B".
_NAME: Final = r"(?:the\s+)?[A-Z][\w’'&-]*(?:\s(?:&\s)?[A-Z][\w’'&-]*)*"
_LISTED: Final = re.compile(
    r"(?<!\bof\s)(?<!\bat\s)(?<!\bfor\s)(?<!\bbehind\s)(?<!\bfrom\s)"
    r"\b(?:(?:[Ii]ts|[Ww]hose|[Tt]heir|[Oo]ur|[Tt]hose|[Bb]oth|[Tt]he|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\s+){1,2}"
    rf"{_QUALIFIED}{{0,3}}?{_PLURALS}"
    rf"(?:\s+(?:here|there))?(?:,|:|\s+are|\s+were|\s+called|,\s+namely)\s+(?P<names>{_NAME}(?:,\s{_NAME})*(?:,?\sand\s{_NAME})?)"
)
#: Where a list may begin; quicker to look for.
_LIST_BEGINS: Final = re.compile(rf"{_PLURALS}(?:\s(?:here|there))?(?:[,:]|\s(?:are|were|called))\s")
_BETWEEN: Final = re.compile(r",?\sand\s(?:the\s+)?|,\s(?:the\s+)?")
#: What may follow the name then: no noun that the name describes, as in "40 per cent of Asian children".
_GOES_WITH: Final = re.compile(
    r"[.,;:)(]|$|\s+(?:[(–—]|(?:to|from|by|in|for|and|or|with|at|on|last|this|is|are|was|were|has|had|have|which|that|who|after|before|since"
    r"|when|while|as|but|until|went|fell|would|will|could|may|might|should|into|under|through|because|so|if|then|later|today|yesterday)\b)"
)
#: What may not: "bought Jane Roe's house", "sold Jane Roe a house", "bought Jane Roe out".
_NOT_AFTER: Final = re.compile(
    r"[’']s?\b|\s+(?:(?:the|a|an|its|his|her|their|some|out|homes?|company|business|firm|agency|school|operator|provider|charity|site"
    r"|office|building|branch)\b|[£\d])"
)
_ADVERBS: Final = r"(?:(?:also|now|then|later|once|still|first|since|already|formerly|previously|being|to\s+be|\w+ly)\s+){0,2}"
_AFTER: Final = re.compile(
    r"(?:,[^,.;:]{1,90},)?\s+(?:was|were|is|are|has\s+been|had\s+been|have\s+been|will\s+be|to\s+be)\s+"
    rf"{_ADVERBS}(?:(?:bought|acquired|purchased|owned|sold|founded|incorporated|demerged|floated|wound\s+up)\b"
    r"(?!\s+(?:out|the|a|an|her|his)\b)|(?:up\s+)?for\s+sale\b|on\s+the\s+market\b)"
    rf"|\s+(?:is|was|remains|became|will\s+be)\s+(?:now\s+)?(?:an?|another|the)\s+{_QUALIFIED}{{0,4}}?{_NOUNS}"
    r"(?=\s*(?:[,.;:)]|$)|\s+(?:that|which|whose|with|based|in|near|of|owned|run|backed|set|founded|for)\b)"
    r"|,?\s+(?:either|neither|both|each)\s+of\s+which\b"
    rf"|(?:\s+and\s+{_NAME})?\s+(?:are|were|remain)\s+(?:both\s+|now\s+)?{_QUALIFIED}{{0,4}}?"
    r"(?:companies|firms|charities|agencies|homes|subsidiaries|schools|brands)(?=\s*(?:[,.;:)]|$)|\s+(?:of|in|that|which|with|owned|run)\b)"
    # Whose it is: "was Anytown's until 2009"; as a list has it: "Kestrel Rise: sold to …"; who has it: a company.
    r"|\s+(?:is|was|were|became)\s+(?:now\s+|still\s+|once\s+|wholly\s+)?(?:the\s+\w+|[A-Z]\w+)[’']s\s+(?:until|till|from|again|outright|alone)\b"
    r"|:\s+(?:now\s+|still\s+|once\s+|formerly\s+|no\s+longer\s+|wholly\s+)?(?:an?\s+)?(?:part\s+of|owned\s+by|subsidiary\s+of|sold\s+(?:to|by)"
    r"|bought\s+(?:by|from)|acquired\s+(?:by|from)|(?:up\s+)?for\s+sale|on\s+the\s+market|in\s+administration)\b"
    r"|\s+belong(?:s|ed)\s+(?:now\s+|still\s+)?to\s+(?:the\s+)?(?:[A-Z][\w’'&]*\s+){1,4}?"
    r"(?:Care|Group|Capital|Holdings?|Limited|Ltd|LLP|Partners|plc|Homes|Equity|Ventures|Investments|Fostering|Education)\b"
    r"|(?:,[^,.;:]{1,60},)?\s+(?:has\s+|had\s+)?(?:dropped|withdrew|withdrawn|abandoned|raised|increased|pulled|tabled)\s+its\s+(?:[\w£.-]+\s+){0,2}?"
    r"(?:bid|offer|approach)\b"
    r"|\s+(?:has\s+|had\s+)?(?:changed\s+hands|merged\s+with|traded\s+as|trades\s+as|went\s+into\s+administration)\b"
    r"|[’']s?\s+(?:\w+\s+){0,2}?(?:owners?|co-owners?|parent\s+company|shareholders?|subsidiar(?:y|ies)|share\s+capital|turnover|revenues?"
    r"|registered\s+(?:manager|provider)|founders?|takeover|flotation|fosterers|foster\s+carers|ownership)\b"
)
#: "the Kestrel Rise group", "the Kestrel group", in the middle of a sentence.
_THE: Final = re.compile(r"\b[Tt]he\s+$")
_GROUP: Final = re.compile(r"\s+(?:group|stable|chain|portfolio)\b(?!\s+(?:of|on(?!\s\d)|for|discussion|leader|spokes\w+|whip))")
#: Words beside a group of companies, and not of councillors; and how many characters are looked at.
_IN_BUSINESS: Final = re.compile(
    r"\b(?:homes|agenc(?:y|ies)|provider|operator|owners?|owned|owns|sold|buyer|bought|subsidiar(?:y|ies)|investors?|acquired|shares|profits?)\b"
)
_AROUND: Final = 160
#: What only persons have before their names or behind them.
_PERSON_BEFORE: Final = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Cllr|Councillor|Prof|Professor|Rev|Reverend|Judge|Justice|brothers?|sisters?|wife|husband"
    r"|director|executive|manager|chair|chairman|leader|secretary|minister|commissioner|founders?|entrepreneur|financier|couple"
    r"|investor|proprietor|owners?|named|by\s+the\s+late)\.?,?\s+$",
    re.IGNORECASE,
)
_PERSON_AFTER: Final = re.compile(
    r",?\s+(?:said|says|told|added|who|whom|whose|aged|argued|wrote|CBE|OBE|MBE|MP|QC|KC)\b|,\s+(?:\d\d|aged)\b"
    r"|,\s+(?:the\s+|its\s+|then\s+|our\s+|an?\s+)?(?:[\w’'-]+\s+){0,3}?(?:director|executive|manager|chair|chairman|leader|secretary|minister"
    r"|commissioner|founder|co-founder|head|nurse|teacher|carer|worker|councillor|businessman|businesswoman|entrepreneur)\b"
)
#: What a text calls a body that it has named before, with a capital.
_GENERAL: Final = frozenset(
    {"group", "company", "trust", "board", "firm", "business", "agency", "charity", "society", "council", "authority", "home", "school",
     "fund", "bank", "service", "foundation", "partnership", "centre", "college", "academy", "association", "corporation", "department",
     "provider"}
)  # fmt: skip
_GOES_ON: Final = re.compile(r" (?:& |and )?[A-Z]")
_GOES_RIGHT_ON: Final = re.compile(r" (?:& )?[A-Z]")
_WIDTH: Final = 96


class Businesses:
    """Tells businesses among the names of a text that look like anybody's; remembers what it found in the last text."""

    def __init__(self) -> None:
        self.text = ""
        self.known: dict[str, bool] = {}
        self.listed: frozenset[str] = frozenset()

    def __contains__(self, asked: tuple[str, str]) -> bool:
        """Whether a text, the first of two, treats a name, the second, as a business in some place, and nowhere as a person."""
        text, name = asked
        if name.lower() in _GENERAL or len(text) > LONGEST:
            return False
        if text is not self.text:
            self.text, self.known = text, {}
            self.listed = _in_lists(text)
        told = self.known.get(name)
        if told is None:
            told = self.known[name] = _treated_so(text, name, listed=name in self.listed)
        return told


def _in_lists(text: str) -> frozenset[str]:
    """The names that a text lists behind the word for what they are."""
    if _LIST_BEGINS.search(text) is None:
        return frozenset()
    return frozenset(name for match in _LISTED.finditer(text) for name in _BETWEEN.split(match["names"]))


def _treated_so(text: str, name: str, *, listed: bool) -> bool:
    told = listed
    for at, end in occurrences(text, name):
        before = text[max(0, at - _WIDTH) : at]
        if (_GOES_ON if " " not in name else _GOES_RIGHT_ON).match(text, end):
            return False  # "Kestrel Care", and then "Kestrel": what the longer name tells
        if _PERSON_BEFORE.search(before) or _PERSON_AFTER.match(text, end):
            return False
        told = (
            told
            or (_BEFORE.search(before) is not None and not _NOT_AFTER.match(text, end) and _GOES_WITH.match(text, end) is not None)
            or (_CLOSES.match(text, end) is not None and _DESCRIBED.search(before) is not None)
            or (_CLOSES_LIST.match(text, end) is not None and before.endswith(" and ") and _BEFORE_ANOTHER.search(before) is not None)
            or _AFTER.match(text, end) is not None
            or (
                _GROUP.match(text, end) is not None
                and _THE.search(before) is not None
                and _IN_BUSINESS.search(text, max(0, at - _AROUND), end + _AROUND) is not None
            )
        )
    return told
