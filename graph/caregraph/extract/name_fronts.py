"""What stands in front of names with a capital and is none of theirs, or is so only in official ones: "None of X", "Royal Borough of X"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from caregraph.extract.forms import FormReader
from caregraph.extract.found import Found
from caregraph.sources.knowledge import Knowledge
from caregraph.terms import EntityType

#: Words with "of" that open a sentence before a name.
_OPENING_OF: Final = re.compile(
    r"(?:None|News|Some|Part|Parts|Half|All|Most|Both|Neither|Either|Much|Each|Word|Details|Owners|Shareholders|Critics|Control|Ownership"
    r"|Sale|Purchase|Staff|Shares|Talk|Reports|Rumours|Takeover|Acquisition|Founders|Directors|Managers|Customers) of "
)
_PLACE_AND: Final = re.compile(r"(\w+) and ")
#: What tells beside such a run of capitals that it names two: what they do, or that they share it.
_PLURAL_BEHIND: Final = re.compile(
    r" (?:(?:both|each|now|also|still|jointly) )?(?:are|were|have|own|run|hold|want|plan|share|remain|agree|say)\b"
    r"|[^.;:]{0,48}\b(?:jointly|between them|each)\b"
)
_SHARED: Final = re.compile(r"\b(?:between|both|jointly (?:by|to|with)) $")
_WIDTH: Final = 16


def without_front(text: str, item: Found, forms: FormReader, known: Callable[[str, int, int], list[Found]]) -> Found:
    """A name without what only opens its sentence: "None of Kestrel Care", or is another party: "Anytown and Kestrel Care are …"."""
    front = _OPENING_OF.match(item.surface)
    if front is None and item.letter in ("p", "o"):
        front = _PLACE_AND.match(item.surface)
        beside = front is not None and known(text, item.start, item.start + front.end(1))
        if front is None or not beside or item.surface[front.end() :].partition(" ")[0].lower() in forms.place_words:
            return item
    if front is None:
        return item
    rest = forms.find(text, item.start + front.end(), item.end, [])
    if len(rest) != 1 or rest[0].end != item.end or (front.re is _PLACE_AND and " " not in rest[0].surface):
        return item
    if front.re is _PLACE_AND and not _names_two(text, item, rest[0]):
        if text.count(item.surface) == 1:  # one name or two: nobody that anything can be said of
            item.type, item.letter = EntityType.ORGANISATION, "z"
        return item
    return rest[0]


def _names_two(text: str, item: Found, rest: Found) -> bool:
    """Whether a place and a name with "and" between them are two parties: they do something together, or one comes alone as well."""
    if _PLURAL_BEHIND.match(text, item.end) or _SHARED.search(text, max(0, item.start - _WIDTH), item.start):
        return True
    return text.count(rest.surface) > text.count(item.surface)


def official_fronts(knowledge: Knowledge) -> set[str]:
    """What stands before the place in official names, such as "Royal Borough of", also without capitals."""
    found: set[str] = set()
    for key, place in knowledge.short_names.items():
        label = knowledge.entities[key].label
        if label.endswith(f" of {place}"):
            front = label.removesuffix(f" {place}")
            found |= {front, f"the {front}", front.replace(" Borough", " borough")}
    return found
