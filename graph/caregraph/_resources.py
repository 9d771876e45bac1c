"""Where the files that are not Python are: beside the package in a wheel, at the root of the repository in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal, TypeAlias

from caregraph.errors import CaregraphError

Resource: TypeAlias = Literal["ontology.ttl", "shapes.ttl", "queries", "seeds"]

_PACKAGE: Final = Path(__file__).resolve().parent


def path(name: Resource) -> Path:
    """The file or folder that caregraph brings along under ``name``.

    Raises:
        CaregraphError: when it is not there.

    >>> path("ontology.ttl").name
    'ontology.ttl'
    """
    installed = _PACKAGE / "_data" / name
    if installed.exists():
        return installed
    root = _PACKAGE.parent.parent
    found = root / name
    if (root / "pyproject.toml").is_file() and (root / "ontology.ttl").is_file() and found.exists():
        return found
    raise CaregraphError(
        f"{name} is neither at {installed} nor at the root of a checkout ({found}): "
        "the installation is incomplete; reinstall it (pip install --force-reinstall caregraph)"
    )
