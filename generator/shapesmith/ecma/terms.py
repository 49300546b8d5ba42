"""Regular languages as terms, with intersection and complement, read one character after the other (by Brzozowski's derivatives).

A term is a number: equal terms have equal numbers, so that what is found out of one is found out once. Anchors, word boundaries and looks
back at one character are terms of the empty text that ask what stands beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from shapesmith.ecma.sets import Spans

NONE, EMPTY, ANY = 0, 1, 2
"""The terms of no text, of the empty text, and of every text."""
_WORD = frozenset(map(ord, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"))

Beside = int | None
"""The character before or after a place, None at the end of the text."""


class Terms:
    """The terms that were made, and what was found out of them."""

    def __init__(self) -> None:
        self._terms: list[tuple[Any, ...]] = [("none",), ("empty",), ("any",)]
        self._numbers: dict[tuple[Any, ...], int] = {term: number for number, term in enumerate(self._terms)}
        self._lengths: dict[int, tuple[int, int | None]] = {}
        self._after: dict[tuple[int, Beside, int], int] = {}
        self._begun: dict[int, int] = {}

    def __len__(self) -> int:
        """Return how many terms there are."""
        return len(self._terms)

    def put(self, *term: Any) -> int:
        """Return the number of a term: its kind, and what it is made of."""
        if term not in self._numbers:
            self._numbers[term] = len(self._terms)
            self._terms.append(term)
        return self._numbers[term]

    def joined(self, one: int, rest: int) -> int:
        """Return the texts of one followed by those of the rest."""
        if NONE in (one, rest):
            return NONE
        if EMPTY in (one, rest):
            return rest if one == EMPTY else one
        kind = self._terms[one][0]
        if rest == ANY and kind in ("any", "end"):
            return one
        if kind == "end" and self.lengths(rest)[0]:
            return NONE
        rest = self._later(rest) if self.lengths(one)[0] else rest
        if rest in (NONE, EMPTY):
            return one if rest == EMPTY else NONE
        return self.put("cat", one, rest)

    def either(self, several: Iterable[int]) -> int:
        """Return the texts that are in any of these."""
        terms = {part for term in several for part in self._parts("or", term)} - {NONE}
        if ANY in terms:
            return ANY
        return terms.pop() if len(terms) == 1 else self.put("or", *sorted(terms)) if terms else NONE

    def repeated(self, one: int, low: int, high: int | None) -> int:
        """Return so many texts of one after each other."""
        if high == 0 or one == EMPTY:
            return EMPTY
        if one == NONE:
            return NONE if low else EMPTY
        return one if low == high == 1 else self.put("repeat", one, low, high)

    def both(self, several: Iterable[int]) -> int:
        """Return the texts that are in all of these."""
        terms = {part for term in several for part in self._parts("and", term)} - {ANY}
        if NONE in terms or any(self.put("not", term) in terms for term in terms):
            return NONE
        return terms.pop() if len(terms) == 1 else self.put("and", *sorted(terms)) if terms else ANY

    def all_but(self, term: int) -> int:
        """Return all other texts."""
        if self._terms[term][0] == "not":
            return int(self._terms[term][1])
        return ANY if term == NONE else NONE if term == ANY else self.put("not", term)

    def lengths(self, term: int) -> tuple[int, int | None]:
        """Return bounds of the lengths of the texts of a term; (1, 0) where there are none."""
        if term not in self._lengths:
            self._lengths[term] = self._bounds(*self._terms[term])
        return self._lengths[term]

    def holds_empty(self, term: int, before: Beside, after: Beside) -> bool:
        """Tell whether a term holds the empty text, between two characters."""
        match self._terms[term]:
            case ("empty",) | ("any",):
                return True
            case ("cat" | "and", *terms):
                return all(self.holds_empty(one, before, after) for one in terms)
            case ("or", *terms):
                return any(self.holds_empty(one, before, after) for one in terms)
            case ("not", one):
                return not self.holds_empty(one, before, after)
            case ("repeat", one, low, _):
                return low == 0 or self.holds_empty(one, before, after)
            case ("start",):
                return before is None
            case ("end",):
                return after is None
            case ("boundary", negated):
                return bool(((before in _WORD) != (after in _WORD)) != negated)
            case ("behind", spans, negated):
                return bool((before is not None and _held(spans, before)) != negated)
        return False

    def after(self, term: int, before: Beside, character: int) -> int:
        """Return what may follow a character, which stands behind another."""
        key = (term, before, character)
        if key not in self._after:
            self._after[key] = self._next(term, before, character)
        return self._after[key]

    def firsts(self, term: int) -> Iterator[Spans]:
        """Yield the sets of characters that tell apart how a text of a term may begin."""
        waiting, seen = [term], {term}
        while waiting:
            kind, *parts = self._terms[waiting.pop()]
            if kind == "set":
                yield parts[0]
            elif kind in ("cat", "and", "or", "not", "repeat"):
                first_alone = kind == "repeat" or (kind == "cat" and self.lengths(parts[0])[0] > 0)
                below = parts[:1] if first_alone else parts
                waiting += [one for one in below if one not in seen]
                seen.update(below)

    def _next(self, term: int, before: Beside, character: int) -> int:
        match self._terms[term]:
            case ("any",):
                return ANY
            case ("set", spans):
                return EMPTY if _held(spans, character) else NONE
            case ("cat", one, rest):
                taken = self.joined(self.after(one, before, character), self._later(rest))
                return self.either([taken, self.after(rest, before, character)]) if self.holds_empty(one, before, character) else taken
            case ("or", *terms):
                return self.either(self.after(one, before, character) for one in terms)
            case ("and", *terms):
                return self.both(self.after(one, before, character) for one in terms)
            case ("not", one):
                return self.all_but(self.after(one, before, character))
            case ("repeat", one, low, high):
                rest = self.repeated(one, max(low - 1, 0), None if high is None else high - 1)
                return self.joined(self.after(one, before, character), self._later(rest))
        return NONE

    def _later(self, term: int) -> int:
        """Return what is left of a term once the text has begun."""
        if term not in self._begun:
            kind, *parts = self._terms[term]
            match kind:
                case "start":
                    self._begun[term] = NONE
                case "cat":
                    self._begun[term] = self.joined(*map(self._later, parts))
                case "or":
                    self._begun[term] = self.either(map(self._later, parts))
                case "and":
                    self._begun[term] = self.both(map(self._later, parts))
                case "not":
                    self._begun[term] = self.all_but(self._later(parts[0]))
                case "repeat":
                    self._begun[term] = self.repeated(self._later(parts[0]), parts[1], parts[2])
                case _:
                    self._begun[term] = term
        return self._begun[term]

    def _bounds(self, kind: str, *parts: Any) -> tuple[int, int | None]:
        if kind == "none":
            return 1, 0
        if kind in ("any", "not"):
            return 0, None
        if kind == "set":
            return 1, 1
        if kind not in ("cat", "and", "or", "repeat"):
            return 0, 0
        told = [self.lengths(one) for one in (parts[:1] if kind == "repeat" else parts)]
        lows, highs = [low for low, _ in told], [high for _, high in told if high is not None]
        bounded = len(highs) == len(told)
        match kind:
            case "cat":
                return sum(lows), sum(highs) if bounded else None
            case "or":
                return min(lows), max(highs) if bounded else None
            case "and":
                return max(lows), min(highs, default=None)
        _, low, high = parts
        return lows[0] * low, highs[0] * high if bounded and high is not None else None

    def _parts(self, kind: str, term: int) -> tuple[int, ...]:
        return tuple(self._terms[term][1:]) if self._terms[term][0] == kind else (term,)


def _held(spans: Spans, character: int) -> bool:
    return any(first <= character <= last for first, last in spans)
