"""`x-maxTotal`: the sizes of several maps and arrays inside one object add up to at most a number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Extension


def _wants(value: Any) -> str | None:
    good = (
        isinstance(value, dict)
        and set(value) == {"of", "maximum"}
        and wants.count(value["maximum"]) is None
        and isinstance(value["of"], list)
        and all(isinstance(path, list) and path and all(isinstance(name, str) for name in path) for path in value["of"])
    )
    return None if good else 'an object with "of" (an array of paths, each an array of names or "*") and "maximum" (a count)'


def _lower(value: Any, site: Site) -> Iterable[Check]:
    paths = tuple(tuple(path) for path in value["of"])
    maximum = int(value["maximum"])
    told = " and ".join("/".join(path) for path in paths)
    yield Extension(
        at=site.at("x-maxTotal"),
        keyword="x-maxTotal",
        function="max_total",
        arguments=(paths, maximum),
        of="object",
        measure="entries",
        reaches=paths,
        sentence=f"at most {maximum} entries in {told}{' together' if len(paths) > 1 or '*' in paths[0] else ''}",
    )


MAX_TOTAL = Keyword(name="x-maxTotal", wants=_wants, lower=_lower)
