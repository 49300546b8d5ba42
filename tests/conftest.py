"""What all tests share: how Hypothesis draws here and in continuous integration, and a project to work in."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from cli_project import make_project

settings.register_profile("local", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("local"), derandomize=True, print_blob=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "local")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a small project of its own (see `cli_project.py`)."""
    monkeypatch.chdir(tmp_path)
    make_project()
    return tmp_path
