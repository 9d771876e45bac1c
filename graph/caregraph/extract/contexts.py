"""What a name in no register is by the words right beside it: "Kestrel, a buyout house", "the care provider Kestrel"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from caregraph.terms import EntityType

_WORD: Final = r"(?:(?!(?:of|at|from|for|who|in|to|and)\b)[\w’'-]+\s+)"
_INVESTING: Final = (
    r"(?:private[- ]equity|buy-?out|investment|venture[- ]capital|infrastructure|hedge|pension|sovereign[- ]wealth|turnaround"
    r"|growth[- ]capital|asset[- ]management|fund[- ]management)"
)
_FIRMS: Final = "firm|house|fund|group|investor|company|manager|partnership|giant|specialist|outfit|vehicle|owner|backer|business|arm"
_FIRM: Final = rf"(?:{_FIRMS})s?"
_INVESTOR: Final = rf"(?:{_INVESTING}\s+{_FIRM}|investor|financier|fund|family\s+office)"
_COMPANIES: Final = (
    "company|operator|provider|chain|agency|group|business|firm|subsidiary|offshoot|brand|vehicle|conglomerate|multinational"
    "|charity|enterprise|outfit|mutual|co-operative|cooperative|spin-out|start-up"
)
_PREMISES: Final = r"(?:children[’']s|residential|secure|care|short[- ]breaks?|special|therapeutic|respite)\s+(?:home|unit|school|college)"
_COMPANY: Final = rf"(?:{_COMPANIES}|{_PREMISES})"
#: Premises that nothing but what is told of them makes somebody's: "Ivy Lane, the home where she had started", "Tarn House, a school,".
_PLAIN_PREMISES: Final = (
    r"(?:home|school|college|unit)s?(?=\s*(?:[.,;)]|$)|\s+(?:that|which|where|in|near|outside|for|with|run|owned|opened)\b)"
)
#: What may follow a description where it says what the name before it is: not "a company director".
_ENDS: Final = (
    r"(?=\s*(?:[,.;:)]|$)|\s+(?:that|which|whose|with|based|in|near|outside|of|owned|run|and|from|backed|set|founded|for|to|belonging|operating|running"
    r"|serving)\b)"
)
_BEHIND: Final = r",\s+(?:an?|another|itself\s+an?|the|one\s+of\s+the|our|its|their)\s+"
_INVESTOR_BEHIND: Final = re.compile(rf"{_BEHIND}{_WORD}{{0,4}}?{_INVESTOR}{_ENDS}", re.IGNORECASE)
_COMPANY_BEHIND: Final = re.compile(
    rf"{_BEHIND}{_WORD}{{0,5}}?(?:{_COMPANY}{_ENDS}|{_PLAIN_PREMISES})|,\s+which\s+(?:runs|operates|has|owns)\s+(?:[\w’'-]+\s+){{0,4}}?(?:homes|agencies)\b",
    re.IGNORECASE,
)
_INVESTOR_BEFORE: Final = re.compile(rf"\b(?:{_INVESTING}\s+{_FIRM}|investor|fund|financier)\s+$", re.IGNORECASE)
_INVESTOR_THEN: Final = re.compile(rf"\ban?\s+{_WORD}{{0,2}}?{_INVESTING}\s+{_FIRM},\s+$", re.IGNORECASE)
_CLOSES: Final = re.compile(r"[.,;)]")
#: A body that opens a sentence or its part, before the name that it has: "A charity, Kestrel, runs …", "in X an agency, Kestrel, has …".
_BODY_THEN: Final = re.compile(
    rf"(?:^|[.;:,\n]\s*|\bin [A-Z]\w+(?: [A-Z]\w+)*,? )an?(?:other)? {_WORD}{{0,3}}?(?P<noun>charity|trust|{_COMPANIES}), $", re.IGNORECASE
)
_ACTS_THEN: Final = re.compile(
    r",\s+(?:has|had|is|was|will|now|also|runs?|ran|provides?|provided|delivers?|delivered|manages?|managed|operates?|operated|took|takes|looks?"
    r"|looked|does|did|already|would|currently)\b"
)
_COMPANY_BEFORE: Final = re.compile(rf"\b{_COMPANY}\s+$", re.IGNORECASE)
#: The same where it is somebody's, so that the name behind it can be nobody's else: "our subsidiary Kestrel Breaks".
_OWN_BEFORE: Final = re.compile(
    rf"(?:\b(?:our|its|their)|[’']s)\s+{_WORD}{{0,2}}?(?:subsidiary|agency|charity|offshoot|spin-off|brand|mutual|{_PREMISES})\s+$",
    re.IGNORECASE,
)
#: Where a name that may be a person's is that of premises told before it: not "the children's home Jane Roe ran".
_PREMISES_BEFORE: Final = re.compile(rf"\b(?:the|its|an?)\s+{_WORD}{{0,2}}?{_PREMISES}\s+$", re.IGNORECASE)
_PREMISES_AFTER: Final = re.compile(
    rf"{_ENDS}|\s+(?:is|was|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:bought|sold|owned|acquired|rated|judged|closed)\b|\s+belong"
)
#: How the words before a name end where they tell what it is.
_TELLING: Final = (
    ",",
    *(word + s for word in [*_FIRMS.split("|"), *_COMPANIES.split("|"), "investor", "fund", "financier"] for s in ("", "s")),
    *("home", "unit", "school", "college"),
)
#: So many characters before a name are looked at.
_BEFORE: Final = 48


#: Last words of the names of homes; and what has to stand near one that is of a home.
HOMES: Final = ("House", "Lodge", "Grange", "Cottage", "Manor", "Villa", "Bungalow", "Farmhouse", "View", "Croft", "Court")
_NO_HOMES: Final = ("Council", "Companies", "County", "City", "Town", "High", "Crown", "Supreme", "Family", "Magistrates", "Youth")
_NOTHING_OWNED: Final = r"(?:,\s+(?:the|an?)\s|\s+(?:has|have|had|was|were|will)\b)"
_A_HOME: Final = re.compile(r"\b(?:children[’']s\s+homes?|(?:a|an|the|its|our|other|one)\s+(?:[\w’'-]+\s+){0,3}?homes?|homes)\b(?! Office)")
_NEAR: Final = 200


#: A word that has the form of an adjective; and a word behind it that has not the form of a verb.
_ADJECTIVE: Final = re.compile(r"[A-Z][a-z]+(?:al|ent|ive|ous|ic|able|ible)")
_NOUN_BEHIND: Final = re.compile(
    r" (?!(?:is|was|has|had|have|are|were|will|would|may|might|could|can|should|must|and|or|in|at|of|for|to|by|with|on|from|that|which|who"
    r"|then|now|also|left|bought|sold|took|went|ran|made|came|became|put|held|kept|lost|won|grew|gave|got|began|said|told|met|set|paid|led"
    r"|fell|rose|saw|built|spent|chose)\b)[a-z]+(?<!ed)(?<!s)(?<!ly)\b"
)
#: What follows a name that is no party: "the Oslo fund Vinter Equity", "the Oldfield family".
_TELLS_WHENCE: Final = re.compile(
    r"(?:-based)?[ ](?:fund|firm|house|investor|operator|provider|charity|agency|investment firm)[ ][A-Z]|[ ](?:family|brothers|sisters)\b"
)
_WHENCE_BEHIND: Final = re.compile(
    r" (?:\w+ ){0,2}?(?:group|firm|charity|agency|provider|operator|fund|house|investor|chain|trust|company|vehicle|business|bank"
    r"|partnership|foundation|consortium|syndicate|manager)\b(?! [A-Z])"
)


_GRADE: Final = r"(?:outstanding|good|inadequate|requires? improvement|requiring improvement)"
_ADVERBS: Final = r"(?:(?:also|again|since|then|now|last\s+\w+|has|have|had|been)\s+){0,3}"
#: Who is graded, or visited by the inspectorate, is no person.
_GRADED: Final = re.compile(
    rf"\s+{_ADVERBS}(?:was|is|were|been)\s+{_ADVERBS}(?:rated|judged|graded)\s+(?:to\s+be\s+|as\s+)?[“\"‘']?{_GRADE}"
    rf"|\s+{_ADVERBS}(?:moved|rose|went|fell|slipped|dropped|climbed|improved|jumped)\s+from\s+{_GRADE}"
)
_PREPOSITION: Final = re.compile(r"\b(?:by|under|of|with|for|to|from|than|at|in|on|and|or|where|when|who|which|that)\s+(?:the\s+)?$")
_INSPECTED: Final = re.compile(rf"\s+{_ADVERBS}(?:visited|inspected|rated|judged|graded)\s+")


def is_graded(text: str, start: int, end: int, inspectors: Iterable[int]) -> bool:
    """Whether ``text[start:end]``, a name of several words, is told to be graded, or inspected by a body whose name ends at some place."""
    before = text[max(0, start - _BEFORE) : start]
    if " " not in text[start:end] or _PREPOSITION.search(before) is not None:
        return False  # "services led by X were rated good"
    return _GRADED.match(text, end) is not None or any(_INSPECTED.fullmatch(text, place, start) for place in inspectors)


def always_so(text: str, name: str, mark: str) -> bool:
    """Whether a text has a name of one word only with a possessive, also where nothing is possessed: "Shareholders in Kestrel's have"."""
    whole = f"{name}{mark}s"
    return (
        " " not in name and text.count(name) == text.count(whole) and re.search(rf"\b{re.escape(whole)}{_NOTHING_OWNED}", text) is not None
    )


def is_home(text: str, name: str) -> bool:
    """Whether a name is that of a children's home, by its last word and what stands around it where the text has it first."""
    if not name.endswith(HOMES) or " " not in name or name.startswith(_NO_HOMES):
        return False
    at = text.find(name)
    return _A_HOME.search(text, max(0, at - _NEAR), at + len(name) + _NEAR) is not None


