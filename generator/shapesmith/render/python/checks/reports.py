"""A block into the statements of the collecting walk: what fails is described, and what holds other instances is walked in turn.

A walk gives violations, and walks of what is inside; `told_one_by_one` of the runtime goes through them.
"""

from __future__ import annotations

import dataclasses

from shapesmith.code import Code, fill, indent, join, literal
from shapesmith.render.python.checks.branches import branch_condition, contained, holds
from shapesmith.render.python.checks.conditions import condition, type_condition, types_condition
from shapesmith.render.python.checks.expressions import beside_and, every
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.report_containers import items, members, missing, tells_type, unevaluated
from shapesmith.render.python.checks.report_returns import returned
from shapesmith.render.python.checks.report_secrets import is_secret, secret_names
from shapesmith.render.python.checks.report_walks import INSTANCE, PLACE, Walk, Walks
from shapesmith.render.python.checks.report_words import told_violation, wrong
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Call,
    Check,
    Contains,
    Content,
    Dependent,
    If,
    Items,
    Members,
    Never,
    Not,
    One,
    Type,
    Unevaluated,
    Values,
)
from shapesmith.shapes.concerns import concerns, types_of
from shapesmith.shapes.location import MODEL

_FAMILIES = ("string", "number", "object", "array")
_WALKS = (Members, Items)


def function_body(walk: Walk, walks: Walks, *, is_shape: bool = False) -> list[Code]:
    """Write the body of a function that collects what is wrong with `instance`, which stands at `place`."""
    shapes = walks.module.shapes
    report = _Report(
        frame=walks.module.frame(walk.name), walks=walks, block=walk.block, secrets=walk.secrets | secret_names(walk.block, shapes)
    )
    lines = returned(report.lines(), report.frame)
    if is_shape and is_secret(walk.block, shapes):
        return [fill("place = {}(place)", walks.module.use("covered")), *lines]
    return lines


