"""What a target is to a run."""

from __future__ import annotations

from typing import Any, Protocol

from shapesmith.fuzz.answers import Answer
from shapesmith.fuzz.examples import Example
from shapesmith.fuzz.targets.address import Address


class Session(Protocol):
    """A running target, which is asked one example at a time."""

    def ask(self, instance: Any) -> Answer:
        """Put an instance to the target.

        Raises:
            TargetError: The target cannot be used at all, which is no finding.
        """

    def close(self) -> None:
        """End what was started."""


class Target(Protocol):
    """A kind of target with its address.

    Attributes:
        address: Where it is, for reproduction.
    """

    @property
    def address(self) -> Address:
        """Where it is."""

    def open(self) -> Session:
        """Start it.

        Raises:
            TargetError: It cannot be started.
        """

    def fitted(self, example: Example) -> Example | str:
        """Return the example as it can be put to this target, or the reason why it cannot."""

    def code(self, example: Example, file: str = "") -> str:
        """Return Python that puts the example to the target by hand; a long one is read from the file that it was saved in, if any."""


def written(instance: Any, file: str) -> tuple[str, str]:
    """Write an instance for `code`: what is to be imported before, and the expression."""
    told = repr(instance)
    return ("import json\n", f"json.load(open({file!r}))['instance']") if file and len(told) > _LONGEST else ("", told)


_LONGEST = 200
