"""A hostile spec and overlay through every target: names, texts, values and keys stay data, and what is generated works on them."""

from __future__ import annotations

import ast
import builtins
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from made_library import imported
from shapesmith.pipeline import generate

PLANT = 'import builtins; builtins.planted = "planted"'
HOSTILE = (
    f'"""\n{PLANT}\n"""', f"'''\n{PLANT}\n'''", f'"\n{PLANT}\n"', f"'\n{PLANT}\n'", f"\n{PLANT}\n", f"\r{PLANT}\r", f"\r\n{PLANT}\r\n",
    f"\x0c{PLANT}", f"\v{PLANT}", f"\x1c{PLANT}", f"\x85{PLANT}", f"\u2028{PLANT}", f"\u2029{PLANT}", f'\\"; {PLANT} #', f"\\\n{PLANT}",
    f'"); {PLANT}; ("', f"']; {PLANT}; ['", f"{{{PLANT}}}", f"{{{{ {PLANT} }}}}", f"{{% {PLANT} %}}", f"{{# {PLANT} #}}",
    f"{{self.__class__}} {{0}} %s %(x)s {PLANT}", "\\", "\\\\", "\\N{BULLET}", "\\x41\\u0041\\", "\x00", "a\x00b", "\ud800", "a\udfffb",
    "\N{SNOWMAN}", "\U0001f600", "", " ", "#", "# type: ignore", "# noqa", "$", "${x}", "~0~1/%25", "class", "None", "True", "lambda",
    "import", "match", "_", "__", "__class__", "__slots__", "__init__", "__import__", "print", "self", "cls", "str", "dict", "list",
    "type", "isinstance", "len", "set", "object", "Exception", "ValueError", "is_valid", "validate", "instance", "path", "name", "value",
    "rules", "violation", "models", "validators", "strategies", "errors", "builders", "st", "Any", "Iterator", "annotations", "record",
    "from_dict", "to_dict", "fooBar", "foo_bar", "foo-bar", "FooBar", "FOO_BAR", "foo bar", "foo.bar", "1st", "2nd",
    "\N{LATIN SMALL LIGATURE FI}", "fi", "K", "\N{KELVIN SIGN}",
)  # fmt: skip
"""Names and texts that break out of a literal, a docstring, a comment or a template, or meet others and what Python needs."""


def hostile_spec() -> dict[str, Any]:
    """Make a spec whose names, texts, values and keys are all hostile."""
    told = "\n".join(HOSTILE)
    text = {"type": "string", "x-sensitive": True}
    shapes = {
        name: {
            "type": "object",
            "title": name,
            "description": name,
            "properties": {
                **{member: {**text, "description": member} for member in (*HOSTILE[number : number + 4], HOSTILE[-number])},
                "own": {"$ref": _reference(name)},
            },
            "required": [name],
            "additionalProperties": False,
        }
        for number, name in enumerate(HOSTILE)
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": told,
        "description": told,
        "x-provenance": {"source": told, "version": HOSTILE[2], "model": HOSTILE[0]},
        "x-service": {"name": HOSTILE[0], "title": told, "protocol": "rest-json", "version": HOSTILE[1]},
        "x-operations": {
            name: {
                "description": name,
                "http": {"method": "POST", "path": f"/{number}", "status": 200},
                "request": {"$ref": "#/$defs/Root"},
                "response": {"$ref": _reference(name)},
                "errors": [{"$ref": _reference(name), "code": name, "status": 400 + number}],
            }
            for number, name in enumerate(HOSTILE[:24])
        },
        "$defs": {
            "Root": {
                "type": "object",
                "properties": {
                    **{name: {"$ref": _reference(name), "description": told} for name in HOSTILE},
                    "Choice": {"$ref": "#/$defs/Choice"},
                    "Pattern": {"type": "string", "pattern": "^[\"'\\\\{}\n\u2028a-z]*$", "default": HOSTILE[0]},
                    "Const": {"const": {name: [name] for name in HOSTILE}},
                    "Map": {"type": "object", "propertyNames": {"enum": list(HOSTILE)}, "additionalProperties": {"enum": list(HOSTILE)}},
                    "Needs": {"type": "object", "dependentRequired": {name: list(HOSTILE[:3]) for name in HOSTILE}},
                    "Sets": {"type": "object", "patternProperties": {'^"""\n': {"type": "integer", "default": told}}},
                },
                "additionalProperties": False,
            },
            "Choice": {"type": "string", "enum": list(HOSTILE), "description": told, "default": HOSTILE[0]},
            **shapes,
        },
    }


