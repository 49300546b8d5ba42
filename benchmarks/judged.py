"""`python -m benchmarks.judged`: values drawn of PutEvents and a hundred other operations' requests, and how many are judged wrongly.

Valid ones of the sampler and under `@given`, labelled invalid ones of the sampler and under `@given`; each is judged by our validator and
by jsonschema-rs. Whatever is wrong is printed as a JSON line. jsonschema-rs is not asked of our own keywords, of what it does not compile,
and of patterns with `\\A` and the like, which ECMA-262 knows in its mode without flags only, and jsonschema-rs reads as Rust's.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import jsonschema_rs
from hypothesis import HealthCheck, given, settings

from benchmarks.mutation import OPERATIONS, put_events
from benchmarks.requests import OVERLAY, SPEC
from shapesmith.compiler import compile_contract_validator
from shapesmith.document import Document
from shapesmith.draw.from_schema import strategy
from shapesmith.draw.sample import samples
from shapesmith.errors import ShapesmithError
from shapesmith.fuzz.stream import Stream
from shapesmith.lower import lower
from shapesmith.negatives import invalid_of
from shapesmith.plan.reach import target
from shapesmith.schema.export import export
from shapesmith.shapes.contract import Contract
from shapesmith.sources import botocore
from shapesmith.sources.json_schema import load_overlay, load_spec
from shapesmith.subject import Subject

MORE = 80
"""So many operations, of services all over the list, beside those of the mutation table."""
BATCH = 500
FOREIGN = re.compile(r"\\[AzZpP]")

Way = tuple[str, Callable[[int], Iterable[Any]]]


@dataclass(frozen=True, kw_only=True)
class Judged:
    """An operation's request, how values of it are drawn, and by whom they are judged."""

    name: str
    contract: Contract
    shape: str
    document: Document
    schema: Any
    wrong: list[dict[str, Any]] = field(default_factory=list)

    @property
    def subject(self) -> Subject:
        """The request alone."""
        return Subject(document=self.document, contract=self.contract, shape=target(self.contract.shapes, self.shape))

    def positives(self, count: int, seed: int) -> Iterator[Any]:
        """Yield sampled values."""
        return islice(samples(self.subject, seed=seed), count)

    def given_positives(self, count: int, seed: int) -> list[Any]:
        """Return values drawn by Hypothesis."""
        return _given(strategy(self.subject), count)

    def negatives(self, count: int, seed: int) -> Iterator[Any]:
        """Yield labelled invalid values that are sampled."""
        return islice(Stream(subject=self.subject, seed=seed, only="invalid").drawn, count)

    def given_negatives(self, count: int, seed: int) -> list[Any]:
        """Return labelled invalid values drawn by Hypothesis."""
        return _given(invalid_of(self.contract, self.shape), count)

    def judge(self, what: str, cases: Iterable[Any]) -> Iterator[int]:
        """Judge values, and yield 1 for each."""
        ours, rust = compile_contract_validator(self.contract, self.shape).is_valid, self._rust()
        wanted = "negatives" not in what
        for case in cases:
            instance = case if wanted else case.instance
            told = [("ours", ours(instance))]
            if rust is not None and (wanted or not case.keyword.startswith("x-")):
                told.append(("jsonschema-rs", rust(instance, wanted)))
            wrong = [who for who, valid in told if valid != wanted]
            if wrong:
                label = "" if wanted else f"{case.keyword} at {case.schema_location}: {case.description}"
                self.wrong.append({"of": self.name, "what": what, "to": wrong, "label": label, "instance": instance})
            yield 1

    def _rust(self) -> Callable[[Any, bool], bool] | None:
        options = jsonschema_rs.FancyRegexOptions(size_limit=10**8)
        try:
            validator = jsonschema_rs.validator_for(self.schema, validate_formats=False, pattern_options=options)
        except ValueError:
            return None

        def judge(instance: Any, wanted: bool) -> bool:
            if validator.is_valid(instance):
                return True
            return wanted and all(
                error.schema_path[-1:] == ["pattern"] and FOREIGN.search(error.message) for error in validator.iter_errors(instance)
            )

        return judge


def _given(strategy_of_values: Any, count: int) -> list[Any]:
    """Draw so many examples, no more at a time than keeps Hypothesis fast."""
    values: list[Any] = []

    @settings(max_examples=min(count, BATCH), database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(strategy_of_values)
    def draw(value: Any) -> None:
        values.append(value)

    while len(values) < count:
        before = len(values)
        draw()
        if len(values) - before < min(count, BATCH):
            break  # there are no more
    return values[:count]


def subjects(count: int) -> Iterator[Judged]:
    """Yield PutEvents with its overlay, and so many other operations, always the same ones."""
    spec = load_spec(SPEC)
    contract = lower(spec, [load_overlay(OVERLAY)])
    request = contract.operations[0].request
    assert request is not None
    yield Judged(name="pinpoint PutEvents", contract=contract, shape=request, document=spec, schema=put_events())
    for service, operation in [*OPERATIONS, *_others()][:count]:
        document = Document(name=service, contents=botocore.read(service, [operation]))
        contract = lower(document)
        request = contract.operations[0].request
        assert request is not None
        yield Judged(name=f"{service} {operation}", contract=contract, shape=request, document=document, schema=export(document, operation))


def _others() -> Iterator[tuple[str, str]]:
    """Yield an operation of every fifth service, one whose request has some members."""
    names = [name for name in botocore._services() if name not in {service for service, _ in OPERATIONS}]
    loader: Any = botocore._botocore()[1].Loader()
    for number in range(MORE):
        service = names[number * len(names) // MORE]
        model = loader.load_service_model(service, "service-2")
        sizes = {
            name: len(model["shapes"].get(one.get("input", {}).get("shape"), {}).get("members", ()))
            for name, one in model["operations"].items()
        }
        yield service, random.Random(f"judged {service}").choice(sorted(name for name, size in sizes.items() if size > 1) or sorted(sizes))


def main() -> None:
    """Draw, judge, and print how many were wrong."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.judged", description="Judge drawn values.")
    parser.add_argument("--operations", type=int, default=100, help="how many beside PutEvents")
    parser.add_argument("--positives", type=int, default=6000, help="sampled values of each")
    parser.add_argument("--given", type=int, default=800, help="values under @given of each")
    parser.add_argument("--negatives", type=int, default=2500, help="sampled invalid values of each")
    parser.add_argument("--given-negatives", type=int, default=700, help="invalid values under @given of each")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true", help="tell of each operation")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    wrong = 0
    for subject in subjects(arguments.operations):
        for what in ("positives", "given_positives", "negatives", "given_negatives"):
            wanted = getattr(arguments, {"given_positives": "given"}.get(what, what))
            start, before = time.process_time(), counts[what]
            try:
                counts[what] += sum(subject.judge(what, getattr(subject, what)(wanted, arguments.seed)))
            except ShapesmithError as error:
                print(json.dumps({"of": subject.name, "what": what, "refused": str(error)}), flush=True)
            if arguments.verbose:
                print(f"{subject.name}: {counts[what] - before} {what} in {time.process_time() - start:.1f} s", flush=True)
        for one in subject.wrong:
            print(json.dumps(one), flush=True)
        wrong += len(subject.wrong)
    told = ", ".join(f"{count:,} {what.replace('_', ' ')}" for what, count in counts.items())
    print(f"{sum(counts.values()):,} values ({told}) of {arguments.operations + 1} requests: {wrong} wrong")


if __name__ == "__main__":
    main()
