"""A plan into its groups of examples, and a group into a Hypothesis test."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from hypothesis import example as explicit
from hypothesis import given
from hypothesis import strategies as st

from shapesmith.fuzz.draws import grafted
from shapesmith.fuzz.examples import Example, Expected
from shapesmith.fuzz.sampler import strategy
from shapesmith.fuzz.stream import Stream
from shapesmith.pytest import ARGUMENT, GROUP, PLAN, Plan
from shapesmith.subject import Subject, load_subject

VALID, EVERYTHING = "valid", "all"


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

    def test(self, group: str, watched: Callable[[Example], bool], taken: Any) -> Callable[..., Any]:
        """Return the Hypothesis test of a group.

        Args:
            group: The group's name.
            watched: Told of each example before the test is; says whether the test is to be run.
            taken: What was collected, whose attributes other decorators may have set.
        """
        inner = self.plan.test

        signature = inspect.signature(inner)

        @functools.wraps(inner)
        def tested(*arguments: Any, **drawn: Any) -> None:
            del drawn[GROUP]
            if watched(signature.bind(*arguments, **drawn).arguments[ARGUMENT]):
                inner(*arguments, **drawn)

        parameter = inspect.Parameter(GROUP, inspect.Parameter.KEYWORD_ONLY)
        others = {name: value for name, value in vars(taken).items() if name not in (PLAN, "__signature__", "__wrapped__")}
        vars(tested).pop("__wrapped__")
        vars(tested).update(others)
        vars(tested)["__signature__"] = signature.replace(parameters=[*signature.parameters.values(), parameter])
        made: Callable[..., Any] = given(**{ARGUMENT: self._drawn(group)})(tested)
        for case in reversed(self.cases[group]):
            made = explicit(**{ARGUMENT: case})(made)
        return made

    @cached_property
    def _valid(self) -> st.SearchStrategy[Any]:
        return strategy(self.subject)

    def _drawn(self, group: str) -> st.SearchStrategy[Example]:
        positives = self._valid.map(_drawn_valid)
        broken = [case for case in self.cases[group] if case.label is not None]
        if not broken:
            return positives
        negatives = st.builds(functools.partial(_grafted, self.subject), st.sampled_from(broken), self._valid)
        return negatives if group != EVERYTHING or self.plan.only == "invalid" else st.one_of(positives, negatives)


def groups_of(plan: Plan, root: Path) -> Groups:
    """Load what a plan is about; its paths are looked for below pytest's root folder, then from the working directory.

    Raises:
        ShapesmithError: Something cannot be used.
    """
    spec = _found(plan.spec, root)
    return _groups(plan, spec, None if plan.overlays is None else tuple(_found(overlay, root) for overlay in plan.overlays))


@functools.lru_cache(maxsize=8)
def _groups(plan: Plan, spec: Path, overlays: tuple[Path, ...] | None) -> Groups:
    subject = load_subject(spec, plan.operation, overlays=overlays, dialect=plan.dialect, validate_formats=plan.validate_formats)
    return Groups(plan=plan, subject=subject)


def _found(path: Path, root: Path) -> Path:
    return root / path if not path.is_absolute() and (root / path).exists() else path


def _drawn_valid(instance: Any) -> Example:
    return Example(instance=instance, expected=Expected.VALID, description="drawn", origin="draws")


def _grafted(subject: Subject, broken: Example, instance: Any) -> Example:
    return grafted(broken, instance, subject)
