"""`typed_dicts.py` types a call of boto3's client under its stubs, for mypy and, where it is installed, for pyright."""

from __future__ import annotations

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import get_type_hints

import pytest

from pinpoint_put_events import models, typed_dicts
from verdicts import ROOT

USE = """
from __future__ import annotations

from mypy_boto3_pinpoint import PinpointClient
from pinpoint_put_events.typed_dicts import Event, PutEventsRequest, PutEventsResponse

event: Event = {"EventType": "purchase", "Timestamp": "2026-01-31T08:15:00Z", "Metrics": {"price": 12.5}}
request: PutEventsRequest = {
    "ApplicationId": "app-1",
    "EventsRequest": {
        "BatchItem": {
            "one": {
                "Endpoint": {"ChannelType": "GCM", "Location": {}, "User": {"UserAttributes": {"Interests": ["Science"]}}},
                "Events": {"e": event},
            }
        }
    },
}


def send(client: PinpointClient) -> PutEventsResponse:
    return client.put_events(**request)
"""
WRONG = {
    '"ChannelType": "GCM"': '"ChannelType": "gcm"',
    '"price": 12.5': '"price": "12.5"',
    '"EventType": "purchase", ': "",
    '"Location": {}': '"Location": {"Town": "Vienna"}',
    '"ApplicationId": "app-1"': '"ApplicationId": 1',
}
"""What a checker must not take: each text in place of another."""


def _checked(checker: str, folder: Path, text: str) -> tuple[int, str]:
    path = folder / f"use_{len(list(folder.glob('use_*.py')))}.py"  # mypy takes a file of the same size and second for unchanged
    path.write_text(text)
    options = {
        "mypy": ["--strict", "--config-file", str(folder / "mypy.ini"), "--cache-dir", str(folder / "cache")],
        "pyright": ["--pythonpath", sys.executable],
    }
    (folder / "mypy.ini").write_text(f"[mypy]\nmypy_path = {ROOT / 'generated'}\n[mypy-botocore.*]\nignore_missing_imports = True\n")
    (folder / "pyrightconfig.json").write_text(f'{{"extraPaths": ["{(ROOT / "generated").as_posix()}"], "typeCheckingMode": "standard"}}')
    command = [sys.executable, "-m", checker, *options[checker], str(path)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
@pytest.mark.parametrize("checker", ["mypy", "pyright"])
def test_the_call_type_checks(checker: str, tmp_path: Path) -> None:
    if find_spec(checker) is None:
        pytest.skip(f"{checker} is not installed: it brings a JavaScript engine along, so the test extra has only mypy")
    assert _checked(checker, tmp_path, USE)[0] == 0, _checked(checker, tmp_path, USE)[1]
    for right, wrong in WRONG.items():
        assert USE.count(right) == 1
        code, told = _checked(checker, tmp_path, USE.replace(right, wrong))
        assert code == 1, (right, told)
        assert "use_" in told


def test_they_have_the_members_of_the_records_and_can_be_asked_when_the_program_runs() -> None:
    for name in ("PutEventsRequest", "Event", "Session", "PublicEndpoint", "EndpointUser"):
        assert len(get_type_hints(getattr(typed_dicts, name))) == len(getattr(models, name).__slots__), name


def test_members_are_required_as_the_model_has_it() -> None:
    assert typed_dicts.Session.__required_keys__ == {"Id", "StartTimestamp"}
    assert typed_dicts.Session.__optional_keys__ == {"Duration", "StopTimestamp"}
    assert typed_dicts.PublicEndpoint.__required_keys__ == frozenset()
