"""`max_total` in straight-line code, where other checks of the same block have made sure of the types on its paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from shapesmith.code import Code, fill, indent, literal
from shapesmith.render.python.checks.expressions import pair
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.statements import Refusal, Statement
from shapesmith.shapes.checks import Block, Call, Check, Extension, Members, Type
from shapesmith.shapes.contract import Shape


def is_embedded(check: Check, beside: Iterable[Check], frame: Frame) -> bool:
    """Tell whether a check is a `max_total` whose paths lead through objects and arrays that the checks beside it require."""
    if not isinstance(check, Extension) or check.function != "max_total":
        return False
    checks = tuple(beside)
    return all(_is_certain(checks, path, frame.module.shapes) for path in check.arguments[0])


class Totals:
    """The sums of a block: each begins at 0, grows where the walk over the members passes by, and is compared at the end.

    Args:
        checks: `max_total` checks that `is_embedded` allows.
        known: The names of members at which the walk passes by.
    """

    def __init__(self, checks: Iterable[Check], known: Iterable[str], frame: Frame) -> None:
        self._sums = [(check, frame.variable("total")) for check in checks if isinstance(check, Extension)]
        self._known = frozenset(known)
        self._frame = frame

    def before(self) -> list[Statement]:
        """Write what stands before the walk."""
        return [fill("{} = 0", total) for _, total in self._sums]

    def passing(self, name: str, variable: Code) -> list[Statement]:
        """Write what stands where the walk has checked the member `name` and holds it in `variable`."""
        return [fill("{} += len({})", total, variable) for check, total in self._sums if (name,) in check.arguments[0]]

    def after(self, subject: Code) -> list[Statement]:
        """Write what stands behind the walk: sizes deeper inside, and the comparison."""
        statements: list[Statement] = []
        for check, total in self._sums:
            paths, bound = check.arguments[0], literal(check.arguments[1])
            for path in paths:
                if len(path) > 1 or path[0] not in self._known:
                    statements += _add(path, subject, total, self._frame)
            statements.append(Refusal(condition=pair("{} > {}", "{} <= {}", total, bound)))
        return statements


def _add(path: tuple[str, ...], subject: Code, total: Code, frame: Frame) -> list[Code]:
    if not path:
        return [fill("{} += len({})", total, subject)]
    if path[0] == "*":
        member = frame.variable("member")
        return [fill("for {} in {}.values():", member, subject), *indent(_add(path[1:], member, total, frame))]
    place = fill("{}[{}]", subject, literal(path[0]))
    return [fill("if {} in {}:", literal(path[0]), subject), *indent(_add(path[1:], place, total, frame))]


def _is_certain(checks: tuple[Check, ...], path: tuple[str, ...], shapes: Mapping[str, Shape]) -> bool:
    expanded = tuple(_expanded(checks, shapes))
    kinds = {kind for check in expanded if isinstance(check, Type) for kind in check.types}
    if not path:
        return bool(kinds) and kinds <= {"object", "array"}
    if kinds != {"object"}:
        return False
    blocks = [block for check in expanded if isinstance(check, Members) for block in _below(check, path[0])]
    return any(_is_certain(block.checks, path[1:], shapes) for block in blocks)


def _below(check: Members, name: str) -> list[Block]:
    if name == "*":
        return [check.rest] if check.rest and not check.known and not check.patterns else []
    return [known.block for known in check.known if known.name == name]


def _expanded(checks: Iterable[Check], shapes: Mapping[str, Shape]) -> Iterable[Check]:
    for check in checks:
        if isinstance(check, Call):
            yield from _expanded(shapes[check.shape].block.checks, shapes)
        else:
            yield check
