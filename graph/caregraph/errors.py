"""Every error that a user of caregraph can meet, each with a place and a remedy in its message."""


class CaregraphError(Exception):
    """Base class: catch this one to catch them all."""


class SourceError(CaregraphError):
    """A document, register or folder cannot be read; the message names ``file`` or ``file:row.column`` and what to do."""


class StoreError(CaregraphError):
    """A store cannot be opened, written or is held by another process."""


class QueryError(CaregraphError):
    """A query is unknown, malformed, refused or out of time."""


class ParameterError(QueryError):
    """A query's parameter is missing, unknown or of the wrong form."""


class UnknownNameError(ParameterError):
    """A name stands for no entity of the dataset; the message offers the nearest ones."""


class ValidationError(CaregraphError):
    """The dataset breaks a shape of ``shapes.ttl``."""


class GrammarError(CaregraphError):
    """A frame or lexicon of the extractor is malformed; the message names the frame."""
