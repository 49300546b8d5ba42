"""A document into annotations and output of its instances; nothing is made before it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any

from shapesmith.document import Document
from shapesmith.evaluation import forms
from shapesmith.evaluation.units import Annotation
from shapesmith.evaluation.verdicts import Compile
from shapesmith.evaluation.walk import Walk
from shapesmith.lower.blocks import Blocks, Settings


class Evaluator:
    """Evaluates instances of a schema that has been compiled already.

    Args:
        document: The schema.
        settings: How it is read.
        compiler: How the verdict of a single assertion is made: as the whole validator was.
        is_valid: The whole validator's verdict.
    """

    def __init__(self, document: Document, settings: Settings, compiler: Compile, is_valid: Callable[[object], bool]) -> None:
        self.is_valid = is_valid
        self._document = document
        self._settings = settings
        self._compile = compiler

    def annotations(self, instance: object) -> list[Annotation]:
        """Return what the schema notes of a valid instance and its parts; nothing of an invalid one."""
        return forms.noted(self._walk.evaluate(instance)) if self.is_valid(instance) else []

    def output(self, instance: object, form: str) -> dict[str, Any]:
        """Return the result in one of the formats of the specification.

        Raises:
            ValueError: There is no such format.
        """
        if form != "flag" and form not in forms.FORMS:
            raise ValueError(f"form must be one of flag, {', '.join(forms.FORMS)}, got {form!r}")
        valid = self.is_valid(instance)  # first, since it tells an instance that is nested too deep
        return {"valid": valid} if form == "flag" else forms.FORMS[form](self._walk.evaluate(instance))

    @cached_property
    def _walk(self) -> Walk:
        return Walk(Blocks(self._document, self._settings), self._compile)
