"""A schema into a Hypothesis strategy at run time: the very source that a library's `strategies.py` would contain, executed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from referencing import Registry

from shapesmith.draw.executed import Executed, execute
from shapesmith.errors import ShapesmithError
from shapesmith.render.targets.strategies import emit
from shapesmith.subject import Subject, read_schema

TYPE_CHECKING = False
if TYPE_CHECKING:  # Hypothesis is imported where it is used: who only validates has no need of it
    from hypothesis import strategies as st


def from_schema(
    schema: Any,
    *,
    dialect: str | None = None,
    registry: Registry[Any] | None = None,
    validate_formats: bool = False,
    overrides: Mapping[str, st.SearchStrategy[Any]] | None = None,
    formats: Mapping[str, st.SearchStrategy[str]] | None = None,
    size: int | None = None,
) -> st.SearchStrategy[Any]:
    """Return the Hypothesis strategy of a JSON Schema's valid values, made by construction.

    Args:
        schema: An object or a boolean.
        dialect: The dialect of schemas that name none: `2020-12` (where it is not given), `2019-09`, `draft-07`, `draft-06`, `draft-04`,
            or a meta-schema's URI.
        registry: Where documents that the schema refers to are looked up; the standard meta-schemas are known without it.
        validate_formats: Whether `format` has to hold. Where it need not, texts have it all the same, unless that contradicts the rest.
        overrides: Strategies of your own, by the name of a definition (`"Session"`), or by the JSON Pointer of any subschema
            (`"/properties/id"`). What they draw is not looked into.
        formats: Strategies of your own for texts of a format, by the format's name; it need not be one of JSON Schema's.
        size: How many members or items are drawn, at most, beyond those that have to be there; 2 unless told.

    Raises:
        UnsatisfiableError: No value is valid; the message says where the schema contradicts itself.
        SchemaError: The schema is not valid, refers to something that cannot be found, or needs what is not supported.
        ValueError: An override names nothing of the schema.
    """
    return strategy(read_schema(schema, dialect=dialect, registry=registry, validate_formats=validate_formats), overrides, formats, size)


def strategy(
    subject: Subject,
    overrides: Mapping[str, Any] | None = None,
    formats: Mapping[str, Any] | None = None,
    size: int | None = None,
) -> st.SearchStrategy[Any]:
    """Return the strategy of a subject that was read."""
    try:
        import hypothesis  # noqa: F401  what is emitted imports it
    except ImportError:
        raise ShapesmithError("strategies need Hypothesis", advice="Install it: pip install 'shapesmith[fuzz]'") from None
    made = executed(subject, overrides or {}, formats or {})
    chosen = {"overrides": overrides, "formats": formats, "size": size}
    drawn: st.SearchStrategy[Any] = made.function(**{name: value for name, value in chosen.items() if value is not None})
    return drawn


def executed(subject: Subject, overrides: Mapping[str, Any], formats: Mapping[str, Any]) -> Executed:
    """Emit and execute the strategies of a subject."""
    pointers = frozenset(name for name in overrides if name == "" or name.startswith("/"))
    return execute(lambda: emit(subject.library, standalone=True, pointers=pointers, formats=frozenset(formats)), subject)
