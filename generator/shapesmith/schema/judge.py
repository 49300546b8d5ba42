"""Schemas that come in, judged: each keyword's value by the keyword itself, and the whole by the meta-schema of its dialect.

The meta-schemas are validators that this very generator made of them.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from shapesmith import pointer as pointers
from shapesmith.errors import SchemaError
from shapesmith.keywords import dialects
from shapesmith.schema.node import Node
from shapesmith.shapes.sentences import shown

BOOTSTRAP = "SHAPESMITH_BOOTSTRAP"
"""Where this environment variable is set nothing is judged: so the validators can be generated where those that stand do not work."""


def judge(start: Node, inside: Mapping[str, Node], *, declared: bool = True) -> None:
    """Check a subschema and all that is inside of it.

    Subschemas of another dialect are judged by that one, and keywords of vocabularies that are not in force are not judged.

    Args:
        start: The subschema.
        inside: The subschemas inside of it, itself included, by pointer; outer ones first.
        declared: Whether it stands where a keyword makes it a subschema. What only a reference makes one is asked for the keywords that
            check something: no other validator looks at the rest there, and schemas in use have slips in it.

    Raises:
        SchemaError: It is no valid schema; the first thing that is wrong is told.
    """
    if os.environ.get(BOOTSTRAP):
        return
    for node in inside.values():
        _judge_keywords(node, asserting=not declared)
    if not declared:
        return
    if start.dialect in dialects.DIALECTS and all(node.dialect is start.dialect for node in inside.values()):
        _judge_whole(start, start.contents)
        return
    for node in inside.values():
        around = _around(node.pointer, inside)
        if around is None or around.dialect is not node.dialect:
            _judge_whole(node, _own(node, inside))


def _judge_keywords(node: Node, *, asserting: bool) -> None:
    if isinstance(node.contents, dict):
        odd = next((name for name in node.contents if not isinstance(name, str)), None)
        if odd is not None:
            raise SchemaError(f"the names of keywords must be strings, got {odd!r:.60}", where=node.where)
        for keyword, value in node.keywords:
            if keyword.asserts or keyword.subschemas or not asserting:
                keyword.judge(value, node.where)
    elif not isinstance(node.contents, bool):
        raise SchemaError(f"must be a schema (an object or a boolean), got {shown(node.contents):.60}", where=node.where)


def _judge_whole(root: Node, contents: Any) -> None:
    from shapesmith.meta_schemas import validators  # not where BOOTSTRAP is set

    name = "draft_" + root.dialect.name.removeprefix("draft-").replace("-", "_")
    try:
        is_valid = getattr(validators, f"is_valid_{name}")(contents)
        violation = None if is_valid else next(getattr(validators, f"iter_errors_{name}")(contents))
    except ValueError:  # nested without end
        raise SchemaError("the schema is nested too deep", where=root.where) from None
    if violation is not None:
        told = f"must be {violation.expected}, by the meta-schema of {root.dialect.name}; got {violation.actual}"
        raise SchemaError(told, where=root.where + violation.instance_location)


def _around(pointer: str, inside: Mapping[str, Node]) -> Node | None:
    while pointer:
        pointer = pointer.rpartition("/")[0]
        if pointer in inside:
            return inside[pointer]
    return None


def _own(root: Node, inside: Mapping[str, Node]) -> Any:
    """Return a subschema without the keywords that its dialect does not know, and without what is inside where another dialect begins."""

    def copied(value: Any, pointer: str) -> Any:
        node = inside.get(pointer)
        if node is not None and node.dialect is not root.dialect:
            return {}
        if isinstance(value, dict):
            names = root.dialect.names if node is not None else value
            return {name: copied(member, pointers.join(pointer, name)) for name, member in value.items() if name in names}
        if isinstance(value, list):
            return [copied(item, pointers.join(pointer, index)) for index, item in enumerate(value)]
        return value

    return copied(root.contents, root.pointer)
