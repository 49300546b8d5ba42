"""What importing ten, a hundred and a thousand record classes costs, by the form that they are written in."""

from __future__ import annotations

import marshal
from collections.abc import Callable
from functools import partial
from types import CodeType

from benchmarks.measure import take_turns
from benchmarks.rows import Row, times_as_fast, times_its_time

TITLE = "Importing record classes of 8 fields, from pyc"

OURS, PLAIN, DATACLASS = "the library's form", "plain classes", "@dataclass(slots, kw_only)"
NAMES = tuple(f"member_{number}" for number in range(8))


def measure() -> list[Row]:
    """Execute modules of each size in each form."""
    return [row for size in (10, 100, 1000) for row in _rows(size)]


def _rows(size: int) -> list[Row]:
    functions = {
        OURS: _module(_RECORD, _record(), size),
        PLAIN: _module("", _plain(), size),
        DATACLASS: _module(_DATACLASS, _record(), size),
    }
    times = take_turns(functions, rounds=40 if size < 1000 else 5)
    what = f"{size} classes"
    return [
        Row(what=what, ours=times[OURS], peer=PLAIN, theirs=times[PLAIN], goal=times_its_time(3)),
        Row(what=what, ours=times[OURS], peer=DATACLASS, theirs=times[DATACLASS], goal=times_as_fast()),
    ]


_RECORD = "from pinpoint_put_events._runtime import record\n"
_DATACLASS = "from dataclasses import dataclass as record\n"


def _module(head: str, body: str, size: int) -> Callable[[], None]:
    """Return a function that does what an import does after it has read a pyc: unmarshal, and execute."""
    classes = "".join(body.replace("NAME", f"Class{number}") for number in range(size))
    stored = marshal.dumps(compile(f"from __future__ import annotations\n{head}{classes}", "<measured>", "exec", dont_inherit=True))
    return partial(_execute, stored)


def _execute(stored: bytes) -> None:
    code: CodeType = marshal.loads(stored)
    exec(code, {"__name__": __name__})  # dataclasses look the module up


def _record() -> str:
    fields = "".join(f"    {name}: str | None = None\n" for name in NAMES)
    return f'@record(slots=True, kw_only=True)\nclass NAME:\n    """A record."""\n{fields}'


def _plain() -> str:
    """Write the class that one would write by hand: slots, and methods of its own."""
    arguments = ", ".join(f"{name}: str | None = None" for name in NAMES)
    assigned = "".join(f"        self.{name} = {name}\n" for name in NAMES)
    return (
        f'class NAME:\n    """A record."""\n    __slots__ = {NAMES}\n'
        f"    def __init__(self, *, {arguments}) -> None:\n{assigned}"
        f"    def __repr__(self) -> str:\n        return f'NAME({', '.join(f'{name}={{self.{name}!r}}' for name in NAMES)})'\n"
        f"    def __eq__(self, other: object) -> bool:\n        return type(other) is NAME and all("
        f"getattr(self, name) == getattr(other, name) for name in self.__slots__)\n"
    )
