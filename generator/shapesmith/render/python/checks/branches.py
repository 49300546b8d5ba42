"""Checks that ask whether other blocks hold, into conditions."""

from __future__ import annotations

from shapesmith.code import Code, fill, literal
from shapesmith.plan.told import NOTHING
from shapesmith.render.python.checks.choices import any_condition, beside, one_condition
from shapesmith.render.python.checks.expressions import ALWAYS, NEVER, Condition, called, pair, present, where
from shapesmith.render.python.checks.frame import Frame
from shapesmith.render.python.checks.in_place import in_place
from shapesmith.shapes.checks import AnyOf, Block, Call, Check, Contains, Content, Dependent, If, Never, Not, One
from shapesmith.shapes.concerns import kinds_of, types_of


def branch_condition(check: Check, subject: Code, frame: Frame, within: Block | None = None) -> Condition:
    """Return the condition of a check that asks whether other blocks hold.

    Args:
        check: The check.
        subject: What is asked.
        frame: Where.
        within: The block in which the check stands, where its type was asked before and all of it has to hold.
    """
    known = beside(check, within, frame) if within else NOTHING
    types = types_of(within.checks) if within else None
    kinds = None if types is None else kinds_of(types)
    match check:
        case Call():
            return called(Code(frame.module.asked(check.shape)), subject)
        case Not():
            return holds(check.block, subject, frame, "not", kinds).negated
        case AnyOf():
            return any_condition(check.branches, subject, frame, lambda branch: holds(branch, subject, frame, "any_of", kinds), known)
        case One():
            return one_condition(check.branches, subject, frame, lambda branch: holds(branch, subject, frame, "one_of", kinds), known)
        case Dependent():
            return where(present(check.name, subject), holds(check.block, subject, frame, "dependent"))
        case If():
            return _if(check, subject, frame, kinds)
        case Contains():
            return _contains(check, subject, frame)
        case Content():
            return _content(check, subject, frame)
    raise AssertionError(f"no reading for {type(check).__name__}")


def _if(check: If, subject: Code, frame: Frame, kinds: frozenset[str] | None) -> Condition:
    asked = holds(check.condition, subject, frame, "if", kinds)
    then = holds(check.then, subject, frame, "then", kinds) if check.then else ALWAYS
    otherwise = holds(check.otherwise, subject, frame, "else", kinds) if check.otherwise else ALWAYS
    if otherwise == ALWAYS:
        return where(asked, then)
    whole = fill("({} if {} else {})", then.holds, asked.holds, otherwise.holds)
    return Condition(fails=fill("not {}", whole), holds=whole)


def _contains(check: Contains, subject: Code, frame: Frame) -> Condition:
    if check.low == 1 and check.high is None:
        item = frame.variable("item")
        found = fill("any({} for {} in {})", holds(check.block, item, frame, "contains").holds, item, subject)
        return Condition(fails=fill("not {}", found), holds=found)
    count = contained(check, subject, frame)
    if check.high is None:
        return pair("{} < {}", "{} >= {}", count, literal(check.low))
    within = fill("{} <= {} <= {}", literal(check.low), count, literal(check.high))
    return Condition(fails=fill("not {}", within), holds=within)


def _content(check: Content, subject: Code, frame: Frame) -> Condition:
    parts = [subject, literal(check.encoding)]
    if check.is_json:
        parts.append(literal(True))
    if check.block and check.block.checks:
        parts.append(Code(f"is_valid_{frame.module.auxiliary(frame.owner, 'content', check.block)}"))
    return called(frame.module.use("holds_content"), *parts)


def contained(check: Contains, subject: Code, frame: Frame) -> Code:
    """Return the expression that counts the items which meet `contains`."""
    item = frame.variable("item")
    return fill("sum(1 for {} in {} if {})", item, subject, holds(check.block, item, frame, "contains").holds)


def holds(block: Block, subject: Code, frame: Frame, wanted: str, kinds: frozenset[str] | None = None) -> Condition:
    """Return the condition that a subject meets a block: in place where that is short, else by a function.

    Args:
        block: The block.
        subject: What is asked.
        frame: Where.
        wanted: What a function would be named after.
        kinds: The JSON types that the subject can have by what was asked before; None where it can have any.
    """
    if not block.checks:
        return ALWAYS
    if any(isinstance(check, Never) for check in block.checks):
        return NEVER
    if len(block.checks) == 1 and isinstance(block.checks[0], Call):
        return branch_condition(block.checks[0], subject, frame)
    found = in_place(block, subject, frame, kinds)
    return found or called(Code(f"is_valid_{frame.module.auxiliary(frame.owner, wanted, block)}"), subject)
