"""Checks into prose: what has to hold, in a few words, for messages and for docs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from shapesmith.shapes.checks import (
    Block,
    Check,
    Content,
    Extension,
    Finite,
    Format,
    Items,
    Match,
    Members,
    MultipleOf,
    Never,
    Range,
    Size,
    Together,
    Type,
    Unique,
    Values,
)

TYPE_WORDS = {
    "null": "null",
    "boolean": "true or false",
    "integer": "an integer",
    "number": "a number",
    "string": "a string",
    "array": "an array",
    "object": "an object",
}
_UNITS = {"string": "characters", "array": "items", "object": "members"}
_MOST_VALUES = 20
_LONGEST_VALUE = 100
_LONGEST_PATTERN = 200


def expectation(check: Check) -> str:
    """Say what an instance has to be, to stand behind "expected": `at most 50 characters`; `""` where no phrase says it."""
    phrase = _PHRASES.get(type(check))
    return phrase(check) if phrase else ""


def sentences(block: Block) -> tuple[str, ...]:
    """Say what a block asks for beyond JSON types, a sentence a check, for docstrings."""
    told = [_sentence(check) for check in block.checks]
    return tuple(dict.fromkeys(text for text in told if text))


def shown(value: Any) -> str:
    """Write a JSON value in a message."""
    try:
        return json.dumps(value, ensure_ascii=False, default=str)
    except ValueError as error:  # an integer of more digits than Python writes, or a circle
        return "a value that holds itself" if "Circular" in str(error) else "a value with a very large integer"
    except RecursionError:
        return "a value that is nested very deep"


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 3]}..."


def _sentence(check: Check) -> str:
    if isinstance(check, Type | Never | Finite):
        return ""
    if isinstance(check, Members):
        return _members_sentence(check)
    if isinstance(check, Items):
        inner = sentences(check.rest) if check.rest else ()
        return f"Items: {_joined(inner)}." if inner else ""
    text = expectation(check)
    return f"{text[0].upper()}{text[1:]}." if text else ""


def _members_sentence(check: Members) -> str:
    names = sentences(check.names) if check.names else ()
    values = sentences(check.rest) if check.rest and not check.known else ()
    told = [f"Names: {_joined(names)}." if names else "", f"Values: {_joined(values)}." if values else ""]
    return " ".join(text for text in told if text)


def _joined(parts: tuple[str, ...]) -> str:
    return "; ".join(part[0].lower() + part[1:].rstrip(".") for part in parts)


def _type(check: Type) -> str:
    return _listed([TYPE_WORDS[name] for name in check.types])


def _values(check: Values) -> str:
    told = [_cut(shown(value), _LONGEST_VALUE) for value in check.values[:_MOST_VALUES]]
    more = len(check.values) - len(told)
    if not told:
        return "nothing (no value is allowed)"
    if more:
        return f"one of {', '.join(told)} and {more} more"
    return told[0] if len(told) == 1 else f"one of {', '.join(told)}"


def _size(check: Size) -> str:
    unit = _UNITS[check.of]
    bound = check.low if check.low is not None else check.high
    side = "at least" if check.low is not None else "at most"
    return f"{side} {_number(bound)} {unit if bound != 1 else unit.removesuffix('s')}"


def _range(check: Range) -> str:
    if check.low is not None:
        return f"{'more than' if check.exclusive else 'at least'} {_number(check.low)}"
    return f"{'less than' if check.exclusive else 'at most'} {_number(check.high)}"


def _content(check: Content) -> str:
    held = f"JSON that matches {check.block.at.pointer}" if check.block else "JSON" if check.is_json else "bytes"
    return f"{held} in {check.encoding}" if check.encoding else held


def _number(value: Any) -> str:
    return str(value) if not isinstance(value, int) or value.bit_length() < 200 else f"an integer of {value.bit_length()} bits"


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


_PHRASES: Mapping[type[Check], Callable[[Any], str]] = {
    Never: lambda check: "nothing (no value is allowed)",
    Type: _type,
    Values: _values,
    Size: _size,
    Range: _range,
    Finite: lambda check: "a finite number, where it is a number",
    MultipleOf: lambda check: f"a multiple of {_number(check.divisor)}",
    Match: lambda check: f"a match of the pattern {_cut(check.pattern, _LONGEST_PATTERN)}",
    Format: lambda check: f"the format {check.name}",
    Unique: lambda check: "items that differ",
    Together: lambda check: f"{_listed_names(check.needed)} together with {check.name}",
    Content: _content,
    Extension: lambda check: check.sentence,
}


def _listed_names(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
