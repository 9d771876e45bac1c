"""The council whose name a trust bears: "Anytown Children's Trust opened its doors on Monday" tells whose services it has."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from caregraph.extract.found import Found
from caregraph.extract.names import NameFinder

_TRUST: Final = re.compile(r"(?P<place>[A-Z].*?) (?:Children|Child|Youth|Famil).*\bTrust\b")


def namesakes(providers: list[Found], finder: NameFinder) -> list[Found]:
    """The council with whose name that of a children's trust begins; none where it begins with no council's, or with that of several.

    Args:
        providers: the trusts of a reading, by their names as the text has them; of several, each would have another's services.
        finder: knows the names of councils.
    """
    provider = providers[0] if len(providers) == 1 else None
    named = _TRUST.match(provider.surface) if provider is not None and provider.kind == "named" else None
    if provider is None or named is None:
        return []
    place = named["place"]
    found = [party for party in finder.find(place, 0, len(place)) if party.letter == "c"]
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(place)) or found[0].kind != "named" or len(found[0].candidates) != 1:
        return []
    return [replace(found[0], start=provider.start, end=provider.start + len(place), implied=True)]
