"""Functions for `shapesmith fuzz` to call, right and wrong in known ways; and a command."""

from __future__ import annotations

import json
import os
import sys
import time
from typing import Any

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

TREE: dict[str, Any] = {
    "type": "object",
    "properties": {"name": {"type": "string"}, "inner": {"type": "array", "items": {"$ref": "#"}}},
    "required": ["name"],
    "additionalProperties": False,
}


def is_valid(instance: Any, *, most: int = 9) -> bool:
    """Check an order by hand: a process that calls this starts faster than one that compiles."""
    if not isinstance(instance, dict) or not {"id", "count"} <= instance.keys() <= ORDER["properties"].keys():
        return False
    if not isinstance(instance["id"], str) or not 1 <= len(instance["id"]) <= 8:
        return False
    tags = instance.get("tags", [])
    if not isinstance(tags, list) or len(tags) > 3 or not all(isinstance(tag, str) for tag in tags):
        return False
    return is_whole(instance["count"]) and 1 <= instance["count"] <= most and instance.get("kind", "new") in ("new", "used")


def is_whole(value: Any) -> bool:
    return not isinstance(value, bool) and (isinstance(value, int) or (isinstance(value, float) and value.is_integer()))


class Refused(Exception):
    """How `by_its_own_exception` refuses."""


def right(instance: Any) -> None:
    if not is_valid(instance):
        raise ValueError("this is no order")


def right_by_false(instance: Any) -> bool:
    return is_valid(instance)


async def right_later(instance: Any) -> bool:
    return is_valid(instance)


def by_its_own_exception(instance: Any) -> None:
    if not is_valid(instance):
        raise Refused
    if instance["count"] == 9:
        raise ValueError("nine is too much")


def without_maximum(instance: Any) -> None:
    if not is_valid(instance, most=1 << 70):
        raise ValueError("this is no order")


def too_tight(instance: Any) -> bool:
    return is_valid(instance) and instance.get("kind") != "used"


def attribute_error(instance: Any) -> bool:
    instance.keys()
    return is_valid(instance)


def trips_over_two(instance: Any) -> bool:
    if isinstance(instance, dict) and "kind" in instance and instance.get("tags"):
        raise AttributeError("two at once")
    return is_valid(instance)


def leaves(instance: Any) -> bool:
    if isinstance(instance, dict) and instance.get("kind") == "used":
        os._exit(7)
    return is_valid(instance)


def crashes_at_all(instance: Any) -> None:
    raise AttributeError("at all")


def crashes_at_used(instance: Any) -> bool:
    if isinstance(instance, dict) and instance.get("kind") == "used":
        raise AttributeError("used")
    return is_valid(instance)


def too_tight_twice(instance: Any) -> None:
    if not is_valid(instance) or instance.get("kind") == "used" or instance["count"] == 9:
        raise ValueError("no")


def fails_once(instance: Any) -> bool:
    if isinstance(instance, dict) and instance.get("kind") == "used" and not TOLD:
        TOLD.append(instance)
        return False
    return is_valid(instance)


def ignores_what_is_deep(instance: Any, depth: int = 0) -> bool:
    """Check a tree down to its grandchildren."""
    if depth > 2:
        return True
    if not isinstance(instance, dict) or not instance.keys() <= {"name", "inner"} or not isinstance(instance.get("name"), str):
        return False
    inner = instance.get("inner", [])
    return isinstance(inner, list) and all(ignores_what_is_deep(one, depth + 1) for one in inner)


def hangs(instance: Any) -> bool:
    while isinstance(instance, dict) and instance.get("kind") == "used":
        time.sleep(1)
    return is_valid(instance)


def prints(instance: Any) -> bool:
    print("noise", instance)
    return is_valid(instance)


def blames_the_root(instance: Any) -> None:
    if is_valid(instance):
        return
    error = ValueError("wrong")
    error.errors = [type("Blame", (), {"instance_location": "", "keyword": "type"})]  # type: ignore[attr-defined]
    raise error


def generates(instance: Any) -> Any:
    yield instance


def main() -> None:
    """Read JSON Lines, and write a verdict a line."""
    if "--slow" in sys.argv:
        time.sleep(1)
    for number, line in enumerate(sys.stdin):
        instance = json.loads(line)
        if "--leave" in sys.argv and isinstance(instance, dict) and instance.get("kind") == "used":
            sys.exit(3)
        print("maybe" if "--maybe" in sys.argv else json.dumps(is_valid(instance)), flush="--buffer" not in sys.argv)
        if "--chatty" in sys.argv and number == 5:
            print("looked at", line.strip(), flush=True)


NOT_CALLABLE = 3
TOLD: list[Any] = []

if __name__ == "__main__":
    main()
