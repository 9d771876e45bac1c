"""Where the files that are not Python are."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from caregraph import _resources
from caregraph.errors import CaregraphError

ROOT = Path(__file__).resolve().parent.parent


def test_in_a_checkout_every_resource_is_at_the_root() -> None:
    for name in get_args(_resources.Resource):
        assert _resources.path(name) == ROOT / name


def test_in_a_wheel_a_resource_is_beside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "caregraph"
    (package / "_data" / "queries").mkdir(parents=True)
    (package / "_data" / "shapes.ttl").write_text("")
    monkeypatch.setattr(_resources, "_PACKAGE", package)
    assert _resources.path("shapes.ttl") == package / "_data" / "shapes.ttl"
    assert _resources.path("queries").is_dir()


def test_a_missing_resource_names_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_resources, "_PACKAGE", tmp_path / "a" / "caregraph")
    with pytest.raises(CaregraphError, match=r"seeds.*reinstall"):
        _resources.path("seeds")


def test_a_stranger_s_folder_is_no_checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "pyproject.toml").write_text("")
    monkeypatch.setattr(_resources, "_PACKAGE", tmp_path / "graph" / "caregraph")
    with pytest.raises(CaregraphError, match="reinstall"):
        _resources.path("seeds")
    (tmp_path / "ontology.ttl").write_text("")
    assert _resources.path("seeds") == tmp_path / "seeds"
