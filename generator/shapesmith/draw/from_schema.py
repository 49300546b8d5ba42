"""A schema into a Hypothesis strategy at run time: the very source that a library's `strategies.py` would contain, executed."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import Any

from referencing import Registry

from shapesmith.draw.executed import Executed, execute
from shapesmith.draw.levels import MOST, levels, may_be_deep, room
from shapesmith.draw.sample import samples
from shapesmith.errors import SchemaError, ShapesmithError
from shapesmith.render.targets.strategies import emit
from shapesmith.subject import Subject, read_schema

TYPE_CHECKING = False
if TYPE_CHECKING:  # Hypothesis is imported where it is used: who only validates has no need of it
    from hypothesis import strategies as st

_TRIED = 5
"""So many samples are looked at for how deep they are nested."""


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
        validate_formats: Whether `format` has to hold. Where it need not, texts have it all the same, unless that contradicts the rest; of
            texts whose `contentEncoding` nothing checks one in 32 is not in that encoding.
        overrides: Strategies of your own, by the name of a definition (`"Session"`), or by the JSON Pointer of any subschema
            (`"/properties/id"`). What they draw is not looked into.
        formats: Strategies of your own for texts of a format, by the format's name; it need not be one of JSON Schema's.
        size: How many members or items are drawn, at most, beyond those that have to be there; 2 unless told.

    Raises:
        UnsatisfiableError: No value is valid; the message says where the schema contradicts itself.
        SchemaError: The schema is not valid, refers to something that cannot be found, needs what is not supported, or its values are all
            nested deeper than Hypothesis draws (about fifty arrays, or a hundred objects).
        ValueError: An override names nothing of the schema.
    """
    subject = read_schema(schema, dialect=dialect, registry=registry, validate_formats=validate_formats)
    return strategy(subject, overrides, formats, size, annotated=not validate_formats)


def strategy(
    subject: Subject,
    overrides: Mapping[str, Any] | None = None,
    formats: Mapping[str, Any] | None = None,
    size: int | None = None,
    *,
    annotated: bool = False,
) -> st.SearchStrategy[Any]:
    """Return the strategy of a subject that was read; `annotated`: now and then with texts that are not in the encoding they should be."""
    try:
        import hypothesis  # noqa: F401  what is emitted imports it
    except ImportError:
        raise ShapesmithError("strategies need Hypothesis", advice="Install it: pip install 'shapesmith[fuzz]'") from None
    _refuse_deep(subject)
    made = executed(subject, overrides or {}, formats or {}, annotated=annotated)
    chosen = {"overrides": overrides, "formats": formats, "size": size}
    with room(subject):
        drawn: st.SearchStrategy[Any] = made.function(**{name: value for name, value in chosen.items() if value is not None})
    return drawn


def _refuse_deep(subject: Subject) -> None:
    """Refuse a schema all of whose values are nested deeper than Hypothesis draws: it would say that there are none."""
    if may_be_deep(subject):
        least = min(map(levels, islice(samples(subject, seed=0), _TRIED)))
        if least > MOST:
            advice = "shapesmith.sample draws it"
            raise SchemaError(f"{subject.title} is nested too deep for Hypothesis, which draws about {MOST // 2} levels", advice=advice)


def executed(subject: Subject, overrides: Mapping[str, Any], formats: Mapping[str, Any], *, annotated: bool = False) -> Executed:
    """Emit and execute the strategies of a subject."""
    pointers = frozenset(name for name in overrides if name == "" or name.startswith("/"))
    names = frozenset(formats)
    return execute(lambda: emit(subject.library, standalone=True, pointers=pointers, formats=names, annotated=annotated), subject)
