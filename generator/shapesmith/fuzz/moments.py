"""Points in time in valid instances: JSON Schema takes any text or number for one, and programs read it as a point in time, or cannot."""

from __future__ import annotations

from typing import Any

from shapesmith.render.executed import runtime_part
from shapesmith.shapes.values import ListOf, MapOf, Structure, Timestamp, Value
from shapesmith.subject import Subject


def has_odd_moment(instance: Any, subject: Subject) -> bool:
    """Tell whether something in an instance that stands for a point in time is none of the years 1 to 9999."""
    if not subject.knows_moments:
        return False
    shape = subject.contract.shapes[subject.shape]
    return _is_odd(instance, Structure(shape=shape.id) if shape.members else shape.value, subject)


def _is_odd(instance: Any, value: Value, subject: Subject) -> bool:
    if isinstance(value, Timestamp):
        return not _is_moment(instance)
    if isinstance(value, Structure) and isinstance(instance, dict):
        members = {member.name: member.value for member in subject.contract.shapes[value.shape].members}
        return any(_is_odd(item, members[name], subject) for name, item in instance.items() if name in members)
    if isinstance(value, ListOf) and isinstance(instance, list):
        return any(_is_odd(item, value.item, subject) for item in instance)
    if isinstance(value, MapOf) and isinstance(instance, dict):
        return any(_is_odd(item, value.item, subject) for item in instance.values())
    return False


def _is_moment(value: Any) -> bool:
    try:
        runtime_part("wire_moments")["point_in_time"](value)
    except (ValueError, OverflowError):
        return False
    return True
