"""Whether a word that names a grade is one where it stands: "good" and "outstanding" are plain adjectives, too."""

from __future__ import annotations

import re
from typing import Final

from caregraph.extract.wordbook import QUOTES

#: Words of a sentence in which "good" may well be a grade, and those around the word that make it a plain adjective or an idiom.
_GRADING: Final = re.compile(
    r"\b(?:ofsted|inspect\w+|watchdog|rat(?:ed?|es|ings?)|judg\w+|grad(?:ed?|es|ing)|verdicts?|inadequate|requir\w+[ -]improvement|deem\w*"
    r"|upgraded?|downgraded?|mark(?:s|ed)?|label(?:s|led)?)\b",
    re.IGNORECASE,
)
#: Places on the scale of grades: "the lowest rating".
_SCALE: Final = frozenset(
    {"lowest", "bottom", "worst", "lowest possible", "worst possible", "top", "highest", "top possible", "highest possible"}
)
_OF_SCALE: Final = re.compile(
    r"\s+(?:of (?:its|the|their) (?:four )?)?(?:ofsted )?(?:ratings?|grades?|judge?ments?|categor(?:y|ies)|bands?|marks?|verdicts?|rung)\b",
    re.IGNORECASE,
)
_NOT_LAST: Final = re.compile(r"(?:second|third|next|two|above|below|to the)[ -]$", re.IGNORECASE)
_SAID_TO_BE: Final = re.compile(r"\b(?:is|are|was|were|now|to|became|become|remains?|says?|said|again|still|reads?)\s+$", re.IGNORECASE)
_JUST_RATED: Final = re.compile(r"\b(?:rated|judged|graded|deemed|declared|adjudged|pronounced)\s+$", re.IGNORECASE)
_FOUND: Final = re.compile(
    r"\b(?:is|are|was|were|been|being|and)\s+(?:now\s+|again\s+)?(?:found|considered|called)\s+(?:to be\s+)?$", re.IGNORECASE
)
_MOVED_FROM: Final = re.compile(
    r"\b(?:improv|climb|mov|upgrad|downgrad|slip|fell|fallen|dropp|relegat|demot|plung|went|gone|rose|risen|chang|jump|progress|advanc"
    r"|rais|lift|leap|soar|shot|surg|vault|slid|sank|sunk|tumbl|plummet|mark)\w*\b[^.;:]{0,40}\bfrom\s+$",
    re.IGNORECASE,
)
_GRADE_NEXT: Final = re.compile(
    r"[\"”’']?(?:\s+in\s+(?:[A-Z]\w+\s+)?\d{4})?(?:,\s+(?:where|which)\s[^,.;:]{1,50},)?\s+to\s+[\"“‘']?"
    r"(?:inadequate|requir|good|outstanding|special|poor)",
    re.IGNORECASE,
)
_MOVED_TO: Final = re.compile(
    r"\b(?:improv|rose|risen|climb|mov|jump|went|gone|upgrad|slip|fell|fallen|dropp|progress|advanc|leap|soar|shot|surg|vault|slid|tumbl|mark)\w*\b[^.;:]{0,40}\bto\s+$",
    re.IGNORECASE,
)
_IDIOM_BEFORE: Final = re.compile(
    r"\b(?:as|so|very|too|how|do|does|did|doing|for|the common|really|(?<!once )more|some|any|no|such|this|what|much"
    r"|pretty|fairly|been|the)\s+$",
    re.IGNORECASE,
)
_RATED_AS: Final = re.compile(
    r"\b(?:rat|judg|grad|class|mark|describ|assess|regard|label|rank|categoris|evaluat|confirm|emerg"
    r"|(?:came|come|comes|coming) out of)\w*\b[^.;:]{0,60}\b(?:as|been)\s+$",
    re.IGNORECASE,
)
#: Inspectors taken up: "In January it called the same department good"; the sentence before tells who they are.
_IT_CALLED: Final = re.compile(
    r"\b(?:it|they|reports?(?: of \d{4})?|letter)\s+(?:\w+ly\s+|now\s+|has\s+|have\s+|had\s+)*"
    r"(?:call|called|found|find|finds|think|thinks|thought|considered|considers)"
    r"\s+(?:(?:them|it|both)|(?:the|its|their|these|those)\b[^.,;:]{1,50})\s+$",
    re.IGNORECASE,
)
#: What makes "had been good" a grade, with what stood in a sentence before: the end of the clause, a time, or whose opinion it was.
_BEEN: Final = re.compile(r"\b(?:had|has|have) (?:once |already |long |earlier |previously )?been\s+$", re.IGNORECASE)
#: "It earned a good in 2018", "it took three years to reach good".
_GOT: Final = re.compile(
    r"\b(?:(?:earned|got|received|won|gained|given|awarded|scored|secured|achieved|produced|brought)\s+(?:it\s+|them\s+)?(?:an?|its)"
    r"|(?:reach|reached|replaced by|improved[^.;:]{0,20},? to|get to|got to))\s+$",
    re.IGNORECASE,
)
_ENDS_THERE: Final = re.compile(r"[\"”’']?(?:[.,;:)]|\s+(?:in|at|from|this|last|by|when|after|and)\b)")
#: "Was found to be good in 2016 and good again in 2019".
_THEN_AGAIN: Final = re.compile(
    r"\b(?:good|outstanding|inadequate|improvement)[\"”’']?(?: in(?: [A-Z]\w+)? \d{4})?,? (?:and |then |and then )$", re.IGNORECASE
)
_AGAIN: Final = re.compile(r"[\"”’']? (?:again|once more|once again)\b")
_IN_EYES: Final = re.compile(
    r"\s+(?:in (?:\S+[’']s?|the|its|their) (?:\w+ )?(?:eyes|view|opinion|estimation|books|judge?ment)|according to|in the eyes of)\b",
    re.IGNORECASE,
)
_SINCE: Final = re.compile(r"\s+(?:since|in|by|until) (?:[A-Z]\w+ )?\d{4}\b")
_CLAUSE_ENDS: Final = re.compile(r"[\"”’']?(?:[.,;:)]|\s+(?:since|until|before|when|in \d{4}|at the time|in \w+ \d{4})\b)", re.IGNORECASE)
_IDIOM_AFTER: Final = re.compile(
    r"\s+(?:at(?! last| long last| the (?:end|start|beginning|turn|close) of| (?:its|the|their) (?:\w+ ){0,2}?inspections?\b)"
    r"|to|enough|if|news|deal|many|reason|until|practice|old|faith|debts?|matters?|work|progress|value"
    r"|money|will|ones?|thing|idea|word for|word to|look|start|case|times?|health|order|shape|spirits|luck|sense|cause)\b",
    re.IGNORECASE,
)


