"""Blocks that no value meets, as far as that can be proved: by their domains, and for texts by what their patterns leave."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product

from shapesmith.ecma import PatternError, parse
from shapesmith.ecma.witnesses import Language, UndecidedError, language_of, witness
from shapesmith.faults.pattern_edits import looked_ahead
from shapesmith.shapes.checks import Not
from shapesmith.shapes.denial import Some
from shapesmith.shapes.domains import Arrays, Blocks, Domain, Objects, Texts
from shapesmith.shapes.narrow import Shapes, conflict, contains, domain_of

_DEPTH = 5
"""How far down choices, members and items are looked into."""
_MOST_CHOICES = 400
_LONGEST = 6000
_EFFORT = 1_500_000


@dataclass(slots=True, kw_only=True)
class Void:
    """Tells whether no value meets blocks.

    Attributes:
        shapes: The contract's shapes, by id.
        left: How many choices may still be looked into.
    """

    shapes: Shapes
    left: int = _MOST_CHOICES

    def holds(self, blocks: Blocks, depth: int = _DEPTH) -> bool:
        """Tell whether no value meets all blocks; False where that is not known."""
        if _denies_itself(blocks):
            return True
        domain = domain_of(blocks, self.shapes)
        if conflict(domain, self.shapes) is not None:
            return True
        self.left -= 1
        if not depth or self.left < 0:
            return False
        if domain.call:
            return self.holds((self.shapes[domain.call].block,), depth - 1)
        if domain.values is not None:
            return all(contains(blocks, value, self.shapes) is False for value in domain.values)
        if domain.choices:
            return all(self.holds(choice, depth - 1) for choice in domain.choices)
        return self._of_kinds(domain, depth - 1)

    def _of_kinds(self, domain: Domain, depth: int) -> bool:
        if set(domain.kinds) & {"null", "boolean", "number"}:
            return False
        return (
            (domain.texts is None or "string" not in domain.kinds or no_text(domain.texts))
            and (domain.objects is None or "object" not in domain.kinds or self._no_object(domain.objects, depth))
            and (domain.arrays is None or "array" not in domain.kinds or self._no_array(domain.arrays, depth))
        )

    def _no_object(self, objects: Objects, depth: int) -> bool:
        """Look for a member that has to be there and cannot."""
        needed = any(self.holds(field.blocks, depth) for field in objects.fields if field.required is not None)
        return needed or any(self._no_member(objects, some, depth) for some in objects.some)

    def _no_member(self, objects: Objects, some: Some, depth: int) -> bool:
        """Tell whether no member has a value that one has to have."""
        places = [field.blocks for field in objects.fields if field.name not in some.known]
        places += [blocks for pattern, blocks in objects.patterns if pattern not in some.patterns]
        return all(self.holds((*blocks, some.value), depth) for blocks in (*places, objects.rest))

    def _no_array(self, arrays: Arrays, depth: int) -> bool:
        """Look for an item that has to be there and cannot."""
        low = 0 if arrays.low is None else int(arrays.low.value)
        places = (*arrays.prefix[:low], *((arrays.rest,) if low > len(arrays.prefix) else ()))
        needed = any(self.holds(blocks, depth) for blocks in places)
        everywhere = (*arrays.prefix, arrays.rest)
        contained = (check.block for check in arrays.contains if check.low)
        return needed or any(all(self.holds((*blocks, one), depth) for blocks in everywhere) for one in contained)


def _denies_itself(blocks: Blocks) -> bool:
    """Tell whether something is asked and denied in the same words."""
    checks = [check for block in blocks for check in block.checks]
    return any(check.block.checks and all(one in checks for one in check.block.checks) for check in checks if isinstance(check, Not))


def no_text(texts: Texts) -> bool:
    """Tell whether patterns, and lengths, leave no text; False where that is not known."""
    low = 0 if texts.low is None else int(texts.low.value)
    high = None if texts.high is None else int(texts.high.value)
    matching, failing = _matching(texts.patterns), []
    for pattern in texts.apart:
        ways = _denied(pattern)
        if ways:
            failing.append(ways)
    if low > _LONGEST or not (matching or failing):
        return False
    return all(_is_empty(matching, some, low, high) for some in product(*failing))


_Signed = tuple[tuple[Language, bool], ...]


def _is_empty(matching: _Signed, more: tuple[tuple[Language, bool], ...], low: int, high: int | None) -> bool:
    signed = (*matching, *more)
    try:
        text = witness(
            [one for one, holds in signed if holds], [one for one, holds in signed if not holds], low=low, high=high, effort=_EFFORT
        )
    except UndecidedError:
        return False
    return text is None


def _matching(patterns: tuple[str, ...]) -> _Signed:
    """Return what patterns ask for, with what looks ahead in them apart; those that cannot be decided are left out."""
    found: list[tuple[Language, bool]] = []
    for pattern in patterns:
        found += _parts(pattern) or ()
    return tuple(found)


def _denied(pattern: str) -> tuple[tuple[Language, bool], ...]:
    """Return the ways in which a pattern does not match; none where they cannot be decided."""
    return tuple((one, not holds) for one, holds in _parts(pattern) or ())


def _parts(pattern: str) -> _Signed | None:
    try:
        main, looks = looked_ahead(parse(pattern))
        parts = ((language_of(main), True), *((language_of(tree), is_wanted) for tree, is_wanted in looks))
    except (PatternError, UndecidedError):
        return None
    return parts if all(one.is_exact for one, _ in parts) else None
