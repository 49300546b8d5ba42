"""A shape's validator, emitted and executed, for what is asked of it while a library is rendered."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from shapesmith.code import Code
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.reach import reached
from shapesmith.render.python.runtime import assemble
from shapesmith.render.targets.package import part_source
from shapesmith.render.targets.validators import Emitted, emit
from shapesmith.shapes.checks import Block
from shapesmith.shapes.contract import Contract, Shape
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.location import Location
from shapesmith.shapes.values import Anything

_PLACE = "!place"
_FUTURE = "from __future__ import annotations\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """What a validator's module has of one shape."""

    is_valid: Callable[[Any], bool]
    iter_errors: Callable[..., Iterator[Any]]


def executed(contract: Contract, shape: str) -> Executed:
    """Emit and execute the validator of one shape of a contract, given by its id."""
    library = plan_library(dataclasses.replace(contract, shapes=reached(contract, shape)), "validators")
    name = library.functions[shape]
    return _of(name, _space(emit(library, standalone=name)))


def all_executed(library: Library) -> dict[str, Executed]:
    """Emit and execute the validators of all shapes of a library, by their ids."""
    space = _space(emit(library, bare=True))
    return {shape: _of(name, space) for shape, name in library.functions.items()}


def _of(name: str, space: Mapping[str, Any]) -> Executed:
    return Executed(is_valid=space[f"is_valid_{name}"], iter_errors=space[f"iter_errors_{name}"])


def _space(emitted: Emitted) -> dict[str, Any]:
    head, marker, body = emitted.source.text.partition(_FUTURE)
    space: dict[str, Any] = {"__name__": "shapesmith_validator"}
    exec(compile(f"{head}{marker}{_runtime(emitted.parts)}{body}", "<shapesmith validators>", "exec"), space)
    return space


def verdict_of(contract: Contract, blocks: Blocks) -> Callable[[Any], bool]:
    """Emit and execute what tells whether a value meets all of some blocks."""
    at = Location(document=contract.document, pointer=_PLACE)
    checks = tuple(check for block in blocks for check in block.checks)
    place = Shape(id=_PLACE, name="place", at=at, block=Block(at=at, checks=checks), value=Anything())
    return executed(dataclasses.replace(contract, shapes={**contract.shapes, _PLACE: place}), _PLACE).is_valid


@cache
def _runtime(parts: tuple[str, ...]) -> str:
    return Code(assemble([part_source(part) for part in parts]).text).text.partition(_FUTURE)[2]
