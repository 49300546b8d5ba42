"""Fuzzing as a test: labelled examples of an operation or a schema for a test function, drawn by Hypothesis, one pytest item a pair.

The plugin beside it, which pytest finds by itself, makes the items.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

__all__ = ["Plan", "fuzz"]

ARGUMENT = "example"
GROUP = "shapesmith_group"
PLAN = "shapesmith_plan"

_Test = TypeVar("_Test", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What a decorated test is about; the arguments of `fuzz`, and the test itself."""

    spec: Path
    operation: str | None
    overlays: tuple[Path, ...] | None
    only: str
    items: str
    dialect: str
    validate_formats: bool
    test: Callable[..., Any]


def fuzz(
    spec: str | Path,
    operation: str | None = None,
    *,
    overlays: tuple[str | Path, ...] | None = None,
    only: Literal["valid", "invalid", "both"] = "both",
    items: Literal["pairs", "one"] = "pairs",
    dialect: str = "2020-12",
    validate_formats: bool = False,
) -> Callable[[_Test], _Test]:
    """Decorate a test that takes an `example`: a record with `instance`, `is_valid`, and what is wrong with an invalid one.

    The finite set of cases comes first, as explicit examples, then what Hypothesis draws, by the profile and the settings in force.

    Args:
        spec: The path of a spec or of a JSON Schema, from pytest's root folder or the working directory.
        operation: The name of an operation of a spec.
        overlays: What is laid over the spec; None for what `[tool.shapesmith]` configures.
        only: Which examples.
        items: `pairs` for an item of each pair of a place and a keyword, and one of the valid examples; `one` for one of all.
        dialect: The dialect of a schema that names none.
        validate_formats: Whether `format` is checked.

    Raises:
        TypeError: The test takes no `example`.
    """

    def decorate(test: _Test) -> _Test:
        signature = inspect.signature(test)
        if ARGUMENT not in signature.parameters:
            raise TypeError(f"{test.__qualname__} must take an argument named {ARGUMENT!r}: what is drawn")
        plan = Plan(
            spec=Path(spec),
            operation=operation,
            overlays=None if overlays is None else tuple(map(Path, overlays)),
            only=only,
            items=items,
            dialect=dialect,
            validate_formats=validate_formats,
            test=test,
        )

        @functools.wraps(test)
        def collected(*arguments: Any, **given: Any) -> None:
            raise RuntimeError("run it by pytest: Shapesmith's plugin draws the examples (was it disabled by -p no:shapesmith?)")

        group = inspect.Parameter(GROUP, inspect.Parameter.KEYWORD_ONLY)
        kept = [parameter for name, parameter in signature.parameters.items() if name != ARGUMENT]
        vars(collected).pop("__wrapped__")
        vars(collected).update({"__signature__": signature.replace(parameters=[*kept, group]), PLAN: plan})
        return collected  # type: ignore[return-value]

    return decorate
