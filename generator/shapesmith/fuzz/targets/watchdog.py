"""A limit for something that may trickle on for ever: a socket's own timeout starts anew with every byte."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_EVERY = 0.05


class Watchdog:
    """A thread that cuts off what takes too long."""

    def __init__(self) -> None:
        self._watched: tuple[float, Callable[[], None]] | None = None
        self._is_over = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    @contextmanager
    def limit(self, seconds: float, cut: Callable[[], None]) -> Iterator[None]:
        """Call `cut` if the block takes longer.

        Raises:
            TimeoutError: It did; what the block itself raised because of that is its context.
        """
        watched = self._watched = (time.monotonic() + seconds, cut)
        try:
            yield
        except Exception:
            if self._watched is not watched:
                raise TimeoutError from None
            raise
        finally:
            self._watched, left = None, self._watched
        if left is not watched:
            raise TimeoutError

    def close(self) -> None:
        """End the thread."""
        self._is_over.set()

    def _watch(self) -> None:
        while not self._is_over.wait(_EVERY):
            watched = self._watched
            if watched is not None and time.monotonic() > watched[0]:
                self._watched = None
                watched[1]()
