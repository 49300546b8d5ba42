"""A module of the toolkit that stands for itself into a part of `_runtime.py`: its source, with private names that meet no others."""

from __future__ import annotations

import ast
import re

from shapesmith.code import Code

_IMPORT = "from dataclasses import dataclass\n"
_RECORDS = '''
TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(**options):
        """Make plain classes of records, which are neither compared nor changed here: `dataclasses` is dear to import."""

        def with_fields(record):
            names = tuple(record.__annotations__)
            record.__init__ = lambda self, *values, **named: self.__dict__.update(zip(names, values), **named)
            return record

        return with_fields

'''
"""Stands for the import of `dataclasses`, which needs the module to be known by name: source that is executed is not."""


def embedded(source: str, prefix: str, *, keep: str) -> Code:
    """Return a module's source with other names for its constants and for its functions but one, which all begin with `prefix`.

    Constants of a library's validators are in capitals, so that the names here, which are not, never meet one.

    Args:
        source: What the module's file holds.
        prefix: How the new names begin.
        keep: The function that other parts call.
    """
    source = source.replace(_IMPORT, _RECORDS)
    for name in _names(source):
        if name not in (keep, "TYPE_CHECKING"):
            source = re.sub(rf"(?<![\w.]){name}(?!\w)", f"{prefix}{name.lower().lstrip('_')}", source)
    return Code(source)


def _names(source: str) -> list[str]:
    found: list[str] = []
    for statement in ast.parse(source).body:
        if isinstance(statement, ast.FunctionDef):
            found.append(statement.name)
        elif isinstance(statement, ast.Assign):
            found += [part.id for target in statement.targets for part in ast.walk(target) if isinstance(part, ast.Name)]
        elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
            found.append(statement.target.id)
    return [name for name in found if name.isupper() or not name[:1].isupper()]
