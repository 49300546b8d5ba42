"""Emitted strategies into functions: the module is executed, with validators that are compiled when they are first asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from shapesmith.compiler import compile_contract_validator
from shapesmith.errors import SchemaError, UnsatisfiableError
from shapesmith.plan.library import Library
from shapesmith.render.executed import execute as run
from shapesmith.render.targets.strategies import Emitted
from shapesmith.subject import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class Executed:
    """What a schema's strategies became.

    Attributes:
        function: Returns the strategy.
        source: The module, as a library would contain it.
        unmet: By shape, what is asked of whole values, in words.
    """

    function: Callable[..., Any]
    source: str
    unmet: Mapping[str, tuple[str, ...]]


class _Validators:
    """Stands for a library's module `validators`."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __getattr__(self, name: str) -> Callable[[object], bool]:
        wanted = name.removeprefix("is_valid_")
        shape = next((shape for shape, function in self._library.functions.items() if function == wanted), None)
        if shape is None:
            raise AttributeError(name)
        is_valid = compile_contract_validator(self._library.contract, shape).is_valid
        setattr(self, name, is_valid)
        return is_valid


def execute(emit: Callable[[], Emitted], subject: Subject, **others: Any) -> Executed:
    """Emit and execute strategies, which know these other things by these names.

    Raises:
        UnsatisfiableError: No value of the subject is valid.
        SchemaError: The schema is nested too deep.
    """
    try:
        emitted = emit()
        if subject.shape in emitted.empty:
            raise UnsatisfiableError(subject.title, emitted.empty[subject.shape])
        source = emitted.source.text
    except (RecursionError, MemoryError):
        raise SchemaError("the schema is nested too deep to draw from") from None
    validators = _Validators(subject.library)
    named = {emitted.names.get(key, key): value for key, value in {**others, "validators": validators}.items()}
    module = run(source, named, what="strategies", owner=validators)
    return Executed(function=module[subject.library.functions[subject.shape]], source=source, unmet=emitted.unmet)
