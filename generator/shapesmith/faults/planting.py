"""Places into templates: a valid instance that has the place, into which any other value can be put there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

from shapesmith import pointer
from shapesmith.faults.maker import Maker
from shapesmith.faults.places import Place
from shapesmith.faults.unmet import UnmetError

_MOST_LEAVES, _MOST_HOLDERS, _MOST_TRIED = 8, 4, 150


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A valid instance that has a place.

    Attributes:
        instance: The instance.
        tokens: The names and indices that lead to the place.
        value: What stands there; the name itself where the place is that of a name.
        is_name: The place is that of a member's name, the last token.
    """

    instance: Any
    tokens: tuple[str | int, ...]
    value: Any
    is_name: bool = False

    @property
    def pointer(self) -> str:
        """The place as a JSON Pointer."""
        return pointer.join("", *self.tokens)

    def planted(self, value: Any) -> Any:
        """Return the instance with another value, or another name, at the place."""
        if self.is_name:
            return _renamed(self.instance, self.tokens, value)
        return replaced(self.instance, self.tokens, value)


def template_of(place: Place, maker: Maker, is_valid: Callable[[Any], bool]) -> Template | None:
    """Find a small valid instance that has a place; None where none is found."""
    tried = 0
    for value in _leaves(place, maker):
        for instance, tokens in _around(place, value, maker):
            tried += 1
            if is_valid(instance):
                is_name = place.step is not None and place.step.is_name
                return Template(instance=instance, tokens=tokens, value=value, is_name=is_name)
            if tried > _MOST_TRIED:
                return None
    return None


def replaced(instance: Any, tokens: tuple[str | int, ...], value: Any) -> Any:
    """Return a copy of an instance with another value at a place."""
    if not tokens:
        return value
    token = tokens[0]
    if isinstance(instance, dict):
        return {**instance, str(token): replaced(instance.get(str(token)), tokens[1:], value)}
    copied = list(instance)
    copied[int(token)] = replaced(instance[int(token)], tokens[1:], value)
    return copied


def _renamed(instance: Any, tokens: tuple[str | int, ...], name: Any) -> Any:
    holder = instance
    for token in tokens[:-1]:
        holder = holder[token]
    if not isinstance(name, str) or (name in holder and name != tokens[-1]):
        return None
    return replaced(instance, tokens[:-1], {name if key == tokens[-1] else key: value for key, value in holder.items()})


def _leaves(place: Place, maker: Maker) -> Iterator[Any]:
    if place.step is not None and place.step.is_name:
        yield place.step.token
        yield from (name for name in maker.edges(place.blocks) if isinstance(name, str))
        return
    with suppress(UnmetError):
        yield maker.first(place.blocks)
    yield from islice(maker.edges(place.blocks), 1, _MOST_LEAVES)


def _around(place: Place, value: Any, maker: Maker) -> Iterator[tuple[Any, tuple[str | int, ...]]]:
    """Yield instances around a value at a place, from the inside out, with the tokens that lead to it."""
    if place.above is None or place.step is None:
        yield value, ()
        return
    above, step = place.above, place.step
    token = value if step.is_name else step.token
    given = {} if step.is_name else {token: value}
    holders = maker.holding_name(above.blocks, str(token)) if step.is_name else maker.holding(above.blocks, given)
    for holder in islice(holders, _MOST_HOLDERS):
        for instance, tokens in _around(above, holder, maker):
            yield instance, (*tokens, token)
