"""The page on fuzzing: every command in it has options that there are, and the hook and the workflow run as they stand."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest

from shapesmith.cli.fuzz import fuzz

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/fuzzing.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line.partition("   #")[0])
    for line in re.findall(r"(?<![`\w])shapesmith fuzz ([^`\n]+)", PAGE + (ROOT / "README.md").read_text(encoding="utf-8"))
    if line.startswith(("specs/", "--target my_"))
]
CHECKS = """
from pinpoint_put_events import validators

def check(instance):
    validators.validate_put_events_request(instance)
"""


def test_the_page_has_commands() -> None:
    assert len(COMMANDS) >= 5


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_the_options_are_there(arguments: list[str]) -> None:
    context = fuzz.make_context("fuzz", list(arguments))
    assert isinstance(context, click.Context)
    assert context.params["target"] or context.params["url"]


def test_the_hook_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (entry,) = re.findall(r"^ +entry: (shapesmith fuzz .*)$", PAGE, re.MULTILINE)
    (tmp_path / "my_collector").mkdir()
    (tmp_path / "my_collector/checks.py").write_text(CHECKS)
    (tmp_path / "specs").symlink_to(ROOT / "specs")
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "generated"))
    command = [sys.executable, "-m", *shlex.split(entry), "--overlay", "specs/pinpoint/put_events.overlay.json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2000 examples" in done.stdout
    assert "0 findings" in done.stdout
