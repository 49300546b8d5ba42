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
_FIRST = 20
"""How many examples the first item draws where the time is bounded."""


@dataclass(kw_only=True)
class _Budget:
    """The time that all items have together, and how much is still to come: the cases of all items, and some draws of each."""

    seconds: float | None
    weight: int = 0
    used: float = 0.0
    drawn: int = 0

    def share(self, weight: int) -> float | None:
        """Return the seconds of the next item: its share of what is left."""
        if self.seconds is None:
            return None
        left = max(0.0, self.seconds - self.used)
        return left * weight / max(weight, self.weight / int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1")))

    def most(self, share: float | None) -> int | None:
        """Return how many examples fit into a share, as far as the items before tell: drawing takes time, too, and cannot be stopped."""
        if share is None:
            return None
        return max(1, int(share * self.drawn / self.used)) if self.drawn else _FIRST


@dataclass(kw_only=True)
class _Counts:
    """What was drawn for an item."""

    deadline: float | None
    drawn: Counter[str] = field(default_factory=Counter)
    has_failed: bool = False

    def wants(self, example: Example) -> bool:
        """Count an example; tell whether it is to be run: the first one is in any case, and what failed is made smaller."""
        if self.deadline is not None and time.monotonic() > self.deadline and self.drawn and not self.has_failed:
            return False
        self.drawn[str(example.expected)] += 1
        return True

    def __enter__(self) -> None:
        """Nothing is to be done."""

    def __exit__(self, kind: object, *told: object) -> None:
        """Remember that the test failed."""
        self.has_failed = self.has_failed or kind is not None


_BUDGET = pytest.StashKey[_Budget]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option."""
    group = parser.getgroup("shapesmith", "fuzzing by Shapesmith")
    told = "how long all fuzzed tests may take together, such as 60s; each gets a share of what is left, by its cases"
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
        drawn = _drawn_by(item)
        if drawn:
            config.stash[_BUDGET].weight += _weight(*drawn.values())
            item.add_marker("hypothesis")


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Run the Hypothesis test of the item's group in place of what was collected."""
    __tracebackhide__ = True
    drawn = _drawn_by(item)
    if not drawn or not isinstance(item, pytest.Function):
        return (yield)
    if len(drawn) > 1:
        pytest.fail(f"a test takes examples of one kind, and this one of {' and '.join(drawn)}", pytrace=False)
    ((argument, group),) = drawn.items()
    budget = item.config.stash[_BUDGET]
    share = budget.share(_weight(group))
    budget.weight -= _weight(group)
    if share == 0.0:
        pytest.skip(_OVER)
    counts = _Counts(deadline=None)
    collected = item.obj
    plain = getattr(collected, "__func__", collected)
    function = group.groups.test(group.name, argument, plain, counts, budget.most(share))
    started = time.monotonic()  # the strategies of all items are made with the first one, which has no less time for that
    counts.deadline = None if share is None else started + share
    holder = getattr(collected, "__self__", None)
    item.obj = function if holder is None else function.__get__(holder)
    try:
        return (yield)
    finally:
        item.obj = collected
        budget.used += time.monotonic() - started
        budget.drawn += counts.drawn.total()
        told = {"subject": group.groups.subject.name, "group": group.name, "drawn": dict(counts.drawn)}
        item.user_properties.append((_PROPERTY, json.dumps(told)))


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Call the test without the argument that Hypothesis gives it."""
    __tracebackhide__ = True
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


def _weight(*groups: Group) -> int:
    return sum(len(group.groups.cases[group.name]) + _FIRST for group in groups)


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
