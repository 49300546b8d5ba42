"""The pytest plugin: items of decorated tests, their time, and what was drawn. It loads nothing where no test is decorated."""

from __future__ import annotations

import inspect
import json
import os
import time
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from shapesmith.errors import ShapesmithError
from shapesmith.pytest import ARGUMENT, PLAN, Group, Plan

if TYPE_CHECKING:  # pytest loads this file in every run, and the rest only where a test is decorated
    from shapesmith.fuzz.examples import Example

_PROPERTY = "shapesmith"
_OVER = "the time of --shapesmith-max-time is over"


@dataclass(kw_only=True)
class _Budget:
    """The time that all items have together, and how many of them are still to come."""

    seconds: float | None
    items: int = 0
    used: float = 0.0

    def share(self) -> float | None:
        """Return the seconds of the next item: an even share of what is left."""
        if self.seconds is None:
            return None
        left = max(0.0, self.seconds - self.used)
        return left / max(1, -(-self.items // int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))))


@dataclass(kw_only=True)
class _Counts:
    """What was drawn for an item."""

    deadline: float | None
    drawn: Counter[str] = field(default_factory=Counter)

    def __call__(self, example: Example) -> bool:
        """Count an example; tell whether it is to be run: the first one is in any case."""
        if self.deadline is not None and time.monotonic() > self.deadline and self.drawn:
            return False
        self.drawn[str(example.expected)] += 1
        return True


_BUDGET = pytest.StashKey[_Budget]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    group = parser.getgroup("shapesmith", "fuzzing by Shapesmith")
    told = "how long all fuzzed tests may take together, such as 60s; each gets an even share of what is left"
    group.addoption("--shapesmith-max-time", type=_seconds, default=None, metavar="DURATION", help=told)


def pytest_configure(config: pytest.Config) -> None:
    """Make the budget."""
    config.stash[_BUDGET] = _Budget(seconds=config.getoption("shapesmith_max_time"))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Make an item of each group of a decorated test."""
    plan = vars(metafunc.function).get(PLAN)
    if plan is None:
        return
    try:
        groups = groups_of_plan(plan)
    except (ShapesmithError, OSError) as error:
        raise pytest.Collector.CollectError(f"shapesmith.pytest.fuzz: {error}") from None
    metafunc.parametrize(ARGUMENT, groups, ids=[group.name for group in groups])


def groups_of_plan(plan: Plan) -> list[Group]:
    """Return the groups of a plan, in order.

    Raises:
        ShapesmithError: Something cannot be used.
    """
    try:
        from shapesmith.pytest.groups import groups_of
    except ImportError as error:
        if error.name != "hypothesis":
            raise
        raise ShapesmithError("fuzzing in pytest needs Hypothesis", advice="Install it: pip install 'shapesmith[fuzz]'") from None
    groups = groups_of(plan)
    return [Group(name=name, groups=groups) for name in groups.cases]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Count the items, and mark them as Hypothesis marks its own."""
    for item in items:
        if _drawn_by(item):
            config.stash[_BUDGET].items += 1
            item.add_marker("hypothesis")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Run the Hypothesis test of the item's group in place of what was collected."""
    drawn = _drawn_by(item)
    if not drawn or not isinstance(item, pytest.Function):
        return (yield)
    if len(drawn) > 1:
        pytest.fail(f"a test takes examples of one kind, and this one of {' and '.join(drawn)}", pytrace=False)
    ((argument, group),) = drawn.items()
    budget = item.config.stash[_BUDGET]
    share = budget.share()
    budget.items -= 1
    if share == 0.0:
        pytest.skip(_OVER)
    started = time.monotonic()
    counts = _Counts(deadline=None if share is None else started + share)
    collected = item.obj
    function = group.groups.test(group.name, argument, getattr(collected, "__func__", collected), counts)
    holder = getattr(collected, "__self__", None)
    item.obj = function if holder is None else function.__get__(holder)
    try:
        return (yield)
    finally:
        item.obj = collected
        budget.used += time.monotonic() - started
        told = {"subject": group.groups.subject.name, "group": group.name, "drawn": dict(counts.drawn)}
        item.user_properties.append((_PROPERTY, json.dumps(told)))


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Call the test without the argument that Hypothesis gives it."""
    drawn = _drawn_by(pyfuncitem)
    if not drawn:
        return None
    wanted = inspect.signature(pyfuncitem.obj).parameters
    pyfuncitem.obj(**{name: value for name, value in pyfuncitem.funcargs.items() if name in wanted and name not in drawn})
    return True


def pytest_terminal_summary(terminalreporter: Any) -> None:
    """Tell what was drawn, by what it was drawn from."""
    told: dict[str, list[tuple[dict[str, Any], bool]]] = {}
    for report in _reports(terminalreporter):
        for name, value in report.user_properties:
            if name == _PROPERTY:
                row = json.loads(value)
                told.setdefault(row["subject"], []).append((row, report.failed))
    if told:
        terminalreporter.section("shapesmith")
    for subject, rows in told.items():
        drawn: Counter[str] = Counter()
        for row, _ in rows:
            drawn.update(row["drawn"])
        kinds = ", ".join(f"{count} {kind}" for kind, count in sorted(drawn.items(), reverse=True))
        failed = [row["group"] for row, has_failed in rows if has_failed]
        terminalreporter.write_line(f"{subject}: {drawn.total()} examples ({kinds}) in {len(rows)} groups, {len(failed)} failed")
        for group in failed:
            terminalreporter.write_line(f"  failed: {group}".encode("ascii", "backslashreplace").decode())


def _reports(terminalreporter: Any) -> Iterator[Any]:
    for reports in terminalreporter.stats.values():
        for report in reports:
            if getattr(report, "when", None) == "call":
                yield report


def _drawn_by(item: pytest.Item) -> dict[str, Group]:
    """Return the groups that an item draws from, by argument: one, if any."""
    callspec = getattr(item, "callspec", None)
    return {name: value for name, value in callspec.params.items() if isinstance(value, Group)} if callspec is not None else {}


def _seconds(text: str) -> float:
    from argparse import ArgumentTypeError

    for unit, factor in (("ms", 0.001), ("s", 1.0), ("m", 60.0), ("h", 3600.0), ("", 1.0)):
        number = text.removesuffix(unit)
        if text.endswith(unit) and number.replace(".", "", 1).isdecimal():
            return float(number) * factor
    raise ArgumentTypeError(f"{text!r} is not a duration such as 60s or 2m")
