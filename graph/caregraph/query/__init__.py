"""Questions: canned ones by name, and SPARQL of one's own; both answer with a :class:`Table`."""

from caregraph.query.asked import Asked
from caregraph.query.guard import GuardedQuery, guarded
from caregraph.query.library import SEPARATOR, CannedQuery, Parameter, canned, canned_queries, read_query
from caregraph.query.listing import by_tag, help_text, listing
from caregraph.query.names import StoredNames
from caregraph.query.nearest import nearest
from caregraph.query.parameters import Resolve, Value, bind, check_words, read_day, relation_called, terms_for
from caregraph.query.reference import reference
from caregraph.query.run import run, run_text
from caregraph.query.table import Cell, Row, Table

__all__ = [
    "SEPARATOR",
    "Asked",
    "CannedQuery",
    "Cell",
    "GuardedQuery",
    "Parameter",
    "Resolve",
    "Row",
    "StoredNames",
    "Table",
    "Value",
    "bind",
    "by_tag",
    "canned",
    "canned_queries",
    "check_words",
    "guarded",
    "help_text",
    "listing",
    "nearest",
    "read_day",
    "read_query",
    "reference",
    "relation_called",
    "run",
    "run_text",
    "terms_for",
]
