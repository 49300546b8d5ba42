"""The target `errors`: the failures of operations into exceptions, with status codes and what their shapes hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapesmith.code import Code, Names, docstring, fill, literal
from shapesmith.plan.library import Library
from shapesmith.render.environment import render
from shapesmith.render.python.conversions import Conversions
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.parts import parts_of
from shapesmith.render.python.prose import sentence, told, told_of_shape
from shapesmith.render.python.types import field_type, structures
from shapesmith.render.python.wire.failures import error_forms, most_common, name_in_body, wire_of_errors, written_extra
from shapesmith.render.python.wire.forms import Forms
from shapesmith.render.targets.target import Target
from shapesmith.shapes.contract import Failure, Member, Shape
from shapesmith.shapes.values import Choice, ListOf, MapOf, Value, Whole

TOLD_APART = frozenset({"message", "requestid", "request_id", "code", "__type"})
"""Names of members, in lower case, that every error has as an attribute of the base class."""
OWN_ATTRIBUTES = frozenset({"code", "message", "status_code", "request_id", "args", "with_traceback", "add_note"})
OWN_METHODS = frozenset({"from_client_error", "from_http", "from_name", "to_http", "of_response", "violations"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Extra:
    """A member of an error beside those that all have.

    Attributes:
        reads: The statement that reads it.
        attribute: The expression of it.
        writes: The statement that writes it for the wire; empty where nothing is written.
    """

    declaration: Code
    docstring: Code
    reads: Code
    attribute: Code
    writes: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrorClass:
    """An exception.

    Attributes:
        renamed: Members by their names on the wire where these differ; empty source where none does.
        headers: Members by the headers in which they come, in lower case; empty source where none does.
        forms: Members that have a form of their own on the wire, with the functions that read it; empty source where none has.
        message: The name on the wire of what it says in words.
        type: The name of its shape, where the protocol tells that beside its code.
        server: It is the service's fault, and the model has no status.
        needs_wire: Functions of `wire.py` write what it holds.
        request_id: That of the request's id in its body, in source.
        told: That of its code in its body; empty where that has none.
        writes: Something that it holds is written.
    """

    name: Code
    docstring: Code
    code: Code
    status: Code
    extras: tuple[Extra, ...]
    renamed: Code
    headers: Code
    forms: Code
    message: Code
    type: Code
    server: bool
    needs_wire: bool
    request_id: Code
    told: Code
    writes: bool


def _render(library: Library) -> Mapping[str, Code]:
    page = _page(library)
    return {} if page is None else {"errors.py": page[0]}


def _runtime(library: Library) -> tuple[str, ...]:
    page = _page(library)
    return () if page is None else parts_of(page[1])


def failures(library: Library) -> tuple[Failure, ...]:
    """Return every failure of every operation once."""
    found = {
        failure: None for operation in library.contract.operations for failure in operation.failures if failure.shape in library.classes
    }
    return tuple(found)


@lru_cache(maxsize=1)
def _page(library: Library) -> tuple[Code, Imports] | None:
    if not library.contract.operations:
        return None
    found = failures(library)
    by_shape: dict[str, Failure] = {}
    for failure in found:
        by_shape.setdefault(failure.shape, failure)
    attributes = {name for identifier in by_shape for name in library.attributes.get(identifier, {}).values()}
    imports = Imports([*library.classes.values(), library.error_base, *attributes, "TYPE_CHECKING"])
    conversions = Conversions(library=library, imports=imports, models=Code("models."))
    forms = Forms(library=library, imports=imports, module=Code("wire."))
    classes = [_error_class(library.shape(identifier), failure, conversions, forms) for identifier, failure in by_shape.items()]
    runtime = ("error_body", "lower_names", "error_code", "first_text", "part")
    names = {name: imports.use(RUNTIME, name) for name in runtime}
    names |= {"any_value": imports.check("typing", "Any"), "mapping": imports.check("collections.abc", "Mapping")}
    if library.wire:
        names |= {name: imports.use(RUNTIME, name) for name in ("HttpResponse", "wire_bytes")}
        names["violation"] = imports.check(RUNTIME, "Violation")
        if any(kind.forms.text for kind in classes):
            names["read_now"] = imports.use(RUNTIME, "read_now")
    base = Code(library.error_base)
    page = render(
        "errors/errors.py.jinja",
        docstring=_docstring(library),
        base=base,
        base_docstring=docstring(
            [f"The base of all exceptions here, and the class of an error that {_service(library)} has and this library does not know."],
            level=1,
        ),
        classes=classes,
        by_code=_by_code(library, found),
        by_status=_by_status(library, by_shape),
        wire=wire_of_errors(library),
        message=most_common((kind.message for kind in classes), "message"),
        request_id=most_common((kind.request_id for kind in classes), ""),
        imports=imports.block(),
        **names,
    )
    return page, imports


def _service(library: Library) -> str:
    contract = library.contract
    return (contract.service.title if contract.service else "") or contract.title or "the service"


def _docstring(library: Library) -> Code:
    names = ", ".join(operation.name for operation in library.contract.operations[:3])
    more = len(library.contract.operations) - 3
    summary = f"The exceptions that {names}{f' and {more} more' if more > 0 else ''} can answer with."
    use = f"`{library.error_base}` is their base; make one of what came back by `from_client_error`, `from_http` or `from_name`."
    return docstring(
        [summary, use, f"Generated by Shapesmith from {library.contract.document}. Do not edit: `shapesmith generate` writes it."]
    )


def _by_code(library: Library, found: tuple[Failure, ...]) -> list[tuple[Code, Code]]:
    """Return the class by code, by the shape's name and by the class's own name."""
    names: dict[str, str] = {}
    for failure in found:
        names.setdefault(failure.code, library.classes[failure.shape])
    for failure in found:
        names.setdefault(library.shape(failure.shape).name, library.classes[failure.shape])
        names.setdefault(library.classes[failure.shape], library.classes[failure.shape])
    return [(literal(name), Code(spelled)) for name, spelled in names.items()]


def _by_status(library: Library, by_shape: Mapping[str, Failure]) -> list[tuple[Code, Code]]:
    statuses: dict[int, list[str]] = {}
    for identifier, failure in by_shape.items():
        if failure.status is not None:
            statuses.setdefault(failure.status, []).append(library.classes[identifier])
    return [(literal(status), Code(names[0])) for status, names in sorted(statuses.items()) if len(names) == 1]


def _error_class(shape: Shape, failure: Failure, conversions: Conversions, forms: Forms) -> ErrorClass:
    library = conversions.library
    extra = [member for member in shape.members if member.name.lower() not in TOLD_APART]
    names = Names(OWN_ATTRIBUTES | OWN_METHODS)
    renamed = {
        member.wire.name: member.name for member in extra if member.wire.location == "body" and member.wire.name not in ("", member.name)
    }
    headers = {(member.wire.name or member.name).lower(): member.name for member in extra if member.wire.location == "header"}
    extras = tuple(_extra(member, names.take(library.attributes[shape.id][member.name]), conversions, forms) for member in extra)
    status = f"HTTP status {failure.status}." if failure.status is not None else ""
    return ErrorClass(
        name=Code(library.classes[shape.id]),
        docstring=docstring([*(told_of_shape(shape) or (sentence(f"The error {failure.code}"),)), status], level=1),
        code=literal(failure.code),
        status=literal(failure.status),
        extras=extras,
        renamed=literal(renamed) if renamed else Code(""),
        headers=literal(headers) if headers else Code(""),
        forms=error_forms(extra, forms),
        message=literal(name_in_body(shape, "message", otherwise="message")),
        request_id=literal(name_in_body(shape, "requestid", "request_id")),
        type=literal(shape.name) if _tells_type(library, shape, failure) else Code(""),
        server=library.wire and failure.server and failure.status is None,
        needs_wire=any("wire." in one.writes.text for one in extras),
        told=literal(code) if (code := name_in_body(shape, "code")) and library.wire else Code(""),
        writes=any(one.writes.text for one in extras),
    )


def _tells_type(library: Library, shape: Shape, failure: Failure) -> bool:
    """Tell whether the protocol tells a shape's name beside another code: where a service spoke the `query` protocol before."""
    service = library.contract.service
    return library.wire and service is not None and service.query_compatible and failure.code != shape.name


