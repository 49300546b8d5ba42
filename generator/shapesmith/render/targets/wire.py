"""What models have for HTTP, `wire.py`: operations into functions that write requests and responses for HTTP, and read them again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from shapesmith.code import Code, docstring
from shapesmith.plan.library import Library
from shapesmith.plan.wire import written_requests, written_responses
from shapesmith.render.environment import render
from shapesmith.render.python.imports import RUNTIME, Imports
from shapesmith.render.python.parts import parts_of
from shapesmith.render.python.types import structures
from shapesmith.render.python.wire.forms import Forms
from shapesmith.render.python.wire.names import operation_names
from shapesmith.render.python.wire.requests import RequestView, request_view
from shapesmith.render.python.wire.responses import ResponseView, response_view
from shapesmith.render.targets.errors import failures
from shapesmith.render.targets.target import Target
from shapesmith.shapes.values import Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """The function that writes or reads a structure: its name, that of the shape, names that differ, members with a form of their own."""

    name: Code
    docstring: Code
    names: Code
    forms: Code


def _render(library: Library) -> Mapping[str, Code]:
    return {"wire.py": _page(library)[0]} if library.wire else {}


def _runtime(library: Library) -> tuple[str, ...]:
    return parts_of(_page(library)[1]) if library.wire else ()


@lru_cache(maxsize=1)
def _page(library: Library) -> tuple[Code, Imports]:
    imports = Imports(["TYPE_CHECKING"])
    for message in ("HttpRequest", "HttpResponse"):
        imports.offer(RUNTIME, message)
    forms = Forms(library=library, imports=imports)
    names = operation_names(library)
    requests = [request_view(library, operation, names[operation.name], forms) for operation in written_requests(library)]
    responses = [response_view(library, operation, names[operation.name], forms) for operation in written_responses(library)]
    _forms_of_errors(library, forms)
    writers, readers = _structures(forms, read=False), _structures(forms, read=True)
    if writers:
        imports.use(RUNTIME, "write_members")
    if readers:
        imports.use(RUNTIME, "read_members")
    used = _names(imports, requests, responses, later=bool(readers))
    page = render(
        "wire/wire.py.jinja",
        docstring=_docstring(library),
        base=Code(library.error_base),
        requests=requests,
        responses=responses,
        writers=writers,
        readers=readers,
        **used,
        imports=imports.block(),
    )
    return page, imports


def _names(imports: Imports, requests: list[RequestView], responses: list[ResponseView], *, later: bool) -> dict[str, Code]:
    used = {"any_value": imports.check("typing", "Any"), "errors": imports.use(".", "errors"), "rules": imports.check(RUNTIME, "Rules")}
    if requests or later:
        used["later"] = imports.check(RUNTIME, "Later")
    if requests:
        used["reader"] = imports.use(RUNTIME, "RequestReader")
    if any(view.later for view in responses):
        used |= {name: imports.use(RUNTIME, name) for name in ("moments", "settle")} | {"later": imports.check(RUNTIME, "Later")}
    if any(view.validator.text for view in requests) or any(view.validator.text for view in responses):
        used["validators"] = imports.use(".", "validators")
    if any(view.limit.text for view in requests):
        used["refuse_sizes"] = imports.use(RUNTIME, "refuse_sizes")
    return used


def _forms_of_errors(library: Library, forms: Forms) -> None:
    """Ask for the forms of the structures that errors hold, which `errors.py` uses."""
    for failure in failures(library):
        for member in library.shape(failure.shape).members:
            for identifier in structures(member.value):
                forms.write(Structure(shape=identifier))
                forms.reading(Structure(shape=identifier))


def _structures(forms: Forms, *, read: bool) -> list[Form]:
    """Return the functions of all structures that were asked for, and of those that these ask for in turn."""
    asked = forms.read if read else forms.written
    made: dict[str, Form] = {}
    while len(made) < len(asked):
        identifier = next(identifier for identifier in asked if identifier not in made)
        shape = forms.library.shape(identifier)
        names, pairs = forms.members(shape.members, read=read)
        function = forms.library.functions[identifier]
        way = "Read" if read else "Write"
        told = f"{way} `{shape.name}`."
        made[identifier] = Form(
            name=Code(f"_{function}_{'from' if read else 'to'}_wire"), docstring=docstring([told], level=1), names=names, forms=pairs
        )
    return [made[identifier] for identifier in forms.library.contract.shapes if identifier in made]


def _docstring(library: Library) -> Code:
    contract = library.contract
    what = contract.title or (contract.service.title if contract.service else "") or contract.document
    summary = f"What goes over HTTP between clients and {what}: values in JSON form into messages, and messages into values."
    use = "The records of `models.py` and the exceptions of `errors.py` have methods that call these functions: `to_http`, `from_http`."
    return docstring([summary, use, f"Generated by Shapesmith from {contract.document}. Do not edit: `shapesmith generate` writes it."])


NEEDS = frozenset(("models", "errors"))
"""The targets whose classes have methods for HTTP; without one of them there is none."""

TARGET = Target(name="wire", needs=("models", "errors"), render=_render, runtime=_runtime)
"""No target to be chosen: it comes with those that it needs."""
