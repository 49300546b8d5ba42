"""Examples put to a target by several sessions at once; answers come in the examples' order, so that a run is the same for any number."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from queue import SimpleQueue

from shapesmith.fuzz.answers import Answer
from shapesmith.fuzz.examples import Example
from shapesmith.fuzz.targets.target import Session, Target

Asked = tuple[Example, Answer]

_NAP = 0.2


class Pace:
    """Lets no more examples through than a rate allows.

    Args:
        rate: Examples a second; None for as many as go.
    """

    def __init__(self, rate: float | None) -> None:
        self._step = 1 / rate if rate else 0.0
        self._next = time.monotonic()

    def wait(self, is_over: Callable[[], bool]) -> bool:
        """Wait for the turn of the next example; tell whether it came before the time was over."""
        while self._step and time.monotonic() < self._next:
            if is_over():
                return False
            time.sleep(max(0.0, min(self._next - time.monotonic(), _NAP)))
        if self._step:
            self._next = max(self._next, time.monotonic() - self._step) + self._step
        return not is_over()


def answers(
    examples: Iterable[Example], sessions: Sequence[Session], stack: ExitStack, *, pace: Pace, is_over: Callable[[], bool]
) -> Iterator[Asked]:
    """Yield examples with their answers, in order, until the examples or the time end.

    Args:
        examples: What is asked, as the target can take it.
        sessions: What asks, each one example at a time; one alone is free between two answers.
        stack: What ends the threads.
        pace: How fast.
        is_over: Whether the time is over.
    """
    if len(sessions) > 1:
        yield from _together(examples, sessions, stack, pace, is_over)
        return
    for example in examples:
        if not pace.wait(is_over):
            return
        yield example, sessions[0].ask(example.instance)


def opened(target: Target, stack: ExitStack) -> Session:
    """Open a session that the stack closes."""
    session = target.open()
    stack.callback(session.close)
    return session


def _together(
    examples: Iterable[Example], sessions: Sequence[Session], stack: ExitStack, pace: Pace, is_over: Callable[[], bool]
) -> Iterator[Asked]:
    free: SimpleQueue[Session] = SimpleQueue()
    for session in sessions:
        free.put(session)

    def ask(example: Example) -> Asked:
        session = free.get()
        try:
            return example, session.ask(example.instance)
        finally:
            free.put(session)

    pool = ThreadPoolExecutor(len(sessions))
    stack.callback(pool.shutdown, wait=False, cancel_futures=True)
    waiting: deque[Future[Asked]] = deque()
    for example in examples:
        if not pace.wait(is_over):
            break
        waiting.append(pool.submit(ask, example))
        if len(waiting) >= 4 * len(sessions):
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
