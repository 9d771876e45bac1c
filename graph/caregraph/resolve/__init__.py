"""Resolution: which entity each mention of a claim stands for; what cannot be decided stays undecided and is listed."""

from caregraph.resolve.aliases import AliasIndex
from caregraph.resolve.entities import Namings, entities_of, publishers_of
from caregraph.resolve.resolver import Resolved, Resolver

__all__ = ["AliasIndex", "Namings", "Resolved", "Resolver", "entities_of", "publishers_of"]
