"""Files to sources: documents and registers, told apart by content, with their own words told from what surrounds them."""

from caregraph.sources.documents import document_from_text
from caregraph.sources.files import MAX_BYTES
from caregraph.sources.folders import Skipped, walk
from caregraph.sources.reading import read_document, read_source, unread_register
from caregraph.sources.registers import read_register

__all__ = ["MAX_BYTES", "Skipped", "document_from_text", "read_document", "read_register", "read_source", "unread_register", "walk"]
