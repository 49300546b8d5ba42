"""Functions for `shapesmith fuzz` to call, right and wrong in known ways; and a command."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

import shapesmith

ORDER: dict[str, Any] = {
    "type": "object",
    "properties": {
        "id": {"type": "string", "minLength": 1, "maxLength": 8},
        "count": {"type": "integer", "minimum": 1, "maximum": 9},
        "kind": {"enum": ["new", "used"]},
        "tags": {"type": "array", "items": {"type": "string"}, "maxItems": 3},
    },
    "required": ["id", "count"],
    "additionalProperties": False,
}
VALIDATOR = shapesmith.compile_validator(ORDER)
WITHOUT_MAXIMUM = shapesmith.compile_validator({**ORDER, "properties": {**ORDER["properties"], "count": {"type": "integer", "minimum": 1}}})


class Refused(Exception):
    """How `by_its_own_exception` refuses."""


def right(instance: Any) -> None:
    VALIDATOR.validate(instance)


def right_by_false(instance: Any) -> bool:
    return VALIDATOR.is_valid(instance)


async def right_later(instance: Any) -> bool:
    return VALIDATOR.is_valid(instance)


def by_its_own_exception(instance: Any) -> None:
    if not VALIDATOR.is_valid(instance):
        raise Refused
    if instance["count"] == 9:
        raise ValueError("nine is too much")


def without_maximum(instance: Any) -> None:
    WITHOUT_MAXIMUM.validate(instance)


def too_tight(instance: Any) -> bool:
    return VALIDATOR.is_valid(instance) and instance.get("kind") != "used"


def attribute_error(instance: Any) -> bool:
    instance.keys()
    return VALIDATOR.is_valid(instance)


def leaves(instance: Any) -> bool:
    if isinstance(instance, dict) and instance.get("kind") == "used":
        os._exit(7)
    return VALIDATOR.is_valid(instance)


def hangs(instance: Any) -> bool:
    while isinstance(instance, dict) and instance.get("kind") == "used":
        time.sleep(1)
    return VALIDATOR.is_valid(instance)


def prints(instance: Any) -> bool:
    print("noise", instance)
    return VALIDATOR.is_valid(instance)


def blames_the_root(instance: Any) -> None:
    if VALIDATOR.is_valid(instance):
        return
    error = ValueError("wrong")
    error.errors = [type("Blame", (), {"instance_location": "", "keyword": "type"})]  # type: ignore[attr-defined]
    raise error


def generates(instance: Any) -> Any:
    yield instance


def main() -> None:
    """Read JSON Lines, and write a verdict a line."""
    for line in sys.stdin:
        instance = json.loads(line)
        if "--leave" in sys.argv and isinstance(instance, dict) and instance.get("kind") == "used":
            sys.exit(3)
        print("maybe" if "--maybe" in sys.argv else json.dumps(VALIDATOR.is_valid(instance)), flush="--buffer" not in sys.argv)


NOT_CALLABLE = 3

if __name__ == "__main__":
    main()
