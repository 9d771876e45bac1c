"""The way of the data, once through: files to sources, to claims, to resolved claims, to entities and facts, into a store."""

from caregraph.pipeline.gathering import knowledge_for
from caregraph.pipeline.knowing import AS_KNOWN, known_by
from caregraph.pipeline.loading import Pipeline
from caregraph.pipeline.opening import open_store
from caregraph.pipeline.report import LoadReport, Progress

__all__ = ["AS_KNOWN", "LoadReport", "Pipeline", "Progress", "knowledge_for", "known_by", "open_store"]
