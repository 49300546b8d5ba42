"""Where the subschemas of a schema object stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any


def subschemas(contents: Mapping[str, Any], forms: Mapping[str, str]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Yield the reference tokens and contents of each subschema that stands in a keyword of a schema object.

    Args:
        contents: The schema object.
        forms: How each keyword of its dialect holds subschemas.
    """
    for keyword, value in contents.items():
        form = forms.get(keyword, "")
        if isinstance(value, list) and "list" in form:
            yield from (((keyword, index), item) for index, item in enumerate(value))
        elif isinstance(value, dict) and form == "named":
            yield from (((keyword, name), item) for name, item in value.items() if isinstance(item, dict | bool))
        elif "one" in form:
            yield (keyword,), value
