"""The target `module:function`: it raises or returns False on bad input, and runs in a process of its own, which it may take down."""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import Any

from shapesmith.fuzz.answers import ACCEPTED, Answer, Verdict
from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.examples import Example
from shapesmith.fuzz.targets.address import Address
from shapesmith.fuzz.targets.lines import Death, Hang, LineProcess
from shapesmith.fuzz.targets.target import written

_START = 60.0
"""Seconds that importing may take: more than any one answer, since it is done once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FunctionTarget:
    """A Python function.

    Attributes:
        name: `module:function`, importable from the working directory.
        refusals: The exceptions that mean a refusal, as `module:Class`; none for all but those that only accidents raise.
        timeout: Seconds that an answer may take.
    """

    name: str
    refusals: tuple[str, ...] = ()
    timeout: float = 5.0

    @property
    def address(self) -> Address:
        """Where it is."""
        return Address(target=self.name, refusals=self.refusals, timeout=self.timeout)

    def open(self) -> FunctionSession:
        """Start the process and import the function."""
        return FunctionSession(self)

    def fitted(self, example: Example) -> Example | str:
        """Return the example as it is."""
        return example

    def code(self, example: Example, file: str = "") -> str:
        """Return Python that calls the function."""
        module, _, path = self.name.partition(":")
        before, instance = written(example.instance, file)
        return f"{before}from {module} import {path.partition('.')[0]}\n{path}({instance})"


class FunctionSession:
    """The process in which the function runs; a new one is started where it died."""

    def __init__(self, target: FunctionTarget) -> None:
        self._target = target
        self._process = self._started()

    def ask(self, instance: Any) -> Answer:
        """Call the function."""
        try:
            told = json.loads(self._process.ask(json.dumps(instance).encode("ascii"), self._target.timeout))
        except Hang:
            self._restart()
            return Answer(verdict=Verdict.HUNG, said=f"no answer in {self._target.timeout:g} s")
        except Death as death:
            self._restart()
            return Answer(verdict=Verdict.CRASHED, said=str(death))
        if "unusable" in told:
            raise TargetError(told["unusable"], where=self._target.name)
        if told == _PLAIN:
            return ACCEPTED
        places = tuple((place, keyword) for place, keyword in told.get("places", ()))
        return Answer(verdict=Verdict(told["verdict"]), said=told["said"], places=places)

    def close(self) -> None:
        """End the process."""
        self._process.close()

    def _restart(self) -> None:
        self._process.close()
        self._process = self._started()

    def _started(self) -> LineProcess:
        target = self._target
        command = [sys.executable, "-m", "shapesmith.fuzz.targets.child", target.name, ",".join(target.refusals)]
        process = LineProcess(command, {})
        try:
            told = json.loads(process.read(_START))
        except Hang:
            process.close()
            raise TargetError(f"importing it took longer than {_START:g} s", where=target.name) from None
        except Death as death:
            process.close()
            raise TargetError(f"it cannot be imported: {death}", where=target.name) from None
        if "unusable" in told:
            process.close()
            advice = "Name it as module:function, importable from the working directory"
            advice += ", without .py" if ".py:" in target.name else ""
            raise TargetError(f"it cannot be used: {told['unusable']}", where=target.name, advice=advice)
        return process


_PLAIN = {"verdict": "accepted", "said": ""}
