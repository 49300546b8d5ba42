"""The pytest plugin: items, what fails, time, the seed, settings, and what it says in the end."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import shapesmith
from cli_project import write
from fuzz_targets import ORDER

ROOT = Path(__file__).parents[2]
TESTS = """
import pytest
import shapesmith
from fuzz_targets import is_valid

@shapesmith.pytest.fuzz("order.json")
def test_right(example):
    assert is_valid(example.instance) == example.is_valid

@shapesmith.pytest.fuzz("order.json", only="invalid")
def test_forgets_the_maximum(example):
    assert is_valid(example.instance, most=1 << 70) == example.is_valid

class TestTogether:
    @pytest.mark.parametrize("more", [1, 2])
    @shapesmith.pytest.fuzz("order.json", items="one")
    def test_with_a_fixture(self, more, example, tmp_path_factory):
        assert isinstance(self, TestTogether)
        assert is_valid(example.instance) == example.is_valid
"""
PROFILE = """
from hypothesis import HealthCheck, settings

settings.register_profile("here", max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")
"""
SETTINGS = """
from hypothesis import Phase, settings
import shapesmith
drawn = []

@settings(max_examples=7, phases=[Phase.generate])
@shapesmith.pytest.fuzz("order.json", items="one")
def test_few(example):
    drawn.append(example.instance)

def test_what_was_drawn():
    print("drawn", len(drawn), drawn)
"""


def outcome(folder: Path, *arguments: str, **files: str) -> str:
    """Run pytest in a folder of its own, and return what it prints."""
    os.chdir(folder)
    write("order.json", ORDER)
    for name, text in {"conftest": PROFILE, **files}.items():
        Path(f"{name}.py").write_text(text)
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-q", *arguments]
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    env.pop("CI", None)
    return subprocess.run(command, capture_output=True, text=True, check=False, env=env, timeout=120).stdout


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_an_item_of_each_pair(tmp_path: Path) -> None:
    out = outcome(tmp_path, test_it=TESTS)
    assert re.findall(r"FAILED (.*?) - ", out) == ["test_it.py::test_forgets_the_maximum[/count maximum]"], out
    summary = out.partition("= shapesmith =")[2]
    assert re.search(r"order\.json: \d+ examples \(\d+ valid, \d+ invalid\) in \d+ groups, 1 failed\n  failed: /count maximum", summary)
    pairs = {(pair.path, pair.keyword, pair.part) for pair in shapesmith.coverage(ORDER) if pair.ways}
    assert f"1 failed, {1 + len(pairs) + len(pairs) - 1 + 2} passed" in out


def test_settings_and_the_seed_are_those_of_hypothesis(tmp_path: Path) -> None:
    shown = [outcome(tmp_path, "-s", f"--hypothesis-seed={seed}", test_it=SETTINGS) for seed in (1, 1)]
    drawn = [next(line for line in out.splitlines() if "drawn" in line) for out in shown]
    assert "drawn 7 " in drawn[0]
    assert drawn[0] == drawn[1]


def test_time_is_kept(tmp_path: Path) -> None:
    out = outcome(tmp_path, "--shapesmith-max-time=1ms", "-k", "right", test_it=TESTS)
    (examples,) = re.findall(r"order\.json: (\d+) examples", out)
    assert 1 <= int(examples) < 40, out
    assert re.search(r"\d+ passed, \d+ skipped", out), out


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('@shapesmith.pytest.fuzz("nowhere.json")\ndef test_it(example): pass', "nowhere.json: there is no such file"),
        ('@shapesmith.pytest.fuzz("order.json", "PutOrder")\ndef test_it(example): pass', "there is no operation 'PutOrder'"),
        ('@shapesmith.pytest.fuzz("order.json")\ndef test_it(instance): pass', "test_it must take an argument named 'example'"),
    ],
)
def test_what_cannot_be_used_is_told_at_collection(tmp_path: Path, text: str, told: str) -> None:
    assert told in outcome(tmp_path, test_it=f"import shapesmith\n{text}\n")


def test_a_decorated_test_is_no_plain_function() -> None:
    @shapesmith.pytest.fuzz("order.json")
    def test(example: object) -> None:
        """Never called."""

    with pytest.raises(RuntimeError, match="run it by pytest"):
        test(None)


def test_the_plugin_loads_nothing_heavy() -> None:
    heavy = "('hypothesis', 'jinja2', 'rich', 'referencing')"
    code = f"import sys, shapesmith.pytest.plugin; print(*[name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "\n"
