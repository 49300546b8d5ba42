"""Where a target is: what options name, and saved findings carry."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

TIMEOUT = 5.0
"""Seconds that an answer may take, where nothing else is said."""
BOTO3 = "boto3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One of `target`, `command` and `url`.

    Attributes:
        target: `module:function`, or `boto3`.
        command: A command that reads JSON Lines.
        url: An HTTP endpoint.
        refusals: The exceptions by which a function refuses, as `module:Class`.
        timeout: Seconds that an answer may take.
    """

    target: str = ""
    command: str = ""
    url: str = ""
    refusals: tuple[str, ...] = ()
    timeout: float = TIMEOUT

    @property
    def options(self) -> str:
        """What names it on the command line."""
        named = [("target", self.target), ("command", self.command), ("url", self.url), *(("refusal", name) for name in self.refusals)]
        timeout = [f"--timeout {self.timeout:g}s"] if self.timeout != TIMEOUT else []
        return " ".join([*(f"--{name} {shlex.quote(value)}" for name, value in named if value), *timeout])

    def saved(self) -> dict[str, Any]:
        """Return it as JSON."""
        named = {"target": self.target, "command": self.command, "url": self.url, "refusals": list(self.refusals)}
        return {name: value for name, value in named.items() if value} | {"timeout": self.timeout}


def read_address(saved: Any) -> Address | None:
    """Read what `saved` returned; None where it is nothing of that kind."""
    if not isinstance(saved, Mapping):
        return None
    texts = {name: saved.get(name, "") for name in ("target", "command", "url")}
    refusals, timeout = saved.get("refusals", []), saved.get("timeout", TIMEOUT)
    is_right = all(isinstance(text, str) for text in texts.values()) and sum(map(bool, texts.values())) == 1
    is_right = is_right and isinstance(refusals, list) and all(isinstance(name, str) for name in refusals)
    if not is_right or isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout <= 0:
        return None
    return Address(**texts, refusals=tuple(refusals), timeout=float(timeout))
