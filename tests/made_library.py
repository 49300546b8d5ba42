"""Libraries made for a test: a document of shapes rendered, formatted, written and imported under a name of its own."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from shapesmith.document import Document
from shapesmith.lower import lower
from shapesmith.output.format import format_sources
from shapesmith.plan.library import plan_library
from shapesmith.render.targets.registry import render_library

SCHEMA = "https://json-schema.org/draft/2020-12/schema"
TEXT: dict[str, Any] = {"type": "string"}

ORDERS: dict[str, Any] = {
    "$schema": SCHEMA,
    "title": "Orders",
    "x-service": {"name": "orders", "title": "Order Desk", "protocol": "rest-json", "version": "2026-01-01"},
    "x-operations": {
        "PlaceOrder": {
            "http": {"method": "PUT", "path": "/shops/{shop-id}/{Folder+}?mode=strict&empty=", "status": 200},
            "request": {"$ref": "#/$defs/PlaceOrderRequest"},
            "response": {"$ref": "#/$defs/PlaceOrderResponse"},
            "errors": [
                {"$ref": "#/$defs/NoSuchShop", "code": "NoSuchShop", "status": 404},
                {"$ref": "#/$defs/Busy", "code": "com.shop.Busy", "status": 429},
                {"$ref": "#/$defs/Slow", "code": "Slow", "status": 429},
            ],
        },
        "Store": {
            "http": {"method": "POST", "path": "/store", "status": 200},
            "request": {"$ref": "#/$defs/StoreRequest"},
            "errors": [{"$ref": "#/$defs/NoSuchShop", "code": "NoSuchShop", "status": 404}],
        },
    },
    "$defs": {
        "PlaceOrderRequest": {
            "type": "object",
            "description": "An order.",
            "properties": {
                "ShopId": {**TEXT, "minLength": 1, "x-wire": {"location": "uri", "name": "shop-id"}},
                "Folder": {**TEXT, "x-wire": {"location": "uri"}},
                "Tag": {"type": "array", "items": TEXT, "x-wire": {"location": "querystring", "name": "tag"}},
                "Filter": {"type": "object", "additionalProperties": TEXT, "x-wire": {"location": "querystring"}},
                "Dry": {"type": "boolean", "x-wire": {"location": "querystring", "name": "dry-run"}},
                "Trace": {"type": "array", "items": TEXT, "x-wire": {"location": "header", "name": "X-Trace"}},
                "Meta": {"type": "object", "additionalProperties": TEXT, "x-wire": {"location": "headers", "name": "x-meta-"}},
                "Order": {"$ref": "#/$defs/Order"},
            },
            "required": ["ShopId", "Folder", "Order"],
            "additionalProperties": False,
            "x-payload": "Order",
        },
        "Order": {
            "type": "object",
            "properties": {
                "Lines": {
                    "type": "object",
                    "propertyNames": {"pattern": "^[a-z]+$"},
                    "additionalProperties": {"$ref": "#/$defs/Line"},
                    "minProperties": 1,
                },
                "Address": {"$ref": "#/$defs/Address"},
                "Notes": {"type": "array", "items": {"$ref": "#/$defs/Note"}, "minItems": 1},
            },
            "required": ["Lines"],
            "additionalProperties": False,
        },
        "Line": {
            "type": "object",
            "properties": {
                "Article": {**TEXT, "maxLength": 5, "description": "What is ordered"},
                "Count": {"type": "integer", "minimum": 1},
                "Kind": {"$ref": "#/$defs/Kind"},
                "Parts": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Line"}},
                "When": {**TEXT, "format": "date-time"},
                "Grid": {
                    "type": "array",
                    "items": {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "number"}}},
                },
            },
            "required": ["Article"],
            "additionalProperties": False,
        },
        "Kind": {"type": "string", "enum": ["new", "NEW", "2nd", "None", "", "mro"]},
        "Address": {
            "type": "object",
            "properties": {"Street": {**TEXT, "x-sensitive": True}, "Class": TEXT, "rules": TEXT, "str": TEXT},
            "required": ["Street"],
            "additionalProperties": False,
        },
        "Note": {
            "type": "object",
            "properties": {"Text": TEXT, "Note": TEXT},
            "required": ["Text"],
            "additionalProperties": False,
        },
        "PlaceOrderResponse": {
            "type": "object",
            "properties": {"Groups": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Group"}}},
            "x-outcomes": {
                "record": "Line",
                "items": [
                    {"path": ["Groups", "*", "Whole"], "keys": ["Group"]},
                    {"path": ["Groups", "*", "Each", "*"], "keys": ["Group", "Line"]},
                ],
                "status": "Status",
                "message": "Says",
                "accepted": [200, 202],
            },
        },
        "Group": {
            "type": "object",
            "properties": {
                "Whole": {"$ref": "#/$defs/Item"},
                "Each": {"type": "object", "additionalProperties": {"$ref": "#/$defs/Item"}},
            },
        },
        "Item": {"type": "object", "properties": {"Status": {"type": "integer"}, "Says": TEXT}},
        "StoreRequest": {
            "type": "object",
            "properties": {
                "ClientToken": {**TEXT, "x-idempotencyToken": True},
                "Blob": {"$ref": "#/$defs/Blob"},
                "Moments": {"type": "array", "items": {"$ref": "#/$defs/Moment"}},
                "Anything": {"$ref": "#/$defs/Document"},
                "Maybe": {"type": ["string", "null"]},
                "Deep": {"$ref": "#/$defs/Deep"},
                "Kinds": {"type": "array", "items": {"$ref": "#/$defs/Kind"}},
            },
            "required": ["ClientToken", "Maybe"],
            "additionalProperties": False,
        },
        "Deep": {
            "type": "object",
            "properties": {
                "Blobs": {"type": "object", "additionalProperties": {"type": "array", "items": {"$ref": "#/$defs/Blob"}}},
                "At": {"$ref": "#/$defs/Moment"},
                "Self": {"$ref": "#/$defs/Deep"},
                "Nothing": {"$ref": "#/$defs/Open"},
            },
        },
        "Open": {"type": ["object", "null"], "properties": {"extra": TEXT, "A": TEXT}, "additionalProperties": True},
        "Blob": {"type": "string", "contentEncoding": "base64"},
        "Moment": {"type": ["string", "number"], "x-timestamp": True},
        "Document": {"x-document": True},
        "NoSuchShop": {"type": "object", "properties": {"Message": TEXT, "RequestID": TEXT}, "description": "There is no such shop."},
        "Busy": {
            "type": "object",
            "properties": {
                "message": TEXT,
                "RetryAfter": {"type": "integer", "x-wire": {"location": "header", "name": "Retry-After"}},
                "Queue": {"type": "integer", "x-wire": {"name": "queueLength"}},
                "Code": TEXT,
                "Kind": {"$ref": "#/$defs/Kind"},
            },
        },
        "Slow": {"type": "object", "properties": {"args": TEXT, "status_code": TEXT}},
    },
}
"""Operations with everything that a typed library has to carry: locations, recursion, unions with null, blobs, moments, documents."""

NASTY = (
    "a\nb", "a\rb", "a\x85b\u2028c\u2029d", 'q"""q', "'''", "back\\slash\\", "{x}", "{{ 7*7 }}", "{% raw %}", "nul\x00", "\ud800", "class",
    "print", "self", "cls", "value", "get", "made", "models", "validators", "datetime", "own", "advise", "rules", "key", "record",
    "fooBar", "foo_bar", "FooBar", "foo-bar", "", "__class__", "__init__", "1st", "\N{SNOWMAN}", '"); import os; ("',
    "#", "%s", "$", "Any", "Mapping", "extra", "to_dict", "build", "copy", "list", "classmethod", "error", "item",
    "given", "Events", "Event",
)  # fmt: skip
"""Names and texts that must never become code, nor meet each other or what a library calls its own."""