def no_party(text: str, start: int, end: int) -> bool:
    """Whether a capital only opens a sentence, as in "External legal advice", or tells whence something is: "a Belfast group"."""
    if _TELLS_WHENCE.match(text, end):
        return True
    before = text[max(0, start - 3) : start]
    if before.endswith((" a ", "an ")) and " " not in text[start:end] and _WHENCE_BEHIND.match(text, end):
        return True
    opens = not before.strip() or "\n" in before or before.rstrip()[-1] in '.!?“"‘:'
    return opens and _ADJECTIVE.fullmatch(text[start:end]) is not None and _NOUN_BEHIND.match(text, end) is not None


def told_beside(text: str, start: int, end: int, *, person: bool) -> EntityType | None:
    """What the words beside ``text[start:end]``, a name, say that it is: an investor or a company; None where they do not say.

    Args:
        text: the text.
        start: where the name begins.
        end: where it ends.
        person: whether it looks like a person's, so that a noun before it may be that of another clause ("the company Jane Roe left").
    """
    comma = text.startswith(",", end)
    if comma and _INVESTOR_BEHIND.match(text, end):
        return EntityType.INVESTOR
    if comma and _COMPANY_BEHIND.match(text, end):
        return EntityType.PROVIDER_GROUP
    before = text[max(0, start - _BEFORE) : start]
    # What stands before a name tells only if its last word is one of some nouns; the expressions are slow to find that it is not.
    closing = before.rstrip().casefold()
    if not closing.endswith(_TELLING):
        return None
    if _INVESTOR_BEFORE.search(before) or (_CLOSES.match(text, end) and _INVESTOR_THEN.search(before)):
        return EntityType.INVESTOR
    if person and _OWN_BEFORE.search(before):
        return EntityType.PROVIDER_GROUP
    if _COMPANY_BEFORE.search(before) and (not person or (_PREMISES_BEFORE.search(before) and _PREMISES_AFTER.match(text, end))):
        return EntityType.PROVIDER_GROUP
    body = _BODY_THEN.search(before) if comma and _ACTS_THEN.match(text, end) else None
    if body is not None:
        return EntityType.CHARITY if body["noun"].lower() == "charity" else EntityType.PROVIDER_GROUP
    return None