@dataclasses.dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    """A block while its walk is written."""

    frame: Frame
    walks: Walks
    block: Block
    secrets: frozenset[str]

    def lines(self) -> list[Code]:
        checks = [check for check in self.block.checks if not isinstance(check, Unevaluated)]
        first = next((check for check in checks if isinstance(check, Type)), None)
        walk = next((check for check in checks if tells_type(check, first)), None)
        asked = [check for check in checks if isinstance(check, Type) and not (walk and check is first)]
        typed = self._types(asked)
        lines = [self._told(check) for check in checks if isinstance(check, Never)]
        if len(typed) == 2 and asked[0] is first and len(first.types) == 1:
            family = "number" if first.types == ("integer",) else first.types[0]
            inner = [*self._own(checks, family), *self._walks(checks, family, walk)]
            return [*lines, *typed, *(_otherwise(inner) if inner else []), *self._others(checks), *self._late()]
        lines += [*typed, *(line for family in _FAMILIES for line in self._guarded(family, self._own(checks, family)))]
        lines += self._others(checks)
        lines += [line for family in _FAMILIES for line in self._guarded(family, self._walks(checks, family, walk))]
        return [*lines, *([self._walk(walk)] if walk else []), *self._late()]

    def _others(self, checks: list[Check]) -> list[Code]:
        """Write what concerns instances of any type."""
        any_type = (check for check in checks if not concerns(check) and not isinstance(check, Type | Never))
        return [line for check in any_type if not self._is_of_string(check) for line in self._any(check)]

    def _types(self, checks: list[Type]) -> list[Code]:
        lines: list[Code] = []
        for index, check in enumerate(checks):
            if all(check.types != other.types for other in checks[:index]):
                failing = types_condition(check.types, INSTANCE, self.frame).fails
                lines += [fill("if {}:", failing), *indent([self._told(check)])]
        return lines

    def _guarded(self, family: str, lines: list[Code]) -> list[Code]:
        return _under(type_condition(family, INSTANCE, self.frame).holds, lines) if lines else []

    def _walks(self, checks: list[Check], family: str, walk: Check | None) -> list[Code]:
        """Write what is wrong inside instances of one JSON type, but for one walk that asks for the type itself."""
        concerned = (check for check in checks if concerns(check) == family and isinstance(check, _WALKS) and check is not walk)
        return [self._walk(check) for check in concerned if _asks(check)]

    def _own(self, checks: list[Check], family: str) -> list[Code]:
        """Write what is wrong with instances of one JSON type themselves."""
        concerned = [check for check in checks if concerns(check) == family or (family == "string" and self._is_of_string(check))]
        lines = [line for check in concerned if isinstance(check, Members) for line in missing(check, self.frame)]
        for check in concerned:
            lines += [] if isinstance(check, _WALKS) else self._any(check)
        return lines

    def _walk(self, check: Check) -> Code:
        assert isinstance(check, Members | Items)
        if isinstance(check, Members):
            return fill("yield {}", members(check, self.frame, self.walks, self.secrets))
        return fill("yield {}", items(check, self.frame, self.walks))

    def _any(self, check: Check) -> list[Code]:
        match check:
            case Call():
                return self._same(Block(at=check.at, checks=(check,)), "call")
            case Contains():
                return self._contains(check)
            case Dependent():
                inner = self._same(check.block, "dependent")
                return [fill("if {} in {}:", literal(check.name), INSTANCE), *indent(inner)] if inner else []
            case If():
                return self._if(check)
            case AnyOf() | One():
                return [fill("if {}:", branch_condition(check, INSTANCE, self.frame).fails), *indent([self._alternatives(check)])]
            case Not() | Content():
                failing = branch_condition(check, INSTANCE, self.frame).fails
            case Values() if types_of((check,)) and not self._is_of_string(check):
                text, one = type_condition("string", INSTANCE, self.frame), condition(check, INSTANCE, self.frame)
                assert one is not None
                failing = every([text, one]).fails
            case _:
                one = condition(check, INSTANCE, self.frame)
                assert one is not None, type(check).__name__
                failing = one.fails
        return [fill("if {}:", failing), *indent([self._told(check)])]

    def _is_of_string(self, check: Check) -> bool:
        """Tell whether a check is of strings alone where something else tells, on the same word or the model's, that there is none."""
        if not isinstance(check, Values) or types_of((check,)) != ("string",):
            return False
        shapes = self.frame.module.shapes
        called = [one for other in self.block.checks if isinstance(other, Call) for one in shapes[other.shape].block.checks]
        types = [one for one in (*self.block.checks, *called) if isinstance(one, Type) and one.types == ("string",)]
        return any(one.at.origin in (MODEL, check.at.origin) for one in types)

    def _told(self, check: Check) -> Code:
        return told_violation(check, INSTANCE, PLACE, self.frame)

    def _same(self, block: Block, wanted: str) -> list[Code]:
        """Write the walk by another block of the same instance."""
        check = self.walks.check(block, wanted, self.frame, self.secrets)
        return [fill("yield {}({}, {})", check, INSTANCE, PLACE)] if check else []

    def _if(self, check: If) -> list[Code]:
        asked = holds(check.condition, INSTANCE, self.frame, "if")
        then = self._same(check.then, "then") if check.then else []
        otherwise = self._same(check.otherwise, "else") if check.otherwise else []
        if not then:
            return [fill("if {}:", asked.fails), *indent(otherwise)] if otherwise else []
        lines = [fill("if {}:", asked.holds), *indent(then)]
        return [*lines, *_otherwise(otherwise)] if otherwise else lines

    def _alternatives(self, check: AnyOf | One) -> Code:
        wanted = "any_of" if isinstance(check, AnyOf) else "one_of"
        each = [self.walks.check(branch, f"{wanted}_{number}", self.frame, self.secrets) for number, branch in enumerate(check.branches)]
        parts = [one or self.frame.module.use("nothing_wrong") for one in each]
        at = self.frame.module.location(check.at.pointer, check.at.document)
        named = [fill("origin={}", one) for one in self.frame.module.origin(check.at.origin)]
        return fill("yield {}({})", self.frame.module.use(wanted), join(", ", (INSTANCE, PLACE, at, *parts, *named)))

    def _contains(self, check: Contains) -> list[Code]:
        lines: list[Code] = []
        count = contained(check, INSTANCE, self.frame)
        sides = (("<", "at least", check.low or None, check.low_at), (">", "at most", check.high, check.high_at))
        for sign, words, bound, at in sides:
            if bound is not None:
                what = "item that matches" if bound == 1 else "items that match"
                expected = f"{words} {bound} {what} {check.at.pointer}"
                told = wrong(at.pointer.rpartition("/")[2], at, expected, INSTANCE, PLACE, self.frame)
                lines += [fill("if {} {} {}:", count, Code(sign), literal(bound)), *indent([fill("yield {}", told)])]
        return lines

    def _late(self) -> list[Code]:
        """Write what no other check evaluated; where one of those fails on which that depends, its own error says enough."""
        lines: list[Code] = []
        for check in self.block.checks:
            if isinstance(check, Unevaluated):
                inner = unevaluated(check, self.block, self.frame, self.walks)
                asked = [self._is_open(other, check.of) for other in self.block.checks if other is not check]
                guard = [type_condition(check.of, INSTANCE, self.frame).holds, *(one for one in asked if one)]
                lines += _under(join(" and ", map(beside_and, guard)), inner) if inner else []
        return lines

    def _is_open(self, check: Check, kind: str) -> Code | None:
        """Return the condition that a check holds on which it depends what was evaluated, None where none does."""
        if not isinstance(check, Call | AnyOf | One | If | Dependent) or not self.frame.module.evaluates.by(check, kind).varies:
            return None
        if (isinstance(check, If) and not check.then and not check.otherwise) or (isinstance(check, Dependent) and kind == "array"):
            return None
        return branch_condition(check, INSTANCE, self.frame).holds


def _asks(check: Check) -> bool:
    """Tell whether a walk over members or items can find anything."""
    if isinstance(check, Items):
        return any(block.checks for block in (*check.prefix, *((check.rest,) if check.rest else ())))
    assert isinstance(check, Members)
    blocks = [*(one.block for one in check.known), *(one.block for one in check.patterns), check.rest, check.names]
    return bool(check.required) or any(block.checks for block in blocks if block)


def _otherwise(lines: list[Code]) -> list[Code]:
    """Write lines behind an `if`: as `elif` where they are one `if` themselves."""
    if lines[0].text.startswith("if ") and all(line.text.startswith((" ", "elif ", "else:")) for line in lines[1:]):
        return [Code("el" + lines[0].text), *lines[1:]]
    return [Code("else:"), *indent(lines)]


def _under(asked: Code, lines: list[Code]) -> list[Code]:
    """Write lines under a condition: as one `if` where they are a short one themselves."""
    is_one = lines[0].text.startswith("if ") and all(line.text.startswith(" ") for line in lines[1:])
    inner = lines[0].text.removeprefix("if ").removesuffix(":")
    if is_one and " or " not in inner + asked.text and " if " not in inner:
        return [fill("if {} and {}:", asked, Code(inner)), *lines[1:]]
    return [fill("if {}:", asked), *indent(lines)]
