"""A plan into its groups of examples, and a group into a Hypothesis test."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from hypothesis import HealthCheck, given, settings
from hypothesis import example as explicit
from hypothesis import strategies as st

from shapesmith.fuzz.draws import grafted
from shapesmith.fuzz.examples import Example, Expected, expected_of
from shapesmith.fuzz.sampler import strategy
from shapesmith.fuzz.stream import Stream
from shapesmith.pytest import PLAN, Plan
from shapesmith.subject import Subject, load_subject

VALID, EVERYTHING = "valid", "all"


class Watch(Protocol):
    """What sees the examples of an item."""

    def wants(self, example: Example) -> bool:
        """Count an example; tell whether it is to be run."""

    def __enter__(self) -> Any:
        """The test begins."""

    def __exit__(self, *told: object) -> None:
        """The test ends, perhaps by an exception."""


@dataclass(frozen=True, kw_only=True)
class Groups:
    """The groups of a plan.

    Attributes:
        plan: The plan.
        subject: What is fuzzed.
    """

    plan: Plan
    subject: Subject

    @cached_property
    def cases(self) -> dict[str, list[Example]]:
        """The cases by group, in order."""
        found: dict[str, list[Example]] = {}
        if self.plan.items == "one":
            found[EVERYTHING] = []
        elif self.plan.only != "invalid":
            found[VALID] = []
        stream = Stream(subject=self.subject, only=self.plan.only)
        for case in stream.cases:
            is_wanted = self.plan.only == "both" or case.is_valid == (self.plan.only == "valid")
            if is_wanted and case.expected is not Expected.EITHER:
                name = EVERYTHING if self.plan.items == "one" else case.label.pair if case.label else VALID
                found.setdefault(name, []).append(case)
        return found

    def test(self, group: str, argument: str, function: Callable[..., Any], watched: Watch, most: int | None) -> Callable[..., Any]:
        """Return the Hypothesis test of a group.

        Args:
            group: The group's name.
            argument: The argument that examples are given as.
            function: The test; what Hypothesis' own decorators have set on it holds.
            watched: Told of each example, and of failures.
            most: No more than these are drawn, where the profile and the test say no fewer; None for as many as they say.
        """
        signature = inspect.signature(function)
        inner = inspect.unwrap(function) if PLAN in vars(function) else function

        @functools.wraps(inner)
        def tested(*arguments: Any, **drawn: Any) -> None:
            __tracebackhide__ = True
            asked = signature.bind(*arguments, **drawn).arguments[argument]
            if asked.expected is not Expected.EITHER and watched.wants(asked):
                with watched:
                    inner(*arguments, **drawn)

        # Hypothesis keeps failures by the test's source and signature: by this annotation each group has its own
        named = [one.replace(annotation=group) if one.name == argument else one for one in signature.parameters.values()]
        vars(tested).update({name: value for name, value in vars(function).items() if name not in (PLAN, "__wrapped__")})
        vars(tested).pop("__wrapped__")
        vars(tested)["__signature__"] = signature.replace(parameters=named)
        made = _as_set(tested, most)(given(**{argument: self._drawn(group)})(tested))
        for case in reversed(self.cases[group]):
            made = explicit(**{argument: case})(made)
        return made

    @cached_property
    def _valid(self) -> st.SearchStrategy[Any]:
        """The strategy of valid instances; what is made on first use is made now, since Hypothesis would take it for a slow draw."""
        made = strategy(self.subject)
        made.validate()
        for _ in self.subject.validator.iter_errors(None):
            break
        return made

    def _drawn(self, group: str) -> st.SearchStrategy[Example]:
        subject = self.subject

        # as functions of their own: Hypothesis writes strategies out, and a partial with all its arguments

        def valid(instance: Any) -> Example:
            expected = expected_of(instance, subject)
            return Example(instance=instance, expected=expected, description="drawn", origin="draws")

        def set_in(pair: int, way: int, instance: Any) -> Example:
            ways = pairs[pair]
            return grafted(ways[way % len(ways)], instance, subject)

        positives = self._valid.map(valid)
        broken: dict[str, list[Example]] = {}
        for case in self.cases[group]:
            if case.label is not None:
                broken.setdefault(case.label.pair, []).append(case)
        if not broken:
            return positives
        pairs = list(broken.values())
        negatives = st.builds(set_in, st.integers(0, len(pairs) - 1), st.integers(0, max(map(len, pairs)) - 1), self._valid)
        return negatives if group != EVERYTHING or self.plan.only == "invalid" else st.one_of(positives, negatives)


@functools.cache
def _names_set() -> frozenset[str]:
    """Return the attributes by which Hypothesis knows that a test has settings of its own, found out on one that has."""

    def plain(value: Any) -> None:
        """Never called."""

    test = given(value=st.none())(plain)
    before = set(vars(test))
    return frozenset(set(vars(settings()(test))) - before)


def _as_set(test: Callable[..., Any], most: int | None) -> settings:
    """Return the settings of a test, which are taken from it, or of the profile, but for one health check.

    How long it takes to draw is nothing that the test could change, and on a busy machine it says nothing.
    """
    own = next((value for value in vars(test).values() if isinstance(value, settings)), None)
    for name in _names_set():
        vars(test).pop(name, None)
    base = own or settings()
    examples = base.max_examples if most is None or own else min(most, base.max_examples)
    return settings(base, max_examples=examples, suppress_health_check=[*base.suppress_health_check, HealthCheck.too_slow])


@functools.lru_cache(maxsize=32)
def groups_of(plan: Plan) -> Groups:
    """Load what a plan is about.

    Raises:
        ShapesmithError: Something cannot be used.
    """
    overlays = None if plan.overlays is None else tuple(_found(overlay, plan.folder) for overlay in plan.overlays)
    read = {"dialect": plan.dialect, "validate_formats": plan.validate_formats}
    subject = load_subject(_found(plan.spec, plan.folder), plan.operation, overlays=overlays, **read)  # type: ignore[arg-type]
    return Groups(plan=plan, subject=subject)


def _found(path: Path, folder: Path) -> Path:
    """Look for a path in a folder and in those above it, and name it from the working directory; as it is where it is in none."""
    found = next((above / path for above in (folder, *folder.parents) if (above / path).exists()), path)
    return found.relative_to(Path.cwd()) if found.is_relative_to(Path.cwd()) else found