def hostile() -> dict[str, Any]:
    """Return a document whose names, texts and values are all hostile; every definition is reached from a request."""
    leaf = {
        "type": "object",
        "description": "".join(NASTY),
        "properties": {name: {**TEXT, "description": name} for name in NASTY},
        "additionalProperties": False,
    }
    names = [name for name in NASTY if name]
    definitions = {f"{name}": {**leaf, "title": name} for name in names}
    choices = {"type": "string", "enum": list(NASTY), "description": "\n".join(NASTY)}
    members = {name: {"$ref": "#/$defs/" + _token(name)} for name in names}
    lists = {name + "s": {"type": "array", "items": {"$ref": "#/$defs/" + _token(name)}} for name in names}
    maps = {name + "z": {"type": "object", "additionalProperties": {"$ref": "#/$defs/" + _token(name)}} for name in names}
    return {
        "$schema": SCHEMA,
        "title": "".join(NASTY),
        "x-service": {"name": 'x"""\n', "title": 'y"""\\', "protocol": "rest-json", "version": "1"},
        "x-operations": {
            '"""\nOp': {
                "http": {"method": 'P"""OST', "path": '/"""\n{{ 1 }}\\', "status": 200},
                "request": {"$ref": "#/$defs/Request"},
                "errors": [{"$ref": "#/$defs/Failure", "code": 'Fail"""\n\\', "status": 400}],
            },
        },
        "$defs": {
            **definitions,
            "Choice": choices,
            "Failure": leaf,
            "Request": {"type": "object", "properties": {**members, **lists, **maps, "Choice": {"$ref": "#/$defs/Choice"}}},
        },
    }


def _token(name: str) -> str:
    escaped = name.replace("~", "~0").replace("/", "~1")
    return escaped if escaped == "\ud800" else quote(escaped, safe="~")


def write_library(contents: Mapping[str, Any], folder: Path, package: str, targets: Sequence[str] | None = None) -> dict[str, str]:
    """Write the library of a document below `folder`; return its files."""
    library = plan_library(lower(Document(name=f"{package}.json", contents=contents), ()), package)
    files = format_sources(render_library(library, targets))
    (folder / package).mkdir(parents=True)
    for name, text in files.items():
        (folder / package / name).write_text(text, encoding="utf-8")
    return files


@contextmanager
def imported(folder: Path, package: str) -> Iterator[Any]:
    """Import a written library with its modules, and forget it afterwards."""
    sys.path.insert(0, str(folder))
    try:
        found = importlib.import_module(package)
        for path in sorted((folder / package).glob("*.py")):
            if path.stem not in ("__init__", "strategies"):
                importlib.import_module(f"{package}.{path.stem}")
        yield found
    finally:
        sys.path.remove(str(folder))
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]
