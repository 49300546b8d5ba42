"""Turns the traits of a C2J shape or reference into keywords: what it demands, what it marks, and its form on the wire."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from shapesmith import ecma
from shapesmith.sources.anchors import anchored
from shapesmith.sources.c2j_patterns import read_by_ecma

Model = Mapping[str, Any]
"""A piece of a C2J model: a shape or a reference to one, as botocore's files have it."""

_BOUNDS = {
    "string": ("minLength", "maxLength"),
    "character": ("minLength", "maxLength"),
    "list": ("minItems", "maxItems"),
    "map": ("minProperties", "maxProperties"),
    "integer": ("minimum", "maximum"),
    "long": ("minimum", "maximum"),
    "float": ("minimum", "maximum"),
    "double": ("minimum", "maximum"),
    "bigdecimal": ("minimum", "maximum"),
}
_MARKS = (
    ("sensitive", "x-sensitive"),
    ("jsonvalue", "x-jsonvalue"),
    ("hostLabel", "x-hostLabel"),
    ("idempotencyToken", "x-idempotencyToken"),
    ("streaming", "x-streaming"),
    ("eventstream", "x-eventStream"),
)
_TRAITS = (
    *("queryName", "timestampFormat", "resultWrapper", "xmlNamespace", "xmlOrder"),
    *("event", "eventheader", "eventpayload", "flattened", "requiresLength", "sparse", "wrapper", "xmlAttribute"),
)


def wire(model: Model, *, member: str = "") -> dict[str, Any]:
    """Return what a shape or reference says of its form on the wire, under `x-wire`; nothing where it says nothing."""
    traits = {}
    if "location" in model:
        traits["location"] = model["location"]
    if model.get("locationName", member) != member:
        traits["name"] = model["locationName"]
    traits.update({name: model[name] for name in _TRAITS if model.get(name)})
    return {"x-wire": traits} if traits else {}


def limits(model: Model, kind: str) -> dict[str, Any]:
    """Return what a shape or reference demands of values of a shape's type."""
    keywords: dict[str, Any] = {}
    if model.get("enum"):
        keywords["enum"] = list(dict.fromkeys(model["enum"]))
    if "pattern" in model:
        pattern = read_by_ecma(anchored(model["pattern"]))
        keywords["x-pattern" if ecma.problem(pattern) else "pattern"] = pattern
    bounds = {end: model[end] for end in ("min", "max") if end in model}
    if kind == "blob" and bounds:
        keywords["x-decodedLength"] = bounds
    elif kind in _BOUNDS:
        keywords.update({name: bounds[end] for name, end in zip(_BOUNDS[kind], ("min", "max"), strict=True) if end in bounds})
    return keywords


def notes(model: Model, *, member: str = "") -> dict[str, Any]:
    """Return what a shape or reference says beside its demands; `member` is the name of the member that it is."""
    keywords: dict[str, Any] = {"deprecated": True} if model.get("deprecated") else {}
    keywords.update({keyword: True for trait, keyword in _MARKS if model.get(trait)})
    keywords.update(wire(model, member=member))
    if key := wire(model.get("key", {})).get("x-wire"):
        keywords["x-wire"] = {**keywords.get("x-wire", {}), "key": key}
    return keywords


def is_any(reference: Model) -> bool:
    """Tell whether a value is any JSON value: botocore encodes a jsonvalue only where it is a header, elsewhere it is a string."""
    return bool(reference.get("jsonvalue")) and reference.get("location") == "header"
