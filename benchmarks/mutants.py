"""A schema into schemas with one keyword at one place made weaker, or stronger: what test data has to tell from the right one."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from shapesmith import pointer as pointers
from shapesmith.shapes.domain_texts import matches

TYPES = ("null", "boolean", "integer", "number", "string", "array", "object")
_ONE = (
    *("additionalProperties", "items", "contains", "propertyNames", "not", "if", "then", "else"),
    *("unevaluatedProperties", "unevaluatedItems"),
)
_NAMED = ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems", "items")
_LOW = ("minLength", "minItems", "minProperties", "minContains")
_HIGH = ("maxLength", "maxItems", "maxProperties", "maxContains")
_LEAST, _MOST = ("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")
_WIDER = ("_", "-", "0", "a", " ", "$")


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """A changed schema.

    Attributes:
        what: What was changed, in words.
        subschema: JSON Pointer of the subschema whose own keyword was changed, in the schema that was given.
        schema: The whole.
    """

    what: str
    subschema: str
    schema: Any


Change = tuple[str, dict[str, Any]]
"""What is done in words, and the subschema that stands there then."""


def weakened(schema: Any) -> Iterator[Mutant]:
    """Yield a schema for every place and keyword, and every way in which that can ask for less."""
    yield from _mutants(schema, _weaker)


def strengthened(schema: Any) -> Iterator[Mutant]:
    """Yield a schema for every place and keyword, and every way in which that can ask for more."""
    yield from _mutants(schema, _stronger)


def subschemas(schema: Any, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield all subschemas that are objects, with their pointers; what is less inside of a `not`, an `if` or a `oneOf` can be more."""
    if not isinstance(schema, Mapping):
        return
    yield pointer, dict(schema)
    for keyword in _ONE:
        if keyword in schema:
            yield from subschemas(schema[keyword], pointers.join(pointer, keyword))
    for keyword in _NAMED:
        for name, one in schema.get(keyword, {}).items() if isinstance(schema.get(keyword), Mapping) else ():
            yield from subschemas(one, pointers.join(pointer, keyword, name))
    for keyword in _LISTS:
        for index, one in enumerate(schema.get(keyword, ())) if isinstance(schema.get(keyword), list) else ():
            yield from subschemas(one, pointers.join(pointer, keyword, index))


def _mutants(schema: Any, change: Callable[[dict[str, Any]], Iterator[Change]]) -> Iterator[Mutant]:
    for pointer, one in list(subschemas(schema)):
        for what, changed in change(one):
            inner = what.removeprefix("without ") if what.startswith("without allOf/") else ""
            yield Mutant(
                what=f"{pointer or '/'}: {what}",
                subschema=f"{pointer}/{inner}" if inner else pointer,
                schema=_replaced(schema, pointers.split(pointer), changed),
            )


def _replaced(schema: Any, tokens: tuple[str, ...], changed: Any) -> Any:
    if not tokens:
        return changed
    copied = copy.copy(schema)
    key: Any = int(tokens[0]) if isinstance(schema, list) else tokens[0]
    copied[key] = _replaced(schema[key], tokens[1:], changed)
    return copied


def _without(schema: Mapping[str, Any], *keywords: str) -> dict[str, Any]:
    return {name: value for name, value in schema.items() if name not in keywords}


def _weaker(schema: dict[str, Any]) -> Iterator[Change]:
    yield from _weaker_types(schema)
    yield from _weaker_bounds(schema)
    yield from _weaker_patterns(schema)
    for name in schema.get("required", ()):
        yield f"{name} not required", {**schema, "required": [one for one in schema["required"] if one != name]}
    for keyword, needed in _needs(schema):
        for name in needed:
            yield f"without needing {name}", _less_needed(schema, keyword, name)
    dropped = ("enum", "const", "multipleOf", "uniqueItems", "contains", "propertyNames", "additionalProperties", "items", "not")
    for keyword in (
        *dropped,
        "anyOf",
        "oneOf",
        "if",
        "dependentSchemas",
        "format",
        "unevaluatedProperties",
        "unevaluatedItems",
        "prefixItems",
    ):
        if keyword in schema and schema[keyword] is not True:
            more = ("minContains", "maxContains") if keyword == "contains" else ()
            yield f"without {keyword}", _without(schema, keyword, *more)
    for name in schema.get("patternProperties", {}):
        rest = {one: value for one, value in schema["patternProperties"].items() if one != name}
        yield f"without the pattern {name}", {**schema, "patternProperties": {**rest, name: True}}
    for index, _ in enumerate(schema.get("allOf", ())):
        yield f"without allOf/{index}", {**schema, "allOf": [*schema["allOf"][:index], True, *schema["allOf"][index + 1 :]]}
    yield from _weaker_values(schema)


