"""Keys and IRIs: every node of the dataset is named by what it is, so that equal input gives equal bytes anywhere."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache
from typing import Final

from caregraph.terms import GRAPH, ID

_NOT_SLUG: Final = re.compile(r"[^a-z0-9]+")
ENTITIES_GRAPH: Final = GRAPH + "entities"
FACTS_GRAPH: Final = GRAPH + "facts"
DATASET_GRAPH: Final = GRAPH + "dataset"
JUDGEMENTS_GRAPH: Final = GRAPH + "judgements"


@lru_cache(maxsize=1 << 14)
def slug(name: str) -> str:
    """A name as a part of an IRI: lower case ASCII letters, digits and single hyphens; never empty.

    >>> slug("Slough Children’s Services Trust")
    'slough-childrens-services-trust'
    """
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", "").replace("&", " and "))
    text = _NOT_SLUG.sub("-", plain.encode("ascii", "ignore").decode().lower()).strip("-")
    return text or "x" + digest(name)


def digest(*parts: object) -> str:
    """Sixteen hexadecimal digits that depend on the parts, their order and their borders."""
    body = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def iri(entity: str) -> str:
    """The IRI of an entity id such as ``council/DNC``."""
    return ID + entity


def entity_of(iri_text: str) -> str:
    """The entity id of an IRI made by :func:`iri`.

    Raises:
        ValueError: when the IRI is not one of ours.
    """
    if not iri_text.startswith(ID):
        raise ValueError(f"{iri_text} is no identifier of caregraph (they begin with {ID})")
    return iri_text[len(ID) :]


def source_graph(source: str) -> str:
    """The IRI of the named graph that holds all that one source says; ``source`` is its id (``source/…``)."""
    return GRAPH + source
