"""Limits in bytes into examples: as many bytes as there may be, and one more. Only targets that read bytes can tell them apart."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from shapesmith.faults.engine import Engine
from shapesmith.faults.places import Place
from shapesmith.faults.planting import Template
from shapesmith.fuzz.edits import at, places, replaced
from shapesmith.fuzz.examples import Example, Expected, Label, label_of
from shapesmith.render.executed import runtime_part
from shapesmith.render.python.parts import giving
from shapesmith.shapes.checks import Call, Extension
from shapesmith.shapes.domains import Blocks
from shapesmith.subject import Subject

ORIGIN = "sizes"
MOST = 16_000_000
"""Limits beyond so many bytes are not tried."""
_MOST_EDGES = 16


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Limit:
    """A limit at a place.

    Attributes:
        edges: Small values of the place.
        fillers: Values of it with as many bytes as there may be, and with half of them.
    """

    place: Place
    check: Extension
    template: Template
    edges: tuple[Any, ...]
    fillers: list[Any] = field(default_factory=list)

    @property
    def tokens(self) -> tuple[str, ...]:
        return tuple(map(str, self.template.tokens))

    @property
    def maximum(self) -> int:
        return int(self.check.arguments[0])

    def measure(self, value: Any) -> int:
        """Return how many bytes a value has, as the check counts."""
        assert self.check.measure
        (part,) = giving((self.check.measure,))
        told: str = runtime_part(part)[self.check.measure](value, *self.check.arguments)
        return int(told.split(maxsplit=1)[0].replace(",", ""))


def oversized(engine: Engine, subject: Subject) -> Iterator[Example]:
    """Yield, of each limit in bytes, an example that just keeps it and one that just does not, as far as such are found."""
    limits = sorted(_limits(engine, subject), key=lambda limit: -len(limit.tokens))
    for number, limit in enumerate(limits):
        inner = [other for other in limits[:number] if other.tokens[: len(limit.tokens)] == limit.tokens and other is not limit]
        for bytes_ in (limit.maximum // 2, limit.maximum, limit.maximum + 1):
            found = next(_with_bytes(limit, bytes_, inner, subject), None)
            if found is None:
                continue
            if bytes_ <= limit.maximum:
                limit.fillers.insert(0, at(found, limit.tokens))
            if bytes_ >= limit.maximum:
                yield _example(limit, found, bytes_, subject)


def _limits(engine: Engine, subject: Subject) -> Iterator[_Limit]:
    for place in engine.places:
        template = engine.templates[place]
        for check in _checks(place.blocks, subject):
            if template is not None and not template.is_name and check.arguments[0] <= MOST:
                edges = tuple(islice(engine.maker.edges(place.blocks), _MOST_EDGES))
                yield _Limit(place=place, check=check, template=template, edges=edges)


def _checks(blocks: Blocks, subject: Subject) -> Iterator[Extension]:
    for check in (check for block in blocks for check in block.checks):
        if isinstance(check, Call):
            yield from _checks((subject.contract.shapes[check.shape].block,), subject)
        elif isinstance(check, Extension) and check.needs_bytes:
            yield check


def _with_bytes(limit: _Limit, wanted: int, inner: Sequence[_Limit], subject: Subject) -> Iterator[Any]:
    """Yield instances in which the place has so many bytes, and nothing else is wrong."""
    for base in _bases(limit, inner, subject):
        value = at(base, limit.tokens)
        missing = wanted - limit.measure(value)
        for leaf in [place for place in places(value) if isinstance(at(value, place), str)] if missing >= 0 else []:
            for text in (at(value, leaf) + "a" * missing, base64.b64encode(b"a" * missing).decode()):
                instance = replaced(base, (*limit.tokens, *leaf), text)
                if limit.measure(at(instance, limit.tokens)) == wanted and _is_right(instance, limit, wanted, subject):
                    yield instance


def _bases(limit: _Limit, inner: Sequence[_Limit], subject: Subject) -> Iterator[Any]:
    """Yield instances that hold all that fits of what has a limit of its own, then small ones that have the place."""
    for other in inner:
        if other.place.step is None or other.place.step.shown != "*":
            continue
        *above, _ = other.tokens
        holder = at(other.template.instance, above)
        for filler in other.fillers:
            for count in _counts(limit, other, filler, above, holder):
                yield replaced(other.template.instance, above, _filled(holder, filler, count))
    yield limit.template.instance
    yield from (limit.template.planted(value) for value in limit.edges)
    yield from (other.template.instance for other in inner)


def _counts(limit: _Limit, other: _Limit, filler: Any, above: Sequence[str], holder: Any) -> Iterator[int]:
    """Yield how many fillers leave room for a little."""
    sizes = [limit.measure(at(replaced(other.template.instance, above, _filled(holder, filler, count)), limit.tokens)) for count in (0, 1)]
    most = (limit.maximum - sizes[0]) // max(sizes[1] - sizes[0], 1)
    yield from (count for count in (most, most - 1) if count > 0)


def _filled(holder: Any, filler: Any, count: int) -> Any:
    if isinstance(holder, list):
        return [*holder, *([filler] * count)]
    return {**holder, **{f"more{number}": filler for number in range(count)}}


def _is_right(instance: Any, limit: _Limit, wanted: int, subject: Subject) -> bool:
    if not subject.validator.is_valid(instance):
        return False
    found = label_of(instance, subject)
    if wanted <= limit.maximum:
        return found is None and next(iter(subject.validator.iter_size_errors(instance)), None) is None
    return found is not None and found.keyword == limit.check.keyword


def _example(limit: _Limit, instance: Any, bytes_: int, subject: Subject) -> Example:
    told, path = f"{bytes_:,} bytes", limit.place.path
    if bytes_ <= limit.maximum:
        return Example(instance=instance, expected=Expected.VALID, description=f"{path or 'the root'}: {told}", about=path, origin=ORIGIN)
    found = label_of(instance, subject)
    assert found is not None
    label = Label(
        instance_location=found.instance_location,
        keyword=found.keyword,
        schema_location=found.schema_location,
        pair=f"{path or '/'} {found.keyword}",
    )
    return Example(instance=instance, expected=Expected.INVALID, label=label, description=told, origin=ORIGIN)