def hostile_overlay() -> dict[str, Any]:
    """Make an overlay of which every source and description is hostile."""
    added = {name: {"properties": {name: {"x-source": name or "-", "description": name, "maxLength": 60}}} for name in HOSTILE}
    advice = [{"description": name or "-", "x-source": name or "-", "x-level": "advice"} for name in HOSTILE]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$defs": {**added, "Root": {"allOf": advice}}}


def _reference(name: str) -> str:
    token = name.replace("~", "~0").replace("/", "~1")
    return "#/$defs/" + "".join(_quoted(character) for character in token)


def _quoted(character: str) -> str:
    if character.isascii() and (character.isalnum() or character in "-._~"):
        return character
    return character if "\ud800" <= character <= "\udfff" else "".join(f"%{byte:02X}" for byte in character.encode())


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("hostile")
    spec, overlay = folder / "spec.json", folder / "overlay.json"
    spec.write_text(json.dumps(hostile_spec()), encoding="utf-8")
    overlay.write_text(json.dumps(hostile_overlay()), encoding="utf-8")
    families = ("pydantic", "msgspec", "typeddict")
    generate(spec, folder / "hostile_library", package="hostile_library", overlays=[overlay], models=families, root=folder)
    with imported(folder, "hostile_library") as package:
        from importlib import import_module

        import_module("hostile_library.strategies")
        yield package


def test_a_hostile_spec_plants_nothing(hostile: Any) -> None:
    assert not hasattr(builtins, "planted")
    folder = Path(hostile.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} >= {"models", "validators", "builders", "errors", "strategies"}
    for path in folder.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        named = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
            node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
        }
        assert "planted" not in named
        assert "builtins" not in {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}


def test_validators_work_on_hostile_names(hostile: Any) -> None:
    checks = hostile.validators
    for name in HOSTILE:
        right = {name: {name: name[:60], "own": {name: ""}}, "Choice": name, "Map": {name: name}}
        assert checks.is_valid_root(right), list(checks.iter_errors_root(right))
        (missing,) = checks.iter_errors_root({name: {}})
        assert (missing.instance_location, missing.keyword) == (f"/{_token(name)}", "required")
        (long,) = checks.iter_errors_root({name: {name: "x" * 61}})
        assert (long.instance_location, long.keyword, long.origin) == (f"/{_token(name)}/{_token(name)}", "maxLength", name or "-")
        assert not list(checks.iter_errors_root({name: {name: "x" * 61}}, rules="model"))
        told = list(checks.iter_errors_root({name: {name: 5}, "Choice": name + "?", "Map": {name + "?": name}}))
        assert [error.keyword for error in told] == ["type", "enum", "enum"]
        assert json.dumps([str(error) for error in told])
    const = {name: [name] for name in HOSTILE}
    assert checks.is_valid_root({"Const": const})
    assert not checks.is_valid_root({"Const": {**const, "": []}})
    assert checks.is_valid_root({"Needs": dict.fromkeys(HOSTILE)})
    assert not checks.is_valid_root({"Needs": {HOSTILE[-1]: 1}})
    assert not checks.is_valid_root({"Sets": {'"""\n': "x"}})
    assert checks.is_valid_root({"Pattern": "{'\"\\\n\u2028}"})
    assert not hasattr(builtins, "planted")


def test_records_builders_and_exceptions_work_on_hostile_names(hostile: Any) -> None:
    value = {name: {name: name, "own": {name: ""}} for name in HOSTILE}
    record = hostile.models.Root.from_dict(value)
    assert record.to_dict() == value
    assert "import builtins" not in repr(record), "what is sensitive is hidden"
    assert {member.value for member in hostile.models.Choice} == set(HOSTILE)
    base = next(kind for kind in vars(hostile.errors).values() if isinstance(kind, type) and kind.__base__ is Exception)
    for name in HOSTILE[:24]:
        error = base.from_name(name, message=name)
        assert error.message == name
        assert PLANT not in type(error).__name__
    assert not hasattr(builtins, "planted")


def test_strategies_draw_hostile_values(hostile: Any) -> None:
    @settings(max_examples=10)
    @given(hostile.strategies.choice(), hostile.strategies.root().map(hostile.models.Root.from_dict))
    def drawn(choice: str, record: Any) -> None:
        assert choice in HOSTILE
        assert hostile.validators.is_valid_root(record.to_dict())

    drawn()
    assert not hasattr(builtins, "planted")


def _token(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")
