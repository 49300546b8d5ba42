"""JSON values as JSON Schema compares them, and whether one is in a domain, as far as that can be told here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from shapesmith.shapes.domain_numbers import has_number
from shapesmith.shapes.domain_texts import has_text
from shapesmith.shapes.domains import Arrays, Blocks, Domain, Field, Objects
from shapesmith.shapes.matching import matches

Asking = Callable[[Blocks, Any], bool | None]
"""Tells whether a value is in the domain of blocks; None where that cannot be told."""


def kind_of(value: Any) -> str:
    """Return the JSON type of a value, `number` for every number."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, str):
        return "string"
    if isinstance(value, Mapping):
        return "object"
    return "array" if isinstance(value, list | tuple) else "number"


def same(one: Any, other: Any) -> bool:
    """Tell whether two JSON values are equal: `True` is not 1, and 1.0 is."""
    kind = kind_of(one)
    if kind != kind_of(other):
        return False
    if kind == "array":
        return len(one) == len(other) and all(map(same, one, other))
    if kind == "object":
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    return bool(one == other)


def has(domain: Domain, value: Any, ask: Asking) -> bool | None:
    """Tell whether a value is in a domain; None where this cannot be told here.

    Args:
        domain: Not a bare call.
        value: A JSON value.
        ask: Answers for what is below, and for choices.
    """
    kind = kind_of(value)
    if kind not in domain.kinds:
        return False
    if domain.values is not None and not any(same(value, one) for one in domain.values):
        return False
    if any(same(value, one) for one in domain.without):
        return False
    if domain.choices:
        return _one_true(ask(choice, value) for choice in domain.choices)
    told = [_of_kind(domain, kind, value, ask)]
    return _all_true([*told, None] if domain.residue else told)


def _of_kind(domain: Domain, kind: str, value: Any, ask: Asking) -> bool | None:
    if kind == "number" and domain.numbers is not None:
        return has_number(domain.numbers, value)
    if kind == "string" and domain.texts is not None:
        return has_text(domain.texts, value)
    if kind == "array" and domain.arrays is not None:
        return _has_array(domain.arrays, value, ask)
    if kind == "object" and domain.objects is not None:
        return _has_object(domain.objects, value, ask)
    return True


def _has_array(arrays: Arrays, value: Any, ask: Asking) -> bool | None:
    if arrays.low is not None and len(value) < arrays.low.value:
        return False
    if arrays.high is not None and len(value) > arrays.high.value:
        return False
    repeats = (arrays.unique or arrays.repeats) and any(same(one, other) for index, one in enumerate(value) for other in value[:index])
    if (arrays.unique and repeats) or (arrays.repeats and not repeats):
        return False
    blocks = (*arrays.prefix[: len(value)], *(arrays.rest for _ in value[len(arrays.prefix) :]))
    told = [ask(of_item, item) for of_item, item in zip(blocks, value, strict=True)]
    return _all_true([*told, None] if arrays.contains else told)


def _has_object(objects: Objects, value: Mapping[str, Any], ask: Asking) -> bool | None:
    if objects.low is not None and len(value) < objects.low.value:
        return False
    if objects.high is not None and len(value) > objects.high.value:
        return False
    if any(field.required is not None and field.name not in value for field in objects.fields):
        return False
    if any(check.name in value and not all(name in value for name in check.needed) for check in objects.together):
        return False
    fields = {field.name: field for field in objects.fields}
    told = [_of_member(objects, fields, name, member, ask) for name, member in value.items()]
    told += [ask(objects.names, name) for name in value]
    return _all_true([*told, None] if objects.extensions or objects.some else told)


def _of_member(objects: Objects, fields: Mapping[str, Field], name: str, member: Any, ask: Asking) -> bool | None:
    if name in fields:
        return ask(fields[name].blocks, member)
    if any(matches(pattern, name) is not False for pattern, _ in objects.patterns):
        return None
    return ask(objects.rest, member)


def _all_true(answers: Iterable[bool | None]) -> bool | None:
    told = set(answers)
    return False if False in told else None if None in told else True


def _one_true(answers: Iterable[bool | None]) -> bool | None:
    told = set(answers)
    return True if True in told else None if None in told else False
