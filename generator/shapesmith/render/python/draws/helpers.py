"""The private helpers of a generated `strategies.py`: what each needs, and their source with names that meet nothing."""

from __future__ import annotations

import builtins
import io
import itertools
import token
import tokenize
from collections.abc import Iterable, Mapping

from shapesmith.code import Code, literal
from shapesmith.render.environment import render
from shapesmith.render.python.draws.drawing import DEPTH, MORE, Drawing

_ANY = ("typing", "Any")
_CALLABLE = ("collections.abc", "Callable")
_CACHE = ("functools", "cache")
_DUMPS = ("json", "dumps")
_LOADS = ("json", "loads")
_DATETIME = ("datetime", "datetime")

_NEEDS: Mapping[str, tuple[tuple[str, ...], tuple[tuple[str, str], ...]]] = {
    "_anything": (("_numbers", "_texts"), (_ANY, _CACHE)),
    "_apart": ((), (_CALLABLE, ("re", "search"))),
    "_arrays": (("_new",), (_ANY, ("collections.abc", "Sequence"))),
    "_containing": (("_new",), (_ANY, ("collections.abc", "Sequence"))),
    "_base64": ((), (("base64", "b64encode"),)),
    "_counted": ((), (_ANY, ("collections.abc", "Mapping"))),
    "_date_times": (("_moments",), (_CACHE,)),
    "_copies": ((), (_ANY, _DUMPS, _LOADS)),
    "_encoded": (
        (),
        (_CALLABLE, ("base64", "b16encode"), ("base64", "b32encode"), ("base64", "b64encode"), ("base64", "urlsafe_b64encode")),
    ),
    "_json": ((), (_ANY, ("json", "dumps"))),
    "_new": (("_key",), (_ANY, _CALLABLE)),
    "_invalid": ((), (_ANY,)),
    "_key": ((), (_ANY,)),
    "_matching": ((), (_CALLABLE, ("re", "search"))),
    "_few": ((), ()),
    "_format": ((), ()),
    "_full": ((), (_ANY, _DUMPS, _LOADS, ("math", "log"), ("itertools", "product"))),
    "_integers": ((), (_CACHE,)),
    "_blobs": (("_rather",), (_CACHE,)),
    "_lists": (("_copies", "_few", "_rather"), (_ANY, _CALLABLE)),
    "_maps": (("_few", "_full", "_rather"), (_ANY,)),
    "_or_long": (("_rather",), ()),
    "_rather": ((), ()),
    "_members": ((), (_ANY, ("collections.abc", "Mapping"))),
    "_numbers": ((), (_CACHE, ("math", "ceil"), ("math", "floor"), ("math", "inf"), ("math", "nextafter"))),
    "_override": ((), (_ANY,)),
    "_pattern": ((), ()),
    "_merged": ((), (_ANY,)),
    "_moments": ((), (_DATETIME, ("datetime", "timedelta"), _CACHE)),
    "_no_multiple": ((), (_CALLABLE, ("fractions", "Fraction"), _ANY)),
    "_of_length": ((), (_CALLABLE,)),
    "_other_than": (("_key",), (_ANY, _CALLABLE)),
    "_repeating": ((), (_ANY,)),
    "_timestamps": (("_moments",), (_CACHE,)),
    "_together": ((), (_ANY, _CALLABLE)),
    "_texts": (("_or_long",), (_CACHE,)),
    "_totalled": (("_copies", "_full"), (_ANY,)),
    "_within": ((), (_ANY, _CALLABLE, _DUMPS)),
    "_unlike": ((), (_CALLABLE, ("re", "search"))),
}
"""By helper, the helpers and the imports that it needs."""


def helpers_source(drawing: Drawing) -> Code:
    """Write the helpers that expressions use, and import what they need."""
    wanted: set[str] = set()
    waiting = sorted(drawing.helpers - drawing.given)
    while waiting:
        name = waiting.pop()
        wanted.add(name)
        waiting += [other for other in _NEEDS[name][0] if other not in wanted and other not in drawing.given]
    imports = {imported for name in wanted for imported in _NEEDS[name][1]}
    aliases = {name: drawing.imports.use(module, name) for module, name in sorted(imports)}
    source = render("strategies/helpers.py.jinja", helpers=frozenset(wanted))
    return _renamed(source, {**aliases, "st": drawing.st, "faults": drawing.faults, **_shadowed(source, drawing)})


_CHOICES = (
    *(_ANY, _CALLABLE, ("collections.abc", "Mapping"), ("contextvars", "ContextVar"), ("functools", "wraps")),
    *(("typing", "Protocol"), ("typing", "TypeVar")),
)


def choices_source(drawing: Drawing) -> Code:
    """Write what stands before the shapes: how a caller's choices reach them."""
    aliases = {name: drawing.imports.use(module, name) for module, name in _CHOICES}
    source = render("strategies/choices.py.jinja", depth=literal(DEPTH), size=literal(MORE))
    return _renamed(source, {**aliases, "st": drawing.st, **_shadowed(source, drawing)})


def builtin(name: str, drawing: Drawing) -> Code:
    """Return a builtin's name, under an alias where a shape's function is called so."""
    return drawing.imports.use("builtins", name) if name in drawing.library.functions.values() else Code(name)


def _shadowed(source: Code, drawing: Drawing) -> Mapping[str, Code]:
    return {name: builtin(name, drawing) for name in sorted(set(_names(source)) & set(dir(builtins)))}


def _names(source: Code) -> Iterable[str]:
    return (part.string for part in tokenize.generate_tokens(io.StringIO(source.text).readline) if part.type == token.NAME)


def _renamed(source: Code, names: Mapping[str, Code]) -> Code:
    """Replace names, but not attributes, in source of our own."""
    lines = source.text.splitlines(keepends=True)
    parts = list(tokenize.generate_tokens(io.StringIO(source.text).readline))
    for before, part in reversed(list(itertools.pairwise(parts))):
        if part.type == token.NAME and before.string != "." and part.string in names:
            (row, start), (_, end) = part.start, part.end
            lines[row - 1] = lines[row - 1][:start] + names[part.string].text + lines[row - 1][end:]
    return Code("".join(lines))
