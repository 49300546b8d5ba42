"""What each validator says of a schema and its instances: ours in all its ways, jsonschema, jsonschema-rs, and the letter."""

from __future__ import annotations

import contextlib
import linecache
import re
import signal
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

import shapesmith
from conformance.fuzz.letter import Letter
from conformance.fuzz.tongues import Tongue
from shapesmith.errors import SchemaError

Verdict = bool | str
"""Valid or not, or what was raised instead."""
SECONDS = 5.0
"""How long a schema and its instances may take us."""
PATIENCE = 0.5
"""How long they may take another validator, which is not asked further then."""


class TooLong(BaseException):
    """A schema and its instances took longer than they may."""


class Ours:
    """Our verdicts of one schema.

    Args:
        schema: The whole.
        tongue: Its dialect.
        alone: Whether the emitted source is executed by itself too.
        formats: Whether `format` is checked.
    """

    def __init__(self, schema: Any, tongue: Tongue, *, alone: bool, formats: bool) -> None:
        self._validator = shapesmith.compile_validator(schema, dialect=tongue.name, validate_formats=formats)
        self._alone = _executed(self._validator.source) if alone else None

    def says(self, instance: Any) -> Verdict:
        """Return the verdict, or how the ways to ask for it contradict each other."""
        verdict = self._validator.is_valid(instance)
        told = {
            "is_valid": verdict,
            "iter_errors": not list(self._validator.iter_errors(instance)),
            "validate": _passes(self._validator.validate, instance),
            **({"source": self._alone(instance)} if self._alone else {}),
        }
        return verdict if set(told.values()) == {verdict} else f"contradicts itself: {told}"


def ours(schema: Any, tongue: Tongue, *, alone: bool = False, formats: bool = False) -> Callable[[Any], Verdict]:
    """Return our verdict of a schema; of a schema that we refuse, why."""
    linecache.clearcache()  # every compiled source stays in it
    try:
        return guarded(Ours(schema, tongue, alone=alone, formats=formats).says)
    except SchemaError as error:
        refusal = f"refused: {error}"
        return lambda instance: refusal
    except Exception as error:
        crash = f"crashed: {error!r}"
        return lambda instance: crash


def letter(schema: Any, tongue: Tongue) -> Callable[[Any], Verdict]:
    """Return the verdict by the letter of the specification."""
    return guarded(Letter(schema, tongue).is_valid)


def python(schema: Any, tongue: Tongue, *, formats: bool = False) -> Callable[[Any], Verdict]:
    """Return jsonschema's verdict."""
    return guarded(tongue.python(schema, format_checker=tongue.python.FORMAT_CHECKER if formats else None).is_valid)


def rust(schema: Any, tongue: Tongue, *, formats: bool = False) -> Callable[[Any], Verdict]:
    """Return jsonschema-rs' verdict."""
    try:
        return guarded(tongue.rust(schema, validate_formats=formats).is_valid)
    except (TooLong, KeyboardInterrupt):
        raise
    except BaseException as error:
        refusal = f"refused: {str(error)[:200]}"
        return lambda instance: refusal


def guarded(ask: Callable[[Any], bool | Verdict]) -> Callable[[Any], Verdict]:
    """Return a way to ask that tells what is raised."""

    def asked(instance: Any) -> Verdict:
        try:
            return ask(instance)
        except (TooLong, KeyboardInterrupt):
            raise
        except BaseException as error:  # a panic of Rust is no Exception
            kind = "error" if isinstance(error, re.error) else type(error).__name__  # `PatternError` from Python 3.13 on
            return f"raised {kind}: {str(error)[:200]}"

    return asked


def _passes(validate: Callable[[Any], None], instance: Any) -> bool:
    try:
        validate(instance)
    except ValueError as error:
        return not getattr(error, "errors", ())
    return True


def _executed(source: str) -> Callable[[Any], bool]:
    space: dict[str, Any] = {"__name__": "executed_alone"}
    exec(compile(source, "<executed alone>", "exec"), space)
    name = next(name for name in space if name.startswith("iter_errors_")).removeprefix("iter_errors_")
    found: Callable[[Any], bool] = space[f"is_valid_{name}"]
    return found


@contextlib.contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise `TooLong` in what is done for longer."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooLong(f"more than {seconds} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
