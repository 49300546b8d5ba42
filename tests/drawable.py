"""Whether operations of botocore can be drawn: each part's samples and examples, judged by our validator and by jsonschema-rs.

`python tests/drawable.py --each 4` takes four operations of every service, `--all` all, `--service ec2` those of one. A JSON line tells
of each that failed or took long, and the last line how many there were.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import Any

import jsonschema_rs
from hypothesis import HealthCheck, given, settings

from shapesmith.compiler import compile_contract_validator
from shapesmith.document import Document
from shapesmith.draw.from_schema import strategy
from shapesmith.draw.sample import samples
from shapesmith.errors import UnsatisfiableError
from shapesmith.lower import lower
from shapesmith.plan.reach import target
from shapesmith.shapes.contract import Contract
from shapesmith.sources import botocore
from shapesmith.subject import Subject

PATIENCE = 20
"""Seconds of computing that each step of one part may take."""
SLOW = 5
"""Seconds of a step from which on it is told of."""
SAMPLES, EXAMPLES = 5, 3
FOREIGN = re.compile(r"\\[AzZpP1-9]")


class TooLongError(Exception):
    """A step took longer than it may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What came of drawing one part of an operation; `wrong` is empty where all is well, `unsatisfiable` where it has a value."""

    name: str
    step: str
    seconds: float
    wrong: str = ""
    unsatisfiable: str = ""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Raise `TooLongError` in what takes longer."""

    def stop(*_: object) -> None:
        raise TooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def contract_of(service: str, operations: list[str]) -> tuple[Contract, dict[str, Any]]:
    """Read operations of a service; return their contract and the spec."""
    contents = botocore.read(service, operations)
    return lower(Document(name=service, contents=contents)), contents


def operations_of(service: str) -> list[str]:
    """Name the operations of a service."""
    loader = botocore._botocore()[1].Loader()
    return sorted(loader.load_service_model(service, "service-2")["operations"])


def chosen(service: str, each: int | None, seed: int = 1) -> list[str]:
    """Name operations of a service, `each` many or all of them, always the same ones."""
    every = operations_of(service)
    return every if each is None or len(every) <= each else sorted(random.Random(f"{service} {seed}").sample(every, each))


def judge(contract: Contract, contents: dict[str, Any], shape: str) -> tuple[Callable[[Any], bool], Callable[[Any], bool] | None]:
    """Return what ours and jsonschema-rs say of a shape; None where its patterns are none for jsonschema-rs."""
    ours = compile_contract_validator(contract, shape).is_valid
    options = jsonschema_rs.FancyRegexOptions(size_limit=10**8)
    try:
        rust = jsonschema_rs.validator_for({**contents, "$ref": f"#{contract.shapes[shape].at.pointer}"}, pattern_options=options)
    except Exception:  # it refuses some patterns that ECMA-262 has
        return ours, None
    return ours, lambda value: all(_is_foreign(error) for error in rust.iter_errors(value))


def _is_foreign(error: jsonschema_rs.ValidationError) -> bool:
    r"""Tell whether a pattern was not met that jsonschema-rs reads as Rust does: `\A` is an A to ECMA-262's mode without flags.

    A reference to a group that took no part matches nothing at all there, and the empty text in ECMA-262.
    """
    return "pattern" in error.schema_path[-1:] and FOREIGN.search(error.message) is not None


def drawn(contract: Contract, contents: dict[str, Any], shape: str, name: str) -> Iterator[Told]:
    """Draw a shape both ways and judge what comes."""
    subject = Subject(document=Document(name=name, contents=contents), contract=contract, shape=target(contract.shapes, shape))
    with bounded(PATIENCE):
        judges = judge(contract, contents, shape)
    for step, draw in (("sample", _sampled), ("given", _given)):
        start = time.process_time()
        wrong = ""
        try:
            with bounded(PATIENCE):
                for value in draw(subject):
                    wrong = wrong or _judged(value, judges)
        except TooLongError:
            wrong = "took too long"
        except UnsatisfiableError as error:
            yield Told(name=name, step=step, seconds=time.process_time() - start, unsatisfiable=str(error))
            return
        except Exception as error:
            wrong = f"{type(error).__name__}: {error}"
        yield Told(name=name, step=step, seconds=time.process_time() - start, wrong=wrong)


def _judged(value: Any, judges: tuple[Callable[[Any], bool], Callable[[Any], bool] | None]) -> str:
    ours, rust = judges
    told = [who for who, valid in (("ours", ours(value)), ("jsonschema-rs", rust is None or rust(value))) if not valid]
    return f"not valid to {' and '.join(told)}: {json.dumps(value)[:2000]}" if told else ""


def _sampled(subject: Any) -> list[Any]:
    return list(islice(samples(subject, seed=1), SAMPLES))


def _given(subject: Any) -> list[Any]:
    values: list[Any] = []

    @settings(max_examples=EXAMPLES, database=None, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
    @given(strategy(subject))
    def draw(value: Any) -> None:
        values.append(value)

    draw()
    return values


def told_of(service: str, operations: list[str], parts: tuple[str, ...] = ("request", "response")) -> Iterator[Told]:
    """Draw these parts of operations of a service."""
    contract, contents = contract_of(service, operations)
    for operation in contract.operations:
        for part in parts:
            shape = getattr(operation, part)
            if shape is not None:
                yield from drawn(contract, contents, shape, f"{service} {operation.name} {part}")


def main() -> None:
    """Draw what the arguments say."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--each", type=int, default=4)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--service", action="append")
    parser.add_argument("--operation", action="append")
    parser.add_argument("--part", action="append", choices=["request", "response"])
    parser.add_argument("--shard", default="1/1")
    arguments = parser.parse_args()
    number, of = map(int, arguments.shard.split("/"))
    count, failed, empty, seconds = 0, 0, 0, 0.0
    for service in arguments.service or botocore._services()[number - 1 :: of]:
        names = arguments.operation or chosen(service, None if arguments.all else arguments.each)
        for told in told_of(service, names, tuple(arguments.part or ("request", "response"))):
            count, failed, empty = count + 1, failed + bool(told.wrong), empty + bool(told.unsatisfiable)
            seconds += told.seconds
            if told.wrong or told.unsatisfiable or told.seconds > SLOW:
                print(json.dumps([told.name, told.step, round(told.seconds, 1), told.wrong or told.unsatisfiable]), flush=True)
    print(json.dumps({"drawn": count, "failed": failed, "unsatisfiable": empty, "seconds": round(seconds)}))
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
