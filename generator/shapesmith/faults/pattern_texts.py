"""Patterns into texts that nearly match, one for each way in which they could be a little wider, and that match by each of their parts.

A text is found, shortest first, among all that the wider pattern matches and the pattern itself does not; where there is none, the two
are the same. What cannot be decided (references, looks in the middle, too many states) is left to other ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, islice, zip_longest

from shapesmith.ecma import PatternError, parse
from shapesmith.ecma.grammar import Node, Tree
from shapesmith.ecma.witnesses import Language, Search, UndecidedError, language_of
from shapesmith.faults.edges import Edges
from shapesmith.faults.pattern_edits import Edit, looked_ahead, narrower, wider, with_character
from shapesmith.shapes.domains import Texts
from shapesmith.shapes.matching import matches

_EFFORT = 25_000
_LONGEST = 2000
"""Bounds beyond this are not kept to by construction: they are asked afterwards."""
_MOST = 250
THOROUGH, BRIEF = 1_000_000, 40_000
"""So many edges, and states of machines, are looked at for one pattern where it is looked into well, and where much else is to be made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What else holds of a text: its length, and other patterns."""

    low: int = 0
    high: int | None = None
    patterns: tuple[str, ...] = ()


def beside_of(texts: Texts) -> Beside:
    """Return what a domain of texts asks for."""
    low = 0 if texts.low is None else int(texts.low.value)
    return Beside(low=low, high=None if texts.high is None else int(texts.high.value), patterns=texts.patterns)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Both:
    """Patterns of which the first all match, and the others do not."""

    matching: tuple[Language, ...] = ()
    failing: tuple[Language, ...] = ()

    def __add__(self, other: _Both) -> _Both:
        return _Both(matching=(*self.matching, *other.matching), failing=(*self.failing, *other.failing))


class _Searches:
    """The searches of one pattern for texts of a length."""

    def __init__(self, beside: Beside, patience: int) -> None:
        self._low = min(beside.low, _LONGEST)
        self._high = None if beside.high is None or beside.high > _LONGEST else beside.high
        self._left = patience

    def found(self, both: _Both) -> str | None:
        """Return a shortest text; None where there is none, or none was found."""
        effort = min(_EFFORT, self._left)
        if effort <= 0:
            return None
        search = Search(both.matching, both.failing, self._low, self._high, effort)
        try:
            return search.run()
        except UndecidedError:
            return None
        finally:
            self._left -= effort - search.left + sum(len(one.reading) for one in (*both.matching, *both.failing))


@lru_cache(maxsize=256)
def near_misses(pattern: str, beside: Beside, patience: int) -> Edges:
    """Return texts that a pattern just does not match, but what is beside it allows, with what was done; made as they are looked at."""
    return Edges(_near_misses(pattern, beside, patience))


@lru_cache(maxsize=256)
def telling_texts(pattern: str, beside: Beside, patience: int) -> Edges:
    """Return texts that a pattern matches and would not if one of its parts matched a little less; made as they are looked at."""
    return Edges(_telling_texts(pattern, beside, patience))


def _near_misses(pattern: str, beside: Beside, patience: int) -> Iterator[tuple[str, str]]:
    try:
        main, looks = looked_ahead(parse(pattern))
        own, ahead = language_of(main), _looks(looks)
        more = _patterns(beside.patterns)
    except (PatternError, UndecidedError):
        return
    seen: set[str] = set()
    searches = _Searches(beside, patience)
    for told, text in chain(_ahead(own, looks, more, searches), islice(_missing(main, own, ahead + more, searches), _MOST)):
        if text not in seen and matches(pattern, text) is False:
            seen.add(text)
            yield text, told


def _ahead(own: Language, looks: tuple[tuple[Tree, bool], ...], more: _Both, searches: _Searches) -> Iterator[tuple[str, str]]:
    """Turn round one after the other of what is looked for ahead."""
    for index, (tree, is_wanted) in enumerate(looks):
        rest = _looks((*looks[:index], (tree, not is_wanted), *looks[index + 1 :]))
        text = searches.found(_Both(matching=(own,)) + rest + more)
        if text is not None:
            yield "what must not be ahead" if not is_wanted else "without what must be ahead", text


def _telling_texts(pattern: str, beside: Beside, patience: int) -> Iterator[str]:
    try:
        main, looks = looked_ahead(parse(pattern))
        own, more = language_of(main), _looks(looks) + _patterns(beside.patterns)
    except (PatternError, UndecidedError):
        return
    found: dict[str, None] = {}
    searches = _Searches(beside, patience)
    for root in narrower(main.root):
        edited = _language(root, main)
        if edited is None or any(not edited.holds(text) for text in found):
            continue
        text = searches.found(_Both(matching=(own,), failing=(edited,)) + more)
        if text is not None and text not in found:
            found[text] = None
            if matches(pattern, text):
                yield text


def _missing(main: Tree, own: Language, more: _Both, searches: _Searches) -> Iterator[tuple[str, str]]:
    edits = list(wider(main.root))
    for edit in (one for one in edits if one.node is None):
        edited = _language(edit.root, main)
        found = None if edited is None else searches.found(_Both(matching=(edited,), failing=(own,)) + more)
        if found is not None:
            yield edit.told, found
    yield from _in_turn([_by_character(main, own, more, searches, edit) for edit in edits if edit.node is not None])


def _in_turn(several: Sequence[Iterator[tuple[str, str]]]) -> Iterator[tuple[str, str]]:
    for row in zip_longest(*several):
        yield from (one for one in row if one is not None)


def _by_character(main: Tree, own: Language, more: _Both, searches: _Searches, edit: Edit) -> Iterator[tuple[str, str]]:
    """Give each of some characters to a class; what was found for one serves others, if they take its place."""
    before, text = "", ""
    for character in edit.more:
        edited = _language(with_character(edit, character), main)
        if edited is None:
            return
        both = _Both(matching=(edited,), failing=(own,)) + more
        places = (index for index, one in enumerate(text) if one == before)
        tried = (f"{text[:index]}{character}{text[index + 1 :]}" for index in places)
        found = next((one for one in tried if _holds(both, one)), None) or searches.found(both)
        if found is not None:
            before, text = character, found
            yield f"{character!r} {edit.told}", found


def _holds(both: _Both, text: str) -> bool:
    return all(one.holds(text) for one in both.matching) and not any(one.holds(text) for one in both.failing)


def _language(root: Node, main: Tree) -> Language | None:
    try:
        return language_of(Tree(root=root, legacy=main.legacy))
    except UndecidedError:
        return None


def _looks(looks: tuple[tuple[Tree, bool], ...]) -> _Both:
    return _Both(
        matching=tuple(language_of(tree) for tree, is_wanted in looks if is_wanted),
        failing=tuple(language_of(tree) for tree, is_wanted in looks if not is_wanted),
    )


def _patterns(patterns: tuple[str, ...]) -> _Both:
    """Return other patterns that hold; those that cannot be decided are left out, and asked afterwards."""
    found = _Both()
    for pattern in patterns:
        try:
            main, looks = looked_ahead(parse(pattern))
            found = found + _Both(matching=(language_of(main),)) + _looks(looks)
        except (PatternError, UndecidedError):
            continue
    return found
