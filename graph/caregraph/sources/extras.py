"""Libraries of the extra ``web``: imported when a page or PDF is read, and missed with a remedy."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType

from caregraph.errors import SourceError


def web_library(name: str, where: str, what: str) -> ModuleType:
    """The library ``name``.

    Args:
        name: ``trafilatura`` or ``pypdf``.
        where: the file that needs it, for the message.
        what: what that file is, for the message.

    Raises:
        SourceError: when it is not installed or cannot be imported; the message names the extra.
    """
    try:
        with quiet(name):
            return import_module(name)
    except ImportError as error:
        # the cause is told too: an installed library may itself lack one
        cause = " ".join(str(error).split())
        raise SourceError(f"{where}: {what}, which needs {name} ({cause}); run: pip install 'caregraph[web]'") from error


@contextmanager
def quiet(name: str) -> Iterator[None]:
    """Keep the warnings and log lines of the library ``name`` from the user, who cannot act on them.

    What goes wrong inside is told by an error or by what is missing from the text. A host program that sets up logging still
    gets every record.
    """
    logger = logging.getLogger(name)
    handler = logging.NullHandler()  # without any handler, logging writes to standard error
    logger.addHandler(handler)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.removeHandler(handler)
