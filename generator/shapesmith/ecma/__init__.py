"""ECMA-262 regular expressions into Python's `re`: one translation for every place where a schema has a pattern."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from shapesmith.ecma import properties
from shapesmith.ecma.backtracking import exponential, superlinear
from shapesmith.ecma.grammar import Assertion, Characters, Look, PatternError, Property, Span, Tree, is_regex, parse
from shapesmith.ecma.problems import InexpressibleError
from shapesmith.ecma.programs import Step, program
from shapesmith.ecma.properties import spans
from shapesmith.ecma.python import written
from shapesmith.ecma.references import live_groups
from shapesmith.ecma.walking import WalkedPattern
from shapesmith.ecma.wide import WidePattern
from shapesmith.ecma.widths import inside

__all__ = [
    "InexpressibleError",
    "PatternError",
    "exponential",
    "finder",
    "is_regex",
    "parse",
    "problem",
    "property_names",
    "spans",
    "steps",
    "superlinear",
    "translate",
    "walk",
    "walks_units",
]

steps = properties.steps
_PROPERTY = re.compile(r"\\[pP]\{(\w+)\}")


def problem(pattern: str) -> str | None:
    """Tell what is wrong with a pattern, or None."""
    try:
        finder(pattern)
    except PatternError as error:
        return str(error)
    return None


@lru_cache(maxsize=1024)
def translate(pattern: str) -> str:
    r"""Translate a pattern; `re.search` with the result finds what ECMA-262 finds.

    A Unicode property stays as `\p{L}` or `\P{L}`, always inside a character class; `finder` compiles the result with it.
    Where `walks_units` tells so, the text to search in has to be given in UTF-16 code units, as `finder` does.

    Raises:
        InexpressibleError: `re` cannot express it; `walk` does.
        PatternError: ECMA-262 refuses the pattern.
    """
    tree = parse(pattern)
    try:
        result = written(tree.root, live_groups(tree.root))
        re.compile(_PROPERTY.sub("a", result))
    except (re.error, OverflowError, RecursionError) as error:
        raise InexpressibleError(f"not expressible in Python: {error}") from None
    return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A pattern that `re` cannot express, as `WalkedPattern` takes it: the steps, the places of its memory, and the properties it names."""

    steps: tuple[Step, ...]
    size: int
    names: tuple[str, ...]


@lru_cache(maxsize=1024)
def walk(pattern: str) -> Walk:
    """Make the program of a pattern.

    Raises:
        PatternError: ECMA-262 refuses the pattern, or it is nested too deep.
    """
    try:
        steps, size = program(parse(pattern).root)
    except RecursionError:
        raise PatternError("groups are nested too deep, at index 0") from None
    return Walk(steps=steps, size=size, names=property_names(" ".join(step[1] for step in steps if step[0] == "take")))


@lru_cache(maxsize=1024)
def walks_units(pattern: str) -> bool:
    """Tell whether only the mode without flags reads a pattern, and it matters that this walks over UTF-16 code units."""
    return _walks_units(parse(pattern))


def _walks_units(tree: Tree) -> bool:
    return tree.legacy and any(
        (isinstance(node, Characters) and _may_be_half(node))
        or (isinstance(node, Assertion) and node.kind == "B")
        or (isinstance(node, Look) and node.negated)
        for node in inside(tree.root)
    )


def _may_be_half(node: Characters) -> bool:
    return (
        node.dot
        or node.negated
        or any(
            (isinstance(member, Property) and member.negated)
            or (isinstance(member, Span) and member.first <= 0xDFFF and member.last >= 0xD800)
            for member in node.members
        )
    )


def finder(pattern: str) -> Any:
    """Return what has a method `search`, which finds in a text what ECMA-262 finds."""
    try:
        translated = translate(pattern)
    except InexpressibleError:
        found = walk(pattern)
        return WalkedPattern(found.steps, found.size, {name: steps(name) for name in found.names}, units=walks_units(pattern))
    return WidePattern(translated, {name: steps(name) for name in property_names(translated)}, units=walks_units(pattern))


def property_names(translated: str) -> tuple[str, ...]:
    """Return the names of the Unicode properties in a translation."""
    return tuple(sorted(set(_PROPERTY.findall(translated))))
