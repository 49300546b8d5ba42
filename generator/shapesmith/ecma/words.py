"""Patterns that all have to match, and others of which none may, into a list of texts of a length: for what nothing else makes texts of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from random import Random

from shapesmith import ecma
from shapesmith.ecma.languages import Languages, NotALanguageError
from shapesmith.ecma.sets import Spans
from shapesmith.ecma.terms import NONE

COUNT = 40
"""So many texts are looked for."""
LONG = 256
"""Longer texts are not looked for, unless all are."""
_STEPS = 20_000
"""So many characters are tried for one text."""
_TERMS = 50_000
"""With more terms than this the search is given up."""
_FURTHER = (0, 1, 3, 8, 20, 40)
"""How much longer than the shortest ones some texts are."""
_ASCII = range(0x20, 0x7F)


@lru_cache(maxsize=512)
def words(patterns: tuple[str, ...], apart: tuple[str, ...] = (), low: int = 0, high: int | None = None) -> tuple[str, ...]:
    """Return texts, the shortest first, some of them of the least and the greatest length; none where none were found.

    They are the same on every Python. Every one was asked with the patterns themselves.
    """
    languages = Languages()
    try:
        term = languages.both([*map(languages.of, patterns), *(languages.all_but(languages.of(pattern)) for pattern in apart)])
        asked = [(ecma.finder(pattern), True) for pattern in patterns] + [(ecma.finder(pattern), False) for pattern in apart]
    except (NotALanguageError, ecma.PatternError, RecursionError):
        return ()
    search = _Search(languages, low, high)
    found: dict[str, None] = {}
    for target in _targets(languages, term, low, high):
        text = search.word(term, target)
        if text is not None and all((finder.search(text) is not None) == wanted for finder, wanted in asked):
            found[text] = None
        if len(languages) > _TERMS or (text is None and search.spent):
            break
    return tuple(sorted(found, key=lambda text: (len(text), text)))


def _targets(languages: Languages, term: int, low: int, high: int | None) -> Iterator[int]:
    """Yield lengths to aim at."""
    shortest, longest = languages.lengths(term)
    least = max(low, shortest)
    most = min((end for end in (high, longest) if end is not None), default=None)
    for number in range(COUNT):
        target = least + _FURTHER[number % len(_FURTHER)]
        yield target if most is None else min(target, most)
    if most is not None and most <= LONG:
        yield from (most, most, max(least, most - 1))


class _Search:
    """Looks for texts, depth first, a character at a time.

    Attributes:
        spent: The last search was given up, having tried too much.
    """

    def __init__(self, languages: Languages, low: int, high: int | None) -> None:
        self._languages = languages
        self._low, self._high = low, high
        self._random = Random(0).random
        self._dead: set[tuple[int, int, int | None]] = set()
        self.spent = False

    def word(self, term: int, target: int) -> str | None:
        """Return a text of about this length, or None."""
        text: list[int] = []
        states = [term]
        waiting = [self._characters(term, 0, target)]
        self.spent = False
        for _ in range(_STEPS):
            if not waiting:
                return None
            before = text[-1] if text else None
            if len(text) >= max(self._low, target) and self._ends(states[-1], before):
                return "".join(map(chr, text))
            character = next(waiting[-1], None)
            if character is None:
                if len(text) >= self._low and self._ends(states[-1], before):
                    return "".join(map(chr, text))
                self._dead.add((states.pop(), len(text), before))
                waiting.pop()
                text = text[: len(waiting) - 1] if waiting else []
                continue
            reached = self._languages.after(states[-1], before, character)
            if self._is_open(reached, len(text) + 1, character):
                text.append(character)
                states.append(reached)
                waiting.append(self._characters(reached, len(text), target))
        self.spent = True
        return None

    def _ends(self, term: int, before: int | None) -> bool:
        return self._languages.holds_empty(term, before, None)

    def _is_open(self, term: int, length: int, character: int) -> bool:
        if term == NONE or (term, length, character) in self._dead:
            return False
        least, most = self._languages.lengths(term)
        return (self._high is None or length + least <= self._high) and (most is None or length + most >= self._low)

    def _characters(self, term: int, length: int, target: int) -> Iterator[int]:
        """Yield characters to go on with, in any order; where the text is long enough, first those that lead to its end."""
        some = _representatives(list(dict.fromkeys(self._languages.firsts(term))), self._random)
        if length < target:
            return iter(some)
        languages = self._languages
        return iter(sorted(some, key=lambda character: languages.lengths(languages.after(term, None, character))[0]))


def _representatives(sets: Sequence[Spans], draw: Callable[[], float]) -> list[int]:
    """Return characters of each kind that sets tell apart, printable ones of ASCII wherever there are any, in any order."""
    kinds: dict[tuple[bool, ...], list[int]] = {}
    for character in _ASCII:
        kinds.setdefault(tuple(any(first <= character <= last for first, last in spans) for spans in sets), []).append(character)
    some = [kind[int(draw() * len(kind))] for kind in kinds.values() for _ in range(2)]
    for number, spans in enumerate(sets):
        if spans and not any(signature[number] for signature in kinds):
            some += [end for end in (spans[0][0], spans[-1][1]) if not 0xD800 <= end <= 0xDFFF]
    some = list(dict.fromkeys(some))
    return [some.pop(int(draw() * len(some))) for _ in range(len(some))]