#: "X is still outstanding.", where the next sentence tells whose opinion that is: "Ofsted's inspectors have given it the same grade".
_STILL: Final = re.compile(r"\b(?:is|are|was|were|remains?)\s+(?:still|again|once more|once again|now)\s+$", re.IGNORECASE)
_TOLD_NEXT: Final = re.compile(
    r"(?: again| once more| once again)?[.;]\s+(?=[^.]{0,120}\b(?:ofsted|inspectors|inspectorate)\b)"
    r"[^.]{0,240}\b(?:grade|rating|judge?ment|verdict|mark)s?\b",
    re.IGNORECASE,
)


#: "Its outstanding status", "was outstanding until 2021, when it dropped to good".
_STATUS: Final = re.compile(r"\s+status\b", re.IGNORECASE)
_THEN_MOVED: Final = re.compile(
    r" until (?:[A-Z]\w+ )?\d{4}, when [^.;:]{0,30}\b(?:dropped|fell|slipped|rose|climbed|moved|went) to"
    r" (?:good|inadequate|requir|outstanding)"
)


def may_be_grade(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether a word may be a grade: "good" only in quotation marks, or beside words of rating and in no idiom; "inadequate" always."""
    word = match.group().lower()
    if word in _SCALE:
        return bool(_OF_SCALE.match(text, match.end())) and not _NOT_LAST.search(text, max(start, match.start() - 12), match.start())
    if word not in ("good", "outstanding"):
        return True
    before, after = text[max(0, match.start() - 80) : match.start()], text[match.end() : match.end() + 12]
    if before[-1:] in QUOTES and after[:1] in QUOTES and before:
        return True
    if word == "outstanding" and _FOUND.search(before):
        return True
    if _MOVED_TO.search(before) or (_MOVED_FROM.search(before) and _GRADE_NEXT.match(text, match.end())) or _JUST_RATED.search(before):
        return True
    if _BEEN.search(before) and (_IN_EYES.match(text, match.end()) or _CLAUSE_ENDS.match(text, match.end())):
        return bool(_GRADING.search(text, max(0, start - 250), min(end, match.end() + 200)))
    if before.rstrip().endswith(",") and _SINCE.match(text, match.end()):
        return True  # "X, outstanding since 2018, …"
    if word == "outstanding" and _STATUS.match(text, match.end()) and re.search(r"\b(?:its|their)\s+$", before):
        return True
    if _SAID_TO_BE.search(before) and _THEN_MOVED.match(text, match.end()):
        return True
    if _STILL.search(before) and _TOLD_NEXT.match(text, match.end()):
        return True
    if _IDIOM_AFTER.match(text, match.end()) or (_IDIOM_BEFORE.search(before) and not _RATED_AS.search(before)):
        return False
    again = _THEN_AGAIN.search(before) is not None and _AGAIN.match(text, match.end()) is not None
    got = _GOT.search(before) is not None and _ENDS_THERE.match(text, match.end()) is not None
    told = again or got or _SAID_TO_BE.search(before) or _FOUND.search(before) or _IT_CALLED.search(before)
    back = 250 if told else 0  # the sentence before may have told what "now good" is
    return bool(_GRADING.search(text, max(0, start - back, match.start() - 400), min(end, match.end() + 200)))
