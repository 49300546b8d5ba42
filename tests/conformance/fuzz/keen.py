"""Seeded schemas about what is evaluated, and about dynamic scopes: few names, simple parts, many branches, resources that meet."""

from __future__ import annotations

import dataclasses
from typing import Any

from conformance.fuzz import words
from conformance.fuzz.schemas import Place, SchemaMaker

_UNEVALUATED = {"object": "unevaluatedProperties", "array": "unevaluatedItems"}


class KeenMaker(SchemaMaker):
    """Draws one schema in which keywords look at what others evaluated."""

    alphabet = ("a", "b", "c", "ab")
    patterns = ("^a", "a$", "^[ab]+$", "^(?!a)")
    focuses = ("object",) * 3 + ("array",) * 2
    shares = (0.6, 0.8, 0.7)

    def schema(self, place: Place) -> Any:
        """Draw a schema: mostly a simple one for a part, one of branches for the same value."""
        if place.depth < 0 or (place.is_part and (place.depth <= 0 or self.rng.random() < 0.75)):
            return self._simple(place)
        if self.rng.random() < 0.06 and self.tongue.year > 4:
            return self.rng.random() < 0.7
        return self._object(place)

    def _simple(self, place: Place) -> Any:
        kind = self.rng.randrange(8)
        if kind < 3 and self.tongue.year > 4:
            return kind < 2 or self.rng.random() < 0.6
        if kind == 3 and place.consumed and self.tongue.year >= 2019:
            return self._recursion(place)
        if kind < 6:
            return {"type": self.rng.choice(("integer", "string", "object", "array", "null"))}
        return self.reference(place) or {}

    def _recursion(self, place: Place) -> Any:
        if self.tongue.year == 2019:
            self._asked.add("#")
            return {"$recursiveRef": "#"}
        found = [pair for pair in self._references(place) if pair[0] == "$dynamicRef"] or self._references(place)
        keyword, reference = self.rng.choice(found)
        self._asked.add(reference)
        return {keyword: reference}

    def _object(self, place: Place) -> dict[str, Any]:
        rng, year = self.rng, self.tongue.year
        place = place if place.focus in _UNEVALUATED else dataclasses.replace(place, focus=self.focus())
        contents: dict[str, Any] = {}
        choices, weights = words.keen_choices(year, place.focus)
        for word in rng.choices(choices, weights, k=rng.choice((1, 1, 2, 3)) if place.depth > 0 else 1):
            if word.flat or place.depth > 0 or word.focus != "any":
                contents.update(word.write(self, place))
        if rng.random() < 0.35:
            contents.update(self.reference(place))
        if rng.random() < (0.5 if place.depth > 0 else 0.15) and year >= 2019:
            contents[_UNEVALUATED[place.focus]] = False if rng.random() < 0.6 else self._simple(place.part(place.focus))
        if "$ref" in contents and year < 2019 and rng.random() < 0.6:
            contents = {"$ref": contents["$ref"]}
        return contents

    def _leaf(self, place: Place) -> dict[str, Any]:
        return self._object(place)
