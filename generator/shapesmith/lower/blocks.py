"""Schema objects into blocks of checks, keyword by keyword; those that have a name, or deserve a function, become shapes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from referencing import Registry

from shapesmith import pointer as pointers
from shapesmith.document import Document
from shapesmith.errors import OverlayError
from shapesmith.keywords.dialects import LATEST, Dialect
from shapesmith.schema.graph import Graph
from shapesmith.schema.node import Node
from shapesmith.shapes.checks import Block, Call, Check, Finite, Items, Members, Never
from shapesmith.shapes.concerns import concerns, types_of
from shapesmith.shapes.contract import Advice
from shapesmith.shapes.location import MODEL, Location
from shapesmith.shapes.sentences import sentences

_UNEVALUATED = frozenset(("unevaluatedProperties", "unevaluatedItems"))

_MOST_MERGED = 40
"""How many branches of `allOf` may stand inside each other in one block."""

_MOST_NESTED = 4
"""How many schema objects may stand inside each other in one block; deeper ones become shapes of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How documents are read.

    Attributes:
        dialect: The dialect of documents that name none.
        registry: Where documents that a document refers to are looked up.
        validate_formats: Whether `format` is checked, also where its dialect has it as an annotation.
        validate_content: Whether what strings hold is checked; None leaves that to the dialect.
    """

    dialect: Dialect = LATEST
    registry: Registry[Any] | None = None
    validate_formats: bool = False
    validate_content: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """What a schema object inherits from those around it.

    Attributes:
        scope: The outermost dynamic anchor of each name.
        origin: On whose word checks stand here.
        level: `error` or `advice`.
        is_overlay: The object stands in an overlay.
        depth: How many objects of the same block enclose it.
        merged: How many of them it is a branch of `allOf` of.
    """

    scope: Mapping[str, Node] = field(default_factory=dict)
    origin: str = MODEL
    level: str = "error"
    is_overlay: bool = False
    depth: int = 0
    merged: int = 0

    def entering(self, contents: Mapping[str, Any]) -> Layer:
        """Return the layer inside a schema object of an overlay, with the source and level that the object gives."""
        if not self.is_overlay:
            return self
        return dataclasses.replace(self, origin=contents.get("x-source", self.origin), level=contents.get("x-level", self.level))


class Blocks:
    """The blocks of a document's shapes, made as they are referred to.

    Attributes:
        settings: How the document is read.
        graph: The schema graph.
        places: The node of each shape, by id, in reading order.
        lowered: The block of each shape, by id, in the same order.
    """

    def __init__(self, document: Document, settings: Settings) -> None:
        self.settings = settings
        self.graph = Graph(document.name, document.contents, dialect=settings.dialect, registry=settings.registry)
        self.places: dict[str, Node] = {}
        self.lowered: dict[str, Block] = {}
        self._waiting: list[tuple[str, Node, Layer]] = []

    def identifier(self, pointer: str) -> str | None:
        """Return the id of the shape at a pointer of the root document, if there is one."""
        identifier = f"{self.graph.root.document}#{pointer}"
        return identifier if identifier in self.lowered else None

    def lower_shape(self, node: Node) -> str:
        """Lower the shape at `node` and all that it refers to, depth first; return its id."""
        identifier = self.refer(node, Layer())
        stack, self._waiting = self._waiting, []
        while stack:
            name, place, layer = stack.pop()
            if name in self.lowered:
                continue
            self.places[name] = place
            self.lowered[name] = Block(at=_location(place, "", layer))
            self.lowered[name] = self.block(place, layer)
            stack += reversed(self._waiting)
            self._waiting = []
        return identifier

    def refer(self, node: Node, layer: Layer) -> str:
        """Return the id of the shape at `node`; it is lowered later."""
        scope = {**self.graph.dynamic_anchors(node.base), **layer.scope}
        identifier = node.where + "".join(f" {name}={place.where}" for name, place in sorted(scope.items()))
        if identifier not in self.lowered:
            self._waiting.append((identifier, node, Layer(scope=scope)))
        return identifier

    def block(self, node: Node, layer: Layer | None = None) -> Block:
        """Lower the schema object at `node` into a block.

        Raises:
            SchemaError: A keyword's value is bad, or a keyword is not supported.
        """
        layer = layer or Layer()
        at = _location(node, "", layer)
        if not isinstance(node.contents, dict):
            return Block(at=at, checks=() if node.contents else (Never(at=at, keyword="false"),))
        if layer.is_overlay:
            _refuse_unknown(node)
        layer = layer.entering(node.contents)
        site = _Site(blocks=self, node=node, layer=layer)
        checks = [check for keyword, value in node.keywords for check in keyword.lower(value, site)]
        checks = _united(checks if layer.is_overlay else _finite(checks))
        notes = {} if node.is_alone else {name: value for name, value in node.contents.items() if name in node.dialect.notes}
        return site.told(Block(at=at, checks=tuple(checks), notes=notes))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Site:
    """A schema object, as its keywords see it."""

    blocks: Blocks
    node: Node
    layer: Layer
    branches: list[Block] = field(default_factory=list)

    @property
    def known(self) -> frozenset[str]:
        return self.node.dialect.names

    @property
    def siblings(self) -> Mapping[str, Any]:
        return {name: value for name, value in self.node.contents.items() if name in self.known}

    @property
    def dialect(self) -> str:
        return self.node.dialect.name

    @property
    def validate_formats(self) -> bool:
        return self.blocks.settings.validate_formats or self.node.dialect.asserts_formats

    @property
    def validate_content(self) -> bool:
        asked = self.blocks.settings.validate_content
        return self.node.dialect.asserts_content if asked is None else asked

    def at(self, *tokens: str | int) -> Location:
        return _location(self.node, pointers.join("", *tokens), self.layer)

    def descend(self, *tokens: str | int) -> Block:
        child = self.blocks.graph.child(self.node, *tokens)
        layer = dataclasses.replace(self.layer, depth=self.layer.depth + 1)
        if tokens[0] == "allOf" and not (_is_apart(child, self.node) or layer.merged >= _MOST_MERGED):
            branch = self.blocks.block(child, dataclasses.replace(layer, depth=self.layer.depth, merged=layer.merged + 1))
            self.branches.append(branch)
            return branch
        if not self.layer.is_overlay and (tokens[0] == "allOf" or _is_shape(child, layer.depth)):
            at = self.at(*tokens)
            call = Call(at=at, keyword="$ref", shape=self.blocks.refer(child, self.layer))
            return Block(
                at=at, checks=(call,), notes={name: value for name, value in child.contents.items() if name in child.dialect.notes}
            )
        return self.blocks.block(child, layer)

    def refer(self, reference: str) -> str:
        if self.layer.is_overlay:
            raise OverlayError("'$ref' has no place in an overlay", where=str(self.at("$ref")), advice="Write the constraint itself")
        return self.blocks.refer(self.blocks.graph.refer(self.node, reference), self.layer)

    def refer_dynamically(self, reference: str) -> str:
        return self.blocks.refer(self.blocks.graph.refer_dynamically(self.node, reference, self.layer.scope), self.layer)

    def refer_recursively(self) -> str:
        return self.blocks.refer(self.blocks.graph.refer_recursively(self.node, self.layer.scope), self.layer)

    def told(self, block: Block) -> Block:
        """Add what the branches of `allOf` note; in an overlay also what is told of the additions, and drop those that are advice."""
        if not self.branches and not self.layer.is_overlay:
            return block
        notes = dict(block.notes)
        for name in ("limits", "advice"):
            gathered = tuple(note for branch in self.branches for note in branch.notes.get(name, ()))
            if gathered:
                notes[name] = gathered
        if not self.layer.is_overlay:
            return dataclasses.replace(block, notes={**{k: v for b in self.branches for k, v in b.notes.items()}, **notes})
        own = [check for check in block.checks if not any(check in branch.checks for branch in self.branches)]
        return self._overlaid(dataclasses.replace(block, notes=notes), own)

    def _overlaid(self, block: Block, own: list[Check]) -> Block:
        description = self.siblings.get("description", "")
        leaves = [check for check in own if not isinstance(check, Members | Items)]
        if (leaves or description) and not self.layer.origin:
            raise OverlayError("this addition has no source", where=self.node.where, advice="Add 'x-source' here or at an enclosing schema")
        texts = (description,) if description else sentences(dataclasses.replace(block, checks=tuple(leaves)))
        if self.layer.level == "advice":
            advice = tuple(Advice(text=text, source=self.layer.origin, at=block.at) for text in texts)
            return Block(at=block.at, notes={**block.notes, "advice": (*advice, *block.notes.get("advice", ()))})
        return dataclasses.replace(block, notes={**block.notes, "limits": (*texts, *block.notes.get("limits", ()))})


def _refuse_unknown(node: Node) -> None:
    """Refuse a keyword of an overlay that is none: whoever wrote it meant to add something."""
    for name in node.contents:
        if name not in LATEST.names:
            near = get_close_matches(name, sorted(LATEST.names), n=1)
            advice = f"Did you mean {near[0]!r}?" if near else "Only JSON Schema's keywords and those of the spec format can be laid over"
            raise OverlayError(f"the keyword {name!r} is unknown", where=f"{node.where}/{name}", advice=advice)


def _finite(checks: list[Check]) -> list[Check]:
    """Ask for finite numbers where something is said of numbers and no type is named, which would turn NaN and infinities away."""
    others = [check for check in checks if not isinstance(check, Finite)]
    first = next((check for check in others if concerns(check) == "number"), None)
    if first is None or types_of(others) is not None:
        return others
    return [*others, Finite(at=first.at, keyword=first.keyword)]


def _united(checks: list[Check]) -> list[Check]:
    """Unite what one schema object says of an object's members, and of an array's items, into one check each."""
    united: list[Check] = []
    for check in checks:
        last = next((index for index, other in enumerate(united) if type(other) is type(check) and _same_object(other, check)), None)
        if last is None or not isinstance(check, Members | Items):
            united.append(check)
        else:
            united[last] = _with(united[last], check)
    return united


def _same_object(one: Check, other: Check) -> bool:
    return one.at.pointer.rpartition("/")[0] == other.at.pointer.rpartition("/")[0] and one.at.document == other.at.document


def _with(one: Check, other: Check) -> Check:
    if isinstance(one, Members) and isinstance(other, Members):
        return dataclasses.replace(
            one,
            known=one.known + other.known,
            required=one.required + other.required,
            patterns=one.patterns + other.patterns,
            rest=one.rest or other.rest,
            names=one.names or other.names,
        )
    assert isinstance(one, Items)
    assert isinstance(other, Items)
    return dataclasses.replace(one, prefix=one.prefix or other.prefix, rest=one.rest or other.rest)


def _is_apart(branch: Node, node: Node) -> bool:
    """Tell whether a branch of `allOf` stands for itself: a resource, or one whose `unevaluated...` must not see the other branches."""
    contents = branch.contents
    if branch.base != node.base:
        return True
    return isinstance(contents, dict) and not _UNEVALUATED.isdisjoint(contents) and "unevaluatedItems" in branch.dialect.names


def _is_shape(node: Node, depth: int) -> bool:
    contents = node.contents
    if not isinstance(contents, dict):
        return False
    return depth > _MOST_NESTED or bool(contents.get("properties")) or node.dialect.identifier in contents


def _location(node: Node, below: str, layer: Layer) -> Location:
    return Location(document=node.document, pointer=node.pointer + below, origin=layer.origin)
