"""Faults into the tables of a generated `faults.py`: for every shape its own places, and where other shapes stand in it.

Where nothing is written to a file, one shape has a table of all its places instead, however deep.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from shapesmith.code import Code, Names, fill, join, literal
from shapesmith.faults.choice import drawn
from shapesmith.faults.engine import Engine
from shapesmith.faults.maker import Maker
from shapesmith.faults.pattern_texts import BRIEF
from shapesmith.faults.planting import Template
from shapesmith.plan.library import Library
from shapesmith.plan.reach import target
from shapesmith.render.executed import Executed, all_executed, verdict_of

_LONGEST, _LONGEST_DRAWN = 8000, 1_000_000
"""A value whose source would be longer stands in no table, of those of a file and of those that are only drawn from."""
_MOST_PLACES = 60
"""How many places of one shape stand in a table, nearest first: those that are inside of branches are many."""
_MOST_WAYS = 60
"""How many ways of one pair stand in a table; the finite cases have more."""
_MOST_TRIED = 64
"""How many are found before; some are too long."""


def fault_tables(library: Library) -> Mapping[str, Code]:
    """Write the table of every shape, by the name of its functions."""
    maker = Maker(library.contract.shapes, partial(verdict_of, library.contract), patience=BRIEF)
    made = all_executed(library)
    return {name: _local_table(library, shape, maker, made[shape]) for shape, name in library.functions.items()}


def whole_table(library: Library, shape: str, made: Executed) -> Mapping[str, Code]:
    """Write the table of one shape, with all that stands in it, by the name of its functions."""
    engine = _engine(library, shape, Maker(library.contract.shapes, partial(verdict_of, library.contract)), made)
    return {library.functions[shape]: _table(engine, library, kept=drawn(engine))}


def invalid_names(library: Library) -> Mapping[str, str]:
    """Name the functions that draw what is invalid, by shape id; no name meets another function's."""
    names = Names(set(library.functions.values()))
    return {shape: names.take(f"invalid_{name}") for shape, name in library.functions.items()}


def _local_table(library: Library, shape: str, maker: Maker, made: Executed) -> Code:
    engine = replace(_engine(library, shape, maker, made), is_local=True, most=_MOST_PLACES, most_ways=_MOST_TRIED)
    return _table(engine, library)


def _engine(library: Library, shape: str, maker: Maker, made: Executed) -> Engine:
    def errors(instance: Any) -> Any:
        return () if made.is_valid(instance) else tuple(made.iter_errors(instance, max_errors=2))

    judge = partial(verdict_of, library.contract)
    return Engine(contract=library.contract, shape=shape, judge=judge, is_valid=made.is_valid, errors=errors, shared=maker)


def _table(engine: Engine, library: Library, kept: Container[int] | None = None) -> Code:
    """Write a table, of the cases that are kept, or of as many as stand in files."""
    places: dict[str, tuple[int, Code]] = {}
    pairs: dict[tuple[str, ...], list[Code]] = {}
    for row in engine.rows:
        known = pairs.setdefault((row.target.keyword, engine.pointer_of(row.target), *row.target.label, *row.pair.label), [])
        for way, case in row.broken.found:
            value = compact(_value(row.template, way.value))
            is_kept = (len(known) < _MOST_WAYS and len(value.text) <= _LONGEST) if kept is None else id(case) in kept
            if is_kept and len(value.text) <= _LONGEST_DRAWN:
                place = _place(places, row.template)
                known.append(fill("({}, {}, {})", literal(place), literal(way.told), value))
    told = [fill("({}, {}, {})", literal(key[0]), literal(key[1]), _tuple(ways)) for key, ways in pairs.items() if ways]
    calls = _calls(engine, library, places)
    return fill("({}, {}, {})", _tuple([code for _, code in places.values()]), _tuple(told), _tuple(calls))


def _calls(engine: Engine, library: Library, places: dict[str, tuple[int, Code]]) -> list[Code]:
    """Write where other shapes stand, which may be places of their own."""
    calls = []
    for holder, called in engine.walk.calls:
        template = engine.templates[holder]
        if template is not None:
            name = library.functions[target(library.contract.shapes, called)]
            calls.append(fill("({}, {})", literal(_place(places, template)), literal(name)))
    return calls


def _place(places: dict[str, tuple[int, Code]], template: Template) -> int:
    """Return the number of a template's place in the table."""
    tokens = template.tokens[:-1] if template.is_name else template.tokens
    code = fill("({}, {})", literal(tuple(tokens)), compact(template.instance))
    return places.setdefault(code.text, (len(places), code))[0]


def _value(template: Template, value: Any) -> Any:
    """Return what is put at the place; for a name that is the whole object that has it."""
    if not template.is_name:
        return value
    held = template.planted(value)
    for token in template.tokens[:-1]:
        held = held[token]
    return held


def compact(value: Any) -> Code:
    """Write a JSON value as source; what only repeats, as that."""
    if isinstance(value, str) and len(value) > 40 and len(set(value)) == 1:
        return fill("{} * {}", literal(value[0]), literal(len(value)))
    if isinstance(value, list) and len(value) > 8 and len(set(map(repr, value))) == 1:
        return fill("[{}] * {}", compact(value[0]), literal(len(value)))
    if isinstance(value, list):
        return fill("[{}]", join(", ", map(compact, value)))
    if isinstance(value, dict) and len(value) > 8 and _is_counted(value):
        return fill("_many({}, {})", literal(len(value)), compact(next(iter(value.values()))))
    if isinstance(value, dict):
        return fill("{{{}}}", join(", ", [fill("{}: {}", literal(name), compact(member)) for name, member in value.items()]))
    return literal(value)


def _is_counted(value: dict[str, Any]) -> bool:
    return list(value) == [f"x{number}" for number in range(len(value))] and len(set(map(repr, value.values()))) == 1


def _tuple(parts: list[Code]) -> Code:
    return fill("({},)", join(", ", parts)) if parts else Code("()")
