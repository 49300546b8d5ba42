"""`x-maxBytes`: a value's compact UTF-8 JSON has at most so many bytes; asked only where bytes are read or written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Extension


def _lower(value: Any, site: Site) -> Iterable[Check]:
    limit = int(value)
    yield Extension(
        at=site.at("x-maxBytes"),
        keyword="x-maxBytes",
        function="max_bytes",
        arguments=(limit,),
        of="",
        measure="byte_count",
        sentence=f"at most {limit:,} bytes as JSON",
        needs_bytes=True,
    )


MAX_BYTES = Keyword(name="x-maxBytes", wants=wants.count, lower=_lower)
