"""Fuzzing as a test: labelled examples of an operation or a schema for a test function, drawn by Hypothesis, one pytest item a pair.

The plugin beside it, which pytest finds by itself, runs the items.
"""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

__all__ = ["Plan", "fixture", "fuzz"]

ARGUMENT = "example"
PLAN = "shapesmith_plan"
_ONLY, _ITEMS = ("valid", "invalid", "both"), ("pairs", "one")

_Test = TypeVar("_Test", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What tests are about: the arguments of `fuzz` and `fixture`.

    Attributes:
        folder: Where paths are looked for, and in the folders above it.
    """

    spec: Path
    operation: str | None
    overlays: tuple[Path, ...] | None
    only: str
    items: str
    dialect: str
    validate_formats: bool
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Group:
    """What an item draws from: the parameter that pytest makes items by, in place of which the test is given each example.

    Attributes:
        name: The pair of a place and a keyword; `valid`, or `all`.
        groups: All groups of the plan.
    """

    name: str
    groups: Any


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
        spec: The path of a spec or of a JSON Schema, from the test's folder or one above it, or from the working directory.
        operation: The name of an operation of a spec.
        overlays: What is laid over it; None for what `[tool.shapesmith]` configures.
        only: Which examples.
        items: `pairs` for an item of each pair of a place and a keyword, and one of the valid examples; `one` for one of all.
        dialect: The dialect of a schema that names none.
        validate_formats: Whether `format` is checked.

    Raises:
        TypeError: The test takes no `example`.
        ValueError: `only` or `items` is none of those.
    """
    _refuse_unknown(only, items)

    def decorate(test: _Test) -> _Test:
        if ARGUMENT not in inspect.signature(test).parameters:
            raise TypeError(f"{test.__qualname__} must take an argument named {ARGUMENT!r}: what is drawn")
        folder = Path(inspect.getfile(test)).parent
        plan = _plan(spec, operation, overlays, folder, only=only, items=items, dialect=dialect, validate_formats=validate_formats)

        @functools.wraps(test)
        def collected(*arguments: Any, **given: Any) -> None:
            raise RuntimeError("run it by pytest: Shapesmith's plugin draws the examples (was it disabled by -p no:shapesmith?)")

        vars(collected)[PLAN] = plan
        return collected  # type: ignore[return-value]

    return decorate


def fixture(
    spec: str | Path,
    operation: str | None = None,
    *,
    overlays: tuple[str | Path, ...] | None = None,
    only: Literal["valid", "invalid", "both"] = "both",
    items: Literal["pairs", "one"] = "pairs",
    dialect: str = "2020-12",
    validate_formats: bool = False,
) -> Any:
    """Return a pytest fixture of examples, for several tests, under any name; a test that takes it is run as one decorated by `fuzz`.

    Assign it to a name in a test module or in conftest.py: `request_example = shapesmith.pytest.fixture("specs/pets.json", "AddPet")`.
    The arguments are those of `fuzz`.

    Raises:
        ShapesmithError: Something cannot be used.
        ValueError: `only` or `items` is none of those.
    """
    import pytest

    from shapesmith.pytest.plugin import groups_of_plan

    _refuse_unknown(only, items)
    above = inspect.currentframe()
    assert above is not None
    assert above.f_back is not None
    folder = Path(above.f_back.f_code.co_filename).parent
    plan = _plan(spec, operation, overlays, folder, only=only, items=items, dialect=dialect, validate_formats=validate_formats)
    groups = groups_of_plan(plan)

    @pytest.fixture(params=groups, ids=[group.name for group in groups])
    def drawn(request: Any) -> Any:
        return request.param

    return drawn


def _plan(spec: str | Path, operation: str | None, overlays: tuple[str | Path, ...] | None, folder: Path, **others: Any) -> Plan:
    laid = None if overlays is None else tuple(map(Path, overlays))
    return Plan(spec=Path(spec), operation=operation, overlays=laid, folder=folder, **others)


def _refuse_unknown(only: str, items: str) -> None:
    for name, value, known in (("only", only, _ONLY), ("items", items, _ITEMS)):
        if value not in known:
            raise ValueError(f"{name} must be one of {', '.join(map(repr, known))}, not {value!r}")
