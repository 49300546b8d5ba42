"""Each hostile text as name, description, value and key, through each family: it stays data, or its structure stays a dict."""

from __future__ import annotations

import builtins
import subprocess
import sys
from typing import Any

import pytest
from test_general_hostile import HOSTILE

from families import modules, takes, write

FILES = ("validators", "pydantic_models", "msgspec_models", "typed_dicts")


def hostile_schema() -> dict[str, Any]:
    """Make a schema with a structure for each text."""
    shapes = {
        f"Text{number}": {
            "type": "object",
            "description": text,
            "properties": {
                text: {"type": "string", "description": text, "maxLength": 60, "x-sensitive": True},
                "other": {"type": "object", "propertyNames": {"enum": [text]}, "additionalProperties": {"enum": [text, 1]}},
                "choice": {"type": "string", "enum": [text, "plain"]},
                "next": {"$ref": f"#/$defs/Text{number}"},
            },
            "required": [text],
            "additionalProperties": False,
        }
        for number, text in enumerate(HOSTILE)
    }
    named = {text: {"type": "object", "properties": {"own": {"type": "string"}}, "additionalProperties": False} for text in HOSTILE}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": HOSTILE[0], "$defs": {**shapes, **named}}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("families_hostile")
    write(hostile_schema(), folder, "families_hostile", FILES)
    return folder, *modules(folder, "families_hostile", FILES)


def test_nothing_is_planted(hostile: Any) -> None:
    assert not hasattr(builtins, "planted")


@pytest.mark.parametrize("family", ["pydantic", "msgspec"])
def test_each_text_is_judged_as_the_validators_do(hostile: Any, family: str) -> None:
    _, validators, pydantic_models, msgspec_models, _ = hostile
    module = pydantic_models if family == "pydantic" else msgspec_models
    left_out = []
    for number, text in enumerate(HOSTILE):
        kind = getattr(module, f"Text{number}", None)
        if kind is None:
            left_out.append(text)
            continue
        right = {text: text[:60], "other": {text: text}, "choice": text, "next": {text: "", "choice": "plain"}}
        assert kind.from_dict(right).to_dict() == right, text
        for wrong in (
            {},
            {text: "x" * 61},
            {text: 5},
            {text: "", "other": {text + "?": 1}},
            {text: "", "choice": text + "?"},
            {text: "", "?": 1},
        ):
            assert takes(kind.from_dict, wrong) is getattr(validators, f"is_valid_text_{number}")(wrong) is False, (text, wrong)
        with pytest.raises(ValueError) as caught:  # noqa: PT011  the kinds of two libraries
            kind.from_dict({text: "secret" * 20})
        assert "secret" not in str(caught.value)
        assert "secret" not in repr(kind.from_dict({text: "secret"}))
    lone = [text for text in HOSTILE if any("\ud800" <= one <= "\udfff" for one in text)]
    escaped = [text for text in HOSTILE if any(one in '"\\' or one < " " for one in text)]
    assert left_out == [text for text in HOSTILE if text in lone or (family == "msgspec" and text in escaped)]
    assert all(f"#/$defs/Text{HOSTILE.index(text)}: " in " ".join(module.__doc__.split()) for text in left_out)


def test_typed_dicts_know_every_text(hostile: Any) -> None:
    typed_dicts = hostile[-1]
    for number, text in enumerate(HOSTILE):
        kind = getattr(typed_dicts, f"Text{number}")
        assert kind.__required_keys__ == {text}
        assert kind.__optional_keys__ == {"other", "choice", "next"} - {text}


@pytest.mark.slow
def test_mypy_reads_all_of_them(hostile: Any) -> None:
    folder = hostile[0]
    files = [f"families_hostile/{name}.py" for name in FILES[1:]]
    command = [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *files]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=120)
    assert done.returncode == 0, done.stdout
