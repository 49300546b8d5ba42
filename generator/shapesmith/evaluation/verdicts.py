"""The verdicts of single assertions: each is lowered by itself, and emitted and executed as a whole validator is."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from shapesmith.document import Document
from shapesmith.evaluation.places import Locations
from shapesmith.evaluation.steps import APPLICATORS, by_name
from shapesmith.evaluation.wording import error
from shapesmith.lower.blocks import Blocks
from shapesmith.lower.describe import describe_checks
from shapesmith.lower.evaluation import settle
from shapesmith.schema.node import Node
from shapesmith.shapes.checks import Block, Check, Content, Match
from shapesmith.shapes.contract import Contract, Shape
from shapesmith.shapes.location import Location
from shapesmith.shapes.values import Anything


class Compiled(Protocol):
    """A compiled validator, as far as it matters here."""

    is_valid: Callable[[object], bool]


Compile = Callable[[Contract, str], Compiled]
"""Compiles the shape of a contract that has this id."""


@dataclass(slots=True)
class Assertion:
    """What one keyword of one schema object asserts.

    Attributes:
        checks: All of them have to hold.
        compile: Makes their verdict, when it is first asked for.
    """

    checks: tuple[Check, ...]
    compile: Callable[[], Compiled]
    _verdict: Callable[[object], bool] | None = None

    def holds(self, instance: object) -> bool:
        """Tell whether all checks hold."""
        if self._verdict is None:
            self._verdict = self.compile().is_valid
        return self._verdict(instance)

    def error(self, instance: object) -> str:
        """Say what does not hold."""
        return error(self.checks, instance)


class Verdicts:
    """The assertions of schema objects.

    Args:
        blocks: The schema's blocks, by which keywords are lowered.
        locations: The URIs of subschemas.
        compiler: How an emitted validator is made.
    """

    def __init__(self, blocks: Blocks, locations: Locations, compiler: Compile) -> None:
        self._blocks = blocks
        self._locations = locations
        self._compile = compiler
        self._told: dict[tuple[str, str], Mapping[str, Assertion]] = {}
        self._patterns: dict[str, Assertion] = {}

    def of(self, node: Node) -> Mapping[str, Assertion]:
        """Return what the keywords of a schema object assert, by name; those that assert nothing are not in it."""
        key = (node.document, node.pointer)
        if key not in self._told:
            self._told[key] = self._assertions(node)
        return self._told[key]

    def matches(self, pattern: str, name: Any) -> bool:
        """Tell whether a member's name holds a match of a pattern."""
        if pattern not in self._patterns:
            at = Location(document="<pattern>", pointer="")
            self._patterns[pattern] = self._assertion("<pattern>", (Match(at=at, keyword="pattern", pattern=pattern),))
        return isinstance(name, str) and self._patterns[pattern].holds(name)

    def _assertions(self, node: Node) -> dict[str, Assertion]:
        contents = self._asserting(node)
        if not contents:
            return {}
        # A document of its own: no shape can refer to this part of a schema object.
        base = self._content(node).base if "contentSchema" in contents else node.base
        alone = dataclasses.replace(node, document=node.where, pointer="", base=base, contents=contents)
        shape = self._blocks.lower_shape(alone)
        grouped: dict[str, list[Check]] = {}
        for check in self._blocks.lowered[shape].checks:
            grouped.setdefault(check.keyword, []).append(check)
        return {keyword: self._assertion(f"{node.where} {keyword}", tuple(checks)) for keyword, checks in grouped.items()}

    def _asserting(self, node: Node) -> dict[str, Any]:
        """Return the part of a schema object that asserts something by itself."""
        if node.is_alone:
            return {}
        keywords = by_name(node.dialect)
        names = [name for name in node.contents if name in keywords and name not in APPLICATORS and not keywords[name].subschemas]
        contents = {name: node.contents[name] for name in names}
        if "dependencies" in node.contents and "dependencies" in keywords:
            contents["dependencies"] = {name: one for name, one in node.contents["dependencies"].items() if isinstance(one, list)}
        if "contentSchema" in node.contents and "contentSchema" in keywords:
            contents["contentSchema"] = {"$ref": self._locations.fragment(self._content(node)) or "#"}
        return contents if any(keywords[name].asserts for name in contents) else {}

    def _content(self, node: Node) -> Node:
        return self._blocks.graph.child(node, "contentSchema")

    def _assertion(self, name: str, checks: tuple[Check, ...]) -> Assertion:
        def compile_checks() -> Compiled:
            return self._compile(self._contract(name, checks), name)

        return Assertion(checks, compile_checks)

    def _contract(self, name: str, checks: tuple[Check, ...]) -> Contract:
        at = checks[0].at
        own = Shape(id=name, name="instance", at=at, block=Block(at=at, checks=checks), value=Anything())
        called: Mapping[str, Shape] = {}
        if any(isinstance(check, Content) and check.block is not None for check in checks):
            called = describe_checks(Document(name=name, contents=True), self._blocks.places, settle(self._blocks.lowered))
        return Contract(document=name, shapes={**called, name: own}, root=name)
