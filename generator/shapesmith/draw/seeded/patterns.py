"""ECMA-262 patterns into samplers of texts that they match."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from shapesmith import ecma
from shapesmith.draw.seeded.sampler import Sampler, Source
from shapesmith.draw.seeded.texts import texts
from shapesmith.ecma.grammar import Characters
from shapesmith.ecma.plans import planned
from shapesmith.ecma.sets import characters_of
from shapesmith.ecma.texts import Make, is_sure, maker
from shapesmith.render.python.draws.spans import SMALL, agreed, meeting, without_surrogates

_AROUND = "abcxyz019"
"""What stands around a match."""
_MANY = 512
"""A set of more characters is drawn from by its first and last ones only."""


def pattern(source: Source, regex: str, *, whole: bool = False, min_size: int = 0, max_size: int | None = None) -> Sampler:
    """Return the sampler of texts in which a pattern matches, or which it matches as a whole; each is asked where it looks around."""
    if min_size or max_size is not None or not is_sure(regex):
        plan = planned(regex, (), (), min_size, max_size)
        if plan.trees:
            drawn = _either(source, [maker(one.tree, source.random, lambda node: _letters(regex, node)) for one in plan.trees])
            return drawn if plan.sure else drawn.filter(_matching(regex))
    make = maker(regex, source.random, lambda node: _letters(regex, node))
    before = Sampler(lambda: "") if whole or regex.startswith("^") else texts(source, _AROUND)
    after = Sampler(lambda: "") if whole or regex.endswith("$") else texts(source, _AROUND)
    drawn = Sampler(make) if whole else Sampler(lambda: before.draw() + make() + after.draw())
    if is_sure(regex):
        return drawn
    return drawn.filter(_matching(regex))


def _matching(regex: str) -> Callable[[str], bool]:
    search = ecma.finder(regex).search
    return lambda text: search(text) is not None


def _either(source: Source, makes: Sequence[Make]) -> Sampler:
    random, count = source.random, len(makes)

    def draw() -> str:
        make = makes[int(random() * count)]
        return make()

    return Sampler(draw)


def _letters(regex: str, node: Characters) -> Sequence[str]:
    spans = without_surrogates(agreed(regex, characters_of(node)))
    plain = meeting(spans, ((0x20, 0x7E),)) if len(spans) > 1 else ()
    spans = meeting(spans, ((0, SMALL),)) or spans
    listed = [chr(code) for first, last in spans for code in _some(first, last)]
    return listed + [chr(code) for first, last in plain for code in range(first, last + 1)]


def _some(first: int, last: int) -> list[int]:
    if last - first < _MANY:
        return list(range(first, last + 1))
    return [*range(first, first + _MANY // 2), *range(last - 15, last + 1)]
