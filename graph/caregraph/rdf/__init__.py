"""The only place where model objects become RDF terms and terms become model objects again."""

from caregraph.rdf.entities import StoredEntities
from caregraph.rdf.judging import judgement_lines, read_kept_judgements
from caregraph.rdf.reading import (
    read_claims,
    read_claims_about,
    read_entities,
    read_entity,
    read_facts,
    read_names,
    read_sources,
    read_unresolved,
)
from caregraph.rdf.store import GraphStore
from caregraph.rdf.writing import dataset_lines, entity_lines, fact_lines, source_lines

__all__ = [
    "GraphStore",
    "StoredEntities",
    "dataset_lines",
    "entity_lines",
    "fact_lines",
    "judgement_lines",
    "read_claims",
    "read_claims_about",
    "read_entities",
    "read_entity",
    "read_facts",
    "read_kept_judgements",
    "read_names",
    "read_sources",
    "read_unresolved",
    "source_lines",
]
