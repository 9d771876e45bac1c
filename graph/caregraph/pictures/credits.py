"""From whom a picture has what it shows: the publishers behind facts, for its caption."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final
from urllib.parse import urlsplit

from pyoxigraph import NamedNode, QuerySolutions, Store

from caregraph.ids import iri
from caregraph.terms import PREFIXES

#: So many names stand in a caption; of the rest, how many.
MOST: Final = 14
_WHO: Final = """
SELECT ?fact ?cited ?publisher ?name WHERE {{
  VALUES ?fact {{ {facts} }}
  ?fact cg:supportedBy ?claim .
  ?claim prov:hadPrimarySource ?source .
  ?source cg:fileName ?name .
  OPTIONAL {{ ?claim cg:cites ?cited }}
  OPTIONAL {{ ?source cg:publisherName ?publisher . FILTER(?publisher != "") }}
}}"""


def publishers(store: Store, facts: Iterable[str]) -> tuple[str, ...]:
    """Who published what these facts rest on, those of most facts first: by name, by the host of a cited page, or by the file's name.

    Args:
        store: the dataset.
        facts: their keys.
    """
    keys = sorted(set(facts))
    if not keys:
        return ()
    nodes = " ".join(str(NamedNode(iri(f"fact/{key}"))) for key in keys)
    found = store.query(_WHO.format(facts=nodes), prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    told: set[tuple[str, str]] = set()
    for fact, cited, publisher, name in found:
        told.add((fact.value, host(cited.value) if cited is not None else publisher.value if publisher is not None else name.value))
    counted = Counter(who for _, who in told)
    return tuple(sorted(counted, key=lambda who: (-counted[who], who)))


def host(address: str) -> str:
    """The host of an address, and whatever is no address as it is.

    >>> host("https://www.example.org/a"), host("list.csv")
    ('example.org', 'list.csv')
    """
    return (urlsplit(address).hostname or address).removeprefix("www.")


def credit(names: Iterable[str]) -> str:
    """The end of a caption.

    >>> credit(["Ofsted", "The Herald"])
    'Sources: Ofsted; The Herald.'
    """
    known = list(dict.fromkeys(names))
    more = f"; and {len(known) - MOST} more" if len(known) > MOST else ""
    return f"Sources: {'; '.join(known[:MOST])}{more}." if known else "Sources: none is named."
