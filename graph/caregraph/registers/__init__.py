"""Registers: a kind of table is described by a mapping, not programmed; its rows become claims like the sentences of a text."""

from caregraph.registers.columns import Recognised, recognise
from caregraph.registers.mapping import Mapping, concept_names, mappings
from caregraph.registers.rows import read_rows
from caregraph.registers.rules import Parties
from caregraph.registers.snapshots import as_source, snapshot_day
from caregraph.registers.tally import Tally

__all__ = [
    "Mapping",
    "Parties",
    "Recognised",
    "Tally",
    "as_source",
    "concept_names",
    "mappings",
    "read_rows",
    "recognise",
    "snapshot_day",
]
