"""From claims to facts: what all sources together say of one subject, relation and object, with its time and its support."""

from caregraph.consolidate.facts import Background, consolidate, findings, findings_about
from caregraph.consolidate.spells import Listings
from caregraph.consolidate.witnesses import witness_of

__all__ = ["Background", "Listings", "consolidate", "findings", "findings_about", "witness_of"]
