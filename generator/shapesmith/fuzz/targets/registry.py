"""The kinds of targets, and which of them options name."""

from __future__ import annotations

import re

from shapesmith.fuzz.errors import TargetError
from shapesmith.fuzz.targets.address import BOTO3, Address
from shapesmith.fuzz.targets.boto3 import Boto3Target
from shapesmith.fuzz.targets.command import CommandTarget
from shapesmith.fuzz.targets.function import FunctionTarget
from shapesmith.fuzz.targets.http import HttpTarget
from shapesmith.fuzz.targets.target import Target
from shapesmith.subject import Subject

_FUNCTION = re.compile(r"[^\W\d]\w*(\.[^\W\d]\w*)*:[^\W\d]\w*(\.[^\W\d]\w*)*")


def target_of(subject: Subject, address: Address, *, allow_remote: bool = False) -> Target:
    """Return the target at an address.

    Args:
        subject: What is fuzzed.
        address: Where the target is.
        allow_remote: Whether a URL may be another machine's.

    Raises:
        TargetError: Nothing can be done with it.
    """
    if address.url:
        return _checked(HttpTarget(url=address.url, subject=subject, timeout=address.timeout, allow_remote=allow_remote))
    if address.command:
        return CommandTarget(command=address.command, timeout=address.timeout)
    if address.target == BOTO3:
        return Boto3Target(subject=subject)
    for name in (address.target, *address.refusals):
        if not _FUNCTION.fullmatch(name):
            advice = "Write module:function, or boto3; a program is named by --command, an endpoint by --url"
            raise TargetError("it names no function", where=name or "--target", advice=advice)
    return FunctionTarget(name=address.target, refusals=address.refusals, timeout=address.timeout)


def _checked(target: HttpTarget) -> HttpTarget:
    """Look at the URL and at the operation's protocol before anything is sent."""
    assert target.parts
    assert target.writer
    return target
