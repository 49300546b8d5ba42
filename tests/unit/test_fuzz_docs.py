"""The page on fuzzing: every command in it has options that there are, and the hook and the workflow run as they stand."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import textwrap
from pathlib import Path

import click
import pytest

from shapesmith.cli.fuzz import fuzz

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/fuzzing.md").read_text(encoding="utf-8")
COMMANDS = [
    shlex.split(line.partition("   #")[0])
    for line in re.findall(r"(?<![`\w])shapesmith fuzz ([^`\n]+)", PAGE + (ROOT / "README.md").read_text(encoding="utf-8"))
    if line.startswith(("specs/", "--replay ."))
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
    assert context.params["target"] or context.params["url"] or context.params["replay"]


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


@pytest.mark.skipif(not shutil.which("curl") or not shutil.which("bash"), reason="the workflow's step asks with curl, in bash")
def test_the_workflow_runs(tmp_path: Path) -> None:
    (block,) = re.findall(r"^ +- run: \|\n((?: {10}.*\n)+)", PAGE, re.MULTILINE)
    step = textwrap.dedent(block)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    for there, here in (
        ("python -m my_collector", f"exec {sys.executable} {ROOT}/docs/examples/collector.py"),
        ("8080", port),
        ("--max-time 60s", "--max-time 60s --max-examples 1400 --overlay specs/pinpoint/put_events.overlay.json"),
        ("shapesmith fuzz", f"{sys.executable} -m shapesmith fuzz"),
    ):
        assert there in step
        step = step.replace(there, here)
    (tmp_path / "specs").symlink_to(ROOT / "specs")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "generated"), "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"), "CI": "true"}
    script = f"trap 'kill $!' EXIT\n{step}"
    done = subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False, timeout=90)
    assert done.returncode == 0, done.stdout + done.stderr
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("## \N{WHITE HEAVY CHECK MARK} shapesmith fuzz: `specs/pinpoint/put_events.json PutEvents`")
    assert "(100.0 %)" in summary
    assert done.stdout == ""
