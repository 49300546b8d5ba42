"""A loaded document: parsed contents with the name by which messages call it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The one dialect that every source yields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document as its source read it.

    Attributes:
        name: What messages call it: the path as the user gave it, or `<schema>`.
        contents: The parsed JSON; never changed after loading.
        digest: `sha256:` and the hexadecimal digest of the bytes it was read from, or `""` if it came from no file.
    """

    name: str
    contents: Any
    digest: str = ""

    def at(self, pointer: str) -> str:
        """Name a place in this document, as messages do: `specs/x.json#/$defs/A`."""
        return f"{self.name}#{pointer}"
