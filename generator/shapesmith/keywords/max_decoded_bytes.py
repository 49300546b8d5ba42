"""`x-maxDecodedBytes`: blobs before base64, and texts in UTF-8, have at most so many bytes together; asked only where bytes are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from shapesmith.keywords import wants
from shapesmith.keywords.keyword import Keyword, Site
from shapesmith.shapes.checks import Check, Extension


def _wants(value: Any) -> str | None:
    good = (
        isinstance(value, dict)
        and {"blobs", "maximum"} <= set(value) <= {"blobs", "texts", "maximum"}
        and wants.count(value["maximum"]) is None
        and all(_are_paths(value[kind]) for kind in ("blobs", "texts") if kind in value)
    )
    return (
        None
        if good
        else 'an object with "blobs" and perhaps "texts" (arrays of paths, each an array of names or "*") and "maximum" (a count)'
    )


def _are_paths(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(path, list) and path and all(isinstance(name, str) for name in path) for path in value
    )


def _lower(value: Any, site: Site) -> Iterable[Check]:
    blobs, texts = (tuple(tuple(path) for path in value.get(kind, ())) for kind in ("blobs", "texts"))
    maximum = int(value["maximum"])
    paths = (*blobs, *texts)
    together = " together" if len(paths) > 1 or "*" in paths[0] else ""
    yield Extension(
        at=site.at("x-maxDecodedBytes"),
        keyword="x-maxDecodedBytes",
        function="max_decoded_bytes",
        arguments=(maximum, blobs, texts),
        of="object",
        measure="decoded_byte_count",
        reaches=paths,
        sentence=f"at most {maximum:,} bytes before base64 in {' and '.join(map('/'.join, paths))}{together}",
        needs_bytes=True,
    )


MAX_DECODED_BYTES = Keyword(name="x-maxDecodedBytes", wants=_wants, lower=_lower)
