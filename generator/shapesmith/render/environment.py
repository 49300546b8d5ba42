"""The Jinja environment in which templates lay out source: strict, and closed to text that is not source."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from shapesmith.code.source import Code


def template_root() -> Path:
    """Return the folder of the templates: inside an installed package, else the checkout's `templates/`."""
    installed = Path(str(files("shapesmith") / "templates"))
    return installed if installed.is_dir() else Path(__file__).parents[3] / "templates"


@cache
def environment() -> Environment:
    """Return the environment that all targets share."""
    made = Environment(
        loader=FileSystemLoader(template_root()),
        undefined=StrictUndefined,
        autoescape=True,
        finalize=_only_source,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    made.filters["lines"] = _lines
    return made


def render(template: str, **context: Any) -> Code:
    """Render a template, given by its path below the template root."""
    return Code(environment().get_template(template).render(context))


def _only_source(value: Any) -> Any:
    if value is None or hasattr(value, "__html__"):
        return value if value is not None else Code("")
    raise TypeError(f"a template may only print Code, got {type(value).__name__}: {value!r:.80}")


def _lines(parts: Iterable[Code], level: int = 0) -> Code:
    """Put each piece of source on lines of its own, indented by `level` steps of four blanks."""
    margin = " " * 4 * level
    return Code("".join(f"{margin}{line}\n" if line else "\n" for part in parts for line in part.text.split("\n")))
