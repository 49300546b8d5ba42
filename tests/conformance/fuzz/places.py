"""A schema into its resources and anchors, by the letter of section 8.2 of the core specification, for `letter.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote, urldefrag, urljoin

from conformance.fuzz.tongues import Tongue

_ONE = ("additionalProperties", "additionalItems", "propertyNames", "contains", "not", "if", "then", "else", "unevaluatedItems",
        "unevaluatedProperties", "contentSchema", "items")  # fmt: skip
_LIST = ("allOf", "anyOf", "oneOf", "prefixItems", "items")
_NAMED = ("properties", "patternProperties", "dependentSchemas", "dependencies", "definitions", "$defs")
_SINCE = {"contains": 6, "propertyNames": 6, "if": 7, "then": 7, "else": 7, "prefixItems": 2020, "contentSchema": 2019, "$defs": 2019,
          "dependentSchemas": 2019, "unevaluatedItems": 2019, "unevaluatedProperties": 2019}  # fmt: skip


class Places:
    """Where the parts of a schema are found.

    Args:
        schema: The whole.
        tongue: Its dialect.
    """

    def __init__(self, schema: Any, tongue: Tongue) -> None:
        self._tongue = tongue
        self._bases: dict[int, str] = {}
        self.resources: dict[str, Any] = {}
        self._anchors: dict[tuple[str, str], Any] = {}
        self.dynamic: dict[tuple[str, str], Any] = {}
        self.root = ""
        self._enter(schema, "", is_root=True)

    def base(self, schema: Any) -> str:
        """Return the URI of the resource that a schema object belongs to."""
        return self._bases[id(schema)]

    def resolve(self, base: str, reference: str) -> Any:
        """Return what a reference of a resource refers to.

        Raises:
            LookupError: There is nothing.
        """
        uri, fragment = urldefrag(urljoin(base, reference))
        if fragment and not fragment.startswith("/"):
            return self._anchors[uri, fragment]
        found = self.resources[uri]
        for token in fragment.split("/")[1:]:
            name = unquote(token).replace("~1", "/").replace("~0", "~")
            found = found[int(name)] if isinstance(found, list) else found[name]
        return found

    def _enter(self, schema: Any, base: str, *, is_root: bool = False) -> None:
        if is_root:
            self.resources[base] = schema
        if not isinstance(schema, dict):
            return
        year, identifier = self._tongue.year, schema.get(self._tongue.identifier)
        alone = year < 2019 and "$ref" in schema
        if isinstance(identifier, str) and not alone:
            if identifier.startswith("#"):
                self._anchors[base, identifier[1:]] = schema
            else:
                base = urldefrag(urljoin(base, identifier)).url
                self.resources[base] = schema
        if is_root:
            self.root = base
        self._bases[id(schema)] = base
        self._name(schema, base)
        for part in _parts(schema, year, alone=alone):
            self._enter(part, base)

    def _name(self, schema: dict[str, Any], base: str) -> None:
        if self._tongue.year >= 2019 and "$anchor" in schema:
            self._anchors[base, schema["$anchor"]] = schema
        if self._tongue.year == 2020 and "$dynamicAnchor" in schema:
            self._anchors[base, schema["$dynamicAnchor"]] = schema
            self.dynamic[base, schema["$dynamicAnchor"]] = schema


def _parts(schema: dict[str, Any], year: int, *, alone: bool) -> Iterator[Any]:
    """Go over the subschemas of a schema object."""
    for keyword, value in schema.items():
        if _SINCE.get(keyword, 4) > year or (alone and keyword != "definitions"):
            continue
        if keyword in _NAMED and isinstance(value, dict):
            yield from (part for part in value.values() if not isinstance(part, list))
        elif keyword in _LIST and isinstance(value, list):
            yield from value
        elif keyword in _ONE:
            yield value
