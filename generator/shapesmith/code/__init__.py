"""Emitted source as a type, and what turns data into it."""

from shapesmith.code.docstrings import comment, docstring
from shapesmith.code.literals import literal
from shapesmith.code.names import Names, class_name, constant_name, snake_case
from shapesmith.code.source import Code, fill, indent, join

__all__ = ["Code", "Names", "class_name", "comment", "constant_name", "docstring", "fill", "indent", "join", "literal", "snake_case"]
