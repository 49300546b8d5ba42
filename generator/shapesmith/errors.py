"""The one family of errors that bad input raises: what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class ShapesmithError(Exception):
    """Bad input: a document, an overlay, a configuration or an argument that cannot be used.

    Args:
        message: What is wrong.
        where: File and JSON Pointer (`specs/x.json#/properties/a`), `file:line:column`, or `""`.
        advice: What to do about it, as a sentence, or `""`.
    """

    def __init__(self, message: str, *, where: str = "", advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.where = where
        self.advice = advice

    def __str__(self) -> str:
        text = f"{self.where}: {self.message}" if self.where else self.message
        return f"{text}. {self.advice}" if self.advice else text


class DocumentError(ShapesmithError):
    """A file that is missing, unreadable, not JSON, or not a document of the kind asked for."""


class SchemaError(ShapesmithError):
    """A schema with a bad keyword value, an unresolvable reference, or something that is not supported."""


class UnsatisfiableError(SchemaError):
    """A schema that no value meets.

    Attributes:
        places: Where the schema contradicts itself, as document and JSON Pointer.
    """

    def __init__(self, title: str, places: Iterable[object]) -> None:
        self.places = tuple(map(str, places))
        between = " and ".join(self.places)
        told = f"{between} contradict each other" if len(self.places) > 1 else f"{between} lets nothing through" if between else ""
        super().__init__(f"no value of {title} is valid", where=self.places[0] if self.places else "", advice=told)


class OverlayError(ShapesmithError):
    """An overlay that names what its spec lacks, contradicts it, or gives no source."""


class ConfigError(ShapesmithError):
    """A `[tool.shapesmith]` table that cannot be used."""


class SourceError(ShapesmithError):
    """A source that lacks what was asked of it, such as an unknown service or operation."""


class OutputError(ShapesmithError):
    """An output folder that cannot be written, or that holds files of somebody else."""
