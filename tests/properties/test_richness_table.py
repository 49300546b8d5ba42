"""What values reach of (place, keyword, side), whoever drew them; and what is kept of a peer that does not end."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from benchmarks import drawn, mutation
from benchmarks.inlined import plain
from benchmarks.kills import Trial
from benchmarks.mutation import put_events, total
from benchmarks.peers.drawing_peers import Peer
from benchmarks.places import ALONE, AT, BROKEN, EACH, INSIDE, NOT_THERE, THERE, Field
from benchmarks.richness_table import by_keyword

from shapesmith.labelled import cases

OBJECT = {
    "type": "object",
    "properties": {"n": {"type": "integer", "minimum": 3}, "kind": {"enum": ["a", "b"]}, "t": {"type": "string", "maxLength": 2}},
    "required": ["n"],
    "additionalProperties": False,
}


def _told(field: Field, *values: Any) -> set[tuple[str, str, str, str]]:
    return {(goal.path, goal.keyword, goal.side, goal.part) for goal in field.reached(values)}


def test_a_valid_value_reaches_members_listed_values_and_bounds() -> None:
    field = Field.of(OBJECT)
    assert _told(field, {"n": 3, "kind": "b"}) == {
        ("", "properties", THERE, "kind"),
        ("", "properties", NOT_THERE, "t"),
        ("/kind", "enum", EACH, "'b'"),
        ("/n", "minimum", AT, ""),
    }
    assert ("/n", "minimum", INSIDE, "") in _told(field, {"n": 4})
    assert ("/n", "minimum", INSIDE, "") not in _told(field, {"n": 5})
    assert ("/t", "maxLength", AT, "") in _told(field, {"n": 5, "t": "ab"})
    assert ("/t", "maxLength", INSIDE, "") in _told(field, {"n": 5, "t": "a"})


def test_an_invalid_value_reaches_what_it_breaks_alone_only_where_nothing_else_breaks() -> None:
    field = Field.of(OBJECT)
    assert _told(field, {"n": 2}) == {("/n", "minimum", BROKEN, ""), ("/n", "minimum", ALONE, "")}
    assert _told(field, {"kind": "A", "t": "abc"}) == {
        ("", "required", BROKEN, "n"),
        ("/kind", "enum", BROKEN, ""),
        ("/t", "maxLength", BROKEN, ""),
    }


def test_what_alternatives_and_conditions_ask_is_reached_where_they_hold() -> None:
    field = Field.of(
        {
            "type": "object",
            "properties": {"kind": {"type": "string"}, "n": {"type": "integer"}},
            "required": ["kind", "n"],
            "if": {"properties": {"kind": {"const": "few"}}},
            "then": {"properties": {"n": {"maximum": 3}}},
        }
    )
    assert ("/n", "maximum", AT, "") in _told(field, {"kind": "few", "n": 3})
    assert ("/n", "maximum", AT, "") not in _told(field, {"kind": "many", "n": 3})


def test_members_are_told_apart_by_what_is_asked_of_their_names() -> None:
    field = Field.of({"type": "object", "patternProperties": {"^x": {"maximum": 1}}, "additionalProperties": {"maximum": 2}})
    assert _sides(field, {"x1": 1}) == {("/patternProperties/^x/maximum", AT)}
    assert _sides(field, {"y": 2}) == {("/additionalProperties/maximum", AT)}
    assert _sides(field, {"y": 1}) == {("/additionalProperties/maximum", INSIDE)}


def _sides(field: Field, value: Any) -> set[tuple[str, str]]:
    return {(goal.at, goal.side) for goal in field.reached([value])}


def test_a_member_that_no_valid_value_lacks_is_no_goal() -> None:
    field = Field.of({"type": "object", "properties": {"a": {}, "b": {}}, "minProperties": 2, "additionalProperties": False})
    assert {goal.side for goal in field.goals if goal.keyword == "properties"} == {THERE}


@pytest.mark.parametrize("name", ["object", "PutEvents"])
def test_the_cases_reach_everything(name: str) -> None:
    schema = OBJECT if name == "object" else plain(put_events())
    field = Field.of(schema)
    every = cases(schema, validate_formats=True)
    assert set(field.goals) - field.reached(case.instance for case in every) == set()
    assert field.reached(case.instance for case in every if case.is_valid) < set(field.goals)
    assert len(field.goals) >= (17 if name == "object" else 300)


def test_rows_are_sums() -> None:
    field = Field.of(OBJECT)
    rows = by_keyword(field.goals, {"one": field.reached([{"n": 3}]), "none": set()})
    assert f"| minimum | {AT} | 1 | 1 | 0 |" in rows
    assert f"| properties | {NOT_THERE} | 2 | 2 | 0 |" in rows
    assert rows[-1].endswith("| 3 | 0 |")


def test_keywords_of_our_own_are_left_out_and_members_of_such_names_are_not() -> None:
    schema = {"x-maxTotal": {"of": [["a"]], "maximum": 1}, "properties": {"x-a": {"x-dateTime": "iso8601"}}, "enum": [{"x-a": 1}]}
    assert plain(schema) == {"properties": {"x-a": {}}, "enum": [{"x-a": 1}]}


def test_what_values_told_is_not_asked_to_be_proved() -> None:
    trial = Trial.of({"type": "integer", "minimum": 3})
    whole = trial.kills([2, 3, "a", None, True, [], {}, 2.5, 3.5])
    few = trial.kills([2])
    assert [mutant.what for mutant in few.weak_left if mutant.what == "/: null, too"]
    assert whole.told[0] + len(whole.weak_left) == few.told[0] + len(few.weak_left)
    assert "1 schemas" in total("few", [few])
    assert f"{few.told[0]} are told" in total("few", [few])


def test_a_name_that_no_schema_has_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["mutation", "tree", "nonsense"])
    with pytest.raises(SystemExit) as ended:
        mutation.main()
    assert ended.value.code == 2
    assert "no schema is called 'nonsense'; there are: pinpoint.PutEvents, catalog" in capsys.readouterr().err


def test_a_table_of_mutants_ends_with_sums(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["mutation", "tree", "--count", "0"])
    mutation.main()
    told = capsys.readouterr().out
    assert "| tree | 116 | 30 of 30 | 0 | 0 | 14 of 14 | 0 | 0 |" in told
    assert "of 30 weaker ones 30 are told (100.0 %; least 100.0 %, mean 100.0 %)" in told


FAKE = """
from hypothesis import strategies

