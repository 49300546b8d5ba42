"""Functions into times: everything that is compared takes turns, and the best round of each counts."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from time import perf_counter


def take_turns(functions: Mapping[str, Callable[[], object]], *, rounds: int = 40, seconds: float = 0.005) -> dict[str, float]:
    """Time functions, A B C A B C ..., without garbage collection in between.

    Args:
        functions: By name.
        rounds: How many turns each has.
        seconds: How long a turn of a fast function takes, by repeating it; a slow one is called once a turn.

    Returns:
        The seconds of one call in the best turn, by name.
    """
    calls = {name: _calls(function, seconds) for name, function in functions.items()}
    best = dict.fromkeys(functions, float("inf"))
    collecting = gc.isenabled()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            for name, function in functions.items():
                best[name] = min(best[name], _turn(function, calls[name]) / calls[name])
    finally:
        if collecting:
            gc.enable()
    return best


def _calls(function: Callable[[], object], seconds: float) -> int:
    """Return how often a function can be called in that time, once at least; the calls that find out warm it up."""
    calls, spent = 1, _turn(function, 1)
    while spent < seconds / 2:
        calls *= 2
        spent = _turn(function, calls)
    return max(1, round(calls * seconds / spent))


def _turn(function: Callable[[], object], calls: int) -> float:
    repeated = range(calls)
    start = perf_counter()
    for _ in repeated:
        function()
    return perf_counter() - start
