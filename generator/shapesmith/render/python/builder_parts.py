"""Plans of builders and functions into the parts that `builders.py` is laid out from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shapesmith.code import Code, Names, docstring, fill, join, literal
from shapesmith.plan.library import Library
from shapesmith.render.python.argument_code import ArgumentCode, parameters
from shapesmith.render.python.builder_plan import Plan
from shapesmith.render.python.holders import Argument, Wrapped, wrapped
from shapesmith.render.python.prose import a, told_of_shape
from shapesmith.render.python.sizes import blocks
from shapesmith.shapes.checks import Block, Call, Members
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.values import ListOf, MapOf, Structure


@dataclass(frozen=True, slots=True, kw_only=True)
class Adds:
    """A method that adds: its signature, and the statements that it has."""

    name: Code
    key: Code
    parameters: Code
    returns: Code
    docstring: Code
    made: Code
    stores: Code
    result: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A builder or a function, in source."""

    name: Code
    returns: Code
    parameters: Code
    docstring: Code
    record: Code
    validator: Code
    names: Code
    holds: Code
    alias: Code
    methods: tuple[Adds, ...]


def made(plan: Plan, everything: Mapping[str, Plan], code: ArgumentCode) -> Made:
    """Write the parts of a builder or a function."""
    record = Code(code.library.classes[plan.shape.id])
    returns = fill("{}.{}", code.models, record)
    shadowed = not plan.builder and _is_shadowed(plan, everything)
    return Made(
        name=Code(plan.name),
        returns=returns,
        parameters=parameters(plan.arguments, code),
        docstring=_docstring(plan, record.text),
        record=_construct(plan, code),
        validator=fill("{}.validate_{}", code.validators, Code(code.library.functions[plan.shape.id])),
        names=literal({argument.pointer: argument.name for argument in plan.arguments}),
        holds=_holds(plan),
        alias=Code(f"_make_{plan.name}") if shadowed else Code(""),
        methods=tuple(_adds(plan, argument, method, everything, code) for argument, method in plan.methods),
    )


def _is_shadowed(plan: Plan, everything: Mapping[str, Plan]) -> bool:
    """Tell whether an argument has the function's own name, so that a method which takes both needs another name for the function."""
    return any(argument.name == plan.name for argument in plan.arguments)


def _docstring(plan: Plan, record: str) -> Code:
    first = f"Builds {a(f'`{record}`')}." if plan.builder else f"Make {a(f'`{record}`')}, whose fields say what each argument means."
    return docstring([first, *told_of_shape(plan.shape)], level=1)


def _holds(plan: Plan) -> Code:
    entries = [fill("{}: {}", literal(argument.path), literal((argument.pointer, method))) for argument, method in plan.methods]
    return fill("{{{}}}", join(", ", entries))


def _construct(plan: Plan, code: ArgumentCode) -> Code:
    inside = wrapped(code.library, plan.shape) if plan.builder else None
    return _instance(plan.shape, (), inside, {argument.path: argument for argument in plan.arguments}, code)


def _instance(
    shape: Shape, owner: tuple[str, ...], inside: Wrapped | None, given: Mapping[tuple[str, ...], Argument], code: ArgumentCode
) -> Code:
    parts = []
    for member in shape.members:
        attribute = code.library.attributes[shape.id][member.name]
        if inside is not None and attribute == inside.attribute:
            value = _instance(inside.shape, (*owner, attribute), inside.inner, given, code)
        else:
            value = code.converted(given[*owner, attribute])
        parts.append(fill("{}={}", Code(attribute), value))
    return fill("{}.{}({})", code.models, Code(code.library.classes[shape.id]), join(", ", parts))


def _adds(plan: Plan, argument: Argument, method: str, everything: Mapping[str, Plan], code: ArgumentCode) -> Adds:
    value = argument.member.value
    item = value.item if isinstance(value, MapOf | ListOf) else value
    assert isinstance(item, Structure)
    made_by = everything[item.shape]
    keyed = isinstance(value, MapOf)
    key = Code(Names({other.name for other in made_by.arguments}).take("key"))
    passed = [fill("{0}={0}", Code(other.name)) for other in made_by.arguments]
    shadowed = not made_by.builder and _is_shadowed(made_by, everything)
    maker = Code(f"_make_{made_by.name}" if shadowed else made_by.name)
    made_of = fill("{}({})", maker, join(", ", [*passed, Code("rules=self._rules")]))
    path = literal(argument.path)
    if keyed:
        check = literal(_checks_names(code.library, argument.member.block, set()))
        stores = fill("self._put({}, {}, {}, check_key={})", path, key, code.made, check)
    else:
        stores = fill("self.{}({}, {})", Code("_append" if isinstance(value, ListOf) else "_set"), path, code.made)
    return Adds(
        name=Code(method),
        key=key if keyed else Code(""),
        parameters=parameters(made_by.arguments, code, own=False),
        returns=Code(made_by.name if made_by.builder else plan.name),
        docstring=_adds_docstring(argument, made_by, code.library, keyed=keyed),
        made=made_of,
        stores=stores,
        result=code.made if made_by.builder else Code("self"),
    )


def _adds_docstring(argument: Argument, made_by: Plan, library: Library, *, keyed: bool) -> Code:
    record = a(f"`{library.classes[made_by.shape.id]}`")
    where = f"to `{argument.name}`" if argument.addable else f"as `{argument.name}`"
    key = " under a key, or under a new UUID where none is given" if keyed else ""
    result = "Return the builder of what was added." if made_by.builder else "Return this builder."
    return docstring([f"Add {record} {where}{key}.", result], level=2)


def _checks_names(library: Library, block: Block, seen: set[str]) -> bool:
    for check in block.checks:
        if isinstance(check, Members) and check.names is not None:
            return True
        if isinstance(check, Call) and check.shape not in seen:
            seen.add(check.shape)
            if _checks_names(library, library.shape(check.shape).block, seen):
                return True
        if not isinstance(check, Members) and any(_checks_names(library, inner, seen) for inner in blocks(check)):
            return True
    return False
