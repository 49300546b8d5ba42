"""Pairs into the ways of breaking them: values for their place, near misses first, each with a few words.

Whether a value breaks the keyword and nothing else has to be asked of the whole instance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice, product
from typing import Any

from shapesmith.faults.pairs import Pair
from shapesmith.faults.site import Site, Way
from shapesmith.faults.ways_arrays import of_contains, of_items, of_unevaluated_items, of_unique
from shapesmith.faults.ways_objects import of_members, of_together, of_total, of_unevaluated_members
from shapesmith.faults.ways_scalars import of_content, of_multiple, of_range, of_type, of_values
from shapesmith.faults.ways_texts import of_format, of_match, of_named_text, of_size
from shapesmith.shapes.checks import (
    AnyOf,
    Block,
    Check,
    Contains,
    Content,
    Extension,
    Format,
    Items,
    Match,
    Members,
    MultipleOf,
    Never,
    Not,
    One,
    Range,
    Size,
    Together,
    Type,
    Unevaluated,
    Unique,
    Values,
)
from shapesmith.shapes.sentences import shown

_MOST = 12
"""How many ways of one kind are tried."""


def ways_of(pair: Pair, site: Site) -> Iterator[Way]:
    """Yield the ways of breaking a pair.

    Args:
        pair: What is to be broken.
        site: The place, with a valid value of it.
    """
    make = _WAYS.get(type(pair.check))
    if make is not None:
        yield from make(pair, site)


def _of_never(pair: Pair, site: Site) -> Iterator[Way]:
    for value, told in (("x", "a string"), (1, "a number"), (True, "true"), (None, "null"), ([], "an array"), ({}, "an object")):
        yield Way(value=value, told=f"{told}, where nothing is allowed")


def _of_not(pair: Pair, site: Site) -> Iterator[Way]:
    assert isinstance(pair.check, Not)
    beside = site.without(pair.check)
    for value in islice(site.maker.edges((*beside, pair.check.block)), _MOST):
        yield Way(value=value, told=f"{shown(value)[:60]}, which must not be")


def _of_any(pair: Pair, site: Site) -> Iterator[Way]:
    """Other types and values than any branch has; that no branch holds is also met from inside each branch."""
    assert isinstance(pair.check, AnyOf | One)
    yield from _of_both(pair.check, site)
    denied = tuple(Block(at=pair.at, checks=(Not(at=branch.at, keyword="not", block=branch),)) for branch in pair.check.branches)
    for value in islice(site.maker.edges((*site.without(pair.check), *denied)), _MOST):
        yield Way(value=value, told=f"{shown(value)[:60]}, which no alternative allows")
    for value in ("x", 0, True, None, [], {}, 1.5, "", -1):
        yield Way(value=value, told=f"{shown(value)[:60]}, which no alternative allows")


def _of_both(check: AnyOf | One, site: Site) -> Iterator[Way]:
    """Give objects that have what two alternatives ask for, beside each other."""
    beside = site.without(check)
    found: list[dict[str, Any]] = []
    for index, branch in enumerate(check.branches[:_MOST]):
        of_branch = [value for value in islice(site.maker.edges((*beside, branch)), _MOST) if isinstance(value, dict) and value][:1]
        for other, value in product(found, of_branch):
            yield Way(value={**other, **value}, told=f"members of alternative {index} beside those of another")
        found += of_branch


def _of_one(pair: Pair, site: Site) -> Iterator[Way]:
    assert isinstance(pair.check, One)
    branches = pair.check.branches
    beside = site.without(pair.check)
    for index, one in list(enumerate(branches))[:_MOST]:
        for other in range(index):
            for value in islice(site.maker.edges((*beside, branches[other], one)), 2):
                yield Way(value=value, told=f"alternatives {other} and {index} at once, by {shown(value)[:60]}")
    yield from _of_any(pair, site)


def _of_extension(pair: Pair, site: Site) -> Iterator[Way]:
    assert isinstance(pair.check, Extension)
    yield from (of_total if pair.check.function == "max_total" else of_named_text)(pair, site)


def _of_unevaluated(pair: Pair, site: Site) -> Iterator[Way]:
    assert isinstance(pair.check, Unevaluated)
    yield from (of_unevaluated_members if pair.check.of == "object" else of_unevaluated_items)(pair, site)


_WAYS: Mapping[type[Check], Callable[[Pair, Site], Iterator[Way]]] = {
    Never: _of_never,
    Type: of_type,
    Values: of_values,
    Size: of_size,
    Range: of_range,
    MultipleOf: of_multiple,
    Match: of_match,
    Format: of_format,
    Members: of_members,
    Together: of_together,
    Items: of_items,
    Contains: of_contains,
    Unique: of_unique,
    Unevaluated: _of_unevaluated,
    Content: of_content,
    AnyOf: _of_any,
    One: _of_one,
    Not: _of_not,
    Extension: _of_extension,
}
