"""Schemas that come in, checked by the meta-schema of their dialect: validators that this very generator made of the meta-schemas."""

from __future__ import annotations

import importlib
import os
from collections.abc import Mapping
from functools import cache
from typing import Any, Protocol

from shapesmith import pointer as pointers
from shapesmith.errors import SchemaError
from shapesmith.keywords import dialects
from shapesmith.keywords.dialects import Dialect

BOOTSTRAP = "SHAPESMITH_BOOTSTRAP"
"""Where this environment variable is set nothing is judged: so the validators can be generated where those that stand do not work."""

_MODULES = {
    "2020-12": "draft_2020_12",
    "2019-09": "draft_2019_09",
    "draft-07": "draft_07",
    "draft-06": "draft_06",
    "draft-04": "draft_04",
}


class Placed(Protocol):
    """A subschema in its place, as the graph has it."""

    @property
    def document(self) -> str:
        """Name of the document."""

    @property
    def pointer(self) -> str:
        """JSON Pointer from the document's root."""

    @property
    def contents(self) -> Any:
        """The subschema."""

    @property
    def dialect(self) -> Dialect:
        """In which it is written."""


def judge(start: Placed, inside: Mapping[str, Placed]) -> None:
    """Check a subschema and all that is inside of it.

    Subschemas of another dialect are judged by that one, and keywords of vocabularies that are not in force are not judged.

    Args:
        start: The subschema.
        inside: The subschemas inside of it, itself included, by pointer.

    Raises:
        SchemaError: It is no valid schema; the first thing that is wrong is told.
    """
    if os.environ.get(BOOTSTRAP):
        return
    roots = [start] if _is_plain(start.dialect, inside) else [node for node in inside.values() if _is_root(node, inside)]
    for root in roots:
        contents = root.contents if root is start and len(roots) == 1 and _is_plain(start.dialect, inside) else _own(root, inside)
        validators = _validators(root.dialect.name)
        try:
            if not validators.is_valid_schema(contents):
                _refuse(root, contents, inside, validators)
        except SchemaError:
            raise
        except ValueError:  # nested without end
            raise SchemaError("the schema is nested too deep", where=f"{root.document}#{root.pointer}") from None


def _is_plain(dialect: Dialect, inside: Mapping[str, Placed]) -> bool:
    return dialect in dialects.DIALECTS and all(node.dialect is dialect for node in inside.values())


def _is_root(node: Placed, inside: Mapping[str, Placed]) -> bool:
    """Tell whether a subschema's dialect is another than that of what is around it."""
    around = _around(node.pointer, inside)
    return around is None or around.dialect is not node.dialect


def _around(pointer: str, inside: Mapping[str, Placed]) -> Placed | None:
    while pointer:
        pointer = pointer.rpartition("/")[0]
        if pointer in inside:
            return inside[pointer]
    return None


def _own(root: Placed, inside: Mapping[str, Placed]) -> Any:
    """Return a subschema without the keywords that its dialect does not know, and `true` where another dialect begins."""

    def copied(value: Any, pointer: str) -> Any:
        node = inside.get(pointer)
        if node is not None and node.dialect is not root.dialect:
            return {} if root.dialect.name == "draft-04" else True
        if isinstance(value, dict):
            names = root.dialect.names if node is not None else value
            return {name: copied(member, pointers.join(pointer, name)) for name, member in value.items() if name in names}
        if isinstance(value, list):
            return [copied(item, pointers.join(pointer, index)) for index, item in enumerate(value)]
        return value

    return copied(root.contents, root.pointer)


@cache
def _validators(dialect: str) -> Any:
    return importlib.import_module(f"shapesmith.meta_schemas.{_MODULES[dialect]}.validators")


def _refuse(root: Placed, contents: Any, inside: Mapping[str, Placed], validators: Any) -> None:
    if not isinstance(root.contents, dict | bool):
        told = f"{root.contents!r:.60}"
        raise SchemaError(f"must be a schema (an object or a boolean), got {told}", where=f"{root.document}#{root.pointer}")
    violations = list(validators.iter_errors_schema(contents))
    for violation in violations:
        _refuse_keyword(root.pointer + violation.instance_location, inside)
    first = violations[0]
    raise SchemaError(
        f"must be {first.expected}, by the meta-schema of {root.dialect.name}; got {first.actual}",
        where=f"{root.document}#{root.pointer}{first.instance_location}",
    )


def _refuse_keyword(pointer: str, inside: Mapping[str, Placed]) -> None:
    """Tell what is wrong at a place in the words of the keyword that it stands in, if that keyword has any."""
    node = inside.get(pointer) or _around(pointer, inside)
    if node is None or not isinstance(node.contents, dict):
        return
    token = next(iter(pointers.split(pointer[len(node.pointer) :])), None)
    for keyword in node.dialect.keywords:
        if keyword.name in node.contents and token in (None, keyword.name):
            keyword.judge(node.contents[keyword.name], f"{node.document}#{node.pointer}")
