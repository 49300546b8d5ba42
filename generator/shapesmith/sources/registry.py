"""The sources by name: where documents can be imported from."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from shapesmith.errors import SourceError
from shapesmith.sources import boto3_docs, botocore, json_schema


class Read(Protocol):
    """Reads from a source: what it is asked for, which operations of it, and the document's last version; tells what it met."""

    def __call__(
        self,
        subject: str,
        operations: Sequence[str] = (),
        /,
        *,
        existing: Mapping[str, Any] | None = None,
        released: str = "",
        tell: Callable[[str], None] = ...,
    ) -> dict[str, Any]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source of documents.

    Attributes:
        name: As the command line calls it.
        subject: What its first argument is.
        read: Yields a document's contents.
        suggest: Yields an overlay of what the source says in prose alone, where it has prose.
    """

    name: str
    subject: str
    read: Read
    suggest: Callable[[str, Sequence[str]], dict[str, Any]] | None = None


SOURCES = (
    Source(name="botocore", subject="a service", read=botocore.read),
    Source(name="boto3-docs", subject="a page", read=boto3_docs.read, suggest=boto3_docs.suggest),
    Source(name="json_schema", subject="a file", read=json_schema.read),
)
"""In the order in which help shows them; nothing is loaded from a source before it is read."""


def find(name: str) -> Source:
    """Return the source of that name.

    Raises:
        SourceError: There is none; near names are suggested.
    """
    known = [source.name for source in SOURCES]
    if name in known:
        return SOURCES[known.index(name)]
    close = difflib.get_close_matches(name, known, n=1)
    advice = f"Did you mean {close[0]}?" if close else f"Known are {', '.join(known)}"
    raise SourceError(f"there is no source {name!r}", advice=advice)
