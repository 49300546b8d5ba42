"""The target `--command`: a program that reads instances as JSON Lines and writes a verdict a line."""

from __future__ import annotations

import json
import shlex
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import Any

from shapesmith.fuzz.answers import ACCEPTED, Answer, Verdict
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example, json_text
from shapesmith.fuzz.targets.address import Address
from shapesmith.fuzz.targets.lines import Death, Hang, LineProcess
from shapesmith.fuzz.targets.target import written

_START, _EVERY = 20.0, 0.1
"""Seconds that the first answer may take, since a program has to start before it."""
_ENVIRONMENT = {"PYTHONUNBUFFERED": "1"}
_YES = ("true", "valid", "accepted", "accept", "ok")
_NO = ("false", "invalid", "refused", "refuse", "error")
_LINES = "Write one line for each line read, and flush it: true or false, valid or invalid, or an object with a boolean `valid`"


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandTarget:
    """A command.

    Attributes:
        command: As a shell would take it, though none is asked.
        timeout: Seconds that an answer may take.
    """

    command: str
    timeout: float = 5.0

    @property
    def counts_bytes(self) -> bool:
        """Lines are read as instances."""
        return False

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address(command=self.command, timeout=self.timeout)

    def open(self) -> CommandSession:
        """Start it."""
        return CommandSession(self)

    def fitted(self, example: Example) -> Example | str:
        """Return the example as it is, unless JSON has no word for a number in it."""
        try:
            json_text(example.instance)
        except ValueError:
            return "JSON has no word for NaN and the infinities"
        return example

    def code(self, example: Example, file: str = "") -> str:
        """Return Python that runs the command on the example alone."""
        before, text = written(json_text(example.instance) + "\n", file)
        text = f'json.dumps({text}) + "\\n"' if before else text
        return f"{before}import subprocess\nsubprocess.run({shlex.split(self.command)!r}, input={text}, text=True)"


class CommandSession:
    """The command as it runs; it is started anew where it died."""

    def __init__(self, target: CommandTarget) -> None:
        self._target = target
        try:
            self._words = shlex.split(target.command)
        except ValueError as error:
            raise TargetError(f"it cannot be read: {error}", where=target.command) from None
        if not self._words:
            raise TargetError("the command is empty", where="--command")
        self._has_answered = self._is_waited_for = False
        self._start, self._patience = 0.0, target.timeout
        self._process = self._started()

    def ask(self, instance: Any) -> Answer:
        """Write an instance and read the verdict."""
        beside = self._process.unasked() if self._has_answered else None
        if beside is not None:
            self._restart()
            return Answer(verdict=Verdict.MALFORMED, said=f"it wrote {_shown(beside)} beside its verdict, where one line is read")
        try:
            line = self._line(json_text(instance).encode("ascii"))
        except Hang:
            self._restart()
            return Answer(verdict=Verdict.HUNG, said=f"no answer in {self._target.timeout:g} s")
        except Death as death:
            if not self._has_answered:
                raise TargetError(f"it answered nothing: {death}", where=self._target.command, advice=_LINES) from None
            self._restart()
            return Answer(verdict=Verdict.CRASHED, said=str(death))
        answer = _read(line.decode("utf-8", "replace").strip())
        if not self._has_answered and answer.verdict is Verdict.MALFORMED:
            raise TargetError(answer.said, where=self._target.command, advice=_LINES)
        self._has_answered = True
        if answer.verdict is Verdict.MALFORMED:  # a verdict may follow, which would be taken for that of the next example
            self._restart()
        return answer

    def close(self) -> None:
        """End it."""
        self._process.close()

    def _line(self, asked: bytes) -> bytes:
        """Return the next line; the first one of a process may take as long as starting took before, beside the time of an answer."""
        patience, self._patience = self._patience, self._target.timeout
        began = time.monotonic()
        try:
            line = self._process.ask(asked, patience)
        except Hang:
            if self._has_answered or self._is_waited_for:
                raise
            self._is_waited_for = True
            line = self._late(asked)
        if not self._has_answered:
            self._start = 2 * (time.monotonic() - began)
        return line

    def _late(self, asked: bytes) -> bytes:
        """Wait for a program that starts slowly; a second one, whose input ends, tells it from one that keeps verdicts until then.

        Raises:
            Hang: It is neither.
        """
        with closing(LineProcess(self._words, _ENVIRONMENT)) as other:
            with suppress(Death):
                other.send(asked)
            other.end_input()
            ends = time.monotonic() + _START
            is_told = False
            while time.monotonic() < ends:
                with suppress(Hang):
                    return self._process.read(_EVERY)
                if not is_told:
                    with suppress(Hang, Death):
                        other.read(_EVERY)
                        is_told = True
                        ends = min(ends, time.monotonic() + self._target.timeout)
        if is_told:
            raise TargetError("it answers only when its input ends", where=self._target.command, advice=_LINES)
        raise Hang

    def _restart(self) -> None:
        self._process.close()
        self._process = self._started()

    def _started(self) -> LineProcess:
        self._patience = self._target.timeout + self._start
        return LineProcess(self._words, _ENVIRONMENT)


def _shown(line: bytes) -> str:
    return ascii(line.decode("utf-8", "replace").strip()[:200])


def _read(line: str) -> Answer:
    if line.lower() in _YES:
        return ACCEPTED
    if line.lower() in _NO:
        return Answer(verdict=Verdict.REFUSED)
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        told = None
    if isinstance(told, dict) and isinstance(told.get("valid"), bool):
        said = told.get("message", told.get("errors", ""))
        verdict = Verdict.ACCEPTED if told["valid"] else Verdict.REFUSED
        return Answer(verdict=verdict, said=said if isinstance(said, str) else json.dumps(said)[:500])
    return Answer(verdict=Verdict.MALFORMED, said=f"it wrote {_shown(line.encode())}, which is no verdict")
