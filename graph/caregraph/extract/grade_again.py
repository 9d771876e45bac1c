"""The grade of the sentence, or of the one before, once more: "in 2014 they came to the same conclusion", "two years after doing so"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.grammar import Frame, Grammar
from caregraph.extract.matching import Match
from caregraph.extract.phrases import roots_in, same_party
from caregraph.extract.surroundings import cue_pattern
from caregraph.extract.units import Row, Unit

#: Reasons that inspectors had none of: "saw no reason to alter the grade".
_UNCHANGED: Final = (
    r"(?<= )(?:no|little) (?:reason|cause|grounds|need|occasion) to"
    r" (?:alter|change|revise|amend|raise|lift|upgrade|improve|revisit|reconsider)"
    r" (?:it|(?:the|that|this|<[a-z]\d+>) (?:grade|rating|word|verdict|judge?ment|label|mark|view|opinion|mind|minds|score|category))(?= )"
)
#: A grade given once more, or that had been given before: "and did so a second time in October", "just as it had in 2013".
_ONCE_MORE: Final = (
    r"(?<= )(?:did (?:so|it|the same|likewise) (?:again|once more|a (?:second|third) time|for (?:a|the) (?:second|third) time|twice more)"
    r"|so (?:did|was|were|had|has|have) (?:<i\d+>|it|the) (?:second|third|fourth|fifth|next|last|latest|follow-up|subsequent|successor)"
    r"|(?:just|exactly|much|precisely) as it (?:had|did)(?= (?:in|at|on|after|back) )"
    r"|as (?:it|they|<r\d+>) (?:had|did)(?: (?:done|so|before|already|once before))?(?= (?:in|at|on|back in) <d)"
    r"|(?<=, )as(?= in <d\d+> [.,;])"
    r"|(?<=[;,.] )that (?:of|in|from) <d\d+> (?:had been|was) the same"
    r"|as (?:had|did|was) (?:that|the one|the one before|<i\d+> predecessor)(?= (?:of|in|from) <d)"
    r"|so (?:was|had been) (?:that|the one|the one before|the last|its last)(?: one)?(?= (?:of|in|from) <d)"
    r"|the same(?= as in <d)|the same (?:\S+ )?(?:grade|rating|verdict|judge?ment|mark|finding|label|category)"
    r"(?= as (?:in|at|it|they|when) | (?:that |which )?(?:it|they|<[rcp]\d+>|inspectors|the council|the inspectors) "
    r"(?:had|was|were) (?:been )?(?:given|awarded|handed|got|received|reached) ))(?= )"
)
#: An earlier grade than one that remained: "services remained inadequate, the grade given in 2015".
_REMAINED: Final = (
    r"(?<= )(?:remain\S*|still|again|stay\S*|once more) (?:rated |judged |at |as )?<q\d+> (?:' )?, (?:the|its|their|<i\d+>) (?:same )?"
    r"(?:grade|rating|verdict|judge?ment|mark|label|finding|result) (?:that )?(?:it |<[cp]\d+> |the council )?(?:had |was |has )?(?:been )?"
    r"(?:given|awarded|received|got|reached|handed down|earned|pronounced|imposed|issued|made|recorded)(?= )"
)
#: A grade confirmed: "a short inspection this spring confirmed that grade"; also one that is "the same overall judgement".
_CONFIRMED: Final = (
    r"(?<= )(?:(?:re)?(?:confirmed|affirmed)|upheld|maintained|endorsed|echoed|reiterated) (?:that|the|this|its|their|<i\d+>) (?:same )?"
    r"(?:grade|rating|verdict|judge?ment|mark|label|finding|conclusion)(?= (?:[.,;]|of|in|on|at|this|last|and|but|<d))"
    r"|(?<= )the same (?:overall|general|final|headline|single)"
    r" (?:grade|rating|verdict|judge?ment|mark|label|finding|conclusion|result)(?= )"
)
#: A grade renewed: "that grade was renewed in May", "a 'good' that dates from 2017 and was renewed last autumn".
_RENEWED: Final = (
    r"(?<= )(?:(?:that|the|this|which|its|<i\d+>) (?:same )?(?:grade|rating|verdict|judge?ment|mark|label) "
    r"|dat(?:es|ed|ing) (?:from|back to) <d\d+> (?:and|but) )(?:was|were|has been|had been) (?:since )?"
    r"(?:renewed|confirmed|reaffirmed|repeated|upheld)(?= )"
)
#: A grade that had been given before: "three years after doing so for the first time", "after it had done the same".
_AFTER_THAT: Final = (
    r"(?<= after )(?:(?:doing|having done) (?:so|the same|likewise|it)"
    r"|(?:it|they|<r\d+>|the \S+) (?:had )?(?:did|done) (?:so|the same|likewise|it)"
    r"|(?:giving|awarding|handing|pronouncing|reaching|delivering) (?:it |them |<[cps]\d+> )?(?:the|that) same "
    r"(?:grade|verdict|rating|mark|judge?ment|conclusion|label))(?= )"
)
#: "Ofsted's verdict, repeating that of 2013".
_REPEATING: Final = (
    r"(?<= )(?:repeating|echoing|confirming|matching|as bad as|no better than) (?:the|its|their|that|<i\d+>) "
    r"(?:(?:verdict|judge?ment|grade|rating|finding|mark|conclusion|result) )?(?=(?:of|from|in|given in) <d\d+> )"
)
#: So far behind words for a grade once more its day may stand.
_REACH: Final = 7
#: A grade taken up behind these is the one given before: "two years after it had come to the same conclusion".
_YEARS_AFTER: Final = re.compile(r" (?:years?|months?|weeks?|time|long|soon|<d\d+>) after (?:[^\s,;:.]+ ){0,4}$")
_VERDICTS: Final = frozenset({"verdict", "judgement", "judgment", "grade", "rating", "mark", "finding", "conclusion"})


@dataclass(slots=True)
class Told:
    """What a document has said of grades so far.

    Attributes:
        match: the last reading.
        index: the sentence that last spoke of inspectors or grades.
        stranger: the last one that grades somebody of whom nothing tells who he is; "it" in the next is not the council.
        owner: the provider that the sentence before began with.
    """

    match: Match | None = None
    index: int = -9
    stranger: int = -9
    owner: Unit | None = None


@dataclass(frozen=True)
class Again:
    """Finds grades that are told by words that take one up."""

    grammar: Grammar
    frames: dict[str, Frame]

    def matches(self, row: Row, told: Told) -> Iterator[Match]:
        """The grade of the sentence or the one before once more: "in 2014 they came to the same conclusion"."""
        earlier = told.match
        if earlier is None or earlier.row.sentence.index < row.sentence.index - 1:
            return
        words = " " + " ".join("it" if _pronoun(unit) else unit.code for unit in row.units) + " "
        cue = self._same.search(words)
        if cue is None:
            return
        begin = head = words[: cue.start()].count(" ") - 1
        if "<q" in cue.group():
            head += cue.group().count(" ")  # these words hold the grade that remained
        grade = earlier.roles["grade"][0]
        first = row.units.index(grade) if earlier.row is row else head
        if first > head:
            return
        lowest = first + 1 if earlier.row is row else 0
        if self._of_another(row.units[max(lowest, begin - 2) : begin + len(cue.group().split()) + 3], earlier):
            return
        dated = next((n for n in range(head, first, -1) if row.units[n].letter == "d"), head)
        roles = {**earlier.roles, "grade": [replace(grade)]}  # a unit of its own, so that a date is looked for beside these words
        last = min(begin + len(cue.group().split()), len(row.units) - 1)
        behind = next((n for n in range(last, min(last + 2, len(row.units))) if row.units[n].letter == "d"), None)
        if behind is None:
            behind = _dated(row.units, last)
        before_that = cue.group().startswith(
            ("that of ", "that in ", "that from ", "so was that", "so was the", "so had been", "as had that")
        )
        if before_that and behind is None:
            behind = next((n for n in range(begin, last) if row.units[n].letter == "d"), None)
        start = dated if first < dated - 3 and behind is None else head
        before = _YEARS_AFTER.search(words[: cue.start()]) is not None
        earlier_one = before_that or cue.group().startswith("as ") or cue.group() == "as" or words[cue.end() :].startswith(" as ")
        compared = behind is not None and (earlier_one or any(unit.code == "had" for unit in row.units[last:behind]))
        frame = "grade-followed" if before else "grade-given-before" if compared else "grade-again"
        yield Match(self.frames[frame], row, head, start, last, roles, anchor=behind)

    def _of_another(self, units: Sequence[Unit], earlier: Match) -> bool:
        """Whether the words around name another council than the one that was graded: "after doing the same in Weston"."""
        graded = [root for name in ("council", "provider", "area") for unit in earlier.roles.get(name, ()) for root in roots_in(unit)]
        named = [root for unit in units if unit.letter == "c" for root in roots_in(unit) if root.kind == "named"]
        return bool(graded and named) and not any(same_party(one, other) for one in named for other in graded)

    @cached_property
    def _same(self) -> re.Pattern[str]:
        listed = cue_pattern(list(self.grammar.words("grading", "again")))
        return re.compile(f"{_AFTER_THAT}|{_ONCE_MORE}|{_CONFIRMED}|{_RENEWED}|{_REMAINED}|{_REPEATING}|{listed.pattern}|{_UNCHANGED}")


def _dated(units: Sequence[Unit], start: int) -> int | None:
    """The day behind words for a grade once more: "the same verdict that it delivered in 2013"."""
    if start >= len(units) or (units[start].code not in ("that", "as", "which", "it", "in") and units[start].letter != "i"):
        return None
    for number in range(start, min(start + _REACH, len(units))):
        if units[number].letter == "d":
            return number
        if (units[number].letter in ("c", "p", "q") and not _pronoun(units[number])) or units[number].code in (
            ",",
            ".",
            ";",
            ":",
            "and",
            "but",
        ):
            return None
    return None


def its_verdict(between: Sequence[Unit]) -> bool:
    """Whether the words between two grades say that the second was given before: "according to Ofsted, whose verdict in 2013 was"."""
    codes = [unit.code for unit in between]
    at = next((n for n, unit in enumerate(between) if unit.payload == "whose"), None)
    if at is None or at + 1 >= len(codes):
        return False
    behind = codes[at + 1 :]
    told = [
        code
        for code in behind
        if code not in ("in", "of", "at", "last", "earlier", "previous", "first", "the", "time", "that", "'", "had", "been")
    ]
    dated = any(unit.letter == "d" for unit in between[at:]) or not {"earlier", "previous", "first"}.isdisjoint(behind)
    rest = [code for code in told if not code.startswith("<d")]
    return dated and len(rest) == 2 and rest[0] in _VERDICTS and rest[1] in ("was", "read", "been")


def without_insertion(between: list[Unit]) -> list[Unit]:
    """The units between two grades without what commas insert there, if that names nobody: "and, after two years, inadequate again"."""
    commas = [n for n, unit in enumerate(between) if unit.code == ","]
    if len(commas) < 2 or not commas[0] or between[commas[0] - 1].code not in ("and", "but", "then", "again"):
        return between
    inserted = between[commas[0] + 1 : commas[-1]]
    return between if any(unit.letter for unit in inserted) else [*between[: commas[0]], *between[commas[-1] + 1 :]]


def _pronoun(unit: Unit) -> bool:
    words = unit.payload.surface if isinstance(unit.payload, Found) else unit.payload
    return isinstance(words, str) and words.lower() in ("it", "they")
