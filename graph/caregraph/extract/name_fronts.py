"""What stands in front of names with a capital and is none of theirs, or is so only in official ones: "None of X", "Royal Borough of X"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from caregraph.extract.forms import FormReader
from caregraph.extract.found import Found
from caregraph.sources.knowledge import Knowledge

#: Words with "of" that open a sentence before a name.
_OPENING_OF: Final = re.compile(
    r"(?:None|News|Some|Part|Parts|Half|All|Most|Both|Neither|Either|Much|Each|Word|Details|Owners|Shareholders|Critics|Control|Ownership"
    r"|Sale|Purchase|Staff|Shares|Talk|Reports|Rumours|Takeover|Acquisition|Founders|Directors|Managers|Customers) of "
)
_PLACE_AND: Final = re.compile(r"(\w+) and ")
_PLURAL_BEHIND: Final = re.compile(r" (?:both |each |now )?(?:are|were|have)\b")


def without_front(text: str, item: Found, forms: FormReader, known: Callable[[str, int, int], list[Found]]) -> Found:
    """A name without what only opens its sentence: "None of Kestrel Care", or is another party: "Anytown and Kestrel Care are …"."""
    front = _OPENING_OF.match(item.surface)
    if front is None and _PLURAL_BEHIND.match(text, item.end):
        front = _PLACE_AND.match(item.surface)
        if front is not None and not known(text, item.start, item.start + front.end(1)):
            return item
    if front is None:
        return item
    rest = forms.find(text, item.start + front.end(), item.end, [])
    return rest[0] if len(rest) == 1 and rest[0].end == item.end else item


def official_fronts(knowledge: Knowledge) -> set[str]:
    """What stands before the place in official names, such as "Royal Borough of", also without capitals."""
    found: set[str] = set()
    for key, place in knowledge.short_names.items():
        label = knowledge.entities[key].label
        if label.endswith(f" of {place}"):
            front = label.removesuffix(f" {place}")
            found |= {front, f"the {front}", front.replace(" Borough", " borough")}
    return found
