"""Questions: canned ones by name, and SPARQL of one's own; both answer with a :class:`Table`."""

from caregraph.query.guard import GuardedQuery, guarded
from caregraph.query.library import SEPARATOR, CannedQuery, Parameter, canned, canned_queries, help_text, listing, read_query
from caregraph.query.nearest import nearest
from caregraph.query.parameters import Resolve, Value, bind, read_day, terms_for
from caregraph.query.run import run, run_text
from caregraph.query.table import Cell, Table

__all__ = [
    "SEPARATOR",
    "CannedQuery",
    "Cell",
    "GuardedQuery",
    "Parameter",
    "Resolve",
    "Table",
    "Value",
    "bind",
    "canned",
    "canned_queries",
    "guarded",
    "help_text",
    "listing",
    "nearest",
    "read_day",
    "read_query",
    "run",
    "run_text",
    "terms_for",
]