def stuck(number):
    while number > 8:
        pass
    return [number, "a" * 70000]

def from_schema(schema):
    if schema.get("title") == "refused":
        raise ValueError("what is refused")
    return strategies.integers(0, 9).map(stuck)
"""


@pytest.fixture
def peer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Peer:
    """A peer that gets stuck within a value, whose environment is this one."""
    (tmp_path / "hypothesis_jsonschema.py").write_text(FAKE)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").symlink_to(sys.executable)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("VIRTUAL_ENV", sys.prefix)
    monkeypatch.setattr(drawn, "made", lambda peer: tmp_path)
    monkeypatch.setattr(drawn, "_KEPT", tmp_path / "values")
    return Peer(name="hypothesis-jsonschema", packages=("made-up==1",), script="", faster=1)


def test_what_a_peer_drew_before_it_was_stuck_is_kept(peer: Peer, tmp_path: Path) -> None:
    made = drawn.of_peer(peer, {"type": "array"}, seconds=1)
    assert made is not None
    assert made.ended == {"invalid": "time", "valid": "time"}
    assert made.values["valid"]
    assert all(isinstance(number, int) and number < 9 for number, _ in made.values["valid"])
    before = {file.name: file.stat().st_mtime_ns for file in (tmp_path / "values").iterdir()}
    again = drawn.of_peer(peer, {"type": "array"}, seconds=1)
    assert again == made
    assert before == {file.name: file.stat().st_mtime_ns for file in (tmp_path / "values").iterdir()}


def test_a_peer_that_refuses_a_schema_is_told(peer: Peer) -> None:
    made = drawn.of_peer(peer, {"title": "refused"}, seconds=1)
    assert made is not None
    assert made.values["valid"] == []
    assert made.ended["valid"] == "ValueError: what is refused"
    assert json.dumps(made.ended)
