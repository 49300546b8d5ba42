"""Emitted source into functions: what a library would contain is executed here, and nowhere else."""

from __future__ import annotations

import dataclasses
import itertools
import linecache
import sys
import weakref
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import Any

from shapesmith.errors import SchemaError
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.reach import reached
from shapesmith.render.python.runtime import assemble
from shapesmith.render.targets.package import part_source
from shapesmith.render.targets.validators import emit_once, emit_verdicts
from shapesmith.shapes.checks import Block
from shapesmith.shapes.contract import Contract, Shape
from shapesmith.shapes.domains import Blocks
from shapesmith.shapes.location import Location
from shapesmith.shapes.values import Anything

_PLACE = "!place"
_COUNTER = itertools.count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """What a validator's module has of one shape."""

    is_valid: Callable[[Any], bool]
    iter_errors: Callable[..., Iterator[Any]]


def execute(
    source: str, names: Mapping[str, Any], *, what: str = "validator", owner: object = None, into: dict[str, Any] | None = None
) -> dict[str, Any]:
    """Execute a module.

    Args:
        source: The module.
        names: What it may use.
        what: What tracebacks call it.
        owner: They show its lines for as long as this lives; not at all where it is not given.
        into: The namespace; a new one where it is not given.

    Raises:
        SchemaError: It is nested deeper than Python can read.
    """
    file = f"<shapesmith {what} {next(_COUNTER)}>"
    space = {} if into is None else into
    space.update({"__name__": f"shapesmith_{what}", "__file__": file, **names})
    try:
        exec(compile(source, file, "exec"), space)
    except (RecursionError, MemoryError):
        raise SchemaError("the schema is nested too deep") from None
    if owner is not None:
        linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
        weakref.finalize(owner, linecache.cache.pop, file, None).atexit = False
    return space


@cache
def runtime_source(parts: tuple[str, ...]) -> str:
    """Return the source of parts of the runtime, as `_runtime.py` has it."""
    return assemble([part_source(part) for part in parts]).text


@cache
def runtime(parts: tuple[str, ...]) -> Mapping[str, Any]:
    """Return what parts of the runtime define."""
    return execute(runtime_source(parts), {}, what="runtime", owner=runtime)


def runtime_part(name: str) -> Mapping[str, Any]:
    """Return the functions of a part of the runtime that stands by itself, as libraries contain them."""
    return runtime((name,))


def execute_package(package: str, modules: Mapping[str, str | Mapping[str, Any]]) -> dict[str, ModuleType]:
    """Execute modules of a package, each of which may import those before it; nobody else can import them afterwards.

    Args:
        package: What the package is called meanwhile.
        modules: By name, the source of a module, or what it defines where it was executed before.
    """
    made = {"": ModuleType(package)}
    sys.modules[package] = made[""]
    try:
        for name, there in modules.items():
            full = f"{package}.{name}"
            module = made[name] = sys.modules[full] = ModuleType(full)
            own = {"__name__": full, "__package__": package}
            if isinstance(there, str):
                execute(there, own, what=name, owner=module, into=vars(module))
            else:
                vars(module).update({**there, **own})
            setattr(made[""], name, module)
    finally:
        for name in made:
            del sys.modules[f"{package}.{name}" if name else package]
    return made


def all_executed(library: Library) -> dict[str, Executed]:
    """Execute the validators of all shapes of a library, by their ids."""
    validators = executed_validators(library)
    return {shape: executed_of(name, validators) for shape, name in library.functions.items()}


def executed_validators(library: Library) -> Mapping[str, Any]:
    """Execute a library's `validators.py`, beside its `_runtime.py`."""
    emitted = emit_once(library)
    package = f"shapesmith_executed_{next(_COUNTER)}"
    made = execute_package(package, {"_runtime": runtime(emitted.parts), "validators": emitted.source.text})
    return vars(made["validators"])


def executed_of(name: str, space: Mapping[str, Any]) -> Executed:
    """Return what an executed module has of the shape whose functions have this name."""
    return Executed(is_valid=space[f"is_valid_{name}"], iter_errors=space[f"iter_errors_{name}"])


def verdict_of(contract: Contract, blocks: Blocks) -> Callable[[Any], bool]:
    """Emit and execute what tells whether a value meets all of some blocks."""
    at = Location(document=contract.document, pointer=_PLACE)
    checks = tuple(check for block in blocks for check in block.checks)
    place = Shape(id=_PLACE, name="place", at=at, block=Block(at=at, checks=checks), value=Anything())
    extended = dataclasses.replace(contract, shapes={**contract.shapes, _PLACE: place})
    library = plan_library(dataclasses.replace(extended, shapes=reached(extended, _PLACE)), "validators")
    emitted = emit_verdicts(library, _PLACE)
    is_valid: Callable[[Any], bool] = execute(emitted.source.text, runtime(emitted.parts))[f"is_valid_{library.functions[_PLACE]}"]
    return is_valid
