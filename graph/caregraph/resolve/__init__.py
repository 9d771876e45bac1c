"""Resolution: which entity each mention of a claim stands for; what cannot be decided stays undecided and is listed."""

from caregraph.resolve.aliases import AliasIndex
from caregraph.resolve.entities import Namings, entities_of, publishers_of
from caregraph.resolve.judgements import Judgement, read_judgements
from caregraph.resolve.parties import RegisterParties
from caregraph.resolve.resolver import Resolved, Resolver

__all__ = ["AliasIndex", "Judgement", "Namings", "RegisterParties", "Resolved", "Resolver", "entities_of", "publishers_of", "read_judgements"]
