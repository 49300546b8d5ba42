"""The kinds of targets, and which of them options name."""

from __future__ import annotations

import re

from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.targets.boto3 import Boto3Target
from shapesmith.fuzz.targets.command import CommandTarget
from shapesmith.fuzz.targets.function import FunctionTarget
from shapesmith.fuzz.targets.http import HttpTarget
from shapesmith.fuzz.targets.target import Target
from shapesmith.subject import Subject

_FUNCTION = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*(\.[^\W\d]\w*)*")


def target_of(
    subject: Subject,
    *,
    target: str | None = None,
    command: str | None = None,
    url: str | None = None,
    refusals: tuple[str, ...] = (),
    timeout: float = 5.0,
    allow_remote: bool = False,
) -> Target:
    """Return the target that options name.

    Args:
        subject: What is fuzzed.
        target: `module:function`, or `boto3`.
        command: A command that reads JSON Lines.
        url: An HTTP endpoint.
        refusals: The exceptions by which a function refuses.
        timeout: Seconds that an answer may take.
        allow_remote: Whether a URL may be another machine's.

    Raises:
        TargetError: Nothing can be done with it.
    """
    if url is not None:
        endpoint = HttpTarget(url=url, subject=subject, timeout=timeout, allow_remote=allow_remote)
        return _checked(endpoint)
    if command is not None:
        return CommandTarget(command=command, timeout=timeout)
    if target == "boto3":
        return Boto3Target(subject=subject)
    for name in (target or "", *refusals):
        if not _FUNCTION.fullmatch(name):
            advice = "Write module:function, or boto3; a program is named by --command, an endpoint by --url"
            raise TargetError("it names no function", where=name or "--target", advice=advice)
    return FunctionTarget(name=target or "", refusals=refusals, timeout=timeout)


def _checked(target: HttpTarget) -> HttpTarget:
    """Look at the URL and at the operation's protocol before anything is sent."""
    assert target.parts
    assert target.writer
    return target
