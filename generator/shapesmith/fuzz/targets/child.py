"""Runs in a process of its own: reads instances as JSON Lines, puts each to a function, and writes what it said, a line each.

It imports nothing but the standard library: what else the process holds is the function's own.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
from typing import Any

ACCIDENTS = (
    ArithmeticError,
    AttributeError,
    ImportError,
    MemoryError,
    NameError,
    NotImplementedError,
    OSError,
    RecursionError,
    StopIteration,
    SystemError,
    UnicodeError,
)
"""What no validator raises to say that an instance is not valid. What else a function raises is its way of refusing."""
_LONGEST = 500


def serve(target: str, refusals: str) -> None:
    """Answer every line of standard input until that ends; what the function prints goes to standard error."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    sys.path.insert(0, os.getcwd())

    def answer(told: dict[str, Any]) -> None:
        answers.write(json.dumps(told).encode("ascii") + b"\n")
        answers.flush()

    try:
        function = find(target)
        refusing = tuple(find(name) for name in refusals.split(",") if name)
    except BaseException as error:  # whatever it is, it is told to whoever started this
        answer({"unusable": _said(error) if not isinstance(error, LookupError) else str(error.args[0])})
        return
    answer({"ready": True})
    for line in requests:
        answer(ask(function, json.loads(line), refusing))


def find(name: str) -> Any:
    """Import what `module:name` or `module:Class.name` names.

    Raises:
        LookupError: The module has no such name, or it is not callable.
    """
    module, _, path = name.partition(":")
    found: Any = importlib.import_module(module)
    for part in path.split("."):
        if not hasattr(found, part):
            names = ", ".join(known for known in dir(found) if not known.startswith("_") and callable(getattr(found, known, None)))
            raise LookupError(f"{module} has no {path!r}; it has {names[:_LONGEST] or 'nothing to call'}")
        found = getattr(found, part)
    if not callable(found):
        raise LookupError(f"{name} cannot be called: it is {type(found).__name__}")
    return found


def ask(function: Any, instance: Any, refusing: tuple[Any, ...]) -> dict[str, Any]:
    """Put an instance to the function, and return the verdict: by what it returns, or by what it raises."""
    try:
        returned = function(instance)
        if hasattr(returned, "__await__"):
            import asyncio

            returned = asyncio.run(_awaited(returned))
    except BaseException as error:  # a target may raise anything
        told = {"said": _said(error), "places": _places(error)}
        refused = isinstance(error, refusing) if refusing else isinstance(error, Exception) and not isinstance(error, ACCIDENTS)
        return {"verdict": "refused" if refused else "crashed", **told}
    if hasattr(returned, "__next__"):
        return {"unusable": f"it returned a {type(returned).__name__}, which has checked nothing yet: name a function that checks at once"}
    if returned is False:
        return {"verdict": "refused", "said": "False"}
    return {"verdict": "accepted", "said": "" if returned is None or returned is True else f"it returned a {type(returned).__name__}"}


async def _awaited(value: Any) -> Any:
    return await value


def _said(error: BaseException) -> str:
    try:
        text = str(error)
    except Exception:  # its own __str__ fails
        text = "(it cannot be shown)"
    return f"{type(error).__name__}: {text}"[:_LONGEST] if text else type(error).__name__


def _places(error: BaseException) -> list[list[str]]:
    """Return what an error blames, where it carries violations as Shapesmith's do, or as those of jsonschema."""
    try:
        found = [(one.instance_location, one.keyword) for one in getattr(error, "errors", ()) or ()]
        return [[place, keyword] for place, keyword in found if isinstance(place, str) and isinstance(keyword, str)]
    except Exception:  # errors of another kind
        return []


if __name__ == "__main__":
    serve(sys.argv[1], sys.argv[2])
