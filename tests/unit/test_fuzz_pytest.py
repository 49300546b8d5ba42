"""The pytest plugin: items, what fails, time, the seed, settings, and what it says in the end."""

from __future__ import annotations

import json
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


FIXTURE = """
import pytest
import shapesmith
from fuzz_targets import is_valid

order = shapesmith.pytest.fixture("order.json")
few = shapesmith.pytest.fixture("order.json", only="valid", items="one")

def test_right(order, tmp_path_factory):
    assert is_valid(order.instance) == order.is_valid

@pytest.mark.parametrize("most", [9, 1 << 70])
def test_most(most, order):
    assert is_valid(order.instance, most=most) == order.is_valid

class TestValid:
    def test_valid(self, few):
        assert few.is_valid

def test_both(few, order):
    pass
"""


def test_a_fixture_serves_several_tests(tmp_path: Path) -> None:
    out = outcome(tmp_path, "-k", "not both", test_it=FIXTURE)
    groups = len({(pair.path, pair.keyword, pair.part) for pair in shapesmith.coverage(ORDER) if pair.ways}) + 1
    assert re.findall(r"FAILED (.*?) - ", out) == [f"test_it.py::test_most[/count maximum-{1 << 70}]"], out
    assert f"1 failed, {3 * groups} passed" in out
    assert "order=Example(" in out
    told = outcome(tmp_path, "-k", "both", test_it=FIXTURE)
    assert "a test takes examples of one kind, and this one of few and order" in told


def test_paths_are_those_of_the_test_or_above_it(tmp_path: Path) -> None:
    (tmp_path / "tests" / "deep").mkdir(parents=True)
    (tmp_path / "tests" / "deep" / "test_it.py").write_text(FIXTURE)
    (tmp_path / "tests" / "deep" / "conftest.py").write_text("")
    out = outcome(tmp_path, "--rootdir", "tests/deep", "-k", "TestValid", "tests/deep")
    assert "1 passed" in out, out
    assert "\norder.json: " in out


KEPT = """
import json
import os
import shapesmith
from fuzz_targets import is_valid
from hypothesis import Phase, settings

MOST = int(os.environ["MOST"])
seen = []

@settings(phases=[Phase.reuse, Phase.generate] if MOST > 9 else [Phase.reuse], report_multiple_bugs=False)
@shapesmith.pytest.fuzz("order.json", only="invalid")
def test_it(example):
    seen.append(example)
    assert MOST == 9 or is_valid(example.instance, most=MOST) == example.is_valid

def test_what_was_drawn():
    print("seen", [one.label.pair for one in seen])
"""


def test_failures_are_kept_by_group_and_replayed_from_a_directory_that_was_restored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOST", str(1 << 70))
    assert "1 failed" in outcome(tmp_path, test_it=KEPT)
    (tmp_path / ".hypothesis").rename(tmp_path / "artifact")
    (tmp_path / "artifact").rename(tmp_path / ".hypothesis")
    monkeypatch.setenv("MOST", "9")
    (seen,) = re.findall(r"seen (\[.*\])", outcome(tmp_path, "-s", test_it=KEPT))
    assert set(json.loads(seen.replace("'", '"'))) == {"/count maximum"}


def test_workers_share_the_items(tmp_path: Path) -> None:
    out = outcome(tmp_path, "-n", "2", test_it=TESTS)
    assert "1 failed, " in out, out
    assert re.search(r"order\.json: \d+ examples .* in \d+ groups, 1 failed\n  failed: /count maximum", out), out


SLOW = """
import time
from datetime import timedelta
import shapesmith
import shapesmith.pytest.groups as groups
from hypothesis import settings

drawn = groups.Groups._drawn

def slowly(example):
    time.sleep(0.4)
    return example

groups.Groups._drawn = lambda self, group: drawn(self, group).map(slowly)

@settings(max_examples=4, deadline=timedelta(milliseconds=200), suppress_health_check=[])
@shapesmith.pytest.fuzz("order.json", only="valid")
def test_it(example):
    pass
"""


def test_that_drawing_takes_long_on_a_busy_machine_is_no_failure(tmp_path: Path) -> None:
    assert "1 passed" in outcome(tmp_path, test_it=SLOW)


def test_unknown_words_are_refused() -> None:
    with pytest.raises(ValueError, match="only must be one of 'valid', 'invalid', 'both', not 'bad'"):
        shapesmith.pytest.fuzz("order.json", only="bad")  # type: ignore[arg-type]
