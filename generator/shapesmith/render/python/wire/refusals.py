"""The errors that an operation models into those by which a request that cannot be read is refused."""

from __future__ import annotations

from shapesmith.plan.library import Library
from shapesmith.shapes.contract import Failure, Operation

SPEAKING = {
    400: (
        *("validation", "badrequest", "invalidrequest", "malformed", "serialization", "invalidinput", "invalidparameter"),
        *("invalidargument", "invalidformat", "clientexception"),
    ),
    404: ("notfound", "nosuch"),
    405: ("methodnotallowed",),
    413: ("toolarge", "requestsize", "payloadsize"),
    415: ("unsupportedmedia", "unsupportedcontent"),
}
"""What the names of errors hold that stand for a status, the best first."""

OTHERWISE = (
    *("limit", "quota", "throttl", "toomany", "rate", "conflict", "exist", "inuse", "notfound", "denied", "unauthorized", "forbidden"),
    *("expired", "unavailable", "disabled", "failed", "locked", "exceeded", "token", "state", "dependen"),
)
"""What the names of errors of status 400 hold that say something else than that a request cannot be read."""


def refusals(library: Library, operation: Operation) -> dict[int, str]:
    """Return the classes of an operation's own errors by the status that they stand for; not every status has one."""
    modelled = [failure for failure in operation.failures if failure.shape in library.classes and not failure.server]
    found = {status: _standing_for(status, modelled, library) for status in SPEAKING}
    return {status: library.classes[failure.shape] for status, failure in found.items() if failure is not None}


def _standing_for(status: int, modelled: list[Failure], library: Library) -> Failure | None:
    exact = [failure for failure in modelled if failure.status == status]
    unsaid = [] if status in (404, 405) else [failure for failure in modelled if failure.status is None]
    by_name = _by_name(status, exact, library) or _by_name(status, unsaid, library)
    if by_name is not None or len(exact) != 1:
        return by_name
    return exact[0] if status != 400 or not any(word in _plain(exact[0], library) for word in OTHERWISE) else None


def _by_name(status: int, failures: list[Failure], library: Library) -> Failure | None:
    names = [(_plain(failure, library), failure) for failure in failures]
    return next((failure for word in SPEAKING[status] for name, failure in names if word in name), None)


def _plain(failure: Failure, library: Library) -> str:
    return library.shape(failure.shape).name.lower().replace("_", "")
