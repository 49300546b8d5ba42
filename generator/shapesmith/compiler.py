"""A schema into a validator at run time: the very source that a library would contain, executed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, Protocol

from referencing import Registry

from shapesmith.document import Document
from shapesmith.lower import Settings, lower
from shapesmith.plan.library import Library, plan_library
from shapesmith.plan.reach import reached, target
from shapesmith.render.executed import execute, runtime, runtime_source
from shapesmith.render.targets.validators import emit, emit_verdicts
from shapesmith.schema.graph import find_dialect
from shapesmith.shapes.contract import Contract

TYPE_CHECKING = False
if TYPE_CHECKING:  # what is seldom needed is imported where it is used
    from shapesmith.evaluation.evaluator import Evaluator
    from shapesmith.evaluation.units import Annotation

_FUTURE = "from __future__ import annotations\n"


class Violation(Protocol):
    """One thing that is wrong with an instance; `_runtime.py` of every library says what the attributes mean."""

    message: str
    instance_location: str
    keyword_location: str
    keyword: str
    expected: str
    actual: str
    origin: str
    suggestion: str | None
    reasons: Sequence[Violation]
    branches: Sequence[Sequence[Violation]]

    def to_basic(self) -> dict[str, Any]:
        """Return it as a unit of JSON Schema's basic output."""

    def to_github(self, *, file: str, line: int | None = None) -> str:
        """Return the workflow command that shows it beside a line of a file on GitHub."""


class CompiledValidator:
    """A validator.

    What only tells errors is emitted and executed when the first invalid instance is met, or when it is asked for.

    Attributes:
        is_valid: Tells whether an instance (JSON as Python holds it) is valid.
    """

    def __init__(
        self, library: Library, shape: str, *, max_depth: int | None = None, read: tuple[Document, Settings] | None = None
    ) -> None:
        self._library = library
        self._read = read
        self._max_depth = max_depth
        self._name = library.functions[shape]
        verdicts = emit_verdicts(library, shape, max_depth)
        module = execute(verdicts.source.text, runtime(verdicts.parts), owner=self)
        self.is_valid: Callable[[object], bool] = module[f"is_valid_{self._name}"]

    @cached_property
    def source(self) -> str:
        """The whole module, as a library would contain it; it needs nothing but the standard library."""
        emitted = emit(self._library, standalone=self._name, max_depth=self._max_depth)
        before = runtime_source(emitted.parts).partition(_FUTURE)[2]
        head, marker, body = emitted.source.text.partition(_FUTURE)
        return f"{head}{marker}{before}{body}"

    def validate(self, instance: object, *, rules: str = "all", max_errors: int | None = 100, redact: bool = False) -> None:
        """Raise a `ValidationError` (a `ValueError` with `errors`) where an instance is not valid.

        Args:
            instance: JSON as Python holds it.
            rules: `all`, or `model` to leave overlays out.
            max_errors: How many errors at most; None for all.
            redact: Whether no value of the instance is shown.
        """
        if not self.is_valid(instance):
            self._module[f"validate_{self._name}"](instance, rules=rules, max_errors=max_errors, redact=redact)

    def iter_errors(
        self, instance: object, *, rules: str = "all", redact: bool = False, max_errors: int | None = None
    ) -> Iterator[Violation]:
        """Return an iterator of what is wrong with an instance, in the order of `validate`, with the same arguments."""
        iter_errors = self._module[f"iter_errors_{self._name}"]
        errors: Iterator[Violation] = iter_errors(instance, rules=rules, max_errors=max_errors, redact=redact)
        return errors

    def iter_size_errors(self, instance: object, *, redact: bool = False) -> Iterator[Violation]:
        """Return an iterator of what is too large in an instance's bytes."""
        errors: Iterator[Violation] = self._module.get(f"iter_size_errors_{self._name}", _nothing)(instance, redact=redact)
        return errors

    def annotations(self, instance: object) -> list[Annotation]:
        """Return what the schema notes of an instance and its parts, in the schema's order; an invalid instance has no annotations.

        Raises:
            TypeError: The validator was not made by `compile_validator`.
        """
        return self._evaluator.annotations(instance)

    def output(self, instance: object, form: str = "basic") -> dict[str, Any]:
        """Return the result in an output format of JSON Schema, as a JSON value.

        Args:
            instance: A JSON value.
            form: `flag`, `basic`, `detailed` or `verbose` (core part of 2020-12, section 12.4; `docs/output.md`).

        Raises:
            ValueError: There is no such format.
            TypeError: The validator was not made by `compile_validator`.
        """
        return self._evaluator.output(instance, form)

    @cached_property
    def _evaluator(self) -> Evaluator:
        from shapesmith.evaluation.evaluator import Evaluator

        if self._read is None:
            raise TypeError("annotations and output need a validator that compile_validator made of a schema")
        return Evaluator(*self._read, compile_contract_validator, self.is_valid)

    @cached_property
    def _module(self) -> dict[str, Any]:
        return execute(self.source, {}, owner=self)


def compile_validator(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    validate_content: bool | None = None,
    max_depth: int | None = None,
) -> CompiledValidator:
    """Compile a JSON Schema.

    Args:
        schema: An object or a boolean.
        dialect: The dialect of schemas that name none: `2020-12` (where it is not given), `2019-09`, `draft-07`, `draft-06`, `draft-04`,
            or a meta-schema's URI.
        registry: Where documents that the schema refers to are looked up; the standard meta-schemas are known without it.
        validate_formats: Whether `format` is checked, also where the dialect has it as an annotation.
        validate_content: Whether `contentEncoding`, `contentMediaType` and `contentSchema` are checked; None leaves it to the dialect,
            which says so in draft-07 only.
        max_depth: How deep instances may be nested before a `DepthError` (a `ValueError`) is raised; None asks only where Python's
            recursion limit is met, and allows 20,000 levels.

    Raises:
        SchemaError: The schema is not valid, refers to something that cannot be found, or needs what is not supported.
    """
    if registry is not None and not isinstance(registry, Registry):
        raise TypeError(f"registry must be a referencing.Registry, got {registry!r:.60}")
    settings = Settings(registry=registry, validate_formats=validate_formats, validate_content=validate_content)
    if dialect is not None:
        settings = dataclasses.replace(settings, dialect=find_dialect(dialect, registry))
    document = Document(name="<schema>", contents=schema)
    contract = lower(document, settings=settings, definitions=False, root=True, typed=False)
    assert contract.root is not None
    return compile_contract_validator(contract, contract.root, max_depth=max_depth, read=(document, settings))


def compile_contract_validator(
    contract: Contract, shape: str, *, max_depth: int | None = None, read: tuple[Document, Settings] | None = None
) -> CompiledValidator:
    """Compile the validator of one shape of a contract, given by its id; `read`: the document that it all comes from, and how."""
    shape = target(contract.shapes, shape)
    library = plan_library(dataclasses.replace(contract, shapes=reached(contract, shape)), "validators")
    return CompiledValidator(library, shape, max_depth=max_depth, read=read)


def _nothing(instance: object, *, redact: bool) -> Iterator[Violation]:
    return iter(())
