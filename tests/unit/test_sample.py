"""`sample` and `shapesmith sample`: valid, the same for the same seed, and clear about what cannot be sampled."""

from __future__ import annotations

import json
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from test_from_schema import HARD

import shapesmith
from cli_project import run
from shapesmith.draw.sample import samples
from shapesmith.errors import ShapesmithError
from shapesmith.subject import load_subject

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "specs" / "pinpoint" / "put_events.json"


@pytest.fixture(scope="module")
def requests() -> list[Any]:
    return list(islice(samples(load_subject(SPEC, "PutEvents"), seed=1), 3000))


def test_requests_are_valid_under_spec_and_overlay(requests: list[Any]) -> None:
    from pinpoint_put_events import validators

    assert [value for value in requests if not validators.is_valid_put_events_request(value)] == []
    peer = jsonschema_rs.validator_for({**json.loads(SPEC.read_text()), "$ref": "#/$defs/PutEventsRequest"})
    assert [value for value in requests if not peer.is_valid(value)] == []


def test_requests_say_much_and_reach_the_totals(requests: list[Any]) -> None:
    sizes = [len(json.dumps(value).encode()) for value in requests]
    assert sum(sizes) / len(sizes) > 900
    totals = {sum(len(item["Events"]) for item in value["EventsRequest"]["BatchItem"].values()) for value in requests}
    assert {0, 1, 99, 100} <= totals
    endpoints = [item["Endpoint"] for value in requests for item in value["EventsRequest"]["BatchItem"].values()]
    assert {} in endpoints
    assert 11 in map(len, endpoints)
    assert len({endpoint.get("ChannelType") for endpoint in endpoints}) == 14


def test_the_same_seed_gives_the_same_bytes() -> None:
    """The digest is that of every Python; it changes when what is sampled is changed on purpose."""
    values = shapesmith.sample(SPEC, 50, seed=7, operation="PutEvents")
    written = "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)
    assert sha256(written.encode()).hexdigest() == "6f855d0e2690c1c6a21d431d559109a3d612bcc977b930fe9bf8e60887367e02"
    assert shapesmith.sample(SPEC, 5, seed=8, operation="PutEvents") != values[:5]
    assert shapesmith.sample(SPEC, 5, seed=7, operation="PutEvents") == values[:5]


@pytest.mark.parametrize("name", HARD)
def test_hard_schemas(name: str) -> None:
    values = shapesmith.sample(HARD[name], 200, seed=1)
    assert [value for value in values if not shapesmith.compile_validator(HARD[name]).is_valid(value)] == []
    assert len({repr(value) for value in values}) > 10


def test_bounds_are_hit() -> None:
    schema = {"type": "array", "items": {"type": "string", "minLength": 2, "maxLength": 30}, "maxItems": 200, "minItems": 1}
    values = shapesmith.sample(schema, 2000, seed=1)
    assert {1, 2, 199, 200} <= set(map(len, values))
    assert {2, 3, 29, 30} <= {len(text) for value in values for text in value}
    numbers = shapesmith.sample({"type": "number", "minimum": -3, "exclusiveMaximum": 4}, 2000, seed=1)
    assert {-3, 0, 3, 3.9999999999999996} <= set(numbers)
    assert any(str(number) == "-0.0" for number in numbers)


@pytest.mark.parametrize(
    "pattern", [r"^a.c$", "b", r"^(?:x|yz)+\d{2}$", r"^(?!ab)[a-c]{2}$", r"\bword\b", r"^(.)x\1$", r"^\p{Lu}{3}$", "a$"]
)
def test_patterns(pattern: str) -> None:
    schema = {"type": "string", "pattern": pattern}
    values = shapesmith.sample(schema, 100, seed=1)
    assert all(map(shapesmith.compile_validator(schema).is_valid, values))
    assert all(map(jsonschema_rs.validator_for(schema).is_valid, values))


def test_a_path_that_is_text_is_a_schema_nowhere() -> None:
    with pytest.raises(ShapesmithError, match=r"PutEvent'\. Did you mean PutEvents"):
        shapesmith.sample(SPEC, 1, seed=1, operation="PutEvent")
    with pytest.raises(ValueError, match="-1 values"):
        shapesmith.sample({}, -1, seed=1)


@pytest.mark.usefixtures("project")
def test_the_command() -> None:
    told = run(["sample", "specs/pets.json", "PutPet", "--count", "20", "--seed", "3"])
    assert told.code == 0
    pets = [json.loads(line) for line in told.out.splitlines()]
    assert len(pets) == 20
    assert all("Name" in pet for pet in pets)
    assert run(["sample", "specs/pets.json", "PutPet", "--count", "20", "--seed", "3"]).out == told.out
    made_up = run(["sample", "specs/pets.json", "PutPet", "--count", "1", "--part", "error:NoSuchPet"])
    assert "seed " in made_up.err
    assert set(json.loads(made_up.out)) <= {"Message"}


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["specs/pets.json"], "it is a spec, and no operation of it is named. Name one of PutPet"),
        (["specs/pets.json", "PutPets"], "Did you mean PutPet?"),
        (["specs/pets.json", "PutPet", "--part", "answer"], "Its parts are request, response, error:NoSuchPet"),
        (["specs/none.json", "PutPet"], "specs/none.json"),
        (["never.json"], "never.json#/not: no value of the schema is valid"),
        (["never.json", "--count", "-1"], "-1"),
        (["never.json", "--overlay", "specs/pets.json"], "x-operations belongs into a spec, not into an overlay"),
        (["bad.json"], "bad.json#: 'type' must be"),
    ],
)
def test_what_cannot_be_sampled_is_told(arguments: list[str], says: str) -> None:
    Path("never.json").write_text('{"not": {}}')
    Path("bad.json").write_text('{"type": "text"}')
    told = run(["sample", *arguments])
    assert told.code == 2
    assert told.out == ""
    assert says in told.err
    assert "Traceback" not in told.err


def test_a_member_that_another_closed_object_refuses_may_be_one_of_a_pattern() -> None:
    """As the responses of Swagger 2.0 have it: not all names are those of extensions."""
    own = {"patternProperties": {"^[0-9]{3}$": {"type": "string"}, "^x-": {}}, "additionalProperties": False}
    schema = {"type": "object", **own, "not": {"patternProperties": {"^x-": {}}, "additionalProperties": False}}
    drawn = shapesmith.sample(schema, 20, seed=1)
    assert all(any(name.isdigit() for name in value) for value in drawn)
    with pytest.raises(shapesmith.UnsatisfiableError):
        shapesmith.sample({**schema, "patternProperties": {"^x-": {}}}, 1, seed=1)