def _extra(member: Member, attribute: str, conversions: Conversions, forms: Forms) -> Extra:
    imports = conversions.imports
    if any(structures(member.value)) or _has_choice(member.value):
        imports.use(".", "models")
    annotation = _qualified(member, conversions)
    get = fill("get({})", literal(member.name))
    reads = conversions.read(member.value, Code("given"), get)
    if isinstance(member.value, Whole) and member.wire.location == "header":
        reads = fill("int(given) if isinstance(given := {}, str) and given.isdecimal() and given.isascii() else given", get)
    return Extra(
        declaration=fill("{}: {} = None", Code(attribute), annotation),
        docstring=docstring([told(member)], level=1),
        reads=fill("self.{} = {}", Code(attribute), reads),
        attribute=fill("self.{}", Code(attribute)),
        writes=written_extra(member, conversions.write(member.value, fill("self.{}", Code(attribute)), kwargs=False), forms),
    )


def _has_choice(value: Value) -> bool:
    return _has_choice(value.item) if isinstance(value, ListOf | MapOf) else isinstance(value, Choice)


def _qualified(member: Member, conversions: Conversions) -> Code:
    """Write a member's type where absence is None, whatever the spec says of it: an error never lacks an attribute."""
    annotation = field_type(conversions.library, member, conversions.imports, models=conversions.models, absent=False)
    return annotation if annotation.text.endswith(("| None", "Any")) else fill("{} | None", annotation)


TARGET = Target(name="errors", needs=("models",), render=_render, runtime=_runtime)
