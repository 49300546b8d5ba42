"""A child process that answers line by line, and may die or hang at any time."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import Empty, SimpleQueue

from shapesmith.fuzz.errors import TargetError

_TAIL = 2000
_GRACE = 1.0


class Hang(Exception):
    """No answer came in time."""


class Death(Exception):
    """The process ended instead of answering; the text says how."""


class LineProcess:
    """A process that was started, with its own session, so that it can be ended with everything that it started.

    Args:
        command: The program and its arguments.
        env: What is changed in the environment.

    Raises:
        TargetError: There is no such program.
    """

    def __init__(self, command: Sequence[str], env: Mapping[str, str]) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115  closed with the process
        try:
            self._child = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._errors,
                env={**os.environ, **env},
                start_new_session=True,
            )
        except (OSError, ValueError) as error:
            self._errors.close()
            told = getattr(error, "strerror", None) or str(error)
            raise TargetError(f"it cannot be started: {told}", where=command[0], advice="Name a program and its arguments") from error
        self._answers: SimpleQueue[bytes] = SimpleQueue()
        threading.Thread(target=self._read, daemon=True).start()

    def ask(self, line: bytes, timeout: float) -> bytes:
        """Write a line, and return the line that comes back.

        Raises:
            Hang: None came in time.
            Death: The process ended.
        """
        self.send(line)
        return self.read(timeout)

    def send(self, line: bytes) -> None:
        """Write a line.

        Raises:
            Death: The process ended.
        """
        assert self._child.stdin is not None
        try:
            self._child.stdin.write(line + b"\n")
            self._child.stdin.flush()
        except (OSError, ValueError):
            raise Death(self._how_it_ended()) from None

    def read(self, timeout: float) -> bytes:
        """Return the next line."""
        try:
            answer = self._answers.get(timeout=timeout)
        except Empty:
            raise Hang from None
        if not answer.endswith(b"\n"):
            raise Death(self._how_it_ended())
        return answer[:-1]

    def unasked(self) -> bytes | None:
        """Return what it wrote though nothing was asked; None where it wrote nothing."""
        with suppress(Empty):
            line = self._answers.get_nowait()
            if line.endswith(b"\n"):
                return line[:-1]
            self._answers.put(line)  # its end, which is met when it is read
        return None

    def end_input(self) -> None:
        """Close what the process reads from."""
        with suppress(OSError, ValueError):
            if self._child.stdin is not None:
                self._child.stdin.close()

    def told(self) -> str:
        """Return the end of what it wrote to standard error."""
        try:
            size = self._errors.seek(0, os.SEEK_END)
            self._errors.seek(max(0, size - _TAIL))
            return self._errors.read().decode("utf-8", "replace").strip()
        except (OSError, ValueError):
            return ""

    def close(self) -> None:
        """End it, with everything that it started."""
        with suppress(OSError, AttributeError):
            os.killpg(self._child.pid, signal.SIGKILL)
        with suppress(OSError):
            self._child.kill()
        self._child.wait()
        self.end_input()
        self._errors.close()

    def _read(self) -> None:
        assert self._child.stdout is not None
        with self._child.stdout as stream, suppress(ValueError, OSError):
            for line in stream:
                self._answers.put(line)
        self._answers.put(b"")

    def _how_it_ended(self) -> str:
        try:
            code = self._child.wait(_GRACE)
        except subprocess.TimeoutExpired:
            return "it closed its output"
        told = self.told()
        last = f": {told.splitlines()[-1]}" if told else ""
        if code < 0:
            with suppress(ValueError):
                return f"the process was killed by {signal.Signals(-code).name}{last}"
        return f"the process ended with exit code {code}{last}"
