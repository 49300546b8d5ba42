"""The structures that a request reaches into what stands for each: a builder or a function, with their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shapesmith.code import Names, snake_case
from shapesmith.code.names import BUILTINS
from shapesmith.plan.library import RESERVED_ATTRIBUTES, Library
from shapesmith.render.python.holders import Argument, arguments, is_holder
from shapesmith.render.python.singular import singular
from shapesmith.render.python.types import structures
from shapesmith.shapes.contract import Shape
from shapesmith.shapes.values import Structure

OWN_METHODS = frozenset({"build", "copy"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What stands for one structure in `builders.py`.

    Attributes:
        name: The builder's class or the function.
        builder: It is a builder.
        methods: For a builder, the arguments that things can be added to, with the methods that do it.
    """

    shape: Shape
    name: str
    builder: bool
    arguments: tuple[Argument, ...]
    methods: tuple[tuple[Argument, str], ...] = ()


def plans(library: Library) -> dict[str, Plan]:
    """Plan what stands for every structure that a request reaches, by shape id, the requests first.

    A structure that is only ever looked through needs nothing of its own.
    """
    requests = tuple(dict.fromkeys(operation.request for operation in library.contract.operations if operation.request in library.classes))
    names = Names(RESERVED_ATTRIBUTES | BUILTINS)
    made: dict[str, Plan] = {}
    waiting = [identifier for identifier in requests if identifier is not None]
    while waiting:
        identifier = waiting.pop(0)
        if identifier in made:
            continue
        shape, wanted = library.shape(identifier), library.functions[identifier]
        builder = identifier in requests or is_holder(library, shape)
        name = library.classes[identifier] + "Builder" if builder else names.take(wanted + "_" if wanted in BUILTINS else wanted)
        made[identifier] = Plan(shape=shape, name=name, builder=builder, arguments=arguments(library, shape, look_through=builder))
        waiting += [inner for argument in made[identifier].arguments for inner in structures(argument.member.value)]
    return {identifier: _with_methods(library, plan) if plan.builder else plan for identifier, plan in made.items()}


def _with_methods(library: Library, plan: Plan) -> Plan:
    names = Names(RESERVED_ATTRIBUTES | OWN_METHODS)
    methods = []
    for argument in plan.arguments:
        value = argument.member.value
        if argument.addable:
            wanted = singular(snake_case(argument.member.name))
        elif isinstance(value, Structure) and is_holder(library, library.shape(value.shape)):
            wanted = argument.name
        else:
            continue
        methods.append((argument, names.take(wanted + "_" if wanted in RESERVED_ATTRIBUTES | OWN_METHODS else wanted)))
    return Plan(shape=plan.shape, name=plan.name, builder=True, arguments=plan.arguments, methods=tuple(methods))


def names_of(everything: Mapping[str, Plan]) -> Iterator[str]:
    """Yield every name that stands in `builders.py` for something of the spec."""
    for plan in everything.values():
        yield plan.name
        yield from (argument.name for argument in plan.arguments)
        yield from (method for _, method in plan.methods)