def _weaker_values(schema: dict[str, Any]) -> Iterator[Change]:
    for name, dependent in schema.get("dependencies", {}).items():
        if isinstance(dependent, Mapping):
            yield f"without what depends on {name}", {**schema, "dependencies": {**schema["dependencies"], name: True}}
    for value in schema.get("enum", ()):
        if isinstance(value, str):
            for more in (value.swapcase(), value + " ", value[:-1], "UNKNOWN"):
                if more not in schema["enum"]:
                    yield f"{more!r} in enum", {**schema, "enum": [*schema["enum"], more]}


def _weaker_types(schema: dict[str, Any]) -> Iterator[Change]:
    if "type" not in schema:
        return
    have = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    for more in TYPES:
        if more not in have and not (more == "integer" and "number" in have):
            yield f"{more}, too", {**schema, "type": [*have, more]}
    yield "without type", _without(schema, "type")


def _weaker_bounds(schema: dict[str, Any]) -> Iterator[Change]:
    for keyword, step in [*((one, -1) for one in (*_LOW, *_LEAST)), *((one, 1) for one in (*_HIGH, *_MOST))]:
        if keyword in schema and not isinstance(schema[keyword], bool):
            if schema[keyword] + step >= 0 or keyword in _LEAST + _MOST:
                yield f"{keyword} looser by one", {**schema, keyword: schema[keyword] + step}
            if keyword != "minContains":
                yield f"without {keyword}", _without(schema, keyword)
    for keyword, other in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if keyword in schema and other not in schema and not isinstance(schema[keyword], bool):
            yield f"{keyword} inclusive", {**_without(schema, keyword), other: schema[keyword]}


def _weaker_patterns(schema: dict[str, Any]) -> Iterator[Change]:
    pattern = schema.get("pattern")
    if not isinstance(pattern, str):
        return
    yield "without pattern", _without(schema, "pattern")
    wider: dict[str, str] = {}
    if pattern.startswith("^"):
        wider["pattern open at the start"] = pattern[1:]
    if pattern.endswith("$"):
        wider["pattern open at the end"] = pattern[:-1]
        if not re.search(r"\[\^[^\]]*\]\*\$$", pattern):  # such a class has it already
            wider["pattern lets a line end follow"] = pattern[:-1] + "\\n?$"
    for found in re.finditer(r"\[(\^?)((?:\\.|[^\]\\])+)\]", pattern):
        if not found[1]:
            for character in _WIDER:
                added = f"[{found[2].removesuffix('-')}{chr(92) if character == '-' else ''}{character}{'-' * found[2].endswith('-')}]"
                if matches(f"^{found[0]}$", character):
                    continue  # it is there already
                wider[f"pattern with {character!r} in {found[0]}"] = pattern[: found.start()] + added + pattern[found.end() :]
    for found in re.finditer(r"\{(\d+)(?:,(\d*))?\}", pattern):
        low, high = int(found[1]), found[2]
        fewer = f"{{{low - 1},{low if high is None else high}}}"
        more = f"{{{low},{int(high or low) + 1}}}"
        if low:
            wider[f"pattern once less than {found[0]}"] = pattern[: found.start()] + fewer + pattern[found.end() :]
        if high != "":
            wider[f"pattern once more than {found[0]}"] = pattern[: found.start()] + more + pattern[found.end() :]
    for what, changed in wider.items():
        yield what, {**schema, "pattern": changed}


