"""Failed checks into error texts."""

from __future__ import annotations

from collections.abc import Iterator

from shapesmith.evaluation.applicator import is_of
from shapesmith.shapes.checks import Check, Content, Finite, Members
from shapesmith.shapes.sentences import expectation, shown

_LONGEST = 60


def error(checks: tuple[Check, ...], instance: object) -> str:
    """Say what one keyword wants of an instance that it does not hold of."""
    missing = ", ".join(shown(name) for name in _missing(checks, instance))
    if missing:
        return f"required and missing: {missing}"
    wanted = dict.fromkeys(_expectation(check) for check in checks if not isinstance(check, Finite))
    return f"expected {'; '.join(wanted)}, got {_seen(instance)}"


def _missing(checks: tuple[Check, ...], instance: object) -> Iterator[str]:
    for check in checks:
        if isinstance(check, Members) and isinstance(instance, dict):
            yield from (required.name for required in check.required if required.name not in instance)


def _expectation(check: Check) -> str:
    if isinstance(check, Content):
        return f"a string whose contents meet {check.keyword!r}"
    return expectation(check) or f"what {check.keyword!r} asks for"


def _seen(instance: object) -> str:
    if is_of("object", instance):
        return "an object"
    if is_of("array", instance):
        return "an array"
    text = shown(instance)
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}..."
