"""How a run of `shapesmith fuzz` is going, on a terminal; nowhere else."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from shapesmith.fuzz.run import Run

_EVERY = 0.1


@contextmanager
def shown_progress() -> Iterator[Callable[[Run], None]]:
    """Show one line with examples, rate, findings and coverage while the block runs; yield what tells it of a run."""
    if not sys.stderr.isatty() or os.environ.get("CI"):
        yield lambda run: None
        return
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    started = time.monotonic()
    shown = started
    with Live(console=Console(stderr=True), transient=True, auto_refresh=False) as live:
        live.update(Text("looking for what can be broken, and how"), refresh=True)

        def show(run: Run) -> None:
            nonlocal shown
            now = time.monotonic()
            if now - shown < _EVERY:
                return
            shown = now
            rate = run.examples / (now - started)
            found = f"{len(run.new)} finding{'s' if len(run.new) != 1 else ''}"
            told = f"{run.examples} examples, {rate:.0f} a second, {found}, {run.coverage:.0f} % of pairs broken, {now - started:.0f} s"
            live.update(Text(told), refresh=True)

        yield show