def _needs(schema: Mapping[str, Any]) -> list[tuple[str, list[str]]]:
    both = (schema.get("dependentRequired", {}), schema.get("dependencies", {}))
    return [(name, needed) for one in both for name, needed in one.items() if isinstance(needed, list)]


def _less_needed(schema: Mapping[str, Any], name: str, needed: str) -> dict[str, Any]:
    keyword = "dependentRequired" if name in schema.get("dependentRequired", {}) else "dependencies"
    needs = {**schema[keyword], name: [one for one in schema[keyword][name] if one != needed]}
    return {**schema, keyword: needs}


def _stronger(schema: dict[str, Any]) -> Iterator[Change]:
    kinds = schema.get("type", [])
    kinds = kinds if isinstance(kinds, list) else [kinds]
    yield from _stronger_members(schema)
    yield from _stronger_bounds(schema)
    yield from _stronger_types(schema, kinds)
    yield from _stronger_texts(schema, kinds)
    for value in schema.get("enum", ()):
        if len(schema["enum"]) > 1:
            yield f"{value!r} not in enum", {**schema, "enum": [one for one in schema["enum"] if one is not value]}
    if "array" in kinds and schema.get("maxItems", 9) > 1 and schema.get("items") is not False:
        yield "at most one item", {**schema, "maxItems": 1}
    branches = schema.get("anyOf", ())
    for index, _ in enumerate(branches if len(branches) > 1 else ()):
        yield f"without anyOf/{index}", {**schema, "anyOf": [*branches[:index], *branches[index + 1 :]]}


def _stronger_members(schema: dict[str, Any]) -> Iterator[Change]:
    for name, member in schema.get("properties", {}).items():
        if name not in schema.get("required", ()) and member is not False:
            yield f"{name} required", {**schema, "required": [*schema.get("required", ()), name]}
            yield f"{name} forbidden", {**schema, "properties": {**schema["properties"], name: False}}
    if "properties" in schema and not {"additionalProperties", "unevaluatedProperties", "patternProperties"} & set(schema):
        yield "closed", {**schema, "additionalProperties": False}


def _stronger_bounds(schema: dict[str, Any]) -> Iterator[Change]:
    for keyword, step in [*((one, 1) for one in (*_LOW, *_LEAST)), *((one, -1) for one in (*_HIGH, *_MOST))]:
        bound = schema.get(keyword)
        if bound is not None and not isinstance(bound, bool) and (bound + step >= 0 or keyword in _LEAST + _MOST):
            yield f"{keyword} tighter by one", {**schema, keyword: bound + step}


def _stronger_types(schema: dict[str, Any], kinds: list[str]) -> Iterator[Change]:
    for kind in kinds if len(kinds) > 1 else ():
        if not (kind == "integer" and "number" in kinds):
            yield f"no {kind}", {**schema, "type": [one for one in kinds if one != kind]}
    if "number" in kinds and Fraction(str(schema.get("multipleOf", "0.5"))).denominator != 1:
        yield "integer for number", {**schema, "type": [one for one in kinds if one != "number"] + ["integer"]}


def _is_never_empty(kind: str, schema: dict[str, Any]) -> bool:
    return bool(schema.get("required")) if kind == "object" else "contains" in schema and schema.get("minContains", 1) > 0


def _stronger_texts(schema: dict[str, Any], kinds: list[str]) -> Iterator[Change]:
    """Refuse empty values, and long ones and other than ASCII where nothing says what a text looks like."""
    is_free = not {"enum", "const", "pattern", "format", "x-dateTime"} & set(schema)
    for kind, low in (("string", "minLength"), ("array", "minItems"), ("object", "minProperties")):
        if kind in kinds and low not in schema and is_free and not _is_never_empty(kind, schema):
            yield f"no empty {kind}", {**schema, low: 1}
    if "string" in kinds and is_free and "contentEncoding" not in schema:
        yield "ASCII only", {**schema, "pattern": "^[\\u0000-\\u007f]*$"}
    if "string" in kinds and is_free and "maxLength" not in schema:
        yield "no long string", {**schema, "maxLength": 200}
