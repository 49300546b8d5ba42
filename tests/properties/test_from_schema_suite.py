"""The official suite's schemas: what `from_schema` and `sample` draw of each is valid to two validators, without rejecting anything.

A schema is unsatisfiable to us only where the suite has no valid instance of it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

import jsonschema_rs
import pytest
import referencing
from hypothesis import given, settings
from referencing.jsonschema import DRAFT202012

from fetch_suite import SUITE
from shapesmith import UnsatisfiableError, compile_validator
from shapesmith.draw.from_schema import executed
from shapesmith.draw.sample import samples
from shapesmith.subject import read_schema

TESTS = SUITE / "tests"
PEERS = {
    "draft4": ("draft-04", jsonschema_rs.Draft4Validator),
    "draft6": ("draft-06", jsonschema_rs.Draft6Validator),
    "draft7": ("draft-07", jsonschema_rs.Draft7Validator),
    "draft2019-09": ("2019-09", jsonschema_rs.Draft201909Validator),
    "draft2020-12": ("2020-12", jsonschema_rs.Draft202012Validator),
}
NOT_FOR_RUST = ("cross-draft.json", "refRemote.json")
"""Files in which jsonschema-rs reads references into another dialect by its own, or does not find an anchor of another document."""

EXAMPLES = 6
BASE = "http://localhost:1234/"


def _remotes() -> Iterator[tuple[str, Any]]:
    root = SUITE / "remotes"
    for path in sorted(root.rglob("*.json")):
        yield BASE + path.relative_to(root).as_posix(), json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def registry() -> referencing.Registry[Any]:
    resources = ((uri, referencing.Resource.from_contents(contents, default_specification=DRAFT202012)) for uri, contents in _remotes())
    return referencing.Registry[Any]().with_resources(resources)


def _groups(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the groups of a dialect; a schema that a newer dialect has, too, is drawn there."""
    newer = list(PEERS)[list(PEERS).index(folder) + 1 :]
    later = {_key(group) for other in newer for _, group in _all(other)} if newer else set()
    yield from ((name, group) for name, group in _all(folder) if _key(group) not in later)


def _all(folder: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted((TESTS / folder).rglob("*.json")):
        for group in json.loads(path.read_text(encoding="utf-8")):
            yield path.relative_to(TESTS).as_posix(), group


def _key(group: dict[str, Any]) -> str:
    schema = group["schema"]
    return json.dumps({key: value for key, value in schema.items() if key != "$schema"} if isinstance(schema, dict) else schema)


@pytest.mark.slow
@pytest.mark.parametrize("folder", PEERS)
def test_every_schema(folder: str, registry: referencing.Registry[Any]) -> None:
    dialect, peer = PEERS[folder]
    remotes = jsonschema_rs.Registry(list(_remotes()), draft=jsonschema_rs.Draft202012)
    wrong = []
    for name, group in _groups(folder):
        formats = "/format/" in name
        ours = compile_validator(group["schema"], dialect=dialect, registry=registry, validate_formats=formats)
        values = _drawn(group, dialect, registry, validate_formats=formats)
        if values is None:
            wrong += [f"{name}: {group['description']}: unsatisfiable"] if any(test["valid"] for test in group["tests"]) else []
            continue
        judges = [ours.is_valid]
        if not name.endswith(NOT_FOR_RUST):
            judges.append(peer(group["schema"], validate_formats=formats, registry=remotes).is_valid)
        wrong += [f"{name}: {group['description']}: {value!r}" for judge in judges for value in values if not judge(value)]
    assert wrong == []


def _drawn(group: dict[str, Any], dialect: str, registry: Any, *, validate_formats: bool) -> list[Any] | None:
    """Draw values, with all health checks; None where no value is valid. Nothing is asked of whole values."""
    chosen = {"dialect": dialect, "registry": registry, "validate_formats": validate_formats}
    try:
        subject = read_schema(group["schema"], **chosen)
        made = executed(subject, {}, {})
    except UnsatisfiableError:
        return None
    assert made.unmet == {}
    values: list[Any] = list(islice(samples(subject, seed=1), EXAMPLES))

    @settings(max_examples=EXAMPLES, database=None, deadline=None, derandomize=True)
    @given(made.function())
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values
